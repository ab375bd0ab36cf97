"""Days and months in a row that leave month or year to the last: `14. og 15. september`, `31. oktober til 3. november`.

Here belongs: which of them are a list and which a period, where no year is written. Not here: those with a year
(`dates.py`), and what each means beside another date (`relative_values.py`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from pipelines.documents import FuzzyDate, Span
from pipelines.mentions.dates import calendar
from pipelines.mentions.dates.date_forms import DASH_BEFORE, DAY_ALONE, DAY_BEFORE, FROM_MONTH, into_month
from pipelines.mentions.dates.date_words import LONGEST_GAP, without_weekday

if TYPE_CHECKING:
    from pipelines.mentions.dates.date_words import Words
    from pipelines.mentions.dates.relative_values import RelativeDate
    from pipelines.mentions.lexicon import Hit

__all__ = ["from_opening", "in_a_row", "joins"]

MONTH_BEFORE = re.compile(rf"(?P<month>{FROM_MONTH})\s$", re.IGNORECASE)
DETAIL = re.compile(r"(?:date|month|of_year)\.(?P<month>0?[1-9]|1[0-2])(?:-(?P<day>\d{2}))?$")
"""The units that name a month, or a day of one."""


def in_a_row(
    text: str, found: list[RelativeDate], words: Words, months: list[Hit], weekdays: dict[int, int]
) -> list[RelativeDate]:
    """The dates, with those before them that leave month or year to them: as dates of their own, or as one period.

    Args:
        text: the text as decoded.
        found: relative dates, in order.
        words: the date words of the text.
        months: its months.
        weekdays: where the weekdays begin, by where they end.
    """
    ordered: list[RelativeDate] = []
    for one in found:
        own = DETAIL.match(one.unit) if one.anchor is None and not one.opens else None
        joined = joins(text, one.span.start, words, weekdays) if own else None
        opening = _opening(text, joined[0], one, months, ordered) if joined else None
        if not (own and joined and opening):
            ordered.append(one)
            continue
        start, detail, is_found = opening
        if joined[1] and not _between(start, words):
            if not is_found:
                ordered.append(_alike(one, Span(start, joined[0]), detail))
            ordered.append(one)
            continue
        if is_found:
            ordered.pop()
        ordered.append(replace(one, span=Span(start, one.span.end), opens=detail))
    return ordered


def joins(text: str, at: int, words: Words, weekdays: dict[int, int]) -> tuple[int, bool] | None:
    """Where that ends to which a dash or word joins a date, and whether it is a word for `and`; None where nothing does."""
    dash = DASH_BEFORE.search(text, max(0, at - 3), at)
    if dash:
        return dash.start(), False
    month = MONTH_BEFORE.search(text, max(0, at - LONGEST_GAP), at)
    if month and into_month(text, month.end("month")) == at:
        return month.end("month"), False
    word = words.before(without_weekday(text, at, words, weekdays), "to", "through", "and")
    end = words.last_place(word.start) if word else None
    if word is None or end is None:
        return None
    if text[end - 1] == "-":  # `touko- ja kesäkuussa`
        end -= 1
    return end, word.entry.payload == "and"


def from_opening(opens: str, last: FuzzyDate) -> FuzzyDate | None:
    """The period to a date from the day or month last before it."""
    month, _, day = opens.partition("-")
    if last.earliest is None:
        return None
    for year in (last.earliest.year, last.earliest.year - 1):
        first = calendar.day_or_none(year, int(month), int(day)) if day else calendar.month(year, int(month))
        if first and first.earliest and first.earliest < last.earliest:
            return calendar.period(first, last)
    return None


def _between(start: int, words: Words) -> bool:
    article = words.before(start, "article")
    return words.before(article.start if article else start, "between") is not None


def _opening(
    text: str, end: int, one: RelativeDate, months: list[Hit], ordered: list[RelativeDate]
) -> tuple[int, str, bool] | None:
    """What ends at a place before a date: where it begins, its month and day, and whether it was found as a date before."""
    own = DETAIL.match(one.unit)
    if own is None:
        return None
    before = ordered[-1] if ordered and ordered[-1].span.end == end else None
    other = DETAIL.match(before.unit) if before and not before.opens and before.anchor is None else None
    if before and other:
        is_same_kind = (other["day"] is None) == (own["day"] is None)
        return (before.span.start, _detail(int(other["month"]), other["day"]), True) if is_same_kind else None
    window = max(0, end - LONGEST_GAP)
    if own["day"] and (day := DAY_ALONE.search(text, window, end)):
        dotted = text[day.end("day") : day.end("day") + 1] == "."
        is_before = 0 < int(day["day"]) < int(own["day"])
        is_alike = dotted == (f"{int(own['day'])}." in text[one.span.start : one.span.start + 3])
        return (day.start("day"), _detail(int(own["month"]), day["day"]), False) if is_before and is_alike else None
    for at in range(bisect_left(months, window, key=lambda hit: hit.start), len(months)):
        hit = months[at]
        if hit.start >= end:
            break
        if hit.end != end:
            continue
        day_before = DAY_BEFORE.search(text, max(0, hit.start - LONGEST_GAP), hit.start)
        if day_before and own["day"] and calendar.day_or_none(2000, hit.entry.payload, int(day_before["day"])):
            return day_before.start("day"), _detail(hit.entry.payload, day_before["day"]), False
        return (hit.start, _detail(hit.entry.payload, None), False) if not (day_before or own["day"]) else None
    return None


def _detail(month: int, day: str | None) -> str:
    return f"{month:02d}-{int(day):02d}" if day else f"{month:02d}"


def _alike(one: RelativeDate, span: Span, detail: str) -> RelativeDate:
    """A date of the same kind: of the same year, or told by the same tense."""
    kind = one.unit.partition(".")[0]
    return replace(one, span=span, unit=f"{kind}.{detail}", part="", clock=None, weekday=None)
