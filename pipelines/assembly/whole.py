"""Spooled documents -> the rows of every table, in the order of their keys.

Here belongs: the order of the work. Not here: each step of it (the modules beside this one).
"""

from collections import deque
from collections.abc import Iterator
from pathlib import Path

import pyarrow

from pipelines.assembly.evidence import numbered
from pipelines.assembly.parts import SHARED, Part, key_of, parts_of, runs_of, runs_of_links
from pipelines.assembly.runs import as_run, merged
from pipelines.assembly.spool import Spool
from pipelines.cache import Cache
from pipelines.engine import Engine
from pipelines.records.linking import find
from pipelines.release.stage import in_blocks
from schemas.arrow import arrow_schema

__all__ = ["link", "number_shared", "rows_of", "write_runs"]

BLOCK = 50_000
"""Rows of evidence that are numbered and sorted at a time."""


def link(spool: Spool, folder: Path) -> None:
    """Link the documents: write what was found of each, and the sorted runs of the rows that no single document has.

    It is the only step whose memory grows with the documents, so it is done in a process that ends with it.

    Args:
        spool: the parsed documents; what was found is added to them.
        folder: where to write runs, one folder a table.

    Raises:
        DecisionError: if a decision of the register no longer applies.
    """
    links = find(spool.summaries())
    spool.write_found(links.of)
    _write(folder, "links", runs_of_links(links))


def write_runs(spool: Spool, folder: Path, known: Cache, surroundings: str, engine: Engine) -> None:
    """Write the sorted runs of all tables; evidence that several documents may have is still to be numbered.

    Args:
        spool: the linked documents.
        folder: where to write, one folder a table.
        known: the runs of parts that were made before; what is made now is added.
        surroundings: code, registers and libraries.
        engine: what does the work.
    """
    lacking: deque[tuple[str, str]] = deque()
    for runs in engine.map(runs_of, _lacking(spool, folder, known, surroundings, lacking)):
        name, key = lacking.popleft()
        _write(folder, name, runs)
        known.keep({key: runs})
    known.forget()


def number_shared(folder: Path) -> None:
    """Number the evidence of rows that several documents can have, and write it as runs of its own; evidence is whole then.

    Args:
        folder: where `write_runs` wrote.
    """
    placed = in_blocks(merged(_files(folder, SHARED)), BLOCK)
    for number, block in enumerate(numbered(placed)):
        _write(folder, f"shared-{number:06d}", {"evidence": as_run(block)})


def _lacking(spool: Spool, folder: Path, known: Cache, surroundings: str, lacking: deque[tuple[str, str]]) -> Iterator[Part]:
    """The parts whose runs are still to be made, each with its name and key added to `lacking`; known runs are written.

    While a part is looked up, those before it are being made.
    """
    for number, part in enumerate(parts_of(spool)):
        name, key = f"part-{number:06d}", key_of(part, surroundings)
        runs = known.recall([key]).get(key)
        if runs is None:
            lacking.append((name, key))
            yield part
        else:
            _write(folder, name, runs)
            known.keep({}, [key])


def rows_of(folder: Path, table: str) -> Iterator[pyarrow.Table]:
    """The rows of a table in the order of its key, piece by piece.

    Args:
        folder: where `write_runs` wrote.
        table: name of the table.
    """
    schema = arrow_schema(table)
    for piece in merged(_files(folder, table)):
        yield piece.cast(schema)


def _write(folder: Path, name: str, runs: dict[str, bytes]) -> None:
    for table, content in runs.items():
        (folder / table).mkdir(parents=True, exist_ok=True)
        (folder / table / f"{name}.arrow").write_bytes(content)


def _files(folder: Path, table: str) -> list[Path]:
    return sorted((folder / table).glob("*.arrow"))
