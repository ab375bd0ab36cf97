"""The zone that a page writes behind the time of its publication; the wording is the tests' own."""

import pytest

from pipelines import tables
from pipelines.documents import Source
from pipelines.records.rows import rows_of_file


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Byrån\n\nNytt stöd\n\nPressmeddelande   •   Jan 07, 2015 09:00 CET\n\nStödet ökar i hela landet.", "+01:00"),  # sv
        ("Etaten\n\nNy støtte\n\nPressemelding   •   Jun 07, 2015 09:00 CEST\n\nStøtten øker.", "+02:00"),  # nb
        ("Ny avtale\n\n3.5.2021 07:00:00 EEST | Ministeriö | Tiedote\n\nDel\n\nSopimus on uusi.", "+03:00"),  # fi
        ("Etaten\n\nNy støtte\n\nPressemelding   •   Jun 07, 2015 09:00\n\nStøtten øker.", None),
        ("Ny aftale\n\n10.09.2018  12:47\n\nStøtten øges i hele landet.", None),
    ],
)
def test_the_zone_that_a_page_states(text: str, expected: str | None) -> None:
    made = rows_of_file("a", "a.txt", Source("test"), None, None, (), text.encode, tables.columns_of)
    assert made.rows["documents"][0].get("time_zone") == expected
