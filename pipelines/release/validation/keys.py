"""Whether keys lead to rows: foreign keys over all tables, read part by part."""

from collections.abc import Iterator
from pathlib import Path

import pyarrow
import pyarrow.compute

from pipelines.release.verify import Finder, Tables

__all__ = ["dangling_keys", "lost_keys", "references"]


def dangling_keys(release: Path) -> list[str]:
    """Foreign keys that lead nowhere, one line each.

    Args:
        release: the folder of a release, with the Parquet files of all tables.
    """
    tables = Tables(release)
    return [
        f"{table}.{column}: {value!r} is no {target}"
        for table, column, target in references(tables)
        for value in lost_keys(tables, table, column, target).to_pylist()
    ]


def references(tables: Tables) -> Iterator[tuple[str, str, str]]:
    """Table, column and the key to which it leads (`table.column`), of all foreign keys of a release.

    Args:
        tables: the tables of a release.
    """
    for table, schema in tables.schemas.items():
        for field in schema:
            target = (field.metadata or {}).get(b"references", b"").decode()
            if target:
                yield table, field.name, target


def lost_keys(tables: Tables, table: str, column: str, target: str) -> pyarrow.Array:
    """The values of a foreign key that lead to no row, each once.

    Args:
        tables: the tables of a release.
        table: name of the table.
        column: its foreign key.
        target: the key to which it leads, as `table.column`.
    """
    finder = Finder(tables, target.partition(".")[0])
    seen = pyarrow.array([], pyarrow.string())
    for part in tables.parts(table, [column]):
        values = pyarrow.compute.drop_null(part.column(0).unique())
        wanted = values.filter(pyarrow.compute.invert(pyarrow.compute.is_in(values, value_set=seen)))
        seen = values
        for _ in finder.find(pyarrow.RecordBatch.from_arrays([wanted], ["row_id"])):
            pass
    for _ in finder.rest():
        pass
    lost = [batch.column(0) for batch in finder.lost]
    return pyarrow.chunked_array(lost, pyarrow.string()).unique()
