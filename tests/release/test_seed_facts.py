"""The facts that the five source documents must yield (tests/gold/seed_rows.jsonl), held against the release as written.

A fact holds if the cell has its value and method, and evidence with the same words or words inside them.
"""

import json
from typing import Any

import pytest

from tests.conftest import GOLD, Tables

Fact = dict[str, Any]
FACTS: list[Fact] = [json.loads(line) for line in (GOLD / "seed_rows.jsonl").read_text(encoding="utf-8").splitlines()]
PLANS = {"PL-NCM-2011": "000", "PL-NO-2016": "002", "PL-NO-2003": "003"}
COLUMNS = {
    "party_group": "party_group_org_id",
    "publisher": "publisher_org_id",
    "issuer": "issuer_org_id",
    "party": "party_org_id",
}
END_MARKS = ".,;: "


def _id(fact: Fact) -> str:
    return f"{fact['table']}-{fact['row']}-{fact['column']}"


def _stem(row: dict[str, Any]) -> str:
    return str(row["doc_id"]).split(".")[1][:3]


def _one(rows: list[dict[str, Any]], fact: Fact) -> dict[str, Any]:
    assert len(rows) == 1, f"{_id(fact)}: {len(rows)} rows instead of one"
    return rows[0]


def _row(tables: Tables, fact: Fact) -> dict[str, Any]:
    """The row that the label of a fact means."""
    table, label = fact["table"], fact["row"]
    if table in ("documents", "document_texts"):
        return _one([row for row in tables[table] if _stem(row) == label], fact)
    if table == "speeches":
        return _one([row for row in tables[table] if f"S{row['speech_number']}" == label], fact)
    if table == "plans":
        ids = {row["plan_id"] for row in tables["plan_documents"] if _stem(row) == PLANS[label]}
        return _one([row for row in tables[table] if row["plan_id"] in ids], fact)
    if table == "amounts":
        return _one([row for row in tables[table] if _stem(row) == label.split("-")[1]], fact)
    if table in ("measures", "quotes"):
        key = _row_of_words(tables, table, label)
        return _one([row for row in tables[table] if next(iter(row.values())) == key], fact)
    if table == "person_roles":
        stem, _, name = label.partition(" ")
        people = {row["person_id"] for row in tables["people"] if row["name"] == name}
        return _one([row for row in tables[table] if _stem(row) == stem and row["person_id"] in people], fact)
    raise AssertionError(f"no way to find the row of {_id(fact)}")


def _row_of_words(tables: Tables, table: str, label: str) -> str:
    """The measure or quotation whose words are those of the fact about its text."""
    text = next(one for one in FACTS if one["table"] == table and one["row"] == label and one["column"] == "text")
    first = text["spans"][0]
    for proof in tables["evidence"]:
        if proof["table_name"] == table and proof["column_name"] == "text" and _same_words(proof, first):
            return str(proof["row_id"])
    raise AssertionError(f"no row of {table} has the words of {label}: {first['quote']!r}")


def _same_words(proof: dict[str, Any], span: dict[str, Any]) -> bool:
    return (
        proof["doc_id"] is not None
        and _stem(proof) == span["doc"]
        and proof["quote"] is not None
        and span["quote"].startswith(proof["quote"].rstrip(END_MARKS))
        and proof["start"] == span["start"]
    )


def _proves(proof: dict[str, Any], span: dict[str, Any]) -> bool:
    """Whether a proof holds the same words as a span of the fact, or lies inside it."""
    if proof["doc_id"] is None or _stem(proof) != span["doc"] or proof["start"] is None:
        return False
    inside = span["start"] <= proof["start"] and proof["end"] <= span["end"]
    words, expected = (proof["quote"] or "").rstrip(END_MARKS), span["quote"].rstrip(END_MARKS)
    return inside or expected in words or (bool(words) and words in expected)


def _proofs(tables: Tables, table: str, row: dict[str, Any], column: str) -> list[dict[str, Any]]:
    key = next(iter(row))
    return [
        proof
        for proof in tables["evidence"]
        if (proof["table_name"], proof["row_id"], proof["column_name"]) == (table, row[key], column)
    ]


def _names(tables: Tables, org_id: str) -> set[str]:
    return {row["name"].lower() for row in tables["organisation_names"] if row["org_id"] == org_id}


def _mention(tables: Tables, kind: str, span: dict[str, Any]) -> dict[str, Any]:
    found = [
        row
        for row in tables["mentions"]
        if row["mention_type"] == kind and _stem(row) == span["doc"]
        and row["start"] <= span["start"] and span["end"] <= row["end"]
    ]  # fmt: skip
    assert found, f"no mention of a {kind} at {span}"
    return found[0]


def _value(tables: Tables, fact: Fact, row: dict[str, Any]) -> None:
    column, expected = COLUMNS.get(fact["column"], fact["column"]), fact["value"]
    if column == "amount currency":
        assert f"{row['amount']:.0f} {row['currency']}" == expected
        assert row["currency_method"] == fact["currency_method"]
        return
    if column in ("name", "person"):
        assert next(person["name"] for person in tables["people"] if person["person_id"] == row["person_id"]) == expected
        return
    if column == "masked phone":
        span = fact["spans"][0]
        assert row["text"][span["start"] : span["end"]] == "*" * (span["end"] - span["start"])
        assert expected not in row["text"]
        return
    actual = row[column]
    if column.endswith("_org_id"):
        assert expected.lower() in _names(tables, actual)
    elif column in ("spoken_local", "spoken_date"):
        assert actual.isoformat() == expected
    else:
        assert actual == expected
    if column.endswith("_edtf") and fact["method"]:
        assert row[f"{column[:-5]}_method"] == fact["method"]


def _check_cell(tables: Tables, fact: Fact) -> None:
    row = _row(tables, fact)
    column = COLUMNS.get(fact["column"], fact["column"])
    if fact["table"] in ("measures", "quotes") and column == "text":
        proofs = _proofs(tables, fact["table"], row, "text")
        for span in fact["spans"]:
            covered = sum(proof["end"] - proof["start"] for proof in proofs if _stem(proof) == span["doc"]
                          and span["start"] <= proof["start"] and proof["end"] <= span["end"])  # fmt: skip
            assert covered >= len(span["quote"].rstrip(END_MARKS)) - 2, f"{span} is not covered by the proofs"
        return
    _value(tables, fact, row)
    if fact["value"] is None or column in ("masked phone", "measure_count_extracted"):
        return
    proven = {"amount currency": "amount", "name": "person_id", "person": "person_id"}.get(column, column)
    proofs = _proofs(tables, fact["table"], row, proven)
    assert proofs, f"{_id(fact)} has no evidence"
    for span in fact["spans"]:
        assert any(_proves(proof, span) for proof in proofs), f"no evidence of {_id(fact)} holds {span}; it has {proofs}"
    if fact["method"] and not column.endswith("_edtf"):
        assert fact["method"] in {proof["method"] for proof in proofs}


def _check_organisation(tables: Tables, fact: Fact) -> None:
    mentions = [_mention(tables, "organisation", span) for span in fact["spans"]]
    if fact["column"] == "org_id":
        assert len({mention["value"] for mention in mentions}) == 1
        return
    mention = mentions[0]
    assert fact["value"].lower() in _names(tables, mention["value"])
    row = next(row for row in tables["organisations"] if row["org_id"] == mention["value"])
    proofs = _proofs(tables, "organisations", row, "name")
    assert any(_proves(proof, fact["spans"][0]) and proof["method"] == fact["method"] for proof in proofs)


def _check_plan_organisation(tables: Tables, fact: Fact) -> None:
    plan = _row(tables, {**fact, "table": "plans"})
    row = _one(
        [row for row in tables["plan_organisations"] if row["plan_id"] == plan["plan_id"] and row["role"] == fact["column"]], fact
    )
    assert fact["value"].lower() in _names(tables, row["org_id"])
    proofs = _proofs(tables, "plan_organisations", row, "org_id")
    assert any(_proves(proof, fact["spans"][0]) and proof["method"] == fact["method"] for proof in proofs)


def _check_places(tables: Tables, fact: Fact) -> None:
    measure_id = _row_of_words(tables, "measures", fact["row"])
    rows = [row for row in tables["measure_places"] if row["measure_id"] == measure_id]
    assert {row["country"] for row in rows} == set(fact["value"].split("|"))
    for row in rows:
        assert any(_proves(proof, fact["spans"][0]) for proof in _proofs(tables, "measure_places", row, "country"))


def _check_mention(tables: Tables, fact: Fact) -> None:
    mention = _mention(tables, "date", fact["spans"][0])
    assert (mention["value"], mention["method"], mention["quote"]) == (fact["value"], fact["method"], fact["spans"][0]["quote"])


def _check_codes(tables: Tables, fact: Fact) -> None:
    """A measure or plan has just these codes of a scheme, each proven by words of the fact, if it names any."""
    of_plan = fact["row"].startswith("PL-")
    row_id = _row(tables, {**fact, "table": "plans"})["plan_id"] if of_plan else _row_of_words(tables, "measures", fact["row"])
    rows = [
        row
        for row in tables["codes"]
        if (row["table_name"], row["row_id"], row["scheme"]) == ("plans" if of_plan else "measures", row_id, fact["column"])
    ]
    assert {row["code"] for row in rows} == set(fact["value"].split("|"))
    for row in rows:
        proofs = _proofs(tables, "codes", row, "code")
        assert proofs
        assert {proof["method"] for proof in proofs} == {fact["method"]}
        assert all(any(_proves(proof, span) for span in fact["spans"]) for proof in proofs) or not fact["spans"]


def _check_plan_document(tables: Tables, fact: Fact) -> None:
    """A document that names no plan is linked with a reason, or the link is told as doubtful, with the plan and the words."""
    label, _, stem = fact["row"].partition(" ")
    plan = _row(tables, {**fact, "table": "plans", "row": label})
    linked = [
        row for row in tables["plan_documents"] if _stem(row) == stem and row["plan_id"] == plan["plan_id"] and row["reason"]
    ]
    first = fact["spans"][0]
    told = [
        row
        for row in tables["problems"]
        if row["code"] == "doubtful_link" and _stem(row) == stem and plan["plan_id"] in row["message"]
        and row["start"] <= first["start"] and first["end"] <= row["end"]
    ]  # fmt: skip
    assert linked or told, f"{_id(fact)}: neither linked nor told as doubtful"


CLAIMS = {"measures": "measure_count", "ministries": "ministry_count", "duration": "duration"}
"""What the labels of facts about completeness mean."""
HELD = {
    "002 measures": ("26", "7", "fewer_extracted"),
    "003 measures": ("23", "0", "fewer_extracted"),
    "003 duration": ("P3Y", "2003-02-12/2005-12-30", "contradicts"),
    "002 ministries": ("5", "0", "fewer_extracted"),
}
"""Stated, extracted and verdict, as the notes of these facts tell them."""


def _check_completeness(tables: Tables, fact: Fact) -> None:
    stem, _, label = fact["row"].partition(" ")
    row = _one([row for row in tables["completeness"] if (_stem(row), row["claim"]) == (stem, CLAIMS[label])], fact)
    assert (row["stated"], row["extracted"], row["verdict"]) == HELD[fact["row"]]
    assert (
        row["plan_id"]
        == _row(tables, {**fact, "table": "plans", "row": {"002": "PL-NO-2016", "003": "PL-NO-2003"}[stem]})["plan_id"]
    )
    assert [proof["evidence_type"] for proof in _proofs(tables, "completeness", row, "stated")] == ["text"]


CHECKS = {
    "codes": _check_codes,
    "plan_documents": _check_plan_document,
    "completeness": _check_completeness,
    "organisations": _check_organisation,
    "plan_organisations": _check_plan_organisation,
    "measure_places": _check_places,
    "mentions": _check_mention,
}


@pytest.mark.parametrize("fact", [fact for fact in FACTS if not fact.get("optional")], ids=_id)
def test_fact_holds(tables: Tables, fact: Fact) -> None:
    CHECKS.get(fact["table"], _check_cell)(tables, fact)


def test_no_fact_is_left_out() -> None:
    assert (len(FACTS), len([fact for fact in FACTS if fact.get("optional")])) == (297, 3)


def test_measures_of_each_level(tables: Tables) -> None:
    """26 and 23 measures are stated, 7 and 0 extracted; parts and fields of work are rows of their own."""
    levels: dict[str, dict[str, int]] = {}
    for row in tables["measures"]:
        of_document = levels.setdefault(_stem(row), {})
        of_document[row["level"]] = of_document.get(row["level"], 0) + 1
    assert levels == {
        "000": {"activity": 6, "measure": 1},
        "001": {"measure": 1},
        "002": {"part": 4, "measure": 7, "objective": 2},
        "003": {"focus_area": 5},
        "004": {"measure": 2, "activity": 3},
    }
