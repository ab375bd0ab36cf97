"""Cells as pages show them: a reference leads to its row, a code bears its label, a proven cell leads to its words."""

from collections.abc import Iterable
from typing import Any
from xml.etree.ElementTree import Element

from pipelines.site.documents import Library
from pipelines.site.markup import Content, address, column_name, element, link, outside
from pipelines.site.store import Place, Row, Store
from schemas.columns import Column, columns
from schemas.labels import column_label
from schemas.vocabularies import code_labels

__all__ = ["Card", "code", "number"]


def code(scheme: str, value: str) -> Element:
    """A code by its label in English; the script of the page gives the label in the language that is asked for."""
    return element(
        "span", code_labels(scheme).get(value, {}).get("en", value), class_="code", data_scheme=scheme, data_code=value
    )


def number(value: float | None, decimals: int = 0) -> str | None:
    """A number with its thousands apart."""
    return None if value is None else f"{value:,.{decimals}f}"


class Card:
    """A row of a table, cell by cell, each with its proof."""

    def __init__(self, store: Store, library: Library, table: str, row: Row, root: str = "../") -> None:
        """Of a row.

        Args:
            store: the release.
            library: where documents have their pages.
            table: the row's table.
            row: its cells by column.
            root: from the page to the root of the site.
        """
        self.row = row
        self._table, self._root, self._library, self._store = table, root, library, store
        self._columns: dict[str, Column] = {column.name: column for column in columns(table)}
        self.key = str(row[next(iter(self._columns))])
        self._proofs = store.proofs(table, self.key)

    def cell(self, name: str) -> list[Content]:
        """A cell and the link to its proof."""
        value = self.row[name]
        if value is None:
            return []
        return [self._shown(self._columns[name], value), *self.proof(name)]

    def facts(self, names: Iterable[str]) -> Element:
        """Some columns and their cells, as a list; what is null is left out."""
        made = element("dl", class_="facts")
        for name in names:
            if contents := self.cell(name):
                made.extend((element("dt", column_name(self._table, name)), element("dd", *contents)))
        return made

    def proof(self, name: str) -> list[Content]:
        """The link from a cell to its proof; nothing for a cell that needs none."""
        shared = self._columns[name].proof
        found = self._proofs.get(name) or (self._proofs.get(shared.removeprefix("as ")) if shared.startswith("as ") else None)
        if not found or self.row[name] is None:
            return []
        place, key = found
        return [
            " ",
            link(
                "proof",
                self._address(place, key),
                class_="proof",
                aria_label=f"Proof of {column_label(self._table, name).get('en', name)}",
            ),
        ]

    def _address(self, place: Place | None, key: str) -> str:
        return self._library.at(self._root, *place) if place else address(self._root, "evidence", key)

    def _shown(self, column: Column, value: Any) -> Content:
        if column.references:
            table = column.references[0]
            to = self._library.address(self._root, value) if table == "documents" else address(self._root, table, value)
            return link(self._store.name(table, value), to)
        if column.vocabulary:
            return code(column.vocabulary, str(value))
        if column.name.endswith("_url"):
            return outside(str(value))
        if isinstance(value, float):
            return f"{value:,.10g}"
        language = self.row.get(f"{column.name.removesuffix('_raw')}_lang")
        return element("span", value, lang=language) if language and isinstance(value, str) else str(value)
