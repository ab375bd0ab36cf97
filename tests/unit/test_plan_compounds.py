"""Plans of any policy: compounds known by their end, common nouns with a title, and the periods that are told of them."""

from pathlib import Path

import pytest

from pipelines.inspection import findings, inspect


def periods(text: str) -> set[tuple[str | None, str | None]]:
    found = findings(inspect(text.encode(), "text"), Path("text.txt"))
    return {(plan["start"], plan["end"]) for plan in found["plans"] if plan["start"] or plan["end"]}


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Leselyststrategien varer fra 2018 til 2022. Regjeringen vil at flere barn skal lese.", "2018", "2022"),
        ("Regjeringens plan «Et samfunn for alle» følges opp. Planen gjelder for 2020–2024.", "2020", "2024"),
        ("Regjeringens plan for psykisk helse, «Mestre hele livet», gjelder for 2016–2020.", "2016", "2020"),
        ("Kulturskuleprogrammet er femårig (2021–2025) og blir styrt av departementet.", "2021", "2025"),
        ("Folkhälsostrategin sträcker sig över åren 2020–2025 och följs upp varje år.", "2020", "2025"),
        ("Digitaliseringsstrategi för skolväsendet 2023–2026\nSkolverket har tagit fram förslag till mål.", "2023", "2026"),
        ("Den nationale demensstrategi rækker fra 2016 til 2025 og har fem fokusområder.", "2016", "2025"),
        ("Kulturpakken løber over fire år (2021-2024). Kulturministeriet står bag pakken.", "2021", "2024"),
        ("Kansallinen lapsiohjelma toteutetaan vuosina 2019–2022. Ohjelmaa johtaa ministeriö.", "2019", "2022"),
        ("Oikeus osata -kehittämisohjelma on käynnissä vuosina 2020–2022. Ohjelmaa johtaa ministeriö.", "2020", "2022"),
        ("Rakennetun ympäristön ohjelma kattaa vuodet 2021–2023. Ympäristöministeriö vastaa siitä.", "2021", "2023"),
        ("Menntastefna 2021-2030 var samþykkt á Alþingi. Stefnan nær til allra skólastiga.", "2021", "2030"),
        ("Samgönguáætlun gildir frá 2018 til 2023. Ráðherra ber ábyrgð á framkvæmd hennar.", "2018", "2023"),
        ("The housing programme runs from 2019 to 2023. The Ministry of the Environment is in charge of it.", "2019", "2023"),
        ("The Rural Development Plan 2022–2026 has been approved by the Government.", "2022", "2026"),
    ],
)
def test_a_plan_is_known_by_the_end_of_its_compound(text: str, start: str, end: str) -> None:
    assert periods(text) == {(start, end)}


@pytest.mark.parametrize(
    "text",
    [
        "Reguleringsplanen gjelder fra 2020 til 2024 og ble vedtatt av kommunen. Utbyggingen starter i 2022.",
        "Partiprogrammet gjelder for 2021–2025. Landsmøtet vedtok det i april.",
        "Læreplanen gjeld frå 2016 til 2020. Elevane får nye fag.",
        "Flygplanen var i drift från 2003 till 2019. Bolaget köpte nya.",
        "Utbildningsprogrammet pågick 2018–2020 vid universitetet. Det leder till en masterexamen.",
        "Lokalplanen gælder fra 2016 til 2022. Kommunen har ændret den.",
        "TV-programmet blev sendt i årene 2014-2018 og havde mange seere.",
        "Koulutusohjelma kesti vuodesta 2018 vuoteen 2020. Opiskelijat saivat tutkinnon.",
        "Avointen ovien päivän ohjelma on voimassa vuosina 2019–2020. Ilmoittautuminen on avoinna.",
        "Ráðstefnan stóð yfir frá 2018 til 2019. Margir sóttu hana.",
        "Fjárhagsáætlun fyrir árin 2020–2023 var samþykkt. Bærinn þarf að spara.",
        "The degree programme runs from 2018 to 2021. Students take three courses.",
        "The pension plan covers the years 2015–2020. The fund has paid out more.",
    ],
)
def test_a_compound_of_another_kind_names_no_plan(text: str) -> None:
    assert periods(text) == set()


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Nasjonal strategi for likeverdig kulturtilbud mot 2030 er vedtatt. Den skal gi flere tilgang til kultur.", "2030"),
        ("Den nationella strategin för jämställd vård fram till 2028 är beslutad. Den ska följas upp.", "2028"),
        ("Strategien for ren luft frem mod 2027 er vedtaget. Ministeriet har ansvaret for arbejdet.", "2027"),
        ("Í desember var kynnt matvælastefna fyrir Ísland til ársins 2030. Hún á að vísa veginn.", "2030"),
        ("The strategy for clean air towards 2028 has been adopted. The ministry is in charge of the work.", "2028"),
    ],
)
def test_a_name_that_looks_to_a_year_ends_there(text: str, end: str) -> None:
    assert periods(text) == {(None, end)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Den tidligere handlingsplan mod vold gjaldt i årene 2014-2018. Den nye handlingsplan mod vold gælder for årene 2019-2022.",
            {("2014", "2018"), ("2019", "2022")},
        ),
        (
            "Edellinen työelämäohjelma toteutettiin vuosina 2018–2022. Uusi työelämäohjelma on voimassa vuosina 2023–2027.",
            {("2018", "2022"), ("2023", "2027")},
        ),
        (
            "Fyrri aðgerðaáætlun gilti á árunum 2016-2019. Ný aðgerðaáætlun gildir á árunum 2020-2023 og er víðtækari.",
            {("2016", "2019"), ("2020", "2023")},
        ),
        (
            "The first roadmap covered the period 2018–2021. The second roadmap covers the period 2022–2025 and has new aims.",
            {("2018", "2021"), ("2022", "2025")},
        ),
        (
            "Byggðaáætlun fyrir árin 2022-2036 var samþykkt. Henni fylgir aðgerðaáætlun sem tekur til áranna 2022-2026.",
            {("2022", "2036"), ("2022", "2026")},
        ),
        (
            "Suomen toinen kulttuuripoliittinen ohjelma kattoi vuodet 2018–2022. Kulttuuripoliittinen ohjelma 2023–2030 on valmisteilla.",
            {("2018", "2022"), ("2023", "2030")},
        ),
    ],
)
def test_plans_of_two_periods_are_told_apart(text: str, expected: set[tuple[str, str]]) -> None:
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The years 2021 to 2024 are covered by the action plan for Vision 2030, which the ministers approved.",
            ("2021", "2024"),
        ),
        ("Kansallinen ikäohjelma\nKesto: 11.2.2020 – 31.12.2030\nVastuuyksikkö: Hyvinvointi", ("2020-02-11", "2030-12-31")),
        (
            "Kommunene følger opp planen «Hel ved i hele landet». Kortet gjelder så lenge planperioden varer, altså til 2026.",
            (None, "2026"),
        ),
        (
            "Vuosien 2019–2023 toimenpideohjelma on puolivälissä. Raportti toimenpideohjelmasta kattaa vuoden 2021.",
            ("2019", "2023"),
        ),
    ],
)
def test_which_years_are_the_plans(text: str, expected: tuple[str | None, str]) -> None:
    assert periods(text) == {expected}
