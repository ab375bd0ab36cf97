"""All that Dagster loads."""

import os
from typing import Any

import dagster as dg

from pipelines.assets import ASSETS
from pipelines.automation import JOBS, SCHEDULES, SENSORS
from pipelines.checker import Checker
from pipelines.checks import CHECKS
from pipelines.notices import Webhook
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
        schedules=SCHEDULES,
        sensors=SENSORS,
        executor=dg.in_process_executor,  # a run holds the lock of the outputs folder as one process
        resources={
            "build": Build.from_environment(),
            "checker": Checker(),
            "watcher": Watcher(),
            "webhook": _webhook(),
            **resources,
        },
    )


def _webhook() -> Webhook:
    """The webhook; the UI shows the name of the variable, not its value, which may hold a secret."""
    return Webhook(url=dg.EnvVar("NORDPOL_WEBHOOK")) if os.environ.get("NORDPOL_WEBHOOK") else Webhook()


defs = build_defs()
