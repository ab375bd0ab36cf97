"""Where raw files lie: folders of this machine, or other storage by an address such as `s3://bucket/raw` (fsspec).

Here belongs: what differs between the two. A folder of this machine is a plain `Path` and is read without fsspec; any other
place is a `UPath`, which behaves like one.
"""

import errno
import hashlib
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, TypeVar
from urllib.parse import urlsplit
from urllib.request import url2pathname

from pipelines.raw.files import LARGEST, RawFolderError, is_document, plain
from pipelines.storage import may_pass, retrying

__all__ = ["Seen", "certainly", "content", "exist", "identity", "is_file", "names", "opened", "place", "seen"]

T = TypeVar("T")

CHANGES = ("mtime", "created", "LastModified", "last_modified", "updated", "ETag", "etag", "md5", "crc32c", "checksum")
"""What storages call that which differs where the content does."""


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
        RawFolderError: if no such storage is known, or the package for it is missing.
    """
    if "://" not in words:
        return Path(words)
    scheme = words.partition("://")[0]
    if scheme == "file":
        return Path(url2pathname(urlsplit(words).path))
    from upath import UPath

    try:
        found: Any = UPath(words)
        _ = found.fs
    except ImportError as error:
        raise RawFolderError(f"{scheme}:// needs a package that is not installed: {error}. Install it beside Nordpol.") from error
    except ValueError as error:
        raise RawFolderError(f"{scheme}:// cannot be used: {error}. Give a folder, or an address that fsspec knows.") from error
    return found  # type: ignore[no-any-return]


def names(folder: Path) -> list[str]:
    """Paths below a folder of all that is no folder, sorted; no link is followed.

    A folder whose name is that of a document is named as well: somebody may wait for the document.

    Args:
        folder: the raw folder.

    Raises:
        RawFolderError: if it is missing or cannot be listed.
    """
    try:
        if not certainly(folder.name or "the raw folder", lambda: _there(folder.is_dir)):
            raise RawFolderError(f"There is no folder {folder}. Give the folder that holds the text files with --raw.")
        return sorted(_local(str(folder)) if isinstance(folder, Path) else _remote(folder))
    except OSError as error:
        raise RawFolderError(f"The folder {folder} cannot be listed: {error.strerror}. Check its permissions.") from error


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
                if not is_folder or is_document(entry.name):
                    yield prefix + entry.name


def _remote(folder: Any) -> list[str]:
    return list(certainly(folder.name, lambda: _there(lambda: _infos(folder))))


def _infos(folder: Any) -> dict[str, dict[str, Any]]:
    """Path below a folder of other storage -> what the storage says of the file; names that lead elsewhere are none."""
    folder.fs.invalidate_cache()
    top = folder.path.rstrip("/")
    found = folder.fs.find(folder.path, detail=True).items()
    below = ((path.removeprefix(top).removeprefix("/"), info) for path, info in found if path.startswith(top))
    return {name: info for name, info in below if plain(name) == name}


def seen(folder: Path, wanted: Callable[[str], bool]) -> Iterator[tuple[str, Path, Seen]]:
    """All wanted files below a folder with what the listing tells of them; what vanishes meanwhile is gone.

    Args:
        folder: the raw folder.
        wanted: tells by its name whether a file is wanted.

    Raises:
        RawFolderError: if the folder is missing or cannot be listed.
    """
    if isinstance(folder, Path):
        for name in filter(wanted, names(folder)):
            path = folder / name
            try:
                status = path.lstat()
            except FileNotFoundError:
                continue
            facts = (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
            yield name, path, Seen(facts, max(status.st_mtime, status.st_ctime), stat.S_ISREG(status.st_mode))
        return
    names(folder)  # tells what is wrong with the folder
    remote: Any = folder
    for name, info in sorted(_infos(remote).items()):
        if wanted(name):
            said = sorted((key, str(value)) for key, value in info.items() if key in CHANGES)
            digest = int(hashlib.sha256(repr(said).encode()).hexdigest()[:15], 16)
            yield name, folder / name, Seen((int(info.get("size") or 0), digest, 0, 0) if said else None, 0, regular=True)


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
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode):
        raise OSError(f"{name} is no regular file; put the page itself into the raw folder")
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


def opened(path: Path) -> BinaryIO:
    """A file, open for reading; it can be read from any place."""
    return path.open("rb") if isinstance(path, Path) else _there(lambda: path.fs.open(path.path, "rb"))


def identity(path: Path) -> str:
    """What tells this state of a file from others, without reading it.

    Raises:
        OSError: if there is no such file.
    """
    if not isinstance(path, Path):
        remote: Any = path
        return _there(lambda: f"{remote.fs.info(remote.path).get('size')} {remote.fs.ukey(remote.path)}")
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode):
        raise OSError("it is no regular file; put the bundle itself into the raw folder")
    return f"{status.st_size} {status.st_mtime_ns}"


def exist(folder: Path, paths: Iterable[Path]) -> bool:
    """Whether any of some paths below a folder is there."""
    if isinstance(folder, Path):
        return any(os.path.lexists(path) for path in paths)
    remote: Any = folder
    try:
        there = {str(folder / name) for name in _remote(remote)}
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
