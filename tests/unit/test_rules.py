"""What fires in one text alone, a rule or a word of a register, is justified by something outside that text."""

import pytest

from pipelines.mentions import entries
from tests.scale.rules import fired, reasons, words_of_one_text
from tests.scale.sources import BY_CODE, REGISTERS, Word, justification, kind_of, kinds, sources


def test_every_rule_of_one_text_has_a_reason() -> None:
    rules, _ = fired()
    alone = {rule for rule, texts in rules.items() if len(texts) == 1}
    assert alone == set(reasons())


def test_every_word_of_one_text_is_justified() -> None:
    bare = [(word, sorted(sources().get(word, ()))) for word, kind in words_of_one_text().items() if kind is None]
    assert bare == []


def test_every_entry_of_the_lexicon_comes_from_a_row_or_is_made_by_code() -> None:
    words = {Word(entry.category, entry.form, entry.lang) for entry in entries()}
    assert {word.category for word in words - sources().keys()} <= set(BY_CODE)
    assert {word.category for word in words} <= REGISTERS.keys() | BY_CODE.keys()


def test_every_kind_of_source_is_in_use() -> None:
    found = {kind_of(text, is_phrase=" " in word.form) for word, texts in sources().items() for text in texts}
    assert {kind.name for kind in kinds()} <= found


@pytest.mark.parametrize(
    ("text", "is_phrase", "kind"),
    [
        ("https://snl.no/direktorat", True, "page"),
        ("Svensk ordbok; seen in the LibreOffice 7.4 help", True, "seen"),
        ("CLDR 48, date fields: year -1", True, "data set"),
        ("Bokmålsordboka", False, "word"),
        ("Bokmålsordboka", True, None),  # a dictionary has no entry for a phrase that a text made
        ("Íslensk nútímamálsorðabók: a common noun", False, "word"),
        ("regjeringen.no: names of Norwegian bodies", False, "part of names"),
        ("danner.dk and politi.dk: names of bodies", False, "part of names"),
        ("regjeringen.no: names of Norwegian bodies", True, None),
        ("phrase of the language; compiled by hand", True, None),
        ("compiled by hand from general knowledge: names in use", False, None),
        ("usage on Norwegian government pages", False, None),
        ("norden.org speech 209 of 31.10.12", True, None),
    ],
)
def test_kinds_of_sources(text: str, is_phrase: bool, kind: str | None) -> None:
    assert kind_of(text, is_phrase=is_phrase) == kind


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        (Word("month", "februar", "nb"), "months of CLDR"),
        (Word("place", "Norge", "nb"), "territories of CLDR"),
        (Word("numeral", "femtiotvå", "sv"), "composed of numerals"),
        (Word("measure_word", "aftalen indebærer", "da"), "composed of a document and a verb of containing"),
        (Word("actor_word", "no such words", "en"), None),
    ],
)
def test_words_that_code_makes(word: Word, kind: str | None) -> None:
    assert justification(word) == kind
