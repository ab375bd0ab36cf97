"""What begins, goes on, passes to others or enters into force: services that open, laws in force from a day, work set going.

Here belongs: these kinds of verbs -> the kind of commitment they make, if any. Not here: the other kinds (`deeds.py`).
"""

import re

from pipelines.mentions.measures.actors import NEXT_WORD, is_beside
from pipelines.mentions.measures.cases import SHORT, Deed, is_beside_subject, is_marked
from pipelines.mentions.measures.signs import alters, is_definite, is_history, recurs, sums_up
from pipelines.mentions.measures.things_made import names_made
from pipelines.mentions.measures.transfers import is_in_their_hands, passes_to_body
from pipelines.registers import alternatives

__all__ = [
    "RULING",
    "SERVING",
    "enters",
    "is_ongoing",
    "is_started",
    "is_underway",
    "keeps_up",
    "occurs",
    "opens",
    "remains",
    "shifts",
]

RULING = ("agreement", "bill")
"""What lays down by itself what shall be done."""
INVERTED = 7
"""What is in force from then on stands among so many words behind the verb where the day opens the clause."""
LAW = re.compile(rf"\b\w*(?:{alternatives('law_or_reform')}|{alternatives('rule_end')})\b", re.IGNORECASE)
"""A law, reform or duty by the end of its name."""
SERVING = ("instrument", "service")
OPENED = (*SERVING, "gain", "new", "act_noun", "nth")
"""What opens or begins on its day: a telephone, a course, what is new, the seventh of its kind."""
KEPT = ("scheme", "service", "funds")
"""What is kept up by staying as it is."""
DAY = re.compile(r"\b\d{1,2}(?:\.(?:\d{1,2}\.|[ \xa0]\w+[ \xa0])|[ \xa0]\w+[ \xa0])(?:19|20)\d\d\b")
"""A whole day: what is said to enter into force then, in the present, was still to come, be the page dated or not."""
LONG_SUBJECT = 5
"""A reform is named among so many words that open the clause (`A reform of the legislation ...`)."""
ACT_WINDOW = 6
"""The noun of an act ends among so many words that open the clause (`Arbetet med att ta fram`, `Uuden yksikön perustaminen`)."""
COMING = (*SERVING, "bill", "paper")
"""What may be on its way or out for comment."""


def keeps_up(deed: Deed) -> str | None:
    """What is kept up, not what things go on doing: `The war continues to shape ...`.

    Args:
        deed: the verb and what it stands among.
    """
    goes_on = not deed.subject.acts and deed.reader.within("marker", deed.cue.start, deed.word_behind(2))
    if not goes_on and not deed.subject.acts and deed.reader.at("remains", deed.cue.start):  # `Kriget fortsätter`
        return remains(deed)
    return None if goes_on else "continued"


def remains(deed: Deed) -> str | None:
    """A scheme, service or grant that stays, not what consists of something: `Tilskuddsordningen for kompetanse består`.

    Args:
        deed: the verb and what it stands among.
    """
    reader, cue, clause = deed.reader, deed.cue, deed.clause
    if deed.plans() or deed.setting.bodies_only or recurs(deed):
        return None
    if reader.at("paid_from", clause.start):  # `For en del af pengene fortsætter den fælles indsats, som ... siden 2012`
        return "continued"
    if is_history(deed):
        return None
    following = NEXT_WORD.match(reader.text, cue.end, clause.end)
    consists = following is not None and any(reader.at(use, following.end()) for use in ("preposition", "marker"))
    near = reader.word_end(clause.start, cue.start, SHORT)
    kept = reader.among(KEPT).within(clause.start, near)[:1]
    governed = kept and reader.among(("preposition", "with", "fronting")).within(clause.start, kept[0].start)
    return None if consists or not kept or governed else "continued"


def shifts(deed: Deed) -> str | None:
    """Responsibility that passes to a body: `Ansvaret flyttes fra ... til departementet`.

    Args:
        deed: the verb and what it stands among.
    """
    if is_in_their_hands(deed) or passes_to_body(deed):
        return "acting"
    bodies = len(deed.reader.actors.within(deed.clause.start, deed.clause.end))
    onto = deed.said("onto") or deed.cue.entry.lang == "fi"
    passed = (bodies and onto) or alters(deed)
    return "acting" if deed.said("duty") and passed and not is_history(deed) else None


def opens(deed: Deed) -> str | None:
    """What is new or serves somebody, and begins on a day to come (`En stödtelefon för barn öppnar i höst`) or is told of first (`Turussa alkaa kokeilu`).

    Args:
        deed: the verb and what it stands among.
    """
    if deed.plans() or deed.subject.is_own or is_marked(deed):
        return None
    near = deed.word_behind(SHORT)
    named = any(deed.before(use) for use in OPENED)
    named_behind = not named and bool(deed.reader.among(OPENED).within(deed.cue.end, near))
    due = deed.days_ahead() or deed.said("today") or deed.said("from_now")
    first = named_behind and not deed.setting.bodies_only and bool(deed.reader.among(SERVING).within(deed.cue.end, near))
    if not (((due and (named or named_behind)) or first) and is_beside_subject(deed)):
        return None
    return "modal" if any(deed.reader.at(use, deed.cue.start) for use in ("modal", "future")) else "acting"  # `vil starte`


def enters(deed: Deed) -> str | None:
    """A law or an agreement that is in force from a day to come: `Lovendringen trer i kraft 1. juli`.

    Args:
        deed: the verb and what it stands among.
    """
    named = any(deed.before(use) or deed.near(use, INVERTED) for use in RULING)  # `1. juli trer nye regler i kraft`
    due = deed.days_ahead() or any(deed.said(use) for use in ("today", "from_now", "at_once"))
    if not (deed.setting.after_history or deed.setting.of_bill):
        due = due or DAY.search(deed.reader.text, deed.clause.start, deed.clause.end) is not None
    named = named or _names_law(deed)
    return "decided" if named and due and not deed.plans() and is_beside_subject(deed) else None


def _names_law(deed: Deed) -> bool:
    """Whether a law, reform or duty by the end of its name is what enters into force: `Barnevernsreformen trer i kraft 1. juli`."""
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    if deed.setting.bodies_only or deed.said("treaties"):
        return False
    opening = reader.word_end(clause.start, cue.start, LONG_SUBJECT)
    return bool(LAW.search(reader.text, clause.start, opening) or LAW.search(reader.text, cue.end, deed.word_behind(INVERTED)))


def is_underway(deed: Deed) -> str | None:
    """One paper, bill or service that is on its way or out for comment: `En vejledning er på vej`, `Nå går et forslag ut på høring`.

    Args:
        deed: the verb and what it stands among.
    """
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    if deed.plans() or deed.subject.is_own or deed.setting.bodies_only or recurs(deed) or is_history(deed):
        return None
    before = reader.among(COMING).within(clause.start, min(cue.start, reader.word_end(clause.start, clause.end, SHORT)))
    if cue.entry.lang == "fi" and before and not is_beside(reader, before[-1], cue):  # `Luonnoksen käsittely on tulossa`
        before = [hit for hit in before if hit.start == clause.start]
    behind = reader.among(COMING).within(cue.end, deed.word_behind(SHORT))
    return "acting" if before or behind else None


def is_ongoing(deed: Deed) -> str | None:
    """One reform of the law or act that is under way: `I Finland pågår en totalreform av lagstiftningen`, `En styrking av tilbudet er i gang`.

    Args:
        deed: the verb and what it stands among.
    """
    if deed.subject.is_own or deed.setting.bodies_only or recurs(deed) or is_history(deed):
        return None
    if deed.plans():
        return "acting" if _opens_with_act(deed) and deed.said("novel") else None
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    before = reader.within("bill", clause.start, min(cue.start, reader.word_end(clause.start, clause.end, LONG_SUBJECT)))
    named = (
        before
        or reader.within("bill", cue.end, deed.word_behind(SHORT))
        or reader.within("act_noun", cue.end, deed.word_behind(2))
    )
    return "acting" if named or _opens_with_act(deed) or _is_undertaking(deed) else None


def _is_undertaking(deed: Deed) -> bool:
    """Whether one project that is told of first goes on: `Et prosjekt er i gang`, `Dessutom pågår ett projekt där det utreds om ...`."""
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    if names_made(deed, cue.end, clause.end) and reader.among(SERVING).within(cue.end, deed.word_behind(SHORT)):
        return True
    opening = deed.before("article")[:1]
    opens = bool(opening) and names_made(deed, opening[0].start, cue.start)
    return opens and bool(reader.among(SERVING).within(opening[0].start, cue.start))


def occurs(deed: Deed) -> str | None:
    """An act told by its noun that takes place on a day to come: `Opprettelsen av et senter skjer i 2026`.

    Args:
        deed: the verb and what it stands among.
    """
    if deed.plans() or deed.subject.is_own or deed.setting.bodies_only or recurs(deed):
        return None
    return "acting" if (deed.days_ahead() or deed.said("from_now")) and _opens_with_act(deed) else None


def _opens_with_act(deed: Deed) -> bool:
    """Whether the noun of an act opens the clause, be it behind an article or, in Finnish, what it is done to: `Uuden yksikön perustaminen`."""
    reader, start = deed.reader, deed.clause.start
    near = min(deed.cue.start, reader.word_end(start, deed.clause.end, ACT_WINDOW))
    acts = reader.within("act_noun", start, near)[:1]
    return bool(acts) and not reader.among(("preposition", "fronting")).within(start, acts[0].start)


def is_started(deed: Deed) -> str | None:
    """Work that has been set going, by a body, by one act, or by nobody who is named; not `The trial has started`.

    Args:
        deed: the verb and what it stands among.
    """
    counted = deed.near("measures", SHORT)
    if counted and sums_up(deed):  # `er der igangsat 22 initiativer`
        return None
    if deed.before("past_auxiliary") and is_history(deed) and not (deed.setting.listed or deed.setting.item):
        return None  # `Arbeidet ble satt i gang i 1998`
    active = deed.before("having") or deed.reader.at("having", deed.cue.start)
    return None if active and not deed.subject.acts and not is_definite(deed) else "started"
