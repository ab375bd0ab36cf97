"""A page a table: what its columns mean, and its rows in shards, each with the places that prove its cells."""

from pathlib import Path
from typing import Any

from pipelines.site.documents import Library
from pipelines.site.markup import PAGES, Frame, column_name, element, link, plural, table_name
from pipelines.site.markup import table as small_table
from pipelines.site.shards import Shards
from pipelines.site.store import Store
from schemas import TABLES
from schemas.columns import Column, columns, table_description

__all__ = ["write"]

LONGEST_CELL = 10_000
"""Code points of a cell that a page loads; the rest is in the downloads, and the cell says so."""


def write(store: Store, frame: Frame, folder: Path, library: Library) -> None:
    """Write the pages of tables and their list.

    Args:
        store: the release.
        frame: what all pages share.
        folder: the site.
        library: where documents have their pages.
    """
    (folder / "tables").mkdir()
    listed = []
    for name in TABLES:
        rows = _shards(store, folder, name)
        (folder / "tables" / f"{name}.html").write_text(_page(frame, library, name, rows), encoding="utf-8")
        listed.append(
            (link(table_name(name), f"{name}.html"), element("code", name), table_description(name), f"{rows['rows']:,}")
        )
    index = frame.page(
        "Tables", "../", small_table("All tables of the release", ("Table", "Name in files", "One row is", "Rows"), listed, numbers=(3,)),
        here="tables/index.html",
    )  # fmt: skip
    (folder / "tables" / "index.html").write_text(index, encoding="utf-8")


def _shards(store: Store, folder: Path, name: str) -> dict[str, Any]:
    declared = columns(name)
    doc = next((at for at, column in enumerate(declared) if column.name == "doc_id"), None)
    is_proven = any(_is_proven(column) for column in declared)
    shards = Shards(folder / "data" / name, name)
    for row in store.tuples(f'SELECT * FROM "{name}" ORDER BY rowid'):  # noqa: S608 (names of our own tables; stays)
        key = str(row[0])
        proofs = store.proofs(name, key) if is_proven else {}
        places = {
            at: _place(proofs[column.name], row[doc] if doc is not None else None)
            for at, column in enumerate(declared)
            if column.name in proofs and row[at] is not None
        }
        shards.add(key, [*map(_cell, row, declared), places or 0])
    return shards.close()


def _is_proven(column: Column) -> bool:
    return any(kind in column.proof.split(", ") for kind in ("text", "manifest", "register"))


def _place(proof: tuple[tuple[str, int, int] | None, str], doc_id: str | None) -> Any:
    """A proof as the page's script reads it: start, end and the document, unless it is the row's; else the key of the proof."""
    place, key = proof
    if place is None:
        return key
    return [place[1], place[2]] if place[0] == doc_id else [place[1], place[2], place[0]]


def _cell(value: Any, column: Column) -> Any:
    if isinstance(value, str) and len(value) > LONGEST_CELL:
        return f"{value[:LONGEST_CELL]}… [cut here: {len(value):,} characters, whole in the downloads]"
    return bool(value) if column.arrow_type == "bool" and value is not None else value


def _page(frame: Frame, library: Library, name: str, shards: dict[str, Any]) -> str:
    declared = columns(name)
    data = {
        "table": name,
        "columns": [_description(column) for column in declared],
        "data": shards,
        "pages": PAGES,
        "documents": library.has_pages,
        "version": frame.version,
    }
    meaning = element("details", element("summary", "What the columns mean"), small_table(
        f"Columns of {name}", ("Column", "Name in files", "Type", "Meaning", "Proven by"),
        [(column_name(name, column.name), element("code", column.name), column.arrow_type, column.description, column.proof) for column in declared],
    ))  # fmt: skip
    return frame.page(
        f"Table {name}", "../",
        element("p", f"{table_description(name)} {plural(shards['rows'], 'row')}."),
        element("noscript", element("p", "The rows need JavaScript; the downloads on the start page have them all.")),
        element("div", id="table"),
        meaning,
        data=data, kind="table", here=f"tables/{name}.html", heading=element("span", "Table: ", table_name(name)),
    )  # fmt: skip


def _description(column: Column) -> dict[str, Any]:
    """A column as the page's script reads it; what is empty is left out."""
    facts = {
        "name": column.name,
        "type": column.arrow_type,
        "about": column.description,
        "codes": column.vocabulary,
        "refers": column.references[0] if column.references else "",
        "unit": column.unit,
        "with": column.proof.removeprefix("as ") if column.proof.startswith("as ") else "",
    }
    return {name: fact for name, fact in facts.items() if fact}
