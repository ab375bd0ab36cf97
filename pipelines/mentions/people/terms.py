"""When a text was written, by the terms of the ministers whom it names in office and the cabinet under which it appeared.

Here belongs: which namings tell of the present of the text, and what their terms have in common. Not here: the terms
themselves (`offices.py`), and which date a document has (`records/`).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from pipelines.documents import FuzzyDate, Reference, Span, Value
from pipelines.letters import DASHES
from pipelines.mentions.lexicon import Hits
from pipelines.mentions.people import offices
from pipelines.mentions.people.named_roles import Person
from pipelines.mentions.people.offices import Term
from pipelines.mentions.sentences import Sentence

__all__ = ["Tenure", "common", "tenures"]

BESIDE = 3
"""Code points between a verb and the role or name beside it: blanks, quotation marks, a comma."""
PARTY_LENGTH = 14
"""Code points of a party in parentheses between a name and the verb behind it."""
LOOK_BACK = 40
"""Words that say that an office is held no more, not yet, or in somebody's stead stand within so many code points before it."""
LIST_MARK = re.compile(rf"[\s•·*{DASHES}]*")
FIRST, LAST = date.min, date.max
NEXT_DAYS = timedelta(days=31)
"""Two terms with no more between them are one time in office: registers differ by days."""


@dataclass(frozen=True, slots=True)
class Tenure:
    """A naming that bounds the date of its text.

    Attributes:
        span: the words.
        terms: the terms of which the text lies in one.
    """

    span: Span
    terms: tuple[Term, ...]


def tenures(
    text: str,
    hits: Hits,
    people: Iterable[Person],
    sentences: Iterable[Sentence],
    countries: Iterable[Span],
    cabinet: Span | None,
) -> list[Tenure]:
    """The namings of a text that bound its date, in order.

    A minister counts who speaks in the present tense, signs, or stands in a list of names. Whom the text tells of may have
    left long ago, and counts as little as one who held the office before, will hold it, or stands in for another.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        people: the people named with a role.
        sentences: the sentences of the body.
        countries: places of countries, whose names are no part of a role.
        cabinet: the words of the page that name the cabinet under which it appeared.
    """
    found = [Tenure(span, (offices.term_of_cabinet(name),)) for span, name in _cabinets(hits, cabinet)]
    ministers = [person for person in people if person.role_type == "minister"]
    if ministers:
        present, places = _Present(text, hits, sentences), list(countries)
        for person in ministers:
            if present.holds(person):
                span = Span(min(person.role.start, person.name.start), max(person.role.end, person.name.end))
                role = offices.without_country(text, person.role, places).of(text)
                found += [Tenure(span, terms) for terms in offices.terms_of(person.base, role)]
    return sorted(found, key=lambda one: one.span)


def _cabinets(hits: Hits, field: Span | None) -> Iterator[tuple[Span, str]]:
    """The cabinet that a field of the page names, by its longest name."""
    within = [hit for hit in hits.get("cabinet", ()) if field and field.covers(Span(hit.start, hit.end))]
    longest = max(within, key=lambda hit: hit.end - hit.start, default=None)
    if longest:
        yield Span(longest.start, longest.end), longest.entry.payload


class _Present:
    """Which people a text names as holding their office while it is written."""

    def __init__(self, text: str, hits: Hits, sentences: Iterable[Sentence]) -> None:
        self._text = text
        saying = [hit for hit in hits.get("saying_verb", ()) if hit.entry.payload == "present"]
        self._verb_ends = frozenset(hit.end for hit in saying)
        self._verb_starts = sorted(hit.start for hit in saying)
        self._apart = [hit.start for hit in hits.get("name_cue", ()) if hit.entry.payload == "not_in_office"]
        self._sentences = [sentence.span for sentence in sentences]

    def holds(self, person: Person) -> bool:
        """Whether a person holds the role at the time of writing."""
        start, end = min(person.role.start, person.name.start), max(person.role.end, person.name.end)
        if self._is_apart(start, end):
            return False
        return person.rule_id == "person.signature" or self._says(start, end) or self._alone(start, end)

    def _is_apart(self, start: int, end: int) -> bool:
        """Whether a word beside or within the words says that the office is not held, in the same sentence."""
        at = bisect_right(self._sentences, start, key=lambda span: span.start) - 1
        opening = self._sentences[at].start if at >= 0 else 0
        near = bisect_left(self._apart, max(opening, start - LOOK_BACK))
        return near < len(self._apart) and self._apart[near] < end

    def _says(self, start: int, end: int) -> bool:
        """Whether a verb of saying in the present tense stands right before or behind the words."""
        if any(offset in self._verb_ends for offset in range(start - BESIDE, start)):
            return True
        at = bisect_right(self._verb_starts, end)
        return (
            at < len(self._verb_starts)
            and self._verb_starts[at] - end <= PARTY_LENGTH
            and self._only_party(end, self._verb_starts[at])
        )

    def _only_party(self, start: int, end: int) -> bool:
        between = self._text[start:end].strip(" ,\u00a0")
        return not between or (between[0] == "(" and between[-1] == ")")

    def _alone(self, start: int, end: int) -> bool:
        """Whether the words fill a line, as in a list of those who stand behind something, or at a foot."""
        line = self._text.rfind("\n", 0, start) + 1
        stop = self._text.find("\n", end)
        behind = self._text[end : stop if stop >= 0 else len(self._text)]
        return LIST_MARK.fullmatch(self._text, line, start) is not None and self._only_party(end, end + len(behind.rstrip()))


def common(found: Iterable[Tenure], shown: tuple[Span, date, date] | None = None) -> Value[FuzzyDate] | None:
    """The days that all namings allow: never more than any of them; None without a naming.

    Where terms that lie apart remain, nobody can tell which it was, and what lies between them says nothing: there is no date.

    Args:
        found: the namings.
        shown: the words that tell from when to when the page was shown, with these days.

    Returns:
        The value is None, and the method `unresolved`, where they have no day in common.
    """
    kept = [(FIRST, LAST)] if shown is None else [shown[1:]]
    proofs: list[Span | Reference] = [] if shown is None else [shown[0]]
    for tenure in found:
        terms = [(term.first, term.last or LAST) for term in tenure.terms]
        kept = [(max(a, c), min(b, d)) for a, b in kept for c, d in terms if max(a, c) <= min(b, d)]
        proofs += [tenure.span, *(term.proof for term in tenure.terms)]
    if not proofs:
        return None
    known = tuple(dict.fromkeys(proofs))
    if not kept:
        return Value(None, "unresolved", "date.terms", known)
    kept.sort()
    if any(later > earlier + NEXT_DAYS for (_, earlier), (later, _) in pairwise(kept) if earlier != LAST):
        return None
    first, last = min(one for one, _ in kept), max(one for _, one in kept)
    end = None if last == LAST else last
    edtf = first.isoformat() if first == end else f"{first.isoformat()}/{end.isoformat() if end else '..'}"
    return Value(FuzzyDate(edtf, first, end), "inferred", "date.terms", known)
