"""Who acts in a measure: named without what stands around the name, opening or closing an item, told by the kind alone."""

import json
from pathlib import Path

import pytest

from pipelines.inspection import findings, inspect
from tests.unit.test_measure_fields import rows_of


def actors(text: str) -> list[str | None]:
    found = findings(inspect(text.encode(), "x"), Path("x.txt"))
    return [one["actor"] for one in json.loads(json.dumps(found["measures"]))]


NAMED = [
    ("Også Helsedirektoratet får 3 millioner kroner i 2023.", "Helsedirektoratet"),  # nb
    ("Også Kulturrådet får 3 millionar kroner meir i 2023.", "Kulturrådet"),  # nn
    ("Även Skolverket får 3 miljoner kronor i uppdraget.", "Skolverket"),  # sv
    ("Også Sundhedsstyrelsen får 3 mio. kr. i 2023.", "Sundhedsstyrelsen"),  # da
    ("Every three months the Ministry of Finance will publish a report.", "the Ministry of Finance"),
    ("Twice a year the Government will hold a meeting with the municipalities.", "the Government"),
    ("I varje region ska länsstyrelsen och Skolverket tillsammans kartlägga behoven.", "länsstyrelsen och Skolverket"),
    (
        "I hvert fylke skal Politidirektoratet og Helsedirektoratet sammen kartlegge behovene.",
        "Politidirektoratet og Helsedirektoratet",
    ),
    ("I år vil Sundhedsstyrelsen og Socialstyrelsen sammen oprette et center.", "Sundhedsstyrelsen og Socialstyrelsen"),
    ("Utvalget som regjeringen har satt ned, skal vurdere lovverket.", "Utvalget"),
]
NOBODY = [
    "Arbejdstilsynets indsats skal målrettes og forbedres.",  # da
    "Politiets bevilgning foreslås derfor økt med om lag 10 millioner kroner.",  # nb
    "Ur fonden för asyl har 280 000 euro reserverats för verksamheten.",  # sv
    "Hallituksen esitys annetaan eduskunnalle syksyllä 2024.",  # fi
    "Sisäministeriön hankkeessa arvioidaan, miten lakia muutetaan.",  # fi
]


@pytest.mark.parametrize(("text", "actor"), NAMED)
def test_who_acts_is_named_alone(text: str, actor: str) -> None:
    assert actors(text) == [actor]


@pytest.mark.parametrize("text", NOBODY)
def test_whose_something_is_does_not_act(text: str) -> None:
    assert not any(actors(text))


ITEMS = [
    ("nb", "Handlingsplan mot svindel\n\nTiltak:\n\n • {}\n • Utarbeide en ny veileder for skoler\n", [
        ("Utvikling av nye metoder for tilsyn (JD)", "JD"),
        ("Utvikling av nye metoder for tilsyn (JD og KD)", "JD og KD"),
        ("Utvikling av nye metoder for tilsyn (IKT)", None),
        ("Utvikling av nye metoder for tilsyn hos Helsedirektoratet (Hdir)", None),
        ("Frelsesarmeen, trygge boliger for kvinner: 2 000 000 kroner", "Frelsesarmeen"),
        ("Oppdrag til Helsedirektoratet om å kartlegge behovet i kommunene", "Helsedirektoratet"),
    ]),
    ("sv", "Strategi mot svindel\n\nStrategin innehåller följande åtgärder:\n\n • {}\n • Uppdrag till Skolverket att ta fram stöd.\n", [
        ("Uppdrag till Socialstyrelsen att kartlägga behoven i kommunerna.", "Socialstyrelsen"),
        ("Nytt uppdrag till Polismyndigheten och Tullverket att utveckla kontrollerna.", "Polismyndigheten och Tullverket"),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("page", "item", "actor"), [(page, *one) for _, page, items in ITEMS for one in items])
def test_who_opens_or_closes_an_item(page: str, item: str, actor: str | None) -> None:
    assert actors(page.format(item))[0] == actor


KINDS = [
    ("nb", "Helsedirektoratet leder arbeidet. Direktoratet skal lage en ny veileder.", ["responsible no-helsedirektoratet"]),
    ("nn", "Kulturrådet følgjer opp. Rådet skal lage ein ny rettleiar.", ["responsible no-norsk-kulturraad"]),
    ("sv", "Socialstyrelsen leder arbetet. Styrelsen ska ta fram en ny vägledning.", ["responsible se-socialstyrelsen"]),
    ("da", "Sundhedsstyrelsen står for arbejdet. Styrelsen skal udarbejde en ny vejledning.", ["responsible dk-sundhedsstyrelsen"]),
    ("fi", "Maahanmuuttovirasto johtaa työtä. Virasto laatii uuden oppaan.", ["responsible fi-maahanmuuttovirasto"]),
    # two of the kind, or none: nobody can tell
    ("nb", "Helsedirektoratet og Politidirektoratet leder arbeidet. Direktoratet skal lage en ny veileder.", []),
    ("nb", "Helsedirektoratet leder arbeidet. Departementet skal lage en ny veileder.", []),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "words", "bodies"), KINDS)
def test_a_body_by_its_kind(lang: str, words: str, bodies: list[str]) -> None:
    assert rows_of(lang, words)[-1][3] == bodies
