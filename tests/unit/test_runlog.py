"""The log of a run: lines of JSON, without contact data, passwords and keys, and bounded in number."""

import json
from contextlib import suppress
from pathlib import Path

import pytest

from pipelines import steps
from pipelines.runlog import RunLog, bounded, masked
from pipelines.steps import Folders

SECRETS = [
    ("mail", "Write to kari.nordmann@example.no today", "kari.nordmann@example.no"),
    ("telephone", "Ring +47 22 24 90 90", "22 24 90 90"),
    ("login in an address", "GET https://kari:hunter2@files.example.no/x failed", "hunter2"),
    ("path of a webhook", "POST https://hooks.example.org/services/T000/B000/abcDEF123 failed", "abcDEF123"),
    ("key in a query", "https://api.example.org/v1?key=abcDEF123", "abcDEF123"),
    ("assignment", "password=hunter2 was refused", "hunter2"),
    ("JSON", '{"api_key": "abcDEF123"}', "abcDEF123"),
    ("header", "Authorization: Bearer abcDEF123.xyz", "abcDEF123"),
    ("environment", "PGPASSWORD=hunter2", "hunter2"),
    ("database", "postgresql://nordpol:hunter2@localhost/dagster", "hunter2"),
]


@pytest.mark.parametrize(("words", "secret"), [case[1:] for case in SECRETS], ids=[case[0] for case in SECRETS])
def test_secrets_and_contact_data_are_masked(tmp_path: Path, words: str, secret: str) -> None:
    assert secret not in masked(words)
    log = RunLog(tmp_path, "run")
    with suppress(ValueError), log.stage("parse") as told:
        told["problems"] = [words]
        told["document"] = words
        raise ValueError(words)
    assert secret not in (tmp_path / "run.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "words",
    [
        "norden_org.001_662a71d7f3bf9c71: no_template: No page template recognises this page.",
        "The file's SHA-256 is not the one in its manifest.",
        "2026.11.21.3 is there already, with other data.",
    ],
)
def test_what_is_no_secret_stays(words: str) -> None:
    assert masked(words) == words


def test_a_line_an_event(tmp_path: Path) -> None:
    log = RunLog(tmp_path / "logs", "2026/run 1")
    log.write("parse", document="a.b", seconds=0.5, problems=[])
    with log.stage("tables") as told:
        told["rows"] = {"plans": 2}
    first, second = map(json.loads, (tmp_path / "logs" / "2026-run-1.jsonl").read_text(encoding="utf-8").splitlines())
    assert first.items() >= {"stage": "parse", "document": "a.b", "seconds": 0.5}.items()
    assert "problems" not in first
    assert second["rows"] == {"plans": 2}
    assert second["seconds"] >= 0


def test_a_run_is_told_from_parsing_to_tables(tmp_path: Path) -> None:
    folders = Folders(tmp_path / "raw", tmp_path / "out", run="r")
    folders.raw.mkdir()
    (folders.raw / "empty.txt").write_bytes(b"")
    (folders.raw / "mail kari@example.no.txt").write_bytes(b"\x00\x01\x02\x03")
    steps.parse_documents(folders)
    steps.parse_documents(folders)  # remembered, and told again, since they are of no use
    text = (folders.logs / "r.jsonl").read_text(encoding="utf-8")
    lines = [json.loads(line) for line in text.splitlines()]
    assert "kari@example.no" not in text
    assert [line["stage"] for line in lines] == ["parse"] * 6
    assert {line["status"] for line in lines if "document" in line} == {"quarantined"}
    assert [line["documents"] for line in lines if "documents" in line] == [{"quarantined": 2}] * 2


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("no folder", encoding="utf-8")
    RunLog(tmp_path / "logs", "run").write("parse")
    bounded(tmp_path / "logs")


def test_no_run_no_log(tmp_path: Path) -> None:
    RunLog(tmp_path / "logs", "").write("parse")
    assert not (tmp_path / "logs").exists()


def test_the_oldest_logs_go(tmp_path: Path) -> None:
    names = [f"2026010{day}T000000.1" for day in range(1, 10)]
    for name in names:
        RunLog(tmp_path, name).write("parse")
    bounded(tmp_path, 3)
    assert sorted(path.stem for path in tmp_path.iterdir()) == names[-3:]
