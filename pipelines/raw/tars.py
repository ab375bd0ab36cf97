"""Compressed tar bundles: their members are found in one pass, and read in any order, best in that of the bundle."""

import tarfile
from collections.abc import Iterator
from typing import Any, BinaryIO

from pipelines.raw.bundles import BundleError, Cells, Entry
from pipelines.raw.files import LARGEST
from pipelines.raw.inflated import Inflated, InflatedError

__all__ = ["Tar"]

LARGEST_HEADER = 1 << 16
"""Bytes; what a tar says of a member beside its name and size is short, so a longer header is made to do harm."""
PASSED_OVER = 1 << 30
"""Bytes; a member that is no page is passed over, which costs time, so what lies behind a larger one is not looked for."""
RECORD = 512


class Tar:
    """A tar file, compressed by gzip."""

    def __init__(self, file: BinaryIO) -> None:
        """Take the file.

        Args:
            file: the bundle, open for reading.
        """
        self._content = Inflated(file, LARGEST)

    def entries(self) -> Iterator[Entry]:
        """All members in their order."""
        self._content.most = LARGEST_HEADER
        number = 0
        try:
            for member in self._headers():
                number += 1
                if not member.isdir():
                    yield Entry(member.name, (member.offset_data, member.size), member.size, _fault(member))
                if member.size > PASSED_OVER:
                    raise BundleError(f"{member.name!r} has {member.size} bytes, and what follows it was not read. Take it out")
        except (InflatedError, tarfile.TarError, ValueError, OverflowError) as error:
            raise BundleError(f"{error}. After {number} members nothing could be read") from error
        finally:
            self._content.most = LARGEST

    def _headers(self) -> Iterator[tarfile.TarInfo]:
        archive = tarfile.open(fileobj=self._content, mode="r:")  # type: ignore[call-overload]  # goes when tarfile is typed for any reader  # noqa: SIM115 (holds nothing open; goes when ruff sees that it is made of an open file)
        self._content.seek(0)
        while (member := archive.next()) is not None:
            if archive.offset <= member.offset:
                raise BundleError("a member claims to end before it begins")
            archive.members.clear()  # it would keep them all
            yield member
        self._content.seek(archive.offset)
        if self._content.read(RECORD) != bytes(RECORD):
            raise BundleError("its end is missing or damaged, so members may be missing")
        while rest := self._content.read(LARGEST_HEADER):  # to the end, where the checksum is
            if rest.strip(b"\0"):
                raise BundleError("it holds more behind its end. Pack each folder into a bundle of its own")

    def cells(self) -> Cells | None:
        """Nothing: a tar file says nothing of its members that a manifest would."""
        return None

    def read(self, place: tuple[Any, ...]) -> bytes:
        """The bytes of a member."""
        start, size = place
        try:
            self._content.seek(start)
            content = self._content.read(size)
        except InflatedError as error:
            raise BundleError(f"cannot be read: {error}") from error
        if len(content) != size:
            raise BundleError("is cut off")
        return content


def _fault(member: tarfile.TarInfo) -> str:
    """Why a member cannot be read; empty if it can."""
    if not member.isreg() or member.issparse():
        return "it is a link or another thing that is no regular file; pack the page itself"
    return ""
