"""The steps of the line as functions of folders: parse -> tables -> audit -> edition -> formats -> publish.

Here belongs: what each step reads and writes. Not here: Dagster (`assets.py` calls these functions), and the work itself
(the packages below). What a step stages is read from disk by the next, so nothing large is kept in memory between them.
"""

import json
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow
import pyarrow.parquet

from pipelines import cache, engine, raw, tables, unchanged
from pipelines.assembly.spool import Spool
from pipelines.assembly.whole import link, number_shared, rows_of, write_runs
from pipelines.parsing import Parsed, keys_of, parsed
from pipelines.records.record import Row
from pipelines.release import editions, formats, history, metadata, publish, scores, stage, verify
from pipelines.release.compatibility import check_schema
from pipelines.release.discovery import writers
from pipelines.release.editions import Edition
from pipelines.release.inputs import inputs, other_than_now, surroundings
from pipelines.release.validation import expectations, keys, models
from pipelines.release.validation.expectations import Finding, as_records
from pipelines.release.validation.page import page
from pipelines.release.validation.profile import documents_gone, profile
from pipelines.runlog import RunLog, bounded
from pipelines.site import build as site
from schemas import SCHEMA_VERSION, TABLES, vocabularies
from schemas.arrow import arrow_schema

if TYPE_CHECKING:
    import pandas

__all__ = [
    "Audit",
    "Folders",
    "about_format",
    "add_format",
    "audit",
    "decide_edition",
    "gone_since",
    "has_nothing_new",
    "make_site",
    "make_tables",
    "names_of_formats",
    "parse_documents",
    "publish_release",
    "reproduce",
    "row_counts",
    "tables_folder",
    "validate_release",
]

Progress = Callable[[int, int], None]
"""Called with the number of documents done and of all."""
LONGEST = "evidence"
"""The table that takes the longest to write, and so is begun first."""
LOGGED = 20
"""Faults of a check that are told in the log of the run, and documents that are named as gone."""


@dataclass(frozen=True, slots=True)
class Folders:
    """Where a build reads and writes.

    Attributes:
        raw: the raw folder.
        out: the outputs folder, with `releases/` and `latest`.
        scores: the scores of the annotated texts, for the release; None for none.
        run: name of the run, under which its log is kept; empty for no log.
        engine: what parses the documents and makes rows of them, one of `engine.ENGINES`.
        scheduler: address of the scheduler of the engine dask.
        anew: whether a release is made even if nothing changed since the latest.
    """

    raw: Path
    out: Path
    scores: Path | None = None
    run: str = ""
    engine: str = engine.LOCAL
    scheduler: str = ""
    anew: bool = False

    @property
    def log(self) -> RunLog:
        """The log of the run."""
        return RunLog(self.logs, self.run)

    @property
    def logs(self) -> Path:
        """The logs of all runs."""
        return self.out / "logs"

    @property
    def cache(self) -> Path:
        """What documents yielded in builds before."""
        return self.out / ".cache"

    @property
    def staging(self) -> Path:
        """Where a build works; nothing in it is of use to the next."""
        return self.out / ".staging"

    @property
    def records(self) -> Path:
        """The parsed documents."""
        return self.staging / "records"

    @property
    def runs(self) -> Path:
        """Sorted runs of the tables."""
        return self.staging / "runs"

    @property
    def release(self) -> Path:
        """The release before it is published."""
        return self.staging / "release"

    @property
    def site(self) -> Path:
        """The site of the latest release."""
        return self.out / "site"

    @property
    def documents(self) -> Path:
        """Which documents the build is made of."""
        return self.staging / "documents.json"

    @property
    def edition(self) -> Path:
        """What the staged release will be."""
        return self.staging / "edition.json"


@dataclass(frozen=True, slots=True)
class Audit:
    """One check of the staged release.

    Attributes:
        name: name of the check.
        table: the table it is about.
        faults: what does not hold, one line each.
    """

    name: str
    table: str
    faults: tuple[str, ...]


def parse_documents(
    folders: Folders, progress: Progress | None = None, beginning: Callable[[int], None] | None = None
) -> dict[str, int]:
    """Parse all files of the raw folder into staged records.

    Args:
        folders: where to read and write.
        progress: called after each document.
        beginning: called with the number of documents to parse when it is known that a release has to be made.

    Returns:
        Number of documents by status.

    Raises:
        RawFolderError: if the raw folder cannot be read.
        ReleaseError: if the outputs folder cannot be written.
    """
    if folders.raw.resolve().is_relative_to(folders.staging.resolve()):
        raise raw.RawFolderError(f"{folders.raw} lies in the folder in which a build works. Give another --raw or --out.")
    files = raw.find(folders.raw)
    if not files:
        raise raw.RawFolderError(f"There is no .txt file below {folders.raw}. Give the folder that holds the documents.")
    files.sort(key=lambda file: file.doc_id)
    publish.recover(folders.out)
    publish.clear(folders.staging)
    bounded(folders.logs)
    known = unchanged.noted(folders.cache, folders.out)
    compared = _compared(folders, files) if known else []
    if known and not folders.anew and unchanged.fingerprint(compared) == known.fingerprint:
        editions.write(unchanged.latest_of(folders.out), folders.edition)
        return known.counts
    counts: Counter[str] = Counter()
    keys: list[str | None] = []

    def counted(documents: Iterable[tuple[str | None, Parsed]]) -> Iterator[tuple[bytes, bytes]]:
        for key, document in documents:
            keys.append(key)
            counts[document.status] += 1
            if progress:
                progress(counts.total(), len(files))
            yield document.records, document.summary

    with (
        folders.log.stage("parse") as facts,
        cache.opened(folders.cache) as remembered,
    ):
        unknown = len(files) - remembered.number_of(filter(None, compared))
        if beginning:
            beginning(unknown)
        with engine.opened(folders.engine, unknown, folders.scheduler) as workers:
            Spool(folders.records).write(counted(parsed(files, remembered, folders.log, workers)))
        remembered.forget()
        facts["documents"] = dict(counts)
    raw.check_still_there(folders.raw, files)
    unchanged.write(unchanged.Documents(unchanged.fingerprint(keys), dict(counts)), folders.documents)
    return dict(counts)


def _compared(folders: Folders, files: list[raw.RawFile]) -> list[str | None]:
    """The keys of all files, by which they are compared with those of the latest release and with what is remembered."""
    with folders.log.stage("compare"):
        return list(keys_of(files))


def has_nothing_new(folders: Folders) -> bool:
    """Whether the build found nothing changed, so that there are no staged tables: those of the latest release stand."""
    return folders.edition.is_file() and not folders.documents.is_file()


def tables_folder(folders: Folders) -> Path:
    """Where the tables of the build are: staged, or in the latest release if nothing changed."""
    return folders.out / editions.LATEST if has_nothing_new(folders) else folders.release


def make_tables(folders: Folders) -> dict[str, int]:
    """Link the staged records and write all tables into the staged release.

    Args:
        folders: where to read and write.

    Returns:
        Table -> number of rows.

    Raises:
        ReleaseError: if the release before is not what was released.
    """
    if has_nothing_new(folders):
        return row_counts(folders)
    with folders.log.stage("tables") as facts:
        counts = _tables(folders)
        facts["rows"] = counts
    return counts


def _tables(folders: Folders) -> dict[str, int]:
    spool = Spool(folders.records)
    size = spool.size // engine.LIGHTER
    with engine.opened(engine.LOCAL, size, reads=False) as workers:  # whose memory ends with them
        list(workers.map(partial(link, folder=folders.runs), [spool]))
    with (
        cache.opened(folders.cache, cache.RUNS) as remembered,
        engine.opened(folders.engine, size, folders.scheduler, reads=False) as workers,
    ):
        write_runs(spool, folders.runs, remembered, surroundings(inputs()), workers)
    pyarrow.default_memory_pool().release_unused()  # other processes need it now
    with engine.opened(engine.LOCAL, size, reads=False) as workers:  # where the runs lie
        names = sorted((name for name in TABLES if name not in editions.ABOUT_RELEASES), key=lambda name: name != LONGEST)
        counts = dict(zip(names, workers.map(partial(_table, folders), names), strict=True))
    shutil.rmtree(folders.runs)
    before = editions.latest(folders.out)
    if before is not None:
        editions.check_data(before)
    counts["changes"] = _write_rows(folders, "changes", history.changes(before, folders.release))
    counts["redirects"] = _write_rows(folders, "redirects", history.redirects(before, folders.release))
    return {name: counts[name] for name in TABLES}


def _table(folders: Folders, name: str) -> int:
    """Write a table that does not speak of releases; gives the number of its rows."""
    if name == "vocabularies":
        return _write_rows(folders, name, vocabularies.rows())
    if name == LONGEST:
        number_shared(folders.runs)
    return _write(folders, name, rows_of(folders.runs, name))


def _write(folders: Folders, name: str, pieces: Iterable[pyarrow.Table]) -> int:
    return stage.write(name, arrow_schema(name), pieces, folders.release)


def _write_rows(folders: Folders, name: str, rows: Iterable[Row]) -> int:
    """Write a table whose rows come in the order of its keys."""
    waiting = iter(rows)
    blocks = iter(lambda: list(islice(waiting, stage.ROW_GROUP)), [])
    return _write(folders, name, (tables.arrow_table(name, block) for block in blocks))


def row_counts(folders: Folders) -> dict[str, int]:
    """Table -> number of rows of the staged release."""
    return {name: pyarrow.parquet.read_metadata(_parquet(folders, name)).num_rows for name in TABLES}


def audit(folders: Folders) -> Iterator[Audit]:
    """Check the staged release as re-read from disk: each table by its model, keys over tables, proof of every cell.

    Args:
        folders: where to read.
    """
    for one in _standing() if has_nothing_new(folders) else _audited(folders):
        if one.faults:
            folders.log.write("audit", check=one.name, table=one.table, problem=list(one.faults[:LOGGED]))
        yield one


def _standing() -> Iterator[Audit]:
    """The checks of a release that was audited when it was made, by this very code, and that is as it was."""
    yield from (Audit("model", name, ()) for name in TABLES)
    yield from (Audit("foreign_keys", "documents", ()), Audit("proof_of_every_cell", "evidence", ()))


def _audited(folders: Folders) -> Iterator[Audit]:
    """The checks, on all processors of this machine, where the release lies; the longest begins first."""
    asked = [("proof_of_every_cell", "evidence"), ("foreign_keys", "documents"), *(("model", name) for name in TABLES)]
    with engine.opened(engine.LOCAL, row_counts(folders)["documents"] // engine.LIGHTER, reads=False) as workers:
        yield from workers.map(partial(_checked, folders), asked)


def _checked(folders: Folders, asked: tuple[str, str]) -> Audit:
    """One check of the staged release, by its name and table."""
    name, table = asked
    match name:
        case "model":
            faults: Iterable[str] = models.validate(table, _parquet(folders, table))
        case "foreign_keys":
            faults = keys.dangling_keys(folders.release)
        case _:
            faults = verify.faults(folders.release, folders.raw, folders.staging)
    return Audit(name, table, tuple(faults))


def decide_edition(folders: Folders, version: str | None, today: date, may_fall: Collection[str] = ()) -> Edition:
    """Decide which edition the staged release is, and whether it is a new one.

    Args:
        folders: where to read and write.
        version: its version; None for the day and a number.
        today: the day in UTC.
        may_fall: tables that may lose more rows than usual this once.
    """
    if has_nothing_new(folders):
        return editions.read(folders.edition)
    before = editions.latest(folders.out)
    if before is not None:
        check_schema(before, folders.release, SCHEMA_VERSION)
    edition = editions.next_edition(folders.release, folders.out, version, SCHEMA_VERSION, row_counts(folders), today, may_fall)
    editions.write(edition, folders.edition)
    return edition


def names_of_formats() -> list[str]:
    """The formats derived from the tables, each a module of `release/formats/`."""
    return list(writers(formats))


def about_format(name: str) -> str:
    """What a format is, in one sentence: the first line of its module."""
    return (sys.modules[writers(formats)[name].__module__].__doc__ or "").partition("\n")[0]


def add_format(folders: Folders, name: str) -> bool:
    """Add a format to the staged release, unless its data was released before and the format with it.

    Args:
        folders: where to read and write.
        name: name of the format.

    Returns:
        Whether it was needed.
    """
    edition = editions.read(folders.edition)
    if not edition.is_new and publish.is_whole(folders.out, edition):
        return False
    with folders.log.stage(f"format {name}"):
        writers(formats)[name](folders.release, edition)
    return True


def validate_release(
    folders: Folders, check: Callable[[dict[str, "pandas.DataFrame"], Iterable[str]], list[Finding]] = expectations.check
) -> list[Finding]:
    """Check the staged release as a whole, beside the release before, and add the findings to it.

    Args:
        folders: where to read and write.
        check: `expectations.check`, or what calls it elsewhere.

    Returns:
        The expectations that do not hold; none for data that was released before.
    """
    edition = editions.read(folders.edition)
    if not edition.is_new:
        return []
    before = editions.find(folders.out, edition.previous) if edition.previous else None
    with folders.log.stage("validate"):
        findings = check(profile(folders.release, before), edition.may_fall)
    folder = folders.release / "validation"
    folder.mkdir(exist_ok=True)  # a step may be tried again
    results = json.dumps(list(as_records(findings)), ensure_ascii=False, indent=2)
    (folder / "results.json").write_text(results + "\n", encoding="utf-8")
    (folder / "index.html").write_text(page(findings, edition), encoding="utf-8")
    return [finding for finding in findings if not finding.holds]


def gone_since(folders: Folders) -> str:
    """The documents of the release before that are gone or set aside, the first by name; empty if all are there.

    Args:
        folders: where to read.
    """
    before = editions.find(folders.out, previous) if (previous := editions.read(folders.edition).previous) else None
    gone = documents_gone(folders.release, before) if before is not None else []
    more = f" and {len(gone) - LOGGED:,} more" if len(gone) > LOGGED else ""
    return f"Gone or set aside since release {previous}: {', '.join(gone[:LOGGED])}{more}" if gone else ""


def publish_release(folders: Folders) -> publish.Published:
    """Describe the staged release and publish it.

    Args:
        folders: where to read and write.
    """
    edition = editions.read(folders.edition)
    with folders.log.stage("publish") as facts:
        if edition.is_new:
            scores.add_scores(folders.release, folders.scores)
            for write in writers(metadata).values():
                write(folders.release, edition)
        published = publish.publish(folders.release, folders.out, edition)
        if folders.documents.is_file() and edition.becomes_latest:
            unchanged.note(folders.cache, folders.documents, published.version)
        facts |= {"version": published.version, "new": published.is_new}
    return published


def _with_formats(folders: Folders) -> publish.Published:
    for name in names_of_formats():
        add_format(folders, name)
    return publish_release(folders)


def make_site(folders: Folders) -> bool:
    """Make the site of the latest release, unless it is there already or the release has other tables than this program.

    Args:
        folders: where to read and write.

    Returns:
        Whether it was made.
    """
    release = editions.latest(folders.out)
    if release is None or editions.manifest_of(release)["schema_version"] != SCHEMA_VERSION or site.is_of(release, folders.site):
        return False
    site.write(release, folders.site)
    return True


def reproduce(folders: Folders, release: Path) -> Iterator[str]:
    """Make a release anew, after the release that was before it, and compare both byte for byte.

    The scores of the annotated texts, which the build does not make, are those of the release.

    Args:
        folders: where the raw files and the releases lie.
        release: the folder of the release.

    Returns:
        What differs, one line each; nothing if the release comes out the same.

    Raises:
        ReleaseError: if the release before it is gone.
    """
    manifest = editions.manifest_of(release)
    yield from (f"made with other {name}" for name in other_than_now(manifest.get("inputs", {})))
    with tempfile.TemporaryDirectory(dir=folders.out, prefix=publish.REPRODUCED) as scratch:
        anew = Folders(folders.raw, Path(scratch), release / scores.SCORES)
        if manifest.get("previous"):
            before = editions.find(folders.out, manifest["previous"])
            publish.adopt(before, anew.out)
        parse_documents(anew)
        make_tables(anew)
        decide_edition(anew, manifest["version"], date.min, manifest.get("may_fall", ()))
        validate_release(anew)  # what is not as expected differs, and is told as such
        made = _with_formats(anew).path
        mine, other = (editions.file_facts(folder) for folder in (release, made))
        left_out = {name: facts for name, facts in manifest["files"].items() if not (release / name.partition("/")[0]).exists()}
        mine |= left_out  # of a format of which this copy holds nothing, what was released counts
        for name in sorted({*mine, *other}):
            if mine.get(name) != other.get(name):
                yield f"{name}: {'differs' if name in mine and name in other else 'is in one of them alone'}"


def _parquet(folders: Folders, table: str) -> Path:
    return tables_folder(folders) / stage.PARQUET / f"{table}.parquet"
