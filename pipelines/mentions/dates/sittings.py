"""When something was said, answered or shown, as a line at the head of minutes, answers and old pages tells.

Here belongs: lines such as `Täysistunto keskiviikko 3.2.2021`, `Besvart: 22.04.2015 av ...`, and notices of the time in which a
page was shown. Not here: date fields and lines that hold only a date (`sources/head_lines.py`).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import islice

from pipelines.documents import FuzzyDate, Mention, Span, Value
from pipelines.mentions.lexicon import Entry, Hits
from pipelines.registers import alternatives, any_of, rows
from pipelines.sources.layout import lines

__all__ = ["entries", "sat_on", "shown"]

HEAD_LINES = 14
LETTER_LINES = 24
"""The head of a letter, with the addresses of both sides."""
LONGEST_LINE = 120
SHORT_LINE = 30
WEEKDAY_STEM = 6
"""So many letters tell a weekday in all its cases."""
LETTER = "letter"
"""Meaning of words that stand in the head of a letter alone, of which a line holds the day."""
SHOWN = "shown"
"""Meaning of the words of a notice that tells from when to when a page was shown as news."""
DATE_LABEL = any_of({row["label"] for row in rows("labels") if row["field"] == "date"})
BESIDE_WEEKDAY = re.compile(rf"(?:[\s\d.,:–—-]|(?:{alternatives('day')}|{alternatives('clock')})(?!\w))*", re.IGNORECASE)

ALONE = re.compile(rf"[ \u00a0]*(?:(?:{alternatives('day')}|{DATE_LABEL})[ \u00a0:]*)?", re.IGNORECASE)


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
    if written := _of_letter(text, hits, dates):
        return written
    named = sorted(hit.start for hit in hits.get("sitting_word", []) if hit.entry.payload not in (SHOWN, LETTER))
    weekdays = {hit.start: hit.end for hit in hits.get("weekday", [])}
    above = 0
    for line in islice(lines(text), HEAD_LINES):
        is_short = line.span.end - line.span.start <= LONGEST_LINE and not _is_wrapped(text, line.span)
        days = [one for one in _within(dates, line.span) if _day(one)] if is_short else []
        opens = above if line.span.start - above <= SHORT_LINE and _opens_with_weekday(text, line.span) else line.span.start
        above = line.span.start  # where the word can stand alone, before a line with weekday and day
        is_named = bisect_left(named, opens) < bisect_left(named, line.span.end)
        if len(days) == 1 and (is_named or _only_weekday(text, line.span, days[0].span, weekdays)):
            return Value(_day(days[0]), "parsed", "date.of_sitting", (days[0].span,))
    return None


def _is_wrapped(text: str, line: Span) -> bool:
    """Whether a line is one of a paragraph that goes on in the next: `approved at a meeting on 17`, `March 2009. The plan ...`."""
    return text[line.start].islower() or text[line.end + 1 : line.end + 2].islower()


def _of_letter(text: str, hits: Hits, dates: Sequence[Mention]) -> Value[FuzzyDate] | None:
    """The day of a letter, alone on a line of its head, in which the number of its file or question stands: `Den 5. oktober 2020`."""
    signs = [hit.start for hit in hits.get("sitting_word", []) if hit.entry.payload == LETTER]
    if not signs:
        return None
    head = list(islice(lines(text), LETTER_LINES))
    if not head or not any(start < head[-1].span.end for start in signs):
        return None
    alone = [one for line in head for one in _within(dates, line.span) if _day(one) and _is_alone(text, line.span, one.span)]
    return Value(_day(alone[0]), "parsed", "date.of_sitting", (alone[0].span,)) if len(alone) == 1 else None


def _is_alone(text: str, line: Span, day: Span) -> bool:
    """Whether a line holds no more than a day, its article and its label."""
    return ALONE.fullmatch(text, line.start, day.start) is not None and not text[day.end : line.end].strip(" .")


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
        line_end = text.find("\n", hit.end)
        end = line_end if line_end >= 0 else len(text)
        found = [one.value.value for one in _within(dates, Span(hit.end, end))]
        first, last = (found[0].earliest, found[-1].latest) if found and found[0] and found[-1] else (None, None)
        if first and last and first <= last:
            return Span(hit.start, hit.end), first, last
    return None


def _within(dates: Sequence[Mention], span: Span) -> list[Mention]:
    first = bisect_left(dates, span.start, key=lambda mention: mention.span.start)
    last = bisect_left(dates, span.end, key=lambda mention: mention.span.start)
    return [mention for mention in dates[first:last] if mention.span.end <= span.end]


def _day(mention: Mention) -> FuzzyDate | None:
    value = mention.value.value
    is_day = isinstance(value, FuzzyDate) and value.earliest is not None and value.earliest == value.latest
    return value if is_day else None


def _opens_with_weekday(text: str, line: Span) -> bool:
    """Whether the first word of a line is a weekday, in whatever case."""
    return text[line.start : line.start + WEEKDAY_STEM].lower() in _weekday_stems()


@cache
def _weekday_stems() -> frozenset[str]:
    return frozenset(row["phrase"].split(" ")[-1][:WEEKDAY_STEM].lower() for row in rows("weekdays"))


def _only_weekday(text: str, line: Span, day: Span, weekdays: dict[int, int]) -> bool:
    """Whether a line holds a weekday, the day and little but figures: `101. TIISTAINA 21. LOKAKUUTA 2014 kello 14.06`."""
    start = next((at for at in weekdays if line.start <= at < day.start), None)
    if start is None:
        return False
    parts = ((line.start, start), (weekdays[start], day.start), (day.end, line.end))
    return all(BESIDE_WEEKDAY.fullmatch(text, *part) for part in parts)
