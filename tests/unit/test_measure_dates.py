"""When a measure takes place or began, and by when it is to be done, in all languages; the wording is the tests' own."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.documents import Span
from pipelines.inspection import inspect
from pipelines.mentions import scan
from pipelines.mentions.dates import dates
from pipelines.mentions.dates.date_roles import is_relative, role_of
from pipelines.records import measures
from tests.unit.test_measures import HEADLINES

DAY = "15.03.2022"
"""The pages' own day."""


def dates_of(lang: str, words: str, day: str = DAY) -> list[tuple[str | None, str | None]]:
    """Start and deadline of each measure of a page of that day."""
    title, _, rest = HEADLINES[lang].partition("\n\n")
    context = inspect(f"{title}\n\n{day}\n\n{rest}{words}\n".encode(), "page")
    assert (context.code, context.date is not None) == (lang, True)
    made = measures.records(context, measures.rows_of(context, None), {})
    cells = [record.cells for record in made if record.table == "measures"]
    return [(_edtf(cell, "start"), _edtf(cell, "deadline")) for cell in cells]


def _edtf(cells: Mapping[str, Any], column: str) -> str | None:
    return cells[column].value.edtf if column in cells else None


DATED = [
    # ready by then: a deadline
    ("nb", "Svarene samles i en rapport, som skal være klar i januar 2025.", None, "2025-01"),
    ("nn", "Tiltaka blir samla i ein plan som skal vere ferdig i mai 2024.", None, "2024-05"),
    ("sv", "Uppgifterna samlas i en rapport, som ska vara färdig i början av 2025.", None, "2025~"),
    ("da", "Svarene samles i en rapport, som skal være klar i januar 2025.", None, "2025-01"),
    ("en", "The Agency will gather the findings in a report, which shall be ready in January 2025.", None, "2025-01"),
    # money that will be spent in a year is that year's
    ("nb", "Regjeringen vil bruke 485 millioner kroner mer på integrering i 2023.", "2023", None),
    ("nn", "Regjeringa vil bruke 485 millionar kroner meir på integrering i 2023.", "2023", None),
    ("sv", "Kommunerna ska 2023 dela på 360 miljoner kronor i statsbidrag.", "2023", None),
    ("da", "Regeringen vil bruge 85 mio. kr. mere på integration i 2023.", "2023", None),
    ("en", "The Government will spend EUR 85 million more on integration in 2023.", "2023", None),
    # in the middle of a name, of the budget, until when, when it was told: not when it takes place
    ("nb", "Regjeringen oppretter en modell for arbeidet med Visjon 2030.", None, None),
    ("sv", "Regeringen inrättar en ny modell för arbetet med Agenda 2030.", None, None),
    ("da", "Regeringen opretter en model for arbejdet med Vision 2030.", None, None),
    ("en", "The Government is setting up a model for the work on Vision 2030.", None, None),
    ("da", "Regeringen har med finansloven for 2021 afsat 5 mio. kr. til politiet i 2022.", "2022", None),
    ("da", "Arbejdstilsynet får i alt 460 mio. kr. frem mod 2025.", None, None),
    ("nb", "Arbeidstilsynet får i alt 460 millioner kroner frem mot 2025.", None, None),
    ("is", "Landspítali fær 36 milljónir króna til viðbótar, eins og ráðherra tilkynnti í febrúar 2022.", None, None),
    ("en", "The Agency is setting up a new helpline, as the minister announced in February 2022.", None, None),
    ("fi", "Sisäministeriö perustaa uuden työryhmän, kuten ministeri ilmoitti helmikuussa 2022.", None, None),
    # by, before, within: a deadline, whatever the verb
    ("nb", "Politidirektoratet skal innen 1. mai 2023 lage en veileder.", None, "2023-05-01"),
    ("nb", "Politidirektoratet skal senest ved utgangen av 2024 legge fram en rapport.", None, "2024-12-31"),
    ("nb", "Departementet skal opprette et senter i løpet av 2023.", None, "2023"),
    ("nb", "Departementet skal opprette et senter før 2025.", None, "2024-12-31"),
    ("nn", "Justisdepartementet skal leia eit utval som leverer innan utgangen av 2023.", None, "2023-12-31"),
    ("nn", "Justisdepartementet skal seinast 1. juni 2023 leggja fram ein rapport.", None, "2023-06-01"),
    ("sv", "Polismyndigheten ska senast den 1 mars 2023 redovisa sina resultat till regeringen.", None, "2023-03-01"),
    ("sv", "Polismyndigheten ska före utgången av 2024 ta fram nya riktlinjer.", None, "2024-12-31"),
    ("sv", "Polismyndigheten ska under 2023 ta fram nya riktlinjer.", None, "2023"),
    ("da", "Socialstyrelsen skal inden den 1. april 2024 udarbejde en vejledning.", None, "2024-04-01"),
    ("da", "Socialstyrelsen skal udarbejde en vejledning i løbet af 2023.", None, "2023"),
    ("fi", "Poliisihallitus laatii uudet ohjeet vuoden 2023 loppuun mennessä.", None, "2023-12-31"),
    ("fi", "Sisäministeriö perustaa uuden yksikön viimeistään 1.3.2024.", None, "2024-03-01"),
    ("fi", "Sisäministeriö perustaa uuden yksikön ennen vuoden 2024 loppua.", None, "2024-12-31"),
    ("is", "Dómsmálaráðuneytið mun vinna nýjar reglur eigi síðar en 1. maí 2023.", None, "2023-05-01"),
    ("is", "Dómsmálaráðuneytið mun vinna nýjar reglur fyrir árslok 2023.", None, "2023-12-31"),
    ("is", "Dómsmálaráðuneytið mun vinna nýjar reglur á árinu 2023.", None, "2023"),
    ("en", "The Ministry of Justice will draw up guidelines for the courts no later than 1 May 2023.", None, "2023-05-01"),
    ("en", "The Ministry of Justice will draw up guidelines for the courts before the end of 2023.", None, "2023-12-31"),
    ("en", "A national rapporteur shall be appointed in the course of 2023.", None, "2023"),
    # when something coming is done
    ("nb", "Politidirektoratet skal lage en veileder høsten 2022.", None, "2022-23"),
    ("sv", "Regeringen kommer i oktober 2022 att tillsätta en utredning.", None, "2022-10"),
    ("en", "The Ministry of Justice will publish guidelines in the second quarter of 2023.", None, "2023-34"),
    # from and since: a start
    ("nb", "Regjeringen skal fra 1. januar 2023 gi støtte til to nye sentre.", "2023-01-01", None),
    ("nn", "Regjeringa skal frå 2023 gi støtte til to nye senter.", "2023", None),
    ("sv", "Polismyndigheten ska från och med den 1 juli 2022 samordna arbetet.", "2022-07-01/..", None),
    ("da", "Socialstyrelsen skal fra 1. januar 2023 drive et nyt center.", "2023-01-01", None),
    ("en", "The Ministry of Justice will from 1 January 2023 fund two new centres.", "2023-01-01", None),
    ("is", "Dómsmálaráðuneytið mun frá 1. janúar 2023 styrkja tvö ný athvörf.", "2023-01-01", None),
    # both in one
    ("nb", "Evalueringen skal starte fra 1. september 2022 og ferdigstilles innen 1. mai 2023.", "2022-09-01", "2023-05-01"),
    ("da", "Regeringen vil i 2023 og 2024 støtte to nye centre.", "2023", None),
    ("fi", "Poliisihallitus laatii syyskuussa 2022 uuden ohjeen.", "2022-09", None),
    # the day of the decision is none of what is decided
    ("nb", "I oktober 2021 vedtok Stortinget at ansvaret skal flyttes til Politidirektoratet i 2024.", "2024", None),
    ("nn", "Stortinget har i november 2021 gjort vedtak om å opprette eit nytt senter i 2024.", "2024", None),
    ("sv", "I december 2021 beslutade regeringen att inrätta en ny myndighet under 2024.", "2024", None),
    ("sv", "Den 3 februari 2022 beslutade regeringen om en ny samordnare.", None, None),
    ("da", "Regeringen besluttede i december 2021 at oprette et nyt herberg i 2024.", "2024", None),
    ("fi", "Hallitus päätti tammikuussa 2022 perustaa uuden keskuksen vuonna 2024.", "2024", None),
    ("is", "Ríkisstjórnin samþykkti í janúar 2022 að stofna nýja miðstöð árið 2024.", "2024", None),
    ("en", "In January 2022 the Government decided to set up a new shelter in 2024.", "2024", None),
    # nor is the year of a name, or in which a scheme was founded
    ("nb", "Regjeringen har videreført ordningen som ble opprettet i 2012.", None, None),
    ("nn", "Departementet har vidareført ordninga frå 2016.", None, None),
    ("sv", "Regeringen har genomfört förslagen i 2012 års utredning och tillsatt en ny samordnare.", None, None),
    ("en", "The Government will extend the scheme set up in 2014.", None, None),
    ("en", "The agency will by 1 June 2023 evaluate the programme adopted in 2016.", None, "2023-06-01"),
    # what a body set up itself began then
    ("nb", "Politiet opprettet i januar 2022 en ny enhet.", "2022-01", None),
    # so long something lasts
    ("nb", "Regjeringen skal i perioden 2023–2025 gi støtte til to nye sentre.", "2023/2025", None),
]


@pytest.mark.parametrize(("lang", "words", "start", "deadline"), DATED)
def test_dates_of_a_measure(lang: str, words: str, start: str | None, deadline: str | None) -> None:
    assert dates_of(lang, words) == [(start, deadline)]


UNDATED = [
    # the name of a plan, a law or a budget, and what a clause says of another thing
    ("nb", "Politidirektoratet skal evaluere handlingsplanen fra 2016."),
    ("nb", "Departementet skal følge opp meldingen fra 2023 med nye regler."),
    ("nb", "Politidirektoratet skal lage en veileder til loven som trer i kraft i 2023."),
    ("nn", "Justisdepartementet skal evaluera strategien frå 2019."),
    ("sv", "Regeringen kommer i budgetpropositionen för 2023 att föreslå mer stöd till kommunerna."),
    ("sv", "Polismyndigheten ska utvärdera planen som beslutas i maj 2022."),
    ("da", "Socialstyrelsen skal evaluere aftalen fra 2019."),
    ("en", "The Ministry of Justice will review the law, which takes effect in June 2023."),
    ("en", "The Ministry of Justice will review the directive of 5 April 2011."),
    ("is", "Dómsmálaráðuneytið mun vinna nýja aðgerðaáætlun fyrir árin 2023–2026."),
    # so long something lasts
    ("nb", "Direktoratet skal videreføre arbeidet med kommunene ut 2023."),
    ("en", "The Ministry of Justice will continue to fund the shelter until the end of 2023."),
    # before the document's own day nothing is to be done
    ("nb", "Politidirektoratet skal lage en rapport om møtet i mai 2021."),
    ("sv", "Polismyndigheten ska redovisa det arbete som gjordes i oktober 2021."),
    ("en", "The Ministry of Justice will publish the report by the end of 2020."),
]


@pytest.mark.parametrize(("lang", "words"), UNDATED)
def test_no_date_of_a_measure(lang: str, words: str) -> None:
    assert dates_of(lang, words) == [(None, None)]


ROLES = [
    ("nb", "innen utgangen av 2024", "by"),
    ("nb", "senest i juni 2024", "by"),
    ("nb", "innen fredag 3. mai 2024", "by"),
    ("nn", "ikkje seinare enn 1. mai 2024", "by"),
    ("sv", "inom loppet av 2024", "within"),
    ("sv", "innan 2025", "before"),
    ("da", "inden 2025", "before"),
    ("da", "senest den 1. juni 2024", "by"),
    ("fi", "viimeistään vuoden 2024 aikana", "by"),
    ("fi", "vuoden 2024 aikana", "during"),
    ("fi", "kevään 2024 kuluessa", "within"),
    ("fi", "vuonna 2024", "when"),
    ("fi", "keväällä 2024", "when"),
    ("fi", "toukokuussa 2024", "when"),
    ("fi", "1.3.2024 alkaen", "from"),
    ("fi", "vuoden 2024 talousarviossa", "none"),
    ("fi", "vuoden 2024 loppuun saakka", "until"),
    ("is", "í síðasta lagi 1. maí 2024", "by"),
    ("is", "fyrir 1. maí 2024", "before_day"),
    ("is", "fyrir árið 2024", "of"),
    ("is", "haustið 2024", "when"),
    ("fo", "í seinasta lagi 1. mai 2024", "by"),
    ("fo", "áðrenn 1. mai 2024", "before"),
    ("fo", "á árinum 2024", "when"),
    ("fo", "frá 2024", "from"),
    ("en", "due by the end of June 2024", "by"),
    ("en", "ahead of 1 June 2024", "before"),
    ("en", "the 2024 budget", "of"),
    ("en", "not before 1 June 2024", "from"),
    ("nb", "tidligst 1. juni 2024", "from"),
    ("da", "senest med udgangen af 2024", "by"),
    ("fi", "vuoden 2024 alusta", "from"),
    ("fi", "1.6.2024 lukien", "from"),
    ("sv", "enligt 2024 års modell", "of"),
    ("en", "the budget of 2024", "of"),
    ("en", "until 2024", "until"),
    ("da", "frem til 2024", "until"),
    ("nb", "nasjonalbudsjettet 2024", "of"),
    ("nb", "loven fra 2024", "of"),
    ("nb", "støtten fra 2024", "from"),
    ("sv", "från och\n\n---\n\nmed den 1 juni 2024", "from"),  # a page ends within the words
    ("en", "as\n\n---\n\nof 1 June 2024", "from"),
]


@pytest.mark.parametrize(("lang", "words", "role"), ROLES)
def test_role_of_a_date(lang: str, words: str, role: str) -> None:
    (date,) = dates.find(words, scan(words, lang))
    assert role_of(words, date, 0, lang) == role


def test_a_language_without_words_has_no_roles() -> None:
    (date,) = dates.find("by 2024", scan("by 2024"))
    assert role_of("by 2024", date, 0, "kl") == "none"
    assert role_of("by 2024", date, 0, None) == "none"
    assert not is_relative("which", Span(0, 5), None)


@settings(max_examples=60)
@given(st.text(max_size=60), st.text(max_size=40), st.sampled_from(["nb", "sv", "fi", "is", "en"]))
def test_any_text_has_roles(before: str, after: str, lang: str) -> None:
    text = f"{before} 1.2.2024 {after}"
    for date in dates.find(text, scan(text, lang)):
        assert role_of(text, date, 0, lang)
