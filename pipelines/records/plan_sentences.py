"""The sentences of a document about a plan, and the words in them that tell something of it.

Here belongs: which sentence speaks of which plan, and which cues it holds. Not here: what the cues tell: launch and adoption (`plan_facts.py`),
years (`plan_periods.py`), counts (`plan_counts.py`), bodies (`plan_bodies.py`); nor which plans there are (`plans.py`).
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, TypeVar

from pipelines.documents import GAP, Mention, Span
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.plans.plan_names import names_several
from pipelines.mentions.plans.plans import Naming
from pipelines.mentions.sentences import FARTHEST, Sentence
from pipelines.mentions.split_verbs import is_whole
from pipelines.records.context import Context
from pipelines.records.plan_counts import COUNTS_MEASURES, counted
from pipelines.records.plan_launches import is_of_other, is_of_speaker
from pipelines.registers import alternatives

__all__ = [
    "APPOINTED",
    "BEGINS",
    "CAME",
    "CARRIED_OUT",
    "DRAFT",
    "EXTENDED",
    "FUNDED",
    "LONGEST_RELATIVE",
    "MEANT_FOR",
    "MENTION_END",
    "MENTION_START",
    "NAMING_START",
    "ORDER_CUES",
    "PREPARED",
    "ROLE_CUES",
    "SPAN_CUES",
    "VALIDITY",
    "About",
    "Cue",
    "cues_about",
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
LONGEST_RELATIVE, LONGEST_CLAUSE = 12, 100
MENTION_START, MENTION_END = attrgetter("span.start"), attrgetter("span.end")
NAMING_START = attrgetter("word.start")
HIT_START = attrgetter("start")
N = TypeVar("N", Mention, Naming, Hit)
CUES_BESIDE = 4
"""No more cues than these begin within the words of a longer one."""
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
