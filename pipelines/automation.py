"""Jobs, schedules and sensors: what is run together, and when.

Here belongs: the occasions. Not here: what a job does (`assets.py`), how the folder is looked at (`arrivals.py`), what is
said of a failure (`notices.py`). All of it stands in the UI; it is switched on by NORDPOL_AUTOMATION=on, or there by hand.
"""

import json
import os
from collections.abc import Iterator
from typing import Any

import dagster as dg

from pipelines import arrivals
from pipelines.arrivals import Arrivals
from pipelines.maintenance import forget_runs
from pipelines.notices import Webhook, notice
from pipelines.release.lock import holder
from pipelines.release.retention import prune
from pipelines.resources import Build
from pipelines.settings import SettingError, is_on, releases_kept, whole

__all__ = ["JOBS", "SCHEDULES", "SENSORS", "build_release", "check_release", "forget_what_is_old"]

ON = is_on("NORDPOL_AUTOMATION")
SCHEDULE_STATUS = dg.DefaultScheduleStatus.RUNNING if ON else dg.DefaultScheduleStatus.STOPPED
SENSOR_STATUS = dg.DefaultSensorStatus.RUNNING if ON else dg.DefaultSensorStatus.STOPPED
TIME_ZONE = os.environ.get("NORDPOL_TIMEZONE", "UTC")
SECONDS = whole("NORDPOL_SENSOR_SECONDS", 30, least=1)
RUNS_KEPT = whole("NORDPOL_RUNS_KEPT", 200)
RELEASES_KEPT = releases_kept()
NAMES_SHOWN = 20


def _cron(name: str, usual: str) -> str:
    """The times that a variable holds, as Dagster understands them in this time zone."""
    words = os.environ.get(name, usual)
    try:
        dg.ScheduleDefinition(job_name="any", cron_schedule=words, execution_timezone=TIME_ZONE)
    except dg.DagsterInvalidDefinitionError as error:
        advice = "Give five fields of cron, as '0 4 * * *', and a zone, as Europe/Oslo."
        raise SettingError(f"{name} is {words!r}, in the time zone {TIME_ZONE!r} (NORDPOL_TIMEZONE). {advice}") from error
    return words


CRON = _cron("NORDPOL_CRON", "0 4 * * *")
CRON_OF_MAINTENANCE = _cron("NORDPOL_MAINTENANCE_CRON", "30 3 * * 0")

WAITING = [dg.DagsterRunStatus.QUEUED, dg.DagsterRunStatus.NOT_STARTED]
IN_ONE_PIECE = {"dagster/retry_strategy": "ALL_STEPS"}
"""A run that broke off is begun anew: what it staged may be half written, or belong to another run by now."""
RETRY_NUMBER, WILL_RETRY = "dagster/retry_number", "dagster/will_retry"
"""Tags by which Dagster's daemon knows how often a run was begun anew, and whether it is to be."""

build_release = dg.define_asset_job(
    "build_release",
    description="Parse, link, check and publish.",
    executor_def=dg.in_process_executor,  # a process a step costs more than all five documents
    tags=IN_ONE_PIECE,
)
check_release = dg.define_asset_job(
    "check_release",
    selection=dg.AssetSelection.groups("records", "tables"),
    description="Parse, link and check, but publish nothing.",
    executor_def=dg.in_process_executor,
    tags=IN_ONE_PIECE,
)


@dg.op(required_resource_keys={"build"})  # which holds the lock, as every run does: see `broken_off`
def forget_runs_but_last(context: dg.OpExecutionContext) -> None:
    """Delete old runs with their events and logs (NORDPOL_RUNS_KEPT stay)."""
    context.log.info("%d runs forgotten", forget_runs(context.instance, RUNS_KEPT))


@dg.op
def prune_releases(context: dg.OpExecutionContext, build: Build) -> None:
    """Remove old releases (NORDPOL_RELEASES_KEPT stay, and the first of each month, and what is pinned)."""
    context.log.info("%d releases removed", len(prune(build.folders.out, RELEASES_KEPT)))


@dg.job(executor_def=dg.in_process_executor, tags=IN_ONE_PIECE)
def forget_what_is_old() -> None:
    """Keep Dagster's own storage and the outputs folder from growing."""
    forget_runs_but_last()
    prune_releases()


@dg.schedule(
    name="daily",
    job=build_release,
    cron_schedule=CRON,
    execution_timezone=TIME_ZONE,
    default_status=SCHEDULE_STATUS,
    description="Build every day (NORDPOL_CRON, NORDPOL_TIMEZONE). A build of unchanged data publishes nothing.",
)
def daily(context: dg.ScheduleEvaluationContext) -> dg.RunRequest | dg.SkipReason:
    """Ask for a build, unless one waits already."""
    return _waiting(context.instance) or dg.RunRequest()


maintenance = dg.ScheduleDefinition(
    name="maintenance",
    job=forget_what_is_old,
    cron_schedule=CRON_OF_MAINTENANCE,
    execution_timezone=TIME_ZONE,
    default_status=SCHEDULE_STATUS,
    description="Forget old runs and releases (NORDPOL_MAINTENANCE_CRON, NORDPOL_RUNS_KEPT, NORDPOL_RELEASES_KEPT).",
)


@dg.sensor(
    job=build_release,
    minimum_interval_seconds=SECONDS,
    default_status=SENSOR_STATUS,
    description="Builds when a file of the raw folder is new, changed or gone, by content (NORDPOL_SENSOR_SECONDS).",
)
def raw_folder(context: dg.SensorEvaluationContext, build: Build) -> dg.RunRequest | dg.SkipReason:
    """Look at the raw folder; ask for a build if its content is another than when a build was last asked for."""
    folders = build.folders
    before = arrivals.recall(folders.out)
    now = Arrivals(arrivals.look(folders.raw, before.seen), before.asked)
    if now != before:
        arrivals.remember(folders.out, now)
    if not now.seen.has_documents():
        return dg.SkipReason(f"There is no .txt file below {folders.raw}.")
    if unsettled := now.seen.unsettled:
        return dg.SkipReason(f"Still being written, so left for the next look: {_some(unsettled)}.")
    asked = json.loads(context.cursor or "{}")
    digest = now.seen.digest
    if asked.get("raw") == digest:
        return dg.SkipReason(f"Nothing changed: the content of {len(now.seen.files)} files is what it was.")
    if waits := _waiting(context.instance):
        return waits
    number = asked.get("number", 0) + 1
    changes = now.changes()
    for what, names in changes.items():
        if names:
            context.log.info("%s: %s", what, _some(names))
    arrivals.remember(folders.out, Arrivals(now.seen, now.seen.contents))
    context.update_cursor(json.dumps({"raw": digest, "number": number}))
    tags = {f"nordpol/{what}": str(len(names)) for what, names in changes.items()}
    # the number tells a folder that is again what it once was from the first time; a tick that broke off asks once
    return dg.RunRequest(run_key=f"{number}.{digest[:16]}" if asked else None, tags=tags)


@dg.run_failure_sensor(
    default_status=SENSOR_STATUS,
    minimum_interval_seconds=SECONDS,
    description="Tells a webhook of each run that failed (NORDPOL_WEBHOOK).",
)
def run_failed(context: dg.RunFailureSensorContext, webhook: Webhook) -> dg.SkipReason | None:
    """Send word of a failed run."""
    if not webhook.url:
        return dg.SkipReason("No webhook is set (NORDPOL_WEBHOOK).")
    webhook.send(notice(context.dagster_run, list(context.get_step_failure_events())))
    return None


@dg.sensor(
    minimum_interval_seconds=SECONDS,
    default_status=SENSOR_STATUS,
    description="Ends runs whose process is gone, as after a crash of the machine, so that the queue goes on.",
)
def broken_off(context: dg.SensorEvaluationContext, build: Build) -> dg.SkipReason:
    """Report runs as failed that say that they run while nobody holds the lock that every run holds, at two looks."""
    suspects = set() if holder(build.folders.out) else {run.run_id for run in _running(context.instance)}
    suspected = set(json.loads(context.cursor or "[]"))
    for run in _running(context.instance):
        if run.run_id in suspects & suspected:
            _say_whether_it_is_begun_anew(context.instance, run)
            context.instance.report_run_failed(run, "The process of this run is gone. The run is begun anew.")
    context.update_cursor(json.dumps(sorted(suspects - suspected)))
    ended = len(suspects & suspected)
    return dg.SkipReason(f"{ended} runs were broken off." if ended else "Every run that says so is running.")


def _say_whether_it_is_begun_anew(instance: dg.DagsterInstance, run: dg.DagsterRun) -> None:
    """Tag a run that is about to fail; Dagster does so after the failure is told, and would pass over one that it hears of in between."""
    begun = int(run.tags.get(RETRY_NUMBER, 0))
    is_begun_anew = instance.run_retries_enabled and begun < instance.run_retries_max_retries
    instance.add_run_tags(run.run_id, {WILL_RETRY: str(is_begun_anew).lower()})


def _running(instance: dg.DagsterInstance) -> Iterator[dg.DagsterRun]:
    yield from instance.get_runs(dg.RunsFilter(statuses=[dg.DagsterRunStatus.STARTED, dg.DagsterRunStatus.CANCELING]))


def _waiting(instance: dg.DagsterInstance) -> dg.SkipReason | None:
    """Why no build is asked for: one that waits will read the folder as it is then."""
    if instance.get_runs_count(dg.RunsFilter(job_name=build_release.name, statuses=WAITING)):
        return dg.SkipReason("A build waits already; it will read what is there when it starts.")
    return None


def _some(names: list[str]) -> str:
    more = len(names) - NAMES_SHOWN
    return ", ".join(names[:NAMES_SHOWN]) + (f" and {more} more" if more > 0 else "")


JOBS: list[Any] = [build_release, check_release, forget_what_is_old]
SCHEDULES = [daily, maintenance]
SENSORS = [raw_folder, run_failed, broken_off]
