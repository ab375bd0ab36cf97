"""Where something is done, in all languages; the wording is the tests' own."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.documents import Span
from pipelines.inspection import inspect
from pipelines.mentions import located
from pipelines.records import measures
from pipelines.registers import rows
from tests.unit.test_measures import HEADLINES

LANGUAGES = ("nb", "nn", "sv", "da", "fi", "is", "fo", "en")
CODES = Path(__file__).parents[2] / "schemas" / "codes" / "country.csv"
NORDIC = ["DK", "FI", "IS", "NO", "SE"]
BALTIC = ["EE", "LV", "LT"]


def places(lang: str | None, words: str) -> list[str]:
    """Codes of the countries, and regions, in order."""
    return [
        code if place.region is None else f"{code}:{place.region}".strip(":")
        for place in located.find(words, Span(0, len(words)), lang)
        for code in place.countries or ("",)
    ]


LOCATED = [
    ("en", "in Nigeria, the Philippines, Colombia and Myanmar/Burma", ["NG", "PH", "CO", "MM", "MM"]),
    ("en", "in Kenya, Colombia and Ruritania", ["KE", "CO"]),
    ("en", "in and around Syria", ["SY"]),
    ("nb", "i og rundt Syria", ["SY"]),
    ("nn", "i og rundt Syria", ["SY"]),
    ("sv", "i och omkring Syrien", ["SY"]),
    ("da", "i og omkring Syrien", ["SY"]),
    ("da", "i Norge/Sverige", ["NO", "SE"]),
    ("nb", "i Norge/samarbeid", ["NO"]),
    ("nb", "støtte til et senter i Nigeria", ["NG"]),
    ("nb", "kurs i Thailand, Vietnam og på Filippinene", ["TH", "VN", "PH"]),
    ("nb", "både i Moldova og Ukraina", ["MD", "UA"]),
    ("nb", "i land som Bulgaria, Romania og Ungarn", ["BG", "RO", "HU"]),
    ("nb", "i De forente arabiske emirater", ["AE"]),
    ("nb", "i Nord-Norge og på Svalbard", ["NO:northern Norway", "SJ"]),
    ("nb", "i hele Norden og i Baltikum", [*NORDIC, *BALTIC]),
    ("nb", "på Vest-Balkan og i Vest-Afrika", ["Western Balkans", "West Africa"]),
    ("nn", "kurs i Noreg, Sverige og på Færøyane", ["NO", "SE", "FO"]),
    ("nn", "i dei nordiske landa", NORDIC),
    ("sv", "insatser i bland annat Albanien och Kosovo", ["AL", "Kosovo"]),
    ("sv", "utbildning på Åland och i Ryssland", ["AX", "RU"]),
    ("sv", "inom EU", ["European Union"]),
    ("da", "projekter i Nigeria og på Færøerne", ["NG", "FO"]),
    ("da", "i Vestafrika og Mellemøsten", ["West Africa", "Middle East"]),
    ("fi", "koulutusta Ruotsissa, Virossa ja Latviassa", ["SE", "EE", "LV"]),
    ("fi", "hanke Nigeriassa ja Filippiineillä", ["NG", "PH"]),
    ("fi", "yhteistyö Venäjällä sekä Luoteis-Venäjällä", ["RU", "RU:Northwest Russia"]),
    ("fi", "Pohjoismaissa ja Baltian maissa", [*NORDIC, *BALTIC]),
    ("fi", "Kongon demokraattisessa tasavallassa", ["CD"]),
    ("is", "námskeið á Íslandi og á Grænlandi", ["IS", "GL"]),
    ("is", "verkefni í Nígeríu, Úkraínu og Moldóvu", ["NG", "UA", "MD"]),
    ("is", "samstarf í Danmörku, Noregi og Svíþjóð", ["DK", "NO", "SE"]),
    ("is", "á Norðurlöndunum og í Eystrasaltsríkjunum", [*NORDIC, *BALTIC]),
    ("fo", "skeið í Føroyum og á Íslandi", ["FO", "IS"]),
    ("fo", "í Danmark og í Noregi", ["DK", "NO"]),
    ("en", "shelters in Nigeria and the Philippines", ["NG", "PH"]),
    ("en", "across the Nordic countries", NORDIC),
    ("en", "in Bosnia and\nHerzegovina, Serbia, and Montenegro", ["BA", "RS", "ME"]),
    ("en", "in the UK and the United States", ["GB", "US"]),
    ("en", "throughout South-East Asia", ["South-East Asia"]),
    ("en", "in Guinea-Bissau", ["GW"]),
]


@pytest.mark.parametrize(("lang", "words", "expected"), LOCATED)
def test_where_something_is_done(lang: str, words: str, expected: list[str]) -> None:
    assert places(lang, words) == expected


NOT_LOCATED = [
    # from where, whose, whereto, against whom
    ("nb", "ofre fra Nigeria"),
    ("nb", "legge press på Nigeria"),
    ("nb", "Sverige og Norge"),
    ("sv", "offer från Thailand"),
    ("da", "samarbejdet med Tyskland"),
    ("fi", "uhreja Nigeriasta"),
    ("fi", "Viron poliisi"),
    ("is", "frá Nígeríu"),
    ("is", "fjárfesting á Nígeríu"),
    ("en", "victims from Vietnam"),
    # names of other things
    ("nb", "en konto i Norges Bank"),
    ("sv", "i Sverige-huset"),
    ("en", "in Norwegian"),
    ("en", "in Norway's action plan"),
    ("en", "in us all"),
    # what a comma opens is another clause
    ("en", "in , Finland"),
]


@pytest.mark.parametrize(("lang", "words"), NOT_LOCATED)
def test_no_place(lang: str, words: str) -> None:
    assert places(lang, words) == []


def test_a_comma_alone_joins_no_country() -> None:
    assert places("en", "In Finland, Sweden will lead the work") == ["FI"]
    assert places("en", "in Finland, and Sweden will lead the work") == ["FI"]


def test_texts_of_no_known_language_have_no_places() -> None:
    assert places(None, "in Norway") == places("kl", "in Norway") == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_country_has_a_name_in_each_language(lang: str) -> None:
    with CODES.open(encoding="utf-8") as file:
        known = {row["code"] for row in csv.DictReader(file)} - {"XN"}
    named = {code for row in rows("located_names") if row["lang"] == lang for code in row["countries"].split()}
    assert named == known


def test_a_name_means_one_place() -> None:
    forms = [(row["lang"], row["form"]) for row in rows("located_names")]
    assert len(forms) == len(set(forms))
    assert [row for row in rows("located_names") if not (row["countries"] or row["region"])] == []
    assert {row["on"] for row in rows("located_names")} == {"yes", ""}
    assert {row["use"] for row in rows("place_words")} == {"in", "on", "joins", "leads"}


@pytest.mark.parametrize("row", [row for row in rows("located_names") if row["lang"] == "fi"][::7], ids=lambda row: row["form"])
def test_a_name_in_a_case_needs_no_word(row: dict[str, str]) -> None:
    assert [place.countries for place in located.find(row["form"], Span(0, len(row["form"])), "fi")] == [
        tuple(row["countries"].split())
    ]


WITH_PLACES = [
    ("nb", "Utenriksdepartementet skal støtte et senter i Nigeria.", {("NG", None)}),
    ("sv", "Regeringen kommer att stödja organisationer i England och Skottland.", {("GB", "England"), ("GB", "Scotland")}),
    ("en", "The Ministry of Justice will fund shelters in West Africa.", {(None, "West Africa")}),
    # the country that acts is not where it acts
    ("en", "Norway will fund shelters for victims of trafficking.", set()),
]


@pytest.mark.parametrize(("lang", "words", "expected"), WITH_PLACES)
def test_rows_of_places(lang: str, words: str, expected: set[tuple[str | None, str | None]]) -> None:
    context = inspect((HEADLINES[lang] + words).encode(), "page")
    made = [one for one in measures.records(context, measures.rows_of(context, None), {}) if one.table == "measure_places"]
    cells = [tuple(one.cells[column] and one.cells[column].value for column in ("country", "region")) for one in made]
    assert set(cells) == expected
    assert len({one.row_id for one in made}) == len(cells) == len(expected)


@settings(max_examples=80)
@given(
    st.text(max_size=60),
    st.sampled_from(["i Norge", "på Malta", "Virossa", "á Íslandi", "in the UK"]),
    st.sampled_from(LANGUAGES),
)
def test_any_text_can_be_searched(text: str, words: str, lang: str) -> None:
    whole = f"{text} {words}, {text} og {words}"
    found = list(located.find(whole, Span(0, len(whole)), lang))
    assert found == sorted(found, key=lambda place: place.span)
    assert all(whole[place.span.start : place.span.end].strip() for place in found)
