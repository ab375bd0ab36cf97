"""Days, months, seasons, quarters, years and periods as fuzzy dates: EDTF with its bounds.

Here belongs: arithmetic of the calendar. Not here: words (`date_words.py`).
"""

import re
from calendar import monthrange
from datetime import date, datetime, time, timedelta

from pipelines.documents import FuzzyDate

__all__ = [
    "approximate",
    "at_clock",
    "century",
    "day",
    "day_or_none",
    "decade",
    "easter",
    "first_day",
    "from_edtf",
    "last_day",
    "month",
    "month_after",
    "numbered_week",
    "open_end",
    "part_of_year",
    "period",
    "week",
    "year",
]

WINTER = 24
MONTHS_OF_PART = {
    21: (3, 5),
    22: (6, 8),
    23: (9, 11),
    33: (1, 3),
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
    40: (1, 6),
    41: (7, 12),
}
"""First and last month of each season, quarter and half."""
STATED = re.compile(r"(?:\d{2}XX|\d{3}X|\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?)?)?)~?")
"""The forms of EDTF that a manifest may state; of the years, so many figures as EDTF wants (`16-05-31` is no day of the year 16)."""
FIRST_CODE_OF_LEVEL_2 = 25
"""Codes from here on stand in no period: validators know seasons there, not quarters and halves."""


def day(year_number: int, month_number: int, day_number: int) -> FuzzyDate:
    """A day.

    Raises:
        ValueError: if there is no such day.
    """
    that = date(year_number, month_number, day_number)
    return FuzzyDate(that.isoformat(), that, that)


def day_or_none(year_number: int, month_number: int, day_number: int) -> FuzzyDate | None:
    """A day; None if the calendar has none such."""
    try:
        return day(year_number, month_number, day_number)
    except ValueError:
        return None


def at_clock(of: FuzzyDate, hour: int, minute: int, second: int = 0) -> FuzzyDate:
    """The day with a clock time; EDTF wants seconds, so `18:50` is written `18:50:00`.

    Raises:
        ValueError: if the date is no single day or the time none of a day.
    """
    if of.earliest is None or of.earliest != of.latest:
        raise ValueError(f"{of.edtf} is no single day")
    local = datetime.combine(of.earliest, time(hour, minute, second))
    return FuzzyDate(local.isoformat(), of.earliest, of.latest, local)


def month(year_number: int, month_number: int) -> FuzzyDate:
    """A month of a year."""
    last = monthrange(year_number, month_number)[1]
    return FuzzyDate(
        f"{year_number:04d}-{month_number:02d}",
        date(year_number, month_number, 1),
        date(year_number, month_number, last),
    )


def year(year_number: int) -> FuzzyDate:
    """A year."""
    return FuzzyDate(f"{year_number:04d}", date(year_number, 1, 1), date(year_number, 12, 31))


def part_of_year(year_number: int, code: int) -> FuzzyDate:
    """A season (EDTF codes 21 spring to 24 winter), quarter (33 to 36) or half (40, 41) of a year.

    Seasons are those of the northern hemisphere, by months. A winter of a year can be the one in which the year begins or
    the one in which it ends, so its bounds hold both.

    Raises:
        KeyError: if EDTF has no such code.
    """
    edtf = f"{year_number:04d}-{code}"
    if code == WINTER:
        next_year = year_number + 1
        return FuzzyDate(edtf, date(year_number - 1, 12, 1), date(next_year, 2, monthrange(next_year, 2)[1]))
    first, last = MONTHS_OF_PART[code]
    return FuzzyDate(edtf, date(year_number, first, 1), date(year_number, last, monthrange(year_number, last)[1]))


def decade(first_year: int) -> FuzzyDate:
    """The ten years from a round year on."""
    return FuzzyDate(f"{first_year // 10}X", date(first_year, 1, 1), date(first_year + 9, 12, 31))


def century(first_year: int) -> FuzzyDate:
    """The hundred years from a round year on."""
    return FuzzyDate(f"{first_year // 100}XX", date(first_year, 1, 1), date(first_year + 99, 12, 31))


def last_day(of: FuzzyDate) -> FuzzyDate:
    """The last day of a date that has an end.

    Raises:
        ValueError: if the date is open.
    """
    if of.latest is None:
        raise ValueError(f"{of.edtf} has no end")
    return FuzzyDate(of.latest.isoformat(), of.latest, of.latest)


def first_day(of: FuzzyDate) -> FuzzyDate:
    """The first day of a date that has a beginning.

    Raises:
        ValueError: if the date is open.
    """
    if of.earliest is None:
        raise ValueError(f"{of.edtf} has no beginning")
    return FuzzyDate(of.earliest.isoformat(), of.earliest, of.earliest)


def month_after(year_number: int, month_number: int, months: int) -> FuzzyDate:
    """The month that many months later (earlier where negative)."""
    count = 12 * year_number + month_number - 1 + months
    return month(count // 12, count % 12 + 1)


def easter(year_number: int) -> date:
    """Easter Sunday by the Gregorian computation (Meeus, Jones and Butcher)."""
    golden = year_number % 19
    hundreds, rest = divmod(year_number, 100)
    leap, leap_rest = divmod(hundreds, 4)
    moon = (19 * golden + hundreds - leap - (hundreds - (hundreds + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * leap_rest + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * sunday) // 451
    month_number, day_number = divmod(moon + sunday - 7 * shift + 114, 31)
    return date(year_number, month_number, day_number + 1)


def week(of: date) -> FuzzyDate:
    """The week of a day, Monday to Sunday."""
    monday = of - timedelta(days=of.weekday())
    sunday = monday + timedelta(days=6)
    return FuzzyDate(f"{monday.isoformat()}/{sunday.isoformat()}", monday, sunday)


def numbered_week(year_number: int, number: int) -> FuzzyDate | None:
    """The week of that number (ISO 8601), Monday to Sunday; None if the year has none such."""
    try:
        return week(date.fromisocalendar(year_number, number, 1))
    except ValueError:
        return None


def period(first: FuzzyDate, last: FuzzyDate) -> FuzzyDate:
    """From one date to another; quarters and halves become months there."""
    return FuzzyDate(f"{_in_period(first, first.earliest)}/{_in_period(last, last.latest)}", first.earliest, last.latest)


def _in_period(of: FuzzyDate, bound: date | None) -> str:
    year_number, _, code = of.edtf.partition("-")
    if bound and code.isdecimal() and int(code) >= FIRST_CODE_OF_LEVEL_2:
        return f"{year_number}-{bound.month:02d}"
    return of.edtf


def open_end(first: FuzzyDate) -> FuzzyDate:
    """From a date on."""
    return FuzzyDate(f"{first.edtf}/..", first.earliest, None)


def approximate(of: FuzzyDate) -> FuzzyDate:
    """About a date: the beginning or the middle of a year is somewhere within it."""
    return FuzzyDate(f"{of.edtf}~", of.earliest, of.latest)


def from_edtf(edtf: str) -> FuzzyDate:
    """Read a year, part of a year, month, day or minute, as a manifest or the end of a period gives it.

    Raises:
        ValueError: if the text is none of these.
    """
    if not STATED.fullmatch(edtf):
        raise ValueError(f"{edtf!r} is no year, part of a year, month, day or minute in EDTF")
    if edtf.endswith("~"):
        return approximate(from_edtf(edtf[:-1]))
    if edtf.endswith("X"):
        return century(int(f"{edtf[:2]}00")) if edtf.endswith("XX") else decade(int(f"{edtf[:3]}0"))
    date_part, _, clock = edtf.partition("T")
    parts = [int(part) for part in date_part.split("-")]
    if len(parts) == 1:
        return year(parts[0])
    if len(parts) == 2:
        return part_of_year(parts[0], parts[1]) if parts[1] in (*MONTHS_OF_PART, WINTER) else month(parts[0], parts[1])
    found = day(parts[0], parts[1], parts[2])
    return at_clock(found, *(int(part) for part in clock.split(":"))) if clock else found
