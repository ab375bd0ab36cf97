"""What a verb commits to, by its kind: a table of the kinds of verbs, and the few rules that tell a decision from an aim.

Here belongs: one verb with its subject, in its clause -> the kind of commitment it makes, if any. Not here: which verb of a clause
is looked at (`commitments.py`), who acts (`actors.py`), the past and the passive (`done.py`), the perfect
(`perfects.py`), what `shall` and `will` govern (`modals.py`), decisions and tasks (`tasks.py`), sums (`grants.py`), what begins or goes
on (`beginnings.py`).

The rules: an action in the passive commits by itself; behind `shall` and `will` so does every action, while an active verb
commits a body, a country, or a new thing that is made, unless it tells an aim (`prevent`, `contribute`); an active present
or perfect commits the body that acts; who receives must receive an amount.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from pipelines.documents import GAP
from pipelines.mentions.languages import SCANDINAVIAN
from pipelines.mentions.measures.actors import FRONTED, NEXT_WORD, VERBS, is_beside
from pipelines.mentions.measures.as_such import is_done_with_it
from pipelines.mentions.measures.beginnings import (
    RULING,
    SERVING,
    enters,
    is_ongoing,
    is_started,
    is_underway,
    keeps_up,
    occurs,
    opens,
    remains,
    shifts,
)
from pipelines.mentions.measures.cases import (
    COMMON,
    LONGEST,
    OWN,
    OWN_DEEDS,
    PERFECT_WINDOW,
    SHORT,
    Deed,
    is_beside_auxiliary,
    is_beside_subject,
    is_marked,
)
from pipelines.mentions.measures.clauses import WORD, Form
from pipelines.mentions.measures.commissions import is_due_ready, is_own_commission
from pipelines.mentions.measures.done import becomes, did, is_done, was_done, would_be_done
from pipelines.mentions.measures.grants import gets, gives, is_proposed, proposes, rises, rose, wishes
from pipelines.mentions.measures.group_tasks import does_its_task
from pipelines.mentions.measures.meant_before import is_hoped_of_it, is_named_again, makes_one_now, will_lead
from pipelines.mentions.measures.modals import is_one_more, modal_commits
from pipelines.mentions.measures.no_deeds import names_no_deed
from pipelines.mentions.measures.perfects import has_been_done, has_done, participle_tells
from pipelines.mentions.measures.scenes import is_abroad, is_scene
from pipelines.mentions.measures.signs import (
    AIM_WINDOW,
    alters,
    counts_measures,
    depends,
    is_certain,
    is_definite,
    is_history,
    plan_done_to,
    recurs,
)
from pipelines.mentions.measures.tasks import asks, assigns, assigns_behind, decides, is_begged
from pipelines.mentions.measures.things_made import names_made
from pipelines.registers import alternatives, words_of

__all__ = ["is_own_perfect", "kind_of"]

PERFECTS = ("has_done", "participle", "decided")
"""What stands behind the auxiliary of the perfect."""
DUE = ("modal", "quality", "assigned")
"""Verbs that say what is to be there."""
OWN_USES = ("modal", "gives", "planned", "started", "continued")
SET_UP = (*SERVING, "bill", "organ", "scheme")
"""What may be new by a decision alone."""
LINKED = re.compile(rf",?{GAP}(?:{alternatives('and')})\b|,")
"""What joins a verb to the next one."""
FINNISH_COMING = ("maan", "mään")
"""How the infinitive behind `tulee` ends."""
EXPLETIVES = words_of("expletive", register="measure_words")
"""What opens a clause for a subject that follows."""
TASK_WINDOW = 3
"""The task that a body has stands among so many words behind `shall` (`skal desuden samle`)."""
OWNER = re.compile(r"\b[a-zæøåäö]{3,}(?:en|et|a|ne|na)s \Z")
"""A noun in the genitive, as whose something is."""
OWNER_REACH = 40
"""It is looked for in so many characters before the verb."""
FINNISH_ALIKE = re.compile(r"[oö]i(?:v[aä]t)?$")
"""How a form ends that is present and past in Finnish alike (`ratifioi`)."""


def kind_of(deed: Deed) -> str | None:
    """What a verb commits to, if it does: a use of `measure_words.csv`, `passive`, `acting`, `done` or `receives`.

    Args:
        deed: the verb and what it stands among.
    """
    use = deed.cue.entry.payload.use
    if is_abroad(deed):
        return None
    if use in DUE and is_due_ready(deed):
        return "modal"
    if whoever := WHOEVER_ACTS.get(use):
        return None if _is_of_you(deed) else whoever(deed)
    if is_own_perfect(deed):
        deed = deed.by(replace(deed.subject, acts=True, is_pronoun=False))
    if use == "modal" and (_is_of_body_before(deed) or _has_task(deed) or deed.said("commissioned") or will_lead(deed)):
        deed = deed.by(replace(deed.subject, acts=True, is_pronoun=False))
    if use == "present" and (makes_one_now(deed) or (deed.said("commissioned") and deed.subject.actor is None)):
        deed = deed.by(replace(deed.subject, actor=None, acts=True, is_pronoun=False))
    if deed.subject.is_pronoun:
        deed = _meant(deed)
    if deed.subject.is_plan or deed.subject.is_pronoun or _is_of_plan_before(deed) or names_no_deed(deed):
        return None
    return BY_SUBJECT[use](deed)


def _is_of_you(deed: Deed) -> bool:
    """Whether it is those who are addressed who have decided: `you have chosen to highlight`."""
    addressed = deed.before("you")[-1:]
    return bool(addressed) and deed.reader.word_end(addressed[0].end, deed.cue.end, SHORT) >= deed.cue.start


def _by_writer(deed: Deed) -> str | None:
    """What the writer does or has done: a minister's column, a body's news of itself."""
    form: Form = deed.cue.entry.payload
    if plan_done_to(deed) or is_scene(deed):  # a plan is launched, not a measure
        return None
    if form.use == "own_modal":
        return "modal" if _begins(deed) and (is_certain(deed) or _makes_one(deed)) else None
    tells = deed.setting.listed or deed.setting.item
    certain = form.strength == "act" or tells or is_certain(deed) or deed.sums()
    if not certain or (form.use == "own_past" and not tells and is_history(deed)):
        return None
    return "acting" if form.use == "own_present" else "done"


def _nothing(_: Deed) -> None:
    """What is reckoned, investigated or said."""


def _planned(deed: Deed) -> str | None:
    """What somebody plans to do; not the noun, `a plan to combat`."""
    nouns = deed.reader.namings.within(deed.clause.start, deed.cue.end)
    named = any(naming.end > deed.cue.start for naming in nouns)
    untold = _opens_with_aim(deed) or _is_one_of_duties(deed) or recurs(deed) or counts_measures(deed)
    return None if named or untold else "planned"


def _is_one_of_duties(deed: Deed) -> bool:
    """Whether planning is one of several things that somebody does all the time: `planerar och styr arbetet`."""
    text, end = deed.reader.text, deed.clause.end
    return LINKED.match(text, deed.cue.end, end) is not None and deed.reader.text[deed.cue.end - 1].isalpha()


def _opens_with_aim(deed: Deed) -> bool:
    """Whether an aim stands right behind the verb: `Til stendur að stuðla að ...`."""
    following = WORD.search(deed.reader.text, deed.cue.end, deed.clause.end)
    return following is not None and deed.reader.at("aim", following.start()) is not None


def _modal(deed: Deed) -> str | None:
    if deed.subject.is_own and not _names_deed(deed):
        return None  # `We will not rest`
    if not deed.setting.listed and deed.reader.at("demand", deed.cue.start):  # `Sveitarfélög verða að`
        return None
    goal = deed.before("background")[-1:]
    if goal and is_beside(deed.reader, goal[0], deed.cue):  # `..., and the objective is to increase awareness`
        return None
    commits = modal_commits(deed) or is_one_more(deed) or _has_task(deed)
    return "modal" if commits or assigns_behind(deed, deed.word_behind(AIM_WINDOW)) else None


def _will(deed: Deed) -> str | None:
    """What somebody is going to do, or what is going to be done: `tulee asettamaan`, `tullaan perustamaan`, `kommer även göras`."""
    if deed.cue.entry.lang == "sv":
        return _comes_without_marker(deed)
    actions = deed.near("infinitive", AIM_WINDOW)
    return "modal" if any(hit.entry.form.endswith(FINNISH_COMING) for hit in actions) else None


def _comes_without_marker(deed: Deed) -> str | None:
    """What Swedish says is going to be done without the mark of the infinitive, right behind the verb: `kommer även göras en översyn`."""
    reader, near = deed.reader, deed.word_behind(2)
    governed = reader.among(("infinitive", "passive")).within(deed.cue.end, near)[:1]
    if not governed or reader.within("preposition", deed.cue.end, governed[0].start):
        return None
    passive = reader.at("passive", governed[0].start)
    certain = passive and (passive.entry.payload.strength == "act" or _brings(deed.of(passive)))
    aims = any(reader.at(use, governed[0].start) for use in ("aim", "vague_deed", "talk"))
    return "modal" if certain or (not passive and deed.subject.acts and not aims) else None


def _brings(deed: Deed) -> bool:
    """Whether one thing that is made follows a passive."""
    return names_made(deed, deed.cue.end, deed.clause.end)


def _does(deed: Deed) -> str | None:
    """The active present of a body, or of what may be a name that no register knows (`Reden lancerer i dag ...`)."""
    reader, clause, cue, strength = deed.reader, deed.clause, deed.cue, deed.cue.entry.payload.strength
    if is_beside_auxiliary(deed) or _is_noun(deed) or is_marked(deed):  # its participle, a noun, an infinitive of the same form
        return None
    if (reader.at("asked", cue.start) and is_begged(deed)) or _does_that(deed) or depends(deed):
        return None
    if (recurs(deed) and not deed.days_ahead()) or (
        (reader.at("past", cue.start) or FINNISH_ALIKE.search(reader.text, cue.start, cue.end)) and is_history(deed)
    ):
        return None  # or its past, of the same form: `Suomi ratifioi sen vuonna 2011`
    definite = (is_definite(deed) and not _serves(deed)) or (
        strength == "weak" and not deed.setting.bodies_only and names_made(deed, cue.end, clause.end)
    )
    definite = definite or _alters_rule(deed) or does_its_task(deed)
    acts = deed.subject.acts and (strength not in COMMON or deed.setting.listed or deed.setting.item or definite)
    short = reader.word_end(clause.start, cue.start, SHORT) == reader.word_end(clause.start, cue.start, LONGEST)
    told_on = reader.text[cue.start].islower() and not deed.setting.item  # `..., og bevilger samtidig 10 millioner kroner`
    subject = cue.start > clause.start or told_on or deed.sums_behind()
    ruled = short and reader.among(RULING).within(clause.start, cue.start)  # `Den nye loven forbyr ...`
    named = strength == "act" and ((definite and short and bool(subject) and not _is_of_things(deed)) or bool(ruled))
    return "acting" if (acts or named) and is_beside_subject(deed) else None


def _does_that(deed: Deed) -> bool:
    """Whether all that a body does is `that`, which was told before: `Det gjør departementet i en pressemelding`."""
    actor = deed.subject.actor
    return deed.it_alone() is not None and actor is not None and actor.start >= deed.cue.end


def _alters_rule(deed: Deed) -> bool:
    """Whether somebody changes a rule or a paper that is there: `Regjeringen fjerner kravet om ...`."""
    if deed.setting.bodies_only or not deed.reader.at("altered", deed.cue.start):
        return False
    return bool(deed.near("scheme", SHORT))


def _serves(deed: Deed) -> bool:
    """Whether all that makes a common verb one act is what is given all the time: `Ombodet gir rettleiing`."""
    if deed.cue.entry.payload.strength != "weak" or not deed.behind("gain") or deed.any_behind("novel", "bill", "share"):
        return False
    return not (deed.sums() or deed.days_ahead() or deed.said("today") or alters(deed))


def _is_noun(deed: Deed) -> bool:
    """Whether a word is no verb but a noun, behind an English article or whose it is: `The draft was submitted`, `regeringens løfter`."""
    if OWNER.search(deed.reader.text, max(deed.clause.start, deed.cue.start - OWNER_REACH), deed.cue.start):
        return deed.cue.entry.lang in SCANDINAVIAN
    articles = deed.before("article")[-1:] if deed.cue.entry.lang == "en" else []
    return bool(articles) and is_beside(deed.reader, articles[0], deed.cue)


def _is_of_things(deed: Deed) -> bool:
    """Whether all that makes it one act is that something is new, which is no thing that a body sets up: `Poverty creates new victims`."""
    novel = deed.behind("novel")
    if (
        not novel
        or deed.any_behind("bill", "gain", "share")
        or deed.said("today")
        or deed.days_ahead()
        or deed.sums()
        or alters(deed)
    ):
        return False
    near = deed.reader.word_end(novel[0].end, deed.clause.end, SHORT)
    return not (deed.reader.among(SET_UP).within(novel[0].end, near) or deed.reader.actors.within(novel[0].end, near))


def _resolves(deed: Deed) -> str | None:
    """What a resolution says that a body shall do, in the subjunctive: `Ráðuneytið skili skýrslu`, not a noun alike (`veitir styrki`)."""
    governed = deed.before("present") or deed.before("gives")
    return "modal" if deed.subject.acts and not governed and is_beside_subject(deed) else None


def _begins_deed(deed: Deed) -> str | None:
    return "acting" if deed.subject.acts and _begins(deed) and is_beside_subject(deed) else None


def _as_said(deed: Deed) -> str:
    """What the word itself says: that bodies work together."""
    use: str = deed.cue.entry.payload.use
    return use


def is_own_perfect(deed: Deed) -> bool:
    """Whether the writer has done it: `olemme käynnistäneet`, `ég hef falið`.

    Args:
        deed: the verb and what it stands among.
    """
    if deed.cue.entry.payload.use not in PERFECTS:
        return False
    nearest = deed.reader.within("own_having", deed.clause.start, deed.cue.end)[-1:]  # the cue may hold its end: `höfum ákveðið`
    return bool(nearest) and deed.reader.word_end(nearest[0].end, deed.cue.end, PERFECT_WINDOW) >= deed.cue.start


def _meant(deed: Deed) -> Deed:
    """The deed by whom a pronoun means: what the measure before it has made, `we` who write and decide, what a certain day brings."""
    reader, clause, subject, setting = deed.reader, deed.clause, deed.subject, deed.setting
    form: Form = deed.cue.entry.payload
    alone = deed.it_alone() is not None or _is_inverted(deed)
    decides = subject.is_own and setting.own_decides
    one = form.strength in COMMON and _brings(deed)  # `Derfor utvikler vi et tilbud til unge`
    decides = decides and (form.strength in OWN_DEEDS or form.use in OWN_USES or one or bool(deed.sums_behind()))
    if decides or (alone and setting.follows_measure):
        return deed.by(replace(subject, acts=True, is_pronoun=False))
    if not deed.days_ahead():
        return deed
    if alone and form.use in ("becoming", "passive"):
        return deed.by(replace(subject, is_pronoun=False))
    is_ours = form.use == "present" and reader.at("we", clause.start)
    return deed.by(replace(subject, acts=True, is_pronoun=False)) if is_ours else deed


def _is_of_plan_before(deed: Deed) -> bool:
    """Whether `it` is the plan of the sentence before, which is carried out: `Sitä toteutetaan vuosina 2020-2025`."""
    opening, setting = deed.it_alone(), deed.setting
    by_it = deed.reader.at("by_it", deed.clause.start)
    if by_it and (setting.of_plan or is_hoped_of_it(deed, by_it)):  # `Með henni verður haldið áfram að bæta ...`
        return True
    if opening is None or opening.entry.form in EXPLETIVES or not setting.of_plan or setting.follows_measure:
        return False
    return deed.cue.entry.payload.use == "passive" and deed.cue.entry.payload.strength in COMMON


def _is_inverted(deed: Deed) -> bool:
    """Whether an adverb, or a phrase before a modal, stands before the verb, and `it` right behind: `Þá mótar hann ...`.

    `Det` may stand for what follows.
    """
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    adverb = reader.at("filler", clause.start)
    alone = adverb is not None and not reader.text[adverb.end : cue.start].strip()
    fronted = cue.entry.payload.use == "modal" and reader.first_at(FRONTED, clause.start) is not None
    if not alone and (not fronted or reader.among(VERBS).within(clause.start, cue.start)):
        return False
    follower = NEXT_WORD.match(reader.text, cue.end, clause.end)
    meant = reader.at("it", follower.end()) if follower else None
    return meant is not None and meant.entry.form not in EXPLETIVES


def _is_of_body_before(deed: Deed) -> bool:
    """Whether `it` is the body with which the paragraph opens, and shall make one thing: `Det skal lage en veileder`."""
    return not deed.setting.bodies_only and deed.setting.after_body and deed.it_alone() is not None and _makes_one(deed)


def _makes_one(deed: Deed) -> bool:
    """Whether one thing is to be made by the action behind a modal: `Vi vil sette ned et utvalg`, `Því mun ég skipa starfshóp`."""
    reader, end = deed.reader, deed.clause.end
    actions = reader.within("infinitive", deed.cue.end, _acts_until(deed))[:1]
    starts = [place for action in actions for place in (action.end, reader.word_end(action.end, end, 1))]
    return any(names_made(deed, start, end) for start in starts)  # a particle may stand between: `set up a group`


def _acts_until(deed: Deed) -> int:
    """Where the action behind a modal ends at the latest, a day between not counted: `Vi vil i løpet av våren opprette ...`."""
    near = deed.word_behind(AIM_WINDOW)
    days = deed.reader.coming.within(deed.cue.end, near)[:1]
    return deed.reader.word_end(days[0].end, deed.clause.end, AIM_WINDOW) if days else near


def _has_task(deed: Deed) -> bool:
    """Whether `it` is the body of the sentence before, or of the measure before, and shall do a task: `De ska samverka med ...`."""
    reader, setting = deed.reader, deed.setting
    if setting.bodies_only or setting.quoted:
        return False
    opening = deed.it_alone()
    follows = opening is not None and setting.follows_measure and opening.entry.form not in EXPLETIVES
    if not (follows or (setting.behind_body and (opening or is_named_again(deed)))):
        return False
    near = deed.word_behind(TASK_WINDOW)
    tasks = reader.among(("infinitive", "entrusted")).within(deed.cue.end, near)[:1]
    if not tasks or reader.within("passive", deed.cue.end, tasks[0].start) or reader.at("receive", tasks[0].start):
        return False
    if reader.at("entrusted", tasks[0].start):
        return True
    return not any(reader.at(use, tasks[0].start) for use in ("aim", "vague_deed", "talk"))


def _begins(deed: Deed) -> bool:
    """Whether what a body begins is an action: `Politiet begynner å registrere ...`."""
    return bool(deed.near("infinitive", AIM_WINDOW))


def _names_deed(deed: Deed) -> bool:
    """Whether what `we` will do is one certain act: an action behind the verb, with something new or made, a sum, or a day to come."""
    reader, start, near = deed.reader, deed.cue.end, _acts_until(deed)
    if not reader.within("infinitive", start, near):
        return False
    if deed.setting.own_decides and not deed.setting.quoted and assigns_behind(deed, near):
        return True
    if is_own_commission(deed):
        return True
    if reader.within("aim", start, near) or is_done_with_it(deed, near):
        return False
    ahead = deed.sums_behind() or reader.coming.within(start, deed.clause.end)
    return bool(ahead) or deed.any_behind("novel", "bill", "gain") or _makes_one(deed)


WHOEVER_ACTS: dict[str, Callable[[Deed], str | None]] = {
    "decided": decides,
    "assigned": assigns,
    "asked": asks,
    "no_act": _nothing,
    **dict.fromkeys(OWN, _by_writer),
}
"""Kinds of verbs that say by themselves who acts, or that commit nobody."""
BY_SUBJECT: dict[str, Callable[[Deed], str | None]] = {
    "planned": _planned,
    "modal": _modal,
    "future": _will,
    "becoming": becomes,
    "quality": becomes,
    "passive": is_done,
    "present": _does,
    "past": did,
    "past_passive": was_done,
    "conditional": would_be_done,
    "proposing": proposes,
    "proposed": is_proposed,
    "wishing": wishes,
    "supine": has_been_done,
    "participle": participle_tells,
    "has_done": has_done,
    "beginning": _begins_deed,
    "receives": gets,
    "received": gets,
    "gives": gives,
    "continued": keeps_up,
    "remains": remains,
    "rises": rises,
    "rose": rose,
    "opens": opens,
    "enters": enters,
    "underway": is_underway,
    "ongoing": is_ongoing,
    "occurs": occurs,
    "shifts": shifts,
    "resolves": _resolves,
    "started": is_started,
    "cooperating": _as_said,
}
"""Kinds of verbs that commit by what their subject is."""
