"""Who and what the made-up documents speak of: people, bodies and plans, the same for every document.

Here belongs: choosing names from the registers and composing plans, by a fixed seed. Not here: sentences. No name is that
of a person in office: given and family names are drawn apart, so that no real minister is made to say anything.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from tomllib import loads
from typing import Any

from pipelines.registers import rows

__all__ = ["LANGUAGES", "Cast", "Language", "Person", "Plan", "cast", "language", "pages"]

WORDS = Path(__file__).parent / "words"
LANGUAGES = ("nb", "nn", "sv", "da", "fi", "is", "en")
NAMED_IN = {"NO": ("nb",), "SE": ("sv",), "DK": ("da",), "FI": ("fi", "sv"), "XN": ("nb", "sv", "da")}
"""Languages whose names people of a country bear."""
MINISTERS = 50
SUBJECTS = 6
"""Subjects on which a country has one plan after the other."""
FIRST_YEAR, LAST_YEAR = 2003, 2023
SPOKEN_OF = frozenset({"ministry", "directorate", "ngo", "intergovernmental", "police"})
NAME_TYPES = {"official", "translation"}
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Language:
    """The words of a language, as its file in `words/` gives them."""

    code: str
    facts: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Person:
    """A made-up person.

    Attributes:
        name: given and family name.
        short: how a text calls the person the second time.
        office: number by which a language chooses the office from its list.
    """

    name: str
    short: str
    office: int


@dataclass(frozen=True, slots=True)
class Plan:
    """A made-up plan; each document says the same of it.

    Attributes:
        subject: number of its subject; 0 is human trafficking.
        title: its title up to the period.
        period: the period as the title writes it.
        after: what follows the period in the title.
        start: first year.
        end: last year.
        launched: year, month and day of its launch.
        count: number of its measures.
        millions: its budget in millions of the country's currency.
    """

    subject: int
    title: str
    period: str
    after: str
    start: int
    end: int
    launched: tuple[int, int, int]
    count: int
    millions: int


@dataclass(frozen=True, slots=True)
class Cast:
    """Everyone and everything that documents of a country in a language speak of."""

    ministers: Sequence[Person]
    bodies: Sequence[str]
    ministries: Sequence[str]
    plans: Sequence[Plan]

    def plans_by(self, year: int) -> Sequence[Plan]:
        """The plans that are known in a year, the newest first."""
        return [plan for plan in self.plans if plan.start <= year + 1] or self.plans[-1:]


@cache
def language(code: str) -> Language:
    """The words of a language."""
    return Language(code, loads((WORDS / f"{code}.toml").read_text(encoding="utf-8")))


@cache
def pages() -> dict[str, Any]:
    """What pages look like."""
    return loads((WORDS / "pages.toml").read_text(encoding="utf-8"))


@cache
def cast(country: str, code: str) -> Cast:
    """The cast of a country in a language."""
    return Cast(
        ministers=people(country, MINISTERS, "ministers"),
        bodies=_bodies(country, code, SPOKEN_OF),
        ministries=_bodies(country, code, frozenset({"ministry"})) or _bodies(country, code, SPOKEN_OF),
        plans=_plans(country, language(code)),
    )


@cache
def people(country: str, number: int, who: str) -> tuple[Person, ...]:
    """Made-up people of a country.

    Args:
        country: the country; `XN` for people of several.
        number: how many.
        who: tells one group from another.
    """
    chance = Random(f"{country} {who}")
    return tuple(_person(country, chance) for _ in range(number))


def _person(country: str, chance: Random) -> Person:
    office = chance.randrange(1000)
    if country == "IS":
        known = language("is").facts
        son = chance.random() < 0.5
        given = chance.choice(known["sons"] if son else known["daughters"])
        return Person(f"{given} {chance.choice(known['fathers'])}{'son' if son else 'dóttir'}", given, office)
    lang = chance.choice(NAMED_IN[country])
    family = chance.choice(_names("family_names", lang))
    return Person(f"{chance.choice(_names('given_names', lang))} {family}", family, office)


@cache
def _names(register: str, lang: str) -> tuple[str, ...]:
    return tuple(row["name"] for row in rows(register) if row["lang"] == lang and row["alone"] == "yes")


@cache
def _bodies(country: str, code: str, kinds: frozenset[str]) -> tuple[str, ...]:
    wanted = {row["org_id"] for row in rows("organisations") if row["org_type"] in kinds and row["country"] in (country, "")}
    found: dict[str, str] = {}
    for row in rows("organisation_names"):
        fits = row["org_id"] in wanted and row["name_lang"] == code and row["name_type"] in NAME_TYPES and not row["caution"]
        if fits and len(row["name"]) <= LONGEST_NAME and not row["name"].islower():
            found.setdefault(row["org_id"], row["name"])
    return tuple(sorted(found.values(), key=lambda name: Random(name).random()))


def _plans(country: str, spoken: Language) -> tuple[Plan, ...]:
    """The plans of a country, the newest first: years and figures are the same in all languages, the titles are not."""
    found: list[Plan] = []
    for subject in range(SUBJECTS):
        years = Random(f"{country} plans {subject}")
        titles = Random(f"{country} {spoken.code} plans {subject}")
        start = FIRST_YEAR + years.randint(0, 3)
        form = titles.choice(spoken.facts["titles"]["plan"])
        while start <= LAST_YEAR:
            end = start + years.randint(2, 4)
            launched = (start - years.randint(0, 1), years.randint(1, 12), years.randint(1, 28))
            before, _, after = form.partition("{period}")
            period = titles.choice(spoken.facts["periods"]).format(year=start, until=end)
            title = before.format(**_subject_words(spoken, subject))
            found.append(Plan(subject, title, period, after, start, end, launched, years.randint(12, 60), years.randint(11, 400)))
            start = end + 1
    return tuple(sorted(found, key=lambda plan: -plan.start))


def _subject_words(spoken: Language, subject: int) -> dict[str, str]:
    """The words for a subject; all lists of a language name the subjects in the same order."""
    chosen = {name: kinds[subject % len(kinds)] for name, kinds in spoken.facts["words"].items()}
    return chosen | {name.capitalize(): word[0].upper() + word[1:] for name, word in chosen.items()}
