"""Plans, programmes and strategies by name: where a text names one, with its proper title and its years where it gives them.

Here belongs: plan nouns, and the words of launch, adoption, validity and counts. Not here: titles (`titles.py`), and which facts a
plan has (`records/plans.py`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile, zip_longest

from pipelines.documents import Span
from pipelines.mentions.lexicon import Entry, Hit, Hits
from pipelines.mentions.plans import plan_compounds
from pipelines.mentions.plans.headlines import finite_verbs
from pipelines.mentions.plans.title_words import AS_PLANNED, EFFORT, ENDS
from pipelines.mentions.plans.titles import QUOTES_AT_END, looks_ahead, proper_titles, title_in_text, whole_title, years_before
from pipelines.mentions.split_verbs import SPLIT
from pipelines.registers import rows, words_of
from pipelines.sources.layout import Block
from pipelines.sources.page import Page

__all__ = ["Naming", "PlanCue", "entries", "find"]

VERBS = ("plan_cue", "event_verb", "tense")
TOLD = ("launched", "came", "set_up", "adopted", "applies", "carried_out", "begins", "extended", "prepared")
"""Words that tell something of a plan, and so stand behind its title."""
ITEMS = 3
AGREEMENT = "agreement"
"""An agreement is a plan only where it has a title: the word alone means contracts and treaties as well."""


@dataclass(frozen=True, slots=True)
class PlanCue:
    """What a word says of a plan.

    Attributes:
        relation: `launched`, `adopted`, `applies`, `carried_out`, `begins`, `extended`, `came`, `set_up`, `lead`, `framework`, `period`, `period_for`, `until`, `succeeds`, `succeeded`, `prepared`,
            `funded`, `draft`, `appointed`, `involved`, `partner`, `funder`, `funds`, `coordinates`, `answers` or `refers`.
        particle: its second half, which stands some words on.
    """

    relation: str
    particle: str = ""


@dataclass(frozen=True, slots=True)
class Naming:
    """A place at which a text names a plan.

    Attributes:
        word: the plan noun.
        plan_type: what the noun says the plan is: `action_plan`, `programme`, `strategy`, `agreement` or `follow_up`.
        title: the plan's proper title, where it stands here.
        years: the plan's years, in the title or right behind it.
        is_compound: whether the noun is one that is known by its end alone (`matstrategien`): what another compound tells is another plan's.
    """

    word: Span
    plan_type: str
    title: Span | None
    years: Span | None = None
    is_compound: bool = False

    @property
    def start(self) -> int:
        """Where the naming begins: at its title or years, where they stand first."""
        return min(piece.start for piece in (self.word, self.title, self.years) if piece)


def entries() -> Iterator[Entry]:
    """Entries of plan nouns, cues, counted things, periods and durations."""
    for row in rows("plan_words"):
        yield Entry("plan_word", row["word"], row["lang"], row["plan_type"], row["match"] or "inflected")
    yield from plan_compounds.entries()
    for row in rows("plan_cues"):
        first, _, particle = row["form"].partition(SPLIT)
        yield Entry("plan_cue", first, row["lang"], PlanCue(row["relation"], particle))
    for row in rows("count_words"):
        yield Entry("count_word", row["word"], row["lang"], row["counted"])
    for row in rows("period_words"):
        yield Entry("period_word", row["word"], row["lang"], row["period"])
    for row in rows("duration_units"):
        yield Entry("duration_unit", row["word"], row["lang"], row["unit"])
    for row in rows("plan_title_words"):
        if row["use"] in (EFFORT, ENDS, AS_PLANNED):
            yield Entry("plan_effort", row["word"], row["lang"], row["use"])


def find(text: str, hits: Hits, page: Page, lang: str | None) -> list[Naming]:
    """All namings of plans, in order.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        page: the page, whose headings and links can be titles.
        lang: language of the body.
    """
    headings = [
        block.span
        for at, block in enumerate(page.body)
        if block.kind == "heading" and not _leads_in(text, page.body[at + 1 : at + 1 + ITEMS])
    ]
    whole = sorted([*page.links, *headings, *([page.title] if page.title else [])])
    verbs = [hit.start for category in VERBS for hit in hits.get(category, []) if hit.entry.lang == lang and _is_verb(hit)]
    verbs.sort()
    told = sorted([*verbs, *finite_verbs(hits, lang)])
    named: list[Naming] = []
    as_planned = {hit.end for hit in hits.get("plan_effort", []) if hit.entry.payload == AS_PLANNED and hit.entry.lang == lang}
    nouns = plan_compounds.nouns(text, hits, lang)
    bare = words_of("bare_plan", lang)
    for noun, following in zip_longest(nouns, nouns[1:]):
        word = noun.word
        if word.end in as_planned or (named and word.start < named[-1].word.end):
            continue
        goes_on = following is not None and word.start < following.word.start < word.end < following.word.end
        if goes_on and word.of(text).lower() in bare:
            continue  # `The Plan` of `The Plan of Action`
        title, years = whole_title(text, word, whole, told)
        if not (title and years):
            in_text, years = title_in_text(text, word, told, lang)
            title = title or in_text
        years = years or years_before(text, word)
        if noun.use == plan_compounds.TITLED and not _names_one(text, noun, title, years, lang):
            continue
        named.append(Naming(word, noun.plan_type, title, years, is_compound=noun.use == plan_compounds.END))
    titled = {at for at, naming in enumerate(named) if naming.title}
    for at, (title, years) in proper_titles(text, [naming.word for naming in named], titled).items():
        named[at] = replace(named[at], title=title, years=years)
    return [naming for naming in named if naming.title or naming.plan_type != AGREEMENT]


def _names_one(text: str, noun: plan_compounds.Noun, title: Span | None, years: Span | None, lang: str | None) -> bool:
    """Whether a common noun (`plan`, `satsing`) names a plan: by a title in quotation marks or with years, or by the year to which it looks."""
    if title is not None and (years is not None or text[title.end : title.end + 1] in QUOTES_AT_END):
        return True
    return lang == "is" and noun.plan_type == "strategy" and looks_ahead(text, noun.word)


def _is_verb(hit: Hit) -> bool:
    """Whether a word of a plan's launch, adoption or past is one that no title of a plan goes beyond."""
    cue = hit.entry.payload
    return cue.relation in TOLD if isinstance(cue, PlanCue) else cue == "past"


def _leads_in(text: str, below: tuple[Block, ...]) -> bool:
    """Whether a line is the beginning of a sentence that the items of a list go on: one of them begins in lower case."""
    items = takewhile(lambda block: block.kind in ("bullet", "numbered"), below)
    return any(text[block.span.start].islower() for block in items)
