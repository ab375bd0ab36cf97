"""Plan nouns that no register names one by one: compounds by their end, and common nouns that need a title.

Here belongs: which words of a text are such nouns (`matstrategien`, `lapsistrategia`, `housing programme`; `regjeringens plan «...»`). Not here:
titles and years (`plans.py`), which of them mean one plan (`records/plan_groups.py`).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from pipelines.documents import GAP, Span
from pipelines.letters import DASHES
from pipelines.mentions.lexicon import Entry, Hit, Hits
from pipelines.registers import alternatives, function_words, rows

__all__ = ["END", "TITLED", "Noun", "compound_start", "entries", "nouns"]

END, TITLED, OTHER = "end", "titled", "other"
LONGEST_COMPOUND = 40
SHORTEST_FIRST = 3
"""A word before the end of a compound has so many letters at least."""
POINTS = re.compile(r"(?<![\w-])\d{1,3}-$")
"""How many points a programme has: `34-` before `punktsprogram`."""
FIRST_BY_HYPHEN = re.compile(rf"(?<![\w{DASHES}])[^\W_][\w'’]+-$")
"""The first part of a compound that a hyphen joins to its end: `EU-strategi`, `AuroraAI-ohjelma`."""
NAME_BY_HYPHEN = re.compile(r"\w[ \u00a0]-$")
"""Before the end of a Finnish compound whose first part are several words: `Oikeus oppia -ohjelma`."""
START = attrgetter("start")
OPEN = ("en",)
"""Languages that write the parts of a compound apart: `housing programme`."""
WORD_BEFORE = re.compile(rf"(?<![\w'’{DASHES}])([^\W\d_][\w'’-]{{2,}}){GAP}$")
NO_FIRST = re.compile(rf"(?:{alternatives('no_first')})$", re.IGNORECASE)
FINNISH_GENITIVES = re.compile(
    rf"(?<![\w-])\w{{3,}}n{GAP}(?!(?:{alternatives('event_genitive', 'fi')}){GAP})\w{{3,}}n{GAP}$", re.IGNORECASE
)
"""What a programme is for, in two genitives: `rakennetun ympäristön ohjelma`; not `avointen ovien päivän ohjelma`."""
FINNISH_ADJECTIVE = re.compile(
    rf"(?<![\w-])(?:{alternatives('plan_adjective', 'fi')})\w{{0,6}}{GAP}$|\w(?:{alternatives('plan_genitive', 'fi')}){GAP}$",
    re.IGNORECASE,
)
"""Adjectives and genitives that make a programme one of a government: `kansallinen ohjelma`, `romanipoliittisen ohjelman`, `edistämisen ohjelma`."""


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that may name a plan.

    Attributes:
        word: the noun.
        plan_type: what it says the plan is.
        use: empty for a noun of `plan_words.csv`; `end` for a compound known by its end, `titled` for a noun that needs a title.
    """

    word: Span
    plan_type: str
    use: str = ""


def entries() -> Iterator[Entry]:
    """Entries of the ends of compounds, of nouns that need a title, and of compounds that name no plan."""
    for row in rows("plan_compounds"):
        boundary = {END: "suffix", TITLED: "inflected", OTHER: "part"}[row["use"]]
        yield Entry("plan_compound", row["word"], row["lang"], (row["use"], row["plan_type"]), boundary)


def nouns(text: str, hits: Hits, lang: str | None) -> list[Noun]:
    """All nouns that may name a plan, in order; of two that overlap both stand here, the longer one first.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        lang: language of the body.
    """
    known = [Noun(Span(hit.start, hit.end), hit.entry.payload) for hit in hits.get("plan_word", []) if hit.entry.lang == lang]
    known = [Noun(Span(compound_start(text, noun.word.start), noun.word.end), noun.plan_type) for noun in known]
    further = [hit for hit in hits.get("plan_compound", []) if hit.entry.lang == lang]
    if not further:
        return known
    others = [hit for hit in further if hit.entry.payload[0] == OTHER]
    known = [noun for noun in known if text[noun.word.start - 1 : noun.word.start] != "-" or not _is_in(others, noun.word)]
    edges = {place for noun in known for place in (noun.word.start, noun.word.end)}
    for hit in further:
        use, plan_type = hit.entry.payload
        word = _word(text, hit, lang) if use == END else Span(hit.start, hit.end) if use == TITLED else None
        if word is None or not edges.isdisjoint((hit.start, hit.end)) or _is_in(others, word):
            continue
        known.append(Noun(word, plan_type, use))
    return sorted(known, key=lambda noun: (noun.word.start, -noun.word.end, noun.use != END))


def compound_start(text: str, start: int) -> int:
    """Where the word begins whose end names a plan: `voldshandlingsplan`, `34-punktsprogram`.

    Args:
        text: the text as decoded.
        start: where its end begins.
    """
    first = max(0, start - LONGEST_COMPOUND)
    while start > first and text[start - 1].isalpha():
        start -= 1
    points = POINTS.search(text, first, start) if text[start - 1 : start] == "-" else None
    return points.start() if points else start


def _word(text: str, hit: Hit, lang: str | None) -> Span | None:
    """The whole compound that such an end closes; None where it is no compound."""
    first = max(0, hit.start - LONGEST_COMPOUND)
    if lang in OPEN:
        before = WORD_BEFORE.search(text, first, hit.start)
        if before is None or before[1].lower() in function_words(lang) or NO_FIRST.match(before[1]):
            return None
        return Span(before.start(1), hit.end)
    start = compound_start(text, hit.start)
    if joined := FIRST_BY_HYPHEN.search(text, first, start):
        start = joined.start()
    is_named = lang == "fi" and any(
        one.search(text, first, start) for one in (NAME_BY_HYPHEN, FINNISH_ADJECTIVE, FINNISH_GENITIVES)
    )
    return Span(start, hit.end) if is_named or hit.start - start >= SHORTEST_FIRST else None


def _is_in(others: list[Hit], word: Span) -> bool:
    """Whether a word is part of a compound that names no plan."""
    first = bisect_left(others, word.start - LONGEST_COMPOUND, key=START)
    near = others[first : bisect_left(others, word.end, first, key=START)]
    return any(other.start < word.end and word.start < other.end for other in near)
