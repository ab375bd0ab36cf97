"""Which part of a page speaks of its plan."""

import pytest

from pipelines.inspection import inspect
from pipelines.records import measures, plans
from pipelines.records.context import Context

BUDGET = """Fler satsningar i budgeten

Satsning på bredband

Regeringen redovisar i dag flera satsningar i budgeten som ska göra vardagen enklare för många människor i landet.

Regeringen inrättar ett nytt stöd för bredband.

Fortsatt utvecklad exportstrategi

Exporten står för många jobb. Regeringen vill utveckla den exportstrategi som finns och avsätta 65 miljoner kronor under året.

Stöd till skolan

Regeringen inrättar ett nytt stöd till skolan.
"""
REPORT = """Nordisk samarbeid

Havet

Hva regjeringen vil oppnå i samarbeidet de neste årene, ble slått fast i fjorårets melding til Stortinget om Norden.

Internasjonalt er de nordiske landene kjent for miljøvennlige samfunn, men utslippene må kraftig ned i årene som kommer.

Målene er satt i avtalen om klima fra 2015, og landene skal gjennomføre dem innenfor en felles europeisk ramme.

Regjeringen oppretter et nytt forum for havet.

Nordisk ministerråd har laget et nytt samarbeidsprogram for miljø og klima for perioden 2019–2024.

Regjeringen oppretter en ny arbeidsgruppe.
"""
NEWS = """Ny handlingsplan mod vold

Regeringen fremlægger i dag flere initiativer, som skal gøre hverdagen lettere for mange mennesker i landet.

Uddannelse

Regeringen opretter en ny uddannelse.

Tilsyn

Regeringen opretter et nyt tilsyn.
"""
RESOLUTION = """Uusi ohjelma

Sisäministeriö

Tiedote

Sisäministeriö on laatinut toimintaohjelman väkivallan torjumiseksi vuosille 2021–2024, ja se koskee koko maata.

Koulutus

Sisäministeriö perustaa uuden koulutuksen.
"""


def words(context: Context, row: measures.MeasureRow) -> str:
    return " ".join(piece.of(context.text) for piece in row.pieces)


@pytest.mark.parametrize(
    ("page", "belonging", "others"),
    [
        (BUDGET, ["exportstrategi som finns"], ["stöd för bredband", "stöd till skolan"]),
        (REPORT, ["ny arbeidsgruppe"], ["nytt forum"]),
        (NEWS, ["ny uddannelse", "nyt tilsyn"], []),
        (RESOLUTION, ["uuden koulutuksen"], []),
    ],
)
def test_whose_measures_they_are(page: str, belonging: list[str], others: list[str]) -> None:
    context = inspect(page.encode(), "page")
    rows = measures.rows_of(context, plans.plans_of(context)[0])
    of_plan = {words(context, row): row.plan is not None for row in rows}
    for expected, some in ((True, belonging), (False, others)):
        for one in some:
            assert [found for row, found in of_plan.items() if one in row] == [expected]
