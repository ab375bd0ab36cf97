"""Rows of the plans that linking found: one a plan, filled from all its documents, with the reason of each link.

Here belongs: cells of joined plans, what documents say against each other, predecessors. Not here: which plans are one
(`plans.py`).
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from pipelines.records.linking.links import DocumentSpan, Doubt, Links, Summary
from pipelines.records.linking.plan_titles import in_order, name_of, title_of
from pipelines.records.linking.plans import Candidate, Cluster
from pipelines.records.linking.signs import likeness
from pipelines.records.record import Clue, Row, registered
from pipelines.registers import rows

__all__ = ["join"]

COMPARED = ("adopted_edtf", "launched_edtf", "start_edtf", "end_edtf", "budget_amount", "measure_count_stated")
"""Columns in which documents that speak of one plan should agree."""
DATE_PARTS = ("edtf", "earliest", "latest", "method")
TITLE_EN = "title_en"
FROM_REGISTER = ("title", TITLE_EN)
"""Columns that the register fills: the title where no document gives it in the plan's own language, the English one always."""
DECISION = "decision"


def join(links: Links, clusters: list[Cluster], same: dict[Doubt, str], summaries: Iterable[Summary]) -> None:
    """Make the rows of all plans, and say of each document why its plan is this one.

    Args:
        links: where to put the rows.
        clusters: the plans.
        same: doubts that a decision has settled as one plan, with its reason.
        summaries: the documents, in the order of their keys.
    """
    reasons = links.reasons
    for cluster in clusters:
        reasons |= dict(_reasons(cluster))
    plans = _merged(clusters, same, reasons)
    moved = {one.plan_document_id: cluster.plan_id for cluster in plans for one in cluster.members}
    links.moved["plans"] = moved
    counts: dict[str, int] = {}
    euros: dict[tuple[Any, ...], float | None] = {}
    for one in summaries:
        counts |= one.measure_counts
        euros |= one.euros
    joined: dict[str, Row] = {}
    for cluster in plans:
        row = joined[cluster.plan_id] = _joined(links, cluster)
        keys = [one.plan_document_id for one in cluster.members]
        row["measure_count_extracted"] = sum(counts.get(key, 0) for key in keys)
        budget = (row.get("budget_amount"), row.get("budget_currency"))
        row["budget_eur"] = next((euros[key, *budget] for key in keys if (key, *budget) in euros), None)
    links.joined["plans"] = joined
    _predecessors(links, joined, moved)
    settled = {doubt.left: (doubt, reason) for doubt, reason in same.items()}
    for one in summaries:
        for clue in one.clues:
            _spoken_of(links, one.doc_id, clue, settled, joined)


def _merged(clusters: list[Cluster], same: dict[Doubt, str], reasons: dict[str, Row]) -> list[Cluster]:
    """The plans of which documents speak, those in one that a decision says are one."""
    by_id = {cluster.plan_id: cluster for cluster in clusters}
    for doubt, reason in sorted(same.items(), key=lambda pair: (pair[0].left, pair[0].right)):
        left, right = by_id.get(doubt.left), by_id.get(doubt.right)
        if left is None or right is None or left is right:
            continue
        for one in left.members:
            reasons[one.plan_document_id] = {"link_method": DECISION, "confidence": 1.0, "reason": reason}
        right.members = sorted([*left.members, *right.members], key=lambda one: one.plan_document_id)
        right.register = right.register or left.register
        right.plan_id = right.register or right.members[0].plan_document_id
        by_id |= {key: right for key, cluster in by_id.items() if cluster is left}
    return [cluster for cluster in dict.fromkeys(by_id.values()) if cluster.members]


def _reasons(cluster: Cluster) -> Iterator[tuple[str, Row]]:
    """Of each document of a plan: how it was linked, how certain that is, and why."""
    first_of = {one.sign: one.plan_document_id for one in reversed(cluster.members)}
    for number, one in enumerate(cluster.members):
        link, other = cluster.links.get(one.sign, (None, None))
        to_register = other is not None and other.register
        if not to_register and number and (other is None or first_of[one.sign] != one.plan_document_id):
            link, other = likeness(one.sign, one.sign), one.sign
        if link is None or other is None or not (to_register or number):
            yield one.plan_document_id, _reason("own_document", 1.0, "The document names the plan itself.")
            continue
        whose = f"{other.register} in the register of plans" if other.register else first_of[other]
        yield one.plan_document_id, _reason(link.method, link.confidence, f"As {whose}: {link.reason}.")


def _reason(method: str, confidence: float, reason: str) -> Row:
    return {"link_method": method, "confidence": confidence, "reason": reason}


def _joined(links: Links, cluster: Cluster) -> Row:
    """The row of a plan: what its first document says, filled from the others; what they say against it is told.

    The first is one in the language of the plan's country.
    """
    joined: Row = {}
    members = in_order(cluster.members)
    for one in members:
        if joined:
            _report_differences(links, joined, one, cluster.plan_id)
        _fill(joined, one.plan)
    joined["plan_id"] = cluster.plan_id
    known = _known().get(cluster.register, {})
    if any(str(one.plan.get("measure_count_stated")) == known.get("measure_count") for one in members):
        joined["measure_count_stated"] = int(known["measure_count"])  # others count the new ones, or those of a part
    title = title_of(members, known)
    joined |= title or {}
    if title is None:
        joined["title_lang"] = known["title_lang"]
    for column in FROM_REGISTER if known else ():
        if column == TITLE_EN or title is None:
            _from_register(links, joined, column, known[column])
    joined["title_raw"] = name_of(members, joined["title"])
    return joined


def _fill(joined: Row, plan: Row) -> None:
    """Give the plan what it lacks; the four columns of a date go together."""
    dates = {column.removesuffix("_edtf") for column in plan if column.endswith("_edtf")}
    for date in dates:
        if joined.get(f"{date}_edtf") is None:
            joined |= {f"{date}_{part}": plan.get(f"{date}_{part}") for part in DATE_PARTS}
    for column, cell in plan.items():
        if column.rpartition("_")[0] not in dates and joined.get(column) is None:
            joined[column] = cell


def _report_differences(links: Links, joined: Row, one: Candidate, plan_id: str) -> None:
    """Two documents that say different things of one plan: the first stays, and the other is told."""
    for column in COMPARED:
        if one.plan.get(column) is None or joined.get(column) in (None, one.plan[column]):
            continue
        message = f"{column} of {plan_id} is {joined[column]} there and {one.plan[column]} here; the first stays."
        offset = f"{one.place.start or 0:06d}.{column}"
        links.tell(DocumentSpan(one.place.doc_id), "plans_disagree", offset, message)


@cache
def _known() -> dict[str, dict[str, str]]:
    return {row["plan_id"]: row for row in rows("plans")}


def _from_register(links: Links, row: Row, column: str, cell: str) -> None:
    if not cell:
        return
    row[column] = cell
    links.prove([registered("plans", row["plan_id"], column, "plans", f"{row['plan_id']}/{column}")])


def _predecessors(links: Links, joined: dict[str, Row], moved: dict[str, str]) -> None:
    """The plan before each: the register's, else that which a text names; only plans of which documents speak."""
    for plan_id, row in joined.items():
        named = row.pop("predecessor_plan_id", None)
        known = _known().get(plan_id, {}).get("predecessor_plan_id", "")
        if known in joined:
            _from_register(links, row, "predecessor_plan_id", known)
        if named and moved[named] != plan_id and known in ("", moved[named]):
            row["predecessor_plan_id"] = moved[named]


def _spoken_of(links: Links, doc_id: str, clue: Clue, same: dict[str, tuple[Doubt, str]], plans: Iterable[str]) -> None:
    """A row of plan_documents for words that name no plan, where a decision says of which they speak."""
    if clue.names_plan or clue.plan_document_id not in same:
        return
    doubt, reason = same[clue.plan_document_id]
    plan_id = doubt.right
    if plan_id not in plans:
        return
    key = clue.plan_document_id
    links.add("plan_documents", {"plan_document_id": key, "plan_id": plan_id, "doc_id": doc_id,
                                 **_reason(DECISION, 1.0, reason)})  # fmt: skip
