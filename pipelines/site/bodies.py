"""A page an organisation and a page a person: names, roles, plans, and the words that prove them."""

from collections.abc import Sequence

from pipelines.site.cells import Card
from pipelines.site.documents import Library
from pipelines.site.markup import Content, Frame, address, column_name, element, in_table, link, table
from pipelines.site.store import Row, Store

__all__ = ["organisation_page", "person_page"]

OF_ORGANISATION = (
    "name", "name_lang", "name_en", "org_type", "country", "parent_org_id", "valid_from", "valid_to", "successor_org_id",
)  # fmt: skip
OF_PERSON = ("name", "given_name", "family_name")


def organisation_page(store: Store, frame: Frame, library: Library, row: Row) -> str:
    """The page of an organisation.

    Args:
        store: the release.
        frame: what all pages share.
        library: where documents have their pages.
        row: its row.
    """
    org = row["org_id"]
    section = _Sections(store, library)
    return frame.page(
        row["name"], "../",
        in_table("organisations", org), element("h2", "What is known of it"), Card(store, library, "organisations", row).facts(OF_ORGANISATION),
        *section("Names", "organisation_names", ("name", "name_lang", "name_type"), "org_id = ? ORDER BY name_type, name_lang, name", org),
        *section("Parts of it", "organisations", ("org_id", "name", "name_en"), "parent_org_id = ? ORDER BY org_id", org),
        *section("Bodies that it followed", "organisations", ("org_id", "name", "name_en"), "successor_org_id = ? ORDER BY org_id", org),
        *section("Plans", "plan_organisations", ("plan_id", "role"), "org_id = ? ORDER BY plan_id, role", org),
        *section("Measures", "measure_organisations", ("measure_id", "role"), "org_id = ? ORDER BY measure_id, role", org),
        *section(
            "People in it", "person_roles", ("person_id", "role_raw", "role_type", "as_of_edtf", "doc_id"),
            "org_id = ?1 OR party_org_id = ?1 ORDER BY person_id, as_of_earliest, person_role_id", org,
        ),
        *section("Documents that it published", "documents", ("doc_id", "title", "published_edtf"), "publisher_org_id = ? ORDER BY doc_id", org),
    )  # fmt: skip


def person_page(store: Store, frame: Frame, library: Library, row: Row) -> str:
    """The page of a person.

    Args:
        store: the release.
        frame: what all pages share.
        library: where documents have their pages.
        row: its row.
    """
    person = row["person_id"]
    section = _Sections(store, library)
    return frame.page(
        row["name"], "../",
        in_table("people", person), element("h2", "What is known"), Card(store, library, "people", row).facts(OF_PERSON),
        *section(
            "Roles", "person_roles", ("role_raw", "role_en", "role_type", "org_id", "party_org_id", "country", "as_of_edtf", "doc_id"),
            "person_id = ? ORDER BY as_of_earliest, person_role_id", person,
        ),
        *section(
            "Speeches", "speeches", ("speech_id", "speech_number", "speech_type", "role_raw", "spoken_local", "doc_id"),
            "person_id = ? ORDER BY spoken_date, speech_id", person,
        ),
        *section("Words quoted", "quotes", ("text", "text_lang", "doc_id"), "person_id = ? ORDER BY quote_id", person),
    )  # fmt: skip


MOST = 500
"""Rows of a section; more are in the table."""


class _Sections:
    """Tables of rows that refer to the row of the page."""

    def __init__(self, store: Store, library: Library) -> None:
        self._store, self._library = store, library

    def __call__(self, title: str, of: str, names: tuple[str, ...], which: str, key: str) -> list[Content]:
        """A heading and a table, or nothing where no row refers."""
        found = self._store.all(f"SELECT * FROM {of} WHERE {which} LIMIT {MOST + 1}", key)  # noqa: S608 (our own words; stays)
        if not found:
            return []
        columns = [name for name in names if any(row[name] is not None for row in found)]
        rows = [self._row(Card(self._store, self._library, of, row), of, columns) for row in found[:MOST]]
        more = (
            element("p", "Only the first are shown; ", link("the table has all", f"../tables/{of}.html"))
            if len(found) > MOST
            else None
        )
        return [
            element("h2", title),
            table(f"{title}: {min(len(found), MOST)}", [column_name(of, name) for name in columns], rows),
            more,
        ]

    def _row(self, card: Card, of: str, names: Sequence[str]) -> list[Content]:
        cells: list[Content] = []
        for name in names:
            contents = card.cell(name)
            if name == next(iter(card.row)):
                to = self._library.address("../", card.key) if of == "documents" else address("../", of, card.key)
                contents = [link(card.key, to)]
            cells.append(element("span", *contents) if contents else None)
        return cells
