"""Mentions of one document -> records; records of all documents -> linked rows.

`build` makes the records of one document, `linking` joins those of all.
"""

from collections.abc import Iterator

from pipelines.documents import Document
from pipelines.records import amounts, documents, measures, people, plans, speeches
from pipelines.records.context import Context, read
from pipelines.records.record import Record
from pipelines.sources import parse

__all__ = ["build", "read_document"]


def read_document(document: Document) -> Context | None:
    """Read a document: page, language, date, and everything found in it.

    Args:
        document: the decoded document.

    Returns:
        None if no template recognises the page.
    """
    page = parse(document)
    return read(document, page) if page else None


def build(context: Context) -> Iterator[Record]:
    """All records of one document.

    Args:
        context: the document, read.
    """
    speech = speeches.speech_of(context)
    plan = plans.plan_of(context)
    rows = measures.rows_of(context, plan)
    speaker = people.person_id(speech.name.value) if speech and speech.name and speech.name.value else None
    yield from documents.document_records(context)
    yield from documents.mention_records(context, speech)
    yield from documents.problem_records(context.document.doc_id, context.problems)
    yield from speeches.records(context, speech, speaker)
    yield from people.records(context, speech)
    yield from plans.records(context, plan)
    yield from measures.records(context, plan, rows)
    yield from amounts.records(context, plan, rows)
