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
        self._touched = _rows_of(self._documents, old) | _rows_of(self._documents, new)
        with_before = manifest_of(old).get("inputs", {})
        self._other_register = with_before.get("registers_sha256") != made_with["registers_sha256"]
        self._other_rule = any(with_before.get(name) != made_with[name] for name in ("code_sha256", "libraries"))
        self._by_register = _cells_of_registers(new) if self._other_register and self._other_rule else frozenset()

    def of(self, difference: Row) -> str:
        """Code of `change_reason` for a difference.

        Args:
            difference: a row of the schema `differences.DIFFERENCE`.
        """
        table, column = difference["table_name"], difference["column_name"]
        if any(table not in one or column not in one[table].names for one in (self._before, self._after)):
            return "schema"
        if difference["doc_id"] in self._documents or (table, difference["row_id"]) in self._touched:
            return "source"
        if not self._other_rule:
            return "register" if self._other_register else "source"
        return "register" if (table, difference["row_id"], column) in self._by_register else "rule"


def _other_documents(old: Path, new: Path) -> frozenset[str]:
    """Documents that are new, gone, or of other content."""
    files = [dict(_columns(release, "documents", "doc_id", "file_sha256")) for release in (old, new)]
    return frozenset(doc_id for doc_id in {*files[0], *files[1]} if files[0].get(doc_id, "") != files[1].get(doc_id, ""))


def _rows_of(documents: frozenset[str], release: Path) -> frozenset[tuple[str, str]]:
    """Rows that a proof in one of the documents supports."""
    if not documents:
        return frozenset()
    wanted = pyarrow.array(sorted(documents))
    return frozenset(
        (table, row) for doc_id, table, row in _columns(release, "evidence", "doc_id", "table_name", "row_id", wanted=wanted)
    )


def _cells_of_registers(release: Path) -> frozenset[tuple[str, str, str]]:
    kinds = pyarrow.array(["register"])
    return frozenset(
        (table, row, column)
        for _, table, row, column in _columns(
            release, "evidence", "evidence_type", "table_name", "row_id", "column_name", wanted=kinds
        )
    )


def _columns(release: Path, table: str, *columns: str, wanted: pyarrow.Array | None = None) -> Iterator[tuple[Any, ...]]:
    """Cells of some columns, row by row; only rows whose first column has a wanted value, if such are given."""
    path = release / PARQUET / f"{table}.parquet"
    for batch in pyarrow.parquet.ParquetFile(path).iter_batches(columns=list(columns)):
        kept = batch if wanted is None else batch.filter(pyarrow.compute.is_in(batch.column(columns[0]), value_set=wanted))
        yield from zip(*(kept.column(name).to_pylist() for name in columns), strict=True)
