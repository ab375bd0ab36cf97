"""One SQLite file with keys, indexes and full-text search, and what Datasette shows of it: nordpol.sqlite, datasette.json."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow

from pipelines.release.about import about
from pipelines.release.editions import Edition
from pipelines.release.reading import rows_of, schemas

__all__ = ["write"]

FILE, METADATA = "nordpol.sqlite", "datasette.json"
SEARCHED = {"speeches": "text", "measures": "text"}
"""Table -> its column of prose, searched by words."""
KINDS = {"int64": "INTEGER", "double": "REAL", "bool": "INTEGER"}


def write(release: Path, edition: Edition) -> None:
    """Write the database and its description.

    Args:
        release: the staged release.
        edition: what it is.

    Raises:
        sqlite3.IntegrityError: if a reference leads nowhere.
    """
    path = release / FILE
    path.unlink(missing_ok=True)
    columns = schemas(release)
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA page_size = 4096")
        for table, schema in columns.items():
            database.execute(_create(table, schema))
            places = ", ".join("?" * len(schema))
            database.executemany(f"INSERT INTO {table} VALUES ({places})", _rows(release, table))  # noqa: S608 (names of our own tables, which no parameter can stand for; stays)
        for statement in _indexes(columns):
            database.execute(statement)
        for table, column in SEARCHED.items():
            database.execute(
                f"CREATE VIRTUAL TABLE {table}_fts USING fts5({column}, content='{table}', tokenize='unicode61 remove_diacritics 0')"
            )
            database.execute(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('rebuild')")  # noqa: S608 (names of our own tables, which no parameter can stand for; stays)
        lost = database.execute("PRAGMA foreign_key_check").fetchone()
        if lost is not None:
            raise sqlite3.IntegrityError(f"{FILE}: row {lost[1]} of {lost[0]} refers to no row of {lost[2]}. Mend the table.")
        database.commit()
        database.execute("VACUUM")
    (release / METADATA).write_text(json.dumps(_described(columns, edition), ensure_ascii=False, indent=2) + "\n", "utf-8")


def _create(table: str, schema: pyarrow.Schema) -> str:
    parts: list[str] = []
    for number, field in enumerate(schema):
        facts = [field.name if field.name.isidentifier() else f'"{field.name}"', KINDS.get(str(field.type), "TEXT")]
        if number == 0:
            facts.append("PRIMARY KEY")
        if not field.nullable:
            facts.append("NOT NULL")
        if pyarrow.types.is_boolean(field.type):
            facts.append(f"CHECK ({field.name} IN (0, 1))")
        if target := _target(field):
            facts.append(f"REFERENCES {target[0]} ({target[1]})")
        parts.append(" ".join(facts))
    return f"CREATE TABLE {table} (\n  " + ",\n  ".join(parts) + "\n) STRICT"


def _target(field: pyarrow.Field) -> tuple[str, str] | None:
    table, _, column = (field.metadata or {}).get(b"references", b"").decode().partition(".")
    return (table, column) if table else None


def _indexes(columns: dict[str, pyarrow.Schema]) -> Iterator[str]:
    for table, schema in columns.items():
        for field in schema:
            if _target(field):
                yield f"CREATE INDEX {table}_{field.name} ON {table} ({field.name})"
        if {"table_name", "row_id"} <= set(schema.names):
            yield f"CREATE INDEX {table}_row ON {table} (table_name, row_id)"


def _rows(release: Path, table: str) -> Iterator[tuple[Any, ...]]:
    for row in rows_of(release, table):
        yield tuple(map(_cell, row))


def _cell(value: Any) -> Any:
    """A value as SQLite holds it: days and times as ISO 8601 text, truth as 0 or 1."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, datetime):
        return value.isoformat(sep=" ")
    return value.isoformat() if isinstance(value, date) else value


def _described(columns: dict[str, pyarrow.Schema], edition: Edition) -> dict[str, Any]:
    """The description that Datasette reads with `--metadata`."""
    tables = {
        table: {
            "description": (schema.metadata or {}).get(b"description", b"").decode(),
            "columns": {field.name: (field.metadata or {}).get(b"description", b"").decode() for field in schema},
            "label_column": schema.field(0).name,
            **({"fts_table": f"{table}_fts", "fts_pk": "rowid"} if table in SEARCHED else {}),
        }
        for table, schema in columns.items()
    }
    return {
        "title": f"{about().title['en']} ({edition.version})",
        "description": about().description["en"],
        "databases": {Path(FILE).stem: {"tables": tables}},
    }
