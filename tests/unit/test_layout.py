"""Lines, blocks and sentences: marks that mean the same on every site."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.documents import tidy
from pipelines.mentions.sentences import sentences
from pipelines.sources.layout import blocks, lines

BLOCKS = [
    pytest.param("# Tittel\n\nEn setning.", [("heading", "Tittel"), ("paragraph", "En setning.")], id="Markdown heading"),
    pytest.param("Bakgrunn\n\nEn setning.", [("heading", "Bakgrunn"), ("paragraph", "En setning.")], id="short line without end"),
    pytest.param("  • ett\n  • to", [("bullet", "ett"), ("bullet", "to")], id="bullets"),
    pytest.param("1. mars la hun fram planen.", [("paragraph", "1. mars la hun fram planen.")], id="a day that opens a sentence"),
    pytest.param("3. maaliskuuta hän esitteli sen.", [("paragraph", "3. maaliskuuta hän esitteli sen.")], id="a day in Finnish"),
    pytest.param(
        "1. mars og april.\n2. mai.", [("paragraph", "1. mars og april."), ("paragraph", "2. mai.")], id="days below each other"
    ),
    pytest.param("3. marsch på plats.", [("numbered", "marsch på plats.")], id="a number before another word"),
    pytest.param("  1. ett,\n  2. to.", [("numbered", "ett,"), ("numbered", "to.")], id="numbers"),
    pytest.param("– Sitat, sier ministeren.", [("quotation", "Sitat, sier ministeren.")], id="dash of a quotation"),
    pytest.param("- Sitat, säger ministern.", [("quotation", "Sitat, säger ministern.")], id="hyphen of a quotation"),
    pytest.param(
        "112. Ett uppdrag.\n113. En kurs.", [("numbered", "Ett uppdrag."), ("numbered", "En kurs.")], id="numbers of three digits"
    ),
    pytest.param(
        "Tiltak nr. 4. Opplæring av politiet", [("heading", "Tiltak nr. 4. Opplæring av politiet")], id="dots of a heading"
    ),
    pytest.param("Vi vil\n\n---\n\nmer.", [("paragraph", "Vi vil mer.")], id="a page mark in a sentence"),
    pytest.param("Vi vil.\n\n---\n\nMer.", [("paragraph", "Vi vil."), ("paragraph", "Mer.")], id="a page mark between two"),
    pytest.param("Vi vil\nmer.", [("paragraph", "Vi vil mer.")], id="a hard line break"),
    pytest.param("Listen er:\n\nslutt.", [("paragraph", "Listen er:"), ("paragraph", "slutt.")], id="a colon ends a block"),
    pytest.param(
        "Dette skjer:\n- ett kurs\n- to hefter",
        [("paragraph", "Dette skjer:"), ("bullet", "ett kurs"), ("bullet", "to hefter")],
        id="dashes of a list",
    ),
    pytest.param(
        "Så här:\n\n– en kurs\n\n– ett råd",
        [("paragraph", "Så här:"), ("bullet", "en kurs"), ("bullet", "ett råd")],
        id="dashes behind a colon",
    ),
    pytest.param(
        "– Det er bra.\n– Vi er glade, sier hun.",
        [("quotation", "Det er bra."), ("quotation", "Vi er glade, sier hun.")],
        id="two quotations and who says them",
    ),
    pytest.param(
        "– Det är bra.\n\n– Vi väntar.",
        [("quotation", "Det är bra."), ("quotation", "Vi väntar.")],
        id="two paragraphs of one who speaks",
    ),
    pytest.param(
        "Ferdig\n\n- ett kurs\n- to hefter\n\nPågår\n\n- et register",
        [("heading", "Ferdig"), ("bullet", "ett kurs"), ("bullet", "to hefter"), ("heading", "Pågår"), ("bullet", "et register")],
        id="a list of one item below its heading",
    ),
    pytest.param(
        "Ferdig\n\n- ett kurs\n- to hefter\n\nGlade\n\n- Vi er glade, sier hun.",
        [
            ("heading", "Ferdig"),
            ("bullet", "ett kurs"),
            ("bullet", "to hefter"),
            ("heading", "Glade"),
            ("quotation", "Vi er glade, sier hun."),
        ],
        id="a quotation below its heading",
    ),
    pytest.param(
        "Glade\n\n- Vi er svært glade.\n\nBakgrunn",
        [("heading", "Glade"), ("quotation", "Vi er svært glade."), ("heading", "Bakgrunn")],
        id="a quotation of a page without lists",
    ),
    pytest.param(
        "Dette skjer:\na) ett kurs\nb) to hefter\n(iii) et råd",
        [("paragraph", "Dette skjer:"), ("numbered", "ett kurs"), ("numbered", "to hefter"), ("numbered", "et råd")],
        id="letters that number items",
    ),
    pytest.param(
        "Kommunen skal\no lage kurs\no dele ut hefter",
        [("heading", "Kommunen skal"), ("bullet", "lage kurs"), ("bullet", "dele ut hefter")],
        id="rings that became letters",
    ),
    pytest.param(
        "I. Ett kurs\nII. To hefter\n\nBakgrunn",
        [("numbered", "Ett kurs"), ("numbered", "To hefter"), ("heading", "Bakgrunn")],
        id="Roman numbers",
    ),
    pytest.param(
        "I. Innledning\n\nHer står det.\n\nV. Olsen",
        [("heading", "I. Innledning"), ("paragraph", "Her står det."), ("heading", "V. Olsen")],
        id="a chapter and an initial",
    ),
    pytest.param("o.l. kommer også.", [("paragraph", "o.l. kommer også.")], id="an abbreviation"),
    pytest.param("---", [], id="a lone page mark"),
    pytest.param("\ufeff\r\nOrd.\r\n", [("paragraph", "Ord.")], id="BOM and CRLF"),
]


WRAPPED = """Svar til Stortinget om arbeidet med tryggleik
Departementet har i dette året gjeve tilskot til fleire prosjekt som skal gjera
byane tryggare, og har teke opp saka med kommunane. Ordninga vert utvida frå den
1. januar 2031, og ho gjeld då for alle fylka. Tilskotet vert delt ut av staten og
Tryggleiksdirektoratet, som òg skal sjå til at pengane vert nytta slik dei skal
verta nytta, og som skal melda frå dersom det ikkje er tilfellet. Arbeidet vert
vurdert etter to år, og funna vert lagde fram for Stortinget slik at det kan taka
stilling til om ordninga skal halda fram, og om ho skal gjelda for fleire enn dei
som er med no.
Vedlegg
1. Oversyn over tilskot
2. Retningsliner
"""


def test_lines_broken_to_a_width_are_one_paragraph() -> None:
    made = [
        (block.kind, tidy(" ".join(piece.of(WRAPPED) for piece in block.pieces))) for block in blocks(WRAPPED, lines(WRAPPED))
    ]
    assert [kind for kind, _ in made] == ["heading", "paragraph", "heading", "numbered", "numbered"]
    assert "frå den 1. januar 2031, og" in made[1][1]
    assert "staten og Tryggleiksdirektoratet, som" in made[1][1]


def test_lines_that_are_not_broken_to_a_width_stand_apart() -> None:
    text = "Fonda går til:\nByane i nord, som har søkt om dei i lang tid\nTryggleiksdirektoratet i sør\n1. januar er fristen\n"
    assert [block.kind for block in blocks(text, lines(text))] == ["paragraph", "heading", "heading", "heading"]


@pytest.mark.parametrize(("text", "expected"), BLOCKS)
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    made = blocks(text, list(lines(text)))
    assert [(block.kind, tidy(" ".join(piece.of(text) for piece in block.pieces))) for block in made] == expected


SENTENCES = [
    pytest.param("Ett. To! Tre?", ["Ett.", "To!", "Tre?"], id="three marks"),
    pytest.param("Den 12. februar kom den. Så gikk den.", ["Den 12. februar kom den.", "Så gikk den."], id="ordinal"),
    pytest.param("Kontoret i St. Petersburg er åpent.", ["Kontoret i St. Petersburg er åpent."], id="abbreviation"),
    pytest.param("Det kostet 5 mill. Kroner er dyre.", ["Det kostet 5 mill. Kroner er dyre."], id="abbreviation of a magnitude"),
    pytest.param("Hun sa «nei.» Så gikk hun.", ["Hun sa «nei.»", "Så gikk hun."], id="mark within quotes"),
    pytest.param("Den 3 maj kl. 9.30 börjar det. Slut.", ["Den 3 maj kl. 9.30 börjar det.", "Slut."], id="clock"),
    pytest.param("Tukea saa mm. Helsingissä. Loppu.", ["Tukea saa mm. Helsingissä.", "Loppu."], id="Finnish abbreviation"),
    pytest.param("Vi vil\n\n---\n\nmer. Og mer.", ["Vi vil mer.", "Og mer."], id="across a page mark"),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [sentence.words(text) for sentence in sentences(text, blocks(text, list(lines(text))))] == expected


PAGE = st.lists(
    st.sampled_from(
        ["\n", "\n\n", "---", "# ", "• ", "1. ", "– ", "Ord", " og ", "mer", ".", "!", "12", " februar", "\u00a0", "å", "𝄞"]
    ),
    max_size=60,
).map("".join)


@given(PAGE)
def test_every_character_stands_in_at_most_one_sentence(text: str) -> None:
    made = blocks(text, list(lines(text)))
    pieces = [piece for block in made for piece in block.pieces]
    assert pieces == sorted(pieces)
    assert all(one.end <= other.start for one, other in itertools.pairwise(pieces))
    parts = [piece for sentence in sentences(text, made) for piece in sentence.pieces]
    assert all(any(whole.covers(part) for whole in pieces) for part in parts)
    assert all(one.end <= other.start for one, other in itertools.pairwise(parts))
