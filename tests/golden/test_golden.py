"""Pages as the templates take them apart, held against what was read and found right before.

The five source documents, and pages written for this test: invented words in the true form of each site. What a page is
taken for stands beside it in `<name>.expected`; for a source document, in `<source_id>/`. A missing expectation is written
once, and the test fails: read it beside the page, and commit it if it is right.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipelines.documents import Document, Source, Span, decode, tidy
from pipelines.mentions import contacts
from pipelines.sources import parse
from pipelines.sources.layout import Block
from tests.conftest import RAW

HERE = Path(__file__).parent
WRITTEN = sorted(HERE.glob("*/*.txt"))
RECEIVED = sorted(RAW.glob("*/*.txt"))
FIRST_WORDS = 5


def _expectation(page: Path) -> Path:
    return HERE / page.parent.name / f"{page.stem}.expected"


def _rendered(page: Path) -> str:
    decoded, encoding, _ = decode(page.read_bytes())
    text, found = contacts.masked(decoded)
    return "\n".join(_lines(Document(page.stem, text, Source("golden"), None, encoding, found))) + "\n"


def _lines(document: Document) -> Iterator[str]:
    page = parse(document)
    if page is None:
        yield "not recognised"
        return

    def words(span: Span) -> str:
        return tidy(span.of(document.text))

    yield f"template: {page.template}"
    yield f"kind: {page.kind.value if page.kind else '-'}"
    yield f"title: {words(page.title) if page.title else '-'}"
    languages = page.ui_lang.value if page.ui_lang else f"one of {' '.join(page.ui_langs) or '-'}"
    yield f"interface: {languages}"
    yield f"country: {page.country or '-'}"
    for field, spans in sorted(page.fields.items()):
        yield from (f"field {field}: {words(span)}" for span in spans)
    for name, spans in (("link", page.links), ("contact", page.contacts), ("caption", page.captions)):
        yield from (f"{name}: {words(span)}" for span in spans)
    yield from (f"problem: {problem.code}" for problem in page.problems)
    yield from (f"body {_first_words(block, document.text)}" for block in page.body)
    if page.translation_heading:
        yield f"translation below: {words(page.translation_heading)}"
    yield from (f"translation {_first_words(block, document.text)}" for block in page.translation)


def _first_words(block: Block, masked: str) -> str:
    words = tidy(" ".join(piece.of(masked) for piece in block.pieces)).split()
    cut = " …" if len(words) > FIRST_WORDS else ""
    pieces = f" in {len(block.pieces)} pieces" if len(block.pieces) > 1 else ""
    return f"{block.kind}{pieces}: {' '.join(words[:FIRST_WORDS])}{cut}"


@pytest.mark.parametrize("page", [*RECEIVED, *WRITTEN], ids=lambda page: f"{page.parent.name}/{page.stem}")
def test_page_is_taken_apart_as_before(page: Path) -> None:
    expectation = _expectation(page)
    found = _rendered(page)
    if not expectation.exists():
        expectation.parent.mkdir(exist_ok=True)
        expectation.write_text(found, encoding="utf-8")
        pytest.fail(f"{expectation.name} was missing and is written now. Read it beside {page.name}; commit it if it is right.")
    assert found == expectation.read_text(encoding="utf-8")


def test_every_expectation_has_its_page() -> None:
    expected = {_expectation(page) for page in (*RECEIVED, *WRITTEN)}
    assert set(HERE.glob("*/*.expected")) == expected


def test_every_template_has_a_page() -> None:
    from pipelines.sources import templates

    seen = {path.read_text(encoding="utf-8").partition("\n")[0].removeprefix("template: ") for path in HERE.glob("*/*.expected")}
    assert {template.name for template in templates()} <= seen
