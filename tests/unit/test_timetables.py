"""Timetables of a plan: what its items say is done when, below the words for one and below years; the wording is the tests' own."""

import pytest

from tests.unit.test_measures import found

PLANS = {
    "nb": "Regjeringen la i mai 2030 fram Handlingsplan mot vold.",
    "nn": "Regjeringa la i mai 2030 fram Handlingsplan mot vald.",
    "sv": "Regeringen antog i maj 2030 Handlingsplan mot våld.",
    "da": "Regeringen offentliggjorde i maj 2030 Handlingsplan mod vold.",
    "fi": "Hallitus julkaisi toukokuussa 2030 väkivallan vastaisen toimintaohjelman.",
    "is": "Ríkisstjórnin samþykkti í maí 2030 aðgerðaáætlun gegn ofbeldi.",
    "en": "In May 2030 the Government launched the Action Plan against Violence.",
}
HEADINGS = {
    "nb": ("Tidsplan", "Fremdriftsplan", "Tidslinje for planen", "Planens fremdrift", "Milepæler"),
    "nn": ("Tidsplan", "Framdriftsplan", "Tidslinje for planen", "Framdrifta i planen", "Milepælar"),
    "sv": ("Tidsplan", "Tidtabell", "Tidslinje", "Tidsplan för genomförandet", "Milstolpar", "Så fortskrider programmet"),
    "da": ("Tidsplan", "Tidslinje", "Tidsplan for handlingsplanen", "Milepæle"),
    "fi": (
        "Aikataulu",
        "Toteutusaikataulu",
        "Näin ohjelma etenee",
        "Ohjelman aikataulu",
        "Suunnitelman toteutuksen aikataulu",
        "Virstanpylväät",
    ),
    "is": ("Tímaáætlun", "Tímalína", "Tímaáætlun aðgerða", "Vörður"),
    "en": ("Timetable", "Timeline", "Timetable for the plan", "Implementation schedule", "Milestones", "Schedule"),
}
STEPS = {
    "nb": ("Det første vraket renses", "Nye kurs for tolker i retten", "Brukerne får bedre veiledning", "Håndbok for kommunene ferdigstilles", "Evaluering av krisesentrene"),
    "nn": ("Det første vraket blir reinsa", "Nye kurs for tolkar i retten", "Brukarane får betre rettleiing", "Handboka for kommunane er ferdig", "Evaluering av krisesentera"),
    "sv": ("Det första vraket saneras", "Nya kurser för tolkar i rätten", "Brukarna får bättre vägledning", "Handboken för kommunerna blir klar", "Utvärdering av kvinnojourerna"),
    "da": ("Det første vrag renses", "Nye kurser for tolke i retten", "Brugerne får bedre vejledning", "Håndbogen til kommunerne er færdig", "Evaluering af krisecentrene"),
    "fi": ("Ensimmäinen hylky saneerataan", "Uusia kursseja oikeustulkeille", "Asiakkaat saavat parempaa ohjausta", "Kuntien käsikirja valmistuu", "Turvakotien arviointi tehdään"),
    "is": ("Fyrsta flakið er hreinsað", "Ný námskeið fyrir dómtúlka haldin", "Notendur fá betri leiðsögn", "Handbók fyrir sveitarfélög lýkur", "Mat á neyðarathvörfum fer fram"),
    "en": ("The first wreck is cleaned", "New courses for court interpreters", "Users get better guidance", "The handbook for municipalities is completed", "Evaluation of the crisis centres"),
}  # fmt: skip
OTHERS = {
    "nb": ("Konferanse om vold i Oslo", "Søknadsfrist for tilskudd fra ordningen", "Planen vedtas av Stortinget", "Høringsfrist for alle kommuner", "Valg til Stortinget"),
    "nn": ("Konferanse om vald i Oslo", "Søknadsfrist for tilskot frå ordninga", "Planen blir vedteken av Stortinget", "Val til Stortinget"),
    "sv": ("Konferens om våld i Stockholm", "Ansökningstid för bidrag går ut", "Planen antas av riksdagen", "Val till riksdagen", "Remisstiden går ut"),
    "da": ("Konference om vold i København", "Ansøgningsfrist for puljen om vold", "Planen vedtages af Folketinget", "Valg til Folketinget"),
    "fi": ("Hakuaika avustuksiin päättyy kunnissa", "Hallitus hyväksyy ohjelman", "Lausuntoaika päättyy kunnissa", "Eduskuntavaalit koko maassa"),
    "is": ("Ráðstefna um ofbeldi í Reykjavík", "Umsóknarfrestur um styrki rennur út", "Áætlunin samþykkt á Alþingi", "Kosningar til Alþingis"),
    "en": ("Conference on violence in Oslo", "Deadline for grants to municipalities", "The plan is adopted by Parliament", "Elections to the Parliament"),
}  # fmt: skip
OTHER_HEADINGS = {
    "nb": ("Historikk", "Tidsplan for høringen", "Program for konferansen"),
    "nn": ("Historikk", "Tidsplan for konferansen", "Søknadsfristar"),
    "sv": ("Historik", "Tidsplan för konferensen", "Ansökningstider"),
    "da": ("Historik", "Tidsplan for konferencen", "Ansøgningsfrister"),
    "fi": ("Historia", "Haun aikataulu", "Hakuajat"),
    "is": ("Saga", "Tímalína ráðstefnunnar", "Umsóknarfrestir"),
    "en": ("History", "Timetable of the conference", "Application timetable"),
}
FIRST = 2031


def dated(items: tuple[str, ...], first: int = FIRST) -> str:
    """Items that each open with a year."""
    return "".join(f"• {year}: {item}\n" for year, item in enumerate(items, first))


def by_year(items: tuple[str, ...], first: int = FIRST) -> str:
    """Items each below the heading of its year."""
    return "".join(f"{year}\n\n• {item}\n\n" for year, item in enumerate(items, first))


def starts(items: tuple[str, ...], first: int | None = None) -> list[str]:
    """What `found` tells of items, with the year before them or without."""
    if first is None:
        return [" ".join(item.split()[:2]) for item in items]
    return [f"{year}: {item.split()[0]}" for year, item in enumerate(items, first)]


@pytest.mark.parametrize("lang", STEPS)
def test_each_step_of_a_timetable_is_a_measure(lang: str) -> None:
    for heading in HEADINGS[lang]:
        page = f"{PLANS[lang]}\n\n{heading}\n\n"
        assert found(lang, page + dated(STEPS[lang])) == starts(STEPS[lang], FIRST), heading
        assert found(lang, page + by_year(STEPS[lang])) == starts(STEPS[lang]), heading


@pytest.mark.parametrize("lang", STEPS)
def test_what_falls_on_a_day_by_itself_is_none(lang: str) -> None:
    assert found(lang, f"{PLANS[lang]}\n\n{HEADINGS[lang][0]}\n\n{dated(OTHERS[lang])}") == []


@pytest.mark.parametrize("lang", STEPS)
def test_lists_with_years_below_other_headings_or_before_the_plan_are_no_timetable(lang: str) -> None:
    step = STEPS[lang][0]  # which no word of its own makes a measure
    for heading in OTHER_HEADINGS[lang]:
        page = f"{PLANS[lang]}\n\n{heading}\n\n"
        assert found(lang, page + dated((step, step))) == [], heading
        assert found(lang, page + by_year((step, step))) == [], heading
    old = (step, step)
    assert found(lang, f"{PLANS[lang]}\n\n{HEADINGS[lang][0]}\n\n{dated(old, 2001)}") == []
    # no plan on the page; one time alone
    assert found(lang, f"{HEADINGS[lang][0]}\n\n{dated(old)}") == []
    assert found(lang, f"{PLANS[lang]}\n\n{HEADINGS[lang][0]}\n\n{dated(old[:1])}") == []


def test_years_within_those_of_the_plan_make_a_timetable_without_its_name() -> None:
    plan = "Handlingsplan mot vold 2031-2034\n\nHandlingsplanen mot vold 2031-2034 gjelder for hele landet."
    steps = ("Det første vraket renses", "Nye kurs for tolker i retten")
    assert found("nb", f"{plan}\n\nHva skjer når\n\n{by_year(steps)}") == ["Det første", "Nye kurs"]
    assert found("nb", f"{plan}\n\nHva skjer når\n\n{by_year(steps, 2041)}") == []


def test_a_field_of_each_measure_is_no_timetable_of_the_plan() -> None:
    words = "Tiltak 1: Opprette et senter for barn\n\nTidsplan:\n\n• 2031: Lokaler finnes\n• 2032: Senteret åpner\n\n"
    page = f"{PLANS['nb']}\n\n{words}{words.replace('Tiltak 1', 'Tiltak 2').replace('barn', 'unge')}"
    assert found("nb", page) == ["Tiltak 1:", "Tiltak 2:"]
