"""Outputs folders in which something is broken: every error says what, where and what to do, and nothing is published."""

import errno
import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from pipelines.cli import main
from pipelines.release import editions, publish
from pipelines.release.compatibility import check_schema
from pipelines.release.editions import ReleaseError
from tests.conftest import RAW

NAME = "test"


@pytest.fixture
def out(release: Path, tmp_path: Path) -> Path:
    """An outputs folder with one release, whose `latest` leads to it."""
    folder = tmp_path / "out"
    shutil.copytree(release, folder / "releases" / NAME)
    (folder / "latest").symlink_to(Path("releases") / NAME)
    return folder


@pytest.mark.parametrize(
    ("target", "said"), [(None, "is gone"), ("releases/none", "leads to releases/none"), ("latest", "leads to latest")]
)
def test_a_build_does_not_take_the_next_release_for_the_first(
    out: Path, capsys: pytest.CaptureFixture[str], target: str | None, said: str
) -> None:
    (out / "latest").unlink()
    if target:
        (out / "latest").symlink_to(target)
    assert main(["build", "--raw", str(RAW), "--out", str(out)]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert f"`nordpol rollback VERSION` sets it anew; there are: {NAME}" in error
    assert main(["rollback", NAME, "--out", str(out)]) == 0
    assert (out / "latest").resolve() == (out / "releases" / NAME).resolve()


def test_a_folder_that_is_no_release_is_passed_over(release: Path, tmp_path: Path) -> None:
    half = tmp_path / "releases" / "2026.01.01.1"
    (half / "parquet").mkdir(parents=True)
    day = date(2026, 1, 1)
    assert editions.next_edition(release, tmp_path, None, "1.0.0", {}, day).version == "2026.01.01.2"
    with pytest.raises(
        ReleaseError, match=r"2026\.01\.01\.1 is there, but has no manifest\.json: it is no release\. Move it away"
    ):
        editions.next_edition(release, tmp_path, half.name, "1.0.0", {}, day)


def test_what_is_told_of_a_release_is_of_what_was_released(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copyfile(out / "latest" / "parquet" / "plans.parquet", out / "latest" / "parquet" / "people.parquet")
    for given in (["report", "--to", str(out / "report")], ["diff", "latest", NAME]):
        assert main([*given, "--out", str(out)]) == 2
        assert "parquet/people.parquet gone or altered" in capsys.readouterr().err


def test_releases_that_are_a_file_stop_a_build_before_it_works(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "releases").write_bytes(b"")
    assert main(["build", "--raw", str(RAW), "--out", str(tmp_path)]) == 2
    assert f"{tmp_path / 'releases'} cannot be written: Not a directory" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["report", "explain", "build"])
def test_a_table_that_was_cut_is_named(out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    path = out / "releases" / NAME / "parquet" / "plans.parquet"
    path.write_bytes(path.read_bytes()[:200])
    given = {
        "report": ["report", "--out", str(out), "--to", str(tmp_path / "report")],
        "explain": ["explain", "plans", "no-2003", "--release", str(out / "latest")],
        "build": ["build", "--raw", str(RAW / "norden_org"), "--out", str(out)],
    }[command]
    assert main(given) in {1, 2}
    error = capsys.readouterr().err
    assert "plans.parquet" in error
    assert "Restore the release" in error
    assert [one.name for one in (out / "releases").iterdir()] == [NAME]


def test_tables_that_are_not_those_that_were_released_are_named(out: Path) -> None:
    release = out / "releases" / NAME
    editions.check_data(release)
    (release / "parquet" / "people.parquet").unlink()
    with pytest.raises(ReleaseError, match=r"parquet/people\.parquet gone or altered\. Restore the release, or move `latest`"):
        editions.check_data(release)


def test_a_schema_version_that_is_none_is_named(out: Path) -> None:
    release = out / "releases" / NAME
    manifest = json.loads((release / "manifest.json").read_text(encoding="utf-8"))
    (release / "manifest.json").write_text(json.dumps({**manifest, "schema_version": "old"}), encoding="utf-8")
    with pytest.raises(ReleaseError, match="schema_version 'old' is no version"):
        check_schema(release, release, "1.0.0")


@pytest.mark.parametrize(
    "given", [["diff", "latest", "latest", "--table", "plns"], ["build", "--raw", str(RAW), "--may-fall", "plns"]], ids=" ".join
)
def test_a_table_that_is_none_is_refused(out: Path, capsys: pytest.CaptureFixture[str], given: list[str]) -> None:
    assert main([*given, "--out", str(out)]) == 2
    assert "There is no table plns. There are: amounts" in capsys.readouterr().err


def test_pack_makes_its_folder_and_leaves_the_zip_alone(
    out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ["pack", "latest", "--out", str(out), "--to", str(tmp_path / "a" / "b")]
    assert main(given) == 0
    whole = (tmp_path / "a" / "b" / f"nordpol-{NAME}.zip").read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pipelines.release.pack.zipfile.ZipFile.open", full)
    assert main(given) == 1
    assert "There is no room left: [Errno 28] No space left on device. Make some" in capsys.readouterr().err
    assert [path.name for path in (tmp_path / "a" / "b").iterdir()] == [f"nordpol-{NAME}.zip"]
    assert (tmp_path / "a" / "b" / f"nordpol-{NAME}.zip").read_bytes() == whole


def test_pack_tells_an_edited_release_from_one_that_is_not_whole(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (out / "latest" / "csv" / "plans.csv").write_text("edited", encoding="utf-8")
    assert main(["pack", "latest", "--out", str(out)]) == 2
    error = capsys.readouterr().err
    assert "csv/plans.csv: the file is not the one that was released" in error
    assert "Restore it from where it was published" in error


def test_releases_that_may_not_be_written_stop_a_build_before_it_works(
    out: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(**given: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(given["dir"]))

    monkeypatch.setattr(publish.tempfile, "TemporaryFile", refused)  # root may write anywhere
    assert main(["build", "--raw", str(RAW), "--out", str(out)]) == 2
    assert f"{out / 'releases'} cannot be written: Permission denied. Check its permissions" in capsys.readouterr().err
