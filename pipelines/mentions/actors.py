"""Who acts in a clause: the subject, its genitive, the parties between whom it stands, or a country.

Here belongs: the subject of a verb that commits. Not here: which verb does (`commitments.py`).
"""

import re
from itertools import islice

from pipelines.documents import GAP, Span, often_made
from pipelines.mentions.clauses import WORD, Placed, Reader
from pipelines.mentions.lexicon import Hit

__all__ = ["VERBS", "Subject", "inserted_clause", "main_clause", "subject_of"]

NAME_LIST = re.compile(rf"(?:[A-ZÆØÅÄÖÞÐ][\w-]*[A-ZÆØÅÄÖÞÐ][\w-]*(?:,{GAP}|{GAP}(?:og|och|and|ja){GAP}|$))+")
"""Names with capitals inside them, as only organisations have (`HopeNow`, `BLD`)."""
ABBREVIATED = re.compile(r"\([A-ZÆØÅÄÖÞÐ][\w-]{1,11}\)$")
"""An abbreviation in brackets, which bodies have (`Norges institusjon for menneskerettigheter (NIM)`)."""
NEXT_WORD = re.compile(rf"{GAP}(?=\w)")
OPENINGS = ("relative", "subordinator")
COMMA = re.compile(",")
UNMARKED = ("is", "sv")
"""Languages that set no comma around a relative clause."""
SHORTEST_RELATIVE = 2
"""A relative clause has so many words before the main clause's verb at least, else that verb is its own."""
MAIN_VERB = 2
"""Behind a relative clause, the second verb is the main clause's."""
VERBS_TRIED = 6
"""The main verb behind a clause of reason is one of its first."""
DETERMINERS = 4
"""So many words may count or describe who acts behind the verb (`skal alle de nye enhetene`)."""
COMMAS = 4
"""A relative clause of more commas is a list, not an insertion."""
VERBS = ("modal", "auxiliary", "becoming", "present", "past", "receives", "gives", "assigned", "decided", "planned")
"""What stands right behind the comma if a relative clause was an insertion."""
FINITE = (
    *VERBS, "having", "passive", "past_passive", "demand", "no_act", "quality", "started", "continued", "planned", "proposing",
    "proposed", "received", "beginning",
)  # fmt: skip
"""Verbs that can be the second part of a clause, behind what opens it."""
REASONS = ("in_order", "because")
"""What opens a clause that says what for or why."""
FRONTED = ("preposition", "fronting", "means", "as")
"""What opens a phrase that is no subject."""
FIXED_ORDER = ("en",)
"""Languages in which the subject stands before the verb even where something else opens the clause."""


@often_made(frozen=True, slots=True)
class Subject:
    """The subject of a clause.

    Attributes:
        actor: who acts, if anybody does.
        acts: whether the actor is the subject itself, so that the verb is what he does.
        makes: whether the subject is something to be made: a new law, a campaign; in Finnish, what is done to a law.
        is_plan: whether it is the plan, whose verbs tell its aims.
        is_pronoun: whether it is a pronoun.
        is_own: whether it is who writes the text: `I`, `we`.
    """

    actor: Span | None = None
    acts: bool = False
    makes: bool = False
    is_plan: bool = False
    is_pronoun: bool = False
    is_own: bool = False


def subject_of(reader: Reader, clause: Span, cue: Span, inserted: Span | None) -> Subject:
    """The subject of a verb: what stands before it in its clause, else right after it.

    Args:
        reader: the text and its words.
        clause: the clause.
        cue: the verb.
        inserted: the relative clause inserted into the clause, if there is one.
    """
    auxiliaries = reader.within("auxiliary", clause.start, cue.start)
    verb = auxiliaries[0].start if auxiliaries else cue.start
    region = _trimmed(reader.text, clause.start, inserted.start if inserted and inserted.end <= verb else verb)
    follower = NEXT_WORD.match(reader.text, auxiliaries[0].end if auxiliaries else cue.end, clause.end)
    inverted = _inverted(reader, follower.end(), clause.end) if follower else None
    if region is None:
        pronoun, own = (bool(follower and reader.at(use, follower.end())) for use in ("pronoun", "own"))
        return Subject(inverted, inverted is not None, is_pronoun=pronoun, is_own=own)
    head_end = _head_end(reader, region)
    words = list(WORD.finditer(reader.text, region.start, region.end))
    last = words[-1].start() if words else region.start
    is_pronoun = bool(reader.at("pronoun", last) or (follower and reader.at("pronoun", follower.end()))) or (
        len(words) == 1 and reader.at("anaphor", last) is not None
    )
    is_own = bool(reader.at("own", last) or (follower and reader.at("own", follower.end())))
    actor, acts = _actor(reader, region, head_end)
    fronted = any(reader.at(use, region.start) for use in FRONTED)
    if inverted and not is_own and (actor is None or fronted):  # `We ask the Board`, `I Norge skal politiet`
        actor, acts = inverted, True
    plans = () if fronted and inverted else reader.namings.within(region.start, head_end)
    return Subject(
        actor,
        acts or NAME_LIST.fullmatch(reader.text, region.start, region.end) is not None,
        _makes(reader, region.start) or reader.at("law", last) is not None,
        any(_is_head(reader, naming, head_end) for naming in plans),
        is_pronoun,
        is_own,
    )


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
    return any(reader.at(use, start) for use in ("own", "expletive")) or _inverted(reader, start, end) is not None


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
            country and verbs and not _is_beside(reader, country, verbs[0])
        ):
            return gap.end()
        first = first if first is not None else gap.end()
    if first is not None:
        return first
    verbs = reader.among(FINITE).within(opening.end, clause.end)
    if not verbs or opening.entry.payload.use in REASONS:
        return None
    for body in (*reader.actors.within(opening.end, verbs[0].start), *reader.countries.within(opening.end, verbs[0].start)):
        if _is_beside(reader, body, verbs[0]):
            return _named_start(reader, opening, body)
    return None


def _named_start(reader: Reader, opening: Hit, body: Span) -> int | None:
    """Where a body or country begins with its article, unless what stands before it governs it (`in the Ministry`, `Norway and Finland`)."""
    articles = [hit for hit in reader.within("article", opening.end, body.start) if _touches(reader, hit.end, body)]
    start = articles[-1].start if articles else body.start
    before = [hit for use in ("preposition", "fronting", "with") for hit in reader.within(use, opening.start, start)]
    governed = any(_touches(reader, hit.end, Span(start, body.end)) for hit in before)
    return None if governed or not (articles or reader.text[start].isupper()) else start


def _touches(reader: Reader, end: int, body: Span) -> bool:
    return WORD.search(reader.text, end, body.start) is None


def _is_beside(reader: Reader, one: Span | Hit, other: Hit) -> bool:
    return WORD.search(reader.text, one.end, other.start) is None


def _opening_in(placed: Placed[Span], start: int, end: int) -> Span | None:
    return next((span for span in placed.within(start, end) if span.start == start), None)


def inserted_clause(reader: Reader, clause: Span) -> Span | None:
    """A relative clause between commas that stands between the subject and its verb: `The Board, which ..., shall`.

    Args:
        reader: the text and its words.
        clause: the clause.
    """
    openings = reader.among(OPENINGS).within(clause.start + 1, clause.end)
    if not openings:
        return None
    first = openings[0].start
    for comma in islice(COMMA.finditer(reader.text, first, clause.end), COMMAS):
        following = WORD.search(reader.text, comma.end(), clause.end)
        if following and any(reader.at(use, following.start()) for use in VERBS):
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
    if opening.entry.form != "som" or len(verbs) < MAIN_VERB or verbs[0].start < opening.start:
        return None
    between = reader.among(("subordinator", "conjunction")).within(verbs[0].end, verbs[1].start)
    return None if between else Span(opening.start, verbs[1].start)


def _verbs(reader: Reader, start: int, end: int) -> list[Hit]:
    """Finite verbs between two offsets, each once, whatever its uses."""
    return list({hit.start: hit for hit in reversed(reader.among(FINITE).within(start, end))}.values())[::-1]


def _head_end(reader: Reader, region: Span) -> int:
    """Where the subject's own noun ends: before its first preposition, or the participle before that (`a group set up by`)."""
    prepositions = reader.within("preposition", region.start + 1, region.end)
    if not prepositions:
        return region.end
    participles = (hit for use in ("participle", "past") for hit in reader.within(use, region.start + 1, prepositions[0].start))
    return next((hit.start for hit in participles if _is_beside(reader, hit, prepositions[0])), prepositions[0].start)


def _is_head(reader: Reader, noun: Span, head_end: int) -> bool:
    """Whether a noun is the subject's own; before another noun it is a genitive (`Ohjelman toteutumisesta`), not before a verb."""
    gap = NEXT_WORD.match(reader.text, noun.end, head_end)
    if gap is None or not reader.text[gap.end()].islower():
        return True
    return any(
        reader.at(use, gap.end()) for use in (*VERBS, "implies", "aim", "infinitive")
    )  # a Finnish infinitive is a form of the verb too


def _makes(reader: Reader, start: int) -> bool:
    article = reader.at("article", start)
    if article:
        gap = NEXT_WORD.match(reader.text, article.end)
        start = gap.end() if gap else start
    return reader.at("new", start) is not None or reader.at("instrument", start) is not None


def _inverted(reader: Reader, start: int, end: int) -> Span | None:
    """A body or country right behind the verb: `I 2009 skal Norad ...`, `Nå skal alle kommuner ...`."""
    behind = start
    for _ in range(DETERMINERS):
        determiner = next((hit for use in ("article", "quantity", "new") if (hit := reader.at(use, behind))), None)
        gap = NEXT_WORD.match(reader.text, determiner.end, end) if determiner else None
        if gap is None:
            break
        behind = gap.end()
    for place in dict.fromkeys((start, behind)):
        for found in (reader.actors, reader.countries):
            for span in found.within(place, end):
                if span.start == place and reader.text[span.end - 1] != "s":
                    return Span(start, span.end)
                if span.start > place:
                    break
    return None


def _actor(reader: Reader, subject: Span, head_end: int) -> tuple[Span | None, bool]:
    """Who acts, and whether it is the subject itself."""
    actors = reader.actors.within(subject.start, subject.end)
    countries = reader.countries.within(subject.start, subject.end)
    if reader.text[subject.start].isupper() and ABBREVIATED.search(
        reader.text, max(subject.start, subject.end - 14), subject.end
    ):
        return subject, True
    preposition = reader.at("preposition", subject.start)
    if preposition:  # `I Norge har vi ...`: the country speaks of itself
        return (countries[0] if countries else None), False
    if countries and countries[0].start == subject.start and countries[-1].end == subject.end:
        return subject, True
    opening = next((actor for actor in actors if actor.start == subject.start), None)
    head = [actor for actor in actors if actor.end <= head_end]
    trimmed_end = len(reader.text[subject.start : head_end].rstrip()) + subject.start
    if any(actor.end >= trimmed_end for actor in head) or (opening and opening.end == subject.end):
        return subject, True
    if opening:
        return (subject, True) if reader.text[opening.end - 1] != "s" else (opening, False)
    if countries and countries[0].start == subject.start:
        return countries[0], False
    for between in reader.within("between", subject.start, subject.end):
        listed = _trimmed(reader.text, between.end, subject.end)
        if listed and any(actor.start == listed.start for actor in actors):
            return listed, False
    return None, False


def _trimmed(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    stripped = words.strip(" \t\n\r\u00a0,–-")
    if not stripped:
        return None
    first = start + words.index(stripped)
    return Span(first, first + len(stripped))
