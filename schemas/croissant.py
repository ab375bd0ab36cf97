"""The models as Croissant record sets (mlcommons.org/croissant, version 1.1).

Pure functions of the models. Not here: the files of a release and what is said of the dataset as a whole
(`pipelines/release/metadata/croissant.py`).

A field says in words to which key or code list it refers. The property `references` is not used: mlcroissant reads it as a join
to be made when records are loaded, bears one a record set and no circle, and so loads too few rows or none of tables with several
keys. The keys in a form that programs follow are in the Frictionless schemas.
"""

from collections.abc import Iterable
from typing import Any

from schemas.base import codes
from schemas.columns import Column, columns, table_description, vocabularies_used

__all__ = ["CONTEXT", "VERSION", "enumeration", "file_object", "record_set", "record_sets"]

VERSION = "http://mlcommons.org/croissant/1.1"
DATA_TYPES = {
    "string": "sc:Text",
    "int64": "cr:Int64",
    "double": "cr:Float64",
    "bool": "sc:Boolean",
    "date32[day]": "sc:Date",
    "timestamp[us]": "sc:DateTime",
}
"""Arrow type -> data type of a field."""
TERMS = (
    "arrayShape", "citeAs", "column", "containedIn", "equivalentProperty", "extract", "field", "fileObject", "fileProperty",
    "fileSet", "format", "includes", "isArray", "isLiveDataset", "jsonPath", "key", "md5", "parentField", "path", "recordSet",
    "references", "regex", "repeated", "replace", "samplingRate", "separator", "source", "subField", "transform",
)  # fmt: skip
"""Terms of the vocabulary that mean nothing more than their name."""
CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "dct": "http://purl.org/dc/terms/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "sc": "https://schema.org/",
    **{term: f"cr:{term}" for term in TERMS},
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "description": {"@container": "@language"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "name": {"@container": "@language"},
}
"""The context that the specification asks for."""


def record_sets(tables: Iterable[str]) -> list[dict[str, Any]]:
    """The record sets of tables, read from their Parquet files, then those of the code lists that they use.

    Args:
        tables: names of the tables.
    """
    named = list(tables)
    return [record_set(table) for table in named] + [enumeration(name) for name in vocabularies_used(named)]


def file_object(table: str) -> str:
    """Identifier of the file from which the records of a table are read: its path in the release."""
    return f"parquet/{table}.parquet"


def record_set(table: str) -> dict[str, Any]:
    """The record set of a table.

    Args:
        table: name of the table.
    """
    declared = columns(table)
    return {
        "@type": "cr:RecordSet",
        "@id": table,
        "name": table,
        "description": table_description(table),
        "key": {"@id": f"{table}/{declared[0].name}"},
        "field": [_field(table, column) for column in declared],
    }


def enumeration(vocabulary: str) -> dict[str, Any]:
    """The record set of a code list, its codes inline.

    Args:
        vocabulary: name of the code list.
    """
    identifier = f"codes/{vocabulary}"
    return {
        "@type": "cr:RecordSet",
        "@id": identifier,
        "name": identifier,
        "description": f"The code list {vocabulary}.",
        "dataType": "sc:Enumeration",
        "key": {"@id": f"{identifier}/code"},
        "field": [
            {"@type": "cr:Field", "@id": f"{identifier}/code", "name": f"{identifier}/code", "dataType": "sc:Text"},
        ],
        "data": [{f"{identifier}/code": code} for code in codes(vocabulary)],
    }


def _field(table: str, column: Column) -> dict[str, Any]:
    return {
        "@type": "cr:Field",
        "@id": f"{table}/{column.name}",
        "name": f"{table}/{column.name}",
        "description": _description(column),
        "dataType": DATA_TYPES[column.arrow_type],
        "source": {"fileObject": {"@id": file_object(table)}, "extract": {"column": column.name}},
    }


def _description(column: Column) -> str:
    notes = [column.description]
    notes += [f"Refers to {'/'.join(column.references)}."] if column.references else []
    notes += [f"Codes: codes/{column.vocabulary}."] if column.vocabulary else []
    notes += [f"Unit: {column.unit}."] if column.unit else []
    return " ".join(sentence if sentence.endswith(".") else f"{sentence}." for sentence in notes)
