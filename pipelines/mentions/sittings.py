"""When something was said, answered or shown, as a line at the head of minutes, answers and old pages tells.

Here belongs: lines such as `Täysistunto keskiviikko 3.2.2021`, `Besvart: 22.04.2015 av ...`, and notices of the time in which a
page was shown. Not here: date fields and lines that hold only a date (`sources/page.py`).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from pipelines.documents import FuzzyDate, Mention, Span, Value
from pipelines.mentions.lexicon import Entry, Hits
from pipelines.registers import rows
from pipelines.sources.layout import lines

__all__ = ["entries", "sat_on", "shown"]

HEAD_LINES = 14
LONGEST_LINE = 120
SHORT_LINE = 30
SHOWN = "shown"
"""Meaning of the words of a notice that tells from when to when a page was shown as news."""
BESIDE_WEEKDAY = re.compile(r"[\s\d.,:–—-]*(?:(?:den|the|kl\.?|kello|klo|klukkan)?[\s\d.,:–—-]*)*", re.IGNORECASE)


def entries() -> Iterator[Entry]:
    """Entries of the words for sittings, speeches and answers, and of the notices."""
    for row in rows("sitting_words"):
        yield Entry("sitting_word", row["word"], row["lang"], row["meaning"])


def sat_on(text: str, hits: Hits, dates: Sequence[Mention]) -> Value[FuzzyDate] | None:
    """The day of a sitting, speech or answer; None if no line at the head tells one.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        dates: the absolute dates of the text, in order.
    """
    named = sorted(hit.start for hit in hits.get("sitting_word", []) if hit.entry.payload != SHOWN)
    weekdays = {hit.start: hit.end for hit in hits.get("weekday", [])}
    above = 0  # where the line before begins, on which the word can stand alone
    for line in islice(lines(text), HEAD_LINES):
        opens, above = above, line.span.start
        if line.span.end - line.span.start > LONGEST_LINE:
            continue
        days = [mention for mention in _within(dates, line.span) if _is_day(mention)]
        if len(days) == 1 and (
            bisect_left(named, line.span.start) < bisect_left(named, line.span.end)
            or _only_weekday(text, line.span, days[0], weekdays)
        ):
            return Value(days[0].value.value, "parsed", "date.of_sitting", (days[0].span,))
    return None


def shown(text: str, hits: Hits, dates: Sequence[Mention]) -> tuple[Span, date, date] | None:
    """From when to when a page was shown, as its notice says.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        dates: the absolute dates of the text, in order.
    """
    for hit in hits.get("sitting_word", []):
        if hit.entry.payload != SHOWN:
            continue
        end = text.find("\n", hit.end)
        found = [one.value.value for one in _within(dates, Span(hit.end, end if end >= 0 else len(text)))]
        if found and found[0].earliest and found[-1].latest and found[0].earliest <= found[-1].latest:
            return Span(hit.start, hit.end), found[0].earliest, found[-1].latest
    return None


def _within(dates: Sequence[Mention], span: Span) -> list[Mention]:
    first = bisect_left(dates, span.start, key=lambda mention: mention.span.start)
    last = bisect_left(dates, span.end, key=lambda mention: mention.span.start)
    return list(dates[first:last])


def _is_day(mention: Mention) -> bool:
    value = mention.value.value
    return isinstance(value, FuzzyDate) and value.earliest is not None and value.earliest == value.latest


def _only_weekday(text: str, line: Span, day: Mention, weekdays: dict[int, int]) -> bool:
    """Whether a line holds a weekday, the day and little but figures: `101. TIISTAINA 21. LOKAKUUTA 2014 kello 14.06`."""
    start = next((at for at in weekdays if line.start <= at < day.span.start), None)
    if start is None:
        return False
    parts = ((line.start, start), (weekdays[start], day.span.start), (day.span.end, line.end))
    return all(BESIDE_WEEKDAY.fullmatch(text, *part) for part in parts)
