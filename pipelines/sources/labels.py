"""Labels, menus and notices of pages: which of the registered ones a line bears, which site they tell, and in which language.

Here belongs: the reading of `labels.csv` and `boilerplate.csv`. Not here: where a labelled value belongs (`sorting.py`), lines
that tell by themselves what a page is (`head_lines.py`).
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from pipelines.documents import Document, Span, Value
from pipelines.registers import rows
from pipelines.sources.layout import Line
from pipelines.sources.page import BLANK, DATE, Label

__all__ = [
    "Announced",
    "announced",
    "boilerplate_of",
    "can_tell",
    "edges",
    "interface_language",
    "label_of",
    "language_of_address",
    "languages_of",
    "signs",
]

ADDRESS_LANGUAGE = re.compile(r"https?://[^/]+/(?P<lang>is|sv|da|no|nb|nn|fi|en)(?:/|$)")
AFTER_LABEL = re.compile(rf"(?:(?={BLANK}*:)|(?={BLANK})|$){BLANK}*:?{BLANK}*")
EDGE_LINES = 60
"""Signs of a site stand within so many lines from a page's head or foot."""
OPENING = 2
"""Letters by which labels are looked up; no label is shorter."""
LANGUAGE_CODES = {"no": "nb"}


@dataclass(frozen=True, slots=True)
class Announced:
    """A label in its place.

    Attributes:
        label: the label.
        span: its words.
        value: what stands behind it on the line; None if nothing does.
    """

    label: Label
    span: Span
    value: Span | None


def _of(template: str, named: str) -> bool:
    """Whether a row of a register is meant for a template: it names it, or its family, or any."""
    return named in (template, template.partition(".")[0], "any")


@cache
def _labels(template: str) -> dict[str, Label]:
    found: dict[str, dict[str, list[str]]] = {}
    for row in rows("labels"):
        if _of(template, row["template"]):
            found.setdefault(row["label"].lower(), {}).setdefault(row["field"], []).append(row["lang"])
    return {
        label: Label(next(iter(fields)), tuple(dict.fromkeys(next(iter(fields.values()))))) for label, fields in found.items()
    }


@cache
def _telling_labels(template: str) -> frozenset[str]:
    return frozenset(row["label"].lower() for row in rows("labels") if row["sign"] and _of(template, row["template"]))


@cache
def _labels_by_opening(template: str) -> dict[str, tuple[str, ...]]:
    """The labels, longest first, by their first letters: most lines begin with none of them and need no closer look."""
    found: dict[str, list[str]] = {}
    for label in sorted(_labels(template), key=len, reverse=True):
        found.setdefault(label[:OPENING], []).append(label)
    return {opening: tuple(labels) for opening, labels in found.items()}


def label_of(template: str, words: str) -> tuple[Label, int] | None:
    """The label with which a line begins, and the offset in the line where its value would begin.

    Args:
        template: name of the template.
        words: the line.

    Returns:
        None if the line begins with no label of the template.
    """
    for label in _labels_by_opening(template).get(words[:OPENING].lower(), ()):
        if words[: len(label)].lower() == label and (rest := AFTER_LABEL.match(words, len(label))):
            return _labels(template)[label], rest.end()
    return None


def announced(template: str, text: str, line: Line) -> Announced | None:
    """The label of a line: one with a colon, or alone, or before a date. A word that opens a sentence is none.

    Args:
        template: name of the template.
        text: the document's text.
        line: the line.
    """
    words = line.of(text)
    found = label_of(template, words)
    if found is None:
        return None
    label, value_at = found
    length = len(words[:value_at].rstrip(": \t\xa0"))
    has_colon = ":" in words[length:value_at]
    is_dated = label.field in ("date", "updated") and DATE.match(words, value_at)
    if not (has_colon or is_dated or value_at >= len(words) or label.field == "government"):
        return None
    start = line.span.start
    value = Span(start + value_at, line.span.end) if value_at < len(words) else None
    return Announced(label, Span(start, start + length), value)


@dataclass(frozen=True, slots=True)
class _Notices:
    """The registered menus and notices of a template: whole lines, openings of lines, and words anywhere in one."""

    whole: dict[str, tuple[str, str, tuple[str, ...]]]
    openings: dict[str, tuple[tuple[str, str, tuple[str, ...]], ...]]
    within: tuple[tuple[str, str, tuple[str, ...]], ...]


@cache
def _boilerplate(template: str) -> _Notices:
    langs: dict[tuple[str, str], list[str]] = {}
    for row in rows("boilerplate"):
        if _of(template, row["template"]):
            langs.setdefault((row["match"], row["text"].lower()), []).append(row["lang"])
    known = [(how, text, tuple(found)) for (how, text), found in langs.items()]
    openings: dict[str, list[tuple[str, str, tuple[str, ...]]]] = {}
    for how in ("foot", "prefix"):
        for one in known:
            if one[0] == how:
                openings.setdefault(one[1][:OPENING], []).append(one)
    return _Notices(
        {text: one for how in ("button", "line") for one in known if (text := one[1]) and one[0] == how},
        {opening: tuple(found) for opening, found in openings.items()},
        tuple(one for one in known if one[0] == "contains"),
    )


@cache
def _telling_boilerplate(template: str) -> frozenset[str]:
    return frozenset(row["text"].lower() for row in rows("boilerplate") if row["sign"] and _of(template, row["template"]))


@lru_cache(maxsize=4)
def _lowered(text: str) -> str:
    return text.lower()


def can_tell(template: str, text: str) -> bool:
    """Whether a text holds the words of a sign of the template anywhere, so that a look at its lines is worth while.

    Args:
        template: name of the template.
        text: the document's text.
    """
    return any(map(_lowered(text).__contains__, _telling(template)))


@cache
def _telling(template: str) -> tuple[str, ...]:
    return (*_telling_labels(template), *_telling_boilerplate(template))


def boilerplate_of(template: str, words: str) -> tuple[str, str, tuple[str, ...]] | None:
    """What of the registered menus, skip links and notices a line is; these say nothing of the document.

    Args:
        template: name of the template.
        words: the line.

    Returns:
        How it matches (`line`, `prefix`, `contains`; `button`: the line hands out a document; `foot`: nothing of the document
        follows), the registered words and their languages; None if it is none.
    """
    lowered = words.lower()
    known = _boilerplate(template)
    if lowered in known.whole:
        return known.whole[lowered]
    for one in known.openings.get(lowered[:OPENING], ()):
        if lowered.startswith(one[1]):
            return one
    for one in known.within:
        if one[1] in lowered:
            return one
    return None


def edges(page_lines: Sequence[Line]) -> Sequence[Line]:
    """The lines at a page's head and foot, where the signs of a site stand; all lines of a page that is not long."""
    if len(page_lines) <= 2 * EDGE_LINES:
        return page_lines
    return [*page_lines[:EDGE_LINES], *page_lines[-EDGE_LINES:]]


def signs(template: str, text: str, page_lines: Sequence[Line]) -> list[Span]:
    """Places of labels and notices that stand on the pages of no other site.

    Args:
        template: name of the template.
        text: the document's text.
        page_lines: the lines; of a long page, those at its head and foot are looked at.
    """
    found: list[Span] = []
    for line in edges(page_lines) if can_tell(template, text) else ():
        label = announced(template, text, line)
        notice = boilerplate_of(template, line.of(text))
        if label and label.span.of(text).lower() in _telling_labels(template):
            found.append(label.span)
        elif notice and notice[1] in _telling_boilerplate(template):
            found.append(line.span)
    return found


def interface_language(*found: Iterable[tuple[Label, Span]]) -> Value[str] | None:
    """The language in which most labels occur; the first group of labels that leaves no choice decides.

    A label that several languages share (`Information`, `Person`) counts for each of them, and one that stands on the pages
    of every language for none.

    Args:
        found: groups of labels with their places, the most telling group first.

    Returns:
        The language with the place of a label that decided; None if none could.
    """
    for group in found:
        labels = [(label, span) for label, span in group if "mul" not in label.langs]
        votes = Counter(lang for label, _ in labels for lang in label.langs)
        best = [lang for lang, count in votes.items() if count == max(votes.values())]
        if len(best) == 1:
            proofs = sorted((label.langs != (best[0],), span) for label, span in labels if best[0] in label.langs)
            alone = tuple(span for shared, span in proofs if not shared)[:1]
            return Value(best[0], "mapped", "ui_lang.labels", alone or tuple(span for _, span in proofs))
    return None


def languages_of(*found: Iterable[tuple[Label, Span]]) -> tuple[str, ...]:
    """All languages in which the labels occur, for pages whose labels leave the choice."""
    langs = (lang for group in found for label, _ in group for lang in label.langs if lang != "mul")
    return tuple(dict.fromkeys(langs))


def language_of_address(document: Document) -> Value[str] | None:
    """The language that the first part of the page's address names; None where there is no address or it names none."""
    url = document.manifest.url if document.manifest else None
    match = ADDRESS_LANGUAGE.match(url or "")
    if match is None:
        return None
    lang = LANGUAGE_CODES.get(match["lang"], match["lang"])
    return Value(lang, "external", "ui_lang.address", (document.reference("url"),))
