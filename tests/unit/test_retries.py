"""What is tried again: faults of the storage that may pass, and nothing else."""

import errno
import os

import dagster as dg
import pytest

from pipelines import retries
from pipelines.raw import RawFolderError
from pipelines.release.editions import ReleaseError
from pipelines.retries import storage_faults_retried


def caused_by(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


def fault(number: int) -> OSError:
    return OSError(number, os.strerror(number))


def attempts(faults: list[Exception], monkeypatch: pytest.MonkeyPatch) -> tuple[bool, int]:
    """Whether a run ends well whose step meets these faults one after another, and how often it was tried."""
    monkeypatch.setattr(retries, "FIRST_PAUSE", 0.01)
    left, tried = list(faults), [0]

    @dg.op
    def step() -> None:
        with storage_faults_retried():
            tried[0] += 1
            if left:
                raise left.pop(0)

    @dg.job(executor_def=dg.in_process_executor)
    def line() -> None:
        step()

    return line.execute_in_process(raise_on_error=False).success, tried[0]


@pytest.mark.parametrize("number", [errno.EBUSY, errno.EIO, errno.ESTALE, errno.ETIMEDOUT])
def test_storage_that_comes_back_is_no_failure(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    assert attempts([fault(number)] * 2, monkeypatch) == (True, 3)


def test_storage_that_stays_away_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    assert attempts([fault(errno.EIO)] * 9, monkeypatch) == (False, 1 + retries.RETRIES)


def test_our_own_word_for_a_storage_fault_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    assert attempts([caused_by(ReleaseError("cannot be written"), fault(errno.EIO))], monkeypatch) == (True, 2)


@pytest.mark.parametrize(
    "error",
    [
        ValueError("a bad document"),
        RawFolderError("no folder"),
        ReleaseError("not as expected"),
        fault(errno.EACCES),
        fault(errno.EROFS),
        fault(errno.ENOENT),
    ],
    ids=str,
)
def test_what_does_not_pass_is_not_tried_again(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    assert attempts([error], monkeypatch) == (False, 1)


def test_pauses_grow(monkeypatch: pytest.MonkeyPatch) -> None:
    class Context:
        retry_number = 2

    monkeypatch.setattr(retries.dg.OpExecutionContext, "get", staticmethod(Context))
    with pytest.raises(dg.RetryRequested) as asked, storage_faults_retried():
        raise fault(errno.EIO)
    assert asked.value.seconds_to_wait == retries.FIRST_PAUSE * 4
