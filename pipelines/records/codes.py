"""Rows of the table codes, and what they say of the columns of other tables.

Here belongs: which words are a measure's, a plan's or a speech's own, and which context speaks where they are silent
(docs/CODING.md, 1). Not here: words -> codes (`mentions/coding.py`).
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import Any

from pipelines.documents import Span, Value
from pipelines.mentions import coding
from pipelines.mentions.coding import Code, CodingWords, Word
from pipelines.mentions.sentences import Sentence
from pipelines.records.context import Context
from pipelines.records.measures import MeasureRow
from pipelines.records.plan_bodies import nordic_bodies
from pipelines.records.plans import Plan
from pipelines.records.record import Record
from pipelines.records.speeches import Speech
from pipelines.registers import rows
from pipelines.sources.layout import LIST_KINDS, Block
from pipelines.sources.page import NORDIC_COOPERATION

__all__ = ["Coded", "coded", "primary_of", "records", "value_of"]

OF_OWN_NAME = frozenset({"code.plan", "code.plan_making", "code.plan_evaluated", "code.instrument.plan"})
"""Rules that know a measure by the word plan; in the row of a plan that is its own name, and no content."""


@dataclass(frozen=True, slots=True)
class Coded:
    """A row of another table and its codes."""

    table: str
    row_id: str
    codes: list[Code]


def coded(context: Context, speech: Speech | None, plans: list[Plan], rows: list[MeasureRow]) -> list[Coded]:
    """The codes of all measures, plans and the speech of a document.

    Args:
        context: the document, read.
        speech: its speech.
        plans: its plans, the main one first.
        rows: its measures.
    """
    named = [mention for mention in context.organisations if context.text[mention.span.start].isupper()]
    national = {mention.span for mention in named if mention.value.value in _national()}
    words = CodingWords(context.text, context.hits, context.code, [mention.span for mention in named], national)
    found = [Coded("plans", plan.plan_document_id, _of_plan(context, words, plan, plan is plans[0])) for plan in plans]
    found += _of_measures(context, words, rows)
    if speech:
        found.append(Coded("speeches", speech.speech_id, _of_speech(context, words)))
    return found


@cache
def _national() -> frozenset[str]:
    """Bodies of the register that are of one country and bring no countries together."""
    return frozenset(row["org_id"] for row in rows("organisations") if row["country"] not in ("", NORDIC_COOPERATION))


def primary_of(found: list[Coded]) -> dict[str, Code]:
    """Measure -> which of the four P it serves first.

    Args:
        found: the codes of a document.
    """
    firsts = ((one.row_id, coding.primary(one.codes)) for one in found if one.table == "measures")
    return {row_id: first for row_id, first in firsts if first}


def records(found: list[Coded]) -> Iterator[Record]:
    """Rows of the table.

    Args:
        found: the codes of a document.
    """
    firsts = primary_of(found)
    for one in found:
        for code in one.codes:
            cells: dict[str, Any] = {
                "table_name": one.table,
                "row_id": one.row_id,
                "scheme": code.scheme,
                "code": value_of(code),
                "is_primary": one.table == "measures" and firsts.get(one.row_id) == code,
                "rule_id": code.rule_id,
            }
            yield Record("codes", f"{one.row_id}.{code.scheme}.{code.code}", cells)


def value_of(code: Code) -> Value[str]:
    """A code with its proof, as a cell wants it.

    Args:
        code: the code.
    """
    return Value(code.code, "mapped", code.rule_id, code.proofs)


def _once(codes: Iterable[Code]) -> list[Code]:
    """Each code by the words that give it by the strongest rule, the first of these."""
    best: dict[tuple[str, str], Code] = {}
    for code in codes:
        known = best.get((code.scheme, code.code))
        if known is None or code.rank < known.rank:
            best[code.scheme, code.code] = code
    return coding.specified(best.values())


def _of_speech(context: Context, words: CodingWords) -> list[Code]:
    """Codes of each sentence of a speech; the Nordic body in which it is given makes it no international action."""
    forum = _nordic_bodies_in(context)
    found = (coding.find(_outside(forum, words.within(sentence.pieces))) for sentence in context.sentences)
    return _once(code for codes in found for code in codes)


def _nordic_bodies_in(context: Context) -> list[Span]:
    """Names of Nordic bodies in a document, in order."""
    return [mention.span for mention in context.organisations if mention.value.value in nordic_bodies()]


def _outside(names: list[Span], words: list[Word]) -> list[Word]:
    """The words that stand in none of some names."""

    def is_inside(word: Word) -> bool:
        at = bisect_right(names, word.span.start, key=attrgetter("start")) - 1
        return at >= 0 and names[at].covers(word.span)

    return [word for word in words if not is_inside(word)]


def _of_plan(context: Context, words: CodingWords, plan: Plan, is_main: bool) -> list[Code]:
    """Codes of the title and of the sentences that describe a plan; the Nordic bodies of a Nordic plan make it no international action."""
    jurisdiction = plan.facts.get("jurisdiction")
    makers = _nordic_bodies_in(context) if jurisdiction and jurisdiction.value == NORDIC_COOPERATION else []
    sentences = _describing(context, words, plan) if is_main else plan.sentences
    places = (_title(plan), *(sentence.pieces for sentence in sentences))
    found = (coding.find(_outside(makers, words.within(pieces))) for pieces in places)
    return _once(code for codes in found for code in codes if code.rule_id not in OF_OWN_NAME)


def _title(plan: Plan) -> tuple[Span, ...]:
    title = plan.facts.get("title")
    return tuple(proof for proof in title.proofs if isinstance(proof, Span)) if title else ()


def _describing(context: Context, words: CodingWords, plan: Plan) -> Iterator[Sentence]:
    """Sentences that name the main plan or say what its measures put weight on, and those that go on about it."""
    named = {sentence.span for sentence in plan.sentences}
    before: Block | None = None
    for sentence in context.plain_sentences():
        inside = words.within(sentence.pieces)
        concepts = {word.concept for word in inside}
        goes_on = before is sentence.block and any(
            word.concept == "goes_on" and word.span.start == sentence.span.start for word in inside
        )
        describes = sentence.span in named or {"emphasis", "measures"} <= concepts or goes_on
        before = sentence.block if describes else None
        if describes:
            yield sentence


def _of_measures(context: Context, words: CodingWords, rows: list[MeasureRow]) -> Iterator[Coded]:
    """Codes of each measure: its own words', and where these are silent, the heading's and the plan's title's."""
    leads = _leads(context, {row.pieces[0].start for row in rows})
    before = _before(context, rows)
    for row in rows:
        title = words.within(_title(row.plan)) if row.plan else []
        lead = words.within(leads.get(row.pieces[0].start, ()))
        earlier = words.within(before.get(row.measure_id, ()))
        yield Coded("measures", row.measure_id, coding.of_measure(words.within(row.pieces), earlier, lead, title))


def _before(context: Context, rows: list[MeasureRow]) -> dict[str, tuple[Span, ...]]:
    """Measure -> the sentence before it in its block."""
    previous = {
        sentence.span.start: earlier.pieces
        for earlier, sentence in zip(context.sentences, context.sentences[1:], strict=False)
        if earlier.block is sentence.block
    }
    starts = ((row.measure_id, row.measure.sentence.span.start) for row in rows if row.measure)
    return {measure_id: previous[start] for measure_id, start in starts if start in previous}


def _leads(context: Context, starts: set[int]) -> dict[int, tuple[Span, ...]]:
    """Where a measure begins -> the words above it: the introduction of its list, else the heading of its section."""
    body = context.page.body
    wanted = sorted(starts)
    leads: dict[int, tuple[Span, ...]] = {}
    heading: tuple[Span, ...] = ()
    introduction: tuple[Span, ...] = ()
    at = 0
    for earlier, block in zip((None, *body), body, strict=False):
        if block.kind not in LIST_KINDS:
            introduction = ()
        elif earlier is not None and earlier.kind not in LIST_KINDS and earlier.span.of(context.text).endswith(":"):
            introduction = earlier.pieces
        while at < len(wanted) and wanted[at] < block.span.end:
            leads[wanted[at]] = introduction or heading
            at += 1
        if block.kind == "heading" and block.span != context.page.title:
            heading = block.pieces
    return leads
