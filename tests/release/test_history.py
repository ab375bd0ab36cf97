"""How releases differ, why, and where their keys went; and what is done with releases that are there."""

import json
import shutil
import subprocess
import zipfile
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.cli import main
from pipelines.release import editions, history, stage
from pipelines.release.compatibility import check_schema
from pipelines.release.differences import differences, schemas_of
from pipelines.release.editions import ABOUT_RELEASES, ReleaseError
from schemas import SCHEMA_VERSION, TABLES
from schemas.arrow import arrow_schema
from tests.conftest import RAW, build

PLAN = "regjeringen_no/002_12c41de98a3c8eaf.txt"
Row = dict[str, Any]


@pytest.fixture(scope="module")
def family(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Outputs with three releases: the five documents; one sentence of one changed; that document gone and another renamed."""
    place = tmp_path_factory.mktemp("history")
    raw, out = place / "raw", place / "out"
    shutil.copytree(RAW, raw)
    build(raw, out, "2026.01.01.1")
    changed = raw / PLAN
    text = changed.read_text(encoding="utf-8")
    changed.write_text(text.replace("26 tiltak", "28 tiltak"), encoding="utf-8", newline="")
    _without_hash(raw / "regjeringen_no" / "manifest.csv", changed.name)
    build(raw, out, "2026.01.02.1")
    changed.unlink()
    speech = next((raw / "norden_org").glob("000_*.txt"))
    speech.rename(speech.with_name("renamed.txt"))
    for name in ("regjeringen_no", "norden_org"):
        manifest = raw / name / "manifest.csv"
        lines = manifest.read_text(encoding="utf-8").replace(speech.name, "renamed.txt").splitlines(keepends=True)
        manifest.write_text("".join(line for line in lines if changed.name not in line), encoding="utf-8")
    build(raw, out, "2026.01.03.1", may_fall=TABLES)
    return out


def _applied(tables: dict[str, pyarrow.Table], changes: list[Row], target: dict[str, pyarrow.Schema]) -> dict[str, pyarrow.Table]:
    """The second release of a comparison, made from the first and the changes."""
    rows: dict[str, dict[str, Row]] = {name: {} for name in {*tables, *target}}
    for name, table in tables.items():
        texts = table.cast(pyarrow.schema([(column, pyarrow.string()) for column in table.column_names]))
        rows[name] = {row[texts.column_names[0]]: row for row in texts.to_pylist()}
    for change in changes:
        if change["action"] == "removed":
            rows[change["table_name"]].pop(change["row_id"], None)
        else:
            rows[change["table_name"]].setdefault(change["row_id"], {})[change["column_name"]] = change["new"]
    return {name: _typed([rows[name][row_id] for row_id in sorted(rows[name])], schema) for name, schema in target.items()}


def _typed(rows: list[Row], schema: pyarrow.Schema) -> pyarrow.Table:
    columns = [
        pyarrow.array([row.get(name) for row in rows], pyarrow.string()).cast(schema.field(name).type) for name in schema.names
    ]
    return pyarrow.Table.from_arrays(columns, schema=schema)


def _without_hash(manifest: Path, name: str) -> None:
    """Take the hash of a file out of its manifest, as after a correction by the site."""
    lines = manifest.read_text(encoding="utf-8").splitlines()
    column = lines[0].split(",").index("sha256")
    for number, line in enumerate(lines):
        cells = line.split(",")
        if cells[0] == name:
            cells[column] = ""
            lines[number] = ",".join(cells)
    manifest.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _rows(out: Path, version: str, table: str) -> list[Row]:
    return list(pyarrow.parquet.read_table(out / "releases" / version / "parquet" / f"{table}.parquet").to_pylist())


def _tables(release: Path) -> dict[str, pyarrow.Table]:
    return {
        path.stem: pyarrow.parquet.read_table(path)
        for path in (release / "parquet").glob("*.parquet")
        if path.stem not in ABOUT_RELEASES
    }


def test_the_first_release_differs_from_nothing(family: Path) -> None:
    assert _rows(family, "2026.01.01.1", "changes") == []
    assert _rows(family, "2026.01.01.1", "redirects") == []


def test_a_changed_document_changes_its_cells_for_the_reason_source(family: Path) -> None:
    changes = _rows(family, "2026.01.02.1", "changes")
    count = [row for row in changes if row["column_name"] == "measure_count_stated"]
    assert [(row["action"], row["old"], row["new"], row["reason"]) for row in count] == [("changed", "26", "28", "source")]
    assert {row["reason"] for row in changes} == {"source"}


@pytest.mark.parametrize("versions", [("2026.01.01.1", "2026.01.02.1"), ("2026.01.02.1", "2026.01.03.1")])
def test_changes_applied_to_the_old_release_give_the_new_one(family: Path, versions: tuple[str, str]) -> None:
    old, new = (family / "releases" / version for version in versions)
    made = _applied(_tables(old), _rows(family, versions[1], "changes"), schemas_of(new))
    assert made.keys() == _tables(new).keys()
    for name, table in _tables(new).items():
        assert made[name].equals(table), name


def test_changes_are_told_to_people(family: Path) -> None:
    first, second = (
        (family / "releases" / version / "CHANGES.md").read_text("utf-8") for version in ("2026.01.01.1", "2026.01.02.1")
    )
    assert "first release" in first
    assert "Since 2026.01.01.1" in second
    assert "| plans | changed | source | 1 |" in second
    assert "`measure_count_stated`: `26` → `28`" in second


def test_keys_that_are_gone_lead_on_or_are_explained(family: Path) -> None:
    redirects = {row["old_id"]: row for row in _rows(family, "2026.01.03.1", "redirects")}
    moved = next(row for row in redirects.values() if row["new_id"] == "norden_org.renamed" and row["table_name"] == "documents")
    assert moved["reason"] == "same_text"
    measures = [row for row in redirects.values() if row["table_name"] == "measures" and "norden_org.000" in row["old_id"]]
    assert measures
    assert {row["reason"] for row in measures} == {"same_document"}
    assert all(row["new_id"].startswith("norden_org.renamed.") for row in measures)
    gone = [row for row in redirects.values() if "regjeringen_no.002" in row["old_id"]]
    assert {row["new_id"] for row in gone} == {None}
    assert {row["reason"] for row in gone} == {"document_gone"}
    old = {row["measure_id"] for row in _rows(family, "2026.01.02.1", "measures")}
    new = {row["measure_id"] for row in _rows(family, "2026.01.03.1", "measures")}
    assert old - new <= redirects.keys()


def test_redirects_last_and_end_when_the_key_is_back(family: Path, tmp_path: Path) -> None:
    releases = family / "releases"
    later = history.redirects(releases / "2026.01.03.1", releases / "2026.01.03.1")
    assert {row["old_id"] for row in later} == {row["old_id"] for row in _rows(family, "2026.01.03.1", "redirects")}
    back = history.redirects(releases / "2026.01.03.1", releases / "2026.01.01.1")
    assert not any("regjeringen_no.002" in row["old_id"] for row in back)


# --- any two releases -----------------------------------------------------------------------------------------------

CELLS = {
    "string": st.text(min_size=1, max_size=8),
    "int64": st.integers(-(2**62), 2**62),
    "double": st.floats(allow_nan=False, allow_infinity=False),
    "bool": st.booleans(),
    "date32[day]": st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)),
    "timestamp[us]": st.integers(-(10**9), 10**9).map(lambda second: datetime(2000, 1, 1) + timedelta(seconds=second)),  # noqa: DTZ001 (the tables hold times without zone; stays)
}
SCHEMA = pyarrow.schema(
    [("thing_id", pyarrow.string())]
    + [
        (f"c{number}", pyarrow.type_for_alias(kind.partition("[")[0] if "day" in kind else kind))
        for number, kind in enumerate(CELLS)
    ]
)
KEYS = st.text("abc.-_1", min_size=1, max_size=4)
ROW = st.tuples(*(st.none() | cells for cells in CELLS.values()))
RELEASE = st.dictionaries(KEYS, ROW, max_size=12)


def _release(folder: Path, rows: dict[str, tuple[Any, ...]]) -> Path:
    ordered = [(key, *rows[key]) for key in sorted(rows)]
    columns = [pyarrow.array([row[at] for row in ordered], field.type) for at, field in enumerate(SCHEMA)]
    stage.write("things", SCHEMA, [pyarrow.Table.from_arrays(columns, schema=SCHEMA)], folder)
    return folder


@settings(max_examples=60)
@given(old=RELEASE, new=RELEASE, part=st.integers(1, 5))
def test_any_two_tables(tmp_path_factory: pytest.TempPathFactory, old: Any, new: Any, part: int) -> None:
    place = tmp_path_factory.mktemp("pair")
    one, other = _release(place / "one", old), _release(place / "other", new)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("pipelines.release.differences.PART", part)
        found = [row for piece in differences(one, other) for row in piece.to_pylist()]
    made = _applied(_tables(one), found, schemas_of(other))
    assert made["things"].equals(_tables(other)["things"])
    assert all(row["old"] != row["new"] for row in found)
    assert list(differences(one, one)) == []


# --- what makes a difference ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("edited", "reason"),
    [
        ({"registers_sha256": "other"}, "register"),
        ({"code_sha256": "other"}, "rule"),
        ({"libraries": {}}, "rule"),
        ({}, "source"),
    ],
)
def test_reason_of_a_difference_in_a_document_that_stayed(release: Path, tmp_path: Path, edited: Row, reason: str) -> None:
    old = _copy(release, tmp_path / "old")
    manifest = json.loads((old / "manifest.json").read_text(encoding="utf-8"))
    manifest["inputs"] |= edited
    (old / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    _edit(old, "measures", "status", "planned")
    assert {row["reason"] for row in history.changes(old, release)} == {reason}


def test_a_new_column_is_a_difference_of_the_schema(release: Path, tmp_path: Path) -> None:
    old = _copy(release, tmp_path / "old")
    path = old / "parquet" / "plans.parquet"
    pyarrow.parquet.write_table(pyarrow.parquet.read_table(path).drop_columns(["government"]), path)
    found = list(history.changes(old, release))
    assert {(row["table_name"], row["column_name"], row["action"], row["reason"]) for row in found} == {
        ("plans", "government", "changed", "schema")
    }


def _copy(release: Path, to: Path) -> Path:
    return Path(shutil.copytree(release, to))


def _edit(release: Path, table: str, column: str, value: str) -> None:
    path = release / "parquet" / f"{table}.parquet"
    content = pyarrow.parquet.read_table(path)
    at = content.column_names.index(column)
    cells = pyarrow.array([value] * content.num_rows, content.schema.field(at).type)
    pyarrow.parquet.write_table(content.set_column(at, content.schema.field(at), cells), path)


# --- columns and versions -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("was", "version", "message"),
    [
        (lambda table: table.drop_columns(["government"]), SCHEMA_VERSION, "plans.government: added"),
        (lambda table: table.append_column("colour", [["red"] * table.num_rows]), SCHEMA_VERSION, "plans.colour: removed"),
        (lambda table: table.append_column("colour", [["red"] * table.num_rows]), "0.0.9", "plans.colour: removed"),
        (
            lambda table: table.set_column(1, "title", [list(range(table.num_rows))]),
            SCHEMA_VERSION,
            "plans.title: removed or retyped",
        ),
    ],
)
def test_columns_that_differ_want_another_version(release: Path, tmp_path: Path, was: Any, version: str, message: str) -> None:
    before = _copy(release, tmp_path / "before")
    path = before / "parquet" / "plans.parquet"
    pyarrow.parquet.write_table(was(pyarrow.parquet.read_table(path)), path)
    with pytest.raises(ReleaseError, match=message):
        check_schema(before, release, version)
    check_schema(before, release, "1.0.0")


def test_the_same_columns_want_no_other_version(release: Path) -> None:
    check_schema(release, release, SCHEMA_VERSION)


def test_a_release_that_cannot_be_read_is_named(release: Path, tmp_path: Path) -> None:
    broken = _copy(release, tmp_path / "broken")
    (broken / "parquet" / "plans.parquet").write_bytes(b"no Parquet")
    with pytest.raises(ReleaseError, match=r"plans\.parquet cannot be read"):
        list(differences(broken, release))
    (broken / "manifest.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ReleaseError, match="damaged"):
        editions.manifest_of(broken)


# --- commands on releases -------------------------------------------------------------------------------------------


@pytest.fixture
def outputs(family: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(family, tmp_path / "out", symlinks=True))


def test_releases_are_listed_with_the_latest_marked(outputs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["releases", "--out", str(outputs)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["2026.01.01.1", "2026.01.02.1", "latest"]
    assert lines[2].endswith("after 2026.01.02.1")


def test_rollback_moves_latest_and_a_rebuild_leaves_it(outputs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rollback", "2026.01.01.1", "--out", str(outputs)]) == 0
    assert (outputs / "latest").resolve().name == "2026.01.01.1"
    edition = editions.next_edition(outputs / "releases" / "2026.01.03.1", outputs, None, SCHEMA_VERSION, {}, date(2026, 1, 4))
    assert (edition.version, edition.is_new, edition.becomes_latest) == ("2026.01.03.1", False, False)
    assert main(["rollback", "2026.01.09", "--out", str(outputs)]) == 2
    assert "There are: 2026.01.01.1, 2026.01.02.1" in capsys.readouterr().err


def test_rollback_refuses_a_release_edited_by_hand(outputs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = outputs / "releases" / "2026.01.01.1" / "csv" / "plans.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("2011", "2012"), encoding="utf-8")
    assert main(["rollback", "2026.01.01.1", "--out", str(outputs)]) == 2
    assert "csv/plans.csv: the file is not the one that was released" in capsys.readouterr().err
    assert (outputs / "latest").resolve().name == "2026.01.03.1"


def test_diff_prints_cells_and_sums(outputs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = ["diff", "2026.01.01.1", "2026.01.02.1", "--out", str(outputs), "--table", "plans"]
    assert main(given) == 0
    out = capsys.readouterr().out
    assert "measure_count_stated: '26' -> '28'" in out
    assert "plans: changed, source" in out
    assert main(["diff", "latest", "latest", "--out", str(outputs)]) == 0
    assert "no cell" in capsys.readouterr().out
    assert main(["diff", "1999", "latest", "--out", str(outputs)]) == 2


def test_pack_makes_the_same_zip_every_time(outputs: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        assert main(["pack", "latest", "--out", str(outputs), "--to", str(tmp_path / name)]) == 0
    one, other = (tmp_path / name / "nordpol-2026.01.03.1.zip" for name in ("a", "b"))
    assert one.read_bytes() == other.read_bytes()
    with zipfile.ZipFile(one) as archive:
        archive.extractall(tmp_path / "taken")
    folder = tmp_path / "taken" / "nordpol-2026.01.03.1"
    checked = subprocess.run(
        ["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=folder, check=False, capture_output=True, text=True
    )
    assert checked.returncode == 0, checked.stdout
    deposit = json.loads((folder / "zenodo.json").read_text(encoding="utf-8"))
    assert (deposit["version"], deposit["publication_date"], deposit["upload_type"]) == ("2026.01.03.1", "2026-01-03", "dataset")
    assert "doi" not in deposit


def test_pack_refuses_a_release_that_is_not_whole(outputs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(outputs / "releases" / "2026.01.01.1" / "csv")
    assert main(["pack", "2026.01.01.1", "--out", str(outputs)]) == 2
    assert "csv: left out of this copy" in capsys.readouterr().err


def test_a_release_comes_out_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    shutil.copytree(RAW / "norden_org", raw / "norden_org")
    build(raw, out, "1")
    assert main(["reproduce", "1", "--out", str(out), "--raw", str(raw)]) == 0  # a first release
    shutil.copytree(RAW / "regjeringen_no", raw / "regjeringen_no")
    build(raw, out, "2", may_fall=["quotes"])
    shutil.rmtree(out / "latest" / "excel")  # as in a copy that left out a format
    assert main(["reproduce", "--out", str(out), "--raw", str(raw)]) == 0
    assert "byte for byte" in capsys.readouterr().out
    assert main(["reproduce", "1", "--out", str(out), "--raw", str(raw)]) == 1
    assert "parquet/documents.parquet: differs" in capsys.readouterr().out
    assert sorted(path.name for path in out.iterdir()) == [".cache", ".lock", ".staging", "latest", "releases"]


@pytest.mark.parametrize("table", sorted(ABOUT_RELEASES))
def test_tables_about_releases_are_no_part_of_the_compared_data(release: Path, tmp_path: Path, table: str) -> None:
    copy = _copy(release, tmp_path / "copy")
    schema = arrow_schema(table)
    row = {field.name: "x" for field in schema}
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist([row], schema=schema), copy / "parquet" / f"{table}.parquet")
    assert editions.data_hash(copy) == editions.data_hash(release)
    assert table in TABLES
