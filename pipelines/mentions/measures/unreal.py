"""What takes a clause out whatever its verb: what is subordinate, demanded, denied, doubted or hangs on a condition commits nobody.

Here belongs: the words before and behind a verb by which it is unreal. Not here: which verb is looked at (`commitments.py`), what a
kind of verb commits to (`deeds.py`).
"""

import re

from pipelines.documents import GAP, Span
from pipelines.mentions.languages import SCANDINAVIAN
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.measures.actors import NEXT_WORD, body_behind, is_beside
from pipelines.mentions.measures.clauses import WORD, Reader
from pipelines.mentions.measures.signs import AIM_WINDOW, AUXILIARIES

__all__ = ["UNCERTAIN", "is_conditional", "is_unreal", "opens_with_verb"]

UNCERTAIN = ("demand", "perhaps")
"""What is demanded or only thought of."""
OPENING = ("modal", "becoming", "receives", "passive")
"""Verbs that open a sentence without a subject before them only in a condition or a question; what else opens so may be a headline (`Gir politiet ...`)."""
SUBJECTS = ("pronoun", "it", "expletive", "own")
LONGEST_DAY = 20
"""A date begins at most so many characters before its month (`Wednesday the 3rd of May`)."""
YEAR_BEHIND = re.compile(rf"{GAP}\d")
"""A year or a day behind `since` or `før`, which then opens no clause."""


def is_unreal(reader: Reader, clause: Span, cue: Hit, inserted: Span | None) -> bool:
    """Whether the verb stands in a subordinate clause, is demanded, denied, or depends on a condition.

    Args:
        reader: the text and its words.
        clause: the clause.
        cue: the verb.
        inserted: the relative clause inserted into the clause, if there is one.
    """
    if inserted and any(is_beside(reader, hit, cue) for hit in reader.within("demand", inserted.start, cue.start)[-1:]):
        return True  # `The committee holds that the penalty should be raised`
    outside = [(clause.start, cue.start)]
    if inserted and inserted.end <= cue.start:
        outside = [(clause.start, inserted.start), (inserted.end, cue.start)]
    for start, end in outside:
        governed = any(
            _governs(reader, clause, hit) and not _names_actor(reader, hit, end)
            for hit in reader.within("subordinator", start, end)
        )
        if governed or any(not _is_month(reader, hit) for hit in reader.among(UNCERTAIN).within(start, end)):
            return True
        if any(not _is_expletive(reader, clause, hit) for hit in reader.within("relative", max(start, clause.start + 1), end)):
            return True
    if reader.near("demand", cue.end, clause.end, 1) or is_conditional(reader, clause.start):  # `Stofna þarf ...`
        return True
    behind = reader.near("negation", cue.end, clause.end, AIM_WINDOW)
    negated = reader.within("negation", clause.start, cue.start)
    negated += [hit for hit in behind if not (_opens_between(reader, cue, hit) or _bounds_day(reader, hit))]
    # `Kommuner som ikke har et slikt tilbud, får ...`
    return any(inserted is None or not inserted.start <= hit.start < inserted.end for hit in negated)


def _names_actor(reader: Reader, hit: Hit, end: int) -> bool:
    """Whether a word begins a body's name, and no clause: `Hvort ráðuneyti`."""
    return any(actor.start == hit.start for actor in reader.actors.within(hit.start, end))


def _is_month(reader: Reader, hit: Hit) -> bool:
    """Whether a word is part of a date: `on 3 May`."""
    return any(
        reader.text[hit.start].isupper() and placed.within(hit.start - LONGEST_DAY, hit.end)
        for placed in (reader.coming, reader.recent)
    )


def _is_expletive(reader: Reader, clause: Span, hit: Hit) -> bool:
    """Whether `der` stands for a subject that follows, right behind an auxiliary: `blev der afsat`."""
    before = reader.among(AUXILIARIES).within(clause.start, hit.start)[-1:]
    return hit.entry.lang == "da" and bool(before) and is_beside(reader, before[0], hit)


def _opens_between(reader: Reader, cue: Hit, hit: Hit) -> bool:
    """Whether a clause of its own opens between a verb and a word behind it: `får også de som ikke ...`."""
    behind = cue.start + 1  # the verb may hold what opens the clause: `endres slik at hjelpen ikke ...`
    return bool(reader.within("relative", behind, hit.start) or reader.within("subordinator", behind, hit.start))


def _bounds_day(reader: Reader, hit: Hit) -> bool:
    """Whether a word that denies only says by when: `ikke senere enn 1. juni`, `no later than`."""
    return any(
        bound.start == hit.start
        for bound in reader.within("no_later", hit.start, reader.word_end(hit.start, len(reader.text), 4))
    )


def _marks_infinitive(reader: Reader, clause: Span, hit: Hit) -> bool:
    """Whether `att` only marks an infinitive that a preposition governs (`uppdraget med att arbeta mot ... förstärks`)."""
    following = WORD.search(reader.text, hit.end, clause.end)
    if following is None or not reader.at("marker", hit.start):
        return False
    before = reader.among(("preposition", "with", "about")).within(clause.start, hit.start)[-1:]
    governed = bool(before) and is_beside(reader, before[0], hit)
    return governed and any(reader.at(use, following.start()) for use in ("infinitive", "aim"))


def _governs(reader: Reader, clause: Span, hit: Hit) -> bool:
    """Whether a clause hangs on a word: not on that by which it says as what (`Som ledd i avtalen ...`) or since which year."""
    if (hit.start == clause.start and reader.at("as", clause.start)) or _marks_infinitive(reader, clause, hit):
        return False
    if any(phrase.end >= hit.end for phrase in reader.within("adverbial", clause.start, clause.end) if phrase.start <= hit.start):
        return False  # `að auki`, `drög að`
    return YEAR_BEHIND.match(reader.text, hit.end, clause.end) is None


def is_conditional(reader: Reader, start: int) -> bool:
    """Whether a condition opens there; `om lag` says roughly how much.

    Args:
        reader: the text and its words.
        start: where the clause begins.
    """
    return reader.at("condition", start) is not None and reader.at("roughly", start) is None


def opens_with_verb(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether a Scandinavian sentence opens with a verb and its subject, which makes it a condition: `Skal kommunene lykkes, må ...`.

    Args:
        reader: the text and its words.
        clause: the clause.
        cue: the verb.
    """
    opens = cue.start == clause.start and cue.entry.payload.use in OPENING and cue.entry.lang in SCANDINAVIAN
    follower = NEXT_WORD.match(reader.text, cue.end, clause.end) if opens and reader.text[cue.start].isupper() else None
    if follower is None:
        return False
    named = any(reader.at(use, follower.end()) for use in SUBJECTS)
    return named or body_behind(reader, follower.end(), clause.end) is not None
