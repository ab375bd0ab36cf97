"""The main clause among what opens it or is inserted into it: `To help victims, the police ...`, `The Board, which ..., shall`.

Here belongs: where the main clause begins, and where a relative clause interrupts it. Not here: cutting a sentence into clauses
(`clauses.py`), who acts in one (`actors.py`).
"""

import re
from itertools import islice

from pipelines.documents import GAP, Span
from pipelines.mentions.languages import SCANDINAVIAN
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.measures.actors import FRONTED, NEXT_WORD, VERBS, body_behind, is_beside
from pipelines.mentions.measures.cases import REASONS
from pipelines.mentions.measures.clauses import WORD, Placed, Reader
from pipelines.registers import alternatives, words_of

__all__ = ["JOINED", "RELATIVES", "inserted_clause", "main_clause"]

OPENINGS = ("relative", "subordinator")
INSERTIONS = (*OPENINGS, "apposition")
"""What opens words inserted between commas: `which ...`, `led by the Ministry`."""
COMMA = re.compile(",")
RELATIVES = words_of("relative")
"""What opens a relative clause that stands between the subject and its verb without commas."""
QUESTIONS = words_of("question_word")
"""What opens a question that a noun is about (`en utredning om hur ...`)."""
TELLING = ("proposing", "proposed", "demand", "tells")
"""Verbs behind which a clause tells what is proposed or said."""
SHORTEST_RELATIVE = 2
"""A relative clause has so many words before the main clause's verb at least, else that verb is its own."""
JOINED = re.compile(rf"\b(?:{alternatives('and')}){GAP}$")
"""What joins a verb to the one before it."""
VERBS_TRIED = 6
"""The main verb behind a clause of reason is one of its first."""
COMMAS = 4
"""A relative clause of more commas is a list, not an insertion."""
FINITE = (
    *VERBS,
    "having",
    "passive",
    "past_passive",
    "demand",
    "no_act",
    "quality",
    "started",
    "continued",
    "planned",
    "proposing",
    "proposed",
    "received",
    "beginning",
)
"""Verbs that can be the second part of a clause, behind what opens it."""
CLOSING = (*VERBS, "passive", "past_passive")
"""What stands right behind the comma that closes an insertion."""
AUXILIARY = ("auxiliary", "having", "modal", "becoming")
WITHIN_VERB = (*CLOSING, "participle", "supine", "has_done", "infinitive")
"""What closes one between the halves of a verb: `Nu har ministeriet, der ..., nedsat`."""
TO_BE = "to be"
"""How an English form ends that governs a participle within a clause (`how the work is to be organised`)."""
NO_INFINITIVE = re.compile(r"[b-df-hj-np-rt-vxz]$|[^s]t$", re.IGNORECASE)
"""How a word ends behind `för att` that is no infinitive of a Scandinavian language, but opens a clause of its own (`för att offer får hjälp`)."""
GERUND = re.compile(r"[A-Z][a-z]{2,}ing\b")
"""An English gerund that opens a sentence."""
FIXED_ORDER = ("en",)
"""Languages in which the subject stands before the verb even where something else opens the clause."""


def main_clause(reader: Reader, clause: Span) -> Span:
    """A clause without what opens it to say what for, why, where or when, if its verb or subject is known to stand right behind.

    `To help more victims, the police will ...`, `For å nå flere skal politiet ...`, `In spring the Board will ...`

    Args:
        reader: the text and its words.
        clause: the clause.
    """
    reason = reader.first_at(REASONS, clause.start)
    opening = reason or reader.first_at(FRONTED, clause.start)
    if opening is None:
        return _behind_gerund(reader, clause) or clause
    if opening.entry.lang in FIXED_ORDER:
        start = _subject_start(reader, opening, clause)
    else:
        start = _verb_start(reader, reason, clause) if reason else None
    return clause if start is None else Span(start, clause.end)


def _behind_gerund(reader: Reader, clause: Span) -> Span | None:
    """An English clause without what opens it by saying on what it builds: `Building on earlier reports, the Agency is to ...`."""
    gerund = GERUND.match(reader.text, clause.start, clause.end) if reader.lang in FIXED_ORDER else None
    for comma in islice(COMMA.finditer(reader.text, gerund.end(), clause.end), COMMAS) if gerund else ():
        gap = NEXT_WORD.match(reader.text, comma.end(), clause.end)
        if gap and body_behind(reader, gap.end(), clause.end):
            return Span(gap.end(), clause.end)
    return None


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
    follower = NEXT_WORD.match(reader.text, opening.end, clause.end)
    if follower and reader.at("own", follower.end()):  # `That is why we`
        return follower.end()
    for comma in islice(COMMA.finditer(reader.text, opening.end, clause.end), COMMAS):
        gap = NEXT_WORD.match(reader.text, comma.end(), clause.end)
        if gap is None or reader.among(("relative", "subordinator")).within(opening.end, comma.start()):
            continue
        verbs = reader.among(FINITE).within(gap.end(), clause.end)
        if not verbs and reader.among(FINITE).within(
            opening.end, comma.start()
        ):  # `As part of the plan all shall be offered ..., including`
            continue
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
    if _tells_before(reader, clause.start, openings[0]):
        return None
    closing = WITHIN_VERB if reader.among(AUXILIARY).within(clause.start, first) else CLOSING
    for comma in islice(COMMA.finditer(reader.text, first, clause.end), COMMAS):
        following = WORD.search(reader.text, comma.end(), clause.end)
        before = reader.within("passive", first, comma.start())[-2:]
        listed = any(hit.end == comma.start() for hit in before)  # `tas fram, prövas och`
        if following and not listed and any(reader.at(use, following.start()) for use in closing):
            return Span(first, following.start())
    return _without_commas(reader, openings[0], clause)


def _tells_before(reader: Reader, start: int, opening: Hit) -> bool:
    """Whether what opens there hangs on the verb right before it: `I sak föreslås att ..., ska`."""
    verbs = reader.among(TELLING).within(start, opening.start)[-1:]
    return bool(verbs) and is_beside(reader, verbs[0], opening) and reader.at("that", opening.start) is not None


def _without_commas(reader: Reader, opening: Hit, clause: Span) -> Span | None:
    """A relative clause or infinitive behind the subject up to the main verb: `Þolendur sem leita til lögreglu verða`, `Arbeidet for å hindre vold styrkes`."""
    if _has_verb(reader, clause.start, opening.start):
        return None  # it hangs on what stands behind the main verb
    main = None
    if opening.entry.form in QUESTIONS and _is_asked_of(reader, clause, opening):
        main = _behind(reader, opening, clause, 1)
    elif opening.entry.form in RELATIVES:
        main = _behind_relative(reader, opening, clause)
    elif _opens_infinitive(reader, opening, clause):
        main = _behind(reader, opening, clause, 0)
    return Span(opening.start, main) if main else None


def _is_asked_of(reader: Reader, clause: Span, opening: Hit) -> bool:
    """Whether a question belongs to the noun before it, by a preposition: `En utredning om hur ...`."""
    governing = reader.among(("preposition", "about", "with")).within(clause.start + 1, opening.start)[-1:]
    return bool(governing) and is_beside(reader, governing[0], opening)


def _has_verb(reader: Reader, start: int, end: int) -> bool:
    """Whether a finite verb stands there; behind an article, a word of its form is a noun (`The grant`), but for an auxiliary (`Det er`)."""
    articles = {hit.end for hit in reader.within("article", start, end)}
    return any(
        hit.start - 1 not in articles or hit.entry.payload.use in AUXILIARY for hit in reader.among(FINITE).within(start, end)
    )


def _opens_infinitive(reader: Reader, opening: Hit, clause: Span) -> bool:
    """Whether an infinitive opens that belongs to the noun before it: `for å hindre`, `med att stödja`, `uppdraget att samordna`."""
    following = WORD.search(reader.text, opening.end, clause.end)
    if (
        following is None
        or not reader.within("marker", opening.start, opening.end)
        or "," in reader.text[opening.start - 2 : opening.start]
    ):
        return False
    if reader.at("in_order", opening.start):
        is_noun = opening.entry.lang in SCANDINAVIAN and NO_INFINITIVE.search(following[0]) is not None
        return not is_noun and not _can_open_clause(reader, following.start(), clause.end)
    governing = reader.among(("preposition", "with", "about")).within(clause.start, opening.start)[-1:]
    governed = bool(governing) and is_beside(reader, governing[0], opening)
    return governed or any(reader.at(use, following.start()) for use in ("infinitive", "aim"))


def _behind_relative(reader: Reader, opening: Hit, clause: Span) -> int | None:
    """Where the main verb stands behind a relative clause, whose own verb the registers need not know (`The shelters that house victims are`)."""
    near = reader.word_end(opening.end, clause.end, SHORTEST_RELATIVE)
    following = WORD.search(reader.text, opening.end, clause.end)
    known = any(verb.start < near for verb in _verbs(reader, opening.end, clause.end)[:1])
    subject = following and _can_open_clause(reader, following.start(), clause.end)
    return _behind(reader, opening, clause, 1 if known or subject else 0)


def _behind(reader: Reader, opening: Hit, clause: Span, owed: int) -> int | None:
    """Where the first verb stands that belongs neither to the opening nor to a relative clause behind it, nor is joined to such a one."""
    verbs = _verbs(reader, opening.end, clause.end)[:VERBS_TRIED]
    relatives = [hit for hit in reader.among(OPENINGS).within(opening.end, clause.end) if _opens_clause(reader, hit, clause.end)]
    for number, verb in enumerate(verbs):
        before = sum(hit.start < verb.start for hit in relatives)
        if before and relatives[before - 1].entry.form not in (*RELATIVES, *QUESTIONS):
            return None  # a clause of another kind may be no part of it
        joined = JOINED.search(reader.text, opening.end, verb.start)
        if joined:
            owed += 1
        elif number >= owed + before:
            return verb.start
    return None


def _opens_clause(reader: Reader, hit: Hit, end: int) -> bool:
    """Whether no infinitive stands behind a word but a clause, as it also may behind `att`: `betonar att polisen ska`."""
    if not reader.within("marker", hit.start, hit.end):
        return True
    following = WORD.search(reader.text, hit.end, end) if reader.at("that", hit.start) else None
    return following is not None and _can_open_clause(reader, following.start(), end)


def _can_open_clause(reader: Reader, start: int, end: int) -> bool:
    """Whether a clause's subject begins there, not an infinitive or verb."""
    return any(reader.at(use, start) for use in ("article", "pronoun")) or _can_be_subject(reader, start, end)


def _verbs(reader: Reader, start: int, end: int) -> list[Hit]:
    """Finite verbs between two offsets, each once, whatever its uses; a participle of the form of a past belongs to its auxiliary."""
    hits = reader.among(FINITE).within(start, end)
    found = list({hit.start: hit for hit in reversed(hits)}.values())[::-1]
    wholes = [hit for hit in hits if hit.entry.form.endswith(TO_BE)]
    found = [hit for hit in found if not any(whole.start < hit.start < whole.end for whole in wholes)]
    return [hit for at, hit in enumerate(found) if not (at and _is_participle(reader, found[at - 1], hit))]


def _is_participle(reader: Reader, before: Hit, hit: Hit) -> bool:
    """Whether a word of the form of a past stands right behind an auxiliary, or a passive behind a modal: `that was transferred`, `som skal gjennomføres`."""
    if before.entry.payload.use == "modal" and reader.at("passive", hit.start):
        return is_beside(reader, before, hit)
    governs = before.entry.payload.use in AUXILIARY or before.entry.form.endswith(TO_BE)
    participle = any(reader.at(use, hit.start) for use in ("past", "started"))  # `som regjeringen har satt i gang`
    return governs and participle and is_beside(reader, before, hit)
