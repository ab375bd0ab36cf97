"""Lists that lost their marks: lines in a row below the words that announce measures, each of which opens with an act.

Here belongs: blocks -> the same blocks, plain lines turned into the items that they are. Not here: marks and the layout that any
page has (`sources/layout.py`), what the words before a list say (`list_leads.py`), which items are measures (`listed_measures.py`).
"""

from collections.abc import Iterator
from dataclasses import replace

from pipelines.documents import Span
from pipelines.mentions.measures.actors import VERBS
from pipelines.mentions.measures.clauses import WORD, Reader
from pipelines.mentions.measures.counted_lists import tells_of_list
from pipelines.mentions.measures.item_openings import action, opens_with_act
from pipelines.mentions.measures.leads import breaks_off, implies_list, names_measures, opens_list
from pipelines.mentions.measures.list_refusals import refuses_list
from pipelines.mentions.measures.measure_fields import is_field
from pipelines.sources.layout import Block

__all__ = ["with_plain_lists"]

PLAIN = ("heading", "paragraph")
LONGEST_ITEM = 40
"""A line of more words is a paragraph."""
LONGEST_HEADING = 8
"""A heading of more words tells news; it announces nothing."""


def with_plain_lists(reader: Reader, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, lines that are items of a list by their words as such.

    Args:
        reader: the text and its words.
        blocks: the blocks of a page's body.
    """
    found = [part for at, block in enumerate(blocks) for part in _parted(reader, block, blocks[at - 1] if at else None)]
    at = 0
    while at < len(found) - 1:
        is_led = _can_be_item(reader, found[at + 1]) and _leads(reader, found[at])
        end = _list_end(reader, found, at + 1) if is_led else at + 1
        found[at + 1 : end] = [replace(block, kind="bullet") for block in found[at + 1 : end]]
        at = max(end - 1, at + 1)
    return tuple(found)


def _parted(reader: Reader, block: Block, before: Block | None) -> Iterator[Block]:
    """A paragraph, or the lines that it holds where each behind the words that announce them opens with an act in lower case."""
    pieces = block.pieces
    first = 0 if before and reader.text[before.span.end - 1] == ":" else 1
    if block.kind not in PLAIN or len(pieces) < first + 2 or not all(action(reader, piece.start) for piece in pieces[first:]):
        yield block
        return
    if first and not breaks_off(reader, pieces[0]):
        yield block
        return
    for number, piece in enumerate(pieces):
        yield Block("bullet" if number >= first else "heading", (piece,), block.after_blank and number == 0)


def _leads(reader: Reader, block: Block) -> bool:
    """Whether a block announces measures, so that lines below it can be its list."""
    span = block.span
    if block.kind not in PLAIN or is_field(reader, span.start, span.end):
        return False
    if reader.text[span.end - 1] == ".":
        return tells_of_list(reader, _last_sentence(reader, span)) is not None
    if reader.text[span.end - 1] != ":" and not (block.kind == "heading" and _is_short(reader, span, LONGEST_HEADING)):
        return False
    if refuses_list(reader, span):
        return False
    return bool(
        opens_list(reader, span) or names_measures(reader, span) or implies_list(reader, span) or breaks_off(reader, span)
    )


def _last_sentence(reader: Reader, span: Span) -> Span:
    """The last sentence of a block, as its last full stop but one tells."""
    return Span(max(span.start, reader.text.rfind(". ", span.start, span.end - 1) + 1), span.end)


def _list_end(reader: Reader, blocks: list[Block], first: int) -> int:
    """Where the items end that begin with a block; there if they are none."""
    end = first
    while end < len(blocks) and _can_be_item(reader, blocks[end]) and _stands_alike(blocks, first, end):
        if blocks[end].after_blank and not opens_with_act(reader, blocks[end].span.start):
            break
        end += 1
    if end < len(blocks) and end > first and blocks[end].kind == "paragraph" and blocks[end - 1].kind == "heading":
        end -= 1  # a heading with its paragraph
    acts = sum(opens_with_act(reader, block.span.start) for block in blocks[first:end])
    tight = end > first + 1 and not blocks[first + 1].after_blank and blocks[first].kind == "heading"
    if tight and reader.text[blocks[first - 1].span.end - 1] == ":" and opens_list(reader, blocks[first - 1].span):
        return end
    return end if acts > 1 and 2 * acts >= end - first else first


def _stands_alike(blocks: list[Block], first: int, at: int) -> bool:
    """Whether a line is parted from the one before it as the second one is from the first."""
    return at <= first + 1 or blocks[at].after_blank == blocks[first + 1].after_blank


def _can_be_item(reader: Reader, block: Block) -> bool:
    """Whether a line can be an item: short, and no sentence with a verb of its own, which tells by itself what is done."""
    span = block.span
    if block.kind not in PLAIN or not _is_short(reader, span, LONGEST_ITEM) or is_field(reader, span.start, span.end):
        return False
    mark = reader.text[span.end - 1]
    if mark in ":?!":
        return False
    return block.kind == "heading" or (bool(action(reader, span.start)) and not reader.among(VERBS).within(span.start, span.end))


def _is_short(reader: Reader, span: Span, words: int) -> bool:
    return WORD.search(reader.text, reader.word_end(span.start, span.end, words), span.end) is None
