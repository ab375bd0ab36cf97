"""Dates that say themselves when they are: absolute forms, parts of years, periods and bounds -> fuzzy dates.

Here belongs: how such dates are written. Not here: the calendar's arithmetic (`calendar.py`), words that mean a date only
beside another (`relative_dates.py`), and which date of a document is its own (`records/`). Month names come from CLDR;
all other words from registers.
"""

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from pipelines.documents import GAP, FuzzyDate, Mention, Span, Value, tidy
from pipelines.mentions import calendar
from pipelines.mentions.lexicon import Entry, Hit, Hits
from pipelines.mentions.numbers import figure_places, matches_at
from pipelines.registers import alternatives, rows, words_of

__all__ = [
    "CLOCK",
    "DASH_BEFORE",
    "DAY_ALONE",
    "DAY_BEFORE",
    "DAY_OF_MONTH_AFTER",
    "DAY_OF_PERIOD_BEFORE",
    "GAP_AFTER",
    "LONGEST_GAP",
    "PARTS",
    "WEEK_NUMBER",
    "Words",
    "clocked",
    "day_or_none",
    "entries",
    "find",
    "full_names",
    "gap_start",
    "into_month",
    "is_feast",
    "meant",
    "published",
    "without_weekday",
]

LANGUAGES = ("nb", "nn", "sv", "da", "fi", "is", "fo", "en")

CLOCK = (
    rf"(?:[ \t\u00a0,]+(?:(?:{alternatives('clock')})\.?)?[ \t\u00a0]*"
    r"(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?!\d|[.:]\d)(?:[ \t]+CES?T|[ \t]+EES?T)?)?"
)
YEAR_OF_DAY = r"(?P<year>(?:1[6-9]|2[01])\d{2})"
"""A year beside a day and a month, which nothing but a date can be; a year with less beside it is of `CENTURIES`."""
NUMERIC = re.compile(
    r"(?<![\w,/])(?<![^\W\d][.-])(?<!\d\.)(?P<day>\d{1,2})(?P<mark>[./-])[ ]?(?P<month>\d{1,2})(?P=mark)[ ]?"
    rf"(?:{YEAR_OF_DAY}|(?P<short>\d{{2}}))(?![\w/]|\.\d|-(?!\d{{1,2}}[./]\d)){CLOCK}"
)
MIXED = re.compile(
    r"(?<![\w.,/-])(?P<day>\d{1,2})[./](?P<month>\d{1,2})[-–](?:(?P<year>(?:19|20)\d{2})|(?P<short>\d{2}))(?![\w/-]|[.,]\d)"
)
"""`29/10-2010`, as Danes, Norwegians and Swedes write it; with two figures of the year only behind the article: `den 29/10-10`."""
ARTICLE_OF_DAY = re.compile(rf"\b(?:{alternatives('day')})[ \u00a0]$", re.IGNORECASE)
ISO = re.compile(
    rf"(?<![\w/-]){YEAR_OF_DAY}-(?P<month>\d{{2}})-(?P<day>\d{{2}})(?![\w/-]|{GAP}(?:{alternatives('number_of_paper')})\b)"
)
"""A law of Norway is numbered so: `lov 2005-05-20 nr. 28`."""
ORDINAL = r"(?:\.|:[ae]|st|nd|rd|th)?"
DAY_BEFORE = re.compile(rf"(?<![\w.,/-])(?P<day>\d{{1,2}}){ORDINAL}{GAP}(?:(?:{alternatives('day_of')}){GAP})?$")
"""`5 June`, `5th day of June`, and `5 päivänä kesäkuuta` as Finnish laws write it."""
DAY_OF_MONTH_AFTER = re.compile(rf"{GAP}(?P<day>\d{{1,2}})\.?{GAP}(?:{alternatives('day_of')})(?!\w)")
"""`lokakuun 1. päivänä`, as Finnish decrees write it."""
DAY_OF_PERIOD_BEFORE = re.compile(rf"(?<=\d[–-]|\.[–-]|[ \u00a0][–-])[ \u00a0]?(?P<day>\d{{1,2}}){ORDINAL}{GAP}$")
DAY_ALONE = re.compile(rf"(?<![\w.,/-])(?P<day>\d{{1,2}}){ORDINAL}$")
DAY_AND_MONTH_ALONE = re.compile(r"(?<![\w.,/-])(?P<day>\d{1,2})\.(?:(?P<month>\d{1,2})\.?)?$")
YEAR_AFTER = re.compile(rf"\.?,?{GAP}{YEAR_OF_DAY}(?!\d|[.,]\d{{3}}){CLOCK}")
DAY_AND_YEAR_AFTER = re.compile(
    rf"\.?{GAP}(?:(?P<first>\d{{1,2}})[-–])?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?{GAP}{YEAR_OF_DAY}(?!\d){CLOCK}"
)
MONTH_AND_DAY_ALONE = re.compile(r"[^\W\d]\.?[ \u00a0](?P<day>\d{1,2})(?:st|nd|rd|th)?$")
FOOTNOTE = rf"\d?{GAP}[A-ZÆØÅÄÖÁÉÍÓÚÝÞÐ]"
"""How the text goes on behind the number of a footnote that stands at the end of a sentence: `i 2019.1 Under`."""
YEAR = re.compile(
    r"(?<![\w/.,:§#+–])(?<!(?<!mid)-)(?<!\d[ \u00a0])(?P<year>(?:19|20)\d{2})"
    rf"(?![\w%/]|[,:]\d|\.\d(?!{FOOTNOTE})|[-–]\d|-\n\d|-(?:{alternatives('year_of_goal')})|[ \u00a0]-[ \u00a0]\d{{5}}|[ \u00a0]\d{{3}}(?!\d)|[ \u00a0]?%|[ \u00a0]\d{{2}}[ \u00a0]\d{{2}}(?!\d))"
)
YEAR_HERE = re.compile(r"(?P<year>(?:19|20)\d{2})(?![\w%]|[.,:/]\d|[-–]\d)")
FROM_MONTH = re.compile(r"[^\W\d_]+kuusta(?!\w)", re.IGNORECASE)
INTO_MONTH = re.compile(rf"{GAP}(?=[^\W\d_]+kuuhun(?!\w))", re.IGNORECASE)
"""Finnish cases by which one month leads to another: `kesäkuusta elokuuhun`."""
YEAR_BEFORE = re.compile(r"(?<!\d)(?:19|20)\d{2},?$")
YEARS = re.compile(
    r"(?<![\w/.,-])(?P<first>(?:19|20)\d{2})(?:[ \u00a0]?[-–—][ \u00a0]?|/)(?P<last>(?:19|20)\d{2}|\d{2})"
    r"(?![\w/]|[-.,]\d|:\w|[ \u00a0]\d{3}(?!\d))"
)
OPEN_YEARS = re.compile(r"(?<=\()(?P<first>(?:19|20)\d{2})[ \u00a0]?[-–—](?=\))")
"""`(2021–)`: from a year on."""
DECADE = re.compile(
    r"(?<![\w.,/])(?<!(?<!mid)-)(?P<year>(?:1[6-9]|20)\d0)(?P<ending>s|['’]?erne|['’]?ere|['’]s)?(?![\w%/]|[.,]\d)"
)
SHORT_DECADE = re.compile(r"(?<![\w.,/-])(?P<tens>\d0)(?:(?=[-–][^\W\d])|(?P<ending>['’]?erne)(?!\w))")
"""`90-tallet`, `70-luvulla`, `80'erne`: a decade of the 1900s, for the decades since then are written out."""
CABINET_BEFORE = re.compile(r"(?<![^\W\d_-])[Rr]egj?ering(?:en|a)?[ \u00a0]$")
PAPER_NUMBER = re.compile(
    rf"(?<!\w)(?i:{alternatives('number_of_paper')})\b[.:]{{0,2}}[ \u00a0]*\d{{1,6}}"
    rf"(?:[ \u00a0]?[-–/][ \u00a0]?|[ \u00a0](?:{alternatives('year_of_paper')})[ \u00a0])$"
)
PAPER_OF_UNION = re.compile(r"(?:19|20)\d{2}\)[ \u00a0]?\d")
"""`COM(2012) 286`, `Rec(2000)11`, behind the letters."""
NUMBER_GOES_ON = tuple("-–/ \u00a0")
"""What stands between the figures of a number and its year."""
DASH = re.compile(r"[ \u00a0]?[-–—][ \u00a0]?")
DASH_BEFORE = re.compile(r"[ \u00a0]?[-–—][ \u00a0]?$")
GAP_BEFORE = re.compile(rf"{GAP}$")
GAP_AFTER = re.compile(GAP)
GAP_OR_HYPHEN = re.compile(rf"{GAP}|-")
LONGEST_GAP = 40
AS_WRITTEN = {"date.year", "date.iso", "date.through"}
"""Rules whose date stands in the text as EDTF writes it."""
PARTS = ("season.", "quarter.", "half.")
"""What opens the meaning of a word for a part of a year; its EDTF code follows."""
ORDINALS = (*PARTS, "ordinal.")
"""The same with ordinals that leave `quarter` to the end of the period: `første til tredje kvartal 2021`."""
MODIFIERS = {"through", "begin", "end", "turn", "approximate", "since"}
"""Meanings of words that say which part of the date beside them is meant."""
DAY_HERE = re.compile(r"\d{1,2}[./-]")
"""How dates in figures begin, but those of ISO 8601; most figures begin otherwise."""
CENTURIES = ("19", "20")
"""The first figures of years."""
FIRST_YEAR_OF_2000S = 2000
CENTURY_BEGUN = "20XX"
"""The century of which no more than the first decades can be told: its beginning is the first."""
FIRST_SHORT_DECADE = 30
"""Earlier decades (`20-tallet`) can be of either century."""
WEEK_NUMBER = re.compile(rf"{GAP}(?P<number>[1-9]|[1-4]\d|5[0-3])(?!\d|[.,]\d|[-–]\d|:\d)")
FIRST_YEAR_OF_1900S = 50
"""Two figures from here on are a year of the 1900s."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A reading of a place as a date."""

    span: Span
    date: FuzzyDate
    rule: str


def gap_start(text: str, at: int) -> int | None:
    """Where the gap before a place begins; None if a word or mark stands right before it."""
    if at == 0 or not text[at - 1].isspace():
        return None
    if text[at - 1] == " " and at > 1 and not text[at - 2].isspace():  # by far the most gaps are one blank
        return at - 1
    gap = GAP_BEFORE.search(text, max(0, at - LONGEST_GAP), at)
    return gap.start() if gap else None


class Words:
    """The date words of a text, by the places where they begin and end; of several at a place, the longest."""

    def __init__(self, text: str, hits: Hits) -> None:
        """Index the hits.

        Args:
            text: the text as decoded.
            hits: the lexicon's hits.
        """
        self._text = text
        self.hits = hits.get("date_word", [])
        self._starts: dict[tuple[int, str], Hit] = {}
        self._ends: dict[tuple[int, str], Hit] = {}
        for hit in self.hits:  # longer ones come first
            self._starts.setdefault((hit.start, hit.entry.payload), hit)
            self._ends.setdefault((hit.end, hit.entry.payload), hit)

    def after(self, at: int, *meanings: str) -> Hit | None:
        """The longest word of one of the meanings that stands a gap after a place: `til og med`, not `til`."""
        gap = GAP_AFTER.match(self._text, at)
        found = (self._starts.get((gap.end(), meaning)) for meaning in meanings) if gap else ()
        return max((hit for hit in found if hit), key=lambda hit: hit.end, default=None)

    def before(self, at: int, *meanings: str) -> Hit | None:
        """The longest word of one of the meanings that stands a gap before a place."""
        start = gap_start(self._text, at)
        found = (self._ends.get((start, meaning)) for meaning in meanings) if start is not None else ()
        return min((hit for hit in found if hit), key=lambda hit: hit.start, default=None)

    def leading(self, at: int, *meanings: str) -> Hit | None:
        """The same, where a hyphen may stand for the gap: `mid-June`."""
        joined = (self._ends.get((at - 1, meaning)) for meaning in meanings) if self._text[at - 1 : at] == "-" else ()
        return next((hit for hit in joined if hit), None) or self.before(at, *meanings)

    def next_place(self, at: int) -> int | None:
        """Where the words after a gap begin, words that only lead to a date (`år`, `av`, `den`) passed over; None without gap."""
        for _ in range(2):
            filler = self.after(at, "of_year", "article")
            at = filler.end if filler else at
        gap = GAP_OR_HYPHEN.match(self._text, at)
        return gap.end() if gap else None

    def last_place(self, at: int) -> int | None:
        """Where the words before a gap end, words that only lead to a year passed over; None without gap."""
        filler = self.before(at, "of_year")
        return gap_start(self._text, filler.start if filler else at)


def is_feast(month: Hit) -> bool:
    """Whether an abbreviated month without its day is the name of a feast as well: `før jul 2020`."""
    return month.entry.form in words_of("feast")


@cache
def full_names(lang: str) -> frozenset[str]:
    """The month names of a language that are no abbreviations: `jul` is also a feast, `mar` also the sea."""
    from babel import Locale

    months = Locale.parse(lang).months
    return frozenset(name.lower() for context in ("format", "stand-alone") for name in months[context]["wide"].values())


def entries() -> Iterator[Entry]:
    """Entries of month names (CLDR, and other forms from a register) and date words."""
    from babel import Locale

    for lang in LANGUAGES:
        months = Locale.parse(lang).months
        names = {
            (name.strip("."), number)
            for context in ("format", "stand-alone")
            for width in ("wide", "abbreviated")
            for number, name in months[context][width].items()
        }
        names |= {(row["form"], int(row["month"])) for row in rows("month_forms") if row["lang"] == lang}
        for name, number in sorted(names):
            boundary = "inflected" if lang in ("fi", "is") and len(name) > 4 else "word"
            yield Entry("month", name.title() if lang == "en" else name, lang, number, boundary, exact_case=lang == "en")
    for row in rows("date_words"):
        yield Entry("date_word", row["phrase"], row["lang"], row["meaning"], exact_case=row["lang"] == "mul")


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
    plain += _parts(text, words)
    weekdays = {hit.end: hit.start for hit in hits.get("weekday", [])}
    plain += [one for whole in plain for one in _opening(text, whole, hits, words, weekdays)]
    joined = [*_joined(text, plain, words), *_decades(text, words, places), *_weeks(text, words)]
    named = {hit.end for hit in hits.get("cabinet", [])}
    found = [one for one in (*plain, *joined) if not _names_cabinet(text, one.span, named)]
    return [_mention(text, one) for one in _longest([*found, *_modified(text, found, words)])]


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


def day_or_none(year_number: int, month_number: int, day_number: int) -> FuzzyDate | None:
    """A day; None if the calendar has none such."""
    try:
        return calendar.day(year_number, month_number, day_number)
    except ValueError:
        return None


def clocked(match: re.Match[str], date: FuzzyDate) -> FuzzyDate:
    """The date with the clock time that a match of `CLOCK` holds, if any."""
    clock = match.groupdict()
    if not clock.get("hour"):
        return date
    return calendar.at_clock(date, int(clock["hour"]), int(clock["minute"]), int(clock["second"] or 0))


def into_month(text: str, at: int) -> int | None:
    """Where a Finnish month begins, a gap behind a place, to whose end something lasts: `elokuuhun`; None where none stands there.

    Args:
        text: the text as decoded.
        at: the place.
    """
    match = INTO_MONTH.match(text, at)
    return match.end() if match else None


def meant(word: str, date: FuzzyDate) -> FuzzyDate | None:
    """What a date means beside a word: its end, about it, from it on; None if the word says nothing of such a date.

    Args:
        word: meaning of the word in the register.
        date: the date beside it.
    """
    if word == "through":
        return date
    if date.earliest is None or date.latest is None:
        return None
    if word == "turn" and date.latest.year == date.earliest.year + 1:
        return calendar.period(calendar.day(date.earliest.year, 12, 31), calendar.day(date.latest.year, 1, 1))
    if "/" in date.edtf or "~" in date.edtf:
        return None
    if word in ("end", "approximate") and "X" in date.edtf:
        return calendar.decade(date.earliest.year) if date.edtf == CENTURY_BEGUN else date
    if word in ("end", "turn") and date.earliest != date.latest:
        return calendar.last_day(date)
    if word == "begin" and date.earliest != date.latest:
        return calendar.first_day(date)
    if word == "approximate" and date.earliest != date.latest:
        return calendar.approximate(date)
    if word == "since":
        return calendar.open_end(date)
    return None


def _in_figures(text: str, places: list[int]) -> Iterator[_Found]:
    """`31.10.12 18:50`, `21.6.2022 11.43`, `29/10-2010`, `2022-06-21`."""
    days = [place for place in places if DAY_HERE.match(text, place)]
    for pattern, rule, where in ((NUMERIC, "date.numeric", days), (MIXED, "date.numeric", days), (ISO, "date.iso", places)):
        for match in matches_at(pattern, text, where):
            if match["year"] is None and _numbers_a_section(text, match):
                continue
            if (
                match["year"] is None
                and pattern is MIXED
                and not ARTICLE_OF_DAY.search(text, max(0, match.start() - 9), match.start())
            ):
                continue
            date = day_or_none(_year_of(match), int(match["month"]), int(match["day"]))
            if date:
                yield _Found(Span(*match.span()), clocked(match, date), rule)


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


def _with_month(text: str, hits: Hits, words: Words) -> Iterator[_Found]:
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
        if both and (date := day_or_none(int(both["year"]), number, int(both["day"]))):
            first = day_or_none(int(both["year"]), number, int(both["first"])) if both["first"] else None
            date = calendar.period(first, date) if first and _before(first, date) else clocked(both, date)
            yield _Found(Span(hit.start, both.end()), date, "date.month_day_year")
        elif told and after and (date := day_or_none(int(after["year"]), number, int(told["day"]))):
            yield _Found(Span(hit.start, after.end()), clocked(after, date), "date.day_month_year")
        elif before and after and (date := day_or_none(int(after["year"]), number, int(before["day"]))):
            yield _Found(Span(before.start("day"), after.end()), clocked(after, date), "date.day_month_year")
        elif after and after["year"].startswith(CENTURIES) and not is_feast(hit):
            end = after.end("year")
            yield _Found(Span(hit.start, end), calendar.month(int(after["year"]), number), "date.month_year")
        elif hit.entry.lang == "fi" and (year := _year_before(text, hit.start, words)):
            yield _Found(Span(year[0], hit.end), calendar.month(year[1], number), "date.year_month")
        elif part := words.after(hit.end, "end.after", "approximate.after"):
            yield from _part_of_month(text, hit, part, words)


def _part_of_month(text: str, month: Hit, part: Hit, words: Words) -> Iterator[_Found]:
    """`elokuun lopussa 2017`: the word for the part stands between month and year."""
    place = words.next_place(part.end)
    year = YEAR_HERE.match(text, place) if place is not None else None
    date = meant(part.entry.payload.partition(".")[0], calendar.month(int(year["year"]), month.entry.payload)) if year else None
    if year and date:
        yield _Found(Span(month.start, year.end()), date, "date.part_of_month")


def _year_before(text: str, at: int, words: Words) -> tuple[int, int] | None:
    """Where a year begins that a word for `of the year` opens, and the year: `vuoden 2021 kesäkuussa`."""
    start = (gap_start(text, at) or 0) - 4
    if start < 0 or not YEAR.match(text, start) or not words.before(start, "of_year"):
        return None
    return start, int(text[start : start + 4])


def _years(text: str, hits: Hits, words: Words, places: list[int]) -> Iterator[_Found]:
    """`2003-2005`, `2007/08`, `(2021–)`, `2011`."""
    years = [place for place in places if text.startswith(CENTURIES, place)]
    for match in matches_at(YEARS, text, years):
        first, last = int(match["first"]), int(match["last"])
        last = first // 100 * 100 + last if last < 100 else last
        if last > first and not words.before(match.start(), "number"):
            yield _Found(Span(*match.span()), calendar.period(calendar.year(first), calendar.year(last)), "date.years")
    for match in matches_at(OPEN_YEARS, text, years):
        yield _Found(Span(*match.span()), calendar.open_end(calendar.year(int(match["first"]))), "date.since")
    counted = {hit.start for name in ("magnitude", "currency") for hit in hits.get(name, [])}
    for match in matches_at(YEAR, text, years):
        gap = GAP_AFTER.match(text, match.end())
        if _numbers_a_paper(text, match.start()):
            continue
        counts = (gap and gap.end() in counted and "\n\n" not in gap[0]) or words.after(match.end(), "counted")
        if (counts and not _ends_row(text, match.start(), words)) or words.before(match.start(), "number"):
            continue
        yield _Found(Span(*match.span()), calendar.year(int(match["year"])), "date.year")


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


def _parts(text: str, words: Words) -> Iterator[_Found]:
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
            yield _Found(Span(hit.start, after.end()), date, f"date.{kind}")
        elif years and int(code) == calendar.WINTER:
            date = calendar.part_of_year(int(years["first"]), int(code))
            yield _Found(Span(hit.start, years.end()), date, f"date.{kind}")
        elif before:
            yield _Found(Span(before[0], hit.end), calendar.part_of_year(before[1], int(code)), f"date.{kind}")


def _decades(text: str, words: Words, places: list[int]) -> Iterator[_Found]:
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
            yield _Found(Span(match.start(), end), date, "date.decade")
    for hit in words.hits:
        opens, _, first_year = hit.entry.payload.partition(".")
        if opens == "decade" and first_year:
            yield _Found(Span(hit.start, hit.end), calendar.decade(int(first_year)), "date.decade")
    for match in matches_at(SHORT_DECADE, text, places):
        end = match.end() if match["ending"] else ends.get(match.end() + 1)
        if end and int(match["tens"]) >= FIRST_SHORT_DECADE:
            yield _Found(Span(match.start(), end), calendar.decade(1900 + int(match["tens"])), "date.decade")


def _weeks(text: str, words: Words) -> Iterator[_Found]:
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
                yield _Found(Span(hit.start, year.end()), date, "date.week")
                break


def _opening(text: str, whole: _Found, hits: Hits, words: Words, weekdays: dict[int, int]) -> Iterator[_Found]:
    """The date that opens a period or list and leaves year or month to the last one: `1.–3. juni 2021`, `mars og april 2020`."""
    dash = DASH_BEFORE.search(text, max(0, whole.span.start - 3), whole.span.start)
    word = words.before(without_weekday(text, whole.span.start, words, weekdays), "to", "through", "and")
    end = dash.start() if dash else words.last_place(word.start) if word else None
    last = whole.date.earliest
    if end is None or last is None or "/" in whole.date.edtf:
        return
    if word and text[end - 1] == "-":  # `touko- ja kesäkuussa 2021`
        end -= 1
    first = _incomplete(text, end, whole, hits, words)
    if first is None or not _before(first.date, whole.date):
        return
    if word and word.entry.payload == "and" and not dash:
        yield first
    else:
        span = Span(first.span.start, whole.span.end)
        yield _Found(span, calendar.period(first.date, whole.date), "date.period_shared_year")


def without_weekday(text: str, at: int, words: Words, weekdays: dict[int, int]) -> int:
    """Where the words begin that stand before a day, its article and weekday: `onsdagen den 9 juni`, `onsdag 9. juni`, `den 9 juni`."""
    article = words.before(at, "article")
    start = article.start if article else at
    end = gap_start(text, start)
    english = _english_weekday().search(text, max(0, start - LONGEST_GAP), start)
    return english.start() if english else weekdays.get(end, start) if end is not None else start


@cache
def _english_weekday() -> re.Pattern[str]:
    """English weekdays right before a day; alone they are in no register, since they are part of names."""
    days = (row["phrase"].partition(" ") for row in rows("weekdays") if row["lang"] == "en")
    names = sorted({day for opening, _, day in days if opening == "on"})
    return re.compile(rf"\b(?:{'|'.join(names)}),?[ \u00a0]$")


def _incomplete(text: str, end: int, whole: _Found, hits: Hits, words: Words) -> _Found | None:
    """A day, month or season that ends at a place and borrows month and year from a whole date."""
    last = whole.date.earliest
    if last is None:
        return None
    window = max(0, end - LONGEST_GAP)
    if whole.rule == "date.numeric" and (match := DAY_AND_MONTH_ALONE.search(text, window, end)):
        date = day_or_none(last.year, int(match["month"] or last.month), int(match["day"]))
        return _Found(Span(match.start(), end), date, "date.shared_year") if date else None
    if whole.rule == "date.day_month_year" and (match := DAY_ALONE.search(text, window, end)):
        date = day_or_none(last.year, last.month, int(match["day"]))
        return _Found(Span(match.start(), end), date, "date.shared_year") if date else None
    if whole.rule == "date.month_day_year" and (match := MONTH_AND_DAY_ALONE.search(text, window, end)):
        opening = _month_ending(text, match.start("day") - 1, last.year, hits)
        date = (
            day_or_none(last.year, opening.date.earliest.month, int(match["day"])) if opening and opening.date.earliest else None
        )
        return _Found(Span(opening.span.start, end), date, "date.shared_year") if opening and date else None
    if whole.rule in ("date.day_month_year", "date.month_year"):
        return _month_ending(text, end, last.year, hits)
    for at in range(bisect_left(words.hits, window, key=lambda hit: hit.start), len(words.hits)):
        hit = words.hits[at]
        if hit.start >= end:
            break
        opens = PARTS if whole.rule == "date.season" else ORDINALS if whole.rule == "date.quarter" else ()
        if hit.end == end and hit.entry.payload.startswith(opens):
            date = calendar.part_of_year(last.year, int(hit.entry.payload.partition(".")[2]))
            return _Found(Span(hit.start, end), date, "date.shared_year")
    return None


def _month_ending(text: str, end: int, year_number: int, hits: Hits) -> _Found | None:
    months = hits.get("month", [])
    for at in range(bisect_left(months, end - LONGEST_GAP, key=lambda hit: hit.start), len(months)):
        hit = months[at]
        if hit.start >= end:
            return None
        if hit.end != end:
            continue
        before = DAY_BEFORE.search(text, max(0, hit.start - LONGEST_GAP), hit.start)
        date = day_or_none(year_number, hit.entry.payload, int(before["day"])) if before else None
        if before and date:
            return _Found(Span(before.start("day"), end), date, "date.shared_year")
        return _Found(Span(hit.start, end), calendar.month(year_number, hit.entry.payload), "date.shared_year")
    return None


def _joined(text: str, found: list[_Found], words: Words) -> Iterator[_Found]:
    """Periods of two whole dates: `2013 til 2016`, `juni 2021–maj 2022`, `mellan 2010 och 2014`, `á árunum 2025 og 2026`."""
    ordered = sorted((one for one in found if "/" not in one.date.edtf), key=lambda one: (one.span.end, -one.span.start))
    ends = {one.span.end: one for one in ordered}
    starts = {one.span.start: one for one in ordered}
    for first in ends.values():
        dash = DASH.match(text, first.span.end)
        to, both = words.after(first.span.end, "to", "through"), words.after(first.span.end, "and")
        place = dash.end() if dash else words.next_place(to.end) if to else words.next_place(both.end) if both else None
        if place is None and FROM_MONTH.match(text, first.span.start):
            place = into_month(text, first.span.end)
        last = starts.get(place) if place is not None else None
        if last is None or not _before(first.date, last.date) or words.before(first.span.start, "apart"):
            continue
        if both and not (dash or to) and not _is_period(first, last, words):
            continue
        rule = "date.period" if dash else "date.period_in_words"
        yield _Found(Span(first.span.start, last.span.end), calendar.period(first.date, last.date), rule)


def _is_period(first: _Found, last: _Found, words: Words) -> bool:
    """Whether two dates with `and` between them are the ends of a period, not two dates."""
    filler = words.before(first.span.start, "of_year", "article", "years")
    start = filler.start if filler else first.span.start
    if words.before(start, "between"):
        return True
    years = (first.date.edtf, last.date.edtf)
    consecutive = all(len(year) == 4 and year.isdecimal() for year in years) and int(years[1]) == int(years[0]) + 1
    return consecutive and words.before(first.span.start, "years") is not None


def _before(first: FuzzyDate, last: FuzzyDate) -> bool:
    return first.earliest is not None and last.latest is not None and first.earliest < last.latest


def _modified(text: str, found: list[_Found], words: Words) -> Iterator[_Found]:
    """Dates with a word before or after them that says which end of them is meant."""
    starts = {one.span.start: one for one in sorted(found, key=lambda one: one.span)}
    ends = {one.span.end: one for one in sorted(found, key=lambda one: one.span, reverse=True)}
    for hit in words.hits:
        word, _, side = hit.entry.payload.partition(".")
        opens = word == "from" and text[hit.start].isupper()  # at the head of a sentence it tells when something holds
        if opens:
            word = "since"
        if word not in MODIFIERS:
            continue
        if side == "after":
            place = words.last_place(hit.start)
            one = ends.get(place) if place is not None else None
            span = Span(one.span.start, hit.end) if one else None
        else:
            place = words.next_place(hit.end)
            one = starts.get(place) if place is not None else None
            span = Span(hit.start, one.span.end) if one else None
        if one and opens and one.date.earliest == one.date.latest:
            continue  # a day is told by itself: `Fra 1. april skal foretak søke`
        if one and hit.entry.form in words_of("in_or_about") and one.rule in ("date.season", "date.month_year"):
            continue
        date = meant(word, one.date) if one else None
        if span and date:
            yield _Found(span, date, f"date.{word}")


def _longest(found: list[_Found]) -> list[_Found]:
    """The longest readings that do not overlap, in order."""
    kept: list[tuple[int, int]] = []
    chosen: list[_Found] = []
    for one in sorted(found, key=lambda one: (one.span.start - one.span.end, one.span.start, one.rule)):
        at = bisect_left(kept, (one.span.start, one.span.end))
        clear_before = at == 0 or kept[at - 1][1] <= one.span.start
        clear_after = at == len(kept) or one.span.end <= kept[at][0]
        if clear_before and clear_after:
            insort(kept, (one.span.start, one.span.end))
            chosen.append(one)
    return sorted(chosen, key=lambda one: one.span)


def _mention(text: str, found: _Found) -> Mention:
    as_written = found.date.edtf in tidy(found.span.of(text)) and found.rule in AS_WRITTEN
    value = Value(found.date, "explicit" if as_written else "parsed", found.rule, (found.span,))
    return Mention("date", found.span, value, label=found.date.edtf)
