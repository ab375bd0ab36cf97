"""Whether a number of measures is that of some of a plan's, or no more than about so many: those of one body, those that are done.

Here belongs: words beside the number. Not here: what is counted (`plan_counts.py`).
"""

import re
from bisect import bisect_left
from functools import cache

from pipelines.documents import GAP, Span
from pipelines.mentions.numbers import Number
from pipelines.mentions.plans.title_words import CURRENT, FORMER, title_words
from pipelines.records.context import Context
from pipelines.registers import alternatives, any_of, words_of

__all__ = ["is_partial"]

LONGEST_BEFORE, LONGEST_BEHIND = 40, 80
AUXILIARIES = ("auxiliary", "having", "becoming")
LIST_OF = re.compile(rf"(?:över|over|yfir)\w*{GAP}(?:over|över|yfir)$|(?:list\w{{0,3}}){GAP}(?:over|över|yfir)$", re.IGNORECASE)
"""`en oversikt over 26 tiltak` is no approximation."""
FINNISH_GENITIVE = re.compile(rf"(?:ohjelman|suunnitelman|strategian|kartan|sen){GAP}$", re.IGNORECASE)
"""The plan's own measures, and so all of them: `ohjelman 55 toimenpidettä on toteutettu`."""


def is_partial(context: Context, number: Span, end: int) -> bool:
    """Whether a number of measures is not that of all of a plan's.

    Args:
        context: the document, read.
        number: the number.
        end: where the words end that are counted.
    """
    text, lang = context.text, context.code
    before = text[max(0, number.start - LONGEST_BEFORE) : number.start].rstrip()
    if _ends_with("in_charge_of", lang).search(before) or not _other_plans(lang).isdisjoint(before.lower().split()[-1:]):
        return True
    if _ends_with("more_or_less", lang).search(before) and not LIST_OF.search(before):
        return True
    if _ends_with("all_of_them", lang).search(before) or (lang == "fi" and FINNISH_GENITIVE.search(f"{before} ")):
        return False
    if _left_to_do(lang).match(text, end, min(len(text), end + LONGEST_BEHIND)):
        return True
    behind = _done(lang).match(text, end, min(len(text), end + LONGEST_BEHIND))
    if behind and any(
        one.start < behind.end() for one in _numbers_from(context, end)
    ):  # `av planens 30 tiltak er ti gjennomført`
        return False
    return behind is not None and (behind["auxiliary"] is not None or _after_auxiliary(lang).search(before) is not None)


def _numbers_from(context: Context, start: int) -> list[Number]:
    """The first numbers behind a place."""
    first = bisect_left(context.numbers, start, key=lambda number: number.start)
    return context.numbers[first : first + 1]


@cache
def _other_plans(lang: str | None) -> frozenset[str]:
    """Words for what is in force or was before, beside what is to come: `ersätta de nuvarande 99 åtgärderna`."""
    return title_words(CURRENT, lang) | title_words(FORMER, lang)


@cache
def _ends_with(use: str, lang: str | None) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(use, lang)})$", re.IGNORECASE)


@cache
def _auxiliary(lang: str | None) -> str:
    words = frozenset().union(*(words_of(use, lang, "measure_words") for use in AUXILIARIES), words_of("copula", lang))
    return any_of(words)


@cache
def _after_auxiliary(lang: str | None) -> re.Pattern[str]:
    """The verb of `er 12 tiltak gjennomført`, before the number."""
    return re.compile(rf"(?<!\w)(?:{_auxiliary(lang)})$", re.IGNORECASE)


@cache
def _left_to_do(lang: str | None) -> re.Pattern[str]:
    """What says right behind measures that they are not done: `gjenstår`, `are still waiting`, `ei ole`."""
    adverb = rf"(?:(?:{alternatives('beside_verb', lang)}){GAP})?"
    return re.compile(rf"{GAP}{adverb}(?:{alternatives('left_to_do', lang)})(?!\w)", re.IGNORECASE)


@cache
def _done(lang: str | None) -> re.Pattern[str]:
    """What says that measures are done: `er nå gjennomført`, `have been completed`."""
    done = alternatives("done", lang)
    return re.compile(
        rf"(?:{GAP}(?P<auxiliary>{_auxiliary(lang)})(?:{GAP}(?!to\b)[^\W\d_]+){{0,2}}?)?{GAP}(?:{done})(?!\w)", re.IGNORECASE
    )
