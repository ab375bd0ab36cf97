"""What tables and columns are called in the languages of the dataset, from `schemas/labels/*.csv`.

Here belongs: names for readers. Not here: what a column is and means (the models) and the labels of codes (`schemas/codes/`). A line of
`columns.csv` holds for every column of its name; a line `TABLE.COLUMN` goes before it where the word differs in that table. The languages are
the columns `label_LANGUAGE` of the files.
"""

import csv
from functools import cache
from importlib import resources

from schemas.vocabularies import LABEL

__all__ = ["Labels", "column_label", "column_labels", "table_labels"]

Labels = dict[str, str]
"""Language -> label."""


@cache
def column_labels() -> dict[str, Labels]:
    """Name of a column, or table and column with a point between, -> its labels."""
    return _labels("columns.csv", "column")


@cache
def table_labels() -> dict[str, Labels]:
    """Name of a table -> its labels."""
    return _labels("tables.csv", "table")


def column_label(table: str, column: str) -> Labels:
    """The labels of a column; empty if it has none yet.

    Args:
        table: name of its table.
        column: its name.
    """
    known = column_labels()
    return known.get(f"{table}.{column}") or known.get(column, {})


def _labels(file: str, key: str) -> dict[str, Labels]:
    with (resources.files(__package__) / "labels" / file).open(encoding="utf-8") as opened:
        return {
            row[key]: {name.removeprefix(LABEL): words for name, words in row.items() if name.startswith(LABEL) and words}
            for row in csv.DictReader(opened)
        }
