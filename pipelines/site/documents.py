"""Documents: the text with all that was found in it, and the cells that it proves.

Up to `MANY` documents each has a page; above, one page shows any of them, from shards that hold several.
"""

from pathlib import Path
from typing import Any

from pipelines.site.markup import Content, Frame, clean, element, outside, page_name
from pipelines.site.shards import Shards
from pipelines.site.store import Row, Store
from schemas.columns import columns

__all__ = ["MANY", "Library", "write"]

MANY = 10_000
SHOWN = (
    "source_id", "kind", "text_lang", "published_edtf", "publisher_org_id", "issuing_government", "n_words", "status", "status_reason",
    "duplicate_of_doc_id", "licence", "file_sha256",
)  # fmt: skip
"""Columns of documents that the page tells."""
READER = "document.html"


class Library:
    """Where documents have their pages."""

    def __init__(self, documents: int, many: int = MANY) -> None:
        """Of a number of documents, each with a page if there are no more than `many`."""
        self.has_pages = documents <= many

    def address(self, root: str, doc_id: str) -> str:
        """Address of a document."""
        name = page_name(doc_id)
        return f"{root}documents/{name}" if self.has_pages and name else f"{root}{READER}#doc={doc_id}"

    def at(self, root: str, doc_id: str, start: int, end: int) -> str:
        """Address of a place in a document, in code points."""
        to = self.address(root, doc_id)
        return f"{to}{'&' if '#' in to else '#'}at={start}-{end}"


def write(store: Store, frame: Frame, folder: Path, library: Library) -> None:
    """Write the pages of documents.

    Args:
        store: the release.
        frame: what all pages share.
        folder: the site.
        library: where documents have their pages.
    """
    (folder / "documents").mkdir()
    shards = Shards(folder / "data" / "pages", "texts")
    for row in store.each("SELECT * FROM documents ORDER BY rowid"):
        record = record_of(store, row)
        name = page_name(row["doc_id"])
        if library.has_pages and name:
            (folder / "documents" / name).write_text(_page(frame, record, row), encoding="utf-8")
        else:
            shards.add(row["doc_id"], record)
    listed = shards.close()
    reader = frame.page(
        "Document", "", element("div", id="document"), kind="reader", data={"data": listed, "vocabularies": _labels()}
    )
    (folder / READER).write_text(reader, encoding="utf-8")


def record_of(store: Store, row: Row) -> dict[str, Any]:
    """All that the page of a document tells, as data.

    Args:
        store: the release.
        row: the document's row.
    """
    doc_id = row["doc_id"]
    text = next(iter(store.all("SELECT text FROM document_texts WHERE doc_id = ?", doc_id)), {"text": None})["text"]
    mentions = store.tuples(
        'SELECT start, "end", mention_type, mention_id, coalesce(value, name, \'\') FROM mentions WHERE doc_id = ? ORDER BY start, "end"',
        doc_id,
    )
    proofs = store.tuples(
        "SELECT start, \"end\", table_name, row_id, column_name, rule_id FROM evidence WHERE doc_id = ? AND evidence_type = 'text' "
        'ORDER BY start, "end", evidence_id',
        doc_id,
    )
    return {
        "doc_id": doc_id, "title": row["title"] or doc_id, "url": row["source_url"], "lang": row["text_lang"],
        "facts": [[name, row[name]] for name in SHOWN if row[name] is not None],
        "text": None if text is None else clean(text),
        "mentions": list(mentions), "proofs": list(proofs),
    }  # fmt: skip


def _page(frame: Frame, record: dict[str, Any], row: Row) -> str:
    text = record.pop("text")
    record["vocabularies"] = _labels()
    shown: list[Content] = [
        element("p", "The page as published: ", outside(row["source_url"])) if row["source_url"] else None,
        element("div", id="document"),
        element("h2", "Text"),
    ]
    if text is None:
        shown.append(
            element("p", f"Its text is not shown here: {row['status_reason'] or 'its licence forbids that, or it has none'}.")
        )
    else:
        # a parser drops the first line feed of <pre>
        shown.append(element("pre", "\n" + text, id="text", lang=row["text_lang"], class_="document"))
    return frame.page(_short(record["title"]), "../", *shown, data=record, kind="document")


def _short(title: str) -> str:
    words = " ".join(title.split())
    return words if len(words) <= 150 else f"{words[:149]}…"


def _labels() -> dict[str, str]:
    """Column of documents -> the code list of its cells."""
    return {column.name: column.vocabulary for column in columns("documents") if column.vocabulary}
