"""Mentions of one document -> records; records of all documents -> linked rows.

`build` makes the records of one document, `linking` joins those of all.
"""

from collections.abc import Iterator

from pipelines.records import amounts, codes, completeness, documents, measures, people, plan_clues, plans, quotes, speeches
from pipelines.records.context import Context
from pipelines.records.plans import Plan
from pipelines.records.record import Clue, Record

__all__ = ["build", "clues"]


def build(context: Context, known: list[Plan] | None = None) -> Iterator[Record]:
    """All records of one document.

    Args:
        context: the document, read.
        known: its plans, where its clues are made as well.
    """
    speech = speeches.speech_of(context)
    found = plans.plans_of(context) if known is None else known
    main = found[0] if found else None
    rows = measures.rows_of(context, main)
    speaker = people.person_id(speech.name.value) if speech and speech.name and speech.name.value else None
    yield from documents.document_records(context)
    yield from documents.mention_records(context, speech)
    yield from documents.problem_records(context.document.doc_id, context.problems)
    yield from speeches.records(context, speech, speaker)
    yield from people.records(context, speech)
    yield from quotes.records(context, speech)
    yield from plans.records(context, found)
    coded = codes.coded(context, speech, found, rows)
    primary = {measure: codes.value_of(code) for measure, code in codes.primary_of(coded).items()}
    yield from measures.records(context, rows, primary)
    yield from codes.records(coded)
    yield from amounts.records(context, found, rows)
    yield from completeness.records(context, found)


def clues(context: Context, known: list[Plan]) -> Iterator[Clue]:
    """What a document says of plans beyond its rows, for linking.

    Args:
        context: the document, read.
        known: its plans.
    """
    yield from plan_clues.clues_of(context, known)
