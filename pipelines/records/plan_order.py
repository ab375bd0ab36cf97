"""Which of two plans that a document names came before the other: `the plan replaces the action plan 2011-2014`.

Here belongs: words that put one plan before another. Not here: plans before those that no text names (`linking/`).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from pipelines.documents import Span
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.plans.plans import Naming
from pipelines.records.context import Context
from pipelines.records.plan_sentences import ORDER_CUES, About

__all__ = ["in_order"]

BETWEEN = re.compile(r"[^,;:()]{0,60}")
"""Between the word and the plan there is no other clause: `replaces the government's action plan`."""
SUCCEEDED = "succeeded"
"""The passive: what stands before it is the earlier plan."""


def in_order(context: Context, about: About, groups: list[list[Naming]]) -> Iterator[tuple[int, int, Span]]:
    """Pairs of a later and an earlier plan, by their numbers, with the words that say so.

    The sentence names the one behind the word; before it stands the other, or the main plan if none is named there.

    Args:
        context: the document, read.
        about: its sentences.
        groups: namings by plan, those of the main plan first.
    """
    plan_of = {naming.word: number for number, group in enumerate(groups) for naming in group}
    if len(groups) < 2:
        return
    for at, hits in about.cues.items():
        namings = sorted((naming for naming in about.namings.get(at, []) if naming.word in plan_of), key=lambda one: one.word)
        for hit in _whole(hits):
            behind = bisect_left(namings, hit.end, key=lambda naming: naming.word.start)
            if behind == len(namings):
                continue
            subject = plan_of[namings[behind - 1].word] if behind else 0
            target = plan_of[namings[behind].word]
            if subject == target or not BETWEEN.fullmatch(context.text, hit.end, max(hit.end, namings[behind].start)):
                continue
            proof = Span(hit.start, (namings[behind].years or namings[behind].word).end)
            yield (target, subject, proof) if hit.entry.payload.relation == SUCCEEDED else (subject, target, proof)


def _whole(hits: list[Hit]) -> list[Hit]:
    """Words of order that are no part of longer ones: `replaced` in `was replaced by`."""
    found = [hit for hit in hits if hit.entry.payload.relation in ORDER_CUES]
    return [
        hit for hit in found if not any(other is not hit and other.start <= hit.start and hit.end < other.end for other in found)
    ]
