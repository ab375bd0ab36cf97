"""Where a name begins in a row of words with capitals: behind a word that opens the sentence, or behind the end of an office's name.

Here belongs: which words of a row are none of the name. Not here: whether the others are one (`names.py`, `unknown_names.py`).
"""

import re

from pipelines.documents import Span
from pipelines.mentions.people.known_words import is_common, may_be_given
from pipelines.mentions.people.name_reading import Reading
from pipelines.mentions.people.names import base_form, bears_given_name, is_family_name, is_known_alone

__all__ = ["without_common_words", "without_first_words"]

VERB_ENDINGS = ("r", "ko", "kö")
"""Scandinavian and Icelandic verbs in the present tense, and the Finnish mark of a question: `Menar Löfven att ...?`"""
QUESTION = re.compile(r"[ \u00a0][^.!?\n]{1,300}\?")
GENITIVE_ENDINGS = ("s", "ar", "u", "a", "ur")
"""How Icelandic given names end in the genitive."""
CLOSING = frozenset((",", "\n", "", ":"))
"""Behind a name that opens a line: of a list, of the head of a speech."""


def without_first_words(reading: Reading, run: tuple[Span, ...], *, after_office: bool = False) -> tuple[Span, ...]:
    """Without what stands before the given name: a word that begins the sentence, or the end of an office's name."""
    lang = reading.language_at(run[0].start)
    if len(run) == 1 or bears_given_name(run[0].of(reading.text), lang):
        return run
    given = next((at for at, word in enumerate(run[:-1]) if bears_given_name(word.of(reading.text), lang)), None)
    if given and not after_office and _bear_name(reading, run, given):
        return run
    if given is not None and (after_office or len(run) > given + 2 or reading.begins_sentence(run[0].start)):
        return run[given:]
    if len(run) == 2 and lang == "is" and _owns_first_word(reading, run):
        return run[1:]
    is_verb = run[0].end in reading.verb_ends or run[0].of(reading.text).endswith(VERB_ENDINGS)
    if len(run) != 2 or not is_verb or not reading.begins_sentence(run[0].start):
        return run
    family = run[1].of(reading.text)
    is_asked = QUESTION.match(reading.text, run[1].end) is not None and is_family_name(family, lang)
    return run[1:] if is_asked or is_known_alone(family, lang) else run


def _owns_first_word(reading: Reading, run: tuple[Span, ...]) -> bool:
    """Whether an Icelandic name is the owner of the noun that opens the sentence, which bears another case: `Stríð Pútíns`."""
    first, last = (word.of(reading.text) for word in run)
    return (
        reading.begins_sentence(run[0].start)
        and last.endswith("s")
        and base_form(last, "is") != last
        and is_known_alone(last, "is")
        and not first.endswith(GENITIVE_ENDINGS)
    )


def _bear_name(reading: Reading, run: tuple[Span, ...], given: int) -> bool:
    """Whether what stands before a known given name is a name as well: no word of any register, and no noun or verb by its ending.

    At the beginning of a sentence that is not enough, unless a mark or a verb of saying shows that the name begins there:
    `Josúa Gabriel Davidsson, Ungdommens Nordiske Råd`.
    """
    if len(run) < given + 2 or not all(may_be_given(word.of(reading.text)) for word in run[:given]):
        return False
    if not reading.begins_sentence(run[0].start):
        return run[0].start == 0 or reading.text[run[0].start - 1] in " \u00a0("
    closes = reading.text[run[-1].end : run[-1].end + 1] in CLOSING or reading.party(run) is not None
    return closes or reading.said(run)


def without_common_words(run: tuple[Span, ...], reading: Reading) -> tuple[Span, ...]:
    """Without the words at the beginning of a sentence that are none of a name: `Møtte Xiola Brandez`.

    Args:
        run: the words of the name.
        reading: the text and what is known of its names.
    """
    first = 0
    while first < len(run) and is_common(run[first].of(reading.text)):
        first += 1
    return run[first:]
