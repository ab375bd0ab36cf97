"""Which releases stay: the last ones, the first of every month, the latest, and those that somebody pinned.

Here belongs: choosing and removing. Not here: how one is removed so that nobody sees half of it (`publish.py`).
"""

from collections.abc import Sequence
from pathlib import Path

from pipelines.release.editions import DAY, RELEASES, ReleaseError, check_version, latest, order, releases
from pipelines.release.publish import remove

__all__ = ["PINNED", "kept", "pin", "pinned", "prune", "unpin"]

PINNED = "pinned.txt"
"""File of the outputs folder with a version a line; what follows a `#` is a remark."""


def pinned(out: Path) -> list[str]:
    """Versions that are pinned.

    Args:
        out: the outputs folder.

    Raises:
        ReleaseError: if the file of pins cannot be read; then nothing may be removed.
    """
    try:
        lines = (out / PINNED).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as error:
        raise ReleaseError(f"{out / PINNED} cannot be read: {error}. Mend it; nothing is removed before.") from error
    return [version for line in lines if (version := line.partition("#")[0].strip())]


def pin(out: Path, version: str) -> None:
    """Pin a release, so that it is never removed.

    Args:
        out: the outputs folder.
        version: its version.

    Raises:
        ReleaseError: if there is no such release.
    """
    check_version(version)
    if version not in {release.name for release in releases(out)}:
        raise ReleaseError(f"There is no release {version} in {out}; see `nordpol releases`.")
    if version not in pinned(out):
        _write(out, [*_lines(out), version])


def unpin(out: Path, version: str) -> None:
    """Take a pin back.

    Args:
        out: the outputs folder.
        version: the version that was pinned.

    Raises:
        ReleaseError: if it is not pinned.
    """
    if version not in pinned(out):
        raise ReleaseError(f"{version} is not pinned in {out}; pinned are: {', '.join(pinned(out)) or 'none'}.")
    _write(out, [line for line in _lines(out) if line.partition("#")[0].strip() != version])


def _lines(out: Path) -> list[str]:
    return (out / PINNED).read_text(encoding="utf-8").splitlines() if (out / PINNED).is_file() else []


def _write(out: Path, lines: Sequence[str]) -> None:
    new = out / f".{PINNED}.new"
    new.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    new.replace(out / PINNED)


def kept(versions: Sequence[str], keep: int, pins: Sequence[str], newest: str | None) -> set[str]:
    """Which releases stay.

    Args:
        versions: all versions.
        keep: how many of the last stay.
        pins: the versions that are pinned.
        newest: the version that `latest` shows.
    """
    ordered = sorted(versions, key=order)
    firsts: dict[str, str] = {}
    for version in ordered:
        if day := DAY.match(version):
            firsts.setdefault(f"{day[1]}.{day[2]}", version)
    named = {version for version in ordered if not DAY.match(version)}  # a name that somebody gave
    last = ordered[max(0, len(ordered) - keep) :]
    return ({*last, *firsts.values(), *named, *pins} | ({newest} if newest else set())) & set(ordered)


def prune(out: Path, keep: int) -> list[str]:
    """Remove the releases that need not stay. To be called by who holds the lock.

    Args:
        out: the outputs folder.
        keep: how many of the last stay.

    Returns:
        The versions that were removed.

    Raises:
        ReleaseError: if the pins cannot be read, or there are releases but `latest` shows none of them.
    """
    there = releases(out)
    newest = latest(out)
    if there and newest is None:
        raise ReleaseError(f"{out} has releases but no `latest`; see `nordpol rollback`. Nothing was removed.")
    stay = kept([release.name for release in there], keep, pinned(out), newest.name if newest else None)
    gone = [release.name for release in there if release.name not in stay]
    for version in gone:
        remove(out, out / RELEASES / version)
    return gone
