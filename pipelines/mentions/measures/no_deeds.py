"""What a verb does that is no measure, whoever does it: what is said to be so, counted, opened, or done to a plan as a whole.

Here belongs: what takes a verb out before its kind is asked. Not here: what the kinds of verbs commit to (`deeds.py`).
"""

import re
from collections.abc import Callable
from functools import cache

from pipelines.documents import GAP
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.measures.actors import FRONTED, NEXT_WORD, governs, is_beside
from pipelines.mentions.measures.as_a_rule import AS_A_RULE
from pipelines.mentions.measures.as_such import AS_SUCH
from pipelines.mentions.measures.cases import COMMON, LONGEST, OWN, SHORT, Deed
from pipelines.mentions.measures.clauses import WORD
from pipelines.mentions.measures.scenes import (
    is_at_hour,
    is_by_law,
    is_demanded_by_law,
    is_in_chapter,
    is_of_bystanders,
    is_of_case,
    is_of_site,
    is_of_speech,
    is_of_staff,
    is_of_trial,
)
from pipelines.mentions.measures.signs import AIM_WINDOW, counts_measures, is_news, plan_done_to
from pipelines.mentions.measures.tasks import asks_what
from pipelines.mentions.measures.things_made import INDEFINITE, names_made
from pipelines.mentions.measures.wholes import WHOLES
from pipelines.registers import alternatives, words_of

__all__ = ["names_no_deed"]

NAMING_VERBS = ("present", "past", "planned", "participle", "supine", "has_done", "past_passive", *OWN)
COUNTED_USES = ("past", "past_passive", "supine")
PAST_USES = ("past", "supine", "participle", "has_done", "past_passive")
RECEIVING = ("receives", "received")
COUNTED = re.compile(r"\d(?:[ \u00a0.,]?\d)*[ \u00a0](?:\w+[ \u00a0])?$")
"""A number before a noun, with a word between them (`1 400 nye kontroller`)."""
LAID_DOWN = ("present", "passive", "becoming", "assigned")
TOLD_OF_CASES = ("started", "past", "past_passive", "supine", "participle", "has_done", "received", "receives")
RECKONED = ("proposed", "participle")
EXPENSES_WINDOW = 5
"""What is reckoned is named among so many words behind the verb."""
SHOWN = (*LAID_DOWN, "participle")
WITHIN = words_of("in_paper")
"""What leads to a paper that holds something."""
GOAL_WINDOW = 2
"""An aim that is set stands among so many words behind the verb."""
AWARDING = ("becoming", "modal", "gives")
DOING = ("present", "past", "passive", "past_passive", "participle", "supine", "has_done")
PASSIVES = ("passive", "past_passive")
AHEAD = ("modal", "passive", "becoming", "present", "being", "quality")
"""What is told of an event before it is held."""
OPINION = re.compile(rf",{GAP}(?:{alternatives('opines')})\b")
"""What says behind a clause that somebody only thinks so."""
AT_EVENT = re.compile(rf"\b(?:{alternatives('at_event')}){GAP}(?:\w+{GAP}){{0,2}}$")
"""What leads to an event at which something happens."""
PLACE_REACH = 60
"""It stands among so many characters before the event."""
DEFINITE_EVENT = re.compile(r"(?:e[nt]|[ai]n{0,2}|ið|na)$")
"""How a Nordic noun ends that is known already (`seminaret`)."""
FINNISH_PLACE = re.compile(r"ss[aä]$")
"""How a noun ends in Finnish that says where (`laissa`)."""
OF_BODY = ("marker", "relative", "subordinator")
"""What opens the task of a body that is set up (`et utvalg som skal lage en plan`)."""
FINNISH_TASK = re.compile(r"\w{3}m(?:aan|ään)\b")
"""The infinitive that says in Finnish what somebody is set to do (`asetti työryhmän valmistelemaan`)."""


def names_no_deed(deed: Deed) -> bool:
    """Whether what a verb does is no measure: what is said to be so, what somebody does to himself, a plan that is launched, a chair taken over, a statement.

    Args:
        deed: the verb and what it stands among.
    """
    return any(guard(deed) for guard in _guards_of(deed.cue.entry.payload.use))


def _is_attribute(deed: Deed) -> bool:
    """Whether a participle stands between an article and its noun, and so says how a thing is: `Der er et øget fokus på ...`."""
    article = [hit for hit in deed.before("article")[-1:] if hit.entry.form in INDEFINITE]
    following = NEXT_WORD.match(deed.reader.text, deed.cue.end, deed.clause.end)
    return bool(article) and following is not None and is_beside(deed.reader, article[0], deed.cue)


def _is_got_of_plan(deed: Deed) -> bool:
    """Whether a plan is all that somebody gets: `Kommunen får en handlingsplan`, not `Virasto saa ohjelman toteutukseen lisäresursseja`."""
    for plan in deed.reader.namings.within(deed.cue.end, deed.word_behind(SHORT))[:1]:
        return not (deed.sums() or deed.reader.among(("gain", "funds")).within(plan.end, deed.clause.end))
    return False


def _is_plan_alone(deed: Deed) -> bool:
    """Whether `the plan` without more is what is adopted or published: `Ohjelma hyväksyttiin ministerityöryhmässä`."""
    named = deed.reader.text[deed.clause.start : deed.cue.start].strip().lower()
    return named in words_of("bare_plan", deed.cue.entry.lang)


def _is_statement(deed: Deed) -> bool:
    """Whether a statement is given, not one that is made new: `annetaan ohje asiasta`."""
    stated = deed.near("statement", SHORT)[:1]
    return bool(stated) and not names_made(deed, deed.cue.end, stated[0].start)


def _is_of_law(deed: Deed) -> bool:
    """Whether it is told what a law says: `Loven gir politiet adgang til`, not from which day (`Loven gir fra 1. juli ...`)."""
    return deed.reader.at("laws", deed.clause.start) is not None and not (deed.days_ahead() and deed.said("from"))


def _takes_office(deed: Deed) -> bool:
    """Whether a government takes office: `Den nye regjeringen tiltrådte i går`."""
    acceded = any(deed.said(use) for use in ("agreement", "treaties", "laws"))
    return deed.reader.at("accedes", deed.cue.start) is not None and not acceded


def _gathers(deed: Deed) -> bool:
    """Whether bodies gather: `Her samles myndighetene`."""
    return deed.subject.acts and deed.reader.at("gathers", deed.cue.start) is not None


def _is_of_expenses(deed: Deed) -> bool:
    """Whether it is reckoned how much all will cost: `Gert er ráð fyrir að heildarútgjöld verði 4 milljónir króna`."""
    return bool(deed.near("expenses", EXPENSES_WINDOW))


def _is_laid_down(deed: Deed) -> bool:
    """Whether a law or convention says so, behind a word of place: `I konvensjonen fastsettes de viktigste prinsippene`, not `I loven innføres en ny regel`."""
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    if _fronted(deed, "laws") is None:
        return False
    changed = reader.at("altered", cue.start) or deed.behind("new") or deed.behind("novel")
    return not (changed or deed.days_ahead() or names_made(deed, cue.end, clause.end))


def _is_of_findings(deed: Deed) -> bool:
    """Whether it is told where results stand: `Resultatene presenteres i en rapport`."""
    return deed.reader.at("findings", deed.clause.start) is not None


def _is_in_paper(deed: Deed) -> bool:
    """Whether a report holds it: `I rapporten kartlegges ...`, not what is done after it (`Etter rapporten opprettes ...`)."""
    opening = deed.reader.first_at(FRONTED, deed.clause.start)
    within = opening is None or opening.entry.form in WITHIN
    return within and any(_fronted(deed, use) for use in ("findings", "account"))


def _is_account_alone(deed: Deed) -> bool:
    """Whether a page tells what was done to the paper itself: `The report was revised on 1 August`, `Rapporten ble oppdatert i går`."""
    reader, clause = deed.reader, deed.clause
    article = reader.at("article", clause.start)
    gap = NEXT_WORD.match(reader.text, article.end, deed.cue.start) if article else None
    paper = reader.at("account", gap.end() if gap else clause.start)
    alone = paper is not None and reader.word_end(paper.end, deed.cue.start, 2) >= deed.cue.start - 1
    return alone and not deed.sums() and (article is None or article.entry.form not in INDEFINITE)


def _fronted(deed: Deed, use: str) -> Hit | None:
    """A word of a use behind the word of place that opens the clause, or that is itself in a case of place."""
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    opening = reader.first_at(FRONTED, clause.start)
    start = WORD.search(reader.text, opening.end if opening else clause.start, cue.start)
    named = reader.at(use, start.start()) if start else None
    placed = named is not None and (opening or FINNISH_PLACE.search(reader.text, named.start, named.end))
    return named if placed else None


def _is_of_event(deed: Deed) -> bool:
    """Whether what opens or is opened is held on its day: `Ministeren åpnet i går en konferanse`, `Rettssaken starter mandag`."""
    if not deed.reader.at("inaugurates", deed.cue.start):
        return False
    near = deed.word_behind(AIM_WINDOW)
    opening = deed.reader.word_end(deed.clause.start, deed.cue.start, SHORT)
    opens = deed.cue.entry.payload.use != "past" and deed.reader.within("event", deed.clause.start, opening)
    return bool(opens or deed.reader.within("event", deed.cue.end, near))


def _is_of_past_event(deed: Deed) -> bool:
    """Whether a meeting that was held is told as news, not in a report or list: `I går holdt ministeriet et seminar`, `A hearing was held`."""
    setting = deed.setting
    if not deed.said("event") or setting.listed or setting.item or setting.reports or deed.sums():
        return False
    reader, start = deed.reader, deed.clause.start
    found = [hit for hit in deed.before("event") if hit.end <= reader.word_end(start, deed.cue.start, SHORT)]
    found += deed.near("event", AIM_WINDOW) or [hit for hit in deed.near("event", LONGEST) if _is_one(deed, hit)]
    if deed.cue.entry.lang == "fi":  # `järjestettiin pakkotyötä käsitellyt seminaari`
        found += [hit for hit in deed.behind("event")[-1:] if WORD.search(reader.text, hit.end, deed.clause.end) is None]
    return any(not _is_governed(deed, hit) for hit in found)


def _is_at_event(deed: Deed) -> bool:
    """Whether it is told what happens at an event known already: `Seminaret skal belyse ...`, `Experts will share knowledge at the seminar`."""
    reader, clause, cue, setting = deed.reader, deed.clause, deed.cue, deed.setting
    if not deed.said("event") or setting.listed or setting.item or setting.reports:
        return False
    if deed.sums() or deed.any_behind("novel", "bill", "organ"):
        return False
    opening = reader.word_end(clause.start, cue.start, SHORT)
    before = [hit for hit in reader.within("event", clause.start, cue.start)[:1] if hit.end <= opening and _is_known(deed, hit)]
    behind = [hit for hit in reader.within("event", cue.end, clause.end) if _is_known(deed, hit) and _is_place(deed, hit)]
    placed = bool(before) and (reader.first_at(FRONTED, clause.start) is None or _is_place(deed, before[0]))
    return placed or (bool(behind) and not names_made(deed, cue.end, clause.end))


def _is_known(deed: Deed, noun: Hit) -> bool:
    """Whether a noun is definite, by its ending or its article."""
    if noun.entry.lang != "en":
        return DEFINITE_EVENT.search(noun.entry.form) is not None
    articles = deed.reader.within("article", deed.clause.start, noun.start)[-1:]
    near = bool(articles) and deed.reader.word_end(articles[0].end, noun.end, 2) >= noun.end
    return near and articles[0].entry.form not in INDEFINITE


def _is_place(deed: Deed, noun: Hit) -> bool:
    """Whether a word of place governs a noun: `at the seminar`."""
    start = max(deed.clause.start, noun.start - PLACE_REACH)
    return AT_EVENT.search(deed.reader.text[start : noun.start].lower()) is not None


def _is_one(deed: Deed, noun: Hit) -> bool:
    """Whether an indefinite article stands right before a noun: `arrangerade i samråd med departementet en konferens`."""
    articles = [hit for hit in deed.reader.within("article", deed.cue.end, noun.start)[-1:] if hit.entry.form in INDEFINITE]
    return bool(articles) and deed.reader.word_end(articles[0].end, noun.end, 2) >= noun.end


def _is_governed(deed: Deed, noun: Hit) -> bool:
    """Whether a preposition stands before a noun, so that it is neither subject nor object: `sendt et lovudkast i høring`."""
    before = deed.reader.within("preposition", deed.clause.start, noun.start)[-1:]
    return bool(before) and deed.reader.word_end(before[0].end, noun.end, 2) >= noun.end


def _opens_case(deed: Deed) -> bool:
    """Whether police or an authority open one case: `Politiet oppretter sak`, `The police open a case`."""
    return bool(deed.near("case", 2))


def _is_of_former(deed: Deed) -> bool:
    """Whether those did it who governed before: `Den tidligere regeringen nedsatte et utvalg`."""
    reader, actor = deed.reader, deed.subject.actor
    if actor is None or not governs(reader, actor):
        return False
    former = reader.within("former", deed.clause.start, actor.end)[-1:]
    return bool(former) and (former[0].start >= actor.start or is_beside(reader, former[0], actor))


def _counts_routine(deed: Deed) -> bool:
    """Whether what was done is what a body does all the time, by its number: `Tilsynet gjennomførte 1 400 kontroller`."""
    reader, text = deed.reader, deed.reader.text
    start = deed.clause.start if deed.cue.entry.payload.use == "supine" else deed.cue.end
    return any(COUNTED.search(text[start : noun.start]) for noun in reader.within("routine", start, deed.clause.end)[:1])


def _is_posted(deed: Deed) -> bool:
    """Whether what is known already is put on the net: `Ordningen kunngjøres på departementets nettsider`, not `En ny veileder legges ut`."""
    certain = deed.setting.listed or deed.subject.makes or deed.subject.acts or deed.said("novel") or deed.days_ahead()
    return bool(deed.behind("website")) and not certain


def _is_opinion(deed: Deed) -> bool:
    """Whether what shall be done is what somebody thinks: `Kommunene skal gjøre mer, mener statsråden`."""
    return OPINION.search(deed.reader.text, deed.cue.end, deed.clause.end) is not None and not deed.sums()


def _is_of_application(deed: Deed) -> bool:
    """Whether it is told how people apply for something: `Hakemus toimitetaan virastoon`, `Kommunen skal sende søknad til Bufdir`."""
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    if deed.setting.listed or reader.at("altered", cue.start):
        return False
    opening = reader.at("application", clause.start)
    handed = deed.near("application", SHORT)[:1] if cue.entry.payload.use == "modal" else []
    sent = bool(handed) and not (_is_known(deed, handed[0]) or names_made(deed, cue.end, clause.end))
    return (opening is not None and opening.end <= cue.start) or sent


def _is_of_some(deed: Deed) -> bool:
    """Whether some of many have done it, who are not named: `Flere kommuner har investert i nye bygg`."""
    actor = deed.subject.actor
    some = actor is not None and deed.reader.at("vague", actor.start) is not None
    return some and not deed.sums() and not is_news(deed)


def _is_of_some_always(deed: Deed) -> bool:
    """Whether some of many do it, who are not named, by no one act: `Several agencies carry out joint inspections`."""
    actor, common = deed.subject.actor, deed.cue.entry.payload.strength in COMMON
    some = common and actor is not None and deed.reader.at("vague", actor.start) is not None
    return bool(some) and not (deed.sums() or deed.days_ahead() or deed.said("today") or deed.setting.listed)


def _sets_goal(deed: Deed) -> bool:
    """Whether an aim is all that somebody sets: `on asettanut tavoitteekseen, että ...`."""
    return bool(deed.near("goal", GOAL_WINDOW))


def _is_awarded(deed: Deed) -> bool:
    """Whether a prize is given: `Prisen deles ut i neste uke`, `Senteret deler ut en hederspris`."""
    return bool(deed.before("prize")) or bool(deed.near("prize", SHORT))


def _is_paid(deed: Deed) -> bool:
    """Whether damages were awarded."""
    return bool(deed.said("damages"))


def _pitches(deed: Deed) -> bool:
    """Whether a proposal for talks is presented: `Regeringen præsenterer sit udspil`, `Udspillet blev lanceret i juni`."""
    return deed.any_behind("pitch") or (deed.reader.at("pitch", deed.clause.start) is not None and not deed.sums())


def _names_office(deed: Deed) -> bool:
    """Whether somebody takes over a chair, or makes a statement."""
    return deed.any_behind("office", "statement")


def _is_said(deed: Deed) -> bool:
    """Whether a verb tells what is thought or what somebody does to himself: `arvioi, että`, `har etablert seg`."""
    reader, following = deed.reader, WORD.search(deed.reader.text, deed.cue.end, deed.clause.end)
    if following is None:
        return False
    says = reader.at("that", following.start()) and not reader.at("marker", following.start())
    themselves = deed.before("reflexive")[-1:]  # `har selv valgt hvordan de vil`
    asks = themselves and is_beside(reader, themselves[0], deed.cue) and asks_what(deed)
    return bool(says or asks or reader.at("reflexive", following.start()))


def _is_of_plan(deed: Deed) -> bool:
    """Whether what is done is done to a plan; not if it is still to be made, or a body is set to judge or to make it (`has engaged Fafo to evaluate the plan`)."""
    reader, start = deed.reader, deed.cue.end
    if reader.within("becoming", start, deed.word_behind(1)) and deed.behind("new"):  # `Gerð verður ný áætlun`
        return False
    plan = plan_done_to(deed)
    if plan is None or reader.amounts.within(start, plan.start):  # it is the sum that is set aside
        return False
    bodies = reader.actors.within(start, plan.start) or reader.within("organ", start, plan.start)
    if not bodies:
        return True
    tasks = reader.text[bodies[0].end : plan.start]
    return not reader.among(OF_BODY).within(bodies[0].end, plan.start) and FINNISH_TASK.search(tasks) is None


NO_DEEDS: dict[tuple[str, ...], tuple[Callable[[Deed], bool], ...]] = {
    NAMING_VERBS: (_is_said, _is_of_plan, _names_office, _sets_goal),
    ("present",): (_is_of_some_always,),
    ("participle",): (_is_attribute,),
    AWARDING: (_is_awarded,),
    PAST_USES: (_is_paid, _is_of_some, _is_of_former, _is_of_past_event, _is_account_alone),
    COUNTED_USES: (_counts_routine,),
    AHEAD: (_is_at_event, _is_of_application, _is_opinion, _is_posted),
    DOING: (_opens_case, _pitches, _is_awarded),
    ("past_passive",): (_is_plan_alone,),
    RECEIVING: (_is_got_of_plan,),
    PASSIVES: (_is_statement,),
    ("passive",): (_gathers,),
    ("modal",): (counts_measures,),
    TOLD_OF_CASES: (is_of_case,),
    ("modal", "future", "planned", "passive"): (is_of_trial,),
    ("modal", *PAST_USES, "present"): (is_of_speech,),
    ("modal", "becoming"): (is_by_law,),
    ("present", "passive", "modal"): (is_in_chapter,),
    ("past",): (is_of_staff,),
    ("present", "gives"): (_is_of_law, is_demanded_by_law),
    ("present", *PAST_USES): (is_of_bystanders, is_of_site),
    LAID_DOWN: (_is_laid_down,),
    SHOWN: (_is_of_findings, _is_in_paper),
    RECKONED: (_is_of_expenses,),
    **AS_A_RULE,
}
"""What a verb of some uses does that is no measure."""
OF_ANY_USE = (_takes_office, _is_of_event, is_at_hour)


@cache
def _guards_of(use: str) -> tuple[Callable[[Deed], bool], ...]:
    own = (guard for uses in NO_DEEDS if use in uses for guard in NO_DEEDS[uses])
    of_wholes = (guard for table in (WHOLES, AS_SUCH) for uses in table if use in uses for guard in table[uses])
    return (*own, *of_wholes, *OF_ANY_USE)
