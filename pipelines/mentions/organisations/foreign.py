"""Bodies of a country that a text calls by what they are and names by their abbreviation alone: `the British data authority (ICO)`.

Here belongs: letters in parentheses behind a common noun with a country beside it. Not here: letters behind a name
(`abbreviations.py`), abbreviations of the register (`organisations.py`).
"""

import re
from collections.abc import Iterator
from functools import cache

from pipelines.documents import Mention, Span, Value, slug
from pipelines.mentions.lexicon import Hits
from pipelines.mentions.places import nationalities
from pipelines.registers import rows

__all__ = ["find"]

LETTERS = re.compile(r"[ \u00a0]\([A-Z]{3,6}\)")
TOKEN = re.compile(r"[^\W\d_][\w-]*|[.,;:()]")
MOST_WORDS = 6
"""Words between the letters and the noun, its country among them."""
WORDS_BEFORE = 3
"""Words before the noun in which its country may stand."""
FARTHEST = 100
"""So far before the letters may the noun and its country begin."""
WORD = re.compile(r"[^\W\d_]+")


@cache
def _nouns() -> tuple[tuple[str, str], ...]:
    """Parts of nouns that call an agency by what it is, with its kind."""
    return tuple((row["part"], row["org_type"]) for row in rows("body_kinds") if row["org_type"] == "directorate")


def find(text: str, hits: Hits) -> Iterator[Mention]:
    """Abbreviations that name a body of a country.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
    """
    for letters in LETTERS.finditer(text):
        start = max(text.rfind("\n", 0, letters.start()) + 1, letters.start() - FARTHEST)
        words = list(TOKEN.finditer(text, start, letters.start()))[-MOST_WORDS:]
        for at in range(len(words) - 1, -1, -1):
            noun = words[at].group()
            if not noun[0].isalpha():
                break
            kind = next((kind for part, kind in _nouns() if part in noun), None)
            if kind is None:
                continue
            if _of_country(text, hits, words[max(0, at - WORDS_BEFORE)].start(), letters.start()):
                span = Span(letters.start() + 2, letters.end() - 1)
                short = span.of(text)
                value = Value(f"unlisted.{slug(short)}", "explicit", f"organisation.abbreviation_of_country.{kind}", (span,))
                yield Mention("organisation", span, value, name=short, label=value.value)
            break


def _of_country(text: str, hits: Hits, start: int, end: int) -> bool:
    """Whether a country or an adjective of one stands in a place."""
    if any(word.group().lower() in nationalities() for word in WORD.finditer(text, start, end)):
        return True
    return any(start <= hit.start and hit.end <= end for hit in hits.get("place", []))
