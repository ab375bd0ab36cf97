"""Data in pieces that a page loads as classic scripts: a browser reads nothing else from disk.

The shards of a kind are numbered, and so are lists of their first keys: a page knows the first key of each list alone, so it stays small
however many shards there are, and one row is found by one list and one shard.
"""

import json
from pathlib import Path
from typing import Any

__all__ = ["Shards"]

BYTES = 256 * 1024
"""A shard is full with this; a longer row has one of its own."""
LISTED = 512
"""Shards of which one list holds the first keys."""


class Shards:
    """Rows of one kind, written shard by shard."""

    def __init__(self, folder: Path, name: str) -> None:
        """Into a folder, which is made.

        Args:
            folder: the folder.
            name: name under which the script knows the rows.
        """
        folder.mkdir(parents=True)
        self._folder, self._name = folder, name
        self._rows: list[str] = []
        self._first = ""
        self._bytes = 0
        self._firsts: list[str] = []
        self._index: dict[str, Any] = {"shards": 0, "rows": 0, "bytes": 0, "listed": LISTED, "lists": []}

    def add(self, key: str, row: Any) -> None:
        """Add a row.

        Args:
            key: its key; keys come in their order.
            row: what JSON can hold.
        """
        written = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
        size = len(written.encode())
        if self._rows and self._bytes + size > BYTES:
            self._shard()
        if not self._rows:
            self._first = key
        self._rows.append(written)
        self._bytes += size

    def close(self) -> dict[str, Any]:
        """Write what is left; returns what a page must know.

        That is: numbers of `shards`, `rows` and `bytes`, of shards `listed` together, and the first key of each of the `lists`.
        """
        if self._rows:
            self._shard()
        if self._firsts:
            self._list()
        return self._index

    def _shard(self) -> None:
        rows = ",\n".join(self._rows)
        self._index["bytes"] += self._write(self._name, self._index["shards"], f"[\n{rows}\n]", "")
        self._index["shards"] += 1
        self._index["rows"] += len(self._rows)
        self._firsts.append(self._first)
        self._rows, self._bytes = [], 0
        if len(self._firsts) == LISTED:
            self._list()

    def _list(self) -> None:
        firsts = json.dumps(self._firsts, ensure_ascii=False, separators=(",", ":"))
        self._write(f"{self._name}/list", len(self._index["lists"]), firsts, "list")
        self._index["lists"].append(self._firsts[0])
        self._firsts = []

    def _write(self, name: str, number: int, rows: str, prefix: str) -> int:
        content = f"(window.nordpol = window.nordpol || []).push([{json.dumps(name)}, {number}, {rows}]);\n".encode()
        (self._folder / f"{prefix}{number:05d}.js").write_bytes(content)
        return len(content)
