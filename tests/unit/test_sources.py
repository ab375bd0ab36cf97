"""Templates: signs, heads, labels, what is no text; each example in the form of the site that its id names."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.documents import Document, ManifestRow, Source, Span
from pipelines.inspection import inspect
from pipelines.records.context import read
from pipelines.registers import rows
from pipelines.sources import parse, plain, templates
from pipelines.sources.head_lines import is_publisher, publishers, title_kind, type_line
from pipelines.sources.labels import announced, boilerplate_of, interface_language, language_of_address
from pipelines.sources.layout import blocks, lines
from pipelines.sources.page import DATE, Label, Page
from pipelines.sources.sorting import link_of, sort_out


def document(text: str, url: str | None = None) -> Document:
    manifest = ManifestRow("raw/test/manifest.csv#page.txt", url=url) if url else None
    return Document("page", text, Source("test"), manifest)


def page_of(text: str, url: str | None = None) -> Page:
    page = parse(document(text, url))
    assert page is not None
    return page


def field(page: Page, name: str, text: str) -> list[str]:
    return [span.of(text) for span in page.fields.get(name, ())]


# --- recognition ----------------------------------------------------------------------------------------------------

SIGNS = [
    ("norden.speech", "Ola Prøve (Svar på replik)\n\nTakk for spørsmålet."),
    ("norden.speech", "12. (Reply)\nInformation\nSpeech number\n12\nDate\nKiitos."),
    ("norden.speech", "Upplýsingar\n\nRæðunúmer\n\n7\n\nDagsetning\n\n01.11.11 10:00\n\nGóðan dag."),
    ("norden.news", "Ny rapport om havet\n\n03.02.16 | Nyhed\nRapporten udkommer i dag."),
    ("norden.news", "Uusi raportti merestä\n\n03.02.2016 | Uutinen\nRaportti julkaistaan tänään."),
    ("statsbudsjettet.entry", "Statsbudsjettet fra A til Å\n\nB\n\nBarnehus\n\nBarnehusa får meir."),
    ("newsroom.mynewsdesk", "Byrån\n\nNytt stöd\n\nPressmeddelande   •   Jan 07, 2015 09:00 CET\n\nStödet ökar."),
    ("newsroom.agency", "Justitsministeriet\n\nNy aftale\n\nDel\n\nPartierne er enige."),
    ("newsroom.agency", "Ny avtale\n\n3.5.2021 07:00:00 CEST | Barnedepartementet | Pressemelding\n\nDel\n\nAvtalen gjelder nå."),
    ("regjeringen.proposition", "Ot.prp. nr. 50 (2003-2004)\n\nOm lov om prøver\n\n1 Innledning\n\nLoven er ny."),
    ("regjeringen.proposition", "Prop. 1 S Tillegg 2 (2014–2015)\n\nFOR BUDSJETTÅRET 2015\n\nEndringer foreslås."),
    ("regjeringen.news", "Ny lov\n\nPublisert under: Regjeringen Bondevik II\n\nLoven er ny."),
    ("regjeringen.news", "Plan\n\nHandlingsplan mot noko (PDF, 850 kb)"),
    ("regjeringen.report", "Til innhaldsliste\n\nTiltak\n\nTiltak\n\nHer står tiltaka."),
    ("finland.ministry", "Hyppää sisältöön\n\nOhjelma valmistui\n\n11.11.2021 12.05\n\nOhjelma on valmis."),
    ("finland.ministry", "Programmet klart\n\nJustitieministeriet 2.3.2012 9.00\nPressmeddelande\n\nProgrammet är klart."),
    ("finland.ministry", "Speech in Turku\n\nMinistry of Justice\nPublication date 1.2.2019 14.09\n\nLadies and gentlemen,"),
    (
        "finland.ministry",
        "Uusi ohje\n\nSisäministeriö 3.5.2016 8.48 | Julkaistu suomeksi 9.6.2016 klo 15.23\nTiedote\n\nOhje on valmis.",
    ),
    ("finland.ihmiskauppa", "Fin Swe Eng\n\nTukea uhreille\n\nTukea saa kaikkialla."),
    ("sweden.government", "Artikel från Socialdepartementet\n\nSå stärks stödet\n\nPublicerad\n\nStödet stärks."),
    ("sweden.government", "Press release from Ministry of Culture\n\nNew museum\n\nPublished 3 May 2019\n\nA museum opens."),
    ("sweden.agency", "Ny rapport\n\nRapporten är klar.\n\nPubliceringsdatum: 3 maj 2021"),
    ("finland.ministry", "Valtioneuvosto ja ministeriöt\n\nUusi laki\n\nliikenneministeriö\n3.5.2019 8.30\n\nLaki annetaan."),
    ("finland.ministry", "Government and ministries\nMedia\n\nNew act\n\nMinistry of Labour\n3.5.2019 8.30\n\nThe act is due."),
    ("iceland.government", "News\n\n7 May 2021 Ministry of Social Affairs\n\nNew shelter\n\nThe shelter opens."),
    ("agency.news", "Tilsynet får nytt kontor\n\nPublisert 3. mai 2018\n\nKontoret åpner snart."),
    ("agency.news", "New shelter\n\nPublished 3 May 2019\n\nThe Danish Government opens a shelter."),
    (
        "agency.news",
        "Skyddet av vittnen\n\nSkriftlig fråga av Anna Berg (X)\n\nInlämnad: 2012-09-01 Besvarad: 2012-09-10\n\nVad gör ministern?",
    ),
    ("agency.news", "Uusi ohje tarkastajille\n\nJulkaistu 3.5.2018 9.00\n\nOhje on käytössä."),
    ("denmark.ministry", "Spring til indhold\n\nNy plan\n\nPlanen er klar."),
    ("denmark.ministry", "NYHED / 01-02-2021\n\nNy plan\n\nPlanen er klar."),
    ("iceland.government", "31. mars 2008 Félagsmálaráðuneytið\n\nNý áætlun\n\nÁætlunin er tilbúin."),
    ("iceland.government", "Ný áætlun\n\nÁætlunin er tilbúin.\n\nÁbending / fyrirspurn"),
]


@pytest.mark.parametrize(("template", "text"), SIGNS)
def test_a_page_is_recognised_by_what_only_its_site_writes(template: str, text: str) -> None:
    assert page_of(text).template == template


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ny plan\n\nPlanen er klar. Læs planen her (pdf)\n\nKontakt: Per Prøve", id="da_contact_and_pdf"),
        pytest.param("Ny plan\n\nPlanen er klar.\n\nPlanen (pdf)", id="nb_bare_pdf"),
        pytest.param("Ny plan\n\nDen 3. maj 2019 blev planen klar.", id="da_date_in_text"),
        pytest.param("Nyhet\n\nPlanen är klar.", id="sv_type_line_alone"),
        pytest.param("Information\n\nPlanen är klar.", id="sv_heading_of_the_speech_block_alone_below_other_words"),
        pytest.param("Kari Prøve (Stortinget)\n\nPlanen er klar.", id="nb_name_with_other_parenthesis"),
        pytest.param("Ny plan\n\nPubliceringsdatum för planen är inte känt.", id="sv_label_that_opens_a_sentence"),
        pytest.param("Utgiver er ikke kjent\n\nPlanen er klar.", id="nb_label_without_colon"),
        pytest.param("Ministeriet\n\nPlanen er klar.", id="da_ministry_alone"),
        pytest.param("New shelter\n\nPublished\n\nThe Danish Government opens a shelter.", id="en_label_of_any_government"),
        pytest.param("word", id="one_word"),
    ],
)
def test_a_page_without_any_sign_is_not_recognised(text: str) -> None:
    page = parse(document(text))
    assert page is None or page.template == "norden.speech"
    if text.startswith("Information"):
        return
    assert page is None


def test_orders_are_such_that_the_more_particular_comes_first() -> None:
    orders = {template.name: template.order for template in templates()}
    assert orders["regjeringen.report"] < orders["regjeringen.news"]
    assert orders["norden.news"] < orders["newsroom.agency"]
    assert orders["sweden.agency"] < orders["sweden.government"]


# --- speeches -------------------------------------------------------------------------------------------------------

GENERATIONS = [
    ("is", ["Upplýsingar", "Gerð", "Andsvar", "Ræðunúmer", "9", "Notandi", "Speaker role", "Dagsetning"]),
    ("sv", ["Information", "Typ", "Replik", "Tal nummer", "9", "Person", "Speaker role", "Datum"]),
    ("da", ["Information", "Type", "Replik", "Talenummer", "9", "Person", "Talerrolle", "Dato"]),
    ("nb", ["Informasjon", "Type", "Replikk", "Tale nummer", "9", "Person", "Speaker role", "Dato"]),
    ("fi", ["Tietoja", "Laji", "Vastauspuheenvuoro", "Puheen numero", "9", "Henkilö", "Speaker role", "Päivämäärä"]),
    ("da", ["Information", "Type", "Replik", "Talenummer", "9", "Ekstern taler", "Talerrolle", "Dato"]),
    ("en", ["Information", "Speech type", "Reply", "Speech number", "9", "External speaker", "Speaker role", "Date"]),
    ("is", ["Upplýsingar", "Speech type", "Andsvar", "Speech number", "9", "Person", "Speaker role", "Date"]),
    ("nb", ["Informasjon", "Speech type", "Indlæg", "Speech number", "9", "Person", "Speaker role", "Date"]),
    ("da", ["Information", "Speech type", "Indlæg", "Speech number", "9", "Person", "Speaker role", "Date"]),
    ("sv", ["Information", "Speech type", "Inlägg", "Speech number", "9", "Person", "Speaker role", "Date"]),
]


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["tight", "blank_lines"])
@pytest.mark.parametrize("below", [False, True], ids=["block_first", "block_last"])
@pytest.mark.parametrize(("lang", "block"), GENERATIONS, ids=lambda value: value if isinstance(value, str) else value[1])
def test_speech_block_in_all_languages_with_empty_values(lang: str, block: list[str], below: bool, gap: str) -> None:
    body = "Herra puhemies, kiitos puheenvuorosta ja hyvästä keskustelusta."
    words = ["9. Kim Prøve (Replik)", body, *block] if below else ["9. Kim Prøve (Replik)", *block, body]
    text = gap.join(words)
    page = page_of(text)
    assert page.ui_lang is not None
    assert page.ui_lang.value == lang
    assert field(page, "number", text) == ["9", "9"]
    assert field(page, "person", text) == ["Kim Prøve"]
    assert "role" not in page.fields
    assert "date" not in page.fields
    assert [block.span.of(text) for block in page.body] == [body]


BODY = "Herra puhemies, kiitos puheenvuorosta ja hyvästä keskustelusta."


@pytest.mark.parametrize("label", ["Ekstern taler", "Ulkopuolinen vieras"], ids=["known", "unseen"])
@pytest.mark.parametrize("name", ["Kim Prøve", "Kim Prøve v. Holt", "Kim von Holt", "Kim von der Holt", "Kim de la Holt"])
def test_a_speaker_from_outside_stands_in_the_block_alone(label: str, name: str) -> None:
    text = f"9. (Indlæg)\n\nInformation\n\nTalenummer\n9\n{label}\n{name}\nTalerrolle\nGæst\nDato\n\n{BODY}"
    page = page_of(text)
    assert field(page, "person", text) == [name]
    assert field(page, "role", text) == ["Gæst"]


@pytest.mark.parametrize("below", [False, True], ids=["block_first", "block_last"])
@pytest.mark.parametrize("number", ["", "9. ", "# 9. "], ids=["name", "number", "heading"])
@pytest.mark.parametrize("kind", ["Afstemning", "Omröstning", "Bemærkning til forretningsorden", "Kunngerð"])
def test_a_kind_of_speech_that_nobody_has_seen_is_kept_and_told(kind: str, number: str, below: bool) -> None:
    block = ["Information", "Type", kind, "Talenummer", "9", "Person", "Dato"]
    text = "\n\n".join([f"{number}Kim Prøve ({kind})", *([BODY, *block] if below else [*block, BODY])])
    page = page_of(text)
    assert field(page, "type", text) == [kind, kind]
    assert field(page, "person", text) == ["Kim Prøve"]
    assert [block.span.of(text) for block in page.body] == [BODY]
    assert [one.code for one in page.problems if one.severity == "warning"] == ["speech_type_not_known"]


@pytest.mark.parametrize(
    ("kind", "labels"),
    [
        ("Svar på replik", ["Utanaðkomandi ræðumaður", "Kim Prøve", "Speaker role", "Baltic Assembly"]),
        ("Indlæg", ["Person", "Kim Prøve", "Talerrolle", "Baltic Assembly"]),
    ],
)
def test_a_block_may_open_with_the_kind_of_speech(kind: str, labels: list[str]) -> None:
    text = "\n\n".join([f"Kim Prøve ({kind})", "\n".join([kind, *labels]), BODY])
    page = page_of(text)
    assert field(page, "role", text) == ["Baltic Assembly"]
    assert [block.span.of(text) for block in page.body] == [BODY]


@pytest.mark.parametrize("title", ["Kim Prøve – votering", "Tale af Kim Prøve", "Kim Prøve"])
def test_a_line_above_a_block_in_another_form_is_no_speech(title: str) -> None:
    text = f"{title}\n\nInformation\n\nType\n\nReplik\n\nTalenummer\n\n9\n\nPerson\n\nDato\n\n{BODY}"
    page = page_of(text)
    assert [block.span.of(text) for block in page.body] == [BODY]
    assert [one.code for one in page.problems if one.severity == "warning"] == ["line_not_understood"]


@pytest.mark.parametrize(
    ("block", "unknown"),
    [
        (["Type", "Replik", "Land", "Norge", "Talenummer", "9", "Dato"], ["Land", "Norge"]),
        (["Typ", "Replik", "Tal nummer", "9", "Land", "Norge", "Datum"], ["Land", "Norge"]),
        (["Type", "Replik", "Talenummer", "9", "Person", "Land", "Norge"], ["Land", "Norge"]),
        (["Gerð", "Andsvar", "Ræðunúmer", "9", "Dagur", "31.10.12 18:50"], ["Dagur", "31.10.12 18:50"]),
        (["Laji", "Vastauspuheenvuoro", "Istunto", "74", "Puheen numero", "9"], ["Istunto", "74"]),
        (["Speech type", "Reply", "Session", "Speech number", "9"], ["Session"]),
    ],
)  # fmt: skip
def test_a_label_that_nobody_has_seen_is_told_and_no_text(block: list[str], unknown: list[str]) -> None:
    text = "\n\n".join(["9. Kim Prøve (Replik)", "Information", *block, BODY])
    page = page_of(text)
    assert [one.span.of(text) for one in page.body] == [BODY]
    told = [one.span.of(text) for one in page.problems if one.code == "line_not_understood" and one.span]
    assert told == unknown


@pytest.mark.parametrize("label", ["Gastgeber", "Gjestetaler", "Vieraileva puhuja"])
def test_a_name_behind_a_label_that_nobody_has_seen_is_the_speaker_s_where_no_other_is_named(label: str) -> None:
    block = ["Information", "Type", "Replik", "Talenummer", "9", label, "Kim Prøve", "Speaker role", "President", "Dato", BODY]
    text = "\n\n".join(["9. (Replik)", *block])
    assert field(page_of(text), "person", text) == ["Kim Prøve"]
    text = "\n\n".join(["9. Ada Egen (Replik)", *block])
    assert field(page_of(text), "person", text) == ["Ada Egen"]


@pytest.mark.parametrize("opening", ["Herr president", "Tack, herr talman.", "Herra puhemies!", "Ordförande! Ärade kollegor!"])
def test_a_short_line_that_opens_the_text_is_no_label(opening: str) -> None:
    text = f"9. Kim Prøve (Replik)\n\nInformation\n\nType\n\nReplik\n\nDato\n\n{opening}\n\n{BODY}"
    assert [one.span.of(text) for one in page_of(text).body] == [opening, BODY]


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        pytest.param("Speaker role", "Midtergruppen", True, id="group"),
        pytest.param("Speaker role", "Statsminister, Sverige", True, id="office_and_country"),
        pytest.param("Speaker role", "Tack, herr president, för ordet.", False, id="speech_below_an_empty_role"),
        pytest.param("Person", "[Kim Prøve](#)", True, id="linked_name"),
        pytest.param("Person", "President! " + "ord " * 60, False, id="speech_below_an_empty_person"),
        pytest.param("Speech number", "tolv", False, id="number_in_words"),
        pytest.param("Date", "31.10.12 18:50", True, id="date"),
        pytest.param("Date", "I dag skal vi tale om havet", False, id="speech_below_an_empty_date"),
    ],
)
def test_a_value_of_the_block_has_the_form_of_its_field(name: str, value: str, kept: bool) -> None:
    text = f"Kim Prøve (Replik)\n\nInformation\n\nSpeech type\nReplik\n{name}\n{value}\n\nTal."
    page = page_of(text)
    fields = {"Speaker role": "role", "Person": "person", "Speech number": "number", "Date": "date"}
    found = [one for one in field(page, fields[name], text) if one in value]
    assert bool([one for one in found if one != "Kim Prøve" or "[" in value]) is kept


@pytest.mark.parametrize("heading", ["Skandinavisk oversættelse", "Skandinavisk oversettelse:", "## Skandinavisk oversættelse :"])
def test_a_translation_is_no_part_of_the_speech(heading: str) -> None:
    text = f"Kim Prøve (Replik)\n\nKiitos.\n\n{heading}\n\nTack."
    page = page_of(text)
    assert [block.span.of(text) for block in page.body] == ["Kiitos."]
    assert [block.span.of(text) for block in page.translation] == ["Tack."]


@pytest.mark.parametrize(
    "heading", ["Skandinavisk oversettelse:", "## Skandinavisk översättning : ", "Skandinavisk oversættelse: "]
)
def test_a_translation_may_go_on_behind_its_heading(heading: str) -> None:
    text = f"Kim Prøve (Replik)\n\nKiitos.\n\n{heading}Tack: för ordet.\n\nHej."
    page = page_of(text)
    assert [block.span.of(text) for block in page.body] == ["Kiitos."]
    assert [block.span.of(text) for block in page.translation] == ["Tack: för ordet.", "Hej."]


def test_where_the_labels_leave_the_choice_the_address_decides() -> None:
    text = "3. Kim Prøve (Replik)\n\nInformation\n\nSpeech type\nReplik\nSpeech number\n3\nDate\n\nTack."
    assert page_of(text).ui_lang is None
    language = page_of(text, "https://www.norden.org/da/speech/kim-proeve-replik").ui_lang
    assert language is not None
    assert (language.value, language.method) == ("da", "external")


# --- lines ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("template", "words", "name"),
    [
        ("regjeringen.news", "Utgiver: Justisdepartementet", "publisher"),
        ("regjeringen.news", "Utgjevar : Kulturdepartementet", "publisher"),
        ("regjeringen.news", "Utgiver er ukjent", None),
        ("finland.ministry", "Julkaisuajankohta 7.5.2021 9.31", "date"),
        ("finland.ministry", "Publication date will be announced", None),
        ("finland.ministry", "Lisätietoja:", "contact"),
        ("finland.ministry", "Lisätietoja saa myös verkosta.", None),
        ("sweden.government", "Presskontakt", "contact"),
        ("sweden.government", "Kontakt med barn ska förbättras.", None),
        ("sweden.agency", "Senast uppdaterad: 13 juni 2024", "updated"),
        ("denmark.ministry", "Publiceret 27-06-2023", "date"),
        ("denmark.ministry", "Indholdet på denne side vedrører regeringen Prøve I (2001-2005)", "government"),
        ("iceland.government", "Ljósmynd: Jón Dæmi", "photo"),
        ("norden.news", "Read more here: Nordic plan", "link"),
        ("norden.news", "Photographs of the meeting", None),
    ],
)
def test_a_label_has_a_colon_or_stands_alone_or_before_a_date(template: str, words: str, name: str | None) -> None:
    found = announced(template, words, lines(words)[0])
    assert (found.label.field if found else None) == name


@pytest.mark.parametrize(
    "words",
    [
        "Justis- og beredskapsdepartementet", "Barne-, likestillings- og inkluderingsdepartementet", "oikeusministeriö",
        "sosiaali- ja terveysministeriö", "Social- och hälsovårdsministeriet", "Ministry of Social Affairs and Health",
        "Ministry for Foreign Affairs", "Dómsmálaráðuneytið", "Fjármála- og efnahagsráðuneytið", "Statsrådsberedningen",
        "Beskæftigelsesministeriet", "Valtioneuvoston kanslia", "Statsministerens kontor",
    ],
)  # fmt: skip
def test_a_ministry_alone_is_a_publisher(words: str) -> None:
    assert is_publisher(words)


@pytest.mark.parametrize(
    "words",
    [
        "Planen er laget av Justisdepartementet. Den har tiltak", "Gode grunner", "Ministrene møtes i dag",
        "Kontakt: Justitiedepartementet", "Justitiedepartementet har fått i uppdrag", "",
    ],
)  # fmt: skip
def test_other_lines_are_no_publisher(words: str) -> None:
    assert not is_publisher(words)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("inrikesministerietjustitieministeriet", ["inrikesministeriet", "justitieministeriet"]),
        ("sisäministeriöoikeusministeriö", ["sisäministeriö", "oikeusministeriö"]),
        ("Ministry of JusticeMinistry of the Interior", ["Ministry of Justice", "Ministry of the Interior"]),
        ("ForsætisráðuneytiðJón Dæmi", ["Forsætisráðuneytið", "Jón Dæmi"]),
        ("Social- och hälsovårdsministeriet", ["Social- och hälsovårdsministeriet"]),
    ],
)
def test_publishers_that_stand_together_are_parted(words: str, names: list[str]) -> None:
    assert [span.of(words) for span in publishers(words, Span(0, len(words)))] == names


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Tiedote 108/2020", "press_release"), ("PRESSEMEDDELELSE", "press_release"), ("Press release 180", "press_release"),
        ("Pressemelding Nr. 12/2004", "press_release"), ("Fréttatilkynning", "press_release"), ("Uutinen", "news"),
        ("Nyhed", "news"), ("Fréttir", "news"), ("Plan/strategi", "action_plan"), ("Information material", "other"),
        ("Nyheten er at planen er klar", None), ("Tiedotetaan", None), ("2020", None),
    ],
)  # fmt: skip
def test_type_lines(words: str, kind: str | None) -> None:
    found = type_line(words, 0)
    assert (found[0].value if found else None) == kind


@pytest.mark.parametrize(
    "words",
    [
        "31.10.12", "31.10.12 18:50", "21.6.2022 11.43", "10.09.2018  12:47", "08-04-2022", "2023-06-27", "15 mars 2024",
        "25 August, 2005", "7. desember 2007", "Okt 29, 2010 11:26 CEST", "26.1.2022 16:58:50 CET", "May 03, 2016 13:00",
    ],
)  # fmt: skip
def test_dates_as_heads_write_them(words: str) -> None:
    assert DATE.fullmatch(words)


@pytest.mark.parametrize("words", ["2003-2005", "12. (Indlæg)", "I 2004 kom planen", "3 tiltak", "november", "1 av 2"])
def test_other_lines_are_no_date(words: str) -> None:
    assert DATE.fullmatch(words) is None


@pytest.mark.parametrize(
    ("title", "offers", "kind"),
    [
        ("Regjeringens handlingsplan mot vold", True, "action_plan"),
        ("Regjeringens handlingsplan mot vold", False, None),
        ("Nasjonal strategi mot netthets (2024–2028)", True, "strategy"),
        ("Statusrapport - tiltak mot vold", False, "status_report"),
        ("Action Plan against Violence", True, "action_plan"),
        ("Aðgerðaáætlun gegn ofbeldi", True, "action_plan"),
        ("Ny handlingsplan lanseres i dag", True, None),
        ("Regjeringen legger fram handlingsplan", True, None),
        ("Strategiske valg", True, None),
    ],
)
def test_a_title_names_a_kind_on_a_page_that_hands_the_document_out(title: str, offers: bool, kind: str | None) -> None:
    found = title_kind(title, Span(0, len(title)), offers_document=offers)
    assert (found.value if found else None) == kind


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Handlingsplan mot vold (PDF, 1 mb)", "Handlingsplan mot vold"),
        ("Rapporten (pdf 120 kB)", "Rapporten"),
        ("Planen her (pdf).", "Planen her"),
        ("Planen (2003–2005)", None),
        ("Planen er her (pdf), og rapporten kommer", None),
    ],
)
def test_lines_that_name_a_document(words: str, name: str | None) -> None:
    assert link_of(words) == name


def test_contacts_run_to_the_foot_or_the_next_paragraph() -> None:
    text = "Text.\n\nYtterligare information:\n\nAnna Prov, direktör, tfn 0295 000 000\n\n" + "Ny text. " * 40
    parts = sort_out("finland.ministry", text, lines(text))
    assert [span.of(text) for span in parts.contacts] == ["Anna Prov, direktör, tfn 0295 000 000"]
    assert len(parts.body) == 2


def test_a_repeated_lead_counts_once() -> None:
    lead = "Regjeringen setter av ti millioner kroner til arbeidet mot vold i nære relasjoner i hele landet."
    text = f"Tittel\n\n{lead}\n\n{lead}\n\nMer.\n\n-\n"
    assert [line.of(text) for line in sort_out("regjeringen.news", text, lines(text)).body] == ["Tittel", lead, "Mer."]


@pytest.mark.parametrize(
    ("labels", "lang"),
    [
        ([("sv", "da", "en"), ("da", "nb"), ("da",)], "da"),
        ([("sv", "da", "en"), ("mul", "en")], None),
        ([("nb", "nn"), ("nn",)], "nn"),
        ([("mul",)], None),
        ([], None),
    ],
)
def test_interface_language_is_that_of_most_labels(labels: list[tuple[str, ...]], lang: str | None) -> None:
    found = interface_language([(Label("x", langs), Span(n, n + 1)) for n, langs in enumerate(labels)])
    assert (found.value if found else None) == lang


@pytest.mark.parametrize(
    ("url", "lang"),
    [
        ("https://www.norden.org/no/speech/x", "nb"), ("https://oikeusministerio.fi/sv/-/x", "sv"),
        ("https://www.norden.org/is", "is"), ("https://um.dk/nyheder/x", None), ("https://x.no/nora/x", None),
    ],
)  # fmt: skip
def test_language_of_address(url: str, lang: str | None) -> None:
    found = language_of_address(document("x", url))
    assert (found.value if found else None) == lang


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        pytest.param("Nytt tiltak", "heading", id="heading"),
        pytest.param("406,0", "paragraph", id="cell_of_a_table"),
        pytest.param("Planen gjelder vold mot barn og unge.1", "paragraph", id="footnote_sticks_to_the_full_stop"),
        pytest.param("Tabell 1.1", "heading", id="number_of_a_table"),
        pytest.param("Planen omfatter,", "paragraph", id="comma"),
    ],
)
def test_what_is_a_heading(words: str, kind: str) -> None:
    assert [block.kind for block in blocks(words, list(lines(words)))] == [kind]


# --- what the record says of a page ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "published"),
    [
        pytest.param(SIGNS[13][1], None, id="regjeringen_none"),
        pytest.param("Hyppää sisältöön\n\nOhjelma\n\n11.11.2021 12.05\n\nOhjelma on valmis.", "2021-11-11T12:05:00", id="fi"),
        pytest.param("Byrån\n\nNytt\n\nPressmeddelande   •   Maj 07, 2015 09:00 CEST\n\nDen 3 maj.", "2015-05-07T09:00:00", id="sv"),
        pytest.param("Ny rapport\n\nKlar 2020.\n\nPubliceringsdatum: 3 maj 2021\n\nSenast uppdaterad: 4 maj 2022", "2021-05-03",
                     id="sv_dates_at_the_end"),
        pytest.param("31. mars 2008 Félagsmálaráðuneytið\n\nNý áætlun\n\nÁætlunin er tilbúin.", "2008-03-31", id="is"),
        pytest.param("Hoppa till innehåll\n\nNy lag\n\ninrikesministeriet\nfinansministeriet\nUtgivningsdatum 3.5.2019 8.30 | Publicerad på svenska "
                     "3.5.2019 kl. 9.10\nPressmeddelande\n\nLagen är klar.", "2019-05-03T08:30:00", id="sv_two_ministries"),
        pytest.param("Tilsynet får nytt kontor\n\nPublisert 3. mai 2018\nSist oppdatert 4. juni 2019\n\nKontoret åpner.", "2018-05-03",
                     id="nb_agency"),
        pytest.param("Historisk arkiv\n\nIngen skal eies\n\nKronikk i Nordlys 3. mai 2015\n\nVi må snakke om dette.", "2015-05-03",
                     id="nb_printed"),
        pytest.param("Spring til indhold\n\nIngen skal ejes\n\nDebatindlæg af minister Ida Prøve, bragt i Politiken den 3. maj 2015.\n\n"
                     "Vi må tale om det.", "2015-05-03", id="da_printed"),
        pytest.param("Spring til indhold\n\nIngen skal ejes\n\nIndlæg bragt i Politiken den 3. maj 2015 af ligestillingsminister Ida Prøve (X).\n\n"
                     "Vi må tale om det.", "2015-05-03", id="da_printed_with_author"),
        pytest.param("Historisk arkiv\n\nIngen skal eies\n\nKronikk i Nordlys 3.mai 2015 av Ida Prøve\n\nVi må snakke om dette.", "2015-05-03",
                     id="nb_printed_without_blank"),
        pytest.param("Hyppää sisältöön\nMedia\n\nKukaan ei ole yksin\n\nsisäministeriö\n4.5.2015 9.00\n\nKirjoitus julkaistu Kalevassa "
                     "3.5.2015.\n\nAsiasta on puhuttava.", "2015-05-04T09:00:00", id="fi_printed_but_the_page_has_its_own"),
        pytest.param("Historisk arkiv\n\nIngen skal eies\n\nKronikken ble skrevet før loven kom 3. mai 2015 og endret alt.\n\nSlik er det.",
                     None, id="nb_a_sentence_is_no_such_line"),
        pytest.param("07.05.2020 Forsætisráðuneytið\n\nNýtt ráð\n\nRáðið hefur verið skipað.", "2020-05-07", id="is_in_figures"),
        pytest.param("NYHED / Vold / 03-05-2018\n\nNyt tilbud\n\nTilbuddet åbner i dag.", "2018-05-03", id="da_topic_between"),
        pytest.param("Uusi ohje\n\nVerkkouutinen 3.5.2022\n\nOhje on valmis.", "2022-05-03", id="fi_kind_before_the_date"),
        pytest.param("Historisk arkiv\n\nTale om rikets tilstand\n\nOslo, 3. mai 2017.\n\nTalen var lang.", "2017-05-03", id="nb_place"),
        pytest.param("Historisk arkiv\n\nNytt senter\n\n3. mai 2017\nSenteret åpner i dag, sier statsråden.", "2017-05-03", id="nb_line"),
        pytest.param("Historisk arkiv\n\nNytt senter\n\nKonferanse 3. mai 2017\n\nAlle kan komme.", None, id="nb_an_event"),
        pytest.param("Indholdet på denne side vedrører regeringen Prøve II (2001-2005)\nNyhed\n\nPlan\n\nKlar.", None, id="da_cabinet"),
    ],
)  # fmt: skip
def test_own_date(text: str, published: str | None) -> None:
    date = read(document(text), page_of(text)).date
    assert (date.value.edtf if date and date.value else None) == published


@pytest.mark.parametrize(
    ("text", "published"),
    [
        pytest.param("Nýtt úrræði\n4. október 2024\nInnviðaráðuneytið hefur opnað nýtt úrræði fyrir alla.", "2024-10-04", id="is_date_alone"),
        pytest.param("04.10.2018 Velferðarráðuneytið\n\nNýtt úrræði\n\nÚrræðið er nýtt og öllum opið.", "2018-10-04", id="is_in_figures"),
        pytest.param("NYHED / Arbejdsmiljø / 04-10-2018\n\nNyt tilsyn\n\nTilsynet er nyt og åbent for alle.", "2018-10-04",
                     id="da_topic_between"),
        pytest.param("Uusi ohje\n\nVerkkouutinen 4.10.2021\n\nOhje on nyt käytössä kaikilla.", "2021-10-04", id="fi_kind_and_date"),
        pytest.param("Ny anvisning\n\nWebbnyhet 4.10.2021\n\nAnvisningen är nu i bruk hos alla.", "2021-10-04", id="sv_kind_and_date"),
        pytest.param("Pressemelding, 4.10.2011\n\nNytt tilsyn\n\nTilsynet er nytt og åpent for alle.", "2011-10-04", id="nb_kind_comma"),
        pytest.param("Tale til landet\n\nBergen, 4. oktober 2011.\n\nDet er ei stor glede å vere her.", "2011-10-04", id="nn_place"),
        pytest.param("Statement on shelters\n\nReykjavík, 4 October 2011\n\nIt is a great joy to be here with you.", "2011-10-04", id="en_place"),
        pytest.param("Report\nThe plan was adopted at a cabinet meeting on 4 October\n2011, and a board was set up for it.", None, id="en_wrapped"),
        pytest.param("Report\nThe plan was adopted at a meeting on 4 October 2011\nand a board was set up for it.", None, id="en_goes_on"),
        pytest.param("Tal om skydd\n\nStockholm den 4 oktober 2011\n\nDet är en stor glädje att vara här.", "2011-10-04", id="sv_place"),
        pytest.param("Høring om tilsyn\n\nFrist 4. oktober 2011\n\nSvar sendes til oss innen fristen.", None, id="nb_deadline"),
        pytest.param("Konferens om tillsyn\n\nKonferensen äger rum den 4 oktober 2011\n\nAnmäl dig till oss.", None, id="sv_event"),
        pytest.param("Seminar\n\nSeminar, 4 October 2011\n\nPlease register with us before you come.", None, id="en_event"),
    ],
)  # fmt: skip
def test_a_line_at_the_head_that_holds_a_date_and_little_else_tells_the_pages_own(text: str, published: str | None) -> None:
    date = inspect(text.encode(), "page").date
    assert (date.value.edtf if date and date.value else None) == published


@pytest.mark.parametrize(
    ("text", "country"),
    [
        pytest.param(
            "Artikel från Socialdepartementet\n\nSå stärks stödet\n\nPublicerad\n\nStödet stärks nu.", "SE", id="sv_in_sweden"
        ),
        pytest.param("Hoppa till innehåll\n\nProgram\n\n11.11.2021 12.05\n\nProgrammet är klart nu.", "FI", id="sv_in_finland"),
        pytest.param("Ny rapport om havet\n\n03.02.16 | Nyhed\nRapporten udkommer i dag.", None, id="nordic"),
    ],
)
def test_country_is_that_of_the_government_whose_site_it_is(text: str, country: str | None) -> None:
    found = read(document(text), page_of(text)).country
    assert (found.value if found else None) == country


# --- any text -------------------------------------------------------------------------------------------------------

PIECES = st.sampled_from(
    [
        *(row["label"] for row in rows("labels")), *(row["text"] for row in rows("boilerplate")),
        *(row["text"] for row in rows("kind_lines")), *(row["raw"] for row in rows("speech_types")),
        *(text for _, text in SIGNS), "31.10.12 18:50", "3 maj 2021", "2.3.2012 9.00", ":", " | ", "   •   ", "---", "- ", "(pdf)",
        "Justitieministeriet", "Kim Prøve", "209", "(Replik)", "12. Kim Prøve (Indlæg)", "\ufeff", "\r", "Tekst om planen.",
    ]
)  # fmt: skip


@given(st.lists(st.tuples(PIECES, st.sampled_from(["\n", "\n\n", " ", ""])), max_size=14))
def test_any_mixture_is_taken_apart_without_fault(pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece + gap for piece, gap in pieces)
    page = parse(document(text)) or plain.page(text)
    spans = [span for block in page.body for span in block.pieces]
    assert all(first.end <= second.start for first, second in pairwise(spans))
    every = [*spans, *page.links, *page.contacts, *page.captions, *(span for found in page.fields.values() for span in found)]
    assert all(0 <= span.start < span.end <= len(text) for span in every)


def test_a_long_page_of_an_agency_with_a_notice_in_its_middle() -> None:
    """What is sorted ends at a notice of the foot, wherever it stands; signs are looked for at head and foot."""
    text = "\n\n".join(["Ny rapport", *(f"Stycke {number} om stödet." for number in range(70)), "Genvägar",
                        *(f"Stycke {number} om stödet." for number in range(70)), "Publiceringsdatum: 3 maj 2021"])  # fmt: skip
    page = parse(document(text))
    assert page is not None
    assert (page.template, page.body[-1].span.of(text)) == ("sweden.agency", "Stycke 69 om stödet.")


@given(st.text(max_size=200))
def test_any_text_is_taken_apart_without_fault(text: str) -> None:
    parse(document(text))


@pytest.mark.parametrize("row", rows("boilerplate"), ids=lambda row: row["text"])
def test_every_notice_is_found(row: dict[str, str]) -> None:
    template = row["template"] if "." in row["template"] else f"{row['template']}.x"
    found = boilerplate_of(template, row["text"])
    assert found is not None
    assert row["lang"] in found[2]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (("Hyppää sisältöön\nMedia\n\nOikeusministeriö ja Terveyden laitos tiedottavat\nUusi opas auttaa\n\noikeusministeriö\n"
         "Julkaisuajankohta 4.5.2020 9.00\nTiedote\n\nOpas on nyt valmis."), "Uusi opas auttaa"),
        (("Hyppää sisältöön\nMedia\nValtioneuvosto etusivu\n\nValtioneuvoston verkkosivusto uudistuu. Odota hetki.\n\nUusi opas auttaa\n\n"
         "oikeusministeriö\nJulkaisuajankohta 4.5.2020 9.00\nPuhe\n\nOpas on nyt valmis."), "Uusi opas auttaa"),
        (("Sisältöä ei ole saatavilla valitsemallasi kielellä, joten se näytetään kielellä Englanti.\n\nA new guide\n\n04.05.20 | Uutinen\n"
         "The guide is here for all."), "A new guide"),
        ("Hoppa yfir valmynd\nMinistry of Welfare\n\nA new guide\n\nIn 2010 the government published a guide for all.\n\nContact us",
         "A new guide"),
    ],
)  # fmt: skip
def test_what_stands_above_a_title_is_none(text: str, title: str) -> None:
    found = inspect(text.encode(), "page")
    assert found.page.title is not None
    assert found.page.title.of(found.text) == title
