"""What a page says of its sentences by where they stand: in a programme, a list of measures, a timetable, a speech or a report.

Here belongs: the page and its plan -> the setting in which measures are sought. Not here: the sections themselves (`mentions/measures/`), the
rows (`measures.py`).
"""

from bisect import bisect_right
from collections.abc import Callable

from pipelines.documents import Span
from pipelines.mentions.measures.bills import is_bill
from pipelines.mentions.measures.clauses import Reader
from pipelines.mentions.measures.frames import Frames
from pipelines.mentions.measures.measures import PageSetting
from pipelines.mentions.measures.sections import Section, sections
from pipelines.mentions.measures.summed_lists import summed_lists
from pipelines.mentions.measures.timetables import timetables
from pipelines.mentions.sentences import Sentence
from pipelines.records.context import Context
from pipelines.records.measure_timetables import timed
from pipelines.records.plan_counts import counts
from pipelines.records.plan_reach import first_of_plan
from pipelines.records.plans import Plan
from pipelines.sources.layout import LIST_KINDS, Block

__all__ = ["setting_of"]

ASKED = 12
"""What a page answers, as a minister does a question in parliament, stands in one of so many blocks at its head."""


def setting_of(
    context: Context, reader: Reader, framed: Frames, is_in_part: Callable[[Sentence], bool], plan: Plan | None
) -> PageSetting:
    """What the page says of a sentence by where it stands.

    Args:
        context: the document, read.
        reader: the text, as measures are sought in it.
        framed: what its layout says.
        is_in_part: whether a sentence stands in a part of the plan.
        plan: its main plan.
    """
    headed = _headed(context, reader)
    summed = summed_lists(reader, context.page.body, context.numbers, _stated_count(context))
    timed_lists = list(timetables(reader, context.page.body, timed(context, plan))) if plan else []
    of_plan_from = first_of_plan(context, plan)
    is_speech = context.page.kind is not None and context.page.kind.value == "speech"
    return PageSetting(
        in_programme=lambda sentence: plan is not None and plan.is_programme and sentence.span.start >= of_plan_from,
        bodies_only=is_speech and plan is None,
        lists_measures=lambda sentence: (
            is_in_part(sentence) or _lists_measures(summed, sentence) or _lists_measures(headed, sentence)
        ),
        reports=_tells_what_was_done(context, reader),
        own_decides=not is_speech,
        section_of=lambda sentence: (
            _covering(summed, sentence) or _covering(timed_lists, sentence) or _covering(headed, sentence)
        ),
        frames=framed,
        of_bill=is_bill(context.text),
    )


def _stated_count(context: Context) -> tuple[int, Span] | None:
    """How many measures the page says its plan has, and the words that say so."""
    stated = counts(context).get("measure_count_stated") if context.hits.get("count_word") else None
    places = [proof for proof in stated.proofs if isinstance(proof, Span)] if stated else []
    return (stated.value, places[0]) if stated and places else None


def _tells_what_was_done(context: Context, reader: Reader) -> bool:
    """Whether the page is a report on what has been done: its kind, a line at its head or the question that it answers says so."""
    if context.page.reports or (context.page.kind is not None and context.page.kind.value == "status_report"):
        return True
    first = next((at for at, block in enumerate(context.page.body) if block.kind != "heading"), 0)
    heads = [block.span for block in context.page.body[:first]]
    heads += [context.page.title] if context.page.title else []
    heads += [block.span for block in context.page.body[:ASKED] if context.text[block.span.end - 1] == "?"]
    return any(reader.within("report", head.start, head.end) for head in heads)


def _headed(context: Context, reader: Reader) -> list[Section]:
    """Sections whose headings say what they hold; the page's title tells news."""
    headings = [block.span for block in context.page.body if block.kind == "heading" or _asks(reader, block)]
    if headings and (context.page.title is None or context.page.title == headings[0]):
        headings = headings[1:]
    return list(sections(reader, headings, context.page.body))


def _asks(reader: Reader, block: Block) -> bool:
    """Whether a paragraph is a question that heads what has been done: `What has been done?`."""
    asks = block.kind == "paragraph" and block.span.of(reader.text).endswith("?")
    return asks and reader.at("announcing", block.span.start) is not None


def _covering(headed: list[Section], sentence: Sentence) -> Section | None:
    at = bisect_right(headed, sentence.span.start, key=lambda section: section.span.start) - 1
    return headed[at] if at >= 0 and headed[at].span.covers(sentence.span) else None


def _lists_measures(headed: list[Section], sentence: Sentence) -> bool:
    section = _covering(headed, sentence)
    told = section is not None and section.is_counted and sentence.block.kind not in LIST_KINDS
    return section is not None and section.lists_measures and not told
