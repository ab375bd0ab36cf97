"""The lines of a page, sorted: labelled fields, menus, contacts, links and captions out of what is title and text.

Here belongs: where each line goes, for the pages of any site. Not here: what a label or notice is (`labels.py`), how a site's
page is taken apart further (its own module).
"""

import re
from collections.abc import Iterable
from functools import cache

from pipelines.documents import Span
from pipelines.registers import rows
from pipelines.sources.head_lines import publishers
from pipelines.sources.labels import Announced, announced, boilerplate_of
from pipelines.sources.layout import Line
from pipelines.sources.page import BLANK, DATE, NAME_LENGTH, Label, Parts

__all__ = ["link_of", "sort_out"]

DOCUMENT_AT_END = re.compile(r"\((?:pdf|PDF)(?:[,; ][^()]*)?\)\.?$")
SENTENCE_END = re.compile(r"[.!?…][\"”»’')\]]*$")
CONTACT_LENGTH = 300
"""A longer line below a label of contacts is a paragraph again."""
SHORTEST_TEXT = 60
"""A sentence of so many characters below a contact that its label's own line tells is the page's text again."""
LEAD_LENGTH = 80
"""Shorter lines may be meant twice: headings, items, table cells."""
LINK_LENGTH = 300
"""No document is named by a longer line."""


@cache
def _photo_pattern() -> re.Pattern[str]:
    words = "|".join(re.escape(row["label"]) for row in rows("labels") if row["field"] == "photo")
    return re.compile(rf"(?:^|[\s(.])(?:{words}){BLANK}?:{BLANK}*[^.!?:]{{2,80}}[.)]?$", re.IGNORECASE)


def link_of(words: str) -> str | None:
    """The name in a line that names a document to be fetched, `name (PDF, 1 mb)`; None if the line names none."""
    if len(words) > LINK_LENGTH or not words.endswith((")", ").")):
        return None
    mark = DOCUMENT_AT_END.search(words)
    return (words[: mark.start()].rstrip(" \t\xa0") or None) if mark else None


def sort_out(template: str, text: str, page_lines: Iterable[Line]) -> Parts:
    """Sort the lines of a page: labelled fields, menus, contacts, links and captions out of what is title and text.

    Args:
        template: name of the template.
        text: the document's text.
        page_lines: the lines.
    """
    parts = Parts()
    waiting: Label | None = None
    in_contacts = told = False
    for line in page_lines:
        words = line.of(text)
        notice = boilerplate_of(template, words)
        if notice:
            parts.menus.append((Label("menu", notice[2]), line.span))
            if notice[0] == "foot":
                break
            if notice[0] == "button":
                parts.buttons.append(line.span)
            continue
        found = announced(template, text, line)
        if found:
            in_contacts, told = found.label.field == "contact", found.value is not None
            waiting = None if found.value else found.label
            _keep(parts, text, found)
        elif waiting and _fits(waiting, words):
            _file(parts, waiting, line.span, text)
            waiting = None
        elif in_contacts and len(words) <= CONTACT_LENGTH and not (told and _is_text(words)):
            parts.contacts.append(line.span)
        else:
            waiting, in_contacts = None, False
            _sort_line(parts, text, line)
    return parts


def _is_text(words: str) -> bool:
    """Whether a line is a sentence, as it follows the contact at the head of old releases: `Kontaktperson: Kari Nordmann`."""
    return len(words) >= SHORTEST_TEXT and SENTENCE_END.search(words) is not None


def _sort_line(parts: Parts, text: str, line: Line) -> None:
    """Put a line that no label announces where it belongs; a lead that the page repeats counts once, a lone mark not at all."""
    words = line.of(text)
    link = link_of(words)
    if not any(map(str.isalnum, words)) or (len(words) >= LEAD_LENGTH and words in (one.of(text) for one in parts.body[-2:])):
        return
    if link:
        parts.links.append(Span(line.span.start, line.span.start + len(link)))
    elif ":" in words and _photo_pattern().search(words):
        parts.captions.append(line.span)
    else:
        parts.body.append(line)


def _keep(parts: Parts, text: str, found: Announced) -> None:
    parts.labels.append((found.label, found.span))
    if found.value:
        _file(parts, found.label, found.value, text)


def _file(parts: Parts, label: Label, value: Span, text: str) -> None:
    """Put the value of a label where it belongs."""
    if label.field == "contact":
        parts.contacts.append(value)
    elif label.field == "link":
        link = link_of(value.of(text))
        parts.links.append(Span(value.start, value.start + len(link)) if link else value)
    elif label.field == "photo":
        parts.captions.append(value)
    elif label.field in ("date", "updated"):
        date = DATE.match(text, value.start, value.end)
        if date:
            parts.fields.setdefault(label.field, []).append(Span(*date.span()))
    elif label.field == "publisher":
        parts.fields.setdefault("publisher", []).extend(publishers(text, value))
    else:
        parts.fields.setdefault(label.field, []).append(value)


def _fits(label: Label, words: str) -> bool:
    """Whether the line after a label that stands alone can be its value."""
    if label.field in ("date", "updated"):
        return DATE.fullmatch(words) is not None
    if label.field in ("photo", "link", "publisher", "government"):
        return len(words) <= NAME_LENGTH and not SENTENCE_END.search(words)
    return False
