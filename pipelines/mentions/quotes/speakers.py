"""Words that can name the speaker of a quotation, and the attribution that they make.

Here belongs: what a speaker is, and the words that are one without a name. Not here: which of them speaks (`quote_speakers.py`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from pipelines.documents import Span
from pipelines.mentions.lexicon import Hit, Hits
from pipelines.mentions.people.named_roles import Person

__all__ = ["BODY", "OFFICE", "PERSON", "PRONOUN", "RUN", "Attribution", "Speaker", "body", "pronouns"]

PERSON, RUN, OFFICE, BODY, PRONOUN = range(5)
"""Kinds of speakers; at one place the first is meant."""
FROM = ("fra ", "frå ", "från ")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words that say who speaks.

    Attributes:
        start: where the quoted words before it end.
        end: offset behind the words that name the speaker.
        span: verb and speaker.
        person: the person, where the name says it.
        office: the words of an office without name.
        is_pronoun: whether a pronoun stands for the speaker.
    """

    start: int
    end: int
    span: Span
    person: Person | None = None
    office: Hit | None = None
    is_pronoun: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Speaker:
    """Words that can name a speaker."""

    start: int
    kind: int
    end: int
    person: Person | None = field(default=None, compare=False)
    office: Hit | None = field(default=None, compare=False)


def pronouns(text: str, hits: Hits) -> Iterator[Speaker]:
    """Pronouns that may stand for a speaker; one in the form of an object only behind `from`: `lyder det fra hende`.

    Args:
        text: the document's text.
        hits: the lexicon's hits.
    """
    for hit in hits.get("quote_word", []):
        if hit.entry.payload == "object" and text.endswith(FROM, 0, hit.start):
            yield Speaker(hit.start, PRONOUN, hit.end)
        elif hit.entry.payload in ("pronoun", "several"):
            yield Speaker(hit.start, PRONOUN if hit.entry.payload == "pronoun" else BODY, hit.end)


def body(span: Span) -> Speaker:
    """An organisation that may speak.

    Args:
        span: its name.
    """
    return Speaker(span.start, BODY, span.end)
