"""Lists of measures: without marks, in parts below one heading, behind leads of many makes; the wording is the tests' own."""

import pytest

from tests.unit.test_measures import found

WITHOUT_MARKS = [
    # lines in a row, each of which opens with an act
    ("nb", "Departementet vil:\nopprette en tjeneste for barn\nutvide ordningen til hele landet\n", ["opprette en", "utvide ordningen"]),
    ("nn", "Departementet vil:\nopprette ei teneste for barn\nutvide ordninga til heile landet\n", ["opprette ei", "utvide ordninga"]),
    ("sv", "Regeringen ska:\ninrätta en tjänst för barn\nutöka stödet till hela landet\n", ["inrätta en", "utöka stödet"]),
    ("da", "Ministeriet vil:\noprette en tjeneste for børn\nudvide ordningen til hele landet\n", ["oprette en", "udvide ordningen"]),
    ("en", "The Ministry will:\nestablish a service for children\nexpand the scheme to all counties\n", ["establish a", "expand the"]),
    ("nb", "Tiltak\nOpplæring av tolker\nStyrking av tilsynet\nNytt kurs for tannleger\n\nKilder\n\nRapporten er fra 2020.\n", ["Opplæring av", "Styrking av", "Nytt kurs"]),
    ("sv", "Åtgärder\n\nUtbildning av tolkar\n\nFörstärkning av tillsynen\n\nKällor\n\nRapporten är från 2020.\n", ["Utbildning av", "Förstärkning av"]),
    ("fi", "Toimenpiteet\nTulkkien koulutus\nValvonnan vahvistaminen\n\nLähteet\n\nRaportti on vuodelta 2020.\n", ["Tulkkien koulutus", "Valvonnan vahvistaminen"]),
    # a line with its paragraph is a heading
    ("nb", "Tiltak\n\nOpplæring\n\nMange vet lite om temaet.\n\nStyrking\n\nDet er et behov.\n", []),
    # what such lines stand below announces nothing
    ("nb", "Innhold\nOpplæring av tolker\nStyrking av tilsynet\n", []),
    ("nb", "Målet er:\nopprette en tjeneste for barn\nutvide ordningen til hele landet\n", []),
]  # fmt: skip

IN_PARTS = [
    # a heading of measures, below it the headings of its parts
    ("nb", "Tiltak\n\nFor barn\n\n• Nytt kurs for tannleger\n• Flere tolker i retten\n\nFor voksne\n\n• Et eget botilbud\n", ["Nytt kurs", "Flere tolker", "Et eget"]),
    ("da", "Initiativer\n\nTil børn\n\n• Nyt kursus for tandlæger\n• Flere tolke i retten\n\nTil voksne\n\n• Et særligt botilbud\n", ["Nyt kursus", "Flere tolke", "Et særligt"]),
    ("en", "Measures\n\nFor children\n\n• New course for dentists\n• More interpreters in court\n\nFor adults\n\n• Separate housing for men\n", ["New course", "More interpreters", "Separate housing"]),
    ("sv", "Regeringen kommer att genomföra följande åtgärder:\n\nFör barn\n\n• Ny kurs för tandläkare\n• Fler tolkar i rätten\n\nFör vuxna\n\n• Ett eget boende\n", ["Ny kurs", "Fler tolkar", "Ett eget"]),
    ("nb", "Nye tiltak mot tvangsarbeid\n\n• Flere tolker i retten\n• Et eget botilbud\n", ["Flere tolker", "Et eget"]),
    ("is", "Nýjar aðgerðir gegn mansali\n\n• Fleiri túlkar í dómsal\n• Sérstakt búsetuúrræði fyrir karla\n", ["Fleiri túlkar", "Sérstakt búsetuúrræði"]),
    # a number heads the points below it
    ("da", "Initiativer\n\n1. Bedre hjælp til ofre\n\n • Støtteordning for unge ofre\n • Styrket behandling af traumer\n\n2. Mere viden\n\n • Kampagne om tvang\n",
     ["Støtteordning for", "Styrket behandling", "Kampagne om"]),
    ("nb", "Tiltak\n\n1. Bedre hjelp til ofre\n\n • Støtteordning for unge ofre\n • Styrket behandling av traumer\n",
     ["Støtteordning for", "Styrket behandling"]),
    # a heading ends what was said of the list above it
    ("nb", "Departementet vil:\n\n• opprette en tjeneste\n\nKjennetegn\n\n• personen skylder noen penger\n• personen bor på jobben\n", ["opprette en"]),
    ("sv", "Regeringen ska:\n\n• inrätta en tjänst\n\nKännetecken\n\n• personen har skulder till någon\n• personen bor på jobbet\n", ["inrätta en"]),
    ("da", "Ministeriet vil:\n\n• oprette en tjeneste\n\nKendetegn\n\n• personen skylder nogen penge\n• personen bor på arbejdet\n", ["oprette en"]),
    # an introduction that leads in a list
    ("fi", "Johdanto\n\nHallitus aikoo:\n\n• perustaa palvelun lapsille\n• laatia oppaan tulkeille\n", ["perustaa palvelun", "laatia oppaan"]),
    ("is", "Inngangur\n\nRáðuneytið mun:\n\n• koma á fót þjónustu fyrir börn\n• gefa út leiðbeiningar fyrir túlka\n", ["koma á", "gefa út"]),
]  # fmt: skip
LEADS = [
    # the proposals of a budget, and the measures in it
    ("nb", "Dette er noen av forslagene i statsbudsjettet:\n\n• Et eget botilbud\n• Ordningen for barn går videre\n", ["Et eget", "Ordningen for"]),
    ("nb", "Dette er noen av tiltakene i statsbudsjettet:\n\n• Et eget botilbud\n• Ordningen for barn går videre\n", ["Et eget", "Ordningen for"]),
    ("nn", "Dette er nokre av framlegga i statsbudsjettet:\n\n• Eit eige butilbod\n• Ordninga for barn held fram\n", ["Eit eige", "Ordninga for"]),
    ("sv", "Några av förslagen i budgetpropositionen:\n\n• Ett eget boende\n• Fler tolkar i rätten\n", ["Ett eget", "Fler tolkar"]),
    ("da", "Her er nogle af forslagene i finanslovsforslaget:\n\n• Et særligt botilbud\n• Flere tolke i retten\n", ["Et særligt", "Flere tolke"]),
    ("is", "Hér eru nokkrar af tillögunum í fjárlagafrumvarpinu:\n\n• Sérstakt búsetuúrræði fyrir karla\n• Fleiri túlkar í dómsal\n", ["Sérstakt búsetuúrræði", "Fleiri túlkar"]),
    ("en", "Some of the proposals in the budget bill:\n\n• Separate housing for men\n• More interpreters in court\n", ["Separate housing", "More interpreters"]),
    ("nb", "Partiet har disse forslagene til statsbudsjettet:\n\n• Et eget botilbud\n• Flere tolker i retten\n", []),
    ("sv", "Utredningens förslag:\n\n• Ett eget boende\n• Fler tolkar i rätten\n", []),
    ("en", "The proposals of the committee are:\n\n• Separate housing for men\n• More interpreters in court\n", []),
    # words of deciding, the infinitive's mark left to the items
    ("da", "Ministeriet har besluttet:\n\n• at oprette en tjeneste\n• at uddanne tolke\n", ["at oprette", "at uddanne"]),
    ("nn", "Departementet har vedteke:\n\n• å opprette ei teneste\n• å lære opp tolkar\n", ["å opprette", "å lære"]),
    ("nb", "Departementet legger opp til:\n\n• Et eget botilbud\n• Flere tolker i retten\n", ["Et eget", "Flere tolker"]),
    ("is", "Ákveðið hefur verið:\n\n• að koma á fót þjónustu\n• að þjálfa túlka\n", ["að koma", "að þjálfa"]),
    ("en", "The agency has been instructed:\n\n• to establish a service\n• to train interpreters\n", ["to establish", "to train"]),
    ("sv", "Myndigheten kommer bland annat att:\n\n• inrätta en tjänst\n• utbilda tolkar\n", ["inrätta en", "utbilda tolkar"]),
    # who acts stands right before the verb, behind another phrase
    ("en", "To reach more people, the police will:\n\n• establish a service\n• train interpreters\n", ["establish a", "train interpreters"]),
    ("en", "In 2031 the Ministry will:\n\n• establish a service\n• train interpreters\n", ["establish a", "train interpreters"]),
    ("nb", "Politidirektoratet skal i planperioden:\n\n• opprette en tjeneste\n• lære opp tolker\n", ["opprette en", "lære opp"]),
    # money and what it is for
    ("nb", "Midlene skal gå til:\n\n• Et eget botilbud\n• Flere tolker i retten\n", ["Et eget", "Flere tolker"]),
    ("is", "Féð rennur til:\n\n• Fleiri túlka í dómsal\n• Sérstaks búsetuúrræðis fyrir karla\n", ["Fleiri túlka", "Sérstaks búsetuúrræðis"]),
    # the measures of a plan
    ("nn", "Dette er dei viktigaste tiltaka i planen:\n\n• Fleire tolkar i retten\n• Eit eige butilbod\n", ["Fleire tolkar", "Eit eige"]),
    # a whole sentence counts them, or a few words take up what was counted
    ("nb", "Departementet setter i gang tre nye tiltak for barn.\n\n• Opplæring av tolker\n• Et eget botilbud\n", ["Opplæring av", "Et eget"]),
    ("sv", "Regeringen tar nu fyra nya initiativ.\n\n• Utbildning av tolkar\n• Ett eget boende\n", ["Utbildning av", "Ett eget"]),
    ("da", "Planen har 18 initiativer. Nogle af dem er:\n\n• Flere tolke i retten\n• Et særligt botilbud\n", ["Flere tolke", "Et særligt"]),
    # a whole sentence that ends in what follows
    ("en", "The plan will be carried out through the following measures.\n\n• Online guide for teachers\n• Separate housing for men\n", ["Online guide", "Separate housing"]),
    ("fi", "Ohjelma toteutetaan seuraavin toimenpitein.\n\n• Opas kaikille opettajille\n• Asumispalvelu miehille kunnissa\n", ["Opas kaikille", "Asumispalvelu miehille"]),
    # how many measures those who govern have
    ("nb", "Sammen med kommunene er regjeringen enig om tre tiltak.\n\n• Digital håndbok for lærere\n• Faste møter mellom etatene\n", ["Digital håndbok", "Faste møter"]),
    ("sv", "Regeringen har enats om tre åtgärder.\n\n• Digital handbok för lärare\n• Fasta möten mellan myndigheterna\n", ["Digital handbok", "Fasta möten"]),
    ("nb", "Forskerne har sett på tre tiltak.\n\n• Digital håndbok for lærere\n• Faste møter mellom etatene\n", []),
    # what those who govern will do; changes that a body shows
    ("nb", "Dette vil regjeringen gjøre:\n\n• Et eget botilbud\n• Flere tolker i retten\n", ["Et eget", "Flere tolker"]),
    ("nb", "Arbeidstilsynet varsler disse endringene:\n\n• Et eget botilbud\n• Flere tolker i retten\n", ["Et eget", "Flere tolker"]),
    # what a box is stands before what it tells
    ("sv", "Fakta: Det här ingår i satsningen\n\n• Ett eget boende\n• Fler tolkar i rätten\n", ["Ett eget", "Fler tolkar"]),
    # we, where we decide
    ("nb", "Vi skal\n\n• opprette en tjeneste\n• lære opp tolker\n", ["opprette en", "lære opp"]),
    # measures counted or described in a heading, labels with a word before their number
    ("nb", "Fem grep mot sosial dumping\n\n• Et eget botilbud\n• Flere tolker i retten\n", ["Et eget", "Flere tolker"]),
    ("da", "Fem initiativer mod social dumping\n\n• Et særligt botilbud\n• Flere tolke i retten\n", ["Et særligt", "Flere tolke"]),
    ("nb", "Anbefalte tiltak mot sosial dumping\n\n• Et eget botilbud\n• Flere tolker i retten\n", []),
    ("nb", "Tiltak nr. 4: Et eget botilbud\n\nTiltak nr. 5: Flere tolker i retten\n", ["Tiltak nr.", "Tiltak nr."]),
    # a numbered heading names what its paragraph tells
    ("nb", "Tiltak 9 Samordnet bistand\n\nDepartementet skal opprette en ny enhet for bistand.\n", ["Departementet skal"]),
    # what a package consists of, and what can be mentioned
    ("nb", "Tiltakspakken består av:\n\n• Et eget botilbud\n• Flere tolker i retten\n", ["Et eget", "Flere tolker"]),
    ("sv", "Satsningen omfattar bland annat\n\n• Ett eget boende\n• Fler tolkar i rätten\n", ["Ett eget", "Fler tolkar"]),
    ("nn", "Av tiltak som er sette i verk, kan nemnast:\n\n• Eit eige butilbod\n• Fleire tolkar i retten\n", ["Eit eige", "Fleire tolkar"]),
    ("nb", "Gruppen består av:\n\n• Kari Fjellvik fra Oslo\n• Per Sandnes fra Bergen\n", []),
    # what somebody shall find out is asked, not done
    ("nb", "Departementet vil:\n\n• hvordan ordningen virker i dag?\n• opprette en tjeneste\n", ["opprette en"]),
    # a whole sentence of deciding leads in no list
    ("is", "Hópurinn semur reglur, það hef ég ákveðið.\n\n141. þing — 64. fundur í janúar 2013.\n", ["Hópurinn semur"]),
    # what a word means, what others found or did, an office's own words
    ("sv", "Det här ingår i begreppet slaveri\n\n• tvång och hot\n• skuld till någon\n", []),
    ("nb", "Dette er de viktigste funnene i evalueringen av planen:\n\n• Opplæring av tolker har vært nyttig\n• Styrking av tilsynet er mulig\n", []),
    ("sv", "Tre länder har svarat om vilka åtgärder de har vidtagit. Dessa är:\n\n• Norge och Finland i norr\n• Danmark i söder om oss\n", []),
    ("en", "To reach out in 2031, the Directorate of Health will in the coming years:\n\n• establish a service\n• train interpreters\n", ["establish a", "train interpreters"]),
    ("nb", "Framover skal Kripos særlig\n\n• opprette en tjeneste\n• lære opp tolker\n", ["opprette en", "lære opp"]),
    # lines right below the words that announce them
    ("sv", "Medlen används till:\nTio nya tjänster i länet\nNationella riktlinjer för kommuner\n\nKällor\n\nRapporten är från 2020.\n", ["Tio nya", "Nationella riktlinjer"]),
    # a right that is given is no aim
    ("nb", "Departementet vil:\n\n• gi tolkene rett til kurs\n• opprette en tjeneste\n", ["gi tolkene", "opprette en"]),
    # labels without a mark behind their number
    ("sv", "Åtgärd 3.1 Utbildning av tolkar\n\nÅtgärd 3.2 Ett eget boende\n", ["Åtgärd 3.1", "Åtgärd 3.2"]),
    # wishes addressed to those who govern, aims and members
    ("is", "Félagið leggur til við ríkisstjórnina:\n\n• að koma á fót þjónustu\n• að þjálfa túlka\n", []),
    ("nn", "Tilrådingar\n\n• Opplæring av tolkar\n• Oppretting av ei teneste\n", []),
    ("nb", "Tiltak\n\nI utvalget sitter:\n\n• Kari Fjellvik, seniorrådgiver\n• Per Sandnes, overlege\n", []),
    ("nb", "Planen skal:\n\n• hindre at barn blir utsatt\n• sikre at flere får hjelp\n", []),
    ("nb", "Rapporten viser til flere tiltak i kommunene.\n\n• Oslo har mange tolker\n• Bergen har færre\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "words", "expected"), [*WITHOUT_MARKS, *IN_PARTS, *LEADS])
def test_lists_of_measures(lang: str, words: str, expected: list[str]) -> None:
    assert found(lang, words) == expected
