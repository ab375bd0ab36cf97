"""Whatever a text holds: nothing fails, and every span found holds the words that it says."""

import random

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pipelines.documents import Reference, Source, Span, UndecodableError, Value
from pipelines.inspection import findings, inspect
from pipelines.records import build
from pipelines.records.record import Row
from pipelines.records.rows import rows_of_file
from pipelines.tables import as_columns, columns_of, key_column
from schemas.arrow import arrow_schema
from tests.conftest import GOLD, RAW

TEXTS = [path.read_text(encoding="utf-8") for path in sorted([*RAW.rglob("*.txt"), *GOLD.rglob("*.txt")])]
WORDS = sorted({word for text in TEXTS for word in text.split(" ")})
SHUFFLED = st.lists(
    st.one_of(st.sampled_from(WORDS), st.sampled_from(["\n", "\n\n---\n\n", "\u00a0", "\x00", "2013", "kroner"])), max_size=80
)

# Passed over: how long an example takes depends on what else the machine does, as the deadline of tests/conftest.py; stays.
SLOW_TO_DRAW = HealthCheck.too_slow


def _different(table: str, rows: list[Row]) -> set[tuple[str, str]]:
    """Keys and cells of rows that differ."""
    return {(row[key_column(table)], repr(sorted(row.items()))) for row in rows}


def _proofs(text: str) -> list[Span]:
    context = inspect(text.encode(), "any")
    cells = [cell for record in build(context) for cell in record.cells.values() if isinstance(cell, Value)]
    proofs = [proof for cell in cells for proof in cell.proofs]
    assert all(isinstance(proof, Span | Reference) for proof in proofs)
    return [proof for proof in proofs if isinstance(proof, Span)]


@given(SHUFFLED.map(" ".join))
@example("")
@example("Notandi")
@settings(max_examples=150, suppress_health_check=[SLOW_TO_DRAW])
def test_every_proof_lies_within_the_text(text: str) -> None:
    try:
        proofs = _proofs(text)
    except UndecodableError:
        return  # nothing but blanks and NUL bytes
    for span in proofs:
        assert 0 <= span.start < span.end <= len(text)


def _damaged(character: str, chance: random.Random) -> str:
    """A character dropped, doubled, made many, or a page that ends with a blank."""
    if character == " " and not chance.randrange(25):
        return "\n\n---\n\n"
    if character.isdecimal() and not chance.randrange(40):
        return character * 12
    return character * chance.choice((0, 1, 1, 1, 1, 1, 1, 1, 1, 2))


@given(st.sampled_from(TEXTS), st.integers(0, 2**32))
@settings(max_examples=60, suppress_health_check=[SLOW_TO_DRAW])
def test_a_damaged_page_gives_rows_or_a_reason(text: str, seed: int) -> None:
    """However a page is damaged, it has a row in documents, whatever becomes of it.

    What is said to be as written is, what the rows hold fits the types of the tables, and two rows of one key are the same.
    """
    chance = random.Random(seed)
    damaged = "".join(_damaged(character, chance) for character in text)
    made = rows_of_file("unknown.any", "any.txt", Source("unknown"), None, None, (), damaged.encode, columns_of)
    assert made.rows["documents"][0]["status"] in ("parsed", "partial", "quarantined")
    assert not [row for row in made.rows.get("problems", []) if row["code"] == "parser_failed"]
    for table, rows in made.rows.items():
        as_columns(rows, arrow_schema(table))
        assert len(_different(table, rows)) == len({row[key_column(table)] for row in rows})
    for proof in made.evidence:
        if proof["evidence_type"] == "text" and proof["quote"] is not None and "*" not in proof["quote"]:
            assert damaged[proof["start"] : proof["end"]] == proof["quote"]


def test_two_rows_of_one_key_are_the_same() -> None:
    """Of rows of one key a release keeps the first: what another says would be lost, unseen."""
    for text in TEXTS:
        made = rows_of_file("unknown.any", "any.txt", Source("unknown"), None, None, (), text.encode, columns_of)
        for table, rows in made.rows.items():
            keys = [key for key, _ in _different(table, rows)]
            assert len(keys) == len(set(keys)), (text[:80], table)


def test_the_same_text_gives_the_same_findings() -> None:
    for text in TEXTS[:12]:
        one, other = (inspect(text.encode(), "any") for _ in range(2))
        assert findings(one, RAW) == findings(other, RAW)
