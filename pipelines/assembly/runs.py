"""Sorted runs of a table: written part by part, merged batch by batch.

Here belongs: an external merge sort of Arrow tables. Runs are Arrow IPC files, each in the order of its key; of each only
one batch is in memory. Rows of one key are one row: that of the first run stays.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow
import pyarrow.compute
import pyarrow.ipc

__all__ = ["as_run", "merged"]

BATCH = 500
"""Rows of a run that are in memory."""
COMPRESSION = "lz4"


def as_run(table: pyarrow.Table) -> bytes:
    """A sorted table as an Arrow IPC file.

    Args:
        table: the table, in the order of its key.
    """
    sink = pyarrow.BufferOutputStream()
    options = pyarrow.ipc.IpcWriteOptions(compression=COMPRESSION)
    with pyarrow.ipc.new_file(sink, table.schema, options=options) as file:
        file.write_table(table, max_chunksize=BATCH)
    content: bytes = sink.getvalue().to_pybytes()
    return content


@dataclass(slots=True)
class _Head:
    """The first rows of a run that are not merged yet."""

    run: Path
    key: str
    batches: Iterator[pyarrow.RecordBatch] = field(init=False)
    rows: pyarrow.Table = field(init=False)
    first: str = ""
    last: str = ""
    is_empty: bool = False

    def __post_init__(self) -> None:
        self.batches = _batches(self.run)
        self._advance(None)

    def take(self, bound: str) -> pyarrow.Table:
        """The rows up to a key."""
        rows = self.rows
        if self.last <= bound:
            self._advance(None)
            return rows
        cut = _first_beyond(rows.column(self.key).chunk(0), bound)
        self._advance(rows.slice(cut))
        return rows.slice(0, cut)

    def _advance(self, rest: pyarrow.Table | None) -> None:
        if rest is None:
            batch = next((one for one in self.batches if one.num_rows), None)
            if batch is None:
                self.is_empty = True
                return
            rest = pyarrow.Table.from_batches([batch])
        self.rows = rest
        keys = rest.column(self.key)
        self.first, self.last = keys[0].as_py(), keys[-1].as_py()


def _batches(run: Path) -> Iterator[pyarrow.RecordBatch]:
    """The batches of a run; between two of them the file is closed, since there may be more runs than files may be open."""
    number, total = 0, 1
    while number < total:
        with pyarrow.OSFile(str(run), "rb") as source, pyarrow.ipc.open_file(source) as file:
            total = file.num_record_batches
            batch = file.get_batch(number) if total else None
        if batch is not None:
            yield batch
        number += 1


def _first_beyond(keys: pyarrow.Array, bound: str) -> int:
    low, high = 0, len(keys)
    while low < high:
        middle = (low + high) // 2
        if keys[middle].as_py() <= bound:
            low = middle + 1
        else:
            high = middle
    return low


def merged(runs: Sequence[Path], key: str) -> Iterator[pyarrow.Table]:
    """The rows of all runs in the order of the key, a key once.

    Args:
        runs: files of sorted runs, of one schema.
        key: the column by which each is sorted, of strings without null.
    """
    heads = [head for head in (_Head(run, key) for run in runs) if not head.is_empty]
    last: str | None = None
    while heads:
        bound = min(head.last for head in heads)
        parts = [head.take(bound) for head in heads if head.first <= bound]
        heads = [head for head in heads if not head.is_empty]
        table = _once(_sorted(parts, key), key, last)
        last = bound
        if table.num_rows:
            yield table


def _sorted(parts: list[pyarrow.Table], key: str) -> pyarrow.Table:
    """Rows in the order of the key, those of one key in the order of their runs: Arrow's sort is stable."""
    if len(parts) == 1:
        return parts[0]
    table = pyarrow.concat_tables(parts).combine_chunks()
    return table.take(pyarrow.compute.sort_indices(table, [(key, "ascending")]))


def _once(table: pyarrow.Table, key: str, before: str | None) -> pyarrow.Table:
    """The first row of each key."""
    keys = table.column(key).combine_chunks()
    differs = pyarrow.compute.not_equal(keys.slice(1), keys.slice(0, max(0, len(keys) - 1)))
    is_first = pyarrow.array([bool(len(keys)) and keys[0].as_py() != before])
    if is_first[0].as_py() and pyarrow.compute.all(differs, min_count=0).as_py():
        return table
    return table.filter(pyarrow.concat_arrays([is_first, differs]))
