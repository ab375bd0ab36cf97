"""A record: one row in the making, every cell with its proof; and its split into the row and the evidence.

Here belongs: how a value becomes cells and evidence rows. Nobody writes evidence by hand, so nobody can forget it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pipelines.documents import FuzzyDate, Reference, Span, Value, often_made, sha256, tidy
from pipelines.registers import place

__all__ = [
    "Clue", "Columns", "DocumentRecords", "Quotes", "Record", "Row", "UnprovenError", "numbered_id", "registered", "split",
]  # fmt: skip

Row = dict[str, Any]
"""Cells of a row by column."""

QUOTE_LENGTH = 500
"""Longer quotes are given by their hash alone."""
CONTEXT_LENGTH = 32
"""Code points of prefix and suffix."""


class UnprovenError(ValueError):
    """A cell is said to be as written, but its proofs have other words."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What rows must know of the columns of their table.

    Attributes:
        key: name of the key column.
        as_written: columns whose `explicit` cells are words of the text; those of others are codes, or keys of other tables.
    """

    key: str
    as_written: frozenset[str]


@often_made(frozen=True, slots=True)
class Record:
    """A row in the making.

    Attributes:
        table: name of the table.
        row_id: its key.
        cells: column -> a `Value` with its proof, or a plain value for a computed column. A `Value` of a `FuzzyDate`
            stands under the name without ending (`published` for `published_edtf` and its three companions).
    """

    table: str
    row_id: str
    cells: Mapping[str, Any]


@often_made(frozen=True, slots=True)
class Clue:
    """What a document says of a plan beyond the columns of its row, for linking.

    Attributes:
        plan_document_id: the plan of the document; of words that speak of a plan but name none, the key that it would have.
        subjects: what the plan is against, codes of `registers/plan_title_words.csv`.
        names_plan: whether the document names the plan.
        issuer_org_id: whose plan it is, where the document names none.
        end: the year in which it ends, where the document names none.
        proofs: the places of these words.
    """

    plan_document_id: str
    subjects: frozenset[str]
    names_plan: bool = True
    issuer_org_id: str | None = None
    end: str | None = None
    proofs: tuple[Span, ...] = ()


@dataclass(slots=True)
class DocumentRecords:
    """What one document yields.

    Attributes:
        doc_id: its key.
        rows: table -> rows.
        evidence: evidence rows, without number and key.
        clues: what linking needs and no table shows.
        wording: sample of its words, or of those of its speech.
        words_sha256: hash of all its words.
        country: the country whose language it is written in, with its evidence, for bodies that no register names.
    """

    doc_id: str
    rows: dict[str, list[Row]] = field(default_factory=dict)
    evidence: list[Row] = field(default_factory=list)
    clues: list[Clue] = field(default_factory=list)
    wording: bytes = b""
    words_sha256: str = ""
    country: tuple[str, list[Row]] | None = None


def numbered_id(row_id: str, number: int) -> str:
    """Key of the first, second ... row at one place: the key itself, then with the number.

    Args:
        row_id: the key by place.
        number: 1 for the first.
    """
    return row_id if number == 1 else f"{row_id}.{number}"


class Quotes:
    """The words at places of a text as evidence shows them; most places prove several cells."""

    def __init__(self, doc_id: str, masked: str) -> None:
        """Quote from a text.

        Args:
            doc_id: the document.
            masked: its text, contact data masked.
        """
        self.doc_id = doc_id
        self.masked = masked
        self._made: dict[tuple[int, int], Row] = {}

    def at(self, span: Span) -> Row:
        """The cells of an evidence row that the place alone decides."""
        place = (span.start, span.end)
        made = self._made.get(place)
        if made is None:
            made = self._made[place] = self._quoted(*place)
        return made

    def _quoted(self, start: int, end: int) -> Row:
        quote = self.masked[start:end]
        return {
            "evidence_type": "text",
            "doc_id": self.doc_id,
            "start": start,
            "end": end,
            "quote": quote if len(quote) <= QUOTE_LENGTH else None,
            "quote_sha256": sha256(quote),
            "prefix": self.masked[max(0, start - CONTEXT_LENGTH) : start],
            "suffix": self.masked[end : end + CONTEXT_LENGTH],
        }


def split(record: Record, columns: Columns, quotes: Quotes) -> tuple[Row, list[Row]]:
    """Split a record into its row and the evidence of its cells.

    Args:
        record: the record.
        columns: those of its table.
        quotes: the text of the document in which the proofs lie.

    Returns:
        The row, in which columns without value are missing, and the evidence rows without number and key.

    Raises:
        UnprovenError: if a cell is said to be as written and is not; `verify` would find it in the release.
        ValueError: if the key is no ASCII, as all keys are.
    """
    if not record.row_id.isascii():
        raise ValueError(f"{record.table} {record.row_id}: the key is no ASCII")
    row: Row = {columns.key: record.row_id}
    evidence: list[Row] = []
    for column, cell in record.cells.items():
        if cell is None:
            continue
        if not isinstance(cell, Value):
            row[column] = cell
            continue
        if isinstance(cell.value, FuzzyDate) or (cell.value is None and cell.method == "unresolved"):
            proven = f"{column}_edtf"
            row |= _date_cells(column, cell)
        else:
            proven = column
            row[column] = cell.value
        if cell.method == "explicit" and proven in columns.as_written and not _is_as_written(str(row[proven]), cell, quotes):
            raise UnprovenError(f"{record.table} {record.row_id} {proven}: {str(row[proven])[:80]!r} is not what is written")
        told = {
            "table_name": record.table,
            "row_id": record.row_id,
            "column_name": proven,
            "method": cell.method,
            "rule_id": cell.rule_id,
        }
        for proof in cell.proofs:
            evidence.append(told | (quotes.at(proof) if isinstance(proof, Span) else _referred(proof, cell, quotes.doc_id)))
    return row, evidence


def _is_as_written(value: str, cell: Value[Any], quotes: Quotes) -> bool:
    """Whether a value stands in one of its proofs, or in all of them together."""
    words = [proof.of(quotes.masked) for proof in cell.proofs if isinstance(proof, Span)]
    return (
        not words
        or any(value in one for one in words)
        or value in tidy(" ".join(words))
        or any(value in tidy(one) for one in words)
    )


def registered(table: str, row_id: str, column: str, register: str, key: str) -> Row:
    """Evidence of a cell that holds what a register says.

    Args:
        table: name of the table.
        row_id: key of the row.
        column: name of the column.
        register: name of the register.
        key: where it stands there.
    """
    cell: Value[None] = Value(None, "mapped", f"register.{register}", ())
    proof = Reference("register", place(register, key))
    return {"table_name": table, "row_id": row_id, "column_name": column, **_referred(proof, cell, None)}


def _date_cells(name: str, cell: Value[Any]) -> Row:
    if cell.value is None:
        return {f"{name}_method": cell.method}
    date: FuzzyDate = cell.value
    return {
        f"{name}_edtf": date.edtf,
        f"{name}_earliest": date.earliest,
        f"{name}_latest": date.latest,
        f"{name}_method": cell.method,
    }


def _referred(proof: Reference, cell: Value[Any], doc_id: str | None) -> Row:
    """The cells of an evidence row whose proof lies outside the text."""
    return {
        "evidence_type": proof.kind,
        "doc_id": doc_id if proof.kind == "manifest" else None,
        "source_ref": proof.place,
        "method": "external" if proof.kind == "manifest" else cell.method,
        "rule_id": cell.rule_id,
    }
