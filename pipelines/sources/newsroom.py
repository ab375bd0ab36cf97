"""Services on which many publishers put out press releases: mynewsdesk.com, and the newsrooms of the news agencies.

mynewsdesk: publisher, title, `Pressmeddelande   •   Okt 29, 2010 11:26 CEST`. The agencies (via.ritzau.dk and its sisters in
Norway and Finland): publisher, title, `26.1.2022 16:58:50 CET | Publisher | Pressemeddelelse` on some pages, `Del`, text,
contacts, and a foot about the publisher.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipelines.documents import Document, Span, Value
from pipelines.sources.head_lines import type_line
from pipelines.sources.labels import boilerplate_of, interface_language, languages_of, signs
from pipelines.sources.layout import Line, blocks, lines
from pipelines.sources.page import DATE, Label, Page, Template
from pipelines.sources.sorting import sort_out

__all__ = ["TEMPLATES"]

MYNEWSDESK = "newsroom.mynewsdesk"
AGENCY = "newsroom.agency"
BULLETED = re.compile(r"(?P<type>[^\W\d_][^•|]{3,30}?)[ \t\xa0]*•[ \t\xa0]*(?P<date>\S.*)")
BARRED = re.compile(
    r"(?P<date>\d[^|]{8,40}?)[ \t\xa0]*\|[ \t\xa0]*(?:(?P<publisher>[^|]{3,100}?)[ \t\xa0]*\|[ \t\xa0]*)?(?P<type>[^|]{3,30})"
)
HEAD_LINES = 6


@dataclass(frozen=True, slots=True)
class _Dateline:
    """The line that names the kind and the date.

    Attributes:
        index: its index among the lines.
        line: the line.
        kind: the kind that it names.
        label: its word as a label.
        date: the date.
        publisher: the publisher, where it names one.
    """

    index: int
    line: Line
    kind: Value[str]
    label: Label
    date: Span
    publisher: Span | None


def _dateline(text: str, page_lines: Sequence[Line], form: re.Pattern[str]) -> _Dateline | None:
    for index, line in enumerate(page_lines[:HEAD_LINES]):
        match = form.fullmatch(text, line.span.start, line.span.end)
        named = type_line(match["type"], match.start("type")) if match else None
        date = DATE.fullmatch(text, *match.span("date")) if match else None
        if match and named and date:
            publisher = Span(*match.span("publisher")) if match.groupdict().get("publisher") else None
            return _Dateline(index, line, named[0], named[1], Span(*date.span()), publisher)
    return None


def _page(template: str, text: str, page_lines: Sequence[Line], dateline: _Dateline | None, sign: Span) -> Page:
    """The page: above the date line the publisher, where there are two lines, and the title."""
    head_length = dateline.index if dateline else _share_button(template, text, page_lines)
    head = sort_out(template, text, page_lines[:head_length])
    rest = sort_out(template, text, page_lines[head_length + (1 if dateline else 0) :])
    fields: dict[str, tuple[Span, ...]] = {}
    if len(head.body) >= 2:
        fields["publisher"] = (head.body[0].span,)
    elif dateline and dateline.publisher:
        fields["publisher"] = (dateline.publisher,)
    if dateline:
        fields["date"] = (dateline.date,)
    typed = [(dateline.label, dateline.line.span)] if dateline else []
    menus = [*head.menus, *rest.menus]
    return Page(
        template=template,
        kind=dateline.kind if dateline else Value("press_release", "mapped", "kind.newsroom", (sign,)),
        title=head.body[-1].span if head.body else None,
        ui_lang=interface_language(typed, menus),
        ui_langs=languages_of(typed or menus),
        sign=sign,
        fields=fields,
        body=blocks(text, rest.body),
        links=tuple(rest.links),
        contacts=tuple(rest.contacts),
        captions=(*head.captions, *rest.captions),
    )


def _share_button(template: str, text: str, page_lines: Sequence[Line]) -> int:
    """Index of the line that offers to share the page, among the first; the second line where there is none."""
    for index, line in enumerate(page_lines[:HEAD_LINES]):
        notice = boilerplate_of(template, line.of(text))
        if index and notice and notice[0] == "line":
            return index
    return min(1, len(page_lines))


# --- mynewsdesk -----------------------------------------------------------------------------------------------------


def _read_mynewsdesk(document: Document) -> Page | None:
    page_lines = lines(document.text)
    dateline = _dateline(document.text, page_lines, BULLETED)
    return _page(MYNEWSDESK, document.text, page_lines, dateline, dateline.line.span) if dateline else None


# --- news agencies --------------------------------------------------------------------------------------------------


def _agency_sign(text: str, page_lines: Sequence[Line]) -> Span | None:
    """The date line, the share button below publisher and title, or the foot."""
    dateline = _dateline(text, page_lines, BARRED)
    if dateline:
        return dateline.line.span
    if len(page_lines) > 2:
        button = boilerplate_of(AGENCY, page_lines[2].of(text))
        if button and button[0] == "line":
            return page_lines[2].span
    found = signs(AGENCY, text, page_lines)
    return found[0] if found else None


def _read_agency(document: Document) -> Page | None:
    text = document.text
    page_lines = lines(text)
    sign = _agency_sign(text, page_lines)
    return _page(AGENCY, text, page_lines, _dateline(text, page_lines, BARRED), sign) if sign else None


TEMPLATES = (
    Template(MYNEWSDESK, 13, _read_mynewsdesk),
    Template(AGENCY, 14, _read_agency),
)
