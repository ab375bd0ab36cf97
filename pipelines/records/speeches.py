"""Rows of the tables speeches and speech_documents."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from pipelines.documents import PAGE_MARK, Span, Value, slug, tidy
from pipelines.mentions.numbers import method_of
from pipelines.mentions.organisations.organisations import bodies
from pipelines.mentions.people import role_fields
from pipelines.mentions.people.role_fields import RoleField
from pipelines.records.context import Context
from pipelines.records.record import Record
from pipelines.records.roles import ROLE_COUNTRY, country_in, english
from pipelines.records.titled_speeches import speaker_of
from pipelines.registers import rows
from pipelines.sources.layout import Block

__all__ = ["Speech", "records", "speech_of"]

STATE_BODIES = ("parliamentary_body", "government", "ministry")
"""Kinds of bodies whose country is that of whoever holds an office there."""


@dataclass(frozen=True, slots=True)
class Speech:
    """The speech that a page shows.

    Attributes:
        speech_id: its key.
        name: the speaker's name.
        facts: column -> value, as `Record` wants them.
    """

    speech_id: str
    name: Value[str] | None
    facts: dict[str, Any]


@cache
def _speech_types() -> dict[str, str]:
    return {row["raw"].lower(): row["speech_type"] for row in rows("speech_types")}


def speech_of(context: Context) -> Speech | None:
    """The speech that a page shows; None if it is no speech page.

    Args:
        context: the document, read.
    """
    if context.page.kind is None or context.page.kind.value != "speech":
        return _titled(context)
    text = context.text
    facts: dict[str, Any] = {}
    number = context.field("number")
    if number:
        figures = number.of(text)
        facts["speech_number"] = Value(int(figures), method_of(int(figures), figures), "speech.number", (number,))
    written = context.field("type")
    if written:
        raw = Value(tidy(written.of(text)), "explicit", "speech.type", (written,))
        facts["speech_type_raw"] = raw
        facts["speech_type"] = next(_types(context), None)  # the title's, where the block has a word that nobody has seen
    names = context.page.fields.get("person", ())
    same = tuple(span for span in names if tidy(span.of(text)) == tidy(names[0].of(text)))
    name = Value(tidy(same[0].of(text)), "explicit", "speech.speaker", same) if same else None
    if name:
        facts["speaker_name_raw"] = name
    role = context.field("role")
    if role and context.role:
        facts |= _role(context, role, context.role)
    facts |= {**_when(context), **_words(context)}
    return Speech(_speech_id(context, number, name), name, facts)


def _titled(context: Context) -> Speech | None:
    """The speech of a page without a block of labels, whose title says who speaks."""
    speaker = speaker_of(context)
    if speaker is None:
        return None
    as_written = tidy(speaker.name.of(context.text)) == speaker.base
    name = Value(speaker.base, "explicit" if as_written else "parsed", "speech.title", (speaker.name,))
    role = role_fields.read(context.text, context.hits, speaker.role)
    facts = {"speaker_name_raw": name, **_role(context, speaker.role, role), **_when(context), **_words(context)}
    return Speech(_speech_id(context, None, name), name, facts)


def _when(context: Context) -> dict[str, Any]:
    """Day and minute of the speech, which are those of its page."""
    date = context.date
    if date is None or date.method != "parsed" or date.value is None:
        return {}
    return {
        "spoken_local": date.become(date.value.local) if date.value.local else None,
        "spoken_date": date.become(date.value.earliest),
    }


def _types(context: Context) -> Iterator[Value[str]]:
    """The kinds of speech that the page names, as far as they are listed; that of its block first."""
    for span in context.page.fields.get("type", ()):
        code = _speech_types().get(tidy(span.of(context.text)).lower())
        if code:
            yield Value(code, "mapped", "speech.type", (span,))


def _speech_id(context: Context, number: Span | None, name: Value[str] | None) -> str:
    """Site, number, speaker and raw date; the document where these do not tell one speech from another."""
    date = context.field("date")
    site = slug(context.document.source.site or "") or "unknown"
    parts = [number.of(context.text) if number else "", slug(name.value or "") if name else "",
             slug(date.of(context.text)) if date else ""]  # fmt: skip
    if not date or not number:
        return f"{context.document.doc_id}.speech"
    return ".".join([site, *(part for part in parts if part)])


def _role(context: Context, role: Span, field: RoleField) -> dict[str, Any]:
    """What the role field says: kind, country, party group; none of it is taken from the speech itself."""
    words = tidy(role.of(context.text))
    facts: dict[str, Any] = {"role_raw": Value(words, "explicit", "speech.role", (role,))}
    if field.lang:
        rule = "language.of_role_words" if field.is_listed else "language.of_role"
        facts["role_lang"] = Value(field.lang, "inferred", rule, (role,))
    group = _group(context, role, field)
    if group:
        facts["party_group_org_id"] = group
    role_type = field.role_type or ("member" if group else None)
    if role_type:
        facts["role_type"] = Value(role_type, "mapped", "role.word", (role,))
    if country := country_in(context, role) or _state_of(context, role):
        facts["role_country"] = country
    facts["role_en"] = english(context, role, field.lang, None)
    return facts


def _state_of(context: Context, role: Span) -> Value[str] | None:
    """The country of the parliament or government that a role names: `Altingets præsident`."""
    for mention in context.organisations:
        body = bodies().get(mention.value.value or "") if role.covers(mention.span) else None
        if body and body.country and body.org_type in STATE_BODIES:
            return mention.value.become(body.country, "mapped", ROLE_COUNTRY)
    return None


def _group(context: Context, role: Span, field: RoleField) -> Value[str] | None:
    """The party group that a role field names, by one of its names or as it is misspelt."""
    for mention in context.organisations:
        body = bodies().get(mention.value.value or "") if role.covers(mention.span) else None
        if body and body.org_type == "party_group":
            return Value(mention.value.value, "mapped", "role.party_group", mention.value.proofs)
    return Value(field.group[0], "mapped", "role.party_group", (role, field.group[1])) if field.group else None


def _words(context: Context) -> dict[str, Any]:
    """The speech itself: blocks parted by an empty line, page marks bridged."""
    body = context.page.body
    text = "\n\n".join(tidy(" ".join(piece.of(context.text) for piece in block.pieces)) for block in body)
    facts: dict[str, Any] = {
        "text_lang": context.lang,
        "text_lang_confidence": context.confidence,
        "n_words": len(text.split()),
    }
    if body:
        stretches = tuple(_stretches(context.text, body))
        facts["text"] = Value(text, "parsed", "speech.text", stretches)
    return facts


def _stretches(text: str, body: tuple[Block, ...]) -> Iterator[Span]:
    """The body from page mark to page mark."""
    start, end = body[0].span.start, body[-1].span.end
    for mark in PAGE_MARK.finditer(text, start, end):
        before = text[start : mark.start()].rstrip()
        if before:
            yield Span(start, start + len(before))
        start = mark.end() + len(text[mark.end() : end]) - len(text[mark.end() : end].lstrip())
    yield Span(start, end)


def records(context: Context, speech: Speech | None, person: str | None) -> Iterator[Record]:
    """Rows of the two tables.

    Args:
        context: the document, read.
        speech: the speech.
        person: key of the speaker.
    """
    if speech is None:
        return
    cells = {"doc_id": context.document.doc_id, **speech.facts}
    if person and speech.name:
        cells["person_id"] = speech.name.become(person, "mapped", "speech.speaker")
    yield Record("speeches", speech.speech_id, cells)
    proof = next((value for name in ("speech_number", "speech_type_raw", "speaker_name_raw")
                  if (value := speech.facts.get(name))), context.page.kind)  # fmt: skip
    yield Record(
        "speech_documents",
        f"{context.document.doc_id}.speech",
        {
            "speech_id": proof.become(speech.speech_id, "mapped", "speech.id") if proof else speech.speech_id,
            "doc_id": context.document.doc_id,
        },
    )
