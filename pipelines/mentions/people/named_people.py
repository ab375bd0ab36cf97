"""People named without a role: full names, and single ones that no fuller name of the document explains.

Here belongs: the evidence that capitals in a row are such a name. Such a name is for the reader of one document, no row of
a table. Not here: people with a role (`people.py`).
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from pipelines.documents import Span
from pipelines.letters import CAPITAL
from pipelines.mentions.languages import SCANDINAVIAN
from pipelines.mentions.lexicon import Hits
from pipelines.mentions.people.known_words import is_common
from pipelines.mentions.people.name_beginnings import without_common_words, without_first_words
from pipelines.mentions.people.name_reading import Reading, is_credit, speaker_names
from pipelines.mentions.people.named_roles import CONJUNCTION, JOINED, LONGEST_JOINT, Person
from pipelines.mentions.people.names import bears_given_name, is_known_alone, is_thing, names_an_institution, shorter_forms
from pipelines.mentions.people.unknown_names import is_led_to, is_told_of
from pipelines.registers import alternatives
from pipelines.sources.page import Page

__all__ = ["Name", "named"]

FROM = re.compile(rf"[ \u00a0](?:{alternatives('comes_from')})[ \u00a0](?={CAPITAL})")
FRONTED = re.compile(rf"[ \u00a0][^\W\d_]+[ \u00a0](?:{alternatives('pronoun', None, 'measure_words')})(?!\w)")
"""Behind an object that opens the sentence: `Stoltenberg lyttede jeg til`."""
SHORT_WORD = 4
"""A short given name at the beginning of a sentence is too often another word."""
ALIKE_AT_HEAD = SCANDINAVIAN | {"is"}
"""Languages in which a form of a given name at the head of a sentence is another word: `Lykkes vi ikke`, `Borgarar` (citizens)."""


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
    reading = Reading(text, hits, page, lang, tuple(sorted(taken)))
    blocks = [block.span for block in (*page.body, *page.translation)] + [
        *page.contacts,
        *page.captions,
        *([page.title] if page.title else []),
    ]
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
    others = [*(person.base for person in people), *speaker_names(reading)]
    said_elsewhere = {*others, *shorter_forms([*(name.base for name in found), *others])}
    spelled = {_without_hyphens(name) for name in others}  # `Strøm Erichsen` and `Strøm-Erichsen` on one page
    return [name for name in found if name.base not in said_elsewhere and _without_hyphens(name.base) not in spelled]


def _without_hyphens(name: str) -> str:
    return name.replace("-", " ")


def _name(reading: Reading, run: tuple[Span, ...]) -> Name | None:
    run = without_first_words(reading, run)
    following = re.compile(r"[ \u00a0]([^\W\d_]+)").match(reading.text, run[-1].end)
    if is_credit(reading, Span(run[0].start, run[-1].end)) or (following and names_an_institution(following[1])):
        return None
    rule = _full_name(reading, run) if len(run) > 1 else _single_name(reading, run)
    if rule is None and len(run) > 1:
        rule, run = _unknown_name(reading, run) or (None, run)
    return Name(Span(run[0].start, run[-1].end), reading.base(run), reading.party(run), rule) if rule else None


def _full_name(reading: Reading, run: tuple[Span, ...]) -> str | None:
    if reading.is_person(run):
        return "person.full_name"
    titled = reading.cue_before("title", run[0].start) is not None and not _is_thanked_body(reading, run)
    if len(run) < 4 and (titled or reading.party(run)):
        return "person.title_then_name"
    if reading.nominated(run):
        return "person.nominated"
    if reading.begins_sentence(run[0].start):
        return None
    if len(run) == 2 and reading.said(run) and not any(is_thing(word) for word in reading.words(run)):
        return "person.said"
    return "person.beside_person" if len(run) < 4 and _is_joined_to_person(reading, run) else None


def _is_thanked_body(reading: Reading, run: tuple[Span, ...]) -> bool:
    """Whether words of the language behind a word of thanks tell a body or a place: `Takk til Costa Rica`."""
    return is_led_to(reading, run[0].start) and any(is_common(word) for word in reading.words(run))


def _unknown_name(reading: Reading, run: tuple[Span, ...]) -> tuple[str, tuple[Span, ...]] | None:
    """A full name that no register holds, by what stands beside it, without a common word that opens the sentence."""
    if reading.begins_sentence(run[0].start):
        run = without_common_words(run, reading)
    return ("person.told_of", run) if is_told_of(reading, run) else None


def _is_joined_to_person(reading: Reading, run: tuple[Span, ...]) -> bool:
    """Whether `and` joins a full name to one for which registers speak: `Abid Raja og Masud Gharahkhani`."""
    if reading.language_at(run[0].start) == "en" or any(is_thing(word) for word in reading.words(run)):
        return False  # English headings bear capitals
    behind = CONJUNCTION.match(reading.text, run[-1].end)
    before = JOINED.search(reading.text, max(0, run[0].start - LONGEST_JOINT), run[0].start)
    others = [reading.run_at(behind.end()) if behind else None, reading.runs_by_end.get(before.start()) if before else None]
    return any(other is not None and _opens_with_given_name(reading, other) for other in others)


def _opens_with_given_name(reading: Reading, run: tuple[Span, ...]) -> bool:
    words = reading.words(run)
    return len(words) > 1 and bears_given_name(words[0]) and not any(is_thing(word) for word in words)


def _is_from_a_country(reading: Reading, end: int) -> bool:
    """Whether it is said behind a name from where the person comes: `Karjalainen fra Finland`."""
    origin = FROM.match(reading.text, end)
    return origin is not None and any(span.start == origin.end() for span in reading.taken)


def _local_cases(genitive: str) -> set[str]:
    """Finnish: the forms in which a word in the genitive stands as a place: `Lundin`, `Lundiin`, `Lundissa`."""
    stem = genitive.removesuffix("n")
    return {f"{stem}{ending}" for ending in ("in", "ssa", "ssä")} if stem != genitive else set()


def _single_name(reading: Reading, run: tuple[Span, ...]) -> str | None:
    """The rule by which a single word is a person: a known name, or a word beside a title or a person."""
    word, lang = run[0].of(reading.text), reading.language_at(run[0].start)
    if len(word) < 3 or reading.cue_before("place", run[0].start):
        return None
    is_titled = reading.cue_before("title", run[0].start) is not None
    if not is_titled and (word in reading.placed or (lang == "fi" and not reading.vocabulary.isdisjoint(_local_cases(word)))):
        return None
    if is_titled and not word.endswith("."):
        return "person.title_then_name"
    is_first = reading.begins_sentence(run[0].start)
    long_enough = min(len(word), len(reading.base(run))) > SHORT_WORD  # `Miehen` is no form of `Mie`
    if is_first and lang in ALIKE_AT_HEAD and reading.base(run) != word:
        return None
    end = run[-1].end
    speaks = end + 1 in reading.verb_starts or _is_from_a_country(reading, end) or FRONTED.match(reading.text, end) is not None
    if is_known_alone(word, lang) and (not is_first or (long_enough and (speaks or bears_given_name(word, lang)))):
        return "person.single_name"
    if is_first:
        return None
    conjunction = CONJUNCTION.match(reading.text, run[0].end)
    other = reading.run_at(conjunction.end()) if conjunction else None
    beside = other and bears_given_name(other[0].of(reading.text), lang) and reading.is_person(other)
    return "person.beside_person" if beside and lang != "en" else None  # English headings bear capitals
