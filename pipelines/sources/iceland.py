"""The Icelandic government (stjornarradid.is and the ministries' own addresses): news, and chapters of the fiscal plan.

Skip link, at times `Frétt`, then date and ministry on one line (`31. mars 2008 Félagsmálaráðuneytið`), title, text, and a
foot that begins with topics or a form. Chapters of the plan have their title first, and the ministries below it.
"""

import re
from itertools import takewhile

from pipelines.documents import Document, Span, Value
from pipelines.sources.head_lines import is_publisher, publishers, title_kind, type_line
from pipelines.sources.heads import Head
from pipelines.sources.labels import interface_language, signs
from pipelines.sources.layout import Line, lines
from pipelines.sources.page import Label, Page, Template, with_lines
from pipelines.sources.sorting import sort_out

__all__ = ["TEMPLATES"]

GOVERNMENT = "iceland.government"
DATELINE = re.compile(
    r"(?P<date>\d{1,2}\.? [^\W\d_]{3,9} \d{4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4}|\d{1,2}\.\d{1,2}\.\d{4})[ \t\xa0]*(?P<publisher>[^\W\d_][^.:]{5,120})?"
)
HEAD_LINES = 5
LANGUAGES = {"is", "en"}


def _dateline(text: str, line: Line) -> tuple[Span, list[Span]] | None:
    """Date and ministries of the line that names them; whoever is named behind the ministry is none."""
    match = DATELINE.fullmatch(text, line.span.start, line.span.end)
    if match is None:
        return None
    named = publishers(text, Span(*match.span("publisher"))) if match["publisher"] else []
    ministries = [span for span in named if is_publisher(span.of(text))]
    return (Span(*match.span("date")), ministries) if ministries or not named else None


def _sign(text: str) -> Span | None:
    page_lines = lines(text)
    found = signs(GOVERNMENT, text, page_lines)
    found += [line.span for line in page_lines[:HEAD_LINES] if (dated := _dateline(text, line)) and dated[1]]
    return found[0] if found else None


def _read(document: Document) -> Page | None:
    text = document.text
    sign = _sign(text)
    if sign is None:
        return None
    parts = sort_out(GOVERNMENT, text, lines(text))
    head = _read_head(text, parts.body, is_dated="date" in parts.fields)
    fields = parts.fields | head.fields
    title, body = (head.rest[0].span, head.rest[1:]) if head.rest else (None, [])
    if "date" not in fields:
        ministries = [line.span for line in takewhile(lambda line: is_publisher(line.of(text)), body)]
        if ministries:
            fields["publisher"] = [*fields.get("publisher", []), *ministries]
        body = body[len(ministries) :]
    page = Page(
        GOVERNMENT,
        kind=head.kind or title_kind(text, title, offers_document=parts.offers_document),
        title=title,
        ui_lang=interface_language(head.labels, parts.labels, parts.menus),
        country="IS",
        sign=sign,
    )
    return with_lines(page, text, parts, body, fields)


def _read_head(text: str, body: list[Line], *, is_dated: bool) -> Head:
    """Type line and date line, above the title or right below it, or a ministry above it; of dates the first counts."""
    kind: Value[str] | None = None
    labels: list[tuple[Label, Span]] = []
    fields: dict[str, list[Span]] = {}
    taken: list[Line] = [line for line in body[:1] if len(body) > 1 and is_publisher(line.of(text))]
    above = {"publisher": [span for line in taken for span in publishers(text, line.span)]} if taken else {}
    for line in body[len(taken) : 3]:
        named = type_line(line.of(text), line.span.start)
        dated = None if is_dated or fields else _dateline(text, line)
        if named and LANGUAGES.intersection(named[1].langs):
            kind = named[0]
            labels.append((named[1], line.span))
        elif dated:
            date, ministries = dated
            fields = {"date": [date], "publisher": ministries} if ministries else {"date": [date]}
        else:
            continue
        taken.append(line)
    return Head([line for line in body if line not in taken], kind, tuple(labels), above | fields)


TEMPLATES = (Template(GOVERNMENT, 40, _read),)
