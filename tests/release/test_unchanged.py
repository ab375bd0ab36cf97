"""A build that finds nothing changed ends after reading the files; whatever is not certain is made anew."""

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path

import pytest

from pipelines import engine, steps, unchanged
from pipelines.release.editions import ReleaseError
from pipelines.release.publish import Published, roll_back
from pipelines.release.verify import file_faults
from pipelines.steps import Folders
from tests.conftest import RAW, complete


def _built(folders: Folders) -> tuple[Published, bool]:
    """What a build publishes, and whether it found nothing new."""
    steps.parse_documents(folders)
    steps.make_tables(folders)
    faults = [fault for check in steps.audit(folders) for fault in check.faults]
    assert not faults
    is_as_before = steps.has_nothing_new(folders)
    return complete(folders, None, date(2026, 1, 1)), is_as_before


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    shutil.copytree(RAW / "regjeringen_no", tmp_path / "raw" / "regjeringen_no")
    made = Folders(tmp_path / "raw", tmp_path / "out")
    assert _built(made)[0].is_new
    return made


def test_nothing_changed(folders: Folders) -> None:
    published, is_as_before = _built(folders)
    assert is_as_before
    assert not published.is_new
    assert steps.row_counts(folders)["documents"] == len(list(folders.raw.rglob("*.txt")))
    assert published.path == (folders.out / "latest").resolve()


def test_only_what_is_not_remembered_is_work_for_the_engine(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    opened = engine.opened

    def told(name: str, documents: int, scheduler: str = "") -> AbstractContextManager[engine.Engine]:
        asked.append(documents)
        return opened(name, documents, scheduler)

    monkeypatch.setattr(engine, "opened", told)
    _add_words(folders)
    steps.parse_documents(folders)
    assert asked == [1]


def _page(folders: Folders) -> Path:
    return min(folders.raw.rglob("*.txt"))


def _add_words(folders: Folders) -> None:
    _page(folders).write_bytes(_page(folders).read_bytes() + b"\nMore.\n")


def _change_the_manifest(folders: Folders) -> None:

    manifest = folders.raw / "regjeringen_no" / "manifest.csv"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("https://", "http://", 1), encoding="utf-8")


def _rename(folders: Folders) -> None:
    _page(folders).rename(_page(folders).with_name("another.txt"))


def _damage_the_note(folders: Folders) -> None:
    (folders.cache / "latest.json").write_text("{", encoding="utf-8")


def _lose_a_file_of_the_release(folders: Folders) -> None:
    (folders.out / "latest" / "csv" / "plans.csv").unlink()


def _damage_a_file_of_the_release(folders: Folders) -> None:
    with (folders.out / "latest" / "csv" / "plans.csv").open("a", encoding="utf-8") as file:
        file.write(" ")


@pytest.mark.parametrize(
    "change",
    [_add_words, _change_the_manifest, _rename, _damage_the_note, _lose_a_file_of_the_release, _damage_a_file_of_the_release],
    ids=lambda one: one.__name__,
)
def test_what_is_not_certain_is_made_anew(folders: Folders, change: Callable[[Folders], None]) -> None:
    change(folders)
    assert not _built(folders)[1]
    assert not list(file_faults(folders.out / "latest"))


def test_other_code_behind_the_records_makes_everything(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unchanged, "surroundings", lambda _: "another way to write a table")
    assert not _built(folders)[1]


def test_after_a_rollback_everything_is_made(folders: Folders) -> None:
    _add_words(folders)
    assert _built(folders)[0].is_new
    first = min(path.name for path in (folders.out / "releases").iterdir())
    roll_back(folders.out, first)
    assert not _built(folders)[1]


def test_a_damaged_file_that_would_come_out_otherwise_is_told(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    table = folders.out / "latest" / "csv" / "plans.csv"
    table.write_bytes(table.read_bytes() + b" ")
    monkeypatch.setattr("pipelines.release.publish.file_facts", lambda _: {})
    with pytest.raises(ReleaseError, match=r"not what was released: csv/plans\.csv\. Take it from another copy"):
        _built(folders)


def test_a_damaged_file_is_told_when_the_release_is_made_anew(folders: Folders) -> None:
    release = (folders.out / "latest").resolve()
    with (release / "csv" / "plans.csv").open("a", encoding="utf-8") as file:
        file.write(" ")
    assert list(steps.reproduce(folders, release)) == ["csv/plans.csv: differs"]


def test_tables_that_were_altered_are_told(folders: Folders) -> None:
    table = folders.out / "latest" / "parquet" / "plans.parquet"
    table.write_bytes(table.read_bytes() + b" ")
    with pytest.raises(ReleaseError, match=r"not what was released.*plans\.parquet"):
        _built(folders)
