"""Clauses, and what of the registers stands in them: the ground on which measures are read.

Here belongs: cutting a sentence into main clauses, and looking words up by their use and place. Not here: what the words
commit to (`commitments.py`, `deeds.py`), who acts (`actors.py`).
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, product
from operator import attrgetter, itemgetter
from typing import Generic, TypeVar

from pipelines.documents import GAP, Mention, Span, often_made
from pipelines.mentions.lexicon import Entry, Hit, Hits
from pipelines.mentions.organisations.organisations import bodies
from pipelines.mentions.places import Territory
from pipelines.mentions.plans.plans import Naming
from pipelines.mentions.sentences import Sentence
from pipelines.mentions.split_verbs import OF_WORDS, SPLIT, WORD, half_in, is_whole
from pipelines.registers import alternatives, any_of, rows, words_of

__all__ = ["VERB_FORMS", "WORD", "Form", "Placed", "Reader", "clauses", "ends", "entries", "reader_of", "uses"]

CLAUSE = re.compile(rf",{GAP}(?:{alternatives('opens_clause')}){GAP}|[;:]{GAP}")
QUOTED = re.compile(r"[\"“”«»„][^\"“”«»„\n]{12,1500}(?:[\"“”«»„]|$)", re.MULTILINE)
"""Words in quotation marks; a few words are a name, not what somebody says."""
VERB_FORMS = (
    ("action_verbs", ("present", "past", "passive", "participle", "perfect", "supine")),
    ("action_forms", ("own_present", "own_past", "past_passive", "conditional")),
)
"""The registers of verbs, and their columns."""
VERB_USES = {"perfect": "has_done"}
"""The column of a verb's active perfect; `perfect` itself is the auxiliary of the passive one."""
PARTED = ("is",)
"""Languages in which the auxiliary parts a participle of two words where it opens the clause: `Hrundið hefur verið af stað`."""
PARTING = re.compile(
    rf"{GAP}(?:{any_of(chain.from_iterable(words_of(use, *PARTED, 'measure_words') for use in ('becoming', 'past_auxiliary', 'perfect')))})\b"
)
PAST_PASSIVES = ("sv", "da")
"""Languages whose past passive is the past and an s: `inrättades`, `oprettedes`."""
UNNAMED_ACTORS = {"party", "party_group"}
"""Parties want and propose; it is governments and bodies that decide."""
LEADERS = ("decided", "assigned", "planned")
"""What leads in a list that carries on behind it: `has decided:`, `is tasked with:`."""
ANNOUNCERS = ("document", "containing")
"""The halves of what announces a list, of which the latter is no entry by itself."""


@often_made(frozen=True, slots=True)
class Form:
    """What a word of the registers is to the reader.

    Attributes:
        use: what it does in a clause, as `measure_uses.csv` explains: `modal`, `subordinator`, `passive`, `present` ...
        strength: of a verb of action: `act` commits in every form, `fund` alike but for the
            perfect passive, which tells a budget; `weak` behind a modal, as a further step of what is told, or with what makes it one certain act; `lasting` alike but for
            the latter; `improve` in the present alone, as behind a modal it is an aim.
        particle: its second half, which stands some words on.
        is_parted: whether an auxiliary stands right between the halves.
    """

    use: str
    strength: str = ""
    particle: str = ""
    is_parted: bool = False


@cache
def uses() -> frozenset[str]:
    """All that a word can do in a clause: the uses that `measure_uses.csv` explains."""
    return frozenset(row["use"] for row in rows("measure_uses"))


def entries() -> Iterator[Entry]:
    """Entries of the words by which measures and actors are known.

    Raises:
        ValueError: if a word has a use that nothing explains.
    """
    for line, row in enumerate(rows("measure_words"), start=2):
        if row["use"] not in uses():
            raise ValueError(
                f"measure_words.csv, line {line} ({row['form']}, {row['lang']}): measure_uses.csv has no use {row['use']!r}"
            )
        if row["use"] == "containing":
            continue
        first, _, particle = row["form"].partition(SPLIT)
        yield Entry("measure_word", first, row["lang"], Form(row["use"], particle=particle))
        if leading := _without_marker(row) if row["use"] in LEADERS and not particle else "":
            yield Entry("measure_word", leading, row["lang"], Form("leading"))
    labels = ((row["lang"], row["form"], row["use"]) for row in rows("measure_labels"))
    for lang, form, use in chain(labels, _announcing()):
        yield Entry("measure_word", form, lang, Form(use))
    for register, columns in VERB_FORMS:
        for row, column in product(rows(register), columns):
            for form in filter(None, row[column].split("|")):
                yield from _verb_entries(form, column, row["lang"], row["strength"])
    for row in rows("actor_words"):
        yield Entry("actor_word", row["form"], row["lang"], None, row["match"])


def _without_marker(row: dict[str, str]) -> str:
    """What is left of words that end in the infinitive's mark or in `that`, which the items of a list may open with."""
    before, _, last = row["form"].rpartition(" ")
    return (
        before
        if last in {*words_of("marker", row["lang"], "measure_words"), *words_of("that", row["lang"], "measure_words")}
        else ""
    )


def _verb_entries(form: str, column: str, lang: str, strength: str) -> Iterator[Entry]:
    """A form of a verb, and what the language makes of it: parted by its auxiliary, or with the ending of its passive."""
    first, _, particle = form.partition(SPLIT)
    yield Entry("measure_word", first, lang, Form(VERB_USES.get(column, column), strength, particle))
    if column == "participle" and lang in PARTED and not particle and " " in form:
        head, _, rest = form.partition(" ")
        yield Entry("measure_word", head, lang, Form(column, strength, rest, is_parted=True))
    if column == "past" and lang in PAST_PASSIVES:
        yield Entry("measure_word", f"{first}s", lang, Form("past_passive", strength, particle))


def _announcing() -> Iterator[tuple[str, str, str]]:
    """What announces a list, composed of a document and a verb of containing: `the agreement` and `means`."""
    nouns, verbs = ([row for row in rows("measure_words") if row["use"] == use] for use in ANNOUNCERS)
    for noun, verb in product(nouns, verbs):
        if noun["lang"] == verb["lang"]:
            yield noun["lang"], f"{noun['form']} {verb['form']}", "announcing"


P = TypeVar("P", Span, Hit)


class Placed(Generic[P]):
    """What stands in a text at known places, searched by halving."""

    def __init__(self, found: Iterable[P] = ()) -> None:
        """Index what was found.

        Args:
            found: places in order of their start.
        """
        self.found: list[P] = list(found)
        self.starts: list[int] = [one.start for one in self.found]

    def within(self, start: int, end: int) -> list[P]:
        """Those between two offsets."""
        starts = self.starts
        first = bisect_left(starts, start)
        if first == len(starts) or starts[first] >= end:  # as it is mostly
            return []
        return [one for one in self.found[first : bisect_left(starts, end, first)] if one.end <= end]

    def any_within(self, start: int, end: int) -> bool:
        """Whether there are any between two offsets, however many."""
        at = bisect_left(self.starts, start)
        while at < len(self.starts) and self.starts[at] < end:
            if self.found[at].end <= end:
                return True
            at += 1
        return False


PLACE = attrgetter("start", "end")
"""The order of places, as they themselves have it."""
START, END = itemgetter(0), itemgetter(1)
"""Where a hit begins and ends."""
LONGEST_WORD = 60


@dataclass(frozen=True, slots=True)
class Reader:
    """What the rules look at: the text, its words by use, and what else was found in it.

    Attributes:
        text: the text as decoded.
        words: the words of the registers by their use, none for a use of which the text has none.
        actors: bodies, by name or by a common noun, and ministers.
        named: where a body is named by its own name -> its key, or the name of one that the register does not know.
        countries: countries and regions.
        namings: nouns that name a plan.
        amounts: amounts of money.
        coming: dates that do not lie before the document's own.
        recent: dates that lie close before the document's own.
        quoted: words in quotation marks.
        lang: language of the text.
    """

    text: str
    words: dict[str, Placed[Hit] | None]
    actors: Placed[Span]
    named: dict[int, str]
    countries: Placed[Span]
    namings: Placed[Span]
    amounts: Placed[Span]
    coming: Placed[Span]
    recent: Placed[Span]
    quoted: Placed[Span]
    lang: str | None = None
    _among: dict[tuple[str, ...], Placed[Hit]] = field(default_factory=dict)

    def within(self, use: str, start: int, end: int) -> list[Hit]:
        """Words of a use between two offsets; a use that no list knows is a KeyError."""
        known = self.words[use]
        return known.within(start, end) if known else []

    def any_within(self, use: str, start: int, end: int) -> bool:
        """Whether there is a word of a use between two offsets."""
        known = self.words[use]
        return known is not None and known.any_within(start, end)

    def among(self, uses: tuple[str, ...]) -> Placed[Hit]:
        """Words of several uses: the first before others, of one place the longest, of one length those of the first use."""
        if uses not in self._among:
            found = list(chain.from_iterable(known.found for use in uses if (known := self.words[use])))
            found.sort(key=END, reverse=True)
            found.sort(key=START)
            self._among[uses] = Placed(found)
        return self._among[uses]

    def at(self, use: str, start: int) -> Hit | None:
        """The longest word of a use that begins at an offset."""
        known = self.words[use]
        if known is None:
            return None
        first = bisect_left(known.starts, start)
        if first == len(known.starts) or known.starts[first] != start:
            return None
        longest = known.found[first]
        if longest.end <= start + LONGEST_WORD:
            return longest
        return next((hit for hit in known.within(start, start + LONGEST_WORD) if hit.start == start), None)

    def first_at(self, uses: tuple[str, ...], start: int) -> Hit | None:
        """What begins at an offset, by the first of several uses that has a word there."""
        for use in uses:
            if hit := self.at(use, start):
                return hit
        return None

    def near(self, use: str, start: int, end: int, count: int) -> list[Hit]:
        """Words of a use among the next so many words."""
        found = self.within(use, start, end)
        if not found:  # as it is mostly
            return found
        last = self.word_end(start, end, count)
        return [hit for hit in found if hit.end <= last]

    def is_quoted(self, offset: int) -> bool:
        """Whether a place stands in quotation marks."""
        before = bisect_left(self.quoted.starts, offset + 1) - 1
        return before >= 0 and offset < self.quoted.found[before].end

    def word_end(self, start: int, end: int, count: int) -> int:
        """Where the next so many words end."""
        match = _words(count).match(self.text, start, end)
        return match.end() if match else start


@cache
def _words(count: int) -> re.Pattern[str]:
    """So many words, or as many as there are."""
    return re.compile(rf"(?:[^{OF_WORDS}]*+[{OF_WORDS}]++){{0,{count}}}+")


def reader_of(
    text: str,
    hits: Hits,
    organisations: list[Mention],
    ministers: list[Span],
    places: list[Territory],
    namings: list[Naming],
    amounts: list[Span],
    coming: list[Span],
    recent: list[Span],
    lang: str | None,
) -> Reader:
    """What the rules look at in a text.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        organisations: the organisations in the text.
        ministers: ministers by office and name.
        places: the places in the text.
        namings: the plans named in the text.
        amounts: the amounts of money in the text.
        coming: its dates that do not lie before its own.
        recent: its dates that lie close before its own.
        lang: language of the body.
    """
    words: dict[str, list[Hit]] = {}
    held: dict[str, bool] = {}
    for hit in hits.get("measure_word", []):
        entry = hit.entry
        form: Form = entry.payload
        if entry.lang != lang:
            continue
        if half := form.particle:
            if half not in held:
                held[half] = half_in(text, half)
            if not (held[half] and is_whole(text, hit.end, half)):
                continue
        if form.is_parted and PARTING.match(text, hit.end) is None:
            continue
        words.setdefault(form.use, []).append(hit)
    actors = [Span(hit.start, hit.end) for hit in hits.get("actor_word", []) if hit.entry.lang == lang]
    actors += ministers
    named: dict[int, str] = {}
    for mention in organisations:
        body = bodies().get(mention.value.value or "")
        if not (body and body.org_type in UNNAMED_ACTORS):
            actors.append(mention.span)
            named[mention.span.start] = mention.value.value or mention.span.of(text)
    return Reader(
        text,
        dict.fromkeys(uses()) | {use: Placed(found) for use, found in words.items()},
        Placed(sorted(actors, key=PLACE)),
        named,
        Placed(sorted((place.span for place in places), key=PLACE)),
        Placed(sorted((naming.word for naming in namings), key=PLACE)),
        Placed(sorted(amounts, key=PLACE)),
        Placed(sorted(coming, key=PLACE)),
        Placed(sorted(recent, key=PLACE)),
        Placed(Span(*match.span()) for match in QUOTED.finditer(text)),
        lang,
    )


def clauses(text: str, sentence: Sentence) -> Iterator[Span]:
    """The main clauses of a sentence, in order."""
    start, end = sentence.span.start, sentence.span.end
    for match in CLAUSE.finditer(text, start, end):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, end)


def ends(span: Span) -> tuple[int, int]:
    """Where a span begins and ends.

    Args:
        span: the span.
    """
    return span.start, span.end
