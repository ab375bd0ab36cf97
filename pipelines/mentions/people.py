"""People: a name beside a role, in any of the orders in which documents put them, and names that stand alone.

Here belongs: finding names and roles in a text. Not here: the labelled speaker of a page (`sources/`), what a name looks
like (`names.py`), and who is one and the same over documents (`records/`). Only holders of public office and officials
have a role; a name without one (`named`) is for the reader of one document, no row of a table.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from pipelines.documents import GAP, Span, tidy
from pipelines.mentions.lexicon import Entry, Hit, Hits
from pipelines.mentions.names import base_form, bears_given_name, is_known_alone, looks_like_person, names_an_institution, runs
from pipelines.mentions.sentences import Sentence
from pipelines.registers import rows
from pipelines.sources.layout import Line, lines
from pipelines.sources.page import Page

__all__ = ["Name", "Person", "entries", "family_name", "find", "given_name", "is_part_of", "named", "shorter_forms", "surnames"]

COMPOUND_BEFORE = re.compile(
    r"(?:(?<![\w-])[^\W\d_]\w*-(?:,[ \u00a0][^\W\d_]\w*-)*[ \u00a0](?:og|och|ja|and)[ \u00a0])?(?<![\w-])[^\W\d_]?[\w-]*\Z"
)
PARTY = re.compile(r"[ \u00a0]\((?P<party>[^\W\d_]{1,5}\.?)\)")
BEFORE_NAME = re.compile(r"[^\S\n]*:?[^\S\n]*\n?[^\S\n]*(?:-{3,}\s*\n\s*)?")
APPOSITION = re.compile(rf",{GAP}|[ \u00a0][–(-][ \u00a0]?|[ \u00a0]\(")
OFFICE = re.compile(rf"{GAP}(?:for|för|vid|i|ved|hos|of|in|at|på|til|till|fra|från|av|af)\b[^.;:()\n]{{2,100}}")
"""The body or field of an office behind the role word; the holder may stand in it or behind it."""
PHRASE_END = re.compile(r"[,;()\n\"”»]|[ \u00a0][–—-][ \u00a0]|:(?!\w)|\.(?=\s*(?:$|\n|[\"”»)]|[^\W\d_a-zæøåäöþð]))|$")
CONJUNCTION = re.compile(r"[ \u00a0](?:och|og|ja|and|samt|sekä)[ \u00a0](?=[^\W\d_a-zæøåäöþð])")
SENTENCE_START = re.compile(r"(?:^|[.!?:;…\n]|\n[^\w\n]*)[\"“”«»'‘(–—•·*#\s-]*$")
CREDIT_AFTER = re.compile(r"[ \u00a0]?/[ \u00a0]?[^\W\d_]")
ROLE_LENGTH = 160
"""Longest role in an apposition; a longer stretch up to the next comma is a clause."""
ROLE_LINE_LENGTH = 100
NO_NAMES = ("title", "photo", "function")
"""Kinds of words that are no part of a name, though they bear a capital at the beginning of a sentence."""
WORDS_BEFORE_ROLE = 5
WORDS_OF_OFFICE = 6
LOOK_BACK = 80
VERB_ENDING = "r"
"""Scandinavian verbs in the present tense, which begin questions: `Menar Löfven att ...?`"""
LONGEST_RUN = 10
"""More capitalised words in a row are a title or a table, no office with its holder."""
SHORT_WORD = 4
"""A short given name at the beginning of a sentence is too often another word."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person named with a role.

    Attributes:
        name: the name's place.
        base: the name in its base form.
        role: the role's place.
        role_type: a code of `schemas/codes/role_type.csv`.
        party: the words in parentheses behind the name, where there are any.
        rule_id: the rule that found it.
    """

    name: Span
    base: str
    role: Span
    role_type: str
    party: Span | None
    rule_id: str


@dataclass(frozen=True, slots=True)
class Name:
    """A person named without a role.

    Attributes:
        span: the name's place.
        base: the name in its base form.
        party: the words in parentheses behind the name, where there are any.
        rule_id: the rule that found it.
    """

    span: Span
    base: str
    party: Span | None
    rule_id: str


@dataclass(frozen=True, slots=True)
class _Role:
    """What a word of the register says of the person beside it; a `weak` word is also common in other senses."""

    role_type: str
    weak: bool


@dataclass(frozen=True)
class _Reading:
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
    def runs(self) -> list[tuple[Span, ...]]:
        """Capitalised words in a row that are no organisation, place, role or title."""
        return list(self._untaken())

    @cached_property
    def run_starts(self) -> list[int]:
        """Starts of the runs, in order."""
        return [run[0].start for run in self.runs]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All words of the runs, as written."""
        return frozenset(word.of(self.text) for run in self.runs for word in run)

    def _untaken(self) -> Iterator[tuple[Span, ...]]:
        starts = [span.start for span in self.taken]
        for run in runs(self.text):
            if len(run) > LONGEST_RUN:
                continue
            current: list[Span] = []
            for word in run:
                at = bisect_right(starts, word.start) - 1
                is_taken = at >= 0 and word.start < self.taken[at].end
                is_region = ("region", word.end) in self.cues and not (current and bears_given_name(current[-1].of(self.text)))
                if is_taken or is_region or word.end in self.roles or any((kind, word.end) in self.cues for kind in NO_NAMES):
                    if current:
                        yield tuple(current)
                    current = []
                else:
                    current.append(word)
            if current:
                yield tuple(current)

    def run_at(self, start: int) -> tuple[Span, ...] | None:
        """The run that begins at an offset."""
        at = bisect_right(self.run_starts, start) - 1
        return self.runs[at] if at >= 0 and self.run_starts[at] == start else None

    def language_at(self, offset: int) -> str | None:
        """Language of the words at an offset: a translation below the body is Scandinavian."""
        heading = self.page.translation_heading
        return "sv" if heading and offset >= heading.start else self.lang

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
        return " ".join([*(base_form(word, lang) if lang == "is" else word for word in words[:-1]), last])

    def party(self, run: tuple[Span, ...]) -> Span | None:
        """The party in parentheses behind a name."""
        match = PARTY.match(self.text, run[-1].end)
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
        around = (run[0].start - 1, run[-1].end + 1)
        return any(hit.end == around[0] or hit.start == around[1] for hit in self.hits.get("saying_verb", []))


def entries() -> Iterator[Entry]:
    """Entries of the words by which a role is known, of verbs of saying, and of other words beside names."""
    for row in rows("role_words"):
        yield Entry("role_word", row["word"], row["lang"], _Role(row["role_type"], row["weak"] == "yes"), row["match"])
    for row in rows("saying_verbs"):
        yield Entry("saying_verb", row["form"], row["lang"], None)
    for row in rows("name_cues"):
        yield Entry("name_cue", row["word"], row["lang"], row["kind"])


def find(text: str, hits: Hits, page: Page, lang: str | None, taken: Iterable[Span] = ()) -> list[Person]:
    """People named with a role, in order.

    The orders are `Role Name (Party)`, `Name, role`, a line with the name above or below a line with the role, and in
    Icelandic `Name role`.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        page: the page, taken apart.
        lang: language of the body.
        taken: places of organisations and countries, which are no names of persons.
    """
    reading = _Reading(text, hits, page, lang, tuple(sorted(taken)))
    found: dict[int, Person] = {}
    used: set[int] = set()
    for person, role_end in (*_signed(reading), *_role_then_name(reading), *_name_then_role(reading)):
        if person.name.start not in found and role_end not in used and not _is_credit(reading, person.name):
            used.add(role_end)
            found[person.name.start] = person
    speaker = _speaker(reading)
    said_elsewhere = {*speaker, *shorter_forms([*(person.base for person in found.values()), *speaker])}
    people = [person for person in found.values() if person.base not in said_elsewhere]
    return sorted(people, key=lambda person: (person.name, person.role))


def named(text: str, hits: Hits, page: Page, lang: str | None, taken: Iterable[Span], people: Collection[Person]) -> list[Name]:
    """People named without a role, in order: full names, and single ones that no fuller name of the document explains.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        page: the page, taken apart.
        lang: language of the body.
        taken: places of organisations and countries, which are no names of persons.
        people: the people named with a role.
    """
    reading = _Reading(text, hits, page, lang, tuple(sorted(taken)))
    blocks = [block.span for block in (*page.body, *page.translation)] + ([page.title] if page.title else [])
    regions = sorted(blocks)
    starts = [region.start for region in regions]
    with_role = {person.name.end for person in people}
    found: list[Name] = []
    for run in reading.runs:
        at = bisect_right(starts, run[0].start) - 1
        if at < 0 or run[-1].end > regions[at].end or run[-1].end in with_role:
            continue
        name = _name(reading, run)
        if name:
            found.append(name)
    others = [*(person.base for person in people), *_speaker(reading)]
    said_elsewhere = {*others, *shorter_forms([*(name.base for name in found), *others])}
    return [name for name in found if name.base not in said_elsewhere]


def surnames(text: str, hits: Hits, people: list[Person], found: list[Sentence]) -> Iterator[tuple[Span, Person]]:
    """Places where a person named in full before is meant by the family name alone, beside a verb of saying.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        people: the people named in full.
        found: the sentences of the body.
    """
    by_family: dict[str, Person] = {}
    for person in people:
        by_family.setdefault(family_name(person.base), person)
    singles = [run[0] for run in runs(text) if len(run) == 1]
    starts = [sentence.span.start for sentence in found]
    by_start, by_end = {span.start: span for span in singles}, {span.end: span for span in singles}
    for hit in hits.get("saying_verb", []):
        for span in (by_start.get(hit.end + 1), by_end.get(hit.start - 1)):
            known = by_family.get(span.of(text)) if span else None
            at = bisect_right(starts, span.start) - 1 if span else -1
            if span and known and known.name.end < span.start and at >= 0 and found[at].span.covers(span):
                yield span, known


def given_name(name: str) -> str | None:
    """All but the last word of a name; None for a single word."""
    return name.rpartition(" ")[0] or None


def family_name(name: str) -> str:
    """The last word of a name: the family name, or the patronymic that stands in its place."""
    return name.rpartition(" ")[2]


def is_part_of(name: str, other: str) -> bool:
    """Whether a name is a shorter form of another: some of its words, in their order."""
    words = iter(other.lower().split(" "))
    return name.lower() != other.lower() and all(word in words for word in name.lower().split(" "))


def shorter_forms(names: Iterable[str]) -> dict[str, str]:
    """Names that are shorter forms of others among them, each with the fullest.

    Args:
        names: names in base form, the same one more than once or not.
    """
    by_word: dict[str, list[str]] = {}
    distinct = sorted(set(names), key=lambda name: (-len(name.split(" ")), name))
    for name in distinct:
        for word in set(name.lower().split(" ")):
            by_word.setdefault(word, []).append(name)
    found: dict[str, str] = {}
    for name in distinct:
        fuller = min((by_word[word] for word in name.lower().split(" ")), key=len)
        other = next((other for other in fuller if is_part_of(name, other)), None)
        if other:
            found[name] = other
    return found


def _speaker(reading: _Reading) -> list[str]:
    return [tidy(span.of(reading.text)) for span in reading.page.fields.get("person", ())]


def _is_credit(reading: _Reading, name: Span) -> bool:
    """Whether a name is that of a photographer: behind `Foto:`, below a line `Fotograf`, or before a slash."""
    if CREDIT_AFTER.match(reading.text, name.end):
        return True
    line = reading.text.rfind("\n", 0, name.start) + 1
    before = reading.text[max(line, name.start - LOOK_BACK) : name.start]
    if not before.strip(" \t\xa0:("):
        above = reading.text[max(0, line - LOOK_BACK) : line].rstrip()
        return ("photo", max(0, line - LOOK_BACK) + len(above.rstrip(":"))) in reading.cues
    return reading.cue_before("photo", name.start) is not None


def _person(reading: _Reading, run: tuple[Span, ...], role: Span, hit: Hit, rule_id: str) -> tuple[Person, int]:
    name = Span(run[0].start, run[-1].end)
    return Person(name, reading.base(run), role, hit.entry.payload.role_type, reading.party(run), rule_id), hit.end


def _role_then_name(reading: _Reading) -> Iterator[tuple[Person, int]]:
    for end in reading.role_ends:
        hit = reading.roles[end]
        behind = _run_behind(reading, hit)
        if behind:
            run, role_end = behind
            role = Span(_role_start(reading, hit.start), role_end)
            yield _person(reading, run, role, hit, "person.role_then_name")


def _run_behind(reading: _Reading, hit: Hit) -> tuple[tuple[Span, ...], int] | None:
    """The name that stands behind a role word, or behind the office that the role names, and where the role ends."""
    gap = BEFORE_NAME.match(reading.text, hit.end)
    run = reading.run_at(gap.end()) if gap and gap.end() > hit.end else None
    if run and "\n" not in reading.text[hit.end : run[0].start]:
        return (run, hit.end) if _fits(reading, run, hit) else None
    comma = re.compile(rf",{GAP}").match(reading.text, hit.end)
    run = reading.run_at(comma.end()) if comma and not _is_addressed(reading, hit) else None
    if run:
        return (run, hit.end) if reading.is_person(run) and _closes(reading, run) else None
    office = OFFICE.match(reading.text, hit.end)
    return _holder_of(reading, hit, office.end()) if office else None


def _holder_of(reading: _Reading, hit: Hit, end: int) -> tuple[tuple[Span, ...], int] | None:
    """The first name in or behind the words of an office: behind a comma, or right behind the body or field."""
    at = bisect_right(reading.run_starts, hit.end)
    for whole in reading.runs[at : at + 3]:
        run = _without_first_words(reading, whole, after_office=True)
        if run[0].start > end or len(run) < 2:
            continue
        office = reading.text[hit.end : run[0].start].rstrip()
        if _has_clause(reading, hit.end, run[0].start) or office.count(",") > office.endswith(","):
            return None
        if office.endswith(","):
            fits = reading.is_person(run) or _closes(reading, run)
        else:
            before = office.rpartition(" ")[2]
            named = before[:1].isupper() or hit.entry.payload.role_type == "minister"
            fits = reading.is_person(run) and (whole != run or named) and len(office.split()) <= WORDS_OF_OFFICE
        return (run, hit.end + len(office.rstrip(","))) if fits else None
    return None


def _closes(reading: _Reading, run: tuple[Span, ...]) -> bool:
    """Whether a comma or the sentence's end stands behind a name, so that it is the second half of an apposition."""
    return reading.text[run[-1].end : run[-1].end + 1] in {",", ".", ""}


def _is_addressed(reading: _Reading, hit: Hit) -> bool:
    """Whether a role word is a form of address: `Herr president, ...`."""
    return reading.cue_before("title", hit.start) is not None


def _has_clause(reading: _Reading, start: int, end: int) -> bool:
    """Whether a word that opens a clause, or a verb, stands between two offsets."""
    words = re.finditer(r"\w+", reading.text[start:end])
    return any(("clause", start + word.end()) in reading.cues or start + word.end() in reading.verb_ends for word in words)


def _fits(reading: _Reading, run: tuple[Span, ...], hit: Hit) -> bool:
    """Whether a run behind a role word names its holder; a single word or a common role word needs more evidence."""
    role = hit.entry.payload
    if len(run) > 1:
        return reading.is_person(run) or not (role.weak or (hit.entry.lang == "en" and role.role_type != "minister"))
    word = run[0].of(reading.text)
    if role.weak or len(word) < 3 or ":" in reading.text[hit.end : run[0].start]:
        return False
    return role.role_type != "official" or is_known_alone(word, reading.language_at(run[0].start))


def _role_start(reading: _Reading, start: int) -> int:
    """Where the words begin that belong to a role word: its compound, adjectives, and the genitive of a body or country."""
    before = COMPOUND_BEFORE.search(reading.text, max(0, start - ROLE_LENGTH), start)
    start = before.start() if before else start
    for _ in range(WORDS_BEFORE_ROLE):
        cue = reading.cues.get(("qualifier", start - 1))
        at = bisect_right([span.end for span in reading.taken], start - 1) - 1 if not cue and start else -1
        if cue:
            start = cue.start
        elif at >= 0 and reading.taken[at].end == start - 1 and reading.text[start - 2] == "s":
            start = reading.taken[at].start
        else:
            break
    return start


def _name_then_role(reading: _Reading) -> Iterator[tuple[Person, int]]:
    for whole in reading.runs:
        run = _without_first_words(reading, whole)
        party = PARTY.match(reading.text, run[-1].end)
        joint = APPOSITION.match(reading.text, party.end() if party else run[-1].end)
        if len(run) > 1 and joint:
            yield from _apposition(reading, run, joint.end())
        elif len(run) > 1:
            yield from _icelandic(reading, run)


def _apposition(reading: _Reading, run: tuple[Span, ...], start: int) -> Iterator[tuple[Person, int]]:
    end = _phrase_end(reading, start)
    hit = _first_role(reading, start, end)
    if hit is None or end - start > ROLE_LENGTH:
        return
    if hit.entry.payload.weak and not reading.is_person(run):
        return
    before = reading.text[start : hit.start]
    is_clause = _has_clause(reading, start, hit.start)
    if len(before.split()) <= WORDS_BEFORE_ROLE and not is_clause and not _holder_follows(reading, hit):
        yield _person(reading, run, Span(start, end), hit, "person.name_then_role")


def _phrase_end(reading: _Reading, start: int) -> int:
    """Where a role in apposition ends: at a mark, or before `and` with another name."""
    match = PHRASE_END.search(reading.text, start, start + ROLE_LENGTH + 1)
    end = match.start() if match else start + ROLE_LENGTH + 1
    for conjunction in CONJUNCTION.finditer(reading.text, start, end):
        run = reading.run_at(conjunction.end())
        if run and len(run) > 1:
            return conjunction.start()
    return end


def _first_role(reading: _Reading, start: int, end: int) -> Hit | None:
    at = bisect_right(reading.role_ends, start)
    hit = reading.roles[reading.role_ends[at]] if at < len(reading.role_ends) else None
    return hit if hit and hit.start >= start and hit.end <= end else None


def _holder_follows(reading: _Reading, hit: Hit) -> bool:
    """Whether another name stands right behind a role word: then it is the role of that one."""
    gap = re.compile(r"[ \u00a0]+").match(reading.text, hit.end)
    return gap is not None and reading.run_at(gap.end()) is not None


def _icelandic(reading: _Reading, run: tuple[Span, ...]) -> Iterator[tuple[Person, int]]:
    """Icelandic puts the office behind the name without a comma: `Katrín Jakobsdóttir forsætisráðherra`."""
    if reading.language_at(run[0].start) != "is":
        return
    start = run[-1].end + 1
    hit = _first_role(reading, start, start + LOOK_BACK) if reading.text[start - 1 : start] in {" ", "\xa0"} else None
    if hit and hit.entry.lang == "is" and _role_start(reading, hit.start) == start and not _holder_follows(reading, hit):
        yield _person(reading, run, Span(start, hit.end), hit, "person.name_then_role")


def _signed(reading: _Reading) -> Iterator[tuple[Person, int]]:
    """Signatures and contacts: the name on one line, the role on the next; or the role right above the name."""
    page_lines = list(lines(reading.text))
    claimed: set[int] = set()
    for index, line in enumerate(page_lines):
        run = _name_line(reading, line)
        if run is None:
            continue
        above = index - 1 if index and not line.after_blank else -1
        below = index + 1 if index + 1 < len(page_lines) else -1
        for other in (above, below):
            hit = _role_line(reading, page_lines[other]) if other >= 0 and other not in claimed else None
            if hit:
                claimed.add(other)
                span = page_lines[other].span
                end = PHRASE_END.search(reading.text, hit.end, span.end)
                role = Span(span.start, end.start() if end else span.end)
                yield _person(reading, run, role, hit, "person.signature")
                break


def _name_line(reading: _Reading, line: Line) -> tuple[Span, ...] | None:
    """The name that fills a line, a party in parentheses behind it or not."""
    run = reading.run_at(line.span.start)
    if run is None or len(run) < 2 or not (reading.is_person(run) or reading.lang != "en"):
        return None
    party = PARTY.match(reading.text, run[-1].end)
    return run if (party.end() if party else run[-1].end) == line.span.end else None


def _role_line(reading: _Reading, line: Line) -> Hit | None:
    """The role word of a line that names a role and no person."""
    span = line.span
    if span.end - span.start > ROLE_LINE_LENGTH or reading.text[span.end - 1] in ".!?":
        return None
    hit = _first_role(reading, span.start, span.end)
    if hit is None or len(reading.text[span.start : hit.start].split()) > WORDS_BEFORE_ROLE:
        return None
    first = bisect_right(reading.run_starts, span.start - 1)
    before = (run for run in reading.runs[first : first + 4] if run[0].start < hit.start)
    return None if any(reading.is_person(run) for run in before) or _holder_follows(reading, hit) else hit


def _name(reading: _Reading, run: tuple[Span, ...]) -> Name | None:
    run = _without_first_words(reading, run)
    following = re.compile(r"[ \u00a0]([^\W\d_]+)").match(reading.text, run[-1].end)
    if _is_credit(reading, Span(run[0].start, run[-1].end)) or (following and names_an_institution(following[1])):
        return None
    rule = _full_name(reading, run) if len(run) > 1 else _single_name(reading, run)
    return Name(Span(run[0].start, run[-1].end), reading.base(run), reading.party(run), rule) if rule else None


def _without_first_words(reading: _Reading, run: tuple[Span, ...], *, after_office: bool = False) -> tuple[Span, ...]:
    """Without what stands before the given name: a word that begins the sentence, or the end of an office's name."""
    lang = reading.language_at(run[0].start)
    if len(run) == 1 or bears_given_name(run[0].of(reading.text), lang):
        return run
    given = next((at for at, word in enumerate(run[:-1]) if bears_given_name(word.of(reading.text), lang)), None)
    if given is not None and (after_office or len(run) > given + 2 or reading.begins_sentence(run[0].start)):
        return run[given:]
    is_verb = run[0].end in reading.verb_ends or run[0].of(reading.text).endswith(VERB_ENDING)
    is_question = len(run) == 2 and is_verb and reading.begins_sentence(run[0].start)
    return run[1:] if is_question and is_known_alone(run[1].of(reading.text), lang) else run


def _full_name(reading: _Reading, run: tuple[Span, ...]) -> str | None:
    if reading.is_person(run):
        return "person.full_name"
    if len(run) < 4 and (reading.cue_before("title", run[0].start) or reading.party(run)):
        return "person.title_then_name"
    return "person.said" if len(run) == 2 and reading.said(run) and not reading.begins_sentence(run[0].start) else None


def _single_name(reading: _Reading, run: tuple[Span, ...]) -> str | None:
    """The rule by which a single word is a person: a known name, or a word beside a title or a person."""
    word, lang = run[0].of(reading.text), reading.language_at(run[0].start)
    if len(word) < 3 or reading.cue_before("place", run[0].start):
        return None
    if reading.cue_before("title", run[0].start) and not word.endswith("."):
        return "person.title_then_name"
    is_first = reading.begins_sentence(run[0].start)
    if is_known_alone(word, lang) and (not is_first or (len(word) > SHORT_WORD and bears_given_name(word, lang))):
        return "person.single_name"
    if is_first:
        return None
    conjunction = CONJUNCTION.match(reading.text, run[0].end)
    other = reading.run_at(conjunction.end()) if conjunction else None
    beside = other and bears_given_name(other[0].of(reading.text), lang) and reading.is_person(other)
    return "person.beside_person" if beside and lang != "en" else None  # English headings bear capitals
