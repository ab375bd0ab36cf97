"""Fields of measures in a plan's own form: who, with whom, when and for how much, in all languages; the wording is the tests' own."""

import pytest

from pipelines.inspection import inspect
from pipelines.records import build
from pipelines.records.plans import plans_of
from tests.unit.test_measures import HEADLINES

Row = tuple[str, str | None, str | None, list[str], list[str]]
"""First words of a measure, start, deadline, bodies with roles, sums."""


def rows_of(lang: str, words: str) -> list[Row]:
    """The measures of a page, with what its fields say of them."""
    title, _, rest = HEADLINES[lang].partition("\n\n")
    context = inspect(f"{title}\n\n15.03.2022\n\n{rest}{words}\n".encode(), "page")
    assert context.code == lang
    made = list(build(context, plans_of(context)))
    bodies = [record.cells for record in made if record.table == "measure_organisations"]
    sums = [record.cells for record in made if record.table == "amounts"]
    return [
        (
            " ".join(record.cells["text"].value.split()[:4]),
            *(record.cells[column].value.edtf if column in record.cells else None for column in ("start", "deadline")),
            [f"{cell['role'].value} {cell['org_id'].value}" for cell in bodies if cell["measure_id"] == record.row_id],
            [cell["raw"].value for cell in sums if cell["measure_id"] == record.row_id],
        )
        for record in made
        if record.table == "measures"
    ]


FIELDS: list[tuple[str, str, list[Row]]] = [
    # a label and its value on a line
    (
        "nb",
        "Tiltak 1: Lage et opplegg for tolker\nAnsvarlig: Politidirektoratet\nFrist: Innen 1. juli 2023",
        [("Tiltak 1: Lage et", None, "2023-07-01", ["responsible no-politidirektoratet"], [])],
    ),
    (
        "sv",
        "Åtgärd 3: Ta fram en handbok\nAnsvarig myndighet: Jämställdhetsmyndigheten\nTidsplan: 2023–2024\nSamverkansparter: Polismyndigheten och Migrationsverket",
        [
            (
                "Åtgärd 3: Ta fram",
                "2023/2024",
                None,
                ["responsible se-jaemstaelldhetsmyndigheten", "partner se-polismyndigheten", "partner se-migrationsverket"],
                [],
            )
        ],
    ),
    (
        "da",
        "Initiativ 2: Udarbejde en vejledning\nAnsvarlig: Socialstyrelsen\nTidsfrist: Udgangen af 2023\nØkonomi: 2 mio. kr.",
        [("Initiativ 2: Udarbejde en", None, "2023-12-31", ["responsible dk-socialstyrelsen"], ["2 mio. kr."])],
    ),
    (
        "fi",
        "Toimenpide 5: Laaditaan opas rajavartijoille.\nVastuutahot ja aikataulu: Sisäministeriö, 2023\nYhteistyötahot: Maahanmuuttovirasto",
        [
            (
                "Toimenpide 5: Laaditaan opas",
                "2023",
                None,
                ["responsible fi-sisaeministerioe", "partner fi-maahanmuuttovirasto"],
                [],
            )
        ],
    ),
    (
        "is",
        "Aðgerð 2: Opna athvarf fyrir konur\nÁbyrgðaraðili: Dómsmálaráðuneytið\nTímarammi: 2023–2024",
        [("Aðgerð 2: Opna athvarf", "2023/2024", None, ["responsible is-domsmalaraduneytid"], [])],
    ),
    (
        "en",
        "Measure 7: Commission a study\nResponsible: the Norwegian Police Directorate\nDeadline: 1 May 2023\nFunding: EUR 2 million",
        [("Measure 7: Commission a", None, "2023-05-01", ["responsible no-politidirektoratet"], ["EUR 2 million"])],
    ),
    # a label, and its values on lines of their own
    (
        "nb",
        "Tiltak 2: Holde kurs for dommere\nAnsvarlige departement:\nJustis- og beredskapsdepartementet\nArbeids- og sosialdepartementet\nKostnad:\n5 millioner kroner",
        [
            (
                "Tiltak 2: Holde kurs",
                None,
                None,
                ["responsible no-justis-og-beredskapsdepartementet", "responsible no-arbeids-og-sosialdepartementet"],
                ["5 millioner kroner"],
            )
        ],
    ),
    (
        "nn",
        "Tiltak 4 – Utvikle ein rettleiar\n\nAnsvarleg\nPolitidirektoratet\n\nTidsramme\n2023–2025",
        [("Tiltak 4 – Utvikle", "2023/2025", None, ["responsible no-politidirektoratet"], [])],
    ),
    # behind an item, and in the cells of a table
    (
        "nb",
        "• Kurs for dommere. Ansvarlig: Domstoladministrasjonen. Frist: 2023\n• Veileder om tvang. Ansvarlig: Arbeidstilsynet",
        [
            ("Kurs for dommere.", None, "2023", ["responsible no-domstoladministrasjonen"], []),
            ("Veileder om tvang.", None, None, ["responsible no-arbeidstilsynet"], []),
        ],
    ),
    (
        "sv",
        "Åtgärd | Ansvarig | Tidsplan\nUtbilda fler tolkar | Migrationsverket | 2023\nTa fram en handbok | Polismyndigheten | 2024",
        [
            ("Utbilda fler tolkar", "2023", None, ["responsible se-migrationsverket"], []),
            ("Ta fram en handbok", "2024", None, ["responsible se-polismyndigheten"], []),
        ],
    ),
    # a single field answers for the page, and a label without a value says nothing
    ("nb", "Politiet skal opprette et senter.\n\nAnsvarlig: Politidirektoratet", [("Politiet skal opprette et", None, None, ["responsible generic-politiet-nb"], [])]),
    ("da", "Initiativ 3: Afholde et kursus\nAnsvarlig:\n\nInitiativ 4: Oprette en enhed", [("Initiativ 3: Afholde et", None, None, [], []), ("Initiativ 4: Oprette en", None, None, [], [])]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "words", "expected"), FIELDS)
def test_fields_say_who_when_and_for_how_much(lang: str, words: str, expected: list[Row]) -> None:
    assert rows_of(lang, words) == expected
