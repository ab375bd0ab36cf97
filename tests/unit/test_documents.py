"""Decoding, names as keys, tidy words, masking."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.documents import Span, UndecodableError, decode, mask, slug, tidy

DECODED = [
    # content, text, encoding
    (b"Norden", "Norden", "utf-8"),
    ("Høie\r\nÖ".encode(), "Høie\r\nÖ", "utf-8"),
    (codecs.BOM_UTF8 + b"Norden", "\ufeffNorden", "utf-8"),
    ("Høie".encode("latin-1"), "Høie", "cp1252"),
    ("þingið – ráðherra".encode("cp1252"), "þingið – ráðherra", "cp1252"),
    ("Høie og mer".encode("utf-16"), "\ufeffHøie og mer", "utf-16-le"),
    ("Høie og mer".encode("utf-16-be"), "Høie og mer", "utf-16-be"),
    (b"Nor\x00den is a region", "Nor\x00den is a region", "utf-8"),
]


@pytest.mark.parametrize(("content", "text", "encoding"), DECODED)
def test_decode_changes_no_character(content: bytes, text: str, encoding: str) -> None:
    assert decode(content)[:2] == (text, encoding)


@pytest.mark.parametrize("content", [b"", b"\n \t", b"\x00" * 9, bytes(range(256)), b"\xff\xfe\x00\xd8", b"\x81\x8d" * 9])
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(UndecodableError):
        decode(content)


@given(st.binary(max_size=200))
def test_decode_gives_text_or_refuses(content: bytes) -> None:
    try:
        text, encoding, noticed = decode(content)
    except UndecodableError:
        return
    if "damaged_utf8" in {one.code for one in noticed}:
        assert content.decode("utf-8", "replace") == text
    else:
        assert text.encode(encoding) == content


SLUGS = [
    ("Børge Brende", "boerge-brende"),
    ("Ålands lagting", "aalands-lagting"),
    ("Þórdís Kolbrún Reykfjörð Gylfadóttir", "thordis-kolbrun-reykfjoerd-gylfadottir"),
    ("oikeusministeriö", "oikeusministerioe"),
    ("Anna-Maja Henriksson", "anna-maja-henriksson"),
    ("31.10.12 18:50", "31-10-12-18-50"),
    ("Jānis Vucāns", "janis-vucans"),
    ("Sámi Đ", "sami-d"),
]


@pytest.mark.parametrize(("words", "key"), SLUGS)
def test_no_letter_is_lost_in_a_slug(words: str, key: str) -> None:
    assert slug(words) == key


@given(st.text(max_size=40))
def test_slugs_are_readable_ascii(words: str) -> None:
    made = slug(words)
    assert made.isascii()
    assert made == made.strip("-")
    assert slug(made) == made
    assert bool(made) or not any(character.isalnum() for character in words)


TIDY = [
    ("inviteres til å\n\n---\n\nutvikle", "inviteres til å utvikle"),
    ("to\u00a0ord", "to ord"),
    ("handlings\u00adplan", "handlingsplan"),
    ("a\u030arlig", "årlig"),
    ("  en \n linje ", "en linje"),
    ("2003 --- 2005", "2003 --- 2005"),
    ("mot menneskehandel\n\n---\n\n", "mot menneskehandel"),
    ("mot menneskehandel\n\n---", "mot menneskehandel"),
]


@pytest.mark.parametrize(("words", "cell"), TIDY)
def test_tidy_bridges_what_layout_cuts(words: str, cell: str) -> None:
    assert tidy(words) == cell


@given(st.text(), st.lists(st.tuples(st.integers(0, 50), st.integers(0, 9))))
def test_masking_keeps_every_offset(text: str, places: list[tuple[int, int]]) -> None:
    spans = [Span(start, min(start + length, len(text))) for start, length in places if start < len(text)]
    masked = mask(text, spans)
    assert len(masked) == len(text)
    hidden = {offset for span in spans for offset in range(span.start, span.end)}
    assert all(masked[offset] == ("*" if offset in hidden else text[offset]) for offset in range(len(text)))
