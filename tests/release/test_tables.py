"""What holds in every table of the release: types, order, text form, CSV beside Parquet, privacy, the traps."""

import csv
import re
import unicodedata
from pathlib import Path

import pyarrow.csv
import pyarrow.parquet
import pytest

from schemas import TABLES
from schemas.arrow import arrow_schema
from tests.conftest import Tables

ALLOWED_TYPES = {"string", "int64", "double", "bool", "date32[day]", "timestamp[us]"}
AS_DECODED = {"quote", "prefix", "suffix", "text"}
EMPTY_WORDS = {"", "-", "n/a", "N/A", "null", "None", "nan"}


@pytest.mark.parametrize("name", TABLES)
def test_the_file_has_the_declared_schema(release: Path, name: str) -> None:
    written = pyarrow.parquet.read_schema(release / "parquet" / f"{name}.parquet")
    assert written.equals(arrow_schema(name), check_metadata=True)
    assert {str(field.type) for field in written} <= ALLOWED_TYPES
    for field in written:
        facts = {key.decode(): value.decode() for key, value in field.metadata.items()}
        assert facts["description"]
        assert len({"proven_by", "computed", "proven_with"} & facts.keys()) == 1


@pytest.mark.parametrize("name", TABLES)
def test_csv_holds_the_same_rows(release: Path, name: str) -> None:
    table = pyarrow.parquet.read_table(release / "parquet" / f"{name}.parquet")
    path = release / "csv" / f"{name}.csv"
    schema = arrow_schema(name)
    read = pyarrow.csv.read_csv(
        path,
        parse_options=pyarrow.csv.ParseOptions(newlines_in_values=True),
        convert_options=pyarrow.csv.ConvertOptions(
            column_types=schema, strings_can_be_null=True, quoted_strings_can_be_null=False
        ),
    )
    assert read.cast(schema).equals(table)
    content = path.read_bytes()
    assert not content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\n")
    with path.open(encoding="utf-8", newline="") as file:
        assert len(list(csv.reader(file))) == table.num_rows + 1


@pytest.mark.parametrize("name", TABLES)
def test_text_is_nfc_and_never_a_stand_in_for_null(tables: Tables, name: str) -> None:
    for row in tables[name]:
        for column, cell in row.items():
            if isinstance(cell, str) and column not in AS_DECODED:
                assert cell == unicodedata.normalize("NFC", cell)
                assert cell.strip() == cell
                assert "\r" not in cell
                assert cell not in EMPTY_WORDS


@pytest.mark.parametrize("name", TABLES)
def test_keys_are_readable_and_sorted(tables: Tables, name: str) -> None:
    keys = [next(iter(row.values())) for row in tables[name]]
    assert keys == sorted(set(keys))
    assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9._-]*", key) for key in keys)


def test_no_country_for_a_speaker_whose_role_names_none(tables: Tables) -> None:
    """Speech 211 speaks of Norway; its speaker speaks for a party group."""
    roles = {row["speech_number"]: (row["role_country"], row["party_group_org_id"]) for row in tables["speeches"]}
    assert roles == {209: ("NO", None), 211: (None, "den-socialdemokratiske-gruppe")}


def test_a_party_is_no_party_group(tables: Tables) -> None:
    types = {row["org_id"]: row["org_type"] for row in tables["organisations"]}
    assert {types[row["party_org_id"]] for row in tables["person_roles"] if row["party_org_id"]} == {"party"}
    assert {types[row["party_group_org_id"]] for row in tables["speeches"] if row["party_group_org_id"]} == {"party_group"}


def test_only_people_with_a_public_function(tables: Tables) -> None:
    assert {row["person_id"] for row in tables["people"]} == {row["person_id"] for row in tables["person_roles"]}
    assert all(row["role_raw"] for row in tables["person_roles"])
    assert sorted(row["name"] for row in tables["people"]) == [
        "Anders Anundsen", "Anna Ljunggren", "Anna-Maja Henriksson", "Anniken Hauglie", "Bent Høie", "Børge Brende",
        "Rigmor Aasrud", "Solveig Horne", "Sylvi Listhaug", "Venla Roth",
    ]  # fmt: skip


def test_two_proofs_for_a_sentence_that_a_page_mark_cuts(tables: Tables) -> None:
    proofs = [row for row in tables["evidence"] if row["table_name"] == "measures" and row["column_name"] == "text"]
    of_row: dict[str, list[str]] = {}
    for proof in proofs:
        of_row.setdefault(proof["row_id"], []).append(proof["quote"])
    cut = {row_id: quotes for row_id, quotes in of_row.items() if quotes[0].endswith((" å", " de"))}
    assert len(cut) == 2
    assert all(len(quotes) == 2 for quotes in cut.values())
    words = {row["measure_id"]: row["text"] for row in tables["measures"]}
    assert all("---" not in words[row_id] and "\n" not in words[row_id] for row_id in cut)


def test_amounts_in_euro_show_their_working(tables: Tables) -> None:
    """Reference rates of the European Central Bank of those days: DKK 7.4598, NOK 7.4615."""
    shown = {
        row["currency"]: (row["rate"], str(row["rate_from"]), row["rate_rule"], row["amount_eur"]) for row in tables["amounts"]
    }
    assert shown == {
        "DKK": (7.4598, "2012-10-31", "day_rate", round(3_900_000 / 7.4598, 2)),
        "NOK": (7.4615, "2003-02-12", "day_rate", round(100_000_000 / 7.4615, 2)),
    }
    assert [row["amount_minor"] for row in tables["amounts"]] == [390_000_000, 10_000_000_000]


def test_measures_stand_under_their_part(tables: Tables) -> None:
    texts = {row["measure_id"]: row["text"] for row in tables["measures"]}
    parents: dict[str, int] = {}
    for row in tables["measures"]:
        if row["parent_measure_id"]:
            parent = texts[row["parent_measure_id"]]
            parents[parent] = parents.get(parent, 0) + 1
    assert parents == {
        "Samordnede og effektive tiltak for å beskytte og fremme ofres rettigheter": 4,
        "Forbedre politiets organisering og innsats": 3,
        "Økt kunnskap for å avdekke og forebygge menneskehandel": 1,
        "Styrke internasjonalt samarbeid mot menneskehandel": 1,
    }


def test_the_flat_table_says_what_the_others_say(tables: Tables) -> None:
    """A measure of the press release of 2016, as a spreadsheet shows it."""
    assert [row["measure_id"] for row in tables["measures_full"]] == [row["measure_id"] for row in tables["measures"]]
    row = next(row for row in tables["measures_full"] if "Politidirektoratet" in (row["organisations"] or ""))
    plan = next(plan for plan in tables["plans"] if plan["plan_id"] == row["plan_id"])
    assert (row["country"], row["plan_title"], row["document_kind"]) == ("NO", plan["title"], "press_release")
    assert row["primary_p"] in row["p4"].split("|")
    assert row["country"] == "NO"
    nordic = [row["country"] for row in tables["measures_full"] if "Nordisk ministerråd" in (row["organisations"] or "")]
    assert nordic
    assert set(nordic) == {"XN"}  # though a ministry of Finland tells of it
    (done,) = (row for row in tables["measures"] if row["text"].endswith("Ärendet har nu utretts"))
    proofs = [row for row in tables["evidence"] if (row["row_id"], row["column_name"]) == (done["measure_id"], "status")]
    assert [(done["status"], row["quote"]) for row in proofs] == [("completed", "Ärendet har nu utretts")]
    by_actor = {row["actor_raw"]: row["country"] for row in tables["measures_full"]}
    assert by_actor["De nordiska justitieministrarna"] == "XN"
    assert by_actor["Norge"] == "NO"
    assert by_actor["Finland och Norge"] is None
    roma = next(row for row in tables["measures_full"] if "romfolket" in row["text"])
    assert (roma["exploitation"], roma["victim_group"]) == ("begging", "children|roma")
