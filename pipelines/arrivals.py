"""What has come, changed or gone under raw/ since a build was last asked for: by content, looked at where `stat` differs.

Here belongs: looking at the folder, and what is remembered of it between two looks. Not here: who looks, and what follows
(`automation.py`); what a file means (`raw/`). A file whose size or times still move is still being written: it is left
for the next look. A bundle counts as one file. What is remembered saves time and names the files; if it is lost, all files are read once more.
"""

import hashlib
import json
import time
from dataclasses import dataclass, field
from pathlib import Path

from pipelines import raw
from pipelines.raw import LARGEST, MANIFEST_FILE, SOURCE_FILE, Seen, is_bundle, is_document

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
        """Whether there is any text file, or any bundle of them."""
        return any(is_document(name) or is_bundle(name) for name in self.files)


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
    found = raw.seen(folder, _is_read)
    return Look({name: _sight(path, name, seen, before.files.get(name), moment) for name, path, seen in found})


def _is_read(name: str) -> bool:
    """Whether a build reads a file of this name."""
    return is_document(name) or is_bundle(name) or name.rpartition("/")[2] in (SOURCE_FILE, MANIFEST_FILE)


def _sight(path: Path, name: str, seen: Seen, before: Sighting | None, now: float) -> Sighting:
    still = before is not None and before.stat == seen.stat and seen.stat is not None
    if before is not None and still and before.content is not None:
        return before
    if not still and seen.stat is not None and (not seen.changed or now - seen.changed < SETTLED_AFTER):
        return Sighting(seen.stat, None)
    size = seen.stat[0] if seen.stat else 0
    if not seen.regular or (size > LARGEST and not is_bundle(name)):  # a build does not read it either
        return Sighting(seen.stat, f"unread, {size} bytes")
    try:
        with raw.opened(path) as file:
            content = hashlib.file_digest(file, "sha256").hexdigest()
        return Sighting(seen.stat, content if raw.is_still(path, seen) else None)
    except OSError as error:
        return Sighting(None, f"unread, {error.strerror}")


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
