"""The block of labels and values on a speech page of the Nordic Council, in six interface languages and two generations of labels.

Here belongs: where the block begins, and what its lines say. Not here: the page's title and text (`norden.py`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from pipelines.documents import Problem, Span
from pipelines.letters import CAPITAL
from pipelines.registers import rows
from pipelines.sources.labels import label_of
from pipelines.sources.layout import Line
from pipelines.sources.page import Label

__all__ = [
    "HEADING",
    "NAME_IN_TITLE",
    "NAME_WITHOUT_LABEL",
    "SENTENCE_END",
    "SPEECH",
    "TYPE_IN_TITLE",
    "VALUE_LENGTH",
    "SpeechBlock",
    "block_start",
    "not_understood",
    "read_block",
    "type_words",
    "whole_label",
]

SPEECH = "norden.speech"
LINKED = re.compile(r"\[(?P<words>[^\]]+)\]\([^)]*\)")
HEADING = re.compile(r"(?:#{1,6}[ \t]+)?(?P<words>.+)")
NUMBER = re.compile(r"[0-9]{1,4}")
DATE = re.compile(r"\d{1,2}\.\d{1,2}\.\d{2,4}(?:[ \t]+\d{1,2}[:.]\d{2})?")
NAME_IN_TITLE = re.compile(rf"{CAPITAL}[^\W\d_]*(?:[-' ](?:[^\W\d_]{{1,3}}\.? ){{0,2}}{CAPITAL}[^\W\d_]*\.?){{1,4}}")
TYPE_IN_TITLE = re.compile(rf"{CAPITAL}[^\W\d_]+(?: [^\W\d_]+){{0,3}}")
"""A kind of speech that no register holds; it counts as one beside a name, where a block says that this is a speech."""
NAME_WITHOUT_LABEL = "name without label"
"""A name behind a label that nobody has seen: the speaker's, if neither title nor block names another."""
MOST_LINES_OF_BLOCK = 16
"""Six labels and their values, and two that nobody has seen; a page with a longer block has not been seen."""
VALUE_WORDS = 3
"""Words of a label or a value that is not known; what has more is the text."""
VALUE_LENGTH = 120
"""Longest title, name or role; what is longer is the speech below an empty field."""
SENTENCE_END = re.compile(r"[.!?:…][\"”»’')]*$")


@cache
def type_words() -> dict[str, tuple[str, ...]]:
    """Words for the kinds of speeches, with the languages of each."""
    found: dict[str, tuple[str, ...]] = {}
    for row in rows("speech_types"):
        found[row["raw"].lower()] = (*found.get(row["raw"].lower(), ()), row["lang"])
    return found


def block_start(text: str, page_lines: Sequence[Line]) -> int | None:
    """Index of the block's heading: a line with a heading's words, followed by a label.

    Args:
        text: the document's text.
        page_lines: the lines below the title.
    """
    for index, line in enumerate(page_lines):
        words = line.of(text)
        heading = HEADING.fullmatch(words) if len(words) <= VALUE_LENGTH else None
        if heading and whole_label(heading["words"], "block"):
            following = page_lines[index + 1].of(text) if index + 1 < len(page_lines) else ""
            if whole_label(following) or not following or index <= 1:
                return index
    return 0 if _opens_with_type(text, page_lines) else None


def _opens_with_type(text: str, page_lines: Sequence[Line]) -> bool:
    """Whether the kind of speech stands in the place of the block's heading: alone, and a label below it."""
    words = [line.of(text) for line in page_lines[:2]]
    label = whole_label(words[1]) if len(words) > 1 else None
    return label is not None and label.field in ("person", "role", "number", "date") and words[0].lower() in type_words()


def whole_label(words: str, meaning: str = "") -> Label | None:
    """The label that a line is, if it is no more than that, and announces what is meant.

    Args:
        words: the line.
        meaning: the field that it must announce; any if empty.
    """
    found = label_of(SPEECH, words)
    if found is None or found[1] < len(words) or (meaning and found[0].field != meaning):
        return None
    return found[0]


@dataclass(frozen=True, slots=True)
class SpeechBlock:
    """What a block says.

    Attributes:
        fields: what its labels announce.
        labels: its labels with their places.
        problems: what was not understood.
        end: index of the first line behind it.
    """

    fields: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    labels: tuple[tuple[Label, Span], ...] = ()
    problems: tuple[Problem, ...] = ()
    end: int = 0


@dataclass(frozen=True, slots=True)
class _Entry:
    """A label of a block with its value, or lines of it that are not known.

    Attributes:
        field: what the label announces.
        lines: how many lines it takes.
        value: the value; None where it has none.
        label: the label with its place; None where no label is known.
        problems: what was not understood.
    """

    field: str
    lines: int
    value: Span | None = None
    label: tuple[Label, Span] | None = None
    problems: tuple[Problem, ...] = ()


def read_block(text: str, page_lines: Sequence[Line], start: int) -> SpeechBlock:
    """Read labels and values that alternate; a label may lack its value, so the next line counts only if it is none.

    Args:
        text: the document's text.
        page_lines: the lines below the title.
        start: index of the block's heading.
    """
    heading = HEADING.fullmatch(page_lines[start].of(text))
    if heading is None:
        return SpeechBlock(end=start)
    ends_page = start > 0  # the text stands before the block, so nothing behind its heading is text
    last = len(page_lines) if ends_page else min(len(page_lines), start + 1 + MOST_LINES_OF_BLOCK)
    index = start + 1
    entries: list[_Entry] = []
    while index < last and (entry := _entry(text, page_lines, index, last, ends_page=ends_page)):
        entries.append(entry)
        index += entry.lines
    named = whole_label(heading["words"], "block")
    at = page_lines[start].span
    labels = [(named, Span(at.start + heading.start("words"), at.end))] if named else []
    fields: dict[str, tuple[Span, ...]] = {}
    for entry in entries:
        if entry.value:
            fields[entry.field] = (*fields.get(entry.field, ()), entry.value)
    return SpeechBlock(
        fields,
        (*labels, *(entry.label for entry in entries if entry.label)),
        tuple(problem for entry in entries for problem in entry.problems),
        index,
    )


def _entry(text: str, page_lines: Sequence[Line], index: int, last: int, *, ends_page: bool) -> _Entry | None:
    """What stands at a line of a block; None where the block has ended."""
    line = page_lines[index]
    label = whole_label(line.of(text))
    if label is None:
        return _unknown_entry(text, page_lines[index:last], ends_page=ends_page)
    if label.field in ("block", "translation"):
        return None
    value = _value(text, page_lines, index + 1, label) or _unknown_type(text, page_lines, index + 1, label)
    problems: tuple[Problem, ...] = ()
    if value is None and label.field in ("number", "type", "date"):
        message = f"The label {line.of(text)!r} has no value on this page."
        problems = (Problem("parse", "info", "label_without_value", message, line.span),)
    return _Entry(label.field, 1 if value is None else 2, value, (label, line.span), problems)


def _unknown_entry(text: str, rest: Sequence[Line], *, ends_page: bool) -> _Entry | None:
    """The lines of a block that are no known label or value, a name among them where a value would stand; None if they are text."""
    following = whole_label(rest[1].of(text)) if len(rest) > 1 else None
    unknown = _unknown_lines(text, rest, ends_page=ends_page, following=following)
    if not unknown:
        return None
    named = rest[1].span if unknown > 1 else None
    is_name = named is not None and NAME_IN_TITLE.fullmatch(named.of(text)) is not None
    problems = tuple(not_understood(line, text) for line in rest[:unknown])
    return _Entry(NAME_WITHOUT_LABEL, unknown, named if is_name else None, problems=problems)


def _unknown_lines(text: str, rest: Sequence[Line], *, ends_page: bool, following: Label | None) -> int:
    """How many lines of a block from its first unknown one on are no known label or value, and no text either.

    Above the text it is a line before a known label; a label that nobody has seen, with its value, before a known label or a
    date; or both, a word or two each, right above the text.
    """
    if ends_page or (following and following.field not in ("block", "translation")):
        return 1
    first, second, third = ([line.of(text) for line in rest[:3]] + [""] * 3)[:3]
    if not _is_terse(first):
        return 0
    if DATE.fullmatch(second):
        return 2
    label = whole_label(third) if third else None
    is_label = label is not None and label.field not in ("block", "translation")
    is_value = _is_terse(second) or NAME_IN_TITLE.fullmatch(second) is not None
    return 2 if is_value and (is_label or (third != "" and not _is_terse(third))) else 0


def _is_terse(words: str) -> bool:
    """Whether a line can be an unknown label or value: a few words without a mark, in a capital or a figure."""
    return len(words.split()) <= VALUE_WORDS and re.fullmatch(rf"(?:{CAPITAL}|\d)[^.,;:!?…\"”»]*", words) is not None


def _unknown_type(text: str, body_lines: Sequence[Line], index: int, label: Label) -> Span | None:
    """A kind of speech that no register holds: the short line between its label and the next."""
    following = body_lines[index + 1].of(text) if index + 1 < len(body_lines) else ""
    if label.field != "type" or index >= len(body_lines) or whole_label(body_lines[index].of(text)):
        return None
    is_value = TYPE_IN_TITLE.fullmatch(body_lines[index].of(text)) and whole_label(following)
    return body_lines[index].span if is_value else None


def not_understood(line: Line, text: str) -> Problem:
    """That a line of a block is not known."""
    words = line.of(text)[:80]
    message = f"The line {words!r} of the information block is no known label or value; extend registers/labels.csv."
    return Problem("parse", "warning", "line_not_understood", message, line.span)


def _value(text: str, body_lines: Sequence[Line], index: int, label: Label) -> Span | None:
    if index >= len(body_lines) or whole_label(body_lines[index].of(text)):
        return None
    line = body_lines[index]
    words = line.of(text)
    if label.field == "date" and not DATE.fullmatch(words):
        return None
    if label.field == "number" and not NUMBER.fullmatch(words):
        return None
    if label.field == "type" and words.lower() not in type_words():
        return None
    if label.field in ("person", "role", "status") and (len(words) > VALUE_LENGTH or SENTENCE_END.search(words)):
        return None
    linked = LINKED.fullmatch(words)
    if label.field == "person" and linked is None and " " not in words:  # a label that nobody has seen, below an empty field
        return None
    return Span(line.span.start + linked.start("words"), line.span.start + linked.end("words")) if linked else line.span
