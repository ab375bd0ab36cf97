"""What keeps Dagster's own storage from growing: old runs go, with their events and logs.

Here belongs: pruning through the instance's API, so that it holds for SQLite and PostgreSQL. Not here: ticks, which Dagster
prunes itself (`retention` in dagster.yaml); releases (`nordpol`).
"""

import dagster as dg

__all__ = ["FINISHED", "forget_runs"]

FINISHED = [dg.DagsterRunStatus.SUCCESS, dg.DagsterRunStatus.FAILURE, dg.DagsterRunStatus.CANCELED]
BATCH = 100


def forget_runs(instance: dg.DagsterInstance, keep: int) -> int:
    """Delete all ended runs but the last.

    Args:
        instance: Dagster's instance.
        keep: how many ended runs stay.

    Returns:
        How many were deleted.
    """
    ended = dg.RunsFilter(statuses=FINISHED)
    kept = instance.get_run_ids(ended, limit=keep)
    cursor = kept[-1] if kept else None
    number = 0
    while old := instance.get_run_ids(ended, cursor=cursor, limit=BATCH):
        for run_id in old:
            instance.compute_log_manager.delete_logs(prefix=[run_id])
            instance.delete_run(run_id)
        number += len(old)
    return number
