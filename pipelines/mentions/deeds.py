"""What a verb commits to, by its kind: a table of the kinds of verbs, and the few rules that tell a decision from an aim.

Here belongs: one verb with its subject, in its clause -> the kind of commitment it makes, if any. Not here: which verb of a clause
is looked at (`commitments.py`), who acts (`actors.py`).

The rules: an action in the passive commits by itself; behind `shall` and `will` so does every action, while an active verb
commits a body, a country, or a new thing that is made, unless it tells an aim (`prevent`, `contribute`); an active present
or perfect commits the body that acts; who receives must receive an amount.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from pipelines.documents import Span, often_made
from pipelines.mentions.actors import NEXT_WORD, Subject, body_behind
from pipelines.mentions.clauses import WORD, Form, Reader, ends
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.signs import (
    AIM_WINDOW,
    BEING,
    LASTING,
    alters,
    flows,
    grows,
    is_certain,
    is_definite,
    is_given,
    is_history,
    is_news,
    is_set_aside,
    moves_money,
    spends,
    sums_up,
)

__all__ = ["LONGEST", "OWN", "Place", "is_own_perfect", "kind_of"]

OWN = ("own_present", "own_past", "own_modal")
"""Forms that say by themselves that the writer acts (`perustamme`), or that stand with the pronoun (`við stofnum`)."""
NAMING_VERBS = ("present", "past", "planned", "participle", "supine", "has_done", "past_passive", *OWN)
PAST_USES = ("past", "supine", "participle", "has_done", "past_passive")
OWN_DEEDS = ("act", "fund")
"""Strengths of verbs that tell a decision even of `we`, who write the text."""
OWN_USES = ("modal", "gives", "planned", "started", "continued")
COMMON = ("weak", LASTING)
"""Strengths of verbs that are common in standing tasks and background as well."""
ONE_WORD = 5
"""A longer auxiliary is of two words (`hefur verið`): only such a one stands behind its participle."""
SHORT = 3
"""A subject of so many words may be a name that no register knows (`Reden lancerer i dag ...`)."""
LONGEST = 10
"""A longer subject holds another verb."""
CHANGED = ("new", "instrument", "agreement", "bill", "funds", "treaties", "scheme")
"""What is changed or made by a decision alone."""
RULING = ("agreement", "bill")
"""What lays down by itself what shall be done."""
NO_GRANT = ("damages", "prize")
"""What is got, but granted by nobody: damages, awards."""
MADE = ("novel", "bill", "gain", "instrument", "service")
"""What a body makes or gets done."""
PUBLISHED = ("instrument", "bill", "service")
"""What is published, held or developed as one thing."""
INDEFINITE = ("en", "et", "ei", "ein", "eit", "ett", "a", "an")
FINNISH_TASK = re.compile(r"\w{3}m(?:aan|ään)\b")
"""The infinitive that says in Finnish what somebody is set to do (`asetti työryhmän valmistelemaan`)."""
PARTICIPLE_WINDOW = 5
PERFECT_WINDOW = 5
"""The auxiliary of a perfect passive stands at most so many words before its participle (`er nå også satt av`)."""


@often_made(frozen=True, slots=True)
class Place:
    """Where a clause stands.

    Attributes:
        listed: where a plan's measures are listed, so that all that is said to be done is one.
        told: where the text goes on telling what is done, so that a passive of a common verb is one more step.
        item: in an item of a list, in which even common verbs tell what a body does.
        reports: in a report on what has been done, so that its past tense tells of measures.
        own_decides: where `we` are who decide, as on an authority's page, not in a debate.
        bodies_only: where only what a body or country does counts, as in speeches, which are full of wishes.
        quoted: in what somebody is quoted with, of which only his own certain acts count.
        of_plan: in a paragraph that speaks of a plan, whose sum is that of the plan.
    """

    listed: bool = False
    told: bool = False
    item: bool = False
    reports: bool = False
    own_decides: bool = False
    bodies_only: bool = False
    quoted: bool = False
    of_plan: bool = False


@often_made(frozen=True, slots=True)
class Deed:
    """A verb that may commit, and what it stands among.

    Attributes:
        reader: the text and its words.
        clause: the clause.
        cue: the verb.
        subject: who or what is its subject.
        place: where the clause stands.
    """

    reader: Reader
    clause: Span
    cue: Hit
    subject: Subject
    place: Place

    def is_definite(self) -> bool:
        """Whether the verb tells one certain act."""
        return is_definite(self.reader, self.clause, self.cue)


def kind_of(reader: Reader, clause: Span, cue: Hit, subject: Subject, place: Place) -> str | None:
    """What a verb commits to, if it does: a use of `measure_words.csv`, `passive`, `acting`, `done` or `receives`.

    Args:
        reader: the text and its words.
        clause: the clause.
        cue: the verb.
        subject: the subject of the verb.
        place: where the clause stands.
    """
    use = cue.entry.payload.use
    if whoever := WHOEVER_ACTS.get(use):
        return whoever(Deed(reader, clause, cue, subject, place))
    if is_own_perfect(reader, clause, cue):
        subject = replace(subject, acts=True, is_pronoun=False)
    if subject.is_pronoun:
        subject = _meant(reader, clause, cue, subject, place)
    if subject.is_plan or subject.is_pronoun or _names_no_deed(reader, clause, cue):
        return None
    return BY_SUBJECT[use](Deed(reader, clause, cue, subject, place))


def _names_no_deed(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether what a verb does is no measure: what is said to be so, what somebody does to himself, a plan that is launched, a chair taken over, a statement."""
    use = cue.entry.payload.use
    if use in ("present", "gives") and reader.at("laws", clause.start):  # `Loven gir politiet adgang til`
        return True
    if use in NAMING_VERBS and (
        _is_said(reader, clause, cue)
        or _is_of_plan(reader, clause, cue)
        or any(reader.within(named, cue.end, clause.end) for named in ("office", "statement"))
    ):
        return True
    return use in PAST_USES and bool(reader.within("vague", cue.end, clause.end)) and sums_up(reader, clause, cue)


def _is_said(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether a verb tells what is thought or what somebody does to himself: `arvioi, että`, `har etablert seg`."""
    following = WORD.search(reader.text, cue.end, clause.end)
    if following is None:
        return False
    says = reader.at("that", following.start()) and not reader.at("marker", following.start())
    return bool(says or reader.at("reflexive", following.start()))


def _is_of_plan(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether what is done is done to a plan; not if a body is set to judge or to make it (`has engaged Fafo to evaluate the plan`)."""
    plans = reader.namings.within(cue.end, clause.end)[:1]
    bodies = reader.actors.within(cue.end, plans[0].start) if plans else ()
    if plans and reader.amounts.within(cue.end, plans[0].start):  # it is the sum that is set aside
        return False
    if not bodies:
        return bool(plans)
    tasks = reader.text[bodies[0].end : plans[0].start]
    return not reader.within("marker", bodies[0].end, plans[0].start) and FINNISH_TASK.search(tasks) is None


def _decided(deed: Deed) -> str | None:
    return None if sums_up(deed.reader, deed.clause, deed.cue) else "decided"


def _assigned(deed: Deed) -> str | None:
    return None if deed.reader.within("measures", deed.clause.start, deed.cue.start) else "assigned"


def _asked(deed: Deed) -> str | None:
    """`I have asked the Board to`, `The Minister asks the Board to`: what is asked of those who govern is a wish."""
    if deed.subject.is_own:
        return "assigned" if deed.place.own_decides else None
    follower = NEXT_WORD.match(deed.reader.text, deed.cue.end, deed.clause.end)
    asked = body_behind(deed.reader, follower.end(), deed.clause.end) if follower and deed.subject.acts else None
    governs = asked and deed.reader.within("governing", *ends(asked))
    return "assigned" if asked and not governs else None


def _by_writer(deed: Deed) -> str | None:
    return _own(deed.reader, deed.clause, deed.cue, tells=deed.place.listed or deed.place.item)


def _nothing(_: Deed) -> None:
    """What is reckoned, investigated or said."""


def _planned(deed: Deed) -> str | None:
    """What somebody plans to do; not the noun, `a plan to combat`."""
    nouns = deed.reader.namings.within(deed.clause.start, deed.cue.end)
    return None if any(naming.end > deed.cue.start for naming in nouns) else "planned"


def _modal(deed: Deed) -> str | None:
    if deed.subject.is_own and not _names_deed(deed.reader, deed.clause, deed.cue):
        return None  # `We will not rest`
    return "modal" if _modal_commits(deed) else None


def _becomes(deed: Deed) -> str | None:
    """A passive of two words, or how things shall be: `verður stofnað`, `skal bli styrket`."""
    is_quality = deed.cue.entry.payload.use == "quality"
    participle = _participle(deed.reader, deed.clause, deed.cue)
    if participle is None:
        return "quality" if is_quality else None
    strength = participle.entry.payload.strength
    if is_quality and strength != "improve":
        return None if deed.reader.at("demand", deed.cue.start) else "modal"
    certain = deed.subject.makes or _is_step(deed, strength) or is_definite(deed.reader, deed.clause, participle)
    return _passive(strength, certain)


def _is_done(deed: Deed) -> str | None:
    """The passive of one word; what a plan is said to serve for is its aim (`Ohjelmalla parannetaan ...`)."""
    if deed.reader.within("plan_means", deed.clause.start, deed.cue.start):
        return None
    strength = deed.cue.entry.payload.strength
    return _passive(strength, deed.subject.makes or _is_step(deed, strength) or deed.is_definite())


def _does(deed: Deed) -> str | None:
    """The active present of a body, or of what may be a name that no register knows (`Reden lancerer i dag ...`)."""
    reader, clause, cue, strength = deed.reader, deed.clause, deed.cue, deed.cue.entry.payload.strength
    if _is_beside_auxiliary(reader, clause, cue):  # its participle, of the same form
        return None
    definite = deed.is_definite()
    acts = deed.subject.acts and (strength not in COMMON or deed.place.listed or deed.place.item or definite)
    short = reader.word_end(clause.start, cue.start, SHORT) == reader.word_end(clause.start, cue.start, LONGEST)
    told_on = reader.text[cue.start].islower() and not deed.place.item  # `..., og bevilger samtidig 10 millioner kroner`
    subject = cue.start > clause.start or told_on or reader.amounts.within(cue.end, clause.end)
    ruled = short and reader.among(RULING).within(clause.start, cue.start)  # `Den nye loven forbyr ...`
    named = strength == "act" and ((definite and short and bool(subject)) or bool(ruled))
    return "acting" if (acts or named) and _beside(reader, clause, cue, deed.subject) else None


def _resolves(deed: Deed) -> str | None:
    """What a resolution says that a body shall do, in the subjunctive: `Ráðuneytið skili skýrslu`."""
    return "modal" if deed.subject.acts and _beside(deed.reader, deed.clause, deed.cue, deed.subject) else None


def _did(deed: Deed) -> str | None:
    """News of the day, or what a report or an item says that has been done."""
    reader, clause, cue, place = deed.reader, deed.clause, deed.cue, deed.place
    if _is_beside_auxiliary(reader, clause, cue):  # its participle, of the same form
        return None
    is_told = place.item or place.listed or place.reports or is_news(reader, clause) or spends(reader, clause, cue)
    recent = not place.bodies_only and _follows_body(deed) and not is_history(reader, clause)
    acts = deed.subject.acts and cue.entry.payload.strength not in COMMON
    return "done" if (is_told or recent) and acts and _beside(reader, clause, cue, deed.subject) else None


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


def _was_done(deed: Deed) -> str | None:
    """The past passive of one word; `Det antogs i går` tells of what was named before, the plan or the bill."""
    known = _is_said_of_it(deed.reader, deed.clause, deed.cue)
    return "done" if not known and (_tells_past(deed) or _was_set_aside(deed)) else None


def _would_be_done(deed: Deed) -> str | None:
    """What a bill would do (`rangaistusta kovennettaisiin`)."""
    of_bill = deed.cue.entry.payload.strength not in COMMON and deed.reader.within("bill", 0, deed.clause.end)
    return "proposed" if of_bill else None


def _proposes(deed: Deed) -> str | None:
    return "proposed" if deed.subject.acts and deed.reader.amounts.within(deed.cue.end, deed.clause.end) else None


def _is_proposed(deed: Deed) -> str | None:
    """`Det foreslås 3 mill. kroner`."""
    return "proposed" if deed.reader.amounts.within(*ends(deed.clause)) else None


def _has_been_done(deed: Deed) -> str | None:
    """`har inrättats`."""
    return None if deed.cue.entry.payload.strength in COMMON and not deed.place.listed else "done"


def _participle_tells(deed: Deed) -> str | None:
    """What a participle tells with the auxiliary beside it, of whatever tense."""
    reader, clause, cue, strength = deed.reader, deed.clause, deed.cue, deed.cue.entry.payload.strength
    if reader.within("damages", *ends(clause)):  # what a court gives
        return None
    if reader.within("becoming", cue.end, reader.word_end(cue.end, clause.end, 1)):  # `Stofnað verður embætti`
        return _passive(strength, _is_step(deed, strength) or deed.is_definite())
    told_of = deed.place.listed or (deed.place.reports and strength == "act")
    if told_of and _is_beside_auxiliary(reader, clause, cue):
        return "done"
    past = reader.within("past_auxiliary", clause.start, reader.word_end(cue.end, clause.end, 1))  # `Gefin var út skýrsla`
    if past and (_tells_past(deed) or _was_set_aside(deed)):
        return "done"  # `Avtalen ble undertegnet i dag`, `Der blev afsat 5 mio. kr.`
    is_told = _is_perfect(deed) or moves_money(reader, clause, cue) or _is_certainly_done(deed)
    return "done" if is_told else None


def _has_done(deed: Deed) -> str | None:
    uncommon = deed.cue.entry.payload.strength not in COMMON
    certain = uncommon or deed.place.listed or deed.is_definite() or _makes_thing(deed.reader, deed.clause, deed.cue)
    return "done" if deed.subject.acts and certain else None


def _begins_deed(deed: Deed) -> str | None:
    begins = deed.subject.acts and _begins(deed.reader, deed.clause, deed.cue)
    return "acting" if begins and _beside(deed.reader, deed.clause, deed.cue, deed.subject) else None


def _gives(deed: Deed) -> str | None:
    return _gets(deed) if deed.subject.acts else None


def _keeps_up(deed: Deed) -> str | None:
    return None if _goes_on(deed.reader, deed.clause, deed.cue, deed.subject) else "continued"


def _rises(deed: Deed) -> str | None:
    """Money that grows by a sum: `Støtten øker med 5 millioner kroner`."""
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    if reader.within("capacity", clause.start, cue.start):  # `Antallet plasser øker fra 20 til 35`
        return "receives" if alters(reader, clause, cue) and not is_history(reader, clause) else None
    return "receives" if grows(reader, clause, cue) else None


def _shifts(deed: Deed) -> str | None:
    """Responsibility that passes to a body: `Ansvaret flyttes fra ... til departementet`."""
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    whole = bool(reader.within("duty", *ends(clause)))
    bodies = len(reader.actors.within(*ends(clause)))
    onto = reader.within("onto", *ends(clause)) or cue.entry.lang == "fi"
    passed = (bodies and onto) or alters(reader, clause, cue)
    return "acting" if whole and passed and not is_history(reader, clause) else None


def _opens(deed: Deed) -> str | None:
    """What is new or serves somebody, and begins on a day to come: `En stödtelefon för barn öppnar i höst`."""
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    named = any(reader.within(use, clause.start, cue.start) for use in ("instrument", "service", "gain", "new"))
    if reader.namings.within(*ends(clause)):
        return None
    due = reader.coming.within(*ends(clause)) or reader.within("today", *ends(clause)) or reader.within("from_now", *ends(clause))
    return "acting" if named and due and _beside(reader, clause, cue, deed.subject) and not deed.subject.is_own else None


def _as_said(deed: Deed) -> str:
    """What the word itself says: that work has been set going, that bodies work together."""
    use: str = deed.cue.entry.payload.use
    return use


def _goes_on(reader: Reader, clause: Span, cue: Hit, subject: Subject) -> bool:
    """Whether a verb tells what things go on doing, not what is kept up: `The war continues to shape ...`."""
    end = reader.word_end(cue.end, clause.end, 2)
    return not subject.acts and bool(reader.within("marker", cue.start, end))


def _gets_new(deed: Deed) -> bool:
    """Whether a body gets something new: `Tullverket får nya befogenheter`."""
    near = deed.reader.word_end(deed.cue.end, deed.clause.end, 2)
    return deed.subject.acts and bool(deed.reader.within("novel", deed.cue.end, near))


def _gets(deed: Deed) -> str | None:
    """What a verb of giving or getting commits to: a sum behind it, one that flows, or what is given by a decision."""
    reader, clause, cue, place = deed.reader, deed.clause, deed.cue, deed.place
    use = cue.entry.payload.use
    if reader.among(NO_GRANT).within(*ends(clause)):
        return None
    if use == "received" and not (place.listed or place.item) and is_history(reader, clause):
        return None
    if use != "gives" and (place.listed or flows(reader, clause, cue)):
        return "receives"
    told_of = place.listed or place.item or place.reports
    is_now = use == "receives" or (use == "received" and (told_of or is_news(reader, clause)))
    if is_now and (is_given(reader, cue.end, clause.end) or _gets_new(deed)):
        return "receives"
    amounts = reader.amounts.within(cue.end, clause.end)
    if not amounts or reader.within("subordinator", cue.end, amounts[0].start):
        return None
    return "gives" if use == "gives" else "receives"


def _own(reader: Reader, clause: Span, cue: Hit, *, tells: bool) -> str | None:
    """What the writer does or has done: a minister's column, a body's news of itself."""
    form: Form = cue.entry.payload
    if reader.namings.within(cue.end, clause.end):  # a plan is launched, not a measure
        return None
    if form.use == "own_modal":
        return "modal" if _begins(reader, clause, cue) and is_certain(reader, clause, cue) else None
    certain = form.strength == "act" or tells or is_certain(reader, clause, cue) or reader.amounts.within(*ends(clause))
    if not certain or (form.use == "own_past" and not tells and is_history(reader, clause)):
        return None
    return "acting" if form.use == "own_present" else "done"


def is_own_perfect(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether the writer has done it: `olemme käynnistäneet`, `ég hef falið`.

    Args:
        reader: the text and its words.
        clause: the clause.
        cue: the verb.
    """
    if cue.entry.payload.use not in ("has_done", "participle"):
        return False
    nearest = reader.within("own_having", clause.start, cue.start)[-1:]
    return bool(nearest) and reader.word_end(nearest[0].end, cue.end, PERFECT_WINDOW) >= cue.start


def _is_said_of_it(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether `it` alone is the subject; before a noun that follows it only opens the clause (`Det inrättades en ...`)."""
    opening = reader.at("it", clause.start)
    if opening is None or reader.text[opening.end : cue.start].strip():
        return False
    following = WORD.search(reader.text, cue.end, clause.end)
    return following is None or not any(reader.at(use, following.start()) for use in ("article", "new"))


def _tells_past(deed: Deed) -> bool:
    """Whether the passive of the past tells a measure: news of the day, or a step in a report or a list; else it is history."""
    strength, place = deed.cue.entry.payload.strength, deed.place
    if strength == LASTING:
        return False
    if place.listed or (place.reports and (strength not in COMMON or deed.is_definite())):
        return True
    told = strength == "act" and (place.item or (not place.bodies_only and (place.told or _brings_new(deed))))
    changes = deed.reader.amounts.within(*ends(deed.clause)) or alters(deed.reader, deed.clause, deed.cue)
    certain = strength == "act" or deed.subject.makes or changes or (strength == "improve" and deed.is_definite())
    return (told or (bool(certain) and is_news(deed.reader, deed.clause))) and not is_history(deed.reader, deed.clause)


def _brings_new(deed: Deed) -> bool:
    """Whether something new stands behind the verb: `Þá var tekin í notkun ný gátt`, `Lakiin lisättiin uudet säännökset`."""
    return bool(deed.reader.within("new", deed.cue.end, deed.clause.end))


def _was_set_aside(deed: Deed) -> bool:
    """Whether a sum was set aside not long ago, for no plan: `Med finansloven blev der afsat 5 mio. kr. til ...`."""
    reader, clause = deed.reader, deed.clause
    certain = deed.cue.entry.payload.strength in OWN_DEEDS and not deed.place.of_plan and not deed.place.bodies_only
    funded = certain and reader.amounts.within(*ends(clause))
    return bool(funded) and not is_history(reader, clause) and not reader.namings.within(*ends(clause))


def _is_certainly_done(deed: Deed) -> bool:
    """Whether something is being done or has been done with a sum, by a day to come, or from one state to another: `is extended from ...`."""
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    being = reader.among(BEING).within(clause.start, cue.start)[-1:]
    if (
        cue.entry.payload.strength in (LASTING, "fund")
        or not being
        or reader.word_end(being[0].end, cue.end, PERFECT_WINDOW) < cue.end
    ):
        return False
    certain = reader.amounts.within(*ends(clause)) or reader.coming.within(*ends(clause)) or alters(reader, clause, cue)
    return bool(certain) and not is_history(reader, clause) and not reader.namings.within(*ends(clause))


def _meant(reader: Reader, clause: Span, cue: Hit, subject: Subject, place: Place) -> Subject:
    """Whom a pronoun means: what the measure before it has made, `we` who write and decide, what a certain day brings."""
    form: Form = cue.entry.payload
    if subject.is_own and place.own_decides and (form.strength in OWN_DEEDS or form.use in OWN_USES):
        return replace(subject, acts=True, is_pronoun=False)
    opening = reader.at("it", clause.start)
    alone = opening is not None and not reader.text[opening.end : cue.start].strip()
    dated = bool(reader.coming.within(*ends(clause)))
    if alone and place.told:
        return replace(subject, acts=True, is_pronoun=False)
    if alone and dated and cue.entry.payload.use in ("becoming", "passive"):
        return replace(subject, is_pronoun=False)
    if dated and cue.entry.payload.use == "present" and reader.at("we", clause.start):
        return replace(subject, acts=True, is_pronoun=False)
    return subject


def _begins(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether what a body begins is an action: `Politiet begynner å registrere ...`."""
    return bool(reader.within("infinitive", cue.end, reader.word_end(cue.end, clause.end, AIM_WINDOW)))


def _names_deed(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether what `we` will do is one certain act: an action behind the verb, with something new, a sum, or a day to come."""
    near = reader.word_end(cue.end, clause.end, AIM_WINDOW)
    if not reader.within("infinitive", cue.end, near) or reader.within("aim", cue.end, near):
        return False
    return bool(reader.amounts.within(cue.end, clause.end) or reader.coming.within(cue.end, clause.end)) or any(
        reader.within(use, cue.end, clause.end) for use in ("novel", "bill", "gain")
    )


def _is_step(deed: Deed, strength: str) -> bool:
    """Whether a common verb in the passive is one more step; what lasts is so in a list alone."""
    return deed.place.listed or (deed.place.told and strength != LASTING)


def _passive(strength: str, is_step: bool) -> str | None:
    """What is done by the passive, which of a common verb must be a step or certain."""
    return "passive" if is_step or strength not in COMMON else None


def _is_perfect(deed: Deed) -> bool:
    """Whether a body has done it (`har oppnevnt`), or it has been done (`er satt av`, `Skipaður hefur verið`)."""
    reader, clause, cue, subject = deed.reader, deed.clause, deed.cue, deed.subject
    strength = cue.entry.payload.strength
    if subject.acts and reader.within("having", clause.start, cue.start):
        return strength not in COMMON or _makes_thing(reader, clause, cue)
    if strength == "fund":
        return not deed.place.of_plan and is_set_aside(reader, clause, cue)
    if strength != "act" and not (strength == "weak" and subject.makes):
        being = reader.within("perfect", clause.start, cue.start)[-1:]
        return (
            strength == "weak"
            and bool(being)
            and _is_beside_auxiliary(reader, clause, cue)
            and _is_new(reader, clause, being[0], PUBLISHED)
        )
    after = reader.within("perfect", cue.end, reader.word_end(cue.end, clause.end, 2))
    if any(_is_long(hit) for hit in after):
        return True
    before = reader.among(BEING).within(clause.start, cue.start)
    if is_history(reader, clause):
        return False
    if not before or reader.word_end(before[-1].end, clause.end, PERFECT_WINDOW) < cue.end:
        return False
    return _tells_news(reader, clause, before) or (strength == "act" and _is_new(reader, clause, before[-1], CHANGED))


def _is_beside_auxiliary(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether `is`, `has` or the like stands right before a participle, at most a word between."""
    nearest = reader.within("auxiliary", clause.start, cue.start)[-1:]
    return bool(nearest) and reader.word_end(nearest[0].end, cue.end, 2) >= cue.start


def _is_long(auxiliary: Hit) -> bool:
    return auxiliary.end - auxiliary.start > ONE_WORD


def _tells_news(reader: Reader, clause: Span, auxiliaries: list[Hit]) -> bool:
    """Whether a perfect passive tells news; a short auxiliary behind a subject tells how things are (`Senteret er etablert i Oslo`)."""
    if any(_is_long(hit) for hit in auxiliaries) or auxiliaries[0].entry.lang == "fi":
        return True
    expletive = reader.at("expletive", clause.start)
    return expletive is not None and not reader.text[expletive.end : auxiliaries[-1].start].strip()


def _makes_thing(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether what a body has done is one thing made or a sum given: `har utviklet et nytt kurs`; how many it has counted is none."""
    return any(reader.within(use, cue.end, clause.end) for use in MADE) or bool(reader.amounts.within(cue.end, clause.end))


def _is_new(reader: Reader, clause: Span, auxiliary: Hit, kinds: tuple[str, ...]) -> bool:
    """Whether what has been made or changed is new, or a bill, an agreement or a grant: `En egen enhet er opprettet`, `Støtten er doblet`."""
    named = reader.among(kinds).within(clause.start, reader.word_end(clause.start, auxiliary.start, SHORT))
    article = reader.at("article", clause.start) if kinds == CHANGED else None
    return bool(named) or (article is not None and article.entry.form in INDEFINITE)


def _participle(reader: Reader, clause: Span, cue: Hit) -> Hit | None:
    found = reader.within("participle", cue.end, reader.word_end(cue.end, clause.end, PARTICIPLE_WINDOW))
    return found[0] if found else None


def _beside(reader: Reader, clause: Span, cue: Hit, subject: Subject) -> bool:
    """Whether the verb is the clause's first: what stands before it holds no other cue, and is no longer than a subject."""
    if (
        subject.actor
        and subject.actor.end <= cue.start
        and WORD.search(reader.text, reader.word_end(subject.actor.start, cue.start, LONGEST), subject.actor.end)
    ):
        return False
    if cue.entry.payload.use == "present" and _tells_duties(reader, clause, cue):
        return False
    others = (hit for use in ("modal", "becoming", "having", "in_charge") for hit in reader.within(use, clause.start, cue.start))
    return not any(others)


def _tells_duties(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether the verb is one more of what a body does all the time: `seuraa ilmiöitä ja laatii selvityksiä`."""
    earlier = reader.within("present", clause.start, cue.start)
    return any(hit.entry.payload.strength == LASTING and hit.end < cue.start for hit in earlier)


def _modal_commits(deed: Deed) -> bool:
    """Whether what shall be done is an action, or is done by a body and is no aim."""
    reader, clause, cue, subject = deed.reader, deed.clause, deed.cue, deed.subject
    listed, told = deed.place.listed, deed.place.told
    following = WORD.search(reader.text, cue.end, clause.end)
    wish = not cue.entry.payload.particle and following is not None and reader.at("that", following.start())  # `vil at`
    if following is None or wish:
        return False
    halves = reader.within("marker", cue.end, clause.end)[:1] if cue.entry.payload.particle else ()
    start = halves[0].end if halves else cue.end  # `kommer under året att`
    governed = reader.within("subordinator", start, clause.end)
    end = governed[0].start if governed else clause.end
    actions = [*reader.within("passive", cue.end, end), *_becoming(reader, cue, end)]
    near = reader.word_end(start, end, AIM_WINDOW)
    deeds = reader.within("infinitive", cue.end, near)[:1]  # `skal lage planer for å hindre`, but not `skal hindre`
    aims = [
        aim
        for aim in reader.within("aim", cue.end, min([near, *(hit.start for hit in actions)]))
        if not deeds or aim.start < deeds[0].start or (aim.start == deeds[0].start and aim.end >= deeds[0].end)
    ]
    if reader.within("receive", cue.end, near) and is_given(reader, cue.end, end):  # `skal få opplæring`
        return True
    if reader.within("possess", cue.end, near) and reader.among(("gain", "novel")).within(cue.end, end):  # `skal ha en egen`
        return True
    if aims and not reader.amounts.within(cue.end, end):
        return False
    if flows(reader, clause, cue) or grows(reader, clause, cue):  # `5 miljoner kronor ska gå till ...`
        return True
    if (
        deeds and not (actions or listed or told) and reader.at("vague_deed", deeds[0].start)
    ):  # `vil styrke beredskapen` needs a means
        means = any(reader.within(use, cue.end, end) for use in ("novel", "bill", "gain", "means", "with"))
        return means or bool(reader.amounts.within(cue.end, end))
    if actions:
        acts = any(hit.entry.payload.strength != "improve" for hit in actions)
        return listed or told or acts or _by_so_much(reader, clause, actions[0])
    return listed or subject.acts or subject.makes


def _by_so_much(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether what shall be improved is so by a sum or posts: `skal styrkes med to stillinger`."""
    return bool(reader.amounts.within(cue.end, clause.end) or reader.within("gain", cue.end, clause.end))


def _becoming(reader: Reader, cue: Hit, end: int) -> list[Hit]:
    """Actions in a passive of two words: `skal bli opprettet`, `verður stofnað`."""
    verbs = reader.within("becoming", cue.start, end)
    return reader.within("participle", verbs[0].end, end) if verbs else []


WHOEVER_ACTS: dict[str, Callable[[Deed], str | None]] = {
    "decided": _decided, "assigned": _assigned, "asked": _asked, "no_act": _nothing, **dict.fromkeys(OWN, _by_writer),
}  # fmt: skip
"""Kinds of verbs that say by themselves who acts, or that commit nobody."""
BY_SUBJECT: dict[str, Callable[[Deed], str | None]] = {
    "planned": _planned, "modal": _modal, "becoming": _becomes, "quality": _becomes, "passive": _is_done, "present": _does, "past": _did,
    "past_passive": _was_done, "conditional": _would_be_done, "proposing": _proposes, "proposed": _is_proposed,
    "supine": _has_been_done, "participle": _participle_tells, "has_done": _has_done, "beginning": _begins_deed,
    "receives": _gets, "received": _gets, "gives": _gives, "continued": _keeps_up, "rises": _rises, "opens": _opens, "shifts": _shifts, "resolves": _resolves,
    "started": _as_said, "cooperating": _as_said,
}  # fmt: skip
"""Kinds of verbs that commit by what their subject is."""
