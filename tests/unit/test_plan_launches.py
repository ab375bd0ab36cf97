"""What a word of launch tells of: the plan, or something else in whose sentence it is named; the wording is the tests' own."""

import pytest

from pipelines.inspection import inspect
from pipelines.records import plans
from tests.unit.test_plans import fact, found

OTHERS = [
    # a campaign, a guide or a web site under the plan
    ("nb", "Departementet lanserte i januar 2021 en kampanje mot sexkjøp, som er et tiltak i handlingsplanen mot menneskehandel."),
    ("nn", "Departementet lanserte i januar 2021 ein kampanje mot sexkjøp, som er eit tiltak i handlingsplanen mot menneskehandel."),
    ("sv", "Departementet lanserade i januari 2021 en kampanj mot sexköp, som är en åtgärd i handlingsplanen mot människohandel."),
    ("da", "Ministeriet lancerede i januar 2021 en kampagne mod sexkøb, som er et initiativ i handlingsplanen mod menneskehandel."),
    ("is", "Ráðuneytið kynnti í janúar 2021 herferð gegn vændiskaupum, sem er ein aðgerð í aðgerðaáætlun gegn mansali."),
    ("en", "In January 2021 the ministry launched a website on exploitation, a measure in the action plan against trafficking."),
    # a report on the plan, or its evaluation
    ("nb", "En rapport om gjennomføringen av handlingsplanen mot menneskehandel ble lagt fram i november 2021."),
    ("nn", "Evalueringa av handlingsplanen mot menneskehandel vart publisert 3. mai 2021."),
    ("sv", "Utvärderingen av handlingsplanen mot människohandel publicerades den 3 maj 2021."),
    ("da", "En rapport om gennemførelsen af handlingsplanen mod menneskehandel blev fremlagt i november 2021."),
    ("fi", "Raportti ihmiskaupan vastaisen toimintaohjelman toteutumisesta julkaistiin marraskuussa 2021."),
    ("fi", "Ihmiskaupan vastaisen toimintaohjelman arviointi julkaistiin 3.5.2021."),
    ("is", "Skýrsla um framkvæmd aðgerðaáætlunar gegn mansali var birt í nóvember 2021."),
    ("en", "The evaluation of the action plan against trafficking was published on 3 May 2021."),
    ("sv", "Ombudsmannen publicerade i januari 2021 en promemoria om genomförandet av handlingsplanen mot människohandel."),
    ("nb", "Ombudet publiserte i januar 2021 et notat om handlingsplanen mot menneskehandel."),
    ("nn", "Ombodet publiserte i januar 2021 eit notat om handlingsplanen mot menneskehandel."),
    ("da", "Ombudsmanden offentliggjorde i januar 2021 et notat om handlingsplanen mod menneskehandel."),
    ("fi", "Valtuutettu julkaisi tammikuussa 2021 muistion ihmiskaupan vastaisen toimintaohjelman toteutumisesta."),
    ("is", "Ráðuneytið birti í janúar 2021 minnisblað um aðgerðaáætlun gegn mansali."),
    ("en", "In January 2021 the Ombudsman published a memorandum on the action plan against trafficking."),
    # a plan that is shown to one person
    ("sv", "Chefen begärde en handlingsplan för nya åtgärder, och den ska presenteras för honom i slutet av januari 2022."),
    ("fi", "Johtaja pyysi suunnitelman uusista toimista, ja se esitellään hänelle tammikuun 2022 lopussa."),
    ("is", "Ráðherra bað um aðgerðaáætlun og hún verður kynnt honum í lok janúar 2022."),
    ("en", "The commissioner asked for an action plan, and it will be presented to her at the end of January 2022."),
    # a year of which the plan is, or that a clause on it tells
    ("nb", "Takk til ministeren, som presenterte programmet som Finland skal lede rådet med i 2016."),
    ("nb", "Statsråden la fram programmet for 2016."),
    ("sv", "Jag tackar ministern, som presenterade programmet med vilket Finland leder rådet år 2016."),
    ("da", "Ministeren præsenterede programmet, som Finland vil lede rådet efter i 2016."),
    ("fi", "Ministeri esitteli meille ohjelman, jolla Suomi johtaa neuvostoa vuonna 2016."),
    ("is", "Ráðherrann kynnti áætlunina sem Finnland mun fylgja árið 2016."),
    ("en", "The minister presented the programme with which Finland will lead the council in 2016."),
    # the programme of whoever speaks
    ("nb", "Vi har begynt på en handlingsplan.\n\nProgrammet vårt har tre punkter og blir presentert 3. mai 2021."),
    ("nn", "Vi har byrja på ein handlingsplan.\n\nProgrammet vårt har tre punkt og blir presentert 3. mai 2021."),
    ("sv", "Vi har börjat på en handlingsplan.\n\nVårt program har tre punkter och presenteras den 3 maj 2021."),
    ("da", "Vi er begyndt på en handlingsplan.\n\nVores program har tre punkter og bliver præsenteret den 3. maj 2021."),
]  # fmt: skip
AT_END = [
    ("nb", "Handlingsplanen mot vold legges fram i slutten av januar 2022."),
    ("nn", "Handlingsplanen mot vald blir lagd fram i slutten av januar 2022."),
    ("sv", "Handlingsplanen mot våld presenteras i slutet av januari 2022."),
    ("da", "Handlingsplanen mod vold fremlægges i slutningen af januar 2022."),
    ("fi", "Toimintaohjelma väkivaltaa vastaan esitellään tammikuun 2022 lopussa."),
    ("is", "Aðgerðaáætlun gegn ofbeldi verður kynnt í lok janúar 2022."),
    ("en", "The action plan against violence will be presented at the end of January 2022."),
]
OWN = [
    ("nb", "Rapporten viser at handlingsplanen mot menneskehandel, som ble lagt fram i november 2021, virker.", "2021-11"),
    ("nb", "I november 2021 la regjeringen fram både rapporten og den nye handlingsplanen mot menneskehandel.", "2021-11"),
    ("sv", "Efter utvärderingen blev handlingsplanen mot människohandel klar och presenterades i november 2021.", "2021-11"),
    ("da", "Handlingsplanen mod menneskehandel blev fremlagt i november 2021 sammen med en evaluering.", "2021-11"),
    ("fi", "Arvioinnin jälkeen ihmiskaupan vastainen toimintaohjelma julkaistiin marraskuussa 2021.", "2021-11"),
    ("is", "Aðgerðaáætlun gegn mansali var afhent ráðherra í nóvember 2021.", "2021-11"),
    ("en", "The action plan against trafficking was handed over in November 2021.", "2021-11"),
    ("en", "The report on the action plan against trafficking, which was launched in November 2021, is here.", "2021-11"),
]


@pytest.mark.parametrize(("lang", "words"), OTHERS, ids=lambda value: str(value)[:45])
def test_what_is_launched_beside_a_plan_is_no_launch_of_it(lang: str, words: str) -> None:
    assert [fact(plan, "launched") for plan in found(lang, words) if "launched" in plan.facts] == []


@pytest.mark.parametrize(("lang", "words", "launched"), OWN, ids=lambda value: str(value)[:45])
def test_launch_beside_something_else(lang: str, words: str, launched: str) -> None:
    assert fact(found(lang, words)[0], "launched") == launched


@pytest.mark.parametrize(("lang", "words"), AT_END, ids=lambda value: str(value)[:45])
def test_the_day_of_a_launch_is_no_end(lang: str, words: str) -> None:
    facts = found(lang, words)[0].facts
    assert facts["launched"].value.edtf == "2022-01-31"
    assert "end" not in facts


NOW = [
    ("02.04.2020", "Regjeringen legger nå fram en handlingsplan mot vold. Den skal verne barn.", "2020-04-02"),
    ("02.04.2020", "Regjeringa legg no fram ein handlingsplan mot vald. Han skal verne barn.", "2020-04-02"),
    ("02.04.2020", "Nå legger regjeringen fram en handlingsplan mot vold. Den skal verne barn.", "2020-04-02"),
    ("02.04.2020", "Regjeringen har nå lagt fram en handlingsplan mot vold. Den skal verne barn.", None),
    ("02.04.2020", "Regjeringen skal nå legge fram en handlingsplan mot vold. Den skal verne barn.", None),
]


@pytest.mark.parametrize(("day", "words", "launched"), NOW, ids=lambda value: str(value)[:45])
def test_what_is_shown_now_is_shown_on_the_day_of_the_page(day: str, words: str, launched: str | None) -> None:
    page = f"Barn skal vernes\n\nPressemelding | Dato: {day} | Nr: 12\n\n{words}\n"
    facts = [fact(plan, "launched") for plan in plans.plans_of(inspect(page.encode(), "page"))]
    assert [one for one in facts if one] == ([launched] if launched else [])


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "da",
            "Det hører til regeringens udspil til en handlingsplan mod vold. Udspillet blev lanceret af ministeren i juni 2022.",
        ),
        ("nb", "Det hører til handlingsplanen mot vold. Utspillet ble lansert av statsministeren i juni 2022."),
    ],
)
def test_a_noun_stands_for_the_plan(lang: str, text: str) -> None:
    assert fact(found(lang, text)[0], "launched") == "2022-06"
