"""Which amounts of a document are a plan's, and its budget.

Here belongs: amounts in the paragraphs that name a plan -> those meant for it. Not here: how amounts are written
(`mentions/money.py`), their currency and what they cover (`currency.py`).
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from pipelines.documents import GAP, FuzzyDate, Mention, Span, Value
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.money.money import Amount
from pipelines.mentions.organisations.organisations import bodies
from pipelines.mentions.plans.plans import Naming
from pipelines.mentions.sentences import FARTHEST
from pipelines.records.context import Context
from pipelines.records.currency import currency_of, period_of
from pipelines.records.plan_labels import labelled_amounts
from pipelines.records.plan_receivers import FINNISH_TO, is_for_other, is_increase, is_of_one_year, is_of_other_thing
from pipelines.records.plan_sentences import CARRIED_OUT, FUNDED, MENTION_START, NAMING_START, PREPARED, About, near
from pipelines.registers import alternatives

__all__ = ["amounts_for", "amounts_for_other", "budget"]

FUNDING = ("has_done", "supine", "participle", "past")
"""Uses of verbs by which a ministry tells what it has set aside; a government's sum may be the plan's."""
PUBLIC_PURSE = ("government", "parliamentary_body")
"""Kinds of bodies that set aside for whole plans."""
FOR_PLAN = re.compile(rf"(?:[ \u00a0][\w-]+){{0,3}}[ \u00a0](?:{alternatives('meant_for')})(?:[ \u00a0][\w-]+){{0,3}}[ \u00a0]")
"""Between an amount and the plan for which it is meant: `10 mio. kr. til gennemførelsen af handlingsplanen`."""
BEFORE_FINNISH_PLAN = re.compile(r"(?:[ \u00a0][\w-]+){0,4}[ \u00a0]")
"""In Finnish the ending of the plan's noun says so: `2 miljoonaa euroa uuden toimintaohjelman toimeenpanoon`."""
ADDED = re.compile(rf"(?<!\w)(?:{alternatives('in_addition')})(?!\w)", re.IGNORECASE)
"""Behind the plan's own sum: what is set aside besides is for something else."""
OTHER_WORK = re.compile(rf"(?:[^\W\d_]{{1,6}}{GAP})?(?:{alternatives('other_work')})(?!\w)", re.IGNORECASE)
"""Opens a sentence on what is no plan: `Uppdraget finansieras med 3 miljoner kronor`."""
FOR_OTHER_WORK = re.compile(rf"{GAP}(?:{alternatives('meant_for')}){GAP}(?:{alternatives('other_work')})(?!\w)")
PART_OF = re.compile(rf"(?<!\w)(?:{alternatives('part_of_plan')}){GAP}(?:[\w’'-]+{GAP}){{0,3}}[\w-]*$", re.IGNORECASE)
LONGEST_LEAD = 80
LONGEST_PREPOSITION = 16
"""Words before a date that opens a sentence: `för åren`."""
CHANGES_HANDS = ("receives", "received", "gives")
"""Uses of verbs whose subject gets or gives an amount."""
BEHIND_VERB = 2
"""A subject follows its verb at once where a time or place opens the sentence: `I 2019 fikk politiet`."""


@dataclass(frozen=True, slots=True)
class _Meant:
    """An amount meant for the plan.

    Attributes:
        beside: whether its sentence says nothing of the plan itself.
        at: number of that sentence.
        in_part: whether it is not told as all of the money.
        amount: the amount.
    """

    beside: bool
    at: int | None
    in_part: bool
    amount: Amount


def amounts_for(context: Context, about: About, others: list[Naming], end: Value[FuzzyDate] | None) -> list[Amount]:
    """Amounts in paragraphs that name the plan, outside the sentences that name another.

    Those of the plan's own sentences come first, in a sentence that of all of it.

    Args:
        context: the document, read.
        about: its sentences.
        others: namings of other plans.
        end: the plan's end; amounts for later years are not the plan's.
    """
    apart = {naming.word for naming in others}
    foreign = [about.sentences[at].span for at, namings in about.namings.items() if any(one.word in apart for one in namings)]
    named = {*about.namings, *about.standing}
    naming = {about.sentences[at].block.span for at in named if about.sentences[at].span not in foreign}
    behind = {after.block.span for one, after in pairwise(about.sentences) if one.block.span in naming} - naming
    blocks = sorted(naming | behind)
    starts = [block.start for block in blocks]
    spoken_of = {about.sentences[at].span for at in about.of_main(others)}
    found: list[_Meant] = []
    for amount in context.amounts:
        block = bisect_right(starts, amount.span.start) - 1
        is_near = block >= 0 and blocks[block].covers(amount.span)
        if _is_headline_of_plan(context, amount, apart):
            found.append(_Meant(beside=False, at=None, in_part=False, amount=amount))
            continue
        if any(span.covers(amount.span) for span in foreign):
            continue
        if not is_near and (others or not _opens_with_carrying_out(about, amount, about.sentence_of(amount.span))):
            continue
        at = about.sentence_of(amount.span)
        beside = at is None or about.sentences[at].span not in spoken_of
        goes_on = beside and bool(found) and _goes_on_in_time(context, about, amount, at, found[-1].at)
        if beside and not goes_on and not _is_set_aside(context, about, amount, at):
            continue
        if is_near and blocks[block] in behind and not _is_for_whole(about, at, end):
            continue
        if _is_of_part(context, about, at, amount) or _is_for_else(context, about, at, amount) or _is_cost_of_making(about, at):
            continue
        if not _is_of_one_body(context, about, amount, at, beside=beside) and not _is_of_later(context, about, at, end):
            in_part = period_of(context, amount).value != "total" or _is_added(context, about, amount, at)
            found.append(_Meant(beside, at, in_part, amount))
    found.sort(key=lambda one: (one.at in about.quoted, one.beside, -1 if one.at is None else one.at, one.in_part))
    whole = _whole_behind(about, found)
    if not found:
        return labelled_amounts(context)
    return [*([whole] if whole else []), *(one.amount for one in found if one.amount is not whole)]


def _whole_behind(about: About, found: list[_Meant]) -> Amount | None:
    """All of a plan's money, told in its paragraph behind what one year brings: `45 millioner i år. Totalt er rammen ...`."""
    first = found[0] if found else None
    if first is None or first.at is None or not first.in_part or not _is_of_one_year(about, first.at):
        return None
    block = about.sentences[first.at].block
    behind = [one for one in found if one.beside and not one.in_part and one.at is not None and one.at > first.at]
    return next((one.amount for one in behind if one.at and about.sentences[one.at].block is block), None)


def amounts_for_other(context: Context, about: About, namings: list[Naming], end: Value[FuzzyDate] | None) -> list[Amount]:
    """Amounts in the sentences that speak of a plan beside the main one alone.

    Args:
        context: the document, read.
        about: its sentences.
        namings: the namings of that plan.
        end: its end.
    """
    numbers = set(about.of_others(namings))
    numbers |= {at + 1 for at in numbers if _goes_on_to_fund(about, at)}
    return [
        amount
        for amount in context.amounts
        if (at := about.sentence_of(amount.span)) in numbers
        and not _is_of_part(context, about, at, amount)
        and not _is_for_else(context, about, at, amount)
        and not _is_of_one_body(context, about, amount, at, beside=False)
        and not _is_of_later(context, about, at, end)
    ]


def budget(context: Context, amounts: list[Amount]) -> dict[str, Any]:
    """Amount, currency and period of a plan's budget: the first of the amounts meant for it; less than nothing is a cut, no budget.

    Args:
        context: the document, read.
        amounts: the amounts.
    """
    main = next((amount for amount in amounts if amount.amount > 0), None)
    if main is None:
        return {}
    return {
        "budget_amount": Value(float(main.amount), "parsed", main.rule_id, (main.span,)),
        "budget_currency": currency_of(context, main),
        "budget_period": _period_of_budget(context, main),
    }


def _period_of_budget(context: Context, amount: Amount) -> Value[str]:
    """What a budget covers; that of one year is not all of it, though its sentence sums it up: `samlet 1 mrd. kroner i 2019`."""
    period = period_of(context, amount)
    if period.value == "total" and is_of_one_year(context, context.amounts, amount):
        return Value("unstated", "inferred", "plan.budget_of_one_year", (amount.span,))
    return period


def _is_set_aside(context: Context, about: About, amount: Amount, at: int | None) -> bool:
    """Whether a sentence that does not name the plan tells what is set aside, or what there is in all."""
    start = about.sentences[at].span.start if at is not None else amount.span.start
    if ADDED.search(context.text, start, amount.span.start) or OTHER_WORK.match(context.text, start, amount.span.start):
        return False
    if FOR_OTHER_WORK.match(context.text, amount.span.end):
        return False
    set_aside = at is not None and any(hit.entry.payload.relation == FUNDED for hit in about.cues.get(at, []))
    return set_aside or period_of(context, amount).value == "total"


def _is_for_whole(about: About, at: int | None, end: Value[FuzzyDate] | None) -> bool:
    """Whether an amount of the next paragraph is set aside until the plan's end: `avsätts 95 miljoner kronor för 2018-2021`."""
    last = end.value.latest if end and end.value else None
    if at is None or about.organisations.get(at):
        return False
    if any(hit.entry.payload.relation == FUNDED for hit in about.cues.get(at, [])) and _is_for_carrying_out(about, at):
        return True
    return last is not None and any(
        isinstance(one.value.value, FuzzyDate) and one.value.value.latest == last for one in about.dates.get(at, [])
    )


def _is_for_carrying_out(about: About, at: int) -> bool:
    """Whether a sentence says that money is for carrying out, and names nothing else that receives it: `avsätts för genomförandet`."""
    sentence = about.sentences[at].span
    return _for_carrying_out(about.code).search(about.text, sentence.start, sentence.end) is not None


@cache
def _for_carrying_out(lang: str | None) -> re.Pattern[str]:
    words = alternatives("carrying_out", lang)
    if lang == "fi":
        return re.compile(rf"(?<![^\W\d_]\s)(?<![\w-])(?:{words})(?!\w)", re.IGNORECASE)  # behind no genitive
    receiver, pronoun = alternatives("receiver", lang), alternatives("pronoun_of_plan", lang)
    return re.compile(rf"(?<!\w)(?:{receiver}){GAP}(?:{words})(?:{GAP}(?:{pronoun}))?[.,;)]", re.IGNORECASE)


def _opens_with_carrying_out(about: About, amount: Amount, at: int | None) -> bool:
    """Whether a sentence anywhere opens with the carrying out for which it sets an amount aside: `Til gjennomføringen er det satt av ...`."""
    if at is None or not all(map(_is_government, about.organisations.get(at, []))):
        return False
    if not any(hit.entry.payload.relation == FUNDED for hit in about.cues.get(at, [])):
        return False
    return _opening_carrying_out(about.code).match(about.text, about.sentences[at].span.start, amount.span.start) is not None


@cache
def _opening_carrying_out(lang: str | None) -> re.Pattern[str]:
    words = alternatives("carrying_out", lang)
    if lang == "fi":
        return re.compile(rf"(?:{words})(?!\w)", re.IGNORECASE)
    receiver, of_what = alternatives("receiver", lang), alternatives("of_noun", lang)
    return re.compile(rf"(?:{receiver}){GAP}(?:{words})(?!{GAP}(?:{of_what})(?!\w))(?!\w)", re.IGNORECASE)


def _is_headline_of_plan(context: Context, amount: Amount, apart: set[Span]) -> bool:
    """Whether a headline gives an amount to the plan, and to none of those apart: `846 miljoner på ny handlingsplan`."""
    title = context.page.title
    if title is None or not title.covers(amount.span):
        return False
    named = bisect_left(context.namings, amount.span.end, key=NAMING_START)
    if named == len(context.namings) or not title.covers(context.namings[named].word) or context.namings[named].word in apart:
        return False
    pattern = BEFORE_FINNISH_PLAN if context.code == "fi" else FOR_PLAN
    return pattern.fullmatch(context.text, amount.span.end, context.namings[named].start) is not None


def _is_added(context: Context, about: About, amount: Amount, at: int | None) -> bool:
    """Whether an amount comes besides another of its sentence: `122 miljoner om året, och därutöver läggs sammanlagt 114 miljoner`."""
    if at is None:
        return False
    before = bisect_left(context.amounts, amount.span.start, key=MENTION_START) - 1
    last = context.amounts[before].span.end if before >= 0 else 0
    if last <= about.sentences[at].span.start:
        return False
    return ADDED.search(context.text, last, amount.span.start) is not None


def _goes_on_in_time(context: Context, about: About, amount: Amount, at: int | None, last: int | None) -> bool:
    """Whether the sentence behind that of a plan's amount tells what later years bring: `För 2027-2028 är förslaget 10 miljoner per år`."""
    if at is None or last != at - 1 or about.sentences[at].block is not about.sentences[last].block:
        return False
    start, dates = about.sentences[at].span.start, about.dates.get(at, [])
    opens = bool(dates) and dates[0].span.start - start <= LONGEST_PREPOSITION and dates[0].span.end <= amount.span.start
    is_plain = opens and not about.organisations.get(at) and not about.namings.get(at)
    return (
        is_plain and period_of(context, amount).value == "per_year" and not ADDED.search(context.text, start, amount.span.start)
    )


def _is_of_one_year(about: About, at: int | None) -> bool:
    """Whether the sentence of an amount tells of one year: `Regjeringen setter av 45 millioner kroner i år`."""
    dates = about.dates.get(at, []) if at is not None else []
    return len(dates) == 1 and isinstance(dates[0].value.value, FuzzyDate) and "/" not in dates[0].value.value.edtf


def _goes_on_to_fund(about: About, at: int) -> bool:
    """Whether the sentence behind one, in its paragraph, sets money aside and names neither a plan nor a body."""
    after = at + 1
    return (
        after < len(about.sentences)
        and about.sentences[after].block is about.sentences[at].block
        and not about.namings.get(after)
        and not about.organisations.get(after)
        and any(hit.entry.payload.relation == FUNDED for hit in about.cues.get(after, []))
    )


def _is_of_part(context: Context, about: About, at: int | None, amount: Amount) -> bool:
    """Whether a sentence names the plan as that of which what costs the amount is a part: `as part of the plan, ...`."""
    named = near(about.namings.get(at, []), amount.span.start, NAMING_START) if at is not None else []
    return any(
        naming.start < amount.span.start
        and PART_OF.search(context.text, max(0, naming.start - LONGEST_LEAD), naming.start) is not None
        for naming in named
    )


def _is_cost_of_making(about: About, at: int | None) -> bool:
    """Whether a sentence tells that the plan is being drawn up for a sum: `Der udarbejdes en plan for 2 mio. kr.`, and sets none aside.

    The sum of what is drawn up and carried out is the plan's: `Pengene til at udarbejde og gennemføre planen, 65 millioner kroner, ...`.
    """
    relations = {hit.entry.payload.relation for hit in about.cues.get(at, [])} if at is not None else set()
    return PREPARED in relations and relations.isdisjoint((FUNDED, CARRIED_OUT))


def _is_for_else(context: Context, about: About, at: int | None, amount: Amount) -> bool:
    """Whether the words beside an amount say that it is an increase, or for something else than the plan."""
    if at is None:
        return False
    if is_increase(context, about, amount, at) or is_of_other_thing(context, about, amount, at):
        return True
    return not _is_for_plan(context, about, amount, at) and is_for_other(context, about, amount, at)


def _is_of_later(context: Context, about: About, at: int | None, end: Value[FuzzyDate] | None) -> bool:
    """Whether an amount is meant for years after a plan's end, as its sentence says: `NOK 30 million in 2022-2025`."""
    if at is None or end is None or end.value is None or end.value.latest is None:
        return False
    sentence = about.sentences[at].span
    inside = [one.value.value for one in near(context.dates, sentence.start, MENTION_START) if sentence.covers(one.span)]
    years = [date.earliest for date in inside if isinstance(date, FuzzyDate) and date.earliest]
    return bool(years) and min(years) > end.value.latest


def _is_of_one_body(context: Context, about: About, amount: Amount, at: int | None, *, beside: bool) -> bool:
    """Whether a body gets or gives the amount, so that it is that of one measure: `The county boards receive SEK 110 million`.

    Args:
        context: the document, read.
        about: its sentences.
        amount: the amount.
        at: number of its sentence.
        beside: whether that sentence says nothing of the plan itself.
    """
    if at is None or _is_for_plan(context, about, amount, at):
        return False
    start = max(about.sentences[at].span.start, amount.span.start - FARTHEST)
    named = near(about.organisations.get(at, []), amount.span.start, MENTION_START)
    verbs = _verbs(context, Span(start, amount.span.end))
    verb = next((hit for hit in verbs if hit.entry.payload.use in CHANGES_HANDS), None)
    if verb is None and beside:  # `Inrikesministeriet har anslagit 1,3 miljoner euro`
        verb = next((hit for hit in verbs if hit.entry.payload.use in FUNDING), None)
        return verb is not None and any(mention.span.end <= verb.start and not _is_government(mention) for mention in named)
    if verb is None or any(naming.word.end <= verb.start for naming in about.namings.get(at, [])):
        return False
    return any(mention.span.start <= verb.end + BEHIND_VERB and mention.span.end <= amount.span.start for mention in named)


def _is_for_plan(context: Context, about: About, amount: Amount, at: int) -> bool:
    """Whether the plan stands behind an amount as what it is meant for."""
    named = near(about.namings.get(at, []), amount.span.start, NAMING_START)
    if context.code == "fi" and any(
        0 <= amount.span.start - naming.word.end <= LONGEST_LEAD and naming.word.of(context.text).lower().endswith(FINNISH_TO)
        for naming in named
    ):
        return True
    behind = next((naming for naming in named if naming.word.start >= amount.span.end), None)
    pattern = BEFORE_FINNISH_PLAN if context.code == "fi" else FOR_PLAN
    return behind is not None and pattern.fullmatch(context.text, amount.span.end, behind.start) is not None


def _verbs(context: Context, within: Span) -> list[Hit]:
    """Words of the measures' register in a stretch of the text, in order."""
    hits = context.hits.get("measure_word", [])
    first = bisect_left(hits, within.start, key=lambda hit: hit.start)
    last = bisect_left(hits, within.end, key=lambda hit: hit.start)
    return [hit for hit in hits[first:last] if hit.entry.lang == context.code]


def _is_government(mention: Mention) -> bool:
    body = bodies().get(mention.value.value or "")
    return body is not None and body.org_type in PUBLIC_PURSE
