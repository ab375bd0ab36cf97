"""Rows of the table quotes."""

from collections.abc import Iterator

from pipelines.documents import Value, tidy
from pipelines.mentions.quotes import quotes
from pipelines.mentions.quotes.quote_speakers import Voices
from pipelines.mentions.quotes.quotes import Quote
from pipelines.records.context import Context
from pipelines.records.people import person_id
from pipelines.records.record import Record
from pipelines.records.speeches import Speech

__all__ = ["quotes_of", "records"]


def quotes_of(context: Context) -> list[Quote]:
    """The quotations of a document.

    Args:
        context: the document, read.
    """
    if not any(block.kind in ("quotation", "bullet") for block in context.page.body) and not quotes.MARK.search(context.text):
        return []  # by far the most texts quote nobody
    bodies = [mention.span for mention in context.organisations]
    places = [place.span for place in context.places]
    voices = Voices(context.text, context.hits, context.sentences, context.people, bodies, places, context.code)
    return quotes.find(context.text, context.page.body, voices)


def records(context: Context, speech: Speech | None) -> Iterator[Record]:
    """Rows of the table; a speech is its speaker's own words and has none.

    Args:
        context: the document, read.
        speech: the speech, if the page shows one.
    """
    for quote in [] if speech else quotes_of(context):
        words = tidy(" ".join(piece.of(context.text) for piece in quote.pieces))
        cells = {
            "doc_id": context.document.doc_id,
            "person_id": _speaker(context, quote),
            "text": Value(words, "explicit", "quote.words", quote.pieces),
            "text_lang": context.code,
        }
        yield Record("quotes", f"{context.document.doc_id}.quote.{quote.span.start:06d}", cells)


def _speaker(context: Context, quote: Quote) -> Value[str] | None:
    """The speaker, if an official: of others it is known that they speak, but they have no row."""
    if quote.attribution is None or quote.person is None or all(one.base != quote.person.base for one in context.officials):
        return None
    return Value(person_id(quote.person.base), quote.method, quote.rule_id, (quote.attribution,))
