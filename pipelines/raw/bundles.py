"""Bundles of raw files: which members one has, and their bytes.

Here belongs: what is the same for all forms of bundles. Not here: a form (`zips.py`, `tars.py`, `parquets.py`). Nothing is
ever unpacked to disk. A bundle stays open in each process that reads it, so that members read in order cost one pass.
"""

import atexit
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any, BinaryIO, Protocol

from pipelines.raw import storage
from pipelines.raw.files import LARGEST, MANIFEST_FILE, SOURCE_FILE, Member, RawFolderError, is_document, plain
from pipelines.storage import may_pass

__all__ = ["BundleError", "Entry", "Form", "Listing", "listing", "read"]

OPEN = 4
"""Bundles that a process keeps open."""
LISTED = 256
"""Bundles of which a process remembers what they hold: a build asks more than once."""
NAMED = 20
"""Faults of one bundle that are told each by itself."""
Cells = dict[str, dict[str, str]]


class BundleError(Exception):
    """A bundle is damaged, or is none. The message says what is wrong."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A member as its bundle names it.

    Attributes:
        name: its name as it stands there.
        place: where its bytes lie, as this form counts.
        size: number of its bytes; 0 where only reading tells.
        fault: why it cannot be read; empty if it can.
    """

    name: str
    place: tuple[Any, ...]
    size: int = 0
    fault: str = ""


class Form(Protocol):
    """A form of bundles: zip, compressed tar, Parquet."""

    def entries(self) -> Iterator[Entry]:
        """All members; raises BundleError where damage begins."""

    def cells(self) -> Cells | None:
        """Name of a member -> what the bundle itself says of it, as a manifest would; None if it says nothing."""

    def read(self, place: tuple[Any, ...]) -> bytes:
        """The bytes of a member; raises BundleError if they are not what was packed."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What a bundle holds.

    Attributes:
        members: documents, manifests and descriptions of sources.
        others: names of members that are none of these.
        twice: names that several members have; the last of them counts.
        faults: what is wrong with the bundle.
        cells: what the bundle itself says of its members, as a manifest would; None if nothing.
    """

    members: tuple[Member, ...] = ()
    others: tuple[str, ...] = ()
    twice: frozenset[str] = frozenset()
    faults: tuple[str, ...] = ()
    cells: Cells | None = None


_open: OrderedDict[tuple[str, str], tuple[BinaryIO, Form]] = OrderedDict()
_listings: OrderedDict[tuple[str, str], Listing] = OrderedDict()
_lock = Lock()


def listing(path: Path) -> Listing:
    """What a bundle holds. A bundle that is damaged holds what can be read, and its faults.

    Args:
        path: where it lies.

    Raises:
        OSError: if it cannot be opened at all.
    """
    with _lock:
        identity = storage.identity(path)
        key = (str(path), identity)
        if key not in _listings:
            try:
                _listings[key] = _listed(_opened(path, identity), identity)
            except BundleError as error:
                _raise_if_it_may_pass(error)
                _listings[key] = Listing(faults=(str(error),))
            while len(_listings) > LISTED:
                _listings.popitem(last=False)
        return _listings[key]


def read(path: Path, member: Member) -> bytes:
    """The bytes of a member.

    Args:
        path: where the bundle lies.
        member: the member, as it was listed.

    Raises:
        OSError: if it cannot be read.
        RawFolderError: if the bundle is gone or is another by now. Its documents are not, so no release is made without them.
    """
    if member.fault:
        raise OSError(member.fault)
    with _lock:
        if not _is_same(path, member.bundle):
            raise RawFolderError(f"The bundle {path.name} changed or vanished while it was read. Build again when it is whole.")
        try:
            return _opened(path, member.bundle).read(member.place)
        except BundleError as error:
            _raise_if_it_may_pass(error)
            raise OSError(f"{member.name} in {path.name} {error}") from error


def _raise_if_it_may_pass(error: BaseException | None) -> None:
    """Raise the fault of the storage for which a bundle was taken as damaged; it may be sound."""
    while error is not None:
        if may_pass(error):
            raise error
        error = error.__cause__ or error.__context__


def _is_same(path: Path, identity: str) -> bool:
    """Whether a bundle is what it was; of other storage, what was opened stays what it was, and asking takes long."""
    if not isinstance(path, Path) and (str(path), identity) in _open:
        return True
    try:
        return storage.identity(path) == identity
    except FileNotFoundError:
        return False


def _opened(path: Path, identity: str) -> Form:
    key = (str(path), identity)
    if key not in _open:
        while len(_open) >= OPEN:
            _open.popitem(last=False)[1][0].close()
        file = storage.opened(path)
        try:
            _open[key] = (file, _form(path.name)(file))
        except BaseException:
            file.close()
            raise
    _open.move_to_end(key)
    return _open[key][1]


@atexit.register
def _close() -> None:
    while _open:
        _open.popitem()[1][0].close()


def _form(name: str) -> Callable[[BinaryIO], Form]:
    """The form that a name promises; what is heavy is imported where it is needed."""
    if name.lower().endswith(".zip"):
        from pipelines.raw.zips import Zip

        return Zip
    if name.lower().endswith(".parquet"):
        from pipelines.raw.parquets import Parquet

        return Parquet
    from pipelines.raw.tars import Tar

    return Tar


def _listed(form: Form, identity: str) -> Listing:
    members: dict[str, Member] = {}
    twice: set[str] = set()
    faults: list[str] = []
    others: list[str] = []
    cells = None
    try:
        for entry in form.entries():
            name = plain(entry.name)
            if name is None:
                faults.append(f"{entry.name!r} is no name of a file in a bundle, and was left alone")
            elif not (is_document(name) or name.rpartition("/")[2] in (SOURCE_FILE, MANIFEST_FILE)):
                others.append(name)
            else:
                if name in members:
                    twice.add(name)
                members[name] = Member(name, entry.place, identity, entry.fault or _too_large(entry))
        cells = form.cells()
    except BundleError as error:
        _raise_if_it_may_pass(error)
        faults.append(str(error))
    return Listing(tuple(members.values()), tuple(others), frozenset(twice), tuple(_bounded(faults)), cells)


def _too_large(entry: Entry) -> str:
    return f"it has {entry.size} bytes; a page has at most {LARGEST}" if entry.size > LARGEST else ""


def _bounded(faults: list[str]) -> list[str]:
    rest = len(faults) - NAMED
    return faults if rest <= 0 else [*faults[:NAMED], f"and {rest} more faults of this bundle"]
