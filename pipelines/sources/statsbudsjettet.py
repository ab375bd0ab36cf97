"""statsbudsjettet.no: entries of the Norwegian budget from A to Å.

A fixed title, an instruction, the letter alone on a line, the word, one or two paragraphs. The year stands in the address
only; entries are in Bokmål or Nynorsk.
"""

from pipelines.documents import Document, Value
from pipelines.sources.labels import interface_language
from pipelines.sources.layout import Line, lines
from pipelines.sources.page import Page, Template, with_lines
from pipelines.sources.sorting import sort_out

__all__ = ["TEMPLATES"]

ENTRY = "statsbudsjettet.entry"
HEADING = "Statsbudsjettet fra A til Å"
HEAD_LINES = 6


def _heading(text: str) -> Line | None:
    head = [line for line, _ in zip(lines(text), range(HEAD_LINES), strict=False)]
    return next((line for line in head if line.of(text) == HEADING), None)


def _read(document: Document) -> Page | None:
    text = document.text
    heading = _heading(text)
    if heading is None:
        return None
    parts = sort_out(ENTRY, text, lines(text))
    rest = [line for line in parts.body if line.span != heading.span and len(line.of(text)) > 1]
    page = Page(
        ENTRY,
        kind=Value("other", "mapped", "kind.budget_entry", (heading.span,)),
        title=rest[0].span if rest else heading.span,
        ui_lang=interface_language(parts.menus),
        country="NO",
        sign=heading.span,
    )
    return with_lines(page, text, parts, rest[1:], {})


TEMPLATES = (Template(ENTRY, 12, _read),)
