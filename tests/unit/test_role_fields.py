"""What the role field of a speech says; the values are those of the pages of norden.org."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.documents import Document, Source, Span
from pipelines.mentions import scan
from pipelines.mentions.people import role_fields
from pipelines.records.context import Context, read
from pipelines.records.rows import rows_of_file
from pipelines.sources import parse
from pipelines.tables import columns_of

ROLES = [
    # value, language, role type, party group, country
    ("Den Konservative Gruppe", "da", "member", "den-konservative-gruppe", None),
    ("Den Socialdemokratiske Gruppe", "da", "member", "den-socialdemokratiske-gruppe", None),
    ("Midtergruppen", "da", "member", "midtergruppen", None),
    ("Mittengruppen", "sv", "member", "midtergruppen", None),
    ("Nordisk Frihed", "da", "member", "nordisk-frihed", None),
    ("Nordisk Grøn Venstre", "da", "member", "nordisk-groent-venstre", None),
    ("Nordisk grön vänster", "sv", "member", "nordisk-groent-venstre", None),
    ("Den Konservative Gruppes talsperson", "da", "party_group_spokesperson", "den-konservative-gruppe", None),
    ("Den Konservative Gruppens talesperson", "da", "party_group_spokesperson", "den-konservative-gruppe", None),
    ("Den Socialdemokratiske Gruppes talsperson", "da", "party_group_spokesperson", "den-socialdemokratiske-gruppe", None),
    ("Nordisk Friheds talsperson", "da", "party_group_spokesperson", "nordisk-frihed", None),
    ("Mittengruppens talsperson", "sv", "party_group_spokesperson", "midtergruppen", None),
    ("Den socialdemokratiska gruppens talsperson", "sv", "party_group_spokesperson", "den-socialdemokratiske-gruppe", None),
    ("Nordisk Grøn Venstres talsperson", "da", "party_group_spokesperson", "nordisk-groent-venstre", None),
    ("Udenfor partigruppe", "da", "member", None, None),
    ("Uden partitilknytning", "da", "member", None, None),
    ("Utan partigruppstillhörighet", "sv", "member", None, None),
    ("Præsident", "da", "chair", None, None),
    ("Præsidenten", "da", "chair", None, None),
    ("Præsidiet", "da", None, None, None),
    ("Præsidiets talsperson", "da", "committee_spokesperson", None, None),
    ("Valgkomiteen", "da", None, None, None),
    ("Norges udenrigsminister", "da", "minister", None, "NO"),
    ("Norges samarbejdsminister", "da", "minister", None, "NO"),
    ("Sveriges Udenrigs- og samarbejdsminister", "da", "minister", None, "SE"),
    ("Statsminister, Sverige", None, "minister", None, "SE"),
    ("Taler som repræsentant for Island", "da", "member", None, "IS"),
    ("President of the Baltic Assembly, Estonia", "en", "observer", None, "EE"),
    ("Vicepræsident, Baltisk Forsamlings talsperson", "da", "observer", None, None),
    ("Nordisk Frhed, Præsidiets talsperson", "da", "committee_spokesperson", "nordisk-frihed", None),
    ("Altingets præsident", "da", "chair", None, "IS"),
    # other spellings of the same
    ("Centergruppen", "sv", "member", "midtergruppen", None),
    ("Nordiskt grönt vänster", "sv", "member", "nordisk-groent-venstre", None),
    ("Flokkahópur jafnaðarmanna", "is", "member", "den-socialdemokratiske-gruppe", None),
    ("Valgkomiteens talsperson", "da", "committee_spokesperson", None, None),
]


def page(role: str, body: str = "Herr president! Vi måste göra mer.") -> str:
    return f"# 12. Anna Berg (Indlæg)\n\n{body}\n\n## Information\n\nTalenummer\n\n12\n\nPerson\n\n[Anna Berg](#)\n\nTalerrolle\n\n{role}\n"


def speech(role: str) -> tuple[dict[str, object], list[dict[str, object]], list[dict[str, object]]]:
    made = rows_of_file("norden.doc", "a.txt", Source("norden"), None, None, (), page(role).encode, columns_of)
    return made.rows["speeches"][0], made.rows["people"], made.rows.get("problems", [])


@pytest.mark.parametrize(("role", "lang", "role_type", "group", "country"), ROLES)
def test_roles(role: str, lang: str | None, role_type: str | None, group: str | None, country: str | None) -> None:
    row, people, problems = speech(role)
    found = tuple(row.get(f) for f in ("role_raw", "role_lang", "role_type", "party_group_org_id", "role_country"))
    assert found == (role, lang, role_type, group, country)
    assert [person["name"] for person in people] == ["Anna Berg"]
    assert problems == []


@pytest.mark.parametrize("role", ["Kaffekoger", "Ærespublikum", "Vieraileva puhuja"])
def test_a_role_that_no_register_knows_is_told(role: str) -> None:
    row, _, problems = speech(role)
    assert (row.get("role_raw"), row.get("role_type")) == (role, None)
    assert [problem["code"] for problem in problems] == ["role_not_known"]


def test_the_title_tells_the_kind_where_the_block_has_an_unknown_word() -> None:
    text = page("Midtergruppen").replace("Talenummer", "Type\n\nIndlægsrunde\n\nTalenummer")
    made = rows_of_file("norden.doc", "a.txt", Source("norden"), None, None, (), text.encode, columns_of)
    row = made.rows["speeches"][0]
    assert (row["speech_type_raw"], row["speech_type"]) == ("Indlægsrunde", "contribution")
    assert [problem["code"] for problem in made.rows["problems"]] == ["speech_type_not_known"]


def test_no_name_is_sought_in_a_role() -> None:
    context = reading(page("Nordisk Berggren, talsperson"))
    assert context.people == []


def reading(text: str) -> Context:
    document = Document("doc", text, Source("unknown"), None, "utf-8")
    found = parse(document)
    assert found is not None
    return read(document, found)


@given(st.text(min_size=1, max_size=60))
def test_any_value_can_be_read(value: str) -> None:
    found = role_fields.read(value, scan(value, None), Span(0, len(value)))
    assert found.role_type is None or found.is_known
