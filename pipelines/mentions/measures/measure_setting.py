"""What a measure is, and what stands around the sentence that states one.

Here belongs: a commitment in its place -> a measure, with level and status. Not here: which words commit (`commitments.py`), which
sentences and items are measures (`measures.py`).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from pipelines.documents import Span
from pipelines.mentions.measures.asides import asides_of
from pipelines.mentions.measures.clauses import Reader
from pipelines.mentions.measures.commitments import Commitment
from pipelines.mentions.measures.frames import Frames
from pipelines.mentions.measures.named_actors import as_named
from pipelines.mentions.measures.sections import Section
from pipelines.mentions.sentences import Sentence
from pipelines.sources.layout import LIST_KINDS

__all__ = ["Measure", "PageSetting", "is_item", "measure_from", "opens_item"]

LEVELS = {"quality": "objective", "decided": "measure", "assigned": "measure", "started": "measure"}
KINDS_OF_STATUS = {
    "stated_intent": ("quality",),
    "planned": ("planned", "modal", "announced", "proposed"),
    "decided": ("decided", "receives", "gives", "funded", "assigned"),
    "ongoing": ("started", "continued", "cooperating", "acting"),
    "completed": ("done",),
}
COMING = "is"
"""The language whose auxiliary of becoming says what will be: `Skipað verður teymi`."""
STATUSES = {kind: status for status, kinds in KINDS_OF_STATUS.items() for kind in kinds}


@dataclass(frozen=True, slots=True)
class Measure:
    """A sentence, a clause of one or a list item that states a measure or an objective.

    Attributes:
        pieces: its words.
        cue: the verb or amount that makes it one.
        kind: what the cue is, of `STATUSES`, or `passive`.
        level: `objective`, `measure` or `activity`.
        status: a code of `schemas/codes/measure_status.csv`.
        actor: who acts.
        scope: words of a following sentence that say whom or what it covers.
        restated: places at which the text says the same again.
        sentence: the sentence in which it stands.
        asides: what its words tell of something else, as of the decision itself.
        completion: words of the next sentence that say that it has been done.
    """

    pieces: tuple[Span, ...]
    cue: Span
    kind: str
    level: str
    status: str
    actor: Span | None
    scope: tuple[Span, ...]
    restated: tuple[tuple[Span, ...], ...]
    sentence: Sentence
    asides: tuple[Span, ...] = ()
    completion: Span | None = None

    def words(self, text: str) -> str:
        """Its words, page marks bridged by a blank."""
        return replace(self.sentence, pieces=self.pieces).words(text)


@dataclass(frozen=True, slots=True)
class PageSetting:
    """Where the sentences stand.

    Attributes:
        in_programme: whether a sentence is about a programme, so that what is done is a step within it.
        bodies_only: whether only what a body or country does counts, as in speeches, which are full of wishes.
        lists_measures: whether a sentence stands where a plan's measures are listed, so that its present tense is a plan.
        reports: whether the page reports on what has been done.
        own_decides: whether `we` are who decide, as on an authority's page, not in a debate.
        section_of: the section of a known kind in which a sentence stands.
        frames: where the layout alone says that words are a measure.
        of_bill: whether the page is a bill, which says what would be so by it.
    """

    in_programme: Callable[[Sentence], bool]
    bodies_only: bool
    lists_measures: Callable[[Sentence], bool]
    reports: bool
    own_decides: bool
    section_of: Callable[[Sentence], Section | None]
    frames: Frames
    of_bill: bool = False


def is_item(sentence: Sentence, setting: PageSetting) -> bool:
    """Whether a sentence stands in an item of a list, which a head can make of a paragraph."""
    return sentence.block.kind in LIST_KINDS or sentence.block.span.start in setting.frames.items


def opens_item(sentence: Sentence, setting: PageSetting) -> bool:
    """Whether a sentence is the first of an item."""
    return is_item(sentence, setting) and sentence.span.start == sentence.block.span.start


def measure_from(
    reader: Reader, sentence: Sentence, pieces: tuple[Span, ...], found: Commitment, setting: PageSetting
) -> Measure:
    """The measure that a commitment makes of words.

    Args:
        reader: the text and its words.
        sentence: the sentence in which they stand.
        pieces: the words.
        found: what they commit to.
        setting: where the sentence stands.
    """
    return Measure(
        pieces=pieces,
        cue=found.cue,
        kind=found.kind,
        level=_level(reader, found.kind, pieces, in_programme=setting.in_programme(sentence)),
        status=_status(reader, found, sentence, setting),
        actor=as_named(reader, found.actor) if found.actor else None,
        scope=(),
        restated=(),
        sentence=sentence,
        asides=asides_of(reader, Span(pieces[0].start, pieces[-1].end), found.cue),
    )


def _level(reader: Reader, kind: str, pieces: tuple[Span, ...], *, in_programme: bool) -> str:
    if kind in LEVELS:
        return LEVELS[kind]
    step = any(reader.within("activity", piece.start, piece.end) for piece in pieces)
    return "activity" if step or in_programme else "measure"


def _status(reader: Reader, found: Commitment, sentence: Sentence, setting: PageSetting) -> str:
    if found.kind != "passive":
        return STATUSES[found.kind]
    coming = reader.lang == COMING and reader.within(
        "becoming", found.cue.start, reader.word_end(found.cue.end, sentence.span.end, 2)
    )
    return "planned" if coming or setting.lists_measures(sentence) else "ongoing"
