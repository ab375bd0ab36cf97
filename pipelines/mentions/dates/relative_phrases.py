"""Words that count from a day, and what they tell: `i dag`, `ifjol`, `förra veckan`, `året etter`, `to år siden`, `våren i fjor`.

Here belongs: phrases of days, weeks, months and years, and what is dated by them. Not here: weekdays, feasts, and days and months
without a year (`named_days.py`), and what the words mean beside a reference date (`relative_values.py`).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from pipelines.documents import GAP, Mention, Span
from pipelines.mentions.dates import calendar
from pipelines.mentions.dates.date_forms import DAY_BEFORE, DAY_OF_MONTH_AFTER, PARTS
from pipelines.mentions.dates.date_words import GAP_AFTER, LONGEST_GAP, Words, gap_start, is_feast
from pipelines.mentions.dates.day_tenses import LAST_WORD, NEXT_WORD, LanguageHits
from pipelines.mentions.dates.day_words import is_denied, is_said
from pipelines.mentions.dates.relative_values import RelativeDate
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.sentences import sentence_at
from pipelines.registers import alternatives

__all__ = ["find"]

COUNT_BEFORE = re.compile(r"(?<![\d.,:/–-])\d{1,2}$")
PAST_ENDINGS = re.compile(r"[^\W\d_]{3}er(?:te|ede|ade)$")
"""Foreign verbs in the past; no noun of the Scandinavian languages ends so."""
AT_EVENT = re.compile(rf"(?:{alternatives('event')})[ \u00a0]$", re.IGNORECASE)
"""The end of a word for something held on a day: `på toppmøtet i dag`."""
LONGEST_EVENT = 25
SEASONAL = re.compile(rf"{GAP}(?:[^\W\d_]+{GAP})?(?:{alternatives('seasonal')})(?!\w)")
"""Behind a season that names a thing by it: `in the spring amending budget`."""
ALONE = "alone"
"""Marks words that mean a date only where no noun follows them."""
LONGEST_AGO = 99
DAYS_OF_WEEK = 7
"""Weeks ago are told from the day, and mean no whole weeks: `for to uker siden`."""
YESTERDAY = ("day", -1)
AND_ALSO = re.compile(rf",?{GAP}(?:{alternatives('and')}|{alternatives('as_well')}){GAP}")
NOWADAYS = "nowadays"
"""`som i dag`: a comparison, but before the verb of an event a relative clause."""
OVERLAPPING = 4
"""So many words for a year at most lie over one another."""
ANCHOR_REACH, TOLD_REACH = 200, 400
"""Code points between a date, or words for a year (`this year`), and the words that count from it."""


def find(text: str, spans: list[Span], known: LanguageHits, words: Words, absolute: list[Mention]) -> list[RelativeDate]:
    """All of them; those that count from a date of the text with that date.

    Args:
        text: the text as decoded.
        spans: its sentences, in order.
        known: the hits of its language.
        words: its date words.
        absolute: the absolute dates of the text, in order.
    """
    phrases = _anchored(list(_phrases(text, spans, known)), absolute)
    return [*phrases, *_of_year(text, words, phrases, known), *_ago(text, spans, known, words)]


def _phrases(text: str, spans: list[Span], known: LanguageHits) -> Iterator[RelativeDate]:
    """`i går`, `förra veckan`, `viime syksynä`, `the end of the year`."""
    said = known.of("relative_date")
    yesterdays = [hit for hit in said if hit.entry.payload[:2] == YESTERDAY]
    for hit in said:
        unit, shift, part = hit.entry.payload
        span = Span(hit.start, hit.end)
        sentence = sentence_at(spans, span)
        if unit == NOWADAYS and known.tells(span.end):  # `statsråden, som i dag presenterte planen`
            unit, span = "today", Span(text.index(" ", span.start) + 1, span.end)
        if sentence is None or (unit == "today" and not _is_day(text, sentence, span, known, yesterdays)):
            continue
        if unit.startswith("season.") and SEASONAL.match(text, span.end):
            continue
        if part == ALONE:
            if not _stands_alone(text, span, known):
                continue
            part = ""
        is_last = unit.startswith(("season.", "of_year.")) and shift == 0 and known.shift(sentence, span) == -1
        yield RelativeDate(span, unit, None if is_last else shift, part)


def _is_day(text: str, sentence: Span, span: Span, known: LanguageHits, yesterdays: list[Hit]) -> bool:
    """Whether `today` means a day, not nowadays: something happens on it, or was held."""
    if known.told_beside(text, sentence, span):
        return True
    if is_denied(text, span):
        return False
    if _is_beside_yesterday(text, span, yesterdays):
        return True
    is_held = AT_EVENT.search(text, max(sentence.start, span.start - LONGEST_EVENT), span.start) is not None
    return is_held or known.happens(sentence, span) or _is_told(text, span, known) or is_said(text, sentence, span)


def _is_beside_yesterday(text: str, today: Span, yesterdays: list[Hit]) -> bool:
    """Whether the day before is told as well: `both today and yesterday`, `i går og i dag`."""
    first = bisect_left(yesterdays, today.start - LONGEST_GAP, key=lambda hit: hit.start)
    last = bisect_right(yesterdays, today.start + LONGEST_GAP, key=lambda hit: hit.start)
    for hit in yesterdays[first:last]:
        one, other = sorted((today, Span(hit.start, hit.end)))
        if AND_ALSO.fullmatch(text, one.end, other.start):
            return True
    return False


def _is_told(text: str, span: Span, known: LanguageHits) -> bool:
    """Whether a Scandinavian verb in the past stands right beside the words, known by its ending alone: `i dag oppsummerte de`."""
    pattern = PAST_ENDINGS if known.same("nb") or known.same("sv") else None
    return pattern is not None and any(
        word and pattern.search(word["word"])
        for word in (NEXT_WORD.match(text, span.end), LAST_WORD.search(text, max(0, span.start - LONGEST_GAP), span.start))
    )


def _stands_alone(text: str, span: Span, known: LanguageHits) -> bool:
    """Whether no noun follows of which the words could speak: `i vår kom planen`, but `i vår region`."""
    following = NEXT_WORD.match(text, span.end)
    return following is None or known.opens_no_noun(following)


def _anchored(phrases: list[RelativeDate], absolute: list[Mention]) -> list[RelativeDate]:
    """The phrases, those that count from a date before them (`året etter`) with that date, or left out without it."""
    found: list[RelativeDate] = []
    counted = [one.span for one in phrases if one.unit == "anchored_year"]
    years = [one for one in phrases if one.unit == "year"]
    for one in phrases:
        if one.unit != "anchored_year":
            after = bisect_left(counted, one.span.end, key=_start_of)
            goes_on = after > 0 and counted[after - 1].end > one.span.end  # `slutten av året etter` is no `slutten av året`
            found.extend(() if goes_on else (one,))
            continue
        at = bisect_right(absolute, one.span.start, key=lambda mention: mention.span.start) - 1
        before = bisect_left(years, one.span.start, key=_start)
        told = next(
            (year for year in years[max(0, before - OVERLAPPING) : before][::-1] if year.span.end <= one.span.start), None
        )
        is_nearer = told is not None and (at < 0 or absolute[at].span.end <= told.span.start)
        if told and is_nearer and one.span.start - told.span.end <= TOLD_REACH:  # `in fjor 40, året før 30`
            found.append(replace(one, unit="year", shift=(told.shift or 0) + (one.shift or 0)))
        elif at >= 0 and one.span.start - absolute[at].span.end <= ANCHOR_REACH:
            found.append(replace(one, unit="year", anchor=absolute[at]))
    return found


def _start(one: RelativeDate) -> int:
    return one.span.start


def _start_of(span: Span) -> int:
    return span.start


def _of_year(text: str, words: Words, phrases: list[RelativeDate], known: LanguageHits) -> Iterator[RelativeDate]:
    """A month, day, season or quarter of such a year: `november sidste år`, `våren i fjor`, `viime vuoden toukokuussa`."""
    years = [one for one in phrases if one.unit == "year" and not one.part]
    starts, ends = {one.span.start: one for one in years}, {one.span.end: one for one in years}
    parts = [(hit, f"{hit.entry.payload:02d}") for hit in known.of("month") if not is_feast(hit)]
    parts += [(hit, hit.entry.payload[-2:]) for hit in words.hits if hit.entry.payload.startswith(PARTS)]
    for hit, detail in parts if years else ():
        after = GAP_AFTER.match(text, hit.end)
        own_day = DAY_BEFORE.search(text, max(0, hit.start - LONGEST_GAP), hit.start) if hit.entry.lang == "fi" else None
        before = gap_start(text, own_day.start("day") if own_day else hit.start) if hit.entry.lang == "fi" else None
        filler = words.after(hit.end, "of_year")
        inner = GAP_AFTER.match(text, filler.end) if filler else None
        year = (
            (ends.get(before) if before is not None else None)
            or (starts.get(after.end()) if after else None)
            or (starts.get(inner.end()) if inner else None)
        )
        if year is None:
            continue
        span = Span(min(hit.start, year.span.start), max(hit.end, year.span.end))
        day = DAY_BEFORE.search(text, max(0, hit.start - LONGEST_GAP), hit.start) if hit.entry.category == "month" else None
        if hit.entry.category == "month" and hit.entry.lang == "fi":
            told, part = DAY_OF_MONTH_AFTER.match(text, hit.end), words.after(hit.end, "end.after", "approximate.after")
            if told and calendar.day_or_none(2000, int(detail), int(told["day"])):
                yield replace(year, span=Span(span.start, told.end()), unit=f"of_year.{detail}-{int(told['day']):02d}")
                continue
            if part:
                meaning = part.entry.payload.partition(".")[0]
                yield replace(year, span=Span(span.start, part.end), unit=f"of_year.{detail}", part=meaning)
                continue
        if day and calendar.day_or_none(2000, int(detail), int(day["day"])):
            span = Span(min(day.start("day"), year.span.start), span.end)
            yield replace(year, span=span, unit=f"of_year.{detail}-{int(day['day']):02d}")
        else:
            yield replace(year, span=span, unit=f"of_year.{detail}")


def _ago(text: str, spans: list[Span], known: LanguageHits, words: Words) -> Iterator[RelativeDate]:
    """`for to år siden`, `kaksi vuotta sitten`, `fyrir tveimur árum`, `5 years ago`: a number of units before the reference."""
    numerals = {hit.end: hit for hit in reversed(known.of("numeral"))}
    for unit in words.hits:
        opens, _, name = unit.entry.payload.partition(".")
        end = gap_start(text, unit.start) if opens == "unit" else None
        if end is None:
            continue
        figures = COUNT_BEFORE.search(text, max(0, end - 3), end)
        number = numerals.get(end)
        if not (figures or number):
            continue
        start = figures.start() if figures else number.start if number else end
        count = int(figures[0]) if figures else int(number.entry.payload) if number else 0
        after, before = words.after(unit.end, "ago.after"), words.before(start, "ago.before")
        if words.before(start, "vague") or (before and words.before(before.start, "vague")):  # `more than ten years ago`
            continue
        span = Span(before.start if before else start, after.end if after else unit.end)
        tells = (after or (before and before.entry.lang == "is")) and known.same(unit.entry.lang)
        if tells and 0 < count <= LONGEST_AGO and sentence_at(spans, span):
            yield RelativeDate(span, "day", -DAYS_OF_WEEK * count) if name == "week" else RelativeDate(span, name, -count)
