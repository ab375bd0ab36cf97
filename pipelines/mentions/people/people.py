"""People: a name beside a role, in any of the orders in which documents put them.

Here belongs: which people a text names with a role, each once. Not here: the orders (`role_before_name.py`, `role_behind_name.py`,
`signatures.py`), the labelled speaker of a page (`sources/`), what a name looks like (`names.py`), what stands around it
(`name_reading.py`), names without a role (`named_people.py`), which of these people hold public office or are officials
(`officials.py`), and who is one and the same over documents (`records/`).
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipelines.documents import Span
from pipelines.mentions.lexicon import Hits
from pipelines.mentions.people.name_reading import Reading, is_credit, speaker_names
from pipelines.mentions.people.name_runs import runs
from pipelines.mentions.people.named_roles import Person
from pipelines.mentions.people.names import family_name, shorter_forms
from pipelines.mentions.people.role_before_name import OF_SEVERAL, role_then_name
from pipelines.mentions.people.role_behind_name import LEFT_OFFICE, name_then_role
from pipelines.mentions.people.signatures import signed
from pipelines.mentions.sentences import Sentence
from pipelines.sources.page import Page

__all__ = ["LEFT_OFFICE", "Person", "find", "surnames"]

SAME_LETTERS = 3
"""So many letters of a given name stay in all its cases."""


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
    if "role_word" not in hits:
        return []
    reading = Reading(text, hits, page, lang, tuple(sorted(taken)))
    found: dict[int, Person] = {}
    used: set[int] = set()
    for person, role_end in (*signed(reading), *role_then_name(reading), *name_then_role(reading)):
        if person.name.start not in found and role_end not in used and not is_credit(reading, person.name):
            used.add(role_end)
            found[person.name.start] = person
    speaker = speaker_names(reading)
    own = {person.base for person in found.values() if person.rule_id != OF_SEVERAL}
    named = [person for person in found.values() if person.rule_id != OF_SEVERAL or person.base not in own]
    said_elsewhere = {*speaker, *shorter_forms([*(person.base for person in named), *speaker])}
    people = [person for person in named if person.base not in said_elsewhere]
    return sorted(_with_parties(reading, people), key=lambda person: (person.name, person.role))


def _with_parties(reading: Reading, people: list[Person]) -> Iterator[Person]:
    """The people, each with the party that stands behind the name elsewhere on the page: at the head of an answer, of a question."""
    beginnings = {person.base[:SAME_LETTERS] for person in people if person.party is None}
    parties: dict[str, set[Span]] = {}
    for run in reading.runs if beginnings else ():
        start, end = run[0].start, run[-1].end
        may_be = reading.text[start : start + SAME_LETTERS] in beginnings and reading.text[end : end + 2] == " ("
        party = reading.party(run) if may_be else None
        if party:
            parties.setdefault(reading.base(run), set()).add(party)
    for person in people:
        named = {party.of(reading.text): party for party in sorted(parties.get(person.base, ()), reverse=True)}
        yield replace(person, party=next(iter(named.values()))) if person.party is None and len(named) == 1 else person


def surnames(
    text: str, hits: Hits, people: list[Person], found: list[Sentence], lang: str | None = None
) -> Iterator[tuple[Span, Person]]:
    """Places where a person named in full before is meant by the family name alone, beside a verb of saying.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        people: the people named in full.
        found: the sentences of the body.
        lang: language of the body.
    """
    if not people or "saying_verb" not in hits:
        return
    by_family: dict[str, Person] = {}
    for person in people:
        by_family.setdefault(family_name(person.base), person)
    singles = [run[0] for run in runs(text, lang) if len(run) == 1]
    starts = [sentence.span.start for sentence in found]
    by_start, by_end = {span.start: span for span in singles}, {span.end: span for span in singles}
    for hit in hits.get("saying_verb", []):
        for span in (by_start.get(hit.end + 1), by_end.get(hit.start - 1)):
            known = by_family.get(span.of(text)) if span else None
            at = bisect_right(starts, span.start) - 1 if span else -1
            if span and known and known.name.end < span.start and at >= 0 and found[at].span.covers(span):
                yield span, known
