"""Measures told by the noun of an act, by who it is that acts, by what there is in the budget, and what is now so; the wording is the tests' own."""

import pytest

from tests.unit.test_measures import found

ACTS = [
    # the noun of an act, under way or on a day to come
    ("nb", "Utbyggingen av barnehusene er godt i gang.", ["Utbyggingen av"]),
    ("nn", "Utbygginga av barnehusa er godt i gang.", ["Utbygginga av"]),
    ("sv", "Utbyggnaden av barnahusen är på gång.", ["Utbyggnaden av"]),
    ("da", "Udbygningen af børnehusene er godt i gang.", ["Udbygningen af"]),
    ("fi", "Turvakotiverkoston laajentaminen on käynnissä.", ["Turvakotiverkoston laajentaminen"]),
    ("is", "Endurskoðun verklags lögreglunnar stendur nú yfir.", ["Endurskoðun verklags"]),
    ("en", "A review of the referral system is under way.", ["A review"]),
    ("nb", "Innføringen av et felles register skjer neste år.", ["Innføringen av"]),
    ("nn", "Innføringa av eit felles register skjer neste år.", ["Innføringa av"]),
    ("sv", "Införandet av ett gemensamt register sker nästa år.", ["Införandet av"]),
    ("da", "Indførelsen af et fælles register sker til næste år fra den 1. maj 2090.", ["Indførelsen af"]),
    ("is", "Innleiðing verklagsins fer fram á næsta ári.", ["Innleiðing verklagsins"]),
    ("en", "The introduction of a joint register takes place next year.", ["The introduction"]),
    ("nb", "Arbeidet med å utarbeide en håndbok har startet.", ["Arbeidet med"]),
    ("sv", "Arbetet med att ta fram en handbok har börjat.", ["Arbetet med"]),
    ("da", "Arbejdet med at udarbejde en håndbog er begyndt.", ["Arbejdet med"]),
    ("is", "Vinna við gerð handbókar er hafin.", ["Vinna við"]),
    ("en", "Work on drawing up a handbook has begun.", ["Work on"]),
    # what a court does, what traffickers do, what is needed
    ("nb", "Rettssaken mot de tiltalte er i gang.", []),
    ("nn", "Rettssaka mot dei tiltalte er i gang.", []),
    ("sv", "Rättegången mot de åtalade är på gång.", []),
    ("da", "Retssagen mod de tiltalte er i gang.", []),
    ("fi", "Syytettyjen oikeudenkäynti on käynnissä.", []),
    ("is", "Réttarhöldin standa yfir.", []),
    ("en", "The trial of the accused is under way.", []),
    ("nb", "Rekrutteringen av unge jenter skjer på nettet.", []),
    ("sv", "Rekryteringen av unga flickor sker på nätet.", []),
    ("da", "Rekrutteringen af unge piger sker på nettet.", []),
    ("fi", "Nuorten tyttöjen rekrytointi tapahtuu verkossa.", []),
    ("en", "The recruitment of young girls takes place online.", []),
    ("nb", "En styrking av kunnskapen er nødvendig.", []),
    ("is", "Efling þekkingar er nauðsynleg.", []),
]
CLEFTS = [
    ("nb", "Det er Arbeidstilsynet som skal lede det nye senteret.", ["Det er"]),
    ("nn", "Det er Arbeidstilsynet som skal leie det nye senteret.", ["Det er"]),
    ("sv", "Det är Polismyndigheten som ska leda det nya centret.", ["Det är"]),
    ("da", "Det er Rigspolitiet, der skal lede det nye center.", ["Det er"]),
    ("is", "Það er ríkislögreglustjóri sem mun stýra nýju miðstöðinni.", ["Það er"]),
    ("en", "It is the Ministry of Justice that will set up the new centre.", ["It is"]),
    ("nb", "Det er politiet som etterforsker og kommunen som hjelper.", []),
    ("sv", "Det är polisen som utreder och kommunen som hjälper.", []),
    ("da", "Det er politiet, der efterforsker, og kommunen, der hjælper.", []),
    ("en", "It is the police that investigate and the municipality that helps.", []),
    ("nb", "Det er myndighetene som skal beskytte barna.", []),
    ("en", "It is the police that should protect the children.", []),
]
BUDGETS = [
    ("nb", "I statsbudsjettet ligger det 12 millioner kroner til barnehusene.", ["I statsbudsjettet"]),
    ("nn", "I statsbudsjettet ligg det 12 millionar kroner til barnehusa.", ["I statsbudsjettet"]),
    ("sv", "I budgetpropositionen finns 12 miljoner kronor till barnahusen.", ["I budgetpropositionen"]),
    ("da", "På finansloven er der 12 millioner kroner til børnehusene.", ["På finansloven"]),
    ("fi", "Turvakoteihin on budjetissa 3 miljoonaa euroa.", ["Turvakoteihin on"]),
    ("is", "Í fjárlögum eru 12 milljónir króna til Barnahúss.", ["Í fjárlögum"]),
    ("en", "In the state budget there is EUR 12 million for shelters.", ["In the"]),
    ("nb", "Statsbudsjettet er på 1 500 milliarder kroner.", []),
    ("sv", "Statsbudgeten är på 1 300 miljarder kronor.", []),
    ("da", "Finansloven er på 700 milliarder kroner.", []),
    ("fi", "Valtion talousarvio on 80 miljardia euroa.", []),
    ("en", "The state budget is EUR 80 billion.", []),
    ("nb", "I statsbudsjettet for 2009 var det 12 millioner kroner til barnehusene.", []),
    ("en", "In the state budget of 2009 there was EUR 12 million for shelters.", []),
]
NOW_SO = [
    ("nb", "Norge har nå ratifisert Istanbulkonvensjonen.", ["Norge har"]),
    ("nn", "Noreg har no ratifisert Istanbulkonvensjonen.", ["Noreg har"]),
    ("sv", "Sverige har nu ratificerat Istanbulkonventionen.", ["Sverige har"]),
    ("da", "Danmark har nu ratificeret Istanbulkonventionen.", ["Danmark har"]),
    ("nb", "Norge har ratifisert Istanbulkonvensjonen.", []),
    ("nn", "Noreg har ratifisert Istanbulkonvensjonen.", []),
    ("sv", "Sverige har ratificerat Istanbulkonventionen.", []),
    ("da", "Danmark har ratificeret Istanbulkonventionen.", []),
    ("is", "Neyðarmóttakan er nú opnuð um helgar.", ["Neyðarmóttakan er"]),
    ("nb", "Ordningen er nå utvidet til alle fylker.", ["Ordningen er"]),
    ("nb", "Menneskehandel er nå etablert som en lønnsom virksomhet.", []),
    ("sv", "Människohandel är nu etablerad som en lönsam verksamhet.", []),
    ("nb", "Det blir et særskilt kurs for tolker neste år.", ["Det blir"]),
    ("sv", "Det blir en särskild kurs för tolkar nästa år.", ["Det blir"]),
    ("nb", "Det blir en stor utfordring for tolkene neste år.", []),
    ("sv", "Det blir en stor utmaning för tolkarna nästa år.", []),
    ("nb", "Det er forbudt å kjøpe seksuelle tjenester i Norge.", []),
    ("nn", "Det er forbode å kjøpe seksuelle tenester i Noreg.", []),
    ("da", "Det er forbudt at udnytte andres nød.", []),
    ("nb", "Fra nyttår er det forbudt å ta betalt for en jobb.", ["Fra nyttår"]),
    ("nn", "Frå nyttår er det forbode å ta betalt for ein jobb.", ["Frå nyttår"]),
    ("nb", "En ny nettside gir bærplukkere svar på ti språk.", ["En ny"]),
    ("nn", "Ein ny nettstad gir bærplukkarar svar på ti språk.", ["Ein ny"]),
    ("sv", "En ny webbplats ger bärplockare svar på tio språk.", ["En ny"]),
    ("da", "En ny hjemmeside giver bærplukkere svar på ti sprog.", ["En ny"]),
    ("nb", "En ny rapport gir innsikt i forholdene.", []),
    ("sv", "En ny rapport ger insikt i förhållandena.", []),
    ("da", "En ny rapport giver indsigt i forholdene.", []),
]
TOLD = [
    ("sv", "I dag meddelar socialministern att jourerna får 10 miljoner kronor.", ["I dag"]),
    ("da", "I dag oplyser socialministeren, at krisecentrene får 10 millioner kroner.", ["I dag"]),
    ("nb", "I dag opplyser politiet at tre menn er pågrepet.", []),
    ("sv", "I dag uppger polisen att tre män har gripits.", []),
    ("da", "I dag oplyser politiet, at tre mænd er anholdt.", []),
]

BEGUN = [
    # what came into force, long subjects between the halves
    ("nb", "Fra nyttår trer en ny lov om utleie av arbeidskraft i kraft.", ["Fra nyttår"]),
    ("nn", "Frå nyttår trer ei eiga ny lov om utleige i kraft.", ["Frå nyttår"]),
    ("sv", "Vid årsskiftet träder en ny lag om uthyrning av arbetskraft i kraft.", ["Vid årsskiftet"]),
    ("da", "Ved årsskiftet træder en ny lov om udlejning af arbejdskraft i kraft.", ["Ved årsskiftet"]),
    ("nb", "Loven om utleie trådte i kraft i 2004.", []),
    ("sv", "Lagen om uthyrning trädde i kraft 2004.", []),
    # campaigns that run, what was agreed between the halves
    ("nb", "En kampanje mot menneskehandel ruller nå på bussene.", ["En kampanje"]),
    ("da", "En kampagne mod købesex ruller nu på stationerne.", ["En kampagne"]),
    ("en", "A campaign against forced labour is now running on buses.", ["A campaign"]),
    ("nb", "Snøballen ruller nå, og flere ofre forteller.", []),
    ("da", "Bølgen ruller nu, og flere ofre fortæller.", []),
    ("en", "The clock is now running for the victims.", []),
    ("nb", "Ministrene ble i går enige om felles etterforskning.", ["Ministrene ble"]),
    ("sv", "Ministrarna kom i går överens om gemensamma utredningar.", ["Ministrarna kom"]),
    ("da", "Ministrene blev i går enige om fælles efterforskning.", ["Ministrene blev"]),
    ("nb", "Ekspertene er enige om diagnosen.", []),
    ("nb", "De ble enige om prisen med bakmannen.", []),
    ("sv", "De kom överens om priset med gärningsmannen.", []),
    ("da", "Eksperterne er enige om diagnosen.", []),
]
ACTORS = [
    # the Icelandic word for we means at behind a participle
    ("is", "Nýjar deildir hafa verið stofnaðar við háskólann.", ["Nýjar deildir"]),
    ("is", "Samkomulag hefur verið gert við sveitarfélögin.", ["Samkomulag hefur"]),
    ("is", "Margir telja að við þurfum að gera betur við þolendur.", []),
    # bodies whose names end in the letter of other languages' genitive, two of which act
    ("fi", "Opetushallitus ja Maahanmuuttovirasto ovat perustaneet yhteisen työryhmän.", ["Opetushallitus ja"]),
    ("fi", "Tilastokeskus ja Poliisihallitus ovat käynnistäneet kartoituksen.", ["Tilastokeskus ja"]),
    ("fi", "Poliisihallituksen ja järjestöjen näkemykset ovat olleet samanlaisia.", []),
    ("en", "The police are now getting 20 new investigators.", ["The police"]),
    ("en", "The police are getting more and more reports.", []),
]


@pytest.mark.parametrize(("lang", "words", "measures"), [*ACTS, *CLEFTS, *BUDGETS, *NOW_SO, *TOLD, *BEGUN, *ACTORS])
def test_what_is_told_by_a_noun_or_by_what_there_is(lang: str, words: str, measures: list[str]) -> None:
    assert found(lang, words) == measures
