"""Score a release of made-up documents against what is true of them, by the scorer of the annotated texts.

    python -m tests.scale.scoring FOLDER RELEASE

Here belongs: reading a release's tables as predictions in the form of `tests/gold/README.md`, in batches, for the documents
of the truth. Not here: the counting (`tests/gold/score.py`).
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.compute
import pyarrow.parquet

from tests.gold.score import load, pct, readers, score

__all__ = ["predictions", "scores"]

COUNTED_LEVELS = {"measure", "activity"}
UNNAMED = {"generic", "government", "party", "party_group"}
"""Kinds of bodies that annotated texts leave out."""
SPEECH_TYPES = {"main": "main", "reply": "reply", "response": "reply"}
LISTS = ("dates", "money", "persons", "orgs", "measures", "plans")
Row = dict[str, Any]


def predictions(release: Path, wanted: set[str]) -> dict[str, Row]:
    """What a release says of documents.

    Args:
        release: the folder of the release.
        wanted: keys of the documents.
    """
    found: dict[str, Row] = {doc: {"doc": doc, **{name: [] for name in LISTS}} for doc in wanted}
    for row in _rows(release, "documents", wanted):
        found[row["doc_id"]]["lang"] = row["text_lang"]
    for doc, speech in _speeches(release, wanted):
        found[doc]["speech"] = speech
    kinds = {row["org_id"]: row["org_type"] for row in pyarrow.parquet.read_table(_path(release, "organisations")).to_pylist()}
    for row in _rows(release, "mentions", wanted):
        _add_mention(found[row["doc_id"]], row, kinds)
    for row in _rows(release, "measures", wanted):
        if row["level"] in COUNTED_LEVELS:
            found[row["doc_id"]]["measures"].append({"starts_with": row["text"]})
    for plan, doc in _plans(release, wanted):
        found[doc]["plans"].append(plan)
    return found


def scores(folder: Path, release: Path) -> dict[str, Row]:
    """Precision, recall and F1 of each field over all documents of the truth.

    Args:
        folder: where the made-up documents and their truth lie.
        release: the release made of them.
    """
    truth = load(folder / "truth.jsonl")
    fields = [name for name in readers("full") if not name.startswith("plans.")]
    counted = score(truth, predictions(release, set(truth)), fields)
    return {
        name: {"precision": count.precision, "recall": count.recall, "f1": count.f1, "n": count.tp + count.fn}
        for name, documents in counted.items()
        for count in [documents["ALL"]]
    }


def _path(release: Path, table: str) -> Path:
    return release / "parquet" / f"{table}.parquet"


def _rows(release: Path, table: str, wanted: set[str], column: str = "doc_id") -> Iterator[Row]:
    """Rows of a table that are of certain documents, or of other keys, read in batches."""
    keys = pyarrow.array(sorted(wanted))
    with pyarrow.parquet.ParquetFile(_path(release, table)) as file:
        for batch in file.iter_batches():
            yield from batch.filter(pyarrow.compute.is_in(batch[column], keys)).to_pylist()


def _speeches(release: Path, wanted: set[str]) -> Iterator[tuple[str, Row]]:
    """Speeches with the documents on which they stand; a speech may stand on several."""
    documents = {(row["speech_id"], row["doc_id"]) for row in _rows(release, "speech_documents", wanted)}
    speeches = {speech for speech, _ in documents}
    known = {row["speech_id"]: _speech(row) for row in _rows(release, "speeches", speeches, "speech_id")}
    yield from ((doc, known[speech]) for speech, doc in sorted(documents))


def _speech(row: Row) -> Row:
    return {
        "speaker": row["speaker_name_raw"],
        "role_raw": row["role_raw"],
        "role_country": row["role_country"],
        "number": row["speech_number"],
        "type": SPEECH_TYPES.get(row["speech_type"] or "", "other"),
        "datetime": row["spoken_local"].isoformat() if row["spoken_local"] else None,
    }


def _add_mention(document: Row, row: Row, kinds: dict[str, str]) -> None:
    if row["mention_type"] == "date" and row["value"]:
        document["dates"].append({"value": row["value"]})
    elif row["mention_type"] == "amount" and row["value"]:
        amount, _, currency = row["value"].partition(" ")
        document["money"].append({"amount": amount, "currency": currency})
    elif row["mention_type"] == "person":
        document["persons"].append({"name": row["name"] or row["quote"]})
    elif row["mention_type"] == "organisation" and kinds.get(row["value"]) not in UNNAMED:
        document["orgs"].append({"name": row["name"] or row["quote"]})


def _plans(release: Path, wanted: set[str]) -> Iterator[tuple[Row, str]]:
    """Plans with the documents that name them. Facts of a plan are those of all its documents together."""
    plans: dict[str, list[str]] = defaultdict(list)
    for row in _rows(release, "plan_documents", wanted):
        plans[row["plan_id"]].append(row["doc_id"])
    for row in pyarrow.parquet.read_table(_path(release, "plans")).to_pylist():
        plan = {"title": row["title"], "launched": row["launched_edtf"], "start": row["start_edtf"], "end": row["end_edtf"]}
        for doc in plans.get(row["plan_id"], ()):
            yield plan, doc


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("release", type=Path)
    parser.add_argument("--errors", help="a field whose errors are listed", default="")
    given = parser.parse_args()
    for name, values in scores(given.folder, given.release).items():
        print(f"{name:<20} {pct(values['precision'])} {pct(values['recall'])} {pct(values['f1'])} {values['n']:6d}")
    if given.errors:
        truth = load(given.folder / "truth.jsonl")
        count = score(truth, predictions(given.release, set(truth)), [given.errors])[given.errors]["ALL"]
        print(json.dumps({"missed": count.missed, "wrong": count.wrong}, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
