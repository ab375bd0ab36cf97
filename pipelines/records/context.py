"""What is known of a document before its records are made: language, country, own date, and everything found in it.

Here belongs: the reading of one document, in the order of the line. Not here: rows.
"""

from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from pipelines.documents import Document, FuzzyDate, Mention, Problem, Span, Value, tidy
from pipelines.mentions import languages, numbers, places, scan
from pipelines.mentions.dates import calendar, dates, relative_dates, relative_values, sittings
from pipelines.mentions.dates.date_words import Words
from pipelines.mentions.dates.relative_values import RelativeDate
from pipelines.mentions.lexicon import Hits
from pipelines.mentions.money import money
from pipelines.mentions.money.money import Amount
from pipelines.mentions.numbers import Number
from pipelines.mentions.organisations import organisations
from pipelines.mentions.people import officials, people, role_fields, terms
from pipelines.mentions.people.people import Person
from pipelines.mentions.people.role_fields import RoleField
from pipelines.mentions.places import Territory
from pipelines.mentions.plans import plans
from pipelines.mentions.plans.plans import Naming
from pipelines.mentions.sentences import Sentence, sentences
from pipelines.records import item_dates
from pipelines.registers import rows
from pipelines.sources.head_lines import glued_publishers, headed, printed
from pipelines.sources.page import NORDIC_COOPERATION, Page

__all__ = ["Context", "read"]

SWEDISH, SWEDEN = "sv", "SE"
"""Swedish is Finland's too, so it gives no country; but it is Sweden's own language."""
HIGHEST = ("ministry", "parliamentary_body", "directorate")
PUBLIC = (*HIGHEST, "police", "government", "unit")
"""Kinds of bodies that are one state's; of these, those that a page on another country seldom names alone."""
COUNTRY_OF_LANGUAGE = {"nb": "NO", "nn": "NO", "da": "DK", "is": "IS", "fi": "FI", "fo": "FO"}
"""Languages that governments of one country write; Swedish is written by two."""
HEAD_BLOCKS = 3
"""So many blocks at once are looked at for the line of a date."""
LONGEST_NAME = 160
"""No name of a body is longer."""


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
        date: the document's own date; `external` where only the manifest knows it, `inferred` where the terms of the
            office-holders named bound it; None if unknown.
        sentences: sentences of the body.
        dates: dates in the text, relative ones resolved where they can be.
        amounts: amounts of money.
        organisations: organisations named.
        people: people named with a role.
        officials: those of them who hold public office or are officials; nobody else has a row.
        surnames: places where such a person is meant by the family name alone.
        role: what the role field of the page says; None if it has none.
        places: countries and regions.
        namings: plans named.
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
    officials: list[Person]
    surnames: list[tuple[Span, Person]]
    role: RoleField | None
    places: list[Territory]
    namings: list[Naming]
    problems: tuple[Problem, ...]

    @property
    def contacts(self) -> tuple[Mention, ...]:
        """Contact data, masked in the text."""
        return self.document.contacts

    @property
    def text(self) -> str:
        """The document's text, contact data masked."""
        return self.document.text

    def field(self, name: str) -> Span | None:
        """Place of the value of a labelled field; None if the page has none."""
        found = self.page.fields.get(name, ())
        return found[0] if found else None

    @property
    def code(self) -> str | None:
        """Code of the body's language."""
        return self.lang.value if self.lang else None

    @property
    def not_people(self) -> list[Span]:
        """Capitalised words that are names of organisations and places, or the role of a speaker."""
        roles = self.page.fields.get("role", ())
        return [*(mention.span for mention in self.organisations), *(place.span for place in self.places), *roles]

    def organisation_at(self, span: Span) -> Mention | None:
        """The organisation whose name fills a place."""
        return next((mention for mention in self.organisations if mention.span == span), None)

    def sentence_at(self, span: Span) -> Span | None:
        """The sentence in which some words stand; None where they stand in none, as in labels."""
        at = bisect_right(self.sentences, span.start, key=lambda sentence: sentence.span.start) - 1
        return self.sentences[at].span if at >= 0 and self.sentences[at].span.covers(span) else None

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
    lang, confidence = _language(document, page)
    code = lang.value if lang else None
    hits = scan(text, code)
    found = list(sentences(text, page.body))
    found_numbers = numbers.find(text, hits, code)
    country = _country(document, page, hits, code, lang)
    date_words = Words(text, hits)
    absolute = dates.find(text, hits, date_words)
    own_date = _own_date(document, page, hits, absolute)
    day = own_date.value.earliest if own_date and own_date.value else None
    relative = relative_dates.find(text, hits, found, code, absolute, date_words)
    bodies = organisations.find(text, hits, country.value if country else None, code, day)
    if country is None and page.country is None and (country := _country_of_bodies(bodies)):
        bodies = organisations.find(text, hits, country.value, code, day)
    bodies = _with_glued(text, page, bodies, country.value if country else None, code)
    named_places = places.find(hits)
    no_names = [*(body.span for body in bodies), *(place.span for place in named_places), *page.fields.get("role", ())]
    named = people.find(text, hits, page, code, no_names)
    shown = sittings.shown(text, hits, absolute)
    own_date, date_problems = _by_terms(text, hits, page, (named, found, named_places), own_date, shown)
    role = role_fields.read(text, hits, page.fields["role"][0]) if page.fields.get("role") else None
    in_office = officials.officials(text, hits, page, named, bodies, found)
    own_date = own_date or item_dates.of_archive(text)
    relative = _beside_items(text, own_date, absolute, relative)
    resolved = [relative_values.resolve(words, own_date) for words in relative]
    resolved = item_dates.same_weekday(text, hits, relative, absolute, resolved)
    return Context(
        document=document,
        page=_with_interface_language(page, lang),
        hits=hits,
        numbers=found_numbers,
        lang=lang,
        confidence=confidence,
        country=country,
        date=own_date,
        sentences=found,
        dates=sorted([*absolute, *resolved], key=lambda mention: (mention.span.start, mention.span.end)),
        amounts=money.find(text, hits, found_numbers, code),
        organisations=bodies,
        people=named,
        officials=in_office,
        surnames=list(people.surnames(text, hits, in_office, found, code)),
        role=role,
        places=named_places,
        namings=plans.find(text, hits, page, code),
        problems=(
            *page.problems,
            *_language_problems(page, lang),
            *_role_problems(text, page, role),
            *_date_problems(page, own_date),
            *date_problems,
        ),
    )


def _language(document: Document, page: Page) -> tuple[Value[str] | None, float | None]:
    if not page.body:
        return None, None
    body = Span(page.body[0].span.start, page.body[-1].span.end)
    identified = languages.identify(" ".join(piece.of(document.text) for block in page.body for piece in block.pieces))
    if identified is None:
        return None, None
    return Value(identified[0], "inferred", "language.body", (body,)), identified[1]


def _country(document: Document, page: Page, hits: Hits, lang: str | None, body: Value[str] | None) -> Value[str] | None:
    """The country of the publisher, else of the source, of the government whose site it is, or that alone writes the language.

    A page of Nordic co-operation has none, whatever it is about.
    """
    if page.country == NORDIC_COOPERATION:
        return None
    publisher = page.fields.get("publisher", ())
    near = _hits_near(hits, publisher[0]) if publisher else {}
    for mention in organisations.find(document.text, near, document.source.country, lang) if near else ():
        country = organisations.country_of(mention.value.value)
        if mention.span == publisher[0] and country:
            return Value(country, "inferred", "country.publisher", mention.value.proofs)
    if len(publisher) > 1 and publisher[0].end == publisher[1].start:  # `inrikesministerietjustitieministeriet`
        words = publisher[0].of(document.text)
        of_page = page.country or document.source.country
        for mention in organisations.find(words, scan(words, lang), of_page, lang):
            country = organisations.country_of(mention.value.value)
            if mention.span == Span(0, len(words)) and country:
                return Value(country, "inferred", "country.publisher", (publisher[0],))
    if document.source.country:
        return Value(document.source.country, "external", "country.source", (document.source_reference("country"),))
    if page.country and page.sign:
        return Value(page.country, "inferred", "country.template", (page.sign,))
    country = COUNTRY_OF_LANGUAGE.get(lang or "")
    return Value(country, "inferred", "country.language", body.proofs) if country and body else None


def _country_of_bodies(named: list[Mention]) -> Value[str] | None:
    """The country of the ministry or parliament that a page names, where no public body of another country stands beside it."""
    known = [(one, organisations.bodies()[org_id]) for one in named if (org_id := one.value.value) in organisations.bodies()]
    public = [(one, body) for one, body in known if body.org_type in PUBLIC and body.country]
    at_home = (one for one, body in public if body.org_type in HIGHEST and one.value.rule_id != organisations.BESIDE)
    telling = next(at_home, None)
    if telling is None or len({body.country for _, body in public}) > 1:
        return None
    return Value(public[0][1].country, "inferred", "country.bodies", (telling.span,))


def _hits_near(hits: Hits, span: Span) -> Hits:
    """The hits in and beside a line, which are all that the names in it can depend on."""
    start, end = span.start - LONGEST_NAME, span.end + LONGEST_NAME
    kinds = ("organisation", "organisation_form")
    return {kind: [hit for hit in hits.get(kind, []) if start <= hit.start < end] for kind in kinds}


def _with_glued(text: str, page: Page, found: list[Mention], country: str | None, lang: str | None) -> list[Mention]:
    """The organisations, those of a publisher's line without blanks between its names read one by one.

    `Ministry of FinanceMinistry of Justice`: in the whole line each name hides the next.
    """
    names = sorted({*page.fields.get("publisher", ()), *glued_publishers(text)})
    ends = {span.end for span in names} & {span.start for span in names}
    glued = [span for span in names if ends & {span.start, span.end}]
    if not glued:
        return found
    apart = [
        _moved(mention, span.start)
        for span in glued
        for mention in organisations.find(span.of(text), scan(span.of(text), lang), country, lang)
    ]
    kept = [one for one in found if not any(one.span.start < span.end and span.start < one.span.end for span in glued)]
    return sorted([*kept, *apart], key=lambda mention: mention.span)


def _moved(mention: Mention, by: int) -> Mention:
    """A mention of a part of the text, in its place in the whole."""
    proofs = tuple(Span(one.start + by, one.end + by) if isinstance(one, Span) else one for one in mention.value.proofs)
    base = Span(mention.base.start + by, mention.base.end + by) if mention.base else None
    span = Span(mention.span.start + by, mention.span.end + by)
    return replace(mention, span=span, base=base, value=replace(mention.value, proofs=proofs))


def _with_interface_language(page: Page, body: Value[str] | None) -> Page:
    """The page; where its labels leave the choice between languages, and the body is in one of them, that one."""
    if page.ui_lang or body is None or body.value not in page.ui_langs:
        return page
    return replace(page, ui_lang=Value(body.value, "inferred", "ui_lang.of_body", body.proofs))


def _own_date(document: Document, page: Page, hits: Hits, absolute: list[Mention]) -> Value[FuzzyDate] | None:
    field = page.fields.get("date", ())
    place = (
        field[0] if field else headed(document.text, page.body) or printed(document.text, page.body) or _signed(document, page)
    )
    found = dates.published(absolute, place) if place else None
    found = found or sittings.sat_on(document.text, hits, absolute)
    if found is not None:
        return found
    if document.manifest and document.manifest.published:
        value = calendar.from_edtf(document.manifest.published)
        return Value(value, "external", "date.manifest", (document.reference("published"),))
    updated = page.fields.get("updated", ())
    return dates.published(absolute, updated[0]) if updated else None  # a page that tells no other day was written by then


def _beside_items(
    text: str, own_date: Value[FuzzyDate] | None, absolute: list[Mention], relative: list[RelativeDate]
) -> list[RelativeDate]:
    """The relative dates, on a page without a day of its own held to the day of their item in a list of news."""
    days = item_dates.items(text, absolute) if relative else []
    is_of_list = days and (own_date is None or own_date.method in ("external", "inferred") or own_date.proofs == (days[0].span,))
    return item_dates.beside_items(relative, days) if is_of_list else relative


def _signed(document: Document, page: Page) -> Span | None:
    """The day at the foot of an answer or a letter: `Stockholm den 18 mars 2020`."""
    below = page.body[HEAD_BLOCKS:]
    ends = (below[-HEAD_BLOCKS:], below[-2 * HEAD_BLOCKS : -HEAD_BLOCKS])
    return next((place for blocks in ends if (place := headed(document.text, blocks))), None)


def _by_terms(
    text: str,
    hits: Hits,
    page: Page,
    read_so_far: tuple[list[Person], list[Sentence], list[Territory]],
    own_date: Value[FuzzyDate] | None,
    shown: tuple[Span, date, date] | None,
) -> tuple[Value[FuzzyDate] | None, list[Problem]]:
    """The date, where the page gives none: what its notice and the terms of those named allow, unless the manifest is as exact."""
    if own_date and own_date.method != "external":
        return own_date, []
    cabinet = page.fields.get("government", ())
    named, found, countries = read_so_far
    tenures = terms.tenures(text, hits, named, found, (place.span for place in countries), cabinet[0] if cabinet else None)
    bounds = terms.common(tenures, shown)
    if bounds is None:
        return own_date, []
    if bounds.value is None:
        message = "The office-holders named never held these offices at the same time; check the register offices_held."
        return own_date, [Problem("mention", "warning", "terms_disagree", message, tenures[0].span)]
    if own_date is None or own_date.value is None:
        return bounds, []
    if _holds(own_date.value, bounds.value):
        return bounds, []
    if _meets(own_date.value, bounds.value):
        return own_date, []
    message = f"The manifest says {own_date.value.edtf}, the terms of those named {bounds.value.edtf}; the manifest stays."
    return own_date, [Problem("mention", "warning", "date_outside_terms", message, tenures[0].span)]


def _meets(one: FuzzyDate, other: FuzzyDate) -> bool:
    """Whether two dates have a day in common."""
    return (one.earliest or date.min) <= (other.latest or date.max) and (other.earliest or date.min) <= (one.latest or date.max)


def _holds(outer: FuzzyDate, inner: FuzzyDate) -> bool:
    """Whether a date lies within another that is longer."""
    outer_bounds = (outer.earliest or date.min, outer.latest or date.max)
    inner_bounds = (inner.earliest or date.min, inner.latest or date.max)
    return outer_bounds[0] <= inner_bounds[0] and inner_bounds[1] <= outer_bounds[1] and outer_bounds != inner_bounds


def is_own_language(lang: str | None, country: str | None) -> bool:
    """Whether a language is a country's own, which hardly another country writes to itself.

    Args:
        lang: the language.
        country: the country, ISO 3166-1.
    """
    return bool(country) and (COUNTRY_OF_LANGUAGE.get(lang or "") == country or (lang, country) == (SWEDISH, SWEDEN))


def _language_problems(page: Page, lang: Value[str] | None) -> list[Problem]:
    if not page.body or lang:
        return []
    message = "The text is in no language of the dataset: only what all languages write alike was looked for. Take the file out."
    return [Problem("mention", "warning", "language_not_known", message)]


def _role_problems(text: str, page: Page, role: RoleField | None) -> list[Problem]:
    """A role of which no word is listed."""
    if role is None or role.is_known:
        return []
    words = page.fields["role"][0]
    message = f"No word of the role {tidy(words.of(text))!r} is listed; extend the register role_field_words."
    return [Problem("parse", "warning", "role_not_known", message, words)]


def _date_problems(page: Page, own_date: Value[FuzzyDate] | None) -> list[Problem]:
    if page.fields.get("date") and (own_date is None or own_date.method in ("external", "inferred")):
        message = "The date field holds no date that is understood; extend the registers of date words."
        return [Problem("mention", "warning", "date_not_understood", message, page.fields["date"][0])]
    return []


@cache
def address_kinds() -> tuple[tuple[str, str], ...]:
    """Parts of addresses that say what kind of document stands there."""
    return tuple((row["fragment"], row["kind"]) for row in rows("address_kinds"))
