"""Pages as trees of elements: what a document says is always text in them, never markup.

Here belongs: elements, the frame that all pages share, addresses of pages, names of tables and columns. Not here: what a page is about.
"""

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any
from xml.etree.ElementTree import Element, tostring

from schemas.labels import column_label, table_labels

__all__ = [
    "POLICY",
    "Content",
    "Frame",
    "address",
    "block",
    "column_name",
    "element",
    "in_table",
    "link",
    "outside",
    "page_name",
    "plural",
    "table",
    "table_name",
]

Content = Element | str | None

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; "
    "object-src 'none'"
)
"""Holds over HTTP and from disk: there, `'self'` is any file, and nothing comes from a host or stands in the page."""
LANGUAGES = {
    "en": "English", "nb": "Norsk bokmål", "nn": "Norsk nynorsk", "sv": "Svenska", "da": "Dansk", "fi": "Suomi", "is": "Íslenska",
}  # fmt: skip
WEB = re.compile(r"https?://[^\s]+")
NO_CHARACTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
"""Code points that HTML allows in no text; each is shown as U+FFFD, so that offsets stay."""
LONGEST_NAME = 200
"""Of a file, in characters; a row with a longer key has no page of its own."""
PAGES = ("documents", "plans", "organisations", "people")
"""Tables each of whose rows has a page, in a folder of the table's name."""


def element(tag: str, *children: Content, **attributes: str | int | bool | None) -> Element:
    """An element.

    Args:
        tag: its name.
        children: elements and texts, None is left out.
        attributes: by name; `_` stands for `-`, a last `_` is dropped (`class_`), True gives the bare name, None and False nothing.
    """
    made = Element(tag)
    for name, value in attributes.items():
        if value is not None and value is not False:
            made.set(name.removesuffix("_").replace("_", "-"), name.removesuffix("_") if value is True else clean(str(value)))
    last: Element | None = None
    for child in children:
        if isinstance(child, Element):
            made.append(child)
            last = child
        elif child is not None:
            if last is None:
                made.text = (made.text or "") + clean(child)
            else:
                last.tail = (last.tail or "") + clean(child)
    return made


def clean(text: str) -> str:
    """A text as HTML can hold it, code point for code point."""
    return NO_CHARACTER.sub("\ufffd", text)


def block(name: str, data: Any) -> Element:
    """Data of a page, for its script: JSON in a block that no browser runs."""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return element("script", written.replace("<", "\\u003c"), type="application/json", id=name)


def column_name(table: str, column: str) -> Element:
    """What a column is called in English; the script of the page says it in the language that is asked for."""
    words = column_label(table, column).get("en", column)
    return element("span", words, class_="name", data_table=table, data_column=column)


def table_name(table: str) -> Element:
    """What a table is called, likewise."""
    return element("span", table_labels().get(table, {}).get("en", table), class_="name", data_table=table)


def link(words: Content, to: str, **attributes: str | int | bool | None) -> Element:
    """A link within the site."""
    return element("a", words, href=to, **attributes)


def outside(to: str | None) -> Content:
    """A link to a page on the web; its address alone, as text, unless it begins with http."""
    if to is None or not WEB.fullmatch(to):
        return to
    return element("a", to, href=to, rel="external noopener noreferrer")


def page_name(key: str) -> str | None:
    """Name of the file of the page of a row; None if it has none."""
    return f"{key}.html" if len(key) <= LONGEST_NAME else None


def address(root: str, table: str, key: str) -> str:
    """Address of a row: its page, else its place in the table.

    Args:
        root: from the page to the root of the site.
        table: name of the table.
        key: the row's key.
    """
    name = page_name(key) if table in PAGES else None
    return f"{root}{table}/{name}" if name else f"{root}tables/{table}.html#row={key}"


def in_table(table: str, key: str) -> Element:
    """What leads from the page of a row to its place in the table."""
    words = element("span", "This row in the table: ", table_name(table))
    return element("p", link(words, f"../tables/{table}.html#row={key}"))


def plural(number: int, one: str) -> str:
    """A number and what is counted."""
    return f"{number:,} {one}{'' if number == 1 else 's'}"


def table(caption: str, heads: Sequence[Content], rows: Iterable[Sequence[Content]], numbers: Sequence[int] = ()) -> Element:
    """A table of few rows.

    Args:
        caption: what it shows.
        heads: names of its columns.
        rows: cells by row.
        numbers: places of columns of numbers.
    """
    body = element("tbody")
    for row in rows:
        body.append(
            element("tr", *(element("td", cell, class_="number" if at in numbers else None) for at, cell in enumerate(row)))
        )
    head = element(
        "tr", *(element("th", name, scope="col", class_="number" if at in numbers else None) for at, name in enumerate(heads))
    )
    made = element("table", element("caption", caption), element("thead", head), body)
    return element("section", made, class_="scroll", tabindex=0, aria_label=caption)


class Frame:
    """What all pages share: policy, styles, script, the way around."""

    def __init__(self, version: str, labelled: Sequence[str]) -> None:
        """Of a release.

        Args:
            version: its version.
            labelled: languages in which codes have labels.
        """
        self.version = version
        self.labelled = [language for language in LANGUAGES if language in labelled]

    def page(
        self,
        title: str,
        root: str,
        *content: Content,
        data: Any = None,
        kind: str = "page",
        here: str = "",
        heading: Content = None,
    ) -> str:
        """A page.

        Args:
            title: what it is about.
            root: from the page to the root of the site: empty, or `../`.
            content: what stands in its main part, below the title.
            data: data for its script.
            kind: what its script is to do.
            here: address of the entry of the navigation that leads here.
            heading: the title as it stands above the content, if not as its words alone.
        """
        head = element(
            "head",
            element("meta", charset="utf-8"),
            element("meta", http_equiv="Content-Security-Policy", content=POLICY),
            element("meta", name="viewport", content="width=device-width, initial-scale=1"),
            element("meta", name="referrer", content="no-referrer"),
            element("title", f"{title} – Nordpol {self.version}"),
            element("link", rel="icon", href="data:,"),
            element("link", rel="stylesheet", href=f"{root}assets/explorer.css"),
            element("script", src=f"{root}assets/labels.js", defer=True),
            element("script", src=f"{root}assets/explorer.js", defer=True),
        )
        main = element("main", element("h1", heading if heading is not None else title), *content, id="main", tabindex=-1)
        body = element(
            "body",
            element("a", "Skip to the content", class_="skip", href="#main"),
            self._header(root, here),
            main,
            element(
                "footer",
                element("p", f"Nordpol, release {self.version}. Made from public documents; every cell leads to its proof."),
            ),
            block("data", data) if data is not None else None,
            data_root=root or "./",
            data_kind=kind,
        )
        written = tostring(element("html", head, body, lang="en"), encoding="unicode", method="html")
        return "<!DOCTYPE html>\n" + written.replace("\r", "&#13;") + "\n"

    def _header(self, root: str, here: str) -> Element:
        entries: dict[str, Content] = {"index.html": "Nordpol", "tables/index.html": "Tables", "charts.html": "Charts"}
        entries |= {
            f"tables/{name}.html": table_name(name) for name in ("documents", "plans", "measures", "organisations", "people")
        }
        links = [
            element("li", link(words, root + to, aria_current="page" if to == here else None)) for to, words in entries.items()
        ]
        options = [element("option", LANGUAGES[language], value=language, lang=language) for language in self.labelled]
        chooser = element("label", "Labels ", element("select", *options, id="labels"), class_="labels", hidden=True)
        inner = element("div", element("nav", element("ul", *links), aria_label="Site"), chooser if options else None)
        return element("header", inner)
