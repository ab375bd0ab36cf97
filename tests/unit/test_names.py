"""The shape, the evidence and the base form of names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.mentions.people.name_runs import runs
from pipelines.mentions.people.names import base_form, given_base_forms, looks_like_person


@pytest.mark.parametrize(
    ("words", "lang", "expected"),
    [
        ("Katainen", "fi", "Katainen"),
        ("Kataisen", "fi", "Katainen"),
        ("Lipposelle", "fi", "Lipponen"),
        ("Ahtisaaren", "fi", "Ahtisaari"),
        ("Jäätteenmäen", "fi", "Jäätteenmäki"),
        ("Asko-Seljavaaran", "fi", "Asko-Seljavaara"),
        ("Anderssonin", "fi", "Andersson"),
        ("Wallströmin", "fi", "Wallström"),
        ("Thorningille", "fi", "Thorning"),
        ("Hansen", "fi", "Hansen"),  # a Danish nominative, no genitive of Hannen
        ("Biaudet'n", "fi", "Biaudet"),
        ("Sigurðardóttur", "is", "Sigurðardóttir"),
        ("Benediktssyni", "is", "Benediktsson"),
        ("Jónssonar", "is", "Jónsson"),
        ("Jóhönnu", "is", "Jóhanna"),
        ("Önnu", "is", "Anna"),
        ("Ólafi", "is", "Ólafur"),
        ("Oddnýju", "is", "Oddný"),
        ("Sigmundar", "is", "Sigmundur"),  # not Sigmund, who is a Norwegian
        ("Haraldar", "is", "Haraldur"),
        ("Löfvens", "sv", "Löfven"),
        ("Hækkerups", "da", "Hækkerup"),
        ("Solbergs", "nb", "Solberg"),
        ("Lars", "sv", "Lars"),
        ("Moxnes", "nb", "Moxnes"),
        ("Kallas", "sv", "Kallas"),
        ("Tuomioja's", "en", "Tuomioja"),
        ("Stubb’s", "en", "Stubb"),
    ],
)
def test_base_form(words: str, lang: str, expected: str) -> None:
    assert base_form(words, lang, is_family=not expected.endswith(("a", "ur", "ý")) or lang != "is") == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Þorbjargar Sigríðar Gunnlaugsdóttur", "Þorbjörg Sigríður"),
        ("Sigríðar Bjarkar Guðjónsdóttur", "Sigríður Björk"),
        ("Brynhildar Ólafar Jónsdóttur", "Brynhildur Ólöf"),
        ("Hervarar Áslaugar Jónsdóttur", "Hervör Áslaug"),
        ("Katrínu Jakobsdóttur", "Katrín"),
        ("Karólínu Helgu Símonardóttur", "Karólína Helga"),
        ("Öggu Hjálmarsdóttur", "Agga"),  # in no register
        ("Guðlaugs Þórs Þórðarsonar", "Guðlaugur Þór"),
        ("Harðar Þrastar Jónssonar", "Hörður Þröstur"),
        ("Arinbirni Agli Péturssyni", "Arinbjörn Egill"),
        ("Hrafnkatli Jónssyni", "Hrafnkell"),
        ("Guðlaug Þór Þórðarson", "Guðlaugur Þór"),  # the accusative, for the patronymic is a man's
        ("Björk Jónsdóttir", "Björk"),
        ("Sturla Sighvatsson", "Sturla"),
    ],
)
def test_given_names_beside_a_patronymic(name: str, expected: str) -> None:
    *given, family = name.split(" ")
    assert " ".join(given_base_forms(given, family, base_form(family, "is", is_family=True))) == expected


def test_base_form_from_the_same_document() -> None:
    assert base_form("Quistgaardes", "en", {"Quistgaarde"}) == "Quistgaardes"  # English has no genitive without a mark
    assert base_form("Quistgaardas", "da", {"Quistgaarda"}) == "Quistgaarda"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Møtet med Ine Marie Eriksen Søreide og EU", [["Møtet"], ["Ine", "Marie", "Eriksen", "Søreide"]]),
        ("ja Ursula von der Leyen", [["Ursula", "Leyen"]]),
        ("hos Jan P. Syse. Han", [["Jan", "P.", "Syse"], ["Han"]]),
        ("Anna Berg\nDirektör", [["Anna", "Berg"], ["Direktör"]]),  # a line break ends a name
        ("Tarja\n\n---\n\nHalonen", [["Tarja", "Halonen"]]),  # a page mark does not
        ("Juha Sipilä's Government", [["Juha", "Sipilä's"], ["Government"]]),
        ("KRIPOS og FN", []),
        ("ministrarnas N5-möte", []),
    ],
)
def test_runs(text: str, expected: list[list[str]]) -> None:
    assert [[word.of(text) for word in run] for run in runs(text)] == expected


@pytest.mark.parametrize(
    ("words", "lang", "expected"),
    [
        ("Per Olof Lindqvist", "sv", True),
        ("Sirpa Paatero", "fi", True),
        ("Hörður Ægisson", "is", True),
        ("Zuzana Hallgrímsdóttir", "is", True),  # the patronymic is evidence enough
        ("Stine Sofie Senteret", "nb", False),
        ("Nordic Culture Point", "en", False),
        ("Røde Kors", "da", False),
        ("Dag Hammarskjöld-biblioteket", "sv", False),
        ("Bertel", "da", False),
        ("Hans Majestet Kongen", "nb", False),
        ("Hans Kongelige Høyhet Kronprinsen", "nb", False),
        ("Filippo Tangman", "en", True),
        ("Thórdís Tangman", "en", True),
    ],
)
def test_looks_like_person(words: str, lang: str, *, expected: bool) -> None:
    assert looks_like_person(words.split(), lang) is expected


@given(st.text())
def test_any_text_has_runs_in_order(text: str) -> None:
    found = [word for run in runs(text) for word in run]
    assert found == sorted(found)
    assert all(word.of(text)[:1].isupper() for word in found)


@given(st.text(min_size=1), st.sampled_from(["nb", "nn", "sv", "da", "fi", "is", "en", None]))
def test_any_word_has_a_base_form(word: str, lang: str | None) -> None:
    assert isinstance(base_form(word, lang), str)
