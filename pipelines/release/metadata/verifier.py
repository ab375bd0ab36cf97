"""The program that proves the release, as a file that stands alone in it: verify.py."""

from pathlib import Path

from pipelines.release import verify
from pipelines.release.editions import Edition

__all__ = ["write"]


def write(release: Path, edition: Edition) -> None:  # noqa: ARG001 (it is the same in every edition; the signature is that of all writers, and stays)
    """Copy `verify.py`.

    Args:
        release: the staged release.
        edition: what it is.
    """
    (release / "verify.py").write_bytes(Path(verify.__file__).read_bytes())
