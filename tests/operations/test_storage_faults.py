"""A full disk, a folder that may not be written, a raw folder that vanishes, a clock set back: stated, and nothing is lost."""

import os
import shutil
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import date
from pathlib import Path

import pytest

from pipelines import cli, raw, steps
from pipelines.raw import RawFolderError
from pipelines.release import editions
from pipelines.steps import Folders
from schemas import TABLES
from tests.conftest import build, complete
from tests.operations.surroundings import change, fill, left_over, read_only, small_disk, small_raw, state, whole_build

SMALL = 16 * 1024 * 1024
"""Bytes of a disk that holds a few releases of two documents, and no more."""

ROOM_ENOUGH = 8_000
"""Kilobytes that a build of two documents needs at most."""


@pytest.fixture
def disk() -> Iterator[Path]:
    """A disk that is soon full."""
    with small_disk(SMALL) as disk:
        yield disk


def test_a_full_disk(disk: Path, tmp_path: Path) -> None:
    folders = Folders(small_raw(tmp_path / "raw"), disk / "out", run="run")
    whole_build(folders)
    reached = set()
    for number, room in enumerate([100, 300, 600, 900, 1_200, 1_500, 1_800, ROOM_ENOUGH], 1):
        change(folders.raw, number)
        old = state(folders.out)
        filler = fill(disk, room * 1024)
        stages: list[str] = []
        with pytest.raises(Exception, match=r"No space left|is full") if room < ROOM_ENOUGH else nullcontext():
            whole_build(folders, stages.append)
        reached.add(stages[-1])
        assert state(folders.out) in {old, editions.releases(folders.out)[-1].name}
        filler.unlink()
        whole_build(folders)
        assert state(folders.out, folders.raw) != old
        assert not left_over(folders.out)
        for release in editions.releases(folders.out)[:-1]:
            shutil.rmtree(release)
    print(f"\nthe disk was full in: {sorted(reached)}")
    assert "end" in reached
    assert len(reached) > 2


@pytest.mark.skipif(
    os.geteuid() == 0, reason="root may write everywhere; see the test of a read-only mount; goes when tests run as a user"
)
def test_outputs_without_the_right_to_write(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    build(small_raw(tmp_path / "raw"), out)
    out.chmod(0o500)
    assert cli.main(["build", "--raw", str(tmp_path / "raw"), "--out", str(out)]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_outputs_mounted_read_only(disk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = disk / "out"
    build(small_raw(tmp_path / "raw"), out, "1")
    with read_only(disk):
        assert cli.main(["build", "--raw", str(tmp_path / "raw"), "--out", str(out)]) == 2
        assert "cannot be written: Read-only file system" in capsys.readouterr().err
        assert state(out, tmp_path / "raw") == "1"
        assert cli.main(["status", "--raw", str(tmp_path / "raw"), "--out", str(out)]) == 0
        assert "latest release: 1" in capsys.readouterr().out


def test_a_raw_folder_that_vanishes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folders = Folders(small_raw(tmp_path / "raw"), tmp_path / "out")
    whole_build(folders)
    old = state(folders.out)
    listed = raw.find

    def find_and_lose(folder: Path) -> list[raw.RawFile]:
        found = listed(folder)
        shutil.rmtree(folder)
        return found

    monkeypatch.setattr(raw, "find", find_and_lose)
    with pytest.raises(RawFolderError, match="vanished while they were read"):
        whole_build(folders)
    monkeypatch.setattr(raw, "find", listed)
    with pytest.raises(RawFolderError, match="There is no folder"):
        whole_build(folders)
    folders.raw.mkdir()  # as the place where a disk is mounted that is away
    with pytest.raises(RawFolderError, match=r"no \.txt file"):
        whole_build(folders)
    assert state(folders.out) == old
    shutil.rmtree(folders.raw)
    whole_build(Folders(small_raw(folders.raw), folders.out))
    assert state(folders.out, folders.raw) == old


def test_a_clock_set_back(tmp_path: Path) -> None:
    folders = Folders(small_raw(tmp_path / "raw"), tmp_path / "out")
    versions = []
    for number, day in enumerate([date(2026, 3, 1), date(2025, 3, 1), date(1970, 1, 1), date(2026, 3, 2)]):
        change(folders.raw, number)
        steps.parse_documents(folders)
        steps.make_tables(folders)
        versions.append(complete(folders, None, day, TABLES).version)
        for path in folders.raw.rglob("*.txt"):
            os.utime(path, (0, 0))
    assert versions == ["2026.03.01.1", "2026.03.01.2", "2026.03.01.3", "2026.03.02.1"]
    assert [release.name for release in editions.releases(folders.out)] == versions
    assert state(folders.out, folders.raw) == versions[-1]
