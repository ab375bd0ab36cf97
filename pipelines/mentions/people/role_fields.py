"""What the value of a role field says: the kind of role, the party group, the language in which it is written.

Here belongs: the words of such a value, all of which are listed in registers. Not here: roles in running text (`people.py`), and
where a page has its fields (`sources/`). A value may name two roles (`Nordisk Frihed, Præsidiets talsperson`).
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice, takewhile
from operator import attrgetter

from pipelines.documents import Reference, Span, tidy
from pipelines.mentions import languages
from pipelines.mentions.lexicon import Hit, Hits
from pipelines.mentions.organisations.organisations import bodies
from pipelines.mentions.people import offices
from pipelines.registers import place, rows

__all__ = ["RoleField", "read"]

PARTY_GROUP = "party_group"
START = attrgetter("start")
CATEGORIES = ("role_word", "organisation", "place")
"""Categories of the lexicon whose words tell the language of a role; the misspelt ones stand in `party_group_spellings`."""
SURE, LONG_ENOUGH = 0.95, 12
"""Where no word of a value is listed: the probability of its language, and code points on which it can rest."""


@dataclass(frozen=True, slots=True)
class RoleField:
    """What a role field says.

    Attributes:
        lang: language of the value; None where its words leave it open.
        is_listed: whether registers tell that language, and no likeness alone.
        role_type: a code of `schemas/codes/role_type.csv`; None where the value names none.
        group: the party group by a spelling that is none of its names, with the row; None where there is none.
        is_known: whether any of its words is listed.
    """

    lang: str | None
    is_listed: bool
    role_type: str | None
    group: tuple[str, Reference] | None
    is_known: bool


def read(text: str, hits: Hits, role: Span) -> RoleField:
    """Read the value of a role field.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        role: the value's place.
    """
    words = tidy(role.of(text))
    lowered = words.lower()
    listed = [row for word, row in _field_words() if word in lowered]
    spelled = next((row for spelling, row in _spellings() if spelling in lowered), None)
    role_type = next((row["role_type"] for row in listed if row["role_type"]), None)
    covered: Counter[str] = Counter()
    for row in reversed(listed):  # of each language the longest
        covered[row["lang"]] = len(row["word"])
    if spelled:
        covered[spelled["lang"]] += len(spelled["spelling"])
    for of_hits, count in _covered_by_hits(hits, role):
        covered[of_hits] += count
    for of_office in offices.languages_of(words):
        covered[of_office] += len(words)
    lang = _language(words, covered)
    group = (spelled["org_id"], Reference("register", place("party_group_spellings", spelled["spelling"]))) if spelled else None
    return RoleField(lang, bool(covered), role_type, group, bool(listed or spelled or _names_group(hits, role)))


def _names_group(hits: Hits, role: Span) -> bool:
    return any(bodies()[hit.entry.payload.org_id].org_type == PARTY_GROUP for hit in _within(hits, "organisation", role))


def _within(hits: Hits, category: str, role: Span) -> Iterator[Hit]:
    """The hits of a category in a role; hits stand in the order of their start."""
    found = hits.get(category, [])
    first = bisect_left(found, role.start, key=START)
    return (hit for hit in takewhile(lambda hit: hit.start < role.end, islice(found, first, None)) if hit.end <= role.end)


def _covered_by_hits(hits: Hits, role: Span) -> Iterator[tuple[str, int]]:
    """How many letters of a value the words of the lexicon cover in each language, of each kind the longest."""
    for category in CATEGORIES:
        longest: dict[str, int] = {}
        for hit in _within(hits, category, role):
            longest[hit.entry.lang] = max(longest.get(hit.entry.lang, 0), hit.end - hit.start)
        yield from longest.items()


def _language(words: str, covered: Counter[str]) -> str | None:
    """The language whose words cover most of a value; between several that cover as much, the likeliest if one is likely."""
    most = max(covered.values(), default=0)
    best = {lang for lang, count in covered.items() if count == most and lang != "mul"}
    if len(best) == 1:
        return best.pop()
    likely = languages.identify(words)
    if likely is None or likely[1] < SURE or len(words) < LONG_ENOUGH:
        return None
    return likely[0] if not best or likely[0] in best else None


@cache
def _field_words() -> tuple[tuple[str, dict[str, str]], ...]:
    """The words of the register in lower case, with their rows, the longest first."""
    return _longest_first("role_field_words", "word")


@cache
def _spellings() -> tuple[tuple[str, dict[str, str]], ...]:
    """The misspelt groups in lower case, with their rows, the longest first."""
    return _longest_first("party_group_spellings", "spelling")


def _longest_first(register: str, column: str) -> tuple[tuple[str, dict[str, str]], ...]:
    return tuple((row[column].lower(), row) for row in sorted(rows(register), key=lambda row: -len(row[column])))
