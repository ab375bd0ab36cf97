"""Parsed documents on disk: all come back in order, in parts that do not depend on what lies before them."""

from pathlib import Path

import pytest

from pipelines.assembly import spool
from pipelines.assembly.spool import LARGEST, Spool
from pipelines.cache import packed
from pipelines.records.linking import Found, summary_of
from pipelines.records.linking.links import Twin
from pipelines.records.record import DocumentRecords


def _document(doc_id: str) -> tuple[bytes, bytes]:
    records = DocumentRecords(doc_id, rows={"documents": [{"doc_id": doc_id, "status": "parsed"}]})
    return packed(records), packed(summary_of(records, {}))


def _written(folder: Path, doc_ids: list[str]) -> Spool:
    made = Spool(folder)
    made.write(map(_document, doc_ids))
    made.write_found(lambda one: Found(twin=Twin(one.doc_id, "itself")))
    return made


def _parts(made: Spool) -> list[list[str]]:
    """The documents of each part, as what was found of them tells."""
    return [[one.twin.doc_id for one in found if one.twin] for _, found in made.parts()]


NAMES = [f"SOURCE.{number:05d}" for number in range(3_000)]


def test_all_come_back_in_order_in_parts_that_are_not_too_large(tmp_path: Path) -> None:
    made = _written(tmp_path / "spool", NAMES)
    parts = list(made.parts())
    assert [name for part in _parts(made) for name in part] == NAMES
    assert all(len(records) == len(found) <= LARGEST for records, found in parts)
    assert len(NAMES) / 2 < made.size < len(NAMES) * 2


def test_a_document_that_comes_changes_no_part_but_its_own(tmp_path: Path) -> None:
    before, after = _parts(_written(tmp_path / "before", NAMES)), _parts(_written(tmp_path / "after", ["A", *NAMES]))
    changed = [part for part in after if part not in before]
    assert len(changed) <= 3  # up to the first document that ends a part whatever lies before


@pytest.mark.parametrize("held", [0, 30_000, 10**9], ids=["none", "some", "all"])
def test_summaries_can_be_read_again_and_again_wherever_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, held: int
) -> None:
    monkeypatch.setattr(spool, "HELD", held)
    summaries = _written(tmp_path / "spool", NAMES).summaries()
    for _ in range(2):
        assert [one.doc_id for one in summaries] == NAMES


def test_no_document(tmp_path: Path) -> None:
    made = _written(tmp_path / "spool", [])
    assert list(made.summaries()) == []
    assert made.size == 0
