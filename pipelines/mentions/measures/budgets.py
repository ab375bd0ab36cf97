"""Sums that are in the budget for something, told without a verb of giving: `I statsbudsjettet er det 5 millioner kroner til ...`.

Here belongs: whether a clause says so, or only what a line of the budget is for. Not here: verbs of giving and what those who govern
propose (`grants.py`).
"""

import re

from pipelines.documents import GAP, Span
from pipelines.mentions.measures.actors import BY_CASE
from pipelines.mentions.measures.cases import Deed
from pipelines.mentions.measures.clauses import Reader, ends
from pipelines.mentions.measures.signs import tells_of_past
from pipelines.registers import alternatives

__all__ = ["is_of_budget_line", "names_budget", "stands_in_budget"]

BUDGET_LINE = re.compile(rf"{GAP}(?:\w+{GAP})?(?:{alternatives('budget_line')})(?!\w)", re.IGNORECASE)
"""The line of a budget on which money stands, right behind its noun."""
BESIDE_SUM = 5
"""What is in the budget stands among so many words behind its verb."""


def names_budget(reader: Reader, span: Span) -> bool:
    """Whether a sum stands beside a word for the budget.

    Args:
        reader: the text and its words.
        span: a clause or sentence.
    """
    return bool(reader.amounts.within(span.start, span.end) and reader.within("budget", span.start, span.end))


def stands_in_budget(reader: Reader, clause: Span) -> Span | None:
    """The verb that says that a sum for something is in the budget.

    Args:
        reader: the text and its words.
        clause: a clause that names a sum and the budget.
    """
    purposes = reader.lang == BY_CASE or reader.within("purpose", *ends(clause))
    being = reader.within("exists", *ends(clause))[:1]
    if not being or not purposes or tells_of_past(reader, clause):
        return None
    sums = reader.amounts.within(*ends(clause))
    beside = any(reader.word_end(being[0].end, one.end, BESIDE_SUM) >= one.start for one in sums)
    return Span(being[0].start, being[0].end) if beside else None


def is_of_budget_line(deed: Deed) -> bool:
    """Whether it is told what the money on a line of the budget is for each year: `Løyvingane i kategorien går til drift`.

    Args:
        deed: the verb and what it stands among.
    """
    lines = (BUDGET_LINE.match(deed.reader.text, money.end, deed.cue.start) for money in deed.before("funds"))
    return any(lines) and not deed.sums()
