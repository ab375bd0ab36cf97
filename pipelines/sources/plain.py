"""A page that no template recognises: a title and blocks, without date, and without kind but where a line says `Pressemeddelelse fra ...`.

Labels, menus, contacts and captions are those of agencies' pages, which stand for all sites without a template. Here belongs:
what any page has. Not here: whether such a page may enter the tables (`records/rows.py` decides, decision 0026).
"""

from pipelines.sources.heads import type_from, with_title
from pipelines.sources.labels import interface_language, languages_of
from pipelines.sources.layout import lines
from pipelines.sources.page import Page, with_lines
from pipelines.sources.sorting import sort_out

__all__ = ["PLAIN", "page"]

PLAIN = "plain"
HEAD_LINES = 6
LONGEST_TITLE = 300
"""A longer line is a paragraph, whatever it ends in."""
LANGUAGES = ("nb", "nn", "sv", "da", "en")
LABELS = "agency"
"""The family of templates whose labels and menus any page may have."""


def page(text: str) -> Page:
    """The page; its first line is the title, unless that is a sentence or all there is.

    Args:
        text: the text as decoded.
    """
    parts = sort_out(LABELS, text, lines(text))
    typed = type_from(text, parts.body[:HEAD_LINES], LANGUAGES)
    if typed:
        parts.body.remove(typed.line)
        parts.fields.setdefault("publisher", []).append(typed.publisher)
    has_title = len(parts.body) > 1 and not parts.body[0].of(text).endswith(".") and len(parts.body[0].of(text)) <= LONGEST_TITLE
    title, body = with_title(text, parts.body) if has_title else (None, parts.body)
    head = Page(
        PLAIN,
        kind=typed.kind if typed else None,
        title=title,
        ui_lang=interface_language(parts.labels, parts.menus),
        ui_langs=languages_of(parts.labels or parts.menus),
    )
    return with_lines(head, text, parts, body)
