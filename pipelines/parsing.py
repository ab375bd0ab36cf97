"""Files of the raw folder -> their records: remembered where nothing changed, parsed anew where something did.

Here belongs: what decides that nothing changed. Not here: how a file is parsed (`records/`), where records are kept (`cache.py`).
"""

import hashlib
import time
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipelines import raw, tables
from pipelines.cache import Cache, packed
from pipelines.documents import sha256
from pipelines.engine import Engine, chunks
from pipelines.records.linking import summary_of
from pipelines.records.record import DocumentRecords
from pipelines.records.rows import rows_of_file
from pipelines.release.inputs import inputs_of_records, surroundings
from pipelines.runlog import RunLog

__all__ = ["Parsed", "key_of", "keys_of", "parsed", "rows_of_raw_file"]

PASSING = frozenset({"unreadable_file", "parser_failed"})
"""Problems of which the file may not be the reason; what yielded one is parsed again in the next run."""
AT_ONCE = 25
"""Documents that a process parses at a time."""
LOOKED_UP = 500
"""Documents that are looked up in the cache at a time."""
HELD = 32 * 1024 * 1024
"""Bytes of files that are held at a time."""

Content = bytes | OSError | ValueError
"""The bytes of a file, or why it cannot be read."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A document that was parsed.

    Attributes:
        doc_id: its key.
        status: a code of `schemas/codes/status.csv`.
        problems: what was seen, one line each.
        is_lasting: whether it would come out the same the next time.
        records: its rows and evidence, packed.
        summary: what linking reads of it, packed.
    """

    doc_id: str
    status: str
    problems: tuple[str, ...]
    is_lasting: bool
    records: bytes
    summary: bytes


@dataclass(frozen=True, slots=True)
class _Looked:
    """A file that was looked up."""

    file: raw.RawFile
    key: str | None
    remembered: Parsed | None


def keys_of(files: Sequence[raw.RawFile]) -> Iterator[str | None]:
    """The key of each file; None for one that cannot be read.

    Args:
        files: the files.
    """
    for file in files:
        try:
            yield key_of(file, sha256(raw.read(file)))
        except (OSError, ValueError):
            yield None


def parsed(files: Sequence[raw.RawFile], known: Cache, log: RunLog, engine: Engine) -> Iterator[tuple[str | None, Parsed]]:
    """Some files, parsed, in their order, each with its key; None for one that may come out otherwise the next time.

    Args:
        files: the files.
        known: what was parsed before; what is parsed now is added.
        log: told of each file that is parsed, and of each that is of no use.
        engine: what parses.
    """
    under_way: deque[list[_Looked]] = deque()

    def work() -> Iterator[list[tuple[raw.RawFile, Content]]]:
        for batch in _read(files):
            looked, contents = _looked_up(batch, known)
            for part, content in zip(chunks(looked, AT_ONCE), chunks(contents, AT_ONCE), strict=True):
                under_way.append(list(part))
                yield [(one.file, read) for one, read in zip(part, content, strict=True) if not one.remembered]

    kept: dict[str, Parsed] = {}
    used: list[str] = []
    for made in engine.map(_parse, work()):
        anew = iter(made)
        for one in under_way.popleft():
            document, seconds = (one.remembered, None) if one.remembered else next(anew)
            if one.remembered and one.key:
                used.append(one.key)
            elif one.key and document.is_lasting:
                kept[one.key] = document
            _tell(log, document, seconds)
            yield one.key if document.is_lasting else None, document
        if len(kept) + len(used) >= LOOKED_UP:
            known.keep(kept, used)
            kept, used = {}, []
    known.keep(kept, used)


def _read(files: Sequence[raw.RawFile]) -> Iterator[list[tuple[raw.RawFile, Content]]]:
    """Files with their contents, no more at a time than memory should hold."""
    batch: list[tuple[raw.RawFile, Content]] = []
    size = 0
    for file in files:
        try:
            content: Content = raw.read(file)
        except (OSError, ValueError) as error:  # parsing it says what is wrong
            content = error
        batch.append((file, content))
        size += len(content) if isinstance(content, bytes) else 0
        if len(batch) == LOOKED_UP or size >= HELD:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _looked_up(batch: list[tuple[raw.RawFile, Content]], known: Cache) -> tuple[list[_Looked], list[Content]]:
    keys = [key_of(file, sha256(content)) if isinstance(content, bytes) else None for file, content in batch]
    remembered = known.recall(key for key in keys if key)
    looked = [_Looked(file, key, remembered.get(key or "")) for (file, _), key in zip(batch, keys, strict=True)]
    return looked, [content for _, content in batch]


def _parse(files: Sequence[tuple[raw.RawFile, Content]]) -> list[tuple[Parsed, float]]:
    """Some files with their contents, parsed, and how long each took."""
    made: list[tuple[Parsed, float]] = []
    for file, content in files:
        begun = time.monotonic()
        document = _parsed(rows_of_raw_file(file, content))
        made.append((document, time.monotonic() - begun))
    return made


def _parsed(records: DocumentRecords) -> Parsed:
    row, problems = records.rows["documents"][0], records.rows.get("problems", ())
    return Parsed(
        doc_id=records.doc_id,
        status=row["status"],
        problems=tuple(f"{problem['code']}: {problem['message']}" for problem in problems),
        is_lasting=not any(problem["code"] in PASSING for problem in problems),
        records=packed(records),
        summary=packed(summary_of(records, tables.references())),
    )


def key_of(file: raw.RawFile, content_sha256: str) -> str:
    """Key of all that the records of a file depend on: the file, what is said of it, code, registers and libraries.

    Args:
        file: the file.
        content_sha256: hash of its bytes.
    """
    dependencies = (file.doc_id, file.source_file, file.source, file.manifest, file.sha256, file.problems)
    return hashlib.sha256(
        "\0".join((surroundings(inputs_of_records()), content_sha256, repr(dependencies))).encode("utf-8", "backslashreplace")
    ).hexdigest()


def rows_of_raw_file(file: raw.RawFile, content: Content | None = None) -> DocumentRecords:
    """Rows and evidence of one file of the raw folder.

    Args:
        file: the file.
        content: its bytes, or why it cannot be read; None to read it now.
    """

    def load() -> bytes:
        if isinstance(content, Exception):
            raise content
        return raw.read(file) if content is None else content

    return rows_of_file(
        file.doc_id,
        file.source_file,
        file.source,
        file.manifest,
        file.sha256,
        file.problems,
        load=load,
        columns_of=tables.columns_of,
    )


def _tell(log: RunLog, document: Parsed, seconds: float | None) -> None:
    """Tell of a document, unless it is sound and remembered: of these there may be 100,000 every day."""
    if seconds is None and document.status != "quarantined":
        return
    log.write(
        "parse", document=document.doc_id, status=document.status, remembered=seconds is None,
        seconds=round(seconds, 4) if seconds is not None else None, problems=list(document.problems),
    )  # fmt: skip
