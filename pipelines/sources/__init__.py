"""Page templates, a module a site or a kind of its pages: a document's text -> the page, taken apart.

Each module here (but those of `SHARED`, which belong to no site) has `TEMPLATES`. A new site is a new module; it is found by
folder, there is no list to edit. `docs/adding-a-source.md` shows how.
"""

import pkgutil
from functools import cache
from importlib import import_module

from pipelines.documents import Document
from pipelines.sources.page import Page, Template

__all__ = ["parse", "templates"]

SHARED = {"head_lines", "heads", "labels", "layout", "page", "plain", "sorting", "speech_block"}
"""Modules that the sites share."""


@cache
def templates() -> tuple[Template, ...]:
    """All templates of all sites, the more particular first."""
    found = [
        template
        for module in pkgutil.iter_modules(__path__)
        if module.name not in SHARED
        for template in import_module(f"{__name__}.{module.name}").TEMPLATES
    ]
    return tuple(sorted(found, key=lambda template: (template.order, template.name)))


def parse(document: Document) -> Page | None:
    """Take a page apart by the first template that recognises it.

    Args:
        document: the decoded document.

    Returns:
        The page; None if no template recognises it.
    """
    return next((page for template in templates() if (page := template.read(document))), None)
