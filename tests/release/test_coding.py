"""Codes in the release: whose they are, what proves them, and what becomes of them when rows are joined."""

from collections.abc import Callable

import pytest

from schemas.base import codes
from tests.conftest import Tables

PLAN = """Historisk arkiv

Ny innsats mot menneskehandel

Utgiver: Justis- og beredskapsdepartementet

Handlingsplan mot menneskehandel med kvinner (2031–2034)

Handlingsplanen mot menneskehandel med kvinner (2031–2034) ble lansert 2. mars 2031. {words}
"""


def test_each_code_is_of_its_scheme_and_of_a_row(tables: Tables) -> None:
    keys = {table: {next(iter(row.values())) for row in tables[table]} for table in ("measures", "plans", "speeches")}
    for row in tables["codes"]:
        assert row["code"] in codes(row["scheme"])
        assert row["row_id"] in keys[row["table_name"]]
        assert row["code_id"] == f"{row['row_id']}.{row['scheme']}.{row['code']}"


def test_each_code_is_proven_by_words_and_its_rule(tables: Tables) -> None:
    proofs = {(row["row_id"], row["rule_id"]) for row in tables["evidence"] if row["table_name"] == "codes" and row["quote"]}
    assert {(row["code_id"], row["rule_id"]) for row in tables["codes"]} <= proofs


def test_the_primary_code_is_the_column_of_the_measure(tables: Tables) -> None:
    first = {row["row_id"]: row["code"] for row in tables["codes"] if row["is_primary"]}
    assert first == {row["measure_id"]: row["primary_p"] for row in tables["measures"] if row["primary_p"]}


def test_no_form_of_exploitation_is_unspecified_beside_a_named_one(tables: Tables) -> None:
    forms: dict[str, set[str]] = {}
    for row in tables["codes"]:
        if row["scheme"] == "exploitation":
            forms.setdefault(row["row_id"], set()).add(row["code"])
    assert [found for found in forms.values() if "unspecified" in found and len(found) > 1] == []


def test_codes_follow_a_plan_of_two_documents(build_of: Callable[[dict[str, bytes]], Tables]) -> None:
    made = build_of(
        {
            "a/1.txt": PLAN.format(words="Handlingsplanen legger særlig vekt på jenter.").encode(),
            "a/2.txt": PLAN.format(words="Handlingsplanen legger særlig vekt på enslige mindreårige.").encode(),
        }
    )
    assert len(made["plans"]) == 1
    rows = [row for row in made["codes"] if row["table_name"] == "plans"]
    assert {row["row_id"] for row in rows} == {made["plans"][0]["plan_id"]}
    groups = [row["code"] for row in rows if row["scheme"] == "victim_group"]
    assert sorted(groups) == ["children", "girls", "unaccompanied_minors", "women"]
    women = next(row["code_id"] for row in rows if row["code"] == "women")
    documents = {row["doc_id"] for row in made["evidence"] if row["row_id"] == women}
    assert len(documents) == 2


def test_a_duplicate_has_no_codes_of_its_own(build_of: Callable[[dict[str, bytes]], Tables]) -> None:
    page = PLAN.format(words="Krisesentrene skal ta imot flere ofre.").encode()
    made = build_of({"a/1.txt": page, "a/2.txt": page})
    assert made["codes"]
    assert {row["doc_id"] for row in made["evidence"] if row["table_name"] == "codes"} == {made["documents"][0]["doc_id"]}


OF_PLANS = [
    ("no-2016", "partnership", "code.cooperation"),  # not that a plan is launched, which is its name
    ("no-2016", "coordination", "code.instrument.cooperation"),
    ("no-2003", "partnership", "code.cooperation"),  # stronger than "on international level", which stands before it
    ("xn-2011", "prevention", "code.vulnerability"),
]


@pytest.mark.parametrize(("plan", "code", "rule"), OF_PLANS)
def test_what_gives_a_plan_its_code(tables: Tables, plan: str, code: str, rule: str) -> None:
    assert [row["rule_id"] for row in tables["codes"] if row["row_id"].startswith(plan) and row["code"] == code] == [rule]


NOT_GIVEN = [
    ("xn-2011", "research"),  # it builds on knowledge
    ("norden_org.000_d72deeedf923a50c.measure.002299", "research"),  # knowledge that is there is made available
    ("norden_org.000_d72deeedf923a50c.measure.002299", "training"),
    ("regjeringen_no.002_12c41de98a3c8eaf.measure.002470", "prevention"),  # misuse of a reflection period is prevented
]


@pytest.mark.parametrize(("row_id", "code"), NOT_GIVEN)
def test_background_gives_no_code(tables: Tables, row_id: str, code: str) -> None:
    given = [row["code"] for row in tables["codes"] if row["row_id"].startswith(row_id)]
    assert given
    assert code not in given


def test_the_makers_of_a_nordic_plan_make_it_no_international_action(tables: Tables) -> None:
    row = next(row for row in tables["codes"] if row["row_id"].startswith("xn-2011") and row["code"] == "international")
    proofs = [one["quote"] for one in tables["evidence"] if one["row_id"] == row["code_id"] and one["column_name"] == "code"]
    assert proofs == ["baltiske"]
