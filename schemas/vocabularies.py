"""All code lists as one table, with the labels and sources that their files give.

A column `label_LANGUAGE` or `source` is declared as soon as one of the files in `schemas/codes/` has it, so a new language is a new
column of a code list and nothing else.
"""

import csv
from functools import cache
from importlib import resources
from typing import Any

from schemas.base import String, Table, column, key

__all__ = ["LABEL", "Vocabularies", "code_labels", "code_lists", "rows"]

FIXED = ("code", "definition")
LABEL = "label_"
"""How a column with labels in a language begins."""


@cache
def code_lists() -> dict[str, tuple[dict[str, str], ...]]:
    """Name of a code list -> its rows, as its file has them; lists in the order of the alphabet."""
    found = {}
    for path in sorted((resources.files(__package__) / "codes").iterdir(), key=lambda path: path.name):
        if path.name.endswith(".csv"):
            with path.open(encoding="utf-8") as file:
                found[path.name.removesuffix(".csv")] = tuple(csv.DictReader(file))
    return found


@cache
def code_labels(scheme: str) -> dict[str, dict[str, str]]:
    """Code -> language -> label, of a code list.

    Args:
        scheme: name of the code list.
    """
    return {
        row["code"]: {name.removeprefix(LABEL): words for name, words in row.items() if name.startswith(LABEL) and words}
        for row in code_lists()[scheme]
    }


@cache
def _further_columns() -> tuple[str, ...]:
    """Columns that some code list has beside code and definition: labels in the order of the list of languages, then the others."""
    found = {name for rows in code_lists().values() for row in rows for name in row} - set(FIXED)
    languages = [row["code"] for row in code_lists()["language"]]
    labels = [f"{LABEL}{language}" for language in languages if f"{LABEL}{language}" in found]
    return (*labels, *sorted(found - set(labels)))


def _declared(name: str) -> Any:
    about = {row["code"]: row["definition"] for row in code_lists()["language"]}
    if name.startswith(LABEL):
        description = f"Label in this language: {about[name.removeprefix(LABEL)]}"
    elif name == "source":
        description = "Where the code comes from"
    else:
        raise ValueError(f"schemas/codes: the column {name} of a code list is no label and no source.")
    return column(description, computed="stands in the file of the code list", nullable=True)


class _Codes(Table):
    """One row a code of one of the code lists."""

    vocabulary_id: String = key("Identifier: code list and code", "measure_level.activity")
    scheme: String = column("Code list", computed="name of its file", example="measure_level")
    code: String = column(
        "The code, as it stands in the tables", computed="stands in the file of the code list", example="activity"
    )
    definition: String = column("What it means, in English", computed="stands in the file of the code list")


Vocabularies: type[Table] = type(
    "Vocabularies",
    (_Codes,),
    {
        "__doc__": _Codes.__doc__,
        "__module__": __name__,
        "__annotations__": dict.fromkeys(_further_columns(), String),
        **{name: _declared(name) for name in _further_columns()},
    },
)
"""The model, with a column for each label that the code lists have."""


def rows() -> list[dict[str, str | None]]:
    """The rows of the table."""
    return [
        {"vocabulary_id": f"{scheme}.{row['code']}", "scheme": scheme, **{name: cell or None for name, cell in row.items()}}
        for scheme, listed in code_lists().items()
        for row in listed
    ]
