"""When a sentence tells that something is: whether a day is over, still to come, or more than nowadays.

Here belongs: the verbs around a day and what stands between them and it. Not here: how days are written (`dates.py`,
`relative_dates.py`), and words beside a day that are no verbs (`day_words.py`).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from pipelines.documents import GAP, Span
from pipelines.mentions.dates.date_words import LONGEST_GAP
from pipelines.mentions.dates.day_words import is_due, is_of_event
from pipelines.mentions.languages import DANO_NORWEGIAN
from pipelines.mentions.lexicon import Entry, Hit, Hits
from pipelines.mentions.split_verbs import SPLIT, is_whole
from pipelines.registers import alternatives, function_words, rows

__all__ = ["BY_DAY", "LAST_WORD", "NEXT_WORD", "LanguageHits", "entries", "opens"]

TENSED = ("present", "past", "passive", "participle")
EVENT_REACH = 80
"""Code points between `today` and the verb of an event that makes it a day."""
LONGEST_VERB = 60
WORDS_OF_OBJECT = 10
"""So many words may stand between the halves of a Danish verb, behind whose object the second half stands."""
VERBS_BESIDE = 8
"""Verbs on each side of a date that are looked at: the nearest is among them, and its auxiliary."""
AUXILIARY_REACH = 25
"""A participle begins so many code points behind its auxiliary at most (`verður á næstunni gefin út`)."""
LAST_WORD = re.compile(r"(?P<word>[^\W\d_]+)[ \u00a0]$")
PAST_BEFORE = {
    "sv": re.compile(r"[^\W\d_]{3}(?:ade|ades|[dlnrg]des)$"),
    "da": re.compile(r"[^\W\d_]{3}ede[s]?$"),
    "fi": re.compile(r"[^\W\d_]{3}ttiin$"),
    "is": re.compile(r"[^\W\d_]{3}(?:aði|uðu|aðist)$"),
}
"""Verbs in the past, known by their ending where one stands right before a date."""
DATE_OPENS = re.compile(rf"(?P<word>[^\W\d_]+)[ \u00a0](?:(?:{alternatives('day')}|{alternatives('before_month')})[ \u00a0])?$")
AFTER_DAY = re.compile(rf"(?<!\w)(?:{alternatives('after_day')})[ \u00a0](?:(?:{alternatives('day')})[ \u00a0])?$", re.IGNORECASE)
NEXT_WORD = re.compile(r"[ \u00a0](?P<word>[^\W\d_]+)")
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
HEAD_OF_SENTENCE = re.compile(rf"[^\w]*(?:(?:{alternatives('day')}|{alternatives('on_day')}){GAP})?{FIRST_DAY}", re.IGNORECASE)
"""What may stand before a day that opens its sentence."""


class _Split(NamedTuple):
    """The tense of a verb of an event that has two halves, and the second half."""

    tense: str
    particle: str


def entries() -> Iterator[Entry]:
    """Entries of verbs, which tell today from nowadays and past from future."""
    for row in rows("event_verbs"):
        first, _, particle = row["form"].partition(SPLIT)
        yield Entry(
            "split_event_verb" if particle else "event_verb",
            first,
            row["lang"],
            _Split(row["tense"], particle) if particle else row["tense"],
        )
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


class LanguageHits:
    """The hits of one language; the written languages of Denmark and Norway count as one."""

    def __init__(self, text: str, hits: Hits, lang: str | None) -> None:
        self._hits = hits
        self._lang = lang
        self._verbs = sorted([*self.of("event_verb"), *self._split(text)], key=lambda hit: (hit.start, hit.end))
        self._deeds = self.of("deed")
        self._tenses = sorted([*self._verbs, *self.of("tense")], key=lambda hit: (hit.start, hit.end))

    def _split(self, text: str) -> Iterator[Hit]:
        """Verbs of events whose second half follows: `lægger i dag en ny plan frem`."""
        for hit in self.of("split_event_verb"):
            tense, particle = hit.entry.payload
            if is_whole(text, hit.end, particle, WORDS_OF_OBJECT):
                yield hit._replace(entry=replace(hit.entry, category="event_verb", payload=tense))

    def of(self, category: str) -> list[Hit]:
        """The hits of a category, in order."""
        return [hit for hit in self._hits.get(category, []) if self.same(hit.entry.lang)]

    def same(self, lang: str) -> bool:
        """Whether words of a language count in this text."""
        return lang == self._lang or (lang in DANO_NORWEGIAN and self._lang in DANO_NORWEGIAN)

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
        word = NEXT_WORD.match(text, span.end) if pattern and opens(text, sentence, span) else None
        return pattern is not None and word is not None and pattern.search(word["word"]) is not None

    def _all_told(self, text: str, sentence: Span, span: Span) -> bool:
        """Whether the words end a sentence that has no verb but of the past: `They were remanded in custody today`."""
        before = LAST_WORD.search(text, max(sentence.start, span.start - LONGEST_VERB), span.start)
        is_last = sentence.end - span.end <= LONGEST_GAP and not any(map(str.isalnum, text[span.end : sentence.end]))
        if not is_last or before is None:
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
                return opens(text, sentence, span)
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


def opens(text: str, sentence: Span, span: Span) -> bool:
    """Whether nothing but blanks stands before words in their sentence.

    Args:
        text: the text as decoded.
        sentence: the sentence.
        span: the words.
    """
    return span.start - sentence.start <= LONGEST_GAP and not text[sentence.start : span.start].strip()


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
