"""Faults of the disk as an operator of the daemon meets them: told by the webhook or the tick, and over when the fault is."""

from pathlib import Path

from tests.operations.daemon import Place, listening, serving, until
from tests.operations.surroundings import change, fill, read_only, small_disk

DISK = 64 * 1024 * 1024
"""Bytes of a disk that holds some releases of five documents, and Dagster's storage."""
ROOM_FOR_A_START = 600 * 1024
"""Bytes with which a run begins but does not end."""


def test_outputs_on_a_full_disk_and_on_one_that_is_read_only(tmp_path: Path) -> None:
    with (
        small_disk(DISK) as disk,
        listening(place := Place(tmp_path, disk / "outputs")) as address,
        serving(place, NORDPOL_WEBHOOK=address),
    ):
        release = place.new_release(place.latest)

        filler = fill(disk, ROOM_FOR_A_START)
        change(place.raw, 1)
        until(lambda: place.said, "word of a run without room")
        assert {failure["error"] for failure in place.said[0]["failures"]} <= {"OSError", "OperationalError"}
        assert place.latest == release
        filler.unlink()
        change(place.raw, 2)
        release = place.new_release(release)

        with read_only(disk):
            seen = place.log.stat().st_size
            change(place.raw, 3)
            until(lambda: place.says("Read-only file system", seen), "word of the tick that failed")
            assert place.latest == release
        place.new_release(release)  # without any further change


def test_dagsters_own_storage_on_the_full_disk(tmp_path: Path) -> None:
    """As `make serve` has it, where outputs/ holds both: nobody need restart anything once there is room."""
    with small_disk(DISK) as disk:
        place = Place(tmp_path, disk / "outputs", disk / "outputs" / "dagster")
        with serving(place):
            release = place.new_release(place.latest)
            for number, room in enumerate((0, ROOM_FOR_A_START)):
                filler = fill(disk, room)
                seen = place.log.stat().st_size
                change(place.raw, number)
                until(lambda seen=seen: place.says("full", seen) or place.says("No space left", seen), "word of the full disk")
                assert place.latest == release
                filler.unlink()
                change(place.raw, number + 10)
                release = place.new_release(release)
