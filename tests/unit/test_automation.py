"""Schedules and sensors, tick by tick, without a daemon."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import dagster as dg
import pytest
from dagster._core.definitions.sensor_definition import SensorExecutionData
from dagster._core.utils import make_new_run_id

from pipelines.automation import broken_off, build_release, daily, forget_what_is_old, raw_folder
from pipelines.definitions import build_defs, defs
from pipelines.maintenance import forget_runs
from pipelines.release.lock import holder, locked
from pipelines.resources import Build

LONG_AGO = (1_000_000_000, 1_000_000_000)
Tick = Callable[[], SensorExecutionData]


@pytest.fixture
def instance(tmp_path: Path) -> Iterator[dg.DagsterInstance]:
    with dg.DagsterInstance.ephemeral() as instance:
        yield instance


@pytest.fixture
def build(tmp_path: Path) -> Build:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "page.txt").write_text("a page", encoding="utf-8")
    return Build(raw=str(tmp_path / "raw"), out=str(tmp_path / "out"))


@pytest.fixture
def tick(instance: dg.DagsterInstance, build: Build, monkeypatch: pytest.MonkeyPatch) -> Tick:
    """One tick after another of the sensor of the raw folder; all files have settled unless a test says otherwise."""
    monkeypatch.setattr("pipelines.arrivals.SETTLED_AFTER", 0)
    cursor: list[str | None] = [None]

    def evaluate() -> SensorExecutionData:
        with dg.build_sensor_context(instance, cursor[0], resources={"build": build}, definitions=defs) as context:
            data = raw_folder.evaluate_tick(context)
        cursor[0] = data.cursor
        return data

    return evaluate


def run_that_is(instance: dg.DagsterInstance, status: dg.DagsterRunStatus) -> dg.DagsterRun:
    run = dg.DagsterRun(job_name=build_release.name, run_id=make_new_run_id(), status=status)
    return instance.add_run(run)


def test_the_first_look_asks_for_a_build_and_the_second_says_that_nothing_changed(tick: Tick) -> None:
    assert len(tick().run_requests or []) == 1
    second = tick()
    assert not second.run_requests
    assert second.skip_message == "Nothing changed: the content of 1 files is what it was."


def test_new_changed_and_gone_files_ask_for_a_build_each(tick: Tick, build: Build) -> None:
    tick()
    page, other = build.folders.raw / "page.txt", build.folders.raw / "other.txt"
    told: list[dict[str, str]] = []
    for change in (lambda: other.write_text("new"), lambda: page.write_text("other words"), other.unlink):
        change()
        (request,) = tick().run_requests or []
        told.append({what: request.tags[f"nordpol/{what}"] for what in ("new", "changed", "gone")})
        assert not tick().run_requests
    assert told == [
        {"new": "1", "changed": "0", "gone": "0"},
        {"new": "0", "changed": "1", "gone": "0"},
        {"new": "0", "changed": "0", "gone": "1"},
    ]


def test_a_folder_that_is_again_what_it_was_asks_under_another_key(tick: Tick, build: Build) -> None:
    page, keys = build.folders.raw / "page.txt", set()
    tick()
    for words in ("b", "a page", "b", "a page"):
        page.write_text(words, encoding="utf-8")
        (request,) = tick().run_requests or []
        keys.add(request.run_key)
    assert len(keys) == 4


def test_time_stamps_ask_for_nothing(tick: Tick, build: Build) -> None:
    tick()
    os.utime(build.folders.raw / "page.txt", LONG_AGO)
    assert not tick().run_requests


def test_a_half_written_file_is_left_for_the_next_tick(tick: Tick, build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    tick()
    monkeypatch.setattr("pipelines.arrivals.SETTLED_AFTER", 60)
    other = build.folders.raw / "other.txt"
    for words in ("half", "half of a"):
        other.write_text(words, encoding="utf-8")
        data = tick()
        assert not data.run_requests
        assert data.skip_message == "Still being written, so left for the next look: other.txt."
    assert len(tick().run_requests or []) == 1


def test_a_lost_memory_asks_for_nothing(tick: Tick, build: Build) -> None:
    tick()
    (build.folders.out / ".arrivals.json").unlink()
    assert not tick().run_requests


def test_no_build_is_asked_for_while_one_waits(tick: Tick, build: Build, instance: dg.DagsterInstance) -> None:
    tick()
    waiting = run_that_is(instance, dg.DagsterRunStatus.NOT_STARTED)
    (build.folders.raw / "other.txt").write_text("new", encoding="utf-8")
    assert "waits already" in (tick().skip_message or "")
    instance.report_run_canceled(waiting)
    assert len(tick().run_requests or []) == 1


def test_a_folder_without_documents_asks_for_nothing(tick: Tick, build: Build) -> None:
    (build.folders.raw / "page.txt").unlink()
    assert "There is no .txt file" in (tick().skip_message or "")


def test_the_schedule_asks_unless_a_build_waits(tmp_path: Path) -> None:
    with dg.DagsterInstance.local_temp(str(tmp_path)) as instance, dg.build_schedule_context(instance) as context:
        assert len(daily.evaluate_tick(context).run_requests or []) == 1
        run_that_is(instance, dg.DagsterRunStatus.NOT_STARTED)
        assert "waits already" in (daily.evaluate_tick(context).skip_message or "")


def test_a_run_that_nobody_runs_is_ended_at_the_second_look(build: Build, instance: dg.DagsterInstance) -> None:
    run, cursor = run_that_is(instance, dg.DagsterRunStatus.STARTED), None
    statuses = []
    for _ in range(3):
        with dg.build_sensor_context(instance, cursor, resources={"build": build}, definitions=defs) as context:
            cursor = broken_off.evaluate_tick(context).cursor
        found = instance.get_run_by_id(run.run_id)
        statuses.append(found.status if found else None)
    started, failed = dg.DagsterRunStatus.STARTED, dg.DagsterRunStatus.FAILURE
    assert statuses == [started, failed, failed]


@pytest.mark.parametrize(("begun", "enabled", "said"), [(None, True, "true"), ("1", True, "false"), (None, False, "false")])
def test_whether_a_run_is_begun_anew_stands_before_its_failure_is_told(
    build: Build, instance: dg.DagsterInstance, monkeypatch: pytest.MonkeyPatch, begun: str | None, *, enabled: bool, said: str
) -> None:
    """The daemon passes over a failed run that has no such tag yet."""
    run, seen = run_that_is(instance, dg.DagsterRunStatus.STARTED), []
    if begun:
        instance.add_run_tags(run.run_id, {"dagster/retry_number": begun})
    monkeypatch.setattr(dg.DagsterInstance, "run_retries_enabled", enabled)
    monkeypatch.setattr(dg.DagsterInstance, "run_retries_max_retries", 1)

    def told(_: object, failed: dg.DagsterRun, __: str) -> None:
        found = instance.get_run_by_id(failed.run_id)
        seen.append(found.tags.get("dagster/will_retry") if found else None)

    monkeypatch.setattr(dg.DagsterInstance, "report_run_failed", told)
    cursor = None
    for _ in range(2):
        with dg.build_sensor_context(instance, cursor, resources={"build": build}, definitions=defs) as context:
            cursor = broken_off.evaluate_tick(context).cursor
    assert seen == [said]


def test_a_run_that_holds_the_lock_is_left_alone(build: Build, instance: dg.DagsterInstance) -> None:
    run, cursor = run_that_is(instance, dg.DagsterRunStatus.STARTED), None
    with locked(build.folders.out):
        for _ in range(3):
            with dg.build_sensor_context(instance, cursor, resources={"build": build}, definitions=defs) as context:
                cursor = broken_off.evaluate_tick(context).cursor
    found = instance.get_run_by_id(run.run_id)
    assert found
    assert found.status is dg.DagsterRunStatus.STARTED


@dg.asset
def looks_at_the_lock(build: Build) -> bool:
    return bool(holder(build.folders.out))


def run_of(asset: dg.AssetsDefinition, build: Build, instance: dg.DagsterInstance) -> dg.ExecuteInProcessResult:
    return dg.materialize([asset], resources={"build": build}, instance=instance, raise_on_error=False)


def test_a_run_holds_the_lock(build: Build, instance: dg.DagsterInstance) -> None:
    assert run_of(looks_at_the_lock, build, instance).output_for_node("looks_at_the_lock") is True
    assert not holder(build.folders.out)


def test_a_run_waits_for_a_build_elsewhere_and_says_who_builds(build: Build, instance: dg.DagsterInstance) -> None:
    impatient = Build(raw=build.raw, out=build.out, patience=0)
    with locked(build.folders.out):
        result = run_of(looks_at_the_lock, impatient, instance)
    assert not result.success
    said = [str(event.event_specific_data) for event in result.all_events if event.event_specific_data]
    assert any(f"process {os.getpid()}" in words for words in said)


def test_a_run_goes_on_when_the_build_elsewhere_has_ended(build: Build, instance: dg.DagsterInstance, tmp_path: Path) -> None:
    script = "import sys, time; from pathlib import Path; from pipelines.release.lock import locked\n"
    script += "with locked(Path(sys.argv[1])):\n    print('held', flush=True); time.sleep(2)\n"
    with subprocess.Popen([sys.executable, "-c", script, build.out], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout
        assert other.stdout.readline() == "held\n"
        assert run_of(looks_at_the_lock, build, instance).success


@pytest.mark.parametrize(("setting", "state"), [("on", "RUNNING"), ("off", "STOPPED"), ("", "STOPPED")])
def test_configuration_switches_all_on(setting: str, state: str) -> None:
    script = (
        "from pipelines.automation import SCHEDULES, SENSORS, CRON, TIME_ZONE\n"
        "print({one.default_status.value for one in [*SCHEDULES, *SENSORS]}, SCHEDULES[0].cron_schedule, "
        "SCHEDULES[0].execution_timezone)"
    )
    surroundings = {"NORDPOL_AUTOMATION": setting, "NORDPOL_CRON": "15 2 * * *", "NORDPOL_TIMEZONE": "Europe/Oslo"}
    said = subprocess.run(
        [sys.executable, "-c", script], env={**os.environ, **surroundings}, capture_output=True, text=True, check=True
    ).stdout
    assert said.strip() == f"{{'{state}'}} 15 2 * * * Europe/Oslo"


def test_where_things_are_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NORDPOL_RAW", "elsewhere/raw")
    monkeypatch.setenv("NORDPOL_OUT", "elsewhere/out")
    build = Build.from_environment()
    assert (build.raw, build.out, build.scores) == ("elsewhere/raw", "elsewhere/out", Build().scores)


def test_all_occasions_are_known_to_dagster() -> None:
    repository = build_defs().get_repository_def()
    assert {one.name for one in repository.schedule_defs} == {"daily", "maintenance"}
    assert {one.name for one in repository.sensor_defs} == {"raw_folder", "run_failed", "broken_off"}


def size_of(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


@dg.asset(check_specs=[dg.AssetCheckSpec("sound", asset="small")])
def small() -> Iterator[Any]:
    yield dg.MaterializeResult(metadata={"rows": 1}, check_results=[dg.AssetCheckResult(passed=True)])


def test_pruned_storage_does_not_grow(tmp_path: Path, build: Build) -> None:
    sizes = []
    (tmp_path / "home").mkdir()
    with dg.DagsterInstance.local_temp(str(tmp_path / "home")) as instance:
        job = build_defs(build=build).resolve_job_def(forget_what_is_old.name)
        for _ in range(3):
            for _ in range(9):
                assert dg.materialize([small], instance=instance).success
            assert forget_runs(instance, 5) > 0
            assert instance.get_runs_count() == 5
            sizes.append((size_of(tmp_path / "home"), sum(1 for _ in (tmp_path / "home").rglob("*"))))
        assert instance.get_latest_materialization_event(small.key)
        assert job.execute_in_process(instance=instance).success
    assert sizes[2][1] <= sizes[1][1]
    assert sizes[2][0] <= sizes[1][0] * 1.1


def test_nothing_is_left_of_a_run_that_is_forgotten(tmp_path: Path) -> None:
    """What `forget_runs` does by private functions of Dagster, as it publishes none for it: a Dagster that changed shows here."""
    with dg.DagsterInstance.local_temp(str(tmp_path)) as instance:
        first, second, last = (dg.materialize([small], instance=instance).run_id for _ in range(3))
        assert runs_told_of(tmp_path) == {first, second, last}
        assert forget_runs(instance, 1) == 2
    assert runs_told_of(tmp_path) == {last}
    assert not [path for path in tmp_path.rglob("*") if first in path.name or second in path.name]


def runs_told_of(home: Path) -> set[str]:
    """Runs that any table of Dagster's storage tells of."""
    found = set()
    for file in home.rglob("*.db"):
        with closing(sqlite3.connect(file)) as storage:
            tables = [name for (name,) in storage.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            for table in tables:
                if "run_id" in [column[1] for column in storage.execute(f"PRAGMA table_info({table})")]:
                    found |= {run for (run,) in storage.execute(f"SELECT DISTINCT run_id FROM {table}") if run}
    return found
