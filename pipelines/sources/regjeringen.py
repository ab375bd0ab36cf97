"""regjeringen.no: news and plans (Bokmål and Nynorsk), with or without the archive's labels; report chapters; propositions.

The page shows no date, but for a line `Type | Dato: 4.11.1999 | Departement` on some. Report chapters of the older site
show their title twice in a row. Chapters of propositions open with their number, `Prop. 12 S (2016–2017)`.
"""

import re

from pipelines.documents import Document, Span, Value
from pipelines.registers import alternatives
from pipelines.sources.head_lines import title_kind, type_line
from pipelines.sources.heads import with_title
from pipelines.sources.labels import boilerplate_of, edges, interface_language, languages_of, signs
from pipelines.sources.layout import Line, lines
from pipelines.sources.page import DATE, Label, Page, Parts, Template, with_lines
from pipelines.sources.sorting import link_of, sort_out

__all__ = ["TEMPLATES"]

NEWS = "regjeringen.news"
REPORT = "regjeringen.report"
PROPOSITION = "regjeringen.proposition"
SIZE_AT_END = re.compile(r"\((?:pdf|PDF),[ \xa0]?[\d,.]+[ \xa0]?[kKmM][bB]\)\.?$")
READ_IT_HERE = re.compile(
    rf"(?i:{alternatives('read_it')}) [^.()]{{0,80}}(?:{alternatives('paper_to_read')})\w*(?: [^.()]{{0,60}})? (?:{alternatives('here')}) ?\(pdf\)\.?"
)
WIDE_BULLET = re.compile(r"[•·][ \xa0]{5,}\S")
TYPED_DATE = re.compile(
    r"(?P<type>[^|]{3,40}?)[ \t\xa0]*\|[ \t\xa0]*(?:(?:Nr|No)\.?:?[^|]{1,30}\|[ \t\xa0]*)?(?:Dato|Date):[ \t\xa0]*(?P<rest>.+)"
)
"""`Pressemelding | Nr: 168 - 2010 | Dato: 27.12.2010`: the number stands on old releases."""
NUMBER = re.compile(
    r"(?:Prop\.|St\.[ \xa0]?prp\.|Ot\.[ \xa0]?prp\.|Meld\.[ \xa0]St\.|St\.[ \xa0]?meld\.|Innst\.)(?:[ \xa0]nr\.)?[ \xa0]\d{1,3}"
    r"(?:[ \xa0][A-Z]{1,2})?(?:[ \xa0]Gul[ \xa0]bok)?(?:[ \xa0]Tillegg[ \xa0]\d+)?[ \xa0]\(?(?:19|20)\d{2}[-–](?:19|20)?\d{2}\)?"
)
BUDGET_YEAR = "for budsjett"
"""Opens the line below the number of a budget proposition, in capitals; it is no title."""
ADVICE = re.compile(
    r"Tilråding (?:fra|frå) (?P<publisher>.{5,100}?),? (?P<date>\d{1,2}\. [^\W\d_]+ \d{4}), ?(?:godkjent|godkjend) i statsråd"
    r"[^()]{0,60}(?:\((?P<government>Regjering[^()]{3,40})\))?"
)
HEAD_LINES = 6
RELEASES = ("press_release", "news")
"""Kinds that an old release tells in a line of its own."""


def _head(template: str, text: str) -> list[Line]:
    """The first lines that are no notice."""
    found: list[Line] = []
    for line in lines(text):
        if boilerplate_of(template, line.of(text)) is None:
            found.append(line)
        if len(found) == HEAD_LINES:
            break
    return found


# --- news and plans -------------------------------------------------------------------------------------------------


def _typed_date(text: str, line: Line) -> re.Match[str] | None:
    match = TYPED_DATE.fullmatch(text, line.span.start, line.span.end)
    return match if match and DATE.match(match["rest"]) else None


def _sign(text: str) -> Span | None:
    """What on the page only this site writes; two of its habits together where each alone is too weak."""
    page_lines = edges(lines(text))
    found = signs(NEWS, text, page_lines)
    found += [line.span for line in page_lines[:HEAD_LINES] if _typed_date(text, line)]
    offers = [line.span for line in page_lines if link_of(line.of(text))]
    found += [span for span in offers if SIZE_AT_END.search(span.of(text)) or READ_IT_HERE.fullmatch(span.of(text))]
    if offers and any(WIDE_BULLET.match(line.of(text)) for line in page_lines):
        found += offers
    return found[0] if found else None


def _read_news(document: Document) -> Page | None:
    text = document.text
    sign = _sign(text)
    if sign is None:
        return None
    parts = sort_out(NEWS, text, lines(text))
    kind = _read_typed_date(text, parts) or _read_type(text, parts)
    title, body = with_title(text, parts.body)
    subtitle = body[0].span if body else None
    offers = parts.offers_document
    plan = title_kind(text, title, offers_document=offers) or title_kind(text, subtitle, offers_document=offers)
    is_archived_news = "government" in parts.fields or "publisher" in parts.fields
    page = Page(
        NEWS,
        kind=kind or (None if is_archived_news else plan),
        title=title,
        ui_lang=interface_language(_own(parts.labels), parts.menus),
        ui_langs=languages_of(_own(parts.labels) or parts.menus),
        country="NO",
        sign=sign,
    )
    return with_lines(page, text, parts, body)


def _own(labels: list[tuple[Label, Span]]) -> list[tuple[Label, Span]]:
    """Labels of the page's frame; words such as `Foto` and `Les mer` stand in its text."""
    return [(label, span) for label, span in labels if label.field not in ("photo", "link")]


def _read_typed_date(text: str, parts: Parts) -> Value[str] | None:
    """Take the line of type, date and ministry out of the text; returns the kind that it names."""
    for line in parts.body[:HEAD_LINES]:
        match = _typed_date(text, line)
        if match is None:
            continue
        parts.body.remove(line)
        date = DATE.match(text, match.start("rest"), match.end("rest"))
        if date:
            parts.fields.setdefault("date", []).append(Span(*date.span()))
            behind = re.compile(r"[ \t\xa0]*\|[ \t\xa0]*(?P<publisher>.+)").match(text, date.end(), match.end("rest"))
            if behind:
                parts.fields.setdefault("publisher", []).append(Span(*behind.span("publisher")))
        named = type_line(match["type"], match.start("type"))
        return named[0] if named else None
    return None


def _read_type(text: str, parts: Parts) -> Value[str] | None:
    """Take the line of an old release's type out of the text: `Pressemelding`, with number, date and contact below; returns the kind."""
    for line in parts.body[1:HEAD_LINES] if "date" in parts.fields else []:
        named = type_line(line.of(text), line.span.start)
        if named and named[0].value in RELEASES:
            parts.body.remove(line)
            return named[0]
    return None


# --- report chapters ------------------------------------------------------------------------------------------------


def _read_report(document: Document) -> Page | None:
    text = document.text
    head = _head(REPORT, text)
    repeats_title = len(head) >= 2 and head[0].of(text) == head[1].of(text)
    found = signs(REPORT, text, lines(text)) if repeats_title else []
    if not found:
        return None
    parts = sort_out(REPORT, text, lines(text))
    page = Page(
        REPORT,
        title=parts.body[0].span if parts.body else None,
        ui_lang=interface_language(parts.labels),
        country="NO",
        reports=True,
        sign=found[0],
    )
    return with_lines(page, text, parts, parts.body[2:])


# --- propositions ---------------------------------------------------------------------------------------------------


def _number(text: str) -> Line | None:
    head = _head(PROPOSITION, text)[:2]
    return next((line for line in head if NUMBER.fullmatch(line.of(text))), None)


def _read_proposition(document: Document) -> Page | None:
    text = document.text
    number = _number(text)
    if number is None:
        return None
    parts = sort_out(PROPOSITION, text, lines(text))
    rest = [line for line in parts.body if line.span != number.span]
    is_budget = bool(rest) and rest[0].of(text).lower().startswith(BUDGET_YEAR)
    title = number.span if is_budget or not rest else rest[0].span
    fields = {field: tuple(spans) for field, spans in parts.fields.items()} | {"number": (number.span,)}
    advice = ADVICE.search(text)
    if advice:
        fields |= {name: (Span(*advice.span(name)),) for name in ("publisher", "date", "government") if advice[name]}
    page = Page(
        PROPOSITION,
        kind=Value("other", "mapped", "kind.proposition", (number.span,)),
        title=title,
        ui_lang=interface_language(parts.labels, parts.menus),
        country="NO",
        sign=number.span,
    )
    return with_lines(page, text, parts, rest[1:], fields)


TEMPLATES = (
    Template(PROPOSITION, 15, _read_proposition),
    Template(REPORT, 50, _read_report),
    Template(NEWS, 60, _read_news),
)
