"""What plans are about by the words of their names, so that two on different things are not said to be perhaps one.

Here belongs: words of subject in titles and names, and whether two plans share any. Not here: which titles are one
(`plan_wording.py`), codes of subject (`signs.py`).
"""

import re
from functools import cache, lru_cache

from pipelines.documents import tidy
from pipelines.mentions.plans.title_words import (
    ATTRIBUTE,
    COMING,
    CURRENT,
    FORMER,
    NAME_END,
    NEW,
    PACKAGE,
    SECOND,
    WHOSE,
    title_words,
)
from pipelines.registers import function_words, rows, words_of

__all__ = ["Topic", "about_different_things", "topic_of"]

Topic = tuple[str, frozenset[str]]
"""Language, and the words that say what a plan is about; none where its names say only what kind of plan it is."""
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
SHORTEST = 3
STEM = 3
"""Two words that open with so many of the same letters may be one, or parts of compounds on one thing."""
NOT_TOPICS = (WHOSE, ATTRIBUTE, COMING, CURRENT, FORMER, NAME_END, NEW, PACKAGE, SECOND)
ONE_LANGUAGE = {"nn": "nb"}


@lru_cache(10_000)
def topic_of(lang: str, *names: str) -> Topic:
    """The words of names that say what a plan is about.

    Args:
        lang: their language.
        names: titles and names of one plan; the title of the document where those say nothing.
    """
    for name in names:
        words = (_without_plan(word, lang) for word in WORD.findall(tidy(name).lower()))
        found = frozenset(word for word in words if len(word) >= SHORTEST and word not in _empty(lang))
        if found:
            return ONE_LANGUAGE.get(lang, lang), found
    return lang, frozenset()


def about_different_things(one: Topic, other: Topic) -> bool:
    """Whether two names of one language tell of different things: both say of what, and no word of one is like one of the other's.

    Args:
        one: what the one says.
        other: what the other says.
    """
    (lang, mine), (other_lang, theirs) = one, other
    return bool(lang == other_lang and mine and theirs and not any(_alike(a, b) for a in mine for b in theirs))


def _alike(one: str, other: str) -> bool:
    """Whether one word opens as the other does, or holds its beginning: `kunstig`, `lesing` and `leselyst` do not differ for certain."""
    shorter, longer = sorted((one, other), key=len)
    return shorter[:STEM] in longer


def _without_plan(word: str, lang: str) -> str:
    """A word without the plan noun that ends it: `exportstrategi` is about `export`."""
    ending = _plan_noun_at_end(lang).search(word)
    return word[: ending.start()].rstrip("-") if ending else word


@cache
def _plan_noun_at_end(lang: str) -> re.Pattern[str]:
    nouns = sorted(
        {row["word"].lower() for row in rows("plan_words") if row["lang"] == lang}, key=lambda noun: (-len(noun), noun)
    )
    return re.compile(rf"(?:{'|'.join(map(re.escape, nouns)) or '(?!)'})\w{{0,4}}$")


@cache
def _empty(lang: str) -> frozenset[str]:
    """Words that say nothing of a subject: short words of grammar, whose a plan is, whether it is new."""
    grammar = function_words(lang).union(*(words_of(use, lang) for use in ("purpose", "and", "period")))
    articles = words_of("article", lang, "measure_words")
    return (grammar | articles).union(*(title_words(use, lang) for use in NOT_TOPICS))
