"""Sums that are in the budget for something, told without a verb of giving: `I statsbudsjettet er det 5 millioner kroner til ...`.

Here belongs: whether a clause says so. Not here: verbs of giving (`grants.py`), what those who govern propose (`grants.py`).
"""

from pipelines.documents import Span
from pipelines.mentions.measures.actors import BY_CASE
from pipelines.mentions.measures.clauses import Reader, ends
from pipelines.mentions.measures.signs import tells_of_past

__all__ = ["names_budget", "stands_in_budget"]

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
