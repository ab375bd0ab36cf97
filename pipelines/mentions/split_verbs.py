"""Verbs of two halves, between which other words stand: `legger … fram`, `beslutade … att`.

Here belongs: whether the second half follows the first. Not here: what the verb means (the registers).
"""

import re

from pipelines.registers import words_of

__all__ = ["OF_WORDS", "SPLIT", "WORD", "half_in", "is_whole"]

SPLIT = " … "
"""Stands in a register between the halves."""
OF_WORDS = r"\w'’-"
"""What words are made of, within a class of a pattern."""
WORD = re.compile(rf"[{OF_WORDS}]+")
COUNTED = re.compile(r"\d+(?:[.,]\d+)*|[\w'’-]+(?::\w+)?")
"""A word, be it an abbreviation with its case (`antanut THL:lle tehtäväksi`), or a number with its decimals (`skyder 62,4 mio. kr. ind`)."""
WORDS_BETWEEN = 4
"""So many words may stand between the halves (`legger nå til slutt fram`)."""
WORDS_BEFORE_MARKER = 8
"""So many where what was decided follows (`besluttede den daværende S-, R- og SF-regering at`), or where the second half is a
phrase that is nothing else (`ger Länsstyrelsen i Stockholms län denna dag i uppdrag`)."""
WORD_LENGTH = 40
"""No word with its blank is longer, but for a few in Finnish, behind which a second half is not looked for."""
MARKERS = words_of("marker", register="measure_words") | words_of("that", register="measure_words")
"""The mark of the infinitive, or `that`."""
PHRASES = tuple(words_of("task_given") | words_of("for_comment") | words_of("in_force"))
"""Second halves by which somebody is given a task, a paper is sent out for comment, or a law comes into force."""
STEM = "-"
"""Ends a second half that is the beginning of a word, as nouns and participles are inflected (`tehty … lakimuuto-`)."""
DOT = re.compile(r"\w\.")
"""The dot of a day (`la 4. juni fram`) or an abbreviation (`mio. kr. til`), behind which no capital stands, ends no sentence."""
MARKS = frozenset(".:;!?\n")


def half_in(text: str, particle: str) -> bool:
    """Whether a text holds the second half of a verb at all, as few texts do.

    Args:
        text: the text as decoded.
        particle: the second half, empty if there is none.
    """
    return particle.removesuffix(STEM) in text


def is_whole(text: str, start: int, particle: str, between: int = WORDS_BETWEEN) -> bool:
    """Whether the second half of a verb follows the first; a verb of one half is whole.

    Args:
        text: the text as decoded.
        start: where the first half ends.
        particle: the second half, empty if there is none.
        between: so many words may stand between the halves.
    """
    if not particle:
        return True
    half = particle.removesuffix(STEM)
    words = (WORDS_BEFORE_MARKER if particle in MARKERS or particle.endswith(PHRASES) else between) + 1
    if text.find(half, start, start + words * WORD_LENGTH) < 0:  # as it is nearly always
        return False
    for _ in range(words):
        match = COUNTED.search(text, start)
        if match is None:
            return False
        gap = text[max(0, start - 1) : match.start()]
        goes_on = MARKS.isdisjoint(gap) or (not text[match.start()].isupper() and MARKS.isdisjoint(DOT.sub("", gap)))
        if not goes_on:
            return False
        end = match.start() + len(half)
        if text.startswith(half, match.start()) and (half != particle or not text[end : end + 1].isalpha()):
            return True
        start = match.end()
    return False
