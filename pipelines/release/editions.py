"""What is known of releases: their versions, manifests and data, and which edition a staged release will be.

Here belongs: reading the folders of releases. Not here: writing or moving them (`stage.py`, `publish.py`).
"""

import hashlib
import json
import re
from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from pipelines.release.stage import PARQUET

__all__ = [
    "LATEST",
    "MANIFEST",
    "RELEASES",
    "SUMS",
    "Edition",
    "ReleaseError",
    "check_data",
    "check_there_are_releases",
    "check_version",
    "data_hash",
    "edition_of",
    "file_facts",
    "file_sha256",
    "find",
    "issued_on",
    "latest",
    "manifest_of",
    "next_edition",
    "order",
    "read",
    "releases",
    "write",
]

MANIFEST, SUMS = "manifest.json", "SHA256SUMS"
RELEASES, LATEST = "releases", "latest"
VERSION = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z.-]*[0-9A-Za-z])?")
LONGEST_VERSION = 64
DAY = re.compile(r"(\d{4})\.(\d{2})\.(\d{2})(?!\d)")
ABOUT_RELEASES = frozenset({"changes", "redirects"})
"""Tables that tell how a release differs from the one before; they are no part of the data that is compared."""


class ReleaseError(Exception):
    """A release cannot be published or found. The message names the place and says what to do."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What a staged release will be.

    Attributes:
        version: its version; that of the release before if its data is the same.
        is_new: whether it differs from the releases that are there; if not, nothing is published.
        becomes_latest: whether `latest` will point to it. Not if `latest` was moved back from the release that holds its data.
        schema_version: semantic version of the tables.
        data_sha256: hash of its data.
        previous: version of the release before; None for the first.
        issued: the day that the version bears, in ISO 8601; None where it bears none.
        rows: table -> number of rows.
        may_fall: tables that may lose more rows than usual this once.
    """

    version: str
    is_new: bool
    becomes_latest: bool
    schema_version: str
    data_sha256: str
    previous: str | None
    issued: str | None
    rows: dict[str, int]
    may_fall: list[str]


def edition_of(release: Path) -> Edition:
    """What a published release is, by its manifest.

    Args:
        release: the folder of the release.
    """
    manifest = manifest_of(release)
    return Edition(
        version=manifest["version"], is_new=False, becomes_latest=True, schema_version=manifest["schema_version"],
        data_sha256=manifest["data_sha256"], previous=manifest["previous"], issued=issued_on(manifest["version"]), rows=manifest["rows"],
        may_fall=manifest.get("may_fall", []),
    )  # fmt: skip


def next_edition(
    staged: Path,
    out: Path,
    version: str | None,
    schema_version: str,
    rows: dict[str, int],
    today: date,
    may_fall: Collection[str] = (),
) -> Edition:
    """Decide which edition a staged release is.

    Args:
        staged: the staged release, with its tables.
        out: the outputs folder.
        version: the version; None for the day and a number.
        schema_version: version of the tables.
        rows: table -> number of rows.
        today: the day in UTC, for the version.
        may_fall: tables that may lose more rows than usual this once.

    Raises:
        ReleaseError: if the version is taken by other data, or is no name of a folder.
    """
    before = latest(out)
    data_sha256 = data_hash(staged)

    def edition(version: str, *, is_new: bool, becomes_latest: bool) -> Edition:
        previous = before.name if before is not None and is_new else None
        return Edition(
            version, is_new, becomes_latest, schema_version, data_sha256, previous, issued_on(version), rows, sorted(may_fall)
        )

    if version is None:
        same = _with_data(out, data_sha256, before)
        if same is not None:
            return edition(same.name, is_new=False, becomes_latest=same == before)
        version = _next_version(out, today, before)
    check_version(version)
    taken = out / RELEASES / version
    is_new = not taken.exists()
    if not is_new and not (taken / MANIFEST).is_file():
        raise ReleaseError(f"{taken} is there, but has no {MANIFEST}: it is no release. Move it away, or give another --version.")
    if not is_new and manifest_of(taken)["data_sha256"] != data_sha256:
        raise ReleaseError(f"Release {version} is there already, with other data. Give another --version.")
    return edition(version, is_new=is_new, becomes_latest=True)


def _with_data(out: Path, data_sha256: str, before: Path | None) -> Path | None:
    """The release that holds this data: the latest if it does, else the last that does of those from which `latest` was moved back.

    Data that an earlier release held is a new release: a document that came and went again must leave `latest` too.
    """
    later = [release for release in releases(out) if before is None or order(release.name) > order(before.name)]
    candidates = [*([before] if before is not None else []), *reversed(later)]
    return next((release for release in candidates if manifest_of(release)["data_sha256"] == data_sha256), None)


def write(edition: Edition, path: Path) -> None:
    """Keep an edition for the steps that follow.

    Args:
        edition: the edition.
        path: the file, beside the staged release.
    """
    path.write_text(json.dumps(asdict(edition), indent=2) + "\n", encoding="utf-8")


def read(path: Path) -> Edition:
    """The edition that `write` kept."""
    return Edition(**json.loads(path.read_text(encoding="utf-8")))


def releases(out: Path) -> list[Path]:
    """All releases, in the order of their versions."""
    folder = out / RELEASES
    found = [path for path in folder.iterdir() if (path / MANIFEST).is_file()] if folder.is_dir() else []
    return sorted(found, key=lambda path: order(path.name))


def order(version: str) -> tuple[tuple[int, str], ...]:
    """What versions are sorted by: figures as numbers, so that the tenth of a day comes after the second.

    Args:
        version: the version of a release.
    """
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in re.findall(r"[0-9]+|[^0-9]+", version))


def check_there_are_releases(out: Path) -> None:
    """Refuse an outputs folder without releases, where there is nothing to work on.

    Raises:
        ReleaseError: if it has none.
    """
    if not releases(out):
        raise ReleaseError(f"There is no release below {out}. Run `nordpol build`, or give another --out.")


def find(out: Path, name: str) -> Path:
    """The folder of a release.

    Args:
        out: the outputs folder.
        name: its version, `latest`, or the folder itself.

    Raises:
        ReleaseError: if there is no such release.
    """
    for folder in (out / RELEASES / name, out / name, Path(name)):
        if (folder / MANIFEST).is_file():
            return folder.resolve()
    known = ", ".join(release.name for release in releases(out)) or "none"
    raise ReleaseError(f"There is no release {name!r} in {out}. There are: {known}.")


def latest(out: Path) -> Path | None:
    """The release to which `latest` points; None if there is none yet."""
    link = out / LATEST
    return link.resolve() if (link / MANIFEST).is_file() else None


def manifest_of(release: Path) -> dict[str, Any]:
    """The manifest of a release.

    Raises:
        ReleaseError: if it cannot be read, or names no data.
    """
    path = release / MANIFEST
    try:
        manifest = dict(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise ReleaseError(f"{path} cannot be read: {error}. Restore the release, or move it away.") from error
    if not {"data_sha256", "rows", "files"} <= manifest.keys():
        raise ReleaseError(f"{path} is damaged: it names no data. Restore the release, or move it away.")
    return manifest


def check_data(release: Path) -> None:
    """Refuse a release whose tables are not those that were released: what is compared with it would be wrong.

    Args:
        release: the folder of a release.

    Raises:
        ReleaseError: if a table is gone or another one.
    """
    others = [
        name
        for name, facts in manifest_of(release)["files"].items()
        if name.startswith(f"{PARQUET}/") and not ((file := release / name).is_file() and file_sha256(file) == facts["sha256"])
    ]
    if others:
        raise ReleaseError(
            f"{release} is not what was released: {', '.join(others)} gone or altered. Restore the release, or move `latest` to "
            "another with `nordpol rollback VERSION`."
        )


def data_hash(folder: Path) -> str:
    """Hash of a release's data: of its Parquet files, by name, without the tables about releases."""
    digest = hashlib.sha256()
    for path in sorted((folder / PARQUET).iterdir()):
        if path.stem not in ABOUT_RELEASES:
            digest.update(f"{path.name} {file_sha256(path)}\n".encode())
    return digest.hexdigest()


def file_facts(folder: Path) -> dict[str, dict[str, Any]]:
    """Size and hash of each file below a staged release.

    Args:
        folder: the staged release.

    Returns:
        Path relative to the release -> `bytes` and `sha256`, in the order of the paths.
    """
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): {"bytes": path.stat().st_size, "sha256": file_sha256(path)} for path in paths}


def check_version(version: str) -> None:
    """Refuse a version that is no name of a folder, or that means another release each time.

    Raises:
        ReleaseError: if it is none.
    """
    if not VERSION.fullmatch(version) or ".." in version or len(version) > LONGEST_VERSION or version == LATEST:
        raise ReleaseError(f"{version!r} is no version. Use digits, letters, dots and hyphens, as 2026.11.21.")


def _next_version(out: Path, today: date, before: Path | None) -> str:
    """The day and a number; the day of the release before where the clock was set back, so that versions stay in order.

    The number of a release that was removed is not given again.
    """
    told = DAY.match(before.name) if before is not None else None
    day = max(f"{today:%Y.%m.%d}", told.group() if told else "")
    folder = out / RELEASES
    numbers = [path.name.removeprefix(f"{day}.") for path in folder.glob(f"{day}.*")]
    last = max((int(number) for number in numbers if number.isdecimal()), default=0)
    return f"{day}.{last + 1}"


def issued_on(version: str) -> str | None:
    """The day that a version bears, in ISO 8601; None if it bears none.

    Args:
        version: the version of a release.
    """
    found = DAY.match(version)
    return "-".join(found.groups()) if found else None


def file_sha256(path: Path) -> str:
    """SHA-256 of a file, which is read once as long as it is the same: the hash of a large file is asked for many times.

    Args:
        path: the file.
    """
    status = path.stat()
    return _sha256(path, status.st_ino, status.st_size, status.st_mtime_ns)


@lru_cache(maxsize=4_096)
def _sha256(path: Path, _number: int, _size: int, _changed: int) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
