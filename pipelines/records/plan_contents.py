"""Whether a sentence says that what a number counts is in a plan: `handlingsplanen har 23 prosjekter`, `the programme's 12 activities`.

Here belongs: words of having and containing between a plan and a number. Not here: what is counted (`plan_counts.py`), numbers that are
those of some of the measures (`plan_partial_counts.py`).
"""

import re
from bisect import bisect_left, bisect_right
from functools import cache

from pipelines.documents import GAP, Span
from pipelines.records.context import Context
from pipelines.registers import alternatives

__all__ = ["is_held"]

LONGEST_LINK = 60
LONGEST_PARAGRAPH = 600
CUES_AT_HEAD = 4
"""No more cues than these begin where a sentence does."""
REFERS, STANDS_FOR = "refers", "stands_for"
GENITIVE = re.compile(r"(?:(?:en|et|na|ne|in|an|ets)s|['’]s|(?:man|gian|tin|kan)|(?:nar|unar|innar))$", re.IGNORECASE)
"""How a plan noun ends whose something is: `planens`, `ohjelman`, `the plan's`."""
_OUR_OWN = re.compile(rf"(?<!\w)(?:{alternatives('our_own')}){GAP}$", re.IGNORECASE)
OWNED = re.compile(rf"{GAP}(?:(?:{alternatives('in_all')}){GAP})?")
"""Between such a noun and the number."""


def is_held(context: Context, number: Span, word: Span) -> bool:
    """Whether a plan has what a number counts.

    Args:
        context: the document, read.
        number: the number.
        word: the word that it counts.
    """
    text, lang = context.text, context.code
    sentence = context.sentence_at(number)
    if sentence is None:
        return False
    at = bisect_right(context.namings, number.start, key=lambda naming: naming.word.end)
    before, behind = (
        one[0].word if one and sentence.covers(one[0].word) else None
        for one in (context.namings[max(0, at - 1) : at], context.namings[at : at + 1])
    )
    if before and _OUR_OWN.search(text, max(sentence.start, before.start - LONGEST_LINK), before.start):
        return False  # the programme of whoever speaks
    if before and (
        _holds(lang).fullmatch(text, before.end, number.start)
        or (GENITIVE.search(before.of(text)) and OWNED.fullmatch(text, before.end, number.start))
    ):
        return True
    if _pronoun_holds(context, sentence, number):
        return True
    is_there = _there_are(lang).search(text, max(sentence.start, number.start - LONGEST_LINK), number.start)
    if behind is None or is_there is None:
        return False
    owns = GENITIVE.search(behind.of(text)) is not None and re.fullmatch(GAP, text[word.end : behind.start]) is not None
    return owns or _in_plan(lang).fullmatch(text, word.end, behind.start) is not None


def _pronoun_holds(context: Context, sentence: Span, number: Span) -> bool:
    """Whether a sentence opens with a noun for the plan, or with a pronoun for it behind its name, and says that it has so many."""
    cues = context.hits.get("plan_cue", [])
    first = bisect_left(cues, sentence.start, key=lambda hit: hit.start)
    opening = [hit for hit in cues[first : first + CUES_AT_HEAD] if hit.start == sentence.start]
    relations = {
        hit.entry.payload.relation
        for hit in opening
        if hit.entry.lang == context.code and _holds(context.code).fullmatch(context.text, hit.end, number.start)
    }
    if STANDS_FOR in relations or REFERS not in relations:
        return STANDS_FOR in relations
    paragraph = max(context.text.rfind("\n\n", 0, sentence.start), sentence.start - LONGEST_PARAGRAPH)
    last = bisect_right(context.namings, sentence.start, key=lambda naming: naming.word.start) - 1
    return last >= 0 and context.namings[last].word.start > paragraph


@cache
def _holds(lang: str | None) -> re.Pattern[str]:
    """Between a plan and the number of what it has: `, som omfatter i alt`."""
    name = rf"(?:{GAP}(?:{alternatives('purpose')}){GAP}[^.,;:()\n]{{3,80}}?)?"
    years = rf"(?:,?{GAP}\(?(?:19|20)\d\d(?:\s?[–—-]\s?(?:19|20)?\d\d)?\)?)?"
    clause = rf",?{GAP}(?:(?:{alternatives('relative')}|{alternatives('clause_of_plan')}){GAP})?"
    between = f"{alternatives('in_all', lang)}|{alternatives('beside_verb', lang)}"
    return re.compile(
        rf"{name}{years}{clause}(?:(?:{between}){GAP})?(?:{alternatives('holds', lang)}){GAP}(?:(?:{between}){GAP})?",
        re.IGNORECASE,
    )


@cache
def _there_are(lang: str | None) -> re.Pattern[str]:
    """Before a number: that there are so many: `det er`, `eru`."""
    return re.compile(
        rf"(?<!\w)(?:{alternatives('there_are', lang)}){GAP}(?:(?:{alternatives('in_all', lang)}){GAP})?$", re.IGNORECASE
    )


@cache
def _in_plan(lang: str | None) -> re.Pattern[str]:
    """Between what is counted and the plan: `i den nye`."""
    return re.compile(rf"{GAP}(?:{alternatives('in_the_plan', lang)}){GAP}(?:[^\W\d_]+{GAP}){{0,2}}", re.IGNORECASE)
