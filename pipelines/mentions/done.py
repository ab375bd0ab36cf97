"""What is told as done: the past, the perfect and the passive, in which news and steps of a plan stand beside history.

Here belongs: one verb of such a form -> the kind of commitment it makes, if any. Not here: presents, modals and what is given
(`deeds.py`).
"""

import re

from pipelines.documents import Span
from pipelines.mentions.actors import NEXT_WORD, body_behind
from pipelines.mentions.cases import (
    COMMON,
    LASTING,
    OWN_DEEDS,
    PERFECT_WINDOW,
    SHORT,
    Deed,
    is_beside_auxiliary,
    is_beside_subject,
    is_marked,
)
from pipelines.mentions.clauses import WORD
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.signs import (
    BEING,
    alters,
    depends,
    is_certain,
    is_definite,
    is_history,
    is_made_lasting,
    is_news,
    is_set_aside,
    is_since,
    moves_money,
    recurs,
    spends,
)
from pipelines.registers import words_of

__all__ = [
    "INDEFINITE",
    "WITHOUT_ARTICLE",
    "becomes",
    "did",
    "has_been_done",
    "has_done",
    "is_done",
    "names_made",
    "participle_tells",
    "was_done",
    "would_be_done",
]

ONE_WORD = 5
"""A longer auxiliary is of two words (`hefur verið`): only such a one stands behind its participle."""
CHANGED = ("new", "instrument", "agreement", "bill", "funds", "treaties", "scheme")
"""What is changed or made by a decision alone."""
RULED = ("scheme", "agreement")
"""What is there and may be changed."""
MADE = ("novel", "bill", "gain", "instrument", "service")
"""What a body makes or gets done."""
PUBLISHED = ("instrument", "bill", "service")
"""What is published, held or developed as one thing."""
THINGS = (*MADE, "organ")
"""What somebody sets up."""
NAMED = ("novel", "bill", "instrument", "service", "organ")
"""What is one thing even where no article says so: advice and training are given all the time."""
ALL_DONE = ("fi",)
"""Languages in which a form of to be beside a participle tells no more than what has been done, so that a day to come is none of it."""
WITHOUT_ARTICLE = ("fi", "is")
"""Languages without an indefinite article."""
INDEFINITE = words_of("indefinite")
PARTICIPLE_WINDOW = 5
SENTENCE_REST = re.compile(r"(?:[^.!?\n]|\.(?=\S)){1,240}")
"""What is left of a sentence behind a clause; the dots of a date in figures end none."""


def becomes(deed: Deed) -> str | None:
    """A passive of two words, or how things shall be: `verður stofnað`, `skal bli styrket`.

    Args:
        deed: the verb and what it stands among.
    """
    if deed.cue.entry.lang == "en" and is_marked(deed) and not _governs_infinitive(deed):  # `two proposals to be presented`
        return None
    is_quality = deed.cue.entry.payload.use == "quality"
    if not is_quality and is_made_lasting(deed):
        return "passive"
    participle = _participle(deed)
    if participle is None or (is_quality and deed.reader.within("marker", deed.cue.end, participle.start)):
        return "quality" if is_quality else None  # `Det skal være lett å bli hørt`
    if deed.reader.at("talk", participle.start):  # `The issue will be discussed`
        return None
    strength, made = participle.entry.payload.strength, deed.of(participle)
    if (
        is_quality
        and deed.cue.entry.lang != "en"
        and strength in COMMON
        and not (deed.subject.makes or is_certain(made) or _is_step(deed, strength))
    ):
        return None  # `Informasjonen skal være utformet i tråd med loven`
    if is_quality and strength != "improve":
        return None if deed.reader.at("demand", deed.cue.start) else "modal"
    certain = deed.subject.makes or _is_step(deed, strength) or is_definite(made) or _is_made(made)
    return _passive(strength, certain and not recurs(deed))


def is_done(deed: Deed) -> str | None:
    """The passive of one word; what a plan is said to serve for is its aim (`Ohjelmalla parannetaan ...`).

    Args:
        deed: the verb and what it stands among.
    """
    if deed.before("plan_means") or depends(deed):
        return None
    strength = deed.cue.entry.payload.strength
    certain = deed.subject.makes or _is_step(deed, strength) or is_definite(deed) or _is_made(deed)
    return _passive(strength, certain and not recurs(deed))


def did(deed: Deed) -> str | None:
    """News of the day, or what a report or an item says that has been done.

    Args:
        deed: the verb and what it stands among.
    """
    setting = deed.setting
    if is_beside_auxiliary(deed):  # its participle, of the same form
        return None
    is_told = setting.item or setting.listed or setting.reports or is_news(deed) or spends(deed)
    history = is_history(deed) or _is_told_of_history(deed) or (setting.after_history and not is_news(deed))
    recent = not setting.bodies_only and _follows_body(deed) and not history
    strength = deed.cue.entry.payload.strength
    made = strength == "weak" and (setting.reports or setting.item) and _makes_thing(deed)  # `Ombodet ga ut et hefte`
    news = strength == "weak" and is_news(deed) and names_made(deed, deed.cue.end, deed.clause.end)
    acts = deed.subject.acts and (strength not in COMMON or made or news)
    return "done" if (is_told or recent) and acts and is_beside_subject(deed) else None


def _is_told_of_history(deed: Deed) -> bool:
    """Whether the rest of the sentence names a year long gone: `laati ehdotuksen, ja suunnitelma hyväksyttiin 25.8.2005`."""
    text, end = deed.reader.text, deed.clause.end
    rest = SENTENCE_REST.match(text, end) if text[end - 1] not in ".!?" else None
    return rest is not None and is_history(Deed(deed.reader, Span(end, rest.end()), deed.cue, deed.subject, deed.setting))


def _follows_body(deed: Deed) -> bool:
    """Whether a body stands right beside the verb, which is then no participle (`mener det er nødvendig med en forsterket innsats`)."""
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    named = [*reader.actors.within(clause.start, cue.start), *reader.countries.within(clause.start, cue.start)]
    if not named:
        follower = NEXT_WORD.match(reader.text, cue.end, clause.end)
        return follower is not None and body_behind(reader, follower.end(), clause.end) is not None
    last = max(one.end for one in named)
    following = WORD.search(reader.text, cue.end, clause.end)
    if following and reader.at("agent", following.start()):  # `a group appointed by the Ministry`
        return False
    return reader.word_end(last, cue.start, 2) >= cue.start - 1 and not reader.within("article", last, cue.start)


def was_done(deed: Deed) -> str | None:
    """The past passive of one word; `Det antogs i går` tells of what was named before, the plan or the bill.

    Args:
        deed: the verb and what it stands among.
    """
    return "done" if not _is_said_of_it(deed) and (_tells_past(deed) or _was_set_aside(deed)) else None


def would_be_done(deed: Deed) -> str | None:
    """What a bill would do (`rangaistusta kovennettaisiin`).

    Args:
        deed: the verb and what it stands among.
    """
    of_bill = deed.cue.entry.payload.strength not in COMMON and deed.reader.within("bill", 0, deed.clause.end)
    return "proposed" if of_bill else None


def has_been_done(deed: Deed) -> str | None:
    """`har inrättats`.

    Args:
        deed: the verb and what it stands among.
    """
    if deed.said("damages") or recurs(deed) or is_since(deed):  # what a court takes; what is so since a year
        return None
    return None if deed.cue.entry.payload.strength in COMMON and not deed.setting.listed else "done"


def participle_tells(deed: Deed) -> str | None:
    """What a participle tells with the auxiliary beside it, of whatever tense.

    Args:
        deed: the verb and what it stands among.
    """
    reader, clause, strength = deed.reader, deed.clause, deed.cue.entry.payload.strength
    behind = deed.word_behind(1)
    if deed.said("damages"):  # what a court gives
        return None
    if reader.within("becoming", deed.cue.end, behind):  # `Stofnað verður embætti`
        return _passive(strength, _is_step(deed, strength) or is_definite(deed) or _makes_behind(deed))
    told_of = deed.setting.listed or (deed.setting.reports and strength == "act")
    if told_of and is_beside_auxiliary(deed):
        return "done"
    if reader.within("past_auxiliary", clause.start, behind) and (_tells_past(deed) or _was_set_aside(deed)):
        return "done"  # `Avtalen ble undertegnet i dag`, `Gefin var út skýrsla`, `Der blev afsat 5 mio. kr.`
    return "done" if _is_perfect(deed) or moves_money(deed) or _is_certainly_done(deed) else None


def has_done(deed: Deed) -> str | None:
    """The active perfect of a body: `on perustanut`, `hefur stofnað`.

    Args:
        deed: the verb and what it stands among.
    """
    uncommon = deed.cue.entry.payload.strength not in COMMON
    certain = uncommon or deed.setting.listed or is_definite(deed) or _makes_thing(deed)
    told = deed.setting.listed or deed.setting.item or deed.setting.reports or not is_history(deed)
    return "done" if deed.subject.acts and certain and told else None


def _governs_infinitive(deed: Deed) -> bool:
    """Whether a verb stands before the mark of the infinitive: `is to be set up`."""
    marker = deed.before("marker")[-1:]
    verbs = deed.reader.among((*BEING, "modal", "having")).within(deed.clause.start, marker[0].end if marker else deed.cue.start)
    return bool(verbs) and any(WORD.search(deed.reader.text, verb.end, marker[0].start) is None for verb in verbs)


def _is_said_of_it(deed: Deed) -> bool:
    """Whether `it` alone is the subject; before a noun that follows it only opens the clause (`Det inrättades en ...`)."""
    if deed.it_alone() is None:
        return False
    reader, following = deed.reader, WORD.search(deed.reader.text, deed.cue.end, deed.clause.end)
    return following is None or not any(reader.at(use, following.start()) for use in ("article", "new"))


def _tells_past(deed: Deed) -> bool:
    """Whether the passive of the past tells a measure: news of the day, or a step in a report or a list; else it is history."""
    strength, setting = deed.cue.entry.payload.strength, deed.setting
    if strength == LASTING:
        return False
    if setting.listed or (setting.reports and (strength not in COMMON or is_definite(deed))):
        return True
    is_step = strength == "act" and (setting.item or (not setting.bodies_only and (setting.follows_measure or _brings_new(deed))))
    certain = (
        strength == "act" or deed.subject.makes or deed.sums() or alters(deed) or (strength == "improve" and is_definite(deed))
    )
    told_on = setting.after_history and not (is_news(deed) or deed.sums())  # `Samtidig ble et råd opprettet`
    return (is_step or (bool(certain) and is_news(deed)) or _was_granted(deed)) and not (told_on or is_history(deed))


def _was_granted(deed: Deed) -> bool:
    """Whether money opens the clause and a body behind the verb got it: `Styrkir voru veittir Samtökum um kvennaathvarf`."""
    funds = deed.before("funds")
    opens = bool(funds) and deed.reader.word_end(deed.clause.start, deed.cue.start, 1) >= funds[0].start
    given = deed.reader.actors.within(deed.cue.end, deed.clause.end)
    return opens and not deed.setting.bodies_only and bool(given) and not deed.behind("agent")


def _is_made(deed: Deed) -> bool:
    """Whether a common verb in the passive makes one thing: `En brosjyre sendes ut`, `Lisäksi laaditaan opas`."""
    common = deed.cue.entry.payload.strength == "weak" and not deed.setting.bodies_only
    return common and (_brings_new(deed) or _is_altered(deed))


def _is_altered(deed: Deed) -> bool:
    """Whether a rule or a paper that opens the clause is itself changed, once: `Reglene endres`, not `Reglene oppdateres jevnlig`."""
    reader, cue = deed.reader, deed.cue
    changed = next((hit for use in RULED if (hit := reader.at(use, deed.clause.start))), None)
    if changed is None or not reader.at("altered", cue.start) or deed.said("recurring"):
        return False
    return reader.word_end(changed.end, cue.start, PERFECT_WINDOW) >= cue.start - 1


def _makes_behind(deed: Deed) -> bool:
    """Whether a participle that opens the clause tells of one thing that is made: `Haldið verður námskeið`."""
    if deed.cue.entry.payload.strength != "weak" or deed.setting.bodies_only:
        return False
    return names_made(deed, deed.word_behind(1), deed.clause.end)


def _brings_new(deed: Deed) -> bool:
    """Whether something is told of for the first time: `Lakiin lisättiin uudet säännökset`, `Þá var skipuð nefnd`, `A unit was set up`."""
    clause, cue = deed.clause, deed.cue
    if deed.behind("new") or names_made(deed, cue.end, clause.end):
        return True
    opening = [hit.start for hit in deed.before("article") if _opens_subject(deed, hit.start)]
    return any(names_made(deed, start, cue.start) for start in opening)


def _opens_subject(deed: Deed, start: int) -> bool:
    """Whether a subject can begin there: at the clause's own start, or behind the comma of what opens it."""
    return start == deed.clause.start or deed.reader.text[deed.clause.start : start].rstrip().endswith(",")


def names_made(deed: Deed, start: int, end: int) -> bool:
    """Whether something that is made begins there: a body or other thing behind an indefinite article, or without any where there is none.

    Args:
        deed: the verb and what it stands among.
        start: where what is made may begin.
        end: where it ends at the latest.
    """
    reader = deed.reader
    gap = NEXT_WORD.match(reader.text, start, end)
    if gap and (expletive := reader.at("expletive", gap.end()) or reader.at("it", gap.end())):  # `lages det en film`
        start, gap = expletive.end, NEXT_WORD.match(reader.text, expletive.end, end)
    near = reader.word_end(start, end, SHORT)
    article = reader.at("article", gap.end() if gap else start)
    if article and article.entry.form in INDEFINITE:
        near = reader.word_end(article.end, end, SHORT)
        return bool(reader.among(THINGS).within(article.end, near) or reader.actors.within(article.end, near))
    made = reader.among(NAMED).within(start, near)[:1]
    return bool(made) and deed.cue.entry.lang in WITHOUT_ARTICLE and not reader.within("preposition", start, made[0].start)


def _was_set_aside(deed: Deed) -> bool:
    """Whether a sum was set aside not long ago, for no plan: `Med finansloven blev der afsat 5 mio. kr. til ...`."""
    certain = deed.cue.entry.payload.strength in OWN_DEEDS and not deed.setting.of_plan and not deed.setting.bodies_only
    return certain and bool(deed.sums()) and not is_history(deed) and not deed.plans()


def _is_certainly_done(deed: Deed) -> bool:
    """Whether something is being done or has been done with a sum, by a day to come, or from one state to another: `is extended from ...`."""
    reader, cue = deed.reader, deed.cue
    being = reader.among(BEING).within(deed.clause.start, cue.start)[-1:]
    if cue.entry.payload.strength in (LASTING, "fund") or not being:
        return False
    if reader.word_end(being[0].end, cue.end, PERFECT_WINDOW) < cue.end:
        return False
    due = deed.days_ahead() and not recurs(deed) and cue.entry.lang not in ALL_DONE
    return bool(deed.sums() or due or alters(deed)) and not is_history(deed) and not deed.plans()


def _is_step(deed: Deed, strength: str) -> bool:
    """Whether a common verb in the passive is one more step; what lasts is so in a list alone."""
    return deed.setting.listed or (deed.setting.follows_measure and strength != LASTING)


def _passive(strength: str, is_step: bool) -> str | None:
    """What is done by the passive, which of a common verb must be a step or certain."""
    return "passive" if is_step or strength not in COMMON else None


def _is_perfect(deed: Deed) -> bool:
    """Whether a body has done it (`har oppnevnt`), or it has been done (`er satt av`, `Skipaður hefur verið`)."""
    strength = deed.cue.entry.payload.strength
    if deed.subject.acts and deed.before("having"):
        if is_since(deed):
            return False
        return strength not in COMMON or (strength != LASTING and _makes_thing(deed))
    if strength == "fund":
        return not deed.setting.of_plan and is_set_aside(deed)
    if strength == "act" or (strength == "weak" and deed.subject.makes):
        return _has_been_made(deed, strength)
    return strength == "weak" and (_is_published(deed) or _is_told_first(deed))


def _is_told_first(deed: Deed) -> bool:
    """Whether what has been made follows its verb, behind a word in its place: `Det er laget en egen veileder`."""
    if deed.setting.bodies_only or is_history(deed) or not is_beside_auxiliary(deed):
        return False
    being = deed.before("perfect")[-1:]
    return bool(being) and _tells_news(deed, being) and names_made(deed, deed.cue.end, deed.clause.end)


def _is_published(deed: Deed) -> bool:
    """Whether one thing has been published, held or developed: `Et nytt kurs er utviklet`."""
    being = deed.before("perfect")[-1:]
    return bool(being) and is_beside_auxiliary(deed) and _is_new(deed, being[0], PUBLISHED)


def _has_been_made(deed: Deed, strength: str) -> bool:
    """Whether a perfect passive tells that something has been set up."""
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    after = reader.within("perfect", cue.end, deed.word_behind(2))
    if any(_is_long(hit) for hit in after):
        return True
    before = reader.among(BEING).within(clause.start, cue.start)
    if is_history(deed):
        return False
    if not before or reader.word_end(before[-1].end, clause.end, PERFECT_WINDOW) < cue.end:
        return False
    return _tells_news(deed, before) or (strength == "act" and _is_new(deed, before[-1], CHANGED))


def _is_long(auxiliary: Hit) -> bool:
    return auxiliary.end - auxiliary.start > ONE_WORD


def _tells_news(deed: Deed, auxiliaries: list[Hit]) -> bool:
    """Whether a perfect passive tells news; a short auxiliary behind a subject tells how things are (`Senteret er etablert i Oslo`)."""
    if any(_is_long(hit) for hit in auxiliaries) or auxiliaries[0].entry.lang == "fi":
        return True
    reader, clause, last = deed.reader, deed.clause, auxiliaries[-1]
    expletive = reader.at("expletive", clause.start)
    opens = expletive is not None and not reader.text[expletive.end : last.start].strip()
    follower = NEXT_WORD.match(reader.text, last.end, clause.end)  # `Som et ledd i arbeidet er det opprettet`
    return opens or (follower is not None and reader.at("expletive", follower.end()) is not None)


def _makes_thing(deed: Deed) -> bool:
    """Whether what a body has done is one thing made or a sum given: `har utviklet et nytt kurs`; how many it has counted is none."""
    return deed.any_behind(*MADE) or bool(deed.sums_behind())


def _is_new(deed: Deed, auxiliary: Hit, kinds: tuple[str, ...]) -> bool:
    """Whether what has been made or changed is new, or a bill, an agreement or a grant: `En egen enhet er opprettet`, `Støtten er doblet`."""
    reader, start = deed.reader, deed.clause.start
    named = reader.among(kinds).within(start, reader.word_end(start, auxiliary.start, SHORT))
    article = reader.at("article", start) if kinds == CHANGED else None
    return bool(named) or (article is not None and article.entry.form in INDEFINITE)


def _participle(deed: Deed) -> Hit | None:
    found = deed.reader.within("participle", deed.cue.end, deed.word_behind(PARTICIPLE_WINDOW))
    return found[0] if found else None
