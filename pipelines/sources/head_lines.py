"""Lines that name what a page is, without a label: its kind, its publisher, its day.

Here belongs: the reading of registered kinds, forms of publishers and of places of writing. Not here: labelled lines
(`labels.py`), what stands above a title on the pages of several sites (`heads.py`).
"""

import re
from collections.abc import Iterable
from functools import cache
from itertools import islice, pairwise

from pipelines.documents import Span, Value
from pipelines.registers import alternatives, rows
from pipelines.sources.layout import Block
from pipelines.sources.page import BLANK, DATE, NAME_LENGTH, Label

__all__ = [
    "FIGURE",
    "PARTED",
    "glued_publishers",
    "headed",
    "is_publisher",
    "leads_to_date",
    "printed",
    "publishers",
    "title_kind",
    "type_line",
]

DATED_LINE = re.compile(
    rf"(?P<before>[^\d.!?:\n]{{0,80}}?)[,/|•–:-]?{BLANK}*(?:(?<!\w)(?:{alternatives('day')}){BLANK})?"
    rf"(?P<date>{DATE.pattern})\.?{BLANK}*[,/|•–-]?(?P<after>[^\d.!?:\n]{{0,80}})"
)
"""A line with a date and few words beside it."""
FIGURE = re.compile(r"\d")
"""What every date holds and few lines do."""
PARTED = re.compile(rf"{BLANK}*[/|•–,]{BLANK}*|{BLANK}+-{BLANK}+")
"""What parts the words beside a date."""
NUMBERED = re.compile(rf"(?P<words>[^\d|•]+?)(?:{BLANK}+(?P<number>(?:Nr\.?{BLANK}*)?\d{{1,4}}(?:/\d{{4}})?))?")
LINE = re.compile(r"[^\n]+")
GLUED_LINES = 30
"""Publishers without blanks between them stand in one of the first lines of a page."""
GLUED_LENGTH = 400
PRINTED_BLOCKS = 3
"""Where and when an article was printed stands in one of the first blocks below its title."""
PRINTED_LENGTH = 160
"""Author and newspaper take no more code points."""


@cache
def _kinds() -> dict[str, tuple[str, tuple[str, ...]]]:
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for row in rows("kind_lines"):
        langs = found.get(row["text"].lower(), ("", ()))[1]
        found[row["text"].lower()] = (row["kind"], (*langs, row["lang"]))
    return found


def type_line(words: str, start: int) -> tuple[Value[str], Label] | None:
    """The kind of document that a line names (`Pressmeddelande 145/2020`), with its place, and its languages as of a label.

    Args:
        words: the line, or the part of it that can name a kind.
        start: offset of its first character.
    """
    match = NUMBERED.fullmatch(words) if len(words) <= NAME_LENGTH else None
    found = _kinds().get(match["words"].lower()) if match else None
    if match is None or found is None:
        return None
    kind, langs = found
    value = Value(kind, "mapped", "kind.type_line", (Span(start, start + match.end("words")),))
    return value, Label("kind", langs)


@cache
def _title_pattern() -> re.Pattern[str]:
    words = "|".join(re.escape(row["word"]) for row in sorted(rows("kind_titles"), key=lambda row: -len(row["word"])))
    return re.compile(rf"(?:(?:[^\W\d_]+s|{alternatives('opens_title')})[ ])?(?P<word>{words})(?!\w)", re.IGNORECASE)


def title_kind(text: str, title: Span | None, *, offers_document: bool) -> Value[str] | None:
    """The kind that a title names: `Statusrapport ...`, or `Regjeringens handlingsplan ...` on a page that offers one.

    A headline of news can open like a plan's title; only a page that offers the plan itself presents it.

    Args:
        text: the document's text.
        title: the title, or a line that can be one.
        offers_document: whether the page links to a document.
    """
    match = _title_pattern().match(text, title.start, title.end) if title else None
    if match is None:
        return None
    kind = next(row["kind"] for row in rows("kind_titles") if row["word"] == match["word"].lower())
    if kind != "status_report" and not offers_document:
        return None
    return Value(kind, "mapped", "kind.title", (Span(*match.span("word")),))


@cache
def _publisher_pattern() -> re.Pattern[str]:
    forms = {how: [row["form"] for row in rows("publisher_forms") if row["match"] == how] for how in ("whole", "start", "end")}
    whole, start, end = ("|".join(map(re.escape, dict.fromkeys(forms[how]))) for how in ("whole", "start", "end"))
    return re.compile(rf"(?:{whole})|(?:{start})\b[^.:;|]*|[^.:;|\d]*(?:{end})", re.IGNORECASE)


def is_publisher(words: str) -> bool:
    """Whether a line is no more than the name of a ministry or government office, or several of them."""
    if len(words) <= NAME_LENGTH and _publisher_pattern().fullmatch(words):
        return True
    pieces = [span.of(words) for span in publishers(words, Span(0, len(words)))]
    return len(pieces) > 1 and all(len(piece) <= NAME_LENGTH and _publisher_pattern().fullmatch(piece) for piece in pieces)


def publishers(text: str, span: Span) -> list[Span]:
    """The names that a line of publishers holds; some sites write them without a blank between.

    Args:
        text: the document's text.
        span: the line, or the part that names them.
    """
    cuts = [span.start, *(match.start() for match in _glued().finditer(text, span.start, span.end)), span.end]
    return [Span(start, end) for start, end in pairwise(cuts) if start < end]


def glued_publishers(text: str) -> list[Span]:
    """The names in lines at the head of a page that hold nothing but publishers, with no blank between two of them.

    Args:
        text: the document's text.
    """
    found: list[Span] = []
    end = 0
    for line in islice(LINE.finditer(text), GLUED_LINES):
        end = line.end()
        names = publishers(text, Span(line.start(), end)) if end - line.start() <= GLUED_LENGTH else []
        if len(names) > 1 and all(_publisher_pattern().fullmatch(name.of(text)) for name in names):
            found += names
    return found


@cache
def _glued() -> re.Pattern[str]:
    """Where two names stand without a blank between them, as the Finnish and Icelandic governments' pages join them."""
    ends = sorted({row["form"] for row in rows("publisher_forms") if row["match"] == "glued"})
    return re.compile("|".join([rf"(?<={re.escape(end)})(?=\w)" for end in ends] + ["(?<=[a-zåäöæøð])(?=[A-ZÅÄÖÆØÞ])"]))


@cache
def _printed_pattern() -> re.Pattern[str]:
    words = "|".join(re.escape(row["word"]) for row in sorted(rows("article_words"), key=lambda row: -len(row["word"])))
    author = rf"(?:{BLANK}(?:{alternatives('agent')}){BLANK}[^\n]{{0,{PRINTED_LENGTH}}})?"
    return re.compile(rf"(?:{words})\b[^\n]{{0,{PRINTED_LENGTH}}}?[\s,(](?P<date>{DATE.pattern})[.)]*{author}", re.IGNORECASE)


def printed(text: str, body: Iterable[Block]) -> Span | None:
    """The day on which a newspaper printed the text, as a line at its head tells: `Kronikk i Nordlys 3. mai 2015 av Ida Prøve`.

    Args:
        text: the document's text.
        body: the blocks of the text proper; the first ones are looked at.

    Returns:
        The date's words; None if no such line stands there.
    """
    for block in islice(body, PRINTED_BLOCKS):
        match = _printed_pattern().fullmatch(text, block.span.start, block.span.end)
        if match:
            return Span(*match.span("date"))
    return None


def headed(text: str, body: Iterable[Block]) -> Span | None:
    """The day under which a page stands, as a line at its head tells that holds little else: `Webbnyhet 13.9.2023`.

    Beside the date stand at most the kind of document, a topic behind it, the publisher, a weekday, or where it was written.

    Args:
        text: the document's text.
        body: the blocks of the text proper; the first ones are looked at.

    Returns:
        The date's words; None if no such line stands there.
    """
    for block in islice(body, PRINTED_BLOCKS):
        start = text.rfind("\n", 0, block.span.start) + 1  # `11. nóvember 2025` looks like the eleventh item of a list
        may_be_dated = block.span.end - start <= NAME_LENGTH and FIGURE.search(text, start, block.span.end)
        match = DATED_LINE.fullmatch(text, start, block.span.end) if may_be_dated else None
        if match and all(leads_to_date(part.strip()) for part in (match["before"], match["after"])):
            return Span(*match.span("date"))
    return None


def leads_to_date(words: str) -> bool:
    """Whether words beside a date at a page's head say no more than what the page is, or where or by whom it was written.

    Args:
        words: the words of the line before or behind the date.
    """
    parts = [part for part in PARTED.split(words) if part.lower() not in _date_labels()]
    if not words or not parts:
        return not words
    first, *topics = parts
    if type_line(first, 0):
        return len(topics) <= 1
    return all(part.lower() in _places_of_writing() or is_publisher(part) for part in (first, *topics))


@cache
def _date_labels() -> frozenset[str]:
    """Labels of a page's day, which may stand behind its kind: `Uutinen - Julkaistu 22.12.2022`."""
    return frozenset(row["label"].lower() for row in rows("labels") if row["field"] == "date")


@cache
def _places_of_writing() -> frozenset[str]:
    weekdays = {row["phrase"].lower() for row in rows("weekdays")}
    return frozenset(weekdays | {row["place"].lower() for row in rows("dateline_places")})
