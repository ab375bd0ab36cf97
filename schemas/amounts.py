"""Amounts of money and their value in euro, with the working shown."""

from schemas.base import Date, Double, Integer, String, Table, column, foreign_key, key


class Amounts(Table):
    """One row an amount of money in a document."""

    amount_id: String = key("Identifier: document and place", "norden_org.000_d72deeedf923a50c.amount.001329")
    doc_id: String = foreign_key("documents.doc_id", "The document")
    plan_id: String = foreign_key("plans.plan_id", "The plan for which it is meant", nullable=True)
    measure_id: String = foreign_key("measures.measure_id", "The measure in whose words it stands", nullable=True)
    raw: String = column("The amount as written", proven_by="text", example="3,9 millioner danske kroner")
    amount: Double = column("The amount", proven_by="text", unit="currency", example="3900000")
    amount_minor: Integer = column(
        "The amount in minor units of the currency (ISO 4217)",
        proven_with="amount",
        nullable=True,
        unit="minor unit of currency",
        example="390000000",
    )
    currency: String = column(
        "Currency (ISO 4217)", proven_by="text manifest", nullable=True, pattern="^[A-Z]{3}$", example="DKK"
    )
    currency_method: String = column(
        "How the currency was determined", proven_with="currency", vocabulary="method", nullable=True
    )
    period: String = column("What the amount covers", proven_by="text", vocabulary="amount_period", example="per_year")
    rate: Double = column(
        "Units of the currency for one euro",
        computed="ECB reference rate of rate_from to rate_to",
        nullable=True,
        unit="currency per EUR",
    )
    rate_from: Date = column("First day of the rate", computed="by rate_rule", nullable=True)
    rate_to: Date = column("Last day of the rate", computed="by rate_rule", nullable=True)
    rate_rule: String = column(
        "Rule that chose the rate, or why there is none", computed="the converter says so", vocabulary="rate_rule"
    )
    rate_source: String = column("Where the rates come from", computed="the converter says so", nullable=True)
    amount_eur: Double = column(
        "The amount divided by the rate, to the cent", computed="amount / rate", nullable=True, unit="EUR"
    )
