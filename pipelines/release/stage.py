"""Write tables as Parquet and CSV into the staging folder.

The bytes depend on the rows alone: fixed order, fixed schema, no clock, no path.
"""

from pathlib import Path

import pyarrow
import pyarrow.csv
import pyarrow.parquet

__all__ = ["CSV", "PARQUET", "write"]

PARQUET, CSV = "parquet", "csv"
ROW_GROUP = 100_000


def write(table: pyarrow.Table, name: str, folder: Path) -> tuple[Path, Path]:
    """Write one table in both formats.

    Args:
        table: the table.
        name: its name.
        folder: the staging folder; `parquet/` and `csv/` are made in it.

    Returns:
        The Parquet file and the CSV file (UTF-8, RFC 4180 quoting, LF, header; null is empty, text is quoted).
    """
    paths = (folder / PARQUET / f"{name}.parquet", folder / CSV / f"{name}.csv")
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
    pyarrow.parquet.write_table(table, paths[0], compression="zstd", row_group_size=ROW_GROUP)
    pyarrow.csv.write_csv(_in_seconds(table), paths[1], pyarrow.csv.WriteOptions(quoting_style="needed"))
    return paths


def _in_seconds(table: pyarrow.Table) -> pyarrow.Table:
    """The table with times to the second, as spreadsheets know them; no source says more."""
    seconds = [
        pyarrow.field(field.name, pyarrow.timestamp("s")) if pyarrow.types.is_timestamp(field.type) else field
        for field in table.schema
    ]
    return table.cast(pyarrow.schema(seconds))
