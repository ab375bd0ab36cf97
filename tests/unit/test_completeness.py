"""What one document states and can be held against itself, in all languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.documents import Document, Source, Span, Value
from pipelines.records import completeness, plans
from pipelines.records.context import Context, read
from pipelines.sources.layout import blocks, lines
from pipelines.sources.page import Page


def reading(text: str) -> Context:
    """A page that is nothing but a body."""
    return read(Document("doc", text, Source("unknown"), None, "utf-8"), Page("none", body=blocks(text, list(lines(text)))))


def claims(text: str, *kinds: str) -> list[tuple[str, str | None, str]]:
    context = reading(text)
    found = []
    for record in completeness.records(context, plans.plans_of(context)):
        cells, held = record.cells, record.cells.get("extracted")
        if cells["claim"] in kinds:
            found.append((cells["stated"].value, held.value if isinstance(held, Value) else held, cells["verdict"]))
    return found


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        pytest.param("Konferansen blir holdt tirsdag 14. mai 2019 i Bergen, og alle er velkomne dit.", "agrees", id="nb"),
        pytest.param(
            "Konferansen blir holdt torsdag den 14. mai 2019 i Bergen, og alle er velkomne dit.", "contradicts", id="nb-den"
        ),
        pytest.param("Konferansen vert halden tysdag 14. mai 2019 i Bergen, og alle er velkomne dit.", "agrees", id="nn"),
        pytest.param("Konferensen hålls i Lund tisdagen den 14 maj 2019, och alla är välkomna dit.", "agrees", id="sv"),
        pytest.param(
            "Konferensen hålls i Lund måndagen den 14 maj 2019, och alla är välkomna dit.", "contradicts", id="sv-wrong"
        ),
        pytest.param("Konferencen holdes tirsdag den 14. maj 2019 i Odense, og alle er velkomne dertil.", "agrees", id="da"),
        pytest.param(
            "Konferencen holdes fredag den 14. maj 2019 i Odense, og alle er velkomne dertil.", "contradicts", id="da-wrong"
        ),
        pytest.param("Seminaari pidetään Turussa tiistaina 14. toukokuuta 2019 ja se on kaikille avoin.", "agrees", id="fi"),
        pytest.param(
            "Seminaari pidetään Turussa keskiviikkona 14. toukokuuta 2019 ja se on kaikille avoin.", "contradicts", id="fi-wrong"
        ),
        pytest.param("Fundurinn verður haldinn á Akureyri þriðjudaginn 14. maí 2019 og er öllum opinn.", "agrees", id="is"),
        pytest.param(
            "Fundurinn verður haldinn á Akureyri föstudaginn 14. maí 2019 og er öllum opinn.", "contradicts", id="is-wrong"
        ),
        pytest.param("The conference will be held in Turku on Tuesday, 14 May 2019, and all are welcome.", "agrees", id="en"),
        pytest.param(
            "The conference will be held in Turku on Sunday 14 May 2019, and all are welcome.", "contradicts", id="en-wrong"
        ),
    ],
)
def test_weekdays(text: str, verdict: str) -> None:
    assert [found[2] for found in claims(text, "weekday")] == [verdict]


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        pytest.param("Arbeidet deles inn i to deler:", "2", id="nb"),
        pytest.param("Arbeidet er delt i to område:", "2", id="nn"),
        pytest.param("Arbetet delas in i två områden:", "2", id="sv"),
        pytest.param("Arbejdet er delt op i to spor:", "2", id="da"),
        pytest.param("Työssä on meillä tästä alkaen kaksi osaa:", "2", id="fi"),
        pytest.param("Vinnunni er skipt í tvo hluta:", "2", id="is"),
        pytest.param("The work of the group has two parts:", "2", id="en"),
        pytest.param("Arbeidet deles inn i 2 deler:", "2", id="figure"),
        pytest.param("Arbeidet ble avsluttet i 2012:", None, id="a year"),
        pytest.param("Arbeidet varte i to år:", None, id="a duration"),
        pytest.param("Arbeidet fikk 2 millioner:", None, id="an amount"),
        pytest.param("To av delene er viktigst for arbeidet:", None, id="further from the colon"),
    ],
)
def test_lists(sentence: str, stated: str | None) -> None:
    assert claims(f"{sentence}\n\n• Hjelp\n• Vern", "list_count") == ([(stated, "2", "agrees")] if stated else [])
    if stated:
        assert claims(f"{sentence}\n\n• Hjelp\n• Vern\n• Straff", "list_count") == [(stated, "3", "contradicts")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Regeringen avsätter 12 miljoner kronor till arbetet:\n\n• 7 miljoner kronor till polisen\n• 5 miljoner kronor till kommuner",
            [("12000000 SEK", "12000000 SEK", "agrees")],
            id="sv",
        ),
        pytest.param(
            "Hallitus osoittaa työhön 3 miljoonaa euroa:\n\n• 2 miljoonaa euroa poliisille\n• 2 miljoonaa euroa järjestöille",
            [("3000000 EUR", "4000000 EUR", "contradicts")],
            id="fi",
        ),
        pytest.param(
            "Der afsættes 12,5 mio. kr. til indsatsen:\n\n• 7,3 mio. kr. til politiet\n• 5,2 mio. kr. til kommunerne",
            [("12500000 DKK", "12500000 DKK", "agrees")],
            id="da",
        ),
        pytest.param(
            "The Government grants SEK 12 million for the work:\n\n• EUR 1 million for the police\n• SEK 3 million for shelters",
            [],
            id="two currencies",
        ),
        pytest.param(
            "The Government grants EUR 12 million:\n\n• EUR 1 million of EUR 4 million for the police\n• EUR 3 million for shelters",
            [],
            id="an item of two amounts",
        ),
    ],
)
def test_sums(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert claims(text, "budget_parts") == expected


@given(st.text(alphabet=st.sampled_from("to 123tiltak mill. kr:•-–\n") | st.characters(exclude_categories=["Cs"]), max_size=200))
def test_claims_of_any_text_are_proven_by_it(text: str) -> None:
    full = f"Planen har tre tiltak:\n\n{text}\n• Vern fredag 1. mai 2020"
    context = reading(full)
    for record in completeness.records(context, plans.plans_of(context)):
        proofs = [proof for cell in record.cells.values() if isinstance(cell, Value) for proof in cell.proofs]
        assert all(isinstance(proof, Span) and 0 <= proof.start < proof.end <= len(full) for proof in proofs)
        assert record.cells["stated"].value


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Seks statsråder fra fem departementer står bak planen.", [("6", "5", "agrees")]),  # nb: two share a ministry
        ("Fem statsråder fra fem departementer står bak planen.", [("5", "5", "agrees")]),
        ("Fire statsråder fra fem departementer står bak planen.", [("4", "5", "contradicts")]),
        ("Seks statsråder står bak planen.", []),
        ("Fem departementer deltar i planen.", []),
    ],
)
def test_ministers_against_ministries(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    text = f"Handlingsplan mot vold 2014-2017 ble lansert i dag.\n\n{sentence}\n"
    assert claims(text, "ministers_of_ministries") == expected
