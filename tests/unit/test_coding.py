"""Codes of single sentences in all languages, by the guide (docs/CODING.md); every sentence is made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.documents import Span
from pipelines.inspection import inspect
from pipelines.mentions import coding, scan
from pipelines.mentions.coding import Code, CodingWords
from pipelines.records import plans
from pipelines.records.codes import coded
from pipelines.records.speeches import speech_of

PROTECTION, PROSECUTION, PREVENTION, PARTNERSHIP = "protection", "prosecution", "prevention", "partnership"


def codes_of(text: str, lang: str, names: tuple[str, ...] = ()) -> list[Code]:
    places = sorted(Span(at, at + len(name)) for name in names if (at := text.find(name)) >= 0)
    return coding.find(CodingWords(text, scan(text, lang), lang, places).within([Span(0, len(text))]))


def of_scheme(codes: list[Code], scheme: str) -> str:
    return " ".join(sorted(code.code for code in codes if code.scheme == scheme))


PRIMARY = [
    # Norwegian Bokmål
    ("nb", "Det opprettes ti nye plasser ved krisesentrene for menn.", PROTECTION),
    ("nb", "Ofre skal få dekket utgiftene til advokat og helsehjelp.", PROTECTION),
    ("nb", "Personer som har vært utsatt for menneskehandel, skal få midlertidig oppholdstillatelse.", PROTECTION),
    ("nb", "Riksadvokaten skal utarbeide retningslinjer for etterforskning av menneskehandel.", PROSECUTION),
    ("nb", "Strafferammen heves fra seks til ti års fengsel.", PROSECUTION),
    ("nb", "Dommere og påtalejurister får tilbud om kurs i ofrenes rettigheter.", PROSECUTION),
    ("nb", "Ansatte i asylmottak skal kurses i å kjenne igjen ofre.", PROTECTION),
    ("nb", "Opplæring av både politi, sosialtjeneste og skoler settes i gang.", PREVENTION),
    ("nb", "En kampanje mot sexkjøp rettes mot unge menn på reise.", PREVENTION),
    ("nb", "Det stilles krav til leverandørkjeden i offentlige anskaffelser.", PREVENTION),
    ("nb", "Arbeidstilsynet skal gjennomføre flere inspeksjoner i byggebransjen.", PREVENTION),
    ("nb", "En interdepartemental arbeidsgruppe skal møtes fire ganger i året.", PARTNERSHIP),
    ("nb", "Norge vil ratifisere tilleggsprotokollen.", PARTNERSHIP),
    ("nb", "Omfanget av menneskehandel skal kartlegges.", PREVENTION),
    ("nb", "Innsatsen mot menneskehandel skal fortsette.", None),
    # Nynorsk
    ("nn", "Offer for menneskehandel skal få trygg bustad og rettshjelp.", PROTECTION),
    ("nn", "Refleksjonsperioden blir forlengd til ni månader.", PROTECTION),
    ("nn", "Politiet skal etterforske fleire saker om tvangsarbeid.", PROSECUTION),
    ("nn", "Regjeringa vil skjerpe straffa for menneskehandel.", PROSECUTION),
    ("nn", "Departementet vil informere ungdom om faren for å bli lokka til utlandet.", PREVENTION),
    ("nn", "Etatane skal samarbeide tettare gjennom eit nasjonalt nettverk.", PARTNERSHIP),
    ("nn", "Forsking om etterspurnaden etter sex skal styrkast.", PREVENTION),
    # Swedish
    ("sv", "Socialtjänsten ska erbjuda skyddat boende åt personer som utsatts för människohandel.", PROTECTION),
    ("sv", "Betänketiden förlängs till 90 dagar.", PROTECTION),
    ("sv", "Åklagarmyndigheten inrättar en specialenhet som väcker åtal i människohandelsärenden.", PROSECUTION),
    ("sv", "Poliser och åklagare utbildas i att bemöta offer.", PROSECUTION),
    ("sv", "Personal inom socialtjänsten får utbildning om människohandel.", PROTECTION),
    ("sv", "Brottsbalken ändras så att grov människohandel ger längre fängelse.", PROSECUTION),
    ("sv", "Insatser görs för att minska efterfrågan på sexuella tjänster.", PREVENTION),
    ("sv", "Fattigdomen i ursprungsländerna ska bekämpas genom bistånd.", PREVENTION),
    ("sv", "Länsstyrelsen samordnar myndigheternas arbete.", PARTNERSHIP),
    ("sv", "Ett nordiskt expertmöte ordnas i Visby för att utbyta erfarenheter.", PARTNERSHIP),
    ("sv", "Brottsförebyggande rådet ska kartlägga hur vanligt tiggeri är.", PREVENTION),
    ("sv", "Offer ska identifieras i ett tidigt skede och slussas vidare till hjälpsystemet.", PROTECTION),
    ("sv", "Stöd vid återvändande erbjuds genom IOM.", PROTECTION),
    ("sv", "Arbetet mot människohandel ska intensifieras.", None),
    # Danish
    ("da", "Handlede kvinder tilbydes ophold på et krisecenter.", PROTECTION),
    ("da", "Udrejsefristen for ofre forlænges til 120 dage.", PROTECTION),
    ("da", "Politiet skal målrette efterforskningen af bagmændene.", PROSECUTION),
    ("da", "Anklagere og dommere undervises i straffelovens bestemmelser.", PROSECUTION),
    ("da", "Straffen for menneskehandel skærpes.", PROSECUTION),
    ("da", "Sygeplejersker og socialrådgivere tilbydes et kursus.", PROTECTION),
    ("da", "En oplysningskampagne skal mindske efterspørgslen.", PREVENTION),
    ("da", "Der nedsættes en tværministeriel arbejdsgruppe.", PARTNERSHIP),
    ("da", "Erfaringer udveksles med de øvrige nordiske lande.", PARTNERSHIP),
    ("da", "Ofre tilbydes en forberedt hjemsendelse.", PROTECTION),
    ("da", "Der gennemføres en undersøgelse af omfanget.", PREVENTION),
    ("da", "Unge i risikogruppen skal oplyses om falske jobtilbud.", PREVENTION),
    # Finnish
    ("fi", "Ihmiskaupan uhreille tarjotaan turvallista majoitusta.", PROTECTION),
    ("fi", "Uhrien tunnistamista tehostetaan vastaanottokeskuksissa.", PROTECTION),
    ("fi", "Rikoslain ihmiskauppasäännöksiä tiukennetaan.", PROSECUTION),
    ("fi", "Poliisi perustaa ihmiskauppaan erikoistuneen tutkintaryhmän.", PROSECUTION),
    ("fi", "Syyttäjiä ja tuomareita koulutetaan.", PROSECUTION),
    ("fi", "Sosiaalityöntekijöille järjestetään koulutusta ihmiskaupasta.", PROTECTION),
    ("fi", "Työsuojelutarkastuksia lisätään ravintola-alalla.", PREVENTION),
    ("fi", "Nuorille suunnataan kampanja seksin ostamisen haitoista.", PREVENTION),
    ("fi", "Viranomaisten ja järjestöjen yhteistyötä tiivistetään.", PARTNERSHIP),
    ("fi", "Asetetaan kansallinen työryhmä koordinoimaan toimia.", PARTNERSHIP),
    ("fi", "Tilastointia ihmiskaupasta kehitetään.", PREVENTION),
    ("fi", "Toipumisaika pidennetään kuuteen kuukauteen.", PROTECTION),
    ("fi", "Uhreilla on oikeus korvaukseen.", PROTECTION),
    # Icelandic
    ("is", "Þolendum mansals verður tryggt öruggt húsnæði.", PROTECTION),
    ("is", "Umþóttunartími verður lengdur í níu mánuði.", PROTECTION),
    ("is", "Lögreglan fær aukið fjármagn til að rannsaka mansal og sækja gerendur til saka.", PROSECUTION),
    ("is", "Ákvæði hegningarlaga um mansal verða hert.", PROSECUTION),
    ("is", "Lögreglumenn og ákærendur fá þjálfun.", PROSECUTION),
    ("is", "Starfsfólk félagsþjónustu fær fræðslu um mansal.", PROTECTION),
    ("is", "Farið verður í vitundarvakningu um vændiskaup.", PREVENTION),
    ("is", "Eftirlit á vinnustöðum verður aukið.", PREVENTION),
    ("is", "Skipaður verður starfshópur fjögurra ráðuneyta.", PARTNERSHIP),
    ("is", "Samstarf við önnur ríki verður eflt.", PARTNERSHIP),
    ("is", "Gerð verður rannsókn á umfangi mansals.", PREVENTION),
    # English
    ("en", "Victims will be offered shelter and legal aid.", PROTECTION),
    ("en", "A national referral mechanism will be developed.", PROTECTION),
    ("en", "Penalties for trafficking will be raised.", PROSECUTION),
    ("en", "Prosecutors and judges will be trained.", PROSECUTION),
    ("en", "Nurses and social workers will receive training.", PROTECTION),
    ("en", "A campaign will target buyers of sex.", PREVENTION),
    ("en", "Labour inspections in restaurants will become more frequent.", PREVENTION),
    ("en", "The ministers agreed to set up a Nordic-Baltic task force.", PARTNERSHIP),
    ("en", "A seminar will be arranged to share experience.", PARTNERSHIP),
    ("en", "The government will continue its work against trafficking.", None),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "expected"), PRIMARY, ids=lambda value: str(value)[:60])
def test_primary_p(lang: str, text: str, expected: str | None) -> None:
    first = coding.primary(codes_of(text, lang))
    assert (first.code if first else None) == expected


GROUPS = [
    ("nb", "Tiltaket gjelder kvinner, menn og enslige mindreårige asylsøkere.", "asylum_seekers children men unaccompanied_minors women"),
    ("nb", "Barnevernet og Barne- og likestillingsministeren skal møtes.", ""),
    ("nb", "Hjelp til romfolk og jenter.", "girls roma"),
    ("nn", "Gutar og jenter som sluttar tidleg på skulen.", "boys early_school_leavers girls"),
    ("sv", "Flyktingbarn och ensamkommande barn ska få stöd.", "asylum_seekers children unaccompanied_minors"),
    ("sv", "Unga kvinnor erbjuds samtal; romska familjer nås av uppsökande arbete.", "roma women"),
    ("sv", "Barnombudsmannen ger ut en rapport.", ""),
    ("da", "Børn med handicap og efterladte børn er særligt udsatte.", "children children_left_behind children_with_disabilities"),
    ("da", "Piger og drenge, mænd og kvinder.", "boys girls men women"),
    ("fi", "Turvapaikanhakijoiden ja romanien asemaa parannetaan.", "asylum_seekers roma"),
    ("fi", "Ilman huoltajaa tulleet lapset ja koulun keskeyttäneet nuoret.", "children early_school_leavers unaccompanied_minors"),
    ("fi", "Romaniasta tulevat työntekijät.", ""),
    ("is", "Fylgdarlaus börn og umsækjendur um alþjóðlega vernd.", "asylum_seekers children unaccompanied_minors"),
    ("is", "Konur og stúlkur af rómafólki.", "girls roma women"),
    ("en", "Unaccompanied minors and children with disabilities.", "children children_with_disabilities unaccompanied_minors"),
    ("en", "A minor change of the act.", ""),
    # men who do it are no victims
    ("nb", "Ei linje for kvinner som lever med menns vold.", "women"),
    ("nn", "Ein kampanje mot menns vald.", ""),
    ("sv", "Mäns våld mot kvinnor och flickor ska minska.", "girls women"),
    ("da", "Mænds vold mod kvinder skal stoppes.", "women"),
    ("fi", "Miesten väkivalta naisia kohtaan.", "women"),
    ("is", "Ofbeldi karla gegn konum.", "women"),
    ("en", "Men's violence against women; shelters for men.", "men women"),
    # refugees who are chosen
    ("sv", "Fler kvotflyktingar tas emot.", "asylum_seekers"),
    ("fi", "Kiintiöpakolaisten määrä pysyy ennallaan.", "asylum_seekers"),
    ("da", "Kommunerne modtager kvoteflygtninge.", "asylum_seekers"),
    ("is", "Tekið verður á móti kvótaflóttafólki.", "asylum_seekers"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "expected"), GROUPS, ids=lambda value: str(value)[:60])
def test_victim_groups(lang: str, text: str, expected: str) -> None:
    assert of_scheme(codes_of(text, lang), "victim_group") == expected


FORMS = [
    ("nb", "Tvangsarbeid, tvangstjenester, tigging og kriminalitet.", "begging criminal_activities forced_labour forced_services"),
    ("nb", "Menneskehandel er vår tids slaveri og grov kriminalitet.", ""),
    ("nb", "Barn utnyttes av voksne.", "unspecified"),
    ("nb", "Vi vil utnytte kompetansen bedre.", ""),
    ("nn", "Handel med organ og tvangsekteskap.", "forced_marriage organ_removal"),
    ("nn", "Offentlege organ skal rapportere.", ""),
    ("sv", "Sexuell exploatering och arbetskraftsexploatering.", "forced_labour sexual"),
    ("sv", "Barn tvingas begå stölder.", "criminal_activities"),
    ("sv", "Arbetet mot människohandel.", ""),
    ("da", "Prostitution, slaveri og udnyttelse på arbejdsmarkedet.", "forced_labour sexual slavery"),
    ("da", "Moderne slaveri i al sin gru.", ""),
    ("fi", "Pakkotyö, paritus, kerjääminen ja elinkauppa.", "begging forced_labour organ_removal sexual"),
    ("fi", "Nykyajan orjuus on rikos.", ""),
    ("fi", "Lapsiin kohdistuva hyväksikäyttö.", "unspecified"),
    ("is", "Nauðungarvinna, vændi, þrældómur og brottnám líffæra.", "forced_labour organ_removal sexual slavery"),
    ("is", "Nauðungarhjónabönd og betl.", "begging forced_marriage"),
    ("en", "Forced labour or services, servitude and forced begging.", "begging forced_labour forced_services servitude"),
    ("en", "Modern slavery has many faces.", ""),
    ("nb", "Hensynsløs utnyttning av mennesker rammer mange.", "unspecified"),
    ("nb", "En god utnyttning av ressursene.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "expected"), FORMS, ids=lambda value: str(value)[:60])
def test_exploitation(lang: str, text: str, expected: str) -> None:
    assert of_scheme(codes_of(text, lang), "exploitation") == expected


INSTRUMENTS = [
    ("nb", "Det bevilges 5 mill. kroner til frivillige organisasjoner.", "funding"),
    ("nb", "Direktoratet får i oppdrag å lage en brosjyre; informasjon til ofre.", "information mandate"),
    ("sv", "En lagändring föreslås.", "law"),
    ("da", "Der gives tilbud om hjemsendelse: forberedt hjemsendelse med IOM.", "international return"),
    ("fi", "Koulutusta järjestetään yhdessä Viron kanssa ja muiden maiden asiantuntijoille.", "international training"),
    ("is", "Dvalarleyfi handa þolendum.", "reflection_period"),
    ("en", "Agencies will exchange information.", "coordination"),
    # to investigate crimes, and to exchange knowledge, is no research
    ("fi", "Keskusrikospoliisi tutkii rikoksia, jotka liittyvät ihmiskauppaan.", ""),
    ("fi", "Yliopisto tutkii aihetta.", "research"),
    ("nb", "Etatene skal utveksle kunnskap om temaet.", "coordination"),
    ("sv", "Kommunerna ska utbyta kunskaper om ämnet.", "coordination"),
    ("da", "Kommunerne skal udveksle viden om emnet.", "coordination"),
    ("is", "Stofnanir skiptast á þekkingu.", "coordination"),
    # to help and protect as a field of work names no service
    ("nb", "Beskytte og bistå ofre for menneskehandel.", ""),
    ("sv", "Skydda och stödja offer för människohandel.", ""),
    ("da", "Hjælpe og beskytte ofre for menneskehandel.", ""),
    ("en", "Protect and support victims.", ""),
    ("sv", "Offren erbjuds boendeservice.", "support_service"),
    # the law that changes is another one
    ("en", "A changing world respects international law.", ""),
    ("en", "Changes are proposed to the law on foreigners.", "law"),
    # to meet somebody halfway is no meeting
    ("da", "Regeringen kommer kritikerne i møde.", ""),
    ("sv", "Regeringen går kritikerna till mötes.", ""),
    # an office is no content
    ("nb", "Samarbeidsministrene vedtok det i fjor.", ""),
    ("sv", "Samarbetsministern talade.", ""),
    ("da", "Samarbejdsministeren talte.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "expected"), INSTRUMENTS, ids=lambda value: str(value)[:60])
def test_instruments(lang: str, text: str, expected: str) -> None:
    assert of_scheme(codes_of(text, lang), "instrument") == expected


def test_a_name_is_no_content() -> None:
    text = "Kvinner mot vold og Etat for barn skal rapportere."
    assert of_scheme(codes_of(text, "nb"), "victim_group") == "children women"
    assert of_scheme(codes_of(text, "nb", ("Kvinner mot vold", "Etat for barn")), "victim_group") == ""


@pytest.mark.parametrize(
    ("lang", "before", "text"),
    [
        ("nb", "Dommere og anklagere spiller en viktig rolle.", "Det lages et kurs for nettopp denne faggruppen."),
        ("sv", "Poliser möter ofta offer.", "Dessa yrkesgrupper får utbildning."),
        ("da", "Politiet møder mange ofre.", "Denne faggruppe får undervisning."),
        ("en", "Judges decide such cases.", "This group will be trained."),
    ],
)
def test_words_that_point_back_take_the_group_of_the_sentence_before(lang: str, before: str, text: str) -> None:
    words = CodingWords(f"{before} {text}", scan(f"{before} {text}", lang), lang)
    own = words.within([Span(len(before) + 1, len(before) + 1 + len(text))])
    first = coding.primary(coding.of_measure(own, before=words.within([Span(0, len(before))])))
    assert first is not None
    assert (first.code, first.rule_id) == (PROSECUTION, "code.training_of_justice.before")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nytt om planen\n\nHandlingsplan mot svart arbeid (2014–2017) har 12 tiltak.", ""),
        ("Nytt om planen\n\nHandlingsplan mot svart arbeid (2014–2017) har 12 tiltak for å forebygge juks.", "prevention"),
        ("Nytt om planen\n\nHandlingsplan mot svart arbeid (2014–2017) har 12 tiltak for bedre samarbeid.", "partnership"),
    ],
)
def test_the_name_of_a_plan_is_no_content_of_its_row(text: str, expected: str) -> None:
    context = inspect(f"{text}\n\nDette er en melding fra departementet om arbeidet.\n".encode(), "page")
    found = plans.plans_of(context)
    assert [of_scheme(one.codes, "p4") for one in coded(context, None, found, [])] == [expected]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Nordisk Råd har talt, og Nordisk Ministerråd har lyttet til det.", ""),
        ("Nordisk Råd har talt, og de baltiske lande har lyttet til det.", "partnership"),
    ],
)
def test_the_council_in_which_a_speech_is_given_is_no_content(words: str, expected: str) -> None:
    page = f"7. Anna Berg (Indlæg)\n\nInformation\n\nSpeech type\nIndlæg\nSpeech number\n7\nDate\n01.11.18 09:31\n\n{words}\n"
    context = inspect(page.encode(), "page")
    speech = speech_of(context)
    assert speech
    assert [of_scheme(one.codes, "p4") for one in coded(context, speech, [], [])] == [expected]


@given(st.lists(st.sampled_from([text for _, text, _ in PRIMARY]) | st.text(max_size=20), max_size=6).map(" ".join),
       st.sampled_from(["nb", "nn", "sv", "da", "fi", "is", "en", None]))  # fmt: skip
def test_each_code_stands_on_words_of_the_text(text: str, lang: str | None) -> None:
    found = codes_of(text, lang or "")
    assert len({(code.scheme, code.code) for code in found}) == len(found)
    for code in found:
        assert code.proofs
        assert all(0 <= proof.start < proof.end <= len(text) for proof in code.proofs)
    first = coding.primary(found)
    assert (first is None) == (of_scheme(found, "p4") == "")


def test_a_body_of_one_country_is_not_international_by_its_name() -> None:
    name = "Styrelsen for International Rekruttering og Integration"
    text = f"{name} skal oprette et nyt register."
    words = CodingWords(text, scan(text, "da"), "da", [Span(0, len(name))], {Span(0, len(name))})
    assert of_scheme(coding.find(words.within([Span(0, len(text))])), "instrument") == ""
    words = CodingWords(text, scan(text, "da"), "da", [Span(0, len(name))])
    assert "international" in of_scheme(coding.find(words.within([Span(0, len(text))])), "instrument")


@pytest.mark.parametrize(
    ("lang", "measure", "lead"),
    [
        ("sv", "Skyddet ska bli starkare.", "Strategin aviserar följande uppdrag:"),
        ("nb", "Vernet skal bli sterkere.", "Handlingsplanen har disse tiltakene:"),
        ("fi", "Suojaa vahvistetaan.", "Strategiassa on seuraavat tavoitteet:"),
    ],
)
def test_the_plan_above_a_measure_is_whose_it_is(lang: str, measure: str, lead: str) -> None:
    def words(text: str) -> list[coding.Word]:
        return CodingWords(text, scan(text, lang), lang).within([Span(0, len(text))])

    assert of_scheme(coding.of_measure(words(measure), (), words(lead)), "p4") == ""


@pytest.mark.parametrize(
    ("lang", "words", "scheme"),
    [
        ("en", "Iceland will give 500 million this year, he told the audience.", "instrument"),
        ("is", "Verkefnin fá samtals 140 milljónir króna.", "p4"),
        ("is", "Stefnan á við um misnotkun lyfseðilsskyldra lyfja.", "exploitation"),
        ("sv", "Anställningsskyddet för den som återvänder från familjeledighet ska ses över.", "instrument"),
    ],
)
def test_words_that_mean_something_else(lang: str, words: str, scheme: str) -> None:
    assert "return" not in of_scheme(codes_of(words, lang), scheme)
    assert of_scheme(codes_of(words, lang), scheme) in ("", "funding", "research")
