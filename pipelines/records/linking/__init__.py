"""Rows of all documents -> linked rows: duplicates, speeches on several pages, plans in several documents, people, organisations.

Here belongs: the two passes. `find` reads a summary of each document and says where its rows go, `apply` moves the rows of
one document; so the rows themselves are never together. Each thing that is joined has a module here.

A link never depends on the order or the names of the files; where it is not certain, the rows stay apart and the table
problems names both (`doubtful_link`), until `registers/decisions.csv` settles it.
"""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from pipelines.records.linking import duplicates, organisations, people, plan_rows, plans, speeches, statements
from pipelines.records.linking.decisions import DecisionError, same_pairs, settle
from pipelines.records.linking.links import DocumentSpan, Doubt, Found, Links, References, Summary, summary_of
from pipelines.records.linking.moving import Moved, apply
from pipelines.records.record import Row

__all__ = ["DecisionError", "Found", "Links", "Moved", "References", "Summary", "apply", "find", "linked_rows", "summary_of"]


@dataclass(frozen=True, slots=True)
class _Without:
    """Summaries without those of some documents, to be read as often as needed."""

    summaries: Iterable[Summary]
    left_out: Container[str]

    def __iter__(self) -> Iterator[Summary]:
        return (one for one in self.summaries if one.doc_id not in self.left_out)


def find(summaries: Iterable[Summary]) -> Links:
    """Say where the rows of all documents go.

    Args:
        summaries: what linking reads of each document, in the order of their keys; they are read several times, so that
            they need not be in memory together.

    Raises:
        DecisionError: if a decision of the register no longer applies.
    """
    repeated = duplicates.twins(summaries, same_pairs())
    links = Links(twins=repeated.found)
    read = _Without(summaries, links.twins)
    clusters, doubtful = plans.clusters_of(plans.candidates_of(read))
    namings = people.namings_of(read)
    shown = speeches.shown(read)
    doubts = plans.doubts_of(clusters, doubtful, read) | people.doubts_of(namings) | repeated.doubts | shown.doubts
    known = {one.plan_id for one in clusters} | namings.groups.keys() | {key for pair in doubts for key in pair}
    settled = settle(doubts, known)
    same = {doubt: reason for doubt, reason in settled.values() if reason}
    people.join(links, namings, same)
    speeches.join(links, read, shown, same)
    plan_rows.join(links, clusters, same, read)
    organisations.join(links, summaries)
    statements.compare(links, read)
    for doubt in sorted((doubt for pair, doubt in doubts.items() if pair not in settled), key=lambda one: (one.left, one.right)):
        _tell(links, doubt)
    for doc_id, other in sorted(repeated.forbidden.items()):
        message = f"The text of {other}, which shows the same page, may not be published. Forbid it here too, or allow it there."
        links.tell(DocumentSpan(doc_id), "forbidden_elsewhere", other, message, "warning")
    return links


def linked_rows(links: Links) -> dict[str, list[Row]]:
    """Table -> rows that no single document has."""
    found = {table: list(rows.values()) for table, rows in links.joined.items() if table != "speeches"}
    for table, rows in links.rows.items():
        found.setdefault(table, []).extend(rows)
    return found


def _tell(links: Links, doubt: Doubt) -> None:
    """A row of the table problems: both keys, what speaks for it, and how to settle it."""
    message = (
        f"{doubt.left} may be {doubt.right} (confidence {doubt.confidence}): {doubt.reason}. They stay apart; a row of "
        "pipelines/registers/decisions.csv settles it."
    )
    key = f"{doubt.place.start or 0:06d}.{doubt.right}"
    links.tell(doubt.place, "doubtful_link", key, message)
