"""What disks do: faults that may pass, and bytes that must be there after a power cut.

Here belongs: what is known of storage and of nothing else. Not here: which files there are (`raw/`, `release/`).
"""

import errno
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

__all__ = ["may_pass", "retrying", "settle", "settle_names"]

T = TypeVar("T")

PASSING = frozenset(
    {
        errno.EAGAIN, errno.EBUSY, errno.EHOSTDOWN, errno.EHOSTUNREACH, errno.EINTR, errno.EIO, errno.EMFILE, errno.ENETDOWN,
        errno.ENETUNREACH, errno.ENFILE, errno.ESTALE, errno.ETIMEDOUT,
    }
)  # fmt: skip
"""Faults of a disk or of a network share that is busy or away for a moment. A full disk or a missing right is none of
them: it stays until somebody does something."""
TRIES = 4
FIRST_WAIT = 0.1
GROWTH = 4.0
"""Seconds before the second try, and how much longer each further wait is: 0.1, 0.4, 1.6."""


def may_pass(error: BaseException) -> bool:
    """Whether the same work may succeed if it is tried again.

    Args:
        error: what went wrong.
    """
    return isinstance(error, OSError) and error.errno in PASSING


def retrying(work: Callable[[], T], wait: Callable[[float], None] = time.sleep) -> T:
    """Do some work on storage, and do it again after a pause where the fault may pass.

    Args:
        work: what is done; it must be harmless to begin anew.
        wait: waits a number of seconds.

    Raises:
        OSError: the last fault, or the first that does not pass.
    """
    for number in range(TRIES - 1):
        try:
            return work()
        except OSError as error:
            if not may_pass(error):
                raise
        wait(FIRST_WAIT * GROWTH**number)
    return work()


def settle(place: Path) -> None:
    """Have a file, or a folder with all that lies in it, written to the disk itself.

    What is renamed into place must be whole after a power cut too, and the name may reach the disk before the bytes do.

    Args:
        place: a file or a folder.
    """
    for path in (*sorted(place.rglob("*")), place):
        if not path.is_symlink():
            settle_names(path)


def settle_names(path: Path) -> None:
    """Have a file, or the names in a folder but not what they name, written to the disk itself.

    Args:
        path: the file or folder.
    """
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
