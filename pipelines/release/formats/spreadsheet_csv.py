"""CSV that Excel in the Nordic countries opens with a double click: excel/*.csv (semicolons, decimal comma, byte order mark).

The CSV to compute with is csv/: it is never altered.
"""

import csv
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from pipelines.release.editions import Edition
from pipelines.release.formats.excel import CELL_LENGTH, cut
from pipelines.release.reading import rows_of, schemas

__all__ = ["guarded", "write"]

FOLDER = "excel"
READ_ME = "README.md"
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A text that begins so would be taken for a formula."""
PASSED_OVER = " \N{NO-BREAK SPACE}\ufeff"
"""What a spreadsheet may pass over before a formula."""
GUARD = "'"
LISTED = 1_000
"""Cells listed in the README; all are counted."""


def write(release: Path, edition: Edition) -> None:
    """Write the files and their README.

    Args:
        release: the staged release.
        edition: what it is.
    """
    folder = release / FOLDER
    folder.mkdir(exist_ok=True)
    marked, shortened = _Cells(), _Cells()
    for table, schema in schemas(release).items():
        with (folder / f"{table}.csv").open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
            writer.writerow(schema.names)
            for row in rows_of(release, table):
                cells = [_cell(value) for value in row]
                writer.writerow(cells)
                for name, value, cell in zip(schema.names, row, cells, strict=True):
                    if isinstance(value, str) and value != cell:
                        (marked if guarded(value) != value else shortened).add(f"{table} {row[0]} {name}")
    (folder / READ_ME).write_text(_read_me(edition, marked, shortened), encoding="utf-8")


@dataclass(slots=True)
class _Cells:
    """Cells that are not as in the tables: how many, and the first by name."""

    number: int = 0
    first: list[str] = field(default_factory=list)

    def add(self, name: str) -> None:
        """Count a cell."""
        self.number += 1
        if len(self.first) < LISTED:
            self.first.append(name)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return repr(value).replace(".", ",")
    if isinstance(value, datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, str):
        return cut(guarded(value))
    return str(value)


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula: with an apostrophe before it where it begins like one.

    Args:
        text: the text.
    """
    return GUARD + text if text.lstrip(PASSED_OVER).startswith(DANGEROUS) else text


def _read_me(edition: Edition, marked: _Cells, shortened: _Cells) -> str:
    return f"""\
# Nordpol {edition.version} for spreadsheets

`nordpol.xlsx` holds one sheet a table. The CSV files are for Excel with Nordic settings: UTF-8 with a byte order mark, `;` between cells, decimal comma,
`TRUE` and `FALSE`. To compute with, take `../csv/` or `../parquet/`.

**Formula guard.** A text that begins with `=`, `+`, `-`, `@` (also wide, also behind a blank), a tab or an end of line bears an apostrophe before it here, so that no
spreadsheet takes it for a formula: {marked.number} cells.
{_listed(marked)}
**Long texts.** A cell holds {CELL_LENGTH} characters; a longer text is cut and says so at its end: {shortened.number} cells.
{_listed(shortened)}"""


def _listed(cells: _Cells) -> str:
    more = [f"- and {cells.number - LISTED} more"] if cells.number > LISTED else []
    return "\n" + "".join(f"{line}\n" for line in [*(f"- `{cell}`" for cell in cells.first), *more]) if cells.number else ""
