"""Lists that hold as many items as measures are counted: `The plan's 12 initiatives fall under four themes:`.

Here belongs: a number of measures, and lists whose items come to that number -> where they stand; their wording is of no
account. Not here: leads that announce a list by their words (`leads.py`, `counted_lists.py`), sections by their headings (`sections.py`).
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from pipelines.documents import Span
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.measures.clauses import WORD, Placed, Reader
from pipelines.mentions.measures.counted_lists import counts_other
from pipelines.mentions.measures.list_refusals import is_of_governing, refuses_list
from pipelines.mentions.measures.sections import Section
from pipelines.mentions.numbers import Number
from pipelines.registers import rows
from pipelines.sources.layout import LIST_KINDS, Block

__all__ = ["summed_lists"]

FEWEST, MOST = 3, 150
"""So many items at least agree with a number by more than chance; more are no list."""
FEWEST_APART = 5
"""So many do where nothing beside the lists says that they are measures."""
WORDS_BETWEEN = 1
"""Between the number and the word for measures stands so much (`12 new initiatives`)."""
MEASURES = ("measure", "measure_of")
"""What words count that count measures wherever they stand."""
LEADING = ("heading", "paragraph")
ENDS_SENTENCE = (". ", "! ", "? ", "\n")
OF_OTHERS = ("negation", "findings", "former")
"""Words of what is denied, found by a report or was before: measures that are counted behind them are none of the page's."""


def summed_lists(
    reader: Reader, blocks: tuple[Block, ...], numbers: Sequence[Number], stated: tuple[int, Span] | None = None
) -> list[Section]:
    """Where lists stand that hold as many items as were counted right before them, or as the page says its plan has.

    Args:
        reader: the text and its words.
        blocks: the blocks of the body.
        numbers: the numbers in the text, in order.
        stated: how many measures the plan has, and the words that say so.
    """
    known = reader.words["measures"]
    if not any(block.kind in LIST_KINDS for block in blocks):
        return []
    found = list(_counted_above(reader, known, blocks, numbers)) if known else []
    if not found and stated and FEWEST <= stated[0] <= MOST:
        found = list(_below_heading(reader, blocks, *stated)) or list(_numbered(reader, blocks, *stated))
    return found


def _counted_above(reader: Reader, known: Placed[Hit], blocks: tuple[Block, ...], numbers: Sequence[Number]) -> Iterator[Section]:
    """Lists right below words that count as many measures, each with a heading or none."""
    first_number = [number.start for number in numbers]
    for at, block in enumerate(blocks[:-1]):
        if block.kind not in LEADING or not _can_lead(blocks[at + 1]):
            continue
        nouns = [noun for noun in known.within(block.span.start, block.span.end) if _is_of_plans(reader, noun)]
        counts = _counts(reader, nouns, block, numbers, first_number)
        end = _end(blocks, at + 1, {count for count, _ in counts}) if counts else None
        if end is not None:
            yield _section(blocks[at + 1 : end], counts[0][1])


@cache
def _counted_of_plans() -> frozenset[tuple[str, str]]:
    """The words, with their language, by which the measures of a plan are counted."""
    return frozenset((row["lang"], row["word"]) for row in rows("count_words") if row["counted"] in MEASURES)


def _is_of_plans(reader: Reader, noun: Hit) -> bool:
    """Whether plans count their measures by a word: `initiatives`, not `steps`, which one takes to apply, nor `projects`."""
    return (noun.entry.lang, reader.text[noun.start : noun.end].lower()) in _counted_of_plans()


def _section(blocks: Sequence[Block], cue: Span) -> Section:
    return Section(Span(blocks[0].span.start, blocks[-1].span.end), cue, lists_measures=True, is_summed=True)


def _can_lead(block: Block) -> bool:
    """Whether a list, or the heading of one of several, stands right below the words that count."""
    return block.kind in LIST_KINDS or block.kind == "heading"


def _counts(
    reader: Reader, nouns: list[Hit], block: Block, numbers: Sequence[Number], starts: list[int]
) -> list[tuple[int, Span]]:
    """How many measures the words of a block count, and by which word."""
    found: list[tuple[int, Span]] = []
    within = numbers[bisect_left(starts, block.span.start) : bisect_left(starts, block.span.end)] if nouns else ()
    for noun in nouns:
        for number in within:
            before = number.end <= noun.start and _words(reader, number.end, noun.start) <= WORDS_BETWEEN
            behind = noun.end < number.start and _words(reader, noun.end, number.start) == 0
            parted = "," in reader.text[number.end : noun.start] if before else reader.text[noun.end] != " "
            counts = before or (behind and number.in_words)
            twice = sum(other.value == number.value for other in within) > 1  # `four measures under four aims:`
            if not counts or parted or twice or not FEWEST <= number.value <= MOST or _is_of_others(reader, block, noun):
                continue
            found.append((int(number.value), Span(noun.start, noun.end)))
    return found


def _is_of_others(reader: Reader, block: Block, noun: Hit) -> bool:
    """Whether measures are denied, wanted or proposed by somebody, or something else is counted that is about them."""
    before = (reader.text.rfind(mark, block.span.start, noun.start) for mark in ENDS_SENTENCE)
    start = max(block.span.start, *(at + 1 for at in before))
    sentence = Span(start, noun.end)
    if any(reader.within(use, start, noun.end) for use in OF_OTHERS) or counts_other(
        reader, sentence, Span(noun.start, noun.end)
    ):
        return True
    demands = reader.among(("demand", "proposing")).within(start, noun.start)
    return any(not is_of_governing(reader, sentence, hit) and not reader.at("filler", hit.start) for hit in demands)


def _words(reader: Reader, start: int, end: int) -> int:
    """How many words stand in a short stretch; two stand for more."""
    first = WORD.search(reader.text, start, end)
    if first is None:
        return 0
    return 1 if WORD.search(reader.text, first.end(), end) is None else 2


def _end(blocks: tuple[Block, ...], first: int, counts: set[int]) -> int | None:
    """Behind which block lists in a row, each with a heading or none, come to one of the numbers; None if they never do."""
    items, kinds, at = 0, set[str](), first
    while at < len(blocks) and items <= max(counts):
        block = blocks[at]
        if block.kind in LIST_KINDS:
            items += 1
            kinds.add(block.kind)
            if len(kinds) > 1:  # points below numbers
                return None
        else:
            below = blocks[at + 1].kind if at + 1 < len(blocks) else None
            if block.kind != "heading" or below not in LIST_KINDS:
                return None
        at += 1
        if items in counts and (at == len(blocks) or blocks[at].kind not in LIST_KINDS):
            return at
    return None


def _below_heading(reader: Reader, blocks: tuple[Block, ...], count: int, cue: Span) -> Iterator[Section]:
    """The lists below a heading of measures, paragraphs and headings of their parts between them, if they come to a number."""
    heads = (at for at, block in enumerate(blocks) if block.kind == "heading" and _names_measures(reader, block))
    for head in heads:
        lists: list[Sequence[Block]] = []
        for kind, run in groupby(blocks[head + 1 :], key=lambda block: block.kind):
            part = list(run)
            if kind in LIST_KINDS:
                lists.append(part)
            elif any(_refuses(reader, block) for block in part):
                break
            if sum(map(len, lists)) >= count or len({listed[0].kind for listed in lists}) > 1:
                break
        if sum(map(len, lists)) == count and len({listed[0].kind for listed in lists}) == 1:
            yield from (_section(listed, cue) for listed in lists)
            return


def _numbered(reader: Reader, blocks: tuple[Block, ...], count: int, cue: Span) -> Iterator[Section]:
    """All numbered lists of a page, if they come to a number and none of them stands below aims or the like."""
    runs = [(at, block) for at, block in enumerate(blocks) if block.kind == "numbered"]
    if len(runs) != count or count < FEWEST_APART:
        return
    above = (blocks[at - 1] for at, _ in runs if at)
    if any(_refuses(reader, block) for block in above if block.kind not in LIST_KINDS):
        return
    for _, run in groupby(enumerate(runs), key=lambda one: one[1][0] - one[0]):
        yield _section([block for _, (_, block) in run], cue)


def _names_measures(reader: Reader, heading: Block) -> bool:
    """Whether a heading names measures, and nothing that makes them those of others."""
    start, end = heading.span.start, heading.span.end
    nouns = reader.within("measures", start, end)
    return bool(nouns) and not _refuses(reader, heading) and not any(_is_of_others(reader, heading, noun) for noun in nouns)


def _refuses(reader: Reader, block: Block) -> bool:
    """Whether a heading, or a paragraph that leads in a list, says that aims, facts or wishes stand below it."""
    if block.kind == "heading":
        return reader.at("background", block.span.start) is not None
    return reader.text[block.span.end - 1] == ":" and refuses_list(reader, block.span)
