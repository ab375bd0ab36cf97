"""What finding everything in a document costs, beside one plain `re` pass over the same text; and how it grows.

python -m tests.scale.extraction
"""

import gc
import re
import statistics
import time
from collections.abc import Callable

from pipelines.cli import OBJECTS_BEFORE_COLLECTION
from pipelines.documents import Source
from pipelines.inspection import inspect
from pipelines.records import build
from pipelines.records.context import Context
from pipelines.records.record import DocumentRecords
from pipelines.records.rows import rows_of_file
from pipelines.registers import rows
from pipelines.tables import columns_of
from tests.conftest import GOLD, RAW

PAGE = 3_000
"""Bytes of the document to which all figures are scaled."""
ROUNDS = 7
ADVERSARIAL = {
    "spaces": " ",
    "digits": "1",
    "dots": ".",
    "a.a.a.": "a.",
    "1 000 000 ": "1 000 ",
    "31.10.12 ": "31.10.12 ",
    "kr. ": "kr. ",
    "Navn ": "Navn ",
    "minister ": "minister ",
    "a-": "a-",
    "page marks": "ord\n\n---\n\n",
    "skal ": "Politiet skal ",
    "(2003-": "Handlingsplan mot (2003-",
    "kom i mai ": "i mai kom planen ",
    "fra 2016 ": "Planen gjelder fra 2016 til 2018 ",
    "i Nigeria ": "Regjeringen skal fra 2016 i Nigeria ",
    "i året ": "100 millioner kroner i året ",
    "ble lansert ": "Evalueringen av planen ble lansert i mai ",
    "i dag ": "i dag ",
}


def _seconds(function: Callable[[str], object], texts: list[str]) -> float:
    """Median of several runs over all texts, none of whose results is kept, as a build keeps none."""
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for text in texts:
            function(text)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def _everything(text: str) -> Context:
    context = inspect(text.encode(), "bench")
    list(build(context))
    return context


def _rows_and_evidence(text: str) -> DocumentRecords:
    """The same, and what a build keeps of it: the way of a document before linking."""
    content = text.encode()
    return rows_of_file("bench", "bench.txt", Source("unknown"), None, None, (), lambda: content, columns_of)


def main() -> None:
    """Print the figures."""
    gc.set_threshold(OBJECTS_BEFORE_COLLECTION)
    texts = [path.read_text(encoding="utf-8") for path in sorted([*RAW.rglob("*.txt"), *GOLD.rglob("*.txt")])]
    size = sum(len(text.encode()) for text in texts)
    words = sorted({row["word"] for row in rows("magnitudes")} | {row["form"] for row in rows("plan_cues")})[:20]
    plain = re.compile("|".join(map(re.escape, words)), re.IGNORECASE)
    for text in texts:  # models, registers and pages are loaded once
        _everything(text)
    all_found = _seconds(_everything, texts) * PAGE / size
    one_pass = _seconds(plain.findall, texts) * PAGE / size
    print(f"{len(texts)} texts, {size} bytes, scaled to {PAGE} bytes")
    rows_made = _seconds(_rows_and_evidence, texts) * PAGE / size
    print(f"everything found:                 {all_found * 1e3:7.3f} ms")
    print(f"with rows and evidence:           {rows_made * 1e3:7.3f} ms")
    print(f"one plain re pass, 20 alternatives: {one_pass * 1e3:5.3f} ms")
    print(f"ratio:                            {all_found / one_pass:7.1f}")
    print("growth of adversarial text from 100 kB to 1 MB (10 is linear), seconds for 1 MB:")
    page = (RAW / "regjeringen_no" / "002_12c41de98a3c8eaf.txt").read_text(encoding="utf-8")
    for name, unit in {**ADVERSARIAL, "a whole page": page}.items():
        small, large = ("Norden\n\n" + unit * (size // len(unit)) for size in (100_000, 1_000_000))
        start = time.perf_counter()
        _everything(small)
        middle = time.perf_counter()
        _everything(large)
        end = time.perf_counter()
        print(f"  {name:<12} {(end - middle) / (middle - start):7.1f} {end - middle:8.2f} s")


if __name__ == "__main__":
    main()
