"""The words that the registers hold: by them a capitalised word that is none of any language's and of no body or place is told from others.

Here belongs: which words those are, and what a word looks like that may be part of a name nobody has listed. Not here: what stands
beside such a name (`unknown_names.py`), and the registers of names (`names.py`).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from pipelines.letters import CAPITALS, SMALL
from pipelines.mentions.people.names import is_thing, is_usual_name, possible_base_forms
from pipelines.registers import rows, words_of

__all__ = ["LONGEST_NAME", "are_words_of_a_name", "is_common", "may_be_given"]

REGISTERS = {
    "action_forms": ("own_present", "own_past", "past_passive", "conditional"),
    "action_verbs": ("present", "past", "passive", "participle", "perfect", "supine"),
    "actor_words": ("form",),
    "boilerplate": ("text",),
    "coding_words": ("word",),
    "count_words": ("word",),
    "date_roles": ("word",),
    "date_words": ("phrase",),
    "dateline_places": ("place",),
    "event_verbs": ("form",),
    "function_words": ("word",),
    "labels": ("label",),
    "language_words": ("word",),
    "linking_words": ("form",),
    "located_names": ("form",),
    "measure_words": ("form",),
    "name_cues": ("word",),
    "nationalities": ("form",),
    "organisation_forms": ("form",),
    "organisation_names": ("name",),
    "place_words": ("word",),
    "plan_cues": ("form",),
    "plan_title_words": ("word",),
    "plan_words": ("word",),
    "quote_words": ("form",),
    "quoting_verbs": ("form",),
    "role_field_words": ("word",),
    "role_words": ("word",),
    "saying_verbs": ("form",),
    "sitting_words": ("word",),
    "table_words": ("word",),
}
"""The registers of words, with the columns that hold them."""
NO_NAME = ("institution", "thing", "other")
"""Kinds of name_parts whose words are in no person's name."""
WORD = re.compile(r"[^\W\d_]+")
NAME_WORD = re.compile(rf"[{CAPITALS}][{SMALL}]+(?:[-'’][{CAPITALS}][{SMALL}]+)*")
"""A capital and small letters; of a double name each half."""
PARTS = re.compile(r"[-'’]")
INFLECTED = 5
"""Letters of a common word of which a capitalised one may be a form: of shorter ones too many names are."""
COMPOUND = 16
"""Letters of a word that is hardly a name, but a compound: `Ungdomsmottagningen`."""
SHORTEST_GIVEN = 4
"""Letters of a given name at the head of a sentence: shorter words are too often verbs (`Hør`, `Møt`)."""
SHORTEST, LONGEST_NAME = 2, 3
"""Words of a name that no register holds: fewer are no full name, and more a title or a body."""


@cache
def _words() -> frozenset[str]:
    return frozenset(_all_words())


def _all_words() -> Iterator[str]:
    for register, columns in REGISTERS.items():
        for row in rows(register):
            for column in columns:
                yield from WORD.findall(row[column].lower())
    for row in rows("name_parts"):
        if row["kind"] in NO_NAME:
            yield from WORD.findall(row["ending"].lower())


def is_common(word: str, lang: str | None = None) -> bool:
    """Whether a register holds a word, or one of which it may be a form, as something else than a person's name.

    Args:
        word: the word as written.
        lang: language of the text around it, if the word may bear an ending.
    """
    if is_usual_name(word):
        return False
    inflected = (form for form in possible_base_forms(word, lang) if len(form) >= INFLECTED)
    return word.lower() in _words() or any(form.lower() in _words() for form in inflected)


@cache
def _noun_endings() -> tuple[str, ...]:
    return tuple(row["ending"] for row in rows("name_parts") if row["kind"] == "noun")


def may_be_given(word: str) -> bool:
    """Whether a word may be a given name that no register holds, and is no noun, adjective or verb by its ending.

    Args:
        word: the word as written.
    """
    return (
        len(word) >= SHORTEST_GIVEN
        and NAME_WORD.fullmatch(word) is not None
        and not word.endswith(_noun_endings())
        and not is_thing(word)
        and not is_common(word)
    )


def are_words_of_a_name(words: Sequence[str], lang: str | None) -> bool:
    """Whether capitalised words may be a full name that no register holds: none of them is a word of any register.

    Args:
        words: the words as written.
        lang: language of the text around them.
    """
    if not SHORTEST <= len(words) <= LONGEST_NAME:
        return False
    if not all(NAME_WORD.fullmatch(word) and len(word) < COMPOUND and not is_thing(word) for word in words):
        return False
    parts = {part for word in words for part in PARTS.split(word) if part.lower() not in words_of("name_prefix")}
    return not is_common(words[-1], lang) and not any(is_common(part, lang if lang == "is" else None) for part in parts)
