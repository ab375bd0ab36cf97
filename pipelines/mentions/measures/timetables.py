"""Timetables of a plan: below `Timetable`, or below years to come, what each year's list says is planned.

Here belongs: headings, dates and lists -> where what a plan does at which time stands. Not here: the day of one measure
(`measure_fields.py`), sections by other headings (`sections.py`).
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from itertools import takewhile

from pipelines.documents import Span
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.measures.clauses import WORD, Placed, Reader
from pipelines.mentions.measures.sections import Section
from pipelines.sources.layout import LIST_KINDS, Block

__all__ = ["Timed", "timetables"]

LONGEST_HEADING = 6
"""A heading of more words tells news; it names no timetable."""
FEWEST = 2
"""So many times at least make a timetable."""
OF_PLAN = ("carrying_out", "measures", "document", "agreement", "effort", "it")
"""Words beside that for a timetable which say that it is the plan's."""


class Timed:
    """The dates of a text by where they begin, which of them lie ahead, and its nouns for plans."""

    def __init__(self, dates: list[Span], is_ahead: Callable[[Span], bool | None], nouns: list[Span]) -> None:
        """Index the dates.

        Args:
            dates: the dates in the text, in order.
            is_ahead: whether one lies ahead; None if the page does not tell.
            nouns: nouns for plans, bare ones too, in order.
        """
        self.nouns = Placed(nouns)
        self.dates = dates
        self.starts = [date.start for date in dates]
        self.is_ahead = is_ahead

    def at(self, start: int) -> Span | None:
        """The date that begins at an offset."""
        first = bisect_left(self.starts, start)
        return self.dates[first] if first < len(self.starts) and self.starts[first] == start else None


def timetables(reader: Reader, blocks: tuple[Block, ...], timed: Timed) -> Iterator[Section]:
    """Where lists stand of which each item is to be done at a time, in order.

    Args:
        reader: the text and its words.
        blocks: the blocks of the body.
        timed: the dates.
    """
    known = reader.words["timetable"]
    heads = [block.span.start for block in blocks if known and _named(reader, block, timed)]
    at = 0
    while at < len(blocks):
        cue = _named(reader, blocks[at], timed) if len(heads) == 1 else None  # each measure has a field `Timetable` of its own
        first = at + 1 if cue else at
        found, end = _dated_items(blocks, first, timed) if cue else ([], first)
        if not found:
            found, end = _dated_lists(blocks, first, timed)
        kept = [(time, span) for time, span in found if _counts(timed, time, named=cue is not None)]
        if len(found) >= FEWEST:
            yield from (Section(span, cue or time, lists_measures=True, is_timetable=True) for time, span in kept)
        at = max(end, at + 1)


def _counts(timed: Timed, time: Span, *, named: bool) -> bool:
    """Whether a time lies ahead; where the page does not tell, the name of the timetable decides."""
    ahead = timed.is_ahead(time)
    return named if ahead is None else ahead


def _named(reader: Reader, block: Block, timed: Timed) -> Span | None:
    """The word by which a heading, or a line that ends in a colon, names a plan's timetable."""
    span = block.span
    if block.kind != "heading" and reader.text[span.end - 1] != ":":
        return None
    for hit in reader.within("timetable", span.start, span.end):
        if _is_plans(reader, span, hit, timed):
            return Span(hit.start, hit.end)
    return None


def _is_plans(reader: Reader, heading: Span, hit: Hit, timed: Timed) -> bool:
    """Whether nothing stands beside the word for a timetable but that it is the plan's: `Timetable of the programme`."""
    beside = [*WORD.finditer(reader.text, heading.start, hit.start), *WORD.finditer(reader.text, hit.end, heading.end)]
    if len(beside) >= LONGEST_HEADING:
        return False
    start, end = heading.start, heading.end
    named = reader.namings.within(start, end) or reader.among(OF_PLAN).within(start, end)
    named = named or timed.nouns.within(start, hit.start) or timed.nouns.within(hit.end, end)
    return not beside or bool(named)


def _dated_items(blocks: tuple[Block, ...], first: int, timed: Timed) -> tuple[list[tuple[Span, Span]], int]:
    """The items of a list that each open with a date and what is done then, and where the list ends."""
    items = list(takewhile(lambda block: block.kind in LIST_KINDS, blocks[first:]))
    found = [(date, item.span) for item in items if (date := timed.at(item.span.start)) and date.end < item.span.end]
    return (found if len(found) == len(items) else []), first + len(items)


def _dated_lists(blocks: tuple[Block, ...], first: int, timed: Timed) -> tuple[list[tuple[Span, Span]], int]:
    """Lists in a row, each below a heading that is no more than a date, and where they end."""
    found: list[tuple[Span, Span]] = []
    at = first
    while at < len(blocks) - 1 and (date := _is_date(blocks[at], timed)) and blocks[at + 1].kind in LIST_KINDS:
        items = list(takewhile(lambda block: block.kind in LIST_KINDS, blocks[at + 1 :]))
        found.append((date, Span(items[0].span.start, items[-1].span.end)))
        at += 1 + len(items)
    return found, at


def _is_date(block: Block, timed: Timed) -> Span | None:
    """The date that a heading, or a line that ends in a colon, is."""
    date = timed.at(block.span.start) if block.kind in ("heading", "paragraph") else None
    return date if date and block.span.end - date.end <= 1 else None
