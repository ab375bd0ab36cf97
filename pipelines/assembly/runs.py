"""Sorted runs of a table: written part by part, merged batch by batch.

Here belongs: an external merge sort of Arrow tables. Runs are Arrow IPC files, each in the order of its first column, the key.
Batches are read in the order of their first keys; of a run that lies over others one batch is in memory, of the others none,
and so many runs at most are merged at a time. Rows of one key are one row: that of the first run stays.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from math import ceil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import pyarrow
import pyarrow.compute
import pyarrow.ipc

from pipelines.release.stage import in_blocks

__all__ = ["as_run", "merged", "sorted_once"]

BATCH = 400
"""Rows of a batch."""
AT_ONCE = 50
"""Batches that are read at a time."""
FAN_IN = 512
"""Runs that are merged at a time at most. What 100,000 documents give is fewer; of more, neighbours are made one run first."""
COMPRESSION = "lz4"


class _Batch(NamedTuple):
    """A batch of a run, in the order in which batches are read."""

    first: str
    run: int
    number: int


class _Piece(NamedTuple):
    """Rows of a batch that are read and not merged yet."""

    first: str
    run: int
    number: int
    last: str
    rows: pyarrow.Table


def as_run(table: pyarrow.Table) -> bytes:
    """A sorted table as an Arrow IPC file.

    Args:
        table: the table, in the order of its first column.
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


def merged(runs: Sequence[Path]) -> Iterator[pyarrow.Table]:
    """The rows of all runs in the order of the key, a key once.

    Args:
        runs: files of sorted runs, of one schema, whose keys are strings without null.
    """
    if len(runs) <= FAN_IN:
        yield from _merged(runs)
        return
    with TemporaryDirectory(dir=runs[0].parent) as folder:
        size = min(FAN_IN, ceil(len(runs) / FAN_IN))
        groups = [runs[start : start + size] for start in range(0, len(runs), size)]
        yield from merged([_as_one(group, Path(folder) / f"{number}.arrow") for number, group in enumerate(groups)])


def _as_one(runs: Sequence[Path], path: Path) -> Path:
    """One run of several."""
    with pyarrow.OSFile(str(runs[0]), "rb") as source, pyarrow.ipc.open_file(source) as first:
        schema = first.schema
    with pyarrow.OSFile(str(path), "wb") as sink:
        _write(in_blocks(_merged(runs), BATCH), schema, sink)
    return path


def _merged(runs: Sequence[Path]) -> Iterator[pyarrow.Table]:
    """What lies before the first key that is not read yet is complete."""
    batches = sorted(batch for number, run in enumerate(runs) for batch in _batches(run, number))
    waiting: list[_Piece] = []
    for start in range(0, len(batches), AT_ONCE):
        end = start + AT_ONCE
        bound = batches[end].first if end < len(batches) else None
        ready, rests = [], []
        for piece in (*waiting, *_read(runs, batches[start:end])):
            before, rest = _cut(piece, bound)
            ready += before
            rests += rest
        waiting = rests
        if ready:
            yield _in_order(ready)


def _batches(run: Path, number: int) -> Iterator[_Batch]:
    """The batches of a run that have rows; of each, its keys alone are read."""
    options = pyarrow.ipc.IpcReadOptions(included_fields=[0], use_threads=False)
    with pyarrow.OSFile(str(run), "rb") as source, pyarrow.ipc.open_file(source, options=options) as file:
        for at in range(file.num_record_batches):
            keys = file.get_batch(at).column(0)
            if len(keys):
                yield _Batch(keys[0].as_py(), number, at)


def _read(runs: Sequence[Path], batches: Iterable[_Batch]) -> Iterator[_Piece]:
    """The rows of some batches; a file is open no longer than it is read, since there may be more runs than files may be open."""
    options = pyarrow.ipc.IpcReadOptions(use_threads=False)
    for number, some in groupby(sorted(batches, key=lambda batch: batch.run), key=lambda batch: batch.run):
        with pyarrow.OSFile(str(runs[number]), "rb") as source, pyarrow.ipc.open_file(source, options=options) as file:
            for batch in some:
                rows = pyarrow.Table.from_batches([file.get_batch(batch.number)])
                yield _Piece(*batch, _key(rows, -1), rows)


def _key(rows: pyarrow.Table, at: int) -> str:
    key: str = rows.column(0)[at].as_py()
    return key


def _cut(piece: _Piece, bound: str | None) -> tuple[list[_Piece], list[_Piece]]:
    """The rows of a piece that come before a key, and those that do not."""
    if bound is None or piece.last < bound:
        return [piece], []
    if piece.first >= bound:
        return [], [piece]
    keys = piece.rows.column(0)
    at = bisect_left(range(len(keys)), bound, key=lambda at: keys[at].as_py())
    before, rest = piece.rows.slice(0, at), piece.rows.slice(at)
    return [piece._replace(last=_key(before, -1), rows=before)], [piece._replace(first=_key(rest, 0), rows=rest)]


def _in_order(pieces: list[_Piece]) -> pyarrow.Table:
    """The rows of some pieces in the order of the key, of each key the first."""
    pieces.sort()
    if all(one.last < other.first for one, other in pairwise(pieces)):
        return _once(pyarrow.concat_tables(piece.rows for piece in pieces).combine_chunks())
    in_runs = sorted(pieces, key=lambda piece: (piece.run, piece.number))  # Arrow's sort is stable
    return sorted_once(pyarrow.concat_tables(piece.rows for piece in in_runs).combine_chunks())


def sorted_once(table: pyarrow.Table) -> pyarrow.Table:
    """The rows of a table in the order of its first column, the key, of each key the first.

    Args:
        table: the table.
    """
    order = pyarrow.compute.sort_indices(table.column(0))
    return table.take(_firsts(order, table.column(0).take(order)))


def _once(table: pyarrow.Table) -> pyarrow.Table:
    """The first row of each key, of rows that are in order."""
    return _firsts(table, table.column(0))


def _firsts(rows: Any, keys: pyarrow.ChunkedArray) -> Any:
    """Of some rows, whose keys are in order, the first of each key."""
    whole = keys.combine_chunks()
    differs = pyarrow.compute.not_equal(whole[1:], whole[:-1])
    if pyarrow.compute.all(differs, min_count=0).as_py():
        return rows
    return rows.filter(pyarrow.concat_arrays([pyarrow.array([True]), differs]))
