"""Measures that Norwegian, Swedish, Danish and English tell alike: the same acts in each, and what is none in each; the wording is the tests' own."""

import pytest

from tests.unit.test_measure_phrases import found

ACTS = [
    # from one number in words to another
    ("nb", "Straffen økes fra fem til ti år."),
    ("nn", "Straffa blir auka frå fem til ti år."),
    ("sv", "Straffet höjs från fem till tio år."),
    ("da", "Straffen hæves fra fem til ti år."),
    ("en", "The maximum penalty is raised from five to ten years."),
    # a time between the subject and its verb
    ("nb", "Statsråden signerte i dag en avtale med Litauen."),
    ("nn", "Statsråden signerte i dag ein avtale med Litauen."),
    ("sv", "Ministern undertecknade i dag ett avtal med Litauen."),
    ("da", "Ministeren underskrev i dag en aftale med Litauen."),
    ("en", "The minister today signed an agreement with Lithuania."),
    ("nb", "Norge ratifiserte i går Europarådets konvensjon."),
    ("nn", "Noreg ratifiserte i går Europarådets konvensjon."),
    ("sv", "Sverige ratificerade i går Europarådets konvention."),
    ("da", "Danmark ratificerede i går Europarådets konvention."),
    ("en", "Denmark yesterday ratified the Council of Europe convention."),
    # a service that opens round the clock
    ("nb", "Hjelpetelefonen skal være åpen hele døgnet."),
    ("nn", "Hjelpetelefonen skal vere open heile døgnet."),
    ("sv", "Stödtelefonen ska vara öppen dygnet runt."),
    ("da", "Hotlinen skal være åben hele døgnet."),
    ("en", "The helpline will be open around the clock."),
    # what is got by a decision: counsel, teaching, staff, capacity
    ("nb", "Barna skal få en egen juridisk bistandsadvokat."),
    ("nn", "Barna skal få ein eigen juridisk bistandsadvokat."),
    ("sv", "Barnen ska få ett eget juridiskt biträde."),
    ("da", "Børnene skal have deres egen bistandsadvokat."),
    ("en", "The children will get their own legal counsel."),
    ("nb", "Ansatte på krisesentrene får undervisning."),
    ("nn", "Tilsette på krisesentra får undervisning."),
    ("sv", "Personalen på kvinnojourerna får undervisning."),
    ("da", "Ansatte på krisecentrene får undervisning."),
    ("en", "Staff at the shelters receive training."),
    ("nb", "Arbeidstilsynet får flere inspektører."),
    ("nn", "Arbeidstilsynet får fleire inspektørar."),
    ("sv", "Arbetsmiljöverket får fler inspektörer."),
    ("da", "Arbejdstilsynet får flere tilsynsførende."),
    ("en", "The Labour Inspectorate gets more inspectors."),
    ("nb", "Politidistriktene har lenge manglet folk. Nå får de kapasitet til flere saker."),
    ("nn", "Politidistrikta har lenge mangla folk. No får dei kapasitet til fleire saker."),
    ("sv", "Polisregionerna har länge saknat personal. Nu får de kapacitet till fler ärenden."),
    ("da", "Politikredsene har længe manglet folk. Nu får de kapacitet til flere sager."),
    ("en", "Police districts have long been short of staff. Now they get capacity for more cases."),
    ("nb", "Ofrene får bedre rettigheter."),
    ("nn", "Ofra får betre rettar."),
    ("sv", "Offren får bättre rättigheter."),
    ("da", "Ofrene får bedre rettigheder."),
    ("en", "Victims get better rights."),
    ("nb", "Med avtalen får politiet tilgang til registeret."),
    ("nn", "Med avtalen får politiet tilgang til registeret."),
    ("sv", "Genom avtalet får polisen tillgång till registret."),
    ("da", "Med aftalen får politiet adgang til registret."),
    ("en", "Under the agreement the police get access to the register."),
    # work together that is improved
    ("nb", "Samarbeidet med Europol utdypes."),
    ("nn", "Samarbeidet med Europol blir utdjupa."),
    ("sv", "Samverkan med Europol fördjupas."),
    ("da", "Samarbejdet med Europol uddybes."),
    ("en", "Cooperation with Europol is being deepened."),
    # a rule or a paper that is changed, by whomever
    ("nb", "Reglene endres."),
    ("nn", "Reglane blir endra."),
    ("sv", "Reglerna ändras."),
    ("da", "Reglerne ændres."),
    ("en", "The rules are being changed."),
    ("nb", "Veilederen revideres."),
    ("nn", "Rettleiaren blir revidert."),
    ("sv", "Vägledningen revideras."),
    ("da", "Vejledningen revideres."),
    ("en", "The guidelines are being revised."),
    ("nb", "Håndboken oppdateres."),
    ("nn", "Handboka blir oppdatert."),
    ("sv", "Handboken uppdateras."),
    ("da", "Håndbogen opdateres."),
    ("en", "The handbook is being updated."),
    ("nb", "Forskriften presiseres."),
    ("nn", "Forskrifta blir presisert."),
    ("sv", "Förordningen förtydligas."),
    ("da", "Bekendtgørelsen præciseres."),
    ("en", "The regulation is being clarified."),
    ("nb", "Regjeringen går bort fra kravet om anmeldelse."),
    ("nn", "Regjeringa går bort frå kravet om melding."),
    ("sv", "Regeringen tar bort kravet på polisanmälan."),
    ("da", "Regeringen dropper kravet om anmeldelse."),
    ("en", "The government is dropping the requirement to report to the police."),
    # places by a number
    ("nb", "Antallet plasser økes med 20."),
    ("nn", "Talet på plassar blir auka med 20."),
    ("sv", "Antalet platser utökas med 20."),
    ("da", "Antallet af pladser øges med 20."),
    ("en", "The number of places is increased by 20."),
    # what has been made, behind a word in its place
    ("nb", "Det er laget en egen veileder for tolker."),
    ("nn", "Det er laga ein eigen rettleiar for tolkar."),
    ("sv", "En särskild vägledning för tolkar har tagits fram."),
    ("da", "Der er lavet en særlig vejledning til tolke."),
    ("en", "Special guidelines for interpreters have been prepared."),
    # a body by its abbreviation behind the verb
    ("nb", "Medarbeiderteamet for ofre (MTO) samler aktørene. I det kommende året vil MTO dessuten samle inn mer kunnskap."),
    ("nn", "Medarbeidarteamet for offer (MTO) samlar aktørane. I det komande året vil MTO dessutan samle inn meir kunnskap."),
    ("sv", "Stödgruppen för offer (SFO) samlar aktörerna. Under det kommande året ska SFO dessutom samla in mer kunskap."),
    ("da", "Medarbejderteamet for ofre (MTO) samler aktørerne. I det kommende år vil MTO desuden indsamle mere viden."),
    # a course that is taken
    ("nb", "Alle nyansatte i NAV skal gjennom et kurs om menneskehandel."),
    ("nn", "Alle nytilsette i NAV skal gjennom eit kurs om menneskehandel."),
    ("sv", "Alla nyanställda på Arbetsförmedlingen ska gå en kurs om människohandel."),
    # a budget that holds a sum
    ("nb", "Årets budsjett inneholder 10 millioner kroner til krisesentrene."),
    ("nn", "Budsjettet for i år inneheld 10 millionar kroner til krisesentra."),
    ("sv", "Årets budget innehåller 10 miljoner kronor till kvinnojourerna."),
    ("da", "Årets budget indeholder 10 mio. kr. til krisecentrene."),
    ("en", "This year's budget includes EUR 1 million for the shelters."),
    # parliament says yes
    ("nb", "Stortinget har sagt ja til en ny lov om menneskehandel."),
    ("nn", "Stortinget har sagt ja til ei ny lov om menneskehandel."),
    ("da", "Folketinget har sagt ja til en ny lov om menneskehandel."),
    ("en", "Parliament has approved a new act on trafficking."),
    # bodies that join
    ("sv", "Facket och näringslivet startar en gemensam kampanj."),
    # verbs that neighbours had
    ("nb", "Plakater henges opp på bussterminaler."),
    ("nn", "Plakatar blir hengde opp på bussterminalar."),
    ("sv", "Affischer sätts upp på busstationer."),
    ("da", "Plakater hænges op på busstationer."),
    ("sv", "Regeringen drar tillbaka förslaget."),
    ("da", "Regeringen trækker forslaget tilbage."),
    ("en", "The government is withdrawing the proposal."),
    ("nb", "Regjeringen prioriterer 20 millioner kroner til krisesentrene."),
    ("nn", "Regjeringa prioriterer 20 millionar kroner til krisesentra."),
    ("sv", "Regeringen prioriterar 20 miljoner kronor till kvinnojourerna."),
    ("da", "Regeringen prioriterer 20 mio. kr. til krisecentrene."),
    ("en", "The government is prioritising EUR 2 million for the shelters."),
    ("nb", "Kommunene må heretter rapportere til fylkesmannen."),
    ("nn", "Kommunane må heretter rapportere til fylkesmannen."),
    ("sv", "Kommunerna måste hädanefter rapportera till länsstyrelsen."),
    ("da", "Kommunerne skal fremover indberette til ministeriet."),
    ("en", "Municipalities must henceforth report to the ministry."),
    ("nb", "Direktoratet har nå lansert en nettside på ti språk."),
    ("nn", "Direktoratet har no lansert ei nettside på ti språk."),
    ("sv", "Myndigheten har nu lanserat en webbplats på tio språk."),
    ("da", "Styrelsen har nu lanceret en hjemmeside på ti sprog."),
    ("en", "The agency has now launched a website in ten languages."),
    # a task given to a body with a long name
    ("sv", "Regeringen har beslutat att ge Länsstyrelsen i Västra Götalands län i uppdrag att planera stödet."),
    ("en", "On 10 April the police opened a centre for victims in Oslo."),
    # beside what only tells how things are
    ("nb", "Pilotprosjekter i Bergen og Hamar skal utvikle samarbeidet mellom senteret og politiet."),
    ("nn", "Pilotprosjekt i Bergen og Hamar skal utvikle samarbeidet mellom senteret og politiet."),
    ("da", "Pilotprojekter i Odense og Aarhus skal udvikle samarbejdet mellem centret og politiet."),
    ("nb", "Alle barn skal få et tilbud som passer for dem."),
    ("nn", "Alle barn skal få eit tilbod som høver for dei."),
    ("nb", "Regjeringen trapper opp innsatsen med 20 millioner kroner."),
    ("da", "Regeringen optrapper indsatsen med 20 millioner kroner."),
    ("en", "The Government is stepping up its work with EUR 2 million."),
    ("nb", "Det er opprettet et nytt senter som gir hjelp når politiet ber om det."),
    ("en", "Changes will be made to the Aliens Act."),
    ("nb", "Partene er enige om å opprette et felles senter."),
    ("da", "Partierne er enige om at oprette et fælles center."),
    ("sv", "Lagen ändras så att offren får hjälp också när de har lämnat landet."),
    # parts of a sum, what is shown today, one more that opens, a project under way, a rule by the end of its name
    ("nb", "En del av midlene skal gå til å utvikle regionale ressurssentre."),
    ("nn", "Ein del av midlane skal gå til å utvikle regionale ressurssenter."),
    ("sv", "En del av medlen ska gå till att utveckla regionala resurscentra."),
    ("da", "En del af midlerne skal gå til at udvikle regionale ressourcecentre."),
    ("en", "Part of the money will go towards developing regional resource centres."),
    ("nb", "I dag ble en ny veileder presentert i Statsministerens kontor."),
    ("nn", "I dag vart ein ny rettleiar presentert i departementet."),
    ("sv", "I dag presenterades en ny vägledning."),
    ("da", "I dag blev en ny vejledning præsenteret i Statsministeriet."),
    ("da", "I dag præsenterede ministeren en ny vejledning."),
    ("en", "A new guide was presented today at the ministry."),
    ("nb", "Det sjuende og siste skal etter planen åpne i Tromsø 1. desember."),
    ("nn", "Det sjuande og siste skal etter planen opne i Tromsø 1. desember."),
    ("da", "Det syvende og sidste skal efter planen åbne i Aalborg den 1. december."),
    ("en", "The seventh and last one is due to open in Malmö on 1 December."),
    ("nb", "I tillegg er et prosjekt i gang der det utredes om tvangsekteskap skal kriminaliseres."),
    ("nn", "I tillegg er eit prosjekt i gang der det blir greidd ut om tvangsekteskap skal kriminaliserast."),
    ("sv", "Dessutom pågår ett projekt där det utreds om tvångsäktenskap ska kriminaliseras."),
    ("da", "Desuden er et projekt i gang, hvor det undersøges, om tvangsægteskaber skal kriminaliseres."),
    ("en", "A project is also under way to examine whether forced marriage should be made a crime."),
    ("nb", "Krisesenterloven endres."),
    ("nn", "Krisesenterlova blir endra."),
    ("sv", "Brottsskadelagen ändras."),
    ("da", "Udlændingeloven ændres."),
    ("nb", "Regjeringen la i dag fram lovforslaget om tvangsekteskap for Stortinget."),
    ("nn", "Regjeringa la i dag fram lovforslaget om tvangsekteskap for Stortinget."),
]
NO_ACTS = [
    # those who govern are asked, or somebody asks
    ("nb", "Organisasjonene ber regjeringen om å øke støtten."),
    ("nn", "Organisasjonane bed regjeringa om å auke støtta."),
    ("sv", "Organisationerna uppmanar regeringen att öka stödet."),
    ("da", "Organisationerne opfordrer regeringen til at øge støtten."),
    ("en", "The organisations call on the government to increase support."),
    # the law as it is
    ("nb", "Ifølge loven skal kommunene tilby et krisesentertilbud."),
    ("nn", "Ifølgje lova skal kommunane tilby eit krisesentertilbod."),
    ("sv", "Enligt lagen ska kommunerna erbjuda stöd till brottsoffer."),
    ("da", "Ifølge loven skal kommunerne tilbyde et krisecenter."),
    ("en", "By law, municipalities must offer a shelter."),
    # journeys, talks and press conferences
    ("nb", "Ministeren vil besøke Litauen i mai."),
    ("nn", "Ministeren vil besøkje Litauen i mai."),
    ("sv", "Ministern kommer att besöka Litauen i maj."),
    ("da", "Ministeren vil besøge Litauen i maj."),
    ("en", "The minister will visit Lithuania in May."),
    ("nb", "Statsråden inviterer til pressekonferanse i morgen klokken 10."),
    ("nn", "Statsråden inviterer til pressekonferanse i morgon klokka 10."),
    ("sv", "Ministern bjuder in till pressträff i morgon klockan 10."),
    ("da", "Ministeren inviterer til pressemøde i morgen klokken 10."),
    ("en", "The minister invites the press to a press conference tomorrow at 10."),
    # what is done again and again
    ("nb", "Tallene oppdateres hvert år i mars."),
    ("nn", "Tala blir oppdaterte kvart år i mars."),
    ("sv", "Siffrorna uppdateras varje år i mars."),
    ("da", "Tallene opdateres hvert år i marts."),
    ("en", "The figures are updated every year in March."),
    ("nb", "Nettsiden oppdateres jevnlig."),
    ("nn", "Nettsida blir jamleg oppdatert."),
    ("sv", "Webbplatsen uppdateras regelbundet."),
    ("da", "Hjemmesiden opdateres løbende."),
    ("en", "The website is updated regularly."),
    # what is held or thought
    ("nb", "Utvalget mener at straffen bør heves."),
    ("nn", "Utvalet meiner at straffa bør hevast."),
    ("sv", "Utredningen anser att straffet bör höjas."),
    ("da", "Udvalget mener, at straffen bør hæves."),
    ("en", "The committee holds that the penalty should be raised."),
    ("nb", "Hun mener at regjeringen må gjøre mer."),
    ("nn", "Ho meiner at regjeringa må gjere meir."),
    ("sv", "Hon anser att regeringen måste göra mer."),
    ("da", "Hun mener, at regeringen skal gøre mere."),
    ("en", "She believes that the government must do more."),
    # some of many
    ("nb", "Flere land har innført lignende regler."),
    ("nn", "Fleire land har innført liknande reglar."),
    ("sv", "Flera länder har infört liknande regler."),
    ("da", "Flere lande har indført lignende regler."),
    ("en", "Several countries have introduced similar rules."),
    # police, courts and perpetrators
    ("nb", "Politiet beslagla pass og mobiltelefoner under aksjonen."),
    ("nn", "Politiet beslagla pass og mobiltelefonar under aksjonen."),
    ("sv", "Polisen beslagtog pass och mobiltelefoner under insatsen."),
    ("da", "Politiet beslaglagde pas og mobiltelefoner under aktionen."),
    ("en", "The police seized passports and mobile phones during the operation."),
    ("nb", "Politiet har stengt to massasjesalonger og pågrepet tre menn."),
    ("nn", "Politiet har stengt to massasjesalongar og pågripe tre menn."),
    ("sv", "Polisen har stängt två massagesalonger och gripit tre män."),
    ("da", "Politiet har lukket to massageklinikker og anholdt tre mænd."),
    ("en", "The police have closed two massage parlours and arrested three men."),
    ("nb", "Bakmennene skaffer falske pass og betaler reisen."),
    ("nn", "Bakmennene skaffar falske pass og betaler reisa."),
    ("sv", "Gärningsmännen skaffar falska pass och betalar resan."),
    ("da", "Bagmændene skaffer falske pas og betaler rejsen."),
    ("en", "The traffickers provide false passports and pay for the journey."),
    ("nb", "Nettverket hadde delt ut 20 falske pass."),
    ("nn", "Nettverket hadde delt ut 20 falske pass."),
    ("sv", "Nätverket hade delat ut 20 falska pass."),
    ("da", "Netværket havde uddelt 20 falske pas."),
    ("en", "The network had handed out 20 false passports."),
    # the past as background
    ("nb", "Straffen ble økt fra tre til fem år i 2010."),
    ("nn", "Straffa blei auka frå tre til fem år i 2010."),
    ("sv", "Straffet höjdes från tre till fem år 2010."),
    ("da", "Straffen blev hævet fra tre til fem år i 2010."),
    ("en", "The penalty was raised from three to five years in 2010."),
    ("nb", "Loven ble endret i 2003 og 2006."),
    ("nn", "Lova blei endra i 2003 og 2006."),
    ("sv", "Lagen ändrades 2003 och 2006."),
    ("da", "Loven blev ændret i 2003 og 2006."),
    ("en", "The act was amended in 2003 and 2006."),
    # what is judged whether
    ("sv", "Nämnden bedömer om en anmälan ska göras."),
    ("nb", "Retten vurderer om barnet skal oppnevnes en verge."),
    # since a year, and for years
    ("sv", "Sedan 2018 har myndigheterna trappat upp sina gemensamma insatser."),
    ("nb", "Siden 2018 har etatene opprettet flere felles sentre."),
    ("sv", "De senaste åren har myndigheterna inrättat flera centrum."),
    ("en", "In recent years the agencies have set up several centres."),
    ("nn", "Dei siste åra har etatane oppretta fleire senter."),
    # fines, and how often something was done
    ("sv", "Över tre miljoner kronor i sanktionsavgifter har utfärdats."),
    ("sv", "Nära 4 000 gemensamma kontroller har genomförts."),
    # what is needed, as somebody holds
    ("en", "The committee holds that the penalty should be raised."),
    ("nn", "Fleire kommunar har investert i nye bygg."),
    # many measures as such, and how things develop
    ("nb", "Mange tiltak er satt ut i livet."),
    ("nn", "Mange tiltak er sette ut i livet."),
    ("sv", "Många åtgärder har genomförts."),
    ("da", "Mange tiltag er sat i værk."),
    ("en", "Many measures have been put in place."),
    ("nb", "Stadig flere mottak er blitt etablert."),
    ("nn", "Stadig fleire mottak er blitt etablerte."),
    ("sv", "Allt fler boenden har inrättats."),
    ("da", "Stadig flere centre er blevet oprettet."),
    ("en", "More and more shelters have been set up."),
    # a participle that belongs to a noun
    ("nb", "Det er et økt fokus på tvangsarbeid i transportbransjen."),
    ("da", "Der er et øget fokus på tvangsarbejde i transportbranchen."),
    # what is chosen whether
    ("nb", "Til nå har kommunene valgt selv om de vil drive et mottak."),
    ("nn", "Til no har kommunane valt sjølve om dei ville drive eit mottak."),
    ("da", "Kommunerne har selv valgt, hvordan de indretter tilbuddet."),
    ("en", "The municipalities have decided themselves how to run the service."),
    # how something shall be done
    ("nb", "Saken skal holdes i live."),
    ("nn", "Saka skal haldast i live."),
    ("da", "Sagen skal holdes i live."),
    ("nb", "Kommunens informasjon skal være utformet i tråd med loven."),
    ("da", "Kommunens information skal være udformet i overensstemmelse med loven."),
    # what most of a sum is for
    ("nb", "Det meste skal brukes til tilsyn."),
    ("nn", "Det meste skal brukast til tilsyn."),
    ("da", "Det meste skal bruges til tilsyn."),
    ("en", "Most of it will be spent on inspections."),
    # a lot that shall be better
    ("nb", "Alle barn skal få et tilbud der alt henger bedre sammen."),
    ("nn", "Alle barn skal få eit tilbod der alt heng betre saman."),
    ("da", "Alle børn skal have et tilbud, der hænger bedre sammen."),
    ("nb", "Ved å ha en felles plan vil kommunene få saken høyere opp på dagsordenen."),
    ("nn", "Ved å ha ein felles plan vil kommunane få saka høgare opp på dagsordenen."),
    # how it is now, or on a condition
    ("nb", "Som det er nå, får man først en advokat når saken er anmeldt."),
    ("nn", "Som det er no, får ein først ein advokat når saka er meld."),
    ("da", "Som det er nu, får man først en advokat, når sagen er anmeldt."),
    ("en", "As it stands, a victim gets a lawyer only once the case has been reported."),
    ("nb", "Etatene iverksetter aksjoner når det er mistanke om lovbrudd."),
    ("nn", "Etatane set i verk aksjonar når dei har mistanke om lovbrot."),
    ("sv", "Myndigheterna inrättar team när det behövs."),
    ("da", "Myndighederne iværksætter aktioner, hvis der er mistanke om lovbrud."),
    ("en", "The agencies launch operations when there is suspicion of fraud."),
    ("nb", "Tilskuddet tildeles under forutsetning av lokal finansiering."),
    ("da", "Tilskuddet gives under forudsætning af lokal finansiering."),
    ("en", "The grant is awarded on condition that the municipality pays half."),
    # cases and trials
    ("nb", "Politiet oppretter sak."),
    ("sv", "Polisen inledde en förundersökning i går."),
    ("da", "Politiet opretter en sag."),
    ("en", "The police opened a case today."),
    ("nb", "Mandag starter en rettssak mot to menn."),
    ("nn", "Måndag startar ei rettssak mot to menn."),
    ("sv", "På måndag inleds rättegången mot två män."),
    ("da", "Mandag starter en retssag mod to mænd."),
    ("en", "A trial against two men starts on Monday."),
    # a proposal for talks, talks put off
    ("nb", "Regjeringen legger i neste uke fram sitt utspill om politiet."),
    ("nn", "Regjeringa legg i neste veke fram sitt utspel om politiet."),
    ("da", "Regeringen vil i næste uge præsentere sit udspil om politiet."),
    ("nb", "Statsråden besluttet i går å utsette forhandlingene."),
    ("nn", "Statsråden bestemte i går å utsetje forhandlingane."),
    ("da", "Ministeren besluttede i går at udskyde forhandlingerne."),
    ("en", "The ministers decided yesterday to postpone the talks."),
    # the work as such
    ("nb", "Regjeringen trapper opp innsatsen."),
    ("nn", "Regjeringa trappar opp innsatsen."),
    ("sv", "Regeringen trappar upp arbetet."),
    ("da", "Regeringen optrapper indsatsen."),
    ("en", "The Norwegian Government is stepping up its work."),
    ("nb", "Flertallet legger til rette for en ytterligere styrking av tilbudet."),
    ("da", "Regeringen vil sikre tryghed og frihed."),
    # what was told before
    ("nb", "Det gjør departementet nå i en pressemelding."),
    ("da", "Det gør ministeriet nu i en pressemeddelelse."),
    # talk, a letter, what the law says
    ("nb", "Saken skal drøftes på møtet."),
    ("nn", "Saka skal drøftast på møtet."),
    ("sv", "Frågan ska diskuteras på mötet."),
    ("da", "Sagen skal drøftes på mødet."),
    ("en", "The issue will be discussed at the meeting."),
    ("nb", "Arbeidsministrene har sendt et brev til kommissæren."),
    ("da", "Arbejdsministrene har sendt et brev til kommissæren."),
    ("en", "The labour ministers have sent a letter to the Commissioner."),
    ("da", "Serviceloven fastslår, at kvinder, der forlader et krisecenter, skal tilbydes rådgivning."),
    # a government takes office, thanks, a paper that people hand in
    ("nb", "14. april tiltrådte regjeringen."),
    ("en", "I thank the Ministry for asking our delegation to Oslo."),
    ("en", "Men share the responsibility for stopping the violence."),
    ("nb", "Søknaden skal leveres innen 1. juni."),
    ("nn", "Søknaden skal leverast innan 1. juni."),
    ("da", "Ansøgningen skal sendes inden 1. juni."),
    # what hangs on a noun
    ("nb", "Fem departementer står bak 18 tiltak som skal gjennomføres fra 2025."),
    ("sv", "Fem departement står bakom 18 åtgärder som ska genomföras från 2025."),
    ("da", "Fem ministerier står bag 18 tiltag, som skal gennemføres fra 2025."),
    # a report shown, money spent, how many measures have come how far, what once opened
    ("nb", "I dag ble en ny rapport presentert."),
    ("sv", "I dag presenterades en ny rapport om hedersvåld."),
    ("da", "I dag blev en ny statusrapport præsenteret."),
    ("nb", "En del av midlene er brukt."),
    ("sv", "En del av medlen är slut."),
    ("da", "En del af midlerne er brugt."),
    ("en", "Part of the money has been spent."),
    ("nb", "Av tiltakene har 44 kommet langt, mens 44 er startet opp eller planlagt."),
    ("sv", "Av åtgärderna har 44 kommit mycket långt, medan 44 har inletts eller planeras."),
    ("da", "Af initiativerne er 44 nået langt, mens 44 er begyndt eller planlagt."),
    ("nb", "Den siste av dem åpnet i 2009."),
    ("en", "The last of them opened in 2009."),
    ("nb", "Loven endres jevnlig."),
    ("nb", "I dag pågår en debatt om loven."),
    ("sv", "I dag pågår en debatt om lagen."),
]


@pytest.mark.parametrize(("lang", "words"), ACTS)
def test_act(lang: str, words: str) -> None:
    assert found(lang, words)


@pytest.mark.parametrize(("lang", "words"), NO_ACTS)
def test_no_act(lang: str, words: str) -> None:
    assert found(lang, words) == []


SO_THAT = [
    ("sv", "Samtidigt utvecklas utbildningen, så att yrkespersoner kan tala om ämnet."),
    ("sv", "Utbildningen utvecklas så att yrkespersoner kan tala om ämnet."),
    ("nb", "Samtidig utvikles utdanningen, slik at fagfolk kan snakke om temaet."),
    ("nb", "Opplæringen styrkes slik at alle ansatte kan kjenne igjen tegnene."),
    ("da", "Samtidig udvikles uddannelsen, så fagfolk kan tale om emnet."),
    ("fi", "Koulutusta kehitetään niin, että ammattilaiset voivat puhua aiheesta."),
    ("fi", "Vuorovanhemmuutta tuetaan niin, että lapsella voi olla kaksi osoitetta."),
    ("is", "Jafnframt verður menntunin þróuð þannig að fagfólk geti rætt málið."),
    ("en", "At the same time, training is being developed so that professionals can talk about it."),
    ("en", "Training will be developed so that professionals can talk about it."),
    ("nn", "Samtidig blir utdanninga utvikla slik at fagfolk kan snakke om temaet."),
]
"""What is done so that something will be so changes something, in all languages."""

NO_CHANGE = [
    ("nb", "Opplysningene behandles slik at personvernet ivaretas."),
    ("sv", "Arbetet bedrivs så att alla barns rättigheter tas till vara."),
    ("da", "Sagerne behandles således, at ofret ikke møder gerningsmanden."),
    ("fi", "Tietoja käsitellään niin, että yksityisyys säilyy."),
    ("nb", "Ofrene utnyttes slik at de ikke kan reise hjem."),
    ("sv", "Offren luras så att de hamnar i skuld."),
    ("fi", "Uhreja painostetaan niin, että he eivät uskalla puhua."),
    ("en", "Victims are moved so that they cannot be found."),
    ("sv", "Uppgifterna skyddas så att ingen annan kan läsa dem."),
    ("nb", "Tjenestene organiseres slik at brukeren bare møter én person."),
]
"""What is so because of how something is handled, kept or suffered is no measure."""


@pytest.mark.parametrize(("lang", "words"), SO_THAT)
def test_done_so_that(lang: str, words: str) -> None:
    assert found(lang, words)


@pytest.mark.parametrize(("lang", "words"), NO_CHANGE)
def test_handled_so_that(lang: str, words: str) -> None:
    assert found(lang, words) == []


SOME_OR_ALL = [
    ("nb", "Blant tiltakene er en døgnåpen telefon og flere tolker."),
    ("nb", "Blant tiltakene er et nytt senter for ofre."),
    ("nb", "Blant tiltakene er å opprette en døgnåpen telefon."),
    ("nn", "Blant tiltaka er eit nytt senter for offer."),
    ("sv", "Bland åtgärderna finns en ny stödtelefon för offer."),
    ("sv", "Bland åtgärderna märks ett nytt center för offer."),
    ("da", "Blandt initiativerne er et nyt center for ofre."),
    ("da", "Blandt tiltagene er at etablere en hotline."),
    ("is", "Meðal aðgerða er ný miðstöð fyrir þolendur."),
    ("en", "Among the measures is a new helpline for victims."),
    ("nb", "Tiltakene omfatter et nytt senter for ofre."),
    ("sv", "Åtgärderna omfattar ett nytt center för offer."),
    ("da", "Initiativerne omfatter et nyt center for ofre."),
    ("en", "The measures include a new centre for victims."),
    ("fi", "Toimet sisältävät uuden keskuksen uhreille."),
]
"""What is among the measures, or what they include, is one."""

NO_MEASURE_OF_THEM = [
    ("nb", "Blant tiltakene er det mange som virker."),
    ("nb", "Blant tiltakene er informasjon viktigst."),
    ("sv", "Bland åtgärderna finns stora skillnader."),
    ("sv", "Åtgärderna omfattar alla barn."),
    ("da", "Blandt initiativerne er der stor forskel."),
    ("en", "Among the measures is nothing new."),
    ("en", "The measures include all children."),
    ("nb", "Tiltakene omfatter ikke et nytt senter."),
]
"""What is said of measures is none."""

ORDERED = [
    ("nb", "Politiet har fått beskjed om å prioritere sakene."),
    ("nb", "Politidistriktene er blitt bedt om å prioritere sakene."),
    ("nb", "Direktoratet har fått frist til 1. mars med å levere en plan."),
    ("nb", "Utvalget får frist til 1. mars med å levere sin innstilling."),
    ("nb", "Politidistriktene har fått ordre om å prioritere sakene."),
    ("nb", "Kommunene blir pålagt å ha en handlingsplan."),
    ("nn", "Politiet har fått beskjed om å prioritere sakene."),
    ("sv", "Polisen har fått besked om att prioritera ärendena."),
    ("da", "Politiet har fået besked på at prioritere sagerne."),
    ("da", "Kommunerne bliver pålagt at lave en plan."),
    ("da", "Politiet er blevet bedt om at prioritere sagerne."),
    ("en", "The police have been ordered to prioritise the cases."),
    ("nb", "Vi vil i løpet av våren opprette et nytt senter."),
    ("da", "Jeg vil i løbet af foråret fremsætte et lovforslag."),
]
"""What a body is told to do, and what the writer will do by a day that stands between the verbs."""

ORDERED_NOBODY = [
    ("nb", "Han fikk beskjed om å betale gjelden."),
    ("nb", "Kvinnene fikk beskjed om å si at de var 18 år."),
    ("sv", "Kvinnorna fick order om att ljuga för polisen."),
    ("da", "Ofrene fik besked på at tie stille."),
    ("en", "The women were ordered to keep quiet."),
    ("nb", "Kvinnene ble bedt om å betale gjelden."),
    ("da", "Ofrene blev bedt om at tie stille."),
]
"""What people are told to do is no measure."""


@pytest.mark.parametrize(("lang", "words"), [*SOME_OR_ALL, *ORDERED])
def test_named_or_ordered(lang: str, words: str) -> None:
    assert found(lang, words)


@pytest.mark.parametrize(("lang", "words"), [*NO_MEASURE_OF_THEM, *ORDERED_NOBODY])
def test_named_or_ordered_none(lang: str, words: str) -> None:
    assert found(lang, words) == []
