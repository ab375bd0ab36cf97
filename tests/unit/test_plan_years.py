"""Launches and years that are not the plan's: deadlines, another plan, a body's term, years of money; the wording is the tests' own."""

from typing import Any

import pytest

from tests.unit.test_plans import fact, found

NONE: dict[str, Any] = {"launched": None, "start": None, "end": None}
YEARS = [
    # what takes effect at the turn of a year begins on its first day; what lasts until then ends on the last
    ("nb", "Handlingsplanen mot tvang er klar. Handlingsplanen trer i kraft ved årsskiftet 2025/2026.", {"start": "2026-01-01", "end": None}),
    ("nn", "Handlingsplanen mot tvang er klar. Handlingsplanen trer i kraft ved årsskiftet 2025/2026.", {"start": "2026-01-01", "end": None}),
    ("sv", "Handlingsplanen mot tvång är klar. Handlingsplanen träder i kraft vid årsskiftet 2025/2026 och gäller till 2029.",
     {"start": "2026-01-01", "end": "2029"}),
    ("da", "Handlingsplanen mod tvang er klar. Handlingsplanen træder i kraft ved årsskiftet 2025/2026.", {"start": "2026-01-01", "end": None}),
    ("da", "Handlingsplanen mod tvang er klar. Handlingsplanen gælder frem til årsskiftet 2025/2026.", {"start": None, "end": "2025-12-31"}),
    ("nb", "Handlingsplanen mot tvang er klar. Handlingsplanen gjelder til årsskiftet 2025/2026.", {"start": None, "end": "2025-12-31"}),
    ("fi", "Väkivallan vastainen toimintaohjelma on valmis. Toimintaohjelma tulee voimaan vuodenvaihteessa 2025–2026.",
     {"start": "2026-01-01", "end": None}),
    ("is", "Aðgerðaáætlun gegn ofbeldi er tilbúin. Aðgerðaáætlunin gengur í gildi um áramótin 2025/2026.", {"start": "2026-01-01", "end": None}),
    ("is", "Aðgerðaáætlun gegn ofbeldi er tilbúin. Aðgerðaáætlunin gildir til ársloka 2026.", {"start": None, "end": "2026-12-31"}),
    ("en", "The action plan against coercion is ready. The action plan takes effect at the turn of the year 2025/2026.",
     {"start": "2026-01-01", "end": None}),
    # a plan that an adjective opens is a title with its years
    ("nb", "Tiltakene er knyttet til målene i Regional plan for tangvern 2018-2021. De skal følges opp.", {"start": "2018", "end": "2021"}),
    ("nn", "Tiltaka er knytte til måla i Regional plan for tangvern 2018-2021. Dei skal følgjast opp.", {"start": "2018", "end": "2021"}),
    ("sv", "Arbetet bygger på Regional plan för tångvård 2022–2025 och följs upp.", {"start": "2022", "end": "2025"}),
    ("da", "Indsatsen bygger på National plan for tangpleje 2022–2025 og følges op.", {"start": "2022", "end": "2025"}),
    # an Icelandic strategy and the year to which it looks
    ("is", "Ríkisstjórnin hefur lagt fram stefnu um heilsueflingu aldraðra til ársins 2030. Hún verður endurskoðuð.", {"end": "2030"}),
    # a deadline of making is no launch and no end
    ("en", "The Ministry will prepare an action plan to prevent exploitation by the end of 2023. It has 9 measures.", NONE),
    ("nb", "Departementet skal legge fram en handlingsplan mot utnytting innen utgangen av 2023. Planen har 9 tiltak.", NONE),
    ("nn", "Departementet skal leggje fram ein handlingsplan mot utnytting innan utgangen av 2023. Planen har 9 tiltak.", NONE),
    ("sv", "Regeringen ska senast den 1 juni 2024 presentera en handlingsplan mot tvång. Planen har 9 åtgärder.", NONE),
    ("da", "Ministeriet fremlægger en handlingsplan mod tvang inden udgangen af 2024. Planen har 9 initiativer.", NONE),
    ("fi", "Ministeriö julkaisee väkivallan vastaisen toimintaohjelman vuoden 2023 loppuun mennessä. Siinä on 9 toimenpidettä.", NONE),
    ("is", "Ráðuneytið kynnir aðgerðaáætlun gegn ofbeldi fyrir árslok 2023. Í áætluninni eru 9 aðgerðir.", NONE),
    # ... but a day of launch is
    ("en", "The action plan was presented on 1 June 2024.", {"launched": "2024-06-01"}),
    ("sv", "Handlingsplanen gäller senast till utgången av 2024.", {"end": "2024-12-31"}),
    # launched years before the start, and revised since
    ("nb", "Strategi mot tvang (2021–2024)\n\nRegjeringen la fram en strategi i 2014. Strategien ble oppdatert i 2021.",
     {"launched": None, "start": "2021"}),
    ("sv", "Strategi mot tvång (2021–2024)\n\nRegeringen presenterade en strategi 2019. Strategin reviderades 2021.",
     {"launched": None, "start": "2021"}),
    ("da", "Handlingsplan mod tvang (2021-2024)\n\nRegeringen lancerede en plan i 2016. Planen blev revideret i 2021.",
     {"launched": None, "start": "2021"}),
    ("en", "Action plan against coercion (2021–2024)\n\nThe plan was launched in 2015 and updated in 2021.",
     {"launched": None, "start": "2021"}),
    ("nb", "Handlingsplan mot tvang (2021–2024)\n\nPlanen ble lansert i desember 2020.", {"launched": "2020-12", "start": "2021"}),
    # the term of a body
    ("nb", "Styringsgruppen for handlingsplanen mot vold er oppnevnt for perioden 2008–2010. Planen har 9 tiltak.", NONE),
    ("sv", "Samordnaren för handlingsplanen är förordnad till och med den 31 december 2010. Planen har 9 åtgärder.", NONE),
    ("da", "Styregruppen for handlingsplanen er udpeget for perioden 2008-2010. Planen har 9 initiativer.", NONE),
    ("fi", "Toimintaohjelman ohjausryhmä on asetettu ajalle 1.1.2009–31.3.2011. Toimintaohjelmassa on 9 toimenpidettä.", NONE),
    ("is", "Stýrihópur um aðgerðaáætlun gegn ofbeldi er skipaður til 31. desember 2010. Í aðgerðaáætluninni eru 9 aðgerðir.", NONE),
    ("en", "The steering group of the action plan is appointed for the period 2008–2010. The plan has 9 measures.", NONE),
    # years of a treaty that the plan mentions
    ("nb", "Handlingsplanen mot vold nevner konvensjonen, som ble vedtatt i 2000 og trådte i kraft i 2003. Planen har 9 tiltak.", NONE),
    ("sv", "Handlingsplanen mot våld nämner protokollet, som antogs 2000 och trädde i kraft 2003. Planen har 9 åtgärder.", NONE),
    ("da", "Handlingsplanen mod vold nævner konventionen, som trådte i kraft i 2003. Planen har 9 initiativer.", NONE),
    ("en", "The action plan against violence mentions the protocol, which entered into force in 2003. The plan has 9 measures.", NONE),
    # a plan from a year: an earlier one was launched then, one to come begins then
    ("nb", "Innsatsen mot tvang skal videreføres med en ny handlingsplan fra 2021.", {"launched": None, "start": "2021"}),
    ("nn", "Innsatsen mot tvang skal vidareførast med ein ny handlingsplan frå 2021.", {"launched": None, "start": "2021"}),
    ("sv", "Arbetet mot tvång ska fortsätta med en ny handlingsplan från 2021.", {"launched": None, "start": "2021"}),
    ("da", "Indsatsen mod tvang videreføres med en ny handlingsplan fra 2021.", {"launched": None, "start": "2021"}),
    ("is", "Starfinu gegn ofbeldi verður haldið áfram með nýrri áætlun frá 2021.", {"launched": None, "start": "2021"}),
    ("en", "The work against coercion will continue with a new action plan from 2021.", {"launched": None, "start": "2021"}),
    ("nb", "Tiltaket står i handlingsplanen mot tvang fra 2016.", {"launched": "2016", "start": None}),
    ("nb", "Handlingsplanen mot tvang gjelder fra 2022.", {"launched": None, "start": "2022"}),
    ("sv", "Handlingsplanen mot tvång gäller från 2022.", {"launched": None, "start": "2022"}),
    ("is", "Aðgerðaáætlun gegn ofbeldi gildir frá 2022.", {"launched": None, "start": "2022"}),
    ("nn", "Den nye handlingsplanen mot tvang tek til å gjelde 1. januar 2022, og det er bra.", {"start": "2022-01-01", "end": None}),
    # a sentence of its own, with a pronoun or the period
    ("nn", "Departementet har laga ein handlingsplan mot tvang. Han gjeld for perioden 2022–2025.", {"start": "2022", "end": "2025"}),
    ("sv", "Handlingsplanen mot tvång är ny. Perioden är fyra år från den 1 januari 2022.", {"start": "2022-01-01", "end": None}),
    ("fi", "Väkivallan vastainen toimintaohjelma on uusi. Ohjelmakausi on neljä vuotta 1.1.2022 alkaen.", {"start": "2022-01-01"}),
    ("is", "Aðgerðaáætlun gegn ofbeldi er ný. Gildistíminn er fjögur ár frá 1. janúar 2022.", {"start": "2022-01-01"}),
    # a hearing's last day, that of what stands before the plan, the beginning of making it
    ("nb", "Forslaget til handlingsplan mot vold var på høring fram til 1. mai 2021. Planen har 9 tiltak.", NONE),
    ("sv", "Förslaget till handlingsplan mot våld var på remiss fram till den 1 maj 2021. Planen har 9 åtgärder.", NONE),
    ("da", "Forslaget til handlingsplan mod vold var i høring frem til den 1. maj 2021. Planen har 9 initiativer.", NONE),
    ("nn", "Det finst midlar til tiltak i handlingsplanen mot vald fram til 1. juni 2022. Planen har 9 tiltak.", NONE),
    ("da", "Lederen af arbejdet med handlingsplanen mod vold sluttede i 2021. Planen har 9 initiativer.", NONE),
    ("nn", "Departementet byrja i 2021 å førebu ein ny handlingsplan mot vald. Planen har 9 tiltak.", NONE),
    # it came with somebody
    ("nb", "I februar 2022 kom regjeringen med en ny handlingsplan mot vold.", {"launched": "2022-02"}),
    ("nn", "I februar 2022 kom regjeringa med ein ny handlingsplan mot vald.", {"launched": "2022-02"}),
    ("sv", "I februari 2022 kom regeringen med en ny handlingsplan mot våld.", {"launched": "2022-02"}),
    ("da", "I februar 2022 kom regeringen med en ny handlingsplan mod vold.", {"launched": "2022-02"}),
    ("nb", "I februar 2022 kom regjeringen med kritikk av handlingsplanen mot vold. Planen har 9 tiltak.", NONE),
    # a clause about the plan
    ("nb", "Den tiårige strategien mot vold, som startet i 2017, gjelder til og med 2026.", {"start": "2017", "end": "2026"}),
    ("sv", "Den tioåriga strategin mot våld, som startade 2017, gäller till och med 2026.", {"start": "2017", "end": "2026"}),
    ("en", "The ten-year strategy against violence, which started in 2017, runs until 2026.", {"start": "2017", "end": "2026"}),
    # other nouns of plans
    ("nb", "Veikartet mot vold gjelder for 2023–2027.", {"start": "2023", "end": "2027"}),
    ("fi", "Väkivallan vastainen tiekartta kattaa vuodet 2023–2027.", {"start": "2023", "end": "2027"}),
    ("is", "Stefna gegn ofbeldi nær frá 2022 til 2026.", {"start": "2022", "end": "2026"}),
    ("is", "Áætlun um bætta aðstoð við þolendur gildir árin 2023–2027.", {"start": "2023", "end": "2027"}),
    ("en", "The roadmap against violence covers 2023–2027.", {"start": "2023", "end": "2027"}),
    # years of money
    ("sv", "Handlingsplanen är ny. För åren 2027–2028 avsätts 10 miljoner kronor per år för handlingsplanen.", NONE),
    ("nb", "Handlingsplanen er ny. For årene 2027–2028 settes det av 10 millioner kroner per år til handlingsplanen.", NONE),
    ("en", "The action plan is new. For the years 2027–2028, EUR 2 million a year is set aside for the action plan.", NONE),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "words", "expected"), YEARS, ids=lambda value: str(value)[:45])
def test_years(lang: str, words: str, expected: dict[str, Any]) -> None:
    plan = found(lang, words)[0]
    assert {name: fact(plan, name) for name in expected} == expected


TO_COME = [
    ("nb", "Departementet vil utarbeide en handlingsplan mot tvang innen utgangen av 2023."),
    ("sv", "Ministeriet utarbetar ett åtgärdsprogram mot tvång före utgången av 2023."),
    ("da", "Ministeriet udarbejder en handlingsplan mod tvang senest den 1. juni 2024."),
    ("fi", "Ministeriö laatii hyväksikäytön vastaisen toimenpideohjelman vuoden 2023 loppuun mennessä."),
    ("is", "Ráðuneytið kynnir aðgerðaáætlun gegn mansali fyrir árslok 2023."),
    ("en", "The Ministry will prepare an action plan against coercion by the end of 2023."),
]


@pytest.mark.parametrize(("lang", "words"), TO_COME, ids=[lang for lang, _ in TO_COME])
def test_a_plan_to_be_made_until_a_day_is_one_without_years(lang: str, words: str) -> None:
    (plan,) = found(lang, words)
    assert {name: fact(plan, name) for name in NONE} == NONE


IN_FORCE = [
    ("nb", "En ny handlingsplan mot vold har 12 tiltak. Den gjeldende handlingsplanen løper ut 2018."),
    ("nn", "Ein ny handlingsplan mot vald har 12 tiltak. Den noverande handlingsplanen gjeld ut 2018."),
    ("sv", "En ny handlingsplan mot våld har 12 åtgärder. Den nuvarande handlingsplanen gäller till och med 2018."),
    ("da", "En ny handlingsplan mod vold har 12 initiativer. Den nuværende bevilling og handlingsplan løber frem til 2018."),
    ("fi", "Uusi väkivallan vastainen toimintaohjelma valmistellaan, siinä on 12 toimenpidettä. Nykyinen toimintaohjelma on voimassa vuoteen 2018."),
    ("is", "Ný aðgerðaáætlun gegn ofbeldi hefur 12 aðgerðir. Núgildandi aðgerðaáætlun gildir til ársins 2018."),
    ("en", "A new action plan against violence has 12 measures. The current national action plan runs until 2018."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "words"), IN_FORCE, ids=[lang for lang, _ in IN_FORCE])
def test_the_plan_in_force_is_not_the_new_one(lang: str, words: str) -> None:
    new, in_force = found(lang, words)
    assert (fact(new, "measure_count_stated"), fact(new, "end")) == (12, None)
    assert fact(in_force, "end") == "2018"


def test_the_only_plan_is_the_one_in_force() -> None:
    (plan,) = found("nb", "Den gjeldende handlingsplanen mot vold løper til 2018.")
    assert fact(plan, "end") == "2018"
