"""Sums told without a verb of giving, grants in a row, benefits, days and schools, goals above what is done; the wording is the tests' own."""

import pytest

from tests.unit.test_measure_phrases import found

ACTS = [
    # a sum that is there from a day to come
    ("nb", "Fra 2027 er det en varig bevilgning på 20 millioner kroner til krisesentre."),
    ("nn", "Frå 2027 kjem det 15 millionar kroner årleg til barnehusa."),
    ("sv", "Från 2027 kommer en årlig pott på 10 miljoner kronor för förebyggande arbete."),
    ("da", "Fra 2027 er der en årlig pulje på 15 mio. kr. til foreningerne."),
    ("fi", "Vuodesta 2027 alkaen lastenasiantaloille tulee 1,5 miljoonaa euroa vuodessa."),
    ("is", "Frá 2027 verða 15 milljónir króna á ári til Barnahúss."),
    ("en", "From 2027 there will be an annual pool of EUR 10 million for prevention."),
    # one that an agreement or a budget holds
    ("nb", "I forliket ligger det 40 millioner kroner til flere etterforskere."),
    ("nn", "I pakken er det 40 millionar kroner til fleire etterforskarar."),
    ("sv", "I uppgörelsen finns 40 miljoner kronor till fler utredare."),
    ("da", "I forliget er der 40 mio. kr. til flere efterforskere."),
    ("fi", "Pakettiin sisältyy 4 miljoonaa euroa uusiin tutkijoihin."),
    ("is", "Í pakkanum eru 400 milljónir króna til fleiri rannsakenda."),
    ("en", "The package holds EUR 4 million for more investigators."),
    # one that stands alone, or is explained by the next sentence
    ("nb", "12 millioner kroner i 2024 og deretter 23 millioner kroner i året til en ny ordning for ofre."),
    ("sv", "8 miljoner kronor 2023 och 10 miljoner kronor per år därefter till skyddade boenden."),
    ("da", "8 mio. kr. i 2023 og 10 mio. kr. om året derefter til beskyttede boliger."),
    ("en", "EUR 800,000 in 2023 and EUR 1 million a year thereafter for safe housing."),
    ("da", "12 mio. kr. Det er, hvad forslaget til finanslov rummer til en ny indsats."),
    ("is", "12 milljónir króna. Svo mikið er í fjárlagafrumvarpinu til kvennaathvarfa."),
    # one at which a grant is fixed, or that is spent
    ("nb", "Bevilgningen til krisesentrene settes derfor til 79 millioner kroner i 2023."),
    ("nn", "Løyvinga til krisesentera blir difor sett til 79 millionar kroner i 2023."),
    ("sv", "Anslaget till kvinnojourerna sätts därför till 79 miljoner kronor 2023."),
    ("da", "Bevillingen til krisecentrene fastlægges derfor til 79 mio. kr. i 2023."),
    ("is", "Fjárveiting til kvennaathvarfsins er því ákveðin 79 milljónir króna árið 2023."),
    ("en", "The appropriation for shelters is therefore set at EUR 7.9 million in 2023."),
    ("nb", "I alt blir det brukt 30 millioner kroner på opplæring av lærere i 2023."),
    ("da", "I alt bliver der brugt 30 mio. kr. på efteruddannelse af lærere i 2023."),
    # what is kept up with the money, places that it pays for
    ("nb", "For en del av pengene fortsetter den felles innsatsen mot vold."),
    ("da", "For resten af pengene fortsætter rådgivningen i Aarhus."),
    ("en", "For part of the money, the joint effort against violence continues."),
    ("nb", "Pengene skal finansiere 30 nye plasser på krisesentrene."),
    ("sv", "Pengarna ska finansiera 30 nya platser på skyddade boenden."),
    # projects that get support, too
    ("nb", "Tiltak mot negativ sosial kontroll får også støtte."),
    ("nn", "Tiltak mot negativ sosial kontroll får òg støtte."),
    ("sv", "Initiativ mot hedersrelaterat förtryck får också stöd."),
    ("da", "Lokale projekter mod racisme får også tilskud."),
    ("fi", "Myös paikalliset hankkeet saavat avustusta."),
    ("is", "Verkefni gegn kynþáttafordómum fá líka styrk."),
    ("en", "Local projects against racism also get funding."),
    # the largest grant, with its sum between commas
    ("nn", "Det største tilskotet, 6 millionar kroner, går til Redd Barna."),
    ("sv", "Det största stödet, 6 miljoner kronor, går till Rädda Barnen."),
    ("da", "Den største bevilling, 6 mio. kr., går til Red Barnet."),
    ("fi", "Suurin yksittäinen avustus, 600 000 euroa, menee Pelastakaa Lapset ry:lle."),
    ("is", "Hæsti einstaki styrkurinn, 6 milljónir króna, rennur til Barnaheilla."),
    ("en", "The largest single grant, EUR 600,000, goes to Save the Children."),
    # one of the receivers
    ("nb", "Blant mottakerne er Caritas, som får 3 millioner kroner."),
    ("nn", "Blant mottakarane er Redd Barna, som får 2 millionar kroner."),
    ("sv", "Bland mottagarna finns Caritas, som får 3 miljoner kronor."),
    ("da", "Blandt modtagerne er Caritas, som får 3 mio. kr."),
    ("fi", "Avustuksen saajien joukossa on Amnesty, joka saa 50 000 euroa."),
    ("is", "Í hlut Barnaheilla koma 2 milljónir króna."),
    ("en", "Among the recipients is Caritas, which receives EUR 300,000."),
    # benefits
    ("nb", "Barnetrygden for barn under seks år øker fra nyttår."),
    ("nn", "Bustøtta aukar frå 1. juli 2023."),
    ("sv", "Bostadsbidraget höjs från den 1 juli 2023."),
    ("da", "Boligstøtten stiger fra 1. juli 2023."),
    ("fi", "Asumistuki nousee 1. heinäkuuta 2023."),
    ("is", "Húsnæðisbætur hækka frá 1. júlí 2023."),
    ("en", "Housing benefit rises from 1 July 2023."),
    # reforms by the end of their name
    ("nb", "Barnevernsreformen trer i kraft 1. januar 2023."),
    ("nn", "Barnevernsreforma tek til å gjelde 1. januar 2023."),
    ("sv", "Socialtjänstreformen börjar gälla den 1 juli 2023."),
    ("da", "Straffereformen træder i kraft 1. juli 2023."),
    ("fi", "Uusia sääntöjä sovelletaan 1. tammikuuta 2023 alkaen."),
    ("is", "Nýju hegningarlögin taka gildi 1. júlí 2023."),
    ("en", "The child welfare reform starts to apply on 1 January 2023."),
    # what belongs to the work
    ("nb", "Til dette hører at regjeringen kurser sine egne ansatte i likebehandling."),
    ("nn", "Til dette høyrer at regjeringa kursar sine eigne tilsette i likebehandling."),
    ("sv", "Till detta hör att regeringen utbildar sin egen personal i likabehandling."),
    ("da", "Dertil hører, at regeringen uddanner sine egne ansatte i ligebehandling."),
    ("fi", "Siihen kuuluu, että valtioneuvosto kouluttaa omaa henkilöstöään yhdenvertaisuudesta."),
    ("is", "Í þessu felst að ríkisstjórnin þjálfar eigið starfsfólk í jafnréttismálum."),
    ("en", "Part of this is that the Government trains its own staff in equal treatment."),
    # days that are to be marked, and what is held every year, first on a day to come
    ("nb", "Minnedagen skal høytideligholdes etter internasjonal praksis."),
    ("sv", "Minnesdagen för offren kommer till exempel att firas enligt internationell praxis."),
    ("da", "Mindedagen skal fejres efter international praksis."),
    ("en", "Remembrance Day will for example be marked in line with international practice."),
    ("sv", "Statsministern leder varje år en diskussion med olika aktörer, och våren 2023 hålls det första mötet."),
    # what is done as the ground of other work
    ("nb", "Som grunnlag for arbeidet kartlegges behovene i kommunene."),
    ("sv", "Som stöd för arbetet sammanställs uppgifter från alla län."),
    ("fi", "Työn pohjaksi kootaan tietoa syrjinnästä."),
    # teaching that passes to a school
    ("nb", "Undervisning og forskning i politifag blir lagt til Universitetet i Tromsø."),
    ("nn", "Undervisning og forsking i politifag blir lagt til Universitetet i Tromsø."),
    ("sv", "Undervisning och forskning i polisiärt arbete förläggs till universitetet i Umeå."),
    ("fi", "Poliisialan opetus ja tutkimus siirretään Tampereen yliopistoon."),
    ("is", "Kennsla og rannsóknir í lögreglufræðum verða í höndum Háskólans á Akureyri."),
    # goals above what is done
    (
        "sv",
        "Nya mål för de kommande fyra åren:\n\n- En välfärd som håller – ett nytt centrum inrättas\n- Tillit – vården ska bli bättre",
    ),
    (
        "da",
        "Nye mål for de næste fire år:\n\n- Bedre sundhed – der oprettes et nationalt center\n- Tillid – flere skal leve længere",
    ),
    ("is", "Ný markmið:\n\n- Velferð – stofnað verður nýtt embætti\n- Betri heilsa – fólk mun lifa lengur"),
    ("en", "New goals:\n\n- A modern society – money will be invested in public transport\n- Trust – services will be better"),
]
NO_ACTS = [
    # sums of which nobody decides
    ("nb", "12 millioner kroner er mye penger."),
    ("sv", "12 miljoner kronor är mycket pengar."),
    ("en", "EUR 12 million is a lot of money."),
    ("nb", "12 millioner kroner. Så mye tapte hun på svindelen."),
    ("en", "EUR 12 million. That is what traffickers earn in a year."),
    ("en", "From 2027, income from fisheries is expected to be EUR 6 million."),
    ("nb", "Fra 2010 var det en bevilgning på 20 millioner kroner til formålet."),
    ("nb", "I avtalen står det at partene skal møtes."),
    ("da", "I aftalen står der, at parterne skal mødes."),
    ("da", "Den største udgift, 6 mio. kr., går til husleje."),
    ("en", "The largest expense, EUR 6 million, goes to rent."),
    ("sv", "Pengarna används ofta till vapen."),
    ("da", "Pengene bruges ofte på våben."),
    # who gets support all the time, or from others
    ("nb", "Ofrene får ofte støtte av familien sin."),
    ("sv", "Många projekt får stöd av EU."),
    ("fi", "Uhrit saavat tukea perheeltään."),
    ("en", "Victims receive support from their families."),
    ("nb", "Andre prosjekter har vist at det nytter."),
    ("sv", "Bland mottagarna finns många äldre."),
    # what goes on by itself
    ("nb", "Krigen fortsetter i Ukraina."),
    ("nn", "Krigen held fram."),
    ("sv", "Våldet fortsätter i hemmet."),
    ("da", "Forhandlingerne fortsætter i morgen."),
    ("fi", "Sota jatkuu Ukrainassa."),
    ("is", "Stríðið heldur áfram."),
    ("en", "The talks continue tomorrow."),
    ("nb", "Støtten fortsetter å falle."),
    ("sv", "Stödet fortsätter att minska."),
    ("en", "The support continues to fall."),
    # prices, and rules as they are or were
    ("nb", "Prisene øker fra nyttår."),
    ("da", "Temperaturen stiger fra nytår."),
    ("en", "Prices go up at the turn of the year."),
    ("nb", "Loven trådte i kraft 1. januar 2010."),
    ("sv", "Lagen trädde i kraft den 1 juli 2009."),
    ("nn", "Lova gjeld alle som bur i Noreg."),
    # what is as it was told, or follows
    ("sv", "Som tidigare nämnts redovisas utgifterna i en tabell."),
    ("nb", "Som følge av dette endres situasjonen."),
    ("da", "Som følge af krigen ændres situationen."),
    ("sv", "Som grund för beslutet ligger en lag från 1990."),
    # days that are marked everywhere, teaching as such
    ("sv", "Minnesdagen firas i många länder."),
    ("fi", "Muistopäivää vietetään monissa maissa."),
    ("is", "Minningardagsins er minnst víða um heim."),
    ("en", "The report marked a turning point."),
    ("nb", "Undervisningen foregår i klasserom."),
    ("is", "Námið er í höndum kennara."),
    ("sv", "Till detta hör också fattigdom."),
    ("fi", "Työhön kuuluu matkustamista."),
    # goals behind goals
    ("nb", "Mål for arbeidet:\n\n- Færre ofre – flere skal få hjelp\n- Bedre helse – alle skal leve lenger"),
    ("en", "Goals:\n\n- Better health – more people will live longer\n- Growth – the economy should be stronger"),
]
LISTS = [
    (
        "nb",
        "Dette hører til det Utlendingsdirektoratet skal ha ansvar for:\n\n- Opprette egne trygghetsboliger\n- Lære opp ansatte",
        2,
    ),
    (
        "sv",
        "Detta hör till det som Migrationsverket ska svara för:\n\n- Inrätta särskilda trygghetsboenden\n- Utbilda personal",
        2,
    ),
    ("da", "Det hører til det, som Udlændingestyrelsen skal stå for:\n\n- Oprette særlige boliger\n- Uddanne personale", 2),
    ("nb", "Det gis penger til prosjekter som hjelper kvinner i arbeid. Andre prosjekter skal støtte frivillig retur.", 2),
    ("sv", "Det ges medel till projekt som hjälper kvinnor i arbete. Andra projekt ska stödja en god integration.", 2),
    ("da", "Der gives penge til projekter, som hjælper kvinder i arbejde. Andre projekter skal støtte en god integration.", 2),
    ("da", "145 millioner kroner bruges på prioriterede områder, blandt andet:\n\n- arbejdsulykker\n- farlig kemi", 1),
    ("sv", "145 miljoner kronor går till prioriterade områden, bland annat:\n\n- arbetsolyckor\n- farlig kemi", 1),
]


@pytest.mark.parametrize(("lang", "words"), ACTS)
def test_measures(lang: str, words: str) -> None:
    assert len(found(lang, words)) == 1


@pytest.mark.parametrize(("lang", "words"), NO_ACTS)
def test_no_measures(lang: str, words: str) -> None:
    assert found(lang, words) == []


@pytest.mark.parametrize(("lang", "words", "count"), LISTS)
def test_measures_in_a_row(lang: str, words: str, count: int) -> None:
    assert len(found(lang, words)) == count


def test_what_is_held_first_on_a_day_to_come_is_told_whole() -> None:
    words = "Statsministern leder varje år en diskussion med olika aktörer, och våren 2023 hålls det första mötet."
    assert found("sv", words) == [words]
