"""Write tables as Parquet and CSV into the staging folder.

The bytes depend on the rows alone: fixed order, fixed schema, no clock, no path.
"""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pyarrow
import pyarrow.csv
import pyarrow.parquet

__all__ = ["CSV", "PARQUET", "ROW_GROUP", "write"]

PARQUET, CSV = "parquet", "csv"
ROW_GROUP = 100_000
"""Rows of a row group, and rows that are in memory."""


def write(name: str, schema: pyarrow.Schema, blocks: Iterable[pyarrow.Table], folder: Path) -> int:
    """Write one table in both formats.

    Args:
        name: its name.
        schema: its schema.
        blocks: its rows in tables of `ROW_GROUP` rows, the last of which may have fewer; how they are cut is seen in the bytes.
        folder: the staging folder; `parquet/` and `csv/` are made in it. The CSV file is UTF-8, with RFC 4180 quoting, LF and a
            header; null is empty, text is quoted.

    Returns:
        The number of rows.
    """
    paths = (folder / PARQUET / f"{name}.parquet", folder / CSV / f"{name}.csv")
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
    spreadsheet = _in_seconds(schema)
    rows = 0
    with ExitStack() as open_files:
        parquet = open_files.enter_context(pyarrow.parquet.ParquetWriter(paths[0], schema, compression="zstd"))
        options = pyarrow.csv.WriteOptions(quoting_style="needed")
        csv = open_files.enter_context(pyarrow.csv.CSVWriter(paths[1], spreadsheet, write_options=options))
        beside = open_files.enter_context(ThreadPoolExecutor(1))
        for block in blocks:
            written = beside.submit(csv.write_table, block.cast(spreadsheet))
            parquet.write_table(block, row_group_size=ROW_GROUP)
            written.result()
            rows += block.num_rows
        if not rows:
            parquet.write_table(schema.empty_table())
    return rows


def _in_seconds(schema: pyarrow.Schema) -> pyarrow.Schema:
    """The schema with times to the second, as spreadsheets know them; no source says more."""
    return pyarrow.schema(
        pyarrow.field(field.name, pyarrow.timestamp("s")) if pyarrow.types.is_timestamp(field.type) else field for field in schema
    )
