"""The title of a page, and what stands above it; the wording is the tests' own, the forms are those of the sites named."""

import pytest

from pipelines.documents import Document, Source, Span
from pipelines.sources import parse, plain
from pipelines.sources.heads import type_from, with_title
from pipelines.sources.layout import lines

TITLES = [
    ("nb: budget", "Statsbudsjettet 2019\n\nMer til krisesentrene\n\nDet blir mer.", "Mer til krisesentrene"),
    ("nb: budget with a colon", "Statsbudsjettet 2018:\nMer til krisesentrene\n\nDet blir mer.", "Statsbudsjettet 2018:\nMer til krisesentrene"),
    ("nb: start page", "Forsiden\nNytt senter åpnet\n\nSenteret er åpent.", "Nytt senter åpnet"),
    ("nn: newspaper", "innanriks\nNytt senter opna\n\nSenteret er ope.", "Nytt senter opna"),
    ("sv: hits of a search", "Post 3 av 120 träffar\nOm stöd till offer\n\nStödet ökar.", "Om stöd till offer"),
    ("sv: somebody who left", "Eva Ek har entledigats, arbetsmarknadsminister\nMer stöd till offer\n\nStödet ökar.", "Mer stöd till offer"),
    ("sv: term", "Under perioden 5 februari till den 30 november 2021 var hon bostadsminister.\nMer stöd\n\nStödet ökar.", "Mer stöd"),
    ("sv: term of days", "Mellan den 3 maj 2014 och den 9 juni 2019 var han bostadsminister.\nMer stöd\n\nStödet ökar.", "Mer stöd"),
    ("sv: a title with such words", "Mellan den 3 maj och den 9 juni var stödet störst\n\nStödet ökar.", "Mellan den 3 maj och den 9 juni var stödet störst"),
    ("en: term", "Between 5 May 2020 and 3 June 2021 she was Minister for Housing.\nMore support\n\nSupport grows.", "More support"),
    ("da: committee", "Beskæftigelsesudvalget 2023-24\nBEU Alm.del Bilag 7\nNy aftale om støtte\n\nStøtten øges.", "Ny aftale om støtte"),
    ("da: trail", "Pressemeddelelser | Justitsministeriet\nNy aftale om støtte\n\nStøtten øges.", "Ny aftale om støtte"),
    ("fi: blogs", "Blogit\nTuki kasvaa tänä vuonna\n\nTuki kasvaa.", "Tuki kasvaa tänä vuonna"),
    ("is: newspaper", "Innlent\nNýtt athvarf opnað\n\nAthvarfið er opið.", "Nýtt athvarf opnað"),
    ("a title with the word", "Innlent samstarf gegn mansali\n\nSamstarfið er nýtt.", "Innlent samstarf gegn mansali"),
    ("a title with a bar", "Ny aftale | hvad den betyder\n\nDen er ny.", "Ny aftale | hvad den betyder"),
    ("a colon before a paragraph", "Vi svarer:\n\nDet er et langt svar på et kort spørsmål.", "Vi svarer:"),
    ("nothing below", "Nyheter", "Nyheter"),
    ("nb: trail", "Arkiv > Nyhetsarkiv > Nyheter i 2019\n\nSøkelys på lønn\n\nLønna øker.", "Søkelys på lønn"),
    ("nn: press", "Presseinvitasjon\nNy plan for ungdom\n\nPlanen er ny.", "Ny plan for ungdom"),
    ("sv: icons", "clock calendar Twitter Facebook close\nNy lag om stöd\n\nStödet ökar.", "Ny lag om stöd"),
    ("sv: tag", "bostäder\nFler bostäder i år\n\nDet byggs.", "Fler bostäder i år"),
    ("sv: periodical", "Nyheter\nTidningen Nr 4 2011 Årgång 60\nNy lag om stöd\n\nStödet ökar.", "Ny lag om stöd"),
    ("da: log in", "Log ind\nNy plan mod vold\n\nPlanen er ny.", "Ny plan mod vold"),
    ("da: letter", "Kontor:\nLigestilling\nSagsnr.:\n2012-77\nSvar på spørgsmål 12\n\nSvaret er ja.", "Svar på spørgsmål 12"),
    ("da: letter in one line", "Sagsnr.: 2012-77\nSvar på spørgsmål 12\n\nSvaret er ja.", "Svar på spørgsmål 12"),
    ("da: the site behind", "Regler for straf ses efter | Justitsministeriet\n\nDet er nyt.", "Regler for straf ses efter"),
    ("fi: a long bill", "Kirjaudu sisään\nHE 12/2020\n" + "Hallituksen esitys laiksi sosiaalihuollon asiakkaan asemasta ja oikeuksista annetun lain muuttamisesta ja " * 2 + "eräiksi laeiksi\n\nLakia muutetaan.", "Hallituksen esitys laiksi sosiaalihuollon asiakkaan asemasta ja oikeuksista annetun lain muuttamisesta ja " * 2 + "eräiksi laeiksi"),
    ("is: consultation", "Tímalína máls\nTil umsagnar\nMál nr. S-12/2023\nDrög að stefnu\n\nStefna um sund\n\nHún er ný.", "Stefna um sund"),
    ("is: ministry above", "Fréttir\n• Velferðarráðuneytið\nStyrkir til félaga\n\nÞeir hækka.", "Styrkir til félaga"),
    ("nb: ministry above", "Helse- og omsorgsdepartementet (HOD)\nProp. 7 S\n\nDet øker.", "Prop. 7 S"),
    ("nb: a ministry's own page", "Klima- og miljødepartementet\n\nDepartementet har ansvar for klima.", "Klima- og miljødepartementet"),
    ("en: about us", "About us\nOur duties\n\nThere are three.", "Our duties"),
    ("en: a day", "12 March 2021\nOur duties\n\nThere are three.", "Our duties"),
    ("en: who tells it", "Press release by the Ministry of Justice and the Police\nNew centre opened\n\nIt is open.", "New centre opened"),
    ("one step is no trail", "Oslo > Bergen på ny skinne\n\nDen er ny.", "Oslo > Bergen på ny skinne"),
    ("words of icons in a title", "Home user survey of 2019\n\nIt is new.", "Home user survey of 2019"),
    ("a field's word in a title", "Stofnun ársins 2019 valin\n\nHún er ný.", "Stofnun ársins 2019 valin"),
]  # fmt: skip


@pytest.mark.parametrize(("_", "text", "expected"), TITLES, ids=[case[0] for case in TITLES])
def test_the_title(_: str, text: str, expected: str) -> None:
    title, _body = with_title(text, lines(text))
    assert title
    assert title.of(text) == expected


def test_a_roof_line_above_a_paragraph_is_no_title() -> None:
    text = (
        "Yleistä\n" + "Ihmiskaupan uhrien auttaminen on viranomaisten ja järjestöjen yhteinen tehtävä, jota hoitavat monet. " * 2
    )
    title, body = with_title(text, lines(text))
    assert title is None
    assert len(body) == 1


def test_a_notice_stays_in_the_text() -> None:
    text = "Eva Ek has left the government, Minister for Housing\nMore support\nSupport grows."
    _, body = with_title(text, lines(text))
    assert [line.of(text) for line in body] == ["Eva Ek has left the government, Minister for Housing", "Support grows."]


def test_no_line() -> None:
    assert with_title("", ()) == (None, [])


@pytest.mark.parametrize(
    ("line", "langs", "kind", "publisher"),
    [
        ("Pressmeddelande från Justitiedepartementet", ("sv",), "press_release", "Justitiedepartementet"),
        ("Pressemeddelelse fra Udenrigsministeriet", ("da",), "press_release", "Udenrigsministeriet"),
        ("Pressemelding fra Justisdepartementet", ("nb",), "press_release", "Justisdepartementet"),
        ("Press release from Ministry of Employment", ("en",), "press_release", "Ministry of Employment"),
        ("Brev från Justitiedepartementet", ("sv",), None, "Justitiedepartementet"),
    ],
)
def test_type_and_publisher_in_one_line(line: str, langs: tuple[str, ...], kind: str | None, publisher: str) -> None:
    found = type_from(line, lines(line), langs)
    assert found
    assert (found.kind.value if found.kind else None, found.publisher.of(line)) == (kind, publisher)


@pytest.mark.parametrize(
    ("line", "langs"), [("Pressemeddelelse fra Udenrigsministeriet", ("sv", "en")), ("Hilsen fra Per Hansen", ("da",))]
)
def test_no_type_and_publisher(line: str, langs: tuple[str, ...]) -> None:
    assert type_from(line, lines(line), langs) is None


def test_a_page_without_a_template_knows_its_publisher() -> None:
    text = "Administration\nNy aftale om støtte\nPressemeddelelse fra Udenrigsministeriet\n\nStøtten øges i år.\n"
    page = plain.page(text)
    assert page.kind
    assert page.kind.value == "press_release"
    assert page.title
    assert page.title.of(text) == "Ny aftale om støtte"
    assert [span.of(text) for span in page.fields["publisher"]] == ["Udenrigsministeriet"]


@pytest.mark.parametrize(
    "line",
    [
        "Pressemelding | Nr: 12 - 2009 | Dato: 03.11.2009 | Justisdepartementet",
        "Pressemelding | Nr. 12/2009 | Dato: 03.11.2009",
        "Press release | No: 12 - 2009 | Date: 03.11.2009",
        "Pressemelding | Dato: 03.11.2009",
    ],
)
def test_the_line_of_old_releases(line: str) -> None:
    text = f"Mer hjelp til ofre\n\n{line}\n\nOfrene skal få mer hjelp.\n"
    page = parse(Document("page", text, Source("test"), None))
    assert page
    assert page.kind
    assert page.kind.value == "press_release"
    assert [span.of(text) for span in page.fields["date"]] == ["03.11.2009"]


def test_spans_are_places() -> None:
    text = "Forsiden\nNytt senter\n\nSenteret er nytt."
    assert with_title(text, lines(text))[0] == Span(9, 20)


def test_a_notice_goes_on_down_to_the_line_of_the_type() -> None:
    text = (
        "Eva Ek has changed areas of responsibility. From 5 May 2021 she is Minister for Housing.\nMinister for Culture, with much more.\n"
        "Press release from Ministry of Employment\nMore support for victims\n\nThe support will grow."
    )
    page = parse(Document("page", text, Source("test"), None))
    assert page
    assert page.title
    assert page.title.of(text) == "More support for victims"


def test_a_paragraph_is_no_title_whatever_it_ends_in() -> None:
    assert plain.page("„" + "Samtökin hafa verið mikilvæg í baráttunni. " * 8 + "“\n\nÞetta er nýtt.").title is None


OLD_RELEASES = [
    (
        "Historisk arkiv\n\nHjelp til ofre\n\nPublisert under: Regjeringen Bondevik II\n\nUtgiver: Justisdepartementet",
        "Pressemelding\n\nNr.: 5/2003\nDato: 3. mai 2003\nKontaktperson: Kari Nordmann",
        "Alle ofre for vold får fra nyttår hjelp av en egen rådgiver i kommunen sin.",
    ),
    (
        "Historical archive\n\nHelp for victims\n\nPublished under: Bondevik's 2nd Government\n\nPublisher: Ministry of Justice",
        "Press release\n\nNo.: 5/2003\nDate: 3 May 2003\nContact: Kari Nordmann",
        "All victims of violence will get an adviser of their own in their municipality.",
    ),
]


@pytest.mark.parametrize(("head", "labels", "body"), OLD_RELEASES)
def test_the_head_of_old_releases_ends_before_the_text(head: str, labels: str, body: str) -> None:
    text = f"{head}\n\n{labels}\n\n{body}\n"
    page = parse(Document("page", text, Source("test"), None))
    assert page
    assert page.kind
    assert page.kind.value == "press_release"
    assert len(page.fields["date"]) == 1
    assert body in [block.span.of(text) for block in page.body]
