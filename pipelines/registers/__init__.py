"""Reference data: words, names, labels and facts as reviewed CSV files, each row with its language and its source.

Here belongs: the files and the one function that reads them. Not here: what a row means; the step that uses it knows.
A new word is a new row. `docs/registers.md` says what each file holds.
"""

import csv
import re
from collections.abc import Iterable
from functools import cache
from importlib import resources

__all__ = ["alternatives", "any_of", "function_words", "place", "rows", "words_of"]

LINKING = "linking_words"
"""Short words that patterns and rules look at where they stand: `and`, `a`, what a sum is for."""
NOWHERE = "(?!)"
"""Pattern that matches nowhere: what a language has no words for is not found in it."""


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """Rows of a register.

    Args:
        name: file name without `.csv`.

    Returns:
        One dictionary a row, in the order of the file; an empty cell is an empty string.

    Raises:
        FileNotFoundError: if there is no such register.
    """
    with (resources.files(__package__) / f"{name}.csv").open(encoding="utf-8") as file:
        reader = csv.reader(file)
        columns = next(reader)
        return tuple(dict(zip(columns, row, strict=True)) for row in reader if row)


@cache
def words_of(use: str, lang: str | None = None, register: str = LINKING) -> frozenset[str]:
    """Words of a use.

    Args:
        use: what they are for.
        lang: their language; None for all.
        register: a register of words by use.
    """
    return frozenset(form for form, of_lang in _by_use(register).get(use, ()) if lang in (None, of_lang))


@cache
def _by_use(register: str) -> dict[str, list[tuple[str, str]]]:
    """Forms and their languages by use: hundreds of uses are asked for when modules are imported."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in rows(register):
        found.setdefault(row["use"], []).append((row["form"], row["lang"]))
    return found


@cache
def function_words(lang: str | None) -> frozenset[str]:
    """Words of a language that no noun phrase begins with: pronouns, prepositions, auxiliaries.

    Args:
        lang: the language; None, where it is not known, has none.
    """
    return frozenset(row["word"] for row in rows("function_words") if row["lang"] == lang)


@cache
def alternatives(use: str, lang: str | None = None, register: str = LINKING) -> str:
    """The same as the alternatives of a pattern (`any_of`).

    Args:
        use: what they are for.
        lang: their language; None for all.
        register: a register of words by use.
    """
    return any_of(words_of(use, lang, register))


def any_of(words: Iterable[str], gap: str = r"\s") -> str:
    """Words as the alternatives of a pattern, the longest first; of no words, a pattern that matches nowhere.

    Args:
        words: the words.
        gap: pattern for the blanks in them.
    """
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", gap) for word in longest_first) or NOWHERE


def place(name: str, key: str) -> str:
    """Reference to a row of a register, as evidence names it."""
    return f"pipelines/registers/{name}.csv#{key}"
