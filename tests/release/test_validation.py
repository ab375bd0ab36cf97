"""The release as a whole: what stops it, what is told, and that the one before stays as it was."""

import errno
import html.parser
import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.compute
import pyarrow.parquet
import pytest

from pipelines import steps, tables
from pipelines.cli import main
from pipelines.release.editions import ReleaseError
from pipelines.release.validation.expectations import FEWEST_PLANS, Finding, check
from pipelines.release.validation.profile import profile
from tests.conftest import RAW, build

Edit = Callable[[pyarrow.Table], pyarrow.Table]


def _edited(release: Path, to: Path, table: str, edit: Edit) -> Path:
    copy = Path(shutil.copytree(release, to))
    path = copy / "parquet" / f"{table}.parquet"
    before = pyarrow.parquet.read_table(path)
    pyarrow.parquet.write_table(edit(before).cast(before.schema), path)
    return copy


def _with(column: str, value: Any) -> Edit:
    """The table with one value in all cells of a column."""

    def edit(table: pyarrow.Table) -> pyarrow.Table:
        at = table.column_names.index(column)
        field = table.schema.field(at)
        return table.set_column(at, field, pyarrow.array([value] * table.num_rows, field.type))

    return edit


def _share(share: float) -> Edit:
    return lambda table: table.slice(0, int(table.num_rows * share))


def _twice(table: pyarrow.Table) -> pyarrow.Table:
    return pyarrow.concat_tables([table, table])


def _many(table: pyarrow.Table) -> pyarrow.Table:
    return pyarrow.concat_tables([table] * -(-FEWEST_PLANS // table.num_rows))


def _days(table: pyarrow.Table, **days: str) -> pyarrow.Table:
    for column, day in days.items():
        table = _with(column, pyarrow.scalar(day).cast(pyarrow.date32()).as_py())(table)
    return table


BROKEN = [
    ("measures", _share(0.8), "tables", "critical", "Rows that a release loses"),
    ("measures", _twice, "unique_keys", "critical", "A key names one row"),
    ("measures", _twice, "tables", "warning", "Growth is welcome"),
    ("measures", _with("doc_id", "nowhere"), "foreign_keys", "critical", "A reference leads to a row"),
    ("mentions", _with("name", None), "columns", "warning", "A column that falls silent"),
    ("plan_documents", _with("confidence", 1.5), "ranges", "critical", "No value lies above"),
    ("plans", _with("budget_amount", -1.0), "ranges", "critical", "No value lies below"),
    ("documents", lambda table: _days(table, published_latest="2999-01-01"), "ranges", "critical", "No value lies above"),
    ("measures", _with("level", "part"), "distributions", "warning", "Languages and kinds do not shift"),
    (
        "plans",
        lambda table: _days(_many(table), launched_earliest="2020-01-01", end_latest="2019-01-01"),
        "plans",
        "critical",
        "A plan is launched before it ends",
    ),
]


@pytest.mark.parametrize(("table", "edit", "frame", "severity", "why"), BROKEN, ids=[f"{one[0]}-{one[4]}" for one in BROKEN])
def test_what_does_not_hold_is_found(
    release: Path, tmp_path: Path, table: str, edit: Edit, frame: str, severity: str, why: str
) -> None:
    broken = _edited(release, tmp_path / "broken", table, edit)
    found = [finding for finding in check(profile(broken, release), ()) if not finding.holds]
    assert any((one.frame, one.severity) == (frame, severity) and one.why.startswith(why) for one in found), found
    assert all(one.unexpected for one in found)


def test_a_table_may_fall_when_it_is_said(release: Path, tmp_path: Path) -> None:
    fallen = _edited(release, tmp_path / "fallen", "mentions", _share(0.5))
    assert [str(one) for one in _stopping(check(profile(fallen, release), ()))] != []
    assert [str(one) for one in _stopping(check(profile(fallen, release), ("mentions",)))] == []


def _rows(release: Path, table: str) -> list[dict[str, Any]]:
    return list(pyarrow.parquet.read_table(release / "parquet" / f"{table}.parquet").to_pylist())


def _stopping(findings: list[Finding]) -> list[Finding]:
    return [finding for finding in findings if not finding.holds and finding.severity == "critical"]


def test_the_first_release_and_an_empty_one_hold(release: Path, tmp_path: Path) -> None:
    assert _stopping(check(profile(release, None), ())) == []
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "nothing.txt").write_text("", encoding="utf-8")
    empty = build(tmp_path / "raw", tmp_path / "out")
    assert pyarrow.parquet.read_metadata(empty / "parquet" / "plans.parquet").num_rows == 0


ODD_PAGES = {
    "adopted by parliament after the government launched it": (
        "Rapportering for opptrappingsplanen mot vold\n\nUtgiver: Justis- og beredskapsdepartementet\n\n"
        "Opptrappingsplanen mot vold ble lagt fram i oktober 2013 og vedtatt av Stortinget i april 2014.\n"
    ),
    "years in the wrong order": "Handlingsplan mod menneskehandel 2028-2024\n\nHandlingsplanen gælder fra 2028 til 2024.\n",
    "in an age of which nobody writes": "Pressemelding\n\nDato: 01.01.2999\n\nRegjeringen skal styrke arbeidet siden 02.05.0001.\n",
    "more money than there is": (
        "Handlingsplan mot menneskehandel\n\nPlanen har et budsjett på 123456789012345678901234 kroner og 5 tusen milliarder milliarder kroner.\n"
        "\nPlanen har 12345678901234567890 tiltak.\n"
    ),
    "cuts in a table": "Handlingsplan mot menneskehandel\n\nmill. kroner\n\nHandlingsplanen\n\n-3,5\n",
}
"""Pages whose own words are at odds; the first tells the order of Norwegian plans that the Storting adopts."""


def test_pages_at_odds_with_themselves_stop_nothing(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    for number, text in enumerate(ODD_PAGES.values()):
        (tmp_path / "raw" / f"page{number}.txt").write_text(text, encoding="utf-8")
    release = build(tmp_path / "raw", tmp_path / "out")
    warned = [finding for finding in check(profile(release, None), ()) if not finding.holds]
    assert {finding.severity for finding in warned} == {"warning"}
    assert "adopted_earliest 2014-04-01, launched_latest 2013-10-31" in str(warned[0])


class _Outside(html.parser.HTMLParser):
    """Collects what a page would load."""

    def __init__(self) -> None:
        super().__init__()
        self.loaded: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.loaded += [f"{tag} {name} {value}" for name, value in attrs if name in ("src", "href", "srcset", "action")]
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_findings_are_part_of_the_release(release: Path) -> None:
    findings = json.loads((release / "validation" / "results.json").read_text(encoding="utf-8"))
    assert {finding["frame"] for finding in findings} == {
        "tables", "unique_keys", "foreign_keys", "columns", "ranges", "distributions", "plans",
    }  # fmt: skip
    assert all(finding["holds"] and finding["why"] for finding in findings)
    page = (release / "validation" / "index.html").read_text(encoding="utf-8")
    parser = _Outside()
    parser.feed(page)
    assert parser.loaded == parser.open == []
    assert page.count("<tr>") == len(findings) + 1


# --- the release before stays as it was -----------------------------------------------------------------------------


def test_documents_that_vanish_stop_the_release(
    tmp_path: Path, out_with_release: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    raw, out = tmp_path / "raw", out_with_release
    shutil.copytree(RAW, raw)
    shutil.rmtree(raw / "regjeringen_no")
    given = ["build", "--raw", str(raw), "--out", str(out), "--version", "2"]
    assert main(given) == 1
    said = capsys.readouterr()
    assert "Rows that a release loses" in said.out
    assert (
        "Gone or set aside since release 1: regjeringen_no.002_12c41de98a3c8eaf, regjeringen_no.003_388432f8a9bda74c\n"
        in said.out
    )
    assert "nothing was published" in said.err
    assert (out / "latest").resolve().name == "1"
    assert main([*given, "--may-fall", "documents"]) == 0
    assert (out / "latest").resolve().name == "2"


@pytest.mark.parametrize("named", [True, False], ids=["named by its manifest still", "named nowhere"])
def test_a_document_that_is_taken_out_stops_nothing(tmp_path: Path, out_with_release: Path, *, named: bool) -> None:
    raw, out = tmp_path / "raw", out_with_release
    shutil.copytree(RAW, raw)
    before = (out / "latest").resolve()
    taken = raw / "regjeringen_no" / "002_12c41de98a3c8eaf.txt"
    if not named:
        _without_row(taken.parent / "manifest.csv", taken.name)
    taken.unlink()
    after = build(raw, out, "2")
    statuses = {row["source_file"]: row["status"] for row in _rows(after, "documents")}
    assert statuses.get(f"regjeringen_no/{taken.name}") == ("quarantined" if named else None)
    assert not [row for row in _rows(after, "mentions") if row["doc_id"].endswith(taken.stem)]
    assert _stopping(check(profile(_edited(after, tmp_path / "fallen", "mentions", _share(0.8)), before), ())) != []


def _without_row(manifest: Path, name: str) -> None:
    lines = manifest.read_text(encoding="utf-8").splitlines(keepends=True)
    manifest.write_text("".join(line for line in lines if name not in line), encoding="utf-8")


def test_documents_that_break_stop_the_release(tmp_path: Path, out_with_release: Path) -> None:
    raw, out = tmp_path / "raw", out_with_release
    shutil.copytree(RAW, raw)
    for path in sorted(raw.rglob("*.txt"))[:2]:
        path.write_bytes(b"")
    with pytest.raises(ReleaseError, match="Rows that a release loses"):
        build(raw, out, "2")


def test_problems_that_are_solved_stop_nothing(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    shutil.copytree(RAW, raw)
    for name in ("first", "second", "third"):
        (raw / f"{name}.txt").write_bytes(b"")
    build(raw, out, "1")
    for name in ("first", "second", "third"):
        (raw / f"{name}.txt").unlink()
    assert [row for row in _rows(build(raw, out, "2"), "problems") if row["code"] == "empty_file"] == []


def test_growth_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    shutil.copytree(RAW / "norden_org", raw / "norden_org")
    build(raw, out, "1")
    shutil.copytree(RAW / "regjeringen_no", raw / "regjeringen_no")
    assert main(["build", "--raw", str(raw), "--out", str(out), "--version", "2"]) == 0
    assert "Growth is welcome" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (lambda rows: [*rows, rows[0]], "stands twice"),
        (lambda rows: [{**rows[0], "text": None}, *rows[1:]], r"measures.text: row "),
        (lambda rows: [{**rows[0], "plan_id": "nowhere"}, *rows[1:]], "measures.plan_id: 'nowhere' is no plans.plan_id"),
        (lambda rows: [{**rows[0], "colour": "red"}, *rows[1:]], "measures: ['colour'] are not declared in schemas/"),
        (lambda rows: [{**rows[0], "level": "hope"}, *rows[1:]], "measures.level"),
        (lambda rows: [{**rows[0], "deadline_edtf": "2019-02-29"}, *rows[1:]], "a date is not valid EDTF"),
        (lambda rows: [{**rows[0], "deadline_edtf": "2019-02-28/2018"}, *rows[1:]], "a date is not valid EDTF"),
    ],
    ids=[
        "duplicate key",
        "null in a required column",
        "dangling key",
        "undeclared column",
        "code of no list",
        "day of no calendar",
        "interval that ends before it begins",
    ],
)
def test_a_damaged_table_stops_the_release(
    out_with_release: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], edit: Any, message: str
) -> None:
    out = out_with_release
    before = (out / "latest").resolve()
    rows_of = steps.rows_of

    def damaged(folder: Path, table: str) -> Any:
        pieces = rows_of(folder, table)
        if table != "measures":
            return pieces
        return iter([tables.arrow_table(table, edit([row for piece in pieces for row in piece.to_pylist()]))])

    monkeypatch.setattr(steps, "rows_of", damaged)
    assert main(["build", "--raw", str(RAW), "--out", str(out), "--version", "2"]) == 1
    said = capsys.readouterr()
    assert message in said.out + said.err
    assert (out / "latest").resolve() == before.resolve()
    assert [path.name for path in (out / "releases").iterdir()] == ["1"]


FULL = OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize(
    ("place", "error"),
    [
        ("pyarrow.parquet.ParquetWriter", FULL),
        ("pipelines.release.publish.seal", FULL),
        ("pipelines.release.formats.sqlite.write", sqlite3.OperationalError("database or disk is full")),
    ],
)
def test_a_full_disk_leaves_the_old_release(
    out_with_release: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], place: str, error: Exception
) -> None:
    out = out_with_release
    before = (out / "latest").resolve()
    files = {path: path.read_bytes() for path in before.rglob("*") if path.is_file()}

    def full(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(place, full)
    assert main(["build", "--raw", str(RAW), "--out", str(out), "--version", "2"]) == 1
    assert f"There is no room left: {error}" in capsys.readouterr().err
    assert (out / "latest").resolve() == before.resolve()
    assert files == {path: path.read_bytes() for path in before.rglob("*") if path.is_file()}
    monkeypatch.undo()
    assert main(["build", "--raw", str(RAW), "--out", str(out), "--version", "2"]) == 0


def test_the_library_says_what_stops_a_release(tmp_path: Path, out_with_release: Path) -> None:
    raw, out = tmp_path / "raw", out_with_release
    shutil.copytree(RAW, raw)
    shutil.rmtree(raw / "norden_org")
    with pytest.raises(ReleaseError, match="not as expected"):
        build(raw, out, "2")
    assert steps.Folders(raw, out).release.is_dir()
