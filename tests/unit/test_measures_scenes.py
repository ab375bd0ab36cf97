"""Scenes that tell no measure, whatever their verb: cases, programmes, laws in force, the page itself; and measures that look like them."""

import pytest

from tests.unit.test_measures import found

NO_MEASURES = [
    # courts, prosecutors and the police in one case
    ("nb", "Tingretten domfelte i går to brødre og besluttet at leiligheten skal selges."),
    ("nn", "Statsadvokaten har teke ut tiltale mot tre menn og vil be om streng straff."),
    ("sv", "Åklagaren har åtalat två män och kommer att yrka på skadestånd till kvinnorna."),
    ("sv", "Polisen grep i natt fyra män och tog flera mobiltelefoner i beslag."),
    ("da", "Byretten idømte mandag to kvinder fængsel og besluttede, at pengene skal konfiskeres."),
    ("fi", "Käräjäoikeus tuomitsi eilen kaksi miestä ja päätti, että asunto menetetään valtiolle."),
    ("is", "Héraðsdómur dæmdi í gær tvo menn og ákvað að bíllinn yrði gerður upptækur."),
    ("en", "The district court convicted two brothers yesterday and decided that the flat be sold."),
    # what is asked for or looked into in one case
    ("da", "Onsdag skal det undersøges, om der kan rejses sigtelse mod ejeren."),
    # those who act for no government
    ("nb", "Bakmennene oppretter nå nye selskaper og flytter kvinnene."),
    ("sv", "Människohandlarna öppnar nya konton och flyttar kvinnorna."),
    ("da", "Bagmændene åbner nye klinikker og flytter kvinderne."),
    ("fi", "Helsingin yliopiston tutkijat ovat tehneet haastatteluja ja julkaisivat tulokset eilen."),
    ("en", "Traffickers set up new companies and move the women on."),
    ("nb", "Høyesterett innførte i går en strengere norm og økte straffen til ni år."),
    ("sv", "Hovrätten beslutade i dag att sänka straffet till tre år."),
    ("da", "Landsretten nedsatte i går straffen til tre år."),
    # another country
    ("nb", "I Spania får ofrene opphold i 90 dager."),
    ("sv", "I Spanien får offren uppehållstillstånd i 90 dagar."),
    ("da", "I Spanien får ofrene opholdstilladelse i 90 dage."),
    ("fi", "Espanjassa uhrit saavat oleskeluluvan 90 päiväksi."),
    ("is", "Á Spáni fá þolendur dvalarleyfi í 90 daga."),
    ("en", "In Spain victims are given a residence permit for 90 days."),
    ("nb", "Tyskland har opprettet et nytt senter i Berlin."),
    # the parliament's own proceedings
    ("nb", "Stortinget vedtok å sende saken tilbake til justiskomiteen."),
    ("nn", "Stortinget vedtok å sende saka tilbake til justiskomiteen."),
    ("sv", "Riksdagen beslutade att bordlägga ärendet."),
    ("da", "Folketinget besluttede at sende sagen tilbage til udvalget."),
    ("fi", "Eduskunta päätti lähettää asian lakivaliokuntaan."),
    ("is", "Alþingi samþykkti að vísa frumvarpinu aftur til nefndar."),
    ("en", "Parliament decided to refer the bill back to the committee."),
    # an hour of a programme, a speech, figures
    ("sv", "Klockan 13.30 presenterar Jämställdhetsmyndigheten en ny rapport."),
    ("da", "Klokken 10.15 præsenterer Center mod Menneskehandel en ny model."),
    ("fi", "Kello 10 poliisi esittelee uuden toimintamallin."),
    ("nb", "Justisministeren skal holde innlegg om menneskehandel på konferansen i Bergen."),
    ("sv", "Statsministern ska hålla ett tal om våld mot kvinnor i Lund."),
    ("da", "Ministeren skal holde en tale om vold på Christiansborg."),
    ("is", "Dómsmálaráðherra flytur erindi um mansal í Hörpu á morgun."),
    ("en", "The police will present new figures on trafficking tomorrow."),
    # what a law, convention or directive says
    ("nb", "Etter krisesenterloven skal kommunene gi beboerne råd og oppnevne en kontaktperson."),
    ("sv", "Enligt socialtjänstlagen ska kommunen erbjuda stöd och utse en kontaktperson."),
    ("da", "Efter serviceloven skal kommunen tilbyde støtte og udpege en kontaktperson."),
    ("is", "Samkvæmt barnaverndarlögum skal sveitarfélagið veita stuðning og skipa talsmann."),
    ("fi", "Istanbulin sopimus velvoittaa valtiot perustamaan turvakoteja."),
    ("en", "The directive obliges states to set up a national rapporteur."),
    # history told on, years of a decade
    ("nb", "På 1980-tallet ble det første krisesenteret åpnet, og det ble opprettet en vakttelefon."),
    ("nn", "I 2003 vart planen vedteken, og det vart oppretta ei arbeidsgruppe."),
    ("sv", "På 1970-talet bildades de första jourerna, och ett riksförbund inrättades."),
    ("da", "I 1980'erne åbnede de første krisecentre, og der blev oprettet en hotline."),
    ("en", "In the 1980s the first shelters opened, and a helpline was set up."),
    # conditions, weighing, recommendations
    ("nb", "Hadde kommunen åpnet et krisesenter, ville færre ha reist."),
    ("en", "Had the ministry appointed a coordinator, the case would have been found."),
    ("nb", "Regjeringen vil vurdere om det bør innføres en meldeplikt."),
    ("da", "Ministeriet vil vurdere, om der skal oprettes et register."),
    ("fi", "Hallitus harkitsee, perustetaanko uusi yksikkö."),
    ("sv", "Utredningen föreslår att 15 miljoner kronor avsätts till jourerna."),
    ("fi", "Työryhmä ehdottaa, että tarkoitukseen varataan kolme miljoonaa euroa."),
    ("en", "The working group proposes that NOK 15 million be set aside for shelters."),
    ("is", "Nefndin leggur til 15 milljónir króna í athvarfið."),
    # a noun behind whose it is
    ("da", "Trods regeringens løfter til politiet er der ikke sket noget nyt."),
    # the page and its site
    ("nb", "Vi har innført nye regler for informasjonskapsler."),
    ("sv", "Vi har infört nya regler för kakor."),
    ("da", "Vi har opdateret hjemmesiden."),
    ("nb", "I kapittel 5 legger vi fram forslag til tiltak."),
    ("is", "Í 2. kafla leggjum við fram tillögur."),
    ("nb", "Ministeren besøkte senteret tirsdag og møtte ansatte og frivillige."),
]
MEASURES = [
    ("nb", "Riksadvokaten har opprettet en ny enhet for saker om menneskehandel."),
    ("sv", "Åklagarmyndigheten har inrättat en ny enhet för människohandel."),
    ("da", "Rigsadvokaten har oprettet en ny enhed for menneskehandel."),
    ("fi", "Syyttäjälaitos on perustanut uuden yksikön ihmiskauppaa varten."),
    ("en", "The police have set up a new unit for cases of trafficking."),
    ("nb", "I Moldova oppretter regjeringen nå en ny enhet mot menneskehandel."),
    ("en", "Ghana will be given priority by the Ministry in 2031."),
    ("nb", "Stortinget vedtok i dag å opprette et kompetansesenter mot menneskehandel."),
    ("sv", "Riksdagen beslutade i dag att inrätta ett kompetenscentrum mot människohandel."),
    ("da", "Folketinget besluttede i dag at oprette et videnscenter mod menneskehandel."),
    ("en", "Parliament decided today to set up a competence centre against trafficking."),
    ("nn", "Statsråden la i dag fram ein lovproposisjon om gratis rettshjelp."),
    ("nb", "Statsråden la i dag fram en lovproposisjon om gratis rettshjelp."),
    ("nb", "Etter den nye loven skal kommunene opprette et krisesenter innen 1. januar 2031."),
    ("sv", "Regeringen föreslår att 15 miljoner kronor avsätts till jourerna."),
    ("en", "The Government proposes that NOK 15 million be set aside for shelters."),
    ("nb", "Kommunen ansatte i går to rådgivere for ofre for menneskehandel."),
    ("nb", "Departementet skal opprette en ny nettside for ofre for menneskehandel."),
    ("fi", "Hallitus perustaa uuden yksikön ihmiskaupan torjuntaan."),
    ("is", "Ríkisstjórnin hefur ákveðið að koma á fót nýrri deild gegn mansali."),
]


@pytest.mark.parametrize(("lang", "words"), NO_MEASURES)
def test_no_scene_is_a_measure(lang: str, words: str) -> None:
    """A case, a programme, a law in force, history or the page itself tells none."""
    assert not found(lang, words)


@pytest.mark.parametrize(("lang", "words"), MEASURES)
def test_what_looks_like_a_scene_is_one(lang: str, words: str) -> None:
    """The nearest true measure is still found."""
    assert found(lang, words)
