"""Languages of short and long texts, above all those that are close to one another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from pipelines.mentions.languages import MODEL_CODES, _identifier, identify


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("nn", "Eg trur ikkje at dette er nok."),
        ("nn", "Handlingsplan mot vald i nære relasjonar"),
        ("nn", "Regjeringa gjev tilskot til kommunane."),
        ("nn", "Korleis skal vi førebyggje dette?"),
        ("nn", "Fleire kvinner og born fekk hjelp på krisesenteret i fjor."),
        ("nb", "Jeg tror ikke at dette er nok."),
        ("nb", "Handlingsplan mot vold i nære relasjoner"),
        ("nb", "Regjeringen gir tilskudd til kommunene."),
        ("nb", "Hvordan skal vi forebygge dette?"),
        ("nb", "Takk for ordet, president."),
        ("da", "Jeg tror ikke, at det er nok."),
        ("da", "Handlingsplan mod vold i nære relationer"),
        ("da", "Regeringen giver tilskud til kommunerne."),
        ("da", "Hvordan skal vi forebygge det? Hvad gør vi nu?"),
        ("da", "Tak for ordet, hr. præsident."),
        ("sv", "Regeringen ger bidrag till kommunerna."),
        ("sv", "Tack för ordet."),
        ("fi", "Hallitus antaa avustuksia kunnille."),
        ("is", "Ríkisstjórnin veitir sveitarfélögum styrki."),
        ("en", "The government supports the municipalities."),
    ],
)
def test_identifies(lang: str, words: str) -> None:
    identified = identify(words)
    assert identified is not None
    assert identified[0] == lang


def test_bodies_quoted_in_the_other_norwegian_do_not_sway_a_long_text() -> None:
    text = "Vi ønsker at kommunene skal få vite mer om hva de kan gjøre. " * 8 + "«Eg veit ikkje kva eg skal gjere», sier ein."
    identified = identify(text)
    assert identified is not None
    assert identified[0] == "nb"


@pytest.mark.parametrize("words", ["", " \n", "1234", "–"])
def test_words_without_letters_have_no_language(words: str) -> None:
    assert identify(words) is None


FOREIGN = {
    "de": "Die Bundesregierung hat einen neuen Aktionsplan gegen Menschenhandel beschlossen, der ab 2024 gelten soll. ",
    "pl": "Rząd przyjął nowy plan działania przeciwko handlowi ludźmi na lata 2022-2024 i powołał pełnomocnika. ",
    "et": "Valitsus võttis vastu inimkaubanduse vastase tegevuskava aastateks 2021-2025 ja nimetas koordinaatori. ",
    "nl": "De regering heeft een nieuw actieplan tegen mensenhandel aangenomen, dat vanaf volgend jaar geldt. ",
    "ru": "Правительство приняло новый план действий по борьбе с торговлей людьми. ",
}
"""A sentence that a plan of the country could hold."""


@pytest.mark.parametrize("words", FOREIGN.values(), ids=FOREIGN)
def test_a_text_in_another_language_is_in_none_of_ours(words: str) -> None:
    assert identify(words * 4) is None


@given(st.text(max_size=200))
def test_any_words_have_a_language_with_a_probability_or_none(words: str) -> None:
    identified = identify(words)
    assert identified is None or (identified[0] in MODEL_CODES.values() and 0 <= identified[1] <= 1)


@pytest.fixture(scope="module")
def own_walk() -> LanguageIdentifier:
    """The model as it comes."""
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


@given(st.text(max_size=80) | st.text("aeinrståäöøæþð ,-", min_size=40, max_size=300))
def test_the_model_is_read_as_its_own_walk_reads_it(own_walk: LanguageIdentifier, words: str) -> None:
    assert _identifier().rank(words) == own_walk.rank(words)
