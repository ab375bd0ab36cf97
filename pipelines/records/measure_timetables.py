"""Which times of a page's timetable lie ahead.

Here belongs: dates and the page's own, or the plan's years -> what is still to be done. Not here: where timetables stand
(`mentions/measures/timetables.py`).
"""

from pipelines.documents import FuzzyDate, Span, Value
from pipelines.mentions.measures.timetables import Timed
from pipelines.records.context import Context
from pipelines.records.plans import Plan

__all__ = ["timed"]

BEGINS = ("start", "launched", "adopted")
"""What of a plan lies before all that it does, by rank."""


def timed(context: Context, plan: Plan) -> Timed:
    """The dates of a page, and which of them lie ahead: not before its own day, else not before its plan and within its years.

    Args:
        context: the document, read.
        plan: its main plan.
    """
    values = {date.span: date.value for date in context.dates}
    own = context.date.value if context.date else None
    since = own or next(filter(None, (_date(plan.facts.get(name)) for name in BEGINS)), None)
    last = _date(plan.facts.get("end"))

    def is_ahead(span: Span) -> bool | None:
        date = _date(values.get(span))
        if date is None or date.latest is None or date.earliest is None:
            return None
        if since and since.earliest and date.latest < since.earliest:
            return False
        within = since is not None and last is not None and last.latest is not None and date.latest <= last.latest
        return True if own or within else None

    nouns = (hit for hit in context.hits.get("plan_compound", []) if hit.entry.lang == context.code)
    whole = [
        Span(hit.start, hit.end)
        for hit in nouns
        if hit.entry.payload[0] != "other" and not context.text[hit.start - 1 : hit.start].isalpha()  # no `ráðstefna`
    ]
    return Timed([date.span for date in context.dates], is_ahead, whole)


def _date(value: Value[FuzzyDate] | None) -> FuzzyDate | None:
    date = value.value if value else None
    return date if isinstance(date, FuzzyDate) else None
