"""The cache: what is kept comes back, what is damaged does not, and nothing ever raises."""

import random
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from pipelines import parsing, raw, steps
from pipelines.cache import FILE, KEPT_RUNS, Cache, opened
from pipelines.release.inputs import BEHIND_RECORDS
from pipelines.steps import Folders
from tests.conftest import RAW


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    with opened(tmp_path) as known:
        known.keep({"a": [1, "å"], "b": None})
    with opened(tmp_path) as known:
        assert known.recall(["a", "b", "c"]) == {"a": [1, "å"], "b": None}
        assert known.number_of(["a", "c"]) == 1


def test_more_keys_than_sqlite_takes_at_once(tmp_path: Path) -> None:
    entries = {f"{number}": number for number in range(2_500)}
    with opened(tmp_path) as known:
        known.keep(entries)
        assert known.recall(entries) == entries


def test_what_no_run_uses_is_forgotten_and_its_room_given_back(tmp_path: Path) -> None:
    noise = random.Random(1)
    for _ in range(KEPT_RUNS + 1):
        with opened(tmp_path) as known:
            known.keep({"old": noise.randbytes(2_000_000)} if not known.number_of(["used"]) else {}, ["used"])
            known.keep({"used": 1})
            known.forget()
    with opened(tmp_path) as known:
        assert known.recall(["old", "used"]) == {"used": 1}
    assert (tmp_path / FILE).stat().st_size < 100_000


@pytest.mark.parametrize("seed", range(20))
def test_a_damaged_file_gives_what_was_kept_or_nothing(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    entries = {f"{number}": chance.randbytes(300) for number in range(200)}
    with opened(tmp_path) as known:
        known.keep(entries)
    content = bytearray((tmp_path / FILE).read_bytes())
    for _ in range(200):
        content[chance.randrange(len(content))] = chance.randrange(256)
    (tmp_path / FILE).write_bytes(content[: chance.randrange(len(content)) if seed % 2 else None])
    with opened(tmp_path) as known:
        assert known.recall(entries).items() <= entries.items()
        known.keep(entries)
        known.forget()
    with opened(tmp_path):  # a file that is damaged is gone now
        pass
    with opened(tmp_path) as known:
        known.keep(entries)
        assert known.recall(entries).items() <= entries.items()


def test_an_entry_under_another_key_is_no_entry(tmp_path: Path) -> None:
    with opened(tmp_path) as known:
        known.keep({"a": 1, "b": 2})
    with sqlite3.connect(tmp_path / FILE) as file:
        file.execute("UPDATE entries SET content = (SELECT content FROM entries WHERE key = 'a') WHERE key = 'b'")
    file.close()
    with opened(tmp_path) as known:
        assert known.recall(["a", "b"]) == {"a": 1}


def test_no_place_for_a_cache(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    known = Cache(tmp_path / "file")
    known.keep({"a": 1})
    known.forget()
    assert known.recall(["a"]) == {}
    known.close()


def test_only_what_changed_is_parsed_and_the_bytes_are_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "raw"
    shutil.copytree(RAW, folder)
    anew: list[str] = []
    parse = parsing.rows_of_raw_file
    monkeypatch.setattr(parsing, "rows_of_raw_file", lambda file, content: anew.append(file.source_file) or parse(file, content))
    folders = Folders(folder, tmp_path / "out")

    def parsed() -> list[str]:
        anew.clear()
        steps.parse_documents(folders)
        return sorted(anew)

    everything = [file.source_file for file in raw.find(folder)]
    assert parsed() == everything
    assert parsed() == []
    changed = folder / everything[0]
    changed.write_bytes(changed.read_bytes() + b"\nMore.\n")
    assert parsed() == everything[:1]
    manifest = folder / "regjeringen_no" / "manifest.csv"
    lines = manifest.read_text(encoding="utf-8").splitlines()
    lines[1] = lines[1].replace("https://", "http://")
    manifest.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert len(parsed()) == 1
    source = folder / "norden_org" / "source.toml"
    source.write_text(source.read_text(encoding="utf-8") + '\nlicence = "CC0-1.0"\n' if "licence" not in source.read_text(
        encoding="utf-8") else source.read_text(encoding="utf-8").replace("licence =", 'licence = "CC0-1.0" #'), encoding="utf-8")  # fmt: skip
    assert parsed() == [name for name in everything if name.startswith("norden_org/")]
    monkeypatch.setattr(parsing, "inputs_of_records", lambda: {"code_sha256": "another"})
    assert parsed() == everything
    steps.make_tables(folders)
    remembered = _bytes(folders)
    shutil.rmtree(folders.cache)
    assert parsed() == everything
    steps.make_tables(folders)
    assert _bytes(folders) == remembered


def test_what_records_are_made_of_lies_in_no_folder_behind_them() -> None:
    """So a change there need not make records anew."""
    code = "import sys, pipelines.records.rows, pipelines.sources as s; s.templates(); print(*sys.modules)"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    places = [f"{name.replace('.', '/')}/" for name in answer.stdout.split() if name.startswith(("pipelines", "schemas"))]
    assert "pipelines/records/rows/" in places
    assert not [place for place in places if place.startswith(BEHIND_RECORDS)]


def test_a_file_that_changes_while_it_is_read_is_not_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folders = Folders(tmp_path / "raw", tmp_path / "out")
    shutil.copytree(RAW / "norden_org", folders.raw / "norden_org")
    read = raw.read

    def read_and_change(file: raw.RawFile) -> bytes:
        content = read(file)
        file.path.write_bytes(content + b"\nMore.\n")
        return content

    monkeypatch.setattr(raw, "read", read_and_change)
    steps.parse_documents(folders)
    monkeypatch.setattr(raw, "read", read)
    with opened(folders.cache) as known:
        files = raw.find(folders.raw)
        assert known.number_of([parsing.key_of(file, parsing.sha256(file.path.read_bytes())) for file in files]) == 0


def _bytes(folders: Folders) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folders.release.rglob("*")) if path.is_file()}
