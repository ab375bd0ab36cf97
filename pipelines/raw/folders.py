"""Which documents lie in the raw folder, as files or in bundles, and what is said of them.

Here belongs: finding them, and matching them with sources and manifests. Not here: their bytes (`reading.py`).
"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from pipelines.documents import ManifestRow, Problem, Source, slug
from pipelines.raw import bundles, storage
from pipelines.raw.files import (
    ABOUT,
    MANIFEST_FILE,
    SOURCE_FILE,
    SUFFIX,
    Member,
    RawFile,
    RawFolderError,
    is_bundle,
    is_document,
    is_hidden,
    without_ending,
)
from pipelines.raw.manifest import READABLE_ID, Manifest, ignored, manifest, manifest_row, problem, row_problems, source_of

__all__ = ["check_still_there", "find", "others"]

UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class _File:
    """A file of the raw folder: its path below it, where its bytes lie, what is wrong with it."""

    name: str
    path: Path
    member: Member | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def folder(self) -> str:
        return self.name.rpartition("/")[0]


@dataclass(slots=True)
class _Folder:
    """What lies in the raw folder."""

    path: Path
    documents: list[_File] = field(default_factory=list)
    about: dict[str, _File] = field(default_factory=dict)
    """Path of a manifest or a description of a source -> the file."""
    packed: dict[str, tuple[Path, bundles.Listing]] = field(default_factory=dict)
    others: list[str] = field(default_factory=list)

    def add(self, file: _File) -> None:
        base = file.name.rpartition("/")[2]
        if is_hidden(file.name):
            self.others.append(file.name)
        elif is_document(base):
            self.documents.append(file)
        elif base in ABOUT:
            self.about[file.name] = file
        else:
            self.others.append(file.name)

    def add_bundle(self, name: str, path: Path) -> None:
        try:
            listing = storage.certainly(name or path.name, lambda: bundles.listing(path))
        except FileNotFoundError as error:
            raise RawFolderError(f"The bundle {name or path.name} vanished while it was looked at. Build again.") from error
        except OSError as error:
            listing = bundles.Listing(faults=(error.strerror or str(error),))
        self.packed[name] = (path, listing)
        self.others += [_joined(name, other) for other in listing.others]
        for member in listing.members:
            twice = (_several(name, member),) if member.name in listing.twice else ()
            self.add(_File(_joined(name, member.name), path, member, twice))
        if listing.faults:
            self.documents.append(_faulty(name or path.name, path, listing.faults))

    def bundle_of(self, folder: str) -> str | None:
        """The bundle that a folder lies in or is; None if it is a folder of the storage itself."""
        return next((one for one in _upwards(folder) if one in self.packed), None)

    def content(self, name: str) -> bytes | OSError:
        """Bytes of a manifest or a description, or why there are none."""
        file = self.about[name]
        try:
            if file.member is not None:
                member = file.member
                return storage.certainly(name, lambda: bundles.read(file.path, member))
            return storage.certainly(name, lambda: storage.content(file.path, name))
        except OSError as error:
            return error


def _several(bundle: str, member: Member) -> Problem:
    message = f"{bundle} has several members of the name {member.name!r}; the last counts. Pack it anew."
    return Problem("read", "warning", "several_members", message)


def _faulty(name: str, path: Path, faults: tuple[str, ...]) -> _File:
    """A bundle with faults as a document that cannot be read, so that they are told where all problems are."""
    summary = faults[0] if len(faults) == 1 else f"the bundle has {len(faults)} faults, of which each is told by itself"
    problems = (
        tuple(Problem("read", "error", "bundle_damaged", f"{name}: {fault}.") for fault in faults) if len(faults) > 1 else ()
    )
    return _File(name, path, Member("", fault=summary), problems)


def find(folder: Path) -> list[RawFile]:
    """All `.txt` files below a folder and in its bundles, and those that a manifest names but that are gone, by path.

    A folder with a `source.toml` is a source, with all folders and bundles below it that have none of their own; what is in
    no source is loose (source `unknown`).

    Args:
        folder: the raw folder, or a bundle.

    Raises:
        RawFolderError: if the folder is missing or cannot be listed.
    """
    raw = _listed(folder)
    sources = {
        name.rpartition("/")[0]: source_of(_name_of(raw, name.rpartition("/")[0]), name, raw.content(name))
        for name in raw.about
        if name.rpartition("/")[2] == SOURCE_FILE
    }
    declared = _Declared(sources, _manifests(raw), frozenset(raw.packed))
    return _with_unique_ids(sorted(_documents(raw, declared), key=lambda file: file.source_file))


def _listed(folder: Path) -> _Folder:
    raw = _Folder(folder)
    if _is_bundle(folder):
        raw.add_bundle("", folder)
        return raw
    for name in storage.names(folder):
        if is_bundle(name):
            raw.add_bundle(name, folder / name)
        else:
            raw.add(_File(name, folder / name))
    return raw


def _is_bundle(folder: Path) -> bool:
    return is_bundle(folder.name) and storage.is_file(folder)


def check_still_there(folder: Path, files: Sequence[RawFile]) -> None:
    """Refuse a raw folder that vanished while it was read, so that no release is made of what was left of it.

    Args:
        folder: the raw folder.
        files: what `find` named.

    Raises:
        RawFolderError: if not one of the files is there any more.
    """
    if files and not storage.exist(folder, (file.path for file in files)):
        raise RawFolderError(f"The files of {folder} vanished while they were read. See that it is mounted, and build again.")


def others(folder: Path) -> list[str]:
    """Files that are no documents: hidden, or neither `.txt` nor a bundle nor a manifest nor a source's description."""
    return sorted(_listed(folder).others)


@dataclass(slots=True)
class _Declared:
    """What is said of the documents: sources and manifests by their folder, and which of them a folder belongs to."""

    sources: dict[str, tuple[Source, tuple[Problem, ...]]]
    manifests: dict[str, Manifest]
    bundles: frozenset[str]

    def source_folder(self, folder: str) -> str | None:
        """The folder whose source a folder belongs to; None if its documents are loose."""
        return next((one for one in _upwards(folder) if one in self.sources), None)

    def manifests_for(self, folder: str) -> Iterator[str]:
        """Folders of the manifests that may speak of what lies in a folder, the nearest first; none above its source."""
        for one in _upwards(folder):
            if one in self.manifests:
                yield one
            if one in self.sources:
                return

    def ways(self, folder: str) -> list[tuple[str, str, str | None]]:
        """How manifests call what lies in a folder: folder of a manifest, what comes before the name, the same without a bundle."""
        bundle = next((one for one in _upwards(folder) if one in self.bundles), None)
        found = []
        for one in self.manifests_for(folder):
            short = None
            if bundle is not None and one != bundle and bundle not in _upwards(one):
                short = _before(one, _joined(bundle.rpartition("/")[0], _below(bundle, folder)))
            found.append((one, _before(one, folder), short))
        return found


def _documents(raw: _Folder, declared: _Declared) -> Iterator[RawFile]:
    rows, unclear, unused = _rows(raw, declared)
    notes = {folder: one.problems for folder, one in declared.manifests.items()}
    gone: list[_File] = []
    for folder, names in unused.items():
        place = declared.manifests[folder].place
        wrong = [
            f"{place} has a row for {name!r}, which is no name of a .txt file in its folder." for name in names if "/" in name
        ]
        notes[folder] = (*notes[folder], *ignored(place, wrong))
        for name in names:
            if "/" not in name:
                gone.append(_gone(raw, folder, name))
                rows[gone[-1].name] = (folder, name)
    for file in (*raw.documents, *gone):
        source_folder = declared.source_folder(file.folder)
        source, problems = declared.sources[source_folder] if source_folder is not None else (Source(UNKNOWN), ())
        nearest = next(declared.manifests_for(file.folder), None)
        problems = (*problems, *(notes[nearest] if nearest is not None else ()), *unclear.get(file.name, ()), *file.problems)
        manifest_folder, name = rows.get(file.name, ("", ""))
        known = declared.manifests[manifest_folder].rows[name] if name else None
        row = manifest_row(known, declared.manifests[manifest_folder].place, name) if known is not None else None
        if nearest is not None and declared.manifests[nearest].withholds:
            place = declared.manifests[nearest].place
            row = replace(row or ManifestRow(f"raw/{place}#{_below(nearest, file.name)}"), redistribute=False, withheld=True)
        source_file = _spelled(file.name)
        yield RawFile(
            path=file.path,
            source_file=source_file,
            doc_id=_doc_id(raw, file, source.source_id, source_folder),
            source=source,
            manifest=row,
            sha256=((known or {}).get("sha256") or "").strip().lower() or None,
            problems=(*problems, *row_problems(known or {}, source_file)),
            member=file.member,
        )


def _manifests(raw: _Folder) -> dict[str, Manifest]:
    """Folder -> its manifest; the columns of a bundle that has them are the manifest of its folder."""
    found = {
        name.rpartition("/")[0]: manifest(name, raw.content(name))
        for name in raw.about
        if name.rpartition("/")[2] == MANIFEST_FILE
    }
    columns = {name: listing.cells for name, (_, listing) in raw.packed.items() if listing.cells is not None}
    return {**found, **{name: Manifest(name or raw.path.name, cells) for name, cells in columns.items()}}


def _rows(
    raw: _Folder, declared: _Declared
) -> tuple[dict[str, tuple[str, str]], dict[str, tuple[Problem, ...]], dict[str, list[str]]]:
    """Which row speaks of which document, by folder of the manifest and name there.

    Also problems of documents whose row is not clear, and of each manifest the names that are those of no document.
    """
    ways: dict[str, list[tuple[str, str, str | None]]] = {}
    exact: dict[str, tuple[str, str]] = {}
    short: dict[str, tuple[str, str]] = {}
    for file in raw.documents:
        folder, _, base = file.name.rpartition("/")
        if folder not in ways:
            ways[folder] = declared.ways(folder)
        for manifest_folder, before, shorter in ways[folder]:
            rows = declared.manifests[manifest_folder].rows
            if before + base in rows:
                exact[file.name] = (manifest_folder, before + base)
                break
            if shorter is not None and shorter + base in rows:
                short[file.name] = (manifest_folder, shorter + base)
                break
    taken, numbers = set(exact.values()), Counter(short.values())
    clear = {file: row for file, row in short.items() if row not in taken and numbers[row] == 1}
    unclear: dict[str, tuple[Problem, ...]] = {
        file: (_unclear(declared, *row),) for file, row in short.items() if file not in clear
    }
    used = taken | numbers.keys()
    unused = {folder: [name for name in one.rows if (folder, name) not in used] for folder, one in declared.manifests.items()}
    return {**exact, **clear}, unclear, unused


def _unclear(declared: _Declared, folder: str, name: str) -> Problem:
    place = declared.manifests[folder].place
    return problem(
        "manifest_row_ignored", f"{place} has a row for {name!r}, of which there are several. Write the bundle before it."
    )


def _gone(raw: _Folder, folder: str, name: str) -> _File:
    """A file that a manifest names and that is not there."""
    bundle = raw.bundle_of(folder)
    path = _joined(folder, name)
    if bundle is None:
        return _File(path, raw.path / path)
    return _File(path, raw.packed[bundle][0], Member(name, fault="there is no such file in the bundle"))


def _upwards(folder: str) -> Iterator[str]:
    """A folder and those in which it lies, up to the raw folder, whose path is empty."""
    while folder:
        yield folder
        folder = folder.rpartition("/")[0]
    yield ""


def _joined(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder and name else folder or name


def _below(folder: str, path: str) -> str:
    return path[len(folder) + 1 :] if folder else path


def _before(manifest_folder: str, folder: str) -> str:
    """What a manifest writes before the name of a file in a folder."""
    below = _below(manifest_folder, folder)
    return f"{below}/" if below else ""


def _name_of(raw: _Folder, folder: str) -> str:
    name = folder.rpartition("/")[2] or raw.path.name
    return without_ending(name) if folder in raw.packed else name


def _doc_id(raw: _Folder, file: _File, source_id: str, source_folder: str | None) -> str:
    """Source, and path below it; a path that is no readable ASCII is spelled in it and told apart by a hash.

    A bundle has the name of the folder that was packed, so packing a folder changes no key.
    """
    path = _spelled(_joined(_unpacked(raw, file.folder), file.name.rpartition("/")[2]))
    below = _below(_unpacked(raw, source_folder or ""), path)
    stem = (below[: -len(SUFFIX)] if is_document(below) else below).replace("/", ".")
    if not READABLE_ID.fullmatch(stem):
        stem = f"{slug(stem) or 'file'}-{_short_hash(path)}"
    return f"{source_id}.{stem}"


def _unpacked(raw: _Folder, folder: str) -> str:
    """The path that a folder would have if what lies in a bundle lay in a folder of the bundle's name without its ending."""
    bundle = raw.bundle_of(folder)
    return _joined(without_ending(bundle), _below(bundle, folder)) if bundle else folder


def _spelled(name: str) -> str:
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _short_hash(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8", "surrogateescape")).hexdigest()[:8]


def _with_unique_ids(files: list[RawFile]) -> list[RawFile]:
    counts = Counter(file.doc_id for file in files)
    return [
        replace(file, doc_id=f"{file.doc_id}-{_short_hash(file.source_file)}") if counts[file.doc_id] > 1 else file
        for file in files
    ]
