"""People: a name beside a role, in any of the orders in which documents put them.

Here belongs: finding names with roles in a text. Not here: the labelled speaker of a page (`sources/`), what a name looks
like (`names.py`), what stands around it (`name_reading.py`), names without a role (`named_people.py`), which of these people hold public
office or are officials (`officials.py`), and who is one and the same over documents (`records/`).
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import takewhile

from pipelines.documents import GAP, Span
from pipelines.letters import CAPITAL
from pipelines.mentions.lexicon import Hit, Hits
from pipelines.mentions.name_reading import Reading, is_credit, party_in_parentheses, speaker_names, without_first_words
from pipelines.mentions.names import (
    bears_given_name,
    family_name,
    is_compound_with_noun,
    is_known_alone,
    looks_like_person,
    runs,
    shorter_forms,
)
from pipelines.mentions.sentences import Sentence
from pipelines.registers import alternatives
from pipelines.sources.layout import Line, lines
from pipelines.sources.page import Page

__all__ = ["CONJUNCTION", "LEFT_OFFICE", "Person", "find", "surnames"]

COMPOUND_BEFORE = re.compile(
    rf"(?:(?<![\w-])[^\W\d_]\w*-(?:,[ \u00a0][^\W\d_]\w*-)*[ \u00a0](?:{alternatives('and')})[ \u00a0])?(?<![\w-])[^\W\d_]?[\w-]*\Z"
)
FIRST_HALF = re.compile(rf"(?<![\w-])[^\W\d_]\w*-(?:,[ \u00a0][^\W\d_]\w*-)*[ \u00a0](?:{alternatives('and')})[ \u00a0]$")
"""`jämställdhets- och` before `biträdande arbetsmarknadsminister`."""
BEFORE_NAME = re.compile(r"[^\S\n]*:?[^\S\n]*(?:\(|\n?[^\S\n]*(?:-{3,}\s*\n\s*)?)")
"""A holder stands in parentheses where minutes name the speaker: `Ligestillingsministeren (Marie Bjerre)`."""
IS_ROLE = re.compile(
    rf"(?:,?{GAP}(?:{alternatives('relative')}))?{GAP}(?:{alternatives('in_office')}){GAP}(?:(?:{alternatives('before_role')}){GAP})?"
)
"""Between a name and the role that a clause gives it: `, som er`, ` är`, `, who works as a`."""
HELD_BY = re.compile(rf"{GAP}(?:{alternatives('copula')}){GAP}")
"""Between a role and its holder: `leder er Kari Moe`."""
LINKS = re.compile(rf"(?:{alternatives('office')}|{alternatives('of_body')}|{alternatives('purpose')}|{alternatives('and')})")
APPOSITION = re.compile(rf",{GAP}|[ \u00a0][–(-][ \u00a0]?|[ \u00a0]\(")
OFFICE = re.compile(rf"{GAP}(?:{alternatives('office')})\b[^.;:()\n]{{2,100}}")
"""The body or field of an office behind the role word; the holder may stand in it or behind it."""
FIELD = rf"(?:(?:[A-Z][\w-]*{GAP}){{0,2}}[A-Z][\w-]*|(?:[\w-]+(?:[eat]|sk|lig|al){GAP})?[\w-]+)"
FIELDS = re.compile(
    rf"{GAP}(?:{alternatives('field')})(?:{GAP}the)?{GAP}{FIELD}(?:,{GAP}(?:the{GAP})?{FIELD}){{0,4}}(?P<last>,?{GAP}(?:{alternatives('and')}){GAP}(?:the{GAP})?{FIELD})?"
)
"""The fields of a minister: `for børn, ligestilling, integration og sociale forhold`."""
PHRASE_END = re.compile(rf"[,;()\n\"“”„«»]|[ \u00a0][–—-][ \u00a0]|:(?!\w)|\.(?=\s*(?:$|\n|[\"“”„«»)]|{CAPITAL}))|$")
COMMA = re.compile(r"[,;\n]")
LIST_JOINT = re.compile(rf",?[ \u00a0](?:(?:{alternatives('and')})[ \u00a0])?|,[ \u00a0]")
RESPONSIBLE = re.compile(
    rf"(?<![\w-])(?:[\w-]+(?:sta|stä)[ \u00a0](?:(?:{alternatives('and')})[ \u00a0])?){{1,5}}(?:{alternatives('responsible')})[ \u00a0]\Z"
)
"""Finnish: the field of a minister in the elative, before the office."""
LEFT_OFFICE = re.compile(rf"{GAP}(?:{alternatives('left_office')})", re.IGNORECASE)
"""A notice at the head of a page: `Anna Berg is no longer a government minister, Minister for Education`."""
LONGEST_LIST = 12
POSSESSIVE = re.compile(r"['’]s\s*$")
OF_SEVERAL = "person.role_then_names"
"""Rule of a role in the plural before a list; a role of one's own says more."""
CONJUNCTION = re.compile(rf"[ \u00a0](?:{alternatives('and')})[ \u00a0](?={CAPITAL})")
SAME_LETTERS = 3
"""So many letters of a given name stay in all its cases."""
ROLE_LENGTH = 160
"""Longest role in an apposition; a longer stretch up to the next comma is a clause."""
ROLE_LINE_LENGTH = 160
WORDS_BEFORE_ROLE = 5
WORDS_OF_OFFICE = 6
GAP_BEFORE_ROLE = 2
"""A comma and a blank."""
LOOK_BACK = 80


@dataclass(frozen=True, slots=True)
class Person:
    """A person named with a role.

    Attributes:
        name: the name's place.
        base: the name in its base form.
        role: the role's place.
        role_type: a code of `schemas/codes/role_type.csv`.
        party: the words behind the name or in the role that name a party, where there are any.
        rule_id: the rule that found it.
        calling: the word of the register by which the role is known.
    """

    name: Span
    base: str
    role: Span
    role_type: str
    party: Span | None
    rule_id: str
    calling: Hit


def find(text: str, hits: Hits, page: Page, lang: str | None, taken: Iterable[Span] = ()) -> list[Person]:
    """People named with a role, in order.

    The orders are `Role Name (Party)`, `Name, role`, a line with the name above or below a line with the role, and in
    Icelandic `Name role`.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        page: the page, taken apart.
        lang: language of the body.
        taken: places of organisations and countries, which are no names of persons.
    """
    reading = Reading(text, hits, page, lang, tuple(sorted(taken)))
    found: dict[int, Person] = {}
    used: set[int] = set()
    for person, role_end in (*_signed(reading), *_role_then_name(reading), *_name_then_role(reading)):
        if person.name.start not in found and role_end not in used and not is_credit(reading, person.name):
            used.add(role_end)
            found[person.name.start] = person
    speaker = speaker_names(reading)
    own = {person.base for person in found.values() if person.rule_id != OF_SEVERAL}
    named = [person for person in found.values() if person.rule_id != OF_SEVERAL or person.base not in own]
    said_elsewhere = {*speaker, *shorter_forms([*(person.base for person in named), *speaker])}
    people = [person for person in named if person.base not in said_elsewhere]
    return sorted(_with_parties(reading, people), key=lambda person: (person.name, person.role))


def _with_parties(reading: Reading, people: list[Person]) -> Iterator[Person]:
    """The people, each with the party that stands behind the name elsewhere on the page: at the head of an answer, of a question."""
    beginnings = {person.base[:SAME_LETTERS] for person in people if person.party is None}
    parties: dict[str, set[Span]] = {}
    for run in reading.runs if beginnings else ():
        start, end = run[0].start, run[-1].end
        may_be = reading.text[start : start + SAME_LETTERS] in beginnings and reading.text[end : end + 2] == " ("
        party = reading.party(run) if may_be else None
        if party:
            parties.setdefault(reading.base(run), set()).add(party)
    for person in people:
        named = {party.of(reading.text): party for party in sorted(parties.get(person.base, ()), reverse=True)}
        yield replace(person, party=next(iter(named.values()))) if person.party is None and len(named) == 1 else person


def surnames(
    text: str, hits: Hits, people: list[Person], found: list[Sentence], lang: str | None = None
) -> Iterator[tuple[Span, Person]]:
    """Places where a person named in full before is meant by the family name alone, beside a verb of saying.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        people: the people named in full.
        found: the sentences of the body.
        lang: language of the body.
    """
    if not people or "saying_verb" not in hits:
        return
    by_family: dict[str, Person] = {}
    for person in people:
        by_family.setdefault(family_name(person.base), person)
    singles = [run[0] for run in runs(text, lang) if len(run) == 1]
    starts = [sentence.span.start for sentence in found]
    by_start, by_end = {span.start: span for span in singles}, {span.end: span for span in singles}
    for hit in hits.get("saying_verb", []):
        for span in (by_start.get(hit.end + 1), by_end.get(hit.start - 1)):
            known = by_family.get(span.of(text)) if span else None
            at = bisect_right(starts, span.start) - 1 if span else -1
            if span and known and known.name.end < span.start and at >= 0 and found[at].span.covers(span):
                yield span, known


def _person(reading: Reading, run: tuple[Span, ...], role: Span, hit: Hit, rule_id: str) -> tuple[Person, int]:
    name = Span(run[0].start, run[-1].end)
    party = reading.party(run) or reading.party_of_role(role)
    return Person(name, reading.base(run), role, hit.entry.payload.role_type, party, rule_id, hit), hit.end


def _role_then_name(reading: Reading) -> Iterator[tuple[Person, int]]:
    for end in reading.role_ends:
        hit = reading.roles[end]
        behind = _run_behind(reading, hit)
        if behind and not POSSESSIVE.search(reading.text, hit.start, behind[0][0].start):  # `the Prime Minister's Office`
            run, role_end = behind
            role = Span(_role_start(reading, hit.start), role_end)
            if not hit.entry.payload.is_plural:
                yield _person(reading, run, role, hit, "person.role_then_name")
            elif hit.entry.payload.role_type != "minister" or role.start < hit.start:  # `ministrene` says of what of none
                for one in (run, *_listed_behind(reading, run)):
                    yield _person(reading, one, role, hit, OF_SEVERAL)[0], one[-1].end


def _listed_behind(reading: Reading, run: tuple[Span, ...]) -> Iterator[tuple[Span, ...]]:
    """The names that a list goes on with: `stortingsrepresentantene A, B og C`."""
    for _ in range(LONGEST_LIST):
        party = party_in_parentheses().match(reading.text, run[-1].end)
        joint = LIST_JOINT.match(reading.text, party.end() if party else run[-1].end)
        following = reading.run_at(joint.end()) if joint else None
        if following is None or not reading.is_person(following):
            return
        yield following
        run = following


def _run_behind(reading: Reading, hit: Hit) -> tuple[tuple[Span, ...], int] | None:
    """The name that stands behind a role word, or behind the office that the role names, and where the role ends."""
    gap = BEFORE_NAME.match(reading.text, hit.end)
    run = reading.run_at(gap.end()) if gap and gap.end() > hit.end else None
    if run and "\n" not in reading.text[hit.end : run[0].start]:
        return (run, hit.end) if _fits(reading, run, hit) else None
    is_held = HELD_BY.match(reading.text, hit.end)
    run = reading.run_at(is_held.end()) if is_held and not hit.entry.payload.weak else None
    if run and len(run) > 1:
        return (run, hit.end) if reading.is_person(run) else None
    comma = re.compile(rf",{GAP}").match(reading.text, hit.end)
    run = reading.run_at(comma.end()) if comma and not _is_addressed(reading, hit) and not _is_held(reading, hit) else None
    if run:
        return (run, hit.end) if reading.is_person(run) and _closes(reading, run) else None
    office = OFFICE.match(reading.text, hit.end)
    return _holder_of(reading, hit, office.end()) if office else None


def _is_held(reading: Reading, hit: Hit) -> bool:
    """Whether a full name stands before a role word, which is that person's then: `Anna Berg, direktör, Karl Holm, chef`."""
    start = _role_start(reading, hit.start)
    at = bisect_right(reading.run_starts, start) - 1
    before = reading.runs[at] if at >= 0 else ()
    between = reading.text[before[-1].end : start] if before else ""
    return len(before) > 1 and between.strip(" \u00a0") in {"", ","} and len(between) <= GAP_BEFORE_ROLE


def _holder_of(reading: Reading, hit: Hit, end: int) -> tuple[tuple[Span, ...], int] | None:
    """The first name in or behind the words of an office: behind a comma, or right behind the body or field."""
    at = bisect_right(reading.run_starts, hit.end)
    for whole in reading.runs[at : at + 3]:
        run = _without_fields(reading, whole)
        if run == whole:
            run = without_first_words(reading, whole, after_office=True)
        if len(run) < 2 or run[0].start > end:
            continue
        office = reading.text[hit.end : run[0].start].rstrip()
        is_list = hit.entry.payload.role_type == "minister" and FIELDS.fullmatch(office) is not None
        if _has_clause(reading, hit.end, run[0].start) or (office.count(",") > office.endswith(",") and not is_list):
            return None
        if office.endswith(",") and _is_held(reading, hit):
            return None
        if office.endswith(","):
            fits = reading.is_person(run) or _closes(reading, run)
        else:
            before = office.rpartition(" ")[2]
            named = before[:1].isupper() or hit.entry.payload.role_type == "minister"
            is_person = reading.is_person(run) or (is_list and hit.entry.lang != "en")
            fits = is_person and (whole != run or named) and (is_list or len(office.split()) <= WORDS_OF_OFFICE)
        return (run, hit.end + len(office.rstrip(","))) if fits else None
    return None


def _without_fields(reading: Reading, run: tuple[Span, ...]) -> tuple[Span, ...]:
    """A run behind an office without the fields at its beginning: `and Health Krista Kiuru`."""
    fields = (("field", word.end) in reading.cues for word in run)
    return run[sum(takewhile(bool, fields)) :]


def _closes(reading: Reading, run: tuple[Span, ...]) -> bool:
    """Whether a comma or the sentence's end stands behind a name, so that it is the second half of an apposition."""
    return reading.text[run[-1].end : run[-1].end + 1] in {",", ".", ""}


def _is_addressed(reading: Reading, hit: Hit) -> bool:
    """Whether a role word is a form of address: `Herr president, ...`."""
    return reading.cue_before("title", hit.start) is not None


def _has_clause(reading: Reading, start: int, end: int) -> bool:
    """Whether a word that opens a clause, or a verb, stands between two offsets."""
    words = re.finditer(r"\w+", reading.text[start:end])
    return any(("clause", start + word.end()) in reading.cues or start + word.end() in reading.verb_ends for word in words)


def _fits(reading: Reading, run: tuple[Span, ...], hit: Hit) -> bool:
    """Whether a run behind a role word names its holder; a single word or a common role word needs more evidence."""
    role = hit.entry.payload
    if len(run) > 1:
        return reading.is_person(run) or not (role.weak or (hit.entry.lang == "en" and role.role_type != "minister"))
    word = run[0].of(reading.text)
    if role.weak or len(word) < 3 or is_compound_with_noun(word) or ":" in reading.text[hit.end : run[0].start]:
        return False
    return role.role_type != "official" or is_known_alone(word, reading.language_at(run[0].start))


def _role_start(reading: Reading, start: int) -> int:
    """Where the words begin that belong to a role word: its compound, adjectives, and the genitive of a body or country."""
    before = COMPOUND_BEFORE.search(reading.text, max(0, start - ROLE_LENGTH), start)
    start = before.start() if before else start
    for _ in range(WORDS_BEFORE_ROLE):
        cue = reading.cues.get(("qualifier", start - 1))
        owner = reading.taken_by_end.get(start - 1)
        if cue:
            start = cue.start
            half = FIRST_HALF.search(reading.text, max(0, start - ROLE_LENGTH), start)
            start = half.start() if half else start
        elif owner and reading.text[start - 2] == "s":
            start = owner.start
        else:
            break
    field = RESPONSIBLE.search(reading.text, max(0, start - ROLE_LENGTH), start)
    return field.start() if field else start


def _name_then_role(reading: Reading) -> Iterator[tuple[Person, int]]:
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
    hit = _first_role(reading, start, end)
    if hit is None or _holder_follows(reading, hit) or not reading.is_person(run):
        return
    adjective = reading.text[start : _role_start(reading, hit.start)].split()
    if len(adjective) > 1 or not all(word.islower() and LINKS.fullmatch(word) is None for word in adjective):
        return
    goes_on = _goes_on(hit.entry.lang).search(reading.text, hit.end, end)
    end = _before_verb(reading, hit.end, goes_on.start() if goes_on else end)
    yield _person(reading, run, Span(start, end), hit, "person.name_is_role")


@cache
def _goes_on(lang: str) -> re.Pattern[str]:
    """What a sentence goes on with behind a role: another clause, since when, or a verb (`is minister and leads the work`)."""
    clause = "|".join(alternatives(use, lang) for use in ("copula", "relative", "since"))
    verb = rf"(?<!-){GAP}(?:{alternatives('and', lang)}){GAP}(?=[^\W\d_]+[rs][ \u00a0])"
    return re.compile(rf"{verb}|{GAP}(?:(?:{clause}){GAP}|(?=\d))")


def _apposition(reading: Reading, run: tuple[Span, ...], start: int) -> Iterator[tuple[Person, int]]:
    end = _phrase_end(reading, start)
    listed = reading.run_at(start)
    if listed and len(listed) > 1 and reading.is_person(listed):  # the next of a list, with a role of its own
        return
    hit = _first_role(reading, start, end)
    if hit and _holder_follows(reading, hit):  # `minister Henrikssons specialmedarbetare`
        hit = _first_role(reading, hit.end, end)
    if hit is None or end - start > ROLE_LENGTH:
        return
    end = max(end, _end_of_fields(reading, hit))
    end = _before_verb(reading, hit.end, end)
    if hit.entry.payload.weak and not reading.is_person(run):
        return
    before = reading.text[start : hit.start]
    is_clause = _has_clause(reading, start, hit.start)
    if len(before.split()) <= WORDS_BEFORE_ROLE and not is_clause and not _holder_follows(reading, hit):
        yield _person(reading, run, Span(start, end), hit, "person.name_then_role")


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
    """Where a role ends before a verb of saying, which no comma parts from it: `Ada Moe, rådgiver i Nav sier at ...`."""
    at = bisect_right(reading.verbs, start)
    verb = reading.verbs[at] if at < len(reading.verbs) else end
    return start + len(reading.text[start:verb].rstrip()) if verb < end else end


def _phrase_end(reading: Reading, start: int) -> int:
    """Where a role in apposition ends: at a mark, or before `and` with another name."""
    match = PHRASE_END.search(reading.text, start, start + ROLE_LENGTH + 1)
    end = match.start() if match else start + ROLE_LENGTH + 1
    at = bisect_right(reading.photos, start)
    if at < len(reading.photos) and reading.photos[at] < end:
        end = start + len(reading.text[start : reading.photos[at]].rstrip(" \u00a0."))
    for conjunction in CONJUNCTION.finditer(reading.text, start, end):
        run = reading.run_at(conjunction.end())
        if run and len(run) > 1:
            return conjunction.start()
    return end


def _first_role(reading: Reading, start: int, end: int) -> Hit | None:
    at = bisect_right(reading.role_ends, start)
    hit = reading.roles[reading.role_ends[at]] if at < len(reading.role_ends) else None
    return hit if hit and hit.start >= start and hit.end <= end else None


def _holder_follows(reading: Reading, hit: Hit) -> bool:
    """Whether another name stands right behind a role word: then it is the role of that one."""
    gap = re.compile(r"[ \u00a0]+").match(reading.text, hit.end)
    return gap is not None and reading.run_at(gap.end()) is not None


def _icelandic(reading: Reading, run: tuple[Span, ...]) -> Iterator[tuple[Person, int]]:
    """Icelandic puts the office behind the name without a comma: `Katrín Jakobsdóttir forsætisráðherra`."""
    if reading.language_at(run[0].start) != "is":
        return
    start = run[-1].end + 1
    hit = _first_role(reading, start, start + LOOK_BACK) if reading.text[start - 1 : start] in {" ", "\xa0"} else None
    if hit and hit.entry.lang == "is" and _role_start(reading, hit.start) == start and not _holder_follows(reading, hit):
        yield _person(reading, run, Span(start, hit.end), hit, "person.name_then_role")


def _signed(reading: Reading) -> Iterator[tuple[Person, int]]:
    """Signatures and contacts: the name on one line, the role on the next; or the role right above the name."""
    page_lines = list(lines(reading.text))
    claimed: set[int] = set()
    for index, line in enumerate(page_lines):
        run = _name_line(reading, line) or _name_on_two_lines(reading, page_lines[index : index + 2])
        if run is None:
            continue
        above = index - 1 if index and not line.after_blank else -1
        below = index + 1 if index + 1 < len(page_lines) and run[-1].end <= line.span.end else -1
        for other in (above, below):
            hit = _role_line(reading, page_lines[other]) if other >= 0 and other not in claimed else None
            if hit:
                claimed.add(other)
                span = page_lines[other].span
                end = PHRASE_END.search(reading.text, hit.end, span.end)
                role = Span(span.start, end.start() if end else span.end)
                yield _person(reading, run, role, hit, "person.signature")
                break


def _name_line(reading: Reading, line: Line) -> tuple[Span, ...] | None:
    """The name that fills a line, a party in parentheses behind it or not."""
    run = reading.run_at(line.span.start)
    if run is None or len(run) < 2 or not (reading.is_person(run) or reading.lang != "en"):
        return None
    party = party_in_parentheses().match(reading.text, run[-1].end)
    return run if (party.end() if party else run[-1].end) == line.span.end else None


def _name_on_two_lines(reading: Reading, both: list[Line]) -> tuple[Span, ...] | None:
    """A given name alone on a line and the family name alone on the next, as minutes of parliament set the speaker."""
    if len(both) < 2 or both[1].after_blank:
        return None
    runs_at = [reading.run_at(line.span.start) for line in both]
    words = [run[0] for run, line in zip(runs_at, both, strict=True) if run and len(run) == 1 and run[0] == line.span]
    fits = len(words) == 2 and looks_like_person([word.of(reading.text) for word in words], reading.lang)
    return tuple(words) if fits and bears_given_name(words[0].of(reading.text), reading.lang) else None


def _role_line(reading: Reading, line: Line) -> Hit | None:
    """The role word of a line that names a role and no person."""
    span = line.span
    if span.end - span.start > ROLE_LINE_LENGTH or reading.text[span.end - 1] in ".!?":
        return None
    hit = _first_role(reading, span.start, span.end)
    if hit is None or len(reading.text[span.start : hit.start].split()) > WORDS_BEFORE_ROLE:
        return None
    first = bisect_right(reading.run_starts, span.start - 1)
    before = (run for run in reading.runs[first : first + 4] if run[0].start < hit.start)
    return None if any(reading.is_person(run) for run in before) or _holder_follows(reading, hit) else hit
