"""What in a clause makes its act one certain act: a sum, a day to come, news of the day, something new; or makes it background.

Here belongs: what stands in a clause beside its verb. Not here: what a kind of verb commits to (`deeds.py`), who acts (`actors.py`).
"""

import re

from pipelines.documents import Span
from pipelines.mentions.clauses import Reader, ends
from pipelines.mentions.lexicon import Hit

__all__ = [
    "AIM_WINDOW",
    "AUXILIARIES",
    "BEING",
    "LASTING",
    "alters",
    "flows",
    "grows",
    "is_certain",
    "is_definite",
    "is_given",
    "is_history",
    "is_news",
    "is_set_aside",
    "moves_money",
    "spends",
    "sums_up",
]

LASTING = "lasting"
AIM_WINDOW = 4
"""The verb behind `shall` stands among so many words; later ones are part of what it governs."""
BEING = ("perfect", "being")
"""What stands before a participle where something has been done, or is being done."""
CHANGE_WINDOW = 7
"""What something is changed to is named among so many words behind what it is changed from."""
ELATIVE_FIGURE = re.compile(r"\d:(?:st|lt)[aä]\b")
"""A figure from which something is changed, as Finnish inflects it (`20:stä 35:een`)."""
FIGURE = re.compile(r"\d")
AUXILIARIES = ("auxiliary", "becoming", "past_auxiliary", "having")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
SUM_WINDOW = 6
"""The sum by which a grant is changed ends among so many words behind the verb (`raised by EUR 2.5 million`)."""
SUMMED_WINDOW = 8
"""What is decided is named among so many words (`to carry out a number of new measures`)."""
ROUNDING = 3
"""An amount that opens a clause begins with its third word at the latest (`Om lag 6 millionar`)."""


def is_definite(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether a common verb tells one certain act: a sum, a day to come, a bill, something new, or what somebody is given.

    What is done to a plan is told of the plan, and what lasts (`leads`, `takes part`) is no act.

    Args:
        reader: the text and its words.
        clause: the clause.
        cue: the verb.
    """
    return is_certain(reader, clause, cue) or (
        cue.entry.payload.strength != LASTING
        and not reader.namings.within(*ends(clause))
        and bool(reader.within("today", *ends(clause)))
    )


def is_certain(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether a certain act is told, be it done today or not.

    Args:
        reader: the text and its words.
        clause: the clause.
        cue: the verb.
    """
    if cue.entry.payload.strength == LASTING or reader.namings.within(*ends(clause)):
        return False
    if any(reader.within(use, cue.end, clause.end) for use in ("novel", "bill", "gain", "share")):
        return True
    if reader.coming.within(*ends(clause)) or reader.amounts.within(*ends(clause)):
        return True
    return alters(reader, clause, cue)


def alters(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether something is changed from one number or body to another: `from 30 days to six months`, `from the Ministry to the Agency`.

    Args:
        reader: the text and its words.
        clause: the clause.
        cue: the verb.
    """
    for start in reader.within("from", cue.end, clause.end)[:2]:
        near = reader.word_end(start.end, clause.end, CHANGE_WINDOW)
        for target in reader.within("onto", start.end, near)[:1]:
            bodies = reader.actors.within(start.end, target.start) and reader.actors.within(target.end, clause.end)
            if bodies or FIGURE.search(reader.text, start.end, reader.word_end(target.end, clause.end, 1)):
                return True
    return cue.entry.lang == "fi" and ELATIVE_FIGURE.search(reader.text, cue.end, clause.end) is not None


def grows(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether money opens the clause and a sum stands close behind the verb: `Funding will rise by EUR 3 million`.

    Args:
        reader: the text and its words.
        clause: the clause.
        cue: the verb.
    """
    money = reader.within("funds", clause.start, cue.start)
    opens = bool(money) and reader.word_end(clause.start, cue.start, ROUNDING) >= money[0].end
    near = reader.word_end(cue.end, clause.end, SUM_WINDOW)
    sums = any(amount.start < near for amount in reader.amounts.within(cue.end, clause.end)[:1])
    return opens and sums and not is_history(reader, clause)


def sums_up(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether what is decided or done is no more than measures, a plan or treaties as such: `decided on several measures`.

    Args:
        reader: the text and its words.
        clause: the clause.
        cue: the verb.
    """
    near = reader.word_end(cue.end, clause.end, SUMMED_WINDOW)
    if reader.within("tasks", cue.end, near):  # `beslutat att ge Polismyndigheten i uppdrag`
        return False
    summed: list[Hit | Span] = [*reader.among(("measures", "treaties")).within(cue.end, near)]
    summed += reader.namings.within(cue.end, near)
    return any(_is_object(reader, cue, one) for one in summed) and not reader.amounts.within(*ends(clause))


def _is_object(reader: Reader, cue: Hit, noun: Hit | Span) -> bool:
    """Whether a noun behind a verb is what it decides or does, not part of a phrase: `beslöt på Finlands initiativ att utreda`."""
    counted = reader.within("vague", cue.end, noun.start)
    start = counted[-1].start if counted else noun.start  # `a number of measures`
    nearest = reader.within("preposition", cue.end, start)[-1:]
    governing = [hit for hit in nearest if reader.word_end(hit.end, start, 2) >= start - 1]
    return all(reader.at("about", hit.start) or reader.at("marker", hit.start) for hit in governing)


def is_history(reader: Reader, clause: Span) -> bool:
    """Whether a clause names a year that lies neither ahead nor close behind: what was done then is told as background.

    Args:
        reader: the text and its words.
        clause: the clause.
    """
    start = clause.start
    for date in sorted([*reader.coming.within(*ends(clause)), *reader.recent.within(*ends(clause))]):
        if YEAR.search(reader.text, start, date.start):
            return True
        start = max(start, date.end)
    return YEAR.search(reader.text, start, clause.end) is not None


def is_news(reader: Reader, clause: Span) -> bool:
    """Whether a clause tells of the day, or of a day or year not long before the page's own.

    Args:
        reader: the text and its words.
        clause: the clause.
    """
    return bool(reader.recent.within(*ends(clause)) or reader.within("today", *ends(clause)))


def spends(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether what was done gives a sum: `Regjeringen bevilget 20 millioner kroner til ...`.

    Args:
        reader: the text and its words.
        clause: the clause.
        cue: the verb.
    """
    return bool(reader.amounts.within(cue.end, clause.end)) and not is_history(reader, clause)


def is_given(reader: Reader, start: int, end: int) -> bool:
    """Whether what is received is given by a decision: a right, training, posts, or that something is done (`får dekket`).

    Args:
        reader: the text and its words.
        start: where what is received begins.
        end: where the clause ends.
    """
    if reader.within("gain", start, end):
        return True
    done = reader.within("participle", start, end)
    return bool(done) and not reader.among(AUXILIARIES).within(start, done[0].start)  # `har fått nummer 7 og ble levert`


def flows(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether money opens the clause and is the verb's own subject: `10 millionar kroner går til ...`, `Pengarna läggs på ...`.

    Args:
        reader: the text and its words.
        clause: the clause.
        cue: the verb.
    """
    money: list[Span | Hit] = [*reader.amounts.within(clause.start, cue.start), *reader.within("funds", clause.start, cue.start)]
    opens = bool(money) and reader.word_end(clause.start, cue.start, ROUNDING) >= money[0].start
    return opens and reader.word_end(money[0].end, clause.end, AIM_WINDOW) >= cue.start


def moves_money(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether a grant or an account has been changed by a sum: `The appropriation has been raised by NOK 4 million`.

    Args:
        reader: the text and its words.
        clause: the clause.
        cue: the verb.
    """
    funds = reader.within("funds", clause.start, cue.start)
    amounts = reader.amounts.within(cue.end, reader.word_end(cue.end, clause.end, SUM_WINDOW))
    return bool(funds) and bool(amounts) and bool(reader.among(("perfect", "auxiliary")).within(clause.start, cue.start))


def is_set_aside(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether a sum has been set aside for something: `Det er satt av 20 millioner til`; for a plan, it is the plan's budget.

    Args:
        reader: the text and its words.
        clause: the clause.
        cue: the verb.
    """
    received = reader.within("funds", clause.start, cue.start) and reader.within("onto", cue.end, clause.end)
    given = reader.within("funds", cue.end, reader.word_end(cue.end, clause.end, AIM_WINDOW))
    sums = reader.amounts.within(*ends(clause)) or received or given  # `Funding has been granted to 14 organisations`
    being = reader.among(BEING).within(clause.start, cue.start)
    return bool(sums and being) and not reader.namings.within(*ends(clause))
