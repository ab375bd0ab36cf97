"""Signatures and contacts: a name on a line of its own, the role on the next or the one above.

Here belongs: names and roles that fill lines. Not here: those in running text (`role_before_name.py`, `role_behind_name.py`).
"""

from bisect import bisect_right
from collections.abc import Iterator

from pipelines.documents import Span
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.people.known_words import are_words_of_a_name
from pipelines.mentions.people.name_reading import Reading, party_in_parentheses
from pipelines.mentions.people.named_roles import PHRASE_END, WORDS_BEFORE_ROLE, Person, first_role, holder_follows, person_of
from pipelines.mentions.people.names import bears_given_name, looks_like_person
from pipelines.sources.layout import Line, lines

__all__ = ["signed"]

ROLE_LINE_LENGTH = 160


def signed(reading: Reading) -> Iterator[tuple[Person, int]]:
    """Signatures and contacts: the name on one line, the role on the next; or the role right above the name."""
    page_lines = list(lines(reading.text))
    claimed: set[int] = set()
    for index, line in enumerate(page_lines):
        if line.span.start not in reading.runs_by_start:  # most lines open with no name
            continue
        run = _name_line(reading, line) or _name_on_two_lines(reading, page_lines[index : index + 2])
        if run is None:
            continue
        above = index - 1 if index and not line.after_blank else -1
        below = index + 1 if index + 1 < len(page_lines) and run[-1].end <= line.span.end else -1
        for other in (above, below):
            hit = _role_line(reading, page_lines[other]) if other >= 0 and other not in claimed else None
            if hit:
                claimed.add(other)
                span = page_lines[other].span
                end = PHRASE_END.search(reading.text, hit.end, span.end)
                role = Span(span.start, end.start() if end else span.end)
                yield person_of(reading, run, role, hit, "person.signature")
                break


def _name_line(reading: Reading, line: Line) -> tuple[Span, ...] | None:
    """The name that fills a line, a party in parentheses behind it or not."""
    run = reading.run_at(line.span.start)
    if run is None or len(run) < 2:
        return None
    if reading.lang == "en" and not (reading.is_person(run) or are_words_of_a_name(reading.words(run), "en")):
        return None
    party = party_in_parentheses().match(reading.text, run[-1].end)
    return run if (party.end() if party else run[-1].end) == line.span.end else None


def _name_on_two_lines(reading: Reading, both: list[Line]) -> tuple[Span, ...] | None:
    """A given name alone on a line and the family name alone on the next, as minutes of parliament set the speaker."""
    if len(both) < 2 or both[1].after_blank:
        return None
    runs_at = [reading.run_at(line.span.start) for line in both]
    words = [run[0] for run, line in zip(runs_at, both, strict=True) if run and len(run) == 1 and run[0] == line.span]
    fits = len(words) == 2 and looks_like_person([word.of(reading.text) for word in words], reading.lang)
    return tuple(words) if fits and bears_given_name(words[0].of(reading.text), reading.lang) else None


def _role_line(reading: Reading, line: Line) -> Hit | None:
    """The role word of a line that names a role and no person."""
    span = line.span
    if span.end - span.start > ROLE_LINE_LENGTH or reading.text[span.end - 1] in ".!?":
        return None
    hit = first_role(reading, span.start, span.end)
    if hit is None or len(reading.text[span.start : hit.start].split()) > WORDS_BEFORE_ROLE:
        return None
    first = bisect_right(reading.run_starts, span.start - 1)
    before = (run for run in reading.runs[first : first + 4] if run[0].start < hit.start)
    return None if any(reading.is_person(run) for run in before) or holder_follows(reading, hit) else hit
