"""Rows of the tables documents, document_texts, mentions and problems: what each file is, and all that was found in it."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from typing import Any

from pipelines.documents import PAGE_MARK, Document, Mention, Problem, Span, Value, tidy
from pipelines.mentions import languages
from pipelines.mentions.contacts import without_contacts
from pipelines.mentions.organisations.organisations import bodies, party
from pipelines.records.context import Context, address_kinds
from pipelines.records.currency import currency_of
from pipelines.records.people import person_id
from pipelines.records.record import Record, numbered_id
from pipelines.records.speeches import Speech
from pipelines.registers import rows

__all__ = ["contact_records", "document_cells", "document_records", "in_utc", "mention_records", "problem_records"]


def document_cells(document: Document) -> dict[str, Any]:
    """Cells of a document that need no page: address, licence, size of the text.

    Args:
        document: the decoded document.
    """
    manifest, source = document.manifest, document.source
    cells: dict[str, Any] = {
        "encoding": document.encoding,
        "n_chars": len(document.text),
        "n_words": len(document.text.split()),
        "page_break_count": len(PAGE_MARK.findall(document.text)) if "---" in document.text else 0,
    }
    if manifest and manifest.url:
        cells["source_url"] = Value(without_contacts(manifest.url), "external", "manifest.url", (document.reference("url"),))
    if manifest and manifest.retrieved_at:
        reference = document.reference("retrieved_at")
        cells["retrieved_at"] = Value(in_utc(manifest.retrieved_at), "external", "manifest.retrieved_at", (reference,))
    for column, shown in (("licence", without_contacts), ("redistribute", bool)):
        own, general = getattr(manifest, column, None), getattr(source, column)
        if own is not None:
            cells[column] = Value(shown(own), "external", f"manifest.{column}", (document.reference(column),))
        elif general is not None:
            cells[column] = Value(shown(general), "external", f"source.{column}", (document.source_reference(column),))
    return cells


def in_utc(time: str) -> datetime:
    """A time of ISO 8601, in UTC where it tells an offset, else as it is.

    Args:
        time: the time.

    Raises:
        ValueError: if it is none.
        OverflowError: if it lies before the first year or behind the last that can be told.
    """
    told = datetime.fromisoformat(time)
    return told.astimezone(UTC).replace(tzinfo=None) if told.tzinfo else told


def document_records(context: Context) -> Iterator[Record]:
    """The row of the table documents, but for what is known of the file alone.

    Args:
        context: the document, read.
    """
    page, text = context.page, context.text
    cells = document_cells(context.document)
    cells |= {"template": page.template, "kind": page.kind or _kind_by_address(context), "ui_lang": page.ui_lang}
    if page.title:
        cells["title"] = Value(tidy(page.title.of(text)), "explicit", "page.title", (page.title,))
    cells["text_lang"] = context.lang
    if not (page.kind and page.kind.value == "speech"):  # the date of a speech page is that of the speech
        cells["published"] = context.date
        cells["published_local"] = context.date.value.local if context.date and context.date.value else None
        cells["time_zone"] = _time_zone(context)
    publisher = context.field("publisher")
    named = context.organisation_at(publisher) if publisher else None
    if named and named.value.value:
        cells["publisher_org_id"] = Value(named.value.value, named.value.method, "page.publisher", named.value.proofs)
    elif context.document.source.publisher_org_id in bodies():
        reference = context.document.source_reference("publisher_org_id")
        org_id = context.document.source.publisher_org_id
        cells["publisher_org_id"] = Value(org_id, "external", "source.publisher", (reference,))
    cabinet = context.field("government")
    if cabinet:
        cells["issuing_government"] = Value(tidy(cabinet.of(text)), "explicit", "page.government", (cabinet,))
    yield Record("documents", context.document.doc_id, cells)


def _time_zone(context: Context) -> Value[str] | None:
    """The zone that a page writes behind the clock time of its publication, as the offset from UTC: `11:26 CEST`."""
    date = context.date
    if date is None or date.value is None or date.value.local is None:
        return None
    place = next((proof for proof in date.proofs if isinstance(proof, Span)), None)
    offset = _offsets().get(place.of(context.text).split()[-1]) if place else None
    return Value(offset, "mapped", "date.zone", (place,)) if offset and place else None


@cache
def _offsets() -> dict[str, str]:
    return {row["abbreviation"]: row["offset"] for row in rows("time_zones")}


def _kind_by_address(context: Context) -> Value[str] | None:
    manifest = context.document.manifest
    for fragment, kind in address_kinds():
        if manifest and manifest.url and fragment in manifest.url:
            return Value(kind, "external", "kind.address", (context.document.reference("url"),))
    return None


def mention_records(context: Context, speech: Speech | None) -> Iterator[Record]:
    """Rows of the table mentions: all that was found, used or not.

    Args:
        context: the document, read.
        speech: the speech, whose speaker is a person found.
    """
    text = context.text
    found: list[Mention] = [*context.dates, *context.organisations, *context.contacts]
    for amount in context.amounts:
        currency = currency_of(context, amount)
        method = "inferred" if currency and currency.method == "inferred" else "parsed"
        label = f"{amount.amount.normalize():f} {currency.value}" if currency else f"{amount.amount.normalize():f}"
        value = Value(label, method, amount.rule_id, (amount.span,))
        found.append(Mention("amount", amount.span, value, label=label))
    for span in speech.name.proofs if speech and speech.name else ():
        if isinstance(span, Span):
            found.append(_person(tidy(span.of(text)), span, "explicit", "speech.speaker"))
    for person in context.officials:
        found.append(_person(person.base, person.name, "explicit", person.rule_id))
        if person.party and (org_id := party(text, person.party, context.country.value if context.country else None)):
            named = tidy(person.party.of(text))
            found.append(Mention("organisation", person.party, org_id, name=named, label=org_id.value))
    for span, person in context.surnames:
        found.append(_person(person.base, span, "inferred", "person.surname"))
    heading = context.page.translation_heading
    if heading and context.page.translation:
        below = Span(context.page.translation[0].span.start, context.page.translation[-1].span.end)
        identified = languages.identify(below.of(text))
        value = Value(identified[0] if identified else None, "inferred", "language.translation", (heading,))
        found.append(Mention("language", heading, value, label=value.value))
    yield from _mention_rows(context.document, found)


def contact_records(document: Document) -> Iterator[Record]:
    """Rows of the table mentions for the contact data of a document of which nothing else is known.

    Args:
        document: the decoded document.
    """
    yield from _mention_rows(document, list(document.contacts))


def _mention_rows(document: Document, found: list[Mention]) -> Iterator[Record]:
    """A row a mention, none twice; what begins at the same place, as the two amounts of a range, is numbered."""
    numbers: defaultdict[str, int] = defaultdict(int)
    unique = {(one.span.start, one.span.end, one.mention_type, one.label or "", one.label): one for one in reversed(found)}
    for _, mention in sorted(unique.items(), key=lambda item: item[0][:4]):
        mention_id = f"{document.doc_id}.mention.{mention.mention_type}.{mention.span.start:06d}"
        numbers[mention_id] += 1
        cells = {
            "doc_id": document.doc_id,
            "mention_type": mention.mention_type,
            "start": mention.span.start,
            "end": mention.span.end,
            "quote": mention.span.of(document.text),
            "name": mention.name,
            "value": mention.label,
            "method": mention.value.method,
            "rule_id": mention.value.rule_id,
        }
        yield Record("mentions", numbered_id(mention_id, numbers[mention_id]), cells)


def _person(name: str, span: Span, method: str, rule: str) -> Mention:
    return Mention("person", span, Value(name, method, rule, (span,)), name=name, label=person_id(name))


def problem_records(doc_id: str, problems: tuple[Problem, ...]) -> Iterator[Record]:
    """Rows of the table problems.

    Args:
        doc_id: key of the document.
        problems: what was not understood.
    """
    numbers: defaultdict[str, int] = defaultdict(int)
    for number, problem in enumerate(problems):
        at = problem.span.start if problem.span else number
        cells = {
            "doc_id": doc_id,
            "stage": problem.stage,
            "severity": problem.severity,
            "code": problem.code,
            "message": without_contacts(problem.message),
            "start": problem.span.start if problem.span else None,
            "end": problem.span.end if problem.span else None,
        }
        problem_id = f"{doc_id}.problem.{problem.code}.{at:06d}"
        numbers[problem_id] += 1
        yield Record("problems", numbered_id(problem_id, numbers[problem_id]), cells)
