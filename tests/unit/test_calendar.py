"""The calendar's arithmetic, held against an independent reading of EDTF where that is sound."""

from datetime import date

import pytest
from edtf import parse_edtf
from edtf_validate.valid_edtf import is_valid
from hypothesis import given
from hypothesis import strategies as st

from pipelines.documents import FuzzyDate
from pipelines.mentions.dates import calendar

YEARS = st.integers(1800, 2100)
PARTS = st.sampled_from([21, 22, 23, 33, 34, 35, 36, 40, 41])  # winter: the package ends it in December
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(lambda that: calendar.day(that.year, that.month, that.day))
SINGLE = st.one_of(
    DAYS,
    YEARS.map(calendar.year),
    st.builds(calendar.month, YEARS, st.integers(1, 12)),
    st.builds(calendar.part_of_year, YEARS, PARTS),
    st.integers(180, 209).map(lambda tens: calendar.decade(10 * tens)),
    YEARS.map(calendar.year).map(calendar.approximate),
)


@given(SINGLE)
def test_bounds_agree_with_edtf(of: FuzzyDate) -> None:
    parsed = parse_edtf(of.edtf)
    assert of.earliest
    assert of.latest
    assert tuple(parsed.lower_strict()[:3]) == of.earliest.timetuple()[:3]
    assert tuple(parsed.upper_strict()[:3]) == of.latest.timetuple()[:3]


@given(SINGLE, SINGLE)
def test_periods_are_valid_and_reach_from_first_to_last(first: FuzzyDate, last: FuzzyDate) -> None:
    if "~" in first.edtf + last.edtf or "X" in first.edtf + last.edtf:
        return
    period = calendar.period(first, last)
    assert (period.earliest, period.latest) == (first.earliest, last.latest)
    if first.earliest and last.latest and first.earliest <= last.latest:
        start, _, end = period.edtf.partition("/")
        assert calendar.from_edtf(start).earliest == first.earliest
        assert calendar.from_edtf(end).latest == last.latest


@given(SINGLE)
def test_edtf_is_read_back(of: FuzzyDate) -> None:
    assert calendar.from_edtf(of.edtf) == of
    assert is_valid(of.edtf)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_week_is_monday_to_sunday(day: date) -> None:
    week = calendar.week(day)
    assert week.earliest
    assert week.latest
    assert (week.earliest.isoweekday(), week.latest.isoweekday()) == (1, 7)
    assert week.earliest <= day <= week.latest


@pytest.mark.parametrize(
    ("year", "expected"),
    [(1818, date(1818, 3, 22)), (1943, date(1943, 4, 25)), (2000, date(2000, 4, 23)), (2024, date(2024, 3, 31))],
)
def test_easter(year: int, expected: date) -> None:
    assert calendar.easter(year) == expected


def test_winter_holds_both_winters_of_a_year() -> None:
    winter = calendar.part_of_year(2020, 24)
    assert (winter.earliest, winter.latest) == (date(2019, 12, 1), date(2021, 2, 28))


def test_year_is_no_day_with_a_clock() -> None:
    with pytest.raises(ValueError, match="no single day"):
        calendar.at_clock(calendar.year(2020), 10, 0)


NO_FORM = "is no year, part of a year, month, day or minute in EDTF"


@pytest.mark.parametrize(
    ("edtf", "message"),
    [
        ("", NO_FORM),
        ("20", NO_FORM),
        ("16-05-31", NO_FORM),
        ("2020-01-01-01", NO_FORM),
        ("2016-05-XX", NO_FORM),
        ("2021-05-3X", NO_FORM),
        ("2016-05-31T12", NO_FORM),
        ("2016-05-31T12:00:00:junk", NO_FORM),
        ("2020-13", "bad month number 13"),
        ("2020-02-30", "day is out of range for month"),
        ("2016-05-31T25:00", "hour must be in 0..23"),
    ],
)
def test_what_is_no_date(edtf: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        calendar.from_edtf(edtf)
