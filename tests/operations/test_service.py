"""The units of systemd, and that the pages are on loopback alone: what an operator installs is sound as it lies there."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

UNITS = sorted((ROOT / "deploy").glob("*.service"))
PLACE = "/opt/nordpol"
ON_LOOPBACK = "-h 127.0.0.1 -p 3000"


def _verified(unit: Path, folder: Path, edit: tuple[str, str] = ("", "")) -> str:
    """What systemd says of a unit whose programs are there."""
    if shutil.which("systemd-analyze") is None:
        pytest.skip("NOT TESTED, there is no systemd-analyze; goes when tests run where systemd is installed")
    programs = folder / ".venv" / "bin"
    programs.mkdir(parents=True)
    for name in ("dagster-daemon", "dagster-webserver"):
        (programs / name).symlink_to(sys.executable)
    copy = folder / unit.name
    copy.write_text(unit.read_text(encoding="utf-8").replace(PLACE, str(folder)).replace(*edit), encoding="utf-8")
    said = subprocess.run(["systemd-analyze", "verify", str(copy)], capture_output=True, text=True, check=False)
    return said.stdout + said.stderr + ("" if said.returncode == 0 else "failed")


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_a_unit_is_sound(unit: Path, tmp_path: Path) -> None:
    assert _verified(unit, tmp_path) == ""


@pytest.mark.parametrize(
    "edit", [("Restart=always", "Restart=ever"), ("ExecStart=", "ExecStart=/nowhere")], ids=["setting", "program"]
)
def test_a_unit_that_is_broken_is_found(tmp_path: Path, edit: tuple[str, str]) -> None:
    assert _verified(UNITS[0], tmp_path, edit) != ""


def test_the_pages_are_on_loopback_unless_told() -> None:
    """`make serve` and the unit say so; that Dagster obeys is seen in the test of the daemon."""
    surroundings = {name: value for name, value in os.environ.items() if name not in ("HOST", "PORT")}
    for target in ("serve", "ui"):
        command = ["make", "--just-print", "--assume-old=.venv/installed", target]
        said = subprocess.run(command, cwd=ROOT, env=surroundings, capture_output=True, text=True, check=True).stdout
        assert ON_LOOPBACK in said
        told = subprocess.run([*command, "HOST=0.0.0.0"], cwd=ROOT, env=surroundings, capture_output=True, text=True, check=True)
        assert "-h 0.0.0.0 -p 3000" in told.stdout
    webserver = (ROOT / "deploy" / "nordpol-web.service").read_text(encoding="utf-8")
    assert re.search(rf"^ExecStart=\S+/dagster-webserver .*{ON_LOOPBACK}$", webserver, re.MULTILINE)
