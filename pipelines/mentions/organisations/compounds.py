"""Where the compound begins that a form ends: `Helse- og omsorgs` before `departementet`.

Here belongs: the words that hyphens join to such a compound. Not here: what stands before it (`form_readings.py`).
"""

import re

from pipelines.mentions.organisations.field_phrases import BLANK
from pipelines.registers import alternatives

__all__ = ["LONGEST_COMPOUND", "compound_start"]

HYPHENATED = re.compile(
    rf"(?<![\w-])(?:[^\W\d_][\w]*-,?{BLANK}(?:(?:{alternatives('and')}){BLANK})?)*(?:(?<=-,{BLANK})[^\W\d_]\w*{BLANK}(?:{alternatives('and')}){BLANK})?[^\W\d_][\w-]*$"
)
"""The words that one form ends: `Helse- og omsorgs` before `departementet`; some leave out the last hyphen of three (`Klima-, Energi og`)."""
LONGEST_COMPOUND = 160
"""No name that a form ends is longer before it."""


def compound_start(text: str, end: int) -> int | None:
    """Where the words begin that a form ends; None if they begin with no letter. Few are joined to a word before them.

    Args:
        text: the text as decoded.
        end: where the form begins.
    """
    low = max(0, end - LONGEST_COMPOUND)
    window = text[low:end]
    if "- " in window or "-\xa0" in window or "-," in window or window.endswith("\n"):
        before = HYPHENATED.search(text, low, end)
        return before.start() if before else None
    start = end
    while start and end - start <= LONGEST_COMPOUND and (text[start - 1].isalnum() or text[start - 1] in "-_"):
        start -= 1
    opens_with_letter = low <= start < end and text[start].isalnum() and not text[start].isdecimal()
    return start if opens_with_letter else None
