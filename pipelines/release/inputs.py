"""What a release was made with beside the documents: the code, the registers and the libraries, each as a fingerprint.

They stand in the manifest, so that a later release can say whether a rule, a register or a document made a difference.
"""

import hashlib
from functools import cache
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from typing import Any

__all__ = ["LIBRARIES", "inputs"]

LIBRARIES = (
    "ahocorasick-rs", "babel", "currencyconverter", "edtf-validate", "pandas", "pandera", "py3langid", "pyarrow", "rapidfuzz",
)  # fmt: skip
"""Libraries that a value or a byte of a table depends on."""
PACKAGES = ("pipelines", "schemas")


@cache
def inputs() -> dict[str, Any]:
    """Fingerprints of code and registers, and versions of libraries.

    Returns:
        `code_sha256`, `registers_sha256` and `libraries` (name -> version).
    """
    files = sorted((name, content) for package in PACKAGES for name, content in _files(resources.files(package), package))
    return {
        "code_sha256": _hash([one for one in files if one[0].endswith(".py")]),
        "registers_sha256": _hash([one for one in files if one[0].endswith(".csv")]),
        "libraries": {name: metadata.version(name) for name in LIBRARIES},
    }


def _files(folder: Traversable, place: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        name = f"{place}/{entry.name}"
        if entry.is_dir():
            found += _files(entry, name)
        elif entry.name.endswith((".py", ".csv")):
            found.append((name, entry.read_bytes()))
    return found


def _hash(files: list[tuple[str, bytes]]) -> str:
    digest = hashlib.sha256()
    for name, content in files:
        digest.update(f"{name} {hashlib.sha256(content).hexdigest()}\n".encode())
    return digest.hexdigest()
