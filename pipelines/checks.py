"""Asset checks made from the models: one a table, one for keys over tables, one for the proof of every cell.

All are blocking and read the staged files, so nothing that fails one is published.
"""

from collections.abc import Iterator

import dagster as dg

from pipelines import steps
from pipelines.assets import as_list, table_key
from pipelines.resources import Build
from schemas import TABLES

__all__ = ["CHECKS"]

SHOWN = 20
"""Faults shown in the page of a check; all are counted."""

DESCRIPTIONS = {
    "model": "The table keeps its Pandera model, as re-read from disk.",
    "foreign_keys": "Every foreign key of every table leads to a row.",
    "proof_of_every_cell": "Every cell that its column says is proven has a proof that holds, also against the raw files.",
}


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


CHECKS = [audit]
