"""Documents of the same text: the first keeps the facts.

Here belongs: which document repeats another.
"""

from collections.abc import Iterable

from pipelines.records.linking.links import Summary
from pipelines.records.record import Row

__all__ = ["FACT_TABLES_OF_A_DUPLICATE", "marked", "twins"]

FACT_TABLES_OF_A_DUPLICATE = ("documents", "document_texts", "mentions", "problems")
"""A document with the text of another keeps these; its facts stand with the other."""


def twins(summaries: Iterable[Summary]) -> dict[str, str]:
    """Document -> the first document with the same text.

    Args:
        summaries: all documents, in the order of their keys.
    """
    first_with_text: dict[str, str] = {}
    found: dict[str, str] = {}
    for one in summaries:
        digest = one.document.get("text_sha256")
        if digest is None or one.document["status"] == "quarantined":
            continue
        first = first_with_text.setdefault(digest, one.doc_id)
        if first != one.doc_id:
            found[one.doc_id] = first
    return found


def marked(twin: str) -> Row:
    """What the row of a document says that repeats another."""
    return {"status": "duplicate", "status_reason": f"Same text as {twin}.", "duplicate_of_doc_id": twin}
