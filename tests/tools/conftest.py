"""The release that the tools load, and its rows as every tool must see them."""

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet
import pytest

Rows = list[tuple[Any, ...]]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--release", type=Path, required=True, help="folder of a release")


@pytest.fixture(scope="session")
def folder(request: pytest.FixtureRequest) -> Path:
    """The folder of the release."""
    path = Path(request.config.getoption("--release")).resolve()
    assert (path / "manifest.json").is_file(), f"there is no release at {path}"
    return path


@pytest.fixture(scope="session")
def schemas(folder: Path) -> dict[str, pyarrow.Schema]:
    """Table -> schema."""
    return {path.stem: pyarrow.parquet.read_schema(path) for path in sorted((folder / "parquet").glob("*.parquet"))}


@pytest.fixture(scope="session")
def rows(folder: Path, schemas: dict[str, pyarrow.Schema]) -> dict[str, Rows]:
    """Table -> rows, as pyarrow reads them from Parquet: what all others are compared with."""
    found = {}
    for table in schemas:
        content = pyarrow.parquet.read_table(folder / "parquet" / f"{table}.parquet")
        found[table] = plain(zip(*(column.to_pylist() for column in content.columns), strict=True))
    letters = {letter for row in found["document_texts"] for letter in str(row[1])}
    assert set("æøåäöþð") <= letters, "the release to load should hold all Nordic letters"
    assert any(cell is None for row in found["plans"] for cell in row)
    return found


def plain(rows: Iterable[Iterable[Any]]) -> Rows:
    """Rows with days and times as ISO 8601 text, and whole numbers as such, so that tools can be compared."""
    return [tuple(map(_plain, row)) for row in rows]


def _plain(cell: Any) -> Any:
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ", timespec="seconds")
    if isinstance(cell, date):
        return cell.isoformat()
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell
