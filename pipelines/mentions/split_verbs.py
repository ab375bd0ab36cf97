"""Verbs of two halves, between which other words stand: `legger … fram`, `beslutade … att`.

Here belongs: whether the second half follows the first. Not here: what the verb means (the registers).
"""

import re

__all__ = ["SPLIT", "WORD", "is_whole"]

SPLIT = " … "
"""Stands in a register between the halves."""
WORD = re.compile(r"[\w'’-]+")
WORDS_BETWEEN = 4
"""So many words may stand between the halves (`legger nå til slutt fram`)."""
WORDS_BEFORE_MARKER = 8
"""So many where what was decided follows (`besluttede den daværende S-, R- og SF-regering at`)."""
MARKERS = frozenset(("at", "å", "att", "to", "að"))
"""The mark of the infinitive, or `that`."""
STEM = "-"
"""Ends a second half that is the beginning of a word, as nouns and participles are inflected (`tehty … lakimuuto-`)."""
DAY = re.compile(r"\d\.")
"""The dot of a day (`la 4. juni fram`) ends no sentence."""
MARKS = frozenset(".:;!?\n")


def is_whole(text: str, start: int, particle: str) -> bool:
    """Whether the second half of a verb follows the first; a verb of one half is whole.

    Args:
        text: the text as decoded.
        start: where the first half ends.
        particle: the second half, empty if there is none.
    """
    if not particle:
        return True
    half = particle.removesuffix(STEM)
    for _ in range((WORDS_BEFORE_MARKER if particle in MARKERS else WORDS_BETWEEN) + 1):
        match = WORD.search(text, start)
        if match is None:
            return False
        between = text[max(0, start - 1) : match.start()]
        goes_on = between.strip().endswith(".") and not text[match.start()].isupper()  # `sat 5 mio. kr. af`
        if not (goes_on or MARKS.isdisjoint(between) or MARKS.isdisjoint(DAY.sub("", between))):
            return False
        end = match.start() + len(half)
        if text.startswith(half, match.start()) and (half != particle or not text[end : end + 1].isalpha()):
            return True
        start = match.end()
    return False
