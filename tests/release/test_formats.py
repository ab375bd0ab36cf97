"""The formats derived from the tables: what each must hold, and what it must not do to the data."""

import csv
import json
import sqlite3
import zipfile
from pathlib import Path

import pyarrow.parquet
import pytest

from pipelines.release import stage
from pipelines.release.editions import Edition
from pipelines.release.formats import excel, load, spreadsheet_csv, sqlite
from schemas import TABLES
from schemas.arrow import arrow_schema
from tests.conftest import build

EDITION = Edition(
    version="1",
    is_new=True,
    becomes_latest=True,
    schema_version="1.0.0",
    data_sha256="",
    previous=None,
    issued=None,
    rows={},
    may_fall=[],
)


def _sheet(release: Path, name: str) -> str:
    with zipfile.ZipFile(release / "excel" / "nordpol.xlsx") as archive:
        names = ["README", "dictionary", *TABLES]
        return archive.read(f"xl/worksheets/sheet{names.index(name) + 1}.xml").decode()


def test_text_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "=cmd.txt").write_text('=HYPERLINK("http://x")\n\n+47 er landskoden. @SUM(1). =1+1\n\n-2+3\n', encoding="utf-8")
    release = build(raw, tmp_path / "out")
    assert "<f>" not in _sheet(release, "document_texts")
    with zipfile.ZipFile(release / "excel" / "nordpol.xlsx") as archive:
        assert not [name for name in archive.namelist() if "rels" in name and "sheet" in name]
    with (release / "excel" / "document_texts.csv").open(encoding="utf-8-sig", newline="") as file:
        cell = list(csv.reader(file, delimiter=";"))[1][1]
    assert cell.startswith("'=HYPERLINK")
    assert "document_texts" in (release / "excel" / "README.md").read_text(encoding="utf-8")
    with (release / "csv" / "document_texts.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file))[1][1].startswith("=HYPERLINK")


@pytest.mark.parametrize(("text", "is_cut"), [("a" * 32_767, False), ("a" * 32_768, True), ("\U0001f600" * 20_000, True)])
def test_a_long_text_is_cut_aloud(text: str, is_cut: bool) -> None:
    shown = excel.cut(text)
    assert len(shown.encode("utf-16-le")) // 2 <= excel.CELL_LENGTH
    assert (shown != text) is is_cut
    assert shown.endswith(f"{len(text)} characters, whole in parquet/ and csv/]") is is_cut


def test_a_table_longer_than_a_sheet_is_left_out_by_name(release: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excel, "SHEET_ROWS", 3)
    (tmp_path / "parquet").symlink_to(release / "parquet")
    excel.write(tmp_path, EDITION)
    with zipfile.ZipFile(tmp_path / "excel" / "nordpol.xlsx") as archive:
        book, strings = archive.read("xl/workbook.xml").decode(), archive.read("xl/worksheets/sheet1.xml").decode()
    assert 'name="measures"' not in book
    assert 'name="plans"' in book
    assert "LEFT OUT: more than the 3 rows of a sheet" in strings


def test_every_column_of_every_table_is_in_the_workbook_and_the_loaders(release: Path) -> None:
    dictionary = _sheet(release, "dictionary")
    loaders = {path.name: path.read_text(encoding="utf-8") for path in (release / "load").iterdir()}
    assert loaders.keys() == {"load_pandas.py", "load_polars.py", "views.sql", "load.R", "nordpol.pq"}
    for table in TABLES:
        assert all(table in text for text in loaders.values()), table
        for field in arrow_schema(table):
            assert f">{field.name}<" in dictionary
            assert f'{{"{field.name}", ' in loaders["nordpol.pq"]


def test_types_of_r_follow_the_schema() -> None:
    assert set(load.IN_R) == set(load.IN_POWER_QUERY)
    assert {str(field.type) for table in TABLES for field in arrow_schema(table)} <= set(load.IN_R)


def test_sqlite_keeps_its_promises(release: Path) -> None:
    database = sqlite3.connect(release / "nordpol.sqlite")
    database.execute("PRAGMA foreign_keys = ON")
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        database.execute("UPDATE measures SET doc_id = 'nowhere'")
    with pytest.raises(sqlite3.IntegrityError, match="NOT NULL"):
        database.execute("UPDATE measures SET text = NULL")
    with pytest.raises(sqlite3.IntegrityError, match="cannot store TEXT"):
        database.execute("UPDATE measures SET seq = 'first'")
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        database.execute("UPDATE documents SET redistribute = 2")
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        database.execute("UPDATE measures SET measure_id = 'one'")
    described = json.loads((release / "datasette.json").read_text(encoding="utf-8"))["databases"]["nordpol"]["tables"]
    assert described.keys() == TABLES.keys()
    assert all(set(described[table]["columns"]) == set(arrow_schema(table).names) for table in TABLES)


def test_sqlite_refuses_a_reference_that_leads_nowhere(release: Path, tmp_path: Path) -> None:
    for name in TABLES:
        content = pyarrow.parquet.read_table(release / "parquet" / f"{name}.parquet")
        stage.write(name, content.schema, [content.slice(0, 0) if name == "people" else content], tmp_path)
    with pytest.raises(sqlite3.IntegrityError, match="refers to no row of people"):
        sqlite.write(tmp_path, EDITION)


def test_spreadsheet_csv_is_nordic(release: Path) -> None:
    content = (release / "excel" / "amounts.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in content
    with (release / "excel" / "amounts.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert all("," in row["amount"] and "." not in row["amount"] for row in rows)
    assert spreadsheet_csv.GUARD == "'"
