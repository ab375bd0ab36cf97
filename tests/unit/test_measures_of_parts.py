"""What tells of a plan no measure: of what it is made, what all its measures bring about, prose below their number; the wording is the tests' own."""

import pytest

from tests.unit.test_measures import found

PLANS = {
    "nb": "Regjeringen har i dag lagt fram en ny handlingsplan mot vold. Planen samler sentrale tiltak for årene 2030-2035.",
    "nn": "Regjeringa har i dag lagt fram ein ny handlingsplan mot vald. Planen samlar sentrale tiltak for åra 2030-2035.",
    "sv": "Regeringen har i dag beslutat om en ny handlingsplan mot våld. Planen samlar centrala åtgärder för åren 2030-2035.",
    "da": "Regeringen har i dag lanceret en ny handlingsplan mod vold. Planen samler centrale initiativer for årene 2030-2035.",
    "fi": "Hallitus on tänään hyväksynyt uuden väkivallan vastaisen toimintaohjelman. Ohjelma kokoaa keskeiset toimenpiteet vuosille 2030-2035.",
    "is": "Ríkisstjórnin hefur í dag samþykkt nýja aðgerðaáætlun gegn ofbeldi. Áætlunin nær til áranna 2030-2035.",
    "en": "The Government has today adopted a new action plan against violence. The plan gathers central measures for 2030-2035.",
}  # fmt: skip
PARTS = {
    "nb": ("Seks tverrsektorielle innsatsområder løftes fram.", "Seks tverrsektorielle innsatsområder er løftet fram.", "Det trekkes fram fem temaer.", "Det er pekt ut sju drivkrefter.", "Fem temaer er valgt ut.", "Tiltakene er fordelt på 13 innsatsområder.", "Arbeidet er samlet i fire hovedområder.", "Fire mål er formulert for perioden.", "Det er lagt vekt på fem temaer.", "Fem satsingsområder prioriteres.", "Regjeringen har valgt ut fem innsatsområder.", "Seks utfordringer omtales."),
    "nn": ("Seks tverrsektorielle innsatsområde blir løfta fram.", "Det er peikt ut sju drivkrefter.", "Fem tema er valde ut.", "Tiltaka er fordelte på 13 innsatsområde.", "Arbeidet er samla i fire hovudområde.", "Fem satsingsområde blir prioriterte.", "Regjeringa har valt ut fem innsatsområde."),
    "sv": ("Sex tvärsektoriella fokusområden lyfts fram.", "Fem prioriterade områden pekas ut.", "Fem teman har valts ut.", "Åtgärderna är fördelade på fyra områden.", "Åtgärderna har delats in i fem kapitel.", "Arbetet har samlats i fyra huvudområden.", "Sju drivkrafter har identifierats.", "Regeringen har valt ut fem insatsområden.", "Fyra mål har formulerats för perioden.", "Fem fokusområden prioriteras.", "Sex utmaningar beskrivs."),
    "da": ("Seks tværgående indsatsområder fremhæves.", "Fem fokusområder prioriteres.", "Der er udvalgt fem temaer.", "Der er udpeget seks indsatsområder.", "Initiativerne er fordelt på fire indsatsområder.", "Arbejdet er samlet i fire hovedområder.", "Syv drivkræfter er blevet identificeret.", "Regeringen har udvalgt fem indsatsområder.", "Fire mål er blevet formuleret."),
    "fi": ("Muutosvoimia on nimetty seitsemän.", "Ohjelmaan on valittu ilmiöitä, joiden riskit ovat kasvaneet.", "Ohjelmassa on nimetty viisi painopistettä.", "Toimenpiteet on jaettu neljään teemaan.", "Ohjelmassa nostetaan esiin kuusi painopistettä.", "Ohjelmaan on koottu viisi teemaa.", "Ohjelmassa on määritelty neljä tavoitetta.", "Painopisteiksi on valittu viisi aluetta.", "Kuusi painopistealuetta on tunnistettu.", "Ohjelmassa kuvataan viisi haastetta.", "Hallitus on valinnut viisi painopistettä."),
    "is": ("Dregin eru fram sex áherslusvið.", "Valin hafa verið fimm áherslusvið.", "Aðgerðunum er skipt í fimm flokka.", "Skilgreind hafa verið fjögur markmið.", "Sex áherslusvið eru sett í forgang.", "Ríkisstjórnin hefur valið fimm áherslusvið.", "Sett voru fram fjögur meginmarkmið."),
    "en": ("Six cross-sectoral focus areas are highlighted.", "Five themes have been selected.", "Seven drivers of change have been identified.", "The measures have been divided into four themes.", "The work has been organised into four main areas.", "Five priority areas are prioritised.", "The Government has selected five focus areas.", "Four goals have been set for the period.", "Six challenges are described."),
}  # fmt: skip
ACTS = {
    "nb": ("Fem nye sentre opprettes.", "Regjeringen har opprettet fem nye sentre for barn."),
    "sv": ("Fem nya centrum inrättas.", "Regeringen har inrättat fem nya centrum för barn."),
    "da": ("Fem nye centre oprettes.", "Regeringen har oprettet fem nye centre for børn."),
    "fi": ("Viisi uutta keskusta perustetaan.", "Hallitus on perustanut viisi uutta keskusta lapsille."),
    "en": ("Five new centres are being established.", "The Government has established five new centres for children."),
    "nn": ("Fem nye senter blir oppretta.",),
    "is": ("Stofnaðar verða fimm nýjar miðstöðvar.",),
}  # fmt: skip
BROUGHT_ABOUT = [
    ("nb", "Med de 40 tiltakene i planen vil regjeringen få fart på det grønne skiftet."),
    ("nn", "Med dei 40 tiltaka i planen vil regjeringa få fart på det grøne skiftet."),
    ("sv", "Med planens 24 åtgärder ska regeringen sätta fart på omställningen."),
    ("da", "Med de 24 indsatser i planen vil regeringen sætte fart på den grønne omstilling."),
    ("fi", "Suunnitelman 24 toimenpiteellä hallitus vauhdittaa vihreää siirtymää."),
    ("is", "Með 24 aðgerðum áætlunarinnar mun ríkisstjórnin hraða orkuskiptum."),
    ("en", "With the 24 measures of the plan, the Government will speed up the green transition."),
    ("nb", "Sju nye tiltak som regjeringen vil gjennomføre, presenteres av finansministeren på dagens pressekonferanse."),
    ("sv", "Sju ytterligare satsningar som regeringen vill göra i år redovisas av finansministern vid dagens pressträff."),
    ("nb", "Kunstig intelligens åpner for store muligheter."),
    ("nn", "Norge opnar for nye moglegheiter med avtalen."),
    ("sv", "Sverige öppnar för stora möjligheter med AI."),
    ("da", "Danmark åbner op for store muligheder."),
    ("fi", "Suomi avaa uusia mahdollisuuksia."),
    ("is", "Ísland opnar mikla möguleika."),
    ("en", "Norway opens up great opportunities."),
    ("nb", "Det vil regjeringen snu med strategien."),
]
STILL_MEASURES = [
    ("nb", "Med de nye midlene oppretter regjeringen et senter for barn.", "Med de"),
    ("nb", "Med tre tiltak skal regjeringen opprette et nytt senter for barn.", "Med tre"),
    ("sv", "Polisen öppnar ett nytt center för barn i Umeå.", "Polisen öppnar"),
    ("en", "The police opens a new centre for children in Oslo.", "The police"),
    ("fi", "Poliisi avaa uuden keskuksen lapsille.", "Poliisi avaa"),
]
COUNTED = [
    ("nb", "136 tiltak", "Om lag 750 personer ble drept eller hardt skadd på veiene i 2017. Tallet skal ned.\n\nTiltakene er fordelt på 13 innsatsområder."),
    ("nn", "136 tiltak", "Om lag 750 personar vart drepne eller hardt skadde på vegane i 2017. Talet skal ned.\n\nTiltaka er fordelte på 13 innsatsområde."),
    ("sv", "136 åtgärder", "Omkring 750 personer dödades eller skadades svårt på vägarna 2017. Talet ska ned.\n\nÅtgärderna är fördelade på 13 områden."),
    ("da", "136 initiativer", "Omkring 750 personer blev dræbt eller hårdt såret på vejene i 2017. Tallet skal ned.\n\nInitiativerne er fordelt på 13 områder."),
    ("fi", "136 toimenpidettä", "Noin 750 ihmistä kuoli tai loukkaantui vakavasti tieliikenteessä vuonna 2017.\n\nToimenpiteet on jaettu 13 alueelle."),
    ("is", "136 aðgerðir", "Um 750 manns slösuðust alvarlega á vegum landsins árið 2017. Talan á að lækka."),
    ("en", "136 measures", "About 750 people were killed or seriously injured on the roads in 2017. The number is to fall.\n\nThe measures have been divided into 13 areas."),
]  # fmt: skip


@pytest.mark.parametrize("lang", PARTS)
def test_themes_and_areas_of_a_plan_are_none(lang: str) -> None:
    alone = found(lang, PLANS[lang])
    for words in PARTS[lang]:
        assert found(lang, f"{PLANS[lang]} {words}") == alone, words


@pytest.mark.parametrize("lang", ACTS)
def test_what_is_made_in_such_a_number_is_one(lang: str) -> None:
    for words in ACTS[lang]:
        assert " ".join(words.split()[:2]) in found(lang, f"{PLANS[lang]} {words}"), words


@pytest.mark.parametrize(("lang", "words"), BROUGHT_ABOUT)
def test_what_all_measures_or_a_thing_as_such_bring_about_is_none(lang: str, words: str) -> None:
    assert found(lang, words) == []


@pytest.mark.parametrize(("lang", "words", "start"), STILL_MEASURES)
def test_one_act_by_money_or_of_opening_a_place_is_one(lang: str, words: str, start: str) -> None:
    assert found(lang, words) == [start]


@pytest.mark.parametrize(("lang", "heading", "prose"), COUNTED)
def test_a_heading_that_counts_measures_says_nothing_of_the_prose_below(lang: str, heading: str, prose: str) -> None:
    alone = found(lang, PLANS[lang])
    assert found(lang, f"{PLANS[lang]}\n\n{heading}\n\n{prose}") == alone
