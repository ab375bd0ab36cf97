"""The words by which running text names a plan in full: its noun, and what it says the plan is for.

Here belongs: how far such a name reaches, before the noun (`ihmiskaupan vastainen toimintaohjelma`) or behind it
(`handlingsplan mot menneskehandel`). Not here: which words name a plan, proper titles and years (`plans.py`).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from operator import attrgetter

from pipelines.documents import GAP, Span, tidy
from pipelines.letters import CAPITAL
from pipelines.mentions.lexicon import PARTED, Hit, Hits
from pipelines.mentions.plans.plans import Naming
from pipelines.mentions.plans.title_words import ATTRIBUTE, NAME_END, OPPOSED, PURPOSE_OF, WHOSE, title_words
from pipelines.mentions.plans.titles import end_of_noun
from pipelines.mentions.split_verbs import is_whole
from pipelines.registers import alternatives, rows, words_of

__all__ = ["INFLECTED", "base_name", "full_name", "names_several", "whole_words", "with_years"]

WORDS = re.compile(rf"(?:{GAP}[^\W_][\w’'-]*)+")
"""Words without a mark between them."""
WORD = re.compile(r"\w[\w’'-]*")
AFTER_NOUN = re.compile(rf"{GAP}(?=[^\W\d_])")
WORD_BEFORE = re.compile(rf"(?<![\w-])([^\W\d_]+){GAP}$")
GAP_AT_END = re.compile(rf"{GAP}\Z")
TIME_AT_END = re.compile(rf"(?:{GAP}(?:{alternatives('time')}))+(?:{GAP}(?:\d{{1,2}}|(?:19|20)\d{{2}}))?$")
"""When something was done with a plan, behind what it is for: `i oktober 2016`, `in 2021`; the month is cut off before."""
OF_TIME = rf"(?:(?:{alternatives('article')}){GAP})?(?:{alternatives('period')}|{alternatives('coming')})\b"
"""Words behind which a time stands, and not what a plan is for: `for the next three years`."""
KEPT_FROM = re.compile(
    rf"(?<!\w)(?:{alternatives('keeps_from')})[^\W\d_]*{GAP}(?:[\w’'-]+{GAP}){{0,4}}(?:{alternatives('kept_from')})$"
)
"""`from` behind whom a plan protects: it goes on to say what it is for, not since when it is."""
TRADED = re.compile(rf"(?<!\w)(?:{alternatives('traded')}){GAP}$", re.IGNORECASE)
"""What a plan is against goes on to say in whom: `handel med kvinner og barn`."""
NAMED_YEAR = re.compile(rf"(?:^|[a-zæøåäöþð][ \u00a0]){CAPITAL}[a-zæøåäöþðáéíóúý]+[ \u00a0]20[3-9]\d$")
"""A year far off that closes the name of what a plan is for: `handlingsplan for Agenda 2030`."""
NUMBER_AT_END = re.compile(rf"(?:^|{GAP})\d{{1,4}}$")
LINK_AT_END = re.compile(
    rf"(?:^|{GAP})(?:{alternatives('and')}|{alternatives('deadline')}|{alternatives('purpose')}|{alternatives('towards')})$",
    re.IGNORECASE,
)
"""Words with which no name ends: `handlingsplanen mot tvang og`, `... før`."""
TIMES = ("season", "end", "quarter", "half", "since", "through")
ITEM = r"[a-zæøåäöþðáéíóúý][\w’'-]*(?:[ \u00a0][a-zæøåäöþðáéíóúý][\w’'-]*){0,2}"
ROW = re.compile(
    rf"(?:,{GAP}{ITEM}){{1,4}}?,?{GAP}(?P<joint>(?:{alternatives('and')}|{alternatives('or')}){GAP})(?=[a-zæøåäöþðáéíóúý])[\w’'-]+"
)
"""Further things behind the first that a plan is for, the last behind a conjunction."""
TELLING = ("plan_cue", "event_verb", "saying_verb", "plan_word", "magnitude", "month")
LONGEST_TAIL = 6
"""So many words behind a name may tell a time and are cut off."""
LONGEST_WORDS = 14
"""A longer name has run into a verb that no register knows."""
LONGEST_NAME = 800
"""Code points that hold as many words and more."""
LONGEST_BEFORE = 120
LONGEST_LEAD = 20
"""What leads in what a plan is for may hold its verb (`to protect`)."""
TO_YEARS = re.compile(rf",?{GAP}[(\[]?(?:[^\W\d_]{{1,9}}{GAP}(?:[^\W\d_]{{1,5}}{GAP})?(?:{alternatives('period')}){GAP})?")
"""Between a plan noun and its years: `for the years`."""
INFLECTED = {"fi": ("ohjelma", "suunnitelma", "strategia"), "is": ("áætlun",)}
"""Languages whose plan nouns bear cases, and how their base forms end."""
VASTAINEN = re.compile(r"vastai(?:sen|sessa|sesta|seen|sella|selle|sta)\s+$")
TITLED = re.compile(
    rf"(?<![\w-])(?P<title>{CAPITAL}[\w-]*(?:[ \u00a0]{CAPITAL}[\w-]*)*(?:[ \u00a0][a-zåäö][\w-]*){{0,5}})[ \u00a0][-–]$"
)
"""A title of its own before a Finnish plan noun, which a hyphen joins: `Suomi torjuu ihmiskauppaa -toimintaohjelma`."""
NEW_FORMS = {"nýrri": "ný", "nýja": "ný", "nýju": "ný", "nýrrar": "ný", "uuden": "uusi", "uudessa": "uusi", "uutta": "uusi"}
"""Base forms of what the register holds with a plan noun."""
ADJECTIVES = re.compile(r"(?:(?<!\w)\w{3,}(?:is(?:en|essa|esta|een|ella|elle|elta|ta|tä)|[aeäuy]t[uy]n)\s+)+$")
"""Adjectives right before a plan noun, in its case."""
ADJECTIVE_ENDING = re.compile(r"is(?:en|essa|esta|een|ella|elle|elta|ta|tä)(?=\s)")
PARTICIPLE_ENDING = re.compile(r"(?<=[aeäuy])(t)([uy])n(?=\s)")
BRACKETS = (")", "]")
LAST_YEAR = re.compile(r"(?<=\d{4})[ \u00a0]?[-\u2010-\u2014\u2212][ \u00a0]?(?:(?:19|20)\d{2}|\d{2})(?![\w-])")
"""The second half of the years with which a name ends."""
START = attrgetter("start")
GENITIVES = rf"(?:[^\W\d_][\w-]{{2,}}(?:n|lle|ista|iin|stä|sta)(?<!aan|ään|een)(?<![hst]tiin)(?:,{GAP}|{GAP}(?:{alternatives('and', 'fi')}){GAP}|{GAP})){{1,4}}"
ENDS = (
    "modal", "auxiliary", "becoming", "having", "present", "past", "passive", "past_passive", "receives", "gives", "relative", "negation",
    "today", "decided", "assigned", "implies", "no_act", "from_now", "explanation", "state", "planned",
    "subordinator",
)  # fmt: skip
"""Uses of words behind which a sentence goes on to say something of the plan."""
REFERS = "refers"
"""What a pronoun says of a plan, which may stand before a noun as well: `den nasjonale innsatsen`."""
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
    if lang == "fi" and (titled := TITLED.search(text, start, naming.word.start)):
        return Span(_behind_owner(text, Span(titled.start("title"), naming.word.start)), naming.word.end)
    before = _before(lang).search(text, start, naming.word.start) if lang == "fi" else None
    if before:
        start = _behind_day(text, hits, Span(*before.span()))
        return Span(_behind_owner(text, Span(start, naming.word.start)), naming.word.end)
    noun_start, noun_end = _with_attribute(text, naming, lang), _with_years(text, naming)
    leads = _leads(text, naming, noun_end, lang, within)
    words = WORDS.match(text, noun_end, min(within.end, noun_end + LONGEST_NAME)) if leads else None
    end = _end(text, hits, lang, Span(leads, words.end())) if leads and words else None
    if end is not None and words and end == words.end():
        end = _with_row(text, hits, lang, Span(end, within.end))
    return Span(noun_start, end or naming.word.end)


def _with_row(text: str, hits: Hits, lang: str | None, rest: Span) -> int:
    """Where a name ends that goes on as a row of things: `for kvinner, fred og sikkerhet`, not `mot vold, sier ministeren`."""
    row = ROW.match(text, rest.start, rest.end)
    if row is None:
        return rest.start
    told = [
        hit for category in TELLING for hit in _between(hits.get(category, []), rest.start, row.end()) if hit.entry.lang == lang
    ]
    told += [hit for hit in _between(hits.get("measure_word", []), rest.start, row.end()) if _breaks_row(hit, lang)]
    last = WORDS.match(text, row.end("joint") - 1, rest.end)
    if told or last is None:
        return rest.start
    return _end(text, hits, lang, Span(row.end("joint"), last.end())) or rest.start


def _breaks_row(hit: Hit, lang: str | None) -> bool:
    return hit.entry.lang == lang and hit.entry.payload.use in (*ENDS, "governing", "pronoun", "own", "today")


def _leads(text: str, naming: Naming, noun_end: int, lang: str | None, within: Span) -> int | None:
    """Where begins what a plan is for: behind a word that leads it in, which the register may hold with the noun (`programme for`)."""
    if not lang or lang == "fi":
        return None
    found = _behind(lang).match(text, noun_end, within.end)
    if found is None and noun_end < naming.word.end:
        found = AFTER_NOUN.match(text, naming.word.end, within.end)
    return found.end() if found else None


def _with_attribute(text: str, naming: Naming, lang: str | None) -> int:
    """Where a plan noun begins with `national` before it."""
    before = WORD_BEFORE.search(text, max(0, naming.word.start - LONGEST_BEFORE), naming.word.start)
    return before.start(1) if before and before[1].lower() in title_words(ATTRIBUTE, lang) else naming.word.start


def _with_years(text: str, naming: Naming) -> int:
    """Where a plan noun ends with the years right behind it: `áætlun fyrir árin 2019-2022 um aðgerðir gegn ofbeldi`."""
    years, noun_end = naming.years, end_of_noun(text, naming.word)
    if years is None or not noun_end <= years.start or not TO_YEARS.fullmatch(text, noun_end, years.start):
        return noun_end
    return years.end + (text[years.end : years.end + 1] in BRACKETS)


def base_name(text: str, name: Span, naming: Naming, lang: str | None) -> str:
    """The words that name a plan with its noun in the base form: `ihmiskaupan vastainen toimintaohjelma`, `handlingsplan mot vold`.

    Args:
        text: the text as decoded.
        name: the words that name the plan.
        naming: where it is named.
        lang: language of the text.
    """
    if not name.covers(naming.word):
        return whole_words(name.of(text))
    noun = naming.word.of(text)
    if lang not in INFLECTED:
        base = _indefinite(noun, lang) if name.start == naming.word.start else noun
        return whole_words(base + text[naming.word.end : name.end]) if base != noun else whole_words(name.of(text))
    return whole_words(
        _agreeing(text[name.start : naming.word.start], noun, base := _base(noun, lang)) + base + text[naming.word.end : name.end]
    )


def _base(noun: str, lang: str) -> str:
    """A plan noun in the base form: `ohjelma` of `ohjelmassa`, `ný áætlun` of `nýrri áætlun`."""
    stem = max((word for word in _nouns(lang) if noun.lower().startswith(word)), key=len, default="")
    ends = [noun.lower().rfind(ending) + len(ending) for ending in INFLECTED[lang] if ending in noun.lower()]
    length = len(stem) or max(ends, default=len(noun))
    ending = WORD.match(noun, length)
    base = noun[:length] + noun[ending.end() if ending else length :]  # `áætlunar ríkisstjórnarinnar um`
    first, _, rest = base.partition(" ")
    return f"{NEW_FORMS[first.lower()]} {rest}" if rest and first.lower() in NEW_FORMS else base


def _agreeing(before: str, noun: str, base: str) -> str:
    """The words before a Finnish plan noun, of which adjectives agree with its case: `kansallisen` of `kansallisen ohjelman`."""
    before = VASTAINEN.sub("vastainen ", before)
    if noun == base:
        return before
    adjectives = ADJECTIVES.search(before)
    if adjectives is None:
        return before
    return before[: adjectives.start()] + PARTICIPLE_ENDING.sub(r"\1t\2", ADJECTIVE_ENDING.sub("inen", adjectives[0]))


def _indefinite(noun: str, lang: str | None) -> str:
    """A plan noun without its article at the end: `handlingsplan` of `handlingsplanen`."""
    bare = {noun.removesuffix(ending) for ending in words_of("definite", lang) if noun.endswith(ending)}
    return next((one for one in bare if one.lower().endswith(_singular(lang))), noun)


@cache
def _singular(lang: str | None) -> tuple[str, ...]:
    return tuple(row["word"] for row in rows("plan_words") if row["lang"] == lang and not row["number"])


@cache
def _nouns(lang: str) -> frozenset[str]:
    """Plan nouns in the base form, by their endings."""
    return frozenset(row["word"] for row in rows("plan_words") if row["lang"] == lang and row["word"].endswith(INFLECTED[lang]))


def whole_words(words: str) -> str:
    """A name without its line breaks, a word that one of them parts joined: `menneske-` and `handel`.

    Args:
        words: the words as written.
    """
    return tidy(PARTED.sub("", words))


def with_years(text: str, name: Span, naming: Naming) -> Span | None:
    """The words that name a plan in full with its years in or right behind them; None where they tell neither.

    Args:
        text: the text as decoded.
        name: the words that name the plan.
        naming: where it is named.
    """
    years = naming.years
    if years is None or name == naming.word or years.end <= naming.word.end:
        return None
    if years.end <= name.end:
        return name
    if not TO_YEARS.fullmatch(text, name.end, years.start) and text[name.end : years.start].strip() not in ("(", "["):
        return None
    return Span(name.start, years.end + (text[years.end : years.end + 1] in BRACKETS))


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
    """The words that lead in what a plan is for, as titles write them as well (`to Combat`), or in Icelandic the matters that it is in: `í jafnréttismálum`."""
    words = "|".join(map(re.escape, sorted(title_words(PURPOSE_OF, lang), key=len, reverse=True)))
    pointing = rf"(?!(?:{alternatives('pointing', lang)})\b)" if words_of("pointing", lang) else ""
    matters = rf"|í{GAP}(?=\w*(?:{alternatives('matters')})\b)" if lang == "is" else ""
    return re.compile(rf"{GAP}(?:(?i:{words}){GAP}{matters})(?=[^\W\d_])(?!{OF_TIME}){pointing}")


def _behind_day(text: str, hits: Hits, words: Span) -> int:
    """Where words begin behind `yesterday` or the like."""
    start = words.start
    for hit in _between(hits.get("measure_word", []), words.start, words.end):
        if hit.entry.payload.use == "today" and (word := WORD.search(text, hit.end, words.end)):
            start = word.start()
    return start


def _behind_owner(text: str, words: Span) -> int:
    """Where words begin behind whose plan it is: `hallituksen`."""
    first = WORD.match(text, words.start, words.end)
    second = WORD.search(text, first.end(), words.end) if first else None
    return second.start() if first and second and first[0].lower() in title_words(WHOSE, "fi") else words.start


def _between(found: list[Hit], start: int, end: int) -> list[Hit]:
    """The hits that begin between two offsets."""
    first = bisect_left(found, start, key=START)
    return found[first : bisect_left(found, end, first, key=START)]


def _end(text: str, hits: Hits, lang: str | None, words: Span) -> int | None:
    """Where a name ends: before the first word that goes on to tell of the plan, or of a time or sum; None if it is too long to be one."""
    enders = title_words(NAME_END, lang)
    closing = (
        word.start()
        for word in WORD.finditer(text, words.start, words.end)
        if word.group().lower() in enders
        and not KEPT_FROM.search(text, max(0, words.start - LONGEST_LEAD), word.end())
        and not TRADED.search(text, max(0, word.start() - LONGEST_LEAD), word.start())
    )
    end, opens = next(closing, words.end), [words.start]
    for category in ("plan_cue", "event_verb", "saying_verb", "plan_word"):
        told = (hit for hit in _between(hits.get(category, []), words.start, end) if hit.entry.lang == lang)
        end = next((hit.start for hit in told if getattr(hit.entry.payload, "relation", "") != REFERS), end)
    work = -1
    for hit in _between(hits.get("measure_word", []), words.start, end):
        use = hit.entry.payload.use if hit.entry.lang == lang and hit.start < end else None
        if use == "effort":
            work = hit.end + 1
        if use == "subordinator" and hit.start <= work < hit.end + 1:  # `strategi for å styrke arbeidet for å hindre vold`
            work = hit.end - 1  # `for at` holds `at`
            continue
        if use in ENDS and not (use == "present" and lang in BASE_FORMS) and is_whole(text, hit.end, hit.entry.payload.particle):
            end = hit.start
        elif use in OPEN:
            opens.append(hit.end)
    end = min([end, *(hit.start for hit in _times(hits, Span(words.start, end)) if hit.entry.lang == lang)])
    if len(WORD.findall(text, words.start, end)) > LONGEST_WORDS + LONGEST_TAIL:
        return None
    end, years = _without_time(text, words.start, end, set(opens))
    is_long = len(WORD.findall(text, words.start, end)) > LONGEST_WORDS
    if end <= words.start or is_long:
        return None
    return years.end() if years else end


def _times(hits: Hits, words: Span) -> Iterator[Hit]:
    """Words of a month, a season or the end of a year, and sums, none of which is part of a name."""
    for category in ("month", "relative_date", "magnitude"):
        yield from _between(hits.get(category, []), words.start, words.end)
    for hit in _between(hits.get("date_word", []), words.start, words.end):
        if hit.entry.payload.startswith(TIMES):
            yield hit


def _without_time(text: str, start: int, end: int, opens: set[int]) -> tuple[int, re.Match[str] | None]:
    """The end of a name without a time, a number or a word that only leads on; and the second half of the years with which it ends."""
    years = None
    while end > start:
        named = GAP_AT_END.sub("", text[start:end])
        end = start + len(named)
        years = LAST_YEAR.match(text, end)
        if NAMED_YEAR.search(named):
            break
        last = TIME_AT_END.search(named) or NUMBER_AT_END.search(named) or LINK_AT_END.search(named)
        if years or not (last or end in opens):
            break
        end = start + (last.start() if last else max(0, named.rfind(" ")))
    return end, years
