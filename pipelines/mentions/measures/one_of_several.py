"""A measure told as one of several: `Ett av tiltakene er å opprette ...`, `Among the measures is a unit to be set up`.

Here belongs: a clause that opens with one of the measures, or with all, and says behind `is` or `include` what it is. Not here: verbs that commit by themselves
(`commitments.py`), lists of measures (`list_leads.py`).
"""

import re
from functools import cache

from pipelines.documents import GAP, Span
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.measures.actors import NEXT_WORD, VERBS
from pipelines.mentions.measures.clauses import WORD, Reader, ends
from pipelines.mentions.measures.signs import BEING
from pipelines.mentions.measures.things_made import MADE
from pipelines.mentions.measures.unreal import UNCERTAIN
from pipelines.registers import alternatives, rows, words_of

__all__ = ["named_as_one"]

OPENING = 5
"""The noun stands among so many words (`One of the most important measures`)."""
IN_PLAN = 6
"""So many words may say of which plan it is one (`i regeringens handlingsplan`)."""
WHAT = 5
"""What is made is named among so many words behind its article."""
NO_DEED = ("aim", "talk")
SHORTEST_CLAUSE = 3
THINGS = (*MADE, "organ", "unit")
DONE = ("passive", "modal", "present", "becoming", "infinitive")
"""Verbs of which one stands in the clause that says what the measure is."""
THESE = re.compile(rf"{GAP}(?:{alternatives('these')})(?=:)")
"""What stands for the measures told behind a colon."""
TOLD = re.compile(rf",?{GAP}(?=\w)")
"""What stands before what is told of a measure, which Danish and Finnish part by a comma (`er, at der oprettes`)."""
SENTENCE = re.compile(r"[^.\n]+")
TOLD_BEHIND = 300
"""The first of them is told in so many characters."""
AMONG = "iin"
"""How the Finnish word for measures ends where it says among which something is (`toimenpiteisiin kuuluu`)."""
NECESSIVE = re.compile(r"\w(?:[td]t?ava|ttävä|tävä)\b")
"""The Finnish participle of what is to be done: `perustettava yksikkö`."""


def named_as_one(reader: Reader, clause: Span) -> Span | None:
    """The verb behind which it is said what one of the measures is, if that is a deed.

    Args:
        reader: the text and its words.
        clause: the clause.
    """
    first = WORD.match(reader.text, clause.start, clause.end)
    verb = _verb(reader, clause, first) if first else None
    if verb and _tells_behind_colon(reader, clause, verb):
        return verb
    gap = TOLD.match(reader.text, verb.end, clause.end) if verb else None
    if verb is None or gap is None:
        return None
    rest = Span(gap.end(), clause.end)
    unreal = reader.among((*UNCERTAIN, "negation", "condition")).within(*ends(rest))
    if any(not NECESSIVE.search(reader.text, hit.start, hit.end) for hit in unreal) or reader.namings.within(*ends(rest)):
        return None
    return verb if _tells_deed(reader, rest) else None


def _tells_behind_colon(reader: Reader, clause: Span, verb: Span) -> bool:
    """Whether no more than `these` stands behind the verb, and a deed behind the colon: `Among the measures are these: a unit will be set up`."""
    these = THESE.match(reader.text, verb.end)
    if these is None or these.end() < clause.end:
        return False
    rest = Span(these.end() + 1, these.end() + TOLD_BEHIND)
    told = SENTENCE.match(reader.text, rest.start, rest.end)
    return told is not None and bool(reader.among(DONE).within(*told.span()))


def _verb(reader: Reader, clause: Span, first: re.Match[str]) -> Span | None:
    """The verb behind one of the measures (`One of the measures is`), some (`Among the measures are`) or all (`The measures include`)."""
    nouns = reader.within("measures", clause.start, reader.word_end(clause.start, clause.end, OPENING))[:1]
    if not nouns:
        return None
    noun, opening = nouns[0], first[0].lower()
    if opening in _ones(reader.lang):
        return _being(reader, clause, noun)
    following = NEXT_WORD.match(reader.text, noun.end, clause.end)
    is_some = opening in words_of("among", reader.lang) or (reader.lang == "fi" and noun.entry.form.endswith(AMONG))
    verbs = words_of("are_there", reader.lang) if is_some else words_of("include", reader.lang)
    verb = WORD.match(reader.text, following.end(), clause.end) if following else None
    return Span(*verb.span()) if verb and verb[0].lower() in verbs else None


@cache
def _ones(lang: str | None) -> frozenset[str]:
    """The number one in a language."""
    return frozenset(row["word"] for row in rows("numerals") if row["lang"] == lang and row["value"] == "1")


def _being(reader: Reader, clause: Span, noun: Hit) -> Span | None:
    """`is`, where no more stands before it than of which plan the measure is one."""
    near = reader.word_end(noun.end, clause.end, IN_PLAN)
    verbs = reader.within("auxiliary", noun.end, near)[:1]
    if not verbs or not any(reader.at(use, verbs[0].start) for use in BEING) or reader.at("past_auxiliary", verbs[0].start):
        return None
    taken = reader.among((*VERBS, "subordinator", "relative")).within(noun.end, verbs[0].start)
    return None if taken else Span(verbs[0].start, verbs[0].end)


def _tells_deed(reader: Reader, rest: Span) -> bool:
    """Whether words tell what is done: an action, a clause with one, or one thing that is made."""
    text, start, end = reader.text, rest.start, rest.end
    if marker := reader.at("marker", start):
        gap = NEXT_WORD.match(text, marker.end, end)
        if gap and reader.at("infinitive", gap.end()):
            vague = reader.at("vague_deed", gap.end()) and not reader.among(MADE).within(gap.end(), end)
            return not vague and not any(reader.at(use, gap.end()) for use in NO_DEED)
    if reader.at("that", start):  # what is told of one of the measures is what it does, by whatever verb
        return reader.word_end(start, end, SHORTEST_CLAUSE) < end
    if reader.lang == "fi" and NECESSIVE.search(text, start, reader.word_end(start, end, WHAT)):
        return True
    opens = any(reader.at(use, start) for use in ("article", "new", "novel"))
    near = reader.word_end(start, end, WHAT)
    return opens and bool(reader.among(THINGS).within(start, near)) and not reader.within("better", start, near)
