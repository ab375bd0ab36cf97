"""What a body in a measure's words is to it by the words beside it: partner, funder, lead, or involved.

`i samarbeid med politiet`, `led by the Ministry`, `poliisin kanssa`. Here belongs: words right before or behind a body, or the
first or last of several. Not here: who acts (`mentions/actors.py`), what fields say (`measure_fields.py`).
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from pipelines.documents import GAP, Mention, Span
from pipelines.records.context import Context
from pipelines.registers import alternatives

__all__ = ["relations_of", "takes_part"]

BEFORE = {"with": "partner", "funded_by": "funder", "led_by": "lead", "involving": "involved"}
"""What a body is by the words before it."""
BEHIND = {"takes_part": "involved", "alongside": "partner", "leads_it": "lead", "pays_it": "funder"}
"""What it is by the words behind it."""
JOINT = re.compile(rf"\s*(?:,|,?{GAP}(?:{alternatives('and')}))\s*(?:the{GAP})?")
"""Between two bodies of a row stands a comma or a conjunction and no more."""
BESIDE = 3
"""So many characters may stand between a body and the words beside it."""
LONGEST = 40
"""Words of a relation are no longer."""
ARTICLE = re.compile(r"\s+(?:the\s+)?", re.IGNORECASE)
START = attrgetter("start")


def relations_of(context: Context, bodies: Sequence[Mention]) -> list[str | None]:
    """What each of a measure's bodies is to it by the words beside it, those of a row alike.

    Args:
        context: the document, read.
        bodies: the bodies in the measure's words, in order.
    """
    roles = [_before(context, body.span) for body in bodies]
    for at in range(1, len(bodies)):
        if roles[at] is None and roles[at - 1] and _are_joined(context, bodies[at - 1], bodies[at]):
            roles[at] = roles[at - 1]
    behind = [None if role else _behind(context, body.span) for role, body in zip(roles, bodies, strict=True)]
    for at in range(len(bodies) - 2, -1, -1):
        if roles[at] is None and behind[at] is None and behind[at + 1] and _are_joined(context, bodies[at], bodies[at + 1]):
            behind[at] = behind[at + 1]
    return [before or after for before, after in zip(roles, behind, strict=True)]


def takes_part(context: Context, body: Span) -> bool:
    """Whether a body is said to take part, right behind it, so that it is not who answers for the measure.

    Args:
        context: the document, read.
        body: the body.
    """
    return _behind(context, body) == "involved"


def _are_joined(context: Context, one: Mention, other: Mention) -> bool:
    return JOINT.fullmatch(context.text, one.span.end, other.span.start) is not None


def _before(context: Context, body: Span) -> str | None:
    words = context.hits.get("measure_word", [])
    first, last = (bisect_left(words, offset, key=START) for offset in (body.start - LONGEST, body.start))
    for hit in reversed(words[first:last]):
        use = hit.entry.payload.use
        if hit.entry.lang == context.code and use in BEFORE and ARTICLE.fullmatch(context.text, hit.end, body.start):
            return BEFORE[use]
    return None


def _behind(context: Context, body: Span) -> str | None:
    words = context.hits.get("measure_word", [])
    first, last = (bisect_left(words, offset, key=START) for offset in (body.end, body.end + BESIDE))
    for hit in words[first:last]:
        use = hit.entry.payload.use
        if hit.entry.lang == context.code and use in BEHIND and not context.text[body.end : hit.start].strip():
            return BEHIND[use]
    return None
