"""Whether a word of launch tells of the plan, or of something else in whose sentence the plan is named: a report on it, a campaign under it.

Here belongs: what is launched. Not here: when a plan was launched (`plan_facts.py`), other sums than its budget (`plan_receivers.py`).
"""

import re
from functools import cache
from typing import Protocol

from pipelines.documents import GAP, Mention, Span
from pipelines.mentions.plans.plans import Naming
from pipelines.mentions.plans.title_words import NAME_END, title_words
from pipelines.mentions.sentences import Sentence
from pipelines.registers import alternatives, any_of, words_of

__all__ = ["is_now", "is_of_other", "is_of_plan", "is_of_speaker", "is_shown_to_one", "is_year_of_plan", "other_things"]

REACH = 320
"""What a word of launch tells of stands no farther from it."""
LONGEST_LINK = 120
LONGEST_LEAD = 60
GOVERNING = ("preposition", "with", "about")
"""Uses of words behind which a plan is no subject and no object itself."""
RELATIVE = re.compile(rf"[^.;:()\n]{{0,80}}?,?{GAP}(?:{alternatives('relative')}){GAP}(?:[^\W\d_]+{GAP}){{0,3}}$")
"""Between a plan and what a clause about it tells: `handlingsplanen mot vold, som ble lagt fram i 2021`."""
AT_RELATIVE = re.compile(rf",?{GAP}(?:{alternatives('relative')}){GAP}(?:[^\s.,;:()]+{GAP}){{0,9}}$")
WORD_BEFORE = re.compile(r"(?<!\w)([^\W\d_]+)[’'\"»”)]?$")
ALSO = re.compile(rf"(?:{alternatives('and')}){GAP}(?:[\w’'-]+{GAP}){{0,3}}$")
"""Before a plan that is launched beside something else: `rapporten og den nye planen`."""
PART_OF = re.compile(rf"(?<!\w)(?:{alternatives('part_of_plan')}){GAP}(?:[\w’'-]+{GAP}){{0,4}}$", re.IGNORECASE)
FINNISH_GENITIVE = re.compile(rf"{GAP}(?:[^\W\d_]+{GAP}){{0,2}}")
FINNISH_OF_PLAN = ("n", "sta", "stä")
"""How a Finnish plan noun ends behind the noun whose complement it is: `raportti ohjelman toteutumisesta`, `raportti ohjelmasta`."""
GENITIVE = re.compile(r"(?:(?:en|et|na|ne|in|an)s|['’]s)$", re.IGNORECASE)

TO_PERSON = re.compile(rf"{GAP}(?:[^\W\d_]+{GAP}){{0,2}}(?:{alternatives('to_person')})(?!\w)", re.IGNORECASE)
"""Behind a word of launch: a plan that is shown to one person is not launched by that."""
OF_CLAUSE = re.compile(rf",?{GAP}(?:[^\W\d_]{{2,5}}{GAP})?(?:{alternatives('clause_of_plan')}){GAP}")
"""Opens what is told of a plan, right behind its noun: `ohjelman, jolla Suomi johtaa ...`."""
FOR_ONE_YEAR = re.compile(rf"(?<!\w)(?:{alternatives('for_one_year')}){GAP}$", re.IGNORECASE)
LENGTH_OF_YEAR = 4
LONGEST_OWN = 16
PROGRAMME = "programme"
OWN_BEFORE = re.compile(rf"(?<!\w)(?:{alternatives('our_own')}){GAP}$", re.IGNORECASE)
OWN_BEHIND = re.compile(rf"{GAP}(?:{alternatives('our_own')})(?!\w)")


class _Launch(Protocol):
    """What this module needs of a cue."""

    @property
    def span(self) -> Span: ...
    @property
    def sentence(self) -> Sentence: ...
    @property
    def namings(self) -> list[Naming]: ...


def is_of_plan(text: str, lang: str | None, cue: _Launch) -> bool:
    """Whether what a word tells to be launched is the plan.

    Args:
        text: the text as decoded.
        lang: language of the text.
        cue: the word, with its sentence and the namings of plans there.
    """
    start, end = max(cue.sentence.span.start, cue.span.start - REACH), min(cue.sentence.span.end, cue.span.end + REACH)
    before = [naming for naming in cue.namings if naming.word.end <= cue.span.start]
    behind = [naming for naming in cue.namings if naming.word.start >= cue.span.end]
    if before and RELATIVE.match(text, before[-1].word.end, cue.span.start):
        return True
    others = [Span(*found.span()) for found in other_things(lang).finditer(text, start, end)]
    first = next((other for other in others if other.start >= cue.span.end), None)
    if first and (not behind or first.start < behind[0].word.start) and not _is_governed(text, lang, cue.span.end, first):
        return any(ALSO.search(text, max(first.end, naming.start - LONGEST_LEAD), naming.start) for naming in behind)
    named = behind[:1] or before[-1:]
    if not named:
        return True
    if PART_OF.search(text, max(start, named[0].start - LONGEST_LEAD), named[0].start):
        return False
    return not any(_is_of(text, lang, other, named[0]) for other in others)


def is_of_other(text: str, lang: str | None, start: int, cue: int) -> bool:
    """Whether a relative clause tells of something else, right before it: `planen nevner protokollen, som trådte i kraft i 2003`.

    Args:
        text: the text as decoded.
        lang: language of the text.
        start: where its relative word stands at the earliest.
        cue: where what it tells begins.
    """
    relative = AT_RELATIVE.search(text, start, cue)
    before = WORD_BEFORE.search(text, max(0, relative.start() - LONGEST_LEAD), relative.start()) if relative else None
    return before is not None and other_things(lang).fullmatch(before[1]) is not None


def is_shown_to_one(text: str, cue: _Launch) -> bool:
    """Whether a plan is only shown to one person: `suunnitelma esitellään hänelle`.

    Args:
        text: the text as decoded.
        cue: the word of launch.
    """
    return TO_PERSON.match(text, cue.span.end, cue.sentence.span.end) is not None


def is_now(text: str, lang: str | None, cue: _Launch) -> bool:
    """Whether a word beside one of launch says that it is done now, and none that it was, or will be: `legger nå fram`.

    Args:
        text: the text as decoded.
        lang: language of the text.
        cue: the word of launch.
    """
    start = max(cue.sentence.span.start, cue.span.start - LONGEST_LEAD)
    if _not_now(lang).search(text, start, cue.span.start):
        return False
    end = min(cue.sentence.span.end, cue.span.end + LONGEST_LEAD)
    return (
        _now_behind(lang).match(text, cue.span.end, end) is not None
        or _now_before(lang).search(text, start, cue.span.start) is not None
    )


@cache
def _now_behind(lang: str | None) -> re.Pattern[str]:
    return re.compile(rf"{GAP}(?:{alternatives('right_now', lang)})(?!\w)")


@cache
def _now_before(lang: str | None) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives('right_now', lang)}){GAP}$", re.IGNORECASE)


@cache
def _not_now(lang: str | None) -> re.Pattern[str]:
    """An auxiliary of the past or the future before a word of launch."""
    words = any_of(
        words_of("modal", lang, "measure_words")
        | words_of("having", lang, "measure_words")
        | words_of("auxiliary", lang, "measure_words")
    )
    return re.compile(rf"(?<!\w)(?:{words}){GAP}(?:[^\W\d_]+{GAP}){{0,2}}$", re.IGNORECASE)


def is_year_of_plan(text: str, cue: _Launch, date: Mention) -> bool:
    """Whether a year behind a word of launch is one of which the plan itself is: `programmet for 2016`, `ohjelma, jolla ... vuonna 2016`.

    Args:
        text: the text as decoded.
        cue: the word.
        date: a date of its sentence.
    """
    if date.span.start < cue.span.end or len(date.label or "") != LENGTH_OF_YEAR:
        return False
    named = [naming for naming in cue.namings if cue.span.end <= naming.word.start and naming.word.end <= date.span.start]
    if not named:
        return False
    start = named[-1].word.end
    if FOR_ONE_YEAR.search(text, max(start, date.span.start - LONGEST_OWN), date.span.start):
        return True
    return OF_CLAUSE.match(text, start, date.span.start) is not None


def is_of_speaker(text: str, naming: Naming, first: Naming) -> bool:
    """Whether a naming is the programme of whoever speaks, and not the one that is named first: `programmet vårt`.

    Args:
        text: the text as decoded.
        naming: a naming.
        first: the first one of the text.
    """
    if naming.title or naming.years or naming.plan_type != PROGRAMME or naming is first:
        return False
    return (
        OWN_BEHIND.match(text, naming.word.end) is not None
        or OWN_BEFORE.search(text, max(0, naming.word.start - LONGEST_OWN), naming.word.start) is not None
    )


def _is_governed(text: str, lang: str | None, start: int, other: Span) -> bool:
    """Whether something stands behind a preposition, and so is not what is launched: `lagt fram sammen med en evaluering`."""
    return _preposition_before(lang).search(text, max(start, other.start - LONGEST_LEAD), other.start) is not None


def _is_of(text: str, lang: str | None, other: Span, naming: Naming) -> bool:
    """Whether a plan stands only as that of which something is: `evalueringen av planen`, `planens sluttrapport`."""
    noun = naming.word.of(text).lower()
    if other.start >= naming.word.end:
        is_genitive = noun.endswith("n") if lang == "fi" else GENITIVE.search(noun) is not None
        return is_genitive and FINNISH_GENITIVE.fullmatch(text, naming.word.end, other.start) is not None
    if not 0 < naming.start - other.end <= LONGEST_LINK or (lang == "fi" and not noun.endswith(FINNISH_OF_PLAN)):
        return False
    between = text[other.end : naming.start]
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", between)]
    if not title_words(NAME_END, lang).isdisjoint(words) or not set(".;:,").isdisjoint(between):
        return False
    return lang == "fi" or (bool(words) and words[0] in _governing(lang))


@cache
def _governing(lang: str | None) -> frozenset[str]:
    return frozenset().union(*(words_of(use, lang, "measure_words") for use in GOVERNING))


@cache
def _preposition_before(lang: str | None) -> re.Pattern[str]:
    article = rf"(?:(?:{alternatives('article', lang)}|{alternatives('indefinite', lang)}){GAP})?"
    return re.compile(rf"(?<!\w)(?:{any_of(_governing(lang))}){GAP}{article}$", re.IGNORECASE)


@cache
def other_things(lang: str | None) -> re.Pattern[str]:
    """What is launched or paid for beside plans, by the beginning of the noun; a compound may end in it.

    Args:
        lang: language of the text.
    """
    return re.compile(rf"(?<!\w)[^\W\d_]*(?:{alternatives('beside_plan', lang)})[^\W\d_]{{0,8}}(?!\w)", re.IGNORECASE)
