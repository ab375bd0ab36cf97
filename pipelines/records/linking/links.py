"""What linking keeps of each document, and what it finds: where each row goes.

Here belongs: the two values between the passes. Both are small, so that a corpus of any size can be linked: the first pass
reads a summary of every document, the second moves the rows of one shard after the other.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from pipelines.documents import often_made, sha256
from pipelines.mentions.organisations.organisations import bodies
from pipelines.records.linking.pages import keys_of
from pipelines.records.people import ROLE_COUNTRY
from pipelines.records.record import Clue, DocumentRecords, Row

__all__ = [
    "COUNTED_LEVELS",
    "JOINED",
    "DocumentSpan",
    "Doubt",
    "Found",
    "Links",
    "References",
    "Summary",
    "Twin",
    "interned",
    "slim",
    "summary_of",
]

References = Mapping[str, Mapping[str, str]]
"""Table -> column -> the table to whose key it leads."""
JOINED = {"plans": "plan_id", "people": "person_id", "speeches": "speech_id"}
"""Tables of which one row can come from several documents, with their keys."""
READ = {
    "documents": ("text_sha256", "n_words", "redistribute", "status", "published_edtf", "text_lang", "title"),
    "person_roles": ("person_role_id", "person_id", "country", "party_org_id", "role_raw"),
    "plan_organisations": ("plan_id", "org_id", "role"),
    "completeness": ("claim_id", "plan_id", "claim"),
}
"""Columns that linking reads of tables that it does not join."""
LONG = ("text",)
"""Columns that are too long to keep: their hash will do."""
COUNTED_LEVELS = ("measure", "activity")


@often_made(frozen=True, slots=True)
class Summary:
    """What linking reads of a document.

    Attributes:
        doc_id: its key.
        document: what is read of its row of the table documents.
        rows: its rows of the joined tables, and what is read of others; long cells are given by their hash.
        clues: what its words say of plans beyond the columns.
        organisations: organisation that a row or a mention names -> the first mention of one that no register names.
        country: the country whose language it is written in, with its evidence.
        measure_counts: plan -> number of its measures and activities.
        euros: plan, amount and currency -> the value in euro.
        own_country: roles whose country stands in the role itself.
        pages: kind of key -> key of the page that it shows.
        wording: sample of its words, or of those of its speech.
        words_sha256: hash of all its words.
    """

    doc_id: str
    document: Row
    rows: dict[str, list[Row]]
    clues: tuple[Clue, ...]
    organisations: dict[str, Row | None]
    country: tuple[str, list[Row]] | None
    measure_counts: Counter[str]
    euros: dict[tuple[Any, ...], float | None]
    own_country: frozenset[str]
    pages: dict[str, str]
    wording: bytes
    words_sha256: str


class Twin(NamedTuple):
    """What a document repeats.

    Attributes:
        doc_id: the document that keeps the facts.
        reason: why, in words.
    """

    doc_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class DocumentSpan:
    """A place in a document."""

    doc_id: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two rows that may be one; they stay apart until a decision says otherwise.

    Attributes:
        left: key of the row in doubt.
        right: key of the row that it may be.
        confidence: that they are one.
        reason: what speaks for it.
        place: where the document in doubt speaks of it.
    """

    left: str
    right: str
    confidence: float
    reason: str
    place: DocumentSpan

    @property
    def pair(self) -> frozenset[str]:
        """The two keys, in no order."""
        return frozenset((self.left, self.right))


@dataclass(frozen=True, slots=True)
class Found:
    """What linking found of one document.

    Attributes:
        twin: what the document repeats, if anything.
        moved: table of `JOINED` -> key as the document made it -> key in the release.
        joined: table -> key in the release -> the joined row; of organisations, those that the document names.
        keeps: speeches on several pages of which this one shows the text.
        reasons: plan document -> method, confidence and reason of its link.
        evidence: evidence of joined rows whose proof lies in this document.
        problem_count: number of problems that linking adds.
        dropped: keys of rows that go.
        counted: plan -> kind of statement -> how many bodies of this kind take part.
    """

    twin: Twin | None = None
    moved: dict[str, dict[str, str]] = field(default_factory=dict)
    joined: dict[str, dict[str, Row]] = field(default_factory=dict)
    keeps: frozenset[str] = frozenset()
    reasons: dict[str, Row] = field(default_factory=dict)
    evidence: list[Row] = field(default_factory=list)
    problem_count: int = 0
    dropped: frozenset[str] = frozenset()
    counted: dict[str, Counter[str]] = field(default_factory=dict)


@dataclass(slots=True)
class Links:
    """Where the rows of the documents go.

    Attributes:
        twins: document -> what it repeats.
        moved: table -> key as one document made it -> key in the release.
        moved_in: the same for one document, where the key means somebody else in others.
        joined: table of `JOINED` -> key in the release -> the joined row.
        keepers: speech -> the document whose text it shows.
        reasons: plan document -> method, confidence and reason of its link.
        rows: rows that no single document has.
        evidence: evidence that no single document has: document in whose text the proof lies -> rows; None -> of a register.
        problem_counts: document -> number of problems that linking adds.
        dropped: keys of rows that go: statements of one document that can be held against nothing.
        counted: plan -> kind of statement -> how many bodies of this kind take part.
    """

    twins: dict[str, Twin] = field(default_factory=dict)
    moved: dict[str, dict[str, str]] = field(default_factory=dict)
    moved_in: dict[str, dict[str, dict[str, str]]] = field(default_factory=dict)
    joined: dict[str, dict[str, Row]] = field(default_factory=dict)
    keepers: dict[str, str] = field(default_factory=dict)
    reasons: dict[str, Row] = field(default_factory=dict)
    rows: dict[str, list[Row]] = field(default_factory=dict)
    evidence: dict[str | None, list[Row]] = field(default_factory=dict)
    problem_counts: Counter[str] = field(default_factory=Counter)
    dropped: frozenset[str] = frozenset()
    counted: dict[str, Counter[str]] = field(default_factory=dict)

    def key(self, table: str, doc_id: str, key: str) -> str:
        """The key in the release of a row as a document made it."""
        own = self.moved_in.get(doc_id, {}).get(table, {})
        return own.get(key) or self.moved.get(table, {}).get(key, key)

    def of(self, one: Summary) -> "Found":
        """What was found of one document, so that its rows can be moved where nothing else is known.

        Args:
            one: the document.
        """
        keys: dict[str, list[str]] = {table: [row[key] for row in one.rows[table]] for table, key in JOINED.items()}
        moved = {table: {key: self.key(table, one.doc_id, key) for key in mine} for table, mine in keys.items()}
        went = {table: set(mine.values()) for table, mine in moved.items()} | {"organisations": set(one.organisations)}
        return Found(
            twin=self.twins.get(one.doc_id),
            moved=moved,
            joined={
                table: {key: rows[key] for key in went[table] if key in rows}
                for table, rows in self.joined.items()
                if table in went
            },
            keeps=frozenset(key for key in went["speeches"] if self.keepers.get(key) == one.doc_id),
            reasons={key: self.reasons[key] for key in keys["plans"] if key in self.reasons},
            evidence=self.evidence.get(one.doc_id, []),
            problem_count=self.problem_counts[one.doc_id],
            dropped=self.dropped.intersection(row["claim_id"] for row in one.rows["completeness"]),
            counted={plan: self.counted[plan] for plan in went["plans"] if plan in self.counted},
        )

    def prove(self, proofs: Iterable[Row]) -> None:
        """Add evidence that no single document has."""
        for proof in proofs:
            self.evidence.setdefault(proof.get("doc_id"), []).append(proof)

    def add(self, table: str, row: Row) -> None:
        """Add a row that no single document has."""
        self.rows.setdefault(table, []).append(row)

    def tell(self, place: DocumentSpan, code: str, key: str, message: str, severity: str = "info") -> None:
        """Add a row to the table problems.

        Args:
            place: where.
            code: kind of problem.
            key: what tells it from others of its kind in the document.
            message: what was seen, and what to do.
            severity: a code of `schemas/codes/severity.csv`.
        """
        row = {"problem_id": f"{place.doc_id}.problem.{code}.{key}", "doc_id": place.doc_id, "stage": "link",
               "severity": severity, "code": code, "message": message, "start": place.start, "end": place.end}  # fmt: skip
        self.add("problems", row)
        self.problem_counts[place.doc_id] += 1


def slim(row: Row) -> Row:
    """A row whose long cells are given by their hash."""
    return {column: sha256(cell) if column in LONG and cell is not None else cell for column, cell in row.items()}


def interned(row: Row) -> Row:
    """A row whose texts are kept once, however many rows hold them: what linking keeps of all documents is to be small."""
    return {sys.intern(column): sys.intern(cell) if isinstance(cell, str) else cell for column, cell in row.items()}


def summary_of(document: DocumentRecords, references: References) -> Summary:
    """What linking reads of a document.

    Args:
        document: its rows.
        references: the foreign keys of all tables.
    """
    rows = document.rows
    named: dict[str, Row | None] = {}
    for mention in rows.get("mentions", ()):
        if mention["mention_type"] == "organisation" and mention.get("value"):
            named.setdefault(mention["value"], None if mention["value"] in bodies() else mention)
    for table, columns in references.items():
        for column in (column for column, target in columns.items() if target == "organisations"):
            for row in rows.get(table, ()):
                if row.get(column):
                    named.setdefault(row[column], None)
    euros: dict[tuple[Any, ...], float | None] = {}
    for row in rows.get("amounts", ()):
        euros.setdefault((row.get("plan_id"), row["amount"], row.get("currency")), row.get("amount_eur"))
    return Summary(
        doc_id=document.doc_id,
        document={column: rows["documents"][0].get(column) for column in READ["documents"]},
        rows={
            **{table: [slim(row) for row in rows.get(table, ())] for table in JOINED},
            **{
                table: [{column: row.get(column) for column in READ[table]} for row in rows.get(table, ())]
                for table in READ
                if table != "documents"
            },
        },
        clues=tuple(document.clues),
        organisations=named,
        country=document.country if any(named.values()) else None,
        measure_counts=Counter(
            row["plan_id"] for row in rows.get("measures", ()) if row.get("plan_id") and row["level"] in COUNTED_LEVELS
        ),
        euros=euros,
        own_country=frozenset(
            proof["row_id"]
            for proof in document.evidence
            if (proof["table_name"], proof["column_name"]) == ("person_roles", "country") and proof["rule_id"] == ROLE_COUNTRY
        ),
        pages=keys_of(rows["documents"][0]),
        wording=document.wording,
        words_sha256=document.words_sha256,
    )
