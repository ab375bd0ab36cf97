"""A staged, audited release becomes visible: one rename, then `latest` moves.

A reader sees the old release or the new one, whole. A rebuild whose data did not change publishes nothing.
"""

import json
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipelines.release.editions import (
    LATEST,
    MANIFEST,
    RELEASES,
    SUMS,
    Edition,
    ReleaseError,
    file_facts,
    find,
    latest,
    manifest_of,
    releases,
)
from pipelines.release.inputs import inputs
from pipelines.release.verify import file_faults
from pipelines.storage import retrying, settle, settle_names

__all__ = ["REPRODUCED", "Published", "adopt", "check_latest", "check_outputs", "clear", "is_whole", "lacking", "publish", "recover", "remove", "roll_back",
           "seal"]  # fmt: skip

PUBLISHING = ".publishing"
"""File that names the release which becomes the latest next; it is there between the rename and the move of `latest`."""
REPRODUCED, REMOVED = ".reproduced-", ".removed"
"""Beginning of the names of folders in which a release is made anew; folder of releases that are being removed."""


@dataclass(frozen=True, slots=True)
class Published:
    """What became of a staged release.

    Attributes:
        path: the release that holds the data.
        version: its version.
        is_new: whether it was published now; False if its data is that of a release that was there.
    """

    path: Path
    version: str
    is_new: bool


def seal(staged: Path, edition: Edition) -> None:
    """Write the manifest and the list of hashes, the last files of a release.

    Args:
        staged: the staged release, with all other files.
        edition: what it is.
    """
    manifest = {
        "name": "nordpol",
        "version": edition.version,
        "previous": edition.previous,
        "schema_version": edition.schema_version,
        "data_sha256": edition.data_sha256,
        "rows": edition.rows,
        "may_fall": edition.may_fall,
        "inputs": inputs(),
        "files": file_facts(staged),
    }
    (staged / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    lines = [f"{facts['sha256']}  {name}\n" for name, facts in file_facts(staged).items()]
    (staged / SUMS).write_text("".join(lines), encoding="utf-8")


def publish(staged: Path, out: Path, edition: Edition) -> Published:
    """Publish a staged release.

    Args:
        staged: the staged release, on the same file system as `out`.
        out: the outputs folder.
        edition: what it is.

    Raises:
        ReleaseError: if `latest` is no link, or a file of the release that holds the same data is damaged and comes out otherwise now.
    """
    check_outputs(out)
    target = out / RELEASES / edition.version
    if edition.is_new:
        seal(staged, edition)
        target.parent.mkdir(parents=True, exist_ok=True)
        retrying(lambda: settle(staged))
        (out / PUBLISHING).write_text(edition.version, encoding="utf-8")
        settle(out / PUBLISHING)
        staged.replace(target)
        settle_names(target.parent)
    else:
        _complete(staged, target)
    if edition.becomes_latest:
        _point_latest(out, target)
    (out / PUBLISHING).unlink(missing_ok=True)
    return Published(target, edition.version, edition.is_new)


def recover(out: Path) -> None:
    """End what a build began that was killed, and clear away what it left. To be called by who holds the lock.

    A release that was renamed into place is whole, so it becomes the latest as it would have; whatever else was begun goes.

    Args:
        out: the outputs folder.

    Raises:
        ReleaseError: if the folder cannot be written.
    """
    try:
        if (out / PUBLISHING).is_file():
            target = out / RELEASES / (out / PUBLISHING).read_text(encoding="utf-8")
            if target.parent == out / RELEASES and (target / MANIFEST).is_file():
                _point_latest(out, target)
            (out / PUBLISHING).unlink()
        (out / f".{LATEST}.new").unlink(missing_ok=True)
        for left in (out / REMOVED, *out.glob(f"{REPRODUCED}*")):
            shutil.rmtree(left, ignore_errors=True)
    except OSError as error:
        raise _unwritable(out, error) from error


def remove(out: Path, release: Path) -> None:
    """Remove a release: from sight by one rename, then from the disk.

    Args:
        out: the outputs folder.
        release: its folder.
    """
    (out / REMOVED).mkdir(exist_ok=True)
    release.replace(out / REMOVED / release.name)
    shutil.rmtree(out / REMOVED)


def roll_back(out: Path, version: str) -> Path:
    """Move `latest` to a release that is there.

    Args:
        out: the outputs folder.
        version: the release's version.

    Raises:
        ReleaseError: if there is no such release, or it is not what was released.
    """
    _check_link(out / LATEST)
    release = out / RELEASES / version
    if not (release / MANIFEST).is_file():
        find(out, version)
        raise ReleaseError(f"{version!r} is no version of a release in {out}; see `nordpol releases`.")
    if faults := list(file_faults(release)):
        raise ReleaseError(f"{release} is not what was released: {'; '.join(faults[:5])}. `latest` stays where it is.")
    _point_latest(out, release)
    (out / PUBLISHING).unlink(missing_ok=True)
    return release


def adopt(release: Path, out: Path) -> None:
    """Make a release that lies elsewhere the latest of an outputs folder, by a link to it.

    Args:
        release: the folder of a release.
        out: the outputs folder.
    """
    (out / RELEASES).mkdir(parents=True)
    (out / RELEASES / release.name).symlink_to(release.resolve())
    _point_latest(out, release)


def is_whole(out: Path, edition: Edition) -> bool:
    """Whether the release of an edition has all files that its manifest names, each as long as it was.

    Args:
        out: the outputs folder.
        edition: an edition that was published before.
    """
    return not any(lacking(out / RELEASES / edition.version))


def lacking(release: Path) -> Iterator[str]:
    """Files that a release lacks, or that have another length than its manifest says; any other change is for `verify` to find.

    Args:
        release: the folder of a release.
    """
    for name, facts in manifest_of(release)["files"].items():
        file = release / name
        if not file.is_file() or file.stat().st_size != facts["bytes"]:
            yield name


def _complete(staged: Path, release: Path) -> None:
    """Give a release the files that can be made again and that it lacks, as a copy without its large formats does, or that are damaged."""
    made, released = file_facts(staged), manifest_of(release)["files"]
    for name in list(lacking(release)):
        if name in made and made[name]["sha256"] == released[name]["sha256"]:
            (release / name).parent.mkdir(parents=True, exist_ok=True)
            (staged / name).replace(release / name)
    if damaged := [name for name in lacking(release) if (release / name).is_file()]:
        advice = "Take it from another copy of the release, or remove the release and build again."
        raise ReleaseError(f"{release} is not what was released: {', '.join(damaged[:5])}. {advice}")


def check_outputs(out: Path) -> None:
    """Refuse an outputs folder in which no release could be published, before one is made.

    Raises:
        ReleaseError: if `latest` is no link, or leads nowhere, or no release may be written.
    """
    check_latest(out)
    if (folder := out / RELEASES).exists():
        try:
            tempfile.TemporaryFile(dir=folder).close()
        except OSError as error:
            raise _unwritable(folder, error) from error


def check_latest(out: Path) -> None:
    """Refuse an outputs folder whose `latest` does not lead to a release, though there are some.

    A build would take the next release for the first, and tell nobody what changed.

    Raises:
        ReleaseError: if `latest` is no link, or leads nowhere.
    """
    link = out / LATEST
    _check_link(link)
    if latest(out) is None and (found := releases(out)):
        what = f"leads to {link.readlink()}, which is no release" if link.is_symlink() else "is gone"
        names = ", ".join(release.name for release in found)
        raise ReleaseError(f"{link} {what}. `nordpol rollback VERSION` sets it anew; there are: {names}.")


def _check_link(link: Path) -> None:
    if link.exists() and not link.is_symlink():
        raise ReleaseError(f"{link} is no link to a release. Move it away, or give another --out.")


def clear(folder: Path) -> None:
    """Empty the staging folder, so that nothing of an earlier build is in the next.

    Raises:
        ReleaseError: if it cannot be written.
    """
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(folder, error) from error


def _unwritable(place: Path, error: OSError) -> ReleaseError:
    return ReleaseError(f"{place} cannot be written: {error.strerror}. Check its permissions, or give another --out.")


def _point_latest(out: Path, target: Path) -> None:
    link, new = out / LATEST, out / f".{LATEST}.new"
    new.unlink(missing_ok=True)
    new.symlink_to(Path(RELEASES) / target.name)
    new.replace(link)
    settle_names(out)
