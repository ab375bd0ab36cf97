"""Bodies by class: associations of municipalities, utilities, boards, joint committees, schools of authorities, lists."""

import pytest

from pipelines.mentions import scan
from pipelines.mentions.organisations import organisations
from pipelines.sources.head_lines import glued_publishers

AT_HOME = {"nb": "NO", "nn": "NO", "da": "DK", "sv": "SE", "fi": "FI", "is": "IS", "en": None}


def named(text: str, lang: str) -> list[str | None]:
    """Names of bodies, without common nouns for such."""
    known = organisations.bodies()
    found = organisations.find(text, scan(text), AT_HOME[lang], lang)
    return [one.name for one in found if one.label not in known or known[one.label].org_type != "generic"]


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        # associations of municipalities
        ("is", "Féð fer til Samtaka sveitarfélaga á Tangalandi vestra í ár.", "Samtök sveitarfélaga á Tangalandi vestra"),
        ("is", "Rætt var við Samband sveitarfélaga á Suðurnesjum og fleiri.", "Samband sveitarfélaga á Suðurnesjum"),
        ("is", "Styrkur til Búnaðarsambands Þaraness.", "Búnaðarsamband Þaraness"),
        ("nb", "Midlene gis til Interkommunalt politisk råd for Tangøy.", "Interkommunalt politisk råd for Tangøy"),
        ("nb", "Møtet med Ytre Tangen regionråd er holdt.", "Ytre Tangen regionråd"),
        ("nn", "Pengane går til Tangfjord regionråd i år.", "Tangfjord regionråd"),
        ("sv", "Projektet leds av Tångbygdens kommunalförbund i år.", "Tångbygdens kommunalförbund"),
        ("sv", "Yttrandet kom från Norra Savolax förbund.", "Norra Savolax förbund"),
        ("da", "Aftalen er forhandlet med KKR Sjælland.", "KKR Sjælland"),
        ("fi", "Mukana on Levälahden kuntayhtymä.", "Levälahden kuntayhtymä"),
        ("en", "A grant to the Association of Municipalities in Kelp Bay was made.", "Association of Municipalities in Kelp Bay"),
        # utilities, fire brigades, firms by their legal form
        ("is", "Borhola Hitaveitu Þaraness var endurnýjuð.", "Hitaveita Þaraness"),
        ("is", "Ráðgjöf er veitt hjá Þjónustumiðstöð Þaraness.", "Þjónustumiðstöð Þaraness"),
        ("nb", "Avtalen med Tangland energiverk er ny.", "Tangland energiverk"),
        ("nn", "Avtalen med Tangland Kraft AS er ny.", "Tangland Kraft AS"),
        ("sv", "Övningen leds av Räddningstjänsten Tången.", "Räddningstjänsten Tången"),
        ("da", "Støtten går til Tangby Vandværk.", "Tangby Vandværk"),
        ("da", "Aftalen med Tangby Varme A/S blev fornyet.", "Tangby Varme A/S"),
        ("fi", "Asiasta kertoi Levälahden pelastuslaitos.", "Levälahden pelastuslaitos"),
        ("en", "The drill was led by the Kelptown Fire Brigade.", "Kelptown Fire Brigade"),
        # boards and committees
        ("is", "Málið kom fyrir óbyggðanefnd í fyrra.", "óbyggðanefnd"),
        ("is", "Ákvörðun sameiginlegu EES-nefndarinnar var birt.", "sameiginlega EES-nefndin"),
        ("nb", "Klagen gikk til Ankenemnda for tangforskning i mai.", "Ankenemnda for tangforskning"),
        ("nb", "Det ble bestemt i EØS-komiteen i går.", "EØS-komiteen"),
        ("nn", "Klaga går til Klagenemnda for tangforsking i år.", "Klagenemnda for tangforsking"),
        ("sv", "Beslutet överklagas till Överklagandenämnden för tångstöd.", "Överklagandenämnden för tångstöd"),
        ("sv", "Frågan bereds av Utredningen om förbättrade möjligheter till tångodling i år.", "Utredningen om förbättrade möjligheter till tångodling"),
        ("da", "Afgørelsen i Det Blandede EØS-Udvalg kom i går.", "Det Blandede EØS-Udvalg"),
        ("fi", "Valitus tehdään leväasioiden muutoksenhakulautakuntaan.", "leväasioiden muutoksenhakulautakunta"),
        # schools and centres behind the authority that has them
        ("nb", "Kurset holdes ved Tolldirektoratets opplæringssenter.", "Tolldirektoratets opplæringssenter"),
        ("sv", "Kursen hålls av Kriminalvårdens utbildningscentrum.", "Kriminalvårdens utbildningscentrum"),
        ("da", "Det ligger hos Rigspolitiets Nationale Tangcenter.", "Rigspolitiets Nationale Tangcenter"),
        ("is", "Unnið er að því í mennta- og starfsþróunarsetri lögreglunnar.", "mennta- og starfsþróunarsetur lögreglunnar"),
        ("is", "Félagasamtökin Vonarþari fá styrk.", "Vonarþari"),
    ],
)  # fmt: skip
def test_finds_a_body_of_each_class(lang: str, text: str, name: str) -> None:
    assert name in named(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("nb", "Organisasjoner som Tangvernet, Havets Venner og Bølgen får støtte.", ["Tangvernet", "Havets Venner", "Bølgen"]),
        ("nn", "Organisasjonar som Fjellvakta og Fjordhjelp får tilskot.", ["Fjellvakta", "Fjordhjelp"]),
        ("sv", "Föreningar som Tångvännerna och Havsliv får bidrag.", ["Tångvännerna", "Havsliv"]),
        (
            "da",
            "Foreninger som Tangliv, Havets Venner og Bølgebryderne får flere midler.",
            ["Tangliv", "Havets Venner", "Bølgebryderne"],
        ),
        ("fi", "Järjestöt kuten Merten Ystävät ja Saariapu saavat tukea.", ["Merten Ystävät", "Saariapu"]),
        ("is", "Samtök eins og Þaravinir og Hafhjálp fá styrk.", ["Þaravinir", "Hafhjálp"]),
        ("en", "NGOs such as Kelp Aid and Harbour Friends receive grants.", ["Kelp Aid", "Harbour Friends"]),
    ],
)
def test_names_behind_a_noun_for_several_bodies(lang: str, text: str, names: list[str]) -> None:
    assert named(text, lang) == names


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nb", "Byer som Oslo, Bergen og Trondheim får midler."),
        ("nb", "Flere organisasjoner som jobber med vold, får støtte."),
        ("nb", "Organisasjoner som Anne Berg og Ole Hansen leder, får støtte."),
        ("nb", "De møtte regionråd, kraftlag og brannvesen i fylket."),
        ("sv", "Länder som Sverige, Norge och Island samarbetar."),
        ("sv", "Skånes kommuner och kommunens räddningstjänst deltar."),
        ("da", "Hovedstadens beredskab og det lokale vandværk skal styrkes."),
        ("fi", "Kunnat kuten Espoo, Vantaa ja Helsinki saavat tukea."),
        ("fi", "Alueen pelastuslaitos ja kunnan lautakunta tekevät yhteistyötä."),
        ("is", "Samtök sveitarfélaga um allt land fagna þessu."),
        ("is", "Slökkvilið og lögregla voru kölluð út að hitaveitu og fræðslumiðstöð."),
        ("en", "Organisations such as these and a fire brigade were called."),
        # letters before the number of a paper
        ("fi", "Tiedonanto käsiteltiin (EK 3/2011 vp) ja julkaistiin (STM 2020:5)."),
        ("fi", "Asia on kirjattu diaariin SM 2017/50."),
        ("nb", "Rundskriv UDI 2010-024 ble endret."),
        ("en", "The regulation (EU) 2016/679 entered into force."),
    ],
)
def test_neighbours_name_nobody(lang: str, text: str) -> None:
    assert named(text, lang) == []


def test_letters_beside_other_numbers_name_a_body() -> None:
    assert named("Asiasta lausui EK vuonna 2011.", "fi") == ["EK"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Title\n\nGovernment Communications DepartmentMinistry of Finance\n\nText", ["Government Communications Department", "Ministry of Finance"]),
        ("Rubrik\n\ninrikesministerietjustitieministeriet\n\nText", ["inrikesministeriet", "justitieministeriet"]),
        ("Title\n\nMinistry of Finance\n\nText", []),
        ("Title\n\nThe new McDonald act\n\nText", []),
    ],
)  # fmt: skip
def test_publishers_without_blanks_between(text: str, names: list[str]) -> None:
    assert [span.of(text) for span in glued_publishers(text)] == names
