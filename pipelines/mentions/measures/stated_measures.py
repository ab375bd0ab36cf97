"""Measures that a sentence states by itself: the first of its main clauses that commits somebody.

Here belongs: one sentence and those around it -> a measure. Not here: which verb commits (`commitments.py`), items of lists
(`listed_measures.py`).
"""

import re

from pipelines.documents import Span
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.measures.actors import VERBS
from pipelines.mentions.measures.bills import provision_mark
from pipelines.mentions.measures.cases import ClauseSetting
from pipelines.mentions.measures.clauses import WORD, Reader, clauses
from pipelines.mentions.measures.commitments import Commitment, can_commit, commitment_of
from pipelines.mentions.measures.leads import breaks_off, implies_list, names_measures, opens_list
from pipelines.mentions.measures.measure_setting import Measure, PageSetting, is_item, measure_from
from pipelines.mentions.measures.signs import tells_of_past
from pipelines.mentions.sentences import Sentence
from pipelines.registers import alternatives

__all__ = ["of_sentence", "under_goal"]

GOAL = re.compile(r"(?P<goal>[^.:;!?\n–—]{3,120})(?: [–—-] |: )(?=\S)")
"""A goal that opens an item, and the mark behind which the item says by what it is reached."""
GOAL_REACHED = ("modal", "passive", "acting", "receives", "gives")
"""What an item tells behind its goal that is done by a decision; how things shall be is one more goal."""
END_MARK = re.compile(r"[.,;:!?…]+$")
ASKED = re.compile(r"\?[»”“\"’]\.?$")
"""The end of a question in quotation marks."""
CAPTION = re.compile(rf"[.]?[ \u00a0]+[-–][ \u00a0](?:{alternatives('picture_mark')})[ \u00a0]*(?:\n|$)")
"""The mark of a picture behind its caption, which tells what is seen (`Ráðherra undirritar samninginn. - mynd`)."""
CAPTION_LENGTH = 12
STEPS = ("cooperating",)
"""What is a step within a programme alone; elsewhere it says how things are."""
FIRST_OF = re.compile(rf"\b(?:{alternatives('first_of')})\b")
PEOPLE_WORDS = 8
BODY_WORDS = 5
"""A body that opens a paragraph ends among so many words."""


def of_sentence(
    reader: Reader,
    sentence: Sentence,
    setting: PageSetting,
    before: Sentence | None,
    *,
    listed: bool,
    follows_measure: bool,
    leads_prose: bool,
) -> Measure | None:
    """The first main clause that commits; a question, a caption or the words before a list commit nobody.

    Args:
        reader: the text and its words.
        sentence: the sentence.
        setting: where it stands.
        before: the sentence right before, which may name whom a pronoun means.
        listed: whether it stands where measures are listed.
        follows_measure: whether a measure stands before it in its paragraph, so that its present tense tells of the next step.
        leads_prose: whether what follows is no list, so that a colon at its end only leads over.
    """
    span = sentence.span
    if not (setting.of_bill or can_commit(reader, span)) or _leads_or_asks(reader, sentence, setting, leads_prose=leads_prose):
        return None
    where = _clause_setting(reader, sentence, setting, before, listed=listed, follows_measure=follows_measure)
    for clause in clauses(reader.text, sentence):
        explained = where.item or reader.at("explanation", span.start) is not None
        if clause.start > span.start and not explained and _is_labelled(reader.text, clause.start):
            return None  # outside lists, a colon explains what was said
        found = commitment_of(reader, clause, where)
        if found and (found.kind not in STEPS or setting.in_programme(sentence)):
            return measure_from(reader, sentence, _pieces(reader, sentence, clause), found, setting)
    mark = provision_mark(reader, span) if setting.of_bill else None
    return measure_from(reader, sentence, sentence.pieces, Commitment(mark, "proposed", None), setting) if mark else None


def under_goal(reader: Reader, sentence: Sentence, setting: PageSetting) -> Measure | None:
    """An item that opens with a goal and tells behind a dash what is done: `A modern society – money will be invested in public transport`.

    Args:
        reader: the text and its words.
        sentence: the first sentence of the item.
        setting: where it stands.
    """
    span = sentence.span
    goal = GOAL.match(reader.text, span.start, span.end) if span.start == sentence.block.span.start else None
    if goal is None or setting.bodies_only or not can_commit(reader, span) or reader.text[span.end - 1] in "?:":
        return None
    hanging = reader.among(("relative", "subordinator")).within(span.start, goal.end("goal"))[:1]  # `En velferd som holder`
    head = hanging[0].start if hanging else goal.end("goal")
    if reader.among((*VERBS, "infinitive", "passive", "demand")).within(span.start, head):
        return None
    where = ClauseSetting(own_decides=setting.own_decides)
    told = Span(goal.end(), span.end)
    found = commitment_of(reader, told, where)
    return measure_from(reader, sentence, sentence.pieces, found, setting) if found and found.kind in GOAL_REACHED else None


def _leads_or_asks(reader: Reader, sentence: Sentence, setting: PageSetting, *, leads_prose: bool) -> bool:
    """Whether a sentence is a question or a caption, or only leads to the list behind it."""
    span = sentence.span
    last = reader.text[span.end - 1]
    if (
        last == "?"
        or ASKED.search(reader.text, max(span.start, span.end - 3), span.end)
        or (last == ":" and not (leads_prose and _is_whole(reader, span)) and not _tells_sum(reader, span))
        or CAPTION.search(reader.text, max(span.start, span.end - CAPTION_LENGTH), span.end + CAPTION_LENGTH)
    ):
        return True
    return last.isalpha() and not is_item(sentence, setting) and implies_list(reader, span) is not None


def _clause_setting(
    reader: Reader, sentence: Sentence, setting: PageSetting, before: Sentence | None, *, listed: bool, follows_measure: bool
) -> ClauseSetting:
    """Where the clauses of a sentence stand."""
    block = sentence.block
    told = before.span if before is not None and before.block is block else None
    return ClauseSetting(
        listed=listed,
        follows_measure=follows_measure,
        item=is_item(sentence, setting),
        reports=setting.reports,
        own_decides=setting.own_decides,
        bodies_only=setting.bodies_only,
        quoted=block.kind == "quotation",
        after_body=_opens_with_body(reader, Span(block.span.start, sentence.span.start)),
        behind_body=told is not None and _is_about_body(reader, told),
        after_history=told is not None and block.kind == "paragraph" and tells_of_past(reader, told),
        of_plan=reader.namings.any_within(block.span.start, block.span.end),
        of_bill=setting.of_bill,
    )


def _pieces(reader: Reader, sentence: Sentence, clause: Span) -> tuple[Span, ...]:
    """The words of a measure: of the clause that commits and what is behind it, or of the whole sentence behind a label or people."""
    span = sentence.span
    before = Span(span.start, clause.start)
    is_whole = _is_labelled(reader.text, clause.start) or _lists_people(reader, before) or _is_first_of(reader, before, clause)
    if clause.start == span.start or is_whole:
        return sentence.pieces
    words = reader.text[clause.start : span.end]
    mark = END_MARK.search(words)  # a clause cut out of its sentence leaves the end mark behind
    return sentence.part(clause.start, clause.start + (mark.start() if mark else len(words)))


def _is_first_of(reader: Reader, before: Span, clause: Span) -> bool:
    """Whether a clause says when the first takes place of what the clause before it tells as done every year: `..., och våren 2024 hålls det första mötet`."""
    return (
        bool(reader.within("recurring", before.start, before.end))
        and FIRST_OF.search(reader.text, clause.start, clause.end) is not None
    )


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


def _tells_sum(reader: Reader, span: Span) -> bool:
    """Whether words before a list give a sum by themselves and name no more than examples: `145 millioner kroner bruges på ..., blandt andet:`."""
    amounts = reader.amounts.within(span.start, span.end)
    if not amounts or amounts[0].start != span.start:
        return False
    example = reader.within("filler", amounts[0].end, span.end)[-1:]
    return (
        bool(example)
        and reader.text[example[0].end : span.end].strip() == ":"
        and "," in reader.text[example[0].start - 2 : example[0].start]
    )


def _is_labelled(text: str, start: int) -> bool:
    """Whether a colon stands before a clause, whose words before it are its label."""
    return ":" in text[max(0, start - 3) : start]


def _lists_people(reader: Reader, before: Span) -> bool:
    """Whether what stands before a clause is no clause but a name and an office: `Anna Berg, justisminister, og Per Dahl ...`."""
    words = before.of(reader.text).rstrip(" ,;")
    short = reader.word_end(before.start, before.end, PEOPLE_WORDS) >= before.start + len(words)
    return "," in words and short and not reader.among(VERBS).within(before.start, before.end)
