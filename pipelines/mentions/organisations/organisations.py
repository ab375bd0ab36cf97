"""Organisations: names of the register in any language and inflection, and unseen bodies recognised by their form.

Here belongs: finding a name and deciding which body it means. Not here: the bodies (`registers/organisations.csv`),
those that no register names (`organisation_forms.py`), how names inflect (`stems.py`).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from pipelines.documents import Mention, Reference, Span, Value, tidy
from pipelines.mentions.lexicon import PARTED, Entry, Hit, Hits
from pipelines.mentions.organisations import foreign, listed_names, organisation_forms
from pipelines.mentions.organisations.abbreviations import GENITIVE, given
from pipelines.mentions.organisations.stems import capitalised, inflected, lowered, without_hyphen
from pipelines.mentions.places import nationalities
from pipelines.registers import alternatives, place, rows

__all__ = ["BESIDE", "UNNAMED", "Body", "bodies", "common_nouns", "country_of", "entries", "find", "party", "proper_names"]

LISTED = "organisation.register_name"
BESIDE = "organisation.country_beside"
"""A name that several bodies bear, of which the country beside it says which is meant: it is told from outside, as a page of that country would not."""
PARENTHESES_ONLY = {"party"}
"""Kinds whose abbreviations (H, V, SP) count only in parentheses behind a name."""
EXACT = {"ngo", "party", "unit"}
"""Kinds that bear names which are ordinary words in lower case (Danner, Aflið)."""
LONG_NAME = 4
"""Of so many words a name is one whatever its capitals, if it begins with one: `Sveriges kommuner och regioner`."""
HEAD = re.compile(r"(?:^|[.!?\n•·*])[\s\"'«“”(–-]*$")
"""What stands before the first word of a sentence or line; behind a colon (`Sted: Nobels fredssenter`) a capital is a name's."""
LOWER_CASE = ("fi", "is")
"""Languages whose bodies bear no capital in running text: `Verohallinnon harmaan talouden selvitysyksikkö`."""
UNNAMED = {"generic", "party", "party_group", "government"}
"""Kinds whose names the annotated texts leave out: common nouns, parties and their groups, governments."""
ADDRESS = re.compile(r"\.[a-z]{2,3}(?![\w-])|/(?:[12]\d{3}|\d+/)")
"""What stands behind a name that is part of an address or of a file's number: `regjeringen.no`, `SM/2017/50`."""
PAPER = re.compile(
    r"\)?(?:[ \u00a0]|(?i:dno)?-)(?:\d{1,4}/(?:19|20)\d{2}|(?:19|20)\d{2}(?:[:/]\d+|-\d{3})|\d+/\d+/(?:19|20)?\d{2})(?!\d)"
)
"""What stands behind letters that say whose papers are numbered, and name nobody: `EK 3/2011 vp`, `STM 2020:5`, `(EU) 2016/679`."""
WORD_BEFORE = re.compile(r"(?<!\w)(?P<word>[^\W\d_]+)[ \u00a0]$")
OF_PLACE = re.compile(rf"[ \u00a0](?:{alternatives('of_place')})[ \u00a0]")
LONGEST_ADJECTIVE = 30
OWNING = {"nb": "s", "nn": "s", "sv": "s", "da": "s", "fi": "n", "is": "s"}
"""The ending in which a country stands whose body is named behind it."""
OF_STATE = ("ministry", "directorate", "police", "parliamentary_body")
"""Kinds of bodies that every country has, by the same names."""

WITH_UNITS = ("ministry", "directorate", "police")
"""Kinds of bodies that have schools and centres of their own: `Kriminalvårdens utbildningscentrum`."""


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation of the register.

    Attributes:
        org_id: its key.
        name: its canonical name.
        name_lang: language of that name.
        org_type: a code of `schemas/codes/org_type.csv`.
        country: ISO 3166-1 code; empty for bodies of several countries.
        valid_from: first date of the name or body (EDTF); empty if not known.
        valid_to: last date (EDTF); empty if not known.
    """

    org_id: str
    name: str
    name_lang: str
    org_type: str
    country: str
    valid_from: str
    valid_to: str


SHORTEST_ABBREVIATION = 2
"""So few letters are short for something else in other languages."""


@cache
def bodies() -> dict[str, Body]:
    """All organisations of the register by key."""
    return {
        row["org_id"]: Body(
            row["org_id"], row["name"], row["name_lang"], row["org_type"], row["country"], row["valid_from"], row["valid_to"]
        )
        for row in rows("organisations")
    }


@cache
def _kinds() -> dict[str, str]:
    return {org_id: body.org_type for org_id, body in bodies().items()}


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a body, as the lexicon finds it.

    Attributes:
        org_id: the body.
        name_type: a code of `schemas/codes/name_type.csv`.
        base: the name in base form.
    """

    org_id: str
    name_type: str
    base: str


def entries() -> Iterator[Entry]:
    """Entries of all names."""
    for row in rows("organisation_names"):
        body = bodies()[row["org_id"]]
        abbreviation = row["name_type"] == "abbreviation"
        exact = abbreviation or row["caution"] == "capital" or row["name"].isupper()
        long = LONG_NAME - 1 if row["name_lang"] in LOWER_CASE and body.org_type == "unit" else LONG_NAME
        exact = exact or (body.org_type in EXACT and len(row["name"].split(" ")) < long)
        if abbreviation and body.org_type in PARENTHESES_ONLY:
            continue
        name = Name(row["org_id"], row["name_type"], row["name"])
        forms = [row["name"]] if abbreviation else [*inflected(row["name"], row["name_lang"])]
        if exact and " " in row["name"] and row["caution"] != "capital" and not abbreviation:
            forms += {capitalised(row["name"]), lowered(row["name"])} - set(forms)
        if body.org_type == "ministry" and without_hyphen(row["name"]) != row["name"]:
            forms += [*map(without_hyphen, forms)]
        for form in forms:
            yield Entry("organisation", form, row["name_lang"], name, "inflected", exact_case=exact)


def _is_proper(hit: Hit) -> bool:
    """Whether a name is none without its capital: an association's (`Danner`), and a unit's but where such bear none."""
    name: Name = hit.entry.payload
    org_type = bodies()[name.org_id].org_type
    bears_none = org_type == "unit" and hit.entry.lang in LOWER_CASE and name.base.count(" ") >= LONG_NAME - 2
    return org_type in EXACT and hit.entry.form[0].isupper() and not bears_none


def _opens(text: str, hit: Hit) -> bool:
    """Whether a name opens a sentence, so that its one capital says nothing."""
    return HEAD.search(text, max(0, hit.start - 8), hit.start) is not None


@cache
def common_nouns() -> frozenset[str]:
    """Names, in lower case, that name no body: common nouns (presidiet), parties and their groups, governments."""
    named: dict[bool, set[str]] = {True: set(), False: set()}
    for row in rows("organisation_names"):
        is_common = row["caution"] == "common" or bodies()[row["org_id"]].org_type in UNNAMED
        named[not is_common].add(row["name"].lower())
    return frozenset(named[False] - named[True])


@cache
def proper_names() -> frozenset[str]:
    """Names, in lower case, of governments that are no common nouns: `Naalakkersuisut`, `Ålands landskapsregering`."""
    return frozenset(row["name"].lower() for row in rows("organisation_names") if row["caution"] == "proper")


def find(text: str, hits: Hits, country: str | None, lang: str | None, on: date | None = None) -> list[Mention]:
    """All organisations, in order, the longest name at each place.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        country: ISO 3166-1 code of the document's country, which decides between bodies of the same name.
        lang: language of the text, which decides where the country does not.
        on: the document's own date, which decides between bodies that bore a name one after the other.

    Returns:
        Mentions whose value is the `org_id` (`unlisted.` and a slug for bodies that no register row names).
    """
    spans: dict[tuple[int, int], list[Hit]] = {}
    for hit in hits.get("organisation", []):
        if bodies()[hit.entry.payload.org_id].org_type == "generic" and hit.entry.lang != lang:
            continue  # a common noun of another language
        if hit.start and text[hit.start - 1] == "-" and text[hit.start].islower():
            continue  # ad hoc-ministerrådet
        if _is_foreign_abbreviation(hit, country, lang):
            continue
        if not text[hit.start].isupper() and _is_proper(hit):
            continue  # ordinary words
        if (
            hit.entry.form == lowered(hit.entry.payload.base) != hit.entry.payload.base
            and hit.entry.exact_case
            and _opens(text, hit)
        ):
            continue  # ordinary words at the head of a sentence
        if hit.entry.payload.base.isupper() and _is_paper(text, hit):
            continue  # whose papers are numbered
        if hit.entry.payload.name_type == "abbreviation" and (_is_shouted(text, hit) or _is_party(text, hit)):
            continue  # a word of a heading in capitals; a politician's party
        spans.setdefault((hit.start, hit.end), []).append(hit)
    named_places = [hit for hit in hits.get("place", []) if hit.entry.lang == lang]
    countries, owners = {hit.start: hit for hit in named_places}, {hit.end: hit for hit in named_places}
    listed = [
        _branch(text, _listed(text, same, country, lang, on, _owner(text, Span(*place), countries, owners)), countries)
        for place, same in spans.items()
    ]
    owning = [one.span for one in listed if one.base != one.span and _kinds().get(one.label or "") in WITH_UNITS]
    found = [*listed, *organisation_forms.find(text, hits, lang, [one.span for one in listed], owning)]
    found += listed_names.find(text, hits, lang)
    named = _apart(one for one in found if ADDRESS.match(text, one.span.end) is None)
    abbreviations = list(given(text, named, _kinds()))
    abbreviations += foreign.find(text, hits)
    return _apart([*named, *abbreviations]) if abbreviations else named


def _apart(mentions: Iterable[Mention]) -> list[Mention]:
    """The longest mention at each place, those of the register before others, in order."""
    kept: dict[int, Mention] = {}
    taken: set[int] = set()
    for mention in sorted(
        mentions,
        key=lambda one: (
            one.span.start - one.span.end,
            one.value.rule_id not in (LISTED, BESIDE),
            -len(one.name or ""),
            one.span,
        ),
    ):
        if taken.isdisjoint(range(mention.span.start, mention.span.end)):
            taken.update(range(mention.span.start, mention.span.end))
            kept[mention.span.start] = mention
    return [kept[start] for start in sorted(kept)]


@cache
def _names_of_parties() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in rows("organisation_names"):
        is_full = row["name_type"] != "abbreviation" and bodies()[row["org_id"]].org_type == "party"
        if is_full or (row["name_type"] == "abbreviation" and bodies()[row["org_id"]].org_type in PARENTHESES_ONLY):
            found.setdefault(row["name"], set()).add(row["org_id"])
    return {abbreviation: frozenset(org_ids) for abbreviation, org_ids in found.items()}


def party(text: str, span: Span, country: str | None) -> Value[str] | None:
    """The party that a place names, as in `Anders Anundsen (FrP)`, `fra Høyre`; None if it is not known.

    Args:
        text: the text as decoded.
        span: the words between the parentheses, or behind `for` or `from`.
        country: ISO 3166-1 code of the politician's country.
    """
    org_ids = _names_of_parties().get(span.of(text), frozenset())
    at_home = {org_id for org_id in org_ids if country and bodies()[org_id].country == country}
    chosen = at_home or org_ids
    if len(chosen) != 1:
        return None
    org_id = next(iter(chosen))
    return Value(org_id, "explicit", "organisation.party_abbreviation", (span, _register(org_id)))


@cache
def _register(org_id: str) -> Reference:
    return Reference("register", place("organisations", org_id))


def _owner(text: str, name: Span, countries: dict[int, Hit], owners: dict[int, Hit]) -> str | None:
    """The country that stands beside a name and says whose body it is: `Lithuanian Ministry`, `Norges regjering`, `Ministry of Justice of Norway`."""
    adjective = WORD_BEFORE.search(text, max(0, name.start - LONGEST_ADJECTIVE), name.start)
    if adjective and (found := nationalities().get(adjective["word"].lower())):
        return found
    before = owners.get(name.start - 1)
    if before and before.end > before.base_end and text[before.end - 1] in OWNING.get(before.entry.lang, ""):
        return _alone(before)
    of = OF_PLACE.match(text, name.end)
    behind = countries.get(of.end()) if of else None
    return _alone(behind) if behind else None


def _alone(place: Hit) -> str | None:
    """The one country that a place means."""
    codes, region = place.entry.payload
    return codes[0] if len(codes) == 1 and not region else None


def _listed(text: str, same: list[Hit], country: str | None, lang: str | None, on: date | None, owner: str | None) -> Mention:
    """The body that a name means; where several bear it, that of the country, of the language, of the time.

    A country beside the name says whose it is; a ministry of one that the register does not have is left open.
    """
    choices = _choices(same, owner or country, lang, on) if len(same) > 1 else {same[0].entry.payload.org_id: same[0]}
    span = Span(same[0].start, same[0].end)
    foreign = owner is not None and all(
        bodies()[one].org_type in OF_STATE and bodies()[one].country not in (owner, "") for one in choices
    )
    if len(choices) > 1 or foreign:
        value: Value[str] = Value(None, "unresolved", "organisation.ambiguous_name", (span,))
        return Mention("organisation", span, value, name=_base_form(text, same[0], same[0].entry.payload.base))
    org_id, hit = next(iter(choices.items()))
    name: Name = hit.entry.payload
    inflected = hit.end > hit.base_end or hit.entry.form != name.base
    method = "mapped" if name.name_type == "short" else "parsed" if inflected else "explicit"
    rule = BESIDE if owner and len(same) > 1 else LISTED
    value = Value(org_id, method, rule, (span, _register(org_id)))
    base = span if hit.base_end == span.end else Span(hit.start, hit.base_end)
    return Mention("organisation", span, value, name=_base_form(text, hit, name.base), label=org_id, base=base)


def _branch(text: str, mention: Mention, countries: dict[int, Hit]) -> Mention:
    """The branch in a country of a body that has many: `Amnesty International Danmark`; else the body as it stands."""
    end = mention.span.end
    body, place = bodies().get(mention.label or ""), countries.get(end + 1)
    if body is None or body.org_type != "ngo" or place is None or mention.base != mention.span:
        return mention
    if body.country and (body.country,) != place.entry.payload[0]:
        return mention
    if text[end] not in " \u00a0" or text[place.base_end : place.end] not in ("", GENITIVE):
        return mention
    name, base = f"{mention.name} {text[place.start : place.base_end]}", Span(mention.span.start, place.base_end)
    return replace(mention, span=Span(mention.span.start, place.end), name=name, base=base)


def _choices(same: list[Hit], country: str | None, lang: str | None, on: date | None) -> dict[str, Hit]:
    """The bodies that bear a name, fewer as long as the country, the language or the time leaves one.

    A name as it is written goes before one that has to be read as inflected.
    """
    same = [hit for hit in same if hit.end == hit.base_end and hit.entry.form == hit.entry.payload.base] or same
    by_language = sorted(same, key=lambda hit: (hit.entry.lang != lang, hit.entry.lang), reverse=True)
    choices = {hit.entry.payload.org_id: hit for hit in by_language}
    if len(choices) == 1:
        return choices
    at_home = {org_id for org_id in choices if bodies()[org_id].country == (country or "")}
    of_no_country = {org_id for org_id in choices if not bodies()[org_id].country}
    in_language = {org_id for org_id, hit in choices.items() if hit.entry.lang == lang}
    named_in_language = {org_id for org_id in choices if bodies()[org_id].name_lang == lang}
    of_the_time = {org_id for org_id in choices if on and _exists(bodies()[org_id], on.isoformat())}
    for kept in (at_home, of_no_country, in_language, named_in_language, of_the_time):
        if len(choices) > 1:
            choices = {org_id: hit for org_id, hit in choices.items() if org_id in kept} or choices
    return choices


def _exists(body: Body, on: str) -> bool:
    """Whether a body bears its name on a day, as far as the register knows."""
    return body.valid_from <= on[: len(body.valid_from)] and (not body.valid_to or on[: len(body.valid_to)] <= body.valid_to)


def _base_form(text: str, hit: Hit, base: str) -> str:
    """The name as written without its ending; where its stem changes, the base form with the text's first letter."""
    if hit.entry.form == base:
        return tidy(PARTED.sub("", text[hit.start : hit.base_end]))
    return base[0].lower() + base[1:] if text[hit.start].islower() else base[0].upper() + base[1:]


def _is_foreign_abbreviation(hit: Hit, country: str | None, lang: str | None) -> bool:
    """Whether two letters are short for a body of another country, in another language: `SM` in a Danish text."""
    name: Name = hit.entry.payload
    short = name.name_type == "abbreviation" and len(name.base) <= SHORTEST_ABBREVIATION
    home = bodies()[name.org_id].country
    return bool(short and home and home != country and hit.entry.lang != lang)


def _is_shouted(text: str, hit: Hit) -> bool:
    """Whether the words on both sides, or on the one side there is, are in capitals too."""
    before, behind = text[max(0, hit.start - 24) : hit.start], text[hit.end : hit.end + 24]
    sides = (re.search(r"([^\W\d_]{2,})[ \u00a0]$", before), re.match(r"[ \u00a0]([^\W\d_]{2,})", behind))
    words = [side.group(1) for side in sides if side]
    return bool(words) and all(word.isupper() for word in words)


def _is_party(text: str, hit: Hit) -> bool:
    """Whether letters in parentheses behind a name mean a party, which has the same ones: `Ebba Busch (KD)`."""
    if hit.entry.form not in _names_of_parties() or text[hit.start - 1 : hit.start] != "(" or text[hit.end : hit.end + 1] != ")":
        return False
    before = WORD_BEFORE.search(text, max(0, hit.start - LONGEST_ADJECTIVE), hit.start - 1)
    return before is not None and before["word"][0].isupper()


def _is_paper(text: str, hit: Hit) -> bool:
    """Whether letters stand before the number of a paper, in whose name they are: `EK 3/2011 vp`."""
    found = PAPER.match(text, hit.end)
    return found is not None and (found.group()[0] != ")" or text[hit.start - 1 : hit.start] == "(")


def country_of(org_id: str | None) -> str | None:
    """ISO 3166-1 code of a body of the register; None if it has none, or no register names it."""
    body = bodies().get(org_id or "")
    return body.country or None if body else None
