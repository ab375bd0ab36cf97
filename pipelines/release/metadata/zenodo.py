"""What Zenodo asks when the release is deposited: zenodo.json, in the zip that `nordpol pack` makes.

The fields are those of Zenodo's deposit metadata; no DOI is claimed before there is one.
"""

import json
from pathlib import Path
from typing import Any

from pipelines.release.about import about
from pipelines.release.editions import Edition

__all__ = ["write"]

LANGUAGE = "eng"
"""Language of the description (ISO 639-3)."""


def write(release: Path, edition: Edition) -> None:
    """Write the metadata of the deposit.

    Args:
        release: the staged release.
        edition: what it is.
    """
    project = about()
    facts: dict[str, Any] = {
        "title": project.title["en"],
        "upload_type": "dataset",
        "description": project.description["en"],
        "creators": [{"name": project.creator}],
        "version": edition.version,
        "publication_date": edition.issued,
        "keywords": list(project.keywords["en"]),
        "language": LANGUAGE,
        "access_right": "open" if project.licence_of_data else None,
        "license": project.licence_of_data.name.lower() if project.licence_of_data else None,
        "notes": "Prove every cell: python verify.py . (needs pyarrow alone)",
    }
    kept = {name: fact for name, fact in facts.items() if fact}
    (release / "zenodo.json").write_text(json.dumps(kept, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
