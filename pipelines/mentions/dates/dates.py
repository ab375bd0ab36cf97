"""Dates that say themselves when they are: absolute forms, parts of years, decades, weeks -> fuzzy dates.

Here belongs: how single dates are written, and all such dates of a text. Not here: the words they are made of (`date_words.py`),
periods of them (`date_periods.py`), the calendar's arithmetic (`calendar.py`), words that mean a date only beside another
(`relative_dates.py`), and which date of a document is its own (`records/`).
"""

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

from pipelines.documents import GAP, FuzzyDate, Mention, Span, Value, tidy
from pipelines.letters import DASHES
from pipelines.mentions.dates import calendar
from pipelines.mentions.dates.date_forms import (
    CLOCK,
    DASH,
    DAY_BEFORE,
    DAY_OF_MONTH_AFTER,
    DAY_OF_PERIOD_BEFORE,
    PARTS,
    WEEK_NUMBER,
    YEAR_OF_DAY,
    clocked,
)
from pipelines.mentions.dates.date_periods import Reading, bounds, is_before, meant, openings, periods
from pipelines.mentions.dates.date_words import GAP_AFTER, LONGEST_GAP, Words, gap_start, is_feast
from pipelines.mentions.lexicon import Hit, Hits
from pipelines.mentions.numbers import figure_places, matches_at
from pipelines.registers import alternatives, any_of, rows

__all__ = ["find", "published"]

NUMERIC = re.compile(
    r"(?<![\w,/])(?<![^\W\d][.-])(?<!\d\.)(?P<day>\d{1,2})(?P<mark>[./-])[ ]?(?P<month>\d{1,2})(?P=mark)[ ]?"
    rf"(?:{YEAR_OF_DAY}|(?P<short>\d{{2}}))(?![\w/]|\.\d|-(?!\d{{1,2}}[./]\d)){CLOCK}"
)
MIXED = re.compile(
    rf"(?<![\w.,/-])(?P<day>\d{{1,2}})[./](?P<month>\d{{1,2}})[{DASHES}](?:(?P<year>(?:19|20)\d{{2}})|(?P<short>\d{{2}}))(?![\w/-]|[.,]\d)"
)
"""`29/10-2010`, as Danes, Norwegians and Swedes write it; with two figures of the year only behind the article: `den 29/10-10`."""
SLASHED = re.compile(
    r"(?<![\w.,/-])(?P<day>\d{1,2})/(?P<month>\d{1,2})[ \u00a0](?P<year>(?:19|20)\d{2})(?![\w/%-]|[.,:]\d|[ \u00a0]\d{3}(?!\d))"
)
"""`31/03 2020`, as Danes and Swedes write it."""
SECTION_BEFORE = re.compile(rf"(?:(?<!\w)§|(?:{alternatives('section')})\.?){GAP}$", re.IGNORECASE)
"""Before figures that number a line of a budget or a section, and are no date: `momentilta 29.10.20`, `kap. 3.11.08`."""
LONGEST_SECTION = 24
ARTICLE_OF_DAY = re.compile(rf"\b(?:{alternatives('day')})[ \u00a0]$", re.IGNORECASE)
ISO = re.compile(
    rf"(?<![\w/-]){YEAR_OF_DAY}-(?P<month>\d{{2}})-(?P<day>\d{{2}})"
    rf"(?:T(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?)?(?![\w/-]|{GAP}(?:{alternatives('number_of_paper')})\b)"
)
"""A law of Norway is numbered so: `lov 2005-05-20 nr. 28`."""
ISO_MONTH = re.compile(r"(?P<year>(?:19|20)\d{2})-(?P<month>0[1-9]|1[0-2])(?![\w/]|[-.,]\d)")
DATE_LABEL = re.compile(
    rf"(?:^|\n)[ \t\u00a0]*(?i:{any_of({row['label'] for row in rows('labels') if row['field'] in ('date', 'updated')})})[ \t\u00a0]*:?[ \t\u00a0\n]*$"
)
"""Before a month as ISO 8601 writes it, which else is more often the number of a report: `Dato: 2018-10`."""
YEAR_AFTER = re.compile(rf"\.?,?{GAP}{YEAR_OF_DAY}(?!\d|[.,]\d{{3}}){CLOCK}")
DAY_AND_YEAR_AFTER = re.compile(
    rf"\.?{GAP}(?:(?P<first>\d{{1,2}})[{DASHES}])?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?{GAP}{YEAR_OF_DAY}(?!\d){CLOCK}"
)
FOOTNOTE = rf"\d?{GAP}[A-ZÆØÅÄÖÁÉÍÓÚÝÞÐ]"
"""How the text goes on behind the number of a footnote that stands at the end of a sentence: `i 2019.1 Under`."""
YEAR = re.compile(
    r"(?<![\w/.,:§#+–])(?<!(?<!mid)-)(?<!\d[ \u00a0])(?P<year>(?:19|20)\d{2})"
    rf"(?![\w%/]|[,:]\d|\.\d(?!{FOOTNOTE})|[{DASHES}]\d|-\n\d|-(?:{alternatives('year_of_goal')})|[ \u00a0]-[ \u00a0]\d{{5}}|[ \u00a0]\d{{3}}(?!\d)|[ \u00a0]?%|[ \u00a0]\d{{2}}[ \u00a0]\d{{2}}(?!\d))"
)
ISSUE_BEFORE = re.compile(
    rf"(?:^|\n)[^\n.;:§]{{0,50}}(?<!\w)(?i:{alternatives('number_of_issue')})\.?[ \u00a0]\d{{1,2}}(?:[ \u00a0]?[{DASHES}][ \u00a0]?\d{{1,2}})?,?[ \u00a0]$"
)
ISSUE_ENDS = re.compile(rf"[ \u00a0]*(?:[,|({DASHES}]|\r?\n|$|(?i:[ \u00a0](?:{alternatives('volume')})(?!\w)))")
"""Around the year of an issue, in a line that says little else: `Advokaten Nr 3 2007 Årgång 73`."""
LONGEST_LINE = 80
YEAR_HERE = re.compile(rf"(?P<year>(?:19|20)\d{{2}})(?![\w%]|[.,:/]\d|[{DASHES}]\d)")
YEAR_BEFORE = re.compile(r"(?<!\d)(?:19|20)\d{2},?$")
YEARS = re.compile(
    rf"(?<![\w/.,-])(?P<first>(?:19|20)\d{{2}})(?:[ \u00a0]?[{DASHES}][ \u00a0]?|/)(?P<last>(?:19|20)\d{{2}}|\d{{2}})"
    r"(?![\w/]|[-.,]\d|:\w|[ \u00a0]\d{3}(?!\d))"
)
OPEN_YEARS = re.compile(rf"(?<=\()(?P<first>(?:19|20)\d{{2}})[ \u00a0]?[{DASHES}](?=\))")
"""`(2021–)`: from a year on."""
DECADE = re.compile(
    r"(?<![\w.,/])(?<!(?<!mid)-)(?P<year>(?:1[6-9]|20)\d0)(?P<ending>s|['’]?erne|['’]?ere|['’]s)?(?![\w%/]|[.,]\d)"
)
SHORT_DECADE = re.compile(rf"(?<![\w.,/-])(?P<tens>\d0)(?:(?=[{DASHES}][^\W\d])|(?P<ending>['’]?erne)(?!\w))")
"""`90-tallet`, `70-luvulla`, `80'erne`: a decade of the 1900s, for the decades since then are written out."""
OF_AGE = re.compile(
    rf"(?<!\w)(?:{alternatives('aged')}){GAP}(?:[^\W\d_]+{GAP}){{0,2}}i{GAP}(?:[^\W\d_]+{GAP}a[vf]{GAP})?$", re.IGNORECASE
)
"""Whom the decade of his life is told of: `en mann i 40-åra`, `en kvinde midt i 30'erne`."""
LONGEST_AGED = 40
CABINET_BEFORE = re.compile(rf"(?<![^\W\d_-])(?:{alternatives('cabinet')})[ \u00a0]$", re.IGNORECASE)
PAPER_NUMBER = re.compile(
    rf"(?<!\w)(?i:{alternatives('number_of_paper')})\b[.:]{{0,2}}[ \u00a0]*\d{{1,6}}"
    rf"(?:[ \u00a0]?[/{DASHES}][ \u00a0]?|[ \u00a0](?:{alternatives('year_of_paper')})[ \u00a0])$"
)
PAPER_OF_UNION = re.compile(r"(?:19|20)\d{2}\)[ \u00a0]?\d")
"""`COM(2012) 286`, `Rec(2000)11`, behind the letters."""
NUMBER_GOES_ON = tuple("-–/ \u00a0")
"""What stands between the figures of a number and its year."""
AS_WRITTEN = {"date.year", "date.iso", "date.through"}
"""Rules whose date stands in the text as EDTF writes it."""
DAY_HERE = re.compile(r"\d{1,2}[./-]")
"""How dates in figures begin, but those of ISO 8601; most figures begin otherwise."""
CENTURIES = ("19", "20")
"""The first figures of years."""


FIRST_YEAR_OF_2000S = 2000
FIRST_SHORT_DECADE = 30
"""Earlier decades (`20-tallet`) can be of either century."""


FIRST_YEAR_OF_1900S = 50
"""Two figures from here on are a year of the 1900s."""


def find(text: str, hits: Hits, indexed: Words | None = None) -> list[Mention]:
    """All absolute dates, in order, the longest reading of each place.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        indexed: its date words, where relative dates are found as well.
    """
    words = indexed or Words(text, hits)
    places = figure_places(text)
    plain = [*_in_figures(text, places), *_with_month(text, hits, words), *_years(text, hits, words, places)]
    plain += [*_parts(text, words), *_feasts_of_year(text, hits, words)]
    weekdays = {hit.end: hit.start for hit in hits.get("weekday", [])}
    plain += [one for whole in plain for one in openings(text, whole, hits, words, weekdays)]
    joined = [*periods(text, plain, words), *_decades(text, words, places), *_weeks(text, words)]
    named = {hit.end for hit in hits.get("cabinet", [])}
    found = [one for one in (*plain, *joined) if not _names_cabinet(text, one.span, named)]
    return [_mention(text, one) for one in _longest([*found, *bounds(text, found, words)])]


def _names_cabinet(text: str, span: Span, named: set[int]) -> bool:
    """Whether years are part of a cabinet's name: `S-regeringen 2019-2022`. In parentheses behind it they tell its time."""
    if not YEARS.match(text, span.start):
        return False
    before = CABINET_BEFORE.search(text, max(0, span.start - LONGEST_GAP), span.start)
    return before is not None or gap_start(text, span.start) in named


def published(found: Iterable[Mention], span: Span) -> Value[FuzzyDate] | None:
    """The first date in a date field of a page; None if it holds none.

    Args:
        found: the dates of the text.
        span: the field's value.
    """
    for mention in found:
        if span.covers(mention.span) and isinstance(mention.value.value, FuzzyDate):
            return Value(mention.value.value, "parsed", mention.value.rule_id, (mention.span,))
    return None


def _in_figures(text: str, places: list[int]) -> Iterator[Reading]:
    """`31.10.12 18:50`, `21.6.2022 11.43`, `29/10-2010`, `2022-06-21`."""
    days = [place for place in places if DAY_HERE.match(text, place)]
    for match in matches_at(ISO_MONTH, text, places):
        if DATE_LABEL.search(text, max(0, match.start() - LONGEST_GAP), match.start()):
            yield Reading(Span(*match.span()), calendar.month(int(match["year"]), int(match["month"])), "date.iso")
    for pattern, rule, where in (
        (NUMERIC, "date.numeric", days), (MIXED, "date.numeric", days), (SLASHED, "date.numeric", days), (ISO, "date.iso", places),
    ):  # fmt: skip
        for match in matches_at(pattern, text, where):
            if match["year"] is None and (
                _numbers_a_section(text, match)
                or SECTION_BEFORE.search(text, max(0, match.start() - LONGEST_SECTION), match.start())
            ):
                continue
            if (
                match["year"] is None
                and pattern is MIXED
                and not ARTICLE_OF_DAY.search(text, max(0, match.start() - 9), match.start())
            ):
                continue
            date = calendar.day_or_none(_year_of(match), int(match["month"]), int(match["day"]))
            if date:
                yield Reading(Span(*match.span()), clocked(match, date), rule)


def _year_of(match: re.Match[str]) -> int:
    """The year of a date in figures, which may be written with two."""
    if match["year"]:
        return int(match["year"])
    short = int(match["short"])
    return short + (2000 if short < FIRST_YEAR_OF_1900S else 1900)


def _numbers_a_section(text: str, match: re.Match[str]) -> bool:
    """Whether figures open a line as `4.3.10 Tiltak` does: single figures, no clock."""
    opens_line = match.start() == 0 or text[match.start() - 1] == "\n"
    return opens_line and not match.groupdict().get("hour") and 1 in (len(match["day"]), len(match["month"]))


def _with_month(text: str, hits: Hits, words: Words) -> Iterator[Reading]:
    """`12. februar 2003`, `25 August, 2005`, `Okt 29, 2010 11:26`, `juni 2004`, `vuoden 2021 kesäkuussa`."""
    for hit in hits.get("month", []):
        number = hit.entry.payload
        both = DAY_AND_YEAR_AFTER.match(text, hit.end)
        window = max(0, hit.start - LONGEST_GAP)
        before = DAY_BEFORE.search(text, window, hit.start) or DAY_OF_PERIOD_BEFORE.search(text, window, hit.start)
        told = DAY_OF_MONTH_AFTER.match(text, hit.end) if hit.entry.lang == "fi" else None
        end = told.end() if told else hit.end
        filler = words.after(end, "of_year")
        after = YEAR_AFTER.match(text, filler.end if filler else end)
        if both and (date := calendar.day_or_none(int(both["year"]), number, int(both["day"]))):
            first = calendar.day_or_none(int(both["year"]), number, int(both["first"])) if both["first"] else None
            date = calendar.period(first, date) if first and is_before(first, date) else clocked(both, date)
            yield Reading(Span(hit.start, both.end()), date, "date.month_day_year")
        elif told and after and (date := calendar.day_or_none(int(after["year"]), number, int(told["day"]))):
            first = calendar.day_or_none(int(after["year"]), number, int(told["first"])) if told["first"] else None
            date = calendar.period(first, date) if first and is_before(first, date) else clocked(after, date)
            yield Reading(Span(hit.start, after.end()), date, "date.day_month_year")
        elif before and after and (date := calendar.day_or_none(int(after["year"]), number, int(before["day"]))):
            yield Reading(Span(before.start("day"), after.end()), clocked(after, date), "date.day_month_year")
        elif after and after["year"].startswith(CENTURIES) and not is_feast(hit):
            end = after.end("year")
            yield Reading(Span(hit.start, end), calendar.month(int(after["year"]), number), "date.month_year")
        elif hit.entry.lang == "fi" and (year := _year_before(text, hit.start, words)):
            yield Reading(Span(year[0], hit.end), calendar.month(year[1], number), "date.year_month")
        elif part := words.after(hit.end, "end.after", "approximate.after"):
            yield from _part_of_month(text, hit, part, words)


def _feasts_of_year(text: str, hits: Hits, words: Words) -> Iterator[Reading]:
    """`julaften 2019`, `på kvinnedagen i 2019`: a day that has a name, with its year."""
    for hit in hits.get("holiday", []):
        unit, _, day = hit.entry.payload.partition(".")
        filler = words.after(hit.end, "of_year") if unit == "date" else None
        after = YEAR_AFTER.match(text, filler.end if filler else hit.end) if unit == "date" else None
        month, _, number = day.partition("-")
        if (
            after
            and after["year"].startswith(CENTURIES)
            and (date := calendar.day_or_none(int(after["year"]), int(month), int(number)))
        ):
            yield Reading(Span(hit.start, after.end("year")), date, "date.day_month_year")


def _part_of_month(text: str, month: Hit, part: Hit, words: Words) -> Iterator[Reading]:
    """`elokuun lopussa 2017`: the word for the part stands between month and year."""
    place = words.next_place(part.end)
    year = YEAR_HERE.match(text, place) if place is not None else None
    date = meant(part.entry.payload.partition(".")[0], calendar.month(int(year["year"]), month.entry.payload)) if year else None
    if year and date:
        yield Reading(Span(month.start, year.end()), date, "date.part_of_month")


def _year_before(text: str, at: int, words: Words) -> tuple[int, int] | None:
    """Where a year begins that a word for `of the year` opens, and the year: `vuoden 2021 kesäkuussa`."""
    start = (gap_start(text, at) or 0) - 4
    if start < 0 or not YEAR.match(text, start) or not words.before(start, "of_year"):
        return None
    return start, int(text[start : start + 4])


def _years(text: str, hits: Hits, words: Words, places: list[int]) -> Iterator[Reading]:
    """`2003-2005`, `2007/08`, `(2021–)`, `2011`."""
    years = [place for place in places if text.startswith(CENTURIES, place)]
    for match in matches_at(YEARS, text, years):
        first, last = int(match["first"]), int(match["last"])
        last = first // 100 * 100 + last if last < 100 else last
        if last > first and not words.before(match.start(), "number"):
            yield Reading(Span(*match.span()), calendar.period(calendar.year(first), calendar.year(last)), "date.years")
    for match in matches_at(OPEN_YEARS, text, years):
        yield Reading(Span(*match.span()), calendar.open_end(calendar.year(int(match["first"]))), "date.since")
    yield from _issues(text, years)
    counted = {hit.start for name in ("magnitude", "currency") for hit in hits.get(name, [])}
    single = {hit.start for hit in hits.get("magnitude", []) if hit.entry.payload.kind == "one"}
    for match in matches_at(YEAR, text, years):
        gap = GAP_AFTER.match(text, match.end())
        if _numbers_a_paper(text, match.start()):
            continue
        counts = (gap and gap.end() in counted and "\n\n" not in gap[0]) or words.after(match.end(), "counted")
        is_single = gap and gap.end() in single and words.before(match.start(), "of_year")  # `vuonna 2021 miljoona euroa`
        if (counts and not is_single and not _ends_row(text, match.start(), words)) or words.before(match.start(), "number"):
            continue
        yield Reading(Span(*match.span()), calendar.year(int(match["year"])), "date.year")


def _issues(text: str, years: list[int]) -> Iterator[Reading]:
    """The year of an issue of a journal, that stands behind its number alone: `Advokaten Nr 3 2007 Årgång 73`."""
    for place in years:
        before = ISSUE_BEFORE.search(text, max(0, place - LONGEST_LINE), place)
        year = YEAR_HERE.match(text, place) if before else None
        if before and year and ISSUE_ENDS.match(text, year.end()):
            yield Reading(Span(*year.span()), calendar.year(int(year["year"])), "date.year")


def _ends_row(text: str, year_at: int, words: Words) -> bool:
    """Whether a year ends a row of years, whatever stands behind it: `in 2019, 2020 and 2021 cases grew`."""
    joined = words.before(year_at, "and")
    end = words.last_place(joined.start) if joined else None
    return end is not None and YEAR_BEFORE.search(text, max(0, end - 6), end) is not None


def _numbers_a_paper(text: str, year_at: int) -> bool:
    """Whether a year is part of the number of a paper: `Nr: 168 - 2010`, `lov nr. 100 av 2005`, `COM(2012) 286`."""
    before = text[max(0, year_at - 2) : year_at]
    if before.endswith("("):
        return before[0].isalpha() and PAPER_OF_UNION.match(text, year_at) is not None
    return before[-1:] in NUMBER_GOES_ON and PAPER_NUMBER.search(text, max(0, year_at - LONGEST_GAP), year_at) is not None


def _parts(text: str, words: Words) -> Iterator[Reading]:
    """Seasons, quarters and halves of a year: `hösten 2022`, `spring of 2005`, `første halvår 2021`."""
    for hit in words.hits:
        if not hit.entry.payload.startswith(PARTS):
            continue
        kind, _, code = hit.entry.payload.partition(".")
        place = words.next_place(hit.end)
        after = YEAR_HERE.match(text, place) if place is not None else None
        years = YEARS.match(text, place) if place is not None else None
        before = _year_before(text, hit.start, words) if hit.entry.lang == "fi" else None
        if after:
            date = calendar.part_of_year(int(after["year"]), int(code))
            yield Reading(Span(hit.start, after.end()), date, f"date.{kind}")
        elif years and int(code) == calendar.WINTER:
            date = calendar.part_of_year(int(years["first"]), int(code))
            yield Reading(Span(hit.start, years.end()), date, f"date.{kind}")
        elif before:
            yield Reading(Span(before[0], hit.end), calendar.part_of_year(before[1], int(code)), f"date.{kind}")


def _decades(text: str, words: Words, places: list[int]) -> Iterator[Reading]:
    """`1990-tallet`, `90-luvulla`, `the 1990s`; a round hundred is a century, but `the 2000s` are ten years."""
    ends = {hit.start: hit.end for hit in words.hits if hit.entry.payload == "decade"}
    parts = {hit.start for hit in words.hits if hit.entry.payload == "approximate.after"}
    for match in matches_at(DECADE, text, places):
        dash = DASH.match(text, match.end())
        end = match.end() if match["ending"] else ends.get(dash.end()) if dash else None
        if end:
            first = int(match["year"])
            part = GAP_AFTER.match(text, end)  # the beginning or middle of what has lasted some decades: `2000-luvun alussa`
            in_decade = match["ending"] or (part is not None and part.end() in parts)
            is_century = first % 100 == 0 and not (first >= FIRST_YEAR_OF_2000S and in_decade)
            date = calendar.century(first) if is_century else calendar.decade(first)
            yield Reading(Span(match.start(), end), date, "date.decade")
    for hit in words.hits:
        opens, _, first_year = hit.entry.payload.partition(".")
        if opens == "decade" and first_year:
            yield Reading(Span(hit.start, hit.end), calendar.decade(int(first_year)), "date.decade")
    for match in matches_at(SHORT_DECADE, text, places):
        end = match.end() if match["ending"] else ends.get(match.end() + 1)
        aged = OF_AGE.search(text, max(0, match.start() - LONGEST_AGED), match.start())
        if end and not aged and int(match["tens"]) >= FIRST_SHORT_DECADE:
            yield Reading(Span(match.start(), end), calendar.decade(1900 + int(match["tens"])), "date.decade")


def _weeks(text: str, words: Words) -> Iterator[Reading]:
    """`uke 12 i 2021`, `viikolla 12/2021`, `week 12, 2021`: a week with its number and year."""
    for hit in words.hits:
        match = WEEK_NUMBER.match(text, hit.end) if hit.entry.payload == "week_number" else None
        if match is None:
            continue
        place = match.end() + 1 if text[match.end() : match.end() + 1] in ("/", "-") else words.next_place(match.end())
        inside = words.after(match.end(), "in")
        comma = GAP_AFTER.match(text, match.end() + 1) if text[match.end() : match.end() + 1] == "," else None
        for at in (place, inside and words.next_place(inside.end), comma and comma.end()):
            year = YEAR_HERE.match(text, at) if at else None
            if year and (date := calendar.numbered_week(int(year["year"]), int(match["number"]))):
                yield Reading(Span(hit.start, year.end()), date, "date.week")
                break


def _longest(found: list[Reading]) -> list[Reading]:
    """The longest readings that do not overlap, in order."""
    kept: list[tuple[int, int]] = []
    chosen: list[Reading] = []
    for one in sorted(found, key=lambda one: (one.span.start - one.span.end, one.span.start, one.rule)):
        at = bisect_left(kept, (one.span.start, one.span.end))
        clear_before = at == 0 or kept[at - 1][1] <= one.span.start
        clear_after = at == len(kept) or one.span.end <= kept[at][0]
        if clear_before and clear_after:
            insort(kept, (one.span.start, one.span.end))
            chosen.append(one)
    return sorted(chosen, key=lambda one: one.span)


def _mention(text: str, found: Reading) -> Mention:
    as_written = found.rule in AS_WRITTEN and found.date.edtf in tidy(found.span.of(text))
    value = Value(found.date, "explicit" if as_written else "parsed", found.rule, (found.span,))
    return Mention("date", found.span, value, label=found.date.edtf)
