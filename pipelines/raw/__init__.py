"""The raw folder: which files there are, what their manifests say, and their bytes.

Here belongs: everything that reads raw/, from disk or from other storage, as files or in bundles. Not here: what the bytes
mean (`documents.py`). Nothing here writes. Others use what is named here alone.
"""

from pipelines.raw.files import (
    LARGEST,
    MANIFEST_FILE,
    SOURCE_FILE,
    SUFFIX,
    RawFile,
    RawFolderError,
    is_bundle,
    is_document,
)
from pipelines.raw.folders import check_still_there, find, others
from pipelines.raw.reading import read
from pipelines.raw.storage import Seen, is_still, opened, place, seen

__all__ = [
    "LARGEST", "MANIFEST_FILE", "SOURCE_FILE", "SUFFIX", "RawFile", "RawFolderError", "Seen", "check_still_there", "find",
    "is_bundle", "is_document", "is_still", "opened", "others", "place", "read", "seen",
]  # fmt: skip
