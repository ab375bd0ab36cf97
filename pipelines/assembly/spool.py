"""Parsed documents on disk, in the order of their keys: what linking reads of each, what it found of it, and its records.

Here belongs: files of a build that the next step reads. Not here: what is kept from build to build (`cache.py`).
"""

import pickle
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipelines.cache import unpacked
from pipelines.records.linking import Found, Summary

__all__ = ["LARGEST", "Spool", "unpacked"]

PART, LARGEST = 250, 400
"""Documents in one file, which one process turns into tables: as many on average, and at most."""
HELD = 64_000_000
"""Bytes of summaries, as they lie on disk, that linking keeps in memory, where they take two and a half times as much."""


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
        records: list[bytes] = []
        summaries: list[Summary] = []
        number = 0
        for content, summary in documents:
            records.append(content)
            summaries.append(unpacked(summary))  # linking reads them many times
            if len(records) == LARGEST or _ends_a_part(summaries[-1].doc_id):
                self._write(number, records, summaries)
                records, summaries, number = [], [], number + 1
        if records:
            self._write(number, records, summaries)

    def _write(self, number: int, records: list[bytes], summaries: list[Summary]) -> None:
        for kind, content in (("records", records), ("summaries", summaries)):
            _keep(self.folder / f"{number:06d}.{kind}", content)

    def write_found(self, found_of: Callable[[Summary], Found]) -> None:
        """Write what linking found of each document.

        Args:
            found_of: gives it by the summary of a document.
        """
        for path in self._parts("summaries"):
            _keep(path.with_suffix(".found"), [found_of(one) for one in _read(path)])

    @property
    def size(self) -> int:
        """Number of documents, roughly."""
        return len(self._parts("summaries")) * PART

    def summaries(self) -> Iterable[Summary]:
        """The summaries of all documents, one after the other, as often as they are asked for; the first of them stay in memory."""
        held, size = [], 0
        for path in self._parts("summaries"):
            size += path.stat().st_size
            held.append(_read(path) if size <= HELD else path)
        return _Summaries(held)

    def parts(self) -> Iterator[tuple[list[bytes], list[Found]]]:
        """Packed records of the documents and what linking found of each, part by part."""
        for records, found in zip(self._parts("records"), self._parts("found"), strict=True):
            yield _read(records), _read(found)

    def _parts(self, kind: str) -> list[Path]:
        return sorted(self.folder.glob(f"*.{kind}"))


@dataclass(frozen=True, slots=True)
class _Summaries:
    """Summaries of the parts, in memory or on disk."""

    parts: list[list[Summary] | Path]

    def __iter__(self) -> Iterator[Summary]:
        for part in self.parts:
            yield from _read(part) if isinstance(part, Path) else part


def _ends_a_part(doc_id: str) -> bool:
    """Whether a part ends with a document. It is seen by its key, so that one that comes or goes does not shift all parts behind it."""
    return zlib.crc32(doc_id.encode()) % PART == 0


def _keep(path: Path, content: Any) -> None:
    path.write_bytes(pickle.dumps(content, protocol=pickle.HIGHEST_PROTOCOL))


def _read(path: Path) -> Any:
    return pickle.loads(path.read_bytes())  # noqa: S301 (written by the step before, in our own folder; goes when records are kept as Arrow)
