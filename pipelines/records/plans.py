"""The plans of which a document speaks, and the rows they make.

Here belongs: plans and their titles. Not here: which namings mean one plan (`plan_groups.py`), dates (`plan_facts.py`), budgets (`plan_budgets.py`),
bodies (`plan_bodies.py`), which came before which (`plan_order.py`), whether two documents speak of the same plan (`linking/`).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from pipelines.documents import FuzzyDate, Mention, Span, Value, tidy
from pipelines.mentions.money.money import Amount
from pipelines.mentions.plans.plan_names import INFLECTED, base_name, full_name, names_several, whole_words, with_years
from pipelines.mentions.plans.plans import Naming
from pipelines.mentions.sentences import Sentence
from pipelines.records.context import Context
from pipelines.records.plan_bodies import issued, roles_of
from pipelines.records.plan_budgets import amounts_for, amounts_for_other, budget
from pipelines.records.plan_counts import counts
from pipelines.records.plan_facts import dated, is_deadline
from pipelines.records.plan_groups import grouped, is_other_compound
from pipelines.records.plan_order import in_order
from pipelines.records.plan_periods import labelled, labelled_period, stated_period, titled_end, titled_years, validity
from pipelines.records.plan_sentences import EXTENDED, PREPARED, About, Cue, cues_about
from pipelines.records.record import Record
from pipelines.registers import alternatives, words_of

__all__ = ["Plan", "plans_of", "records"]

LONGEST_ARTICLE = 5
YEARS_TO_START = 2
"""No plan is shown more years than these before it begins."""
REVISED = re.compile(rf"(?<!\w)(?:{alternatives('revised')})(?!\w)", re.IGNORECASE)
LONGEST_REVISION = 400
MAKERS = ("issuer", "adopter", "lead", "responsible")
"""Bodies that make a plan one of which a page tells; that somebody takes part in it alone does not."""
DUE = (PREPARED, "launched", "adopted")
"""What is told of a plan that is to be made until a deadline."""
PLAN_TYPES = {
    "action_plan": "national_action_plan",
    "programme": "programme",
    "strategy": "strategy",
    "follow_up": "follow_up",
    "agreement": "programme",
}


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan of which a document speaks.

    Attributes:
        plan_document_id: key of this plan in this document.
        naming: where the text first names it.
        facts: column -> value, as `Record` wants them.
        roles: organisations and their part in the plan.
        amounts: the amounts meant for it.
        sentences: the sentences that name it or go on about it.
        name: the fullest words by which the text names it where it gives no title.
    """

    plan_document_id: str
    naming: Naming
    facts: dict[str, Any]
    roles: list[tuple[Mention, str, Value[str]]]
    amounts: list[Amount]
    sentences: tuple[Sentence, ...] = ()
    name: Span | None = None

    @property
    def is_programme(self) -> bool:
        """Whether it is a programme of activities."""
        return bool(self.facts["plan_type"].value == "programme")


def plans_of(context: Context) -> list[Plan]:
    """The plans of which a document speaks: the main one first, to which it means what it says of `the plan`.

    Further plans are those that it names by another title or by other years. A document that names a plan but says
    nothing of it (no title, date, count, budget or responsible body) has none.

    Args:
        context: the document, read.
    """
    about = About(context) if context.namings else None
    if about is None or not about.single:
        return []
    main, *others = grouped(context, about)
    named = [naming for group in others for naming in group]
    plans = [_main_plan(context, about, main, named), *(_other_plan(context, about, group) for group in others)]
    known = [(plan, group) for plan, group in zip(plans, (main, *others), strict=True) if plan is not None]
    for later, earlier, proof in in_order(context, about, [group for _, group in known]):
        before = Value(known[earlier][0].plan_document_id, "mapped", "plan.predecessor", (proof,))
        known[later][0].facts.setdefault("predecessor_plan_id", before)
    return [plan for plan, _ in known]


def _is_bare(context: Context, naming: Naming) -> bool:
    """Whether a plan is called no more than `the plan`; a sum beside it is then too little to make it a plan of a government."""
    is_simple = naming.word.of(context.text).lower() in words_of("bare_plan", context.code)
    return is_simple and naming.title is None and naming.years is None


def _is_compound_alone(namings: list[Naming]) -> bool:
    """Whether a plan goes by nothing but a compound that is known by its end; a sum beside it alone does not make it a plan of a government."""
    return all(naming.is_compound and not (naming.title or naming.years) for naming in namings)


def _is_told_of(about: About, namings: list[Naming]) -> bool:
    """Whether a sentence that names a plan in full tells what becomes of it: a sum for a part of it, a deadline for making it."""
    named = {about.sentence_of(naming.word) for naming in namings}
    due = (
        at
        for at, hits in about.cues.items()
        if at in named and any(hit.entry.payload.relation in DUE for hit in hits)
        if any(is_deadline(about.text, date.span) for date in about.dates.get(at, []))
    )
    return not named.isdisjoint(about.with_amounts - {None}) or any(True for _ in due)


def _titled(context: Context, namings: list[Naming]) -> dict[str, Any]:
    """The proper title of a plan, else the words that name it in full together with its years: `handlingsplan mot vold 2016–2019`."""
    text, language = context.text, context.lang.value if context.lang else None
    for naming in namings:
        if proper := naming.title:
            base = base_name(text, proper, naming, context.code) if context.code in INFLECTED else whole_words(proper.of(text))
            method = "explicit" if base == whole_words(proper.of(text)) else "parsed"
            return {"title": Value(base, method, "plan.title", (proper,)), "title_lang": language}
    for naming in namings:
        name = None
        if naming.years and not names_several(text, naming, context.code):
            name = with_years(text, full_name(text, context.hits, naming, context.code, _place_of(context, naming)), naming)
        if name:
            base = base_name(text, name, naming, context.code)
            method = "explicit" if base == tidy(name.of(text)) else "parsed"
            return {"title": Value(base, method, "plan.full_title", (name,)), "title_lang": language}
    return {}


def _main_plan(context: Context, about: "About", namings: list[Naming], others: list[Naming]) -> Plan | None:
    cues = list(cues_about(about, without=others))
    facts: dict[str, Any] = {}
    title = next((naming for naming in namings if naming.title), None)
    facts |= _titled(context, namings)
    until = titled_end(context, _names(context, namings))
    facts |= dated(about, _without_dates(cues, until), namings)
    facts |= labelled_period(context)
    facts |= {name: value for name, value in validity(context, cues, facts).items() if name not in facts}
    facts |= {name: value for name, value in until.items() if name not in facts}
    facts |= titled_years(context, namings, facts, extended=any(cue.relation == EXTENDED for cue in cues))
    facts |= stated_period(context, about, about.of_main(others), facts)
    facts |= labelled(context, facts)
    facts = _without_older_launch(context, about, _in_order_of_time(facts))
    facts |= _counted(context, about, others)
    roles = list(roles_of(context, about, cues, others))
    amounts = amounts_for(context, about, others, facts.get("end"))
    fullest = _fullest(context, namings)
    makers = [role for _, role, _ in roles if role in MAKERS]
    is_bare = fullest == namings[0].word and all(_is_bare(context, naming) for naming in about.single)
    if not (
        facts
        or makers
        or (amounts and not is_bare)
        or _heads(context, namings, fullest)
        or (not is_bare and _is_told_of(about, namings))
    ):
        return None
    if not facts and _is_compound_alone(namings) and not _is_headed(context, namings):
        return None
    word = namings[0]
    facts["plan_type"] = Value(PLAN_TYPES[word.plan_type], "mapped", "plan.type_of_noun", (word.word,))
    issuer = next((mention for mention, role, _ in roles if role == "issuer"), None)
    facts |= issued(context, issuer)
    facts |= budget(context, amounts)
    start = min(word.word.start, title.start) if title else word.word.start
    sentences = tuple(about.sentences[at] for at in about.of_main(others))
    return Plan(f"{context.document.doc_id}.plan.{start:06d}", word, facts, roles, amounts, sentences, fullest)


def _counted(context: Context, about: "About", others: list[Naming]) -> dict[str, Any]:
    """How many measures the main plan has; where the page counts those of another, only what a sentence says that names it."""
    of_others = about.of_others(others)
    if about.counting.isdisjoint(of_others):
        return counts(context, apart=[about.sentences[at].span for at in of_others])
    return counts(context, places=[about.sentences[at].span for at in about.of_main(others) if at in about.namings])


def _names(context: Context, namings: list[Naming]) -> list[Span]:
    """The words that name a plan without years, in full."""
    text, code = context.text, context.code
    return [full_name(text, context.hits, one, code, _place_of(context, one)) for one in namings if not one.years]


def _without_dates(cues: list[Cue], until: dict[str, Value[FuzzyDate]]) -> list[Cue]:
    """The cues without the year with which the plan's name ends: it is when nothing was shown."""
    apart = [proof for value in until.values() for proof in value.proofs]
    return [replace(cue, dates=[date for date in cue.dates if date.span not in apart]) for cue in cues] if apart else cues


def _other_plan(context: Context, about: "About", namings: list[Naming]) -> Plan | None:
    """A plan beside the main one: what its title and the sentences that name it say."""
    cues = list(cues_about(about, only=namings))
    facts = _titled(context, namings)
    until = titled_end(context, _names(context, namings))
    facts |= dated(about, _without_dates(cues, until), namings)
    words = {naming.word for naming in namings}
    valid = validity(context, [cue for cue in cues if _speaks_of(cue, words)], facts)
    if "end" in valid or _is_day(valid.get("start")):  # that it is in force says nothing else of a plan beside the page's own
        facts |= valid
    facts |= {name: value for name, value in until.items() if name not in facts}
    facts |= titled_years(context, namings, facts)
    facts |= stated_period(context, about, about.of_others(namings), facts)
    facts = _in_order_of_time(facts)
    facts |= counts(context, places=[about.sentences[at].span for at in about.of_others(namings)])
    amounts = amounts_for_other(context, about, namings, facts.get("end"))
    if not facts and (not amounts or _is_compound_alone(namings)):
        return None
    facts |= budget(context, amounts)
    word = namings[0]
    facts["plan_type"] = Value(PLAN_TYPES[word.plan_type], "mapped", "plan.type_of_noun", (word.word,))
    if context.country:
        facts["jurisdiction"] = context.country
    own = {naming.word for naming in namings}
    sentences = tuple(about.sentences[at] for at, named in about.namings.items() if any(one.word in own for one in named))
    return Plan(
        f"{context.document.doc_id}.plan.{word.start:06d}", word, facts, [], amounts, sentences, _fullest(context, namings)
    )


def _is_day(value: Value[FuzzyDate] | None) -> bool:
    return value is not None and value.value is not None and value.value.earliest == value.value.latest


def _in_order_of_time(facts: dict[str, Any]) -> dict[str, Any]:
    """The facts without a start, launch or adoption that lies behind the end: it is that of a plan to come (`Arbeidet med en ny plan`)."""
    end = facts["end"].value if "end" in facts else None
    days = {name: facts[name].value for name in ("start", "launched", "adopted") if name in facts}
    late = {name for name, day in days.items() if day and day.earliest and end and end.latest and day.earliest > end.latest}
    return {name: value for name, value in facts.items() if name not in late}


def _without_older_launch(context: Context, about: About, facts: dict[str, Any]) -> dict[str, Any]:
    """The facts without a launch years before the start: that of an older plan, which this one revised or took the place of."""
    launched, start = (facts[name].value if name in facts else None for name in ("launched", "start"))
    if not (launched and start and launched.latest and start.earliest):
        return facts
    years = start.earliest.year - launched.latest.year
    if years > YEARS_TO_START or (years >= 1 and _is_revised_behind(context, about, facts["launched"].proofs[0])):
        return {name: value for name, value in facts.items() if name != "launched"}
    return facts


def _is_revised_behind(context: Context, about: About, launch: Span) -> bool:
    """Whether the sentence of a launch, or the one behind it, goes on to say that the plan was revised."""
    at = about.sentence_of(launch)
    if at is None:
        return False
    end = about.sentences[min(at + 1, len(about.sentences) - 1)].span.end
    return REVISED.search(context.text, launch.end, min(end, launch.end + LONGEST_REVISION)) is not None


def _speaks_of(cue: Cue, words: set[Span]) -> bool:
    """Whether the plan named last before a cue is the one that bears these words: `a part of the strategy, which runs until 2026`.

    Where another part of the sentence comes first, it stands right behind: `I Sverige löper strategin till 2026`.
    """
    before = [naming for naming in cue.namings if naming.word.end <= cue.span.start]
    behind = [naming for naming in cue.namings if cue.span.end <= naming.start <= cue.span.end + LONGEST_ARTICLE]
    named = before[-1] if before else behind[0] if behind else None
    return named is not None and named.word in words


def _fullest(context: Context, namings: list[Naming]) -> Span:
    """The first words that name a plan by one noun and say what it is for, else those that name it first: `programmet`."""
    dated = next((naming for naming in namings if naming.years), None)
    for naming in namings:
        is_other = naming.plan_type != namings[0].plan_type or (dated is not None and is_other_compound(context, dated, naming))
        if not is_other and not names_several(context.text, naming, context.code):
            name = full_name(context.text, context.hits, naming, context.code, _place_of(context, naming))
            if name != naming.word:
                return name
    return namings[0].word


def _heads(context: Context, namings: list[Naming], name: Span) -> bool:
    """Whether a page is about a plan of which it says no more than what it is for: its title or a heading names it in full."""
    return name != namings[0].word and _is_headed(context, namings)


def _is_headed(context: Context, namings: list[Naming]) -> bool:
    places = [block.span for block in context.page.body if block.kind == "heading"]
    places += [context.page.title] if context.page.title else []
    return any(place.covers(naming.word) for naming in namings for place in places)


def _place_of(context: Context, naming: Naming) -> Span:
    """The block in which a plan is named, else the title or the noun alone."""
    body = context.page.body
    at = bisect_right(body, naming.word.start, key=lambda block: block.span.start) - 1
    places = [body[at].span if at >= 0 else None, context.page.title]
    return next((place for place in places if place and place.covers(naming.word)), naming.word)


def _named(context: Context, plan: Plan) -> Value[str]:
    """How a document that gives no title names its plan."""
    name = plan.name or plan.naming.word
    rule = "plan.first_naming" if name == plan.naming.word else "plan.full_naming"
    return Value(tidy(name.of(context.text)), "explicit", rule, (name,))


def _as_written(context: Context, title: Value[str]) -> Value[str]:
    """A title as the text has it, which in the base form is another."""
    words = title.proofs[0] if title.method == "parsed" else None
    if not isinstance(words, Span):
        return title
    return Value(whole_words(words.of(context.text)), "explicit", title.rule_id, title.proofs)


def records(context: Context, plans: list[Plan]) -> Iterator[Record]:
    """Rows of the tables plans, plan_documents and plan_organisations; linking gives them their final plan_id.

    Args:
        context: the document, read.
        plans: its plans.
    """
    for plan in plans:
        yield from _records(context, plan)


def _records(context: Context, plan: Plan) -> Iterator[Record]:
    plan_id = plan.plan_document_id
    named = _as_written(context, plan.facts["title"]) if "title" in plan.facts else _named(context, plan)
    yield Record("plans", plan_id, {**plan.facts, "title_raw": named})
    yield Record("plan_documents", plan_id, {"plan_id": plan_id, "doc_id": context.document.doc_id, "title_raw": named})
    for mention, role, value in plan.roles:
        yield Record(
            "plan_organisations",
            f"{plan_id}.{mention.value.value}.{role}",
            {"plan_id": plan_id, "org_id": value, "role": value.become(role)},
        )
