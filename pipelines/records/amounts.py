"""Rows of the table amounts: each amount with currency, period, plan and measure, and its value in euro."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from pipelines.documents import FuzzyDate, Value, tidy
from pipelines.records.context import Context
from pipelines.records.currency import currency_of, period_of
from pipelines.records.exchange import minor_units, to_euro
from pipelines.records.measures import MeasureRow
from pipelines.records.plans import Plan
from pipelines.records.record import Record, numbered_id

__all__ = ["records"]


def records(context: Context, plans: list[Plan], measures: list[MeasureRow]) -> Iterator[Record]:
    """Rows of the table amounts.

    Args:
        context: the document, read.
        plans: its plans.
        measures: its measures.
    """
    numbers: defaultdict[str, int] = defaultdict(int)
    for amount in context.amounts:
        of_plan = next((plan for plan in plans if amount in plan.amounts), None)
        measure = next((row for row in measures if row.holds(amount.span)), None)
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


def _when(context: Context, plan: Plan | None) -> FuzzyDate | None:
    """The day of an amount: of the plan's launch or adoption, else of the document (docs/decisions/0005).

    The first of them that is a day is taken; where none is, the first period. A document's date that is only bounded, by the
    terms of those whom it names, is no period of which a mean rate would say anything.
    """
    dated = [plan.facts.get(name) for name in ("launched", "adopted")] if plan else []
    own = context.date if context.date and context.date.method != "inferred" else None
    known = [value.value for value in (*dated, own) if value and value.value]
    return next((date for date in known if date.earliest == date.latest), known[0] if known else None)
