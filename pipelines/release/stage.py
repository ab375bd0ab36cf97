"""Write tables as Parquet and CSV into the staging folder.

The bytes depend on the rows alone: fixed order, fixed schema, no clock, no path.
"""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pyarrow
import pyarrow.csv
import pyarrow.parquet

__all__ = ["CSV", "PARQUET", "ROW_GROUP", "in_blocks", "write"]

PARQUET, CSV = "parquet", "csv"
ROW_GROUP = 100_000
"""Rows of a row group, and rows that are in memory."""


def write(name: str, schema: pyarrow.Schema, rows: Iterable[pyarrow.Table], folder: Path) -> int:
    """Write one table in both formats.

    Args:
        name: its name.
        schema: its schema.
        rows: its rows, in tables of any size.
        folder: the staging folder; `parquet/` and `csv/` are made in it. The CSV file is UTF-8, with RFC 4180 quoting, LF and a
            header; null is empty, text is quoted.

    Returns:
        The number of rows.
    """
    paths = (folder / PARQUET / f"{name}.parquet", folder / CSV / f"{name}.csv")
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
    spreadsheet = _in_seconds(schema)
    number = 0
    with ExitStack() as open_files:
        parquet = open_files.enter_context(pyarrow.parquet.ParquetWriter(paths[0], schema, compression="zstd"))
        options = pyarrow.csv.WriteOptions(quoting_style="needed")
        csv = open_files.enter_context(pyarrow.csv.CSVWriter(paths[1], spreadsheet, write_options=options))
        beside = open_files.enter_context(ThreadPoolExecutor(1))
        for block in in_blocks(rows, ROW_GROUP):  # how they are cut is seen in the bytes
            written = beside.submit(csv.write_table, block.cast(spreadsheet))
            parquet.write_table(block, row_group_size=ROW_GROUP)
            written.result()
            number += block.num_rows
            pyarrow.default_memory_pool().release_unused()  # what merging has freed since, in pieces of all sizes
        if not number:
            parquet.write_table(schema.empty_table())
    return number


def _in_seconds(schema: pyarrow.Schema) -> pyarrow.Schema:
    """The schema with times to the second, as spreadsheets know them; no source says more."""
    return pyarrow.schema(
        pyarrow.field(field.name, pyarrow.timestamp("s")) if pyarrow.types.is_timestamp(field.type) else field for field in schema
    )


def in_blocks(tables: Iterable[pyarrow.Table], rows: int) -> Iterator[pyarrow.Table]:
    """The same rows in tables of so many rows each, of one chunk; the last may have fewer.

    Args:
        tables: the tables, of one schema.
        rows: number of rows.
    """
    waiting: list[pyarrow.Table] = []
    number = 0
    for table in tables:
        waiting.append(table)
        number += table.num_rows
        while number >= rows:
            whole = pyarrow.concat_tables(waiting)
            yield whole.slice(0, rows).combine_chunks()
            number -= rows
            waiting = [whole.slice(rows)] if number else []
    if number:
        yield pyarrow.concat_tables(waiting).combine_chunks()
