"""Rows of the tables measures, measure_places and measure_organisations.

Here belongs: parts and fields of work from lists, the place of each measure under them, its dates, places and bodies. Not
here: which sentence is a measure (`mentions/measures.py`).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from pipelines.documents import FuzzyDate, Mention, Span, Value, tidy
from pipelines.letters import CAPITAL
from pipelines.mentions.measures import measures
from pipelines.mentions.measures.clauses import Reader, reader_of
from pipelines.mentions.measures.frames import frames
from pipelines.mentions.measures.measure_fields import Field
from pipelines.mentions.measures.measures import Measure
from pipelines.mentions.measures.plain_lists import with_plain_lists
from pipelines.mentions.sentences import Sentence, sentences
from pipelines.records.appointees import appointees
from pipelines.records.context import Context
from pipelines.records.measure_bodies import actor_of, body_records
from pipelines.records.measure_dates import dates_of
from pipelines.records.measure_fields import field_dates, fields_by_start, holds_amount
from pipelines.records.measure_places import place_records
from pipelines.records.measure_settings import setting_of
from pipelines.records.plan_reach import reach_of
from pipelines.records.plans import Plan
from pipelines.records.record import Record
from pipelines.sources.layout import LIST_KINDS, Block

__all__ = ["MeasureRow", "records", "rows_of"]

LIST_LEVELS = {"part": "part", "focus_area": "focus_area"}
YEAR = re.compile(r"\d{4}")
END_MARKS = ".,;: \t\u00a0"
INNER_END = re.compile(rf"(?:\S+[ \xa0]+){{5,40}}?[^\W\d_]{{3,}}[.!?][ \xa0]+{CAPITAL}")
"""The end of a whole sentence inside a line; a heading's own dots stand nearer its start (`Tiltak nr. 4`)."""
RECENT = timedelta(days=400)
"""What was done within the last year is news."""
YEAR_LONG = timedelta(days=360)
EARLY = timedelta(days=90)
"""A bare year that ended longer ago is background (`ratified it in 2012`, told in April 2013)."""
MINISTER = "minister"
DONE = "completed"
"""The status of what has its own date, whatever time a form gives what is to be done."""


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """A row of the table measures.

    Attributes:
        measure_id: its key.
        pieces: its words.
        level: a code of `schemas/codes/measure_level.csv`.
        level_rule: the rule that gave the level.
        level_method: how the level was won.
        level_proof: the words that gave it.
        status: a code of `schemas/codes/measure_status.csv`.
        status_proof: the words that gave it.
        plan: the plan of which it is one.
        parent: the part under which it stands.
        measure: the sentence, for objectives, measures and activities.
        fields: what a plan's own form says of it below or beside its words.
    """

    measure_id: str
    pieces: tuple[Span, ...]
    level: str
    level_rule: str
    level_method: str
    level_proof: Span
    status: str
    status_proof: Span
    plan: Plan | None
    parent: "MeasureRow | None" = None
    measure: Measure | None = None
    fields: tuple[Field, ...] = ()

    def holds(self, amount: Span) -> bool:
        """Whether a sum is the measure's: it stands in its words or is its cost."""
        return any(piece.covers(amount) for piece in self.pieces) or holds_amount(self.fields, amount)


def _ministers(context: Context) -> Iterator[Span]:
    """Ministers with the name behind the office, who act as bodies do: `Justisminister Kari Berg har opprettet ...`."""
    for person in context.people:
        if person.role_type == MINISTER and 0 <= person.name.start - person.role.end <= 1:
            yield Span(person.role.start, person.party.end + 1 if person.party else person.name.end)


def rows_of(context: Context, plan: Plan | None) -> list[MeasureRow]:
    """The measures of a document, in order of their place.

    Args:
        context: the document, read.
        plan: its main plan.
    """
    reader = _reader(context)
    context = _with_plain_lists(context, reader)
    groups = list(_groups(context, plan))
    parts = _sections(context, groups)
    framed = frames(reader, context.page.body)
    listed = {row.pieces[0] for row in groups}
    candidates = [sentence for sentence in _candidates(context) if sentence.block.pieces[0] not in listed]
    found = measures.find(
        reader, candidates, setting_of(context, reader, framed, lambda sentence: _section_of(parts, sentence) is not None, plan)
    )
    fields = fields_by_start(framed.units, found)
    reach = reach_of(context, plan)
    own = [
        _row(
            context,
            measure,
            plan if reach.covers(measure.pieces[0]) else None,
            _section_of(parts, measure.sentence),
            fields.get(measure.pieces[0].start, ()),
        )
        for measure in found
    ]
    return sorted(_once(groups, own, parts), key=lambda row: row.pieces)


def _with_plain_lists(context: Context, reader: Reader) -> Context:
    """The document, with the lists that lost their marks."""
    body = with_plain_lists(reader, context.page.body)
    if body == context.page.body:
        return context
    return replace(context, page=replace(context.page, body=body), sentences=list(sentences(context.text, body)))


def _reader(context: Context) -> Reader:
    """The text with all that was found in it, as measures are sought in it."""
    return reader_of(
        context.text,
        context.hits,
        context.organisations,
        [*_ministers(context), *appointees(context)],
        context.places,
        [naming for naming in context.namings if not naming.is_compound],
        [amount.span for amount in context.amounts],
        [date.span for date in context.dates if _is_coming(context, date)],
        [date.span for date in context.dates if _is_recent(context, date)],
        context.lang.value if context.lang else None,
    )


def _candidates(context: Context) -> list[Sentence]:
    """The sentences that may tell a measure, in order: those of paragraphs and lists, headings but the title, quotations."""
    others = (
        sentence
        for sentence in context.sentences
        if sentence.block.kind == "quotation" or (sentence.block.kind == "heading" and sentence.block.span != context.page.title)
    )
    found = sorted([*context.plain_sentences(), *others], key=lambda sentence: (sentence.span.start, sentence.span.end))
    return list(_with_cut_paragraphs(context, found))


def _row(
    context: Context, measure: Measure, plan: Plan | None, parent: MeasureRow | None, fields: tuple[Field, ...]
) -> MeasureRow:
    return MeasureRow(
        measure_id=_measure_id(context, measure.pieces),
        pieces=measure.pieces,
        level=measure.level,
        level_rule=f"measure.{measure.kind}",
        level_method="inferred",
        level_proof=measure.cue,
        status=measure.status,
        status_proof=measure.completion or measure.cue,
        plan=plan,
        parent=parent,
        measure=measure,
        fields=fields,
    )


def _once(groups: list[MeasureRow], own: list[MeasureRow], parts: list[tuple[Span, MeasureRow]]) -> Iterator[MeasureRow]:
    """Each item of a list once: as a measure if its own words commit to one, unless it names a section."""
    naming = {row.measure_id for _, row in parts}
    kept = [row for row in own if row.measure_id not in naming]
    committing = {row.measure_id for row in kept}
    yield from (row for row in groups if row.measure_id not in committing)
    yield from kept


def _is_coming(context: Context, date: Mention) -> bool:
    """Whether a date lies ahead, or can: one without its year does in the present tense, where alone this is asked."""
    value = date.value.value
    own = context.date.value.earliest if context.date and context.date.value else None
    if not isinstance(value, FuzzyDate):
        return date.value.rule_id != "date.relative_period"
    if YEAR.search(date.span.of(context.text)) is None:  # `from January to June` that has begun is a report's
        return "/" not in value.edtf or own is None or value.earliest is None or value.earliest >= own
    last = value.latest or value.earliest  # `1.1.2023 alkaen` has no end
    return own is not None and value.earliest is not None and last is not None and last >= own


def _is_recent(context: Context, date: Mention) -> bool:
    """Whether a date lies so close before the document's own day that what was done then is news."""
    value = date.value.value
    own = context.date.value if context.date else None
    if not isinstance(value, FuzzyDate) or own is None or value.earliest is None or value.latest is None or own.earliest is None:
        return False
    if (
        value.latest - value.earliest >= YEAR_LONG and value.latest + EARLY < own.earliest
    ):  # the year before, told late in the next
        return False
    return own.earliest == own.latest and value.earliest <= own.earliest <= value.latest + RECENT


def records(context: Context, rows: list[MeasureRow], primary: Mapping[str, Value[str]]) -> Iterator[Record]:
    """Rows of the three tables.

    Args:
        context: the document, read.
        rows: what `rows_of` found.
        primary: measure -> which of the four P it serves first.
    """
    for number, row in enumerate(rows, start=1):
        words = tidy(" ".join(piece.of(context.text) for piece in row.pieces))
        restated = tuple(piece for pieces in row.measure.restated for piece in pieces) if row.measure else ()
        cells: dict[str, Any] = {
            "doc_id": context.document.doc_id,
            "plan_id": row.plan.plan_document_id if row.plan else None,
            "parent_measure_id": row.parent.measure_id if row.parent else None,
            "level": Value(row.level, row.level_method, row.level_rule, (row.level_proof,)),
            "seq": number,
            "text": Value(words, "explicit", row.level_rule, (*row.pieces, *restated)),
            "text_lang": context.lang.value if context.lang else None,
            "status": Value(row.status, "inferred", row.level_rule, (row.status_proof,)),
            "primary_p": primary.get(row.measure_id),
        }
        if row.measure:
            own, of_fields = dates_of(context, row.measure), field_dates(context, row.fields)
            cells |= of_fields | own if row.status == DONE else own | of_fields  # `Til sjóðsins var stofnað árið 2015`
            if actor := actor_of(context, row.measure, row.fields):
                cells["actor_raw"] = Value(tidy(actor.of(context.text)), "explicit", "measure.actor", (actor,))
        yield Record("measures", row.measure_id, cells)
        if row.measure:
            yield from place_records(context, row.measure_id, row.measure)
            yield from body_records(context, row.measure_id, row.measure, row.fields)


def _measure_id(context: Context, pieces: tuple[Span, ...]) -> str:
    return f"{context.document.doc_id}.measure.{pieces[0].start:06d}"


def _groups(context: Context, plan: Plan | None) -> Iterator[MeasureRow]:
    """Parts and fields of work: the items of a list that is announced as such, before it or right after it."""
    if plan is None:
        return
    blocks = context.page.body
    at = 0
    while at < len(blocks):
        if blocks[at].kind not in LIST_KINDS:
            at += 1
            continue
        end = at
        while end < len(blocks) and blocks[end].kind in LIST_KINDS:
            end += 1
        announced = _announced(context, blocks[at - 1] if at else None, blocks[end] if end < len(blocks) else None, end - at)
        if announced:
            level, method, proof = announced
            for block in blocks[at:end]:
                pieces = _without_end_mark(context.text, block.pieces)
                yield MeasureRow(
                    measure_id=_measure_id(context, pieces),
                    pieces=pieces,
                    level=level,
                    level_rule=f"measure.list_of_{level}s",
                    level_method=method,
                    level_proof=proof,
                    status="planned" if "launched" in plan.facts and not context.page.reports else "ongoing",
                    status_proof=plan.naming.word,
                    plan=plan,
                )
        at = end


def _announced(context: Context, before: Block | None, after: Block | None, items: int) -> tuple[str, str, Span] | None:
    """What a list is said to hold, and how that is known: the block before it announces it, or the one after it counts it."""
    lang = context.lang.value if context.lang else None
    for block in (before, after):
        if block is None:
            continue
        words = context.hits.get("count_word", [])
        first, last = (bisect_left(words, offset, key=lambda hit: hit.start) for offset in (block.span.start, block.span.end))
        for hit in words[first:last]:
            span = Span(hit.start, hit.end)
            level = LIST_LEVELS.get(hit.entry.payload)
            if hit.entry.lang != lang or level is None or not block.span.covers(span):
                continue
            number = bisect_left(context.numbers, hit.start, key=lambda number: number.end)
            counts = [one for one in context.numbers[max(0, number - 2) : number] if hit.start - one.end <= 2]
            if block is before:
                if _names_measures(context, Span(hit.end, block.span.end)):
                    break  # `Målet skal nås med disse tiltakene:`
                return level, "mapped", span
            if any(number.value == items for number in counts):
                return level, "inferred", span
    return None


def _names_measures(context: Context, words: Span) -> bool:
    """Whether words name measures, which the list below them then holds."""
    hits = context.hits.get("measure_word", [])
    first, last = (bisect_left(hits, offset, key=lambda hit: hit.start) for offset in (words.start, words.end))
    return any(hit.entry.payload.use == "measures" and hit.entry.lang == context.code for hit in hits[first:last])


def _with_cut_paragraphs(context: Context, candidates: list[Sentence]) -> Iterator[Sentence]:
    """The sentences; a line without end mark that holds a whole sentence is no heading but a paragraph that a list carries on."""
    blocks: dict[int, Block] = {}
    for sentence in candidates:
        block = sentence.block
        if block.kind == "heading" and INNER_END.match(context.text, block.span.start, block.span.end):
            paragraph = blocks.setdefault(block.span.start, replace(block, kind="paragraph"))
            yield replace(sentence, block=paragraph)
        else:
            yield sentence


def _without_end_mark(text: str, pieces: tuple[Span, ...]) -> tuple[Span, ...]:
    last = pieces[-1]
    return (*pieces[:-1], Span(last.start, last.start + len(last.of(text).rstrip(END_MARKS))))


def _sections(context: Context, groups: list[MeasureRow]) -> list[tuple[Span, MeasureRow]]:
    """From each heading that repeats a part's words to the next heading: the part's section."""
    by_words = {tidy(" ".join(piece.of(context.text) for piece in row.pieces)).lower(): row for row in groups}
    headings = [block for block in context.page.body if block.kind == "heading"]
    ends = [*(block.span.start for block in headings), len(context.text)][1:]
    return [
        (Span(block.span.end, end), by_words[words])
        for block, end in zip(headings, ends, strict=True)
        if (words := tidy(block.span.of(context.text)).lower()) in by_words
    ]


def _section_of(sections: list[tuple[Span, MeasureRow]], sentence: Sentence) -> MeasureRow | None:
    at = bisect_right(sections, sentence.span.start, key=lambda section: section[0].start) - 1
    return sections[at][1] if at >= 0 and sections[at][0].covers(sentence.span) else None
