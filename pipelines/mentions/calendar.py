"""Days, months, seasons, quarters, years and periods as fuzzy dates: EDTF with its bounds.

Here belongs: arithmetic of the calendar. Not here: words (`dates.py`).
"""

from calendar import monthrange
from datetime import date, datetime, time, timedelta

from pipelines.documents import FuzzyDate

__all__ = ["approximate", "at_clock", "day", "from_edtf", "month", "open_end", "period", "quarter", "season", "week", "year"]

FIRST_MONTH_OF_SEASON = {21: 3, 22: 6, 23: 9}


def day(year_number: int, month_number: int, day_number: int) -> FuzzyDate:
    """A day.

    Raises:
        ValueError: if there is no such day.
    """
    that = date(year_number, month_number, day_number)
    return FuzzyDate(that.isoformat(), that, that)


def at_clock(of: FuzzyDate, hour: int, minute: int) -> FuzzyDate:
    """The day with a clock time; EDTF wants seconds, so `18:50` is written `18:50:00`.

    Raises:
        ValueError: if the date is no single day or the time none of a day.
    """
    if of.earliest is None or of.earliest != of.latest:
        raise ValueError(f"{of.edtf} is no single day")
    local = datetime.combine(of.earliest, time(hour, minute))
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


def season(year_number: int, code: int) -> FuzzyDate:
    """A season by its EDTF code (21 spring to 24 winter), northern hemisphere, by months.

    A winter of a year can be the one in which the year begins or the one in which it ends.
    """
    if code == 24:
        next_year = year_number + 1
        last = monthrange(next_year, 2)[1]
        return FuzzyDate(f"{year_number:04d}-24", date(year_number - 1, 12, 1), date(next_year, 2, last))
    first = FIRST_MONTH_OF_SEASON[code]
    return FuzzyDate(
        f"{year_number:04d}-{code}",
        date(year_number, first, 1),
        date(year_number, first + 2, monthrange(year_number, first + 2)[1]),
    )


def quarter(year_number: int, number: int) -> FuzzyDate:
    """A quarter (EDTF codes 33 to 36)."""
    first = 3 * number - 2
    return FuzzyDate(
        f"{year_number:04d}-{32 + number}",
        date(year_number, first, 1),
        date(year_number, first + 2, monthrange(year_number, first + 2)[1]),
    )


def week(of: date) -> FuzzyDate:
    """The week of a day, Monday to Sunday."""
    monday = of - timedelta(days=of.weekday())
    sunday = monday + timedelta(days=6)
    return FuzzyDate(f"{monday.isoformat()}/{sunday.isoformat()}", monday, sunday)


def period(first: FuzzyDate, last: FuzzyDate) -> FuzzyDate:
    """From one date to another."""
    return FuzzyDate(f"{first.edtf}/{last.edtf}", first.earliest, last.latest)


def open_end(first: FuzzyDate) -> FuzzyDate:
    """From a date on."""
    return FuzzyDate(f"{first.edtf}/..", first.earliest, None)


def approximate(of: FuzzyDate) -> FuzzyDate:
    """About a date: the beginning or the middle of a year is somewhere within it."""
    return FuzzyDate(f"{of.edtf}~", of.earliest, of.latest)


def from_edtf(edtf: str) -> FuzzyDate:
    """Read a year, month or day, as a manifest gives it.

    Raises:
        ValueError: if the text is none of the three.
    """
    clock = edtf.partition("T")
    parts = [int(part) for part in clock[0].split("-")]
    if len(parts) == 1 and len(clock[0]) == 4:
        return year(parts[0])
    if len(parts) == 2:
        return month(parts[0], parts[1])
    if len(parts) == 3:
        found = day(parts[0], parts[1], parts[2])
        if not clock[2]:
            return found
        hour, minute = (int(part) for part in clock[2].split(":")[:2])
        return at_clock(found, hour, minute)
    raise ValueError(f"{edtf!r} is no year, month, day or minute in EDTF")
