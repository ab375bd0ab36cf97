"""A build that takes over what earlier builds made gives, byte for byte, what a build from nothing gives."""

import random
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pipelines import cache, steps
from pipelines.assembly import parts, spool, whole
from pipelines.assembly.parts import Part
from pipelines.records.linking import Found
from pipelines.steps import Folders
from tests.conftest import complete
from tests.scale.generate import write

DOCUMENTS = 30
SMALL = 3
"""Documents in a part of these tests."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    write(folder, DOCUMENTS, 7)
    return folder / "raw"


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The number of documents of each part whose runs are made; parts are small."""
    told: list[int] = []
    runs_of = parts.runs_of
    monkeypatch.setattr(spool, "PART", SMALL)
    monkeypatch.setattr(spool, "LARGEST", 2 * SMALL)
    monkeypatch.setattr(whole, "runs_of", lambda part: told.append(len(part.found)) or runs_of(part))
    return told


def _tables(folders: Folders) -> dict[str, bytes]:
    steps.parse_documents(folders)
    steps.make_tables(folders)
    paths = (path for path in sorted(folders.release.rglob("*")) if path.is_file())
    return {path.relative_to(folders.release).as_posix(): path.read_bytes() for path in paths}


def _say_more(raw: Path, chance: random.Random) -> None:
    """A document says something that another says, too: perhaps of a plan or a person."""
    one, other = chance.sample(sorted(raw.rglob("*.txt")), 2)
    lines = other.read_bytes().splitlines()
    one.write_bytes(one.read_bytes() + b"\n" + b"\n".join(chance.sample(lines, min(3, len(lines)))) + b"\n")


def _say_less(raw: Path, chance: random.Random) -> None:
    one = chance.choice(sorted(raw.rglob("*.txt")))
    lines = one.read_bytes().splitlines()
    del lines[chance.randrange(max(1, len(lines))) :]
    one.write_bytes(b"\n".join(lines))


def _come(raw: Path, chance: random.Random) -> None:
    """A document comes that is the copy of another, under a name before or behind it."""
    one = chance.choice(sorted(raw.rglob("*.txt")))
    shutil.copy(one, one.with_name(f"{chance.randrange(10**6)}.txt"))


def _go(raw: Path, chance: random.Random) -> None:
    chance.choice(sorted(raw.rglob("*.txt"))).unlink()


def _rename(raw: Path, chance: random.Random) -> None:
    one = chance.choice(sorted(raw.rglob("*.txt")))
    one.rename(one.with_name(f"{chance.randrange(10**6)}.txt"))


CHANGES: tuple[Callable[[Path, random.Random], None], ...] = (_say_more, _say_more, _say_less, _come, _go, _rename)


@pytest.mark.parametrize("seed", range(3))
def test_after_random_changes_the_tables_are_those_of_a_build_from_nothing(
    tmp_path: Path, pages: Path, made: list[int], seed: int
) -> None:
    chance = random.Random(seed)
    folders = Folders(tmp_path / "raw", tmp_path / "out")
    shutil.copytree(pages, folders.raw)
    _tables(folders)
    assert sum(made) == len(list(folders.raw.rglob("*.txt")))
    for number in range(4):
        for change in chance.choices(CHANGES, k=chance.randint(1, 3)):
            change(folders.raw, chance)
        made.clear()
        remembered = _tables(folders)
        assert sum(made) < len(list(folders.raw.rglob("*.txt")))
        assert remembered == _tables(Folders(folders.raw, tmp_path / f"anew {number}"))


def test_releases_after_changes_can_be_reproduced_without_what_is_remembered(
    tmp_path: Path, pages: Path, made: list[int]
) -> None:
    chance = random.Random(9)
    folders = Folders(tmp_path / "raw", tmp_path / "out")
    shutil.copytree(pages, folders.raw)
    for number in range(2):
        _tables(folders)
        assert not [fault for check in steps.audit(folders) for fault in check.faults]
        release = complete(folders, f"{number}", date(2026, 1, 1)).path
        made.clear()
        assert list(steps.reproduce(folders, release)) == []
        assert sum(made) == len(list(folders.raw.rglob("*.txt")))
        _say_more(folders.raw, chance)


def test_a_document_that_comes_shifts_no_part(tmp_path: Path, pages: Path, made: list[int]) -> None:
    folders = Folders(tmp_path / "raw", tmp_path / "out")
    shutil.copytree(pages, folders.raw)
    _tables(folders)
    first = min(folders.raw.rglob("*.txt"))
    first.with_name("0.txt").write_text("Aldri sagt av noen annen.\n", encoding="utf-8")
    made.clear()
    _tables(folders)
    assert len(made) <= 2


def test_other_code_makes_all_runs_anew(tmp_path: Path, pages: Path, made: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    folders = Folders(tmp_path / "raw", tmp_path / "out")
    shutil.copytree(pages, folders.raw)
    before = _tables(folders)
    made.clear()
    monkeypatch.setattr(steps, "surroundings", lambda _: "other code")
    assert _tables(folders) == before
    assert sum(made) == len(list(folders.raw.rglob("*.txt")))


def test_damaged_runs_are_made_anew(tmp_path: Path, pages: Path, made: list[int]) -> None:
    folders = Folders(tmp_path / "raw", tmp_path / "out")
    shutil.copytree(pages, folders.raw)
    before = _tables(folders)
    kept = folders.cache / cache.RUNS
    content = bytearray(kept.read_bytes())
    for at in range(20_000, len(content), 20_000):
        content[at] ^= 1
    kept.write_bytes(content)
    made.clear()
    assert _tables(folders) == before
    assert made


def _found(**cells: object) -> Found:
    return Found(**cells)  # type: ignore[arg-type]  # any cell, to see whether it counts; stays


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (_found(), _found(twin="a")),
        (_found(twin="a"), _found(twin="b")),
        (_found(dropped=frozenset({"a"})), _found(keeps=frozenset({"a"}))),
        (_found(reasons={"a": {"confidence": 1}}), _found(reasons={"a": {"confidence": True}})),
        (_found(joined={"plans": {"a": {"start": date(2020, 1, 1)}}}), _found(joined={"plans": {"a": {"start": "2020-01-01"}}})),
        (_found(evidence=[{"a": 1}, {"b": 2}]), _found(evidence=[{"b": 2}, {"a": 1}])),
        (_found(joined={"plans": {"a": {"title": None}}}), _found(joined={"plans": {"a": {}}})),
    ],
)  # fmt: skip
def test_whatever_linking_found_counts(one: Found, other: Found) -> None:
    assert parts.key_of(Part([b""], [one]), "") != parts.key_of(Part([b""], [other]), "")


def test_the_order_in_which_a_process_happens_to_hold_it_does_not_count() -> None:
    one = _found(dropped=frozenset("abcdef"), joined={"plans": {"a": {"x": 1, "y": 2}, "b": {}}})
    other = _found(dropped=frozenset("fedcba"), joined={"plans": {"b": {}, "a": {"y": 2, "x": 1}}})
    assert parts.key_of(Part([b""], [one]), "") == parts.key_of(Part([b""], [other]), "")


@pytest.mark.parametrize("records", [[b"a", b"b"], [b"ab", b""], [b"b", b"a"]])
def test_the_records_and_their_order_count(records: list[bytes]) -> None:
    known = parts.key_of(Part([b"", b"ab"], [_found(), _found()]), "")
    assert parts.key_of(Part(records, [_found(), _found()]), "") != known
