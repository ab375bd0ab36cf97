"""Rows of the tables people and person_roles."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, takewhile
from typing import Any

from pipelines.documents import Span, Value, slug, tidy
from pipelines.mentions.languages import has_letter
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.organisations.organisations import country_of, party
from pipelines.mentions.people.names import family_name, given_name
from pipelines.mentions.people.offices import nationality
from pipelines.mentions.people.officials import beside
from pipelines.mentions.people.people import LEFT_OFFICE, Person
from pipelines.records.context import Context
from pipelines.records.record import Record
from pipelines.records.roles import ROLE_COUNTRY, country_in, english
from pipelines.records.speeches import Speech
from pipelines.registers import words_of

__all__ = ["ROLE_COUNTRY", "person_id", "records"]

OFFICIAL = "official"
LONGEST_CUE = 20
"""Letters of the longest word that says of an office that it is not held."""


def person_id(name: str) -> str:
    """Key of a person: a slug of the name as written."""
    return f"person-{plain}" if not (plain := slug(name))[:1].isalpha() else plain


def records(context: Context, speech: Speech | None) -> Iterator[Record]:
    """Rows of the two tables: the speaker, and the people whom the text names with a role.

    Args:
        context: the document, read.
        speech: the speech, if the page shows one.
    """
    seen: set[tuple[str, str]] = set()
    if speech and speech.name:
        yield from _speaker(context, speech, speech.name)
        seen.add((person_id(speech.name.value or ""), ""))
    apart = [hit for hit in context.hits.get("name_cue", ()) if hit.entry.payload == "not_in_office"]
    spelled = _spelled(context.officials)
    for person in context.officials:
        key = person_id(person.base)
        role = tidy(person.role.of(context.text)).lower()
        if (key, role) not in seen and (key, "") not in seen:
            seen.add((key, role))
            yield from _named(context, person, spelled[key], apart)


def _spelled(people: Iterable[Person]) -> dict[str, Person]:
    """Where each person's name is spelled best, by key: of `Vējonis` and `Vejonis` with its marks, else where it comes first."""
    found: dict[str, Person] = {}
    for person in people:
        key = person_id(person.base)
        found[key] = max(found.get(key, person), person, key=lambda one: _marked(one.base))
    return found


def _marked(name: str) -> int:
    """How many letters of a name are none of English."""
    return sum(not letter.isascii() for letter in name)


def _person(name: Value[str]) -> Record:
    full = name.value or ""
    cells = {
        "name": name,
        "given_name": name.become(given_name(full), "parsed", "person.parts_of_name") if given_name(full) else None,
        "family_name": name.become(family_name(full), "parsed", "person.parts_of_name") if given_name(full) else None,
    }
    return Record("people", person_id(full), cells)


def _speaker(context: Context, speech: Speech, name: Value[str]) -> Iterator[Record]:
    yield _person(name)
    cells = {
        "person_id": name.become(person_id(name.value or "")),
        "doc_id": context.document.doc_id,
        **{column: speech.facts.get(column) for column in ("role_raw", "role_lang", "role_type", "role_en")},
        "org_id": speech.facts.get("party_group_org_id") or _of_role(context, speech),
        "country": speech.facts.get("role_country"),
        "as_of": context.date,
    }
    yield Record("person_roles", _role_id(context, name), cells)


def _named(context: Context, person: Person, spelled: Person, apart: Sequence[Hit]) -> Iterator[Record]:
    """The person, by the name as it is spelled best, and the role."""
    name, role = person.base, tidy(person.role.of(context.text))
    named = _name(context, person)
    yield _person(named if spelled.base == name else _name(context, spelled))
    office = _organisation(context, person)
    is_past = _not_in_office(context, person, apart)
    country = _own_country(context, person.role, office) or context.country
    cells: dict[str, Any] = {
        "person_id": named.become(person_id(name)),
        "doc_id": context.document.doc_id,
        "role_raw": Value(role, "explicit", person.rule_id, (person.role,)),
        "role_lang": _language(context, person.role) if has_letter(role) else None,
        "role_type": None if is_past else Value(person.role_type, "mapped", "role.word", (person.role,)),
        "role_en": english(context, person.role, context.code, country.value if country else None),
        "org_id": office,
        "party_org_id": party(context.text, person.party, country.value if country else None) if person.party else None,
        "country": country,
        "as_of": None if is_past else context.date,
    }
    yield Record("person_roles", _role_id(context, named), cells)


def _name(context: Context, person: Person) -> Value[str]:
    method = "explicit" if person.base == tidy(person.name.of(context.text)) else "parsed"
    return Value(person.base, method, person.rule_id, (person.name,))


def _not_in_office(context: Context, person: Person, apart: Sequence[Hit]) -> bool:
    """Whether the words say that the role is held no longer or not yet; who holds it for another holds it."""
    start, end = person.role.start - 1, person.role.end
    if end > person.name.end and LEFT_OFFICE.match(context.text, person.name.end):
        return True
    first = bisect_left(apart, start - LONGEST_CUE, key=lambda hit: hit.start)
    near = takewhile(lambda hit: hit.start < end, islice(apart, first, None))
    return any(hit.end >= start and context.text[hit.start : hit.end].lower() not in words_of("acting") for hit in near)


def _role_id(context: Context, name: Value[str]) -> str:
    return f"{context.document.doc_id}.person_role.{name.start:06d}.{person_id(name.value or '')}"


def _language(context: Context, role: Span) -> Value[str] | None:
    """A role in running text is in the language of the body."""
    return Value(context.lang.value, "inferred", "language.of_body", (role,)) if context.lang else None


def _own_country(context: Context, role: Span, office: Value[str] | None) -> Value[str] | None:
    """The country that the role names, or that of its office; a guest of another country is not of the publisher's."""
    if named := country_in(context, role):
        return named
    adjective = nationality(context.text, role)
    if adjective:
        return Value(adjective[1], "mapped", ROLE_COUNTRY, (adjective[0],))
    country = country_of(office.value) if office else None
    return office.become(country, "mapped", ROLE_COUNTRY) if office and country else None


def _organisation(context: Context, person: Person) -> Value[str] | None:
    """The organisation that a role names; of an official, also the one beside it."""
    named = _within(context, person.role)
    if named or person.role_type != OFFICIAL:
        return named
    mention = beside(context.text, person, context.organisations)
    if mention is None or not mention.value.value:
        return None
    return Value(mention.value.value, mention.value.method, "role.organisation_beside", mention.value.proofs)


def _of_role(context: Context, speech: Speech) -> Value[str] | None:
    """The organisation named in the role field of a speech."""
    role = speech.facts.get("role_raw")
    return _within(context, role.proofs[0]) if role and isinstance(role.proofs[0], Span) else None


def _within(context: Context, role: Span) -> Value[str] | None:
    """The organisation named in the words of a role."""
    for mention in context.organisations:
        if role.covers(mention.span) and mention.value.value:
            return Value(mention.value.value, mention.value.method, "role.organisation", mention.value.proofs)
    return None
