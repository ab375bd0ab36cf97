"""The examples of the README, run as they stand there, on the release that is committed."""

import re
import subprocess
import sys

import pytest

from pipelines.cli import main
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
PYTHON = re.findall(r"```python\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize(
    "example", PYTHON, ids=[example.splitlines()[1].split()[0] + str(number) for number, example in enumerate(PYTHON)]
)
def test_python_examples_run(example: str) -> None:
    done = subprocess.run([sys.executable, "-c", example], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
    assert len(example.strip().splitlines()) == 3


def test_every_format_of_the_release_is_in_the_readme() -> None:
    tops = {
        path.name
        for path in (ROOT / "outputs" / "latest").iterdir()
        if path.is_dir() or path.suffix in (".json", ".ttl", ".jsonld")
    }
    told_elsewhere = {"manifest.json", "quality.json", "validation"}
    assert [name for name in sorted(tops - told_elsewhere) if name not in README] == []


def test_explain_prints_what_the_readme_shows(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    command, shown = re.findall(r"```sh\n\.venv/bin/nordpol (explain .*?)\n```\n\n```\n(.*?)```", README, re.DOTALL)[0]
    assert main(command.split()) == 0
    assert capsys.readouterr().out == shown


def test_verify_holds_as_the_readme_says(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    command = re.findall(r"nordpol (verify .*)\n", README)[0]
    assert main(command.split()) == 0
    assert "0 faults" in capsys.readouterr().out
