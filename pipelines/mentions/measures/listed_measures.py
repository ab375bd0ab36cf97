"""Measures of lists: items that the words before them commit to, that open with an action, or that give a sum.

Here belongs: one item -> a measure. Not here: what the words before the list say (`list_leads.py`), sentences that commit by
themselves (`stated_measures.py`).
"""

from pipelines.documents import Span
from pipelines.mentions.measures.actors import VERBS
from pipelines.mentions.measures.budgets import sums_alone
from pipelines.mentions.measures.clauses import WORD, Reader
from pipelines.mentions.measures.commitments import Commitment
from pipelines.mentions.measures.item_openings import (
    action,
    noun_of_action,
    opens_with_by,
    opens_with_deed,
    opens_with_progressive,
)
from pipelines.mentions.measures.list_leads import Lead
from pipelines.mentions.measures.measure_setting import Measure, PageSetting, is_item, measure_from, opens_item
from pipelines.mentions.sentences import Sentence

__all__ = ["funded", "granted", "of_item", "tells_step", "told_alone"]

PURPOSE_WINDOW = 4
"""Behind a sum that opens an item, what it is for begins among so many words (`20 mio. kr. i 2024 til ...`)."""
GAIN_WINDOW = 4
"""What somebody is given stands among so many words behind the verb."""
DENIED_WINDOW = 4
"""An item that says what somebody does not do denies it among so many words (`The unit does not take part in ...`)."""
SHORTEST_STEP = 3
"""A step of a timetable has so many words besides its date."""
NO_STEPS = ("event", "application", "findings", "convention", "only_dated")
"""What people meet at, apply with or read: when it is held, due or out is no measure."""
SHORTEST_ITEM = 2
"""An item of fewer words below a heading is a link or a name."""


def funded(reader: Reader, sentence: Sentence, setting: PageSetting) -> Measure | None:
    """A list item that gives an amount to a purpose: `6 mill. kroner til ...`.

    Args:
        reader: the text and its words.
        sentence: the item.
        setting: where it stands.
    """
    start, end = sentence.span.start, sentence.span.end
    amounts = reader.amounts.within(start, end) if opens_item(sentence, setting) else []
    if not amounts or amounts[0].start != start:
        return None
    if not reader.within("purpose", amounts[0].end, reader.word_end(amounts[0].end, end, PURPOSE_WINDOW)):  # `årligt til`
        return None
    return measure_from(reader, sentence, sentence.pieces, Commitment(amounts[0], "funded", None), setting)


def told_alone(reader: Reader, sentence: Sentence, following: Sentence | None, setting: PageSetting) -> Measure | None:
    """A sentence of a paragraph that is no more than a sum and what it is for: `12 mio. kr. i 2024 og derefter 23 mio. kr. om året til ...`.

    Args:
        reader: the text and its words.
        sentence: the sentence.
        following: the sentence behind it.
        setting: where it stands.
    """
    if sentence.block.kind != "paragraph" or is_item(sentence, setting) or setting.bodies_only:
        return None
    behind = following.span if following and following.block is sentence.block else None
    amount = sums_alone(reader, sentence.span, behind)
    return measure_from(reader, sentence, sentence.pieces, Commitment(amount, "funded", None), setting) if amount else None


def granted(reader: Reader, sentence: Sentence, lead: Lead, setting: PageSetting) -> Measure | None:
    """A list item that gives a receiver a sum, where the words before the list share money out: `Red Cross: NOK 2 million`.

    Args:
        reader: the text and its words.
        sentence: the item.
        lead: what the words before the list say.
        setting: where it stands.
    """
    start, end = sentence.span.start, sentence.span.end
    amounts = reader.amounts.within(start, end) if lead.shares_out and opens_item(sentence, setting) else []
    if not amounts or amounts[0].start == start or not reader.text[start].isalpha():
        return None
    return measure_from(reader, sentence, sentence.pieces, Commitment(amounts[0], "funded", None), setting)


def of_item(reader: Reader, sentence: Sentence, lead: Lead, setting: PageSetting) -> Measure | None:
    """A list item that the words before the list commit to and that is no aim, or that names an action: `Styrking av ...`.

    Args:
        reader: the text and its words.
        sentence: the item.
        lead: what the words before the list say.
        setting: where it stands.
    """
    start, end = sentence.span.start, sentence.span.end
    if lead.is_certain and lead.announced and opens_item(sentence, setting) and not setting.bodies_only:
        return measure_from(reader, sentence, sentence.pieces, lead.announced, setting)
    leads = reader.text[end - 1] in ":?" or (
        reader.at("subordinator", start) and not reader.at("marker", start)
    )  # or asks: `whether ...`
    if leads or not opens_item(sentence, setting) or _is_aim(reader, start, end) or setting.bodies_only:
        return None
    denied = reader.within("negation", start, reader.word_end(start, end, DENIED_WINDOW)) or _is_wish(reader, start, end)
    if lead.announced and not denied and (reader.word_end(start, end, SHORTEST_ITEM) < end or action(reader, start)):
        return measure_from(reader, sentence, sentence.pieces, lead.announced, setting)
    if lead.by_means and opens_with_by(reader, start):
        return measure_from(reader, sentence, sentence.pieces, lead.by_means, setting)
    does = reader.at("present", start) or reader.at("proposing", start)
    if lead.acting and reader.text[start].islower() and (does or opens_with_progressive(reader, start)):
        return measure_from(reader, sentence, sentence.pieces, lead.acting, setting)
    if lead.done and opens_with_deed(reader, start, lead.done.actor):
        return measure_from(reader, sentence, sentence.pieces, lead.done, setting)
    alone = reader.word_end(start, end, 1) == reader.word_end(start, end, 2)  # `6. Seuranta` heads a section
    noun = noun_of_action(reader, start) if lead.names_measures and not (alone or denied) else None
    return (
        measure_from(reader, sentence, sentence.pieces, Commitment(Span(noun.start, noun.end), "announced", None), setting)
        if noun
        else None
    )


def tells_step(reader: Reader, sentence: Sentence, setting: PageSetting) -> bool:
    """Whether an item of a timetable tells what is to be done then, not what becomes of the plan or who meets.

    Args:
        reader: the text and its words.
        sentence: the item.
        setting: where it stands.
    """
    start, end = sentence.span.start, sentence.span.end
    words = list(WORD.finditer(reader.text, start, end))
    if not opens_item(sentence, setting) or len(words) < SHORTEST_STEP or reader.namings.within(start, end):
        return False
    return not reader.among(NO_STEPS).within(start, end)


def _is_wish(reader: Reader, start: int, end: int) -> bool:
    """Whether an item says what somebody should do: `Kunnskapen bør styrkes`."""
    near = (
        reader.word_end(start, end, 2) if noun_of_action(reader, start) else end
    )  # `Training should be ...`, not `Styrking av råd som kan ...`
    verbs = reader.among(("infinitive", "demand", *VERBS)).within(start, near)[:1]
    return bool(verbs) and verbs[0].entry.payload.use == "demand"


def _is_aim(reader: Reader, start: int, end: int) -> bool:
    """Whether an item opens with an aim; a longer phrase of an action is none (`give`, but `give training`, `ge … i uppdrag`)."""
    aim, action = reader.at("aim", start), reader.at("infinitive", start)
    if aim is None or (action and action.end > aim.end):
        return False
    if reader.near("gain", aim.end, end, GAIN_WINDOW):  # `give victims the right to`
        return False
    return not any(hit.entry.payload.particle for hit in reader.within("infinitive", start, aim.end))
