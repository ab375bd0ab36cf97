"""Schools and centres that an authority has, named behind it: `Kriminalvårdens utbildningscentrum`.

Here belongs: which words of a listed body in the genitive name a body of its own. Not here: bodies of countries and of the
state (`form_readings.py`).
"""

import re
from collections.abc import Iterable, Iterator

from pipelines.documents import Span
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.organisations.compounds import LONGEST_COMPOUND, compound_start
from pipelines.mentions.organisations.field_phrases import BLANK, TITLED, owned_field_end
from pipelines.mentions.organisations.form_readings import Candidate, name_of
from pipelines.registers import words_of

__all__ = ["units_of_bodies"]

UNITS = words_of("unit_end")
"""Ends of words for what an authority may have: a school, a centre of knowledge."""
ADJECTIVE_BEFORE = re.compile(rf"(?<![\w-]){TITLED}{BLANK}$")
LONGEST_ADJECTIVE = 40
SHORTEST_BEGINNING = 3
"""So many letters of a compound stand before its end."""


def units_of_bodies(text: str, forms: Iterable[Hit], owning: Iterable[Span]) -> Iterator[Candidate]:
    """Schools and centres behind the body that has them: `Rigspolitiets Nationale Efterforskningscenter`.

    Args:
        text: the text as decoded.
        forms: the forms found in it.
        owning: places of bodies in the genitive.
    """
    starts = {span.end: span.start for span in owning}
    for hit in forms if starts else ():
        if hit.entry.payload.place != "owned_end" or hit.entry.payload.base not in UNITS:
            continue
        start = compound_start(text, hit.start)
        if start is None or hit.start - start < SHORTEST_BEGINNING:
            continue
        adjective = ADJECTIVE_BEFORE.search(text, max(0, start - LONGEST_ADJECTIVE), start)
        owner = starts.get(start - 1, starts.get(adjective.start() - 1) if adjective else None)
        if owner is not None:
            span = Span(owner, owned_field_end(text, hit.end, hit.end + LONGEST_COMPOUND) or hit.end)
            yield Candidate(span, name_of(text, span, hit), hit.entry.payload, opens=False)
