"""Agencies and other publishers whose site no other module knows (bufdir.no, tyosuojelu.fi, av.se): a title and a dated line.

A word that agencies of all countries write before the date (`Publisert 14. oktober 2021`, `Julkaistu 1.2.2022 9.30`) stands
among the first lines, above the title or below it; or the date stands there on a line of its own, alone or with the kind of
the page (`Webbnyhet 13.9.2023`). Nothing else is known of such a page.
"""

from collections.abc import Sequence

from pipelines.documents import Document, Span
from pipelines.sources.head_lines import FIGURE, PARTED, headed, type_line
from pipelines.sources.heads import with_title
from pipelines.sources.labels import announced, edges, interface_language, languages_of
from pipelines.sources.layout import Line, blocks, lines
from pipelines.sources.page import Page, Template, with_lines
from pipelines.sources.sorting import sort_out

__all__ = ["TEMPLATES"]

AGENCY = "agency.news"
HEAD_LINES = 8
TITLE_LINES = 4
"""A date on a line of its own stands among the first lines of the text: above the title, below it or below its lead."""


def _dated(text: str, page_lines: Sequence[Line]) -> Span | None:
    """The first label of a date among the first lines that has the date behind it."""
    for line in page_lines[:HEAD_LINES]:
        label = announced(AGENCY, text, line)
        if label and label.label.field == "date" and label.value:
            return label.span
    return None


def _alone(text: str, page_lines: Sequence[Line]) -> Line | None:
    """The line among the first that holds the date and little else."""
    may_be_dated = (line for line in page_lines if FIGURE.search(text, line.span.start, line.span.end))
    return next((line for line in may_be_dated if headed(text, blocks(text, [line]))), None)


def _read(document: Document) -> Page | None:
    text = document.text
    page_lines = lines(text)
    sign = _dated(text, edges(page_lines))
    if sign is None and _alone(text, sort_out(AGENCY, text, edges(page_lines)).body[:TITLE_LINES]) is None:
        return None
    parts = sort_out(AGENCY, text, page_lines)
    if len(parts.body) < 2 or (sign and "date" not in parts.fields):
        return None
    line = None if sign else _alone(text, parts.body[:TITLE_LINES])
    if line:
        parts.body.remove(line)
        sign = headed(text, blocks(text, [line]))
        parts.fields["date"] = [sign] if sign else []
    named = type_line(PARTED.split(text[line.span.start : sign.start].strip())[0], line.span.start) if line and sign else None
    title, body = with_title(text, parts.body)
    page = Page(
        AGENCY,
        kind=named[0] if named else None,
        title=title,
        ui_lang=interface_language(parts.labels, parts.menus),
        ui_langs=languages_of(parts.labels or parts.menus),
        sign=sign,
    )
    return with_lines(page, text, parts, body)


TEMPLATES = (Template(AGENCY, 90, _read),)
