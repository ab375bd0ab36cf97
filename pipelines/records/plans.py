"""The plan of which a document speaks: title, issuer, launch, adoption, validity, budget, counts, and who answers for it.

Here belongs: reading facts around the namings of a plan. Not here: whether two documents speak of the same plan
(`linking.py`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from pipelines.documents import GAP, FuzzyDate, Mention, Span, Value, tidy
from pipelines.mentions import calendar
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.money import Amount
from pipelines.mentions.organisations import bodies
from pipelines.mentions.plans import Naming
from pipelines.mentions.sentences import Sentence
from pipelines.records.amounts import currency_of, period_of
from pipelines.records.context import Context
from pipelines.records.record import Record
from pipelines.registers import rows

__all__ = ["Plan", "plan_of", "records"]

AGENT = re.compile(rf"{GAP}(?:av|af|by){GAP}")
GAP_PATTERN = re.compile(GAP)
COUNT_COLUMNS = {
    "measure": "measure_count_stated",
    "part": "part_count_stated",
    "focus_area": "part_count_stated",
    "minister": "minister_count_stated",
    "ministry": "ministry_count_stated",
    "directorate": "directorate_count_stated",
}
PLAN_TYPES = {"action_plan": "national_action_plan", "programme": "programme", "strategy": "strategy", "follow_up": "follow_up"}
NORDIC_BODIES = {"nordisk-ministerraad", "nordisk-raad"}
NORDIC = "XN"
"""Code of Nordic co-operation; X codes are free for users (ISO 3166-1)."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan of a document.

    Attributes:
        plan_document_id: key of the document's plan.
        naming: where the text first names it.
        facts: column -> value, as `Record` wants them.
        roles: organisations and their part in the plan.
        amounts: the amounts meant for it.
    """

    plan_document_id: str
    naming: Naming
    facts: dict[str, Any]
    roles: list[tuple[Mention, str, Value[str]]]
    amounts: list[Amount]

    @property
    def is_programme(self) -> bool:
        """Whether it is a programme of activities."""
        return bool(self.facts["plan_type"].value == "programme")


@dataclass(frozen=True, slots=True)
class _Cue:
    """A word of launch, adoption, validity or responsibility, in a sentence about the plan."""

    relation: str
    span: Span
    sentence: Sentence
    until: int


def plan_of(context: Context) -> Plan | None:
    """The plan of which a document speaks.

    A document that names a plan but says nothing of it (no title, date, count, budget or responsible body) has none.

    Args:
        context: the document, read.
    """
    if not context.namings:
        return None
    cues = list(_cues(context))
    facts: dict[str, Any] = {}
    title = next((naming for naming in context.namings if naming.title), None)
    if title and title.title:
        facts["title"] = Value(tidy(title.title.of(context.text)), "explicit", "plan.title", (title.title,))
        facts["title_lang"] = context.lang.value if context.lang else None
    for relation in ("launched", "adopted"):
        dated = _dated(context, cues, relation)
        if dated:
            facts[relation] = dated
    facts |= _validity(context, cues, title, facts)
    facts |= _counts(context)
    roles = list(_roles(context, cues))
    amounts = _amounts(context)
    if not (facts or roles or amounts):
        return None
    first = title if title and title.title and title.title.start < context.namings[0].word.start else context.namings[0]
    word = context.namings[0]
    facts["plan_type"] = Value(PLAN_TYPES[word.plan_type], "mapped", "plan.type_of_noun", (word.word,))
    issuer = next((mention for mention, role, _ in roles if role == "issuer"), None)
    facts |= _issued(context, issuer)
    facts |= _budget(context, amounts)
    place = first.title.start if first.title else first.word.start
    return Plan(f"{context.document.doc_id}.plan.{place:06d}", context.namings[0], facts, roles, amounts)


def records(context: Context, plan: Plan | None) -> Iterator[Record]:
    """Rows of the tables plans, plan_documents and plan_organisations; linking gives them their final plan_id.

    Args:
        context: the document, read.
        plan: its plan.
    """
    if plan is None:
        return
    plan_id = plan.plan_document_id
    yield Record("plans", plan_id, plan.facts)
    yield Record(
        "plan_documents",
        plan_id,
        {
            "plan_id": plan_id,
            "doc_id": context.document.doc_id,
            "title_raw": Value(
                tidy((plan.naming.title or plan.naming.word).of(context.text)), "explicit", "plan.first_naming",
                (plan.naming.title or plan.naming.word,),
            ),
        },
    )  # fmt: skip
    for mention, role, value in plan.roles:
        yield Record(
            "plan_organisations",
            f"{plan_id}.{mention.value.value}.{role}",
            {"plan_id": plan_id, "org_id": value, "role": value.become(role)},
        )


def _cues(context: Context) -> Iterator[_Cue]:
    """Cues of sentences that name the plan, each reaching to the next cue or the sentence's end."""
    lang = context.lang.value if context.lang else None
    for sentence in context.plain_sentences():
        if not any(sentence.span.covers(naming.word) for naming in context.namings):
            continue
        inside = [
            hit
            for hit in context.hits.get("plan_cue", [])
            if hit.entry.lang == lang and sentence.span.covers(Span(hit.start, hit.end))
        ]
        ends = [*(hit.start for hit in inside), sentence.span.end][1:]
        for hit, until in zip(inside, ends, strict=True):
            yield _Cue(hit.entry.payload, Span(hit.start, hit.end), sentence, until)


def _dated(context: Context, cues: list[_Cue], relation: str) -> Value[FuzzyDate] | None:
    """The date that stands behind a cue, else before it in the same sentence."""
    for cue in cues:
        if cue.relation != relation:
            continue
        after = [date for date in context.dates if cue.span.end <= date.span.start < cue.until]
        before = [date for date in context.dates if cue.sentence.span.start <= date.span.start < cue.span.start]
        chosen = after[:1] or before[-1:]
        if chosen:
            return chosen[0].value
    return None


def _validity(context: Context, cues: list[_Cue], title: Naming | None, facts: dict[str, Any]) -> dict[str, Any]:
    """Start, end and duration, from a sentence of validity or from the years in the title."""
    found: dict[str, Any] = {}
    for cue in (cue for cue in cues if cue.relation == "applies"):
        for date in context.dates:
            if cue.span.end <= date.span.start < cue.until and date.value.value:
                found |= {name: value for name, value in _ends(context, date).items() if name not in found}
        duration = _duration(context, cue)
        if duration:
            found["duration"] = duration
        launched = facts.get("launched")
        launch_cue = next((one for one in cues if one.relation == "launched" and one.sentence == cue.sentence), None)
        if launched and launched.value and launch_cue and "start" not in found and {"end", "duration"} & found.keys():
            last = max(proof.end for name in ("end", "duration") if name in found for proof in found[name].proofs)
            said = Span(launch_cue.span.start, last)
            found["start"] = launched.become(launched.value, "inferred", "plan.start_is_launch")
            found["start"] = Value(launched.value, "inferred", "plan.start_is_launch", (said,))
    if title and title.title and not {"start", "end"} & found.keys():
        years = [date for date in context.dates if title.title.covers(date.span) and "/" in (date.label or "")]
        for date in years[-1:]:
            found |= _ends(context, date)
    return found


def _ends(context: Context, date: Mention) -> dict[str, Any]:
    """Which end of a validity a date is: a period is both, `til 2005` and `ut 2013` the last, any other the first."""
    value = date.value.value
    if not isinstance(value, FuzzyDate):
        return {}
    if "/" in value.edtf and ".." not in value.edtf:
        first, _, last = value.edtf.partition("/")
        return {
            "start": date.value.become(calendar.from_edtf(first), "parsed", "plan.period"),
            "end": date.value.become(calendar.from_edtf(last), "parsed", "plan.period"),
        }
    until = date.value.rule_id in ("date.through", "date.end") or any(
        hit.entry.payload == "to" and GAP_PATTERN.fullmatch(context.text, hit.end, date.span.start)
        for hit in context.hits.get("date_word", [])
    )
    return {"end" if until else "start": date.value}


def _duration(context: Context, cue: _Cue) -> Value[str] | None:
    for hit in context.hits.get("duration_unit", []):
        number = _number_before(context, hit)
        if number and cue.span.end <= number[0].start and hit.end <= cue.until:
            return Value(f"P{number[1]}{hit.entry.payload}", "parsed", "plan.duration", (Span(number[0].start, hit.end),))
    return None


def _number_before(context: Context, hit: Hit) -> tuple[Span, int, bool] | None:
    """The whole number right before a word, and whether it is written in words."""
    for number in context.numbers:
        if GAP_PATTERN.fullmatch(context.text, number.end, hit.start) and number.value == int(number.value):
            return Span(number.start, number.end), int(number.value), number.in_words
    return None


def _counts(context: Context) -> dict[str, Any]:
    """The first count of each thing that the page itself states; what it quotes comes after what it says."""
    found: dict[str, Any] = {}
    quoted = [block.span for block in context.page.body if block.kind == "quotation"]
    lang = context.lang.value if context.lang else None
    hits = [hit for hit in context.hits.get("count_word", []) if hit.entry.lang == lang]
    for hit in sorted(hits, key=lambda hit: any(span.covers(Span(hit.start, hit.end)) for span in quoted)):
        number = _number_before(context, hit)
        if number is None:
            continue
        span = Span(number[0].start, hit.end)
        column = COUNT_COLUMNS[hit.entry.payload]
        value = Value(number[1], "parsed" if number[2] else "explicit", f"plan.count.{hit.entry.payload}", (span,))
        found.setdefault(column, value)
    return found


def _roles(context: Context, cues: list[_Cue]) -> Iterator[tuple[Mention, str, Value[str]]]:
    """Organisations and their part in the plan, each once."""
    seen: set[tuple[str, str]] = set()
    for mention, role in (*_issuers(context, cues), *_responsible(context, cues)):
        if mention.value.value and (mention.value.value, role) not in seen:
            seen.add((mention.value.value, role))
            method = "mapped" if role == "lead" else mention.value.method
            yield mention, role, Value(mention.value.value, method, f"plan.{role}", mention.value.proofs)


def _issuers(context: Context, cues: list[_Cue]) -> Iterator[tuple[Mention, str]]:
    """Who issued the plan: the subject of its launch, whose framework it is, or the genitive before its name."""
    issuers: list[Mention] = []
    for cue in cues:
        for mention in context.organisations:
            before = GAP_PATTERN.fullmatch(context.text, mention.span.end, cue.span.start)
            after = GAP_PATTERN.fullmatch(context.text, cue.span.end, mention.span.start)
            if (cue.relation in ("launched", "adopted") and before) or (cue.relation == "framework" and after):
                issuers.append(mention)
    for naming in context.namings:
        issuers += [
            mention
            for mention in context.organisations
            if mention.base and mention.base.end < mention.span.end
            and GAP_PATTERN.fullmatch(context.text, mention.span.end, naming.word.start)
        ]  # fmt: skip
    for mention in issuers[:1]:
        yield mention, "issuer"


def _responsible(context: Context, cues: list[_Cue]) -> Iterator[tuple[Mention, str]]:
    for cue in cues:
        if cue.relation == "lead":
            before = [one for one in context.organisations if cue.sentence.span.start <= one.span.start < cue.span.start]
            for mention in before[-1:]:
                yield mention, "lead"
        if cue.relation == "adopted":
            agent = AGENT.match(context.text, cue.span.end)
            for mention in context.organisations:
                if agent and mention.span.start == agent.end():
                    yield mention, "adopter"


def _issued(context: Context, issuer: Mention | None) -> dict[str, Any]:
    """Issuer, cabinet and jurisdiction."""
    facts: dict[str, Any] = {}
    country = context.country
    if issuer is not None:
        org_id = issuer.value.value
        facts["issuer_org_id"] = Value(org_id, issuer.value.method, "plan.issuer", issuer.value.proofs)
        body = bodies().get(org_id or "")
        if org_id in nordic_bodies() and issuer.base:
            facts["jurisdiction"] = Value(NORDIC, "mapped", "plan.nordic_issuer", (issuer.base,))
            return facts
        if body and body.country:
            proofs = _country_proofs(context, body.country) or issuer.value.proofs
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


def _amounts(context: Context) -> list[Amount]:
    """Amounts in paragraphs that name the plan."""
    about = [
        sentence.block.span
        for sentence in context.plain_sentences()
        if any(sentence.span.covers(naming.word) for naming in context.namings)
    ]
    return [amount for amount in context.amounts if any(span.covers(amount.span) for span in about)]


def _budget(context: Context, amounts: list[Amount]) -> dict[str, Any]:
    if not amounts:
        return {}
    main = amounts[0]
    return {
        "budget_amount": Value(float(main.amount), "parsed", main.rule_id, (main.span,)),
        "budget_currency": currency_of(context, main),
        "budget_period": period_of(context, main),
    }
