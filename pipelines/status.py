"""How the raw folder stands to the latest release: what is new, changed, gone, quarantined, by content and not by time.

Here belongs: comparing. Not here: how it is told (`commands/`), and when the next run is due (`automation.py`).
"""

from dataclasses import dataclass
from pathlib import Path

import pyarrow.parquet

from pipelines import raw
from pipelines.cache import opened
from pipelines.documents import sha256
from pipelines.parsing import key_of
from pipelines.release.editions import latest
from pipelines.release.lock import holder
from pipelines.release.publish import check_latest
from pipelines.release.stage import PARQUET
from pipelines.steps import Folders

__all__ = ["Status", "status"]


@dataclass(frozen=True, slots=True)
class Status:
    """How things stand.

    Attributes:
        release: version of the latest release; None if there is none.
        documents: number of files of the raw folder.
        new: files that the release does not know.
        changed: files whose bytes are not those of the release.
        gone: files of the release that are no longer there.
        quarantined: files of the release that were of no use -> the reason.
        to_parse: number of files that the next build will parse, because they, what is said of them, or the code changed.
        holder: who writes to the outputs folder just now; None for nobody.
    """

    release: str | None
    documents: int
    new: list[str]
    changed: list[str]
    gone: list[str]
    quarantined: dict[str, str]
    to_parse: int
    holder: str | None


def status(folders: Folders) -> Status:
    """Compare the raw folder with the latest release.

    Args:
        folders: where both lie; nothing is written.

    Raises:
        RawFolderError: if the raw folder cannot be read.
        ReleaseError: if `latest` leads nowhere though there are releases.
    """
    check_latest(folders.out)
    files = raw.find(folders.raw)
    hashes = {file.source_file: _content_hash(file) for file in files}
    release = latest(folders.out)
    before = _documents(release) if release else {}
    keys = [key_of(file, content) for file in files if (content := hashes[file.source_file])]
    unread = len(files) - len(keys)
    return Status(
        release=release.name if release else None,
        documents=len(files),
        new=[name for name in hashes if name not in before],
        changed=[name for name, content in hashes.items() if name in before and before[name]["file_sha256"] != content],
        gone=[name for name in before if name not in hashes],
        quarantined={name: row["status_reason"] or "" for name, row in before.items() if row["status"] == "quarantined"},
        to_parse=unread + _unknown(folders.cache, keys),
        holder=holder(folders.out),
    )


def _content_hash(file: raw.RawFile) -> str | None:
    try:
        return sha256(raw.read(file))
    except OSError:
        return None


def _documents(release: Path) -> dict[str, dict[str, str | None]]:
    columns = ["source_file", "file_sha256", "status", "status_reason"]
    rows = pyarrow.parquet.read_table(release / PARQUET / "documents.parquet", columns=columns).to_pylist()
    return {row["source_file"]: row for row in rows}


def _unknown(folder: Path, keys: list[str]) -> int:
    if not folder.is_dir():
        return len(keys)
    with opened(folder) as known:
        return len(keys) - known.number_of(keys)
