"""What changed since the release before, to read: CHANGES.md."""

from collections import Counter
from pathlib import Path
from typing import Any

import pyarrow.parquet

from pipelines.release.editions import Edition
from pipelines.release.stage import PARQUET

__all__ = ["write"]

SHOWN = 200
CELL_LENGTH = 80
READ_BY_PEOPLE = ("documents", "speeches", "plans", "measures", "organisations", "people", "amounts")
"""Tables whose single changes are listed; those of the others are counted."""


def write(release: Path, edition: Edition) -> None:
    """Write the page.

    Args:
        release: the staged release.
        edition: what it is.
    """
    (release / "CHANGES.md").write_text(_page(release, edition), encoding="utf-8")


def _page(release: Path, edition: Edition) -> str:
    if edition.previous is None:
        return f"# Changes in {edition.version}\n\nThis is the first release.\n"
    counts: Counter[tuple[str, str, str]] = Counter()
    listed: list[str] = []
    columns = ["table_name", "row_id", "column_name", "action", "old", "new", "reason"]
    for batch in pyarrow.parquet.ParquetFile(release / PARQUET / "changes.parquet").iter_batches(columns=columns):
        for change in batch.to_pylist():
            counts[change["table_name"], change["action"], change["reason"]] += 1
            if change["table_name"] in READ_BY_PEOPLE and len(listed) < SHOWN:
                listed.append(_line(change))
    sums = [f"| {' | '.join(of)} | {number} |" for of, number in sorted(counts.items())]
    redirects = edition.rows.get("redirects", 0)
    return "\n".join(
        [
            f"# Changes in {edition.version}",
            "",
            f"Since {edition.previous}; every cell is in the table `changes`, {redirects} keys that are gone are in `redirects`.",
            "",
            "| table | what happened | reason | cells |",
            "| --- | --- | --- | --- |",
            *sums,
            "",
            f"## The first {len(listed)} cells of the main tables",
            "",
            *listed,
            "",
        ]
    )


def _line(change: dict[str, Any]) -> str:
    place = f"`{change['table_name']}` `{change['row_id']}` `{change['column_name']}`"
    return f"- {change['action']}, {change['reason']}: {place}: {_short(change['old'])} → {_short(change['new'])}"


def _short(cell: str | None) -> str:
    if cell is None:
        return "null"
    words = " ".join(cell.split()).replace("`", "'")
    return f"`{words}`" if len(words) <= CELL_LENGTH else f"`{words[:CELL_LENGTH]}…`"
