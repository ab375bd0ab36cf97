"""Who made a plan and who has a part in it; the wording is the tests' own."""

import pytest

from tests.unit.test_plans import found

MAKERS = [
    # behind the verb, which stands second
    ("nb", "I 2015 la regjeringen fram en strategi mot tvang.", [("no-regjeringen", "issuer")]),
    ("nn", "I 2015 la regjeringa fram ein handlingsplan mot tvang.", [("no-regjeringen", "issuer")]),
    ("sv", "I december 2021 beslutade regeringen om ett åtgärdsprogram mot tvång.", [("se-regeringen", "issuer")]),
    ("da", "I 2015 lancerede regeringen en handlingsplan mod tvang.", [("dk-regeringen", "issuer")]),
    ("fi", "Vuonna 2019 hyväksyi valtioneuvosto toimintaohjelman.", [("fi-valtioneuvosto", "issuer")]),
    ("is", "Árið 2015 samþykkti ríkisstjórnin aðgerðaáætlun gegn mansali.", [("is-rikisstjorn-islands", "issuer")]),
    ("en", "The Swedish Government is therefore now presenting a strategy against coercion.", [("se-regeringen", "issuer")]),
    # adverbs between subject and verb, the agent of a passive, the owner of the measures
    ("sv", "Regeringen har i dag beslutat om en handlingsplan mot tvång.", [("se-regeringen", "issuer")]),
    ("nb", "Handlingsplanen ble lagt fram av regjeringen i 2016.", [("no-regjeringen", "issuer")]),
    ("nb", "Her er regjeringens 35 tiltak i den nye handlingsplanen mot tvang.", [("no-regjeringen", "issuer")]),
    ("sv", "Här är regeringens 35 åtgärder i den nya handlingsplanen.", [("se-regeringen", "issuer")]),
    ("da", "Her er regeringens 35 initiativer i den nye handlingsplan.", [("dk-regeringen", "issuer")]),
    # a parliament adopts what a government has made
    ("nb", "I 2017 vedtok Stortinget opptrappingsplanen mot vold.", [("no-stortinget", "adopter")]),
    # whose sentence goes on to the plan is not its maker
    ("nb", "Regjeringen roses i rapporten om handlingsplanen, som ble lansert i 2016.", []),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "words", "expected"), MAKERS, ids=lambda value: str(value)[:45])
def test_makers(lang: str, words: str, expected: list[tuple[str, str]]) -> None:
    (plan,) = found(lang, words)
    assert [(mention.value.value, role) for mention, role, _ in plan.roles] == expected


PARTS = [
    ("nb", "Handlingsplanen ble lansert i 2016. Politidirektoratet og Redd Barna deltar i handlingsplanen.",
     {("no-politidirektoratet", "involved"), ("no-redd-barna", "involved")}),
    ("nn", "Handlingsplanen har 9 tiltak. Politidirektoratet medverkar i handlingsplanen.", {("no-politidirektoratet", "involved")}),
    ("sv", "Handlingsplanen har 9 åtgärder. Polismyndigheten medverkar i handlingsplanen.", {("se-polismyndigheten", "involved")}),
    ("da", "Handlingsplanen har 9 initiativer og finansieres af Socialstyrelsen.", {("dk-socialstyrelsen", "funder")}),
    ("da", "Ligestillingsafdelingen har det overordnede ansvar for handlingsplanen.", {("dk-ligestillingsafdelingen", "lead")}),
    ("sv", "Jämställdhetsmyndigheten samordnar handlingsplanen mot tvång.", {("se-jaemstaelldhetsmyndigheten", "lead")}),
    ("fi", "Sisäministeriö vastaa toimintaohjelman toimeenpanosta.", {("fi-sisaeministerioe", "responsible")}),
    ("is", "Dómsmálaráðuneytið ber ábyrgð á aðgerðaáætluninni.", {("is-domsmalaraduneytid", "responsible")}),
    ("en", "The action plan was prepared in co-operation with Save the Children. It has 9 measures.", {("save-the-children", "partner")}),
    # what a body answers for or takes part in beside the plan
    ("nb", "Handlingsplanen har 9 tiltak. Politidirektoratet har ansvar for kurs, og handlingsplanen nevner det.", set()),
    ("sv", "Handlingsplanen har 9 åtgärder. Polismyndigheten deltar i ett nätverk som handlingsplanen nämner.", set()),
    ("en", "The action plan has 9 measures. Courses are held in co-operation with Save the Children.", set()),
]  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "words", "expected"), PARTS, ids=lambda value: str(sorted(value) if isinstance(value, set) else value)[:45]
)
def test_parts(lang: str, words: str, expected: set[tuple[str, str]]) -> None:
    (plan,) = found(lang, words)
    assert {(mention.value.value or "", role) for mention, role, _ in plan.roles} == expected
