"""Evidence rows in order: none twice, numbered within their cell, with the words around them.

Here belongs: order, numbers and keys of evidence. Evidence of a row that one document alone can have is numbered with the
document (`numbered`); of rows that several documents can have, once all of it stands in order (`numbered_runs`).
"""

from collections.abc import Iterable, Iterator

import numpy
import numpy.typing
import pyarrow
import pyarrow.compute

from pipelines.documents import sha256
from pipelines.records.record import CONTEXT_LENGTH, Row
from schemas.arrow import arrow_schema

__all__ = ["PLACE", "in_order", "numbered", "numbered_runs", "with_context"]

PLACE = "place"
"""Column of runs that are not numbered yet: what they are sorted by, and of which none may stand twice."""
BETWEEN = "\0"
"""Stands between the parts of a place; no cell has it, and it comes before every letter."""


def in_order(evidence: Iterable[Row]) -> list[tuple[str, Row]]:
    """Evidence rows with their places, in this order, none twice.

    Args:
        evidence: the rows.
    """
    found: dict[str, Row] = {}
    for row in evidence:
        found.setdefault(_place(row), row)
    return sorted(found.items(), key=lambda pair: pair[0])


def _place(row: Row) -> str:
    """Table, row, column; then words of texts before other proofs, documents in order, and places in order."""
    start, end = row.get("start"), row.get("end")
    return BETWEEN.join(
        (
            row["table_name"], row["row_id"], row["column_name"], "0" if row["evidence_type"] == "text" else "1",
            row.get("doc_id") or "", "" if start is None else f"{start:012d}", "" if end is None else f"{end:012d}",
            row.get("source_ref") or "", row["evidence_type"],
        )
    )  # fmt: skip


def numbered(evidence: Iterable[Row]) -> Iterator[Row]:
    """Evidence of rows that are complete, with number and key.

    Args:
        evidence: the rows.
    """
    cell, number = "", 0
    for _, row in in_order(evidence):
        own = f"{row['table_name']}.{row['row_id']}.{row['column_name']}"
        number = number + 1 if own == cell else 1
        cell = own
        yield {**row, "seq": number, "evidence_id": f"{cell}.{number}"}


def with_context(row: Row, text: str | None) -> Row:
    """An evidence row with the hash of its quote and the words around it, as far as it lacks them.

    Args:
        row: the row.
        text: text of its document, contact data masked; None where it is not published.
    """
    if row["evidence_type"] != "text":
        return row
    if "quote_sha256" in row:
        return {**row, "prefix": row["prefix"] or None, "suffix": row["suffix"] or None}
    text = text or ""
    return {
        **row,
        "quote_sha256": sha256(row["quote"]),
        "prefix": text[max(0, row["start"] - CONTEXT_LENGTH) : row["start"]] or None,
        "suffix": text[row["end"] : row["end"] + CONTEXT_LENGTH] or None,
    }


def numbered_runs(placed: Iterable[pyarrow.Table]) -> Iterator[pyarrow.Table]:
    """Evidence with number and key.

    Args:
        placed: the rows in the order of their places, with the column `PLACE`.

    Returns:
        Tables of the schema of evidence, each in the order of its keys.
    """
    schema = arrow_schema("evidence")
    last, number = None, 0
    for table in placed:
        parts = [table.column(name) for name in ("table_name", "row_id", "column_name")]
        cells = pyarrow.compute.binary_join_element_wise(*parts, ".").combine_chunks()
        numbers = _numbers(cells, last, number)
        last, number = cells[-1].as_py(), int(numbers[-1])
        seq = pyarrow.array(numbers, schema.field("seq").type)
        keys = pyarrow.compute.binary_join_element_wise(cells, pyarrow.compute.cast(seq, pyarrow.string()), ".")
        columns = {"evidence_id": keys, "seq": seq}
        made = [columns[name] if name in columns else table.column(name) for name in schema.names]
        yield pyarrow.Table.from_arrays(made, schema=schema).sort_by("evidence_id")


def _numbers(cells: pyarrow.Array, last: str | None, number: int) -> numpy.typing.NDArray[numpy.int64]:
    """The number of each row within its cell; the rows of a cell stand together, and `last` had come to `number`."""
    places = numpy.arange(len(cells))
    begins = numpy.ones(len(cells), bool)
    begins[0] = cells[0].as_py() != last
    begins[1:] = pyarrow.compute.not_equal(cells.slice(1), cells.slice(0, len(cells) - 1)).to_numpy(zero_copy_only=False)
    first = numpy.maximum.accumulate(numpy.where(begins, places, -number))
    return places - first + 1
