"""Names of bodies whole: with a hyphen left out, behind a region or `Nationalt`, named by what they are for, or by letters alone."""

import pytest

from pipelines.mentions import scan
from pipelines.mentions.organisations import organisations

AT_HOME = {"nb": "NO", "nn": "NO", "da": "DK", "sv": "SE", "fi": "FI", "is": "IS", "en": None}


def named(text: str, lang: str) -> list[str | None]:
    return [one.name for one in organisations.find(text, scan(text), AT_HOME[lang], lang)]


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        # of three words that share an end, the last may have lost its hyphen
        ("da", "Det siger Tang-, Hav og Ældreministeriet.", ["Tang-, Hav og Ældreministeriet"]),
        ("da", "Det siger Social-, Bolig og Algeministeriet.", ["Social-, Bolig og Algeministeriet"]),
        ("nb", "Det sier Tang-, alge og omsorgsdepartementet.", ["Tang-, alge og omsorgsdepartementet"]),
        ("nn", "Det seier Tang-, sosial og inkluderingsdepartementet.", ["Tang-, sosial og inkluderingsdepartementet"]),
        ("sv", "Det säger Tång-, hälso och miljöministeriet.", ["Tång-, hälso och miljöministeriet"]),
        # Finnish regions before their centres, in Finnish and in Swedish
        ("fi", "Satakunnan elinkeino-, liikenne- ja ympäristökeskus vastaa.", ["Satakunnan elinkeino-, liikenne- ja ympäristökeskus"]),
        ("fi", "Pohjois-Savon ELY-keskus rahoittaa.", ["Pohjois-Savon ELY-keskus"]),
        ("fi", "Kainuun elinvoimakeskus neuvoo.", ["Kainuun elinvoimakeskus"]),
        ("fi", "Uusi hyvinvointialue kehittää.", []),
        ("fi", "sekä Pirkanmaan liitto", ["Pirkanmaan liitto"]),
        ("sv", "hos NTM-centralen i Södra Savolax", ["NTM-centralen i Södra Savolax"]),
        ("fi", "Lisätietoja: valtioneuvoston levätietosihteeristö", ["valtioneuvoston levätietosihteeristö"]),
        ("fi", "yrityksen viestintäosasto", []),
        ("fi", "TVX Public Oy arvioi ohjelman.", ["TVX Public Oy"]),
        # a delegation named by the agenda for a year
        ("sv", "förslag av Agenda 2030-delegationen i går", ["Agenda 2030-delegationen"]),
        ("nb", "innspill fra Klima 2050-utvalget kom", ["Klima 2050-utvalget"]),
        ("da", "forslag fra Agenda 2030-rådet kom", ["Agenda 2030-rådet"]),
        ("sv", "Enligt Agenda 2030-målen och i 2030-strategin", []),
        # a common noun behind `Nationalt` and `Regionalt` with what it is for
        ("nb", "ved Regionalt kompetansesenter om tang, alger og hav i dag", ["Regionalt kompetansesenter om tang, alger og hav"]),
        ("nn", "ved Regionalt ressurssenter om tang i dag", ["Regionalt ressurssenter om tang"]),
        ("sv", "vid Nationellt kunskapscentrum om tång och alger i dag", ["Nationellt kunskapscentrum om tång och alger"]),
        ("nb", "et regionalt kompetansesenter om tang og et senter for alger", []),
        ("nb", "Regionalt kompetansesenter om tang skal bygges.", []),
        # groups of experts about something, and joint work on it
        ("da", "som Ekspertudvalget om udredning af havmiljøet skrev", ["Ekspertudvalget om udredning af havmiljøet"]),
        ("nb", "skriver Ekspertutvalget om barn i dag", ["Ekspertutvalget om barn"]),
        ("nn", "skriv Ekspertutvalet om lesing i dag", ["Ekspertutvalet om lesing"]),
        ("sv", "enligt Kommittén om havsmiljö är", ["Kommittén om havsmiljö"]),
        ("en", "the Expert Committee on Kelp Health proposed", ["Expert Committee on Kelp Health"]),
        ("is", "hjá Verkefnastofu um norrænt samstarf í dag", ["Verkefnastofa um norrænt samstarf"]),
        ("is", "í umsögn Barnaverndarstofu um frumvarpið", ["Barnaverndarstofa"]),
        ("da", "et ekspertudvalg om skat; ekspertudvalget om skat", []),
        ("sv", "medverkar i Rådet för nordiskt samarbete om tång, som", ["Rådet för nordiskt samarbete om tång"]),
        ("nb", "deltar i Rådet for nordisk samarbeid om tang, som", ["Rådet for nordisk samarbeid om tang"]),
        ("da", "deltager i Rådet for nordisk samarbejde om tang, som", ["Rådet for nordisk samarbejde om tang"]),
        # words in capitals go on, letters behind them are another name
        ("da", "hos Landsorganisationen af Tang Centre i dag", ["Landsorganisationen af Tang Centre"]),
        ("da", "sidder Landsorganisationen af Tangcentre TVX, Fonden", ["Landsorganisationen af Tangcentre"]),
        # a file's number, the beginning of a title, a politician's party
        ("fi", "Periaatepäätös SM/2017/50 ja STM/2019/4", []),
        ("fi", "Hanke ”Työvoimahallinnon uudistaminen” jatkuu.", []),
        ("nb", "tiltak i skolen (KD) og for barn (JD, KD)", ["KD", "JD", "KD"]),
        ("nb", "sier Ebba Busch (KD) i Sverige", []),
        # a foreign agency that letters alone name
        ("nb", "datatilsynsmyndigheten i Storbritannia (XCO) og andre", ["XCO"]),
        ("nn", "den britiske helsemyndigheita (XHS) seier", ["XHS"]),
        ("sv", "den brittiska tillsynsmyndigheten (XCO) anser", ["XCO"]),
        ("da", "den britiske datatilsynsmyndighed (XCO) mener", ["XCO"]),
        ("is", "breska persónuverndarstofnunin (XCO) telur", ["XCO"]),
        ("en", "the British data protection authority (XCO) says", ["XCO"]),
        ("nb", "rapporten fra Norge (XOU) og myndighetene, planen i Norge (XBC)", []),
    ],
)  # fmt: skip
def test_a_name_is_whole(lang: str, text: str, names: list[str]) -> None:
    assert named(text, lang) == names
