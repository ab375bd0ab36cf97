"""Measures: sentences that say what was decided, is planned or is being done, and by whom.

Here belongs: telling a commitment from an aim, a demand or background, by words of the register. Not here: the rows and
their plan (`records/measures.py`). A sentence counts by the first verb of a main clause: what stands behind `that`, `which`
or `if` commits nobody.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from pipelines.documents import GAP, Mention, Span
from pipelines.mentions.lexicon import Entry, Hit, Hits
from pipelines.mentions.places import Place
from pipelines.mentions.plans import Naming
from pipelines.mentions.sentences import Sentence
from pipelines.registers import rows

__all__ = ["Measure", "entries", "find"]

CLAUSE = re.compile(rf",{GAP}(?:og|och|men|and|but){GAP}|;{GAP}")
CONTINUED_CLAUSE = re.compile(rf"{GAP}(?:og|och|and){GAP}")
END_MARK = re.compile(r"[.,;:!?…]+$")
WORD = re.compile(r"[\w'’-]+")
RESTATED = 85.0
"""Two sentences whose word sets agree to this degree (0 to 100, token set ratio) state the same measure."""
CUES = ("quality", "decided", "started", "planned", "modal", "continued", "cooperating", "passive")
LEVELS = {"quality": "objective", "decided": "measure", "started": "measure"}
STATUSES = {
    "quality": "stated_intent", "decided": "decided", "started": "ongoing", "planned": "planned", "modal": "planned",
    "continued": "ongoing", "cooperating": "ongoing",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Measure:
    """A sentence, or a clause of one, that states a measure or an objective.

    Attributes:
        pieces: its words.
        cue: the verb that makes it one.
        kind: what the verb is, of `CUES`.
        level: `objective`, `measure` or `activity`.
        status: a code of `schemas/codes/measure_status.csv`.
        actor: who acts.
        scope: words of a following sentence that say whom or what it covers.
        restated: places at which the text says the same again.
        sentence: the sentence in which it stands.
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

    def words(self, text: str) -> str:
        """Its words, page marks bridged by a blank."""
        return replace(self.sentence, pieces=self.pieces).words(text)


def entries() -> Iterator[Entry]:
    """Entries of the words by which measures and actors are known."""
    for row in rows("measure_words"):
        yield Entry("measure_word", row["form"], row["lang"], row["use"])
    for row in rows("actor_words"):
        yield Entry("actor_word", row["form"], row["lang"], None, row["match"])


@dataclass(frozen=True, slots=True)
class _Reader:
    """What the rules look at: the text, its words by use, and what else was found in it."""

    text: str
    words: dict[str, list[Hit]]
    actors: list[Span]
    places: list[Place]
    namings: list[Naming]
    in_programme: bool
    lists_measures: Callable[[Sentence], bool]

    def within(self, use: str, start: int, end: int) -> list[Hit]:
        """Words of a use between two offsets."""
        return [hit for hit in self.words.get(use, []) if start <= hit.start and hit.end <= end]


def find(
    text: str,
    hits: Hits,
    found: list[Sentence],
    organisations: list[Mention],
    places: list[Place],
    namings: list[Naming],
    lang: str | None,
    *,
    in_programme: bool,
    lists_measures: Callable[[Sentence], bool],
) -> list[Measure]:
    """All measures and objectives, in order, each once.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        found: the sentences of the body, quotations and headings left out.
        organisations: the organisations in the text.
        places: the places in the text.
        namings: the plans named in the text.
        lang: language of the body.
        in_programme: whether the text is about a programme, so that what is done is a step within it.
        lists_measures: whether a sentence stands where a plan's measures are listed, so that its present tense is a plan.
    """
    words: dict[str, list[Hit]] = {}
    for hit in hits.get("measure_word", []):
        if hit.entry.lang == lang:
            words.setdefault(hit.entry.payload, []).append(hit)
    actors = [Span(hit.start, hit.end) for hit in hits.get("actor_word", []) if hit.entry.lang == lang]
    actors += [mention.span for mention in organisations]
    reader = _Reader(text, words, sorted(actors), places, namings, in_programme, lists_measures)
    measures: list[Measure] = []
    for sentence, following in zip(found, [*found, None][1:], strict=True):
        measure = _measure(reader, sentence)
        if measure is None:
            continue
        measure = _continued(reader, measure, following)
        earlier = next((one for one in measures if _same(reader, one, measure)), None)
        if earlier is None:
            measures.append(measure)
        else:
            at = measures.index(earlier)
            measures[at] = replace(earlier, restated=(*earlier.restated, measure.pieces))
    return measures


def _same(reader: _Reader, one: Measure, other: Measure) -> bool:
    from rapidfuzz import fuzz

    words = (one.words(reader.text).lower(), other.words(reader.text).lower())
    return one.kind == other.kind and fuzz.token_set_ratio(*words) >= RESTATED


def _measure(reader: _Reader, sentence: Sentence) -> Measure | None:
    start = sentence.span.start
    breaks = [*CLAUSE.finditer(reader.text, start, sentence.span.end)]
    clauses = [start, *(match.end() for match in breaks)]
    ends = [*(match.start() for match in breaks), sentence.span.end]
    for clause_start, clause_end in zip(clauses, ends, strict=True):
        cue = _cue(reader, clause_start, clause_end)
        if cue is None:
            continue
        pieces = sentence.pieces
        if clause_start > start:  # a clause cut out of its sentence leaves the end mark behind
            words = reader.text[clause_start : sentence.span.end]
            mark = END_MARK.search(words)
            pieces = sentence.part(clause_start, clause_start + (mark.start() if mark else len(words)))
        kind = cue.entry.payload
        return Measure(
            pieces=pieces,
            cue=Span(cue.start, cue.end),
            kind=kind,
            level=_level(reader, kind, pieces),
            status=_status(reader, kind, sentence),
            actor=_actor(reader, clause_start, cue.start),
            scope=(),
            restated=(),
            sentence=sentence,
        )
    return None


def _cue(reader: _Reader, start: int, end: int) -> Hit | None:
    """The verb of a commitment that opens a main clause; None if another kind of clause stands here."""
    cues = [hit for use in CUES for hit in reader.within(use, start, end)]
    if not cues:
        return None
    cue = min(cues, key=lambda hit: (hit.start, hit.start - hit.end))
    if reader.within("subordinator", start, cue.start):
        return None
    if cue.entry.payload in ("modal", "quality") and _without_commitment(reader, cue, start):
        return None
    return cue


def _without_commitment(reader: _Reader, cue: Hit, start: int) -> bool:
    """Whether somebody speaks for himself (`I will mention`), or a plan's own aim is told (`the programme shall fight`)."""
    first_word = WORD.search(reader.text, start, cue.start)
    word_after = WORD.search(reader.text, cue.end)
    beside = [match for match in (first_word, word_after) if match]
    last_before = list(WORD.finditer(reader.text, start, cue.start))[-1:]
    for match in (*last_before, *beside[-1:]):
        if any((hit.start, hit.end) == match.span() for hit in reader.words.get("pronoun", [])):
            return True
    return any(
        naming.word.start in (match.start() for match in beside) and naming.word.end <= match.end()
        for naming in reader.namings
        for match in beside
    )


def _level(reader: _Reader, kind: str, pieces: tuple[Span, ...]) -> str:
    if kind in LEVELS:
        return LEVELS[kind]
    step = any(reader.within("activity", piece.start, piece.end) for piece in pieces)
    return "activity" if step or reader.in_programme else "measure"


def _status(reader: _Reader, kind: str, sentence: Sentence) -> str:
    if kind == "passive":
        return "planned" if reader.lists_measures(sentence) else "ongoing"
    return STATUSES[kind]


def _actor(reader: _Reader, start: int, cue_start: int) -> Span | None:
    """Who acts: the subject if it is somebody, else its genitive, the parties `between` whom it stands, or the country."""
    auxiliaries = reader.within("auxiliary", start, cue_start)
    end = min((hit.start for hit in auxiliaries), default=cue_start)
    subject = _trimmed(reader.text, start, end)
    if subject is None:
        return None
    prepositions = reader.within("preposition", subject.start, subject.end)
    if prepositions and prepositions[0].start == subject.start:
        return _country_of(reader, prepositions[0].end, subject.end)
    head_end = prepositions[0].start if prepositions else subject.end
    first = WORD.match(reader.text, subject.start)
    opening = next((actor for actor in reader.actors if actor.start == subject.start), None)
    countries = [place.span for place in reader.places if subject.covers(place.span)]
    if countries and countries[0].start == subject.start and countries[-1].end == subject.end:
        return subject
    head = [actor for actor in reader.actors if subject.start <= actor.start and actor.end <= head_end]
    if any(actor.end >= len(reader.text[:head_end].rstrip()) for actor in head) or (opening and opening.end == subject.end):
        return subject
    if opening and reader.text[opening.end - 1] != "s":
        return subject
    if opening and first:
        return Span(opening.start, opening.end)
    if countries and countries[0].start == subject.start and first:
        return countries[0]
    for between in reader.within("between", subject.start, subject.end):
        listed = _trimmed(reader.text, between.end, subject.end)
        if listed and any(actor.start == listed.start for actor in reader.actors):
            return listed
    return None


def _country_of(reader: _Reader, start: int, end: int) -> Span | None:
    """`I Norge har vi ...`: the country speaks of itself."""
    return next((place.span for place in reader.places if start <= place.span.start and place.span.end <= end), None)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    stripped = words.strip(" \t\n\r\u00a0,–-")
    if not stripped:
        return None
    first = start + words.index(stripped)
    return Span(first, first + len(stripped))


def _continued(reader: _Reader, measure: Measure, following: Sentence | None) -> Measure:
    """Join what the next sentence adds: whom the measure covers, or that it has been done."""
    if following is None or following.block is not measure.sentence.block:
        return measure
    start = following.span.start
    if any(hit.start == start for hit in reader.words.get("scope", [])):
        return replace(measure, pieces=(*measure.pieces, *following.pieces), scope=following.pieces)
    if any(hit.start == start for hit in reader.words.get("completion", [])):
        clause = CONTINUED_CLAUSE.search(reader.text, start, following.span.end)
        end = clause.start() if clause else following.span.end
        return replace(measure, pieces=(*measure.pieces, *following.part(start, end)), status="completed")
    return measure
