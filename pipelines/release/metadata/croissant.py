"""The release as a Croissant dataset for machine learning: croissant.json."""

import json
from pathlib import Path

from pipelines.release.about import about
from pipelines.release.coverage import coverage, tables_of
from pipelines.release.distributions import released_file
from pipelines.release.editions import Edition
from pipelines.release.metadata.citation import reference
from schemas.croissant import CONTEXT, VERSION, file_object, record_sets

__all__ = ["write"]

PARQUET = "application/x-parquet"
"""The name under which Croissant's loaders know Parquet; the registered media type they refuse."""


def write(release: Path, edition: Edition) -> None:
    """Write the description.

    Args:
        release: the staged release.
        edition: what it is.
    """
    project = about()
    tables = tables_of(release)
    dataset = {
        "@context": CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": VERSION,
        "name": project.name,
        "alternateName": project.title["en"],
        "description": project.description["en"],
        "version": edition.version,
        "datePublished": edition.issued,
        "citeAs": reference(edition),
        "license": project.licence_of_data.address if project.licence_of_data else f"{project.base(edition.version)}LICENCES.md",
        "url": project.landing_page or project.base(edition.version),
        "keywords": list(project.keywords["en"]),
        "inLanguage": [language for language in coverage(release).languages if language != "unknown"],
        "creator": {"@type": "sc:Organization", "name": project.creator},
        "publisher": {"@type": "sc:Organization", "name": project.creator},
        "distribution": [_file(release, table) for table in tables],
        "recordSet": record_sets(tables),
    }
    filled = {name: fact for name, fact in dataset.items() if fact}
    (release / "croissant.json").write_text(json.dumps(filled, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _file(release: Path, table: str) -> dict[str, str]:
    file = released_file(release, file_object(table))
    return {
        "@type": "cr:FileObject",
        "@id": file.path,
        "name": file.path,
        "contentUrl": file.path,
        "contentSize": f"{file.size} B",
        "encodingFormat": PARQUET,
        "sha256": file.sha256,
    }
