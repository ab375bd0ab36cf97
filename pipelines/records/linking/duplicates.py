"""Documents that show one page: the first, or the fuller, keeps the facts.

Here belongs: which document repeats another, by the same words or by the same page and nearly the same words. Not here: by what
two documents are known to show one page (`pages.py`); speeches, each page of which is told (`speeches.py`).
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from pipelines.records.linking.links import DocumentSpan, Doubt, Summary, Twin
from pipelines.records.linking.pages import ADDRESS, PUBLICATION
from pipelines.records.record import Row
from pipelines.records.wordings import ALIKE, MOST_COMPARED, SOMEWHAT_ALIKE, common_share

__all__ = ["FACT_TABLES_OF_A_DUPLICATE", "Twins", "marked", "twins"]

FACT_TABLES_OF_A_DUPLICATE = ("documents", "document_texts", "mentions", "problems")
"""A document with the text of another keeps these; its facts stand with the other."""
FULL = 0.9
"""The first document that has this share of the words of the longest keeps the facts: a roof line or a foot makes none fuller."""
TOLD = {ADDRESS: "the same page by its address", PUBLICATION: "the same title and day of publication"}


@dataclass(frozen=True, slots=True)
class _Page:
    """A document that may show the same page as others."""

    doc_id: str
    n_words: int
    text_sha256: str
    words_sha256: str
    wording: bytes
    keys: dict[str, str]
    is_forbidden: bool


@dataclass(slots=True)
class Twins:
    """The documents that repeat others.

    Attributes:
        found: document -> what it repeats.
        doubts: documents that may repeat another, by the pair of their keys.
        forbidden: document of which a copy may not be published -> that copy.
    """

    found: dict[str, Twin] = field(default_factory=dict)
    forbidden: dict[str, str] = field(default_factory=dict)
    doubts: dict[frozenset[str], Doubt] = field(default_factory=dict)


@dataclass(slots=True)
class _Groups:
    """Documents that show one page."""

    first: dict[str, str] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)

    def of(self, doc_id: str) -> str:
        """The document by which a group is known."""
        while (above := self.first.get(doc_id, doc_id)) != doc_id:
            doc_id = above
        return doc_id

    def join(self, one: str, other: str, reason: str) -> None:
        """Join the groups of two documents; the reason is that of the later."""
        low, high = sorted((self.of(one), self.of(other)))
        if low != high:
            self.first[high] = low
            self.reasons.setdefault(max(one, other), reason)


def twins(summaries: Iterable[Summary], same: Collection[frozenset[str]] = ()) -> Twins:
    """The documents that repeat others.

    Args:
        summaries: all documents, in the order of their keys.
        same: pairs of documents of which somebody has decided that they show one page.
    """
    pages = _repeated(summaries, {doc_id for pair in same for doc_id in pair})
    groups, made = _Groups(), Twins()
    first_with_words: dict[str, str] = {}
    for one in pages.values():
        groups.join(first_with_words.setdefault(one.words_sha256, one.doc_id), one.doc_id, "")
    for kind in (ADDRESS, PUBLICATION):
        _compare(kind, pages, groups, made)
    for pair in sorted(same, key=sorted):
        if pair in made.doubts:
            groups.join(min(pair), max(pair), "somebody has decided so")
    members: dict[str, list[_Page]] = defaultdict(list)
    for doc_id, one in pages.items():
        members[groups.of(doc_id)].append(one)
    for group in members.values():
        longest = max(one.n_words for one in group)
        described_first = sorted(group, key=lambda one: ADDRESS not in one.keys)
        keeper = next(one for one in described_first if one.n_words >= FULL * longest)
        if forbidden := next((one.doc_id for one in group if one.is_forbidden), None):
            made.forbidden |= {one.doc_id: forbidden for one in group if not one.is_forbidden}
        made.found |= {one.doc_id: _twin(one, keeper, groups) for one in group if one is not keeper}
    gone = made.found.keys()
    made.doubts = {pair: doubt for pair, doubt in made.doubts.items() if pair in same or not pair & gone}
    return made


def _repeated(summaries: Iterable[Summary], wanted: Collection[str]) -> dict[str, _Page]:
    """The documents of which another has the text or shows the page: these alone are kept together."""
    counts: Counter[str] = Counter()
    for one in summaries:
        counts.update(_marks(one))
    return {
        one.doc_id: _Page(
            doc_id=one.doc_id,
            n_words=one.document["n_words"] or 0,
            text_sha256=one.document["text_sha256"],
            words_sha256=one.words_sha256,
            wording=one.wording,
            keys=dict(one.pages),
            is_forbidden=one.document["redistribute"] is False,
        )
        for one in summaries
        if one.doc_id in wanted or any(counts[mark] > 1 for mark in _marks(one))
    }


def _marks(one: Summary) -> list[str]:
    """By what a document may be known to repeat another: its text, and its page unless it shows a speech."""
    if not one.words_sha256 or one.document["status"] == "quarantined":
        return []
    return [one.words_sha256] if one.rows["speeches"] else [one.words_sha256, *one.pages.values()]


def _compare(kind: str, pages: dict[str, _Page], groups: _Groups, made: Twins) -> None:
    """Join the documents of one page whose words are nearly the same; tell those whose words are somewhat the same."""
    of_page: dict[str, list[_Page]] = defaultdict(list)
    for one in pages.values():
        if kind not in one.keys:
            continue
        others = of_page[one.keys[kind]]
        shares = [(common_share(one.wording, other.wording) or 0.0, other) for other in others]
        best, nearest = max(shares, key=lambda pair: pair[0], default=(0.0, one))
        reason = f"{TOLD[kind]}, and {best:.0%} of the words of the shorter"
        if best >= ALIKE:
            groups.join(nearest.doc_id, one.doc_id, reason)
        elif best >= SOMEWHAT_ALIKE and groups.of(nearest.doc_id) != groups.of(one.doc_id):
            doubt = Doubt(one.doc_id, nearest.doc_id, round(best, 2), reason, DocumentSpan(one.doc_id))
            made.doubts.setdefault(doubt.pair, doubt)
        if best < ALIKE and len(others) < MOST_COMPARED:
            others.append(one)


def _twin(one: _Page, keeper: _Page, groups: _Groups) -> Twin:
    if one.text_sha256 == keeper.text_sha256:
        return Twin(keeper.doc_id, f"Same text as {keeper.doc_id}.")
    if one.words_sha256 == keeper.words_sha256:
        return Twin(keeper.doc_id, f"Same text as {keeper.doc_id}, but for white space or a byte order mark.")
    reason = groups.reasons.get(one.doc_id) or groups.reasons.get(keeper.doc_id)
    return Twin(keeper.doc_id, f"Same page as {keeper.doc_id}" + (f": {reason}." if reason else "."))


def marked(twin: Twin) -> Row:
    """What the row of a document says that repeats another."""
    return {"status": "duplicate", "status_reason": twin.reason, "duplicate_of_doc_id": twin.doc_id}
