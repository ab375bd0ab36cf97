"""`nordpol verify` finds every kind of damage, and names the cell."""

import csv
import hashlib
import json
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet
import pytest

from pipelines.release import verify
from tests.conftest import RAW

Rows = list[dict[str, Any]]


@pytest.fixture
def copy(release: Path, tmp_path: Path) -> Path:
    """A release that a test may damage."""
    target = tmp_path / "release"
    shutil.copytree(release, target)
    return target


def _change(release: Path, table: str, change: Callable[[Rows], Rows]) -> None:
    path = release / "parquet" / f"{table}.parquet"
    content = pyarrow.parquet.read_table(path)
    changed = change(content.to_pylist())
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(changed, schema=content.schema), path)


def _evidence(column: str) -> Callable[[dict[str, Any]], bool]:
    return lambda row: row["column_name"] == column and row["evidence_type"] == "text"


def _damage(release: Path, table: str, which: Callable[[dict[str, Any]], bool], **cells: Any) -> dict[str, Any]:
    """Change cells of the first row that fits; returns that row as it was."""
    before: dict[str, Any] = {}

    def change(rows: Rows) -> Rows:
        row = next(row for row in rows if which(row))
        before.update(row)
        row.update({name: cell(row[name]) if callable(cell) else cell for name, cell in cells.items()})
        return rows

    _change(release, table, change)
    return before


def test_the_release_holds(release: Path) -> None:
    assert list(verify.faults(release, RAW)) == []


def _shuffled(rows: Rows) -> Rows:
    """Rows in another order, but the proofs of one cell in theirs."""
    chance = random.Random(1)
    places: dict[tuple[Any, ...], float] = {}
    first = next(iter(rows[0]))
    return sorted(
        rows, key=lambda row: places.setdefault((row.get("row_id", row[first]), row.get("column_name")), chance.random())
    )


@pytest.mark.parametrize(("part", "put_off"), [(40, 0), (200, 50)])
def test_the_size_of_parts_and_the_order_of_rows_do_not_matter(
    copy: Path, monkeypatch: pytest.MonkeyPatch, part: int, put_off: int
) -> None:
    monkeypatch.setattr(verify, "PART_ROWS", part)
    monkeypatch.setattr(verify, "PUT_OFF", put_off)
    monkeypatch.setattr(verify, "LOOKED_AT", 1)
    monkeypatch.setattr(verify, "KEPT_TEXT", put_off)
    (copy / "manifest.json").unlink()
    assert list(verify.faults(copy, RAW)) == []
    _change(copy, "measures", lambda rows: [{**row, "actor_raw": "Kripos"} for row in rows])
    in_order = list(verify.faults(copy, RAW))
    for table in ("evidence", "measures", "codes", "documents", "mentions"):
        _change(copy, table, _shuffled)
    assert sorted(verify.faults(copy, RAW)) == sorted(in_order)
    assert len(in_order) > 1


def test_a_key_that_stands_twice_has_its_evidence_once(copy: Path) -> None:
    row = _damage(copy, "plans", lambda row: row["title"] is not None)
    _change(copy, "plans", lambda rows: [*rows, {**rows[0], "plan_id": row["plan_id"], "title": "Another"}])
    assert any(f"plans {row['plan_id']} title: the cell has no evidence" in fault for fault in verify.faults(copy))


def _named(faults: list[str], row: dict[str, Any]) -> bool:
    return any(all(str(row[name]) in fault for name in ("table_name", "row_id", "column_name")) for fault in faults)


@pytest.mark.parametrize(
    "cells",
    [
        pytest.param({"start": lambda at: at + 1, "end": lambda at: at + 1}, id="a span shifted by one"),
        pytest.param({"end": lambda at: at + 1}, id="a span one longer"),
        pytest.param({"quote": lambda quote: quote + "x"}, id="a changed quote"),
        pytest.param({"quote_sha256": "0" * 64}, id="a changed hash"),
        pytest.param({"prefix": "other words"}, id="a changed prefix"),
        pytest.param({"suffix": "other words"}, id="a changed suffix"),
        pytest.param({"end": 10_000_000}, id="a span beyond the text"),
        pytest.param({"start": None}, id="a span without start"),
    ],
)
def test_damaged_evidence_is_named(copy: Path, cells: dict[str, Any]) -> None:
    row = _damage(copy, "evidence", _evidence("launched_edtf"), **cells)
    assert _named(list(verify.faults(copy)), row)


@pytest.mark.parametrize("column", ["code", "primary_p"])
def test_damaged_evidence_of_a_code_is_named(copy: Path, column: str) -> None:
    row = _damage(copy, "evidence", _evidence(column), start=lambda at: at + 1, end=lambda at: at + 1)
    assert _named(list(verify.faults(copy)), row)


@pytest.mark.parametrize("column", ["code", "primary_p"])
def test_a_code_without_evidence_is_named(copy: Path, column: str) -> None:
    row = next(row for row in pyarrow.parquet.read_table(copy / "parquet/evidence.parquet").to_pylist() if _evidence(column)(row))
    cell = ("table_name", "row_id", "column_name")
    _change(copy, "evidence", lambda rows: [one for one in rows if any(one[name] != row[name] for name in cell)])
    assert _named(list(verify.faults(copy)), row)


def test_a_code_of_no_row_is_named(copy: Path) -> None:
    row = _damage(copy, "codes", lambda row: row["table_name"] == "measures", row_id="nowhere.measure.000000")
    assert any(row["code_id"] in fault and "nowhere" in fault for fault in verify.faults(copy))


def test_a_deleted_evidence_row_is_named(copy: Path) -> None:
    gone: Rows = []

    def change(rows: Rows) -> Rows:
        gone.append(next(row for row in rows if row["column_name"] == "speech_number"))
        return [row for row in rows if row is not gone[0]]

    _change(copy, "evidence", change)
    assert _named(list(verify.faults(copy)), gone[0])


def test_evidence_of_a_row_that_is_gone_is_named(copy: Path) -> None:
    row = _damage(copy, "evidence", _evidence("speech_number"), row_id="no-such-row")
    faults = list(verify.faults(copy))
    assert any("no-such-row" in fault for fault in faults)
    assert _named(faults, row)


def test_a_cell_without_proof_is_named(copy: Path) -> None:
    row = _damage(copy, "plans", lambda row: row["start_edtf"] is None, start_edtf="1999")
    assert any(f"plans {row['plan_id']} start_edtf" in fault for fault in verify.faults(copy))


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [("speeches", "speech_number", 210), ("plans", "measure_count_stated", 27), ("measures", "actor_raw", "Kripos")],
)
def test_a_cell_that_says_other_words_than_its_proof_is_named(copy: Path, table: str, column: str, value: object) -> None:
    row = _damage(copy, table, lambda row: row[column] is not None, **{column: value})
    key = next(iter(row.values()))
    assert any(f"{table} {key} {column}" in fault for fault in verify.faults(copy))


def test_a_changed_text_is_named(copy: Path) -> None:
    row = _damage(copy, "document_texts", lambda row: "Rigmor" in row["text"], text=lambda text: text.replace("Rigmor", "Rigmar"))
    assert any("Rigmor" in fault and row["doc_id"] in fault for fault in verify.faults(copy))


def test_words_from_several_places_stand_in_one_cell(copy: Path) -> None:
    """What no proof has alone, all have together; and nothing else."""
    (copy / "manifest.json").unlink()
    row = _damage(copy, "quotes", lambda row: row["text"] is not None)
    (proof,) = (
        proof
        for proof in pyarrow.parquet.read_table(copy / "parquet/evidence.parquet").to_pylist()
        if (proof["row_id"], proof["column_name"]) == (row["quote_id"], "text")
    )
    _change(copy, "evidence", lambda rows: [*(one for one in rows if one != proof), *_halves(proof)])
    assert list(verify.faults(copy, RAW)) == []
    _damage(copy, "quotes", lambda one: one["quote_id"] == row["quote_id"], text=lambda text: text + " and more")
    assert any(f"quotes {row['quote_id']} text" in fault for fault in verify.faults(copy))


def _halves(proof: dict[str, Any]) -> Rows:
    """A proof as two, cut at a blank."""
    quote = str(proof["quote"])
    at = quote.index(" ", len(quote) // 2)
    first, second = quote[:at], quote[at + 1 :]
    return [
        {
            **proof, "end": proof["start"] + at, "quote": first, "quote_sha256": hashlib.sha256(first.encode()).hexdigest(),
            "suffix": (quote[at:] + (proof["suffix"] or ""))[:32],
        },
        {
            **proof, "start": proof["start"] + at + 1, "quote": second, "quote_sha256": hashlib.sha256(second.encode()).hexdigest(),
            "prefix": ((proof["prefix"] or "") + quote[: at + 1])[-32:],
        },
    ]  # fmt: skip


def test_a_changed_mention_is_named(copy: Path) -> None:
    row = _damage(copy, "mentions", lambda row: row["mention_type"] == "date", quote="1066")
    assert any(row["mention_id"] in fault for fault in verify.faults(copy))


@pytest.mark.parametrize(
    ("old", "new", "names"),
    [
        pytest.param("12. februar 2003", "13. februar 2003", "launched_edtf", id="another day"),
        pytest.param("Innledning", " Innledning", "file_sha256", id="one blank more"),
    ],
)
def test_an_edited_raw_file_is_named(release: Path, tmp_path: Path, old: str, new: str, names: str) -> None:
    shutil.copytree(RAW, tmp_path / "raw")
    path = tmp_path / "raw" / "regjeringen_no" / "003_388432f8a9bda74c.txt"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    faults = list(verify.faults(release, tmp_path / "raw"))
    assert any(names in fault for fault in faults)
    assert all("003_388432f8a9bda74c" in fault for fault in faults)


def test_a_raw_file_that_is_gone_is_named(release: Path, tmp_path: Path) -> None:
    shutil.copytree(RAW, tmp_path / "raw")
    (tmp_path / "raw" / "norden_org" / "001_662a71d7f3bf9c71.txt").unlink()
    assert any("001_662a71d7f3bf9c71" in fault for fault in verify.faults(release, tmp_path / "raw"))


def test_an_emptied_manifest_cell_is_named(release: Path, tmp_path: Path) -> None:
    shutil.copytree(RAW, tmp_path / "raw")
    path = tmp_path / "raw" / "regjeringen_no" / "manifest.csv"
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    rows[0]["published"] = ""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    assert any("manifest.csv#002_12c41de98a3c8eaf.txt/published" in fault for fault in verify.faults(release, tmp_path / "raw"))


def _overwrite(content: bytes) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        path.write_bytes(content)

    return damage


def _say(key: str, value: object) -> Callable[[Path], None]:
    def damage(path: Path) -> None:
        said = json.loads(path.read_text(encoding="utf-8"))
        path.write_text(json.dumps({**said, key: value}), encoding="utf-8")

    return damage


@pytest.mark.parametrize(
    ("name", "damage", "said"),
    [
        pytest.param("parquet/plans.parquet", _overwrite(b"PAR1"), "plans.parquet: cannot be read", id="a truncated table"),
        pytest.param(
            "parquet/evidence.parquet", Path.unlink, "evidence.evidence_id: the release has no such column", id="no evidence"
        ),
        pytest.param("csv/plans.csv", _overwrite(b"x"), "csv/plans.csv: the file is not the one", id="an edited CSV"),
        pytest.param("csv/plans.csv", Path.unlink, "csv/plans.csv: the file is gone", id="a CSV that is gone"),
        pytest.param("csv/more.csv", _overwrite(b"x"), "csv/more.csv: the file is none", id="a file too many"),
        pytest.param("manifest.json", _overwrite(b"{}"), "names no files", id="an empty manifest"),
        pytest.param("manifest.json", _say("version", "2027.01.01.1"), "manifest.json: SHA256SUMS lists another", id="a version"),
        pytest.param("manifest.json", _say("data_sha256", "0" * 64), "data_sha256 is not the hash", id="a hash of the data"),
        pytest.param("manifest.json", _say("rows", {"plans": 99}), "it tells of 99 rows of plans", id="a number of rows"),
        pytest.param(
            "SHA256SUMS", _overwrite(b"0  csv/plans.csv\n"), "csv/plans.csv: SHA256SUMS lists another", id="a list of hashes"
        ),
    ],
)
def test_damaged_files_are_named(copy: Path, name: str, damage: Callable[[Path], None], said: str) -> None:
    damage(copy / name)
    assert any(said in fault for fault in verify.faults(copy))
    assert verify.main([str(copy)]) == 1


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        pytest.param(
            {"source_url": "https://example.org/"}, "source_url: 'https://example.org/' is not what", id="another address"
        ),
        pytest.param({"text_sha256": "0" * 64}, "text_sha256", id="another hash"),
        pytest.param({"bytes": 1}, "bytes", id="another size"),
    ],
)
def test_a_document_cell_that_the_raw_folder_contradicts_is_named(copy: Path, cells: dict[str, Any], said: str) -> None:
    _damage(copy, "documents", lambda row: row["source_url"] is not None, **cells)
    assert any(said in fault for fault in verify.faults(copy, RAW))


def test_a_missing_text_is_named(copy: Path) -> None:
    row = _damage(copy, "document_texts", lambda row: "Rigmor" in row["text"], text=None)
    assert any(f"document_texts {row['doc_id']} text: the text is missing" in fault for fault in verify.faults(copy))


def test_a_copy_without_its_manifest_says_so(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (copy / "manifest.json").unlink()
    assert verify.main([str(copy)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("not in this copy: manifest.json\nwithout manifest.json nothing tells these files from others")


def test_a_copy_without_its_list_of_hashes_says_so(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (copy / "SHA256SUMS").unlink()
    assert verify.main([str(copy)]) == 0
    assert capsys.readouterr().out.startswith("not in this copy: SHA256SUMS\n")


CSV_DAMAGES: list[tuple[str, Callable[[str], str], str]] = [
    ("another sum", lambda text: text.replace("100000000", "900000000"), "row 1 is not what the table holds"),
    ("a word less", lambda text: text.replace("Handlingsplan", "Plan", 1), "is not what the table holds"),
    ("null made empty", lambda text: text.replace(",,", ',"",', 1), "is not what the table holds"),
    ("a row less", lambda text: "".join(text.splitlines(keepends=True)[:-1]), "and those behind it are missing"),
    ("a row more", lambda text: text + text.splitlines(keepends=True)[-1], "is not what the table holds"),
    ("another column", lambda text: text.replace("title", "heading", 1), "its columns are not those of the table"),
    ("no number", lambda text: text.replace("100000000", "much"), "cannot be read as the table plans"),
    ("nothing", lambda _: "", "cannot be read as the table plans"),
]


@pytest.mark.parametrize(("_what", "damage", "said"), CSV_DAMAGES, ids=[case[0] for case in CSV_DAMAGES])
def test_a_csv_file_that_is_not_the_table_is_named(copy: Path, _what: str, damage: Callable[[str], str], said: str) -> None:
    path = copy / "csv" / "plans.csv"
    before = path.read_bytes().decode("utf-8")
    assert damage(before) != before
    assert not list(verify.csv_faults(copy))
    path.write_bytes(damage(before).encode("utf-8"))
    [fault] = verify.csv_faults(copy)
    assert fault.startswith("csv/plans.csv: ")
    assert said in fault


def test_csv_files_are_held_against_the_tables_on_demand(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = copy / "csv" / "plans.csv"
    path.write_bytes(path.read_bytes().replace(b"100000000", b"900000000"))
    for name in ("manifest.json", "SHA256SUMS"):  # as one would who hides it
        (copy / name).unlink()
    assert verify.main([str(copy)]) == 0
    assert verify.main([str(copy), "--csv"]) == 1
    assert "csv/plans.csv: row 1 is not what the table holds" in capsys.readouterr().out


def test_a_row_that_is_longer_than_what_is_read_at_a_time(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verify, "CSV_BYTES", (200, 1 << 22))
    assert not list(verify.csv_faults(copy))


def test_it_stands_alone(release: Path, tmp_path: Path) -> None:
    """The one file runs outside the project, where neither it nor pandas can be imported."""
    alone = tmp_path / "verify.py"
    alone.write_text(Path(verify.__file__).read_text(encoding="utf-8"), encoding="utf-8")
    code = (
        "import runpy, sys; sys.argv = sys.argv[1:]\n"
        "sys.modules.update(dict.fromkeys(('pandas', 'numpy', 'pandera', 'dagster', 'pipelines', 'schemas')))\n"
        "runpy.run_path(sys.argv[0], run_name='__main__')"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, str(alone), str(release), "--raw", str(RAW)],
        capture_output=True, text=True, cwd=tmp_path, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout + run.stderr
    assert "0 faults" in run.stdout


@pytest.mark.parametrize("lacking", ["pyarrow", "tomllib"], ids=["no pyarrow", "an old Python"])
def test_it_says_what_to_install(lacking: str) -> None:
    code = f"import runpy, sys; sys.modules[{lacking!r}] = None; runpy.run_path({verify.__file__!r}, run_name='__main__')"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert run.stderr.startswith("verify.py needs Python 3.11 or newer, and pyarrow: python3 -m pip install pyarrow.")
    assert len(run.stderr.splitlines()) == 1
