"""What any page consists of: lines, and the blocks that they make.

Here belongs: marks that mean the same on every site (headings, bullets, numbers, quotation dashes, page marks). Not
here: labels, titles and menus, which differ from site to site (the modules beside this one).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import field, replace
from functools import cache, lru_cache
from itertools import pairwise

from pipelines.documents import PAGE_MARK, Span, often_made, whole
from pipelines.letters import CAPITAL, DASHES
from pipelines.registers import rows

__all__ = ["LIST_KINDS", "Block", "Line", "blocks", "lines"]

LIST_KINDS = ("bullet", "numbered")
"""Kinds of the blocks that are items of a list."""
HEADING_MARK = re.compile(r"#{1,6}[ \t]+")
BULLET_MARK = re.compile(r"[•·▪‣●*◦■►➢∙⁃\uf0a7\uf0b7][ \t\xa0]*")
LETTER_BULLET = re.compile(r"o[ \t\xa0]+(?=\S)")
"""A ring that became a letter when the text was taken out of its document; no Nordic word is so short."""
LETTER_MARK = re.compile(r"\(?(?:[A-Za-z]|[ivx]{2,4})\)[ \t\xa0]+(?=\S)")
ROMAN_MARK = re.compile(r"(?P<number>[IVX]{1,4})[.)][ \t\xa0]+(?=\S)")
ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
NUMBER_MARK = re.compile(r"\d{1,3}[.)][ \t\xa0]+(?=\S)")
"""The number of an item, unless it is a day before its month: `28. oktober la ...`."""
DAY_WORD = re.compile(r"[1-3]?\d\.[ \xa0]([^\W\d_]{3,12})\b")
NUMBERED_BY_DAYS = ("nb", "nn", "sv", "da", "is", "fo", "fi")
"""Languages in which a day has the full stop of an ordinal, and a month no capital."""
DASH_MARK = re.compile(rf"[{DASHES}][ \t\xa0]+(?=\S)")
GLUED_DASH = re.compile(rf"[{DASHES}](?={CAPITAL})")
"""A dash without its blank opens a quotation only where the line tells who speaks."""
MARKS = (
    ("heading", HEADING_MARK),
    ("bullet", BULLET_MARK),
    ("numbered", NUMBER_MARK),
    ("quotation", DASH_MARK),
    ("quotation", GLUED_DASH),
    ("numbered", LETTER_MARK),
)
LETTER_MARKS = (("bullet", LETTER_BULLET), ("numbered", LETTER_MARK))
LETTER_ENDS = tuple(" \t\xa0)ivx")
"""What stands behind the first letter of a mark."""
SENTENCE_END = re.compile(r"(?:[.!?:;…][\"”“»«’')\]]*|[^\W\d_][.!?][\"”“»«’')\]]*\d{1,2})$")
"""An end mark, and a footnote's number that sticks to it."""
LONGEST_END = 40
"""An end mark with all that closes behind it is no longer."""
WORD = re.compile(r"[^\W\d_]+")
HEADING_LENGTH = 120
"""A longer line without end mark is a cut paragraph, not a heading (longest heading seen: 104)."""
WIDEST = 110
"""No text that is broken to a width has longer lines."""
FULL = 0.9
"""Letters differ in breadth: a line of so much of the width can be full."""
BROKEN_LINES = 5
"""So many of its lines at least begin in the midst of a sentence, in lower case."""


@often_made(frozen=True, slots=True)
class Line:
    """A line that holds something.

    Attributes:
        span: its words, without white space around them.
        after_blank: whether a blank line or the page's start stands before it.
    """

    span: Span
    after_blank: bool

    def of(self, text: str) -> str:
        """The words of the line."""
        return text[self.span.start : self.span.end]


@often_made(frozen=True, slots=True)
class Block:
    """A paragraph, heading or list item.

    Attributes:
        kind: `heading`, `paragraph`, `bullet`, `numbered` or `quotation` (a paragraph that a dash opens).
        pieces: its words; more than one piece where page marks cut it.
        after_blank: whether a blank line stands before it.
        span: from its first to its last character, page marks included.
    """

    kind: str
    pieces: tuple[Span, ...]
    after_blank: bool = True
    span: Span = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "span", whole(self.pieces))


@lru_cache(maxsize=4)
def lines(text: str) -> tuple[Line, ...]:
    """Lines with content, in order; page marks and blank lines are left out. Kept for the last texts: every template asks.

    Args:
        text: the document's text.
    """
    position, after_blank = 0, True
    found: list[Line] = []
    for content in text.split("\n"):
        stripped = content.strip(" \t\r\f\xa0\ufeff\x00")
        if stripped and not (stripped[0] == "-" and PAGE_MARK.fullmatch(stripped)):
            first = position + content.index(stripped)
            found.append(Line(Span(first, first + len(stripped)), after_blank))
            after_blank = False
        else:
            after_blank = True
        position += len(content) + 1
    return tuple(found)


def blocks(text: str, page_lines: Iterable[Line]) -> tuple[Block, ...]:
    """The blocks that lines make; a paragraph cut by a page mark or a line break is one block.

    Args:
        text: the document's text.
        page_lines: the lines, without those that a site's module took for labels or menus.
    """
    known = list(page_lines)
    width = _width(text, known)
    made: list[list[Block]] = []
    before: Line | None = None
    for line in known:
        block = _block(text, line)
        if made and _continues(text, made[-1][-1], block):
            made[-1].append(block)
        elif made and before and width and _is_wrapped(text, before, line, block, width):
            made[-1].append(Block("paragraph", (line.span,), after_blank=False))
        else:
            made.append([block])
        before = line
    return _with_dash_lists(text, _with_romans(text, [_joined(parts) for parts in made]))


def _width(text: str, page_lines: Sequence[Line]) -> int:
    """How long the lines of a text are that is broken to a width, as in answers to parliament and old mails; 0 of any other."""
    width = max((line.span.end - line.span.start for line in page_lines), default=0)
    if width > WIDEST:
        return 0
    broken = (
        text[line.span.start].islower() and not line.after_blank and not _ends_sentence(text, before.span.end)
        for before, line in pairwise(page_lines)
    )
    return width if sum(broken) >= BROKEN_LINES else 0


def _is_wrapped(text: str, before: Line, line: Line, block: Block, width: int) -> bool:
    """Whether a line goes on with the one before it, in which its first word had no room: `... træder i kraft den / 1. januar`."""
    first = text.find(" ", line.span.start, line.span.end)
    length = (first if first >= 0 else line.span.end) - line.span.start
    return (
        block.kind not in ("bullet", "quotation")
        and not line.after_blank
        and not _ends_sentence(text, before.span.end)
        and before.span.end - before.span.start + 1 + length > FULL * width
    )


def _with_romans(text: str, found: list[Block]) -> list[Block]:
    """The blocks; Roman numbers that follow each other block by block number items, one alone a chapter or a king."""
    marks = [ROMAN_MARK.match(text, block.span.start, block.span.end) for block in found]
    numbers = [ROMANS.index(mark["number"]) if mark and mark["number"] in ROMANS else None for mark in marks]
    for at, (mark, number) in enumerate(zip(marks, numbers, strict=True)):
        beside = (numbers[at - 1 : at], numbers[at + 1 : at + 2])
        if mark and number is not None and ([number - 1] == beside[0] or [number + 1] == beside[1]):
            first, *others = found[at].pieces
            found[at] = replace(found[at], kind="numbered", pieces=(Span(mark.end(), first.end), *others))
    return found


def _with_dash_lists(text: str, found: list[Block]) -> tuple[Block, ...]:
    """The blocks; dashes that open two or more lines in a row, none of which tells who says it, open the items of a list.

    Where a page has such lists, or headings in a row with no more below them, so does a dash that opens all that stands below one.
    """
    at = 0
    alone: list[int] = []
    has_list = False
    while at < len(found):
        end = at + 1
        if found[at].kind == "quotation":
            announced = at > 0 and text[found[at - 1].span.end - 1] == ":"
            while end < len(found) and found[end].kind == "quotation" and (announced or not found[end].after_blank):
                end += 1
            if end - at > 1 and not any(_tells_speaker(block.span.of(text)) for block in found[at:end]):
                found[at:end] = [replace(block, kind="bullet") for block in found[at:end]]
                has_list = True
            elif end - at == 1 and _is_all_below_heading(found, at) and not _tells_speaker(found[at].span.of(text)):
                alone.append(at)
        at = end
    has_list = has_list or any(later == at + 2 for at, later in pairwise(alone))
    for at in alone if has_list else ():
        found[at] = replace(found[at], kind="bullet")
    return tuple(found)


def _is_all_below_heading(found: list[Block], at: int) -> bool:
    """Whether a block is the only one between a heading and the next heading or the end."""
    return at > 0 and found[at - 1].kind == "heading" and (at + 1 == len(found) or found[at + 1].kind == "heading")


def _tells_speaker(words: str) -> bool:
    return any(match.group().lower() in _saying_verbs() for match in WORD.finditer(words))


@cache
def _saying_verbs() -> frozenset[str]:
    return frozenset(word for row in rows("saying_verbs") for word in row["form"].lower().split("|"))


def _joined(parts: list[Block]) -> Block:
    """The block that its parts make; a line that goes on is no heading."""
    if len(parts) == 1:
        return parts[0]
    kind = "paragraph" if parts[0].kind == "heading" else parts[0].kind
    return Block(kind, tuple(piece for part in parts for piece in part.pieces), parts[0].after_blank)


def _block(text: str, line: Line) -> Block:
    words = line.of(text)
    marks = MARKS if not words[0].isalpha() else LETTER_MARKS if words[1:2] in LETTER_ENDS else ()
    for kind, pattern in marks:
        mark = pattern.match(words) if pattern is not NUMBER_MARK or not _opens_with_day(words) else None
        if mark and mark.end() < len(words) and (pattern is not GLUED_DASH or _tells_speaker(words)):
            return Block(kind, (Span(line.span.start + mark.end(), line.span.end),), line.after_blank)
    return Block("heading" if _is_heading(words) else "paragraph", (line.span,), line.after_blank)


def _opens_with_day(words: str) -> bool:
    """Whether a line opens with a day and its month, as a sentence does and no item."""
    day = DAY_WORD.match(words)
    return day is not None and day[1] in _months()


@cache
def _months() -> frozenset[str]:
    """The months behind a day, as CLDR writes them."""
    from babel import Locale

    return frozenset(name for lang in NUMBERED_BY_DAYS for name in Locale.parse(lang).months["format"]["wide"].values())


def _is_heading(words: str) -> bool:
    """Whether a line stands alone as headings do; a cell of a table, which holds no word, is none."""
    if len(words) > HEADING_LENGTH or _ends_sentence(words, len(words)) or words[0].islower() or words[-1] == ",":
        return False
    return any(character.isalpha() for character in words)


def _ends_sentence(text: str, end: int) -> bool:
    """Whether an end mark stands before a place."""
    return SENTENCE_END.search(text, max(0, end - LONGEST_END), end) is not None


def _continues(text: str, before: Block, block: Block) -> bool:
    """Whether a block is the rest of the one before it: that has no end mark, and this begins in lower case.

    A blank line ends a paragraph unless a page mark stands in it.
    """
    if block.kind != "paragraph" or not text[block.span.start].islower():
        return False
    if _ends_sentence(text, before.span.end):
        return False
    between = text[before.span.end : block.span.start]
    return not block.after_blank or PAGE_MARK.search(between) is not None
