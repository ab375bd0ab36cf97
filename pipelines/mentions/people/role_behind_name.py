"""A role behind its holder's name: `Kari Moe, rådgiver i Nav, ...`, `Kari Moe, som er leder`, `Katrín Jakobsdóttir forsætisráðherra`.

Here belongs: appositions and clauses that give a name its role, and where they end. Not here: a role before the name
(`role_before_name.py`), lines of their own (`signatures.py`).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache

from pipelines.documents import GAP, Span
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.people.known_words import is_common
from pipelines.mentions.people.name_beginnings import without_first_words
from pipelines.mentions.people.name_reading import Reading, party_in_parentheses
from pipelines.mentions.people.name_runs import GENITIVES
from pipelines.mentions.people.named_roles import (
    CONJUNCTION,
    FIELDS,
    PHRASE_END,
    ROLE_LENGTH,
    ROLES_OF_BODIES,
    WORDS_BEFORE_ROLE,
    Person,
    first_role,
    has_clause,
    holder_follows,
    person_of,
    role_start,
)
from pipelines.mentions.people.unknown_names import may_be_name
from pipelines.registers import alternatives, any_of, words_of

__all__ = ["LEFT_OFFICE", "name_then_role"]

IS_ROLE = re.compile(
    rf"(?:,?{GAP}(?:{alternatives('relative')}))?{GAP}(?:{alternatives('in_office')}){GAP}(?:(?:{alternatives('before_role')}){GAP})?"
)
"""Between a name and the role that a clause gives it: `, som er`, ` är`, `, who works as a`."""
LINKS = re.compile(rf"(?:{alternatives('office')}|{alternatives('of_body')}|{alternatives('purpose')}|{alternatives('and')})")
APPOSITION = re.compile(rf",{GAP}|[ \u00a0][–(-][ \u00a0]?|[ \u00a0]\(")
COMMA = re.compile(r"[,;\n]")
FOR_YEARS = re.compile(rf"(?:{alternatives('for_years')}){GAP}")
"""How long somebody held an office, before it: `gennem flere år statsminister`."""
BESIDES = re.compile(rf"{GAP}(?:{alternatives('and')}){GAP}(?:{alternatives('indefinite')}){GAP}")
"""What somebody is beside the office; its own words where they name no other: `statsminister og en varm tilhænger af ...`."""
LEFT_OFFICE = re.compile(rf"{GAP}(?:{alternatives('left_office')})", re.IGNORECASE)
"""A notice at the head of a page: `Anna Berg is no longer a government minister, Minister for Education`."""
TELLS_DEED = ("past", "having", "past_auxiliary")
"""Uses of verbs that tell what somebody has done."""
LOOK_BACK = 80


def name_then_role(reading: Reading) -> Iterator[tuple[Person, int]]:
    """The people whose role stands behind the name, each with where the word of the role ends."""
    for whole in reading.runs:
        run = without_first_words(reading, whole) if len(whole) > 1 else whole
        if len(run) < 2:
            continue
        party = party_in_parentheses().match(reading.text, run[-1].end)
        end = party.end() if party else run[-1].end
        end = _behind_notice(reading, run, end)
        clause = IS_ROLE.match(reading.text, end)
        joint = APPOSITION.match(reading.text, end)
        if clause:
            yield from _predicate(reading, run, clause.end())
        elif joint:
            yield from _apposition(reading, run, joint.end())
        else:
            yield from _icelandic(reading, run)


def _behind_notice(reading: Reading, run: tuple[Span, ...], end: int) -> int:
    """Where a role stands behind what is told of a person: who nominated her, or that she has left office; else the same place."""
    left = LEFT_OFFICE.match(reading.text, end)
    if left:
        return left.end()
    if not reading.nominated(run):
        return end
    comma = COMMA.search(reading.text, end + 1, end + ROLE_LENGTH)
    return comma.start() if comma else len(reading.text)


def _predicate(reading: Reading, run: tuple[Span, ...], start: int) -> Iterator[tuple[Person, int]]:
    """A role behind `is`, of the name or in a relative clause: `Kari Moe, som er faglig leder i Nav, ...`."""
    end = _phrase_end(reading, start)
    hit = first_role(reading, start, end)
    if hit is None or holder_follows(reading, hit) or not _fits(reading, run, hit):
        return
    adjective = reading.text[start : role_start(reading, hit.start)].split()
    if len(adjective) > 1 or not all(word.islower() and LINKS.fullmatch(word) is None for word in adjective):
        return
    goes_on = _goes_on(hit.entry.lang).search(reading.text, hit.end, end)
    end = _before_besides(reading, hit, _before_verb(reading, hit.end, goes_on.start() if goes_on else end))
    yield person_of(reading, run, Span(start, end), hit, "person.name_is_role")


@cache
def _goes_on(lang: str) -> re.Pattern[str]:
    """What a sentence goes on with behind a role: another clause, since when, or a verb (`is minister and leads the work`)."""
    clause = "|".join(alternatives(use, lang) for use in ("copula", "relative", "since"))
    verb = rf"(?<!-){GAP}(?:{alternatives('and', lang)}){GAP}(?=[^\W\d_]+[rs][ \u00a0])"
    return re.compile(rf"{verb}|{GAP}(?:(?:{clause}){GAP}|(?=\d))")


@cache
def _told_on(lang: str) -> re.Pattern[str]:
    """What is no part of a role in apposition: what its holder does, and where it was said (`félagsmálaráðherra í tilkynningu`)."""
    return re.compile(rf"{GAP}(?:{any_of({*words_of('relative', lang), *words_of('said_in', lang)})})(?!\w)")


def _apposition(reading: Reading, run: tuple[Span, ...], start: int) -> Iterator[tuple[Person, int]]:
    end = _phrase_end(reading, start)
    listed = reading.run_at(start)
    if listed and len(listed) > 1 and reading.is_person(listed):  # the next of a list, with a role of its own
        return
    hit = first_role(reading, start, end)
    if hit and (
        holder_follows(reading, hit) or reading.text.startswith(GENITIVES, hit.end)
    ):  # `minister Henrikssons specialmedarbetare`
        hit = first_role(reading, hit.end, end)
    if hit is None or end - start > ROLE_LENGTH or hit.entry.payload.is_plural:  # `, for whom State Secretaries will stand in`
        return
    years = FOR_YEARS.match(reading.text, start, hit.start)
    start = years.end() if years else start
    end = max(end, _end_of_fields(reading, hit))
    told_on = _told_on(hit.entry.lang).search(reading.text, hit.end, end)
    end = _before_besides(reading, hit, _before_verb(reading, hit.end, told_on.start() if told_on else end))
    if (hit.entry.payload.weak and not _fits(reading, run, hit)) or _are_fields(reading, run):
        return
    before = reading.text[start : hit.start]
    is_clause = has_clause(reading, start, hit.start)
    if len(before.split()) <= WORDS_BEFORE_ROLE and not is_clause and not holder_follows(reading, hit):
        yield person_of(reading, run, Span(start, end), hit, "person.name_then_role")


def _are_fields(reading: Reading, run: tuple[Span, ...]) -> bool:
    """Whether words before a role are no name but a field of work: `Special Adviser in Political Affairs, Prime Minister's Office`."""
    lang = reading.language_at(run[0].start)
    return not reading.is_person(run) and all(is_common(word, lang) for word in reading.words(run))


def _fits(reading: Reading, run: tuple[Span, ...], hit: Hit) -> bool:
    """Whether a name before a role is a person's: one that registers know, or any where no body has such a role."""
    return reading.is_person(run) or (hit.entry.payload.role_type not in ROLES_OF_BODIES and may_be_name(reading, run))


def _end_of_fields(reading: Reading, hit: Hit) -> int:
    """Where the fields of a minister end, of whom commas part them: `Minister for Children, the Elderly and Gender Equality`."""
    fields = FIELDS.match(reading.text, hit.end) if hit.entry.payload.role_type == "minister" else None
    if fields is None or not fields["last"]:
        return hit.end
    first, last = bisect_right(reading.run_starts, hit.end), bisect_right(reading.run_starts, fields.end())
    if any(reading.is_person(run) for run in reading.runs[first:last]):
        return hit.end
    end = reading.text.find("\n", hit.end, fields.end())
    return end if end >= 0 else fields.end()


def _before_verb(reading: Reading, start: int, end: int) -> int:
    """Where a role ends before a verb, which no comma parts from it: `Ada Moe, rådgiver i Nav sier at ...`, `... opnaði í dag`."""
    at = bisect_right(reading.verbs, start)
    words = reading.hits.get("measure_word", [])
    between = words[bisect_right(words, start, key=lambda hit: hit.start) : bisect_left(words, end, key=lambda hit: hit.start)]
    deeds = (hit.start for hit in between if hit.entry.payload.use in TELLS_DEED and reading.text[hit.start].islower())
    verb = min([*deeds, *reading.verbs[at : at + 1]], default=end)
    return start + len(reading.text[start:verb].rstrip()) if verb < end else end


def _before_besides(reading: Reading, hit: Hit, end: int) -> int:
    """Where a role ends before what its holder is besides."""
    besides = BESIDES.search(reading.text, hit.end, end)
    return besides.start() if besides and first_role(reading, besides.end(), end) is None else end


def _phrase_end(reading: Reading, start: int) -> int:
    """Where a role in apposition ends: at a mark, or before `and` with another name."""
    match = PHRASE_END.search(reading.text, start, start + ROLE_LENGTH + 1)
    end = match.start() if match else start + ROLE_LENGTH + 1
    at = bisect_right(reading.photos, start)
    if at < len(reading.photos) and reading.photos[at] < end:
        end = start + len(reading.text[start : reading.photos[at]].rstrip(" \u00a0."))
    for conjunction in CONJUNCTION.finditer(reading.text, start, end):
        run = reading.run_at(conjunction.end())
        if run and len(run) > 1 and (reading.is_person(run) or reading.language_at(start) != "en"):
            return conjunction.start()  # English divisions bear capitals throughout: `Organised and Serious Crime`
    return end


def _icelandic(reading: Reading, run: tuple[Span, ...]) -> Iterator[tuple[Person, int]]:
    """Icelandic puts the office behind the name without a comma: `Katrín Jakobsdóttir forsætisráðherra`."""
    if reading.language_at(run[0].start) != "is":
        return
    start = run[-1].end + 1
    hit = first_role(reading, start, start + LOOK_BACK) if reading.text[start - 1 : start] in {" ", "\xa0"} else None
    if hit and hit.entry.lang == "is" and role_start(reading, hit.start) == start and not holder_follows(reading, hit):
        yield person_of(reading, run, Span(start, hit.end), hit, "person.name_then_role")
