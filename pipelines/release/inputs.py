"""What a release was made with beside the documents: code, registers, descriptions and libraries, each as a fingerprint.

They stand in the manifest, so that a later release can say whether a rule, a register or a document made a difference.
"""

import hashlib
import json
import sys
import unicodedata
from functools import cache
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from typing import Any

__all__ = ["LIBRARIES", "OF_DESCRIPTIONS", "inputs", "inputs_of_records", "other_than_now", "surroundings"]

LIBRARIES = (
    "ahocorasick-rs", "babel", "currencyconverter", "edtf-validate", "numpy", "pandas", "pandera", "py3langid", "pyarrow", "rapidfuzz",
)  # fmt: skip
"""Libraries that a value or a byte of a table depends on."""
PACKAGES = ("pipelines", "schemas")
BEHIND_RECORDS = ("pipelines/assembly/", "pipelines/commands/", "pipelines/release/", "pipelines/site/")
"""Folders that begin where a document's records are made, as the import contracts of pyproject.toml hold."""


DESCRIPTIONS = (".md", ".toml")
"""Prose of a release's pages, and what is said of the dataset as a whole: no cell depends on them, but files of a release do."""
OF_DESCRIPTIONS = "descriptions_sha256"
"""Their fingerprint."""


@cache
def inputs() -> dict[str, Any]:
    """Fingerprints of code, registers and descriptions, and versions of libraries.

    Returns:
        `code_sha256`, `registers_sha256`, `libraries` (name -> version) and `descriptions_sha256`.
    """
    return {**_fingerprints(_all_files()), OF_DESCRIPTIONS: _hash(_ending(_all_files(), *DESCRIPTIONS))}


def other_than_now(made_with: dict[str, Any]) -> list[str]:
    """Names of the inputs that are other ones now, or of which nothing is known.

    Args:
        made_with: `inputs` of a release.
    """
    return [name for name, value in inputs().items() if made_with.get(name) != value]


@cache
def inputs_of_records() -> dict[str, Any]:
    """The same of what the records of one document depend on: a change of the site or of a format makes none of them anew."""
    return _fingerprints([one for one in _all_files() if not one[0].startswith(BEHIND_RECORDS)])


def surroundings(made_with: dict[str, Any]) -> str:
    """Code, registers, libraries and Python as one text, for keys of what is made with them.

    Args:
        made_with: `inputs` of a release, or those of records.
    """
    return json.dumps([made_with, sys.version, unicodedata.unidata_version], sort_keys=True)


def _fingerprints(files: list[tuple[str, bytes]]) -> dict[str, Any]:
    return {
        "code_sha256": _hash(_ending(files, ".py")),
        "registers_sha256": _hash(_ending(files, ".csv")),
        "libraries": {name: metadata.version(name) for name in LIBRARIES},
    }


def _all_files() -> list[tuple[str, bytes]]:
    return sorted((name, content) for package in PACKAGES for name, content in _files(resources.files(package), package))


def _ending(files: list[tuple[str, bytes]], *endings: str) -> list[tuple[str, bytes]]:
    return [one for one in files if one[0].endswith(endings)]


def _files(folder: Traversable, place: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        name = f"{place}/{entry.name}"
        if entry.is_dir():
            found += _files(entry, name)
        elif entry.name.endswith((".py", ".csv", *DESCRIPTIONS)):
            found.append((name, entry.read_bytes()))
    return found


def _hash(files: list[tuple[str, bytes]]) -> str:
    digest = hashlib.sha256()
    for name, content in files:
        digest.update(f"{name} {hashlib.sha256(content).hexdigest()}\n".encode())
    return digest.hexdigest()
