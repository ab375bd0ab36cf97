"""The release as a schema.org dataset, for search engines: schema.jsonld."""

import json
from pathlib import Path
from typing import Any

from pipelines.release.about import about
from pipelines.release.coverage import Coverage, coverage, tables_of
from pipelines.release.distributions import Distribution, ReleasedFile, distributions
from pipelines.release.editions import Edition
from schemas.columns import columns, table_description

__all__ = ["write"]


def write(release: Path, edition: Edition) -> None:
    """Write the description.

    Args:
        release: the staged release.
        edition: what it is.
    """
    project, about_what = about(), coverage(release)
    base = project.base(edition.version)
    maker = {"@type": "Organization", "name": project.creator}
    dataset: dict[str, Any] = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": project.title["en"],
        "alternateName": [_in_language(words, language) for language, words in project.title.items() if language != "en"],
        "description": project.description["en"],
        "identifier": f"{project.name}-{edition.version}",
        "version": edition.version,
        "datePublished": edition.issued,
        "url": project.landing_page or base,
        "license": project.licence_of_data.address if project.licence_of_data else f"{base}LICENCES.md",
        "isAccessibleForFree": True,
        "creator": maker,
        "publisher": maker,
        "keywords": [_in_language(word, language) for language, words in project.keywords.items() for word in words],
        "inLanguage": [language for language in about_what.languages if language != "unknown"],
        "temporalCoverage": _period(about_what),
        "spatialCoverage": [{"@type": "Country", "identifier": country} for country in about_what.countries],
        "measurementTechnique": "Extraction by rule from texts, with the proof of every cell",
        "variableMeasured": [
            {
                "@type": "PropertyValue",
                "name": f"{table}.{column.name}",
                "description": column.description,
                **({"unitText": column.unit} if column.unit else {}),
            }
            for table in tables_of(release)
            for column in columns(table)
        ],
        "hasPart": [
            {"@type": "Dataset", "name": table, "description": table_description(table), "size": f"{edition.rows[table]} rows"}
            for table in tables_of(release)
        ],
        "distribution": [_download(file, format_, base) for format_ in distributions(release) for file in format_.files],
    }
    filled = {name: fact for name, fact in dataset.items() if fact}
    (release / "schema.jsonld").write_text(json.dumps(filled, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _in_language(words: str, language: str) -> dict[str, str]:
    return {"@language": language, "@value": words}


def _period(about_what: Coverage) -> str:
    return f"{about_what.first}/{about_what.last}" if about_what.first else ""


def _download(file: ReleasedFile, format_: Distribution, base: str) -> dict[str, str]:
    return {
        "@type": "DataDownload",
        "name": file.path,
        "contentUrl": f"{base}{file.path}",
        "encodingFormat": format_.media_type,
        "contentSize": f"{file.size} B",
        "sha256": file.sha256,
    }
