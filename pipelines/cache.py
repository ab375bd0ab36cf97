"""What was made before, so that only what changed is made again.

Here belongs: SQLite files of results by key: records of documents, runs of parts of them; and how records are packed, for what an
entry holds must change its key. Not here: what a key is made of (`parsing.py`, `assembly/parts.py`), and what is kept.

A cache may fail and nothing is lost: whatever is not there, or not as it was written, is made anew. SQLite keeps the file
whole if the process is killed; each entry carries a hash of its own against faults of the disk.
"""

import hashlib
import pickle
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import pyarrow

__all__ = ["RECORDS", "RUNS", "Cache", "opened", "packed", "unpacked"]

T = TypeVar("T")

RECORDS, RUNS = "records.sqlite", "runs.sqlite"
"""The files: of what each document yielded, and of the tables of parts of the documents."""
KEPT_RUNS = 3
"""An entry that none of so many runs used is forgotten."""
ASKED_AT_ONCE = 500
"""Keys in one question; SQLite bounds their number."""
TABLES = """
CREATE TABLE IF NOT EXISTS entries (key TEXT PRIMARY KEY, content BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS uses (key TEXT PRIMARY KEY, run INTEGER NOT NULL) WITHOUT ROWID;
"""
CODEC = "lz4"
"""Takes a fifth of the time of zlib at its quickest, both ways, for a quarter more bytes."""
SIZE = 8
"""Bytes before what is packed that tell how large it is, which the codec needs."""
DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_MISMATCH}
"""Errors after which the file is thrown away; others, as a full disk, leave it for the next run."""

FAULTS = (sqlite3.Error, OSError, ValueError, TypeError)
"""What reading a file that is not as it was written may raise: its words may be no words, its numbers no numbers."""


class Cache:
    """Results by key. No method raises for a file that does not work, which is a cache that is empty; what is kept must be picklable."""

    def __init__(self, folder: Path, name: str = RECORDS) -> None:
        """Open a cache of a folder, which is made if there is none.

        Args:
            folder: where its file lies.
            name: name of the file.
        """
        self._path = folder / name
        self._run = 0
        self._file: sqlite3.Connection | None = None
        if not self._open():
            self._open()  # a damaged file is gone now

    def _open(self) -> bool:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = sqlite3.connect(self._path, isolation_level=None)
            self._file.execute("PRAGMA auto_vacuum = INCREMENTAL")
            self._file.execute("PRAGMA synchronous = NORMAL")
            self._file.executescript(TABLES)
            self._run = (self._file.execute("SELECT max(run) FROM uses").fetchone()[0] or 0) + 1
        except FAULTS as error:
            self._give_up(error)
            return False
        return True

    def recall(self, keys: Iterable[str]) -> dict[str, Any]:
        """What is known under some keys.

        Args:
            keys: the keys.

        Returns:
            Key -> what was kept under it; nothing for a key that is unknown or whose entry is damaged.
        """
        wanted = list(keys)
        found: dict[str, Any] = {}
        for start in range(0, len(wanted), ASKED_AT_ONCE):
            part = wanted[start : start + ASKED_AT_ONCE]
            none: list[tuple[str, bytes]] = []
            rows = self._guarded(partial(_entries, keys=part), none)
            for key, content in rows:
                with suppress(Exception):  # whatever is wrong with it, it is made anew
                    found[key] = _read(key, content)
        return found

    def number_of(self, keys: Iterable[str]) -> int:
        """How many of some keys are known.

        Args:
            keys: the keys.
        """
        known = self._guarded(lambda file: {key for (key,) in file.execute("SELECT key FROM uses")}, set[str]())
        return len(known & set(keys))

    def keep(self, made: Mapping[str, Any], used: Iterable[str] = ()) -> None:
        """Keep what was made, and note what was of use.

        Args:
            made: key -> what to keep under it.
            used: keys of entries that were recalled.
        """
        entries = [(key, _written(key, one)) for key, one in made.items()]
        uses = [(key, self._run) for key in {*made, *used}]

        def write(file: sqlite3.Connection) -> None:
            with _transaction(file):
                file.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?)", entries)
                file.executemany("INSERT OR REPLACE INTO uses VALUES (?, ?)", uses)

        self._guarded(write, None)

    def forget(self) -> None:
        """Forget the entries that no run of late used, and give their room back."""

        def prune(file: sqlite3.Connection) -> None:
            with _transaction(file):
                file.execute("DELETE FROM uses WHERE run <= ?", (self._run - KEPT_RUNS,))
                file.execute("DELETE FROM entries WHERE key NOT IN (SELECT key FROM uses)")
            file.executescript("PRAGMA incremental_vacuum")

        self._guarded(prune, None)

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _guarded(self, work: Callable[[sqlite3.Connection], T], otherwise: T) -> T:
        """What some work on the file gives; on an error the cache is empty for the rest of the run."""
        if self._file is None:
            return otherwise
        try:
            return work(self._file)
        except FAULTS as error:
            self._give_up(error)
            return otherwise

    def _give_up(self, error: Exception) -> None:
        self.close()
        damaged = getattr(error, "sqlite_errorcode", 0) & 0xFF in DAMAGED or isinstance(error, (ValueError, TypeError))
        if damaged:
            with suppress(OSError):
                self._path.unlink()


def packed(one: Any) -> bytes:
    """Something as few bytes, to be kept, or for another process."""
    content = pickle.dumps(one, protocol=pickle.HIGHEST_PROTOCOL)
    compressed: bytes = pyarrow.compress(content, codec=CODEC, asbytes=True)
    return len(content).to_bytes(SIZE) + compressed


def unpacked(content: bytes) -> Any:
    """What `packed` made bytes of."""
    size = int.from_bytes(content[:SIZE])
    return pickle.loads(pyarrow.decompress(content[SIZE:], size, codec=CODEC, asbytes=True))  # noqa: S301 (made by this program; goes when records are kept as Arrow)


@contextmanager
def opened(folder: Path, name: str = RECORDS) -> Iterator[Cache]:
    """A cache of a folder, for as long as it is needed.

    Args:
        folder: where its file lies.
        name: name of the file.
    """
    with closing(Cache(folder, name)) as cache:
        yield cache


@contextmanager
def _transaction(file: sqlite3.Connection) -> Iterator[None]:
    file.execute("BEGIN IMMEDIATE")
    try:
        yield
        file.execute("COMMIT")
    finally:
        if file.in_transaction:
            file.execute("ROLLBACK")


def _entries(file: sqlite3.Connection, keys: list[str]) -> list[tuple[str, bytes]]:
    marks = ",".join("?" * len(keys))
    return file.execute(f"SELECT key, content FROM entries WHERE key IN ({marks})", keys).fetchall()  # noqa: S608 (question marks alone; goes when sqlite3 takes lists)


def _written(key: str, one: Any) -> bytes:
    packed = pickle.dumps(one, protocol=pickle.HIGHEST_PROTOCOL)
    return _hash(key, packed) + packed


def _read(key: str, content: bytes) -> Any:
    size = hashlib.sha256().digest_size
    if content[:size] != _hash(key, content[size:]):
        raise ValueError(f"the entry {key} is not as it was written")
    return pickle.loads(content[size:])  # noqa: S301 (written by this module, and as it was written; goes when records are kept as Arrow)


def _hash(key: str, packed: bytes) -> bytes:
    return hashlib.sha256(key.encode() + packed).digest()
