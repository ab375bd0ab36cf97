"""`nordpol status`: what is new, changed, gone, quarantined, what will be parsed, who is at work, when the next run is due."""

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pipelines import automation
from pipelines.cli import main
from pipelines.commands.operations import next_run
from pipelines.release.lock import locked
from tests.conftest import RAW, build

PAGE = (RAW / "norden_org" / "001_662a71d7f3bf9c71.txt").read_text(encoding="utf-8")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with raw/ and a release of it."""
    shutil.copytree(RAW, tmp_path / "raw")
    (tmp_path / "raw" / "empty.txt").write_bytes(b"")
    build(tmp_path / "raw", tmp_path / "out", "1")
    return tmp_path


def _told(place: Path, capsys: pytest.CaptureFixture[str]) -> tuple[dict[str, int], str]:
    """The numbers by what they are of, and all that was said."""
    assert main(["status", "--raw", str(place / "raw"), "--out", str(place / "out")]) == 0
    said = capsys.readouterr().out
    return {name: int(number) for number, name in re.findall(r"^ +(\d+)  (.+)$", said, re.MULTILINE)}, said


def test_after_a_build_nothing_is_to_be_done(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    numbers, said = _told(place, capsys)
    assert numbers == {
        f"documents below {place / 'raw'}": 6, "new": 0, "changed": 0, "gone": 0, "quarantined": 1,
        "to be parsed by the next build": 0,
    }  # fmt: skip
    assert "latest release: 1\n" in said
    assert "empty.txt: The file is empty" in said
    assert "at work: nobody" in said


def test_new_changed_and_gone_files_are_named(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    raw = place / "raw"
    (raw / "new.txt").write_text(PAGE + "\nRedigert.\n", encoding="utf-8")
    (raw / "norden_org" / "001_662a71d7f3bf9c71.txt").write_text(PAGE + "\nEndret.\n", encoding="utf-8")
    (raw / "empty.txt").unlink()
    numbers, said = _told(place, capsys)
    assert (numbers["new"], numbers["changed"], numbers["gone"], numbers["to be parsed by the next build"]) == (1, 1, 1, 2)
    assert re.search(r"1  new\n +new\.txt\n +1  changed\n +norden_org/001_\w+\.txt\n +1  gone\n +empty\.txt\n", said)


@pytest.mark.parametrize(
    ("file", "words", "other", "to_parse"),
    [("manifest.csv", ",2016,,", ",2015,,", 1), ("source.toml", 'country = "NO"', 'country = "SE"', 2)],
)
def test_what_is_said_of_documents_counts_as_much_as_they_do(
    place: Path, capsys: pytest.CaptureFixture[str], file: str, words: str, other: str, to_parse: int
) -> None:
    path = place / "raw" / "regjeringen_no" / file
    content = path.read_text(encoding="utf-8")
    assert words in content
    path.write_text(content.replace(words, other), encoding="utf-8")
    numbers, _ = _told(place, capsys)
    assert (numbers["changed"], numbers["to be parsed by the next build"]) == (0, to_parse)


def test_who_is_at_work_is_told(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with locked(place / "out", work="run"):
        assert re.search(r"at work: run \(process \d+ of ", _told(place, capsys)[1])


def test_without_a_release_all_is_new(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(RAW / "norden_org", tmp_path / "raw" / "norden_org")
    numbers, said = _told(tmp_path, capsys)
    assert "latest release: none yet" in said
    assert (numbers["new"], numbers["to be parsed by the next build"]) == (2, 2)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("cron", "zone", "due"),
    [
        ("0 4 * * *", "UTC", "2026-03-29 04:00 UTC"),
        ("*/5 * * * *", "UTC", "2026-03-28 12:05 UTC"),
        ("0 4 * * 1", "Europe/Oslo", "2026-03-30 04:00 Europe/Oslo"),
        ("30 3 * * *", "Europe/Oslo", "2026-03-29 03:30 Europe/Oslo"),  # the night on which clocks go forward
        ("0 0 29 2 *", "UTC", "2028-02-29 00:00 UTC"),
        ("0 13 * * *", "Europe/Oslo", "2026-03-29 13:00 Europe/Oslo"),  # 13:00 in Oslo was just now
    ],
)
def test_when_the_next_run_is_due(monkeypatch: pytest.MonkeyPatch, cron: str, zone: str, due: str) -> None:
    monkeypatch.setattr(automation, "CRON", cron)
    monkeypatch.setattr(automation, "TIME_ZONE", zone)
    now = datetime(2026, 3, 28, 12, 0, 1, tzinfo=UTC)
    monkeypatch.setattr(automation, "ON", False)
    assert next_run(now) == f"{due}, if the schedule is switched on"
    monkeypatch.setattr(automation, "ON", True)
    assert next_run(now) == due


def test_a_latest_that_leads_nowhere_is_no_want_of_releases(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / "out" / "latest").unlink()
    assert main(["status", "--raw", str(place / "raw"), "--out", str(place / "out")]) == 2
    assert "latest is gone. `nordpol rollback VERSION` sets it anew; there are: 1." in capsys.readouterr().err
