"""Rows of the table completeness: what a source says there is against what the dataset has, and contradictions.

Here belongs: which statements can be held against something, and the verdict. A document states (`records`); what needs the rows of
all documents is settled behind linking (`settle`). Not here: how counts, dates and amounts are found (`mentions/`, `plan_facts.py`).
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import groupby
from typing import Any

from pipelines.documents import GAP, FuzzyDate, Mention, Span, Value
from pipelines.mentions import calendar, dates
from pipelines.mentions.money import Amount
from pipelines.records.context import Context
from pipelines.records.currency import currency_of
from pipelines.records.plans import Plan
from pipelines.records.record import Record, Row, numbered_id
from pipelines.sources.layout import Block

__all__ = ["records", "settle"]

AGREES, FEWER, MORE, CONTRADICTS, NOT_COMPARABLE = "agrees", "fewer_extracted", "more_extracted", "contradicts", "not_comparable"
COUNTS = ("measure_count", "part_count", "minister_count", "ministry_count", "directorate_count")
DATES = ("adopted", "launched", "start", "end")
OF_SEVERAL_DOCUMENTS = (*DATES, "budget")
"""What one document says of a plan can be held against what another says."""
COUNTED_LEVELS = {"measure": "measure_count", "activity": "measure_count", "part": "part_count", "focus_area": "part_count"}
NAMED_BODIES = {"ministry": "ministry_count", "directorate": "directorate_count", "police": "directorate_count"}
TAKES_PART = ("lead", "responsible", "partner", "involved")
"""Roles in which a body answers for a plan; who issues, adopts or pays is counted elsewhere."""
DURATION = re.compile(r"P(\d+)([YM])")
SLACK = timedelta(days=15)
"""A duration in years or months is no count of days."""
ITEM = re.compile(rf"{GAP}[^\W\d_][\w-]*[ \u00a0]?:\Z")
"""One word between a number and a colon: `tre tiltak:`."""
MOST_ITEMS = 99
BESIDE_DATE = re.compile(rf",?{GAP}(?:(?:den|the){GAP})?")
ROUNDING = Decimal("0.005")
"""Parts that are rounded differ from their total by as much."""


# --- what a document states -------------------------------------------------------------------------------------------


def records(context: Context, plans: list[Plan]) -> Iterator[Record]:
    """Rows of what a document states; `settle` fills in what they are held against, where that needs other documents.

    Args:
        context: the document, read.
        plans: its plans.
    """
    numbers: Counter[str] = Counter()
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
    yield from (("weekday", None, *found) for found in _weekdays(context))
    yield from (("list_count", None, *found) for found in _lists(context))
    yield from (("budget_parts", None, *found) for found in _sums(context))
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
        yield "budget", amount.become(_budget(amount.value, *(one.value if one else None for one in (currency, period))))


def _budget(amount: float | None, currency: str | None, period: str | None) -> str | None:
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
    told = {
        name: value
        for name, value in ends.items()
        if value and value.value and value.method != "inferred" and not any(years.covers(one) for one in _places(value))
    }
    first, slash, last = period.value.value.edtf.partition("/")
    if told and slash and first and last and ".." not in (first, last):
        stated = {"start": calendar.from_edtf(first), "end": calendar.from_edtf(last)}
        fits = all(_overlap(stated[name], value.value) for name, value in told.items())
        interval = "/".join(told[name].value.edtf if name in told else "" for name in ("start", "end"))
        proofs = tuple(proof for value in told.values() for proof in value.proofs)
        held = Value(interval, "parsed", "plan.period", proofs)
        yield period.value.become(period.value.value.edtf), _held(held, AGREES if fits else CONTRADICTS)


def _places(value: Value[Any]) -> Iterator[Span]:
    return (proof for proof in value.proofs if isinstance(proof, Span))


def _held(extracted: Value[str] | str | None, verdict: str) -> dict[str, Any]:
    return {"extracted": extracted, "verdict": verdict}


def _overlap(one: FuzzyDate, other: FuzzyDate) -> bool:
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
        yield stated, _held(held, AGREES if stated.value == falls_on else CONTRADICTS)


def _day_of(mention: Mention) -> date | None:
    """The day that a text gives with its year; one that was found by its weekday proves nothing."""
    value = mention.value.value
    if mention.value.method not in ("explicit", "parsed") or not isinstance(value, FuzzyDate):
        return None
    return value.earliest if value.earliest == value.latest else None


def _lists(context: Context) -> Iterator[tuple[Value[str], dict[str, Any]]]:
    """Numbers right before a list against its items: `tre tiltak:`."""
    not_items = {hit.end for name in ("duration_unit", "currency", "magnitude") for hit in context.hits.get(name, [])}
    ends = [number.end for number in context.numbers]
    for above, items in _lists_below(context):
        end = above.span.end
        first = bisect_left(ends, end - 60)
        for number in context.numbers[first : bisect_left(ends, end)]:
            match = ITEM.match(context.text, number.end, end)
            count = int(number.value) if number.value == int(number.value) else 0
            word_end = end - len(match.group()) + len(match.group().rstrip(": \u00a0")) if match else 0
            if match and 2 <= count <= MOST_ITEMS and word_end not in not_items:
                method = "parsed" if number.in_words else "explicit"
                stated = Value(str(count), method, "completeness.list", (Span(number.start, word_end),))
                verdict = AGREES if len(items) == count else FEWER if len(items) < count else CONTRADICTS
                yield stated, _held(str(len(items)), verdict)


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


def _sums(context: Context) -> Iterator[tuple[Value[str], dict[str, Any]]]:
    """An amount in a sentence before a list, each item of which names an amount: a total and its parts."""
    starts = [amount.span.start for amount in context.amounts]
    sentences = {sentence.span.end: sentence.span for sentence in context.sentences}

    def within(span: Span) -> list[Amount]:
        return context.amounts[bisect_left(starts, span.start) : bisect_left(starts, span.end)]

    for above, items in _lists_below(context):
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
        yield Value(stated, "parsed", total.rule_id, (total.span,)), _held(extracted, verdict)


def _own_date(context: Context) -> Iterator[tuple[str, Value[str], dict[str, Any]]]:
    """The document's date against the manifest's, and against the day it was fetched."""
    manifest, own = context.document.manifest, context.date
    if manifest is None or own is None or own.value is None:
        return
    stated = own.become(own.value.edtf)
    if manifest.published and own.method != "external":
        known = calendar.from_edtf(manifest.published)
        held = Value(known.edtf, "external", "date.manifest", (context.document.reference("published"),))
        yield "document_date", stated, _held(held, AGREES if _overlap(own.value, known) else CONTRADICTS)
    if manifest.retrieved_at and own.value.earliest:
        fetched = datetime.fromisoformat(manifest.retrieved_at).date()
        held = Value(fetched.isoformat(), "external", "date.manifest", (context.document.reference("retrieved_at"),))
        yield "retrieval_date", stated, _held(held, AGREES if own.value.earliest <= fetched else CONTRADICTS)


# --- what the dataset has ---------------------------------------------------------------------------------------------


def settle(tables: dict[str, list[Row]], evidence: list[Row]) -> list[Row]:
    """Hold what documents state of plans against the linked rows.

    A date or budget that no other document states of the same plan is held against nothing, and goes.

    Args:
        tables: the linked rows; those of completeness become final.
        evidence: all evidence.

    Returns:
        The evidence without that of rows that go.
    """
    for row in tables["completeness"]:
        row.setdefault("plan_id", None)
    stating: Counter[tuple[str, str]] = Counter()
    for plan_id, claim, _ in {(row["plan_id"], row["claim"], row["doc_id"]) for row in tables["completeness"]}:
        stating[(plan_id, claim)] += 1
    gone = {
        row["claim_id"]
        for row in tables["completeness"]
        if row["claim"] in OF_SEVERAL_DOCUMENTS and stating[(row["plan_id"], row["claim"])] == 1
    }
    tables["completeness"] = [row for row in tables["completeness"] if row["claim_id"] not in gone]
    counted, plans = _counted(tables), {row["plan_id"]: row for row in tables["plans"]}
    for row in tables["completeness"]:
        if row["claim"] in COUNTS:
            row.update(_count(row, counted))
        elif row["claim"] in OF_SEVERAL_DOCUMENTS or row["claim"] == "duration":
            row.update(_of_row(row["claim"], row["stated"], plans[row["plan_id"]]))
    return [proof for proof in evidence if proof["table_name"] != "completeness" or proof["row_id"] not in gone]


def _counted(tables: dict[str, list[Row]]) -> Counter[tuple[str, str | None]]:
    """How many rows there are of what is counted, by claim and plan or, where the document says who it means, document."""
    found: Counter[tuple[str, str | None]] = Counter()
    for row in tables["measures"]:
        claim = COUNTED_LEVELS.get(row["level"])
        if claim:
            found[(claim, row.get("plan_id") if claim == "measure_count" else row["doc_id"])] += 1
    ministers = {(row["doc_id"], row["person_id"]) for row in tables["person_roles"] if row.get("role_type") == "minister"}
    found.update(("minister_count", doc_id) for doc_id, _ in ministers)
    kinds = {row["org_id"]: row["org_type"] for row in tables["organisations"]}
    bodies = {(row["plan_id"], row["org_id"]) for row in tables["plan_organisations"] if row["role"] in TAKES_PART}
    found.update((NAMED_BODIES[kinds[org_id]], plan_id) for plan_id, org_id in bodies if kinds.get(org_id) in NAMED_BODIES)
    return found


def _count(row: Row, counted: Counter[tuple[str, str | None]]) -> Row:
    of_document = row["claim"] in ("part_count", "minister_count")
    stated, extracted = int(row["stated"]), counted[(row["claim"], row["doc_id"] if of_document else row["plan_id"])]
    verdict = AGREES if extracted == stated else FEWER if extracted < stated else MORE
    return _held(str(extracted), verdict)


def _of_row(claim: str, stated: str, plan: Row) -> Row:
    """What a plan's row says of a statement of one document."""
    if claim == "duration":
        return _duration(stated, plan)
    if claim == "budget":
        known = _budget(plan.get("budget_amount"), plan.get("budget_currency"), plan.get("budget_period"))
        verdict = AGREES if known == stated else CONTRADICTS
        return _held(known, verdict if _same_kind(stated, known or "") else NOT_COMPARABLE)
    known = plan.get(f"{claim}_edtf")
    if known is None:
        return _held(None, NOT_COMPARABLE)
    return _held(known, AGREES if _overlap(calendar.from_edtf(stated), calendar.from_edtf(known)) else CONTRADICTS)


def _same_kind(one: str, other: str) -> bool:
    """Whether two amounts are of one currency and period, so that their difference means something."""
    return one.split()[1:] == other.split()[1:]


def _duration(stated: str, plan: Row) -> Row:
    first = "start" if plan.get("start_edtf") else "launched"
    if not (plan.get(f"{first}_earliest") and plan.get("end_earliest") and plan.get("end_latest")):
        return _held(None, NOT_COMPARABLE)
    interval = f"{plan[f'{first}_edtf']}/{plan['end_edtf']}"
    match = DURATION.fullmatch(stated)
    if match is None:
        return _held(interval, NOT_COMPARABLE)
    months = int(match[1]) * (12 if match[2] == "Y" else 1)
    soonest = _later(plan[f"{first}_earliest"], months) - SLACK
    latest = _later(plan[f"{first}_latest"] or plan[f"{first}_earliest"], months) + SLACK
    fits = soonest <= plan["end_latest"] and plan["end_earliest"] <= latest
    return _held(interval, AGREES if fits else CONTRADICTS)


def _later(day: date, months: int) -> date:
    """The day so many months later, or the last of that month."""
    month = day.month - 1 + months
    year, month = min(day.year + month // 12, date.max.year), month % 12 + 1
    return next(found for last in (day.day, 30, 29, 28) if (found := _day(year, month, last)))


def _day(year: int, month: int, day: int) -> date | None:
    found = dates.day_or_none(year, month, day)
    return found.earliest if found else None
