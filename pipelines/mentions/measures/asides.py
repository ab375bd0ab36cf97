"""What a measure's words tell beside it: the decision itself, how the thing was founded before; dates there are none of the measure's.

`In May the Government decided to`, `the scheme set up in 2013`. Here belongs: those stretches of its words. Not here: words around
one date (`date_roles.py`), which date is which (`records/measure_dates.py`).
"""

import re
from collections.abc import Iterator

from pipelines.documents import GAP, Span
from pipelines.mentions.measures.clauses import WORD, Reader
from pipelines.registers import alternatives, words_of

__all__ = ["asides_of"]

OPENERS = ("marker", "that", "about")
"""What leads from a decision to what is decided; in Finnish an infinitive."""
NEAR = 4
"""Without such a word, a date of the decision stands among so many words behind the verb."""
EARLIER = ("past", "past_auxiliary", "past_passive", "perfect")
"""Verbs of what was done before."""
FOUNDED = ("participle", "past")
"""Verbs that tell of a noun how it came to be (`a fund set up in 2013`)."""
VERBS_BEFORE = ("auxiliary", "perfect", "becoming", "having", "past_auxiliary", "receive", "receives", "modal")
"""What makes the participle behind it the measure's own verb."""
LONGEST = 300
"""No stretch is longer."""
VERB_WITHIN = 3
"""The verb of a relative clause stands among so many words (`som først ble`)."""
AND = re.compile(rf"{GAP}(?:{alternatives('and')}){GAP}")
YEAR_NEAR = re.compile(rf"(?:{GAP}\w+){{0,2}}{GAP}(?:19|20)\d\d\b")
STRETCH_END = re.compile(r"[,;:]")
AS_TOLD = re.compile(rf",{GAP}({alternatives('as_told')})(?!\w)")


def asides_of(reader: Reader, words: Span, cue: Span) -> tuple[Span, ...]:
    """The stretches of a measure's words that tell of something else.

    Args:
        reader: the text and its words.
        words: the measure's words.
        cue: the verb that makes it one.
    """
    return (
        *_decision(reader, words, cue),
        *_joined(reader, words, cue),
        *_relative(reader, words, cue),
        *_founding(reader, words, cue),
        *_as_told(reader, words, cue),
    )


def _decision(reader: Reader, words: Span, cue: Span) -> Iterator[Span]:
    """What tells of the decision itself, up to what is decided: `I mai 2019 vedtok Stortinget at`."""
    decided = reader.at("decided", cue.start)
    if decided is None:
        return
    far = min(words.end, cue.end + LONGEST)
    openers = reader.among(OPENERS).within(cue.start, far)
    if decided.entry.lang == "fi":
        openers = reader.among(("infinitive", "that")).within(cue.end, far)
    yield Span(words.start, openers[0].start if openers else reader.word_end(cue.end, words.end, NEAR))


def _joined(reader: Reader, words: Span, cue: Span) -> Iterator[Span]:
    """What was done before, joined by `and` to what will be done: `A fund was set up in 2010 and it will be expanded`."""
    start = max(words.start, cue.start - LONGEST)
    joints = list(AND.finditer(reader.text, start, cue.start))
    if (
        joints
        and not any(reader.at(use, cue.start) for use in EARLIER)
        and reader.among(EARLIER).within(start, joints[-1].start())
    ):
        yield Span(words.start, joints[-1].start())


def _relative(reader: Reader, words: Span, cue: Span) -> Iterator[Span]:
    """A clause that says of a noun what was done with it: `ordningen som ble opprettet i 2013`."""
    for opening in reader.among(("relative", "subordinator")).within(words.start, words.end):
        near = reader.word_end(opening.end, words.end, VERB_WITHIN)
        holds_cue = opening.start <= cue.start < near
        if not holds_cue and not reader.at("marker", opening.start) and reader.among(EARLIER).within(opening.end, near):
            yield _stretch(reader, opening.start, words.end)


def _founding(reader: Reader, words: Span, cue: Span) -> Iterator[Span]:
    """A participle that says of the noun before it when it came to be: `the scheme set up in 2013`."""
    actions = reader.within("infinitive", cue.end, words.end)[:1]
    behind = actions[0].end if actions else cue.end
    for verb in reader.among(FOUNDED).within(behind, words.end):
        before = [*WORD.finditer(reader.text, max(behind, verb.start - LONGEST), verb.start)][-1:]
        own = not before or any(reader.at(use, before[0].start()) for use in VERBS_BEFORE)
        joined = AND.search(reader.text, max(behind, verb.start - 8), verb.start)
        if not own and not joined and YEAR_NEAR.match(reader.text, verb.end, words.end):
            yield _stretch(reader, verb.start, words.end)


def _as_told(reader: Reader, words: Span, cue: Span) -> Iterator[Span]:
    """A clause that tells when it was made known: `, as the minister announced in March`."""
    for match in AS_TOLD.finditer(reader.text, words.start, words.end):
        stretch = _stretch(reader, match.end(), words.end)
        if match[1] in words_of("as_told", reader.lang) and not stretch.covers(cue):
            yield stretch


def _stretch(reader: Reader, start: int, end: int) -> Span:
    """From a place to the next comma."""
    stop = STRETCH_END.search(reader.text, start, min(end, start + LONGEST))
    return Span(start, stop.start() if stop else min(end, start + LONGEST))
