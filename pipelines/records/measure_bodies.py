"""Rows of the table measure_organisations: who is responsible for a measure, its partner, or addressed; and who acts in it.

Here belongs: the bodies of a measure's words, fields and item -> their roles. Not here: the words of a relation
(`measure_relations.py`), fields (`measure_fields.py`), items (`measure_actors.py`).
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from pipelines.documents import Mention, Span, Value
from pipelines.mentions.measures.measure_fields import Field
from pipelines.mentions.measures.measures import Measure
from pipelines.records.context import Context
from pipelines.records.measure_actors import Told, kind_named, told_actor
from pipelines.records.measure_fields import actor_in, bodies_of
from pipelines.records.measure_relations import relations_of, takes_part
from pipelines.records.record import Record

__all__ = ["actor_of", "body_records"]


def actor_of(context: Context, measure: Measure, fields: Sequence[Field]) -> Span | None:
    """Who acts in a measure, or to whom it is given: its subject, else as a field, an item or a task has it.

    Args:
        context: the document, read.
        measure: the measure.
        fields: what a plan's own form says of it.
    """
    if actor := measure.actor or actor_in(context, fields):
        return actor
    told = told_actor(context, measure)
    return told.span if told else None


def _told(context: Context, measure: Measure, fields: Sequence[Field]) -> Told | None:
    return None if measure.actor or actor_in(context, fields) else told_actor(context, measure)


def _within(found: list[Mention], measure: Measure) -> list[Mention]:
    """Those that begin where the measure's words stand or the actor before them, of a list in order."""
    start = min(measure.pieces[0].start, measure.actor.start if measure.actor else measure.pieces[0].start)
    first = bisect_left(found, start, key=lambda one: one.span.start)
    return found[first : bisect_left(found, measure.pieces[-1].end, key=lambda one: one.span.start)]


def _inside(pieces: tuple[Span, ...], span: Span) -> bool:
    return any(piece.covers(span) for piece in pieces)


def body_records(context: Context, measure_id: str, measure: Measure, fields: Sequence[Field]) -> Iterator[Record]:
    """Who is responsible, a partner, or addressed.

    Args:
        context: the document, read.
        measure_id: key of the measure.
        measure: the measure.
        fields: what a plan's own form says of it.
    """
    told = _told(context, measure, fields)
    seen: set[tuple[str, str]] = set()
    named = _within(context.organisations, measure)
    related = relations_of(context, named)
    own = [
        (mention, _role(context, mention, measure) or (role if _inside(measure.pieces, mention.span) else None))
        for mention, role in zip(named, related, strict=True)
    ]
    for mention, role in [*own, *bodies_of(context, fields), *_told_beside(context, measure, told)]:
        org_id = mention.value.value
        if role is None or org_id is None or (org_id, role) in seen:
            continue
        seen.add((org_id, role))
        value = Value(org_id, mention.value.method, f"measure.{role}", mention.value.proofs)
        yield Record(
            "measure_organisations",
            f"{measure_id}.{org_id}.{role}",
            {"measure_id": measure_id, "org_id": value, "role": value.become(role)},
        )


def _told_beside(context: Context, measure: Measure, told: Told | None) -> Iterator[tuple[Mention, str]]:
    """The bodies that an item opens or closes with, and the one that the actor is by its kind."""
    if told:
        yield from ((mention, told.role) for mention in context.organisations if told.span.covers(mention.span))
    elif measure.actor and (named := kind_named(context, measure.actor)):
        yield named, "target" if _receives(context, measure) else "responsible"


def _receives(context: Context, measure: Measure) -> bool:
    """Whether the subject gets something (`vil få et nytt mandat`), so that somebody else acts."""
    if measure.kind == "receives":
        return True
    words = context.hits.get("measure_word", [])
    after = bisect_left(words, measure.cue.end, key=lambda hit: hit.start)
    near = [hit for hit in words[after : after + 8] if hit.start - measure.cue.end <= 2]
    return any(hit.entry.payload.use == "receive" for hit in near)


def _role(context: Context, mention: Mention, measure: Measure) -> str | None:
    """What a body is to a measure whose actor or scope it is."""
    if measure.actor and measure.actor.covers(mention.span):
        if takes_part(context, mention.span):
            return "involved"
        return "target" if _receives(context, measure) else "responsible"
    return "target" if _inside(measure.scope, mention.span) else None
