"""The words of amounts by their places, and what an amount is: what running text and tables share.

Here belongs: `Amount`, the index of magnitudes and currencies. Not here: how amounts are written in running text (`money.py`)
or in tables (`money_tables.py`).
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from pipelines.documents import Span
from pipelines.mentions.lexicon import Hit, Hits
from pipelines.registers import words_of

__all__ = ["CALENDAR_YEAR", "KRONE", "LARGEST_SHARED", "NATIONAL", "Amount", "MoneyWords"]

CALENDAR_YEAR = re.compile(r"(?:19|20)\d{2}")
KRONE = "kr"
"""Marks, in registers, a currency of which the country decides: kroner, kronor, krónur."""
NATIONAL = "national"
"""Marks an amount without any currency: that of the country is meant."""
UNITS_BEFORE = {"kr", "kr.", "kroner", "kronor"}
"""Words that stand before the number as a code does: `kr 500`."""
GO_ON = ("period_word", "relative_date", "tense", "plan_cue")
"""Kinds of words that name nothing that a number could count."""
NOUNS = ("counted", "unit.", "decade")
"""Words beside dates that do."""
SINGLES = {lang: words_of("single_magnitude", lang) for lang in ("fi", "is")}
"""Forms of magnitudes that mean one of it where no number stands before them."""
LARGEST_SHARED = 1000
"""A number from here on does not borrow the magnitude of the next: `500 000 to 2 million`."""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money in a text.

    Attributes:
        span: the words.
        amount: the amount in units of the currency.
        currency: ISO 4217 code; `kr` or `national` where the country decides.
        rule_id: the rule that found it.
        unit: place of magnitude and currency, where they stand apart (a table's heading).
    """

    span: Span
    amount: Decimal
    currency: str
    rule_id: str
    unit: Span | None = None


class MoneyWords:
    """The words of amounts in a text, by place."""

    def __init__(self, text: str, hits: Hits) -> None:
        """Index the hits.

        Args:
            text: the text as decoded.
            hits: the lexicon's hits.
        """
        self.text = text
        self.magnitudes = _by_start(hits.get("magnitude", []))
        self.currencies = _by_start(hits.get("currency", []))
        self.currency_ends = {
            hit.end: hit for hit in hits.get("currency", []) if hit.entry.lang == "mul" or hit.entry.form in UNITS_BEFORE
        }
        self.coded_magnitudes = {hit.end: hit for hit in hits.get("magnitude", []) if hit.entry.payload[1]}
        joins = [hit for hit in hits.get("date_word", []) if hit.entry.payload in ("to", "and", "or")]
        self.joins = _by_start(joins)
        self.table_words = _by_start(hits.get("table_word", []))
        self.single = [
            hit for hit in hits.get("magnitude", []) if hit.entry.lang in SINGLES and hit.entry.form in SINGLES[hit.entry.lang]
        ]
        self._hits = hits
        self.budget_stages = [hit for hit in hits.get("table_word", []) if hit.entry.payload == "budget_stage"]

    @cached_property
    def relative_dates(self) -> frozenset[int]:
        """Where words begin that mean a date beside another: `sidste år`."""
        return frozenset(hit.start for hit in self._hits.get("relative_date", []))

    @cached_property
    def told_of_sums(self) -> frozenset[int]:
        """Where words stand that go on about a sum, and name nothing that it could count: `årlig`, `avsätts`, `vuonna`."""
        found = {hit.start for kind in GO_ON for hit in self._hits.get(kind, [])}
        dates = (hit for hit in self._hits.get("date_word", []) if not hit.entry.payload.startswith(NOUNS))
        return frozenset(found.union(hit.start for hit in dates))

    @cached_property
    def set_aside(self) -> frozenset[int]:
        """Where words of setting money aside stand: `satt av`, `øremerket`."""
        return frozenset(hit.start for hit in self._hits.get("plan_cue", []) if hit.entry.payload.relation == "funded")


def _by_start(hits: list[Hit]) -> dict[int, Hit]:
    """The longest hit at each place."""
    longest: dict[int, Hit] = {}
    for hit in hits:
        if hit.start not in longest or hit.end > longest[hit.start].end:
            longest[hit.start] = hit
    return longest
