"""What pages tell beside measures in the same words: laws, results, duties, history; and the measures that they tell alike. The wording is the tests' own."""

import pytest

from tests.unit.test_measure_phrases import found

ACTS = [
    ("nb", "I loven innføres en ny bestemmelse om tvangsarbeid."),
    ("sv", "I lagen införs en ny bestämmelse om tvångsarbete."),
    ("da", "I loven indføres en ny bestemmelse om tvangsarbejde."),
    ("fi", "Lakiin lisätään uusi säännös pakkotyöstä."),
    ("nb", "Departementet planlegger et nytt senter i Bodø."),
    ("sv", "Ministeriet planerar ett nytt centrum i Umeå."),
    ("nb", "Politiet skal få en egen enhet mot menneskehandel."),
    ("sv", "Polisen ska få en egen enhet mot människohandel."),
    ("sv", "För att fler ska få hjälp inrättas ett nytt centrum."),
    ("da", "Danmark tiltrådte i går konventionen."),
    ("sv", "Sverige tillträdde i går konventionen."),
    ("sv", "Inom länet inrättas en gemensam grupp."),
    ("is", "Ráðuneytið mun skipa nefnd um mansal."),
    ("sv", "Polisen har inrättat en ny enhet för stöd till gripna barn."),
    ("nb", "Samtidig ble det i går opprettet et råd."),
    ("sv", "Länsstyrelsen har i uppdrag att utveckla samverkan."),
    # an act in the present behind an aim that a modal governs
    ("nb", "Regjeringen vil hindre tvangsarbeid og oppretter en ny enhet."),
    ("nn", "Regjeringa vil hindre tvangsarbeid og opprettar ei ny eining."),
    ("sv", "Regeringen ska motverka tvångsarbete och inrättar därför en ny enhet."),
    ("da", "Regeringen vil bekæmpe tvangsarbejde og opretter en ny enhed."),
    # what an agreement means that stands behind its verb
    ("nb", "Videre innebærer avtalen at det opprettes en ny enhet."),
    ("nn", "I tillegg inneber avtala at det blir oppretta ei ny eining."),
    ("sv", "Dessutom innebär förslaget att en ny enhet inrättas."),
    ("da", "Endelig indebærer lovforslaget, at strafferammen bliver forhøjet fra to til fire år."),
    # a verb of two halves, grants that were got
    ("da", "Ministeren sætter 4 mio. kr. af til rådgivning."),
    ("sv", "Regeringen sätter nu 4 miljoner kronor av till rådgivning."),
    ("is", "Athvarfið hlaut á dögunum styrk að fjárhæð fjórar milljónir króna."),
    ("is", "Ráðherra lagði fram á fundinum frumvarp til laga um nauðungarvinnu."),
    # what a minister does, `then` elsewhere
    ("en", "The Minister then set up a new unit in April 2022."),
    # what is done after a report, and what goes on with a sum
    ("nb", "Etter rapporten opprettes en ny enhet."),
    ("nb", "Innsatsen mot tvangsarbeid videreføres med 4 millioner kroner."),
    ("da", "Indsatsen mod tvangsarbejde videreføres med 4 mio. kr."),
    ("sv", "Utredaren ska ta ställning till om en ny enhet behövs."),
    ("en", "The assignment includes developing a handbook."),
    # what is launched at an event
    ("nb", "På møtet vil departementet lansere en ny enhet."),
    ("sv", "Vid mötet ska ministern lansera en ny enhet."),
    ("en", "At the meeting the minister will launch a new unit."),
    ("sv", "Polisen ska hålla ett seminarium i maj 2027."),
    ("en", "The police will hold a seminar in May 2027."),
    # behind what it is done for, of which a passive tells
    ("nb", "For å hjelpe dem som blir utnyttet, oppretter departementet en ny enhet."),
    ("nn", "For å hjelpe dei som blir utnytta, opprettar departementet ei ny eining."),
    ("sv", "För att hjälpa dem som blir utnyttjade, inrättar regeringen en ny enhet."),
    ("da", "For at hjælpe dem, der bliver udnyttet, opretter ministeriet en ny enhed."),
    # halves that a sum parts
    ("nb", "Det er satt 4 millioner kroner av til rådgivning."),
    ("nn", "Det er sett 4 millionar kroner av til rådgiving."),
    ("da", "Der er med finansloven sat 4 mio. kr. af til rådgivning."),
    ("da", "Der sættes 4 mio. kr. af til rådgivning."),
    ("nb", "Regjeringen fremmer i dag en proposisjon om nye straffer."),
    ("nn", "Regjeringa fremja i dag ein proposisjon om nye straffer."),
    ("nb", "Mandag ble det satt i drift en app for ungdom."),
    ("da", "En ny hotline for unge er sat i drift."),
    ("nb", "Regjeringen legger 4 millioner kroner på bordet til rådgivning."),
    ("da", "Ministeriet stiller 4 mio. kr. til rådighed for kommunerne."),
    # what will be weighed
    ("nb", "Straffen for utnytting vil bli vurdert."),
    ("nn", "Ordninga med rådgivarar vil bli evaluert."),
    ("da", "Reglerne om bolig vil blive gennemgået."),
    # a task that I shall give
    ("nb", "Jeg vil be Politidirektoratet om å gå gjennom rutinene."),
    ("sv", "Jag kommer att be Polismyndigheten att se över rutinerna."),
    ("da", "Jeg vil bede Rigspolitiet om at gennemgå rutinerne."),
    ("nb", "Jeg vil gi Politidirektoratet i oppdrag å samle tallene."),
    ("nb", "En gruppe er satt til å gå gjennom rutinene."),
    # in force from a day that opens the clause
    ("nb", "1. juli trer nye regler om utleie i kraft."),
    ("nn", "1. juli trer nye reglar om utleige i kraft."),
    ("sv", "Den 1 juli träder nya regler om uthyrning i kraft."),
    ("da", "Den 1. juli træder nye regler om udlejning i kraft."),
    # who shall do it, and one thing that is put on the net
    ("da", "Et nyt center skal stå for rådgivningen."),
    ("nb", "En ny veileder publiseres på nettsidene."),
    ("nb", "Direktoratet skal lage et nytt søknadsskjema."),
    ("nb", "En ny veileder er under arbeid."),
    # a decision whose subject stands within it
    ("nb", "I dag fattet regjeringen vedtak om et nytt senter for utsatte barn."),
    ("nn", "I dag fattar regjeringa vedtak om eit nytt senter for utsette barn."),
    ("sv", "I dag fattar regeringen beslut om ett nytt center för utsatta barn."),
    ("sv", "Den 3 maj gav regeringen klartecken till en ny enhet."),
    ("da", "I dag traf regeringen beslutning om et nyt center for udsatte børn."),
    ("en", "The government took a decision on a new centre for children."),
    # what we or I will set up, be it called new or not
    ("nb", "Vi vil sette ned et utvalg som skal se på tvangsarbeid."),
    ("nn", "Vi vil setje ned eit utval som skal sjå på tvangsarbeid."),
    ("sv", "Vi ska tillsätta en utredning om tvångsarbete."),
    ("da", "Vi vil nedsætte et udvalg om tvangsarbejde."),
    ("fi", "Aion asettaa työryhmän selvittämään pakkotyötä."),
    ("is", "Því mun ég skipa starfshóp um nauðungarvinnu."),
    ("en", "We will set up a working group on forced labour."),
    # a group that opens an Icelandic clause without its article
    ("is", "Starfshópur um nauðungarvinnu var skipaður í kjölfarið."),
    # tasks, told in other words
    ("sv", "Regeringen gav ett uppdrag till sju myndigheter att motverka tvångsarbete."),
    ("sv", "Regeringen uppdrog i fredags åt länsstyrelsen att samordna arbetet."),
    ("sv", "Länsstyrelsen fick ett förlängt uppdrag att utbilda personal."),
    ("sv", "I uppdraget ligger också att ta fram en handledning."),
    ("sv", "Det blir polisens sak att kartlägga brotten."),
    ("is", "Verkefni nefndarinnar er að semja reglur um eftirlit."),
    ("is", "Stofnunin mun hafa yfirumsjón með aðgerðunum."),
    ("is", "Starfshópnum er ætlað að semja reglur um eftirlit."),
    ("is", "Skipuð hefur verið nefnd um málið. Henni er ætlað að semja reglur."),
    ("is", "Stjórnvöld stefna að því að leggja fram frumvarp um málið í haust."),
    # who governs as a compound behind the verb
    ("nb", "I april oppnevnte justisministeren et utvalg om tvangsarbeid."),
    ("nb", "I dag oppnevner justis- og beredskapsministeren et utvalg om tvangsarbeid."),
    ("nn", "I april oppnemnde justisministeren eit utval om tvangsarbeid."),
    ("sv", "I april tillsatte justitieministern en utredning om tvångsarbete."),
    ("da", "I april nedsatte justitsministeren et udvalg om tvangsarbejde."),
    ("is", "Í apríl skipaði félags- og barnamálaráðherra nefnd um nauðungarvinnu."),
    # the second of two verbs that share a subject behind the first
    ("nb", "Nå går direktoratet videre og lanserer en ny veileder."),
    ("sv", "Nu tar myndigheten nästa steg och kartlägger stödet till barn."),
    ("da", "Nu går styrelsen videre og lancerer en ny vejledning."),
    # one thing of which a common verb tells first
    ("sv", "En handbok har skickats ut till alla kommuner."),
    ("sv", "Uppdraget att kartlägga brotten går till Brottsförebyggande rådet."),
    ("sv", "Uppdraget till myndigheterna är att öka antalet kontroller."),
    ("sv", "Inom samordningen fick länsstyrelsen i maj i uppdrag att granska ärenden."),
    # a body that is to make a plan
    ("nb", "Regjeringen setter ned et utvalg som skal lage en handlingsplan mot vold."),
    ("sv", "Regeringen tillsätter en särskild utredare som ska föreslå en handlingsplan mot våld."),
    ("da", "Regeringen nedsætter et udvalg, der skal lave en handlingsplan mod vold."),
    ("fi", "Ministeriö asettaa työryhmän, joka valmistelee toimintaohjelman väkivaltaa vastaan."),
    ("is", "Ráðherra skipar starfshóp sem á að semja aðgerðaáætlun gegn mansali."),
    ("en", "The government appoints a committee that will draft an action plan against violence."),
    ("nb", "Regjeringen skal til høsten opprette et senter."),
    ("nb", "Justisministeren ønsker å øke støtten med 5 millioner kroner."),
    ("sv", "De två första centren öppnar i sommar."),
    # what we have raised by a sum, and one thing that we make, also behind the verb and in a minister's words
    ("nb", "Vi har styrket innsatsen mot vold med 48 millioner kroner."),
    ("sv", "Med budgeten har vi därför också stärkt insatserna mot våld, totalt 48 miljoner kronor."),
    ("da", "Med finansloven har vi løftet indsatserne mod vold, i alt 48 millioner kroner."),
    ("en", "We have strengthened the efforts against violence by NOK 48 million."),
    ("nb", "– Derfor utvikler vi et tilbud med råd til unge, sier likestillingsminister Anna Berg."),
    ("nn", "– Difor utviklar vi eit tilbod med råd til unge, seier likestillingsminister Anna Berg."),
    ("sv", "– Därför utvecklar vi ett stöd med rådgivning till unga, säger jämställdhetsminister Anna Berg."),
    ("da", "”Derfor udvikler vi et tilbud med råd til unge,” siger ligestillingsminister Anna Berg."),
    ("nb", "– Vi setter også i gang en opplysningskampanje, sier likestillingsminister Anna Berg."),
    # on behalf of those who govern; she or he is the body of the sentence before
    ("sv", "Justitierådet Mari Berg ska på regeringens uppdrag se över skyddet mot tvångsäktenskap."),
    ("nb", "Lagdommer Kari Moe skal på oppdrag fra regjeringen gå gjennom vernet mot tvangsekteskap."),
    ("is", "Anna Jónsdóttir lögfræðingur mun að beiðni ríkisstjórnarinnar fara yfir lögin."),
    ("en", "Judge Mary Berg will, on behalf of the Government, review the protection."),
    # what is put to parliament, sums that go to something, what a change of the law brings
    ("nb", "Regjeringen foreslår at Stortinget samtykker til å ratifisere protokollen."),
    ("sv", "Regeringen föreslår att riksdagen godkänner protokollet."),
    ("fi", "Hallitus ehdottaa, että eduskunta hyväksyisi pöytäkirjan."),
    ("da", "Derfor går 48 millioner kroner over fire år til ambulante tilbud mod partnervold."),
    ("sv", "Därför går 48 miljoner kronor under fyra år till skyddade boenden."),
    ("nn", "Etter endringane kan eit offer få opphaldsløyve same kva sak det gjeld."),
    ("fi", "Muutosten jälkeen uhri voi saada oleskeluluvan asiasta riippumatta."),
    ("is", "Eftir breytingarnar getur þolandi fengið dvalarleyfi óháð máli."),
    ("en", "After the changes a victim can get a residence permit whatever the case."),
    ("nn", "Organisasjonar som arbeider mot vald, får no prosjekttilskot."),
    ("fi", "Väkivaltaa torjuvat järjestöt saavat nyt hankeavustusta."),
]
NO_ACTS = [
    ("nb", "Vi har styrket innsatsen mot vold."),
    ("nb", "De nordiske ministrene er bedt om å komme."),
    ("sv", "Ministrarna har ombetts att komma."),
    ("da", "Ministrene er bedt om at komme."),
    ("en", "The ministers have been asked to attend."),
    ("sv", "Vi har stärkt arbetet mot våld."),
    ("da", "Det vil justitsministeren, som netop er kommet hjem."),
    ("sv", "Efter lagändringen har antalet brott minskat."),
    ("nb", "Etter lovendringen har antallet saker økt."),
    ("en", "After the amendment the number of cases has risen."),
    ("fi", "Lakimuutoksen jälkeen tapausten määrä on kasvanut."),
    ("nb", "Hvert år går 3 millioner mennesker til legen."),
    # what a law says, behind a word of place
    ("nb", "I konvensjonen fastsettes de viktigste prinsippene for hjelpen."),
    ("nn", "I konvensjonen blir dei viktigaste prinsippa for hjelpa fastsette."),
    ("sv", "Enligt konventionen åläggs staterna att utbilda sin personal."),
    ("da", "I konventionen fastsættes de vigtigste principper for hjælpen."),
    ("en", "In the convention the main principles of assistance are laid down."),
    ("fi", "Yleissopimuksessa vahvistetaan avun tärkeimmät periaatteet."),
    ("is", "Samningurinn er gerður á grundvelli laga um opinber innkaup."),
    ("is", "Í lögunum er lögreglu falið að rannsaka slík brot."),
    # results that are shown
    ("nb", "Resultatene presenteres i dag i en egen rapport."),
    ("nn", "Resultata blir i dag presenterte i ein eigen rapport."),
    ("sv", "Resultaten presenteras i dag i en egen rapport."),
    ("da", "Resultaterne præsenteres i dag i en særskilt rapport."),
    ("en", "The results are presented today in a separate report."),
    ("fi", "Tulokset julkaistaan tänään erillisessä raportissa."),
    # planning as one of several duties
    ("nb", "Direktoratet planlegger og styrer arbeidet mot vold."),
    ("nn", "Direktoratet planlegg og styrer arbeidet mot vald."),
    ("sv", "Ministeriet planerar och styr arbetet mot våld."),
    ("da", "Styrelsen planlægger og styrer arbejdet mod vold."),
    ("fi", "Ministeriö suunnittelee ja ohjaa väkivallan vastaista työtä."),
    # a picture that somebody shall get
    ("nb", "Etatene skal få et felles bilde av faren."),
    ("nn", "Etatane skal få eit felles bilete av faren."),
    ("sv", "Myndigheterna ska få en gemensam bild av läget."),
    ("da", "Myndighederne skal få et fælles billede af faren."),
    # a clause of its own behind the words for in order to
    ("sv", "Ministeriet sörjer för att brottsoffer får tillgång till tjänster."),
    # bodies that gather, a government that takes office
    ("nb", "Her samles myndighetene."),
    ("sv", "Här samlas myndigheterna."),
    ("da", "Her samles myndighederne."),
    ("nb", "14. oktober tiltrådte den nye regjeringen."),
    ("da", "Den 14. oktober tiltrådte den nye regering."),
    ("sv", "Den 14 oktober tillträdde den nya regeringen."),
    # how something is done
    ("sv", "Kontrollerna görs gemensamt av flera myndigheter."),
    # ever since a year
    ("nb", "Nettverket har siden 2009 blitt sammenkalt jevnlig."),
    ("sv", "Arbetsgruppen har sedan 2009 sammankallats regelbundet."),
    ("sv", "Länsstyrelsen har sedan 2008 haft i uppdrag att utveckla samverkan."),
    # what the law gives
    ("nb", "Ofrene får de tjenestene som loven gir dem rett til."),
    ("sv", "Kunderna får de tjänster som lagen ger dem rätt till."),
    ("da", "Ofrene får de ydelser, som loven giver dem ret til."),
    # what stands before somebody, or has been promised
    ("sv", "Samtidigt ställs myndigheterna inför allt mer komplexa problem."),
    ("sv", "Finland har förbundit sig att följa konventionen."),
    # a body with which something was begun is not who began it
    ("nb", "Dialogen med Politidirektoratet utvikler en ny tillit."),
    ("sv", "Arbetet med Polismyndigheten förstärker uppföljningen."),
    ("da", "Dialogen med Datatilsynet startede i dag."),
    ("en", "Dialogue with the Ministry of Justice started today."),
    # what somebody has to look for
    ("is", "Þolendur eru sjaldan sýnilegir þeim sem vita ekki eftir hverju á að leita."),
    # what all costs
    ("is", "Árið 2025 er gert ráð fyrir að heildarútgjöld verði 28 milljónir króna."),
    ("sv", "För 2025 föreslås utgifterna till 28 miljoner kronor."),
    # a body in the genitive
    ("is", "Verkefni ráðuneytisins verða í aðalatriðum þau sömu."),
    # a body that is asked, behind a preposition
    ("en", "I thank the ministry for asking the Board to come."),
    # what a proposal is for
    ("nb", "Formålet med lovforslaget er at det skal opprettes et senter."),
    ("nn", "Føremålet med lovforslaget er at det skal opprettast eit senter."),
    ("sv", "Syftet med propositionen är att det ska inrättas ett centrum."),
    ("da", "Formålet med lovforslaget er, at der skal oprettes et center."),
    # what has been done so far this year, by no day to come
    ("fi", "Maassa on tehty kuluvan vuoden aikana 13 henkirikosta."),
    # what a convention binds a country to, and notes on the page itself
    ("fi", "Sopimus velvoittaa Suomea korjaamaan puutteet."),
    ("sv", "En textad version av seminariet publiceras här inom kort."),
    ("nb", "En tekstet versjon av seminaret publiseres her i neste uke."),
    # one more of the duties that a body has all the time
    ("sv", "I uppgiften bevakar och utvärderar ombudsmannen även politiken."),
    # a case of the police
    ("fi", "Poliisi on vapauttanut yhden tutkintavankeudessa olleista."),
    ("fi", "Poliisi on pyytänyt Viron viranomaisilta oikeusapua."),
    ("sv", "Polisen har i dag släppt två av de gripna."),
    ("nb", "Politiet har pågrepet tre menn og opprettet sak."),
    ("da", "Politiet har i dag anholdt tre mænd."),
    ("is", "Lögreglan hefur í dag handtekið þrjá menn."),
    ("en", "The police have today released one of the three arrested men."),
    # years ago
    ("sv", "Det är tio år sedan ministern beslutade att inrätta ett centrum."),
    ("nb", "For ti år siden besluttet ministeren å opprette et senter."),
    ("nn", "For ti år sidan vedtok departementet å opprette eit senter."),
    ("da", "For ti år siden besluttede ministeren at oprette et center."),
    ("fi", "Kymmenen vuotta sitten ministeriö päätti perustaa keskuksen."),
    ("is", "Fyrir tíu árum síðan ákvað ráðherra að stofna athvarf."),
    ("en", "Ten years ago the ministry decided to open a centre."),
    # what has been possible
    ("sv", "Insatsen har lett till att 100 nya utredningar har kunnat inledas."),
    # what goes on telling history
    ("nb", "Planen ble vedtatt i 2005. Samtidig ble det opprettet et råd."),
    ("nn", "Planen blei vedteken i 2005. Samstundes blei det oppretta eit råd."),
    ("sv", "Planen antogs 2005. Samtidigt inrättades en styrgrupp."),
    ("da", "Planen blev vedtaget i 2005. Samtidig blev der nedsat et råd."),
    ("en", "The plan was adopted in 2005. At the same time a council was set up."),
    ("fi", "Suunnitelma hyväksyttiin vuonna 2005. Samalla perustettiin työryhmä."),
    ("is", "Áætlunin var samþykkt árið 2005. Þá var skipuð nefnd."),
    # what stands in a report, and where it is shown
    ("nb", "I rapporten kartlegges tiltakene som etatene har gjennomført."),
    ("nn", "I rapporten blir tiltaka til etatane kartlagde."),
    ("sv", "I rapporten kartläggs myndigheternas insatser."),
    ("da", "I rapporten kortlægges myndighedernes indsats."),
    ("fi", "Raportissa kartoitetaan viranomaisten toimet."),
    ("is", "Í skýrslunni eru kortlagðar aðgerðir stofnana."),
    ("en", "In the report the measures of the agencies are mapped."),
    ("nb", "Rapporten presenteres i dag."),
    ("da", "Rapporten fremlægges i dag."),
    # what those did who governed before
    ("nb", "Den forrige regjeringen opprettet i fjor en ny enhet."),
    ("nn", "Den førre regjeringa oppretta i fjor ei ny eining."),
    ("sv", "Den förra regeringen inrättade i fjol en ny enhet."),
    ("da", "Den tidligere regering nedsatte sidste år en arbejdsgruppe."),
    ("fi", "Edellinen hallitus perusti viime vuonna uuden yksikön."),
    ("is", "Fyrri ríkisstjórn stofnaði á síðasta ári nýtt teymi."),
    ("en", "The previous Government last year established a new unit."),
    # who sits on a committee, questions that somebody asked, measures by their number
    ("is", "Nefndina skipa:\n\n- Anna Jónsdóttir, skipuð af ráðherra, formaður\n- Jón Gunnarsson, tilnefndur af Jafnréttisstofu"),
    ("nb", "Representanten spurte: «Vil statsråden sette i gang arbeidet med en ny enhet?»"),
    ("da", "Medlemmet spurgte: »Vil ministeren oprette en ny enhed?«"),
    ("nb", "Av de 88 tiltakene er 31 gjennomført, og tre skal startes opp."),
    # what will be stressed
    ("is", "Í ár verður sérstök áhersla lögð á forvarnir gegn mansali."),
    ("en", "Special emphasis will be placed on children and young people."),
    ("en", "Particular attention will be paid to victims of trafficking."),
    # fields of work
    ("nb", "Planen bygger på tre innsatsområder:\n\n1. Ofre identifiseres: oppsøkende arbeid\n2. Ofre tilbys støtte: hjemreise"),
    (
        "nn",
        "Planen byggjer på tre innsatsområde:\n\n1. Offer blir identifiserte: oppsøkjande arbeid\n2. Offer får tilbod: heimreise",
    ),
    ("sv", "Planen bygger på tre insatsområden:\n\n1. Offer identifieras: uppsökande arbete\n2. Offer erbjuds stöd: hemresa"),
    (
        "da",
        "Planen er bygget op om tre indsatsområder:\n\n1. Ofre opsøges: opsøgende arbejde\n2. Ofre tilbydes støtte: hjemrejse",
    ),
    ("en", "The plan has three focus areas:\n\n1. Victims are identified: outreach\n2. Victims are offered support: return"),
    # how a parliament votes, what a government will think about
    ("nb", "Et flertall i komiteen vil stemme mot forslaget."),
    ("nn", "Eit fleirtal i komiteen vil røyste mot framlegget."),
    ("sv", "En majoritet i utskottet kommer att rösta mot förslaget."),
    ("da", "Et flertal i udvalget vil stemme imod ændringsforslaget."),
    ("fi", "Valiokunta aikoo äänestää ehdotuksesta."),
    ("is", "Nefndin mun greiða atkvæði um tillöguna."),
    ("en", "The committee will vote against the proposal."),
    ("nb", "Regjeringen vil ta stilling til forslagene."),
    ("nn", "Regjeringa vil ta stilling til forslaga."),
    ("sv", "Regeringen kommer att ta ställning till förslagen."),
    ("da", "Regeringen vil tage stilling til forslagene."),
    ("fi", "Hallitus aikoo ottaa kantaa ehdotuksiin."),
    ("is", "Ríkisstjórnin mun taka afstöðu til tillagnanna."),
    ("da", "Regeringen vil derfor se på mulighederne."),
    # what happens at an event known already
    ("nb", "Ekspertene skal dele kunnskap på seminaret."),
    ("nb", "Seminaret skal belyse arbeidet mot vold."),
    ("nn", "Ekspertane skal dele kunnskap på seminaret."),
    ("sv", "Vid konferensen kommer experter att dela med sig av sina erfarenheter."),
    ("sv", "Seminariet hålls i Vasa den 4 maj 2027."),
    ("da", "Eksperterne vil dele viden på konferencen."),
    ("is", "Málþingið verður haldið 4. maí 2027."),
    ("en", "Experts will share knowledge at the seminar."),
    ("en", "The seminar will discuss forced labour."),
    # what somebody stresses that is named with a relative clause
    ("sv", "Anna Berg, som är utredare, betonar att polisen ska utreda fler brott."),
    ("da", "Anna Berg, som er konsulent, understreger at politiet skal efterforske flere sager."),
    # what a task is about
    ("en", "The assignment includes violence among young people."),
    # the work as such goes on
    ("nb", "Arbeidet mot tvangsarbeid skal videreføres."),
    ("nn", "Innsatsen mot tvangsarbeid skal vidareførast."),
    ("sv", "Arbetet mot tvångsarbete fortsätter."),
    ("da", "Indsatsen mod tvangsarbejde videreføres."),
    # what goes on in a clause of its own behind a modal
    ("nb", "Regjeringen vil hindre bakmenn som lurer folk og oppretter selskaper."),
    ("nb", "Politiet skal hindre vold og følger saken."),
    # what should be done, below the word for measures
    ("nb", "Rapporten peker på følgende tiltak:\n\n- Det bør utvikles en ny tjeneste\n- Kunnskapen bør styrkes"),
    ("nn", "Rapporten peikar på følgjande tiltak:\n\n- Det bør utviklast ei ny teneste\n- Kunnskapen bør styrkjast"),
    ("sv", "Rapporten pekar på följande åtgärder:\n\n- En ny tjänst bör utvecklas\n- Kunskapen bör stärkas"),
    ("da", "Rapporten peger på følgende tiltag:\n\n- Der bør udvikles en ny tjeneste\n- Viden bør styrkes"),
    (
        "en",
        "The report points to the following measures:\n\n- A new service should be developed\n- Training should be stepped up",
    ),
    # how people apply
    ("nb", "Søknad om tilskudd skal fremsettes gjennom portalen."),
    ("nn", "Søknad om tilskot skal setjast fram gjennom portalen."),
    ("nb", "Kommunen skal sende søknad om forhåndsgodkjenning."),
    ("sv", "Ansökan lämnas in via portalen."),
    ("da", "Ansøgningen indsendes digitalt."),
    ("en", "Applications shall be sent to the Agency by 1 May."),
    ("fi", "Hakemus toimitetaan virastolle toukokuussa."),
    # undertakings of which nothing certain is told
    ("nb", "Regjeringen vil gjøre alt for å stanse bakmennene."),
    ("nn", "Regjeringa vil ta tak i problemet."),
    ("sv", "Regeringen ska gå långt för att stoppa handeln."),
    ("da", "Regeringen vil sætte hårdt ind over for bagmænd."),
    ("en", "The Ministry will do its part."),
    # what somebody thinks
    ("nb", "Kommunene skal få en ny veileder, mener statsråden."),
    ("nn", "Kommunane skal få ein ny rettleiar, meiner statsråden."),
    ("sv", "Kommunerna ska inrätta nya boenden, anser organisationen."),
    ("da", "Kommunerne skal oprette nye boliger, mener ministeren."),
    # a year gone by, in a past that tells no news
    ("nb", "Norge ratifiserte avtalen i 2017."),
    ("da", "Danmark ratificerede aftalen i 2014."),
    ("nb", "Regjeringen besluttet i 2008 å opprette en enhet."),
    ("da", "Partierne besluttede i 2012 at afsætte 4 mio. kr. til rådgivning."),
    ("en", "The Government decided in 2012 to set up a unit."),
    ("nb", "Norge har kun undertegnet avtalen."),
    ("sv", "Sverige har bara undertecknat avtalet."),
    # what an answer gathers; most of the measures
    ("da", "Ministeriet har til brug for besvarelsen indhentet en ny udtalelse fra politiet."),
    ("nb", "De fleste tiltakene er satt i gang."),
    ("da", "De fleste tiltag er sat i gang."),
    # what is put first or looked after, and what is put on the net
    ("nb", "Tiltak for barn vil også bli prioritert."),
    ("da", "Projekter for børn vil blive prioriteret."),
    ("nb", "Alle hensyn skal ivaretas."),
    ("nb", "Ordningen kunngjøres på departementets nettsider."),
    ("sv", "Resultatet kommer att publiceras på webbplatsen."),
    # what is only got better, and what a plan holds
    ("nb", "Barns rettigheter har fått en sterkere stilling."),
    ("da", "Med tilbuddet får kvinder bedre mulighed for at komme videre."),
    ("sv", "Polisen får bättre möjligheter att utreda brott."),
    ("nb", "Planen favner bredt og inneholder tiltak rettet mot skolen."),
    # what we will do as such
    ("nb", "Vi vil ta ansvar for de utsatte."),
    ("sv", "Vi ska stå upp för de utsatta."),
    ("is", "Við munum standa með þolendum."),
    # a group that is known already, long ago
    ("is", "Starfshópur um nauðungarvinnu var skipaður árið 2009."),
    # to wait, to bear a name, and how things are done nowadays
    ("sv", "Jag avser att avvakta utvärderingen."),
    ("sv", "Utredningen har antagit namnet Kvinnofridsutredningen."),
    ("sv", "Mycket av arbetet görs i dag inom en enda myndighet."),
    ("is", "Nefndin er skipuð til fjögurra ára."),
    # what no body is meant to do, and what a paper accounts for
    ("is", "Verðlaununum er ætlað að vekja athygli á vandanum."),
    ("is", "Henni er ætlað að bæta stöðu þolenda."),
    ("is", "Í næsta kafla verður gerð grein fyrir stöðu verkefna."),
    # direct speech behind a minus sign
    ("sv", "\u2212 Nu höjs ambitionen rejält, säger justitieminister Gunnar Strömmer."),
    # what others do of whom somebody knows, and what was held
    ("nb", "Nå vet regjeringen at bakmenn lurer folk og oppretter selskaper."),
    ("sv", "Kurserna har genomförts i hela landet."),
    ("sv", "Utbildningsinsatserna har genomförts på många orter."),
    # what a body gives every year, and an idiom
    ("is", "Ráðuneytið veitir félagasamtökum styrki á hverju ári."),
    ("is", "Samfélagið hefur opnað augun fyrir þessum vanda."),
    ("nb", "Departementet har åpnet øynene for problemet."),
    # when a task is to be accounted for, and what a picture shows
    ("sv", "Uppdraget, som bygger på en överenskommelse, ska redovisas senast den 30 november 2027."),
    ("sv", "I övriga delar ska uppdraget slutredovisas i juni 2027."),
    ("is", "Ráðherra og forstjóri Vinnueftirlitsins undirrita samning um eftirlit. - mynd"),
    # whom a minister meets and where he goes, be the office a compound or not
    ("nb", "Justisministeren skal besøke et krisesenter i Oslo."),
    ("nb", "Onsdag skal justisministeren og utenriksministeren til Litauen for å høre om arbeidet."),
    ("sv", "Justitieministern ska besöka ett skyddat boende i Malmö."),
    ("sv", "I morgon ska justitieministern till Litauen för att höra om arbetet."),
    ("da", "Justitsministeren vil besøge et krisecenter i Aarhus."),
    ("is", "Dómsmálaráðherra mun heimsækja Kvennaathvarfið á morgun."),
    # what others ask of a minister
    ("nb", "Organisasjonene ber justisministeren om å øke støtten."),
]


@pytest.mark.parametrize(("lang", "words"), ACTS)
def test_act(lang: str, words: str) -> None:
    assert found(lang, words)


@pytest.mark.parametrize(("lang", "words"), NO_ACTS)
def test_no_act(lang: str, words: str) -> None:
    assert found(lang, words) == []
