"""The models as a page for the browser: dictionary.html.

One file with its own styles and no script, light or dark as the reader's system is. Each table has the anchor `#TABLE`, each column
`#TABLE.COLUMN`, each code list `#codes.LIST`, each code `#codes.LIST.CODE`.
"""

from html import escape

from schemas import SCHEMA_VERSION, TABLES
from schemas.columns import Column, columns, table_description
from schemas.labels import Labels, column_label, table_labels
from schemas.vocabularies import LABEL, code_lists

__all__ = ["dictionary_page"]

STYLE = """\
:root { color-scheme: light dark; --line: #8886; --soft: #8882; --link: #0b57d0; }
@media (prefers-color-scheme: dark) { :root { --link: #8ab4f8; } }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1rem; max-width: 80rem; color: CanvasText; background: Canvas; }
a { color: var(--link); }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 2rem; }
.wide { overflow-x: auto; }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; }
thead th { background: var(--soft); }
tbody th { font-weight: normal; font-family: ui-monospace, monospace; white-space: nowrap; }
tr:target, h2:target { outline: 2px solid var(--link); }
code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
nav ul { columns: 14rem; }"""
INTRODUCTION = """\
<p>Null means that nothing was found: the source does not say, or the rules did not see it. A date <var>X</var> is four columns: <code>X_edtf</code> (EDTF, ISO 8601-2, as precise as its source), \
<code>X_earliest</code> and <code>X_latest</code> (the first and last day that it can mean), and <code>X_method</code>. \
Proof: <em>text</em> is characters of a document, <em>manifest</em> a cell of a manifest or source description, <em>register</em> a row of a register, \
each named in the table <a href="#evidence">evidence</a>; <em>as</em> another column is the evidence of that column; anything else is computed, with the reason.</p>"""


def dictionary_page() -> str:
    """The page, in HTML: each table with its columns, then each code list."""
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            "<title>Nordpol: data dictionary</title>",
            f"<style>\n{STYLE}\n</style>",
            "</head>",
            "<body>",
            "<h1>Nordpol: data dictionary</h1>",
            f"<p>Schema version {escape(SCHEMA_VERSION)}.</p>",
            INTRODUCTION,
            _contents("Tables", "", list(TABLES)),
            _contents("Code lists", "codes.", list(code_lists())),
            *map(_table, TABLES),
            *map(_codes, code_lists()),
            "</body>",
            "</html>",
            "",
        ]
    )


def _contents(heading: str, prefix: str, names: list[str]) -> str:
    links = "\n".join(f'<li><a href="#{escape(prefix + name)}">{escape(name)}</a></li>' for name in names)
    return f'<nav aria-label="{heading}">\n<p>{heading}</p>\n<ul>\n{links}\n</ul>\n</nav>'


def _table(name: str) -> str:
    rows = "\n".join(_column(name, column) for column in columns(name))
    head = _head("column", "type", "null", "description", "labels", "proof")
    return f"{_heading(name, name)}\n<p>{_named(table_labels()[name])}</p>\n<p>{escape(table_description(name))}</p>\n{_framed(head, rows)}"


def _named(labels: Labels) -> str:
    """What a table or column is called, language by language."""
    return " · ".join(f'<span lang="{language}">{escape(label)}</span>' for language, label in labels.items())


def _column(table: str, column: Column) -> str:
    notes = [escape(column.description)]
    notes += ["key"] if column.is_key else []
    notes += [f"unit: {escape(column.unit)}"] if column.unit else []
    notes += [f'code list: <a href="#codes.{column.vocabulary}">{column.vocabulary}</a>'] if column.vocabulary else []
    if column.references:
        target = escape(".".join(column.references))
        notes.append(f'refers to <a href="#{target}">{target}</a>')
    notes += [f"pattern: <code>{escape(column.pattern)}</code>"] if column.pattern else []
    notes += [f"example: <code>{escape(column.example)}</code>"] if column.example else []
    anchor = escape(f"{table}.{column.name}")
    cells = [
        column.arrow_type.replace("date32[day]", "date32"),
        "yes" if column.nullable else "no",
        "; ".join(notes),
        _named(column_label(table, column.name)),
        escape(column.proof),
    ]
    name = f'<th scope="row"><a href="#{anchor}">{escape(column.name)}</a></th>'
    return f'<tr id="{anchor}">{name}{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>'


def _codes(name: str) -> str:
    listed = code_lists()[name]
    labels = [column for column in listed[0] if column.startswith(LABEL)]
    rows = "\n".join(_code(name, row, labels) for row in listed)
    head = _head("code", "definition", *(label.removeprefix(LABEL) for label in labels))
    return f"{_heading(f'codes.{name}', f'Code list {name}')}\n{_framed(head, rows)}"


def _code(name: str, row: dict[str, str], labels: list[str]) -> str:
    anchor = escape(f"codes.{name}.{row['code']}")
    cells = f"<td>{escape(row['definition'])}</td>" + "".join(
        f'<td lang="{label.removeprefix(LABEL)}">{escape(row[label])}</td>' for label in labels
    )
    return f'<tr id="{anchor}"><th scope="row"><a href="#{anchor}">{escape(row["code"])}</a></th>{cells}</tr>'


def _heading(anchor: str, words: str) -> str:
    return f'<h2 id="{escape(anchor)}"><a href="#{escape(anchor)}">{escape(words)}</a></h2>'


def _head(*names: str) -> str:
    return "".join(f'<th scope="col">{escape(name)}</th>' for name in names)


def _framed(head: str, rows: str) -> str:
    return f'<div class="wide">\n<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>\n</div>'
