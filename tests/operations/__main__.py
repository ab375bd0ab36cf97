"""All tests of operations, several at once: `make test-operations`. Those with the daemon mostly wait, so they cost others little."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

TOGETHER = (
    ("test_daemon.py::test_files_come_change_and_go_and_the_schedule_fires",),
    ("test_daemon_faults.py", "test_service.py", "test_storage_faults.py", "test_cluster.py"),
    ("test_damaged.py", "test_together.py", "test_interrupted.py", "test_daemon.py::test_a_crash_in_the_middle_of_a_run_is_made_good",
     "test_daemon.py::test_a_restart_in_the_middle_of_a_run_loses_nothing"),
    ("test_killed.py",),
)  # fmt: skip
"""What one process after another does, in so many processes at once; the longest alone."""


def main() -> int:
    """Run from the command line; 0 if all passed."""
    folder = Path(__file__).parent
    begun, told = time.monotonic(), []
    for group in TOGETHER:
        output = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115 (read and closed below; stays)
        command = [sys.executable, "-m", "pytest", "-s", "--durations=0", *(str(folder / name) for name in group)]
        told.append((subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT), output))
    failed = 0
    for process, output in told:
        failed += process.wait() != 0
        output.seek(0)
        print(output.read())
        output.close()
    print(f"{time.monotonic() - begun:.0f} seconds, {failed} of {len(told)} parts failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
