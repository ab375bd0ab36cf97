"""Lines at the head of a page that tell when something was said, answered or shown; the wording is the tests' own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.documents import Span
from pipelines.inspection import inspect
from pipelines.mentions import scan
from pipelines.mentions.dates import dates, sittings

FOOT = {
    "nb": "Ordningen ble vedtatt i fjor, og mange har siden spurt hva den betyr for dem som trenger hjelp.",
    "sv": "Ordningen beslutades i fjol, och många har sedan dess frågat vad den betyder för dem som behöver hjälp.",
    "da": "Ordningen blev vedtaget sidste år, og mange har siden spurgt, hvad den betyder for dem, der har brug for hjælp.",
    "fi": "Järjestelystä päätettiin viime vuonna, ja moni on sen jälkeen kysynyt, mitä se merkitsee apua tarvitseville.",
    "is": "Fyrirkomulagið var samþykkt í fyrra og margir hafa síðan spurt hvað það þýðir fyrir þá sem þurfa aðstoð.",
    "en": "The scheme was decided last year, and many have asked since what it means for those who need help.",
}

HEADS = [
    ("nb", "Skriftlig spørsmål\nInnlevert: 03.06.2019\nBesvart: 12.06.2019 av statsråden", "2018"),
    ("nb", "Møte i Stortinget tirsdag den 5. mars 2013", "2012"),
    ("sv", "Kammarens protokoll\nOnsdagen den 9 maj 2012", "2011"),
    ("da", "Pressemøde\nPressemøde tirsdag den 23. august 2022", "2021"),
    ("fi", "Täysistunto\nKeskiviikko 3.2.2021 klo 15.00—20.17", "2020"),
    ("fi", "Pöytäkirja\n101. TIISTAINA 21. LOKAKUUTA 2014 kello 14.06", "2013"),
    ("is", "153. löggjafarþing — 4. fundur, 16. sept. 2022.", "2021"),
    ("en", "Speech at the conference, 6 June 2018", "2017"),
    ("sv", "Arkiv\nInnehållet publicerades under perioden 2 mars 2015 och 8 juli 2015", "2014"),
    ("en", "Archive\nThis content was published in the period between 9 July 2021 and 30 November 2021", "2020"),
    # the head of a letter
    (
        "da",
        "Retsudvalget\nREU Alm.del\nOffentligt\nJ.nr. 2020 - 11\nDen 5. oktober 2020\nSvar på spørgsmål stillet 8. september 2019",
        "2019",
    ),
    ("da", "Folketinget\nDato:\nSagsnr.:\n4. juli 2014\n2014-07", "2013"),
    ("nb", "Deres ref    Vår ref 11/2014\nDato: 4. juli 2014\nViser til brev 3. mai 2012", "2013"),
    ("is", "Tilvísun: FEL12\n4. júlí 2014", "2013"),
    ("da", "REU Alm.del\nTil 4. juli 2014\nFra 5. juli 2014", None),
    # no day, several, or a line that says nothing of a sitting
    ("nb", "Møte i Stortinget i mars 2013", None),
    ("nb", "Møter 5. mars 2013 og 7. mars 2013", None),
    ("da", "Loven af 5. marts 2013 om hjælp gælder endnu for alle", None),
    ("sv", "Arkiv\nInnehållet publicerades under perioden 2 mars 2015 och 8 juli 2018", None),
]


FEET = [
    ("sv", "Stockholm den 18 mars 2020", "2019"),
    ("fi", "Helsingissä 15.4.2020", "2019"),
    ("da", "København, den 3. maj 2017", "2016"),
    ("nb", "Vedtatt 3. mai 2017 i statsråd", None),
]


@pytest.mark.parametrize(("lang", "foot", "last_year"), FEET, ids=lambda value: str(value)[:45])
def test_the_foot_of_an_answer_anchors_last_year(lang: str, foot: str, last_year: str | None) -> None:
    context = inspect(f"17\n\n{FOOT[lang]}\n\n{FOOT[lang]}\n\n{FOOT[lang]}\n\n{foot}\n\nAnna Berg\n".encode(), "page")
    assert {one.label for one in context.dates if one.value.rule_id == "date.relative_year"} == {last_year}


@pytest.mark.parametrize(("lang", "head", "last_year"), HEADS, ids=lambda value: str(value)[:45])
def test_the_head_anchors_last_year(lang: str, head: str, last_year: str | None) -> None:
    context = inspect(f"{head}\n\n{FOOT[lang]}\n".encode(), "page")
    relative = [one for one in context.dates if one.value.rule_id == "date.relative_year"]
    assert [one.label for one in relative] == [last_year]


def test_a_notice_on_the_last_line() -> None:
    text = "Arkiv\nInnehållet publicerades under perioden 2 mars 2015 och 8 juli 2015"
    hits = scan(text)
    shown = sittings.shown(text, hits, dates.find(text, hits))
    assert shown is not None
    assert [str(day) for day in shown[1:]] == ["2015-03-02", "2015-07-08"]


PIECES = st.sampled_from(
    ["møte ", "tirsdag ", "5. mars 2013", "\n", "publicerades under perioden ", "2015", " og ", "(", "klo 15.00"]
)


@given(st.lists(PIECES, max_size=20).map("".join))
def test_any_head(text: str) -> None:
    hits = scan(text)
    found = dates.find(text, hits)
    day, shown = sittings.sat_on(text, hits, found), sittings.shown(text, hits, found)
    assert day is None or all(isinstance(proof, Span) and proof.of(text) for proof in day.proofs)
    assert shown is None or shown[1] <= shown[2]
