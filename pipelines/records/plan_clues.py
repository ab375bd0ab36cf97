"""What a document says of plans beyond the columns of their rows, for linking: subjects, and words that name no plan.

Here belongs: clues. Not here: what becomes of them (`linking/`).
"""

from bisect import bisect_left
from collections.abc import Iterator

from pipelines.documents import FuzzyDate, Mention, Span
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.plans.plans import Naming
from pipelines.mentions.plans.title_words import EFFORT, ENDS, subjects_in
from pipelines.records.context import Context
from pipelines.records.plan_bodies import before_genitive
from pipelines.records.plans import Plan
from pipelines.records.record import Clue

__all__ = ["clues_of"]

LONGEST_GAP = 3
"""A blank and a bracket between a plan and its years are no longer."""
SENTENCES_ON = 2
"""So many sentences behind the words for a work its end may be told."""


def clues_of(context: Context, plans: list[Plan]) -> Iterator[Clue]:
    """Clues to the plans of a document; where it names none, to the plan of which its words may speak.

    Args:
        context: the document, read.
        plans: its plans.
    """
    for plan in plans:
        named = plan.naming.title or plan.naming.word
        yield Clue(plan.plan_document_id, _subjects(context, plan, plans), proofs=(named,))
    if not plans:
        yield from _spoken_of(context)


def _subjects(context: Context, plan: Plan, plans: list[Plan]) -> frozenset[str]:
    """What the words that name the plan, or their sentences, say it is against; of a bare `the plan`, what a title says."""
    others = {one.naming.word for one in plans if one is not plan}
    mine = [plan.naming] if plan is not plans[0] else [one for one in context.namings if one.word not in others]
    spans = [span for naming in mine for span in (_words(naming), context.sentence_at(naming.word)) if span]
    found = frozenset(subject for span in dict.fromkeys(spans) for subject in subjects_in(span.of(context.text)))
    if found or not all(_is_bare(naming) for naming in mine):
        return found
    titles = [context.page.title, next((one.title for one in context.namings if one.title), None)]
    return next((subjects for title in titles if title and (subjects := subjects_in(title.of(context.text)))), frozenset())


def _words(naming: Naming) -> Span:
    """The words of a naming, from its title or noun to its years."""
    pieces = [piece for piece in (naming.word, naming.title, naming.years) if piece]
    return Span(min(piece.start for piece in pieces), max(piece.end for piece in pieces))


def _is_bare(naming: Naming) -> bool:
    """Whether a naming says nothing of what the plan is for: `planen`, `Handlingsplanen (2011-2014)`."""
    words, last = _words(naming), naming.years or naming.word
    gaps = (naming.word.start - words.start, last.start - naming.word.end, words.end - last.end)
    return max(gaps) <= LONGEST_GAP


def _spoken_of(context: Context) -> Iterator[Clue]:
    """Work of a body that goes by no plan's name, and its end a little on: `the Council's efforts ... end in 2013`."""
    hits = [hit for hit in context.hits.get("plan_effort", []) if hit.entry.lang == context.code]
    ends = [hit for hit in hits if hit.entry.payload == ENDS]
    for hit in hits if ends else ():
        issuer = before_genitive(context, hit.start) if hit.entry.payload == EFFORT else None
        sentence = context.sentence_at(Span(hit.start, hit.end)) if issuer else None
        subjects = subjects_in(sentence.of(context.text)) if sentence else frozenset()
        if not issuer or not sentence or not subjects:
            continue
        end = _end(context, sentence, ends)
        if end is not None and end[0].value.value:
            words = Span(issuer.span.start, sentence.end)
            yield Clue(
                f"{context.document.doc_id}.plan.{issuer.span.start:06d}",
                subjects,
                names_plan=False,
                issuer_org_id=issuer.value.value,
                end=end[0].value.value.edtf[:4],
                proofs=(words, end[1]),
            )
            return


def _end(context: Context, work: Span, ends: list[Hit]) -> tuple[Mention, Span] | None:
    """A date behind a word of ending, in the sentence of the work or one of the next."""
    first = bisect_left(context.sentences, work.start, key=lambda sentence: sentence.span.start)
    for sentence in context.sentences[first : first + SENTENCES_ON + 1]:
        for hit in ends:
            if not sentence.span.covers(Span(hit.start, hit.end)):
                continue
            for date in context.dates:
                if hit.end < date.span.start and sentence.span.covers(date.span) and isinstance(date.value.value, FuzzyDate):
                    return date, Span(hit.start, date.span.end)
    return None
