"""Every validator passes the release, and objects to a copy that was broken where it looks."""

import csv
import json
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import checks
import pyarrow
import pyarrow.parquet
import pytest

RELEASE = Path(os.environ["RELEASE"])
SMALL = ("people", "person_roles", "documents", "organisations")
"""Tables that are enough for a data package with keys."""

Change = Callable[[Path], None]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the release that may be broken."""
    return Path(shutil.copytree(RELEASE, tmp_path / "release"))


@pytest.mark.parametrize("check", checks.CHECKS, ids=lambda check: check.__name__)
def test_the_release_is_valid(check: checks.Check) -> None:
    assert check(RELEASE) == []


def replace(path: str, old: str, new: str) -> Change:
    """Replace the first occurrence of some words in a text file, which must have them."""

    def change(release: Path) -> None:
        text = (release / path).read_text(encoding="utf-8")
        assert old in text, f"{path} has no {old!r}"
        (release / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def without(path: str, *keys: str | int) -> Change:
    """Take a value out of a JSON file."""

    def change(release: Path) -> None:
        content = json.loads((release / path).read_text(encoding="utf-8"))
        place = content
        for key in keys[:-1]:
            place = place[key]
        del place[keys[-1]]
        (release / path).write_text(json.dumps(content), encoding="utf-8")

    return change


def cell(table: str, column: str, value: str) -> Change:
    """Write another value into the first row of a canonical CSV."""

    def change(release: Path) -> None:
        path = release / "csv" / f"{table}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            head, first, *others = csv.reader(file)
        first[head.index(column)] = value
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([head, first, *others])

    return change


def parquet(table: str, made: Callable[[pyarrow.Table], pyarrow.Table]) -> Change:
    """Write another Parquet file."""

    def change(release: Path) -> None:
        path = release / "parquet" / f"{table}.parquet"
        pyarrow.parquet.write_table(made(pyarrow.parquet.read_table(path)), path)

    return change


def as_words(column: str) -> Callable[[pyarrow.Table], pyarrow.Table]:
    """A table in which a column holds words."""
    return lambda table: table.set_column(
        table.column_names.index(column), column, pyarrow.array(["many"] * table.num_rows, pyarrow.string())
    )


def small(release: Path) -> None:
    """Keep a few resources of the data package, so that each test is quick; the keys that lead to others go with these."""
    path = release / "datapackage.json"
    package = json.loads(path.read_text(encoding="utf-8"))
    package["resources"] = [resource for resource in package["resources"] if resource["title"] in SMALL]
    names = {resource["name"] for resource in package["resources"]} | {""}
    for resource in package["resources"]:
        keys = resource["schema"].get("foreignKeys", [])
        resource["schema"]["foreignKeys"] = [key for key in keys if key["reference"]["resource"] in names]
    path.write_text(json.dumps(package), encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (cell("documents", "n_words", "many"), 'Type error in the cell "many"'),
        (cell("documents", "status", "finished"), 'constraint "enum"'),
        (cell("documents", "n_chars", "-1"), 'constraint "minimum"'),
        (cell("documents", "file_sha256", "none"), 'constraint "pattern"'),
        (cell("documents", "status", ""), 'constraint "required"'),
        (cell("person_roles", "person_id", "nobody"), "foreign key"),
        (cell("documents", "duplicate_of_doc_id", "nothing"), "foreign key"),
        (replace("csv/people.csv", '"name"', '"nom"'), "name"),
        (lambda release: duplicate(release / "csv" / "people.csv"), "primary key"),
        (parquet("documents", as_words("n_words")), 'Type error in the cell "many"'),
        (parquet("person_roles", as_words("person_id")), "foreign key"),
        (parquet("people", lambda table: table.drop_columns(["family_name"])), "family_name"),
        (lambda release: (release / "csv" / "people.csv").write_bytes(b""), "people.csv"),
        (replace("datapackage.json", '"hash": "sha256:', '"hash": "sha256:0'), "another hash"),
        (replace("datapackage.json", '"bytes": ', '"bytes": 1'), "bytes, not"),
        (replace("datapackage.json", '"type": "integer"', '"type": "whole"'), "whole"),
    ],
)  # fmt: skip
def test_a_broken_data_package_is_seen(copy: Path, change: Change, complaint: str) -> None:
    small(copy)
    assert checks.data_package(copy) == []
    change(copy)
    faults = checks.data_package(copy)
    assert any(complaint in fault for fault in faults), faults


def duplicate(path: Path) -> None:
    """Write the last row of a CSV twice."""
    text = path.read_text(encoding="utf-8")
    path.write_text(text + text.rstrip("\n").rpartition("\n")[2] + "\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (without("croissant.json", "name"), "no name"),
        (without("croissant.json", "recordSet", 0, "field", 0, "dataType"), "dataType"),
        (without("croissant.json", "distribution", 0), "parquet/documents.parquet"),
        (replace("croissant.json", '"column": "doc_id"', '"column": "docid"'), "cannot be loaded"),
        (parquet("people", lambda table: table.drop_columns(["family_name"])), "people cannot be loaded"),
        (parquet("people", lambda table: table.slice(1)), "another hash"),
        (replace("croissant.json", '"dataType": "cr:Int64"', '"dataType": "cr:Whole"'), "croissant.json"),
    ],
)
def test_a_broken_croissant_is_seen(copy: Path, change: Change, complaint: str) -> None:
    change(copy)
    faults = checks.croissant(copy)
    assert any(complaint in fault for fault in faults), faults


def without_lines(path: str, words: str) -> Change:
    """Take all statements out of a Turtle file whose predicate bears some name, object lists and all."""

    def change(release: Path) -> None:
        kept, dropping = [], False
        for line in (release / path).read_text(encoding="utf-8").splitlines():
            if line.startswith(f"    {words} "):
                dropping = True
            elif dropping and not line.startswith("        "):
                dropping = False
            if dropping:
                if line.endswith(" ."):
                    kept[-1] = kept[-1].removesuffix(";") + "."
                    dropping = False
                continue
            kept.append(line)
        (release / path).write_text("\n".join(kept) + "\n", encoding="utf-8")

    return change


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (without_lines("dcat.ttl", "dcterms:title"), "dct:title|dcterms:title"),
        (without_lines("dcat.ttl", "dcat:accessURL"), "accessURL"),
        (without_lines("dcat.ttl", "dcterms:publisher"), "publisher"),
        (without_lines("dcat.ttl", "dcat:theme"), "theme"),
        (without_lines("dcat.ttl", "dcat:contactPoint"), "contactPoint"),
        (without_lines("dcat.ttl", "dcatap:availability"), "availability"),
        (without_lines("dcat.ttl", "foaf:name"), "name"),
        (replace("dcat.ttl", "^^xsd:nonNegativeInteger", ""), "byteSize"),
        (replace("dcat.ttl", "^^xsd:hexBinary", ""), "checksumValue"),
        (replace("dcat.ttl", 'dcat:byteSize "', 'dcat:byteSize "9'), "another size"),
        (replace("dcat.ttl", "csv/documents.csv", "csv/gone.csv"), "not there"),
        (replace("dcat.ttl", "authority/language/NOB", "authority/language/norwegian"), "language"),
        (replace("dcat.ttl", "a dcat:Catalog ;", "a dcat:Catalog "), "dcat.ttl"),
    ],
)
def test_a_broken_dcat_is_seen(copy: Path, change: Change, complaint: str) -> None:
    change(copy)
    faults = checks.dcat(copy)
    assert any(word in fault for fault in faults for word in complaint.split("|")), faults


@pytest.mark.parametrize(
    ("check", "change", "complaint"),
    [
        (checks.schema_org, without("schema.jsonld", "name"), "no name"),
        (checks.schema_org, replace("schema.jsonld", '"@type": "Dataset"', '"@type": "Data"'), "no Dataset"),
        (checks.schema_org, replace("schema.jsonld", '"sha256": "', '"sha256": "0'), "is not that file"),
        (checks.citation, replace("CITATION.cff", "authors:", "writers:"), "authors"),
        (checks.citation, replace("CITATION.cff", 'type: "dataset"', 'type: "table"'), "dataset"),
        (checks.citation, replace("CITATION.cff", 'title: "', 'title: ["'), "CITATION.cff"),
        (checks.sums, replace("README.md", "Nordpol", "Sydpol"), "README.md"),
        (checks.sums, lambda release: (release / "csv" / "plans.csv").unlink(), "plans.csv"),
        (checks.sums, lambda release: (release / "new.txt").write_text("new"), "new.txt is not listed"),
        (checks.sums, replace("SHA256SUMS", "  csv/", " csv/"), "SHA256SUMS"),
        (checks.dictionary, replace("dictionary.html", "</table>", ""), "dictionary.html"),
        (checks.dictionary, replace("dictionary.html", 'id="plans.plan_id"', 'id="plans.title"'), "stands 2 times"),
        (checks.dictionary, replace("dictionary.html", 'href="#plans"', 'href="#plan"'), "leads nowhere"),
        (checks.dictionary, replace("dictionary.html", "</head>", '<script src="x.js"></script></head>'), "fetches"),
        (checks.dictionary, replace("dictionary.html", '<tr id="plans.title">', "<tr>"), "plans.title has no anchor"),
    ],
)
def test_other_faults_are_seen(copy: Path, check: checks.Check, change: Change, complaint: str) -> None:
    change(copy)
    faults = check(copy)
    assert any(complaint in fault for fault in faults), faults


def _database(path: Path, rows: int) -> None:
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE people (person_id TEXT PRIMARY KEY) STRICT")
        connection.execute("CREATE TABLE roles (role_id TEXT PRIMARY KEY, person_id TEXT REFERENCES people) STRICT")
        connection.executemany("INSERT INTO people VALUES (?)", [(f"person-{number:06d}",) for number in range(rows)])
        connection.execute("INSERT INTO roles VALUES ('role', 'person-000000')")


def test_a_dangling_key_in_the_database_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "nordpol.sqlite"
    _database(path, rows=1)
    assert checks.database(tmp_path) == []
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM people")
    assert checks.database(tmp_path) == ["nordpol.sqlite: roles row 1 refers to no people"]


def test_a_damaged_database_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "nordpol.sqlite"
    _database(path, rows=5000)
    content = bytearray(path.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4096] = bytes(range(256)) * 16
    path.write_bytes(content)
    assert checks.database(tmp_path)
