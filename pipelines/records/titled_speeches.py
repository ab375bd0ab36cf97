"""Speeches of pages without a block of labels, whose title says who speaks: `Kulturminister Anna Lindos tale ved åpningen`.

Here belongs: which person of a title is its speaker. Not here: the row (`speeches.py`).
"""

import re

from pipelines.documents import GAP, Span
from pipelines.mentions.people.named_roles import Person
from pipelines.records.context import Context
from pipelines.registers import alternatives

__all__ = ["speaker_of"]

SPEECH = rf"(?<!\w)(?:{alternatives('speech_noun')})(?!\w)"
TITLE_OPENS = re.compile(rf"{SPEECH}(?:{GAP}(?:{alternatives('agent')})|:|[ \u00a0][–-])?(?:{GAP})?", re.IGNORECASE)
"""Before the speaker: `Tale av`, `Speech by`, `Puhe:`, `Ávarp`."""
OPENS_WITH_SPEECH = re.compile(rf"(?:['’]s?)?{GAP}{SPEECH}(?!{GAP}(?:{alternatives('agent')})(?!\w))", re.IGNORECASE)
"""Behind the speaker in the genitive: `Lindos tale`."""
OTHER_KINDS = ("other",)
"""Kinds of pages that a speech may stand on, where no block of labels says that it is one."""


def speaker_of(context: Context) -> Person | None:
    """The person who speaks, as the title of a page says that is nothing else; None if it says no such thing.

    Args:
        context: the document, read.
    """
    page = context.page
    if page.title is None or (page.kind is not None and page.kind.value not in OTHER_KINDS):
        return None
    said = [one for one in context.people if page.title.covers(one.name) and _speaks(context.text, page.title, one)]
    return said[0] if len(said) == 1 else None


def _speaks(text: str, title: Span, one: Person) -> bool:
    start, end = min(one.name.start, one.role.start), max(one.name.end, one.role.end)
    is_owner = one.name.end == end and text[one.name.start : end] != one.base
    behind = OPENS_WITH_SPEECH.match(text, end, title.end) is not None and (is_owner or text[end : end + 1] in "'’")
    return (behind and start == title.start) or TITLE_OPENS.fullmatch(text, title.start, start) is not None
