"""A year of daily runs on a small dataset that changes every day: `make simulate-year`. Prints what grows, and fails if anything does.

Every day a document is edited, every week one comes and an older one goes, and the job of maintenance runs. The runs are those
of the schedule, on Dagster's own storage, in one process. Each month is told with the disk used (a release a month stays for
ever, so the size of ten releases is counted, not their number), Dagster's storage, the memory of the process, the median time
of a run, and the files left in the folder for temporary files.
"""

import argparse
import os
import resource
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

RUNS_KEPT = 30
KEEP = 10
os.environ.update(NORDPOL_RUNS_KEPT=str(RUNS_KEPT), NORDPOL_RELEASES_KEPT=str(KEEP))  # read when the line is imported

import dagster as dg  # noqa: E402 (the line reads its settings when it is imported, so they are made before; stays)

from pipelines.automation import build_release, forget_what_is_old  # noqa: E402 (the line reads its settings when it is imported, so they are made before; stays)
from pipelines.definitions import build_defs  # noqa: E402 (the line reads its settings when it is imported, so they are made before; stays)
from pipelines.release import editions  # noqa: E402 (the line reads its settings when it is imported, so they are made before; stays)
from pipelines.resources import Build  # noqa: E402 (the line reads its settings when it is imported, so they are made before; stays)
from tests.operations.surroundings import RAW, ROOT, change, small_raw, state  # noqa: E402 (the line reads its settings when it is imported, so they are made before; stays)

FIRST = date(2026, 1, 1)
MONTH = 30
ACCEPTED = 1.5
"""How much more the last month may need than the third; the first fills what is kept."""
QUIET = {"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}}


class BuildOfADay(Build):
    """A build on a day that is set."""

    @property
    def today(self) -> date:
        """The day that is simulated."""
        return _today[0]


_today = [FIRST]


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
    grown = [name for name in ("disk", "dagster", "memory", "seconds") if last[name] > ACCEPTED * first[name]]
    print(f"grew: {', '.join(grown) or 'nothing'}")
    return 1 if grown else 0


def _months(scratch: Path, days: int) -> Iterator[dict[str, float]]:
    raw, out, home = small_raw(scratch / "raw"), scratch / "out", scratch / "home"
    home.mkdir()
    shutil.copy(ROOT / "deploy" / "dagster.yaml", home)
    line = build_defs(build=BuildOfADay(raw=str(raw), out=str(out), scores=""))
    daily, weekly = (line.resolve_job_def(job.name) for job in (build_release, forget_what_is_old))
    seconds: list[float] = []
    with dg.DagsterInstance.from_config(str(home)) as instance:
        for number in range(days):
            _today[0] = FIRST + timedelta(days=number)
            _live(raw, number)
            begun = time.process_time()
            assert daily.execute_in_process(QUIET, instance).success
            seconds.append(time.process_time() - begun)
            if number % 7 == 6:
                assert weekly.execute_in_process(QUIET, instance).success
            if number % MONTH == MONTH - 1 or number == days - 1:
                state(out, raw)
                yield _figures(scratch, seconds)
                seconds = []


def _live(raw: Path, number: int) -> None:
    """What a day brings."""
    change(raw, number)
    if number % 7 == 0:
        page = next(iter(sorted((RAW / "regjeringen_no").glob("*.txt"))))
        shutil.copyfile(page, raw / f"week_{number // 7:02d}.txt")
        (raw / f"week_{number // 7 - 3:02d}.txt").unlink(missing_ok=True)


def _figures(scratch: Path, seconds: list[float]) -> dict[str, float]:
    out = scratch / "out"
    releases = editions.releases(out)
    kept = sum(_size(release) for release in releases)
    figures = {
        "releases": len(releases),
        "disk": (_size(out) - kept + KEEP * kept / len(releases)) / 1e6,
        "cache": _size(out / ".cache") / 1e6,
        "dagster": _size(scratch / "home") / 1e6,
        "logs": len(list((out / "logs").iterdir())),
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3,
        "seconds": statistics.median(seconds),
        "temporary": len(list((scratch / "tmp").iterdir())),
    }
    print(f"{_today[0]}  " + "  ".join(f"{name} {figure:,.2f}" for name, figure in figures.items()), flush=True)
    return figures


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


if __name__ == "__main__":
    sys.exit(main())
