"""Agencies and other publishers whose site no other module knows (bufdir.no, poliisi.fi, av.se): a title and a labelled date.

A word that agencies of all countries write before the date (`Publisert 14. oktober 2021`, `Julkaistu 1.2.2022 9.30`) stands
among the first lines, above the title or below it. Nothing else is known of such a page.
"""

from pipelines.documents import Document, Span
from pipelines.sources.layout import blocks, lines
from pipelines.sources.page import Page, Template, announced, edges, interface_language, languages_of, sort_out

__all__ = ["TEMPLATES"]

AGENCY = "agency.news"
HEAD_LINES = 8


def _dated(text: str) -> Span | None:
    """The first label of a date among the first lines that has the date behind it."""
    for line in edges(lines(text))[:HEAD_LINES]:
        label = announced(AGENCY, text, line)
        if label and label.label.field == "date" and label.value:
            return label.span
    return None


def _recognises(document: Document) -> bool:
    parts = sort_out(AGENCY, document.text, edges(lines(document.text))) if _dated(document.text) else None
    return parts is not None and "date" in parts.fields and len(parts.body) > 1


def _parse(document: Document) -> Page:
    text = document.text
    parts = sort_out(AGENCY, text, lines(text))
    return Page(
        template=AGENCY,
        title=parts.body[0].span if parts.body else None,
        ui_lang=interface_language(parts.labels, parts.menus),
        ui_langs=languages_of(parts.labels or parts.menus),
        sign=_dated(text),
        fields={field: tuple(spans) for field, spans in parts.fields.items()},
        body=blocks(text, parts.body[1:]),
        links=tuple(parts.links),
        contacts=tuple(parts.contacts),
        captions=tuple(parts.captions),
    )


TEMPLATES = (Template(AGENCY, 90, _recognises, _parse),)
