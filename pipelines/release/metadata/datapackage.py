"""The release as a Frictionless Data Package: datapackage.json."""

import json
from pathlib import Path
from typing import Any

from pipelines.release.about import about
from pipelines.release.coverage import coverage, tables_of
from pipelines.release.distributions import distributions
from pipelines.release.editions import Edition
from schemas.columns import table_description
from schemas.frictionless import resource_name, table_schema

__all__ = ["write"]

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
RESOURCE_PROFILE = "https://datapackage.org/profiles/2.0/dataresource.json"
KINDS = ("csv", "parquet")
"""Formats in which each table is a file of its own that bears the table's name, the canonical one first."""


def write(release: Path, edition: Edition) -> None:
    """Write the descriptor.

    Args:
        release: the staged release.
        edition: what it is.
    """
    project = about()
    package: dict[str, Any] = {
        "$schema": PROFILE,
        "name": project.name,
        "title": project.title["en"],
        "description": project.description["en"],
        "version": edition.version,
        "schemaVersion": edition.schema_version,
        "created": f"{edition.issued}T00:00:00Z" if edition.issued else None,
        "homepage": project.landing_page,
        "keywords": list(project.keywords["en"]),
        "contributors": [{"title": project.creator, "roles": ["creator"]}],
        "sources": _sources(release),
        "licenses": _licences(),
        "resources": _resources(release),
    }
    filled = {name: fact for name, fact in package.items() if fact}
    (release / "datapackage.json").write_text(json.dumps(filled, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _licences() -> list[dict[str, str]]:
    licence = about().licence_of_data
    return [{"name": licence.name, "path": licence.address}] if licence else []


def _sources(release: Path) -> list[dict[str, str]]:
    return [
        {"title": f"{source.source_id}: {', '.join(source.publishers)}" if source.publishers else source.source_id}
        for source in coverage(release).sources
    ]


def _resources(release: Path) -> list[dict[str, Any]]:
    formats = {distribution.name: distribution for distribution in distributions(release)}
    made = []
    for kind in KINDS:
        files = {file.path: file for file in formats[kind].files}
        for table in tables_of(release):
            file = files[f"{kind}/{table}.{kind}"]
            made.append(
                {
                    "$schema": RESOURCE_PROFILE,
                    "name": resource_name(table, kind),
                    "path": file.path,
                    "type": "table",
                    "title": table,
                    "description": table_description(table),
                    "format": kind,
                    "mediatype": formats[kind].media_type,
                    **({"encoding": "utf-8"} if kind == "csv" else {}),
                    "bytes": file.size,
                    "hash": f"sha256:{file.sha256}",
                    "schema": table_schema(table, kind),
                }
            )
    return made
