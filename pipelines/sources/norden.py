"""norden.org: speech pages of the Nordic Council.

A page has a title (`209. Rigmor Aasrud (Hovedindlæg)`), a block of labels and values (`speech_block.py`), before or after the text,
and at times a Scandinavian translation below a Finnish or Icelandic speech. News are another kind of page (`norden_news.py`).
"""

import re
from collections.abc import Sequence

from pipelines.documents import Document, Problem, Span, Value
from pipelines.sources.labels import interface_language, language_of_address
from pipelines.sources.layout import Block, Line, blocks, lines
from pipelines.sources.page import NORDIC_COOPERATION, Label, Page, Template
from pipelines.sources.speech_block import (
    HEADING,
    NAME_IN_TITLE,
    NAME_WITHOUT_LABEL,
    SENTENCE_END,
    SPEECH,
    TYPE_IN_TITLE,
    VALUE_LENGTH,
    SpeechBlock,
    block_start,
    not_understood,
    read_block,
    type_words,
    whole_label,
)

__all__ = ["TEMPLATES"]

TITLE = re.compile(r"(?:#{1,6}[ \t]+)?(?:(?P<number>[0-9]{1,4})\.[ \t]*)?(?P<name>[^()]*?)[ \t]*\((?P<type>[^()]+)\)")
LONGEST_HEADING = 40
"""Code points of the heading over a translation, at most."""
TITLE_LINES = 3
"""A page may open with a skip link or two."""


def _title(text: str, page_lines: Sequence[Line]) -> tuple[int, re.Match[str]] | None:
    """The title among the first lines: its index and its parts."""
    for index, line in enumerate(page_lines[:TITLE_LINES]):
        words = line.of(text)
        match = TITLE.fullmatch(words) if len(words) <= VALUE_LENGTH else None
        if match and (match["type"].strip().lower() in type_words() or _names_speech(match, text, page_lines[index + 1 :])):
            return index, match
    return None


def _names_speech(title: re.Match[str], text: str, below: Sequence[Line]) -> bool:
    """Whether a title with a type that nobody has seen is that of a speech: `12. Kim Prøve (Afstemning)`."""
    is_form = NAME_IN_TITLE.fullmatch(title["name"].strip()) and TYPE_IN_TITLE.fullmatch(title["type"].strip())
    return bool(is_form) and block_start(text, below) is not None


def _unknown_title(text: str, body_lines: Sequence[Line], start: int | None) -> bool:
    """Whether the only line above a block is a title in a form that nobody has seen, and no speech."""
    if start != 1:
        return False
    words = body_lines[0].of(text)
    return len(words) <= VALUE_LENGTH and SENTENCE_END.search(words) is None


def _read(document: Document) -> Page | None:
    text = document.text
    page_lines = lines(text)
    title = _title(text, page_lines)
    body_lines = [part for line in page_lines[title[0] + 1 if title else 0 :] for part in _parted(text, line)]
    start = block_start(text, body_lines)
    if title is None and start is None:
        return None
    problems: list[Problem] = []
    if title is None and start is not None and _unknown_title(text, body_lines, start):
        problems.append(not_understood(body_lines[0], text))
        body_lines, start = body_lines[1:], 0
    block = SpeechBlock() if start is None else read_block(text, body_lines, start)
    if start is not None:
        body_lines = body_lines[:start] + body_lines[block.end :]
    else:
        marked = [line for line in body_lines if line.of(text).startswith("#")]
        problems += [not_understood(line, text) for line in marked if not _is_translation_heading(line.of(text))]
    fields = _fields(block, title[1], page_lines[title[0]].span.start) if title else _fields(block)
    below = next((i for i, line in enumerate(body_lines) if _is_translation_heading(line.of(text))), None)
    return Page(
        template=SPEECH,
        country=NORDIC_COOPERATION,
        kind=Value("speech", "mapped", "kind.speech_page", _kind_proof(block.labels, fields)),
        title=_title_span(text, page_lines[title[0]]) if title else None,
        ui_lang=_interface_language(text, block.labels, fields) or language_of_address(document),
        fields=fields,
        body=_body_blocks(text, body_lines[:below]),
        translation=() if below is None else blocks(text, body_lines[below + 1 :]),
        translation_heading=None if below is None else body_lines[below].span,
        problems=(*problems, *block.problems, *_type_problems(text, fields)),
    )


def _fields(block: SpeechBlock, title: re.Match[str] | None = None, at: int = 0) -> dict[str, tuple[Span, ...]]:
    """What the block says, behind it what the title says that begins at an offset; a name without a label where no other stands."""
    found = {field: spans for field, spans in block.fields.items() if field != NAME_WITHOUT_LABEL}
    for field, group in (("number", "number"), ("person", "name"), ("type", "type")):
        if title and title[group] and title[group].strip():
            found[field] = (*found.get(field, ()), Span(at + title.start(group), at + title.end(group)))
    unlabelled = block.fields.get(NAME_WITHOUT_LABEL, ())
    if len(unlabelled) == 1:
        found.setdefault("person", unlabelled)
    return found


def _parted(text: str, line: Line) -> tuple[Line, ...]:
    """A line; where it begins with the heading over a translation and goes on with that, heading and words apart."""
    colon = text.find(":", line.span.start, min(line.span.end, line.span.start + LONGEST_HEADING))
    if colon < 0 or colon + 1 == line.span.end or not _is_translation_heading(text[line.span.start : colon]):
        return (line,)
    behind = colon + 1 + len(text[colon + 1 : line.span.end]) - len(text[colon + 1 : line.span.end].lstrip())
    return Line(Span(line.span.start, colon + 1), line.after_blank), Line(Span(behind, line.span.end), after_blank=True)


def _is_translation_heading(words: str) -> bool:
    return whole_label(words.lstrip("# ").rstrip(" :"), "translation") is not None


def _interface_language(
    text: str, labels: Sequence[tuple[Label, Span]], fields: dict[str, tuple[Span, ...]]
) -> Value[str] | None:
    """The language of the labels; where these leave the choice, the type's word in the block decides between them.

    The word in the title does not count: it is Danish on most pages, whatever the interface.
    """
    if not labels:
        return None
    types = [(span, type_words().get(span.of(text).lower())) for span in fields.get("type", ())[:1]]
    typed = [(Label("type", langs), span) for span, langs in types if langs]
    return interface_language(labels) or interface_language([*labels, *typed])


def _kind_proof(labels: Sequence[tuple[Label, Span]], fields: dict[str, tuple[Span, ...]]) -> tuple[Span, ...]:
    announced = [span for label, span in labels if label.field in ("number", "type")]
    return tuple(announced[:1] or fields.get("type", ())[:1] or [span for _, span in labels[:1]])


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


def _type_problems(text: str, fields: dict[str, tuple[Span, ...]]) -> list[Problem]:
    """Kinds of speeches that no register holds; their words are kept."""
    message = "The kind of speech {!r} is not listed; extend registers/speech_types.csv."
    unknown = {
        span.of(text).strip(): span for span in fields.get("type", ()) if span.of(text).strip().lower() not in type_words()
    }
    return [Problem("parse", "warning", "speech_type_not_known", message.format(words), span) for words, span in unknown.items()]


TEMPLATES = (Template(SPEECH, 10, _read),)
