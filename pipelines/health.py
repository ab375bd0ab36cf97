"""How a published release is doing: how old its newest source is, how much is set aside, how much was not understood.

Here belongs: the figures. Not here: what is too much (`checks.py`). They are told beside a release and never enter it.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pyarrow
import pyarrow.compute
import pyarrow.parquet

from pipelines.release.editions import RELEASES, latest, manifest_of
from pipelines.release.stage import PARQUET

__all__ = ["Health", "health"]

QUARANTINED = "quarantined"
NOT_UNDERSTOOD = ("warning", "error")


@dataclass(frozen=True, slots=True)
class Health:
    """Figures of a release.

    Attributes:
        documents: number of documents.
        newest: the last day on which a document was published or fetched; None if none bears a date.
        quarantined: number of documents that could not be used.
        quarantined_before: the same in the release before; None if there was none, or it is no longer kept.
        with_problems: number of documents of which a part was not understood.
    """

    documents: int
    newest: date | None
    quarantined: int
    quarantined_before: int | None
    with_problems: int

    @property
    def share_with_problems(self) -> float:
        """Share of the documents of which a part was not understood."""
        return self.with_problems / self.documents if self.documents else 0.0


def health(out: Path) -> Health:
    """Figures of the latest release.

    Args:
        out: the outputs folder.

    Raises:
        FileNotFoundError: if there is no release.
    """
    release = latest(out)
    if release is None:
        raise FileNotFoundError(f"There is no release in {out}.")
    previous = manifest_of(release).get("previous")
    before = out / RELEASES / previous if previous else None
    documents = _read(release, "documents", ["published_latest", "retrieved_at"])
    return Health(
        documents=documents.num_rows,
        newest=_newest(documents),
        quarantined=_quarantined(release),
        quarantined_before=_quarantined(before) if before and before.is_dir() else None,
        with_problems=_with_problems(release),
    )


def _newest(documents: pyarrow.Table) -> date | None:
    days = [pyarrow.compute.max(documents[name].cast(pyarrow.date32(), safe=False)).as_py() for name in documents.column_names]
    return max((day for day in days if day is not None), default=None)


def _quarantined(release: Path) -> int:
    statuses = _read(release, "documents", ["status"])["status"]
    return int(pyarrow.compute.sum(pyarrow.compute.equal(statuses, QUARANTINED)).as_py() or 0)


def _with_problems(release: Path) -> int:
    problems = _read(release, "problems", ["doc_id", "severity"])
    grave = pyarrow.compute.is_in(problems["severity"], value_set=pyarrow.array(NOT_UNDERSTOOD))
    return len(problems.filter(grave)["doc_id"].unique())


def _read(release: Path, table: str, columns: list[str]) -> pyarrow.Table:
    return pyarrow.parquet.read_table(release / PARQUET / f"{table}.parquet", columns=columns)
