"""What has been done: the perfect and participles with the auxiliary beside them, which tell news and steps of a plan beside how things are.

Here belongs: one verb of such a form -> the kind of commitment it makes, if any. Not here: the past and the passive (`done.py`), what
is made (`things_made.py`).
"""

from pipelines.mentions.lexicon import Hit
from pipelines.mentions.measures.actors import NEXT_WORD
from pipelines.mentions.measures.cases import COMMON, LASTING, PERFECT_WINDOW, Deed, is_beside_auxiliary
from pipelines.mentions.measures.done import is_step, passive_kind, tells_past, was_set_aside
from pipelines.mentions.measures.group_tasks import brings_group_together
from pipelines.mentions.measures.signs import BEING, alters, is_definite, is_history, is_set_aside, is_since, moves_money, recurs
from pipelines.mentions.measures.things_made import brings_new, is_changed, is_published, makes_behind, makes_thing, names_made

__all__ = ["has_been_done", "has_done", "participle_tells"]

ONE_WORD = 5
"""A longer auxiliary is of two words (`hefur verið`): only such a one stands behind its participle."""
ALL_DONE = ("fi",)
"""Languages in which a form of to be beside a participle tells no more than what has been done, so that a day to come is none of it."""


def has_been_done(deed: Deed) -> str | None:
    """`har inrättats`, and of a common verb one thing told of first: `En handbok har skickats ut`, not `Kurserna har genomförts`.

    Args:
        deed: the verb and what it stands among.
    """
    if deed.said("damages") or recurs(deed) or is_since(deed):  # what a court takes; what is so since a year
        return None
    strength = deed.cue.entry.payload.strength
    one = strength == "weak" and not deed.setting.bodies_only and brings_new(deed) and not is_history(deed)
    return "done" if one or strength not in COMMON or deed.setting.listed else None


def participle_tells(deed: Deed) -> str | None:
    """What a participle tells with the auxiliary beside it, of whatever tense.

    Args:
        deed: the verb and what it stands among.
    """
    reader, clause, strength = deed.reader, deed.clause, deed.cue.entry.payload.strength
    behind = deed.word_behind(1)
    if deed.said("damages"):  # what a court gives
        return None
    if reader.within("becoming", deed.cue.end, behind):  # `Stofnað verður embætti`
        return passive_kind(strength, is_step(deed, strength) or is_definite(deed) or makes_behind(deed))
    told_of = deed.setting.listed or (deed.setting.reports and strength == "act")
    if told_of and is_beside_auxiliary(deed):
        return "done"
    if reader.within("past_auxiliary", clause.start, behind) and (tells_past(deed) or was_set_aside(deed)):
        return "done"  # `Avtalen ble undertegnet i dag`, `Gefin var út skýrsla`, `Der blev afsat 5 mio. kr.`
    return "done" if _is_perfect(deed) or moves_money(deed) or _is_certainly_done(deed) else None


def has_done(deed: Deed) -> str | None:
    """The active perfect of a body: `on perustanut`, `hefur stofnað`.

    Args:
        deed: the verb and what it stands among.
    """
    uncommon = deed.cue.entry.payload.strength not in COMMON
    certain = uncommon or deed.setting.listed or is_definite(deed) or makes_thing(deed) or brings_group_together(deed)
    told = deed.setting.listed or deed.setting.item or deed.setting.reports or not is_history(deed)
    return "done" if deed.subject.acts and certain and told else None


def _is_certainly_done(deed: Deed) -> bool:
    """Whether something is being done or has been done with a sum, by a day to come, or from one state to another: `is extended from ...`."""
    reader, cue = deed.reader, deed.cue
    being = reader.among(BEING).within(deed.clause.start, cue.start)[-1:]
    if cue.entry.payload.strength in (LASTING, "fund") or not being:
        return False
    if reader.word_end(being[0].end, cue.end, PERFECT_WINDOW) < cue.end:
        return False
    due = deed.days_ahead() and not recurs(deed) and cue.entry.lang not in ALL_DONE
    now = cue.entry.payload.strength in ("act", "improve") and _is_now(deed, being[0])
    return bool(deed.sums() or due or now or alters(deed)) and not is_history(deed) and not deed.plans()


def _is_now(deed: Deed, being: Hit) -> bool:
    """Whether a word for now stands between the auxiliary and its participle: `Tilbudet er nå utvidet`, `Þjónustan er nú opnuð`."""
    reader, cue = deed.reader, deed.cue
    following = NEXT_WORD.match(reader.text, cue.end, deed.clause.end)
    said_of = following is not None and reader.at("as", following.end()) is not None  # `er nå etablert som en lønnsom virksomhet`
    return bool(reader.within("today", being.end, cue.start)) and not said_of


def _is_accession(deed: Deed) -> bool:
    """Whether a country has now ratified a convention: `Norge har nå ratifisert konvensjonen`."""
    agreed = any(deed.behind(use) for use in ("agreement", "treaties", "laws"))
    return agreed and bool(deed.said("today")) and not is_history(deed)


def _is_perfect(deed: Deed) -> bool:
    """Whether a body has done it (`har oppnevnt`), or it has been done (`er satt av`, `Skipaður hefur verið`)."""
    strength = deed.cue.entry.payload.strength
    if deed.subject.acts and deed.before("having"):
        if is_since(deed):
            return False
        return strength not in COMMON or (
            strength != LASTING and (makes_thing(deed) or _is_accession(deed) or brings_group_together(deed))
        )
    if strength == "fund":
        return not deed.setting.of_plan and is_set_aside(deed)
    if strength == "act" or (strength == "weak" and deed.subject.makes):
        return _has_been_made(deed, strength)
    return strength == "weak" and (_has_been_published(deed) or _is_told_first(deed))


def _is_told_first(deed: Deed) -> bool:
    """Whether what has been made follows its verb, behind a word in its place: `Det er laget en egen veileder`."""
    if deed.setting.bodies_only or is_history(deed) or not is_beside_auxiliary(deed):
        return False
    being = deed.before("perfect")[-1:]
    return bool(being) and _tells_news(deed, being) and names_made(deed, deed.cue.end, deed.clause.end)


def _has_been_published(deed: Deed) -> bool:
    """Whether one thing has been published, held or developed: `Et nytt kurs er utviklet`."""
    being = deed.before("perfect")[-1:]
    return bool(being) and is_beside_auxiliary(deed) and is_published(deed, being[0])


def _has_been_made(deed: Deed, strength: str) -> bool:
    """Whether a perfect passive tells that something has been set up."""
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    after = reader.within("perfect", cue.end, deed.word_behind(2))
    if any(_is_long(hit) for hit in after):
        return True
    before = reader.among(BEING).within(clause.start, cue.start)
    if is_history(deed):
        return False
    if not before or reader.word_end(before[-1].end, clause.end, PERFECT_WINDOW) < cue.end:
        return False
    return _tells_news(deed, before) or (strength == "act" and is_changed(deed, before[-1]))


def _is_long(auxiliary: Hit) -> bool:
    return auxiliary.end - auxiliary.start > ONE_WORD


def _tells_news(deed: Deed, auxiliaries: list[Hit]) -> bool:
    """Whether a perfect passive tells news; a short auxiliary behind a subject tells how things are (`Senteret er etablert i Oslo`)."""
    if any(_is_long(hit) for hit in auxiliaries) or auxiliaries[0].entry.lang == "fi":
        return True
    reader, clause, last = deed.reader, deed.clause, auxiliaries[-1]
    expletive = reader.at("expletive", clause.start)
    opens = expletive is not None and not reader.text[expletive.end : last.start].strip()
    follower = NEXT_WORD.match(reader.text, last.end, clause.end)  # `Som et ledd i arbeidet er det opprettet`
    return opens or (follower is not None and reader.at("expletive", follower.end()) is not None)
