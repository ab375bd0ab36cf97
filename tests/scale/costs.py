"""The figures of the benchmark as a table and a plot, printed or written into docs/PERFORMANCE.md between two marks.

Here belongs: what is divided by what, and beyond which start. Not here: measuring.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

__all__ = ["ratios", "report", "write_page"]

PAGE, PLOT = "PERFORMANCE.md", "performance.svg"
BEGIN, END = "<!-- scale: begin -->", "<!-- scale: end -->"
HEADING = "## Many documents"
MIB = 2**20
WRITTEN = ("parquet", "csv")
LIMITS = {
    "build": "10 x floor",
    "rebuild, nothing changed": "1 x floor",
    "rebuild, one file changed": "2 x rewriting",
    "verify": "3 x floor",
    "five documents: nordpol build": "1.5 x empty job + Great Expectations",
    "nordpol --help": "0.3 s",
    "nordpol inspect FILE": "1 s",
}
"""What each should cost at most (issue 7)."""
COMMANDS = ("nordpol build", "verify")
"""Pieces that run the command: beyond an empty job if they run one, and from the first second if not."""
PLOTTED = ("floor", "rewriting", "build", "rebuild, nothing changed", "rebuild, one file changed", "verify")
Row = dict[str, Any]


def ratios(results: Row, size: str) -> dict[str, Row]:
    """Each piece of a size: its seconds beyond the start, what they are divided by, and the ratio.

    Args:
        results: the figures.
        size: the number of documents.
    """
    pieces = results["sizes"][size]["pieces"]
    told = pieces["floor"]["told"]
    written = sum(told[name] for name in WRITTEN)
    floor, rewriting = told["files"] + written, told["tables_read"] + written
    found = {
        "floor": _row(floor, floor, "floor", pieces["floor"]),
        "rewriting": _row(rewriting, floor, "floor", pieces["floor"]),
    }
    for name, cost in pieces.items():
        if name == "floor":
            continue
        beyond = _beyond(results, name, cost)
        base = ("rewriting", rewriting) if name == "rebuild, one file changed" else ("floor", floor)
        found[name] = _row(beyond, base[1], base[0], cost)
    return found


def _beyond(results: Row, name: str, cost: Row) -> float:
    """Seconds beyond the start."""
    if name.startswith("format "):
        return float(cost["told"]["format"])
    if name.startswith("verify"):
        return float(cost["seconds"])
    start = "empty job" if name.startswith("nordpol build") else "start"
    return float(cost["seconds"]) - float(results["fixed"][start]["seconds"])


def _row(seconds: float, base: float, of: str, cost: Row) -> Row:
    return {"seconds": seconds, "ratio": seconds / base, "of": of, **{name: cost[name] for name in ("cpu_seconds", "peak_bytes")}}


# --- the table ------------------------------------------------------------------------------------------------------


def report(results: Row) -> str:
    """All figures in Markdown."""
    return "\n".join(_lines(results)) + "\n"


def _lines(results: Row) -> Iterator[str]:
    machine = results["machine"]
    versions = ", ".join(f"{name} {value}" for name, value in results["versions"].items())
    yield (
        f"{machine['processor']}, {machine['cores']} cores, {machine['memory_bytes'] / 2**30:.0f} GiB, {machine['system']}; "
        f"{machine['day']}, median of {results['runs']}, load {machine['load_at_end']:.1f} at the end; {versions}."
    )
    for size in results["sizes"]:
        yield from _size_lines(results, size)
    yield from _growth_lines(results)
    yield from _fixed_lines(results)
    for size, found in results["sizes"].items():
        if found["scores"]:
            yield from _score_lines(size, found["scores"])


def _size_lines(results: Row, size: str) -> Iterator[str]:
    facts = results["sizes"][size]["facts"]
    yield from (
        "",
        f"### {int(size):,} documents",
        f"{facts['bytes'] / 1e6:,.1f} MB in {facts['documents']:,} files;",
        f"{facts['rows']:,} rows, {facts['evidence']:,} of them evidence;",
        f"{facts['parquet_bytes'] / 1e6:,.1f} MB of Parquet, {facts['csv_bytes'] / 1e6:,.1f} MB of CSV.",
        "",
        "| what | seconds beyond the start | ms a document | processor seconds | peak memory, MiB | ratio | at most |",
        "|---|---|---|---|---|---|---|",
    )
    for name, row in ratios(results, size).items():
        each = row["seconds"] / facts["documents"] * 1e3
        yield (
            f"| {name} | {row['seconds']:,.2f} | {each:.2f} | {row['cpu_seconds']:,.1f} | {row['peak_bytes'] / MIB:,.0f} "
            f"| {row['ratio']:.2f} x {row['of']} | {LIMITS.get(name, '')} |"
        )
    steps = results["sizes"][size]["pieces"]
    for name in ("build", "rebuild, nothing changed", "rebuild, one file changed"):
        if name in steps:
            told = ", ".join(f"{step} {seconds:.2f}" for step, seconds in steps[name]["told"].items())
            yield from ("", f"Steps of {name}, seconds: {told}.")


def _growth_lines(results: Row) -> Iterator[str]:
    sizes = list(results["sizes"])
    if len(sizes) < 2:
        return
    yield from (
        "",
        "### Growth",
        "| from | to | build | rebuild, nothing changed | verify | peak memory of the build |",
        "|---|---|---|---|---|---|",
    )
    for before, after in pairwise(sizes):
        old, new = ratios(results, before), ratios(results, after)
        cells = [
            f"{new[name]['seconds'] / old[name]['seconds']:.1f} x" if name in new and name in old else ""
            for name in ("build", "rebuild, nothing changed", "verify")
        ]
        memory = new["build"]["peak_bytes"] / old["build"]["peak_bytes"]
        yield f"| {int(before):,} | {int(after):,} | {' | '.join(cells)} | {memory:.2f} x |"


def _fixed_lines(results: Row) -> Iterator[str]:
    fixed = results["fixed"]
    five = fixed["empty job + Great Expectations"]["seconds"]
    yield from (
        "",
        "### Whatever the number of documents",
        "| what | seconds | peak memory, MiB | ratio | at most |",
        "|---|---|---|---|---|",
    )
    for name, cost in fixed.items():
        ratio = f"{cost['seconds'] / five:.2f} x empty job + Great Expectations" if name.startswith("five") else ""
        yield f"| {name} | {cost['seconds']:.2f} | {cost['peak_bytes'] / MIB:,.0f} | {ratio} | {LIMITS.get(name, '')} |"


def _score_lines(size: str, scores: dict[str, Row]) -> Iterator[str]:
    yield from (
        "",
        f"### Scores of the build of {int(size):,} documents",
        "| field | precision | recall | F1 | facts |",
        "|---|---|---|---|---|",
    )
    for name, row in scores.items():
        cells = ("" if row[part] is None else f"{row[part]:.3f}" for part in ("precision", "recall", "f1"))
        yield f"| {name} | {' | '.join(cells)} | {row['n']:,} |"


# --- the page -------------------------------------------------------------------------------------------------------


def write_page(results: Row, docs: Path) -> None:
    """Write table and plot into the page on performance, in place of those before.

    Args:
        results: the figures.
        docs: the folder of the page.
    """
    (docs / PLOT).write_text(plot(results), encoding="utf-8")
    page = docs / PAGE
    text = page.read_text(encoding="utf-8")
    part = f"{BEGIN}\n![Cost against size]({PLOT})\n\n{report(results)}{END}"
    if BEGIN in text:
        text = re.sub(f"{re.escape(BEGIN)}.*?{re.escape(END)}", lambda _: part, text, flags=re.DOTALL)
    else:
        text = text.replace(f"{HEADING}\n", f"{HEADING}\n{part}\n\n", 1)
    page.write_text(text, encoding="utf-8")


def plot(results: Row) -> str:
    """Seconds against documents, both in logarithms, as SVG."""
    import altair as alt
    import vl_convert

    values = [
        {"documents": int(size), "seconds": row["seconds"], "what": name}
        for size in results["sizes"]
        for name, row in ratios(results, size).items()
        if name in PLOTTED and row["seconds"] > 0
    ]
    data = alt.Data(values=values)  # type: ignore[no-untyped-call]  # goes when Altair types it
    chart = (
        alt.Chart(data, width=560, height=360)
        .mark_line(point=True)
        .encode(
            x=alt.X("documents:Q", scale=alt.Scale(type="log"), axis=alt.Axis(format=",.0f")),
            y=alt.Y("seconds:Q", scale=alt.Scale(type="log"), title="seconds beyond the start"),
            color=alt.Color("what:N", sort=list(PLOTTED), title=None),
        )
    )
    return str(vl_convert.vegalite_to_svg(chart.to_dict()))
