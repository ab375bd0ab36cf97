"""Words of a document that would do something where they are shown: in a spreadsheet, a page, a terminal."""

import csv
from pathlib import Path

import pytest

from pipelines.commands.answers import shown
from pipelines.release.formats.spreadsheet_csv import guarded
from pipelines.release.pages import table
from pipelines.release.validation.expectations import Finding
from tests.conftest import build

FORMULAS = [
    ("=cmd()", True),
    ("+47 22 00", True),
    ("-2+3", True),
    ("@SUM(A1)", True),
    ("\t=1", True),
    ("\r=1", True),
    ("\n=1", True),
    ("＝1+1", True),
    (" =1+1", True),
    ("\ufeff=1+1", True),
    ("\N{NO-BREAK SPACE}=1+1", True),
    ("Hvert år = mer", False),
    (" og barn", False),
    ("– tiltak", False),
    ("", False),
]


@pytest.mark.parametrize(("text", "is_guarded"), FORMULAS)
def test_what_a_spreadsheet_would_compute_is_guarded(text: str, *, is_guarded: bool) -> None:
    assert guarded(text) == ("'" + text if is_guarded else text)


@pytest.mark.parametrize(
    ("cell", "in_page"),
    [
        ("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)>"),
        ("a | b", "a \\| b"),
        ("![x](http://x)", "!\\[x](http://x)"),
        ("a\n| b", "a \\| b"),
        ("CC BY 4.0", "CC BY 4.0"),
        (5, "5"),
    ],
)
def test_a_cell_of_a_page_is_shown_as_it_is_written(cell: object, in_page: str) -> None:
    assert table(("licence",), [(cell,)]).splitlines()[2] == f"| {in_page} |"


@pytest.mark.parametrize(
    ("words", "in_terminal"),
    [
        ("\x1b[31mrød", "\\x1b[31mrød"),
        ("a\x00b\x07", "a\\x00b\\x07"),
        ("\u202eabc\u2066", "\\u202eabc\\u2066"),
        ("100\N{NO-BREAK SPACE}000 kr – så", "100\N{NO-BREAK SPACE}000 kr – så"),
    ],
)
def test_words_do_not_steer_a_terminal(words: str, in_terminal: str) -> None:
    assert shown(words) == in_terminal


def test_a_finding_names_every_row_and_rounds() -> None:
    rows = [{"share_of_before": 0.5064935, "table": "codes"}]
    finding = Finding("tables", "between", {}, "critical", "Rows", holds=False, checked=9, unexpected=rows, number_unexpected=2)
    assert str(finding) == "Rows (2 in tables: table codes, share_of_before 0.506; and 1 more)"


def test_a_licence_that_is_a_tag_stays_words(tmp_path: Path) -> None:
    source = tmp_path / "raw" / "site"
    source.mkdir(parents=True)
    licence = "=cmd()|<img src=x onerror=alert(1)>"
    (source / "source.toml").write_text(f'site = "<script>"\nlicence = "{licence}"\nredistribute = true\n', encoding="utf-8")
    (source / "page.txt").write_text("\x00\x1b[31m \u202e" + "Ja, lista er lang. " * 2_500, encoding="utf-8")
    release = build(tmp_path / "raw", tmp_path / "out")
    for page in (*release.glob("*.md"), *release.rglob("*.html")):
        assert "<img" not in page.read_text(encoding="utf-8"), page.name
    with (release / "csv" / "documents.csv").open(encoding="utf-8", newline="") as file:
        assert [row["licence"] for row in csv.DictReader(file)] == [licence]
