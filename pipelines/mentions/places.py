"""Countries that act, bear offices and issue plans: by name, in the eight languages (CLDR), and groups of them (register).

Here belongs: the countries that the field speaks of as actors, wherever they stand. Not here: where something is done, which can be
any country (`located.py`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipelines.documents import Span
from pipelines.mentions.languages import LANGUAGES
from pipelines.mentions.lexicon import Entry, Hits
from pipelines.registers import rows

__all__ = ["NORDIC", "Territory", "entries", "find", "nationalities"]

NORDIC = ("DK", "FI", "IS", "NO", "SE", "FO", "GL", "AX")
NEIGHBOURS = ("EE", "LV", "LT", "RU", "PL", "UA", "BY", "DE", "GB", "NL", "RO", "BG")


@dataclass(frozen=True, slots=True)
class Territory:
    """Countries, or a region of one, named in a text.

    Attributes:
        span: the words.
        countries: ISO 3166-1 codes.
        region: name of the part of the country, in English; None for whole countries.
    """

    span: Span
    countries: tuple[str, ...]
    region: str | None


def entries() -> Iterator[Entry]:
    """Entries of countries and of groups and regions."""
    from babel import Locale

    for lang in LANGUAGES:
        territories = Locale.parse(lang).territories
        for code in (*NORDIC, *NEIGHBOURS):
            yield Entry("place", territories[code], lang, ((code,), None), "inflected", exact_case=True)
    for row in rows("places"):
        payload = (tuple(row["countries"].split()), row["region"] or None)
        yield Entry("place", row["phrase"], row["lang"], payload, "inflected")


def find(hits: Hits) -> list[Territory]:
    """All places, in order, each once.

    Args:
        hits: the lexicon's hits.
    """
    found: list[Territory] = []
    for hit in hits.get("place", []):  # in order of their start, longer ones first
        if not found or hit.end > found[-1].span.end:
            found.append(Territory(Span(hit.start, hit.end), *hit.entry.payload))
    return found


@cache
def nationalities() -> dict[str, str]:
    """The countries of adjectives before an office or a body, in lower case: `norwegian`."""
    return {row["form"].lower(): row["country"] for row in rows("nationalities")}
