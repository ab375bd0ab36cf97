"""Rows of all documents -> linked rows: duplicates, speeches on several pages, plans in several documents, people, organisations.

Here belongs: the two passes. `find` reads a summary of each document and says where its rows go, `apply` moves the rows of
one document; so the rows themselves can be taken shard by shard. Each thing that is joined has a module here.

A link never depends on the order or the names of the files; where it is not certain, the rows stay apart and the table
problems names both (`doubtful_link`), until `registers/decisions.csv` settles it.
"""

from collections.abc import Iterable

from pipelines.records import completeness
from pipelines.records.linking import duplicates, organisations, people, plan_rows, plans, speeches
from pipelines.records.linking.decisions import DecisionError, settle
from pipelines.records.linking.links import Doubt, Links, References, Summary, summary_of
from pipelines.records.linking.moving import apply
from pipelines.records.record import DocumentRecords, Row

__all__ = ["DecisionError", "Links", "apply", "find", "link", "linked_rows", "summary_of"]


def link(
    documents: Iterable[DocumentRecords], key_of: dict[str, str], references: References
) -> tuple[dict[str, list[Row]], list[Row]]:
    """Join the rows of all documents.

    Args:
        documents: what each document yields, in any order.
        key_of: table -> name of its key column.
        references: table -> column -> the table to whose key it leads.

    Returns:
        Rows by table, and the evidence, both without order; evidence rows bear no number yet.

    Raises:
        DecisionError: if a decision of the register no longer applies.
    """
    read = sorted(documents, key=lambda one: one.doc_id)
    links = find(summary_of(document, references) for document in read)
    by_key: dict[str, dict[str, Row]] = {table: {} for table in key_of}
    evidence = list(links.evidence)
    for document in read:
        moved = apply(document, links, key_of, references)
        evidence += moved.evidence
        for table, rows in moved.rows.items():
            for row in rows:
                by_key[table].setdefault(row[key_of[table]], row)
    tables = {table: [*rows.values(), *linked_rows(links, table)] for table, rows in by_key.items()}
    return tables, completeness.settle(tables, evidence)


def linked_rows(links: Links, table: str) -> list[Row]:
    """Rows of a table that no single document has."""
    joined = links.joined.get(table, {}).values() if table != "speeches" else ()
    return [*joined, *links.rows.get(table, ())]


def find(summaries: Iterable[Summary]) -> Links:
    """Say where the rows of all documents go.

    Args:
        summaries: what linking reads of each document, in any order.

    Raises:
        DecisionError: if a decision of the register no longer applies.
    """
    read = sorted(summaries, key=lambda one: one.doc_id)
    links = Links(twins=duplicates.twins(read))
    read = [one for one in read if one.doc_id not in links.twins]
    clusters, doubtful = plans.clusters_of(plans.candidates_of(read))
    namings = people.namings_of(read)
    doubts = plans.doubts_of(clusters, doubtful, read) | people.doubts_of(namings)
    known = {one.plan_id for one in clusters} | namings.groups.keys() | {key for pair in doubts for key in pair}
    settled = settle(doubts, known)
    same = {doubt: reason for doubt, reason in settled.values() if reason}
    people.join(links, namings, same)
    speeches.join(links, read)
    plan_rows.join(links, clusters, same, read)
    organisations.join(links, read)
    for doubt in sorted((doubt for pair, doubt in doubts.items() if pair not in settled), key=lambda one: (one.left, one.right)):
        _tell(links, doubt)
    return links


def _tell(links: Links, doubt: Doubt) -> None:
    """A row of the table problems: both keys, what speaks for it, and how to settle it."""
    message = (
        f"{doubt.left} may be {doubt.right} (confidence {doubt.confidence}): {doubt.reason}. They stay apart; a row of "
        "registers/decisions.csv settles it."
    )
    key = f"{doubt.place.start or 0:06d}.{doubt.right}"
    links.tell(doubt.place, "doubtful_link", key, message)
