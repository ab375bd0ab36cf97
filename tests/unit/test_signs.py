"""By what two plans are known to be one: titles, years, issuers and subjects; the wording is the tests' own."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.mentions.plans.title_words import subjects_in
from pipelines.records.linking.links import DocumentSpan
from pipelines.records.linking.plan_titles import in_order, name_of, title_of
from pipelines.records.linking.plans import Candidate, clusters_of
from pipelines.records.linking.signs import ACCEPTED, Sign, are_at_odds, known_plans, likeness, sign_of


def sign(title: str = "", lang: str = "nb", subjects: tuple[str, ...] = ("violence",), dated: str = "", **cells: Any) -> Sign:
    row = {"plan_type": "national_action_plan", "jurisdiction": "NO", "title": title, "title_lang": lang, **cells}
    return sign_of(row, frozenset(subjects), dated)


def named(words: str, lang: str = "nb", country: str | None = "NO", **cells: Any) -> Sign:
    """A plan that a text names without a title."""
    row = {"plan_type": "national_action_plan", "jurisdiction": country, "title_raw": words, **cells}
    return sign_of(row, frozenset(), "", lang)


COUNT = {"measure_count_stated": 41}
SAME_NAME = [
    ("nb and nn", named("opptrappingsplanen mot vold", **COUNT), named("opptrappingsplan mot vald", "nn", **COUNT)),
    ("sv: definite form", named("handlingsplanen mot hedersförtryck", "sv", "SE", **COUNT), named("handlingsplan mot hedersförtryck", "sv", "SE", **COUNT)),
    ("da: owner", named("regeringens handlingsplan mod partnervold", "da", "DK", **COUNT), named("Handlingsplan mod partnervold", "da", "DK", **COUNT)),
    ("fi: cases", named("ihmiskaupan vastaisen toimintaohjelman", "fi", "FI", **COUNT), named("Ihmiskaupan vastainen toimintaohjelma", "fi", "FI", **COUNT)),
    ("is: misspelt", named("aðgerðaráætlunar gegn kúgun", "is", "IS", adopted_edtf="2022-12"), named("aðgerðaáætlun gegn kúgun", "is", "IS", adopted_edtf="2022")),
    ("en: a year", named("action plan against forced marriage", "en", start_edtf="2017"), named("Action Plan against Forced Marriage", "en", start_edtf="2017")),
    ("a title and its subtitle", sign("Trygg hjemme: handlingsplan mot vold", **COUNT), named("handlingsplanen mot vold", **COUNT)),
    ("a number for a name", named("34-punktsprogram", "sv", "SE", **COUNT), sign("34-punktsprogrammet: Tryggare gator", "sv", jurisdiction="SE", **COUNT)),
    ("the number of the register", named("handlingsplanen mot menneskehandel", measure_count_stated=35), next(one for one in known_plans() if one.count == 35)),
]  # fmt: skip
NO_NAME_IN_COMMON = [
    ("another noun in it", named("handlingsplan mot vold", **COUNT), named("handlingsplan mot voldtekt", **COUNT)),
    ("another word", named("handlingsplan mot partnervold", "da", "DK", **COUNT), named("handlingsplan mot partnerdrab", "da", "DK", **COUNT)),
    ("more words", named("handlingsplan mot vold", **COUNT), named("handlingsplan mot vold i nære relasjoner", **COUNT)),
    ("another number", named("34-punktsprogram", "sv", "SE", **COUNT), named("44-punktsprogram", "sv", "SE", **COUNT)),
    ("the kind of plan alone", named("handlingsplanen", **COUNT), named("handlingsplan", **COUNT)),
    ("the kind and whose it is", named("nasjonal handlingsplan", **COUNT), named("regjeringens handlingsplan", **COUNT)),
    ("another country", named("handlingsplan mot vold", **COUNT), named("handlingsplan mot vold", country="DK", **COUNT)),
]  # fmt: skip
NAME_ALONE = [
    ("nothing else", named("handlingsplan mot vold"), named("handlingsplan mot vold")),
    ("few measures", named("strategi mot vold", measure_count_stated=3), named("strategi mot vold", measure_count_stated=3)),
    ("other numbers", named("handlingsplan mot vold", measure_count_stated=18), named("handlingsplan mot vold", **COUNT)),
    ("no country", named("handlingsplan mot vold", country=None, **COUNT), named("handlingsplan mot vold", **COUNT)),
]  # fmt: skip


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


@pytest.mark.parametrize(("_", "one", "other"), SAME_NAME, ids=ids(SAME_NAME))
def test_one_plan_by_its_name(_: str, one: Sign, other: Sign) -> None:
    found = likeness(one, other)
    assert found
    assert found.confidence >= ACCEPTED
    assert found == likeness(other, one)


@pytest.mark.parametrize(("_", "one", "other"), NO_NAME_IN_COMMON, ids=ids(NO_NAME_IN_COMMON))
def test_two_names(_: str, one: Sign, other: Sign) -> None:
    assert likeness(one, other) is None


@pytest.mark.parametrize(("_", "one", "other"), NAME_ALONE, ids=ids(NAME_ALONE))
def test_a_name_alone_is_not_enough(_: str, one: Sign, other: Sign) -> None:
    found = likeness(one, other)
    assert found is None or found.confidence < ACCEPTED


def titled(number: int, lang: str, title: str | None, raw: str = "planen", country: str = "NO") -> Candidate:
    plan = {"title": title, "title_lang": lang if title else None, "title_raw": title or raw, "jurisdiction": country}
    return Candidate(f"doc{number}", DocumentSpan(f"doc{number}"), plan, Sign(), lang)


REGISTERED = {"title": "Handlingsplan mot vold 2014–2017", "title_lang": "nb", "aliases": "Et liv uten vold"}


@pytest.mark.parametrize(
    ("members", "known", "expected"),
    [
        ([titled(1, "en", "Plan against Violence"), titled(2, "nb", "Plan mot vold")], {}, "Plan mot vold"),
        ([titled(1, "en", "Plan against Violence"), titled(2, "nb", None)], {}, "Plan against Violence"),
        ([titled(1, "fi", "Suunnitelma", country="SE"), titled(2, "sv", "Plan mot våld", country="SE")], {}, "Plan mot våld"),
        ([titled(1, "nb", "Plan mot vo-ld"), titled(2, "nb", "Plan mot vold"), titled(3, "nb", "Plan mot vold")], {}, "Plan mot vold"),
        ([titled(1, "nb", None)], {}, "none"),
        ([titled(1, "nb", None)], REGISTERED, "register"),
        ([titled(1, "en", "Plan against Violence")], REGISTERED, "register"),
        ([titled(1, "nb", "Handlingsplan mot vo- ld 2014–2017")], REGISTERED, "register"),
        ([titled(1, "nb", "Regjeringens handlingsplan mot vold")], REGISTERED, "Regjeringens handlingsplan mot vold"),
        ([titled(1, "nb", "Et liv uten vold")], REGISTERED, "Et liv uten vold"),
        ([titled(1, "nb", "Handlingsplanen mot vold")], REGISTERED, "Handlingsplanen mot vold"),
        ([titled(1, "nb", "Handlings-plan mot vold 2014–2017")], REGISTERED, "register"),
    ],
)  # fmt: skip
def test_which_title_a_plan_bears(members: list[Candidate], known: dict[str, str], expected: str) -> None:
    chosen = title_of(in_order(members), known)
    assert (chosen["title"] or "none" if chosen else "register") == expected


def test_the_name_that_says_most() -> None:
    members = [titled(1, "nb", None, "planen"), titled(2, "nb", None, "handlingsplanen mot vold"), titled(3, "nb", "Plan A")]
    assert name_of(members, None) == "handlingsplanen mot vold"
    assert name_of(members, "Plan A") == "Plan A"
    assert name_of(members[:1], None) == "planen"


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


@settings(max_examples=60)
@given(st.lists(SIGNS, max_size=7), st.randoms(use_true_random=False))
def test_what_is_joined_depends_on_no_name(signs: list[Sign], order: Any) -> None:
    names = [f"doc{number}.plan.000000" for number in range(len(signs))]
    others = list(names)
    order.shuffle(others)
    joined = groups(names, signs)
    assert joined == groups(others, signs)
    assert sorted(number for group in joined for number in group) == list(range(len(signs))), "no plan is lost, none is doubled"
    assert not any(are_at_odds(signs[one], signs[other]) for group in joined for one in group for other in group if one < other)
