"""Who checks a release: another process where there is little to parse and the caller closes it."""

import pytest

from pipelines import checker
from pipelines.checker import Checker
from pipelines.engine import FEW


class _Started:
    number = 0

    def __init__(self, _: object) -> None:
        _Started.number += 1


@pytest.mark.parametrize(
    ("apart", "to_parse", "started"),
    [(True, 0, 1), (True, FEW - 1, 1), (True, FEW, 0), (False, 1, 0)],
)
def test_another_process_checks_where_little_is_parsed(
    monkeypatch: pytest.MonkeyPatch, apart: bool, to_parse: int, started: int
) -> None:
    monkeypatch.setattr(checker, "FEW", FEW)
    monkeypatch.setattr(checker, "Apart", _Started)
    monkeypatch.setattr(_Started, "number", 0)
    one = Checker(apart=apart)
    one.begin(to_parse)
    one.begin(to_parse)  # a step is tried again
    assert _Started.number == started
