"""The words by which a plan is known, made comparable: a title without its years and whose it is, a name in running text.

Here belongs: which words are one title or name, whatever their endings and spelling. Not here: years, countries, issuers
(`signs.py`).
"""

import re
from functools import cache, lru_cache

from pipelines.documents import tidy
from pipelines.mentions.plans.title_words import WHOSE, title_words
from pipelines.registers import rows

__all__ = ["Wording", "names_of", "same_name", "same_title", "titles_of"]

Wording = tuple[str, str]
"""Language and words."""
SAME_TITLE = 92.0
"""Two titles of one language that agree to this degree (0 to 100, words sorted) are one."""
YEARS = re.compile(r"[\s,(\[–—-]*\b(?:19|20)\d{2}(?:\s?[-–—/]\s?(?:(?:19|20)\d{2}|\d{2}))?\b[)\]]?")
OPEN_YEARS = re.compile(r"\s*\((?:19|20)\d{2}\s?[-–—]\s?\)")
PUNCTUATION = re.compile(r"[^\w\s-]+")
PARTS = re.compile(r"\s*[:.|]\s+|\s*[–—]\s*")
"""Between a title and its subtitle, which other pages may give alone."""
ONE_LANGUAGE = {"nn": "nb"}
"""Written languages of one country, in which a page may write the title of the other: they are compared."""
SHORTEST_MISSPELT = 4
LONG, STEM, SAME_WORD = 8, 6, 80.0
"""Two words of so many letters that open with so many of the same and agree to this degree (0 to 100) differ in their endings alone."""


def titles_of(lang: str, title: str) -> tuple[Wording, ...]:
    """The title for comparison: lower case, without years, without whose it is; none if only the plan noun is left.

    Args:
        lang: its language.
        title: the title.
    """
    core = _core(title)
    return ((ONE_LANGUAGE.get(lang, lang), core),) if core else ()


def names_of(lang: str, words: str) -> tuple[Wording, ...]:
    """The words that name a plan, and title and subtitle where they hold both; none that say only what kind of plan it is.

    Args:
        lang: language of the document.
        words: the title, or the words by which running text names the plan.
    """
    whole = OPEN_YEARS.sub(" ", YEARS.sub(" ", tidy(words)))
    parts = dict.fromkeys(_core(part) for part in (whole, *PARTS.split(whole)))
    return tuple((ONE_LANGUAGE.get(lang, lang), part) for part in parts if _tells(part))


def _tells(core: str) -> bool:
    """Whether words tell one plan from others: two of them, or a number."""
    return len(core.split()) > 1 or any(letter.isdigit() for letter in core)


def _core(title: str) -> str:
    words = PUNCTUATION.sub(" ", YEARS.sub(" ", tidy(title).lower())).split()
    while words and words[0] in title_words(WHOSE):
        words = words[1:]
    core = " ".join(word for word in words if word.strip("-"))
    return core if core not in _plan_nouns() else ""


@cache
def _plan_nouns() -> frozenset[str]:
    return frozenset(row["word"].lower() for row in rows("plan_words"))


def same_title(some: tuple[Wording, ...], others: tuple[Wording, ...]) -> bool | None:
    """Whether two plans bear one title; None where no two titles are of one language.

    Args:
        some: the titles of one plan.
        others: those of the other.
    """
    if any(mine == theirs for _, mine in some for _, theirs in others):
        return True
    pairs = [(mine, theirs) for lang, mine in some for other_lang, theirs in others if lang and lang == other_lang]
    return any(_agree(*pair) for pair in pairs) if pairs else None


@lru_cache(100_000)
def _agree(one: str, other: str) -> bool:
    """Whether two titles differ in order and spelling alone; thousands of plans share some hundred titles."""
    from rapidfuzz import fuzz

    return fuzz.token_sort_ratio(one, other) >= SAME_TITLE


def same_name(some: tuple[Wording, ...], others: tuple[Wording, ...]) -> bool:
    """Whether two plans go by one name, word by word but for endings and a letter: `vold` and `vald`, not `voldtekt`.

    Args:
        some: the names of one plan.
        others: those of the other.
    """
    return any(lang == other_lang and _same_words(mine, theirs) for lang, mine in some for other_lang, theirs in others)


def _same_words(one: str, other: str) -> bool:
    mine, theirs = one.split(), other.split()
    return len(mine) == len(theirs) and all(_same_word(*pair) for pair in zip(mine, theirs, strict=True))


@lru_cache(10_000)
def _same_word(one: str, other: str) -> bool:
    from rapidfuzz import fuzz
    from rapidfuzz.distance import Levenshtein

    if one == other:
        return True
    shorter = min(len(one), len(other))
    if one[0] != other[0] or (any(letter.isdigit() for letter in one + other) and one[:3] != other[:3]):
        return False
    is_misspelt = shorter >= SHORTEST_MISSPELT and Levenshtein.distance(one, other, score_cutoff=1) <= 1
    return is_misspelt or (shorter >= LONG and one[:STEM] == other[:STEM] and fuzz.ratio(one, other) >= SAME_WORD)
