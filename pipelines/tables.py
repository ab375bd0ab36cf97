"""Linked rows -> Arrow tables in schema order, and their validation as re-read from disk.

Here belongs: order, types and keys of tables. Not here: files and folders (`release/`).
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow

from pipelines.documents import sha256
from pipelines.records.record import CONTEXT_LENGTH, Row
from schemas import TABLES
from schemas.arrow import arrow_schema

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["arrow_table", "dangling_keys", "key_column", "keys", "numbered", "references", "validate"]


@cache
def key_column(table: str) -> str:
    """Name of a table's key column: its first."""
    return str(arrow_schema(table).field(0).name)


def keys() -> dict[str, str]:
    """Table -> name of its key column."""
    return {table: key_column(table) for table in TABLES}


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


def numbered(evidence: Iterable[Row], texts: dict[str, str | None]) -> list[Row]:
    """Evidence rows with number, key and context, none twice.

    Args:
        evidence: the rows; those made in linking lack hash and context.
        texts: document -> its text, contact data masked; None where it is not published.
    """
    order = ("table_name", "row_id", "column_name", "evidence_type", "doc_id", "start", "end", "source_ref")
    found: dict[tuple[str, ...], Row] = {}
    for row in evidence:
        found.setdefault(
            tuple(f"{row[name]:012d}" if isinstance(row.get(name), int) else str(row.get(name) or "") for name in order), row
        )
    made: list[Row] = []
    cell, number = ("", "", ""), 0
    for place in sorted(found, key=lambda place: (*place[:3], place[3] != "text", *place[4:])):
        number = number + 1 if place[:3] == cell else 1
        cell = (place[0], place[1], place[2])
        row = _with_context(found[place], texts)
        made.append({**row, "seq": number, "evidence_id": ".".join((*cell, str(number)))})
    return made


def _with_context(row: Row, texts: dict[str, str | None]) -> Row:
    if row["evidence_type"] != "text":
        return row
    if "quote_sha256" in row:
        return {**row, "prefix": row["prefix"] or None, "suffix": row["suffix"] or None}
    text = texts.get(row["doc_id"]) or ""
    return {
        **row,
        "quote_sha256": sha256(row["quote"]),
        "prefix": text[max(0, row["start"] - CONTEXT_LENGTH) : row["start"]] or None,
        "suffix": text[row["end"] : row["end"] + CONTEXT_LENGTH] or None,
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
    unknown = {column for row in ordered for column in row} - set(schema.names)
    if unknown:
        raise ValueError(f"{table}: {sorted(unknown)} are not declared in schemas/; declare them or leave them out")
    columns = [pyarrow.array([row.get(field.name) for row in ordered], field.type) for field in schema]
    for field, column in zip(schema, columns, strict=True):
        if column.null_count and not field.nullable:
            row = ordered[column.is_null().to_pylist().index(True)]
            raise ValueError(f"{table}.{field.name}: row {row[schema.field(0).name]} has no value, but the column needs one")
    return pyarrow.Table.from_arrays(columns, schema=schema)


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
