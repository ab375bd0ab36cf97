"""What the tests of operations share: a small raw folder that changes, whole builds in children that can be killed."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from pipelines import raw, steps
from pipelines.parsing import rows_of_raw_file
from pipelines.release import editions, publish, verify
from pipelines.release.lock import locked
from pipelines.steps import Folders
from schemas import TABLES

ROOT = Path(__file__).parents[2]
RAW = ROOT / "raw"
DAY = date(2026, 1, 1)
LEFT = (".publishing", ".latest.new", ".removed", ".reproduced-")
"""Beginnings of the names of what a build that was killed may leave, and the next one clears away."""


def small_raw(folder: Path) -> Path:
    """A raw folder of two documents."""
    shutil.copytree(RAW / "norden_org", folder / "norden_org")
    return folder


def change(folder: Path, number: int) -> None:
    """Change a document of the folder, so that the next release is a new one."""
    path = folder / "norden_org" / "001_662a71d7f3bf9c71.txt"
    source = RAW / "norden_org" / path.name
    path.write_bytes(source.read_bytes() + f"\nRedigert {number}.\n".encode())


def whole_build(folders: Folders, tell: Callable[[str], None] = lambda _: None, wait: float = 0) -> publish.Published:
    """All steps in this process, as the Dagster job runs them."""
    with locked(folders.out, wait):
        tell("parse")
        steps.parse_documents(folders)
        tell("tables")
        steps.make_tables(folders)
        tell("audit")
        faults = [fault for check in steps.audit(folders) for fault in check.faults]
        if faults:
            raise AssertionError("\n".join(faults))
        tell("edition")
        steps.decide_edition(folders, None, DAY, TABLES)
        tell("validate")
        broken = [str(finding) for finding in steps.validate_release(folders) if finding.severity == "critical"]
        if broken:
            raise AssertionError("\n".join(broken))
        for name in steps.names_of_formats():
            tell(f"format {name}")
            steps.add_format(folders, name)
        tell("publish")
        published = steps.publish_release(folders)
        tell("end")
        return published


def warm(raw_folder: Path) -> None:
    """Import and read all that a build needs, before forking: no build of a daemon is the first of its process."""
    import great_expectations.data_context
    import great_expectations.expectations
    import xlsxwriter

    assert great_expectations.expectations
    assert xlsxwriter
    steps.names_of_formats()
    great_expectations.get_context(mode="ephemeral")
    for file in raw.find(raw_folder):
        rows_of_raw_file(file)


def forked(work: Callable[[], object]) -> int:
    """Do some work in a child of this process, which has everything imported; returns its number."""
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        os.setpgid(0, 0)
        work()
        code = 0
    except BaseException:  # noqa: BLE001 (the child ends here, whatever happened; stays)
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


def ended(child: int, within: float = 120) -> int:
    """The exit code of a child; negative is the signal that ended it."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.01)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    raise TimeoutError(f"process {child} did not end within {within} seconds")


def state(out: Path, raw_folder: Path | None = None) -> str:
    """Version of the latest release, after a proof that it is whole; a fault of any release is an error."""
    newest = editions.latest(out)
    for release in editions.releases(out):
        faults = list(verify.file_faults(release))
        assert not faults, (release, faults[:5])
    if newest is None:
        return "none"
    faults = list(verify.faults(newest, raw_folder))
    assert not faults, (newest, faults[:5])
    return newest.name


def left_over(out: Path) -> list[str]:
    """Names of what a killed build left in the outputs folder."""
    return sorted(path.name for path in out.iterdir() if path.name.startswith(LEFT))


@contextmanager
def small_disk(size: int) -> Iterator[Path]:
    """A disk of a number of bytes, in memory."""
    place = Path(tempfile.mkdtemp())
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)]
    mounted = subprocess.run(command, check=False, capture_output=True, text=True)
    if mounted.returncode:
        place.rmdir()
        pytest.skip(f"NOT TESTED, no small disk here; goes when tests run where they may mount: {mounted.stderr.strip()}")
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)
        place.rmdir()


@contextmanager
def read_only(disk: Path) -> Iterator[None]:
    """Have nobody write to a disk for a while."""
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    try:
        yield
    finally:
        subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)


def fill(disk: Path, room: int) -> Path:
    """Fill a disk but for a number of bytes; returns the file that is to be removed."""
    filler = disk / "filler"
    filler.write_bytes(bytes(max(0, shutil.disk_usage(disk).free - room)))
    return filler


@contextmanager
def alarm(seconds: float) -> Iterator[None]:
    """Fail if some work takes longer."""

    def late(*_: object) -> None:
        raise TimeoutError(f"more than {seconds} seconds")

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
