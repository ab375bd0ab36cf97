"""What is told as it is by rule, or said of what was told before, whatever verb tells it: none of it is a measure of its own.

Here belongs: sums a head, who gives the grants, what an item of the budget pays for, the laws that a ministry prepares; when the changes told
before are made, `the Government decided this`, a plan that is presented. Not here: cases, programmes and laws in force (`scenes.py`).
"""

import re
from collections.abc import Callable

from pipelines.documents import GAP, Span
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.measures.actors import governs
from pipelines.mentions.measures.cases import COMMON, SHORT, Deed
from pipelines.mentions.measures.clauses import WORD
from pipelines.mentions.money.money_words import FOR_EACH
from pipelines.registers import alternatives

__all__ = ["AS_A_RULE", "refers_back"]

PAST = ("past", "supine", "participle", "has_done", "past_passive")
"""Verbs of what was done."""
A_HEAD = re.compile(rf"\b(?:{FOR_EACH}|(?:{alternatives('a_head')})\b)", re.IGNORECASE)
"""What a sum is given for each of (`50 000 kroner for hver flyktning`), which is no time (`per år`)."""
MORE = re.compile(rf"\b(?:{alternatives('by_more')})\b", re.IGNORECASE)
"""By so much more than before."""
GRANTS = re.compile(rf"(?:{alternatives('the_grants')})", re.IGNORECASE)
"""The grants, as what is known already."""
GIVES_OUT = re.compile(rf"\b(?:{alternatives('who_gives')})", re.IGNORECASE)
"""How verbs begin by which grants are given and papers written."""
SOME_GRANTS = re.compile(
    rf"(?:\w+{GAP})?(?:\w+{GAP})?\b(?:{alternatives('the_grants')}|{alternatives('some_grants')})\b", re.IGNORECASE
)
"""Grants, be they known or not."""
FIGURE = re.compile(r"\d")
GRANTED = re.compile(rf"\b(?:{alternatives('granted')})\b", re.IGNORECASE)
DECISION = re.compile(rf"(?:{alternatives('the_decision')})(?:{GAP}\w+){{0,3}}?{GAP}", re.IGNORECASE)
"""The decision that is still to be made, and about what."""
GRAMMAR = ("article", "agent", "auxiliary", "becoming", "preposition")
"""What may stand between the grants, the verb and who gives them."""
GRANTOR_WORDS = 8
"""So many words say no more than who gives them."""
BUDGET_ITEM = re.compile(rf"(?:\b(?:{alternatives('budget_item')})\b)", re.IGNORECASE)
"""An item of the budget as where money comes from."""
ITEM_WORDS = 4
"""It stands among so many words that open the clause."""
DRAFTS = re.compile(rf"(?:{alternatives('drafts')})", re.IGNORECASE)
LAWS = re.compile(rf"{GAP}(?:[^\W\d_]+{GAP})?(?:{alternatives('the_laws')})\b", re.IGNORECASE)
"""The laws as such."""
CHANGES = re.compile(rf"(?:{alternatives('the_changes')}){GAP}", re.IGNORECASE)
"""The changes, as what was told before."""
MADE_OF = re.compile(rf"\b(?:{alternatives('this')})\b(?={GAP}(?:{alternatives('at_meeting')})\b|[.!…]|\Z)", re.IGNORECASE)
"""What was told before as what is decided, with no more behind it than when and where."""
OWN_PLAN = re.compile(rf"\b(?:{alternatives('own_plan')})\b", re.IGNORECASE)
OWN_PLAN_WINDOW = 5
"""A plan that is presented is named among so many words behind the verb (`lägger regeringen i dag fram sin plan`)."""


def _is_a_head(deed: Deed) -> bool:
    """Whether a sum is given for each of those it is given for, as a rule: `Kommunen får 50 000 kroner for hver flyktning`."""
    reader, clause = deed.reader, deed.clause
    if deed.setting.listed or deed.days_ahead() or deed.said("from_now") or deed.said("today") or deed.said("novel"):
        return False
    for amount in deed.sums_behind()[:1]:
        behind = reader.text[amount.end : clause.end]
        return A_HEAD.search(behind) is not None and MORE.search(behind) is None
    return False


def _is_of_grantor(deed: Deed) -> bool:
    """Whether all that is told of the grants is who gives them: `Avustukset myöntää ministeriö`, `Tilskuddet bevilges av departementet`."""
    reader, start = deed.reader, deed.clause.start
    end = deed.clause.start + len(reader.text[start : deed.clause.end].partition(",")[0])
    bodies = [*reader.actors.within(start, end), *reader.countries.within(start, end)][:1]
    if deed.setting.listed or deed.setting.item or not bodies or deed.cue.end > end or reader.amounts.within(start, end):
        return False
    if not GIVES_OUT.match(reader.text, deed.cue.start) and not GIVES_OUT.search(reader.text, deed.cue.start, deed.cue.end):
        return False
    known: list[Span | Hit] = [*bodies, *reader.among((*GRAMMAR, deed.cue.entry.payload.use)).within(start, end)]
    others = [
        word
        for word in WORD.finditer(reader.text, start, reader.word_end(start, end, GRANTOR_WORDS))
        if not any(one.start <= word.start() < one.end for one in known)
    ]
    return (
        len(others) == 1 and GRANTS.fullmatch(others[0][0]) is not None and reader.word_end(start, end, GRANTOR_WORDS) >= end - 1
    )


def _gives_by_rule(deed: Deed) -> bool:
    """Whether it is told to whom or how grants are given, without a sum: `Avustusta myönnetään järjestöille, jotka ...`."""
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    near = deed.word_behind(2)
    if (
        deed.setting.listed
        or deed.setting.item
        or deed.sums()
        or deed.days_ahead()
        or not GRANTED.search(reader.text, cue.start, near)
    ):
        return False
    if FIGURE.search(reader.text, clause.start, clause.end):  # `Der ydes tilskud til tre organisationer i 2023`
        return False
    certain = any(deed.said(use) for use in ("today", "novel", "new", "from_now", "past_auxiliary", "having", "modal"))
    opening = reader.word_end(clause.start, clause.end, SHORT)
    return not certain and SOME_GRANTS.match(reader.text, clause.start, opening) is not None


def _is_of_budget_item(deed: Deed) -> bool:
    """Whether it is told what an item of the budget pays for: `Momentilta rahoitetaan järjestöjä`."""
    reader, clause = deed.reader, deed.clause
    if deed.setting.listed or deed.sums() or deed.days_ahead() or deed.said("today"):
        return False
    return (
        BUDGET_ITEM.search(reader.text, clause.start, min(deed.cue.start, reader.word_end(clause.start, clause.end, ITEM_WORDS)))
        is not None
    )


def _drafts_laws(deed: Deed) -> bool:
    """Whether a ministry prepares the laws of its field, as it always does: `Oikeusministeriö valmistelee lait, joissa säädetään ...`."""
    reader, cue = deed.reader, deed.cue
    if not DRAFTS.fullmatch(reader.text, cue.start, cue.end) or not deed.subject.acts:
        return False
    if (
        deed.setting.listed
        or deed.setting.item
        or deed.said("novel")
        or deed.said("new")
        or deed.said("today")
        or deed.days_ahead()
    ):
        return False
    return LAWS.match(reader.text, cue.end, deed.clause.end) is not None


def _tells_when(deed: Deed) -> bool:
    """Whether it is only told when the changes named before are made: `Muutokset tehdään kesän aikana`."""
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    decided = DECISION.match(reader.text, clause.start, cue.start)
    opening = CHANGES.match(reader.text, clause.start, cue.start) or decided
    if opening is None or (opening.end() != cue.start and not decided) or deed.setting.listed or deed.setting.item or deed.sums():
        return False
    verbs = [cue, *reader.among(("passive", "participle")).within(cue.end, deed.word_behind(SHORT))[:1]]
    common = all(verb.entry.payload.strength in (None, "", *COMMON) for verb in verbs)
    return common and not deed.any_behind("novel", "new", "bill", "gain")


def refers_back(deed: Deed) -> bool:
    """Whether what was decided is no more than what was told before: `Regeringen beslutade detta vid ett möte`.

    Args:
        deed: the verb of deciding or adopting and what it stands among.
    """
    reader, cue = deed.reader, deed.cue
    following = WORD.search(reader.text, cue.end, deed.clause.end)
    return following is not None and MADE_OF.match(reader.text, following.start(), deed.clause.end) is not None


def _presents_own_plan(deed: Deed) -> bool:
    """Whether those who govern present their plan: `I dag lägger regeringen fram sin plan för hur ...`."""
    actor = deed.subject.actor
    if actor is None or not governs(deed.reader, actor) or deed.sums():
        return False
    return OWN_PLAN.search(deed.reader.text, deed.cue.end, deed.word_behind(OWN_PLAN_WINDOW)) is not None


AS_A_RULE: dict[tuple[str, ...], tuple[Callable[[Deed], bool], ...]] = {
    ("receives", "received", "gives"): (_is_a_head,),
    ("present", "gives", "passive", "receives", "participle"): (_is_of_budget_item, _gives_by_rule),
    ("present", "gives", "passive", "receives", *PAST): (_is_of_grantor,),
    ("present", "modal"): (_drafts_laws, _presents_own_plan),
    ("modal", "quality", "passive", "becoming"): (_tells_when,),
    ("past", "has_done"): (refers_back,),
}
"""What is told as a rule or of what was told before, by the uses of its verb."""
