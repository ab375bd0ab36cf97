"""`nordpol status`, `pin` and `prune`: how things stand, and which releases stay."""

import argparse
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from pipelines.commands.answers import DONE, OUT, RAW
from pipelines.settings import RELEASES_KEPT, releases_kept

__all__ = ["add"]

SHOWN = 20
REACHES = (timedelta(hours=2), timedelta(days=2), timedelta(days=70), timedelta(days=9 * 366))
"""How far ahead the next run is looked for: little first, as a schedule of every minute has many times in years."""


def add(commands: Any) -> None:
    """Declare the commands."""
    status = commands.add_parser("status", help="show what is new, changed, gone and quarantined, and when the next run is due")
    status.add_argument("--raw", **RAW)
    status.set_defaults(command=_status)

    pin = commands.add_parser("pin", help="keep a release for ever")
    pin.add_argument("version", help="version of the release")
    pin.add_argument("--off", action="store_true", help="take the pin back")
    pin.set_defaults(command=_pin)

    prune = commands.add_parser("prune", help="remove releases, but not the last, the first of a month, the pinned, the latest")
    prune.add_argument(
        "--keep",
        type=_number,
        metavar="N",
        help=f"how many of the last stay (default: NORDPOL_RELEASES_KEPT, else {RELEASES_KEPT})",
    )
    prune.set_defaults(command=_prune)
    for one in (status, pin, prune):
        one.add_argument("--out", **OUT)


def _number(words: str) -> int:
    if not words.isdecimal() or int(words) < 1:
        raise argparse.ArgumentTypeError(f"{words!r} is no number of releases, of which at least one stays")
    return int(words)


def _status(given: argparse.Namespace) -> int:
    from pipelines.status import status
    from pipelines.steps import Folders

    found = status(Folders(given.raw, given.out))
    print(f"latest release: {found.release or 'none yet'}")
    print(f"{found.documents:>9,}  documents below {given.raw}")
    for what, names in (("new", found.new), ("changed", found.changed), ("gone", found.gone)):
        _print_names(what, names)
    _print_names("quarantined", [f"{name}: {reason}" for name, reason in found.quarantined.items()])
    print(f"{found.to_parse:>9,}  to be parsed by the next build")
    print(f"at work: {found.holder or 'nobody'}")
    print(f"next run: {next_run(datetime.now(UTC))}")
    return DONE


def _print_names(what: str, names: Iterable[str]) -> None:
    listed = list(names)
    print(f"{len(listed):>9,}  {what}")
    for name in listed[:SHOWN]:
        print(f"           {name}")
    if len(listed) > SHOWN:
        print(f"           and {len(listed) - SHOWN} more")


def next_run(now: datetime) -> str:
    """When the schedule asks for the next build, in words.

    Args:
        now: the time.
    """
    from pipelines import automation

    on = "" if automation.ON else ", if the schedule is switched on"
    return _first_due(now, automation.CRON, automation.TIME_ZONE) + on


def _first_due(now: datetime, cron: str, zone: str) -> str:
    """The first time after now that a cron line means; windows of partitions are what Dagster publishes of its calendar."""
    import dagster as dg

    minute = now.astimezone(ZoneInfo(zone)).replace(second=0, microsecond=0) + timedelta(minutes=1)
    windows = dg.TimeWindowPartitionsDefinition(start=minute, fmt=f"%Y-%m-%d %H:%M {zone}", cron_schedule=cron, timezone=zone)
    for reach in REACHES:
        if due := windows.get_partition_keys(current_time=now + reach):
            return due[0]
    return "not within years"


def _pin(given: argparse.Namespace) -> int:
    from pipelines.release.retention import pin, pinned, unpin

    (unpin if given.off else pin)(given.out, given.version)
    versions = pinned(given.out)
    print(f"pinned: {', '.join(versions) or 'none'}")
    return DONE


def _prune(given: argparse.Namespace) -> int:
    from pipelines.release.editions import check_there_are_releases
    from pipelines.release.lock import locked
    from pipelines.release.retention import prune

    keep = given.keep or releases_kept()
    check_there_are_releases(given.out)
    with locked(given.out, work="pruning"):
        gone = prune(given.out, keep)
    for version in gone:
        print(f"removed {version}")
    print(f"{len(gone)} releases were removed")
    return DONE
