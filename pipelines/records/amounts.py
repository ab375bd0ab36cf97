"""Rows of the table amounts: currency by country where the text leaves it open, period, and the value in euro."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pipelines.documents import FuzzyDate, Span, Value, tidy
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.money import KRONE, NATIONAL, Amount
from pipelines.records.context import Context
from pipelines.records.exchange import minor_units, to_euro
from pipelines.records.record import Record, numbered_id

if TYPE_CHECKING:  # a plan's budget is read with the functions of this module
    from pipelines.records.measures import MeasureRow
    from pipelines.records.plans import Plan

__all__ = ["currency_of", "period_of", "records"]

KRONE_OF_COUNTRY = {"NO": "NOK", "SE": "SEK", "DK": "DKK", "IS": "ISK", "FO": "DKK", "GL": "DKK"}
NATIONAL_OF_COUNTRY = {**KRONE_OF_COUNTRY, "FI": "EUR", "AX": "EUR"}
KRONE_OF_LANGUAGE = {"nb": "NOK", "nn": "NOK", "sv": "SEK", "da": "DKK", "is": "ISK"}
"""Swedish is written by two governments, but only one of them has kronor; Danish by three countries of one krone."""
SPEECH = "norden.speech"
"""Speakers count in the money of their country; other pages of the Nordic bodies in Danish kroner, whatever their language."""


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
    country, lang = context.country, context.lang
    if country:
        code = by_country.get(country.value or "")
        return Value(code, "inferred", "currency.of_country", (*proofs, *country.proofs)) if code else None
    is_national = context.page.template == SPEECH or not context.page.template.startswith("norden.")
    code = KRONE_OF_LANGUAGE.get(lang.value or "") if lang and is_national else None
    return Value(code, "inferred", "currency.of_language", (*proofs, *lang.proofs)) if code and lang else None


def period_of(context: Context, amount: Amount) -> Value[str]:
    """What the amount covers: what a word of its sentence says, `unstated` where none does.

    Args:
        context: the document, read.
        amount: an amount in it.
    """
    lang = context.lang.value if context.lang else None
    sentence = next((one.span for one in context.sentences if one.span.covers(amount.span)), None)
    words = [
        hit
        for hit in context.hits.get("period_word", [])
        if sentence and hit.entry.lang == lang and sentence.covers(Span(hit.start, hit.end))
        and not _parted(context, amount, hit)
    ]  # fmt: skip
    if not words:
        return Value("unstated", "inferred", "amount.no_period", (amount.span,))
    nearest = min(words, key=lambda hit: min(abs(hit.end - amount.span.start), abs(hit.start - amount.span.end)))
    return Value(nearest.entry.payload, "mapped", "amount.period_word", (Span(nearest.start, nearest.end),))


def _parted(context: Context, amount: Amount, hit: Hit) -> bool:
    """Whether another amount stands between an amount and a word, so that the word is said of that one."""
    start, end = min(hit.end, amount.span.end), max(hit.start, amount.span.start)
    following = bisect_left(context.amounts, start, key=lambda one: one.span.start)
    between = [one for one in context.amounts[following : following + 2] if one.span.start < end]
    return any(one.span != amount.span for one in between)


def records(context: Context, plans: "list[Plan]", measures: "list[MeasureRow]") -> Iterator[Record]:
    """Rows of the table amounts.

    Args:
        context: the document, read.
        plans: its plans.
        measures: its measures.
    """
    numbers: Counter[str] = Counter()
    for amount in context.amounts:
        of_plan = next((plan for plan in plans if amount in plan.amounts), None)
        measure = next((row for row in measures if any(piece.covers(amount.span) for piece in row.pieces)), None)
        currency = currency_of(context, amount)
        code = currency.value if currency else None
        conversion = to_euro(amount.amount, code, _when(context, of_plan))
        cells: dict[str, Any] = {
            "doc_id": context.document.doc_id,
            "plan_id": of_plan.plan_document_id if of_plan else None,
            "measure_id": measure.measure_id if measure else None,
            "raw": Value(tidy(amount.span.of(context.text)), "explicit", amount.rule_id, (amount.span,)),
            "amount": Value(float(amount.amount), "parsed", amount.rule_id, (amount.span,)),
            "amount_minor": minor_units(Decimal(amount.amount), code),
            "currency": currency,
            "currency_method": currency.method if currency else None,
            "period": period_of(context, amount),
            "rate": conversion.rate,
            "rate_from": conversion.first,
            "rate_to": conversion.last,
            "rate_rule": conversion.rule,
            "rate_source": conversion.source,
            "amount_eur": conversion.euro,
        }
        amount_id = f"{context.document.doc_id}.amount.{amount.span.start:06d}"
        numbers[amount_id] += 1  # a range gives two amounts at one place
        yield Record("amounts", numbered_id(amount_id, numbers[amount_id]), cells)


def _when(context: Context, plan: "Plan | None") -> FuzzyDate | None:
    """The day of an amount: of the plan's launch or adoption, else of the document (docs/decisions/0005).

    The first of them that is a day is taken; where none is, the first period.
    """
    dated = [plan.facts.get(name) for name in ("launched", "adopted")] if plan else []
    known = [value.value for value in (*dated, context.date) if value and value.value]
    return next((date for date in known if date.earliest == date.latest), known[0] if known else None)
