"""Sorted runs: merged, they are what sorting everything at once gives, whatever the cut into parts and batches."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pyarrow
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.assembly import runs
from pipelines.assembly.evidence import numbered, placed
from pipelines.release.stage import in_blocks

KEYS = st.text(alphabet="ab.-1å", max_size=4)
PARTS = st.lists(st.lists(KEYS, max_size=12), max_size=5)


def _merged(parts: list[list[str]], folder: Path) -> list[tuple[str, int]]:
    files: list[Path] = []
    for number, keys in enumerate(parts):
        table = pyarrow.table(
            {"key": pyarrow.array(sorted(keys), pyarrow.string()), "run": pyarrow.array([number] * len(keys), pyarrow.int64())}
        )
        files.append(folder / f"{number:06d}.arrow")
        files[-1].write_bytes(runs.as_run(table))
    return [(row["key"], row["run"]) for table in runs.merged(files) for row in table.to_pylist()]


@given(PARTS, st.integers(1, 4), st.integers(2, 5))
def test_runs_are_merged_in_order_each_key_once_from_the_first_run(parts: list[list[str]], batch: int, fan_in: int) -> None:
    expected: dict[str, int] = {}
    for number, keys in enumerate(parts):
        for key in keys:
            expected.setdefault(key, number)
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(runs, "BATCH", batch)
        patch.setattr(runs, "AT_ONCE", 2)
        patch.setattr(runs, "FAN_IN", fan_in)
        assert _merged(parts, Path(folder)) == sorted(expected.items())


def test_runs_that_lie_over_one_another_are_merged_in_few_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "BATCH", 10)
    number, rows = 40, 100
    keys = Random(1).sample(range(10**6), number * rows)
    files = [tmp_path / f"{run:06d}.arrow" for run in range(number)]
    for run, file in enumerate(files):
        own = sorted(f"{key:06d}" for key in keys[run * rows : (run + 1) * rows])
        file.write_bytes(runs.as_run(pyarrow.table({"key": own})))
    pieces = [table.num_rows for table in runs.merged(files)]
    assert sum(pieces) == number * rows
    batches = number * rows // runs.BATCH
    assert len(pieces) < batches / 4
    assert max(pieces) <= number * runs.BATCH * 2


def test_no_more_runs_than_memory_was_counted_for_are_merged_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    merging: list[int] = []
    merge = runs._merged

    def noted(some: Sequence[Path]) -> Iterator[pyarrow.Table]:
        merging.append(len(some))
        return merge(some)

    monkeypatch.setattr(runs, "_merged", noted)
    monkeypatch.setattr(runs, "FAN_IN", 6)
    keys = [f"{number:03d}" for number in range(100)]
    assert [key for key, _ in _merged([keys[start::50] for start in range(50)], tmp_path)] == keys
    assert max(merging) == 6
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".arrow"] * 50


def test_of_runs_that_follow_one_another_one_is_held_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "BATCH", 2)
    monkeypatch.setattr(runs, "AT_ONCE", 3)
    held: list[int] = []
    in_order = runs._in_order

    def noted(pieces: list[runs._Piece]) -> pyarrow.Table:
        held.append(sum(piece.rows.num_rows for piece in pieces))
        return in_order(pieces)

    monkeypatch.setattr(runs, "_in_order", noted)
    keys = [f"{number:03d}" for number in range(120)]
    assert [key for key, _ in _merged([keys[start : start + 12] for start in range(0, 120, 12)], tmp_path)] == keys
    assert held == [6] * 20


def test_more_runs_than_files_may_be_open(tmp_path: Path) -> None:
    import resource

    most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (len(list(Path("/dev/fd").iterdir())) + 40, most[1]))
    try:
        assert len(_merged([[f"{number:03d}"] for number in range(100)], tmp_path)) == 100
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, most)


@given(st.lists(st.integers(0, 7), max_size=8), st.integers(1, 5))
def test_blocks_hold_the_same_rows_in_order(sizes: list[int], rows: int) -> None:
    numbers = list(range(sum(sizes)))
    schema = pyarrow.schema([("number", pyarrow.int64())])
    tables, at = [], 0
    for size in sizes:
        tables.append(pyarrow.table({"number": numbers[at : at + size]}, schema=schema))
        at += size
    blocks = list(in_blocks(tables, rows))
    assert [number for block in blocks for number in block.column("number").to_pylist()] == numbers
    assert all(block.num_rows == rows for block in blocks[:-1])
    assert all(block.column("number").num_chunks == 1 for block in blocks)


PROOFS = st.lists(
    st.builds(
        lambda row, column, kind, start: {
            "table_name": "plans", "row_id": row, "column_name": column, "evidence_type": kind, "method": "explicit",
            "rule_id": "some.rule",
            **({"doc_id": "d", "start": start, "end": start + 1} if kind == "text" else {"source_ref": f"r{start}"}),
        },
        st.sampled_from(["a", "b", "a.b"]), st.sampled_from(["title", "start_edtf"]), st.sampled_from(["text", "register"]),
        st.integers(0, 3),
    ),
    max_size=20,
)  # fmt: skip


def _by_hand(proofs: list[dict[str, object]]) -> list[tuple[str, object, object]]:
    """Key, start and register of each proof, none twice; those of a cell from 1, words of the text before registers."""
    columns = ("table_name", "row_id", "column_name", "evidence_type", "doc_id", "start", "source_ref")
    found = {tuple(str(proof.get(column, "")) for column in columns): proof for proof in proofs}
    cells: dict[str, list[dict[str, object]]] = {}
    for place in sorted(found, key=lambda place: (*place[:3], place[3] != "text", *place[4:])):
        cells.setdefault(".".join(place[:3]), []).append(found[place])
    made = [
        (f"{cell}.{seq}", one.get("start"), one.get("source_ref")) for cell, of in cells.items() for seq, one in enumerate(of, 1)
    ]
    return sorted(made)


@given(PROOFS, st.integers(1, 6))
def test_evidence_is_numbered_within_its_cell_wherever_it_is_cut(proofs: list[dict[str, object]], rows: int) -> None:
    made = [row for block in numbered(in_blocks([placed(proofs)], rows)) for row in block.to_pylist()]
    assert sorted((row["evidence_id"], row["start"], row["source_ref"]) for row in made) == _by_hand(proofs)
    assert all(row["evidence_id"].endswith(f".{row['seq']}") for row in made)
