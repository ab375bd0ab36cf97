"""What the rows of people, their roles and the bodies beside them say: countries, languages, family names, periods of sums."""

import pytest

from pipelines.documents import Document, Source, Value
from pipelines.inspection import inspect
from pipelines.mentions.organisations.organisations import bodies
from pipelines.records import build
from pipelines.records.context import read
from pipelines.records.currency import period_of
from pipelines.records.linking.organisations import _is_of_several
from pipelines.records.plans import plans_of
from pipelines.sources import parse, plain


def cells(text: str, table: str, country: str | None = None) -> list[dict[str, object]]:
    document = Document("doc", text, Source("unknown", country=country), None, "utf-8")
    context = read(document, parse(document) or plain.page(text))
    found = [record.cells for record in build(context, plans_of(context)) if record.table == table]
    return [{key: cell.value if isinstance(cell, Value) else cell for key, cell in one.items()} for one in found]


SV = "Regeringen vill stärka arbetet mot människohandel, och offren ska få hjälp och någonstans att bo.\n\n"
EN = "The Government wants to strengthen the work against human trafficking, and victims should get help and shelter.\n\n"


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("Det sade jämställdhetsminister Åsa Holm i går.", "SE"),
        ("Det sade premiärminister Theresa Holm i går.", None),
        ("Det sade lantråd Eva Holm i går.", "AX"),
        ("Det sade finansminister Eva Holm i går.", "SE"),
        ("Det sade Dag Holm, generalsekreterare för Nordiska ministerrådet, i går.", None),
        ("Det sade Åsa Holm, jämställdhetsminister med ansvar för socialtjänsten, i går.", "SE"),
    ],
)
def test_the_country_of_a_role(words: str, country: str | None) -> None:
    assert [row["country"] for row in cells(SV + words, "person_roles", "SE")] == [country]


def test_a_field_is_no_body() -> None:
    rows = cells(SV + "Det sade Åsa Holm, jämställdhetsminister med ansvar för socialtjänsten, i går.", "person_roles", "SE")
    assert [row["org_id"] for row in rows] == [None]


@pytest.mark.parametrize(
    ("words", "is_of_page"),
    [
        ("This was said by Minister of Justice Anna Berg on Monday.", True),
        ("Islands samarbetsminister Anna Berg\n\nThis is a caption.", False),
    ],
)
def test_the_language_of_a_role(words: str, is_of_page: bool) -> None:
    assert [row["role_lang"] == "en" for row in cells(EN + words, "person_roles")] == [is_of_page]


@pytest.mark.parametrize(
    ("words", "given", "family"),
    [
        ("Tack för de orden, talman Vanhanen, och för inbjudan.", None, "Vanhanen"),
        ("Det sade talman Anna Berg i går.", "Anna", "Berg"),
    ],
)
def test_the_parts_of_a_name(words: str, given: str | None, family: str | None) -> None:
    assert [(row["given_name"], row["family_name"]) for row in cells(SV + words, "people")] == [(given, family)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Rådet för nordiskt samarbete om funktionshinder", True),
        ("Pohjoismaiden kulttuurirahasto", True),
        ("Norræna eldfjallasetrið", True),
        ("Det internasjonale senteret for vann", True),
        ("Rådet för funktionshinder", False),
        ("Fornordiska sällskapet", False),
    ],
)
def test_bodies_of_several_countries(name: str, expected: bool) -> None:
    assert _is_of_several(name) is expected


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Syd- & Sønderjyllands Politi og Syd- og Sønderjyllands Politi ledede indsatsen mod menneskehandel i Danmark.",
         {"unlisted.syd-og-soenderjyllands-politi"}),
        ("The Government will open a Trade Council in Lagos and an Environment Agency in Oslo next year.", set()),
        ("Klima-, Energi og Forsyningsministeriet har udsendt planen om mere vind og mindre olie i Danmark.",
         {"dk-klima-energi-og-forsyningsministeriet"}),
        ("Arbeids og inkluderingsdepartementet har lagt fram planen om et bedre arbeidsliv i dag.", {"no-arbeids-og-inkluderingsdepartementet"}),
    ],
)  # fmt: skip
def test_which_body_is_meant(text: str, keys: set[str]) -> None:
    found = {str(one.value.value) for one in inspect(text.encode(), "x").organisations}
    assert {key for key in found if key.startswith("unlisted.") or key in bodies()} == keys


def test_a_name_behind_a_hyphen_keeps_its_capital() -> None:
    found = inspect(
        "Rahaa saavat Luonto-Liitto ja Allergia-Liitolle myönnettiin avustus tänä vuonna.".encode(), "x"
    ).organisations
    assert [one.name for one in found] == ["Luonto-Liitto", "Allergia-Liitto"]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Regeringen frigiver i alt 410 mio. kr. til nødhjælp i verden\n\nDet er godt for mange mennesker i verden.", "total"),
        (
            "Regjeringa gir 410 mill. kroner til skulane\n\nDet kjem seks nye ordningar, med 12 millionar kroner i alt.",
            "unstated",
        ),
        ("Seks nye ordningar er komne i år, og dei får 12 millionar kroner i alt.", "total"),
        ("Tiltaket får 12 millionar kroner på årsbasis, og det gjeld frå i haust.", "per_year"),
        ("Åtgärden kostar 12 miljoner kronor på årsbasis, och den gäller från i höst.", "per_year"),
        ("Toimeen käytetään 12 miljoonaa euroa vuositasolla, ja se alkaa syksyllä.", "per_year"),
        ("The measure costs EUR 12 million on an annual basis and starts in the autumn.", "per_year"),
        ("Verkefnið kostar 12 milljónir króna á ársgrundvelli og hefst í haust á landinu.", "per_year"),
    ],
)
def test_what_a_sum_covers(text: str, period: str) -> None:
    context = inspect(text.encode(), "x")
    assert period_of(context, context.amounts[0]).value == period
