"""What the fields of a plan's own form say of its measures: bodies, dates and sums (`Responsible:`, `Deadline:`, `Budget:`).

Here belongs: fields -> the measures that have them, and what their values hold. Not here: which lines are fields
(`mentions/measure_fields.py`), what a measure's own words say (`measure_dates.py`, `measures.py`).
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from pipelines.documents import FuzzyDate, Mention, Span, Value
from pipelines.mentions.dates.date_roles import role_of
from pipelines.mentions.measures.measure_fields import Field, Unit
from pipelines.mentions.measures.measures import Measure
from pipelines.records.context import Context
from pipelines.records.measure_dates import BOUNDS, YEARS, day_before

__all__ = ["actor_in", "bodies_of", "field_dates", "fields_by_start", "holds_amount"]

START = attrgetter("span.start")
ROLES = {"responsible": "responsible", "partner": "partner"}
"""What bodies are to a measure by the label before them."""
LONGEST_ACTOR = 150
BEFORE = ("before", "before_day")


def fields_by_start(units: Sequence[Unit], found: Sequence[Measure]) -> dict[int, tuple[Field, ...]]:
    """The fields of each measure, by where its words begin.

    Args:
        units: where fields belong.
        found: the measures, in order of their place.
    """
    starts = [measure.pieces[0].start for measure in found]
    fields: dict[int, tuple[Field, ...]] = {}
    for unit in units:
        inside = starts[bisect_left(starts, unit.span.start) : bisect_left(starts, unit.span.end)]
        for start in inside[:1] if unit.is_one else inside:
            fields[start] = (*fields.get(start, ()), *unit.fields)
    return fields


def field_dates(context: Context, fields: Sequence[Field]) -> dict[str, Value[FuzzyDate]]:
    """Start and deadline by fields of time: a period is when the measure takes place, a day below `Deadline` is one.

    Args:
        context: the document, read.
        fields: the measure's fields.
    """
    cells: dict[str, Value[FuzzyDate]] = {}
    for field in fields:
        if not {"timeframe", "due"}.isdisjoint(field.asks):
            for date in _inside(context.dates, field.value):
                role = role_of(context.text, date, field.value.start, context.code)
                value = day_before(date.value) if role in BEFORE else date.value
                if value.value:
                    cells.setdefault(_column(field, date, role), value)
    return cells


def _column(field: Field, date: Mention, role: str) -> str:
    if role in BOUNDS or role == "until":
        return "deadline"
    return "deadline" if "due" in field.asks and date.value.rule_id not in YEARS and role != "from" else "start"


def bodies_of(context: Context, fields: Sequence[Field]) -> Iterator[tuple[Mention, str]]:
    """The bodies that fields name, each with its role.

    Args:
        context: the document, read.
        fields: the measure's fields.
    """
    for field in fields:
        role = next((ROLES[one] for one in field.asks if one in ROLES), None)
        for mention in _inside(context.organisations, field.value) if role else ():
            yield mention, role or ""


def actor_in(context: Context, fields: Sequence[Field]) -> Span | None:
    """Who is responsible, as a field has it.

    Args:
        context: the document, read.
        fields: the measure's fields.
    """
    values = (field.value for field in fields if field.asks == ("responsible",))
    return next(
        (value for value in values if value.end - value.start <= LONGEST_ACTOR and _inside(context.organisations, value)), None
    )


def holds_amount(fields: Sequence[Field], amount: Span) -> bool:
    """Whether a field says that a measure costs a sum.

    Args:
        fields: the measure's fields.
        amount: where the sum stands.
    """
    return any("funding" in field.asks and field.value.start <= amount.start < field.value.end for field in fields)


def _inside(found: list[Mention], words: Span) -> list[Mention]:
    first = bisect_left(found, words.start, key=START)
    return found[first : bisect_left(found, words.end, first, key=START)]
