"""What is told as such is no measure: shared views, shares of the work, numbers; the wording is the tests' own."""

from pathlib import Path

import pytest

from pipelines.inspection import findings, inspect

HEADS = [
    "",
    "Ministeren siger: ”",
    "Statsråden sier: «",
    "Ministern säger: ”",
]
"""What stands before the sentence: the head of its page, and what was told before."""
TOLD = [
    ("da", 0, "Partierne er enige om, at der oprettes et nyt center."),
    ("nb", 0, "Partene er enige om at det opprettes et nytt senter."),
    ("sv", 0, "Partierna är överens om att det inrättas ett nytt centrum."),
    ("en", 0, "The parties agree that a new centre will be set up."),
    ("fi", 0, "Viraston on määrä laatia selvitys 1.3.2030 mennessä."),
    ("is", 0, "Ráðuneytið ræðst í gerð nýrrar stefnu á næsta ári."),
]
NONE = [
    ("da", 0, "Der er indgået aftale om finansloven for 2015 mellem regeringen og partierne."),
    ("da", 0, "Alle er enige om, at indsatsen virker."),
    ("da", 0, "Partierne er enige om, at reglerne er gode."),
    ("da", 0, "Udspillet blev lanceret af ministeren i juni."),
    ("nb", 0, "Det er inngått avtale om statsbudsjettet for 2015 mellom partiene."),
    ("nb", 0, "Alle er enige om at innsatsen virker."),
    ("nb", 0, "Partene er enige om at dette er viktig."),
    ("nn", 0, "Alle er samde om at innsatsen verkar."),
    ("nn", 0, "Partane er samde om at dette er viktig."),
    ("sv", 0, "Alla är överens om att insatsen fungerar."),
    ("sv", 0, "Partierna är överens om att läget är allvarligt."),
    ("sv", 0, "En överenskommelse om budgeten för 2015 har ingåtts mellan partierna."),
    ("fi", 0, "Kaikki ovat yhtä mieltä siitä, että työ tuottaa tulosta."),
    ("fi", 0, "Osapuolet ovat yhtä mieltä siitä, että tilanne on vakava."),
    ("is", 0, "Allir eru sammála um að starfið skili árangri."),
    ("is", 0, "Flokkarnir eru sammála um að staðan sé alvarleg."),
    ("en", 0, "Everyone agrees that the work is effective."),
    ("en", 0, "The parties agree that the situation is serious."),
    ("da", 1, "Nu skal vi bruge det på de dagsordener, vi har til fælles.”"),
    ("nb", 2, "Nå skal vi bruke det på de sakene vi har felles.»"),
    ("sv", 3, "Nu ska vi använda det på de frågor vi har gemensamt.”"),
    ("en", 0, "Its budget proposal for 2021 is built for recovery."),
    ("en", 0, "The report is built on interviews with victims."),
    ("en", 0, "The strategy is built around four themes."),
    ("sv", 0, "Budgeten är byggd för tillväxt."),
    ("da", 0, "Budgettet er bygget til vækst."),
    ("fi", 0, "Toimenpiteistä 44 on viety eteenpäin, ja toiset 44 ovat alkuvaiheessa tai niitä suunnitellaan."),
    ("sv", 0, "Av åtgärderna är 44 i gång, och 10 planeras."),
    ("nb", 0, "Av tiltakene er 44 i gang, og 10 planlegges."),
    ("da", 0, "Af indsatserne er 44 i gang, og 10 planlægges."),
    ("en", 0, "Of the measures 44 are under way, and 10 are being planned."),
    ("is", 0, "Af aðgerðunum eru 44 hafnar og 10 eru í undirbúningi."),
    ("fi", 0, "Hyvinvointi- ja terveyserojen on määrä kaventua."),
    ("fi", 0, "Palvelujen on määrä parantua."),
    ("fi", 0, "Työllisyyden on määrä nousta ja köyhyyden vähentyä."),
    ("is", 0, "Nú ræðst það í landshlutunum hvernig fé er skipt."),
    ("is", 0, "Það ræðst af fjárlögum hvort verkefnið heldur áfram."),
    ("nn", 0, "Etter lov av 11. april 1980 om målbruk skal Stortinget få ei melding om emnet kvart fjerde år."),
    ("nb", 0, "Etter lov av 17. mai 1999 om barnehager skal kommunene føre tilsyn med barnehagene."),
    ("nb", 0, "I henhold til lov av 1. april skal departementet gi Stortinget en melding hvert fjerde år."),
    ("da", 0, "Efter lov af 3. maj 2001 om social service skal kommunen tilbyde ophold."),
    ("sv", 0, "Enligt lagen (2001:453) om socialtjänst ska kommunen ge stöd åt brottsoffer."),
    ("sv", 0, "Enligt lag ska länsstyrelsen lämna en rapport vart fjärde år."),
    ("fi", 0, "Kotoutumislain mukaan kunnan on laadittava ohjelma neljän vuoden välein."),
    ("is", 0, "Samkvæmt lögum nr. 40/1991 skulu sveitarfélög veita aðstoð."),
    ("en", 0, "Under the Act of 11 April 1980 the Storting is to receive a report every four years."),
    (
        "nb",
        0,
        "En del av tiltakene er lagt til flere departementer, og Utenriksdepartementet skal ta sin del av jobben, sammen med de andre.",
    ),
    ("sv", 0, "Utrikesdepartementet ska ta sin del av ansvaret."),
    ("da", 0, "Udenrigsministeriet skal tage sin del af ansvaret."),
    ("en", 0, "The Ministry will do its part of the job."),
    ("is", 0, "Ráðuneytið mun leggja sitt af mörkum."),
    ("fi", 0, "Ulkoministeriö tekee oman osansa työstä."),
    ("sv", 0, "De ska dessutom se till att introduktionen blir bra."),
    ("da", 0, "Det var en glæde at blive inviteret."),
    ("da", 0, "Det er en ære at blive bedt om at tale her."),
    ("nb", 0, "Det var en glede å bli invitert."),
    ("nn", 0, "Det er ei glede å bli invitert."),
    ("sv", 0, "Det var roligt att bli inbjuden."),
    ("en", 0, "It was a pleasure to be invited."),
    ("en", 0, "Racism cannot be overcome without organised work over a long time."),
    ("en", 0, "Violence must not be accepted without a reaction from society, and it will be reported."),
    ("nb", 0, "Rasisme kan ikke overvinnes uten arbeid over lang tid."),
]


def tells(lang: str, head: int, sentence: str) -> bool:
    """Whether a measure begins within a sentence behind its head."""
    document = findings(inspect((HEADS[head] + sentence).encode(), "page"), Path("page.txt"))
    assert document["lang"] == lang
    first = [" ".join(one["starts_with"].split()[:3]) for one in document["measures"]]
    return any(words in " ".join(sentence.split()) for words in first)


@pytest.mark.parametrize(("lang", "head", "sentence"), TOLD)
def test_a_deed_agreed_on(lang: str, head: int, sentence: str) -> None:
    assert tells(lang, head, sentence)


@pytest.mark.parametrize(("lang", "head", "sentence"), NONE)
def test_what_is_so_as_such(lang: str, head: int, sentence: str) -> None:
    assert not tells(lang, head, sentence)
