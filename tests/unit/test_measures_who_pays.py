"""Who pays, hosts or brings what it has; what money is for, and what is hoped of it, in all languages; the wording is the tests' own."""

import pytest

from tests.unit.test_measure_phrases import found

ACTS = [
    # who pays
    ("nb", "Nordisk ministerråd betaler for nettverket."),
    ("nn", "Departementet betaler for nettverket."),
    ("sv", "Regeringen bekostar utbildningen."),
    ("da", "Ministeriet dækker udgifterne til kurset."),
    ("fi", "Ministeriö vastaa kustannuksista."),
    ("is", "Ráðuneytið ber kostnað af námskeiðinu."),
    ("en", "The Ministry pays for the network."),
    # who hosts
    ("nb", "Norge blir vert for et seminar der fagfolk drøfter vold."),
    ("nn", "Noreg blir vertskap for eit seminar der fagfolk drøftar vald."),
    ("sv", "Åland blir värd för ett seminarium där experter diskuterar våld i nära relationer."),
    ("da", "Norge bliver vært for et seminar, hvor fagfolk drøfter vold."),
    ("fi", "Ahvenanmaa isännöi seminaarin, jossa asiantuntijat keskustelevat lähisuhdeväkivallasta."),
    ("is", "Grænland verður gestgjafi málþings þar sem fagfólk ræðir ofbeldi."),
    ("en", "Greenland is hosting a seminar where professionals discuss violence."),
    # a body brings what it has
    ("nb", "Krisesenterforbundet skal bidra med sin kunnskap om målgruppen."),
    ("nn", "Her skal Krisesenterforbundet bidra med kunnskapen sin om målgruppa."),
    ("sv", "Polismyndigheten ska bidra med underlag till rapporten."),
    ("da", "Her skal Socialstyrelsen bidrage med sin viden om målgruppen."),
    ("is", "Þar skulu Stígamót leggja til þekkingu sína á hópnum."),
    ("en", "The Police will contribute its expertise to the new unit."),
    # money that comes earlier
    ("da", "Regeringen rykker derfor 11 mio. kr. fra finanslovsaftalen frem."),
    ("da", "Regeringen rykker 11 millioner kroner frem til i år."),
    ("en", "The Government is bringing forward EUR 11 million for shelters."),
    # rules that are looked through
    ("nb", "Reglene om sanksjoner skal gås gjennom."),
    ("sv", "Reglerna om sanktioner ska gås igenom."),
    ("da", "Reglerne om sanktioner skal ses efter."),
    ("da", "Reglerne om sanktioner skal gås igennem."),
    # a budget or an agreement gives a sum
    ("nb", "Statsbudsjettet gir 10 millioner kroner til krisesentre."),
    ("nn", "Statsbudsjettet gir 10 millionar kroner til krisesenter."),
    ("sv", "Överenskommelsen ger 10 miljoner kronor till kvinnojourer."),
    ("da", "Finanslovsaftalen giver 10 mio. kr. til krisecentre."),
    ("fi", "Sopimus antaa 10 miljoonaa euroa turvakodeille."),
    ("is", "Fjárlögin veita 10 milljónir króna til athvarfa."),
    ("en", "The agreement provides NOK 10 million for shelters."),
    # so many places; money, so that
    ("nb", "Krisesentre over hele landet får om lag 55 nødplasser."),
    ("nn", "Krisesenter over heile landet får om lag 55 naudplassar."),
    ("sv", "Kvinnojourer runt om i landet får omkring 55 akutplatser."),
    ("da", "Krisecentre rundt om i landet får omkring 60 nødpladser."),
    ("fi", "Turvakodit eri puolilla maata saavat noin 55 lisäpaikkaa."),
    ("is", "Kvennaathvörf um allt land fá um 55 neyðarrými."),
    ("en", "Women's shelters across the country will get around 55 emergency places."),
    ("nb", "Krisesenterforbundet og Røde Kors får penger slik at de kan utvikle tilbudet."),
    ("nn", "Krisesenterforbundet og Røde Kors får pengar, slik at dei kan utvikle tilbodet."),
    ("sv", "Unizon, Roks och Talita får pengar så att de kan utveckla insatserna."),
    ("da", "HopeNow, Reden og AmiAmi får penge, så de kan udvide deres tilbud."),
    # where money goes
    ("nb", "Pengene skal gå til krisesentre i Nord-Norge."),
    ("sv", "Pengarna ska främst gå till kvinnojourer i norr."),
    ("da", "Pengene skal gå til krisecentre i Jylland."),
    ("is", "Féð á að renna til athvarfa á landsbyggðinni."),
    ("en", "The money will go to shelters in the north."),
    ("nb", "5 millioner kroner skal dekke utgifter til tolk."),
    ("nb", "Bevilgningen på posten økes med 5 millioner kroner."),
    # what a new right is applied for
    ("nb", "Ofre for menneskehandel kan nå søke om opphold i ett år."),
    ("sv", "Offer kan nu ansöka om uppehållstillstånd."),
    ("en", "Victims can now apply for a residence permit."),
]
NO_ACTS = [
    # what money is meant to do
    ("nb", "Pengene skal gjøre det mulig å følge opp integreringsmeldingen."),
    ("nb", "Bevilgningen skal gi flere et tilbud."),
    ("nn", "Løyvinga skal dekkje utgifter til kunngjeringar."),
    ("sv", "Anslaget ska täcka utgifter för rättsliga biträden."),
    ("sv", "Pengarna ska göra det möjligt att följa upp strategin."),
    ("da", "Bevillingen skal dække udgifter til tolke."),
    ("da", "Pengene skal gøre det muligt at følge planen op."),
    ("is", "Féð á að gera kleift að fylgja áætluninni eftir."),
    ("en", "The appropriation will cover expenses for interpreters."),
    # what a line of the budget is for
    ("nb", "Bevilgningen på posten går til drift av direktoratet."),
    ("nn", "Løyvingane i kategorien går til å drive departementet."),
    ("sv", "Medlen på anslaget går till driften av myndigheten."),
    ("en", "The funds under this heading go to running the agency."),
    # what is hoped of something that is no measure
    ("nb", "Rådet går inn for en felles e-ID. Med den får folk tilgang til bank og arbeid."),
    ("nn", "Rådet ynskjer ein felles e-ID. Med den får folk tilgang til bank og arbeid."),
    ("sv", "Rådet vill ha en gemensam e-legitimation. Genom den ska ansvaret för tjänsterna fördelas."),
    ("da", "Rådet går ind for et fælles e-ID. Med det får borgerne adgang til bank og arbejde."),
    ("fi", "Neuvosto kannattaa yhteistä tunnusta. Sen avulla ihmiset saavat pääsyn pankkipalveluihin."),
    ("is", "Ráðið vill sameiginleg rafræn skilríki. Með þeim fær fólk aðgang að banka og vinnu."),
    ("en", "The Council wants a common e-ID. With it, people will get access to banks and work."),
    # who may apply for a grant, and how much there is
    ("nb", "Frivillige organisasjoner som vil gjøre noe for flyktninger, kan nå søke om tilskudd."),
    ("nn", "Frivillige organisasjonar kan no søkje om eit ekstraordinært tilskot."),
    ("sv", "Ideella organisationer kan nu ansöka om bidrag till insatser."),
    ("da", "Frivillige organisationer kan nu søge om tilskud til projekter."),
    ("fi", "Järjestöt voivat nyt hakea avustusta hankkeisiin."),
    ("is", "Félagasamtök geta nú sótt um styrk til verkefna."),
    ("en", "Voluntary organisations can now apply for grants."),
    ("nb", "Kort om tilskuddet\n\n• Frivillige organisasjoner kan søke.\n• Ramme: 45 mill kroner."),
    ("nn", "Kort om tilskotet\n\n• Frivillige organisasjonar kan søkje.\n• Ramme: 45 mill. kroner."),
    ("sv", "Om bidraget\n\n• Ideella organisationer kan söka.\n• Sökbart belopp: 45 miljoner kronor."),
    ("da", "Om puljen\n\n• Frivillige organisationer kan søge.\n• Ramme: 45 mio. kr."),
    ("fi", "Avustukset lyhyesti\n\n• Järjestöt voivat hakea.\n• Jaettava määräraha: 45 miljoonaa euroa."),
    ("is", "Um styrkina\n\n• Félagasamtök geta sótt um.\n• Til úthlutunar: 45 milljónir króna."),
    ("en", "About the grant\n\n• Voluntary organisations may apply.\n• Total amount: NOK 45 million."),
    # what others have learned is made use of
    ("nb", "I straffereformen vil regjeringen gjøre bruk av erfaringer fra andre land."),
    ("sv", "Regeringen vill dra nytta av erfarenheter från andra länder."),
    ("da", "I strafreformen vil regeringen gøre brug af erfaringer fra andre lande."),
    ("en", "The Government will draw on experience from other countries."),
    # seats, cases, calls and what offenders get
    ("nb", "Partiet får 55 plasser i Stortinget."),
    ("nb", "Politiet får 1200 saker i året."),
    ("da", "Krisecentrene får 55 henvendelser om dagen."),
    ("sv", "Jouren får 300 samtal om året."),
    ("en", "Shelters receive 55 calls a day."),
    ("nb", "Bakmennene får penger for å skaffe ofre."),
    ("da", "Ofrene får ingen penge, så de kan ikke rejse hjem."),
    # people pay; bodies contribute to an aim
    ("nb", "Ofrene betaler for reisen."),
    ("sv", "Offren betalar för resan."),
    ("da", "Ofrene betaler for rejsen."),
    ("en", "Victims pay for the journey."),
    ("nb", "Politiet skal bidra til et tryggere samfunn."),
    ("sv", "Polisen ska bidra till ett tryggt samhälle."),
    ("da", "Politiet skal bidrage til et trygt samfund."),
    ("en", "The Police will contribute to a safer society."),
    ("nb", "Alle skal bidra med sitt."),
    ("da", "Kommunen ser efter børnene."),
]
STEPS = [
    ("nb", "Regjeringen oppretter et senter. Med det får ofrene tilgang til advokat."),
    ("sv", "Regeringen inrättar ett centrum. Med det får offren tillgång till ett juridiskt biträde."),
    ("da", "Regeringen opretter et center. Med det får ofrene adgang til en advokat."),
    ("en", "The Government sets up a centre. With it, victims will get access to a lawyer."),
]


@pytest.mark.parametrize(("lang", "words"), ACTS)
def test_measures(lang: str, words: str) -> None:
    assert len(found(lang, words)) == 1


@pytest.mark.parametrize(("lang", "words"), NO_ACTS)
def test_no_measures(lang: str, words: str) -> None:
    assert found(lang, words) == []


@pytest.mark.parametrize(("lang", "words"), STEPS)
def test_what_a_measure_brings_is_one_more(lang: str, words: str) -> None:
    assert len(found(lang, words)) == 2
