"""Which verb of a clause commits somebody: the register's words, and the few rules that tell a decision from an aim.

Here belongs: which verb of a clause is looked at, and what is so from a day to come. Not here: what a kind of verb commits to
(`deeds.py`), who acts (`actors.py`), what the words before a list announce (`leads.py`), sentences (`stated_measures.py`) and levels
(`measure_setting.py`), what is not real (`unreal.py`). A clause counts by its first verb that can commit: what stands behind `that`,
`which` or `if` commits nobody, nor does what should, could or will not be done.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from pipelines.documents import Span
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.measures.actors import NEXT_WORD, VERBS, body_behind, governs, is_beside, subject_of
from pipelines.mentions.measures.bills import told_by_bill, would_be
from pipelines.mentions.measures.budgets import names_budget, stands_in_budget
from pipelines.mentions.measures.cases import LONGEST, OWN, ClauseSetting, Deed
from pipelines.mentions.measures.clauses import WORD, Reader, ends
from pipelines.mentions.measures.clefts import cleft_behind, is_one_act
from pipelines.mentions.measures.commissions import is_seen_to, must_be_ready, owes_commission, tells_commission
from pipelines.mentions.measures.deeds import is_own_perfect, kind_of
from pipelines.mentions.measures.group_tasks import is_done_in_group, opens_with_group, owes_its_task
from pipelines.mentions.measures.main_clauses import JOINED, inserted_clause, main_clause
from pipelines.mentions.measures.one_of_several import named_as_one
from pipelines.mentions.measures.parts_played import actor_of, granted_kind
from pipelines.mentions.measures.signs import AIM_WINDOW, AUXILIARIES, is_certain, is_definite
from pipelines.mentions.measures.things_made import INDEFINITE, names_made
from pipelines.mentions.measures.unreal import UNCERTAIN, is_conditional, is_unreal, opens_with_verb
from pipelines.mentions.sentences import FARTHEST

__all__ = ["CUES", "Commitment", "can_commit", "commitment_of"]

CUES = (
    "no_act", "quality", "decided", "assigned", "started", "planned", "modal", "continued", "remains", "cooperating", "passive", "becoming",
    "participle", "supine", "has_done", "present", "past", "past_passive", "proposing", "proposed", "wishing", "receives", "received", "gives", "beginning",
    "own_present", "own_past", "own_modal", "conditional", "asked", "future", "rises", "rose", "opens", "enters", "shifts", "resolves", "underway", "ongoing", "occurs",
)  # fmt: skip
"""Uses of the verbs that can make a measure: all that `deeds.py` reads, in the order in which they count where one word has several."""
STARTS = ("from_now", "by_change", "from", "onwards")
"""What opens a day from which something is so."""
COMMITTING = (*CUES, *STARTS)
"""Without one of these nothing commits."""
FINAL = ("no_act", "modal", "own_modal", "quality")
"""Kinds of verbs that govern all that follows: if they commit nobody, nothing behind them does."""
SPOKEN = ("decided", "assigned", "started", "planned", "receives", "done", "acting", "gives")
"""What a speech tells of a body; what it says that a body shall do is as often a wish."""
OWN_KINDS = ("done", "acting", "gives", "assigned", "decided", "modal")
"""What a quotation tells of `we` who say it, if it is one certain act."""
ANNOUNCED_KINDS = ("assigned", "receives", "passive", "acting", "modal")
"""What a quotation tells of others, if it is told as done now."""
ANNOUNCED_USES = ("opens", "underway", "enters")
"""What begins or is on its way, told as news in a quotation."""
DATE_WORDS = 3
"""Behind `from`, a date begins among so many words (`från och med den 1 juli`, `fra årsskiftet`)."""
HAVING = ("having", "perfect", "being")
"""Uses of auxiliaries, which tell how things are or have been."""
RULED_SUBJECT = {"en": 12, "fi": 6}
"""So many words may stand between the date and the verb where the subject stands before it; elsewhere two."""
SOURCE_REST = {"tells_behind": 4, "implies": 1}
"""What is told begins so many words behind who tells it (`statsråd Kari Berg at`) or what implies it."""
QUOTE_MARKS = '«»“”„"'
"""What stands before the first word of what somebody says."""


@dataclass(frozen=True, slots=True)
class Commitment:
    """A verb that commits.

    Attributes:
        cue: the verb.
        kind: what it is, as `kind_of` has it.
        actor: who acts.
    """

    cue: Span
    kind: str
    actor: Span | None


def commitment_of(reader: Reader, clause: Span, setting: ClauseSetting) -> Commitment | None:
    """The verb of a clause that commits; None if none does.

    Args:
        reader: the text and its words.
        clause: the clause.
        setting: where it stands.
    """
    if not (setting.of_bill or can_commit(reader, clause)):
        return None
    if reader.text[clause.start] in QUOTE_MARKS:
        clause = Span(clause.start + 1, clause.end)
    if opening := reader.at("belongs", clause.start):  # `Dit hör att statsrådet utbildar sin personal`
        start = WORD.search(reader.text, opening.end, clause.end)
        clause, setting = Span(start.start() if start else clause.end, clause.end), replace(setting, listed=True)
    whole, clause = clause, _announced(reader, clause)
    if owed := owes_its_task(reader, clause, setting) or owes_commission(reader, clause, setting):
        return Commitment(owed[0], "modal", owed[1])
    found = _takes_effect(reader, clause, setting) or _is_to_be_done(reader, clause, setting) or _is_one(reader, clause, setting)
    if not found and (must_be := must_be_ready(reader, clause, setting)):
        return Commitment(must_be, "modal", None)
    if not found and (seen_to := is_seen_to(reader, clause, setting) or is_done_in_group(reader, clause, setting)):
        return Commitment(seen_to, "acting", None)
    found = found or _is_in_budget(reader, clause, setting) or _first_that_commits(reader, clause, setting)
    return found or _is_of_bill(reader, whole, setting)


def _is_one(reader: Reader, clause: Span, setting: ClauseSetting) -> Commitment | None:
    """What one of the measures is said to be: `Ett av tiltakene er å opprette ...`."""
    verb = None if setting.bodies_only or setting.quoted else named_as_one(reader, clause)
    return Commitment(verb, "announced", None) if verb else None


def _is_in_budget(reader: Reader, clause: Span, setting: ClauseSetting) -> Commitment | None:
    """A sum that is in the budget, told by none of the verbs that commit."""
    verb = stands_in_budget(reader, clause) if not setting.quoted and names_budget(reader, clause) else None
    if verb is None:
        return None
    others = (cue for cue in reader.among(CUES).within(*ends(clause)) if not verb.covers(Span(cue.start, cue.end)))
    # what else is told of the sum is read by itself
    return None if any(not reader.at("becoming", cue.start) for cue in others) else Commitment(verb, "gives", None)


def _is_of_bill(reader: Reader, clause: Span, setting: ClauseSetting) -> Commitment | None:
    """What a bill would bring: `Departementet foreslår at virksomhetene skal ...`, `Tuki päättyisi 23 vuoden iässä`."""
    if told := told_by_bill(reader, clause, setting):
        return Commitment(told[0], "proposed", told[1])
    verb = would_be(reader, clause, setting)
    return Commitment(verb, "proposed", None) if verb else None


def _is_to_be_done(reader: Reader, clause: Span, setting: ClauseSetting) -> Commitment | None:
    """What is to be done by nobody who is named, as Icelandic has it: `Stofna á sérstakt teymi`, `Einnig á að opna athvarf`."""
    if setting.bodies_only or setting.quoted:
        return None
    found = _behind_its_action(reader, clause) or _behind_adverb(reader, clause)
    if found is None:
        return None
    action, modal = found
    rest = (max(action.end, modal.end), clause.end)
    vague = any(reader.at(use, action.start) for use in ("vague_deed", "aim")) and not reader.amounts.within(*rest)
    unreal = any(reader.within(use, *rest) for use in ("negation", "condition", "standing"))
    return None if vague or unreal else Commitment(Span(modal.start, modal.end), "modal", None)


def _behind_its_action(reader: Reader, clause: Span) -> tuple[Hit, Hit] | None:
    """The infinitive that opens a clause, and the modal behind it: `Skipa skal nefnd`."""
    action = reader.at("infinitive", clause.start)
    following = NEXT_WORD.match(reader.text, action.end, clause.end) if action else None
    modal = reader.at("owed", following.end()) if following else None
    return (action, modal) if action and modal else None


def _behind_adverb(reader: Reader, clause: Span) -> tuple[Hit, Hit] | None:
    """The infinitive right behind a modal that no more than an adverb or a time precedes: `Í haust á að opna athvarf`."""
    openings = (hit for use in ("filler", "today") if (hit := reader.at(use, clause.start)))
    opening = max(openings, key=lambda hit: hit.end, default=None)
    start = NEXT_WORD.match(reader.text, opening.end, clause.end) if opening else None
    modal = reader.at("owing", start.end()) if start else None
    following = NEXT_WORD.match(reader.text, modal.end, clause.end) if modal else None
    action = reader.at("infinitive", following.end()) if following else None
    return (action, modal) if action and modal else None


def _first_that_commits(reader: Reader, clause: Span, setting: ClauseSetting) -> Commitment | None:
    """The first of the verbs that may commit which does."""
    cleft = cleft_behind(reader, clause)
    clause = Span(cleft.start, clause.end) if cleft else clause
    main = main_clause(reader, clause)
    cues = reader.among(CUES).within(main.start, main.end)
    if is_conditional(reader, clause.start) or (not setting.listed and _stands(reader, clause, cues)):
        return None  # how things are done where need be, or have been for years
    inserted = inserted_clause(reader, main) if cues else None
    # up to where what is decided is none: the same word as a plain verb is none either
    nothing, governing = main.start, cleft.subject if cleft else None
    for cue in cues:
        if cue.start < nothing or (inserted and inserted.start <= cue.start < inserted.end):
            continue
        near = _near(main, cue)
        if is_unreal(reader, near, cue, inserted) or (not setting.item and opens_with_verb(reader, clause, cue)):
            return None
        quoted = setting.quoted or reader.is_quoted(cue.start)
        subject = governing or subject_of(reader, near, Span(cue.start, cue.end), inserted)
        deed = Deed(reader, _near(clause, cue), cue, subject, setting)
        kind = kind_of(deed)
        if kind and ((cleft and not is_one_act(deed, kind)) or (quoted and not _is_said_as_done(deed, kind))):
            return None
        if kind and not (setting.bodies_only and not _is_told(deed, kind)):
            return Commitment(Span(cue.start, cue.end), granted_kind(deed, kind), actor_of(deed))
        if cue.entry.payload.use in FINAL:
            joined = _joined_present(reader, cue, cues)
            if joined is None:
                return None
            nothing, governing = joined.start, subject
            clause = Span(joined.start, clause.end)
        if cue.entry.payload.use == "decided":
            nothing = cue.end
    return None


def _stands(reader: Reader, clause: Span, cues: list[Hit]) -> bool:
    """Whether it is told what is done as a rule or has been so for years, not in a clause that hangs on the verb (`arvioi, mitä se vaatii viime vuosina tehtyjen lisäksi`)."""
    standing = reader.within("standing", clause.start, clause.end)[:1]
    if not standing or not cues or standing[0].start < cues[0].end:
        return bool(standing)
    hanging = reader.within("subordinator", cues[0].end, standing[0].start)
    return not any(reader.at("that", hit.start) is None and reader.at("marker", hit.start) is None for hit in hanging)


def _is_said_as_done(deed: Deed, kind: str) -> bool:
    """Whether what is quoted counts."""
    return _is_own_act(deed, kind) or _is_announced(deed, kind)


def _joined_present(reader: Reader, cue: Hit, cues: list[Hit]) -> Hit | None:
    """The verb in the present that goes on behind what a modal governs: `vil bidra til ... og lanserer ...`; an infinitive is governed too."""
    if cue.entry.payload.use != "modal":
        return None
    further = (hit for hit in cues if hit.start > cue.end and hit.entry.payload.use == "present")
    return next((hit for hit in further if _goes_on(reader, cue, hit)), None)


def _goes_on(reader: Reader, cue: Hit, verb: Hit) -> bool:
    joined = JOINED.search(reader.text, cue.end, verb.start) is not None
    return joined and verb.entry.payload.strength == "act" and reader.at("infinitive", verb.start) is None


def _near(clause: Span, cue: Hit) -> Span:
    """As much of a clause as can belong to a verb."""
    if cue.start - clause.start <= FARTHEST and clause.end - cue.start <= FARTHEST:
        return clause
    return Span(max(clause.start, cue.start - FARTHEST), min(clause.end, cue.start + FARTHEST))


def can_commit(reader: Reader, span: Span) -> bool:
    """Whether words stand there without which nothing commits: half of all sentences have none.

    Args:
        reader: the text and its words.
        span: a clause or sentence.
    """
    return (
        reader.among(COMMITTING).any_within(*ends(span))
        or names_budget(reader, span)
        or named_as_one(reader, span) is not None
        or opens_with_group(reader, span)
        or tells_commission(reader, span)
    )


def _announced(reader: Reader, clause: Span) -> Span:
    """What somebody in office says that is done, or what is agreed: `Minister Berg says that ...`, `Avtalen innebærer at ...`."""
    if told := _told_behind(reader, clause, "implies") or _told_behind(reader, clause, "tells_behind"):
        return told
    tells = reader.among(("tells", "brings")).within(*ends(clause))
    if not tells or reader.at("background", clause.start):  # `Syftet med propositionen är att det ska ...`
        return clause
    is_telling = tells[0].entry.payload.use == "tells"
    source = (reader.actors.within if is_telling else partial(reader.within, "agreement"))(clause.start, tells[0].start)
    if not source or reader.among(VERBS).within(clause.start, tells[0].start) or is_conditional(reader, clause.start):
        return clause
    start = WORD.search(reader.text, tells[0].end, clause.end)
    return Span(start.start(), clause.end) if start else clause


def _told_behind(reader: Reader, clause: Span, telling: str) -> Span | None:
    """What is told by whom or what stands behind the verb: `I dag opplyser statsråden at ...`, `Endelig innebærer avtalen at ...`."""
    for verb in reader.within(telling, *ends(clause))[:1]:
        gap = NEXT_WORD.match(reader.text, verb.end, clause.end)
        source = _source_at(reader, gap.end(), clause.end, telling) if gap else None
        reach = reader.word_end(source.end, clause.end, SOURCE_REST[telling]) if source else 0
        particles = reader.within("that", source.end, reach) if source else []
        start = WORD.search(reader.text, particles[0].end, clause.end) if particles else None
        if start and not reader.among(VERBS).within(clause.start, verb.start):
            return Span(start.start(), clause.end)
    return None


def _source_at(reader: Reader, start: int, end: int, telling: str) -> Span | Hit | None:
    """Who tells or what implies: a body or an agreement, by the use of the verb."""
    return reader.at("agreement", start) if telling == "implies" else body_behind(reader, start, end)


def _takes_effect(reader: Reader, clause: Span, setting: ClauseSetting) -> Commitment | None:
    """What is so from a day to come: `From 1 July, employers must ...`, `Politiet kan fra høsten ...`."""
    if setting.bodies_only or setting.quoted or reader.namings.within(*ends(clause)) or is_conditional(reader, clause.start):
        return None
    undated = (Span(hit.start, hit.end) for hit in reader.among(("from_now", "by_change")).within(*ends(clause)))
    for start in sorted([*undated, *_dated_starts(reader, clause)], key=lambda span: span.start)[:1]:
        rules = reader.within("rules", *ends(clause))
        if reader.at("by_change", start.start):  # not what has been so since: `Etter endringene har antallet saker økt`
            rules = [rule for rule in rules if not any(reader.at(use, rule.start) for use in HAVING)]
        if start.start == clause.start:
            rules = [rule for rule in rules if rule.start >= start.end]
            near = reader.word_end(start.end, clause.end, RULED_SUBJECT.get(rules[0].entry.lang, 2) if rules else 2)
        else:
            rules = [rule for rule in rules if rule.end <= start.start and _is_near(reader, rule.end, start.start)][-1:]
            rules = [rule for rule in rules if not _hangs(reader, clause, rule)]
            near = clause.end
        if rules and rules[0].start < near and not _is_parted(reader, clause, min(rules[0].start, start.end)):
            cue = Span(rules[0].start, rules[0].end)
            subject = subject_of(reader, clause, cue, None)
            return Commitment(cue, "decided", subject.actor) if subject.is_own or not subject.is_pronoun else None
        if start.start == clause.start and (verb := _service_verb(reader, start.end, clause.end)):
            return Commitment(verb, "decided", None)
    return None


def _service_verb(reader: Reader, start: int, end: int) -> Span | None:
    """The verb between a day to come and the service that does something new from then on: `Fra 1. mai svarer hotlinen også på polsk`."""
    verb = WORD.search(reader.text, start, end)
    following = WORD.search(reader.text, verb.end(), end) if verb else None
    if verb is None or following is None or not reader.at("service", following.start()) or not verb[0].islower():
        return None
    known = any(reader.at(use, verb.start()) for use in (*AUXILIARIES, "modal", "preposition", "article", "subordinator"))
    return None if known or reader.within("negation", verb.start(), end) else Span(verb.start(), verb.end())


def _is_near(reader: Reader, start: int, end: int) -> bool:
    """Whether a word at most stands between two offsets (`kan nå fra høsten`)."""
    return WORD.search(reader.text, reader.word_end(start, end, 1), end) is None


def _hangs(reader: Reader, clause: Span, verb: Hit) -> bool:
    """Whether a verb stands right behind what opens a relative clause: `tiltak som skal gjennomføres fra 2025`."""
    openings = reader.among(("relative", "subordinator")).within(clause.start, verb.start)[-1:]
    return bool(openings) and is_beside(reader, openings[0], verb)


def _is_parted(reader: Reader, clause: Span, end: int) -> bool:
    """Whether a relative clause is still open at an offset; one with its comma or verb before it only says who (`Kommuner som ..., kan`)."""
    relatives = reader.within("relative", clause.start, end)
    return any("," not in reader.text[hit.end : end] and not reader.among(VERBS).within(hit.end, end) for hit in relatives)


def _dated_starts(reader: Reader, clause: Span) -> Iterator[Span]:
    """Where a day to come is named from which something is so: `as of 1 July`, `från och med den 1 juli`."""
    for hit in reader.within("from", *ends(clause)):
        days = reader.coming.within(hit.end, reader.word_end(hit.end, clause.end, LONGEST))[:1]
        for day in days:
            if day.start < reader.word_end(hit.end, clause.end, DATE_WORDS) and not _is_period(reader, day, clause.end):
                yield Span(hit.start, day.end)
    for hit in reader.within("onwards", *ends(clause)):  # `1.1.2023 alkaen`
        before = [day for day in reader.coming.within(clause.start, hit.end) if day.end == hit.end or is_beside(reader, day, hit)]
        yield from (Span(day.start, hit.end) for day in before[-1:])


def _is_period(reader: Reader, day: Span, end: int) -> bool:
    """Whether a day begins a period that ends on another: `from 1 May to 30 June`."""
    following = WORD.search(reader.text, day.end, end)
    return following is not None and reader.at("until", following.start()) is not None


def _is_own_act(deed: Deed, kind: str) -> bool:
    """Whether somebody quoted tells one certain act of his own, or of the government for which he speaks."""
    actor = deed.subject.actor
    gets = kind == "receives" and deed.cue.entry.payload.use == "receives" and not deed.subject.is_own
    if gets and actor is not None and deed.sums_behind():
        return True  # `Tilsynet får 5 millioner kroner ekstra`
    own = deed.subject.is_own or deed.cue.entry.payload.use in OWN or is_own_perfect(deed)
    told = kind not in ("modal", "acting") or bool(deed.sums_behind())  # `Derfor øker regjeringen støtten med 5 millioner kroner`
    own = own or (told and actor is not None and governs(deed.reader, actor))
    certain = kind == "assigned" or (kind == "decided" and not deed.near("vague_deed", AIM_WINDOW))
    certain = certain or (kind in ("done", "acting") and _makes(deed))
    definite = is_certain(deed) if kind == "modal" else is_definite(deed)  # `Nå skal vi bruke det`
    return own and kind in OWN_KINDS and (certain or definite or bool(deed.sums_behind()))


def _is_announced(deed: Deed, kind: str) -> bool:
    """Whether somebody quoted tells what is now done or given to others: `Derfor får de ansatte opplæring`, `Nå går et forslag ut på høring`."""
    reader, clause, form = deed.reader, deed.clause, deed.cue.entry.payload
    if kind not in ANNOUNCED_KINDS or deed.setting.bodies_only or reader.among(UNCERTAIN).within(*ends(clause)):
        return False
    if kind == "assigned":
        return True
    depends = reader.within("subordinator", deed.cue.end, clause.end)
    if not all(any(reader.at(use, hit.start) for use in ("marker", "that", "in_order")) for hit in depends):
        return False
    now = bool(deed.said("today") or deed.days_ahead() or deed.said("from_now"))
    acts = deed.subject.actor is not None and not deed.subject.is_own
    if kind == "receives":
        given = deed.sums() or (deed.behind("gain") and not deed.behind("better"))  # `bedre verktøy` is nothing one can name
        return bool((now or reader.at("filler", clause.start)) and given) and form.use == "receives" and not deed.subject.is_own
    if kind == "modal":
        return now and acts
    return (kind == "passive" and (acts or deed.setting.follows_measure)) or (
        now and (form.use in ANNOUNCED_USES or form.strength == "act")
    )


def _is_told(deed: Deed, kind: str) -> bool:
    """Whether a speech tells it as done; who gets a sum of money need be no body (`22 krisesenter får 16 mill. kroner`).

    Nor need one be named where something is made besides what the measure before it tells (`Desuden bliver der skrevet en ...`).
    """
    if kind == "passive" and deed.setting.follows_measure and _brings_one(deed):
        return True
    if kind == "acting" and not is_definite(deed):  # what a body does all the time
        return False
    return kind in SPOKEN and (deed.subject.actor is not None or kind == "receives")


def _makes(deed: Deed) -> bool:
    """Whether one thing is made, or an act done to one that was not named before: `Vi setter i gang en opplysningskampanje`."""
    acts = deed.cue.entry.payload.strength == "act"
    return names_made(deed, deed.cue.end, deed.clause.end) or (acts and _brings_one(deed))


def _brings_one(deed: Deed) -> bool:
    """Whether one thing that was not named before stands close behind the verb, as its indefinite article says."""
    articles = deed.near("article", AIM_WINDOW)
    return any(hit.entry.form in INDEFINITE for hit in articles)
