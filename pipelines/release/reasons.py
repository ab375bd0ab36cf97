"""Why a cell differs between two releases: a document, a rule, a register, or the schema.

Here belongs: what can be told from both releases and their manifests. Not here: the comparison (`differences.py`).
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.compute
import pyarrow.parquet

from pipelines.release.differences import schemas_of
from pipelines.release.editions import manifest_of
from pipelines.release.stage import PARQUET

__all__ = ["Reasons"]

Row = dict[str, Any]


class Reasons:
    """The reasons of the differences between two releases."""

    def __init__(self, old: Path, new: Path, made_with: Row) -> None:
        """Read what differs in documents, columns, code and registers.

        Args:
            old: the folder of the release before.
            new: the folder of the other, published or staged.
            made_with: the fingerprints of the other, as `inputs.inputs` gives them.
        """
        self._before, self._after = schemas_of(old), schemas_of(new)
        self._documents = _other_documents(old, new)
        self._releases = (old, new)
        with_before = manifest_of(old).get("inputs", {})
        self._other_register = with_before.get("registers_sha256") != made_with["registers_sha256"]
        self._other_rule = any(with_before.get(name) != made_with[name] for name in ("code_sha256", "libraries"))
        self._table = ""
        self._touched: frozenset[str] = frozenset()
        self._by_register: frozenset[tuple[str, str]] = frozenset()

    def _turn_to(self, table: str) -> None:
        """Read what is known of the rows of a table; that of the table before is forgotten."""
        self._table = table
        self._touched = frozenset(row for release in self._releases for row in _rows_of(self._documents, release, table))
        if self._other_register and self._other_rule:
            self._by_register = frozenset(_cells_of_registers(self._releases[1], table))

    def of(self, difference: Row) -> str:
        """Code of `change_reason` for a difference; to be asked table by table.

        Args:
            difference: a row of the schema `differences.DIFFERENCE`.
        """
        table, column = difference["table_name"], difference["column_name"]
        if table != self._table:
            self._turn_to(table)
        if any(table not in one or column not in one[table].names for one in (self._before, self._after)):
            return "schema"
        if difference["doc_id"] in self._documents or difference["row_id"] in self._touched:
            return "source"
        if not self._other_rule:
            return "register" if self._other_register else "source"
        return "register" if (difference["row_id"], column) in self._by_register else "rule"


def _other_documents(old: Path, new: Path) -> frozenset[str]:
    """Documents that are new, gone, or of other content."""
    files = [dict(_columns(release, "documents", "doc_id", "file_sha256")) for release in (old, new)]
    return frozenset(doc_id for doc_id in {*files[0], *files[1]} if files[0].get(doc_id, "") != files[1].get(doc_id, ""))


def _rows_of(documents: frozenset[str], release: Path, table: str) -> Iterator[str]:
    """Rows of a table that a proof in one of the documents supports."""
    if documents:
        wanted = pyarrow.array(sorted(documents))
        for part in _proofs(release, table, "doc_id", "row_id"):
            yield from part.column("row_id").filter(_is_in(part.column("doc_id"), wanted)).unique().to_pylist()


def _cells_of_registers(release: Path, table: str) -> Iterator[tuple[str, str]]:
    """Rows and columns of a table that a register proves."""
    kinds = pyarrow.array(["register"])
    for part in _proofs(release, table, "evidence_type", "row_id", "column_name"):
        kept = part.filter(_is_in(part.column("evidence_type"), kinds))
        yield from zip(kept.column("row_id").to_pylist(), kept.column("column_name").to_pylist(), strict=True)


def _proofs(release: Path, table: str, *columns: str) -> Iterator[pyarrow.RecordBatch]:
    """Proofs of a table's cells; groups of rows that say that they have none are not read."""
    with pyarrow.parquet.ParquetFile(release / PARQUET / "evidence.parquet", buffer_size=1 << 20, pre_buffer=False) as file:
        groups = [number for number in range(file.num_row_groups) if _may_have(file, number, table)]
        names = pyarrow.array([table])
        for batch in file.iter_batches(row_groups=groups, columns=["table_name", *columns]) if groups else ():
            yield batch.filter(_is_in(batch.column("table_name"), names))


def _may_have(file: pyarrow.parquet.ParquetFile, group: int, table: str) -> bool:
    at = file.schema_arrow.get_field_index("table_name")
    statistics = file.metadata.row_group(group).column(at).statistics
    return statistics is None or not statistics.has_min_max or bool(statistics.min <= table <= statistics.max)


def _is_in(column: pyarrow.Array, wanted: pyarrow.Array) -> pyarrow.Array:
    return pyarrow.compute.is_in(column, value_set=wanted)


def _columns(release: Path, table: str, *columns: str) -> Iterator[tuple[Any, ...]]:
    """Cells of some columns, row by row."""
    for batch in pyarrow.parquet.ParquetFile(release / PARQUET / f"{table}.parquet").iter_batches(columns=list(columns)):
        yield from zip(*(batch.column(name).to_pylist() for name in columns), strict=True)
