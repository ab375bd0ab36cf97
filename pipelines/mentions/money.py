"""Amounts of money: number, magnitude and currency, in the order of any of the languages.

Here belongs: how amounts are written in running text. Not here: tables (`money_tables.py`), the country to which a bare `kroner`
belongs (`records/`), and the value in euro (`records/exchange.py`).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

from pipelines.documents import GAP, Span, often_made
from pipelines.letters import CAPITAL
from pipelines.mentions.languages import DANO_NORWEGIAN
from pipelines.mentions.lexicon import Entry, Hit, Hits
from pipelines.mentions.money_tables import budget_lines, cells
from pipelines.mentions.money_words import CALENDAR_YEAR, KRONE, LARGEST_SHARED, NATIONAL, Amount, MoneyWords
from pipelines.mentions.numbers import Number
from pipelines.registers import alternatives, rows

__all__ = ["KRONE", "NATIONAL", "Amount", "entries", "find"]

GAP_OR_NONE = re.compile(rf"(?:{GAP})?")
LIST_MARK = re.compile(r",[ \u00a0]")
RANGE_MARK = re.compile(r"[ \u00a0]?[-\u2010-\u2014\u2212][ \u00a0]?")
ATTACHED = re.compile(r"[ \u00a0]?(?P<word>billion|million|thousand|bn|mn|m|k)\b")
ATTACHED_FACTORS = {
    "k": Decimal(1000), "thousand": Decimal(1000), "m": Decimal(10**6), "mn": Decimal(10**6), "million": Decimal(10**6), "bn": Decimal(10**9), "billion": Decimal(10**9),
}  # fmt: skip
"""English letters after a number that a currency opens: `EUR 3.5m`, `$3.5million`."""
DASH_FOR_CENTS = re.compile(r"[,:][-–—](?!\w)")
"""`500.000,-`, `500 000:-`: whole units of the krone."""
THOUSAND = 1000
GROUPED = re.compile(r"\d{1,3}\.\d{3}")
END_OF_PHRASE = re.compile(r"[ \t\u00a0]*(?:$|[\r\n.,;:!?)\]»”\"–—-])")
NEXT_WORD = re.compile(r"[ \t\u00a0]+")
WORD = re.compile(r"[^\W\d_]+")
HEADLINE = 120
BLANKS = " \t\u00a0\u2007\u2009\u202f"
"""What may stand between a currency and its number; a line break parts the head of a table from its years."""
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
SUM_BEHIND = re.compile(rf"{GAP}(?:[^\W\d_]*)(?:{alternatives('sum_noun', 'fi')})(?!\w)", re.IGNORECASE)
LONGEST_SUM = 40
OUT_OF = ("sta", "stä")
"""The case of what a sum rises from, in Finnish."""
PARTITIVE = ("a", "ä")
"""How a Finnish noun ends that is counted."""
FROM_SUM = re.compile(rf"(?<!\w)(?:{alternatives('from_sum')}){GAP}$", re.IGNORECASE)
TO_SUM = re.compile(rf"{GAP}(?:{alternatives('to_sum')}){GAP}")
LARGEST = 10**15
"""No state has more of any currency; what is larger is a slip of the pen, and would not fit the tables."""
SHARING_REACH = 200
"""Code points over which an amount lends its currency to one that has none."""
LONGEST_RUN = 20
"""No list of amounts that share a unit is longer."""


@often_made(frozen=True, slots=True)
class _Candidate:
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


def entries() -> Iterator[Entry]:
    """Entries of magnitudes, currencies and words of tables."""
    for row in rows("magnitudes"):
        yield Entry("magnitude", row["word"], row["lang"], (Decimal(row["factor"]), row["currency"]))
    for row in rows("currencies"):
        yield Entry("currency", row["phrase"], row["lang"], row["currency"], exact_case=row["lang"] == "mul")
    for row in rows("table_words"):
        yield Entry("table_word", row["word"], row["lang"], row["meaning"])


@cache
def _function_word(lang: str | None) -> re.Pattern[str]:
    """A word that no counted thing can be; looked for behind magnitudes alone, since every sentence holds some."""
    langs = DANO_NORWEGIAN if lang in DANO_NORWEGIAN else {lang}
    words = {row["word"] for row in rows("function_words") if lang is None or row["lang"] in langs}
    either = "|".join(GAP.join(map(re.escape, word.split(" "))) for word in sorted(words))
    return re.compile(rf"(?:{either})(?:(?<=\W)|(?![^\W_]))", re.IGNORECASE)


def find(text: str, hits: Hits, numbers: list[Number], lang: str | None) -> list[Amount]:
    """All amounts, in order; a range gives two, which share their unit, and so do amounts of one paragraph.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        numbers: the numbers of the text, in order.
        lang: language of the text, which decides what a dot or comma means; None if unknown.
    """
    if not hits.keys() & {"magnitude", "currency"} and not DASH_FOR_CENTS.search(text):
        return []
    words = MoneyWords(text, hits)
    found: list[Amount] = []
    bare: list[_Candidate] = []
    for run in _runs(words, _candidates(words, _with_single(words, numbers)), lang):
        shared = _shared(words, [_in_thousands(words, one) for one in run] if lang == "en" else run, lang)
        bears = any(one.currency for one in run)
        for at, one in enumerate(shared):
            if one.currency:
                found.append(_amount(one, run, at))
            elif one.factor and (bears or _is_whole(words, run[-1], lang)):
                bare.append(one)
    in_tables = list(cells(words, lang))
    units = sorted({cell.unit for cell in in_tables if cell.unit})
    found = [amount for amount in found if not _overlaps(units, amount.span)]
    currencies = {amount.amount: amount.currency for amount in found}
    lent = [amount for one in bare if (amount := _lent(words, one, found, currencies, lang))]
    in_tables += budget_lines(words, lang)
    taken = {cell.span.start for cell in in_tables}
    in_prose = (one for one in (*found, *lent) if one.span.start not in taken)
    return sorted(
        (one for one in (*in_prose, *in_tables) if abs(one.amount) <= LARGEST),
        key=lambda amount: (amount.span, amount.amount),
    )


def _with_single(words: MoneyWords, numbers: list[Number]) -> list[Number]:
    """The numbers, with that of a magnitude that stands without one: `miljoona euroa`, `milljarð króna`."""
    if not words.single:
        return numbers
    ends = {number.end for number in numbers}
    singles = [
        Number(hit.start, hit.start, Decimal(1), in_words=True)
        for hit in words.single
        if _after_gap(words.text, hit.end) in words.currencies and hit.start not in ends and hit.start - 1 not in ends
    ]
    return sorted([*numbers, *singles], key=lambda number: (number.start, number.end)) if singles else numbers


def _after_gap(text: str, at: int) -> int:
    gap = GAP_OR_NONE.match(text, at)
    return gap.end() if gap else at


def _candidates(words: MoneyWords, numbers: list[Number]) -> Iterator[_Candidate]:
    consumed = 0
    for number in numbers:
        one = _with_unit_after(words, number)
        before = number.start - 1 if number.start and words.text[number.start - 1] in BLANKS else number.start
        code = words.currency_ends.get(before)
        magnitude = words.coded_magnitudes.get(before)
        opening = magnitude or code
        if opening and not one.currency and opening.start >= consumed:
            factor, currency = magnitude.entry.payload if magnitude else (one.factor, code.entry.payload if code else "")
            attached = ATTACHED.match(words.text, number.end) if one.factor is None and not magnitude else None
            if attached:
                factor, one = ATTACHED_FACTORS[attached["word"]], replace(one, end=attached.end())
            one = replace(one, start=opening.start, factor=factor, currency=currency, coded=True)
        consumed = one.end
        yield one


def _with_unit_after(words: MoneyWords, number: Number) -> _Candidate:
    """The number with the magnitude and currency after it; a single `one krone` in words is no amount."""
    end, factor, currency, abbreviated = number.end, None, "", False
    magnitude = words.magnitudes.get(_after_gap(words.text, end)) or _behind_dot(words, number)
    while magnitude:  # `5 tusen milliarder`
        factor = (factor or Decimal(1)) * magnitude.entry.payload[0]
        currency, end = magnitude.entry.payload[1], magnitude.end
        abbreviated = magnitude.entry.form.endswith(".") or magnitude.entry.form in ("mio", "mia", "mrd", "mill")
        magnitude = words.magnitudes.get(_after_gap(words.text, end)) if not currency else None
    phrase = words.currencies.get(_after_gap(words.text, end)) if not currency else None
    dash = DASH_FOR_CENTS.match(words.text, end) if not (currency or phrase or factor) else None
    if dash:
        currency, end = KRONE, dash.end()
    if phrase and not (number.in_words and number.value == 1 and factor is None):
        currency, end = phrase.entry.payload, phrase.end
    return _Candidate(number, number.start, end, factor, currency, abbreviated)


def _behind_dot(words: MoneyWords, number: Number) -> Hit | None:
    """The magnitude behind figures and a stray dot: `15. mill. kroner`."""
    if number.in_words or not words.text.startswith((". ", ".\u00a0"), number.end):
        return None
    magnitude = words.magnitudes.get(number.end + 2)
    return magnitude if magnitude and _after_gap(words.text, magnitude.end) in words.currencies else None


def _in_thousands(words: MoneyWords, one: _Candidate) -> _Candidate:
    """The candidate, a dot in English between figures read as the Nordic countries write it: `DKK 100.000`."""
    if one.factor is not None or not one.currency or not GROUPED.fullmatch(words.text, one.number.start, one.number.end):
        return one
    return replace(one, number=replace(one.number, value=one.number.value * THOUSAND))


def _runs(words: MoneyWords, candidates: Iterator[_Candidate], lang: str | None) -> Iterator[list[_Candidate]]:
    """Candidates that only words or marks of a range or list part."""
    run: list[_Candidate] = []
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


def _cut(run: list[_Candidate], listed: int) -> Iterator[list[_Candidate]]:
    """A run without the commas at its end that close no list: `tiltak 12, 5 millioner kroner` holds one amount."""
    whole = len(run) - listed
    yield run[:whole]
    yield from ([one] for one in run[whole:])


def _lists(words: MoneyWords, one: _Candidate, following: _Candidate) -> bool:
    """Whether nothing but a comma parts two numbers of which the first has no unit: `10, 4 og 3,5 millioner`."""
    mark = LIST_MARK.match(words.text, one.end)
    return mark is not None and mark.end() == following.start and _is_bare(words, one)


def _is_bare(words: MoneyWords, one: _Candidate) -> bool:
    """Whether a number has neither magnitude nor currency, and is no year."""
    is_year = CALENDAR_YEAR.fullmatch(words.text, one.number.start, one.number.end) is not None
    return one.factor is None and not one.currency and not is_year


def _joins(words: MoneyWords, one: _Candidate, following: _Candidate, lang: str | None, *, in_list: bool) -> bool:
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
    join = words.joins.get(comma.end() if comma else _after_gap(text, one.end))
    if join is None or _after_gap(text, join.end) != following.start:
        return False
    if join.entry.payload == "to" and one.currency and not one.coded and not following.currency:  # `5 mill. kroner til 22 sentre`
        return following.factor is not None and _ends_phrase(text, following.end, lang)
    is_pair = join.entry.payload == "and" and not has_unit and not in_list
    return not is_pair or one.number.value <= following.number.value


def _rises_to(text: str, one: _Candidate, following: _Candidate, lang: str | None) -> bool:
    """Whether a sum leads to another by its case or preposition: `10 miljoonasta 15 miljoonaan euroon`, `úr 10 í 15 milljónir`."""
    gap = _after_gap(text, one.end)
    if lang == "fi":
        return gap == following.start and one.factor is not None and text.endswith(OUT_OF, one.start, one.end)
    leads = TO_SUM.match(text, one.end)
    return (
        leads is not None
        and leads.end() == following.start
        and FROM_SUM.search(text, max(0, one.start - 8), one.start) is not None
    )


def _shared(words: MoneyWords, run: list[_Candidate], lang: str | None) -> list[_Candidate]:
    """The candidates of a run with the magnitude and currency that only one of them bears.

    One with a magnitude of its own that counts what stands behind it borrows none: `5 millioner kroner og 20 millioner mennesker`.
    """
    shared = list(run)
    for at in range(len(shared) - 2, -1, -1):
        one, following = shared[at], shared[at + 1]
        factor = one.factor
        if factor is None and (one.coded or not one.currency) and one.number.value < LARGEST_SHARED:
            factor = following.factor
        number = one.number
        if factor is None and _leaves_thousands(words, one, following):
            number = replace(number, value=number.value * THOUSAND)
        shared[at] = replace(one, number=number, factor=factor, currency=one.currency or following.currency)
    for at in range(1, len(shared)):
        one = shared[at]
        lender = shared[at - 1]
        if one.currency or not (one.factor or lender.coded):
            continue
        if lender.factor != run[at - 1].factor or not _counts(words, one.end, lang):
            shared[at] = replace(one, currency=lender.currency)
    return shared


def _leaves_thousands(words: MoneyWords, one: _Candidate, following: _Candidate) -> bool:
    """Whether the thousands of a range are written behind its end alone: `25–30 000 kroner`."""
    first, last = one.number.value, following.number.value
    is_range = one.factor is following.factor is None and RANGE_MARK.fullmatch(words.text, one.end, following.start) is not None
    return is_range and first < THOUSAND <= last and last % THOUSAND == 0 and first * THOUSAND < last


def _counts(words: MoneyWords, end: int, lang: str | None) -> bool:
    """Whether a noun stands behind a number, which it counts: neither a mark, a year, a time nor a word that is no noun."""
    if _ends_phrase(words.text, end, lang):
        return False
    return _after_gap(words.text, end) not in words.told_of_sums


def _amount(one: _Candidate, run: list[_Candidate], at: int) -> Amount:
    """The amount of a candidate; one that borrows its unit is proven by the words up to that."""
    alone = len(run) == 1
    start, end = one.start, one.end
    if not alone and not run[at].currency:
        lenders = [other for other in run[at:] if other.currency] or [other for other in run[:at] if other.currency]
        start, end = min(start, lenders[0].start), max(end, lenders[0].end)
    rule = "money.range" if not alone else "money.code_before" if one.coded else "money.amount"
    return Amount(Span(start, end), one.number.value * (one.factor or Decimal(1)), one.currency, rule)


def _lent(
    words: MoneyWords, one: _Candidate, found: list[Amount], currencies: dict[Decimal, str], lang: str | None
) -> Amount | None:
    """An amount whose currency another says (one of its paragraph, or the same sum in full), or that is money by its form.

    An abbreviated magnitude hardly counts anything else, nor does one in a headline that says what it is for.
    """
    span, value = Span(one.start, one.end), one.number.value * (one.factor or Decimal(1))
    if _is_of_sum(words.text, one):
        return Amount(span, value, next(iter(currencies.values()), NATIONAL), "money.no_currency")
    if not _is_whole(words, one, lang) or _is_of_people(words, one):
        return None
    at = bisect_left(found, span.start, key=lambda amount: amount.span.start)
    for lender in (*found[max(0, at - 1) : at], *found[at : at + 1]):
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


def _is_whole(words: MoneyWords, one: _Candidate, lang: str | None) -> bool:
    """Whether nothing follows that a magnitude could count: a mark, a date, or a word that is no noun, or that is a sum itself."""
    if _ends_phrase(words.text, one.end, lang) or _is_of_sum(words.text, one):
        return True
    return _after_gap(words.text, one.end) in words.relative_dates


def _is_of_sum(text: str, one: _Candidate) -> bool:
    """Whether a noun that means money stands beside: `bevilgningen på 10 millioner`, `10 miljoonan määräraha`."""
    return (
        SUM_BEFORE.search(text, max(0, one.start - LONGEST_SUM), one.start) is not None
        or SUM_BEHIND.match(text, one.end) is not None
    )


def _is_of_people(words: MoneyWords, one: _Candidate) -> bool:
    """Whether a sum without a currency is a count: `20 millioner er ofre for tvang`, `antallet ofre er 20 millioner`, `vi er 5 mill.`.

    What is said of money behind the same verb is that it was set aside: `12 millioner er øremerket til ...`.
    """
    copula = COPULA.match(words.text, one.end)
    if copula and copula.end() not in words.set_aside:
        return True
    start = max(0, one.start - LONGEST_COUNT)
    return any(pattern.search(words.text, start, one.start) for pattern in (HOW_MANY, PEOPLE_ARE))


def _in_headline(text: str, one: _Candidate) -> bool:
    """Whether a headline tells of a sum and what it is for: `52 millionar til barnehusa`."""
    first, last = text.rfind("\n", 0, one.start) + 1, text.find("\n", one.end)
    line = text[first : last if last >= 0 else len(text)].strip()
    return len(line) <= HEADLINE and line[-1].isalnum() and FOR.match(text, one.end) is not None


def _ends_headline(text: str, one: _Candidate) -> bool:
    """Whether a headline ends with the sum by which something grows: `Barnehusa blir styrkte med 52 millionar`."""
    first = text.rfind("\n", 0, one.start) + 1
    is_last = one.end == len(text) or text[one.end] in "\r\n"
    raised = RAISED_BY.search(text, max(first, one.start - LONGEST_LEAD), one.start)
    return is_last and raised is not None and one.end - first <= HEADLINE


def _ends_phrase(text: str, end: int, lang: str | None) -> bool:
    """Whether nothing follows that a magnitude could count: a mark, a year, or a word that is no noun."""
    if END_OF_PHRASE.match(text, end):
        return True
    gap = NEXT_WORD.match(text, end)
    if gap is None:
        return False
    if lang == "fi" and (word := WORD.match(text, gap.end())) and not word[0].endswith(PARTITIVE):
        return True
    return (_function_word(lang).match(text, gap.end()) or CALENDAR_YEAR.match(text, gap.end())) is not None


def _overlaps(taken: list[Span], span: Span) -> bool:
    at = bisect_left(taken, span.end, key=lambda one: one.start)
    return at > 0 and taken[at - 1].end > span.start
