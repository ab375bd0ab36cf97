"""Measures told of what the sentence before names, by somebody quoted, of sums that went, and of what is on its way; the wording is the tests' own."""

import pytest

from tests.unit.test_measures import found

BODY_BEFORE = [
    # a pronoun that means the body of the sentence before, and its task
    ("nb", "Nord blir navnet på enheten. Den skal gi råd til kommunene og samle kunnskap om utnytting.", ["Den skal"]),
    ("nn", "Nord blir namnet på eininga. Ho skal gi råd til kommunane og samle kunnskap om utnytting.", ["Ho skal"]),
    ("sv", "Enheten heter Nord. Den ska ge råd till kommunerna och samla kunskap om utnyttjande.", ["Den ska"]),
    ("da", "Nord bliver enhedens navn. Den skal rådgive kommunerne og indsamle viden om udnyttelse.", ["Den skal"]),
    ("is", "Teymið heitir Norður. Það mun veita sveitarfélögum ráðgjöf og safna upplýsingum.", ["Það mun"]),
    ("en", "The unit will be called North. It will advise municipalities and collect information.", ["It will"]),
    ("sv", "Länsstyrelserna har ett permanent uppdrag. De ska samverka med kommuner och regioner.", ["De ska"]),
    ("nn", "Statsforvaltarane har eit fast oppdrag. Dei skal samarbeide med kommunar og frivillige.", ["Dei skal"]),
    ("da", "Regionerne har en fast opgave. De skal samarbejde med kommuner og politi om sagerne.", ["De skal"]),
    ("en", "The county boards have a permanent task. They shall cooperate with municipalities.", ["They shall"]),
    (
        "is",
        "Ráðherra hefur skipað starfshóp um málið. Þá semur hann leiðbeiningar fyrir lögreglu.",
        ["Ráðherra hefur", "Þá semur"],
    ),
    # people, no body before; aims; what the pronoun opens; plans
    ("nb", "Ofrene er ofte unge. De skal møtes med respekt og forståelse.", []),
    ("sv", "Offren är ofta unga. De ska bemötas med respekt.", []),
    ("da", "Ofrene er ofte unge. De skal mødes med respekt.", []),
    ("en", "Victims are often young. They shall be met with respect.", []),
    ("nb", "Kommunene møter mange barn. De skal ha et godt liv.", []),
    ("nb", "Politiet ser dette hver dag. Det skal mye til før noen blir dømt.", []),
    ("sv", "Polisen ser detta varje dag. Det ska mycket till innan någon döms.", []),
    ("nb", "Departementet er enig. Det vil bidra til at flere får hjelp.", []),
    ("en", "The Ministry agrees. It will contribute to more victims getting help.", []),
    ("fi", "Kunnilla on paljon tehtävää. Ne antavat neuvoja perheille.", []),
]
QUOTED = [
    (
        "nb",
        "– Mange synes det er vanskelig. Derfor får kommuneansatte mer kompetanse i slike samtaler, sier statsråd Kari Berg.",
        ["Derfor får"],
    ),
    (
        "nb",
        "- En ekspertgruppe får nå i oppdrag å gå gjennom et utvalg saker, sier barneminister Kari Berg.",
        ["En ekspertgruppe"],
    ),
    ("nb", "– Familievernet og helsestasjonene blir styrket, sier statsråd Kari Berg.", ["Familievernet og"]),
    ("nn", "– Ei ekspertgruppe får no i oppdrag å gå gjennom saker, seier barneminister Kari Berg.", ["Ei ekspertgruppe"]),
    ("nn", "– No går eit forslag ut på høyring, seier statsråd Kari Berg.", ["No går"]),
    ("sv", "– En expertgrupp får nu i uppdrag att gå igenom ärenden, säger socialminister Anna Berg.", ["En expertgrupp"]),
    ("sv", "– Därför får kommunanställda utbildning i sådana samtal, säger socialminister Anna Berg.", ["Därför får"]),
    ("da", "- En ekspertgruppe får nu til opgave at gennemgå sager, siger socialminister Anna Berg.", ["En ekspertgruppe"]),
    ("da", "- Derfor får kommunalt ansatte uddannelse i den slags samtaler, siger socialminister Anna Berg.", ["Derfor får"]),
    ("en", "“This autumn the Ministry will train all judges,” says Minister of Justice Anna Berg.", ["“This autumn"]),
    (
        "fi",
        "– Asiantuntijaryhmä saa nyt tehtäväkseen käydä läpi tapauksia, sanoo ministeri Anna Berg.",
        ["Asiantuntijaryhmä saa"],
    ),
    ("is", "„Sérfræðihópur fær nú það verkefni að fara yfir mál,“ segir Anna Berg dómsmálaráðherra.", ["„Sérfræðihópur fær"]),
    # what is so at all, or depends on something
    ("nb", "– Ofre får ikke den hjelpen de trenger, sier leder Kari Berg i Redd Barna.", []),
    ("nb", "– Barna får et bedre liv når vi samarbeider, sier statsråd Kari Berg.", []),
    ("nb", "– Nå får politiet bedre verktøy, sier statsråd Kari Berg.", []),
    ("sv", "– Nu får polisen bättre verktyg, säger statsrådet Anna Berg.", []),
    ("nb", "– Kommunene får mange henvendelser, sier statsråd Kari Berg.", []),
    ("sv", "– Kommunerna får många frågor om detta, säger socialminister Anna Berg.", []),
    ("da", "- Ofrene får et bedre liv, når vi samarbejder, siger socialminister Anna Berg.", []),
    ("nb", "– Arbeidet blir styrket når flere samarbeider, sier statsråd Kari Berg.", []),
    ("nb", "– De ansatte får mer kunnskap når de møter ofrene, sier statsråd Kari Berg.", []),
    ("nb", "– Arbeidet må bli styrket, sier statsråd Kari Berg.", []),
]
SUMS = [
    ("nb", "12. mars 2004\n\nI tillegg gikk nærmere 20 mill. kr til tiltak som virker indirekte.", ["I tillegg"]),
    ("nn", "12. mars 2004\n\nI fjor gjekk 20 millionar kroner til krisesentra.", ["I fjor"]),
    ("sv", "12 mars 2004\n\nDessutom gick närmare 20 miljoner kronor till insatser som verkar indirekt.", ["Dessutom gick"]),
    ("da", "12. marts 2004\n\nSidste år gik 20 mio. kr. til krisecentrene.", ["Sidste år"]),
    ("fi", "12.3.2004\n\nViime vuonna 2 miljoonaa euroa meni turvakodeille.", ["Viime vuonna"]),
    ("is", "12. mars 2004\n\nÍ fyrra fóru 20 milljónir króna til kvennaathvarfa.", ["Í fyrra"]),
    ("en", "12 March 2004\n\nLast year NOK 20 million went to the shelters.", ["Last year"]),
    ("is", "Sérstök forgangsverkefni hópsins fá allt að 5 milljónum kr. á þessu ári.", ["Sérstök forgangsverkefni"]),
    # long ago
    ("nb", "12. mars 2014\n\nI 2003 gikk 20 millioner kroner til krisesentrene.", []),
    ("sv", "12 mars 2014\n\n2003 gick 20 miljoner kronor till kvinnojourerna.", []),
    ("en", "12 March 2014\n\nIn 2003, NOK 20 million went to the shelters.", []),
]
ASSIGNED = [
    ("sv", "I januari 2021 fick åtta myndigheter regeringens uppdrag att arbeta mot brott i arbetslivet.", ["I januari"]),
    ("sv", "I går fick länsstyrelserna ett uppdrag av regeringen att kartlägga läget.", ["I går"]),
    ("nb", "I januar fikk Politidirektoratet i oppdrag å kartlegge omfanget.", ["I januar"]),
    ("nb", "I januar fikk åtte etater regjeringens oppdrag om å arbeide mot arbeidslivskriminalitet.", ["I januar"]),
    ("nn", "I januar fekk Politidirektoratet i oppdrag å kartleggje omfanget.", ["I januar"]),
    ("da", "I januar fik Rigspolitiet til opgave at kortlægge omfanget.", ["I januar"]),
    ("fi", "Tammikuussa kahdeksan viranomaista sai hallitukselta tehtäväksi torjua rikoksia.", ["Tammikuussa kahdeksan"]),
    ("is", "Í janúar fékk ríkislögreglustjóri það verkefni að kortleggja umfangið.", ["Í janúar"]),
    ("en", "In January, the Police Authority was given the task of mapping the problem.", ["In January,"]),
]
UNDERWAY = [
    ("nb", "En veileder om gravide som utsettes for vold, er på vei.", ["En veileder"]),
    ("nn", "Ein rettleiar om gravide som blir utsette for vald, er på veg.", ["Ein rettleiar"]),
    ("sv", "En vägledning om gravida som utsätts för våld är på väg.", ["En vägledning"]),
    ("da", "En vejledning om gravide, der udsættes for vold, er på vej.", ["En vejledning"]),
    ("fi", "Opas ihmiskaupasta on tulossa.", ["Opas ihmiskaupasta"]),
    ("is", "Leiðbeiningar um mansal eru á leiðinni.", ["Leiðbeiningar um"]),
    ("en", "A guide on pregnant women exposed to violence is on its way.", ["A guide"]),
    ("nb", "I dag går et forslag om lønnstyveri ut på høring.", ["I dag"]),
    ("nn", "No går eit forslag ut på høyring.", ["No går"]),
    ("sv", "I dag går ett lagförslag ut på remiss.", ["I dag"]),
    ("da", "I dag går et lovforslag i høring.", ["I dag"]),
    ("fi", "Lakiesitys lähtee tänään lausuntokierrokselle.", ["Lakiesitys lähtee"]),
    ("is", "Frumvarp um mansal er komið í samráðsgátt.", ["Frumvarp um"]),
    ("en", "A bill on wage theft goes out for consultation today.", ["A bill"]),
    # people, crime and help on their way; what is always so
    ("da", "Toget er på vej til København.", []),
    ("da", "En del af ofrene er på vej videre til andre lande.", []),
    ("sv", "Många kvinnor är på väg till Europa.", []),
    ("nb", "En ny type kriminalitet er på vei inn i landet.", []),
    ("en", "A new form of crime is on its way.", []),
    ("fi", "Talvi on tulossa, ja moni uhri jää ilman apua.", []),
    ("nb", "Lovforslag går vanligvis ut på høring i tre måneder.", []),
    ("nb", "Forslaget var på høring i 2005.", []),
]

NEW_BODIES = [
    # a unit or post that a body gets, and what its task will be
    ("sv", "Polisinrättningen i Åbo får en grupp som utreder människohandelsbrott.", ["Polisinrättningen i"]),
    ("nb", "Politiet får en enhet mot menneskehandel.", ["Politiet får"]),
    ("nn", "Politiet får ei eining mot menneskehandel.", ["Politiet får"]),
    ("da", "Politiet får en enhed mod menneskehandel.", ["Politiet får"]),
    ("fi", "Poliisi saa ryhmän, joka tutkii ihmiskauppaa.", ["Poliisi saa"]),
    ("is", "Lögreglan fær teymi gegn mansali.", ["Lögreglan fær"]),
    ("nb", "Oppgaven til enheten blir å samordne arbeidet i fylkene.", ["Oppgaven til"]),
    ("nn", "Oppgåva til eininga blir å samordne arbeidet i fylka.", ["Oppgåva til"]),
    ("sv", "Enhetens uppgift blir att samordna arbetet i länen.", ["Enhetens uppgift"]),
    ("da", "Enhedens opgave bliver at koordinere arbejdet i regionerne.", ["Enhedens opgave"]),
    ("is", "Hlutverk einingarinnar verður að samræma starfið.", ["Hlutverk einingarinnar"]),
    ("en", "The unit's task will be to coordinate the work in the counties.", ["The unit's"]),
    ("sv", "Från och med i höst får tre län egna regionkoordinatorer.", ["Från och"]),
    ("nb", "Nå får også Agder koordinatorer mot menneskehandel.", ["Nå får"]),
    ("nn", "No får også Agder koordinatorar mot menneskehandel.", ["No får"]),
    ("da", "Nu får også Fyn koordinatorer mod menneskehandel.", ["Nu får"]),
    # what comes in without being one
    ("nb", "Politiet får en telefon fra en bekymret nabo.", []),
    ("nb", "Politiet får et varsel om mulig menneskehandel.", []),
    ("sv", "Polisen får en anmälan om brottet.", []),
    ("sv", "Kommunen får en rapport om läget.", []),
]
READY = [
    ("nb", "En ny veileder blir klar til våren.", ["En ny"]),
    ("nn", "Ein ny rettleiar blir klar til våren.", ["Ein ny"]),
    ("sv", "En ny vägledning blir klar i vår.", ["En ny"]),
    ("da", "En ny vejledning bliver klar til foråret.", ["En ny"]),
    ("fi", "Uusi opas valmistuu syksyllä.", ["Uusi opas"]),
    ("is", "Nýjar leiðbeiningar koma út í haust.", ["Nýjar leiðbeiningar"]),
    ("en", "New guidelines will be ready this spring.", ["New guidelines"]),
    ("sv", "Det kommer även göras en översyn av styrningen.", ["Det kommer"]),
    ("sv", "Regeringen kommer inrätta ett nytt center.", ["Regeringen kommer"]),
    ("nb", "Noen av dem blir klar over rettighetene sine i vår.", []),
    ("sv", "Många kvinnor kommer från Rumänien.", []),
    ("sv", "Offren kommer ofta leva med skadorna.", []),
]

LASTING = [
    # what is made to last, told at the end of the clause
    ("nb", "Med dette blir ordningen med egne rådgivere i alle fylkene i landet permanent.", ["Med dette"]),
    ("nn", "No blir ordninga med eigne rådgjevarar i alle fylka i landet permanent.", ["No blir"]),
    ("sv", "Nu blir stödet till de nationella organisationerna i hela landet permanent.", ["Nu blir"]),
    ("da", "Nu bliver ordningen med rådgivere i alle landets kommuner permanent.", ["Nu bliver"]),
    ("nb", "For mange blir skadene etter volden permanente.", []),
    ("sv", "Ofta blir skadorna efter våldet varaktiga.", []),
    ("da", "For mange bliver skaderne permanente.", []),
    ("nb", "Uten tiltak blir utnyttelsen av arbeidere i bransjen permanent.", []),
    # a trial that shall do something
    ("nb", "Pilotprosjekter i to byer skal utvikle samarbeidet mellom etatene.", ["Pilotprosjekter i"]),
    ("nn", "Eit pilotprosjekt i Bergen skal utvikle samarbeidet mellom etatane.", ["Eit pilotprosjekt"]),
    ("sv", "Ett pilotprojekt i Malmö ska utveckla samarbetet mellan myndigheterna.", ["Ett pilotprojekt"]),
    ("da", "Et pilotprojekt i Aarhus skal udvikle samarbejdet mellem myndighederne.", ["Et pilotprojekt"]),
]
RULED = [
    # what an agreement or a change of the law gives, not the law in force
    ("nb", "Avtalen gir alle ofre rett til advokat.", ["Avtalen gir"]),
    ("nn", "Avtalen gir alle offer rett til advokat.", ["Avtalen gir"]),
    ("sv", "Överenskommelsen ger alla offer rätt till ett ombud.", ["Överenskommelsen ger"]),
    ("da", "Aftalen giver alle ofre ret til en advokat.", ["Aftalen giver"]),
    ("is", "Samkomulagið veitir öllum þolendum rétt til lögmanns.", ["Samkomulagið veitir"]),
    ("nb", "Avtalen gir oss et godt grunnlag for videre arbeid.", []),
    ("sv", "Lagen ger polisen rätt att ingripa.", []),
    ("nb", "Loven gir ofre rett til advokat.", []),
    ("en", "The Convention gives victims the right to a lawyer.", []),
]
AGAIN = [
    # she or he of the sentence before, who makes one thing now
    ("nb", "Innenriksministeren var i går på besøk i Drammen. Han oppretter nå et råd for ofrene.", ["Han oppretter"]),
    ("nn", "Innanriksministeren var i går på besøk i Volda. Han opprettar no eit råd for offera.", ["Han opprettar"]),
    ("sv", "Inrikesministern var i går på besök i Luleå. Han inrättar nu ett råd för offren.", ["Han inrättar"]),
    ("da", "Indenrigsministeren var i går på besøg i Vejle. Han opretter nu et råd for ofrene.", ["Han opretter"]),
    ("fi", "Sisäministeri kävi eilen Vaasassa. Hän asettaa nyt työryhmän uhrien oikeuksista.", ["Hän asettaa"]),
    ("is", "Innanríkisráðherra var í gær á Selfossi. Hann skipar nú nefnd um réttindi þolenda.", ["Hann skipar"]),
    ("en", "The Minister of the Interior was in York yesterday. He is now setting up a panel for victims.", ["He is"]),
    ("nb", "Innenriksministeren var i går i Drammen. Han tror at rådet gjør en forskjell.", []),
    ("nn", "Innanriksministeren var i går i Volda. Han trur at rådet gjer ein skilnad.", []),
    ("sv", "Inrikesministern var i går i Luleå. Han tror att rådet gör skillnad.", []),
    ("da", "Indenrigsministeren var i går i Vejle. Han tror, at rådet gør en forskel.", []),
    ("fi", "Sisäministeri kävi eilen Vaasassa. Hän uskoo, että neuvostosta on hyötyä.", []),
    ("is", "Innanríkisráðherra var í gær á Selfossi. Hann telur að nefndin skipti máli.", []),
    ("en", "The Minister of the Interior was in York yesterday. He thinks that the panel matters.", []),
    ("nb", "Politiet har siktet en kvinne. Hun starter et nytt firma i Polen.", []),
    ("sv", "Polisen har åtalat en kvinna. Hon startar ett nytt bolag i Polen.", []),
    ("en", "Police charged a woman. She establishes a network of girls.", []),
    # the latter, both, all three
    ("nb", "Kripos og Tolletaten har møttes. Sistnevnte skal ansette to rådgivere.", ["Sistnevnte skal"]),
    ("nn", "Kripos og Tolletaten har møtst. Sistnemnde skal tilsetje to rådgjevarar.", ["Sistnemnde skal"]),
    ("sv", "Polismyndigheten och Tullverket har träffats. Den senare ska anställa två samordnare.", ["Den senare"]),
    ("da", "Rigspolitiet og Toldstyrelsen har mødtes. Sidstnævnte skal ansætte to konsulenter.", ["Sidstnævnte skal"]),
    ("is", "Lögreglan og Tollstjóri hafa fundað. Sá síðarnefndi mun ráða tvo sérfræðinga.", ["Sá síðarnefndi"]),
    ("en", "The police and the Customs Agency have met. The latter will hire two advisers.", ["The latter"]),
    ("nb", "Kripos og Tolletaten har møttes. Begge skal opprette et eget register.", ["Begge skal"]),
    ("nn", "Kripos og Tolletaten har møtst. Begge skal opprette eit eige register.", ["Begge skal"]),
    ("sv", "Polismyndigheten och Tullverket har träffats. Båda ska inrätta ett eget register.", ["Båda ska"]),
    ("da", "Rigspolitiet og Toldstyrelsen har mødtes. Begge skal oprette et eget register.", ["Begge skal"]),
    ("en", "The police and the Customs Agency have met. Both will set up a register of their own.", ["Both will"]),
    ("nb", "Kripos og Tolletaten har møttes. Begge skal bidra til trygghet.", []),
    ("nn", "Kripos og Tolletaten har møtst. Begge skal medverke til tryggleik.", []),
    ("sv", "Polismyndigheten och Tullverket har träffats. Båda ska bidra till trygghet.", []),
    ("da", "Rigspolitiet og Toldstyrelsen har mødtes. Begge skal bidrage til tryghed.", []),
    ("fi", "Poliisi ja Tulli ovat tavanneet. Molemmat pyrkivät lisäämään turvallisuutta.", []),
    ("is", "Lögreglan og Tollstjóri hafa fundað. Báðir telja málið brýnt.", []),
    ("en", "The police and the Customs Agency have met. Both will contribute to safety.", []),
    # somebody who is named again by one name
    ("nb", "Statssekretær Siri Lien leder arbeidsgruppen. Lien skal legge fram en rapport i mars.", ["Lien skal"]),
    ("nn", "Statssekretær Siri Lien leier arbeidsgruppa. Lien skal leggje fram ein rapport i mars.", ["Lien skal"]),
    ("sv", "Statssekreterare Siri Lind leder arbetsgruppen. Lind ska lägga fram en rapport i mars.", ["Lind ska"]),
    ("da", "Departementschef Siri Lind leder arbejdsgruppen. Lind skal fremlægge en rapport i marts.", ["Lind skal"]),
    ("en", "State Secretary Siri Lien heads the working group. Lien will present a report in March.", ["Lien will"]),
    ("nb", "Statssekretær Siri Lien leder arbeidsgruppen. Lien vil snakke om erfaringene sine.", []),
    ("nn", "Statssekretær Siri Lien leier arbeidsgruppa. Lien vil snakke om erfaringane sine.", []),
    ("sv", "Statssekreterare Siri Lind leder arbetsgruppen. Lind ska tala om sina erfarenheter.", []),
    ("da", "Departementschef Siri Lind leder arbejdsgruppen. Lind vil tale om sine erfaringer.", []),
    ("is", "Siri Lind ráðuneytisstjóri leiðir starfshópinn. Siri mun ræða reynslu sína.", []),
    ("en", "State Secretary Siri Lien heads the working group. Lien will talk about her experience.", []),
    ("en", "Police arrested Per Dal in March. Dal will appear in court.", []),
]


@pytest.mark.parametrize(
    ("lang", "words", "expected"),
    [*BODY_BEFORE, *QUOTED, *SUMS, *ASSIGNED, *UNDERWAY, *NEW_BODIES, *READY, *LASTING, *RULED, *AGAIN],
)
def test_what_is_told_of_the_sentence_before_or_by_others(lang: str, words: str, expected: list[str]) -> None:
    assert found(lang, words) == expected
