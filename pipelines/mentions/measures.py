"""Measures: sentences and list items that say what was decided, is planned or is being done, and by whom.

Here belongs: sentences and lists -> measures, with level, status and what the next sentence adds. Not here: which verb
commits (`commitments.py`), what the words before a list announce (`leads.py`), who acts (`actors.py`), the rows and their plan
(`records/measures.py`).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from pipelines.documents import GAP, Span, often_made
from pipelines.mentions.actors import VERBS
from pipelines.mentions.asides import asides_of
from pipelines.mentions.cases import ClauseSetting
from pipelines.mentions.clauses import WORD, Reader, clauses, entries
from pipelines.mentions.commitments import Commitment, can_commit, commitment_of
from pipelines.mentions.frames import Frame, Frames
from pipelines.mentions.leads import (
    breaks_off,
    brings,
    ends_in_modal,
    ends_in_that,
    implies_list,
    is_doing,
    names_actor,
    names_measures,
    opens_list,
    opens_with_deed,
    opens_with_progressive,
    refuses_list,
    shares_budget,
    shares_out,
    tells_done,
)
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.measure_fields import is_field
from pipelines.mentions.sections import Section
from pipelines.mentions.sentences import Sentence
from pipelines.mentions.signs import tells_of_past
from pipelines.registers import alternatives
from pipelines.sources.layout import Block

__all__ = ["Measure", "PageSetting", "entries", "find", "label_of"]

CONTINUED_CLAUSE = re.compile(rf"{GAP}(?:{alternatives('and')}){GAP}")
END_MARKS = '.!?…)”»"'
END_MARK = re.compile(r"[.,;:!?…]+$")
NEXT_WORD = re.compile(rf"{GAP}(?=\w)")
LABEL_NUMBER = re.compile(rf"{GAP}\d{{1,3}}(?:\.\d{{1,2}})?(?:{GAP})?[:.–—-]{GAP}(?=\S)")
"""What stands between the word for a measure and its words: `Tiltak 12: Opprette ...`."""
NUMBER = re.compile(r"\d+")
STEPS = ("cooperating",)
"""What is a step within a programme alone; elsewhere it says how things are."""
LIST_KINDS = ("bullet", "numbered")
RESTATED = 85.0
"""Two sentences whose word sets agree to this degree (0 to 100, token set ratio) state the same measure."""
REMEMBERED = 150
"""A text says a measure again within so many measures, if at all."""
PEOPLE_WORDS = 8
BODY_WORDS = 5
"""A body that opens a paragraph ends among so many words."""
GENITIVES = 3
"""A noun of action has so many words before it in Finnish that say of what."""
PURPOSE_WINDOW = 4
"""Behind a sum that opens an item, what it is for begins among so many words (`20 mio. kr. i 2024 til ...`)."""
LONGEST_GENITIVE = 120
DENIED_WINDOW = 4
"""An item that says what somebody does not do denies it among so many words."""
SHORTEST_ITEM = 2
"""An item of fewer words below a heading is a link or a name."""
LEVELS = {"quality": "objective", "decided": "measure", "assigned": "measure", "started": "measure"}
STATUSES = {
    "quality": "stated_intent", "decided": "decided", "started": "ongoing", "planned": "planned", "modal": "planned",
    "continued": "ongoing", "cooperating": "ongoing", "acting": "ongoing", "done": "completed", "receives": "decided", "gives": "decided",
    "funded": "decided", "announced": "planned", "assigned": "decided", "proposed": "planned",
}  # fmt: skip


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
    """

    in_programme: Callable[[Sentence], bool]
    bodies_only: bool
    lists_measures: Callable[[Sentence], bool]
    reports: bool
    own_decides: bool
    section_of: Callable[[Sentence], Section | None]
    frames: Frames


@often_made(frozen=True, slots=True)
class Lead:
    """What the words before a list, or the heading above it, say of its items.

    Attributes:
        announced: what they commit to, if they are announced as measures.
        refused: whether they are aims, wishes or background.
        names_measures: whether an action among them is a measure.
        lists: whether it leads in a list of measures, so that all that its items say to be done is one.
        acting: who does what the items say, if it is no more than a subject.
        done: what it says of items that open with what has been done.
        shares_out: whether it tells who gets money, so that an item with a sum is a grant.
    """

    announced: Commitment | None = None
    refused: bool = False
    names_measures: bool = False
    lists: bool = False
    acting: Commitment | None = None
    done: Commitment | None = None
    shares_out: bool = False


def find(reader: Reader, found: list[Sentence], setting: PageSetting) -> list[Measure]:
    """All measures and objectives, in order, each once.

    Args:
        reader: the text and its words.
        found: the sentences of the body, quotations and headings left out.
        setting: where they stand.
    """
    measures: list[Measure] = []
    lead = Lead()
    last_block: Block | None = None
    # what its frame alone makes a measure, if no other sentence of the frame is one
    opening: Measure | None = None
    for before, sentence, following in zip([None, *found], found, [*found[1:], None], strict=False):
        if opening and (left := setting.frames.at(opening.sentence.span)) and not left.span.covers(sentence.span):
            measures.append(opening)
            opening = None
        frame = setting.frames.at(sentence.span)
        lead = _next_lead(reader, sentence, following, setting) or lead
        if _is_passed_over(reader, sentence, setting, frame, last_block):
            continue
        ahead = following is not None and not _is_item(following, setting)
        measure = _measure_of(reader, sentence, setting, frame, lead, last_block, before, leads_prose=ahead)
        if frame and sentence.span.start == frame.opening:
            measure, opening = _framed(reader, sentence, frame, measure, setting)
        if measure is None:
            continue
        opening = None
        last_block = sentence.block
        _add(reader, measures, _continued(reader, measure, following))
    return [*measures, opening] if opening else measures


def _next_lead(reader: Reader, sentence: Sentence, following: Sentence | None, setting: PageSetting) -> Lead | None:
    """What a heading or the last sentence before a list says of it; None if the words before still hold."""
    if sentence.block.kind == "heading":
        return _heading_lead(reader, sentence, following)
    leads = _is_prose(sentence, setting) and not (following and _is_prose(following, setting))
    return _lead(reader, sentence) if leads else None


def _is_passed_over(
    reader: Reader, sentence: Sentence, setting: PageSetting, frame: Frame | None, last_block: Block | None
) -> bool:
    """Whether a sentence states nothing by itself: in a section of background, joined to the measure before it, or a frame's title."""
    section = setting.section_of(sentence)
    if section and not section.lists_measures and frame is None:
        return True
    joined = last_block is sentence.block and reader.at("completion", sentence.span.start)
    return bool(joined) or sentence.block.span.start in setting.frames.titles | setting.frames.fields


def _framed(
    reader: Reader, sentence: Sentence, frame: Frame, measure: Measure | None, setting: PageSetting
) -> tuple[Measure | None, Measure | None]:
    """What the sentence that opens a frame is by itself or by the frame; else what it may still be by the frame."""
    if measure or setting.bodies_only or reader.text[sentence.span.end - 1] == ":":
        return measure, None
    framed = _measure(reader, sentence, _within(sentence, frame), Commitment(frame.cue, "announced", None), setting)
    return (framed, None) if frame.is_certain or _action(reader, frame.opening) else (None, framed)


def _add(reader: Reader, measures: list[Measure], measure: Measure) -> None:
    """Add a measure, or its words to the one that says the same."""
    recent = range(max(0, len(measures) - REMEMBERED), len(measures))
    earlier = next((at for at in recent if _same(reader, measures[at], measure)), None)
    if earlier is None:
        measures.append(measure)
    else:
        first = measures[earlier]
        measures[earlier] = replace(first, restated=(*first.restated, measure.pieces))


def _is_prose(sentence: Sentence, setting: PageSetting) -> bool:
    return sentence.block.kind not in ("heading", "quotation") and not _is_item(sentence, setting)


def _is_item(sentence: Sentence, setting: PageSetting) -> bool:
    """Whether a sentence stands in an item of a list, which a head can make of a paragraph."""
    return sentence.block.kind in LIST_KINDS or sentence.block.span.start in setting.frames.items


def _within(sentence: Sentence, frame: Frame) -> tuple[Span, ...]:
    """The words of a sentence that stand in its frame; a cell is no more than a part of its line."""
    words = frame.words or frame.span
    return sentence.part(words.start, words.end) or sentence.pieces


def _action(reader: Reader, start: int) -> Hit | None:
    """The action with which words open: `Establish ...`, `å styrke ...`, `Styrking av ...`, `Uhrien tuen vahvistaminen`."""
    marker = reader.at("marker", start)
    gap = NEXT_WORD.match(reader.text, marker.end) if marker else None
    return reader.at("infinitive", gap.end() if gap else start) or _noun_of_action(reader, start)


def _noun_of_action(reader: Reader, start: int) -> Hit | None:
    """The noun of an action with which words open, in Finnish behind that of which it is: an infinitive is as often an aim."""
    if found := reader.at("nominal", start):
        return found
    nouns = reader.within(
        "action_noun", start, reader.word_end(start, min(len(reader.text), start + LONGEST_GENITIVE), GENITIVES + 1)
    )
    return nouns[0] if nouns else None


def label_of(reader: Reader, sentence: Sentence) -> Span | None:
    """The word that numbers a measure at the start of a block: `Tiltak 3: ...`, `Åtgärd 4.2 – ...`.

    Args:
        reader: the text and its words.
        sentence: the sentence, which may be a heading.
    """
    start = sentence.span.start
    label = reader.at("label", start) if start == sentence.block.span.start else None
    if label is None or LABEL_NUMBER.match(reader.text, label.end, sentence.span.end) is None:
        return None
    return Span(label.start, label.end)


def _lead(reader: Reader, sentence: Sentence) -> Lead:
    """What a sentence says of a list behind it; without a colon it leaves all open."""
    span = sentence.span
    mark = reader.text[span.end - 1]
    if mark == "?" and reader.at("announcing", span.start):  # `What has been done?`
        return Lead(opens_list(reader, span), names_measures=True)
    if unfinished := breaks_off(reader, span):
        return Lead(unfinished, names_measures=True, lists=True)
    if implied := implies_list(reader, span):
        return Lead(implied, names_measures=True, lists=True)
    if mark not in END_MARKS and mark != ":" and (carried := _carried(reader, span)):
        return carried
    if acting := (names_actor(reader, span) if mark not in END_MARKS else None) or is_doing(reader, span):
        return Lead(acting=acting)
    if mark != ":":
        breaks = mark not in END_MARKS  # `GRETA recommends that Finland`, `The report shows that`
        refused = breaks and (refuses_list(reader, span) or ends_in_that(reader, span))
        return Lead(refused=refused, names_measures=bool(reader.namings.found) and not refused)
    if announced := opens_list(reader, span) or shares_budget(reader, span):
        return Lead(announced, names_measures=True, lists=True)
    if carried := _carried(reader, span):
        return carried
    refused, named = refuses_list(reader, span), names_measures(reader, span)
    shared = shares_out(reader, span)
    if ends_in_modal(reader, span):  # `The plan shall:`, of which the items are aims
        return Lead(None, refused, lists=named and not refused)
    return Lead(None, refused, named, lists=named and not refused, shares_out=shared)


def _carried(reader: Reader, span: Span) -> Lead | None:
    """What words say that break off before a list, whose items carry the sentence on: `Since then it has`, `With the bill`."""
    if brought := brings(reader, span):
        return Lead(brought, names_measures=True, lists=True)
    done = tells_done(reader, span)
    return Lead(done=done) if done else None


def _heading_lead(reader: Reader, heading: Sentence, following: Sentence | None) -> Lead | None:
    """What a line without end mark says of the list right below it: `The plan means that`, `GRETA recommends that Finland`."""
    if following is None or following.block.kind not in LIST_KINDS:
        return None
    if implied := implies_list(reader, heading.span) or breaks_off(reader, heading.span):
        return Lead(implied, names_measures=True, lists=True)
    if carried := _carried(reader, heading.span):
        return carried
    if acting := names_actor(reader, heading.span):
        return Lead(acting=acting)
    if refuses_list(reader, heading.span) or ends_in_that(reader, heading.span):
        return Lead(refused=True)
    return Lead(shares_out=True) if shares_out(reader, heading.span) else None


def _measure_of(
    reader: Reader,
    sentence: Sentence,
    setting: PageSetting,
    frame: Frame | None,
    lead: Lead,
    last_block: Block | None,
    before: Sentence | None,
    *,
    leads_prose: bool,
) -> Measure | None:
    label = None if setting.bodies_only else label_of(reader, sentence)
    if label:
        return _measure(reader, sentence, sentence.pieces, Commitment(label, "announced", None), setting)
    if sentence.block.kind == "heading":
        return None
    is_item = _is_item(sentence, setting)
    if _opens_item(sentence, setting) and is_field(reader, sentence.span.start, sentence.span.end):
        return None
    funded = _funded(reader, sentence, setting) or _granted(reader, sentence, lead, setting)
    if is_item and lead.refused:
        return funded
    section = setting.section_of(sentence) if is_item and not lead.announced else None
    if section:
        lead = Lead(Commitment(section.cue, "announced", None))
    listed = setting.lists_measures(sentence) or (is_item and lead.lists) or frame is not None
    stated = funded or _of_sentence(
        reader,
        sentence,
        setting,
        before,
        listed=listed,
        follows_measure=is_item or last_block is sentence.block,
        leads_prose=leads_prose,
    )
    if not is_item or (stated and not (stated.kind == "quality" and lead.announced)):
        return stated
    return _of_item(reader, sentence, lead, setting) or stated  # below `What has been agreed:`, `will be` is no mere aim


def _has_sum(reader: Reader, one: Measure) -> bool:
    return any(reader.amounts.within(piece.start, piece.end) for piece in one.pieces)


def _same(reader: Reader, one: Measure, other: Measure) -> bool:
    from rapidfuzz import fuzz

    if one.kind != other.kind or one.kind == "funded":  # two sums for the same purpose are two measures
        return False
    words = (one.words(reader.text).lower(), other.words(reader.text).lower())
    if _has_sum(reader, one) and words[0].split()[:1] != words[1].split()[:1]:  # each receiver gets a sum of its own
        return False
    if set(NUMBER.findall(words[0])) != set(NUMBER.findall(words[1])):  # another sum, year or number of posts
        return False
    return fuzz.token_set_ratio(*words) >= RESTATED


def _of_sentence(
    reader: Reader,
    sentence: Sentence,
    setting: PageSetting,
    before: Sentence | None,
    *,
    listed: bool,
    follows_measure: bool,
    leads_prose: bool,
) -> Measure | None:
    """The first main clause that commits; a question or the words before a list commit nobody.

    `listed`: it stands where measures are listed. `is_told`: a measure stands before it in its paragraph, so that its present tense tells of the next step.
    `before`: the sentence right before, which may name whom a pronoun means. `leads_prose`: what follows is no list, so that a colon at its end only leads over.
    """
    span = sentence.span
    if not can_commit(reader, span):
        return None
    is_item = _is_item(sentence, setting)
    breaks_off_unsaid = reader.text[span.end - 1].isalpha() and not is_item and implies_list(reader, span) is not None
    last = reader.text[span.end - 1]
    leads = last == ":" and not (leads_prose and _is_whole(reader, span))
    if last == "?" or leads or breaks_off_unsaid:
        return None
    told = before.span if before is not None and before.block is sentence.block else None
    where = ClauseSetting(
        listed=listed,
        follows_measure=follows_measure,
        item=is_item,
        reports=setting.reports,
        own_decides=setting.own_decides,
        bodies_only=setting.bodies_only,
        quoted=sentence.block.kind == "quotation",
        after_body=_opens_with_body(reader, Span(sentence.block.span.start, span.start)),
        behind_body=told is not None and _is_about_body(reader, told),
        after_history=told is not None and sentence.block.kind == "paragraph" and tells_of_past(reader, told),
        of_plan=bool(reader.namings.within(sentence.block.span.start, sentence.block.span.end)),
    )
    for clause in clauses(reader.text, sentence):
        explained = is_item or reader.at("explanation", span.start) is not None
        if clause.start > span.start and not explained and _is_labelled(reader.text, clause.start):
            return None  # outside lists, a colon explains what was said
        found = commitment_of(reader, clause, where)
        if found is None or (found.kind in STEPS and not setting.in_programme(sentence)):
            continue
        pieces = sentence.pieces
        whole_sentence = _is_labelled(reader.text, clause.start) or _lists_people(reader, Span(span.start, clause.start))
        if clause.start > span.start and not whole_sentence:  # a clause cut out of its sentence leaves the end mark behind
            words = reader.text[clause.start : span.end]
            mark = END_MARK.search(words)
            pieces = sentence.part(clause.start, clause.start + (mark.start() if mark else len(words)))
        return _measure(reader, sentence, pieces, found, setting)
    return None


def _opens_with_body(reader: Reader, before: Span) -> bool:
    """Whether the words of a paragraph before a sentence open with a body: `Det nye nettverket heter Trygg. Det skal ...`."""
    near = reader.word_end(before.start, before.end, BODY_WORDS)
    return bool(reader.actors.within(before.start, near) or reader.within("organ", before.start, near))


def _is_about_body(reader: Reader, before: Span) -> bool:
    """Whether a sentence opens with a body, ends in one, or says that one is made; not one about a plan, whose verbs tell its aims."""
    if reader.namings.within(before.start, before.end) or reader.text[before.end - 1] in "?:":
        return False
    if _opens_with_body(reader, before):
        return True
    last: list[Hit | Span] = [*reader.within("organ", before.start, before.end)[-1:]]
    last += reader.actors.within(before.start, before.end)[-1:]
    return any(WORD.search(reader.text, body.end, before.end) is None for body in last)


def _is_whole(reader: Reader, span: Span) -> bool:
    """Whether words before a colon say by themselves what is done, so that they wait for no list."""
    waits = opens_list(reader, span) or implies_list(reader, span) or breaks_off(reader, span) or names_measures(reader, span)
    return not waits and bool(reader.within("infinitive", span.start, span.end) or reader.within("passive", span.start, span.end))


def _is_labelled(text: str, start: int) -> bool:
    """Whether a colon stands before a clause, whose words before it are its label."""
    return ":" in text[max(0, start - 3) : start]


def _lists_people(reader: Reader, before: Span) -> bool:
    """Whether what stands before a clause is no clause but a name and an office: `Anna Berg, justisminister, og Per Dahl ...`."""
    words = before.of(reader.text).rstrip(" ,;")
    short = reader.word_end(before.start, before.end, PEOPLE_WORDS) >= before.start + len(words)
    return "," in words and short and not reader.among(VERBS).within(before.start, before.end)


def _opens_item(sentence: Sentence, setting: PageSetting) -> bool:
    return _is_item(sentence, setting) and sentence.span.start == sentence.block.span.start


def _funded(reader: Reader, sentence: Sentence, setting: PageSetting) -> Measure | None:
    """A list item that gives an amount to a purpose: `6 mill. kroner til ...`."""
    start, end = sentence.span.start, sentence.span.end
    amounts = reader.amounts.within(start, end) if _opens_item(sentence, setting) else []
    if not amounts or amounts[0].start != start:
        return None
    if not reader.within("purpose", amounts[0].end, reader.word_end(amounts[0].end, end, PURPOSE_WINDOW)):  # `årligt til`
        return None
    return _measure(reader, sentence, sentence.pieces, Commitment(amounts[0], "funded", None), setting)


def _granted(reader: Reader, sentence: Sentence, lead: Lead, setting: PageSetting) -> Measure | None:
    """A list item that gives a receiver a sum, where the words before the list share money out: `Red Cross: NOK 2 million`."""
    start, end = sentence.span.start, sentence.span.end
    amounts = reader.amounts.within(start, end) if lead.shares_out and _opens_item(sentence, setting) else []
    if not amounts or amounts[0].start == start or not reader.text[start].isalpha():
        return None
    return _measure(reader, sentence, sentence.pieces, Commitment(amounts[0], "funded", None), setting)


def _of_item(reader: Reader, sentence: Sentence, lead: Lead, setting: PageSetting) -> Measure | None:
    """A list item that the words before the list commit to and that is no aim, or that names an action: `Styrking av ...`."""
    start, end = sentence.span.start, sentence.span.end
    leads = reader.text[end - 1] == ":"
    if leads or not _opens_item(sentence, setting) or _is_aim(reader, start) or setting.bodies_only:
        return None
    denied = reader.within("negation", start, reader.word_end(start, end, DENIED_WINDOW))  # `The unit does not take part in ...`
    if lead.announced and not denied and (reader.word_end(start, end, SHORTEST_ITEM) < end or _action(reader, start)):
        return _measure(reader, sentence, sentence.pieces, lead.announced, setting)
    does = reader.at("present", start) or reader.at("proposing", start)
    if lead.acting and reader.text[start].islower() and (does or opens_with_progressive(reader, start)):
        return _measure(reader, sentence, sentence.pieces, lead.acting, setting)
    if lead.done and opens_with_deed(reader, start, lead.done.actor):
        return _measure(reader, sentence, sentence.pieces, lead.done, setting)
    alone = reader.word_end(start, end, 1) == reader.word_end(start, end, 2)  # `6. Seuranta` heads a section
    noun = _noun_of_action(reader, start) if lead.names_measures and not alone else None
    return (
        _measure(reader, sentence, sentence.pieces, Commitment(Span(noun.start, noun.end), "announced", None), setting)
        if noun
        else None
    )


def _is_aim(reader: Reader, start: int) -> bool:
    """Whether an item opens with an aim; a longer phrase of an action is none (`give`, but `give training`, `ge … i uppdrag`)."""
    aim, action = reader.at("aim", start), reader.at("infinitive", start)
    if aim is None or (action and action.end > aim.end):
        return False
    return not any(hit.entry.payload.particle for hit in reader.within("infinitive", start, aim.end))


def _measure(
    reader: Reader, sentence: Sentence, pieces: tuple[Span, ...], found: Commitment, setting: PageSetting
) -> Measure:  # fmt: skip
    return Measure(
        pieces=pieces,
        cue=found.cue,
        kind=found.kind,
        level=_level(reader, found.kind, pieces, in_programme=setting.in_programme(sentence)),
        status=_status(found.kind, sentence, setting),
        actor=found.actor,
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


def _status(kind: str, sentence: Sentence, setting: PageSetting) -> str:
    if kind == "passive":
        return "planned" if setting.lists_measures(sentence) else "ongoing"
    return STATUSES[kind]


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
