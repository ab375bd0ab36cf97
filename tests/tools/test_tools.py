"""The release in the tools of its users: each sees the same rows, nulls, days, letters and numbers.

Runs in an environment of its own (`make test-tools`); R and LibreOffice come from Debian.
"""

import csv
import json
import math
import runpy
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pyarrow
import pytest

from .conftest import Rows, plain

Schemas = dict[str, pyarrow.Schema]
AllRows = dict[str, Rows]


def test_pandas(folder: Path, schemas: Schemas, rows: AllRows) -> None:
    import pandas as pd

    loader = runpy.run_path(str(folder / "load" / "load_pandas.py"))
    assert set(loader["TABLES"]) == set(schemas)
    for table, frame in loader["load_all"]().items():
        assert list(frame.columns) == schemas[table].names
        seen = [
            tuple(None if value is pd.NA or value is pd.NaT else value for value in row) for row in frame.itertuples(index=False)
        ]
        assert plain(seen) == rows[table], table
        assert str(frame.dtypes.iloc[0]) == "string[pyarrow]"


def test_polars(folder: Path, schemas: Schemas, rows: AllRows) -> None:
    for table, frame in runpy.run_path(str(folder / "load" / "load_polars.py"))["load_all"]().items():
        assert frame.columns == schemas[table].names
        assert plain(frame.iter_rows()) == rows[table], table


def test_duckdb_views(folder: Path, schemas: Schemas, rows: AllRows, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    database = duckdb.connect()
    database.execute((folder / "load" / "views.sql").read_text(encoding="utf-8"))
    for table, schema in schemas.items():
        assert plain(database.execute(f"SELECT * FROM {table} ORDER BY {schema.names[0]}").fetchall()) == rows[table], table


def test_duckdb_csv(folder: Path, schemas: Schemas, rows: AllRows) -> None:
    """The canonical CSV as DuckDB guesses it: same number of rows, same keys, same nulls."""
    for table, schema in schemas.items():
        path = str(folder / "csv" / f"{table}.csv")
        seen = duckdb.read_csv(path, all_varchar=True, header=True, strict_mode=True, parallel=False).fetchall()
        assert [row[0] for row in seen] == [row[0] for row in rows[table]], table
        assert [[cell is None for cell in row] for row in seen] == [[cell is None for cell in row] for row in rows[table]], table
        assert len(schema) == (len(seen[0]) if seen else len(schema))


def test_sqlite(folder: Path, schemas: Schemas, rows: AllRows) -> None:
    database = sqlite3.connect(f"file:{folder}/nordpol.sqlite?mode=ro", uri=True)
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    for table, schema in schemas.items():
        seen = database.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()
        assert plain(_typed(row, schema) for row in seen) == rows[table], table
        strict = database.execute("SELECT strict FROM pragma_table_list WHERE name = ?", (table,)).fetchone()
        assert strict == (1,)
    found = database.execute("SELECT count(*) FROM measures_fts WHERE measures_fts MATCH 'menneskehandel'").fetchone()[0]
    said = sum("menneskehandel" in _words(row[schemas["measures"].names.index("text")]) for row in rows["measures"])
    assert found == said > 0


def _words(text: str) -> set[str]:
    return {word.strip(".,;:()«»\"'").lower() for word in text.split()}


def _typed(row: tuple[Any, ...], schema: pyarrow.Schema) -> Iterator[Any]:
    for cell, field in zip(row, schema, strict=True):
        yield bool(cell) if pyarrow.types.is_boolean(field.type) and cell is not None else cell


@pytest.fixture
def datasette(folder: Path) -> Iterator[str]:
    """Address of Datasette, serving the release on loopback."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = Path(sys.executable).with_name("datasette")
    server = subprocess.Popen(
        [program, "serve", folder / "nordpol.sqlite", "--metadata", folder / "datasette.json", "-h", "127.0.0.1", "-p", str(port),
         "--setting", "max_returned_rows", "100000"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(100):
            try:
                urllib.request.urlopen(f"{address}/-/versions.json", timeout=5).read()
                break
            except OSError:
                assert server.poll() is None
                time.sleep(0.2)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


def test_datasette(datasette: str, schemas: Schemas, rows: AllRows) -> None:
    for table, schema in schemas.items():
        with urllib.request.urlopen(
            f"{datasette}/nordpol/{table}.json?_shape=arrays&_size=max&_sort={schema.names[0]}"
        ) as answer:
            seen = json.load(answer)
        assert seen["columns"][-len(schema) :] == schema.names
        assert plain(_typed(row[-len(schema) :], schema) for row in seen["rows"]) == rows[table], table
    with urllib.request.urlopen(f"{datasette}/nordpol/plans") as answer:
        page = answer.read().decode()
    assert "Plans, programmes" in page or "One row a plan" in page
    with urllib.request.urlopen(f"{datasette}/nordpol/measures.json?_search=menneskehandel&_shape=objects") as answer:
        assert all("menneskehandel" in row["text"].lower() for row in json.load(answer)["rows"])


# --- R --------------------------------------------------------------------------------------------------------------

IN_R = """
source("load/load.R")
out <- commandArgs(trailingOnly = TRUE)[1]
for (table in names(nordpol_types)) {
  readr::write_csv(load_nordpol(table), file.path(out, paste0(table, ".csv")), na = "", quote = "all", escape = "double")
}
database <- DBI::dbConnect(RSQLite::SQLite(), "nordpol.sqlite")
for (table in names(nordpol_types)) {
  frame <- DBI::dbReadTable(database, table)
  readr::write_csv(frame, file.path(out, paste0("sqlite_", table, ".csv")), na = "", quote = "all", escape = "double")
}
DBI::dbDisconnect(database)
"""


def test_r(folder: Path, schemas: Schemas, rows: AllRows, tmp_path: Path) -> None:
    script = tmp_path / "load.R"
    script.write_text(IN_R, encoding="utf-8")
    run = subprocess.run(["Rscript", "--vanilla", script, tmp_path], cwd=folder, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert "parsing" not in run.stderr.lower(), run.stderr
    for table, schema in schemas.items():
        for name in (table, f"sqlite_{table}"):
            _same(_written(tmp_path / f"{name}.csv"), rows[table], schema, name)


def _written(path: Path, **how: Any) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, **how))[1:]


def _same(seen: list[list[Any]], expected: Rows, schema: pyarrow.Schema, name: str) -> None:
    assert len(seen) == len(expected), name
    for row, wanted in zip(seen, expected, strict=True):
        for cell, value, field in zip(row, wanted, schema, strict=True):
            assert _equal(cell, value), f"{name} {wanted[0]} {field.name}: {cell!r} is not {value!r}"


def _equal(cell: Any, value: Any) -> bool:
    """Whether a cell that a tool wrote as text is the value; tools differ in how they write truth, times and line ends."""
    if value is None:
        return cell in (None, "")
    if isinstance(value, bool):
        return str(cell).upper() in (("TRUE", "1") if value else ("FALSE", "0"))
    if isinstance(value, int | float):
        return math.isclose(float(cell), value, rel_tol=1e-14)
    text = str(cell)
    if text == value:
        return True
    if _lines(text) == _lines(value):
        return True
    return text.replace("T", " ").removesuffix("Z") == value.replace("T", " ")


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


# --- LibreOffice ----------------------------------------------------------------------------------------------------

UTF8, EN_US, NB_NO = 76, 1033, 1044


def _office(target: Path, kind: str, *files: Path, reading: str | None = None) -> None:
    run = subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{target}/profile", "--headless", "--norestore",
         *([f"--infilter={reading}"] if reading else []), "--convert-to", kind, "--outdir", target, *files],
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr


def test_libreoffice_opens_the_workbook(folder: Path, schemas: Schemas, rows: AllRows, tmp_path: Path) -> None:
    _office(
        tmp_path,
        f"csv:Text - txt - csv (StarCalc):44,34,{UTF8},1,,{EN_US},true,false,false,false,false,-1",
        folder / "excel" / "nordpol.xlsx",
    )
    for table, schema in schemas.items():
        _same(_written(tmp_path / f"nordpol-{table}.csv"), rows[table], schema, table)
    assert "Nordpol" in (tmp_path / "nordpol-README.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("where", "separator", "locale"), [("csv", 44, EN_US), ("excel", 59, NB_NO)], ids=["canonical CSV", "CSV for spreadsheets"]
)
def test_libreoffice_opens_the_csv(
    folder: Path, schemas: Schemas, rows: AllRows, tmp_path: Path, where: str, separator: int, locale: int
) -> None:
    files = [folder / where / f"{table}.csv" for table in schemas]
    _office(tmp_path, "xlsx", *files, reading=f"CSV:{separator},34,{UTF8},1,,{locale},false,false")
    for table, schema in schemas.items():
        sheet = openpyxl.load_workbook(tmp_path / f"{table}.xlsx", read_only=True).active
        seen = [_padded(row, len(schema)) for row in sheet.iter_rows(min_row=2, values_only=True)]
        _same_in_spreadsheet(plain(seen), rows[table], schema, table)


def _padded(row: tuple[Any, ...], length: int) -> tuple[Any, ...]:
    return (*row, *[None] * (length - len(row)))


def _same_in_spreadsheet(seen: Rows, expected: Rows, schema: pyarrow.Schema, name: str) -> None:
    """A spreadsheet takes a text that looks like a number or a day for one, unless it is told; the value must be the same."""
    assert len(seen) == len(expected), name
    for row, wanted in zip(seen, expected, strict=True):
        for cell, value, field in zip(row, wanted, schema, strict=True):
            assert _equal(_shown(cell, value), value), f"{name} {wanted[0]} {field.name}: {cell!r} is not {value!r}"


def _shown(cell: Any, value: Any) -> Any:
    """A cell without the formula guard; for text that the spreadsheet took for a number or a day, the text if it means that."""
    if not isinstance(value, str) or cell is None:
        return cell
    if isinstance(cell, int | float):
        return value if float(value.replace(",", ".").replace(" ", "")) == cell else cell
    text = str(cell).removesuffix(" 00:00:00")
    return text if value.startswith("'") else text.removeprefix("'")


def test_openpyxl_sees_real_types(folder: Path, schemas: Schemas, rows: AllRows) -> None:
    workbook = openpyxl.load_workbook(folder / "excel" / "nordpol.xlsx")
    assert workbook.sheetnames == ["README", "dictionary", *schemas_in_order(workbook.sheetnames, schemas)]
    for table, schema in schemas.items():
        sheet = workbook[table]
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref.startswith("A1:")
        for row, wanted in zip(sheet.iter_rows(min_row=2), rows[table], strict=True):
            for cell, value, field in zip(row, wanted, schema, strict=True):
                if value is not None and pyarrow.types.is_date(field.type):
                    assert cell.is_date, f"{table} {wanted[0]} {field.name}"
                assert cell.data_type != "f"
                assert cell.hyperlink is None


def schemas_in_order(names: list[str], schemas: Schemas) -> list[str]:
    """The sheets of tables, in the workbook's own order."""
    return [name for name in names if name in schemas]


def test_no_tool_is_missing() -> None:
    assert [program for program in ("Rscript", "soffice") if shutil.which(program) is None] == []
