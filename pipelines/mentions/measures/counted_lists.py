"""Whole sentences behind which a list stands without a colon: they count measures, or end in `the following measures`.

Here belongs: one sentence -> whether the items below it are its measures. Not here: leads that break off or end in a colon (`leads.py`).
"""

import re

from pipelines.documents import GAP, Span
from pipelines.mentions.measures.clauses import WORD, Reader, ends
from pipelines.mentions.measures.commitments import Commitment
from pipelines.mentions.measures.list_refusals import refuses_list

__all__ = ["counts_other", "is_shown", "tells_of_list"]

COUNTED = re.compile(rf"\d{GAP}(?:\w+{GAP})?$")
"""A number right before the word for measures or its adjective."""
LONGEST_COUNT = 30
"""What shows or counts measures stands among so many characters before their word."""
FIGURES = re.compile(r"(?<![\w.,])\d{1,3}(?![\w.,]\w)")
FARTHEST_COUNT = 80
"""What is counted besides measures stands behind its number among so many characters (`four questions about the new measures`)."""
OF_COUNTED = 2
"""Between a number and the preposition behind what it counts stand so many words at most."""
ELATIVES = ("ista", "istä")
"""The ending by which Finnish says about what, in the plural; behind a number the noun that is counted bears none."""
BEHIND_NOUN = 5
"""So many words at most stand behind the word for measures."""


def tells_of_list(reader: Reader, sentence: Span) -> Commitment | None:
    """What a list's items are if the sentence before it, though it is whole, counts or shows measures, as `We start five projects`.

    Args:
        reader: the text and its words.
        sentence: the words.
    """
    if refuses_list(reader, sentence):
        return None
    for noun in reader.within("measures", *ends(sentence))[-1:]:
        opening = _words_before(reader, sentence, noun.start)
        shown = reader.among(("anaphor", "filler")).within(opening, noun.end)
        counted = COUNTED.search(reader.text, opening, noun.start) or reader.among(("new", "vague", "quantity")).within(
            opening, noun.start
        )
        if (shown or counted) and WORD.search(
            reader.text, reader.word_end(noun.end, sentence.end, BEHIND_NOUN), sentence.end
        ) is None:
            return Commitment(Span(noun.start, noun.end), "announced", None)
    return None


def is_shown(reader: Reader, sentence: Span) -> bool:
    """Whether a sentence ends in `these measures`, or tells that those who govern have so many, so that what follows are they.

    Args:
        reader: the text and its words.
        sentence: the words.
    """
    for noun in reader.within("measures", *ends(sentence))[-1:]:
        last = WORD.search(reader.text, noun.end, sentence.end) is None
        if last and reader.within("governing", *ends(sentence)) and tells_of_list(reader, sentence):
            return True
        return last and any(hit.end + 1 == noun.start for hit in reader.within("anaphor", sentence.start, noun.start))
    return False


def counts_other(reader: Reader, sentence: Span, noun: Span) -> bool:
    """Whether what is counted before the word for measures is something else: `four questions about the measures`.

    Args:
        reader: the text and its words.
        sentence: the words.
        noun: the word for measures.
    """
    first = max(sentence.start, noun.start - FARTHEST_COUNT)
    ends_of_numbers = [hit.end for hit in reader.within("quantity", first, noun.start)]
    ends_of_numbers += [match.end() for match in FIGURES.finditer(reader.text, first, noun.start)]
    if not ends_of_numbers or reader.amounts.within(first, noun.start):
        return False
    number = max(ends_of_numbers)
    counted = reader.word_end(number, noun.start, 1)
    if counted == number or reader.among(("anaphor", "filler")).within(number, noun.start):
        return False
    if reader.lang == "fi":
        return reader.text[noun.start : noun.end].endswith(ELATIVES)
    last = reader.word_end(counted, noun.start, OF_COUNTED)
    return bool(reader.within("preposition", counted, last) or reader.within("about", counted, last))


def _words_before(reader: Reader, sentence: Span, noun: int) -> int:
    """Where the last two words before the word for measures begin."""
    words = reader.text[max(sentence.start, noun - LONGEST_COUNT) : noun].split()[-2:]
    return max(sentence.start, noun - len(" ".join(words)) - 1)
