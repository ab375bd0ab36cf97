"""What the data is, how it was made, and what it is not good for: DATASHEET.md."""

import json
from collections import Counter, defaultdict
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
SET_ASIDE = "set_aside"
"""What the names of the sets say on which no rule was tuned."""
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
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for facts in aside.values():
        for field, score in facts["fields"].items():
            counts[field].update({what: score[what] for what in ("right", "wrong", "missed")})
    rows = [_scores(field, one) for field, one in sorted(counts.items()) if OF_ONE_CODE not in field and one.total()]
    unseen = sum(facts["documents"] for facts in aside.values())
    seen = sum(facts["documents"] for facts in sets.values()) - unseen
    head = ("field", "found, and right (precision)", "there, and found (recall)", "F1", "facts to find")
    return f"{SCORED.format(seen=seen, unseen=unseen)}\n\n" + table(head, rows)


def _scores(field: str, counts: Counter[str]) -> tuple[str, ...]:
    """A line of the table: what was right of all that was found, of all there is, and of both."""
    right, found, there = counts["right"], counts["right"] + counts["wrong"], counts["right"] + counts["missed"]
    shares = ((right, found), (right, there), (2 * right, found + there))
    return field, *(f"{part / of:.2f}" if of else "" for part, of in shares), str(there)
