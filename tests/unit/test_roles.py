"""English labels of roles and organisations, from registers alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines import tables
from pipelines.documents import Document, Reference, Source, Span, Value
from pipelines.mentions.people import offices
from pipelines.records.context import Context, read
from pipelines.records.linking import find, linked_rows, summary_of
from pipelines.records.people import records as people_records
from pipelines.records.record import DocumentRecords
from pipelines.records.roles import english
from pipelines.registers import rows
from pipelines.sources.layout import blocks, lines
from pipelines.sources.page import Page


def reading(text: str, country: str | None = None) -> Context:
    return read(
        Document("doc", text, Source("unknown", country=country), None), Page("none", body=blocks(text, list(lines(text))))
    )


def label(role: str, lang: str | None = None, country: str | None = None) -> str | None:
    context = reading(role)
    found = english(context, Span(0, len(role)), lang, country)
    assert found is None or (found.method == "mapped" and all(isinstance(proof, Reference) for proof in found.proofs))
    return found.value if found else None


@pytest.mark.parametrize(
    ("role", "lang", "country", "expected"),
    [
        ("justisminister", "nb", "NO", "Minister of Justice"),
        ("Justis- og beredskapsministeren", "nb", "NO", "Minister of Justice and Public Security"),
        ("barne- og familieminister", "nn", "NO", "Minister of Children and Families"),
        ("utanriksminister", "nn", "NO", "Minister of Foreign Affairs"),
        ("justitieminister", "sv", "SE", "Minister for Justice"),
        ("justitieminister", "sv", "FI", "Minister of Justice"),
        ("inrikesminister", "sv", "FI", "Minister of the Interior"),
        ("arbetsmarknads- och jämställdhetsminister", "sv", "SE", "Minister for Employment and Gender Equality"),
        ("Ligestillingsminister", "da", "DK", "Minister for Gender Equality"),
        ("Udlændinge- og integrationsminister", "da", "DK", "Minister for Immigration and Integration"),
        ("oikeusministeri", "fi", "FI", "Minister of Justice"),
        ("perhe- ja peruspalveluministeri", "fi", "FI", "Minister of Family Affairs and Social Services"),
        ("dómsmálaráðherra", "is", "IS", "Minister of Justice"),
        ("félags- og barnamálaráðherra", "is", "IS", "Minister of Social Affairs and Children"),
        ("Minister of the Interior", "en", "FI", "Minister of the Interior"),
        # the role names its country itself
        ("Norges samarbejdsminister", "da", None, "Minister for Nordic Co-operation"),
        ("Sveriges statsminister", "sv", None, "Prime Minister"),
        ("Finlands justitieminister", "sv", "SE", "Minister of Justice"),
        ("Norges udenrigsminister", "da", None, "Minister of Foreign Affairs"),
        ("Ruotsin oikeusministeri", "fi", None, "Minister for Justice"),
        ("the Minister of Justice of Finland", "en", None, "Minister of Justice"),
        # without a country where all agree
        ("statsminister", "da", None, "Prime Minister"),
        ("Vicepræsident", "da", None, "Vice-President"),
    ],
)  # fmt: skip
def test_a_role_that_the_register_knows(role: str, lang: str, country: str | None, expected: str) -> None:
    assert label(role, lang, country) == expected


@pytest.mark.parametrize(
    ("role", "lang", "country"),
    [
        ("direktør i Utlendingsdirektoratet", "nb", "NO"),
        ("socialminister", "sv", "SE"),  # renamed in English over the years
        ("tidligere statsminister", "nb", "NO"),
        ("fungerende ligestillingsminister", "da", "DK"),
        ("entinen pääministeri", "fi", "FI"),
        ("fyrrverandi forsætisráðherra", "is", "IS"),
        ("vice statsminister", "sv", "SE"),
        ("Mittengruppens talesperson", "sv", None),
        ("Udenrigs- og samarbejdsminister", "da", "SE"),  # known in parts only
        ("justitieminister", "sv", None),  # the country would decide
        ("statsråd", "nb", "NO"),
        ("projektsjef", "nb", "NO"),
        ("kansliapäällikkö", "fi", "FI"),
        ("skrifstofustjóri", "is", "IS"),
    ],
)
def test_a_role_that_no_register_knows_is_not_translated(role: str, lang: str, country: str | None) -> None:
    assert label(role, lang, country) is None


def test_the_role_of_a_person_in_the_text() -> None:
    context = reading("– Vi styrker innsatsen mot menneskehandel, sier justisminister Knut Storberget i dag.", "NO")
    found = [record.cells["role_en"] for record in people_records(context, None) if record.table == "person_roles"]
    assert [value.value for value in found if isinstance(value, Value)] == ["Minister of Justice"]


def roles_of(text: str, country: str | None = None) -> list[dict[str, object]]:
    records = [record for record in people_records(reading(text, country), None) if record.table == "person_roles"]
    return [{key: cell.value if isinstance(cell, Value) else cell for key, cell in record.cells.items()} for record in records]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Vi snakket med den svenske justisministeren Anna Berg i går.", "SE"),
        ("Vi snakka med den danske justisministeren Anna Berg i går, og ikkje med andre.", "DK"),
        ("Den norska justitieministern Anna Berg talade om saken.", "NO"),
        ("Den finske justitsminister Anna Berg talte om sagen.", "FI"),
        ("Ruotsalainen ministeri Anna Berg puhui asiasta ja sen merkityksestä.", "SE"),
        ("Norski dómsmálaráðherrann Anna Jónsdóttir talaði um málið á fundinum.", "NO"),
        ("Norwegian Minister of Justice Anna Berg spoke about the matter.", "NO"),
        ("Then the Finnish Minister of the Interior Anna Berg spoke about it.", "FI"),
        ("The Minister of Justice Anna Berg praised Norwegian and Danish police.", None),
    ],
)
def test_the_adjective_of_a_country_before_an_office(text: str, country: str | None) -> None:
    assert [role.get("country") for role in roles_of(text)] in ([country], [country or "NO"])


@pytest.mark.parametrize(
    ("text", "role_en"),
    [
        ("Norwegian Minister of Justice Anna Berg spoke about the matter.", "Minister of Justice"),
        ("The Foreign Minister Anna Berg spoke about the matter of victims.", "Foreign Minister"),
        ("Anna Berg, Minister of Employment, spoke about the matter of victims.", "Minister of Employment"),
        ("Työministeri Aino Aalto puhui asiasta ja sen merkityksestä uhreille.", "Minister of Employment"),
        ("Samgöngu- og sveitarstjórnarráðherra Anna Jónsdóttir talaði um málið.", "Minister of Transport and Local Government"),
    ],
)
def test_what_an_office_is_called_in_english(text: str, role_en: str) -> None:
    assert [role.get("role_en") for role in roles_of(text)] == [role_en]


@pytest.mark.parametrize(
    ("text", "in_office"),
    [
        ("Tidligere justisminister Kari Moe åpnet konferansen.", False),
        ("Daværende ligestillingsminister Mette Holm åbnede konferencen.", False),
        ("Förre justitieministern Anna Berg öppnade konferensen.", False),
        ("Silloinen ministeri Aino Aalto avasi konferenssin eilen.", False),
        ("Entinen oikeusministeri Aino Aalto avasi konferenssin eilen.", False),
        ("Fyrrverandi dómsmálaráðherra Anna Jónsdóttir opnaði ráðstefnuna.", False),
        ("Former Minister of Justice Anna Berg opened the conference.", False),
        ("Påtroppende kulturminister Kari Moe åpnet konferansen.", False),
        ("Anna Berg har entledigats, kulturminister", False),
        ("Fungerende justisminister Kari Moe åpnet konferansen.", True),
        ("Acting Minister of Justice Anna Berg opened the conference.", True),
        ("Justisminister Kari Moe åpnet den tidligere konferansen.", True),
    ],
)
def test_who_held_an_office_before_is_no_minister_today(text: str, *, in_office: bool) -> None:
    assert [(role["role_type"] == "minister") for role in roles_of(f"{text}\n\n1 2023")] == [in_office]


def mention(org_id: str, name: str) -> dict[str, object]:
    return {
        "doc_id": "d", "mention_type": "organisation", "start": 0, "end": len(name), "quote": name, "name": name,
        "value": org_id, "method": "explicit", "rule_id": "organisation.listed.ministry", "mention_id": f"d.{org_id}",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("org_id", "expected"),
    [
        ("no-justis-og-beredskapsdepartementet", "Ministry of Justice and Public Security"),
        ("nordisk-ministerraad", "Nordic Council of Ministers"),
        ("se-migrationsverket", "Swedish Migration Agency"),
        ("is-althingi", "Althingi"),
        ("fi-poliisihallitus", "National Police Board"),
        ("dk-folketinget", "Folketing"),
        ("frontex", "Frontex"),
        ("unlisted.noget-nyt", None),
    ],
)
def test_the_english_name_of_an_organisation(org_id: str, expected: str | None) -> None:
    document = DocumentRecords(
        "d", {"documents": [{"doc_id": "d", "status": "parsed", "problem_count": 0}], "mentions": [mention(org_id, "Navn")]}
    )
    links = find([summary_of(document, tables.references())])
    row = next(row for row in linked_rows(links)["organisations"] if row["org_id"] == org_id)
    evidence = [proof for proofs in links.evidence.values() for proof in proofs]
    proofs = [proof for proof in evidence if proof["row_id"] == org_id and proof["column_name"] == "name_en"]
    assert row.get("name_en") == expected
    assert [proof["evidence_type"] for proof in proofs] == (["register"] if expected else [])


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("barne- og likestillingsministeren", ("children", "equality")),
        ("barn- och jämställdhetsminister", ("children", "equality")),
        ("minister for miljø og ligestilling", ("equality",)),
        ("Minister for Housing and Gender Equality", ("equality",)),
        ("Minister for Bees", ()),
    ],
)
def test_the_fields_of_a_minister(role: str, expected: tuple[str, ...]) -> None:
    assert offices.portfolios_of(role) == expected


@given(st.text(max_size=40), st.sampled_from(["nb", "nn", "sv", "da", "fi", "is", "en", None]))
def test_no_words_are_translated_that_no_row_holds(role: str, lang: str | None) -> None:
    found = offices.label_of(role, lang, None)
    assert found is None or found.english in {row["label_en"] or None for row in rows("role_labels")}


def test_a_role_has_one_label_in_a_language_and_country() -> None:
    keys = [(row["role"].lower(), row["lang"], row["country"]) for row in rows("role_labels")]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Statsminister Ingrīda Bērziņa kom i går. Statsminister Ingrida Berzina reiser i morgen.", {"Ingrīda Bērziņa"}),
        ("Statsminister Ingrida Berzina kom i går. Landets president Ingrīda Bērziņa reiser i morgen.", {"Ingrīda Bērziņa"}),
        ("Justisminister Anna Strøm Berg kom. Statsråd Anna Strøm-Berg reiser i morgen.", {"Anna Strøm Berg"}),
    ],
)
def test_a_name_spelled_in_two_ways_is_one_person(text: str, names: set[str]) -> None:
    people = [record for record in people_records(reading(text, "NO"), None) if record.table == "people"]
    assert {record.cells["name"].value for record in people} == names
    assert len({record.row_id for record in people}) == 1
