"""The site of a release, from its tables: made beside the old one, and put in its place whole."""

import json
import shutil
from importlib import resources
from pathlib import Path

from pipelines.release.editions import Edition, ReleaseError, edition_of
from pipelines.site import charts, documents, start, tables
from pipelines.site.bodies import organisation_page, person_page
from pipelines.site.documents import MANY, Library
from pipelines.site.markup import Frame, page_name
from pipelines.site.plans import plan_page
from pipelines.site.store import opened
from schemas.labels import column_labels, table_labels
from schemas.vocabularies import code_labels, code_lists

__all__ = ["check_place", "is_of", "write"]

STAMP = "release.json"
"""Names the release that a site shows."""

PAGES = {"plans": plan_page, "organisations": organisation_page, "people": person_page}
"""Tables whose rows have a page each, with what makes it."""


def write(release: Path, folder: Path, many: int = MANY) -> None:
    """Write the site of a release.

    Args:
        release: folder of the release.
        folder: folder of the site; a site that it held before is replaced.
        many: documents up to which each has a page of its own.

    Raises:
        ReleaseError: if the folder holds something else than a site.
    """
    check_place(folder)
    release = release.resolve()
    made = folder.with_name(f".{folder.name}.new")
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir(parents=True)
    edition = edition_of(release)
    frame = Frame(edition.version, _languages())
    library = Library(edition.rows["documents"], many)
    _assets(made)
    (made / STAMP).write_text(_stamp(edition), encoding="utf-8")
    with opened(release) as store:
        tables.write(store, frame, made, library)
        documents.write(store, frame, made, library)
        for table, page in PAGES.items():
            (made / table).mkdir()
            for row in store.each(f"SELECT * FROM {table} ORDER BY rowid"):  # noqa: S608 (names of our own tables; stays)
                if name := page_name(next(iter(row.values()))):
                    (made / table / name).write_text(page(store, frame, library, row), encoding="utf-8")
        charts.write(store, frame, made)
        start.write(store, frame, made, release, edition)
    shutil.rmtree(folder, ignore_errors=True)
    made.rename(folder)


def check_place(folder: Path) -> None:
    """Refuse a folder that holds something else than a site, as it would be lost.

    Args:
        folder: folder of the site.

    Raises:
        ReleaseError: if it does.
    """
    if folder.exists() and not (folder / STAMP).is_file() and (not folder.is_dir() or any(folder.iterdir())):
        raise ReleaseError(f"{folder} holds something else than a site. Move it away, or give another folder.")


def is_of(release: Path, folder: Path) -> bool:
    """Whether a folder holds the site of a release.

    Args:
        release: folder of the release.
        folder: folder of the site.
    """
    stamp = folder / STAMP
    return stamp.is_file() and stamp.read_text(encoding="utf-8") == _stamp(edition_of(release))


def _stamp(edition: Edition) -> str:
    return json.dumps({"version": edition.version, "data_sha256": edition.data_sha256}) + "\n"


def _languages() -> list[str]:
    """Languages in which some column has a label."""
    return sorted({language for labels in column_labels().values() for language in labels})


def _assets(folder: Path) -> None:
    target = folder / "assets"
    target.mkdir()
    for asset in (resources.files("pipelines.site") / "assets").iterdir():
        (target / asset.name).write_bytes(asset.read_bytes())
    meanings = {scheme: {row["code"]: row["definition"] for row in rows} for scheme, rows in code_lists().items()}
    labels = {
        "tables": table_labels(),
        "columns": column_labels(),
        "codes": {
            scheme: {code: {"definition": meaning, **code_labels(scheme)[code]} for code, meaning in meant.items()}
            for scheme, meant in meanings.items()
        },
    }
    written = json.dumps(labels, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    (target / "labels.js").write_text(f"window.nordpolLabels = {written};\n", encoding="utf-8")
