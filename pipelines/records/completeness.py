"""Rows of the table completeness: what a source says there is against what the dataset has, and contradictions.

Here belongs: which statements can be held against something, and the verdict where the document alone gives it. Not here: what
needs the rows of all documents (`linking/statements.py`), how counts, dates and amounts are found (`mentions/`, `plan_facts.py`).
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from itertools import groupby
from typing import Any

from pipelines.documents import GAP, FuzzyDate, Mention, Span, Value
from pipelines.mentions.dates import calendar
from pipelines.mentions.money.money import Amount
from pipelines.mentions.numbers import method_of
from pipelines.records.context import Context
from pipelines.records.currency import currency_of
from pipelines.records.plans import Plan
from pipelines.records.record import Record, numbered_id
from pipelines.registers import alternatives
from pipelines.sources.layout import Block

__all__ = [
    "AGREES", "CONTRADICTS", "COUNTS", "FEWER", "MORE", "NOT_COMPARABLE", "OF_SEVERAL_DOCUMENTS", "budget_text", "can_be_one", "compared",
    "records",
]  # fmt: skip

AGREES, FEWER, MORE, CONTRADICTS, NOT_COMPARABLE = "agrees", "fewer_extracted", "more_extracted", "contradicts", "not_comparable"
COUNTS = ("measure_count", "part_count", "minister_count", "ministry_count", "directorate_count")
DATES = ("adopted", "launched", "start", "end")
OF_SEVERAL_DOCUMENTS = (*DATES, "budget")
"""What one document says of a plan can be held against what another says."""
ITEM = re.compile(rf"{GAP}[^\W\d_][\w-]*[ \u00a0]?:\Z")
"""One word between a number and a colon: `tre tiltak:`."""
MOST_ITEMS = 99
BESIDE_DATE = re.compile(rf",?{GAP}(?:(?:{alternatives('day')}){GAP})?")
ROUNDING = Decimal("0.005")
"""Parts that are rounded differ from their total by as much."""


def records(context: Context, plans: list[Plan]) -> Iterator[Record]:
    """Rows of what a document states; `settle` fills in what they are held against, where that needs other documents.

    Args:
        context: the document, read.
        plans: its plans.
    """
    numbers: defaultdict[str, int] = defaultdict(int)
    for claim, plan_id, stated, held in _claims(context, plans):
        claim_id = f"{context.document.doc_id}.claim.{claim}.{stated.start:06d}"
        numbers[claim_id] += 1
        cells = {"plan_id": plan_id, "doc_id": context.document.doc_id, "claim": claim, "stated": stated, **held}
        yield Record("completeness", numbered_id(claim_id, numbers[claim_id]), cells)


Claim = tuple[str, str | None, Value[str], dict[str, Any]]


def _claims(context: Context, plans: list[Plan]) -> Iterator[Claim]:
    for plan in plans:
        yield from ((claim, plan.plan_document_id, stated, {}) for claim, stated in _of_plan(plan))
        yield from (("title_period", plan.plan_document_id, *found) for found in _title_periods(context, plan))
        yield from (("ministers_of_ministries", plan.plan_document_id, *found) for found in _ministers(plan))
    yield from (("weekday", None, *found) for found in _weekdays(context))
    lists = list(_lists_below(context))
    yield from (("list_count", None, *found) for found in _lists(context, lists))
    yield from (("budget_parts", None, *found) for found in _sums(context, lists))
    yield from ((claim, None, stated, held) for claim, stated, held in _own_date(context))


def _of_plan(plan: Plan) -> Iterator[tuple[str, Value[str]]]:
    """Counts, duration, dates and budget of a plan."""
    for claim in COUNTS:
        count = plan.facts.get(f"{claim}_stated")
        if count:
            yield claim, count.become(str(count.value))
    if plan.facts.get("duration"):
        yield "duration", plan.facts["duration"]
    for claim in DATES:
        dated = plan.facts.get(claim)
        if dated and dated.value and dated.method != "inferred":
            yield claim, dated.become(dated.value.edtf)
    amount = plan.facts.get("budget_amount")
    if amount:
        currency, period = plan.facts.get("budget_currency"), plan.facts.get("budget_period")
        yield "budget", amount.become(budget_text(amount.value, *(one.value if one else None for one in (currency, period))))


def _ministers(plan: Plan) -> Iterator[tuple[Value[str], dict[str, Any]]]:
    """The ministers behind a plan against the ministries: two ministers may share a ministry, but none is without one."""
    ministers, ministries = (plan.facts.get(f"{one}_count_stated") for one in ("minister", "ministry"))
    if ministers and ministries:
        verdict = AGREES if ministers.value >= ministries.value else CONTRADICTS
        yield ministers.become(str(ministers.value)), compared(ministries.become(str(ministries.value)), verdict)


def budget_text(amount: float | None, currency: str | None, period: str | None) -> str | None:
    """An amount, its currency and period as a statement."""
    return " ".join(filter(None, (f"{amount:.15g}", currency, period))) if amount is not None else None


def _title_periods(context: Context, plan: Plan) -> Iterator[tuple[Value[str], dict[str, Any]]]:
    """The years of a plan's title against start and end, where the text tells these elsewhere."""
    title = plan.facts.get("title")
    namings = (
        [naming for naming in context.namings if naming.years and naming.title and naming.title in title.proofs]
        if title
        else [plan.naming]
    )
    years = namings[0].years if namings else None
    starts = [mention.span.start for mention in context.dates]
    at = bisect_left(starts, years.start) if years else len(starts)
    period = context.dates[at] if years and at < len(starts) and years.covers(context.dates[at].span) else None
    if years is None or period is None or not isinstance(period.value.value, FuzzyDate):
        return
    ends = {name: plan.facts.get(name) for name in ("start", "end")}
    stated_ends = {
        name: value
        for name, value in ends.items()
        if value and value.value and value.method != "inferred" and not any(years.covers(one) for one in _places(value))
    }
    first, slash, last = period.value.value.edtf.partition("/")
    if stated_ends and slash and first and last and ".." not in (first, last):
        stated = {"start": calendar.from_edtf(first), "end": calendar.from_edtf(last)}
        fits = all(can_be_one(stated[name], value.value) for name, value in stated_ends.items())
        interval = "/".join(stated_ends[name].value.edtf if name in stated_ends else "" for name in ("start", "end"))
        proofs = tuple(proof for value in stated_ends.values() for proof in value.proofs)
        held = Value(interval, "parsed", "plan.period", proofs)
        yield period.value.become(period.value.value.edtf), compared(held, AGREES if fits else CONTRADICTS)


def _places(value: Value[Any]) -> Iterator[Span]:
    return (proof for proof in value.proofs if isinstance(proof, Span))


def compared(extracted: Value[str] | str | None, verdict: str) -> dict[str, Any]:
    """The cells that say what a statement was held against, and how that came out."""
    return {"extracted": extracted, "verdict": verdict}


def can_be_one(one: FuzzyDate, other: FuzzyDate) -> bool:
    """Whether two dates can be one, each as precise as it is known."""
    starts = max(one.earliest or date.min, other.earliest or date.min)
    return starts <= min(one.latest or date.max, other.latest or date.max)


def _weekdays(context: Context) -> Iterator[tuple[Value[str], dict[str, Any]]]:
    """Weekdays beside whole dates."""
    mentions = {mention.span.start: mention for mention in context.dates}
    for hit in context.hits.get("weekday", []):
        gap = BESIDE_DATE.match(context.text, hit.end)
        mention = mentions.get(gap.end()) if gap else None
        mention = mention or mentions.get(hit.start)
        day = _day_of(mention) if mention else None
        if mention is None or day is None or hit.entry.lang != context.code:
            continue
        stated = Value(hit.entry.payload[0], "mapped", mention.value.rule_id, (Span(hit.start, hit.end),))
        falls_on = str(day.isoweekday())
        held = Value(falls_on, "parsed", mention.value.rule_id, (mention.span,))
        yield stated, compared(held, AGREES if stated.value == falls_on else CONTRADICTS)


def _day_of(mention: Mention) -> date | None:
    """The day that a text gives with its year; one that was found by its weekday proves nothing."""
    value = mention.value.value
    if mention.value.method not in ("explicit", "parsed") or not isinstance(value, FuzzyDate):
        return None
    return value.earliest if value.earliest == value.latest else None


def _lists(context: Context, lists: list[tuple[Block, list[Block]]]) -> Iterator[tuple[Value[str], dict[str, Any]]]:
    """Numbers right before a list against its items: `tre tiltak:`."""
    if not lists:
        return
    not_items = {hit.end for name in ("duration_unit", "currency", "magnitude") for hit in context.hits.get(name, [])}
    ends = [number.end for number in context.numbers]
    for above, items in lists:
        end = above.span.end
        first = bisect_left(ends, end - 60)
        for number in context.numbers[first : bisect_left(ends, end)]:
            match = ITEM.match(context.text, number.end, end)
            count = int(number.value) if number.value == int(number.value) else 0
            word_end = end - len(match.group()) + len(match.group().rstrip(": \u00a0")) if match else 0
            if match and 2 <= count <= MOST_ITEMS and word_end not in not_items:
                place = Span(number.start, word_end)
                stated = Value(str(count), method_of(count, place.of(context.text)), "completeness.list", (place,))
                verdict = AGREES if len(items) == count else FEWER if len(items) < count else CONTRADICTS
                yield stated, compared(str(len(items)), verdict)


def _lists_below(context: Context) -> Iterator[tuple[Block, list[Block]]]:
    """Blocks that end with a colon, and the items of the list below, without those of a list within it."""
    above: Block | None = None
    for is_list, group in groupby(context.page.body, key=lambda block: block.kind in ("bullet", "numbered")):
        found = list(group)
        if is_list and above and context.text[above.span.end - 1] == ":":
            first = (found[0].kind, _indent(context, found[0]))
            outer = [item for item in found if (item.kind, _indent(context, item)) == first]
            if len(outer) > 1:
                yield above, outer
        above = found[-1]


def _indent(context: Context, item: Block) -> int:
    """How far a list item stands from the margin."""
    line = context.text[context.text.rfind("\n", 0, item.span.start) + 1 : item.span.start]
    return len(line) - len(line.lstrip())


def _sums(context: Context, lists: list[tuple[Block, list[Block]]]) -> Iterator[tuple[Value[str], dict[str, Any]]]:
    """An amount in a sentence before a list, each item of which names an amount: a total and its parts."""
    if not lists:
        return
    starts = [amount.span.start for amount in context.amounts]
    sentences = {sentence.span.end: sentence.span for sentence in context.sentences}

    def within(span: Span) -> list[Amount]:
        return context.amounts[bisect_left(starts, span.start) : bisect_left(starts, span.end)]

    for above, items in lists:
        totals = within(sentences.get(above.span.end, above.span))
        parts = [within(item.span) for item in items]
        if len(totals) != 1 or any(len(part) != 1 for part in parts):
            continue
        total, single = totals[0], [part[0] for part in parts]
        known = (currency_of(context, amount) for amount in (total, *single))
        currencies = {currency.value for currency in known if currency and currency.value}
        whole, added = Decimal(total.amount), sum((Decimal(part.amount) for part in single), Decimal(0))
        if len(currencies) > 1 or not whole:
            continue
        proofs = tuple(part.span for part in single)
        names = [f"{amount.normalize():f}" for amount in (whole, added)]
        stated, held = (" ".join([name, *currencies]) for name in names)
        difference = (added - whole) / whole
        verdict = AGREES if abs(difference) <= ROUNDING else FEWER if difference < 0 else CONTRADICTS
        extracted = Value(held, "parsed", total.rule_id, proofs)
        yield Value(stated, "parsed", total.rule_id, (total.span,)), compared(extracted, verdict)


def _own_date(context: Context) -> Iterator[tuple[str, Value[str], dict[str, Any]]]:
    """The document's date against the manifest's, and against the day it was fetched."""
    manifest, own = context.document.manifest, context.date
    if manifest is None or own is None or own.value is None:
        return
    stated = own.become(own.value.edtf)
    if manifest.published and own.method != "external":
        known = calendar.from_edtf(manifest.published)
        held = Value(known.edtf, "external", "date.manifest", (context.document.reference("published"),))
        yield "document_date", stated, compared(held, AGREES if can_be_one(own.value, known) else CONTRADICTS)
    if manifest.retrieved_at and own.value.earliest:
        fetched = datetime.fromisoformat(manifest.retrieved_at).date()
        held = Value(fetched.isoformat(), "external", "date.manifest", (context.document.reference("retrieved_at"),))
        yield "retrieval_date", stated, compared(held, AGREES if own.value.earliest <= fetched else CONTRADICTS)
