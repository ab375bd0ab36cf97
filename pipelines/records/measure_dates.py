"""Dates of a measure: when it takes place or began, and by when it is to be done.

Here belongs: which date in a measure's words is which. Not here: the words around a date (`mentions/date_roles.py`).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from operator import attrgetter

from pipelines.documents import FuzzyDate, Mention, Span, Value
from pipelines.mentions.dates import calendar
from pipelines.mentions.dates.date_roles import is_relative, role_of
from pipelines.mentions.measures.clauses import clauses
from pipelines.mentions.measures.measures import Measure
from pipelines.mentions.sentences import Sentence
from pipelines.records.context import Context

__all__ = ["BOUNDS", "YEARS", "dates_of", "day_before"]

START = attrgetter("span.start")
CLAUSE_START = attrgetter("start")
LONGEST_CLAUSE = 500
"""A date farther behind a verb is not told of it, even in a clause without an end."""

BOUNDS = ("by", "before", "before_day", "within")
"""Roles of a date by which something is to be done, whatever the verb."""
YEARS = ("date.years", "date.period", "date.period_in_words", "date.period_shared_year")
"""Dates with two ends: so long something lasts."""
YEAR = "date.year"
NAMED = ("of", "founded")
"""Roles of a date that tells of a thing, a law or a scheme: one that is over says nothing of the measure."""
LONGEST_JOINT = 7
"""Between two years of a row stands a conjunction and no more: ` samt `."""
WHOLE_YEARS = (*YEARS, YEAR)
"""Behind an Icelandic or Faroese word for `before` they are what something is for: `fyrir árin 2026-2030`."""


def dates_of(context: Context, measure: Measure) -> dict[str, Value[FuzzyDate]]:
    """The first date in the words that says when the measure takes place or began, and the first that says by when it is to be done.

    Args:
        context: the document, read.
        measure: the measure.
    """
    cells: dict[str, Value[FuzzyDate]] = {}
    for date in _dates_in(context, measure):
        value = date.value
        role = role_of(context.text, date, measure.sentence.span.start, context.code)
        if role == "before_day" and value.rule_id in WHOLE_YEARS:
            role = "none"
        if role in NAMED and _is_past(context, value.value):
            continue
        column = _column(context, measure, date, role)
        if role in ("before", "before_day"):
            value = day_before(value)
        if column == "deadline" and _is_past(context, value.value):
            continue
        if column:
            cells.setdefault(column, value)
    return cells


def _dates_in(context: Context, measure: Measure) -> Iterator[Mention]:
    """The dates in the measure's words; that in a plan's name, or of what they tell beside it, is none of the measure's."""
    for piece in measure.pieces:
        first = bisect_left(context.dates, piece.start, key=START)
        last = bisect_left(context.dates, piece.end, first, key=START)
        for date in context.dates[first:last]:
            beside = any(aside.covers(date.span) for aside in measure.asides)
            if date.value.value and piece.covers(date.span) and not beside and not _is_named(context, date):
                yield date


def _is_named(context: Context, date: Mention) -> bool:
    """Whether a date is part of a plan's name."""
    titles = (title for naming in context.namings for title in (naming.title, naming.years) if title)
    return any(title.covers(date.span) for title in titles)


def _column(context: Context, measure: Measure, date: Mention, role: str) -> str | None:
    """Which column a date fills: none if it tells of something else, or of the end of what goes on."""
    if role == "until":
        return None
    if role in BOUNDS and measure.status == "completed":
        return "start" if role == "within" else None
    if role in BOUNDS:
        return "deadline"
    if measure.kind != "modal":
        return "start"
    if role in ("of", "none") or _tells_of_another(context, measure, date):
        return None
    return "start" if role in ("from", "founded") or _lasts(context, date) else "deadline"


def _lasts(context: Context, date: Mention) -> bool:
    """Whether a date is a period of years, or the first of several: `in 2024 and 2025`."""
    rule = date.value.rule_id
    after = bisect_left(context.dates, date.span.end, key=START)
    following = context.dates[after] if after < len(context.dates) else None
    joined = following is not None and following.value.rule_id == rule and following.span.start - date.span.end <= LONGEST_JOINT
    return rule in YEARS or (rule == YEAR and joined)


def _tells_of_another(context: Context, measure: Measure, date: Mention) -> bool:
    """Whether a date stands in another clause than the verb."""
    found = _clauses_of(context.text, measure.sentence)
    at = bisect_right(found, measure.cue.start, key=CLAUSE_START) - 1
    clause = found[at] if at >= 0 and found[at].covers(measure.cue) else None
    if clause is None or not clause.covers(date.span) or date.span.start - measure.cue.end > LONGEST_CLAUSE:
        return True
    behind = measure.cue.end <= date.span.start
    return is_relative(context.text, Span(measure.cue.end if behind else clause.start, date.span.start), context.code)


@lru_cache(maxsize=1)
def _clauses_of(text: str, sentence: Sentence) -> list[Span]:
    """The clauses of a sentence, looked for once for all its dates."""
    return list(clauses(text, sentence))


def _is_past(context: Context, value: FuzzyDate | None) -> bool:
    """Whether a date lies before the document's own: by then nothing is to be done any more."""
    own = context.date.value.earliest if context.date and context.date.value else None
    return own is not None and value is not None and value.latest is not None and value.latest < own


def day_before(value: Value[FuzzyDate]) -> Value[FuzzyDate]:
    """The last day before a month, season or year; a day stands as written.

    Args:
        value: a date before which something is to be done.
    """
    date = value.value
    if date is None or date.earliest is None or date.earliest == date.latest or "~" in date.edtf or "/" in date.edtf:
        return value
    last = date.earliest - timedelta(days=1)
    method = "parsed" if value.method == "explicit" else value.method
    return replace(value, value=calendar.day(last.year, last.month, last.day), method=method, rule_id="measure.before")
