"""Numbers in figures and in words, as written in the eight languages."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from pipelines.documents import often_made
from pipelines.mentions.languages import DANO_NORWEGIAN
from pipelines.mentions.lexicon import Entry, Hits
from pipelines.registers import alternatives, rows

__all__ = ["FIGURES_HERE", "Number", "entries", "figure_places", "find", "matches_at", "method_of", "value_of"]

# Groups of three may be parted by a blank (also hard, thin or narrow), a dot or an apostrophe; a comma or dot opens decimals.
BLANK = "[ \u00a0\u2007\u2009\u202f]"
WITHIN_FIGURES = re.compile(rf"{BLANK}|['’]")
FIGURES = re.compile(rf"(?<![\w.,])\d{{1,3}}(?:{BLANK}\d{{3}})+(?:[.,]\d+)?(?!\d)|(?<![\w])\d+(?:[.,'’]\d+)*")
FIGURES_HERE = re.compile(rf"\d{{1,3}}(?:{BLANK}\d{{3}})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,'’]\d+)*")
"""The same at a place that is known, as behind a currency."""
DIGITS = re.compile(r"\d\d*")
"""Figures; `re` finds a class quicker than its repetition."""
GROUPED_BY_DOT = re.compile(r"\d{1,3}(?:\.\d{3})+")
GROUPED_BY_COMMA = re.compile(r"\d{1,3}(?:,\d{3})+")

LONGEST = 20
"""Code points of the longest number that counts anything; what is longer is a code."""
FRACTIONS = {
    part: Decimal(value) for parts, value in (("½ 1/2", "0.5"), ("¼ 1/4", "0.25"), ("¾ 3/4", "0.75")) for part in parts.split()
}
MARKS_OF_FRACTIONS = "½¼¾/"
FRACTION = re.compile(
    r"(?<![\w.,])(?:(?P<whole>\d{1,3})[ \u00a0]?)?(?P<part>[½¼¾])(?![\w.,]\w)"
    r"|(?<![\w.,/-])(?:(?P<before>\d{1,3})[ \u00a0])?(?P<slashed>1/2|[13]/4)(?=[ \u00a0][^\W\d])"
)
"""`½`, `2½`; `1/2 million`, `2 1/2 millioner`, which a word follows, as no day does."""
HALF = Decimal("0.5")
AND_A_HALF = re.compile(rf"[ \u00a0](?:(?:{alternatives('and')})[ \u00a0])?")
"""Between a number and the half that is added to it: `to og en halv million`."""
HUNDRED = 100
TENS_AND_UNITS = {
    "nb": "{ten}{unit}",
    "nn": "{ten}{unit}",
    "sv": "{ten}{unit}",
    "da": "{unit}og{ten}",
    "fi": "{ten}{unit}",
    "is": "{ten} og {unit}",
    "fo": "{unit}og{ten}",
    "en": "{ten}-{unit}",
}
"""How each language composes twenty-five."""


@often_made(frozen=True, slots=True)
class Number:
    """A number in a text.

    Attributes:
        start: offset of its first code point.
        end: offset after its last.
        value: the number.
        in_words: whether it is written in words.
    """

    start: int
    end: int
    value: Decimal
    in_words: bool = False


def method_of(number: int, words: str) -> str:
    """How a whole number follows from words: `explicit` where its figures stand in them, else `parsed` (`sixteen`, `1 200`).

    Args:
        number: the number.
        words: the words that say it.
    """
    return "explicit" if str(number) in words else "parsed"


def entries() -> Iterator[Entry]:
    """Entries of the number words: those of the register and what they compose."""
    simple: dict[str, dict[str, Decimal]] = {}
    for row in rows("numerals"):
        simple.setdefault(row["lang"], {})[row["word"]] = Decimal(row["value"])
    for lang, words in simple.items():
        composed = {**_tens_and_units(lang, words), **words}
        for word, value in (*composed.items(), *_hundreds(lang, words).items()):
            yield Entry("numeral", word, lang, value)


def find(text: str, hits: Hits, lang: str | None) -> list[Number]:
    """All numbers, in order, the longest at each place.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        lang: language of the text, which decides what a dot or comma means; None if unknown.
    """
    found = [
        Number(match.start(), match.end(), value_of(match[0], lang))
        for match in matches_at(FIGURES, text, figure_places(text))
        if match.end() - match.start() <= LONGEST
    ]
    found += [
        Number(hit.start, hit.end, hit.entry.payload, in_words=True)
        for hit in hits.get("numeral", [])
        if lang is None or hit.entry.lang == lang or {hit.entry.lang, lang} <= DANO_NORWEGIAN
    ]
    if any(mark in text for mark in MARKS_OF_FRACTIONS):
        found += [
            Number(
                match.start(),
                match.end(),
                Decimal(match["whole"] or match["before"] or 0) + FRACTIONS[match["part"] or match["slashed"]],
            )
            for match in FRACTION.finditer(text)
        ]
    kept: list[Number] = []
    for number in sorted(found, key=lambda number: (number.start, -number.end)):
        if kept and number.value == HALF and number.in_words and _adds_half(text, kept[-1], number):
            whole = kept.pop()
            kept.append(Number(whole.start, number.end, whole.value + HALF, whole.in_words))
        elif not kept or kept[-1].end <= number.start:
            kept.append(number)
    return kept


def _adds_half(text: str, whole: Number, half: Number) -> bool:
    """Whether a half is added to the whole number before it."""
    return whole.value == int(whole.value) and AND_A_HALF.fullmatch(text, whole.end, half.start) is not None


def figure_places(text: str) -> list[int]:
    """Where figures begin; most of a text holds none, so patterns that open with one are tried at these places alone."""
    return [match.start() for match in DIGITS.finditer(text)]


def matches_at(pattern: re.Pattern[str], text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    """What `finditer` would find of a pattern that can match at these places alone.

    Args:
        pattern: the pattern.
        text: the text.
        places: offsets in order.
    """
    end = 0
    for place in places:
        match = pattern.match(text, place) if place >= end else None
        if match:
            end = match.end()
            yield match


def value_of(figures: str, lang: str | None) -> Decimal:
    """The number that figures mean.

    Args:
        figures: digits with their marks.
        lang: language of the text; in English a dot opens decimals and a comma parts groups, elsewhere the other way.
    """
    if figures.isdecimal():
        return Decimal(figures)
    compact = WITHIN_FIGURES.sub("", figures)
    if lang == "en":
        if GROUPED_BY_COMMA.fullmatch(compact):
            return Decimal(compact.replace(",", ""))
        if compact.count(".") == 1 and compact.rfind(",") < compact.index("."):
            return Decimal(compact.replace(",", ""))
    if GROUPED_BY_DOT.fullmatch(compact):
        return Decimal(compact.replace(".", ""))
    if "," in compact and "." in compact:
        whole, _, fraction = compact.rpartition("," if compact.rindex(",") > compact.rindex(".") else ".")
        return Decimal(re.sub(r"[.,]", "", whole) + "." + fraction)
    if compact.count(",") == 1 or compact.count(".") == 1:
        return Decimal(compact.replace(",", "."))
    return Decimal(re.sub(r"[.,]", "", compact))


def _tens_and_units(lang: str, words: dict[str, Decimal]) -> dict[str, Decimal]:
    """`tjuefem`, `femogtyve`, `kaksikymmentäviisi`, `twenty-five`, `tuttugu og fimm`."""
    pattern = TENS_AND_UNITS[lang]
    tens = {word: value for word, value in words.items() if value in range(20, 100, 10)}
    units = {word: value for word, value in words.items() if value in range(1, 10)}
    return {
        pattern.format(ten=ten, unit=unit): ten_value + unit_value
        for ten, ten_value in tens.items()
        for unit, unit_value in units.items()
    }


def _hundreds(lang: str, words: dict[str, Decimal]) -> dict[str, Decimal]:
    """`fire hundre`, `fyrahundra`, `five hundred`."""
    units = {word: value for word, value in words.items() if value in range(1, 10)}
    hundreds = [word for word, value in words.items() if value == HUNDRED]
    return {
        f"{unit}{gap}{hundred}": value * HUNDRED
        for unit, value in units.items()
        for hundred in hundreds
        for gap in (("", " ") if lang != "en" else (" ",))
    }
