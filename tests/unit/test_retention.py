"""Which releases stay, in which order versions stand, and pins."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.release import editions
from pipelines.release.editions import ReleaseError
from pipelines.release.publish import recover
from pipelines.release.retention import PINNED, kept, pin, pinned, prune, unpin

DAYS = [f"{date(2025, 11, 20) + timedelta(days=number):%Y.%m.%d}.1" for number in range(80)]


def _outputs(out: Path, versions: list[str]) -> Path:
    for version in versions:
        folder = out / "releases" / version
        folder.mkdir(parents=True)
        (folder / "manifest.json").write_text(json.dumps({"data_sha256": version, "rows": {}, "files": {}}), encoding="utf-8")
    (out / "latest").symlink_to(Path("releases") / versions[-1])
    return out


def test_the_last_the_first_of_a_month_the_pinned_and_the_latest_stay() -> None:
    stay = kept([*DAYS, "thesis"], 3, ["2026.01.15.1", "2020.01.01.1"], "2025.12.24.1")
    assert stay == {
        *DAYS[-3:], "2025.11.20.1", "2025.12.01.1", "2026.01.01.1", "2026.02.01.1", "2026.01.15.1", "2025.12.24.1", "thesis",
    }  # fmt: skip


@given(st.lists(st.sampled_from(DAYS), unique=True), st.integers(1, 90), st.lists(st.sampled_from(DAYS)), st.sampled_from(DAYS))
def test_what_stays_is_there_and_pruning_twice_is_pruning_once(there: list[str], keep: int, pins: list[str], newest: str) -> None:
    stay = kept(there, keep, pins, newest)
    assert stay <= set(there)
    assert len(stay) >= min(keep, len(there))
    assert {newest, *pins} & set(there) <= stay
    assert kept(sorted(stay), keep, pins, newest) == stay


def test_the_tenth_of_a_day_comes_after_the_second() -> None:
    versions = ["2026.01.01.10", "2026.01.01.2", "2026.01.01.1", "2025.12.31.11"]
    assert sorted(versions, key=editions.order) == ["2025.12.31.11", "2026.01.01.1", "2026.01.01.2", "2026.01.01.10"]


@pytest.mark.parametrize(
    ("today", "version"),
    [(date(2026, 2, 7), "2026.02.07.2"), (date(2026, 2, 8), "2026.02.08.1"), (date(1970, 1, 1), "2026.02.07.2")],
)
def test_a_clock_set_back_does_not_turn_the_order_of_versions(tmp_path: Path, today: date, version: str) -> None:
    out = _outputs(tmp_path, [*DAYS[:-1], "2026.02.07.1"])
    assert editions._next_version(out, today, editions.latest(out)) == version


def test_the_number_of_a_release_that_was_removed_is_not_given_again(tmp_path: Path) -> None:
    out = _outputs(tmp_path, [f"2026.02.07.{number}" for number in range(1, 12)])
    assert prune(out, 2) == [f"2026.02.07.{number}" for number in range(2, 10)]
    assert editions._next_version(out, date(2026, 2, 7), editions.latest(out)) == "2026.02.07.12"


def test_pruning_removes_what_need_not_stay(tmp_path: Path) -> None:
    out = _outputs(tmp_path, DAYS)
    pin(out, "2026.01.15.1")
    gone = prune(out, 2)
    assert [release.name for release in editions.releases(out)] == [version for version in DAYS if version not in gone]
    assert len(DAYS) - len(gone) == 2 + 4 + 1
    assert prune(out, 2) == []
    assert not (out / ".removed").exists()


def test_a_removal_that_was_killed_is_ended(tmp_path: Path) -> None:
    out = _outputs(tmp_path, DAYS[:2])
    (out / ".removed" / "x" / "parquet").mkdir(parents=True)
    recover(out)
    assert sorted(path.name for path in out.iterdir()) == ["latest", "releases"]


def test_a_release_that_was_named_but_not_shown_is_shown(tmp_path: Path) -> None:
    out = _outputs(tmp_path, DAYS[:2])
    (out / "latest").unlink()
    (out / "latest").symlink_to(Path("releases") / DAYS[0])
    (out / ".publishing").write_text(DAYS[1], encoding="utf-8")
    recover(out)
    assert (out / "latest").resolve().name == DAYS[1]
    for nonsense in ("2099.01.01.1", "", "../..", "\0"):
        (out / ".publishing").write_text(nonsense, encoding="utf-8")
        recover(out)
        assert (out / "latest").resolve().name == DAYS[1]
        assert not (out / ".publishing").exists()


def test_pins_are_lines_with_remarks(tmp_path: Path) -> None:
    out = _outputs(tmp_path, DAYS[:3])
    (out / PINNED).write_text(f"# cited\n{DAYS[0]}  # in a thesis\n\n", encoding="utf-8")
    pin(out, DAYS[1])
    pin(out, DAYS[1])
    assert pinned(out) == [DAYS[0], DAYS[1]]
    unpin(out, DAYS[0])
    assert pinned(out) == [DAYS[1]]
    assert "# cited" in (out / PINNED).read_text(encoding="utf-8")
    with pytest.raises(ReleaseError, match="is not pinned"):
        unpin(out, DAYS[0])
    with pytest.raises(ReleaseError, match="There is no release"):
        pin(out, "2099.01.01.1")


def test_nothing_is_removed_where_the_pins_cannot_be_read_or_latest_is_gone(tmp_path: Path) -> None:
    out = _outputs(tmp_path, DAYS)
    (out / PINNED).write_bytes(b"\xff\xfe\xff")
    with pytest.raises(ReleaseError, match="nothing is removed"):
        prune(out, 1)
    (out / PINNED).unlink()
    (out / "latest").unlink()
    with pytest.raises(ReleaseError, match="Nothing was removed"):
        prune(out, 1)
    assert len(editions.releases(out)) == len(DAYS)
