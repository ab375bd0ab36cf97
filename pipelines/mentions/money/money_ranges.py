"""What the amounts of a range or a list share: `4,5 og 6 millioner kroner`, `from 12 to 15 million euros`.

Here belongs: which numbers stand together, and which of them lends the others its unit. Not here: a unit that stands in another
sentence (`money_without_currency.py`).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipelines.documents import GAP
from pipelines.mentions.money.money_numbers import OUT_OF, THOUSAND, Candidate
from pipelines.mentions.money.money_words import CALENDAR_YEAR, LARGEST_SHARED, MoneyWords, after_gap, ends_phrase
from pipelines.registers import alternatives

__all__ = ["runs", "shared"]

LIST_MARK = re.compile(r",[ \u00a0]")
RANGE_MARK = re.compile(r"[ \u00a0]?[-\u2010-\u2014\u2212][ \u00a0]?")
FROM_SUM = re.compile(rf"(?<!\w)(?:{alternatives('from_sum')}){GAP}$", re.IGNORECASE)
TO_SUM = re.compile(rf"{GAP}(?:{alternatives('to_sum')}){GAP}")
LONGEST_RUN = 20
"""No list of amounts that share a unit is longer."""


def runs(words: MoneyWords, candidates: Iterator[Candidate], lang: str | None) -> Iterator[list[Candidate]]:
    """Candidates that only words or marks of a range or list part.

    Args:
        words: the words of amounts.
        candidates: the numbers with their units, in order.
        lang: language of the text.
    """
    run: list[Candidate] = []
    listed = 0  # how many of the last candidates only commas part; a list that no `and` closes is none
    for one in candidates:
        if run and len(run) < LONGEST_RUN and _lists(words, run[-1], one):
            listed += 1
        elif run and not (len(run) < LONGEST_RUN and _joins(words, run[-1], one, lang, in_list=listed > 0)):
            yield from _cut(run, listed)
            run, listed = [], 0
        else:
            listed = 0
        run.append(one)
    if run:
        yield from _cut(run, listed)


def _cut(run: list[Candidate], listed: int) -> Iterator[list[Candidate]]:
    """A run without the commas at its end that close no list: `tiltak 12, 5 millioner kroner` holds one amount."""
    whole = len(run) - listed
    yield run[:whole]
    yield from ([one] for one in run[whole:])


def _lists(words: MoneyWords, one: Candidate, following: Candidate) -> bool:
    """Whether nothing but a comma parts two numbers of which the first has no unit: `10, 4 og 3,5 millioner`."""
    mark = LIST_MARK.match(words.text, one.end)
    return mark is not None and mark.end() == following.start and _is_bare(words, one)


def _is_bare(words: MoneyWords, one: Candidate) -> bool:
    """Whether a number has neither magnitude nor currency, and is no year."""
    is_year = CALENDAR_YEAR.fullmatch(words.text, one.number.start, one.number.end) is not None
    return one.factor is None and not one.currency and not is_year


def _joins(words: MoneyWords, one: Candidate, following: Candidate, lang: str | None, *, in_list: bool) -> bool:
    """Whether only a word or mark of a range stands between two candidates: `4,5 og 6`; years join nothing."""
    text = words.text
    has_unit = one.factor is not None or one.currency
    if not has_unit and (
        not _is_bare(words, one) or text[max(0, one.start - 1) : one.start] == ":"
    ):  # `anslaget 3:1 till 40 kronor`
        return False
    mark = RANGE_MARK.match(text, one.end)
    if mark and mark.end() == following.start:
        return True
    comma = LIST_MARK.match(text, one.end) if in_list else None  # `2, 3, and 4 million`
    if _rises_to(text, one, following, lang):
        return True
    join = words.joins.get(comma.end() if comma else after_gap(text, one.end))
    if join is None or after_gap(text, join.end) != following.start:
        return False
    if join.entry.payload == "to" and one.currency and not one.coded and not following.currency:  # `5 mill. kroner til 22 sentre`
        return following.factor is not None and ends_phrase(text, following.end, lang)
    is_pair = join.entry.payload == "and" and not has_unit and not in_list
    return not is_pair or one.number.value <= following.number.value


def _rises_to(text: str, one: Candidate, following: Candidate, lang: str | None) -> bool:
    """Whether a sum leads to another by its case or preposition: `10 miljoonasta 15 miljoonaan euroon`, `úr 10 í 15 milljónir`."""
    gap = after_gap(text, one.end)
    if lang == "fi":
        return gap == following.start and one.factor is not None and text.endswith(OUT_OF, one.start, one.end)
    leads = TO_SUM.match(text, one.end)
    return (
        leads is not None
        and leads.end() == following.start
        and FROM_SUM.search(text, max(0, one.start - 8), one.start) is not None
    )


def shared(words: MoneyWords, run: list[Candidate], lang: str | None) -> list[Candidate]:
    """The candidates of a run with the magnitude and currency that only one of them bears.

    One with a magnitude of its own that counts what stands behind it borrows none: `5 millioner kroner og 20 millioner mennesker`.

    Args:
        words: the words of amounts.
        run: the candidates.
        lang: language of the text.
    """
    found = list(run)
    for at in range(len(found) - 2, -1, -1):
        one, following = found[at], found[at + 1]
        factor = one.factor
        if factor is None and (one.coded or not one.currency) and one.number.value < LARGEST_SHARED:
            factor = following.factor
        number = one.number
        if factor is None and _leaves_thousands(words, one, following):
            number = replace(number, value=number.value * THOUSAND)
        found[at] = replace(one, number=number, factor=factor, currency=one.currency or following.currency)
    for at in range(1, len(found)):
        one = found[at]
        lender = found[at - 1]
        if one.currency or not (one.factor or lender.coded):
            continue
        if lender.factor != run[at - 1].factor or not _counts(words, one.end, lang):
            found[at] = replace(one, currency=lender.currency)
    return found


def _leaves_thousands(words: MoneyWords, one: Candidate, following: Candidate) -> bool:
    """Whether the thousands of a range are written behind its end alone: `25–30 000 kroner`."""
    first, last = one.number.value, following.number.value
    is_range = one.factor is following.factor is None and RANGE_MARK.fullmatch(words.text, one.end, following.start) is not None
    return is_range and first < THOUSAND <= last and last % THOUSAND == 0 and first * THOUSAND < last


def _counts(words: MoneyWords, end: int, lang: str | None) -> bool:
    """Whether a noun stands behind a number, which it counts: neither a mark, a year, a time nor a word that is no noun."""
    if ends_phrase(words.text, end, lang):
        return False
    return after_gap(words.text, end) not in words.told_of_sums
