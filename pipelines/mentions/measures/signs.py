"""What in a clause makes its act one certain act: a sum, a day to come, news of the day, something new; or makes it background.

Here belongs: what stands in a clause beside its verb. Not here: what a kind of verb commits to (`deeds.py`), who acts (`actors.py`).
"""

import re
from functools import cache

from pipelines.documents import GAP, Span
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.measures.actors import BY_CASE
from pipelines.mentions.measures.cases import LASTING, SHORT, Deed
from pipelines.mentions.measures.clauses import WORD, Reader
from pipelines.registers import alternatives, rows

__all__ = [
    "AIM_WINDOW",
    "AUXILIARIES",
    "BEING",
    "alters",
    "counts_measures",
    "depends",
    "flows",
    "grows",
    "is_certain",
    "is_definite",
    "is_given",
    "is_history",
    "is_made_lasting",
    "is_news",
    "is_of_year_alone",
    "is_set_aside",
    "is_since",
    "moves_money",
    "plan_done_to",
    "recurs",
    "spends",
    "sums_up",
    "tells_of_past",
]

AIM_WINDOW = 4
"""The verb behind `shall` stands among so many words; later ones are part of what it governs."""
BEING = ("perfect", "being")
"""What stands before a participle where something has been done, or is being done."""
CHANGE_WINDOW = 7
"""What something is changed to is named among so many words behind what it is changed from."""
ELATIVE_FIGURE = re.compile(r"\d:(?:st|lt)[aä]\b|\b\d[\d ]* \w+st[aä] \d[\d ]* \w+n\b")
"""A figure from which something is changed, as Finnish inflects it or its noun (`20:stä 35:een`, `30 päivästä 90 päivään`)."""
FIGURE = re.compile(r"\d")
AUXILIARIES = ("auxiliary", "becoming", "past_auxiliary", "having")
BY = ("with", "agent")
"""By how much something grows."""
KEPT_UP = ("scheme", "agreement", "service", "tasks", "funds")
"""What may be made to last."""
CERTAIN = ("novel", "bill", "gain", "share")
"""What is done by one act."""
SINCE_YEAR = re.compile(rf"\b(?:{alternatives('since')}){GAP}(?:19|20)\d\d\b", re.IGNORECASE)
WORK = re.compile(rf"(?:{GAP}\w+)?{GAP}(?:{alternatives('some_work')})\b")
"""Work as such, as what money goes to."""
IN_YEAR = re.compile(rf"\b(?:{alternatives('time')}){GAP}(?:19|20)\d\d\b", re.IGNORECASE)
"""A year alone in which something was done (`i 2017`)."""
YEAR = re.compile(r"\b(?:18|19|20)\d\d(?:s\b|\b)")
SUM_WINDOW = 6
"""The sum by which a grant is changed ends among so many words behind the verb (`raised by EUR 2.5 million`)."""
SUMMED_WINDOW = 8
"""What is decided is named among so many words (`to carry out a number of new measures`)."""
PART_OF = re.compile(rf"\b(?:{alternatives('part_of_plan')}){GAP}(?:[\w’'-]+{GAP}){{0,3}}$", re.IGNORECASE)
PART_LENGTH = 80
"""What says that something is part of a plan stands in so many characters before the plan's word."""
COUNTED = 3
"""A number and the words that help its verb are so many (`medan 44 har inletts`)."""
CHAINED = 4
"""So many words for one sum may follow each other (`The largest single grant, EUR 1.6 million, goes to`)."""
COUNTING = 6
"""So many words may count money without its currency."""
ROUNDING = 3
"""An amount that opens a clause begins with its third word at the latest (`Om lag 6 millionar`)."""


def is_definite(deed: Deed) -> bool:
    """Whether a common verb tells one certain act: a sum, a day to come, a bill, something new, or what somebody is given.

    What is done to a plan is told of the plan, and what lasts (`leads`, `takes part`) is no act.

    Args:
        deed: the verb and what it stands among.
    """
    return is_certain(deed) or (deed.cue.entry.payload.strength != LASTING and not deed.plans() and bool(deed.said("today")))


def is_certain(deed: Deed) -> bool:
    """Whether a certain act is told, be it done today or not.

    Args:
        deed: the verb and what it stands among.
    """
    if deed.cue.entry.payload.strength == LASTING or deed.plans():
        return False
    return _names_certain(deed) or bool(deed.days_ahead() or deed.sums()) or alters(deed)


def _names_certain(deed: Deed) -> bool:
    """Whether something done by one act is named behind the verb; right behind it, a Swedish word that is no adjective of a noun says how (`görs gemensamt av`)."""
    named = [hit for use in CERTAIN for hit in deed.behind(use)]
    return any(not _says_how(deed, hit) for hit in named)


def _says_how(deed: Deed, hit: Hit) -> bool:
    """Whether a word in the form of an adverb stands right behind the verb, and before a preposition or nothing."""
    reader, end = deed.reader, deed.clause.end
    if hit.entry.payload.use != "novel" or reader.text[hit.end - 1] != "t" or reader.word_end(deed.cue.end, end, 1) < hit.start:
        return False
    following = WORD.search(reader.text, hit.end, end)
    return following is None or any(reader.at(use, following.start()) for use in ("preposition", "agent", "with", "marker"))


def recurs(deed: Deed) -> bool:
    """Whether something is done again and again: `Tallene oppdateres hvert år i mars`; a sum makes it one act, and in a list it is one.

    Args:
        deed: the verb and what it stands among.
    """
    often = deed.said("recurring")[:1]
    if not often or deed.setting.listed or deed.setting.item or deed.sums():
        return False
    hanging = deed.reader.among(("relative", "subordinator")).within(deed.cue.end, often[0].start)
    return all(deed.reader.at("marker", hit.start) for hit in hanging)  # not `en modell som løpende skal måle`


def depends(deed: Deed) -> bool:
    """Whether a condition behind the verb says when it is done, as a rule: `Politiet oppretter sak hvis det er grunn til det`.

    Args:
        deed: the verb and what it stands among.
    """
    conditions = deed.behind("if_when")[:1]
    if not conditions or deed.setting.listed or is_certain(deed):
        return False
    return not any(deed.reader.within(use, deed.cue.start, conditions[0].start) for use in ("that", "relative", "in_order"))


def alters(deed: Deed) -> bool:
    """Whether something is changed from one number or body to another, or places or posts by a number: `from 30 days to six months`, `from the Ministry to the Agency`, `with 20`.

    Args:
        deed: the verb and what it stands among.
    """
    reader, end = deed.reader, deed.clause.end
    for start in deed.behind("from")[:2]:
        near = reader.word_end(start.end, end, CHANGE_WINDOW)
        for target in reader.within("onto", start.end, near)[:1]:
            bodies = reader.actors.within(start.end, target.start) and reader.actors.within(target.end, end)
            if bodies or _is_figure(deed, target.end, reader.word_end(target.end, end, 1)):
                return True
    by = deed.word_behind(2) if deed.before("capacity") else end
    if by < end and reader.among(BY).within(deed.cue.end, by) and _is_figure(deed, reader.word_end(deed.cue.end, end, 1), by):
        return True  # `Antallet plasser økes med 20`
    return deed.cue.entry.lang == BY_CASE and _alters_by_case(deed)


def _alters_by_case(deed: Deed) -> bool:
    """Whether a number stands in the case of from what, and another in that of to what: `kolmesta kuukaudesta kuuteen`."""
    reader, end = deed.reader, deed.clause.end
    numbers = deed.behind("from")[:1]
    onto = numbers and reader.within("onto", numbers[0].end, reader.word_end(numbers[0].end, end, CHANGE_WINDOW))
    return bool(onto) or ELATIVE_FIGURE.search(reader.text, deed.cue.end, end) is not None


def _is_figure(deed: Deed, start: int, end: int) -> bool:
    """Whether words are a number above one, which alone is an article as well: `from five to ten years`."""
    text = deed.reader.text
    return FIGURE.search(text, start, end) is not None or text[start:end].strip().lower() in _plural(deed.reader.lang)


def grows(deed: Deed) -> bool:
    """Whether money opens the clause and a sum stands close behind the verb: `Funding will rise by EUR 3 million`.

    Args:
        deed: the verb and what it stands among.
    """
    money = deed.before("funds")
    opens = bool(money) and deed.reader.word_end(deed.clause.start, deed.cue.start, ROUNDING) >= money[0].end
    near = deed.word_behind(SUM_WINDOW)
    sums = any(amount.start < near for amount in deed.sums_behind()[:1])
    return opens and sums and not is_history(deed)


def sums_up(deed: Deed) -> bool:
    """Whether what is decided or done is no more than measures, a plan or treaties as such: `decided on several measures`.

    Args:
        deed: the verb and what it stands among.
    """
    reader, start, near = deed.reader, deed.cue.end, deed.word_behind(SUMMED_WINDOW)
    opening = (
        hit
        for hit in reader.within("subordinator", start, near)
        if not (reader.at("marker", hit.start) or reader.at("that", hit.start))
    )
    near = min((hit.start for hit in opening), default=near)  # a clause that hangs on it says more
    if reader.within("tasks", start, near):  # `beslutat att ge Polismyndigheten i uppdrag`
        return False
    summed: list[Hit | Span] = [*reader.among(("measures", "treaties")).within(start, near)]
    if half := deed.cue.entry.payload.particle:  # `fattar regeringen beslut om`
        summed = [one for one in summed if not reader.text.startswith(half, one.start)]
    summed += reader.namings.within(start, near)
    return any(_is_object(deed, one) for one in summed) and not deed.sums()


def counts_measures(deed: Deed) -> bool:
    """Whether the subject is some of a plan's measures, by their number: `Av planens 35 tiltak er ...`, `Fire fortsetter`.

    Args:
        deed: the verb and what it stands among.
    """
    reader, start, end = deed.reader, deed.clause.start, deed.cue.start
    words = [
        word
        for word in WORD.finditer(reader.text, start, reader.word_end(start, end, COUNTED))
        if not _is_grammar(reader, word.start())
    ]
    if len(words) == 1 and reader.word_end(start, end, COUNTED) == reader.word_end(start, end, COUNTED + 1):
        return words[0][0].isdigit() or words[0][0].lower() in _numerals(reader.lang)
    for noun in deed.before("measures")[:1]:
        of = reader.within("preposition", start, noun.start)[:1]
        counted = of and (
            FIGURE.search(reader.text, of[0].end, noun.start) or (of[0].start == start and _counts_behind(deed, noun))
        )
        return bool(counted) and not deed.sums()
    return False


def _counts_behind(deed: Deed, noun: Hit) -> bool:
    """Whether how many of the measures follows them behind the auxiliary: `Av tiltakene har 44 kommet langt`."""
    text, end = deed.reader.text, deed.cue.start
    return FIGURE.search(text, noun.end, deed.reader.word_end(noun.end, end, 2)) is not None


def _is_grammar(reader: Reader, start: int) -> bool:
    """Whether a word only opens a clause or helps its verb: `medan 44 har inletts`."""
    return any(reader.at(use, start) for use in ("subordinator", "having", "perfect", "past_auxiliary", "auxiliary"))


@cache
def _numerals(lang: str | None) -> frozenset[str]:
    """The numbers in words of a language."""
    return frozenset(row["word"] for row in rows("numerals") if row["lang"] == lang)


@cache
def _plural(lang: str | None) -> frozenset[str]:
    """The numbers in words of a language that are more than one."""
    return frozenset(row["word"] for row in rows("numerals") if row["lang"] == lang and row["value"] != "1")


def _is_object(deed: Deed, noun: Hit | Span) -> bool:
    """Whether a noun behind a verb is what it decides or does, not part of a phrase: `beslöt på Finlands initiativ att utreda`."""
    reader, behind = deed.reader, deed.cue.end
    counted = reader.within("vague", behind, noun.start)
    start = counted[-1].start if counted else noun.start  # `a number of measures`
    nearest = reader.within("preposition", behind, start)[-1:]
    governing = [hit for hit in nearest if reader.word_end(hit.end, start, 2) >= start - 1]
    return all(reader.at("about", hit.start) or reader.at("marker", hit.start) for hit in governing)


def is_history(deed: Deed) -> bool:
    """Whether a clause names a year that lies neither ahead nor close behind: what was done then is told as background.

    Args:
        deed: the verb and what it stands among.
    """
    return tells_of_past(deed.reader, deed.clause)


def tells_of_past(reader: Reader, place: Span) -> bool:
    """Whether a place in a text names a year that lies neither ahead nor close behind.

    Args:
        reader: the text and its words.
        place: a clause or sentence.
    """
    text, start, end = reader.text, place.start, place.end
    for date in sorted([*reader.coming.within(start, end), *reader.recent.within(start, end)]):
        if YEAR.search(text, start, date.start):
            return True
        start = max(start, date.end)
    return YEAR.search(text, start, end) is not None


def is_made_lasting(deed: Deed) -> bool:
    """Whether a scheme or task is made to last, told at the clause's end: `Nå blir ordningen med egne rådgivere permanent`.

    Args:
        deed: the verb of becoming and what it stands among.
    """
    reader, end = deed.reader, deed.clause.end
    lasting = deed.behind("permanent")[-1:]
    if not lasting or WORD.search(reader.text, lasting[0].end, end) or deed.setting.bodies_only or is_history(deed):
        return False
    return bool(reader.among(KEPT_UP).within(deed.cue.end, deed.word_behind(SHORT)))


def is_since(deed: Deed, *, anywhere: bool = False) -> bool:
    """Whether it has been so ever since a year, with which the clause opens: `Siden 2018 har etatene gjennomført ...`.

    Args:
        deed: the verb and what it stands among.
        anywhere: the year may stand beside the verb as well (`har sedan 2008 haft i uppdrag att`).
    """
    text, start = deed.reader.text, deed.clause.start
    if anywhere:
        return SINCE_YEAR.search(text, start, deed.word_behind(SHORT)) is not None
    return SINCE_YEAR.match(text, start, deed.clause.end) is not None


def is_news(deed: Deed) -> bool:
    """Whether a clause tells of the day, or of a day or year not long before the page's own.

    Args:
        deed: the verb and what it stands among.
    """
    return bool(deed.reader.recent.within(deed.clause.start, deed.clause.end) or deed.said("today"))


def is_of_year_alone(deed: Deed, start: int, end: int) -> bool:
    """Whether it was done in a year of which no more is told, and which is not known to be the page's own: `Norge ratifiserte konvensjonen i 2017`.

    Args:
        deed: the verb and what it stands among.
        start: where the words begin in which the year can say when it was done.
        end: where they end.
    """
    year = IN_YEAR.search(deed.reader.text, start, end)
    return year is not None and not deed.reader.recent.within(*year.span())


def spends(deed: Deed) -> bool:
    """Whether what was done gives a sum: `Regjeringen bevilget 20 millioner kroner til ...`.

    Args:
        deed: the verb and what it stands among.
    """
    return bool(deed.sums_behind()) and not is_history(deed)


def is_given(deed: Deed, end: int) -> bool:
    """Whether what is received is given by a decision: a right, training, posts, or that something is done (`får dekket`).

    Args:
        deed: the verb of receiving and what it stands among.
        end: where what is received ends.
    """
    reader, start = deed.reader, deed.cue.end
    halves = 1 if deed.cue.entry.payload.particle else 0  # `kommer under året att få`
    governed = sorted({hit.start for hit in reader.among(("marker", "subordinator")).within(start, end)})[halves:]
    near = governed[0] if governed else end
    if any(gain.start < near for gain in reader.within("gain", start, end)):  # not `får lettere ved at finde rådgivning`
        return True
    done = reader.within("participle", start, end)
    return bool(done) and not reader.among(AUXILIARIES).within(start, done[0].start)  # `har fått nummer 7 og ble levert`


def flows(deed: Deed) -> bool:
    """Whether money opens the clause and is the verb's own subject: `10 millionar kroner går til ...`, `Pengarna läggs på ...`.

    Money without its sum that goes to measures or work as such tells nothing: `Pengene går til tiltak som ...`.

    Args:
        deed: the verb and what it stands among.
    """
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    money: list[Span | Hit] = [*reader.amounts.within(clause.start, cue.start), *deed.before("funds")]
    if money:  # `Hæsti einstaki styrkurinn, 16 milljónir, rennur til ...`
        money = sorted([*money, *deed.before("allotment")], key=lambda one: one.start)
    counted = reader.text[clause.start].isdigit()  # `4,5 millioner av midlene går til`
    part = reader.at("part_of", clause.start) if cue.entry.payload.use != "received" else None  # `En del av midlene går til`
    start = part.end if part else clause.start
    opens = bool(money) and reader.word_end(start, cue.start, COUNTING if counted else ROUNDING) >= money[0].start
    last = money[0].end if opens else 0
    for one in money[1:CHAINED] if opens else ():  # the grant, and its sum between commas
        last = max(last, one.end) if reader.word_end(last, cue.start, 2) > one.start else last
    near = opens and any(reader.word_end(end, clause.end, AIM_WINDOW) >= cue.start for end in (money[0].end, last))
    as_such = reader.within("measures", cue.end, deed.word_behind(AIM_WINDOW)) or WORK.match(reader.text, cue.end, clause.end)
    return near and not (as_such and not deed.sums())


def moves_money(deed: Deed) -> bool:
    """Whether a grant or an account has been changed by a sum: `The appropriation has been raised by NOK 4 million`.

    Args:
        deed: the verb and what it stands among.
    """
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    funds = deed.before("funds")
    amounts = reader.amounts.within(cue.end, deed.word_behind(SUM_WINDOW))
    return bool(funds) and bool(amounts) and bool(reader.among(("perfect", "auxiliary")).within(clause.start, cue.start))


def plan_done_to(deed: Deed) -> Span | None:
    """The first plan behind a verb of which what it tells is no part, as it is in `åpnet en telefon som ledd i handlingsplanen`.

    Args:
        deed: the verb and what it stands among.
    """
    text, start = deed.reader.text, deed.cue.end
    plans = deed.reader.namings.within(start, deed.clause.end)
    return next((plan for plan in plans if not PART_OF.search(text, max(start, plan.start - PART_LENGTH), plan.start)), None)


def is_set_aside(deed: Deed) -> bool:
    """Whether a sum has been set aside for something: `Det er satt av 20 millioner til`; for a plan, it is the plan's budget.

    Args:
        deed: the verb and what it stands among.
    """
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    received = deed.before("funds") and deed.behind("onto")
    given = reader.within("funds", cue.end, deed.word_behind(AIM_WINDOW))
    sums = deed.sums() or received or given  # `Funding has been granted to 14 organisations`
    being = reader.among(BEING).within(clause.start, cue.start)
    return bool(sums and being) and not deed.plans()
