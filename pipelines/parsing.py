"""Files of the raw folder -> their records: remembered where nothing changed, parsed anew where something did.

Here belongs: what decides that nothing changed. Not here: how a file is parsed (`records/`), where records are kept (`cache.py`).
"""

import hashlib
import json
import sys
import time
import unicodedata
from collections.abc import Iterator, Sequence

from pipelines import raw, tables
from pipelines.cache import Cache
from pipelines.documents import sha256
from pipelines.engine import map_in_order
from pipelines.records.record import DocumentRecords
from pipelines.records.rows import rows_of_file
from pipelines.release.inputs import inputs
from pipelines.runlog import RunLog

__all__ = ["key_of", "parsed", "rows_of_raw_file"]

PASSING = frozenset({"unreadable_file", "parser_failed"})
"""Problems of which the file may not be the reason; what yielded one is parsed again in the next run."""


def parsed(files: Sequence[raw.RawFile], known: Cache, log: RunLog) -> Iterator[DocumentRecords]:
    """Records of some files, in their order.

    Args:
        files: the files.
        known: what was parsed before; what is parsed now is added.
        log: told of each file that is parsed, and of each that is of no use.
    """
    hashes = [_content_hash(file) for file in files]
    keys = [key_of(file, content) if content else None for file, content in zip(files, hashes, strict=True)]
    remembered = known.recall(key for key in keys if key)
    anew = [file for file, key in zip(files, keys, strict=True) if key not in remembered]
    made = map_in_order(_timed_rows, anew)
    kept: dict[str, DocumentRecords] = {}
    for key, content in zip(keys, hashes, strict=True):
        if key in remembered:
            records, seconds = remembered[key], None
        else:
            records, seconds = next(made)
            if key and _may_be_kept(records, content):
                kept[key] = records
        _tell(log, records, seconds)
        yield records
    known.keep(kept, remembered)


def key_of(file: raw.RawFile, content_sha256: str) -> str:
    """Key of all that the records of a file depend on: the file, what is said of it, code, registers and libraries.

    Args:
        file: the file.
        content_sha256: hash of its bytes.
    """
    said = (file.doc_id, file.source_file, file.source, file.manifest, file.sha256, file.problems)
    return hashlib.sha256(
        "\0".join((_surroundings(), content_sha256, repr(said))).encode("utf-8", "backslashreplace")
    ).hexdigest()


def _surroundings() -> str:
    return json.dumps([inputs(), sys.version, unicodedata.unidata_version], sort_keys=True)


def _content_hash(file: raw.RawFile) -> str | None:
    try:
        return sha256(raw.read(file))
    except OSError:  # parsing it says what is wrong
        return None


def _may_be_kept(records: DocumentRecords, content_sha256: str | None) -> bool:
    """Whether the records are those of the bytes that were hashed; the file may have changed in between."""
    same = records.rows["documents"][0].get("file_sha256") == content_sha256
    return same and not any(problem["code"] in PASSING for problem in records.rows.get("problems", ()))


def _timed_rows(file: raw.RawFile) -> tuple[DocumentRecords, float]:
    begun = time.monotonic()
    records = rows_of_raw_file(file)
    return records, time.monotonic() - begun


def rows_of_raw_file(file: raw.RawFile) -> DocumentRecords:
    """Rows and evidence of one file of the raw folder."""
    return rows_of_file(
        file.doc_id, file.source_file, file.source, file.manifest, file.sha256, file.problems,
        load=lambda: raw.read(file), key_of=tables.key_column,
    )  # fmt: skip


def _tell(log: RunLog, records: DocumentRecords, seconds: float | None) -> None:
    """Tell of a document, unless it is sound and remembered: of these there may be 100,000 every day."""
    row = records.rows["documents"][0]
    if seconds is None and row["status"] != "quarantined":
        return
    problems = [f"{problem['code']}: {problem['message']}" for problem in records.rows.get("problems", ())]
    log.write(
        "parse", document=records.doc_id, status=row["status"], remembered=seconds is None,
        seconds=round(seconds, 4) if seconds is not None else None, problems=problems,
    )  # fmt: skip
