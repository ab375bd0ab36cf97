"""Blocks -> sentences, each with the pieces that page marks leave of it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import field
from functools import cache

from pipelines.documents import Span, often_made, tidy, whole
from pipelines.letters import CAPITAL, DASHES
from pipelines.registers import rows
from pipelines.sources.layout import Block

__all__ = ["FARTHEST", "Sentence", "sentence_at", "sentences"]

BOUNDARY = re.compile(rf"[.!?…][\"”“»«’')\]]*\s+(?=[\"“”«»‘'({DASHES}]*\s?{CAPITAL}|\d)")
FARTHEST = 2_000
"""Code points: nothing farther away in its sentence belongs to a word; some tables are one sentence of thousands of words."""
LONGEST_NUMBER = 5
"""A blank, the figures of an ordinal number and its full stop."""
INITIAL = re.compile(rf"(?:^|\s){CAPITAL}[^\W\d_]+\s(?:{CAPITAL}\.\s?)*{CAPITAL}\.$")
"""A name and the initial behind it (`Anna D.`)."""
LONGEST_NAME = 40
AMOUNT_END = re.compile(r"(?<![^\W\d_])kr\.$")
"""The krone's abbreviation, which stands behind its amount more often than before a name."""


@often_made(frozen=True, slots=True)
class Sentence:
    """A sentence.

    Attributes:
        pieces: its words; more than one piece where a page mark cuts it.
        block: the block in which it stands.
        span: from its first to its last character, page marks included.
    """

    pieces: tuple[Span, ...]
    block: Block
    span: Span = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "span", whole(self.pieces))

    def words(self, text: str) -> str:
        """Its words, page marks bridged by a blank."""
        return tidy(" ".join(piece.of(text) for piece in self.pieces))

    def part(self, start: int, end: int) -> tuple[Span, ...]:
        """The pieces that lie between two offsets of the text."""
        cut = (Span(max(piece.start, start), min(piece.end, end)) for piece in self.pieces)
        return tuple(piece for piece in cut if piece.start < piece.end)


@cache
def _abbreviation() -> tuple[re.Pattern[str], int]:
    """What ends with an abbreviation, and how long that can be."""
    known = sorted({row["text"] for row in rows("abbreviations")}, key=len, reverse=True)
    form = rf"(?:^|[\s(])(?:{'|'.join(map(re.escape, known))}|\d{{1,3}}\.)$"
    return re.compile(form, re.IGNORECASE), len(known[0]) + LONGEST_NUMBER


def _goes_on(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the mark belongs to an abbreviation; one of money before a capital letter ends its sentence all the same."""
    form, longest = _abbreviation()
    end, first = match.start() + 1, start
    start = max(start, end - longest)
    if text[match.end() : match.end() + 1].isupper() and text.endswith("kr.", start, end) and AMOUNT_END.search(text, start, end):
        return False
    if form.search(text, start, end):
        return True
    if not text[match.end() : match.end() + 1].isupper() or not text[end - 2 : end - 1].isupper():
        return False
    return INITIAL.search(text, max(first, end - LONGEST_NAME), end) is not None


def sentences(text: str, blocks: tuple[Block, ...]) -> Iterator[Sentence]:
    """Sentences of the blocks, in order; a list item or heading without end mark is one.

    Args:
        text: the document's text.
        blocks: the blocks of its body.
    """
    for block in blocks:
        current: list[Span] = []
        for piece in block.pieces:
            start = piece.start
            for match in BOUNDARY.finditer(text, piece.start, piece.end):
                end = match.start() + len(match[0].rstrip())
                if text[match.start()] == "." and _goes_on(text, start, match):
                    continue
                yield Sentence((*current, Span(start, end)), block)
                current, start = [], match.end()
            if start < piece.end:
                current.append(Span(start, piece.end))
        if current:
            yield Sentence(tuple(current), block)


def sentence_at(spans: list[Span], span: Span) -> Span | None:
    """The sentence that holds a place; None where none does.

    Args:
        spans: the sentences, in order.
        span: the place.
    """
    at = bisect_right(spans, span.start, key=lambda one: one.start) - 1
    return spans[at] if at >= 0 and spans[at].covers(span) else None
