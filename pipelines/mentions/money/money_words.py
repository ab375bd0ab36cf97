"""The words of amounts by their places, and what an amount is: what running text and tables share.

Here belongs: `Amount`, magnitudes and currencies and their index, what stands right behind a sum. Not here: how amounts are
written in running text (`money.py`) or in tables (`money_tables.py`).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property
from typing import NamedTuple

from pipelines.documents import GAP, Span
from pipelines.mentions.languages import DANO_NORWEGIAN
from pipelines.mentions.lexicon import Entry, Hit, Hits
from pipelines.registers import alternatives, rows

__all__ = [
    "CALENDAR_YEAR",
    "FOR_EACH",
    "KRONE",
    "LARGEST_SHARED",
    "NATIONAL",
    "Amount",
    "Currency",
    "Magnitude",
    "MoneyWords",
    "after_gap",
    "ends_phrase",
    "entries",
    "letters",
]

CALENDAR_YEAR = re.compile(r"(?:19|20)\d{2}")
FOR_EACH = rf"(?:{alternatives('for_each')}){GAP}(?!(?:{'|'.join(sorted({re.escape(row['word']) for row in rows('duration_units')}))})\b)[^\W\d_]"
"""What a sum is given for each of, as a pattern: `for hver flyktning`, and no time (`per år`)."""
KRONE = "kr"
"""Marks, in registers, a currency of which the country decides: kroner, kronor, krónur."""
NATIONAL = "national"
"""Marks an amount without any currency: that of the country is meant."""
GO_ON = ("period_word", "relative_date", "tense", "plan_cue")
"""Kinds of words that name nothing that a number could count."""
NOUNS = ("counted", "unit.", "decade")
"""Words beside dates that do."""
LETTER = "letter"
"""Kind of a magnitude that only sticks to a number: `EUR 3.5m`."""
LARGEST_SHARED = 1000
"""A number from here on does not borrow the magnitude of the next: `500 000 to 2 million`."""
GAP_OR_NONE = re.compile(rf"(?:{GAP})?")
END_OF_PHRASE = re.compile(r"[ \t\u00a0]*(?:$|[\r\n.,;:!?)\]»”\"–—-])")
NEXT_WORD = re.compile(r"[ \t\u00a0]+")
WORD = re.compile(r"[^\W\d_]+")
PARTITIVE = ("a", "ä")
"""How a Finnish noun ends that is counted."""


class Magnitude(NamedTuple):
    """What a word of size means.

    Attributes:
        factor: by which it multiplies.
        currency: the currency that it tells as well (`mkr`), empty without.
        kind: `short` for an abbreviation, which hardly ever counts anything but money, `one` for a form that means one of it where
            no number stands before it; else empty.
    """

    factor: Decimal
    currency: str
    kind: str


class Currency(NamedTuple):
    """What a word of currency means.

    Attributes:
        code: ISO 4217 code, or `kr`.
        before: whether it stands before its number as well.
    """

    code: str
    before: bool


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
        self.currency_ends = {hit.end: hit for hit in hits.get("currency", []) if hit.entry.payload.before}
        self.coded_magnitudes = {hit.end: hit for hit in hits.get("magnitude", []) if hit.entry.payload.currency}
        joins = [hit for hit in hits.get("date_word", []) if hit.entry.payload in ("to", "and", "or")]
        self.joins = _by_start(joins)
        self.table_words = _by_start(hits.get("table_word", []))
        self.single = [hit for hit in hits.get("magnitude", []) if hit.entry.payload.kind == "one"]
        self._hits = hits
        self.budget_stages = [hit for hit in hits.get("table_word", []) if hit.entry.payload == "budget_stage"]

    @cached_property
    def _told_at(self) -> list[int]:
        """Where a word stands that tells a currency, in order."""
        telling = (start for start, magnitude in self.magnitudes.items() if magnitude.entry.payload.currency)
        return sorted({*telling, *self.currencies})

    def tells_currency(self, span: Span) -> bool:
        """Whether a word within a place tells a currency."""
        at = bisect_left(self._told_at, span.start)
        return at < len(self._told_at) and self._told_at[at] < span.end

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


def entries() -> Iterator[Entry]:
    """Entries of magnitudes, currencies and words of tables."""
    for row in rows("magnitudes"):
        if row["kind"] != LETTER:
            magnitude = Magnitude(Decimal(row["factor"]), row["currency"], row["kind"])
            yield Entry("magnitude", row["word"], row["lang"], magnitude)
    for row in rows("currencies"):
        currency = Currency(row["currency"], row["before"] == "yes")
        yield Entry("currency", row["phrase"], row["lang"], currency, exact_case=row["lang"] == "mul")
    for row in rows("table_words"):
        yield Entry("table_word", row["word"], row["lang"], row["meaning"])


@cache
def letters() -> dict[str, Decimal]:
    """What may stick to a number that a currency opens, with its factor: `EUR 3.5m`, `$3.5million`."""
    sticking = (row for row in rows("magnitudes") if row["lang"] == "en" and not row["currency"])
    return {row["word"]: Decimal(row["factor"]) for row in sticking}


def after_gap(text: str, at: int) -> int:
    """Where the gap that stands at a place ends; the place itself where none does."""
    gap = GAP_OR_NONE.match(text, at)
    return gap.end() if gap else at


@cache
def _function_word(lang: str | None) -> re.Pattern[str]:
    """A word that no counted thing can be; looked for behind magnitudes alone, since every sentence holds some."""
    langs = DANO_NORWEGIAN if lang in DANO_NORWEGIAN else {lang}
    words = {row["word"] for row in rows("function_words") if lang is None or row["lang"] in langs}
    either = "|".join(GAP.join(map(re.escape, word.split(" "))) for word in sorted(words))
    return re.compile(rf"(?:{either})(?:(?<=\W)|(?![^\W_]))", re.IGNORECASE)


def ends_phrase(text: str, end: int, lang: str | None) -> bool:
    """Whether nothing follows that a magnitude could count: a mark, a year, or a word that is no noun.

    Args:
        text: the text as decoded.
        end: offset behind the sum.
        lang: language of the text.
    """
    if END_OF_PHRASE.match(text, end):
        return True
    gap = NEXT_WORD.match(text, end)
    if gap is None:
        return False
    if lang == "fi" and (word := WORD.match(text, gap.end())) and not word[0].endswith(PARTITIVE):
        return True
    return (_function_word(lang).match(text, gap.end()) or CALENDAR_YEAR.match(text, gap.end())) is not None


def _by_start(hits: list[Hit]) -> dict[int, Hit]:
    """The longest hit at each place."""
    longest: dict[int, Hit] = {}
    for hit in hits:
        if hit.start not in longest or hit.end > longest[hit.start].end:
            longest[hit.start] = hit
    return longest
