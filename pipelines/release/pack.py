"""A release as one zip, as one would deposit it: all its files below a folder of its name, the same bytes every time."""

import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

from pipelines.release.editions import ReleaseError, manifest_of
from pipelines.release.verify import file_faults, left_out

__all__ = ["pack"]

BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can bear; the bytes must not depend on a clock."""


def pack(release: Path, folder: Path) -> Path:
    """Make the zip.

    Args:
        release: the folder of a release.
        folder: where the zip is written.

    Returns:
        Its path, `nordpol-VERSION.zip`.

    Raises:
        ReleaseError: if the release is not whole, or not as it was released.
    """
    version = manifest_of(release)["version"]
    if faults := list(file_faults(release)):
        raise ReleaseError(
            f"{release} is not what was released: {'; '.join(faults[:5])}. Restore it from where it was published."
        )
    if absent := left_out(release):
        absences = "; ".join(f"{name}: left out of this copy" for name in absent)
        raise ReleaseError(
            f"{release} is not whole: {absences}. `nordpol build` with the same raw files makes formats anew; restore other files."
        )
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"nordpol-{version}.zip"
    with TemporaryDirectory(dir=folder, prefix=".nordpol-") as scratch:
        made = Path(scratch) / path.name
        _write(made, release, f"nordpol-{version}")
        made.replace(path)
    return path


def _write(path: Path, release: Path, name: str) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(file for file in release.rglob("*") if file.is_file()):
            entry = zipfile.ZipInfo(f"{name}/{file.relative_to(release).as_posix()}", BEGINNING)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            with file.open("rb") as source, archive.open(entry, "w") as target:
                while block := source.read(1 << 20):
                    target.write(block)
