"""Run a command in a process of its own: how long it takes, and how much memory all its processes hold at once.

Memory is the sum of the proportional set sizes (a page that n processes share counts 1/n in each) of all processes of the
command's session, looked at several times a second. Here belongs: measuring. Not here: what is measured (`pieces.py`).
"""

import json
import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from typing import Any

__all__ = ["Cost", "FailedError", "cost_of", "measured"]

EVERY = 0.2
"""Seconds between two looks at memory."""
PROC = Path("/proc")
SESSION, USER, SYSTEM = 3, 11, 12
"""Places of the session and of the two times among the fields behind a process's name in its `stat`."""
TICKS = os.sysconf("SC_CLK_TCK")
TOLD = 2_000
"""Characters of a failed command's output that are shown."""


class FailedError(Exception):
    """A measured command failed. The message holds the end of its output."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command cost.

    Attributes:
        seconds: time on the clock, from start to end of the process.
        cpu_seconds: time on processors, of all its processes, each as last looked at.
        peak_bytes: memory of all its processes at their height.
        told: the JSON object on the last line of its output, if there is one: times that it took itself.
    """

    seconds: float
    cpu_seconds: float
    peak_bytes: int
    told: dict[str, Any]


def measured(command: Sequence[str], root: Path) -> Cost:
    """Run a command and measure it.

    Args:
        command: the program with its arguments.
        root: where it runs; its packages are imported from there.

    Raises:
        FailedError: if it fails.
    """
    surroundings = os.environ | {"PYTHONPATH": str(root), "DAGSTER_DISABLE_TELEMETRY": "yes"}
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=root, env=surroundings, stdout=output, stderr=subprocess.STDOUT, start_new_session=True
        )
        watcher = _Watcher(process.pid)
        watcher.start()
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        watcher.ended.set()
        watcher.join()
        output.seek(0)
        text = output.read().decode(errors="replace")
    if process.returncode:
        raise FailedError(f"{' '.join(command)} ended with {process.returncode}:\n{text[-TOLD:]}")
    return Cost(seconds, max(watcher.cpu_seconds, used.ru_utime + used.ru_stime), watcher.peak, _told(text))


def cost_of(costs: Sequence[Cost]) -> Cost:
    """The median of several runs, and the highest memory of all; what each told of itself, number by number, the same way."""
    keys = [key for key in costs[0].told if isinstance(costs[0].told[key], int | float)]
    return Cost(
        statistics.median(cost.seconds for cost in costs),
        statistics.median(cost.cpu_seconds for cost in costs),
        max(cost.peak_bytes for cost in costs),
        {key: statistics.median(cost.told[key] for cost in costs) for key in keys},
    )


class _Watcher(Thread):
    """Looks at the processes of a session until it is told that the session has ended."""

    def __init__(self, session: int) -> None:
        super().__init__(daemon=True)
        self.session = session
        self.ended = Event()
        self.peak = 0
        self.used: dict[int, float] = {}

    def run(self) -> None:
        """Look again and again."""
        while True:
            now = dict(_processes(self.session))
            self.used |= now
            self.peak = max(self.peak, sum(map(_memory, now)))
            if self.ended.wait(EVERY):
                return

    @property
    def cpu_seconds(self) -> float:
        """Time on processors of all processes that were seen."""
        return sum(self.used.values())


def _processes(session: int) -> Iterator[tuple[int, float]]:
    """The processes of a session with their time on processors: its leader, its children and theirs, whoever is their parent by now."""
    for entry in PROC.iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            except OSError:  # it ended meanwhile
                continue
            if int(fields[SESSION]) == session:
                yield int(entry.name), (int(fields[USER]) + int(fields[SYSTEM])) / TICKS


def _memory(process: int) -> int:
    """Proportional set size in bytes."""
    try:
        for line in (PROC / str(process) / "smaps_rollup").read_text(encoding="utf-8").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:  # it ended meanwhile
        pass
    return 0


def _told(text: str) -> dict[str, Any]:
    last = text.rstrip().rpartition("\n")[2]
    if not last.startswith("{"):
        return {}
    try:
        told: dict[str, Any] = json.loads(last)
    except ValueError:
        return {}
    return told
