"""Column types and the functions that declare a column.

Here belongs: what every table shares (Arrow types, how a column says what proves it, the checks that hold in all
tables). Not here: a table (one model each in the modules beside this one) and other notations of the models
(`arrow.py`, `dictionary.py`).
"""

import csv
import re
from datetime import date
from functools import cache, lru_cache
from importlib import resources
from typing import Annotated, Any

import pandas as pd
import pandera.pandas as pa
import pyarrow
from edtf_validate.valid_edtf import is_valid
from pandera.typing import Series

String = Series[Annotated[pd.ArrowDtype, pyarrow.string()]]
Integer = Series[Annotated[pd.ArrowDtype, pyarrow.int64()]]
Double = Series[Annotated[pd.ArrowDtype, pyarrow.float64()]]
Boolean = Series[Annotated[pd.ArrowDtype, pyarrow.bool_()]]
Date = Series[Annotated[pd.ArrowDtype, pyarrow.date32()]]
Timestamp = Series[Annotated[pd.ArrowDtype, pyarrow.timestamp("us")]]

KEY_PATTERN = r"^[A-Za-z][A-Za-z0-9._-]*$"
"""A key is readable ASCII and begins with a letter (docs/decisions/0003)."""
DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
"""A day in the calendar of ISO 8601, which is EDTF as it stands."""


@cache
def codes(vocabulary: str) -> tuple[str, ...]:
    """Codes of a closed code list, in the order of its file `schemas/codes/<vocabulary>.csv`."""
    with (resources.files(__package__) / "codes" / f"{vocabulary}.csv").open(encoding="utf-8") as file:
        return tuple(row["code"] for row in csv.DictReader(file))


def column(
    description: str,
    *,
    proven_by: str = "",
    computed: str = "",
    proven_with: str = "",
    nullable: bool = False,
    unique: bool = False,
    pattern: str = "",
    minimum: float | None = None,
    references: str = "",
    vocabulary: str = "",
    unit: str = "",
    example: str = "",
) -> Any:
    """Declare a column.

    Args:
        description: what the cell says, in one sentence.
        proven_by: the kinds of evidence (`text`, `manifest`, `register`, separated by blanks), any of which proves a cell.
        computed: why a cell needs no evidence; exactly one of `proven_by`, `computed`, `proven_with` is given.
        proven_with: the column whose evidence this one shares (a method shares its value's).
        nullable: whether the source may be silent.
        unique: whether no two rows share a value.
        pattern: regular expression that a value must match.
        minimum: smallest value.
        references: `table.column` of a foreign key.
        vocabulary: code list in `schemas/codes/` to which values belong.
        unit: unit of a number.
        example: one value as it may stand in the table.

    Raises:
        ValueError: if the column does not say, or says twice, what proves it.
    """
    if sum(map(bool, (proven_by, computed, proven_with))) != 1:
        raise ValueError(f"A column says once what proves it (proven_by, computed or proven_with): {description!r}")
    facts = {
        "proven_by": proven_by,
        "computed": computed,
        "proven_with": proven_with,
        "references": references,
        "vocabulary": vocabulary,
        "unit": unit,
        "example": example,
    }
    return pa.Field(
        description=description,
        nullable=nullable,
        unique=unique,
        isin=list(codes(vocabulary)) if vocabulary else None,
        str_matches=pattern or None,
        ge=minimum,
        metadata={name: fact for name, fact in facts.items() if fact},
    )


def key(description: str, example: str) -> Any:
    """Declare the primary key of a table."""
    return column(
        description,
        computed="built from the source's name and raw values, so that a better parser does not change it",
        unique=True,
        pattern=KEY_PATTERN,
        example=example,
    )


def foreign_key(target: str, description: str, **declared: Any) -> Any:
    """Declare a reference to the key of another table, given as `table.column`."""
    if not declared.keys() & {"proven_by", "proven_with"}:
        declared.setdefault("computed", "follows from where the row was found")
    return column(description, references=target, pattern=KEY_PATTERN, **declared)


def edtf(description: str, *, proven_by: str = "text", example: str = "2003-02-12") -> Any:
    """Declare the first of the four columns of a date: ISO 8601-2 (EDTF), no more precise than its source."""
    return column(f"{description}, in EDTF (ISO 8601-2)", proven_by=proven_by, nullable=True, example=example)


def earliest(of: str) -> Any:
    """Declare the second of the four columns of a date."""
    return column(f"First day that {of} can mean", computed=f"lower bound of {of}", nullable=True)


def latest(of: str) -> Any:
    """Declare the third of the four columns of a date."""
    return column(f"Last day that {of} can mean", computed=f"upper bound of {of}", nullable=True)


def method(of: str) -> Any:
    """Declare how the value of another column was won."""
    return column(f"How {of} was determined", proven_with=of, vocabulary="method", nullable=True, example="parsed")


@lru_cache(maxsize=10_000)
def _is_edtf(value: str) -> bool:
    """Whether a date is one; a day is asked of the calendar, which is quick, and which knows that 2019 had no 29 February."""
    return _is_of_calendar(value) if DAY.fullmatch(value) else bool(is_valid(value))


def _is_of_calendar(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


class Table(pa.DataFrameModel):
    """What holds in every table: no column more or less, in declared order, valid dates, rows sorted by key."""

    class Config:
        """A table has the declared columns and no other, in the declared order."""

        strict = True
        ordered = True

    @pa.dataframe_check(name="dates_are_edtf", error="a date is not valid EDTF")
    @classmethod
    def dates_are_edtf(cls, frame: pd.DataFrame) -> bool:
        """Every cell of an `_edtf` column is valid EDTF by an independent validator."""
        return all(
            _is_edtf(value) for name in map(str, frame) if name.endswith("_edtf") for value in frame[name].dropna().unique()
        )

    @pa.dataframe_check(name="bounds_enclose", error="the earliest day lies after the latest")
    @classmethod
    def bounds_enclose(cls, frame: pd.DataFrame) -> bool:
        """No earliest day lies after its latest."""
        pairs = [(name, f"{name.removesuffix('_earliest')}_latest") for name in map(str, frame) if name.endswith("_earliest")]
        return all(bool((frame[low] <= frame[high]).fillna(value=True).all()) for low, high in pairs)

    @pa.dataframe_check(name="sorted_by_key", error="rows are not sorted by key")
    @classmethod
    def sorted_by_key(cls, frame: pd.DataFrame) -> bool:
        """Rows are in the order of the first column, the key."""
        return bool(frame.iloc[:, 0].is_monotonic_increasing)
