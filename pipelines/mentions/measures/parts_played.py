"""Which part the subject of a verb that commits plays: it acts, something is done to it, or it is given money.

Here belongs: the passive and its agent, and grants told of the body that gets them. Not here: where the subject stands
(`actors.py`), what the verb commits to (`deeds.py`).
"""

from pipelines.documents import Span
from pipelines.mentions.languages import SCANDINAVIAN
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.measures.actors import NEXT_WORD, body_behind
from pipelines.mentions.measures.cases import OWN, PERFECT_WINDOW, Deed

__all__ = ["actor_of", "granted_kind"]

PASSIVES = ("passive", "past_passive", "conditional", "supine")
"""Forms that are passive by themselves."""
GOVERNING = ("modal", "own_modal", "future", "becoming", "quality")
"""What governs a verb that may be passive."""
HELPERS = ("perfect", "past_auxiliary", "being", "becoming", "having")
"""What stands before a participle; with `having` alone it is active."""
FUND = "fund"
GOVERNED_WINDOW = 6
"""The verb that a modal governs stands among so many words."""
AGENT_WINDOW = 3
"""By whom stands among so many words behind the verb (`ledes nasjonalt av politiet`)."""
INVITED_WINDOW = 2
"""What somebody is invited to do opens among so many words."""
SPOKEN_OF = ("passive", "acting", "modal", "done")
"""Kinds of a commitment that is a grant if money is given."""
SIGN_OF_PASSIVE = "s"


def actor_of(deed: Deed) -> Span | None:
    """Who acts: the subject of an active verb, by whom something is done, or the body that gets money; a patient does not.

    Args:
        deed: the verb and what it stands among.
    """
    subject = deed.subject
    if deed.cue.entry.payload.use in OWN and not subject.is_own and deed.before("own"):
        return None
    if deed.cue.entry.payload.use in OWN and subject.actor and subject.actor.start >= deed.cue.end:
        return None  # `Asetin ministeriön työryhmän`
    passive = _passive_verb(deed)
    if passive is None or _is_invited(deed, passive):
        return _without_auxiliary(deed, subject.actor)
    agent = _agent(deed, passive)
    if agent or (subject.acts and not _is_granted(deed, passive)):
        return agent
    return subject.actor


def granted_kind(deed: Deed, kind: str) -> str:
    """What a verb commits to, with grants told in one way, whichever verb gives the sum.

    Args:
        deed: the verb and what it stands among.
        kind: what it commits to, as `kind_of` has it.
    """
    if kind not in SPOKEN_OF or not deed.sums_behind():
        return kind
    if kind == "acting":
        return "gives" if deed.cue.entry.payload.strength == FUND else kind
    passive = _passive_verb(deed)
    return "receives" if passive and deed.subject.acts and _is_granted(deed, passive) else kind


def _is_invited(deed: Deed, passive: Hit) -> bool:
    """Whether the subject is set to do something itself: `Kommunene inviteres til å`."""
    near = deed.reader.word_end(passive.end, deed.clause.end, INVITED_WINDOW)
    return bool(deed.reader.within("marker", passive.end, near))


def _without_auxiliary(deed: Deed, actor: Span | None) -> Span | None:
    """An actor without the verb behind it that some languages have as an infinitive too (`Ráðuneytin hafa`)."""
    if actor is None:
        return None
    having = deed.reader.within("having", actor.start + 1, actor.end)
    if not having or having[-1].end < actor.end:
        return actor
    return Span(actor.start, actor.start + len(deed.reader.text[actor.start : having[-1].start].rstrip()))


def _is_granted(deed: Deed, passive: Hit) -> bool:
    """Whether a body is given a sum: `Skolverket tilldelas 5 miljoner kronor`."""
    gives = passive.entry.payload.strength == FUND or deed.reader.at("receives", passive.start) is not None
    return gives and bool(deed.sums_behind())


def _passive_verb(deed: Deed) -> Hit | None:
    """The verb by which something is done to the subject; None if the verb is active."""
    cue = deed.cue
    use = cue.entry.payload.use
    if use in PASSIVES:
        return cue
    if use == "participle":
        helpers = deed.reader.among(HELPERS).within(deed.clause.start, cue.start)
        last = max(helpers, key=lambda hit: hit.end, default=None)
        return cue if last and last.entry.payload.use != "having" else None
    if use == "continued":
        is_passive = cue.entry.lang in SCANDINAVIAN and deed.reader.text[cue.end - 1] == SIGN_OF_PASSIVE
        return cue if is_passive else None
    return _governed(deed) if use in GOVERNING else None


def _governed(deed: Deed) -> Hit | None:
    """The passive that a modal governs: `skal styrkes`, `will be strengthened`, `verður stofnað`."""
    reader, near = deed.reader, deed.word_behind(GOVERNED_WINDOW)
    actions = reader.among(("passive", "infinitive")).within(deed.cue.end, near)[:1]
    if actions and actions[0].entry.payload.use == "passive":
        return actions[0]
    becoming = reader.within("becoming", deed.cue.start, near)[:1]
    if not becoming or (actions and actions[0].start < becoming[0].start):
        return None
    done = reader.within("participle", becoming[0].end, deed.reader.word_end(becoming[0].end, deed.clause.end, PERFECT_WINDOW))
    return done[0] if done else None


def _agent(deed: Deed, passive: Hit) -> Span | None:
    """By whom something is done, right behind the verb: `ledes av politiet`."""
    reader, end = deed.reader, deed.clause.end
    for hit in reader.within("agent", passive.end, reader.word_end(passive.end, end, AGENT_WINDOW))[:1]:
        gap = NEXT_WORD.match(reader.text, hit.end, end)
        return body_behind(reader, gap.end(), end) if gap else None
    return None
