"""A person named with a role: what that is, and where the words of a role begin and what holds them.

Here belongs: what all orders of name and role share. Not here: the orders (`role_before_name.py`, `role_behind_name.py`,
`signatures.py`), what an office is (`offices.py`).
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from pipelines.documents import GAP, Span
from pipelines.letters import CAPITAL, DASHES
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.people.name_reading import Reading
from pipelines.mentions.people.names import is_thing
from pipelines.registers import alternatives, rows, words_of

__all__ = [
    "COMPOUND_BEFORE",
    "CONJUNCTION",
    "FIELDS",
    "PHRASE_END",
    "ROLES_OF_BODIES",
    "ROLE_LENGTH",
    "WORDS_BEFORE_ROLE",
    "Person",
    "finnish_owners",
    "first_role",
    "has_clause",
    "holder_follows",
    "person_of",
    "role_start",
]

COMPOUND_BEFORE = re.compile(
    rf"(?:(?<![\w-])[^\W\d_]\w*-(?:,[ \u00a0][^\W\d_]\w*-)*[ \u00a0](?:{alternatives('and')})[ \u00a0])?(?<![\w-])[^\W\d_]?[\w-]*\Z"
)
FIRST_HALF = re.compile(rf"(?<![\w-])[^\W\d_]\w*-(?:,[ \u00a0][^\W\d_]\w*-)*[ \u00a0](?:{alternatives('and')})[ \u00a0]$")
"""`jämställdhets- och` before `biträdande arbetsmarknadsminister`."""
FIELD = rf"(?:(?:[A-Z][\w-]*{GAP}){{0,2}}[A-Z][\w-]*|(?:[\w-]+(?:[eat]|sk|lig|al){GAP})?[\w-]+)"
FIELDS = re.compile(
    rf"{GAP}(?:{alternatives('field')})(?:{GAP}the)?{GAP}{FIELD}(?:,{GAP}(?:the{GAP})?{FIELD}){{0,4}}(?P<last>,?{GAP}(?:{alternatives('and')}){GAP}(?:the{GAP})?{FIELD})?"
)
"""The fields of a minister: `for børn, ligestilling, integration og sociale forhold`."""
CONTACT = rf"[ \u00a0](?:(?i:{'|'.join(sorted((re.escape(row['word']) for row in rows('contact_words')), key=len, reverse=True))})\.?:?[ \u00a0]*(?=[*+(\d]))|[ \u00a0]*\*{{4}}"
"""A telephone number behind a role, masked or not: `Ministerial Adviser tel. ****`."""
PHRASE_END = re.compile(
    rf"(?<!-),|[;()\n\"“”„«»]|[ \u00a0][{DASHES}][ \u00a0]|:(?!\w)|{CONTACT}|\.(?=\s*(?:$|\n|[\"“”„«»(){DASHES}]|{CAPITAL}))|$"
)
"""Where a role ends. A comma behind a hyphen parts the fields of one office: `barn-, äldre- och jämställdhetsminister`."""
RESPONSIBLE = re.compile(
    rf"(?<![\w-])(?:[\w-]+(?:sta|stä)[ \u00a0](?:(?:{alternatives('and')})[ \u00a0])?){{1,5}}(?:{alternatives('responsible')})[ \u00a0]\Z"
)
"""Finnish: the field of a minister in the elative, before the office."""
RESPONSIBLE_END = tuple(f"{word.rpartition(' ')[2]}{blank}" for word in words_of("responsible") for blank in " \u00a0")
"""How that ends, before which no field is looked for."""
FINNISH_OWNERS = re.compile(r"(?<![\w-])(?:[a-zåäö][a-zåäö-]{4,}n[ \u00a0]){1,3}\Z")
ILLATIVE = re.compile(r"(?:([aeiouyäö])\1|h[aeiouyäö]|mmi|ki)n$")
"""Ends of Finnish words that are no genitive: `ministeriöön`, `myöhemmin`, `kuitenkin`."""
NO_GENITIVES = words_of("no_genitive")
BEFORE_OWNERS = 6
FREE_BEFORE = re.compile(rf"(?:[\n,.:;(\"”»{DASHES}][ \u00a0]?|(?<![\w-])(?:{alternatives('and', 'fi')})[ \u00a0])\Z")
JOINED = re.compile(rf"[ \u00a0](?:{alternatives('and')})[ \u00a0]$")
"""Between two offices of one minister: `bostadsminister och biträdande arbetsmarknadsminister`."""
LONGEST_JOINT = 8
DEFINITE = "n"
"""How a minister's noun ends that means somebody else, in all Nordic languages: `statsministern och utrikesminister Anna Berg`."""
CONJUNCTION = re.compile(rf"[ \u00a0](?:{alternatives('and')})[ \u00a0](?={CAPITAL})")
ROLES_OF_BODIES = ("member",)
"""Roles that bodies and countries have as well: `Costa Rica er medlem`."""
ROLE_LENGTH = 160
"""Longest role in an apposition; a longer stretch up to the next comma is a clause."""
WORDS_BEFORE_ROLE = 5


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


def person_of(reading: Reading, run: tuple[Span, ...], role: Span, hit: Hit, rule_id: str) -> tuple[Person, int]:
    """A person with a role, and where the word ends by which the role is known.

    Args:
        reading: the text and what is known of its names.
        run: the words of the name.
        role: the role's place.
        hit: the word by which it is known.
        rule_id: the rule that found it.
    """
    name = Span(run[0].start, run[-1].end)
    party = reading.party(run) or reading.party_of_role(role)
    return Person(name, reading.base(run), role, hit.entry.payload.role_type, party, rule_id, hit), hit.end


def has_clause(reading: Reading, start: int, end: int) -> bool:
    """Whether a word that opens a clause, or a verb, stands between two offsets."""
    words = re.finditer(r"\w+", reading.text[start:end])
    return any(("clause", start + word.end()) in reading.cues or start + word.end() in reading.verb_ends for word in words)


def role_start(reading: Reading, start: int) -> int:
    """Where the words begin that belong to a role word: its compound, adjectives, and the genitive of a body or country.

    Args:
        reading: the text and what is known of its names.
        start: where the word begins by which the role is known.
    """
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
    is_responsible = reading.text.endswith(RESPONSIBLE_END, 0, start)
    field = RESPONSIBLE.search(reading.text, max(0, start - ROLE_LENGTH), start) if is_responsible else None
    if field:
        return field.start()
    joint = JOINED.search(reading.text, max(0, start - LONGEST_JOINT), start)
    first = reading.roles.get(joint.start()) if joint else None
    both = first is not None and first.entry.payload.role_type == "minister" and not first.entry.form.endswith(DEFINITE)
    return role_start(reading, first.start) if first and both else start


def finnish_owners(reading: Reading, start: int) -> int:
    """Where the genitives begin that belong to a Finnish role: `strategiasihteeristön päällikkö`, `osaston johtaja`.

    They do behind a verb of saying, a mark, `and`, or a body in the genitive, so that nothing else can own them.

    Args:
        reading: the text and what is known of its names.
        start: where the role's own words begin.
    """
    owners = FINNISH_OWNERS.search(reading.text, max(0, start - ROLE_LENGTH), start)
    if owners is None or any(word in NO_GENITIVES or ILLATIVE.search(word) for word in owners.group().split()):
        return start
    at = owners.start()
    before = reading.text[max(0, at - BEFORE_OWNERS) : at]
    is_body = at - 1 in reading.taken_by_end and before.endswith(("n ", "n\u00a0"))
    fits = at == 0 or at - 1 in reading.verb_ends or is_body or FREE_BEFORE.search(before) is not None
    return at if fits else start


def first_role(reading: Reading, start: int, end: int) -> Hit | None:
    """The first word between two offsets by which a role is known."""
    at = bisect_right(reading.role_ends, start)
    hit = reading.roles[reading.role_ends[at]] if at < len(reading.role_ends) else None
    return hit if hit and hit.start >= start and hit.end <= end else None


def holder_follows(reading: Reading, hit: Hit) -> bool:
    """Whether another name stands right behind a role word, not that of a party: then it is the role of that one."""
    gap = re.compile(r"[ \u00a0]+").match(reading.text, hit.end)
    run = reading.run_at(gap.end()) if gap else None
    return run is not None and not is_thing(run[-1].of(reading.text))
