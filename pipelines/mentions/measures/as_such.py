"""What is told as such, by which nothing is done: a view that all share, an agreement on the budget, one's share of the work, measures by a number.

`Alle er enige om at innsatsen virker`, `Der er indgået aftale om finansloven`, `Departementet skal ta sin del av jobben`. Here belongs: what a verb
of deciding or doing says no more by than that. Not here: a plan or the work as a whole (`wholes.py`), what is so by rule (`as_a_rule.py`).
"""

import re
from collections.abc import Callable

from pipelines.documents import GAP
from pipelines.mentions.languages import SCANDINAVIAN
from pipelines.mentions.measures.actors import NEXT_WORD, is_beside
from pipelines.mentions.measures.cases import SHORT, Deed, is_marked
from pipelines.mentions.measures.clauses import WORD
from pipelines.registers import alternatives

__all__ = ["AS_SUCH", "is_agreed_as_such", "is_done_with_it"]

ONE_MIND = re.compile(rf"\b(?:{alternatives('of_one_mind')})\b")
"""By what those who think alike are known, where what they think follows."""
DEEDS = (
    "passive", "present", "modal", "becoming", "participle", "infinitive", "quality", "planned", "continued", "demand", "past", "future",
    "receives", "gives", "rises", "opens", "enters", "shifts", "remains", "resolves", "started", "assigned", "decided", "vague_deed", "possess",
)  # fmt: skip
"""What tells a deed in the clause of what is agreed."""
HANGING = ("if_when", "because", "condition")
"""What opens a clause that hangs on what is agreed."""
THAT = ("that", "marker")
SHARE = re.compile(rf"\b(?:{alternatives('its_share')})\b")
"""What somebody does of a work that is done by many."""
GOVERNING = ("preposition", "with", "onto", "modal", "future", "planned")
"""What governs the infinitive of what is being done or shall be."""
NEW_OF_IT = ("novel", "bill", "gain")
"""What makes it one act that something is done to what was told before (`vil gjøre det til en egen enhet`)."""
SHARE_WINDOW = 5
"""It ends among so many words behind the verb."""
BUDGET_DEAL = re.compile(
    rf"\b[^\W\d_]*(?:{alternatives('accord')}){GAP}(?:[^\W\d_]+{GAP}){{0,3}}(?:{alternatives('the_budget')})\b", re.IGNORECASE
)
"""An agreement on the budget of the state as such."""
NUMBER_ALONE = re.compile(rf"(?:[^\W\d_]+{GAP}){{0,2}}(?!(?:19|20)\d\d\b)\d{{1,3}}{GAP}(?P<verb>[^\W\d_]+)")
"""A number that stands for measures told before, right before its verb."""


def is_agreed_as_such(deed: Deed) -> bool:
    """Whether those who agree only think alike, or agree on the budget as such.

    Args:
        deed: the verb of agreeing and what it stands among.
    """
    return _is_view(deed) or _is_budget_deal(deed)


def _is_view(deed: Deed) -> bool:
    """Whether it is told what somebody thinks: `Partene er enige om at dette er viktig`, not `... at det opprettes et senter`."""
    reader, cue, end = deed.reader, deed.cue, deed.clause.end
    if ONE_MIND.search(reader.text, cue.start, cue.end) is None or deed.sums() or deed.days_ahead():
        return False
    following = WORD.search(reader.text, cue.end, end)
    behind = reader.first_at(THAT, following.start()) if following else None
    last = next(iter(WORD.findall(reader.text, cue.start, cue.end)[-1:]), "")
    if not (behind or reader.first_at(THAT, cue.end - len(last))):
        return False
    start = behind.end if behind else cue.end
    hanging = reader.among(HANGING).within(start, end)[:1]  # `..., når man vil finde ...`
    told = reader.among(DEEDS).within(start, hanging[0].start if hanging else end)
    return not any(hit.entry.payload.use != "resolves" or reader.actors.within(start, hit.start) for hit in told)


def is_done_with_it(deed: Deed, near: int) -> bool:
    """Whether what was told before is all that something is done to: `Nå skal vi bruke det på sakene, som vi har felles`.

    Args:
        deed: the modal and what it stands among.
        near: where the verb that it governs stands at the latest.
    """
    reader, end = deed.reader, deed.clause.end
    action = next(iter(reader.within("infinitive", deed.cue.end, near)), None)
    gap = NEXT_WORD.match(reader.text, action.end, end) if action else None
    it = reader.at("it", gap.end()) if gap else None
    if it is None or deed.sums_behind() or reader.coming.within(it.end, end):
        return False
    until = reader.text.find(",", it.end, end)
    return not reader.among(NEW_OF_IT).any_within(it.end, until if until >= 0 else end)


def _is_own_share(deed: Deed) -> bool:
    """Whether somebody only does his part of the work: `Departementet skal ta sin del av jobben`."""
    return SHARE.search(deed.reader.text, deed.cue.end, deed.word_behind(SHARE_WINDOW)) is not None and not deed.sums()


def _is_budget_deal(deed: Deed) -> bool:
    """Whether all that was agreed is the budget: `Der er indgået aftale om finansloven for 2015`."""
    return BUDGET_DEAL.search(deed.reader.text, deed.clause.start, deed.clause.end) is not None and not deed.sums()


def _counts_them(deed: Deed) -> bool:
    """Whether a number alone says how many of the measures are so far: `De andre 44 er i gang eller planlegges`."""
    reader, clause = deed.reader, deed.clause
    number = NUMBER_ALONE.match(reader.text, clause.start, reader.word_end(clause.start, clause.end, SHORT + 1))
    return number is not None and reader.at("auxiliary", number.start("verb")) is not None and not deed.sums()


def _is_of_being_done(deed: Deed) -> bool:
    """Whether it is told how it is that something is done to somebody: `Det var en glæde at blive inviteret`, not `er ved at blive udarbejdet`."""
    reader, clause = deed.reader, deed.clause
    verb = deed.cue if deed.cue.entry.payload.use == "becoming" else next(iter(deed.before("becoming")[-1:]), None)
    if verb is None or deed.cue.entry.lang not in SCANDINAVIAN or not is_marked(deed.of(verb)):
        return False
    marker = reader.within("marker", clause.start, verb.start)[-1]
    governing = reader.among(GOVERNING).within(clause.start, marker.start)[-1:]
    governed = bool(governing) and (is_beside(reader, governing[0], marker) or bool(governing[0].entry.payload.particle))
    return reader.first_at(("expletive", "it"), clause.start) is not None and not governed


AS_SUCH: dict[tuple[str, ...], tuple[Callable[[Deed], bool], ...]] = {
    ("modal", "present", "future"): (_is_own_share,),
    ("present", "past", "participle", "supine", "has_done", "past_passive", "decided"): (_is_budget_deal,),
    ("passive", "participle", "becoming", "started", "planned"): (_counts_them,),
    ("becoming", "participle"): (_is_of_being_done,),
}
"""What a verb of some uses says no more by than what is so as such."""
