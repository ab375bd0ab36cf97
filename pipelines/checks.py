"""Asset checks: those made from the models, which stop a release, and those of its health, which tell and stop nothing.

The first are one a table, one for keys over tables, one for the proof of every cell; they read the staged files, so nothing
that fails one is published. The second read the published release; what they say depends on the clock and enters no release.
"""

from collections.abc import Iterator
from typing import Any

import dagster as dg

from pipelines import steps
from pipelines.assets import as_list, release, table_key
from pipelines.health import health
from pipelines.resources import Build
from schemas import TABLES

__all__ = ["CHECKS", "HEALTH"]

SHOWN = 20
"""Faults shown in the page of a check; all are counted."""

DESCRIPTIONS = {
    "model": "The table keeps its Pandera model, as re-read from disk.",
    "foreign_keys": "Every foreign key of every table leads to a row.",
    "proof_of_every_cell": "Every cell that its column says is proven has a proof that holds, also against the raw files.",
    "age_of_newest_document": "A source document was published or fetched not long ago (NORDPOL_STALE_AFTER, in days).",
    "growth_of_quarantine": "Not many more documents than in the release before could not be used.",
    "share_of_problems": "Most documents were understood in every part.",
}
HEALTH = ("age_of_newest_document", "growth_of_quarantine", "share_of_problems")
ACCEPTED_GROWTH = 0.01
"""Share of all documents by which those that could not be used may grow from release to release without a word."""
ACCEPTED_SHARE = 0.25
"""Share of the documents of which a part may be not understood without a word; a site that changed its pages shows here."""


def _spec(name: str, table: str) -> dg.AssetCheckSpec:
    return dg.AssetCheckSpec(name, asset=table_key(table), description=DESCRIPTIONS[name], blocking=True)


@dg.multi_asset_check(
    name="audit",
    specs=[
        *(_spec("model", table) for table in TABLES),
        _spec("foreign_keys", "documents"),
        _spec("proof_of_every_cell", "evidence"),
    ],
)
def audit(build: Build) -> Iterator[dg.AssetCheckResult]:
    """Check the staged release."""
    for check in steps.audit(build.folders):
        yield dg.AssetCheckResult(
            asset_key=table_key(check.table),
            check_name=check.name,
            passed=not check.faults,
            severity=dg.AssetCheckSeverity.ERROR,
            metadata={
                "faults": len(check.faults),
                "what": dg.MetadataValue.md(as_list(list(check.faults[:SHOWN]))),
            },
        )


def _health_spec(name: str) -> dg.AssetCheckSpec:
    return dg.AssetCheckSpec(name, asset=release.key, description=DESCRIPTIONS[name], blocking=False)


@dg.multi_asset_check(name="health", specs=[_health_spec(name) for name in HEALTH])
def health_of_release(build: Build) -> Iterator[dg.AssetCheckResult]:
    """Look how the published release is doing."""
    figures = health(build.folders.out)
    age = (build.today - figures.newest).days if figures.newest else None
    growth = None if figures.quarantined_before is None else figures.quarantined - figures.quarantined_before
    facts: dict[str, tuple[bool, dict[str, Any]]] = {
        "age_of_newest_document": (
            age is not None and age <= build.stale_after,
            {"newest": str(figures.newest or "none"), "days": age if age is not None else "unknown"},
        ),
        "growth_of_quarantine": (
            (growth or 0) <= figures.documents * ACCEPTED_GROWTH,
            {"quarantined": figures.quarantined, "more than before": growth if growth is not None else "unknown"},
        ),
        "share_of_problems": (
            figures.share_with_problems <= ACCEPTED_SHARE,
            {"documents with problems": figures.with_problems, "share": round(figures.share_with_problems, 4)},
        ),
    }
    for name, (passed, metadata) in facts.items():
        yield dg.AssetCheckResult(
            asset_key=release.key, check_name=name, passed=passed, severity=dg.AssetCheckSeverity.WARN, metadata=metadata
        )


CHECKS = [audit, health_of_release]
