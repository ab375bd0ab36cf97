"""The real `dagster dev` on a raw folder of its own, for the tests that leave it alone with one.

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
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import dagster as dg
import pyarrow.parquet

from pipelines.release.verify import faults
from tests.conftest import FIVE_DOCUMENTS, RAW, ROOT

PATIENCE = 900
"""Seconds for a run, on a machine that has other work."""
LAST_WORDS = 4000
"""So many bytes of its log are told of a daemon that did not do what it should."""
LISTENING, LOOPBACK = "0A", {"0100007F", "00000000000000000000000001000000"}
"""A state and two addresses, as the kernel writes them."""
SCHEDULE, SENSOR = "dagster/schedule_name", "dagster/sensor_name"


class Place:
    """A raw folder, an outputs folder and a home of Dagster, and what is seen of them."""

    def __init__(self, folder: Path, out: Path | None = None, home: Path | None = None) -> None:
        self.raw, self.out, self.home = folder / "raw", out or folder / "outputs", home or folder / "home"
        self.said: list[dict[str, Any]] = []
        self.log = folder / "dev.log"
        self.home.mkdir(parents=True)
        shutil.copy(ROOT / "deploy" / "dagster.yaml", self.home)
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

    def says(self, words: str, since: int = 0) -> bool:
        """Whether the daemon's log has some words, behind a number of bytes."""
        return words.encode() in self.log.read_bytes()[since:]

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
        time.sleep(1)


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
    with place.log.open("ab") as log:
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
    except AssertionError as failed:
        failed.add_note(place.log.read_bytes()[-LAST_WORDS:].decode(errors="replace"))
        raise
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


def descendants(pid: int) -> list[int]:
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


def listens_at(pids: list[int]) -> set[str]:
    """Addresses at which some processes wait for connections, from /proc: as the kernel writes them."""
    sockets = set()
    for pid in pids:
        for entry in Path(f"/proc/{pid}/fd").iterdir():
            with suppress(OSError):  # closed meanwhile
                sockets.add(entry.readlink().name)
    rows = [
        line.split() for name in ("tcp", "tcp6") for line in Path(f"/proc/net/{name}").read_text(encoding="ascii").splitlines()
    ]
    return {row[1].partition(":")[0] for row in rows if row[3] == LISTENING and f"socket:[{row[9]}]" in sockets}


def kill(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return
