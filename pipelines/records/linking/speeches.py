"""A speech that several pages show, one a language of the site.

Here belongs: one row of many. Which pages show the same speech their key says (`records/speeches.py`).
"""

from collections import Counter
from collections.abc import Iterable

from pipelines.records.linking.links import Links, Summary
from pipelines.records.record import Row

__all__ = ["join"]


def join(links: Links, summaries: Iterable[Summary]) -> None:
    """Join the rows of each speech of several pages: the first page's value stays, and the first text that may be published.

    Args:
        links: where to put the rows.
        summaries: the documents, in the order of their keys.
    """
    pages = Counter(row["speech_id"] for one in summaries for row in one.rows["speeches"])
    joined: dict[str, Row] = {}
    for one in summaries:
        for row in one.rows["speeches"]:
            speech_id = row["speech_id"]
            if pages[speech_id] < 2:
                continue
            known = joined.setdefault(speech_id, {})
            if speech_id not in links.keepers or (known.get("text") is None and row.get("text") is not None):
                links.keepers[speech_id] = one.doc_id
            if row.get("person_id"):
                row = {**row, "person_id": links.key("people", one.doc_id, row["person_id"])}  # noqa: PLW2901 (the row with its person moved takes its place; goes when rows are moved before they are joined)
            joined[speech_id] = {**row, **{column: cell for column, cell in known.items() if cell is not None}}
    links.joined["speeches"] = joined
