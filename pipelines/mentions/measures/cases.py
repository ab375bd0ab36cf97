"""A verb that may commit, with its clause, its subject and its place: what the rules on kinds of verbs look at.

Here belongs: the case itself, and whether a verb stands beside its subject or an auxiliary. Not here: what it commits to (`deeds.py`,
`done.py`), other signs in its clause (`signs.py`).
"""

from pipelines.documents import Span, often_made
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.measures.actors import Subject
from pipelines.mentions.measures.clauses import WORD, Reader

__all__ = [
    "COMMON",
    "LASTING",
    "LONGEST",
    "OWN",
    "OWN_DEEDS",
    "PERFECT_WINDOW",
    "REASONS",
    "SHORT",
    "ClauseSetting",
    "Deed",
    "is_beside_auxiliary",
    "is_beside_subject",
    "is_marked",
]

LASTING = "lasting"
OWN = ("own_present", "own_past", "own_modal")
"""Forms that say by themselves that the writer acts (`perustamme`), or that stand with the pronoun (`við stofnum`)."""
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
REASONS = ("in_order", "because")
"""What opens a clause that says what for or why."""
OTHER_VERBS = ("modal", "becoming", "having", "in_charge")
"""What makes the verb behind it part of something else said of the subject."""


@often_made(frozen=True, slots=True)
class ClauseSetting:
    """Where a clause stands.

    Attributes:
        listed: where a plan's measures are listed, so that all that is said to be done is one.
        follows_measure: where the text goes on telling what is done, so that a passive of a common verb is one more step.
        item: in an item of a list, in which even common verbs tell what a body does.
        reports: in a report on what has been done, so that its past tense tells of measures.
        own_decides: where `we` are who decide, as on an authority's page, not in a debate.
        bodies_only: where only what a body or country does counts, as in speeches, which are full of wishes.
        quoted: in what somebody is quoted with, of which only his own certain acts count.
        after_body: in a paragraph that opens with a body, which `it` then means.
        behind_body: right behind a sentence about a body, which `it` then means.
        after_history: right behind a sentence of its paragraph that tells of a year long gone.
        of_plan: in a paragraph that speaks of a plan, whose sum is that of the plan.
        of_bill: in a bill, which says what would be so by it.
    """

    listed: bool = False
    follows_measure: bool = False
    item: bool = False
    reports: bool = False
    own_decides: bool = False
    bodies_only: bool = False
    quoted: bool = False
    after_body: bool = False
    behind_body: bool = False
    after_history: bool = False
    of_plan: bool = False
    of_bill: bool = False


@often_made(frozen=True, slots=True)
class Deed:
    """A verb that may commit, and what it stands among.

    Attributes:
        reader: the text and its words.
        clause: the clause.
        cue: the verb.
        subject: who or what is its subject.
        setting: where the clause stands.
    """

    reader: Reader
    clause: Span
    cue: Hit
    subject: Subject
    setting: ClauseSetting

    def by(self, subject: Subject) -> "Deed":
        """The same verb with another subject."""
        return Deed(self.reader, self.clause, self.cue, subject, self.setting)

    def of(self, cue: Hit) -> "Deed":
        """The same clause by another of its verbs."""
        return Deed(self.reader, self.clause, cue, self.subject, self.setting)

    def said(self, use: str) -> list[Hit]:
        """Words of a use in the clause."""
        known = self.reader.words[use]
        return known.within(self.clause.start, self.clause.end) if known else []

    def before(self, use: str) -> list[Hit]:
        """Words of a use before the verb."""
        known = self.reader.words[use]
        return known.within(self.clause.start, self.cue.start) if known else []

    def behind(self, use: str) -> list[Hit]:
        """Words of a use behind the verb."""
        known = self.reader.words[use]
        return known.within(self.cue.end, self.clause.end) if known else []

    def near(self, use: str, count: int) -> list[Hit]:
        """Words of a use among the next so many words behind the verb."""
        found = self.behind(use)
        if not found:  # as it is mostly
            return found
        last = self.word_behind(count)
        return [hit for hit in found if hit.end <= last]

    def any_behind(self, *uses: str) -> bool:
        """Whether a word of one of these uses stands behind the verb."""
        return any(self.behind(use) for use in uses)

    def it_alone(self) -> Hit | None:
        """A pronoun that opens the clause, if nothing else stands before the verb: `Det skal lage en veileder`."""
        opening = self.reader.at("it", self.clause.start)
        return opening if opening and not self.reader.text[opening.end : self.cue.start].strip() else None

    def sums(self) -> list[Span]:
        """Amounts of money in the clause."""
        return self.reader.amounts.within(self.clause.start, self.clause.end)

    def sums_behind(self) -> list[Span]:
        """Amounts of money behind the verb."""
        return self.reader.amounts.within(self.cue.end, self.clause.end)

    def plans(self) -> list[Span]:
        """Words that name a plan in the clause."""
        return self.reader.namings.within(self.clause.start, self.clause.end)

    def days_ahead(self) -> list[Span]:
        """Dates in the clause that do not lie before the document's own."""
        return self.reader.coming.within(self.clause.start, self.clause.end)

    def word_behind(self, count: int) -> int:
        """Where the next so many words behind the verb end."""
        return self.reader.word_end(self.cue.end, self.clause.end, count)


def is_beside_auxiliary(deed: Deed) -> bool:
    """Whether `is`, `has` or the like stands right before a participle, at most a word between.

    Args:
        deed: the verb and what it stands among.
    """
    nearest = deed.before("auxiliary")[-1:]
    beside = bool(nearest) and deed.reader.word_end(nearest[0].end, deed.cue.end, 2) >= deed.cue.start
    return beside and not _opens_behind_reason(deed)


def is_marked(deed: Deed) -> bool:
    """Whether the mark of the infinitive stands right before a form that can be one: `pleased to open this conference`.

    Args:
        deed: the verb and what it stands among.
    """
    nearest = deed.before("marker")[-1:]
    return bool(nearest) and WORD.search(deed.reader.text, nearest[0].end, deed.cue.start) is None


def is_beside_subject(deed: Deed) -> bool:
    """Whether the verb is the clause's first: what stands before it holds no other cue, and is no longer than a subject.

    Args:
        deed: the verb and what it stands among.
    """
    reader, actor, start = deed.reader, deed.subject.actor, deed.cue.start
    if actor and actor.end <= start and WORD.search(reader.text, reader.word_end(actor.start, start, LONGEST), actor.end):
        return False
    if deed.cue.entry.payload.use == "present" and _tells_duties(deed):
        return False
    return _opens_behind_reason(deed) or not any(deed.before(use) for use in OTHER_VERBS)


def _opens_behind_reason(deed: Deed) -> bool:
    """Whether the verb stands right behind the comma that closes what it is done for: `For å hjelpe dem som blir rammet, oppretter ...`."""
    reader, start = deed.reader, deed.clause.start
    return reader.text[start : deed.cue.start].rstrip().endswith(",") and reader.first_at(REASONS, start) is not None


def _tells_duties(deed: Deed) -> bool:
    """Whether the verb is one more of what a body does all the time: `seuraa ilmiöitä ja laatii selvityksiä`."""
    return any(hit.entry.payload.strength == LASTING and hit.end < deed.cue.start for hit in deed.before("present"))
