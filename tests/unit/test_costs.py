"""Tests of the benchmark's figures: what is divided by what, memory of all processes, the page with its marks."""

import sys
from pathlib import Path
from typing import Any

import pytest

from tests.scale.costs import BEGIN, END, ratios, report, write_page
from tests.scale.measuring import Cost, FailedError, cost_of, measured

MIB = 2**20
TREE = """
import json, subprocess, sys, time
held = bytearray(b"x" * 60_000_000)
child = subprocess.Popen([sys.executable, "-c", "import time; held = bytearray(b'x' * 60_000_000); time.sleep(0.6)"])
child.wait()
print("words before")
print(json.dumps({"inner": 0.5}))
"""


def piece(seconds: float, **told: float) -> dict[str, Any]:
    return {"seconds": seconds, "cpu_seconds": seconds, "peak_bytes": 100 * MIB, "told": told}


@pytest.fixture
def results() -> dict[str, Any]:
    pieces = {
        "floor": piece(9.0, files=1.0, tables_read=3.0, parquet=0.5, csv=0.5),
        "build": piece(22.0, parse=18.0),
        "rebuild, one file changed": piece(12.0),
        "verify": piece(5.0),
        "format sqlite": piece(7.0, format=4.0),
        "nordpol build again": piece(7.0),
    }
    facts = {"documents": 1000, "bytes": 3_000_000, "rows": 9, "evidence": 5, "parquet_bytes": 1, "csv_bytes": 2}
    scores = {"dates": {"precision": 1.0, "recall": 0.5, "f1": 2 / 3, "n": 4}}
    fixed = {"start": piece(2.0), "empty job": piece(3.0), "empty job + Great Expectations": piece(5.0)}
    machine = {"processor": "P", "cores": 2, "memory_bytes": 2**34, "system": "S", "load_at_end": 0.1, "day": "2026-01-01"}
    size = {"facts": facts, "scores": scores, "pieces": pieces}
    return {"machine": machine, "versions": {"python": "3"}, "runs": 3, "fixed": fixed, "sizes": {"1000": size, "10000": size}}


@pytest.mark.parametrize(
    ("name", "seconds", "ratio", "of"),
    [
        ("floor", 2.0, 1.0, "floor"),  # files and writing; what it took to read the tables back is not in it
        ("rewriting", 4.0, 2.0, "floor"),
        ("build", 20.0, 10.0, "floor"),  # beyond Python's start
        ("rebuild, one file changed", 10.0, 2.5, "rewriting"),
        ("verify", 5.0, 2.5, "floor"),  # from the first second
        ("format sqlite", 4.0, 2.0, "floor"),  # what the format itself took
        ("nordpol build again", 4.0, 2.0, "floor"),  # beyond an empty job
    ],
)
def test_what_is_divided_by_what(results: dict[str, Any], name: str, seconds: float, ratio: float, of: str) -> None:
    row = ratios(results, "1000")[name]
    assert (row["seconds"], row["ratio"], row["of"]) == (seconds, ratio, of)


def test_the_report_names_sizes_growth_and_scores(results: dict[str, Any]) -> None:
    text = report(results)
    assert "### 1,000 documents" in text
    assert "| build | 20.00 | 20.00 | 22.0 | 100 | 10.00 x floor | 10 x floor |" in text
    assert "| 1,000 | 10,000 | 1.0 x |" in text
    assert "| dates | 1.000 | 0.500 | 0.667 | 4 |" in text


def test_the_page_is_written_between_its_marks(results: dict[str, Any], tmp_path: Path) -> None:
    page = tmp_path / "PERFORMANCE.md"
    page.write_text("# Performance\n\n## Many documents\nWords before.\n\n## Growth\nWords after.\n", encoding="utf-8")
    write_page(results, tmp_path)
    once = page.read_text(encoding="utf-8")
    write_page(results, tmp_path)
    assert page.read_text(encoding="utf-8") == once
    assert once.count(BEGIN) == once.count(END) == 1
    assert "Words before." in once
    assert "Words after." in once
    assert (tmp_path / "performance.svg").read_text(encoding="utf-8").startswith("<svg")


def test_memory_is_that_of_all_processes_of_the_command() -> None:
    cost = measured([sys.executable, "-c", TREE], Path.cwd())
    assert cost.peak_bytes > 110_000_000
    assert cost.told == {"inner": 0.5}
    assert cost.seconds >= 0.6
    assert cost.cpu_seconds > 0


def test_a_failure_is_told_with_the_end_of_what_was_said() -> None:
    with pytest.raises(FailedError, match="ended with 3"):
        measured([sys.executable, "-c", "print('why'); raise SystemExit(3)"], Path.cwd())


def test_of_several_runs_the_median_counts_and_the_highest_memory() -> None:
    cost = cost_of([Cost(seconds, seconds, int(seconds), {"inner": seconds, "name": "x"}) for seconds in (3.0, 1.0, 9.0)])
    assert cost == Cost(3.0, 3.0, 9, {"inner": 3.0})
