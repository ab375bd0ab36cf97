"""Sums that bear no currency: who gives or gets them, whence they come, their list; and numbers of people, which are none."""

import pytest

from tests.unit.test_money import amounts

GETS = [
    ("nb", "Staten deler ut 140 millioner kroner.\n\nRøde Kors får 15 millioner til møteplasser.", "15000000 kr"),
    ("nb", "Staten deler ut 140 millioner kroner.\n\nTil Bymisjonen går 12,5 millioner, og de skal vare.", "12500000 kr"),
    ("nn", "Staten deler ut 140 millionar kroner.\n\nSenteret mottek 15 millionar.", "15000000 kr"),
    ("sv", "Staten delar ut 140 miljoner kronor.\n\nTill Roks går 15 miljoner, och de ska räcka.", "15000000 kr"),
    ("da", "Staten uddeler 140 millioner kroner.\n\nDanner modtager 15 millioner.", "15000000 kr"),
    ("fi", "Valtio jakaa 140 miljoonaa euroa.\n\nLiitto saa 15 miljoonaa, ja työ jatkuu.", "15000000 EUR"),
    ("is", "Ríkið úthlutar 140 milljónum króna.\n\nTil Aflsins fara 15 milljónir, og verkið hefst.", "15000000 kr"),
    ("is", "Ríkið úthlutar 140 milljónum króna.\n\nHúsið var reist fyrir 15 milljónir sem félagið hlaut.", "15000000 kr"),
    ("en", "The state gives NOK 140 million.\n\nThe centre receives as much as 15 million.", "15000000 NOK"),
]


@pytest.mark.parametrize(("lang", "text", "expected"), GETS)
def test_who_gets_a_sum_where_money_is_told(lang: str, text: str, expected: str) -> None:
    assert amounts(text, lang)[1:] == [expected]
    assert amounts(text.partition("\n\n")[2], lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        # a verb behind the sum, of which money alone is the object
        ("nb", "Fem millioner skal brukes på et nytt register.", "5000000"),
        ("nb", "Til sammen 200 millioner blir bevilget til formålet.", "200000000"),
        ("nn", "30 millionar blir løyvde til tiltak for barn.", "30000000"),
        ("sv", "Fem miljoner avsätts för ett nytt register.", "5000000"),
        ("sv", "För det första året tilldelas myndigheten 2,5 miljoner.", "2500000"),
        ("da", "I alt 200 millioner er afsat til formålet.", "200000000"),
        ("fi", "Viisi miljoonaa osoitetaan uuteen rekisteriin.", "5000000"),
        ("fi", "Turvakoteihin on varattu 24,5 miljoonaa.", "24500000"),
        ("is", "Sjö milljónum verður varið í hönnun.", "7000000"),
        ("is", "Alls 200 milljónir verða veittar til málaflokksins.", "200000000"),
        ("en", "Another two billion will be spent on housing.", "2000000000"),
        ("en", "It is part of the two billion that the city and the county decided to spend.", "2000000000"),
        # a fund or budget, from which it comes
        ("nb", "30 millioner over statsbudsjettet til krisesentrene", "30000000"),
        ("nn", "30 millionar frå fondet skal styrkje arbeidet", "30000000"),
        ("sv", "30 miljoner ur fonden ska gå till jourerna", "30000000"),
        ("da", "40 millioner fra finansloven til krisecentre", "40000000"),
        ("fi", "30 miljoonaa valtion talousarviosta turvakodeille", "30000000"),
        ("is", "30 milljónir úr ríkissjóði til athvarfa", "30000000"),
        ("en", "30 million from the state budget for shelters", "30000000"),
        # a noun that means money, and how much it is
        ("nb", "Satsingen er på 12 millioner og varer i tre år.", "12000000"),
        ("nn", "Tilskotet utgjer 12 millionar.", "12000000"),
        ("sv", "Satsningen uppgår till 12 miljoner per år.", "12000000"),
        ("da", "Bevillingen udgør 12 millioner om året.", "12000000"),
        ("fi", "Lisärahoitus on 12 miljoonaa vuodessa.", "12000000"),
        ("is", "Styrkirnir nema 25 milljónum og renna til fimm félaga.", "25000000"),
        ("en", "The grant amounts to 12 million a year.", "12000000"),
    ],
)
def test_money_without_a_currency(lang: str, text: str, expected: str) -> None:
    assert amounts(text, lang) == [f"{expected} national"]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("nb", "De får 20 millioner kroner:\n\n- Bergen: 5 millioner\n- Oslo: 15 millioner", "5000000 15000000"),
        ("sv", "De får 20 miljoner kronor:\n\n- 5 miljoner till Lund\n- 15 miljoner till Ystad", "5000000 15000000"),
        ("da", "De får 20 millioner kroner:\n\n- Vejle: 5 millioner\n- Odense: 15 millioner", "5000000 15000000"),
        ("is", "Þau fá 20 milljónir króna:\n\n- Akureyri: 5 milljónir\n- Kópavogur: 15 milljónir", "5000000 15000000"),
        # of the years behind the first
        ("nn", "Det blir 400 000 kroner i 2022 og 600 000 i 2023.", "600000"),
        ("sv", "Det blir 400 000 kronor 2022, 600 000 2023 och 700 000 2024.", "600000 700000"),
        ("da", "Det bliver 400.000 kr. i 2022, 600.000 i 2023 og 700.000 i 2024.", "600000 700000"),
    ],
)
def test_currency_of_the_sum_above(lang: str, text: str, expected: str) -> None:
    assert amounts(text, lang)[1:] == [f"{one} kr" for one in expected.split()]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Iceland gives ISK500 million and NOK10m, Sida SEK25 million and the EU EUR1.2 million.", 4),
        ("en", "The budget is EUR1,500,000 over three years.", 1),
        ("fi", "Suomi antaa EUR500 000 hankkeeseen.", 1),
        ("en", "See document EUR2020 and report SEK15-3.", 0),
        ("nb", "Se DKK2019 og NOK3/21.", 0),
    ],
)
def test_currency_that_sticks_to_its_number(lang: str, text: str, expected: int) -> None:
    assert len(amounts(text, lang)) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nb", "Det koster 3 millioner kroner.\n\nI verden er 50 millioner på flukt, og mange av dem får ikke hjelp."),
        ("nb", "Det koster 3 millioner kroner.\n\nFilmen fikk 1,3 millioner visninger."),
        ("nb", "Det ble 400 000 kroner i 2022, 2015 og 2016."),
        ("nb", "Det ble brukt 400 000 kroner i 2022, og 6 000 i 2023 deltok."),
        ("nn", "Det kostar 3 millionar kroner.\n\nI verda er 50 millionar på flukt."),
        ("sv", "Det kostar 3 miljoner kronor.\n\nVarje år går 2 miljoner barn aldrig i skolan."),
        ("da", "Det koster 3 millioner kroner.\n\nUd af 70 millioner er 30 millioner børn."),
        ("fi", "Se maksaa 3 miljoonaa euroa.\n\nSuomessa asuu 5,5 miljoonaa."),
        ("is", "Það kostar 3 milljónir króna.\n\nÍ Nígeríu búa 90 milljónir við fátækt."),
        ("en", "It costs EUR 3 million.\n\nSome 50 million are displaced, and 2 million from the north fled."),
    ],
)
def test_what_counts_people(lang: str, text: str) -> None:
    assert len(amounts(text, lang)) == 1


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("nb", "Fordeling av midlene i 1000 kroner\n\nBergen 5 500\nOslo 10 000\n", ["5500000 kr", "10000000 kr"]),
        ("nn", "Tilskot til kommunane i millionar kroner\n\nBergen\t5,5\nOslo\t10,0\n", ["5500000 kr", "10000000 kr"]),
        ("sv", "Fördelning av medlen i tusental kronor\n\nMalmö 5 500\nLund 10 000\n", ["5500000 kr", "10000000 kr"]),
        ("da", "Bevilling til kommunerne i mio. kr.\n\nVejle\t5,5\nOdense\t10,0\n", ["5500000 kr", "10000000 kr"]),
        ("fi", "Avustusten jakautuminen miljoonina euroina\n\nTurku\t5,5\nOulu\t10,0\n", ["5500000 EUR", "10000000 EUR"]),
        ("is", "Skipting framlaga í milljónum króna\n\nAkureyri\t5,5\nHöfn\t10,0\n", ["5500000 kr", "10000000 kr"]),
        ("en", "Distribution of funds in SEK million\n\nMalmö\t5.5\nLund\t10.0\n", ["5500000 SEK", "10000000 SEK"]),
        # a sum, and numbers of something else below it
        ("nb", "Prosjektet fikk 2 000 kroner\n\nBergen 5 500\nOslo 10 000\n", ["2000 kr"]),
        ("nb", "Prisen ble betalt i kroner\n\nSide 5 500\nTelefon 10 000\n", []),
    ],
)
def test_unit_of_a_heading_above_rows(lang: str, text: str, expected: list[str]) -> None:
    assert amounts(text, lang) == expected
