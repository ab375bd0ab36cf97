"""Pictures of few numbers as SVG, each with its table behind it; colours are the style sheet's, so they follow light and dark."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from xml.etree.ElementTree import Element

from pipelines.site.markup import Content, element, table

__all__ = ["Span", "bars", "time_line"]

WIDTH, LINE, BAR, EDGE = 360, 38, 10, 18
"""Of a time line, in units of the drawing: about a pixel on a phone."""
LETTER = 7
"""Room for a letter in it."""
MOST_YEARS = 6
"""Years that are written below a time line."""
MOST_SPANS = 40
"""Lines that are drawn; the table behind has all."""


@dataclass(frozen=True, slots=True)
class Span:
    """Something that happened within some days.

    Attributes:
        words: what.
        first: first day that is meant, ISO 8601.
        last: last day that is meant, ISO 8601.
        written: the date in EDTF.
    """

    words: str
    first: str
    last: str
    written: str


def bars(title: str, rows: Sequence[tuple[Content, float]], is_titled: bool = True) -> Element:
    """Bars, and the table of their numbers.

    Args:
        title: what is shown.
        rows: name and number of each bar.
        is_titled: whether the title is to be seen; a heading that says the same may stand above.
    """
    most = max((number for _, number in rows), default=0) or 1
    # words are no part of the drawing: so they keep their size on a phone, break where they are long, and bear labels of any language
    picture = element("div", class_="bars", role="img", aria_label=f"{title}; the numbers follow")
    for name, number in rows:
        length = max(0.5, 100 * number / most)
        bar = element("rect", width=f"{length:.1f}", height=1, class_="bar")
        drawn = element("svg", bar, viewBox="0 0 100 1", preserveAspectRatio="none", aria_hidden="true")
        picture.extend((element("span", _again(name)), drawn, element("span", f"{number:,.0f}", class_="number")))
    cells = [(_again(name), f"{number:,.0f}") for name, number in rows]
    return _figure(title, picture, table(title, ("What", "Number"), cells, numbers=(1,)), is_titled)


def time_line(title: str, spans: Sequence[Span]) -> Element:
    """Days and ranges of days on a scale of years, and the table of them; a heading that says what it is stands above.

    Args:
        title: what is shown.
        spans: in their order.
    """
    low = min(int(span.first[:4]) for span in spans)
    high = max(int(span.last[:4]) for span in spans) + 1
    start, days = date(low, 1, 1).toordinal(), (high - low) * 365.25

    def place(day: str) -> float:
        return EDGE + (WIDTH - 2 * EDGE) * (date.fromisoformat(day).toordinal() - start) / days

    height = min(len(spans), MOST_SPANS) * LINE + 30
    picture = element(
        "svg", viewBox=f"0 0 {WIDTH} {height}", role="img", aria_label=f"{title}; the numbers follow", class_="times"
    )
    step = max(1, -(-(high - low) // MOST_YEARS))
    for year in range(low, high + 1, step):
        x = place(f"{year:04d}-01-01")
        picture.append(element("line", x1=f"{x:.1f}", x2=f"{x:.1f}", y1=0, y2=height - 24, class_="grid-line"))
        picture.append(element("text", str(year), x=f"{x:.1f}", y=height - 6, text_anchor="middle"))
    for at, span in enumerate(spans[:MOST_SPANS]):
        x = place(span.first)
        width = max(6.0, place(span.last) - x)
        words = f"{span.words} {span.written}"
        left = max(0.0, min(x, WIDTH - LETTER * len(words)))
        picture.append(element("text", words, x=f"{left:.1f}", y=at * LINE + 15))
        picture.append(element("rect", x=f"{x:.1f}", y=at * LINE + 21, width=f"{width:.1f}", height=BAR, class_="bar"))
    rows = [(span.words, span.written, span.first, span.last) for span in spans]
    return _figure(title, picture, table(title, ("What", "Date (EDTF)", "First day", "Last day"), rows), is_titled=False)


def _figure(title: str, picture: Element, behind: Element, is_titled: bool) -> Element:
    caption = element("figcaption", title, class_=None if is_titled else "unseen")
    return element("figure", caption, picture, element("details", element("summary", "The numbers"), behind))


def _again(name: Content) -> Content:
    """A name once more: an element has one place in a page."""
    if not isinstance(name, Element):
        return name
    copy = Element(name.tag, dict(name.attrib))
    copy.text = name.text
    return copy
