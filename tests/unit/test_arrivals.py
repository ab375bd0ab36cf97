"""Looking at the raw folder: by content, with patience for files that are still being written."""

import os
import time
from pathlib import Path

import pytest

from pipelines import arrivals
from pipelines.arrivals import SETTLED_AFTER, Arrivals, Look, look, recall, remember
from pipelines.raw import RawFolderError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    raw = tmp_path / "raw" / "ministry"
    raw.mkdir(parents=True)
    for name in ("one.txt", "two.txt", "source.toml", "manifest.csv", "notes.pdf"):
        (raw / name).write_text(f"content of {name}", encoding="utf-8")
    return raw.parent


def later(folder: Path, before: Look | None = None) -> Look:
    """A look at a time when all that is there has settled."""
    return look(folder, before or Look(), time.time() + SETTLED_AFTER + 1)


def test_what_a_build_reads_is_seen(folder: Path) -> None:
    assert set(later(folder).contents) == {f"ministry/{name}" for name in ("one.txt", "two.txt", "source.toml", "manifest.csv")}


def test_time_stamps_alone_change_nothing(folder: Path) -> None:
    first = later(folder)
    os.utime(folder / "ministry" / "one.txt", (0, 0))
    second = later(folder, first)
    assert second.files != first.files
    assert second.digest == first.digest


def test_the_same_size_and_time_with_other_content_is_seen(folder: Path) -> None:
    path, first = folder / "ministry" / "one.txt", later(folder)
    times = path.stat()
    path.write_text("CONTENT of one.txt", encoding="utf-8")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert later(folder, first).digest != first.digest


def test_what_stat_knows_is_not_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = later(folder)
    monkeypatch.setattr(arrivals.hashlib, "file_digest", lambda *_: pytest.fail("was read again"))
    assert later(folder, first) == first


def test_a_young_file_is_left_for_the_next_look(folder: Path) -> None:
    first = later(folder)
    (folder / "ministry" / "three.txt").write_text("half of", encoding="utf-8")
    second = look(folder, first, time.time())
    assert second.unsettled == ["ministry/three.txt"]
    assert look(folder, second, time.time()).unsettled == []


def test_a_file_that_grows_between_looks_is_not_settled(folder: Path) -> None:
    path, seen = folder / "ministry" / "three.txt", later(folder)
    for size in range(1, 4):
        path.write_text("words " * size, encoding="utf-8")
        seen = look(folder, seen, time.time())
        assert seen.unsettled == ["ministry/three.txt"]


def test_a_file_that_changes_while_it_is_read_is_not_settled(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, digest = folder / "ministry" / "one.txt", arrivals.hashlib.file_digest

    def growing(file: object, kind: str) -> object:
        with path.open("a", encoding="utf-8") as more:
            more.write("more")
        return digest(file, kind)

    monkeypatch.setattr(arrivals.hashlib, "file_digest", growing)
    assert "ministry/one.txt" in later(folder).unsettled


def test_a_clock_set_back_delays_by_one_look_only(folder: Path) -> None:
    """All files come from the future; what has not changed between two looks is written all the same."""
    first = look(folder, Look(), 0)
    assert len(first.unsettled) == 4
    assert look(folder, first, 0).unsettled == []


def test_new_changed_and_gone_are_told(folder: Path) -> None:
    first = later(folder)
    (folder / "ministry" / "one.txt").write_text("other", encoding="utf-8")
    (folder / "ministry" / "two.txt").unlink()
    (folder / "ministry" / "three.txt").write_text("new", encoding="utf-8")
    now = Arrivals(later(folder, first), first.contents)
    assert now.changes() == {"new": ["ministry/three.txt"], "changed": ["ministry/one.txt"], "gone": ["ministry/two.txt"]}


def test_a_renamed_file_is_a_change(folder: Path) -> None:
    first = later(folder)
    (folder / "ministry" / "one.txt").rename(folder / "ministry" / "uno.txt")
    assert later(folder, first).digest != first.digest


def test_links_are_not_followed(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("secret", encoding="utf-8")
    (folder / "way").symlink_to(outside)
    (folder / "link.txt").symlink_to(outside / "secret.txt")
    seen = later(folder)
    assert "way/secret.txt" not in seen.files
    assert (seen.files["link.txt"].content or "").startswith("unread")


def test_what_was_seen_is_remembered(folder: Path, tmp_path: Path) -> None:
    (folder / os.fsdecode(b"\xff name.txt")).write_text("odd name", encoding="utf-8")
    (folder / "young.txt").write_text("young", encoding="utf-8")
    seen = look(folder, later(folder), time.time())
    remember(tmp_path / "out", Arrivals(seen, seen.contents))
    assert recall(tmp_path / "out") == Arrivals(seen, seen.contents)


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"seen": 1, "asked": {}}', '{"seen": {"a": [1]}, "asked": {}}'])
def test_a_damaged_memory_is_no_memory(tmp_path: Path, kept: str) -> None:
    (tmp_path / arrivals.MEMORY).write_text(kept, encoding="ascii")
    assert recall(tmp_path) == Arrivals()


def test_a_folder_that_is_gone_is_an_error_and_no_change(tmp_path: Path) -> None:
    with pytest.raises(RawFolderError, match="There is no folder"):
        look(tmp_path / "gone", Look())
