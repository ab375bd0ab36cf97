"""The start page: what the dataset is, how new, how big, how good, how to get and to cite it, what changed."""

import json
import shutil
from pathlib import Path
from typing import Any

from pipelines.release.about import about
from pipelines.release.distributions import distributions
from pipelines.release.editions import Edition
from pipelines.release.metadata.citation import reference
from pipelines.release.scores import SCORES
from pipelines.site.cells import code
from pipelines.site.markup import Content, Frame, element, link, plural, table, table_name
from pipelines.site.store import Store

__all__ = ["write"]

FILES = "files"
"""Folder of the site with the files of the release that can be taken."""
BESIDE = (
    "README.md", "CITATION.cff", "LICENCES.md", "DATASHEET.md", "CHANGES.md", "dictionary.md", "manifest.json", "SHA256SUMS",
    "datapackage.json", "croissant.json", "quality.json", "verify.py",
)  # fmt: skip
BIG = (
    "documents",
    "speeches",
    "plans",
    "measures",
    "organisations",
    "people",
    "amounts",
    "quotes",
    "codes",
    "mentions",
    "evidence",
)


def write(store: Store, frame: Frame, folder: Path, release: Path, edition: Edition) -> None:
    """Write the page, and the files that it offers.

    Args:
        store: the release.
        frame: what all pages share.
        folder: the site.
        release: folder of the release.
        edition: what it is.
    """
    project = about()
    page = frame.page(
        project.title["en"], "",
        element("p", project.description["en"], class_="lead"),
        element("p", "In any table, ", element("q", "proof"), " beside a cell leads to the very words that it was taken from."),
        *_size(edition), *_quality(release), *_downloads(folder, release), *_citation(edition), *_changes(store, edition),
        here="index.html",
    )  # fmt: skip
    (folder / "index.html").write_text(page, encoding="utf-8")


def _size(edition: Edition) -> list[Content]:
    counts = element("ul", class_="counts")
    for name in BIG:
        if name in edition.rows:
            one = element("a", element("strong", f"{edition.rows[name]:,}"), " ", table_name(name), href=f"tables/{name}.html")
            counts.append(element("li", one))
    issued = f" of {edition.issued}" if edition.issued else ""
    return [
        element("h2", "How new and how big"),
        element("p", f"Release {edition.version}{issued}, schema {edition.schema_version}."),
        counts,
        element("p", link("All tables", "tables/index.html"), ", ", link("charts", "charts.html")),
    ]


def _quality(release: Path) -> list[Content]:
    path = release / SCORES
    title: Content = element("h2", "How good")
    if not path.is_file():
        return [title, element("p", "This release bears no scores: it was made without the project's annotated texts.")]
    sets: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    parts: list[Content] = [
        title,
        element("p", "Scores of annotated texts, with 95 % intervals of F1. Texts that were set aside say most: the rules were not written with them in view."),
    ]  # fmt: skip
    for name in sorted(sets, key=lambda one: (not one.startswith("set_aside"), one)):
        rows = [
            (
                field,
                *(_score(facts[one]) for one in ("precision", "recall", "f1")),
                "–".join(map(_score, facts["interval_95"] or ())),
            )
            for field, facts in sets[name]["fields"].items()
        ]
        heads = ("What", "Precision", "Recall", "F1", "Interval of F1")
        scores = table(f"Scores of the set {name}", heads, rows, numbers=(1, 2, 3, 4))
        words = f"{name.replace('_', ' ')}: {plural(sets[name]['documents'], 'text')}"
        parts.append(element("details", element("summary", words), scores, open=name.startswith("set_aside")))
    return parts


def _score(share: float | None) -> str:
    return "" if share is None else f"{share:.3f}"


def _downloads(folder: Path, release: Path) -> list[Content]:
    listed = element("ul", class_="downloads")
    for found in distributions(release):
        for file in found.files:
            _copy(release, folder, file.path)
        name, _, more = found.title.partition(": ")
        words = (element("strong", name), f": {more}" if more else None, f" ({found.size / 1e6:,.1f} MB)")
        if len(found.files) == 1:
            taken = element(
                "a", "Download", href=f"{FILES}/{found.path}", download=True, class_="button", aria_label=f"Download {name}"
            )
            listed.append(element("li", element("span", *words), taken))
        else:
            names = element("ul")
            for file in found.files:
                label = f"{file.path.rpartition('/')[2]} ({file.size / 1e3:,.0f} kB)"
                names.append(element("li", element("a", label, href=f"{FILES}/{file.path}", download=True)))
            listed.append(element("li", element("details", element("summary", *words), names)))
    beside = element("ul")
    for name in BESIDE:
        if (release / name).is_file():
            _copy(release, folder, name)
            beside.append(element("li", element("a", name, href=f"{FILES}/{name}", download=True)))
    about_it = element("details", element("summary", "Descriptions, hashes, and the program that proves every cell"), beside)
    return [element("h2", "Download"), listed, about_it]


def _copy(release: Path, folder: Path, path: str) -> None:
    target = folder / FILES / path
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(release / path, target)


def _citation(edition: Edition) -> list[Content]:
    return [element("h2", "How to cite it"), element("blockquote", element("p", reference(edition)))]


def _changes(store: Store, edition: Edition) -> list[Content]:
    title: Content = element("h2", "What changed")
    if edition.previous is None:
        return [title, element("p", "This is the first release.")]
    rows = [
        (table_name(row["table_name"]), code("change_action", row["action"]), f"{row['n']:,}")
        for row in store.all("SELECT table_name, action, count(*) AS n FROM changes GROUP BY 1, 2 ORDER BY 1, 2")
    ]
    words = element("p", f"Against release {edition.previous}; ", link("cell by cell", "tables/changes.html"), ".")
    return [
        title,
        words,
        table("Cells that differ from the release before", ("Table", "What happened", "Cells"), rows, numbers=(2,)),
    ]
