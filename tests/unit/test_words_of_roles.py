"""Which words belong to a role, and which do not: fields, owners and glosses do; telephones, years and what its holder is besides do not."""

import pytest

from pipelines.inspection import inspect

ROLES = [
    ("sv: fields behind hyphens", "Kontakt\n\nEva Ek\nPressekreterare hos barn-, äldre- och jämställdhetsminister Åsa Regnér\nTelefon 08-405 10 00",
     "Eva Ek", "Pressekreterare hos barn-, äldre- och jämställdhetsminister Åsa Regnér"),
    ("en: telephone", "Further information: Kari Ilmonen, Senior Ministerial Adviser tel. 09 1234 5678", "Kari Ilmonen", "Senior Ministerial Adviser"),
    ("fi: telephone", "Lisätietoja antaa ministeriöstä hallitusneuvos Aino Aalto, puh. 0295 123 456.", "Aino Aalto", "hallitusneuvos"),
    ("nb: telephone", "Kontakt: Kari Moe, statssekretær tlf. 22 24 90 90", "Kari Moe", "statssekretær"),
    ("da: for how long", "Det sagde Hans Holm, gennem mange år socialminister og en ivrig cyklist, i går.", "Hans Holm", "socialminister"),
    ("nb: for how long", "Det sa Kari Moe, i mange år kulturminister og en kjent forfatter, i går.", "Kari Moe", "kulturminister"),
    ("sv: besides", "Det sade Anna Berg, kulturminister och en flitig läsare, i går.", "Anna Berg", "kulturminister"),
    ("en: for how long", "This was said by Anna Berg, for many years Minister of Justice and a friend of the North, on Monday.", "Anna Berg", "Minister of Justice"),
    ("en: two offices", "This was said by Anna Berg, Minister of Justice and a member of the Presidium, on Monday.", "Anna Berg", "Minister of Justice and a member of the Presidium"),
    ("fi: owner", "Näin toteaa Ruokaviraston valvontalinjan ylijohtaja Aino Aalto.", "Aino Aalto", "valvontalinjan ylijohtaja"),
    ("fi: two owners", "Paikkoja on liikaa, kertoo asumispalveluiden osaston johtaja Aino Aalto Maahanmuuttovirastosta.", "Aino Aalto", "asumispalveluiden osaston johtaja"),
    ("fi: an adverb is none", "Asiasta kertoi myöhemmin johtaja Aino Aalto sisäministeriöstä.", "Aino Aalto", "johtaja"),
    ("fi: whereto is none", "Työryhmään kutsuttiin ministeriöön johtaja Aino Aalto Verohallinnosta.", "Aino Aalto", "johtaja"),
    ("da: Greenland", "Det siger Naalakkersuisoq for Børn, Unge og Familier, Aqqaluaq B. Egede, i dag.", "Aqqaluaq B. Egede", "Naalakkersuisoq for Børn, Unge og Familier"),
    ("da: a gloss", "Naalakkersuisoq (landsstyremedlem) for Sundhed, Sociale Anliggender og Ældre Martha Abelsen og minister Astrid Krag er enige.",
     "Martha Abelsen", "Naalakkersuisoq (landsstyremedlem) for Sundhed, Sociale Anliggender og Ældre"),
    ("sv: second of the chair", "Det sade andre vice talman Lotta Holm (M) i går.", "Lotta Holm", "andre vice talman"),
    ("fi: second of the chair", "Istuntoa johti toinen varapuhemies Aino Aalto eduskunnassa.", "Aino Aalto", "toinen varapuhemies"),
    ("nn: head of roads", "– Vi må gjere meir, seier vegdirektør Terje Moe.", "Terje Moe", "vegdirektør"),
    ("sv: head of an agency", "Uppdraget går till generaldirektör Hans Holm, som redovisar i maj.", "Hans Holm", "generaldirektör"),
    ("sv: other colleagues", "I gruppen sitter bland andra specialmedarbetare Anna Berg och flera till.", "Anna Berg", "specialmedarbetare"),
]  # fmt: skip


@pytest.mark.parametrize(("_", "text", "name", "role"), ROLES, ids=[case[0] for case in ROLES])
def test_the_words_of_a_role(_: str, text: str, name: str, role: str) -> None:
    context = inspect(text.encode(), "x")
    roles = {person.base: person.role.of(context.document.text) for person in context.officials}
    assert roles.get(name) == role


@pytest.mark.parametrize(
    "text",
    [
        "Det oplyser Naalakkersuisoq for Fiskeri, Fangst og Landbrug i en pressemeddelelse fra Nuuk i dag.",
        "Ministeren for børn, unge og familier, Danmark og Norge vil samarbejde om det i de kommende år.",
    ],
)
def test_fields_are_no_holder(text: str) -> None:
    assert inspect(text.encode(), "x").officials == []


def test_the_holders_of_one_office() -> None:
    text = "I gruppen sitter statssekreterarna Tuomo Puumala, Johanna Holm och Minna Berg, som möts i dag."
    assert [person.base for person in inspect(text.encode(), "x").officials] == ["Tuomo Puumala", "Johanna Holm", "Minna Berg"]
