"""A verb that may commit, with its clause, its subject and its place: what the rules on kinds of verbs look at.

Here belongs: the case itself, and whether a verb stands beside its subject or an auxiliary. Not here: what it commits to (`deeds.py`,
`done.py`), other signs in its clause (`signs.py`).
"""

from pipelines.documents import Span, often_made
from pipelines.mentions.actors import Subject
from pipelines.mentions.clauses import WORD, Reader
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.signs import LASTING, is_definite

__all__ = [
    "COMMON",
    "LONGEST",
    "OWN_DEEDS",
    "PERFECT_WINDOW",
    "SHORT",
    "Deed",
    "Place",
    "is_beside_auxiliary",
    "is_beside_subject",
]

OWN_DEEDS = ("act", "fund")
"""Strengths of verbs that tell a decision even of `we`, who write the text."""
COMMON = ("weak", LASTING)
"""Strengths of verbs that are common in standing tasks and background as well."""
SHORT = 3
"""A subject of so many words may be a name that no register knows (`Reden lancerer i dag ...`)."""
LONGEST = 10
"""A longer subject holds another verb."""
PERFECT_WINDOW = 5
"""The auxiliary of a perfect passive stands at most so many words before its participle (`er nå også satt av`)."""


@often_made(frozen=True, slots=True)
class Place:
    """Where a clause stands.

    Attributes:
        listed: where a plan's measures are listed, so that all that is said to be done is one.
        told: where the text goes on telling what is done, so that a passive of a common verb is one more step.
        item: in an item of a list, in which even common verbs tell what a body does.
        reports: in a report on what has been done, so that its past tense tells of measures.
        own_decides: where `we` are who decide, as on an authority's page, not in a debate.
        bodies_only: where only what a body or country does counts, as in speeches, which are full of wishes.
        quoted: in what somebody is quoted with, of which only his own certain acts count.
        of_plan: in a paragraph that speaks of a plan, whose sum is that of the plan.
    """

    listed: bool = False
    told: bool = False
    item: bool = False
    reports: bool = False
    own_decides: bool = False
    bodies_only: bool = False
    quoted: bool = False
    of_plan: bool = False


@often_made(frozen=True, slots=True)
class Deed:
    """A verb that may commit, and what it stands among.

    Attributes:
        reader: the text and its words.
        clause: the clause.
        cue: the verb.
        subject: who or what is its subject.
        place: where the clause stands.
    """

    reader: Reader
    clause: Span
    cue: Hit
    subject: Subject
    place: Place

    def is_definite(self) -> bool:
        """Whether the verb tells one certain act."""
        return is_definite(self.reader, self.clause, self.cue)


def is_beside_auxiliary(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether `is`, `has` or the like stands right before a participle, at most a word between.

    Args:
        reader: the text and its words.
        clause: the clause.
        cue: the verb.
    """
    nearest = reader.within("auxiliary", clause.start, cue.start)[-1:]
    return bool(nearest) and reader.word_end(nearest[0].end, cue.end, 2) >= cue.start


def is_beside_subject(reader: Reader, clause: Span, cue: Hit, subject: Subject) -> bool:
    """Whether the verb is the clause's first: what stands before it holds no other cue, and is no longer than a subject.

    Args:
        reader: the text and its words.
        clause: the clause.
        cue: the verb.
        subject: its subject.
    """
    if (
        subject.actor
        and subject.actor.end <= cue.start
        and WORD.search(reader.text, reader.word_end(subject.actor.start, cue.start, LONGEST), subject.actor.end)
    ):
        return False
    if cue.entry.payload.use == "present" and _tells_duties(reader, clause, cue):
        return False
    others = (hit for use in ("modal", "becoming", "having", "in_charge") for hit in reader.within(use, clause.start, cue.start))
    return not any(others)


def _tells_duties(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether the verb is one more of what a body does all the time: `seuraa ilmiöitä ja laatii selvityksiä`."""
    earlier = reader.within("present", clause.start, cue.start)
    return any(hit.entry.payload.strength == LASTING and hit.end < cue.start for hit in earlier)
