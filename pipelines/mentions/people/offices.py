"""Offices: which one a role means, its name in English, and when whom the registers know held it.

Here belongs: the registers of role labels, office-holders and cabinets. Not here: where a text names a role (`people.py`),
and what the terms of those whom it names say of the text itself (`terms.py`).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import islice

from pipelines.documents import Reference, Span, tidy
from pipelines.mentions.lexicon import Entry
from pipelines.mentions.places import nationalities
from pipelines.registers import alternatives, any_of, place, rows

__all__ = [
    "Label",
    "Term",
    "entries",
    "has_held",
    "label_of",
    "languages_of",
    "nationality",
    "portfolios_of",
    "term_of_cabinet",
    "terms_of",
    "without_country",
]

HEADS = any_of({row["word"] for row in rows("role_words") if row["role_type"] == "minister" and row["match"] == "suffix"})
COMPOUND = re.compile(
    rf"(?P<first>(?:[^\W\d_]+-(?:,? ))+)(?:{alternatives('and')}) (?P<last>[^\W\d_]+?)(?P<head>{HEADS})", re.IGNORECASE
)
"""`justis- og beredskapsminister`, `barn-, äldre- och jämställdhetsminister`, `félags- og vinnumarkaðsráðherra`."""
MINISTER_FOR = re.compile(rf"(?P<head>{alternatives('minister_for')}) (?P<fields>.+)", re.IGNORECASE)
AND = re.compile(rf"(?:,? (?:{alternatives('and')})|,) (?:(?:{alternatives('minister_for')}) )?", re.IGNORECASE)
OF = re.compile(rf"(?:,| (?:{alternatives('of_country')}))$")
"""What joins a country to the office before it: `minister i Sverige`, `Minister of Finland`."""
WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_]+)[^\S\n]\Z")
WORD = re.compile(r"(?P<word>[^\W\d_]+)")
LONGEST_ADJECTIVE = 24
FIRST_WORDS = 3
"""`the Swedish Minister`, `Former Norwegian Minister`."""
ARTICLE = re.compile(r"the ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Label:
    """What the register says of a role word.

    Attributes:
        english: the office's name as its own government or assembly writes it in English; None where none is known.
        portfolios: the fields for which its holder answers.
        proof: the row of the register.
    """

    english: str | None
    portfolios: tuple[str, ...]
    proof: Reference


@dataclass(frozen=True, slots=True)
class Term:
    """From when to when a person held an office, or a cabinet sat.

    Attributes:
        first: its first day.
        last: its last day; None while it lasts.
        proof: the row of the register.
    """

    first: date
    last: date | None
    proof: Reference


@cache
def _labels() -> dict[str, list[tuple[str, str, Label]]]:
    """Role in lower case -> language, country and label of each of its rows."""
    found: dict[str, list[tuple[str, str, Label]]] = {}
    for row in rows("role_labels"):
        proof = Reference("register", place("role_labels", f"{row['role']}/{row['lang']}/{row['country'] or '*'}"))
        label = Label(row["label_en"] or None, tuple(row["office"].split()), proof)
        found.setdefault(row["role"].lower(), []).append((row["lang"], row["country"], label))
    return found


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted({row["ending"] for row in rows("inflections") if len(row["ending"]) <= 3}, key=len, reverse=True))


def _forms(role: str) -> Iterator[str]:
    """A role as written, and without its ending."""
    words = tidy(role).lower()
    yield words
    for ending in _endings():
        if words.endswith(ending):
            yield words.removesuffix(ending)


def _rows_of(role: str) -> list[tuple[str, str, Label]]:
    return next((found for form in _forms(role) if (found := _labels().get(form))), [])


def without_country(text: str, role: Span, countries: Iterable[Span]) -> Span:
    """A role without the country whose it is: `Norges samarbejdsminister`, `Minister of Justice of Finland`.

    Args:
        text: the text as decoded.
        role: the role's place.
        countries: places of countries in the text.
    """
    start, end = role.start, role.end
    for country in countries:
        if country.start == start and country.end < end:
            start = country.end + len(text[country.end : end]) - len(text[country.end : end].lstrip())
        elif country.end == end and country.start > start:
            joint = OF.search(text[start : country.start].rstrip())
            end = start + joint.start() if joint else end
    article = ARTICLE.match(text, start, end)
    return Span(article.end() if article else start, end)


def nationality(text: str, role: Span) -> tuple[Span, str] | None:
    """The adjective of a country with which a role begins, or which stands right before it, with the country.

    Args:
        text: the text as decoded.
        role: the role's place.
    """
    before = WORD_BEFORE.search(text, max(0, role.start - LONGEST_ADJECTIVE), role.start)
    within = islice(WORD.finditer(text, role.start, role.end), FIRST_WORDS)
    for match in (*([before] if before else []), *within):
        country = nationalities().get(match["word"].lower())
        if country:
            return Span(*match.span("word")), country
    return None


def label_of(role: str, lang: str | None, country: str | None) -> Label | None:
    """The register's row for a role, whole and in the language and country in which it is held.

    Args:
        role: the role as written, without its country.
        lang: language of the role.
        country: ISO 3166-1 code of the country of the role.

    Returns:
        None where the register has no such role, or where the country would have to decide and is not known.
    """
    found = _rows_of(role)
    here = [one for one in found if one[1] in ("", country)] if country else found
    best = [one for one in here if one[0] == lang] or here
    own = [one for one in best if one[1]] or best
    return own[0][2] if own and len({one[2].english for one in own}) == 1 else None


def languages_of(role: str) -> set[str]:
    """Languages in which the register has a role, whole.

    Args:
        role: the role as written.
    """
    return {lang for lang, _, _ in _rows_of(role)}


def portfolios_of(role: str) -> tuple[str, ...]:
    """The fields for which the holder of a role answers; those of its parts, where the whole is not known.

    Args:
        role: the role as written, without its country.
    """
    found = _rows_of(role) or [one for part in _parts(tidy(role)) for one in _rows_of(part)]
    return tuple(dict.fromkeys(one for _, _, label in found for one in label.portfolios))


def _parts(role: str) -> Iterator[str]:
    compound, phrase = COMPOUND.search(role), MINISTER_FOR.search(role)
    if compound:
        fields = [*re.findall(r"[^\W\d_]+", compound["first"]), compound["last"]]
        yield from (f"{field}{compound['head']}" for field in fields)
    elif phrase:
        yield from (f"{phrase['head']} {field}" for field in AND.split(phrase["fields"]))


def _term(register: str, key: str, row: dict[str, str]) -> Term:
    last = date.fromisoformat(row["to"]) if row["to"] else None
    return Term(date.fromisoformat(row["from"]), last, Reference("register", place(register, key)))


@cache
def _held() -> dict[str, dict[str, list[Term]]]:
    """Person in lower case -> portfolio -> terms."""
    found: dict[str, dict[str, list[Term]]] = {}
    for row in rows("offices_held"):
        term = _term("offices_held", f"{row['person']}/{row['office']}/{row['from']}", row)
        found.setdefault(row["person"].lower(), {}).setdefault(row["office"], []).append(term)
    return found


def has_held(person: str) -> bool:
    """Whether the register knows a person to have held an office.

    Args:
        person: the name in its base form.
    """
    return bool(held_by(person))


def held_by(person: str) -> frozenset[str]:
    """The portfolios that the register knows a person to have held.

    Args:
        person: the name in its base form.
    """
    return frozenset(_held().get(person.lower(), ()))


def terms_of(person: str, role: str) -> list[tuple[Term, ...]]:
    """The terms in which a person bore a role, for each portfolio of it that the register knows the person to have held.

    Args:
        person: the name in its base form.
        role: the role as written, without its country.
    """
    held = _held().get(person.lower())
    return [tuple(held[one]) for one in portfolios_of(role) if one in held] if held else []


@cache
def _cabinets() -> dict[str, Term]:
    return {row["cabinet"]: _term("cabinets", row["cabinet"], row) for row in rows("cabinets")}


def term_of_cabinet(cabinet: str) -> Term:
    """From when to when a cabinet of the register sat.

    Raises:
        KeyError: if the register has no such cabinet.
    """
    return _cabinets()[cabinet]


def entries() -> Iterator[Entry]:
    """Entries of the names of cabinets."""
    for row in rows("cabinets"):
        for form in dict.fromkeys([row["cabinet"], *filter(None, row["forms"].split("; "))]):
            yield Entry("cabinet", form, "mul", row["cabinet"])
