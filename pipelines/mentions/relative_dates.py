"""Words that mean a date only beside another: `i dag`, `ifjol`, `på fredag`, `i september`, `15. mars` without a year.

Here belongs: how such words are written and found. Not here: dates that need no other (`dates.py`), what verbs tell of a day
(`day_tenses.py`), and what such words mean beside a reference date (`relative_values.py`).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipelines.documents import GAP, Mention, Span
from pipelines.mentions import calendar
from pipelines.mentions.date_forms import (
    CLOCK,
    DAY_BEFORE,
    DAY_OF_MONTH_AFTER,
    DAY_OF_PERIOD_BEFORE,
    MONTH_CASES,
    PARTS,
    WEEK_NUMBER,
)
from pipelines.mentions.date_series import in_a_row, joins
from pipelines.mentions.date_words import GAP_AFTER, LONGEST_GAP, Words, full_names, gap_start, is_feast
from pipelines.mentions.day_tenses import BY_DAY, LAST_WORD, NEXT_WORD, LanguageHits, opens
from pipelines.mentions.day_words import is_denied, is_said, recurs, turn_of_day
from pipelines.mentions.lexicon import Entry, Hit, Hits
from pipelines.mentions.relative_values import RelativeDate
from pipelines.mentions.sentences import Sentence
from pipelines.registers import alternatives, rows, words_of

__all__ = ["entries", "find"]

DAY_OR_MONTH = re.compile(rf",?{GAP}(?:(?:{alternatives('day')}){GAP})?\d{{1,2}}(?:[./: ]|st|nd|rd|th)")
AFTER_MONTH = re.compile(CLOCK)
DAY_AFTER = re.compile(
    rf"[ \u00a0](?:(?P<first>\d{{1,2}})(?:st|nd|rd|th)?(?:[ \u00a0]?[-–][ \u00a0]?|[ \u00a0](?:{alternatives('to_day')})[ \u00a0]))?"
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\w/]|[.,:]\d|[-–]\d)"
)
"""`On June 3`, `June 3 to 5`, as Americans write it."""
IN = re.compile(r"\b[Ii]n[ \u00a0]$")
"""Before a month whose number belongs to what follows: `In June 20 people`."""
COUNT_BEFORE = re.compile(r"(?<![\d.,:/–-])\d{1,2}$")
PAST_ENDINGS = re.compile(r"[^\W\d_]{3}er(?:te|ede|ade)$")
"""Foreign verbs in the past; no noun of the Scandinavian languages ends so."""
AT_EVENT = re.compile(rf"(?:{alternatives('event')})[ \u00a0]$", re.IGNORECASE)
"""The end of a word for something held on a day: `på toppmøtet i dag`."""
LONGEST_EVENT = 25
ALONE = "alone"
"""Marks words that mean a date only where no noun follows them."""
WHICH = {"which.last": -1, "which.next": 1}
"""Meanings of words for the last and the next before the name of a month: `viime marraskuussa`, `last November`."""
LONGEST_AGO = 99
BEFORE_NEXT = tuple(f"{word} " for word in sorted(words_of("on_weekday")))
"""How a weekday begins that is not the day of the page itself, if it lies ahead: on a Friday `fredag` is today, `på fredag` is not."""
NOWADAYS = "nowadays"
"""`som i dag`: a comparison, but before the verb of an event a relative clause."""
ANCHOR_REACH = 200
"""Code points between a date and the words that count from it."""
CLOCK_BEFORE = re.compile(rf"\b(?:{alternatives('clock', 'fi')}|{alternatives('clock', 'da')})\.?[ \u00a0]$", re.IGNORECASE)
IN_FIGURES = {
    "fi": re.compile(r"(?<=[ \u00a0(–-])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?![\d\w])"),
    "da": re.compile(r"(?<=[ \u00a0(–-])(?P<day>\d{2})\.(?P<month>0[1-9]|1[0-2])\.(?![\d\w])"),
}
"""`15.3.` as Finns write a day without its year; Danes and Norwegians write it seldom, and then as `15.03.`."""


def entries() -> Iterator[Entry]:
    """Entries of relative words, weekdays and holidays."""
    for row in rows("relative_dates"):
        yield Entry("relative_date", row["phrase"], row["lang"], (row["unit"], int(row["shift"]), row["part"]))
    for row in rows("weekdays"):
        yield Entry("weekday", row["phrase"], row["lang"], (row["weekday"], row["which"]), exact_case=row["lang"] == "en")
    for row in rows("holidays"):
        yield Entry("holiday", row["phrase"], row["lang"], row["day"])


def find(
    text: str,
    hits: Hits,
    sentences: Iterable[Sentence],
    lang: str | None,
    absolute: Iterable[Mention],
    indexed: Words | None = None,
) -> list[RelativeDate]:
    """Relative words that mean a date, in order.

    `today` counts only beside a verb of an event, since else it means nowadays; a month or a day without a year only where
    no absolute date holds it.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        sentences: the sentences of the body.
        lang: language of the body.
        absolute: the absolute dates of the text.
        indexed: its date words, where they are indexed already.
    """
    spans = [sentence.span for sentence in sentences]
    known = LanguageHits(hits, lang)
    words = indexed or Words(text, hits)
    phrases = _anchored(list(_phrases(text, spans, known)), sorted(absolute, key=lambda mention: mention.span))
    found = [
        *phrases,
        *_of_year(text, words, phrases, known),
        *_weekdays(text, spans, known),
        *_months(text, spans, known, words),
    ]
    found += [
        *_holidays(spans, known),
        *_ago(text, spans, known, words),
        *_weeks(text, spans, known, words),
        *_in_figures(text, spans, known, words),
    ]
    found += _of_week(text, phrases, known, words)
    kept: list[RelativeDate] = []
    taken = sorted(mention.span for mention in absolute)
    starts = {span.start for span in taken}
    for one in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        overlaps_kept = kept and one.span.start < kept[-1].span.end
        if not overlaps_kept and not _overlaps(taken, one.span) and not _leads_on(text, one, starts):
            kept.append(one)
    weekdays = {hit.end: hit.start for hit in known.of("weekday")}
    told = in_a_row(text, [one for one in kept if one.unit != "nowadays"], words, known.of("month"), weekdays)
    return [_with_part(one, words) for one in told]


def _sentence(spans: list[Span], span: Span) -> Span | None:
    at = bisect_right(spans, span.start, key=lambda one: one.start) - 1
    return spans[at] if at >= 0 and spans[at].covers(span) else None


def _leads_on(text: str, words: RelativeDate, starts: set[int]) -> bool:
    """Whether words for the year, or its turn, only lead on to its number: `á árinu 2023`."""
    leads = (words.unit, words.shift) == ("year", 0) or words.unit.startswith("turn")
    gap = GAP_AFTER.match(text, words.span.end) if leads else None
    return gap is not None and gap.end() in starts


def _overlaps(taken: list[Span], span: Span) -> bool:
    at = bisect_right(taken, span.start, key=lambda one: one.start)
    return (at > 0 and taken[at - 1].end > span.start) or (at < len(taken) and taken[at].start < span.end)


def _phrases(text: str, spans: list[Span], known: LanguageHits) -> Iterator[RelativeDate]:
    """`i går`, `förra veckan`, `viime syksynä`, `the end of the year`."""
    for hit in known.of("relative_date"):
        unit, shift, part = hit.entry.payload
        span = Span(hit.start, hit.end)
        sentence = _sentence(spans, span)
        if unit == NOWADAYS and known.tells(span.end):  # `statsråden, som i dag presenterte planen`
            unit, span = "today", Span(text.index(" ", span.start) + 1, span.end)
        if sentence is None or (unit == "today" and not _is_day(text, sentence, span, known)):
            continue
        if part == ALONE:
            if not _stands_alone(text, span, known):
                continue
            part = ""
        is_last = unit.startswith(("season.", "of_year.")) and shift == 0 and known.shift(sentence, span) == -1
        yield RelativeDate(span, unit, None if is_last else shift, part)


def _is_day(text: str, sentence: Span, span: Span, known: LanguageHits) -> bool:
    """Whether `today` means a day, not nowadays: something happens on it, or was held."""
    if known.told_beside(text, sentence, span):
        return True
    if is_denied(text, span):
        return False
    is_held = AT_EVENT.search(text, max(sentence.start, span.start - LONGEST_EVENT), span.start) is not None
    return is_held or known.happens(sentence, span) or _is_told(text, span, known) or is_said(text, sentence, span)


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
    for one in phrases:
        if one.unit != "anchored_year":
            after = bisect_left(counted, one.span.end, key=_start_of)
            goes_on = after > 0 and counted[after - 1].end > one.span.end  # `slutten av året etter` is no `slutten av året`
            found.extend(() if goes_on else (one,))
            continue
        at = bisect_right(absolute, one.span.start, key=lambda mention: mention.span.start) - 1
        told = max(
            (other for other in phrases if other.unit == "year" and other.span.end <= one.span.start), key=_start, default=None
        )
        is_nearer = told is not None and (at < 0 or absolute[at].span.end <= told.span.start)
        if told and is_nearer and one.span.start - told.span.end <= ANCHOR_REACH:  # `in fjor 40, året før 30`
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


def _weekdays(text: str, spans: list[Span], known: LanguageHits) -> Iterator[RelativeDate]:
    """`i tisdags`, `på søndag`, `föstudaginn`; one with a day of the month beside it belongs to that."""
    shifts = {"last": -1, "next": 1}
    for hit in known.of("weekday"):
        weekday, which = hit.entry.payload
        span = Span(hit.start, hit.end)
        sentence = _sentence(spans, span)
        if sentence is None or DAY_OR_MONTH.match(text, hit.end):
            continue
        if which == "none":
            yield RelativeDate(span, "nowadays", 0)
            continue
        shift = shifts[which] if which in shifts else known.shift(sentence, span)
        if which == "near" and shift == -1:  # `on Thursday` in the news of a Thursday
            shift = 0
        is_coming = which == "near" and shift == 1 and not hit.entry.form.startswith(BEFORE_NEXT)
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
        sentence = _sentence(spans, Span(hit.start, hit.end))
        if sentence is None:
            continue
        if recurs(text, sentence, hit.end, known.shift(sentence, Span(hit.start, hit.end)) == -1):
            continue
        before = DAY_BEFORE.search(text, max(0, hit.start - LONGEST_GAP), hit.start)
        before = before or DAY_OF_PERIOD_BEFORE.search(text, max(0, hit.start - LONGEST_GAP), hit.start)
        told = _day_after(text, hit)
        before = before or told
        number = hit.entry.payload
        if before and calendar.day_or_none(2000, number, int(before["day"])):
            end = told.end() if told else hit.end
            after = AFTER_MONTH.match(text, end)
            clock = (int(after["hour"]), int(after["minute"])) if after and after["hour"] else None
            span = Span(min(hit.start, before.start("day")), after.end() if after and clock else end)
            weekday = weekdays.get(_end_before(text, span.start, words))
            shift = turn_of_day(text, end)
            if shift is None and weekday is None:
                shift = known.shift_of_day(text, sentence, span)
            opens = f"{number:02d}-{int(told['first']):02d}" if told and told.groupdict().get("first") else ""
            yield RelativeDate(
                span, f"date.{number:02d}-{int(before['day']):02d}", shift, clock=clock, weekday=weekday, opens=opens
            )
        elif (which := words.before(hit.start, *WHICH)) and known.same(which.entry.lang):
            yield RelativeDate(Span(which.start, hit.end), f"month.{number}", WHICH[which.entry.payload])
        elif hit.entry.lang == "fi":
            yield from _finnish_month(text, hit, sentence, known, words)
        elif hit.entry.form.lower() in full_names(hit.entry.lang) and (
            words.leading(hit.start, "in", "end", "approximate") or _goes_on(text, hit, words, ends)
        ):
            span = Span(hit.start, hit.end)
            ends.add(hit.end)
            is_over = words.before(hit.start, "since") is not None or known.told_before(text, span)
            yield RelativeDate(span, f"month.{number}", -1 if is_over else known.shift(sentence, span))


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
    if part or text.endswith(MONTH_CASES, hit.start, hit.end):
        span = Span(hit.start, part.end if part else hit.end)
        meaning = part.entry.payload.partition(".")[0] if part else ""
        shift = -1 if known.told_before(text, span) else known.shift(sentence, span)
        yield RelativeDate(span, f"month.{hit.entry.payload}", shift, meaning)


def _holidays(spans: list[Span], known: LanguageHits) -> Iterator[RelativeDate]:
    """`julaften`, `langfredag`."""
    for hit in known.of("holiday"):
        span = Span(hit.start, hit.end)
        sentence = _sentence(spans, span)
        if sentence:
            yield RelativeDate(span, hit.entry.payload, _turn(hit, sentence, known))


def _turn(holiday: Hit, sentence: Span, known: LanguageHits) -> int | None:
    """Which turn of the year is meant: the next, if no verb of the past is nearest, and where something holds from then on."""
    unit, _, day = holiday.entry.payload.partition(".")
    if unit != "turn":
        return None
    return -1 if day == "12-31" and known.shift(sentence, Span(holiday.start, holiday.end)) == -1 else 1


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
        if tells and 0 < count <= LONGEST_AGO and _sentence(spans, span):
            yield RelativeDate(span, name, -count)


def _weeks(text: str, spans: list[Span], known: LanguageHits, words: Words) -> Iterator[RelativeDate]:
    """`i uke 12`, `viikolla 12`: a numbered week of no year; without `in` it can be one of a course or a pregnancy."""
    for hit in words.hits:
        match = WEEK_NUMBER.match(text, hit.end) if hit.entry.payload == "week_number" else None
        if match is None:
            continue
        span = Span(hit.start, match.end())
        sentence = _sentence(spans, span)
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
        sentence = _sentence(spans, span)
        is_clock = CLOCK_BEFORE.search(text, max(0, span.start - LONGEST_GAP), span.start)
        is_day = sentence and calendar.day_or_none(2000, month, day) and not (is_clock or words.before(span.start, "number"))
        if sentence and is_day and not recurs(text, sentence, span.end, known.shift(sentence, span) == -1):
            yield RelativeDate(span, f"date.{month:02d}-{day:02d}", known.shift_of_day(text, sentence, span))


def _with_part(one: RelativeDate, words: Words) -> RelativeDate:
    """The relative word with the word before it that says which part of it is meant: `begyndelsen af næste år`."""
    word = words.leading(one.span.start, "end", "approximate")
    if word is None or one.part:
        return one
    return replace(one, span=Span(word.start, one.span.end), part=word.entry.payload)
