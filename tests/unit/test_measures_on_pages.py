"""What ordinary pages tell beside measures: events that were held, what a report holds, who goes where; the wording is the tests' own."""

import pytest

from tests.unit.test_measures import found

OF_PLAN = [
    # what is done as a part of a plan is no plan that is launched
    ("nb", "Departementet åpnet i dag en hjelpetelefon som ledd i handlingsplanen mot menneskehandel.", ["Departementet åpnet"]),
    ("nb", "Direktoratet har opprettet en veiledningstjeneste innenfor rammen av handlingsplanen.", ["Direktoratet har"]),
    ("nn", "Departementet har oppretta ein hjelpetelefon som eit ledd i handlingsplanen.", ["Departementet har"]),
    ("sv", "Regeringen lanserade i dag en kampanj som en del av handlingsplanen mot människohandel.", ["Regeringen lanserade"]),
    ("da", "Ministeriet har oprettet en hotline inden for rammerne af handlingsplanen.", ["Ministeriet har"]),
    ("fi", "Ministeriö on avannut neuvontapuhelimen osana toimintaohjelmaa.", ["Ministeriö on"]),
    ("is", "Ráðuneytið hefur opnað neyðarlínu sem lið í aðgerðaáætluninni.", ["Ráðuneytið hefur"]),
    ("en", "The Ministry today opened a helpline as a part of the action plan.", ["The Ministry"]),
    ("nb", "Regjeringen lanserte i dag en handlingsplan mot menneskehandel.", []),
    ("sv", "Regeringen har antagit en handlingsplan mot människohandel.", []),
    ("en", "The Government today launched an action plan against trafficking.", []),
]
ADVERB_BEFORE_SUBJECT = [
    ("nb", "I budsjettet for 2027 foreslår også regjeringen 4 millioner kroner til krisesentrene.", ["I budsjettet"]),
    ("nn", "I budsjettet for 2027 foreslår også regjeringa 4 millionar kroner til krisesentera.", ["I budsjettet"]),
    ("sv", "I budgeten för 2027 föreslår även regeringen 4 miljoner kronor till jourerna.", ["I budgeten"]),
    ("da", "I finansloven for 2027 foreslår også regeringen 4 millioner kroner til krisecentrene.", ["I finansloven"]),
]
STEPS = [
    ("sv", "Regeringen har i ett första steg gett Tullverket i uppdrag att redovisa sina metoder.", ["Regeringen har"]),
    ("nb", "Regjeringen har i et første steg gitt Tolletaten i oppdrag å vurdere sine metoder.", ["Regjeringen har"]),
    ("en", "The police are now tasked with mapping the problem.", ["The police"]),
    # which body is meant
    ("en", "I have great hopes for the work of the group tasked with monitoring the law.", []),
]
FAR_TASKS = [
    ("sv", "Regeringen ger Länsstyrelsen i Stockholms län denna dag i uppdrag att samordna arbetet.", ["Regeringen ger"]),
    ("nb", "Regjeringen gir i dag Arbeidstilsynet og politiet i Oslo i oppdrag å samordne arbeidet.", ["Regjeringen gir"]),
    ("da", "Regeringen giver i dag Socialstyrelsen og politiet i Aarhus til opgave at samle viden.", ["Regeringen giver"]),
]
TASKS_LISTED = [
    ("sv", "Delegationen får bland annat i uppgift:\n\n • att granska reglerna,\n • att sprida råd till företag.\n", ["att granska", "att sprida"]),
    ("nb", "Utvalget får blant annet i oppgave:\n\n • å kartlegge reglene,\n • å spre råd til bedrifter.\n", ["å kartlegge", "å spre"]),
    ("nn", "Utvalet får mellom anna i oppgåve:\n\n • å kartleggje reglane,\n • å spreie råd til bedrifter.\n", ["å kartleggje", "å spreie"]),
    ("da", "Udvalget får blandt andet til opgave:\n\n • at kortlægge reglerne,\n • at sprede råd til firmaer.\n", ["at kortlægge", "at sprede"]),
    ("fi", "Työryhmän tehtävänä on muun muassa\n\n • selvittää tarpeet,\n • laatia ohjeet poliisille.\n", ["selvittää tarpeet,", "laatia ohjeet"]),
]  # fmt: skip
IN_FORCE = [
    ("sv", "Lagändringarna avses träda i kraft nästa år.", ["Lagändringarna avses"]),
    ("fi", "Lakimuutos on tarkoitettu tulemaan voimaan ensi vuonna.", ["Lakimuutos on"]),
    ("en", "The amendments are due to enter into force next year.", ["The amendments"]),
    ("sv", "För ändamålet reserveras 2 miljoner euro i budgeten.", ["För ändamålet"]),
]
MOVING = [
    ("fi", "Rikolliset siirtyvät uusille alueille.", []),
    ("fi", "Uhrit siirtyvät uusiin kaupunkeihin.", []),
    ("fi", "Viranomaisille järjestetään koulutusta. Rikolliset siirtyvät uusille alueille.", ["Viranomaisille järjestetään"]),
    ("fi", "Tehtävät siirtyvät uudelle virastolle.", ["Tehtävät siirtyvät"]),
    ("fi", "Neuvonta siirtyy ensi vuonna kunnille.", ["Neuvonta siirtyy"]),
    ("nb", "Kriminelle flyttes til nye områder.", []),
    ("sv", "Offren flyttas till nya orter.", []),
    ("da", "Ofrene flyttes til nye steder.", []),
]
PAST_EVENTS = [
    ("nb", "Departementet arrangerte i går et seminar om tvangsarbeid.", []),
    ("nn", "Departementet arrangerte i går eit seminar om tvangsarbeid.", []),
    ("sv", "I går ordnades ett seminarium om tvångsarbete i Åbo.", []),
    ("da", "Ministeriet afholdt i går en konference om tvangsarbejde.", []),
    ("fi", "Turussa järjestettiin eilen pakkotyötä käsitellyt seminaari.", []),
    ("en", "The Ministry hosted a seminar on forced labour yesterday.", []),
    ("sv", "Länsstyrelsen arrangerade i samråd med flera andra en konferens om tvångsarbete.", []),
    ("nb", "Departementet åpnet i går et krisesenter i Bodø.", ["Departementet åpnet"]),
]
IN_A_REPORT = [
    ("nb", "I rapporten presenteres en ny modell for arbeidet.", []),
    ("nn", "I rapporten blir det presentert ein ny modell.", []),
    ("sv", "I promemorian redovisas en ny metod.", []),
    ("da", "I rapporten præsenteres en ny model for arbejdet.", []),
    ("fi", "Raportissa esitellään uusi toimintamalli.", []),
    ("is", "Í skýrslunni er kynnt nýtt verklag.", []),
    ("en", "In the report, a new model is presented.", []),
    ("sv", "Uppdraget skall redovisas senast den 3 juni 2027.", []),
    # what courts did, and who has coordinated a task
    ("en", "Some sentences have been imposed, but few for trafficking.", []),
    ("sv", "Arbetsmiljöverket har samordnat detta uppdrag.", []),
    # how a task is to be done
    ("sv", "Uppdraget ska genomföras med ett tydligt fokus på barnens rättigheter.", []),
    ("nb", "Arbeidet skal gjennomføres i nær dialog med kommunene.", []),
    ("nn", "Oppdraget skal gjennomførast i nær dialog med kommunane.", []),
    ("da", "Arbejdet skal gennemføres i tæt dialog med kommunerne.", []),
    ("fi", "Työ tehdään laajassa yhteistyössä kuntien kanssa.", []),
    ("is", "Vinnan verður unnin í samráði við sveitarfélög.", []),
    ("en", "The work will be carried out in close dialogue with the municipalities.", []),
    # what was done to the page's own paper, and what goes on all the time
    ("en", "The report was revised on 1 August 2015.", []),
    ("nb", "Rapporten ble oppdatert i går.", []),
    ("en", "A new report will be submitted next year.", ["A new"]),
    ("sv", "Nya former av utnyttjande utvecklas hela tiden.", []),
    ("nb", "Nye former for utnytting utvikles hele tiden.", []),
    # `the plan` is adopted
    ("fi", "Ohjelma hyväksyttiin tänään ministerityöryhmässä.", []),
    ("fi", "Ohjelma tarkistetaan ensi vuonna.", ["Ohjelma tarkistetaan"]),
    # what somebody is called, and what is done where need be
    ("sv", "Brottet kallas med rätta för slaveri.", []),
    ("sv", "Berörda myndigheter kallas till ett samråd i höst.", ["Berörda myndigheter"]),
    ("sv", "Arbetsgruppen omorganiserar vid behov samråden.", []),
    ("nb", "Etaten omorganiserer ved behov sine møter.", []),
    ("en", "The Agency reorganises its meetings where necessary.", []),
]


@pytest.mark.parametrize(
    ("lang", "words", "expected"),
    [*OF_PLAN, *ADVERB_BEFORE_SUBJECT, *STEPS, *FAR_TASKS, *TASKS_LISTED, *IN_FORCE, *MOVING, *PAST_EVENTS, *IN_A_REPORT],
)
def test_what_pages_tell(lang: str, words: str, expected: list[str]) -> None:
    assert found(lang, words) == expected
