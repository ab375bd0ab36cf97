"""The command line: `nordpol build | check | verify | explain | inspect | quality`.

Here belongs: arguments, what is printed, exit codes. Heavy packages are imported where they are used, so `--help` answers
at once, and `inspect`, `verify` and `explain` never load Dagster.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

__all__ = ["main"]

DONE, CHECK_FAILED, WRONG_USE = 0, 1, 2
LATEST = Path("outputs/latest")
PROBLEMS_SHOWN = 20


def main(arguments: list[str] | None = None) -> int:
    """Run a command.

    Args:
        arguments: the words after `nordpol`; None for those of the process.

    Returns:
        0 done, 1 a check failed, 2 wrong use.
    """
    given = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = given.command
    try:
        return command(given)
    except BrokenPipeError:  # the reader of a pipe has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return _say("Stopped. Nothing was published.", CHECK_FAILED)
    except OSError as error:
        place = error.filename or "a file"
        return _say(f"{place} cannot be used: {error.strerror or error}. Check the path and its permissions.", WRONG_USE)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="nordpol",
        description="The open dataset of what Nordic governments and the Nordic Council said, planned and did against human "
        "trafficking, with the proof of every cell.",
        epilog="Exit codes: 0 done, 1 a check failed, 2 wrong use.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    build = commands.add_parser("build", help="make a release from a folder of text files")
    build.add_argument("--version", default="", help="version of the release (default: the day in UTC and a number)")
    build.set_defaults(command=_build, publish=True)

    check = commands.add_parser("check", help="make and check everything, but publish nothing")
    check.set_defaults(command=_build, publish=False, version="")
    for one in (build, check):
        one.add_argument("--raw", type=Path, default=Path("raw"), metavar="DIR", help="folder of text files (default: raw)")
        one.add_argument("--out", type=Path, default=Path("outputs"), metavar="DIR", help="folder of releases (default: outputs)")

    verify = commands.add_parser("verify", help="prove every cell of a release")
    verify.add_argument("release", type=Path, nargs="?", default=LATEST, help=f"folder of a release (default: {LATEST})")
    verify.add_argument("--raw", type=Path, metavar="DIR", help="prove against the raw files as well")
    verify.set_defaults(command=_verify)

    explain = commands.add_parser("explain", help="show what proves a row or a cell")
    explain.add_argument("table", help="name of a table")
    explain.add_argument("row", help="key of a row, or its beginning")
    explain.add_argument("column", nargs="?", help="one column (default: all)")
    explain.add_argument("--release", type=Path, default=LATEST, metavar="DIR", help=f"folder of a release (default: {LATEST})")
    explain.set_defaults(command=_explain)

    quality = commands.add_parser("quality", help="score the annotated texts, and name what was right and is no longer")
    quality.add_argument("--gold", type=Path, default=Path("tests/gold"), metavar="DIR", help="annotated texts")
    quality.add_argument("--docs", type=Path, default=Path("docs"), metavar="DIR", help="where quality.json and QUALITY.md lie")
    quality.add_argument("--check", action="store_true", help="write nothing; fail if the pages are stale")
    quality.set_defaults(command=_quality)

    inspect = commands.add_parser("inspect", help="show what is found in a file, or in each file of a folder")
    inspect.add_argument("path", type=Path, help="a text file or a folder of them")
    inspect.add_argument("--json", action="store_true", help="one JSON object a file, as tests/gold/README.md describes")
    inspect.set_defaults(command=_inspect)
    return parser


def _say(message: str, code: int) -> int:
    print(f"nordpol: {message}", file=sys.stderr)
    return code


def _console() -> Any:
    from rich.console import Console

    return Console(highlight=False, soft_wrap=True)


# --- build and check ------------------------------------------------------------------------------------------------


def _build(given: argparse.Namespace) -> int:
    from pipelines.raw import RawFolderError, find
    from pipelines.release.editions import ReleaseError, check_version
    from pipelines.release.publish import check_outputs, locked
    from pipelines.steps import Folders

    folders = Folders(given.raw, given.out)
    try:
        if given.version:
            check_version(given.version)
        check_outputs(folders.out)
        files = find(folders.raw)
        if not files:
            return _say(f"There is no .txt file below {folders.raw}. Give the folder that holds the documents.", WRONG_USE)
        with locked(folders.out), _progress(len(files)) as progress:
            result = _run_job(given, progress)
            return _summary(given, folders, result)
    except (RawFolderError, ReleaseError) as error:
        return _say(str(error), WRONG_USE)


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
    from pipelines.definitions import build_defs
    from pipelines.resources import Build, Watcher

    surroundings = Build(raw=str(given.raw), out=str(given.out), version=given.version)
    job = build_defs(build=surroundings, watcher=Watcher(progress)).resolve_job_def(
        (build_release if given.publish else check_release).name
    )
    with dg.DagsterInstance.ephemeral(settings={"telemetry": {"enabled": False}}) as instance:
        return job.execute_in_process(
            instance=instance,
            raise_on_error=False,
            run_config={"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}},
        )


def _summary(given: argparse.Namespace, folders: Any, result: Any) -> int:
    faults = [
        f"{evaluation.asset_key.path[-1]}: {evaluation.metadata['what'].value}"
        for evaluation in result.get_asset_check_evaluations()
        if not evaluation.passed
    ]
    if faults:
        for fault in faults:
            print(fault)
        return _say("A check failed; nothing was published. `latest` is what it was.", CHECK_FAILED)
    if not result.success:
        return _say(_reason(result), CHECK_FAILED)
    from pipelines.raw import others
    from pipelines.steps import row_counts

    facts: dict[str, Any] = {}
    release = folders.release
    for event in result.get_asset_materialization_events():
        facts = {name: value.value for name, value in event.materialization.metadata.items()}
        if event.asset_key.path[-1] == "release":
            release = Path(str(facts["path"]))
        elif event.asset_key.path[-1] == "records":
            print(
                "documents: " + ", ".join(f"{number} {status}" for status, number in sorted(facts["documents by status"].items()))
            )
    left = sum(1 for _ in others(folders.raw))
    if left:
        print(f"{left} files that are not .txt were left alone")
    counts = _counts_of(release) if given.publish else row_counts(folders)
    for table, number in counts.items():
        print(f"{number:>9,}  {table}")
    _print_problems(release / "parquet" / "problems.parquet")
    if not given.publish:
        print("all checks passed; nothing was published")
    elif facts["new"]:
        print(f"release {facts['version']} is at {release}")
    else:
        print(f"the data is that of release {facts['version']} at {release}; nothing new was published")
    return DONE


def _print_problems(path: Path) -> None:
    import pyarrow.parquet

    rows = pyarrow.parquet.read_table(path).to_pylist()
    for row in rows[:PROBLEMS_SHOWN]:
        print(f"{row['severity']:>9}  {row['doc_id']}: {row['message']}")
    if len(rows) > PROBLEMS_SHOWN:
        print(f"           and {len(rows) - PROBLEMS_SHOWN} more in the table problems")


def _counts_of(release: Path) -> dict[str, int]:
    manifest = json.loads((release / "manifest.json").read_text(encoding="utf-8"))
    return dict(manifest["rows"])


def _reason(result: Any) -> str:
    """The message of our own error, without Dagster's wrapping."""
    for event in result.all_events:
        if event.is_step_failure:
            error = event.step_failure_data.error
            while error.cause is not None:
                error = error.cause
            return str(error.message).strip().partition(": ")[2] or str(error.message).strip()
    return "The build failed; the log of the run says why."


# --- verify, explain, inspect ---------------------------------------------------------------------------------------


def _verify(given: argparse.Namespace) -> int:
    from pipelines.release import verify

    return verify.main([str(given.release), *(["--raw", str(given.raw)] if given.raw else [])])


def _explain(given: argparse.Namespace) -> int:
    from rich.text import Text

    from pipelines.release.explain import NothingToExplainError, explain

    if not (given.release / "parquet").is_dir():
        return _say(f"There is no release at {given.release}. Give one with --release, or run `nordpol build`.", WRONG_USE)
    console = _console()
    try:
        for proof in explain(given.release, given.table, given.row, given.column):
            value = "null" if proof.value is None else str(proof.value)
            shown = value if len(value) <= 200 else f"{value[:200]}…"
            console.print(Text.assemble((proof.column, "bold"), " = ", (shown, "cyan")))
            if proof.declared:
                console.print(f"    {proof.declared}", markup=False)
                continue
            console.print(f"    {proof.method}, rule {proof.rule_id}, {proof.place}", markup=False)
            if proof.words:
                before, words, after = (" ".join(part.split("\n")) for part in (proof.before, proof.words, proof.after))
                words = words if len(words) <= 400 else f"{words[:400]}…"
                console.print(Text.assemble("    ", before, "»", (words, "bold black on yellow"), "«", after))
    except NothingToExplainError as error:
        return _say(str(error), WRONG_USE)
    return DONE


def _quality(given: argparse.Namespace) -> int:
    from pipelines import quality

    if not (given.gold / "score.py").is_file():
        return _say(f"There is no {given.gold / 'score.py'}. Give the folder of the annotated texts with --gold.", WRONG_USE)
    sets = {name: quality.measure(given.gold, parts) for name, parts in quality.sets_of(given.gold).items()}
    scores, page_path, json_path = quality.record(sets), given.docs / "QUALITY.md", given.docs / "quality.json"
    known = json.loads(json_path.read_text(encoding="utf-8")) if json_path.is_file() else {}
    gone = [
        fact
        for name, of_set in sets.items()
        for fact in quality.lost(known.get(name, {}).get("right", []), of_set, given.gold / quality.ACCEPTED_LOSSES)
    ]
    for fact in gone:
        print(f"was right and is no longer: {fact}")
    if gone:
        return _say(f"Mend the rule, or say why in {given.gold / quality.ACCEPTED_LOSSES}.", CHECK_FAILED)
    page = quality.page(scores, given.docs)
    if given.check:
        if scores == known and page_path.read_text(encoding="utf-8") == page:
            return DONE
        return _say(f"{json_path} and {page_path} are stale. Run `make quality` and commit them.", CHECK_FAILED)
    quality.write(json_path, scores)
    page_path.write_text(page, encoding="utf-8")
    print(page)
    return DONE


def _inspect(given: argparse.Namespace) -> int:
    from pipelines.documents import UndecodableError

    if not given.path.exists():
        return _say(f"There is no {given.path}. Give a text file or a folder of them.", WRONG_USE)
    paths = sorted(given.path.rglob("*.txt")) if given.path.is_dir() else [given.path]
    code = DONE
    for path in paths:
        try:
            _show(path, as_json=given.json)
        except UndecodableError as error:
            code = _say(f"{path}: {error}", CHECK_FAILED)
    return code


def _show(path: Path, *, as_json: bool) -> None:
    from pipelines import inspection

    context = inspection.inspect(path.read_bytes(), path.stem)
    if as_json:
        print(json.dumps(inspection.findings(context, path), ensure_ascii=False))
        return
    text = context.text
    console = _console()
    language = context.lang.value if context.lang else "unknown"
    console.print(f"{path}: template {context.page.template}, language {language}", style="bold", markup=False)
    for span, kind, value, rule in inspection.spans(context):
        words = " ".join(span.of(text).split())
        shown = words if len(words) <= 90 else f"{words[:90]}…"
        console.print(f"{span.start:>7}-{span.end:<7} {kind:<13} {shown!r} -> {value}  [{rule}]", markup=False)


if __name__ == "__main__":
    sys.exit(main())
