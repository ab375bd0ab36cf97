"""What the words before a list announce: measures, tasks, grants, what has been done; or aims, wishes and background.

Here belongs: one sentence or part of one, behind which items stand. Not here: what a clause itself commits to
(`commitments.py`), which lines are a list (`measures.py`) and which of its items are measures (`listed_measures.py`).
"""

from pipelines.documents import Span
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.measures.actors import NEXT_WORD, VERBS, Subject, body_behind, subject_of
from pipelines.mentions.measures.cases import LONGEST, OWN_DEEDS
from pipelines.mentions.measures.clauses import WORD, Reader, ends
from pipelines.mentions.measures.commitments import CUES, Commitment
from pipelines.mentions.measures.counted_lists import counts_other
from pipelines.mentions.measures.item_openings import DONE
from pipelines.mentions.measures.list_refusals import is_of_governing, refuses_list
from pipelines.mentions.measures.main_clauses import inserted_clause, main_clause
from pipelines.mentions.measures.unreal import is_unreal

__all__ = [
    "breaks_off",
    "brings",
    "does_by",
    "ends_in_by",
    "ends_in_modal",
    "ends_in_that",
    "implies_list",
    "is_doing",
    "names_actor",
    "names_measures",
    "opens_list",
    "shares_budget",
    "shares_out",
    "tells_done",
]

LONGEST_ACTOR = 4
"""Words before a list that only name who acts are so few."""
LAST_WORDS = 2
"""Behind the verb that leads in a list stand so many words at most (`Regjeringen har blant annet:`)."""
AUXILIARY_REST = 5
"""So many words may stand between an auxiliary and the list that carries on behind it (`har direktoratet så langt i år`)."""
MONEY_WORDS = 2
"""Money that is the subject stands among so many words."""
PHRASE_WORDS = 5
"""A phrase of when or with whom has so many words (`in the coming years`)."""
MEANS_WORDS = 6
"""Words that name an act before a list are few (`Med den nye handlingsplanen`)."""


def ends_in_modal(reader: Reader, sentence: Span) -> bool:
    """Whether a modal is a sentence's last verb, behind which only who acts, when and such words as `among other things` stand."""
    modals = reader.within("modal", *ends(sentence))
    return bool(modals) and (_is_filled(reader, modals[-1].end, sentence.end) or _is_when(reader, modals[-1].end, sentence.end))


def _is_when(reader: Reader, start: int, end: int) -> bool:
    """Whether a stretch is one short phrase that a preposition opens, as of when or with whom: `skal i planperioden:`."""
    first = NEXT_WORD.match(reader.text, start, end)
    if first is None or not reader.at("preposition", first.end()) or reader.text[end - 1] != ":":
        return False
    verbs = reader.among((*VERBS, "infinitive", "aim", "vague_deed", "marker")).within(start, end)
    return not verbs and WORD.search(reader.text, reader.word_end(start, end, PHRASE_WORDS), end) is None


def _is_filled(reader: Reader, start: int, end: int) -> bool:
    """Whether all words of a stretch say who, when, or `among other things`."""
    if WORD.search(reader.text, reader.word_end(start, end, LONGEST), end):
        return False
    while word := WORD.search(reader.text, start, end):
        found = (
            reader.at(use, word.start()) for use in ("filler", "own", "preposition", "article", "today", "marker", "reflexive")
        )
        spans = (*reader.actors.within(word.start(), end)[:1], *reader.coming.within(word.start(), end)[:1])
        ends = [*(hit.end for hit in found if hit), *(span.end for span in spans if span.start == word.start())]
        if not ends:
            return False
        start = max(ends)
    return True


def breaks_off(reader: Reader, sentence: Span, *, own_decides: bool = False) -> Commitment | None:
    """What the items of a list are if the words before it break off at their verb, with a colon or without: `a unit that shall`.

    Args:
        reader: the text and its words.
        sentence: the words.
        own_decides: whether `we` are who decide.
    """
    modals = reader.within("modal", *ends(sentence))
    if not ends_in_modal(reader, sentence) or refuses_list(reader, sentence):
        return None
    cue = Span(modals[-1].start, modals[-1].end)
    subject = subject_of(reader, sentence, cue, inserted_clause(reader, sentence))
    related = any(
        reader.word_end(hit.end, cue.end, 1) >= cue.start
        for use in ("subordinator", "relative")
        for hit in reader.within(use, sentence.start, cue.start)
    )
    acts = subject.acts or (own_decides and subject.is_own)
    if related or (acts and not subject.is_plan):
        return Commitment(cue, "modal", subject.actor)
    # `In 2024 the police will:`, `Framover skal Kripos:`
    beside = [
        actor for actor in reader.actors.within(*ends(sentence)) if cue.start - 1 == actor.end or actor.start == cue.end + 1
    ]
    return Commitment(cue, "modal", beside[0]) if beside and not subject.is_plan else None


def tells_done(reader: Reader, sentence: Span) -> Commitment | None:
    """The auxiliary with which the words before a list break off: `This year the Board has`; the items say what was done."""
    last = reader.within("having", *ends(sentence))[-1:]
    if not last or refuses_list(reader, sentence) or reader.namings.within(last[0].end, sentence.end):
        return None
    cue = Span(last[0].start, last[0].end)
    rest = (cue.end, sentence.end)
    governed = reader.within("subordinator", reader.word_end(*rest, 1), sentence.end)  # not the adverb in `Det har siden`
    if governed or reader.among((*DONE, "modal", "present", "relative")).within(*rest):
        return None
    if WORD.search(reader.text, reader.word_end(*rest, AUXILIARY_REST), sentence.end):
        return None
    subject = subject_of(reader, sentence, cue, inserted_clause(reader, sentence))
    known = subject.acts or subject.is_pronoun or reader.at("it", sentence.start)
    return Commitment(cue, "done", subject.actor) if known else None


def ends_in_that(reader: Reader, sentence: Span) -> bool:
    """Whether the words before a list break off at `that`: if they decide nothing, they find or say what the items tell."""
    particles = reader.within("that", *ends(sentence))
    return bool(particles) and WORD.search(reader.text, particles[-1].end, sentence.end) is None


def brings(reader: Reader, sentence: Span) -> Commitment | None:
    """What a list's items are if few words before it name the act that brings them: `With the bill`, `Med aftalen`."""
    means = reader.at("means", sentence.start)
    if means is None or reader.among(VERBS).within(*ends(sentence)):
        return None
    if WORD.search(reader.text, reader.word_end(*ends(sentence), MEANS_WORDS), sentence.end):
        return None
    named = any(reader.within(use, means.end, sentence.end) for use in ("bill", "document", "measures"))
    act = named or reader.namings.within(means.end, sentence.end)
    return Commitment(Span(means.start, means.end), "announced", None) if act else None


def implies_list(reader: Reader, sentence: Span) -> Commitment | None:
    """What the items of a list are if a plan or a decision means them: `The plan means:`, `It was agreed to`."""
    if refuses_list(reader, sentence):
        return None
    for hit in reader.within("continuing", *ends(sentence))[-1:]:  # `Suunnitelman mukaan`
        if WORD.search(reader.text, hit.end, sentence.end) is None:
            return Commitment(Span(hit.start, hit.end), "announced", None)
    for hit in reader.within("leading", *ends(sentence)):  # `has decided:`
        if reader.text[sentence.end - 1] not in ".!?" and _is_filled(reader, hit.end, sentence.end):
            return Commitment(Span(hit.start, hit.end), "announced", None)
    particles = [*reader.within("that", *ends(sentence)), *reader.within("marker", *ends(sentence))]
    last = max((hit.end for hit in particles), default=0)
    breaks = last and WORD.search(reader.text, last, sentence.end) is None
    meant = reader.within("implies", *ends(sentence))[-1:]
    trails = _trails(reader, sentence) or (
        meant and reader.text[sentence.end - 1].isalpha() and _is_filled(reader, meant[0].end, sentence.end)
    )
    if not (breaks or trails) and reader.text[sentence.end - 1] != ":":
        return None
    article = reader.at("article", sentence.start)  # `The agreement`
    first = NEXT_WORD.match(reader.text, article.end, sentence.end) if article else None
    of_plan = reader.namings.within(*ends(sentence)) or any(
        reader.at(use, sentence.start) for use in ("it", "anaphor", "document", "agreement")
    )
    of_plan = of_plan or (first is not None and reader.at("agreement", first.end()) is not None)
    acts = reader.among(("decided", "assigned")).within(*ends(sentence))
    cues = [*(reader.within("implies", *ends(sentence)) if of_plan else ()), *acts]
    return Commitment(Span(cues[0].start, cues[0].end), "announced", None) if cues else None


def _trails(reader: Reader, sentence: Span) -> bool:
    """Whether no more than `among other things` stands behind the words that give a task: `Työryhmän tehtävänä on muun muassa`."""
    given = reader.within("assigned", *ends(sentence))[-1:]
    rest = reader.text[given[0].end : sentence.end].strip() if given else ""
    return bool(rest) and rest[-1].isalpha() and _is_filled(reader, given[0].end, sentence.end)


def opens_list(reader: Reader, sentence: Span) -> Commitment | None:
    """What the items of a list are, by the sentence that announces it: `The Government will:`, `Other measures:`."""
    for cue in reader.within("announcing", *ends(sentence))[:1]:
        return Commitment(Span(cue.start, cue.end), "announced", None)
    if told := _pays_for(reader, sentence) or _pursues(reader, sentence):
        return told
    inserted = inserted_clause(reader, sentence)
    commits, is_refused = _commits(reader, sentence, inserted)
    if commits or is_refused:
        return commits
    found = (
        _follows(reader, sentence)
        or _gets_tasks(reader, sentence)
        or _is_state(reader, sentence)
        or _shows_changes(reader, sentence)
        or _names_proposals(reader, sentence)
    )
    return found or _does(reader, sentence, inserted) or _names_last(reader, sentence, inserted)


def _pays_for(reader: Reader, sentence: Span) -> Commitment | None:
    """What a list's items are if money is spoken of and the last word before them leads in what it is for: `The money will go to:`."""
    opening = reader.word_end(sentence.start, sentence.end, MONEY_WORDS)
    money, leads = reader.within("funds", sentence.start, opening), reader.within("purpose", *ends(sentence))
    if not money or not leads or WORD.search(reader.text, leads[-1].end, sentence.end) or refuses_list(reader, sentence):
        return None
    return Commitment(Span(money[0].start, money[0].end), "announced", None)


def _commits(reader: Reader, sentence: Span, inserted: Span | None) -> tuple[Commitment | None, bool]:
    """What the verb before a list commits to (`has decided:`), and whether it is so of an unreal one, which leaves no list."""
    for use in ("modal", "decided", "started"):
        for cue in reader.within(use, *ends(sentence)):
            if is_unreal(reader, sentence, cue, inserted):
                return None, True
            subject = subject_of(reader, sentence, Span(cue.start, cue.end), inserted)
            last = _is_filled(reader, cue.end, sentence.end)
            if use != "modal" or (last and subject.acts and not subject.is_plan):
                return Commitment(Span(cue.start, cue.end), use, subject.actor), False
    return None, False


def _follows(reader: Reader, sentence: Span) -> Commitment | None:
    """What a list's items are if the words before it open with `this` or `the following` and say that it is done: `Følgende igangsettes:`."""
    if not any(reader.at(use, sentence.start) for use in ("filler", "anaphor")) or refuses_list(reader, sentence):
        return None
    cues = reader.within("passive", *ends(sentence))[:1]
    known = cues and cues[0].entry.payload.strength in OWN_DEEDS
    modals = reader.within("modal", *ends(sentence))[:1]
    if modals and reader.within("governing", modals[0].start, reader.word_end(modals[0].end, sentence.end, 1)):
        cues, known = modals, True  # `Dette vil regjeringen gjøre:`
    short = WORD.search(reader.text, reader.word_end(*ends(sentence), MEANS_WORDS), sentence.end) is None
    return Commitment(Span(cues[0].start, cues[0].end), "announced", None) if known and short else None


def _shows_changes(reader: Reader, sentence: Span) -> Commitment | None:
    """What a list's items are if a body tells `these changes` right before it: `The agency makes the following amendments:`."""
    for noun in reader.within("agreement", *ends(sentence))[-1:]:
        last = WORD.search(reader.text, noun.end, sentence.end) is None
        shown = [hit for hit in reader.within("anaphor", sentence.start, noun.start) if hit.end + 1 == noun.start]
        if last and shown and reader.actors.within(sentence.start, noun.start) and not refuses_list(reader, sentence):
            return Commitment(Span(noun.start, noun.end), "announced", None)
    return None


def _is_state(reader: Reader, sentence: Span) -> Commitment | None:
    """What a list's items are below the state in which they are: `Completed:`."""
    state = reader.at("state", sentence.start)
    alone = state and WORD.search(reader.text, state.end, sentence.end) is None
    return Commitment(Span(state.start, state.end), "announced", None) if state and alone else None


def _does(reader: Reader, sentence: Span, inserted: Span | None) -> Commitment | None:
    """What a list's items are behind a body's last verb: `The Board has among other things:`, `The ministry sets up:`."""
    for use in ("present", "having"):
        for cue in reader.within(use, *ends(sentence))[-1:]:
            subject = subject_of(reader, sentence, Span(cue.start, cue.end), inserted)
            if _is_last(reader, sentence, cue) and not subject.is_plan and _is_of_body(reader, sentence, cue, subject):
                return Commitment(Span(cue.start, cue.end), "done" if use == "having" else "announced", None)
    return None


def _is_last(reader: Reader, sentence: Span, cue: Hit) -> bool:
    """Whether a verb is the last of the words before a list; a verb of action but for two words."""
    if cue.entry.payload.use == "having":
        return _is_filled(reader, cue.end, sentence.end)
    rest = reader.word_end(cue.end, sentence.end, LAST_WORDS)
    return cue.entry.payload.strength == "act" and WORD.search(reader.text, rest, sentence.end) is None


def _is_of_body(reader: Reader, sentence: Span, cue: Hit, subject: Subject) -> bool:
    """Whether a body does what the verb says, to something else than a plan."""
    if not (subject.acts or reader.actors.within(sentence.start, cue.start)):
        return False
    return not reader.namings.within(cue.end, sentence.end)


def _names_last(reader: Reader, sentence: Span, inserted: Span | None) -> Commitment | None:
    """What a list's items are if the word for measures stands last before it (`Other measures:`), not what they are for."""
    for noun in reader.within("measures", *ends(sentence))[-1:]:
        if counts_other(reader, sentence, Span(noun.start, noun.end)):
            return None
        told = any(
            hit.start > noun.end and WORD.search(reader.text, hit.end, sentence.end) is None
            for hit in reader.within("filler", *ends(sentence))
        )
        if (told or _is_of_plan(reader, noun.end, sentence.end)) and not refuses_list(reader, sentence):
            return Commitment(Span(noun.start, noun.end), "announced", None)
        close = reader.word_end(noun.end, sentence.end, 2)
        last = WORD.search(reader.text, close, sentence.end) is None or _is_filled(reader, noun.end, sentence.end)
        if last and not is_unreal(reader, sentence, noun, inserted):
            what_for = [*reader.within("preposition", noun.end, close), *reader.within("subordinator", noun.end, close)]
            return None if what_for else Commitment(Span(noun.start, noun.end), "announced", None)
    return None


def _is_of_plan(reader: Reader, start: int, end: int) -> bool:
    """Whether no more stands behind the word for measures than of which plan they are: `the main measures in the plan:`."""
    first = NEXT_WORD.match(reader.text, start, end)
    if first is None or not reader.at("preposition", first.end()):
        return False
    named = reader.among(("document", "budget")).within(start, end) or reader.namings.within(start, end)
    return bool(named) and WORD.search(reader.text, reader.word_end(start, end, PHRASE_WORDS), end) is None


def _names_proposals(reader: Reader, sentence: Span) -> Commitment | None:
    """What a list's items are if the words before it name the proposals of a budget: `Some of the proposals in the budget bill:`."""
    for noun in reader.within("proposals", *ends(sentence))[:1]:
        acts = reader.among(("having", "present", "modal")).within(
            sentence.start, noun.start
        )  # somebody else's: `The party has these proposals`
        if not acts and _is_of_plan(reader, noun.end, sentence.end) and not refuses_list(reader, sentence):
            return Commitment(Span(noun.start, noun.end), "proposed", None)
    return None


def names_actor(reader: Reader, sentence: Span) -> Commitment | None:
    """Who does what the items of a list say, if the words before it are no more than that: `Lisäksi hallitus`."""
    actors = reader.actors.within(*ends(sentence))[-1:]
    if not actors or WORD.search(reader.text, actors[0].end, sentence.end) or refuses_list(reader, sentence):
        return None
    short = WORD.search(reader.text, reader.word_end(*ends(sentence), LONGEST_ACTOR), sentence.end) is None
    verbs = reader.among(CUES).within(*ends(sentence))
    return Commitment(actors[0], "acting", actors[0]) if short and not verbs else None


def is_doing(reader: Reader, sentence: Span) -> Commitment | None:
    """Who is doing what the items of a list say, if the words before it break off at the auxiliary: `Norway is also:`."""
    for cue in reader.within("being", *ends(sentence))[-1:]:
        main = main_clause(reader, sentence)
        subject = subject_of(reader, main, Span(cue.start, cue.end), inserted_clause(reader, main))
        if (
            subject.acts
            and not subject.is_plan
            and _is_filled(reader, cue.end, sentence.end)
            and not refuses_list(reader, sentence)
        ):
            return Commitment(Span(cue.start, cue.end), "acting", subject.actor)
    return None


def _pursues(reader: Reader, sentence: Span) -> Commitment | None:
    """What a list's items are if a body or `we` set about them (`This year the ministry will give priority to:`) or who governs proposes them."""
    for cue in reader.within("pursues", *ends(sentence))[:1]:
        who = reader.actors.within(*ends(sentence)) or reader.within("own", *ends(sentence))
        will = [hit for hit in reader.within("modal", sentence.start, cue.end) if who and who[0].start < hit.start]
        if who and not refuses_list(reader, sentence) and (will or not is_unreal(reader, sentence, cue, None)):
            return Commitment(Span(cue.start, cue.end), "announced", None)
    for cue in reader.within("proposing", *ends(sentence))[:1]:  # `In its budget the Government proposes:`
        if is_of_governing(reader, sentence, cue) and not refuses_list(reader, sentence):
            return Commitment(Span(cue.start, cue.end), "proposed", None)
    return None


def _gets_tasks(reader: Reader, sentence: Span) -> Commitment | None:
    """What a list's items are if somebody is given them to do: `The group will have these tasks:`, not `Its tasks are:`."""
    for noun in reader.within("tasks", *ends(sentence))[-1:]:
        given = reader.among(("receives", "receive", "modal", "gives")).within(sentence.start, noun.start)
        if given and not is_unreal(reader, sentence, given[0], None):
            return Commitment(Span(noun.start, noun.end), "assigned", None)
    return None


def ends_in_by(reader: Reader, sentence: Span) -> Commitment | None:
    """What a list's items are if a body does something by them: `The Government will assist the victims by`, `Regeringen skyddar offren genom att`."""
    means = reader.within("by_doing", *ends(sentence))[-1:]
    if not means or WORD.search(reader.text, means[0].end, sentence.end):
        return None
    return does_by(reader, Span(sentence.start, means[0].start))


def does_by(reader: Reader, sentence: Span) -> Commitment | None:
    """What items are that open with `by`, if the words before them say what a body or we do: `Hallitus suojelee uhreja`.

    Args:
        reader: the text and its words.
        sentence: the words before the list.
    """
    verbs = [hit for hit in reader.among(VERBS).within(*ends(sentence)) if not reader.at("nominal", hit.start)][:1]
    if refuses_list(reader, sentence) or (verbs and is_unreal(reader, sentence, verbs[0], None)):
        return None
    if not verbs:  # the verb is none that a register knows
        body = body_behind(reader, sentence.start, sentence.end)
        return Commitment(body, "announced", body) if body else None
    cue = Span(verbs[0].start, verbs[0].end)
    subject = subject_of(reader, sentence, cue, None)
    acts = not subject.is_plan and (subject.acts or subject.is_own)
    return Commitment(cue, "announced", subject.actor) if acts else None


def shares_out(reader: Reader, sentence: Span) -> bool:
    """Whether the words before a list tell who gets money, so that an item with a sum is a grant: `Most goes to:`, `Grants 2021:`."""
    if refuses_list(reader, sentence):
        return False
    return any(reader.within(use, *ends(sentence)) for use in ("receives", "gives", "funds", "grants"))


def shares_budget(reader: Reader, sentence: Span) -> Commitment | None:
    """What a list's items are if the words before it say for what sum a body pays: `The Government proposes NOK 9 million:`."""
    amounts = reader.amounts.within(*ends(sentence))
    if not amounts or refuses_list(reader, sentence) or not reader.actors.within(sentence.start, amounts[0].start):
        return None
    return Commitment(amounts[0], "announced", None)


def names_measures(reader: Reader, sentence: Span) -> bool:
    """Whether the words before a list speak of a plan or of measures, so that an action in its items is one of them."""
    return bool(
        reader.namings.within(*ends(sentence)) or any(reader.within(use, *ends(sentence)) for use in ("measures", "funds"))
    )
