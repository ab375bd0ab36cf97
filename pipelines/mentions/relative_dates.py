"""Words that mean a date only beside another: `i dag`, `ifjol`, `på fredag`, `i september`, `15. mars` without a year.

Here belongs: how such words are written, and what they mean beside a reference date. Not here: dates that need no other
(`dates.py`), and which date a document has (`records/`).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from pipelines.documents import GAP, FuzzyDate, Mention, Span, Value
from pipelines.mentions import calendar
from pipelines.mentions.date_series import from_opening, in_a_row, joins
from pipelines.mentions.dates import (
    CLOCK,
    DAY_BEFORE,
    DAY_OF_MONTH_AFTER,
    DAY_OF_PERIOD_BEFORE,
    GAP_AFTER,
    LONGEST_GAP,
    PARTS,
    WEEK_NUMBER,
    Words,
    day_or_none,
    full_names,
    gap_start,
    is_feast,
    meant,
)
from pipelines.mentions.day_words import is_denied, is_due, is_of_event, is_said, recurs, turn_of_day
from pipelines.mentions.lexicon import Entry, Hit, Hits
from pipelines.mentions.sentences import Sentence
from pipelines.mentions.split_verbs import SPLIT
from pipelines.registers import alternatives, function_words, rows, words_of

__all__ = ["RelativeDate", "entries", "find", "resolve"]

TENSED = ("present", "past", "passive", "participle")
SCANDINAVIAN = {"nb", "nn", "da"}
EVENT_REACH = 80
"""Code points between `today` and the verb of an event that makes it a day."""
LONGEST_VERB = 60
VERBS_BESIDE = 8
"""Verbs on each side of a date that are looked at: the nearest is among them, and its auxiliary."""
AUXILIARY_REACH = 25
"""A participle begins so many code points behind its auxiliary at most (`verður á næstunni gefin út`)."""
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
LAST_WORD = re.compile(r"(?P<word>[^\W\d_]+)[ \u00a0]$")
PAST_ENDINGS = re.compile(r"[^\W\d_]{3}er(?:te|ede|ade)$")
"""Foreign verbs in the past; no noun of the Scandinavian languages ends so."""
PAST_BEFORE = {
    "sv": re.compile(r"[^\W\d_]{3}(?:ade|ades|[dlnrg]des)$"),
    "da": re.compile(r"[^\W\d_]{3}ede[s]?$"),
    "fi": re.compile(r"[^\W\d_]{3}ttiin$"),
    "is": re.compile(r"[^\W\d_]{3}(?:aði|uðu|aðist)$"),
}
"""Verbs in the past, known by their ending where one stands right before a date."""
DATE_OPENS = re.compile(rf"(?P<word>[^\W\d_]+)[ \u00a0](?:(?:{alternatives('day')}|{alternatives('before_month')})[ \u00a0])?$")
AFTER_DAY = re.compile(rf"(?<!\w)(?:{alternatives('after_day')})[ \u00a0](?:(?:{alternatives('day')})[ \u00a0])?$", re.IGNORECASE)
AT_EVENT = re.compile(rf"(?:{alternatives('event')})[ \u00a0]$", re.IGNORECASE)
"""The end of a word for something held on a day: `på toppmøtet i dag`."""
LONGEST_EVENT = 25
NEXT_WORD = re.compile(r"[ \u00a0](?P<word>[^\W\d_]+)")
TOLD_AS = {"today": "day", "coming": "weekday", "of_week": "weekday", "turn": "date"}
"""Units that are found by the rule of another."""
ALONE = "alone"
"""Marks words that mean a date only where no noun follows them."""
WHICH = {"which.last": -1, "which.next": 1}
"""Meanings of words for the last and the next before the name of a month: `viime marraskuussa`, `last November`."""
FINNISH_CASES = ("kuussa", "kuusta", "kuuhun")
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

FIRST_DAY = rf"(?:\d{{1,2}}\.?(?:[ \u00a0]?[-–][ \u00a0]?|{GAP}(?:{alternatives('and')}){GAP}))?"
"""The days before the one that bears the month: `14–`, `3. og `."""
DAY_BEHIND_VERB = re.compile(
    rf"(?:{GAP}(?:{alternatives('in_force')}))?(?:{GAP}(?:{alternatives('day')}|{alternatives('on_day')}))?{GAP}{FIRST_DAY}",
    re.IGNORECASE,
)
"""What may stand between a verb and the day on which it happened; behind `until` or `by` it may still lie ahead."""
DAY_BEHIND_PARTICIPLE = re.compile(
    rf"(?P<words>(?:{GAP}[^\W\d_]{{3,}}){{1,2}})(?:{GAP}(?:{alternatives('day')}|{alternatives('on_day')}))?{GAP}{FIRST_DAY}",
    re.IGNORECASE,
)
"""The same with a participle and its particle, or a short object, between: `vart lagd fram 18. august`."""
BY_DAY = re.compile(rf"(?<!\w)(?:{alternatives('deadline')}){GAP}(?:(?:{alternatives('day')}){GAP})?$", re.IGNORECASE)
AHEAD = ("future", "lasting")
"""Tenses of verbs behind which any day of the sentence is still to come."""
RECENT = timedelta(days=31)
"""Of a day so long ago some speak in the present still, as the news of a meeting does."""
HEAD_OF_SENTENCE = re.compile(rf"[^\w]*(?:(?:{alternatives('day')}|{alternatives('on_day')}){GAP})?{FIRST_DAY}", re.IGNORECASE)
"""What may stand before a day that opens its sentence."""


@dataclass(frozen=True, slots=True)
class RelativeDate:
    """A word that means a date only beside another.

    Attributes:
        span: the words.
        unit: `today`, `day`, `week`, `month`, `year`, `season.23` (by EDTF code), `weekday.1` (Monday), `coming.1` (Monday, the
            reference itself counted), `month.9`,
            `of_week.2` (the Tuesday of the week that `shift` tells), `date.03-15`, `turn.12-31`, `easter.-2`, `week.12` (by its number in the year), or
            `of_year.03`, `of_year.03-15`, `of_year.23` (month, day or part of the year that `shift` tells).
        shift: how many units after the reference, negative before; None where the nearest is meant, or the last begun. Of a
            weekday, 0 is the last one, the reference itself counted.
        part: `end` or `approximate` if a word says which part of it is meant.
        clock: hour and minute, where given.
        weekday: the day of the week that stands before a day of a month (ISO 8601: Monday is 1).
        opens: month, or month and day, with which a period begins of which this is the end.
        anchor: the date of the text that stands for the reference: `april året etter` is of the year after that.
    """

    span: Span
    unit: str
    shift: int | None
    part: str = ""
    clock: tuple[int, int] | None = None
    anchor: Mention | None = None
    weekday: int | None = None
    opens: str = ""


def entries() -> Iterator[Entry]:
    """Entries of relative words, weekdays, holidays and of verbs, which tell today from nowadays and past from future."""
    for row in rows("relative_dates"):
        yield Entry("relative_date", row["phrase"], row["lang"], (row["unit"], int(row["shift"]), row["part"]))
    for row in rows("weekdays"):
        yield Entry("weekday", row["phrase"], row["lang"], (row["weekday"], row["which"]), exact_case=row["lang"] == "en")
    for row in rows("holidays"):
        yield Entry("holiday", row["phrase"], row["lang"], row["day"])
    for row in rows("event_verbs"):
        yield Entry("event_verb", row["form"], row["lang"], row["tense"])
    for row in rows("tenses"):
        yield Entry("tense", row["form"], row["lang"], row["tense"])
    yield from _of_actions()


def _of_actions() -> Iterator[Entry]:
    """Past forms of verbs of action, if the language has no other form like it (`opprettet` can be a participle)."""
    verbs = {
        (row["lang"], use, form): None for row in rows("action_verbs") for use in TENSED for form in row[use].split("|") if form
    }
    other = {(lang, form) for lang, use, form in verbs if use != "past"}
    for lang, form in dict.fromkeys((lang, form) for lang, use, form in verbs if use == "past"):
        first, _, particle = form.partition(SPLIT)
        if (lang, form) not in other and not particle:
            yield Entry("tense", first, lang, "past")
        elif not particle and " " not in first and (lang, "present", form) not in verbs:
            yield Entry("deed", first, lang, None)
    for row in rows("saying_verbs"):
        if row["tense"] == "past":
            yield Entry("deed", row["form"], row["lang"], None)


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
    known = _Language(hits, lang)
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


def resolve(words: RelativeDate, reference: Value[FuzzyDate] | None) -> Mention:
    """A relative word as a date beside the reference, no finer than that is.

    Args:
        words: the relative word.
        reference: the document's own date, else the manifest's; None if there is neither.

    Returns:
        The date; without value and `unresolved` where the reference is missing or too coarse.
    """
    kind = words.unit.partition(".")[0]
    rule = "date.relative_period" if words.opens else f"date.relative_{TOLD_AS.get(kind, kind)}"
    reference = words.anchor.value if words.anchor else reference
    resolved = _beside(words, reference.value) if reference and reference.value else None
    if resolved is None or reference is None:
        return Mention("date", words.span, Value(None, "unresolved", rule, (words.span,)))
    method = "external" if reference.method == "external" else "resolved_relative"
    value = Value(resolved, method, rule, (words.span, *reference.proofs))
    return Mention("date", words.span, value, label=resolved.edtf)


class _Language:
    """The hits of one language; the written languages of Denmark and Norway count as one."""

    def __init__(self, hits: Hits, lang: str | None) -> None:
        self._hits = hits
        self._lang = lang
        self._verbs = self.of("event_verb")
        self._deeds = self.of("deed")
        self._tenses = sorted([*self._verbs, *self.of("tense")], key=lambda hit: (hit.start, hit.end))

    def of(self, category: str) -> list[Hit]:
        return [hit for hit in self._hits.get(category, []) if self.same(hit.entry.lang)]

    def same(self, lang: str) -> bool:
        """Whether words of a language count in this text."""
        return lang == self._lang or (lang in SCANDINAVIAN and self._lang in SCANDINAVIAN)

    def opens_no_noun(self, word: re.Match[str]) -> bool:
        """Whether a word is a verb or function word, which no noun phrase begins with."""
        return self.has_verb(word.start("word")) or word["word"].lower() in function_words(self._lang)

    def has_verb(self, at: int) -> bool:
        """Whether a verb begins at an offset."""
        place = bisect_left(self._tenses, at, key=lambda verb: verb.start)
        return place < len(self._tenses) and self._tenses[place].start == at

    def happens(self, sentence: Span, span: Span) -> bool:
        """Whether a verb of an event stands near, in the same sentence."""
        start, end = max(sentence.start, span.start - EVENT_REACH - LONGEST_VERB), min(sentence.end, span.end + EVENT_REACH + 1)
        return any(_distance(verb, span) <= EVENT_REACH for verb in self._verbs[slice(*_range(self._verbs, start, end))])

    def tells(self, end: int) -> bool:
        """Whether a verb of an event stands right behind an offset."""
        at = bisect_right(self._verbs, end, key=lambda verb: verb.start)
        return at < len(self._verbs) and self._verbs[at].start == end + 1

    def shift_of_day(self, text: str, sentence: Span, span: Span) -> int | None:
        """-1 for a day that is over, 1 for one still to come, None where the sentence does not tell."""
        if self.has_happened(text, sentence, span):
            return -1
        return 1 if self.lies_ahead(text, sentence, span) else None

    def has_happened(self, text: str, sentence: Span, span: Span) -> bool:
        """Whether a day is over: a verb of the past stands right before it, or is the first of a sentence that it opens.

        `trådte i kraft den 1. november`, `Den 22. januar ble regjeringen utvidet`.
        """
        at = bisect_left(self._tenses, span.start, key=lambda verb: verb.start) - 1
        if HEAD_OF_SENTENCE.fullmatch(text, min(sentence.start, span.start), span.start):
            following = self._tenses[at + 1] if at + 1 < len(self._tenses) else None
            is_past = following is not None and following.start < sentence.end and following.entry.payload == "past"
            return is_past and self.shift(sentence, span) == -1
        if self.told_before(text, span):
            return True
        if AFTER_DAY.search(text, max(sentence.start, span.start - LONGEST_GAP), span.start) and self.shift(sentence, span) == -1:
            return True
        verb = self._tenses[at] if at >= 0 else None
        if verb is None or verb.start < sentence.start or verb.entry.payload != "past":
            return False
        is_told = DAY_BEHIND_VERB.fullmatch(text, verb.end, span.start) is not None or self._behind_participle(
            text, verb.end, span
        )
        return is_told and not is_due(text, sentence, span.start) and self.shift(sentence, span) == -1

    def _behind_participle(self, text: str, end: int, span: Span) -> bool:
        """Whether no more than a participle, its particle or a short object stands between a verb and a day."""
        match = DAY_BEHIND_PARTICIPLE.fullmatch(text, end, span.start)
        return match is not None and not any(word in function_words(self._lang) for word in match["words"].lower().split())

    def lies_ahead(self, text: str, sentence: Span, span: Span) -> bool:
        """Whether a day is still to come: a verb of the future is the last before it, or one of the present leads to it.

        `hålls i Lund den 14 november`, `skal leveres senest 1. oktober`, `Den 14. november møtes ministrene`. Verbs of events and
        of what lasts lead to it over other words, others only where it stands right behind them.
        """
        at = bisect_left(self._tenses, span.start, key=lambda verb: verb.start) - 1
        if HEAD_OF_SENTENCE.fullmatch(text, min(sentence.start, span.start), span.start):
            following = self._tenses[at + 1] if at + 1 < len(self._tenses) else None
            return following is not None and following.start < sentence.end and following.entry.payload != "past"
        verb = self._tenses[at] if at >= 0 else None
        if verb is None or verb.start < sentence.start or self.shift(sentence, span) != 1:
            return False
        same = [hit for hit in self._tenses[max(0, at - VERBS_BESIDE) : at + 1] if (hit.start, hit.end) == (verb.start, verb.end)]
        return (
            any(hit.entry.payload in AHEAD for hit in same)
            or DAY_BEHIND_VERB.fullmatch(text, verb.end, span.start) is not None
            or BY_DAY.search(text, max(sentence.start, span.start - LONGEST_GAP), span.start) is not None
            or is_due(text, sentence, span.start)
            or (any(map(_is_of_event, same)) and not is_of_event(text, sentence, span.start, self._lang))
        )

    def told_beside(self, text: str, sentence: Span, span: Span) -> bool:
        """Whether a verb in the past stands right beside the words: `i dag ble to menn fengslet`, `opprettet i dag et råd`."""
        if self.told_before(text, span) or self._told_behind(text, sentence, span) or self._all_told(text, sentence, span):
            return True
        at = bisect_left(self._tenses, span.start, key=lambda verb: verb.start)
        nearby = self._tenses[max(0, at - VERBS_BESIDE) : at + VERBS_BESIDE]
        if any(
            verb.entry.payload == "past"
            and (verb.end + 1 == span.start or verb.start == span.end + 1)
            and len(verb.entry.form) > 2
            for verb in nearby
        ):
            return True
        return self._of_deed(text, sentence, span)

    def _told_behind(self, text: str, sentence: Span, span: Span) -> bool:
        """Whether the words open the sentence and a verb known by its ending follows: `I dag häktades två män`."""
        pattern = PAST_BEFORE.get(self._lang or "")
        word = NEXT_WORD.match(text, span.end) if pattern and not text[sentence.start : span.start].strip() else None
        return pattern is not None and word is not None and pattern.search(word["word"]) is not None

    def _all_told(self, text: str, sentence: Span, span: Span) -> bool:
        """Whether the words end a sentence that has no verb but of the past: `They were remanded in custody today`."""
        before = LAST_WORD.search(text, max(sentence.start, span.start - LONGEST_VERB), span.start)
        if any(mark.isalnum() for mark in text[span.end : sentence.end]) or before is None:
            return False
        if before["word"].lower() in function_words(self._lang):  # `slik ble loven den vi har i dag`
            return False
        verbs = self._tenses[slice(*_range(self._tenses, sentence.start, sentence.end))]
        return bool(verbs) and all(verb.entry.payload == "past" for verb in verbs)

    def _of_deed(self, text: str, sentence: Span, span: Span) -> bool:
        """Whether a form that is past or participle has its subject right before it, or opens the sentence behind the words."""
        deeds = self._deeds
        at = bisect_left(deeds, span.start, key=lambda verb: verb.start)
        if at < len(deeds) and deeds[at].start == span.end + 1:
            subject = LAST_WORD.search(text, max(sentence.start, span.start - LONGEST_VERB), span.start)
            if subject is None or self._lang != "en":
                return not text[sentence.start : span.start].strip()
            return subject["word"].lower() not in function_words(self._lang)
        if at == 0 or deeds[at - 1].end + 1 != span.start or deeds[at - 1].start <= sentence.start:
            return False
        before = LAST_WORD.search(text, max(sentence.start, deeds[at - 1].start - LONGEST_VERB), deeds[at - 1].start)
        return before is not None and before["word"].lower() not in function_words(self._lang)

    def told_before(self, text: str, span: Span) -> bool:
        """Whether a verb in the past stands right before a date, known by its ending alone: `som godkändes i augusti`."""
        pattern = PAST_BEFORE.get(self._lang or "")
        word = DATE_OPENS.search(text, max(0, span.start - LONGEST_GAP), span.start) if pattern else None
        return pattern is not None and word is not None and pattern.search(word["word"]) is not None

    def shift(self, sentence: Span, span: Span) -> int | None:
        """1 where the nearest verb of the sentence is one of present or future, -1 if of the past, None without verb.

        A participle is as its auxiliary, if that tells of the future: `verður gefin út`, `skal bli lansert`.
        """
        first, last = _range(self._tenses, sentence.start, sentence.end)
        if first == last:
            return None
        at = bisect_right(self._tenses, span.start, key=lambda verb: verb.start)
        beside = self._tenses[max(first, at - VERBS_BESIDE) : min(last, at + VERBS_BESIDE)]
        nearest = min(beside, key=lambda verb: (_distance(verb, span), verb.start))
        governed = nearest.entry.payload == "past" and any(
            verb.entry.payload == "future" and 0 < nearest.start - verb.end <= AUXILIARY_REACH for verb in beside
        )
        return -1 if nearest.entry.payload == "past" and not governed else 1


def _is_of_event(verb: Hit) -> bool:
    """Whether a verb tells of an event, not of what somebody says about one."""
    return verb.entry.category == "event_verb" and (verb.entry.lang, verb.entry.form) not in _saying()


@cache
def _saying() -> frozenset[tuple[str, str]]:
    return frozenset((row["lang"], row["form"]) for row in rows("saying_verbs"))


def _range(hits: list[Hit], start: int, end: int) -> tuple[int, int]:
    """Numbers of the first hit that begins between two offsets, and of the first behind them."""
    first = bisect_left(hits, start, key=lambda hit: hit.start)
    return first, bisect_left(hits, end, first, key=lambda hit: hit.start)


def _distance(hit: Hit, span: Span) -> int:
    return max(span.start - hit.end, hit.start - span.end, 0)


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


def _phrases(text: str, spans: list[Span], known: _Language) -> Iterator[RelativeDate]:
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


def _is_day(text: str, sentence: Span, span: Span, known: _Language) -> bool:
    """Whether `today` means a day, not nowadays: something happens on it, or was held."""
    if known.told_beside(text, sentence, span):
        return True
    if is_denied(text, span):
        return False
    is_held = AT_EVENT.search(text, max(sentence.start, span.start - LONGEST_EVENT), span.start) is not None
    return is_held or known.happens(sentence, span) or _is_told(text, span, known) or is_said(text, sentence, span)


def _is_told(text: str, span: Span, known: _Language) -> bool:
    """Whether a Scandinavian verb in the past stands right beside the words, known by its ending alone: `i dag oppsummerte de`."""
    pattern = PAST_ENDINGS if known.same("nb") or known.same("sv") else None
    return pattern is not None and any(
        word and pattern.search(word["word"])
        for word in (NEXT_WORD.match(text, span.end), LAST_WORD.search(text, max(0, span.start - LONGEST_GAP), span.start))
    )


def _stands_alone(text: str, span: Span, known: _Language) -> bool:
    """Whether no noun follows of which the words could speak: `i vår kom planen`, but `i vår region`."""
    following = NEXT_WORD.match(text, span.end)
    return following is None or known.opens_no_noun(following)


def _anchored(phrases: list[RelativeDate], absolute: list[Mention]) -> list[RelativeDate]:
    """The phrases, those that count from a date before them (`året etter`) with that date, or left out without it."""
    found: list[RelativeDate] = []
    for one in phrases:
        if one.unit != "anchored_year":
            found.append(one)
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


def _of_year(text: str, words: Words, phrases: list[RelativeDate], known: _Language) -> Iterator[RelativeDate]:
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
            if told and day_or_none(2000, int(detail), int(told["day"])):
                yield replace(year, span=Span(span.start, told.end()), unit=f"of_year.{detail}-{int(told['day']):02d}")
                continue
            if part:
                meaning = part.entry.payload.partition(".")[0]
                yield replace(year, span=Span(span.start, part.end), unit=f"of_year.{detail}", part=meaning)
                continue
        if day and day_or_none(2000, int(detail), int(day["day"])):
            span = Span(min(day.start("day"), year.span.start), span.end)
            yield replace(year, span=span, unit=f"of_year.{detail}-{int(day['day']):02d}")
        else:
            yield replace(year, span=span, unit=f"of_year.{detail}")


def _weekdays(text: str, spans: list[Span], known: _Language) -> Iterator[RelativeDate]:
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


def _of_week(text: str, phrases: list[RelativeDate], known: _Language, words: Words) -> Iterator[RelativeDate]:
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


def _months(text: str, spans: list[Span], known: _Language, words: Words) -> Iterator[RelativeDate]:
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
        if before and day_or_none(2000, number, int(before["day"])):
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


def _finnish_month(text: str, hit: Hit, sentence: Span, known: _Language, words: Words) -> Iterator[RelativeDate]:
    """`syyskuussa`, `elokuuhun mennessä`, `elokuun lopussa`: the case of the month, or the word behind it, says that it is a date."""
    part = words.after(hit.end, "end.after", "approximate.after")
    if part or text.endswith(FINNISH_CASES, hit.start, hit.end):
        span = Span(hit.start, part.end if part else hit.end)
        meaning = part.entry.payload.partition(".")[0] if part else ""
        shift = -1 if known.told_before(text, span) else known.shift(sentence, span)
        yield RelativeDate(span, f"month.{hit.entry.payload}", shift, meaning)


def _holidays(spans: list[Span], known: _Language) -> Iterator[RelativeDate]:
    """`julaften`, `langfredag`."""
    for hit in known.of("holiday"):
        span = Span(hit.start, hit.end)
        sentence = _sentence(spans, span)
        if sentence:
            yield RelativeDate(span, hit.entry.payload, _turn(hit, sentence, known))


def _turn(holiday: Hit, sentence: Span, known: _Language) -> int | None:
    """Which turn of the year is meant: the next, if no verb of the past is nearest, and where something holds from then on."""
    unit, _, day = holiday.entry.payload.partition(".")
    if unit != "turn":
        return None
    return -1 if day == "12-31" and known.shift(sentence, Span(holiday.start, holiday.end)) == -1 else 1


def _ago(text: str, spans: list[Span], known: _Language, words: Words) -> Iterator[RelativeDate]:
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


def _weeks(text: str, spans: list[Span], known: _Language, words: Words) -> Iterator[RelativeDate]:
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


def _is_week(text: str, span: Span, sentence: Span, known: _Language) -> bool:
    """Whether a week without preposition is one of the year: a verb stands behind it, or it is the last for something.

    `Vecka 20 möts gruppen`, `senast vecka 20`.
    """
    if BY_DAY.search(text, max(sentence.start, span.start - LONGEST_GAP), span.start):
        return True
    return not text[sentence.start : span.start].strip() and known.has_verb(span.end + 1)


def _in_figures(text: str, spans: list[Span], known: _Language, words: Words) -> Iterator[RelativeDate]:
    pattern = IN_FIGURES.get("fi" if known.same("fi") else "da" if known.same("da") else "")
    for match in pattern.finditer(text) if pattern else ():
        day, month = int(match["day"]), int(match["month"])
        span = Span(*match.span())
        sentence = _sentence(spans, span)
        is_clock = CLOCK_BEFORE.search(text, max(0, span.start - LONGEST_GAP), span.start)
        is_day = sentence and day_or_none(2000, month, day) and not (is_clock or words.before(span.start, "number"))
        if sentence and is_day and not recurs(text, sentence, span.end, known.shift(sentence, span) == -1):
            yield RelativeDate(span, f"date.{month:02d}-{day:02d}", known.shift_of_day(text, sentence, span))


def _with_part(one: RelativeDate, words: Words) -> RelativeDate:
    """The relative word with the word before it that says which part of it is meant: `begyndelsen af næste år`."""
    word = words.leading(one.span.start, "end", "approximate")
    if word is None or one.part:
        return one
    return RelativeDate(Span(word.start, one.span.end), one.unit, one.shift, word.entry.payload, one.clock)


def _beside(words: RelativeDate, reference: FuzzyDate) -> FuzzyDate | None:
    first, last = reference.earliest, reference.latest
    if first is None or last is None:
        return None
    try:
        resolved = _on_day(words, first) if first == last else _in_period(words, reference, first, last)
    except (ValueError, OverflowError):  # the calendar's first or last year is passed
        return None
    if resolved is not None and words.opens:
        return from_opening(words.opens, resolved)
    if resolved is None or not words.part:
        return resolved
    return meant(words.part, resolved) or resolved


def _in_period(words: RelativeDate, reference: FuzzyDate, first: date, last: date) -> FuzzyDate | None:
    """Beside a month or year, only what is no finer than that can be told; beside a longer period, only of its one year."""
    if words.unit == "today":
        return None if "/" in reference.edtf else reference
    if words.unit.startswith("of_year.") and first.year == last.year:
        return calendar.from_edtf(f"{first.year + (words.shift or 0):04d}-{words.unit.partition('.')[2]}")
    if words.unit == "year" and first.year == last.year:
        return calendar.year(first.year + (words.shift or 0))
    if words.unit == "month" and (first.year, first.month) == (last.year, last.month):
        return calendar.month_after(first.year, first.month, words.shift or 0)
    return None


def _on_day(words: RelativeDate, day: date) -> FuzzyDate | None:
    unit, _, detail = words.unit.partition(".")
    shift = words.shift or 0
    if unit in ("today", "day"):
        return _as_day(day + timedelta(days=shift))
    if unit == "week" and detail:
        return _numbered_week(int(detail), words.shift, day)
    if unit == "week":
        return calendar.week(day + timedelta(weeks=shift))
    if unit == "year":
        return calendar.year(day.year + shift)
    if unit == "of_year":
        is_to_come = words.shift is None and "-" not in detail and calendar.MONTHS_OF_PART.get(int(detail), (0,))[0] > day.month
        return calendar.from_edtf(f"{day.year + shift - is_to_come:04d}-{detail}")
    if unit == "month":
        return calendar.month_after(day.year, day.month, _months_to(int(detail), day, words.shift) if detail else shift)
    if unit == "season":
        return _season(int(detail), words.shift, day)
    if unit in ("weekday", "coming", "of_week"):
        return _as_day(day + timedelta(days=_days_to_weekday(unit, int(detail), day, words.shift)))
    return _clocked(_nearest_day(unit, detail, day, words.shift, words.weekday), words.clock)


def _as_day(day: date) -> FuzzyDate:
    return calendar.day(day.year, day.month, day.day)


def _clocked(day: FuzzyDate, clock: tuple[int, int] | None) -> FuzzyDate:
    return calendar.at_clock(day, *clock) if clock else day


def _days_to_weekday(unit: str, weekday: int, day: date, shift: int | None) -> int:
    """Days to a weekday: of the week that many weeks after, from the day on, or as `_days_to` has it."""
    if unit == "of_week":
        return 7 * (shift or 0) + weekday - day.isoweekday()
    return (weekday - day.isoweekday()) % 7 if unit == "coming" else _days_to(weekday, day, shift)


def _days_to(weekday: int, day: date, shift: int | None) -> int:
    """Days to the weekday last before, next after, or nearest to a day."""
    ahead = (weekday - day.isoweekday()) % 7
    if shift == 0:
        return ahead - 7 if ahead else 0
    if shift is None:
        return ahead if ahead <= 3 else ahead - 7
    return (ahead or 7) if shift > 0 else ahead - 7


def _months_to(month: int, day: date, shift: int | None) -> int:
    """Months to the month of that name last before, next after, or nearest to a day; its own month counts."""
    ahead = (month - day.month) % 12
    if shift is None:
        return ahead if ahead <= 6 else ahead - 12
    return ahead if shift > 0 or ahead == 0 else ahead - 12


def _numbered_week(number: int, shift: int | None, day: date) -> FuzzyDate | None:
    """The week of that number last before, next after, or nearest to a day; the day's own week counts."""
    near = [found for year in (day.year - 1, day.year, day.year + 1) if (found := calendar.numbered_week(year, number))]
    weeks = [(week.earliest, week.latest, week) for week in near if week.earliest and week.latest]
    if shift:
        weeks = [one for one in weeks if (one[1] >= day if shift > 0 else one[0] <= day)]
    return min(weeks, key=lambda one: abs(one[0] - day), default=(None, None, None))[2]


def _season(code: int, shift: int | None, day: date) -> FuzzyDate:
    """The season of the year, the one last before or next after a day; without shift, the last that has begun."""
    months = (12, 2) if code == calendar.WINTER else calendar.MONTHS_OF_PART[code]
    begun, over = day.month >= months[0], day.month > months[1]
    if shift and shift > 0 and begun:
        return calendar.part_of_year(day.year + 1, code)
    if (shift is None and not begun) or (shift and shift < 0 and not over):
        return calendar.part_of_year(day.year - 1, code)
    return calendar.part_of_year(day.year, code)


def _nearest_day(unit: str, detail: str, day: date, shift: int | None = None, weekday: int | None = None) -> FuzzyDate:
    """The day of a month, or by Easter, in the year that brings it nearest; the last one, or that on the weekday, where it is told."""
    candidates: list[date] = []
    for year in (day.year - 1, day.year, day.year + 1):
        if unit == "easter":
            candidates.append(calendar.easter(year) + timedelta(days=int(detail)))
        elif found := day_or_none(year, int(detail[:2]), int(detail[3:])):
            candidates += [found.earliest] if found.earliest else []
    first = date.min if shift is None or shift < 0 else day - RECENT if unit == "date" else day
    last = day if shift is not None and shift < 0 else date.max
    fitting = [one for one in candidates if first <= one <= last and weekday in (None, one.isoweekday())]
    if not fitting:
        raise ValueError(f"{detail} is no day near {day}")
    return _as_day(min(fitting, key=lambda one: abs(one - day)))
