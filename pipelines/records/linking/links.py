"""What linking keeps of each document, and what it finds: where each row goes.

Here belongs: the two values between the passes. Both are small, so that a corpus of any size can be linked: the first pass
reads a summary of every document, the second moves the rows of one shard after the other.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pipelines.documents import sha256
from pipelines.mentions.organisations import bodies
from pipelines.records.people import ROLE_COUNTRY
from pipelines.records.record import Clue, DocumentRecords, Row

__all__ = ["COUNTED_LEVELS", "JOINED", "Doubt", "Links", "Place", "References", "Summary", "slim", "summary_of"]

References = Mapping[str, Mapping[str, str]]
"""Table -> column -> the table to whose key it leads."""
JOINED = ("plans", "people", "speeches")
"""Tables of which one row can come from several documents."""
READ = {
    "documents": ("text_sha256", "status", "published_edtf", "text_lang"),
    "person_roles": ("person_role_id", "person_id", "country", "party_org_id"),
}
"""Columns that linking reads of tables that it does not join."""
LONG = ("text",)
"""Columns that are too long to keep: their hash will do."""
COUNTED_LEVELS = ("measure", "activity")


@dataclass(frozen=True, slots=True)
class Summary:
    """What linking reads of a document.

    Attributes:
        doc_id: its key.
        document: what is read of its row of the table documents.
        rows: its rows of the joined tables, and what is read of others; long cells are given by their hash.
        clues: what its words say of plans beyond the columns.
        organisations: organisation that a row or a mention names -> the first mention of one that no register names.
        measure_counts: plan -> number of its measures and activities.
        euros: plan, amount and currency -> the value in euro.
        own_country: roles whose country stands in the role itself.
    """

    doc_id: str
    document: Row
    rows: dict[str, list[Row]]
    clues: tuple[Clue, ...]
    organisations: dict[str, Row | None]
    measure_counts: Counter[str]
    euros: dict[tuple[Any, ...], float | None]
    own_country: frozenset[str]


@dataclass(frozen=True, slots=True)
class Place:
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
    place: Place

    @property
    def pair(self) -> frozenset[str]:
        """The two keys, in no order."""
        return frozenset((self.left, self.right))


@dataclass(slots=True)
class Links:
    """Where the rows of the documents go.

    Attributes:
        twins: document -> the first document with the same text.
        moved: table -> key as one document made it -> key in the release.
        moved_in: the same for one document, where the key means somebody else in others.
        joined: table of `JOINED` -> key in the release -> the joined row.
        keepers: speech -> the document whose text it shows.
        reasons: plan document -> method, confidence and reason of its link.
        rows: rows that no single document has.
        evidence: evidence that no single document has.
        problem_counts: document -> number of problems that linking adds.
    """

    twins: dict[str, str] = field(default_factory=dict)
    moved: dict[str, dict[str, str]] = field(default_factory=dict)
    moved_in: dict[str, dict[str, dict[str, str]]] = field(default_factory=dict)
    joined: dict[str, dict[str, Row]] = field(default_factory=dict)
    keepers: dict[str, str] = field(default_factory=dict)
    reasons: dict[str, Row] = field(default_factory=dict)
    rows: dict[str, list[Row]] = field(default_factory=dict)
    evidence: list[Row] = field(default_factory=list)
    problem_counts: Counter[str] = field(default_factory=Counter)

    def key(self, table: str, doc_id: str, key: str) -> str:
        """The key in the release of a row as a document made it."""
        own = self.moved_in.get(doc_id, {}).get(table, {})
        return own.get(key) or self.moved.get(table, {}).get(key, key)

    def add(self, table: str, row: Row) -> None:
        """Add a row that no single document has."""
        self.rows.setdefault(table, []).append(row)

    def tell(self, place: Place, code: str, key: str, message: str) -> None:
        """Add a row to the table problems.

        Args:
            place: where.
            code: kind of problem.
            key: what tells it from others of its kind in the document.
            message: what was seen, and what to do.
        """
        row = {"problem_id": f"{place.doc_id}.problem.{code}.{key}", "doc_id": place.doc_id, "stage": "link",
               "severity": "info", "code": code, "message": message, "start": place.start, "end": place.end}  # fmt: skip
        self.add("problems", row)
        self.problem_counts[place.doc_id] += 1


def slim(row: Row) -> Row:
    """A row whose long cells are given by their hash."""
    return {column: sha256(cell) if column in LONG and cell is not None else cell for column, cell in row.items()}


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
            "person_roles": [
                {column: row.get(column) for column in READ["person_roles"]} for row in rows.get("person_roles", ())
            ],
        },
        clues=tuple(document.clues),
        organisations=named,
        measure_counts=Counter(
            row["plan_id"] for row in rows.get("measures", ()) if row.get("plan_id") and row["level"] in COUNTED_LEVELS
        ),
        euros=euros,
        own_country=frozenset(
            proof["row_id"]
            for proof in document.evidence
            if (proof["table_name"], proof["column_name"]) == ("person_roles", "country") and proof["rule_id"] == ROLE_COUNTRY
        ),
    )
