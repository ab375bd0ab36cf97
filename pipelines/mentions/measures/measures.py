"""Measures: sentences and list items that say what was decided, is planned or is being done, and by whom.

Here belongs: sentences and lists -> measures, each once, with what the next sentence adds. Not here: what one sentence states
(`stated_measures.py`) or one item (`listed_measures.py`), what the words before a list say (`list_leads.py`), who acts (`actors.py`),
the rows and their plan (`records/measures.py`).
"""

import re
from dataclasses import replace

from pipelines.documents import GAP, Span, often_made
from pipelines.letters import CAPITAL
from pipelines.mentions.measures.actors import governs
from pipelines.mentions.measures.bills import told_by_bill
from pipelines.mentions.measures.cases import ClauseSetting
from pipelines.mentions.measures.clauses import Reader, clauses
from pipelines.mentions.measures.commitments import Commitment
from pipelines.mentions.measures.frames import NUMBERED, Frame
from pipelines.mentions.measures.item_openings import action
from pipelines.mentions.measures.list_leads import Lead, next_lead
from pipelines.mentions.measures.listed_measures import funded, granted, of_item, tells_step, told_alone
from pipelines.mentions.measures.measure_fields import is_field
from pipelines.mentions.measures.measure_setting import Measure, PageSetting, is_item, measure_from, opens_item
from pipelines.mentions.measures.stated_measures import of_sentence, under_goal
from pipelines.mentions.sentences import Sentence
from pipelines.registers import alternatives
from pipelines.sources.layout import Block

__all__ = ["Measure", "PageSetting", "find", "label_of"]

CONTINUED_CLAUSE = re.compile(rf"{GAP}(?:{alternatives('and')}){GAP}")
LABEL_NUMBER = re.compile(
    rf"(?:{GAP}{NUMBERED}\.?)?{GAP}(?:[A-Z]\.?)?\d{{1,3}}(?:\.\d{{1,2}})?(?:(?P<mark>(?:{GAP})?[:.–—-]){GAP}(?=\S)|{GAP}(?={CAPITAL}[^\W\d_]))"
)
"""What stands between the word for a measure and its words: `Tiltak 12: Opprette ...`."""
NUMBER = re.compile(r"\d+")
RESTATED = 85.0
"""Two sentences whose word sets agree to this degree (0 to 100, token set ratio) state the same measure."""
REMEMBERED = 150
"""A text says a measure again within so many measures, if at all."""


@often_made(frozen=True, slots=True)
class Said:
    """What a measure says, by which another is known to say the same.

    Attributes:
        kind: what its cue is.
        words: its words in lower case.
        numbers: the numbers in them.
        has_sum: whether an amount of money stands in them.
        body: the body that acts, if it is named and does not govern.
    """

    kind: str
    words: str
    numbers: frozenset[str]
    has_sum: bool
    body: str | None


def find(reader: Reader, found: list[Sentence], setting: PageSetting) -> list[Measure]:
    """All measures and objectives, in order, each once.

    Args:
        reader: the text and its words.
        found: the sentences of the body, quotations and headings left out.
        setting: where they stand.
    """
    measures: list[Measure] = []
    said: list[Said] = []
    lead = Lead()
    # whether a heading may stand between the words that lead and the list: their next words were one
    in_parts = False
    last_block: Block | None = None
    # what its frame alone makes a measure, if no other sentence of the frame is one
    opening: Measure | None = None
    for before, sentence, following in zip([None, *found], found, [*found[1:], None], strict=False):
        if opening and (left := setting.frames.at(opening.sentence.span)) and not left.span.covers(sentence.span):
            measures.append(opening)
            said.append(_said(reader, opening))
            opening = None
        frame = setting.frames.at(sentence.span)
        if new := next_lead(reader, before, sentence, following, setting):
            lead, in_parts = new, following is not None and following.block.kind == "heading"
        elif sentence.block.kind == "heading" and not in_parts:
            lead = Lead()
        if _is_passed_over(reader, sentence, setting, frame, lead, last_block) or (new and new.counts):
            continue
        measure = _measure_of(reader, sentence, setting, frame, lead, last_block, before, following)
        if frame and sentence.span.start == frame.opening:
            measure, opening = _framed(reader, sentence, frame, measure, setting)
        if measure is None:
            continue
        opening = None
        last_block = sentence.block
        measure = _continued(reader, measure, following)
        _add(measures, said, measure, _said(reader, measure))
    return [*measures, opening] if opening else measures


def _is_passed_over(
    reader: Reader, sentence: Sentence, setting: PageSetting, frame: Frame | None, lead: Lead, last_block: Block | None
) -> bool:
    """Whether a sentence states nothing by itself: in a section of background, joined to the measure before it, or a frame's title.

    A list in such a section holds measures where its own words announce them.
    """
    section = setting.section_of(sentence)
    announced = lead.announced is not None and is_item(sentence, setting)
    if section and not section.lists_measures and frame is None and not announced and not _proposes(reader, sentence, setting):
        return True
    if section and section.is_timetable:  # no field of a measure
        return False
    joined = last_block is sentence.block and reader.at("completion", sentence.span.start)
    return bool(joined) or sentence.block.span.start in setting.frames.titles | setting.frames.fields


def _proposes(reader: Reader, sentence: Sentence, setting: PageSetting) -> bool:
    """Whether a sentence of a bill tells what is proposed, as it may in any of its sections."""
    where = ClauseSetting(bodies_only=setting.bodies_only, quoted=sentence.block.kind == "quotation", of_bill=True)
    return setting.of_bill and any(told_by_bill(reader, clause, where) for clause in clauses(reader.text, sentence))


def _framed(
    reader: Reader, sentence: Sentence, frame: Frame, measure: Measure | None, setting: PageSetting
) -> tuple[Measure | None, Measure | None]:
    """What the sentence that opens a frame is by itself or by the frame; else what it may still be by the frame."""
    if measure or setting.bodies_only or reader.text[sentence.span.end - 1] == ":":
        return measure, None
    framed = measure_from(reader, sentence, _within(sentence, frame), Commitment(frame.cue, "announced", None), setting)
    return (framed, None) if frame.is_certain or action(reader, frame.opening) else (None, framed)


def _add(measures: list[Measure], said: list[Said], measure: Measure, new: Said) -> None:
    """Add a measure and what it says, or its words to the one that says the same."""
    recent = range(max(0, len(measures) - REMEMBERED), len(measures))
    earlier = next((at for at in recent if _same(said[at], new)), None)
    if earlier is None:
        measures.append(measure)
        said.append(new)
    else:
        first = measures[earlier]
        measures[earlier] = replace(first, restated=(*first.restated, measure.pieces))


def _within(sentence: Sentence, frame: Frame) -> tuple[Span, ...]:
    """The words of a sentence that stand in its frame; a cell is no more than a part of its line."""
    words = frame.words or frame.span
    return sentence.part(words.start, words.end) or sentence.pieces


def label_of(reader: Reader, sentence: Sentence, *, leads_prose: bool) -> Span | None:
    """The word that numbers a measure at the start of a block: `Tiltak 3: ...`, `Åtgärd 4.2 – ...`.

    Without a mark behind the number, it opens a heading of what is told in the paragraph below it, if there is one.

    Args:
        reader: the text and its words.
        sentence: the sentence, which may be a heading.
        leads_prose: whether a paragraph stands below it.
    """
    start = sentence.span.start
    label = reader.at("label", start) if start == sentence.block.span.start else None
    number = LABEL_NUMBER.match(reader.text, label.end, sentence.span.end) if label else None
    if label is None or number is None or (leads_prose and not number["mark"]):
        return None
    return Span(label.start, label.end)


def _measure_of(
    reader: Reader,
    sentence: Sentence,
    setting: PageSetting,
    frame: Frame | None,
    lead: Lead,
    last_block: Block | None,
    before: Sentence | None,
    following: Sentence | None,
) -> Measure | None:
    label = None if setting.bodies_only else label_of(reader, sentence, leads_prose=_leads_paragraph(reader, sentence, following))
    if label:
        return measure_from(reader, sentence, sentence.pieces, Commitment(label, "announced", None), setting)
    if sentence.block.kind == "heading":
        return None
    listed_item = is_item(sentence, setting)
    if opens_item(sentence, setting) and is_field(reader, sentence.span.start, sentence.span.end):
        return None
    given = (
        told_alone(reader, sentence, following, setting)
        or funded(reader, sentence, setting)
        or granted(reader, sentence, lead, setting)
    )
    section = setting.section_of(sentence) if listed_item else None
    if section and section.is_summed:
        lead = Lead(Commitment(section.cue, "announced", None), lists=True, is_certain=True)
    if listed_item and lead.refused:
        return given or under_goal(reader, sentence, setting)
    if section and not lead.announced and (not section.is_timetable or tells_step(reader, sentence, setting)):
        lead = Lead(Commitment(section.cue, "announced", None))
    listed = setting.lists_measures(sentence) or (listed_item and lead.lists) or frame is not None
    stated = given or of_sentence(
        reader,
        sentence,
        setting,
        before,
        listed=listed,
        follows_measure=listed_item or last_block is sentence.block,
        leads_prose=following is not None and not is_item(following, setting),
    )
    stated = stated or (under_goal(reader, sentence, setting) if listed_item else None)
    if not listed_item or (stated and not (stated.kind == "quality" and lead.announced)):
        return stated
    heads_list = following is not None and (sentence.block.kind, following.block.kind) == ("numbered", "bullet")
    if heads_list and stated is None:  # `1. Bedre hjælp til ofre` above its points
        return None
    return of_item(reader, sentence, lead, setting) or stated  # below `What has been agreed:`, `will be` is no mere aim


def _leads_paragraph(reader: Reader, sentence: Sentence, following: Sentence | None) -> bool:
    """Whether a paragraph that tells more than fields stands below the block of a sentence."""
    below = following.block if following else sentence.block
    return below is not sentence.block and below.kind == "paragraph" and not is_field(reader, below.span.start, below.span.end)


def _said(reader: Reader, measure: Measure) -> Said:
    words = measure.words(reader.text).lower()
    has_sum = any(reader.amounts.within(piece.start, piece.end) for piece in measure.pieces)
    body = reader.named.get(measure.actor.start) if measure.actor and not governs(reader, measure.actor) else None
    return Said(measure.kind, words, frozenset(NUMBER.findall(words)), has_sum, body)


def _same(one: Said, other: Said) -> bool:
    if one.kind != other.kind or one.kind == "funded":  # two sums for the same purpose are two measures
        return False
    if one.numbers != other.numbers:  # another sum, year or number of posts
        return False
    if one.has_sum and one.words.split()[:1] != other.words.split()[:1]:  # each receiver gets a sum of its own
        return False
    if one.body and other.body and one.body != other.body:  # two bodies do alike
        return False
    from rapidfuzz import fuzz

    return fuzz.token_set_ratio(one.words, other.words, score_cutoff=RESTATED) >= RESTATED


def _continued(reader: Reader, measure: Measure, following: Sentence | None) -> Measure:
    """Join what the next sentence adds: whom the measure covers, or that it has been done."""
    if following is None or following.block is not measure.sentence.block:
        return measure
    start = following.span.start
    if reader.at("scope", start):
        return replace(measure, pieces=(*measure.pieces, *following.pieces), scope=following.pieces)
    if reader.at("completion", start):
        clause = CONTINUED_CLAUSE.search(reader.text, start, following.span.end)
        end = clause.start() if clause else following.span.end
        # what was decided and has been carried out since began with the decision
        done = following.part(start, end)
        return replace(measure, pieces=(*measure.pieces, *done), status="completed", asides=(), completion=done[0])
    return measure
