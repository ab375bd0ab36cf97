"""Jobs: what is run together, and how."""

import dagster as dg

__all__ = ["JOBS", "build_release", "check_release"]

build_release = dg.define_asset_job(
    "build_release",
    description="Parse, link, check and publish.",
    executor_def=dg.in_process_executor,  # a process a step costs more than all five documents
)
check_release = dg.define_asset_job(
    "check_release",
    selection=dg.AssetSelection.groups("records", "tables"),
    description="Parse, link and check, but publish nothing.",
    executor_def=dg.in_process_executor,
)
JOBS = [build_release, check_release]
