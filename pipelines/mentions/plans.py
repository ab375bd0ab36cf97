"""Plans, programmes and strategies by name: where a text names one, and its proper title where it gives one.

Here belongs: plan nouns, titles, and the words of launch, adoption, validity and counts. Not here: which facts a plan
has (`records/plans.py`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipelines.documents import GAP, Span
from pipelines.mentions.lexicon import Entry, Hits
from pipelines.registers import rows
from pipelines.sources.page import Page

__all__ = ["Naming", "entries", "find"]

OWNER = re.compile(rf"[^\W\d_a-zæøåäöþðáéíóúý][\w'’]*s{GAP}$")
PURPOSE = re.compile(
    rf"{GAP}(?:mot|mod|til|till|for|för|om|against|on|to){GAP}[^.;:()\n]{{3,160}}?"
    rf"(?:{GAP}\((?:19|20)\d{{2}}[ ]?[-–—][ ]?(?:19|20)\d{{2}}\)|{GAP}(?:19|20)\d{{2}}[ ]?[-–—][ ]?(?:19|20)\d{{2}})(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Naming:
    """A place at which a text names a plan.

    Attributes:
        word: the plan noun.
        plan_type: what the noun says the plan is: `action_plan`, `programme`, `strategy` or `follow_up`.
        title: the plan's proper title, where it stands here.
    """

    word: Span
    plan_type: str
    title: Span | None


def entries() -> Iterator[Entry]:
    """Entries of plan nouns, cues, counted things, periods and durations."""
    for row in rows("plan_words"):
        yield Entry("plan_word", row["word"], row["lang"], row["plan_type"], "inflected")
    for row in rows("plan_cues"):
        yield Entry("plan_cue", row["form"], row["lang"], row["relation"])
    for row in rows("count_words"):
        yield Entry("count_word", row["word"], row["lang"], row["counted"])
    for row in rows("period_words"):
        yield Entry("period_word", row["word"], row["lang"], row["period"])
    for row in rows("duration_units"):
        yield Entry("duration_unit", row["word"], row["lang"], row["unit"])


def find(text: str, hits: Hits, page: Page, lang: str | None) -> list[Naming]:
    """All namings of plans, in order.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        page: the page, whose headings and links can be titles.
        lang: language of the body.
    """
    headings = [block.span for block in page.body if block.kind == "heading"]
    whole = [*page.links, *headings, *([page.title] if page.title else [])]
    namings: dict[Span, Naming] = {}
    for hit in hits.get("plan_word", []):
        word = Span(hit.start, hit.end)
        if hit.entry.lang != lang or any(other.covers(word) for other in namings):
            continue
        title = _whole_title(text, word, whole) or _title_with_years(text, word)
        namings[word] = Naming(word, hit.entry.payload, title)
    return [namings[word] for word in sorted(namings)]


def _whole_title(text: str, word: Span, whole: list[Span]) -> Span | None:
    """A link, heading or page title that a plan noun opens, a genitive before it or not; a headline opens otherwise."""
    place = next((span for span in whole if span.covers(word)), None)
    if place is None or word.end == place.end:
        return None
    owner = OWNER.search(text, place.start, word.start)
    opens = word.start == place.start or (owner is not None and owner.start() == place.start)
    return place if opens else None


def _title_with_years(text: str, word: Span) -> Span | None:
    """In running text, a plan noun with its purpose and its years: `Handlingsplanen mot ... (2003-2005)`."""
    if not text[word.start].isupper():
        return None
    purpose = PURPOSE.match(text, word.end)
    return Span(word.start, purpose.end()) if purpose else None
