"""A text with all that tells where a person's name may stand: the runs of capitals, and the words that speak for or against.

Here belongs: what stands around a name. Not here: what a name itself looks like (`names.py`), and which name is a person
with a role (`people.py`) or without (`named_people.py`).
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from pipelines.documents import Span, tidy
from pipelines.letters import CAPITAL, DASHES, SMALL
from pipelines.mentions.languages import DANO_NORWEGIAN, SCANDINAVIAN
from pipelines.mentions.lexicon import Entry, Hit, Hits
from pipelines.mentions.people.name_runs import runs
from pipelines.mentions.people.names import (
    base_form,
    bears_given_name,
    given_base_forms,
    is_family_name,
    is_preposition,
    is_usual_name,
    last_given_base,
    looks_like_person,
)
from pipelines.registers import alternatives, any_of, rows, words_of
from pipelines.sources.page import Page

__all__ = ["Reading", "Role", "entries", "is_credit", "party_in_parentheses", "speaker_names"]

PARTY_BELOW = re.compile(r"[ \u00a0]*\n[ \u00a0]*\((?P<party>[^\W\d_]{1,5}\.?)\)[ \u00a0]*(?:\n|$)")
"""A party in a line of its own, below the name."""
SENTENCE_START = re.compile(rf"(?:^|[.!?:;…\n]|\n[^\w\n]*)[\"“”«»'‘(•·*#\s{DASHES}]*$")
SMALL_WORD = re.compile(rf"(?<![\w-])[{SMALL}]+(?![\w-])")
NEXT_CAPITAL = re.compile(rf"[ \u00a0]{CAPITAL}")
NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_]+)")
SHOWN = re.compile(rf"(?<!\w)(?:{alternatives('in_picture')})[ \u00a0]$", re.IGNORECASE)
"""`Från vänster i bild: ...` names those whom a picture shows."""
PICTURE_MARK = re.compile(r"\w[.!?]?[ \u00a0]+[-–][ \u00a0]\w+$")
"""The end of a caption that marks the picture itself, and announces nobody: `Þátttakendur á fundinum - mynd`."""
CREDIT_AFTER = re.compile(r"[ \u00a0]?/[ \u00a0]?[^\W\d_]")
NO_NAMES = ("title", "photo")
"""Kinds of words that are no part of a name, though they bear a capital at the beginning of a sentence."""
FUNCTION = "function"
"""Words that are none either, and so common that they are not searched for, but looked up where a capital opens one."""
LABELS_OF_DATES = ("date", "updated")
"""Labels that stand behind a name where a page has lost its line break: `Kirsi Laine Julkaisupäivä 3.4.2019`."""
LOOK_BACK = 80
SHORTEST_BODY = 3
LONGEST_PARTY = 6
LONGEST_RUN = 10
"""More capitalised words in a row are a title or a table, no office with its holder."""


@dataclass(frozen=True, slots=True)
class Role:
    """What a word of the register says of the person beside it; a `weak` word is also common in other senses.

    Attributes:
        role_type: a code of `schemas/codes/role_type.csv`.
        weak: whether it has other senses too.
        is_plural: whether it is said of several.
        public: whether it names a public office: `always`, `alone` where no other body is named with it, or `with_body`.
    """

    role_type: str
    weak: bool
    is_plural: bool = False
    public: str = "with_body"


@dataclass(frozen=True)
class Reading:
    """A text with all that tells where a person's name may stand."""

    text: str
    hits: Hits
    page: Page
    lang: str | None
    taken: tuple[Span, ...]

    @cached_property
    def roles(self) -> dict[int, Hit]:
        """Role words by their end, the longest at each."""
        found: dict[int, Hit] = {}
        for hit in self.hits.get("role_word", []):
            if hit.end not in found or hit.start < found[hit.end].start:
                found[hit.end] = hit
        return found

    @cached_property
    def role_ends(self) -> list[int]:
        """Ends of the role words, in order."""
        return sorted(self.roles)

    @cached_property
    def cues(self) -> dict[tuple[str, int], Hit]:
        """Words that say what stands beside them, by kind and end."""
        return {(hit.entry.payload, hit.end): hit for hit in self.hits.get("name_cue", [])}

    @cached_property
    def verb_ends(self) -> frozenset[int]:
        """Ends of the verbs of saying."""
        return frozenset(hit.end for hit in self.hits.get("saying_verb", []))

    @cached_property
    def verb_starts(self) -> frozenset[int]:
        """Starts of the verbs of saying."""
        return frozenset(hit.start for hit in self.hits.get("saying_verb", []))

    @cached_property
    def verbs(self) -> list[int]:
        """Starts of the verbs of saying, in order."""
        return sorted(self.verb_starts)

    @cached_property
    def taken_by_end(self) -> dict[int, Span]:
        """Places of organisations and countries by their end."""
        return {span.end: span for span in self.taken}

    @cached_property
    def taken_by_start(self) -> dict[int, Span]:
        """Places of organisations and countries by their start, the longest at each."""
        return {span.start: span for span in self.taken}

    @cached_property
    def small_words(self) -> frozenset[str]:
        """All words of the text that bear no capital."""
        return frozenset(SMALL_WORD.findall(self.text))

    @cached_property
    def cue_starts(self) -> frozenset[tuple[str, int]]:
        """Kinds and starts of the words that say what stands beside them."""
        return frozenset((hit.entry.payload, hit.start) for hit in self.hits.get("name_cue", []))

    @cached_property
    def photos(self) -> list[int]:
        """Starts of the words before a photographer's name, in order."""
        return sorted(start for kind, start in self.cue_starts if kind == "photo")

    @cached_property
    def runs(self) -> list[tuple[Span, ...]]:
        """Capitalised words in a row that are no organisation, place, role or title."""
        return list(self._untaken())

    @cached_property
    def run_starts(self) -> list[int]:
        """Starts of the runs, in order."""
        return [run[0].start for run in self.runs]

    @cached_property
    def runs_by_start(self) -> dict[int, tuple[Span, ...]]:
        """The runs by their start."""
        return {run[0].start: run for run in self.runs}

    @cached_property
    def runs_by_end(self) -> dict[int, tuple[Span, ...]]:
        """The runs by their end."""
        return {run[-1].end: run for run in self.runs}

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All words of the runs, as written."""
        return frozenset(word.of(self.text) for run in self.runs for word in run)

    @cached_property
    def placed(self) -> frozenset[str]:
        """Single words that stand in a place somewhere in the text (`her i Harpa`), and so name it; `fra` and `ved` say it of people too."""
        singles = (run[0] for run in self.runs if len(run) == 1)
        return frozenset(word.of(self.text) for word in singles if _is_within(self.cue_before("place", word.start)))

    def _untaken(self) -> Iterator[tuple[Span, ...]]:
        starts = [span.start for span in self.taken]
        function_words, regions = _function_words(), self._cue_ends("region")
        others = self.roles.keys() | self._cue_ends(*NO_NAMES)
        for run in runs(self.text, self.lang):
            if len(run) > LONGEST_RUN:
                continue
            current: list[Span] = []
            for word in run:
                at = bisect_right(starts, word.start) - 1
                is_taken = at >= 0 and word.start < self.taken[at].end
                is_region = word.end in regions and not self._ends_name(current, word)
                is_function = self._last_part(word) in function_words and not self._is_foreign_family(current, word)
                if is_taken or is_region or word.end in others or is_function:
                    if current:
                        yield tuple(current)
                    current = []
                else:
                    current.append(word)
            if current:
                yield tuple(current)

    def _ends_name(self, before: list[Span], word: Span) -> bool:
        """Whether a place's name is a family name: behind a given name, or behind that and another family name (`Lund`, `Berg`)."""
        if not before:
            return False
        first, last = before[0].of(self.text), before[-1].of(self.text)
        return bears_given_name(last) or (len(before) > 1 and bears_given_name(first) and is_family_name(word.of(self.text)))

    def _is_foreign_family(self, before: list[Span], word: Span) -> bool:
        """Whether a function word of another language is the family name behind a lone given name: `Mustafa Can om saken`."""
        langs = _languages_of_function(word.of(self.text).lower())
        if len(before) != 1 or not langs or self.language_at(word.start) in {None, *langs}:
            return False
        is_last = NEXT_CAPITAL.match(self.text, word.end) is None
        return is_last and is_usual_name(before[0].of(self.text)) and bears_given_name(before[0].of(self.text))

    def _cue_ends(self, *kinds: str) -> frozenset[int]:
        """Ends of the cues of some kinds."""
        return frozenset(end for kind, end in self.cues if kind in kinds)

    def _last_part(self, word: Span) -> str:
        """A word in lower case, of a compound with hyphen its last part."""
        return self.text[word.start : word.end].lower().rpartition("-")[2]

    def run_at(self, start: int) -> tuple[Span, ...] | None:
        """The run that begins at an offset."""
        return self.runs_by_start.get(start)

    def language_at(self, offset: int) -> str | None:
        """Language of the words at an offset: a translation below the body is Scandinavian, and so are a title and sentences whose role words are."""
        heading = self.page.translation_heading
        if heading and offset >= heading.start:
            return "sv"
        named = self.role_languages.get(offset - 1, set())
        return self.lang if self.lang in named else min(named & SCANDINAVIAN, default=self.lang)

    @cached_property
    def role_languages(self) -> dict[int, set[str]]:
        """The languages that have a role word, by its end: `statsminister Marins` on a Finnish page is Swedish."""
        found: dict[int, set[str]] = {}
        for hit in self.hits.get("role_word", []):
            if hit.start == self.roles[hit.end].start:
                found.setdefault(hit.end, set()).add(hit.entry.lang)
        return found

    def words(self, run: Iterable[Span]) -> list[str]:
        """The words of a run as written."""
        return [word.of(self.text) for word in run]

    def is_person(self, run: tuple[Span, ...]) -> bool:
        """Whether registers speak for a full name."""
        return looks_like_person(self.words(run), self.language_at(run[0].start))

    def base(self, run: tuple[Span, ...]) -> str:
        """The name in its base form: only the last word bears an ending, but in Icelandic every word does."""
        lang = self.language_at(run[0].start)
        name = tidy(self.text[run[0].start : run[-1].end])
        words = name.split(" ")
        last = base_form(words[-1], lang, self.vocabulary, is_family=len(run) > 1)
        if lang in SCANDINAVIAN and words[-1] == f"{last}s" and self._owns_nothing(run) and not is_family_name(last):
            last = words[-1]
        if lang in DANO_NORWEGIAN and last == words[-1] and self._owns_words(run, last):
            last = last[:-1]
        if lang != "is":
            return " ".join([*words[:-1], last])
        given = given_base_forms(words[:-1], words[-1], last, self.vocabulary)
        return " ".join([*given, last_given_base(last) if last == words[-1] and given != words[:-1] else last])

    def _owns_nothing(self, run: tuple[Span, ...]) -> bool:
        """Whether a mark, a preposition or a verb of saying stands behind a name, so that its `s` is no genitive: `Petra Berg Seidefors, Anna Holm`."""
        end = run[-1].end
        following = NEXT_WORD.match(self.text, end)
        led = following is not None and is_preposition(following[1], self.language_at(end))
        return led or end + 1 in self.verb_starts or self.text[end : end + 1] in {",", ".", ";", ")", ""}

    def _owns_words(self, run: tuple[Span, ...], last: str) -> bool:
        """Whether a name in `s` is the genitive before what somebody says or writes: `Anna Lindos tale`, but `Anna Santos' tale`."""
        following = NEXT_WORD.match(self.text, run[-1].end) if last.endswith("s") and len(run) > 1 else None
        is_listed = bears_given_name(last) or is_family_name(last)
        if following is None or following[1].lower() not in words_of("said_or_written") or is_listed:
            return False
        elsewhere = re.compile(rf"(?<!\w){re.escape(last)}(?!\w)(?![ \u00a0](?:{alternatives('said_or_written')})(?!\w))")
        return elsewhere.search(self.text) is None

    def party(self, run: tuple[Span, ...]) -> Span | None:
        """The party in parentheses behind a name or below it, or in words: `Kari Moe fra Arbeiderpartiet`."""
        end = run[-1].end
        match = party_in_parentheses().match(self.text, end) or PARTY_BELOW.match(self.text, end)
        if match:
            return Span(*match.span("party")) if _can_be_party(match["party"]) else None
        words = _party_in_words().match(self.text, end)
        return Span(*words.span("party")) if words else None

    def party_of_role(self, role: Span) -> Span | None:
        """The party that a role names: `ordfører for Venstre`, `kansanedustaja (vihr.)`."""
        inside = _party_in_words().search(self.text, role.start, role.end)
        end = role.start + len(role.of(self.text).rstrip())
        behind = party_in_parentheses().match(self.text, end)
        match = inside or (behind if behind and _can_be_party(behind["party"]) else None)
        return Span(*match.span("party")) if match else None

    def begins_sentence(self, offset: int) -> bool:
        """Whether the word at an offset bears its capital because it comes first."""
        return SENTENCE_START.search(self.text, max(0, offset - 12), offset) is not None or offset == 0

    def cue_before(self, kind: str, offset: int) -> Hit | None:
        """The cue that stands before a word, a blank or colon between them."""
        gap = re.compile(r"[ \u00a0:]*$").search(self.text, max(0, offset - 4), offset)
        return self.cues.get((kind, gap.start())) if gap else None

    def said(self, run: tuple[Span, ...]) -> bool:
        """Whether a verb of saying stands beside a name."""
        return run[0].start - 1 in self.verb_ends or run[-1].end + 1 in self.verb_starts

    def nominated(self, run: tuple[Span, ...]) -> bool:
        """Whether a word behind a name and a comma says who appointed the person: `tilnefnd af`."""
        return self.text[run[-1].end : run[-1].end + 1] == "," and ("nominated", run[-1].end + 2) in self.cue_starts


def entries() -> Iterator[Entry]:
    """Entries of the words by which a role is known, of verbs of saying, and of other words beside names."""
    for row in rows("role_words"):
        role = Role(row["role_type"], row["weak"] == "yes", row["number"] == "plural", row["public"])
        yield Entry("role_word", row["word"], row["lang"], role, row["match"])
    for row in rows("saying_verbs"):
        yield Entry("saying_verb", row["form"], row["lang"], row["tense"])
    for row in rows("name_cues"):
        if row["kind"] != FUNCTION:
            yield Entry("name_cue", row["word"], row["lang"], row["kind"])


def _can_be_party(words: str) -> bool:
    """Whether letters in parentheses can be a party: one of the register, or neither a body's nor long capitals (`ICC`)."""
    if words in _abbreviations(is_party=True) or len(words) > LONGEST_PARTY:
        return True
    return not words.isupper() or (len(words) < SHORTEST_BODY and words not in _abbreviations(is_party=False))


@cache
def _abbreviations(*, is_party: bool) -> frozenset[str]:
    """Short names of parties, or of all other bodies."""
    parties = {row["org_id"] for row in rows("organisations") if row["org_type"] == "party"}
    named = ((row["org_id"] in parties, row["name"]) for row in rows("organisation_names"))
    return frozenset(name for of_party, name in named if of_party is is_party and len(name) <= LONGEST_PARTY)


@cache
def _party_names() -> str:
    """Names of parties in full, as the alternatives of a pattern."""
    parties = {row["org_id"] for row in rows("organisations") if row["org_type"] == "party"}
    names = {
        row["name"] for row in rows("organisation_names") if row["org_id"] in parties and len(row["name"]) > LONGEST_PARTY - 1
    }
    return any_of(names)


@cache
def party_in_parentheses() -> re.Pattern[str]:
    """A party in parentheses behind a name: an abbreviation, or a name in full."""
    return re.compile(rf"[ \u00a0]\((?P<party>[^\W\d_]{{1,5}}\.?|{_party_names()})\)")


@cache
def _party_in_words() -> re.Pattern[str]:
    """A party behind a short word: `fra Arbeiderpartiet`, `for Venstre`."""
    return re.compile(
        rf"[ \u00a0](?:{alternatives('of_body')}|{alternatives('field')})[ \u00a0](?P<party>{_party_names()})s?(?!\w)"
    )


@cache
def _function_words() -> frozenset[str]:
    labels = (row["label"].lower() for row in rows("labels") if row["field"] in LABELS_OF_DATES)
    return frozenset((*(row["word"].lower() for row in rows("name_cues") if row["kind"] == FUNCTION), *labels))


@cache
def _languages_of_function(word: str) -> frozenset[str]:
    """Languages in which a word is a function word: of the Scandinavian ones all, if it is one in any of them."""
    found = {row["lang"] for row in rows("name_cues") if row["kind"] == FUNCTION and row["word"].lower() == word}
    return frozenset(found | SCANDINAVIAN if found & SCANDINAVIAN else found)


def speaker_names(reading: Reading) -> list[str]:
    """Names of the page's labelled speakers, who are said elsewhere."""
    return [tidy(span.of(reading.text)) for span in reading.page.fields.get("person", ())]


def is_credit(reading: Reading, name: Span) -> bool:
    """Whether a name is that of a photographer: behind `Foto:`, below a line `Fotograf`, or before a slash."""
    if CREDIT_AFTER.match(reading.text, name.end):
        return True
    window = max(0, name.start - LOOK_BACK)
    line = max(window, reading.text.rfind("\n", window, name.start) + 1)
    before = reading.text[line : name.start]
    if not before.strip(" \t\xa0:("):
        above = reading.text[max(0, line - LOOK_BACK) : line].rstrip()
        is_mark = PICTURE_MARK.search(above) is not None
        return not is_mark and ("photo", max(0, line - LOOK_BACK) + len(above.rstrip(":"))) in reading.cues
    cue = reading.cue_before("photo", name.start)
    return cue is not None and not SHOWN.search(reading.text, max(0, cue.start - LOOK_BACK), cue.start)


def _is_within(cue: Hit | None) -> bool:
    """Whether a preposition is one of being within a place."""
    return cue is not None and (cue.entry.form, cue.entry.lang) in _words_of_within()


@cache
def _words_of_within() -> frozenset[tuple[str, str]]:
    return frozenset((row["word"], row["lang"]) for row in rows("place_words") if row["use"] == "in")
