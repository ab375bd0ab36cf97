"""What a body has been commissioned to do: work for something, have a paper ready by a day, see to the co-ordination, whatever vague verb tells it.

`Regeringen beslutade om uppdraget. Socialstyrelsen ska arbeta för att ...`, `Till den 1 juni ska en plan vara klar`. Here belongs: what counts because it is a
commission. Not here: verbs that give a task (`tasks.py`), a group founded before (`group_tasks.py`).
"""

import re

from pipelines.documents import GAP, Span
from pipelines.mentions.measures.actors import NEXT_WORD, body_behind, governs
from pipelines.mentions.measures.cases import SHORT, ClauseSetting, Deed
from pipelines.mentions.measures.clauses import Reader
from pipelines.mentions.measures.signs import AIM_WINDOW
from pipelines.registers import alternatives

__all__ = [
    "is_commissioned_aim",
    "is_due_ready",
    "is_own_commission",
    "is_seen_to",
    "must_be_ready",
    "owes_commission",
    "tells_commission",
]

COMMISSION = re.compile(rf"\b(?:{alternatives('commission')})\b", re.IGNORECASE)
"""A commission that has been given."""
NEAR = 500
"""It is told so many characters before or behind, or at the head of the page."""
HEAD = 300
READY = re.compile(rf"\b(?:{alternatives('ready')})\b", re.IGNORECASE)
"""That a paper or a system is to be there."""
MUST_BE = re.compile(rf"\b(?:{alternatives('must_be')}){GAP}(?:{alternatives('ready')})\b")
"""That it must be, as anybody demands."""
COORDINATION = re.compile(rf"(?:{alternatives('coordination')})\b", re.IGNORECASE)
READY_WINDOW = 8
THING = re.compile(rf"\b\w*(?:{alternatives('thing_due')})\b", re.IGNORECASE)
"""What is to be ready, by the end of its noun."""
FILLED = ("filler", "today")
HERE = re.compile(rf"(?:{alternatives('here')}){GAP}(?=\w)", re.IGNORECASE)
"""Where a task is told by its heading (`Here the Agency must ...`)."""
OWED_TASK = re.compile(rf"(?:{alternatives('owes_task')})\b")
"""What says that a body must, where a commission is told."""
NO_TASK = ("aim", "vague_deed", "talk", "receive")
SEEN_TO = re.compile(
    rf"\b(?:{alternatives('coordination')})\b[^.;:]{{0,80}}?\b(?:{alternatives('seen_to')}){GAP}(?=\w)", re.IGNORECASE
)
"""The co-ordination, and the verb by which a body sees to it (`samordningen mellan länen sköts av`)."""


def _is_told_of_commission(reader: Reader, clause: Span) -> bool:
    """Whether a commission is told near a clause or at the head of the page."""
    text = reader.text
    return (
        COMMISSION.search(text, max(0, clause.start - NEAR), clause.end + NEAR) is not None
        or COMMISSION.search(text, 0, HEAD) is not None
    )


def is_commissioned_aim(deed: Deed) -> bool:
    """Whether a body that does not govern shall work for or contribute to something, as it has been commissioned to.

    Args:
        deed: the modal and what it stands among.
    """
    setting, actor = deed.setting, deed.subject.actor
    if setting.bodies_only or setting.quoted or deed.subject.is_own:
        return False
    body = actor is not None and deed.subject.acts and not governs(deed.reader, actor)
    meant = deed.it_alone() is not None and setting.behind_body
    return (body or meant) and _is_told_of_commission(deed.reader, deed.clause)


def is_own_commission(deed: Deed) -> bool:
    """Whether we who write are to do what the page says that we have been commissioned to: `We are to hand in an analysis`.

    Args:
        deed: the modal and what it stands among.
    """
    setting = deed.setting
    if not setting.own_decides or setting.bodies_only or setting.quoted or deed.reader.is_quoted(deed.cue.start):
        return False
    tasks = deed.near("infinitive", AIM_WINDOW)[:1]
    if not tasks or any(deed.reader.at(use, tasks[0].start) for use in NO_TASK):
        return False
    return COMMISSION.search(deed.reader.text, 0, HEAD) is not None


def is_due_ready(deed: Deed) -> bool:
    """Whether a paper or system is to be there by a day to come: `Till den 1 juni ska en genomförandeplan vara klar`.

    Args:
        deed: the modal and what it stands among.
    """
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    if not deed.days_ahead() or deed.setting.bodies_only or deed.setting.quoted or deed.said("application") or deed.said("event"):
        return False
    near = deed.word_behind(READY_WINDOW)
    ready = READY.search(reader.text, cue.start, near)
    return ready is not None and THING.search(reader.text, clause.start, ready.start()) is not None


def must_be_ready(reader: Reader, clause: Span, setting: ClauseSetting) -> Span | None:
    """What says that a paper or system must be there by a day to come: `Suunnitelman on oltava valmis 1.6.2025 mennessä`.

    Args:
        reader: the text and its words.
        clause: the clause.
        setting: where it stands.
    """
    if setting.bodies_only or setting.quoted or not reader.coming.any_within(clause.start, clause.end):
        return None
    must = MUST_BE.search(reader.text, clause.start, clause.end)
    if must is None or reader.among(("application", "relative", "condition")).any_within(clause.start, must.end()):
        return None
    return Span(*must.span()) if THING.search(reader.text, clause.start, must.start()) else None


def tells_commission(reader: Reader, span: Span) -> bool:
    """Whether a clause may tell a commission without a verb that commits: it opens with the co-ordination, or must be ready by a day.

    Args:
        reader: the text and its words.
        span: a clause or sentence.
    """
    if reader.coming.any_within(span.start, span.end) and MUST_BE.search(reader.text, span.start, span.end):
        return True
    return COORDINATION.match(reader.text, span.start, span.end) is not None


def owes_commission(reader: Reader, clause: Span, setting: ClauseSetting) -> tuple[Span, Span] | None:
    """The word by which a body must do its commission, and the body: `Here the Agency must examine how ...`.

    Args:
        reader: the text and its words.
        clause: the clause.
        setting: where it stands.
    """
    if setting.bodies_only or setting.quoted:
        return None
    opening = reader.first_at(FILLED, clause.start)
    gap = NEXT_WORD.match(reader.text, opening.end, clause.end) if opening else None
    here = HERE.match(reader.text, clause.start, clause.end)
    start = gap.end() if gap else here.end() if here else clause.start
    body = body_behind(reader, start, clause.end)
    behind = NEXT_WORD.match(reader.text, body.end, clause.end) if body else None
    must = OWED_TASK.match(reader.text, behind.end(), clause.end) if behind else None
    if body is None or must is None or governs(reader, body):
        return None
    near = reader.word_end(must.end(), clause.end, AIM_WINDOW)
    tasks = reader.within("infinitive", must.end(), near)[:1]
    if not tasks or any(reader.at(use, tasks[0].start) for use in NO_TASK) or reader.within("negation", must.start(), near):
        return None
    return (Span(*must.span()), body) if _is_told_of_commission(reader, clause) else None


def is_seen_to(reader: Reader, clause: Span, setting: ClauseSetting) -> Span | None:
    """The verb by which a body sees to the co-ordination of what has been commissioned: `Samordningen sköts av Länsstyrelsen i ...`.

    Args:
        reader: the text and its words.
        clause: the clause.
        setting: where it stands.
    """
    if setting.bodies_only or setting.quoted:
        return None
    told = SEEN_TO.match(reader.text, clause.start, clause.end)
    if told is None or not _is_told_of_commission(reader, clause):
        return None
    bodies = reader.actors.within(told.end(), reader.word_end(told.end(), clause.end, SHORT + 2))
    return Span(*told.span()) if bodies else None
