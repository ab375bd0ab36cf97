"""How to cite the release, for people and reference managers: CITATION.cff (version 1.2.0)."""

import json
from pathlib import Path
from typing import Any

from pipelines.release.about import about
from pipelines.release.editions import Edition

__all__ = ["reference", "write"]


def write(release: Path, edition: Edition) -> None:
    """Write the citation file; no DOI is claimed before there is one.

    Args:
        release: the staged release.
        edition: what it is.
    """
    project = about()
    facts: dict[str, Any] = {
        "cff-version": "1.2.0",
        "message": "If you use this dataset, please cite it with its version.",
        "type": "dataset",
        "title": project.title["en"],
        "abstract": project.description["en"],
        "version": edition.version,
        "date-released": edition.issued,
        "authors": [{"name": project.creator}],
        "keywords": list(project.keywords["en"]),
        "license": project.licence_of_data.name if project.licence_of_data else None,
        "url": project.landing_page or project.base(edition.version),
    }
    lines = [f"{name}: {_yaml(fact)}\n" for name, fact in facts.items() if fact]
    (release / "CITATION.cff").write_text("".join(lines), encoding="utf-8")


def reference(edition: Edition) -> str:
    """The release in one line, as a list of references has it.

    Args:
        edition: what the release is.
    """
    project = about()
    year = f" ({edition.issued[:4]})" if edition.issued else ""
    address = project.landing_page or project.base(edition.version)
    return f"{project.creator}{year}. {project.title['en']}. Version {edition.version} [Data set]." + (
        f" {address}" if address else ""
    )


def _yaml(fact: Any) -> str:
    """A value in YAML: JSON is a part of it, and quotes keep a version or date a text."""
    return json.dumps(fact, ensure_ascii=False)
