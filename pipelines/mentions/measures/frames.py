"""Where a page's layout says that words are a measure, whatever verb they have: below `Measure 8`, above `Responsible:`, in a table.

Here belongs: the blocks that stand in such a frame. Not here: sections and lists with words before them (`sections.py`,
`commitments.py`), fields and their values (`measure_fields.py`), whether other sentences are measures (`measures.py`).
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from pipelines.documents import GAP, Span
from pipelines.letters import CAPITAL
from pipelines.mentions.measures.clauses import Reader
from pipelines.mentions.measures.measure_fields import (
    ANSWERS,
    FIELDS,
    Field,
    FieldGroup,
    Unit,
    field_groups,
    inside,
    is_field,
    is_short,
    opens_with,
    units,
)
from pipelines.registers import alternatives
from pipelines.sources.layout import LIST_KINDS, Block

__all__ = ["NUMBERED", "Frame", "Frames", "frames"]

NUMBERED = rf"(?:{alternatives('number_column', register='measure_words')})"
"""The word before a number: `nr.`, `nummer`."""
ALONE = re.compile(rf"(?:{GAP}{NUMBERED}\.?)?{GAP}\d{{1,3}}(?:\.\d{{1,2}}){{0,2}}{GAP}?[.:]?$", re.IGNORECASE)
"""What stands behind the word for a measure on a line of its own: `Measure 8`, `Tiltak nr. 12:`."""
TITLED = re.compile(rf"(?:(?:{GAP}{NUMBERED}\.?)?{GAP}\d{{1,3}}(?:\.\d{{1,2}}){{0,2}})?{GAP}?[.:–—-]?{GAP}(?=\S)")
"""What stands between the word for a measure and its title."""
NUMBER_BEHIND = re.compile(rf"{GAP}(?:{NUMBERED}\.?{GAP})?\d")
NUMBER_BEFORE = re.compile(rf"\d{{1,3}}\.?{GAP}(?=\w)")
COLUMN_REST = re.compile(rf"(?P<words>(?:{GAP}[^\W\d_]+){{0,2}})[.:]?")
"""A column's head has two words more at most: `Responsible ministry`, `Nr.`."""
NUMBER_CELL = re.compile(r"\d{1,3}(?:\.\d{1,2}){0,2}\.?")
SEPARATOR = re.compile(r"[|\t][ \xa0]*")
HEAD = re.compile(rf"{CAPITAL}[^.:;!?\n\"”]{{2,60}}:[ \xa0]+(?=\S)")
"""The head of a paragraph: `A common unit: The police ...`."""
TITLE_WORDS = 2
"""A title of so few words names a field; the sentence below it is the measure."""
HEAD_WORDS = 6
UNIT_BLOCKS = 4
"""A measure has so many paragraphs at most before the line that says who is responsible."""
HEADS = ("label", "measures", "number_column", *FIELDS)
"""What can be the head of a column."""
LONGEST_CELL = 200
LONGEST_FIELD = 25
"""Some bodies, or a sum and what it is for, are no more words."""
SHORTEST_SENTENCE = 4
MARKED_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class Frame:
    """The words of one measure.

    Attributes:
        span: all that is said of it.
        opening: where its first sentence begins.
        cue: what frames it.
        is_certain: whether the first sentence is the measure; else another one may be.
        words: the cell of a line that holds several, if it is one.
    """

    span: Span
    opening: int
    cue: Span
    is_certain: bool
    words: Span | None = None


@dataclass(frozen=True, slots=True)
class Frames:
    """All frames of a page.

    Attributes:
        found: the frames, in order.
        items: where paragraphs begin that a head makes items of a list.
        titles: where headings begin that only name the field of the measure below.
        fields: where blocks begin that are labels or values of a measure's fields.
        units: the words to which fields belong, in order.
    """

    found: tuple[Frame, ...] = ()
    items: frozenset[int] = frozenset()
    titles: frozenset[int] = frozenset()
    fields: frozenset[int] = frozenset()
    units: tuple[Unit, ...] = ()

    def at(self, span: Span) -> Frame | None:
        """The frame in which a sentence stands."""
        before = bisect_right(self.found, span.start, key=lambda frame: frame.span.start) - 1
        return self.found[before] if before >= 0 and self.found[before].span.covers(span) else None


def frames(reader: Reader, blocks: tuple[Block, ...]) -> Frames:
    """The frames of a page.

    Args:
        reader: the text and its words.
        blocks: the blocks of its body.
    """
    groups = field_groups(reader, blocks)
    found = {frame.span.start: frame for frame in _answered(reader, blocks, groups)}
    labelled = list(_labelled(reader, blocks))
    found |= {frame.span.start: frame for _, frame in labelled}
    cells = list(_cells(reader, blocks))
    found |= {frame.span.start: frame for frame, _ in cells}
    own = [Unit(frame.words or frame.span, fields) for frame, fields in cells if fields]
    return Frames(
        tuple(found[start] for start in sorted(found)),
        frozenset(_headed(reader, blocks)),
        frozenset(title for title, _ in labelled),
        frozenset(block.span.start for group in groups if _is_told(reader, group) for block in blocks[group.first : group.end]),
        tuple(sorted([*units(reader, blocks, groups, _label), *own], key=lambda unit: unit.span.start)),
    )


def _is_told(reader: Reader, group: FieldGroup) -> bool:
    """Whether fields only say who, when and for how much; a longer one may tell a measure itself (`Implementation: The police will ...`)."""
    return all("column" not in field.asks and is_short(reader, field.value, LONGEST_FIELD) for field in group.fields)


def _labelled(reader: Reader, blocks: tuple[Block, ...]) -> Iterator[tuple[int, Frame]]:
    """What stands below a numbered label: `Measure 8`, or a title of few words (`4. aðgerð. Fræðsla`)."""
    for at, (block, below) in enumerate(pairwise(blocks)):
        label = _label(reader, block)
        if label is None or is_field(reader, below.span.start, below.span.end) or _label(reader, below):
            continue
        alone = ALONE.match(reader.text, label.end, block.span.end) or block.span.end - label.end <= 1
        titled = TITLED.match(reader.text, label.end, block.span.end)
        if not alone and (
            titled is None
            or below.kind != "paragraph"
            or not _commits(reader, below.span)
            or reader.word_end(titled.end(), block.span.end, TITLE_WORDS)
            < reader.word_end(titled.end(), block.span.end, TITLE_WORDS + 1)
        ):
            continue
        end = at + 1
        while (
            end + 1 < len(blocks)
            and end < at + UNIT_BLOCKS
            and blocks[end + 1].kind == "paragraph"
            and not _label(reader, blocks[end + 1])
            and not is_field(reader, blocks[end + 1].span.start, blocks[end + 1].span.end)
        ):
            end += 1
        yield block.span.start, Frame(Span(below.span.start, blocks[end].span.end), below.span.start, label, bool(alone))


def _commits(reader: Reader, words: Span) -> bool:
    """Whether words hold a verb that can commit; else the title above them says what is done."""
    return any(reader.within(use, words.start, words.end) for use in ("modal", "passive", "becoming")) or bool(
        reader.at("infinitive", words.start)
    )


def _label(reader: Reader, block: Block) -> Span | None:
    """The word for a measure at the start of a block that bears a number, before the word or behind it."""
    start = block.span.start
    number = NUMBER_BEFORE.match(reader.text, start, block.span.end)
    numbered = block.kind == "numbered" or number is not None
    label = reader.at("label", number.end() if number else start)
    if label is None or (not numbered and not NUMBER_BEHIND.match(reader.text, label.end, block.span.end)):
        return None
    if number and "." not in number[0] and reader.text[label.start].islower():  # `136 tiltak` counts them
        return None
    if numbered and label.end < block.span.end and reader.text[label.end] not in ".:":
        return None
    return Span(label.start, label.end)


def _answered(reader: Reader, blocks: tuple[Block, ...], groups: list[FieldGroup]) -> Iterator[Frame]:
    """What stands before a field that says who is responsible or by when; a single one says who answers for the page."""
    found: list[Frame] = []
    for block, fields in inside(reader, blocks):
        if block.kind in LIST_KINDS and (cue := _answer(fields)):
            found.append(Frame(Span(block.span.start, cue.start), block.span.start, cue, is_certain=False))
    # the first block since the last field
    open_from = 0
    for group in groups:
        cue = _answer(group.fields)
        if cue and open_from < group.first:
            first = group.first - 1
            least = max(open_from, group.first - UNIT_BLOCKS)
            while first - 1 >= least and blocks[first].kind == blocks[first - 1].kind == "paragraph":
                first -= 1
            if first == 0 or blocks[first - 1].kind == "paragraph":  # no heading tells where it begins
                first = group.first - 1
            start = blocks[first].span.start
            found.append(Frame(Span(start, blocks[group.first - 1].span.end), start, cue, is_certain=False))
        open_from = group.end
    yield from sorted(found, key=lambda frame: frame.span.start) if len(found) > 1 else ()


def _answer(fields: Iterable[Field]) -> Span | None:
    """The first label that says who is responsible or by when."""
    return next((field.label for field in fields if not set(field.asks).isdisjoint(ANSWERS)), None)


def _cells(reader: Reader, blocks: tuple[Block, ...]) -> Iterator[tuple[Frame, tuple[Field, ...]]]:
    """Cells of a table's column of measures, and the other cells of their rows; a page's text leaves of a table a line for each cell, or lines with marks between cells."""
    at = 0
    while at < len(blocks):
        columns = _columns(reader, blocks, at)
        if columns is None:
            yield from _marked_cells(reader, blocks, at)
            at += 1
            continue
        kinds, column, cue = columns
        width = len(kinds)
        at += width
        numbered = bool(reader.at("number_column", blocks[at - width].span.start))
        rows = _numbered_rows if numbered else _plain_rows
        for row in rows(reader, blocks, at, width, column):
            at = row
            frame = Frame(blocks[row + column].span, blocks[row + column].span.start, cue, is_certain=True)
            behind = blocks[row + width : row + width + 2]  # a row may part groups of measures
            whole = not numbered or not behind or any(_is_number(reader, block) for block in behind)
            cells = [block.span for block in blocks[row : row + width]] if whole else []
            yield frame, _fields_of_row(kinds, cells, cue)


def _fields_of_row(kinds: list[str], cells: list[Span], head: Span) -> tuple[Field, ...]:
    """What the cells of a row say of its measure."""
    return tuple(Field((kind,), head, cell) for kind, cell in zip(kinds, cells, strict=False) if kind in FIELDS)


def _columns(reader: Reader, blocks: tuple[Block, ...], at: int) -> tuple[list[str], int, Span] | None:
    """What the heads of columns in a row are, which of them is the column of measures, and its head."""
    end = at
    kinds: list[str] = []
    while end < len(blocks) and (kind := _column(reader, blocks[end].span)):
        kinds.append(kind)
        end += 1
    if len(kinds) < MARKED_COLUMNS or "measures" not in kinds:
        return None
    column = kinds.index("measures")
    return kinds, column, blocks[at + column].span


def _column(reader: Reader, words: Span) -> str | None:
    """Whether words are the head of a column, and of which."""
    if not opens_with(reader, HEADS, words.start):
        return None
    for use in HEADS:
        hit = reader.at(use, words.start)
        rest = COLUMN_REST.fullmatch(reader.text, hit.end, words.end) if hit else None
        if rest and (use in FIELDS or not rest["words"]):
            return "measures" if use in ("label", "measures") else use
    return None


def _numbered_rows(reader: Reader, blocks: tuple[Block, ...], at: int, width: int, column: int) -> Iterator[int]:
    """Where rows begin of which each begins with a number; an empty cell leaves no line, and a line of its own heads a group of rows."""
    if at + 1 < len(blocks) and not _is_number(reader, blocks[at]):
        at += 1
    while at + column < len(blocks) and _is_number(reader, blocks[at]) and _is_words(reader, blocks[at + column]):
        yield at
        ahead = range(at + column + 1, min(at + width + 2, len(blocks)))
        following = next((place for place in ahead if _is_number(reader, blocks[place])), None)
        if following is None:
            return
        at = following


def _plain_rows(reader: Reader, blocks: tuple[Block, ...], at: int, width: int, column: int) -> Iterator[int]:
    """Where rows begin of which one cell at least names a body or says how far the work is."""
    while at + width <= len(blocks) and _is_words(reader, blocks[at + column]):
        others = (blocks[at + number].span for number in range(width) if number != column)
        if not any(_answers(reader, cell) for cell in others):
            return
        yield at
        at += width


def _is_number(reader: Reader, block: Block) -> bool:
    return NUMBER_CELL.fullmatch(reader.text, block.span.start, block.span.end) is not None


def _is_words(reader: Reader, block: Block) -> bool:
    """Whether a cell holds words enough to name a measure."""
    start, end = block.span.start, block.span.end
    return end - start <= LONGEST_CELL and reader.word_end(start, end, 1) < reader.word_end(start, end, 2)


def _answers(reader: Reader, cell: Span) -> bool:
    bodies = reader.actors.within(cell.start, cell.end)
    return bool((bodies and bodies[0].start == cell.start) or reader.at("state", cell.start))


def _marked_cells(reader: Reader, blocks: tuple[Block, ...], at: int) -> Iterator[tuple[Frame, tuple[Field, ...]]]:
    """Cells of measures in the lines below one whose marks part the heads of columns: `Measure | Responsible`."""
    heads = _parts(reader, blocks[at])
    kinds = [kind for head in heads if (kind := _column(reader, head))]
    if len(heads) < MARKED_COLUMNS or "measures" not in kinds or len(kinds) < len(heads):
        return
    column = kinds.index("measures")
    for block in blocks[at + 1 :]:
        cells = _parts(reader, block)
        if len(cells) < MARKED_COLUMNS:
            return
        if len(cells) > column and cells[column].end > cells[column].start:
            frame = Frame(block.span, block.span.start, heads[column], is_certain=True, words=cells[column])
            yield frame, _fields_of_row(kinds, cells, heads[column])


def _parts(reader: Reader, block: Block) -> list[Span]:
    start, found = block.span.start, []
    for match in SEPARATOR.finditer(reader.text, block.span.start, block.span.end):
        cell = reader.text[start : match.start()].rstrip(" \xa0")
        found.append(Span(start, start + len(cell)))
        start = match.end()
    return [*found, Span(start, block.span.end)] if found else []


def _headed(reader: Reader, blocks: tuple[Block, ...]) -> Iterator[int]:
    """Where paragraphs begin that stand in a row and open with a head, as items of a list do."""
    run: list[int] = []
    for block in blocks:
        if block.kind == "paragraph" and _has_head(reader, block):
            run.append(block.span.start)
            continue
        if len(run) > 1:
            yield from run
        run = []
    if len(run) > 1:
        yield from run


def _has_head(reader: Reader, block: Block) -> bool:
    start, end = block.span.start, block.span.end
    head = HEAD.match(reader.text, start, end)
    if head is None or is_field(reader, start, end):
        return False
    words = reader.word_end(start, head.end(), HEAD_WORDS) == reader.word_end(start, head.end(), HEAD_WORDS + 1)
    return words and reader.word_end(head.end(), end, SHORTEST_SENTENCE - 1) < reader.word_end(head.end(), end, SHORTEST_SENTENCE)
