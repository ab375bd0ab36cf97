"""The models as Arrow schemas, with every declared fact in the metadata of table and field.

`nordpol verify` reads these facts from the Parquet files alone, so a release proves itself without this package.
"""

from functools import cache

import pyarrow

from schemas import SCHEMA_VERSION, TABLES


@cache
def arrow_schema(table: str) -> pyarrow.Schema:
    """Arrow schema of a table.

    Args:
        table: name of the table, a key of `schemas.TABLES`.

    Returns:
        The schema: fields in declared order, `nullable` as declared, and in each field's metadata `description` and the
        facts given to `schemas.base.column`.
    """
    model = TABLES[table]
    declared = model.to_schema()
    fields = []
    for name, column in declared.columns.items():
        facts = {"description": column.description or "", **(column.metadata or {})}
        fields.append(pyarrow.field(name, column.dtype.type.pyarrow_dtype, nullable=bool(column.nullable), metadata=facts))
    metadata = {
        "table": table,
        "description": (model.__doc__ or "").strip(),
        "primary_key": fields[0].name,
        "schema_version": SCHEMA_VERSION,
    }
    return pyarrow.schema(fields, metadata=metadata)
