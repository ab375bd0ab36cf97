"""Budgets of plans: which amounts are a plan's, and what they cover; the wording is the tests' own."""

import pytest

from pipelines.mentions.money.money import KRONE
from pipelines.records.plans import Plan
from tests.unit.test_plans import found

BUDGETS = [
    # meant for the plan, whoever sets it aside
    ("nb", "Regjeringen bevilger 30 millioner kroner til gjennomføring av handlingsplanen.", (30e6, "unstated")),
    ("nn", "Regjeringa set av 12 millionar kroner kvart år til tiltaksplanen mot hatefulle ytringar.", (12e6, "per_year")),
    ("sv", "Regeringen avsätter 45 miljoner kronor årligen för att genomföra strategin mot tvång.", (45e6, "per_year")),
    ("da", "Regeringen giver 20 mio. kr. til den nye handlingsplan mod tvang.", (20e6, "unstated")),
    ("fi", "Hallitus osoittaa 2 miljoonaa euroa uuden toimintaohjelman toimeenpanoon.", (2e6, "unstated")),
    ("is", "Ríkisstjórnin ver 30 milljónum króna til aðgerðaáætlunarinnar.", (30e6, "unstated")),
    ("en", "The Government has allocated EUR 4 million to the action plan.", (4e6, "unstated")),
    # told in the next sentence: what is set aside, or what there is in all
    ("nb", "Handlingsplanen er ny. Det er satt av 80 millioner kroner.", (80e6, "unstated")),
    ("sv", "Handlingsplanen är ny. Totalt finns 18 miljoner kronor.", (18e6, "total")),
    ("da", "Handlingsplanen er ny. Et bredt flertal har sat 40 mio. kr. af til arbejdet.", (40e6, "unstated")),
    ("fi", "Toimintaohjelma on uusi. Rahoitusta on varattu 3 miljoonaa euroa.", (3e6, "unstated")),
    # over so many years is all of it
    ("nb", "Det er satt av 60 millioner kroner over tre år til handlingsplanen.", (60e6, "total")),
    ("da", "Der er afsat 88 mio. kr. til handlingsplanen over de næste fire år.", (88e6, "total")),
    ("sv", "Handlingsplanen får 15 miljoner kronor under fyra år.", (15e6, "total")),
    ("is", "Gert er ráð fyrir 90 milljónum króna til aðgerðaáætlunarinnar á þremur árum.", (90e6, "total")),
    ("en", "The action plan has DKK 90 million over four years.", (90e6, "total")),
    ("fi", "Toimintaohjelmaan on varattu 8 miljoonaa euroa neljän vuoden aikana.", (8e6, "total")),
    # the whole before a part of it
    ("sv", "Handlingsplanen har 2 miljoner kronor i år, totalt 9 miljoner kronor.", (9e6, "total")),
    # what a body gets beside the plan, or what was paid for something else
    ("nb", "Handlingsplanen følges opp. I 2019 fikk politiet 30 millioner kroner til etterforskere.", None),
    ("sv", "Strategin följs upp. Polismyndigheten fick 12 miljoner kronor under 2020.", None),
    ("da", "Handlingsplanen drøftes. Kommunerne modtog i 2019 samlet 12 mio. kr. til herberger.", None),
    ("fi", "Toimintaohjelmaa valmistellaan. Poliisi sai vuonna 2020 kaksi miljoonaa euroa tutkintaan.", None),
    ("is", "Aðgerðaáætlunin er í vinnslu. Lögreglan fékk 50 milljónir króna árið 2018.", None),
    ("en", "The action plan is monitored. The shelters were granted EUR 2 million in 2020.", None),
    ("nb", "Regjeringen gir 5 millioner kroner til Røde Kors som ledd i handlingsplanen.", None),
    # by how much a body was strengthened, what it costs to draw the plan up, and what a pronoun means before the plan is named
    ("nb", "Siden 2022 har regjeringen styrket Tolletaten med 30 millioner kroner, og fulgt opp handlingsplanen.", None),
    ("sv", "Regeringen har förstärkt Tullverket med 30 miljoner kronor, i linje med handlingsplanen.", None),
    ("da", "Der udarbejdes en handlingsplan mod tvangsarbejde for 2 mio. kr.", None),
    ("da", "Et nyt hold er oprettet. Der er afsat 9 mio. kr. til det i 2023. Desuden skrives en handlingsplan.", None),
    # costs, frames and appropriations as nouns, in a sentence of their own
    ("nb", "Handlingsplanen er ny. Bevilgningen er på 44 millioner kroner.", (44e6, "unstated")),
    ("nn", "Handlingsplanen er ny. Ramma er på 44 millionar kroner.", (44e6, "unstated")),
    ("sv", "Handlingsplanen är ny. Kostnaden beräknas till 44 miljoner kronor.", (44e6, "unstated")),
    ("da", "Handlingsplanen er ny. Bevillingen var på 44 mio. kr.", (44e6, "unstated")),
    ("fi", "Toimintaohjelma on uusi. Kustannukset ovat 4 miljoonaa euroa.", (4e6, "unstated")),
    ("is", "Aðgerðaáætlunin er ný. Fjárveitingin er 44 milljónir króna.", (44e6, "unstated")),
    ("en", "The action plan is new. The budget is EUR 4 million.", (4e6, "unstated")),
    # in the next paragraph, until the plan's end
    ("sv", "Strategin löper till och med 2024.\n\nFör genomförandet avsätts 70 miljoner kronor under 2021–2024.\n", (70e6, "unstated")),
    # all of it before what one year brings
    ("nn", "Handlingsplanen er ny. Regjeringa set av 15 millionar kroner til planen i 2020. Totalt er ramma 90 millionar kroner.",
     (90e6, "total")),
    # what is set aside besides, for a part of the plan, or for a project
    ("nb", "Handlingsplanen er ny. I tillegg er det satt av 10 millioner kroner til krisesentrene.", None),
    ("da", "Handlingsplanen er ny. Der er desuden afsat 10 mio. kr. til krisecentre.", None),
    ("fi", "Toimintaohjelma on uusi. Lisäksi on varattu 2 miljoonaa euroa turvakoteihin.", None),
    ("en", "The plan is new. In addition, EUR 2 million is set aside for shelters.", None),
    ("sv", "Strategin är ny. Uppdraget finansieras med 3 miljoner kronor.", None),
    ("da", "Handlingsplanen er ny. Projektet koster 3 mio. kr.", None),
    ("en", "As part of the action plan, a helpline for EUR 300,000 was opened.", None),
    ("nn", "Som ledd i handlingsplanen er det løyvd 3 millionar kroner til kurs.", None),
    # all of the money of something else, in the sentence behind the plan or in its own
    ("nb", "Handlingsplanen er ny. I alt settes det av 51 millioner kroner til forskning.", None),
    ("nn", "Handlingsplanen er ny. Til saman er det sett av 51 millionar kroner til gransking.", None),
    ("sv", "Handlingsplanen är ny. Totalt avsätts 51 miljoner kronor till forskning.", None),
    ("da", "Handlingsplanen er ny. Der afsættes i alt 51 mio. kr. til forskning.", None),
    ("fi", "Toimintaohjelma on uusi. Tutkimukseen osoitetaan yhteensä 5 miljoonaa euroa.", None),
    ("fi", "Toimintaohjelma on uusi. Yhteensä 5 miljoonaa euroa osoitetaan järjestöille.", None),
    ("is", "Aðgerðaáætlunin er ný. Alls er 50 milljónum króna varið til rannsókna.", None),
    ("en", "The action plan is new. A total of EUR 5 million is allocated to research.", None),
    ("nb", "I handlingsplanen settes 50 millioner kroner over fem år inn til forskning.", None),
    ("sv", "I handlingsplanen avsätts 5 miljoner kronor per år till forskning.", None),
    ("nb", "Handlingsplanen er ny. Til forskning er det satt av 5 millioner kroner.", None),
    ("en", "The action plan is new. For research, EUR 5 million is set aside.", None),
    # the work under the plan is the plan's, and so is what no receiver is named for
    ("nb", "Handlingsplanen er ny. I alt settes det av 51 millioner kroner til gjennomføringen.", (51e6, "total")),
    ("nn", "Handlingsplanen er ny. Det er sett av 51 millionar kroner til tiltaka.", (51e6, "unstated")),
    ("sv", "Handlingsplanen är ny. Totalt avsätts 51 miljoner kronor till insatserna.", (51e6, "total")),
    ("da", "Handlingsplanen er ny. Der er i alt 51 mio. kr. til rådighed.", (51e6, "total")),
    ("fi", "Toimintaohjelma on uusi. Sen toteuttamiseen osoitetaan yhteensä 5 miljoonaa euroa.", (5e6, "total")),
    ("is", "Aðgerðaáætlunin er ný. Alls er 50 milljónum króna varið til aðgerðanna.", (50e6, "total")),
    ("en", "The action plan is new. A total of EUR 5 million is allocated to the measures.", (5e6, "total")),
    ("en", "The action plan is new. A total of EUR 5 million is allocated for the period 2021-2024.", (5e6, "total")),
    ("fi", "Toimintaohjelma on uusi. Sille on varattu tälle vuodelle 2 miljoonaa euroa.", (2e6, "unstated")),
    ("da", "Handlingsplanen er ny. Der er i alt afsat 20 mio. kr. til den i 2022-2025.", (20e6, "total")),
    ("nb", "Handlingsplanen er ny. I alt er det satt av 20 millioner kroner til den.", (20e6, "total")),
    ("sv", "Handlingsplanen är ny. Totalt avsätts 20 miljoner kronor till den nya myndigheten.", None),
    ("da", "Handlingsplanen mod menneskehandel er ny. Der er i alt afsat 20 mio. kr. til ofre for menneskehandel.", (20e6, "total")),
    # an increase is no budget
    ("nb", "Regjeringen øker innsatsen i handlingsplanen med 20 millioner kroner.", None),
    ("nn", "Regjeringa aukar arbeidet med handlingsplanen med 20 millionar kroner i 2020.", None),
    ("sv", "Anslaget för handlingsplanen höjs med 20 miljoner kronor.", None),
    ("da", "Bevillingen til handlingsplanen øges med 20 mio. kr.", None),
    ("fi", "Toimintaohjelman rahoitusta lisätään 2 miljoonalla eurolla.", None),
    ("is", "Framlög til aðgerðaáætlunarinnar hækka um 20 milljónir króna.", None),
    ("en", "Funding of the action plan is increased by EUR 2 million.", None),
    ("nb", "Handlingsplanen er ny. Det er en økning på 20 millioner kroner.", None),
    ("en", "The action plan is new. That is an increase of EUR 2 million in total.", None),
    ("da", "Handlingsplanen er en markant styrket indsats med i alt 20 mio. kr.", (20e6, "total")),
    ("da", "Handlingsplanen giver en styrket indsats. Der er i alt afsat 20 mio. kr. til en fortsættelse og styrkelse af den samlede nationale indsats.", (20e6, "total")),
    ("nb", "Arbeidet styrkes: Handlingsplanen finansieres med 20 millioner kroner.", (20e6, "unstated")),
    # what something else costs or receives, in the plan's paragraph
    ("nb", "Handlingsplanen mot vold er viktig. Vold koster samfunnet 75 milliarder kroner i året.", None),
    ("nn", "Handlingsplanen mot vald er viktig. Vald kostar samfunnet 75 milliardar kroner i året.", None),
    ("sv", "Handlingsplanen mot våld är viktig. Våldet kostar samhället 75 miljarder kronor om året.", None),
    ("da", "Handlingsplanen mod vold er vigtig. Vold koster samfundet 75 mia. kr. om året.", None),
    ("fi", "Väkivallan vastainen toimintaohjelma on tärkeä. Väkivalta maksaa yhteiskunnalle 75 miljoonaa euroa.", None),
    ("is", "Aðgerðaáætlun gegn ofbeldi er mikilvæg. Ofbeldi kostar samfélagið 75 milljarða króna á ári.", None),
    ("en", "The action plan against violence is important. Violence costs society EUR 75 million a year.", None),
    ("nb", "Handlingsplanen mot vold følges opp. Samlet er bevilgningen til politiet 25 milliarder kroner.", None),
    ("sv", "Handlingsplanen mot våld följs upp. Totalt uppgår anslaget till polisen till 25 miljarder kronor.", None),
    ("da", "Handlingsplanen mod vold følges op. Samlet er bevillingen til politiet 25 mia. kr.", None),
    ("fi", "Väkivallan vastaista toimintaohjelmaa seurataan. Poliisin määräraha on yhteensä 25 miljoonaa euroa.", None),
    ("is", "Aðgerðaáætlun gegn ofbeldi er fylgt eftir. Alls er fjárveiting til lögreglunnar 25 milljarðar króna.", None),
    ("en", "The action plan against violence is new. In total the appropriation for the police is EUR 25 million.", None),
    ("nn", "I handlingsplanen mot vald blir det foreslått eit prosjekt med eit budsjett på 12 millionar kroner.", None),
    ("sv", "I handlingsplanen mot våld föreslås ett projekt med en budget på 12 miljoner kronor.", None),
    ("fi", "Väkivallan vastaisessa toimintaohjelmassa ehdotetaan hanketta, jonka budjetti on 12 miljoonaa euroa.", None),
    ("en", "The action plan against violence proposes a survey with a budget of EUR 12 million.", None),
    ("nb", "Handlingsplanen mot vold er ny. Tiltakene koster 12 millioner kroner.", (12e6, "unstated")),
    ("nb", "Handlingsplanen mot vold er finansiert. Totalrammen er 20 millioner kroner.", (20e6, "unstated")),
    ("nb", "Ifølge rapporten har handlingsplanen mot vold et budsjett på 12 millioner kroner.", (12e6, "unstated")),
    # in the next paragraph, for the carrying out
    ("nb", "Handlingsplanen mot vold er ny.\n\nDet er satt av 60 millioner kroner til gjennomføringen.", (60e6, "unstated")),
    ("nn", "Handlingsplanen mot vald er ny.\n\nDet er sett av 60 millionar kroner til gjennomføringa.", (60e6, "unstated")),
    ("sv", "Handlingsplanen mot våld är ny.\n\n60 miljoner kronor avsätts för genomförandet.", (60e6, "unstated")),
    ("da", "Handlingsplanen mod vold er ny.\n\nDer er afsat 60 mio. kr. til gennemførelsen.", (60e6, "unstated")),
    ("fi", "Väkivallan vastainen toimintaohjelma on uusi.\n\nToimeenpanoon on varattu 6 miljoonaa euroa.", (6e6, "unstated")),
    ("is", "Aðgerðaáætlun gegn ofbeldi er ný.\n\n60 milljónum króna verður varið til framkvæmdar hennar.", (60e6, "unstated")),
    ("en", "The action plan against violence is new.\n\nEUR 6 million is set aside for the implementation.", (6e6, "unstated")),
    ("nb", "Handlingsplanen mot vold er ny.\n\nDet er satt av 60 millioner kroner til gjennomføring av kurset.", None),
    # said by a minister
    ("nb", "Handlingsplanen mot vold er ny.\n\n– Vi har satt av 40 millioner kroner til planen, sier statsråden.", (40e6, "unstated")),
    ("sv", "Handlingsplanen mot våld är ny.\n\n– Vi har avsatt 40 miljoner kronor till planen, säger ministern.", (40e6, "unstated")),
    # in Finnish the case of the plan says that it receives
    ("fi", "Väkivallan vastaiseen toimintaohjelmaan on varattu 6 miljoonaa euroa neljäksi vuodeksi.", (6e6, "unstated")),
    ("fi", "Hallitus osoittaa väkivallan vastaiseen toimintaohjelmaan 6 miljoonaa euroa.", (6e6, "unstated")),
    # all that there is in one year is not all of it
    ("nb", "Samlet utgjør handlingsplanen en satsing på om lag 2 mrd. kroner i 2019.", (2e9, "unstated")),
    ("nn", "Samla utgjer handlingsplanen ei satsing på 2 mrd. kroner i 2019.", (2e9, "unstated")),
    ("nn", "Totalt er det sett av 84 millionar kroner til tiltaka i handlingsplanen i 2018.", (84e6, "unstated")),
    ("en", "A total of EUR 4 million is available for the action plan until 2028.", (4e6, "total")),
    ("sv", "Totalt omfattar handlingsplanen 20 miljoner kronor för 2026.", (20e6, "unstated")),
    ("da", "Handlingsplanen har i alt 20 mio. kr. i 2026.", (20e6, "unstated")),
    ("fi", "Toimintaohjelmassa on yhteensä 2 miljoonaa euroa vuonna 2026.", (2e6, "unstated")),
    ("is", "Aðgerðaáætlunin fær alls 20 milljónir króna árið 2026.", (20e6, "unstated")),
    ("en", "The action plan has a total of EUR 2 million in 2026.", (2e6, "unstated")),
]  # fmt: skip


def main(lang: str, words: str) -> Plan | None:
    plans = found(lang, words)
    return plans[0] if plans else None


@pytest.mark.parametrize(("lang", "words", "expected"), BUDGETS, ids=lambda value: str(value)[:45])
def test_budget(lang: str, words: str, expected: tuple[float, str] | None) -> None:
    plan = main(lang, words)
    amount = plan.facts.get("budget_amount") if plan else None
    period = plan.facts["budget_period"] if plan and amount else None
    assert (amount.value, period.value if period else None) == expected if amount else expected is None


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("nb", "Planen koster 5 millioner kroner."),
        ("nn", "Det er sett av 5 millionar kroner til planen."),
        ("sv", "Planen kostar 5 miljoner kronor."),
        ("da", "Planen koster 5 mio. kr."),
        ("fi", "Ohjelmassa on varattu 5 miljoonaa euroa."),
        ("is", "Gert ráð fyrir 5 milljónum króna til áætlunarinnar."),
        ("en", "The plan costs EUR 5 million."),
    ],
)
def test_a_sum_makes_no_plan_of_what_is_called_no_more_than_that(lang: str, words: str) -> None:
    assert found(lang, words) == []


def test_a_plan_beside_the_main_one_has_its_own_budget() -> None:
    words = "Handlingsplan mod vold 2019-2022 er ny. Handlingsplan mod tvang 2016-2018 råder over 63 mio. kr."
    first, second = found("da", words)
    assert "budget_amount" not in first.facts
    assert second.facts["budget_amount"].value == 63e6
    assert second.amounts[0].currency == KRONE
