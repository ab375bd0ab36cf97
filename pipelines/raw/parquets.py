"""Parquet bundles: a row a file, with its name in `file` and its bytes in `content`, perhaps with the columns of a manifest.

Rows in the order of their names are read as a stream. Others are held in memory, so they must be few.
"""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, BinaryIO

import pyarrow
import pyarrow.compute
import pyarrow.parquet

from pipelines.raw.bundles import BundleError, Cells, Entry
from pipelines.raw.files import LARGEST, MANIFEST_COLUMNS, forbids_publishing, plain

__all__ = ["Parquet"]

FILE, CONTENT = "file", "content"
OF_A_MANIFEST = MANIFEST_COLUMNS[1:]
ROWS = 500
"""Rows read at a time."""
LONGEST_NAME = 4_096
HELD = 384 * 1024 * 1024
"""Bytes of texts that a process keeps in memory."""

DAMAGED = (pyarrow.ArrowException, OSError, ValueError, LookupError)
"""What reading a damaged file raises."""


class Parquet:
    """A Parquet file of texts."""

    def __init__(self, file: BinaryIO) -> None:
        """Take the file.

        Args:
            file: the bundle, open for reading.

        Raises:
            BundleError: if it is no Parquet file, or has not the columns.
        """
        try:
            about = pyarrow.parquet.ParquetFile(file)
            _check_columns(about.schema_arrow)
            # as dictionaries, a text that stands in many rows is in memory once, whatever the file claims
            self._file = pyarrow.parquet.ParquetFile(
                file, metadata=about.metadata, read_dictionary=[FILE, CONTENT], buffer_size=1 << 20
            )
        except DAMAGED as error:
            raise BundleError(f"it is no Parquet file, or is cut off: {_first_line(error)}") from error
        self._starts = [0]
        for group in range(self._file.num_row_groups):
            self._starts.append(self._starts[-1] + self._file.metadata.row_group(group).num_rows)
        self._first, self._part = 0, pyarrow.array([], pyarrow.binary())
        self._following: Iterator[Any] = iter(())
        self._start_at(0)

    def entries(self) -> Iterator[Entry]:
        """All rows."""
        try:
            names = list(self._names())
        except DAMAGED as error:
            raise BundleError(f"it is damaged: {_first_line(error)}") from error
        if self._size() > HELD and any(one > other for one, other in pairwise(names)):
            raise BundleError("it is too large to be read in any order. Write its rows in the order of `file`, or into several")
        for number, name in enumerate(names):
            yield Entry(name, (number,))

    def _names(self) -> Iterator[str]:
        for batch in self._file.iter_batches(ROWS, columns=[FILE]):
            names = batch.column(0)
            values = names.dictionary if isinstance(names, pyarrow.DictionaryArray) else names
            longest = pyarrow.compute.max(pyarrow.compute.binary_length(values)).as_py() or 0
            if longest > LONGEST_NAME:
                raise BundleError(f"a name in it has {longest} bytes. Write it anew")
            yield from (name or "" for name in names.to_pylist())

    def _size(self) -> int:
        column = self._file.schema.names.index(CONTENT)
        groups = range(self._file.num_row_groups)
        return sum(self._file.metadata.row_group(group).column(column).total_uncompressed_size for group in groups)

    def cells(self) -> Cells | None:
        """What the columns of a manifest say of each row, as text."""
        kinds = pyarrow.types
        columns = [
            field.name
            for field in self._file.schema_arrow
            if field.name in OF_A_MANIFEST and not (kinds.is_nested(field.type) or kinds.is_binary(field.type))
        ]
        misspelt = [name for name in self._file.schema_arrow.names if forbids_publishing(name) and name not in columns]
        if not (columns or misspelt):
            return None
        found: Cells = {}
        try:
            for batch in self._file.iter_batches(ROWS, columns=[FILE, *columns]):
                texts = {name: batch.column(name).cast(pyarrow.string()).to_pylist() for name in batch.schema.names}
                for name, *cells in zip(texts[FILE], *(texts[column] for column in columns), strict=True):
                    known = dict(zip(columns, cells, strict=True))
                    if misspelt:  # no word that is understood, so the text is not published
                        known["redistribute"] = f"column {misspelt[0]}"
                    found[plain(name or "") or ""] = {column: cell for column, cell in known.items() if cell is not None}
        except DAMAGED as error:
            raise BundleError(f"its columns beside the texts cannot be read: {_first_line(error)}. Write it anew") from error
        return found

    def read(self, place: tuple[Any, ...]) -> bytes:
        """The bytes of a row."""
        (row,) = place
        try:
            self._go_to(row)
            cell = self._part[row - self._first]
        except (*DAMAGED, StopIteration) as error:
            raise BundleError(f"cannot be read: {_first_line(error)}") from error
        value = cell.value if isinstance(cell, pyarrow.DictionaryScalar) else cell
        if not value.is_valid:
            raise BundleError("has no content")
        buffer = value.as_buffer()
        if buffer.size > LARGEST:
            raise BundleError(f"has {buffer.size} bytes; a page has at most {LARGEST}")
        return bytes(buffer)

    def _go_to(self, row: int) -> None:
        """Have the part of the rows at hand in which a row is."""
        if row < self._first and self._size() <= HELD:
            self._first, self._part = 0, self._file.read(columns=[CONTENT]).column(0)
            return
        group = bisect_right(self._starts, row) - 1
        if row < self._first or self._starts[group] > self._first + len(self._part):
            self._start_at(group)
        while row >= self._first + len(self._part):
            self._first += len(self._part)
            self._part = next(self._following).column(0)

    def _start_at(self, group: int) -> None:
        self._first, self._part = self._starts[group], self._part[:0]
        self._following = self._file.iter_batches(ROWS, range(group, self._file.num_row_groups), columns=[CONTENT])


def _check_columns(schema: Any) -> None:
    for name, kinds in ((FILE, ("string",)), (CONTENT, ("string", "binary"))):
        if name not in schema.names:
            raise BundleError(f"it has no column `{name}`. Write it anew, with `{FILE}` and `{CONTENT}`")
        kind = schema.field(name).type
        kind = kind.value_type if isinstance(kind, pyarrow.DictionaryType) else kind
        if str(kind).removeprefix("large_") not in kinds:
            raise BundleError(f"its column `{name}` is {kind}, not {' or '.join(kinds)}. Write it anew")


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
