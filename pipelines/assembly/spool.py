"""Parsed documents on disk, in the order of their keys: what linking reads of each, and its records.

Here belongs: files of a build that the next step reads. Not here: what is kept from build to build (`cache.py`).
"""

import pickle
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipelines.records.linking import Summary

__all__ = ["PART", "Spool", "packed", "unpacked"]

PART = 250
"""Documents in one file, which one process turns into tables."""


@dataclass(frozen=True, slots=True)
class Spool:
    """The parsed documents of a build.

    Attributes:
        folder: where they lie.
    """

    folder: Path

    def write(self, documents: Iterable[tuple[bytes, bytes]]) -> None:
        """Write the documents.

        Args:
            documents: records and summary of each, packed, in the order of their keys.
        """
        self.folder.mkdir(parents=True)
        waiting: list[tuple[bytes, bytes]] = []
        number = 0
        for one in documents:
            waiting.append(one)
            if len(waiting) == PART:
                self._write(number, waiting)
                waiting, number = [], number + 1
        if waiting:
            self._write(number, waiting)

    def _write(self, number: int, documents: list[tuple[bytes, bytes]]) -> None:
        records, summaries = zip(*documents, strict=True)
        read = [unpacked(one) for one in summaries]  # linking reads them many times
        for kind, content in (("records", records), ("summaries", read)):
            (self.folder / f"{number:06d}.{kind}").write_bytes(pickle.dumps(content, protocol=pickle.HIGHEST_PROTOCOL))

    def __len__(self) -> int:
        """Number of documents."""
        parts = self._parts("summaries")
        return (len(parts) - 1) * PART + len(_read(parts[-1])) if parts else 0

    def __iter__(self) -> Iterator[Summary]:
        """The summaries of all documents, one after the other."""
        for path in self._parts("summaries"):
            yield from _read(path)

    def parts(self) -> Iterator[tuple[tuple[bytes, ...], list[Summary]]]:
        """Packed records and summaries of the documents, part by part."""
        for records, summaries in zip(self._parts("records"), self._parts("summaries"), strict=True):
            yield _read(records), _read(summaries)

    def _parts(self, kind: str) -> list[Path]:
        return sorted(self.folder.glob(f"*.{kind}"))


def packed(one: Any) -> bytes:
    """Something as few bytes, for a file or another process."""
    return zlib.compress(pickle.dumps(one, protocol=pickle.HIGHEST_PROTOCOL), level=1)


def unpacked(content: bytes) -> Any:
    """What `packed` made bytes of."""
    return pickle.loads(zlib.decompress(content))  # noqa: S301 (made by this program; goes when records are kept as Arrow)


def _read(path: Path) -> Any:
    return pickle.loads(path.read_bytes())  # noqa: S301 (written by the step before, in our own folder; goes when records are kept as Arrow)
