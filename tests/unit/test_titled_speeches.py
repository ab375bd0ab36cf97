"""Speeches of pages without a block of labels, and the names that their titles bear."""

from pathlib import Path

import pytest

from pipelines.inspection import findings, inspect

BODY = {
    "nb": "Kjære alle sammen! Det er en glede å være her i dag sammen med dere.",
    "nn": "Kjære alle saman! Det er ei glede å vere her i dag saman med dykk.",
    "sv": "Kära alla! Det är en glädje att vara här i dag tillsammans med er.",
    "da": "Kære alle sammen! Det er en glæde at være her i dag sammen med jer.",
    "fi": "Hyvät ystävät! On ilo olla täällä tänään teidän kanssanne.",
    "is": "Kæru vinir! Það er ánægjulegt að vera hér í dag með ykkur öllum.",
    "en": "Dear friends! It is a pleasure to be here today together with you all.",
}


def read(lang: str, title: str) -> dict[str, object]:
    return findings(inspect(f"{title}\n\n1.2.2017\n\nOslo\n\n{BODY[lang]}\n".encode(), "x"), Path("x.txt"))


@pytest.mark.parametrize(
    ("lang", "title", "speaker", "role"),
    [
        ("da", "Børneminister Anna Lindos tale ved konferencen", "Anna Lindo", "Børneminister"),
        ("da", "Tale af socialminister Karen Ellemann ved åbningen", "Karen Ellemann", "socialminister"),
        ("nb", "Statsminister Erna Solbergs tale på konferansen", "Erna Solberg", "Statsminister"),
        ("nn", "Opningstale av statsminister Erna Solberg på seminaret", "Erna Solberg", "statsminister"),
        ("sv", "Statsminister Stefan Löfvens anförande vid konferensen", "Stefan Löfven", "Statsminister"),
        ("fi", "Pääministeri Sanna Marinin puhe juhlassa", "Sanna Marin", "Pääministeri"),
        ("is", "Ávarp Katrínar Jakobsdóttur forsætisráðherra á ráðstefnu", "Katrín Jakobsdóttir", "forsætisráðherra"),
        ("en", "Speech by Prime Minister Erna Solberg at the conference", "Erna Solberg", "Prime Minister"),
        ("en", "Prime Minister Erna Solberg's speech at the conference", "Erna Solberg", "Prime Minister"),
    ],
)
def test_title_that_says_who_speaks(lang: str, title: str, speaker: str, role: str) -> None:
    speech = read(lang, title)["speech"]
    assert isinstance(speech, dict)
    assert (speech["speaker"], speech["role_raw"], speech["datetime"]) == (speaker, role, "2017-02-01")


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("nb", "Statsminister Erna Solberg holdt tale på konferansen"),
        ("nb", "Kritikk av statsminister Erna Solbergs tale"),
        ("da", "Indlæg i avisen af socialminister Karen Ellemann"),
        ("sv", "Statsminister Stefan Löfven: Antalet ökar"),
        ("en", "Prime Minister Erna Solberg to address the conference"),
    ],
)
def test_other_titles(lang: str, title: str) -> None:
    assert read(lang, title)["speech"] is None


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("da", "Kulturminister Anna Lindos besøg i Kina varer tre dage.", ["Anna Lindo"]),
        ("nb", "Minister Anna Santos tale varte lenge. Senere gikk Anna Santos hjem.", ["Anna Santos"]),
        ("nb", "Kulturminister Anna Santos talte i går om saken.", ["Anna Santos"]),
        # words that open a sentence and are names elsewhere
        ("nb", "Lykke til med arbeidet i departementet!", []),
        ("nb", "Liv og helse går foran alt annet.", []),
        ("da", "Lykke Friis sagde det i går til pressen.", ["Lykke Friis"]),
        ("nn", "Vilja til samarbeid er sterk i kommunane.", []),
        ("is", "Stríð Pútíns í Úkraínu varpar skugga á allt okkar samstarf.", ["Pútín"]),
        ("is", "Innrásin sem Pútín hóf varpar skugga á allt okkar samstarf.", ["Pútín"]),
    ],
)
def test_names(lang: str, text: str, names: list[str]) -> None:
    found = findings(inspect(f"{text} {BODY[lang]}\n".encode(), "x"), Path("x.txt"))
    assert [one["name"] for one in found["persons"]] == names
