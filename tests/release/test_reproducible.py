"""The same input gives the same bytes: in another folder, time zone, locale, hash seed, order of files, or process."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from schemas import TABLES
from tests.conftest import RAW, ROOT

BUILD = """
import contextlib, os, pathlib, random, sys
from tests.conftest import build
if sys.argv[3]:
    listed = os.scandir
    class Shuffled(contextlib.AbstractContextManager):
        def __init__(self, *place):
            with listed(*place) as entries:
                found = list(entries)
            random.Random(int(sys.argv[3])).shuffle(found)
            self._entries = iter(found)
        def __iter__(self):
            return self
        def __next__(self):
            return next(self._entries)
        def __exit__(self, *_):
            return None
    os.scandir = Shuffled
build(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
"""


def _build(raw: Path, out: Path, seed: str, **environment: str) -> dict[str, bytes]:
    run = subprocess.run(
        [sys.executable, "-c", BUILD, str(raw), str(out), seed],
        capture_output=True, text=True, check=False, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    release = out / "releases" / "test"
    return {path.relative_to(release).as_posix(): path.read_bytes() for path in sorted(release.rglob("*")) if path.is_file()}


def test_the_same_bytes_everywhere(tmp_path: Path) -> None:
    elsewhere = tmp_path / "ånother folder" / "raw"
    shutil.copytree(RAW, elsewhere)
    one = _build(RAW, tmp_path / "one", "", TZ="UTC", LC_ALL="C.UTF-8", PYTHONHASHSEED="1")
    other = _build(elsewhere, tmp_path / "two" / "out", "7", TZ="Pacific/Kiritimati", LC_ALL="C", PYTHONHASHSEED="2")
    assert one.keys() == other.keys()
    assert {
        "manifest.json",
        "SHA256SUMS",
        *(f"{kind}/{name}.{kind}" for name in TABLES for kind in ("parquet", "csv")),
    } <= one.keys()
    assert [name for name in one if one[name] != other[name]] == []


@pytest.mark.parametrize("trace", [str(ROOT), str(Path.home()), "/tmp/"])  # noqa: S108 (searched for, not written to; stays)
def test_no_trace_of_the_machine(release: Path, trace: str) -> None:
    assert [path.name for path in release.rglob("*") if path.is_file() and trace.encode() in path.read_bytes()] == []
