"""regjeringen.no: news and plans (Bokmål and Nynorsk), with or without the historical archive's labels; report chapters.

The page shows no date. Report chapters of the older site show their title twice in a row.
"""

import re

from pipelines.documents import Document, Span, Value
from pipelines.sources.layout import Line, blocks, lines
from pipelines.sources.page import (
    Label,
    Page,
    Template,
    interface_language,
    is_boilerplate,
    label_of,
    without_boilerplate,
)

__all__ = ["TEMPLATES"]

NEWS = "regjeringen.news"
REPORT = "regjeringen.report"
LINK = re.compile(r"(?P<words>.+?)[ \t\xa0]*\((?:pdf|PDF)(?:,[^()]*)?\)\.?")


def _has_boilerplate(document: Document, template: str) -> bool:
    return any(is_boilerplate(template, line.of(document.text)) for line in lines(document.text))


def _recognises_news(document: Document) -> bool:
    text = document.text
    return any(label_of(NEWS, line.of(text)) for line in lines(text)) or any(
        LINK.fullmatch(line.of(text)) or is_boilerplate(NEWS, line.of(text)) for line in lines(text)
    )


def _recognises_report(document: Document) -> bool:
    head = without_boilerplate(REPORT, document.text, lines(document.text))[:2]
    return len(head) == 2 and head[0].of(document.text) == head[1].of(document.text) and _has_boilerplate(document, REPORT)


def _parse_news(document: Document) -> Page:
    text = document.text
    fields: dict[str, list[Span]] = {}
    labels: list[tuple[Label, Span]] = []
    rest: list[Line] = []
    for line in without_boilerplate(NEWS, text, lines(text)):
        found = label_of(NEWS, line.of(text))
        if found is None:
            rest.append(line)
            continue
        label, value_at = found
        labels.append((label, Span(line.span.start, line.span.start + value_at)))
        if value_at < line.span.end - line.span.start:
            fields.setdefault(label.field, []).append(Span(line.span.start + value_at, line.span.end))
    title, body = (rest[0].span, rest[1:]) if rest else (None, [])
    links = [
        Span(line.span.start, line.span.start + match.end("words")) for line in body if (match := LINK.fullmatch(line.of(text)))
    ]
    return Page(
        template=NEWS,
        title=title,
        ui_lang=_trimmed(text, interface_language(labels)),
        fields={field: tuple(spans) for field, spans in fields.items()},
        body=blocks(text, [line for line in body if not LINK.fullmatch(line.of(text))]),
        links=tuple(links),
    )


def _trimmed(text: str, language: Value[str] | None) -> Value[str] | None:
    """The language, proven by the label alone: its colon and blanks are no part of it."""
    if language is None:
        return None
    proofs = tuple(
        Span(proof.start, proof.start + len(proof.of(text).rstrip(" \t\xa0:"))) if isinstance(proof, Span) else proof
        for proof in language.proofs
    )
    return Value(language.value, language.method, language.rule_id, proofs)


def _parse_report(document: Document) -> Page:
    text = document.text
    rest = without_boilerplate(REPORT, text, lines(text))
    return Page(template=REPORT, title=rest[0].span, body=blocks(text, rest[2:]))


TEMPLATES = (
    Template(REPORT, 20, _recognises_report, _parse_report),
    Template(NEWS, 30, _recognises_news, _parse_news),
)
