"""Nordpol 2026.11.24.1 in pandas: `from load_pandas import load; plans = load("plans")`.

Needs pandas and pyarrow. Columns keep their Arrow types, so a whole number with gaps stays a whole number.
"""

from pathlib import Path

import pandas as pd

TABLES = (
    "documents",
    "document_texts",
    "speeches",
    "speech_documents",
    "plans",
    "plan_documents",
    "plan_organisations",
    "measures",
    "measure_places",
    "measure_organisations",
    "codes",
    "organisations",
    "organisation_names",
    "people",
    "person_roles",
    "quotes",
    "amounts",
    "mentions",
    "evidence",
    "completeness",
    "problems",
    "measures_full",
    "vocabularies",
    "changes",
    "redirects",
)


def load(table, folder=Path(__file__).parents[1] / "parquet"):
    """A table as a data frame."""
    return pd.read_parquet(Path(folder) / f"{table}.parquet", dtype_backend="pyarrow")


def load_all(folder=Path(__file__).parents[1] / "parquet"):
    """All tables by name."""
    return {table: load(table, folder) for table in TABLES}
