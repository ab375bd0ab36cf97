"""What the words before a list, or the heading above it, say of its items: that they are measures, aims, grants, or done.

Here belongs: one sentence that leads -> what its list holds. Not here: the signs by which it leads (`leads.py`), the items
(`listed_measures.py`).
"""

from dataclasses import replace

from pipelines.documents import Span, often_made
from pipelines.mentions.measures.actors import VERBS
from pipelines.mentions.measures.clauses import WORD, Reader
from pipelines.mentions.measures.commitments import Commitment
from pipelines.mentions.measures.counted_lists import is_shown, tells_of_list
from pipelines.mentions.measures.item_openings import opens_with_act
from pipelines.mentions.measures.leads import (
    breaks_off,
    brings,
    does_by,
    ends_in_by,
    ends_in_modal,
    ends_in_that,
    implies_list,
    is_doing,
    names_actor,
    names_measures,
    opens_list,
    shares_budget,
    shares_out,
    tells_done,
)
from pipelines.mentions.measures.list_refusals import refuses_list
from pipelines.mentions.measures.measure_setting import PageSetting, is_item, opens_item
from pipelines.mentions.sentences import Sentence
from pipelines.sources.layout import LIST_KINDS

__all__ = ["Lead", "next_lead"]

LONGEST_REST = 6
"""Words that only lead in what was told before are so few."""
END_MARKS = '.!?…)”»"'


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
        counts: whether it is a whole sentence that only says that there are measures, which the items tell.
        by_means: what a body does, if its items may say by what.
        is_certain: whether each of its items is a measure, whatever its words.
    """

    announced: Commitment | None = None
    refused: bool = False
    names_measures: bool = False
    lists: bool = False
    acting: Commitment | None = None
    done: Commitment | None = None
    shares_out: bool = False
    counts: bool = False
    by_means: Commitment | None = None
    is_certain: bool = False


def next_lead(
    reader: Reader, before: Sentence | None, sentence: Sentence, following: Sentence | None, setting: PageSetting
) -> Lead | None:
    """What a heading or the last sentence before a list says of it; None if the words before still hold.

    Args:
        reader: the text and its words.
        before: the sentence before it.
        sentence: the heading or sentence.
        following: the sentence behind it.
        setting: where they stand.
    """
    if sentence.block.kind == "heading":
        return _heading_lead(reader, sentence, following, own_decides=setting.own_decides)
    leads = _is_prose(sentence, setting) and not (following and _is_prose(following, setting))
    if leads and _leads_members(reader, sentence.span):
        return Lead(refused=True)
    if not leads:
        return None
    if following and _counts(reader, sentence, following, setting):
        told = tells_of_list(reader, sentence.span) or opens_list(reader, sentence.span)
        return Lead(told, names_measures=True, lists=True, counts=True)
    lead = _lead(reader, sentence, own_decides=setting.own_decides)
    if before and before.block is sentence.block and not (lead.announced or lead.refused) and _is_rest(reader, sentence.span):
        return replace(lead, announced=tells_of_list(reader, before.span))  # `There are 18 measures. Some of them are:`
    return lead


def _counts(reader: Reader, sentence: Sentence, following: Sentence, setting: PageSetting) -> bool:
    """Whether a whole sentence says that there are measures, the first of which stands right below it."""
    span, start = sentence.span, following.span.start
    if reader.text[span.end - 1] != "." or not opens_item(following, setting):
        return False
    if reader.at("announcing", span.start):  # `Here are the new measures.`
        return True
    if tells_of_list(reader, span) is None:
        return False
    if is_shown(reader, span):  # `through the following measures.`
        return True
    return opens_with_act(reader, start) or bool(
        reader.among(VERBS).within(start, following.span.end) and reader.actors.within(start, following.span.end)
    )


def _is_rest(reader: Reader, span: Span) -> bool:
    """Whether a few words lead in what the sentence before them counts: `Some of them are:`."""
    short = WORD.search(reader.text, reader.word_end(span.start, span.end, LONGEST_REST), span.end) is None
    return reader.text[span.end - 1] == ":" and short


def _is_prose(sentence: Sentence, setting: PageSetting) -> bool:
    return sentence.block.kind not in ("heading", "quotation") and not is_item(sentence, setting)


def _lead(reader: Reader, sentence: Sentence, *, own_decides: bool) -> Lead:
    """What a sentence says of a list behind it; without a colon it leaves all open."""
    span = sentence.span
    mark = reader.text[span.end - 1]
    if mark == "?" and reader.at("announcing", span.start):  # `What has been done?`
        return Lead(opens_list(reader, span), names_measures=True)
    if unfinished := breaks_off(reader, span, own_decides=own_decides):
        return Lead(unfinished, names_measures=True, lists=True)
    if implied := implies_list(reader, span) or ends_in_by(reader, span):
        return Lead(implied, names_measures=True, lists=True)
    if mark not in END_MARKS and mark != ":" and (carried := _carried(reader, span)):
        return carried
    if acting := (names_actor(reader, span) if mark not in END_MARKS else None) or is_doing(reader, span):
        return Lead(acting=acting)
    if mark != ":":
        breaks = mark not in END_MARKS  # `GRETA recommends that Finland`, `The report shows that`
        refused = breaks and (refuses_list(reader, span) or ends_in_that(reader, span))
        by_means = does_by(reader, span) if breaks else None
        return Lead(refused=refused, names_measures=bool(reader.namings.found) and not refused, by_means=by_means)
    if announced := opens_list(reader, span) or shares_budget(reader, span):
        return Lead(announced, names_measures=True, lists=True)
    if carried := _carried(reader, span):
        return carried
    refused, named = refuses_list(reader, span), names_measures(reader, span)
    shared = shares_out(reader, span)
    if ends_in_modal(reader, span):  # `The plan shall:`, of which the items are aims
        return Lead(None, refused, lists=named and not refused)
    return Lead(None, refused, named, lists=named and not refused, shares_out=shared)


def _leads_members(reader: Reader, span: Span) -> bool:
    """Whether no more stands before a list than that it tells who sits on a body: `Nefndina skipa:`."""
    members = reader.at("members", span.start)
    if members is None or reader.text[span.end - 1] != ":":
        return False
    return WORD.search(reader.text, reader.word_end(members.end, span.end, LONGEST_REST), span.end) is None


def _carried(reader: Reader, span: Span) -> Lead | None:
    """What words say that break off before a list, whose items carry the sentence on: `Since then it has`, `With the bill`."""
    if brought := brings(reader, span):
        return Lead(brought, names_measures=True, lists=True)
    done = tells_done(reader, span)
    return Lead(done=done) if done else None


def _heading_lead(reader: Reader, heading: Sentence, following: Sentence | None, *, own_decides: bool) -> Lead | None:
    """What a line without end mark says of the list right below it: `The plan means that`, `GRETA recommends that Finland`."""
    if following is None or following.block.kind not in LIST_KINDS:
        return None
    unfinished = breaks_off(reader, heading.span, own_decides=own_decides) or ends_in_by(reader, heading.span)
    if implied := implies_list(reader, heading.span) or unfinished:
        return Lead(implied, names_measures=True, lists=True)
    if carried := _carried(reader, heading.span):
        return carried
    if acting := names_actor(reader, heading.span):
        return Lead(acting=acting)
    if refuses_list(reader, heading.span) or ends_in_that(reader, heading.span):
        return Lead(refused=True)
    if by_means := does_by(reader, heading.span):
        return Lead(shares_out=shares_out(reader, heading.span), by_means=by_means)
    return Lead(shares_out=True) if shares_out(reader, heading.span) else None
