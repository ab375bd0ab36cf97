"""The tasks of a group that was just founded: what it does or must do is what those who founded it have told it to do.

`The Ministry has appointed a working group. The group assesses ... and must present its proposals`. Here belongs: a sentence about such a group
behind the one that founds it. Not here: tasks given by a verb of assigning (`tasks.py`), what a pronoun means (`deeds.py`).
"""

import re
from functools import cache

from pipelines.documents import GAP, Span
from pipelines.mentions.measures.actors import NEXT_WORD
from pipelines.mentions.measures.cases import ClauseSetting, Deed
from pipelines.mentions.measures.clauses import Reader
from pipelines.mentions.measures.things_made import names_made
from pipelines.registers import alternatives, words_of

__all__ = ["brings_group_together", "does_its_task", "is_done_in_group", "opens_with_group", "owes_its_task"]

GROUP = re.compile(rf"(?:{alternatives('the_group')})\b", re.IGNORECASE)
"""A group as known already, alone the subject."""
FINNISH_OWED = re.compile(rf"on{GAP}(?:\w+{GAP}){{0,3}}?(?:{alternatives('task_due')})\b")
"""What a Finnish group must do (`on esitettävä`, `on toukokuun loppuun mennessä laadittava`)."""
FOUNDED = re.compile(rf"(?:{alternatives('founds')})\b", re.IGNORECASE)
FOUNDED_BEFORE = 1_500
"""The group was founded among so many characters before."""
TASK_WINDOW = 6
"""What it must do stands among so many words."""
TOGETHER = re.compile(rf"(?:{alternatives('brought_together')})\b", re.IGNORECASE)
"""Verbs by which a group is made of those who are there already."""
TOGETHER_WINDOW = 6
"""The group is named among so many words behind them."""
IN_GROUP = re.compile(rf"\b\w*(?:{alternatives('in_group')})\b", re.IGNORECASE)
"""The group as that in which something is done."""
NO_TASK = ("aim", "vague_deed", "talk", "receive")


@cache
def _owed(lang: str) -> re.Pattern[str] | None:
    """What says in a language that somebody must (Danish `må` means may)."""
    return re.compile(rf"(?:{alternatives('owes', lang)})\b") if words_of("owes", lang) else None


def does_its_task(deed: Deed) -> bool:
    """Whether a group that the measure before has founded is told to do what a common verb tells: `Gruppen skriver forslag`.

    Args:
        deed: the verb and what it stands among.
    """
    setting, actor = deed.setting, deed.subject.actor
    if (
        actor is None
        or setting.quoted
        or setting.bodies_only
        or not (setting.follows_measure and (setting.behind_body or setting.after_body))
    ):
        return False
    return GROUP.fullmatch(deed.reader.text, actor.start, actor.end) is not None


def brings_group_together(deed: Deed) -> bool:
    """Whether a body has put together a group: `Departementet har samlet en arbeidsgruppe`, not `Utvalget har samlet erfaringer`.

    Args:
        deed: the verb of what has been done and what it stands among.
    """
    if deed.setting.bodies_only or TOGETHER.match(deed.reader.text, deed.cue.start) is None:
        return False
    if names_made(deed, deed.cue.end, deed.clause.end):
        return True
    groups = deed.near("organ", TOGETHER_WINDOW)
    return any(GROUP.match(deed.reader.text, group.start) is None or deed.cue.entry.lang == "fi" for group in groups)


def is_done_in_group(reader: Reader, clause: Span, setting: ClauseSetting) -> Span | None:
    """The passive by which something is planned or led in a group founded before: `Tiltakene planlegges og samordnes i gruppen`.

    Args:
        reader: the text and its words.
        clause: the clause.
        setting: where it stands.
    """
    if setting.bodies_only or setting.quoted:
        return None
    group = IN_GROUP.search(reader.text, clause.start, clause.end)  # few clauses have one: what was before is asked for last
    done = reader.among(("passive", "participle")).within(clause.start, group.start())[:1] if group else []
    if not done or not FOUNDED.search(reader.text, max(0, clause.start - FOUNDED_BEFORE), clause.start):
        return None
    hanging = reader.among(("relative", "subordinator", "negation", "past_auxiliary")).within(clause.start, done[0].start)
    return None if hanging else Span(done[0].start, done[0].end)


def opens_with_group(reader: Reader, span: Span) -> bool:
    """Whether a group known already opens a clause.

    Args:
        reader: the text and its words.
        span: the clause or sentence.
    """
    return GROUP.match(reader.text, span.start, span.end) is not None


def owes_its_task(reader: Reader, clause: Span, setting: ClauseSetting) -> tuple[Span, Span] | None:
    """The word by which a group founded before must do one thing, and the group: `Ryhmän on esitettävä ...`, `The group must present ...`.

    Args:
        reader: the text and its words.
        clause: the clause.
        setting: where it stands.
    """
    owed = _owed(reader.lang) if reader.lang else None
    if setting.bodies_only or setting.quoted or owed is None:
        return None
    group = GROUP.match(reader.text, clause.start, clause.end)
    gap = NEXT_WORD.match(reader.text, group.end(), clause.end) if group else None
    if group is None or gap is None or not FOUNDED.search(reader.text, max(0, clause.start - FOUNDED_BEFORE), clause.start):
        return None
    due = FINNISH_OWED.match(reader.text, gap.end(), clause.end) if reader.lang == "fi" else None
    must = due or owed.match(reader.text, gap.end(), clause.end)
    if must is None or reader.within("negation", must.start(), reader.word_end(must.end(), clause.end, TASK_WINDOW)):
        return None
    near = reader.word_end(must.end(), clause.end, TASK_WINDOW)
    tasks = reader.among(("infinitive", "entrusted")).within(must.end(), near)[:1]
    if not due and (not tasks or any(reader.at(use, tasks[0].start) for use in NO_TASK)):
        return None
    return Span(*must.span()), Span(*group.span())
