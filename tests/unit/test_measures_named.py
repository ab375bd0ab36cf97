"""Measures told as one of several, by what is done, as sent out, decided or under way; and what is told alike and is none. The wording is the tests' own."""

import pytest

from tests.unit.test_measure_phrases import found

ACTS = [
    # one of the measures
    ("nb", "Et av tiltakene er å opprette en egen enhet i politiet."),
    ("nb", "Et av tiltakene i planen er at det opprettes en egen enhet i politiet."),
    ("nb", "Et av de nye tiltakene er en egen enhet som skal kurse ansatte."),
    ("sv", "En av åtgärderna är att inrätta en särskild enhet vid polisen."),
    ("sv", "En av åtgärderna är den enhet som ska inrättas vid polisen."),
    ("da", "Et af initiativerne er at oprette en særlig enhed i politiet."),
    ("fi", "Yksi toimista on poliisiin perustettava yksikkö."),
    ("is", "Ein aðgerðanna er að stofna sérstakt teymi hjá lögreglunni."),
    ("en", "One of the measures is to set up a special unit within the police."),
    ("en", "One of the main measures is a unit that will be set up within the police."),
    # what was decided by whom
    ("en", "It was decided by the Nordic Council of Ministers that a network should be set up."),
    ("en", "It has been agreed by the Government to set up a network."),
    ("sv", "Det beslutades av regeringen att ett nätverk ska bildas."),
    # papers sent out, the second half far behind the first
    ("sv", "Ministeriet har sänt ett utkast till nya regler om skydd på remiss."),
    ("sv", "Ett utkast till lagändringar har gått ut på remiss."),
    ("nb", "Et forslag til lovendringer har gått ut på høring."),
    ("en", "The Ministry has sent a draft of the new rules on shelters out for comment."),
    ("is", "Ráðuneytið hefur sent drög að reglum um athvörf til umsagnar."),
    # money that comes on top
    ("sv", "För kusten anvisas nu tilläggsresurser för att trygga hjälpen."),
    ("sv", "Polisen får tilläggsmedel för att utreda tvångsarbete."),
    ("en", "Additional resources are now being allocated to shelters in the north."),
    # a bill behind its day
    ("sv", "Till riksdagen lämnades i går ett lagförslag om skydd för barn."),
    ("fi", "Eduskunnalle annettiin eilen lakiesitys lasten suojelusta."),
    # a clause of consequence that denies something
    ("sv", "Lagen ändras så att skyddet inte längre upphör efter en månad."),
    ("nb", "Loven endres slik at vernet ikke lenger opphører etter en måned."),
    ("nn", "Lova blir endra slik at vernet ikkje lenger tek slutt etter ein månad."),
    # a reform under way
    ("sv", "I Finland pågår en totalreform av lagen om äktenskap."),
    ("fi", "Ministeriössä on käynnissä avioliittolain kokonaisuudistus."),
    ("en", "A reform of the act on marriage is under way."),
    # two times before who acts
    ("en", "Today, 3 May, the Swedish Police Authority and six other agencies are launching a campaign against forced labour."),
    ("en", "The Ministry intends to go on supporting shelters in a new project."),
    # by what it is done
    ("en", "The Government will protect the victims by\n\n• setting up a helpline\n• training the staff of reception centres"),
    ("en", "The Government will protect the victims\n\n• by setting up a helpline\n• by training the staff of reception centres"),
    ("nb", "Regjeringen vil verne ofrene ved å\n\n• opprette en hjelpetelefon\n• kurse ansatte"),
    ("sv", "Regeringen ska skydda offren genom att\n\n• inrätta en hjälptelefon\n• utbilda personalen"),
    ("da", "Regeringen vil beskytte ofrene ved at\n\n• oprette en hotline\n• uddanne personalet"),
    ("fi", "Hallitus suojelee uhreja\n\n• perustamalla auttavan puhelimen\n• kouluttamalla henkilöstöä"),
    # somebody who is named, and shall lead a body
    ("nb", "Professor Siri Lien skal lede ekspertutvalget."),
    ("nn", "Professor Siri Lien skal leie ekspertutvalet."),
    ("sv", "Professor Siri Lind ska leda kommittén."),
    ("da", "Professor Siri Lind skal lede udvalget."),
    ("is", "Siri Lind prófessor mun leiða starfshópinn."),
    ("en", "Professor Siri Lien will lead the working group."),
    # names that end as a genitive does, behind the verb
    ("nb", "I vår skal Kripos opprette et nytt register."),
    ("nn", "I vår skal Kripos opprette eit nytt register."),
    ("da", "I foråret skal Røde Kors åbne et nyt krisecenter."),
    # by which day at the latest, with a word that denies
    ("nb", "Direktoratet skal avgi en rapport ikke senere enn 1. mai."),
    ("nn", "Direktoratet skal levere ein rapport ikkje seinare enn 1. mai."),
    ("sv", "Myndigheten ska lämna en rapport inte senare än den 1 maj."),
    ("da", "Styrelsen skal afgive en rapport ikke senere end den 1. maj."),
    ("is", "Stofnunin skal skila skýrslu eigi síðar en 1. maí."),
    ("en", "The Agency is to submit a report no later than 1 May."),
    # who has agreed, in words of their own
    ("nb", "Regjeringen og KS er blitt enige om å opprette en vaktordning."),
    ("nn", "Regjeringa og KS er blitt einige om å opprette ei vaktordning."),
    ("sv", "Ministrarna enades i går om att inrätta en jourtjänst."),
    ("da", "Regeringen og KL er blevet enige om at oprette en vagtordning."),
    ("is", "Ráðherrarnir hafa komið sér saman um að stofna sjóð."),
    # on whose behalf, before a body behind the verb
    ("is", "Að beiðni ráðuneytisins hefur Háskóli Íslands hafið úttekt á mansali."),
    # what a law gives from a day to come
    ("nb", "Loven gir fra 1. august alle vitner rett til egen advokat."),
    ("nn", "Lova gir frå 1. august alle vitne rett til eigen advokat."),
    ("sv", "Den nya lagen ger från den 1 augusti alla vittnen rätt till eget ombud."),
    ("da", "Den nye lov giver fra den 1. august alle vidner ret til egen advokat."),
    ("en", "From 1 August the new act gives all witnesses the right to their own lawyer."),
]
NO_ACTS = [
    ("nb", "Et av tiltakene er viktigere enn de andre."),
    ("nb", "Et av tiltakene er å forebygge vold."),
    ("nb", "Et av tiltakene er at politiet bør opprette en egen enhet."),
    ("sv", "En av åtgärderna är bättre samarbete."),
    ("sv", "En av åtgärderna var att inrätta en enhet."),
    ("fi", "Yksi toimista on tärkeä."),
    ("en", "One of the measures is well known."),
    ("en", "One of the measures is to prevent violence."),
    # those who are addressed
    ("en", "With this theme, you have chosen to set up a difficult debate."),
    ("sv", "Ni har beslutat att tala om ett svårt ämne."),
    # an aim that is set, or told behind another clause or phrase
    ("fi", "Hallitus on asettanut tavoitteekseen, että väkivalta loppuu."),
    ("fi", "Hallitus asetti tavoitteeksi väkivallan puolittamisen."),
    ("en", "The new project is entitled Safe and its objective is to increase the awareness of young people."),
    ("sv", "Finland ska enligt programmet för regeringen vara ett tryggt land."),
    # what several do, what is always planned, and the plan itself
    ("en", "Several agencies carry out joint inspections, but do not ask the workers."),
    ("fi", "Apu suunnitellaan aina uhrin kanssa."),
    ("fi", "Toimenpidesuunnitelma sisältää 12 toimea. Sitä toteutetaan vuosina 2027-2030."),
    # what goes on and is no reform
    ("sv", "I Helsingfors pågår en rättegång mot två män."),
    ("fi", "Poliisilla on käynnissä esitutkinta ihmiskaupasta."),
    ("nb", "Det pågår en debatt om sexkjøp."),
    ("en", "It was agreed at the time and has been the aim ever since."),
    # what others may do by
    ("en", "You can help victims by\n\n• calling the police\n• talking to a friend"),
    ("nb", "Vold kan forebygges ved å\n\n• snakke sammen\n• søke hjelp"),
    ("fi", "Väkivaltaa voi ehkäistä\n\n• puhumalla asiasta\n• hakemalla apua"),
    # who leads a talk or works somewhere
    ("nb", "Journalist Siri Lien skal lede samtalen."),
    ("nn", "Journalist Siri Lien skal leie samtalen."),
    ("nb", "Forsker Siri Lien skal lede en samtale om utvalget."),
    ("sv", "Journalisten Siri Lind ska leda samtalet."),
    ("da", "Journalist Siri Lind skal lede samtalen."),
    ("is", "Siri Lind blaðamaður mun stýra umræðunum."),
    ("en", "Journalist Siri Lien will chair the debate."),
    ("nb", "Professor Siri Lien leder et senter for helseforskning."),
    ("sv", "Professor Siri Lind leder ett centrum för hälsoforskning."),
    ("da", "Professor Siri Lind leder et center for sundhedsforskning."),
    ("fi", "Professori Siri Lind johtaa terveystutkimuksen keskusta."),
    ("en", "Professor Siri Lien heads a centre for health research."),
    # what the law says
    ("nb", "Ifølge loven skal kommunen gi barnet et eget rom."),
    ("nn", "Ifølgje lova skal kommunen gi barnet eit eige rom."),
    ("sv", "Enligt lagen ska kommunen ge barnet ett eget rum."),
    ("da", "Ifølge loven skal kommunen give barnet et eget værelse."),
    ("fi", "Lain mukaan kunta antaa lapselle oman huoneen."),
    ("is", "Samkvæmt lögum skal sveitarfélag veita barni sérstakt herbergi."),
    ("en", "Under the law, the municipality shall give the child its own room."),
    # what others urge, what a study shows, a prize
    ("sv", "Rädda Barnen uppmanar regeringen att inrätta ett nytt register."),
    ("en", "Save the Children urges the government to set up a new register."),
    ("en", "The study shows that many children do not get the pay they are owed."),
    ("is", "Í gær veitti Jafnréttisstofa viðurkenningu fyrir gott starf."),
    # what a law gives, and who runs a service today
    ("nb", "Loven gir alle vitner rett til hjelp fra staten."),
    ("nn", "Lova gir alle vitne rett til hjelp frå staten."),
    ("sv", "Lagen ger alla vittnen rätt till stöd från staten."),
    ("da", "Loven giver alle vidner ret til hjælp fra staten."),
    ("en", "The act gives all witnesses the right to help from the state."),
    ("nb", "Vakttelefonen ble startet i 2003 og blir i dag drevet av en stiftelse."),
    ("nn", "Vakttelefonen vart starta i 2003 og blir i dag drive av ei stifting."),
    ("da", "Vagttelefonen blev startet i 2003 og bliver i dag drevet af en fond."),
]


@pytest.mark.parametrize(("lang", "words"), ACTS)
def test_act(lang: str, words: str) -> None:
    assert found(lang, words)


@pytest.mark.parametrize(("lang", "words"), NO_ACTS)
def test_no_act(lang: str, words: str) -> None:
    assert found(lang, words) == []
