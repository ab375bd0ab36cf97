"""The data dictionary: dictionary.md."""

from pathlib import Path

from pipelines.release.editions import Edition
from schemas.dictionary import dictionary

__all__ = ["write"]


def write(release: Path, edition: Edition) -> None:  # noqa: ARG001 (it follows from the models alone)
    """Write the dictionary.

    Args:
        release: the staged release.
        edition: what it is.
    """
    (release / "dictionary.md").write_text(dictionary(), encoding="utf-8")
