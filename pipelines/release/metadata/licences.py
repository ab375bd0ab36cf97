"""The licences of the sources, of the data and of the code: LICENCES.md."""

from pathlib import Path

from pipelines.release.about import Licence, about
from pipelines.release.coverage import coverage
from pipelines.release.editions import Edition
from pipelines.release.pages import page, table

__all__ = ["statement", "write"]


def write(release: Path, edition: Edition) -> None:
    """Write the page.

    Args:
        release: the staged release.
        edition: what it is.
    """
    sources = coverage(release).sources
    rows = [
        (source.source_id, ", ".join(source.publishers) or "not known", source.licence, source.documents, source.texts)
        for source in sources
    ]
    documents = sum(source.documents for source in sources)
    words = page(
        "licences",
        version=edition.version,
        sources=table(("source", "publisher", "licence", "documents", "whole text is here"), rows),
        documents=str(documents),
        withheld=str(documents - sum(source.texts for source in sources)),
        data=statement(about().licence_of_data),
        code=statement(about().licence_of_code),
    )
    (release / "LICENCES.md").write_text(words, encoding="utf-8")


def statement(licence: Licence | None) -> str:
    """What is said of a licence, and what follows where none is chosen.

    Args:
        licence: the licence; None if none is chosen.
    """
    if licence:
        return f"[{licence.name}]({licence.address})"
    return (
        "No licence has been chosen yet. Until one is, you have the rights that the law gives you, and no more: ask the project."
    )
