"""What passes from body to body: duties, affairs and staff that are moved to a body or gathered in one, and bodies that are made one.

`Integreringssakene flyttes fra Justisdepartementet til Arbeidsdepartementet`, `Kotouttamistoimien johto kootaan työministerille`. Here belongs: whether what a verb of
moving tells is such a change. Not here: what moves otherwise (`done.py`), responsibility told by a verb of passing alone (`beginnings.py`).
"""

import re

from pipelines.documents import GAP, Span
from pipelines.mentions.measures.actors import BY_CASE
from pipelines.mentions.measures.cases import LONGEST, Deed
from pipelines.mentions.measures.signs import is_history
from pipelines.registers import alternatives

__all__ = ["is_in_their_hands", "passes_to_body"]

BROUGHT = re.compile(rf"\b(?:{alternatives('brought_over')})\b", re.IGNORECASE)
"""Verbs by which affairs are moved to a body or gathered in one."""
MERGED = re.compile(rf"(?:{alternatives('merged')})\b", re.IGNORECASE)
"""Verbs by which bodies are made one."""
AFFAIRS = re.compile(rf"\b\w*(?:{alternatives('affairs')})\b", re.IGNORECASE)
"""What passes to a body: affairs by the end of their noun, and the work that is done for them."""
INTO = re.compile(rf"\b(?:{alternatives('into_body')}){GAP}(?:\w+{GAP})?$", re.IGNORECASE)
"""What stands before the body to which something passes."""
OUT_OF = re.compile(rf"\b(?:{alternatives('out_of_body')}){GAP}(?:\w+{GAP})?$", re.IGNORECASE)
REACH = 30
"""It stands in so many characters before the body."""
TO_CASE = re.compile(r"(?:lle|[aeiouyäö]{2}n|h[aeiouyäö]n|seen|siin)$")
FROM_CASE = re.compile(r"(?:lt[aä]|st[aä])$")
"""How a Finnish body ends to which or from which something passes."""
TO_THEM = re.compile(rf"\b(?:{alternatives('to_them')})\b", re.IGNORECASE)
"""Those to whom something passes by the case of their noun alone (`kunnille`)."""
IN_HANDS = re.compile(rf"(?:{alternatives('in_hands')})\b", re.IGNORECASE)
"""That something will be in the hands of a body."""


def passes_to_body(deed: Deed) -> bool:
    """Whether affairs are moved to a body, or several bodies are made one.

    Args:
        deed: the verb and what it stands among.
    """
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    if deed.setting.bodies_only or is_history(deed):
        return False
    if MERGED.match(reader.text, cue.start, clause.end):
        return bool(deed.subject.actor or reader.actors.within(clause.start, cue.start))
    if BROUGHT.match(reader.text, cue.start, clause.end) is None and BROUGHT.search(reader.text, cue.start, cue.end) is None:
        return False
    sources, targets = _bodies(deed)
    affairs = bool(deed.before("duty")) or AFFAIRS.search(reader.text, clause.start, cue.start) is not None
    return targets and (affairs or sources)


def _bodies(deed: Deed) -> tuple[bool, bool]:
    """Whether a body is named from which something passes, and one to which it does."""
    reader, clause, cue, text = deed.reader, deed.clause, deed.cue, deed.reader.text
    if cue.entry.lang == BY_CASE:
        named = [text[body.start : body.end] for body in reader.actors.within(clause.start, clause.end)]
        to_them = TO_THEM.search(text, clause.start, clause.end) is not None
        return any(map(FROM_CASE.search, named)), to_them or any(map(TO_CASE.search, named))
    bodies = reader.actors.within(cue.end, deed.word_behind(2 * LONGEST))
    return any(_is_behind(text, body, OUT_OF) for body in bodies), any(_is_behind(text, body, INTO) for body in bodies)


def _is_behind(text: str, body: Span, preposition: re.Pattern[str]) -> bool:
    return preposition.search(text[max(0, body.start - REACH) : body.start]) is not None


def is_in_their_hands(deed: Deed) -> bool:
    """Whether something is going to be in the hands of a body: `Kennsla og rannsóknir verða í höndum Háskólans á Akureyri`.

    Args:
        deed: the verb and what it stands among.
    """
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    told = IN_HANDS.match(reader.text, cue.start, clause.end)
    if told is None or deed.setting.bodies_only or deed.setting.quoted or is_history(deed):
        return False
    opens = cue.start > clause.start and not deed.subject.is_pronoun
    return opens and bool(reader.actors.within(told.end(), reader.word_end(told.end(), clause.end, 5)))
