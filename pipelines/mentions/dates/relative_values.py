"""What a word that means a date only beside another means there: `neste uke` in a text of 17 March 2022.

Here belongs: the words as found, and their date beside a reference. Not here: how they are found (`relative_dates.py`), and
which date a document has (`records/`).
"""

from dataclasses import dataclass
from datetime import date, timedelta

from pipelines.documents import FuzzyDate, Mention, Span, Value
from pipelines.mentions.dates import calendar
from pipelines.mentions.dates.date_periods import meant
from pipelines.mentions.dates.date_series import from_opening

__all__ = ["RelativeDate", "resolve"]

TOLD_AS = {"today": "day", "coming": "weekday", "of_week": "weekday", "turn": "date"}
"""Units that are found by the rule of another."""
RECENT = timedelta(days=31)
"""Of a day so long ago some speak in the present still, as the news of a meeting does."""


@dataclass(frozen=True, slots=True)
class RelativeDate:
    """A word that means a date only beside another.

    Attributes:
        span: the words.
        unit: `today`, `day`, `week`, `month`, `year`, `season.23` (by EDTF code), `weekday.1` (Monday), `coming.1` (Monday, the
            reference itself counted), `month.9`,
            `of_week.2` (the Tuesday of the week that `shift` tells), `date.03-15`, `turn.12-31`, `easter.-2`, `week.12` (by its number in the year), or
            `of_year.03`, `of_year.03-15`, `of_year.23` (month, day or part of the year that `shift` tells).
        shift: how many units after the reference, negative before; None where the nearest is meant, or the last begun. Of a
            weekday, 0 is the last one, the reference itself counted.
        part: `end` or `approximate` if a word says which part of it is meant.
        clock: hour and minute, where given.
        weekday: the day of the week that stands before a day of a month (ISO 8601: Monday is 1).
        opens: month, or month and day, with which a period begins of which this is the end.
        anchor: the date of the text that stands for the reference: `april året etter` is of the year after that.
    """

    span: Span
    unit: str
    shift: int | None
    part: str = ""
    clock: tuple[int, int] | None = None
    anchor: Mention | None = None
    weekday: int | None = None
    opens: str = ""


def resolve(words: RelativeDate, reference: Value[FuzzyDate] | None) -> Mention:
    """A relative word as a date beside the reference, no finer than that is.

    Args:
        words: the relative word.
        reference: the document's own date, else the manifest's; None if there is neither.

    Returns:
        The date; without value and `unresolved` where the reference is missing or too coarse.
    """
    kind = words.unit.partition(".")[0]
    rule = "date.relative_period" if words.opens else f"date.relative_{TOLD_AS.get(kind, kind)}"
    reference = words.anchor.value if words.anchor else reference
    resolved = _beside(words, reference.value) if reference and reference.value else None
    if resolved is None or reference is None:
        return Mention("date", words.span, Value(None, "unresolved", rule, (words.span,)))
    method = "external" if reference.method == "external" else "resolved_relative"
    value = Value(resolved, method, rule, (words.span, *reference.proofs))
    return Mention("date", words.span, value, label=resolved.edtf)


def _beside(words: RelativeDate, reference: FuzzyDate) -> FuzzyDate | None:
    first, last = reference.earliest, reference.latest
    if first is None or last is None:
        return None
    try:
        resolved = _on_day(words, first) if first == last else _in_period(words, reference, first, last)
    except (ValueError, OverflowError):  # the calendar's first or last year is passed
        return None
    if resolved is not None and words.opens:
        return from_opening(words.opens, resolved)
    if resolved is None or not words.part:
        return resolved
    return meant(words.part, resolved) or resolved


def _in_period(words: RelativeDate, reference: FuzzyDate, first: date, last: date) -> FuzzyDate | None:
    """Beside a month or year, only what is no finer than that can be told; beside a longer period, only of its one year."""
    if words.unit == "today":
        return None if "/" in reference.edtf else reference
    if words.unit.startswith("of_year.") and first.year == last.year:
        return calendar.from_edtf(f"{first.year + (words.shift or 0):04d}-{words.unit.partition('.')[2]}")
    if words.unit == "year" and first.year == last.year:
        return calendar.year(first.year + (words.shift or 0))
    if words.unit.startswith("date.") and words.weekday:
        return _clocked(_on_weekday(words, first, last), words.clock)
    if words.unit == "month" and (first.year, first.month) == (last.year, last.month):
        return calendar.month_after(first.year, first.month, words.shift or 0)
    return None


def _on_weekday(words: RelativeDate, first: date, last: date) -> FuzzyDate:
    """The day of a month in the one year of a period in which it is the weekday told with it: `tysdag 15. november`."""
    month, day = (int(part) for part in words.unit.partition(".")[2].split("-"))
    days = (calendar.day_or_none(year, month, day) for year in range(first.year, last.year + 1))
    fitting = [one for one in days if one and one.earliest and one.earliest.isoweekday() == words.weekday]
    fitting = [one for one in fitting if one.earliest and first <= one.earliest <= last]
    if len(fitting) != 1:
        raise ValueError(f"{words.unit} is no one day from {first} to {last}")
    return fitting[0]


def _on_day(words: RelativeDate, day: date) -> FuzzyDate | None:
    unit, _, detail = words.unit.partition(".")
    shift = words.shift or 0
    if unit in ("today", "day"):
        return _as_day(day + timedelta(days=shift))
    if unit == "week" and detail:
        return _numbered_week(int(detail), words.shift, day)
    if unit == "week":
        return calendar.week(day + timedelta(weeks=shift))
    if unit == "year":
        return calendar.year(day.year + shift)
    if unit == "of_year":
        is_to_come = words.shift is None and "-" not in detail and calendar.MONTHS_OF_PART.get(int(detail), (0,))[0] > day.month
        return calendar.from_edtf(f"{day.year + shift - is_to_come:04d}-{detail}")
    if unit == "month":
        return calendar.month_after(day.year, day.month, _months_to(int(detail), day, words.shift) if detail else shift)
    if unit == "season":
        return _season(int(detail), words.shift, day)
    if unit in ("weekday", "coming", "of_week"):
        return _as_day(day + timedelta(days=_days_to_weekday(unit, int(detail), day, words.shift)))
    return _clocked(_nearest_day(unit, detail, day, words.shift, words.weekday), words.clock)


def _as_day(day: date) -> FuzzyDate:
    return calendar.day(day.year, day.month, day.day)


def _clocked(day: FuzzyDate, clock: tuple[int, int] | None) -> FuzzyDate:
    return calendar.at_clock(day, *clock) if clock else day


def _days_to_weekday(unit: str, weekday: int, day: date, shift: int | None) -> int:
    """Days to a weekday: of the week that many weeks after, from the day on, or as `_days_to` has it."""
    if unit == "of_week":
        return 7 * (shift or 0) + weekday - day.isoweekday()
    return (weekday - day.isoweekday()) % 7 if unit == "coming" else _days_to(weekday, day, shift)


def _days_to(weekday: int, day: date, shift: int | None) -> int:
    """Days to the weekday last before, next after, or nearest to a day."""
    ahead = (weekday - day.isoweekday()) % 7
    if shift == 0:
        return ahead - 7 if ahead else 0
    if shift is None:
        return ahead if ahead <= 3 else ahead - 7
    return (ahead or 7) if shift > 0 else ahead - 7


def _months_to(month: int, day: date, shift: int | None) -> int:
    """Months to the month of that name last before, next after, or nearest to a day; its own month counts."""
    ahead = (month - day.month) % 12
    if shift is None:
        return ahead if ahead <= 6 else ahead - 12
    return ahead if shift > 0 or ahead == 0 else ahead - 12


def _numbered_week(number: int, shift: int | None, day: date) -> FuzzyDate | None:
    """The week of that number last before, next after, or nearest to a day; the day's own week counts."""
    near = [found for year in (day.year - 1, day.year, day.year + 1) if (found := calendar.numbered_week(year, number))]
    weeks = [(week.earliest, week.latest, week) for week in near if week.earliest and week.latest]
    if shift:
        weeks = [one for one in weeks if (one[1] >= day if shift > 0 else one[0] <= day)]
    return min(weeks, key=lambda one: abs(one[0] - day), default=(None, None, None))[2]


def _season(code: int, shift: int | None, day: date) -> FuzzyDate:
    """The season of the year, the one last before or next after a day; without shift, the last that has begun."""
    months = (12, 2) if code == calendar.WINTER else calendar.MONTHS_OF_PART[code]
    begun, over = day.month >= months[0], day.month > months[1]
    if shift and shift > 0 and begun:
        return calendar.part_of_year(day.year + 1, code)
    if (shift is None and not begun) or (shift and shift < 0 and not over):
        return calendar.part_of_year(day.year - 1, code)
    return calendar.part_of_year(day.year, code)


def _nearest_day(unit: str, detail: str, day: date, shift: int | None = None, weekday: int | None = None) -> FuzzyDate:
    """The day of a month, or by Easter, in the year that brings it nearest; the last one, or that on the weekday, where it is told."""
    candidates: list[date] = []
    for year in (day.year - 1, day.year, day.year + 1):
        if unit == "easter":
            candidates.append(calendar.easter(year) + timedelta(days=int(detail)))
        elif found := calendar.day_or_none(year, int(detail[:2]), int(detail[3:])):
            candidates += [found.earliest] if found.earliest else []
    first = date.min if shift is None or shift < 0 else day - RECENT if unit == "date" else day
    last = day if shift is not None and shift < 0 else date.max
    fitting = [one for one in candidates if first <= one <= last and weekday in (None, one.isoweekday())]
    if not fitting:
        raise ValueError(f"{detail} is no day near {day}")
    return _as_day(min(fitting, key=lambda one: abs(one - day)))
