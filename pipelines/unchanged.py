"""Whether anything changed since the latest release was made; if not, a rebuild costs no more than reading the files.

Here belongs: what is noted of the documents behind the latest release, and the comparison. Not here: what a document's
records depend on (`parsing.py`). A note that is lost or damaged costs one whole build.
"""

import hashlib
import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from pipelines.release import editions, publish
from pipelines.release.inputs import inputs, surroundings

__all__ = ["Documents", "fingerprint", "latest_of", "note", "noted", "write"]

NOTE = "latest.json"


@dataclass(frozen=True, slots=True)
class Documents:
    """The documents of a build.

    Attributes:
        fingerprint: of all that a release of them depends on; empty if one of them may come out otherwise the next time.
        counts: number of documents by status.
    """

    fingerprint: str
    counts: dict[str, int]


def fingerprint(keys: Iterable[str | None]) -> str:
    """Fingerprint of documents, and of what a release is made with.

    Args:
        keys: the key of each (`parsing.key_of`), in order; None for one that may come out otherwise the next time.
    """
    digest = hashlib.sha256(surroundings(inputs()).encode())  # the keys name only what records are made with
    for key in keys:
        if key is None:
            return ""
        digest.update(f"{key}\n".encode())
    return digest.hexdigest()


def write(documents: Documents, path: Path) -> None:
    """Keep what the documents of a build are, until it is published."""
    path.write_text(json.dumps(asdict(documents)), encoding="utf-8")


def note(folder: Path, path: Path, version: str) -> None:
    """Note of which documents a release was made.

    Args:
        folder: the folder of what is remembered from build to build.
        path: what `write` kept.
        version: the version of the release.
    """
    with suppress(OSError):
        folder.mkdir(exist_ok=True)
        kept = {**json.loads(path.read_text(encoding="utf-8")), "version": version}
        (folder / f".{NOTE}").write_text(json.dumps(kept), encoding="utf-8")
        (folder / f".{NOTE}").replace(folder / NOTE)


def noted(folder: Path, out: Path) -> Documents | None:
    """The documents of which the latest release was made; None if that is not known, or one of its files is gone or damaged.

    Args:
        folder: the folder of what is remembered from build to build.
        out: the outputs folder.

    Raises:
        ReleaseError: if the manifest of the latest release cannot be read.
    """
    release = editions.latest(out)
    try:
        kept = json.loads((folder / NOTE).read_text(encoding="utf-8"))
        documents, version = Documents(kept["fingerprint"], dict(kept["counts"])), kept["version"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if release is None or release.name != version or not documents.fingerprint:
        return None
    return None if any(publish.lacking(release)) else documents


def latest_of(out: Path) -> editions.Edition:
    """The edition of the latest release, for a build that finds nothing changed.

    Args:
        out: the outputs folder.

    Raises:
        ReleaseError: if its tables are not those that were released.
    """
    release = editions.latest(out)
    if release is None:
        raise editions.ReleaseError(f"{out / editions.LATEST} is gone. Build again.")
    editions.check_data(release)
    return editions.edition_of(release)
