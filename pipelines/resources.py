"""What a run needs to know of its surroundings: where things are, the version, the day, who watches; the lock it holds.

Here belongs: configuration that Dagster hands to assets, from the environment where nothing else is said. Not here: what
is done with it.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

import dagster as dg
from pydantic import PrivateAttr

from pipelines.engine import LOCAL
from pipelines.raw import place
from pipelines.release.lock import locked
from pipelines.settings import whole
from pipelines.steps import Folders

__all__ = ["Build", "Watcher"]


class Build(dg.ConfigurableResource["Build"]):
    """Where a build reads and writes, and what its release is called.

    Attributes:
        raw: the raw folder, a bundle, or an address that fsspec knows.
        out: the outputs folder.
        scores: the scores of the annotated texts (`nordpol quality`); a release does without where there is no such file.
        version: the release's version; empty for the day in UTC and a number.
        may_fall: tables that may lose more rows than usual this once.
        stale_after: days after which the newest source document is called old.
        holds_lock: whether the caller holds the lock of the outputs folder already, as `nordpol build` does.
        anew: whether a release is made even if nothing changed since the latest; it is if the release has a version of its own.
        engine: what parses documents and makes rows of them: `local`, or `dask` for a cluster.
        scheduler: address of the scheduler of the cluster.
        patience: seconds that a run waits for a build that was started elsewhere; then it fails and says who builds.
    """

    _run: str = PrivateAttr(default="")

    raw: str = "raw"
    out: str = "outputs"
    scores: str = "docs/quality.json"
    version: str = ""
    may_fall: list[str] = []  # noqa: RUF012 (a field of a Pydantic model, which copies it; goes when ruff knows Dagster's resources as such)
    stale_after: int = 30
    anew: bool = False
    engine: str = LOCAL
    scheduler: str = ""
    holds_lock: bool = False
    patience: int = 900

    @classmethod
    def from_environment(cls) -> "Build":
        """As the operator has set it; what is not set is as usual."""
        usual = cls()
        return cls(
            raw=os.environ.get("NORDPOL_RAW", usual.raw),
            out=os.environ.get("NORDPOL_OUT", usual.out),
            scores=os.environ.get("NORDPOL_SCORES", usual.scores),
            stale_after=whole("NORDPOL_STALE_AFTER", usual.stale_after),
            engine=os.environ.get("NORDPOL_ENGINE", usual.engine),
            scheduler=os.environ.get("NORDPOL_SCHEDULER", usual.scheduler),
            patience=whole("NORDPOL_PATIENCE", usual.patience),
        )

    @contextmanager
    def yield_for_execution(self, context: dg.InitResourceContext) -> Iterator["Build"]:
        """Hold the outputs folder for the whole run; a sensor, which has no run, only looks."""
        self._run = context.run.run_id if context.run is not None else ""
        with ExitStack() as held:
            if context.run is not None and not self.holds_lock:
                held.enter_context(locked(self.folders.out, wait=self.patience, work="run"))
            yield self

    @property
    def folders(self) -> Folders:
        """Where to read and write."""
        return Folders(
            raw=place(self.raw),
            out=Path(self.out),
            scores=Path(self.scores) if self.scores else None,
            run=self._run,
            engine=self.engine,
            scheduler=self.scheduler,
            anew=self.anew or bool(self.version),
        )

    @property
    def today(self) -> date:
        """The day in UTC."""
        return datetime.now(UTC).date()


class Watcher:
    """Who is told how far the parsing has come."""

    def __init__(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Take the function that is told.

        Args:
            progress: called with the number of documents done and of all; None for nobody.
        """
        self._progress = progress

    def tell(self, done: int, of: int) -> None:
        """Pass the numbers on."""
        if self._progress:
            self._progress(done, of)
