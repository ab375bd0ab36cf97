"""Pages of a release whose prose is written by hand and whose figures are not: `$name` in a page stands for a fact of the release.

Here belongs: the prose, one Markdown file a page. Not here: the figures (`coverage.py`, `distributions.py`; `release/metadata/` puts them in).
"""

from collections.abc import Iterable, Sequence
from importlib import resources
from string import Template

__all__ = ["cell", "counts", "page", "table"]

AS_WRITTEN = str.maketrans({"|": "\\|", "<": "&lt;", "[": "\\[", "\n": " ", "\r": " "})
"""What a source could write to leave its cell, or to bring a tag, a link or a picture into a page."""


def page(name: str, **facts: str) -> str:
    """A page with its facts.

    Args:
        name: name of the page, without `.md`.
        **facts: what stands for each `$name` in it.

    Raises:
        KeyError: if a fact is missing.
    """
    return Template((resources.files(__package__) / f"{name}.md").read_text(encoding="utf-8")).substitute(facts)


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table in Markdown.

    Args:
        head: names of its columns.
        rows: its rows.
    """
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(map(cell, line)) + " |" for line in lines)


def cell(value: object) -> str:
    """A value as a cell of a Markdown table, shown as it is written: no tag, link or picture of a source works.

    Args:
        value: the value.
    """
    return str(value).translate(AS_WRITTEN)


def counts(numbers: dict[str, int]) -> str:
    """Numbers of things as a phrase: `2 speech, 1 news`; `none` if there are none."""
    return ", ".join(f"{number} {name}" for name, number in numbers.items()) or "none"
