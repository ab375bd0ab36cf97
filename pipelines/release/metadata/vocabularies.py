"""All code lists in one file at the top of the release: vocabularies.csv, the same as the table of that name."""

from pathlib import Path

from pipelines.release.editions import Edition

__all__ = ["write"]


def write(release: Path, edition: Edition) -> None:  # noqa: ARG001 (it follows from the models alone; the signature is that of all writers, and stays)
    """Write the file.

    Args:
        release: the staged release.
        edition: what it is.
    """
    (release / "vocabularies.csv").write_bytes((release / "csv" / "vocabularies.csv").read_bytes())
