"""Plans: titles with their years, launch, adoption, validity and counts, in all languages; the wording is the tests' own."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.inspection import inspect
from pipelines.records import plans
from pipelines.records.plans import Plan

INTROS = {
    "nb": "Om planene\n\nHer står det som er verdt å vite om arbeidet mot vold på 2 sider, skrevet på bokmål.\n\n",
    "nn": "Om planane\n\nHer står det som er verdt å vita om arbeidet mot vald på 2 sider for dei som ikkje veit det.\n\n",
    "sv": "Om planerna\n\nHär står det som är värt att veta om arbetet mot våld på 2 sidor, skrivet på svenska.\n\n",
    "da": "Om planerne\n\nHer står det, som er værd at vide om arbejdet mod vold på 2 sider, skrevet på dansk af os selv.\n\n",
    "fi": "Suunnitelmista\n\nTässä on 2 sivulla se, mitä väkivallan vastaisesta työstä Suomessa on hyvä tietää.\n\n",
    "is": "Um áætlanir\n\nHér er á 2 síðum það sem vert er að vita um starfið gegn ofbeldi á Íslandi.\n\n",
    "en": "About the plans\n\nHere are 2 pages of what one should know about the work against violence in the North.\n\n",
}


def found(lang: str, words: str) -> list[Plan]:
    context = inspect((INTROS[lang] + words).encode(), "page")
    assert context.lang
    assert context.lang.value == lang
    return plans.plans_of(context)


def fact(plan: Plan, name: str) -> Any:
    value = plan.facts.get(name)
    return getattr(value.value, "edtf", value.value) if value else None


FACTS = [
    ("nb", "Handlingsplan mot vold (2008–2011) er en plan med tiltak.", {"start": "2008", "end": "2011"}),
    ("nb", "Handlingsplanen 2012-2015 følger opp arbeidet.", {"start": "2012", "end": "2015"}),
    ("nb", "Handlingsplanen gjelder fra 2010 til 2013.", {"start": "2010", "end": "2013"}),
    ("nb", "Handlingsplanen ble lansert 3. mars 2010.", {"launched": "2010-03-03", "start": None}),
    ("nb", "Handlingsplanen ble vedtatt 3. mars 2010 og gjelder ut 2012.", {"adopted": "2010-03-03", "end": "2012", "start": None}),
    ("nb", "Handlingsplanen har 41 tiltak for perioden 2016–2019.", {"measure_count_stated": 41, "start": "2016", "end": "2019"}),
    ("nn", "Handlingsplanen vart lagd fram 5. mai 2014 og inneheld 30 tiltak.", {"launched": "2014-05-05", "measure_count_stated": 30}),
    ("nn", "Handlingsplan mot vald i nære relasjonar (2014–2017) er no ferdig.", {"start": "2014", "end": "2017"}),
    ("sv", "Handlingsplanen presenterades den 4 april 2011.", {"launched": "2011-04-04"}),
    ("sv", "Handlingsplanen innehåller 36 åtgärder för åren 2008-2010.",
     {"measure_count_stated": 36, "start": "2008", "end": "2010"}),
    ("sv", "Handlingsplanen gäller till och med 2015.", {"end": "2015", "start": None}),
    ("da", "Handlingsplanen blev lanceret den 7. maj 2012 og løber i fire år.",
     {"launched": "2012-05-07", "duration": "P4Y", "start": "2012-05-07"}),
    ("da", "Handlingsplan mod menneskehandel 2011-2014 har 12 initiativer.",
     {"start": "2011", "end": "2014", "measure_count_stated": 12}),
    ("fi", "Toimintaohjelma julkistettiin 18.10.2016, ja siinä on 24 toimenpidettä.",
     {"launched": "2016-10-18", "measure_count_stated": 24}),
    ("fi", "Valtioneuvosto hyväksyi toimintaohjelman 25.8.2005.", {"adopted": "2005-08-25", "launched": None}),
    ("is", "Aðgerðaáætlunin gildir til ársins 2016 og í henni eru 25 aðgerðir.", {"measure_count_stated": 25}),
    ("is", "Aðgerðaáætlun gegn mansali 2013-2016 var birt á vefnum.", {"start": "2013", "end": "2016"}),
    ("en", "The action plan was launched on 8 May 2014 and runs until 2017.", {"launched": "2014-05-08", "end": "2017"}),
    ("en", "The action plan has 30 measures, with EUR 5 million set aside for them until 2012.",
     {"measure_count_stated": 30, "end": "2012", "start": None}),
    ("en", "The Government adopted the action plan on 25 May 2005.", {"adopted": "2005-05-25", "launched": None}),
    # launch, validity and counts in further words
    ("nb", "Regjeringen la 4. juni 2019 fram handlingsplanen. Den varer til og med 2022.", {"launched": "2019-06-04", "end": "2022"}),
    ("nb", "Handlingsplan mot vold (2021–2025) varer ut 2025.", {"start": "2021", "end": "2025"}),
    ("nn", "Handlingsplanen gjeld frå 2014 til 2017 og kom ut 3. mars 2014.", {"start": "2014", "end": "2017", "launched": "2014-03-03"}),
    ("sv", "Regeringen lade den 10 juli 2008 fram handlingsplanen.", {"launched": "2008-07-10"}),
    ("da", "Handlingsplanen udkom den 3. maj 2019. Den gælder til udgangen af 2021.", {"launched": "2019-05-03", "end": "2021-12-31"}),
    ("fi", "Toimintasuunnitelma julkaistiin 5.3.2018. Se kattaa vuodet 2018–2021.",
     {"launched": "2018-03-05", "start": "2018", "end": "2021"}),
    ("is", "Aðgerðaáætlunin kom út 5. mars 2019 og hefur að geyma 26 aðgerðir.", {"launched": "2019-03-05", "measure_count_stated": 26}),
    ("en", "The action plan was released in May 2008. It runs until 2010.", {"launched": "2008-05", "end": "2010"}),
    # told by its period, by a pronoun, or for the years to come
    ("nb", "Landet fikk en ny handlingsplan. Planperioden er 2020–2023.", {"start": "2020", "end": "2023"}),
    ("sv", "En handlingsplan tas fram för åren 2016–2018.", {"start": "2016", "end": "2018"}),
    ("fi", "Uutta toimintaohjelmaa valmistellaan vuosille 2016–2019.", {"start": "2016", "end": "2019"}),
    ("fi", "Uusi toimintaohjelma on valmis. Sitä toteutetaan vuosina 2016–2019.", {"start": "2016", "end": "2019"}),
    ("is", "Unnið er að nýrri aðgerðaáætlun fyrir árin 2016–2019.", {"start": "2016", "end": "2019"}),
    ("en", "A new action plan for the years 2016–2019 is being prepared.", {"start": "2016", "end": "2019"}),
    ("nb", "En handlingsplan utarbeides i perioden 2016–2019.", None),
    ("sv", "Handlingsplanen gäller åren 2016–2018. För åren 2017–2018 ges 10 miljoner kronor per år till handlingsplanen.",
     {"start": "2016", "end": "2018"}),
    ("en", "The plan of action has measures that will be implemented from 2006 – 2009.", {"start": "2006", "end": "2009"}),
    ("en", "Plan of Action to Combat Bullying [2006–2009] was presented in May 2006.",
     {"start": "2006", "end": "2009", "launched": "2006-05"}),
    ("nb", "Stortinget vedtok våren 2018 at regjeringen skulle legge fram en opptrappingsplan mot mobbing. Den har 9 tiltak.", {"launched": None}),
    ("da", "Folketinget vedtog i 2018, at regeringen skulle fremlægge en handlingsplan mod mobning. Den har 9 initiativer.", {"launched": None}),
    ("nb", "28. oktober 2016 la regjeringen fram handlingsplanen mot mobbing.", {"launched": "2016-10-28"}),
    ("is", "Aðgerðaáætlunin var kynnt í mars 2009 og gildir til ársins 2012.", {"launched": "2009-03", "start": None, "end": "2012"}),
    ("sv", "Regeringens 34-punktsprogram genomförs nu.", {"measure_count_stated": 34}),
    ("en", "The action plan is old. The Government presented a package of 40 measures in June 2021.", None),
    ("nb", "Regjeringen la fram 2 handlingsplaner. De gjaldt ut 2014.", None),
    ("da", "Ministeren præsenterer syv initiativer. Med udspillet foreslår ministeren mere.", None),
    # counts behind adjectives, or before their number
    ("nb", "Handlingsplanen inneholder 37 praktiske tiltak.", {"measure_count_stated": 37}),
    ("nn", "Handlingsplanen har 28 konkrete og forpliktande tiltak.", {"measure_count_stated": 28}),
    ("sv", "Handlingsplanen har 132 olikartade åtgärder.", {"measure_count_stated": 132}),
    ("da", "Handlingsplanen rummer 26 helt konkrete initiativer.", {"measure_count_stated": 26}),
    ("fi", "Toimintaohjelman toimenpiteitä on 55.", {"measure_count_stated": 55}),
    ("is", "Aðgerðaáætlunin felur í sér 26 tímasettar aðgerðir.", {"measure_count_stated": 26}),
    ("en", "The action plan lists 37 practical measures.", {"measure_count_stated": 37}),
    ("nb", "Handlingsplanen har 12 sider og 10 land deltar i tiltak.", None),
    ("nb", "Handlingsplanen har en lang rekke tiltak.", None),
    # years behind a preposition, a name and its years behind the noun, expiry in the past
    ("da", "Regeringen er i gang med en ny handlingsplan for 2022-2025.", {"start": "2022", "end": "2025"}),
    ("nn", "Regjeringa la fram strategien Trygg heim 2020–2024 i mars 2020.", {"start": "2020", "end": "2024", "launched": "2020-03"}),
    ("en", "The strategy Safe at Home 2020–2024 was launched in May 2020.", {"start": "2020", "end": "2024"}),
    ("da", "Handlingsplanen udløb i 2018.", {"end": "2018", "start": None}),
    # what begins is the work or the talks on a plan, not the plan
    ("sv", "Arbetet med en ny handlingsplan för 2024–2026 inleddes hösten 2022.", {"start": "2024", "end": "2026"}),
    ("da", "Forhandlingerne om en ny handlingsplan mod vold startede i marts 2017.", None),
    ("nb", "Arbeidet med handlingsplanen for 2020–2023 startet i 2018.", {"start": "2020", "end": "2023"}),
    # budgets: what one body gets is its own
    ("sv", "Handlingsplanen har en budget på 40 miljoner kronor.", {"budget_amount": 40_000_000.0}),
    ("nb", "Handlingsplanen gjelder fra 2020. Arbeidstilsynet får 5 millioner kroner.", {"start": "2020", "budget_amount": None}),
    # a draft that is shown is no launch; a day by which a plan will be made is no end of it
    ("is", "Aðgerðaáætlunin hefur að geyma 14 aðgerðir. Drög að áætluninni voru kynnt í febrúar 2014.", {"launched": None, "measure_count_stated": 14}),
    ("en", "The action plan lists 14 measures. The action plan will be drafted by the end of 2019.", {"measure_count_stated": 14, "end": None}),
    ("sv", "Handlingsplanen har 14 åtgärder. Handlingsplanen ska tas fram före utgången av 2019.", {"measure_count_stated": 14, "end": None}),
    # years that go on
    ("nb", "Strategi mot hatprat (2020–)\n\nStrategien har 12 tiltak mot hatprat.", {"start": "2020", "end": None, "measure_count_stated": 12}),
    # to the end of a term of parliament, or of a year
    ("sv", "Programmet presenterades i mars 2015. Programmet gäller fram till mandatperiodens slut 2018.",
     {"launched": "2015-03", "end": "2018", "start": None}),
    ("nb", "Handlingsplanen gjelder ut stortingsperioden 2021.", {"end": "2021", "start": None}),
    ("is", "Aðgerðaáætlunin gildir til ársloka 2016.", {"end": "2016-12-31", "start": None}),
    ("is", "Alþingi samþykkti áætlun stjórnvalda um aðgerðir gegn mansali fyrir árin 2031–2034.",
     {"title": "áætlun stjórnvalda um aðgerðir gegn mansali fyrir árin 2031–2034"}),
    ("is", "Unnið er eftir áætlun fyrir árin 2031–2034 um aðgerðir gegn mansali.",
     {"title": "áætlun fyrir árin 2031–2034 um aðgerðir gegn mansali"}),
    ("fi", "Toimintaohjelma hyväksyttiin 3.5.2012. Ohjelmaa toteutetaan kevääseen 2015 saakka.",
     {"adopted": "2012-05-03", "end": "2015-21"}),
    ("fi", "Toimintaohjelmassa on 40 toimenpidettä. Ohjelmaa valmisteltiin vuoden 2011 loppuun asti.",
     {"measure_count_stated": 40, "end": None}),
    ("nb", "Handlingsplanen har 40 tiltak. Planen ble utarbeidet i perioden 2009–2010.",
     {"measure_count_stated": 40, "start": None, "end": None}),
    # by when a plan is to be made is no end of it
    ("nb", "Handlingsplanen skal ha 20 tiltak. Planen skal ferdigstilles innen utgangen av 2024.",
     {"measure_count_stated": 20, "end": None}),
    ("nn", "Handlingsplanen skal ha 20 tiltak. Planen skal utformast innan utgangen av 2024.",
     {"measure_count_stated": 20, "end": None}),
    ("sv", "Handlingsplanen ska få 20 åtgärder. Planen ska arbetas fram till slutet av 2024.",
     {"measure_count_stated": 20, "end": None}),
    ("da", "Handlingsplanen får 20 initiativer. Planen færdiggøres med udgangen af 2024.",
     {"measure_count_stated": 20, "end": None}),
    ("fi", "Toimintaohjelmassa on 20 toimenpidettä. Toimintaohjelma laadittava vuoden 2024 loppuun mennessä.",
     {"measure_count_stated": 20, "end": None}),
    ("en", "The action plan is to have 20 measures. The plan will be drawn up by the end of 2024.",
     {"measure_count_stated": 20, "end": None}),
    ("en", "The action plan has 20 measures. It runs until the end of 2024.", {"measure_count_stated": 20, "end": "2024-12-31"}),
    # a verb between the noun and some years: these tell when it was done
    ("nb", "Handlingsplanen har 20 tiltak. Arbeidet med planen mot svart arbeid ble satt i gang 2014–2015.",
     {"measure_count_stated": 20, "start": None, "end": None}),
    # of a headline that tells of the plan, the title is what stands before the verb; in the genitive the noun opens no title
    ("nb", "Handlingsplan mot hatkriminalitet lansert i Bergen\n\nPlanen har 20 tiltak.", {"title": "Handlingsplan mot hatkriminalitet"}),
    ("is", "Aðgerðaáætlun gegn hatursorðræðu samþykkt á Alþingi\n\nÁætlunin nær til 20 aðgerða.",
     {"title": "Aðgerðaáætlun gegn hatursorðræðu"}),
    ("sv", "Strategins fyra mål\n\nStrategin gäller till och med 2015.", {"title": None, "end": "2015"}),
    ("en", "The strategy’s five aims\n\nThe strategy runs until 2019.", {"title": None, "end": "2019"}),
    ("fi", "Toimintaohjelman tavoitteet\n\nToimintaohjelma on voimassa vuoteen 2019.", {"title": None}),
    ("fi", "Toimintaohjelman hankkeet vuosille 2020–2023\n\nNiitä on monta.", {"title": None, "start": "2020", "end": "2023"}),
    # a name behind its noun, the years apart from it or not; when it was followed up is no time of it
    ("nb", "Arbeidet bygger på samarbeidsprogrammet Sammen for jentene 2015–2018.", {"title": "Sammen for jentene 2015–2018", "start": "2015", "end": "2018"}),
    ("nn", "Arbeidet byggjer på samarbeidsprogrammet Saman for jentene 2015–2018.", {"title": "Saman for jentene 2015–2018", "start": "2015", "end": "2018"}),
    ("en", "The work builds on the co-operative programme Together for Girls 2015–2018.", {"title": "Together for Girls 2015–2018", "start": "2015", "end": "2018"}),
    ("en", "The countries will base it on the programme Pushing for More in the period 2025–2027.", {"title": "Pushing for More", "start": "2025", "end": "2027"}),
    ("sv", "Arbetet bygger på strategin Trygg uppväxt under perioden 2015–2018.", {"title": "Trygg uppväxt", "start": "2015", "end": "2018"}),
    ("nb", "Regjeringen viser til strategien Trygg vekst i perioden 2015–2018.", {"title": "Trygg vekst", "start": "2015", "end": "2018"}),
    ("nb", "Strategien har 20 tiltak. Strategien for barn og unge er fulgt opp i 2018-2019.", {"measure_count_stated": 20, "start": None, "end": None}),
    ("sv", "Strategin har 20 åtgärder. Strategin för barn och unga har följts upp 2018–2019.", {"measure_count_stated": 20, "start": None, "end": None}),
    ("da", "Strategien har 20 initiativer. Strategien for børn og unge er fulgt op i 2018-2019.", {"measure_count_stated": 20, "start": None, "end": None}),
    ("is", "Áætlun um forvarnir fyrir árin 2021–2025 var kynnt. Aðgerðirnar í þingsályktuninni eru 26 og skiptast í sex þætti.", {"measure_count_stated": 26}),
    # the register holds the noun with the word behind it; an address stands behind the title
    ("is", "Áætlun um aðgerðir gegn einelti\n\nÁætlunin nær til 20 aðgerða.", {"title": "Áætlun um aðgerðir gegn einelti"}),
    ("sv", "Handlingsplan mot mobbning (https://www.skola.example/plan)\n\nPlanen har 20 åtgärder.",
     {"title": "Handlingsplan mot mobbning"}),
    # one that followed, something between or not
    ("sv", "I december 2018 följde, som en del av strategin, ett åtgärdsprogram mot mobbning med 99 åtgärder. Det gäller fram till 2023.",
     {"launched": "2018-12", "end": "2023", "measure_count_stated": 99}),
    ("nb", "I desember 2018 fulgte en handlingsplan mot mobbing. Den gjelder fram til 2023.", {"launched": "2018-12", "end": "2023"}),
    ("is", "Í desember 2018 fylgdi aðgerðaáætlun gegn einelti. Hún gildir til ársins 2023.", {"launched": "2018-12"}),
    # what comes after its end is another plan's
    ("nn", "Sluttrapport om Handlingsplan mot mobbing (2011–2014)\n\nRegjeringa har starta arbeidet med ein ny plan, som blir lagd fram i 2016.",
     {"launched": None, "end": "2014"}),
    ("da", "Slutrapport om Handlingsplan mod mobning 2011-2014\n\nRegeringen er begyndt på en ny plan, der ventes fremlagt i 2016.",
     {"launched": None, "end": "2014"}),
    ("fi", "Kiusaamisen vastainen toimintaohjelma 2011–2014\n\nUuden ohjelman valmistelu on alkanut, ja ohjelma julkaistaan vuonna 2016.",
     {"launched": None, "end": "2014"}),
    ("en", "Action Plan against Bullying 2011–2014\n\nWork has begun on a new plan, which is expected to be presented in 2016.",
     {"launched": None, "end": "2014"}),
    # years whose end is open
    ("nb", "Strategi mot svart arbeid (2021–)\n\nStrategien følges opp.", {"start": "2021", "end": None}),
    ("nn", "Strategi mot svart arbeid (2017 –)\n\nStrategien blir følgd opp.", {"start": "2017", "end": None}),
    ("sv", "Strategi mot svartarbete (2019-)\n\nStrategin följs upp.", {"start": "2019", "end": None}),
    ("da", "Handlingsplan mod sort arbejde (2018–)\n\nPlanen følges op.", {"start": "2018", "end": None}),
    ("en", "Action plan against undeclared work (2022–)\n\nThe plan is followed up.", {"start": "2022", "end": None}),
    # coming into force, being in force and reaching so far, in whatever verb
    ("nb", "Handlingsplanen trådte i kraft 1. februar 2019 og varer ut 2022.", {"start": "2019-02-01", "end": "2022"}),
    ("nn", "Strategien byrja å gjelde 1. mai 2020. Verketida er 2020 til 2024.", {"start": "2020-05-01", "end": "2024"}),
    ("sv", "Strategin började gälla den 1 mars 2018 och räcker till 2024.", {"start": "2018-03-01", "end": "2024"}),
    ("da", "Strategien rækker til 2023, og handlingsplanen har 17 initiativer.", {"end": "2023", "measure_count_stated": 17}),
    ("fi", "Toimintaohjelma tuli voimaan 1.3.2019, ja se on voimassa vuoden 2024 loppuun.",
     {"start": "2019-03-01", "end": "2024-12-31"}),
    ("is", "Aðgerðaáætlunin öðlaðist gildi 1. mars 2020 og gildir til ársloka 2023.", {"start": "2020-03-01", "end": "2023-12-31"}),
    ("en", "The action plan came into effect on 1 May 2018 and stretches to 2023.", {"start": "2018-05-01", "end": "2023"}),
    # an end further behind its word, and one that follows
    ("sv", "Programmet ska gälla fram till mandatperiodens slut 2026.", {"end": "2026", "start": None}),
    ("fi", "Toimintaohjelmaa toteutetaan kevääseen 2025 saakka.", {"end": "2025-21", "start": None}),
    # a deadline of what is carried out is the end; a single date of it is one measure's
    ("en", "The action plan has 21 measures, which are to be carried out by autumn 2026.", {"end": "2026-23", "start": None}),
    ("nb", "Tiltakene i handlingsplanen skal gjennomføres innen 2021.", {"end": "2021", "start": None}),
    ("da", "Handlingsplanen gennemføres i 2021 også i Grønland, og den gælder til 2024.", {"end": "2024", "start": None}),
    # what begins is the plan, or something else
    ("nb", "Handlingsplanen starter i 2021.", {"start": "2021"}),
    ("nb", "Som en del av handlingsplanen la departementet til rette for at kursene startet i 2021. Planen har 9 tiltak.",
     {"start": None}),
    # years before the noun; behind how long it lasts; the turn of a year; a noun for the time with `is`
    ("en", "The 2012–2016 action plan against forced labour had 21 measures.", {"start": "2012", "end": "2016"}),
    ("sv", "2012–2016 års handlingsplan hade 21 åtgärder.", {"start": "2012", "end": "2016"}),
    ("da", "Planen er femårig (2012-2016). Handlingsplanen har 21 initiativer.", {"start": "2012", "end": "2016"}),
    ("nn", "Handlingsplanen går over fem år, 2012–2016.", {"start": "2012", "end": "2016"}),
    ("fi", "Toimintaohjelman kausi on 2012–2016.", {"start": "2012", "end": "2016"}),
    ("nb", "Handlingsplanen løper ut ved årsskiftet 2016/2017.", {"start": None, "end": "2016-12-31"}),
    ("nb", "I 2012–2016 ble handlingsplanen mye omtalt.", None),
    # extended: the title's start, the later end
    ("nb", "Handlingsplan mot tvang (2015–2018)\n\nPlanen er forlenget til 2020.", {"start": "2015", "end": "2020"}),
    ("sv", "Handlingsplan mot tvång (2015–2018)\n\nPlanen har förlängts till och med 2020.", {"start": "2015", "end": "2020"}),
    ("en", "Action plan against forced labour (2015–2018)\n\nThe plan was extended until 2020.", {"start": "2015", "end": "2020"}),
    # a relative clause that tells of something else
    ("fi", "Toimintaohjelma koskee vuosia 2021–2024. Se laadittiin työryhmässä, jonka toimikausi oli 1.2.2020–31.1.2021.",
     {"start": "2021", "end": "2024"}),
    ("nb", "Handlingsplanen har 11 tiltak. Planen erstatter «Aldri mer alene», som gjaldt i perioden 2012–2015.",
     {"start": None, "end": None}),
    # the date at which it came, right beside; the date from which it is; the noun of launching
    ("nb", "Handlingsplanen kom i mai 2014.", {"launched": "2014-05"}),
    ("nn", "3. mai 2014 kom handlingsplanen.", {"launched": "2014-05-03"}),
    ("sv", "Handlingsplanen från maj 2014 har 20 åtgärder.", {"launched": "2014-05"}),
    ("nb", "Handlingsplanen mot tvangsarbeid kom i mai 2014.", {"launched": "2014-05"}),
    ("sv", "Handlingsplanen mot tvångsarbete, som kom i maj 2014, har 20 åtgärder.", {"launched": "2014-05"}),
    ("nn", "Handlingsplanen mot tvangsarbeid frå mai 2014 har 20 tiltak.", {"launched": "2014-05"}),
    ("nb", "Regjeringen har en handlingsplan. Den kom i mai 2014.", {"launched": "2014-05"}),
    ("nb", "Handlingsplanen mot tvangsarbeid fra 2011 til 2014 hadde 20 tiltak.", {"launched": None}),
    ("da", "Handlingsplanen fra 2014 har 20 initiativer.", {"launched": "2014"}),
    ("is", "Aðgerðaáætlunin leit dagsins ljós í maí 2014.", {"launched": "2014-05"}),
    ("en", "The action plan dates from May 2014.", {"launched": "2014-05"}),
    ("da", "Lanceringen af handlingsplanen fandt sted den 3. maj 2014.", {"launched": "2014-05-03"}),
    ("nb", "Kritikken av handlingsplanen kom i mai 2014. Planen har 20 tiltak.", {"launched": None}),
    ("nb", "Handlingsplanen fra 2011 til 2014 hadde 20 tiltak.", {"launched": None}),
    # a launch that ends in the word for an end; a minister with all titles between the halves of the verb
    ("is", "Aðgerðaáætlunin kom út árið 2012.", {"launched": "2012", "end": None}),
    ("nb", "1. juni 2018 la arbeids- og sosialminister Anniken Scharning Huitfeldt Moe fram handlingsplanen.",
     {"launched": "2018-06-01"}),
    # how many there are in all, behind what is counted
    ("fi", "Toimintaohjelma julkaistiin. Toimenpiteitä on yhteensä 47.", {"measure_count_stated": 47}),
    ("en", "The action plan is out. The number of measures is in total 47.", {"measure_count_stated": 47}),
    # a plan that is only called new
    ("nb", "Nå kommer en ny plan, som gjelder fra 2019 til 2022.", {"start": "2019", "end": "2022"}),
    ("da", "Nu kommer en ny plan, der gælder fra 2019 til 2022.", {"start": "2019", "end": "2022"}),
    ("fi", "Uusi ohjelma on voimassa vuosina 2019–2022.", {"start": "2019", "end": "2022"}),
    # what is no fact of the plan
    ("nb", "Handlingsplanen omtales her. I perioden 2004–2006 ble 40 saker anmeldt.", None),
    ("sv", "Handlingsplanen nämns. Under åren 2001-2003 ökade brotten.", None),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "words", "expected"), FACTS, ids=lambda value: str(value)[:45])
def test_facts(lang: str, words: str, expected: dict[str, Any] | None) -> None:
    plan = next(iter(found(lang, words)), None)
    if expected is None:
        assert plan is None
        return
    assert plan
    assert {name: fact(plan, name) for name in expected} == expected


COUNTS = [
    # above a headline stand dates and the numbers of chapters, which count nothing
    ("nb", "5 Nye tiltak\n\nHandlingsplanen gjelder fra 2010 til 2013.", None),
    ("nb", "Kapittel 7\nTiltak mot vold\n\nHandlingsplanen gjelder fra 2010 til 2013.", None),
    ("nb", "Dato: 14.11.2011\nNye tiltak\n\nHandlingsplanen gjelder fra 2010 til 2013.", None),
    ("nn", "Oslo, 12. mai 2016\n\nNye tiltak\n\nHandlingsplanen gjeld frå 2014 til 2017.", None),
    ("sv", "Publicerad 3 mars 2016\n\nNya åtgärder\n\nHandlingsplanen gäller till och med 2015.", None),
    ("da", "NYHED / 18-05-2021\nNye initiativer\n\nHandlingsplanen løber fra 2021 til 2024.", None),
    ("fi", "Luku 6\nToimenpiteet\n\nToimintaohjelma on voimassa 2015–2018.", None),
    ("is", "Kafli 4\nAðgerðir\n\nAðgerðaáætlunin gildir til ársins 2016.", None),
    ("en", "Published 9 June 2017\n\nNew measures\n\nThe action plan runs until 2019.", None),
    ("en", "In 2017 initiatives were few. The action plan runs until 2019.", None),
    # in a headline, and in a paragraph whose lines are broken, a number counts all the same
    ("nb", "19 tiltak mot vold\n\nHandlingsplanen gjelder fra 2010 til 2013.", 19),
    ("da", "Handlingsplanen er klar, og den rummer 17\nnye initiativer mod vold.", 17),
    ("sv", "Handlingsplanen gäller till 2015 och innehåller trettio\nåtgärder mot våld.", 30),
    ("en", "The action plan runs until 2019 and has 23\nmeasures against violence.", 23),
]


COUNTS_OF_ALL = [
    ("nb", "Handlingsplanen er lansert. Regjeringens 18 nye tiltak presenteres. Planen har i alt 37 tiltak.", 37),
    ("nn", "Her er 18 nye tiltak i handlingsplanen. Planen har til saman 37 tiltak.", 37),
    ("sv", "Regeringens 18 nya åtgärder i handlingsplanen presenteras. Planen har totalt 37 åtgärder.", 37),
    ("da", "Her er 18 nye initiativer i handlingsplanen. Planen har i alt 37 initiativer.", 37),
    ("fi", "Toimintaohjelmassa on 18 uutta toimenpidettä. Yhteensä ohjelmassa on 37 toimenpidettä.", 37),
    ("is", "Í aðgerðaáætluninni eru 18 nýjar aðgerðir. Alls eru 37 aðgerðir í aðgerðaáætluninni.", 37),
    ("en", "The action plan has 18 new measures. It has 37 measures in all.", 37),
    ("nb", "Handlingsplanen har 37 tiltak. I alt 45 tiltak er kjent fra andre planer.", 37),
    ("nb", "Handlingsplanen har 18 nye tiltak. Kommunen har 37 tiltak.", 18),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "words", "expected"), COUNTS_OF_ALL, ids=lambda value: str(value)[:45])
def test_the_count_of_all_comes_before_that_of_the_new_ones(lang: str, words: str, expected: int) -> None:
    assert fact(found(lang, words)[0], "measure_count_stated") == expected


PARTS = [
    ("nb", "Handlingsplanen har 35 tiltak fordelt på fem områder.", 5),
    ("nn", "Handlingsplanen har 35 tiltak fordelt på fem område.", 5),
    ("sv", "Handlingsplanen har 35 åtgärder inom fem områden.", 5),
    ("da", "Handlingsplanen har 35 initiativer fordelt på fem områder.", 5),
    ("fi", "Toimintaohjelma koostuu viidestä strategisesta tavoitteesta.", 5),
    ("is", "Í aðgerðaáætluninni eru 35 aðgerðir á fimm sviðum.", 5),
    ("en", "The action plan has 35 measures across five areas.", 5),
    ("nb", "Handlingsplanen har 35 tiltak. Fem områder av byen er utsatt.", None),
    ("en", "The action plan has 35 measures. Five areas of the city are at risk.", None),
]


@pytest.mark.parametrize(("lang", "words", "expected"), PARTS, ids=lambda value: str(value)[:45])
def test_parts(lang: str, words: str, expected: int | None) -> None:
    assert fact(found(lang, words)[0], "part_count_stated") == expected


PARTIAL = [
    # those of one body, those that are done, or no more than about so many
    ("nb", "Departementet har ansvar for fem tiltak i handlingsplanen mot vold.", None),
    ("sv", "Departementet ansvarar för fem åtgärder i handlingsplanen mot våld.", None),
    ("da", "Ministeriet har ansvaret for fem initiativer i handlingsplanen mod vold.", None),
    ("fi", "Ministeriö vastaa viidestä väkivallan vastaisen toimintaohjelman toimenpiteestä.", None),
    ("is", "Ráðuneytið ber ábyrgð á fimm aðgerðum í aðgerðaáætlun gegn ofbeldi.", None),
    ("en", "The ministry is responsible for five measures in the action plan against violence.", None),
    ("nb", "Av tiltakene i handlingsplanen mot vold er 12 tiltak gjennomført.", None),
    ("sv", "Av åtgärderna i handlingsplanen mot våld har 12 åtgärder genomförts.", None),
    ("fi", "Väkivallan vastaisen toimintaohjelman toimenpiteistä 12 toimenpidettä on toteutettu.", None),
    ("fi", "Väkivallan vastaisesta toimintaohjelmasta vain neljää toimenpidettä ei ole vielä aloitettu.", None),
    ("fi", "Väkivallan vastainen toimintaohjelma sisältää 35 kokemukseen perustuvaa toimenpidettä.", 35),
    ("en", "Only four measures of the action plan against violence have not been started.", None),
    ("en", "Of the measures in the action plan against violence, 12 measures have been completed.", None),
    ("nn", "I fjor sette kommunane i verk over 200 tiltak mot vald. Handlingsplanen mot vald gjeld ikkje dei.", None),
    ("da", "Kommunerne iværksatte mere end 200 initiativer mod vold. Handlingsplanen mod vold gælder ikke dem.", None),
    ("nb", "Kampanjen er et tiltak i handlingsplanen mot vold.", None),
    ("sv", "Ett nytt åtgärdsprogram mot våld ska ersätta de nuvarande 99 åtgärderna.", None),
    # all of them
    ("nb", "Alle 35 tiltak i handlingsplanen mot vold er gjennomført.", 35),
    ("nb", "Handlingsplanen mot vold gir en oversikt over 26 tiltak.", 26),
    ("en", "The 35 measures of the action plan against violence have been completed.", 35),
    ("fi", "Väkivallan vastaisen toimintaohjelman 35 toimenpidettä on toteutettu.", 35),
    ("nb", "Antall tiltak i handlingsplanen mot vold er 26.", 26),
    ("sv", "Antalet åtgärder i handlingsplanen mot våld är 26.", 26),
    ("is", "Fjöldi aðgerða í aðgerðaáætlun gegn ofbeldi er 26.", 26),
    ("en", "The number of measures in the action plan against violence is 26.", 26),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "words", "expected"), PARTIAL, ids=lambda value: str(value)[:45])
def test_numbers_of_some_measures_are_no_count(lang: str, words: str, expected: int | None) -> None:
    counts = [fact(plan, "measure_count_stated") for plan in found(lang, words) if "measure_count_stated" in plan.facts]
    assert counts == ([] if expected is None else [expected])


@pytest.mark.parametrize(("lang", "words", "expected"), COUNTS, ids=lambda value: str(value)[:45])
def test_what_counts_measures(lang: str, words: str, expected: int | None) -> None:
    plan = next(iter(found(lang, words)), None)
    assert (fact(plan, "measure_count_stated") if plan else None) == expected


SEVERAL = [
    # the plan before, told in a sentence of its own, with what goes on about it
    ("en", "The Government has an action plan, in force until 2026. An earlier plan, for 2008–2010, had 36 measures.",
     [(None, "2026"), ("2008", "2010")]),
    ("nb", "Handlingsplanen gjelder ut 2026. Den forrige planen, handlingsplanen mot vold, gjaldt fra 2011 til 2014.",
     [(None, "2026"), ("2011", "2014")]),
    ("fi", "Toimintaohjelma on voimassa vuoteen 2026. Edellinen suunnitelma oli vuosille 2016–2017.",
     [(None, "2026"), ("2016", "2017")]),
    # further plans, by title and years, beside the noun or with it; the main one first
    ("nb", "Handlingsplan mot vold (2016–2019)\n\nDen bygger på handlingsplanen mot vold (2008–2011), som er avsluttet.\n",
     [("2016", "2019"), ("2008", "2011")]),
    ("nb", ("Tiltaksplan mot overgrep (2018–2021)\n\nFra før finnes Trygg på skolen (2014–2016), en handlingsplan for barn. "
     "«Livet ute» (2014–2016) er strategien for eldre.\n"), [("2018", "2021"), ("2014", "2016"), ("2014", "2016")]),
    ("da", "Handlingsplan mod vold 2019-2022\n\nHandlingsplanen 2019-2022 har 13 initiativer.\n", [("2019", "2022")]),
    ("sv", "Handlingsplan mot våld 2010–2014\n\nDen ersätter Handlingsplan mot människohandel 2004–2007.\n",
     [("2010", "2014"), ("2004", "2007")]),
    # a plan beside the page's own, told apart by its compound; a strategy beside an action plan
    ("nb", ("Handlingsplanen er ny. Den gjelder for perioden 2021–2024.\n\n"
     "Opptrappingsplan mot vold og overgrep (2017–2021) utløper i år.\n"), [("2021", "2024"), ("2017", "2021")]),
    ("en", "Work on an action plan for 2024–2026 has started.\n\nThe national strategy came into force on 1 January 2017.\n",
     [("2024", "2026"), ("2017-01-01", None)]),
    ("en", "Work on an action plan for 2024–2026 has started.\n\nThe national strategy has been in force since 2017.\n",
     [("2024", "2026")]),
    # a plan to come beside the page's own; the first one; what another clause's verb opens
    ("nb", ("Regjeringen har en opptrappingsplan mot vold (2016–2020). I januar kommer også en ny handlingsplan mot tvang. "
     "Handlingsplanen skal gjelde fra 2018 til 2022.\n"), [("2016", "2020"), ("2018", "2022")]),
    ("is", "Aðgerðaáætlunin gildir 2021–2024. Fyrsta áætlunin gilti til ársins 2012.\n", [("2021", "2024"), (None, "2012")]),
    ("en", "The action plan runs from 2021 to 2024. The next action plan will run from 2025 to 2028.\n",
     [("2021", "2024"), ("2025", "2028")]),
    ("nb", "Dette er landets første handlingsplan. Den gjelder fra 2021 til 2024.\n", [("2021", "2024")]),
    ("sv", "Handlingsplanen gäller till och med 2025. I Norge löper strategin mot tvång till 2027.\n",
     [(None, "2025"), (None, "2027")]),
    # years on the next line
    ("nb", "Handlingsplan mot tvangsekteskap\n(2008–2011)\n\nPlanen er laget av to departementer.\n", [("2008", "2011")]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "words", "expected"), SEVERAL, ids=lambda value: str(value)[:45])
def test_several_plans(lang: str, words: str, expected: list[tuple[str, str]]) -> None:
    made = found(lang, words)
    assert [(fact(plan, "start"), fact(plan, "end")) for plan in made] == expected
    assert len({plan.plan_document_id for plan in made}) == len(made)


def test_launch_on_the_day_of_the_page() -> None:
    page = (
        "Ny handlingsplan mot våld\n\njustitieministeriet\nUtgivningsdatum 12.12.2014 11.43\nPressmeddelande\n\n"
        "Ministern presenterade i dag handlingsplanen, som innehåller 12 åtgärder mot våld.\n"
    )
    context = inspect(page.encode(), "page")
    assert context.date
    assert fact(plans.plans_of(context)[0], "launched") == "2014-12-12"


TODAY = [
    ("Spring til hovedindhold\n\nPRESSEMEDDELELSE / 12-12-2014\n\nMod vold\n\nMinisteren udsender i dag en ny handlingsplan, som har "
     "12 initiativer mod vold i nære relationer.\n"),
    ("Ny plan mot vold\n\nPublisert 12.12.2014\n\nI dag kan regjeringen legge fram handlingsplanen, som har 12 tiltak mot vold.\n"),
    ("Uusi ohjelma\n\nVerkkouutinen 12.12.2014\n\nTänään julkaistaan toimintaohjelma, jossa on 12 toimenpidettä väkivaltaa vastaan.\n"),
]  # fmt: skip


@pytest.mark.parametrize("page", TODAY, ids=["da", "nb", "fi"])
def test_launch_today(page: str) -> None:
    plan = plans.plans_of(inspect(page.encode(), "page"))[0]
    assert (fact(plan, "launched"), fact(plan, "measure_count_stated")) == ("2014-12-12", 12)


def test_launch_by_sending_it_out_today() -> None:
    page = "Spring til indhold\n\nNy strategi\n\n10.09.2019  12:47\nMinisteren udsender i dag en ny handlingsplan mod hjemløshed."
    assert fact(plans.plans_of(inspect(page.encode(), "page"))[0], "launched") == "2019-09-10"


def test_headlines_tell_of_plans() -> None:
    """What a headline says was done to the plan is no part of its title."""
    page = "7. maí 2014 Velferðarráðuneytið\n\nAðgerðaáætlun gegn einelti samþykkt í gær\n\nÁætlunin gildir til ársins 2016."
    plan = plans.plans_of(inspect(page.encode(), "page"))[0]
    assert fact(plan, "title") == "Aðgerðaáætlun gegn einelti"
    assert fact(plan, "end") == "2016"


SENTENCES = [
    ("nb", "Handlingsplanen mot hjemløshet styrker hjelpen i kommunene", "Handlingsplanen mot hjemløshet"),
    ("nn", "Handlingsplanen mot heimløyse styrkjer hjelpa i kommunane", "Handlingsplanen mot heimløyse"),
    ("sv", "Handlingsplanen mot hemlöshet effektiviserar stödet i kommunerna", "Handlingsplanen mot hemlöshet"),
    ("sv", "Programmet för unga i hemlöshet har godkänts", "Programmet för unga i hemlöshet"),
    ("da", "Handlingsplanen mod hjemløshed har fået en ny leder", "Handlingsplanen mod hjemløshed"),
    ("is", "Aðgerðaáætlun gegn einelti er að komast af stað", "Aðgerðaáætlun gegn einelti"),
    (
        "sv",
        "Handlingsplan för att förebygga hemlöshet och stödja unga",
        "Handlingsplan för att förebygga hemlöshet och stödja unga",
    ),
    ("en", "Action plan to support and protect young people", "Action plan to support and protect young people"),
]


@pytest.mark.parametrize(("lang", "headline", "title"), SENTENCES)
def test_a_headline_that_is_a_sentence_is_no_title(lang: str, headline: str, title: str) -> None:
    words = [plan.facts["title"].value if "title" in plan.facts else None for plan in found(lang, f"{headline}\n\n2010-2014.\n")]
    assert words == [title]


NAMES = [
    ("nb", "Regjeringen lager en handlingsplan mot hjemløshet våren 2024. Den har 9 tiltak.", "handlingsplan mot hjemløshet"),
    ("nb", "Ikke alle kjenner kommunens handlingsplan mot hjemløshet skriver avisa. Den har 9 tiltak.",
     "handlingsplan mot hjemløshet"),
    ("sv", "Regeringen antog en strategi mot hemlöshet 2015. Strategin har 9 åtgärder.", "strategi mot hemlöshet"),
    ("sv", "Ett åtgärdsprogram mot hemlöshet före utgången av 2023 har 9 åtgärder.", "åtgärdsprogram mot hemlöshet"),
    ("sv", "Handlingsplanen mot hemlöshet och har 9 åtgärder.", "Handlingsplanen mot hemlöshet"),
    ("nb", "I en handlingsplan mot hjemløshet settes 5 millioner kroner inn. Den har 9 tiltak.", "handlingsplan mot hjemløshet"),
    ("nb", "Departementet legger i dag fram en strategi mot hatprat på nettet. Strategien har 9 tiltak.", "strategi mot hatprat på nettet"),
    ("nb", "En tiltaksplan for å hindre tvangsarbeid skal lages. Planen har 9 tiltak.", "tiltaksplan for å hindre tvangsarbeid"),
    ("nn", "Opptrappingsplanen mot mobbing er ikkje ferdig, men dei som har laga han, seier at planen har 9 tiltak.", "Opptrappingsplanen mot mobbing"),
    ("sv", "Regeringen har en handlingsplan mot hedersvåld som gäller till och med 2015.", "handlingsplan mot hedersvåld"),
    ("da", "Der er lavet en handlingsplan til forebyggelse af hjemløshed med 9 initiativer.", "handlingsplan til forebyggelse af hjemløshed"),
    ("da", "En handlingsplan mod hjemløshed ligger til grund for 9 initiativer.", "handlingsplan mod hjemløshed"),
    ("sv", "En strategi mot hedersvåld 2012 gäller för 9 åtgärder i kommunerna.", "strategi mot hedersvåld"),
    ("da", "Handlingsplanen for perioden udløb i 2018.", "Handlingsplanen"),
    ("en", "The Government adopted an action plan to protect pupils from bullying. It has 9 measures.", "action plan to protect pupils from bullying"),
    ("sv", "Regeringen antog en handlingsplan för att skydda elever från mobbning. Den har 9 åtgärder.",
     "handlingsplan för att skydda elever från mobbning"),
    ("sv", "Regeringens handlingsplan mot mobbning främjar tryggheten. Den har 9 åtgärder.", "handlingsplan mot mobbning"),
    ("nb", "Handlingsplan mot mobbing fra 2010 har 9 tiltak.", "Handlingsplan mot mobbing"),
    ("fi", "Hallitus julkaisi eilen Kukaan ei jää yksin –toimintaohjelman. Toimintaohjelmassa on 9 toimenpidettä.",
     "Kukaan ei jää yksin –toimintaohjelman"),
    ("fi", "Hallituksen Kukaan ei jää yksin -toimintaohjelmassa on 9 toimenpidettä.", "Kukaan ei jää yksin -toimintaohjelmassa"),
    ("en", "The Action Plan to Combat Forced Labour in Shipping contains 9 measures.", "Action Plan to Combat Forced Labour in Shipping"),
    ("en", "The Plan of Action against Forced Labour contains 9 measures.", "Plan of Action against Forced Labour"),
    ("fi", "Hallitus hyväksyi eilen koulukiusaamisen vastaisen toimintaohjelman. Toimintaohjelmassa on 9 toimenpidettä.",
     "koulukiusaamisen vastaisen toimintaohjelman"),
    ("fi", "Toimintaohjelmassa on 9 toimenpidettä.", "Toimintaohjelmassa"),
    ("is", "Aðgerðaáætlun gegn einelti hefur verið samþykkt og í henni eru 9 aðgerðir.", "Aðgerðaáætlun gegn einelti"),
    ("en", "Work on an action plan to prevent bullying in schools is under way. The action plan lists 9 measures.",
     "action plan to prevent bullying in schools"),
    ("en", "The action plan was launched in May 2020 and lists 9 measures.", "action plan"),
    # what belongs to the name: `national`, years in its midst or at its end; what does not: when something was done with it
    ("sv", "Den nationella strategin mot hedersvåld gäller till 2015.", "nationella strategin mot hedersvåld"),
    ("en", "The national action plan against bullying lists 9 measures.", "national action plan against bullying"),
    ("is", "Alþingi samþykkti áætlun fyrir árin 2014–2018 um aðgerðir gegn einelti.", "áætlun fyrir árin 2014–2018 um aðgerðir gegn einelti"),
    ("sv", "Arbetet följer strategin för att förebygga hedersvåld 2012–2015, som är ny.", "strategin för att förebygga hedersvåld 2012–2015"),
    ("nn", "Regjeringa la fram opptrappingsplanen mot mobbing i oktober 2016. Ikkje alle veit om det.", "opptrappingsplanen mot mobbing"),
    ("en", "The Government published the action plan against bullying in May 2021.", "action plan against bullying"),
    ("sv", "En strategi mot hedersvåld började gälla den 1 januari 2012.", "strategi mot hedersvåld"),
    ("da", "Den nye mobbehandlingsplan har 9 initiativer.", "mobbehandlingsplan"),
    # an article within the name, and what the work in it is for
    ("nb", "Departementet har en strategi for å styrke den nasjonale innsatsen mot mobbing. Strategien har 9 tiltak.",
     "strategi for å styrke den nasjonale innsatsen mot mobbing"),
    ("sv", "Regeringen har en strategi för att stärka den nationella insatsen mot mobbning. Strategin har 9 åtgärder.",
     "strategi för att stärka den nationella insatsen mot mobbning"),
    ("da", "Ministeriet har en strategi for at styrke den nationale indsats mod mobning. Strategien har 9 initiativer.",
     "strategi for at styrke den nationale indsats mod mobning"),
    ("nb", "Departementet har en strategi for å styrke arbeidet for å hindre mobbing. Strategien har 9 tiltak.",
     "strategi for å styrke arbeidet for å hindre mobbing"),
    ("da", "Ministeriet har en strategi for at styrke indsatsen for at hindre mobning. Strategien har 9 initiativer.",
     "strategi for at styrke indsatsen for at hindre mobning"),
    ("nb", "Departementet har en handlingsplan mot mobbing for å hjelpe barna. Planen har 9 tiltak.", "handlingsplan mot mobbing"),
    ("nb", "Departementet la fram handlingsplanen mot mobbing da den var ferdig. Planen har 9 tiltak.", "handlingsplanen mot mobbing"),
    # in whom the trade is that a plan is against, up to a verb of two halves
    ("nb", "Med en handlingsplan mot handel med barn setter departementet i gang 9 tiltak i kommunene.", "handlingsplan mot handel med barn"),
    ("nn", "Departementet har ein handlingsplan mot handel med barn og unge. Planen har 9 tiltak.", "handlingsplan mot handel med barn og unge"),
    ("da", "Ministeriet har en handlingsplan mod handel med børn. Planen har 9 initiativer.", "handlingsplan mod handel med børn"),
    ("sv", "Regeringen har en handlingsplan mot handel med barn. Planen har 9 åtgärder.", "handlingsplan mot handel med barn"),
    ("nb", "Departementet lager en handlingsplan mot mobbing med flere organisasjoner. Planen har 9 tiltak.", "handlingsplan mot mobbing"),
    # neither several plans nor a plan of another kind give the name
    ("nb", "Programmet løper ut i 2013. Landene har handlingsplaner mot vold og rus.", "Programmet"),
    ("nb", "Strategien gjelder ut 2013. En handlingsplan mot vold kommer senere.", "Strategien"),
    ("sv", "Handlingsplanen gäller till 2015. Kommunerna har handlingsplaner mot våld.", "Handlingsplanen"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "words", "name"), NAMES, ids=lambda value: str(value)[:45])
def test_name_of_a_plan_without_title(lang: str, words: str, name: str) -> None:
    context = inspect(f"2020\n\n{words}".encode(), "page")
    assert context.code == lang
    plan = plans.plans_of(context)[0]
    assert plan.name
    assert plan.name.of(context.text) == name


def test_the_end_of_a_page_is_no_part_of_a_name() -> None:
    head = "Utgivningsdatum 23.3.2022 13.48\nPressmeddelande\n\n"
    words = "Statsrådet gick igenom hur handlingsplanen mot mobbning\n\n---\n\nhar framskridit. Den har 9 åtgärder."
    context = inspect(f"{head}{words}".encode(), "page")
    [plan] = plans.plans_of(context)
    assert plan.name
    assert plan.name.of(context.text) == "handlingsplanen mot mobbning"


WORDS = [words for _, words, _ in FACTS] + [words for _, words, _ in SEVERAL] + ["\n\n", "\n---\n", "(", "2010–", "planen "]


@settings(max_examples=60)
@given(st.lists(st.sampled_from(WORDS), max_size=8))
def test_titles_quote_the_text(parts: list[str]) -> None:
    """Whatever stands together: titles and years are the text's words, years lie in or behind titles, nothing is raised."""
    context = inspect(("Side 2 om planen\n\n" + " ".join(parts)).encode(), "page")
    for naming in context.namings:
        for span in (naming.word, naming.title, naming.years):
            assert span is None or span.of(context.text).strip()
        assert naming.years is None or naming.years.start >= naming.start
    ids = [plan.plan_document_id for plan in plans.plans_of(context)]
    assert len(ids) == len(set(ids))


TITLES = [
    ("nb", "Regjeringens handlingsplan mot hjemløshet 2016–2019 inneholder 35 tiltak.", "handlingsplan mot hjemløshet 2016–2019"),
    ("nb", "Handlingsplanen mot hjemløshet (2016–2019) inneholder 35 tiltak.", "Handlingsplanen mot hjemløshet (2016–2019)"),
    ("nb", "Se handlingsplanen mot hjemløshet (2016–2019), som har 35 tiltak.", "handlingsplan mot hjemløshet (2016–2019)"),
    ("sv", "Regeringens handlingsplan mot hemlöshet 2016–2019 innehåller 35 åtgärder.", "handlingsplan mot hemlöshet 2016–2019"),
    ("da", "Regeringens handlingsplan mod hjemløshed 2016-2019 har 35 initiativer.", "handlingsplan mod hjemløshed 2016-2019"),
    ("fi", "Hallituksen asunnottomuuden vastainen toimintaohjelma 2016–2019 on uusi.",
     "asunnottomuuden vastainen toimintaohjelma 2016–2019"),
    ("fi", "Vuonna 2016 julkaistiin asunnottomuuden vastainen toimintaohjelma 2016–2019.",
     "asunnottomuuden vastainen toimintaohjelma 2016–2019"),
    ("en", "The Government's National Action Plan against Homelessness 2016–2019 is new.",
     "National Action Plan against Homelessness 2016–2019"),
    ("en", "The Government adopted a programme for gender equality 2016–2019.", "programme for gender equality 2016–2019"),
    ("nb", "Handlingsplan mot bolig-\nnød 2022–2025 er lansert.", "Handlingsplan mot bolignød 2022–2025"),
    ("da", "Handlingsplan til bekæmpelse af bolig-\nnød 2022-2025 er lanceret.", "Handlingsplan til bekæmpelse af bolignød 2022-2025"),
    ("en", "The Development Programme to Combat Hunger 2016–2019 is new.", "Development Programme to Combat Hunger 2016–2019"),
    # a Finnish heading that its noun closes; what stands before the copula; the noun and the adjectives before it in the base form
    ("fi", "Nuorten asunnottomuuden kansallinen torjuntaohjelma\n\nOhjelmassa on 35 toimenpidettä.",
     "Nuorten asunnottomuuden kansallinen torjuntaohjelma"),
    ("fi", "Ministeriö ja uusi toimintaohjelma\n\nToimintaohjelmassa on 35 toimenpidettä.", None),
    ("fi", "Toimintaohjelma Koti jokaiselle on hallituksen ohjelma vuosille 2016–2019.", "Koti jokaiselle"),
    ("fi", "Kaikki lukevat kansallisen asunnottomuuden vastaisen toimintaohjelman 2016–2019.",
     "kansallisen asunnottomuuden vastainen toimintaohjelma 2016–2019"),
    ("fi", "Tavoitteet ovat Toimintaohjelmassa 2016–2019.", "Toimintaohjelma 2016–2019"),
    ("is", "Margir lásu um Aðgerðaáætlunina gegn heimilisleysi 2016–2019.", "Aðgerðaáætlun gegn heimilisleysi 2016–2019"),
    ("da", "Handlingsplanen »Plads til alle« gælder 2021-2024.", "Plads til alle"),
    ("is", "Aðgerðaáætlunin „Heimili fyrir alla“ gildir 2021–2024.", "Heimili fyrir alla"),
    ("nb", "Handlingsplanen mot hjemløshet har 35 tiltak.", None),
    ("sv", "Handlingsplanen 2016–2019 har 35 åtgärder.", "Handlingsplanen 2016–2019"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "words", "title"), TITLES, ids=lambda value: str(value)[:45])
def test_title_in_prose(lang: str, words: str, title: str | None) -> None:
    assert fact(found(lang, words)[0], "title") == title


ORDERS = [
    (
        "nb",
        "Handlingsplan mot menneskehandel (2016–2019) har 20 tiltak. Planen avløser handlingsplanen 2011–2014.",
        "2016",
        "2011",
    ),
    ("nn", "Handlingsplan mot menneskehandel (2016–2019) vidarefører handlingsplanen 2011–2014.", "2016", "2011"),
    ("sv", "Handlingsplan till skydd för barn 2016–2018 är en fortsättning på handlingsplanen 2014–2015.", "2016", "2014"),
    ("da", "Handlingsplan mod vold 2019-2021 bygger videre på Handlingsplan mod vold 2015-2018.", "2019", "2015"),
    ("is", "Aðgerðaáætlun gegn mansali 2013–2016 kemur í stað aðgerðaáætlunar gegn mansali 2009–2012.", "2013", "2009"),
    (
        "en",
        "The Action Plan against Slavery 2011-2014 was replaced by the Action Plan against Slavery 2015-2018.",
        "2015",
        "2011",
    ),
    ("nb", "Handlingsplan mot vold (2012–2015) ble avløst av Handlingsplan mot vold (2016–2019).", "2016", "2012"),
]


@pytest.mark.parametrize(("lang", "words", "later", "earlier"), ORDERS, ids=[words[:50] for _, words, _, _ in ORDERS])
def test_the_plan_before(lang: str, words: str, later: str, earlier: str) -> None:
    by_start = {fact(plan, "start"): plan for plan in found(lang, words)}
    assert fact(by_start[later], "predecessor_plan_id") == by_start[earlier].plan_document_id
    assert fact(by_start[earlier], "predecessor_plan_id") is None


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("nb", "Handlingsplanen 2016–2019 avløser dagens innsats, og Handlingsplan mot vold (2011–2014) er ferdig."),
        (
            "nb",
            "Handlingsplan mot menneskehandel (2016–2019) følger opp arbeidet. Handlingsplan mot vold (2011–2014) er en annen.",
        ),
        ("en", "The Action Plan against Slavery 2011-2014 and the Action Plan against Violence 2015-2018 are two plans."),
    ],
)
def test_no_plan_before(lang: str, words: str) -> None:
    assert [fact(plan, "predecessor_plan_id") for plan in found(lang, words)].count(None) == len(found(lang, words))


@pytest.mark.parametrize(
    ("lang", "words", "budget"),
    [
        (
            "da",
            "Den nuværende handlingsplan udløber efter 2021. Regeringen vil bruge 90 mio. kr. i 2023-2026 på bedre tilbud.",
            None,
        ),
        ("da", "Handlingsplanen gælder til 2026. Der er afsat 90 mio. kr. i 2023-2026.", 90_000_000),
    ],
)
def test_a_sum_for_years_after_the_plan_is_none_of_its_own(lang: str, words: str, budget: int | None) -> None:
    plan = next(iter(found(lang, words)), None)
    assert (fact(plan, "budget_amount") if plan else None) == budget


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("nn", "Bygget kostar 40 millionar kroner, og alt går etter planen."),
        ("da", "Byggeriet koster 40 mio. kr., og alt går efter planen."),
        ("sv", "Bygget kostar 40 miljoner kronor och allt går enligt plan."),
    ],
)
def test_what_goes_as_planned_names_no_plan(lang: str, words: str) -> None:
    assert found(lang, words) == []


@pytest.mark.parametrize("heading", ["Strategier og rapporter", "Handlingsplaner mot tang", "Strategies and reports"])
def test_a_heading_over_several_plans_is_no_title(heading: str) -> None:
    context = inspect(f"{heading}\n\nHer finner du dokumenter om arbeidet.\n".encode(), "page")
    assert [naming.title for naming in context.namings] in ([], [None])
