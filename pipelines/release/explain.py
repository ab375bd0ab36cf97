"""Show what proves a cell: its value, the rule, and the sentence with the words marked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow.compute
import pyarrow.parquet

__all__ = ["CellProof", "NothingToExplainError", "explain"]

BOUNDARY = re.compile(r"(?<!\d)[.!?][”»\"]?[ \u00a0]+(?=[^a-zæøåäöþðáéíóúý])|\n")
"""Where a sentence ends: at a mark before a capital letter, but not at an ordinal (`12. februar`)."""
WORD = re.compile(r"\w+")
AROUND = 160
"""Code points shown on either side where no end of a sentence lies nearer."""


class NothingToExplainError(Exception):
    """There is no such table, row or column. The message says which there are."""


@dataclass(frozen=True, slots=True)
class CellProof:
    """A proof of a cell.

    Attributes:
        column: the column.
        value: the cell.
        declared: why there is no proof: the cell needs none, or is empty.
        method: how the value was won.
        rule_id: the rule that won it.
        place: document and offsets, or file and key.
        before: the words of the sentence before the proof.
        words: the proving words; empty for a proof outside the text.
        after: the words of the sentence behind it.
    """

    column: str
    value: Any
    declared: str = ""
    method: str = ""
    rule_id: str = ""
    place: str = ""
    before: str = ""
    words: str = ""
    after: str = ""


def explain(release: Path, table: str, row_id: str, column: str | None) -> Iterator[CellProof]:
    """The proofs of a row's cells, in the order of the columns.

    Args:
        release: the folder of a release.
        table: name of a table.
        row_id: key of a row, or the beginning of one that only one row has.
        column: one column; None for all that are not null.

    Raises:
        NothingToExplainError: if there is no such table, row or column.
    """
    folder = release / "parquet"
    path = folder / f"{table}.parquet"
    if not path.is_file():
        raise NothingToExplainError(
            f"There is no table {table}. There are: {', '.join(sorted(p.stem for p in folder.glob('*.parquet')))}."
        )
    content = pyarrow.parquet.read_table(path)
    row = _row(content, table, row_id)
    if column is not None and column not in row:
        raise NothingToExplainError(f"{table} has no column {column}. It has: {', '.join(row)}.")
    key = content.column_names[0]
    proofs = pyarrow.parquet.read_table(
        folder / "evidence.parquet", filters=[("table_name", "=", table), ("row_id", "=", row[key])]
    ).to_pylist()
    documents = sorted({proof["doc_id"] for proof in proofs if proof["doc_id"]})
    texts = _texts(folder, documents)
    for name in [column] if column else [name for name, value in row.items() if value is not None]:
        facts = {k.decode(): v.decode() for k, v in (content.schema.field(name).metadata or {}).items()}
        of_cell = [proof for proof in proofs if proof["column_name"] == facts.get("proven_with", name)]
        if not of_cell:
            yield CellProof(
                name,
                row[name],
                declared=_declared(facts, row, name) if "computed" in facts else "nothing was found",
            )
        for proof in sorted(of_cell, key=lambda proof: proof["seq"]):
            yield _shown(name, row[name], proof, texts)


def _declared(facts: dict[str, str], row: dict[str, Any], column: str) -> str:
    """How a cell is computed, with the cells that take part."""
    parts = [name for name in WORD.findall(facts["computed"]) if name in row and name != column]
    working = ", ".join(f"{name} = {row[name]}" for name in dict.fromkeys(parts))
    return f"needs no proof: {facts['computed']}" + (f" ({working})" if working else "")


def _row(content: pyarrow.Table, table: str, row_id: str) -> dict[str, Any]:
    key = content.column(0)
    found = content.filter(pyarrow.compute.equal(key, row_id))
    if found.num_rows == 0:
        found = content.filter(pyarrow.compute.starts_with(key, row_id))
    if found.num_rows != 1:
        some = ", ".join(map(str, (found if found.num_rows else content).column(0).to_pylist()[:5]))
        which = "is the beginning of several rows" if found.num_rows else "is no row"
        raise NothingToExplainError(
            f"{row_id} {which} of {table}. " + (f"Rows are, for example: {some}." if some else "It has none.")
        )
    return dict(found.to_pylist()[0])


def _texts(folder: Path, documents: list[str]) -> dict[str, str]:
    if not documents:
        return {}
    rows = pyarrow.parquet.read_table(folder / "document_texts.parquet", filters=[("doc_id", "in", documents)]).to_pylist()
    return {row["doc_id"]: row["text"] or "" for row in rows}


def _shown(column: str, value: Any, proof: dict[str, Any], texts: dict[str, str]) -> CellProof:
    if proof["evidence_type"] != "text":
        return CellProof(column, value, method=proof["method"], rule_id=proof["rule_id"], place=proof["source_ref"])
    text, start, end = texts.get(proof["doc_id"], ""), proof["start"], proof["end"]
    words = text[start:end] or proof["quote"] or ""
    before, after = _sentence_around(text, start, end)
    return CellProof(
        column, value, method=proof["method"], rule_id=proof["rule_id"],
        place=f"{proof['doc_id']} {start}-{end}", before=before, words=words, after=after,
    )  # fmt: skip


def _sentence_around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands in the sentence before and behind a place; `…` where it is too long to be shown whole."""
    from_here = max(0, start - AROUND)
    begins = [match.end() for match in BOUNDARY.finditer(text, from_here, start)]
    first = begins[-1] if begins else from_here
    until = min(len(text), end + AROUND)
    ending = BOUNDARY.search(text, end, until)
    last = ending.start() + len(ending[0].rstrip()) if ending else until
    return ("" if begins or first == 0 else "…") + text[first:start], text[end:last] + (
        "" if ending or last == len(text) else "…"
    )
