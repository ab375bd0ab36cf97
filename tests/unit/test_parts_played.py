"""Who acts, who is given money or an assignment, and to whom something is done, in all languages; the wording is the tests' own."""

import pytest

from pipelines.inspection import inspect
from pipelines.records import build
from pipelines.records.plans import plans_of
from tests.unit.test_measures import HEADLINES

PARTS = [
    # time, place and manner before the subject are none of it
    ("fi", "Lisäksi hallitus perustaa uuden keskuksen.", "hallitus", "ongoing", ["responsible"]),
    ("fi", "Viime syksynä oikeusministeriö perusti uuden keskuksen.", "oikeusministeriö", "completed", ["responsible"]),
    ("fi", "Tammikuussa 2022 hallitus päätti perustaa uuden keskuksen.", "hallitus", "decided", ["responsible"]),
    ("fi", "Asetin sisäministeriöön uuden työryhmän.", None, "completed", []),
    ("en", "Next year the Ministry of Justice will set up a new shelter.", "the Ministry of Justice", "planned", []),
    ("is", "Ráðuneytin hafa skipað nýjan starfshóp.", "Ráðuneytin", "completed", []),
    ("nb", "Gjennom samarbeid med organisasjonene videreføres ordningen.", None, "ongoing", []),
    # to whom something is done
    ("nb", "I år styrkes politiet med ti nye stillinger.", None, "ongoing", []),
    ("sv", "I år förstärks polisen med tio nya tjänster.", None, "ongoing", []),
    ("da", "I år oprettes et nyt krisecenter.", None, "ongoing", []),
    ("en", "The police will be strengthened by ten new posts.", None, "ongoing", []),
    ("is", "Í haust verður nýtt teymi stofnað.", None, "planned", []),
    # but who is invited acts, and so does by whom it is done
    ("nb", "Et nytt nettverk opprettes av Politidirektoratet.", "Politidirektoratet", "ongoing", ["responsible"]),
    # who is given money is a target, whichever verb gives it
    ("nb", "Politidirektoratet tildeles 4 millioner kroner til opplæring.", "Politidirektoratet", "decided", ["target"]),
    ("nb", "Politidirektoratet får 4 millioner kroner til opplæring.", "Politidirektoratet", "decided", ["target"]),
    ("sv", "Socialstyrelsen tilldelas 9 miljoner kronor för insatser.", "Socialstyrelsen", "decided", ["target"]),
    ("da", "Socialstyrelsen tildeles 2 mio. kr. til et nyt center.", "Socialstyrelsen", "decided", ["target"]),
    ("fi", "Poliisihallitukselle myönnetään 3 miljoonaa euroa uusiin tehtäviin.", "Poliisihallitukselle", "decided", ["target"]),
    ("is", "Ríkislögreglustjóri fær 30 milljónir króna til verkefnisins.", "Ríkislögreglustjóri", "decided", ["target"]),
    ("en", "The Swedish Gender Equality Agency will be allocated SEK 9 million for this.", "The Swedish Gender Equality Agency", "decided", ["target"]),
    # who is given an assignment is responsible, in whatever tense
    ("nb", "Politidirektoratet har fått i oppdrag å utarbeide retningslinjer.", "Politidirektoratet", "decided", ["responsible"]),
    ("nn", "Politidirektoratet har fått i oppdrag å lage ei handbok.", "Politidirektoratet", "decided", ["responsible"]),
    ("sv", "Skolverket har fått i uppdrag att ta fram riktlinjer.", "Skolverket", "decided", ["responsible"]),
    ("da", "Socialstyrelsen har fået til opgave at udarbejde en håndbog.", "Socialstyrelsen", "decided", ["responsible"]),
    ("fi", "Poliisihallitus sai tehtäväksi laatia uuden oppaan.", "Poliisihallitus", "decided", ["responsible"]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "words", "actor", "status", "roles"), PARTS)
def test_who_plays_which_part(lang: str, words: str, actor: str | None, status: str, roles: list[str]) -> None:
    title, _, rest = HEADLINES[lang].partition("\n\n")
    context = inspect(f"{title}\n\n15.03.2022\n\n{rest}{words}\n".encode(), "page")
    made = list(build(context, plans_of(context)))
    cells = [record.cells for record in made if record.table == "measures"]
    bodies = [record.cells for record in made if record.table == "measure_organisations"]
    assert [(cell["actor_raw"].value if "actor_raw" in cell else None, cell["status"].value) for cell in cells] == [
        (actor, status)
    ]
    assert [body["role"].value for body in bodies] == roles
