"""Sums that are there for something, told without a verb of giving: `I statsbudsjettet er det 5 millioner kroner til ...`.

Here belongs: whether a clause says so of a budget, an agreement or a day to come, or only what a line of the budget is for, and sums
that are told without any verb. Not here: verbs of giving and what those who govern propose (`grants.py`).
"""

import re

from pipelines.documents import GAP, Span
from pipelines.mentions.measures.actors import BY_CASE, VERBS
from pipelines.mentions.measures.cases import Deed
from pipelines.mentions.measures.clauses import Reader, ends
from pipelines.mentions.measures.signs import tells_of_past
from pipelines.registers import alternatives

__all__ = ["is_of_budget_line", "names_budget", "stands_in_budget", "sums_alone"]

HOLDERS = ("budget", "deal")
"""What holds sums: a budget, or an agreement or package behind a word of place."""
ALLOTTED = ("budget", "deal", "allotment")
"""Beside one of these, a sum may be there for something."""

BUDGET_LINE = re.compile(rf"{GAP}(?:\w+{GAP})?(?:{alternatives('budget_line')})(?!\w)", re.IGNORECASE)
"""The line of a budget on which money stands, right behind its noun."""
THAT_MUCH = re.compile(rf"(?:{alternatives('that_much')})\b", re.IGNORECASE)
"""What opens a sentence that says what the sum before it is."""
BESIDE_SUM = 5
"""What is in the budget stands among so many words behind its verb."""
WHOLE_VERBS = (
    *VERBS,
    "passive",
    "past_passive",
    "having",
    "being",
    "perfect",
    "past_auxiliary",
    "demand",
    "no_act",
    "rises",
    "exists",
    "quality",
)
"""Verbs by which words are a clause, and no sum alone."""
DAY_WORDS = 3
"""A day that opens a clause begins among so many words."""
BESIDE_PURPOSE = 4
"""What sums are for is named among so many words behind the last of them (`23 mio. kr. om året til`)."""
BETWEEN_SUMS = 6
"""Words between sums that are told without a verb (`i 2024 og derefter`)."""


def names_budget(reader: Reader, span: Span) -> bool:
    """Whether a sum stands beside a word for the budget or the like.

    Args:
        reader: the text and its words.
        span: a clause or sentence.
    """
    if not reader.amounts.within(span.start, span.end):
        return False
    return bool(reader.among(ALLOTTED).within(span.start, span.end)) or _begins_later(reader, span)


def stands_in_budget(reader: Reader, clause: Span) -> Span | None:
    """The verb that says that a sum for something is in the budget, in an agreement, or there from a day to come.

    Args:
        reader: the text and its words.
        clause: a clause that names a sum.
    """
    purposes = reader.lang == BY_CASE or reader.within("purpose", *ends(clause))
    held = bool(reader.among(HOLDERS).within(*ends(clause)))
    uses = ("exists",) if held else ("exists", "comes")
    being = reader.among(uses).within(*ends(clause))[:1]
    if not being or not purposes or tells_of_past(reader, clause):
        return None
    if not held and not _begins_later(reader, Span(clause.start, being[0].start)):
        return None
    sums = reader.amounts.within(*ends(clause))
    beside = any(reader.word_end(being[0].end, one.end, BESIDE_SUM) >= one.start for one in sums)
    return Span(being[0].start, being[0].end) if beside else None


def _begins_later(reader: Reader, span: Span) -> bool:
    """Whether words open with a day from which something is so: `Fra 2027 er det en varig bevilgning på ...`."""
    if reader.at("from_now", span.start):
        return True
    start = reader.at("from", span.start)
    days = reader.coming.within(span.start, span.end)[:1]
    opens = bool(days) and reader.word_end(span.start, span.end, DAY_WORDS) >= days[0].start
    return opens and bool(start or reader.within("onwards", days[0].end, reader.word_end(days[0].end, span.end, 1)))


def sums_alone(reader: Reader, sentence: Span, following: Span | None) -> Span | None:
    """The sum with which words open that have no verb, if they or the next ones say what it is for.

    `12 mio. kr. i 2024 og derefter 23 mio. kr. om året til ...`, `12 mio. kr. Det er, hvad forslaget til finanslov rummer til ...`

    Args:
        reader: the text and its words.
        sentence: the words.
        following: the sentence behind them in their paragraph.
    """
    if reader.text[sentence.end - 1] != ".":
        return None
    amounts = reader.amounts.within(*ends(sentence))
    if not amounts or amounts[0].start != sentence.start:
        return None
    last = amounts[0]
    for amount in amounts[1:]:
        if reader.word_end(last.end, amount.end, BETWEEN_SUMS) >= amount.start:
            last = amount
    purposes = reader.within("purpose", last.end, reader.word_end(last.end, sentence.end, BESIDE_PURPOSE))
    told = following is not None and THAT_MUCH.match(reader.text, following.start, following.end)
    if told and following and reader.among((*HOLDERS, "agreement", "governing")).within(*ends(following)):
        purposes = purposes or reader.within("purpose", *ends(following))
    verbs = reader.among(WHOLE_VERBS).within(*ends(sentence))
    hanging = reader.among(("relative", "subordinator")).within(last.end, sentence.end)[:1]
    own = [verb for verb in verbs if not hanging or verb.start < hanging[0].start]
    return amounts[0] if purposes and not own and not tells_of_past(reader, sentence) else None


def is_of_budget_line(deed: Deed) -> bool:
    """Whether it is told what the money on a line of the budget is for each year: `Løyvingane i kategorien går til drift`.

    Args:
        deed: the verb and what it stands among.
    """
    lines = (BUDGET_LINE.match(deed.reader.text, money.end, deed.cue.start) for money in deed.before("funds"))
    return any(lines) and not deed.sums()
