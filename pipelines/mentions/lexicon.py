"""All fixed words of all registers, found in one pass over a text.

Here belongs: the automaton, word boundaries and endings. Not here: what a word means; each kind of mention declares its
own entries and reads its own hits.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from pipelines.documents import often_made
from pipelines.registers import alternatives, rows

__all__ = ["PARTED", "Entry", "Hit", "Hits", "Lexicon"]


@often_made(frozen=True, slots=True)
class Entry:
    """A word or phrase of a register.

    Attributes:
        category: what it is to its reader: `month`, `currency`, `organisation` ...
        form: the words, in base form.
        lang: language of the words (BCP 47), `mul` for several.
        payload: what it means to its reader.
        boundary: `word` for whole words, `inflected` for words that may bear an ending, `suffix` for the end of a
            word, which may bear an ending as well, `stem` for the beginning of a word, whatever follows, `part` for
            any part of one.
        exact_case: whether capital letters must agree.
    """

    category: str
    form: str
    lang: str
    payload: Any
    boundary: str = "word"
    exact_case: bool = False


class Hit(NamedTuple):
    """An entry found in a text; a tuple, for a text has hundreds.

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


_Found = tuple[int, int, int, Entry]
"""The parts of a hit in a text whose gaps are closed."""
_hit: Callable[[_Found], Hit] = partial(tuple.__new__, Hit)
"""A hit from its parts; a third of the time of `Hit(...)`."""
WITHIN_A_WORD = ("suffix", "part")
"""Boundaries of forms that need not begin a word."""
OPEN_ENDED = ("stem", "part")
"""Boundaries of forms behind which the word may go on in any way."""
Hits = dict[str, list[Hit]]
"""Hits by category, in order of their place, longer ones first."""


MARKS_BEFORE_ENDING = "'’:"
"""What may stand between a word and its ending: `EU:n`, `NATO's`."""
ANY_LANGUAGE = "*"
"""Of endings that words of all languages may bear."""
LONGEST_WORD = 60
"""So many letters at most may follow the beginning of a word."""


@cache
def _endings(lang: str) -> dict[str, tuple[str, ...]]:
    """Endings of a language by their first letter, the longest first; behind them those of any language."""
    found: dict[str, list[str]] = {}
    for known in dict.fromkeys((lang, ANY_LANGUAGE)):
        endings = (row["ending"] for row in rows("inflections") if row["lang"] == known)
        for ending in sorted(endings, key=len, reverse=True):
            found.setdefault(ending[0], []).append(ending)
    return {letter: tuple(endings) for letter, endings in found.items()}


class Lexicon:
    """The automaton over all entries.

    A text is searched in a form of the same length (lower case, every white space, bracket and dash a blank), so offsets
    need no mapping. A form that must begin a word is searched with a blank before it: that spares a look at each of the
    many places where it stands inside a word. Only gaps in which no word ends (see `GAP`) are bridged first, and the
    offsets of such a text are mapped back.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        """Build the automaton.

        Args:
            entries: all entries; several may share a form.
        """
        by_form: dict[str, list[Entry]] = {}
        known = sorted(entries, key=lambda entry: entry.form)
        searched = _searchable("\0".join(entry.form for entry in known)).split("\0")  # one text is quicker than thousands
        for entry, form in zip(known, searched, strict=True):
            by_form.setdefault(form if entry.boundary in WITHIN_A_WORD else f" {form}", []).append(entry)
        self._readings = _Readings(by_form)
        self._automaton = AhoCorasick(by_form, matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA)

    def scan(self, text: str) -> Hits:
        """Find all entries.

        Args:
            text: the text as decoded.

        Returns:
            Hits by category; hits of one category may overlap.
        """
        bridged, places = _bridged(text)
        found: dict[str, list[_Found]] = defaultdict(list)
        unordered: set[str] = set()
        searchable = f" {_searchable(bridged)}"
        readings = self._readings
        for first, negative_end, number, ends_word in self._matches(searchable):
            reading = readings[number]
            end = -negative_end
            base_end = end - 1
            if ends_word:
                for entry in reading.plain:
                    found[entry.category].append((first, base_end, base_end, entry))
                if reading.exact:
                    unordered |= reading.mixed
                    for entry in reading.exact.get(bridged[first:base_end], ()):
                        found[entry.category].append((first, base_end, base_end, entry))
            if not reading.others:
                continue
            ends_here = ends_word and (end == len(searchable) or searchable[end] not in MARKS_BEFORE_ENDING)
            for entry in reading.others:
                if ends_here and not entry.exact_case:
                    last: int | None = base_end
                else:
                    last = _end(bridged, searchable, first, base_end, entry)
                if last is not None:
                    found[entry.category].append((first, last, base_end, entry))
                    unordered.add(entry.category)
        return _hits(found, unordered, places)

    def _matches(self, searchable: str) -> list[tuple[int, int, int, bool]]:
        """What the automaton finds, longer ones first: start, negative end, number of its reading, and whether it ends a word."""
        readings, length = self._readings, len(searchable)
        found = []
        for number, start, end in self._automaton.find_matches_as_indexes(searchable, overlapping=True):
            reading = readings[number]
            ends_word = end == length or not reading.ends_in_letter or not searchable[end].isalnum()
            if ends_word or reading.others:  # most of all matches are the beginning of a longer word
                found.append((start - reading.offset, -end, number, ends_word))
        found.sort()
        return found


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a form can be.

    Attributes:
        plain: its entries that stand wherever it ends a word: whole words in any case.
        exact: its entries that do so where the capital letters agree, by their form, if it has none of the others.
        others: its entries that may bear an ending, which moves the end of the hit.
        mixed: categories of which it has entries in any case and others in exact case, whose hits come in no order.
        offset: how far the place that a match begins at lies before the form's own in the text.
        ends_in_letter: whether it ends in a letter or figure, behind which the word may go on.
    """

    plain: tuple[Entry, ...]
    exact: dict[str, tuple[Entry, ...]]
    others: tuple[Entry, ...]
    mixed: frozenset[str]
    offset: int
    ends_in_letter: bool

    @classmethod
    def of(cls, form: str, entries: list[Entry]) -> "_Reading":
        """The reading of a form as searched."""
        plain = tuple(entry for entry in entries if entry.boundary == "word" and not entry.exact_case)
        others = tuple(entry for entry in entries if entry.boundary != "word" or entry.exact_case)
        exact: dict[str, tuple[Entry, ...]] = {}
        if all(entry.boundary == "word" for entry in others):
            exact = {one: tuple(entry for entry in others if entry.form == one) for one in {entry.form for entry in others}}
            others = ()
        mixed = {entry.category for of_form in exact.values() for entry in of_form} & {entry.category for entry in plain}
        return cls(plain, exact, others, frozenset(mixed), 0 if form[0] == " " else 1, form[-1].isalnum())


class _Readings(dict[int, _Reading]):
    """The readings of forms by their number, each made when it is first met: of a language's forms a text holds few."""

    def __init__(self, by_form: dict[str, list[Entry]]) -> None:
        super().__init__()
        self._forms = list(by_form.items())

    def __missing__(self, number: int) -> _Reading:
        return self.setdefault(number, _Reading.of(*self._forms[number]))


def _hits(found: dict[str, list[_Found]], unordered: set[str], places: list[int] | None) -> Hits:
    """Hits by category from their parts, those of some categories put in order."""
    for category in unordered & found.keys():
        found[category].sort(key=_by_place)
    return {category: list(map(_hit, _in_text(of_category, places))) for category, of_category in found.items()}


def _in_text(found: list[_Found], places: list[int] | None) -> list[_Found]:
    """What was found, by the offsets of the text, where bridging moved them."""
    if places is None:
        return found
    return [(places[start], places[end - 1] + 1, places[base - 1] + 1, entry) for start, end, base, entry in found]


def _by_place(found: _Found) -> tuple[int, int, str]:
    start, end, _, entry = found
    return (start, -end, entry.form)


REST_OF_WORD = rf"[ \t\r]*\n[ \t]*(?=[^\W\d_A-ZÆØÅÄÖ])(?!(?:{alternatives('and')})\b)"
"""The line break behind a hyphen that parts a word; not behind that of `kvinne-` before `og`."""
PARTED = re.compile(rf"(?<=[^\W\d_])-{REST_OF_WORD}")
"""A hyphen and the line break that part a word."""
GAP = re.compile(
    rf"[\s\xad-](?:(?<=\xad)|(?<=[^\W\d_]-){REST_OF_WORD}"
    r"|(?<=\s)\s+(?:-{3,}[^\S\n]*\n\s*)?|(?<=\n)-{3,}[^\S\n]*\n\s*)"
)
"""What may stand within a phrase: a soft hyphen, a page mark, white space with one line break at most (so no new paragraph),
and within a word the hyphen and the line break that part it.

All begin with one class, which `re` finds quicker than the first of several patterns.
"""


def _bridged(text: str) -> tuple[str, list[int] | None]:
    """The text with its gaps closed, and by offset in it that in the text; None if it has no gap."""
    pieces: list[str] = []
    offsets: list[int] = []
    taken = 0
    for gap in GAP.finditer(text):
        before, mark, _ = gap.group().partition("---")
        if (mark and "\n" not in before) or (not mark and before.count("\n") > 1):
            continue
        bridge = "" if before[0] in "\xad-" else " "
        pieces += [text[taken : gap.start()], bridge]
        offsets += range(taken, gap.start() + len(bridge))
        taken = gap.end()
    if not pieces:
        return text, None
    offsets += range(taken, len(text) + 2)
    return "".join([*pieces, text[taken:]]), offsets


BLANKS = '\t\n\r\f\v\xa0\u2009\u202f()[]{}"“”„«»/\\–—-•·|*#_<>=+…;!?'
"""Marks that are searched as a blank."""
DAY_DOT = re.compile(r"(?<=\d)\.(?=[^\W\d_]{3})")
"""The dot behind a number to which a word sticks (`26.mars`), which is searched as a blank."""


def _searchable(text: str) -> str:
    """The text in lower case with blanks for white space, brackets and dashes and one apostrophe, code point for code point."""
    lowered = text.lower()
    if len(lowered) != len(text):  # İ becomes two code points
        lowered = "".join(low if len(low := character.lower()) == 1 else character for character in text)
    for mark in BLANKS:  # a search for each costs a tenth of a translation
        lowered = lowered.replace(mark, " ")
    return DAY_DOT.sub(" ", lowered.replace("’", "'"))  # of a genitive


def _end(text: str, searchable: str, start: int, base_end: int, entry: Entry) -> int | None:
    """Where the hit ends; None if it is no whole word, or its letters differ. `searchable` is one code point ahead."""
    if entry.exact_case and text[start:base_end] != entry.form:
        return None
    if base_end >= len(text) or not text[base_end].isalnum():
        if entry.boundary != "word" and base_end < len(text) and text[base_end] in MARKS_BEFORE_ENDING:
            return base_end + _ending_length(searchable, base_end + 1, ANY_LANGUAGE)
        return base_end
    if not entry.form[-1].isalnum() or (entry.boundary != "word" and _is_footnote(text, base_end)):
        return base_end
    if entry.boundary == "word":
        return None
    if entry.boundary in OPEN_ENDED:
        return _word_end(text, base_end)
    length = _ending_length(searchable, base_end + 1, entry.lang)
    return base_end + length if length else None


def _word_end(text: str, at: int) -> int:
    """Where the letters end that stand at an offset; a word longer than any is cut."""
    last = min(len(text), at + LONGEST_WORD)
    while at < last and text[at].isalpha():
        at += 1
    return at


def _is_footnote(text: str, at: int) -> bool:
    """Whether one or two digits that stick to a word stand here, the number of a footnote."""
    digits = 1 + text[at + 1 : at + 2].isdigit()
    return text[at].isdigit() and text[at - 1].isalpha() and not text[at + digits : at + digits + 1].isalnum()


def _ending_length(searchable: str, at: int, lang: str) -> int:
    """Length of the ending of the language, or of any, that stands at an offset and ends the word; 0 if none does."""
    for ending in _endings(lang).get(searchable[at : at + 1], ()):
        after = at + len(ending)
        if searchable.startswith(ending, at) and (
            after >= len(searchable) or not searchable[after].isalnum() or _is_footnote(searchable, after)
        ):
            return len(ending)
    return 0
