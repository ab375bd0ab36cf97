"""What a verb commits to, by its kind: a table of the kinds of verbs, and the few rules that tell a decision from an aim.

Here belongs: one verb with its subject, in its clause -> the kind of commitment it makes, if any. Not here: which verb of a clause
is looked at (`commitments.py`), who acts (`actors.py`), the past, the perfect and the passive (`done.py`).

The rules: an action in the passive commits by itself; behind `shall` and `will` so does every action, while an active verb
commits a body, a country, or a new thing that is made, unless it tells an aim (`prevent`, `contribute`); an active present
or perfect commits the body that acts; who receives must receive an amount.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from pipelines.documents import Span
from pipelines.mentions.actors import NEXT_WORD, Subject, body_behind
from pipelines.mentions.cases import (
    COMMON,
    LONGEST,
    OWN_DEEDS,
    PERFECT_WINDOW,
    SHORT,
    Deed,
    Place,
    is_beside_auxiliary,
    is_beside_subject,
)
from pipelines.mentions.clauses import WORD, Form, Reader, ends
from pipelines.mentions.done import becomes, did, has_been_done, has_done, is_done, participle_tells, was_done, would_be_done
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.signs import (
    AIM_WINDOW,
    alters,
    flows,
    grows,
    is_certain,
    is_given,
    is_history,
    is_news,
    sums_up,
)

__all__ = ["OWN", "is_own_perfect", "kind_of"]

OWN = ("own_present", "own_past", "own_modal")
"""Forms that say by themselves that the writer acts (`perustamme`), or that stand with the pronoun (`við stofnum`)."""
NAMING_VERBS = ("present", "past", "planned", "participle", "supine", "has_done", "past_passive", *OWN)
PAST_USES = ("past", "supine", "participle", "has_done", "past_passive")
OWN_USES = ("modal", "gives", "planned", "started", "continued")
RULING = ("agreement", "bill")
"""What lays down by itself what shall be done."""
NO_GRANT = ("damages", "prize")
"""What is got, but granted by nobody: damages, awards."""
FINNISH_TASK = re.compile(r"\w{3}m(?:aan|ään)\b")
"""The infinitive that says in Finnish what somebody is set to do (`asetti työryhmän valmistelemaan`)."""


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


def _does(deed: Deed) -> str | None:
    """The active present of a body, or of what may be a name that no register knows (`Reden lancerer i dag ...`)."""
    reader, clause, cue, strength = deed.reader, deed.clause, deed.cue, deed.cue.entry.payload.strength
    if is_beside_auxiliary(reader, clause, cue):  # its participle, of the same form
        return None
    definite = deed.is_definite()
    acts = deed.subject.acts and (strength not in COMMON or deed.place.listed or deed.place.item or definite)
    short = reader.word_end(clause.start, cue.start, SHORT) == reader.word_end(clause.start, cue.start, LONGEST)
    told_on = reader.text[cue.start].islower() and not deed.place.item  # `..., og bevilger samtidig 10 millioner kroner`
    subject = cue.start > clause.start or told_on or reader.amounts.within(cue.end, clause.end)
    ruled = short and reader.among(RULING).within(clause.start, cue.start)  # `Den nye loven forbyr ...`
    named = strength == "act" and ((definite and short and bool(subject)) or bool(ruled))
    return "acting" if (acts or named) and is_beside_subject(reader, clause, cue, deed.subject) else None


def _resolves(deed: Deed) -> str | None:
    """What a resolution says that a body shall do, in the subjunctive: `Ráðuneytið skili skýrslu`."""
    return "modal" if deed.subject.acts and is_beside_subject(deed.reader, deed.clause, deed.cue, deed.subject) else None


def _proposes(deed: Deed) -> str | None:
    return "proposed" if deed.subject.acts and deed.reader.amounts.within(deed.cue.end, deed.clause.end) else None


def _is_proposed(deed: Deed) -> str | None:
    """`Det foreslås 3 mill. kroner`."""
    return "proposed" if deed.reader.amounts.within(*ends(deed.clause)) else None


def _begins_deed(deed: Deed) -> str | None:
    begins = deed.subject.acts and _begins(deed.reader, deed.clause, deed.cue)
    return "acting" if begins and is_beside_subject(deed.reader, deed.clause, deed.cue, deed.subject) else None


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
    return (
        "acting" if named and due and is_beside_subject(reader, clause, cue, deed.subject) and not deed.subject.is_own else None
    )


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
    "planned": _planned, "modal": _modal, "becoming": becomes, "quality": becomes, "passive": is_done, "present": _does, "past": did,
    "past_passive": was_done, "conditional": would_be_done, "proposing": _proposes, "proposed": _is_proposed,
    "supine": has_been_done, "participle": participle_tells, "has_done": has_done, "beginning": _begins_deed,
    "receives": _gets, "received": _gets, "gives": _gives, "continued": _keeps_up, "rises": _rises, "opens": _opens, "shifts": _shifts, "resolves": _resolves,
    "started": _as_said, "cooperating": _as_said,
}  # fmt: skip
"""Kinds of verbs that commit by what their subject is."""
