"""Small and capital letters of the alphabets that the texts hold, and of names in them."""

import re

import pytest

from pipelines.letters import CAPITAL, CAPITALS, SMALL


@pytest.mark.parametrize("letter", "aæøåäöþðáéíóúýàèêëüšžçñâłőńćôûśěřģķļņ")
def test_small_letters(letter: str) -> None:
    assert re.fullmatch(f"[{SMALL}]", letter)
    assert not re.fullmatch(f"[{CAPITALS}]|{CAPITAL}", letter)


@pytest.mark.parametrize("letter", "AÆØÅÄÖÞÐÁÉÍÓÚÝŠŽÇŁŐŃĆĢĶ")
def test_capital_letters(letter: str) -> None:
    assert re.fullmatch(f"[{CAPITALS}]", letter)
    assert re.fullmatch(CAPITAL, letter)
    assert not re.fullmatch(f"[{SMALL}]", letter)


@pytest.mark.parametrize("mark", "5_-×÷’ ")
def test_what_is_no_letter(mark: str) -> None:
    assert not re.fullmatch(f"[{SMALL}{CAPITALS}]|{CAPITAL}", mark)
