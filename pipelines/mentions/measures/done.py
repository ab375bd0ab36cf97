"""What is told as done: the past and the passive, in which news and steps of a plan stand beside history.

Here belongs: one verb of such a form -> the kind of commitment it makes, if any. Not here: the perfect (`perfects.py`), presents,
modals and what is given (`deeds.py`), what is made (`things_made.py`).
"""

import re

from pipelines.documents import GAP, Span
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.measures.actors import NEXT_WORD, body_behind
from pipelines.mentions.measures.cases import (
    COMMON,
    LASTING,
    OWN_DEEDS,
    SHORT,
    Deed,
    is_beside_auxiliary,
    is_beside_subject,
    is_marked,
)
from pipelines.mentions.measures.clauses import WORD
from pipelines.mentions.measures.signs import (
    BEING,
    alters,
    depends,
    is_certain,
    is_definite,
    is_history,
    is_made_lasting,
    is_news,
    is_of_year_alone,
    recurs,
    spends,
)
from pipelines.mentions.measures.things_made import brings_new, is_made, makes_thing, names_first, names_made
from pipelines.mentions.measures.transfers import passes_to_body
from pipelines.registers import alternatives

__all__ = ["becomes", "did", "is_done", "is_step", "passive_kind", "tells_past", "was_done", "was_set_aside", "would_be_done"]

PARTICIPLE_WINDOW = 5
ENGLISH_THERE = "there"
"""What opens an English clause whose verb, which elsewhere says how something shall be, says that it shall be there."""
THINGS_TO_BE = ("instrument", "service", "organ")
"""What may be told of as going to be there."""
BILL_WINDOW = 6
"""A bill is named among so many words behind the verb (`lämnades den 14 oktober ett lagförslag`)."""
SENTENCE_REST = re.compile(r"(?:[^.!?\n]|\.(?=\S)){1,240}")
"""What is left of a sentence behind a clause; the dots of a date in figures end none."""
SO_THAT = re.compile(rf"[^\W\d_](?:,?{GAP}(?:{alternatives('so_that')})|,{GAP}(?:{alternatives('so')}))\b")
"""What opens what will be so by something that is done."""
SO_REACH = 100
"""It opens among so many code points behind the verb."""
AS_BASIS = re.compile(rf"(?:{alternatives('as_basis')})\b", re.IGNORECASE)
"""What names work by saying that something is done as its ground."""
SHOWN = ("instrument", "service")
"""What is given to people by being shown to them."""
HEAD_LENGTH = 240
"""A head is looked for in no more characters before its clause."""
REGULAR = re.compile(rf"{GAP}\w+ed,")
"""A regular English participle and the comma behind it: what follows is told of something else (`are to be prevented, victims better protected`)."""
SENTENCE_HEAD = re.compile(r"(?:[^.!?\n]|\.(?=\S))+(?<![.!?])(?<![.!?]\s)\Z")
"""What stands of a sentence before a clause."""


def becomes(deed: Deed) -> str | None:
    """A passive of two words, or how things shall be: `verður stofnað`, `skal bli styrket`.

    Args:
        deed: the verb and what it stands among.
    """
    if deed.cue.entry.lang == "en" and is_marked(deed) and not _governs_infinitive(deed):  # `two proposals to be presented`
        return None
    is_quality = deed.cue.entry.payload.use == "quality"
    if not is_quality and is_made_lasting(deed):
        return "passive"
    participle = _participle(deed)
    if participle is None and _tells_of_there(deed, is_quality=is_quality):
        return "modal" if _comes_to_be(deed) else None
    if participle is None or (is_quality and deed.reader.within("marker", deed.cue.end, participle.start)):
        return "quality" if is_quality else None  # `Det skal være lett å bli hørt`
    if deed.reader.at("talk", participle.start):  # `The issue will be discussed`
        return None
    strength, made = participle.entry.payload.strength, deed.of(participle)
    if (
        is_quality
        and deed.cue.entry.lang != "en"
        and (strength == LASTING or (strength in COMMON and not deed.reader.within("becoming", deed.cue.start, deed.cue.end)))
        and not (deed.subject.makes or is_certain(made) or is_step(deed, strength))
    ):
        return None  # `Informasjonen skal være utformet i tråd med loven`
    if is_quality and strength != "improve":
        return None if deed.reader.at("demand", deed.cue.start) else "modal"
    certain = (
        deed.subject.makes
        or is_step(deed, strength)
        or is_definite(made)
        or is_made(made)
        or passes_to_body(made)
        or _is_groundwork(made, strength)
    )
    return passive_kind(strength, certain and not recurs(deed))


def _tells_of_there(deed: Deed, *, is_quality: bool) -> bool:
    """Whether a clause tells what there is going to be, not how something is: `Det blir ...`, `There will be ...`."""
    opening = deed.reader.first_at(("expletive", "it"), deed.clause.start)
    alone = opening is not None and not deed.reader.text[opening.end : deed.cue.start].strip()
    return alone and (not is_quality or (opening is not None and opening.entry.form == ENGLISH_THERE))


def _comes_to_be(deed: Deed) -> bool:
    """Whether there is going to be one course, service or body: `Det blir et eget kurs for ansatte neste år`."""
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    if not (deed.days_ahead() or deed.said("today") or deed.said("from_now")):
        return False
    things = reader.among(THINGS_TO_BE).within(cue.end, deed.word_behind(SHORT))
    return bool(things) and names_made(deed, cue.end, clause.end)


def is_done(deed: Deed) -> str | None:
    """The passive of one word; what a plan is said to serve for is its aim (`Ohjelmalla parannetaan ...`).

    Args:
        deed: the verb and what it stands among.
    """
    if deed.before("plan_means") or depends(deed):
        return None
    strength = deed.cue.entry.payload.strength
    if _moves(deed):
        certain = deed.subject.makes or _moves_now(deed) or (deed.setting.listed and is_step(deed, strength))
    else:
        certain = (
            deed.subject.makes or is_step(deed, strength) or is_definite(deed) or is_made(deed) or _is_to_change(deed, strength)
        ) or _is_groundwork(deed, strength)
    return passive_kind(strength, (certain or passes_to_body(deed)) and not recurs(deed))


def _is_to_change(deed: Deed, strength: str | None) -> bool:
    """Whether the sentence goes on to say what will be so by it: `Samtidigt utvecklas utbildningen, så att alla kan ...`."""
    if strength == LASTING or deed.setting.bodies_only or is_history(deed):
        return False
    return SO_THAT.search(deed.reader.text, deed.cue.end - 1, deed.cue.end + SO_REACH) is not None


def _is_groundwork(deed: Deed, strength: str | None) -> bool:
    """Whether the clause opens with the work of which its deed is the ground: `Som grund för arbetet sammanställs aktuell kunskap`."""
    opens = AS_BASIS.match(deed.reader.text, deed.clause.start, deed.clause.end)
    return strength == "weak" and opens is not None and not (deed.setting.bodies_only or recurs(deed))


def _moves(deed: Deed) -> bool:
    """Whether a verb tells where something or somebody goes, where new is no more than the place: `Rikolliset siirtyvät uusille aloille`."""
    return deed.reader.at("shifts", deed.cue.start) is not None


def _moves_now(deed: Deed) -> bool:
    """Whether what moves does so today, on a day to come, or with a sum."""
    return bool(deed.days_ahead() or deed.sums() or deed.said("today"))


def did(deed: Deed) -> str | None:
    """News of the day, or what a report or an item says that has been done.

    Args:
        deed: the verb and what it stands among.
    """
    setting = deed.setting
    if is_beside_auxiliary(deed) or is_marked(deed):  # its participle or infinitive, of the same form
        return None
    is_told = setting.item or setting.listed or setting.reports or is_news(deed) or spends(deed)
    history = is_history(deed) or _is_told_of_history(deed) or (setting.after_history and not is_news(deed))
    recent = (
        not setting.bodies_only
        and _follows_body(deed)
        and not (history or is_of_year_alone(deed, deed.clause.start, deed.clause.end))
    )
    strength = deed.cue.entry.payload.strength
    made = strength == "weak" and (setting.reports or setting.item) and makes_thing(deed)  # `Ombodet ga ut et hefte`
    actor = deed.subject.actor
    behind = actor.end if actor and actor.start > deed.cue.end else deed.cue.end  # `I dag præsenterede ministeren en ny ...`
    news = strength == "weak" and is_news(deed) and names_made(deed, behind, deed.clause.end)
    acts = deed.subject.acts and (strength not in COMMON or made or news)
    return "done" if (is_told or recent) and acts and is_beside_subject(deed) else None


def _is_told_of_history(deed: Deed) -> bool:
    """Whether the rest of the sentence names a year long gone: `laati ehdotuksen, ja suunnitelma hyväksyttiin 25.8.2005`."""
    text, end = deed.reader.text, deed.clause.end
    rest = SENTENCE_REST.match(text, end) if text[end - 1] not in ".!?" else None
    return rest is not None and is_history(Deed(deed.reader, Span(end, rest.end()), deed.cue, deed.subject, deed.setting))


def _goes_on_from_history(deed: Deed) -> bool:
    """Whether the sentence up to the clause names a year long gone: `I 2003 ble planen vedtatt, og det ble opprettet et råd`."""
    reader, start = deed.reader, deed.clause.start
    head = SENTENCE_HEAD.search(reader.text, max(0, start - HEAD_LENGTH), start)
    return head is not None and is_history(Deed(reader, Span(head.start(), start), deed.cue, deed.subject, deed.setting))


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


def was_done(deed: Deed) -> str | None:
    """The past passive of one word; `Det antogs i går` tells of what was named before, the plan or the bill.

    Args:
        deed: the verb and what it stands among.
    """
    return "done" if not _is_said_of_it(deed) and (tells_past(deed) or was_set_aside(deed)) else None


def would_be_done(deed: Deed) -> str | None:
    """What a bill would do (`rangaistusta kovennettaisiin`).

    Args:
        deed: the verb and what it stands among.
    """
    of_bill = deed.cue.entry.payload.strength not in COMMON and deed.reader.any_within("bill", 0, deed.clause.end)
    return "proposed" if of_bill else None


def _governs_infinitive(deed: Deed) -> bool:
    """Whether a verb stands before the mark of the infinitive: `is to be set up`."""
    marker = deed.before("marker")[-1:]
    verbs = deed.reader.among((*BEING, "modal", "having")).within(deed.clause.start, marker[0].end if marker else deed.cue.start)
    return bool(verbs) and any(WORD.search(deed.reader.text, verb.end, marker[0].start) is None for verb in verbs)


def _is_said_of_it(deed: Deed) -> bool:
    """Whether `it` alone is the subject; before a noun that follows it only opens the clause (`Det inrättades en ...`)."""
    if deed.it_alone() is None:
        return False
    reader, following = deed.reader, WORD.search(deed.reader.text, deed.cue.end, deed.clause.end)
    return following is None or not any(reader.at(use, following.start()) for use in ("article", "new"))


def tells_past(deed: Deed) -> bool:
    """Whether the passive of the past tells a measure: news of the day, or a step in a report or a list; else it is history.

    Args:
        deed: the verb and what it stands among.
    """
    strength, setting = deed.cue.entry.payload.strength, deed.setting
    if strength == LASTING:
        return _is_shown_today(deed)
    if setting.listed or (setting.reports and (strength not in COMMON or is_definite(deed))):
        return True
    is_step = strength == "act" and (setting.item or (not setting.bodies_only and (setting.follows_measure or brings_new(deed))))
    certain = (
        strength == "act" or deed.subject.makes or deed.sums() or alters(deed) or (strength == "improve" and is_definite(deed))
    )
    certain = certain or (strength == "weak" and (_brings_bill(deed) or _is_shown_today(deed)))
    told_on = (setting.after_history or _goes_on_from_history(deed)) and not (
        is_news(deed) or deed.sums()
    )  # `Samtidig ble et råd opprettet`
    return (is_step or (bool(certain) and is_news(deed)) or _was_granted(deed)) and not (told_on or is_history(deed))


def _brings_bill(deed: Deed) -> bool:
    """Whether one bill or body follows a common verb: `I går lämnades ett lagförslag till riksdagen`."""
    named = deed.reader.among(("bill", "organ")).within(deed.cue.end, deed.word_behind(BILL_WINDOW))
    return bool(named) and names_made(deed, deed.cue.end, deed.clause.end)


def _is_shown_today(deed: Deed) -> bool:
    """Whether one new service or paper is shown to all today: `I dag ble en ny veileder presentert`; a report is none."""
    shown = deed.reader.among(SHOWN).within(deed.clause.start, deed.clause.end)
    return bool(shown and deed.said("today")) and names_first(deed)


def _was_granted(deed: Deed) -> bool:
    """Whether money opens the clause and a body behind the verb got it: `Styrkir voru veittir Samtökum um kvennaathvarf`."""
    funds = deed.before("funds")
    opens = bool(funds) and deed.reader.word_end(deed.clause.start, deed.cue.start, 1) >= funds[0].start
    given = deed.reader.actors.within(deed.cue.end, deed.clause.end)
    return opens and not deed.setting.bodies_only and bool(given) and not deed.behind("agent")


def was_set_aside(deed: Deed) -> bool:
    """Whether a sum was set aside not long ago, for no plan: `Med finansloven blev der afsat 5 mio. kr. til ...`.

    Args:
        deed: the verb and what it stands among.
    """
    certain = deed.cue.entry.payload.strength in OWN_DEEDS and not deed.setting.of_plan and not deed.setting.bodies_only
    return certain and bool(deed.sums()) and not is_history(deed) and not deed.plans()


def is_step(deed: Deed, strength: str) -> bool:
    """Whether a common verb in the passive is one more step; what lasts is so in a list alone.

    Args:
        deed: the verb and what it stands among.
        strength: how surely its verb commits.
    """
    return deed.setting.listed or (deed.setting.follows_measure and strength != LASTING)


def passive_kind(strength: str, is_step: bool) -> str | None:
    """What is done by the passive, which of a common verb must be a step or certain.

    Args:
        strength: how surely the verb commits.
        is_step: whether it is one.
    """
    return "passive" if is_step or strength not in COMMON else None


def _participle(deed: Deed) -> Hit | None:
    found = deed.near("participle", PARTICIPLE_WINDOW)[:1]
    text, end = deed.reader.text, deed.cue.end
    return found[0] if found and not REGULAR.match(text, end, found[0].start) else None
