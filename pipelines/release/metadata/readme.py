"""What the release is, how to load, verify and cite it: README.md."""

from pathlib import Path

from pipelines.release.about import about
from pipelines.release.coverage import tables_of
from pipelines.release.distributions import distributions
from pipelines.release.editions import Edition
from pipelines.release.metadata.citation import reference
from pipelines.release.pages import page, table
from schemas.columns import table_description

__all__ = ["write"]


def write(release: Path, edition: Edition) -> None:
    """Write the page.

    Args:
        release: the staged release.
        edition: what it is.
    """
    formats = [(f"`{format_.path}`", format_.title) for format_ in distributions(release)]
    rows = [(f"`{name}`", edition.rows[name], table_description(name)) for name in tables_of(release)]
    words = page(
        "readme",
        version=edition.version,
        schema_version=edition.schema_version,
        description=about().description["en"],
        rows=table(("table", "rows", "what a row is"), rows),
        formats=table(("where", "what"), formats),
        reference=reference(edition),
    )
    (release / "README.md").write_text(words, encoding="utf-8")
