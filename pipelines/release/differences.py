"""How two releases differ, cell by cell.

Here belongs: the comparison of two folders of Parquet files, in parts so that memory stays bounded. Not here: why a cell
differs (`reasons.py`), and how that is shown.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.compute
import pyarrow.parquet

from pipelines.release.editions import ABOUT_RELEASES, ReleaseError, file_sha256
from pipelines.release.stage import PARQUET

__all__ = ["DIFFERENCE", "aligned", "differences", "schemas_of"]

DIFFERENCE = pyarrow.schema(
    [(name, pyarrow.string()) for name in ("table_name", "row_id", "column_name", "action", "old", "new", "doc_id")]
)
"""Columns of a difference; `old` and `new` are cells as text, null where there is none; `doc_id` is the row's document."""
PART = 50_000
"""Rows of a table that are compared at a time."""


def schemas_of(release: Path) -> dict[str, pyarrow.Schema]:
    """Table -> its Arrow schema, of all tables of a release that hold data.

    Args:
        release: the folder of a release.

    Raises:
        ReleaseError: if it holds no table, or one that cannot be read.
    """
    found: dict[str, pyarrow.Schema] = {}
    for path in sorted((release / PARQUET).glob("*.parquet")):
        if path.stem in ABOUT_RELEASES:
            continue
        try:
            found[path.stem] = pyarrow.parquet.read_schema(path)
        except (pyarrow.ArrowException, OSError) as error:
            raise ReleaseError(
                f"{path} cannot be read: {str(error).rstrip('.')}. Restore the release from where it was published."
            ) from error
    if not found:
        raise ReleaseError(f"{release} holds no tables. Give the folder of a release, with {PARQUET}/ in it.")
    return found


def differences(old: Path, new: Path) -> Iterator[pyarrow.Table]:
    """All cells that differ, in parts.

    Args:
        old: the folder of a release.
        new: the folder of another.

    Returns:
        Tables of the schema `DIFFERENCE`, in the order of tables and keys. Of a row that is new or gone, every cell that is
        not null is given.

    Raises:
        ReleaseError: if one of them cannot be read.
    """
    before, after = schemas_of(old), schemas_of(new)
    for table in sorted({*before, *after}):
        mine, other = (folder / PARQUET / f"{table}.parquet" for folder in (old, new))
        if table in before and table in after and file_sha256(mine) == file_sha256(other):
            continue
        key = (after if table in after else before)[table].field(0).name
        if table in before and before[table].field(0).name != key:
            raise ReleaseError(f"{table} has another key in {old} than in {new}; such releases cannot be compared.")
        for pair in aligned(mine, other, key):
            yield from _compared(table, key, *pair)


def aligned(old: Path, new: Path, key: str, columns: list[str] | None = None) -> Iterator[tuple[pyarrow.Table, pyarrow.Table]]:
    """Parts of two files sorted by key that are not the same, each pair over the same range of keys.

    Args:
        old: a Parquet file.
        new: another.
        key: name of the key of both.
        columns: the columns that are read; None for all.
    """
    more_old, more_new = _parts(old, columns), _parts(new, columns)
    mine, other = next(more_old, None), next(more_new, None)
    while mine is not None and other is not None:
        boundary = min(mine.column(key)[-1].as_py(), other.column(key)[-1].as_py())
        cut, other_cut = _up_to(boundary, mine.column(key)), _up_to(boundary, other.column(key))
        pair = mine.slice(0, cut), other.slice(0, other_cut)
        if not pair[0].equals(pair[1]):
            yield pair
        mine = mine.slice(cut) if cut < mine.num_rows else next(more_old, None)
        other = other.slice(other_cut) if other_cut < other.num_rows else next(more_new, None)
    while mine is not None:
        yield mine, mine.slice(0, 0).select([key])
        mine = next(more_old, None)
    while other is not None:
        yield other.slice(0, 0).select([key]), other
        other = next(more_new, None)


def _up_to(boundary: str, keys: Any) -> int:
    return int(pyarrow.compute.sum(pyarrow.compute.less_equal(keys, boundary)).as_py() or 0)


def _parts(path: Path, columns: list[str] | None) -> Iterator[pyarrow.Table]:
    if path.is_file():
        with pyarrow.parquet.ParquetFile(path, buffer_size=1 << 20, pre_buffer=False) as file:
            for batch in file.iter_batches(PART, columns=columns):
                if batch.num_rows:
                    yield pyarrow.Table.from_batches([batch])


def _compared(table: str, key: str, old: pyarrow.Table, new: pyarrow.Table) -> Iterator[pyarrow.Table]:
    in_new = pyarrow.compute.is_in(old.column(key), value_set=new.column(key).combine_chunks())
    in_old = pyarrow.compute.is_in(new.column(key), value_set=old.column(key).combine_chunks())
    stay, stayed = old.filter(in_new), new.filter(in_old)
    if stay.num_rows != stayed.num_rows:
        keys = pyarrow.compute.value_counts(pyarrow.chunked_array([*stay.column(key).chunks, *stayed.column(key).chunks]))
        twice = next(one["values"] for one in keys.to_pylist() if one["counts"] > 2)
        raise ReleaseError(f"{table}.{key}: {twice!r} stands twice, but a key names one row. Mend the rule that makes it.")
    found = [
        *_whole_rows(table, key, "removed", old.filter(pyarrow.compute.invert(in_new))),
        *_whole_rows(table, key, "added", new.filter(pyarrow.compute.invert(in_old))),
        *_cells(table, key, stay, stayed),
    ]
    if found:
        yield pyarrow.concat_tables(found).sort_by([("row_id", "ascending"), ("column_name", "ascending")])


def _whole_rows(table: str, key: str, action: str, rows: pyarrow.Table) -> Iterator[pyarrow.Table]:
    for column in rows.column_names if rows.num_rows else ():
        there = rows.filter(pyarrow.compute.is_valid(rows.column(column)))
        cells = _text(there.column(column))
        nothing = _nothing(there.num_rows)
        pair = (cells, nothing) if action == "removed" else (nothing, cells)
        yield _difference(table, key, column, action, there, *pair)


def _cells(table: str, key: str, old: pyarrow.Table, new: pyarrow.Table) -> Iterator[pyarrow.Table]:
    """Cells that differ in rows that both have, in the same order."""
    for column in sorted({*old.column_names, *new.column_names}) if new.num_rows else ():
        mine, other = (
            _text(rows.column(column)) if column in rows.column_names else _nothing(rows.num_rows) for rows in (old, new)
        )
        unequal = pyarrow.compute.fill_null(pyarrow.compute.not_equal(mine, other), fill_value=False)
        differs = pyarrow.compute.or_(unequal, pyarrow.compute.xor(pyarrow.compute.is_null(mine), pyarrow.compute.is_null(other)))
        if pyarrow.compute.any(differs).as_py():
            yield _difference(table, key, column, "changed", new.filter(differs), mine.filter(differs), other.filter(differs))


def _nothing(number: int) -> Any:
    return pyarrow.chunked_array([pyarrow.nulls(number, pyarrow.string())])


def _text(column: Any) -> Any:
    """Cells as text: numbers in their shortest form that reads back the same, dates and times in ISO 8601."""
    return pyarrow.compute.cast(column, pyarrow.string())


def _difference(table: str, key: str, column: str, action: str, rows: pyarrow.Table, old: Any, new: Any) -> pyarrow.Table:
    table_name, column_name, what = (pyarrow.repeat(word, rows.num_rows) for word in (table, column, action))
    doc_id = rows.column("doc_id") if "doc_id" in rows.column_names else _nothing(rows.num_rows)
    return pyarrow.Table.from_arrays([table_name, rows.column(key), column_name, what, old, new, doc_id], schema=DIFFERENCE)
