"""Who is one and the same person over documents: namesakes told apart, inflected names joined.

Here belongs: countries, parties and name forms as evidence of identity. Not here: who a document names (`records/people.py`).

A key is a slug of the name. Where two countries or two parties of one country bear the same name, each has its own row,
with the country or party behind the name, and the pair is told as doubtful: people move and change parties.
"""

import itertools
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from pipelines.documents import slug
from pipelines.mentions.organisations.organisations import bodies
from pipelines.mentions.people.names import base_forms, is_part_of
from pipelines.mentions.people.offices import has_held, held_by, portfolios_of
from pipelines.records.linking.links import DocumentSpan, Doubt, Links, Summary, interned
from pipelines.records.record import Row

__all__ = ["Namings", "doubts_of", "join", "namings_of"]

NAMESAKES = 0.6
"""Confidence that two people of one name in two countries or parties are one."""
INFLECTING = ("fi", "is")
"""Languages whose names a document alone cannot always reduce to their base form, which another document may give."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A person as one document names it.

    Attributes:
        doc_id: the document.
        person: the row.
        lang: language of the document.
        countries: countries of the roles that stand in the roles themselves or follow from a party.
        guessed: countries that follow from the publisher.
        parties: the parties.
        offices: portfolios of the roles, as far as the register of roles knows them.
    """

    doc_id: str
    person: Row
    lang: str
    countries: frozenset[str]
    guessed: frozenset[str]
    parties: frozenset[str]
    offices: frozenset[str]


@dataclass(slots=True)
class Namings:
    """The people of all documents.

    Attributes:
        groups: key in the release -> namings that are one person.
        namesakes: keys of people of one name.
    """

    groups: dict[str, list[Naming]] = field(default_factory=dict)
    namesakes: list[list[str]] = field(default_factory=list)


def namings_of(summaries: Iterable[Summary]) -> Namings:
    """The people of all documents, namesakes apart.

    Args:
        summaries: the documents, in the order of their keys.
    """
    by_name: dict[str, list[Naming]] = defaultdict(list)
    for one in summaries:
        for person in one.rows["people"]:
            by_name[person["person_id"]].append(_naming(one, person))
    for inflected, base in _inflected(by_name).items():
        by_name[base] += by_name.pop(inflected)
    for other, known in _with_middle_names(by_name).items():
        by_name[known] += by_name.pop(other)
    found = Namings()
    for name, same in sorted(by_name.items()):
        apart = _told_apart(name, same)
        found.groups |= apart
        if len(apart) > 1:
            found.namesakes.append(sorted(apart))
    return found


def _naming(one: Summary, person: Row) -> Naming:
    roles = [row for row in one.rows["person_roles"] if row["person_id"] == person["person_id"]]
    parties = {row["party_org_id"] for row in roles if row.get("party_org_id")}
    of_parties = {body.country for party in parties if (body := bodies().get(party)) and body.country}
    own = {row["country"] for row in roles if row.get("country") and row["person_role_id"] in one.own_country}
    guessed = {row["country"] for row in roles if row.get("country")} - own
    lang = one.document.get("text_lang") or ""
    return Naming(
        one.doc_id,
        interned(person),
        lang,
        _once(frozenset(own | of_parties)),
        _once(frozenset(guessed)),
        _once(frozenset(parties)),
        _once(frozenset(office for row in roles if row.get("role_raw") for office in portfolios_of(row["role_raw"]))),
    )


@cache
def _once(codes: frozenset[str]) -> frozenset[str]:
    """The set of these codes that all namings share: there are few, and many namings."""
    return codes


def _inflected(by_name: dict[str, list[Naming]]) -> dict[str, str]:
    """Names that are inflected forms of another that some document gives, with that name's key."""
    found: dict[str, str] = {}
    for person_id, same in sorted(by_name.items()):
        forms = {
            key
            for one in same
            if one.lang in INFLECTING
            for name in base_forms(one.person["name"], one.lang)
            if (key := slug(name)) in by_name and key != person_id and _fit(same, by_name[key])
        }
        if len(forms) == 1 and found.get(next(iter(forms))) != person_id:
            found[person_id] = forms.pop()
    return {person_id: base for person_id, base in found.items() if base not in found}


def _with_middle_names(by_name: dict[str, list[Naming]]) -> dict[str, str]:
    """Names with a middle name more or less than that by which the register knows the holder of the same office, with that name's key.

    `Per-Willy Trudvang Amundsen` is `Per-Willy Amundsen`: first and last name, office and country are the same.
    """
    by_ends: dict[tuple[str, str], set[str]] = defaultdict(set)
    for person_id, same in by_name.items():
        words = same[0].person["name"].split(" ")
        by_ends[words[0], words[-1]].add(person_id)
    found: dict[str, str] = {}
    for alike in by_ends.values():
        known = [one for one in alike if has_held(by_name[one][0].person["name"])]
        if len(known) == 1:
            found |= {one: known[0] for one in alike if one != known[0] and _is_holder(by_name[one], by_name[known[0]])}
    return found


def _is_holder(some: list[Naming], known: list[Naming]) -> bool:
    """Whether one who bears a middle name more or less than a holder of an office holds the same office."""
    name, other = some[0].person["name"], known[0].person["name"]
    offices = {office for one in some for office in one.offices} & {office for one in known for office in one.offices}
    return bool(offices & held_by(other)) and (is_part_of(name, other) or is_part_of(other, name)) and _fit(some, known)


def _fit(some: Iterable[Naming], others: Iterable[Naming]) -> bool:
    """Whether no countries speak against two being one."""
    mine, theirs = ({country for one in namings for country in one.countries} for namings in (some, others))
    return not (mine and theirs) or bool(mine & theirs)


def _told_apart(name: str, same: list[Naming]) -> dict[str, list[Naming]]:
    """The people of one name: one a country, or a party where the parties of a country differ.

    A document that shows no country goes with the only one that its publisher's country leaves; else it is apart too.
    """
    parties: dict[str, set[str]] = defaultdict(set)
    for one in same:
        for country in one.countries:
            parties[country] |= one.parties
    if len(parties) < 2 and all(len(some) < 2 for some in parties.values()):
        return {name: same}
    people: dict[str, list[Naming]] = defaultdict(list)
    for one in same:
        countries = one.countries or (one.guessed & parties.keys())
        country = next(iter(countries)) if len(countries) == 1 else ""
        if country and len(one.parties) == 1 and len(parties[country]) > 1:
            people[f"{name}.{next(iter(one.parties))}"].append(one)
        else:
            people[f"{name}.{country.lower()}" if country else name].append(one)
    return dict(people)


def doubts_of(namings: Namings) -> dict[frozenset[str], Doubt]:
    """People of one name who may be one, by the pair of their keys."""
    doubts: dict[frozenset[str], Doubt] = {}
    for keys in namings.namesakes:
        for right, left in itertools.pairwise(keys):
            place = DocumentSpan(namings.groups[left][0].doc_id)
            reason = "the same name, but another country or party"
            doubt = Doubt(left, right, NAMESAKES, reason, place)
            doubts[doubt.pair] = doubt
    return doubts


def join(links: Links, namings: Namings, same: Iterable[Doubt]) -> None:
    """Make the rows of all people.

    Args:
        links: where to put the rows.
        namings: the people of all documents.
        same: doubts that a decision has settled as one person.
    """
    groups = {key: list(members) for key, members in namings.groups.items()}
    for doubt in sorted(same, key=lambda one: one.left):
        if doubt.left in groups and doubt.right in groups:
            groups[doubt.right] += groups.pop(doubt.left)
    joined: dict[str, Row] = {}
    for key, members in groups.items():
        row: Row = {}
        for one in sorted(members, key=lambda one: (not key.startswith(one.person["person_id"]), one.doc_id)):
            if one.person["person_id"] != key:
                links.moved_in.setdefault(one.doc_id, {}).setdefault("people", {})[one.person["person_id"]] = key
            row = {**one.person, **{column: cell for column, cell in row.items() if cell is not None}}
        joined[key] = {**row, "person_id": key}
    links.joined["people"] = joined
