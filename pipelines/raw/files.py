"""A file of the raw folder, as itself or in a bundle, and how such files are called.

A bundle is a file that stands for a folder of its own name: a document in it has the path of the bundle, a slash, and its
name inside.
"""

from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pipelines.documents import ManifestRow, Problem, Source

__all__ = [
    "ABOUT", "ALIKE", "BUNDLES", "LARGEST", "MANIFEST_COLUMNS", "MANIFEST_FILE", "SOURCE_FILE", "SUFFIX", "Member", "RawFile", "RawFolderError", "forbids_publishing", "is_bundle",
    "is_document", "is_hidden", "plain", "without_ending",
]  # fmt: skip

SOURCE_FILE = "source.toml"
MANIFEST_FILE = "manifest.csv"
ABOUT = (SOURCE_FILE, MANIFEST_FILE)
"""Files that say something of documents."""
MANIFEST_COLUMNS = ("file", "url", "published", "retrieved_at", "sha256", "licence", "redistribute", "note")
ALIKE = 0.8
"""Likeness (`difflib`) from which on a name may be another, misspelt."""
SUFFIX = ".txt"
BUNDLES = (".tar.gz", ".tgz", ".zip", ".parquet")
LARGEST = 64 * 1024 * 1024
"""Bytes; a page is a few thousand, so a larger file is no page."""


class RawFolderError(Exception):
    """The raw folder itself cannot be read. The message names the place and says what to do."""


@dataclass(frozen=True, slots=True)
class Member:
    """A file in a bundle.

    Attributes:
        name: its name in the bundle; empty for the bundle itself, where it is told what is wrong with it.
        place: where its bytes lie, as bundles of this form count; empty if nowhere.
        bundle: what tells this state of the bundle from others.
        fault: why it is not read; empty if it is.
    """

    name: str
    place: tuple[Any, ...] = ()
    bundle: str = ""
    fault: str = ""


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file of the raw folder.

    Attributes:
        path: where it, or the bundle that holds it, lies.
        source_file: its path below the raw folder, with `/`.
        doc_id: key of its document.
        source: what `source.toml` says.
        manifest: what the manifest says; None for loose files.
        sha256: SHA-256 that the manifest states; None if none.
        problems: what is wrong with its manifest row.
        member: which file of the bundle it is; None if it lies in none.
    """

    path: Path
    source_file: str
    doc_id: str
    source: Source
    manifest: ManifestRow | None = None
    sha256: str | None = None
    problems: tuple[Problem, ...] = ()
    member: Member | None = None


def forbids_publishing(name: str) -> bool:
    """Whether a key or column may be meant to say if texts are published: `redistribut`, `Redistribute`."""
    return bool(get_close_matches(name.lower(), ["redistribute"], 1, ALIKE))


def is_document(name: str) -> bool:
    """Whether a file of this name is a document."""
    name = name.rpartition("/")[2]
    return name.lower().endswith(SUFFIX) and len(name) > len(SUFFIX)


def is_hidden(path: str) -> bool:
    """Whether a file is one of a system's own: hidden, in a hidden folder, or what macOS adds to what it packs."""
    return any(part.startswith(".") or part == "__MACOSX" for part in path.split("/"))


def is_bundle(name: str) -> bool:
    """Whether a file of this name is a bundle."""
    return name.lower().endswith(BUNDLES)


def without_ending(name: str) -> str:
    """The name of the folder for which a bundle stands in keys; any other name as it is."""
    ending = next((ending for ending in BUNDLES if name.lower().endswith(ending)), "")
    return name[: len(name) - len(ending)]


def plain(name: str) -> str | None:
    """A name in a bundle with each folder named once; None if it leads out of the bundle or names nothing."""
    parts = [part for part in name.split("/") if part not in ("", ".")]
    return None if name.startswith("/") or "\0" in name or ".." in parts or not parts else "/".join(parts)
