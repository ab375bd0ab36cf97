"""The words of dates where they stand in a text: names of months, `år`, `høsten`, `fra`, `til og med`, `begyndelsen af`.

Here belongs: which words there are, and which stands before or behind a place. Not here: the dates that are read from them
(`dates.py`, `relative_dates.py`). Month names come from CLDR; all other words from registers.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipelines.documents import GAP
from pipelines.mentions.languages import LANGUAGES
from pipelines.mentions.lexicon import Entry, Hit, Hits
from pipelines.registers import rows, words_of

__all__ = ["GAP_AFTER", "LONGEST_GAP", "Words", "entries", "full_names", "gap_start", "is_feast", "without_weekday"]

GAP_BEFORE = re.compile(rf"{GAP}$")
GAP_AFTER = re.compile(GAP)
GAP_OR_HYPHEN = re.compile(rf"{GAP}|-")
LONGEST_GAP = 40


def gap_start(text: str, at: int) -> int | None:
    """Where the gap before a place begins; None if a word or mark stands right before it."""
    if at == 0 or not text[at - 1].isspace():
        return None
    if text[at - 1] == " " and at > 1 and not text[at - 2].isspace():  # by far the most gaps are one blank
        return at - 1
    gap = GAP_BEFORE.search(text, max(0, at - LONGEST_GAP), at)
    return gap.start() if gap else None


class Words:
    """The date words of a text, by the places where they begin and end; of several at a place, the longest."""

    def __init__(self, text: str, hits: Hits) -> None:
        """Index the hits.

        Args:
            text: the text as decoded.
            hits: the lexicon's hits.
        """
        self._text = text
        self.hits = hits.get("date_word", [])
        self._starts: dict[tuple[int, str], Hit] = {}
        self._ends: dict[tuple[int, str], Hit] = {}
        for hit in self.hits:  # longer ones come first
            self._starts.setdefault((hit.start, hit.entry.payload), hit)
            self._ends.setdefault((hit.end, hit.entry.payload), hit)

    def after(self, at: int, *meanings: str) -> Hit | None:
        """The longest word of one of the meanings that stands a gap after a place: `til og med`, not `til`."""
        gap = GAP_AFTER.match(self._text, at)
        if gap is None:
            return None
        start = gap.end()
        found = [hit for meaning in meanings if (hit := self._starts.get((start, meaning)))]
        return max(found, key=lambda hit: hit.end) if found else None

    def before(self, at: int, *meanings: str) -> Hit | None:
        """The longest word of one of the meanings that stands a gap before a place."""
        end = gap_start(self._text, at)
        if end is None:
            return None
        found = [hit for meaning in meanings if (hit := self._ends.get((end, meaning)))]
        return min(found, key=lambda hit: hit.start) if found else None

    def leading(self, at: int, *meanings: str) -> Hit | None:
        """The same, where a hyphen may stand for the gap: `mid-June`."""
        joined = (self._ends.get((at - 1, meaning)) for meaning in meanings) if self._text[at - 1 : at] == "-" else ()
        return next((hit for hit in joined if hit), None) or self.before(at, *meanings)

    def next_place(self, at: int) -> int | None:
        """Where the words after a gap begin, words that only lead to a date (`år`, `av`, `den`) passed over; None without gap."""
        for _ in range(2):
            filler = self.after(at, "of_year", "article")
            at = filler.end if filler else at
        gap = GAP_OR_HYPHEN.match(self._text, at)
        return gap.end() if gap else None

    def last_place(self, at: int) -> int | None:
        """Where the words before a gap end, words that only lead to a year passed over; None without gap."""
        filler = self.before(at, "of_year")
        return gap_start(self._text, filler.start if filler else at)


def is_feast(month: Hit) -> bool:
    """Whether an abbreviated month without its day is the name of a feast as well: `før jul 2020`."""
    return month.entry.form in words_of("feast")


@cache
def full_names(lang: str) -> frozenset[str]:
    """The month names of a language that are no abbreviations: `jul` is also a feast, `mar` also the sea."""
    from babel import Locale

    months = Locale.parse(lang).months
    return frozenset(name.lower() for context in ("format", "stand-alone") for name in months[context]["wide"].values())


def entries() -> Iterator[Entry]:
    """Entries of month names (CLDR, and other forms from a register) and date words."""
    from babel import Locale

    for lang in LANGUAGES:
        months = Locale.parse(lang).months
        names = {
            (name.strip("."), number)
            for context in ("format", "stand-alone")
            for width in ("wide", "abbreviated")
            for number, name in months[context][width].items()
        }
        names |= {(row["form"], int(row["month"])) for row in rows("month_forms") if row["lang"] == lang}
        for name, number in sorted(names):
            boundary = "inflected" if lang in ("fi", "is") and len(name) > 4 else "word"
            yield Entry("month", name.title() if lang == "en" else name, lang, number, boundary, exact_case=lang == "en")
    for row in rows("date_words"):
        yield Entry("date_word", row["phrase"], row["lang"], row["meaning"], exact_case=row["lang"] == "mul")


def without_weekday(text: str, at: int, words: Words, weekdays: dict[int, int]) -> int:
    """Where the words begin that stand before a day, its article and weekday: `onsdagen den 9 juni`, `onsdag 9. juni`, `den 9 juni`."""
    article = words.before(at, "article")
    start = article.start if article else at
    end = gap_start(text, start)
    english = _english_weekday().search(text, max(0, start - LONGEST_GAP), start)
    return english.start() if english else weekdays.get(end, start) if end is not None else start


@cache
def _english_weekday() -> re.Pattern[str]:
    """English weekdays right before a day; alone they are in no register, since they are part of names."""
    days = (row["phrase"].partition(" ") for row in rows("weekdays") if row["lang"] == "en")
    names = sorted({day for opening, _, day in days if opening == "on"})
    return re.compile(rf"\b(?:{'|'.join(names)}),?[ \u00a0]$")
