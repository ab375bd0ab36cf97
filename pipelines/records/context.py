"""What is known of a document before its records are made: language, country, own date, and everything found in it.

Here belongs: the reading of one document, in the order of the line. Not here: rows.
"""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

from pipelines.documents import Document, FuzzyDate, Mention, Problem, Reference, Span, Value
from pipelines.mentions import (
    calendar,
    contacts,
    dates,
    languages,
    money,
    numbers,
    organisations,
    people,
    places,
    plans,
    relative_dates,
    scan,
)
from pipelines.mentions.lexicon import Hits
from pipelines.mentions.money import Amount
from pipelines.mentions.numbers import Number
from pipelines.mentions.people import Person
from pipelines.mentions.places import Place
from pipelines.mentions.plans import Naming
from pipelines.mentions.sentences import Sentence, sentences
from pipelines.registers import rows
from pipelines.sources.page import Page

__all__ = ["Context", "read"]

COUNTRY_OF_LANGUAGE = {"nb": "NO", "nn": "NO", "da": "DK", "is": "IS", "fi": "FI", "fo": "FO"}
"""Languages that governments of one country write; Swedish is written by two."""


@dataclass(frozen=True, slots=True)
class Context:
    """A document, read.

    Attributes:
        document: the document.
        page: its page, taken apart.
        hits: the lexicon's hits.
        numbers: the numbers in the text.
        lang: language of the body, with the body as proof.
        confidence: probability of that language.
        country: the document's country, with its proof; None for Nordic documents.
        date: the document's own date; `external` where only the manifest knows it; None if unknown.
        sentences: sentences of the body.
        dates: dates in the text, relative ones resolved where they can be.
        amounts: amounts of money.
        organisations: organisations named.
        people: people named with a role.
        surnames: places where such a person is meant by the family name alone.
        places: countries and regions.
        namings: plans named.
        contacts: contact data.
        problems: what was not understood.
    """

    document: Document
    page: Page
    hits: Hits
    numbers: list[Number]
    lang: Value[str] | None
    confidence: float | None
    country: Value[str] | None
    date: Value[FuzzyDate] | None
    sentences: list[Sentence]
    dates: list[Mention]
    amounts: list[Amount]
    organisations: list[Mention]
    people: list[Person]
    surnames: list[tuple[Span, Person]]
    places: list[Place]
    namings: list[Naming]
    contacts: list[Mention]
    problems: tuple[Problem, ...]

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    def field(self, name: str) -> Span | None:
        """Place of the value of a labelled field; None if the page has none."""
        found = self.page.fields.get(name, ())
        return found[0] if found else None

    def organisation_at(self, span: Span) -> Mention | None:
        """The organisation whose name fills a place."""
        return next((mention for mention in self.organisations if mention.span == span), None)

    def plain_sentences(self) -> list[Sentence]:
        """Sentences of paragraphs and lists: what the page itself says, not whom it quotes or how it is headed."""
        return [sentence for sentence in self.sentences if sentence.block.kind not in ("quotation", "heading")]


def read(document: Document, page: Page) -> Context:
    """Read a document.

    Args:
        document: the decoded document.
        page: its page, taken apart.
    """
    text = document.text
    hits = scan(text)
    lang, confidence = _language(document, page)
    code = lang.value if lang else None
    found = list(sentences(text, page.body))
    found_numbers = numbers.find(text, hits, code)
    country = _country(document, page, hits, code, lang)
    found_contacts = contacts.find(text, hits)
    absolute = [one for one in dates.find(text, hits) if not _in_contact(one.span, found_contacts)]
    own_date = _own_date(document, page, absolute)
    relative = relative_dates.find(text, hits, found, code, absolute)
    named = people.find(text, hits, page.contacts)
    return Context(
        document=document,
        page=page,
        hits=hits,
        numbers=found_numbers,
        lang=lang,
        confidence=confidence,
        country=country,
        date=own_date,
        sentences=found,
        dates=sorted(
            [*absolute, *(relative_dates.resolve(words, own_date) for words in relative)], key=lambda mention: mention.span
        ),
        amounts=[one for one in money.find(text, hits, found_numbers, code) if not _in_contact(one.span, found_contacts)],
        organisations=organisations.find(text, hits, country.value if country else None, code),
        people=named,
        surnames=list(people.surnames(text, hits, named, found)),
        places=places.find(hits),
        namings=plans.find(text, hits, page, code),
        contacts=found_contacts,
        problems=(*document.problems, *page.problems, *_date_problems(page, own_date)),
    )


def _in_contact(span: Span, found: list[Mention]) -> bool:
    """Whether a place lies in a telephone number or address, which bear figures that look like years and amounts."""
    at = bisect_right(found, span.start, key=lambda mention: mention.span.start) - 1
    return at >= 0 and found[at].span.end > span.start


def _language(document: Document, page: Page) -> tuple[Value[str] | None, float | None]:
    if not page.body:
        return None, None
    body = Span(page.body[0].span.start, page.body[-1].span.end)
    identified = languages.identify(" ".join(piece.of(document.text) for block in page.body for piece in block.pieces))
    if identified is None:
        return None, None
    return Value(identified[0], "inferred", "language.body", (body,)), identified[1]


def _country(document: Document, page: Page, hits: Hits, lang: str | None, body: Value[str] | None) -> Value[str] | None:
    """The country of the publisher, else of the source, else of the only government that writes the language.

    A page of Nordic co-operation has none, whatever it is about.
    """
    if page.template.startswith("norden."):
        return None
    publisher = page.fields.get("publisher", ())
    for mention in organisations.find(document.text, hits, document.source.country, lang) if publisher else ():
        country = organisations.country_of(mention.value.value)
        if mention.span == publisher[0] and country:
            return Value(country, "inferred", "country.publisher", mention.value.proofs)
    if document.source.country:
        reference = Reference("manifest", f"raw/{document.source.source_id}/source.toml#country")
        return Value(document.source.country, "external", "country.source", (reference,))
    country = COUNTRY_OF_LANGUAGE.get(lang or "")
    return Value(country, "inferred", "country.language", body.proofs) if country and body else None


def _own_date(document: Document, page: Page, absolute: list[Mention]) -> Value[FuzzyDate] | None:
    field = page.fields.get("date", ())
    found = dates.published(absolute, field[0]) if field else None
    if found is not None:
        return found
    if document.manifest and document.manifest.published:
        value = calendar.from_edtf(document.manifest.published)
        return Value(value, "external", "date.manifest", (document.reference("published"),))
    return None


def _date_problems(page: Page, own_date: Value[FuzzyDate] | None) -> list[Problem]:
    if page.fields.get("date") and (own_date is None or own_date.method == "external"):
        message = "The date field holds no date that is understood; extend the registers of date words."
        return [Problem("mention", "warning", "date_not_understood", message, page.fields["date"][0])]
    return []


@cache
def address_kinds() -> tuple[tuple[str, str], ...]:
    """Parts of addresses that say what kind of document stands there."""
    return tuple((row["fragment"], row["kind"]) for row in rows("address_kinds"))
