"""The words by which running text names a plan in full: its noun, and what it says the plan is for.

Here belongs: how far such a name reaches, before the noun (`ihmiskaupan vastainen toimintaohjelma`) or behind it
(`handlingsplan mot menneskehandel`). Not here: which words name a plan, proper titles and years (`plans.py`).
"""

import re
from bisect import bisect_left
from functools import cache
from operator import attrgetter

from pipelines.documents import GAP, Span, tidy
from pipelines.mentions.lexicon import Hit, Hits
from pipelines.mentions.plans import ATTRIBUTE, NAME_END, OPPOSED, PURPOSE_OF, Naming, end_of_noun, title_words
from pipelines.registers import alternatives, rows

__all__ = ["base_name", "full_name", "names_several"]

WORDS = re.compile(rf"(?:{GAP}[^\W_][\w’'-]*)+")
"""Words without a mark between them."""
WORD = re.compile(r"\w[\w’'-]*")
WORD_BEFORE = re.compile(rf"(?<![\w-])([^\W\d_]+){GAP}$")
TIME_AT_END = re.compile(rf"(?:{GAP}(?:{alternatives('time')}))+(?:{GAP}(?:\d{{1,2}}|(?:19|20)\d{{2}}))?$")
"""When something was done with a plan, behind what it is for: `i oktober 2016`, `in 2021`; the month is cut off before."""
OF_TIME = rf"(?:(?:{alternatives('article')}){GAP})?(?:{alternatives('period')}|{alternatives('coming')})\b"
"""Words behind which a time stands, and not what a plan is for: `for the next three years`."""
LONGEST_WORDS = 14
"""A longer name has run into a verb that no register knows."""
LONGEST_BEFORE = 120
LONGEST_GAP = 20
"""Between a plan noun and its years: `for the years`."""
INFLECTED = {"fi": ("ohjelma", "suunnitelma", "strategia"), "is": ("áætlun",)}
"""Languages whose plan nouns bear cases, and how their base forms end."""
VASTAINEN = re.compile(r"vastai(?:sen|sessa|sesta|seen|sella|selle|sta)\s+$")
BRACKETS = (")", "]")
LAST_YEAR = re.compile(r"(?<=\d{4})[ \u00a0]?[-–—][ \u00a0]?(?:(?:19|20)\d{2}|\d{2})(?![\w-])")
"""The second half of the years with which a name ends."""
START = attrgetter("start")
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
    noun_start, noun_end = _with_attribute(text, naming, lang), _with_years(text, naming)
    leads = _behind(lang).match(text, noun_end, within.end) if lang and lang != "fi" else None
    words = WORDS.match(text, noun_end, within.end) if leads else None
    end = _end(text, hits, lang, Span(leads.end(), words.end())) if leads and words else None
    return Span(noun_start, end or naming.word.end)


def _with_attribute(text: str, naming: Naming, lang: str | None) -> int:
    """Where a plan noun begins with `national` before it."""
    before = WORD_BEFORE.search(text, max(0, naming.word.start - LONGEST_BEFORE), naming.word.start)
    return before.start(1) if before and before[1].lower() in title_words(ATTRIBUTE, lang) else naming.word.start


def _with_years(text: str, naming: Naming) -> int:
    """Where a plan noun ends with the years right behind it: `áætlun fyrir árin 2019-2022 um aðgerðir gegn ofbeldi`."""
    years = naming.years
    if years is None or not naming.word.end <= years.start <= naming.word.end + LONGEST_GAP:
        return end_of_noun(text, naming.word)
    return years.end + (text[years.end : years.end + 1] in BRACKETS)


def base_name(text: str, name: Span, naming: Naming, lang: str | None) -> str:
    """The words that name a plan, in Finnish and Icelandic with its noun in the base form: `ihmiskaupan vastainen toimintaohjelma`.

    Args:
        text: the text as decoded.
        name: the words that name the plan.
        naming: where it is named.
        lang: language of the text.
    """
    if lang not in INFLECTED or not name.covers(naming.word):
        return tidy(name.of(text))
    noun = naming.word.of(text)
    stem = max((word for word in _nouns(lang) if noun.lower().startswith(word)), key=len, default="")
    before = VASTAINEN.sub("vastainen ", text[name.start : naming.word.start])
    return tidy(before + (noun[: len(stem)] or noun) + text[naming.word.end : name.end])


@cache
def _nouns(lang: str) -> frozenset[str]:
    """Plan nouns in the base form, by their endings."""
    return frozenset(row["word"] for row in rows("plan_words") if row["lang"] == lang and row["word"].endswith(INFLECTED[lang]))


def names_several(text: str, naming: Naming, lang: str | None) -> bool:
    """Whether a plan noun stands in the plural: `action plans against ...` are no one plan.

    Args:
        text: the text as decoded.
        naming: where the plan is named.
        lang: language of the text.
    """
    noun = naming.word.of(text).lower()
    return not _plurals().isdisjoint(((noun, lang), (noun.removesuffix("s"), lang)))


@cache
def _plurals() -> frozenset[tuple[str, str]]:
    return frozenset((row["word"], row["lang"]) for row in rows("plan_words") if row["number"] == "plural")


@cache
def _before(lang: str | None) -> re.Pattern[str]:
    """Genitives and the word of opposing that stand before a plan noun in Finnish."""
    words = "|".join(map(re.escape, sorted(title_words(OPPOSED, lang))))
    return re.compile(rf"(?<![\w-]){GENITIVES}(?:{words})\w*{GAP}$", re.IGNORECASE)


@cache
def _behind(lang: str | None) -> re.Pattern[str]:
    """The words that lead in what a plan is for."""
    words = "|".join(map(re.escape, sorted(title_words(PURPOSE_OF, lang), key=len, reverse=True)))
    return re.compile(rf"{GAP}(?:{words}){GAP}(?=[^\W\d_])(?!{OF_TIME})")


def _behind_day(text: str, hits: Hits, words: Span) -> int:
    """Where words begin behind `yesterday` or the like."""
    start = words.start
    for hit in _between(hits.get("measure_word", []), words.start, words.end):
        if hit.entry.payload.use == "today" and (word := WORD.search(text, hit.end, words.end)):
            start = word.start()
    return start


def _between(found: list[Hit], start: int, end: int) -> list[Hit]:
    """The hits that begin between two offsets."""
    first = bisect_left(found, start, key=START)
    return found[first : bisect_left(found, end, first, key=START)]


def _end(text: str, hits: Hits, lang: str | None, words: Span) -> int | None:
    """Where a name ends: before the first word that goes on to tell of the plan; None if it is too long to be one."""
    enders = title_words(NAME_END, lang)
    closing = (word.start() for word in WORD.finditer(text, words.start, words.end) if word.group().lower() in enders)
    end, opens = next(closing, words.end), [words.start]
    for category in ("plan_cue", "event_verb", "plan_word"):
        end = next((hit.start for hit in _between(hits.get(category, []), words.start, end) if hit.entry.lang == lang), end)
    for hit in _between(hits.get("measure_word", []), words.start, end):
        use = hit.entry.payload.use if hit.entry.lang == lang and hit.start < end else None
        if use in ENDS and not (use == "present" and lang in BASE_FORMS) and not hit.entry.payload.particle:
            end = hit.start
        elif use in OPEN:
            opens.append(hit.end)
    end = next((hit.start for hit in _between(hits.get("month", []), words.start, end) if hit.entry.lang == lang), end)
    named = text[words.start : end].rstrip()
    time = TIME_AT_END.search(named) if not LAST_YEAR.match(text, words.start + len(named)) else None
    named = named[: time.start()] if time else named
    end = words.start + len(named)
    is_long = len(WORD.findall(named)) > LONGEST_WORDS
    if not named or is_long or end in opens:
        return None
    years = LAST_YEAR.match(text, end)
    return years.end() if years else end
