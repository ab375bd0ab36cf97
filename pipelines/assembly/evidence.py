"""Evidence rows in order: none twice, numbered within their cell, with the words around them.

Here belongs: order, numbers and keys of evidence. Evidence of a row that one document alone can have is numbered with its part
of the documents; of rows that several documents can have, once all of it stands in order.
"""

from collections.abc import Iterable, Iterator, Sequence

import numpy
import numpy.typing
import pyarrow
import pyarrow.compute

from pipelines.assembly.runs import sorted_once
from pipelines.documents import sha256
from pipelines.records.record import CONTEXT_LENGTH, Row
from pipelines.tables import as_columns
from schemas.arrow import arrow_schema

__all__ = ["PLACE", "numbered", "placed", "with_context"]

PLACE = "place"
"""Column of evidence that is not numbered yet: what it is sorted by, and of which none may stand twice."""
BETWEEN = "\0"
"""Stands between the parts of a place; no cell has it, and it comes before every letter."""


def placed(evidence: Sequence[Row]) -> pyarrow.Table:
    """Evidence rows in the order of their places, which are the first column, none twice; number and key are still to come.

    Args:
        evidence: the rows.
    """
    fields = [field for field in arrow_schema("evidence") if field.name not in ("evidence_id", "seq")]
    table = pyarrow.table(as_columns(evidence, fields), names=[field.name for field in fields])
    for column in ("prefix", "suffix"):
        words = table.column(column)
        nothing = pyarrow.compute.equal(words, "")
        table = table.set_column(table.schema.get_field_index(column), column, pyarrow.compute.if_else(nothing, None, words))
    return sorted_once(table.add_column(0, PLACE, _places(table)))


def _places(table: pyarrow.Table) -> pyarrow.ChunkedArray:
    """Table, row, column; then words of texts before other proofs, documents in order, and places in order."""
    compute = pyarrow.compute
    kind = table.column("evidence_type")
    offsets = (compute.ascii_lpad(compute.cast(table.column(name), pyarrow.string()), 12, "0") for name in ("start", "end"))
    return compute.binary_join_element_wise(
        *(table.column(name) for name in ("table_name", "row_id", "column_name")),
        compute.if_else(compute.equal(kind, "text"), "0", "1"),
        table.column("doc_id"), *offsets, table.column("source_ref"), kind, BETWEEN,
        null_handling="replace",
    )  # fmt: skip


def with_context(row: Row, text: str | None) -> Row:
    """An evidence row with the hash of its quote and the words around it, if it lacks them.

    Args:
        row: the row.
        text: text of its document, contact data masked; None where it is not published.
    """
    if "quote_sha256" in row or row["evidence_type"] != "text":
        return row
    text = text or ""
    return {
        **row,
        "quote_sha256": sha256(row["quote"]),
        "prefix": text[max(0, row["start"] - CONTEXT_LENGTH) : row["start"]],
        "suffix": text[row["end"] : row["end"] + CONTEXT_LENGTH],
    }


def numbered(tables: Iterable[pyarrow.Table]) -> Iterator[pyarrow.Table]:
    """Evidence with number and key.

    Args:
        tables: the rows in the order of their places, as `placed` gives them, cut anywhere.

    Returns:
        Tables of the schema of evidence, each in the order of its keys.
    """
    schema = arrow_schema("evidence")
    last, number = None, 0
    for table in tables:
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
