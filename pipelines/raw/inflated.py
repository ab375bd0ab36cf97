"""What a gzip file holds, read from any place without unpacking it to disk.

Going forward costs one pass. For going back the state of the decompressor is kept from time to time, at most some hundred
states of some 40 kB, so that any place is near one from where to read. Who goes back often reads in another order than the
file has; then all of it is held in memory, unless it is too large for that.
"""

import zlib
from bisect import bisect_right
from typing import Any, BinaryIO

__all__ = ["Inflated", "InflatedError"]

BLOCK = 1 << 18
PACKED = 1 << 14
GZIP = 31
"""What zlib calls a stream with the header and checksum of gzip."""
KEPT = 512
OFTEN = 16
HELD = 384 * 1024 * 1024
"""Bytes that a process holds in memory."""


class InflatedError(ValueError):
    """The stream is damaged or cut off, or more is asked of it than anyone needs. The message says which."""


class Inflated:
    """A gzip file as the file that was compressed."""

    def __init__(self, file: BinaryIO, most: int) -> None:
        """Take the file.

        Args:
            file: the compressed file.
            most: number of bytes that may be read at once.
        """
        self.most = most
        self._file = file
        self._file.seek(0)
        self._stream = zlib.decompressobj(GZIP)
        self._states = [(0, 0, self._stream.copy())]
        self._spacing = BLOCK
        self._packed = b""
        self._whole = False
        self._start, self._block, self._position = 0, b"", 0
        self._returns = 0

    def tell(self) -> int:
        """Where the next byte is read from."""
        return self._position

    def seek(self, position: int) -> int:
        """Go to a place."""
        if position < 0:
            raise InflatedError("it leads to a place before its own beginning")
        if position < self._start:
            self._returns += 1
            if self._returns == OFTEN:
                self._hold()
        state = self._states[bisect_right(self._states, position, key=lambda state: state[0]) - 1]
        if position < self._start or state[0] > self._start + len(self._block):
            self._go_back(*state)
        self._position = position
        return position

    def read(self, size: int) -> bytes:
        """Read some bytes, or what is left of them."""
        if not 0 <= size <= self.most:
            raise InflatedError(f"a part of it claims to have {size} bytes")
        parts: list[bytes] = []
        while size:
            begin = self._position - self._start
            if begin >= len(self._block):
                if not self._advance():
                    break
                continue
            parts.append(self._block[begin : begin + size])
            self._position += len(parts[-1])
            size -= len(parts[-1])
        return b"".join(parts)

    def _advance(self) -> bool:
        """Decompress the next block; whether there was one."""
        self._start, self._block = self._start + len(self._block), b""
        if self._start >= self._states[-1][0] + self._spacing:
            self._keep()
        while not self._block:
            if self._stream.eof:
                self._packed, self._stream, self._whole = self._stream.unused_data, zlib.decompressobj(GZIP), True
            self._packed = self._packed or self._file.read(PACKED)
            if not self._packed:
                return self._ended()
            if self._whole:  # another stream may follow, as when several files were compressed into one, or zeros that fill up
                self._packed = self._packed.lstrip(b"\0")
                self._whole = not self._packed
                continue
            try:
                self._block = self._stream.decompress(self._packed, BLOCK)
            except zlib.error as error:
                raise InflatedError(f"it is damaged: {error}") from error
            self._packed = self._stream.unconsumed_tail
        return True

    def _ended(self) -> bool:
        if not self._whole:
            raise InflatedError("it is cut off")
        return False

    def _go_back(self, start: int, packed: int, stream: Any) -> None:
        self._start, self._stream, self._block, self._packed, self._whole = start, stream.copy(), b"", b"", False
        self._file.seek(packed)

    def _hold(self) -> None:
        """Have all of it at hand as one block, if it is small enough."""
        self._go_back(*self._states[0])
        blocks = []
        while self._start + len(self._block) <= HELD:
            try:
                if not self._advance():
                    break
            except InflatedError:  # what comes before the damage can be read
                break
            blocks.append(self._block)
        else:
            return
        self._start, self._block = 0, b"".join(blocks)

    def _keep(self) -> None:
        self._states.append((self._start, self._file.tell() - len(self._packed), self._stream.copy()))
        if len(self._states) > KEPT:
            self._states, self._spacing = self._states[::2], 2 * self._spacing
