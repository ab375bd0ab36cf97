"""What has come, changed or gone under raw/ since a build was last asked for: by content, looked at where `stat` differs.

Here belongs: looking at the folder, and what is remembered of it between two looks. Not here: who looks, and what follows
(`automation.py`); what a file means (`raw.py`). A file whose size or times still move is still being written: it is left
for the next look. What is remembered saves time and names the files; if it is lost, all files are read once more.
"""

import hashlib
import json
import os
import stat
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pipelines.raw import LARGEST, MANIFEST_FILE, SOURCE_FILE, SUFFIX, RawFolderError

__all__ = ["Arrivals", "Look", "Sighting", "look", "recall", "remember"]

SETTLED_AFTER = 5.0
"""Seconds without a change after which a file seen for the first time counts as written."""
MEMORY = ".arrivals.json"

Stat = tuple[int, int, int, int]
"""Size, time of change of content and of the entry in nanoseconds, inode. The second time cannot be set by a program."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """What was seen of a file.

    Attributes:
        stat: size, times, inode; None if it could not be read, so that it is tried again.
        content: hash of its content, or what stands in its place; None while it is being written.
    """

    stat: Stat | None
    content: str | None


@dataclass(frozen=True, slots=True)
class Look:
    """What a look at the folder found.

    Attributes:
        files: path below the folder -> what was seen.
    """

    files: dict[str, Sighting] = field(default_factory=dict)

    @property
    def unsettled(self) -> list[str]:
        """Files that are still being written."""
        return sorted(name for name, seen in self.files.items() if seen.content is None)

    @property
    def contents(self) -> dict[str, str]:
        """Path -> hash of the files that are written."""
        return {name: seen.content for name, seen in self.files.items() if seen.content is not None}

    @property
    def digest(self) -> str:
        """Hash over names and contents."""
        lines = (f"{name}\0{content}\n" for name, content in sorted(self.contents.items()))
        return hashlib.sha256("".join(lines).encode("utf-8", "surrogateescape")).hexdigest()

    def has_documents(self) -> bool:
        """Whether there is any text file."""
        return any(name.lower().endswith(SUFFIX) for name in self.files)


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What is remembered between two looks.

    Attributes:
        seen: what the last look found.
        asked: path -> hash, as they were when a build was last asked for.
    """

    seen: Look = field(default_factory=Look)
    asked: dict[str, str] = field(default_factory=dict)

    def changes(self) -> dict[str, list[str]]:
        """Names of the files that are new, changed or gone since a build was last asked for."""
        now = self.seen.contents
        return {
            "new": sorted(now.keys() - self.asked.keys()),
            "changed": sorted(name for name in now.keys() & self.asked.keys() if now[name] != self.asked[name]),
            "gone": sorted(self.asked.keys() - now.keys()),
        }


def look(folder: Path, before: Look, now: float | None = None) -> Look:
    """Look at the raw folder.

    Args:
        folder: the raw folder.
        before: what the look before found; a file that it saw with the same size and times is not read again.
        now: seconds since 1970; None for the clock. It tells only how long ago a file was written.

    Raises:
        RawFolderError: if the folder is missing or cannot be listed.
    """
    moment = time.time() if now is None else now
    return Look({name: _sight(path, status, before.files.get(name), moment) for name, path, status in _files(folder)})


def _files(folder: Path) -> Iterator[tuple[str, Path, os.stat_result]]:
    """All files that a build reads, with the path below the folder; what vanishes meanwhile is gone."""
    if not folder.is_dir():
        raise RawFolderError(f"There is no folder {folder}. Mount it, or set NORDPOL_RAW.")
    for parent, _, names in os.walk(folder, onerror=_refuse):
        for name in names:
            if not (name.lower().endswith(SUFFIX) or name in (SOURCE_FILE, MANIFEST_FILE)):
                continue
            path = Path(parent, name)
            try:
                yield path.relative_to(folder).as_posix(), path, path.lstat()
            except FileNotFoundError:
                continue


def _refuse(error: OSError) -> None:
    raise RawFolderError(f"The folder {error.filename} cannot be listed: {error.strerror}. Check its permissions.") from error


def _sight(path: Path, status: os.stat_result, before: Sighting | None, now: float) -> Sighting:
    facts = _facts(status)
    still = before is not None and before.stat == facts
    if before is not None and still and before.content is not None:
        return before
    age = now - max(status.st_mtime, status.st_ctime)
    if not still and age < SETTLED_AFTER:
        return Sighting(facts, None)
    if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST:  # a build does not read it either
        return Sighting(facts, f"unread, {status.st_size} bytes")
    try:
        with path.open("rb") as file:
            content = hashlib.file_digest(file, "sha256").hexdigest()
        return Sighting(facts, content if _facts(path.lstat()) == facts else None)
    except OSError as error:
        return Sighting(None, f"unread, {error.strerror}")


def _facts(status: os.stat_result) -> Stat:
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def recall(out: Path) -> Arrivals:
    """What was remembered; nothing if there is nothing sound.

    Args:
        out: the outputs folder.
    """
    try:
        kept = json.loads((out / MEMORY).read_text(encoding="ascii"))
        seen = {name: Sighting(tuple(facts) if facts else None, content) for name, (facts, content) in kept["seen"].items()}
        return Arrivals(Look(seen), dict(kept["asked"]))
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return Arrivals()


def remember(out: Path, arrivals: Arrivals) -> None:
    """Keep what was seen for the next look.

    Args:
        out: the outputs folder.
        arrivals: what to keep.
    """
    out.mkdir(parents=True, exist_ok=True)
    kept = {
        "seen": {name: (sighting.stat, sighting.content) for name, sighting in arrivals.seen.files.items()},
        "asked": arrivals.asked,
    }
    new = out / f"{MEMORY}.new"
    new.write_text(json.dumps(kept), encoding="ascii")
    new.replace(out / MEMORY)
