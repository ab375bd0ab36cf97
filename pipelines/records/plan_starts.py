"""When a programme was set up, which of a programme is its launch: `programmet ble opprettet i 2020`, `the Government set up the programme`.

Here belongs: words of setting up right beside a plan. Not here: words of launch and of coming (`plan_facts.py`), its first day (`plan_periods.py`).
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Protocol

from pipelines.documents import GAP, FuzzyDate, Mention, Span, Value
from pipelines.mentions.plans.plans import Naming
from pipelines.mentions.plans.titles import FINNISH_NOUN
from pipelines.mentions.sentences import Sentence
from pipelines.mentions.split_verbs import SPLIT
from pipelines.records.plan_launches import other_things
from pipelines.registers import alternatives, any_of, rows, words_of

__all__ = ["governs", "set_up"]

SET_UP = "set_up"
GOVERNING = ("preposition", "with", "about")
"""Uses of words behind which a plan is no subject and no object itself."""
BEFORE_VERB = ("auxiliary", "having", "becoming")
LONGEST_GOVERNED = 60
LONGEST_OBJECT = 60
LONGEST_PARTICLE = 3
FINNISH_PARTICIPLE = ("ttu", "tty")
MOST_WORDS, MOST_FINNISH = 6, 2
PURPOSE = rf"(?:{GAP}(?:{alternatives('purpose')}){GAP}[^.,;:()\n]{{3,60}}?)?"
YEARS = rf"(?:{GAP}\(?(?:19|20)\d\d[^\w\s](?:19|20)?\d\d\)?)?"
NAME = rf"(?:{GAP}[A-ZÆØÅÄÖÞ][\w-]+){{0,3}}"
MARK = re.compile(r"[,;:()]|\.(?!\d)(?<!\d\.)|\n\n")
"""A mark between two clauses, and none of a date."""
WORD = re.compile(rf"{GAP}([^\W\d_]+)")
APPOSITION = re.compile(rf",{GAP}")
"""`the programme, established in 2020, ...`"""
FINNISH_OPENING = re.compile(rf"(?:ohjelma|suunnitelma|strategia|se){GAP}(?:(?:on|oli){GAP})?(?:[^\W\d_]+{GAP})?", re.IGNORECASE)


class _Cue(Protocol):
    """What this module needs of a cue."""

    @property
    def relation(self) -> str: ...
    @property
    def span(self) -> Span: ...
    @property
    def sentence(self) -> Sentence: ...
    @property
    def until(self) -> int: ...
    @property
    def dates(self) -> list[Mention]: ...
    @property
    def namings(self) -> list[Naming]: ...


def set_up(text: str, lang: str | None, cues: Sequence[_Cue]) -> Value[FuzzyDate] | None:
    """The date at which a plan was set up.

    Args:
        text: the text as decoded.
        lang: language of the text.
        cues: the cues about the plan.
    """
    for cue in cues:
        if cue.relation != SET_UP or not (_is_done_to_plan(text, lang, cue) or _is_done_by_somebody(text, lang, cue)):
            continue
        days = [date for date in cue.dates if date.value.value and "/" not in (date.label or "")]
        days = [date for date in days if not _names(lang).search(text, max(0, date.span.start - LONGEST_OBJECT), date.span.start)]
        until = cue.until if cue.until >= cue.span.end else cue.sentence.span.end  # another word begins within this one
        behind = [date for date in days if cue.span.end <= date.span.start < until]
        before = [date for date in days if date.span.end <= cue.span.start]
        if behind or before:
            return (behind[:1] or before[-1:])[0].value
    return None


def governs(text: str, lang: str | None, start: int, end: int) -> bool:
    """Whether a preposition stands between two places, so that what is behind it belongs to another noun: `kom en rapport om planen`.

    Args:
        text: the text as decoded.
        lang: language of the text.
        start: the one.
        end: the other.
    """
    return not _governing(lang).isdisjoint(word.lower() for word in re.findall(r"[^\W\d_]+", text[start:end]))


def _is_done_to_plan(text: str, lang: str | None, cue: _Cue) -> bool:
    """Whether the plan stands right before the word, with an auxiliary at most and what is said of the time: `programmet ble i 2020 opprettet`."""
    before = [naming for naming in cue.namings if naming.word.end <= cue.span.start]
    if not before:
        return lang == "fi" and FINNISH_OPENING.fullmatch(text, cue.sentence.span.start, cue.span.start) is not None
    naming = before[-1]
    if lang == "fi" and not FINNISH_NOUN.search(text, naming.word.start, naming.word.end):
        return False
    if _governed(lang).search(text, max(cue.sentence.span.start, naming.start - LONGEST_GOVERNED), naming.start):
        return False
    start = max(naming.word.end, naming.years.end if naming.years else 0)
    if APPOSITION.fullmatch(text, start, cue.span.start):
        return True
    subject = _to_verb(lang).match(text, start, cue.span.start)
    if subject is None:
        return False
    words = _words(text, lang, cue, Span(subject.end(), cue.span.start))
    opening = cue.span.of(text).split()[0].lower()
    follows = WORD.match(text, cue.span.end)
    is_inverted = lang == "is" and follows is not None and follows[1].lower() in _auxiliaries(lang)  # `sem hrundið var af stað`
    if lang not in ("sv", "fi") and not is_inverted and opening not in _auxiliaries(lang):
        auxiliary, words = words[:1], words[1:]
        if not auxiliary or auxiliary[0] not in _auxiliaries(lang):
            return False
    known = words_of("beside_verb", lang) | words_of("right_now", lang) | _auxiliaries(lang)
    return all(len(word) <= LONGEST_PARTICLE or word in known for word in words)


def _words(text: str, lang: str | None, cue: _Cue, within: Span) -> list[str]:
    """The words of a stretch of the text beside its dates and the second halves of verbs."""
    between = within.of(text)
    for date in cue.dates:
        if within.start <= date.span.start < date.span.end <= within.end:
            between = between.replace(date.span.of(text), " ")
    return [word.lower() for word in re.findall(r"[^\W\d_]+", _particles(lang).sub(" ", between))]


def _is_done_by_somebody(text: str, lang: str | None, cue: _Cue) -> bool:
    """Whether the plan is the object of the word: `regjeringen opprettet i 2020 det nye programmet`."""
    naming = next((one for one in cue.namings if one.word.start >= cue.span.end), None)
    if naming is None or naming.start - cue.span.end > LONGEST_OBJECT:
        return False
    words = _words(text, lang, cue, Span(cue.span.end, naming.start))
    if _after_relative(lang).search(text, max(cue.sentence.span.start, cue.span.start - LONGEST_OBJECT), cue.span.start):
        return False  # `det centrum som inrättades`
    if len(words) > MOST_WORDS or MARK.search(text, cue.span.end, naming.start) or not _no_object(lang).isdisjoint(words):
        return False
    if other_things(lang).search(text, cue.span.end, naming.start):
        return False
    if lang == "fi" and cue.span.of(text).endswith(FINNISH_PARTICIPLE):
        return False
    if lang == "fi":  # the object of `asetti ohjelman`, and no word in another case
        is_base = FINNISH_NOUN.search(text, naming.word.start, naming.word.end) is not None
        return len(words) <= MOST_FINNISH and (is_base or naming.word.of(text).lower().endswith("n"))
    return not re.search(r"(?:s|['’]s)$", naming.word.of(text))


@cache
def _governing(lang: str | None) -> frozenset[str]:
    return frozenset().union(*(words_of(use, lang, "measure_words") for use in GOVERNING))


@cache
def _no_object(lang: str | None) -> frozenset[str]:
    """Words that no plan is the object of a word of setting up behind: prepositions, `and`."""
    return _governing(lang) | words_of("and", lang) | words_of("relative", lang)


@cache
def _particles(lang: str | None) -> re.Pattern[str]:
    """The second halves of words of setting up: `i gang`, `på laggirnar`."""
    forms = (
        row["form"].partition(SPLIT)[2].strip() for row in rows("plan_cues") if row["relation"] == SET_UP and row["lang"] == lang
    )
    return re.compile(rf"(?<!\w)(?:{any_of({form for form in forms if form})})(?!\w)")


@cache
def _governed(lang: str | None) -> re.Pattern[str]:
    words = _governing(lang) | words_of("governs", lang)
    return re.compile(rf"(?<!\w)(?:{any_of(words)}){GAP}(?:[\w’'-]+{GAP}){{0,3}}$", re.IGNORECASE)


@cache
def _names(lang: str | None) -> re.Pattern[str]:
    """Before a year that is that of a plan, or of something else: `programmet for 2016`."""
    return re.compile(
        rf"(?<!\w)(?:{alternatives('for_one_year', lang)}|{alternatives('meant_for', lang)}(?<!i)(?<!in)(?<!í)){GAP}$"
    )


@cache
def _auxiliaries(lang: str | None) -> frozenset[str]:
    return frozenset().union(*(words_of(use, lang, "measure_words") for use in BEFORE_VERB))


@cache
def _to_verb(lang: str | None) -> re.Pattern[str]:
    """What may stand between a plan and what is told of it: its purpose and years, a relative word."""
    return re.compile(rf"{NAME}{PURPOSE}{YEARS}(?:,?{GAP}(?:{alternatives('relative', lang)})(?=\s))?,?{GAP}")


@cache
def _after_relative(lang: str | None) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives('relative', lang)}){GAP}(?:[^\W\d_]+{GAP})?$")
