"""One workbook, a sheet a table, for reading in Excel and LibreOffice: excel/nordpol.xlsx.

Text stays text: no cell becomes a formula or a link. What a sheet cannot hold is told on its first sheet.
"""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow

from pipelines.release.editions import Edition
from pipelines.release.reading import number_of_rows, rows_of, schemas

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

__all__ = ["CELL_LENGTH", "cut", "write"]

FILE = Path("excel") / "nordpol.xlsx"
SHEET_ROWS = 1_048_575
"""Rows of a sheet below its header."""
CELL_LENGTH = 32_767
"""Longest text of a cell."""
WHOLE_NUMBERS = 2**53
"""Above it, a spreadsheet rounds."""
FIRST_DAY = date(1900, 3, 1)
"""Before it, Excel and LibreOffice count days differently."""
WIDTHS = {"string": 28, "date32[day]": 12, "timestamp[us]": 20}
CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 (a workbook bears no zone; the bytes must not depend on a clock; stays)


def write(release: Path, edition: Edition) -> None:
    """Write the workbook.

    Args:
        release: the staged release.
        edition: what it is.
    """
    from xlsxwriter import Workbook

    path = release / FILE
    path.parent.mkdir(exist_ok=True)
    columns = schemas(release)
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_date_format": "yyyy-mm-dd",
    }
    with Workbook(path, options) as workbook:
        workbook.set_properties({"title": f"Nordpol {edition.version}", "created": CREATED})
        too_long = {table for table in columns if number_of_rows(release, table) > SHEET_ROWS}
        _read_me(workbook, release, edition, columns, too_long)
        _dictionary(workbook, columns)
        for table, schema in columns.items():
            if table not in too_long:
                _sheet(workbook, table, schema, rows_of(release, table))


def cut(text: str) -> str:
    """A text as a cell can hold it; one that was too long says so at its end.

    Args:
        text: the text.
    """
    if _length(text) <= CELL_LENGTH:
        return text
    note = f" […cut: {len(text)} characters, whole in parquet/ and csv/]"
    kept = text[: CELL_LENGTH - len(note)]
    while _length(kept) > CELL_LENGTH - len(note):
        kept = kept[:-64]
    return kept + note


def _length(text: str) -> int:
    """Length as spreadsheets count it, in UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _read_me(
    workbook: "Workbook", release: Path, edition: Edition, columns: dict[str, pyarrow.Schema], too_long: set[str]
) -> None:
    sheet = workbook.add_worksheet("README")
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 14)
    sheet.set_column(2, 2, 100)
    bold = workbook.add_format({"bold": True})
    lines: list[tuple[Any, ...]] = [
        ("Nordpol", edition.version, "What Nordic governments and the Nordic Council said, planned and did against human trafficking."),
        ("An empty cell", "", "The source does not say."),
        ("Dates", "", "Columns that end in _edtf are text (ISO 8601-2), as precise as their source; _earliest and _latest are dates."),
        ("Long texts", "", f"Excel holds {CELL_LENGTH} characters a cell; what is cut says so at its end and stands whole in csv/."),
        ("Columns", "", "The sheet dictionary explains each."),
        (),
        ("Sheet", "Rows", "One row is"),
        *(_line(release, table, schema, table in too_long) for table, schema in columns.items()),
    ]  # fmt: skip
    for number, line in enumerate(lines):
        for at, cell in enumerate(line):
            sheet.write(number, at, cell, bold if at == 0 else None)


def _line(release: Path, table: str, schema: pyarrow.Schema, is_too_long: bool) -> tuple[Any, ...]:
    described = (schema.metadata or {}).get(b"description", b"").decode()
    rows = number_of_rows(release, table)
    if is_too_long:
        return (table, rows, f"LEFT OUT: more than the {SHEET_ROWS} rows of a sheet; it stands in parquet/ and csv/. {described}")
    return (table, rows, described)


def _dictionary(workbook: "Workbook", columns: dict[str, pyarrow.Schema]) -> None:
    sheet = workbook.add_worksheet("dictionary")
    heads = ("table", "column", "type", "may be empty", "description", "unit", "code list", "leads to")
    _head(workbook, sheet, heads, (28, 28, 14, 14, 80, 16, 18, 30))
    number = 1
    for table, schema in columns.items():
        for field in schema:
            facts = {name.decode(): value.decode() for name, value in (field.metadata or {}).items()}
            optional = [facts.get(name, "") for name in ("description", "unit", "vocabulary", "references")]
            for at, cell in enumerate((table, field.name, str(field.type), "yes" if field.nullable else "no", *optional)):
                sheet.write_string(number, at, cell)
            number += 1
    sheet.autofilter(0, 0, number - 1, len(heads) - 1)


def _head(workbook: "Workbook", sheet: "Worksheet", names: tuple[str, ...], widths: tuple[int, ...]) -> None:
    bold = workbook.add_format({"bold": True, "bottom": 1})
    for at, (name, width) in enumerate(zip(names, widths, strict=True)):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, name, bold)
    sheet.freeze_panes(1, 1)


def _sheet(workbook: "Workbook", table: str, schema: pyarrow.Schema, rows: Iterator[tuple[Any, ...]]) -> None:
    sheet = workbook.add_worksheet(table)
    _head(workbook, sheet, tuple(schema.names), tuple(WIDTHS.get(str(field.type), 14) for field in schema))
    times = workbook.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
    number = 0
    for number, row in enumerate(rows, 1):
        for at, value in enumerate(row):
            _write(sheet, number, at, value, times)
    sheet.autofilter(0, 0, number, len(schema) - 1)


def _write(sheet: "Worksheet", row: int, column: int, value: Any, times: Any) -> None:
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, int | float) and abs(value) <= WHOLE_NUMBERS:
        sheet.write_number(row, column, value)
    elif isinstance(value, datetime) and value.date() >= FIRST_DAY:
        sheet.write_datetime(row, column, value, times)
    elif isinstance(value, date) and not isinstance(value, datetime) and value >= FIRST_DAY:
        sheet.write_datetime(row, column, value)
    else:
        sheet.write_string(row, column, cut(value if isinstance(value, str) else str(value)))
