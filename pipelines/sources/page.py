"""What a site's module returns: the page, taken apart, every part with its place.

Here belongs: the shape of a page, of its sorted lines, and what all sites' pages share. Not here: what labels and notices say
(`labels.py`), what lines at a head name (`head_lines.py`), the sorting (`sorting.py`), the sites.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pipelines.documents import Document, Problem, Span, Value
from pipelines.registers import alternatives
from pipelines.sources.layout import Block, Line, blocks

__all__ = ["BLANK", "DATE", "NAME_LENGTH", "NORDIC_COOPERATION", "Label", "Page", "Parts", "Template", "with_lines"]

BLANK = r"[ \t\xa0]"
DATE = re.compile(
    rf"(?:\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{4}}-\d{{2}}-\d{{2}}"
    rf"|\d{{1,2}}(?:\.?{BLANK}|\.)[^\W\d_]{{3,12}}\.?,?{BLANK}\d{{4}}|[^\W\d_]{{3,9}}\.?{BLANK}\d{{1,2}},{BLANK}\d{{4}})"
    rf"(?:,?{BLANK}+(?:(?:{alternatives('clock')})\.?{BLANK}*)?\d{{1,2}}[.:]\d{{2}}(?!\d)(?:[:.]\d{{2}}(?!\d))?)?"
    rf"(?:{BLANK}+[A-Z]{{3,4}}(?!\w))?"
)
"""A date as the heads of pages write it, with clock and zone, whatever the language of the month."""
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


def with_lines(
    page: Page, text: str, parts: Parts, body: Sequence[Line], fields: Mapping[str, Sequence[Span]] | None = None
) -> Page:
    """A page with what its lines hold that were sorted.

    Args:
        page: what else is known of it.
        text: the document's text.
        parts: the lines, sorted.
        body: those of them that are the text proper.
        fields: what labels announce, where that is not what the parts say.
    """
    return replace(
        page,
        fields={field: tuple(spans) for field, spans in (parts.fields if fields is None else fields).items()},
        body=blocks(text, body),
        links=tuple(parts.links),
        contacts=tuple(parts.contacts),
        captions=tuple(parts.captions),
    )
