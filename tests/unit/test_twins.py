"""Documents that show one page, and pages that show one speech; the wording is the tests' own."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.documents import sha256
from pipelines.records.linking import speeches
from pipelines.records.linking.duplicates import twins
from pipelines.records.linking.links import Summary, summary_of
from pipelines.records.linking.pages import ADDRESS, keys_of
from pipelines.records.record import DocumentRecords
from pipelines.records.wordings import common_share, hash_of_words, sample_of

WORDS = "ministeren åpnet senteret for ofre byen styrker politiet samarbeid kommuner frivillige tilbud bolig arbeid helse språk støtte loven barn kvinner menn grenser kontroll midler prosjekt råd kurs språkene planene"
TEXT = f"Regjeringen sier at {WORDS}"
NEARLY = TEXT.replace("midler", "midlar")
HALF = " ".join([*TEXT.split()[:24], *(f"annet{number}" for number in range(7))])
OTHER = " ".join(f"noe{number}" for number in range(30))
FULLER = TEXT + " " + " ".join(f"mer{number}" for number in range(20))


def document(doc_id: str, text: str, **cells: Any) -> Summary:
    row = {"doc_id": doc_id, "status": "parsed", "text_sha256": sha256(text), "n_words": len(text.split()), **cells}
    return summary_of(
        DocumentRecords(doc_id, {"documents": [row]}, wording=sample_of(text), words_sha256=hash_of_words(text)), {}
    )


SITE = "https://www.regjeringen.no/no/aktuelt/nytt-senter/id2712345/"
TITLED = {"title": "Nytt senter for ofre åpnet", "published_edtf": "2022-06-21T11:43:00"}
ONE_PAGE = [
    ("no: another host", {"source_url": SITE}, {"source_url": SITE.replace("www.", "cms12.")}),
    ("no: no host before it", {"source_url": SITE}, {"source_url": SITE.replace("www.", "")}),
    ("no: another path", {"source_url": SITE}, {"source_url": "https://www.regjeringen.no/nn/x/id2712345/?expand=1"}),
    ("is: the same node", {"source_url": "http://www.norden.org/is/node/20247"}, {"source_url": "https://norden.org/da/node/20247"}),
    ("fi: the same number", {"source_url": "https://valtioneuvosto.fi/-/1410853/a"}, {"source_url": "https://www.valtioneuvosto.fi/-/1410853/b"}),
    ("sv: the same address", {"source_url": "https://www.regeringen.se/artiklar/2019/09/ny"}, {"source_url": "https://regeringen.se/artiklar/2019/09/ny/"}),
    ("title and day", TITLED, {**TITLED, "published_edtf": "2022-06-21"}),
    ("title but for its marks", TITLED, {**TITLED, "title": "– Nytt senter for  ofre åpnet"}),
]  # fmt: skip
TWO_PAGES = [
    ("no: another chapter", {"source_url": SITE + "?ch=1"}, {"source_url": SITE + "?ch=2"}),
    ("no: another number", {"source_url": SITE}, {"source_url": SITE.replace("345", "346")}),
    ("another day", TITLED, {**TITLED, "published_edtf": "2022-06-22"}),
    ("no day", TITLED, {**TITLED, "published_edtf": "2022-06"}),
    ("a range", {**TITLED, "published_edtf": "2022-06-21/2022-06-30"}, {**TITLED, "published_edtf": "2022-06-21/2022-06-30"}),
    ("the name of a kind of page", {**TITLED, "title": "Nyheter"}, {**TITLED, "title": "Nyheter"}),
    ("nothing known", {}, {}),
    ("an address without a path", {"source_url": "https://www.regjeringen.no"}, {"source_url": "https://regjeringen.no/"}),
]  # fmt: skip


def ids(cases: list[Any]) -> list[str]:
    return [case[0] for case in cases]


@pytest.mark.parametrize(("_", "one", "other"), ONE_PAGE, ids=ids(ONE_PAGE))
def test_nearly_the_same_words_on_one_page_are_twins(_: str, one: dict[str, Any], other: dict[str, Any]) -> None:
    made = twins([document("x.a", TEXT, **one), document("x.b", NEARLY, **other)])
    assert made.found["x.b"].doc_id == "x.a"
    assert made.found["x.b"].reason.startswith("Same page as x.a: the same ")
    assert not made.doubts
    assert not twins([document("x.a", TEXT, **one), document("x.b", OTHER, **other)]).found, "a page that was filled anew"


@pytest.mark.parametrize(("_", "one", "other"), TWO_PAGES, ids=ids(TWO_PAGES))
def test_two_pages_are_no_twins(_: str, one: dict[str, Any], other: dict[str, Any]) -> None:
    made = twins([document("x.a", TEXT, **one), document("x.b", NEARLY, **other)])
    assert (made.found, made.doubts) == ({}, {})


def test_half_of_the_words_is_told() -> None:
    made = twins([document("x.a", TEXT, **TITLED), document("x.b", HALF, **TITLED)])
    assert made.found == {}
    assert [(doubt.left, doubt.right) for doubt in made.doubts.values()] == [("x.b", "x.a")]


def test_a_decision_settles_what_was_told() -> None:
    pair = frozenset(("x.a", "x.b"))
    made = twins([document("x.a", TEXT, **TITLED), document("x.b", HALF, **TITLED)], [pair])
    assert made.found["x.b"].doc_id == "x.a"
    assert pair in made.doubts


@pytest.mark.parametrize(("first", "second", "gone"), [(TEXT, FULLER, "x.a"), (FULLER, TEXT, "x.b"), (TEXT, TEXT + " og", "x.b")])
def test_the_fuller_page_keeps_the_facts_else_the_first(first: str, second: str, gone: str) -> None:
    assert set(twins([document("x.a", first, **TITLED), document("x.b", second, **TITLED)]).found) == {gone}


def test_the_same_text_needs_no_page() -> None:
    made = twins([document("x.a", TEXT), document("x.b", OTHER), document("x.c", TEXT)])
    assert made.found["x.c"] == ("x.a", "Same text as x.a.")


@pytest.mark.parametrize("changed", ["\ufeff" + TEXT, TEXT + "\n", TEXT.replace(" ", "\r\n"), "\n\n" + TEXT.replace(" ", "  ")])
def test_white_space_and_a_byte_order_mark_make_no_other_text(changed: str) -> None:
    made = twins([document("x.a", TEXT), document("x.b", changed)])
    assert made.found["x.b"] == ("x.a", "Same text as x.a, but for white space or a byte order mark.")
    assert not twins([document("x.a", TEXT), document("x.b", changed.replace("midler", "midlar"))]).found


def test_one_page_by_its_address_and_by_its_title() -> None:
    pages = [document("x.a", TEXT, source_url=SITE), document("x.b", NEARLY, source_url=SITE, **TITLED), document("x.c", TEXT + " og", **TITLED)]  # fmt: skip
    assert {key: twin.doc_id for key, twin in twins(pages).found.items()} == {"x.b": "x.a", "x.c": "x.a"}


def test_a_page_that_cannot_be_used_is_no_twin() -> None:
    assert not twins([document("x.a", TEXT, status="quarantined", **TITLED), document("x.b", TEXT, **TITLED)]).found


@pytest.mark.parametrize("url", ["", "http://[", "no address"])
def test_an_address_that_says_nothing(url: str) -> None:
    assert ADDRESS not in keys_of({"source_url": url})


def speech(doc_id: str, text: str, speech_id: str = "", **cells: Any) -> Summary:
    rows = {
        "documents": [{"doc_id": doc_id, "status": "parsed", "text_sha256": sha256(doc_id)}],
        "speeches": [{"speech_id": speech_id or f"{doc_id}.speech", "doc_id": doc_id, **cells}],
    }
    return summary_of(DocumentRecords(doc_id, rows, wording=sample_of(text)), {})


NUMBERED = {"speech_number": 77, "speaker_name_raw": "Kari Nordmann"}
DATED = {"spoken_date": "2012-10-31", **NUMBERED}


def test_a_speech_on_two_pages_without_a_date() -> None:
    found = speeches.shown([speech("x.da", TEXT, **NUMBERED), speech("x.is", NEARLY, **NUMBERED)])
    assert found.keys == {"x.is.speech": "x.da.speech"}
    assert not found.doubts


def test_a_page_without_a_date_goes_with_the_one_that_states_it() -> None:
    found = speeches.shown([speech("x.a", TEXT, **NUMBERED), speech("x.b", NEARLY, "site.77.nordmann.31-10-12", **DATED)])
    assert found.keys == {"x.a.speech": "site.77.nordmann.31-10-12"}


@pytest.mark.parametrize(
    ("cells", "text"),
    [
        ({**NUMBERED, "speech_number": 78}, TEXT),
        ({**NUMBERED, "speaker_name_raw": "Ola Nordmann"}, TEXT),
        (NUMBERED, OTHER),  # the number of another session
        (NUMBERED, "Tak for ordet"),  # too short to say
        ({**NUMBERED, "spoken_date": "2013-10-31"}, TEXT),
    ],
)
def test_two_speeches(cells: dict[str, Any], text: str) -> None:
    found = speeches.shown([speech("x.a", TEXT, "site.77", **DATED), speech("x.b", text, **cells)])
    assert (found.keys, found.doubts) == ({}, {})


def test_what_may_be_one_speech_is_told() -> None:
    found = speeches.shown([speech("x.a", TEXT, **NUMBERED), speech("x.b", HALF, **NUMBERED)])
    assert [(doubt.left, doubt.right) for doubt in found.doubts.values()] == [("x.b.speech", "x.a.speech")]


def test_a_page_that_is_like_two_speeches_goes_with_neither() -> None:
    later = {**DATED, "spoken_date": "2013-10-31"}
    found = speeches.shown(
        [speech("x.a", TEXT, "s.1", **DATED), speech("x.b", TEXT, "s.2", **later), speech("x.c", TEXT, **NUMBERED)]
    )
    assert not found.keys
    assert len(found.doubts) == 2


@given(st.text(), st.text())
def test_any_two_texts_can_be_compared(one: str, other: str) -> None:
    share = common_share(sample_of(one), sample_of(other))
    assert share is None or 0 <= share <= 1
    assert share == common_share(sample_of(other), sample_of(one))


def test_a_sample_tells_of_long_texts_too() -> None:
    words = [f"ord{number}" for number in range(3_000)]
    short, half = sample_of(" ".join(words[:1_500])), sample_of(" ".join(words[750:2_250]))
    assert common_share(sample_of(" ".join(words)), short) == 1
    assert 0.3 < (common_share(short, half) or 0) < 0.7
    assert len(short) == len(sample_of(" ".join(words)))


def test_a_copy_that_may_not_be_published_is_named() -> None:
    made = twins([document("a", TEXT, redistribute=True), document("b", TEXT, redistribute=False), document("c", OTHER)])
    assert made.forbidden == {"a": "b"}


def test_the_copy_with_an_address_keeps_the_facts() -> None:
    made = twins([document("a", TEXT), document("b", TEXT, source_url=SITE)])
    assert {doc_id: twin.doc_id for doc_id, twin in made.found.items()} == {"a": "b"}
