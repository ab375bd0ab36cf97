"""norden.org: speech pages of the Nordic Council, in six interface languages and two generations of labels; and news.

A speech page has a title (`209. Rigmor Aasrud (Hovedindlæg)`), a block of labels and values, before or after the text, and
at times a Scandinavian translation below a Finnish or Icelandic speech. A news page has a title, a line of date and type
(`24.06.15 | Nyhet`), at times a caption and a photographer, and the text.
"""

import re
from collections.abc import Sequence
from functools import cache

from pipelines.documents import Document, Problem, Span, Value
from pipelines.letters import CAPITAL
from pipelines.registers import rows
from pipelines.sources.head_lines import type_line
from pipelines.sources.labels import interface_language, label_of, language_of_address
from pipelines.sources.layout import Block, Line, blocks, lines
from pipelines.sources.page import NORDIC_COOPERATION, Label, Page, Template
from pipelines.sources.sorting import sort_out

__all__ = ["TEMPLATES"]

SPEECH = "norden.speech"
NEWS = "norden.news"
TITLE = re.compile(r"(?:#{1,6}[ \t]+)?(?:(?P<number>\d{1,4})\.[ \t]*)?(?P<name>[^()]*?)[ \t]*\((?P<type>[^()]+)\)")
LINKED = re.compile(r"\[(?P<words>[^\]]+)\]\([^)]*\)")
HEADING = re.compile(r"(?:#{1,6}[ \t]+)?(?P<words>.+)")
NUMBER = re.compile(r"[0-9]{1,4}")
DATE = re.compile(r"\d{1,2}\.\d{1,2}\.\d{2,4}(?:[ \t]+\d{1,2}[:.]\d{2})?")
NAME_IN_TITLE = re.compile(rf"{CAPITAL}[^\W\d_]*(?:[-' ](?:[^\W\d_]{{1,3}} )?{CAPITAL}[^\W\d_]*\.?){{1,4}}")
TYPE_IN_TITLE = re.compile(rf"{CAPITAL}[^\W\d_]+(?: [^\W\d_]+){{0,3}}")
"""A kind of speech that no register holds; it counts as one beside a name, where a block says that this is a speech."""
NAME_WITHOUT_LABEL = "name without label"
"""A name behind a label that nobody has seen: the speaker's, if neither title nor block names another."""
MOST_LINES_OF_BLOCK = 16
"""Six labels and their values, and two that nobody has seen; a page with a longer block has not been seen."""
VALUE_WORDS = 3
"""Words of a label or a value that is not known; what has more is the text."""
TITLE_LINES = 3
"""A page may open with a skip link or two."""
VALUE_LENGTH = 120
"""Longest title, name or role; what is longer is the speech below an empty field."""
SENTENCE_END = re.compile(r"[.!?:…][\"”»’')]*$")
DATED_TYPE = re.compile(r"(?P<date>\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4}))[ \t\xa0]*\|[ \t\xa0]*(?P<type>.+)")
CREDIT = re.compile(r"[^.!?|]{3,60}/(?:[\w-]+(?:\.[\w-]+)+)?")
"""A photographer and the agency, the agency at times cut off: `Name/norden.org`, `Name/`."""
PHOTO_LINES = 4
"""Caption, label, photographer: within the four lines below the date."""


# --- speeches -------------------------------------------------------------------------------------------------------


@cache
def _type_words() -> dict[str, tuple[str, ...]]:
    """Words for the kinds of speeches, with the languages of each."""
    found: dict[str, tuple[str, ...]] = {}
    for row in rows("speech_types"):
        found[row["raw"].lower()] = (*found.get(row["raw"].lower(), ()), row["lang"])
    return found


def _title(text: str, page_lines: Sequence[Line]) -> tuple[int, re.Match[str]] | None:
    """The title among the first lines: its index and its parts."""
    for index, line in enumerate(page_lines[:TITLE_LINES]):
        words = line.of(text)
        match = TITLE.fullmatch(words) if len(words) <= VALUE_LENGTH else None
        if match and (match["type"].strip().lower() in _type_words() or _names_speech(match, text, page_lines[index + 1 :])):
            return index, match
    return None


def _names_speech(title: re.Match[str], text: str, below: Sequence[Line]) -> bool:
    """Whether a title with a type that nobody has seen is that of a speech: `12. Kim Prøve (Afstemning)`."""
    is_form = NAME_IN_TITLE.fullmatch(title["name"].strip()) and TYPE_IN_TITLE.fullmatch(title["type"].strip())
    return bool(is_form) and _block_start(text, below) is not None


def _unknown_title(text: str, body_lines: Sequence[Line], start: int | None) -> bool:
    """Whether the only line above a block is a title in a form that nobody has seen, and no speech."""
    if start != 1:
        return False
    words = body_lines[0].of(text)
    return len(words) <= VALUE_LENGTH and SENTENCE_END.search(words) is None


def _block_start(text: str, page_lines: Sequence[Line]) -> int | None:
    """Index of the block's heading: a line with a heading's words, followed by a label."""
    for index, line in enumerate(page_lines):
        words = line.of(text)
        heading = HEADING.fullmatch(words) if len(words) <= VALUE_LENGTH else None
        if heading and _whole_label(heading["words"], "block"):
            following = page_lines[index + 1].of(text) if index + 1 < len(page_lines) else ""
            if _whole_label(following) or not following or index <= 1:
                return index
    return 0 if _opens_with_type(text, page_lines) else None


def _opens_with_type(text: str, page_lines: Sequence[Line]) -> bool:
    """Whether the kind of speech stands in the place of the block's heading: alone, and a label below it."""
    words = [line.of(text) for line in page_lines[:2]]
    label = _whole_label(words[1]) if len(words) > 1 else None
    return label is not None and label.field in ("person", "role", "number", "date") and words[0].lower() in _type_words()


def _whole_label(words: str, field: str = "") -> Label | None:
    found = label_of(SPEECH, words)
    if found is None or found[1] < len(words) or (field and found[0].field != field):
        return None
    return found[0]


def _read(document: Document) -> Page | None:
    text = document.text
    page_lines = lines(text)
    title = _title(text, page_lines)
    body_lines = [*page_lines[title[0] + 1 :]] if title else [*page_lines]
    start = _block_start(text, body_lines)
    if title is None and start is None:
        return None
    fields: dict[str, list[Span]] = {}
    labels: list[tuple[Label, Span]] = []
    problems: list[Problem] = []
    if title is None and start is not None and _unknown_title(text, body_lines, start):
        problems.append(_not_understood(body_lines[0], text))
        body_lines, start = body_lines[1:], 0
    if start is not None:
        end = _read_block(text, body_lines, start, fields, labels, problems)
        body_lines = body_lines[:start] + body_lines[end:]
    else:
        marked = [line for line in body_lines if line.of(text).startswith("#")]
        problems += [_not_understood(line, text) for line in marked if not _is_translation_heading(line.of(text))]
    if title:
        at, words = page_lines[title[0]].span.start, title[1]
        for field, group in (("number", "number"), ("person", "name"), ("type", "type")):
            if words[group] and words[group].strip():
                fields.setdefault(field, []).append(Span(at + words.start(group), at + words.end(group)))

    unlabelled = fields.pop(NAME_WITHOUT_LABEL, [])
    if len(unlabelled) == 1:
        fields.setdefault("person", unlabelled)

    problems += _type_problems(text, fields)
    below = next((i for i, line in enumerate(body_lines) if _is_translation_heading(line.of(text))), None)
    return Page(
        template=SPEECH,
        country=NORDIC_COOPERATION,
        kind=Value("speech", "mapped", "kind.speech_page", _kind_proof(labels, fields)),
        title=_title_span(text, page_lines[title[0]]) if title else None,
        ui_lang=_interface_language(text, labels, fields) or language_of_address(document),
        fields={field: tuple(spans) for field, spans in fields.items()},
        body=_body_blocks(text, body_lines[:below]),
        translation=() if below is None else blocks(text, body_lines[below + 1 :]),
        translation_heading=None if below is None else body_lines[below].span,
        problems=tuple(problems),
    )


def _is_translation_heading(words: str) -> bool:
    return _whole_label(words.lstrip("# ").rstrip(" :"), "translation") is not None


def _interface_language(text: str, labels: list[tuple[Label, Span]], fields: dict[str, list[Span]]) -> Value[str] | None:
    """The language of the labels; where these leave the choice, the type's word in the block decides between them.

    The word in the title does not count: it is Danish on most pages, whatever the interface.
    """
    if not labels:
        return None
    types = [(span, _type_words().get(span.of(text).lower())) for span in fields.get("type", ())[:1]]
    typed = [(Label("type", langs), span) for span, langs in types if langs]
    return interface_language(labels) or interface_language([*labels, *typed])


def _kind_proof(labels: list[tuple[Label, Span]], fields: dict[str, list[Span]]) -> tuple[Span, ...]:
    announced = [span for label, span in labels if label.field in ("number", "type")]
    return tuple(announced[:1] or fields.get("type", [])[:1] or [span for _, span in labels[:1]])


def _title_span(text: str, line: Line) -> Span:
    match = HEADING.fullmatch(line.of(text))
    start = line.span.start + (match.start("words") if match else 0)
    return Span(start, line.span.end)


def _body_blocks(text: str, body: list[Line]) -> tuple[Block, ...]:
    """Blocks of a speech; a speech has no headings, so a short line is a paragraph."""
    return tuple(
        Block("paragraph", block.pieces, block.after_blank) if block.kind in ("heading", "quotation") else block
        for block in blocks(text, body)
    )


def _read_block(
    text: str,
    body_lines: Sequence[Line],
    start: int,
    fields: dict[str, list[Span]],
    labels: list[tuple[Label, Span]],
    problems: list[Problem],
) -> int:
    """Read labels and values that alternate; a label may lack its value, so the next line counts only if it is none.

    Returns:
        Index of the first line after the block.
    """
    heading = HEADING.fullmatch(body_lines[start].of(text))
    if heading is None:
        return start
    known = _whole_label(heading["words"], "block")
    if known:
        labels.append((known, Span(body_lines[start].span.start + heading.start("words"), body_lines[start].span.end)))
    index = start + 1
    ends_page = start > 0  # the text stands before the block, so nothing behind its heading is text
    last = len(body_lines) if ends_page else min(len(body_lines), start + 1 + MOST_LINES_OF_BLOCK)
    while index < last:
        label = _whole_label(body_lines[index].of(text))
        following = _whole_label(body_lines[index + 1].of(text)) if index + 1 < last else None
        unknown = _unknown_lines(text, body_lines[index:last], ends_page=ends_page, following=following) if label is None else 0
        if unknown:
            problems += [_not_understood(line, text) for line in body_lines[index : index + unknown]]
            named = body_lines[index + 1].span if unknown > 1 else None
            if named and NAME_IN_TITLE.fullmatch(named.of(text)):
                fields.setdefault(NAME_WITHOUT_LABEL, []).append(named)
            index += unknown
            continue
        if label is None or label.field in ("block", "translation"):
            break
        labels.append((label, body_lines[index].span))
        value = _value(text, body_lines, index + 1, label) or _unknown_type(text, body_lines, index + 1, label)
        if value is not None:
            fields.setdefault(label.field, []).append(value)
        elif label.field in ("number", "type", "date"):
            problems.append(
                Problem("parse", "info", "label_without_value",
                        f"The label {body_lines[index].of(text)!r} has no value on this page.", body_lines[index].span)
            )  # fmt: skip
        index += 1 if value is None else 2
    return index


def _unknown_lines(text: str, rest: Sequence[Line], *, ends_page: bool, following: Label | None) -> int:
    """How many lines of a block from its first unknown one on are no known label or value, and no text either.

    Above the text it is a line before a known label; a label that nobody has seen, with its value, before a known label or a
    date; or both, a word or two each, right above the text.
    """
    if ends_page or (following and following.field not in ("block", "translation")):
        return 1
    first, second, third = ([line.of(text) for line in rest[:3]] + [""] * 3)[:3]
    if not _is_terse(first):
        return 0
    if DATE.fullmatch(second):
        return 2
    label = _whole_label(third) if third else None
    is_label = label is not None and label.field not in ("block", "translation")
    return 2 if _is_terse(second) and (is_label or (third != "" and not _is_terse(third))) else 0


def _is_terse(words: str) -> bool:
    """Whether a line can be an unknown label or value: a few words without a mark, in a capital or a figure."""
    return len(words.split()) <= VALUE_WORDS and re.fullmatch(rf"(?:{CAPITAL}|\d)[^.,;:!?…\"”»]*", words) is not None


def _unknown_type(text: str, body_lines: Sequence[Line], index: int, label: Label) -> Span | None:
    """A kind of speech that no register holds: the short line between its label and the next."""
    following = body_lines[index + 1].of(text) if index + 1 < len(body_lines) else ""
    if label.field != "type" or index >= len(body_lines) or _whole_label(body_lines[index].of(text)):
        return None
    is_value = TYPE_IN_TITLE.fullmatch(body_lines[index].of(text)) and _whole_label(following)
    return body_lines[index].span if is_value else None


def _type_problems(text: str, fields: dict[str, list[Span]]) -> list[Problem]:
    """Kinds of speeches that no register holds; their words are kept."""
    message = "The kind of speech {!r} is not listed; extend registers/speech_types.csv."
    unknown = {
        span.of(text).strip(): span for span in fields.get("type", ()) if span.of(text).strip().lower() not in _type_words()
    }
    return [Problem("parse", "warning", "speech_type_not_known", message.format(words), span) for words, span in unknown.items()]


def _not_understood(line: Line, text: str) -> Problem:
    words = line.of(text)[:80]
    message = f"The line {words!r} of the information block is no known label or value; extend registers/labels.csv."
    return Problem("parse", "warning", "line_not_understood", message, line.span)


def _value(text: str, body_lines: Sequence[Line], index: int, label: Label) -> Span | None:
    if index >= len(body_lines) or _whole_label(body_lines[index].of(text)):
        return None
    line = body_lines[index]
    words = line.of(text)
    if label.field == "date" and not DATE.fullmatch(words):
        return None
    if label.field == "number" and not NUMBER.fullmatch(words):
        return None
    if label.field == "type" and words.lower() not in _type_words():
        return None
    if label.field in ("person", "role", "status") and (len(words) > VALUE_LENGTH or SENTENCE_END.search(words)):
        return None
    linked = LINKED.fullmatch(words)
    if label.field == "person" and linked is None and " " not in words:  # a label that nobody has seen, below an empty field
        return None
    return Span(line.span.start + linked.start("words"), line.span.start + linked.end("words")) if linked else line.span


# --- news -----------------------------------------------------------------------------------------------------------


def _dated_type(text: str, page_lines: Sequence[Line]) -> tuple[int, re.Match[str], tuple[Value[str], Label]] | None:
    """The line of date and type: its index, its parts, the kind it names."""
    for index, line in enumerate(page_lines[: TITLE_LINES + 2]):
        match = DATED_TYPE.fullmatch(line.of(text))
        named = type_line(match["type"], line.span.start + match.start("type")) if match else None
        if match and named:
            return index, match, named
    return None


def _read_news(document: Document) -> Page | None:
    text = document.text
    page_lines = lines(text)
    found = _dated_type(text, page_lines)
    if found is None:
        return None
    index, dated, (kind, kind_label) = found
    line = page_lines[index]
    head = sort_out(NEWS, text, page_lines[:index])
    photo = _photo_lines(text, page_lines[index + 1 :])
    rest = sort_out(NEWS, text, page_lines[index + 1 + photo :])
    labels = [*head.menus, (kind_label, kind.proofs[0])] if isinstance(kind.proofs[0], Span) else head.menus
    date = Span(line.span.start + dated.start("date"), line.span.start + dated.end("date"))
    return Page(
        template=NEWS,
        country=NORDIC_COOPERATION,
        kind=kind,
        title=head.body[0].span if head.body else None,
        ui_lang=interface_language(head.menus, labels) or language_of_address(document),
        ui_langs=kind_label.langs,
        sign=line.span,
        fields={"date": (date,)},
        body=blocks(text, rest.body),
        links=tuple(rest.links),
        contacts=tuple(rest.contacts),
        captions=(*(one.span for one in page_lines[index + 1 : index + 1 + photo]), *rest.captions),
    )


def _photo_lines(text: str, page_lines: Sequence[Line]) -> int:
    """How many of the first lines are a picture's: down to its photographer, who stands below a label or before a slash."""
    for index, line in enumerate(page_lines[:PHOTO_LINES]):
        words = line.of(text)
        label = label_of(NEWS, words)
        if label and label[0].field == "photo" and label[1] == len(words):
            return min(index + 2, len(page_lines))
        if CREDIT.fullmatch(words):
            return index + 1
        if SENTENCE_END.search(words):
            break
    return 0


TEMPLATES = (Template(SPEECH, 10, _read), Template(NEWS, 11, _read_news))
