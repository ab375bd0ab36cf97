"""The data dictionary, for readers of text and of the browser: dictionary.md and dictionary.html."""

from pathlib import Path

from pipelines.release.editions import Edition
from schemas.dictionary import dictionary
from schemas.dictionary_page import dictionary_page

__all__ = ["write"]


def write(release: Path, edition: Edition) -> None:  # noqa: ARG001 (it follows from the models alone; the signature is that of all writers, and stays)
    """Write both pages.

    Args:
        release: the staged release.
        edition: what it is.
    """
    (release / "dictionary.md").write_text(dictionary(), encoding="utf-8")
    (release / "dictionary.html").write_text(dictionary_page(), encoding="utf-8")
