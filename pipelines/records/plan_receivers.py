"""For what a sum is meant, as the words beside it say: the plan and the work under it, or something else.

Here belongs: who receives an amount, whether it is an increase, and the one year for which it is. Not here: which amounts are a
plan's (`plan_budgets.py`).
"""

import re
from bisect import bisect_left
from functools import cache

from pipelines.documents import GAP, FuzzyDate, Span
from pipelines.mentions.money.money import Amount
from pipelines.mentions.plans.title_words import subjects_in
from pipelines.records.context import Context
from pipelines.records.plan_launches import other_things
from pipelines.records.plan_sentences import FUNDED, About
from pipelines.registers import alternatives, any_of, function_words, words_of

__all__ = ["FINNISH_TO", "is_for_other", "is_increase", "is_of_one_year", "is_of_other_thing"]

WORD = r"[^\W_][\w’'-]*"
PHRASE = re.compile(rf"(?:{GAP}{WORD}){{0,10}}")
"""Words behind a preposition, up to a mark."""
WORDS = re.compile(WORD)
_LEADS_ON = re.compile(
    rf"(?<!\w)(?:{alternatives('relative')}|{any_of(words_of('with', register='measure_words')) or 'med'})(?!\w)"
)
"""What goes on about a thing: `et prosjekt med ...`, `a project that costs`."""
LONGEST_STEM = 6
"""Words from here on may end a compound: `voldsinnsatsen`."""
FINNISH_RECEIVER = re.compile(
    r"(?<![\w-])[^\W\d_]{3,}(?:seen|siin|(?<=[^\W\d_]{3})(?<![oe])iin|[lmnr]een|h[aeiouyäö]n|oon|uun|yyn|öön|nt[aä][aä]n|j[aä][aä]n|lle)(?![\w-])"
)
"""In Finnish the case says who receives: `tutkimukseen`, `järjestöille`."""
FINNISH_TO = ("aan", "ään", "lle")
"""How a Finnish plan noun ends that receives a sum: `toimintaohjelmaan`."""
FINNISH_BEFORE, FINNISH_BEHIND = 300, 40
RAISED_WITHIN = 100
BEFORE_AMOUNT = re.compile(rf"(?<!\w)(?:{alternatives('raised_by')}){GAP}(?:{WORD}{GAP}){{0,2}}$")
ATTRIBUTIVE = re.compile(rf"(?<!\w)(?:{alternatives('indefinite')}){GAP}(?:{WORD}{GAP}){{0,2}}$")
"""Before a participle that only describes a noun: `en markant styrket innsats med 20 millioner kroner`."""
TO_YEAR = re.compile(rf",?{GAP}(?:{WORD}{GAP}){{0,9}}?(?:{alternatives('in_year')}){GAP}(?:[^\W\d_]{{2,4}}{GAP})?$")
"""Between an amount and its year: `1 milliard kroner i 2021`, `5 millioner kroner til planen i statsbudsjettet for 2019`."""
IN_YEAR = re.compile(rf"(?:{alternatives('in_year')}){GAP}")
TO_DATE = re.compile(rf",?{GAP}(?:{WORD}{GAP}){{0,9}}")
LONGEST_SOURCE = 60
HEADLINE = 160
ONE_YEAR = re.compile(r"\d{4}")


def is_for_other(context: Context, about: About, amount: Amount, at: int) -> bool:
    """Whether the words beside an amount say that something else than the plan receives it: `i alt 51 mio. kr. til krisecentre`.

    Args:
        context: the document, read.
        about: its sentences.
        amount: the amount.
        at: number of its sentence.
    """
    sentence = about.sentences[at].span
    if context.code == "fi":
        return _is_for_other_in_finnish(context, about, amount, at)
    phrases = [_opening(context, sentence), _behind(context, Span(amount.span.end, sentence.end))]
    of_plan = [_is_of_plan(context, about, at, phrase) for phrase in phrases if phrase is not None]
    return False in of_plan and True not in of_plan


def is_of_other_thing(context: Context, about: About, amount: Amount, at: int) -> bool:
    """Whether an amount is what something else costs or receives, which stands between it and the plan: `et prosjekt med et budsjett på ...`.

    Args:
        context: the document, read.
        about: its sentences.
        amount: the amount.
        at: number of its sentence.
    """
    sentence, lang = about.sentences[at].span, context.code
    namings = [naming.word for naming in about.namings.get(at, []) if not _is_source(context.text, naming.start, lang)]
    if any(word.start >= amount.span.end for word in namings):
        return False
    start = max(
        [sentence.start, amount.span.start - FINNISH_BEFORE, *(word.end for word in namings if word.end <= amount.span.start)]
    )
    if namings:
        return any(
            _LEADS_ON.search(context.text, other.end(), amount.span.start)
            for other in other_things(lang).finditer(context.text, start, amount.span.start)
        )
    if at in about.pronouns or at in about.standing:
        return False
    return (
        other_things(lang).search(context.text, start, amount.span.start) is not None
        or _costs_something(context, amount, start)
        or _is_money_of_other(context, about, at, Span(start, amount.span.start))
    )


def _is_source(text: str, start: int, lang: str | None) -> bool:
    """Whether a plan is named as that which tells something: `ifølge den nye handlingsplanen`."""
    return _source_before(lang).search(text, max(0, start - LONGEST_SOURCE), start) is not None


def _costs_something(context: Context, amount: Amount, start: int) -> bool:
    """Whether what costs the amount is neither the plan nor its measures: `Vold koster samfunnet 75 milliarder kroner`.

    Behind the source of what is told, the subject follows the verb: `Ifølge planen koster tiltakene ...`.
    """
    verb = _cost_verb(context.code).search(context.text, start, amount.span.start)
    if verb is None:
        return False
    is_behind = _according_to(context.code).match(context.text, start, verb.start()) is not None
    subject = Span(verb.end(), amount.span.start) if is_behind else Span(start, verb.start())
    return not any(_is_whole(word.lower(), context.code) for word in WORDS.findall(context.text, subject.start, subject.end))


def _is_money_of_other(context: Context, about: About, at: int, before: Span) -> bool:
    """Whether a noun of money names who receives it, and that is not the plan: `bevilgningen til politiet er ...`."""
    if context.code == "fi":
        owner = _finnish_money().search(context.text, before.start, before.end)
        return owner is not None and not owner[1].lower().endswith(
            ("ohjelman", "suunnitelman", "strategian", "sen", "toimien", "toimenpiteiden")
        )
    money = _money_for(context.code).search(context.text, before.start, before.end)
    phrase = PHRASE.match(context.text, money.end(), before.end) if money else None
    return phrase is not None and _is_of_plan(context, about, at, Span(*phrase.span())) is False


def is_increase(context: Context, about: About, amount: Amount, at: int) -> bool:
    """Whether an amount is that by which something grows: `styrkes med 20 millioner`, `an increase of EUR 2 million`.

    Args:
        context: the document, read.
        about: its sentences.
        amount: the amount.
        at: number of its sentence.
    """
    text, sentence = context.text, about.sentences[at].span
    start = max(sentence.start, amount.span.start - RAISED_WITHIN)
    raised = _raised(context.code)
    if _rise_of(context.code).search(text, start, amount.span.start):
        return True
    if context.code == "fi":
        end = min(sentence.end, amount.span.end + RAISED_WITHIN)
        return amount.span.of(text).endswith(("lla", "llä")) and raised.search(text, start, end) is not None
    before = BEFORE_AMOUNT.search(text, start, amount.span.start)
    if before is None or any(
        before.start() < cue.end <= before.end() for cue in _funding(about, at, Span(start, amount.span.start))
    ):  # `finansieres med`
        return False
    return any(not ATTRIBUTIVE.search(text, start, match.start()) for match in raised.finditer(text, start, before.end()))


def is_of_one_year(context: Context, amounts: list[Amount], amount: Amount) -> bool:
    """Whether a year stands beside an amount, here or where it is told again, or in the headline that tells of it.

    Args:
        context: the document, read.
        amounts: the amounts in which it can be told again.
        amount: the amount.
    """
    return any(_has_own_year(context, one) for one in amounts if one.amount == amount.amount)


def _has_own_year(context: Context, amount: Amount) -> bool:
    dates = context.dates
    at = bisect_left(dates, amount.span.end, key=lambda date: date.span.start)
    if at < len(dates) and _leads_to(context.text, amount.span.end, dates[at].span):
        return _is_one_year(dates[at].value.value)
    title = context.page.title
    if title is None or not title.covers(amount.span) or title.end - title.start > HEADLINE:
        return False
    inside = [date.value.value for date in dates if title.covers(date.span)]
    return len(inside) == 1 and _is_one_year(inside[0])


def _leads_to(text: str, start: int, date: Span) -> bool:
    """Whether the words behind an amount go on to a date in which it is spent: the preposition stands before it or opens it."""
    if TO_YEAR.match(text, start, date.start):
        return True
    return IN_YEAR.match(text, date.start, date.end) is not None and TO_DATE.fullmatch(text, start, date.start) is not None


def _is_one_year(value: object) -> bool:
    return isinstance(value, FuzzyDate) and ONE_YEAR.fullmatch(value.edtf) is not None


def _funding(about: About, at: int, within: Span) -> list[Span]:
    cues = about.cues.get(at, [])
    first, last = (bisect_left(cues, place, key=lambda hit: hit.start) for place in (within.start, within.end))
    return [Span(hit.start, hit.end) for hit in cues[first:last] if hit.entry.payload.relation == FUNDED]


def _opening(context: Context, sentence: Span) -> Span | None:
    """The phrase of a receiver with which a sentence opens: `Til forskning settes det av 5 millioner kroner`."""
    preposition = _preposition(context.code).match(context.text, sentence.start)
    phrase = PHRASE.match(context.text, preposition.end(), sentence.end) if preposition else None
    return Span(*phrase.span()) if phrase else None


def _behind(context: Context, rest: Span) -> Span | None:
    """The phrase of the receiver behind an amount: `5 millioner kroner årlig til forskning`."""
    words = PHRASE.match(context.text, rest.start, rest.end)
    preposition = _preposition(context.code).search(context.text, rest.start, words.end()) if words else None
    phrase = PHRASE.match(context.text, preposition.end(), rest.end) if preposition else None
    return Span(*phrase.span()) if phrase else None


def _is_of_plan(context: Context, about: About, at: int, phrase: Span) -> bool | None:
    """Whether the words behind a preposition name the plan, the work under it, or the victims of what it is against.

    None where they name no receiver.
    """
    namings = about.namings.get(at, [])
    named = bisect_left(namings, phrase.start, key=lambda naming: naming.word.start)
    if named < len(namings) and namings[named].word.start < phrase.end:
        return True
    dates = about.dates.get(at, [])
    first = bisect_left(dates, phrase.start, key=lambda date: date.span.start)
    if first < len(dates) and dates[first].span.start <= phrase.start + LONGEST_STEM:  # `til 2020`
        return None
    words = [word.lower() for word in WORDS.findall(context.text, phrase.start, phrase.end)]
    if not words or not words_of("no_receiver", context.code).isdisjoint(words[:3]):
        return None
    if words[0] in words_of("pronoun_of_plan", context.code) and (len(words) == 1 or words[1] in function_words(context.code)):
        return _is_named_before(about, at)
    if not words_of("victims", context.code).isdisjoint(words) and subjects_in(phrase.of(context.text)):
        return True
    return any(_is_whole(word, context.code) for word in (words[2:] if _is_of_another(words, context.code) else words))


def _is_of_another(words: list[str], lang: str | None) -> bool:
    """Whether words open with a carrying out and go on to say of what: `gjennomføringen av reformen`."""
    place = 1 if words[0] in words_of("carrying_out", lang) else 2 if " ".join(words[:2]) in words_of("carrying_out", lang) else 0
    return 0 < place < len(words) and words[place] in words_of("of_noun", lang)


def _is_named_before(about: About, at: int) -> bool:
    """Whether a plan is named in a sentence, the one before it or earlier in its paragraph, so that a pronoun can mean it."""
    first = next((one for one in range(at, 0, -1) if about.sentences[one - 1].block is not about.sentences[at].block), 0)
    return any(one in about.namings or one in about.standing for one in range(min(first, max(0, at - 1)), at + 1))


def _is_whole(word: str, lang: str | None) -> bool:
    """Whether a word means the work under a plan: `gjennomføringen`, `voldsinnsatsen`."""
    known = words_of("whole_of_plan", lang)
    return word in known or any(len(end) >= LONGEST_STEM and word.endswith(end) for end in known)


def _is_for_other_in_finnish(context: Context, about: About, amount: Amount, at: int) -> bool:
    sentence = about.sentences[at].span
    text, end = context.text, min(sentence.end, amount.span.end + FINNISH_BEHIND)
    places = [(max(sentence.start, amount.span.start - FINNISH_BEFORE), amount.span.start), (amount.span.end, end)]
    words = [match for start, stop in places for match in FINNISH_RECEIVER.finditer(text, start, stop)]
    namings = about.namings.get(at, [])
    first, last = (bisect_left(namings, place, key=lambda naming: naming.word.start) for place in (places[0][0], end))
    plans = [naming.word for naming in namings[first:last]]
    receivers = [word for word in words if word[0].lower() not in words_of("no_receiver", "fi")]
    known = any(
        word[0].lower() in words_of("whole_of_plan", "fi")
        or any(plan.covers(Span(*word.span())) or _is_owned(text, plan, word.start()) for plan in plans)
        for word in receivers
    ) or any(plan.of(text).lower().endswith(FINNISH_TO) for plan in plans)
    return bool(receivers) and not known


def _is_owned(text: str, plan: Span, start: int) -> bool:
    """Whether a receiver is something of a plan, in Finnish: `ohjelman hankkeisiin`."""
    return plan.of(text).lower().endswith("n") and start > plan.end and text[plan.end : start].isspace()


@cache
def _according_to(lang: str | None) -> re.Pattern[str]:
    """What leads in the source of something told."""
    return re.compile(rf"(?<!\w)(?:{alternatives('according_to', lang)})(?!\w)", re.IGNORECASE)


@cache
def _source_before(lang: str | None) -> re.Pattern[str]:
    return re.compile(
        rf"{_according_to(lang).pattern}{GAP}(?:(?:{alternatives('article')}){GAP})?(?:{WORD}{GAP})?$", re.IGNORECASE
    )


@cache
def _cost_verb(lang: str | None) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives('cost_verb', lang)})(?!\w)", re.IGNORECASE)


@cache
def _money_for(lang: str | None) -> re.Pattern[str]:
    """A noun of money with the word that leads in who receives it."""
    nouns, receiver = alternatives("money_noun", lang), alternatives("receiver", lang)
    return re.compile(rf"(?<!\w)(?:{nouns})[^\W\d_]{{0,4}}{GAP}(?:{receiver})(?![\w-])", re.IGNORECASE)


@cache
def _finnish_money() -> re.Pattern[str]:
    """A noun of money behind a genitive: `poliisin määräraha`."""
    return re.compile(rf"(?<!\w)([^\W\d_]{{3,}}n){GAP}(?:{alternatives('money_noun', 'fi')})\w*", re.IGNORECASE)


@cache
def _preposition(lang: str | None) -> re.Pattern[str]:
    """The words that lead in a receiver."""
    return re.compile(rf"(?<![\w-])(?:{alternatives('receiver', lang)})(?![\w-])", re.IGNORECASE)


@cache
def _rise_of(lang: str | None) -> re.Pattern[str]:
    """A noun of growing with the word between it and a sum: `en økning på`."""
    of_sum = alternatives("rise_of", lang)
    return re.compile(
        rf"(?<!\w)(?:{alternatives('raised', lang)})\w*{GAP}(?:{of_sum}){GAP}(?:{WORD}{GAP}){{0,2}}$", re.IGNORECASE
    )


@cache
def _raised(lang: str | None) -> re.Pattern[str]:
    """Words of growing, by their beginnings."""
    return re.compile(rf"(?<!\w)(?:{alternatives('raised', lang)})\w*", re.IGNORECASE)
