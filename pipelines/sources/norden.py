"""norden.org: speech pages of the Nordic Council, in six interface languages and two generations of labels.

A page has a title (`209. Rigmor Aasrud (Hovedindlæg)`), a block of labels and values, before or after the text, and at
times a Scandinavian translation below a Finnish or Icelandic speech.
"""

import re
from functools import cache

from pipelines.documents import Document, Problem, Span, Value
from pipelines.registers import rows
from pipelines.sources.layout import Block, Line, blocks, lines
from pipelines.sources.page import Label, Page, Template, interface_language, label_of

__all__ = ["TEMPLATES"]

SPEECH = "norden.speech"
TITLE = re.compile(r"(?:#{1,6}[ \t]+)?(?:(?P<number>\d{1,4})\.[ \t]*)?(?P<name>[^()]*?)[ \t]*\((?P<type>[^()]+)\)")
LINKED = re.compile(r"\[(?P<words>[^\]]+)\]\([^)]*\)")
HEADING = re.compile(r"(?:#{1,6}[ \t]+)?(?P<words>.+)")
DATE = re.compile(r"\d{1,2}\.\d{1,2}\.\d{2,4}(?:[ \t]+\d{1,2}[:.]\d{2})?")
MOST_LINES_OF_BLOCK = 12
"""Six labels and their values; a page with a longer block has not been seen."""


@cache
def _type_words() -> frozenset[str]:
    return frozenset(row["raw"].lower() for row in rows("speech_types"))


def _recognises(document: Document) -> bool:
    page_lines = list(lines(document.text))
    return _title(document.text, page_lines) is not None or _block_start(document.text, page_lines) is not None


def _title(text: str, page_lines: list[Line]) -> re.Match[str] | None:
    if not page_lines:
        return None
    match = TITLE.fullmatch(page_lines[0].of(text))
    return match if match and match["type"].strip().lower() in _type_words() else None


def _block_start(text: str, page_lines: list[Line]) -> int | None:
    """Index of the block's heading: a line with a heading's words, followed by a label."""
    for index, line in enumerate(page_lines):
        heading = HEADING.fullmatch(line.of(text))
        if heading and _whole_label(heading["words"], "block"):
            following = page_lines[index + 1].of(text) if index + 1 < len(page_lines) else ""
            if _whole_label(following) or not following or index <= 1:
                return index
    return None


def _whole_label(words: str, field: str = "") -> Label | None:
    found = label_of(SPEECH, words)
    if found is None or found[1] < len(words) or (field and found[0].field != field):
        return None
    return found[0]


def _parse(document: Document) -> Page:
    text = document.text
    page_lines = list(lines(text))
    title = _title(text, page_lines)
    fields: dict[str, list[Span]] = {}
    labels: list[tuple[Label, Span]] = []
    problems: list[Problem] = []
    body_lines = page_lines[1:] if title else list(page_lines)

    start = _block_start(text, body_lines)
    if start is not None:
        end = _read_block(text, body_lines, start, fields, labels, problems)
        body_lines = body_lines[:start] + body_lines[end:]
    if title:
        offset = page_lines[0].span.start
        for field, group in (("number", "number"), ("person", "name"), ("type", "type")):
            if title[group] and title[group].strip():
                fields.setdefault(field, []).append(Span(offset + title.start(group), offset + title.end(group)))

    at = next((i for i, line in enumerate(body_lines) if _whole_label(line.of(text).lstrip("# "), "translation")), None)
    body = body_lines if at is None else body_lines[:at]
    return Page(
        template=SPEECH,
        kind=Value("speech", "mapped", "kind.speech_page", _kind_proof(labels, fields)),
        title=_title_span(text, page_lines[0]) if title else None,
        ui_lang=interface_language(labels),
        fields={field: tuple(spans) for field, spans in fields.items()},
        body=_body_blocks(text, body),
        translation=() if at is None else blocks(text, body_lines[at + 1 :]),
        translation_heading=None if at is None else body_lines[at].span,
        problems=tuple(problems),
    )


def _kind_proof(labels: list[tuple[Label, Span]], fields: dict[str, list[Span]]) -> tuple[Span, ...]:
    announced = [span for label, span in labels if label.field in ("number", "type")]
    return tuple(announced[:1] or fields.get("type", [])[:1])


def _title_span(text: str, line: Line) -> Span:
    match = HEADING.fullmatch(line.of(text))
    start = line.span.start + (match.start("words") if match else 0)
    return Span(start, line.span.end)


def _body_blocks(text: str, body: list[Line]) -> tuple[Block, ...]:
    """Blocks of a speech; a speech has no headings, so a short line is a paragraph."""
    return tuple(
        Block("paragraph", block.pieces, block.after_blank) if block.kind in ("heading", "quotation") else block
        for block in blocks(text, body)
    )


def _read_block(
    text: str,
    body_lines: list[Line],
    start: int,
    fields: dict[str, list[Span]],
    labels: list[tuple[Label, Span]],
    problems: list[Problem],
) -> int:
    """Read labels and values that alternate; a label may lack its value, so the next line counts only if it is none.

    Returns:
        Index of the first line after the block.
    """
    heading = HEADING.fullmatch(body_lines[start].of(text))
    if heading is None:
        return start
    known = _whole_label(heading["words"], "block")
    if known:
        labels.append((known, Span(body_lines[start].span.start + heading.start("words"), body_lines[start].span.end)))
    index = start + 1
    while index < min(len(body_lines), start + 1 + MOST_LINES_OF_BLOCK):
        label = _whole_label(body_lines[index].of(text))
        if label is None or label.field in ("block", "translation"):
            break
        labels.append((label, body_lines[index].span))
        value = _value(text, body_lines, index + 1, label)
        if value is not None:
            fields.setdefault(label.field, []).append(value)
        elif label.field in ("number", "type", "date"):
            problems.append(
                Problem("parse", "info", "label_without_value",
                        f"The label {body_lines[index].of(text)!r} has no value on this page.", body_lines[index].span)
            )  # fmt: skip
        index += 1 if value is None else 2
    return index


def _value(text: str, body_lines: list[Line], index: int, label: Label) -> Span | None:
    if index >= len(body_lines) or _whole_label(body_lines[index].of(text)):
        return None
    line = body_lines[index]
    words = line.of(text)
    if label.field == "date" and not DATE.fullmatch(words):
        return None
    if label.field == "number" and not words.isdigit():
        return None
    if label.field == "type" and words.lower() not in _type_words():
        return None
    linked = LINKED.fullmatch(words)
    return Span(line.span.start + linked.start("words"), line.span.start + linked.end("words")) if linked else line.span


TEMPLATES = (Template(SPEECH, 10, _recognises, _parse),)
