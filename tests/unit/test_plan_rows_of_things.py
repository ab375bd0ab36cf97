"""How far a plan's name reaches: rows of things that it is for, far years that close a name, marks of papers."""

import json
from pathlib import Path

import pytest

from pipelines.inspection import findings, inspect

NAMES = [
    ("nb", "Regjeringen la fram en handlingsplan for skole, fritid og helse i 2020.", "handlingsplan for skole, fritid og helse"),
    ("nn", "Regjeringa la fram ein handlingsplan mot vald, overgrep og omsorgssvikt i 2020.", "handlingsplan mot vald, overgrep og omsorgssvikt"),
    ("sv", "Regeringen har antagit en strategi för havet, kusten och skärgården.", "strategi för havet, kusten och skärgården"),
    ("da", "Regeringen fremlagde en handlingsplan mod vold, tvang og mobning i 2020.", "handlingsplan mod vold, tvang og mobning"),
    ("is", "Ríkisstjórnin samþykkti aðgerðaáætlun gegn mansali, vændi og kynferðisofbeldi árið 2020.", "aðgerðaáætlun gegn mansali, vændi og kynferðisofbeldi"),
    ("en", "The Government adopted a strategy for oceans, coasts and rivers in 2020.", "strategy for oceans, coasts and rivers"),
    # a new clause, who says it, an adverb: no row
    ("nb", "Regjeringen har lagt fram en handlingsplan mot vold, og ministeren er fornøyd.", "handlingsplan mot vold"),
    ("nb", "Regjeringen la fram en handlingsplan mot vold, sier ministeren og lederen.", "handlingsplan mot vold"),
    ("sv", "Regeringen har beslutat om en handlingsplan mot våld, enligt ministern och riksdagen.", "handlingsplan mot våld"),
    ("nb", "Regjeringen la i dag fram en handlingsplan mot vold, men partiet og ministeren er uenige.", "handlingsplan mot vold"),
    # a far year that closes a name; the mark of the paper; what is pointed at
    ("sv", "Regeringen har i dag beslutat om en handlingsplan för Agenda 2030 och den gäller hela landet.", "handlingsplan för Agenda 2030"),
    ("nb", "Regjeringen la fram handlingsplanen mot vold i Norge 2021.", "handlingsplan mot vold i Norge"),
    ("sv", "En nationell handlingsplan för barnens rättigheter 2006-2009 Skr. 2005/06:95\n\nRegeringen överlämnar denna skrivelse.", "nationell handlingsplan för barnens rättigheter 2006-2009"),
]  # fmt: skip


@pytest.mark.parametrize(("_", "text", "name"), NAMES)
def test_how_far_a_name_reaches(_: str, text: str, name: str) -> None:
    plans = json.loads(json.dumps(findings(inspect(text.encode(), "x"), Path("x.txt"))["plans"]))
    assert [plan["title"].removeprefix("a ").removeprefix("the ") for plan in plans] == [name]
