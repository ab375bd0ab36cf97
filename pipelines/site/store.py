"""A release as its pages ask for it: rows by key and by reference, proofs of cells.

Here belongs: questions to the release's SQLite file, which has all tables with keys and indexes; a release that lacks it gets one for
the time of the work. Not here: what a page makes of the answers.
"""

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from pipelines.release.editions import edition_of
from pipelines.release.formats import sqlite
from pipelines.tables import key_column

__all__ = ["Place", "Row", "Store", "opened"]

Row = dict[str, Any]
Place = tuple[str, int, int]
"""Document, offset of the first code point, offset after the last."""
NAMES = {"documents": "title", "organisations": "name", "people": "name", "plans": "title"}
"""Tables whose rows have a name that people know better than the key, and its column."""
KNOWN = 10_000
"""Names kept: pages of one kind follow each other and name the same few."""


class Store:
    """The tables of a release."""

    def __init__(self, database: sqlite3.Connection) -> None:
        """Of a database that `release/formats/sqlite.py` wrote."""
        database.row_factory = sqlite3.Row
        self._database = database
        self.name = lru_cache(KNOWN)(self._name)

    def all(self, question: str, *values: Any) -> list[Row]:
        """The answer to a question in SQL, as rows by name of column."""
        return [dict(row) for row in self._database.execute(question, values)]

    def each(self, question: str, *values: Any) -> Iterator[Row]:
        """The same, row by row."""
        for row in self._database.execute(question, values):
            yield dict(row)

    def tuples(self, question: str, *values: Any) -> Iterator[tuple[Any, ...]]:
        """The same, as tuples."""
        yield from map(tuple, self._database.execute(question, values))

    def number(self, question: str, *values: Any) -> int:
        """The one number that answers a question."""
        return int(self._database.execute(question, values).fetchone()[0])

    def _name(self, table: str, key: str) -> str:
        """What a row is called: its name, or its key where it has none."""
        if table not in NAMES:
            return key
        found = self.all(f"SELECT {NAMES[table]} AS name FROM {table} WHERE {key_column(table)} = ?", key)  # noqa: S608 (our own words; stays)
        return (found[0]["name"] if found else None) or key

    def proofs(self, table: str, row_id: str) -> dict[str, tuple[Place | None, str]]:
        """Column -> its first proof: the place in a text, if it is one, and the proof's key."""
        found: dict[str, tuple[Place | None, str]] = {}
        question = (
            'SELECT column_name, evidence_type, doc_id, start, "end", evidence_id FROM evidence WHERE table_name = ? AND row_id = ? '
            "ORDER BY column_name, evidence_type != 'text', seq"
        )
        for column, kind, doc_id, start, end, key in self._database.execute(question, (table, row_id)):
            if column not in found:
                found[column] = ((doc_id, start, end) if kind == "text" else None, key)
        return found


@contextmanager
def opened(release: Path) -> Iterator[Store]:
    """The tables of a release, for reading.

    Args:
        release: folder of the release.
    """
    with tempfile.TemporaryDirectory(prefix="nordpol-") as folder:
        path = release / sqlite.FILE
        if not path.is_file():
            made = Path(folder)
            (made / "parquet").symlink_to((release / "parquet").resolve())
            sqlite.write(made, edition_of(release))
            path = made / sqlite.FILE
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
            yield Store(database)
