"""Dates: absolute forms, periods, bounds and relative words -> fuzzy dates.

Here belongs: how dates are written. Not here: the calendar's arithmetic (`calendar.py`), and which date of a document is
its own (`records/`). Month names come from CLDR; all other words from registers.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipelines.documents import GAP, FuzzyDate, Mention, Span, Value, tidy
from pipelines.mentions import calendar
from pipelines.mentions.lexicon import Entry, Hit, Hits
from pipelines.mentions.sentences import Sentence
from pipelines.registers import rows

__all__ = ["RelativeDate", "entries", "find", "published", "relative", "resolve"]

LANGUAGES = ("nb", "nn", "sv", "da", "fi", "is", "fo", "en")
SCANDINAVIAN = {"nb", "nn", "da"}

CLOCK = r"(?:[ \t\u00a0,]+(?:kl\.?|klo|at)?[ \t\u00a0]*(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)(?![\d.:])(?:[ \t]+CES?T|[ \t]+EES?T)?)?"
NUMERIC = re.compile(
    rf"(?<![\w.,/-])(?P<day>\d{{1,2}})(?P<mark>[./-])[ ]?(?P<month>\d{{1,2}})(?P=mark)[ ]?(?P<year>\d{{4}}|\d{{2}})(?![\w/-]|\.\d){CLOCK}"
)
ISO = re.compile(r"(?<![\w/-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\w/-])")
DAY_BEFORE = re.compile(rf"(?<![\w.,/-])(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)?{GAP}$")
YEAR_AFTER = re.compile(rf"\.?,?{GAP}(?P<year>(?:19|20)\d{{2}})(?!\d){CLOCK}")
DAY_AND_YEAR_AFTER = re.compile(rf"\.?{GAP}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,{GAP}(?P<year>(?:19|20)\d{{2}})(?!\d){CLOCK}")
YEAR = re.compile(r"(?<![\w/.,-])(?P<year>(?:19|20)\d{2})(?![\w%/]|[.,]\d{2}|[ \u00a0]\d{3}(?!\d))")
YEARS = re.compile(
    r"(?<![\w/.,-])(?P<first>(?:19|20)\d{2})(?:[ \u00a0]?[-–—][ \u00a0]?|/)(?P<last>(?:19|20)\d{2}|\d{2})(?![\w/-])"
)
BEFORE_WORD = re.compile(rf"{GAP}$")
AFTER_WORD = re.compile(GAP)
AS_WRITTEN = {"date.year", "date.iso", "date.through"}
"""Rules whose date stands in the text as EDTF writes it."""
IN_OR_OF = re.compile(rf"{GAP}(?:(?:i|av|af|of){GAP})?(?P<year>(?:19|20)\d{{2}})(?![\w/])")


SEASON = "season."
"""Opens the meaning of a season's word in the register; its EDTF code follows."""
FIRST_YEAR_OF_1900S = 50
"""Two figures from here on are a year of the 1900s."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A reading of a place as a date."""

    span: Span
    date: FuzzyDate
    rule: str


@dataclass(frozen=True, slots=True)
class RelativeDate:
    """A word that means a date only beside another: `i dag`, `ifjol`.

    Attributes:
        span: the words.
        unit: `day`, `week` or `year`.
        shift: how many units after the reference; negative before.
    """

    span: Span
    unit: str
    shift: int


def entries() -> Iterator[Entry]:
    """Entries of month names (CLDR), date words, relative words and verbs of events."""
    from babel import Locale

    for lang in LANGUAGES:
        months = Locale.parse(lang).months
        names = {
            (name.strip("."), number)
            for context in ("format", "stand-alone")
            for width in ("wide", "abbreviated")
            for number, name in months[context][width].items()
        }
        for name, number in sorted(names):
            boundary = "inflected" if lang in ("fi", "is") and len(name) > 4 else "word"
            yield Entry("month", name.title() if lang == "en" else name, lang, number, boundary, exact_case=lang == "en")
    for row in rows("date_words"):
        yield Entry("date_word", row["phrase"], row["lang"], row["meaning"])
    for row in rows("relative_dates"):
        yield Entry("relative_date", row["phrase"], row["lang"], (row["unit"], int(row["shift"])))
    for row in rows("event_verbs"):
        yield Entry("event_verb", row["form"], row["lang"], None)


def find(text: str, hits: Hits) -> list[Mention]:
    """All absolute dates, in order, the longest reading of each place.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
    """
    plain = [*_in_figures(text), *_with_month(text, hits), *_years(text, hits), *_seasons(text, hits)]
    words = [hit for hit in hits.get("date_word", []) if not hit.entry.payload.startswith(SEASON)]
    found = [*plain, *_joined(text, plain, words)]
    return [_mention(text, one) for one in _longest([*found, *_modified(text, found, words)])]


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


def relative(hits: Hits, found: Iterable[Sentence], lang: str | None) -> list[RelativeDate]:
    """Relative words that mean a date; `today` only beside a verb of an event, since else it means nowadays.

    Args:
        hits: the lexicon's hits.
        found: the sentences of the body.
        lang: language of the body.
    """
    spans = [sentence.span for sentence in found]
    verbs = [hit for hit in hits.get("event_verb", []) if _same_language(hit.entry.lang, lang)]
    kept: list[RelativeDate] = []
    for hit in hits.get("relative_date", []):
        span = Span(hit.start, hit.end)
        if not _same_language(hit.entry.lang, lang) or any(one.span.covers(span) for one in kept):
            continue
        unit, shift = hit.entry.payload
        sentence = next((one for one in spans if one.covers(span)), None)
        if sentence is None:
            continue
        if (unit, shift) == ("day", 0) and not any(sentence.covers(Span(verb.start, verb.end)) for verb in verbs):
            continue
        kept.append(RelativeDate(span, unit, shift))
    return kept


def resolve(words: RelativeDate, reference: Value[FuzzyDate] | None) -> Mention:
    """A relative word as a date beside the reference, no finer than that is.

    Args:
        words: the relative word.
        reference: the document's own date, else the manifest's; None if there is neither.

    Returns:
        The date; without value and `unresolved` where the reference is missing or too coarse.
    """
    rule = f"date.relative_{words.unit}"
    resolved = _shifted(words, reference.value) if reference and reference.value else None
    if resolved is None or reference is None:
        return Mention("date", words.span, Value(None, "unresolved", rule, (words.span,)))
    method = "external" if reference.method == "external" else "resolved_relative"
    value = Value(resolved, method, rule, (words.span, *reference.proofs))
    return Mention("date", words.span, value, label=resolved.edtf)


def _shifted(words: RelativeDate, reference: FuzzyDate) -> FuzzyDate | None:
    first, last = reference.earliest, reference.latest
    if first is None or last is None:
        return None
    if words.unit == "year" and first.year == last.year:
        return calendar.year(first.year + words.shift)
    if first == last:
        if words.unit == "day":
            return calendar.day(*(first.fromordinal(first.toordinal() + words.shift).timetuple()[:3]))
        if words.unit == "week":
            return calendar.week(first.fromordinal(first.toordinal() + 7 * words.shift))
    elif (words.unit, words.shift) == ("day", 0):
        return reference
    return None


def _same_language(entry: str, lang: str | None) -> bool:
    return entry == lang or (entry in SCANDINAVIAN and lang in SCANDINAVIAN)


def _in_figures(text: str) -> Iterator[_Found]:
    """`31.10.12 18:50`, `21.6.2022 11.43`, `2022-06-21`."""
    for pattern, rule in ((NUMERIC, "date.numeric"), (ISO, "date.iso")):
        for match in pattern.finditer(text):
            year_number = int(match["year"])
            if len(match["year"]) == 2:
                year_number += 2000 if year_number < FIRST_YEAR_OF_1900S else 1900
            date = _day(year_number, int(match["month"]), int(match["day"]))
            if date:
                yield _Found(Span(*match.span()), _clocked(match, date), rule)


def _day(year_number: int, month_number: int, day_number: int) -> FuzzyDate | None:
    """A day; None if the calendar has none such."""
    try:
        return calendar.day(year_number, month_number, day_number)
    except ValueError:
        return None


def _clocked(match: re.Match[str], date: FuzzyDate) -> FuzzyDate:
    clock = match.groupdict()
    return calendar.at_clock(date, int(clock["hour"]), int(clock["minute"])) if clock.get("hour") else date


def _with_month(text: str, hits: Hits) -> Iterator[_Found]:
    """`12. februar 2003`, `25 August, 2005`, `Okt 29, 2010 11:26`, `juni 2004`."""
    for hit in hits.get("month", []):
        number = hit.entry.payload
        both = DAY_AND_YEAR_AFTER.match(text, hit.end)
        before = DAY_BEFORE.search(text, max(0, hit.start - 40), hit.start)
        after = YEAR_AFTER.match(text, hit.end)
        if both and (date := _day(int(both["year"]), number, int(both["day"]))):
            yield _Found(Span(hit.start, both.end()), _clocked(both, date), "date.month_day_year")
        elif before and after and (date := _day(int(after["year"]), number, int(before["day"]))):
            yield _Found(Span(before.start(), after.end()), _clocked(after, date), "date.day_month_year")
        elif after and not after["hour"]:
            yield _Found(Span(hit.start, after.end()), calendar.month(int(after["year"]), number), "date.month_year")


def _years(text: str, hits: Hits) -> Iterator[_Found]:
    """`2003-2005`, `2007/08`, `2011`."""
    for match in YEARS.finditer(text):
        first, last = int(match["first"]), int(match["last"])
        last = first // 100 * 100 + last if last < 100 else last
        if last > first:
            yield _Found(Span(*match.span()), calendar.period(calendar.year(first), calendar.year(last)), "date.years")
    for match in YEAR.finditer(text):
        if not _counts_something(match.end(), text, hits):
            yield _Found(Span(*match.span()), calendar.year(int(match["year"])), "date.year")


def _seasons(text: str, hits: Hits) -> Iterator[_Found]:
    """`hösten 2022`, `spring of 2005`."""
    for hit in hits.get("date_word", []):
        after = IN_OR_OF.match(text, hit.end) if hit.entry.payload.startswith(SEASON) else None
        if after:
            code = int(hit.entry.payload.removeprefix(SEASON))
            yield _Found(Span(hit.start, after.end()), calendar.season(int(after["year"]), code), "date.season")


def _counts_something(end: int, text: str, hits: Hits) -> bool:
    """Whether a magnitude or currency follows: `2000 kroner` is no year."""
    gap = AFTER_WORD.match(text, end)
    after = gap.end() if gap else end
    return any(hit.start == after for name in ("magnitude", "currency") for hit in hits.get(name, []))


def _joined(text: str, found: list[_Found], words: list[Hit]) -> Iterator[_Found]:
    """Periods in words: `2013 til 2016`, `fra 2023 til 2026`."""
    starts = {one.span.start: one for one in found if "/" not in one.date.edtf}
    ends = {one.span.end: one for one in found if "/" not in one.date.edtf}
    for hit in words:
        gap = BEFORE_WORD.search(text, max(0, hit.start - 40), hit.start)
        after = AFTER_WORD.match(text, hit.end)
        first, last = ends.get(gap.start()) if gap else None, starts.get(after.end()) if after else None
        if hit.entry.payload == "to" and first and last and _before(first.date, last.date):
            span = Span(first.span.start, last.span.end)
            yield _Found(span, calendar.period(first.date, last.date), "date.period_in_words")


def _before(first: FuzzyDate, last: FuzzyDate) -> bool:
    return first.earliest is not None and last.latest is not None and first.earliest < last.latest


def _modified(text: str, found: list[_Found], words: list[Hit]) -> Iterator[_Found]:
    """Dates with a word before them that says which end of them is meant."""
    starts = {one.span.start: one for one in sorted(found, key=lambda one: one.span)}
    for hit in words:
        after = AFTER_WORD.match(text, hit.end)
        one = starts.get(after.end()) if after else None
        meant = _meaning(hit.entry.payload, one.date) if one else None
        if one and meant:
            yield _Found(Span(hit.start, one.span.end), meant, f"date.{hit.entry.payload}")


def _meaning(word: str, date: FuzzyDate) -> FuzzyDate | None:
    if word == "through":
        return date
    if "/" in date.edtf or date.earliest is None or date.latest is None:
        return None
    if word == "end" and date.earliest != date.latest:
        return calendar.day(date.latest.year, date.latest.month, date.latest.day)
    if word == "approximate" and date.earliest != date.latest:
        return calendar.approximate(date)
    if word == "since":
        return calendar.open_end(date)
    return None


def _longest(found: list[_Found]) -> list[_Found]:
    kept: list[_Found] = []
    for one in sorted(found, key=lambda one: (one.span.start - one.span.end, one.span.start, one.rule)):
        if all(one.span.end <= other.span.start or other.span.end <= one.span.start for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.span)


def _mention(text: str, found: _Found) -> Mention:
    as_written = tidy(found.span.of(text)).endswith(found.date.edtf) and found.rule in AS_WRITTEN
    value = Value(found.date, "explicit" if as_written else "parsed", found.rule, (found.span,))
    return Mention("date", found.span, value, label=found.date.edtf)
