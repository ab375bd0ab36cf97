"""Danish ministries (um.dk, bm.dk, digmin.dk) and regeringen.dk.

The date stands before the title (`PRESSEMEDDELELSE / 08-04-2022`), below it (`10.09.2018  12:47`), behind `Publiceret`, or
nowhere. regeringen.dk opens with a notice that names the cabinet; its years are no date of the page.
"""

import re

from pipelines.documents import Document, Span, Value
from pipelines.sources.head_lines import is_publisher, publishers, title_kind, type_line
from pipelines.sources.heads import type_from, with_title
from pipelines.sources.labels import interface_language, signs
from pipelines.sources.layout import Line, lines
from pipelines.sources.page import Label, Page, Parts, Template, page_of
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
    fields = {field: list(spans) for field, spans in parts.fields.items()}
    labels: list[tuple[Label, Span]] = []
    kind = _read_type_lines(text, parts, fields, labels)
    typed = type_from(text, parts.body[:HEAD_LINES], LANGUAGES)
    if typed:
        parts.body.remove(typed.line)
        fields["publisher"] = [typed.publisher]
        kind = kind or typed.kind
    title, parts.body = with_title(text, parts.body)
    if parts.body and CLOCKED.fullmatch(parts.body[0].of(text)):
        fields["date"] = [parts.body.pop(0).span]
    publisher = next((line for line in parts.body[:2] if is_publisher(line.of(text))), None)
    if publisher and typed is None:
        parts.body.remove(publisher)
        fields["publisher"] = publishers(text, publisher.span)
    return page_of(
        MINISTRY, text, parts, parts.body,
        kind=kind or title_kind(text, title, offers_document=parts.offers_document),
        title=title,
        ui_lang=interface_language(parts.labels, labels, parts.menus),
        country="DK",
        sign=sign,
        fields=fields,
    )  # fmt: skip


def _read_type_lines(
    text: str, parts: Parts, fields: dict[str, list[Span]], labels: list[tuple[Label, Span]]
) -> Value[str] | None:
    """Take the line that names the kind, a date on it or not, out of the lines down to the one below the title."""
    for line in parts.body[:3]:
        both = _type_and_date(text, line)
        alone = None if both else type_line(line.of(text), line.span.start)
        named = both[:2] if both else alone
        if named is None:
            continue
        parts.body.remove(line)
        labels.append((named[1], line.span))
        if both:
            fields["date"] = [both[2]]
        return named[0]
    return None


TEMPLATES = (Template(MINISTRY, 40, _read),)
