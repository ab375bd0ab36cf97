"""What a document says of a plan: launch, adoption, validity, period and counts.

Here belongs: words about a plan -> its dates and counts. Not here: which plans there are (`plans.py`), who issued them
(`plan_bodies.py`).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pipelines.documents import GAP, FuzzyDate, Mention, Span, Value
from pipelines.mentions import calendar
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.plan_names import names_several
from pipelines.mentions.plans import PACKAGE, Naming, PlanCue, title_words
from pipelines.mentions.sentences import Sentence
from pipelines.mentions.split_verbs import is_whole
from pipelines.records.context import Context
from pipelines.registers import alternatives

__all__ = [
    "ORDER_CUES",
    "About",
    "Cue",
    "counts",
    "cues_about",
    "dated",
    "number_before",
    "stated_period",
    "titled_years",
    "validity",
]

GAP_PATTERN = re.compile(GAP)
HYPHEN = "-"
"""`34-punktsprogram`: a programme of as many points."""
LINK = re.compile(rf"{GAP}(?:\w{{1,7}}{GAP})?")
"""Between `until` and its date a short word may stand: `up to the year 2010`."""
ADJECTIVE_ENDINGS = {
    "nb": r"\w+e", "nn": r"\w+e", "sv": r"\w+[ae]", "da": r"\w+e", "fi": r"(?:\w+n )?\w+(?:ta|tä|jen|den|n)", "is": r"\w+(?:ar|ir|ra|um)",
    "en": r"[\w-]+[^\Ws\d]",
}  # fmt: skip
ADJECTIVES = {
    lang: re.compile(rf"\s(?:\w{{1,20}} (?:(?:{alternatives('and')}) )?)?{ending}\s")
    for lang, ending in ADJECTIVE_ENDINGS.items()
}
"""One adjective or two before what is counted, by the ending of the plural: `37 praktiske tiltak`, `26 helt konkrete initiativer`."""
COUNT_BEHIND = re.compile(rf"{GAP}(?:(?:{alternatives('copula')}){GAP})?(\d{{1,3}})(?=[.,;]?(?:\s|$))")
"""`toimenpiteitä on 55`"""
LARGEST_COUNT = 999
LONGEST_PACKAGE = 30
NEAR = 6
"""So many words of a register before a date can be the one that introduces it."""
MEANT_FOR = "period_for"
"""Words that introduce the period for which something is meant (`for årene`), and not that in which it is done (`i årene`)."""
SPAN_CUES = ("period", MEANT_FOR, "until")
"""Words that introduce a period or its end; they say nothing without a date right behind them."""
ORDER_CUES = ("succeeds", "succeeded")
"""Words that put one plan before another (`plan_order.py`); no date is theirs."""
FUNDED = "funded"
"""Words of setting money aside; whose money that is `plan_budgets.py` tells."""
PREPARED = "prepared"
"""Words that tell of a plan in the making; the time of that is not the plan's."""
DRAFT = "draft"
"""Words that tell of a plan's draft; that it was shown is no launch."""
STANDS_FOR = "stands_for"
"""A noun that names no plan by itself: at the start of a sentence it is the plan that the page names (`Ohjelma on voimassa ...`)."""
REFERS = "refers"
"""A pronoun: at the start of a sentence it is the plan that the sentence before names."""
OF = "_of"
"""Ends what a word counts if its number stands behind it."""
COUNTS_MEASURES = ("measure", "measure_of")
COUNT_COLUMNS = {
    "measure_of": "measure_count_stated",
    "measure": "measure_count_stated",
    "part": "part_count_stated",
    "focus_area": "part_count_stated",
    "minister": "minister_count_stated",
    "ministry": "ministry_count_stated",
    "directorate": "directorate_count_stated",
}


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of launch, adoption, validity or responsibility, in a sentence about the plan."""

    relation: str
    span: Span
    sentence: Sentence
    until: int
    dates: list[Mention]
    organisations: list[Mention]


class About:
    """The sentences of a document and what stands in each, so that each is looked at once."""

    def __init__(self, context: Context) -> None:
        lang = context.lang.value if context.lang else None
        self.sentences = context.plain_sentences()
        self._starts = [sentence.span.start for sentence in self.sentences]
        sentence_of = self.sentence_of
        self.single = [one for one in context.namings if one.title or one.years or not names_several(context.text, one, lang)]
        self.namings: dict[int, list[Naming]] = {}
        for naming in self.single:
            self._add(self.namings, sentence_of(naming.word), naming)
        self.cues: dict[int, list[Hit]] = {}
        self.pronouns: set[int] = set()
        self.standing: set[int] = set()
        for hit in context.hits.get("plan_cue", []):
            if hit.entry.lang != lang or not is_whole(context.text, hit.end, hit.entry.payload.particle):
                continue
            at = sentence_of(Span(hit.start, hit.end))
            if hit.entry.payload.relation not in (REFERS, STANDS_FOR):
                self._add(self.cues, at, hit)
            elif at is not None and self.sentences[at].span.start == hit.start:
                (self.pronouns if hit.entry.payload.relation == REFERS else self.standing).add(at)
        self.dates: dict[int, list[Mention]] = {}
        for date in context.dates:
            self._add(self.dates, sentence_of(date.span), date)
        self.organisations: dict[int, list[Mention]] = {}
        for mention in context.organisations:
            self._add(self.organisations, sentence_of(mention.span), mention)
        self.with_amounts = {sentence_of(amount.span) for amount in context.amounts}
        self.counting = {
            at
            for hit in context.hits.get("count_word", [])
            if hit.entry.lang == lang and hit.entry.payload in COUNTS_MEASURES and _counted(context, hit)
            if (at := sentence_of(Span(hit.start, hit.end))) is not None
        }

    def sentence_of(self, span: Span) -> int | None:
        """Number of the sentence in which some words stand."""
        at = bisect_right(self._starts, span.start) - 1
        return at if at >= 0 and self.sentences[at].span.covers(span) else None

    @staticmethod
    def _add(found: dict[int, list[Any]], at: int | None, one: Any) -> None:
        if at is not None:
            found.setdefault(at, []).append(one)

    def of_main(self, others: list[Naming]) -> list[int]:
        """Numbers of the sentences about the main plan: they name it or count its measures, and name no other."""
        apart = {naming.word for naming in others}
        return [
            at
            for at in sorted({*self.namings, *self.counting, *self.standing, *self._referring()})
            if not any(naming.word in apart for naming in (self.namings.get(at) or self.namings.get(at - 1, [])))
        ]

    def of_others(self, namings: list[Naming]) -> list[int]:
        """Numbers of the sentences that name other plans and speak of them alone, or go on about them."""
        words = {naming.word for naming in namings}
        naming_them = {at for at, named in self.namings.items() if all(naming.word in words for naming in named)}
        return sorted(naming_them | {at for at in self._referring() if at - 1 in naming_them})

    def _referring(self) -> Iterator[int]:
        """Sentences that speak of the plan by a pronoun: the one before them, in the same paragraph, names it."""
        for at in self.pronouns:
            if at - 1 in self.namings and self.sentences[at - 1].block is self.sentences[at].block:
                yield at


def cues_about(about: About, *, without: list[Naming] | None = None, only: list[Naming] | None = None) -> Iterator[Cue]:
    """Cues of sentences about a plan, each reaching to the next cue or the sentence's end."""
    if only is None:
        numbers = about.of_main(without or [])
    else:
        words = {naming.word for naming in only}
        numbers = [at for at, namings in about.namings.items() if any(naming.word in words for naming in namings)]
    for at in numbers:
        sentence = about.sentences[at]
        told = [
            hit for hit in about.cues.get(at, []) if hit.entry.payload.relation not in (*SPAN_CUES, *ORDER_CUES, PREPARED, FUNDED)
        ]
        inside = [hit for hit in told if not any(_is_part_of(hit, other) for other in told)]
        if any(hit.entry.payload.relation == DRAFT for hit in inside):
            inside = [hit for hit in inside if hit.entry.payload.relation not in (DRAFT, "launched")]
        ends = [*(hit.start for hit in inside), sentence.span.end][1:]
        for hit, until in zip(inside, ends, strict=True):
            span, dates, named = Span(hit.start, hit.end), about.dates.get(at, []), about.organisations.get(at, [])
            yield Cue(hit.entry.payload.relation, span, sentence, until, dates, named)


def _is_part_of(hit: Hit, other: Hit) -> bool:
    """Whether a cue lies in a longer one of its kind: `kynnt` in `var kynnt`."""
    same = hit.entry.payload.relation == other.entry.payload.relation
    return same and other.start <= hit.start and hit.end <= other.end and (hit.start, hit.end) != (other.start, other.end)


def dated(cues: list[Cue]) -> dict[str, Any]:
    """Launch and adoption."""
    found = ((relation, _dated(cues, relation)) for relation in ("launched", "adopted"))
    return {relation: value for relation, value in found if value}


def _dated(cues: list[Cue], relation: str) -> Value[FuzzyDate] | None:
    """The date that stands behind a cue, else before it in the same sentence; no period is a launch."""
    unresolved = None
    for cue in cues:
        if cue.relation != relation:
            continue
        days = [date for date in cue.dates if "/" not in (date.label or "")]
        after = [date for date in days if cue.span.start < date.span.start < cue.until and date.span.end > cue.span.end]
        before = [date for date in days if date.span.start < cue.span.start]
        chosen = after[:1] or before[-1:]
        if chosen and chosen[0].value.value:
            return chosen[0].value
        unresolved = unresolved or (chosen[0].value if chosen else None)
    return unresolved


def validity(context: Context, cues: list[Cue], facts: dict[str, Any]) -> dict[str, Any]:
    """Start, end and duration, from a sentence of validity."""
    found: dict[str, Any] = {}
    for cue in (cue for cue in cues if cue.relation == "applies"):
        for date in cue.dates:
            if cue.span.end <= date.span.start < cue.until and date.value.value:
                found |= {name: value for name, value in _ends(context, date).items() if name not in found}
        duration = _duration(context, cue)
        if duration:
            found["duration"] = duration
        launched = facts.get("launched")
        launch_cue = next((one for one in cues if one.relation == "launched" and one.sentence == cue.sentence), None)
        if launched and launched.value and launch_cue and "start" not in found and "duration" in found:
            last = max(proof.end for name in ("end", "duration") if name in found for proof in found[name].proofs)
            said = Span(launch_cue.span.start, last)
            found["start"] = Value(launched.value, "inferred", "plan.start_is_launch", (said,))
    return found


def titled_years(context: Context, namings: list[Naming], facts: dict[str, Any]) -> dict[str, Any]:
    """Start and end from the years in or behind a title; of what a sentence tells, the other end, if the years agree."""
    if "start" in facts:
        return {}
    starts = [date.span.start for date in context.dates]
    for years in (naming.years for naming in namings if naming.years):
        at = bisect_left(starts, years.start)
        if at < len(starts) and years.covers(context.dates[at].span):
            ends = _ends(context, context.dates[at])
            if "end" not in facts or _same_year(facts["end"], ends.get("end")):
                return {name: value for name, value in ends.items() if name not in facts}
    return {}


def _same_year(one: Value[FuzzyDate], other: Value[FuzzyDate] | None) -> bool:
    return bool(one.value and other and other.value and one.value.edtf[:4] == other.value.edtf[:4])


def stated_period(context: Context, about: About, sentences: list[int], facts: dict[str, Any]) -> dict[str, Any]:
    """The period, or the last year, that a sentence about the plan gives it: `99 measures for the years 2021-2023`.

    A sentence with an amount tells of the plan's years only where no other does: `10 million a year for the plan in 2027-2028`.
    """
    if {"start", "end"} & facts.keys():
        return {}
    funding: dict[str, Any] = {}
    for at in sentences:
        ends = _period_in(context, about, at)
        if ends and at not in about.with_amounts:
            return ends
        funding = funding or ends
    return funding


def _period_in(context: Context, about: About, at: int) -> dict[str, Any]:
    """The period, or the last year, that a sentence gives a plan; of a plan in the making, only that for which it is meant."""
    prepared = [hit.start for hit in about.cues.get(at, []) if hit.entry.payload.relation == PREPARED]
    for date in about.dates.get(at, []):
        ends = _ends(context, date)
        said = {
            hit.entry.payload.relation
            for hit in about.cues.get(at, [])
            if hit.entry.payload.relation in SPAN_CUES and LINK.fullmatch(context.text, hit.end, date.span.start)
        }
        is_period = ends.keys() == {"start", "end"}
        if prepared and MEANT_FOR not in said and (not is_period or prepared[0] < date.span.start):
            continue
        if (is_period and said) or (ends.keys() == {"end"} and _is_until(date, said)):
            return ends
    return {}


def _is_until(date: Mention, said: set[str]) -> bool:
    return date.value.rule_id in ("date.through", "date.end") or "until" in said


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
    if value.edtf.endswith("/.."):
        return {"start": date.value.become(calendar.from_edtf(value.edtf.removesuffix("/..")), "parsed", "plan.period")}
    before = date.span.start
    until = date.value.rule_id in ("date.through", "date.end") or any(
        (_leads_to_end(hit) and LINK.fullmatch(context.text, hit.end, before))
        for category in ("date_word", "plan_cue")
        for hit in _near(context, category, before)
    )
    return {"end" if until else "start": date.value}


def _leads_to_end(hit: Hit) -> bool:
    payload = hit.entry.payload
    return payload == "to" or (isinstance(payload, PlanCue) and payload.relation == "until")


def _near(context: Context, category: str, before: int) -> Iterator[Hit]:
    """Hits that end a few characters before an offset."""
    hits = context.hits.get(category, [])
    at = bisect_left(hits, before, key=lambda hit: hit.start)
    yield from reversed(hits[max(0, at - NEAR) : at])


def _duration(context: Context, cue: Cue) -> Value[str] | None:
    hits = context.hits.get("duration_unit", [])
    first, last = (bisect_left(hits, offset, key=lambda hit: hit.start) for offset in (cue.span.end, cue.until))
    for hit in hits[first:last]:
        number = number_before(context, hit)
        if number and cue.span.end <= number[0].start and hit.end <= cue.until:
            return Value(f"P{number[1]}{hit.entry.payload}", "parsed", "plan.duration", (Span(number[0].start, hit.end),))
    return None


def number_before(context: Context, hit: Hit) -> tuple[Span, int, bool] | None:
    """The whole number right before a word, and whether it is written in words.

    Args:
        context: the document, read.
        hit: the word.
    """
    last = bisect_right(context.numbers, hit.start, key=lambda number: number.end)
    for number in context.numbers[max(0, last - 2) : last]:
        joins = GAP_PATTERN.fullmatch(context.text, number.end, hit.start) or context.text[number.end : hit.start] == HYPHEN
        if joins and number.value == int(number.value):
            return Span(number.start, number.end), int(number.value), number.in_words
    return None


def _covers(places: list[Span], hit: Hit) -> bool:
    """Whether one of some places in order holds a word."""
    at = bisect_right(places, hit.start, key=lambda place: place.start) - 1
    return at >= 0 and hit.start < places[at].end


def _counted(context: Context, hit: Hit) -> tuple[Span, int, bool] | None:
    """The number of what a word counts; None for that of a package beside the plan (`a package of 40 measures`)."""
    found = _number_of(context, hit)
    if found is None or hit.entry.payload not in COUNTS_MEASURES:
        return found
    before = context.text[max(0, found[0].start - LONGEST_PACKAGE) : found[0].start].lower().rstrip()
    package = next((word for word in title_words(PACKAGE, context.code) if before.endswith(word)), None)
    start = found[0].start - len(package) - LONGEST_PACKAGE if package else 0
    of_plan = package is None or any(start <= naming.word.start < found[0].start for naming in context.namings)
    return found if of_plan else None


def _number_of(context: Context, hit: Hit) -> tuple[Span, int, bool] | None:
    """The number of what a word counts: before it, an adjective between or not, or behind it (`toimenpiteitä on 55`)."""
    if hit.entry.payload == "measure_of":
        behind = COUNT_BEHIND.match(context.text, hit.end)
        return (Span(*behind.span(1)), int(behind[1]), False) if behind else None
    number = number_before(context, hit)
    if number or hit.entry.payload != "measure":
        return number if number and _can_count(context, number[0], number[1], hit) else None
    before = bisect_right(context.numbers, hit.start, key=lambda one: one.end) - 1
    last = context.numbers[before] if before >= 0 else None
    if last is None or last.value != int(last.value) or last.value <= 1:  # `en lang rekke tiltak`
        return None
    span = Span(last.start, last.end)
    if not ADJECTIVES[hit.entry.lang].fullmatch(context.text, last.end, hit.start):
        return None
    return (span, int(last.value), last.in_words) if _can_count(context, span, int(last.value), hit) else None


def _can_count(context: Context, number: Span, value: int, hit: Hit) -> bool:
    """Whether a number before a word can be how many there are: no year, no part of a date, no chapter's number.

    Both stand on one line, or in one paragraph: above a headline stand the date and the number of the page.
    """
    text = context.text
    if value > LARGEST_COUNT:
        return False
    dated = bisect_right(context.dates, number.start, key=lambda date: date.span.start) - 1
    if dated >= 0 and context.dates[dated].span.covers(number):
        return False
    if "\n" in text[number.start : hit.end]:
        blocks = context.page.body
        at = bisect_right(blocks, number.start, key=lambda block: block.span.start) - 1
        return at >= 0 and blocks[at].span.covers(Span(number.start, hit.end))
    numbers_a_chapter = text[number.start].isdigit() and text[number.end + 1].isupper()
    return not (numbers_a_chapter and text[text.rfind("\n", 0, number.start) + 1 : number.start].strip(" #") == "")


def counts(context: Context, places: list[Span] | None = None, apart: list[Span] | None = None) -> dict[str, Any]:
    """The first count of each thing that the page itself states; what it quotes comes after what it says.

    Args:
        context: the document, read.
        places: where alone to look; everywhere if not given.
        apart: where not to look.
    """
    found: dict[str, Any] = {}
    quoted = [block.span for block in context.page.body if block.kind == "quotation"]

    def is_quoted(hit: Hit) -> bool:
        before = bisect_right(quoted, hit.start, key=lambda span: span.start) - 1
        return before >= 0 and hit.end <= quoted[before].end

    lang = context.lang.value if context.lang else None
    hits = [hit for hit in context.hits.get("count_word", []) if hit.entry.lang == lang]
    for hit in sorted(hits, key=is_quoted):
        number = _counted(context, hit)
        if number is None or (places is not None and not _covers(places, hit)) or _covers(apart or [], hit):
            continue
        span = Span(min(number[0].start, hit.start), max(number[0].end, hit.end))
        column = COUNT_COLUMNS[hit.entry.payload]
        value = Value(
            number[1], "parsed" if number[2] else "explicit", f"plan.count.{hit.entry.payload.removesuffix(OF)}", (span,)
        )
        found.setdefault(column, value)
    return found
