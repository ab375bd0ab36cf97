"""A part of the documents -> sorted runs of all tables, by a function that knows nothing else: any process can do it.

Here belongs: what becomes of the records of a part. Not here: the merging of its runs with those of other parts.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from pipelines import tables
from pipelines.assembly.evidence import numbered, placed, with_context
from pipelines.assembly.runs import as_run
from pipelines.assembly.spool import Spool, unpacked
from pipelines.records import measures_full
from pipelines.records.linking import Found, Links, apply, linked_rows
from pipelines.records.linking.statements import settle
from pipelines.records.record import DocumentRecords, Row

__all__ = ["SHARED", "Part", "key_of", "parts_of", "runs_of", "runs_of_links"]

SHARED = "evidence of shared rows"
"""Runs of evidence that is not numbered yet, in the order of their places."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the documents.

    Attributes:
        records: their records, packed, in the order of their keys.
        found: what linking found of each.
    """

    records: list[bytes]
    found: list[Found]


def parts_of(spool: Spool) -> Iterator[Part]:
    """The documents in parts, each with what linking found of them.

    Args:
        spool: the linked documents.
    """
    for records, found in spool.parts():
        yield Part(records, found)


def key_of(part: Part, surroundings: str) -> str:
    """Key of all that the runs of a part depend on.

    Args:
        part: the part.
        surroundings: code, registers and libraries.
    """
    digest = hashlib.sha256(surroundings.encode())
    for records, found in zip(part.records, part.found, strict=True):
        contents = {name: getattr(found, name) for name in Found.__slots__}
        digest.update(hashlib.sha256(records).digest())
        digest.update(hashlib.sha256(json.dumps(contents, sort_keys=True, default=_in_words).encode()).digest())
    return digest.hexdigest()


def _in_words(one: Any) -> Any:
    """What JSON does not know, the same in every process."""
    match one:
        case frozenset():
            return sorted(one)
        case date():
            return repr(one)
    raise TypeError(f"linking found a {type(one).__name__}; say here how it is told from others")


def runs_of(part: Part) -> dict[str, bytes]:
    """Sorted runs of a part of the documents.

    Args:
        part: the part.

    Returns:
        Table -> Arrow IPC file in the order of its key; `SHARED` -> evidence in the order of its places.
    """
    rows: dict[str, list[Row]] = {}
    own: list[Row] = []
    shared: list[Row] = []
    key_of, references = tables.keys(), tables.references()
    for content, found in zip(part.records, part.found, strict=True):
        document: DocumentRecords = unpacked(content)
        moved = apply(document, found, key_of, references)
        settle(moved.rows, found)
        moved.rows["measures_full"] = list(measures_full.rows(moved.rows, found.joined))
        for table, some in moved.rows.items():
            rows.setdefault(table, []).extend(some)
        text = next((row["text"] for row in moved.rows.get("document_texts", ())), None)
        own += (with_context(row, text) for row in moved.own)
        shared += (with_context(row, text) for row in moved.shared)
    return _runs(rows, own, shared)


def runs_of_links(links: Links) -> dict[str, bytes]:
    """Sorted runs of the rows that no single document has.

    Args:
        links: what linking found.

    Returns:
        As `runs_of`.
    """
    return _runs(linked_rows(links), [], links.evidence.get(None, []))


def _runs(rows: dict[str, list[Row]], own: list[Row], shared: list[Row]) -> dict[str, bytes]:
    runs = {table: as_run(tables.arrow_table(table, some)) for table, some in rows.items() if some}
    if own:
        runs["evidence"] = as_run(*numbered([placed(own)]))
    if shared:
        runs[SHARED] = as_run(placed(shared))
    return runs
