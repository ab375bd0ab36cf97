"""All fixed words of all registers, found in one pass over a text.

Here belongs: the automaton, word boundaries and endings. Not here: what a word means; each kind of mention declares its
own entries and reads its own hits.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from pipelines.documents import PAGE_MARK
from pipelines.registers import rows

__all__ = ["Entry", "Hit", "Hits", "Lexicon"]

LONGEST_FORM = 120
"""No form of a register is longer (longest: 98 code points)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or phrase of a register.

    Attributes:
        category: what it is to its reader: `month`, `currency`, `organisation` ...
        form: the words, in base form.
        lang: language of the words (BCP 47), `mul` for several.
        payload: what it means to its reader.
        boundary: `word` for whole words, `inflected` for words that may bear an ending, `suffix` for the end of a word.
        exact_case: whether capital letters must agree.
    """

    category: str
    form: str
    lang: str
    payload: Any
    boundary: str = "word"
    exact_case: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry found in a text.

    Attributes:
        start: offset of its first code point.
        end: offset after its last, endings included.
        base_end: offset after the base form.
        entry: the entry.
    """

    start: int
    end: int
    base_end: int
    entry: Entry


Hits = dict[str, list[Hit]]
"""Hits by category, in order of their place, longer ones first."""


@cache
def _endings() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row in rows("inflections"):
        found.setdefault(row["lang"], []).append(row["ending"])
    return {lang: tuple(sorted(endings, key=len, reverse=True)) for lang, endings in found.items()}


class Lexicon:
    """The automaton over all entries.

    A text is searched in a form of the same length (lower case, every white space, bracket and dash a blank), so offsets
    need no mapping. A form that must begin a word is searched with a blank before it: that spares a look at each of the
    many places where it stands inside a word. A phrase that a page mark cuts is searched again with the mark bridged.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        """Build the automaton.

        Args:
            entries: all entries; several may share a form.
        """
        self._entries: dict[str, list[Entry]] = {}
        for entry in entries:
            form = _searchable(entry.form)
            self._entries.setdefault(form if entry.boundary == "suffix" else f" {form}", []).append(entry)
        self._forms = list(self._entries)
        self._automaton = AhoCorasick(self._forms, matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA)

    def scan(self, text: str) -> Hits:
        """Find all entries.

        Args:
            text: the text as decoded.

        Returns:
            Hits by category; hits of one category may overlap.
        """
        found: list[Hit] = []
        self._search(text, lambda offset: offset, found)
        for mark in PAGE_MARK.finditer(text):
            left = len(text[: mark.start()].rstrip())
            right = mark.end() + len(text[mark.end() :]) - len(text[mark.end() :].lstrip())
            first = max(0, left - LONGEST_FORM)
            window = f"{text[first:left]} {text[right : right + LONGEST_FORM]}"
            seam = left - first

            def place(offset: int, first: int = first, seam: int = seam, right: int = right) -> int:
                return first + offset if offset <= seam else right + offset - seam - 1

            bridged: list[Hit] = []
            self._search(window, place, bridged)
            found += [hit for hit in bridged if hit.start < left and hit.end > right]
        hits: Hits = {}
        for hit in sorted(found, key=lambda hit: (hit.start, -hit.end, hit.entry.category, hit.entry.form)):
            hits.setdefault(hit.entry.category, []).append(hit)
        return hits

    def _search(self, text: str, place: Callable[[int], int], found: list[Hit]) -> None:
        searchable = f" {_searchable(text)}"
        for number, start, base_end in self._automaton.find_matches_as_indexes(searchable, overlapping=True):
            form = self._forms[number]
            first = start if form[0] == " " else start - 1  # the blank before the text or the word is no part of it
            for entry in self._entries[form]:
                end = _end(text, searchable, first, base_end - 1, entry)
                if end is not None:
                    found.append(Hit(place(first), place(end), place(base_end - 1), entry))


BLANKS = dict.fromkeys(map(ord, '\t\n\r\f\v\xa0\u2009\u202f()[]{}"“”„«»/\\–—-•·|*#_<>=+…;!?'), " ")


def _searchable(text: str) -> str:
    """The text in lower case with blanks for white space, brackets and dashes, code point for code point."""
    lowered = text.lower()
    if len(lowered) != len(text):  # İ becomes two code points
        lowered = "".join(low if len(low := character.lower()) == 1 else character for character in text)
    return lowered.translate(BLANKS)


def _end(text: str, searchable: str, start: int, base_end: int, entry: Entry) -> int | None:
    """Where the hit ends; None if it is no whole word, or its letters differ. `searchable` is one code point ahead."""
    if entry.exact_case and text[start:base_end] != entry.form:
        return None
    if base_end >= len(text) or not text[base_end].isalnum():
        if entry.boundary == "inflected" and base_end < len(text) and text[base_end] in "'’:":
            return base_end + _ending_length(searchable, base_end + 1, "*")
        return base_end
    if not entry.form[-1].isalnum():
        return base_end
    if entry.boundary != "inflected":
        return None
    length = _ending_length(searchable, base_end + 1, entry.lang) or _ending_length(searchable, base_end + 1, "*")
    return base_end + length if length else None


def _ending_length(searchable: str, at: int, lang: str) -> int:
    """Length of the ending of the language that stands at an offset and ends the word; 0 if none does."""
    for ending in _endings().get(lang, ()):
        after = at + len(ending)
        if searchable.startswith(ending, at) and not (after < len(searchable) and searchable[after].isalnum()):
            return len(ending)
    return 0
