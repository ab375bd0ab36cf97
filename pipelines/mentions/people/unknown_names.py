"""Full names that no register of names holds, known by what stands beside them: a verb of people, a role, a body, known people.

Here belongs: the words around such a name, and how strictly its own words are looked at. Not here: which words the registers
hold (`known_words.py`), and which rule makes a person of it (`named_people.py`, `role_before_name.py`, `role_behind_name.py`).

A verb that people do bodies do as well (`leads`, `thanks`), and places have capitals, too; so each word of such a name must be
none that any register holds, and the line no title with capitals throughout.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cache
from itertools import islice

from pipelines.documents import Span
from pipelines.letters import CAPITAL
from pipelines.mentions.languages import SCANDINAVIAN
from pipelines.mentions.people.known_words import LONGEST_NAME, are_words_of_a_name
from pipelines.mentions.people.name_beginnings import without_common_words
from pipelines.mentions.people.name_reading import Reading, party_in_parentheses
from pipelines.mentions.people.named_roles import JOINED, LONGEST_JOINT, ROLES_OF_BODIES, first_role, has_clause
from pipelines.registers import alternatives, any_of, words_of

__all__ = ["holder_in", "is_led_to", "is_named", "is_told_of", "may_be_name"]

BEFORE = 40
"""Code points before a name in which the words stand that lead to it."""
LINE = 200
"""Code points of a line that are looked at on each side of a name."""
ROLE_NEAR = 40
"""Code points between `becomes` and the role."""
WORD = re.compile(r"(?<![\w-])[^\W\d_][\w-]*")
ADJOINED_BEFORE = re.compile(r"(?P<word>[^\W\d_][\w-]*|\d+)[ \u00a0]$")
ADJOINED_BEHIND = re.compile(rf"[ \u00a0](?:&|\d|{CAPITAL})|-|/|[ \u00a0]?\+")
QUOTED = re.compile(r"[\"“”„«»'‘]$")
FROM = re.compile(rf"[ \u00a0](?:{alternatives('comes_from')})[ \u00a0]")
"""Between a name and the body from which somebody comes."""
COMMA = re.compile(r",[ \u00a0]")
JOINT_BEHIND = re.compile(r"[ \u00a0][^\W\d_]{1,3}[ \u00a0]")
JOINT_BEFORE = re.compile(r"(?:,|[ \u00a0][^\W\d_]{1,3})[ \u00a0]$")
"""A comma or a short word between the names of a list."""
HELD = re.compile(rf"[ \u00a0](?:{any_of({*words_of('copula'), *words_of('in_office'), *words_of('person_becomes')})})[ \u00a0]$")
"""Between a role and its holder."""
MOST_WORDS_OF_OFFICE = 4
LIST_WINDOW = 3
"""So many names of a list are looked at on each side of one."""
OUT_OF = ("sta", "stä", "lta", "ltä")
"""Finnish: the case of the body from which somebody comes."""


def is_named(reading: Reading, run: tuple[Span, ...]) -> bool:
    """Whether a run beside a role is a full name: registers speak for it, or nothing speaks against it.

    Args:
        reading: the text and what is known of its names.
        run: the words of the name.
    """
    return reading.is_person(run) or may_be_name(reading, run)


def may_be_name(reading: Reading, run: tuple[Span, ...]) -> bool:
    """Whether a run may be a full name by its own words and the line around it.

    Args:
        reading: the text and what is known of its names.
        run: the words of the name.
    """
    words = reading.words(run)
    if not are_words_of_a_name(words, reading.language_at(run[0].start)):
        return False
    return not (
        _is_part_of_more(reading, run) or _is_quoted(reading, run) or _is_title(reading, run) or _is_spoken_of(reading, words)
    )


def holder_in(reading: Reading, run: tuple[Span, ...]) -> tuple[Span, ...]:
    """The name at the end of a run that an English office opens (`Justice Xiola Brandez`); no words, where the rest is no name.

    Args:
        reading: the text and what is known of its names.
        run: the words behind the office.
    """
    rest = without_common_words(run, reading)
    return rest if len(rest) < len(run) and are_words_of_a_name(reading.words(rest), reading.language_at(run[0].start)) else ()


def is_told_of(reading: Reading, run: tuple[Span, ...]) -> bool:
    """Whether a run that no register knows is a person by what stands beside it.

    Args:
        reading: the text and what is known of its names.
        run: the words of the name.
    """
    if not 1 < len(run) <= LONGEST_NAME:
        return False
    return (_has_deed(reading, run) or _comes_from_body(reading, run) or _is_listed(reading, run)) and may_be_name(reading, run)


# --- beside the name ------------------------------------------------------------------------------------------------------------


def _has_deed(reading: Reading, run: tuple[Span, ...]) -> bool:
    """Whether a verb of people stands beside a name: what they do behind it, what is done by or to them before it."""
    start, end = run[0].start, run[-1].end
    lang = reading.language_at(start)
    if reading.said(run) or _does(lang).match(reading.text, _behind_party(reading, end)):
        return True
    if is_led_to(reading, start) or _is_joined_to_such(reading, start):
        return True
    if _is_held(reading, start):
        return True
    becomes = _becomes(lang).match(reading.text, end)
    role = first_role(reading, becomes.end(), becomes.end() + ROLE_NEAR) if becomes else None
    between = reading.text[becomes.end() : role.start] if becomes and role else ""
    return (
        role is not None
        and role.entry.payload.role_type not in ROLES_OF_BODIES
        and between == between.lower()
        and "," not in between
    )


def is_led_to(reading: Reading, start: int) -> bool:
    """Whether words before a name tell what is done by or to people.

    Args:
        reading: the text and what is known of its names.
        start: where the name begins.
    """
    return _done_by(reading.language_at(start)).search(reading.text, max(0, start - BEFORE), start) is not None


def _is_joined_to_such(reading: Reading, start: int) -> bool:
    """Whether `and` joins a name to another full name of which that is told: `takke Xiola Brandez og Ruxan Tolvemi`."""
    joint = JOINED.search(reading.text, max(0, start - LONGEST_JOINT), start)
    other = reading.runs_by_end.get(joint.start()) if joint else None
    return other is not None and len(other) > 1 and is_led_to(reading, other[0].start) and is_named(reading, other)


def _is_held(reading: Reading, start: int) -> bool:
    """Whether a role and its verb stand before a name: `leder for utvalget er`, `formaður nefndarinnar er`."""
    verb = HELD.search(reading.text, max(0, start - BEFORE), start)
    at = bisect_right(reading.role_ends, verb.start()) - 1 if verb else -1
    if verb is None or at < 0:
        return False
    hit = reading.roles[reading.role_ends[at]]
    between = reading.text[hit.end : verb.start()]
    words = between.split()
    near = len(words) <= MOST_WORDS_OF_OFFICE and between.replace(" ", "").replace("-", "").isalpha() if words else not between
    return (
        near
        and between == between.lower()
        and hit.entry.payload.role_type not in ROLES_OF_BODIES
        and not has_clause(reading, hit.end, verb.start())
    )


def _behind_party(reading: Reading, end: int) -> int:
    party = party_in_parentheses().match(reading.text, end)
    return party.end() if party else end


def _comes_from_body(reading: Reading, run: tuple[Span, ...]) -> bool:
    """Whether it is said behind a name from which body the person comes: `fra Frelsesarmeen`, `Pelastusarmeijasta`."""
    end = run[-1].end
    origin = FROM.match(reading.text, end)
    start = origin.end() if origin else end + 1 if reading.language_at(end) == "fi" and reading.text[end : end + 1] == " " else 0
    body = reading.taken_by_start.get(start) if start else None
    return body is not None and (origin is not None or body.of(reading.text).endswith(OUT_OF))


def _is_listed(reading: Reading, run: tuple[Span, ...]) -> bool:
    """Whether a run is one of a list the others of which are known people, with a short word before the last of them."""
    behind, before = _known_behind(reading, run), _known_before(reading, run)
    return behind + before > 1 and reading.cue_before("place", run[0].start) is None


def _known_behind(reading: Reading, run: tuple[Span, ...]) -> int:
    count, end = 0, run[-1].end
    for _ in range(LIST_WINDOW):
        joint = COMMA.match(reading.text, end) or JOINT_BEHIND.match(reading.text, end)
        following = reading.run_at(joint.end()) if joint else None
        if following is None or len(following) < 2 or not reading.is_person(following):
            break
        count, end = count + 1, following[-1].end
    return count


def _known_before(reading: Reading, run: tuple[Span, ...]) -> int:
    count, start = 0, run[0].start
    for _ in range(LIST_WINDOW):
        window = reading.text[max(0, start - len(" samt ")) : start]
        joint = JOINT_BEFORE.search(window)
        other = reading.runs_by_end.get(start - len(joint[0])) if joint else None
        if other is None or len(other) < 2 or not reading.is_person(other):
            break
        count, start = count + 1, other[0].start
    return count


# --- the name itself ------------------------------------------------------------------------------------------------------------


def _is_part_of_more(reading: Reading, run: tuple[Span, ...]) -> bool:
    """Whether another word with a capital stands right beside a run, with which it is the name of something else."""
    if ADJOINED_BEHIND.match(reading.text, run[-1].end):
        return True
    start = run[0].start
    before = ADJOINED_BEFORE.search(reading.text, max(0, start - BEFORE), start)
    if before is None or not (before["word"][0].isupper() or before["word"].isdigit()):
        return False
    end = start - 1
    at_head = reading.begins_sentence(before.start("word")) and end not in reading.taken_by_end
    return not (at_head or end in reading.roles or ("title", end) in reading.cues)


def _is_quoted(reading: Reading, run: tuple[Span, ...]) -> bool:
    """Whether a run stands in quotation marks alone, as the title of a book or a campaign."""
    start, end = run[0].start, run[-1].end
    return QUOTED.search(reading.text, max(0, start - 1), start) is not None and not reading.text[end : end + 1].isspace()


def _is_title(reading: Reading, run: tuple[Span, ...]) -> bool:
    """Whether most words of a line bear capitals, the first of it and known names left aside."""
    start, end = run[0].start, run[-1].end
    head = max(start - LINE, reading.text.rfind("\n", 0, start) + 1)
    stop = reading.text.find("\n", end, end + LINE)
    tail = stop if stop >= 0 else min(len(reading.text), end + LINE)
    words = [*WORD.findall(reading.text, head, start), *WORD.findall(reading.text, end, tail)]
    capitals = sum(word[0].isupper() for word in islice(words, 1, None))
    small = sum(word[0].islower() for word in words)
    if capitals <= small:
        return not words
    first, last = bisect_left(reading.run_starts, head), bisect_left(reading.run_starts, tail)
    known = (len(other) for other in reading.runs[first:last] if other != run and reading.is_person(other))
    return bool(capitals - sum(known) > small)


def _is_spoken_of(reading: Reading, words: list[str]) -> bool:
    """Whether the text has a word of the name without capital as well, so that it is a common word."""
    return not reading.small_words.isdisjoint(word.lower() for word in words)


# --- words of the registers -----------------------------------------------------------------------------------------------------


def _langs(lang: str | None) -> Iterable[str | None]:
    """The language of a text, of a Scandinavian one the others with it; all where it is not known."""
    return SCANDINAVIAN if lang in SCANDINAVIAN else (lang,)


@cache
def _does(lang: str | None) -> re.Pattern[str]:
    verbs = any_of({word for one in _langs(lang) for word in words_of("person_does", one)}, "[ \u00a0]")
    return re.compile(rf"[ \u00a0](?:{verbs})(?![\w-])")


@cache
def _done_by(lang: str | None) -> re.Pattern[str]:
    verbs = any_of({word for one in _langs(lang) for word in words_of("person_done_by", one)}, "[ \u00a0]")
    return re.compile(rf"(?<![\w-])(?:{verbs})[ \u00a0]$", re.IGNORECASE)


@cache
def _becomes(lang: str | None) -> re.Pattern[str]:
    verbs = any_of({word for one in _langs(lang) for word in words_of("person_becomes", one)}, "[ \u00a0]")
    return re.compile(rf"[ \u00a0](?:{verbs})[ \u00a0]")
