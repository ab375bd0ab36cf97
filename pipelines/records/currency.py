"""What an amount of money means in its document: its currency, and what it covers.

Not here: rows (`amounts.py`), and the value in euro (`exchange.py`).
"""

import re
from bisect import bisect_left

from pipelines.documents import GAP, Span, Value
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.money.money import KRONE, NATIONAL, Amount
from pipelines.records.context import Context
from pipelines.records.plan_counts import number_before
from pipelines.records.roles import country_in

__all__ = ["currency_of", "period_of"]

LONGEST_SENTENCE = 500
"""Words farther from an amount say nothing of it, even in a sentence without an end."""
OVER = "over"
"""Marks words by which an amount is spread over the years beside them: `120 millioner kroner over fire år`."""
BETWEEN = re.compile(rf"{GAP}(?:[^\W\d_]{{2,10}}{GAP}){{0,2}}")
"""`over de neste fire år`"""
KRONE_OF_COUNTRY = {"NO": "NOK", "SE": "SEK", "DK": "DKK", "IS": "ISK", "FO": "DKK", "GL": "DKK"}
NATIONAL_OF_COUNTRY = {**KRONE_OF_COUNTRY, "FI": "EUR", "AX": "EUR"}
KRONE_OF_LANGUAGE = {"sv": "SEK", "nb": "NOK", "nn": "NOK", "da": "DKK", "is": "ISK"}
"""Each of these languages is that of one currency alone: Danish is written in all parts of the Danish realm, Swedish by two
governments of which only one has kronor."""


def currency_of(context: Context, amount: Amount) -> Value[str] | None:
    """The currency (ISO 4217): as written, else that of the document's country; None where neither settles it.

    Args:
        context: the document, read.
        amount: an amount in it.
    """
    proofs = (amount.span, amount.unit) if amount.unit else (amount.span,)
    if amount.currency not in (KRONE, NATIONAL):
        return Value(amount.currency, "explicit", "currency.as_written", proofs)
    by_country = KRONE_OF_COUNTRY if amount.currency == KRONE else NATIONAL_OF_COUNTRY
    role = context.field("role")
    of_role = country_in(context, role) if role else None  # what a speaker talks about says nothing
    for country, rule in ((context.country, "currency.of_country"), (of_role, "currency.of_role")):
        if country:
            code = by_country.get(country.value or "")
            return Value(code, "inferred", rule, (*proofs, *country.proofs)) if code else None
    lang = context.lang
    code = KRONE_OF_LANGUAGE.get(lang.value or "") if lang else None
    return Value(code, "inferred", "currency.of_language", (*proofs, *lang.proofs)) if code and lang else None


def period_of(context: Context, amount: Amount) -> Value[str]:
    """What the amount covers: what a word of its sentence says, `unstated` where none does.

    Args:
        context: the document, read.
        amount: an amount in it.
    """
    lang = context.lang.value if context.lang else None
    near = Span(max(0, amount.span.start - LONGEST_SENTENCE), amount.span.end + LONGEST_SENTENCE)
    hits = context.hits.get("period_word", [])
    first, last = (bisect_left(hits, place, key=lambda hit: hit.start) for place in (near.start, near.end))
    known = [hit for hit in hits[first:last] if hit.entry.lang == lang]
    sentence = (context.sentence_at(amount.span) or _headline(context, amount.span)) if known else None
    inside = [
        hit
        for hit in known
        if sentence and sentence.covers(Span(hit.start, hit.end)) and not _is_of_other(context, amount, hit, sentence)
    ]
    words = [hit for hit in inside if hit.entry.payload != OVER]
    if words:
        nearest = min(words, key=lambda hit: min(abs(hit.end - amount.span.start), abs(hit.start - amount.span.end)))
        return Value(nearest.entry.payload, "mapped", "amount.period_word", (Span(nearest.start, nearest.end),))
    years = next((span for hit in inside if (span := _years_beside(context, hit))), None)
    if years:
        return Value("total", "mapped", "amount.over_years", (years,))
    return Value("unstated", "inferred", "amount.no_period", (amount.span,))


def _headline(context: Context, span: Span) -> Span | None:
    """The title in which an amount stands, which is no sentence of the body."""
    title = context.page.title
    return title if title and title.covers(span) else None


def _years_beside(context: Context, over: Hit) -> Span | None:
    """The number of years, more than one, behind a word like `over`, or before one like the Finnish `aikana`."""
    hits = context.hits.get("duration_unit", [])
    at = bisect_left(hits, over.start, key=lambda hit: hit.start)
    for unit in hits[max(0, at - 1) : at + 1]:
        number = number_before(context, unit) if unit.entry.payload == "Y" else None
        if (
            number
            and number[1] > 1
            and BETWEEN.fullmatch(context.text, min(over.end, unit.end), max(over.start, number[0].start))
        ):
            return Span(min(over.start, number[0].start), max(over.end, unit.end))
    return None


def _is_of_other(context: Context, amount: Amount, hit: Hit, sentence: Span) -> bool:
    """Whether a word is said of another amount of its sentence: one between the two, or nearer behind the word and in its clause."""
    at = bisect_left(context.amounts, hit.start, key=lambda one: one.span.start)
    beside = [one.span for one in context.amounts[max(0, at - 2) : at + 2] if sentence.covers(one.span)]
    apart = [span for span in beside if span.end <= amount.span.start or span.start >= amount.span.end]
    own = _distance(amount.span, hit)
    return any(
        _distance(span, hit) < own
        and (amount.span.start > hit.start or span.end <= hit.start or "," not in context.text[hit.end : span.start])
        for span in apart
    )


def _distance(span: Span, hit: Hit) -> int:
    return max(hit.start - span.end, span.start - hit.end)
