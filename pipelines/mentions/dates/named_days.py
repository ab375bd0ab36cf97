"""Weekdays, feasts, numbered weeks, and months and days without a year: `på fredag`, `julaften`, `i uke 12`, `i september`, `15. mars`.

Here belongs: what a calendar names and no year tells. Not here: dates that need no other (`dates.py`), words that count from a day
(`relative_phrases.py`), and which year is meant (`relative_values.py`).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipelines.documents import GAP, Span
from pipelines.mentions.dates import calendar
from pipelines.mentions.dates.date_forms import (
    CLOCK,
    DAY_BEFORE,
    DAY_OF_MONTH_AFTER,
    DAY_OF_PERIOD_BEFORE,
    MONTH_CASES,
    WEEK_NUMBER,
    clock_of,
)
from pipelines.mentions.dates.date_series import joins
from pipelines.mentions.dates.date_words import GAP_AFTER, LONGEST_GAP, Words, full_names, gap_start
from pipelines.mentions.dates.day_tenses import BY_DAY, LanguageHits, opens
from pipelines.mentions.dates.day_words import recurs, turn_of_day
from pipelines.mentions.dates.relative_values import RelativeDate
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.sentences import sentence_at
from pipelines.registers import alternatives, words_of

__all__ = ["find"]

DAY_OR_MONTH = re.compile(rf",?{GAP}(?:(?:{alternatives('day')}){GAP})?\d{{1,2}}(?:[./: ]|st|nd|rd|th)")
AFTER_MONTH = re.compile(rf"(?:{GAP}(?:{alternatives('day_to_come')}|{alternatives('day_gone')})(?!\w))?{CLOCK}")
"""Behind a day of a month, and the word for its year: `18. nóvember nk. kl. 12`."""
DAY_AFTER = re.compile(
    rf"[ \u00a0](?:(?P<first>\d{{1,2}})(?:st|nd|rd|th)?(?:[ \u00a0]?[-–][ \u00a0]?|[ \u00a0](?:{alternatives('to_day')})[ \u00a0]))?"
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\w/]|[.,:]\d|[-–]\d)"
)
"""`On June 3`, `June 3 to 5`, as Americans write it."""
IN = re.compile(r"\b[Ii]n[ \u00a0]$")
"""Before a month whose number belongs to what follows: `In June 20 people`."""
WHICH = {"which.last": -1, "which.next": 1}
"""Meanings of words for the last and the next before the name of a month: `viime marraskuussa`, `last November`."""
BEFORE_NEXT = tuple(f"{word} " for word in sorted(words_of("on_weekday")))
"""How a weekday begins that is not the day of the page itself, if it lies ahead: on a Friday `fredag` is today, `på fredag` is not (but the Swedish `på fredagen` is)."""
DURING_MONTH = re.compile(rf"(?<=n){GAP}(?:{alternatives('during_month')})(?!\w)")
"""What stands behind a Finnish month in the genitive: `lokakuun aikana`."""
CLOCK_BEFORE = re.compile(rf"\b(?:{alternatives('clock', 'fi')}|{alternatives('clock', 'da')})\.?[ \u00a0]$", re.IGNORECASE)
IN_FIGURES = {
    "fi": re.compile(r"(?<=[ \u00a0(–-])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?![\d\w])"),
    "da": re.compile(r"(?<=[ \u00a0(–-])(?P<day>\d{2})\.(?P<month>0[1-9]|1[0-2])\.(?![\d\w])"),
}
"""`15.3.` as Finns write a day without its year; Danes and Norwegians write it seldom, and then as `15.03.`."""


def find(text: str, spans: list[Span], known: LanguageHits, words: Words, phrases: list[RelativeDate]) -> list[RelativeDate]:
    """All of them; a weekday of a week that a phrase tells is of that week.

    Args:
        text: the text as decoded.
        spans: its sentences, in order.
        known: the hits of its language.
        words: its date words.
        phrases: the phrases that count from a day.
    """
    return [
        *_weekdays(text, spans, known),
        *_months(text, spans, known, words),
        *_holidays(text, spans, known),
        *_weeks(text, spans, known, words),
        *_in_figures(text, spans, known, words),
        *_of_week(text, phrases, known, words),
    ]


def _weekdays(text: str, spans: list[Span], known: LanguageHits) -> Iterator[RelativeDate]:
    """`i tisdags`, `på søndag`, `föstudaginn`; one with a day of the month beside it belongs to that."""
    shifts = {"last": -1, "next": 1}
    for hit in known.of("weekday"):
        weekday, which = hit.entry.payload
        span = Span(hit.start, hit.end)
        sentence = sentence_at(spans, span)
        if sentence is None or DAY_OR_MONTH.match(text, hit.end):
            continue
        if which == "none":
            yield RelativeDate(span, "nowadays", 0)
            continue
        shift = shifts[which] if which in shifts else known.shift(sentence, span)
        if which == "near" and shift == -1:  # `on Thursday` in the news of a Thursday
            shift = 0
        may_be_today = not hit.entry.form.startswith(BEFORE_NEXT) or (hit.entry.lang == "sv" and hit.entry.form.endswith("en"))
        is_coming = which == "near" and shift == 1 and may_be_today
        yield RelativeDate(span, f"{'coming' if is_coming else 'weekday'}.{weekday}", shift)


def _of_week(text: str, phrases: list[RelativeDate], known: LanguageHits, words: Words) -> Iterator[RelativeDate]:
    """A weekday of such a week: `tirsdag i sidste uge`, `viime viikon tiistaina`, `Tuesday last week`."""
    weeks = [one for one in phrases if one.unit == "week"]
    starts, ends = {one.span.start: one for one in weeks}, {one.span.end: one for one in weeks}
    for hit in known.of("weekday") if weeks else ():
        after, before = GAP_AFTER.match(text, hit.end), gap_start(text, hit.start)
        inner = words.after(hit.end, "of_year")
        place = GAP_AFTER.match(text, inner.end) if inner else None
        week = (starts.get(after.end()) if after else None) or (starts.get(place.end()) if place else None)
        if week is None and hit.entry.lang == "fi" and before is not None:
            week = ends.get(before)
        if week:
            span = Span(min(hit.start, week.span.start), max(hit.end, week.span.end))
            yield replace(week, span=span, unit=f"of_week.{hit.entry.payload[0]}")


def _months(text: str, spans: list[Span], known: LanguageHits, words: Words) -> Iterator[RelativeDate]:
    """`i september`, `25 August`, `25. mars kl. 10.30`."""
    weekdays: dict[int | None, int] = {hit.end: int(hit.entry.payload[0]) for hit in known.of("weekday")}
    ends: set[int] = set()
    for hit in known.of("month"):
        span = Span(hit.start, hit.end)
        sentence = sentence_at(spans, span)
        if sentence is None:
            continue
        shift = known.shift(sentence, span)
        if recurs(text, sentence, hit.end, shift == -1):
            continue
        if day := _day_of_month(text, sentence, hit, known, words, weekdays):
            yield day
        elif (which := words.before(hit.start, *WHICH)) and known.same(which.entry.lang):
            yield RelativeDate(Span(which.start, hit.end), f"month.{hit.entry.payload}", WHICH[which.entry.payload])
        elif hit.entry.lang == "fi":
            yield from _finnish_month(text, hit, sentence, known, words)
        elif hit.entry.form.lower() in full_names(hit.entry.lang) and (
            words.leading(hit.start, "in", "end", "approximate") or _goes_on(text, hit, words, ends)
        ):
            ends.add(hit.end)
            is_over = words.before(hit.start, "since") is not None or known.told_before(text, span)
            yield RelativeDate(span, f"month.{hit.entry.payload}", -1 if is_over else shift)


def _day_of_month(
    text: str, sentence: Span, month: Hit, known: LanguageHits, words: Words, weekdays: dict[int | None, int]
) -> RelativeDate | None:
    """The day that a number beside a month makes of it, with its clock time and weekday; None where no day stands there."""
    window = max(0, month.start - LONGEST_GAP)
    told = _day_after(text, month)
    beside = DAY_BEFORE.search(text, window, month.start) or DAY_OF_PERIOD_BEFORE.search(text, window, month.start) or told
    number = month.entry.payload
    if beside is None or calendar.day_or_none(2000, number, int(beside["day"])) is None:
        return None
    end = told.end() if told else month.end
    after = AFTER_MONTH.match(text, end)
    clock = clock_of(after) if after else None
    span = Span(min(month.start, beside.start("day")), after.end() if after and clock else end)
    weekday = weekdays.get(_end_before(text, span.start, words))
    shift = turn_of_day(text, end)
    if shift is None and weekday is None:
        shift = known.shift_of_day(text, sentence, span)
    opens = f"{number:02d}-{int(told['first']):02d}" if told and told.groupdict().get("first") else ""
    unit = f"date.{number:02d}-{int(beside['day']):02d}"
    return RelativeDate(span, unit, shift, clock=clock and clock[:2], weekday=weekday, opens=opens)


def _day_after(text: str, month: Hit) -> re.Match[str] | None:
    """The day that stands behind its month: `kesäkuun 3. päivänä`, `On June 3`."""
    if month.entry.lang == "fi":
        return DAY_OF_MONTH_AFTER.match(text, month.end)
    is_english = month.entry.lang == "en" and not IN.search(text, max(0, month.start - LONGEST_GAP), month.start)
    return DAY_AFTER.match(text, month.end) if is_english else None


def _goes_on(text: str, month: Hit, words: Words, ends: set[int]) -> bool:
    """Whether a month is joined to one that is a date: `i mars og april`."""
    joined = joins(text, month.start, words, {})
    return joined is not None and joined[0] in ends


def _end_before(text: str, day: int, words: Words) -> int | None:
    """Where the word before a day ends, its article and a comma passed over: `onsdag den 30. oktober`, `Monday, 13 May`."""
    article = words.before(day, "article")
    end = gap_start(text, article.start if article else day)
    return end - 1 if end and text[end - 1] == "," else end


def _finnish_month(text: str, hit: Hit, sentence: Span, known: LanguageHits, words: Words) -> Iterator[RelativeDate]:
    """`syyskuussa`, `elokuuhun mennessä`, `elokuun lopussa`: the case of the month, or the word behind it, says that it is a date."""
    part = words.after(hit.end, "end.after", "approximate.after")
    during = DURING_MONTH.match(text, hit.end)
    if part or during or text.endswith(MONTH_CASES, hit.start, hit.end):
        span = Span(hit.start, part.end if part else during.end() if during else hit.end)
        meaning = part.entry.payload.partition(".")[0] if part else ""
        shift = -1 if known.told_before(text, span) else known.shift(sentence, span)
        yield RelativeDate(span, f"month.{hit.entry.payload}", shift, meaning)


def _holidays(text: str, spans: list[Span], known: LanguageHits) -> Iterator[RelativeDate]:
    """`julaften`, `langfredag`."""
    for hit in known.of("holiday"):
        span = Span(hit.start, hit.end)
        sentence = sentence_at(spans, span)
        if sentence:
            is_over = hit.entry.payload.startswith("date.") and known.has_happened(text, sentence, span)
            yield RelativeDate(span, hit.entry.payload, -1 if is_over else _turn(hit, sentence, known))


def _turn(holiday: Hit, sentence: Span, known: LanguageHits) -> int | None:
    """Which turn of the year is meant: the next, if no verb of the past is nearest, and where something holds from then on."""
    unit, _, day = holiday.entry.payload.partition(".")
    if unit != "turn":
        return None
    return -1 if day == "12-31" and known.shift(sentence, Span(holiday.start, holiday.end)) == -1 else 1


def _weeks(text: str, spans: list[Span], known: LanguageHits, words: Words) -> Iterator[RelativeDate]:
    """`i uke 12`, `viikolla 12`: a numbered week of no year; without `in` it can be one of a course or a pregnancy."""
    for hit in words.hits:
        match = WEEK_NUMBER.match(text, hit.end) if hit.entry.payload == "week_number" else None
        if match is None:
            continue
        span = Span(hit.start, match.end())
        sentence = sentence_at(spans, span)
        if sentence and (
            words.before(hit.start, "in") or hit.entry.form.endswith("lla") or _is_week(text, span, sentence, known)
        ):
            is_due = BY_DAY.search(text, max(sentence.start, span.start - LONGEST_GAP), span.start) is not None
            yield RelativeDate(span, f"week.{match['number']}", 1 if is_due else known.shift(sentence, span))


def _is_week(text: str, span: Span, sentence: Span, known: LanguageHits) -> bool:
    """Whether a week without preposition is one of the year: a verb stands behind it, or it is the last for something.

    `Vecka 20 möts gruppen`, `senast vecka 20`.
    """
    if BY_DAY.search(text, max(sentence.start, span.start - LONGEST_GAP), span.start):
        return True
    return opens(text, sentence, span) and known.has_verb(span.end + 1)


def _in_figures(text: str, spans: list[Span], known: LanguageHits, words: Words) -> Iterator[RelativeDate]:
    pattern = IN_FIGURES.get("fi" if known.same("fi") else "da" if known.same("da") else "")
    for match in pattern.finditer(text) if pattern else ():
        day, month = int(match["day"]), int(match["month"])
        span = Span(*match.span())
        sentence = sentence_at(spans, span)
        is_clock = CLOCK_BEFORE.search(text, max(0, span.start - LONGEST_GAP), span.start)
        is_day = sentence and calendar.day_or_none(2000, month, day) and not (is_clock or words.before(span.start, "number"))
        if sentence and is_day and not recurs(text, sentence, span.end, known.shift(sentence, span) == -1):
            after = AFTER_MONTH.match(text, span.end)
            clock = clock_of(after) if after else None
            whole = Span(span.start, after.end()) if after and clock else span
            shift = known.shift_of_day(text, sentence, span)
            yield RelativeDate(whole, f"date.{month:02d}-{day:02d}", shift, clock=clock and clock[:2])
