"""Where something is done: countries, territories and regions behind a word of place (`i Nigeria`), or in a case of place (`Virossa`).

Here belongs: names as they stand in such words, of all countries, and what joins several. Not here: the countries that act,
bear offices and issue plans (`places.py`), of which there are few, and which stand anywhere.

The names are no words of the lexicon: three thousand of them would be sought in each text, and count in the few sentences
alone that are measures.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipelines.documents import GAP, Span
from pipelines.mentions.places import Territory
from pipelines.registers import any_of, rows

__all__ = ["find"]

FIRST_WORD = re.compile(r"\w+")
GOES_ON = re.compile(r"\w|[’':-]\w")
"""Behind a name neither the word nor a compound goes on: `i Norges Bank`, `i Sverige-huset` are no countries."""
MOST_LEADS = 2
"""So many words may stand between a word of place and a name: `in both the Netherlands and ...`."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A name as it stands where something is done there.

    Attributes:
        form: the words.
        countries: ISO 3166-1 codes; none for a region of several whose number is not settled.
        region: name of the part of the country or of the region, in English; None for whole countries.
        takes_on: whether one is on it rather than in it, as on islands.
    """

    form: str
    countries: tuple[str, ...]
    region: str | None
    takes_on: bool

    def end(self, text: str, start: int) -> int | None:
        """Where the name ends that begins at an offset; None if another word stands there."""
        if text.startswith(self.form, start):
            last = start + len(self.form)
        else:
            gapped = _gapped(self.form).match(text, start) if " " in self.form else None
            last = gapped.end() if gapped else -1
        return None if last < 0 or GOES_ON.match(text, last) else last


@dataclass(frozen=True, slots=True)
class _Grammar:
    """How a language says where something is done.

    Attributes:
        names: the names by their first word, the longest first.
        opening: what stands before a name; empty before each word where a name bears the case of place itself.
        joint: what stands between one name and another.
        on: the words of place that only some names take.
    """

    names: dict[str, list[_Name]]
    opening: re.Pattern[str]
    joint: re.Pattern[str]
    on: frozenset[str]

    def named(self, text: str, match: re.Match[str], end: int) -> tuple[Territory, _Name] | None:
        """The longest name behind a match that ends before an offset."""
        start = match.end()
        first = FIRST_WORD.match(text, start, end)
        for name in self.names.get(first.group(), ()) if first else ():
            last = name.end(text, start)
            if last is not None and last <= end:
                return Territory(Span(start, last), name.countries, name.region), name
        return None


def find(text: str, span: Span, lang: str | None) -> Iterator[Territory]:
    """Countries and regions in which something is done, by the words of a place, in order.

    Args:
        text: the text as decoded.
        span: where to look.
        lang: language of the words.
    """
    grammar = _grammar(lang or "")
    if grammar is None:
        return
    at = span.start
    while match := grammar.opening.search(text, at, span.end):
        at = max(match.end(), match.start() + 1)
        named = grammar.named(text, match, span.end)
        if named and ((match["word"] or "").lower() not in grammar.on or named[1].takes_on):
            places = [named[0], *_joined(grammar, text, named[0].span.end, span.end)]
            at = places[-1].span.end
            yield from places


def _joined(grammar: _Grammar, text: str, at: int, end: int) -> list[Territory]:
    """The names that go on a row: `, Latvia and Lithuania`. One behind a mere comma opens something else unless a last one follows."""
    found: list[Territory] = []
    settled = 0
    while match := grammar.joint.match(text, at, end):
        named = grammar.named(text, match, end)
        if named is None:  # `in Kenya, Colombia and Ruritania`: the last is known by no register
            return found if match["conjunction"] else found[:settled]
        found.append(named[0])
        if match["slash"] or (match["conjunction"] and (not match["comma"] or len(found) > 1)):
            settled = len(found)
        at = named[0].span.end
    return found[:settled]


@cache
def _grammar(lang: str) -> _Grammar | None:
    names: dict[str, list[_Name]] = {}
    for row in rows("located_names"):
        first = FIRST_WORD.match(row["form"])
        if row["lang"] == lang and first:
            name = _Name(row["form"], tuple(row["countries"].split()), row["region"] or None, row["on"] == "yes")
            names.setdefault(first.group(), []).append(name)
    words: dict[str, list[str]] = {}
    for row in rows("place_words"):
        if row["lang"] == lang:
            words.setdefault(row["use"], []).append(row["word"])
    if not names:
        return None
    for of_word in names.values():
        of_word.sort(key=lambda name: -len(name.form))
    leads = rf"(?:(?:{any_of(words['leads'], GAP)}){GAP}){{0,{MOST_LEADS}}}" if "leads" in words else ""
    before = words.get("in", []) + words.get("on", [])
    word = rf"(?P<word>{any_of(before, GAP)}){GAP}" if before else r"(?P<word>)(?=\w)"
    joint = rf"(?:(?:(?P<comma>,)?{GAP}(?P<conjunction>{any_of(words['joins'], GAP)})|,){GAP}|(?P<slash>/))"
    again = rf"(?:(?:{any_of(before, GAP)}){GAP})?{leads}" if before else ""
    return _Grammar(
        names,
        re.compile(rf"(?<!\w){word}{leads}", re.IGNORECASE),
        re.compile(joint + again, re.IGNORECASE),
        frozenset(words.get("on", [])),
    )


@cache
def _gapped(form: str) -> re.Pattern[str]:
    """A pattern for words with any gaps between them."""
    return re.compile(any_of([form], GAP))
