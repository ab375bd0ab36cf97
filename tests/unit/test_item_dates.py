"""Days of pages as a whole: hours, lists of news, archives, weekdays told twice, issues, and what is no such thing."""

from pathlib import Path

import pytest

from pipelines.inspection import findings, inspect

MORE = {
    "nb": "Departementet arbeider med saken sammen med kommunene og de frivillige organisasjonene som har meldt seg.",
    "nn": "Departementet arbeider med saka saman med kommunane og dei frivillige organisasjonane som har meldt seg.",
    "sv": "Departementet arbetar med frågan tillsammans med kommunerna och de frivilliga organisationer som har anmält sig.",
    "da": "Ministeriet arbejder med sagen sammen med kommunerne og de frivillige organisationer, som har meldt sig.",
    "fi": "Ministeriö valmistelee asiaa yhdessä kuntien ja ilmoittautuneiden järjestöjen kanssa, ja työ jatkuu.",
    "is": "Ráðuneytið vinnur að málinu í samstarfi við sveitarfélögin og þau félagasamtök sem hafa gefið sig fram.",
    "en": "The ministry is working on the matter together with the municipalities and the voluntary organisations concerned.",
}
HEAD = {"en": "Published: 17 November 2020", "fi": "Julkaistu 17.11.2020"}


def dates(text: str, lang: str) -> list[str]:
    """The dates of a page with that text, each once."""
    found = findings(inspect(f"{text}\n\n{MORE[lang]}\n".encode(), "x"), Path("x.txt"))
    return list(dict.fromkeys(one["value"] for one in found["dates"]))


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("nb", "Møtet ble holdt 3. mars 2019 klokken 14.", "2019-03-03T14:00:00"),
        ("nn", "Møtet vart halde 3. mars 2019 frå kl. 9 til 15.", "2019-03-03T09:00:00"),
        ("sv", "Mötet hölls den 3 mars 2019 kl. 14–16.", "2019-03-03T14:00:00"),
        ("da", "Mødet blev holdt den 3. marts 2019, kl. 14.", "2019-03-03T14:00:00"),
        ("fi", "Tilaisuus pidettiin 3.3.2019 klo 14.", "2019-03-03T14:00:00"),
        ("is", "Fundurinn var haldinn 3. mars 2019 klukkan 14.", "2019-03-03T14:00:00"),
        ("en", "The event was held on 3 March 2019 at 2.30 p.m.", "2019-03-03T14:30:00"),
        ("en", "The event was held on 3 March 2019 at 12 noon.", "2019-03-03T12:00:00"),
        ("en", "The event was held on 3 March 2019 at noon.", "2019-03-03T12:00:00"),
        ("en", "The event was held on 3 March 2019 at 12 am.", "2019-03-03T00:00:00"),
        # no hour
        ("en", "On 3 March 2019 at 12 schools pupils met.", "2019-03-03"),
        ("nb", "Den 3. mars 2019 12 kommuner meldte seg.", "2019-03-03"),
        ("nb", "Det ble holdt 3. mars 2019 kl. 30 personer kom.", "2019-03-03"),
        ("en", "The law of 3 March 2019 am Rhein.", "2019-03-03"),
        # days of a Finnish month behind its name
        ("fi", "Kokous pidettiin marraskuun 10.–13. päivänä 2019.", "2019-11-10/2019-11-13"),
    ],
)
def test_hours(lang: str, text: str, expected: str) -> None:
    assert dates(text, lang) == [expected]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fi", "Tilaisuus pidetään keskiviikkona 18.11. klo 12.", "2020-11-18T12:00:00"),
        ("en", "The press conference will be held on Wednesday 18 November at 12 pm.", "2020-11-18T12:00:00"),
        ("en", "The land was sold earlier in the month.", "2020-11"),
    ],
)
def test_hours_and_parts_beside_the_day_of_a_page(lang: str, text: str, expected: str) -> None:
    assert expected in dates(f"Title here\n\n{HEAD[lang]}\n\n{text}", lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "is",
            "Fréttir\n\n12. mars 2019Nýr samningur\nHann gildir til 1. apríl nk.\n\n8. mars 2019Styrkir\nÞeim var úthlutað í gær.",
            ["2019-03-12", "2019-04-01", "2019-03-08", "2019-03-07"],
        ),
        (
            "nb",
            "Nyheter\n\n12.03.2019 Ny avtale\nDen ble inngått i går.\n\n08.03.2019 Midler\nDe ble delt ut i går.",
            ["2019-03-12", "2019-03-11", "2019-03-08", "2019-03-07"],
        ),
        (
            "sv",
            "Nyheter\n\n12 mars 2019 | Nytt avtal\nDet ingicks i går.\n\n8 mars 2019 | Medel\nDe delades ut i går.",
            ["2019-03-12", "2019-03-11", "2019-03-08", "2019-03-07"],
        ),
        (
            "da",
            "Nyheder\n\n12-03-2019 Ny aftale\nDen blev indgået i går.\n\n08-03-2019 Midler\nDe blev uddelt i går.",
            ["2019-03-12", "2019-03-11", "2019-03-08", "2019-03-07"],
        ),
        (
            "fi",
            "Uutiset\n\n12.3.2019 Uusi sopimus\nSe tehtiin eilen.\n\n8.3.2019 Rahaa\nSe jaettiin eilen.",
            ["2019-03-12", "2019-03-11", "2019-03-08", "2019-03-07"],
        ),
        (
            "en",
            "News\n\n12 March 2019\nNew agreement\nIt was made yesterday.\n\n8 March 2019\nFunds\nThey were given out yesterday.",
            ["2019-03-12", "2019-03-11", "2019-03-08", "2019-03-07"],
        ),
        # sentences that open with a day
        (
            "nb",
            "Tidslinje\n\n12. mars 2019 vedtok Stortinget loven. Den ble omtalt i går.\n\n8. mars 2019 kom saken i går.",
            ["2019-03-12", "2019-03-08"],
        ),
    ],
)
def test_items_of_a_list_of_news_have_days_of_their_own(lang: str, text: str, expected: list[str]) -> None:
    assert dates(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "nn",
            "Arkiv > Nyheiter i 2011\n\nNy rapport\n\nHo kjem tysdag 15. november. På tysdag får statsråden ho.",
            "2011-11-15",
        ),
        ("nb", "Nyheter 2011\n\nNy rapport\n\nDen blir lagt fram tirsdag 15. november.", "2011-11-15"),
        ("sv", "Nyheter från 2011\n\nNy rapport\n\nDen läggs fram tisdagen den 15 november.", "2011-11-15"),
        ("da", "Arkiv / Pressemeddelelser 2011\n\nNy rapport\n\nDen fremlægges tirsdag den 15. november.", "2011-11-15"),
        ("fi", "Uutiset 2011\n\nUusi raportti\n\nSe julkistetaan tiistaina 15. marraskuuta.", "2011-11-15"),
        ("is", "Fréttir frá 2011\n\nNý skýrsla\n\nHún verður kynnt þriðjudaginn 15. nóvember.", "2011-11-15"),
        ("en", "Press releases 2011\n\nNew report\n\nIt will be presented on Tuesday, 15 November.", "2011-11-15"),
        # the weekday is none of that year, or none is told
        ("nb", "Nyheter 2011\n\nNy rapport\n\nDen blir lagt fram torsdag 15. november.", ""),
        ("nb", "Nyheter 2011\n\nNy rapport\n\nDen blir lagt fram 15. november.", ""),
    ],
)
def test_year_of_an_archive(lang: str, text: str, expected: str) -> None:
    assert dates(text, lang) == ["2011", *([expected] if expected else [])]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("sv", "Advokaten Nr 3 2007 Årgång 73\n\nNy organisation", ["2007"]),
        ("nb", "Likestilling nr. 2 2014\n\nNy organisasjon", ["2014"]),
        ("en", "Nordic Journal No. 2, 2010\n\nNew organisation", ["2010"]),
        ("nb", "Lov nr. 13 2005 gjelder fortsatt for alle.", []),
        ("da", "Dato: 2018-10\n\nNy aftale", ["2018-10"]),
        ("sv", "Publicerad 2018-10\n\nNytt avtal", ["2018-10"]),
        ("sv", "Rapport 2018-10 från myndigheten. Dnr 2017-03.", []),
        # Icelandic: of a year, and since it
        ("is", "Fjallað er um lög frá árinu 2008 og framkvæmd þeirra.", ["2008"]),
        ("is", "Reglurnar hafa gilt frá árinu 2008.", ["2008/.."]),
        ("is", "Allt frá árinu 2008 var málum fylgt eftir.", ["2008/.."]),
    ],
)
def test_years_and_months_of_papers(lang: str, text: str, expected: list[str]) -> None:
    assert dates(text, lang) == expected
