"""The flat table of measures: of which country a measure is; the wording is the tests' own."""

import pytest

from pipelines.records import measures_full

GROUPS = [
    ("sv", "En nordisk arbetsgrupp tillsattes i våras. ", "Arbetsgruppen", "Arbetsgruppen ska lämna en rapport.", "XN"),
    (
        "nb",
        "Landene har satt ned en felles nordisk arbeidsgruppe. ",
        "Arbeidsgruppen",
        "Arbeidsgruppen skal levere en rapport.",
        "XN",
    ),
    ("da", "Der er nedsat en nordisk arbejdsgruppe. ", "Arbejdsgruppen", "Arbejdsgruppen skal aflevere en rapport.", "XN"),
    ("fi", "Keväällä asetettiin pohjoismainen työryhmä. ", "Työryhmä", "Työryhmä laatii raportin.", "XN"),
    ("en", "A Nordic working group was set up. ", "The working group", "The working group will write a report.", "XN"),
    # another group, or one called Nordic before it
    ("sv", "En arbetsgrupp tillsattes i våras. ", "Arbetsgruppen", "Arbetsgruppen ska lämna en rapport.", "FI"),
    ("sv", "Nordiska rådet fick svar. En nationell arbetsgrupp tillsattes. ", "Arbetsgruppen", "Arbetsgruppen ska mötas.", "FI"),
    ("sv", "En nordisk arbetsgrupp tillsattes. ", "Justitieministeriet", "Justitieministeriet ska ge medel.", "FI"),
]


@pytest.mark.parametrize(("lang", "before", "actor", "words", "country"), GROUPS)
def test_a_group_that_the_text_calls_nordic(lang: str, before: str, actor: str, words: str, country: str) -> None:
    measure = {"measure_id": "m", "text": words, "text_lang": lang, "actor_raw": actor}
    tables = {
        "documents": [{"publisher_org_id": "fi-ministry"}],
        "document_texts": [{"text": before + words}],
        "measures": [measure],
    }
    joined = {"organisations": {"fi-ministry": {"org_id": "fi-ministry", "country": "FI", "name": "Ministry"}}}
    assert [row["country"] for row in measures_full.rows(tables, joined)] == [country]
