"""All that Dagster loads."""

from typing import Any

import dagster as dg

from pipelines.assets import ASSETS
from pipelines.automation import JOBS
from pipelines.checks import CHECKS
from pipelines.resources import Build, Watcher

__all__ = ["build_defs", "defs"]


def build_defs(**resources: Any) -> dg.Definitions:
    """Definitions, the same for `nordpol build`, the web pages and tests.

    Args:
        resources: resources that take the place of the usual ones.
    """
    return dg.Definitions(
        assets=ASSETS,
        asset_checks=CHECKS,
        jobs=JOBS,
        resources={"build": Build(), "watcher": Watcher(), **resources},
    )


defs = build_defs()
