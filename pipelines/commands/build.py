"""`nordpol build` and `nordpol check`: run the Dagster job in this process."""

import argparse
import errno
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from pipelines.commands.answers import CHECK_FAILED, DONE, OUT, RAW, WRONG_USE, no_room, say, seconds, shown

__all__ = ["add"]

PROBLEMS_SHOWN = 20
"""Kinds of problems that are printed."""
NAMED = 5
"""Files left alone that are named."""
NONE = "none"
"""What the metadata of an asset says when there is nothing to list."""
SEVERITIES = ("error", "warning", "info")
"""Codes of `schemas/codes/severity.csv`, the gravest first."""
ENGINES = ("local", "dask")
"""As `pipelines.engine.ENGINES`, which is too heavy to be loaded for `--help`; a test holds them together."""
STOPPED_IN_A_STEP = "DagsterExecutionInterruptedError"
"""What Dagster makes of an interruption in the middle of a step."""
FULL = (os.strerror(errno.ENOSPC), "database or disk is full")
"""How the system and SQLite tell of a full disk."""


def add(commands: Any) -> None:
    """Declare the commands."""
    build = commands.add_parser("build", help="make a release from a folder of text files")
    build.add_argument("--version", default="", help="version of the release (default: the day in UTC and a number)")
    build.add_argument(
        "--may-fall", action="append", default=[], metavar="TABLE", help="a table that may lose more than a tenth of its rows"
    )
    build.add_argument(
        "--anew", action="store_true", help="make everything anew, even if nothing changed since the latest release"
    )
    build.set_defaults(command=_build, publish=True)

    check = commands.add_parser("check", help="make and check everything, but publish nothing")
    check.set_defaults(command=_build, publish=False, version="", may_fall=[], anew=True)
    for one in (build, check):
        one.add_argument("--raw", **RAW)
        one.add_argument("--out", **OUT)
        one.add_argument("--engine", choices=ENGINES, default=ENGINES[0], help="where the work is done (default: local)")
        one.add_argument(
            "--scheduler", default="", metavar="ADDRESS", help="scheduler of the Dask cluster, as tcp://10.0.0.1:8786"
        )
        one.add_argument(
            "--wait", type=seconds, default=0, metavar="SECONDS", help="how long to wait for another build (default: not at all)"
        )


def _build(given: argparse.Namespace) -> int:
    from pipelines import language_model
    from pipelines.engine import FEW
    from pipelines.raw import find
    from pipelines.release.editions import check_version
    from pipelines.release.lock import locked
    from pipelines.release.publish import check_outputs
    from pipelines.site.build import check_place
    from pipelines.steps import Folders
    from schemas import TABLES

    if unknown := [table for table in given.may_fall if table not in TABLES]:
        return say(f"There is no table {', '.join(unknown)}. There are: {', '.join(sorted(TABLES))}.", WRONG_USE)
    if (given.engine == "dask") != bool(given.scheduler):
        return say("Give --engine dask and --scheduler ADDRESS together, or neither.", WRONG_USE)
    folders = Folders(given.raw, given.out)
    if "://" not in str(folders.raw) and folders.out.resolve().is_relative_to(folders.raw.resolve()):
        return say(
            f"The releases in {folders.out} lie in the raw folder {folders.raw} and would be read. Give another --raw or --out.",
            WRONG_USE,
        )
    if given.version:
        check_version(given.version)
    check_outputs(folders.out)
    check_place(folders.site)
    files = find(folders.raw)
    if not files:
        return say(
            f"There is no .txt file below {folders.raw}. Give the folder that holds the documents; no link in it is followed.",
            WRONG_USE,
        )
    if len(files) < FEW:
        language_model.tables()  # by a thread, while Dagster is loaded; many documents are read by other processes
    with locked(folders.out, given.wait), _progress(len(files)) as progress:
        result = _run_job(given, progress)
        return _summary(given, folders, result)


@contextmanager
def _progress(number: int) -> Iterator[Callable[[int, int], None] | None]:
    """A progress bar on standard error where that is a terminal; silence elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("documents", total=number)
        yield lambda done, _of: bar.update(task, completed=done)


def _run_job(given: argparse.Namespace, progress: Callable[[int, int], None] | None) -> Any:
    """The Dagster job, in this process, on an instance that leaves nothing behind."""
    os.environ["DAGSTER_DISABLE_TELEMETRY"] = "yes"
    import dagster as dg

    from pipelines.automation import build_release, check_release
    from pipelines.checker import Checker
    from pipelines.definitions import build_defs
    from pipelines.resources import Build, Watcher

    surroundings = Build(
        raw=str(given.raw), out=str(given.out), version=given.version, may_fall=given.may_fall,
        anew=given.anew, engine=given.engine, scheduler=given.scheduler, holds_lock=True,
    )  # fmt: skip
    checker = Checker(apart=True)
    job = build_defs(build=surroundings, watcher=Watcher(progress), checker=checker).resolve_job_def(
        (build_release if given.publish else check_release).name
    )
    with dg.DagsterInstance.ephemeral(settings={"telemetry": {"enabled": False}}) as instance, closing(checker):
        return job.execute_in_process(
            instance=instance,
            raise_on_error=False,
            run_config={"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}},
        )


def _summary(given: argparse.Namespace, folders: Any, result: Any) -> int:
    faults = [
        f"{evaluation.asset_key.path[-1]}: {evaluation.metadata['what'].value}"
        for evaluation in result.get_asset_check_evaluations()
        if not evaluation.passed and evaluation.severity.value == "ERROR"
    ]
    if faults:
        for fault in faults:
            print(fault)
        return say("A check failed; nothing was published. `latest` is what it was.", CHECK_FAILED)
    if not result.success:
        return say(_reason(result), CHECK_FAILED)
    from pipelines.raw import others
    from pipelines.release.editions import manifest_of
    from pipelines.steps import row_counts

    facts = {
        event.asset_key.path[-1]: {name: value.value for name, value in event.materialization.metadata.items()}
        for event in result.get_asset_materialization_events()
    }
    release = Path(str(facts["release"]["path"])) if given.publish else folders.release
    by_status = sorted(_statuses(release / "parquet" / "documents.parquet").items())
    print("documents: " + ", ".join(f"{number} {status}" for status, number in by_status))
    if left := others(folders.raw):
        named = ", ".join([*map(shown, left[:NAMED]), *(["..."] if len(left) > NAMED else [])])
        print(f"{len(left)} files that are no documents (*.txt), are hidden, or lead to folders, were left alone: {named}")
    counts = manifest_of(release)["rows"] if given.publish else row_counts(folders)
    for table, number in counts.items():
        print(f"{number:>9,}  {table}")
    _print_problems(release / "parquet" / "problems.parquet")
    if (warnings := facts.get("validation", {}).get("warnings", NONE)) != NONE:
        print(f"worth a look:\n{warnings}")
    if given.publish:
        _print_outcome(folders, release, facts["release"])
    else:
        print("all checks passed; nothing was published")
    return DONE


def _print_outcome(folders: Any, release: Path, facts: Mapping[str, Any]) -> None:
    """What was published; or which release holds the data already, and what of it is no longer as it would be made now."""
    from pipelines.release import editions
    from pipelines.release.inputs import OF_DESCRIPTIONS, other_than_now

    if facts["new"]:
        print(f"release {facts['version']} is at {release}")
        return
    print(f"the data is that of release {facts['version']} at {release}; nothing new was published")
    if OF_DESCRIPTIONS in other_than_now(editions.manifest_of(release).get("inputs", {})):
        print(
            "its pages and licences were written before their texts changed; `nordpol build --version NEW` publishes the same data with those of now"
        )
    current = editions.latest(folders.out)
    if current is not None and current.name != release.name:
        print(f"latest is release {current.name}; `nordpol rollback {release.name}` moves it")


def _statuses(path: Path) -> Counter[str]:
    import pyarrow.parquet

    return Counter(pyarrow.parquet.read_table(path, columns=["status"]).column(0).to_pylist())


def _print_problems(path: Path) -> None:
    import pyarrow.parquet

    alike: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in pyarrow.parquet.read_table(path, columns=["severity", "message", "doc_id"]).to_pylist():
        alike[row["severity"], row["message"]].append(row["doc_id"])
    grave_first = sorted(alike.items(), key=lambda found: SEVERITIES.index(found[0][0]))
    told = grave_first[:PROBLEMS_SHOWN]
    if not told:
        return
    named = [("doc_id", "in", [documents[0] for _, documents in told])]
    files = pyarrow.parquet.read_table(path.with_name("documents.parquet"), columns=["doc_id", "source_file"], filters=named)
    file_of = dict(zip(*(files.column(name).to_pylist() for name in files.column_names), strict=True))
    for (severity, message), documents in told:
        beside = f" and {len(documents) - 1:,} more" if len(documents) > 1 else ""
        print(f"{severity:>9}  {shown(file_of[documents[0]])}{beside}: {shown(message)}")
    if len(alike) > PROBLEMS_SHOWN:
        print(f"           and {len(alike) - PROBLEMS_SHOWN} more kinds, all in {path}")


def _reason(result: Any) -> str:
    """The message of the error that stopped the build, without Dagster's wrapping.

    Raises:
        KeyboardInterrupt: if it was no error, but Ctrl-C.
    """
    from pipelines.failures import OUR_ERRORS, root, words

    for event in result.all_events:
        if event.is_step_failure:
            error = root(event.step_failure_data.error)
            if error.cls_name == STOPPED_IN_A_STEP:
                raise KeyboardInterrupt
            if any(full in error.message for full in FULL):
                return f"{no_room(words(error))} {_standing(result)}"
            if error.cls_name in OUR_ERRORS:
                return words(error)
            return f"The step {event.step_key} failed: {error.message.strip()}. {_standing(result)}"
    return "The build failed; the log of the run says why."


def _standing(result: Any) -> str:
    """What became of the release of a build that failed: what comes after it may fail alone."""
    if any(event.is_step_success and event.step_key == "release" for event in result.all_events):
        return "The release is published; build again for what is lacking."
    return "Nothing was published; `latest` is what it was."
