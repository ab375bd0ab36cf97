"""People who are given a task by name: behind the sentence that says so they act as bodies do.

`The Government has appointed Professor Anna Berg to chair the inquiry. Berg will review ...`. Here belongs: the people of a page -> where those
with a task are named again. Not here: ministers (`measures.py`), a pronoun for somebody (`mentions/measures/deeds.py`).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from pipelines.documents import Span
from pipelines.mentions.people.names import family_name
from pipelines.records.context import Context

__all__ = ["appointees"]

APPOINTS = "appoints"
TASKS = ("given_task", "inquiry", "organ")
"""What somebody is appointed to that is a task, and no post."""
FIRST_NAMES = ("is",)
"""Languages in which the first name alone stands for somebody."""


def appointees(context: Context) -> Iterator[Span]:
    """Where people are named again whom a sentence before appointed or gave a task.

    Args:
        context: the document, read.
    """
    words = [hit for hit in context.hits.get("measure_word", []) if hit.entry.lang == context.code]
    cues = [hit.start for hit in words if hit.entry.payload.use == APPOINTS]
    if not cues or not context.people:
        return
    starts = [sentence.span.start for sentence in context.sentences]
    appointing = {bisect_right(starts, cue) - 1 for cue in cues}
    appointing &= {bisect_right(starts, hit.start) - 1 for hit in words if hit.entry.payload.use in TASKS}
    seen: set[str] = set()
    for person in context.people:
        at = bisect_right(starts, person.name.start) - 1
        if at not in appointing or at < 0 or not context.sentences[at].span.covers(person.name) or person.base in seen:
            continue
        seen.add(person.base)
        names = {person.base, family_name(person.base)}
        names |= {person.base.partition(" ")[0]} if context.code in FIRST_NAMES else set()
        forms = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
        for match in re.finditer(rf"(?<!\w)(?<!\w[ \xa0-])(?:{forms})(?!\w)", context.text[context.sentences[at].span.end :]):
            yield Span(*(context.sentences[at].span.end + offset for offset in match.span()))
