"""What decisions, tasks and requests commit to: `beslutade att`, `har fått i uppdrag att`, `har bett direktoratet om å`.

Here belongs: verbs by which somebody decides that, or is told to do, something. Not here: verbs that tell the deed itself
(`deeds.py`).
"""

import re

from pipelines.mentions.measures.actors import NEXT_WORD, body_behind, governs, is_beside
from pipelines.mentions.measures.as_a_rule import refers_back
from pipelines.mentions.measures.as_such import is_agreed_as_such
from pipelines.mentions.measures.cases import LONGEST, SHORT, Deed
from pipelines.mentions.measures.clauses import WORD
from pipelines.mentions.measures.scenes import is_of_bystanders, is_of_case
from pipelines.mentions.measures.signs import AIM_WINDOW, is_certain, is_history, is_of_year_alone, is_since, sums_up
from pipelines.mentions.measures.wholes import is_of_titled_plan
from pipelines.registers import alternatives, words_of

__all__ = ["asks", "asks_what", "assigns", "assigns_behind", "decides", "is_begged"]

GERUND = "ing"
"""How an English verb ends that tells what is to be done behind `includes`."""
STEP_WORDS = 3
"""The words for a step end among so many words behind their preposition (`i ett första steg`)."""
TO_BE = re.compile(rf"(?:{alternatives('to_be')})\b")
"""What tells of somebody or something how it shall be, right behind `is meant to` (`on määrä olla`)."""
MEANT = words_of("meant_to")
"""What something is meant to do, which is a task of a body alone (`Nefndinni er ætlað að`, not `Lögunum er ætlað að`)."""
ASKED_BY = ("past_auxiliary", "becoming", "perfect")
"""The auxiliary beside which a body is asked, not asks."""

ORDERED = re.compile(rf"\b(?:{alternatives('ordered')})\b")
"""What anybody may be told, which is a task of a body alone."""
CALL = re.compile(rf"\b(?:{alternatives('applying_for')})\b")
"""The end of a verb by which people apply for something."""
GRANT = re.compile(rf"\b\w*(?:{alternatives('grant_stem')})\w*")
"""Money that people apply for, by the stem of its noun."""
GIVEN = (*words_of("task_given"), *words_of("asked_to"))
"""Second halves of an infinitive by which somebody gives a task or asks for something to be done."""


def decides(deed: Deed) -> str | None:
    """What somebody has decided, unless it is an aim, a talk or a question: `beslutade att`, `enige om å`.

    Args:
        deed: the verb and what it stands among.
    """
    reader, end, near = deed.reader, deed.cue.end, deed.word_behind(AIM_WINDOW)
    talks = reader.within("talk", end, near)  # `enige om å drøfte saken`
    aims = [aim for aim in reader.within("aim", end, near) if not reader.within("infinitive", end, aim.start)]
    far = deed.word_behind(LONGEST)  # `beslutat att ge Länsstyrelsen i Stockholms län i uppdrag att`
    tasks = reader.within("tasks", end, far)
    on_aim = bool(aims) and not tasks and not is_certain(deed)  # `decided to get tough on`
    if (
        talks
        or on_aim
        or reader.within("statement", end, near)
        or _is_long_ago(deed)
        or is_of_case(deed)
        or is_of_bystanders(deed)
        or _calls_for_applications(deed)
        or is_agreed_as_such(deed)
    ):
        return None
    if is_of_titled_plan(deed):  # `Byggðaáætlun var samþykkt á Alþingi`
        return None
    return None if asks_what(deed) or _opens_with_it(deed) or refers_back(deed) or sums_up(deed) else "decided"


def _calls_for_applications(deed: Deed) -> bool:
    """Whether it is told who may apply for a grant: `Frivillige organisasjoner kan nå søke om tilskudd`, not `Ofre kan nå søke om opphold`."""
    text, cue = deed.reader.text, deed.cue
    return (
        CALL.search(text, cue.start, cue.end) is not None
        and GRANT.search(text, cue.end, deed.word_behind(AIM_WINDOW)) is not None
    )


def _is_long_ago(deed: Deed) -> bool:
    """Whether it was decided in a year gone by, which stands right behind the verb: `besluttet i 2008 å opprette`."""
    setting = deed.setting
    told = setting.listed or setting.item or setting.reports
    return not told and is_of_year_alone(deed, deed.cue.start, deed.word_behind(2))


def asks_what(deed: Deed) -> bool:
    """Whether what was decided is told by a question alone: `enige om, hvad pengene skal gå til`.

    Args:
        deed: the verb of deciding and what it stands among.
    """
    reader, following = deed.reader, WORD.search(deed.reader.text, deed.cue.end, deed.clause.end)
    if following and (themselves := reader.at("reflexive", following.start())):  # `have decided themselves how`
        following = WORD.search(reader.text, themselves.end, deed.clause.end)
    if following is None or reader.at("subordinator", following.start()) is None:
        return False
    return not any(reader.at(use, following.start()) for use in ("that", "marker", "in_order", "because"))


def _opens_with_it(deed: Deed) -> bool:
    """Whether what was decided is what was told before: `Det har regjeringen og kommunene blitt enige om`."""
    reader, clause = deed.reader, deed.clause
    opening = reader.at("it", clause.start)
    if opening is None or reader.at("expletive", clause.start) is None:
        return False
    agreed = reader.actors.within(opening.end, deed.cue.start)
    return bool(agreed) and WORD.search(reader.text, deed.cue.end, clause.end) is None


def assigns(deed: Deed) -> str | None:
    """What somebody is told to do: `har fått i oppdrag å`.

    Args:
        deed: the verb and what it stands among.
    """
    return (
        None
        if _is_of_measure(deed)
        or _serves_plan(deed)
        or _is_told_which(deed)
        or _tells_extent(deed)
        or _is_of_thing(deed)
        or _is_to_be(deed)
        or deed.before("emphasis")  # `Painopisteen on määrä siirtyä`
        or _is_to_attend(deed)
        or _orders_nobody(deed)
        or (is_since(deed, anywhere=True) and not deed.setting.listed)
        else "assigned"
    )


def _orders_nobody(deed: Deed) -> bool:
    """Whether it is no body that was ordered: `Kvinnene fikk beskjed om å si at de var 18 år`."""
    return not deed.subject.acts and ORDERED.search(deed.reader.text, deed.cue.start, deed.word_behind(SHORT)) is not None


def _is_of_measure(deed: Deed) -> bool:
    """Whether it is a measure that is to serve for something; not in the words that say in which step (`har i ett första steg gett`)."""
    named = deed.before("measures")[:1]
    before = deed.reader.within("preposition", deed.clause.start, named[0].start)[-1:] if named else []
    governed = bool(before) and deed.reader.word_end(before[0].end, named[0].end, STEP_WORDS) >= named[0].end
    return bool(named) and not governed


def _is_of_thing(deed: Deed) -> bool:
    """Whether it is no body that is meant to do something: `Átakinu er ætlað að vekja athygli`, `Henni er ætlað að` behind a sentence about none."""
    if deed.cue.entry.form not in MEANT or deed.setting.listed or deed.setting.behind_body:
        return False
    near = deed.word_behind(SHORT)
    return not (deed.reader.actors.within(deed.clause.start, near) or deed.reader.within("organ", deed.clause.start, near))


def _is_to_be(deed: Deed) -> bool:
    """Whether something is only meant to be so, which is an aim: `Suomen on määrä olla hiilineutraali`."""
    following = WORD.search(deed.reader.text, deed.cue.end, deed.clause.end)
    return following is not None and TO_BE.match(deed.reader.text, following.start(), deed.clause.end) is not None


def _is_told_which(deed: Deed) -> bool:
    """Whether a bare English participle only says which body is meant: `the work of the group tasked with monitoring`."""
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    bare = cue.entry.lang == "en" and reader.at("participle", cue.start) is not None and "…" not in cue.entry.form
    nearest = reader.among(("auxiliary", *ASKED_BY, "being")).within(clause.start, cue.start)[-1:] if bare else []
    return bare and not (nearest and reader.word_end(nearest[0].end, cue.end, SHORT) > cue.start)


def _tells_extent(deed: Deed) -> bool:
    """Whether a noun only says what a task is about, not what is to be done: `The assignment includes all violence`, not `includes developing`."""
    if deed.cue.entry.lang != "en" or deed.reader.at("announcing", deed.cue.start) is None:
        return False
    following = WORD.search(deed.reader.text, deed.cue.end, deed.clause.end)
    return following is not None and not following[0].endswith(GERUND)


def _serves_plan(deed: Deed) -> bool:
    """Whether it is a plan that is to serve for something, which is its aim: `Ohjelman on määrä auttaa uhreja`."""
    named = deed.reader.namings.within(deed.clause.start, deed.cue.start)[-1:]
    return bool(named) and is_beside(deed.reader, named[0], deed.cue)


def asks(deed: Deed) -> str | None:
    """`I have asked the Board to`, `The Minister asks the Board to`: what is asked of those who govern is a wish.

    Args:
        deed: the verb and what it stands among.
    """
    reader, clause = deed.reader, deed.clause
    governing = deed.before("preposition")[-1:]
    thanks = governing and is_beside(reader, governing[0], deed.cue)  # `thank you for asking us`
    if thanks or _is_to_attend(deed) or deed.said("criminal_case"):  # whom the police ask for legal aid
        return None
    if _asks_for_that(deed):
        return None
    if _is_asked_itself(deed):
        return "assigned"
    governing = reader.within("preposition", clause.start, deed.cue.start)[-1:]
    if governing and is_beside(reader, governing[0], deed.cue):  # `I thank the Council for asking a delegation`
        return None
    if deed.subject.is_own or deed.before("own_having"):  # `Olen pyytänyt laitosta laatimaan`
        return "assigned" if deed.setting.own_decides else None
    follower = NEXT_WORD.match(reader.text, deed.cue.end, clause.end)
    asked = body_behind(reader, follower.end(), clause.end) if follower and deed.subject.acts else None
    return "assigned" if asked and not governs(reader, asked) else None


def _asks_for_that(deed: Deed) -> bool:
    """Whether a body asks for no more than what was told before: `Det ber direktoratet om`."""
    actor, clause = deed.subject.actor, deed.clause
    if actor is None or actor.start < deed.cue.end or deed.it_alone() is None:
        return False
    return deed.reader.word_end(actor.end, clause.end, 1) == deed.reader.word_end(actor.end, clause.end, 2)


def is_begged(deed: Deed) -> bool:
    """Whether those who govern are asked, or others ask for something: `Organisasjonene ber regjeringen om å øke støtten`.

    Args:
        deed: the verb and what it stands among.
    """
    reader, clause, actor = deed.reader, deed.clause, deed.subject.actor
    follower = NEXT_WORD.match(reader.text, deed.cue.end, clause.end)
    asked = body_behind(reader, follower.end(), clause.end) if follower else None
    if asked:
        return governs(reader, asked)
    return actor is not None and not governs(reader, actor)


def assigns_behind(deed: Deed, end: int) -> bool:
    """Whether what a modal governs gives a body a task, unless that governs itself: `Jeg vil gi UDI i oppdrag å`, `vil be UDI om å`.

    Args:
        deed: the modal and what it stands among.
        end: where the verb that it governs stands at the latest.
    """
    reader, clause = deed.reader, deed.clause
    for verb in reader.within("infinitive", deed.cue.end, end):
        follower = NEXT_WORD.match(reader.text, verb.end, clause.end) if verb.entry.payload.particle in GIVEN else None
        asked = body_behind(reader, follower.end(), clause.end) if follower else None
        if asked and not governs(reader, asked):
            return True
    return False


def _is_to_attend(deed: Deed) -> bool:
    """Whether somebody is only asked to be there: `Ministrene er bedt om å komme`."""
    return bool(deed.near("attending", SHORT))


def _is_asked_itself(deed: Deed) -> bool:
    """Whether the subject is a body that has been asked (`Direktoratet er samtidig bedt om å`), unless it governs."""
    reader, clause, cue, actor = deed.reader, deed.clause, deed.cue, deed.subject.actor
    auxiliaries = reader.among(ASKED_BY).within(clause.start, cue.start)[-1:]
    if actor is None or not deed.subject.acts or not auxiliaries or governs(reader, actor):
        return False
    return reader.word_end(auxiliaries[0].end, cue.end, SHORT) >= cue.end and not is_history(deed)
