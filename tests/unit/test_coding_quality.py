"""Scores of coded sentences, and how far their two coders agree."""

import json
from pathlib import Path

import pytest

from pipelines.coding_quality import coded_sets, kappa

SENTENCES = [
    {"id": "a", "lang": "nb", "text": "Ofre for tvangsarbeid skal få rettshjelp."},
    {"id": "b", "lang": "nb", "text": "Veien skal asfalteres."},
    {"id": "c", "lang": "en", "text": "It will be trained.", "context": "Police and prosecutors", "context_kind": "heading"},
    {"id": "d", "lang": "sv", "text": "Kvinnor och män."},
]
NOTHING = {"primary_p": None, "p4": [], "exploitation": [], "victim_group": [], "instrument": []}
HELP = {
    **NOTHING,
    "primary_p": "protection",
    "p4": ["protection"],
    "exploitation": ["forced_labour"],
    "instrument": ["support_service"],
}
ONE = {"a": HELP, "b": NOTHING, "c": NOTHING, "d": {**NOTHING, "victim_group": ["women", "men", "girls"]}}
TWO = {
    "a": {**HELP, "primary_p": "prosecution"},
    "b": NOTHING,
    "c": NOTHING,
    "d": {**NOTHING, "victim_group": ["women", "girls"]},
}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "coding"
    folder.mkdir()
    final = [{**one, **ONE[one["id"]]} for one in SENTENCES]
    final[-1] |= {"victim_group": ["women", "girls"], "optional": {"victim_group": ["men"]}}
    for name, part in (("tuning", final[:-1]), ("set_aside", final[-1:])):
        (folder / f"{name}.jsonl").write_text("\n".join(map(json.dumps, part)))
    for name, codes in (("one", ONE), ("two", TWO)):
        (folder / f"coder_{name}.jsonl").write_text("\n".join(json.dumps({"id": key, **row}) for key, row in codes.items()))
    return tmp_path


def test_codes_are_counted_one_by_one(gold: Path) -> None:
    tuning = coded_sets(gold)["coding/tuning"]
    assert "primary_p | a | protection" in tuning.right
    assert tuning.total("exploitation: forced_labour") == (1, 0, 0)
    assert tuning.total("instrument: support_service", "nb") == (1, 0, 0)


def test_an_optional_code_counts_neither_way(gold: Path) -> None:
    aside = coded_sets(gold)["coding/set_aside"]
    assert "victim_group: men" not in aside.counts
    assert aside.total("victim_group") == (1, 0, 1)


def test_agreement(gold: Path) -> None:
    found = coded_sets(gold)
    assert found["coding/set_aside"].agreement["victim_group"] == {"alike": 0.0, "f1": 0.8}
    assert found["coding/tuning"].agreement["primary_p"]["alike"] == pytest.approx(2 / 3, abs=0.001)


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([("x", "x"), ("y", "y")], 1.0),
        ([("x", "x"), ("x", "x")], 1.0),
        ([("x", "y"), ("y", "x")], -1.0),
        ([("x", "x"), ("x", "y"), ("y", "x"), ("y", "y")], 0.0),
        ([], 1.0),
    ],
)
def test_kappa(pairs: list[tuple[str, str]], expected: float) -> None:
    assert kappa(pairs) == pytest.approx(expected)


def test_there_need_be_no_coded_sentences(tmp_path: Path) -> None:
    assert coded_sets(tmp_path) == {}
