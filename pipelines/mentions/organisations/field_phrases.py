"""The field of a body: the words behind its noun that say what it is for, `for samfunnstryggleik og beredskap`.

Here belongs: how far such words reach. Not here: the nouns, and names of other forms (`form_readings.py`).
"""

import re

from pipelines.letters import CAPITALS
from pipelines.registers import alternatives, words_of

__all__ = ["BLANK", "DEED", "TITLED", "WORD", "named_field_end", "owned_field_end"]


def _behind(nouns: frozenset[str]) -> str:
    """Pattern for the place behind one of these nouns and a blank; those of one length are looked for at once."""
    by_length: dict[int, list[str]] = {}
    for noun in sorted(nouns):
        by_length.setdefault(len(noun), []).append(f"[{noun[0]}{noun[0].upper()}]{noun[1:]}")
    return "|".join(rf"(?<=[ \u00a0(](?:{'|'.join(same)}).)" for same in by_length.values())


BLANK = r"[ \u00a0]"
WORD = r"[^\W\d_](?:[\w-]*[^\W\d_])?"
TITLED = rf"[{CAPITALS}](?:[\w’'-]*\w)?"
ADJECTIVE = rf"(?:[^\W\d_]+(?:{alternatives('adjective_ending')}){BLANK}(?=[^\W\d_]{{4}})){{0,2}}"
"""The adjectives before a word of the field: `mänskliga` before `rättigheter`, `negativ sosial` before `kontroll`."""
DEED = _behind(words_of("deed_noun"))
"""Behind nouns that are incomplete without what they are done to: `forebyggelse` before `af ekstremisme`, `Rights` before `of the Child`."""
NO_FIELD = rf"(?!(?:{alternatives('no_field')})\b)"
"""Before a word of the field: it is none that tells of a time, of all or of somebody's own (`første gang`, `sine tiltak`)."""
ARTICLE = rf"(?:{alternatives('field_article')}){BLANK}{NO_FIELD}[^\W\d_]{{3,}}{BLANK}(?=[^\W\d_]{{4}})"
"""An article and the adjective behind it: `den inre` before `säkerheten`."""
OF_DEED = rf"(?:{alternatives('deed_article')}){BLANK}(?=[^\W\d_]+{BLANK}(?:{alternatives('deed_of')}){BLANK})"
"""An article before a noun that is incomplete without what is done to what: `the` before `prevention of violence`."""
JOINT = _behind(words_of("joint_noun"))
"""Behind nouns that are incomplete without what is done together: `nordiskt samarbete` before `om funktionshinder`."""
OBJECT = rf"(?:{BLANK}(?:{JOINT})(?:{alternatives('joint_about')}){BLANK}{NO_FIELD}{ADJECTIVE}{WORD}-?|{BLANK}(?:{DEED})(?:{alternatives('deed_of')}){BLANK}{NO_FIELD}{ADJECTIVE}{WORD}-?(?:{BLANK}(?:{alternatives('deed_against')}){BLANK}{NO_FIELD}{WORD}-?)?)?"
"""What is done to what: `av arbetet mot människohandel` behind `samordning`."""
FIELD = rf"(?:{ARTICLE}|{OF_DEED}|{ADJECTIVE}){NO_FIELD}{WORD}-?(?:{BLANK}(?:{alternatives('field_head')})(?!\w))?{OBJECT}"
FIELDS = rf"(?:(?:,{BLANK}(?![{CAPITALS}]){FIELD}){{0,3}}{BLANK}(?:{alternatives('and')}){BLANK}(?:(?:{alternatives('field_preposition')}){BLANK})?(?![{CAPITALS}]){FIELD})?"
FIELD_PHRASE = re.compile(FIELD + FIELDS)
AFTER_BLANK = re.compile(BLANK)
OWNED = re.compile(rf"{BLANK}(?:{alternatives('field_preposition')}){BLANK}(?=[^\W\d_]{{4}})")
"""What joins a field to a noun behind its owner: `for` in `Nordisk institutt for sjørett`."""
OF_COUNTRY = re.compile(rf"(?<=[^\W\d_])(?:{BLANK}(?![{CAPITALS}]{{2}}){TITLED}){{1,2}}(?!{BLANK}[{CAPITALS}])")
"""Capitals behind a field that bears one itself: `Norge` in `Organisasjonen for Integrering Norge`."""


def named_field_end(text: str, start: int, limit: int) -> int | None:
    """Where the field ends behind a noun that takes one, with the names behind it; None if there is none.

    Args:
        text: the text.
        start: the end of the noun and its preposition.
        limit: how far to look.
    """
    field = FIELD_PHRASE.match(text, start + 1, limit) if AFTER_BLANK.match(text, start) else None
    if field is None:
        return None
    names = OF_COUNTRY.match(text, field.end(), limit) if text[field.start()] in CAPITALS else None
    return names.end() if names else field.end()


def owned_field_end(text: str, start: int, limit: int) -> int | None:
    """Where the field ends behind a noun that stands behind its owner; None if there is none.

    Args:
        text: the text.
        start: the end of the noun.
        limit: how far to look.
    """
    joined = OWNED.match(text, start, limit)
    field = FIELD_PHRASE.match(text, joined.end(), limit) if joined else None
    return field.end() if field else None
