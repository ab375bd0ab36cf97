"""`nordpol releases`, `diff`, `rollback`, `pack`, `report` and `reproduce`: what is done with releases that are there."""

import argparse
from pathlib import Path
from typing import Any

from pipelines.commands.answers import CHECK_FAILED, DONE, OUT, RAW, WRONG_USE, console, file_path, say

__all__ = ["add"]

CELL_LENGTH = 60


def add(commands: Any) -> None:
    """Declare the commands."""
    listed = commands.add_parser("releases", help="list the releases that are there")
    listed.set_defaults(command=_releases)

    diff = commands.add_parser("diff", help="show how two releases differ, cell by cell, and why")
    diff.add_argument("old", help="version or folder of the earlier release")
    diff.add_argument("new", help="version or folder of the later release")
    diff.add_argument("--table", metavar="TABLE", help="one table alone")
    diff.add_argument("--summary", action="store_true", help="numbers alone")
    diff.set_defaults(command=_diff)

    rollback = commands.add_parser("rollback", help="move `latest` back to a release")
    rollback.add_argument("version", help="version of the release")
    rollback.set_defaults(command=_rollback)

    pack = commands.add_parser("pack", help="make the zip of a release that one would deposit")
    pack.add_argument("version", help="version of the release")
    pack.add_argument("--to", type=file_path, default=Path(), metavar="DIR", help="where the zip is written (default: here)")
    pack.set_defaults(command=_pack)

    report = commands.add_parser("report", help="write a short report with pictures, HTML and Markdown")
    report.add_argument("version", nargs="?", default="latest", help="version of the release (default: latest)")
    report.add_argument(
        "--to", type=file_path, default=Path("report"), metavar="DIR", help="where it is written (default: report)"
    )
    report.set_defaults(command=_report)

    site = commands.add_parser("site", help="make the site of a release: pages in which every cell leads to its sentence")
    site.add_argument("version", nargs="?", default="latest", help="version or folder of the release (default: latest)")
    site.add_argument(
        "--to", type=file_path, metavar="DIR", help="folder of the site, made anew (default: site/ below the outputs folder)"
    )
    site.set_defaults(command=_site)

    reproduce = commands.add_parser("reproduce", help="make a release anew and compare it byte for byte")
    reproduce.add_argument("version", nargs="?", default="latest", help="version of the release (default: latest)")
    reproduce.add_argument("--raw", **RAW)
    reproduce.set_defaults(command=_reproduce)
    for one in (listed, diff, rollback, pack, report, site, reproduce):
        one.add_argument("--out", **OUT)


def _releases(given: argparse.Namespace) -> int:
    from pipelines.release.editions import ReleaseError, latest, manifest_of, releases

    current = latest(given.out)
    found = releases(given.out)
    if not found:
        return say(f"There is no release below {given.out}. Run `nordpol build`.", WRONG_USE)
    for release in found:
        mark = "latest" if current is not None and current.name == release.name else ""
        try:
            manifest = manifest_of(release)
        except ReleaseError as error:
            print(f"{mark:<7} {release.name:<16} {error}")
            continue
        documents = manifest["rows"].get("documents", 0)
        print(
            f"{mark:<7} {release.name:<16} schema {manifest.get('schema_version', '?'):<8} {documents:>8,} documents  "
            f"data {manifest['data_sha256'][:12]}  after {manifest.get('previous') or 'none'}"
        )
    return DONE


def _diff(given: argparse.Namespace) -> int:
    from collections import Counter

    from pipelines.release.differences import differences, schemas_of
    from pipelines.release.editions import check_data, find, manifest_of
    from pipelines.release.reasons import Reasons

    counts: Counter[tuple[str, str, str]] = Counter()
    screen = console()
    old, new = find(given.out, given.old), find(given.out, given.new)
    check_data(old)
    check_data(new)
    known = {*schemas_of(old), *schemas_of(new)}
    if given.table and given.table not in known:
        return say(f"There is no table {given.table}. There are: {', '.join(sorted(known))}.", WRONG_USE)
    reasons = Reasons(old, new, manifest_of(new).get("inputs", {}))
    for part in differences(old, new):
        for change in part.to_pylist():
            if given.table in (None, change["table_name"]):
                reason = reasons.of(change)
                counts[change["table_name"], change["action"], reason] += 1
                if not given.summary:
                    place = f"{change['table_name']} {change['row_id']} {change['column_name']}"
                    words = f"{_short(change['old'])} -> {_short(change['new'])}"
                    screen.print(f"{change['action']:<8} {reason:<9} {place}: {words}", markup=False)
    for (table, action, reason), number in sorted(counts.items()):
        print(f"{number:>9,} cells  {table}: {action}, {reason}")
    if not counts:
        print(f"no cell of {given.table or 'any table'} differs between {old.name} and {new.name}")
    return DONE


def _short(cell: str | None) -> str:
    words = "null" if cell is None else repr(cell)
    return words if len(words) <= CELL_LENGTH else f"{words[:CELL_LENGTH]}…"


def _rollback(given: argparse.Namespace) -> int:
    from pipelines.release.editions import check_there_are_releases
    from pipelines.release.lock import locked
    from pipelines.release.publish import roll_back

    check_there_are_releases(given.out)
    with locked(given.out, work="rollback"):
        release = roll_back(given.out, given.version)
    print(f"latest is release {release.name}; builds of data that was released before leave it there")
    return DONE


def _pack(given: argparse.Namespace) -> int:
    from pipelines.release.editions import find
    from pipelines.release.pack import pack

    path = pack(find(given.out, given.version), given.to)
    print(f"{path}, {path.stat().st_size:,} bytes")
    return DONE


def _report(given: argparse.Namespace) -> int:
    from pipelines.release.editions import find
    from pipelines.release.report.page import write

    paths = write(find(given.out, given.version), given.to)
    print(f"{paths[0]}, {paths[1]} and {len(paths) - 2} pictures")
    return DONE


def _site(given: argparse.Namespace) -> int:
    from pipelines.release.editions import find
    from pipelines.site.build import write

    folder: Path = given.to or given.out / "site"
    write(find(given.out, given.version), folder)
    print(f"{folder / 'index.html'} opens in any browser, from disk or from a web server")
    return DONE


def _reproduce(given: argparse.Namespace) -> int:
    from pipelines.release.editions import check_there_are_releases, find
    from pipelines.release.lock import locked
    from pipelines.steps import Folders, reproduce

    check_there_are_releases(given.out)
    release = find(given.out, given.version)
    with locked(given.out, work="reproduction"):
        faults = list(reproduce(Folders(given.raw, given.out), release))
    for fault in faults:
        print(fault)
    if faults:
        return say(f"Release {release.name} could not be made anew as it is.", CHECK_FAILED)
    print(f"release {release.name} comes out the same, byte for byte")
    return DONE
