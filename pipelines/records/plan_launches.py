"""Whether a word of launch tells of the plan, or of something else in whose sentence the plan is named: a report on it, a campaign under it.

Here belongs: what is launched. Not here: when a plan was launched (`plan_facts.py`), other sums than its budget (`plan_receivers.py`).
"""

import re
from functools import cache
from typing import Protocol

from pipelines.documents import GAP, Span
from pipelines.mentions.plans.plans import NAME_END, Naming, title_words
from pipelines.mentions.sentences import Sentence
from pipelines.registers import alternatives, any_of, words_of

__all__ = ["is_of_other", "is_of_plan", "other_things"]

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
