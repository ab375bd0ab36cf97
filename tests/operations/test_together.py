"""Two builds that are started together, twenty times: one release, and no error but the stated one."""

import os
import sys
from pathlib import Path

import pytest

from pipelines.release import editions
from pipelines.release.editions import ReleaseError
from pipelines.steps import Folders
from tests.operations.surroundings import change, ended, forked, left_over, small_raw, state, warm, whole_build

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="forks a process that has everything imported; goes if other systems are supported"
)
TIMES = 20
TOLD = 7


def _build(folders: Folders, wait: float, ready: int) -> None:
    os.read(ready, 1)
    try:
        whole_build(folders, wait=wait)
    except ReleaseError as error:
        if not str(error).startswith("Another build (process "):
            raise
        os._exit(TOLD)


@pytest.mark.parametrize(("wait", "codes"), [(0, [0, TOLD]), (120, [0, 0])], ids=["the second is told", "the second waits"])
def test_two_builds_together(tmp_path: Path, wait: float, codes: list[int]) -> None:
    folders = Folders(small_raw(tmp_path / "raw"), tmp_path / "out")
    warm(folders.raw)
    for number in range(TIMES // 2):
        change(folders.raw, number)
        gate, opener = os.pipe()
        both = [forked(lambda: _build(folders, wait, gate)) for _ in range(2)]  # noqa: B023 (called within its round of the loop; stays)
        os.write(opener, b"go")
        assert sorted(ended(child) for child in both) == codes
        os.close(gate)
        os.close(opener)
        assert len(editions.releases(folders.out)) == number + 1
        state(folders.out, folders.raw)
        assert not left_over(folders.out)
