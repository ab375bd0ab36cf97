"""Tests of the generator of documents: the same for everyone, a prefix of itself, and true to its own facts."""

import csv
import hashlib
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from pipelines import raw
from tests.scale.cast import LANGUAGES, language
from tests.scale.generate import Made, documents, make, write
from tests.scale.prose import SLOT, SLOTS

NUMBER = 300
SEED = 7
FACTS = ("dates", "money", "persons", "orgs", "measures")


@pytest.fixture(scope="module")
def made() -> list[Made]:
    return list(documents(SEED, NUMBER))


def test_a_document_depends_on_seed_and_number_alone(made: list[Made]) -> None:
    assert [make(SEED, number) for number in reversed(range(NUMBER))] == made[::-1]
    assert make(SEED + 1, 0).data != made[0].data


def test_another_process_makes_the_same(made: list[Made]) -> None:
    code = (
        "import hashlib; from tests.scale.generate import documents; "
        f"print(hashlib.sha256(b''.join(one.data for one in documents({SEED}, 50))).hexdigest())"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": "5"})
    assert answer.stdout.strip() == hashlib.sha256(b"".join(one.data for one in made[:50])).hexdigest()


def test_facts_stand_where_they_are_said_to_stand(made: list[Made]) -> None:
    seen: Counter[str] = Counter()
    for one in made:
        text = one.data.decode() if one.truth else ""
        for kind in FACTS if one.truth else ():
            for fact in one.truth[kind]:
                assert text[fact["start"] : fact["end"]] == fact["text"], (one.doc_id, fact)
                seen[kind] += 1
    assert set(seen) == set(FACTS)


def test_no_slot_is_left_open(made: list[Made]) -> None:
    assert not [one.doc_id for one in made if one.truth and ("{" in one.data.decode() or "}" in one.data.decode())]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_slot_of_a_sentence_is_known(code: str) -> None:
    facts = language(code).facts
    known = {*SLOTS, *facts["words"]}
    used = {slot.lower() for kind in facts["sentences"].values() for sentence in kind for slot in SLOT.findall(sentence)}
    assert used <= known


def test_there_is_something_of_everything() -> None:
    made = list(documents(SEED, 2_000))
    languages = Counter(one.truth["lang"] for one in made if one.truth)
    assert set(languages) == set(LANGUAGES)
    assert sum(1 for one in made if one.truth and one.truth["speech"]) > 300
    assert 10 <= sum(1 for one in made if one.truth is None) <= 60
    assert 5 <= 2_000 - len({one.data for one in made}) <= 60, "exact copies"
    assert 2_800 <= sum(len(one.data) for one in made) / 2_000 <= 3_200
    speeches = Counter(
        (truth["speech"]["speaker"], truth["speech"]["datetime"])
        for truth in (one.truth for one in made)
        if truth and truth["speech"]
    )
    assert max(speeches.values()) > 1, "a speech stands on several pages"
    speakers = Counter(one.truth["speech"]["speaker"] for one in made if one.truth and one.truth["speech"])
    assert max(speakers.values()) > 1, "people speak again"


def test_what_is_written_is_a_raw_folder_and_a_prefix_of_a_larger_one(tmp_path: Path) -> None:
    write(tmp_path / "small", 60, SEED)
    write(tmp_path / "large", 120, SEED)
    files = {file.source_file: raw.read(file) for file in raw.find(tmp_path / "small" / "raw")}
    more = {file.source_file: raw.read(file) for file in raw.find(tmp_path / "large" / "raw")}
    assert len(files) == 60
    assert len(more) == 120
    assert files.items() <= more.items()
    told, told_more = ((tmp_path / name / "truth.jsonl").read_text(encoding="utf-8") for name in ("small", "large"))
    assert told_more.startswith(told)
    keys = {file.doc_id for file in raw.find(tmp_path / "small" / "raw")}
    assert {json.loads(line)["doc"] for line in told.splitlines()} <= keys


def test_manifests_state_the_hashes_of_their_files(tmp_path: Path) -> None:
    write(tmp_path / "made", 40, SEED)
    manifests = list((tmp_path / "made").rglob("manifest.csv"))
    assert manifests
    for path in manifests:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                assert hashlib.sha256((path.parent / row["file"]).read_bytes()).hexdigest() == row["sha256"]
