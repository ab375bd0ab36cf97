"""What an operator sets in the environment: what is understood, and how a wrong one is named."""

import os
import subprocess
import sys

import pytest

from pipelines.cli import main
from pipelines.settings import SettingError, is_on, releases_kept, whole
from tests.conftest import ROOT

NUMBERS = [("7", 7), (" 7 ", 7), ("", 30), ("1", 1)]
NO_NUMBERS = ["0", "-1", "2.5", "many", "²"]


@pytest.mark.parametrize(("set_to", "number"), NUMBERS)
def test_a_number(set_to: str, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NORDPOL_SENSOR_SECONDS", set_to)
    assert whole("NORDPOL_SENSOR_SECONDS", 30, least=1) == number


@pytest.mark.parametrize("set_to", NO_NUMBERS)
def test_no_number_is_named(set_to: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NORDPOL_SENSOR_SECONDS", set_to)
    with pytest.raises(SettingError, match=r"NORDPOL_SENSOR_SECONDS is .* Give a whole number from 1 up"):
        whole("NORDPOL_SENSOR_SECONDS", 30, least=1)


@pytest.mark.parametrize(("set_to", "on"), [("on", True), ("ON", True), ("off", False), ("", False)])
def test_a_switch(set_to: str, on: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NORDPOL_AUTOMATION", set_to)
    assert is_on("NORDPOL_AUTOMATION") is on


def test_no_switch_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NORDPOL_AUTOMATION", "true")
    with pytest.raises(SettingError, match=r"NORDPOL_AUTOMATION is 'true'. Give on or off"):
        is_on("NORDPOL_AUTOMATION")


def test_pruning_by_hand_and_by_the_schedule_keep_as_many(monkeypatch: pytest.MonkeyPatch) -> None:
    assert releases_kept() == 30
    monkeypatch.setenv("NORDPOL_RELEASES_KEPT", "3")
    assert releases_kept() == 3
    monkeypatch.setenv("NORDPOL_RELEASES_KEPT", "0")
    assert main(["prune", "--out", str(ROOT / "outputs")]) == 2


WRONG = [
    ("NORDPOL_CRON", "daily", "NORDPOL_CRON is 'daily', in the time zone 'UTC'"),
    ("NORDPOL_MAINTENANCE_CRON", "61 * * * *", "NORDPOL_MAINTENANCE_CRON is '61 * * * *'"),
    ("NORDPOL_TIMEZONE", "Mars/Olympus", "in the time zone 'Mars/Olympus' (NORDPOL_TIMEZONE)"),
    ("NORDPOL_RUNS_KEPT", "all", "NORDPOL_RUNS_KEPT is 'all'"),
]


@pytest.mark.parametrize(("name", "set_to", "said"), WRONG, ids=[name for name, _, _ in WRONG])
def test_a_wrong_setting_is_named_and_is_no_traceback(name: str, set_to: str, said: str) -> None:
    command = [sys.executable, "-m", "pipelines.cli", "status"]
    done = subprocess.run(command, env={**os.environ, name: set_to}, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
