"""What plans are about by the words of their names."""

import pytest

from pipelines.records.linking.links import DocumentSpan
from pipelines.records.linking.plan_topics import about_different_things, topic_of
from pipelines.records.linking.plans import Candidate, clusters_of, doubts_of
from pipelines.records.linking.signs import sign_of

DIFFERENT = [
    ("nb", "opptrappingsplan for barn og unges psykiske helse", "samarbeidsprogram for miljø og klima 2019–2024"),
    ("nb", "strategi for sirkulær økonomi", "Nasjonal strategi for kvinnehelse"),
    ("nn", "handlingsplan for betre skulemat", "ny nasjonal digitaliseringsstrategi"),
    ("sv", "exportstrategi", "nationell strategi mot våld i skolan"),
    ("sv", "strategi för levande kust", "livsmedelsstrategin"),
    ("da", "LGBT+ handlingsplan 2022-2025", "Handlingsplan for flere lærepladser"),
    ("da", "sundhedsstrategi", "national strategi for solceller"),
    ("fi", "Kansallinen mielenterveysstrategia", "ikäohjelma"),
    ("fi", "vammaisstrategian", "Merenhoito-ohjelma 2024–2027"),
    ("is", "matvælastefna", "aðgerðaáætlun í jafnréttismálum"),
    ("is", "byggðaáætlun 2022-2036", "stefna um gervigreind"),
    ("en", "Action plan for Clean Oceans", "strategy for equal pay"),
]
MAYBE_ONE = [
    ("nb", "nasjonal strategi for lesing", "leselyststrategien"),
    ("nb", "handlingsplanen", "strategi for sirkulær økonomi"),
    ("nn", "ein ny nasjonal strategi", "strategi for plast"),
    ("sv", "handlingsplanen", "livsmedelsstrategin"),
    ("sv", "strategi för romsk inkludering", "strategin för romers delaktighet"),
    ("da", "strategien", "sundhedsstrategi"),
    ("da", "handlingsplan for psykiatrien", "psykiatriplan"),
    ("fi", "vesiensuojelun tehostamisohjelma", "vesiohjelma"),
    ("fi", "toimenpideohjelma", "lapsistrategia"),
    ("is", "aðgerðaáætlun", "byggðaáætlun"),
    ("en", "the strategy", "strategy for equal pay"),
]


@pytest.mark.parametrize(("lang", "one", "other"), DIFFERENT)
def test_names_of_different_things(lang: str, one: str, other: str) -> None:
    assert about_different_things(topic_of(lang, one), topic_of(lang, other))


@pytest.mark.parametrize(("lang", "one", "other"), MAYBE_ONE)
def test_names_that_may_mean_one_thing(lang: str, one: str, other: str) -> None:
    assert not about_different_things(topic_of(lang, one), topic_of(lang, other))


def test_two_languages_are_not_compared() -> None:
    assert not about_different_things(topic_of("nb", "handlingsplan for havet"), topic_of("fi", "meriohjelma"))
    assert about_different_things(topic_of("nb", "handlingsplan for havet"), topic_of("nn", "handlingsplan for skulen"))


def test_a_bare_name_is_about_what_its_page_is() -> None:
    assert topic_of("fi", "", "toimenpideohjelma", "Ikäihmisten palvelut") == ("fi", frozenset({"ikäihmisten", "palvelut"}))


@pytest.mark.parametrize(
    ("one", "other", "country", "told"),
    [
        ("strategi for sirkulær økonomi", "strategi for kvinnehelse", "NO", False),
        ("strategi for kvinners helse", "kvinnehelsestrategien", "NO", True),
        ("strategien", "strategi for kvinnehelse", "NO", True),
        ("strategien", "strategien", None, False),  # years alone
        ("handlingsplan mot menneskehandel", "handlingsplan mot handel med mennesker", "SE", True),
    ],
)
def test_doubts_that_are_told(one: str, other: str, country: str | None, told: bool) -> None:
    candidates = []
    for number, name in enumerate((one, other)):
        plan = {
            "plan_id": f"doc{number}.plan", "title_raw": name, "plan_type": "strategy", "jurisdiction": country,
            "start_edtf": "2021", "end_edtf": "2025",
        }  # fmt: skip
        sign = sign_of(plan, frozenset(), f"{2021 + number}", "nb")
        candidates.append(
            Candidate(plan["plan_id"] or "", DocumentSpan(f"doc{number}", 0, 1), plan, sign, "nb", topic_of("nb", name))
        )
    clusters, doubtful = clusters_of(candidates)
    assert bool(doubts_of(clusters, doubtful, [])) is told
