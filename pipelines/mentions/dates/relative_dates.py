"""Words that mean a date only beside another: `i dag`, `ifjol`, `på fredag`, `i september`, `15. mars` without a year.

Here belongs: which words there are, and which of those found count. Not here: dates that need no other (`dates.py`), what verbs tell
of a day (`day_tenses.py`), and what such words mean beside a reference date (`relative_values.py`).
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipelines.documents import Mention, Span
from pipelines.mentions.dates import named_days, relative_phrases
from pipelines.mentions.dates.date_series import in_a_row
from pipelines.mentions.dates.date_words import GAP_AFTER, Words
from pipelines.mentions.dates.day_tenses import LanguageHits
from pipelines.mentions.dates.relative_values import RelativeDate
from pipelines.mentions.lexicon import Entry, Hits
from pipelines.mentions.sentences import Sentence
from pipelines.registers import rows

__all__ = ["entries", "find"]


def entries() -> Iterator[Entry]:
    """Entries of relative words, weekdays and holidays."""
    for row in rows("relative_dates"):
        yield Entry("relative_date", row["phrase"], row["lang"], (row["unit"], int(row["shift"]), row["part"]))
    for row in rows("weekdays"):
        yield Entry("weekday", row["phrase"], row["lang"], (row["weekday"], row["which"]), exact_case=row["lang"] == "en")
    for row in rows("holidays"):
        yield Entry("holiday", row["phrase"], row["lang"], row["day"])


def find(
    text: str,
    hits: Hits,
    sentences: Iterable[Sentence],
    lang: str | None,
    absolute: Iterable[Mention],
    indexed: Words | None = None,
) -> list[RelativeDate]:
    """Relative words that mean a date, in order.

    `today` counts only beside a verb of an event, since else it means nowadays; a month or a day without a year only where
    no absolute date holds it.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        sentences: the sentences of the body.
        lang: language of the body.
        absolute: the absolute dates of the text.
        indexed: its date words, where they are indexed already.
    """
    spans = [sentence.span for sentence in sentences]
    known = LanguageHits(text, hits, lang)
    words = indexed or Words(text, hits)
    dated = sorted(absolute, key=lambda mention: mention.span)
    phrases = relative_phrases.find(text, spans, known, words, dated)
    found = [*phrases, *named_days.find(text, spans, known, words, phrases)]
    kept: list[RelativeDate] = []
    taken = [mention.span for mention in dated]
    starts = {span.start for span in taken}
    for one in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        overlaps_kept = kept and one.span.start < kept[-1].span.end
        if not overlaps_kept and not _overlaps(taken, one.span) and not _leads_on(text, one, starts):
            kept.append(one)
    weekdays = {hit.end: hit.start for hit in known.of("weekday")}
    told = in_a_row(text, [one for one in kept if one.unit != "nowadays"], words, known.of("month"), weekdays)
    return [_with_part(one, words) for one in told]


def _leads_on(text: str, words: RelativeDate, starts: set[int]) -> bool:
    """Whether words for the year, or its turn, only lead on to its number: `á árinu 2023`."""
    leads = (words.unit, words.shift) == ("year", 0) or words.unit.startswith("turn")
    gap = GAP_AFTER.match(text, words.span.end) if leads else None
    return gap is not None and gap.end() in starts


def _overlaps(taken: list[Span], span: Span) -> bool:
    at = bisect_right(taken, span.start, key=lambda one: one.start)
    return (at > 0 and taken[at - 1].end > span.start) or (at < len(taken) and taken[at].start < span.end)


def _with_part(one: RelativeDate, words: Words) -> RelativeDate:
    """The relative word with the word before it that says which part of it is meant: `begyndelsen af næste år`."""
    word = words.leading(one.span.start, "end", "approximate")
    if word is None or one.part:
        return one
    return replace(one, span=Span(word.start, one.span.end), part=word.entry.payload)
