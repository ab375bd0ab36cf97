"""Lines with a label on a page about a plan; the wording is the tests' own."""

from typing import Any

import pytest

from tests.unit.test_plans import fact, found

PERIOD = {"start": "2022", "end": "2025"}
LABELS: list[tuple[str, str, dict[str, Any]]] = [
    ("nb", "Handlingsplan mot tvang\n\nPeriode: 2022–2025\n\nPlanen er laget av departementet.", PERIOD),
    ("nn", "Handlingsplan mot tvang\n\nPeriode: 2022–2025\n\nPlanen er laga av departementet, og han er ikkje lang.", PERIOD),
    ("sv", "Handlingsplan mot tvång\n\nPeriod: 2022–2025\n\nPlanen har tagits fram av departementet.", PERIOD),
    ("da", "Handlingsplan mod tvang\n\nPeriode: 2022-2025\n\nPlanen er udarbejdet af ministeriet.", PERIOD),
    ("fi", "Väkivallan vastainen toimintaohjelma\n\nOhjelmakausi: 2022–2025\n\nOhjelman laati ministeriö.", PERIOD),
    ("fi", "Väkivallan vastainen toimintaohjelma\n\nKesto:\n\n2022–2025\n\nOhjelman laati ministeriö.", PERIOD),
    ("is", "Aðgerðaáætlun gegn ofbeldi\n\nTímabil: 2022–2025\n\nRáðuneytið samdi áætlunina.", PERIOD),
    ("en", "Action plan against coercion\n\nPeriod: 2022–2025\n\nThe plan was drawn up by the ministry.", PERIOD),
    ("nb", "Handlingsplan mot tvang\n\nLansert: 3. februar 2022\n\nPlanen er laget av departementet.", {"launched": "2022-02-03"}),
    ("en", "Action plan against coercion\n\nLaunched: 3 February 2022\n\nThe plan is short.", {"launched": "2022-02-03"}),
    ("nb", "Handlingsplan mot tvang 2022–2025\n\nBudsjett: 30 millioner kroner", {"budget_amount": 30e6}),
    ("sv", "Handlingsplan mot tvång 2022–2025\n\nBudget: 30 miljoner kronor", {"budget_amount": 30e6}),
    ("da", "Handlingsplan mod tvang 2022-2025\n\nBudget: 30 mio. kr.", {"budget_amount": 30e6}),
    ("fi", "Väkivallan vastainen toimintaohjelma 2022–2025\n\nBudjetti: 3 miljoonaa euroa", {"budget_amount": 3e6}),
    # of several such lines each is that of a measure
    ("nb", "Handlingsplan mot tvang 2022–2025\n\nTiltak 1\n\nBudsjett: 3 millioner kroner\n\nTiltak 2\n\nBudsjett: 4 millioner kroner", {"budget_amount": None}),
    # a page on something else
    ("nb", "Kurs for ansatte\n\nPeriode: 2022–2025\n\nKurset er nevnt i handlingsplanen mot tvang, som har 9 tiltak.", {"start": None, "end": None}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "words", "expected"), LABELS, ids=lambda value: str(value)[:45])
def test_labels(lang: str, words: str, expected: dict[str, Any]) -> None:
    plan = found(lang, words)[0]
    values = {name: fact(plan, name) if name != "budget_amount" else plan.facts.get(name) for name in expected}
    assert {name: getattr(value, "value", value) for name, value in values.items()} == expected
