"""Data in pieces that a page loads as classic scripts: a browser reads nothing else from disk."""

import json
from pathlib import Path
from typing import Any

__all__ = ["Shards"]

BYTES = 256 * 1024
"""A shard is full with this; a longer row has one of its own."""


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
        self._listed: list[dict[str, Any]] = []

    def add(self, key: str, row: Any) -> None:
        """Add a row.

        Args:
            key: its key; keys come in their order.
            row: what JSON can hold.
        """
        written = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
        size = len(written.encode())
        if self._rows and self._bytes + size > BYTES:
            self._write()
        if not self._rows:
            self._first = key
        self._rows.append(written)
        self._bytes += size

    def close(self) -> list[dict[str, Any]]:
        """Write what is left; returns the shards: `file`, `rows`, `bytes`, `first` key."""
        if self._rows:
            self._write()
        return self._listed

    def _write(self) -> None:
        number = len(self._listed)
        file = f"{number:05d}.js"
        rows = ",\n".join(self._rows)
        content = f"(window.nordpol = window.nordpol || []).push([{json.dumps(self._name)}, {number}, [\n{rows}\n]]);\n".encode()
        (self._folder / file).write_bytes(content)
        self._listed.append({"file": file, "rows": len(self._rows), "bytes": len(content), "first": self._first})
        self._rows, self._bytes = [], 0
