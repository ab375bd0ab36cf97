"""Words in a row with capitals, which may be a name: where they begin and end, and the particles between them.

Here belongs: the shape of a row. Not here: whether it is a person's name (`names.py`, `known_words.py`).
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from pipelines.documents import Span
from pipelines.letters import CAPITALS
from pipelines.registers import alternatives

__all__ = ["GENITIVES", "is_compound_with_noun", "runs"]

SHORT = rf"(?:{alternatives('short_name')})\.(?=[^\S\n]+[{CAPITALS}])"
"""A given name cut short: `Guðni Th. Jóhannesson`."""
WORD = re.compile(
    rf"{SHORT}|[{CAPITALS}](?:\.(?:[{CAPITALS}]\.)?(?=[^\S\n]+[{CAPITALS}])|[\w\xad]*(?:['’][^\W\d_]+)*(?:-[^\W\d_][\w\xad]*)*(?::s\b)?)"
)
"""A capitalised word, or an initial or two with their full stops."""
SITE = re.compile(r"(?<![\w./-])[\w-]+\.[a-z]{2,4}/$")
"""The site before whom a credit names: `norden.org/Anna Holm`."""
LONGEST_SITE = 40
ABBREVIATION = re.compile(rf"[{CAPITALS}]{{2,}}(?![\w\xad])")
GENITIVES = ("'s", "’s", ":s")
"""What follows is owned by the person and no part of the name: `Juha Sipilä's Government`."""


PREFIXES = alternatives("name_prefix")
"""Arabic articles that a hyphen joins to a name: `Hussein al-Taee`."""


def _joint(particles: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:[^\S\n]+|[^\S\n]*\n\s*-{{3,}}[^\S\n]*\n\s*)(?:(?:{particles})[ \xa0]){{0,2}}(?P<prefix>(?:{PREFIXES})-)?(?=[{CAPITALS}])"
    )  # a line break without page mark ends a name: the next line is a role, a heading or a list item


JOINT = _joint(alternatives("name_particle", "mul"))
JOINT_OUTSIDE_ICELAND = _joint(alternatives("name_particle"))
"""With the particles of Faroese family names (`Bárður á Steig Nielsen`), which are common words of Icelandic."""
COMPOUND_WITH_NOUN = re.compile(rf"-[^\W\d_{CAPITALS}]\w{{4,}}\Z")


@lru_cache(maxsize=4)
def runs(text: str, lang: str | None = None) -> tuple[tuple[Span, ...], ...]:
    """Capitalised words in a row, particles between them, in order; words all in capitals are abbreviations and end a run.

    Kept for the last texts: people with and without a role are both read from them.

    Args:
        text: the text as decoded.
        lang: language of the text, if known: Faroese names bear particles that are other words in Icelandic.
    """
    return tuple(_runs(text, JOINT_OUTSIDE_ICELAND if lang and lang != "is" else JOINT, lang))


HANGING = ("- ", "-\u00a0")
"""Behind the first half of a compound whose second half follows: `Raja- ja merivartiokoulu`."""


def _runs(text: str, joining: re.Pattern[str], lang: str | None) -> Iterator[tuple[Span, ...]]:
    current: list[Span] = []
    for match in WORD.finditer(text):
        start, end = match.span()
        before = text[start - 1] if start else " "
        if (
            before not in {" ", "-"}
            and (before.isalnum() or before in "_'’@/")
            and not SITE.search(text, max(0, start - LONGEST_SITE), start)
        ):
            continue
        if text.startswith(HANGING, end):
            continue
        joint = joining.match(text, current[-1].end) if current else None
        is_joined = joint is not None and joint.end() == start
        if before == "-" and not (joint and is_joined and joint["prefix"]):
            continue
        if current and not is_joined:
            yield tuple(current)
            current = []
        second = text[start + 1 : start + 2]
        is_abbreviated = not second.islower() and (second.isdecimal() or ABBREVIATION.match(text, start, end))
        is_compound = lang == "fi" and is_compound_with_noun(match[0])
        if is_abbreviated or is_compound:  # `N5-möte`, `KRIPOS`, `Ihmiskauppa-seminaarissa`
            if current:
                yield tuple(current)
            current = []
            continue
        current.append(Span(start, end))
        if text.endswith(GENITIVES, start, end):
            yield tuple(current)
            current = []
    if current:
        yield tuple(current)


def is_compound_with_noun(word: str) -> bool:
    """Whether a word is a compound of a name with a common noun: `Lanzarote-nefndarinnar`.

    Args:
        word: the word as written.
    """
    return COMPOUND_WITH_NOUN.search(word) is not None
