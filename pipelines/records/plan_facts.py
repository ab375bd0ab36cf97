"""The sentences of a document about a plan, their cues, and what these tell of its launch and adoption.

Here belongs: which sentence speaks of which plan; launch and adoption. Not here: which plans there are (`plans.py`), who issued them
(`plan_bodies.py`), their years (`plan_periods.py`) and counts (`plan_counts.py`).
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, TypeVar

from pipelines.documents import GAP, FuzzyDate, Mention, Span, Value
from pipelines.mentions.dates import calendar
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.plans.plan_names import names_several
from pipelines.mentions.plans.plans import Naming
from pipelines.mentions.plans.title_words import NAME_END, NEW, title_words
from pipelines.mentions.sentences import FARTHEST, Sentence
from pipelines.mentions.split_verbs import is_whole
from pipelines.records.context import Context
from pipelines.records.plan_counts import COUNTS_MEASURES, counted
from pipelines.records.plan_launches import is_now, is_of_other, is_of_plan, is_of_speaker, is_shown_to_one, is_year_of_plan
from pipelines.records.plan_starts import governs, set_up
from pipelines.registers import alternatives, any_of, words_of

__all__ = [
    "APPOINTED",
    "BEGINS",
    "CARRIED_OUT",
    "DRAFT",
    "EXTENDED",
    "MENTION_START",
    "NAMING_START",
    "ORDER_CUES",
    "ROLE_CUES",
    "About",
    "Cue",
    "cues_about",
    "dated",
    "is_deadline",
    "is_told_of_another",
    "near",
]

MEANT_FOR = "period_for"
"""Words that introduce the period for which something is meant (`for årene`), and not that in which it is done (`i årene`)."""
SPAN_CUES = ("period", MEANT_FOR, "until")
"""Words that introduce a period or its end; they say nothing without a date right behind them."""
ORDER_CUES = ("succeeds", "succeeded")
"""Words that put one plan before another (`plan_order.py`); no date is theirs."""
ROLE_CUES = ("involved", "partner", "funder", "funds", "coordinates", "answers")
"""Words that tell of a body's part in a plan (`plan_bodies.py`)."""
CARRIED_OUT = "carried_out"
"""Words of carrying a plan out: a single date beside them is that of one measure, and no start of the plan."""
BEGINS = "begins"
"""Words of beginning; what begins is the plan only where it stands right before them."""
EXTENDED = "extended"
"""Words that give a plan a later end."""
CAME = "came"
"""Words of coming, a launch only right beside the plan and the date."""
SHOWN = ("launched", "adopted")
VALIDITY = ("applies", CARRIED_OUT, BEGINS, EXTENDED)
FUNDED = "funded"
"""Words of setting money aside; whose money that is `plan_budgets.py` tells."""
PREPARED = "prepared"
"""Words that tell of a plan in the making; the time of that is not the plan's."""
DRAFT = "draft"
"""Words that tell of a plan's draft; that it was shown is no launch."""
APPOINTED = "appointed"
"""Words of a body's term, of which the years beside them are."""
STANDS_FOR = "stands_for"
"""A noun that names no plan by itself: at the start of a sentence it is the plan that the page names (`Ohjelma on voimassa ...`)."""
PLANS_PERIOD = "plans_period"
"""A compound for a plan's period: wherever it stands, the sentence tells of that (`så lenge planperioden varer, altså til 2026`)."""
REFERS = "refers"
"""A pronoun: at the start of a sentence it is the plan that the sentence before names."""


NO_FACTS = (*SPAN_CUES, *ORDER_CUES, PREPARED, FUNDED, APPOINTED, *ROLE_CUES)
"""Words that tell by themselves neither a launch nor a validity."""
RELATIVE = re.compile(rf"(?<!\w)(?:{alternatives('relative')}){GAP}$")
WAS_DUE = re.compile(rf"(?<!\w)(?:{alternatives('was_due')}){GAP}(?:[^\W\d_]+{GAP}){{0,2}}$", re.IGNORECASE)
"""Before a verb: that it was to be done."""
LONGEST_RELATIVE, LONGEST_CLAUSE = 12, 100
DEADLINE = re.compile(rf"(?<!\w)(?:{alternatives('deadline')}){GAP}(?:[^\W\d_]{{1,7}}{GAP}){{0,2}}$", re.IGNORECASE)
LONGEST_DEADLINE = 40
DEADLINE_IN_DATE = re.compile(rf"(?:{alternatives('deadline')}){GAP}", re.IGNORECASE)
DEADLINE_BEHIND = re.compile(rf"{GAP}(?:{alternatives('deadline_behind')})(?!\w)")
DEADLINE_AT_END = re.compile(rf"(?:{alternatives('deadline_behind')})$")
"""In Finnish the word stands behind the date."""
NO_SUBJECT = re.compile(rf"(?<!\w)(?:{alternatives('office')}|{alternatives('of_body')}|{alternatives('purpose')}){GAP}$")
"""Before the plan, where it is not what came: `kritikken av handlingsplanen kom i mai`."""
BESIDE = re.compile(rf"{GAP}(?:[^\W\d_]{{1,4}}{GAP})?")
BEHIND_SUBJECT = re.compile(rf",?{GAP}(?:[^\W\d_]+{GAP}){{0,6}}")
"""Between a date and an English verb stands the subject: `In 2021 the Government came with ...`."""
PURPOSE = rf"(?:{GAP}(?:{alternatives('purpose')}){GAP}[^.,;:()\n]{{3,60}}?)?"
"""What a plan is for may stand between it and what is told of it: `handlingsplanen mot menneskehandel kom i 2016`."""
CAME_WITH = re.compile(
    rf"{GAP}(?:[\w.-]+{GAP}){{0,6}}(?:{any_of(words_of('with', register='measure_words'))}){GAP}(?:(?!(?:{alternatives('office')}){GAP})[\w’'-]+{GAP}){{0,4}}"
)
"""`i februar kom regjeringen med en ny handlingsplan`"""
INSERTED = re.compile(rf",{GAP}[^.,;:()\n]{{3,60}},{GAP}(?:[\w’'-]+{GAP}){{0,2}}")
"""Between a word of coming and the plan: `följde, som en del av strategin, ett åtgärdsprogram`."""
BEFORE_CAME = re.compile(rf"{PURPOSE},?{BESIDE.pattern}")
FROM = re.compile(rf"{PURPOSE}{GAP}({alternatives('dating')}){GAP}(?:den{GAP})?(?=[\w])")
WORD_BEFORE = re.compile(rf"(?<!\w)([^\W\d_]+){GAP}$")
LONGEST_PRONOUN = 6
MENTION_START, MENTION_END = attrgetter("span.start"), attrgetter("span.end")
NAMING_START = attrgetter("word.start")
HIT_START = attrgetter("start")
N = TypeVar("N", Mention, Naming, Hit)
LEAD = 3
"""So many sentences at the head of a page tell its news."""
CUES_BESIDE = 4
"""No more cues than these begin within the words of a longer one."""
LONGEST_PURPOSE = 80
LONGEST_DETERMINER = 16
WORDS_OF_SUBJECT = 10
"""`I dag la justis- og beredskapsminister Emilie Enger Mehl fram planen`: a minister with all titles stands between the halves."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of launch, adoption, validity or responsibility, in a sentence about the plan."""

    relation: str
    span: Span
    sentence: Sentence
    until: int
    dates: list[Mention]
    organisations: list[Mention]
    namings: list[Naming]


class About:
    """The sentences of a document and what stands in each, so that each is looked at once."""

    def __init__(self, context: Context) -> None:
        lang = context.lang.value if context.lang else None
        self.text = context.text
        self.code = lang
        self.date = context.date
        self.day = context.date.value.latest if context.date and context.date.value else None
        self.sentences = [sentence for sentence in context.sentences if sentence.block.kind != "heading"]
        self.quoted = {at for at, sentence in enumerate(self.sentences) if sentence.block.kind == "quotation"}
        self._starts = [sentence.span.start for sentence in self.sentences]
        sentence_of = self.sentence_of
        single = [one for one in context.namings if one.title or one.years or not names_several(context.text, one, lang)]
        self.single = [one for one in single if one is single[0] or not is_of_speaker(context.text, one, single[0])]
        self.namings: dict[int, list[Naming]] = {}
        for naming in self.single:
            self._add(self.namings, sentence_of(naming.word), naming)
        self.cues: dict[int, list[Hit]] = {}
        self.pronouns: set[int] = set()
        self.standing: set[int] = set()
        self.periods: set[int] = set()
        for hit in context.hits.get("plan_cue", []):
            if hit.entry.lang != lang or not is_whole(context.text, hit.end, hit.entry.payload.particle, WORDS_OF_SUBJECT):
                continue
            at = sentence_of(Span(hit.start, hit.end))
            if hit.entry.payload.relation == PLANS_PERIOD:
                self.periods |= set() if at is None else {at}
            elif hit.entry.payload.relation not in (REFERS, STANDS_FOR):
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
            if hit.entry.lang == lang and hit.entry.payload in COUNTS_MEASURES and counted(context, hit)
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
            for at in sorted({*self.namings, *self.counting, *self.standing, *self.periods, *self._referring()})
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
            first = at - 1 if at - 1 in self.namings or at - 1 not in self.pronouns else at - 2
            if first in self.namings and self.sentences[first].block is self.sentences[at].block:
                yield at


def cues_about(about: About, *, without: list[Naming] | None = None, only: list[Naming] | None = None) -> Iterator[Cue]:
    """Cues of sentences about a plan, each reaching to the next cue or the sentence's end."""
    if only is None:
        numbers = about.of_main(without or [])
    else:
        words = {naming.word for naming in only}
        numbers = [at for at, namings in about.namings.items() if any(naming.word in words for naming in namings)]
    for at in sorted(numbers, key=lambda at: (at in about.quoted, at)):  # what a page quotes comes after what it says
        sentence = about.sentences[at]
        cues = [hit for hit in about.cues.get(at, []) if hit.entry.payload.relation not in NO_FACTS]
        inside = [hit for at_cue, hit in enumerate(cues) if not any(_is_part_of(hit, other) for other in _beside(cues, at_cue))]
        if any(hit.entry.payload.relation == DRAFT for hit in inside):
            inside = [hit for hit in inside if hit.entry.payload.relation not in (DRAFT, "launched")]
        if only is None:
            inside = [hit for hit in inside if not is_told_of_another(about, at, hit)]
        appointed = next((hit.start for hit in about.cues.get(at, []) if hit.entry.payload.relation == APPOINTED), None)
        if appointed is not None:  # the term of a body, and not the plan, is extended
            inside = [hit for hit in inside if hit.entry.payload.relation != EXTENDED or hit.start < appointed]
        ends = [*(hit.start for hit in inside), sentence.span.end][1:]
        for hit, until in zip(inside, ends, strict=True):
            yield Cue(
                relation=hit.entry.payload.relation,
                span=Span(hit.start, hit.end),
                sentence=sentence,
                until=until,
                dates=near(about.dates.get(at, []), hit.start, MENTION_START),
                organisations=near(about.organisations.get(at, []), hit.start, MENTION_START),
                namings=near(about.namings.get(at, []), hit.start, NAMING_START),
            )


def near(found: list[N], offset: int, start: Callable[[N], int]) -> list[N]:
    """Those in a sentence that are not too far from a place to belong to it.

    Args:
        found: what the sentence holds, in order.
        offset: the place.
        start: where one of them begins.
    """
    if not found or start(found[-1]) - start(found[0]) <= FARTHEST:
        return found
    first = bisect_right(found, offset - FARTHEST, key=start)
    return found[first : bisect_right(found, offset + FARTHEST, first, key=start)]


def is_told_of_another(about: About, at: int, hit: Hit) -> bool:
    """Whether a relative clause tells of what stands before it, and that is not the plan.

    `The plan was drawn up by a working group whose term was 2019-2021`, `the plan replaces the one that applied until 2014`.

    Args:
        about: the sentences.
        at: number of the sentence.
        hit: the cue.
    """
    start = max(about.sentences[at].span.start, hit.start - LONGEST_RELATIVE)
    if hit.entry.payload.relation not in (*VALIDITY, *SHOWN):
        return False
    before = [naming.word.end for naming in near(about.namings.get(at, []), hit.start, NAMING_START) if naming.start < hit.start]
    if is_of_other(about.text, about.code, max(about.sentences[at].span.start, hit.start - LONGEST_CLAUSE, *before), hit.start):
        return True
    if hit.entry.payload.relation in SHOWN or not RELATIVE.search(about.text, start, hit.start):
        return False
    if any(
        other.entry.payload.relation in ORDER_CUES and other.end <= hit.start
        for other in near(about.cues[at], hit.start, HIT_START)
    ):
        return True
    return not before


def _beside(cues: list[Hit], at: int) -> list[Hit]:
    """The cues around one, among which are all that cover it."""
    return cues[max(0, at - CUES_BESIDE) : at + CUES_BESIDE + 1]


def _is_part_of(hit: Hit, other: Hit) -> bool:
    """Whether a cue lies in a longer one of its kind: `kynnt` in `var kynnt`, `kom` in `kom út`."""
    same = hit.entry.payload.relation in (other.entry.payload.relation, CAME)
    return same and other.start <= hit.start and hit.end <= other.end and (hit.start, hit.end) != (other.start, other.end)


def dated(about: About, cues: list[Cue], namings: list[Naming]) -> dict[str, Any]:
    """Launch and adoption; of a plan of which nothing of that is told, the date at which it came, or from which it is.

    Args:
        about: the sentences.
        cues: the cues about the plan.
        namings: where it is named.
    """
    told = [cue for cue in cues if cue.relation != "launched" or _is_launched(about, cue)]
    found = {relation: _dated(about.text, told, relation) for relation in ("launched", "adopted")}
    if not any(found.values()):
        found["launched"] = _came(about, cues) or _shown_now(about, told) or set_up(about.text, about.code, cues)
        is_from = None if found["launched"] else _is_from(about, namings)
        if is_from is not None:
            found["start" if _is_to_come(about, *is_from) else "launched"] = is_from[1]
    return {relation: value for relation, value in found.items() if value}


def _is_launched(about: About, cue: Cue) -> bool:
    """Whether a word of launch tells of the plan, and not what was to be done: `vedtok i 2015 at regjeringen skulle legge fram en plan`."""
    start = max(cue.sentence.span.start, cue.span.start - LONGEST_RELATIVE)
    if WAS_DUE.search(about.text, start, cue.span.start) or is_shown_to_one(about.text, cue):
        return False
    return is_of_plan(about.text, about.code, cue)


def _shown_now(about: About, cues: list[Cue]) -> Value[FuzzyDate] | None:
    """The day of a page whose lead says that a plan is shown now: `Regjeringen legger nå fram en plan`."""
    own = about.date.value if about.date else None
    if about.date is None or own is None or own.earliest is None or own.earliest != own.latest or not about.sentences:
        return None
    lead = about.sentences[min(LEAD, len(about.sentences)) - 1].span.end
    for cue in cues:
        if cue.relation == "launched" and cue.namings and cue.span.end <= lead and is_now(about.text, about.code, cue):
            day = calendar.from_edtf(own.edtf.partition("T")[0])
            return Value(day, "inferred", "plan.launched_now", (cue.span, *about.date.proofs))
    return None


def _came(about: About, cues: list[Cue]) -> Value[FuzzyDate] | None:
    """The date right beside `kom`, on the other side of which the plan stands: `planen kom i mai`, `i mai kom planen`."""
    for cue in (cue for cue in cues if cue.relation == CAME):
        came = [one for one in cue.namings if not NO_SUBJECT.search(about.text, max(0, one.start - LONGEST_RELATIVE), one.start)]
        before = any(BEFORE_CAME.fullmatch(about.text, naming.word.end, cue.span.start) for naming in came)
        before = before or (not cue.namings and cue.span.start - cue.sentence.span.start <= LONGEST_PRONOUN)
        behind = any(
            (
                0 < naming.start - cue.span.end <= LONGEST_DETERMINER
                and not governs(about.text, about.code, cue.span.end, naming.start)
            )
            or CAME_WITH.fullmatch(about.text, cue.span.end, max(cue.span.end, naming.start))
            or INSERTED.fullmatch(about.text, cue.span.end, max(cue.span.end, naming.start))
            for naming in cue.namings
            if naming in came or naming.start > cue.span.end
        )
        for date in cue.dates:
            left = BEHIND_SUBJECT if about.code == "en" else BESIDE
            on_left = behind and left.fullmatch(about.text, date.span.end, cue.span.start)
            on_right = before and BESIDE.fullmatch(about.text, cue.span.end, date.span.start)
            if (on_left or on_right) and "/" not in (date.label or ""):
                return date.value
    return None


def _is_from(about: About, namings: list[Naming]) -> tuple[Naming, Value[FuzzyDate]] | None:
    """The date from which a plan is, no period, with the naming: `handlingsplanen fra desember 2016`."""
    for naming in namings:
        start, at = naming.word.end, about.sentence_of(naming.word)
        is_from = FROM.match(about.text, start) if at is not None and not naming.years else None
        dates = about.dates.get(at, []) if is_from and at is not None else []
        first = bisect_right(dates, start, key=MENTION_END)
        last = bisect_right(dates, start + LONGEST_PURPOSE, first, key=MENTION_END)
        for date in dates[first:last]:
            day = (date.label or "").removesuffix("/..")
            if (
                is_deadline(about.text, date.span)
                or _is_of_former(about, at, naming)
                or (is_from and _tells(about, Span(start, is_from.start(1))))
            ):
                continue
            if day and is_from and is_from.start(1) <= date.span.start <= is_from.end() <= date.span.end and "/" not in day:
                return naming, date.value.become(calendar.from_edtf(day), "parsed", "plan.dated_from")
    return None


def _is_of_former(about: About, at: int | None, naming: Naming) -> bool:
    """Whether a plan is the one whose place another takes: `en ny strategi, som afløser strategien fra 2018`."""
    cues = about.cues.get(at, []) if at is not None else []
    return any(hit.entry.payload.relation == "succeeds" and hit.end <= naming.start for hit in cues)


def _tells(about: About, words: Span) -> bool:
    """Whether words between a plan and a date tell something of it: `planen mot vold gjelder fra 2022` is no plan from that year."""
    between = re.findall(r"[^\W\d_]+", words.of(about.text).lower())
    if between and between[-1] in words_of("copula", about.code):  # `planen er fra 2016`
        between.pop()
    return not title_words(NAME_END, about.code).isdisjoint(between)


def _is_to_come(about: About, naming: Naming, date: Value[FuzzyDate]) -> bool:
    """Whether a plan begins at the date from which it is: one after that of the page, or a new plan's where the page has no date."""
    if about.day is not None:
        return date.value is not None and date.value.earliest is not None and date.value.earliest > about.day
    before = WORD_BEFORE.search(about.text, max(0, naming.word.start - LONGEST_DETERMINER), naming.word.start)
    words = {naming.word.of(about.text).split()[0].lower(), before[1].lower() if before else ""}
    return not words.isdisjoint(title_words(NEW, about.code))


def is_deadline(text: str, date: Span) -> bool:
    """Whether something is to be done by a date: `innen utgangen av 2023`, `vuoden 2023 loppuun mennessä`.

    Args:
        text: the text as decoded.
        date: the words of the date.
    """
    return (
        DEADLINE.search(text, max(0, date.start - LONGEST_DEADLINE), date.start) is not None
        or DEADLINE_IN_DATE.match(text, date.start, date.end) is not None
        or DEADLINE_BEHIND.match(text, date.end) is not None
        or DEADLINE_AT_END.search(text, date.start, date.end) is not None
    )


def _dated(text: str, cues: list[Cue], relation: str) -> Value[FuzzyDate] | None:
    """The date that stands behind a cue, else before it in the same sentence; no period is a launch, and no deadline."""
    unresolved = None
    for cue in cues:
        if cue.relation != relation:
            continue
        days = [date for date in cue.dates if "/" not in (date.label or "") and not is_deadline(text, date.span)]
        days = [date for date in days if not is_year_of_plan(text, cue, date)]
        after = [date for date in days if cue.span.start < date.span.start < cue.until and date.span.end > cue.span.end]
        before = [date for date in days if date.span.start < cue.span.start]
        chosen = after[:1] or before[-1:]
        if chosen and chosen[0].value.value:
            return chosen[0].value
        unresolved = unresolved or (chosen[0].value if chosen else None)
    return unresolved
