"""Who stands behind a plan: issuer, adopter and the body that leads, and the country and cabinet that follow from them.

Here belongs: who made a plan and answers for it. Not here: who else has a part in it (`plan_parts.py`), its dates (`plan_facts.py`).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import Any

from pipelines.documents import GAP, Mention, Span, Value, tidy
from pipelines.mentions.organisations.organisations import bodies
from pipelines.mentions.plans.plans import Naming
from pipelines.records.context import Context
from pipelines.records.plan_parts import parts_in
from pipelines.records.plan_sentences import About, Cue
from pipelines.registers import alternatives, rows
from pipelines.sources.page import NORDIC_COOPERATION

__all__ = ["before_genitive", "issued", "nordic_bodies", "roles_of"]

AGENT = re.compile(rf"{GAP}(?:{alternatives('agent')}){GAP}")
GAP_PATTERN = re.compile(GAP)
BESIDE_VERB = re.compile(rf"{GAP}(?:(?:{alternatives('beside_verb')}){GAP}){{0,3}}")
"""Between a subject and its verb: `the Government is therefore now presenting ...`."""
MEASURES_IN = re.compile(
    rf"{GAP}\d{{1,3}}{GAP}(?:[^\W\d_]+{GAP}){{1,2}}(?:{alternatives('meant_for')}){GAP}(?:[^\W\d_]+{GAP}){{0,3}}"
)
NORDIC_BODIES = {"nordisk-ministerraad", "nordisk-raad"}


def roles_of(context: Context, about: About, cues: list[Cue], others: list[Naming]) -> Iterator[tuple[Mention, str, Value[str]]]:
    """Organisations and their part in the plan, each once.

    Args:
        context: the document, read.
        about: its sentences.
        cues: the cues about the plan.
        others: namings of other plans.
    """
    seen: set[tuple[str, str]] = set()
    for mention, role in (*_issuers(context, cues), *_responsible(context, cues), *parts_in(context, about, others)):
        if mention.value.value and (mention.value.value, role) not in seen:
            seen.add((mention.value.value, role))
            method = "mapped" if role == "lead" else mention.value.method
            yield mention, role, Value(mention.value.value, method, f"plan.{role}", mention.value.proofs)


def _issuers(context: Context, cues: list[Cue]) -> Iterator[tuple[Mention, str]]:
    """Who issued the plan: the subject of its launch, whose framework it is, or the genitive before its name or its measures."""
    issuers: list[Mention] = []
    for cue in cues:
        for mention in cue.organisations:
            after = GAP_PATTERN.fullmatch(context.text, cue.span.end, mention.span.start)
            is_subject = cue.relation in ("launched", "adopted") and _is_subject(context, cue, mention)
            if (is_subject and not (cue.relation == "adopted" and _is_parliament(mention))) or (
                cue.relation == "framework" and after
            ):
                issuers.append(mention)
    for naming in context.namings:
        owner = before_genitive(context, naming.word.start) or _owner_of_measures(context, naming)
        issuers += [owner] if owner else []
    for mention in issuers[:1]:
        yield mention, "issuer"


def _is_subject(context: Context, cue: Cue, mention: Mention) -> bool:
    """Whether a body does what a verb says: it stands before it, adverbs between or not, or right behind it."""
    text = context.text
    if mention.span.end <= cue.span.start:
        return BESIDE_VERB.fullmatch(text, mention.span.end, cue.span.start) is not None
    if mention.span.start < cue.span.end:
        return False
    return GAP_PATTERN.fullmatch(text, cue.span.end, mention.span.start) is not None or (
        cue.relation == "launched" and AGENT.fullmatch(text, cue.span.end, mention.span.start) is not None
    )


def _is_parliament(mention: Mention) -> bool:
    body = bodies().get(mention.value.value or "")
    return body is not None and body.org_type == "parliamentary_body"


def _owner_of_measures(context: Context, naming: Naming) -> Mention | None:
    """Whose measures a plan holds: `regjeringens 35 tiltak i den nye planen`."""
    for mention in _before(context, naming.word.start):
        is_genitive = mention.base is not None and mention.base.end < mention.span.end <= naming.word.start
        if is_genitive and MEASURES_IN.fullmatch(context.text, mention.span.end, naming.word.start):
            return mention
    return None


def before_genitive(context: Context, offset: int) -> Mention | None:
    """The organisation that stands in the genitive right before an offset: `Ministerrådets` before `innsats`.

    Args:
        context: the document, read.
        offset: where what it owns begins.
    """
    for mention in _before(context, offset):
        is_genitive = mention.base is not None and mention.base.end < mention.span.end
        if is_genitive and GAP_PATTERN.fullmatch(context.text, mention.span.end, offset):
            return mention
    return None


def _before(context: Context, offset: int) -> list[Mention]:
    """The last organisations that begin before an offset."""
    last = bisect_left(context.organisations, offset, key=lambda mention: mention.span.start)
    return context.organisations[max(0, last - 2) : last]


def _responsible(context: Context, cues: list[Cue]) -> Iterator[tuple[Mention, str]]:
    for cue in cues:
        if cue.relation == "lead":
            before = [one for one in cue.organisations if one.span.start < cue.span.start]
            for mention in before[-1:]:
                yield mention, "lead"
        if cue.relation == "adopted":
            agent = AGENT.match(context.text, cue.span.end)
            for mention in cue.organisations:
                by_agent = agent and mention.span.start == agent.end()
                if by_agent or (_is_parliament(mention) and _is_subject(context, cue, mention)):
                    yield mention, "adopter"


def issued(context: Context, issuer: Mention | None) -> dict[str, Any]:
    """Issuer, cabinet and jurisdiction."""
    facts: dict[str, Any] = {}
    country = context.country
    if issuer is not None:
        org_id = issuer.value.value
        facts["issuer_org_id"] = Value(org_id, issuer.value.method, "plan.issuer", issuer.value.proofs)
        body = bodies().get(org_id or "")
        if org_id in nordic_bodies() and issuer.base:
            facts["jurisdiction"] = Value(NORDIC_COOPERATION, "mapped", "plan.nordic_issuer", (issuer.base,))
            return facts
        if body and body.country:
            proofs = (*_country_proofs(context, body.country), *issuer.value.proofs)
            country = Value(body.country, "inferred", "plan.country_of_issuer", proofs)
        cabinet = context.field("government")
        if cabinet and body and body.org_type == "government":
            facts["government"] = Value(tidy(cabinet.of(context.text)), "inferred", "plan.cabinet_of_page", (cabinet,))
    if country:
        facts["jurisdiction"] = country
    return facts


def _country_proofs(context: Context, country: str) -> tuple[Span, ...]:
    """What in the text speaks of the country: the cabinet of the page, else the country's name."""
    cabinet = context.field("government")
    if cabinet:
        return (cabinet,)
    return tuple(place.span for place in context.places if place.countries == (country,))[:1]


@cache
def nordic_bodies() -> frozenset[str]:
    """Bodies of Nordic co-operation: the two councils and all of their parts."""
    parents = {row["org_id"]: row["parent_org_id"] for row in rows("organisations")}
    found = set(NORDIC_BODIES)
    while added := {org_id for org_id, parent in parents.items() if parent in found} - found:
        found |= added
    return frozenset(found)
