"""How days, their clock and weeks are written in figures: what absolute and relative dates share.

Here belongs: the patterns, and what a clock adds to a day. Not here: the dates that are read by them (`dates.py`,
`date_periods.py`, `named_days.py`).
"""

import re

from pipelines.documents import GAP, FuzzyDate
from pipelines.letters import DASHES
from pipelines.mentions.dates import calendar
from pipelines.registers import alternatives, any_of, rows, words_of

__all__ = [
    "CLOCK",
    "DASH",
    "DASH_BEFORE",
    "DAY_ALONE",
    "DAY_BEFORE",
    "DAY_OF_MONTH_AFTER",
    "DAY_OF_PERIOD_BEFORE",
    "FROM_MONTH",
    "MONTH_CASES",
    "PARTS",
    "WEEK_NUMBER",
    "YEAR_OF_DAY",
    "clock_of",
    "clocked",
    "into_month",
]

NOON = 12
ZONE = "|".join(row["abbreviation"] for row in rows("time_zones"))
TELLS_HOUR = any_of(words_of("clock") - words_of("clock", "en"))
"""Words that a bare hour may follow; English writes `at 2 pm`, for `at 12` may count schools."""
CLOCK = (
    rf"(?:[ \t\u00a0,]+(?:[–-][ \t\u00a0]+(?=(?i:{TELLS_HOUR})(?!\w)))?(?:(?:{alternatives('from_hour')})[ \t\u00a0])?"
    rf"(?:(?:(?P<told>(?i:{TELLS_HOUR}))[.:]?|(?:{alternatives('clock', 'en')}))(?!\w))?[ \t\u00a0]*"
    rf"(?:(?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?)?(?!\d|[.:]\d)"
    rf"(?:[ \t\u00a0]?(?:(?P<pm>(?i:{alternatives('afternoon')}))|(?P<am>(?i:{alternatives('forenoon')}))"
    rf"|(?P<midday>(?:{alternatives('noon')})))(?!\w))?(?(minute)|(?(told)|(?(pm)|(?(am)|(?(midday)|(?!))))))"
    rf"|(?P<noon>(?:{alternatives('noon')})(?!\w)))"
    rf"(?:[ \t]+(?:{ZONE})(?!\w))?)?"
)
"""`, kl. 12`, ` klo 9.30`, ` at 2.30 pm`, ` at noon`: an hour without minutes needs its word before it, or behind it in English."""
YEAR_OF_DAY = r"(?P<year>(?:1[6-9]|2[01])\d{2})"
"""A year beside a day and a month, which nothing but a date can be; a year with less beside it is of `CENTURIES`."""
ORDINAL = r"(?:\.|:[ae]|[ \u00a0]?(?:st|nd|rd|th))?"
GAP_OF_DAY = rf"(?:{GAP}|(?<=\d\.))"
"""What parts a day from its month, which may be the dot alone: `5.juni`."""
DAY_BEFORE = re.compile(rf"(?<![\w.,/-])(?P<day>\d{{1,2}}){ORDINAL}{GAP_OF_DAY}(?:(?:{alternatives('day_of')}){GAP})?$")
"""`5 June`, `5.juni`, `5th day of June`, and `5 päivänä kesäkuuta` as Finnish laws write it."""
DAY_OF_MONTH_AFTER = re.compile(
    rf"{GAP}(?:(?P<first>\d{{1,2}})\.?[ \u00a0]?[{DASHES}][ \u00a0]?)?(?P<day>\d{{1,2}})\.?{GAP}(?:{alternatives('day_of')})(?!\w)"
)
"""`lokakuun 1. päivänä`, as Finnish decrees write it, and `1.–3. päivänä`."""
DAY_OF_PERIOD_BEFORE = re.compile(
    rf"(?<=\d[{DASHES}]|\.[{DASHES}]|[ \u00a0][{DASHES}])[ \u00a0]?(?P<day>\d{{1,2}}){ORDINAL}{GAP_OF_DAY}$"
)
DAY_ALONE = re.compile(rf"(?<![\w.,/-])(?P<day>\d{{1,2}}){ORDINAL}$")
DASH = re.compile(rf"[ \u00a0]?[{DASHES}][ \u00a0]?")
DASH_BEFORE = re.compile(rf"[ \u00a0]?[{DASHES}][ \u00a0]?$")
WEEK_NUMBER = re.compile(rf"{GAP}(?P<number>[1-9]|[1-4]\d|5[0-3])(?!\d|[.,]\d|[{DASHES}]\d|:\d)")
PARTS = ("season.", "quarter.", "half.")
"""What opens the meaning of a word for a part of a year; its EDTF code follows."""
FROM_MONTH = rf"[^\W\d_]+(?:{alternatives('from_month')})(?!\w)"
INTO_MONTH = re.compile(rf"{GAP}(?=[^\W\d_]+(?:{alternatives('into_month')})(?!\w))", re.IGNORECASE)
"""Finnish cases by which one month leads to another: `kesäkuusta elokuuhun`."""
MONTH_CASES = tuple(words_of("in_month") | words_of("from_month") | words_of("into_month"))
"""The cases in which a Finnish month is a date."""


def into_month(text: str, at: int) -> int | None:
    """Where a Finnish month begins, a gap behind a place, to whose end something lasts: `elokuuhun`; None where none stands there.

    Args:
        text: the text as decoded.
        at: the place.
    """
    match = INTO_MONTH.match(text, at)
    return match.end() if match else None


def clock_of(match: re.Match[str]) -> tuple[int, int, int] | None:
    """Hour, minute and second that a match of `CLOCK` holds; None if it holds none.

    Args:
        match: of a pattern that ends with `CLOCK`.
    """
    clock = match.groupdict()
    if clock.get("noon"):
        return NOON, 0, 0
    if not clock.get("hour"):
        return None
    hour = int(clock["hour"])
    if clock["pm"] and hour < NOON:
        hour += NOON
    return 0 if clock["am"] and hour == NOON else hour, int(clock["minute"] or 0), int(clock["second"] or 0)


def clocked(match: re.Match[str], date: FuzzyDate) -> FuzzyDate:
    """The date with the clock time that a match of `CLOCK` holds, if any."""
    clock = clock_of(match)
    return calendar.at_clock(date, *clock) if clock else date
