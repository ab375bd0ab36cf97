"""Who acts in a measure whose own clause has no subject that does: told to whom, opening an item, or closing it in brackets.

`Uppdrag till Socialstyrelsen att`, `Frelsesarmeen, trygge boliger: 2 mill. kroner`, `Innsats mot svindel (JD og FIN)`. Here
belongs: the body beside such words, and what it is to the measure; a body that is told by its kind alone (`Direktoratet`).
Not here: subjects (`mentions/measures/actors.py`), fields (`measure_fields.py`).
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from operator import attrgetter

from pipelines.documents import GAP, Mention, Span
from pipelines.letters import CAPITALS
from pipelines.mentions.measures.measures import Measure
from pipelines.records.context import Context
from pipelines.registers import alternatives, words_of
from pipelines.sources.layout import LIST_KINDS, Block

__all__ = ["Told", "kind_named", "told_actor"]

START = attrgetter("span.start")
TASK_FOR = re.compile(rf"(?:(?:{alternatives('new_task')}){GAP})?(?:{alternatives('task_for')}){GAP}(?:the{GAP})?", re.IGNORECASE)
"""What opens a task, before whose it is."""
AND = rf"(?:,{GAP}?|/|{GAP}(?:{alternatives('and')}){GAP})"
CLOSING = re.compile(
    rf"(?:(?<=[.;]){GAP}|[ \xa0]\()(?P<bodies>[{CAPITALS}]{{2,8}}(?:{AND}[{CAPITALS}]{{2,8}}){{0,5}})(?P<closed>\))?[.;]?\s*\Z"
)
"""Bodies by their abbreviations at the end of an item: in brackets, or behind its last sentence."""
LONGEST_CLOSING = 80
LONGEST_LINE = 160
BEHIND_RECEIVER = re.compile(r",|:|[ \xa0]?[/–-]|[ \xa0]\d")
"""What follows a body that opens an item and gets money: what for, or how much."""
JOINED = re.compile(AND)
BARE = re.compile(r"(?:(?i:the)[ \xa0])?([^\W\d_]+)")
ARTICLE = {"is": re.compile(r"(?:inn|in|ið|nn)$")}
"""The article of a noun whose names have none."""
SHORTEST_KIND = 4
UNLISTED = "unlisted."


@dataclass(frozen=True, slots=True)
class Told:
    """Who acts, or gets something.

    Attributes:
        span: the words.
        role: `responsible` or `target`.
    """

    span: Span
    role: str


def told_actor(context: Context, measure: Measure) -> Told | None:
    """Who acts in a measure that has no subject which does.

    Args:
        context: the document, read.
        measure: the measure.
    """
    first = measure.pieces[0]
    if task := TASK_FOR.match(context.text, first.start, first.end):
        body = _bodies_from(context, task.end(), first.end)
        return Told(body, "responsible") if body else None
    block = measure.sentence.block
    is_item = block.kind in LIST_KINDS
    body = _bodies_from(context, first.start, first.end) if is_item or _is_line(block, first) else None
    if body and BEHIND_RECEIVER.match(context.text, body.end) and any(first.covers(one.span) for one in context.amounts):
        return Told(body, "target")
    if not is_item:
        return None
    closing = CLOSING.search(context.text, max(block.span.start, block.span.end - LONGEST_CLOSING), block.span.end)
    if closing is None:
        return None
    bodies = Span(*closing.span("bodies"))
    inside = _inside(context, bodies)
    is_all = sum(one.span.end - one.span.start for one in inside) >= sum(map(len, re.findall(r"\w{2,}", closing["bodies"]))) - 3
    return Told(bodies, "responsible") if inside and is_all and not _abbreviates(context, inside[0]) else None


def _abbreviates(context: Context, short: Mention) -> bool:
    """Whether a short name in brackets is that of what stands right before them: `International Labour Organization (ILO)`."""
    at = bisect_left(context.organisations, short.span.start, key=START) - 1
    before = context.organisations[at] if at >= 0 else None
    if before is None or context.text[before.span.end : short.span.start].strip() != "(":
        return False
    org_id = str(before.value.value)
    return org_id == short.value.value or org_id.startswith(UNLISTED)


def _is_line(block: Block, first: Span) -> bool:
    """Whether words are a short line of their own, as the items of a list are that lost their marks."""
    return block.span.start == first.start and block.span.end - first.start <= LONGEST_LINE and block.span.end - first.end <= 1


def _bodies_from(context: Context, start: int, end: int) -> Span | None:
    """The body that begins at an offset, with those that go on its row."""
    at = bisect_left(context.organisations, start, key=START)
    found: Span | None = None
    for mention in context.organisations[at:]:
        if mention.span.start != start or mention.span.end > end:
            break
        found = Span(found.start if found else start, mention.span.end)
        joint = JOINED.match(context.text, mention.span.end, end)
        if joint is None:
            break
        start = joint.end()
    return found


def _inside(context: Context, words: Span) -> list[Mention]:
    first = bisect_left(context.organisations, words.start, key=START)
    return context.organisations[first : bisect_left(context.organisations, words.end, first, key=START)]


def kind_named(context: Context, actor: Span) -> Mention | None:
    """The body that a word for its kind means, if the text has named one of that kind alone before: `Direktoratet`, `the Agency`.

    Args:
        context: the document, read.
        actor: who acts, as written.
    """
    word = BARE.fullmatch(context.text, actor.start, actor.end)
    if word is None or word[1].lower() in words_of("governing", register="measure_words"):
        return None
    kind = word[1].lower()
    kind = ARTICLE[context.code].sub("", kind) if context.code in ARTICLE else kind
    if len(kind) < SHORTEST_KIND:
        return None
    before = context.organisations[: bisect_left(context.organisations, actor.start, key=START)]
    found = [one for one in before if one.value.value and _is_of_kind(one, kind)]
    return found[-1] if len({one.value.value for one in found}) == 1 else None


def _is_of_kind(body: Mention, kind: str) -> bool:
    """Whether a body's name ends with the word for its kind, or opens with it."""
    name = (body.name or "").lower()
    return len(name) > len(kind) + 1 and (name.endswith(kind) or name.startswith(f"{kind} "))
