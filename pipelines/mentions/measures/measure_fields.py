"""Fields of a measure in a plan's own form: a label and its value, on one line or on several.

`Responsible: the Police Board`, `Tidsramme` above `2017–2018`. Here belongs: which lines are fields, and which fields stand
together. Not here: what a field makes of the words before it (`frames.py`), its rows (`records/measure_fields.py`).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pipelines.documents import GAP, Span, often_made
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.measures.clauses import WORD, Reader
from pipelines.registers import alternatives
from pipelines.sources.layout import Block

__all__ = [
    "ANSWERS",
    "FIELDS",
    "Field",
    "FieldGroup",
    "Unit",
    "field_groups",
    "inside",
    "is_field",
    "is_short",
    "opens_with",
    "units",
]

FIELDS = ("responsible", "partner", "timeframe", "due", "funding", "column")
ANSWERS = ("responsible", "due", "timeframe")
"""Fields before which a measure stands."""
BODIES = ("responsible", "partner")
TIMES = ("timeframe", "due")
FIELD = re.compile(rf"(?:{GAP}[\w-]+){{0,4}}{GAP}?:")
"""What makes a word the label of a field: `Responsible ministry:`."""
ALONE = re.compile(rf"(?:{GAP}[^\W\d_][\w-]*){{0,2}}")
"""What stands behind the word in a label on a line of its own: `Responsible ministry`."""
JOINED = re.compile(rf"{GAP}?(?:/|,|&|(?:{alternatives('and')})(?!\w)){GAP}?")
"""Between two labels of one value: `Responsible and deadline:`."""
OPENS_FIELD = ".;,(|\t–—-/"
"""Marks behind which a further label stands on a line: `Responsible: the Police Board. Deadline: 2018`."""
VALUE_ENDS = " \t\xa0.;,|(–—-/"
LONGEST_VALUE = 160
"""A longer line below a label is a paragraph."""
MOST_VALUES = 6
"""A label has so many lines of values at most."""
LONGEST_TIME = 6
"""The value of a time has so many words."""
UNIT_BLOCKS = 12
"""A measure with a numbered label stands among so many blocks before its fields."""
UNNUMBERED_BLOCKS = 4
"""One without stands nearer."""


@often_made(frozen=True, slots=True)
class Field:
    """A label and its value.

    Attributes:
        asks: what the label asks, of `FIELDS`: one, or several of one value (`Responsible and deadline:`).
        label: the label.
        value: the words of the value.
    """

    asks: tuple[str, ...]
    label: Span
    value: Span


@dataclass(frozen=True, slots=True)
class Unit:
    """The words of a measure, and the fields that a plan gives it.

    Attributes:
        span: where its words stand.
        fields: its fields.
        is_one: whether a number counts it as one measure, so that only the first in its words has the fields.
    """

    span: Span
    fields: tuple[Field, ...]
    is_one: bool = False


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """Fields that stand together.

    Attributes:
        first: the number of the first block.
        end: the number of the block behind the last one.
        fields: the fields.
    """

    first: int
    end: int
    fields: tuple[Field, ...]


def is_field(reader: Reader, start: int, end: int) -> bool:
    """Whether a field opens there that says who does it, by when, what it costs or how far it is.

    Args:
        reader: the text and its words.
        start: where the words begin.
        end: where they end.
    """
    label = _label_at(reader, start)
    return label is not None and FIELD.match(reader.text, label.end, end) is not None


def fields_in(reader: Reader, words: Span) -> list[Field]:
    """The fields of a line, each up to the next; what stands before the first label is none's.

    Args:
        reader: the text and its words.
        words: the line.
    """
    labels: list[tuple[tuple[str, ...], Span]] = []
    behind = words.start
    for hit in reader.among(FIELDS).within(words.start, words.end):
        mark = FIELD.match(reader.text, hit.end, words.end)
        opens = reader.text[words.start : hit.start].rstrip()[-1:] in OPENS_FIELD if hit.start > words.start else True
        if mark and opens and hit.start >= behind:
            labels.append((_asked(reader, Span(hit.start, mark.end())), Span(hit.start, mark.end())))
            behind = mark.end()
    ends = [*(label.start for _, label in labels[1:]), words.end]
    return [Field(asks, label, _stripped(reader, label.end, end)) for (asks, label), end in zip(labels, ends, strict=False)]


def field_groups(reader: Reader, blocks: tuple[Block, ...]) -> list[FieldGroup]:
    """The fields of a page, those that stand together as one.

    Args:
        reader: the text and its words.
        blocks: the blocks of its body.
    """
    labels = set(reader.among(FIELDS).starts)
    groups: list[FieldGroup] = []
    behind = 0
    for at in [number for number, block in enumerate(blocks) if block.span.start in labels] if labels else ():
        end, fields = _fields_of(reader, blocks, at) if at >= behind else (at, [])
        if end == at:
            continue
        if groups and groups[-1].end == at:
            groups[-1] = FieldGroup(groups[-1].first, end, (*groups[-1].fields, *fields))
        else:
            groups.append(FieldGroup(at, end, tuple(fields)))
        behind = end
    return groups


def _fields_of(reader: Reader, blocks: tuple[Block, ...], at: int) -> tuple[int, list[Field]]:
    """The fields that open with a block, and the number of the block behind them; the block's own if there are none."""
    words = blocks[at].span
    if is_field(reader, words.start, words.end):
        fields = fields_in(reader, words)
        if fields[-1].value.end > fields[-1].value.start:
            return at + 1, fields
        end = _values_end(reader, blocks, at + 1, fields[-1].asks, named=True)
    elif fields := _label_alone(reader, words):
        end = _values_end(reader, blocks, at + 1, fields[-1].asks, named=False)
        if end == at + 1:
            return at, []
    else:
        return at, []
    last = fields[-1]
    value = Span(blocks[at + 1].span.start, blocks[end - 1].span.end) if end > at + 1 else last.value
    return end, [*fields[:-1], Field(last.asks, last.label, value)]


def _label_alone(reader: Reader, words: Span) -> list[Field]:
    """A label without a colon on a line of its own, whose value must say what it asks."""
    label = _label_at(reader, words.start)
    if label is None or label.entry.payload.use == "column" or not ALONE.fullmatch(reader.text, label.end, words.end):
        return []
    return [Field(_asked(reader, words), words, Span(words.end, words.end))]


def _values_end(reader: Reader, blocks: tuple[Block, ...], first: int, asks: tuple[str, ...], *, named: bool) -> int:
    """The number of the block behind a label's values; the first is one where a colon names it."""
    end = first
    while end < min(len(blocks), first + MOST_VALUES) and not _label_at(reader, blocks[end].span.start):
        words = blocks[end].span
        if (
            reader.at("label", words.start)
            or words.end - words.start > LONGEST_VALUE
            or not (_says(reader, words, asks) or (named and end == first))
        ):
            break
        end += 1
    return end


def _says(reader: Reader, words: Span, asks: tuple[str, ...]) -> bool:
    """Whether words say what a label asks: a body, a sum, or a time, which holds a number."""
    if any(one in BODIES for one in asks):
        bodies = reader.actors.within(words.start, words.end)
        return bool(bodies) and bodies[0].start == words.start and reader.text[words.end - 1] not in ".:?!"
    if "funding" in asks:
        return bool(reader.amounts.within(words.start, words.end))
    has_number = any(character.isdigit() for character in reader.text[words.start : words.end])
    return has_number and any(one in TIMES for one in asks) and is_short(reader, words, LONGEST_TIME)


def _label_at(reader: Reader, start: int) -> Hit | None:
    return opens_with(reader, FIELDS, start)


def _asked(reader: Reader, label: Span) -> tuple[str, ...]:
    """What a label asks: its first word, and those joined to it."""
    found: list[str] = []
    behind = label.start
    for hit in reader.among(FIELDS).within(label.start, label.end):
        if hit.start == label.start or JOINED.fullmatch(reader.text, behind, hit.start):
            found.append(hit.entry.payload.use)
            behind = max(behind, hit.end)
    return tuple(dict.fromkeys(found))


def _stripped(reader: Reader, start: int, end: int) -> Span:
    words = reader.text[start:end]
    first = start + len(words) - len(words.lstrip(VALUE_ENDS))
    bare = words.rstrip(VALUE_ENDS + ")")
    abbreviates = bare.rfind("(") > bare.rfind(")")  # `laitos (THL)`
    return Span(first, max(first, start + len(bare) + (abbreviates and words.startswith(")", len(bare)))))


def opens_with(reader: Reader, known: tuple[str, ...], start: int) -> Hit | None:
    """The longest word of several kinds that begins at an offset.

    Args:
        reader: the text and its words.
        known: the kinds, as `Reader.among` takes them.
        start: the offset.
    """
    words = reader.among(known)
    at = bisect_left(words.starts, start)
    return words.found[at] if at < len(words.starts) and words.starts[at] == start else None


def is_short(reader: Reader, words: Span, count: int) -> bool:
    """Whether a stretch has no more than so many words.

    Args:
        reader: the text and its words.
        words: the stretch.
        count: how many words it may have.
    """
    return WORD.search(reader.text, reader.word_end(words.start, words.end, count), words.end) is None


def inside(reader: Reader, blocks: tuple[Block, ...]) -> Iterator[tuple[Block, tuple[Field, ...]]]:
    """The fields at the end of an item or paragraph: `New guidelines. Responsible: the Police Board`.

    Args:
        reader: the text and its words.
        blocks: the blocks of a page.
    """
    labels = [hit.start for hit in reader.among(FIELDS).found if FIELD.match(reader.text, hit.end)]
    starts = [block.span.start for block in blocks] if labels else []
    numbers = {bisect_right(starts, label) - 1 for label in labels}
    for block in (blocks[number] for number in sorted(numbers) if number >= 0):
        found = fields_in(reader, block.span)
        yield block, tuple(field for field in found if field.label.start > block.span.start)


def units(
    reader: Reader, blocks: tuple[Block, ...], groups: list[FieldGroup], label_of: Callable[[Reader, Block], Span | None]
) -> Iterator[Unit]:
    """To what words the fields of a page belong; a single group without a numbered measure says who answers for the page.

    Args:
        reader: the text and its words.
        blocks: the blocks of its body.
        groups: its fields.
        label_of: the word that numbers a measure at the start of a block.
    """
    for block, behind in inside(reader, blocks):
        if behind:
            yield Unit(Span(block.span.start, behind[0].label.start), behind, is_one=True)
    numbered = [at for at, block in enumerate(blocks) if label_of(reader, block)] if groups else []
    behind_last = 0
    for group in groups:
        label = bisect_right(numbered, group.first - 1) - 1
        opening = numbered[label] if label >= 0 and numbered[label] >= max(behind_last, group.first - UNIT_BLOCKS) else None
        if opening is not None:
            yield Unit(Span(blocks[opening].span.start, blocks[group.first].span.start), group.fields, is_one=True)
        elif len(groups) > 1 and group.first > behind_last:
            first = max(behind_last, group.first - UNNUMBERED_BLOCKS)
            headings = [at for at in range(first, group.first - 1) if blocks[at].kind == "heading"]
            opening = headings[-1] if headings else first
            yield Unit(Span(blocks[opening].span.start, blocks[group.first].span.start), group.fields)
        behind_last = group.end
