"""Danish ministries (um.dk, bm.dk, digmin.dk) and regeringen.dk.

The date stands before the title (`PRESSEMEDDELELSE / 08-04-2022`), below it (`10.09.2018  12:47`), behind `Publiceret`, or
nowhere. regeringen.dk opens with a notice that names the cabinet; its years are no date of the page.
"""

import re

from pipelines.documents import Document, Span, Value
from pipelines.sources.head_lines import is_publisher, publishers, title_kind, type_line
from pipelines.sources.heads import Head, type_from, with_title
from pipelines.sources.labels import interface_language, signs
from pipelines.sources.layout import Line, lines
from pipelines.sources.page import Label, Page, Template, with_lines
from pipelines.sources.sorting import sort_out

__all__ = ["TEMPLATES"]

MINISTRY = "denmark.ministry"
TYPE_AND_DATE = re.compile(
    r"(?P<type>[^\W\d_]{4,25})[ \t\xa0]*[/|](?:[^/|\d\n]{3,60}[/|])?[ \t\xa0]*(?P<date>\d{1,2}[.-]\d{1,2}[.-]\d{4})"
)
"""A topic can stand between: `PRESSEMEDDELELSE / Ligestilling / 30-10-2019`."""
CLOCKED = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}[ \t\xa0]{1,4}\d{1,2}:\d{2}")
LANGUAGES = ("da", "en")
HEAD_LINES = 6


def _type_and_date(text: str, line: Line) -> tuple[Value[str], Label, Span] | None:
    """Kind and date of the line `PRESSEMEDDELELSE / 08-04-2022`."""
    match = TYPE_AND_DATE.fullmatch(text, line.span.start, line.span.end)
    named = type_line(match["type"], match.start("type")) if match else None
    if match is None or named is None or "da" not in named[1].langs:
        return None
    return named[0], named[1], Span(*match.span("date"))


def _sign(text: str) -> Span | None:
    page_lines = lines(text)
    head = page_lines[:HEAD_LINES]
    found = [line.span for line in head if _type_and_date(text, line)]
    found += signs(MINISTRY, text, head)
    return found[0] if found else None


def _read(document: Document) -> Page | None:
    text = document.text
    sign = _sign(text)
    if sign is None:
        return None
    parts = sort_out(MINISTRY, text, lines(text))
    head = _read_type_lines(text, parts.body)
    kind, fields = head.kind, parts.fields | head.fields
    typed = type_from(text, head.rest[:HEAD_LINES], LANGUAGES)
    if typed:
        fields["publisher"] = [typed.publisher]
        kind = kind or typed.kind
    title, body = with_title(text, [line for line in head.rest if typed is None or line != typed.line])
    if body and CLOCKED.fullmatch(body[0].of(text)):
        fields["date"] = [body.pop(0).span]
    publisher = next((line for line in body[:2] if is_publisher(line.of(text))), None)
    if publisher and typed is None:
        body.remove(publisher)
        fields["publisher"] = publishers(text, publisher.span)
    page = Page(
        MINISTRY,
        kind=kind or title_kind(text, title, offers_document=parts.offers_document),
        title=title,
        ui_lang=interface_language(parts.labels, head.labels, parts.menus),
        country="DK",
        sign=sign,
    )
    return with_lines(page, text, parts, body, fields)


def _read_type_lines(text: str, body: list[Line]) -> Head:
    """The line that names the kind, a date on it or not, among the lines down to the one below the title."""
    for line in body[:3]:
        both = _type_and_date(text, line)
        named = both[:2] if both else type_line(line.of(text), line.span.start)
        if named:
            rest = [other for other in body if other != line]
            return Head(rest, named[0], ((named[1], line.span),), {"date": [both[2]]} if both else {})
    return Head(body)


TEMPLATES = (Template(MINISTRY, 40, _read),)
