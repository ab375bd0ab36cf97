"""What is told of a plan, its measures or the work as a whole, by a verb of doing: no one act is named by it, so it is no measure.

`24 konkrete tiltak settes i gang med strategien`, `Gjennomføringen av planen vurderes`, `Den samlede innsatsen blir evaluert`. Here belongs: a
subject or object that is the whole. Not here: what a verb does to one thing (`no_deeds.py`), what is told of a case or a law (`scenes.py`).
"""

import re
from collections.abc import Callable
from functools import cache

from pipelines.documents import GAP
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.measures.actors import FRONTED
from pipelines.mentions.measures.cases import SHORT, Deed
from pipelines.mentions.measures.clauses import WORD
from pipelines.mentions.measures.signs import counts_measures, sums_up
from pipelines.mentions.measures.things_made import INDEFINITE
from pipelines.registers import alternatives, rows

__all__ = ["WHOLES", "is_of_titled_plan"]

PAST_USES = ("past", "supine", "participle", "has_done", "past_passive")
ACTING = ("present", *PAST_USES)
GOING_ON = ("continued", "modal", "passive")
DOING = (*ACTING, "passive")
TOLD_OF_MEASURES = ("passive", "participle", "supine", "past_passive", "becoming", "continued", "started")
"""What is told of measures by their number: how many are done, and how many go on."""
PASSIVE = ("passive", "past_passive", "participle", "supine", "becoming")

HEAD_WINDOW = 4
"""The subject's noun is among so many words (`Også den samlede innsatsen`)."""
VERB_WINDOW = 3
"""The verb stands among so many words behind the measures that are counted."""
GOVERNING = (*FRONTED, "with")
"""What makes a noun behind it no subject."""
MEANS = ("novel", "bill", "gain", "means", "organ")
"""By what a whole is changed, which is one act."""
DEFINITE = re.compile(r"(?:e[nt]e|ane|a|na|rna|nar|nir)$")
"""How Nordic nouns end in the plural that are known already (`tiltakene`, `åtgärderna`, `aðgerðirnar`)."""
CALLED = re.compile(rf",{GAP}(?:{alternatives('as_called')}){GAP}(?:\w+{GAP}){{0,2}}$")
"""What opens the words that say of a title that it is a plan's (`, som planen heter,`)."""
CALLED_REACH = 40
"""They open so many characters before the plan's noun at the most."""
CALLED_WORDS = 3
"""They end so many words behind it."""
PLAN_END = re.compile(rf"(?:{alternatives('plan_end')})$")
"""How a noun ends that names a plan, be it of a field that no register knows."""
HELPING = ("past_auxiliary", "perfect", "auxiliary")
BY_WHICH = ("lla", "llä", "in")
"""How a Finnish noun ends that tells by what something is done."""
DIGIT = re.compile(r"\d")


def _is_of_counted_measures(deed: Deed) -> bool:
    """Whether it is told how many measures are begun or carried out: `24 konkrete tiltak settes i gang`, `Med planen igangsættes 30 initiativer`."""
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    if deed.setting.listed or deed.sums():
        return False
    for noun in deed.before("measures")[:1]:
        described = reader.near("relative", noun.end, cue.start, 1) or reader.near("subordinator", noun.end, cue.start, 1)
        near = bool(described) or reader.word_end(noun.end, clause.end, VERB_WINDOW) >= cue.start
        if near and _counts(deed, clause.start, noun) and _heads(deed, noun):
            return True
    return any(_counts(deed, cue.end, noun) for noun in deed.near("measures", SHORT))


def _is_by_counted_measures(deed: Deed) -> bool:
    """Whether something is brought about by all measures of a plan, which is an aim: `Med de 24 indsatser vil regeringen sætte fart på omstillingen`."""
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    if deed.setting.listed or deed.sums() or deed.days_ahead() or _is_made_one(deed):
        return False
    for noun in deed.before("measures")[:1]:
        if not _counts(deed, clause.start, noun) or reader.actors.within(clause.start, noun.start):
            return False
        if reader.lang == "fi":
            return reader.text[noun.start : noun.end].endswith(BY_WHICH) and cue.start > noun.end
        return reader.at("with", clause.start) is not None
    return False


def _is_of_known_measures(deed: Deed) -> bool:
    """Whether the measures as such, known already, are the subject: `De tiltakene som hører til et departement, gjennomføres av det`."""
    if deed.setting.listed or deed.sums() or deed.days_ahead() or _is_made_one(deed):
        return False
    return any(_heads(deed, noun) and _is_known(deed, noun) for noun in deed.before("measures")[:1])


def _is_of_whole_work(deed: Deed) -> bool:
    """Whether the work as such, or how a plan is carried out, is what something is done to by nobody named: `Gjennomføringen av planen vurderes`."""
    reader, setting = deed.reader, deed.setting
    if setting.listed or setting.item or deed.sums() or deed.days_ahead():
        return False
    told_behind = not deed.subject.acts and deed.near("carrying_out", SHORT)
    is_carried_out = told_behind or _heads_any(deed, "carrying_out")
    if not is_carried_out and not _heads_any(deed, "effort"):
        return False
    one = deed.behind("organ") if is_carried_out else _is_made_one(deed)  # `vurderes i en ny rapport`
    return not (one or reader.actors.within(deed.cue.end, deed.clause.end))


def _is_of_emphasis(deed: Deed) -> bool:
    """Whether it is told on what the weight lies, which is an aim: `Tyngdepunktet skal flyttes til forebyggende arbeid`."""
    return _heads_any(deed, "emphasis") and not deed.sums()


def _is_of_plans_parts(deed: Deed) -> bool:
    """Whether what is chosen or named are the themes, areas or aims of which a plan is made: `Strategiaan on valittu viisi ilmiötä`."""
    reader, cue = deed.reader, deed.cue
    if deed.setting.item or deed.sums():
        return False
    behind = (
        part for part in deed.near("plan_part", SHORT) if not reader.among(GOVERNING).within(cue.end, part.start)
    )  # not `kurs i fem temaer`
    return _heads_any(deed, "plan_part") or any(behind)


def _heads_any(deed: Deed, use: str) -> bool:
    """Whether the first word of a use before the verb is the subject's own noun."""
    return any(_heads(deed, noun) for noun in deed.before(use)[:1])


def _is_made_one(deed: Deed) -> bool:
    """Whether something is named by which the whole is changed."""
    return deed.any_behind(*MEANS)


def _heads(deed: Deed, noun: Hit) -> bool:
    """Whether a noun before the verb is the subject's own, close to where the clause opens and governed by nothing."""
    reader, start = deed.reader, deed.clause.start
    near = reader.word_end(start, deed.cue.start, HEAD_WINDOW) >= noun.end
    return near and not reader.among(GOVERNING).within(start, noun.start)


def _counts(deed: Deed, start: int, noun: Hit) -> bool:
    """Whether a number of more than one stands before a noun, behind an offset."""
    words = [word[0] for word in WORD.finditer(deed.reader.text, start, noun.start)]
    return any(DIGIT.match(word) or word.lower() in _numbers(deed.reader.lang) for word in words)


@cache
def _numbers(lang: str | None) -> frozenset[str]:
    return frozenset(row["word"] for row in rows("numerals") if row["lang"] == lang and row["value"] != "1")


def _is_known(deed: Deed, noun: Hit) -> bool:
    """Whether measures are known already, by the noun's ending or the article before it."""
    if DEFINITE.search(noun.entry.form) and noun.entry.lang not in ("en", "fi"):
        return True
    articles = deed.reader.within("article", deed.clause.start, noun.start)
    return any(hit.entry.form not in INDEFINITE for hit in articles)


def _tells_of_measures(deed: Deed) -> bool:
    """Whether it is told how many measures are done, or that there are more: `Mange tiltak er satt i verk`."""
    return counts_measures(deed) or _is_of_budget(deed) or _is_of_many_measures(deed) or bool(deed.said("growing"))


def _sums_up_measures(deed: Deed) -> bool:
    """Whether measures as such are done, of which none is named: `Regjeringen trapper opp tiltakene`."""
    use = deed.cue.entry.payload.use
    as_such = (use in PAST_USES and deed.behind("vague")) or deed.near("measures", SHORT)
    told = use in PAST_USES or deed.said("governing")
    return bool(told and as_such) and sums_up(deed)


def _is_of_budget(deed: Deed) -> bool:
    """Whether the budget as such is presented or adopted: `I dag ble statsbudsjettet lagt fram`, not `I statsbudsjettet`."""
    governing = deed.reader.among(("preposition", "with", "fronting"))
    for budget in deed.before("budget")[:1]:
        before = governing.within(deed.clause.start, budget.start)[-1:]
        return not deed.sums() and not (before and deed.reader.word_end(before[0].end, budget.end, 1) >= budget.start)
    return False


def _is_of_many_measures(deed: Deed) -> bool:
    """Whether many measures as such have been taken, which are not named: `Mange tiltak er satt i verk`."""
    reader, many = deed.reader, deed.reader.at("vague", deed.clause.start)
    if many is None or many.end > deed.cue.start or deed.sums():
        return False
    return bool(reader.within("measures", many.end, reader.word_end(many.end, deed.cue.start, SHORT)))


def _is_of_effort(deed: Deed) -> bool:
    """Whether all that is done more or better is the work as such: `Regjeringen trapper opp innsatsen`, `is stepping up its work`."""
    means = deed.any_behind("novel", "bill", "gain", "means", "with") or deed.sums() or deed.days_ahead()
    return not (deed.setting.listed or deed.setting.item or means) and bool(deed.near("effort", SHORT))


def _keeps_up_effort(deed: Deed) -> bool:
    """Whether it is the work as such that goes on: `Arbeidet mot vold skal videreføres`, `I år videreføres innsatsen`."""
    continued = deed.reader.at("continued", deed.cue.start) or deed.near("continued", SHORT)
    opens = deed.reader.at("effort", deed.clause.start) is not None
    means = deed.any_behind("novel", "bill", "gain", "means", "with") or deed.sums() or deed.days_ahead()
    return bool(continued) and not (deed.setting.listed or deed.setting.item or means) and (opens or bool(deed.near("effort", 1)))


def _is_called(deed: Deed) -> bool:
    """Whether the subject is a plan by its title, as the words between commas say: `‘A Country Fit for Children’, as the programme is called, was ...`."""
    reader = deed.reader
    for plan in reader.namings.within(deed.clause.start, deed.cue.start)[:1]:
        opening = CALLED.search(reader.text, max(deed.clause.start, plan.start - CALLED_REACH), plan.start)
        closing = reader.text.find(",", plan.end, deed.cue.start)
        if opening and closing >= 0 and reader.word_end(plan.end, deed.cue.start, CALLED_WORDS) >= closing:
            return True
    return False


def is_of_titled_plan(deed: Deed) -> bool:
    """Whether a plan by the end of its noun is what was done to: `Kansallinen tekoälyohjelma AuroraAI on tänään asetettu`.

    Args:
        deed: the verb and what it stands among.
    """
    reader, start, cue = deed.reader, deed.clause.start, deed.cue
    if deed.setting.listed or deed.sums():
        return False
    opening = reader.word_end(start, cue.start, HEAD_WINDOW)
    noun = next((word for word in WORD.finditer(reader.text, start, opening) if PLAN_END.search(word[0])), None)
    if noun is None or reader.among(GOVERNING).within(start, noun.start()):
        return False
    passive = any(deed.before(use) for use in HELPING) or cue.entry.payload.use in ("past_passive", "supine")
    return passive and not reader.actors.within(noun.end(), cue.start)


WHOLES: dict[tuple[str, ...], tuple[Callable[[Deed], bool], ...]] = {
    DOING: (_is_of_effort,),
    GOING_ON: (_keeps_up_effort,),
    TOLD_OF_MEASURES: (_tells_of_measures, _is_of_counted_measures),
    ACTING: (_sums_up_measures,),
    ("modal", "present"): (_is_by_counted_measures,),
    PASSIVE: (_is_of_known_measures,),
    (*PASSIVE, *ACTING): (_is_called, _is_of_plans_parts),
    PAST_USES: (is_of_titled_plan,),
    (*PASSIVE, "modal"): (_is_of_emphasis, _is_of_whole_work),
}
"""What a verb of some uses tells of a whole."""
