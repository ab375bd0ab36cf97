"""What `shall` and `will` commit to: an action in the passive, what a body does, what somebody gets; not an aim or a wish.

Here belongs: what a modal governs. Not here: which kinds of verbs there are (`deeds.py`), modals before a list (`leads.py`).
"""

import re

from pipelines.documents import GAP
from pipelines.mentions.languages import SCANDINAVIAN
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.measures.actors import NEXT_WORD, governs
from pipelines.mentions.measures.cases import COMMON, LASTING, SHORT, Deed
from pipelines.mentions.measures.clauses import WORD
from pipelines.mentions.measures.commissions import is_commissioned_aim
from pipelines.mentions.measures.grants import PLACES
from pipelines.mentions.measures.signs import AIM_WINDOW, depends, flows, grows, is_definite, is_given, recurs, sums_up
from pipelines.mentions.measures.things_made import INDEFINITE, names_made
from pipelines.registers import alternatives

__all__ = ["is_one_more", "modal_commits"]

AND = re.compile(alternatives("and"))
WEIGHS = re.compile(rf"\b(?:{alternatives('weighs')})\b")
"""What somebody only weighs."""
MAN = re.compile(rf"(?:{alternatives('people_say')})\b", re.IGNORECASE)
"""The pronoun that names nobody."""
MONEY_GOES = re.compile(rf"{GAP}(?:\w+{GAP}){{0,2}}(?:{alternatives('money_goes')})\b")
"""What money does that reaches somebody, behind no more than adverbs."""
OTHERS = re.compile(rf"(?:{alternatives('others')}){GAP}", re.IGNORECASE)
"""What opens a clause about further things of a kind."""
OWNED = ("gain", "novel")
"""What a body is said to have from now on: `skal ha en egen`."""
FRONTED_WINDOW = 6
"""The verb behind a phrase that stands right behind the modal ends among so many words."""
AS_PART = re.compile(rf"(?:{alternatives('as_part')})\b", re.IGNORECASE)
"""What opens a clause by saying of what its deed is a part."""
MEANS = ("novel", "bill", "gain", "means", "with")
"""What makes a vague deed (`vil styrke beredskapen`) one act."""


def modal_commits(deed: Deed) -> bool:
    """Whether what shall be done is an action, or is done by a body and is no aim.

    Args:
        deed: the modal and what it stands among.
    """
    reader, start = deed.reader, deed.cue.end
    if _is_talk(deed) or _is_picture(deed) or _is_of_plan_behind(deed):
        return False
    near, end = _governed(deed)
    becoming = _becoming(deed, end)
    passives = [*reader.within("passive", start, end), *becoming[1:]]
    actions = reader.within("infinitive", start, near)[:1]
    settled = _settles(deed, near, end)
    if settled is not None:
        return settled
    flows_on = flows(deed)
    if flows_on and reader.amounts.within(deed.clause.start, start):  # `4 millioner kroner skal styrke ordningen`
        return True
    if _is_aim(deed, near, [*passives, *becoming], actions) and not reader.amounts.within(start, end):
        return is_commissioned_aim(deed)
    if not deed.setting.listed and _says_nothing_certain(deed, near, passives, actions):
        return False
    if grows(deed) or (flows_on and (passives or MONEY_GOES.match(reader.text, start, end))):  # `Pengarna ska gå till ...`
        return True
    if flows_on and not deed.subject.acts:  # what money is meant to do is its aim: `Løyvinga skal dekkje utgifter`
        return PLACES.search(reader.text, start, end) is not None
    step = deed.setting.listed or deed.setting.follows_measure
    if passives:
        return step or _is_act(deed, passives)
    if actions and not step and reader.at("vague_deed", actions[0].start):
        means = any(reader.within(use, start, end) for use in MEANS) or reader.amounts.within(start, end)
        return bool(means) or is_commissioned_aim(deed)
    return deed.setting.listed or deed.subject.acts or deed.subject.makes or bool(actions and _is_of_man(deed, actions[0]))


def is_one_more(deed: Deed) -> bool:
    """Whether it is told what further projects shall do, behind those that were told as measures: `Andre projekter skal støtte frivillig hjemrejse`.

    Args:
        deed: the modal and what it stands among.
    """
    reader, clause, setting = deed.reader, deed.clause, deed.setting
    if not setting.follows_measure or setting.bodies_only or setting.quoted or setting.item:
        return False
    other = OTHERS.match(reader.text, clause.start, deed.cue.start)
    named = reader.at("supported", other.end()) if other else None
    alone = named is not None and not reader.text[named.end : deed.cue.start].strip()
    acts = reader.among(("infinitive", "aim", "vague_deed")).within(deed.cue.end, deed.word_behind(2))
    return alone and bool(acts) and not deed.behind("negation") and not recurs(deed)


def _is_of_man(deed: Deed, action: Hit) -> bool:
    """Whether nobody is named who shall make one thing: `Enligt planen ska man utarbeta ett program`, not `Man skal alltid ringe politiet`."""
    reader, start, cue = deed.reader, deed.clause.start, deed.cue
    if deed.setting.bodies_only or deed.setting.quoted:
        return False
    behind = NEXT_WORD.match(reader.text, cue.end, deed.clause.end)
    named = MAN.match(reader.text, behind.end()) if behind else None
    named = named or MAN.fullmatch(reader.text[start : cue.start].strip())
    if named is None or names_made(deed, action.end, deed.clause.end):
        return named is not None
    following = NEXT_WORD.match(reader.text, action.end, deed.clause.end)
    article = reader.at("article", following.end()) if following else None
    one = article is not None and article.entry.form in INDEFINITE
    return one and bool(reader.namings.within(start, cue.start))  # `Enligt planen ska man utarbeta ett program`


def _is_talk(deed: Deed) -> bool:
    """Whether nothing is to be done but to wish, travel, talk, present a proposal, or use most of a sum that was told before."""
    return (
        _says_wish(deed)
        or _is_journey(deed)
        or _weighs(deed)
        or bool(deed.behind("pitch"))
        or (_is_most_of_it(deed) and not deed.sums())
    )


def _is_of_plan_behind(deed: Deed) -> bool:
    """Whether a plan is the subject behind the modal, as somebody's own: `Ifølge omtalen skal regjeringens handlingsplan gi ...`."""
    reader, cue = deed.reader, deed.cue
    if cue.entry.lang not in SCANDINAVIAN or deed.subject.acts or deed.sums_behind():
        return False
    for plan in reader.namings.within(cue.end, deed.word_behind(SHORT))[:1]:
        words = [word[0] for word in WORD.finditer(reader.text, cue.end, plan.start)]
        return bool(words) and words[0].endswith("s")
    return False


def _settles(deed: Deed, near: int, end: int) -> bool | None:
    """Whether something is given by a decision, or done as a part of a plan or closer together; None if nothing of the kind is told."""
    gets = _gets(deed, near, end)
    return gets if gets is not None else _is_part_of_plan(deed) or _works_closer(deed, near) or None


def _is_part_of_plan(deed: Deed) -> bool:
    """Whether the clause opens with the plan of which it is a part that a body shall do something: `Som ledd i programmet skal Nordregio hjelpe ...`."""
    reader, actor = deed.reader, deed.subject.actor
    if actor is None or not deed.subject.acts or governs(reader, actor) or deed.setting.bodies_only or deed.setting.quoted:
        return False
    if AS_PART.match(reader.text, deed.clause.start, deed.clause.end) is None:
        return False
    rest = (deed.cue.end, deed.clause.end)
    aims = reader.within("aim", *rest)[:1]
    acts = [
        hit for hit in reader.within("infinitive", *rest) if aims and hit.start > aims[0].start
    ]  # `hjelpe dem med å bygge opp en enhet`
    return bool(acts) or bool(reader.among((*MEANS, "organ", "instrument", "service")).within(*rest))


def _works_closer(deed: Deed, near: int) -> bool:
    """Whether a body is to work closer with others than before, or for so many years: `Rådet skal samarbeide tettere med sivilsamfunnet`."""
    reader, cue, end = deed.reader, deed.cue, deed.clause.end
    if (
        deed.subject.actor is None
        or not deed.subject.acts
        or deed.subject.is_own
        or deed.setting.bodies_only
        or deed.setting.quoted
    ):
        return False
    work = next((hit for hit in reader.within("working_together", cue.end, near)), None)
    if work is None or not reader.within("with", work.end, end):
        return False
    return bool(reader.within("better", work.end, reader.word_end(work.end, end, SHORT)) or reader.coming.within(cue.end, end))


def _weighs(deed: Deed) -> bool:
    """Whether those who govern will only weigh whether something is to be done: `Departementet vil vurdere om det er behov for ...`."""
    actor = deed.subject.actor
    by_government = actor is not None and governs(deed.reader, actor)
    return by_government and WEIGHS.search(deed.reader.text, deed.cue.end, deed.word_behind(AIM_WINDOW)) is not None


def _gets(deed: Deed, near: int, end: int) -> bool | None:
    """Whether what somebody shall get or have is given by a decision; None if nothing of the kind is told."""
    reader, start = deed.reader, deed.cue.end
    if reader.within("receive", start, near):
        if is_given(deed, end):  # `skal få opplæring`
            return not (_is_of_everybody(deed) or _is_gotten_better(deed) or recurs(deed))
        if reader.within("better", start, end) and not deed.sums():  # `vil få saken opp på dagsordenen`
            return False
    if reader.within("possess", start, near) and reader.among(OWNED).within(start, end):
        return not (reader.within("equal", start, end) or _is_gotten_better(deed))  # `skal ha like muligheter`
    return None


def _is_act(deed: Deed, passives: list[Hit]) -> bool:
    """Whether what shall be done to something is an act, not only that it shall be better."""
    strengths = {hit.entry.payload.strength for hit in passives}
    if _is_plain_passive(deed):
        return not strengths.issubset(COMMON) or _is_certain_act(deed, passives[0])
    return bool(strengths - {"improve"}) or _by_so_much(deed.of(passives[0]))


def _is_plain_passive(deed: Deed) -> bool:
    """Whether the modal is itself the auxiliary of the passive, as in Icelandic (`Þjónustan verður efld`): it says no more than `styrkes`."""
    auxiliary = deed.reader.at("becoming", deed.cue.start)
    return auxiliary is not None and auxiliary.end == deed.cue.end


def _is_certain_act(deed: Deed, passive: Hit) -> bool:
    """Whether a common verb in the plain passive tells one certain act, as it must elsewhere: `Sveitarfélögum verða sendar leiðbeiningar`."""
    done = deed.of(passive)
    if deed.subject.makes or passive.entry.payload.strength == LASTING:
        return deed.subject.makes
    return is_definite(done) or names_made(done, passive.end, deed.clause.end) or bool(deed.before("funds"))


def _says_wish(deed: Deed) -> bool:
    """Whether nothing stands behind the modal, or what somebody wants others to do (`vil at`)."""
    following = WORD.search(deed.reader.text, deed.cue.end, deed.clause.end)
    if following is None or _wants_that(deed):
        return True
    return not deed.cue.entry.payload.particle and deed.reader.at("that", following.start()) is not None


def _wants_that(deed: Deed) -> bool:
    """Whether somebody wants what was told before, and nothing stands behind who does: `Det vil ministeren, som ...`, `Dit vil regjeringen`."""
    reader, actor = deed.reader, deed.subject.actor
    if actor is None or actor.start < deed.cue.end:
        return False
    rest = reader.text[actor.end : deed.clause.end].lstrip()
    done = reader.among(("infinitive", "participle")).within(
        deed.clause.start, deed.cue.start
    )  # `Opprette et senter vil regjeringen`
    return not rest[:1].isalnum() and not done


def _is_journey(deed: Deed) -> bool:
    """Whether somebody who governs will travel, meet or talk: `Ministeren vil besøke Litauen`, `Ministeren skal til Oslo for å høre om ...`."""
    actor = deed.subject.actor
    if actor is None or not governs(deed.reader, actor):
        return False
    return bool(deed.reader.within("talk", deed.cue.end, _governed(deed)[0])) or _is_bound_for(deed)


def _is_bound_for(deed: Deed) -> bool:
    """Whether nothing but who will go stands between the modal and where: `Onsdag skal ministeren til Oslo`."""
    reader = deed.reader
    for place in deed.near("onto", AIM_WINDOW)[:1]:
        between = WORD.finditer(reader.text, deed.cue.end, place.start)
        others = [word for word in between if not reader.actors.within(word.start(), word.end()) and not AND.fullmatch(word[0])]
        named = WORD.search(reader.text, place.end, deed.clause.end)
        return not others and named is not None and named[0][0].isupper()
    return False


def _says_nothing_certain(deed: Deed, near: int, passives: list[Hit], actions: list[Hit]) -> bool:
    """Whether something shall be better, by no sum, or measures as such be decided: `will decide on several measures`."""
    if passives and all(_is_bettered(deed, hit) or deed.reader.at("talk", hit.start) for hit in passives) and not deed.sums():
        return True
    if passives and (depends(deed) or deed.before("application")):  # `Søknaden skal sendes til tilsynet`
        return True
    return bool(actions and deed.reader.within("vague", actions[0].end, near)) and sums_up(deed.of(actions[0]))


def _governed(deed: Deed) -> tuple[int, int]:
    """Where the verb that a modal governs stands at the latest, and where all that it governs ends."""
    halves = deed.behind("marker")[:1] if deed.cue.entry.payload.particle else ()
    start = halves[0].end if halves else deed.cue.end  # `kommer under året att`
    subordinate = deed.reader.within("subordinator", start, deed.clause.end)
    end = subordinate[0].start if subordinate else deed.clause.end
    return deed.reader.word_end(start, end, AIM_WINDOW), end


def _is_aim(deed: Deed, near: int, passive: list[Hit], actions: list[Hit]) -> bool:
    """Whether an aim stands before the action: `skal hindre`, but not `skal lage planer for å hindre`."""
    fronted = NEXT_WORD.match(deed.reader.text, deed.cue.end, deed.clause.end)
    if not actions and not passive and fronted and deed.reader.at("fronting", fronted.end()):
        near = deed.word_behind(FRONTED_WINDOW)  # `ska enligt programmet för regeringen vara`
    aims = deed.reader.within("aim", deed.cue.end, min([near, *(hit.start for hit in passive)]))
    if not actions:
        return bool(aims)
    action = actions[0]
    return any(aim.start < action.start or (aim.start == action.start and aim.end >= action.end) for aim in aims)


def _is_picture(deed: Deed) -> bool:
    """Whether what shall be got is no thing that anybody gives: `skal få et felles bilde av faren`, not `skal få en egen enhet`."""
    received = deed.near("receive", AIM_WINDOW)[:1]
    near = deed.reader.word_end(received[0].end, deed.clause.end, SHORT) if received else 0
    return bool(received) and bool(deed.reader.within("insight", received[0].end, near)) and not deed.sums()


def _is_of_everybody(deed: Deed) -> bool:
    """Whether all or more people shall get something, which is an aim (`Flere skal få hjelp`), unless a sum or a day stands beside it."""
    opening = deed.reader.at("quantity", deed.clause.start)
    alone = opening is not None and WORD.search(deed.reader.text, opening.end, deed.cue.start) is None
    return alone and not deed.sums() and not deed.days_ahead()


def _is_gotten_better(deed: Deed) -> bool:
    """Whether what people shall get is said to be better in what hangs on it alone: `skal få et tilbud der alt henger bedre sammen`."""
    hanging = deed.reader.among(("subordinator", "relative")).within(deed.cue.end, deed.clause.end)[:1]
    better = hanging and deed.reader.within("better", hanging[0].end, deed.clause.end)
    return bool(better) and not deed.sums() and not deed.days_ahead()


def _is_most_of_it(deed: Deed) -> bool:
    """Whether the clause only says what most of a sum told before is for: `Det meste skal brukes til tilsyn`."""
    return deed.reader.at("most", deed.clause.start) is not None


def _is_bettered(deed: Deed, passive: Hit) -> bool:
    """Whether a common verb only says that something shall be done better: `skal brukes bedre`."""
    following = WORD.search(deed.reader.text, passive.end, deed.clause.end)
    better = following is not None and deed.reader.at("better", following.start()) is not None
    return better and passive.entry.payload.strength in COMMON


def _by_so_much(deed: Deed) -> bool:
    """Whether what shall be improved is so by a sum or posts: `skal styrkes med to stillinger`."""
    return bool(deed.sums_behind() or deed.behind("gain"))


def _becoming(deed: Deed, end: int) -> list[Hit]:
    """The verbs of a passive of two words, of which the latter are the actions: `skal bli opprettet`, `verður stofnað`."""
    verbs = deed.reader.within("becoming", deed.cue.start, end)[:1]
    actions = deed.reader.within("participle", verbs[0].end, end) if verbs else []
    return [*verbs, *actions] if actions else []
