"""People: a name beside a role, in any of the orders in which documents put them.

Here belongs: finding names and roles in a text. Not here: the labelled speaker of a page (`sources/`), and who is one and
the same (`records/`). Only holders of public office and officials have a role; a name without one is no person here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipelines.documents import GAP, Span, tidy
from pipelines.mentions.lexicon import Entry, Hit, Hits
from pipelines.mentions.sentences import Sentence
from pipelines.registers import rows

__all__ = ["Person", "entries", "family_name", "find", "given_name", "surnames"]

NAME_WORD = r"[^\W\d_a-zæøåäöþðáéíóúý][\w'’]*(?:-[^\W\d_][\w'’]*)*"
PARTICLE = r"(?:af|av|von|van|de|der|den|la)"
NAME = re.compile(rf"{NAME_WORD}(?:{GAP}(?:{PARTICLE}{GAP})?{NAME_WORD}){{1,4}}")
COMPOUND_BEFORE = re.compile(
    r"(?:(?<![\w-])[^\W\d_]\w*-(?:,[ \u00a0][^\W\d_]\w*-)*[ \u00a0](?:og|och|ja|and)[ \u00a0])?(?<![\w-])[^\W\d_]?[\w-]*$"
)
OFFICE_AFTER = re.compile(rf"(?:{GAP}(?:for|för|vid|i|ved|hos){GAP}[^,.;:()\n]{{2,120}})?")
PARTY = re.compile(r"[ \u00a0]\((?P<party>[^\W\d_]{1,5}\.?)\)")
COMMA = re.compile(rf",{GAP}")
ROLE_LENGTH = 160
"""Longest role in an apposition; a longer stretch up to the next comma is a clause."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person named with a role.

    Attributes:
        name: the name's place.
        role: the role's place.
        role_type: a code of `schemas/codes/role_type.csv`.
        party: the words in parentheses behind the name, where there are any.
        rule_id: the rule that found it.
    """

    name: Span
    role: Span
    role_type: str
    party: Span | None
    rule_id: str


def entries() -> Iterator[Entry]:
    """Entries of the words by which a role is known, and of verbs of saying."""
    for row in rows("role_words"):
        yield Entry("role_word", row["word"], row["lang"], row["role_type"], row["match"])
    for row in rows("saying_verbs"):
        yield Entry("saying_verb", row["form"], row["lang"], None)


def find(text: str, hits: Hits, contacts: tuple[Span, ...]) -> list[Person]:
    """People named with a role, in order: `Role Name (Party)`, or `Name, role` in a list of contacts.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        contacts: lines that say whom to ask, where the role stands behind the name.
    """
    roles: dict[int, Hit] = {}
    for hit in hits.get("role_word", []):
        if hit.end not in roles or hit.start < roles[hit.end].start:
            roles[hit.end] = hit
    found: list[Person] = []
    for hit in roles.values():
        person = _role_then_name(text, hit)
        if person:
            found.append(person)
    for line in contacts:
        person = _name_then_role(text, line, roles)
        if person:
            found.append(person)
    return sorted(found, key=lambda person: (person.name, person.role))


def surnames(text: str, hits: Hits, people: list[Person], found: list[Sentence]) -> Iterator[tuple[Span, Person]]:
    """Places where a person named in full before is meant by the family name alone, beside a verb of saying.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        people: the people named in full.
        found: the sentences of the body.
    """
    by_family: dict[str, Person] = {}
    for person in people:
        by_family.setdefault(family_name(tidy(person.name.of(text))), person)
    for hit in hits.get("saying_verb", []):
        match = re.compile(rf"{GAP}(?P<name>{NAME_WORD})(?=[.,\s]*(?:$|[.,\n]))").match(text, hit.end)
        if match and match["name"] in by_family and by_family[match["name"]].name.end < match.start("name"):
            span = Span(*match.span("name"))
            if any(sentence.span.covers(span) for sentence in found):
                yield span, by_family[match["name"]]


def given_name(name: str) -> str | None:
    """All but the last word of a name; None for a single word."""
    return name.rpartition(" ")[0] or None


def family_name(name: str) -> str:
    """The last word of a name: the family name, or the patronymic that stands in its place."""
    return name.rpartition(" ")[2]


def _role_then_name(text: str, hit: Hit) -> Person | None:
    gap = re.compile(GAP).match(text, hit.end)
    if gap is None:
        return None
    name = NAME.match(text, gap.end())
    if name is None:
        return None
    before = COMPOUND_BEFORE.search(text, max(0, hit.start - ROLE_LENGTH), hit.start)
    role = Span(before.start() if before else hit.start, hit.end)
    party = PARTY.match(text, name.end())
    return Person(
        Span(*name.span()), role, hit.entry.payload, Span(*party.span("party")) if party else None, "person.role_then_name"
    )


def _name_then_role(text: str, line: Span, roles: dict[int, Hit]) -> Person | None:
    name = NAME.match(text, line.start, line.end)
    comma = COMMA.match(text, name.end(), line.end) if name else None
    if name is None or comma is None:
        return None
    end = text.find(",", comma.end(), line.end)
    role = Span(comma.end(), line.end if end < 0 else end)
    named = [hit for hit in roles.values() if role.covers(Span(hit.start, hit.end))]
    if not named or role.end - role.start > ROLE_LENGTH:
        return None
    return Person(Span(*name.span()), role, named[0].entry.payload, None, "person.name_then_role")
