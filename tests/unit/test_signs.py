"""By what two plans are known to be one: titles, years, issuers and subjects; the wording is the tests' own."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.mentions.plans import subjects_in
from pipelines.records.linking.links import DocumentSpan
from pipelines.records.linking.plans import Candidate, clusters_of
from pipelines.records.linking.signs import ACCEPTED, Sign, are_at_odds, known_plans, likeness, sign_of


def sign(title: str = "", lang: str = "nb", subjects: tuple[str, ...] = ("violence",), dated: str = "", **cells: Any) -> Sign:
    row = {"plan_type": "national_action_plan", "jurisdiction": "NO", "title": title, "title_lang": lang, **cells}
    return sign_of(row, frozenset(subjects), dated)


PLAN = {"start_edtf": "2014", "end_edtf": "2017", "issuer_org_id": "no-regjeringen"}
ALIKE = [
    ("title and years", sign("Handlingsplan mot vold (2014–2017)", **PLAN), sign("Regjeringens handlingsplan mot vold", **PLAN)),
    ("definite form", sign("Handlingsplanen mot vold i nære relasjoner", **PLAN), sign("Handlingsplan mot vold i nære relasjoner 2014-2017", **PLAN)),
    ("title and the year of launch", sign("Handlingsplan mot vold", launched_edtf="2014-02-01"), sign("Handlingsplan mot vold", **PLAN)),
    ("two languages, both years", sign("Action Plan against Violence 2014-2017", "en", **PLAN), sign("Handlingsplan mot vold", **PLAN)),
    ("no title, both years", sign(**PLAN), sign("Handlingsplan mot vold", **PLAN)),
    ("the very day", sign(launched_edtf="2014-02-01"), sign("Handlingsplan mot vold", launched_edtf="2014-02-01")),
    ("fi: a programme is an action plan",
     sign("Väkivallan vastainen toimintaohjelma 2014–2017", "fi", jurisdiction="FI", plan_type="programme", **{**PLAN, "issuer_org_id": "fi-valtioneuvosto"}),
     sign("Action Plan against Violence 2014-2017", "en", jurisdiction="FI", **{**PLAN, "issuer_org_id": "fi-valtioneuvosto"})),
    ("a ministry of the government", sign("Handlingsplan mot vold", **{**PLAN, "issuer_org_id": "no-helse-og-omsorgsdepartementet"}),
     sign("Handlingsplan mot vold", **PLAN)),
]  # fmt: skip
NOT_ALIKE = [
    ("other start", sign("Handlingsplan mot vold", start_edtf="2014"), sign("Handlingsplan mot vold", start_edtf="2018")),
    ("other end", sign("Handlingsplan mot vold", end_edtf="2014"), sign("Handlingsplan mot vold", end_edtf="2018")),
    ("other country", sign("Handlingsplan mot vold", **PLAN), sign("Handlingsplan mot vold", jurisdiction="DK", start_edtf="2014")),
    ("launched after its end", sign("Handlingsplan mot vold", end_edtf="2014"), sign("Handlingsplan mot vold", launched_edtf="2016")),
    ("another subject", sign("Handlingsplan mot vold", **PLAN), sign("Handlingsplan mot rasisme", subjects=(), **PLAN)),
    ("nothing in common", sign(), sign("Handlingsplan mot vold", **PLAN)),
    ("issuers of two countries", sign("Handlingsplan mot vold", jurisdiction=None, issuer_org_id="dk-regeringen"), sign("Handlingsplan mot vold", **PLAN)),
]  # fmt: skip
DOUBTFUL = [
    ("a document dated by years", sign("Handlingsplan mot vold", dated="2015/2019"), sign("Handlingsplan mot vold", **PLAN)),
    ("a title without years", sign("Handlingsplan mot vold"), sign("Handlingsplan mot vold", **PLAN)),
    ("one year", sign(end_edtf="2017", issuer_org_id="no-regjeringen"), sign("Handlingsplan mot vold", **PLAN)),
    ("two titles of one language", sign("Et liv uten vold", **PLAN), sign("En god barndom uten vold", **PLAN)),
    ("subject not known", sign(subjects=(), start_edtf="2014", end_edtf="2017"), sign("Handlingsplan mot vold", **PLAN)),
]


def ids(cases: list[tuple[str, Sign, Sign]]) -> list[str]:
    return [case[0] for case in cases]


@pytest.mark.parametrize(("_", "one", "other"), ALIKE, ids=ids(ALIKE))
def test_one_plan(_: str, one: Sign, other: Sign) -> None:
    found = likeness(one, other)
    assert found
    assert found.confidence >= ACCEPTED
    assert found.reason
    assert found == likeness(other, one), "a likeness goes both ways"


@pytest.mark.parametrize(("_", "one", "other"), NOT_ALIKE, ids=ids(NOT_ALIKE))
def test_two_plans(_: str, one: Sign, other: Sign) -> None:
    assert likeness(one, other) is None
    assert likeness(other, one) is None


@pytest.mark.parametrize(("_", "one", "other"), DOUBTFUL, ids=ids(DOUBTFUL))
def test_nobody_can_tell(_: str, one: Sign, other: Sign) -> None:
    found = likeness(one, other)
    assert found
    assert found.confidence < ACCEPTED


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Handlingsplan mot handel med kvinner og barn", {"human_trafficking"}),  # nb
        ("Handlingsplan mot prostitution och människohandel", {"human_trafficking"}),  # sv
        ("Regeringens handlingsplan til bekæmpelse af kvindehandel", {"human_trafficking"}),  # da
        ("Ihmiskaupan vastainen toimintaohjelma", {"human_trafficking"}),  # fi
        ("Aðgerðaáætlun gegn mansali", {"human_trafficking"}),  # is
        ("Opptrappingsplan mot vald og overgrep", {"violence"}),  # nn
        ("Action Plan against Racism and Discrimination", {"racism"}),  # en
        ("Strategi for kyst og hav", set()),  # nb
    ],
)
def test_what_a_title_is_against(words: str, expected: set[str]) -> None:
    assert subjects_in(words) == expected


def test_no_two_plans_of_the_register_are_alike() -> None:
    plans = known_plans()
    assert all(are_at_odds(one, other) for one in plans for other in plans if one is not other)


YEARS = st.sampled_from(["", "2014", "2017", "2018", "2021"])
SIGNS = st.builds(
    lambda title, start, end, launched, country, issuer: sign(
        title, start_edtf=start, end_edtf=end, launched_edtf=launched, jurisdiction=country, issuer_org_id=issuer
    ),
    st.sampled_from(["", "Handlingsplan mot vold", "Et liv uten vold", "Opptrappingsplan mot vold og overgrep"]),
    YEARS,
    YEARS,
    st.sampled_from(["", "2014-02-01", "2018", "2018-03-04"]),
    st.sampled_from([None, "NO", "DK"]),
    st.sampled_from([None, "no-regjeringen", "no-justis-og-beredskapsdepartementet"]),
)


def groups(names: list[str], signs: list[Sign]) -> set[frozenset[int]]:
    """Which of the plans, by their number, are joined, whatever their documents are called."""
    number_of = {name: number for number, name in enumerate(names)}
    candidates = [
        Candidate(name, DocumentSpan(name, 0, 1), {"plan_id": name}, one) for name, one in zip(names, signs, strict=True)
    ]
    clusters, _ = clusters_of(sorted(candidates, key=lambda one: one.plan_document_id))
    return {frozenset(number_of[one.plan_document_id] for one in cluster.members) for cluster in clusters if cluster.members}


@settings(deadline=None, max_examples=60)
@given(st.lists(SIGNS, max_size=7), st.randoms(use_true_random=False))
def test_what_is_joined_depends_on_no_name(signs: list[Sign], order: Any) -> None:
    names = [f"doc{number}.plan.000000" for number in range(len(signs))]
    others = list(names)
    order.shuffle(others)
    joined = groups(names, signs)
    assert joined == groups(others, signs)
    assert sorted(number for group in joined for number in group) == list(range(len(signs))), "no plan is lost, none is doubled"
    assert not any(are_at_odds(signs[one], signs[other]) for group in joined for one in group for other in group if one < other)
