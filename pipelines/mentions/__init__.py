"""Find and normalise, one module a kind: dates, money, people, organisations, measures, contacts, languages.

All fixed words of all kinds are found in one pass (`lexicon.py`); each module then reads its own hits.
"""

from functools import cache

from pipelines.mentions import (
    dates,
    measures,
    money,
    name_reading,
    numbers,
    organisation_forms,
    organisations,
    places,
    plans,
    relative_dates,
)
from pipelines.mentions.lexicon import Hits, Lexicon

__all__ = ["scan"]


@cache
def _lexicon() -> Lexicon:
    modules = (dates, measures, money, name_reading, numbers, organisation_forms, organisations, places, plans, relative_dates)
    return Lexicon(entry for module in modules for entry in module.entries())


def scan(text: str) -> Hits:
    """All fixed words of all registers in a text, by category.

    Args:
        text: the text as decoded.
    """
    return _lexicon().scan(text)
