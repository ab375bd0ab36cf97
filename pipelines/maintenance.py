"""What keeps Dagster's own storage from growing: old runs go, with their events and logs.

Here belongs: pruning through the instance's API, so that it holds for SQLite and PostgreSQL. Not here: ticks, which Dagster
prunes itself (`retention` in dagster.yaml); releases (`release/retention.py`).
"""

from pathlib import Path
from typing import Any

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
            _forget_leavings(instance.event_log_storage, run_id)
        number += len(old)
    return number


def _forget_leavings(storage: Any, run_id: str) -> None:
    """What `delete_run` leaves: the results of checks, and with SQLite the emptied file of the run's events.

    Dagster 1.13 publishes nothing that deletes them; a test sees that what is used here in its place still does.
    """
    from dagster._core.storage.event_log import SqlEventLogStorage, SqliteEventLogStorage
    from dagster._core.storage.event_log.schema import AssetCheckExecutionsTable

    if isinstance(storage, SqlEventLogStorage):
        with storage.index_connection() as connection:
            of_run = AssetCheckExecutionsTable.c.run_id == run_id
            connection.execute(AssetCheckExecutionsTable.delete().where(of_run))
    if isinstance(storage, SqliteEventLogStorage):
        Path(storage.path_for_shard(run_id)).unlink(missing_ok=True)
