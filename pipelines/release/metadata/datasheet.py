"""What the data is, how it was made, and what it is not good for: DATASHEET.md."""

import json
from pathlib import Path
from typing import Any

from pipelines.release.about import about
from pipelines.release.coverage import coverage, tables_of
from pipelines.release.editions import Edition
from pipelines.release.metadata.licences import statement
from pipelines.release.pages import counts, page, table
from pipelines.release.scores import SCORES
from schemas.columns import table_description

__all__ = ["write"]

NO_SCORES = "How many is not stated in this release: it was built without the scores of the annotated texts."
SCORED = """\
Extraction was scored on annotated texts; `quality.json` has all figures, by field and language. Rules were tuned with every set in view but those named
`set_aside`, so only these say what an unseen page gives, and they are small. F1, and in brackets the number of facts to find:"""


def write(release: Path, edition: Edition) -> None:
    """Write the page.

    Args:
        release: the staged release.
        edition: what it is.
    """
    project, about_what = about(), coverage(release)
    words = page(
        "datasheet",
        version=edition.version,
        creator=project.creator,
        rows=table(
            ("table", "rows", "what a row is"),
            [(f"`{name}`", edition.rows[name], table_description(name)) for name in tables_of(release)],
        ),
        documents=str(edition.rows["documents"]),
        people=str(edition.rows["people"]),
        kinds=counts(about_what.kinds),
        languages=counts(about_what.languages),
        statuses=counts(about_what.statuses),
        problems=counts(about_what.problems),
        first=str(about_what.first or "no known day"),
        last=str(about_what.last or "no known day"),
        countries=", ".join(about_what.countries) or "none",
        sources_count=counts({source.source_id: source.documents for source in about_what.sources}),
        quality=_quality(release / SCORES),
        issued=f", issued {edition.issued}" if edition.issued else "",
        licence=statement(project.licence_of_data),
        contact=project.landing_page or "No address has been published yet.",
        previous=f"The release before this is {edition.previous}." if edition.previous else "This is the first.",
    )
    (release / "DATASHEET.md").write_text(words, encoding="utf-8")


def _quality(path: Path) -> str:
    if not path.is_file():
        return NO_SCORES
    sets: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    fields = sorted({field for facts in sets.values() for field in facts["fields"]})
    rows = [[field, *(_score(facts["fields"].get(field)) for facts in sets.values())] for field in fields]
    return f"{SCORED}\n\n" + table(["field", *(f"{name}: {facts['documents']} texts" for name, facts in sets.items())], rows)


def _score(score: dict[str, Any] | None) -> str:
    if score is None or score["f1"] is None:
        return ""
    return f"{score['f1']:.2f} ({score['right'] + score['missed']})"
