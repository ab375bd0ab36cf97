"""What a site's module returns: the page, taken apart, every part with its place.

Here belongs: the shape of a page and the reading of labels that stand in registers. Not here: the sites.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache

from pipelines.documents import Document, Problem, Span, Value
from pipelines.registers import rows
from pipelines.sources.layout import Block, Line

__all__ = ["Label", "Page", "Template", "interface_language", "is_boilerplate", "label_of", "without_boilerplate"]


@dataclass(frozen=True, slots=True)
class Label:
    """A label that a register knows.

    Attributes:
        field: what the label announces: `type`, `number`, `person`, `role`, `date`, `publisher` ...
        langs: interface languages in which the label occurs; `mul` for a label that occurs in every interface.
    """

    field: str
    langs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page taken apart.

    Attributes:
        template: name of the template.
        kind: kind of document, where the template or a line of the page says so.
        title: the title's words.
        ui_lang: language of the labels.
        fields: what the labels announce: field -> places, first the labelled one.
        body: the blocks of the text proper.
        translation: blocks of a translation that follows the body.
        heading: place of the heading over a translation.
        links: names of documents to which the page links.
        contacts: lines that say whom to ask.
        problems: what was not understood.
    """

    template: str
    kind: Value[str] | None = None
    title: Span | None = None
    ui_lang: Value[str] | None = None
    fields: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    body: tuple[Block, ...] = ()
    translation: tuple[Block, ...] = ()
    translation_heading: Span | None = None
    links: tuple[Span, ...] = ()
    contacts: tuple[Span, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Template:
    """How a site's pages of one kind are recognised and read.

    Attributes:
        name: name of the template, as `registers/labels.csv` has it.
        order: templates are tried in this order, the more particular first.
        recognises: whether a document is such a page.
        parse: takes such a page apart.
    """

    name: str
    order: int
    recognises: Callable[[Document], bool]
    parse: Callable[[Document], Page]


@cache
def _labels(template: str) -> dict[str, Label]:
    found: dict[str, dict[str, list[str]]] = {}
    for row in rows("labels"):
        if row["template"] == template:
            found.setdefault(row["label"].lower(), {}).setdefault(row["field"], []).append(row["lang"])
    return {
        label: Label(next(iter(fields)), tuple(dict.fromkeys(next(iter(fields.values()))))) for label, fields in found.items()
    }


@cache
def _label_pattern(template: str) -> re.Pattern[str]:
    labels = sorted(_labels(template), key=len, reverse=True)
    return re.compile(rf"({'|'.join(map(re.escape, labels))})(?=[ \t\xa0]*:|[ \t\xa0]|$)", re.IGNORECASE)


def label_of(template: str, words: str) -> tuple[Label, int] | None:
    """The label with which a line begins, and the offset in the line where its value would begin.

    Args:
        template: name of the template.
        words: the line.

    Returns:
        None if the line begins with no label of the template.
    """
    match = _label_pattern(template).match(words)
    if match is None:
        return None
    rest = re.compile(r"[ \t\xa0]*:?[ \t\xa0]*").match(words, match.end())
    return _labels(template)[match[1].lower()], rest.end() if rest else match.end()


@cache
def _boilerplate(template: str) -> tuple[frozenset[str], tuple[str, ...]]:
    found = [row for row in rows("boilerplate") if row["template"] in (template, "any")]
    return (
        frozenset(row["text"].lower() for row in found if row["match"] == "line"),
        tuple(row["text"].lower() for row in found if row["match"] == "prefix"),
    )


def is_boilerplate(template: str, words: str) -> bool:
    """Whether a line is a menu, a skip link or a notice that says nothing of the document."""
    whole, prefixes = _boilerplate(template)
    lowered = words.lower()
    return lowered in whole or lowered.startswith(prefixes)


def without_boilerplate(template: str, text: str, page_lines: Iterable[Line]) -> list[Line]:
    """The lines that are no boilerplate."""
    return [line for line in page_lines if not is_boilerplate(template, line.of(text))]


def interface_language(found: Iterable[tuple[Label, Span]]) -> Value[str] | None:
    """The language of the labels: the one in which most of them occur, and in which the most telling one occurs.

    A label that several languages share (`Information`, `Person`) cannot decide; one that only one has can.

    Args:
        found: labels with their places, in the order of the page.

    Returns:
        The language with the places of the labels that decided; None if none could.
    """
    telling = [(label.langs[0], span) for label, span in found if len(label.langs) == 1]
    if not telling:
        return None
    language, _ = Counter(language for language, _ in telling).most_common(1)[0]
    return Value(language, "mapped", "ui_lang.labels", tuple(span for lang, span in telling if lang == language)[:1])
