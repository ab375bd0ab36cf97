"""The lexicon: word boundaries, endings, gaps; offsets that hold on any text."""

import re
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipelines.mentions import entries, scan
from pipelines.mentions.lexicon import BLANKS, OPEN_ENDED, Entry, Lexicon, _endings

WORDS = Lexicon(
    [
        Entry("agency", "Barne- og familieetaten", "nb", 1, "inflected"),
        Entry("agency", "verohallinto", "fi", 2, "inflected"),
        Entry("agency", "Skar", "da", 3, "inflected", exact_case=True),
        Entry("unit", "mnok", "nb", 4),
        Entry("ending", "styrelsen", "sv", 5, "suffix"),
        Entry("mark", "kap.", "nb", 6),
        Entry("beginning", "etterforsk", "nb", 7, "stem"),
        Entry("anywhere", "yhteistyö", "fi", 8, "part"),
    ]
)


def found(text: str) -> list[tuple[str, Any]]:
    return [(text[hit.start : hit.end], hit.entry.payload) for hits in WORDS.scan(text).values() for hit in hits]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Barne- og familieetaten svarer.", [("Barne- og familieetaten", 1)], id="nb: as it is"),
        pytest.param("«barne- og familieetatens»", [("barne- og familieetatens", 1)], id="nb: genitive, any case"),
        pytest.param("Barne- og\nfamilieetaten", [("Barne- og\nfamilieetaten", 1)], id="a line break is a blank"),
        pytest.param("Barne- og\r\n   familieetaten", [("Barne- og\r\n   familieetaten", 1)], id="a line break and an indent"),
        pytest.param("Barne-\n\n---\n\nog familieetaten", [("Barne-\n\n---\n\nog familieetaten", 1)], id="a page mark"),
        pytest.param(
            "Barne- og\n---\nfamilieetaten", [("Barne- og\n---\nfamilieetaten", 1)], id="a page mark without blank lines"
        ),
        pytest.param("Barne- og fa\xadmilie\xadetaten", [("Barne- og fa\xadmilie\xadetaten", 1)], id="soft hyphens"),
        pytest.param("Barne- og fa-\nmilieetaten", [("Barne- og fa-\nmilieetaten", 1)], id="a word parted at the line's end"),
        pytest.param("Barne-\nog familieetaten", [("Barne-\nog familieetaten", 1)], id="a hyphen of its own at the line's end"),
        pytest.param("Barne- og fa-\nMilieetaten", [], id="what follows the hyphen is a word of its own"),
        pytest.param("Barne- og\n\nfamilieetaten", [], id="no phrase goes on in the next paragraph"),
        pytest.param("Barne- og familieetaten2 og mer", [("Barne- og familieetaten", 1)], id="nb: a footnote's number"),
        pytest.param("Barne- og familieetaten2000", [], id="a year is no footnote"),
        pytest.param("Verohallinnon", [], id="fi: a stem that is no entry"),
        pytest.param("verohallintoa", [("verohallintoa", 2)], id="fi: partitive"),
        pytest.param("verohallintoylitys", [], id="fi: a longer word"),
        pytest.param("Skar's, Skars", [("Skar's", 3), ("Skars", 3)], id="da: two genitives"),
        pytest.param("skar og SKAR", [], id="capital letters must agree"),
        pytest.param("5 mnok.", [("mnok", 4)], id="a whole word before a full stop"),
        pytest.param("mnoker, omnok", [], id="no part of a word"),
        pytest.param("Sjöstyrelsens", [("styrelsens", 5)], id="sv: the end of a word, inflected"),
        pytest.param(
            "Etterforskningen, etter\xadforsket",
            [("Etterforskningen", 7), ("etter\xadforsket", 7)],
            id="nb: the beginning of a word",
        ),
        pytest.param("medetterforske", [], id="nb: a stem that begins no word"),
        pytest.param("viranomaisyhteistyöstä", [("yhteistyöstä", 8)], id="fi: the middle of a word"),
        pytest.param("yhteistyö2", [("yhteistyö", 8)], id="fi: a part and a footnote's number"),
        pytest.param("kap.3", [("kap.", 6)], id="a form that ends in a mark"),
        pytest.param("İ Skar", [("Skar", 3)], id="a letter that grows in lower case"),
    ],
)
def test_finds(text: str, expected: list[tuple[str, int]]) -> None:
    assert sorted(found(text)) == sorted(expected)


def closed(words: str) -> str:
    """The words in the form in which they are looked up."""
    bridged = re.sub(r"\s*\n\s*-{3,}[^\S\n]*\n\s*|\s+", " ", words.replace("\xad", ""))
    return bridged.lower().translate({**dict.fromkeys(map(ord, BLANKS), " "), ord("’"): "'"})


FORMS = sorted({entry.form for entry in entries()})
PIECES = st.one_of(
    st.sampled_from(FORMS),
    st.sampled_from(
        ["n", "s", ":n", "’s", "nnar", "2", "17", "Å", "\xad", " ", "\n", "\r\n", "\n\n---\n\n", "  ", "\u00a0", "(", "."]
    ),
    st.text(max_size=8),
)


@given(st.lists(PIECES, max_size=30).map("".join))
@example(" bondevik's 1st government")
@example("advokat\xad:n")
def test_each_hit_is_its_form_and_an_ending(text: str) -> None:
    for hits in scan(text).values():
        for hit in hits:
            assert 0 <= hit.start < hit.base_end <= hit.end <= len(text)
            assert closed(text[hit.start : hit.base_end]) == closed(hit.entry.form)
            if hit.entry.boundary in OPEN_ENDED:
                assert hit.base_end == hit.end or text[hit.base_end : hit.end].replace("\xad", "").lstrip("'’:").isalpha()
                continue
            ending = text[hit.base_end : hit.end].lower().replace("\xad", "").lstrip("'’:")
            known = {one.lstrip("'’:") for endings in _endings(hit.entry.lang).values() for one in endings}
            assert ending in known | {""}
            assert hit.entry.boundary != "word" or hit.end == hit.base_end


@given(st.text(), st.text())
def test_a_paragraph_further_on_changes_no_hit(before: str, after: str) -> None:
    alone = scan(f"{before}\n\nStortinget\n\n").get("organisation", [])
    both = [hit for hit in scan(f"{before}\n\nStortinget\n\n{after}").get("organisation", []) if hit.end <= len(before) + 12]
    assert alone == both


@pytest.mark.parametrize("text", ["", " ", "\xad", "---", "\n---\n", "-" * 5000, " \n" * 5000, "\xad" * 5000])
def test_any_text_is_searched(text: str) -> None:
    assert scan(text) == {} or text
