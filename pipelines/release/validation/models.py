"""Each table by its Pandera model, as re-read from disk, part by part.

What a model says of rows that lie in different parts (that keys rise, and so none stands twice) is looked at here.
"""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.compute
import pyarrow.parquet

from schemas import TABLES

__all__ = ["validate"]

PART_ROWS, PART_BYTES = 65_536, 32_000_000
"""Rows that are looked at at a time, fewer of a table whose rows are long."""
TOLD = 20
"""Faults of a table that are told."""
TOGETHER = {"codes": "row_id"}
"""Tables whose model says something of all rows with the same cell in a column; these lie side by side and stay in one part."""


def validate(table: str, path: Path) -> list[str]:
    """What is wrong with a table as re-read from disk, one line a fault; nothing if it keeps its model.

    Args:
        table: name of the table.
        path: its Parquet file.
    """
    return list(islice(_faults(table, path), TOLD))


def _faults(table: str, path: Path) -> Iterator[str]:
    first, last = 0, None
    for part in _parts(path, TOGETHER.get(table)):
        yield from _faults_of_a_part(table, part, first)
        if part.num_rows:
            keys = part.column(0)
            if last is not None and not pyarrow.compute.less(last, keys[0]).as_py():
                yield f"{table}.{part.column_names[0]}: {keys[0].as_py()!r} does not follow {last.as_py()!r} (row {first})"
            last = keys[part.num_rows - 1]
            first += part.num_rows


def _faults_of_a_part(table: str, part: pyarrow.Table, first: int) -> list[str]:
    import pandas as pd
    import pandera.pandas as pa

    frame: pd.DataFrame = part.to_pandas(types_mapper=pd.ArrowDtype)
    frame.index = pd.RangeIndex(first, first + len(frame))
    try:
        TABLES[table].validate(frame, lazy=True)
    except pa.errors.SchemaErrors as errors:
        return [
            f"{table}.{case.column}: {case.check} fails for {case.failure_case!r} (row {case.index})"
            for case in errors.failure_cases.head(TOLD).itertuples()
        ]
    return []


def _parts(path: Path, together: str | None) -> Iterator[pyarrow.Table]:
    """Parts of a table, at least one; rows with the same cell in the column `together` in one."""
    with pyarrow.parquet.ParquetFile(path, buffer_size=1 << 20, pre_buffer=False) as file:
        held = file.schema_arrow.empty_table()
        is_first = True
        for batch in file.iter_batches(_rows_of_a_part(file.metadata)):
            part = pyarrow.concat_tables([held, pyarrow.Table.from_batches([batch])])
            cut = part.num_rows if together is None else _beginning_of_the_last(part.column(together))
            held = part.slice(cut)
            if cut:
                yield part.slice(0, cut).combine_chunks()
                is_first = False
        if held.num_rows or is_first:
            yield held.combine_chunks()


def _rows_of_a_part(metadata: Any) -> int:
    rows: int = metadata.num_rows
    size: int = sum(metadata.row_group(number).total_byte_size for number in range(metadata.num_row_groups))
    return max(1, min(PART_ROWS, PART_BYTES * rows // max(1, size)))


def _beginning_of_the_last(column: Any) -> int:
    """Where the rows begin that have the same cell as the last."""
    others = pyarrow.compute.not_equal(column, column[-1]).to_pylist()
    others.reverse()
    return len(others) - (others.index(True) if True in others else len(others))
