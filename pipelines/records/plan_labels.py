"""What lines with a label say of a plan on a page whose title or heading names it: `Periode: 2022–2025`, `Budsjett: 30 millioner kroner`.

Here belongs: those labels. Not here: what sentences tell (`plan_facts.py`, `plan_periods.py`, `plan_budgets.py`), the labels of a site's template (`sources/`).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from operator import attrgetter
from typing import Any

from pipelines.documents import Mention, Span
from pipelines.mentions.money.money import Amount
from pipelines.records.context import Context
from pipelines.registers import alternatives

__all__ = ["labelled_amounts", "labelled_dates"]

START = attrgetter("span.start")
LONGEST_LINE = 80
PERIOD, LAUNCH, BUDGET = "label_of_period", "label_of_launch", "label_of_budget"


def labelled_dates(context: Context) -> Iterator[tuple[str, Mention]]:
    """Dates of lines whose label says that they are a plan's years (`period`) or its launch (`launched`).

    Args:
        context: the document, read.
    """
    for use, name in ((PERIOD, "period"), (LAUNCH, "launched")):
        line = _line(context, use)
        found = _within(context.dates, line) if line else []
        if len(found) == 1:
            yield name, found[0]


def labelled_amounts(context: Context) -> list[Amount]:
    """The amount of the line whose label says that it is a plan's budget.

    Args:
        context: the document, read.
    """
    line = _line(context, BUDGET)
    found = _within(context.amounts, line) if line else []
    return found if len(found) == 1 else []


def _line(context: Context, use: str) -> Span | None:
    """The rest of the only line with such a label, on a page about one plan; of several, each is that of a measure."""
    if not context.code or not _is_about_plan(context):
        return None
    body = context.page.body
    lines = [Span(*match.span(1)) for match in _labelled(use, context.code).finditer(context.text)]
    if len(lines) != 1 or not body or not body[0].span.start <= lines[0].start <= body[-1].span.end:
        return None
    return lines[0]


def _is_about_plan(context: Context) -> bool:
    places = [block.span for block in context.page.body if block.kind == "heading"]
    places += [context.page.title] if context.page.title else []
    return any(place.covers(naming.word) for naming in context.namings for place in places)


def _within(found: list[Any], line: Span) -> list[Any]:
    first = bisect_left(found, line.start, key=START)
    return [one for one in found[first : bisect_left(found, line.end, first, key=START)] if line.covers(one.span)]


@cache
def _labelled(use: str, lang: str) -> re.Pattern[str]:
    labels = alternatives(use, lang)
    return re.compile(
        rf"^[ \t]*(?:[•*–-][ \t]*)?(?:{labels})[ \t]*:(?:[ \t]*\n){{0,2}}[ \t]*(\S[^\n]{{0,{LONGEST_LINE}}})$",
        re.MULTILINE | re.IGNORECASE,
    )
