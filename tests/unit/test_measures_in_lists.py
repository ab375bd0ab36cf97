"""Lists of measures: without marks, in parts below one heading, behind leads of many makes; the wording is the tests' own."""

import pytest

from tests.unit.test_measures import found

WITHOUT_MARKS = [
    # lines in a row, each of which opens with an act
    ("nb", "Departementet vil:\nopprette en tjeneste for barn\nutvide ordningen til hele landet\n", ["opprette en", "utvide ordningen"]),
    ("nn", "Departementet vil:\nopprette ei teneste for barn\nutvide ordninga til heile landet\n", ["opprette ei", "utvide ordninga"]),
    ("sv", "Regeringen ska:\ninrätta en tjänst för barn\nutöka stödet till hela landet\n", ["inrätta en", "utöka stödet"]),
    ("da", "Ministeriet vil:\noprette en tjeneste for børn\nudvide ordningen til hele landet\n", ["oprette en", "udvide ordningen"]),
    ("en", "The Ministry will:\nestablish a service for children\nexpand the scheme to all counties\n", ["establish a", "expand the"]),
    ("nb", "Tiltak\nOpplæring av tolker\nStyrking av tilsynet\nNytt kurs for tannleger\n\nKilder\n\nRapporten er fra 2020.\n", ["Opplæring av", "Styrking av", "Nytt kurs"]),
    ("sv", "Åtgärder\n\nUtbildning av tolkar\n\nFörstärkning av tillsynen\n\nKällor\n\nRapporten är från 2020.\n", ["Utbildning av", "Förstärkning av"]),
    ("fi", "Toimenpiteet\nTulkkien koulutus\nValvonnan vahvistaminen\n\nLähteet\n\nRaportti on vuodelta 2020.\n", ["Tulkkien koulutus", "Valvonnan vahvistaminen"]),
    # a line with its paragraph is a heading
    ("nb", "Tiltak\n\nOpplæring\n\nMange vet lite om temaet.\n\nStyrking\n\nDet er et behov.\n", []),
    # what such lines stand below announces nothing
    ("nb", "Innhold\nOpplæring av tolker\nStyrking av tilsynet\n", []),
    ("nb", "Målet er:\nopprette en tjeneste for barn\nutvide ordningen til hele landet\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "words", "expected"), WITHOUT_MARKS)
def test_lists_of_measures(lang: str, words: str, expected: list[str]) -> None:
    assert found(lang, words) == expected
