"""Finnish ministries (oikeusministerio.fi, valtioneuvosto.fi, intermin.fi, stm.fi), the missions abroad, ihmiskauppa.fi.

Press releases in three languages. Order: skip link, menu, title, ministries, date (with a label or without), type line, body,
contacts, foot. Older pages have ministry and date on one line; the missions' pages have the type line first.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from pipelines.documents import Document, Span, Value
from pipelines.registers import alternatives
from pipelines.sources.head_lines import is_publisher, publishers, type_line
from pipelines.sources.labels import announced, boilerplate_of, edges, interface_language, language_of_address, signs
from pipelines.sources.layout import Line, lines
from pipelines.sources.page import DATE, NAME_LENGTH, Label, Page, Template, with_lines
from pipelines.sources.sorting import sort_out

__all__ = ["TEMPLATES"]

MINISTRY = "finland.ministry"
TRAFFICKING = "finland.ihmiskauppa"
LANGUAGES = ("fi", "sv", "en")
ANNOUNCES = re.compile(rf"(?=.{{,{NAME_LENGTH}}}$)[^.:,]+ (?:{alternatives('announces')})")
"""A line above the title that says no more than who tells the news: `Ministeriö ja Terveyden laitos tiedottavat`."""
FINNISH_DATE = re.compile(r"[1-9]\d?\.[1-9]\d?\.\d{4}(?:[ \u00a0]+\d{1,2}\.\d{2})?")
"""A day without a nought before its digits, and a clock time with a full stop: what Finland writes and Denmark (`04.01.2021  14:34`) does not."""
HEAD_LINES = 5
"""Title, ministry, date and type line stand within the first five lines that are no menu."""


@dataclass(frozen=True, slots=True)
class _Head:
    """Title and the lines below it."""

    title: Span
    labels: tuple[tuple[Label, Span], ...] = ()
    kind: Value[str] | None = None
    kind_label: tuple[Label, Span] | None = None
    date: Span | None = None
    publishers: tuple[Span, ...] = ()
    length: int = 1


def _without_menus(text: str, page_lines: Iterable[Line]) -> Iterator[Line]:
    return (line for line in page_lines if boilerplate_of(MINISTRY, line.of(text)) is None)


def _head(text: str, rest: Iterator[Line]) -> _Head | None:
    """Read the lines below the title as long as each is a ministry, a date or a type line; None without a title."""
    title = next(rest, None)
    roof = title if title and ANNOUNCES.fullmatch(title.of(text)) else None
    if roof:
        title = next(rest, None)
    if title is None:
        return None
    head = _Head(title.span, length=2 if roof else 1)
    for line in islice(rest, HEAD_LINES):
        longer = _with_line(text, line, head)
        if longer is None:
            break
        head = replace(longer, length=head.length + 1)
    return head


def _with_line(text: str, line: Line, head: _Head) -> _Head | None:
    """The head with what a line tells; None if the line is none of it."""
    words = line.of(text)
    label = announced(MINISTRY, text, line)
    value = label.value if label and label.label.field == "date" else None
    start = value.start if value else line.span.start
    may_be_dated = value is not None or text[line.span.end - 1].isdigit() or text[line.span.end - 1].isupper()
    dated = DATE.search(text, start, line.span.end) if may_be_dated else None
    named = type_line(words, line.span.start)
    if label and value and dated and dated.start() == start:
        return replace(head, labels=(*head.labels, (label.label, label.span)), date=Span(*dated.span()))
    if named and any(lang in LANGUAGES for lang in named[1].langs):
        place = Span(line.span.start, line.span.start + len(words))
        return replace(head, kind=named[0], kind_label=(named[1], place))
    if dated and _ends_line(text, line, dated.end()) and head.date is None and _is_dateline(text, line, dated.start()):
        before = text[line.span.start : dated.start()].rstrip()
        return _with_words_before(
            text, Span(line.span.start, line.span.start + len(before)), replace(head, date=Span(*dated.span()))
        )
    if is_publisher(words):
        return replace(head, publishers=(*head.publishers, *publishers(text, line.span)))
    return None


def _with_words_before(text: str, before: Span, head: _Head) -> _Head:
    """The head with the kind or the ministries that stand before a date on its line."""
    typed = type_line(before.of(text), before.start)
    if typed:
        return replace(head, kind=typed[0], kind_label=(typed[1], before))
    return replace(head, publishers=tuple(publishers(text, before))) if before.start < before.end else head


def _ends_line(text: str, line: Line, end: int) -> bool:
    """Whether a date ends its line, or stands before the day on which the page was published in another language: `... | Julkaistu suomeksi 9.2.2017`."""
    return end == line.span.end or text[end : line.span.end].lstrip().startswith("|")


def _is_dateline(text: str, line: Line, date_at: int) -> bool:
    """Whether before the date at a line's end stands nothing but a ministry or the kind of text (`Verkkouutinen 13.9.2023`)."""
    before = text[line.span.start : date_at].strip()
    typed = type_line(before, line.span.start)
    return not before or is_publisher(before) or (typed is not None and any(lang in LANGUAGES for lang in typed[1].langs))


def _is_of_ministry(text: str, page_lines: Sequence[Line]) -> bool:
    """By the date's label, or by a date in the Finnish form below a skip link, or by date and type line on lines of their own."""
    head = _head(text, _without_menus(text, page_lines))
    if head is None or head.date is None:
        return False
    if head.labels or head.kind:
        return True
    has_menu = len(list(_without_menus(text, page_lines))) < len(page_lines)
    return has_menu and FINNISH_DATE.fullmatch(text, head.date.start, head.date.end) is not None


def _read_ministry(document: Document) -> Page | None:
    text = document.text
    page_lines = lines(text)
    if not _is_of_ministry(text, edges(page_lines)):
        return None
    rest = list(_without_menus(text, page_lines))
    head = _head(text, iter(rest))
    if head is None or head.date is None:
        return None
    menus = sort_out(MINISTRY, text, page_lines).menus
    parts = sort_out(MINISTRY, text, rest[head.length :])
    fields: dict[str, tuple[Span, ...]] = {"date": (head.date,)}
    if head.publishers:
        fields["publisher"] = head.publishers
    typed = [head.kind_label] if head.kind_label else []
    page = Page(
        MINISTRY,
        kind=head.kind,
        title=head.title,
        ui_lang=interface_language(head.labels, typed, menus, parts.labels) or language_of_address(document),
        country="FI",
        sign=head.date,
    )
    return with_lines(page, text, parts, parts.body, fields)


def _read_trafficking(document: Document) -> Page | None:
    text = document.text
    page_lines = lines(text)
    found = signs(TRAFFICKING, text, page_lines[:2])
    if not found:
        return None
    parts = sort_out(TRAFFICKING, text, page_lines)
    page = Page(
        TRAFFICKING,
        title=parts.body[0].span if parts.body else None,
        ui_lang=language_of_address(document),
        ui_langs=LANGUAGES,
        country="FI",
        sign=found[0],
    )
    return with_lines(page, text, parts, parts.body[1:], {})


TEMPLATES = (
    Template(MINISTRY, 20, _read_ministry),
    Template(TRAFFICKING, 40, _read_trafficking),
)
