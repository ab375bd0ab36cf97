"""A year of daily runs on a small dataset that changes every day: `make simulate-year`. Prints what grows, and fails if anything does.

Every day a document is edited, every week one comes and an older one goes; every day the releases are pruned. Each month is
told with the disk used (a release a month stays for ever, so the size of ten releases is counted, not their number), the largest memory of the process, the median time of a run, and the files left in the folder for
temporary files.
"""

import argparse
import resource
import shutil
import statistics
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from pipelines import steps
from pipelines.release import editions
from pipelines.release.lock import locked
from pipelines.release.retention import prune
from pipelines.steps import Folders
from schemas import TABLES
from tests.operations.surroundings import RAW, change, small_raw, state, warm

FIRST = date(2026, 1, 1)
KEEP = 10
MONTH = 30
ACCEPTED = 1.5
"""How much more the last month may need than the third; the first fills what is kept."""


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="year", description="Simulate a year of daily runs.")
    parser.add_argument("--days", type=int, default=365)
    days = parser.parse_args().days
    with tempfile.TemporaryDirectory() as scratch:
        temporary = Path(scratch, "tmp")
        temporary.mkdir()
        tempfile.tempdir = str(temporary)
        months = list(_months(Path(scratch), days))
        tempfile.tempdir = None
    first, last = months[min(2, len(months) - 1)], months[-1]
    grown = [name for name in ("disk", "memory", "seconds") if last[name] > ACCEPTED * first[name]]
    print(f"grew: {', '.join(grown) or 'nothing'}")
    return 1 if grown else 0


def _months(scratch: Path, days: int) -> list[dict[str, float]]:
    raw = small_raw(scratch / "raw")
    months: list[dict[str, float]] = []
    seconds: list[float] = []
    out = scratch / "out"
    warm(raw)
    for number in range(days):
        day = FIRST + timedelta(days=number)
        _live(raw, number)
        begun = time.process_time()
        folders = Folders(raw, out, run=f"{day:%Y%m%d}")
        with locked(out):
            steps.parse_documents(folders)
            steps.make_tables(folders)
            assert not [fault for one in steps.audit(folders) for fault in one.faults]
            steps.complete_release(folders, None, day, TABLES)
            prune(out, KEEP)
        seconds.append(time.process_time() - begun)
        if number % MONTH == MONTH - 1 or number == days - 1:
            state(out, raw)
            months.append(_figures(scratch, day, seconds))
            seconds = []
    return months


def _live(raw: Path, number: int) -> None:
    """What a day brings."""
    change(raw, number)
    if number % 7 == 0:
        page = next(iter(sorted((RAW / "regjeringen_no").glob("*.txt"))))
        shutil.copyfile(page, raw / f"week_{number // 7:02d}.txt")
        (raw / f"week_{number // 7 - 3:02d}.txt").unlink(missing_ok=True)


def _figures(scratch: Path, day: date, seconds: list[float]) -> dict[str, float]:
    out = scratch / "out"
    releases = editions.releases(out)
    kept = sum(_size(release) for release in releases)
    figures = {
        "releases": len(releases),
        "disk": (_size(out) - kept + KEEP * kept / len(releases)) / 1e6,
        "cache": _size(out / ".cache") / 1e6,
        "logs": len(list((out / "logs").iterdir())),
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3,
        "seconds": statistics.median(seconds),
        "temporary": len(list((scratch / "tmp").iterdir())),
    }
    print(f"{day}  " + "  ".join(f"{name} {figure:,.2f}" for name, figure in figures.items()), flush=True)
    return figures


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


if __name__ == "__main__":
    sys.exit(main())
