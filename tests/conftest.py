"""Fixtures that several tests share: the release of the five documents, as written to disk."""

import shutil
from collections.abc import Callable, Collection, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest
from hypothesis import settings

from pipelines import checker, steps
from pipelines.release.editions import ReleaseError
from pipelines.release.publish import Published
from pipelines.steps import Folders
from schemas import TABLES

ROOT = Path(__file__).parents[1]
RAW = ROOT / "raw"
GOLD = ROOT / "tests" / "gold"
FIVE_DOCUMENTS = ("norden_org", "oikeusministerio_fi", "regjeringen_no")

settings.register_profile("nordpol", deadline=None)  # how long an example takes depends on what else the machine does
settings.load_profile("nordpol")

Tables = dict[str, list[dict[str, Any]]]


def stage(raw: Path, out: Path) -> Path:
    """Run the line up to the audit, without Dagster; returns the staged release, with Parquet and CSV alone."""
    folders = Folders(raw, out)
    steps.parse_documents(folders)
    steps.make_tables(folders)
    faults = [fault for check in steps.audit(folders) for fault in check.faults]
    assert not faults, "\n".join(faults)
    return folders.release


def build(raw: Path, out: Path, version: str | None = "test", may_fall: Collection[str] = ()) -> Path:
    """Run the whole line without Dagster; returns the published release."""
    stage(raw, out)
    return complete(Folders(raw, out), version, date(2026, 1, 1), may_fall).path


def complete(folders: Folders, version: str | None, today: date, may_fall: Collection[str] = ()) -> Published:
    """Run what follows the audit, as the assets do: decide the edition, validate it, add all formats, publish."""
    steps.decide_edition(folders, version, today, may_fall)
    if broken := [str(finding) for finding in steps.validate_release(folders) if finding.severity == "critical"]:
        raise ReleaseError(f"The release is not as expected: {'; '.join(broken)}")
    for name in steps.names_of_formats():
        steps.add_format(folders, name)
    return steps.publish_release(folders)


def read(release: Path) -> Tables:
    """All tables of a release, as lists of rows."""
    return {name: pyarrow.parquet.read_table(release / "parquet" / f"{name}.parquet").to_pylist() for name in TABLES}


@pytest.fixture(scope="session", autouse=True)
def _checked_in_this_process() -> Iterator[None]:
    """Builds of this process check their releases here: Great Expectations is imported once, not for every build."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(checker, "FEW", 0)
        yield


@pytest.fixture(scope="session")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The release of the five source documents, whatever else lies in raw/."""
    raw = tmp_path_factory.mktemp("raw")
    for source in FIVE_DOCUMENTS:
        shutil.copytree(RAW / source, raw / source)
    return build(raw, tmp_path_factory.mktemp("outputs"))


@pytest.fixture(scope="session")
def tables(release: Path) -> Tables:
    """Its tables."""
    return read(release)


@pytest.fixture(scope="session")
def _released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("released")
    build(RAW, out, "1")
    return out


@pytest.fixture
def out_with_release(_released: Path, tmp_path: Path) -> Path:
    """A folder of a test's own in which all of `raw/` was released as version 1."""
    return Path(shutil.copytree(_released, tmp_path / "out", symlinks=True))


@pytest.fixture
def build_of(tmp_path: Path) -> Callable[[dict[str, bytes]], Tables]:
    """Stages a release of loose files, given by name and content, and reads it."""

    def make(files: dict[str, bytes]) -> Tables:
        raw = tmp_path / "raw"
        for name, content in files.items():
            path = raw / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return read(stage(raw, tmp_path / "out"))

    return make
