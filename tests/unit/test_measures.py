"""Measures: which sentences and list items commit somebody, in all languages; the wording is the tests' own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.inspection import findings, inspect
from pipelines.records import measures, plans

HEADLINES = {
    "nb": "Nytt om arbeidet\n\nDette er en melding om arbeidet mot menneskehandel og vold i Norge, skrevet på bokmål av 2 personer.\n\n",
    "nn": "Nytt om arbeidet\n\nDette er ei melding om arbeidet mot menneskehandel og vald i Noreg, skriven på nynorsk for dei som ikkje veit kva dei 2 sidene gjeld.\n\n",
    "sv": "Nytt om arbetet\n\nDetta är ett meddelande om arbetet mot människohandel och våld i Sverige, skrivet på svenska på 2 sidor.\n\n",
    "da": "Nyt om arbejdet\n\nDette er en meddelelse om arbejdet mod menneskehandel og vold i Danmark, skrevet på dansk af os selv på 2 sider.\n\n",
    "fi": "Uutisia työstä\n\nTämä on tiedote ihmiskaupan ja väkivallan vastaisesta työstä Suomessa, ja se on kirjoitettu suomeksi 2 sivulla.\n\n",
    "is": "Fréttir af starfinu\n\nÞetta er frétt um baráttuna gegn mansali og ofbeldi á Íslandi og hún er rituð á íslensku á 2 síðum.\n\n",
    "en": "News of the work\n\nThis is a notice about the work against trafficking in human beings and violence, written in English on 2 pages.\n\n",
}


def found(lang: str, words: str) -> list[str]:
    """First two words of each measure or activity in a page."""
    context = inspect((HEADLINES[lang] + words).encode(), "page")
    assert context.lang
    assert context.lang.value == lang
    plan = next(iter(plans.plans_of(context)), None)
    rows = [row for row in measures.rows_of(context, plan) if row.level in ("measure", "activity")]
    return [" ".join(row.pieces[0].of(context.text).split()[:2]) for row in rows]


COMMITMENTS = [
    # a minister by office and name acts as a body does
    ("nb", "Barneminister Kjersti Brandez har opprettet en ny enhet for ofre for vold i familien.", "Barneminister Kjersti"),
    (
        "da",
        "Social- og ligestillingsminister Astrid Brandez (S) har indgået en aftale med kommunerne om flere pladser.",
        "Social- og",
    ),
    ("sv", "Migrationsminister Anna Brandez har tillsatt en utredning om rätten till stöd.", "Migrationsminister Anna"),
    ("en", "Minister of Justice Anna Brandez has appointed a working group on the rights of victims.", "Minister of"),
    ("sv", "Myndigheten får i uppdrag att fr.o.m. nästa år samordna stödet till dem som har utsatts.", "Myndigheten får"),
    # a body that shall do something
    ("nb", "Politidirektoratet skal innen sommeren lage en veileder for alle distrikter.", "Politidirektoratet skal"),
    ("nn", "Justisdepartementet skal leia eit utval som ser på reglane.", "Justisdepartementet skal"),
    ("sv", "Polismyndigheten ska redovisa sina resultat till regeringen varje år.", "Polismyndigheten ska"),
    ("sv", "Regeringen kommer under hösten att lämna en proposition om saken.", "Regeringen kommer"),
    ("da", "Socialstyrelsen skal hvert år holde kurser for kommunerne.", "Socialstyrelsen skal"),
    ("en", "The Ministry of Justice will draw up guidelines for the courts.", "The Ministry"),
    ("is", "Dómsmálaráðuneytið mun vinna reglur um vernd vitna.", "Dómsmálaráðuneytið mun"),
    ("nb", "I 2014 skal Utlendingsdirektoratet utarbeide nye retningslinjer for intervjuer.", "I 2014"),
    ("sv", "Nu ska Migrationsverket se över sina rutiner.", "Nu ska"),
    # what shall be done
    ("nb", "Det skal ansettes to rådgivere ved hvert krisesenter.", "Det skal"),
    ("nn", "Det skal opprettast eit nasjonalt register.", "Det skal"),
    ("nn", "Tilbodet skal byggjast ut i alle fylke.", "Tilbodet skal"),
    ("sv", "En nationell telefonlinje ska inrättas under våren.", "En nationell"),
    ("da", "Politifolk i alle kredse skal uddannes i at genkende ofre.", "Politifolk i"),
    ("en", "Police officers will be trained to recognise victims.", "Police officers"),
    ("en", "A national rapporteur shall be appointed by the end of the year.", "A national"),
    ("is", "Ráðherra mun að því loknu skila skýrslu.", "Ráðherra mun"),
    ("sv", "Regeringen avser att under året lämna ett lagförslag.", "Regeringen avser"),
    ("sv", "Regeringen ger Polismyndigheten i uppdrag att kartlägga läget.", "Regeringen ger"),
    ("is", "Sett verður á fót miðstöð fyrir þolendur.", "Sett verður"),
    # news in the past tense
    ("nb", "Justisdepartementet nedsatte i går et utvalg om saken.", "Justisdepartementet nedsatte"),
    ("sv", "Regeringen tillsatte i dag en utredare.", "Regeringen tillsatte"),
    ("da", "Ministeriet nedsatte i dag en arbejdsgruppe.", "Ministeriet nedsatte"),
    ("fi", "Oikeusministeriö asetti tänään toimikunnan.", "Oikeusministeriö asetti"),
    ("is", "Ráðherra skipaði í dag nefnd um málið.", "Ráðherra skipaði"),
    # decisions in the first person, as in ministers' articles
    ("nb", "Derfor har jeg denne uken bedt Kystvakten om å øve på slike situasjoner.", "Derfor har"),
    ("nn", "Eg har bede Riksadvokaten om å sjå på praksisen.", "Eg har"),
    ("sv", "I budgeten lägger vi 30 miljoner kronor på skyddade boenden.", "I budgeten"),
    ("sv", "Därför inför vi en ny straffskala.", "Därför inför"),
    ("da", "Jeg har bedt Rigspolitiet om at gennemgå alle sagerne.", "Jeg har"),
    ("da", "Vi afsætter 12 millioner kroner til krisecentrene.", "Vi afsætter"),
    ("en", "I have asked the National Police to draw up a checklist.", "I have"),
    ("en", "We are opening a shelter for men in Bergen.", "We are"),
    ("nb", "Derfor vil vi opprette et nytt mottak for mindreårige.", "Derfor vil"),
    ("da", "Vi gør det strafbart at hjælpe den slags firmaer.", "Vi gør"),
    # what is quoted of who decides it, if it is one certain act
    ("nb", "– Vi øker nå bevilgningen med 5 millioner kroner, sier justisminister Anna Berg.", "Vi øker"),
    ("nn", "– Eg har bede politiet om å gå gjennom sakene i haust, seier ministeren.", "Eg har"),
    ("sv", "”Därför tillsätter vi nu en utredare”, säger ministern.", "”Därför tillsätter"),
    ("da", "”Vi afsætter 10 mio. kr. til krisecentre”, siger ministeren.", "”Vi afsætter"),
    ("en", "“We are opening a new shelter in Turku,” says the minister.", "“We are"),
    ("nb", "«Jeg har nedsatt en arbeidsgruppe som skal gjennomgå loven», sier statsråden.", "«Jeg har"),
    ("en", "“I have appointed a working group to review the act,” says the minister.", "“I have"),
    ("sv", "”Jag har tillsatt en arbetsgrupp som ser över lagen”, säger ministern.", "”Jag har"),
    # what a body gets that is new, since when it has done it
    ("nn", "Politiet har fått nye retningslinjer for arbeidet.", "Politiet har"),
    ("da", "Politiet har siden 2020 uddannet 300 betjente.", "Politiet har"),
    # what is so from a day on
    ("nb", "Fra neste år må arbeidsgivere melde inn alle utleide arbeidere.", "Fra neste"),
    ("nn", "Frå 1. juli kan kommunane søkje om støtte til bustader.", "Frå 1."),
    ("sv", "Från och med den 1 juli blir det straffbart att hyra ut rum till sådana hotell.", "Från och"),
    ("da", "Fra sommeren kan Arbejdstilsynet lukke en arbejdsplads med det samme.", "Fra sommeren"),
    ("en", "As of next year, all labour inspectors must take the course.", "As of"),
    # what somebody in office says is done
    ("nb", "Justisminister Anna Berg opplyser at Kripos oppretter en ny enhet i Bodø.", "Justisminister Anna"),
    ("nn", "Statsråden opplyser at departementet nedset eit utval.", "Statsråden opplyser"),
    ("sv", "Justitieminister Erik Lund meddelar att regeringen tillsätter en särskild utredare.", "Justitieminister Erik"),
    ("da", "Ministeren oplyser, at Rigspolitiet opretter en enhed i Aarhus.", "Ministeren oplyser,"),
    ("en", "Minister Jones announced that the Directorate of Labour will establish a register.", "Minister Jones"),
    # budgets: what a grant is changed by, what lies in it, what is given and moved
    ("nb", "Bevilgningen er økt med 4 millioner kroner i 2023.", "Bevilgningen er"),
    ("nn", "Løyvinga er auka med 3 millionar kroner.", "Løyvinga er"),
    ("sv", "Anslaget har höjts med 12 miljoner kronor för 2024.", "Anslaget har"),
    ("da", "Som led i aftalen er kontoen forhøjet med 4,9 mio. kr. årligt.", "Som led"),
    ("en", "The appropriation has been increased by EUR 2 million for 2025.", "The appropriation"),
    ("nb", "I statsbudsjettet ligger det tre millioner kroner til nye tolker.", "I statsbudsjettet"),
    ("da", "Der ydes tilskud til tre organisationer i 2023.", "Der ydes"),
    ("nb", "Midlene omdisponeres fra post 21 til post 70.", "Midlene omdisponeres"),
    ("nb", "Nordisk ministerråd har gitt senteret 600 000 danske kroner.", "Nordisk ministerråd"),
    # news in the passive of the past, an abbreviation behind the name
    ("da", "Der oprettedes i dag et råd for ofre.", "Der oprettedes"),
    ("sv", "I går inrättades en tjänst som samordnare.", "I går"),
    ("nb", "Barne-, ungdoms- og familiedirektoratet (Bufdir) starter i mai en chat for unge.", "Barne-, ungdoms-"),
    # sums that are proposed or flow
    ("nb", "Regjeringen foreslår å bevilge 7 millioner kroner til hjelpelinjen.", "Regjeringen foreslår"),
    ("sv", "Det föreslås 12 miljoner kronor till jourerna.", "Det föreslås"),
    ("fi", "Hallitus esittää 3 miljoonaa euroa neuvontaan.", "Hallitus esittää"),
    ("nn", "Om lag 6 millionar kroner går til tolkar.", "Om lag"),
    ("en", "Some EUR 2 million will go to shelters.", "Some EUR"),
    # a relative clause between subject and verb
    ("sv", "Polismyndigheten, som leder arbetet, ska inrätta en ny grupp.", "Polismyndigheten, som"),
    ("da", "Rigspolitiet, der har ansvaret, skal oprette en enhed.", "Rigspolitiet, der"),
    ("en", "A conference in Riga next spring will gather prosecutors.", "A conference"),
    # the passive of an action
    ("nb", "Et nytt senter for ofre opprettes i Bergen.", "Et nytt"),
    ("nb", "Et nytt senter for ofre blir opprettet i Bergen.", "Et nytt"),
    ("nn", "Ordninga vert utvida til heile landet.", "Ordninga vert"),
    ("sv", "En särskild utredare tillsätts för att se över lagen.", "En särskild"),
    ("da", "Der oprettes et rejsehold, som kan bistå kommunerne.", "Der oprettes"),
    ("fi", "Oikeusministeriöön perustetaan uusi yksikkö.", "Oikeusministeriöön perustetaan"),
    ("fi", "Kaikille poliiseille järjestetään koulutusta aiheesta.", "Kaikille poliiseille"),
    ("fi", "Uhreille laaditaan opas kuudella kielellä.", "Uhreille laaditaan"),
    ("is", "Verkefnisstjóri verður ráðinn til að fylgja málinu eftir.", "Verkefnisstjóri verður"),
    ("en", "A shelter for men is being set up in the capital.", "A shelter"),
    # a body that acts
    ("nb", "Regjeringen oppretter et nasjonalt koordineringsorgan.", "Regjeringen oppretter"),
    ("sv", "Regeringen avsätter 20 miljoner kronor till skyddade boenden.", "Regeringen avsätter"),
    ("sv", "Myndigheten tar nu fram ett stödmaterial för skolor.", "Myndigheten tar"),
    ("da", "Regeringen nedsætter et udvalg, der skal se på reglerne.", "Regeringen nedsætter"),
    ("fi", "Sisäministeriö asettaa hankkeen valmistelemaan lakia.", "Sisäministeriö asettaa"),
    ("en", "The Government establishes a fund for victims.", "The Government"),
    ("nb", "Kommunene har ansatt egne koordinatorer.", "Kommunene har"),
    # decisions
    ("nb", "Regjeringen har besluttet å øke støtten til organisasjonene.", "Regjeringen har"),
    ("fi", "Hallitus on päättänyt lisätä rahoitusta ensi vuonna.", "Hallitus on"),
    ("is", "Ríkisstjórnin hefur ákveðið að fjölga lögreglumönnum.", "Ríkisstjórnin hefur"),
    ("da", "Ministrene besluttede at udvide samarbejdet med de baltiske lande.", "Ministrene besluttede"),
    # who receives an amount
    ("nb", "Krisesentrene får 12 millioner kroner til oppussing.", "Krisesentrene får"),
    ("nn", "Politiet får 15 millionar kroner meir til etterforsking.", "Politiet får"),
    ("sv", "Länsstyrelserna får 30 miljoner kronor för 2016.", "Länsstyrelserna får"),
    ("da", "Organisationen får 4 mio. kr. til et nyt værested.", "Organisationen får"),
    ("is", "Neyðarlínan fær 40 m.kr. til nýrrar þjónustu.", "Neyðarlínan fær"),
    ("fi", "Poliisi saa 3 miljoonaa euroa lisää tutkintaan.", "Poliisi saa"),
    ("en", "The agency receives EUR 2 million for its hotline.", "The agency"),
    # who is given a task
    ("nb", "Bufdir har fått i oppdrag å lage en oversikt over tilbudene.", "Bufdir har"),
    ("nn", "Helsedirektoratet får i oppdrag å laga eit kurs.", "Helsedirektoratet får"),
    ("sv", "Regeringen har gett Kriminalvården i uppdrag att se över sina rutiner.", "Regeringen har"),
    ("da", "Rigspolitiet får til opgave at samle tallene.", "Rigspolitiet får"),
    ("is", "Hópnum er ætlað að skila skýrslu í vor.", "Hópnum er"),
    ("en", "The Prison Service has been tasked with revising its routines.", "The Prison"),
    # what has been made, as news tells it
    ("nb", "Det er opprettet et eget register for slike saker.", "Det er"),
    ("sv", "Ett särskilt råd har inrättats vid myndigheten.", "Ett särskilt"),
    ("fi", "Poliisiin on perustettu uusi tutkintaryhmä.", "Poliisiin on"),
    ("fi", "Oikeusministeriö on asettanut hankkeen.", "Oikeusministeriö on"),
    ("is", "Skipaður hefur verið starfshópur um húsnæðismál.", "Skipaður hefur"),
    ("en", "A national register has been set up for such cases.", "A national"),
    # other words between the halves of a verb, and bodies known by their abbreviation
    ("sv", "I går beslutade regeringen att tillsätta en delegation.", "I går"),
    ("nb", "Senter for likeverd (SFL) skal lage en årlig oversikt.", "Senter for"),
    # something new that is made
    ("en", "Campaigns will tell young people where to get help.", "Campaigns will"),
    ("is", "Nýtt athvarf á að opna fyrir haustið.", "Nýtt athvarf"),
    # the paradigms of decided action: tenders, accession, signature, bills, penalties
    ("nb", "Bufdir lyser ut 20 millioner kroner til foreldrekurs.", "Bufdir lyser"),
    ("nb", "Norge slutter seg til det europeiske nettverket.", "Norge slutter"),
    ("nb", "Straffen for hallikvirksomhet heves til ti år.", "Straffen for"),
    ("nn", "Departementet har bestilt ein rapport frå forskarane.", "Departementet har"),
    ("nn", "Rettleiingstelefonen blir ført vidare i 2022.", "Rettleiingstelefonen blir"),
    ("sv", "Straffet för koppleri höjs till fyra års fängelse.", "Straffet för"),
    ("sv", "Bidraget till jourerna permanentas.", "Bidraget till"),
    ("da", "Ministeriet udbyder en evaluering af indsatsen i foråret.", "Ministeriet udbyder"),
    ("da", "Justitsministeriet har sendt et lovudkast i høring.", "Justitsministeriet har"),
    ("fi", "Valtioneuvosto antoi tänään eduskunnalle esityksen lain muuttamisesta.", "Valtioneuvosto antoi"),
    ("fi", "Syyttäjälaitos nimeää erikoistuneita syyttäjiä.", "Syyttäjälaitos nimeää"),
    ("is", "Ráðist verður í vitundarvakningu um stafrænt ofbeldi.", "Ráðist verður"),
    ("is", "Ráðherrar undirrituðu í dag samning um rekstur athvarfs.", "Ráðherrar undirrituðu"),
    ("is", "Ráðuneytið mun við undirritun greiða félaginu tvær milljónir króna.", "Ráðuneytið mun"),  # no `we`
    # who holds an office, by name, and somebody else
    (
        "is",
        "Ida Dal, félagsmálaráðherra, og Ása Berg, formaður Skjóls, undirrituðu í dag samning um rekstur athvarfs.",
        "Ida Dal,",
    ),
    (
        "is",
        "Ida Dal félagsmálaráðherra og Ása Berg framkvæmdastjóri Kvennaathvarfsins undirrituðu í dag samning um rekstur athvarfs.",
        "Ida Dal",
    ),
    (
        "is",
        (
            "Ida Dal Haraldsdóttir, félags- og húsnæðismálaráðherra, og Ása Berg, fræðslu- og framkvæmdastýra Skjóls, "
            "undirrituðu í dag samning um rekstur athvarfs."
        ),
        "Ida Dal",
    ),
    ("sv", "Ida Dal, socialminister, och Åsa Berg, ordförande i Skyddet, undertecknade i dag ett avtal om driften.", "Ida Dal,"),
    ("da", "Ida Dal, socialminister, og Åse Berg, formand for Lyet, underskrev i dag en aftale om driften.", "Ida Dal,"),
    (
        "fi",
        "Ida Dal, sosiaaliministeri, ja Åsa Berg, Suojan johtaja, allekirjoittivat tänään sopimuksen turvakodin palveluista.",
        "Ida Dal,",
    ),
    ("en", "The Directorate of Immigration is testing a procedure at two centres.", "The Directorate"),
    ("en", "Denmark and Sweden have signed an agreement on information.", "Denmark and"),
    # a common verb of one certain act: a sum, a day to come, a bill, something new or given
    ("nb", "Regjeringen legger i vår fram en lovproposisjon om voldsalarm.", "Regjeringen legger"),
    ("nn", "Nettstaden blir omsett til tre språk 1. mars.", "Nettstaden blir"),
    ("sv", "Jourtelefonen utvecklas för 4 miljoner kronor.", "Jourtelefonen utvecklas"),
    ("da", "Reden lancerer i dag en kampagne om gadelivet.", "Reden lancerer"),
    ("fi", "Opettajille tarjotaan täydennyskoulutusta väkivallasta.", "Opettajille tarjotaan"),
    ("is", "Nýtt kerfi verður kynnt í öllum umdæmum.", "Nýtt kerfi"),
    ("en", "The Police University College offers a new course for prosecutors.", "The Police"),
    # what is received by decision
    ("nb", "Barn som blir utsatt for vold, får rett til egen advokat.", "Barn som"),
    ("nn", "Dei tilsette i barnevernet skal få opplæring i slike saker.", "Dei tilsette"),
    ("sv", "Inspektionen får utökade befogenheter.", "Inspektionen får"),
    ("da", "Krisecentrene får adgang til et nyt materiale.", "Krisecentrene får"),
    ("is", "Starfsfólk barnaverndar fær fræðslu um mansal.", "Starfsfólk barnaverndar"),
    ("sv", "3 miljoner kronor ska gå till att utveckla stödet.", "3 miljoner"),
    # what stands before the verb or behind the subject; sums set aside; news of the past; groups that act
    ("nb", "For å hjelpe flere ofre skal Politidirektoratet utarbeide en veileder.", "For å"),
    ("nb", "For å sikre bedre samordning oppretter regjeringen et nasjonalt kompetansesenter.", "For å"),
    ("nn", "For å hjelpe fleire offer skal Politidirektoratet utarbeide ein rettleiar.", "For å"),
    ("nn", "For å sikre betre samordning opprettar regjeringa eit nasjonalt kompetansesenter.", "For å"),
    ("sv", "För att hjälpa fler offer ska Polismyndigheten utbilda alla utredare.", "För att"),
    ("sv", "För att förbättra samordningen inrättar regeringen ett nationellt centrum.", "För att"),
    ("sv", "I syfte att stärka skyddet ska Socialstyrelsen ta fram en vägledning.", "I syfte"),
    ("sv", "För att nå dit tillsätts en särskild utredare.", "För att"),
    ("da", "For at hjælpe flere ofre skal Rigspolitiet udarbejde en vejledning.", "For at"),
    ("da", "For at styrke indsatsen opretter regeringen et nationalt center.", "For at"),
    ("da", "For at nå ud til de unge afholdes to konferencer i foråret.", "For at"),
    ("en", "To improve coordination, the Government will establish a national centre.", "To improve"),
    ("en", "In order to help more victims, the police will train all officers.", "In order"),
    ("en", "In addition, the Government will make the penalties more severe.", "In addition,"),
    ("en", "In Finland, the Ministry of Justice will draw up new guidelines.", "In Finland,"),
    ("en", "In 2023, the Government decided to set up a working group.", "In 2023,"),
    ("en", "In spring 2023 the Ministry of Justice will draw up new guidelines.", "In spring"),
    ("en", "By 2025, the police will train all investigators.", "By 2025,"),
    ("en", "For this reason, the Government will establish a national centre.", "For this"),
    ("en", "Under the plan, the Police Board will train all investigators.", "Under the"),
    ("en", "As part of the programme, the Ministry of Justice will draw up guidelines.", "As part"),
    ("en", "On 3 May, the Government decided to open four new shelters.", "On 3"),
    ("en", "To this end, the Government will appoint a rapporteur.", "To this"),
    ("en", "At the same time, the Government will open four shelters.", "At the"),
    ("en", "During the autumn the Ministry of Justice will draw up new guidelines.", "During the"),
    ("en", "With this reform, the Government will introduce a new permit.", "With this"),
    ("nb", "I Norge skal Politidirektoratet utarbeide en veileder.", "I Norge"),
    ("nb", "I Oslo oppretter regjeringen et nytt senter.", "I Oslo"),
    ("nb", "Med planen skal Politidirektoratet utarbeide en veileder.", "Med planen"),
    ("nb", "Gjennom handlingsplanen skal Politidirektoratet lære opp 200 etterforskere.", "Gjennom handlingsplanen"),
    ("nb", "Som en del av handlingsplanen vil regjeringen opprette fem nye stillinger.", "Som en"),
    ("nn", "I Noreg skal Politidirektoratet utarbeide ein rettleiar.", "I Noreg"),
    ("nn", "Med planen skal Politidirektoratet utarbeide ein rettleiar.", "Med planen"),
    ("sv", "I Sverige ska Polismyndigheten ta fram en vägledning.", "I Sverige"),
    ("sv", "Med strategin ska Polismyndigheten utbilda alla utredare.", "Med strategin"),
    ("sv", "Inom ramen för handlingsplanen ska Jämställdhetsmyndigheten ta fram ett metodstöd.", "Inom ramen"),
    ("sv", "Som en del i handlingsplanen ger regeringen Socialstyrelsen i uppdrag att utbilda personal.", "Som en"),
    ("da", "I Danmark skal Rigspolitiet udarbejde en vejledning.", "I Danmark"),
    ("da", "Med strategien skal Rigspolitiet uddanne alle efterforskere.", "Med strategien"),
    ("da", "Som led i handlingsplanen opretter regeringen en hotline.", "Som led"),
    ("da", "På børneområdet vil Grønland være vært for et seminar.", "På børneområdet"),
    ("en", "A steering group appointed by the Ministry of Justice will coordinate the work.", "A steering"),
    ("sv", "En styrgrupp som ministeriet har tillsatt ska samordna arbetet.", "En styrgrupp"),
    ("nb", "En arbeidsgruppe nedsatt av Justisdepartementet skal utarbeide nye retningslinjer.", "En arbeidsgruppe"),
    (
        "sv",
        "Justitieministern tillsätter en arbetsgrupp som ska utreda hur våldet kan förebyggas.",
        "Justitieministern tillsätter",
    ),
    ("nb", "Regjeringen setter ned et utvalg som skal utrede hvordan vold kan forebygges.", "Regjeringen setter"),
    ("da", "Regeringen nedsætter et udvalg, der skal undersøge, hvordan volden kan forebygges.", "Regeringen nedsætter"),
    ("en", "The Ministry appoints a working group to examine how violence can be prevented.", "The Ministry"),
    ("sv", "I uppdraget ingår att Jämställdhetsmyndigheten ska kartlägga läget i hela landet.", "I uppdraget"),
    ("en", "A steering group will coordinate the work.", "A steering"),
    ("en", "A steering group appointed by the Ministry will monitor the programme and coordinate the measures.", "A steering"),
    ("sv", "En styrgrupp ska samordna arbetet.", "En styrgrupp"),
    ("sv", "En arbetsgrupp som regeringen har tillsatt ska ta fram nya riktlinjer.", "En arbetsgrupp"),
    ("nb", "Politiet skal lage planer for å hindre at barn forsvinner fra mottak.", "Politiet skal"),
    ("en", "The Ministry will set up a network to combat labour exploitation.", "The Ministry"),
    ("en", "A working group appointed by the Ministry of Justice will examine the need for new legislation.", "A working"),
    ("nb", "En prosjektgruppe ledet av Politidirektoratet skal utarbeide nye rutiner.", "En prosjektgruppe"),
    ("da", "En følgegruppe nedsat af ministeriet skal samordne arbejdet.", "En følgegruppe"),
    ("sv", "I uppdraget ingår att ta fram ett stödmaterial för kommunerna.", "I uppdraget"),
    ("da", "Desuden skal tre krisecentre tage imod kvinder.", "Desuden skal"),
    ("da", "Tre krisecentre skal modtage kvinder.", "Tre krisecentre"),
    ("da", "Desuden skal tre krisecentre oprette nye pladser.", "Desuden skal"),
    ("en", "During the year Finland will organise three international conferences.", "During the"),
    ("nb", "På fredag la regjeringen fram et lovforslag om saken.", "På fredag"),
    ("nb", "Det er bevilget 20 millioner kroner til Frelsesarmeen.", "Det er"),
    ("nb", "Det er satt av 30 millioner kroner til nye krisesentre.", "Det er"),
    ("nb", "Frelsesarmeen er tildelt 5 millioner kroner.", "Frelsesarmeen er"),
    ("nb", "20 millioner kroner er satt av til nye stillinger i politiet.", "20 millioner"),
    ("nn", "Det er løyvt 20 millionar kroner til Frelsesarmeen.", "Det er"),
    ("nn", "Det er føreslått 12 millionar kroner til nye stillingar.", "Det er"),
    ("nb", "Det er foreslått 12 millioner kroner til nye stillinger.", "Det er"),
    ("nb", "I budsjettet er det lagt inn 14 millioner kroner til tiltaket.", "I budsjettet"),
    ("sv", "20 miljoner kronor är avsatta för nya skyddade boenden.", "20 miljoner"),
    ("sv", "Det har avsatts 20 miljoner kronor för nya tjänster.", "Det har"),
    ("sv", "För arbetet har 20 miljoner kronor avsatts.", "För arbetet"),
    ("sv", "Totalt har 20 miljoner kronor beviljats till kvinnojourerna.", "Totalt har"),
    ("da", "Der er afsat 63 mio. kr. til Center mod Menneskehandel.", "Der er"),
    ("da", "Der er på finansloven afsat 20 mio. kr. til nye pladser.", "Der er"),
    ("da", "Der er bevilget 12 mio. kr. til rådgivning.", "Der er"),
    ("da", "20 mio. kr. er øremærket til rådgivning af ofre.", "20 mio."),
    ("en", "SEK 130 million has been allocated to the county administrative boards.", "SEK 130"),
    ("en", "EUR 3 million has been granted to the shelters.", "EUR 3"),
    ("en", "An additional SEK 130 million has also been allocated to the county administrative boards.", "An additional"),
    ("en", "A total of NOK 20 million has been set aside for new shelters.", "A total"),
    ("sv", "I förra veckan gav regeringen Kriminalvården i uppdrag att kartlägga läget.", "I förra"),
    ("nb", "I forrige uke ga regjeringen Politidirektoratet i oppdrag å kartlegge situasjonen.", "I forrige"),
    ("da", "I sidste uge gav regeringen Rigspolitiet til opgave at kortlægge området.", "I sidste"),
    ("en", "Last week the Government instructed the Police Authority to map the situation.", "Last week"),
    ("sv", "Regeringen gav 2019 Brottsförebyggande rådet i uppdrag att utvärdera lagen.", "Regeringen gav"),
    ("sv", "På fredagen tillsatte regeringen en särskild utredare.", "På fredagen"),
    ("da", "I fredags nedsatte regeringen en arbejdsgruppe om emnet.", "I fredags"),
    ("en", "On Friday the Ministry appointed a working group.", "On Friday"),
    ("sv", "I förra veckan tillsatte regeringen en utredare.", "I förra"),
    ("da", "I sidste måned nedsatte ministeriet en arbejdsgruppe.", "I sidste"),
    ("nb", "Forrige måned oppnevnte departementet en arbeidsgruppe.", "Forrige måned"),
    ("nn", "Førre veke sette regjeringa ned eit utval.", "Førre veke"),
    ("en", "Last month the Ministry launched a national campaign.", "Last month"),
    ("da", "Regeringen afsatte 20 mio. kr. til indsatsen.", "Regeringen afsatte"),
    ("da", "Derfor besluttede den daværende S-, R- og SF-regering at etablere et center.", "Derfor besluttede"),
    (
        "nb",
        "Regjeringen skal opprette et nytt senter for ofre. Vi hører mange historier. Regjeringen skal opprette et nytt senter for ofre.",
        "Regjeringen skal",
    ),
    ("sv", "Regeringen har beslutat att inrätta ett centrum mot våld.", "Regeringen har"),
    ("da", "Tre organisationer på området har fået permanente bevillinger.", "Tre organisationer"),
    ("nb", "To organisasjoner har fått varige tilskudd.", "To organisasjoner"),
    ("sv", "Tre kvinnojourer har fått permanenta bidrag.", "Tre kvinnojourer"),
    ("en", "Three organisations have received permanent grants.", "Three organisations"),
    ("nb", "Nå starter politiets nye spesialgruppe sitt arbeid.", "Nå starter"),
    ("nb", "Nå blir KOM en fast enhet.", "Nå blir"),
    ("sv", "Samordnaren ska starta arbetet med ett handlingsprogram mot människohandel.", "Samordnaren ska"),
    ("nn", "Det er føreslått 865 millionar kroner til nytt beredskapssenter for politiet.", "Det er"),
    ("sv", "Länsstyrelsen i Stockholms län får därför regeringens uppdrag att planera insatser.", "Länsstyrelsen i"),
    ("nb", "Minst tre krisesentre skal kunne ta imot kvinner med barn.", "Minst tre"),
    ("en", "At least three shelters shall be able to receive women with children.", "At least"),
    ("nb", "I løpet av våren skal fem kommuner utarbeide egne rutiner.", "I løpet"),
    ("nb", "Nå skal alle politidistrikter opprette egne kontaktpunkter.", "Nå skal"),
    ("sv", "Under våren ska samtliga länsstyrelser ta fram lokala rutiner.", "Under våren"),
    ("da", "I foråret skal alle politikredse udpege en kontaktperson.", "I foråret"),
    ("en", "By 2030, all police districts will appoint a contact person.", "By 2030,"),
    # what stands before the verb or behind the subject; sums set aside; news of the past; groups that act
    ("nb", "Ved hjelp av midler fra EØS-ordningen skal Politidirektoratet lære opp 300 grensekontrollører.", "Ved hjelp"),
    ("nb", "Som en del av samarbeidet vil departementet arrangere en nordisk konferanse i Tromsø.", "Som en"),
    ("nb", "Etter ønske fra kommunene har regjeringen bevilget 12 millioner kroner til tolketjenester.", "Etter ønske"),
    ("nn", "For å nå fleire vil Barne- og familiedepartementet utvide hjelpetelefonen.", "For å"),
    ("sv", "Tillsammans med Migrationsverket ska Polismyndigheten utbilda handläggare.", "Tillsammans med"),
    ("sv", "I budgeten för 2031 avsätter regeringen 40 miljoner kronor till kvinnojourer.", "I budgeten"),
    ("sv", "Under 2031 kommer Socialstyrelsen att ta fram ett stödmaterial.", "Under 2031"),
    ("da", "I samarbejde med kommunerne vil ministeriet oprette en ny rådgivningslinje.", "I samarbejde"),
    ("da", "Sammen med Sverige og Norge vil Danmark arrangere et seminar i efteråret.", "Sammen med"),
    (
        "en",
        "In cooperation with the Ministry of the Interior, the police will organise training for prosecutors.",
        "In cooperation",
    ),
    ("en", "As a follow-up to the report, the Government has appointed a national rapporteur.", "As a"),
]


@pytest.mark.parametrize(("lang", "words", "expected"), COMMITMENTS, ids=lambda value: str(value)[:40])
def test_commitment(lang: str, words: str, expected: str) -> None:
    assert found(lang, words) == [expected]


NO_COMMITMENTS = [
    # what things go on doing is kept up by nobody
    ("nn", "Krigen i Ukraina held fram med å prege arbeidet mot menneskehandel i heile landet."),
    ("nb", "Krigen i Ukraina fortsetter å prege arbeidet mot menneskehandel i hele landet."),
    # aims
    ("nb", "Norge skal bekjempe alle former for utnytting."),
    ("nb", "Sakene skal etterforskes og ende med dom."),
    ("nb", "Innsatsen skal styrkes i årene som kommer."),
    ("nn", "Regjeringa vil hindra at fleire blir ramma."),
    ("sv", "Regeringen ska motverka våld i alla former."),
    ("sv", "Fler gärningsmän ska dömas."),
    ("da", "Danmark vil bekæmpe handel med mennesker."),
    ("da", "Flere sager skal opklares."),
    ("en", "Finland will combat all forms of trafficking."),
    ("en", "The programme will set up networks and spread knowledge."),
    ("is", "Ísland mun berjast gegn mansali."),
    ("nb", "Handlingsplanen skal gi ofrene et bedre liv."),
    # demands, wishes, recommendations
    ("nb", "Det bør opprettes et nasjonalt register."),
    ("sv", "En särskild utredare måste tillsättas."),
    ("sv", "Myndigheten föreslår att ett register inrättas."),
    ("da", "Der kunne oprettes et rejsehold."),
    ("fi", "Yksikkö pitäisi perustaa, ja sitä voitaisiin laajentaa."),
    ("en", "A rapporteur should be appointed."),
    ("is", "Stofna þarf nýtt embætti."),
    ("nb", "Regjeringen vil at flere skal få hjelp."),
    # conditions, denials, questions
    ("nb", "Om regjeringen oppretter et register, blir arbeidet lettere."),
    ("sv", "Regeringen ska inte inrätta någon ny myndighet."),
    ("en", "Will the Government establish a fund?"),
    ("fi", "Jos hallitus perustaa yksikön, työ helpottuu."),
    # background
    ("nb", "Kvinnene får ofte ingen lønn, og mange får trusler."),
    ("sv", "Socialstyrelsen arbetar förebyggande."),
    ("da", "Kommunerne har ansvaret for de fleste tilbud."),
    ("fi", "Virasto perustettiin vuonna 2009."),
    ("is", "Lögreglan rannsakar slík mál."),
    ("en", "Victims are often given false papers."),
    ("nb", "Regjeringen la i går fram en handlingsplan mot vold."),
    ("sv", "Polisen utreder brotten, och myndigheten samordnar arbetet."),
    ("en", "The centre coordinates the assistance, and the agency trains its staff."),
    ("nb", "Etater og kommuner arbeider sammen om dette."),
    ("sv", "Polisen och kommunerna arbetar tillsammans."),
    ("nb", "De fleste er ansatt på bygg, og rapporten er utarbeidet på engelsk."),
    ("da", "Nævnet er nedsat i 1998 og har ni medlemmer."),
    ("nb", "Bakmennene bruker 3 millioner kroner i året på biler."),
    ("fi", "Poliisi antaa asiasta lausunnon."),
    # pronouns and quotations
    ("nb", "De skal se på saken."),
    ("en", "They will appoint a committee."),
    ("nb", "«Regjeringen skal opprette et senter for ofrene», heter det i rapporten."),
    ("sv", "– Regeringen ska inrätta ett centrum, säger ministern."),
    ("nb", "Dette er noe av det som er satt i gang:"),
    ("nb", "Vi vet at mange aldri får hjelp, og vi må gjøre mer."),
    ("sv", "Vi behöver fler poliser, och vi vill se fler åtal."),
    # periods, prices, findings, and what others say
    ("nb", "Fra 2009 til 2013 har politiet registrert 200 saker."),
    ("en", "From January to June the police have registered 40 cases."),
    ("nb", "Prisen er økt med 400 kroner siden 2015."),
    ("nb", "Forskerne opplyser at politiet ikke har nok folk."),
    ("sv", "Polisen uppger att fler kvinnor nu kommer från Rumänien."),
    ("da", "Ministeren siger, at indsatsen skal styrkes."),
    ("en", "The minister said that more must be done."),
    # quotations of wishes, cases and hopes
    ("nb", "– Vi har fått 30 nye saker i år, sier politimesteren."),
    ("nb", "– Vi er glade for at regjeringen oppretter et nytt senter, sier lederen."),
    ("sv", "– Vi måste inrätta ett nytt register, säger hon."),
    ("en", "“We want to open more shelters,” says the minister."),
    ("en", "“We will not rest,” says the minister."),
    # history in the passive of the past
    ("sv", "Myndigheten inrättades 1998 och ligger i Göteborg."),
    ("da", "Centret blev oprettet i 2007 og har fem medarbejdere."),
    ("sv", "Lagen kom till efter en lång debatt, och den antogs i går av riksdagen."),
    # common verbs without anything that makes them one certain act, and what others get
    ("nb", "Bufdir forvalter ordningen, og politiet etterforsker slike saker."),
    ("nn", "Undersøkinga gjev ny kunnskap om omfanget."),
    ("sv", "Kvinnojourerna erbjuder skyddat boende."),
    ("da", "Mange får ikke den hjælp, de har krav på."),
    ("fi", "Suomi on ratifioinut Euroopan neuvoston yleissopimuksen."),
    ("is", "Stígamót sinna ráðgjöf fyrir þolendur."),
    ("is", "Nefndin leggur til að lögum verði breytt."),
    ("en", "Shelters offer temporary accommodation."),
    ("da", "Danmark overtager i 2031 formandskabet for rådet."),
    ("nb", "Regjeringen skal sørge for et godt tilbud."),
    # the same before demands and aims; sums of plans; what only sums up; deadlines of reports
    ("nb", "For å hjelpe flere ofre må politiet få flere ressurser."),
    ("nb", "For å hjelpe ofrene bør det opprettes et senter."),
    ("sv", "För att hjälpa offren bör ett centrum inrättas."),
    ("da", "For at hjælpe ofrene kunne der oprettes et center."),
    ("nb", "For å si det enkelt: dette er vanskelig."),
    ("en", "In addition, the Government will do everything it can."),
    ("en", "In the view of the police, the Government will not succeed."),
    ("en", "In addition, the Government will combat trafficking."),
    ("en", "According to the police, victims come from many countries."),
    ("nb", "I Norge skal alle ha det bra."),
    ("nb", "Med planen skal vi bekjempe menneskehandel."),
    ("sv", "Med planen ska vi stärka skyddet."),
    ("nb", "I Norge er menneskehandel forbudt."),
    ("nb", "Politiet skal bidra til å hindre at barn forsvinner."),
    ("en", "The Ministry will work to combat labour exploitation."),
    ("nb", "Det ble avdekket verdier for 20 millioner kroner."),
    ("nb", "Det er brukt 20 millioner kroner på biler."),
    ("nb", "Handlingsplanen er tildelt 20 millioner kroner."),
    ("da", "Der er afsat 63 mio. kr. til handlingsplanen."),
    ("sv", "Till handlingsplanen är 20 miljoner kronor avsatta."),
    ("en", "EUR 3 million has been allocated for the action plan."),
    ("nb", "Det er satt av 30 millioner kroner til planen."),
    ("da", "Bagmændene har tjent 20 mio. kr. på ofrene."),
    ("nb", "Det er beslaglagt 20 millioner kroner."),
    ("nb", "Politiet tok i fjor 20 personer."),
    ("sv", "Regeringen tillsatte 2004 en kommission."),
    ("sv", "Regeringen har fattat beslut om flera nya åtgärder för att förstärka arbetet."),
    ("sv", "Regeringen beslutade i dag om ett flertal satsningar mot våld."),
    ("sv", "I dag beslutade regeringen om ett åtgärdsprogram med 99 åtgärder."),
    ("sv", "Regeringen har i dag beslutat om en handlingsplan mot våld."),
    ("en", "The Government has decided to take a number of measures against violence."),
    ("nb", "Regjeringen har vedtatt å legge fram en handlingsplan mot vold."),
    ("da", "Regeringen har besluttet at iværksætte en række nye initiativer mod vold."),
    ("nb", "Regjeringen vil jobbe for å sikre ofrene gode vilkår."),
    ("nb", "Regjeringen vil arbeide for at flere får hjelp."),
    ("en", "The threshold for seeking help will continue to be low."),
    ("en", "Other key stakeholders will be consulted."),
    ("en", "The views of the parties will be taken into account."),
    ("sv", "Uppdraget ska redovisas senast den 1 mars."),
    ("sv", "Uppdraget ska slutredovisas till Regeringskansliet senast den 31 mars 2031."),
    ("nb", "Norge har sluttet seg til en rekke internasjonale konvensjoner."),
    ("sv", "Sverige har ratificerat flera konventioner."),
    ("en", "Norway has ratified a number of international conventions."),
    ("da", "Danmark har tilsluttet sig en række internationale konventioner."),
    ("nb", "Nå skal alle barn ha det trygt."),
    # the same before demands and aims; sums of plans; what only sums up; deadlines of reports
    ("nb", "Etter at saken ble kjent, har politiet fått mange tips."),
    ("nb", "For å kunne hjelpe må vi vite mer."),
    ("sv", "För att fler ska våga anmäla krävs mer kunskap."),
    ("sv", "Genom att arbeta tillsammans kan vi nå längre."),
    ("da", "For at kunne hjælpe ofrene må myndighederne samarbejde."),
    ("da", "Ifølge politiet er der flere ofre end før."),
    ("en", "In many countries, the police have few resources."),
    ("en", "To combat trafficking, countries need to cooperate."),
    ("en", "By working together, we can achieve more."),
    ("en", "During the trial, the court heard ten witnesses."),
    ("en", "Last year the police investigated 40 cases."),
    ("nb", "I fjor etterforsket politiet 40 saker."),
    ("nb", "Forrige uke pågrep politiet fire menn."),
    ("sv", "I förra veckan grep polisen fyra män."),
    ("da", "I sidste uge anholdt politiet fire mænd."),
    ("nb", "Retten dømte i forrige uke mannen til seks års fengsel."),
    ("en", "Last week the court sentenced the man to six years in prison."),
    ("nb", "På mandag møtte ministeren sine nordiske kolleger."),
    ("sv", "På tisdagen träffade ministern sina nordiska kollegor."),
    ("nb", "Ofrene er tildelt 4 millioner kroner i erstatning."),
    ("en", "The victims have been awarded EUR 20 000 in damages."),
    ("da", "Ofrene er tildelt 2 mio. kr. i erstatning."),
]


@pytest.mark.parametrize(("lang", "words"), NO_COMMITMENTS, ids=lambda value: str(value)[:40])
def test_no_commitment(lang: str, words: str) -> None:
    assert found(lang, words) == []


LISTS = [
    ("da", ("Pengene fordeles sådan:\n\n- Aarhus Krisecenter tildeles 1 mio. kr. til 5 pladser i et nyt hus.\n"
           "- Odense Krisecenter tildeles 1 mio. kr. til 5 pladser i et nyt hus.\n"), ["Aarhus Krisecenter", "Odense Krisecenter"]),
    ("nb", "Regjeringen vil:\n\n• opprette flere plasser\n• ansette flere tolker\n", ["opprette flere", "ansette flere"]),
    ("sv", "Regeringen ska:\n\n• inrätta en jourlinje\n• motverka våld\n", ["inrätta en"]),
    ("nb", "Pengene fordeles slik:\n\n• 8 mill. kroner til tolketjenesten\n• 2 mill. kroner til forskning\n",
     ["8 mill.", "2 mill."]),
    ("da", "Midlerne bruges således:\n\n• 5 mio. kr. til krisecentre\n• 3 mio. kr. til rådgivning\n", ["5 mio.", "3 mio."]),
    ("nb", "Mye er allerede satt i gang:\n\n• Hjelpetelefonen har fått flere ansatte\n• Nye lokaler i Oslo\n",
     ["Hjelpetelefonen har", "Nye lokaler"]),
    ("nb", "Planen skal:\n\n• gjøre hverdagen tryggere\n• nå flere\n", []),
    ("nn", "Nokre av tiltaka er:\n\n• ei hjelpelinje på nett\n• to nye rådgjevarar\n", ["ei hjelpelinje", "to nye"]),
    ("sv", "Förslag på åtgärder för att:\n\n• nå fler\n• minska våldet\n", []),
    # headings and leads that say what the list holds
    ("nb", "Om lista\n\nTiltak\n\n• Opplæring av ansatte i skolen\n• Det lages en ny brosjyre\n", ["Opplæring av", "Det lages"]),
    ("nb", "Om lista\n\nBakgrunn\n\nKommunene har ansatt egne koordinatorer.\n", []),
    ("sv", "Handlingsplanen innehåller bland annat:\n\n• Inrättande av en jour\n• Utbildning av tolkar\n",
     ["Inrättande av", "Utbildning av"]),
    ("da", "Handlingsplanen rummer tre initiativer:\n\n1. Oprettelse af et værested\n2. Flere besøg: Politiet deltager i flere kontroller\n",
     ["Oprettelse af", "Flere besøg:"]),
    ("fi", "Toimintaohjelman keskeiset toimenpiteet:\n\n• Perustetaan neuvontapiste\n• Laaditaan ohjeet kouluille\n",
     ["Perustetaan neuvontapiste", "Laaditaan ohjeet"]),
    ("is", "Helstu aðgerðir:\n\n• Fræðsla fyrir kennara\n• Stofnun athvarfs í bænum\n", ["Fræðsla fyrir", "Stofnun athvarfs"]),
    ("nb", "Utvalget foreslår:\n\n• Det opprettes et senter\n• Opprettelse av et register\n", []),
    # lists that are announced as new, agreed or paid for
    ("nb", "Dette er nytt:\n\n• Flere får hjelp tidlig\n• Reglene blir enklere\n", ["Flere får", "Reglene blir"]),
    ("sv", "Så här ändras lagen:\n\n• Fristen räknas från ansökan\n• Barn hörs alltid\n", ["Fristen räknas", "Barn hörs"]),
    ("da", "Aftalen indebærer:\n\n- Flere pladser på krisecentre\n- Bedre rådgivning til mænd\n", ["Flere pladser", "Bedre rådgivning"]),
    ("fi", "Mitä on tehty?\n\n• Neuvonta tavoittaa useammat\n• Poliisi perusti yksikön\n", ["Neuvonta tavoittaa", "Poliisi perusti"]),
    ("is", "Þetta felst í samkomulaginu:\n\n• Fleiri fá aðstoð\n• Biðtími styttist mikið\n", ["Fleiri fá", "Biðtími styttist"]),
    ("en", "What has been agreed:\n\n• Victims get help sooner\n• Cases move faster\n", ["Victims get", "Cases move"]),
    # a document and a verb of containing: every pair announces
    ("nb", "Strategien inneholder:\n\n• Flere plasser til barn\n• Kortere ventetid for alle\n", ["Flere plasser", "Kortere ventetid"]),
    ("nn", "Endringane inneber:\n\n• Fleire får hjelp\n• Reglane blir enklare\n", ["Fleire får", "Reglane blir"]),
    ("sv", "Propositionen innehåller:\n\n• Längre frister för offren\n• Barn hörs alltid\n", ["Längre frister", "Barn hörs"]),
    ("da", "Strategien indeholder:\n\n- Flere tolke i retten\n- Bedre rådgivning til mænd\n", ["Flere tolke", "Bedre rådgivning"]),
    ("en", "The proposals contain:\n\n• Longer time limits\n• Better interpreters in court\n", ["Longer time", "Better interpreters"]),
    ("is", "Áætlunin felur í sér:\n\n• Fleiri fá aðstoð\n• Biðtími styttist mikið\n", ["Fleiri fá", "Biðtími styttist"]),
    ("nb", "Regjeringen setter av om lag 9 mill. kroner:\n\n• 5 mill. kroner til tolker\n• Antallet rådgivere øker fra 3 til 8\n",
     ["5 mill.", "Antallet rådgivere"]),
    # words before a list that break off at their verb, or speak of money or measures
    ("da", "Midlerne går til en enhed, som skal\n\n• drive en rådgivning\n• samle viden om emnet\n", ["drive en", "samle viden"]),
    ("nn", "Slik blir pengane brukte:\n\n• Kommunar som treng det, får støtte\n• To prosjekt får 3 millionar kroner\n",
     ["Kommunar som", "To prosjekt"]),
    ("fi", "Ohjelman toimista on jo toteutettu:\n\n• Kuljettajien asemaa on parannettu\n• Oppaita on jaettu työpaikoille\n",
     ["Kuljettajien asemaa", "Oppaita on"]),
    ("en", "Under the action plan:\n\n• Advice for men is extended to the islands\n• A hotline is being enlarged\n",
     ["Advice for", "A hotline"]),
    ("nb", "I budsjettet foreslår regjeringen:\n\n1. 3 millioner kroner mer til tilsynet\n", ["3 millioner"]),
    # numbered measures under their own headings
    ("nb", "Tiltak 1: Opprette et nasjonalt register\n\nSaken er viktig.\n\nTiltak 2: Bedre opplæring\n", ["Tiltak 1:", "Tiltak 2:"]),
    ("sv", "Åtgärd 4.2 – Bättre statistik\n\nSaken är viktig.\n", ["Åtgärd 4.2"]),
    # what has been done, carrying on the words before the list
    ("nb", "Så langt i år har tilsynet\n\n• besøkt 40 gårder\n• sendt 12 saker til påtalemyndigheten\n", ["besøkt 40", "sendt 12"]),
    ("nn", "Så langt i år har Politidirektoratet\n\n• kursa 120 tilsette\n• gjeve ut ein rettleiar\n", ["kursa 120", "gjeve ut"]),
    ("sv", "Den har sedan dess\n\n• utbildat 40 handläggare\n• tagit fram en vägledning\n", ["utbildat 40", "tagit fram"]),
    ("da", "Sekretariatet flyttede i maj sidste år til København. Det har siden\n\n- oprettet et netværk\n- afholdt ti kurser\n",
     ["oprettet et", "afholdt ti"]),
    ("en", "Since 2021 the Directorate has\n\n• trained 300 labour inspectors\n• opened an office in Tromsø\n",
     ["trained 300", "opened an"]),
    ("nb", "Norge har\n\n• lange grenser i nord\n• mange små havner\n", []),
    ("da", "Kvinderne har\n\n• ofte gæld hjemme\n• ikke noget netværk her\n", []),
    ("sv", "I boken har forskarna\n\n• intervjuat 30 kvinnor\n• granskat domar i landet\n", []),
    ("en", "The report has shown that\n\n• victims were sent home\n• police opened few cases\n", []),
    # what an act brings
    ("nb", "Med lovforslaget\n\n• får alle ofre en bistandsadvokat\n• bortfaller kravet om botid\n", ["får alle", "bortfaller kravet"]),
    ("nn", "Gjennom avtalen\n\n• får kommunane fleire plassar\n• blir tolk gratis for alle\n", ["får kommunane", "blir tolk"]),
    ("sv", "Genom propositionen\n\n• höjs ersättningen till vittnen\n• slipper barn avgiften helt\n", ["höjs ersättningen", "slipper barn"]),
    ("da", "Med aftalen\n\n• får alle ofre ret til en bisidder\n• bortfalder gebyret for ansøgere\n", ["får alle", "bortfalder gebyret"]),
    ("en", "With the bill\n\n• victims get legal aid from the first day\n• the fee disappears for minors\n", ["victims get", "the fee"]),
    # what has been decided, what a body sets about, what it shall do among other things
    ("nb", "Følgende er besluttet:\n\n• Nytt mottak for kvinner i Larvik\n• Flere tolker på kveldstid\n", ["Nytt mottak", "Flere tolker"]),
    ("nn", "Følgjande er vedteke:\n\n• Nytt mottak for kvinner i Førde\n• Fleire tolkar på kveldstid\n", ["Nytt mottak", "Fleire tolkar"]),
    ("sv", "Följande har beslutats:\n\n• Nytt boende i Gävle\n• Tre tjänster hos polisen\n", ["Nytt boende", "Tre tjänster"]),
    ("da", "Følgende er besluttet:\n\n• Et rejsehold i Rigspolitiet\n• Flere pladser på krisecentre\n", ["Et rejsehold", "Flere pladser"]),
    ("en", "The following has been decided:\n\n• A shelter for men in Turku\n• Three more posts in Oulu\n", ["A shelter", "Three more"]),
    ("nb", "Departementet vil i 2024 prioritere:\n\n• Tilsyn i byggebransjen\n• Bedre tall på utnyttelse\n", ["Tilsyn i", "Bedre tall"]),
    ("sv", "Under året prioriterar myndigheten följande:\n\n• Tillsyn i byggbranschen\n• Fler språk i blanketterna\n",
     ["Tillsyn i", "Fler språk"]),
    ("da", "Regeringen tager nu to skridt:\n\n1. Flere kontroller på byggepladser\n2. Et register over udenlandske firmaer\n",
     ["Flere kontroller", "Et register"]),
    ("en", "We are taking two steps:\n\n1. More inspections on building sites\n2. A register of staffing firms\n",
     ["More inspections", "A register"]),
    ("sv", "Utredaren ska bland annat\n\n• se över straffskalan\n• lämna förslag om ersättning\n", ["se över", "lämna förslag"]),
    ("en", "The working group will, among other things:\n\n• review penalties for employers\n• publish guidance in ten languages\n",
     ["review penalties", "publish guidance"]),
    ("da", "Arbejdsgruppen skal blandt andet:\n\n• vurdere strafniveauet\n• holde øje med udviklingen\n", ["vurdere strafniveauet", "holde øje"]),
    ("en", "We encourage member states to\n\n• share information on cases\n• ratify the convention soon\n", []),
    ("sv", "Målen är att\n\n• fler offer får hjälp i tid\n• efterfrågan minskar snabbt\n", []),
    ("en", "The Council recommends that the governments\n\n• establish a network of shelters\n• fund research on demand\n", []),
    ("nb", "Redd Barna krever:\n\n• flere plasser til barn på flukt\n• et register over savnede barn\n", []),
    # tasks that are given, not those that a body has
    ("nb", "Arbeidsgruppen skal ha følgende oppgaver:\n\n1. kartlegge praksis i kommunene\n2. se på felles rutiner\n",
     ["kartlegge praksis", "se på"]),
    ("sv", "Gruppen får följande uppgifter:\n\n1. följa utvecklingen i länen\n2. samla in uppgifter om offer\n",
     ["följa utvecklingen", "samla in"]),
    ("da", "Udvalget får disse opgaver:\n\n1. følge udviklingen i kommunerne\n2. holde kontakt med jobcentrene\n",
     ["følge udviklingen", "holde kontakt"]),
    ("en", "The unit will have the following tasks:\n\n1. collect statistics on victims\n2. keep in touch with consulates\n",
     ["collect statistics", "keep in"]),
    ("nb", "Politiets oppgaver er:\n\n1. forebygge kriminalitet i byene\n2. etterforske straffbare forhold\n", []),
    # sums that are shared out
    ("nb", "Disse får støtte i år:\n\n• Amathea, samtalegrupper: 300 000 kroner\n• Mira: 150 000 kroner\n", ["Amathea, samtalegrupper:", "Mira: 150"]),
    ("sv", "Bidragen fördelas så här:\n\n• Talita: 2 miljoner kronor\n• Noomi, boende: 1,5 miljoner kronor\n", ["Talita: 2", "Noomi, boende:"]),
    ("da", "Tilskud i 2021\n\n• Reden, rådgivning i Odense: 1,2 mio. kr.\n• Exit: 800.000 kr.\n", ["Reden, rådgivning", "Exit: 800.000"]),
    ("en", "The grants for 2020:\n\n• Salvation Army, shelters: NOK 400 000\n• Caritas: NOK 1 million\n", ["Salvation Army,", "Caritas: NOK"]),
    ("nb", "Bevilgningen har vært:\n\n• 2019: 5 millioner kroner\n• 2020: 7 millioner kroner\n", []),
    ("en", "Those who took part:\n\n• police officers\n• nurses\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "words", "expected"), LISTS, ids=lambda value: str(value)[:40])
def test_list(lang: str, words: str, expected: list[str]) -> None:
    assert found(lang, words) == expected


def test_common_passives_count_where_action_is_told() -> None:
    """`gis`, `skrivs` are background by themselves, and a further step behind a measure."""
    assert found("sv", "Sådana avtal skrivs ofta på plats.") == []
    assert found("sv", "Utredaren ska först gå igenom lagen. Därefter skrivs ett förslag.") == [
        "Utredaren ska",
        "Därefter skrivs",
    ]


def test_a_body_of_the_past_tells_history() -> None:
    assert found("sv", "Regeringen tillsatte 2004 en kommission.") == []
    assert found("nb", "Antallet ofre går til værs, og 10 personer fikk hjelp.") == []


REPORTS = [
    ("Statusrapport for tiltakene 2018\n\nEt register ble opprettet i mars. Kvinnene ble funnet i Oslo, og de fikk hjelp av oss.", ["Et register"]),
    ("Slutredovisning av uppdraget\n\nEtt nätverk inrättades i mars. Under året utbildades 400 handläggare. Offren utnyttjades av släktingar.",
     ["Ett nätverk", "Under året"]),
    ("Slutrapport om planen\n\nDer oprettedes en hotline i 2012. Kvinderne blev fundet i Odense. Rigspolitiet udsendte en vejledning i maj.",
     ["Der oprettedes", "Rigspolitiet udsendte"]),
    ("Final report on the programme\n\nA referral mechanism was established in March. The women were found in Oslo, and they were helped.",
     ["A referral"]),
    ("Sluttrapport om planen\n\nOmbudet ga i 2012 ut et hefte til ungdom. Kvinnene ga ut en bok, og de fikk hjelp av oss.", ["Ombudet ga"]),
    ("Nytt fra oss\n\nRegisteret ble opprettet i mars. Kvinnene ble funnet i Oslo, og de fikk hjelp av oss.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), REPORTS, ids=lambda value: str(value)[:30])
def test_reports_tell_measures_in_the_past(text: str, expected: list[str]) -> None:
    context = inspect(text.encode(), "page")
    rows = measures.rows_of(context, None)
    assert [" ".join(row.pieces[0].of(context.text).split()[:2]) for row in rows] == expected
    assert {row.status for row in rows} <= {"completed"}


DATED = {
    "nb": "Ny innsats\n\nPublisert 12. mars 2021\n\nDette er en melding om arbeidet mot menneskehandel og vold, skrevet på bokmål. {}\n",
    "en": "New efforts\n\nPublished 12 March 2021\n\nThis is a notice about the work against trafficking in human beings. {}\n",
}


@pytest.mark.parametrize(
    ("lang", "words", "count"),
    [
        ("nb", "Regjeringen bevilget 20 millioner kroner til tiltaket i 2020.", 1),
        ("nb", "Regjeringen bevilget 20 millioner kroner til tiltaket i 2011.", 0),
        ("nb", "Departementet nedsatte i juni 2020 en arbeidsgruppe.", 1),
        ("nb", "Departementet nedsatte i juni 2009 en arbeidsgruppe.", 0),
        ("en", "The Ministry appointed a working group in 2020.", 1),
        ("en", "The Ministry appointed a working group in 1999.", 0),
        ("en", "The ministers adopted a statement in 2020.", 0),
    ],
)
def test_what_was_done_within_a_year_is_news(lang: str, words: str, count: int) -> None:
    context = inspect(DATED[lang].format(words).encode(), "page")
    assert len(measures.rows_of(context, None)) == count


def test_another_sum_is_another_measure() -> None:
    one, other = (
        "Krisesentrene får 5 millioner kroner til kurs for ansatte.",
        "Krisesentrene får 7 millioner kroner til kurs for ansatte.",
    )
    assert found("nb", f"{one} {other}") == ["Krisesentrene får", "Krisesentrene får"]
    assert found("nb", f"{one} {one}") == ["Krisesentrene får"]


def test_a_colon_before_prose_hides_no_measure() -> None:
    assert found("nb", "I mai skal Norge arrangere to konferanser:\n\nDen første handler om barn, den andre om unge menn.\n") == [
        "I mai"
    ]
    assert found("nb", "Regjeringen vil:\n\n• styrke politiet\n• opprette et senter\n") == ["styrke politiet", "opprette et"]


def test_a_pronoun_means_what_the_measure_before_it_made() -> None:
    assert found("nn", "Regjeringa opprettar ei arbeidsgruppe. Ho skal samordne arbeidet og dele erfaringar.") == [
        "Regjeringa opprettar",
        "Ho skal",
    ]
    assert found("nn", "Mange ser på lista. Ho skal samordne arbeidet.") == []


SPEECH = "1. Kari Nordmann (Replik)\n\nInformation\n\nSpeech type\nReplik\nSpeech number\n1\nPerson\nDate\n01.11.22 15:24\n\n{}\n"


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Jeg er glad for ordet i denne saken. Regjeringen i Norge har besluttet å øke støtten til ofrene.", 1),
        ("Jeg er glad for ordet i denne saken. Det skal opprettes et utvalg, sier noen.", 0),
        ("Jeg er glad for ordet i denne saken. Den konservative gruppen vil at rådet skal se på dette.", 0),
        ("Jeg er glad for ordet i denne saken. Regjeringen styrker politiet, og Island har ratifisert avtalen.", 0),
        ("Jeg er glad for ordet i denne saken. Vi skal jobbe hardere, og vi vil innføre nye regler.", 0),
        ("Jeg er glad for ordet i denne saken. Justisdepartementet har satt ned et utvalg om straffene.", 1),
        ("Jeg er glad for ordet i denne saken. Norge oppretter nå et nasjonalt senter.", 1),
        ("Jag är glad för ordet i denna sak. Utskottet har behandlat förslaget, och Mittengruppen stöder det.", 0),
        ("Jag är glad för ordet i denna sak. Finland har tillsatt en arbetsgrupp för frågan.", 1),
        ("Tak for ordet i denne vigtige sag. Danmark leder i år rådet, og politiet gør et stort arbejde.", 0),
        ("Kiitos puheenvuorosta tässä asiassa. Suomi käynnistää nyt kansallisen kampanjan.", 1),
    ],
)
def test_speeches_tell_measures_of_bodies_alone(words: str, count: int) -> None:
    context = inspect(SPEECH.format(words).encode(), "speech")
    assert context.page.kind
    assert context.page.kind.value == "speech"
    assert len(measures.rows_of(context, None)) == count


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from([words for _, words, *_ in COMMITMENTS + NO_COMMITMENTS] + ["\n\n", "---", "• ", "; og "]), max_size=8
    )
)
def test_rows_quote_the_text(parts: list[str]) -> None:
    """Whatever stands together: the words of each row are the text's, in order, and nothing is raised."""
    text = "Overskrift\n\nSide 2.\n\n" + " ".join(parts)
    context = inspect(text.encode(), "page")
    rows = measures.rows_of(context, next(iter(plans.plans_of(context)), None))
    assert [row.pieces for row in rows] == sorted(row.pieces for row in rows)
    assert all(0 <= piece.start < piece.end <= len(text) for row in rows for piece in row.pieces)
    assert findings.__name__ == "findings"


@pytest.mark.parametrize(
    ("lang", "money", "heading", "plan", "within"),
    [
        ("nb", "Politiet får 3 millioner kroner ekstra i 2019.", "Handlingsplan mot vold i nære relasjoner",
         "Planen har 50 tiltak og gjelder for 2019–2022.", "Utlendingsdirektoratet skal lage en veileder."),
        ("sv", "Polismyndigheten får 3 miljoner kronor extra under 2019.", "Handlingsprogram mot våld i nära relationer",
         "Programmet har 50 åtgärder och gäller för 2019–2022.", "Socialstyrelsen ska ta fram en handbok."),
    ],
    ids=["nb", "sv"],
)  # fmt: skip
def test_what_stands_above_the_section_on_a_plan_is_not_the_plan_s(
    lang: str, money: str, heading: str, plan: str, within: str
) -> None:
    context = inspect(f"{HEADLINES[lang]}{money}\n\n{heading}\n\n{plan}\n\n{within}\n".encode(), "page")
    rows = measures.rows_of(context, next(iter(plans.plans_of(context)), None))
    assert [row.plan is None for row in rows] == [True, False]
    assert rows[0].level == "measure"


ALIKE = [
    # two bodies do alike
    ("nb", "Bufdir skal lage en veileder for ansatte. Arbeidstilsynet skal lage en veileder for ansatte.", 2),
    ("sv", "Polismyndigheten ska ta fram en vägledning. Migrationsverket ska ta fram en vägledning.", 2),
    ("da", "Socialstyrelsen skal udarbejde en vejledning. Udlændingestyrelsen skal udarbejde en vejledning.", 2),
    ("fi", "Maahanmuuttovirasto perustaa uuden yksikön. Keskusrikospoliisi perustaa uuden yksikön.", 2),
    # the same again, or by the government to which the body belongs
    ("nb", "Bufdir skal lage en veileder for ansatte. I år skal Bufdir lage en veileder for ansatte.", 1),
    (
        "sv",
        "Regeringen ska inrätta ett centrum för stöd till barn. Justitiedepartementet ska inrätta ett centrum för stöd till barn.",
        1,
    ),
    ("nb", "Direktoratet skal lage en veileder for ansatte. Bufdir skal lage en veileder for ansatte.", 1),
]


@pytest.mark.parametrize(("lang", "words", "number"), ALIKE, ids=[words for _, words, _ in ALIKE])
def test_what_two_bodies_do_alike_is_two_measures(lang: str, words: str, number: int) -> None:
    assert len(found(lang, words)) == number


BEGUN = [
    ("nb", "Regjeringen vil starte et eget mottak for barn."),
    ("da", "Regeringen vil åbne en ny rådgivning i København."),
    ("sv", "Regeringen kommer att starta en egen mottagning för barn."),
    ("en", "The Ministry will open a new helpline for victims."),
    ("is", "Skipað verður sérfræðiteymi um mansal."),
    ("is", "Stofnað verður nýtt neyðarathvarf."),
]


@pytest.mark.parametrize(("lang", "words"), BEGUN)
def test_what_shall_open_or_be_set_up_is_planned(lang: str, words: str) -> None:
    context = inspect((HEADLINES[lang] + words).encode(), "page")
    assert [row.status for row in measures.rows_of(context, None)] == ["planned"]
