"""Amounts of money in running text: number, magnitude and currency, in the order of any of the languages.

Here belongs: which numbers of a text are amounts. Not here: a number and its unit (`money_numbers.py`), tables (`money_tables.py`),
the country to which a bare `kroner` belongs (`records/`), and the value in euro (`records/exchange.py`).
"""

from bisect import bisect_left
from decimal import Decimal

from pipelines.documents import Span
from pipelines.mentions.lexicon import Hits
from pipelines.mentions.money.money_numbers import DASH_FOR_CENTS, GLUED, Candidate, candidates, in_thousands, with_glued
from pipelines.mentions.money.money_ranges import runs, shared
from pipelines.mentions.money.money_tables import budget_lines, cells
from pipelines.mentions.money.money_without_currency import is_whole, lent, of_years, per_head
from pipelines.mentions.money.money_words import KRONE, NATIONAL, Amount, MoneyWords
from pipelines.mentions.numbers import Number

__all__ = ["KRONE", "NATIONAL", "Amount", "find"]

LARGEST = 10**15
"""No state has more of any currency; what is larger is a slip of the pen, and would not fit the tables."""


def find(text: str, hits: Hits, numbers: list[Number], lang: str | None) -> list[Amount]:
    """All amounts, in order; a range gives two, which share their unit, and so do amounts of one paragraph.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        numbers: the numbers of the text, in order.
        lang: language of the text, which decides what a dot or comma means; None if unknown.
    """
    if not hits.keys() & {"magnitude", "currency"} and not (DASH_FOR_CENTS.search(text) or GLUED.search(text)):
        return []
    words = MoneyWords(text, hits)
    found: list[Amount] = []
    bare: list[Candidate] = []
    plain: list[Candidate] = []
    for run in runs(words, candidates(words, with_glued(words, numbers, lang)), lang):
        if not any(one.currency or one.factor for one in run):  # by far the most numbers count other things
            plain += run
            continue
        sharing = shared(words, [in_thousands(words, one) for one in run] if lang == "en" else run, lang)
        bears = any(one.currency for one in run)
        for at, one in enumerate(sharing):
            if one.currency:
                found.append(_amount(one, run, at))
            elif one.factor and (bears or is_whole(words, run[-1], lang)):
                bare.append(one)
    in_tables = list(cells(words, lang))
    units = sorted({cell.unit for cell in in_tables if cell.unit})
    found = [amount for amount in found if not _overlaps(units, amount.span)]
    currencies = {amount.amount: amount.currency for amount in found}
    borrowed: list[Amount] = []
    for one in bare:
        if amount := lent(words, one, found, currencies, lang, borrowed[-1] if borrowed else None):
            borrowed.append(amount)
    borrowed += [amount for one in plain if (amount := per_head(words, one, found))]
    borrowed += of_years(words, plain, found)
    in_tables += budget_lines(words, lang)
    taken = {cell.span.start for cell in in_tables}
    in_prose = (one for one in (*found, *borrowed) if one.span.start not in taken)
    return sorted(
        (one for one in (*in_prose, *in_tables) if abs(one.amount) <= LARGEST),
        key=lambda amount: (amount.span, amount.amount),
    )


def _amount(one: Candidate, run: list[Candidate], at: int) -> Amount:
    """The amount of a candidate; one that borrows its unit is proven by the words up to that."""
    alone = len(run) == 1
    start, end = one.start, one.end
    if not alone and not run[at].currency:
        lenders = [other for other in run[at:] if other.currency] or [other for other in run[:at] if other.currency]
        start, end = min(start, lenders[0].start), max(end, lenders[0].end)
    rule = "money.range" if not alone else "money.code_before" if one.coded else "money.amount"
    return Amount(Span(start, end), one.number.value * (one.factor or Decimal(1)), one.currency, rule)


def _overlaps(taken: list[Span], span: Span) -> bool:
    at = bisect_left(taken, span.end, key=lambda one: one.start)
    return at > 0 and taken[at - 1].end > span.start
