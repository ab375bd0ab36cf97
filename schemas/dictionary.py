"""The models as a page to read: docs/dictionary.md.

python -m schemas.dictionary            write docs/dictionary.md
python -m schemas.dictionary --check    fail if it is not what the models say
"""

import sys
from pathlib import Path

from schemas import SCHEMA_VERSION, TABLES
from schemas.columns import Column, columns
from schemas.vocabularies import code_lists

__all__ = ["dictionary", "main"]

PAGE = Path("docs/dictionary.md")
DATES = """\
## Dates

A date `X` is four columns: `X_edtf` as precise as its source, `X_earliest` and `X_latest` (the first and last day that it can mean), and `X_method`. EDTF is
part of ISO 8601-2:

| EDTF | means |
| --- | --- |
| `2003` | the year 2003 |
| `2004-06` | June 2004 |
| `2003-02-12` | that day |
| `2012-10-31T18:50:00` | that minute; the source gives no seconds |
| `2022-23` | autumn 2022: 21 spring, 22 summer, 23 autumn, 24 winter; 33 to 36 quarters, 40 and 41 halves |
| `2013~` | about 2013: its beginning or middle |
| `2003/2005` | from 2003 to 2005 |
| `2020/..` | from 2020 on |

A duration is ISO 8601 too: `P3Y` is three years, `P18M` eighteen months."""
PROOF_KINDS = """\
What proves a cell: `text` = characters of a document, `manifest` = a cell of a manifest or source description, `register` = a
row of a register, each named in the table evidence; `as COLUMN` = the evidence of that column; anything else is computed, with
the reason."""


def dictionary() -> str:
    """The page, in Markdown: each table with its columns, then each code list."""
    parts = [
        "# Data dictionary",
        f"Generated from the models in `schemas/` (version {SCHEMA_VERSION}) by `make dictionary`; do not edit.",
        PROOF_KINDS,
        DATES,
        *(_table(name, model.__doc__ or "") for name, model in TABLES.items()),
        "# Code lists",
        *(_codes(name) for name in code_lists()),
    ]
    return "\n\n".join(parts) + "\n"


def _table(name: str, description: str) -> str:
    rows = [_row(column) for column in columns(name)]
    head = "| column | type | null | description | proof |\n| --- | --- | --- | --- | --- |"
    return f"## {name}\n\n{description.strip()}\n\n{head}\n" + "\n".join(rows)


def _row(column: Column) -> str:
    notes = [column.description]
    notes += [f"unit: {column.unit}"] if column.unit else []
    notes += [f"code list: {column.vocabulary}"] if column.vocabulary else []
    notes += [f"refers to {'.'.join(column.references)}"] if column.references else []
    notes += [f"example: `{column.example}`"] if column.example else []
    kind = column.arrow_type.replace("date32[day]", "date32")
    return f"| {column.name} | {kind} | {'yes' if column.nullable else 'no'} | {'; '.join(notes)} | {column.proof} |"


def _codes(vocabulary: str) -> str:
    rows = [f"| {row['code']} | {row['definition']} |" for row in code_lists()[vocabulary]]
    return f"## {vocabulary}\n\n| code | definition |\n| --- | --- |\n" + "\n".join(rows)


def main(arguments: list[str]) -> int:
    """Write or check the page; 1 if it is stale."""
    if "--check" in arguments:
        if PAGE.read_text(encoding="utf-8") == dictionary():
            return 0
        print(f"{PAGE} is not what the models say. Run `make dictionary` and commit it.", file=sys.stderr)
        return 1
    PAGE.write_text(dictionary(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
