"""Words of grammar that are looked at where they stand, not found in the text: `and`, `in`, `a`, `som`.

Here belongs: such words by their use, and as part of a pattern. Not here: words found by the lexicon (`clauses.py`).
"""

import re
from functools import cache

from pipelines.registers import rows

__all__ = ["one_of", "words_of"]


@cache
def words_of(use: str, lang: str | None = None, register: str = "grammar_words") -> frozenset[str]:
    """Words of a use.

    Args:
        use: the use, as the register has it.
        lang: their language; all if it is None.
        register: a register of words by use.
    """
    return frozenset(row["form"] for row in rows(register) if row["use"] == use and lang in (None, row["lang"]))


def one_of(words: frozenset[str]) -> str:
    """A pattern that matches one of some words, the longest first.

    Args:
        words: the words.
    """
    return f"(?:{'|'.join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))})"
