"""Days that stand for a page's own where that has none: those of the items of a list of news, of its archive, of a weekday told twice.

`17. nóvember 2020Ársfundur ...`, `26.8.2016 Velferðarráðuneytið`, `Nyheter i 2011`, `tysdag ... tysdag 15. november`.

Here belongs: to which of these days words like `í dag` and `i går` are held. Not here: which day a page bears (`context.py`), and what
the words mean beside it (`mentions/dates/relative_values.py`).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from pipelines.documents import GAP, FuzzyDate, Mention, Span, Value
from pipelines.mentions.dates import calendar
from pipelines.mentions.dates.relative_values import RelativeDate
from pipelines.mentions.lexicon import Hits
from pipelines.registers import alternatives, any_of, rows, words_of
from pipelines.sources.head_lines import leads_to_date

__all__ = ["beside_items", "items", "of_archive", "same_weekday"]

LONGEST_LEAD = 80
"""What stands before the day of an item in its line is no longer."""
LEAST_ITEMS = 2
MARKS = " \t\u00a0•*·-–—|"
GOES_ON = re.compile(r"[ \t\u00a0]*[,.]?[ \t\u00a0]*[a-zåäöæøáéíóúýþð]")
"""Behind a day that opens a sentence, and no item: `12. mars 2019 vedtok Stortinget`."""
HEAD = 400
"""In so many code points at its head a page says of which archive it is."""
WEEKDAYS = ("weekday", "coming")
BESIDE_DAY = re.compile(rf",?{GAP}(?:(?:{alternatives('day')}){GAP})?")
LONGEST_BESIDE = 12


def items(text: str, absolute: Sequence[Mention]) -> list[Mention]:
    """The days of the items of a list of news, each at the head of a line, the newest first; none where the page is no such list.

    Args:
        text: the text as decoded.
        absolute: the absolute dates of the text, in order.
    """
    found = [one for one in absolute if _day(one) and _opens_item(text, one.span)]
    days = [value.earliest for one in found if (value := _day(one)) and value.earliest]
    is_list = len(found) >= LEAST_ITEMS and all(newer >= older for newer, older in pairwise(days))
    return found if is_list else []


def _day(one: Mention) -> FuzzyDate | None:
    value = one.value.value
    return value if isinstance(value, FuzzyDate) and value.earliest and value.earliest == value.latest else None


def _opens_item(text: str, day: Span) -> bool:
    """Whether a day stands at the head of a line, behind no more than a mark, a kind of page or a publisher, and opens no sentence."""
    line = text.rfind("\n", max(0, day.start - LONGEST_LEAD), day.start) + 1
    if line == 0 and day.start > LONGEST_LEAD:
        return False
    before = text[line : day.start].strip(MARKS)
    return GOES_ON.match(text, day.end) is None and (not before or leads_to_date(before))


def beside_items(relative: Iterable[RelativeDate], days: Sequence[Mention]) -> list[RelativeDate]:
    """The relative dates, those below the day of an item held to that.

    Args:
        relative: the relative dates of the text.
        days: the days of the items, in order.
    """
    found = []
    for one in relative:
        at = bisect_right(days, one.span.start, key=lambda day: day.span.start) - 1
        found.append(replace(one, anchor=days[at]) if at >= 0 and one.anchor is None else one)
    return found


@cache
def _archive() -> re.Pattern[str]:
    several = any_of({row["text"] for row in rows("kind_lines")} | words_of("archive_of"))
    lead = rf"(?:(?:{alternatives('of_archive')}){GAP})?"
    return re.compile(
        rf"(?:^|[>»/|•\n][ \t\u00a0]*)(?:{several}){GAP}{lead}(?P<year>(?:19|20)\d{{2}})[ \t\u00a0]*(?=\r?\n|$)", re.IGNORECASE
    )


def of_archive(text: str) -> Value[FuzzyDate] | None:
    """The year of the archive in which a page stands, as a line at its head says: `Arkiv > Nyheter i 2011`.

    Args:
        text: the text as decoded.
    """
    match = _archive().search(text, 0, HEAD)
    if match is None:
        return None
    return Value(calendar.year(int(match["year"])), "inferred", "date.of_archive", (Span(*match.span("year")),))


def same_weekday(
    text: str, hits: Hits, relative: Sequence[RelativeDate], dates: Sequence[Mention], resolved: Sequence[Mention]
) -> list[Mention]:
    """The resolved dates; a weekday that no day of the page tells is the day that the text names with it elsewhere.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        relative: the relative dates of the text.
        dates: the absolute dates of the text, in order.
        resolved: the relative dates as resolved, in the same order.
    """
    open_days = [one for one, date in zip(relative, resolved, strict=True) if _is_open_weekday(one, date)]
    if not open_days:
        return list(resolved)
    named: dict[int, dict[str, Mention]] = {}
    for one, date in zip(relative, resolved, strict=True):
        if one.weekday and (day := _day(date)):
            named.setdefault(one.weekday, {})[day.edtf[:10]] = date
    for hit in hits.get("weekday", []):
        at = bisect_left(dates, hit.end, key=lambda mention: mention.span.start)
        day = _day(dates[at]) if at < len(dates) else None
        if day and BESIDE_DAY.fullmatch(text, hit.end, min(dates[at].span.start, hit.end + LONGEST_BESIDE)):
            number = int(hit.entry.payload[0])
            if dates[at].span.start <= hit.end + LONGEST_BESIDE and day.earliest and day.earliest.isoweekday() == number:
                named.setdefault(number, {})[day.edtf[:10]] = dates[at]
    return [
        _told(one, named) or date if _is_open_weekday(one, date) else date for one, date in zip(relative, resolved, strict=True)
    ]


def _is_open_weekday(one: RelativeDate, date: Mention) -> bool:
    return date.value.value is None and one.unit.startswith(WEEKDAYS)


def _told(one: RelativeDate, named: dict[int, dict[str, Mention]]) -> Mention | None:
    days = named.get(int(one.unit.partition(".")[2]), {})
    if len(days) != 1:
        return None
    (mention,) = days.values()
    day = _day(mention)
    if day is None or day.earliest is None:
        return None
    value = calendar.day(day.earliest.year, day.earliest.month, day.earliest.day)
    proofs = (one.span, *mention.value.proofs)
    return Mention("date", one.span, Value(value, "resolved_relative", "date.same_weekday", proofs), label=value.edtf)
