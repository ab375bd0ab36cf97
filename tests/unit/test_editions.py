"""Which edition a staged release is, beside the releases that are there."""

import json
from datetime import date
from pathlib import Path

import pytest

from pipelines.release.editions import data_hash, next_edition


def staged(folder: Path, data: str) -> Path:
    (folder / "parquet").mkdir(parents=True)
    (folder / "parquet" / "documents.parquet").write_text(data, encoding="utf-8")
    return folder


def released(out: Path, version: str, data: str) -> None:
    folder = staged(out / "releases" / version, data)
    manifest = {"data_sha256": data_hash(folder), "rows": {}, "files": {}, "schema_version": "1.0.0"}
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")


@pytest.mark.parametrize(
    ("latest", "data", "expected"),
    [
        pytest.param(".2", "with page", (".2", False, True), id="unchanged"),
        pytest.param(".2", "more pages", (".3", True, True), id="changed"),
        pytest.param(".2", "without page", (".3", True, True), id="a page came and went again, so it leaves latest too"),
        pytest.param(".1", "with page", (".2", False, False), id="latest was moved back and stays there"),
    ],
)
def test_edition(tmp_path: Path, latest: str, data: str, expected: tuple[str, bool, bool]) -> None:
    day = "2026.01.01"
    released(tmp_path, f"{day}.1", "without page")
    released(tmp_path, f"{day}.2", "with page")
    (tmp_path / "latest").symlink_to(f"releases/{day}{latest}")
    edition = next_edition(staged(tmp_path / "staged", data), tmp_path, None, "1.0.0", {}, date(2026, 1, 1))
    assert (edition.version.removeprefix(day), edition.is_new, edition.becomes_latest) == expected
