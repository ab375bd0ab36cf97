"""Who acts by a name: somebody named again by one name, or by whom a body is to be led; `she` who makes one thing now; what is hoped of `it`.

Here belongs: what tells that a subject that is no body acts, by its name or by the sentence before, and what `it` is hoped to bring. Not here: what its verb commits to
(`deeds.py`), where the subject stands (`actors.py`).
"""

import re

from pipelines.documents import GAP
from pipelines.letters import CAPITAL
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.measures.actors import governs, is_beside
from pipelines.mentions.measures.cases import SHORT, Deed
from pipelines.mentions.measures.signs import AIM_WINDOW
from pipelines.mentions.measures.things_made import INDEFINITE, names_made

__all__ = ["is_hoped_of_it", "is_named_again", "makes_one_now", "will_lead"]

FULL_NAME = re.compile(rf"{CAPITAL}[^\W\d_]+{GAP}{CAPITAL}[\w-]+")
ONE_NAME = re.compile(rf"{CAPITAL}[\w-]+")
NAME_BEFORE, NAME_BEHIND = re.compile(rf"{CAPITAL}[\w-]+{GAP}$"), re.compile(rf"{GAP}{CAPITAL}[^\W\d_]+\b")
NAMED_BEFORE = 200
"""Somebody is named again among so many characters."""
LEAD_WINDOW = 3
"""What leads stands among so many words behind the modal."""


def makes_one_now(deed: Deed) -> bool:
    """Whether `she` or `it` is who the sentence before is about, and makes one thing: `Hun setter nå ned en gruppe`.

    Args:
        deed: the verb and what it stands among.
    """
    reader, setting, end = deed.reader, deed.setting, deed.clause.end
    told = setting.behind_body and not (setting.bodies_only or setting.quoted) and deed.it_alone() is not None
    if not told or deed.cue.entry.payload.strength != "act" or not _is_of_those_who_govern(deed):
        return False
    one = any(hit.entry.form in INDEFINITE for hit in deed.near("article", SHORT))  # `setter nå ned en gruppe`
    return one or any(names_made(deed, start, end) for start in (deed.cue.end, reader.word_end(deed.cue.end, end, 1)))


def _is_of_those_who_govern(deed: Deed) -> bool:
    """Whether the sentence before names somebody who governs, not whom the police have charged."""
    reader, start = deed.reader, deed.clause.start
    opening = reader.text.rfind(". ", max(0, start - NAMED_BEFORE), max(0, start - len(". ")))
    return any(governs(reader, body) for body in reader.actors.within(max(opening, start - NAMED_BEFORE), start))


def will_lead(deed: Deed) -> bool:
    """Whether somebody who is named shall lead a body: `Professor Anna Berg skal lede utvalget`.

    Args:
        deed: the verb and what it stands among.
    """
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    leads = deed.near("heads", LEAD_WINDOW)[:1] if FULL_NAME.search(reader.text, clause.start, cue.start) else []
    if not leads:
        return False
    near = reader.word_end(leads[0].end, clause.end, AIM_WINDOW)
    others = reader.within("preposition", leads[0].end, near)  # `skal lede en samtale om utvalget`
    end = others[0].start if others else near
    return bool(reader.within("organ", leads[0].end, end) or reader.actors.within(leads[0].end, end))


def is_named_again(deed: Deed) -> bool:
    """Whether the last name of somebody is all that stands before the verb: `Statssekretær Eva Holm leder gruppen. Holm skal ...`.

    Args:
        deed: the verb and what it stands among.
    """
    text, start = deed.reader.text, deed.clause.start
    name = text[start : deed.cue.start].strip()
    before = text.rfind(name, max(0, start - NAMED_BEFORE), start) if ONE_NAME.fullmatch(name) else -1
    first = NAME_BEFORE.search(text, max(0, before - NAMED_BEFORE), before) if before > 0 else None
    return before >= 0 and (first is not None or NAME_BEHIND.match(text, before + len(name), start) is not None)


def is_hoped_of_it(deed: Deed, by_it: Hit) -> bool:
    """Whether it is told what would come by something that is no measure itself: `Med den får folk tilgang til bank og arbeid`.

    Args:
        deed: the verb and what it stands among.
        by_it: the words by which it opens the clause.
    """
    alone = is_beside(deed.reader, by_it, deed.cue) or deed.reader.text.startswith(",", by_it.end)
    told = (
        deed.setting.follows_measure
        or deed.setting.listed
        or deed.sums()
        or deed.days_ahead()
        or deed.any_behind("instrument", "service", "bill", "organ", "scheme")
    )
    return alone and not told
