"""The real `dagster dev`, left alone with a raw folder: files come, change, go; the schedule fires; the daemon is restarted."""

import json
from pathlib import Path

import dagster as dg
import pytest

from pipelines.release.verify import faults
from tests.conftest import GOLD
from tests.operations.daemon import (
    LOOPBACK,
    SCHEDULE,
    SENSOR,
    UNDER_WAY,
    Place,
    descendants,
    kill,
    listening,
    listens_at,
    serving,
    until,
)

PAGE = (GOLD / "own" / "plans" / "se_mnd_2015_lansstyrelsen.txt").read_text(encoding="utf-8")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def test_files_come_change_and_go_and_the_schedule_fires(place: Place) -> None:
    succeeded = dg.DagsterRunStatus.SUCCESS
    with listening(place) as address:
        with serving(place, NORDPOL_WEBHOOK=address) as process:
            release = place.new_release(place.latest)  # the folder as it is found
            addresses = listens_at([process.pid, *descendants(process.pid)])
            assert addresses
            assert addresses <= LOOPBACK

            page = place.raw / "page.txt"
            page.write_text(PAGE, encoding="utf-8")
            release = place.new_release(release)
            assert place.documents()["page.txt"] == "parsed"
            before = place.documents()

            page.write_text(PAGE + "\nDen beslutades den 12 maj 2016.\n", encoding="utf-8")
            release = place.new_release(release)
            assert place.documents() == before

            page.unlink()
            release = place.new_release(release)
            assert "page.txt" not in place.documents()

            (place.raw / "broken.txt").write_bytes(b"\x00\xff" * 500)
            release = place.new_release(release)
            assert place.documents()["broken.txt"] == "quarantined"
            assert len(place.runs(succeeded, tag=SENSOR)) == 5

            moved = place.raw.rename(place.raw.with_name("away"))  # the mount is gone
            until(lambda: place.says("There is no folder"), "word of the tick that failed")
            assert place.latest == release
            moved.rename(place.raw)
            assert not place.said

        with serving(place, NORDPOL_WEBHOOK=address, NORDPOL_CRON="* * * * *"):
            until(lambda: place.runs(succeeded, tag=SCHEDULE), "a run of the schedule")
            assert place.latest == release  # nothing changed, so nothing was published
            assert len(place.runs(tag=SENSOR)) == 5  # the cursor outlived the restart

            place.raw.rename(moved)
            until(lambda: place.said, "word of a failed run")
            moved.rename(place.raw)
    told = place.said[0]
    assert (told["event"], told["started_by"]) == ("run_failed", "daily")
    assert told["failures"][0]["error"] == "RawFolderError"
    assert "secret" not in json.dumps(told)
    assert place.latest == release


def test_a_crash_in_the_middle_of_a_run_is_made_good(place: Place) -> None:
    """All processes are killed while a run holds the lock; after the restart the run is ended, and begun anew."""
    with serving(place) as process:
        until((place.out / ".staging" / "records").is_dir, "a build")
        (run,) = place.runs(*UNDER_WAY)
        children = descendants(process.pid)
        for pid in (process.pid, *children):
            kill(pid)
        process.wait(10)
    assert not (place.out / "latest").exists()
    with serving(place):
        until(lambda: place.runs(dg.DagsterRunStatus.SUCCESS), "the run that was begun anew")
    assert not list(faults(place.latest, place.raw))
    assert [one.run_id for one in place.runs(dg.DagsterRunStatus.FAILURE)] == [run.run_id]
    (anew,) = place.runs(dg.DagsterRunStatus.SUCCESS)
    assert anew.parent_run_id == run.run_id


def test_a_restart_in_the_middle_of_a_run_loses_nothing(place: Place) -> None:
    """The daemon is asked to end while a run is under way, and started again: a release comes without help."""
    with serving(place):
        until((place.out / ".staging" / "records").is_dir, "a build")
    with serving(place):
        until(lambda: place.latest.is_dir() and not place.runs(*UNDER_WAY), "a release")
    assert not list(faults(place.latest, place.raw))
