"""The report on a release: each picture beside the table behind it, without a network."""

import html.parser
from pathlib import Path

import pyarrow.parquet
import pytest

from pipelines.cli import main
from pipelines.release.report.figures import Figure, figures
from pipelines.release.report.page import write


@pytest.fixture(scope="module")
def report(release: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    write(release, folder)
    return folder


def _figure(release: Path, name: str) -> Figure:
    return next(figure for figure in figures(release) if figure.name == name)


def test_measures_are_all_counted(release: Path) -> None:
    levels = pyarrow.parquet.read_table(release / "parquet" / "measures.parquet").column("level").to_pylist()
    figure = _figure(release, "measures")
    assert sum(row[-1] for row in figure.rows) == sum(level in ("measure", "activity") for level in levels) > 0


def test_what_the_five_documents_show(release: Path) -> None:
    assert [row[1:] for row in _figure(release, "plans").rows] == [
        ("NO", "2003-02-12", "2005-12-30"), ("XN", "2011-01-01", "2013-12-31"), ("NO", "2016-01-01", None),
    ]  # fmt: skip
    assert {row[1:] for row in _figure(release, "completeness").rows} == {(26, 7), (23, 0)}
    assert {row[1:] for row in _figure(release, "budgets").rows} == {
        ("100,000,000 NOK", "unstated", 13_402_131), ("3,900,000 DKK", "per year", 522_802),
    }  # fmt: skip
    assert sum(row[2] for row in _figure(release, "speeches").rows) == 2
    assert ("not said", "prevention", 1) in _figure(release, "measures").rows  # a speech of a party group is of no country


class _Page(html.parser.HTMLParser):
    """Collects what a page would load, and its pictures."""

    def __init__(self) -> None:
        super().__init__()
        self.loaded: list[str | None] = []
        self.named_pictures = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.loaded += [
            value for name, value in attrs if name in ("src", "href", "xlink:href") and not (value or "").startswith("#")
        ]
        self.named_pictures += tag == "svg" and ("role", "img") in attrs and any(name == "aria-label" for name, _ in attrs)


def test_the_page_stands_alone(report: Path, release: Path) -> None:
    page = _Page()
    page.feed((report / "report.html").read_text(encoding="utf-8"))
    assert page.loaded == []
    assert page.named_pictures == sum(figure.picture is not None for figure in figures(release))


def test_the_markdown_shows_tables_and_pictures(report: Path, release: Path) -> None:
    text = (report / "report.md").read_text(encoding="utf-8")
    for figure in figures(release):
        assert f"## {figure.title}" in text
        assert f"({figure.name}.svg)" in text
        assert (report / f"{figure.name}.svg").read_text(encoding="utf-8").startswith("<svg")
        assert text.count("\n| ") >= len(figure.rows)


def test_the_command_writes_it_and_names_what_is_missing(
    release: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", str(release), "--to", str(tmp_path / "report")]) == 0
    assert "report.html" in capsys.readouterr().out
    assert main(["report", "1999", "--out", str(tmp_path), "--to", str(tmp_path)]) == 2
    assert "There is no release" in capsys.readouterr().err
