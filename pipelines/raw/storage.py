"""Where raw files lie: folders of this machine, or other storage by an address such as `s3://bucket/raw` (fsspec).

Here belongs: what differs between the two. A folder of this machine is a plain `Path` and is read without fsspec; any other
place is a `UPath`, which behaves like one.
"""

import errno
import hashlib
import io
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar, cast
from urllib.parse import urlsplit
from urllib.request import url2pathname

from pipelines.raw.files import ABOUT, LARGEST, RawFolderError, is_bundle, is_document, plain
from pipelines.storage import may_pass, retrying

__all__ = ["Seen", "certainly", "content", "exist", "identity", "is_file", "is_still", "names", "opened", "place", "seen"]

T = TypeVar("T")

CHANGES = ("mtime", "created", "LastModified", "last_modified", "updated", "ETag", "etag", "md5", "crc32c", "checksum")
"""What storages call that which differs where the content does."""
AHEAD = 1 << 20
"""Bytes that are fetched at a time from elsewhere."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a listing tells of a file, without reading it.

    Attributes:
        stat: size, time of change of content and of the entry in nanoseconds, inode, or what stands for them elsewhere;
            None where the storage tells nothing by which a change could be seen.
        changed: when it was changed, in seconds since 1970; 0 where nobody knows.
        regular: whether it is a regular file.
    """

    stat: tuple[int, int, int, int] | None
    changed: float
    regular: bool


def place(words: str) -> Path:
    """The place that a path or an address names.

    Args:
        words: a path, or an address as fsspec knows them, such as `s3://bucket/raw`.

    Raises:
        RawFolderError: if no such storage is known, it does not answer, or the package for it is missing.
    """
    if "://" not in words:
        return Path(words)
    scheme = words.partition("://")[0]
    if scheme == "file":
        return Path(url2pathname(urlsplit(words).path))
    from upath import UPath

    try:
        found = UPath(words)
        _ = found.fs
    except ImportError as error:
        raise RawFolderError(f"{scheme}:// needs a package that is not installed: {error}. Install it beside Nordpol.") from error
    except (OSError, TypeError, ValueError) as error:  # nobody there, half an address, no such storage
        raise RawFolderError(f"{scheme}:// cannot be used: {error}. Give a folder, or an address that fsspec knows.") from error
    return cast("Path", found)


def names(folder: Path) -> list[str]:
    """Paths below a folder of all that is no folder, sorted; no link is followed.

    A folder whose name is that of a document, a manifest or a description is named as well: somebody may wait for the file.

    Args:
        folder: the raw folder.

    Raises:
        RawFolderError: if it is missing or cannot be listed.
    """
    check_folder(folder)
    try:
        return sorted(_local(str(folder)) if isinstance(folder, Path) else _remote(folder))
    except OSError as error:
        raise RawFolderError(
            f"The folder {error.filename or folder} cannot be listed: {error.strerror}. Check its permissions."
        ) from error


def check_folder(folder: Path) -> None:
    """Refuse what is no folder.

    Raises:
        RawFolderError: if there is no such folder.
    """
    if not certainly(str(folder), lambda: _there(folder.is_dir)):
        if isinstance(folder, Path) and folder.is_file():
            raise RawFolderError(f"{folder} is a file, neither a folder nor a bundle. Give the folder in which it lies.")
        message = "Mount it, or give the one that holds the text files with --raw or NORDPOL_RAW."
        raise RawFolderError(f"There is no folder {folder}. {message}")


def is_file(path: Path) -> bool:
    """Whether there is a file of this path."""
    return certainly(path.name, lambda: _there(path.is_file))


def _local(folder: str) -> Iterator[str]:
    waiting = [("", folder)]
    while waiting:
        prefix, path = waiting.pop()
        with os.scandir(path) as entries:
            for entry in entries:
                is_folder = entry.is_dir(follow_symlinks=False)
                if is_folder:
                    waiting.append((f"{prefix}{entry.name}/", entry.path))
                if not is_folder or is_document(entry.name) or entry.name in ABOUT:
                    yield prefix + entry.name


def _remote(folder: Any) -> dict[str, dict[str, Any]]:
    """Path below a folder of other storage -> what the storage says of the file; names that lead elsewhere are none."""

    def listed() -> dict[str, dict[str, Any]]:
        folder.fs.invalidate_cache()
        found: dict[str, dict[str, Any]] = folder.fs.find(folder.path, detail=True)
        return found

    top = folder.path.rstrip("/") + "/"
    found = certainly(folder.name, lambda: _there(listed))
    below = ((path.removeprefix(top), info) for path, info in found.items() if path.startswith(top))
    return {name: info for name, info in below if plain(name) == name}


def seen(folder: Path, wanted: Callable[[str], bool]) -> Iterator[tuple[str, Path, Seen]]:
    """All wanted files below a folder with what the listing tells of them; what vanishes meanwhile is gone.

    Args:
        folder: the raw folder, or a bundle.
        wanted: tells by its name whether a file is wanted.

    Raises:
        RawFolderError: if the folder is missing or cannot be listed.
    """
    if is_bundle(folder.name) and is_file(folder):
        yield folder.name, folder, _seen(folder) if isinstance(folder, Path) else _said(_info(folder))
    elif isinstance(folder, Path):
        for name in filter(wanted, names(folder)):
            path = folder / name
            with suppress(FileNotFoundError):
                yield name, path, _seen(path)
    else:
        check_folder(folder)
        for name, info in sorted(_remote(folder).items()):
            if wanted(name):
                yield name, folder / name, _said(info)


def _seen(path: Path) -> Seen:
    status = path.lstat()
    facts = (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
    return Seen(facts, max(status.st_mtime, status.st_ctime), stat.S_ISREG(status.st_mode))


def _said(info: dict[str, Any]) -> Seen:
    """What other storage says of a file."""
    marks = sorted((key, str(value)) for key, value in info.items() if key in CHANGES)
    digest = int(hashlib.sha256(repr(marks).encode()).hexdigest()[:15], 16)
    return Seen((int(info.get("size") or 0), digest, 0, 0) if marks else None, 0, regular=True)


def is_still(path: Path, before: Seen) -> bool:
    """Whether a file is what it was, as far as can be told; other storage replaces files as a whole."""
    return _seen(path) == before if isinstance(path, Path) else True


def _info(path: Any) -> dict[str, Any]:
    info: dict[str, Any] = _there(lambda: path.fs.info(path.path))
    return info


def content(path: Path, name: str) -> bytes:
    """The bytes of a file that is no bundle.

    Args:
        path: where it lies.
        name: what to call it.

    Raises:
        OSError: if it cannot be read, is no regular file, or is too large for a page.
    """
    if not isinstance(path, Path):
        return _there(lambda: _remote_content(path, name))
    if not path.as_posix().endswith(name):  # the name as it can be written is not the name on the disk
        raise OSError(f"The name of {name} is no UTF-8, so nothing can refer to it; give it another")
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode):
        raise OSError(f"{name} is no regular file; put the file itself into the raw folder")
    check_size(status.st_size, name)
    return path.read_bytes()


def _remote_content(path: Any, name: str) -> bytes:
    with path.fs.open(path.path, "rb") as file:
        found: bytes = file.read(LARGEST + 1)
    check_size(len(found), name)
    return found


def check_size(size: int, name: str) -> None:
    """Refuse what is too large for a page.

    Args:
        size: number of bytes.
        name: what to call the file.

    Raises:
        OSError: if it is too large.
    """
    if size > LARGEST:
        raise OSError(f"{name} has {size} bytes; a page has at most {LARGEST}")


def opened(path: Path) -> io.BufferedReader:
    """A file, open for reading; it can be read from any place."""
    if isinstance(path, Path):
        return path.open("rb")
    remote: Any = path
    return io.BufferedReader(_Elsewhere(_there(lambda: remote.fs.open(remote.path, "rb"))), AHEAD)


class _Elsewhere(io.RawIOBase):
    """A file of other storage, whose faults are told as those of a disk."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        content: bytes = _there(lambda: self._file.read(len(buffer)))
        buffer[: len(content)] = content
        return len(content)

    def seek(self, position: int, whence: int = 0) -> int:
        return int(_there(lambda: self._file.seek(position, whence)))

    def tell(self) -> int:
        return int(self._file.tell())

    def close(self) -> None:
        self._file.close()
        super().close()


def identity(path: Path) -> str:
    """What tells this state of a file from others, without reading it.

    Raises:
        OSError: if there is no such file.
    """
    if not isinstance(path, Path):
        info = _info(path)
        return repr(sorted((key, str(value)) for key, value in info.items() if key in CHANGES or key == "size"))
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode):
        raise OSError("it is no regular file; put the bundle itself into the raw folder")
    return f"{status.st_size} {status.st_mtime_ns}"


def exist(folder: Path, paths: Iterable[Path]) -> bool:
    """Whether any of some paths below a folder is there."""
    if isinstance(folder, Path):
        return any(os.path.lexists(path) for path in paths)
    try:
        there = {str(folder / name) for name in _remote(folder)}
    except FileNotFoundError:
        return False
    return any(str(path) in there for path in paths)


def certainly(name: str, work: Callable[[], T]) -> T:
    """Do some work on storage, again and again where the fault may pass.

    Args:
        name: what the work is on.
        work: what is done.

    Raises:
        OSError: if there is a fault that does not pass.
        RawFolderError: if the storage fails again and again. The file may be sound, so no release is made without it.
    """
    try:
        return retrying(work)
    except OSError as error:
        if not may_pass(error):
            raise
        message = f"{name} cannot be read after several tries: {error.strerror}. See to the storage, and build again."
        raise RawFolderError(message) from error


def _there(work: Callable[[], T]) -> T:
    """Do some work on storage that may be elsewhere; each storage has errors of its own, which are told as faults of a disk."""
    try:
        return work()
    except (TimeoutError, ConnectionError) as error:
        raise OSError(errno.EIO, type(error).__name__) from error
    except OSError:
        raise
    except Exception as error:
        raise OSError(errno.EIO, type(error).__name__) from error
