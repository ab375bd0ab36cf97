"""Pictures of few numbers as SVG, each with its table behind it; colours are the style sheet's, so they follow light and dark."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from xml.etree.ElementTree import Element

from pipelines.site.markup import Content, element, table

__all__ = ["Span", "bars", "time_line"]

WIDTH, LINE, BAR, LEFT, RIGHT = 640, 26, 16, 190, 70
LONGEST_WORDS = 28


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


def bars(title: str, rows: Sequence[tuple[Content, float]], unit: str = "") -> Element:
    """Bars, and the table of their numbers.

    Args:
        title: what is shown.
        rows: name and number of each bar.
        unit: unit of the numbers.
    """
    most = max((number for _, number in rows), default=0) or 1
    room = WIDTH - LEFT - RIGHT
    picture = _svg(title, len(rows) * LINE + 6)
    for at, (name, number) in enumerate(rows):
        middle = at * LINE + LINE / 2 + 3
        picture.append(_text(_short(_words(name)), LEFT - 8, middle, "end", name))
        picture.append(
            element(
                "rect", x=LEFT, y=f"{middle - BAR / 2:g}", width=f"{max(1, room * number / most):.1f}", height=BAR, class_="bar"
            )
        )
        picture.append(_text(f"{number:,.0f}", LEFT + max(1, room * number / most) + 6, middle, "start"))
    cells = [(_again(name), f"{number:,.0f}") for name, number in rows]
    return _figure(title, picture, table(title, ("what", unit or "number"), cells, numbers=(1,)))


def time_line(title: str, spans: Sequence[Span]) -> Element:
    """Days and ranges of days on a scale of years, and the table of them.

    Args:
        title: what is shown.
        spans: in their order.
    """
    low = min(int(span.first[:4]) for span in spans)
    high = max(int(span.last[:4]) for span in spans) + 1
    start, days = date(low, 1, 1).toordinal(), (high - low) * 365.25
    room = WIDTH - LEFT - 30

    def place(day: str) -> float:
        return LEFT + room * (date.fromisoformat(day).toordinal() - start) / days

    height = len(spans) * LINE + 30
    picture = _svg(title, height)
    step = max(1, -(-(high - low) // 8))
    for year in range(low, high + 1, step):
        x = place(f"{year:04d}-01-01")
        picture.append(element("line", x1=f"{x:.1f}", x2=f"{x:.1f}", y1=0, y2=height - 24, class_="grid-line"))
        picture.append(_text(str(year), x, height - 10, "middle"))
    for at, span in enumerate(spans):
        middle = at * LINE + LINE / 2 + 3
        x = place(span.first)
        picture.append(_text(span.words, LEFT - 8, middle, "end"))
        width = max(6.0, place(span.last) - x)
        picture.append(element("rect", x=f"{x:.1f}", y=f"{middle - BAR / 2:g}", width=f"{width:.1f}", height=BAR, class_="bar"))
    rows = [(span.words, span.written, span.first, span.last) for span in spans]
    return _figure(title, picture, table(title, ("What", "Date (EDTF)", "First day", "Last day"), rows))


def _figure(title: str, picture: Element, behind: Element) -> Element:
    return element("figure", element("figcaption", title), picture, element("details", element("summary", "The numbers"), behind))


def _svg(title: str, height: float) -> Element:
    return element("svg", viewBox=f"0 0 {WIDTH} {height:g}", role="img", aria_label=f"{title}; the numbers follow")


def _text(words: str, x: float, y: float, anchor: str, name: Content = None) -> Element:
    attributes = {"data_scheme": name.get("data-scheme"), "data_code": name.get("data-code")} if isinstance(name, Element) else {}
    return element("text", words, x=f"{x:.1f}", y=f"{y + 4.5:.1f}", text_anchor=anchor, **attributes)


def _words(name: Content) -> str:
    return "".join(name.itertext()) if isinstance(name, Element) else (name or "")


def _again(name: Content) -> Content:
    """A name once more: an element has one place in a page."""
    if not isinstance(name, Element):
        return name
    copy = Element(name.tag, dict(name.attrib))
    copy.text = name.text
    return copy


def _short(words: str) -> str:
    return words if len(words) <= LONGEST_WORDS else f"{words[: LONGEST_WORDS - 1]}…"
