"""What a site's module returns: the page, taken apart, every part with its place; and how any page's lines are sorted.

Here belongs: the shape of a page, and the reading of what stands in registers (labels, type lines, publishers, menus,
photo lines). Not here: the sites.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import islice, pairwise

from pipelines.documents import Document, Problem, Span, Value
from pipelines.registers import alternatives, rows
from pipelines.sources.layout import Block, Line, blocks

__all__ = [
    "DATE", "PARTED", "Announced", "Label", "Page", "Parts", "Template", "announced", "boilerplate_of", "edges", "headed", "interface_language",
    "is_publisher", "label_of", "language_of_address", "languages_of", "link_of", "printed", "publishers", "signs", "sort_out", "title_kind", "type_line",
]  # fmt: skip

BLANK = r"[ \t\xa0]"
DATE = re.compile(
    rf"(?:\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{4}}-\d{{2}}-\d{{2}}"
    rf"|\d{{1,2}}\.?{BLANK}[^\W\d_]{{3,12}}\.?,?{BLANK}\d{{4}}|[^\W\d_]{{3,9}}\.?{BLANK}\d{{1,2}},{BLANK}\d{{4}})"
    rf"(?:,?{BLANK}+(?:(?:{alternatives('clock')})\.?{BLANK}*)?\d{{1,2}}[.:]\d{{2}}(?!\d)(?:[:.]\d{{2}}(?!\d))?)?"
    rf"(?:{BLANK}+[A-Z]{{3,4}}(?!\w))?"
)
"""A date as the heads of pages write it, with clock and zone, whatever the language of the month."""
DATED_LINE = re.compile(
    rf"(?P<before>[^\d.!?:\n]{{0,80}}?)[,/|•–:-]?{BLANK}*(?:(?<!\w)(?:{alternatives('day')}){BLANK})?"
    rf"(?P<date>{DATE.pattern})\.?{BLANK}*[,/|•–-]?(?P<after>[^\d.!?:\n]{{0,80}})"
)
"""A line with a date and few words beside it."""
PARTED = re.compile(rf"{BLANK}*[/|•–,]{BLANK}*|{BLANK}+-{BLANK}+")
"""What parts the words beside a date."""
DOCUMENT_AT_END = re.compile(r"\((?:pdf|PDF)(?:[,; ][^()]*)?\)\.?$")
NUMBERED = re.compile(rf"(?P<words>[^\d|•]+?)(?:{BLANK}+(?P<number>(?:Nr\.?{BLANK}*)?\d{{1,4}}(?:/\d{{4}})?))?")
ADDRESS_LANGUAGE = re.compile(r"https?://[^/]+/(?P<lang>is|sv|da|no|nb|nn|fi|en)(?:/|$)")
GLUED = re.compile(r"(?<=ministeriet)(?=\w)|(?<=ministeriö)(?=\w)|(?<=ráðuneytið)(?=\w)|(?<=[a-zåäöæøð])(?=[A-ZÅÄÖÆØÞ])")
"""Where two names stand without a blank between them, as the Finnish and Icelandic governments' pages join them."""
AFTER_LABEL = re.compile(rf"(?:(?={BLANK}*:)|(?={BLANK})|$){BLANK}*:?{BLANK}*")
EDGE_LINES = 60
"""Signs of a site stand within so many lines from a page's head or foot."""
OPENING = 2
"""Letters by which labels are looked up; no label is shorter."""
SENTENCE_END = re.compile(r"[.!?…][\"”»’')\]]*$")
LANGUAGE_CODES = {"no": "nb"}
CONTACT_LENGTH = 300
"""A longer line below a label of contacts is a paragraph again."""
LEAD_LENGTH = 80
"""Shorter lines may be meant twice: headings, items, table cells."""
LINK_LENGTH = 300
"""No document is named by a longer line."""
PRINTED_BLOCKS = 3
"""Where and when an article was printed stands in one of the first blocks below its title."""
PRINTED_LENGTH = 160
"""Author and newspaper take no more code points."""
NORDIC_COOPERATION = "XN"
"""Stands for Nordic co-operation where a country could stand (a user-assigned code of ISO 3166-1)."""
NAME_LENGTH = 120
"""No photographer, publisher or document is named by a longer line."""


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
        ui_langs: languages between which the labels leave the choice, on sites whose pages speak one language.
        country: ISO 3166-1 code of the government to which the site belongs, `NORDIC_COOPERATION` for Nordic co-operation; None for sites of several.
        reports: whether pages of this kind report on a plan under way.
        sign: the place by which the template was recognised.
        fields: what the labels announce: field -> places, first the labelled one.
        body: the blocks of the text proper.
        translation: blocks of a translation that follows the body.
        translation_heading: place of the heading over a translation.
        links: names of documents to which the page links.
        contacts: lines that say whom to ask.
        captions: captions of pictures, and who took them.
        problems: what was not understood.
    """

    template: str
    kind: Value[str] | None = None
    title: Span | None = None
    ui_lang: Value[str] | None = None
    ui_langs: tuple[str, ...] = ()
    country: str | None = None
    reports: bool = False
    sign: Span | None = None
    fields: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    body: tuple[Block, ...] = ()
    translation: tuple[Block, ...] = ()
    translation_heading: Span | None = None
    links: tuple[Span, ...] = ()
    contacts: tuple[Span, ...] = ()
    captions: tuple[Span, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Template:
    """How a site's pages of one kind are recognised and read.

    Attributes:
        name: name of the template; what stands before its dot is the family, by which registers name it.
        order: templates are tried in this order, the more particular first.
        read: takes a page apart; None if the document is no such page.
    """

    name: str
    order: int
    read: Callable[[Document], Page | None]


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


@dataclass(slots=True)
class Parts:
    """The lines of a page, sorted.

    Attributes:
        body: lines that are title or text.
        fields: what labels announce.
        labels: labels with their places.
        menus: menus and notices with their places; a language each, as labels have.
        contacts: lines that say whom to ask.
        links: names of documents to which the page links.
        captions: captions of pictures, and who took them.
        buttons: lines by which a page hands out the document that it presents.
    """

    body: list[Line] = field(default_factory=list)
    fields: dict[str, list[Span]] = field(default_factory=dict)
    labels: list[tuple[Label, Span]] = field(default_factory=list)
    menus: list[tuple[Label, Span]] = field(default_factory=list)
    contacts: list[Span] = field(default_factory=list)
    links: list[Span] = field(default_factory=list)
    captions: list[Span] = field(default_factory=list)
    buttons: list[Span] = field(default_factory=list)

    @property
    def offers_document(self) -> bool:
        """Whether the page hands out a document."""
        return bool(self.links or self.buttons)


def page_of(
    template: str,
    text: str,
    parts: Parts,
    body: Sequence[Line],
    *,
    kind: Value[str] | None = None,
    title: Span | None = None,
    ui_lang: Value[str] | None = None,
    ui_langs: tuple[str, ...] = (),
    country: str | None = None,
    reports: bool = False,
    sign: Span | None = None,
    fields: Mapping[str, Sequence[Span]] | None = None,
) -> Page:
    """A page of lines that were sorted.

    Args:
        template: name of the template.
        text: the document's text.
        parts: the lines, sorted.
        body: those of them that are the text proper.
        kind: as in `Page`, and so are those that follow.
        title: see there.
        ui_lang: see there.
        ui_langs: see there.
        country: see there.
        reports: see there.
        sign: see there.
        fields: see there; None for those of the parts.
    """
    return Page(
        template=template,
        kind=kind,
        title=title,
        ui_lang=ui_lang,
        ui_langs=ui_langs,
        country=country,
        reports=reports,
        sign=sign,
        fields={field: tuple(spans) for field, spans in (parts.fields if fields is None else fields).items()},
        body=blocks(text, body),
        links=tuple(parts.links),
        contacts=tuple(parts.contacts),
        captions=tuple(parts.captions),
    )


# --- what stands in the registers -----------------------------------------------------------------------------------


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


def _can_tell(template: str, text: str) -> bool:
    """Whether a text holds the words of a sign of the template anywhere, so that a look at its lines is worth while."""
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
    for line in edges(page_lines) if _can_tell(template, text) else ():
        label = announced(template, text, line)
        notice = boilerplate_of(template, line.of(text))
        if label and label.span.of(text).lower() in _telling_labels(template):
            found.append(label.span)
        elif notice and notice[1] in _telling_boilerplate(template):
            found.append(line.span)
    return found


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
    return re.compile(rf"(?:(?:[^\W\d_]+s|nasjonal|national|nationell|kansallinen)[ ])?(?P<word>{words})(?!\w)", re.IGNORECASE)


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
    pieces = [span.of(words) for span in publishers(words, Span(0, len(words)))] if len(words) > NAME_LENGTH else [words]
    return all(len(piece) <= NAME_LENGTH and _publisher_pattern().fullmatch(piece) for piece in pieces)


def publishers(text: str, span: Span) -> list[Span]:
    """The names that a line of publishers holds; some sites write them without a blank between.

    Args:
        text: the document's text.
        span: the line, or the part that names them.
    """
    cuts = [span.start, *(match.start() for match in GLUED.finditer(text, span.start, span.end)), span.end]
    return [Span(start, end) for start, end in pairwise(cuts) if start < end]


@cache
def _printed_pattern() -> re.Pattern[str]:
    words = "|".join(re.escape(row["word"]) for row in sorted(rows("article_words"), key=lambda row: -len(row["word"])))
    return re.compile(rf"(?:{words})\b[^\n]{{0,{PRINTED_LENGTH}}}?[\s,(](?P<date>{DATE.pattern})[.)]*", re.IGNORECASE)


def printed(text: str, body: Iterable[Block]) -> Span | None:
    """The day on which a newspaper printed the text, as a line at its head tells: `Kronikk i Nordlys 3. mai 2015`.

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
        match = DATED_LINE.fullmatch(text, start, block.span.end) if block.span.end - start <= NAME_LENGTH else None
        if match and all(_leads_to_date(part.strip()) for part in (match["before"], match["after"])):
            return Span(*match.span("date"))
    return None


def _leads_to_date(words: str) -> bool:
    """Whether words beside a date at a page's head say no more than what the page is, or where or by whom it was written."""
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


# --- sorting --------------------------------------------------------------------------------------------------------


@cache
def _photo_pattern() -> re.Pattern[str]:
    words = "|".join(re.escape(row["label"]) for row in rows("labels") if row["field"] == "photo")
    return re.compile(rf"(?:^|[\s(.])(?:{words}){BLANK}?:{BLANK}*[^.!?:]{{2,80}}[.)]?$", re.IGNORECASE)


def link_of(words: str) -> str | None:
    """The name in a line that names a document to be fetched, `name (PDF, 1 mb)`; None if the line names none."""
    if len(words) > LINK_LENGTH or not words.endswith((")", ").")):
        return None
    mark = DOCUMENT_AT_END.search(words)
    return (words[: mark.start()].rstrip(" \t\xa0") or None) if mark else None


def sort_out(template: str, text: str, page_lines: Iterable[Line]) -> Parts:
    """Sort the lines of a page: labelled fields, menus, contacts, links and captions out of what is title and text.

    Args:
        template: name of the template.
        text: the document's text.
        page_lines: the lines.
    """
    parts = Parts()
    waiting: Label | None = None
    in_contacts = False
    for line in page_lines:
        words = line.of(text)
        notice = boilerplate_of(template, words)
        if notice:
            parts.menus.append((Label("menu", notice[2]), line.span))
            if notice[0] == "foot":
                break
            if notice[0] == "button":
                parts.buttons.append(line.span)
            continue
        found = announced(template, text, line)
        if found:
            in_contacts = found.label.field == "contact"
            waiting = None if found.value else found.label
            _keep(parts, text, found)
        elif waiting and _fits(waiting, words):
            _file(parts, waiting, line.span, text)
            waiting = None
        elif in_contacts and len(words) <= CONTACT_LENGTH:
            parts.contacts.append(line.span)
        else:
            waiting, in_contacts = None, False
            _sort_line(parts, text, line)
    return parts


def _sort_line(parts: Parts, text: str, line: Line) -> None:
    """Put a line that no label announces where it belongs; a lead that the page repeats counts once, a lone mark not at all."""
    words = line.of(text)
    link = link_of(words)
    if not any(map(str.isalnum, words)) or (len(words) >= LEAD_LENGTH and words in (one.of(text) for one in parts.body[-2:])):
        return
    if link:
        parts.links.append(Span(line.span.start, line.span.start + len(link)))
    elif ":" in words and _photo_pattern().search(words):
        parts.captions.append(line.span)
    else:
        parts.body.append(line)


def _keep(parts: Parts, text: str, found: Announced) -> None:
    parts.labels.append((found.label, found.span))
    if found.value:
        _file(parts, found.label, found.value, text)


def _file(parts: Parts, label: Label, value: Span, text: str) -> None:
    """Put the value of a label where it belongs."""
    if label.field == "contact":
        parts.contacts.append(value)
    elif label.field == "link":
        link = link_of(value.of(text))
        parts.links.append(Span(value.start, value.start + len(link)) if link else value)
    elif label.field == "photo":
        parts.captions.append(value)
    elif label.field in ("date", "updated"):
        date = DATE.match(text, value.start, value.end)
        if date:
            parts.fields.setdefault(label.field, []).append(Span(*date.span()))
    elif label.field == "publisher":
        parts.fields.setdefault("publisher", []).extend(publishers(text, value))
    else:
        parts.fields.setdefault(label.field, []).append(value)


def _fits(label: Label, words: str) -> bool:
    """Whether the line after a label that stands alone can be its value."""
    if label.field in ("date", "updated"):
        return DATE.fullmatch(words) is not None
    if label.field in ("photo", "link", "publisher", "government"):
        return len(words) <= NAME_LENGTH and not SENTENCE_END.search(words)
    return False


# --- language of the interface --------------------------------------------------------------------------------------


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
