"""Sections of which the heading says what stands below it: measures, or aims, background and where to read more.

Here belongs: headings -> the kind of what follows. Not here: a plan's own parts (`records/measures.py`), the words before
a list (`leads.py`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from pipelines.documents import Span
from pipelines.mentions.measures.clauses import WORD, Reader
from pipelines.mentions.measures.counted_lists import counts_other
from pipelines.sources.layout import LIST_KINDS, Block

__all__ = ["Section", "sections"]

NUMBER = re.compile(r"[\d.]+\s+|[^\W\d_]{4,10}:[ \xa0]+")
"""What stands before the words of a heading: its number, or what a box is (`Facts: What we are doing`)."""
COUNTED = re.compile(r"(?<![\w.,])\d{1,3} (?:[^\W\d_]+ )?$")
"""A number, and an adjective or none, right before the word for measures."""
LETTERS = re.compile(r"[^\W\d_]+")
LONGEST = 6
"""A heading of more words tells news; it does not name what stands below it."""
PERIOD = 4
"""The period behind how far work is has so many words at most (`Completed in the first year`)."""


@dataclass(frozen=True, slots=True)
class Section:
    """From a heading of a known kind to the next heading.

    Attributes:
        span: what stands below the heading.
        cue: the word that says what it is.
        lists_measures: whether it holds measures; else it holds aims, background or links.
        is_summed: whether it is no more than lists with as many items as there are measures, so that each is one.
        is_counted: whether its heading tells how many measures there are (`136 measures`), below which prose may tell anything.
        is_timetable: whether its items say what is to be done at a time.
    """

    span: Span
    cue: Span
    lists_measures: bool
    is_summed: bool = False
    is_timetable: bool = False
    is_counted: bool = False


def sections(reader: Reader, headings: list[Span], blocks: tuple[Block, ...]) -> Iterator[Section]:
    """The sections of a known kind, in order.

    Args:
        reader: the text and its words.
        headings: the headings below the title, in order.
        blocks: the blocks of the body.
    """
    ends = [*(heading.start for heading in headings[1:]), blocks[-1].span.end if blocks else 0]
    stand_below = {below.span.start: above for above, below in pairwise(blocks)}
    above_lists = {above.span.start for above, below in pairwise(blocks) if below.kind in LIST_KINDS}
    parted: Section | None = None
    for heading, stop in zip(headings, ends, strict=False):
        section = _section(reader, heading, stop)
        if section is None and parted and heading.start in above_lists:
            section = Section(Span(heading.end, stop), parted.cue, lists_measures=True)
        elif section is None or not section.lists_measures:
            parted = None
        if section is None:
            continue
        yield section
        below = stand_below.get(section.span.end)
        if section.lists_measures and below and below.span == heading:  # `Measures` above `For children` and its list
            parted = section


def _section(reader: Reader, heading: Span, stop: int) -> Section | None:
    """What a heading says of the words below it, if it is of a known kind."""
    number = NUMBER.match(reader.text, heading.start, heading.end)
    words = Span(number.end() if number else heading.start, heading.end)
    for use, lists_measures in (("background", False), ("measures", True), ("announcing", True), ("state", True)):
        hits = [hit for hit in reader.within(use, words.start, words.end) if _names(reader, words, hit.start, hit.end, use)]
        if hits:
            cue = Span(hits[0].start, hits[0].end)
            counted = use == "measures" and COUNTED.search(reader.text, heading.start, cue.start) is not None
            return Section(Span(heading.end, stop), cue, lists_measures, is_counted=counted)
    return None


def _names(reader: Reader, heading: Span, start: int, end: int, use: str) -> bool:
    """Whether a word names what stands below: `Background` or `Completed` alone, measures at either end of a short heading."""
    before = WORD.search(reader.text, heading.start, start)
    after = LETTERS.search(reader.text, end, heading.end)
    if use == "announcing":
        return not before
    if use == "measures" and counts_other(reader, heading, Span(start, end)):
        return False
    if use == "state" and after and reader.at("preposition", after.start()):  # `Genomfört under året`
        after = WORD.search(reader.text, reader.word_end(end, heading.end, PERIOD), heading.end)
    if use in ("background", "state"):
        return not before and not after
    if before and after:  # `New measures against trafficking`
        alone = WORD.search(reader.text, before.end(), start) is None
        denied = any(reader.at(use, before.start()) for use in ("demand", "negation", "proposing", "perhaps"))
        if not alone or denied or not reader.at("preposition", after.start()):
            return False
    return reader.word_end(heading.start, heading.end, LONGEST + 1) <= reader.word_end(heading.start, heading.end, LONGEST)
