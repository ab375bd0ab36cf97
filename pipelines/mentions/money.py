"""Amounts of money: number, magnitude and currency, in the order of any of the languages.

Here belongs: how amounts are written. Not here: the country to which a bare `kroner` belongs (`records/`), and the value
in euro (`records/exchange.py`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from pipelines.documents import GAP, Span
from pipelines.mentions.lexicon import Entry, Hit, Hits
from pipelines.mentions.numbers import Number
from pipelines.registers import rows

__all__ = ["Amount", "entries", "find"]

GAP_OR_NONE = re.compile(rf"(?:{GAP})?")
RANGE_MARK = re.compile(r"[ \u00a0]?[-–][ \u00a0]?")
KRONE = "kr"
"""Marks, in registers, a currency of which the country decides: kroner, kronor, krónur."""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money in a text.

    Attributes:
        span: the words.
        amount: the amount in units of the currency.
        currency: ISO 4217 code; `kr` where the country decides.
        rule_id: the rule that found it.
    """

    span: Span
    amount: Decimal
    currency: str
    rule_id: str


@dataclass(frozen=True, slots=True)
class _Unit:
    """What stands after a number: a factor, a currency or both."""

    end: int
    factor: Decimal
    currency: str


def entries() -> Iterator[Entry]:
    """Entries of magnitudes and currencies."""
    for row in rows("magnitudes"):
        yield Entry("magnitude", row["word"], row["lang"], (Decimal(row["factor"]), row["currency"]))
    for row in rows("currencies"):
        yield Entry("currency", row["phrase"], row["lang"], row["currency"], exact_case=row["lang"] == "mul")


def find(text: str, hits: Hits, numbers: list[Number]) -> list[Amount]:
    """All amounts, in order; a range gives two, which share their unit.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        numbers: the numbers of the text, in order.
    """
    magnitudes = _by_start(hits.get("magnitude", []))
    currencies = _by_start(hits.get("currency", []))
    codes_before = {hit.end: hit for hit in hits.get("currency", []) if hit.entry.lang == "mul"}
    joins = {hit.start: hit.end for hit in hits.get("date_word", []) if hit.entry.payload in ("to", "and")}
    found: list[Amount] = []
    waiting: Number | None = None
    for number, following in zip(numbers, [*numbers, None][1:], strict=True):
        unit = _unit(text, number.end, magnitudes, currencies)
        code = _code_before(text, number.start, codes_before)
        if code and not (unit and unit.currency):
            unit = _Unit(unit.end if unit else number.end, unit.factor if unit else Decimal(1), code.entry.payload)
        start = code.start if code else number.start
        if unit is None or not unit.currency:
            waiting = number if following and unit is None and _joins(text, number, following, joins) else None
            continue
        if waiting:
            found.append(Amount(Span(waiting.start, unit.end), waiting.value * unit.factor, unit.currency, "money.range"))
            start = waiting.start
        rule = "money.range" if waiting else "money.code_before" if code else "money.amount"
        found.append(Amount(Span(start, unit.end), number.value * unit.factor, unit.currency, rule))
        waiting = None
    return found


def _by_start(hits: list[Hit]) -> dict[int, Hit]:
    """The longest hit at each place."""
    longest: dict[int, Hit] = {}
    for hit in hits:
        if hit.start not in longest or hit.end > longest[hit.start].end:
            longest[hit.start] = hit
    return longest


def _after_gap(text: str, at: int) -> int:
    gap = GAP_OR_NONE.match(text, at)
    return gap.end() if gap else at


def _unit(text: str, end: int, magnitudes: dict[int, Hit], currencies: dict[int, Hit]) -> _Unit | None:
    """The magnitude and currency after a number; None if neither stands there."""
    factor, currency = Decimal(1), ""
    magnitude = magnitudes.get(_after_gap(text, end))
    if magnitude:
        factor, currency = magnitude.entry.payload
        end = magnitude.end
    phrase = currencies.get(_after_gap(text, end))
    if phrase and not currency:
        currency, end = phrase.entry.payload, phrase.end
    return _Unit(end, factor, currency) if magnitude or phrase else None


def _code_before(text: str, start: int, codes: dict[int, Hit]) -> Hit | None:
    """A currency's code before a number, as in `SEK 213 million`."""
    before = start - 1 if start and text[start - 1].isspace() else start
    return codes.get(before)


def _joins(text: str, number: Number, following: Number, joins: dict[int, int]) -> bool:
    """Whether only a word or mark of a range stands between two numbers: `4,5 og 6`."""
    mark = RANGE_MARK.match(text, number.end)
    if mark and mark.end() == following.start:
        return True
    at = _after_gap(text, number.end)
    return at in joins and _after_gap(text, joins[at]) == following.start
