"""The models as Frictionless Table Schemas (datapackage.org, version 2).

Pure functions of the models. Not here: the files of a release with their sizes and hashes (`pipelines/release/metadata/datapackage.py`).
"""

from datetime import datetime
from typing import Any

from schemas.columns import Column, columns
from schemas.labels import Labels, column_label

__all__ = ["FIELD_TYPES", "TABLE_SCHEMA", "resource_name", "table_schema"]

TABLE_SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json"
FIELD_TYPES = {
    "string": "string",
    "int64": "integer",
    "double": "number",
    "bool": "boolean",
    "date32[day]": "date",
    "timestamp[us]": "datetime",
}
"""Arrow type -> type of a field."""
CSV_FORMATS = {"timestamp[us]": "%Y-%m-%d %H:%M:%S"}
"""How the canonical CSV writes what has more than one notation."""

MISSING = {"csv": [""], "parquet": ["", "nan", "NaT"]}
"""How null is read: Parquet has a null of its own, but Frictionless reads it through pandas, which writes it so in columns of numbers."""


def table_schema(table: str, kind: str) -> dict[str, Any]:
    """The Table Schema of a table in one of its formats.

    Args:
        table: name of the table.
        kind: `csv` or `parquet`; keys refer to the resource of the same kind.
    """
    declared = columns(table)
    schema: dict[str, Any] = {
        "$schema": TABLE_SCHEMA,
        "fields": [_field(column, kind, column_label(table, column.name)) for column in declared],
        "fieldsMatch": "exact",
        "missingValues": MISSING[kind],
        "primaryKey": [column.name for column in declared[:1]],
    }
    keys = [
        {
            "fields": [column.name],
            "reference": {
                "resource": "" if column.references[0] == table else resource_name(column.references[0], kind),
                "fields": [column.references[1]],
            },
        }
        for column in declared
        if column.references
    ]
    return {**schema, "foreignKeys": keys} if keys else schema


def resource_name(table: str, kind: str) -> str:
    """Name of the resource of a table: the table's own for its canonical CSV, with the kind behind it for others."""
    return table if kind == "csv" else f"{table}-{kind}"


def _example(column: Column, kind: str) -> str:
    form = CSV_FORMATS.get(column.arrow_type) if kind == "csv" else None
    return datetime.fromisoformat(column.example).strftime(form) if form and column.example else column.example


def _field(column: Column, kind: str, labels: Labels) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if not column.nullable:
        constraints["required"] = True
    if column.unique:
        constraints["unique"] = True
    if column.pattern:
        constraints["pattern"] = column.pattern
    if column.minimum is not None:
        constraints["minimum"] = column.minimum
    if column.codes:
        constraints["enum"] = list(column.codes)
    facts = {
        "name": column.name,
        "title": labels.get("en"),
        "labels": labels,
        "type": FIELD_TYPES[column.arrow_type],
        "format": CSV_FORMATS.get(column.arrow_type) if kind == "csv" else None,
        "description": column.description,
        "example": _example(column, kind),
        "unit": column.unit,
        "vocabulary": column.vocabulary,
        "provenBy": column.proof,
        "constraints": constraints,
    }
    return {name: fact for name, fact in facts.items() if fact}
