"""Numbers with the magnitude and currency that stand about them, in the order of any of the languages.

Here belongs: one number and its unit, and a sum told in several magnitudes. Not here: what numbers of a range or list share
(`money_ranges.py`), which of them are amounts (`money.py`).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from pipelines.documents import often_made
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.money.money_words import CALENDAR_YEAR, KRONE, MoneyWords, after_gap, letters
from pipelines.mentions.numbers import FIGURES_HERE, Number, value_of
from pipelines.registers import alternatives, any_of, rows

__all__ = ["DASH_FOR_CENTS", "GLUED", "OUT_OF", "THOUSAND", "Candidate", "candidates", "in_thousands", "with_glued"]

STICKING = re.compile(rf"[ \u00a0]?(?P<word>{any_of(letters())})\b")
DASH_FOR_CENTS = re.compile(r"[,:][-–—](?!\w)")
"""`500.000,-`, `500 000:-`: whole units of the krone."""
THOUSAND = 1000
LONGEST_CODE = 4
CODES = {row["phrase"]: row["currency"] for row in rows("currencies") if row["lang"] == "mul" and row["phrase"].isalpha()}
GLUED = re.compile(rf"(?<![\w/.-])(?P<code>{any_of(CODES)})(?=\d)")
"""A currency that sticks to its number: `ISK500 million`, `EUR1,500,000`."""
BEHIND_GLUED = re.compile(r"[\w/-]|[.,:]\d")
"""What goes on with figures that are part of a code or number of something else."""
GROUPED = re.compile(r"\d{1,3}\.\d{3}")
BLANKS = " \t\u00a0\u2007\u2009\u202f"
"""What may stand between a currency and its number; a line break parts the head of a table from its years."""
BETWEEN_PARTS = re.compile(rf"[ \u00a0](?:(?:{alternatives('and')})[ \u00a0])?")
"""Between the magnitudes of one sum: `1 milliard 200 millioner`, `1 milljarður og 200 milljónir`."""
SHARED_OUT = re.compile(rf"(?<!\w)(?:{alternatives('each_of')})[ \u00a0]$", re.IGNORECASE)
"""Before sums of which each is another's: `henholdsvis 1 milliard og 200 millioner`."""
LONGEST_SHARING = 16
OF_YEAR_BEFORE = re.compile(
    rf"(?<!\w)(?:{alternatives('year_leads')})[ \u00a0](?:\d{{4}}[ \u00a0]?[-–][ \u00a0]?)?$", re.IGNORECASE
)
"""What leads to a year, or to a span of years."""
OUT_OF = ("sta", "stä")
"""The case of what a sum rises from, in Finnish."""


@often_made(frozen=True, slots=True)
class Candidate:
    """A number with what stands about it.

    Attributes:
        number: the number.
        start: where it begins, a code before it included.
        end: where it ends, its magnitude and currency included.
        factor: of its magnitude; None without.
        currency: its currency, empty without.
        abbreviated: whether the magnitude is an abbreviation, which hardly ever counts anything but money.
        coded: whether the currency stands before it.
    """

    number: Number
    start: int
    end: int
    factor: Decimal | None = None
    currency: str = ""
    abbreviated: bool = False
    coded: bool = False


def candidates(words: MoneyWords, numbers: list[Number]) -> Iterator[Candidate]:
    """All numbers of a text with what stands about them, in order; a sum told in several magnitudes is one.

    Args:
        words: the words of amounts.
        numbers: the numbers of the text, in order.
    """
    whole: Candidate | None = None
    for part in _with_units(words, _with_single(words, numbers)):
        if whole is None or not _goes_on(words.text, whole, part):
            if whole:
                yield whole
            whole = part
        else:
            whole = _summed(whole, part)
    if whole:
        yield whole


def with_glued(words: MoneyWords, numbers: list[Number], lang: str | None) -> list[Number]:
    """The numbers, with those that stick to the currency before them.

    Args:
        words: the words of amounts.
        numbers: the numbers of the text, in order.
        lang: language of the text.
    """
    found = []
    for match in GLUED.finditer(words.text):
        figures = FIGURES_HERE.match(words.text, match.end())
        if figures is None:
            continue
        is_year = CALENDAR_YEAR.fullmatch(figures[0]) is not None
        has_magnitude = after_gap(words.text, figures.end()) in words.magnitudes or STICKING.match(words.text, figures.end())
        if has_magnitude or not (is_year or BEHIND_GLUED.match(words.text, figures.end())):
            found.append(Number(match.end(), figures.end(), value_of(figures[0], lang)))
    if not found:
        return numbers
    starts = [number.start for number in found]
    parts = {number.start for number in numbers if _within(found, starts, number)}
    return sorted([*(one for one in numbers if one.start not in parts), *found], key=lambda number: (number.start, number.end))


def _within(whole: list[Number], starts: list[int], part: Number) -> bool:
    """Whether a number is part of another: the decimals of `EUR1.2 million`."""
    at = bisect_right(starts, part.start) - 1
    return at >= 0 and part.start < whole[at].end


def _goes_on(text: str, whole: Candidate, part: Candidate) -> bool:
    """Whether a number goes on with the smaller magnitudes of the sum before it: `1 milliard 200 millioner kroner`."""
    if whole.factor is None or (whole.currency and not whole.coded) or part.coded:
        return False
    if not (part.factor or part.currency) or part.number.value * (part.factor or 1) >= whole.factor:
        return False
    if whole.number.value % 1 or BETWEEN_PARTS.fullmatch(text, whole.end, part.start) is None:
        return False
    rises = text.endswith(OUT_OF, whole.start, whole.end) and not text.endswith(OUT_OF, part.start, part.end)  # `10 miljoonasta`
    return not rises and SHARED_OUT.search(text, max(0, whole.start - LONGEST_SHARING), whole.start) is None


def _summed(whole: Candidate, part: Candidate) -> Candidate:
    """One number in the smaller magnitude: of `1 milliard 200 millioner`, 1200 millions."""
    ratio = (whole.factor or Decimal(1)) / (part.factor or Decimal(1))
    number = Number(whole.number.start, part.number.end, whole.number.value * ratio + part.number.value, part.number.in_words)
    return replace(part, number=number, start=whole.start, currency=part.currency or whole.currency, coded=whole.coded)


def _with_single(words: MoneyWords, numbers: list[Number]) -> list[Number]:
    """The numbers, with that of a magnitude that stands without one: `miljoona euroa`, `milljarð króna`."""
    if not words.single:
        return numbers
    single_at = {hit.start for hit in words.single}
    numbers = [number for number in numbers if not _is_year_before(words, number, single_at)]
    ends = {number.end for number in numbers}
    singles = [
        Number(hit.start, hit.start, Decimal(1), in_words=True)
        for hit in words.single
        if after_gap(words.text, hit.end) in words.currencies and hit.start not in ends and hit.start - 1 not in ends
    ]
    return sorted([*numbers, *singles], key=lambda number: (number.start, number.end)) if singles else numbers


def _is_year_before(words: MoneyWords, number: Number, single_at: set[int]) -> bool:
    """Whether a number is the year in which one magnitude is given: `vuonna 2021 miljoonalla eurolla`, `vuosina 2021–2024 miljoona euroa`."""
    if after_gap(words.text, number.end) not in single_at or not CALENDAR_YEAR.fullmatch(words.text, number.start, number.end):
        return False
    return OF_YEAR_BEFORE.search(words.text, max(0, number.start - LONGEST_SHARING), number.start) is not None


def _with_units(words: MoneyWords, numbers: list[Number]) -> Iterator[Candidate]:
    consumed = 0
    for number in numbers:
        one = _with_unit_after(words, number)
        before = number.start - 1 if number.start and words.text[number.start - 1] in BLANKS else number.start
        code = words.currency_ends.get(before)
        glued = (
            GLUED.search(words.text, max(0, number.start - LONGEST_CODE), number.start + 1) if before == number.start else None
        )
        magnitude = words.coded_magnitudes.get(before)
        opening = magnitude or code
        is_article = number.in_words and one.factor is None  # `SKR ett seminarium`
        if opening and not is_article and not one.currency and opening.start >= consumed:
            factor, currency = one.factor, code.entry.payload.code if code else ""
            if magnitude:
                factor, currency = magnitude.entry.payload.factor, magnitude.entry.payload.currency
            letter = STICKING.match(words.text, number.end) if one.factor is None and not magnitude else None
            if letter:
                factor, one = letters()[letter["word"]], replace(one, end=letter.end())
            one = replace(one, start=opening.start, factor=factor, currency=currency, coded=True)
        elif glued and glued.end() == number.start and not one.currency:
            letter = STICKING.match(words.text, number.end) if one.factor is None else None
            factor = letters()[letter["word"]] if letter else one.factor
            end = letter.end() if letter else one.end
            one = replace(one, start=glued.start(), end=end, factor=factor, currency=CODES[glued["code"]], coded=True)
        consumed = one.end
        yield one


def _with_unit_after(words: MoneyWords, number: Number) -> Candidate:
    """The number with the magnitude and currency after it; a single `one krone` in words is no amount."""
    end, factor, currency, abbreviated = number.end, None, "", False
    place = after_gap(words.text, end)
    magnitude = words.magnitudes.get(place) or _behind_dot(words, number)
    while magnitude:  # `5 tusen milliarder`
        factor = (factor or Decimal(1)) * magnitude.entry.payload.factor
        currency, end = magnitude.entry.payload.currency, magnitude.end
        abbreviated = magnitude.entry.payload.kind == "short"
        place = after_gap(words.text, end)
        magnitude = words.magnitudes.get(place) if not currency else None
    phrase = words.currencies.get(place) if not currency else None
    dash = DASH_FOR_CENTS.match(words.text, end) if not (currency or phrase or factor) else None
    if dash:
        currency, end = KRONE, dash.end()
    if phrase and not (number.in_words and number.value == 1 and factor is None):
        currency, end = phrase.entry.payload.code, phrase.end
    return Candidate(number, number.start, end, factor, currency, abbreviated)


def _behind_dot(words: MoneyWords, number: Number) -> Hit | None:
    """The magnitude behind figures and a stray dot: `15. mill. kroner`."""
    if number.in_words or not words.text.startswith((". ", ".\u00a0"), number.end):
        return None
    magnitude = words.magnitudes.get(number.end + 2)
    return magnitude if magnitude and after_gap(words.text, magnitude.end) in words.currencies else None


def in_thousands(words: MoneyWords, one: Candidate) -> Candidate:
    """The candidate, a dot in English between figures read as the Nordic countries write it: `DKK 100.000`.

    Args:
        words: the words of amounts.
        one: the candidate.
    """
    if one.factor is not None or not one.currency or not GROUPED.fullmatch(words.text, one.number.start, one.number.end):
        return one
    return replace(one, number=replace(one.number, value=one.number.value * THOUSAND))
