"""Builds that are killed: whenever it happens, `latest` is the old or the new release, whole, and the next build succeeds."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from pipelines.release import editions
from tests.operations.surroundings import ROOT, change, left_over, small_raw, state

KILLS = int(os.environ.get("KILLS", "180"))
WORKERS = 2
KILLS_THROUGH_DAGSTER = int(os.environ.get("KILLS_THROUGH_DAGSTER", "20"))
MANY = 100
"""From so many kills on, each stage is hit whatever the machine."""
STAGES = ("parse", "tables", "validate", "publish")
ORPHANS = """
import sys
from pathlib import Path
from pipelines import steps
from pipelines.steps import Folders
if __name__ == "__main__":
    steps.parse_documents(Folders(Path(sys.argv[1]), Path(sys.argv[2])), lambda done, of: print(done, flush=True))
"""


def test_killed_at_random_moments() -> None:
    command = [sys.executable, "-m", "tests.operations.killed", "--kills", str(KILLS // WORKERS), "--seed"]
    workers = [
        subprocess.Popen([*command, str(seed)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for seed in range(1, WORKERS + 1)
    ]
    kills, stages, latest = 0, Counter[str](), Counter[str]()
    for worker in workers:
        told, faults = worker.communicate()
        assert worker.returncode == 0, faults[-3_000:]
        figures = json.loads(told)
        kills += figures["kills"]
        stages.update(figures["by stage"])
        latest.update(figures["latest after"])
    print(f"\nkilled {kills} times: {dict(stages)}; latest afterwards: {dict(latest)}")
    assert kills == KILLS // WORKERS * WORKERS
    if KILLS >= MANY:
        assert all(stages[stage] for stage in STAGES), stages
        assert latest["old"]
        assert latest["new"]


def test_killed_through_dagster(tmp_path: Path) -> None:
    raw, out = small_raw(tmp_path / "raw"), tmp_path / "out"
    command = [sys.executable, "-m", "pipelines.cli", "build", "--raw", str(raw), "--out", str(out)]
    environment = {**os.environ, "NORDPOL_SCORES": ""}
    chance = random.Random(3)
    begun = time.monotonic()
    _built(command, environment)
    whole, hit = time.monotonic() - begun, Counter[str]()
    for number in range(KILLS_THROUGH_DAGSTER):
        change(raw, number + 1)
        old = state(out)
        build = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # a build spends most of its time in starting, so the moment is drawn from when it first works
        until = time.monotonic() + 60
        while not _at_work(out, build.pid) and build.poll() is None and time.monotonic() < until:
            time.sleep(0.01)
        time.sleep(chance.random() * whole / 2)
        build.send_signal(signal.SIGKILL)
        hit["ended before" if build.wait() == 0 else _last_stage(out)] += 1
        assert state(out) in {old, editions.releases(out)[-1].name}
        if number % 5 == 4:
            _built(command, environment)
            assert state(out, raw) == editions.releases(out)[-1].name
            assert not left_over(out)
    print(f"\nkilled {KILLS_THROUGH_DAGSTER} times through Dagster, last stage that ended: {dict(hit)}")
    assert hit["ended before"] <= KILLS_THROUGH_DAGSTER // 2


def _built(command: list[str], environment: dict[str, str]) -> None:
    built = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr


def _at_work(out: Path, process: int) -> bool:
    return f'"process": {process},' in (out / ".lock").read_text(encoding="utf-8")


def _last_stage(out: Path) -> str:
    logs = sorted((out / "logs").glob("*.jsonl"), key=lambda path: path.stat().st_mtime_ns)
    staged = (out / ".staging").exists()
    lines = logs[-1].read_text(encoding="utf-8").splitlines() if logs and staged else []
    return str(json.loads(lines[-1])["stage"]) if lines else "none"


def test_no_process_is_left_of_a_build_that_was_killed(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    page = next((ROOT / "raw" / "norden_org").glob("*.txt")).read_bytes()
    for number in range(1_000):
        (raw / f"{number:04d}.txt").write_bytes(page + f"\nRedigert {number}\n".encode())
    program = tmp_path / "orphans.py"
    program.write_text(ORPHANS, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(program), str(raw), str(tmp_path / "out")]
    build = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True, start_new_session=True)
    assert build.stdout is not None
    assert build.stdout.readline()
    assert len(_processes(build.pid)) > 1 or os.cpu_count() == 1
    build.kill()
    build.wait()
    build.stdout.close()
    until = time.monotonic() + 20
    while (left := _processes(build.pid)) and time.monotonic() < until:
        time.sleep(0.1)
    assert left == []


def _processes(session: int) -> list[int]:
    """Processes of a session that still run."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            state_of, *facts = (entry / "stat").read_text(encoding="utf-8").rpartition(") ")[2].split()
        except OSError:  # no process, or one that ended meanwhile
            continue
        if int(facts[2]) == session and state_of != "Z":
            found.append(int(entry.name))
    return found
