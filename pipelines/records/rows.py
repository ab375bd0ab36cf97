"""One file -> its rows and evidence, whatever the file is.

Here belongs: what becomes of a file that cannot be read, decoded or recognised. Not here: what a page says (the modules
beside this one).
"""

import traceback
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from pipelines.documents import Document, ManifestRow, Problem, Source, UndecodableError, decode, sha256
from pipelines.mentions import contacts
from pipelines.mentions.dates.calendar import from_edtf
from pipelines.records import build, clues
from pipelines.records.context import Context, is_own_language, read
from pipelines.records.documents import contact_records, document_cells, in_utc, problem_records
from pipelines.records.plans import plans_of
from pipelines.records.record import Columns, DocumentRecords, Quotes, Record, Row, split
from pipelines.records.wordings import hash_of_words, sample_of
from pipelines.sources import parse, plain
from pipelines.sources.page import Page

__all__ = ["rows_of_file"]

QUARANTINED, PARTIAL, PARSED = "quarantined", "partial", "parsed"


def rows_of_file(
    doc_id: str,
    source_file: str,
    source: Source,
    manifest: ManifestRow | None,
    stated_sha256: str | None,
    problems: tuple[Problem, ...],
    load: Callable[[], bytes],
    columns_of: Callable[[str], Columns],
) -> DocumentRecords:
    """Rows and evidence of one file.

    Args:
        doc_id: key of the document.
        source_file: path below the raw folder.
        source: its source.
        manifest: its manifest row.
        stated_sha256: the hash that the manifest states.
        problems: what is wrong with its manifest.
        load: reads the file.
        columns_of: tells the columns of a table.

    Returns:
        The rows. A file that is no use has a row in documents, with the reason, and its problems.
    """
    file_cells: dict[str, Any] = {"source_file": source_file, "source_id": source.source_id}
    try:
        content = load()
    except (OSError, ValueError) as error:
        what = getattr(error, "strerror", None) or error
        reason = f"The file cannot be read: {what}. Restore it, or take it out, also of its manifest."
        return _quarantined(doc_id, file_cells, (*problems, Problem("read", "error", "unreadable_file", reason)), columns_of)
    file_cells |= {"bytes": len(content), "file_sha256": sha256(content)}
    if stated_sha256 and stated_sha256 != file_cells["file_sha256"]:
        message = "The file's SHA-256 is not the one in its manifest. Restore the file, or state the new hash."
        problems = (*problems, Problem("manifest", "warning", "hash_differs", message))
    try:
        decoded, encoding, noticed = decode(content)
    except UndecodableError as error:
        return _quarantined(doc_id, file_cells, (*problems, Problem("read", "error", error.code, str(error))), columns_of)
    manifest, manifest_problems = _checked_manifest(manifest)
    problems = (*problems, *noticed, *manifest_problems)
    text, found = contacts.masked(decoded)
    document = Document(doc_id, text, source, manifest, encoding, found)
    return _of_document(document, file_cells | {"text_sha256": sha256(decoded)}, problems, columns_of)


def _of_document(
    document: Document, file_cells: dict[str, Any], problems: tuple[Problem, ...], columns_of: Callable[[str], Columns]
) -> DocumentRecords:
    """Rows and evidence of a document; one that no template reads, or that breaks the parser, is put aside with the reason."""
    try:
        page = parse(document)
        if page is None:
            page, unknown = _without_template(document)
            problems = (*problems, unknown)
        if page is not None:
            context = read(document, page)
            return _parsed(replace(context, problems=(*problems, *context.problems)), file_cells, columns_of)
    except Exception as error:  # noqa: BLE001 (one page that breaks the parser must not keep back all the others; stays as long as pages come from outside)
        message = f"The parser failed in {_where(error)}: {error!r}. Report it, with the page."
        problems = (*problems, Problem("parse", "error", "parser_failed", message))
    return _quarantined(document.doc_id, {**file_cells, **document_cells(document)}, problems, columns_of, document)


def _without_template(document: Document) -> tuple[Page | None, Problem]:
    """A page that no template recognises: of a source that somebody vouches for, it is read plainly; else it is no use."""
    seen = "No page template recognises this page"
    page = plain.page(document.text)
    if document.source.is_declared and page.body:
        message = f"{seen}: it was read as a title and paragraphs, without date and kind. Add a template, or state the date in its manifest."
        return page, Problem("parse", "warning", "unknown_template", message)
    message = f"{seen}. Put it into the folder of its source, with a source.toml, add a template, or take the file out."
    return None, Problem("parse", "error", "unknown_template", message)


def _where(error: Exception) -> str:
    """The function and line where an exception was raised."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{frame.name} ({Path(frame.filename).name}, line {frame.lineno})"


def _checked_manifest(manifest: ManifestRow | None) -> tuple[ManifestRow | None, tuple[Problem, ...]]:
    """A manifest row without the cells that cannot be understood, and a problem for each of them."""
    problems: list[Problem] = []
    for column, understand in (("published", from_edtf), ("retrieved_at", in_utc)):
        cell = getattr(manifest, column, None)
        if manifest is None or cell is None:
            continue
        try:
            understand(cell)
        except (ValueError, OverflowError):
            message = f"{manifest.place}/{column}: {cell!r} is no date. Write 2016, 2016-05, 2016-05-31 or 2016-05-31T12:00:00."
            problems.append(Problem("manifest", "warning", "date_not_understood", message))
            cleared: dict[str, Any] = {column: None}
            manifest = replace(manifest, **cleared)
    return manifest, tuple(problems)


def _quarantined(
    doc_id: str,
    cells: dict[str, Any],
    problems: tuple[Problem, ...],
    columns_of: Callable[[str], Columns],
    document: Document | None = None,
) -> DocumentRecords:
    made = DocumentRecords(doc_id)
    reason = contacts.without_contacts(problems[-1].message)
    cells = {**cells, "status": QUARANTINED, "status_reason": reason, "problem_count": len(problems)}
    quotes = Quotes(doc_id, document.text if document else "")
    _add(made, Record("documents", doc_id, cells), quotes, columns_of)
    for record in problem_records(doc_id, problems):
        _add(made, record, quotes, columns_of)
    if document:
        for record in contact_records(document):
            _add(made, record, quotes, columns_of)
        _add_text(made, document)
    return made


def _parsed(context: Context, file_cells: dict[str, Any], columns_of: Callable[[str], Columns]) -> DocumentRecords:
    document = context.document
    made = DocumentRecords(document.doc_id)
    problems = context.problems
    worst = next((problem for problem in problems if problem.severity != "info"), None)
    status = {
        "status": PARTIAL if worst else PARSED,
        "status_reason": contacts.without_contacts(worst.message) if worst else None,
        "problem_count": len(problems),
    }
    known = plans_of(context)
    quotes = Quotes(document.doc_id, document.text)
    worded = document.text
    for record in build(context, known):
        whole = record
        if record.table == "speeches" and "text" in record.cells:
            worded = record.cells["text"].value
        if record.table == "documents":
            whole = replace(record, cells={**file_cells, **record.cells, **status})
        elif record.table == "speeches" and not _published(document):
            whole = replace(record, cells={column: cell for column, cell in record.cells.items() if column != "text"})
        _add(made, whole, quotes, columns_of)
    _add_text(made, document)
    made.clues = list(clues(context, known))
    made.wording = sample_of(worded)
    made.words_sha256 = hash_of_words(document.text)
    made.country = _own_country(context, columns_of("organisations"), quotes)
    return made


def _own_country(context: Context, columns: Columns, quotes: Quotes) -> tuple[str, list[Row]] | None:
    """The country of a document in that country's own language, with its evidence."""
    if context.country is None or not is_own_language(context.code, context.country.value):
        return None
    row, evidence = split(Record("organisations", "", {"country": context.country}), columns, quotes)
    return row["country"], evidence


def _published(document: Document) -> bool:
    """Whether the whole text may be published: unless its manifest or source says no."""
    own = document.manifest.redistribute if document.manifest else None
    return (own if own is not None else document.source.redistribute) is not False


def _add_text(made: DocumentRecords, document: Document) -> None:
    row = {"doc_id": document.doc_id, "text": document.text if _published(document) else None}
    made.rows.setdefault("document_texts", []).append(row)


def _add(made: DocumentRecords, record: Record, quotes: Quotes, columns_of: Callable[[str], Columns]) -> None:
    row, evidence = split(record, columns_of(record.table), quotes)
    made.rows.setdefault(record.table, []).append(row)
    made.evidence += evidence
