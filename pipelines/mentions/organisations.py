"""Organisations: names of the register in any language and inflection, and unseen bodies recognised by their form.

Here belongs: finding a name and deciding which body it means. Not here: the bodies (`registers/organisations.csv`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipelines.documents import Mention, Reference, Span, Value, slug, tidy
from pipelines.mentions.lexicon import Entry, Hit, Hits
from pipelines.registers import place, rows

__all__ = ["Body", "bodies", "country_of", "entries", "find", "party"]

LISTED = "organisation.register_name"
PARENTHESES_ONLY = {"party"}
"""Kinds whose abbreviations (H, V, SP) count only in parentheses behind a name."""
EXACT = {"ngo", "party", "unit"}
"""Kinds that bear names which are ordinary words in lower case (Danner, Aflið)."""
COMPOUND = r"(?:[^\W\d_][\w]*-,?[ \u00a0](?:(?:og|och|ja)[ \u00a0])?)*"


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


@cache
def bodies() -> dict[str, Body]:
    """All organisations of the register by key."""
    return {
        row["org_id"]: Body(
            row["org_id"], row["name"], row["name_lang"], row["org_type"], row["country"], row["valid_from"], row["valid_to"]
        )
        for row in rows("organisations")
    }


def entries() -> Iterator[Entry]:
    """Entries of all names and of the endings by which unseen bodies are known."""
    for row in rows("organisation_names"):
        body = bodies()[row["org_id"]]
        abbreviation = row["name_type"] == "abbreviation"
        exact = abbreviation or body.org_type in EXACT
        if abbreviation and body.org_type in PARENTHESES_ONLY:
            continue
        yield Entry(
            "organisation", row["name"], row["name_lang"], (row["org_id"], row["name_type"]), "inflected", exact_case=exact
        )
    for row in rows("organisation_forms"):
        yield Entry("organisation_form", row["ending"], row["lang"], row["org_type"], "suffix")


def find(text: str, hits: Hits, country: str | None, lang: str | None) -> list[Mention]:
    """All organisations, in order, the longest name at each place.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        country: ISO 3166-1 code of the document's country, which decides between bodies of the same name.
        lang: language of the text, which decides where the country does not.

    Returns:
        Mentions whose value is the `org_id` (`unlisted.` and a slug for bodies that no register row names).
    """
    spans: dict[tuple[int, int], list[Hit]] = {}
    for hit in hits.get("organisation", []):
        if bodies()[hit.entry.payload[0]].org_type == "generic" and hit.entry.lang != lang:
            continue  # a common noun of another language
        spans.setdefault((hit.start, hit.end), []).append(hit)
    listed = [_listed(text, same, country, lang) for same in spans.values()]
    unlisted = [_unlisted(text, hit) for hit in hits.get("organisation_form", []) if hit.entry.lang == lang]
    kept: list[Mention] = []
    for mention in sorted(
        (one for one in [*listed, *unlisted] if one),
        key=lambda one: (one.span.start - one.span.end, one.value.rule_id != LISTED, one.span),
    ):
        if all(mention.span.end <= other.span.start or other.span.end <= mention.span.start for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda one: one.span)


@cache
def _party_abbreviations() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in rows("organisation_names"):
        if row["name_type"] == "abbreviation" and bodies()[row["org_id"]].org_type in PARENTHESES_ONLY:
            found.setdefault(row["name"], set()).add(row["org_id"])
    return {abbreviation: frozenset(org_ids) for abbreviation, org_ids in found.items()}


def party(text: str, span: Span, country: str | None) -> Value[str] | None:
    """The party whose abbreviation stands at a place, as in `Anders Anundsen (FrP)`; None if it is not known.

    Args:
        text: the text as decoded.
        span: the words between the parentheses.
        country: ISO 3166-1 code of the politician's country.
    """
    org_ids = _party_abbreviations().get(span.of(text), frozenset())
    at_home = {org_id for org_id in org_ids if country and bodies()[org_id].country == country}
    chosen = at_home or org_ids
    if len(chosen) != 1:
        return None
    org_id = next(iter(chosen))
    return Value(org_id, "explicit", "organisation.party_abbreviation", (span, _register(org_id)))


def _register(org_id: str) -> Reference:
    return Reference("register", place("organisations", org_id))


def _listed(text: str, same: list[Hit], country: str | None, lang: str | None) -> Mention | None:
    """The body that a name means; where several bear it, that of the country, else that of the language."""
    by_language = sorted(same, key=lambda hit: (hit.entry.lang != lang, hit.entry.lang), reverse=True)
    choices = {hit.entry.payload[0]: hit for hit in by_language}
    at_home = {org_id for org_id in choices if bodies()[org_id].country == (country or "")}
    of_no_country = {org_id for org_id in choices if not bodies()[org_id].country}
    in_language = {org_id for org_id, hit in choices.items() if hit.entry.lang == lang}
    named_in_language = {org_id for org_id in choices if bodies()[org_id].name_lang == lang}
    for kept in (at_home, of_no_country, in_language, named_in_language):
        if len(choices) > 1:
            choices = {org_id: hit for org_id, hit in choices.items() if org_id in kept} or choices
    span = Span(same[0].start, same[0].end)
    if len(choices) > 1:
        value: Value[str] = Value(None, "unresolved", "organisation.ambiguous_name", (span,))
        return Mention("organisation", span, value, name=tidy(text[span.start : same[0].base_end]))
    org_id, hit = next(iter(choices.items()))
    method = "mapped" if hit.entry.payload[1] == "short" else "parsed" if hit.end > hit.base_end else "explicit"
    value = Value(org_id, method, LISTED, (span, _register(org_id)))
    base = Span(hit.start, hit.base_end)
    return Mention("organisation", span, value, name=tidy(base.of(text)), label=org_id, base=base)


def _unlisted(text: str, hit: Hit) -> Mention | None:
    """A body that no register names but whose form is that of a ministry or agency."""
    before = re.compile(rf"(?<![\w-]){COMPOUND}[^\W\d_][\w]*$").search(text, max(0, hit.start - 160), hit.start)
    if before is None or hit.start - before.start() < 4:
        return None
    span = Span(before.start(), hit.end)
    name = tidy(span.of(text))
    if not name[0].isupper() and hit.entry.payload != "ministry":
        return None  # regelverket, nettverket: a common noun
    value = Value(f"unlisted.{slug(name)}", "explicit", f"organisation.form.{hit.entry.payload}", (span,))
    return Mention("organisation", span, value, name=name, label=value.value)


def country_of(org_id: str | None) -> str | None:
    """ISO 3166-1 code of a body of the register; None if it has none, or no register names it."""
    body = bodies().get(org_id or "")
    return body.country or None if body else None
