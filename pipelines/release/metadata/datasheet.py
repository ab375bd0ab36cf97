"""What the data is, how it was made, and what it is not good for: DATASHEET.md."""

import json
from pathlib import Path
from typing import Any

from pipelines.release.about import about
from pipelines.release.coverage import coverage, tables_of
from pipelines.release.editions import Edition
from pipelines.release.metadata.licences import statement
from pipelines.release.pages import counts, page, table
from pipelines.release.scores import SCORES, SET_ASIDE, together
from schemas.columns import table_description

__all__ = ["write"]

NO_SCORES = "How many is not stated in this release: it was built without the scores of the annotated texts."
OF_ONE_CODE = ": "
"""What stands in the name of a field that is a part of another: `p4: protection`."""
SCORED = """\
Extraction was scored on annotated texts and sentences. Rules were tuned with {seen} of them in view, which they nearly all get right; what an unseen page gives
is told by the {unseen} that were set aside, and they are few. These, together (`quality.json` has every set, field, code and language):"""


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
    aside = {name: facts for name, facts in sets.items() if SET_ASIDE in name}
    rows = [
        (field, *(f"{share:.2f}" if share is not None else "" for share in (one.precision, one.recall, one.f1)), str(one.facts))
        for field, one in sorted(together(aside.values()).items())
        if OF_ONE_CODE not in field
    ]
    unseen = sum(facts["documents"] for facts in aside.values())
    seen = sum(facts["documents"] for facts in sets.values()) - unseen
    head = ("field", "found, and right (precision)", "there, and found (recall)", "F1", "facts to find")
    return f"{SCORED.format(seen=seen, unseen=unseen)}\n\n" + table(head, rows)
