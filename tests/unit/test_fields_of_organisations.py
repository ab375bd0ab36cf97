"""How far the name of a body reaches into its field: what is done to what, articles, countries; and names with one capital alone."""

import pytest

from pipelines.mentions import scan
from pipelines.mentions.organisations import organisations

AT_HOME = {"nb": "NO", "nn": "NO", "da": "DK", "sv": "SE", "fi": "FI", "is": "IS", "en": None}


def named(text: str, lang: str) -> list[str | None]:
    return [one.name for one in organisations.find(text, scan(text), AT_HOME[lang], lang)]


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        # what is done to what
        ("nb", "hos Senter for forebygging av tangbrann i fjor", ["Senter for forebygging av tangbrann"]),
        ("nb", "fra Komiteen for bekjempelse av algevekst mot land", ["Komiteen for bekjempelse av algevekst mot land"]),
        ("nn", "frå Senter for førebygging av tangbrann i fjor", ["Senter for førebygging av tangbrann"]),
        ("sv", "hos Nationellt centrum för förebyggande av tångbrand", ["Nationellt centrum för förebyggande av tångbrand"]),
        ("sv", "vid Sekretariatet för samordning av arbetet mot tångfusk", ["Sekretariatet för samordning av arbetet mot tångfusk"]),
        ("da", "hos Center for Bekæmpelse af Tangbrand i går", ["Center for Bekæmpelse af Tangbrand"]),
        ("da", "hos Center for forebyggelse af tangbrand i går", ["Center for forebyggelse af tangbrand"]),
        ("en", "by the Council for the Protection of Kelp", ["Council for the Protection of Kelp"]),
        ("en", "the Finnish Committee on the Rights of the Seal", ["Finnish Committee on the Rights of the Seal"]),
        ("en", "the Board for the Rights of Persons with Seaweed", ["Board for the Rights of Persons with Seaweed"]),
        # but not who did it, and about what somebody else did something
        ("nb", "rapporten fra Institutt for samfunnsforskning av 2015 og om tang", ["Institutt for samfunnsforskning"]),
        ("nb", "evalueringen fra Senter for tangforskning av tiltakene", ["Senter for tangforskning"]),
        # an article and an adjective; a preposition once more
        ("sv", "styrs av ministerarbetsgruppen för den inre tångvården och algskyddet",
         ["ministerarbetsgruppen för den inre tångvården och algskyddet"]),
        ("sv", "ministerarbetsgruppen för ett bättre hav", []),
        ("sv", "i statsrådets nätverk mot tångbrand möts alla", ["statsrådets nätverk mot tångbrand"]),
        ("sv", "enligt statsrådets beslut om nätverk", ["statsrådet"]),
        ("nb", "hos Utvalget mot tangbrann og for algevern i fjor", ["Utvalget mot tangbrann og for algevern"]),
        # no field: a time, all, what somebody has
        ("nb", "og møtte Rådet for første gang", []),
        ("nb", "hos Senter for algevern og for at alle", ["Senter for algevern"]),
        ("sv", "bad Nämnden för de nya reglerna", []),
        ("da", "takkede Rådet for alle deres svar", []),
        # the field behind a noun and its owner
        ("nb", "med Nasjonalt utviklingssenter for tang og alger", ["Nasjonalt utviklingssenter for tang og alger"]),
        ("nb", "melder Statens tangkommisjon for innlandet", ["Statens tangkommisjon for innlandet"]),
        ("da", "Initiativ 1: Nationalt tangcenter skal oprettes", []),
        ("da", "hos Nationalt tangcenter i går", ["Nationalt tangcenter"]),
        # a country at the end
        ("en", "the Kelp Safety Authority Norway has", ["Kelp Safety Authority Norway"]),
        ("en", "the Kelp Safety Authority Norway Grants", ["Kelp Safety Authority"]),
        # museums
        ("nb", "ved Tangvik museum i dag", ["Tangvik museum"]),
        ("sv", "på Algmåla museum i dag", ["Algmåla museum"]),
        ("da", "på Tangborg Museum i dag", ["Tangborg Museum"]),
        ("fi", "nyt Levälahden museossa", ["Levälahden museo"]),
        ("en", "at the Kelptown Museum", ["Kelptown Museum"]),
        ("nb", "de besøkte museum og bibliotek", []),
        # Icelandic prepositions are no field
        ("is", "hjá Úrskurðarnefnd um þaramál", ["Úrskurðarnefnd um þaramál"]),
    ],
)  # fmt: skip
def test_a_name_reaches_as_far_as_its_field(lang: str, text: str, names: list[str]) -> None:
    assert named(text, lang) == names


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("nb", "Møtet er på Nobels fredssenter i dag.", ["Nobels Fredssenter"]),
        ("nb", "Sted: Nobels fredssenter", ["Nobels Fredssenter"]),
        ("nb", "Det sier Redd barna.", ["Redd Barna"]),
        ("nb", "Redd barna fra vold.", []),
        ("sv", "Det säger Rädda barnen.", ["Rädda Barnen"]),
        ("sv", "Planen ska rädda barnen.", []),
        ("da", "Ordningen er for danske patienter.", []),
        ("fi", "Verohallinnon harmaan talouden selvitysyksiköstä", ["Verohallinto", "harmaan talouden selvitysyksikkö"]),
    ],
)
def test_an_association_is_known_by_one_capital_within_a_sentence(lang: str, text: str, names: list[str]) -> None:
    assert named(text, lang) == names


@pytest.mark.parametrize(
    ("lang", "country", "text", "org_id"),
    [
        ("sv", "AX", "enligt ÅSUB", "ax-aalands-statistik-och-utredningsbyraa"),
        ("sv", "AX", "enligt AMS", "ax-aalands-arbetsmarknads-och-studieservicemyndighet"),
        ("sv", "SE", "enligt AMS", "se-arbetsmarknadsstyrelsen"),
        ("sv", "SE", "enligt Riksarkivet", "se-riksarkivet"),
        ("sv", "FI", "enligt Riksarkivet", "fi-kansallisarkisto"),
        ("fi", "FI", "Stakesin mukaan", "fi-sosiaali-ja-terveysalan-tutkimus-ja-kehittaemiskeskus"),
        ("da", "DK", "hos NCFE", "dk-nationalt-center-for-forebyggelse-af-ekstremisme"),
        ("da", "DK", "ifølge Teknologirådet", "dk-teknologiraadet"),
        ("nb", "NO", "ifølge Teknologirådet", "no-teknologiraadet"),
        ("is", "IS", "hjá Þjóðminjasafni Íslands", "is-thjodminjasafn-islands"),
    ],
)
def test_agencies_and_institutes_of_each_country(lang: str, country: str, text: str, org_id: str) -> None:
    assert [one.value.value for one in organisations.find(text, scan(text), country, lang)] == [org_id]
