"""Who acts in a clause: the subject, its genitive, the parties between whom it stands, or a country.

Here belongs: the subject of a verb that commits. Not here: which verb does (`deeds.py`), what opens or interrupts the
clause before it (`main_clauses.py`).
"""

import re

from pipelines.documents import GAP, Span, often_made
from pipelines.letters import CAPITAL
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.measures.clauses import WORD, Reader
from pipelines.registers import alternatives, rows, words_of

__all__ = [
    "BY_CASE",
    "FIXED_ORDER",
    "FRONTED",
    "NAMES_IN_S",
    "NEXT_WORD",
    "VERBS",
    "Subject",
    "body_behind",
    "governs",
    "is_beside",
    "subject_of",
]

NAME_LIST = re.compile(rf"(?:[A-ZÆØÅÄÖÞÐ][\w-]*[A-ZÆØÅÄÖÞÐ][\w-]*(?:,{GAP}|{GAP}(?:{alternatives('and')}){GAP}|$))+")
"""Names with capitals inside them, as only organisations have (`HopeNow`, `BLD`)."""
OPENING = re.compile(r"(?:\([^()\n]{1,40}\)|[^\W\d_]+,)[ \xa0]+")
"""`Finally, `, `(Ny version) `"""
NAME_BEFORE_OFFICE = re.compile(
    rf"(?:{CAPITAL}(?:\.|[\w-]*),?[ \xa0]){{2,5}}(?:[^\W\d_]+-{GAP}(?:{alternatives('and')}){GAP})?[^\W\d_]*$"
)
"""The name of who holds an office, before the noun of it: `Anna Berg, félags- og vinnumarkaðs-`."""
COMPOUND = re.compile(rf"(?:[^\W\d_]+-,?{GAP}(?:(?:{alternatives('and')}){GAP})?)*[^\W\d_]*")
"""The first parts of a compound, as those of an office: `justis- og beredskaps`."""
GOVERNING_BODIES = words_of("governing", register="measure_words")
"""Words for bodies and offices that govern."""
AND_BEFORE = re.compile(rf",?{GAP}(?:{alternatives('and')}){GAP}$")
TWO_NAMES = re.compile(rf"{CAPITAL}[^\W\d_]+{GAP}{CAPITAL}")
LONGEST_OFFICE = 120
"""A name with its office takes no more code points."""
NAMES_IN_S = frozenset(row["name"] for row in rows("organisation_names") if row["name"].endswith("s"))
"""Names that end as a genitive does (`Røde Kors`, `Kripos`)."""
CONJUNCTION = re.compile(rf"\b(?:{alternatives('and')})\b")
LONGEST_WORD = 100
LONGEST_LEAD = 12
"""What joins two who act takes no more."""
ABBREVIATED = re.compile(r"\([A-ZÆØÅÄÖÞÐ][\w-]{1,11}\)$")
"""An abbreviation in brackets, which bodies have (`Norges institusjon for menneskerettigheter (NIM)`)."""
SHORT_NAME = re.compile(r"[A-ZÆØÅÄÖÞÐ]{3,8}(?=[ \xa0][a-zæøåäöþð])")
"""A name of capitals behind a verb, as bodies have (`vil MTO samle`)."""
NEXT_WORD = re.compile(rf"{GAP}(?=\w)")
DETERMINERS = 4
"""So many words may count or describe who acts behind the verb (`skal alle de nye enhetene`)."""
VERBS = ("modal", "auxiliary", "becoming", "present", "past", "receives", "gives", "assigned", "decided", "planned")
"""Verbs by which a clause is known to be one."""
BEHIND_HEAD = ("preposition", "with")
"""What ends the subject's own noun: `Samarbeidet med direktoratet`."""
FRONTED = ("preposition", "fronting", "means", "as")
"""What opens a phrase that is no subject."""
MINISTERS = re.compile(rf"(?:\w+[ \xa0])?(?:[^\W\d_]+-[ \xa0]?\w+[ \xa0])?\w*(?:{alternatives('ministers')})\b")
"""The office of several, behind we who hold it (`vi nordiske samarbeidsministre`)."""
FIXED_ORDER = "en"
"""The language in which the subject stands before its verb even where something else opens the clause."""
BY_CASE = "fi"
"""The language that tells place, time and manner by the ends of words, which stand before the subject as well."""
BY_GENITIVE = "is"
"""The language in which a body in the genitive stands behind the noun that it owns: `Verkefni ráðuneytisins`."""
OF_US = "um"
"""How an Icelandic verb ends whose subject is we."""
GENITIVE = re.compile(r"(?:[^\Wá]s|sins|nnar|anna)$")
ADVERBIAL = re.compile(
    rf"\b(?:\w+(?:{'|'.join(words_of('adverbial_ending'))})|(?:{alternatives('adverbial_word')}))(?:{GAP}\d[\d.]*)*{GAP}",
    re.IGNORECASE,
)
OBLIQUE = re.compile(rf"(?:{'|'.join(words_of('adverbial_ending'))}|[aeiouyäö]n)$")
"""How a body ends that is no subject: where, to whom or whose (`ministeriöön`, `hallituksen`)."""
ADVERB_BEFORE_VERB = re.compile(rf"{GAP}(?:{alternatives('before_verb')})$")
"""What may stand between an English subject and its verb."""
LONGEST_OPENING = 200
TIMES = 2
"""So many times may stand before an actor: `Today, 14 October, `."""
LONGEST_TIME = 40
"""The time between a subject and its verb is told in so many characters."""


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
    behind = body_behind(reader, follower.end(), clause.end) if follower else None
    if follower and _governs_place(reader, cue):
        follower = None
    office = _we_in_office(reader, follower.end(), clause.end) if follower else None
    if region is None:
        pronoun, own = (bool(follower and reader.at(use, follower.end())) for use in ("pronoun", "own"))
        return Subject(behind, behind is not None, is_pronoun=pronoun, is_own=own)
    region = _without_closing(reader, region)
    head_end = _head_end(reader, region)
    tail = max(region.start, region.end - LONGEST_WORD)
    words = WORD.findall(reader.text, tail, region.end)
    last = reader.text.rindex(words[-1], tail, region.end) if words else region.start
    is_pronoun = reader.at("pronoun", last) is not None or (
        len(words) == 1 and tail == region.start and reader.at("anaphor", last) is not None
    )
    is_own = bool(reader.at("own", last) or (follower and reader.at("own", follower.end()))) and office is None
    behind = behind or office
    fronted = reader.first_at(FRONTED, region.start)
    actor, acts = _actor(reader, region, head_end, fronted)
    if not (acts or fronted) and (holder := _acts_with_another(reader, region)):
        actor, acts = holder, True
    if follower and not (acts and not fronted and reader.lang == BY_GENITIVE):  # `Ráðuneytið mun við upphaf samningsins`
        is_pronoun = is_pronoun or reader.at("pronoun", follower.end()) is not None
    actor = _without_adverbials(reader, _without_opening(reader, actor)) if actor == region else actor
    if behind and not is_own and (actor is None or fronted):  # `We ask the Board`, `I Norge skal politiet`
        actor, acts = behind, True
    if actor is None and not is_own and (joined := _of_joined(reader, clause, cue)):
        actor, acts = joined, True
    verb_second = fronted is not None and fronted.entry.lang != "en"  # `I en ny plan settes 5 millioner inn`
    plans = () if fronted and (behind or verb_second) else reader.namings.within(region.start, head_end)
    return Subject(
        actor,
        acts or NAME_LIST.fullmatch(reader.text, region.start, region.end) is not None,
        _makes(reader, region.start) or reader.at("law", last) is not None,
        any(_is_head(reader, naming, head_end) and _can_act(reader, naming) for naming in plans),
        is_pronoun,
        is_own,
    )


def _we_in_office(reader: Reader, start: int, end: int) -> Span | None:
    """We with the office that says who: `I går beslutade vi samarbetsministrar att`."""
    own = reader.at("own", start)
    gap = NEXT_WORD.match(reader.text, own.end, end) if own else None
    office = MINISTERS.match(reader.text, gap.end(), end) if gap else None
    return Span(start, office.end()) if office else None


def _governs_place(reader: Reader, verb: Span) -> bool:
    """Whether the Icelandic word for we, right behind a verb that is no first person, means at: `var stofnað við ráðuneytið`, not `stofnum við`."""
    if reader.lang != BY_GENITIVE or reader.text.endswith(OF_US, verb.start, verb.end):
        return False
    following = NEXT_WORD.match(reader.text, verb.end)
    return following is not None and all(reader.at(use, following.end()) for use in ("we", "preposition"))


def _of_joined(reader: Reader, clause: Span, cue: Span) -> Span | None:
    """The body behind the first of two verbs that `and` joins, where an adverb opens the clause: `Nå går direktoratet videre og lanserer`."""
    if reader.lang in (FIXED_ORDER, BY_CASE) or not AND_BEFORE.search(
        reader.text, max(clause.start, cue.start - LONGEST_LEAD), cue.start
    ):
        return None
    adverb = reader.first_at(("filler", "today"), clause.start)
    verb = WORD.search(reader.text, adverb.end, cue.start) if adverb else None
    follower = NEXT_WORD.match(reader.text, verb.end(), cue.start) if verb and verb[0].islower() else None
    body = body_behind(reader, follower.end(), cue.start) if follower else None
    hanging = body and reader.among(("subordinator", "relative", "that")).within(body.end, cue.start)
    return None if hanging else body


def _without_opening(reader: Reader, actor: Span) -> Span:
    """An actor without a word or remark that opens the sentence before it: `Finally, the Government`. Lists are left as they are."""
    opening = OPENING.match(reader.text, actor.start, actor.end)
    if opening is None or reader.actors.within(actor.start, opening.end()) or reader.countries.within(actor.start, opening.end()):
        return actor
    rest = reader.text[opening.end() : actor.end]
    return actor if "," in rest or CONJUNCTION.search(rest) else Span(opening.end(), actor.end)


def _without_adverbials(reader: Reader, actor: Span) -> Span:
    """An actor without the time, place or manner before it: `Viime keväänä sisäministeriö`, `Next year the Ministry`."""
    bodies = reader.actors.within(actor.start, min(actor.end, actor.start + LONGEST_OPENING))
    if not bodies or bodies[0].start == actor.start:
        return actor
    ahead = [hit for placed in (reader.coming, reader.recent) for hit in placed.within(actor.start, bodies[0].start)]
    start = actor.start
    for _ in range(TIMES):  # `Today, 14 October, the Agency`
        times = [day.end for day in ahead if day.start == start]
        times += [today.end] if (today := reader.at("today", start)) else []
        rest = _trimmed(reader.text, max(times, default=start), actor.end)
        start = rest.start if rest else start
    if reader.lang == BY_CASE:
        start = max((match.end() for match in ADVERBIAL.finditer(reader.text, actor.start, bodies[0].start)), default=start)
    return _trimmed(reader.text, start, actor.end) or actor


def _without_closing(reader: Reader, region: Span) -> Span:
    """A subject without the time or adverb between it and its verb, as English has it: `The minister today signed ...`, `The Board also drew up`."""
    if reader.lang != FIXED_ORDER:
        return region
    if adverb := ADVERB_BEFORE_VERB.search(reader.text, max(region.start, region.end - LONGEST_TIME), region.end):
        region = _trimmed(reader.text, region.start, adverb.start()) or region
    near = max(region.start, region.end - LONGEST_TIME)
    days: list[Hit | Span] = [*reader.within("today", near, region.end), *reader.recent.within(near, region.end)]
    days += reader.coming.within(near, region.end)
    start = min((day.start for day in days if day.end == region.end and day.start > region.start), default=region.end)
    governing = reader.within("preposition", near, start)[-1:]
    if governing and is_beside(reader, governing[0], Span(start, start)):  # `The Ministry on 3 May signed`
        start = governing[0].start
    return _trimmed(reader.text, region.start, start) or region


def is_beside(reader: Reader, one: Span | Hit, other: Span | Hit) -> bool:
    """Whether no word stands between two.

    Args:
        reader: the text and its words.
        one: the first.
        other: the second.
    """
    return WORD.search(reader.text, one.end, other.start) is None


def _head_end(reader: Reader, region: Span) -> int:
    """Where the subject's own noun ends: before its first preposition, or the participle before that (`a group set up by`)."""
    prepositions = reader.among(BEHIND_HEAD).within(region.start + 1, region.end)
    appositions = reader.within("apposition", region.start + 1, region.end)
    if appositions and (not prepositions or appositions[0].start < prepositions[0].start):  # `En grupp ledd av`
        return appositions[0].start
    if not prepositions:
        return region.end
    participles = (hit for use in ("participle", "past") for hit in reader.within(use, region.start + 1, prepositions[0].start))
    return next((hit.start for hit in participles if is_beside(reader, hit, prepositions[0])), prepositions[0].start)


def _is_head(reader: Reader, noun: Span, head_end: int) -> bool:
    """Whether a noun is the subject's own; before another noun it is a genitive (`Ohjelman toteutumisesta`), not before a verb."""
    gap = NEXT_WORD.match(reader.text, noun.end, head_end)
    if gap is None or not reader.text[gap.end()].islower():
        return True
    return any(
        reader.at(use, gap.end()) for use in (*VERBS, "implies", "aim", "infinitive", "beginning")
    )  # a Finnish infinitive is a form of the verb too


def _makes(reader: Reader, start: int) -> bool:
    article = reader.at("article", start)
    if article:
        gap = NEXT_WORD.match(reader.text, article.end)
        start = gap.end() if gap else start
    return reader.at("new", start) is not None or reader.at("instrument", start) is not None


def body_behind(reader: Reader, start: int, end: int) -> Span | None:
    """A body or country right behind the verb: `I 2009 skal Norad ...`, `Nå skal alle kommuner ...`.

    Args:
        reader: the text and its words.
        start: where the first word behind the verb begins.
        end: where the clause ends.
    """
    if (short := SHORT_NAME.match(reader.text, start, end)) and reader.lang != BY_CASE:
        return Span(start, short.end())
    behind = start
    adverb = reader.first_at(("filler", "today"), start) if reader.lang != BY_CASE else None
    if adverb and (gap := NEXT_WORD.match(reader.text, adverb.end, end)):  # `föreslår även regeringen`
        start = behind = gap.end()
    for _ in range(DETERMINERS):
        determiner = reader.first_at(("article", "quantity", "new"), behind)
        gap = NEXT_WORD.match(reader.text, determiner.end, end) if determiner else None
        if gap is None:
            break
        behind = gap.end()
    for place in dict.fromkeys((start, behind)):
        for found in (reader.actors, reader.countries):
            for span in found.within(place, end):
                if _is_head_of(reader, place, span) and _can_act(reader, span):
                    return Span(start, span.end)
                if span.start > place:
                    break
    return None


def governs(reader: Reader, body: Span) -> bool:
    """Whether who acts governs, be it as the head of a compound: `regjeringen`, `justisministeren`.

    Args:
        reader: the text and its words.
        body: who acts.
    """
    heads = reader.actors.within(body.start, body.end)
    return bool(reader.within("governing", body.start, body.end)) or any(
        head.of(reader.text) in GOVERNING_BODIES for head in heads
    )


def _is_head_of(reader: Reader, start: int, body: Span) -> bool:
    """Whether a body begins at an offset, or who governs is the head of the compound that does: `oppnevnte justis- og beredskapsministeren`."""
    if body.start == start:
        return True
    near = start < body.start <= start + LONGEST_WORD and COMPOUND.fullmatch(reader.text, start, body.start) is not None
    return near and reader.text[body.start : body.end] in GOVERNING_BODIES


def _can_act(reader: Reader, body: Span) -> bool:
    """Whether a body is no genitive, nor in a case of place."""
    if reader.lang == BY_CASE:
        return OBLIQUE.search(reader.text, body.start, body.end) is None
    return reader.text[body.end - 1] != "s" or body.of(reader.text) in NAMES_IN_S


def _actor(reader: Reader, subject: Span, head_end: int, fronted: Hit | None) -> tuple[Span | None, bool]:
    """Who acts, and whether it is the subject itself."""
    actors = reader.actors.within(subject.start, subject.end)
    countries = reader.countries.within(subject.start, subject.end)
    if reader.text[subject.start].isupper() and ABBREVIATED.search(
        reader.text, max(subject.start, subject.end - 14), subject.end
    ):
        return subject, True
    if fronted and (
        reader.lang != FIXED_ORDER or fronted.entry.payload.use == "preposition"
    ):  # `I Norge har vi ...`: the country speaks of itself
        return (countries[0] if countries else None), False
    if countries and countries[0].start == subject.start and countries[-1].end == subject.end:
        return subject, True
    opening = next((actor for actor in actors if actor.start == subject.start), None)
    head = [actor for actor in actors if actor.end <= head_end]
    trimmed_end = len(reader.text[subject.start : head_end].rstrip()) + subject.start
    if any(actor.end >= trimmed_end for actor in head) or (opening and opening.end == subject.end):
        owns = opening is None and reader.lang == BY_GENITIVE and GENITIVE.search(reader.text, subject.start, trimmed_end)
        return (head[-1], False) if owns and head else (subject, True)
    if opening and _is_governed(reader, opening):
        return None, False
    if opening:
        return (subject, True) if _can_act(reader, opening) else (opening, False)
    if countries and countries[0].start == subject.start:
        return countries[0], False
    for between in reader.within("between", subject.start, subject.end):
        listed = _trimmed(reader.text, between.end, subject.end)
        if listed and any(actor.start == listed.start for actor in actors):
            return listed, False
    return None, False


def _acts_with_another(reader: Reader, subject: Span) -> Span | None:
    """Who holds an office, if he and somebody else are the subject, a comma between or not: `Anna Berg, félagsmálaráðherra, og Helga Dal`."""
    for name in TWO_NAMES.finditer(reader.text, subject.start, subject.end):
        joined = AND_BEFORE.search(reader.text, max(0, name.start() - LONGEST_LEAD), name.start())
        offices = reader.actors.within(max(0, joined.start() - LONGEST_OFFICE), joined.start()) if joined else ()
        if joined is None or not offices or offices[-1].end != joined.start():
            continue
        first = NAME_BEFORE_OFFICE.search(reader.text, max(0, offices[-1].start - LONGEST_OFFICE), offices[-1].start)
        if first and first.start() <= subject.start:
            return Span(first.start(), joined.start())
    return None


def _is_governed(reader: Reader, body: Span) -> bool:
    """Whether a postposition stands right behind a body, which is then no subject: `YK:n mukaan ihmiskauppa ...`."""
    gap = NEXT_WORD.match(reader.text, body.end)
    return reader.lang == BY_CASE and gap is not None and reader.at("postposition", gap.end()) is not None


def _trimmed(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    stripped = words.strip(" \t\n\r\u00a0,–-")
    if not stripped:
        return None
    first = start + words.index(stripped)
    return Span(first, first + len(stripped))
