"""The explorer's pages as text: what a document says is never markup, offsets stay, data comes in shards."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.release.editions import ReleaseError
from pipelines.site.build import is_of, write
from pipelines.site.documents import Library
from pipelines.site.markup import Frame, address, clean, element, outside
from pipelines.site.pictures import LETTER, WIDTH, Span, bars, time_line
from pipelines.site.shards import Shards


class Seen(HTMLParser):
    """Tags, and the text of the preformatted part."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.is_open = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002, D102 (overrides HTMLParser's; stays)
        self.tags.append(tag)
        self.is_open = self.is_open or tag == "pre"

    def handle_endtag(self, tag: str) -> None:  # noqa: D102 (overrides HTMLParser's; stays)
        self.is_open = self.is_open and tag != "pre"

    def handle_data(self, data: str) -> None:  # noqa: D102 (overrides HTMLParser's; stays)
        self.text += data if self.is_open else ""


PLAIN = Seen(Frame("1", []).page("t", "", element("pre", "x"), data={"a": 1})).tags


@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_any_text_stays_text(text: str) -> None:
    page = Seen(Frame("1", []).page(text, "", element("pre", "\n" + clean(text)), data={"a": text}))
    assert page.tags == PLAIN
    assert page.text == "\n" + clean(text)
    assert len(clean(text)) == len(text)


@pytest.mark.parametrize(
    ("given_address", "is_link"),
    [
        ("https://example.org/a?b=c", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("https://example.org/ onclick", False),
        (" https://example.org", False),
    ],
)
def test_only_web_addresses_become_links(given_address: str, is_link: bool) -> None:
    assert (not isinstance(outside(given_address), str)) is is_link


def test_addresses() -> None:
    assert address("../", "plans", "no-2003") == "../plans/no-2003.html"
    assert address("../", "amounts", "a.1") == "../tables/amounts.html#row=a.1"
    assert address("", "people", "x" * 201) == f"tables/people.html#row={'x' * 201}"
    assert Library(5).at("", "a.b", 1, 2) == "documents/a.b.html#at=1-2"
    assert Library(10_001).at("../", "a.b", 1, 2) == "../document.html#doc=a.b&at=1-2"


def test_shards_hold_all_rows_in_order(tmp_path: Path) -> None:
    shards = Shards(tmp_path / "rows", "rows")
    rows = [[f"k{number:04d}", "</script>\u2028" + "å" * 1000] for number in range(500)]
    for row in rows:
        shards.add(row[0], row)
    told = shards.close()
    assert told["shards"] > 1
    _, _, firsts = _script(tmp_path / "rows" / "list00000.js")
    assert (told["rows"], told["lists"], len(firsts)) == (500, ["k0000"], told["shards"])
    read = []
    for at in range(told["shards"]):
        name, number, found = _script(tmp_path / "rows" / f"{at:05d}.js")
        assert (name, number, found[0][0]) == ("rows", at, firsts[at])
        read += found
    assert read == rows


def _script(path: Path) -> list[Any]:
    """What a shard gives to the page."""
    return json.loads(re.sub(r"^.*?\.push\(|\);\n$", "", path.read_text(encoding="utf-8"), flags=re.DOTALL))


def test_what_a_page_knows_of_many_shards_stays_small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Evidence of 100,000 documents has 11,500 shards, and keys of some 100 characters."""
    monkeypatch.setattr("pipelines.site.shards.BYTES", 1)
    shards = Shards(tmp_path / "rows", "rows")
    keys = [f"{number:05d}{'x' * 100}" for number in range(11_500)]
    for key in keys:
        shards.add(key, [key])
    told = shards.close()
    assert (told["shards"], told["rows"]) == (11_500, 11_500)
    assert len(json.dumps(told)) < 10_000
    lists = sorted((tmp_path / "rows").glob("list*.js"))
    assert [key for path in lists for key in _script(path)[2]] == keys
    assert max(path.stat().st_size for path in lists) < 100_000


def test_no_shards_of_no_rows(tmp_path: Path) -> None:
    assert Shards(tmp_path / "rows", "rows").close()["shards"] == 0
    assert not list((tmp_path / "rows").iterdir())


def test_a_time_line_of_one_day_and_bars_of_nothing_are_drawn() -> None:
    assert time_line("t", [Span("launched", "2019-12-31", "2019-12-31", "2019-12-31")]).find(".//rect") is not None
    assert bars("b", [("a", 0)]).find(".//rect") is not None


@pytest.mark.parametrize("days", [("2021-01-01", "2021-01-01"), ("2021-11-30", "2022-10-18"), ("2023-12-31", "2023-12-31")])
def test_the_words_of_a_time_line_lie_within_its_picture(days: tuple[str, str]) -> None:
    """A period in the middle, whose words fit neither before nor after it, had its first words cut off."""
    years = [Span("begins", "2021-01-01", "2021-12-31", "2021"), Span("ends", "2023-01-01", "2023-12-31", "2023")]
    drawn = time_line("t", [*years, Span("document published", *days, "/".join(days))])
    for text in drawn.iter("text"):
        if text.get("text-anchor") != "middle":  # years of the scale
            left = float(text.get("x", "-1"))
            assert left >= 0
            assert left + LETTER * len(text.text or "") <= WIDTH


def test_a_site_is_whole_the_same_twice_and_replaces_only_a_site(release: Path, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    write(release, folder)
    assert is_of(release, folder)
    first = {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    write(release, folder)
    assert first == {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert all(b"Content-Security-Policy" in content for path, content in first.items() if path.suffix == ".html")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(ReleaseError, match="something else"):
        write(release, tmp_path / "mine")
    assert (tmp_path / "mine" / "letter.txt").is_file()


def test_a_release_without_its_database_has_the_same_site(release: Path, tmp_path: Path) -> None:
    bare = tmp_path / "bare"
    bare.mkdir()
    for path in release.iterdir():
        if path.name != "nordpol.sqlite":
            (bare / path.name).symlink_to(path)
    write(bare, tmp_path / "site")
    assert (tmp_path / "site" / "tables" / "plans.html").is_file()
    assert not (bare / "nordpol.sqlite").exists()
