"""The raw folder: which files there are, what their manifests say, and their bytes.

Here belongs: everything that reads raw/ from disk. Not here: what the bytes mean (`documents.py`). Nothing here writes.
"""

import csv
import hashlib
import os
import re
import stat
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pipelines.documents import ManifestRow, Problem, Source, slug
from pipelines.storage import may_pass, retrying

__all__ = ["RawFile", "RawFolderError", "check_still_there", "find", "read"]

UNKNOWN = "unknown"
SOURCE_FILE = "source.toml"
MANIFEST_FILE = "manifest.csv"
SUFFIX = ".txt"
READABLE_ID = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_-]|\.(?!\.))*")
BOOLEANS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
LARGEST = 64 * 1024 * 1024
"""Bytes; a page is a few thousand, so a larger file is no page."""
FILE_NAME = re.compile(r"[^/\\\x00-\x1f]+\.txt", re.IGNORECASE)
SOURCE_TYPES = {"site": str, "publisher_org_id": str, "country": str, "licence": str, "redistribute": bool}


class RawFolderError(Exception):
    """The raw folder itself cannot be read. The message names the place and says what to do."""


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file of the raw folder.

    Attributes:
        path: where it lies.
        source_file: its path below the raw folder, with `/`.
        doc_id: key of its document.
        source: what `source.toml` says.
        manifest: what the manifest says; None for loose files.
        sha256: SHA-256 that the manifest states; None if none.
        problems: what is wrong with its manifest row.
    """

    path: Path
    source_file: str
    doc_id: str
    source: Source
    manifest: ManifestRow | None = None
    sha256: str | None = None
    problems: tuple[Problem, ...] = ()


def find(folder: Path) -> list[RawFile]:
    """All `.txt` files below a folder, and those that a manifest names but that are gone, in the order of their paths.

    A folder with a `source.toml` is a source; files of other folders are loose (source `unknown`).

    Args:
        folder: the raw folder.

    Raises:
        RawFolderError: if the folder is missing or cannot be listed.
    """
    if not folder.is_dir():
        raise RawFolderError(f"There is no folder {folder}. Give the folder that holds the text files with --raw.")
    try:
        paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() == SUFFIX)
        sources = {path.parent: _source(path, folder) for path in sorted(folder.rglob(SOURCE_FILE))}
    except OSError as error:
        raise RawFolderError(f"The folder {folder} cannot be listed: {error.strerror}. Check its permissions.") from error
    found: list[RawFile] = []
    for parent in sorted({*sources, *(path.parent for path in paths)}):
        source, problems = sources.get(parent, (Source(UNKNOWN), ()))
        here = [path for path in paths if path.parent == parent]
        rows, manifest_problems = _manifest(parent / MANIFEST_FILE, folder)
        for path in [*here, *(parent / name for name in rows if parent / name not in here)]:
            known = rows.get(path.name)
            found.append(_raw_file(path, folder, source, known, (*problems, *manifest_problems)))
    return _with_unique_ids(sorted(found, key=lambda file: file.source_file))


def check_still_there(folder: Path, files: Sequence[RawFile]) -> None:
    """Refuse a raw folder that vanished while it was read, so that no release is made of what was left of it.

    Args:
        folder: the raw folder.
        files: what `find` named.

    Raises:
        RawFolderError: if not one of the files is there any more.
    """
    if files and not any(os.path.lexists(file.path) for file in files):
        raise RawFolderError(f"The files of {folder} vanished while they were read. See that it is mounted, and build again.")


def read(file: RawFile) -> bytes:
    """The bytes of a file.

    Args:
        file: a file that `find` named.

    Raises:
        OSError: if it cannot be read, as when it vanished meanwhile or is a link that leads out of its folder.
        RawFolderError: if the storage fails again and again. The file may be sound, so no release is made without it.
    """
    try:
        return retrying(lambda: _read(file))
    except OSError as error:
        if not may_pass(error):
            raise
        message = f"{file.source_file} cannot be read after several tries: {error.strerror}. See to the storage, and build again."
        raise RawFolderError(message) from error


def _read(file: RawFile) -> bytes:
    if not file.path.as_posix().endswith(file.source_file):
        raise OSError(f"The name of {file.source_file} is no UTF-8, so nothing can refer to it; give it another")
    status = file.path.lstat()
    if not stat.S_ISREG(status.st_mode):
        raise OSError(f"{file.source_file} is no regular file; put the page itself into the raw folder")
    if status.st_size > LARGEST:
        raise OSError(f"{file.source_file} has {status.st_size} bytes; a page has at most {LARGEST}")
    return file.path.read_bytes()


def _raw_file(path: Path, folder: Path, source: Source, known: dict[str, str] | None, problems: tuple[Problem, ...]) -> RawFile:
    source_file = path.relative_to(folder).as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return RawFile(
        path=path,
        source_file=source_file,
        doc_id=_doc_id(source.source_id, source_file),
        source=source,
        manifest=_manifest_row(known, source_file) if known is not None else None,
        sha256=((known or {}).get("sha256") or "").strip().lower() or None,
        problems=(*problems, *_row_problems(known or {}, source_file)),
    )


def _doc_id(source_id: str, source_file: str) -> str:
    """Source and file stem; a name that is no readable ASCII is spelled in it and told apart by a hash."""
    parts = source_file[: -len(SUFFIX)].split("/")
    stem = ".".join(parts if source_id == UNKNOWN else parts[-1:])
    if not READABLE_ID.fullmatch(stem):
        stem = f"{slug(stem) or 'file'}-{_short_hash(source_file)}"
    return f"{source_id}.{stem}"


def _short_hash(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8", "surrogateescape")).hexdigest()[:8]


def _with_unique_ids(files: list[RawFile]) -> list[RawFile]:
    counts = Counter(file.doc_id for file in files)
    return [
        replace(file, doc_id=f"{file.doc_id}-{_short_hash(file.source_file)}") if counts[file.doc_id] > 1 else file
        for file in files
    ]


def _source(path: Path, folder: Path) -> tuple[Source, tuple[Problem, ...]]:
    name = path.parent.name
    source_id = name if READABLE_ID.fullmatch(name) and name[0].isalpha() else f"source-{slug(name)}"
    try:
        facts = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        return Source(source_id), (_problem("source_unreadable", f"{name}/{SOURCE_FILE} cannot be read: {error}. Mend it."),)
    wrong = [key for key, kind in SOURCE_TYPES.items() if key in facts and not isinstance(facts[key], kind)]
    problems = tuple(
        _problem("source_unreadable", f"{name}/{SOURCE_FILE}: {key} is no {SOURCE_TYPES[key].__name__}. Mend it.")
        for key in wrong
    )
    if "redistribute" in wrong:  # what is not understood is not published
        facts["redistribute"] = False
    facts = {key: value for key, value in facts.items() if key not in wrong or key == "redistribute"}
    return Source(
        source_id=source_id,
        place=f"raw/{path.relative_to(folder).as_posix()}",
        site=facts.get("site") or None,
        publisher_org_id=facts.get("publisher_org_id") or None,
        country=facts.get("country") or None,
        licence=facts.get("licence") or None,
        redistribute=facts.get("redistribute"),
    ), problems


def _manifest(path: Path, folder: Path) -> tuple[dict[str, dict[str, str]], tuple[Problem, ...]]:
    if not path.is_file():
        return {}, ()
    name = path.relative_to(folder).as_posix()
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            rows = list(reader)
            columns = reader.fieldnames or []
    except (csv.Error, UnicodeDecodeError, OSError) as error:
        return {}, (_problem("manifest_unreadable", f"{name} cannot be read: {error}. Mend it."),)
    if "file" not in columns:
        message = (
            f"{name} has no column `file`; its columns, parted by commas, are {columns}. Add it, with the name of each file."
        )
        return {}, (_problem("manifest_unreadable", message),)
    sound = [row for row in rows if FILE_NAME.fullmatch(row["file"] or "")]
    problems = [
        _problem("manifest_row_ignored", f"{name} has a row for {row['file']!r}, which is no name of a .txt file in its folder.")
        for row in rows
        if row not in sound
    ]
    twice = [file for file, number in Counter(row["file"] for row in sound).items() if number > 1]
    problems += [_problem("manifest_row_ignored", f"{name} has several rows for {file!r}; the last counts.") for file in twice]
    return {row["file"]: row for row in sound}, tuple(problems)


def _row_problems(known: dict[str, str], source_file: str) -> tuple[Problem, ...]:
    cell = (known.get("redistribute") or "").strip().lower()
    if not cell or cell in BOOLEANS:
        return ()
    message = f"{source_file}: redistribute is neither yes nor no in the manifest, so its text is not published."
    return (_problem("manifest_cell_not_understood", message),)


def _manifest_row(known: dict[str, str], source_file: str) -> ManifestRow:
    parent, _, name = source_file.rpartition("/")
    place = f"raw/{parent}/{MANIFEST_FILE}#{name}" if parent else f"raw/{MANIFEST_FILE}#{name}"
    cell: dict[str, Any] = {column: (known.get(column) or "").strip() or None for column in known if column}
    return ManifestRow(
        place=place,
        url=cell.get("url"),
        published=cell.get("published"),
        retrieved_at=cell.get("retrieved_at"),
        licence=cell.get("licence"),
        redistribute=BOOLEANS.get(cell["redistribute"].lower(), False) if cell.get("redistribute") else None,
    )


def _problem(code: str, message: str) -> Problem:
    return Problem("manifest", "warning", code, message)


def others(folder: Path) -> Iterator[Path]:
    """Files below a folder that are no documents: neither `.txt` nor a manifest nor a source's description."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix.lower() != SUFFIX and path.name not in (SOURCE_FILE, MANIFEST_FILE):
            yield path
