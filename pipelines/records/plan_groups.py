"""Which namings of a document mean one plan: told apart by titles, years, compounds, and words such as `former` and `new`.

Here belongs: namings -> groups, one a plan. Not here: how a plan is named (`mentions/plans.py`), its row and facts (`plans.py`).
"""

import re

from pipelines.documents import GAP, FuzzyDate, tidy
from pipelines.mentions.plans.plans import Naming
from pipelines.mentions.plans.title_words import COMING, CURRENT, FORMER, NEW, SECOND, title_words
from pipelines.records.context import Context
from pipelines.records.plan_sentences import PREPARED, About
from pipelines.registers import alternatives, words_of

__all__ = ["grouped", "is_other_compound"]

NUMBER = re.compile(r"\d+")
LAST_WORD = re.compile(
    rf"(\w+)[ \u00a0]+(?:(?:\w+s|{alternatives('national')}|[^\W\d_]+[ \u00a0](?:{alternatives('and')}))[ \u00a0]+)?$",
    re.IGNORECASE,
)
"""The word before a noun, a genitive or another noun between them or not: `the previous government's plan`, `the present grant and plan`."""
COPULA_BEFORE = re.compile(rf"(?<!\w)(?:{alternatives('copula')}){GAP}(?:[\w’'-]+{GAP}){{0,2}}$")
LONGEST_WORD = 40
LONGEST_NAME = 80
APPOSITION = re.compile(rf",{GAP}(?:[^\W\d_]{{2,11}}{GAP})?")
SAME_TITLE = 85.0
"""Two titles whose word sets agree to this degree (0 to 100, token set ratio) are one plan's."""
STRATEGY = "strategy"
APPLIES = "applies"
COMPOUND = 11
"""A plan noun of so many letters is a compound, of which the first letters tell what plan it is (`Opptrappingsplanen`)."""
FIRST_PART = 6


def grouped(context: Context, about: About) -> list[list[Naming]]:
    """Namings by plan: the main plan's first, then those of each plan that another title or other years tell apart.

    Args:
        context: the document, read.
        about: its sentences.
    """
    namings = about.single
    titled = [naming for naming in namings if naming.title or naming.years]
    groups: list[list[Naming]] = []
    known: dict[tuple[str, tuple[str, ...]], list[Naming]] = {}
    for naming in titled:
        key = (_core(context, naming), _years(context, naming))
        if key not in known:
            known[key] = next((known[other] for other in known if _is_same(key, other)), [])
            if not known[key]:
                groups.append(known[key])
        known[key].append(naming)
    main = next((group for group in groups if any(naming.title for naming in group)), groups[0] if groups else [])
    if main and not (namings[0].title or namings[0].years) and _is_beside(context, namings[0], main[0]):
        main = []
    others = [group for group in groups if group is not main and any(naming.years for naming in group)]
    own = _without(namings, [naming for group in others for naming in group])
    first = (main or own)[0].plan_type
    strategies = [naming for naming in own if naming.plan_type == STRATEGY and not naming.title and first != STRATEGY]
    if strategies:  # a strategy that a page on an action plan speaks of
        others.append(strategies)
        own = _without(own, strategies)
    for beside in _other_compounds(context, own, main):
        others.append(beside)
        own = _without(own, beside)
    in_making = {at for at, hits in about.cues.items() if any(hit.entry.payload.relation == PREPARED for hit in hits)}
    for beside in (_former(context, own), _coming(context, about, own, in_making)):
        if beside:
            others.append(beside)
            own = _without(own, beside)
    beside = _of_other_period(context, about, own)
    if beside:
        others.append(beside)
        own = _without(own, beside)
    return [own, *others]


def _of_other_period(context: Context, about: About, own: list[Naming]) -> list[Naming]:
    """The namings of another plan than that of the title with years: a sentence says of a plan without years that it holds in others.

    Where its compound is another, it is that plan (`Byggðaáætlun 2022-2036 ... aðgerðaáætlun sem tekur til áranna 2022-2026`); else it is the
    page's own, and the years are those of the one behind it (`Ohjelma kattoi vuodet 2018-2022. ... Ohjelma 2023-2030 on valmisteilla`).
    """
    titled = [naming for naming in own if naming.years]
    years = _first_and_last(_years(context, titled[0])) if titled else None
    words = {naming.word for naming in own}
    for at, namings in about.namings.items() if years else ():
        if any(naming.years or naming.word not in words for naming in namings):
            continue
        period, last = _period_in(about, at), namings[-1]
        if years is None or period is None or period == years:
            continue
        if is_other_compound(context, titled[0], last):
            return [one for one in own if not one.years and _is_same_compound(context, last, one)]
        if last.start < titled[0].start and period[0] != years[0] and period[1] != years[1]:
            return titled
    return []


def _first_and_last(years: tuple[str, ...]) -> tuple[str, str] | None:
    """The two years of a title: `2020`, `2030` of `2020-30`."""
    return (years[0], years[0][: -len(years[1])] + years[1]) if len(years) > 1 else None


def _period_in(about: About, at: int) -> tuple[str, str] | None:
    """The years behind a word of validity in a sentence."""
    for hit in about.cues.get(at, []):
        for date in about.dates.get(at, []) if hit.entry.payload.relation == APPLIES else ():
            value = date.value.value
            if (
                date.span.start >= hit.start
                and isinstance(value, FuzzyDate)
                and value.earliest
                and value.latest
                and "/" in value.edtf
            ):
                return (str(value.earliest.year), str(value.latest.year))
    return None


def _is_same_compound(context: Context, one: Naming, other: Naming) -> bool:
    nouns = [naming.word.of(context.text).lower()[:FIRST_PART] for naming in (one, other)]
    return nouns[0] == nouns[1]


def _other_compounds(context: Context, own: list[Naming], main: list[Naming]) -> list[list[Naming]]:
    """The namings of plans that compounds known by their end name, one group a compound, where these are not the page's own plan.

    The page's own bears a title, or a noun of the register; where none does, it is the first compound. A single compound of the same kind
    goes on about a plan whose noun is none: `Nasjonal strategi for mat og helse ... Matstrategien`.
    """
    by_noun: dict[str, list[Naming]] = {}
    for naming in own:
        if naming.is_compound and not (naming.title or naming.years):
            by_noun.setdefault(naming.word.of(context.text).lower()[:FIRST_PART], []).append(naming)
    if not by_noun:
        return []
    bare = words_of("bare_plan", context.code)
    nouns = [one for one in own if not one.is_compound and one.word.of(context.text).lower() not in bare]
    first = next(iter(main or nouns), None)
    if first is None:
        return list(by_noun.values())[1:]
    same = [noun for noun, group in by_noun.items() if group[0].plan_type == first.plan_type]
    kept = {
        noun for noun in same if not is_other_compound(context, first, by_noun[noun][0]) and (len(same) == 1 or first.is_compound)
    }
    return [group for noun, group in by_noun.items() if noun not in kept]


def _without(namings: list[Naming], others: list[Naming]) -> list[Naming]:
    words = {naming.word for naming in others}
    return [naming for naming in namings if naming.word not in words]


def _former(context: Context, own: list[Naming]) -> list[Naming]:
    """The namings of the plan before this one; beside a new plan that is the one in force."""
    former = _former_before(context, own)
    if former:
        return former
    is_new = bool(own) and (
        _is_led_in(context, own[0], NEW) or _is_led_in(context, own[0], COMING) or _opens_as_new(context, own[0])
    )
    for naming in own[1:]:
        is_current = is_new and _is_led_in(context, naming, CURRENT)
        if is_current or _is_former(context, naming) or (former and _is_apposition(context, former[-1], naming)):
            former.append(naming)
    return former


def _former_before(context: Context, own: list[Naming]) -> list[Naming]:
    """The namings of a plan before this one where a page speaks of it first: `Den forrige planen gjaldt til 2019. Den nye planen ...`."""
    if not own or own[0].years or not _is_former(context, own[0]):
        return []
    uses = (NEW, COMING, CURRENT, SECOND)
    first = next((at for at, naming in enumerate(own) if any(_is_led_in(context, naming, use) for use in uses)), 0)
    return own[:first]


def _opens_as_new(context: Context, naming: Naming) -> bool:
    """Whether what stands before a Finnish plan noun and says what the plan is for opens with `new`: `uusi väkivallan vastainen ohjelma`."""
    before = context.text[max(0, naming.word.start - LONGEST_NAME) : naming.word.start]
    words = re.findall(r"\w+", before[before.rfind(".") + 1 :])
    return context.code == "fi" and not title_words(NEW, "fi").isdisjoint(word.lower() for word in words)


def _coming(context: Context, about: About, own: list[Naming], in_making: set[int]) -> list[Naming]:
    """The namings of a plan still to come, of which a page on another speaks, and what goes on about it by the same compound.

    `En ny handlingsplan` is that only where the page has named another compound before, or tells that it is being prepared.
    """
    coming: list[Naming] = []
    for naming in own[1:]:
        is_other = is_other_compound(context, own[0], naming)
        is_new = (is_other or about.sentence_of(naming.word) in in_making) and _is_led_in(context, naming, NEW)
        goes_on = is_other and bool(coming) and not is_other_compound(context, coming[0], naming)
        if is_new or goes_on or _is_led_in(context, naming, COMING):
            coming.append(naming)
    return coming


def _is_former(context: Context, naming: Naming) -> bool:
    """Whether the word before a plan noun says that it is the plan before this one: `Den forrige planen gjaldt ...`."""
    return _is_led_in(context, naming, FORMER)


def _is_led_in(context: Context, naming: Naming, use: str) -> bool:
    """Whether a word before a plan noun, or its first, is of a use; not where the page says that its plan is that.

    `The former plan`, but not `this is the first plan`.
    """
    if naming.title is not None:
        return False
    start = max(0, naming.word.start - LONGEST_WORD)
    before = LAST_WORD.search(context.text, start, naming.word.start)
    words = {naming.word.of(context.text).split()[0].lower(), before[1].lower() if before else ""}
    if words.isdisjoint(title_words(use, context.code)):
        return False
    return COPULA_BEFORE.search(context.text, start, before.start() if before else naming.word.start) is None


def _is_apposition(context: Context, one: Naming, other: Naming) -> bool:
    """Whether a plan is named once more behind a comma: `Den forrige planen, handlingsplanen mot vold, gjaldt ...`."""
    return APPOSITION.fullmatch(context.text, one.word.end, max(one.word.end, other.start)) is not None


def _is_beside(context: Context, first: Naming, titled: Naming) -> bool:
    """Whether the first plan with a title is not the page's own, but one beside it: another compound than the page's first.

    `Handlingsplanen ble lagt frem i dag. ... Opptrappingsplan mot vold (2017–2021) går ut i år.`
    """
    return (
        first.word.end < titled.start
        and is_other_compound(context, first, titled)
        and not any(block.kind == "heading" and block.span.covers(titled.word) for block in context.page.body)
    )


def is_other_compound(context: Context, one: Naming, other: Naming) -> bool:
    """Whether two plan nouns are compounds that begin otherwise: `opptrappingsplanen`, `handlingsplanen`.

    Args:
        context: the document, read.
        one: a naming.
        other: another.
    """
    nouns = [naming.word.of(context.text).lower() for naming in (one, other)]
    return all(len(noun) >= COMPOUND for noun in nouns) and nouns[0][:FIRST_PART] != nouns[1][:FIRST_PART]


def _is_same(one: tuple[str, tuple[str, ...]], other: tuple[str, tuple[str, ...]]) -> bool:
    """Whether two titles with their years mean one plan: not two periods, and no two titles."""
    from rapidfuzz import fuzz

    if one[1] and other[1] and one[1] != other[1]:
        return False
    bare = " " not in one[0] or " " not in other[0]  # `Handlingsplanen 2015-2018`
    return bare or fuzz.token_set_ratio(one[0], other[0]) >= SAME_TITLE


def _years(context: Context, naming: Naming) -> tuple[str, ...]:
    return tuple(NUMBER.findall(naming.years.of(context.text))) if naming.years else ()


def _core(context: Context, naming: Naming) -> str:
    """A title without its years, in lower case."""
    title = naming.title or naming.word
    is_behind = naming.years is not None and naming.years.start > title.start
    words = context.text[title.start : naming.years.start] if naming.years and is_behind else title.of(context.text)
    return tidy(words).lower().rstrip("( ,")
