"""The real `dagster dev`, left alone with a raw folder: files come, change, go; the schedule fires; the daemon is restarted.

What is expected of it stands in docs/OPERATIONS.md. Processes are ended by the id that they were started with.
"""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import dagster as dg
import pyarrow.parquet
import pytest

from pipelines.release.verify import faults
from tests.conftest import FIVE_DOCUMENTS, GOLD, RAW, ROOT

PATIENCE = 240
"""Seconds for a run, on a machine that has other work."""
SCHEDULE, SENSOR = "dagster/schedule_name", "dagster/sensor_name"
PAGE = (GOLD / "own" / "plans" / "se_mnd_2015_lansstyrelsen.txt").read_text(encoding="utf-8")


class Place:
    """A raw folder, an outputs folder and a home of Dagster, and what is seen of them."""

    def __init__(self, folder: Path) -> None:
        self.raw, self.out, self.home = folder / "raw", folder / "outputs", folder / "home"
        self.said: list[dict[str, Any]] = []
        self.home.mkdir()
        shutil.copy(ROOT / "dagster.yaml", self.home)
        for source in FIVE_DOCUMENTS:
            shutil.copytree(RAW / source, self.raw / source)

    @property
    def latest(self) -> Path:
        """The release to which `latest` leads."""
        return (self.out / "latest").resolve()

    def documents(self) -> dict[str, str]:
        """Path -> status, of the latest release."""
        rows = pyarrow.parquet.read_table(self.latest / "parquet" / "documents.parquet").to_pylist()
        return {row["source_file"]: row["status"] for row in rows}

    def runs(self, *statuses: dg.DagsterRunStatus, tag: str | None = None) -> list[dg.DagsterRun]:
        """Runs of the build, the last first."""
        with dg.DagsterInstance.from_config(str(self.home)) as instance:
            found = instance.get_runs(dg.RunsFilter(job_name="build_release", statuses=list(statuses)))
        return [run for run in found if tag is None or tag in run.tags]

    def new_release(self, before: Path) -> Path:
        """The release that comes after another, once it is there."""
        until(lambda: self.latest != before and not self.runs(*UNDER_WAY), "a new release")
        assert not list(faults(self.latest, self.raw))
        return self.latest


UNDER_WAY = (
    dg.DagsterRunStatus.QUEUED,
    dg.DagsterRunStatus.NOT_STARTED,
    dg.DagsterRunStatus.STARTING,
    dg.DagsterRunStatus.STARTED,
    dg.DagsterRunStatus.CANCELING,
)


def until(holds: Callable[[], object], what: str, seconds: float = PATIENCE) -> None:
    """Wait for something."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, f"waited {seconds} seconds for {what}"
        time.sleep(0.5)


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def serving(place: Place, **settings: str) -> Iterator[subprocess.Popen[bytes]]:
    """`dagster dev` as `make serve` starts it; ended by a signal to the very process."""
    surroundings = {
        **os.environ,
        "DAGSTER_HOME": str(place.home),
        "NORDPOL_AUTOMATION": "on",
        "NORDPOL_RAW": str(place.raw),
        "NORDPOL_OUT": str(place.out),
        "NORDPOL_SENSOR_SECONDS": "5",
        **settings,
    }
    port = free_port()
    command = [sys.executable, "-m", "dagster", "dev", "-w", "workspace.yaml", "-h", "127.0.0.1", "-p", str(port)]
    with (place.home / "dev.log").open("ab") as log:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=surroundings,
            stdout=log,
            stderr=log,
            start_new_session=True,
            preexec_fn=_hear_signals,  # noqa: PLW1509 (no thread runs yet; goes when Popen can reset signals)
        )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        try:
            process.wait(60)
        finally:
            _end_group(process.pid)


def _hear_signals() -> None:
    """Signals that a script's background ignores are heard again."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _end_group(pid: int) -> None:
    """End what is left of the session that was started with this process, as a service manager does."""
    try:
        os.killpg(pid, signal.SIGKILL)
    except ProcessLookupError:
        return


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


@contextmanager
def listening(place: Place) -> Iterator[str]:
    """A local server that hears the notices; gives its address."""

    class Listener(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            place.said.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None: ...

    server = HTTPServer(("127.0.0.1", 0), Listener)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/secret-of-the-webhook"
    finally:
        server.shutdown()
        server.server_close()


def test_files_come_change_and_go_and_the_schedule_fires(place: Place) -> None:
    succeeded = dg.DagsterRunStatus.SUCCESS
    with listening(place) as address:
        with serving(place, NORDPOL_WEBHOOK=address):
            release = place.new_release(place.latest)  # the folder as it is found

            page = place.raw / "page.txt"
            page.write_text(PAGE, encoding="utf-8")
            release = place.new_release(release)
            assert place.documents()["page.txt"] == "parsed"
            before = place.documents()

            page.write_text(PAGE + "\nDen beslutades den 12 maj 2016.\n", encoding="utf-8")
            release = place.new_release(release)
            assert place.documents() == before

            page.unlink()
            release = place.new_release(release)
            assert "page.txt" not in place.documents()

            (place.raw / "broken.txt").write_bytes(b"\x00\xff" * 500)
            release = place.new_release(release)
            assert place.documents()["broken.txt"] == "quarantined"
            assert len(place.runs(succeeded, tag=SENSOR)) == 5

            moved = place.raw.rename(place.raw.with_name("away"))  # the mount is gone
            time.sleep(12)
            assert place.latest == release
            moved.rename(place.raw)
            assert not place.said

        with serving(place, NORDPOL_WEBHOOK=address, NORDPOL_CRON="* * * * *"):
            until(lambda: place.runs(succeeded, tag=SCHEDULE), "a run of the schedule")
            assert place.latest == release  # nothing changed, so nothing was published
            assert len(place.runs(tag=SENSOR)) == 5  # the cursor outlived the restart

            place.raw.rename(moved)
            until(lambda: place.said, "word of a failed run")
            moved.rename(place.raw)
    told = place.said[0]
    assert (told["event"], told["started_by"]) == ("run_failed", "daily")
    assert told["failures"][0]["error"] == "RawFolderError"
    assert "secret" not in json.dumps(told)
    assert place.latest == release


def test_a_crash_in_the_middle_of_a_run_is_made_good(place: Place) -> None:
    """All processes are killed while a run holds the lock; after the restart the run is ended, and begun anew."""
    with serving(place) as process:
        until((place.out / ".staging" / "records").is_dir, "a build")
        (run,) = place.runs(*UNDER_WAY)
        children = _descendants(process.pid)
        for pid in (process.pid, *children):
            _kill(pid)
        process.wait(10)
    assert not (place.out / "latest").exists()
    with serving(place):
        until(lambda: place.runs(dg.DagsterRunStatus.SUCCESS), "the run that was begun anew")
    assert not list(faults(place.latest, place.raw))
    assert [one.run_id for one in place.runs(dg.DagsterRunStatus.FAILURE)] == [run.run_id]
    (anew,) = place.runs(dg.DagsterRunStatus.SUCCESS)
    assert anew.parent_run_id == run.run_id


def test_a_restart_in_the_middle_of_a_run_loses_nothing(place: Place) -> None:
    """The daemon is asked to end while a run is under way, and started again: a release comes without help."""
    with serving(place):
        until((place.out / ".staging" / "records").is_dir, "a build")
    with serving(place):
        until(lambda: place.latest.is_dir() and not place.runs(*UNDER_WAY), "a release")
    assert not list(faults(place.latest, place.raw))


def _descendants(pid: int) -> list[int]:
    """The processes below one that this test started, from /proc."""
    parents: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text(encoding="utf-8").rpartition(")")[2].split()
        except OSError:
            continue
        parents.setdefault(int(fields[1]), []).append(int(stat.parent.name))
    found = [*parents.get(pid, [])]
    for child in found:
        found += parents.get(child, [])
    return found


def _kill(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return
