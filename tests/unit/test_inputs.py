"""What a release was made with: every file of the packages that a release depends on is in a fingerprint."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipelines.release import inputs
from tests.conftest import ROOT

OF_THE_SITE = ROOT / "pipelines" / "site" / "assets"
"""What no release holds."""


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package with a file of each kind, instead of the project's own."""
    for name in ("rule.py", "words.csv", "page.md", "about.toml", "left.txt"):
        (tmp_path / name).write_text("before", encoding="utf-8")
    monkeypatch.setattr(inputs, "PACKAGES", ("package",))
    monkeypatch.setattr(inputs.resources, "files", lambda _: tmp_path)
    inputs.inputs.cache_clear()
    yield tmp_path
    inputs.inputs.cache_clear()


@pytest.mark.parametrize(
    ("name", "fingerprint"),
    [
        ("rule.py", {"code_sha256"}),
        ("words.csv", {"registers_sha256"}),
        ("page.md", {"descriptions_sha256"}),
        ("about.toml", {"descriptions_sha256"}),
        ("left.txt", set()),
    ],
)
def test_a_change_is_seen_in_its_fingerprint(package: Path, name: str, fingerprint: set[str]) -> None:
    before = inputs.inputs()
    (package / name).write_text("after", encoding="utf-8")
    inputs.inputs.cache_clear()
    after = inputs.inputs()
    assert {what for what in after if after[what] != before[what]} == fingerprint


def test_no_file_of_the_packages_is_of_another_kind() -> None:
    files = (path for name in inputs.PACKAGES for path in (ROOT / name).rglob("*") if path.is_file())
    of_releases = {path.suffix for path in files if not path.is_relative_to(OF_THE_SITE) and "__pycache__" not in path.parts}
    assert of_releases == {".py", ".csv", *inputs.DESCRIPTIONS}
