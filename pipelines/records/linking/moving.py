"""The second pass: the rows of one document go to the keys that linking gave them.

Here belongs: keys and evidence of moved rows, by the foreign keys that the tables declare; no table is named for its own
sake, so a new table follows as soon as its columns say where they lead.
"""

from collections.abc import Iterator, Mapping

from pipelines.records.linking import organisations
from pipelines.records.linking.duplicates import FACT_TABLES_OF_A_DUPLICATE, marked
from pipelines.records.linking.links import JOINED, Links, References, slim
from pipelines.records.record import DocumentRecords, Row

__all__ = ["apply"]

Moved = Mapping[str, Mapping[str, str]]
"""Table -> key as a document made it -> key in the release."""


def apply(document: DocumentRecords, links: Links, key_of: Mapping[str, str], references: References) -> DocumentRecords:
    """The rows of a document with the keys of the release.

    Rows of joined tables are left out: they stand in the links. Rows of other tables that come to share a key, as two
    documents' word of one organisation in one plan, are the same row.

    Args:
        document: its rows, as it made them.
        links: what linking found.
        key_of: table -> name of its key column.
        references: the foreign keys of all tables.
    """
    doc_id, twin = document.doc_id, links.twins.get(document.doc_id)
    moved = {table: {**links.moved.get(table, {}), **links.moved_in.get(doc_id, {}).get(table, {})} for table in JOINED}
    made = DocumentRecords(doc_id)
    went: dict[tuple[str, str], Row] = {}
    for table, rows in document.rows.items():
        if twin and table not in FACT_TABLES_OF_A_DUPLICATE:
            continue
        key = key_of[table]
        for row in rows:
            new = went[table, row[key]] = _moved(table, row, moved, key, references.get(table, {}))
            if table == "documents":
                new |= {"problem_count": new["problem_count"] + links.problem_counts[doc_id], **(marked(twin) if twin else {})}
            elif table == "plan_documents":
                new |= links.reasons[new[key]]
            if table not in JOINED:
                made.rows.setdefault(table, []).append(new)
            elif table == "speeches" and links.keepers[new[key]] == doc_id:
                made.rows.setdefault(table, []).append({**links.joined[table][new[key]], "text": new.get("text")})
    made.evidence = list(_evidence(document, links, went, key_of))
    if not twin:
        made.evidence += organisations.namings(document.rows.get("mentions", ()))
    return made


def _moved(table: str, row: Row, moved: Moved, key: str, references: Mapping[str, str]) -> Row:
    """A row with the keys of the release; its own key follows where it is built from one that moved."""
    new = dict(row)
    if table in moved:
        new[key] = moved[table].get(row[key], row[key])
    for column, target in references.items():
        _move(new, column, moved.get(target, {}), key)
    if "table_name" in row and "row_id" in row:
        _move(new, "row_id", moved.get(row["table_name"], {}), key)
    if table == "mentions" and row["mention_type"] == "person":
        _move(new, "value", moved["people"], key)
    return new


def _move(row: Row, column: str, moved: Mapping[str, str], key: str) -> None:
    old = row.get(column)
    if old is None or old not in moved:
        return
    row[column] = moved[old]
    if column != key and row[key].startswith(f"{old}."):
        row[key] = f"{moved[old]}{row[key].removeprefix(old)}"


def _evidence(
    document: DocumentRecords, links: Links, went: Mapping[tuple[str, str], Row], key_of: Mapping[str, str]
) -> Iterator[Row]:
    """The proofs of the rows that stay; of a joined row, those of the values that it took over."""
    for proof in document.evidence:
        table, column = proof["table_name"], proof["column_name"]
        row = went.get((table, proof["row_id"]))
        if row is None:
            continue
        row_id = row[key_of[table]]
        said = slim({column: row.get(column)})
        if table not in JOINED or said[column] == links.joined[table][row_id].get(column):
            yield {**proof, "row_id": row_id}
