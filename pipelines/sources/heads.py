"""What lines at a page's head say beside its title: roof lines above it, type and publisher in one line.

Here belongs: which of the first lines is the title. Not here: dates (`head_lines.py`), what only one site writes (its module).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from pipelines.documents import Span, Value
from pipelines.registers import alternatives, any_of, rows
from pipelines.sources.head_lines import is_publisher, type_line
from pipelines.sources.layout import Line
from pipelines.sources.page import DATE, Label

__all__ = ["Head", "type_from", "with_title"]

ROOFS = 14
"""So many roof lines and notices at most stand above a title."""
LONGEST_ROOF = 60
LONGEST_TRAIL = 160
LONGEST_TITLE = 160
LONGEST_SENTENCE = 300
"""A longer line is a paragraph, whatever it ends in."""
FEWEST_ICONS = 3
DIGITS = re.compile(r"\d+")
BULLET = re.compile(r"^[•·*][ \t\u00a0]+")
BAR = re.compile(r"\s*[|›»/]\s*|\s+>\s+")
STEPS = re.compile(r"\s[›»>]\s")
"""What parts the steps of a trail, and stands in no title twice."""
SITE_BEHIND = re.compile(r"\s+\|\s+(?P<site>[^|]+)$")
PAUSE = re.compile(r"[.!?]\s")
ABBREVIATION = re.compile(r"\s*\([^\W\d_]{2,8}\)$")


@dataclass(frozen=True, slots=True)
class Head:
    """What lines at a page's head say beside its title.

    Attributes:
        rest: the lines that say nothing of the kind.
        kind: the kind of document that they name.
        labels: words for that, as labels, with their places.
        fields: what else they tell: field -> places.
    """

    rest: list[Line]
    kind: Value[str] | None = None
    labels: tuple[tuple[Label, Span], ...] = ()
    fields: dict[str, list[Span]] = field(default_factory=dict)


def with_title(text: str, body: Sequence[Line], typed_at: int = 0) -> tuple[Span | None, list[Line]]:
    """The title and the lines of the text; above the title stand no more than roof lines and notices.

    A roof line with a colon, `Statsbudsjettet 2018:`, belongs to the title; others, as the name of a part of the site, are left out,
    and so is the name of the site behind it (`... | Justitsministeriet`). Notices of who has left office name people, and stay in
    the text, as the ministry does that stands above a title.

    Args:
        text: the document's text.
        body: the lines that are title or text.
        typed_at: where the line of type and publisher stands; a notice goes on down to it.
    """
    if not body:
        return None, []
    notices: list[Line] = []
    publisher: int | None = None
    at = 0
    while at < min(ROOFS, len(body) - 1):
        line, below = body[at], body[at + 1]
        if _is_notice(line.of(text)) or (line.span.start < typed_at and (notices or _is_notice(below.of(text)))):
            notices.append(line)
        elif _is_field(line.of(text)):
            at += _stands_alone(line.of(text))
        elif publisher in {None, at - 1} and not notices and _is_ministry(line.of(text)):
            publisher = at
        elif not _is_roof(line.of(text)):
            break
        at += 1
    is_lacking = at + 1 >= len(body) or _is_paragraph(body[at].of(text))
    if publisher == 0 and is_lacking:  # a ministry's own page
        at, publisher, is_lacking = 0, None, False
    if at and is_lacking:
        return None, [*notices, *body[at:]]
    title = body[at].span
    if at + 1 < len(body) and _leads_on(text, body[at], body[at + 1]):
        at += 1
        title = Span(title.start, body[at].span.end)
    kept = [*notices, *body[at + 1 :]] if publisher is None else [*notices, body[publisher], *body[at + 1 :]]
    return _without_site(text, title), kept


def _is_paragraph(words: str) -> bool:
    """Whether a line below roof lines is text already, and no title; the titles of bills are long."""
    return (
        words.endswith(".") or len(words) > LONGEST_SENTENCE or (len(words) > LONGEST_TITLE and PAUSE.search(words) is not None)
    )


def _without_site(text: str, title: Span) -> Span:
    """A title without the name of the publisher's site behind it."""
    site = SITE_BEHIND.search(text, title.start, title.end)
    return Span(title.start, site.start()) if site and is_publisher(site["site"]) else title


def _is_field(words: str) -> bool:
    """Whether a line at the head of a letter or record tells a number or an office of it: `Kontor:`, `Dnr 2020/12`."""
    lowered = words.lower()
    return len(words) <= LONGEST_ROOF and (lowered.rstrip(": ") in _lines("field") or lowered.startswith(_field_openings()))


def _stands_alone(words: str) -> bool:
    """Whether such a label has its value on the next line."""
    return words.lower().rstrip(": ") in _lines("field")


@cache
def _field_openings() -> tuple[str, ...]:
    return tuple(f"{label}:" for label in _lines("field"))


def _is_ministry(words: str) -> bool:
    """Whether a line names ministries and nothing else, so that the title stands below it: `Helsedepartementet (HD)`."""
    return len(words) <= LONGEST_TITLE and is_publisher(ABBREVIATION.sub("", BULLET.sub("", words)))


def _is_notice(words: str) -> bool:
    """Whether a line tells that somebody on the page has left office, or when he held it."""
    lowered = words.lower()
    return any(phrase in lowered for phrase in _lines("notice")) or _term().fullmatch(lowered) is not None


@cache
def _term() -> re.Pattern[str]:
    """When somebody named on the page held office: `Mellan den 3 oktober 2014 och den 20 januari 2019 var hon ...`."""
    return re.compile(rf"(?:{any_of(_lines('term'))}) .{{4,50}} (?:{any_of(_lines('held'))}) .+")


@cache
def _lines(match: str) -> tuple[str, ...]:
    """Registered lines, or words of lines, by how they are looked for."""
    return tuple(row["line"] for row in rows("roof_lines") if row["match"] == match)


def _leads_on(text: str, line: Line, below: Line) -> bool:
    """Whether a short line ends in a colon, and the next goes on as a title does, not as a paragraph."""
    words, follows = line.of(text), below.of(text)
    return (
        words.endswith(":")
        and len(words) <= LONGEST_ROOF
        and len(follows) <= LONGEST_TITLE
        and follows[-1] not in ".:;"
        and not text[line.span.end : below.span.start].strip()
    )


def _is_roof(words: str) -> bool:
    """Whether a line is a registered roof line, or a trail of them: `Pressemeddelelser | Justitsministeriet`."""
    words = BULLET.sub("", words)
    if len(words) > LONGEST_TRAIL:
        return False
    if len(STEPS.findall(words)) > 1 or _is_tag(words) or _are_icons(words) or DATE.fullmatch(words):
        return True
    if words.lower().startswith(_lines("start")):
        return True
    if len(words) > LONGEST_ROOF:
        return False
    whole = _lines("line")
    form = DIGITS.sub("#", words.lower())
    if form in whole or form.endswith(_lines("end")):
        return True
    parts = BAR.split(words)
    return len(parts) > 1 and all(part.lower() in whole or type_line(part, 0) or is_publisher(part) for part in parts)


def _is_tag(words: str) -> bool:
    """Whether a line is one word without a capital, under which a site files the page: `asylboende`."""
    return words.isalpha() and words.islower()


def _are_icons(words: str) -> bool:
    """Whether a line holds nothing but names of icons, which a page without pictures shows: `clock calendar Twitter close`."""
    named = words.lower().split()
    return len(named) >= FEWEST_ICONS and not {word for word in named if word not in _lines("icon")}


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A line that names kind and publisher.

    Attributes:
        line: the line.
        publisher: the publisher's words.
        kind: the kind, if it is a known one.
        label: its word as a label.
    """

    line: Line
    publisher: Span
    kind: Value[str] | None
    label: Label | None


@cache
def _type_from(langs: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(alternatives("from_publisher", lang) for lang in langs)
    return re.compile(rf"(?P<type>[^\W\d_][^.:,]{{2,40}}?) (?:{words}) (?P<publisher>[^.:]{{5,100}})")


def type_from(text: str, page_lines: Sequence[Line], langs: tuple[str, ...]) -> TypedLine | None:
    """The first line that names kind and publisher, `Pressmeddelande från Justitiedepartementet`; None if there is none.

    Args:
        text: the document's text.
        page_lines: the first lines.
        langs: languages of the site.
    """
    for line in page_lines:
        match = _type_from(langs).fullmatch(text, line.span.start, line.span.end)
        if match and is_publisher(match["publisher"]):
            named = type_line(match["type"], match.start("type"))
            return TypedLine(line, Span(*match.span("publisher")), *(named or (None, None)))
    return None
