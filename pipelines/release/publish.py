"""A staged, audited release becomes visible: one rename, then `latest` moves.

A reader sees the old release or the new one, whole. A rebuild whose data did not change publishes nothing.
"""

import fcntl
import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pipelines.release.stage import CSV, PARQUET

__all__ = [
    "MANIFEST",
    "Published",
    "ReleaseError",
    "check_outputs",
    "check_version",
    "clear",
    "data_hash",
    "describe",
    "latest",
    "locked",
    "publish",
    "releases",
]

MANIFEST = "manifest.json"
RELEASES, LATEST = "releases", "latest"
LOCK = ".lock"
VERSION = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z.-]*[0-9A-Za-z])?")
LONGEST_VERSION = 64


class ReleaseError(Exception):
    """A release cannot be published or found. The message names the place and says what to do."""


@dataclass(frozen=True, slots=True)
class Published:
    """What became of a staged release.

    Attributes:
        path: the release that holds the data.
        version: its version.
        is_new: whether it was published now; False if its data is that of the release before.
    """

    path: Path
    version: str
    is_new: bool


def describe(folder: Path, version: str, schema_version: str, rows: dict[str, int]) -> dict[str, Any]:
    """The release's manifest: version, rows a table, and size and hash of each file.

    Args:
        folder: the staged release.
        version: its version.
        schema_version: version of the tables.
        rows: table -> number of rows.
    """
    files = {
        path.relative_to(folder).as_posix(): {"bytes": path.stat().st_size, "sha256": _sha256(path)}
        for kind in (PARQUET, CSV)
        for path in sorted((folder / kind).iterdir())
    }
    return {
        "name": "nordpol",
        "version": version,
        "schema_version": schema_version,
        "data_sha256": data_hash(folder),
        "rows": rows,
        "files": files,
    }


def data_hash(folder: Path) -> str:
    """Hash of a release's data: of all its Parquet files, by name."""
    digest = hashlib.sha256()
    for path in sorted((folder / PARQUET).iterdir()):
        digest.update(f"{path.name} {_sha256(path)}\n".encode())
    return digest.hexdigest()


def releases(out: Path) -> list[Path]:
    """All releases, by name."""
    folder = out / RELEASES
    return sorted(path for path in folder.iterdir() if (path / MANIFEST).is_file()) if folder.is_dir() else []


def latest(out: Path) -> Path | None:
    """The release to which `latest` points; None if there is none yet."""
    link = out / LATEST
    return link.resolve() if (link / MANIFEST).is_file() else None


def publish(staged: Path, out: Path, version: str | None, schema_version: str, rows: dict[str, int], today: date) -> Published:
    """Publish a staged release.

    Args:
        staged: the staged release, on the same file system as `out`.
        out: the outputs folder.
        version: the version; None for the day and a number.
        schema_version: version of the tables.
        rows: table -> number of rows.
        today: the day in UTC, for the version.

    Raises:
        ReleaseError: if the version is taken by other data, or is no name of a folder.
    """
    before = latest(out)
    new_hash = data_hash(staged)
    if version is None and before is not None and _read(before)["data_sha256"] == new_hash:
        return Published(before, before.name, is_new=False)
    version = version or _next_version(out, today)
    check_version(version)
    check_outputs(out)
    target = out / RELEASES / version
    if target.exists():
        if (target / MANIFEST).is_file() and _read(target)["data_sha256"] == new_hash:
            _point_latest(out, target)
            return Published(target, version, is_new=False)
        raise ReleaseError(f"Release {version} is there already, with other data. Give another --version.")
    manifest = describe(staged, version, schema_version, rows)
    (staged / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    target.parent.mkdir(parents=True, exist_ok=True)
    staged.replace(target)
    _point_latest(out, target)
    return Published(target, version, is_new=True)


def check_version(version: str) -> None:
    """Refuse a version that is no name of a folder.

    Raises:
        ReleaseError: if it is none.
    """
    if not VERSION.fullmatch(version) or ".." in version or len(version) > LONGEST_VERSION:
        raise ReleaseError(f"{version!r} is no version. Use digits, letters, dots and hyphens, as 2026.11.21.")


def check_outputs(out: Path) -> None:
    """Refuse an outputs folder in which something of another kind stands where `latest` belongs.

    Raises:
        ReleaseError: if `latest` is no link.
    """
    link = out / LATEST
    if link.exists() and not link.is_symlink():
        raise ReleaseError(f"{link} is no link to a release. Move it away, or give another --out.")


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """Hold the outputs folder against a second build; the lock goes with the process that holds it.

    Raises:
        ReleaseError: if another build holds it, or the folder cannot be written.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        file = (out / LOCK).open("a+", encoding="utf-8")
    except OSError as error:
        raise ReleaseError(f"{out} cannot be written: {error.strerror}. Check its permissions, or give another --out.") from error
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            file.seek(0)
            raise ReleaseError(
                f"Another build (process {file.read() or 'unknown'}) writes to {out}. Wait until it has ended."
            ) from error
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


def clear(folder: Path) -> None:
    """Empty the staging folder, so that nothing of an earlier build is in the next.

    Raises:
        ReleaseError: if it cannot be written.
    """
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReleaseError(
            f"{folder} cannot be written: {error.strerror}. Check its permissions, or give another --out."
        ) from error


def _next_version(out: Path, today: date) -> str:
    day = f"{today:%Y.%m.%d}"
    taken = {path.name for path in releases(out)}
    return next(version for number in range(1, len(taken) + 2) if (version := f"{day}.{number}") not in taken)


def _point_latest(out: Path, target: Path) -> None:
    link, new = out / LATEST, out / f".{LATEST}.new"
    new.unlink(missing_ok=True)
    new.symlink_to(Path(RELEASES) / target.name)
    new.replace(link)


def _read(release: Path) -> dict[str, Any]:
    return dict(json.loads((release / MANIFEST).read_text(encoding="utf-8")))


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
