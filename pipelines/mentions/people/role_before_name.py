"""A role before its holder's name: `justisminister Kari Moe`, `lederen for senteret, Kari Moe`, `stortingsrepresentantene A, B og C`.

Here belongs: which name behind a role is its holder's. Not here: a role behind the name (`role_behind_name.py`), lines of their own
(`signatures.py`).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import takewhile

from pipelines.documents import GAP, Span
from pipelines.letters import DASHES
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.people.known_words import are_words_of_a_name
from pipelines.mentions.people.name_beginnings import without_first_words
from pipelines.mentions.people.name_reading import Reading, party_in_parentheses
from pipelines.mentions.people.named_roles import FIELDS, Person, finnish_owners, has_clause, person_of, role_start
from pipelines.mentions.people.names import is_known_alone, is_thing
from pipelines.mentions.people.unknown_names import holder_in, is_named, may_be_name
from pipelines.registers import alternatives, any_of, words_of

__all__ = ["OF_SEVERAL", "role_then_name"]

BEFORE_NAME = re.compile(r"[^\S\n]*:?[^\S\n]*(?:\(|\n?[^\S\n]*(?:-{3,}\s*\n\s*)?)")
"""A holder stands in parentheses where minutes name the speaker: `Ligestillingsministeren (Marie Bjerre)`."""
SINCE = rf"(?:(?:{alternatives('since')}){GAP}\d{{4}}|\d{{1,2}}\.\d{{1,2}}\.\d{{4}}{GAP}(?:{alternatives('onwards', 'fi', 'measure_words')}))"
HELD = rf"(?:{any_of({*words_of('copula'), *words_of('in_office')})})"
HELD_BY = re.compile(rf"{GAP}(?:{SINCE}{GAP})?{HELD}{GAP}(?:{SINCE}{GAP})?")
"""Between a role and its holder: `leder er Kari Moe`, `koordinaattorina on toiminut 1.5.2020 alkaen`."""
HELD_AT_END = re.compile(rf"{GAP}{HELD}$")
"""The same behind the body or field of an office: `leder for utvalget er Kari Moe`."""
OFFICE = re.compile(rf"{GAP}(?:{alternatives('office')})\b[^.;:()\n]{{2,100}}")
"""The body or field of an office behind the role word; the holder may stand in it or behind it."""
BEFORE_FIELD = re.compile(rf",?{GAP}(?:{alternatives('and')}){GAP}|,{GAP}")
"""What stands behind one field of an office and before the next."""
MOST_RUNS, MOST_RUNS_OF_FIELDS = 3, 6
"""So many words or groups with capitals are looked at behind an office, one of which may be its holder."""
LIST_JOINT = re.compile(rf",?[ \u00a0](?:(?:{alternatives('and')})[ \u00a0])?|,[ \u00a0]")
LONGEST_LIST = 12
POSSESSIVE = re.compile(r"['’]s\s*$")
OF_SEVERAL = "person.role_then_names"
"""Rule of a role in the plural before a list; a role of one's own says more."""
NOUN_BEHIND = re.compile(
    rf"(?:[\n,.:;!?(\"“”„«»{DASHES}]\s*|(?<![\w-])(?:{alternatives('and')}|{alternatives('office')}|{alternatives('with_person')})[ \u00a0])$",
    re.IGNORECASE,
)
"""What stands before a noun and before no verb: a mark, `and`, a preposition."""
BEFORE_ROLE = 20
"""Code points in which that stands."""
WORDS_OF_OFFICE = 6
SHORTEST_OFFICE = 2
"""What leads to the body or field of an office, and a word of that."""
GAP_BEFORE_ROLE = 2
"""A comma and a blank."""


def role_then_name(reading: Reading) -> Iterator[tuple[Person, int]]:
    """The people whose role stands before the name, each with where the word of the role ends."""
    for end in reading.role_ends:
        hit = reading.roles[end]
        behind = _run_behind(reading, hit)
        if behind and not POSSESSIVE.search(reading.text, hit.start, behind[0][0].start):  # `the Prime Minister's Office`
            run, role_end = behind
            start = role_start(reading, _glossed(reading, hit))
            role = Span(finnish_owners(reading, start) if hit.entry.lang == "fi" else start, role_end)
            if not hit.entry.payload.is_plural:
                yield person_of(reading, run, role, hit, "person.role_then_name")
            elif hit.entry.payload.role_type != "minister" or role.start < hit.start:  # `ministrene` says of what of none
                for one in (run, *_listed_behind(reading, run)):
                    yield person_of(reading, one, role, hit, OF_SEVERAL)[0], one[-1].end


def _listed_behind(reading: Reading, run: tuple[Span, ...]) -> Iterator[tuple[Span, ...]]:
    """The names that a list goes on with: `stortingsrepresentantene A, B og C`."""
    for _ in range(LONGEST_LIST):
        party = party_in_parentheses().match(reading.text, run[-1].end)
        joint = LIST_JOINT.match(reading.text, party.end() if party else run[-1].end)
        following = reading.run_at(joint.end()) if joint else None
        if following is None or not (reading.is_person(following) or _may_be_name(reading, following)):
            return
        yield following
        run = following


def _may_be_name(reading: Reading, run: tuple[Span, ...]) -> bool:
    """Whether the words of a run may be a full name, in a list where most words have capitals."""
    return are_words_of_a_name(reading.words(run), reading.language_at(run[0].start))


def _run_behind(reading: Reading, hit: Hit) -> tuple[tuple[Span, ...], int] | None:
    """The name that stands behind a role word, or behind the office that the role names, and where the role ends."""
    gap = BEFORE_NAME.match(reading.text, hit.end)
    run = reading.run_at(gap.end()) if gap and gap.end() > hit.end else None
    if run and "\n" not in reading.text[hit.end : run[0].start]:
        return (run, hit.end) if _fits(reading, run, hit) else None
    is_held = HELD_BY.match(reading.text, hit.end)
    run = reading.run_at(is_held.end()) if is_held and not hit.entry.payload.weak else None
    if run and len(run) > 1:
        return (run, hit.end) if is_named(reading, run) else None
    comma = re.compile(rf",{GAP}").match(reading.text, hit.end)
    run = reading.run_at(comma.end()) if comma and not _is_addressed(reading, hit) and not _is_held(reading, hit) else None
    if run:
        return (run, hit.end) if reading.is_person(run) and _closes(reading, run) else None
    office = OFFICE.match(reading.text, _behind_gloss(reading, hit))
    return _holder_of(reading, hit, office.end()) if office else None


def _glossed(reading: Reading, hit: Hit) -> int:
    """Where a role begins that stands in parentheses behind another word for it: `Naalakkersuisoq (landsstyremedlem) for ...`."""
    before = reading.roles.get(hit.start - len(" (")) if _behind_gloss(reading, hit) > hit.end else None
    return before.start if before else hit.start


def _behind_gloss(reading: Reading, hit: Hit) -> int:
    """Where a role word ends, with the parenthesis in which it says what another word for it means."""
    is_gloss = reading.text.startswith(")", hit.end) and reading.text.startswith(" (", hit.start - len(" ("))
    return hit.end + 1 if is_gloss and hit.start - len(" (") in reading.roles else hit.end


def _is_held(reading: Reading, hit: Hit) -> bool:
    """Whether a full name stands before a role word, which is that person's then: `Anna Berg, direktör, Karl Holm, chef`."""
    start = role_start(reading, hit.start)
    at = bisect_right(reading.run_starts, start) - 1
    before = reading.runs[at] if at >= 0 else ()
    between = reading.text[before[-1].end : start] if before else ""
    return len(before) > 1 and between.strip(" \u00a0") in {"", ","} and len(between) <= GAP_BEFORE_ROLE


def _holder_of(reading: Reading, hit: Hit, end: int) -> tuple[tuple[Span, ...], int] | None:
    """The first name in or behind the words of an office: behind a comma, or right behind the body or field."""
    for whole in _behind(reading, hit):
        run = _without_fields(reading, whole)
        if run == whole:
            run = without_first_words(reading, whole, after_office=True)
        if run and hit.entry.lang == "en" and not reading.is_person(run):
            run = holder_in(reading, run) or run
        if len(run) < 2 or run[0].start > end:
            continue
        office = reading.text[_behind_gloss(reading, hit) : run[0].start].rstrip()
        if held := HELD_AT_END.search(office):
            fits = is_named(reading, run) and not has_clause(reading, hit.end, hit.end + held.start()) and "," not in office
            return (run, hit.end + held.start()) if fits else None
        if len(office.split()) < SHORTEST_OFFICE:
            return None  # a question to the minister from Jan Berg
        is_list = hit.entry.payload.role_type == "minister" and FIELDS.fullmatch(office.removesuffix(",")) is not None
        if has_clause(reading, hit.end, run[0].start) or (office.count(",") > office.endswith(",") and not is_list):
            return None
        if office.endswith(",") and _is_held(reading, hit):
            return None
        if office.endswith(","):
            fits = reading.is_person(run) or _closes(reading, run)
        else:
            before = office.rpartition(" ")[2]
            named = before[:1].isupper() or hit.entry.payload.role_type == "minister"
            is_person = (
                reading.is_person(run)
                or (is_list and hit.entry.lang != "en")
                or (hit.entry.lang == "en" and holder_in(reading, whole) == run)
            )
            fits = is_person and (whole != run or named) and (is_list or len(office.split()) <= WORDS_OF_OFFICE)
        return (run, _behind_gloss(reading, hit) + len(office.rstrip(","))) if fits else None
    return None


def _behind(reading: Reading, hit: Hit) -> Iterator[tuple[Span, ...]]:
    """The words and groups with capitals behind an office one of which may be its holder, without those of its fields."""
    at = bisect_right(reading.run_starts, hit.end)
    fields = FIELDS.match(reading.text, _behind_gloss(reading, hit)) if _has_fields(hit) else None
    for whole in reading.runs[at : at + (MOST_RUNS_OF_FIELDS if fields else MOST_RUNS)]:
        # `Naalakkersuisoq for Sundhed, Sociale Anliggender og Justits, Anna Berg`
        if not (fields and whole[-1].end < fields.end() and BEFORE_FIELD.match(reading.text, whole[-1].end)):
            yield whole


def _has_fields(hit: Hit) -> bool:
    """Whether an office may name its fields with capitals and commas, so that they look like names."""
    return hit.entry.payload.role_type == "minister" and hit.entry.lang != "en"


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


def _is_noun(reading: Reading, hit: Hit) -> bool:
    """Whether what stands before a role word tells it from a verb (`leder`) or the end of a body's name: a verb of saying, a short word, a mark."""
    start = role_start(reading, hit.start)
    before = NOUN_BEHIND.search(reading.text, max(0, start - BEFORE_ROLE), start)
    return start == 0 or before is not None or start - 1 in reading.verb_ends


def _fits(reading: Reading, run: tuple[Span, ...], hit: Hit) -> bool:
    """Whether a run behind a role word names its holder; a single word or a common role word needs more evidence."""
    role = hit.entry.payload
    if len(run) > 1:
        if reading.is_person(run) or not (role.weak or (hit.entry.lang == "en" and role.role_type != "minister")):
            return True
        return _is_noun(reading, hit) and may_be_name(reading, run)
    word = run[0].of(reading.text)
    if role.weak or len(word) < 3 or is_thing(word) or ":" in reading.text[hit.end : run[0].start]:
        return False
    return role.role_type != "official" or is_known_alone(word, reading.language_at(run[0].start))
