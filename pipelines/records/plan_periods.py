"""Which years a plan covers: validity, periods and the years of a title.

Here belongs: words of validity about a plan -> its start, end and duration. Not here: launch and adoption, and which sentences are
about the plan (`plan_facts.py`).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import timedelta
from operator import attrgetter
from typing import Any

from pipelines.documents import GAP, FuzzyDate, Mention, Span, Value
from pipelines.letters import CAPITALS
from pipelines.mentions.dates import calendar
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.plans.plans import Naming, PlanCue
from pipelines.records.context import Context
from pipelines.records.currency import period_of
from pipelines.records.plan_counts import number_before
from pipelines.records.plan_facts import is_deadline
from pipelines.records.plan_labels import labelled_dates
from pipelines.records.plan_sentences import (
    APPOINTED,
    BEGINS,
    CARRIED_OUT,
    DRAFT,
    EXTENDED,
    MEANT_FOR,
    PREPARED,
    SPAN_CUES,
    VALIDITY,
    About,
    Cue,
    is_told_of_another,
)
from pipelines.registers import alternatives, words_of

__all__ = ["labelled", "labelled_period", "stated_period", "titled_end", "titled_years", "validity"]

GOVERNING = frozenset().union(*(words_of(use, register="measure_words") for use in ("preposition", "with", "about")))
LINK = re.compile(rf"{GAP}(?:\w{{1,7}}{GAP})?")
"""Between `until` and its date a short word may stand: `up to the year 2010`."""
FAR_LINK = re.compile(rf"{GAP}(?!(?:å|att|at){GAP})(?:[^\W\d_]+{GAP}){{0,3}}")
"""Behind a word of validity, more: `gäller fram till valperiodens slut 2026`; not `tek til å gjelde 2022`."""
BEFORE_VERB = re.compile(rf"(?:\W{{0,3}}(?:[^\W\d_]+{GAP}){{0,3}}|{GAP})")
"""Between the plan and the verb that says that it begins at most an auxiliary and an adverb stand."""
IN_CLAUSE = re.compile(
    rf"(?:{GAP}(?:{alternatives('purpose')}){GAP}[^.,;:()\n]{{3,60}}?)?,?{GAP}(?:{alternatives('relative')}){GAP}(?:[^\W\d_]+{GAP})?"
)
"""Between the plan and what a clause tells of it: `strategien mot vold, som startet i 2017`."""
GOVERNED = re.compile(rf"\w{GAP}(?:{'|'.join(sorted(GOVERNING))}){GAP}(?:[^\W\d_]+{GAP}){{0,3}}$")
"""Before a plan that is no subject itself: `arbeidet med en ny plan startet`, `forhandlingerne om en ny plan startede`."""
LONGEST_GOVERNED, LONGEST_DETERMINER = 60, 16
AS_FAR_AS = re.compile(rf"{GAP}(?:{alternatives('as_far_as')})(?!\w)")
"""`vuoteen 2027 saakka`: in Finnish and behind a date `until` may follow."""
BEFORE_PERIOD = re.compile(
    rf"(?<!\w)(?:{alternatives('copula')}){GAP}$|(?:{alternatives('lasting')})(?:,?[ \u00a0][(]?|{GAP}\w{{3,20}},{GAP})$"
)
"""`Kausi on 2021–2023`, `planen er treårig (2021–2023)`, `over tre år, 2021–2023`."""
LONGEST_LASTING = 36
YEAR = re.compile(r"(?:19|20)\d{2}")
NAME_BEFORE = re.compile(rf"(?<![\w-])[{CAPITALS}][^\W\d_]{{3,}}[ \u00a0]$")
LONGEST_NAME = 40
MONTH = len("2020-01")
TOWARDS = re.compile(
    rf"(?:{GAP}(?:{alternatives('plan_for')}){GAP}[{CAPITALS}][^\W\d_]+)?"
    rf"(?:,?{GAP}(?:{alternatives('towards')}){GAP}(?:(?:{alternatives('the_year')}){GAP})?(20\d{{2}})(?![\w–-])(?:{GAP}(?:{alternatives('as_far_as')})(?!\w))?)"
)
"""Behind a plan's name, the year that it looks to: `fram mot 2030`, `til ársins 2030`."""
DATE_START = AMOUNT_START = attrgetter("span.start")
TURN = timedelta(days=1)
LAST_DAY = "-12-31"
TURN_OF_YEAR = re.compile(alternatives("turn_of_year"), re.IGNORECASE)
"""A day between two years: what takes effect then does on the first of the second one."""
THROUGH = ("date.through", "date.end")
NEAR = 6
"""So many words of a register before a date can be the one that introduces it."""


def validity(context: Context, cues: list[Cue], facts: dict[str, Any]) -> dict[str, Any]:
    """Start, end and duration, from a sentence of validity."""
    found: dict[str, Any] = {}
    for cue in (cue for cue in cues if cue.relation in VALIDITY and _tells_of_plan(context, cue)):
        first, last = (bisect_left(cue.dates, place, key=DATE_START) for place in (cue.span.end, cue.until))
        for date in cue.dates[first:last]:
            if date.value.value and not _is_in_name(context, cue.sentence.span.start, date):
                ends = _ends(context, date, deadline=True, behind=cue.span.end if cue.relation == CARRIED_OUT else cue.span.start)
                if ends.keys() == {"start"} and (cue.relation in (CARRIED_OUT, EXTENDED) or "end" in found):
                    continue
                found |= {name: value for name, value in ends.items() if name not in found}
        duration = _duration(context, cue)
        if duration:
            found["duration"] = duration
        launched = facts.get("launched")
        if not (launched and launched.value) or "start" in found or "duration" not in found:
            continue
        launch_cue = next((one for one in cues if one.relation == "launched" and one.sentence == cue.sentence), None)
        if launch_cue:
            last = max(proof.end for name in ("end", "duration") if name in found for proof in found[name].proofs)
            launching = Span(launch_cue.span.start, last)
            found["start"] = Value(launched.value, "inferred", "plan.start_is_launch", (launching,))
    return found


def _tells_of_plan(context: Context, cue: Cue) -> bool:
    """Whether what begins is the plan: it stands right before the word, or a pronoun for it opens the sentence."""
    if cue.relation != BEGINS:
        return True
    before = [naming for naming in cue.namings if naming.word.end <= cue.span.start]
    last = max(before, key=lambda naming: naming.word.end, default=None)
    if last and GOVERNED.search(context.text, max(cue.sentence.span.start, last.start - LONGEST_GOVERNED), last.start):
        return False
    if not before and cue.namings and cue.namings[0].start - cue.span.end > LONGEST_DETERMINER:
        return False  # `departementet begynte i 2021 å forberede en ny plan`
    subjects = [max(naming.years.end, naming.word.end) if naming.years else naming.word.end for naming in before]
    start = max(subjects, default=cue.sentence.span.start)
    if subjects and IN_CLAUSE.fullmatch(context.text, start, cue.span.start):
        return True
    return BEFORE_VERB.fullmatch(context.text, start, cue.span.start) is not None


def _is_in_name(context: Context, start: int, date: Mention) -> bool:
    """Whether a year is the end of a name that a sentence holds: `the action plan for Vision 2030`."""
    if not YEAR.fullmatch(date.span.of(context.text)):
        return False
    before = NAME_BEFORE.search(context.text, max(start, date.span.start - LONGEST_NAME), date.span.start)
    return before is not None and before.start() > start


def titled_end(context: Context, names: list[Span]) -> dict[str, Any]:
    """The last year of a plan whose name goes on to say until when it is: `matvælastefna fyrir Ísland til ársins 2030`.

    Args:
        context: the document, read.
        names: the words that name it.
    """
    starts = [date.span.start for date in context.dates]
    for name in names:
        year = TOWARDS.match(context.text, name.end)
        at = bisect_left(starts, name.end) if year else len(starts)
        if year and at < len(starts) and context.dates[at].span.end == year.end(1):
            value = context.dates[at].value
            return {"end": value.become(calendar.from_edtf(year[1]), "parsed", "plan.towards_year")}
    return {}


def titled_years(context: Context, namings: list[Naming], facts: dict[str, Any], *, extended: bool = False) -> dict[str, Any]:
    """Start and end from the years in or behind a title; of what a sentence tells, the other end, if the years agree.

    A plan that was extended begins when its title says, though it ends later.
    """
    if {"start", "end"} <= facts.keys():
        return {}
    starts = [date.span.start for date in context.dates]
    for years in (naming.years for naming in namings if naming.years):
        at = bisect_left(starts, years.start)
        if at < len(starts) and years.covers(context.dates[at].span):
            ends = _ends(context, context.dates[at])
            if "start" in facts and "end" not in facts and _lies_within(facts["start"], ends):
                return ends  # `se kattaa vuoden 2021` of a report on `vuosien 2019-2023 ohjelma`
            if "start" in facts:
                if _same_year(facts["start"], ends.get("start")):
                    return {name: value for name, value in ends.items() if name == "end"}
                continue
            if "end" not in facts or _same_year(facts["end"], ends.get("end")) or extended:
                return {name: value for name, value in ends.items() if name not in facts}
    return {}


def _lies_within(start: Value[FuzzyDate], ends: dict[str, Any]) -> bool:
    """Whether a start is a later year of a title's own years, and so when something else was."""
    first, last = (ends[name].value if name in ends else None for name in ("start", "end"))
    own = start.value.earliest if start.value else None
    return bool(own and first and last and last.latest and first.latest and first.latest < own <= last.latest)


def _same_year(one: Value[FuzzyDate], other: Value[FuzzyDate] | None) -> bool:
    return bool(one.value and other and other.value and one.value.edtf[:4] == other.value.edtf[:4])


def labelled_period(context: Context) -> dict[str, Any]:
    """Start and end from a line with a label that gives both by day: `Kesto: 11.2.2020-31.12.2030`.

    Args:
        context: the document, read.
    """
    for name, date in labelled_dates(context):
        ends = _ends(context, date) if name == "period" else {}
        if ends.keys() == {"start", "end"} and all(len(value.value.edtf) > MONTH for value in ends.values() if value.value):
            return ends
    return {}


def labelled(context: Context, facts: dict[str, Any]) -> dict[str, Any]:
    """Launch, start and end from lines with a label, where no sentence tells them.

    Args:
        context: the document, read.
        facts: what is known of the plan.
    """
    found: dict[str, Any] = {}
    for name, date in labelled_dates(context):
        if name == "launched" and date.value.value and "/" not in (date.label or "") and "launched" not in facts:
            found["launched"] = date.value
        elif name == "period" and not {"start", "end"} & facts.keys():
            ends = _ends(context, date)
            found |= ends if ends.keys() == {"start", "end"} else {}
    return found


def stated_period(context: Context, about: About, sentences: list[int], facts: dict[str, Any]) -> dict[str, Any]:
    """The period, or the last year, that a sentence about the plan gives it: `99 measures for the years 2021-2023`.

    A sentence with an amount tells of the plan's years only where no other does: `63 million for the plan in 2025-2028`; never
    where the amount is that of each year.
    """
    if {"start", "end"} & facts.keys():
        return {}
    funding: dict[str, Any] = {}
    for at in sentences:
        if any(hit.entry.payload.relation == APPOINTED for hit in about.cues.get(at, [])):  # the term of a body
            continue
        ends = _period_in(context, about, at)
        if ends.keys() == {"end"} and _is_shown_then(ends["end"], facts):
            continue
        if ends and at not in about.with_amounts:
            return ends
        funding = funding or ({} if _is_per_year(context, about, at) else ends)
    return funding


def _is_shown_then(end: Value[FuzzyDate], facts: dict[str, Any]) -> bool:
    """Whether a day is that of a plan's launch or adoption, and so not its end: `legges fram i slutten av januar 2022`."""
    shown = [facts[name].value for name in ("launched", "adopted") if facts.get(name) and facts[name].value]
    return any(end.value is not None and one.edtf == end.value.edtf for one in shown)


def _is_per_year(context: Context, about: About, at: int) -> bool:
    """Whether a sentence tells what each of some years brings."""
    sentence = about.sentences[at].span
    first, last = (bisect_left(context.amounts, place, key=AMOUNT_START) for place in (sentence.start, sentence.end))
    return any(period_of(context, one).value == "per_year" for one in context.amounts[first:last])


def _period_in(context: Context, about: About, at: int) -> dict[str, Any]:
    """The period, or the last year, that a sentence gives a plan; of a plan in the making, only that for which it is meant."""
    prepared = [hit.start for hit in about.cues.get(at, []) if hit.entry.payload.relation == PREPARED]
    other = next((hit.start for hit in about.cues.get(at, []) if is_told_of_another(about, at, hit)), None)
    for date in about.dates.get(at, []):
        if other is not None and date.span.start > other:
            break
        ends = _ends(context, date)
        stated = {
            hit.entry.payload.relation
            for hit in _last(about.cues.get(at, []), date.span.start)
            if hit.entry.payload.relation in SPAN_CUES
            and LINK.fullmatch(context.text, hit.end, date.span.start)
            and (hit.entry.payload.relation != "until" or _leads_to_end(context, hit))
        }
        is_period = ends.keys() == {"start", "end"}
        if not is_period and is_deadline(context.text, date.span):
            continue
        if prepared and MEANT_FOR not in stated and (not is_period or prepared[0] < date.span.start):
            continue
        is_named = is_period and (
            stated or BEFORE_PERIOD.search(context.text, max(0, date.span.start - LONGEST_LASTING), date.span.start)
        )
        if is_named or (
            ends.keys() == {"end"}
            and (_is_until(context, date, stated) or at in about.periods)
            and not _is_of_other(context, about, at, date)
            and not ("until" not in stated and any(one.start < date.span.start for one in _shown(about, at)))
        ):
            return ends
    return {}


def _shown(about: About, at: int) -> list[Hit]:
    """Words of launch and adoption of a sentence: the end of a month behind them is when that is done."""
    return [hit for hit in about.cues.get(at, []) if hit.entry.payload.relation in ("launched", "adopted")]


def _is_of_other(context: Context, about: About, at: int, date: Mention) -> bool:
    """Whether a day until which something lasts is not the plan's: a hearing's, or that of what stands before the plan.

    `Forslaget var på høring fram til 1. mai`, `midler til tiltak i planen fram til 1. juni`.
    """
    if any(hit.entry.payload.relation == DRAFT for hit in about.cues.get(at, [])):
        return True
    before = [naming for naming in about.namings.get(at, []) if naming.word.end <= date.span.start]
    if not before:
        return False
    start = max(about.sentences[at].span.start, before[-1].start - LONGEST_GOVERNED)
    return GOVERNED.search(context.text, start, before[-1].start) is not None


def _is_until(context: Context, date: Mention, stated: set[str]) -> bool:
    return _is_through(context, date) or "until" in stated


def _is_through(context: Context, date: Mention) -> bool:
    """Whether a date itself says that it is an end: `ut 2013`, `slutet av 2013`."""
    return date.value.rule_id in THROUGH and not _is_of_launch(context, date.span.start)


def _ends(context: Context, date: Mention, *, deadline: bool = False, behind: int = 0) -> dict[str, Any]:
    """Which end of a validity a date is: a period is both, `til 2005` and `ut 2013` the last, any other the first."""
    value = date.value.value
    if not isinstance(value, FuzzyDate):
        return {}
    if (
        deadline
        and value.latest
        and TURN_OF_YEAR.search(date.span.of(context.text))
        and not _is_led_to(context, date, FAR_LINK, behind)
    ):
        first_day = f"{value.latest + TURN if value.edtf.endswith(LAST_DAY) else value.latest}"  # `trer i kraft ved årsskiftet`
        return {"start": date.value.become(calendar.from_edtf(first_day), "parsed", "plan.period")}
    if "/" in value.edtf and ".." not in value.edtf:
        first, _, last = value.edtf.partition("/")
        if value.earliest and value.latest and value.latest - value.earliest <= TURN:  # the turn of a year
            return {"end": date.value.become(calendar.from_edtf(first), "parsed", "plan.period")}
        return {
            "start": date.value.become(calendar.from_edtf(first), "parsed", "plan.period"),
            "end": date.value.become(calendar.from_edtf(last), "parsed", "plan.period"),
        }
    if value.edtf.endswith("/.."):
        return {"start": date.value.become(calendar.from_edtf(value.edtf.removesuffix("/..")), "parsed", "plan.period")}
    until = _is_through(context, date) or _is_led_to(context, date, FAR_LINK if deadline else LINK, behind)
    until = until or AS_FAR_AS.match(context.text, date.span.end) is not None
    until = until or (deadline and is_deadline(context.text, date.span))
    return {"end" if until else "start": date.value}


def _is_led_to(context: Context, date: Mention, link: re.Pattern[str], behind: int) -> bool:
    """Whether a word before a date says that something lasts until then."""
    return any(
        link.fullmatch(context.text, hit.end, date.span.start) and _leads_to_end(context, hit)
        for category in ("date_word", "plan_cue")
        for hit in _near(context, category, date.span.start)
        if hit.start >= behind  # `kemur til framkvæmda 2023`
    )


def _leads_to_end(context: Context, hit: Hit) -> bool:
    payload = hit.entry.payload
    is_until = isinstance(payload, PlanCue) and payload.relation == "until" and not _is_of_launch(context, hit.start)
    return payload == "to" or is_until


def _is_of_launch(context: Context, start: int) -> bool:
    """Whether words that begin at an offset are part of a launch: `út` in `kom út árið 2009`."""
    return any(
        hit.start < start < hit.end and hit.entry.payload.relation == "launched" for hit in _near(context, "plan_cue", start)
    )


def _near(context: Context, category: str, before: int) -> Iterator[Hit]:
    """Hits of a category that begin before an offset, the nearest first."""
    return reversed(_last(context.hits.get(category, []), before))


def _last(hits: list[Hit], before: int) -> list[Hit]:
    """The last hits that begin before an offset, in order."""
    at = bisect_left(hits, before, key=lambda hit: hit.start)
    return hits[max(0, at - NEAR) : at]


def _duration(context: Context, cue: Cue) -> Value[str] | None:
    hits = context.hits.get("duration_unit", [])
    first, last = (bisect_left(hits, offset, key=lambda hit: hit.start) for offset in (cue.span.end, cue.until))
    for hit in hits[first:last]:
        number = number_before(context, hit)
        if number and cue.span.end <= number[0].start and hit.end <= cue.until:
            return Value(f"P{number[1]}{hit.entry.payload}", "parsed", "plan.duration", (Span(number[0].start, hit.end),))
    return None
