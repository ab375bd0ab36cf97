"""Plans, programmes and strategies by name: where a text names one, with its proper title and its years where it gives them.

Here belongs: plan nouns, titles, and the words of launch, adoption, validity and counts. Not here: which facts a plan
has (`records/plans.py`).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import takewhile, zip_longest

from pipelines.documents import GAP, Span, tidy
from pipelines.letters import CAPITALS, DASHES
from pipelines.mentions.lexicon import Entry, Hit, Hits
from pipelines.mentions.plans import plan_compounds
from pipelines.mentions.plans.headlines import finite_verbs
from pipelines.mentions.split_verbs import SPLIT
from pipelines.registers import alternatives, rows, words_of
from pipelines.sources.layout import Block
from pipelines.sources.page import Page

__all__ = [
    "ATTRIBUTE",
    "COMING",
    "CURRENT",
    "EFFORT",
    "ENDS",
    "FORMER",
    "NAME_END",
    "NEW",
    "OPPOSED",
    "PACKAGE",
    "PURPOSE_OF",
    "SECOND",
    "WHOSE",
    "Naming",
    "PlanCue",
    "end_of_noun",
    "entries",
    "find",
    "subjects_in",
    "title_words",
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
VERBS = ("plan_cue", "event_verb", "tense")
TOLD = ("launched", "came", "set_up", "adopted", "applies", "carried_out", "begins", "extended", "prepared")
"""Words that tell something of a plan, and so stand behind its title."""
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
ITEMS = 3
SHORTEST_TITLE = 2
AGREEMENT = "agreement"
"""An agreement is a plan only where it has a title: the word alone means contracts and treaties as well."""


WHOSE, EFFORT, ENDS, AS_PLANNED = "owner", "effort", "ends", "as planned"
FORMER, COMING, NEW, CURRENT, SECOND = "former", "coming", "new", "current", "second"
PURPOSE_OF, OPPOSED, NAME_END, ATTRIBUTE, PACKAGE = "purpose", "opposed", "name_end", "attribute", "package"
NO_SUBJECTS = (
    WHOSE,
    EFFORT,
    ENDS,
    FORMER,
    COMING,
    NEW,
    CURRENT,
    SECOND,
    AS_PLANNED,
    PURPOSE_OF,
    OPPOSED,
    NAME_END,
    ATTRIBUTE,
    PACKAGE,
)
"""Words of `plan_title_words.csv` that are no subject: whose a plan is, work that goes by no plan's name, its end, whether it is the one
before, the next, a new one or the one in force, what goes as planned; what leads in what a plan is for, stands before it in Finnish, ends its name, or is part of it (`national`);
what leads in measures that are another paper's."""


@dataclass(frozen=True, slots=True)
class PlanCue:
    """What a word says of a plan.

    Attributes:
        relation: `launched`, `adopted`, `applies`, `carried_out`, `begins`, `extended`, `came`, `set_up`, `lead`, `framework`, `period`, `period_for`, `until`, `succeeds`, `succeeded`, `prepared`,
            `funded`, `draft`, `appointed`, `involved`, `partner`, `funder`, `funds`, `coordinates`, `answers` or `refers`.
        particle: its second half, which stands some words on.
    """

    relation: str
    particle: str = ""


@dataclass(frozen=True, slots=True)
class Naming:
    """A place at which a text names a plan.

    Attributes:
        word: the plan noun.
        plan_type: what the noun says the plan is: `action_plan`, `programme`, `strategy`, `agreement` or `follow_up`.
        title: the plan's proper title, where it stands here.
        years: the plan's years, in the title or right behind it.
        is_compound: whether the noun is one that is known by its end alone (`matstrategien`): what another compound tells is another plan's.
    """

    word: Span
    plan_type: str
    title: Span | None
    years: Span | None = None
    is_compound: bool = False

    @property
    def start(self) -> int:
        """Where the naming begins: at its title or years, where they stand first."""
        return min(piece.start for piece in (self.word, self.title, self.years) if piece)


def entries() -> Iterator[Entry]:
    """Entries of plan nouns, cues, counted things, periods and durations."""
    for row in rows("plan_words"):
        yield Entry("plan_word", row["word"], row["lang"], row["plan_type"], row["match"] or "inflected")
    yield from plan_compounds.entries()
    for row in rows("plan_cues"):
        first, _, particle = row["form"].partition(SPLIT)
        yield Entry("plan_cue", first, row["lang"], PlanCue(row["relation"], particle))
    for row in rows("count_words"):
        yield Entry("count_word", row["word"], row["lang"], row["counted"])
    for row in rows("period_words"):
        yield Entry("period_word", row["word"], row["lang"], row["period"])
    for row in rows("duration_units"):
        yield Entry("duration_unit", row["word"], row["lang"], row["unit"])
    for row in rows("plan_title_words"):
        if row["use"] in (EFFORT, ENDS, AS_PLANNED):
            yield Entry("plan_effort", row["word"], row["lang"], row["use"])


@cache
def title_words(use: str, lang: str | None = None) -> frozenset[str]:
    """Words of the register of title words, in lower case.

    Args:
        use: what they say.
        lang: their language; None for all.
    """
    return frozenset(row["word"].lower() for row in rows("plan_title_words") if row["use"] == use and lang in (None, row["lang"]))


def subjects_in(words: str) -> frozenset[str]:
    """What a title, or a sentence that names a plan, says it is against: codes of the register whose words are in it.

    Args:
        words: the title or sentence.
    """
    plain = tidy(words).lower()
    return frozenset(subject for subject, known in _subjects() if any(map(plain.__contains__, known)))


@cache
def _subjects() -> tuple[tuple[str, tuple[str, ...]], ...]:
    uses = dict.fromkeys(row["use"] for row in rows("plan_title_words"))
    return tuple((use, tuple(title_words(use))) for use in uses if use not in NO_SUBJECTS)


def find(text: str, hits: Hits, page: Page, lang: str | None) -> list[Naming]:
    """All namings of plans, in order.

    Args:
        text: the text as decoded.
        hits: the lexicon's hits.
        page: the page, whose headings and links can be titles.
        lang: language of the body.
    """
    headings = [
        block.span
        for at, block in enumerate(page.body)
        if block.kind == "heading" and not _leads_in(text, page.body[at + 1 : at + 1 + ITEMS])
    ]
    whole = sorted([*page.links, *headings, *([page.title] if page.title else [])])
    verbs = [hit.start for category in VERBS for hit in hits.get(category, []) if hit.entry.lang == lang and _is_verb(hit)]
    verbs.sort()
    told = sorted([*verbs, *finite_verbs(hits, lang)])
    named: list[Naming] = []
    as_planned = {hit.end for hit in hits.get("plan_effort", []) if hit.entry.payload == AS_PLANNED and hit.entry.lang == lang}
    nouns = plan_compounds.nouns(text, hits, lang)
    bare = words_of("bare_plan", lang)
    for noun, following in zip_longest(nouns, nouns[1:]):
        word = noun.word
        if word.end in as_planned or (named and word.start < named[-1].word.end):
            continue
        goes_on = following is not None and word.start < following.word.start < word.end < following.word.end
        if goes_on and word.of(text).lower() in bare:
            continue  # `The Plan` of `The Plan of Action`
        title, years = _whole_title(text, word, whole, told)
        if not (title and years):
            in_text, years = _title_with_years(text, word, told, FINNISH_PURPOSE if lang == "fi" else PURPOSE)
            title = title or in_text
        years = years or _years_before(text, word)
        if noun.use == plan_compounds.TITLED and not (_names_one(text, title, years) or _looks_ahead(text, noun, lang)):
            continue
        named.append(Naming(word, noun.plan_type, title, years, is_compound=noun.use == plan_compounds.END))
    if named and YEARS_IN_BRACKETS.search(text):
        named = _with_proper_titles(text, named)
    return [naming for naming in named if naming.title or naming.plan_type != AGREEMENT]


def _names_one(text: str, title: Span | None, years: Span | None) -> bool:
    """Whether a common noun (`plan`, `satsing`) names a plan by a title in quotation marks or by one with years."""
    return title is not None and (years is not None or text[title.end : title.end + 1] in QUOTES_AT_END)


def _looks_ahead(text: str, noun: plan_compounds.Noun, lang: str | None) -> bool:
    """Whether a word for a strategy goes on to say of what and until when, in Icelandic: `stefna í lýðheilsumálum til ársins 2030`."""
    return lang == "is" and noun.plan_type == "strategy" and UNTIL_YEAR.match(text, noun.word.end) is not None


def end_of_noun(text: str, word: Span) -> int:
    """Where a plan noun ends that the register holds with the word behind it: `áætlun ríkisstjórnarinnar um`.

    Args:
        text: the text as decoded.
        word: the plan noun.
    """
    noun = word.of(text).lower()
    return word.end - next((len(last) for last in LEADS_ON if noun.endswith(last)), 0)


def _is_verb(hit: Hit) -> bool:
    """Whether a word of a plan's launch, adoption or past is one that no title of a plan goes beyond."""
    cue = hit.entry.payload
    return cue.relation in TOLD if isinstance(cue, PlanCue) else cue == "past"


def _next(places: list[int], after: int, before: int) -> int | None:
    """The first of some places in order that lies in a stretch of the text."""
    at = bisect_left(places, after)
    return places[at] if at < len(places) and places[at] < before else None


def _leads_in(text: str, below: tuple[Block, ...]) -> bool:
    """Whether a line is the beginning of a sentence that the items of a list go on: one of them begins in lower case."""
    items = takewhile(lambda block: block.kind in ("bullet", "numbered"), below)
    return any(text[block.span.start].islower() for block in items)


def _whole_title(text: str, word: Span, whole: list[Span], verbs: list[int]) -> tuple[Span | None, Span | None]:
    """A link, heading or page title that a plan noun opens, a genitive before it or not; a headline opens otherwise.

    Its years are the last in it, or those that follow it. Of a headline that tells of the plan, what stands before the verb
    is the title; a plan noun in the genitive (`The strategy's four aims`) opens none.
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


def _ends_title(text: str, word: Span, place: Span, verbs: list[int]) -> bool:
    """Whether a heading is a title that its plan noun closes, as in Finnish: `Lanzaroten sopimuksen kansallinen toimeenpanosuunnitelma`."""
    words = text[place.start : word.start].split()
    closes = FINNISH_NOUN.search(text, word.start, word.end) is not None and 0 < len(words) <= LONGEST_BEFORE
    if not closes or words[0].lower() in title_words(NEW, "fi") or not text[place.start].isupper():
        return False
    return _next(verbs, place.start, word.start) is None and not words_of("not_in_title", "fi").intersection(
        one.lower() for one in words
    )


def _title_with_years(text: str, word: Span, verbs: list[int], pattern: re.Pattern[str]) -> tuple[Span | None, Span | None]:
    """In running text, a plan noun with its purpose and its years: `Handlingsplanen mot ... (2003-2005)`.

    In lower case it is no proper title, but the years are the plan's all the same.
    """
    noun_end = end_of_noun(text, word)
    purpose = pattern.match(text, noun_end)
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


def _years_before(text: str, word: Span) -> Span | None:
    """The years right before a plan noun: `the 2011–2014 action plan`, `2021–2023 års handlingsprogram`."""
    found = YEARS_BEFORE.search(text, max(0, word.start - LONGEST_COMPOUND), word.start)
    return Span(*found.span(1)) if found else None


def _with_proper_titles(text: str, named: list[Naming]) -> list[Naming]:
    """Titles without a plan noun, which stands beside them: `«Et liv uten vold» (2014–2017), en handlingsplan ...`."""
    found = list(named)
    starts = [naming.word.start for naming in named]
    for match in PROPER_TITLE.finditer(text):
        title = Span(_title_start(text, match), match.end())
        first = bisect_left(starts, title.start - APPOSITION)
        last = bisect_left(starts, title.end + APPOSITION)
        beside = [at for at in range(first, last) if not found[at].title and "\n" not in _between(text, named[at].word, title)]
        if any(title.covers(naming.word) for naming in named[first:last]) or not beside:
            continue
        nearest = min(beside, key=lambda at: len(_between(text, named[at].word, title)))
        found[nearest] = replace(named[nearest], title=title, years=Span(*match.span(2)))
    return found


def _title_start(text: str, match: re.Match[str]) -> int:
    """Where a title in running text begins: at its last capital letter that more than one word follows."""
    capitals = [found.start() for found in TITLE_WORD.finditer(text, match.start(1), match.end(1))]
    long_enough = [start for start in capitals if len(tidy(text[start : match.end(1)]).split()) >= SHORTEST_TITLE]
    quoted = text[match.start()] in '«“”"'
    return match.start(1) if quoted or not long_enough else long_enough[-1]


def _between(text: str, one: Span, other: Span) -> str:
    return text[min(one.end, other.end) : max(one.start, other.start)]
