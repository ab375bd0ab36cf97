"""One at a time: who works in an outputs folder holds its lock.

The system gives the lock up with the process that holds it, however that ended, so no dead process stands in the way.
"""

import fcntl
import json
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from pipelines.release.editions import ReleaseError

__all__ = ["LOCK", "holder", "locked"]

LOCK = ".lock"
PAUSE = 0.2
"""Seconds between two looks at a lock that is held."""


@contextmanager
def locked(out: Path, wait: float = 0, work: str = "build") -> Iterator[None]:
    """Hold the outputs folder against others that write to it.

    Args:
        out: the outputs folder; it is made if there is none.
        wait: seconds to wait for another that holds it.
        work: what is done, for those who are told who holds it.

    Raises:
        ReleaseError: if another holds it for longer, or the folder cannot be written.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        file = (out / LOCK).open("a+", encoding="utf-8")
    except OSError as error:
        raise ReleaseError(f"{out} cannot be written: {error.strerror}. Check its permissions, or give another --out.") from error
    with file:
        until = time.monotonic() + max(wait, PAUSE)  # who asks who holds the lock holds it for a moment
        while not _taken(file):
            if time.monotonic() >= until:
                raise ReleaseError(
                    f"Another {_told(file)} writes to {out}. Wait until it has ended, or give the seconds to wait with --wait."
                )
            time.sleep(PAUSE)
        file.truncate(0)
        since = datetime.now(UTC).isoformat(timespec="seconds")
        file.write(json.dumps({"work": work, "process": os.getpid(), "machine": socket.gethostname(), "since": since}))
        file.flush()
        yield
        file.truncate(0)


def holder(out: Path) -> str | None:
    """Who holds the lock of an outputs folder; None for nobody.

    Args:
        out: the outputs folder.
    """
    try:
        with (out / LOCK).open(encoding="utf-8") as file:
            return None if _taken(file, fcntl.LOCK_SH) else _told(file)
    except FileNotFoundError:
        return None


def _taken(file: IO[str], kind: int = fcntl.LOCK_EX) -> bool:
    try:
        fcntl.flock(file, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _told(file: IO[str]) -> str:
    """What a holder wrote of itself; little, if it has only now taken the lock."""
    file.seek(0)
    try:
        facts = json.loads(file.read())
        return f"{facts['work']} (process {facts['process']} of {facts['machine']}, since {facts['since']})"
    except (ValueError, KeyError, TypeError):
        return "build (process unknown)"
