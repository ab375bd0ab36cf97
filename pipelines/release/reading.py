"""The tables of a staged release, read in batches: what all formats share.

Here belongs: reading. Not here: what a format makes of a cell.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet

from pipelines.release.stage import PARQUET
from schemas import TABLES

__all__ = ["number_of_rows", "rows_of", "schemas"]

BATCH = 10_000


def schemas(release: Path) -> dict[str, pyarrow.Schema]:
    """Table -> its Arrow schema as written, in the order of the release.

    Args:
        release: the staged release.
    """
    return {name: pyarrow.parquet.read_schema(release / PARQUET / f"{name}.parquet") for name in TABLES}


def number_of_rows(release: Path, table: str) -> int:
    """Rows of a table.

    Args:
        release: the staged release.
        table: name of the table.
    """
    return int(pyarrow.parquet.read_metadata(release / PARQUET / f"{table}.parquet").num_rows)


def rows_of(release: Path, table: str) -> Iterator[tuple[Any, ...]]:
    """Rows of a table as tuples of Python values, in the order of its columns.

    Args:
        release: the staged release.
        table: name of the table.
    """
    path = release / PARQUET / f"{table}.parquet"
    with pyarrow.parquet.ParquetFile(path, buffer_size=1 << 20, pre_buffer=False) as file:
        for batch in file.iter_batches(BATCH):
            yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)
