"""The descriptions of a release: every column in every notation, sums and hashes right, nothing claimed that is not known."""

import csv
import hashlib
import json
import re
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, RDF

from pipelines import steps
from pipelines.release import metadata
from pipelines.release.about import About, Licence, about, read
from pipelines.release.coverage import coverage, tables_of
from pipelines.release.discovery import writers
from pipelines.release.distributions import distributions
from pipelines.release.editions import Edition, ReleaseError
from pipelines.release.scores import SCORES, add_scores
from pipelines.steps import Folders
from schemas import SCHEMA_VERSION, TABLES
from schemas.arrow import arrow_schema
from schemas.base import codes
from schemas.columns import columns
from schemas.frictionless import FIELD_TYPES
from schemas.vocabularies import code_lists
from tests.conftest import Tables, build, complete

DCAT = Namespace("http://www.w3.org/ns/dcat#")
SPDX = Namespace("http://spdx.org/rdf/terms#")
BASE = "https://example.org/nordpol/"
LANGUAGES = {"en", "nb", "sv", "da", "fi", "is"}
DESCRIPTIONS = (
    "CITATION.cff", "DATASHEET.md", "LICENCES.md", "README.md", "croissant.json", "datapackage.json", "dcat.ttl", "dictionary.html",
    "dictionary.md", "schema.jsonld", "vocabularies.csv",
)  # fmt: skip
EVERY_COLUMN = [(table, field.name) for table in TABLES for field in arrow_schema(table)]


def load(release: Path, name: str) -> Any:
    return json.loads((release / name).read_text(encoding="utf-8"))


def graph_of(release: Path) -> Graph:
    return Graph().parse(release / "dcat.ttl", format="turtle", publicID=f"{BASE}dcat.ttl")


@pytest.fixture
def edition(release: Path) -> Edition:
    manifest = load(release, "manifest.json")
    return Edition(
        version="2026.11.21.1",
        is_new=True,
        schema_version=SCHEMA_VERSION,
        data_sha256=manifest["data_sha256"],
        previous="2026.11.20.1",
        becomes_latest=True,
        issued="2026-11-21",
        rows=manifest["rows"],
        may_fall=[],
    )


@pytest.fixture
def described(release: Path, edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Describes the release anew, with other facts of the dataset as a whole."""

    def describe(**facts: Any) -> Path:
        told = replace(about(), **facts)
        folder = tmp_path / "described"
        shutil.copytree(release, folder)
        for name, write in writers(metadata).items():
            if hasattr(sys.modules[f"pipelines.release.metadata.{name}"], "about"):
                monkeypatch.setattr(f"pipelines.release.metadata.{name}.about", lambda: told)
            write(folder, edition)
        return folder

    return describe


def test_every_description_is_there_and_in_the_manifest(release: Path) -> None:
    assert set(DESCRIPTIONS) <= load(release, "manifest.json")["files"].keys()
    assert all((release / name).stat().st_size > 0 for name in DESCRIPTIONS)


# --- every column, everywhere -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["csv", "parquet"])
def test_every_column_is_in_the_data_package(release: Path, kind: str) -> None:
    resources = [one for one in load(release, "datapackage.json")["resources"] if one["format"] == kind]
    found = [(one["title"], field["name"]) for one in resources for field in one["schema"]["fields"]]
    assert found == EVERY_COLUMN


def test_every_column_is_in_croissant(release: Path) -> None:
    sets = [one for one in load(release, "croissant.json")["recordSet"] if not one["@id"].startswith("codes/")]
    found = [(one["@id"], field["source"]["extract"]["column"]) for one in sets for field in one["field"]]
    assert found == EVERY_COLUMN


def test_every_column_is_in_schema_org_and_the_dictionaries(release: Path) -> None:
    names = [f"{table}.{column}" for table, column in EVERY_COLUMN]
    assert [one["name"] for one in load(release, "schema.jsonld")["variableMeasured"]] == names
    page = (release / "dictionary.html").read_text(encoding="utf-8")
    assert [name for name in names if f'<tr id="{name}">' not in page] == []
    text = (release / "dictionary.md").read_text(encoding="utf-8")
    assert [column for _, column in EVERY_COLUMN if f"| {column} |" not in text] == []


def test_types_keys_and_constraints_follow_the_models(release: Path) -> None:
    for resource in load(release, "datapackage.json")["resources"]:
        table, schema = resource["title"], resource["schema"]
        declared = {column.name: column for column in columns(table)}
        assert schema["primaryKey"] == [arrow_schema(table).field(0).name]
        references = {key["fields"][0]: key["reference"] for key in schema.get("foreignKeys", [])}
        assert references.keys() == {name for name, column in declared.items() if column.references}
        for field in schema["fields"]:
            column, constraints = declared[field["name"]], field.get("constraints", {})
            assert field["type"] == FIELD_TYPES[column.arrow_type]
            assert constraints.get("required", False) is not column.nullable
            if column.vocabulary:
                assert constraints["enum"] == list(codes(column.vocabulary))
            if column.references:
                kind = "" if resource["format"] == "csv" else "-parquet"
                target = "" if column.references[0] == table else f"{column.references[0]}{kind}"
                assert references[field["name"]] == {"resource": target, "fields": [column.references[1]]}
    fields = {one["name"]: one for one in load(release, "datapackage.json")["resources"][0]["schema"]["fields"]}
    assert fields["bytes"]["constraints"] == {"minimum": 0}
    assert fields["file_sha256"]["constraints"] == {"pattern": "^[0-9a-f]{64}$"}
    assert fields["published_local"]["example"] == "2022-06-21 11:43:00"


def test_a_time_in_the_csv_has_the_format_that_is_stated(release: Path) -> None:
    from datetime import datetime

    for resource in load(release, "datapackage.json")["resources"]:
        if resource["format"] != "csv":
            continue
        formats = {field["name"]: field["format"] for field in resource["schema"]["fields"] if "format" in field}
        with (release / resource["path"]).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                for name, form in formats.items():
                    assert not row[name] or datetime.strptime(row[name], form)  # noqa: DTZ007 (local time, as the tables hold it; stays)


# --- files, sums and hashes -------------------------------------------------------------------------------------------


def test_sizes_and_hashes_are_those_of_the_files(release: Path) -> None:
    facts = load(release, "manifest.json")["files"]
    for one in load(release, "datapackage.json")["resources"]:
        assert (one["bytes"], one["hash"]) == (facts[one["path"]]["bytes"], f"sha256:{facts[one['path']]['sha256']}")
    for one in load(release, "croissant.json")["distribution"] + load(release, "schema.jsonld")["distribution"]:
        held = facts[one["contentUrl"]]
        assert (one["contentSize"], one["sha256"]) == (f"{held['bytes']} B", held["sha256"])


def test_each_distribution_of_dcat_has_its_size_and_checksum(release: Path) -> None:
    graph, facts = graph_of(release), load(release, "manifest.json")["files"]
    found = 0
    for subject in graph.subjects(RDF.type, DCAT.Distribution):
        paths = sorted(str(address).removeprefix(BASE) for address in graph.objects(subject, DCAT.downloadURL))
        assert int(str(graph.value(subject, DCAT.byteSize))) == sum(facts[path]["bytes"] for path in paths)
        lines = "".join(f"{facts[path]['sha256']}  {path}\n" for path in paths)
        expected = hashlib.sha256(lines.encode()).hexdigest() if len(paths) > 1 else facts[paths[0]]["sha256"]
        checksum = graph.value(graph.value(subject, SPDX.checksum), SPDX.checksumValue)
        assert str(checksum) == expected
        found += 1
    assert found == len(distributions(release)) >= 2


def test_the_checksum_of_several_files_can_be_had_from_the_list(release: Path) -> None:
    listed = [line for line in (release / "SHA256SUMS").read_text(encoding="utf-8").splitlines(keepends=True) if "  csv/" in line]
    named = {one.name: one for one in distributions(release)}
    assert named["csv"].sha256 == hashlib.sha256("".join(listed).encode()).hexdigest()


def test_a_format_of_one_file_is_that_file(tmp_path: Path) -> None:
    (tmp_path / "excel").mkdir()
    (tmp_path / "excel" / "nordpol.xlsx").write_bytes(b"workbook")
    (tmp_path / "excel" / "README.md").write_bytes(b"not data")
    (tmp_path / "nordpol.sqlite").write_bytes(b"database")
    workbook, database = distributions(tmp_path)
    assert (workbook.path, workbook.size, workbook.file_type) == ("excel/nordpol.xlsx", 8, "XLSX")
    assert database.sha256 == hashlib.sha256(b"database").hexdigest()
    assert (database.path, database.file_type, database.media_type) == ("nordpol.sqlite", "", "application/vnd.sqlite3")


# --- what the release is about ----------------------------------------------------------------------------------------


def test_coverage_is_counted_in_the_tables(release: Path, tables: Tables) -> None:
    found = coverage(release)
    assert (found.first, found.last) == (date(2003, 2, 12), date(2022, 6, 21))
    assert "NO" in found.countries
    assert "XN" not in found.countries
    assert sum(found.languages.values()) == sum(found.kinds.values()) == len(tables["documents"])
    assert sum(source.documents for source in found.sources) == len(tables["documents"])
    assert {source.licence for source in found.sources} == {"unknown"}


def test_dcat_says_what_the_data_covers(release: Path) -> None:
    graph = graph_of(release)
    dataset = URIRef(f"{BASE}dcat.ttl#dataset")
    places = {str(place).rpartition("/")[2] for place in graph.objects(dataset, DCTERMS.spatial)}
    assert places >= {"NOR", "EST"}
    period = graph.value(dataset, DCTERMS.temporal)
    assert str(graph.value(period, DCAT.startDate)) == "2003-02-12"
    titles = {title.language for title in graph.objects(dataset, DCTERMS.title) if isinstance(title, Literal)}
    assert titles == LANGUAGES


def test_a_release_of_nothing_usable_is_described_too(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "empty.txt").touch()
    made = build(tmp_path / "raw", tmp_path / "out")
    found = coverage(made)
    assert (found.first, found.last, found.countries, found.languages) == (None, None, (), {"unknown": 1})
    assert "no known day" in (made / "DATASHEET.md").read_text(encoding="utf-8")
    assert "temporalCoverage" not in load(made, "schema.jsonld")
    assert (None, DCTERMS.temporal, None) not in graph_of(made)


def test_every_code_is_in_the_vocabularies(release: Path) -> None:
    with (release / "vocabularies.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {(row["scheme"], row["code"]) for row in rows} == {
        (scheme, row["code"]) for scheme, listed in code_lists().items() for row in listed
    }
    held = {(scheme, row["code"]): row for scheme, listed in code_lists().items() for row in listed}
    for row in rows:
        assert all((row[name] or "") == cell for name, cell in held[row["scheme"], row["code"]].items())
    assert (release / "vocabularies.csv").read_bytes() == (release / "csv" / "vocabularies.csv").read_bytes()


def test_rows_that_the_pages_state_are_those_of_the_tables(release: Path, tables: Tables) -> None:
    for name in ("README.md", "DATASHEET.md"):
        words = (release / name).read_text(encoding="utf-8")
        assert [table for table, rows in tables.items() if f"| `{table}` | {len(rows)} |" not in words] == []
    assert tables_of(release) == list(TABLES)


# --- nothing is claimed that is not known -----------------------------------------------------------------------------


def test_no_licence_is_claimed_before_one_is_chosen(described: Callable[..., Path]) -> None:
    made = described(licence_of_data=None, licence_of_code=None, landing_page="", address="")
    assert "licenses" not in load(made, "datapackage.json")
    assert "license" not in (made / "CITATION.cff").read_text(encoding="utf-8")
    assert load(made, "croissant.json")["license"] == load(made, "schema.jsonld")["license"] == "LICENCES.md"
    assert f"<{BASE}LICENCES.md>" in {license_.n3() for license_ in graph_of(made).objects(None, DCTERMS.license)}
    page = (made / "LICENCES.md").read_text(encoding="utf-8")
    assert page.count("No licence has been chosen yet.") == 2
    assert page.count("| unknown |") == 3
    for name in ("datapackage.json", "croissant.json", "schema.jsonld"):
        assert not {"homepage", "url", "landingPage"} & load(made, name).keys()


def test_a_licence_that_is_chosen_stands_in_every_description(described: Callable[..., Path]) -> None:
    made = described(
        licence_of_data=Licence("CC0-1.0", "https://example.org/cc0"), licence_of_code=Licence("MIT", "https://example.org/mit")
    )
    assert load(made, "datapackage.json")["licenses"] == [{"name": "CC0-1.0", "path": "https://example.org/cc0"}]
    assert 'license: "CC0-1.0"' in (made / "CITATION.cff").read_text(encoding="utf-8")
    assert load(made, "croissant.json")["license"] == load(made, "schema.jsonld")["license"] == "https://example.org/cc0"
    assert {str(one) for one in graph_of(made).objects(None, DCTERMS.license)} == {"https://example.org/cc0"}
    page = (made / "LICENCES.md").read_text(encoding="utf-8")
    assert "[CC0-1.0](https://example.org/cc0)" in page
    assert "[MIT](https://example.org/mit)" in page
    assert "| unknown |" in page  # the sources' licences stay what they are
    assert "[CC0-1.0]" in (made / "DATASHEET.md").read_text(encoding="utf-8")


def test_with_an_address_everything_is_there(described: Callable[..., Path]) -> None:
    made = described(address="https://data.example.org/", landing_page="https://example.org/about")
    assert load(made, "datapackage.json")["homepage"] == "https://example.org/about"
    assert load(made, "schema.jsonld")["distribution"][0]["contentUrl"].startswith("https://data.example.org/2026.11.21.1/")
    graph = graph_of(made)
    dataset = URIRef("https://data.example.org/2026.11.21.1/dcat.ttl#dataset")
    assert str(graph.value(dataset, DCAT.landingPage)) == "https://example.org/about"
    assert not [term for triple in graph for term in triple if str(term).startswith(BASE)]


def test_an_edition_without_a_day_states_none(release: Path) -> None:
    assert "date-released" not in (release / "CITATION.cff").read_text(encoding="utf-8")
    assert "datePublished" not in load(release, "croissant.json")
    assert (None, DCTERMS.issued, None) not in graph_of(release)


def test_a_day_stands_in_every_description(described: Callable[..., Path]) -> None:
    made = described()
    assert 'date-released: "2026-11-21"' in (made / "CITATION.cff").read_text(encoding="utf-8")
    assert load(made, "croissant.json")["datePublished"] == load(made, "schema.jsonld")["datePublished"] == "2026-11-21"
    assert {str(day) for day in graph_of(made).objects(None, DCTERMS.issued)} == {"2026-11-21"}
    assert "2026.11.20.1" in (made / "DATASHEET.md").read_text(encoding="utf-8")


def test_no_doi_and_no_address_of_a_person(release: Path) -> None:
    for name in DESCRIPTIONS:
        words = (release / name).read_text(encoding="utf-8")
        assert not re.search(r"10\.\d{4,9}/|doi\.org", words), name
        assert not re.search(r"[\w.]+@[\w-]+\.\w", words), name


def test_the_same_descriptions_again(described: Callable[..., Path], edition: Edition) -> None:
    made = described()
    before = {name: (made / name).read_bytes() for name in DESCRIPTIONS}
    for write in reversed(writers(metadata).values()):
        write(made, edition)
    assert before == {name: (made / name).read_bytes() for name in DESCRIPTIONS}


def test_blank_nodes_have_no_order_so_there_are_none(release: Path) -> None:
    assert "[" not in re.sub(r'"[^"]*"', "", (release / "dcat.ttl").read_text(encoding="utf-8"))


# --- the one place of what is said of the dataset ---------------------------------------------------------------------

TOML = """
name = "x"
creator = "The x project"
licence_of_data = ""
licence_of_data_url = ""
licence_of_code = ""
licence_of_code_url = ""
landing_page = ""
address = ""
availability = "STABLE"
frequency = "IRREG"
[themes]
[title]
en = "X"
[description]
en = "About X"
[keywords]
en = ["x"]
"""


def test_what_is_empty_is_not_known() -> None:
    told = read(TOML)
    assert (told.licence_of_data, told.licence_of_code, told.base("1")) == (None, None, "")


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('en = "X"', 'sv = "X"', "English among them"),
        ('en = "About X"', 'sv = "Om X"', "same languages"),
        ('licence_of_data = ""', 'licence_of_data = "CC0-1.0"', "neither"),
        ('licence_of_code_url = ""', 'licence_of_code_url = "https://example.org"', "neither"),
        ('address = ""', 'address = "https://example.org"', "slash"),
    ],
)
def test_half_a_fact_is_refused(old: str, new: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        read(TOML.replace(old, new))


def test_the_dataset_is_told_in_all_languages() -> None:
    told: About = about()
    assert told.title.keys() == told.description.keys() == told.keywords.keys() == LANGUAGES


# --- the scores -------------------------------------------------------------------------------------------------------

SCORE = {
    "right": 3,
    "wrong": 1,
    "missed": 2,
    "precision": 0.75,
    "recall": 0.6,
    "f1": 0.667,
    "interval_95": [0, 1],
    "by_language": {},
}


PERFECT = {**SCORE, "right": 2, "wrong": 0, "missed": 0}
SCORES_TOLD = [
    "| dates | 0.83 | 0.71 | 0.77 | 7 |",
    "| money |  | 0.00 | 0.00 | 2 |",
    "| p4 | 0.75 | 0.60 | 0.67 | 5 |",
]


def test_scores_come_without_the_facts_of_the_texts(tmp_path: Path) -> None:
    scores = tmp_path / "scores.json"
    sets = {"set_aside": {"documents": 7, "fields": {"dates": SCORE}, "right": ["persons | text | Somebody"]}}
    scores.write_text(json.dumps(sets), encoding="utf-8")
    assert add_scores(tmp_path, scores)
    assert "Somebody" not in (tmp_path / SCORES).read_text(encoding="utf-8")
    assert load(tmp_path, SCORES)["set_aside"] == {"documents": 7, "fields": {"dates": SCORE}}


def test_the_datasheet_states_the_scores(release: Path, edition: Edition, tmp_path: Path) -> None:
    assert "built without the scores" in (release / "DATASHEET.md").read_text(encoding="utf-8")
    made = Path(shutil.copytree(release, tmp_path / "release"))
    silent = {**SCORE, "right": 0, "wrong": 0}
    sets = {
        "dev": {"documents": 40, "fields": {"dates": PERFECT}},
        "set_aside": {"documents": 7, "fields": {"dates": SCORE, "money": silent}},
        "coding/set_aside": {"documents": 2, "fields": {"dates": PERFECT, "p4": SCORE, "p4: protection": SCORE}},
    }
    (made / SCORES).write_text(json.dumps(sets), encoding="utf-8")
    writers(metadata)["datasheet"](made, edition)
    words = (made / "DATASHEET.md").read_text(encoding="utf-8")
    assert "with 40 of them in view" in words
    assert "the 9 that were set aside" in words
    assert [line for line in words.splitlines() if line.startswith(("| dates", "| money", "| p4"))] == SCORES_TOLD


def test_no_page_has_a_table_too_wide_to_read(release: Path) -> None:
    for path in release.glob("*.md"):
        assert max((line.count(" | ") for line in path.read_text(encoding="utf-8").splitlines()), default=0) <= 6, path


def test_a_release_does_without_scores(tmp_path: Path) -> None:
    assert not add_scores(tmp_path, None)
    assert not add_scores(tmp_path, tmp_path / "no.json")
    assert not (tmp_path / SCORES).exists()


@pytest.mark.parametrize("content", ["", "[]", '{"dev": {}}', '{"dev": 3}'])
def test_scores_that_are_none_are_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "scores.json").write_text(content, encoding="utf-8")
    with pytest.raises(ReleaseError, match="nordpol quality"):
        add_scores(tmp_path, tmp_path / "scores.json")


def test_a_release_with_scores_is_made_anew_with_the_same(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "page.txt").write_text("Regjeringen vedtok planen 3. mai 2016.\n", encoding="utf-8")
    sets = {"set_aside": {"documents": 7, "fields": {"dates": SCORE}, "right": []}}
    (tmp_path / "scores.json").write_text(json.dumps(sets), encoding="utf-8")
    folders = Folders(tmp_path / "raw", tmp_path / "out", tmp_path / "scores.json")
    steps.parse_documents(folders)
    steps.make_tables(folders)
    made = complete(folders, "2016.05.03", date(2026, 1, 1)).path
    assert SCORES in load(made, "manifest.json")["files"]
    differing = {line.partition(":")[0] for line in steps.reproduce(Folders(folders.raw, folders.out), made)}
    assert not differing & {SCORES, *DESCRIPTIONS}


# --- the page that a reader opens first -------------------------------------------------------------------------------


def _blocks(release: Path, language: str) -> list[str]:
    words = (release / "README.md").read_text(encoding="utf-8")
    return re.findall(rf"```{language}\n(.*?)```", words, re.DOTALL)


def test_what_the_readme_shows_runs(release: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(release)
    pandas, polars = _blocks(release, "python")
    names: dict[str, Any] = {}
    exec(pandas, names)  # noqa: S102 (the examples themselves are tested; stays)
    exec(polars, names)  # noqa: S102 (the examples themselves are tested; stays)
    assert len(names["plans"]) == 3
    assert names["measures"].height == 31
    (query,) = _blocks(release, "sql")
    assert len(duckdb.sql(query).fetchall()) == 2


def test_the_readme_names_what_is_there_and_nothing_else(release: Path) -> None:
    named = set(
        re.findall(r"`([\w./-]+\.(?:json|md|html|csv|cff|ttl|jsonld))`", (release / "README.md").read_text(encoding="utf-8"))
    )
    assert {name for name in named if not (release / name).is_file()} == set()
    assert set(DESCRIPTIONS) - {"README.md"} <= named
