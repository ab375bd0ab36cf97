"""regeringen.se, government.se and Swedish agencies (jamstalldhetsmyndigheten.se).

New pages: `Pressmeddelande från <departement>`, title, `Publicerad` (with or without its date), text, contacts. Old pages
have the date below `Publication date:`, then a type line and the ministry. An agency's page has its dates at the end.
"""

import re
from collections.abc import Collection, Sequence

from pipelines.documents import Document, Span, Value
from pipelines.sources.head_lines import is_publisher, publishers, title_kind, type_line
from pipelines.sources.heads import Head, type_from, with_title
from pipelines.sources.labels import announced, boilerplate_of, can_tell, edges, interface_language, signs
from pipelines.sources.layout import Line, lines
from pipelines.sources.page import DATE, Label, Page, Template, with_lines
from pipelines.sources.sorting import sort_out

__all__ = ["TEMPLATES"]

GOVERNMENT = "sweden.government"
AGENCY = "sweden.agency"
PUBLISHED = re.compile(r"Publicera[dt]", re.IGNORECASE)
"""The label of the date. `Published` stands on English pages of any government, and is a sign of none."""
LANGUAGES = ("sv", "en")
HEAD_LINES = 9
"""Notices may stand above the type line."""
OLD_HEAD_LINES = 6


def _sign(text: str) -> Span | None:
    page_lines = lines(text)
    typed = type_from(text, page_lines[:HEAD_LINES], LANGUAGES)
    if typed:
        return typed.line.span
    alone = [line.span for line in page_lines[:HEAD_LINES] if PUBLISHED.fullmatch(line.of(text))]
    dated = [line.span for line in page_lines[:HEAD_LINES] if _is_dated(text, line)]
    telling = [*alone, *dated, *signs(GOVERNMENT, text, page_lines)]
    return telling[0] if telling else None


def _is_dated(text: str, line: Line) -> bool:
    """Whether a line is `Publicerad 10 mars 2022`."""
    label = announced(GOVERNMENT, text, line)
    return bool(label and label.value and PUBLISHED.fullmatch(label.span.of(text)))


def _read(document: Document) -> Page | None:
    text = document.text
    sign = _sign(text)
    if sign is None:
        return None
    parts = sort_out(GOVERNMENT, text, lines(text))
    typed = type_from(text, parts.body[:HEAD_LINES], LANGUAGES)
    named = [(typed.label, typed.line.span)] if typed and typed.label else []
    fields = dict(parts.fields)
    if typed:
        fields["publisher"] = [*fields.get("publisher", []), *publishers(text, typed.publisher)]
    lines_left = [line for line in parts.body if typed is None or line != typed.line]
    title, body = with_title(text, lines_left, named[0][1].start if named else 0)
    head = Head(body, typed.kind) if typed and typed.kind else _read_old_head(text, body, fields)
    fields |= head.fields
    labels, kind = [*named, *head.labels], head.kind
    offers = parts.offers_document or any(label.field == "link" for label, _ in parts.labels) or kind is not None
    if kind is None or kind.value == "other":
        kind = title_kind(text, title, offers_document=offers) or kind
    page = Page(
        GOVERNMENT,
        kind=kind,
        title=title,
        ui_lang=interface_language([one for one in parts.labels if one[0].field != "link"], labels, parts.menus),
        country="SE",
        sign=sign,
    )
    return with_lines(page, text, parts, head.rest, fields)


def _read_old_head(text: str, body: list[Line], known: Collection[str]) -> Head:
    """Date, type line and ministry, each on a line of its own below the title, as far as labels have not told them (`known`)."""
    kind: Value[str] | None = None
    labels: tuple[tuple[Label, Span], ...] = ()
    fields: dict[str, list[Span]] = {}
    length = 0
    for line in body[:OLD_HEAD_LINES]:
        words = line.of(text)
        named = type_line(words, line.span.start)
        if named and kind is None:
            kind, labels = named[0], ((named[1], line.span),)
        elif DATE.fullmatch(words) and not ("date" in known or "date" in fields):
            fields["date"] = [line.span]
        elif is_publisher(words) and not ("publisher" in known or "publisher" in fields):
            fields["publisher"] = publishers(text, line.span)
        else:
            break
        length += 1
    return Head(body[length:], kind, labels, fields)


# --- agencies -------------------------------------------------------------------------------------------------------


def _label_of_agency(text: str, page_lines: Sequence[Line]) -> Span | None:
    """The label of the date of publication, with its date, below the text; None on a page of others."""
    for line in edges(page_lines[1:]) if can_tell(AGENCY, text) else ():
        notice = boilerplate_of(AGENCY, line.of(text))
        if notice and notice[0] == "foot":  # below it stands nothing of the document
            return None
        label = announced(AGENCY, text, line)
        if label and label.value and label.label.field == "date" and signs(AGENCY, text, [line]):
            return label.span
    return None


def _read_agency(document: Document) -> Page | None:
    text = document.text
    page_lines = lines(text)
    sign = _label_of_agency(text, page_lines)
    if sign is None:
        return None
    parts = sort_out(AGENCY, text, page_lines)
    labelled = parts.labels[0][1].start if parts.labels else sign.start
    body = parts.body[1:]
    while body and body[-1].span.end < labelled and _is_topic(body[-1].of(text)):
        body = body[:-1]
    title = parts.body[0].span if parts.body else None
    page = Page(
        AGENCY,
        kind=title_kind(text, title, offers_document=parts.offers_document),
        title=title,
        ui_lang=interface_language(parts.labels, parts.menus),
        country="SE",
        sign=sign,
    )
    return with_lines(page, text, parts, body)


def _is_topic(words: str) -> bool:
    """A short line without end mark above the dates names a field of the agency's work."""
    return len(words) <= 60 and words[0].isupper() and words[-1] not in ".!?:…"


TEMPLATES = (
    Template(AGENCY, 30, _read_agency),
    Template(GOVERNMENT, 31, _read),
)
