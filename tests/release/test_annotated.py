"""The annotated texts as documents of a release: every cell that must be proven is, every key is known, on pages of all templates."""

from pathlib import Path

from tests.conftest import GOLD, read, stage


def test_the_annotated_texts_pass_the_audit(tmp_path: Path) -> None:
    tables = read(stage(GOLD / "dev", tmp_path))
    assert len(tables["documents"]) == len(list((GOLD / "dev").rglob("*.txt")))
    assert {row["code"] for row in tables["problems"]}.isdisjoint({"parser_failed"})
