"""Which bodies have a part in a plan beside those that made it: who takes part, works with them, pays, co-ordinates or answers for it.

Here belongs: words of such a part, with the bodies beside them -> roles. Not here: issuer and adopter (`plan_bodies.py`), bodies of
single measures (`measures.py`).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from pipelines.documents import GAP, Mention
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.plans.plans import Naming
from pipelines.records.context import Context
from pipelines.records.plan_sentences import PREPARED, ROLE_CUES, About
from pipelines.registers import alternatives

__all__ = ["parts_in"]

ROLES = {"funds": "funder", "coordinates": "lead", "answers": "responsible"}
"""What a word says a body is, where it is not called so itself."""
OF_SUBJECT = ("involved", "funds", "coordinates", "answers")
"""Words before which the body stands, and behind which the plan."""
MADE = ("launched", "adopted", PREPARED)
"""With whom a plan was made is a partner in it; with whom it is carried out are those of single measures."""
REACH = 500
"""A body has a part in a plan by a word no farther from it than so many code points."""
BESIDE_CUE = 4
"""Words on each side of one, among which are all that cover it."""
TO_PLAN = re.compile(rf"(?:{GAP}(?!(?:{alternatives('relative')})(?!\w))[^\W\d_][\w-]*){{0,6}}{GAP}")
"""`deltar i planen`, `har ansvar for gjennomføringen av planen`; not `deltar i et nettverk som planen nevner`."""
BESIDE = re.compile(rf"(?:{GAP}[^\W\d_]{{1,9}}){{0,3}}{GAP}")
LISTED = re.compile(rf"(?:{GAP}?\([^()\n]{{1,20}}\))?(?:,{GAP}|,?{GAP}(?:{alternatives('and')}){GAP})(?:[^\W\d_]{{1,3}}{GAP})?")
"""Between two bodies of a list, the abbreviation of the first behind it or not."""


def parts_in(context: Context, about: About, others: list[Naming]) -> Iterator[tuple[Mention, str]]:
    """Bodies and their part in the main plan, as the sentences about it tell.

    Args:
        context: the document, read.
        about: its sentences.
        others: namings of other plans.
    """
    for at in about.of_main(others):
        hits = [hit for hit in about.cues.get(at, []) if hit.entry.payload.relation in ROLE_CUES]
        for number, hit in enumerate(hits if about.organisations.get(at) else ()):
            if _is_within(hits[max(0, number - BESIDE_CUE) : number + BESIDE_CUE], hit):
                continue
            relation = hit.entry.payload.relation
            for mention in _bodies_of(context, about, at, hit):
                yield mention, ROLES.get(relation, relation)


def _near(found: list[Mention], hit: Hit) -> list[Mention]:
    """The bodies that are not too far from a word to have a part by it."""
    first = bisect_left(found, hit.start - REACH, key=lambda mention: mention.span.start)
    last = bisect_left(found, hit.end + REACH, first, key=lambda mention: mention.span.start)
    return found[first:last]


def _is_within(hits: list[Hit], hit: Hit) -> bool:
    """Whether a word is part of a longer one: `ansvar for` in `det overordnede ansvar for`."""
    return any(
        other.start <= hit.start and hit.end <= other.end and other.end - other.start > hit.end - hit.start for other in hits
    )


def _bodies_of(context: Context, about: About, at: int, hit: Hit) -> list[Mention]:
    named, relation = _near(about.organisations[at], hit), hit.entry.payload.relation
    if relation in OF_SUBJECT:
        before = [mention for mention in named if mention.span.end <= hit.start]
        beside = before and BESIDE.fullmatch(context.text, before[-1].span.end, hit.start)
        return _listed(context, before[::-1]) if beside and _leads_to_plan(context, about, at, hit) else []
    if relation == "partner" and not _is_made(about.cues[at], hit):
        return []
    behind = [mention for mention in named if mention.span.start >= hit.end]
    is_beside = behind and BESIDE.fullmatch(context.text, hit.end, behind[0].span.start)
    return _listed(context, behind) if is_beside and _stands_before(about, at, hit) else []


def _leads_to_plan(context: Context, about: About, at: int, hit: Hit) -> bool:
    """Whether the plan stands behind a word in its clause, and no body between."""
    namings = about.namings.get(at, [])
    first = bisect_left(namings, hit.end, key=lambda naming: naming.word.start)
    behind = namings[first].start if first < len(namings) else None
    if behind is None or behind < hit.end or TO_PLAN.fullmatch(context.text, hit.end, behind) is None:
        return False
    return not any(hit.end <= mention.span.start < behind for mention in _near(about.organisations[at], hit))


def _is_made(cues: list[Hit], hit: Hit) -> bool:
    """Whether words near one tell that the plan was made."""
    first, last = (bisect_left(cues, place, key=lambda cue: cue.start) for place in (hit.start - REACH, hit.end + REACH))
    return any(cue.entry.payload.relation in MADE for cue in cues[first:last])


def _stands_before(about: About, at: int, hit: Hit) -> bool:
    """Whether the sentence has named the plan before a word."""
    namings = about.namings.get(at, [])
    return bool(namings) and namings[0].word.end <= hit.start


def _listed(context: Context, mentions: list[Mention]) -> list[Mention]:
    """The first of some bodies and those listed with it, in either direction."""
    kept = mentions[:1]
    for mention in mentions[1:]:
        first, second = sorted((kept[-1].span, mention.span))
        if first.end > second.start or not LISTED.fullmatch(context.text, first.end, second.start):
            break
        kept.append(mention)
    return kept
