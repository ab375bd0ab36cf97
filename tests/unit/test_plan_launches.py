"""What a word of launch tells of: the plan, or something else in whose sentence it is named; the wording is the tests' own."""

import pytest

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
]  # fmt: skip
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
