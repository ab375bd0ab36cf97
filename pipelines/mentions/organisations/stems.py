"""Stems: the other forms to which a name's endings are added, where its words change within.

Here belongs: how the words of a name change (`registers/stems.csv`). Not here: the endings themselves, which the lexicon
allows behind every stem (`registers/inflections.csv`).
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from pipelines.registers import alternatives, rows

__all__ = ["capitalised", "inflected", "lowered", "without_hyphen"]

HALVES = re.compile(rf"-[ ](?=(?:{alternatives('and')})[ ])")
"""Joins halves of names: `Klima-, Energi- og Forsyningsministeriet`."""


def inflected(name: str, lang: str, *, is_owned: bool = False) -> Iterator[str]:
    """The name, and the stems it has where its words change (`Poliisihallitukse`, `Norrænu ráðherranefndinni`).

    Args:
        name: the name in base form.
        lang: its language.
        is_owned: whether it stands behind a genitive, where its last word may lose its article (`riksdagens socialutskott`).
    """
    last = ("last", "owned") if is_owned else ("last",)
    if " " not in name:
        yield from (name, *_changed(name, lang, *last))
        return
    first, *between, end = name.split(" ")
    openings = [(word, *_changed(word, lang, "first")) for word in (first, *between)]
    for words in product(*openings, (end, *_changed(end, lang, *last))):
        yield " ".join(words)


def capitalised(name: str) -> str:
    """The name with a capital at each word, as some write it: `Nordens Välfärdscenter`.

    Args:
        name: the name in base form.
    """
    return " ".join(word[0].upper() + word[1:] for word in name.split(" "))


def lowered(name: str) -> str:
    """The name with one capital alone, but for abbreviations, as others write it: `Nobels fredssenter`, `Leger uten grenser`.

    Args:
        name: the name in base form.
    """
    first, *others = name.split(" ")
    return " ".join((first, *(word if word.isupper() else word.lower() for word in others)))


def without_hyphen(name: str) -> str:
    """The name without the hyphen before `and`, which pages leave out at times: `Klima-, Energi og Forsyningsministeriet`.

    Args:
        name: the name in any form.
    """
    return HALVES.sub(" ", name)


@cache
def _stems(lang: str, *places: str) -> dict[str, list[str]]:
    """The stems that an ending gives way to, by ending."""
    found: dict[str, list[str]] = {}
    for row in rows("stems"):
        if row["lang"] == lang and row["place"] in places:
            found.setdefault(row["ending"], []).append(row["stem"])
    return found


def _changed(word: str, lang: str, *places: str) -> list[str]:
    """The word's other stems, by the longest ending of the register that it bears."""
    stems = _stems(lang, *places)
    for start in range(len(word)):
        if (ending := word[start:]) in stems:
            return [word[:start] + stem for stem in stems[ending]]
    return []
