"""What is said of documents beyond their own text: `source.toml` of a source, `manifest.csv` of its files.

Here belongs: understanding the two. Not here: where they lie (`folders.py`).
"""

import csv
import io
import re
import tomllib
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from typing import Any

from pipelines.documents import ManifestRow, Problem, Source, slug
from pipelines.raw.files import ALIKE, MANIFEST_COLUMNS, SOURCE_FILE, forbids_publishing
from pipelines.registers import rows as rows_of

__all__ = ["READABLE_ID", "Manifest", "manifest", "manifest_row", "problem", "row_problems", "source_of"]

READABLE_ID = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_-]|\.(?!\.))*")
BOOLEANS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
FILE_NAME = re.compile(r"[^\\\x00-\x1f]+\.txt", re.IGNORECASE)
SOURCE_TYPES = {"site": str, "publisher_org_id": str, "country": str, "licence": str, "redistribute": bool}
IN_TOML = {str: "text in quotation marks", bool: "true or false"}
BEYOND = ""
"""Stands for the column of what a row holds beyond all columns."""
NAMED = 20
"""Wrong rows of one manifest that are told each by itself; each of its documents is told of them."""

Rows = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Manifest:
    """A manifest.

    Attributes:
        place: path below the raw folder, of the manifest or of the bundle whose columns it is.
        rows: path below the manifest's folder -> cells.
        problems: what is wrong with it.
        withholds: whether no text of its folder is published, since what it says of that is not understood.
    """

    place: str
    rows: Rows = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    withholds: bool = False


def problem(code: str, message: str) -> Problem:
    """A problem of a manifest or of a description."""
    return Problem("manifest", "warning", code, message)


def source_of(name: str, place: str, content: bytes | OSError) -> tuple[Source, tuple[Problem, ...]]:
    """The source that a `source.toml` describes, and what is wrong with it.

    Args:
        name: name of its folder.
        place: path of the description below the raw folder.
        content: its bytes, or why it cannot be read.
    """
    from schemas.vocabularies import code_labels

    source_id = name if READABLE_ID.fullmatch(name) and name[0].isalpha() else f"source-{slug(name)}"
    try:
        facts = tomllib.loads(_text(content))
    except (ValueError, OSError) as error:
        message = f"{name}/{SOURCE_FILE} cannot be read, so no text of its pages is published: {error}. Mend it."
        return Source(source_id, place=f"raw/{place}", redistribute=False, withheld=True), (
            problem("source_unreadable", message),
        )
    unknown, withholds = _unknown(f"{name}/{SOURCE_FILE}", "key", facts, SOURCE_TYPES)
    wrong = [key for key, kind in SOURCE_TYPES.items() if key in facts and not isinstance(facts[key], kind)]
    problems = (
        *unknown,
        *(
            problem("source_unreadable", f"{name}/{SOURCE_FILE}: {key} is not {IN_TOML[SOURCE_TYPES[key]]}. Mend it.")
            for key in wrong
        ),
    )
    withheld = withholds or "redistribute" in wrong  # what is not understood is not published
    if withheld:
        facts["redistribute"] = False
    facts = {key: value for key, value in facts.items() if key not in wrong or key == "redistribute"}
    publisher = facts.get("publisher_org_id") or None
    if publisher and publisher not in _bodies():
        message = f"{name}/{SOURCE_FILE}: publisher_org_id {publisher!r} is no key of registers/organisations.csv{_nearest(publisher, _bodies())}. Mend it."
        problems, publisher = (*problems, problem("source_unreadable", message)), None
    country = facts.get("country") or None
    if country and country not in code_labels("country"):
        message = f"{name}/{SOURCE_FILE}: country {country!r} is no code of ISO 3166-1, such as NO or FI. Mend it."
        problems, country = (*problems, problem("source_unreadable", message)), None
    return Source(
        source_id=source_id,
        place=f"raw/{place}",
        site=facts.get("site") or None,
        publisher_org_id=publisher,
        country=country,
        licence=facts.get("licence") or None,
        redistribute=facts.get("redistribute"),
        withheld=withheld,
    ), problems


def manifest(place: str, content: bytes | OSError) -> Manifest:
    """A `manifest.csv`.

    Args:
        place: its path below the raw folder.
        content: its bytes, or why it cannot be read.
    """
    try:
        reader = csv.DictReader(io.StringIO(_text(content), newline=""), restkey=BEYOND, strict=True)
        rows = list(reader)
        columns = reader.fieldnames or []
    except (csv.Error, ValueError, OSError) as error:
        message = f"{place} cannot be read, so no text of its folder is published: {error}. Mend it."
        return Manifest(place, problems=(problem("manifest_unreadable", message),), withholds=True)
    if "file" not in columns:
        message = (
            f"{place} has no column `file`, so no text of its folder is published; its columns, parted by commas, are {columns}. "
            "Add it, with the name of each file."
        )
        return Manifest(place, problems=(problem("manifest_unreadable", message),), withholds=True)
    unknown, withholds = _unknown(place, "column", columns, MANIFEST_COLUMNS)
    beyond = [row for row in rows if BEYOND in row]
    if beyond:
        message = (
            f"{place} has more cells than columns in its row for {beyond[0]['file']!r}, so no text of its folder is published. "
            "Mend it: a cell that holds a comma stands in quotation marks."
        )
        return Manifest(place, problems=(problem("manifest_unreadable", message),), withholds=True)
    sound = [row for row in rows if _is_name(row["file"] or "")]
    wrong = [
        f"{place} has a row for {row['file']!r}, which is no name of a .txt file in its folder."
        for row in rows
        if not _is_name(row["file"] or "")
    ]
    twice = [file for file, number in Counter(row["file"] for row in sound).items() if number > 1]
    wrong += [f"{place} has several rows for {file!r}; the last counts." for file in twice]
    return Manifest(place, {row["file"]: row for row in sound}, (*unknown, *ignored(place, wrong)), withholds)


def _unknown(place: str, what: str, names: Iterable[str], known: Collection[str]) -> tuple[tuple[Problem, ...], bool]:
    """Problems of keys or columns that nobody reads, and whether one of them may mean that texts are not to be published."""
    problems: list[Problem] = []
    withholds = False
    for name in names:
        if name in known:
            continue
        withholds |= forbids_publishing(name)
        outcome = ", so no text of its pages is published" if forbids_publishing(name) else ""
        message = f"{place}: {name!r} is no {what} of it{_nearest(name.lower(), known)}{outcome}. Known are {', '.join(known)}. Mend it."
        problems.append(problem(f"{what}_unknown", message))
    return tuple(problems), withholds


def _nearest(name: str, known: Iterable[str]) -> str:
    """What somebody may have meant."""
    nearest = get_close_matches(name, known, 1, ALIKE)
    return f" (is {nearest[0]} meant?)" if nearest else ""


@cache
def _bodies() -> frozenset[str]:
    return frozenset(row["org_id"] for row in rows_of("organisations"))


def ignored(place: str, messages: list[str]) -> tuple[Problem, ...]:
    """Problems of rows of a manifest that are not used; of very many, the first and their number."""
    rest = len(messages) - NAMED
    shown = messages if rest <= 0 else [*messages[:NAMED], f"{place} has {rest} more rows like these. Mend it."]
    return tuple(problem("manifest_row_ignored", message) for message in shown)


def _is_name(name: str) -> bool:
    return bool(FILE_NAME.fullmatch(name)) and not {"", ".", ".."} & set(name.split("/"))


def _text(content: bytes | OSError) -> str:
    if isinstance(content, OSError):
        raise content
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError("it is not in UTF-8") from error


def row_problems(known: dict[str, str], source_file: str) -> tuple[Problem, ...]:
    """What is wrong with the cells of a row.

    Args:
        known: the cells.
        source_file: the document of which they speak.
    """
    cell = (known.get("redistribute") or "").strip().lower()
    if not cell or cell in BOOLEANS:
        return ()
    message = f"{source_file}: redistribute is neither yes nor no in the manifest, so its text is not published."
    return (problem("manifest_cell_not_understood", message),)


def manifest_row(known: dict[str, str], place: str, name: str) -> ManifestRow:
    """A row of a manifest.

    Args:
        known: its cells.
        place: path of the manifest below the raw folder.
        name: the file of which it speaks, as the manifest calls it.
    """
    cell: dict[str, Any] = {column: (known.get(column) or "").strip() or None for column in known if column}
    return ManifestRow(
        place=f"raw/{place}#{name}",
        url=cell.get("url"),
        published=cell.get("published"),
        retrieved_at=cell.get("retrieved_at"),
        licence=cell.get("licence"),
        redistribute=BOOLEANS.get(cell["redistribute"].lower(), False) if cell.get("redistribute") else None,
    )
