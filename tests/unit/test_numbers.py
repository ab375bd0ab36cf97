"""Numbers in figures and words."""

import itertools
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.mentions import numbers, scan


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("nb", "12 500", "12500"),
        ("sv", "12\u00a0500", "12500"),  # hard blank
        ("fi", "12\u202f500,5", "12500.5"),  # narrow blank
        ("da", "12.500", "12500"),
        ("is", "1.537", "1537"),
        ("en", "12,500", "12500"),
        ("en", "1.250", "1.250"),  # a dot opens decimals in English
        ("en", "1,234.5", "1234.5"),
        ("fi", "1,568", "1.568"),
        ("nb", "1.234.567,89", "1234567.89"),
        ("nb", "tjuefem", "25"),
        ("da", "femogtyve", "25"),
        ("da", "halvtreds", "50"),
        ("fi", "kaksikymmentäviisi", "25"),
        ("is", "tuttugu og fimm", "25"),
        ("en", "twenty-five", "25"),
        ("sv", "fyra hundra", "400"),
        ("nb", "halvannen", "1.5"),
        ("fi", "puolitoista", "1.5"),
        ("is", "hálf", "0.5"),
    ],
)
def test_one_number(lang: str, text: str, expected: str) -> None:
    assert [number.value for number in numbers.find(text, scan(text), lang)] == [Decimal(expected)]


def test_words_of_another_language_are_no_numbers() -> None:
    assert numbers.find("sex", scan("sex"), "da") == []


@given(st.integers(0, 10**12), st.sampled_from([" ", "\u00a0", "\u2009", "\u202f", "."]))
def test_groups(value: int, mark: str) -> None:
    text = f"{value:,}".replace(",", mark)
    assert [number.value for number in numbers.find(text, scan(text), "nb")] == [value]


PIECES = st.sampled_from(["5", "2,5", "1 000", "½", "1/2", "to", "en halv", "kaksi", "twenty-five", ".", "/", "-", "a", "\u00a0"])


@given(
    st.lists(PIECES, max_size=20).flatmap(lambda pieces: st.sampled_from([" ", "", ", "]).map(lambda gap: gap.join(pieces))),
    st.sampled_from(["nb", "en", "fi", None]),
)
def test_any_text(text: str, lang: str | None) -> None:
    found = numbers.find(text, scan(text), lang)
    for before, after in itertools.pairwise(found):
        assert before.end <= after.start


@pytest.mark.parametrize(
    ("number", "words", "method"),
    [
        (55, "55 toimenpidettä", "explicit"),
        (16, "sixteen measures", "parsed"),
        (1200, "1 200 tiltak", "parsed"),
        (23, "٢٣ åtgärder", "parsed"),  # figures of another script
    ],
)
def test_how_a_number_follows_from_words(number: int, words: str, method: str) -> None:
    assert numbers.method_of(number, words) == method
