"""Which verb of a clause commits somebody: the register's words, and the few rules that tell a decision from an aim.

Here belongs: telling a commitment from an aim, a demand, a hope or background. Not here: who acts (`actors.py`), what the words
before a list announce (`leads.py`), sentences and levels (`measures.py`). A clause counts by its first verb that can commit: what stands behind `that`, `which` or `if`
commits nobody, nor does what should, could or will not be done.

The rules, by the kind of verb: an action in the passive commits by itself; behind `shall` and `will` so does every
action, while an active verb commits a body, a country, or a new thing that is made, unless it tells an aim (`prevent`,
`contribute`); an active present or perfect commits the body that acts; who receives must receive an amount.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipelines.documents import GAP, Span, often_made
from pipelines.mentions.actors import VERBS, Subject, inserted_clause, main_clause, subject_of
from pipelines.mentions.clauses import WORD, Form, Reader
from pipelines.mentions.lexicon import Hit

__all__ = ["CUES", "LONGEST", "Commitment", "Place", "commitment_of", "ends", "is_conditional", "is_unreal"]

CUES = (
    "no_act", "quality", "decided", "assigned", "started", "planned", "modal", "continued", "cooperating", "passive", "becoming",
    "participle", "supine", "has_done", "present", "past", "past_passive", "proposing", "proposed", "receives", "received", "gives", "beginning",
    "own_present", "own_past", "own_modal", "conditional", "asked",
)  # fmt: skip
FINAL = ("no_act", "modal", "own_modal", "quality")
"""Kinds of verbs that govern all that follows: if they commit nobody, nothing behind them does."""
SPOKEN = ("decided", "assigned", "started", "planned", "receives", "done", "acting", "gives")
"""What a speech tells of a body; what it says that a body shall do is as often a wish."""
OWN = ("own_present", "own_past", "own_modal")
"""Forms that say by themselves that the writer acts (`perustamme`), or that stand with the pronoun (`við stofnum`)."""
NAMING_VERBS = ("present", "past", "planned", "participle", "supine", "has_done", "past_passive", *OWN)
PAST_USES = ("past", "supine", "participle", "has_done", "past_passive")
OWN_DEEDS = ("act", "fund")
"""Strengths of verbs that tell a decision even of `we`, who write the text."""
OWN_KINDS = ("done", "acting", "gives", "assigned")
"""What a quotation tells of `we` who say it, if it is one certain act."""
OWN_USES = ("modal", "gives", "planned", "started", "continued")
LASTING = "lasting"
COMMON = ("weak", LASTING)
"""Strengths of verbs that are common in standing tasks and background as well."""
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
ONE_WORD = 5
"""A longer auxiliary is of two words (`hefur verið`): only such a one stands behind its participle."""
SHORT = 3
"""A subject of so many words may be a name that no register knows (`Reden lancerer i dag ...`)."""
LONGEST = 10
"""A longer subject holds another verb."""
AIM_WINDOW = 4
"""The verb behind `shall` stands among so many words; later ones are part of what it governs."""
PARTICIPLE_WINDOW = 5
DATE_WORDS = 3
"""Behind `from`, a date begins among so many words (`från och med den 1 juli`, `fra årsskiftet`)."""
RULED_SUBJECT = 12
"""In English so many words may stand between the date and the verb: the subject."""
SUM_WINDOW = 6
"""The sum by which a grant is changed ends among so many words behind the verb (`raised by EUR 2.5 million`)."""
SUMMED_WINDOW = 8
"""What is decided is named among so many words (`to carry out a number of new measures`)."""
AUXILIARIES = ("auxiliary", "becoming", "past_auxiliary", "having")
ROUNDING = 3
"""An amount that opens a clause begins with its third word at the latest (`Om lag 6 millionar`)."""
PERFECT_WINDOW = 5
"""The auxiliary of a perfect passive stands at most so many words before its participle (`er nå også satt av`)."""


YEAR_BEHIND = re.compile(rf"{GAP}\d")
"""A year or a day behind `since` or `før`, which then opens no clause."""


@dataclass(frozen=True, slots=True)
class Commitment:
    """A verb that commits.

    Attributes:
        cue: the verb.
        kind: what it is: a use of `measure_words.csv`, `passive`, `acting`, `done` or `receives`.
        actor: who acts.
    """

    cue: Span
    kind: str
    actor: Span | None


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


def commitment_of(reader: Reader, clause: Span, place: Place) -> Commitment | None:
    """The verb of a clause that commits; None if none does.

    Args:
        reader: the text and its words.
        clause: the clause.
        place: where it stands.
    """
    clause = _announced(reader, clause)
    if effective := _takes_effect(reader, clause, place):
        return effective
    main = main_clause(reader, clause)
    cues = reader.among(CUES).within(*ends(main))
    if is_conditional(reader, clause.start) or (not place.listed and reader.within("standing", *ends(clause))):
        return None  # how things are done where need be, or have been for years
    inserted = inserted_clause(reader, main) if cues else None
    for cue in cues:
        if inserted and inserted.start <= cue.start < inserted.end:
            continue
        if is_unreal(reader, main, cue, inserted):
            return None
        quoted = place.quoted or reader.is_quoted(cue.start)
        subject = subject_of(reader, main, Span(cue.start, cue.end), inserted)
        kind = _kind(reader, clause, cue, subject, place)
        own = subject.is_own or cue.entry.payload.use in OWN or _own_perfect(reader, clause, cue)
        if kind and quoted and not (own and kind in OWN_KINDS and _is_definite(reader, clause, cue)):
            return None
        if kind and not (place.bodies_only and not _is_told(reader, clause, cue, kind, subject)):
            return Commitment(Span(cue.start, cue.end), kind, subject.actor)
        if cue.entry.payload.use in FINAL:
            return None
    return None


def _announced(reader: Reader, clause: Span) -> Span:
    """What somebody in office says that is done, else the clause: `Minister Berg says that the Board will ...`."""
    tells = reader.within("tells", *ends(clause))
    speaker = tells and reader.actors.within(clause.start, tells[0].start)
    if not speaker or reader.among(VERBS).within(clause.start, tells[0].start) or is_conditional(reader, clause.start):
        return clause
    start = WORD.search(reader.text, tells[0].end, clause.end)
    return Span(start.start(), clause.end) if start else clause


def _takes_effect(reader: Reader, clause: Span, place: Place) -> Commitment | None:
    """What is so from a day to come: `From 1 July, employers must ...`, `Politiet kan fra høsten ...`."""
    if place.bodies_only or place.quoted or reader.namings.within(*ends(clause)) or is_conditional(reader, clause.start):
        return None
    undated = (Span(hit.start, hit.end) for hit in reader.within("from_now", *ends(clause)))
    for start in sorted([*undated, *_dated_starts(reader, clause)], key=lambda span: span.start)[:1]:
        rules = reader.within("rules", *ends(clause))
        if start.start == clause.start:
            rules = [rule for rule in rules if rule.start >= start.end]
            near = reader.word_end(start.end, clause.end, RULED_SUBJECT if rules and rules[0].entry.lang == "en" else 2)
        else:
            rules = [rule for rule in rules if reader.word_end(rule.end, start.start, 1) >= start.start > rule.start][-1:]
            near = clause.end
        if rules and rules[0].start < near and not reader.within("relative", clause.start, min(rules[0].start, start.end)):
            cue = Span(rules[0].start, rules[0].end)
            subject = subject_of(reader, clause, cue, None)
            return Commitment(cue, "decided", subject.actor) if subject.is_own or not subject.is_pronoun else None
    return None


def _dated_starts(reader: Reader, clause: Span) -> Iterator[Span]:
    """Where a day to come is named from which something is so: `as of 1 July`, `från och med den 1 juli`."""
    for hit in reader.within("from", *ends(clause)):
        days = reader.coming.within(hit.end, reader.word_end(hit.end, clause.end, LONGEST))[:1]
        for day in days:
            if day.start < reader.word_end(hit.end, clause.end, DATE_WORDS) and not _is_period(reader, day, clause.end):
                yield Span(hit.start, day.end)


def _is_period(reader: Reader, day: Span, end: int) -> bool:
    """Whether a day begins a period that ends on another: `from 1 May to 30 June`."""
    following = WORD.search(reader.text, day.end, end)
    return following is not None and reader.at("until", following.start()) is not None


def _is_told(reader: Reader, clause: Span, cue: Hit, kind: str, subject: Subject) -> bool:
    """Whether a speech tells it as done; who gets a sum of money need be no body (`22 krisesenter får 16 mill. kroner`)."""
    if kind == "acting" and not _is_definite(reader, clause, cue):  # what a body does all the time
        return False
    return kind in SPOKEN and (subject.actor is not None or kind == "receives")


def ends(span: Span) -> tuple[int, int]:
    """Where a span begins and ends."""
    return span.start, span.end


def is_unreal(reader: Reader, clause: Span, cue: Hit, inserted: Span | None) -> bool:
    """Whether the verb stands in a subordinate clause, is demanded, denied, or depends on a condition."""
    negated = reader.within("negation", clause.start, reader.word_end(cue.end, clause.end, AIM_WINDOW))
    outside = [(clause.start, cue.start)]
    if inserted and inserted.end <= cue.start:
        outside = [(clause.start, inserted.start), (inserted.end, cue.start)]
    if inserted:  # `Kommuner som ikke har et slikt tilbud, får ...`
        negated = [hit for hit in negated if not inserted.start <= hit.start < inserted.end]
    for start, end in outside:
        named = {actor.start for actor in reader.actors.within(start, end)}  # `Hvort ráðuneyti` names who acts
        governed = [
            hit for hit in reader.within("subordinator", start, end) if hit.start not in named and _governs(reader, clause, hit)
        ]
        if governed or reader.within("demand", start, end):
            return True
        if reader.within("relative", max(start, clause.start + 1), end):
            return True
    return bool(
        reader.within("demand", cue.end, reader.word_end(cue.end, clause.end, 1))  # `Stofna þarf ...`
        or is_conditional(reader, clause.start)
        or [hit for hit in negated if hit.end <= cue.start or hit.start >= cue.end]
    )


def _governs(reader: Reader, clause: Span, hit: Hit) -> bool:
    """Whether a clause hangs on a word: not on that by which it says as what (`Som ledd i avtalen ...`) or since which year."""
    if hit.start == clause.start and reader.at("as", clause.start):
        return False
    return YEAR_BEHIND.match(reader.text, hit.end, clause.end) is None


def is_conditional(reader: Reader, start: int) -> bool:
    """Whether a condition opens there; `om lag` says roughly how much."""
    return reader.at("condition", start) is not None and reader.at("roughly", start) is None


def _kind(reader: Reader, clause: Span, cue: Hit, subject: Subject, place: Place) -> str | None:
    """What a verb commits to, if it does."""
    form: Form = cue.entry.payload
    use, strength = form.use, form.strength
    listed, told = place.listed, place.told
    if use in ("decided", "assigned"):
        of_measures = use == "assigned" and reader.within("measures", clause.start, cue.start)
        return None if of_measures or (use == "decided" and _sums_up(reader, clause, cue)) else use
    if use == "asked":  # `I have asked the Board to`: what others ask is a wish
        return "assigned" if subject.is_own and place.own_decides else None
    if use == "no_act":  # what is reckoned, investigated or said
        return None
    if use in OWN:
        return _own(reader, clause, cue, tells=listed or place.item)
    if _own_perfect(reader, clause, cue):
        subject = replace(subject, acts=True, is_pronoun=False)
    if subject.is_pronoun:
        subject = _meant(reader, clause, cue, subject, place)
    if subject.is_plan or subject.is_pronoun:
        return None
    if use in NAMING_VERBS and reader.namings.within(cue.end, clause.end):  # a plan is launched, not a measure
        return None
    if use in NAMING_VERBS and any(reader.within(told, cue.end, clause.end) for told in ("office", "statement")):
        return None  # a chair is taken over in its turn, a statement says what is thought
    if use == "planned" and any(naming.end > cue.start for naming in reader.namings.within(clause.start, cue.end)):
        return None  # `a plan to combat`: the noun
    if use in PAST_USES and reader.within("vague", cue.end, clause.end) and _sums_up(reader, clause, cue):
        return None
    if use == "modal" and subject.is_own and not _names_deed(reader, clause, cue):
        return None  # `We will not rest`
    if use == "modal":
        return "modal" if _modal_commits(reader, clause, cue, subject, listed=listed, told=told) else None
    if use in ("becoming", "quality"):
        participle = _participle(reader, clause, cue)
        if participle is None:
            return "quality" if use == "quality" else None
        done = participle.entry.payload.strength
        definite = subject.makes or _is_definite(reader, clause, participle)
        return (
            "modal"
            if use == "quality" and done != "improve"
            else _passive(done, definite or _is_step(done, listed=listed, told=told))
        )
    if use == "passive":
        return _passive(
            strength, subject.makes or _is_definite(reader, clause, cue) or _is_step(strength, listed=listed, told=told)
        )
    definite = _is_definite(reader, clause, cue)
    if use == "present":
        if _is_beside_auxiliary(reader, clause, cue):  # its participle, of the same form
            return None
        acts = subject.acts and (strength not in COMMON or listed or place.item or definite)
        named = (
            strength == "act"
            and definite
            and reader.word_end(clause.start, cue.start, SHORT) == reader.word_end(clause.start, cue.start, LONGEST)
        )
        return "acting" if (acts or named) and _beside(reader, clause, cue, subject) else None
    if use == "past":  # news of the day, or what a report or an item says that has been done
        if _is_beside_auxiliary(reader, clause, cue):  # its participle, of the same form
            return None
        is_told = place.item or listed or place.reports or _is_news(reader, clause) or _spends(reader, clause, cue)
        return "done" if is_told and subject.acts and strength not in COMMON and _beside(reader, clause, cue, subject) else None
    if use == "past_passive":
        known = _is_said_of_it(reader, clause, cue)  # `Det antogs i går`: what was named before, the plan or the bill
        return "done" if not known and _tells_past(reader, clause, strength, place, definite=definite) else None
    if use == "conditional":  # what a bill would do (`rangaistusta kovennettaisiin`)
        return "proposed" if strength not in COMMON and reader.within("bill", 0, clause.end) else None
    if use == "proposing":
        return "proposed" if subject.acts and reader.amounts.within(cue.end, clause.end) else None
    if use == "proposed":  # `Det foreslås 3 mill. kroner`
        return "proposed" if reader.amounts.within(clause.start, clause.end) else None
    if use == "supine":  # `har inrättats`
        return None if strength in COMMON and not listed else "done"
    if use == "participle":
        if reader.within("becoming", cue.end, reader.word_end(cue.end, clause.end, 1)):  # `Stofnað verður embætti`
            return _passive(strength, _is_step(strength, listed=listed, told=told))
        told_of = listed or (place.reports and strength == "act")
        if told_of and _is_beside_auxiliary(reader, clause, cue):
            return "done"
        past = reader.within("past_auxiliary", clause.start, cue.start)
        if past and _tells_past(reader, clause, strength, place, definite=definite):
            return "done"  # `Avtalen ble undertegnet i dag`
        return "done" if _is_perfect(reader, clause, cue, subject, place) or _moves_money(reader, clause, cue) else None
    if use == "has_done":
        return "done" if subject.acts and (strength not in COMMON or listed or definite) else None
    if use == "gives" and not subject.acts:
        return None
    if use == "beginning":
        return "acting" if subject.acts and _begins(reader, clause, cue) and _beside(reader, clause, cue, subject) else None
    if use in ("receives", "received", "gives"):
        return _receives(reader, clause, cue, place)
    return None if use == "continued" and _goes_on(reader, clause, cue, subject) else use


def _goes_on(reader: Reader, clause: Span, cue: Hit, subject: Subject) -> bool:
    """Whether a verb tells what things go on doing, not what is kept up: `The war continues to shape ...`."""
    end = reader.word_end(cue.end, clause.end, 2)
    return not subject.acts and bool(reader.within("marker", cue.start, end))


def _sums_up(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether what is decided or done is no more than measures, a plan or treaties as such: `decided on several measures`."""
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


def _receives(reader: Reader, clause: Span, cue: Hit, place: Place) -> str | None:
    """What a verb of giving or getting commits to: a sum behind it, one that flows, or what is given by a decision."""
    use = cue.entry.payload.use
    if reader.within("damages", *ends(clause)):
        return None
    if use == "received" and not (place.listed or place.item) and _is_history(reader, clause):
        return None
    if use != "gives" and (place.listed or _flows(reader, clause, cue)):
        return "receives"
    told_of = place.listed or place.item or place.reports
    is_now = use == "receives" or (use == "received" and (told_of or _is_news(reader, clause)))
    if is_now and _is_given(reader, cue.end, clause.end):
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
        return "modal" if _begins(reader, clause, cue) and _is_certain(reader, clause, cue) else None
    certain = form.strength == "act" or tells or _is_certain(reader, clause, cue) or reader.amounts.within(*ends(clause))
    if not certain or (form.use == "own_past" and not tells and _is_history(reader, clause)):
        return None
    return "acting" if form.use == "own_present" else "done"


def _own_perfect(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether the writer has done it: `olemme käynnistäneet`, `ég hef falið`."""
    if cue.entry.payload.use not in ("has_done", "participle"):
        return False
    nearest = reader.within("own_having", clause.start, cue.start)[-1:]
    return bool(nearest) and reader.word_end(nearest[0].end, cue.end, PERFECT_WINDOW) >= cue.start


def _is_history(reader: Reader, clause: Span) -> bool:
    """Whether a clause names a year that lies neither ahead nor close behind: what was done then is told as background."""
    start = clause.start
    for date in sorted([*reader.coming.within(*ends(clause)), *reader.recent.within(*ends(clause))]):
        if YEAR.search(reader.text, start, date.start):
            return True
        start = max(start, date.end)
    return YEAR.search(reader.text, start, clause.end) is not None


def _is_said_of_it(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether `it` alone is the subject; before a noun that follows it only opens the clause (`Det inrättades en ...`)."""
    opening = reader.at("it", clause.start)
    if opening is None or reader.text[opening.end : cue.start].strip():
        return False
    following = WORD.search(reader.text, cue.end, clause.end)
    return following is None or not any(reader.at(use, following.start()) for use in ("article", "new"))


def _tells_past(reader: Reader, clause: Span, strength: str, place: Place, *, definite: bool) -> bool:
    """Whether the passive of the past tells a measure: news of the day, or a step in a report or a list; else it is history."""
    if strength == LASTING:
        return False
    if place.listed or (place.reports and (strength not in COMMON or definite)):
        return True
    news = place.item or (place.told and not place.bodies_only) or _is_news(reader, clause)
    return strength == "act" and bool(news) and not _is_history(reader, clause)


def _is_news(reader: Reader, clause: Span) -> bool:
    """Whether a clause tells of the day, or of a day or year not long before the page's own."""
    return bool(reader.recent.within(*ends(clause)) or reader.within("today", *ends(clause)))


def _spends(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether what was done gives a sum: `Regjeringen bevilget 20 millioner kroner til ...`."""
    return bool(reader.amounts.within(cue.end, clause.end)) and not _is_history(reader, clause)


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


def _is_definite(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether a common verb tells one certain act: a sum, a day to come, a bill, something new, or what somebody is given.

    What is done to a plan is told of the plan, and what lasts (`leads`, `takes part`) is no act.
    """
    return _is_certain(reader, clause, cue) or (
        cue.entry.payload.strength != LASTING
        and not reader.namings.within(*ends(clause))
        and bool(reader.within("today", *ends(clause)))
    )


def _is_certain(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether a certain act is told, be it done today or not."""
    if cue.entry.payload.strength == LASTING or reader.namings.within(*ends(clause)):
        return False
    if any(reader.within(use, cue.end, clause.end) for use in ("novel", "bill", "gain", "share")):
        return True
    return bool(reader.coming.within(*ends(clause)) or reader.amounts.within(*ends(clause)))


def _names_deed(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether what `we` will do is one certain act: an action behind the verb, with something new, a sum, or a day to come."""
    near = reader.word_end(cue.end, clause.end, AIM_WINDOW)
    if not reader.within("infinitive", cue.end, near) or reader.within("aim", cue.end, near):
        return False
    return bool(reader.amounts.within(cue.end, clause.end) or reader.coming.within(cue.end, clause.end)) or any(
        reader.within(use, cue.end, clause.end) for use in ("novel", "bill", "gain")
    )


def _is_given(reader: Reader, start: int, end: int) -> bool:
    """Whether what is received is given by a decision: a right, training, posts, or that something is done (`får dekket`)."""
    if reader.within("gain", start, end):
        return True
    done = reader.within("participle", start, end)
    return bool(done) and not reader.among(AUXILIARIES).within(start, done[0].start)  # `har fått nummer 7 og ble levert`


def _flows(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether money opens the clause and is the verb's own subject: `10 millionar kroner går til ...`, `Pengarna läggs på ...`."""
    money: list[Span | Hit] = [*reader.amounts.within(clause.start, cue.start), *reader.within("funds", clause.start, cue.start)]
    opens = bool(money) and reader.word_end(clause.start, cue.start, ROUNDING) >= money[0].start
    return opens and reader.word_end(money[0].end, clause.end, AIM_WINDOW) >= cue.start


def _moves_money(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether a grant or an account has been changed by a sum: `The appropriation has been raised by NOK 4 million`."""
    funds = reader.within("funds", clause.start, cue.start)
    amounts = reader.amounts.within(cue.end, reader.word_end(cue.end, clause.end, SUM_WINDOW))
    return bool(funds) and bool(amounts) and bool(reader.among(("perfect", "auxiliary")).within(clause.start, cue.start))


def _is_step(strength: str, *, listed: bool, told: bool) -> bool:
    """Whether a common verb in the passive is one more step; what lasts is so in a list alone."""
    return listed or (told and strength != LASTING)


def _passive(strength: str, is_step: bool) -> str | None:
    return "passive" if is_step or strength not in COMMON else None


def _is_perfect(reader: Reader, clause: Span, cue: Hit, subject: Subject, place: Place) -> bool:
    """Whether a body has done it (`har oppnevnt`), or it has been done (`er satt av`, `Skipaður hefur verið`)."""
    if reader.within("damages", *ends(clause)):  # what a court gives
        return False
    strength = cue.entry.payload.strength
    if subject.acts and reader.within("having", clause.start, cue.start):
        return strength not in COMMON or bool(reader.amounts.within(cue.end, clause.end))
    if strength == "fund":
        return not place.of_plan and _is_set_aside(reader, clause, cue)
    if strength != "act" and not (strength == "weak" and subject.makes):
        return False
    after = reader.within("perfect", cue.end, reader.word_end(cue.end, clause.end, 2))
    if any(_is_long(hit) for hit in after):
        return True
    before = reader.within("perfect", clause.start, cue.start)
    if _is_history(reader, clause):
        return False
    if not before or reader.word_end(before[-1].end, clause.end, PERFECT_WINDOW) < cue.end:
        return False
    return _tells_news(reader, clause, before)


def _is_set_aside(reader: Reader, clause: Span, cue: Hit) -> bool:
    """Whether a sum has been set aside for something: `Det er satt av 20 millioner til`; for a plan, it is the plan's budget."""
    sums = reader.amounts.within(*ends(clause))
    being = reader.within("perfect", clause.start, cue.start)
    return bool(sums and being) and not reader.namings.within(*ends(clause))


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
    others = (hit for use in ("modal", "becoming", "having") for hit in reader.within(use, clause.start, cue.start))
    return not any(others)


def _modal_commits(reader: Reader, clause: Span, cue: Hit, subject: Subject, *, listed: bool, told: bool) -> bool:
    """Whether what shall be done is an action, or is done by a body and is no aim."""
    following = WORD.search(reader.text, cue.end, clause.end)
    wish = not cue.entry.payload.particle and following is not None and reader.at("that", following.start())  # `vil at`
    if following is None or wish:
        return False
    governed = reader.within("subordinator", cue.end, clause.end)
    end = governed[0].start if governed else clause.end
    actions = [*reader.within("passive", cue.end, end), *_becoming(reader, cue, end)]
    near = reader.word_end(cue.end, end, AIM_WINDOW)
    deeds = reader.within("infinitive", cue.end, near)[:1]  # `skal lage planer for å hindre`, but not `skal hindre`
    aims = [
        aim
        for aim in reader.within("aim", cue.end, min([near, *(hit.start for hit in actions)]))
        if not deeds or aim.start < deeds[0].start or (aim.start == deeds[0].start and aim.end >= deeds[0].end)
    ]
    if reader.within("receive", cue.end, near) and _is_given(reader, cue.end, end):  # `skal få opplæring`
        return True
    if reader.within("possess", cue.end, near) and reader.within("gain", cue.end, end):  # `skal ha kompetanse på`
        return True
    if aims and not reader.amounts.within(cue.end, end):
        return False
    if _flows(reader, clause, cue):  # `5 miljoner kronor ska gå till ...`
        return True
    if (
        deeds and not (actions or listed or told) and reader.at("vague_deed", deeds[0].start)
    ):  # `vil styrke beredskapen` needs a means
        means = any(reader.within(use, cue.end, end) for use in ("novel", "bill", "gain", "means", "with"))
        return means or bool(reader.amounts.within(cue.end, end))
    if actions:
        return listed or told or any(hit.entry.payload.strength != "improve" for hit in actions)
    return listed or subject.acts or subject.makes


def _becoming(reader: Reader, cue: Hit, end: int) -> list[Hit]:
    """Actions in a passive of two words: `skal bli opprettet`, `verður stofnað`."""
    verbs = reader.within("becoming", cue.start, end)
    return reader.within("participle", verbs[0].end, end) if verbs else []
