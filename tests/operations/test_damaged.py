"""1,000 damaged inputs beside sound ones: no crash, no hang, each with a status, and the sound documents' rows unchanged."""

import os
import random
import shutil
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from pipelines import raw
from pipelines.parsing import rows_of_raw_file
from pipelines.steps import Folders
from tests.conftest import RAW, Tables, read, stage
from tests.operations.surroundings import alarm

DAMAGED = 1_000
SECONDS_A_MEGABYTE = 1.0
LEAST_SECONDS = 2.0
"""What any file may take, on a machine with much else to do."""
STATUSES = {"parsed", "partial", "quarantined", "duplicate"}
ENCODINGS = ("utf-8", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp850", "mac_roman")
MARKS = "()[]{}«»“”‘’\"'<>*_-–—…·•|/\\&;:,.!?#%§"


def _flipped(page: bytes, chance: random.Random) -> bytes:
    content = bytearray(page)
    for _ in range(chance.choice((1, 8, 64, 512))):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    return bytes(content)


def _truncated(page: bytes, chance: random.Random) -> bytes:
    start = chance.choice((0, 0, chance.randrange(len(page))))
    return page[start : start + chance.randrange(len(page))]


def _random(page: bytes, chance: random.Random) -> bytes:
    return chance.randbytes(chance.randrange(20_000))


def _mixed(page: bytes, chance: random.Random) -> bytes:
    text = page.decode("utf-8")
    cuts = sorted(chance.sample(range(len(text)), 3))
    parts = [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    return b"".join(part.encode(chance.choice(ENCODINGS), "replace") for part in parts)


def _nested(page: bytes, chance: random.Random) -> bytes:
    opening, closing = chance.choice(("()", "[]", "«»", "<>", "{}", "“”", "**", "__"))
    deep = chance.choice((10, 1_000, 20_000))
    middle = chance.choice(("", "Menneskehandel 2016", "\n", "--- "))
    return page[:500] + f"{opening * deep}{middle}{closing * deep}".encode() + page[500:]


def _marks(page: bytes, chance: random.Random) -> bytes:
    run = chance.choice(MARKS + "  \t\n\r\x0b\x0c\x85\u2028\xa0\xad\u200b\ufeff0123456789")
    text = page.decode("utf-8")
    at = chance.randrange(len(text))
    return (text[:at] + run * chance.choice((1, 100, 10_000, 100_000)) + text[at:]).encode()


def _shuffled(page: bytes, chance: random.Random) -> bytes:
    lines = page.splitlines(keepends=True)
    chance.shuffle(lines)
    return b"".join(lines * chance.choice((1, 1, 30)))


DAMAGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _flipped, _truncated, _random, _mixed, _nested, _marks, _shuffled,
)  # fmt: skip


def _pages() -> list[bytes]:
    return [path.read_bytes() for path in sorted(RAW.rglob("*.txt"))]


def test_a_thousand_damaged_inputs(tmp_path: Path) -> None:
    chance = random.Random(20261121)
    folder = tmp_path / "raw"
    shutil.copytree(RAW, folder)
    sound = _of_documents(read(stage(folder, tmp_path / "out")), {file.doc_id for file in raw.find(folder)})
    pages, kinds = _pages(), {}
    (folder / "damaged").mkdir()
    for number in range(DAMAGED):
        damage = DAMAGES[number % len(DAMAGES)]
        path = folder / "damaged" / f"{number:04d}.txt"
        path.write_bytes(damage(chance.choice(pages), chance))
        kinds[f"damaged/{path.name}"] = damage.__name__.strip("_")
    statuses: Counter[tuple[str, str]] = Counter()
    slowest = (0.0, "")
    for file in raw.find(folder):
        if file.source_file in kinds:
            size = file.path.stat().st_size / 1e6
            allowed = max(LEAST_SECONDS, size * SECONDS_A_MEGABYTE)
            begun = time.process_time()
            with alarm(60 * allowed):
                records = rows_of_raw_file(file)
            seconds = time.process_time() - begun
            slowest = max(slowest, (seconds, f"{kinds[file.source_file]}, {size:.2f} MB"))
            assert seconds < allowed, (file.source_file, kinds[file.source_file], seconds, size)
            row = records.rows["documents"][0]
            problems = [problem["code"] for problem in records.rows.get("problems", ())]
            assert "parser_failed" not in problems, (file.source_file, records.rows["problems"])
            statuses[kinds[file.source_file], row["status"]] += 1
    print(f"\n{dict(sorted(statuses.items()))}\nslowest: {slowest[0]:.2f} s ({slowest[1]})")
    tables = read(stage(folder, tmp_path / "out"))
    by_file = {row["source_file"]: row["status"] for row in tables["documents"]}
    assert set(kinds) <= set(by_file)
    assert set(by_file.values()) <= STATUSES
    assert _of_documents(tables, {row["doc_id"] for row in sound["documents"]}) == sound


def _of_documents(tables: Tables, documents: set[str]) -> Tables:
    """The rows that are of some documents alone; not what is linked over documents, such as how often a plan is named."""
    own = ("documents", "document_texts", "mentions", "problems")
    return {name: [row for row in tables[name] if row["doc_id"] in documents] for name in own}


@pytest.mark.parametrize("unit", ["Menneskehandel 2016 ", "x", "a@", "1 ", "31.12.2016 100 mio. kr. ", "(«"])
def test_fifty_megabytes_of_one_line(tmp_path: Path, unit: str) -> None:
    (tmp_path / "line.txt").write_bytes((unit * (50_000_000 // len(unit.encode()) + 1)).encode()[:50_000_000])
    file = raw.find(tmp_path)[0]
    begun = time.process_time()
    with alarm(600):
        row = rows_of_raw_file(file).rows["documents"][0]
    seconds = time.process_time() - begun
    print(f"\n50 MB of {unit!r}: {seconds:.1f} s, {row['status']}")
    assert row["status"] in STATUSES
    assert seconds < 50 * SECONDS_A_MEGABYTE


@pytest.mark.skipif(
    sys.platform != "linux", reason="names of files are bytes on Linux alone; goes if other systems are supported"
)
def test_names_and_contents_cannot_lead_outside(tmp_path: Path) -> None:
    folder, secret = tmp_path / "in" / "raw", tmp_path / "in" / "secret"
    secret.mkdir(parents=True)
    (secret / "secret.txt").write_text("Hemmeligheten: XYZZY.", encoding="utf-8")
    shutil.copytree(RAW / "norden_org", folder / "norden_org")
    page = _pages()[0]
    names = [
        "..txt", "...txt", "a..b.txt", "-rf.txt", "a\nb.txt", "a\tb.txt", "CON.txt", "a;b|c.txt", "$(id).txt", "%2e%2e%2fx.txt",
        "\u202etxt.txt", "e\u0301.txt", "é.txt", "﹒﹒／x.txt", "ﬁle.txt", "a" * 240 + ".txt", "\\..\\..\\x.txt", "C:\\x.txt", " .txt",
        "~.txt", "*.txt", "'\"`.txt", "<b>.txt",
    ]  # fmt: skip
    for name in names:
        (folder / name).write_bytes(page)
    (folder / os.fsdecode(b"\xff\xfe.txt")).write_bytes(page)
    (folder / "link.txt").symlink_to(secret / "secret.txt")
    (folder / "up.txt").symlink_to("../secret/secret.txt")
    (folder / "folder").symlink_to(secret, target_is_directory=True)
    (folder / "folder.txt").mkdir()
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    rows = ["../../secret/secret.txt", str(secret / "secret.txt"), "..", "folder/secret.txt", "a\x00b.txt", "~/x.txt"]
    (folder / "manifest.csv").write_text(
        "file,url\n" + "".join(f'"{row}",file:///etc/passwd\n' for row in rows), encoding="utf-8"
    )
    before = _everything(tmp_path)
    folders = Folders(folder, tmp_path / "in" / "out")
    tables = read(stage(folder, folders.out))
    assert {row["source_file"] for row in tables["documents"] if row["status"] != "quarantined"} >= {"C:\\x.txt", "é.txt"}
    assert "XYZZY" not in str(tables)
    for path in folders.out.rglob("*"):
        assert not path.is_symlink()
        assert not path.is_file() or b"XYZZY" not in path.read_bytes()
    assert {path for path in _everything(tmp_path) - before if not path.startswith("in/out")} == set()


def _everything(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}
