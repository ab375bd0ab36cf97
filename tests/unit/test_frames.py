"""Frames: the layout alone says that words are a measure; the wording is the tests' own."""

import pytest

from tests.unit.test_measures import found

FRAMED = [
    # below a numbered label
    ("nb", "Tiltak 4\nGjennomgå rutinene for mottak av ofre i alle distrikter\n", ["Gjennomgå rutinene"]),
    ("nn", "Tiltak 3.2\nLeggje til rette for samarbeid mellom politi og tollvesen.\n", ["Leggje til"]),
    ("sv", "Åtgärd 7\nTa fram en handbok för tolkar.\n", ["Ta fram"]),
    ("da", "Indsats 2\nGennemføre en undersøgelse af handel med mænd.\n", ["Gennemføre en"]),
    ("fi", "Toimenpide 5\nOppaan laatiminen rajavartijoille\n", ["Oppaan laatiminen"]),
    ("is", "4. aðgerð. Neyðarskýli\nOpna neyðarskýli fyrir konur í Reykjavík.\n", ["Opna neyðarskýli"]),
    ("en", "Measure 12\nCommission a study of forced labour at sea.\n", ["Commission a"]),
    # above a line that says who is responsible
    (
        "is",
        "Skilgreint verði hvernig farið er með ábendingar.\nÁbyrgð: Ríkislögreglustjóri\n\nFræðsla fyrir túlka um einkenni mansals.\nÁbyrgð: Fjölmenningarsetur\nTímarammi: 2011\n",
        ["Skilgreint verði", "Fræðsla fyrir"],
    ),
    (
        "en",
        "Guidelines for labour inspectors.\nResponsible: Ministry of Labour\n\nA hotline in five languages.\nResponsible ministry: Ministry of the Interior\n",
        ["Guidelines for", "A hotline"],
    ),
    (
        "nb",
        "• Kurs for dommere. Ansvarlig: Domstoladministrasjonen\n• Veileder om tvangsarbeid. Ansvarlig: Arbeidstilsynet\n",
        ["Kurs for", "Veileder om"],
    ),
    # a table's column, a line for each cell
    (
        "nn",
        "Tiltak\n\nAnsvarleg\n\nFrist\n\nEi handbok for kommunane\n\nHelsedirektoratet\n\n2013\n\nBetre rettleiing av offer\n\nUtlendingsdirektoratet\n\n2014\n",
        ["Ei handbok", "Betre rettleiing"],
    ),
    (
        "sv",
        "Nr\n\nÅtgärd\n\nStatus\n\n3\n\nBättre boende för män\n\nKlart\n\n8\n\nNya rutiner vid gränsen\n\nPågår\n",
        ["Bättre boende", "Nya rutiner"],
    ),
    ("fi", "Toimenpide | Vastuutaho\nTulkkien perehdytys | Maahanmuuttovirasto\n", ["Tulkkien perehdytys"]),
    # paragraphs that open with a head, below a heading that names measures
    (
        "da",
        "Initiativerne\n\nFlere folk: To medarbejdere ansættes ved centret i Aarhus.\n\nHårdere straf: Bøden for grove sager hæves til sommer.\n",
        ["Flere folk:", "Hårdere straf:"],
    ),
    # a state of the work as a heading
    ("fi", "Kesken\n\n • Tulkkien kurssi siirtyi syksyyn.\n • Opas on painossa yhä.\n", ["Tulkkien kurssi", "Opas on"]),
    ("nb", "Gjennomført\n\n • Kurs for tollere i fire byer.\n • Ny brosjyre til mottakene.\n", ["Kurs for", "Ny brosjyre"]),
    # words that a plan or a decision leads in, without end mark
    (
        "da",
        "Planen betyder, at\n\n• centret får tre nye folk i Odense\n• domstolene følger sagerne tæt\n",
        ["centret får", "domstolene følger"],
    ),
]
UNFRAMED = [
    ("nb", "Ansvarlig: Kari Hansen\n"),  # who answers for the page
    ("en", "GRETA recommends that Finland\n\n• adopt a strategy against forced labour\n• build a system for data\n"),
    ("sv", "Möten: Gruppen träffades två gånger under året.\n\nResor: Ingen reste till Riga den här gången.\n"),
    ("nb", "Forslaget har fått nummer 17 og ble levert i april."),
]


@pytest.mark.parametrize(("lang", "words", "expected"), FRAMED, ids=lambda value: str(value)[:40])
def test_framed(lang: str, words: str, expected: list[str]) -> None:
    assert found(lang, words) == expected


@pytest.mark.parametrize(("lang", "words"), UNFRAMED, ids=lambda value: str(value)[:40])
def test_unframed(lang: str, words: str) -> None:
    assert found(lang, words) == []


MONEY_AND_BEGINNINGS = [
    ("nb", "Bevilgningen går til tre krisesentre i nord.", "Bevilgningen går"),
    ("sv", "Pengarna läggs på ett boende i Umeå.", "Pengarna läggs"),
    ("da", "Den største del af puljen er fordelt. Resten går til herberger i Aalborg.", "Resten går"),
    ("en", "The money goes to shelters in the north.", "The money"),
    ("is", "Féð rennur til athvarfa á landsbyggðinni.", "Féð rennur"),
    ("nb", "Politiet begynner å registrere alle tips.", "Politiet begynner"),
    ("fi", "Poliisi alkaa kirjata kaikki vihjeet.", "Poliisi alkaa"),
    ("is", "Lögreglan byrjar að skrá allar ábendingar.", "Lögreglan byrjar"),
]


@pytest.mark.parametrize(("lang", "words", "expected"), MONEY_AND_BEGINNINGS, ids=lambda value: str(value)[:40])
def test_money_and_beginnings(lang: str, words: str, expected: str) -> None:
    assert found(lang, words) == [expected]
