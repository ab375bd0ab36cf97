"""Which part of a page speaks of its plan: all of it, or the one section or paragraph in which it names the plan in passing.

Here belongs: headings and namings -> the stretch whose measures are the plan's. Not here: the plan itself (`plans.py`).
"""

from bisect import bisect_left

from pipelines.documents import Span
from pipelines.records.context import Context
from pipelines.records.plans import Plan
from pipelines.sources.layout import Block

__all__ = ["first_of_plan", "reach_of"]

OPENING = 3
"""A page that names its plan in one of so many first paragraphs, or in its title, is about it."""
FULL = 80
"""A paragraph of fewer characters is a line of a page's head."""


def first_of_plan(context: Context, plan: Plan | None) -> int:
    """Where the text begins to speak of the plan: at the heading under which it names it first, else at its top.

    A page on something else that has a section on a plan says nothing of it above that section.

    Args:
        context: the document, read.
        plan: its main plan.
    """
    if plan is None or plan.naming.title is None:
        return 0
    heading = _heading_over(context, plan.naming.title)
    return heading.span.start if heading else 0


def reach_of(context: Context, plan: Plan | None) -> Span:
    """The stretch of the text whose measures are the plan's.

    Where a page on something else names the plan in one section alone, it is that section, from its heading or the paragraph
    that names it to the next heading.

    Args:
        context: the document, read.
        plan: its main plan.
    """
    whole = Span(first_of_plan(context, plan), len(context.text))
    if plan is None or _is_about(context, plan):
        return whole
    blocks = context.page.body
    heading = _heading_over(context, plan.naming.word)
    block = heading or next((one for one in blocks if one.span.covers(plan.naming.word)), None)
    if block is None:
        return whole
    last = max(naming.word.start for naming in context.namings)
    at = bisect_left(blocks, block.span.start, key=lambda one: one.span.start)
    following = next(
        (one.span.start for one in blocks[at + 1 :] if one.kind == "heading" and one.span != context.page.title), None
    )
    if following is not None and last >= following:
        return whole  # several sections name it
    return Span(block.span.start, following if following is not None else whole.end)


def _is_about(context: Context, plan: Plan) -> bool:
    """Whether a page is about its plan: it names one in its title or first headline, or in one of its first paragraphs."""
    first = min(naming.word.start for naming in context.namings)
    title = context.page.title
    if title and first < title.end:
        return True
    before = [
        block for block in context.page.body if block.span.end <= first and (title is None or block.span.start >= title.start)
    ]
    paragraphs = sum(block.kind != "heading" and block.span.end - block.span.start >= FULL for block in before)
    is_headed = _heading_over(context, plan.naming.word) is not None
    headings = sum(block.kind == "heading" for block in before)
    return paragraphs < OPENING and not (is_headed and paragraphs and headings)


def _heading_over(context: Context, words: Span) -> Block | None:
    """The heading, not the page's title, in which words stand."""
    above = (block for block in context.page.body if block.kind == "heading" and block.span != context.page.title)
    return next((block for block in above if block.span.covers(words)), None)
