"""Linked rows -> Arrow tables in schema order, and their validation as re-read from disk.

Here belongs: order, types and keys of tables. Not here: files and folders (`release/`).
"""

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow

from pipelines.records.record import Row
from schemas import TABLES
from schemas.arrow import arrow_schema

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["arrow_table", "as_columns", "dangling_keys", "key_column", "keys", "references", "validate"]


@cache
def key_column(table: str) -> str:
    """Name of a table's key column: its first."""
    return str(arrow_schema(table).field(0).name)


@cache
def keys() -> dict[str, str]:
    """Table -> name of its key column."""
    return {table: key_column(table) for table in TABLES}


@cache
def references() -> dict[str, dict[str, str]]:
    """Table -> column -> the table to whose key it leads, as the models declare."""
    return {
        table: {
            field.name: (field.metadata or {})[b"references"].decode().partition(".")[0]
            for field in arrow_schema(table)
            if b"references" in (field.metadata or {})
        }
        for table in TABLES
    }


def arrow_table(table: str, rows: Iterable[Row]) -> pyarrow.Table:
    """An Arrow table in schema order, sorted by key.

    Args:
        table: name of the table.
        rows: its rows; missing columns are null.

    Raises:
        ValueError: if a row has a column that the schema does not declare, or lacks a value that it needs.
    """
    schema = arrow_schema(table)
    ordered = sorted(rows, key=lambda row: str(row[schema.field(0).name]))
    unknown = set[str]().union(*ordered) - set(schema.names)
    if unknown:
        raise ValueError(f"{table}: {sorted(unknown)} are not declared in schemas/; declare them or leave them out")
    columns = as_columns(ordered, schema)
    for field, column in zip(schema, columns, strict=True):
        if column.null_count and not field.nullable:
            row = ordered[column.is_null().to_pylist().index(True)]
            raise ValueError(f"{table}.{field.name}: row {row[schema.field(0).name]} has no value, but the column needs one")
    return pyarrow.Table.from_arrays(columns, schema=schema)


def as_columns(rows: Sequence[Row], fields: Iterable[pyarrow.Field]) -> list[pyarrow.Array]:
    """Rows as Arrow arrays, one a field; missing columns are null, others left out.

    Args:
        rows: the rows.
        fields: names and types.
    """
    struct = pyarrow.struct([(field.name, field.type) for field in fields])
    columns: list[pyarrow.Array] = pyarrow.array(rows, struct).flatten()
    return columns


def frame(path: Path) -> "pd.DataFrame":
    """A table as pandas reads it from Parquet, every column of its Arrow type."""
    import pandas as pd
    import pyarrow.parquet

    read: pd.DataFrame = pyarrow.parquet.read_table(path).to_pandas(types_mapper=pd.ArrowDtype)
    return read


def validate(table: str, path: Path) -> list[str]:
    """What is wrong with a table as re-read from disk, one line a fault; nothing if it keeps its model.

    Args:
        table: name of the table.
        path: its Parquet file.
    """
    import pandera.pandas as pa

    try:
        TABLES[table].validate(frame(path), lazy=True)
    except pa.errors.SchemaErrors as errors:
        cases = errors.failure_cases
        return [
            f"{table}.{case.column}: {case.check} fails for {case.failure_case!r} (row {case.index})"
            for case in cases.head(20).itertuples()
        ]
    return []


def dangling_keys(folder: Path) -> list[str]:
    """Foreign keys that lead nowhere, one line each.

    Args:
        folder: the folder with the Parquet files of all tables.
    """
    import pyarrow.compute
    import pyarrow.parquet

    faults: list[str] = []
    known: dict[str, pyarrow.Array] = {}
    for table in TABLES:
        for field in arrow_schema(table):
            target = (field.metadata or {}).get(b"references", b"").decode()
            if not target:
                continue
            target_table, _, target_column = target.partition(".")
            if target not in known:
                path = folder / f"{target_table}.parquet"
                known[target] = pyarrow.parquet.read_table(path, columns=[target_column]).column(0).combine_chunks()
            column = pyarrow.parquet.read_table(folder / f"{table}.parquet", columns=[field.name]).column(0)
            found = pyarrow.compute.is_in(column, value_set=known[target])
            lost = column.filter(pyarrow.compute.and_(column.is_valid(), pyarrow.compute.invert(found))).unique()
            faults += [f"{table}.{field.name}: {value!r} is no {target}" for value in lost.to_pylist()]
    return faults
