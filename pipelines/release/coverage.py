"""What a release is about, read from its tables: days, countries, languages, kinds, sources and what was not understood.

Reads the columns that it needs, batch by batch, so that a large release takes no more memory than a small one.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet

from schemas import TABLES
from schemas.columns import columns

__all__ = ["Coverage", "SourceFacts", "coverage", "tables_of"]

DATED = ("documents", "speeches", "plans")
"""Tables whose days say when something was said, planned or done."""
PLACED = (("plans", "jurisdiction"), ("speeches", "role_country"), ("person_roles", "country"), ("measure_places", "country"))
"""Columns that say of which country the data speaks."""
NORDIC = "XN"
"""Nordic co-operation, which is no country."""
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """Documents of one source under one licence.

    Attributes:
        source_id: folder of the source.
        licence: as the source states it; `unknown` where it states none.
        publishers: names of the organisations that published them.
        documents: how many there are.
        texts: of how many the whole text is in the release.
    """

    source_id: str
    licence: str
    publishers: tuple[str, ...]
    documents: int
    texts: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a release is about.

    Attributes:
        first: first day of which it speaks; None if it knows none.
        last: last day.
        countries: codes of countries (ISO 3166-1 alpha-2).
        languages: languages of the documents' bodies (BCP 47) -> documents.
        kinds: kinds of documents -> documents; those without a kind are `unknown`.
        statuses: whether documents could be used -> documents.
        problems: severities -> rows of the table problems.
        sources: the sources, by name and licence.
    """

    first: date | None
    last: date | None
    countries: tuple[str, ...]
    languages: dict[str, int]
    kinds: dict[str, int]
    statuses: dict[str, int]
    problems: dict[str, int]
    sources: tuple[SourceFacts, ...]


def coverage(release: Path) -> Coverage:
    """What a release is about.

    Args:
        release: the release, staged or published.
    """
    first, last = _days(release)
    countries = {country for table, column in PLACED for country in _counts(release, table, column)} - {UNKNOWN, NORDIC}
    return Coverage(
        first=first,
        last=last,
        countries=tuple(sorted(countries)),
        languages=_counts(release, "documents", "text_lang"),
        kinds=_counts(release, "documents", "kind"),
        statuses=_counts(release, "documents", "status"),
        problems=_counts(release, "problems", "severity"),
        sources=_sources(release),
    )


def tables_of(release: Path) -> list[str]:
    """The tables that lie in a release, in the order of the schemas."""
    return [table for table in TABLES if _parquet(release, table).is_file()]


def _parquet(release: Path, table: str) -> Path:
    return release / "parquet" / f"{table}.parquet"


def _batches(release: Path, table: str, chosen: list[str]) -> Iterator[pyarrow.RecordBatch]:
    yield from pyarrow.parquet.ParquetFile(_parquet(release, table)).iter_batches(columns=chosen)


def _days(release: Path) -> tuple[date | None, date | None]:
    found: list[date] = []
    for table in DATED:
        dated = [column.name for column in columns(table) if column.arrow_type == "date32[day]"]
        for batch in _batches(release, table, dated):
            for column in batch.columns:
                days = [day for day in column.unique().to_pylist() if day is not None]
                found += [min(days), max(days)] if days else []
    return (min(found), max(found)) if found else (None, None)


def _counts(release: Path, table: str, column: str) -> dict[str, int]:
    """Values of a column, the most frequent first; null counts as unknown."""
    counts: Counter[str] = Counter()
    for batch in _batches(release, table, [column]):
        for one in batch.column(0).value_counts().to_pylist():
            counts[one["values"] or UNKNOWN] += one["counts"]
    return dict(sorted(counts.items(), key=lambda count: (-count[1], count[0])))


def _sources(release: Path) -> tuple[SourceFacts, ...]:
    names = {row["org_id"]: row["name"] for row in _rows(release, "organisations", ["org_id", "name"])}
    documents: Counter[tuple[str, str]] = Counter()
    texts: Counter[tuple[str, str]] = Counter()
    publishers: dict[tuple[str, str], set[str]] = {}
    for row in _rows(release, "documents", ["source_id", "licence", "redistribute", "publisher_org_id", "encoding"]):
        source = (row["source_id"], row["licence"] or UNKNOWN)
        documents[source] += 1
        texts[source] += row["encoding"] is not None and row["redistribute"] is not False
        publishers.setdefault(source, set()).update(filter(None, [names.get(row["publisher_org_id"])]))
    return tuple(
        SourceFacts(*source, tuple(sorted(publishers[source])), documents[source], texts[source]) for source in sorted(documents)
    )


def _rows(release: Path, table: str, chosen: list[str]) -> Iterator[dict[str, Any]]:
    for batch in _batches(release, table, chosen):
        yield from batch.to_pylist()
