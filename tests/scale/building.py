"""What building, rebuilding and proving many documents cost, beside reading the files and writing the tables.

    python -m tests.scale.building [SIZES] [--runs N] [--without derived,...] [--whole] [--folder DIR] [--json FILE] [--write]

SIZES are numbers of documents parted by commas (default 1000). All of a size is measured in one go, each piece in a process
of its own. A ratio is to the floor (one process, warm files: read, hash and decode all files, write the tables as Parquet and
CSV), beyond the start: for pieces that of Python with what a build imports, for `nordpol build` that of an empty Dagster job.
Here belongs: the order of things and the ratios. Not here: measuring (`measuring.py`), the pieces (`pieces.py`), the
documents (`generate.py`), tables and plots (`costs.py`).
"""

import argparse
import compileall
import json
import os
import platform
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pyarrow.parquet

from tests.scale import generate, scoring
from tests.scale.costs import report, write_page
from tests.scale.measuring import Cost, cost_of, measured

__all__ = ["main"]

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "outputs" / ".scale"
FIVE = ROOT / "raw"
COMPILED = ("pipelines", "schemas", "tests")
"""Packages whose modules are compiled first, as pip leaves an installed package; an environment may forbid it to those that are measured."""
SEED = 1
PYTHON = sys.executable
PIECE = (PYTHON, "-m", "tests.scale.pieces")
NORDPOL = (PYTHON, "-m", "pipelines.cli")
LIBRARIES = ("dagster", "pyarrow", "pandas", "pandera", "great-expectations", "ahocorasick-rs", "py3langid")
OPTIONAL = ("rewrite", "verify", "derived", "score", "five")


@dataclass(slots=True)
class Bench:
    """What is being measured.

    Attributes:
        runs: how often each piece is measured.
        without: what is left out.
        whole: whether `nordpol build` with all formats and its rebuild are measured as well.
        costs: the costs of each piece, one for each run.
    """

    runs: int
    without: Sequence[str]
    whole: bool
    costs: dict[str, list[Cost]] = field(default_factory=lambda: defaultdict(list))

    def measure(self, name: str, command: Sequence[str], *arguments: object) -> Cost:
        """Run a piece once and keep what it cost."""
        cost = measured([*command, *map(str, arguments)], ROOT)
        self.costs[name].append(cost)
        print(f"  {name:<40} {cost.seconds:9.2f} s {cost.peak_bytes / 2**20:8.0f} MiB", file=sys.stderr, flush=True)
        return cost

    def medians(self) -> dict[str, Cost]:
        """The cost of each piece."""
        return {name: cost_of(costs) for name, costs in self.costs.items()}


# --- what does not grow with the documents --------------------------------------------------------------------------


def _fixed(bench: Bench, folder: Path) -> None:
    """Starts, the five documents, the commands that should answer at once."""
    page = next(FIVE.rglob("*.txt"))
    for run in range(bench.runs):
        bench.measure("start", PIECE, "start")
        bench.measure("empty job", PIECE, "empty_job")
        bench.measure("empty job + Great Expectations", PIECE, "empty_job_and_expectations")
        bench.measure("nordpol --help", NORDPOL, "--help")
        bench.measure("nordpol inspect FILE", NORDPOL, "inspect", page)
        if "five" not in bench.without:
            out = folder / f"five-{run}"
            bench.measure("five documents: nordpol build", NORDPOL, "build", "--raw", FIVE, "--out", out)
            bench.measure("five documents: nordpol build again", NORDPOL, "build", "--raw", FIVE, "--out", out)
            shutil.rmtree(out)


# --- what grows -----------------------------------------------------------------------------------------------------


def _documents(folder: Path, number: int) -> Path:
    """The raw folder of so many documents, made unless it is there."""
    made = folder / f"{number}-{SEED}"
    if not (made / "complete").exists():
        shutil.rmtree(made, ignore_errors=True)
        generate.write(made, number, SEED)
        (made / "complete").touch()
    return made


def _size(bench: Bench, documents: Path, scratch: Path) -> dict[str, Any]:
    """Measure all that concerns one size; returns the scores of the build."""
    raw, out = documents / "raw", scratch / "out"
    scores: dict[str, Any] = {}
    for run in range(bench.runs):
        shutil.rmtree(out, ignore_errors=True)
        bench.measure("build", PIECE, "line", raw, out)
        release = out / "latest"
        _floor(bench, raw, release, scratch)
        bench.measure("rebuild, nothing changed", PIECE, "line", raw, out)
        if run == 0 and "score" not in bench.without:
            scores = scoring.scores(documents, release)
        if "verify" not in bench.without:
            bench.measure("verify", NORDPOL, "verify", release)
            bench.measure("verify with raw", NORDPOL, "verify", release, "--raw", raw)
        with Changed(raw):
            bench.measure("rebuild, one file changed", PIECE, "line", raw, out)
        if "derived" not in bench.without:
            _derived(bench, raw, out, scratch / "formats")
        if bench.whole:
            _whole(bench, raw, scratch / "whole")
    return scores


def _floor(bench: Bench, raw: Path, release: Path, scratch: Path) -> None:
    tables = scratch / "floor"
    tables.mkdir(exist_ok=True)
    bench.measure("floor", PIECE, "floor", raw, release, tables)


def _derived(bench: Bench, raw: Path, out: Path, formats: Path) -> None:
    """Each format, added to a release that is staged from what the build before has left in its cache."""
    from pipelines.steps import names_of_formats

    shutil.rmtree(formats, ignore_errors=True)
    formats.mkdir()
    if (out / ".cache").exists():
        shutil.copytree(out / ".cache", formats / ".cache")
    measured([*PIECE, "staged", str(raw), str(formats)], ROOT)
    for name in names_of_formats():
        bench.measure(f"format {name}", PIECE, "derived", raw, formats, name)
    shutil.rmtree(formats)


def _whole(bench: Bench, raw: Path, out: Path) -> None:
    """The command with all formats, as an operator runs it."""
    shutil.rmtree(out, ignore_errors=True)
    bench.measure("nordpol build, all formats", NORDPOL, "build", "--raw", raw, "--out", out)
    bench.measure("nordpol build again", NORDPOL, "build", "--raw", raw, "--out", out)
    shutil.rmtree(out)


class Changed:
    """One file of a raw folder says a sentence twice, for as long as the context is open."""

    def __init__(self, raw: Path) -> None:
        listed = {line.partition(",")[0] for path in raw.rglob("manifest.csv") for line in path.open(encoding="utf-8")}
        paths = (path for path in sorted(raw.rglob("*.txt")) if path.name not in listed)
        self.path = next(path for path in paths if path.read_bytes().count(b". ") > 2)
        self.before = self.path.read_bytes()

    def __enter__(self) -> None:
        first, second, rest = self.before.split(b". ", 2)
        self.path.write_bytes(b". ".join((first, second, second, rest)))

    def __exit__(self, *_: object) -> None:
        self.path.write_bytes(self.before)


# --- results --------------------------------------------------------------------------------------------------------


def _results(fixed: Bench, sizes: dict[int, tuple[Bench, dict[str, Any], dict[str, Any]]]) -> dict[str, Any]:
    """All figures, as JSON keeps them."""
    return {
        "machine": _machine(),
        "versions": {"python": platform.python_version(), **{name: version(name) for name in LIBRARIES}, "commit": _commit()},
        "runs": fixed.runs,
        "fixed": {name: asdict(cost) for name, cost in fixed.medians().items()},
        "sizes": {
            str(number): {
                "facts": facts,
                "scores": scores,
                "pieces": {name: asdict(cost) for name, cost in bench.medians().items()},
            }
            for number, (bench, facts, scores) in sizes.items()
        },
    }


def _machine() -> dict[str, Any]:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    load = os.getloadavg()[0]
    day = datetime.now(UTC).date().isoformat()
    return {
        "processor": model, "cores": os.cpu_count(), "memory_bytes": memory, "system": f"{platform.system()} {platform.release()}",
        "load_at_end": load, "day": day,
    }  # fmt: skip


def _commit() -> str:
    answer = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False)
    return answer.stdout.strip() or "unknown"


def _facts(documents: Path, release: Path) -> dict[str, Any]:
    """How much there is: files and bytes read, rows and bytes written."""
    sizes = [path.stat().st_size for path in (documents / "raw").rglob("*.txt")]
    tables = sorted((release / "parquet").glob("*.parquet"))
    return {
        "documents": len(sizes),
        "bytes": sum(sizes),
        "rows": sum(pyarrow.parquet.read_metadata(path).num_rows for path in tables),
        "evidence": pyarrow.parquet.read_metadata(release / "parquet" / "evidence.parquet").num_rows,
        "parquet_bytes": sum(path.stat().st_size for path in tables),
        "csv_bytes": sum(path.stat().st_size for path in (release / "csv").glob("*.csv")),
    }


def _run(given: argparse.Namespace) -> dict[str, Any]:
    given.folder.mkdir(parents=True, exist_ok=True)
    for package in COMPILED:
        compileall.compile_dir(ROOT / package, quiet=1)
    fixed = Bench(given.runs, given.without, given.whole)
    print("fixed", file=sys.stderr)
    _fixed(fixed, given.folder)
    sizes: dict[int, tuple[Bench, dict[str, Any], dict[str, Any]]] = {}
    for number in given.sizes:
        print(f"{number} documents", file=sys.stderr)
        documents = _documents(given.folder, number)
        scratch = given.folder / f"{number}-work"
        scratch.mkdir(exist_ok=True)
        bench = Bench(given.runs, given.without, given.whole)
        scores = _size(bench, documents, scratch)
        sizes[number] = bench, _facts(documents, scratch / "out" / "latest"), scores
        shutil.rmtree(scratch)
    return _results(fixed, sizes)


def _listed(words: str) -> list[str]:
    """Names parted by commas."""
    return words.split(",")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="?", default=[1000], type=lambda words: [int(word) for word in words.split(",")])
    parser.add_argument("--runs", type=int, default=3, help="how often each piece is measured (default: 3)")
    parser.add_argument("--without", type=_listed, default=[], help=f"what to leave out, of {', '.join(OPTIONAL)}")
    parser.add_argument("--whole", action="store_true", help="measure `nordpol build` with all formats as well")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where to work (default: outputs/.scale)")
    parser.add_argument("--json", type=Path, help="where to write the figures (default: results.json in the folder)")
    parser.add_argument("--write", action="store_true", help="write table and plot into docs/PERFORMANCE.md")
    parser.add_argument("--from", dest="kept", type=Path, help="measure nothing: print and write the figures of this JSON file")
    given = parser.parse_args()
    given.folder = given.folder.resolve()
    results = json.loads(given.kept.read_text(encoding="utf-8")) if given.kept else _run(given)
    if not given.kept:
        path = given.json or given.folder / "results.json"
        path.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    print(report(results))
    if given.write:
        write_page(results, ROOT / "docs")


if __name__ == "__main__":
    main()
