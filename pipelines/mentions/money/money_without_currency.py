"""Sums that bear no currency of their own: `Regjeringen gir 10 millioner`, of which a neighbour, a headline or a noun tells that it is money.

Here belongs: what makes a number with a magnitude an amount. Not here: what the numbers of a range or list share (`money_ranges.py`).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from pipelines.documents import GAP, Span
from pipelines.letters import CAPITAL
from pipelines.mentions.money.money_given import is_from_fund, is_given_behind, is_got, is_item, is_of_next_year, is_spent
from pipelines.mentions.money.money_numbers import Candidate
from pipelines.mentions.money.money_words import FOR_EACH, NATIONAL, Amount, MoneyWords, after_gap, ends_phrase
from pipelines.registers import alternatives

__all__ = ["is_whole", "lent", "of_years", "per_head"]

HEADLINE = 120
RAISED_BY = re.compile(rf"(?<!\w)(?:{alternatives('raised_by')})[ \u00a0]$", re.IGNORECASE)
LONGEST_LEAD = 12
FOR = re.compile(
    rf"[ \u00a0](?:(?:{alternatives('more')})[ \u00a0])?(?:{alternatives('sum_for')})[ \u00a0](?!\d|(?:{alternatives('too_little')})\b)"
)
"""What a sum is for; neither `3 millioner til 4 millioner` nor `2 millioner for lite`."""
IN_A_PLACE = re.compile(rf"[ \u00a0]+\w[ \u00a0]+{CAPITAL}")
"""`i Norge`: what lives in a place is counted, not paid."""
COPULA = re.compile(rf"{GAP}(?:{alternatives('copula')}){GAP}")
HOW_MANY = re.compile(rf"(?<!\w)(?:{alternatives('how_many')})(?!\w)[^.;!?\n]*$", re.IGNORECASE)
PEOPLE_ARE = re.compile(
    rf"(?<!\w)(?:{alternatives('people')}){GAP}(?:{alternatives('copula')})(?:{GAP}[^\W\d_]+){{0,2}}{GAP}$", re.IGNORECASE
)
LONGEST_COUNT = 80
"""A word that says that things are counted stands at most so far before their number."""
PARAGRAPH_END = re.compile(r"\n[ \t\u00a0\r]*\n")
SUM_BEFORE = re.compile(rf"(?:{alternatives('sum_noun')})(?:,|{GAP}(?:{alternatives('sum_of')})){GAP}$", re.IGNORECASE)
"""The end of a noun that means money, and what leads to its sum: `bevilgningen på`, `framlagið,`."""
SUM_RAISED = re.compile(
    rf"(?:{alternatives('sum_noun')}){GAP}(?:[^\W\d_]+{GAP}){{1,4}}(?:{alternatives('raised_by')}){GAP}$", re.IGNORECASE
)
"""Such a noun, and what says by how much it grows: `bistanden økes med`."""
SUM_IS = re.compile(
    rf"(?:{alternatives('sum_noun')}|{alternatives('paid_noun')}){GAP}(?:{alternatives('copula')}|{alternatives('sum_is')})"
    rf"(?:{GAP}(?:{alternatives('sum_of')}|{alternatives('sum_for')}))?(?:{GAP}[^\W\d_]+)?{GAP}$",
    re.IGNORECASE,
)
"""Such a noun, and the verb between it and its sum: `satsningen uppgår till`, `styrkirnir nema`, `satsingen er på`."""
SUM_BEHIND = re.compile(rf"{GAP}(?:[^\W\d_]*)(?:{alternatives('sum_noun', 'fi')})(?!\w)", re.IGNORECASE)
GIVEN_BEFORE = re.compile(rf"(?<!\w)(?:{alternatives('sum_given')}){GAP}(?:[^\W\d_]+{GAP}){{0,2}}$", re.IGNORECASE)
"""A verb that nothing but money is the object of: `afsætter i alt`, `løyvde`."""
PER_HEAD = re.compile(rf"{GAP}(?:{FOR_EACH}|(?:\w+{GAP})?(?:{alternatives('a_head')})\b)", re.IGNORECASE)
"""Behind what is given for each: `50 000 for hver person`."""
LEAD_OF_SUMS = re.compile(
    rf"(?:{alternatives('sum_noun')}|{alternatives('paid_noun')})(?!\w)[^.:\n]*:[ \u00a0]*\r?\n", re.IGNORECASE
)
"""A line that leads in a list of sums: `Kommunene får egne tilskudd:`."""
LEAD_REACH = 400
LEAST_PER_HEAD = 1000
LONGEST_SUM = 40
SHARING_REACH = 200
"""Code points over which an amount lends its currency to one that has none."""


def lent(
    words: MoneyWords,
    one: Candidate,
    found: list[Amount],
    currencies: dict[Decimal, str],
    lang: str | None,
    last: Amount | None = None,
) -> Amount | None:
    """An amount whose currency another says (one of its paragraph, or the same sum in full), or that is money by its form.

    An abbreviated magnitude hardly counts anything else, nor does one in a headline that says what it is for.

    Args:
        words: the words of amounts.
        one: the number with its magnitude.
        found: the amounts that bear a currency, in order.
        currencies: the currency by the sum.
        lang: language of the text.
        last: the last amount before it that bears none itself.
    """
    span, value = Span(one.start, one.end), one.number.value * (one.factor or Decimal(1))
    at = bisect_left(found, span.start, key=lambda amount: amount.span.start)
    before = [*found[max(0, at - 1) : at], *([last] if last else [])]
    nearest = max(before, key=lambda amount: amount.span.start, default=None)
    currency = nearest.currency if nearest else next(iter(currencies.values()), NATIONAL)
    if _is_of_sum(words.text, one) or is_given_behind(words.text, one) or is_from_fund(words.text, one):
        return Amount(span, value, currency, "money.no_currency")
    if not is_whole(words, one, lang) or _is_of_people(words, one):
        return None
    if _is_given(words.text, one) or (found and is_got(words.text, one, lang) and not IN_A_PLACE.match(words.text, one.end)):
        return Amount(span, value, currency, "money.no_currency")
    if nearest and is_item(words.text, one, nearest.span.end):
        return Amount(span, value, nearest.currency, "money.shared_currency")
    for lender in (*([nearest] if nearest else []), *found[at : at + 1]):
        between = words.text[min(lender.span.end, span.end) : max(lender.span.start, span.start)]
        if len(between) <= SHARING_REACH and not PARAGRAPH_END.search(between):
            return Amount(span, value, lender.currency, "money.shared_currency")
    if value in currencies:
        return Amount(span, value, currencies[value], "money.said_in_full")
    if _in_headline(words.text, one) or (found and _ends_headline(words.text, one)):
        return Amount(span, value, NATIONAL, "money.headline")
    if one.abbreviated and not IN_A_PLACE.match(words.text, one.end):
        return Amount(span, value, NATIONAL, "money.no_currency")
    return None


def per_head(words: MoneyWords, one: Candidate, found: list[Amount]) -> Amount | None:
    """A sum for each that stands in a list of grants without magnitude and currency, in a text that tells its currency elsewhere.

    Args:
        words: the words of amounts.
        one: a number.
        found: the amounts that bear a currency, in order.
    """
    if one.number.in_words or one.number.value < LEAST_PER_HEAD or not PER_HEAD.match(words.text, one.end):
        return None
    line = words.text.rfind("\n", 0, one.start) + 1
    opens_item = not any(map(str.isalnum, words.text[line : one.start]))
    if not found or not opens_item or not LEAD_OF_SUMS.search(words.text, max(0, line - LEAD_REACH), line):
        return None
    return Amount(Span(one.start, one.end), one.number.value, found[0].currency, "money.shared_currency")


def of_years(words: MoneyWords, plain: list[Candidate], found: list[Amount]) -> Iterator[Amount]:
    """Sums of the years behind the first, which alone bears the currency: `400 000 kroner i 2022 og 600 000 i 2023`.

    Args:
        words: the words of amounts.
        plain: numbers with neither magnitude nor currency, in order.
        found: the amounts that bear a currency, in order.
    """
    last: Amount | None = None
    for one in plain if found else ():
        at = bisect_left(found, one.start, key=lambda amount: amount.span.start) - 1
        before = found[at] if at >= 0 and (last is None or last.span.start < found[at].span.start) else last
        if before and is_of_next_year(words.text, one, before.span.end):
            last = Amount(Span(one.start, one.end), one.number.value, before.currency, "money.shared_currency")
            yield last


def is_whole(words: MoneyWords, one: Candidate, lang: str | None) -> bool:
    """Whether nothing follows that a magnitude could count: a mark, a date, or a word that is no noun, or that is a sum itself.

    Args:
        words: the words of amounts.
        one: the number with its magnitude.
        lang: language of the text.
    """
    text = words.text
    if ends_phrase(text, one.end, lang) or _is_of_sum(text, one) or is_given_behind(text, one) or is_from_fund(text, one):
        return True
    return after_gap(words.text, one.end) in words.relative_dates


def _is_given(text: str, one: Candidate) -> bool:
    """Whether a verb of giving or raising says that a sum is money: `afsætter i alt 40 millioner`, `30 millioner blir bevilget`."""
    start = max(0, one.start - LONGEST_COUNT)
    return (
        GIVEN_BEFORE.search(text, start, one.start) is not None
        or SUM_RAISED.search(text, start, one.start) is not None
        or is_spent(text, one)
    )


def _is_of_sum(text: str, one: Candidate) -> bool:
    """Whether a noun that means money stands beside: `bevilgningen på 10 millioner`, `10 miljoonan määräraha`."""
    return (
        SUM_BEFORE.search(text, max(0, one.start - LONGEST_SUM), one.start) is not None
        or SUM_IS.search(text, max(0, one.start - LONGEST_SUM), one.start) is not None
        or SUM_BEHIND.match(text, one.end) is not None
    )


def _is_of_people(words: MoneyWords, one: Candidate) -> bool:
    """Whether a sum without a currency is a count: `20 millioner er ofre for tvang`, `antallet ofre er 20 millioner`, `vi er 5 mill.`.

    What is said of money behind the same verb is that it was set aside: `12 millioner er øremerket til ...`.
    """
    copula = COPULA.match(words.text, one.end)
    if copula and copula.end() not in words.set_aside:
        return True
    start = max(0, one.start - LONGEST_COUNT)
    return any(pattern.search(words.text, start, one.start) for pattern in (HOW_MANY, PEOPLE_ARE))


def _in_headline(text: str, one: Candidate) -> bool:
    """Whether a headline tells of a sum and what it is for: `52 millionar til barnehusa`."""
    first, last = text.rfind("\n", 0, one.start) + 1, text.find("\n", one.end)
    line = text[first : last if last >= 0 else len(text)].strip()
    return len(line) <= HEADLINE and line[-1].isalnum() and FOR.match(text, one.end) is not None


def _ends_headline(text: str, one: Candidate) -> bool:
    """Whether a headline ends with the sum by which something grows: `Barnehusa blir styrkte med 52 millionar`."""
    first = text.rfind("\n", 0, one.start) + 1
    is_last = one.end == len(text) or text[one.end] in "\r\n"
    raised = RAISED_BY.search(text, max(first, one.start - LONGEST_LEAD), one.start)
    return is_last and raised is not None and one.end - first <= HEADLINE
