"""The second pass: the rows of one document go to the keys that linking gave them.

Here belongs: keys and evidence of moved rows, by the foreign keys that the tables declare; no table is named for its own
sake, so a new table follows as soon as its columns say where they lead.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pipelines.records.linking import organisations
from pipelines.records.linking.duplicates import FACT_TABLES_OF_A_DUPLICATE, marked
from pipelines.records.linking.links import JOINED, Found, References, slim
from pipelines.records.record import DocumentRecords, Row

__all__ = ["Moved", "apply"]


@dataclass(slots=True)
class Moved:
    """The rows of a document with the keys of the release.

    Attributes:
        rows: table -> rows.
        own: evidence of rows that this document alone can have.
        shared: evidence of rows that others may have too; it can be numbered once all of it is known.
    """

    rows: dict[str, list[Row]] = field(default_factory=dict)
    own: list[Row] = field(default_factory=list)
    shared: list[Row] = field(default_factory=list)


def apply(document: DocumentRecords, found: Found, key_of: Mapping[str, str], references: References) -> Moved:
    """The rows of a document with the keys of the release.

    Rows of joined tables are left out: they stand in the links. Rows of other tables that come to share a key, as two
    documents' word of one organisation in one plan, are the same row.

    Args:
        document: its rows, as it made them.
        found: what linking found of it.
        key_of: table -> name of its key column.
        references: the foreign keys of all tables.
    """
    made = Moved(shared=list(found.evidence))
    went: dict[tuple[str, str], Row] = {}
    for table, rows in document.rows.items():
        if found.twin and table not in FACT_TABLES_OF_A_DUPLICATE:
            continue
        key = key_of[table]
        for row in rows:
            if row[key] in found.dropped:
                continue
            new = went[table, row[key]] = _moved(table, row, found, key, references.get(table, {}))
            if table == "documents":
                new |= {"problem_count": new["problem_count"] + found.problem_count, **(marked(found.twin) if found.twin else {})}
            elif table == "plan_documents":
                new |= found.reasons[new[key]]
            if table not in JOINED:
                made.rows.setdefault(table, []).append(new)
            elif table == "speeches":
                made.rows.setdefault(table, []).extend(_speech(new, found))
    _add_evidence(made, document, found, went, key_of, references)
    if not found.twin:
        made.shared += organisations.namings(document.rows.get("mentions", ()))
    return made


def _speech(row: Row, found: Found) -> Iterator[Row]:
    """The row of a speech: its own, or, if several pages show the speech, the joined one with the text of that which keeps it."""
    joined = found.joined["speeches"].get(row["speech_id"])
    if joined is None:
        yield row
    elif row["speech_id"] in found.keeps:
        yield {**joined, "text": row.get("text")}


def _moved(table: str, row: Row, found: Found, key: str, references: Mapping[str, str]) -> Row:
    """A row with the keys of the release; its own key follows where it is built from one that moved."""
    new = dict(row)
    if table in found.moved:
        new[key] = found.moved[table].get(row[key], row[key])
    for column, target in _leading(table, row, references):
        _move(new, column, found.moved.get(target, {}), key)
    return new


def _leading(table: str, row: Row, references: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Columns of a row that lead to a row of another table, and that table."""
    yield from references.items()
    if "table_name" in row and "row_id" in row:
        yield "row_id", row["table_name"]
    if table == "mentions" and row["mention_type"] == "person":
        yield "value", "people"


def _move(row: Row, column: str, moved: Mapping[str, str], key: str) -> None:
    old = row.get(column)
    if old is None or old not in moved:
        return
    row[column] = moved[old]
    if column != key and row[key].startswith(f"{old}."):
        row[key] = f"{moved[old]}{row[key].removeprefix(old)}"


def _add_evidence(
    made: Moved,
    document: DocumentRecords,
    found: Found,
    went: Mapping[tuple[str, str], Row],
    key_of: Mapping[str, str],
    references: Mapping[str, Mapping[str, str]],
) -> None:
    """Add the proofs of the rows that stay; of a joined row, those of the values that it took over."""
    shared: dict[tuple[str, str], bool] = {}
    for proof in document.evidence:
        table, column, place = proof["table_name"], proof["column_name"], (proof["table_name"], proof["row_id"])
        row = went.get(place)
        if row is None:
            continue
        row_id = row[key_of[table]]
        joined = found.joined[table].get(row_id) if table in JOINED else None
        if joined is not None and slim({column: row.get(column)})[column] != joined.get(column):
            continue
        if place not in shared:
            shared[place] = table in JOINED or _is_built_of(row, row_id, _leading(table, row, references.get(table, {})))
        (made.shared if shared[place] else made.own).append({**proof, "row_id": row_id})


def _is_built_of(row: Row, row_id: str, leading: Iterator[tuple[str, str]]) -> bool:
    """Whether the key of a row is built of that of a joined row, so that another document may have the same row."""
    return any(target in JOINED and row.get(column) and row_id.startswith(f"{row[column]}.") for column, target in leading)
