"""Kill a build at random moments, again and again, and see what is there after each: `python -m tests.operations.killed`.

A program of its own, because it forks: the process has everything imported, and each build runs in a child of it. The
moments are drawn by the place in the build (a kind of event and its number), so that a slow machine is killed in the same
places as a fast one: half of them at a call into the system that writes, renames, links or removes, half at a time.
"""

import argparse
import json
import os
import random
import signal
import sys
import tempfile
import threading
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

from pipelines.release import editions
from pipelines.steps import Folders
from tests.operations.surroundings import change, ended, forked, left_over, small_raw, state, warm, whole_build

EVENTS = {
    "open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.symlink", "os.truncate", "shutil.rmtree", "sqlite3.connect",
    "fcntl.flock",
}  # fmt: skip
"""Audit events of the interpreter before which a build may be killed."""
LATE = ("publish", "end")
"""Stages in which most that could go wrong happens within little time; each second kill by event falls there."""

LAST = 11
"""Events at the end of a build: the rename, the move of `latest`, and what follows; each eighth kill falls there."""

MISSED = "ended before it was hit"
ATTEMPTS = 2
"""So many times as many builds are started, at most, as are to be killed; some end before."""


class Rehearsal:
    """Counts the events of a build, or kills it at one of them."""

    def __init__(self, out: Path, note: Path, kill_at: int | None = None, stages: tuple[str, ...] | None = None) -> None:
        """Say what is counted, and where to kill.

        Args:
            out: the outputs folder; events elsewhere do not count.
            note: where the stage is written, for who looks at what was hit.
            kill_at: number of the event before which the process kills itself; None for never.
            stages: stages whose events count; None for all.
        """
        self.count = 0
        self._out, self._note, self._kill_at, self._stages, self._stage = str(out), note, kill_at, stages, "begin"

    def tell(self, stage: str) -> None:
        """Note the stage that begins."""
        self._stage = stage
        descriptor = os.open(self._note, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.write(descriptor, stage.encode())
        os.close(descriptor)

    def hear(self, event: str, arguments: tuple[object, ...]) -> None:
        """Take an audit event."""
        if event not in EVENTS or (self._stages and self._stage not in self._stages):
            return
        if event != "fcntl.flock" and not any(self._out in str(one) for one in arguments):
            return
        if self.count == self._kill_at:
            os.kill(os.getpid(), signal.SIGKILL)
        self.count += 1


def build(folders: Folders, rehearsal: Rehearsal) -> None:
    """A whole build that is listened to."""
    sys.addaudithook(rehearsal.hear)
    whole_build(folders, rehearsal.tell)


def measured(folders: Folders, note: Path, count: Path, stages: tuple[str, ...] | None) -> None:
    """A whole build whose events and time are written down."""
    rehearsal = Rehearsal(folders.out, note, stages=stages)
    begun = time.monotonic()
    build(folders, rehearsal)
    count.write_text(json.dumps([rehearsal.count, time.monotonic() - begun]), encoding="utf-8")


def hit(folders: Folders, note: Path, kill_at: int | None, delay: float, stages: tuple[str, ...] | None) -> str:
    """Start a build and kill it; returns the stage that was hit."""
    note.write_text("begin", encoding="utf-8")
    rehearsal = Rehearsal(folders.out, note, kill_at, stages)
    child = forked(lambda: build(folders, rehearsal))
    killer = threading.Timer(delay, kill, [child])
    if kill_at is None:
        killer.start()
    code = ended(child)
    killer.cancel()
    assert code in (0, -signal.SIGKILL), f"the build ended with {code}"
    return note.read_text(encoding="utf-8") if code else MISSED


def kill(child: int) -> None:
    """Kill a child that may have ended."""
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)


def run(kills: int, seed: int) -> dict[str, object]:
    """Kill builds, and check after each what there is; returns the figures."""
    chance = random.Random(seed)
    stages: Counter[str] = Counter()
    latest: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as scratch:
        raw, note, count = small_raw(Path(scratch, "raw")), Path(scratch, "note"), Path(scratch, "count")
        folders = Folders(raw, Path(scratch, "out"))
        warm(raw)
        sizes = {}
        for number, among in enumerate((None, None, LATE)):
            change(raw, -number)
            assert ended(forked(lambda among=among: measured(folders, note, count, among))) == 0
            sizes[among] = json.loads(count.read_text(encoding="utf-8"))
        for number in range(ATTEMPTS * kills):
            if stages.total() - stages[MISSED] == kills:
                break
            change(raw, number + 1)
            old = state(folders.out)
            among = LATE if number % 4 == 1 else None
            moment = chance.randrange(sizes[among][0]) if number % 2 else None
            if number % 8 == 1:
                moment = sizes[LATE][0] - 1 - chance.randrange(LAST)
            stage = hit(folders, note, moment, chance.random() * sizes[None][1], among)
            stages[stage] += 1
            after = state(folders.out)
            known = [release.name for release in editions.releases(folders.out)]
            assert after == old or after == known[-1], (old, after, known)
            if stage == MISSED:
                continue
            latest["old" if after == old else "new"] += 1
            assert ended(forked(lambda: whole_build(folders))) == 0, "the next build needs help"
            newest = state(folders.out, raw)
            assert newest != old, (old, newest)
            assert not left_over(folders.out), left_over(folders.out)
            remove_old(folders.out)
    return {"kills": stages.total() - stages[MISSED], "by stage": dict(sorted(stages.items())), "latest after": dict(latest)}


def remove_old(out: Path) -> None:
    """Keep few releases, so that looking at all stays quick."""
    from pipelines.release.retention import prune

    ended(forked(lambda: prune(out, 3)))


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="killed", description="Kill builds at random moments.")
    parser.add_argument("--kills", type=int, default=90)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    print(json.dumps(run(given.kills, given.seed)))


if __name__ == "__main__":
    main()
