"""Finnish ministries (oikeusministerio.fi, valtioneuvosto.fi, intermin.fi, stm.fi): press releases in three languages.

Order: skip link, menu, title, ministry, date (with a label or without), type line, body, contacts, foot.
"""

import re
from functools import cache

from pipelines.documents import Document, Span, Value
from pipelines.registers import rows
from pipelines.sources.layout import Line, blocks, lines
from pipelines.sources.page import Label, Page, Template, interface_language, label_of, without_boilerplate

__all__ = ["TEMPLATES"]

MINISTRY = "finland.ministry"
DATE = re.compile(r"(?P<date>\d{1,2}\.\d{1,2}\.\d{4}[ \t]+\d{1,2}\.\d{2})$")
NUMBERED = re.compile(r"(?P<words>.+?)(?:[ \t]+\d+/\d{4})?")
HEAD_LINES = 5
"""Title, ministry, date and type line stand within the first five lines that are no menu."""


@cache
def _kinds() -> dict[str, str]:
    return {row["text"].lower(): row["kind"] for row in rows("kind_lines")}


def _kind(words: str) -> str | None:
    match = NUMBERED.fullmatch(words)
    return _kinds().get(match["words"].lower()) if match else None


def _head(document: Document) -> list[Line]:
    return without_boilerplate(MINISTRY, document.text, lines(document.text))[: HEAD_LINES + 1]


def _recognises(document: Document) -> bool:
    head = [line.of(document.text) for line in _head(document)]
    return any(DATE.search(words) for words in head) and any(_kind(words) for words in head)


def _parse(document: Document) -> Page:
    text = document.text
    rest = without_boilerplate(MINISTRY, text, lines(text))
    title, kind, body_at = rest[0].span, None, 1
    fields: dict[str, tuple[Span, ...]] = {}
    labels: list[tuple[Label, Span]] = []
    for index, line in enumerate(rest[1 : HEAD_LINES + 1], start=1):
        words = line.of(text)
        found = label_of(MINISTRY, words)
        dated = DATE.search(words)
        if found and found[0].field == "date":
            labels.append((found[0], Span(line.span.start, line.span.start + len(words[: found[1]].rstrip()))))
        if dated:
            fields["date"] = (Span(line.span.start + dated.start("date"), line.span.end),)
            if not found and words[: dated.start("date")].strip():
                fields["publisher"] = (Span(line.span.start, line.span.start + len(words[: dated.start("date")].rstrip())),)
        elif _kind(words):
            kind = Value(_kind(words), "mapped", "kind.type_line", (_type_span(line, words),))
            body_at = index + 1
            break
        elif "publisher" not in fields and not found:
            fields["publisher"] = (line.span,)
    body, contacts = _split_contacts(text, rest[body_at:], labels)
    return Page(
        template=MINISTRY,
        kind=kind,
        title=title,
        ui_lang=interface_language(labels),
        fields=fields,
        body=blocks(text, body),
        contacts=tuple(contacts),
    )


def _type_span(line: Line, words: str) -> Span:
    match = NUMBERED.fullmatch(words)
    return Span(line.span.start, line.span.start + (match.end("words") if match else len(words)))


def _split_contacts(text: str, body: list[Line], labels: list[tuple[Label, Span]]) -> tuple[list[Line], list[Span]]:
    """Part the body from the lines below the label of the contacts."""
    for index, line in enumerate(body):
        found = label_of(MINISTRY, line.of(text))
        if found and found[0].field == "contact":
            value = Span(line.span.start + found[1], line.span.end)
            labels.append((found[0], Span(line.span.start, line.span.start + len(line.of(text)[: found[1]].rstrip(" :")))))
            contacts = [value] if value.start < value.end else []
            return body[:index], contacts + [contact.span for contact in body[index + 1 :]]
    return body, []


TEMPLATES = (Template(MINISTRY, 20, _recognises, _parse),)
