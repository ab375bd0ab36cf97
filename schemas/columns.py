"""The columns of the tables as plain facts, from which every other notation is made.

Here belongs: reading what the models declare. Not here: a notation (`frictionless.py`, `croissant.py`, `dictionary.py`).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from schemas import TABLES
from schemas.arrow import arrow_schema

__all__ = ["Column", "columns", "table_description", "vocabularies_used"]


@dataclass(frozen=True, slots=True)
class Column:
    """What the model of a table says of one of its columns.

    Attributes:
        name: its name.
        arrow_type: its type as pyarrow writes it: `string`, `int64`, `double`, `bool`, `date32[day]`, `timestamp[us]`.
        nullable: whether the source may be silent.
        description: what a cell says.
        is_key: whether it is the primary key.
        unique: whether no two rows share a value.
        pattern: regular expression that a value matches; None if any will do.
        minimum: smallest value; None if there is none.
        codes: the codes of its code list; empty if it has none.
        vocabulary: name of the code list; empty if it has none.
        references: table and column to which it refers; None if to none.
        unit: unit of a number; may be empty.
        example: one value; may be empty.
        proof: what proves a cell, in words.
    """

    name: str
    arrow_type: str
    nullable: bool
    description: str
    is_key: bool
    unique: bool
    pattern: str | None
    minimum: float | None
    codes: tuple[str, ...]
    vocabulary: str
    references: tuple[str, str] | None
    unit: str
    example: str
    proof: str


@cache
def columns(table: str) -> tuple[Column, ...]:
    """The columns of a table, in declared order.

    Args:
        table: name of the table, a key of `schemas.TABLES`.
    """
    declared = TABLES[table].to_schema().columns
    schema = arrow_schema(table)
    return tuple(_column(field, declared[field.name], field.name == schema.field(0).name) for field in schema)


def table_description(table: str) -> str:
    """What one row of a table is."""
    return (TABLES[table].__doc__ or "").strip()


def _column(field: Any, declared: Any, is_key: bool) -> Column:
    facts = {key.decode(): value.decode() for key, value in (field.metadata or {}).items()}
    checks = {check.name: check.statistics or {} for check in declared.checks}
    target, _, column = facts.get("references", "").partition(".")
    minimum = checks.get("greater_than_or_equal_to", {}).get("min_value")
    return Column(
        name=field.name,
        arrow_type=str(field.type),
        nullable=field.nullable,
        description=facts["description"],
        is_key=is_key,
        unique=is_key or bool(declared.unique),
        pattern=_pattern(checks),
        minimum=minimum,
        codes=tuple(checks.get("isin", {}).get("allowed_values", ())),
        vocabulary=facts.get("vocabulary", ""),
        references=(target, column) if target else None,
        unit=facts.get("unit", ""),
        example=facts.get("example", ""),
        proof=_proof(facts),
    )


def _pattern(checks: dict[str | None, Any]) -> str | None:
    found = checks.get("str_matches", {}).get("pattern")
    return None if found is None else str(getattr(found, "pattern", found))


def _proof(facts: dict[str, str]) -> str:
    if "proven_by" in facts:
        return ", ".join(facts["proven_by"].split())
    return f"as {facts['proven_with']}" if "proven_with" in facts else facts.get("computed", "")


def vocabularies_used(tables: Iterable[str]) -> list[str]:
    """The code lists that columns of some tables use, in the order of the alphabet."""
    return sorted({column.vocabulary for table in tables for column in columns(table) if column.vocabulary})
