"""Sorted runs of a table: written part by part, merged batch by batch.

Here belongs: an external merge sort of Arrow tables. Runs are Arrow IPC files, each in the order of its key; of each only
a few batches are in memory, and so many runs at most are merged at a time. Rows of one key are one row: that of the first
run stays.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil
from pathlib import Path
from statistics import median_low
from tempfile import TemporaryDirectory

import pyarrow
import pyarrow.compute
import pyarrow.ipc

from pipelines.release.stage import in_blocks

__all__ = ["as_run", "merged"]

BATCH = 400
"""Rows of a batch."""
BATCHES = 2
"""Batches of a run that are in memory at most."""
FAN_IN = 512
"""Runs that are merged at a time at most. What 100,000 documents give is fewer; of more, neighbours are made one run first."""
COMPRESSION = "lz4"


def as_run(table: pyarrow.Table) -> bytes:
    """A sorted table as an Arrow IPC file.

    Args:
        table: the table, in the order of its key.
    """
    sink = pyarrow.BufferOutputStream()
    _write([table], table.schema, sink)
    content: bytes = sink.getvalue().to_pybytes()
    return content


def _write(tables: Iterable[pyarrow.Table], schema: pyarrow.Schema, sink: pyarrow.NativeFile) -> None:
    options = pyarrow.ipc.IpcWriteOptions(compression=COMPRESSION)
    with pyarrow.ipc.new_file(sink, schema, options=options) as file:
        for table in tables:
            file.write_table(table, max_chunksize=BATCH)


@dataclass(slots=True)
class _Head:
    """The first rows of a run that are not merged yet."""

    run: Path
    key: str
    batches: Iterator[pyarrow.RecordBatch] = field(init=False)
    rows: deque[pyarrow.Table] = field(init=False, default_factory=deque)
    first: str = ""
    last: str = ""

    def __post_init__(self) -> None:
        self.batches = _batches(self.run)
        self._read()

    @property
    def is_empty(self) -> bool:
        """Whether all rows have been taken."""
        return not self.rows

    def read_to(self, bound: str) -> None:
        """Read on towards a key, as far as memory allows."""
        while self.last < bound and len(self.rows) < BATCHES and self._read():
            pass

    def take(self, bound: str) -> Iterator[pyarrow.Table]:
        """The rows up to a key."""
        while self.rows and self.first <= bound:
            rows = self.rows.popleft()
            keys = rows.column(self.key).chunk(0)
            cut = rows.num_rows if keys[-1].as_py() <= bound else _first_beyond(keys, bound)
            if cut < rows.num_rows:
                self.rows.appendleft(rows.slice(cut))
            yield rows.slice(0, cut)
            if self.rows or self._read():
                self.first = self.rows[0].column(self.key)[0].as_py()

    def _read(self) -> bool:
        """Read a batch; False if there is none left."""
        batch = next((one for one in self.batches if one.num_rows), None)
        if batch is None:
            return False
        rows = pyarrow.Table.from_batches([batch])
        keys = rows.column(self.key)
        self.first = self.first if self.rows else keys[0].as_py()
        self.last = keys[-1].as_py()
        self.rows.append(rows)
        return True


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
    if len(runs) <= FAN_IN:
        yield from _merged(runs, key)
        return
    with TemporaryDirectory(dir=runs[0].parent) as folder:
        size = min(FAN_IN, ceil(len(runs) / FAN_IN))
        groups = [runs[start : start + size] for start in range(0, len(runs), size)]
        yield from merged([_as_one(group, key, Path(folder) / f"{number}.arrow") for number, group in enumerate(groups)], key)


def _as_one(runs: Sequence[Path], key: str, path: Path) -> Path:
    """One run of several."""
    with pyarrow.OSFile(str(runs[0]), "rb") as source, pyarrow.ipc.open_file(source) as first:
        schema = first.schema
    with pyarrow.OSFile(str(path), "wb") as sink:
        _write(in_blocks(_merged(runs, key), BATCH), schema, sink)
    return path


def _merged(runs: Sequence[Path], key: str) -> Iterator[pyarrow.Table]:
    heads = [head for head in (_Head(run, key) for run in runs) if not head.is_empty]
    last: str | None = None
    while heads:
        bound = _next_bound(heads)
        parts = [part for head in heads if head.first <= bound for part in head.take(bound)]
        heads = [head for head in heads if not head.is_empty]
        table = _once(_sorted(parts, key), key, last)
        last = bound
        if table.num_rows:
            yield table


def _next_bound(heads: list[_Head]) -> str:
    """Up to which key the rows of all runs are in memory.

    Where many runs lie over one another, each is read to where half of them end, so that a piece is cut from each of them once
    for many batches, not once a batch.
    """
    nearest = min(head.last for head in heads)
    middle = median_low(head.last for head in heads if head.first <= nearest)
    for head in heads:
        if head.first <= middle:
            head.read_to(middle)
    return min(middle, *(head.last for head in heads))


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
