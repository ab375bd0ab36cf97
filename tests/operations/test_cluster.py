"""A build on a Dask cluster: a real scheduler and two worker processes on loopback, one of which is killed in the middle."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import RAW

COPIES = 60
"""Copies of the documents of raw/, so that there is something to do when a worker is lost."""
PATIENCE = 300
ENVIRONMENT = {**os.environ, "DASK_DISTRIBUTED__WORKER__DAEMON": "False"}


@pytest.fixture
def cluster() -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """The address of a scheduler, and the workers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    started = [_started("scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard")]
    try:
        workers = [_started("worker", address, "--host", "127.0.0.1", "--nthreads", "1", "--no-nanny", "--no-dashboard")
                   for _ in range(2)]  # fmt: skip
        started += workers
        _wait_for_workers(address, 2)
        yield address, workers
    finally:
        for process in started:
            process.kill()
            process.wait()


def _started(what: str, *arguments: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "distributed.cli.dask_" + what, *arguments]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT)


def _wait_for_workers(address: str, number: int) -> None:
    from distributed import Client

    with Client(address, timeout=PATIENCE, set_as_default=False) as client:
        client.wait_for_workers(number, timeout=PATIENCE)


def _wait_for_work(address: str, build: "subprocess.Popen[str]") -> None:
    """Wait until both workers have something to do."""
    from distributed import Client

    deadline = time.monotonic() + PATIENCE
    with Client(address, timeout=PATIENCE, set_as_default=False) as client:
        while sum(bool(tasks) for tasks in client.processing().values()) < 2:
            assert build.poll() is None, "the build ended before a worker could be killed"
            assert time.monotonic() < deadline
            time.sleep(0.05)


def _build(raw: Path, out: Path, *more: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "pipelines.cli", "build", "--raw", str(raw), "--out", str(out), "--version", "1", *more]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def _files(release: Path) -> dict[str, bytes]:
    return {path.relative_to(release).as_posix(): path.read_bytes() for path in release.rglob("*") if path.is_file()}


def test_a_release_made_on_a_cluster_that_loses_a_worker_is_the_same(
    tmp_path: Path, cluster: tuple[str, list[subprocess.Popen[bytes]]]
) -> None:
    address, workers = cluster
    raw = tmp_path / "raw"
    for number in range(COPIES):
        shutil.copytree(RAW, raw / f"{number:02d}")
    usual = _build(raw, tmp_path / "usual")
    said, _ = usual.communicate(timeout=PATIENCE)
    assert usual.returncode == 0, said
    on_cluster = _build(raw, tmp_path / "cluster", "--engine", "dask", "--scheduler", address)
    _wait_for_work(address, on_cluster)
    os.kill(workers[0].pid, signal.SIGKILL)
    said, _ = on_cluster.communicate(timeout=PATIENCE)
    assert on_cluster.returncode == 0, said
    assert workers[1].poll() is None
    assert _files(tmp_path / "cluster" / "releases" / "1") == _files(tmp_path / "usual" / "releases" / "1")
