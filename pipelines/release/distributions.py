"""The formats of a staged release as catalogues call them: distributions, each with its files, their sizes and hashes.

What is a distribution stands in `pipelines/registers/distributions.csv`; a file that no row there names is a description.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from pipelines.registers import rows
from pipelines.release.editions import file_sha256

__all__ = ["Distribution", "ReleasedFile", "distributions", "released_file"]


@dataclass(frozen=True, slots=True)
class ReleasedFile:
    """A file of a release.

    Attributes:
        path: its path below the release, with `/`.
        size: its size in bytes.
        sha256: its SHA-256.
    """

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Distribution:
    """All tables in one format.

    Attributes:
        name: its name.
        title: what it is, in English.
        media_type: media type of its files (IANA).
        file_type: code of the EU's authority table file-type; empty if it has none.
        files: its files, by path.
    """

    name: str
    title: str
    media_type: str
    file_type: str
    files: tuple[ReleasedFile, ...]

    @property
    def path(self) -> str:
        """Path of the one file, or of the folder of several."""
        first = self.files[0].path
        return first if len(self.files) == 1 else f"{first.rpartition('/')[0]}/"

    @property
    def size(self) -> int:
        """Size of all files."""
        return sum(file.size for file in self.files)

    @property
    def sha256(self) -> str:
        """SHA-256 of the one file; of several, that of their lines in `SHA256SUMS` (`grep '  csv/' SHA256SUMS | sha256sum`)."""
        if len(self.files) == 1:
            return self.files[0].sha256
        return hashlib.sha256("".join(f"{file.sha256}  {file.path}\n" for file in self.files).encode()).hexdigest()


def distributions(release: Path) -> list[Distribution]:
    """The formats that a staged release has, in the order of the register.

    Args:
        release: the staged release.
    """
    found = []
    for row in rows("distributions"):
        paths = sorted(path for path in release.glob(row["pattern"]) if path.is_file())
        if paths:
            files = tuple(released_file(release, path.relative_to(release).as_posix()) for path in paths)
            found.append(Distribution(row["distribution"], row["title"], row["media_type"], row["file_type"], files))
    return found


def released_file(release: Path, path: str) -> ReleasedFile:
    """Size and hash of a file.

    Args:
        release: the staged release.
        path: path of the file below it.
    """
    return ReleasedFile(path, (release / path).stat().st_size, file_sha256(release / path))
