"""A build that is interrupted from the keyboard says so once, whichever of its processes is at work, and publishes nothing."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipelines.commands.answers import INTERRUPTED, STOPPED
from tests.conftest import RAW


@pytest.mark.parametrize("made", [".", "out/.staging/records", "out/.staging/documents.json", "out/.staging/edition.json"])
def test_an_interrupted_build(tmp_path: Path, made: str) -> None:
    command = [sys.executable, "-m", "pipelines.cli", "build", "--raw", str(RAW), "--out", str(tmp_path / "out")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True) as build:
        time.sleep(0.5)  # until then nobody listens
        while not (tmp_path / made).exists() and build.poll() is None:
            time.sleep(0.01)
        os.killpg(build.pid, signal.SIGINT)  # as a terminal does: to all processes of the command
        _, said = build.communicate(timeout=60)
    assert (build.returncode, said) == (INTERRUPTED, f"nordpol: {STOPPED}\n")
    assert not (tmp_path / "out" / "latest").exists()
