"""Faults of storage: some pass, and some stay until somebody does something."""

import errno
from pathlib import Path

import pytest

from pipelines import raw, storage
from pipelines.raw import RawFolderError
from pipelines.storage import may_pass, retrying, settle

PASSING = [errno.EIO, errno.ESTALE, errno.ETIMEDOUT, errno.EBUSY]
STAYING = [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.ENOENT, errno.EDQUOT]


@pytest.mark.parametrize("code", PASSING)
@pytest.mark.parametrize("faults", [0, 1, 3])
def test_a_fault_that_passes_is_waited_for(code: int, faults: int) -> None:
    left, waits = [OSError(code, "away")] * faults, []

    def work() -> str:
        if left:
            raise left.pop()
        return "done"

    assert retrying(work, waits.append) == "done"
    assert waits == [0.1, 0.4, 1.6][:faults] == sorted(waits)


@pytest.mark.parametrize("code", STAYING)
def test_a_fault_that_stays_is_not_tried_again(code: int) -> None:
    waits: list[float] = []

    def work() -> None:
        raise OSError(code, "stays")

    with pytest.raises(OSError, match="stays"):
        retrying(work, waits.append)
    assert waits == []
    assert not may_pass(OSError(code, "stays"))


def test_a_fault_that_does_not_pass_after_all() -> None:
    with pytest.raises(OSError, match="away"):
        retrying(lambda: (_ for _ in ()).throw(OSError(errno.EIO, "away")), lambda _: None)


def test_a_document_is_not_lost_to_storage_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_bytes(b"text")
    file = raw.find(tmp_path)[0]

    def away(_: Path) -> bytes:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(storage.time, "sleep", lambda _: None)
    monkeypatch.setattr(Path, "read_bytes", away)
    with pytest.raises(RawFolderError, match=r"a\.txt cannot be read after several tries"):
        raw.read(file)


def test_a_folder_with_links_that_lead_nowhere_is_settled(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "file").write_bytes(b"x")
    (tmp_path / "link").symlink_to("nowhere")
    settle(tmp_path)
