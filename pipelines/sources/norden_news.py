"""norden.org: news of the Nordic Council and the Nordic Council of Ministers.

A page has a title, a line of date and type (`24.06.15 | Nyhet`), at times a caption and a photographer, and the text.
"""

import re
from collections.abc import Sequence

from pipelines.documents import Document, Span, Value
from pipelines.sources.head_lines import type_line
from pipelines.sources.labels import interface_language, label_of, language_of_address
from pipelines.sources.layout import Line, blocks, lines
from pipelines.sources.page import NORDIC_COOPERATION, Label, Page, Template
from pipelines.sources.sorting import sort_out
from pipelines.sources.speech_block import SENTENCE_END

__all__ = ["TEMPLATES"]

NEWS = "norden.news"
DATED_TYPE = re.compile(r"(?P<date>\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4}))[ \t\xa0]*\|[ \t\xa0]*(?P<type>.+)")
CREDIT = re.compile(r"[^.!?|]{3,60}/(?:[\w-]+(?:\.[\w-]+)+)?")
"""A photographer and the agency, the agency at times cut off: `Name/norden.org`, `Name/`."""
HEAD_LINES = 5
"""The line of date and type is one of the first."""
PHOTO_LINES = 4
"""Caption, label, photographer: within the four lines below the date."""


def _dated_type(text: str, page_lines: Sequence[Line]) -> tuple[int, re.Match[str], tuple[Value[str], Label]] | None:
    """The line of date and type: its index, its parts, the kind it names."""
    for index, line in enumerate(page_lines[:HEAD_LINES]):
        match = DATED_TYPE.fullmatch(line.of(text))
        named = type_line(match["type"], line.span.start + match.start("type")) if match else None
        if match and named:
            return index, match, named
    return None


def _read(document: Document) -> Page | None:
    text = document.text
    page_lines = lines(text)
    found = _dated_type(text, page_lines)
    if found is None:
        return None
    index, dated, (kind, kind_label) = found
    line = page_lines[index]
    head = sort_out(NEWS, text, page_lines[:index])
    photo = _photo_lines(text, page_lines[index + 1 :])
    rest = sort_out(NEWS, text, page_lines[index + 1 + photo :])
    labels = [*head.menus, (kind_label, kind.proofs[0])] if isinstance(kind.proofs[0], Span) else head.menus
    date = Span(line.span.start + dated.start("date"), line.span.start + dated.end("date"))
    return Page(
        template=NEWS,
        country=NORDIC_COOPERATION,
        kind=kind,
        title=head.body[0].span if head.body else None,
        ui_lang=interface_language(head.menus, labels) or language_of_address(document),
        ui_langs=kind_label.langs,
        sign=line.span,
        fields={"date": (date,)},
        body=blocks(text, rest.body),
        links=tuple(rest.links),
        contacts=tuple(rest.contacts),
        captions=(*(one.span for one in page_lines[index + 1 : index + 1 + photo]), *rest.captions),
    )


def _photo_lines(text: str, page_lines: Sequence[Line]) -> int:
    """How many of the first lines are a picture's: down to its photographer, who stands below a label or before a slash."""
    for index, line in enumerate(page_lines[:PHOTO_LINES]):
        words = line.of(text)
        label = label_of(NEWS, words)
        if label and label[0].field == "photo" and label[1] == len(words):
            return min(index + 2, len(page_lines))
        if CREDIT.fullmatch(words):
            return index + 1
        if SENTENCE_END.search(words):
            break
    return 0


TEMPLATES = (Template(NEWS, 11, _read),)
