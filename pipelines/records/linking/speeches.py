"""A speech that several pages show, one a language of the site.

Here belongs: which pages show the same speech, and one row of many. Pages that state number and date say it by their keys
(`records/speeches.py`); of others number, speaker and words do, where no date stands against it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from pipelines.documents import slug
from pipelines.records.linking.links import DocumentSpan, Doubt, Links, Summary
from pipelines.records.record import Row
from pipelines.records.wordings import ALIKE, MOST_COMPARED, SOMEWHAT_ALIKE, common_share

__all__ = ["Shown", "join", "shown"]


@dataclass(frozen=True, slots=True)
class _Speech:
    """A speech as one page shows it."""

    speech_id: str
    doc_id: str
    date: str
    wording: bytes


@dataclass(slots=True)
class Shown:
    """The speeches that several pages show under several keys.

    Attributes:
        keys: key as the page made it -> key in the release.
        doubts: speeches that may be one, by the pair of their keys.
    """

    keys: dict[str, str] = field(default_factory=dict)
    doubts: dict[frozenset[str], Doubt] = field(default_factory=dict)


def shown(summaries: Iterable[Summary]) -> Shown:
    """The speeches that several pages show under several keys: of these, one states no date.

    Args:
        summaries: the documents, in the order of their keys.
    """
    counts = Counter(_numbered(row) for one in summaries for row in one.rows["speeches"])
    by_number: dict[tuple[int, str], list[_Speech]] = defaultdict(list)
    for one in summaries:
        for row in one.rows["speeches"]:
            key = _numbered(row)
            if key and counts[key] > 1:  # the others need not be kept
                date = str(row.get("spoken_local") or row.get("spoken_date") or "")
                by_number[key].append(_Speech(row["speech_id"], one.doc_id, date, one.wording))
    made = Shown()
    for pages in by_number.values():
        _compare(sorted(pages, key=lambda page: (not page.date, page.speech_id)), made)
    return made


def _numbered(row: Row) -> tuple[int, str] | None:
    """Number and speaker of a speech, if both are known."""
    number, speaker = row.get("speech_number"), row.get("speaker_name_raw")
    return (number, slug(speaker)) if number and speaker else None


def _compare(pages: list[_Speech], made: Shown) -> None:
    """Join the pages of one number and speaker whose words are nearly the same; those that state a date come first.

    It is told which may be one: numbers start again each session. What is as much like two speeches of different dates goes with neither.
    """
    kept: list[_Speech] = []
    for page in pages:
        shares = [(common_share(page.wording, other.wording) or 0.0, other) for other in kept if not _at_odds(page, other)]
        best = max((share for share, _ in shares), default=0.0)
        nearest = [other for share, other in shares if share == best]
        if best >= ALIKE and len({other.speech_id for other in nearest}) == 1:
            if page.speech_id != nearest[0].speech_id:
                made.keys[page.speech_id] = nearest[0].speech_id
            continue
        for other in nearest if best >= SOMEWHAT_ALIKE else ():
            reason = f"number and speaker are the same, and {best:.0%} of the words of the shorter"
            doubt = Doubt(page.speech_id, other.speech_id, round(best, 2), reason, DocumentSpan(page.doc_id))
            made.doubts[doubt.pair] = doubt
        if len(kept) < MOST_COMPARED:
            kept.append(page)


def _at_odds(one: _Speech, other: _Speech) -> bool:
    """Whether two speeches state different dates."""
    return bool(one.date and other.date and one.date != other.date)


def join(links: Links, summaries: Iterable[Summary], found: Shown, same: Iterable[Doubt]) -> None:
    """Join the rows of each speech of several pages: the first page's value stays, and the first text that may be published.

    Args:
        links: where to put the rows.
        summaries: the documents, in the order of their keys.
        found: the speeches that several pages show under several keys.
        same: doubts that a decision has settled as one.
    """
    keys = dict(found.keys)
    for doubt in same:
        if doubt.pair in found.doubts:
            keys[doubt.left] = keys.get(doubt.right, doubt.right)
    links.moved["speeches"] = keys
    pages = Counter(links.key("speeches", one.doc_id, row["speech_id"]) for one in summaries for row in one.rows["speeches"])
    joined: dict[str, Row] = {}
    for one in summaries:
        for row in one.rows["speeches"]:
            speech_id = links.key("speeches", one.doc_id, row["speech_id"])
            if pages[speech_id] < 2:
                continue
            known = joined.setdefault(speech_id, {})
            if speech_id not in links.keepers or (known.get("text") is None and row.get("text") is not None):
                links.keepers[speech_id] = one.doc_id
            mine = {**row, "speech_id": speech_id}
            if row.get("person_id"):
                mine["person_id"] = links.key("people", one.doc_id, row["person_id"])
            joined[speech_id] = {**mine, **{column: cell for column, cell in known.items() if cell is not None}}
    links.joined["speeches"] = joined
