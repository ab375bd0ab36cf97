"""The main clause among what opens it or is inserted into it: `To help victims, the police ...`, `The Board, which ..., shall`.

Here belongs: where the main clause begins, and where a relative clause interrupts it. Not here: cutting a sentence into clauses
(`clauses.py`), who acts in one (`actors.py`).
"""

import re
from itertools import islice

from pipelines.documents import Span
from pipelines.mentions.actors import FRONTED, NEXT_WORD, VERBS, body_behind, is_beside
from pipelines.mentions.clauses import WORD, Placed, Reader
from pipelines.mentions.grammar import words_of
from pipelines.mentions.lexicon import Hit

__all__ = ["inserted_clause", "main_clause"]

OPENINGS = ("relative", "subordinator")
INSERTIONS = (*OPENINGS, "apposition")
"""What opens words inserted between commas: `which ...`, `led by the Ministry`."""
COMMA = re.compile(",")
UNMARKED = ("is", "sv")
"""Languages that set no comma around a relative clause."""
RELATIVES = words_of("relative")
"""What opens a relative clause that stands between the subject and its verb without commas."""
SHORTEST_RELATIVE = 2
"""A relative clause has so many words before the main clause's verb at least, else that verb is its own."""
MAIN_VERB = 2
"""Behind a relative clause, the second verb is the main clause's."""
VERBS_TRIED = 6
"""The main verb behind a clause of reason is one of its first."""
COMMAS = 4
"""A relative clause of more commas is a list, not an insertion."""
FINITE = (
    *VERBS, "having", "passive", "past_passive", "demand", "no_act", "quality", "started", "continued", "planned", "proposing",
    "proposed", "received", "beginning",
)  # fmt: skip
"""Verbs that can be the second part of a clause, behind what opens it."""
CLOSING = (*VERBS, "passive", "past_passive")
"""What stands right behind the comma that closes an insertion."""
REASONS = ("in_order", "because")
"""What opens a clause that says what for or why."""
FIXED_ORDER = ("en",)
"""Languages in which the subject stands before the verb even where something else opens the clause."""


def main_clause(reader: Reader, clause: Span) -> Span:
    """A clause without what opens it to say what for, why, where or when, if its verb or subject is known to stand right behind.

    `To help more victims, the police will ...`, `For å nå flere skal politiet ...`, `In spring the Board will ...`

    Args:
        reader: the text and its words.
        clause: the clause.
    """
    reason = next((hit for use in REASONS if (hit := reader.at(use, clause.start))), None)
    opening = reason or next((hit for use in FRONTED if (hit := reader.at(use, clause.start))), None)
    if opening is None:
        return clause
    if opening.entry.lang in FIXED_ORDER:
        start = _subject_start(reader, opening, clause)
    else:
        start = _verb_start(reader, reason, clause) if reason else None
    return clause if start is None else Span(start, clause.end)


def _verb_start(reader: Reader, reason: Hit, clause: Span) -> int | None:
    """Where the main verb stands behind a clause of reason: behind its comma, before a body, or as the only verb there is."""
    verbs = _verbs(reader, reason.end, clause.end)[:VERBS_TRIED]
    for number, verb in enumerate(verbs):
        if reader.text[reason.end : verb.start].rstrip().endswith(","):
            return verb.start
        follower = NEXT_WORD.match(reader.text, verb.end, clause.end)
        infinite = number or reason.entry.payload.use == "in_order"
        if infinite and follower and _can_be_subject(reader, follower.end(), clause.end):
            return verb.start
    is_only = len(verbs) == 1 and reason.entry.payload.use == "in_order"
    governed = is_only and reader.among(OPENINGS).within(reason.end, verbs[0].start)
    return verbs[0].start if is_only and not governed else None


def _can_be_subject(reader: Reader, start: int, end: int) -> bool:
    return any(reader.at(use, start) for use in ("own", "expletive")) or body_behind(reader, start, end) is not None


def _subject_start(reader: Reader, opening: Hit, clause: Span) -> int | None:
    """Where the subject begins behind what opens an English clause: behind a comma, or a body between it and the verb."""
    first: int | None = None
    for comma in islice(COMMA.finditer(reader.text, opening.end, clause.end), COMMAS):
        gap = NEXT_WORD.match(reader.text, comma.end(), clause.end)
        if gap is None or reader.among(("relative", "subordinator")).within(opening.end, comma.start()):
            continue
        verbs = reader.among(FINITE).within(gap.end(), clause.end)
        country = _opening_in(reader.countries, gap.end(), clause.end)
        if _can_be_subject(reader, gap.end(), clause.end) and not (
            country and verbs and not is_beside(reader, country, verbs[0])
        ):
            return gap.end()
        first = first if first is not None else gap.end()
    if first is not None:
        return first
    verbs = reader.among(FINITE).within(opening.end, clause.end)
    if not verbs or opening.entry.payload.use in REASONS:
        return None
    for body in (*reader.actors.within(opening.end, verbs[0].start), *reader.countries.within(opening.end, verbs[0].start)):
        if is_beside(reader, body, verbs[0]):
            return _named_start(reader, opening, body)
    return None


def _named_start(reader: Reader, opening: Hit, body: Span) -> int | None:
    """Where a body or country begins with its article, unless what stands before it governs it (`in the Ministry`, `Norway and Finland`)."""
    articles = [hit for hit in reader.within("article", opening.end, body.start) if is_beside(reader, hit, body)]
    start = articles[-1].start if articles else body.start
    before = [hit for use in ("preposition", "fronting", "with") for hit in reader.within(use, opening.start, start)]
    governed = any(is_beside(reader, hit, Span(start, body.end)) for hit in before)
    return None if governed or not (articles or reader.text[start].isupper()) else start


def _opening_in(placed: Placed[Span], start: int, end: int) -> Span | None:
    return next((span for span in placed.within(start, end) if span.start == start), None)


def inserted_clause(reader: Reader, clause: Span) -> Span | None:
    """A relative clause between commas that stands between the subject and its verb: `The Board, which ..., shall`.

    Args:
        reader: the text and its words.
        clause: the clause.
    """
    openings = reader.among(INSERTIONS).within(clause.start + 1, clause.end)
    if not openings:
        return None
    first = openings[0].start
    for comma in islice(COMMA.finditer(reader.text, first, clause.end), COMMAS):
        following = WORD.search(reader.text, comma.end(), clause.end)
        if following and any(reader.at(use, following.start()) for use in CLOSING):
            return Span(first, following.start())
    return _without_commas(reader, openings[0], clause)


def _without_commas(reader: Reader, opening: Hit, clause: Span) -> Span | None:
    """A relative clause as Icelandic and Swedish have it: `Þolendur sem leita til lögreglu verða ...`."""
    if opening.entry.lang not in UNMARKED:
        return None
    if opening.entry.lang == "sv":
        return _between_verbs(reader, opening, clause)
    for verb in reader.within("becoming", opening.end, clause.end):
        if reader.word_end(opening.end, clause.end, SHORTEST_RELATIVE) < verb.start:
            return Span(opening.start, verb.start)
    return None


def _between_verbs(reader: Reader, opening: Hit, clause: Span) -> Span | None:
    """A relative clause behind a subject, up to the verb behind its own: `Den grupp som ministeriet har tillsatt ska ...`."""
    verbs = _verbs(reader, clause.start, clause.end)
    if opening.entry.form not in RELATIVES or len(verbs) < MAIN_VERB or verbs[0].start < opening.start:
        return None
    between = reader.among(("subordinator", "conjunction")).within(verbs[0].end, verbs[1].start)
    return None if between else Span(opening.start, verbs[1].start)


def _verbs(reader: Reader, start: int, end: int) -> list[Hit]:
    """Finite verbs between two offsets, each once, whatever its uses."""
    return list({hit.start: hit for hit in reversed(reader.among(FINITE).within(start, end))}.values())[::-1]
