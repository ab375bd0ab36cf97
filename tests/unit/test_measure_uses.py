"""Each use of the words by which measures are known is explained, given to a word, read by the rules that it names, and shown."""

from functools import cache
from pathlib import Path
from textwrap import dedent

import pytest

from pipelines.mentions.lexicon import Lexicon
from pipelines.mentions.measures import clauses
from pipelines.mentions.measures.clauses import Form, entries, reader_of, uses
from pipelines.mentions.split_verbs import is_whole
from pipelines.registers import rows
from tests.scale.uses import Module, arguments_of, askers, modules, readings

USES = {row["use"]: row for row in rows("measure_uses")}
HALVES = set(clauses.ANNOUNCERS)
"""Uses of words of which the reader makes words of another use."""


@cache
def lexicon() -> Lexicon:
    return Lexicon(entry for entry in entries() if entry.category == "measure_word")


def test_each_use_is_explained_once() -> None:
    assert list(USES) == sorted(row["use"] for row in rows("measure_uses")), "the list is alphabetical"
    assert uses() == USES.keys()


def test_the_uses_of_the_words_are_explained() -> None:
    assert sorted({row["use"] for name in ("measure_words", "measure_labels") for row in rows(name)} - USES.keys()) == [], (
        "these need a sentence in measure_uses.csv"
    )


def test_the_words_have_the_uses_that_are_explained() -> None:
    given = {entry.payload.use for entry in entries() if isinstance(entry.payload, Form)} | HALVES
    assert sorted(given - USES.keys()) == [], "forms of verbs have these, which need a sentence in measure_uses.csv"
    assert sorted(USES.keys() - given) == [], "no word of the registers has these"


def test_the_rules_read_the_uses_that_are_explained() -> None:
    read = readings()
    assert sorted(read.keys() - USES.keys()) == [], "the code reads these, and no list has them"
    assert sorted(USES.keys() - read.keys()) == [], "no rule reads these: they are dead"


def test_each_use_names_the_modules_that_read_it() -> None:
    read = readings()
    wrong = {use: " ".join(sorted(read.get(use, ()))) for use in USES}
    assert {use: modules for use, modules in wrong.items() if modules != USES[use]["read_by"]} == {}, (
        "python -m tests.scale.uses writes this"
    )


@pytest.mark.parametrize("row", USES.values(), ids=USES)
def test_the_example_of_a_use_has_a_word_of_it(row: dict[str, str]) -> None:
    hits = lexicon().scan(row["example"]).get("measure_word", [])
    found = {
        hit.entry.payload.use
        for hit in hits
        if hit.entry.lang == row["lang"] and is_whole(row["example"], hit.end, hit.entry.payload.particle)
    }
    halves = {
        word["use"]
        for word in rows("measure_words")
        if word["use"] in HALVES and word["lang"] == row["lang"] and word["form"] in row["example"].lower()
    }
    assert row["use"] in found | halves


@pytest.mark.parametrize("row", USES.values(), ids=USES)
def test_a_use_is_explained_in_one_plain_sentence(row: dict[str, str]) -> None:
    assert row["meaning"][0].isupper()
    assert row["meaning"][-1].isalpha()
    assert len(row["meaning"].split()) > 3


def test_what_asks_for_words_is_called_as_its_class() -> None:
    """Else the literals for which it is asked would go unseen."""
    assert set(askers()["reader"]) == {"within", "any_within", "near", "at", "first_at", "among"}
    for kind in askers():
        called = {name for module in modules() for name in arguments_of(module, kind.title())}
        assert called <= {kind, "_"}, kind


def test_a_use_that_no_list_knows_is_refused() -> None:
    reader = reader_of("Vi oppretter et senter.", {}, [], [], [], [], [], [], [], "nb")
    assert reader.within("novel", 0, 10) == []
    assert reader.at("novel", 0) is None
    with pytest.raises(KeyError, match="nuvel"):
        reader.within("nuvel", 0, 10)
    with pytest.raises(KeyError, match="nuvel"):
        reader.at("nuvel", 0)
    with pytest.raises(KeyError, match="nuvel"):
        reader.among(("novel", "nuvel"))


def test_a_word_of_an_unknown_use_is_refused_with_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    row = {"form": "skal", "lang": "nb", "use": "modul", "source": "Bokmålsordboka"}
    monkeypatch.setattr(clauses, "rows", lambda name: rows(name) if name == "measure_uses" else (row,))
    with pytest.raises(ValueError, match=r"measure_words\.csv, line 2 \(skal, nb\): .* 'modul'"):
        list(entries())


@pytest.mark.parametrize(
    ("code", "read"),
    [
        ('reader.within("modal", 0, 9)', {"modal"}),
        ("deed.reader.at('new', 0)", {"new"}),
        ("reader.actors.within(0, 9)", set()),
        ("reader.among((*VERBS, 'that'))", {"past", "that"}),
        ("any(reader.at(use, 0) for use in ('new', 'novel'))", {"new", "novel"}),
        ("for use, found in (('new', True), *PAIRS[:0], ('bill', False)): reader.at(use, 0)", None),
        ("for use, found in (('new', True), ('bill', False)): reader.at(use, 0)", {"new", "bill"}),
        ("partial(reader.within, 'agreement')", {"agreement"}),
        ("words_of('marker', register='measure_words')", {"marker"}),
        ("words_of('marker')", set()),
        ("hit.entry.payload.use in VERBS", {"past"}),
        ("TABLE[use]", {"present", "past"}),
        ("TABLE.get(use)", {"present", "past"}),
        ("made(reader, ('gain',))", set()),
        ("reader.among(unknown)", None),
    ],
)
def test_the_literals_of_the_code_are_found(code: str, read: set[str] | None, tmp_path: Path) -> None:
    before = """
        VERBS = ("past",)
        TABLE: dict[str, int] = {"present": 1, **dict.fromkeys(VERBS, 2)}
    """
    path = tmp_path / "module.py"
    path.write_text(f"{dedent(before)}\n{code}\n", encoding="utf-8")
    if read is None:
        with pytest.raises(TypeError, match=r"module\.py:\d+: .* is no literal"):
            Module(path).read()
    else:
        assert Module(path).read() == read


def test_what_a_function_is_called_with_is_found(tmp_path: Path) -> None:
    path = tmp_path / "module.py"
    path.write_text("def made(reader, uses):\n    reader.among(uses)\n\nmade(reader, ('gain', 'bill'))\n", encoding="utf-8")
    assert Module(path).read() == {"gain", "bill"}
