"""The lock of the outputs folder: one at a time, and a dead process stands in nobody's way."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipelines.release.editions import ReleaseError
from pipelines.release.lock import LOCK, holder, locked

HOLD = """
import sys, time
from pathlib import Path
from pipelines.release.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(float(sys.argv[2]))
"""


def _other(out: Path, seconds: float) -> "subprocess.Popen[bytes]":
    """Another process that holds the lock."""
    other = subprocess.Popen([sys.executable, "-c", HOLD, str(out), str(seconds)], stdout=subprocess.PIPE)
    assert other.stdout is not None
    assert other.stdout.readline() == b"held\n"
    return other


def test_the_second_is_told_who_holds_it_and_a_killed_one_holds_nothing(tmp_path: Path) -> None:
    other = _other(tmp_path, 60)
    try:
        with pytest.raises(ReleaseError, match=rf"Another build \(process {other.pid} of .*, since 20.*--wait"), locked(tmp_path):
            pass
        assert f"process {other.pid}" in (holder(tmp_path) or "")
    finally:
        os.kill(other.pid, signal.SIGKILL)
        other.communicate()
    assert str(other.pid) in (tmp_path / LOCK).read_text(encoding="utf-8")
    assert holder(tmp_path) is None
    with locked(tmp_path):
        assert f"process {os.getpid()}" in (holder(tmp_path) or "")
    assert (tmp_path / LOCK).read_text(encoding="utf-8") == ""


def test_the_second_waits_as_long_as_it_is_told(tmp_path: Path) -> None:
    other = _other(tmp_path, 1.5)
    begun = time.monotonic()
    with locked(tmp_path, wait=60):
        assert 0.5 < time.monotonic() - begun < 30
    other.communicate()


def test_nobody_holds_what_was_never_held(tmp_path: Path) -> None:
    assert holder(tmp_path) is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", ["", "123", "{", "[1]", '{"work": 1}'])
def test_a_holder_that_says_nothing_of_itself(tmp_path: Path, words: str) -> None:
    with locked(tmp_path):
        (tmp_path / LOCK).write_text(words, encoding="utf-8")
        assert holder(tmp_path) == "build (process unknown)"
