"""Periods of dates, and words that say which end of a date is meant: `1.–3. juni 2021`, `mellan 2010 och 2014`, `ut 2027`.

Here belongs: how a date that says itself when it is makes a period with what stands beside it. Not here: single dates
(`dates.py`), and those that mean a date only beside another (`date_series.py`).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from pipelines.documents import FuzzyDate, Span
from pipelines.mentions.dates import calendar
from pipelines.mentions.dates.date_forms import DASH, DASH_BEFORE, DAY_ALONE, DAY_BEFORE, FROM_MONTH, PARTS, into_month
from pipelines.mentions.dates.date_words import LONGEST_GAP, Words, without_weekday
from pipelines.mentions.lexicon import Hit, Hits
from pipelines.registers import alternatives, words_of

__all__ = ["Reading", "bounds", "is_before", "meant", "openings", "periods"]

DAY_AND_MONTH_ALONE = re.compile(r"(?<![\w.,/-])(?P<day>\d{1,2})(?:\.(?:(?P<month>\d{1,2})\.?)?)?$")
MONTH_AND_DAY_ALONE = re.compile(r"[^\W\d]\.?[ \u00a0](?P<day>\d{1,2})(?:st|nd|rd|th)?$")
OPENING_MONTH = re.compile(FROM_MONTH, re.IGNORECASE)
ORDINALS = (*PARTS, "ordinal.")
"""Meanings of parts of a year, with ordinals that leave `quarter` to the end of the period: `første til tredje kvartal 2021`."""
MODIFIERS = {"through", "begin", "end", "turn", "approximate", "since"}
"""Meanings of words that say which part of the date beside them is meant."""
LONGEST_SENTENCE = 120
SENTENCE_ENDS = re.compile(r"[!?;\n]|\.(?!\d)")
HAS_LASTED = re.compile(rf"(?<!\w)(?:{alternatives('has_lasted')})(?!\w)", re.IGNORECASE)
CENTURY_BEGUN = "20XX"
"""The century of which no more than the first decades can be told: its beginning is the first."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading of a place as a date."""

    span: Span
    date: FuzzyDate
    rule: str


def meant(word: str, date: FuzzyDate) -> FuzzyDate | None:
    """What a date means beside a word: its end, about it, from it on; None if the word says nothing of such a date.

    Args:
        word: meaning of the word in the register.
        date: the date beside it.
    """
    if word == "through":
        return date
    if date.earliest is None or date.latest is None:
        return None
    if word == "turn" and date.latest.year == date.earliest.year + 1:
        return calendar.period(calendar.day(date.earliest.year, 12, 31), calendar.day(date.latest.year, 1, 1))
    if "/" in date.edtf or "~" in date.edtf:
        return None
    if word in ("end", "approximate") and "X" in date.edtf:
        return calendar.decade(date.earliest.year) if date.edtf == CENTURY_BEGUN else date
    if word in ("end", "turn") and date.earliest != date.latest:
        return calendar.last_day(date)
    if word == "begin" and date.earliest != date.latest:
        return calendar.first_day(date)
    if word == "approximate" and date.earliest != date.latest:
        return calendar.approximate(date)
    if word == "since":
        return calendar.open_end(date)
    return None


def openings(text: str, whole: Reading, hits: Hits, words: Words, weekdays: dict[int, int]) -> Iterator[Reading]:
    """The date that opens a period or list and leaves year or month to the last one: `1.–3. juni 2021`, `mars og april 2020`."""
    dash = DASH_BEFORE.search(text, max(0, whole.span.start - 3), whole.span.start)
    word = words.before(without_weekday(text, whole.span.start, words, weekdays), "to", "through", "and")
    end = dash.start() if dash else words.last_place(word.start) if word else None
    last = whole.date.earliest
    if end is None or last is None or "/" in whole.date.edtf:
        return
    if word and text[end - 1] == "-":  # `touko- ja kesäkuussa 2021`
        end -= 1
    first = _incomplete(text, end, whole, hits, words)
    if first is None or not is_before(first.date, whole.date):
        return
    if word and word.entry.payload == "and" and not dash:
        yield first
    else:
        span = Span(first.span.start, whole.span.end)
        yield Reading(span, calendar.period(first.date, whole.date), "date.period_shared_year")


def _incomplete(text: str, end: int, whole: Reading, hits: Hits, words: Words) -> Reading | None:
    """A day, month or season that ends at a place and borrows month and year from a whole date."""
    last = whole.date.earliest
    if last is None:
        return None
    window = max(0, end - LONGEST_GAP)
    if whole.rule == "date.numeric" and (match := DAY_AND_MONTH_ALONE.search(text, window, end)):
        date = calendar.day_or_none(last.year, int(match["month"] or last.month), int(match["day"]))
        return Reading(Span(match.start(), end), date, "date.shared_year") if date else None
    if whole.rule == "date.day_month_year" and (match := DAY_ALONE.search(text, window, end)):
        date = calendar.day_or_none(last.year, last.month, int(match["day"]))
        return Reading(Span(match.start(), end), date, "date.shared_year") if date else None
    if whole.rule == "date.month_day_year" and (match := MONTH_AND_DAY_ALONE.search(text, window, end)):
        opening = _month_ending(text, match.start("day") - 1, last.year, hits)
        date = (
            calendar.day_or_none(last.year, opening.date.earliest.month, int(match["day"]))
            if opening and opening.date.earliest
            else None
        )
        return Reading(Span(opening.span.start, end), date, "date.shared_year") if opening and date else None
    if whole.rule in ("date.day_month_year", "date.month_year"):
        return _month_ending(text, end, last.year, hits)
    for at in range(bisect_left(words.hits, window, key=lambda hit: hit.start), len(words.hits)):
        hit = words.hits[at]
        if hit.start >= end:
            break
        opens = PARTS if whole.rule == "date.season" else ORDINALS if whole.rule == "date.quarter" else ()
        if hit.end == end and hit.entry.payload.startswith(opens):
            date = calendar.part_of_year(last.year, int(hit.entry.payload.partition(".")[2]))
            return Reading(Span(hit.start, end), date, "date.shared_year")
    return None


def _month_ending(text: str, end: int, year_number: int, hits: Hits) -> Reading | None:
    months = hits.get("month", [])
    for at in range(bisect_left(months, end - LONGEST_GAP, key=lambda hit: hit.start), len(months)):
        hit = months[at]
        if hit.start >= end:
            return None
        if hit.end != end:
            continue
        before = DAY_BEFORE.search(text, max(0, hit.start - LONGEST_GAP), hit.start)
        date = calendar.day_or_none(year_number, hit.entry.payload, int(before["day"])) if before else None
        if before and date:
            return Reading(Span(before.start("day"), end), date, "date.shared_year")
        return Reading(Span(hit.start, end), calendar.month(year_number, hit.entry.payload), "date.shared_year")
    return None


def periods(text: str, found: list[Reading], words: Words) -> Iterator[Reading]:
    """Periods of two whole dates: `2013 til 2016`, `juni 2021–maj 2022`, `mellan 2010 och 2014`, `á árunum 2025 og 2026`."""
    ordered = sorted((one for one in found if "/" not in one.date.edtf), key=lambda one: (one.span.end, -one.span.start))
    ends = {one.span.end: one for one in ordered}
    starts = {one.span.start: one for one in ordered}
    for first in ends.values():
        dash = DASH.match(text, first.span.end)
        to, both = words.after(first.span.end, "to", "through"), words.after(first.span.end, "and")
        place = dash.end() if dash else words.next_place(to.end) if to else words.next_place(both.end) if both else None
        if place is None and OPENING_MONTH.match(text, first.span.start):
            place = into_month(text, first.span.end)
        last = starts.get(place) if place is not None else None
        if last is None or not is_before(first.date, last.date) or words.before(first.span.start, "apart"):
            continue
        if both and not (dash or to) and not _is_period(first, last, words):
            continue
        rule = "date.period" if dash else "date.period_in_words"
        yield Reading(Span(first.span.start, last.span.end), calendar.period(first.date, last.date), rule)


def _is_period(first: Reading, last: Reading, words: Words) -> bool:
    """Whether two dates with `and` between them are the ends of a period, not two dates."""
    filler = words.before(first.span.start, "of_year", "article", "years")
    start = filler.start if filler else first.span.start
    if words.before(start, "between"):
        return True
    years = (first.date.edtf, last.date.edtf)
    consecutive = all(len(year) == 4 and year.isdecimal() for year in years) and int(years[1]) == int(years[0]) + 1
    return consecutive and words.before(first.span.start, "years") is not None


def is_before(first: FuzzyDate, last: FuzzyDate) -> bool:
    """Whether a date begins before another ends, so that both can make a period."""
    return first.earliest is not None and last.latest is not None and first.earliest < last.latest


def _has_lasted(text: str, since: Hit) -> bool:
    """Whether something has lasted since a year, as a perfect in the sentence tells: `hefur gilt frá árinu 2020`, but `skýrsla frá árinu 2020`."""
    if text[since.start].isupper():
        return True
    start = max(0, since.start - LONGEST_SENTENCE)
    before = SENTENCE_ENDS.split(text[start : since.start])[-1]
    behind = SENTENCE_ENDS.split(text[since.end : since.end + LONGEST_SENTENCE], maxsplit=1)[0]
    return HAS_LASTED.search(before) is not None or HAS_LASTED.search(behind) is not None


def bounds(text: str, found: list[Reading], words: Words) -> Iterator[Reading]:
    """Dates with a word before or after them that says which end of them is meant."""
    starts = {one.span.start: one for one in sorted(found, key=lambda one: one.span)}
    ends = {one.span.end: one for one in sorted(found, key=lambda one: one.span, reverse=True)}
    for hit in words.hits:
        word, _, side = hit.entry.payload.partition(".")
        opens = word == "from" and text[hit.start].isupper()  # at the head of a sentence it tells when something holds
        if opens:
            word = "since"
        if word not in MODIFIERS or (not opens and hit.entry.form in words_of("of_year_or_since") and not _has_lasted(text, hit)):
            continue
        if side == "after":
            place = words.last_place(hit.start)
            one = ends.get(place) if place is not None else None
            span = Span(one.span.start, hit.end) if one else None
        else:
            place = words.next_place(hit.end)
            one = starts.get(place) if place is not None else None
            span = Span(hit.start, one.span.end) if one else None
        if one and opens and one.date.earliest == one.date.latest:
            continue  # a day is told by itself: `Fra 1. april skal foretak søke`
        if one and hit.entry.form in words_of("in_or_about") and one.rule in ("date.season", "date.month_year"):
            continue
        date = meant(word, one.date) if one else None
        if span and date:
            yield Reading(span, date, f"date.{word}")
