"""Rows of the tables people and person_roles."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, takewhile
from typing import Any

from pipelines.documents import Span, Value, slug, tidy
from pipelines.mentions.languages import SCANDINAVIAN, has_letter
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.organisations.organisations import bodies, country_of, party
from pipelines.mentions.people import role_fields
from pipelines.mentions.people.names import bears_given_name, family_name, given_name, is_family_name
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
OF_ISLANDS = {"GL": words_of("office_in_gl"), "FO": words_of("office_in_fo"), "AX": words_of("office_in_ax")}
"""Territories whose offices have names of their own."""
OF_COUNTRIES = ("intergovernmental", "party_group")
GENERIC = "generic"
"""Kinds of bodies of several countries; and of what is no one body: `med ansvar för socialtjänsten`."""
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


def _person(name: Value[str], lang: str | None = None) -> Record:
    full = name.value or ""
    family = family_name(full) if given_name(full) or (lang != "is" and _is_family(full)) else None
    cells = {
        "name": name,
        "given_name": name.become(given_name(full), "parsed", "person.parts_of_name") if given_name(full) else None,
        "family_name": name.become(family, "parsed", "person.parts_of_name") if family else None,
    }
    return Record("people", person_id(full), cells)


def _is_family(word: str) -> bool:
    """Whether a single word is a family name, as it stands behind an office: `talman Vanhanen`; Icelanders go by the given one."""
    return is_family_name(word) or (bool(word) and not bears_given_name(word.partition("-")[0]))


def _speaker(context: Context, speech: Speech, name: Value[str]) -> Iterator[Record]:
    yield _person(name, context.code)
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
    yield _person(named if spelled.base == name else _name(context, spelled), context.code)
    office = _organisation(context, person)
    is_past = _not_in_office(context, person, apart)
    country = _own_country(context, person.role, office) or (
        None if _is_abroad(context, person.role, office) else context.country
    )
    cells: dict[str, Any] = {
        "person_id": named.become(person_id(name)),
        "doc_id": context.document.doc_id,
        "role_raw": Value(role, "explicit", person.rule_id, (person.role,)),
        "role_lang": _language(context, person) if has_letter(role) else None,
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


def _language(context: Context, person: Person) -> Value[str] | None:
    """A role in running text is in the language of the body, but for one that this language has no such word for.

    So a caption below a picture keeps the language of the photographer: `Islands samarbetsminister` on a page in English.
    """
    lang, role = context.lang, person.role
    if lang is None:
        return None
    start, end = person.calling.start, person.calling.end
    known = {hit.entry.lang for hit in context.hits.get("role_word", ()) if hit.end == end}
    is_compound = context.text[start - 1 : start].isalpha() and lang.value == "en"
    if lang.value in SCANDINAVIAN or (lang.value in known and not is_compound):
        return Value(lang.value, "inferred", "language.of_body", (role,))
    field = role_fields.read(context.text, context.hits, role)
    return Value(field.lang, "inferred", "language.of_role", (role,)) if field.is_listed and field.lang else None


def _own_country(context: Context, role: Span, office: Value[str] | None) -> Value[str] | None:
    """The country that the role names, or that of its office; a guest of another country is not of the publisher's."""
    if named := country_in(context, role):
        return named
    adjective = nationality(context.text, role)
    if adjective:
        return Value(adjective[1], "mapped", ROLE_COUNTRY, (adjective[0],))
    words = role.of(context.text).lower().split()
    at_home = next((one for one, offices in OF_ISLANDS.items() if not offices.isdisjoint(words)), None)
    if at_home:
        return Value(at_home, "mapped", ROLE_COUNTRY, (role,))
    country = country_of(office.value) if office else None
    return office.become(country, "mapped", ROLE_COUNTRY) if office and country else None


def _is_abroad(context: Context, role: Span, office: Value[str] | None) -> bool:
    """Whether a role is none of the publisher's country: an office of bodies of several countries, or one that it has not."""
    body = bodies().get(office.value or "") if office else None
    words = role.of(context.text).lower().split()
    return (body is not None and body.org_type in OF_COUNTRIES) or not words_of("foreign_office").isdisjoint(words)


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
        body = bodies().get(mention.value.value or "")
        if role.covers(mention.span) and mention.value.value and not (body and body.org_type == GENERIC):
            return Value(mention.value.value, mention.value.method, "role.organisation", mention.value.proofs)
    return None
