"""Every table and column is called something in every language, and nothing is called that is not there."""

import csv
from collections import Counter
from pathlib import Path

import pytest
from babel import Locale

import schemas
from schemas import TABLES
from schemas.columns import columns
from schemas.labels import column_label, column_labels, table_labels
from schemas.vocabularies import code_lists

LANGUAGES = ("en", "nb", "nn", "sv", "da", "fi", "is")
FOLDER = Path(schemas.__file__).parent / "labels"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_and_column_has_a_label(language: str) -> None:
    without = [table for table in TABLES if not table_labels().get(table, {}).get(language)]
    without += [
        f"{table}.{column.name}"
        for table in TABLES
        for column in columns(table)
        if not column_label(table, column.name).get(language)
    ]
    assert not without, "Add a line to schemas/labels/, with the label in each language."


def test_no_label_is_of_something_else() -> None:
    declared = {name for table in TABLES for column in columns(table) for name in (column.name, f"{table}.{column.name}")}
    assert set(column_labels()) <= declared
    assert set(table_labels()) == set(TABLES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", TABLES)
def test_no_two_columns_of_a_table_share_a_label(table: str, language: str) -> None:
    counts = Counter(column_label(table, column.name)[language] for column in columns(table))
    assert not [label for label, count in counts.items() if count > 1]


@pytest.mark.parametrize(
    "path", [*sorted(FOLDER.glob("*.csv")), *sorted((FOLDER.parent / "codes").glob("*.csv"))], ids=lambda path: path.name
)
def test_files_are_tidy(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({next(iter(row.values())) for row in rows}) == len(rows)
    assert all(cell is not None and cell == " ".join(cell.split()) for row in rows for cell in row.values())


def test_a_label_begins_with_a_capital_and_bears_no_sign_of_a_list() -> None:
    for labels in (*column_labels().values(), *table_labels().values()):
        assert all(label[0].isupper() and label[-1] not in ".,:;" for label in labels.values())


def test_a_line_of_a_table_goes_before_that_of_the_column() -> None:
    assert column_label("speeches", "person_id")["en"] == "Speaker"
    assert column_label("quotes", "person_id")["en"] == "Person"
    assert column_label("quotes", "none") == {}


@pytest.mark.parametrize("scheme", code_lists())
def test_every_code_has_a_label(scheme: str) -> None:
    for language in LANGUAGES:
        labels = [row.get(f"label_{language}") for row in code_lists()[scheme]]
        assert all(labels), f"schemas/codes/{scheme}.csv: a code lacks its label in {language}"
        assert len(set(labels)) == len(labels), f"schemas/codes/{scheme}.csv: two codes bear one label in {language}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_countries_are_called_what_the_common_locale_data_call_them(language: str) -> None:
    names = Locale.parse(language).territories
    labels = {row["code"]: row[f"label_{language}"] for row in code_lists()["country"] if row["code"] != "XN"}
    assert {code: label.casefold() for code, label in labels.items()} == {code: names[code].casefold() for code in labels}
