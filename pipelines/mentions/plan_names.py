"""The words by which running text names a plan in full: its noun, and what it says the plan is for.

Here belongs: how far such a name reaches, before the noun (`ihmiskaupan vastainen toimintaohjelma`) or behind it
(`handlingsplan mot menneskehandel`). Not here: which words name a plan, proper titles and years (`plans.py`).
"""

import re
from bisect import bisect_left
from functools import cache

from pipelines.documents import GAP, Span
from pipelines.mentions.lexicon import Hits
from pipelines.mentions.plans import NAME_END, OPPOSED, PURPOSE_OF, Naming, title_words

__all__ = ["full_name"]

WORDS = re.compile(rf"(?:{GAP}[^\W_][\w’'-]*)+")
"""Words without a mark between them."""
WORD = re.compile(r"\w[\w’'-]*")
LONGEST_WORDS = 14
"""A longer name has run into a verb that no register knows."""
LONGEST_BEFORE = 120
GENITIVES = rf"(?:[^\W\d_][\w-]{{2,}}(?:n|lle|ista|iin|stä|sta)(?<!aan|ään|een)(?:,{GAP}|{GAP}ja{GAP}|{GAP})){{1,4}}"
ENDS = (
    "modal", "auxiliary", "becoming", "having", "present", "past", "passive", "past_passive", "receives", "gives", "relative", "negation",
    "today", "decided", "assigned", "implies", "no_act", "from_now", "explanation", "state", "planned",
    "subordinator",
)  # fmt: skip
"""Uses of words behind which a sentence goes on to say something of the plan."""
OPEN = ("preposition", "marker", "article", "that")
"""Uses of words with which no name ends."""
BASE_FORMS = ("en",)
"""Languages whose present tense is the infinitive too: it ends no name (`to prevent violence`)."""


def full_name(text: str, hits: Hits, naming: Naming, lang: str | None, within: Span) -> Span:
    """The words of a naming with what the plan is for; the noun alone where the text tells nothing of that.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        naming: where the plan is named.
        lang: language of the text.
        within: the heading or paragraph in which it stands.
    """
    start = max(within.start, naming.word.start - LONGEST_BEFORE)
    before = _before(lang).search(text, start, naming.word.start) if lang == "fi" else None
    if before:
        return Span(_behind_day(text, hits, Span(*before.span())), naming.word.end)
    leads = _behind(lang).match(text, naming.word.end, within.end) if lang and lang != "fi" else None
    words = WORDS.match(text, naming.word.end, within.end) if leads else None
    if leads is None or words is None:
        return naming.word
    end = _end(text, hits, lang, Span(leads.end(), words.end()))
    return Span(naming.word.start, end) if end else naming.word


@cache
def _before(lang: str | None) -> re.Pattern[str]:
    """Genitives and the word of opposing that stand before a plan noun in Finnish."""
    words = "|".join(map(re.escape, sorted(title_words(OPPOSED, lang))))
    return re.compile(rf"(?<![\w-]){GENITIVES}(?:{words})\w*{GAP}$", re.IGNORECASE)


@cache
def _behind(lang: str | None) -> re.Pattern[str]:
    """The words that lead in what a plan is for."""
    words = "|".join(map(re.escape, sorted(title_words(PURPOSE_OF, lang), key=len, reverse=True)))
    return re.compile(rf"{GAP}(?:{words}){GAP}(?=[^\W\d_])(?!(?:period|åre|åra|the{GAP}(?:period|years)|árin|tímabil))")


def _behind_day(text: str, hits: Hits, words: Span) -> int:
    """Where words begin behind `yesterday` or the like."""
    found = hits.get("measure_word", [])
    start = words.start
    for hit in found[bisect_left(found, words.start, key=lambda hit: hit.start) :]:
        if hit.start >= words.end:
            break
        if hit.entry.payload.use == "today" and (word := WORD.search(text, hit.end, words.end)):
            start = word.start()
    return start


def _end(text: str, hits: Hits, lang: str | None, words: Span) -> int | None:
    """Where a name ends: before the first word that goes on to tell of the plan; None if it is too long to be one."""
    end, last = words.end, words.start
    found = hits.get("measure_word", [])
    for hit in found[bisect_left(found, words.start, key=lambda hit: hit.start) :]:
        if hit.start >= end:
            break
        if hit.entry.lang != lang:
            continue
        use = hit.entry.payload.use
        if use in ENDS and not (use == "present" and lang in BASE_FORMS) and not hit.entry.payload.particle:
            end = hit.start
        elif use in OPEN:
            last = max(last, hit.end)
    for category in ("plan_cue", "event_verb", "plan_word"):
        others = hits.get(category, [])
        for hit in others[bisect_left(others, words.start, key=lambda hit: hit.start) :]:
            if hit.start >= end:
                break
            if hit.entry.lang == lang:
                end = hit.start
    for word in WORD.finditer(text, words.start, end):
        if word.group().lower() in title_words(NAME_END, lang):
            end = word.start()
            break
    named = text[words.start : end].rstrip()
    end = words.start + len(named)
    is_long = len(WORD.findall(named)) > LONGEST_WORDS
    return None if not named or is_long or last >= end else end
