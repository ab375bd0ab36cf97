"""The tables about releases: `changes` to the release before, and `redirects` from keys that are gone.

Here belongs: making their rows. Not here: the comparison (`differences.py`) and its reasons (`reasons.py`).
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.compute
import pyarrow.parquet

from pipelines.release.differences import aligned, differences
from pipelines.release.editions import file_sha256
from pipelines.release.inputs import inputs
from pipelines.release.reasons import Reasons
from pipelines.release.stage import PARQUET

__all__ = ["changes", "redirects"]

Row = dict[str, Any]
_NO_KEYS = pyarrow.array([], pyarrow.string())
LASTING = ("documents", "speeches", "plans", "measures", "organisations", "people")
"""Tables whose rows others may have cited."""
SAME = {
    "documents": (("text_sha256",), "same_text"),
    "speeches": (("text",), "same_text"),
    "plans": (("title", "issuer_org_id", "start_edtf", "end_edtf"), "same_name"),
    "measures": (("text", "doc_id"), "same_text"),
    "organisations": (("name", "country"), "same_name"),
    "people": (("name",), "same_name"),
}
"""Columns by which a row is known again under another key (the first must have a value), and how that is called."""


def changes(old: Path | None, new: Path) -> Iterator[Row]:
    """Rows of the table `changes`.

    Args:
        old: the release before; None if there is none, and so no change.
        new: the staged release, with all other tables.
    """
    if old is None:
        return
    reasons = Reasons(old, new, inputs())
    table, number = "", 0
    for part in differences(old, new):
        for difference in part.to_pylist():
            number = number + 1 if difference["table_name"] == table else 1
            table = difference["table_name"]
            reason = reasons.of(difference)
            del difference["doc_id"]
            yield {"change_id": f"{table}.{number:09d}", **difference, "reason": reason}


def redirects(old: Path | None, new: Path) -> list[Row]:
    """Rows of the table `redirects`: those of the release before, and the keys that it had and the new one has not.

    Args:
        old: the release before; None if there is none.
        new: the staged release, with all other tables.
    """
    if old is None:
        return []
    found = {row["redirect_id"]: row for row in _former(old)}
    moved: dict[str, str | None] = {}
    for table in LASTING:
        for row in _moved(table, old, new, moved):
            found[row["redirect_id"]] = row
            if table == "documents":
                moved[row["old_id"]] = row["new_id"]
    back = _back(found.values(), new)
    kept = (row for row in _followed(found) if row["redirect_id"] not in back)
    return sorted(kept, key=lambda row: str(row["redirect_id"]))


def _moved(table: str, old: Path, new: Path, moved: dict[str, str | None]) -> Iterator[Row]:
    """Keys of a table that are gone; `moved` leads from a document that is gone to where it went."""
    columns, how = SAME[table]
    gone, come = _gone_and_come(table, old, new)
    if not len(gone):
        return
    proving = _documents_of(old, table, gone)
    known = {likeness: row_id for row_id, likeness, _ in _likenesses(new, table, columns, come, {})}
    for row_id, likeness, doc_id in _likenesses(old, table, columns, gone, moved):
        new_id = known.get(likeness) if likeness[0] else None
        documents = {doc_id} if doc_id else proving.get(row_id, set())
        if new_id:
            reason = "same_document" if table != "documents" and doc_id in moved else how
        elif table == "documents" or (documents and all(one in moved and moved[one] is None for one in documents)):
            reason = "document_gone"
        else:
            reason = "not_found"
        yield {"redirect_id": f"{table}.{row_id}", "table_name": table, "old_id": row_id, "new_id": new_id, "reason": reason}


def _gone_and_come(table: str, old: Path, new: Path) -> tuple[Any, Any]:
    """Keys of a table that only the one release has, and those that only the other has."""
    file, other_file = (release / PARQUET / f"{table}.parquet" for release in (old, new))
    gone, come = [_NO_KEYS], [_NO_KEYS]
    if file.is_file() and not (other_file.is_file() and file_sha256(file) == file_sha256(other_file)):
        key = pyarrow.parquet.read_schema(file).field(0).name
        for mine, other in aligned(file, other_file, key, [key]):
            before, after = (some.column(key).combine_chunks() for some in (mine, other))
            gone.append(_without(before, after))
            come.append(_without(after, before))
    return pyarrow.concat_arrays(gone), pyarrow.concat_arrays(come)


def _likenesses(
    release: Path, table: str, columns: tuple[str, ...], wanted: Any, moved: dict[str, str | None]
) -> Iterator[tuple[str, tuple[Any, ...], str | None]]:
    """Key, likeness and document of each wanted row, the last of the table first, so that of two alike the first counts."""
    file = pyarrow.parquet.ParquetFile(release / PARQUET / f"{table}.parquet")
    names = file.schema_arrow.names
    read = [name for name in names if name in {names[0], "doc_id", *columns}]
    found: list[Row] = []
    for batch in file.iter_batches(columns=read):
        found += batch.filter(_is_in(batch.column(names[0]), wanted)).to_pylist()
    for row in reversed(found):
        doc_id = row.get("doc_id")
        cells = {**row, "doc_id": moved.get(doc_id or "", doc_id)}
        yield row[names[0]], tuple(cells.get(column) for column in columns), doc_id


def _documents_of(release: Path, table: str, wanted: Any) -> dict[str, set[str]]:
    """Wanted row -> the documents that prove its cells."""
    found: dict[str, set[str]] = {}
    columns = ["table_name", "row_id", "doc_id"]
    for batch in pyarrow.parquet.ParquetFile(release / PARQUET / "evidence.parquet").iter_batches(columns=columns):
        of_table = batch.filter(pyarrow.compute.equal(batch.column("table_name"), table))
        for row in of_table.filter(_is_in(of_table.column("row_id"), wanted)).to_pylist():
            if row["doc_id"]:
                found.setdefault(row["row_id"], set()).add(row["doc_id"])
    return found


def _followed(found: dict[str, Row]) -> Iterator[Row]:
    """Redirects; those whose target is gone too lead to where that went."""
    for row in found.values():
        target, seen = row, {row["redirect_id"]}
        while (further := found.get(f"{target['table_name']}.{target['new_id']}")) and further["redirect_id"] not in seen:
            seen.add(further["redirect_id"])
            target = further
        yield {**row, "new_id": target["new_id"], "reason": target["reason"] if target["new_id"] is None else row["reason"]}


def _back(found: Iterable[Row], new: Path) -> set[str]:
    """Redirects whose key is there again."""
    by_table: dict[str, list[str]] = {}
    for row in found:
        by_table.setdefault(row["table_name"], []).append(row["old_id"])
    return {
        f"{table}.{row_id}"
        for table, row_ids in by_table.items()
        for row_id in _there(new, table, pyarrow.array(row_ids, pyarrow.string())).to_pylist()
    }


def _there(release: Path, table: str, row_ids: Any) -> Any:
    """Those of some keys that a table has."""
    path = release / PARQUET / f"{table}.parquet"
    found = [_NO_KEYS]
    if path.is_file() and len(row_ids):
        name = pyarrow.parquet.read_schema(path).field(0).name
        for batch in pyarrow.parquet.ParquetFile(path).iter_batches(columns=[name]):
            keys = batch.column(0)
            found.append(keys.filter(_is_in(keys, row_ids)))
    return pyarrow.concat_arrays(found)


def _is_in(some: Any, others: Any) -> Any:
    return pyarrow.compute.is_in(some, value_set=others)


def _without(some: Any, others: Any) -> Any:
    return some.filter(pyarrow.compute.invert(_is_in(some, others)))


def _former(release: Path) -> list[Row]:
    path = release / PARQUET / "redirects.parquet"
    return list(pyarrow.parquet.read_table(path).to_pylist()) if path.is_file() else []
