"""Linked rows -> Arrow tables in schema order.

Here belongs: order, types and keys of tables. Not here: files and folders, and what is checked in them (`release/`).
"""

from collections.abc import Iterable, Sequence
from functools import cache

import pyarrow

from pipelines.records.record import Columns, Row
from schemas import TABLES
from schemas.arrow import arrow_schema

__all__ = ["arrow_table", "as_columns", "columns_of", "key_column", "keys", "references"]


@cache
def key_column(table: str) -> str:
    """Name of a table's key column: its first."""
    return str(arrow_schema(table).field(0).name)


@cache
def columns_of(table: str) -> Columns:
    """What rows of a table must know of its columns, as the model declares it."""
    facts = {field.name: field.metadata or {} for field in arrow_schema(table)}
    as_written = (
        name
        for name, said in facts.items()
        if said.get(b"proven_by") == b"text" and not {b"references", b"vocabulary"} & said.keys()
    )
    return Columns(key_column(table), frozenset(as_written))


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
