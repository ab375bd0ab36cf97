"""Dates of a measure: when it takes place or began, and by when it is to be done.

Here belongs: which date in a measure's words is which. Not here: the words around a date (`mentions/date_roles.py`).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from operator import attrgetter

from pipelines.documents import FuzzyDate, Mention, Span, Value
from pipelines.letters import CAPITALS
from pipelines.mentions.dates import calendar
from pipelines.mentions.dates.date_roles import is_relative, role_of
from pipelines.mentions.measures.clauses import clauses
from pipelines.mentions.measures.measures import Measure
from pipelines.mentions.sentences import Sentence
from pipelines.records.context import Context
from pipelines.registers import alternatives, words_of

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
AHEAD = ("stated_intent", "planned", "ongoing", "decided")
BARE_YEARS = "sv"
"""The language in which a bare year tells when: `Kommunerna ska 2018 dela på`."""
LONGEST_LEAD = 80
NAMED = ("of", "founded")
"""Roles of a date that tells of a thing, a law or a scheme: one that is over says nothing of the measure."""
LONGEST_JOINT = 7
"""Between two years of a row stands a conjunction and no more: ` samt `."""
NAME_BEFORE = re.compile(rf"(?:[^\W\d_]|,)[ \xa0][{CAPITALS}][^\W\d_-]{{2,}}[ \xa0]$")
"""A name in the middle of a sentence that a year closes: `arbejdet med Vision 2030`."""
LONGEST_NAME = 40
READY = re.compile(rf"\b(?:{alternatives('ready')})\b", re.IGNORECASE)
"""What something shall be by a date, which is then its deadline."""
WHOLE_YEARS = (*YEARS, YEAR)
"""Behind an Icelandic or Faroese word for `before` they are what something is for: `fyrir árin 2026-2030`."""


def dates_of(context: Context, measure: Measure) -> dict[str, Value[FuzzyDate]]:
    """The first date in the words that says when the measure takes place or began, and the first that says by when it is to be done.

    Args:
        context: the document, read.
        measure: the measure.
    """
    cells: dict[str, Value[FuzzyDate]] = {}
    of_budget: dict[str, Value[FuzzyDate]] = {}
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
            (of_budget if role in NAMED else cells).setdefault(column, value)
    return of_budget | cells  # `med finansloven for 2016 givet flere kræfter i 2017`


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
    """Whether a date is part of a name, a plan's, a body's or that of a vision: `Agenda 2030`, `Stiftelsen 10. august`."""
    titles = (title for naming in context.namings for title in (naming.title, naming.years) if title)
    if any(title.covers(date.span) for title in titles):
        return True
    at = bisect_right(context.organisations, date.span.start, key=START) - 1
    body = context.organisations[at].span if at >= 0 else None
    if body and body.covers(date.span):
        return True
    if date.value.rule_id != YEAR or (body and body.end == date.span.start - 1):  # `inrättades av Socialstyrelsen 2019`
        return False
    near = max(0, date.span.start - LONGEST_NAME)
    named = NAME_BEFORE.search(context.text, near, date.span.start)
    return named is not None and not any(place.span.end == date.span.start - 1 for place in context.places)


def _column(context: Context, measure: Measure, date: Mention, role: str) -> str | None:
    """Which column a date fills: none if it tells of something else, or of the end of what goes on."""
    if role == "until":
        return None
    if role in BOUNDS and measure.status == "completed":
        return "start" if role == "within" else None
    if role in BOUNDS:
        return "deadline"
    if measure.status in AHEAD and role not in ("from", "founded", "of") and _is_to_be_ready(context, measure, date):
        return "deadline"
    if measure.kind != "modal":
        return "start"
    if role == "none" and date.span.start - measure.cue.end == 1 and context.code == BARE_YEARS:
        return "start" if _pays(context, measure) else "deadline"  # `Kommunerna ska 2018 dela på 360 miljoner`
    if role in ("of", "none") or _tells_of_another(context, measure, date):
        return None
    is_of_budget = date.value.rule_id == YEAR and _pays(context, measure)  # `vil bruke 485 millioner kroner mer i 2017`
    return "start" if role in ("from", "founded") or is_of_budget or _lasts(context, date) else "deadline"


def _pays(context: Context, measure: Measure) -> bool:
    """Whether a sum of money stands in a measure's words: what is paid in a year is that year's, no deadline."""
    first = bisect_left(context.amounts, measure.pieces[0].start, key=START)
    return first < len(context.amounts) and context.amounts[first].span.start < measure.pieces[-1].end


def _is_to_be_ready(context: Context, measure: Measure, date: Mention) -> bool:
    """Whether the words say that something shall be ready then: `som skal være klar i januar 2025`."""
    start = max(measure.pieces[0].start, date.span.start - LONGEST_LEAD)
    ready = READY.search(context.text, start, date.span.start)
    if ready is None or ready[0].lower() not in words_of("ready", context.code):
        return False
    modals = (hit for hit in context.hits.get("measure_word", []) if start - LONGEST_LEAD <= hit.start < ready.start())
    return any(hit.entry.payload.use == "modal" and hit.entry.lang == context.code for hit in modals)


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
