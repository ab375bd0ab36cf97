"""What documents state of plans, held against the linked rows: the verdicts that need other documents.

Here belongs: counts, dates and budgets of plans against what the dataset has. Not here: what is stated
(`records/completeness.py`), which plans are one (`plans.py`).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from pipelines.mentions.dates import calendar
from pipelines.records.completeness import (
    AGREES,
    CONTRADICTS,
    COUNTS,
    FEWER,
    MORE,
    NOT_COMPARABLE,
    OF_SEVERAL_DOCUMENTS,
    budget_text,
    can_be_one,
    compared,
)
from pipelines.records.linking.links import Found, Links, Summary
from pipelines.records.record import Row

__all__ = ["compare", "settle"]

PARTS = ("part", "focus_area")
NAMED_BODIES = {"ministry": "ministry_count", "directorate": "directorate_count", "police": "directorate_count"}
TAKES_PART = ("lead", "responsible", "partner", "involved")
"""Roles in which a body answers for a plan; who issues, adopts or pays is counted elsewhere."""
DURATION = re.compile(r"P(\d+)([YM])")
SLACK = timedelta(days=15)
"""A duration in years or months is no count of days."""


def compare(links: Links, summaries: Iterable[Summary]) -> None:
    """Find what statements of plans can be held against beyond their own document.

    A date or budget that no other document states of the same plan is held against nothing, and its row goes.

    Args:
        links: where to put what was found.
        summaries: the documents, in the order of their keys.
    """
    stating: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    bodies: set[tuple[str, str]] = set()
    for one in summaries:
        for row in one.rows["completeness"]:
            if row["claim"] in OF_SEVERAL_DOCUMENTS:
                plan_id = links.key("plans", one.doc_id, row["plan_id"])
                stating[plan_id, row["claim"]][one.doc_id].append(row["claim_id"])
        for row in one.rows["plan_organisations"]:
            if row["role"] in TAKES_PART:
                bodies.add((links.key("plans", one.doc_id, row["plan_id"]), row["org_id"]))
    links.dropped = frozenset(
        claim_id for by_document in stating.values() if len(by_document) == 1 for ids in by_document.values() for claim_id in ids
    )
    for plan_id, org_id in bodies:
        kind = NAMED_BODIES.get(links.joined["organisations"].get(org_id, {}).get("org_type", ""))
        if kind:
            links.counted.setdefault(plan_id, Counter())[kind] += 1


def settle(rows: Mapping[str, Sequence[Row]], found: Found) -> None:
    """Hold what a document states of plans against the linked rows: its rows of completeness become final.

    Args:
        rows: the rows of the document with the keys of the release, by table.
        found: what linking found of the document.
    """
    for row in rows.get("completeness", ()):
        row.setdefault("plan_id", None)
        if row["claim"] in COUNTS:
            row.update(_count(row, rows, found))
        elif row["claim"] in OF_SEVERAL_DOCUMENTS or row["claim"] == "duration":
            row.update(_of_row(row["claim"], row["stated"], found.joined["plans"][row["plan_id"]]))


def _count(row: Row, rows: Mapping[str, Sequence[Row]], found: Found) -> Row:
    """How many rows there are of what is counted, of the plan or, where the document says who it means, of the document."""
    claim, plan_id = row["claim"], row["plan_id"]
    if claim == "minister_count":
        ministers = {role["person_id"] for role in rows.get("person_roles", ()) if role.get("role_type") == "minister"}
        extracted = len(ministers)
    elif claim == "part_count":
        extracted = sum(measure["level"] in PARTS for measure in rows.get("measures", ()))
    elif claim == "measure_count":
        extracted = found.joined["plans"][plan_id]["measure_count_extracted"]
    else:
        extracted = found.counted.get(plan_id, Counter())[claim]
    stated = int(row["stated"])
    return compared(str(extracted), AGREES if extracted == stated else FEWER if extracted < stated else MORE)


def _of_row(claim: str, stated: str, plan: Row) -> Row:
    """What a plan's row says of a statement of one document."""
    if claim == "duration":
        return _duration(stated, plan)
    if claim == "budget":
        known = budget_text(plan.get("budget_amount"), plan.get("budget_currency"), plan.get("budget_period"))
        verdict = AGREES if known == stated else CONTRADICTS
        return compared(known, verdict if _same_kind(stated, known or "") else NOT_COMPARABLE)
    known = plan.get(f"{claim}_edtf")
    if known is None:
        return compared(None, NOT_COMPARABLE)
    return compared(known, AGREES if can_be_one(calendar.from_edtf(stated), calendar.from_edtf(known)) else CONTRADICTS)


def _same_kind(one: str, other: str) -> bool:
    """Whether two amounts are of one currency and period, so that their difference means something."""
    return one.split()[1:] == other.split()[1:]


def _duration(stated: str, plan: Row) -> Row:
    first = "start" if plan.get("start_edtf") else "launched"
    if not (plan.get(f"{first}_earliest") and plan.get("end_earliest") and plan.get("end_latest")):
        return compared(None, NOT_COMPARABLE)
    interval = f"{plan[f'{first}_edtf']}/{plan['end_edtf']}"
    match = DURATION.fullmatch(stated)
    if match is None:
        return compared(interval, NOT_COMPARABLE)
    months = int(match[1]) * (12 if match[2] == "Y" else 1)
    soonest = _later(plan[f"{first}_earliest"], months) - SLACK
    latest = _later(plan[f"{first}_latest"] or plan[f"{first}_earliest"], months) + SLACK
    fits = soonest <= plan["end_latest"] and plan["end_earliest"] <= latest
    return compared(interval, AGREES if fits else CONTRADICTS)


def _later(day: date, months: int) -> date:
    """The day so many months later, or the last of that month."""
    month = day.month - 1 + months
    year, month = min(day.year + month // 12, date.max.year), month % 12 + 1
    return next(found for last in (day.day, 30, 29, 28) if (found := _day(year, month, last)))


def _day(year: int, month: int, day: int) -> date | None:
    found = calendar.day_or_none(year, month, day)
    return found.earliest if found else None
