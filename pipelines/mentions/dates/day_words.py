"""Words beside a day or `today` that say how it is meant: that it comes back each year, lies ahead, or is more than nowadays.

Here belongs: what such words mean where they stand. Not here: how days are written (`dates.py`, `relative_dates.py`).
"""

import re

from pipelines.documents import GAP, Span
from pipelines.registers import alternatives, function_words

__all__ = ["is_denied", "is_due", "is_of_event", "is_said", "recurs", "turn_of_day"]

LONGEST_WORDS = 60
"""Code points on either side of a day that hold the words beside it."""
RECURS_REACH = 200
"""Code points between a day and the words by which it comes back."""
FEW_WORDS = rf"(?:{GAP}[^\W\d_]+){{0,2}}"
RECURS = re.compile(rf"(?<!\w)(?:{alternatives('recurring')})(?!\w)", re.IGNORECASE)
GAP_BEHIND = re.compile(rf"{GAP}(?=\w)")
TO_COME = re.compile(rf"{GAP}(?:{alternatives('day_to_come')})(?!\w)")
GONE = re.compile(rf"{GAP}(?:{alternatives('day_gone')})(?!\w)")
DUE = re.compile(rf"(?:{alternatives('due')})(?!\w)", re.IGNORECASE)
"""The end of a word for the last day on which something is done: `søknadsfristen`."""
SAID_BEFORE = re.compile(
    rf"(?<!\w)(?:(?:{alternatives('said_today')}){FEW_WORDS}|(?:{alternatives('here_today')})){GAP}$", re.IGNORECASE
)
SAID_BEHIND = re.compile(rf"(?:{GAP}[^\W\d_]+){{0,3}}{GAP}(?:{alternatives('said_today')})(?!\w)", re.IGNORECASE)
NOT = re.compile(rf"{GAP}(?:{alternatives('negation', register='measure_words')})(?!\w)", re.IGNORECASE)
EVENT = re.compile(
    rf"(?<!\w)(?P<leads>[^\W\d_]+){GAP}(?:[^\W\d_]*(?:{alternatives('event')}))"
    rf"{GAP}(?:(?:{alternatives('day')}|{alternatives('on_day')}){GAP})?$",
    re.IGNORECASE,
)


def recurs(text: str, sentence: Span, end: int, is_told: bool) -> bool:
    """Whether a sentence tells what happens every year: its days are of no one year.

    Args:
        text: the text as decoded.
        sentence: the sentence.
        end: where the day or month ends.
        is_told: whether the verb beside it is one of the past; then the words must stand right behind it.
    """
    found = RECURS.search(text, max(sentence.start, end - RECURS_REACH), min(sentence.end, end + RECURS_REACH))
    return found is not None and (not is_told or GAP_BEHIND.match(text, end, found.start() + 1) is not None)


def turn_of_day(text: str, end: int) -> int | None:
    """1 where a word behind a day says that it is still to come, -1 where it is over: `22. maí næstkomandi`.

    Args:
        text: the text as decoded.
        end: where the day ends.
    """
    if TO_COME.match(text, end):
        return 1
    return -1 if GONE.match(text, end) else None


def is_due(text: str, sentence: Span, start: int) -> bool:
    """Whether a day is the one until which something is open: `Søknadsfristen er satt til 1. desember`.

    Args:
        text: the text as decoded.
        sentence: its sentence.
        start: where the day begins.
    """
    return DUE.search(text, max(sentence.start, start - LONGEST_WORDS), start) is not None


def is_of_event(text: str, sentence: Span, start: int, lang: str | None) -> bool:
    """Whether a day is that of a meeting of which something is told: `resultatene fra møtet 18. oktober`.

    Args:
        text: the text as decoded.
        sentence: its sentence.
        start: where the day begins.
        lang: language of the text.
    """
    match = EVENT.search(text, max(sentence.start, start - LONGEST_WORDS), start)
    return match is not None and match["leads"].lower() in function_words(lang)


def is_said(text: str, sentence: Span, today: Span) -> bool:
    """Whether somebody speaks, hears or stands before others on the day: `saken vi snakker om i dag`.

    Args:
        text: the text as decoded.
        sentence: the sentence.
        today: the word for today.
    """
    return (
        SAID_BEFORE.search(text, max(sentence.start, today.start - LONGEST_WORDS), today.start) is not None
        or SAID_BEHIND.match(text, today.end, min(sentence.end, today.end + LONGEST_WORDS)) is not None
    )


def is_denied(text: str, today: Span) -> bool:
    """Whether a word that denies stands right behind `today`, which then means nowadays: `loven gir i dag ikke vern`.

    Args:
        text: the text as decoded.
        today: the word for today.
    """
    return NOT.match(text, today.end) is not None
