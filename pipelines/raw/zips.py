"""Zip bundles: the list of members is read once, and each member from its own place, without the list."""

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO

from pipelines.raw.bundles import BundleError, Cells, Entry
from pipelines.raw.files import LARGEST

__all__ = ["Zip"]

HEADER = struct.Struct("<4s5H3I2H")
"""Of a member: mark, version, flags, method, time, day, checksum, sizes, lengths of name and extra field."""
MARK = b"PK\x03\x04"
ENCRYPTED, PATCHED, STRONGLY_ENCRYPTED, UTF8 = 0x1, 0x20, 0x40, 0x800
MOST_PACKED = LARGEST + (LARGEST >> 8)
"""Bytes; what cannot be packed grows a little by it."""


class Zip:
    """A zip file."""

    def __init__(self, file: BinaryIO) -> None:
        """Take the file.

        Args:
            file: the bundle, open for reading.
        """
        self._file = file

    def entries(self) -> Iterator[Entry]:
        """All members, as the list at the end of the file names them."""
        try:
            with zipfile.ZipFile(self._file) as archive:
                members = [member for member in archive.infolist() if not member.is_dir()]
                end = archive.start_dir
        # a RuntimeError tells that the file needs a later version of the format than zipfile reads
        except (zipfile.BadZipFile, RuntimeError, EOFError, ValueError, struct.error) as error:
            raise BundleError(f"it is no zip file, or is cut off: {error}") from error
        ends = {}
        for member in sorted(members, key=lambda one: one.header_offset, reverse=True):
            ends[member.header_offset] = end
            end = member.header_offset
        for member in members:
            place = (
                member.header_offset, member.compress_size, member.file_size, member.CRC, member.compress_type, member.orig_filename
            )  # fmt: skip
            room = ends[member.header_offset] - member.header_offset - HEADER.size
            yield Entry(member.filename, place, member.file_size, _fault(member, room))

    def cells(self) -> Cells | None:
        """Nothing: a zip file says nothing of its members that a manifest would."""
        return None

    def read(self, place: tuple[Any, ...]) -> bytes:
        """The bytes of a member, if they are as long as the list says and have its checksum."""
        start, packed_size, size, checksum, method, name = place
        self._file.seek(start)
        header = self._file.read(HEADER.size)
        if len(header) < HEADER.size or not header.startswith(MARK):
            raise BundleError("is not where the list says")
        _, _, flags, *_, name_length, extra_length = HEADER.unpack(header)
        written = self._file.read(name_length).decode("utf-8" if flags & UTF8 else "cp437", "replace")
        if written != name:
            raise BundleError(f"is called {written!r} in its own place")
        self._file.seek(extra_length, 1)
        packed = self._file.read(packed_size)
        try:
            content = packed if method == zipfile.ZIP_STORED else zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, size + 1)
        except zlib.error as error:
            raise BundleError(f"is damaged: {error}") from error
        if len(content) != size or zlib.crc32(content) != checksum:
            raise BundleError("is damaged: it has not the size and checksum that the list says")
        return content


def _fault(member: zipfile.ZipInfo, room: int) -> str:
    """Why a member cannot be read; empty if it can."""
    mode = member.external_attr >> 16
    if member.flag_bits & (ENCRYPTED | STRONGLY_ENCRYPTED):
        return "it is encrypted; pack it without a password"
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        return "it is a link or another thing that is no regular file; pack the page itself"
    if member.flag_bits & PATCHED or member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return f"it is compressed by a method that is not read ({member.compress_type}); pack it with the usual one (deflate)"
    if member.compress_size > room or member.compress_size > MOST_PACKED:
        return "it lies across other members, or is larger than the file"
    return ""
