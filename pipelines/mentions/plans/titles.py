"""Titles of plans: where the proper title of a plan begins and ends, and the years that it bears.

Here belongs: headings, links and running text around a plan noun -> title and years. Not here: plan nouns (`plans.py`, `plan_compounds.py`),
and the name of a plan without a title (`plan_names.py`).
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from functools import cache

from pipelines.documents import GAP, Span, tidy
from pipelines.letters import CAPITALS, DASHES
from pipelines.mentions.plans.title_words import ATTRIBUTE, NEW, title_words
from pipelines.registers import alternatives, rows, words_of

__all__ = [
    "FINNISH_NOUN",
    "QUOTES_AT_END",
    "end_of_noun",
    "looks_ahead",
    "proper_titles",
    "title_in_text",
    "whole_title",
    "years_before",
]

YEARS = rf"(?:19|20)\d{{2}}[ ]?[{DASHES}](?:[ ]?(?:(?:19|20)\d{{2}}|\d{{2}})(?![\w-])|(?=\)))"
"""A plan's years; one whose end is open stands in parentheses: `(2021–)`."""
OWNER = re.compile(rf"[{CAPITALS}][\w'’]*(?<!ø)s{GAP}$")
"""A genitive, and no adjective (`ambitiøs`)."""
BEFORE_YEARS = rf"(?:,?{GAP}[(\[]?|\s?[(\[])({YEARS})[)\]]?"
IN_NAME = r"(?:[^.;:()\[\]\n]|(?<=[^\W\d_]-)\n(?=[^\W\d_])|(?<=[^\W\d_])\n(?=[a-zæøåäöðþáéíóúý]))"
"""A character of what a plan is for; of a line break, one within a word, or before one that goes on in lower case."""
PURPOSE = re.compile(rf"(?:{GAP}(?i:{alternatives('purpose')})(?:{GAP}{IN_NAME}{{3,160}}?)?)?{BEFORE_YEARS}")
"""What a plan is for, and its years: ` mot menneskehandel (2003-2005)`, ` 2016–2017`."""
FINNISH_WORD = r"(?!(?:on|oli|ovat|olivat|ja)\b)[^\W\d_][\w-]*"
FINNISH_PURPOSE = re.compile(
    rf"(?:{GAP}(?:{FINNISH_WORD}{GAP}){{0,8}}?(?:{FINNISH_WORD}(?:sta|stä|seksi|kaudelle)|vuosille|vuosiksi|kaudelle|ajalle))?{BEFORE_YEARS}"
)
"""In Finnish what a plan is for stands before its noun, or behind it in a case: `suunnitelma väkivallan ehkäisystä`."""
NAME_BEHIND = re.compile(rf"{GAP}[«“”\"]?([{CAPITALS}][^.;:()\n«»“”\"]{{3,120}}?)[»“”\"]?,?{GAP}({YEARS})(?!{GAP}?[%])")
"""A plan's name and years right behind its noun: `strategien Trygg oppvekst 2020–2024`."""
FOR_YEARS = re.compile(
    rf",?{GAP}[^\W\d_]{{1,5}}{GAP}(?:the{GAP}(?:{alternatives('period', 'en')})|(?!(?:{alternatives('period', 'en')})\b)(?:{alternatives('period')}))\Z"
)
"""What stands between a name and its years and belongs to neither: `in the period`."""
UNTIL_YEAR = re.compile(
    rf"(?:{GAP}[^\W\d_][\w-]*,?){{2,7}}?{GAP}(?:{alternatives('towards', 'is')}){GAP}(?:{alternatives('the_year', 'is')}){GAP}20\d\d(?!\d)"
)
"""What an Icelandic strategy is for and the year to which it looks."""
COPULA = re.compile(rf"{GAP}(?:{alternatives('copula')}){GAP}")
QUOTED_BEHIND = re.compile(
    rf"(?:{GAP}(?:{alternatives('purpose')}){GAP}[^.,;:()\[\]\n«»“”\"]{{3,80}},)?"
    rf"{GAP}[«»“”„\"‘]([{CAPITALS}][^«»“”„\"\n]{{3,160}}?)[«»”“\"’](?![\w])(?:,?{GAP}\(?({YEARS})\)?)?"
)
"""A plan's name in quotation marks right behind its noun, or behind what it is for and a comma."""
QUOTES_AT_END = tuple('«»”“"’')
YEARS_BEFORE = re.compile(
    rf"(?<![\w–-])((?:19|20)\d{{2}}[{DASHES}](?:(?:19|20)\d{{2}}|\d{{2}}))"
    rf"(?:[ \u00a0](?:{alternatives('lasting')}|{alternatives('national')}))?[ \u00a0]$"
)
YEARS_AFTER = re.compile(rf"[ \t]*[,:]?\s*\(?({YEARS})\)?(?=\s*(?:\n|$)|[\s.,;])")
YEARS_IN_BRACKETS = re.compile(rf"[ ]\({YEARS}\)")
"""What a title without a plan noun ends with."""
PROPER_TITLE = re.compile(rf"[«“”\"]?([{CAPITALS}][^.;:()\n«»“”\"]{{3,120}}?)[»“”\"]?[ ]\(({YEARS})\)")
TITLE_WORD = re.compile(rf"(?<!\w)[{CAPITALS}][\w-]*")
GENITIVE = re.compile(rf"(?:(?:en|et|na|ne|in)s|['’]s|(?:{alternatives('plan_noun')})n|(?:un|nnar)ar|innar)$", re.IGNORECASE)
"""How a plan noun shows that what follows is only something of the plan: `handlingsplanens mål`."""
ADDRESS = re.compile(rf"{GAP}[(<\[]?https?://")
"""An address behind a title, as a list of links has it."""
FINNISH_NOUN = re.compile(rf"(?:{alternatives('plan_noun')})$", re.IGNORECASE)
"""A Finnish plan noun in the base form."""
LONGEST_BEFORE = 7
"""So many words of a title stand before its noun at most."""
APPOSITION = 60
"""A plan noun beside a proper title stands at most so far from it: `Et liv uten vold (2014–2017) er handlingsplanen ...`."""
LONGEST_COMPOUND = 40
LEADS_ON = (
    " um",
    " gegn",
    " for",
    " mot",
    " mod",
    " against",
    " to combat",
    " to prevent",
    " to end",
    " to eliminate",
    " to counter",
    " to fight",
)
"""Words that lead in what a plan is for, with which the register holds some nouns: `áætlun ríkisstjórnarinnar um`, `programme for`."""
ATTRIBUTE_BEFORE = re.compile(rf"(?<![\w-])([{CAPITALS}][^\W\d_]+){GAP}$")
SHORTEST_TITLE = 2


def end_of_noun(text: str, word: Span) -> int:
    """Where a plan noun ends that the register holds with the word behind it: `áætlun ríkisstjórnarinnar um`.

    Args:
        text: the text as decoded.
        word: the plan noun.
    """
    noun = word.of(text).lower()
    return word.end - next((len(last) for last in LEADS_ON if noun.endswith(last)), 0)


def looks_ahead(text: str, word: Span) -> bool:
    """Whether a word for a strategy goes on to say of what and until when, in Icelandic: `stefna í lýðheilsumálum til ársins 2030`.

    Args:
        text: the text as decoded.
        word: the plan noun.
    """
    return UNTIL_YEAR.match(text, word.end) is not None


def whole_title(text: str, word: Span, whole: Sequence[Span], verbs: Sequence[int]) -> tuple[Span | None, Span | None]:
    """A link, heading or page title that a plan noun opens, a genitive before it or not; a headline opens otherwise.

    Its years are the last in it, or those that follow it. Of a headline that tells of the plan, what stands before the verb
    is the title; a plan noun in the genitive (`The strategy's four aims`) opens none.

    Args:
        text: the text as decoded.
        word: the plan noun.
        whole: links, headings and the page's title, in order.
        verbs: where verbs begin, in order.

    Returns:
        Title and years, each None where there is none.
    """
    before = bisect_left(whole, Span(word.start + 1, 0)) - 1
    place = whole[before] if before >= 0 and whole[before].covers(word) else None
    if place is None:
        return None, None
    if address := ADDRESS.search(text, word.end, place.end):
        place = Span(place.start, address.start())
    if word.end == place.end:
        return (place, None) if _ends_title(text, word, place, verbs) else (None, None)
    owner = OWNER.search(text, place.start, word.start)
    opens = word.start == place.start or (owner is not None and owner.start() == place.start)
    is_new = word.of(text).split()[0].lower() in title_words(NEW)
    if not opens or is_new or GENITIVE.search(text, word.start, word.end):
        return None, None
    verb = _next(verbs, word.end, place.end)
    if verb is not None:
        place = Span(place.start, place.start + len(text[place.start : verb].rstrip(" \u00a0,:–-")))
        if place.end <= word.end:
            return None, None
    inside = list(re.compile(YEARS).finditer(text, word.end, place.end))
    if inside:
        return place, Span(*inside[-1].span())
    if word.of(text).lower() in _plurals():  # `Strategier og rapporter` heads a list
        return None, None
    after = YEARS_AFTER.match(text, place.end)
    return place, Span(*after.span(1)) if after else None


@cache
def _plurals() -> frozenset[str]:
    """Plan nouns that name several."""
    return frozenset(row["word"] for row in rows("plan_words") if row["number"] == "plural")


def _ends_title(text: str, word: Span, place: Span, verbs: Sequence[int]) -> bool:
    """Whether a heading is a title that its plan noun closes, as in Finnish: `Lanzaroten sopimuksen kansallinen toimeenpanosuunnitelma`."""
    words = text[place.start : word.start].split()
    closes = FINNISH_NOUN.search(text, word.start, word.end) is not None and 0 < len(words) <= LONGEST_BEFORE
    if not closes or words[0].lower() in title_words(NEW, "fi") or not text[place.start].isupper():
        return False
    return _next(verbs, place.start, word.start) is None and not words_of("not_in_title", "fi").intersection(
        one.lower() for one in words
    )


def title_in_text(text: str, word: Span, verbs: Sequence[int], lang: str | None) -> tuple[Span | None, Span | None]:
    """In running text, a plan noun with its purpose and its years: `Handlingsplanen mot ... (2003-2005)`.

    In lower case it is no proper title, but the years are the plan's all the same.

    Args:
        text: the text as decoded.
        word: the plan noun.
        verbs: where verbs begin, in order.
        lang: language of the body.

    Returns:
        Title and years, each None where there is none.
    """
    noun_end = end_of_noun(text, word)
    purpose = (FINNISH_PURPOSE if lang == "fi" else PURPOSE).match(text, noun_end)
    is_told = (
        purpose is not None and _next(verbs, word.end, purpose.start(1)) is not None
    )  # the years tell when something was done
    if purpose is None or is_told:
        quoted = QUOTED_BEHIND.match(text, noun_end)
        if quoted:
            inside = list(re.compile(YEARS).finditer(text, quoted.start(1), quoted.end(1)))
            years = Span(*quoted.span(2)) if quoted[2] else Span(*inside[-1].span()) if inside else None
            return Span(*quoted.span(1)), years
        name = None if is_told else NAME_BEHIND.match(text, noun_end)
        if name is None:
            return None, None
        verb = COPULA.search(text, name.start(1), name.end(1))  # `Suomi torjuu ihmiskauppaa on toimintaohjelma vuosille`
        apart = verb or FOR_YEARS.search(text, name.start(1), name.end(1))
        return Span(name.start(1), apart.start() if apart else name.end(2)), Span(*name.span(2))
    of_plan = GENITIVE.search(text, word.start, word.end) and len(text[word.end : purpose.start(1)].split()) > 1
    start = _with_attribute(text, word)  # `Regional plan for klimaomstilling 2018-2021`
    is_title = text[start].isupper() and not of_plan  # `Ohjelman hankkeet vuosille ...` are something of it
    return Span(start, purpose.end()) if is_title else None, Span(*purpose.span(1))


def _with_attribute(text: str, word: Span) -> int:
    """Where a title begins whose plan noun has `National` before it."""
    before = ATTRIBUTE_BEFORE.search(text, max(0, word.start - LONGEST_COMPOUND), word.start)
    return before.start(1) if before and before[1].lower() in title_words(ATTRIBUTE) else word.start


def years_before(text: str, word: Span) -> Span | None:
    """The years right before a plan noun: `the 2011–2014 action plan`, `2021–2023 års handlingsprogram`.

    Args:
        text: the text as decoded.
        word: the plan noun.
    """
    found = YEARS_BEFORE.search(text, max(0, word.start - LONGEST_COMPOUND), word.start)
    return Span(*found.span(1)) if found else None


def proper_titles(text: str, words: Sequence[Span], titled: Collection[int]) -> dict[int, tuple[Span, Span]]:
    """Titles without a plan noun, which stands beside them: `«Et liv uten vold» (2014–2017), en handlingsplan ...`.

    Args:
        text: the text as decoded.
        words: the plan nouns, in order.
        titled: numbers of those that have a title of their own.

    Returns:
        Number of the plan noun -> title and years.
    """
    found: dict[int, tuple[Span, Span]] = {}
    if not words or not YEARS_IN_BRACKETS.search(text):
        return found
    starts = [word.start for word in words]
    for match in PROPER_TITLE.finditer(text):
        title = Span(_title_start(text, match), match.end())
        first = bisect_left(starts, title.start - APPOSITION)
        last = bisect_left(starts, title.end + APPOSITION)
        untitled = (at for at in range(first, last) if at not in titled and at not in found)
        beside = [at for at in untitled if "\n" not in _between(text, words[at], title)]
        if any(title.covers(word) for word in words[first:last]) or not beside:
            continue
        nearest = min(beside, key=lambda at: len(_between(text, words[at], title)))
        found[nearest] = title, Span(*match.span(2))
    return found


def _title_start(text: str, match: re.Match[str]) -> int:
    """Where a title in running text begins: at its last capital letter that more than one word follows."""
    capitals = [found.start() for found in TITLE_WORD.finditer(text, match.start(1), match.end(1))]
    long_enough = [start for start in capitals if len(tidy(text[start : match.end(1)]).split()) >= SHORTEST_TITLE]
    quoted = text[match.start()] in '«“”"'
    return match.start(1) if quoted or not long_enough else long_enough[-1]


def _between(text: str, one: Span, other: Span) -> str:
    return text[min(one.end, other.end) : max(one.start, other.start)]


def _next(places: Sequence[int], after: int, before: int) -> int | None:
    """The first of some places in order that lies in a stretch of the text."""
    at = bisect_left(places, after)
    return places[at] if at < len(places) and places[at] < before else None
