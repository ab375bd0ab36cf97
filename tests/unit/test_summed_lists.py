"""Lists with as many items as measures are counted, whatever their words; the nearest lists that are none; the wording is the tests' own."""

from dataclasses import dataclass

import pytest

from pipelines.inspection import inspect
from pipelines.records import measures
from tests.unit.test_measures import SPEECH, found


@dataclass(frozen=True)
class Page:
    """What a page of one language is made of.

    Attributes:
        stated: a sentence that says that the plan has four measures.
        heading: a heading that counts them.
        lead: words before the parts among which they are shared out.
        measures: a heading of measures.
        parts: headings of two parts.
        items: four items, of which no word says that they are measures.
        others: words with the same number before a list that holds none.
        aims: a heading of aims.
    """

    stated: str
    heading: str
    lead: str
    measures: str
    parts: tuple[str, str]
    items: tuple[str, ...]
    others: tuple[str, ...]
    aims: str

    def expected(self) -> list[str]:
        """The first two words of each item."""
        return [" ".join(item.split()[:2]) for item in self.items]

    def flat(self, mark: str) -> str:
        """All items in a list."""
        return listed(self.items, mark)

    def parted(self, mark: str) -> str:
        """The items in two lists, each below its heading."""
        return "\n".join(f"{head}\n\n{listed(half, mark)}" for head, half in zip(self.parts, self.halves(), strict=True))

    def halves(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The items in two groups."""
        return self.items[:2], self.items[2:]


def listed(items: tuple[str, ...], mark: str) -> str:
    """A list with marks or numbers."""
    return "".join(f"{mark.format(number)}{item}\n" for number, item in enumerate(items, 1))


MARKS = ("• ", "{}. ")
PAGES = {
    "nb": Page(
        "Handlingsplanen har fire tiltak.", "Fire tiltak", "Planens fire tiltak er fordelt på to områder:", "Tiltakene i planen", ("Barn og unge", "Voksne"),
        ("Ung med diabetes", "Én dør inn", "Samme dag på samme sted", "Bedre hverdag for pasienter"),
        ("Planen har fire mål.", "Strategien har fire kapitler.", "Rapporten har fire forfattere.", "Planen har fire indikatorer.", "Rådet anbefaler fire tiltak.",
         "Utvalget foreslår fire tiltak.", "Gruppen har fire medlemmer.", "Fire spørsmål om tiltakene", "Vi stiller fire spørsmål om tiltak:", "Planen har ikke fire tiltak.",
         "Rapporten gir fire anbefalinger om tiltak:", "Organisasjonene krever fire tiltak:", "Den forrige planen hadde fire tiltak.", "Planen har fire mål og fire tiltak.", "Slik søker du, i fire steg."),
        "Mål",
    ),
    "nn": Page(
        "Handlingsplanen har fire tiltak.", "Fire tiltak", "Dei fire tiltaka i planen er delte på to område:", "Tiltaka i planen", ("Barn og unge", "Vaksne"),
        ("Ung med diabetes", "Éi dør inn", "Same dag på same stad", "Betre kvardag for pasientar"),
        ("Planen har fire mål.", "Strategien har fire kapittel.", "Rapporten har fire forfattarar.", "Planen har fire indikatorar.", "Rådet rår til fire tiltak.",
         "Utvalet foreslår fire tiltak.", "Gruppa har fire medlemer.", "Fire spørsmål om tiltaka", "Vi stiller fire spørsmål om tiltak:", "Organisasjonane krev fire tiltak:", "Slik søkjer du, i fire steg."),
        "Mål",
    ),
    "sv": Page(
        "Handlingsplanen har fyra åtgärder.", "Fyra åtgärder", "Planens fyra åtgärder hör till två områden:", "Åtgärderna i planen", ("Barn och unga", "Vuxna"),
        ("Ung med diabetes", "En väg in", "Samma dag på samma plats", "Bättre vardag för patienter"),
        ("Planen har fyra mål.", "Strategin har fyra kapitel.", "Rapporten har fyra författare.", "Planen har fyra indikatorer.", "Rådet rekommenderar fyra åtgärder.",
         "Utredningen föreslår fyra åtgärder.", "Gruppen har fyra ledamöter.", "Fyra frågor om åtgärderna", "Vi ställer fyra frågor om åtgärder:", "Organisationerna kräver fyra åtgärder:", "Så söker du, i fyra steg."),
        "Mål",
    ),
    "da": Page(
        "Handlingsplanen har fire initiativer.", "Fire initiativer", "Planens fire initiativer hører under to pejlemærker:", "Initiativerne i planen", ("Børn og unge", "Voksne"),
        ("Ung med diabetes", "Én dør ind", "Samme dag på samme sted", "Bedre hverdag for patienter"),
        ("Planen har fire mål.", "Strategien har fire kapitler.", "Rapporten har fire forfattere.", "Planen har fire indikatorer.", "Rådet anbefaler fire initiativer.",
         "Udvalget foreslår fire tiltag.", "Gruppen har fire medlemmer.", "Fire spørgsmål om initiativerne", "Vi stiller fire spørgsmål om tiltag:", "Organisationerne kræver fire tiltag:", "Sådan søger du, i fire skridt."),
        "Mål",
    ),
    "fi": Page(
        "Toimintasuunnitelmassa on neljä toimenpidettä.", "Neljä toimenpidettä", "Ohjelman neljä toimenpidettä jakautuvat kahteen teemaan:", "Ohjelman toimenpiteet",
        ("Lapset ja nuoret", "Aikuiset"),
        ("Nuori ja diabetes", "Yksi ovi", "Samana päivänä samassa paikassa", "Parempi arki potilaille"),
        ("Ohjelmassa on neljä tavoitetta.", "Strategiassa on neljä lukua.", "Raportilla on neljä kirjoittajaa.", "Ohjelmassa on neljä mittaria.", "Neuvosto suosittelee neljää toimenpidettä.",
         "Työryhmä ehdottaa neljää toimenpidettä.", "Työryhmässä on neljä jäsentä.", "Neljä kysymystä toimenpiteistä", "Esitämme neljä kysymystä toimenpiteistä:", "Järjestöt vaativat neljää toimenpidettä:", "Näin haet, neljä askelta."),
        "Tavoitteet",
    ),
    "is": Page(
        "Í aðgerðaáætluninni eru fjórar aðgerðir.", "Fjórar aðgerðir", "Fjórar aðgerðir áætlunarinnar skiptast í tvo flokka:", "Aðgerðir áætlunarinnar", ("Börn og ungmenni", "Fullorðnir"),
        ("Ungt fólk með sykursýki", "Einar dyr", "Sama dag á sama stað", "Betri dagar fyrir sjúklinga"),
        ("Í áætluninni eru fjögur markmið.", "Í stefnunni eru fjórir kaflar.", "Höfundar skýrslunnar eru fjórir.", "Í áætluninni eru fjórir mælikvarðar.", "Ráðið mælir með fjórum aðgerðum.",
         "Nefndin leggur til fjórar aðgerðir.", "Í nefndinni eru fjórir fulltrúar.", "Fjórar spurningar um aðgerðirnar", "Samtökin krefjast fjögurra aðgerða:", "Svona sækir þú um, fjögur skref."),
        "Markmið",
    ),
    "en": Page(
        "The action plan has four measures.", "Four measures", "The four measures of the plan fall under two themes:", "The measures in the plan", ("Children and young people", "Adults"),
        ("Young with diabetes", "One door", "Same day, same place", "Better days for patients"),
        ("The plan has four aims.", "The strategy has four chapters.", "The report has four authors.", "The plan has four indicators.", "The Council recommends four measures.",
         "The committee proposes four measures.", "The group has four members.", "Four questions about the measures", "We ask four questions about measures:", "Four recommendations on measures",
         "The organisations call for four measures:", "How to apply in four steps."),
        "Aims",
    ),
}  # fmt: skip
INTRODUCTIONS = {
    "nb": "Mange vet lite om temaet.", "nn": "Mange veit lite om temaet.", "sv": "Många vet lite om ämnet.", "da": "Mange ved lidt om emnet.",
    "fi": "Moni tietää aiheesta vähän.", "is": "Margir vita lítið um efnið.", "en": "Many people know little about this.",
}  # fmt: skip


def _of_items(lang: str, words: str) -> list[str]:
    """The measures that items of the list are."""
    return [start for start in found(lang, words) if start in PAGES[lang].expected()]


@pytest.mark.parametrize("lang", PAGES)
@pytest.mark.parametrize("mark", MARKS)
def test_each_item_is_a_measure_if_the_words_above_count_as_many(lang: str, mark: str) -> None:
    page = PAGES[lang]
    for above in (page.stated, page.heading):
        assert found(lang, f"{above}\n\n{page.flat(mark)}") == page.expected(), above
    assert found(lang, f"{page.lead}\n\n{page.parted(mark)}") == page.expected()
    assert found(lang, f"{page.heading}\n\n{page.lead}\n\n{page.parted(mark)}") == page.expected()


@pytest.mark.parametrize("lang", PAGES)
def test_no_item_is_one_if_something_else_is_counted_or_somebody_wants_it(lang: str) -> None:
    page = PAGES[lang]
    for above in page.others:
        assert _of_items(lang, f"{above}\n\n{page.flat('• ')}") == [], above


@pytest.mark.parametrize("lang", PAGES)
@pytest.mark.parametrize("mark", MARKS)
def test_lists_below_a_heading_of_measures_that_come_to_the_number_stated_elsewhere_are_measures(lang: str, mark: str) -> None:
    page = PAGES[lang]
    first, second = page.halves()
    told = INTRODUCTIONS[lang]
    body = f"{page.parts[0]}\n\n{told}\n\n{listed(first, mark)}\n{page.parts[1]}\n\n{told}\n\n{listed(second, mark)}"
    assert found(lang, f"{page.stated} {told}\n\n{page.measures}\n\n{told}\n\n{body}") == page.expected()
    # one item too few
    short = f"{page.parts[0]}\n\n{told}\n\n{listed(first, mark)}\n{page.parts[1]}\n\n{told}\n\n{listed(second[:1], mark)}"
    assert _of_items(lang, f"{page.stated} {told}\n\n{page.measures}\n\n{told}\n\n{short}") == []
    # as many aims
    assert _of_items(lang, f"{page.stated} {told}\n\n{page.aims}\n\n{told}\n\n{page.flat(mark)}") == []


def test_numbers_of_a_whole_page_that_come_to_the_number_of_measures_are_measures() -> None:
    items = ("Ung med diabetes", "Én dør inn", "Samme dag på samme sted", "Bedre hverdag for pasienter", "Kunnskap nær brukeren")
    one, other = listed(items[:3], "{}. "), listed(items[3:], "{}. ")
    stated = "Handlingsplanen har fem tiltak. Den gjelder hele landet."
    page = f"{stated}\n\nBarn og unge\n\nMange vet lite om temaet.\n\n{one}\nVoksne\n\nNoen vet mer om det.\n\n{other}"
    assert found("nb", page) == ["Ung med", "Én dør", "Samme dag", "Bedre hverdag", "Kunnskap nær"]
    assert found("nb", page.replace("fem tiltak", "seks tiltak")) == []
    assert found("nb", page.replace("Noen vet mer om det.", "Målene er:")) == []
    assert found("nb", page.replace("1. ", "• ").replace("2. ", "• ").replace("3. ", "• ")) == []


def test_an_item_is_one_measure_with_all_that_it_tells_first() -> None:
    page = "Planen har tre tiltak.\n\n• Ung med diabetes. Her møter unge hverandre.\n• Én dør inn\n• Departementet skal opprette et senter for barn.\n"
    assert found("nb", page) == ["Ung med", "Én dør", "Departementet skal"]


def test_points_below_numbers_are_not_counted_with_them() -> None:
    page = "Planen har fire tiltak.\n\n1. Barn og unge\n\n• Ung med diabetes\n• Én dør inn\n\n2. Voksne\n\n• Samme dag på samme sted\n"
    assert found("nb", page) == []


def test_a_list_in_a_speech_holds_none() -> None:
    page = PAGES["sv"]
    words = f"Jag är glad för ordet i denna sak. Vi vill se fyra åtgärder.\n\n{page.heading}\n\n{page.flat('• ')}"
    context = inspect(SPEECH.format(words).encode(), "speech")
    assert context.page.kind is not None
    assert context.page.kind.value == "speech"
    assert measures.rows_of(context, None) == []
