"""What kinds of verbs commit to, class by class, in all languages; the wording is the tests' own."""

import pytest

from pipelines.mentions.measures.commitments import CUES
from pipelines.mentions.measures.deeds import BY_SUBJECT, WHOEVER_ACTS
from tests.unit.test_measures import found

COMMITMENTS = [
    ("nb", "Statsråden åpnet i går et nytt barnehus.", "Statsråden åpnet"),
    # who has taken what upon himself, or put it at somebody's disposal
    ("nb", "Næringsdepartementet stiller 6,5 mill. kroner til disposisjon for de tre sentrene.", "Næringsdepartementet stiller"),
    ("nn", "Fylkeskommunen stiller lokale til rådvelde for rådgjevarane.", "Fylkeskommunen stiller"),
    ("sv", "Region Gotland ställer en lägenhet till förfogande.", "Region Gotland"),
    ("da", "Ministeriet stiller 6,5 mio. kr. til rådighed for de tre centre.", "Ministeriet stiller"),
    ("nb", "Justisdepartementet tar nå initiativ til et felles tilsyn.", "Justisdepartementet tar"),
    ("nb", "Trondheim kommune overtar driften av mottaket i januar.", "Trondheim kommune"),
    ("is", "Akureyrarbær og ríkið hefja nýtt samstarf um úrræðið, og ráðuneytið tekur við rekstri þess.", "Akureyrarbær og"),
    # permits that are withdrawn, rules that are widened, costs that are borne
    ("sv", "Länsstyrelsen har återkallat tillstånden för tre bolag.", "Länsstyrelsen har"),
    ("en", "The Board has withdrawn the licences of two agencies.", "The Board"),
    ("fi", "Virasto on peruuttanut kahden yrityksen luvat.", "Virasto on"),
    ("en", "Municipalities will be reimbursed for the beds.", "Municipalities will"),
    # from one number or body to another
    ("en", "The residence permit is extended from 6 to 12 months.", "The residence"),
    ("is", "Fresturinn er lengdur úr 30 dögum í þrjá mánuði.", "Fresturinn er"),
    ("fi", "Tukihenkilöiden määrä nostetaan 8:sta 12:een.", "Tukihenkilöiden määrä"),
    ("nn", "Talet på plassar aukar frå 12 til 18.", "Talet på"),
    ("nb", "Ansvaret for tilsynet flyttes fra fylkesmannen til direktoratet.", "Ansvaret for"),
    ("da", "Ansvaret overgår fra Justitsministeriet til Socialstyrelsen.", "Ansvaret overgår"),
    ("sv", "Samordningsansvaret övergår från länsstyrelsen till Socialstyrelsen.", "Samordningsansvaret övergår"),
    # money that grows by a sum
    ("nn", "Støtta til barnehusa aukar med 9 millionar kroner.", "Støtta til"),
    ("en", "The grants will rise by EUR 700,000.", "The grants"),
    ("da", "Støtten til herbergerne stiger med 3 mio. kr.", "Støtten til"),
    # what is agreed, proposed or passed to be so
    ("da", "Aftalen betyder, at der ansættes to psykologer.", "Aftalen betyder,"),
    ("nb", "Lovendringen innebærer at utleiere får plikt til å melde fra.", "Lovendringen innebærer"),
    ("sv", "Överenskommelsen innebär att kommunerna tilldelas 40 miljoner kronor.", "Överenskommelsen innebär"),
    ("en", "The agreement means that a shelter will be opened in Vaasa.", "The agreement"),
    ("nb", "Den nye loven forbyr betaling for slike formidlinger.", "Den nye"),
    ("sv", "Riksdagen har ställt sig bakom förslaget om ett nytt brott.", "Riksdagen har"),
    ("da", "Et flertal i Folketinget stemte for lovforslaget.", "Et flertal"),
    # what becomes punishable, forbidden or free
    ("nb", "Det blir straffbart å formidle slike ekteskap.", "Det blir"),
    ("sv", "Det blir förbjudet att ta betalt för jobbet.", "Det blir"),
    ("da", "Regeringen vil gøre det strafbart at tage betaling for jobbet.", "Regeringen vil"),
    ("is", "Milliganga um slíka vinnu verður refsiverð.", "Milliganga um"),
    # what opens or is new
    ("sv", "En chattjänst för unga startar i höst.", "En chattjänst"),
    ("en", "A reception centre for men opens next spring.", "A reception"),
    ("nb", "Hjelpetelefonen er nå åpen også i helgene.", "Hjelpetelefonen er"),
    ("sv", "Tullverket får nya befogenheter vid gränsen.", "Tullverket får"),
    ("nb", "Hvert krisesenter skal ha en egen barneansvarlig.", "Hvert krisesenter"),
    ("nb", "En egen enhet er opprettet hos statsadvokaten.", "En egen"),
    ("nn", "Ordninga er utvida til å gjelde alle fylke.", "Ordninga er"),
    ("da", "Ordningen er udvidet til alle kredse.", "Ordningen er"),
    # sums that have been given, of which nothing else is told
    ("nn", "3,2 millionar kroner er gitt til dei to stiftingane.", "3,2 millionar"),
    ("da", "Med den nye aftale blev der afsat 12 mio. kr. til rådgivning.", "Med den"),
    ("da", "Et bredt flertal skyder nu 21,5 millioner kroner ind i indsatsen.", "Et bredt"),
    # what somebody in office asks of a body
    ("da", "Ministeren har bedt Rigspolitiet om at kortlægge problemet.", "Ministeren har"),
    ("nn", "Statsråden ber Politidirektoratet greie ut saka.", "Statsråden ber"),
    # what is under way
    ("nb", "Direktoratet er i gang med å utarbeide en veileder.", "Direktoratet er"),
    ("sv", "Myndigheten håller på att ta fram en handbok.", "Myndigheten håller"),
    # news in the plain past, without its day
    (
        "nb",
        "Konfliktrådet innvilget tilskudd til fire av prosjektene, og direktoratet opprettet et nytt kontor.",
        "Konfliktrådet innvilget",
    ),
    ("fi", "Ulkoministeriö asetti työryhmän laatimaan toimintaohjelmaa.", "Ulkoministeriö asetti"),
    ("is", "Ráðuneytið stofnaði nýja deild um málaflokkinn.", "Ráðuneytið stofnaði"),
    # a body that is set to judge a plan
    ("nb", "Departementet har engasjert Oxford Research til å evaluere handlingsplanen.", "Departementet har"),
    # what is made better by so much
    ("nb", "Statens barnehus skal styrkes med seks stillinger.", "Statens barnehus"),
    ("is", "Neyðarmóttakan verður efld með þremur stöðugildum.", "Neyðarmóttakan verður"),
    # words between commas that only say who, and infinitives that only say what for
    ("nb", "En gruppe eksperter, ledet av fylkeslegen, skal komme med forslag til nye rutiner.", "En gruppe"),
    ("sv", "En arbetsgrupp, tillsatt av rektorn, ska utarbeta en handledning.", "En arbetsgrupp,"),
    ("sv", "Länsstyrelsens uppdrag om att arbeta mot spelmissbruk förlängs till 2026.", "Länsstyrelsens uppdrag"),
    ("da", "Nu får også de ofre, der ikke tør anmelde, ret til en advokat.", "Nu får"),
    ("nb", "Tilbudet, som er et samarbeid med kommunen, forlenges til sommeren 2024.", "Tilbudet, som"),
    ("da", "Projektet, som støttes af fonden, udvides til hele landet.", "Projektet, som"),
    # what is so from a day to come, told behind the verb
    ("nb", "Kommuner som mangler plasser, kan fra nyttår søke om støtte.", "Kommuner som"),
    ("sv", "Jourer som saknar lokaler kan från hösten ansöka om bidrag.", "Jourer som"),
    # who is given a task, and what is one of the measures
    ("sv", "Dessutom ges tre länsstyrelser i uppdrag att kartlägga behovet.", "Dessutom ges"),
    ("nb", "Et viktig tiltak er at tilsynet får fire nye stillinger.", "Et viktig"),
    # what has been put before parliament, sent for comment, or set aside without its sum
    ("sv", "Regeringen har beslutat en lagrådsremiss om bättre skydd.", "Regeringen har"),
    ("en", "The Ministry has sent out for comment a draft decree.", "The Ministry"),
    ("da", "Der er også afsat flere midler til de frivillige.", "Der er"),
    ("en", "Funding has been granted to nine organisations.", "Funding has"),
    # what a body has developed or carried out
    ("da", "Som led i aftalen har Rigspolitiet i samarbejde med Danner udviklet et læringsforløb.", "Som led"),
    ("en", "The Tax Administration carried out a joint inspection of the sites.", "The Tax"),
    (
        "is",
        "Samið hefur verið um rekstur athvarfsins, og Vinnueftirlitið og lögreglan réðust í sameiginlegt eftirlit.",
        "Samið hefur",
    ),
    # what a minister who is quoted says that others get
    ("nn", "– Arbeidstilsynet får 5 millionar kroner ekstra, seier statsråd Kari Nordvik.", "Arbeidstilsynet får"),
    # what is done each year with a sum, and a group whose task is to propose measures
    ("nb", "Direktoratet deler hvert år ut 12 millioner kroner til krisesentre.", "Direktoratet deler"),
    ("sv", "Regeringen har tillsatt en utredare som ska föreslå åtgärder.", "Regeringen har"),
    # money for something, and a service that does something new from a day to come
    ("nn", "Barnehusa får pengar til å bruka fleire tolkar.", "Barnehusa får"),
    ("sv", "Jourerna får pengar till tolkar.", "Jourerna får"),
    ("da", "Fra 1. maj svarer hotlinen også på polsk.", "Fra 1."),
    ("nb", "Fra 1. mai svarer hjelpetelefonen hele døgnet.", "Fra 1."),
    # what those who govern wish or have proposed with a sum
    ("nb", "I budsjettet ønsker regjeringen å øke tilskuddet med 17 millioner kroner.", "I budsjettet"),
    ("nb", "Regjeringen har i budsjettet for neste år også foreslått å bevilge 30 mill. kroner til et kurs.", "Regjeringen har"),
    ("sv", "Regeringen vill avsätta 20 miljoner kronor till jourerna.", "Regeringen vill"),
    # what is decided without an infinitive, comes into force at once, or is launched
    ("nb", "Regjeringen har besluttet en varig styrking på 60 millioner kroner til tollerne.", "Regjeringen har"),
    ("nn", "Lovendringa tek til å gjelde straks.", "Lovendringa tek"),
    ("sv", "Lagändringen träder i kraft omedelbart.", "Lagändringen träder"),
    ("da", "Nordisk Ministerråd søsætter et nyt projekt om vidner.", "Nordisk Ministerråd"),
    # a body that has been asked, by whomever, and what gives a body a task
    ("nb", "Tolletaten er samtidig bedt om å øke kontrollen i havnene.", "Tolletaten er"),
    ("nn", "Helsedirektoratet er no bedt om å lage ei rettleiing.", "Helsedirektoratet er"),
    ("da", "Udlændingestyrelsen er derfor bedt om at gennemgå sagerne.", "Udlændingestyrelsen er"),
    ("sv", "Socialstyrelsen har fått i uppgift att ta fram en handledning.", "Socialstyrelsen har"),
    # more of what one gets, and money that is found for something
    ("nn", "Krisesentera får dobbelt så mykje i støtte neste år.", "Krisesentera får"),
    ("sv", "Jourerna får dubbelt så mycket nästa år.", "Jourerna får"),
    ("da", "Socialministeren har fundet 14 mio. kr. til rådgivningen.", "Socialministeren har"),
    # a post that is made
    ("da", "Der sendes en dansk ekspert til missionen i Tirana.", "Der sendes"),
    ("nb", "Det sendes en norsk observatør til domstolen.", "Det sendes"),
    # what a resolution says in the subjunctive
    ("is", "Félagsmálaráðuneytið geri úttekt á þjónustunni.", "Félagsmálaráðuneytið geri"),
    # a common verb with something that it makes, as news
    ("en", "Last week the Norwegian Agency published a call for proposals.", "Last week"),
    # what is in preparation
    ("en", "A new guide is in preparation.", "A new"),
    ("fi", "Valmisteilla on myös uusi opas.", "Valmisteilla on"),
    ("is", "Nú er í smíðum frumvarp um starfsmannaleigur.", "Nú er"),
    # as part of a plan, which is no subject then
    ("fi", "Osana toimintaohjelmaa on perustettu kaksi neuvontapistettä.", "Osana toimintaohjelmaa"),
    ("fi", "Toimintaohjelmassa perustetaan kaksi neuvontapistettä.", "Toimintaohjelmassa perustetaan"),
    # grants told in the past
    ("is", "Styrkir til forvarna voru veittir Samtökum um kvennaathvarf og Stígamótum.", "Styrkir til"),
    # verbs of agencies
    ("en", "A summary will be made of all grants.", "A summary"),
    ("en", "Inspectors will be exchanged between the ports.", "Inspectors will"),
    ("en", "The Board has installed cameras in two ports.", "The Board"),
    # a comma behind the main verb opens nothing
    ("en", "As part of the work all victims shall be offered a guide, including a list of lawyers.", "As part"),
]


@pytest.mark.parametrize(("lang", "words", "opening"), COMMITMENTS)
def test_commitment(lang: str, words: str, opening: str) -> None:
    """Each class, in fresh words."""
    assert found(lang, words) == [opening]


NO_COMMITMENTS = [
    # a conference is opened, not made; and what all shall have alike
    ("nb", "Statsråden åpnet i går en konferanse om tvang."),
    ("sv", "Ministern öppnade i går en konferens om tvång."),
    ("da", "Ministeren åbnede i går et møde om tvang."),
    ("fi", "Ministeri avasi eilen seminaarin aiheesta."),
    ("is", "Félagsmálaráðuneytið opnaði í gær ráðstefnu um mansal."),
    ("en", "The Minister opened a conference on coercion yesterday."),
    ("nn", "I oppveksten skal dei unge ha same moglegheiter."),
    ("nb", "Skolene skal ha like muligheter til å delta."),
    # how many there are, and what is counted
    ("nb", "Antallet anmeldelser økte fra 40 til 62."),
    ("da", "Antallet af sager stiger fra 40 til 62."),
    ("en", "Reports rise from 40 to 62 a year."),
    ("nb", "Politiet har registrert 14 saker i distriktet."),
    ("en", "The police have registered 14 cases."),
    ("sv", "Resurserna ökade från 7 till 9 miljoner kronor, men de räcker inte."),
    ("nb", "Av planens 28 tiltak er 20 satt i gang."),
    ("sv", "Av dess 40 åtgärder har 31 slutförts."),
    ("nn", "Sju held fram som før."),
    # what comes more easily, and how what is there shall be used
    ("da", "Ofrene får lettere ved at finde rådgivning."),
    ("da", "Landenes egne folk skal bruges bedre."),
    ("nb", "Midlene skal brukes mer målrettet."),
    ("sv", "Pengarna ska användas bättre."),
    # a day that is marked, what parliament asks for, and what a plan is told to be
    ("da", "I morgen markerer EU dagen mod vold."),
    ("sv", "Riksdagen har begärt att regeringen ska återkomma med förslag."),
    ("da", "Det er kernen i aftalen, som partierne er blevet enige om."),
    ("nb", "Regjeringen er bedt om å komme tilbake til saken."),
    # what is done again and again, what is only talked about, and measures as such
    ("da", "Skattestyrelsen gennemfører hvert år kontroller i landbruget."),
    ("nb", "Arbeidstilsynet gjennomfører jevnlig tilsyn på byggeplasser."),
    ("sv", "Polisen genomför regelbundet insatser i gränstrakterna."),
    ("nb", "Partene er enige om å drøfte saken."),
    ("sv", "Partierna har kommit överens om att diskutera frågan."),
    ("nb", "Derfor har regjeringen satt inn kraftfulle tiltak mot uvesenet."),
    ("da", "Pengene går til initiativer, der gør en forskel."),
    ("nb", "Gjennom årene har direktoratet opprettet ni kontorer."),
    ("da", "Centret underviser studerende og personale."),
    ("sv", "I rapporten rekommenderas att det inrättas ett nätverk."),
    ("sv", "Nordiska rådet godkände i dag en rekommendation om vittnen."),
    # the budget as such, measures as such, what a body gives all the time, and what a report recommends
    ("nb", "I dag ble statsbudsjettet for neste år lagt fram."),
    ("sv", "I dag presenterades budgetpropositionen."),
    ("nb", "Regjeringen trapper opp tiltakene mot vold."),
    ("nn", "Ombodet gir rettleiing om lova."),
    ("da", "Centret giver rådgivning om loven."),
    ("sv", "I rapporten lämnas rekommendationer till myndigheten."),
    ("sv", "I sak föreslås att de hemliga medlen, som förut, ska förtydligas."),
    ("nb", "Røde Kors ønsker å få 3 millioner kroner til arbeidet."),
    # figures of what a body does all the time, and what is told of what was decided or got before
    ("nb", "Barnehusene gjennomførte i fjor 6 100 avhør."),
    ("sv", "Myndigheterna genomförde förra året 1 400 kontroller."),
    ("nb", "Det har regjeringen og kommunene blitt enige om."),
    ("da", "Danmark har fået en ny handlingsplan."),
    ("nb", "Fra 1. mai er senteret på samme sted."),
    # a question that was agreed on, and how many measures were started
    ("da", "Nu er partierne blevet enige om, hvad pengene skal bruges til."),
    ("nb", "Partiene ble enige om hvordan midlene skal fordeles."),
    ("da", "Som led i planen er der igangsat 22 initiativer."),
    # what everybody shall get
    ("nb", "Flere skal få mulighet til å arbeide."),
    ("sv", "Alla ska få tillgång till stöd."),
    # what the law is
    ("fi", "Uhrien auttamisesta säädetään vastaanottolaissa."),
    ("sv", "Ersättningen regleras i brottsskadelagen."),
    ("nb", "Retten til bistand er regulert i straffeprosessloven."),
    # what is said or thought
    ("fi", "Virasto arvioi, että uhreja on satoja."),
    # what a body does to itself
    ("sv", "Nätverket har etablerat sig i regionen."),
    ("nb", "Organisasjonen har etablert seg i Tromsø."),
    # what stays as it is
    ("sv", "Mottagningen kommer att finnas kvar i Umeå."),
    ("sv", "Myndigheten ska verka för jämställdhet."),
    # duties of a body, of which the second verb tells one more
    ("sv", "Myndigheten ansvarar för jourerna och fördelar medel till dem."),
    ("en", "The Agency is responsible for the homes and distributes grants."),
    ("fi", "Virasto vastaa kodeista ja myöntää avustuksia."),
    # links
    ("fi", "Linkki avautuu uuteen ikkunaan."),
    ("nb", "Lenken åpnes i et nytt vindu."),
    # a participle that is none of the body's acts
    ("nb", "Regjeringen mener at det er behov for en forsterket innsats."),
    ("nb", "Regjeringen mener det er nødvendig med en forsterket innsats."),
    ("en", "A group appointed by the Ministry is of another opinion."),
    # what others ask of those who govern
    ("nn", "Komiteen ber regjeringa greie ut saka."),
    ("en", "The Committee asks the Government to consider the matter."),
    # damages
    ("nb", "Kvinnen er tilkjent 200 000 kroner i erstatning, og ofrene er tildelt 90 000 kroner i erstatning."),
    # aims of a programme, in Finnish by its instrument
    ("fi", "Ohjelmalla parannetaan uhrien asemaa."),
    # what the law gives, and treaties joined long ago
    ("nb", "Loven gir kommunen adgang til å stenge lokaler."),
    ("sv", "Lagen ger kommunen rätt att stänga lokaler."),
    ("en", "The law gives the municipality the right to close premises."),
    ("fi", "Laki antaa kunnalle oikeuden sulkea tiloja."),
    ("is", "Lögin veita sveitarfélagi heimild til að loka húsnæði."),
    ("nb", "Norge har sluttet seg til konvensjonen."),
    ("fi", "Suomi on liittynyt yleissopimukseen."),
    # prizes
    ("en", "The association received an award for its work yesterday."),
    # who pays for what goes on all the time
    ("fi", "Toimintaa rahoittaa kuntaministeriö."),
    ("is", "Innviðaráðuneytið fjármagnar starfið."),
    ("fi", "Valtuutettu seuraa ilmiöitä ja laatii selvityksiä."),
    # what is talked about
    ("is", "Mikið hefur verið rætt um ofbeldi að undanförnu."),
    # idioms of working together, what something rests on, harder or easier
    ("en", "The Nordic countries are joining forces against the gangs."),
    ("en", "The Ministry takes a stand against exploitation."),
    ("en", "A new initiative is to make it harder to sell people."),
    ("en", "The new initiative builds on a pilot in Tartu."),
    # a noun behind its article that is a verb as well; a decision to do no certain thing; measures as such
    ("en", "The draft was good."),
    ("en", "The Government has made a decision to take a tougher line on gangs."),
    ("en", "The Ministry will take a number of measures."),
    # what was done in years long gone
    ("fi", "Valtuutettu on antanut kertomuksen vuosina 2010 ja 2014."),
    # an infinitive of the same form as the present; what is to be done with something; efforts as such
    ("en", "I am particularly pleased to open this conference today."),
    ("en", "The Council is actively working to establish trust."),
    ("en", "The Council considered two drafts to be published later."),
    ("en", "The Nordic Council of Ministers strengthens its efforts against trafficking."),
    ("is", "Flokkarnir lögðu áherslu á að ná málum í gegn."),
    ("is", "Ályktanirnar fela í sér afléttingu fyrirvara."),
    # what training or a paper holds; what is written
    ("fi", "Peruskoulutuksessa käydään läpi rikosten muotoja."),
    ("fi", "Lehti ja poliisi ovat kirjoittaneet tänä vuonna ilmiöstä."),
    # money that somebody decided on
    ("en", "The funding was debated by the Ministry."),
    # a relative clause with a passive of two words
    ("en", "I am the minister, a function that was transferred to the Ministry with the new government."),
    # a name that is a verb as well
    ("is", "Hanna Sigurðardóttir ráðherra kvaðst hlakka til nýrra verkefna."),
]


@pytest.mark.parametrize(("lang", "words"), NO_COMMITMENTS)
def test_no_commitment(lang: str, words: str) -> None:
    """What looks like one."""
    assert found(lang, words) == []


def test_fields_of_a_card() -> None:
    """Fields below a measure are none themselves."""
    card = (
        "Lýsing á aðgerð\n\nHaldin verði námskeið fyrir kennara.\n\n• Mælikvarði: Fjöldi námskeiða á ári.\n"
        "• Kostnaðaráætlun: Innan ramma.\n• Ábyrgðaraðili: Menntamálaráðuneyti.\n• Staða verkefnis í mars 2023: Vinna er hafin við gerð efnis.\n"
    )
    assert found("is", card) == ["Haldin verði"]


LISTS = [
    ("da", "Satsninger:\n\n- 50 mio. kr. årligt til herbergerne\n- 20 mio. kr. i 2024 til rådgivning\n", ["50 mio.", "20 mio."]),
    ("nb", "Tiltakene i planen:\n\n- styrke tilsynet\n- opprette et kontor\n", ["styrke tilsynet", "opprette et"]),
    # some of what a plan brings
    (
        "nb",
        "Planen har ti nye tiltak, noen av dem er:\n\n- Utvide ordningen til alle\n- Opprette et kontor\n",
        ["Utvide ordningen", "Opprette et"],
    ),
    # what is set going, what was done in a period, and a task that is given
    (
        "da",
        "Følgende sættes i gang:\n\n- Sagsbehandlere lærer at se tegn på tvang.\n- Tolke undervises.\n",
        ["Sagsbehandlere lærer", "Tolke undervises."],
    ),
    (
        "sv",
        "Genomfört under året\n\n- 900 poliser har gått kursen.\n- Två tolkar har anställts.\n\nPågående\n\n- En film tas fram.\n",
        ["900 poliser", "Två tolkar", "En film"],
    ),
    (
        "sv",
        "Rådet har beslutat att\n\n1. inrätta en arbetsgrupp om vittnen,\n2. ge Finland och Norge i uppgift att leda den.\n",
        ["inrätta en", "ge Finland"],
    ),
    # an auxiliary before the list, whose items tell what is being done
    (
        "en",
        "Under the agreement, Norway is also:\n\n• paying NOK 3 million to the shelter\n• sending an expert to Riga\n",
        ["paying NOK", "sending an"],
    ),
    (
        "en",
        "We therefore decide to\n\n– establish a network of inspectors;\n– task the Board with a survey;\n",
        ["establish a", "task the"],
    ),
]


@pytest.mark.parametrize(("lang", "words", "expected"), LISTS)
def test_list(lang: str, words: str, expected: list[str]) -> None:
    """Items that what stands before the list, or their own sum, makes measures."""
    assert found(lang, words) == expected


def test_each_verb_that_is_looked_for_has_a_reading() -> None:
    assert sorted(CUES) == sorted([*WHOEVER_ACTS, *BY_SUBJECT])
