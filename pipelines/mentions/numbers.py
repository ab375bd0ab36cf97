"""Numbers in figures and in words, as written in the eight languages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from pipelines.mentions.lexicon import Entry, Hits
from pipelines.registers import rows

__all__ = ["Number", "entries", "find"]

# Groups of three may be parted by a blank (also hard, thin or narrow), a dot or an apostrophe; a comma or dot opens decimals.
FIGURES = re.compile(r"(?<![\w.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:,\d+)?(?!\d)|(?<![\w])\d+(?:[.,]\d+)*")
GROUPED_BY_DOT = re.compile(r"\d{1,3}(?:\.\d{3})+")
GROUPED_BY_COMMA = re.compile(r"\d{1,3}(?:,\d{3})+")


@dataclass(frozen=True, slots=True)
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


def entries() -> Iterator[Entry]:
    """Entries of the number words."""
    for row in rows("numerals"):
        yield Entry("numeral", row["word"], row["lang"], Decimal(row["value"]))


def find(text: str, hits: Hits, lang: str | None) -> list[Number]:
    """All numbers, in order.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        lang: language of the text, which decides what a dot or comma means; None if unknown.
    """
    found = [Number(match.start(), match.end(), _value(match[0], lang)) for match in FIGURES.finditer(text)]
    found += [
        Number(hit.start, hit.end, hit.entry.payload, in_words=True)
        for hit in hits.get("numeral", [])
        if lang is None or hit.entry.lang == lang or {hit.entry.lang, lang} <= {"nb", "nn", "da"}
    ]
    unique = {(number.start, number.end): number for number in found}
    return [unique[place] for place in sorted(unique)]


def _value(figures: str, lang: str | None) -> Decimal:
    compact = re.sub(r"[ \u00a0\u2009\u202f]", "", figures)
    if lang == "en":
        if GROUPED_BY_COMMA.fullmatch(compact):
            return Decimal(compact.replace(",", ""))
        if "," in compact and "." in compact:
            return Decimal(compact.replace(",", "").replace(".", ".", 1))
    if GROUPED_BY_DOT.fullmatch(compact):
        return Decimal(compact.replace(".", ""))
    if "," in compact and "." in compact:
        whole, _, fraction = compact.rpartition("," if compact.rindex(",") > compact.rindex(".") else ".")
        return Decimal(re.sub(r"[.,]", "", whole) + "." + fraction)
    if compact.count(",") == 1 or compact.count(".") == 1:
        return Decimal(compact.replace(",", "."))
    return Decimal(re.sub(r"[.,]", "", compact))
