"""What verbs of giving, getting and growing commit to: a sum, or what is given by a decision.

Here belongs: `får 5 millioner kroner`, `bevilger`, `øker med`, `foreslås`. Not here: verbs that tell another deed (`deeds.py`), and
what flows or grows at all (`signs.py`).
"""

import re

from pipelines.documents import GAP
from pipelines.mentions.measures.actors import NEXT_WORD, governs, is_beside
from pipelines.mentions.measures.budgets import is_of_budget_line
from pipelines.mentions.measures.cases import PERFECT_WINDOW, SHORT, Deed
from pipelines.mentions.measures.clauses import WORD
from pipelines.mentions.measures.signs import alters, flows, grows, is_given, is_history, is_news, recurs
from pipelines.mentions.measures.tasks import assigns
from pipelines.mentions.measures.things_made import INDEFINITE, WITHOUT_ARTICLE
from pipelines.registers import alternatives, any_of, words_of

__all__ = ["PLACES", "gets", "gives", "is_proposed", "proposes", "rises", "rose", "wishes"]

RULING = ("agreement", "bill")
"""What gives by itself a right or a task."""
NO_GRANT = ("damages", "prize")
"""What is got, but granted by nobody: damages, awards."""
SHARE, OF = "share", "of"
"""A form that is verb and noun, and what stands behind the noun."""

PLACES = re.compile(
    rf"{GAP}(?:[^\W\d]+{GAP}){{0,3}}\d+(?:[ \xa0]\d{{3}})?{GAP}(?:[^\W\d]+{GAP})?\w*(?:{any_of(words_of('capacity', register='measure_words'))})\b"
)
"""Places or posts by their number, right behind the verb (`får omkring 55 nødpladser`)."""
ALSO = re.compile(rf"\b(?:{alternatives('also')})\b", re.IGNORECASE)
"""What says that it is so of one more."""
CHANCE = re.compile(rf"{GAP}(?:{alternatives('chance')})\b")
"""What nobody gives, behind the word by which it is better."""


def proposes(deed: Deed) -> str | None:
    """What a body proposes with a sum, or a government to parliament: `Regjeringen foreslår 3 mill. kroner`, `... at Stortinget samtykker`.

    Args:
        deed: the verb and what it stands among.
    """
    if _recommends(deed):
        return None
    return "proposed" if deed.subject.acts and (deed.sums_behind() or _puts_to_parliament(deed)) else None


def _recommends(deed: Deed) -> bool:
    """Whether it is a committee that writes what others may do: `Utvalget foreslår 20 millioner kroner`."""
    actor = deed.subject.actor
    return actor is not None and bool(deed.reader.within("inquiry", actor.start, actor.end))


def _puts_to_parliament(deed: Deed) -> bool:
    """Whether those who govern propose that parliament does something."""
    actor = deed.subject.actor
    return actor is not None and governs(deed.reader, actor) and bool(deed.near("parliament", PERFECT_WINDOW))


def wishes(deed: Deed) -> str | None:
    """What those who govern wish with a sum: `Regjeringen ønsker å øke tilskuddet med 5 millioner kroner`.

    Args:
        deed: the verb and what it stands among.
    """
    actor = deed.subject.actor
    is_wish = actor is not None and deed.subject.acts and governs(deed.reader, actor)
    return "proposed" if is_wish and deed.sums_behind() else None


def is_proposed(deed: Deed) -> str | None:
    """`Det foreslås 3 mill. kroner`.

    Args:
        deed: the verb and what it stands among.
    """
    return "proposed" if deed.sums() else None


def gives(deed: Deed) -> str | None:
    """What a body gives: `Regjeringen gir 5 millioner kroner`.

    Args:
        deed: the verb and what it stands among.
    """
    if (_rules(deed) and (deed.behind("gain") or deed.sums_behind())) or _is_new_service(deed):
        return "gives"
    return gets(deed) if deed.subject.acts and not _recommends(deed) else None


def _is_share(deed: Deed) -> bool:
    """Whether an English form of giving is the noun of a part: `A growing share of organised crime is trafficking`."""
    following = WORD.search(deed.reader.text, deed.cue.end, deed.clause.end)
    return deed.cue.entry.form == SHARE and following is not None and following[0] == OF


def _rules(deed: Deed) -> bool:
    """Whether an agreement or a change of the law alone is the subject: `Lovendringen gir politiet hjemmel til ...`, not the law in force, but from a day to come."""
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    to_come = deed.days_ahead() and deed.behind("from")  # `Loven gir fra 1. juli barn rett til`
    kinds = (*RULING, "laws") if to_come else (*RULING, "budget") if deed.sums_behind() else RULING
    ruling = reader.among(kinds).within(clause.start, cue.start)[-1:]
    alone = bool(ruling) and reader.word_end(clause.start, ruling[0].end, SHORT) >= ruling[0].end
    return alone and is_beside(reader, ruling[0], cue) and not (deed.setting.quoted or deed.setting.bodies_only or deed.plans())


def _is_new_service(deed: Deed) -> bool:
    """Whether one new service or paper is the subject, and gives people something: `Et nytt nettsted gir arbeidere informasjon`."""
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    article = reader.at("article", clause.start)
    gap = NEXT_WORD.match(reader.text, article.end, cue.start) if article and article.entry.form in INDEFINITE else None
    new = reader.first_at(("new", "novel"), gap.end() if gap else clause.start)
    if new is None or (gap is None and cue.entry.lang not in WITHOUT_ARTICLE) or deed.setting.bodies_only or deed.plans():
        return False
    named = reader.among(("service", "instrument")).within(new.end, cue.start)[:1]
    found = bool(named) and any(reader.at(use, named[0].start) for use in ("findings", "account"))
    return bool(named) and not found and is_beside(reader, named[0], cue) and not deed.behind("insight")


def gets(deed: Deed) -> str | None:
    """What a verb of giving or getting commits to: a sum behind it, one that flows, or what is given by a decision.

    Args:
        deed: the verb and what it stands among.
    """
    reader, clause, setting = deed.reader, deed.clause, deed.setting
    use = deed.cue.entry.payload.use
    if _is_share(deed) or (recurs(deed) and not deed.days_ahead()):  # `Styrkjunum er úthlutað árlega`
        return None
    if reader.among(NO_GRANT).within(clause.start, clause.end) or (deed.behind("laws") and not deed.sums()):
        return None  # `får de tjenester som loven gir dem rett til`
    if use != "gives" and reader.within("assigned", deed.cue.start, deed.word_behind(PERFECT_WINDOW)):  # `har fått i oppdrag`
        return assigns(deed)
    if use == "received" and not (setting.listed or setting.item) and is_history(deed):
        return None
    if is_of_budget_line(deed):
        return None
    if use != "gives" and not deed.sums() and (_is_better(deed) or _is_held_by_plan(deed)):
        return None
    if use != "gives" and (setting.listed or flows(deed)):
        return "receives"
    told_of = setting.listed or setting.item or setting.reports
    is_now = use == "receives" or (use == "received" and (told_of or is_news(deed)))
    if is_now and (is_given(deed, clause.end) or _gets_new(deed) or _gets_body(deed) or _gets_places(deed) or _gets_aid(deed)):
        return "receives"
    amounts = deed.sums_behind()
    if not amounts or _opens_clause(deed, amounts[0].start):
        return None
    return "gives" if use == "gives" else "receives"


def _is_better(deed: Deed) -> bool:
    """Whether all that is got is a better chance or standing: `Rettighetene har fått en sterkere stilling`, not `Ofrene får bedre rettigheter`."""
    better = deed.behind("better")[:1]
    chance = bool(better) and CHANCE.match(deed.reader.text, better[0].end, deed.clause.end) is not None
    return chance and not (deed.setting.listed or deed.setting.item or deed.days_ahead() or deed.any_behind("novel", "bill"))


def _is_held_by_plan(deed: Deed) -> bool:
    """Whether it is a plan that holds something: `Planen favner bredt og inneholder tiltak rettet mot ...`."""
    named = deed.reader.namings.within(deed.clause.start, deed.cue.start)[:1]
    return bool(named) and named[0].end <= deed.reader.word_end(deed.clause.start, deed.cue.start, 2)


def _gets_body(deed: Deed) -> bool:
    """Whether a body gets a unit or post that was not there: `Polisinrättningen får en grupp som utreder brotten`."""
    reader, start, end = deed.reader, deed.cue.end, deed.clause.end
    gap = NEXT_WORD.match(reader.text, start, end) if deed.subject.acts else None
    if gap is None:
        return False
    article = reader.at("article", gap.end())
    if article is None:
        return deed.cue.entry.lang in WITHOUT_ARTICLE and reader.at("unit", gap.end()) is not None
    return article.entry.form in INDEFINITE and bool(reader.within("unit", article.end, reader.word_end(article.end, end, 2)))


def _gets_places(deed: Deed) -> bool:
    """Whether so many places or posts are what is got: `Krisesentre over hele landet får om lag 55 nødplasser`."""
    got = PLACES.match(deed.reader.text, deed.cue.end, deed.clause.end)
    return got is not None and not (is_history(deed) or deed.said("parliament"))  # not seats


def _gets_aid(deed: Deed) -> bool:
    """Whether projects or associations get support besides those told of before: `Initiativer mod negativ social kontrol får også støtte`."""
    reader, clause, cue, setting = deed.reader, deed.clause, deed.cue, deed.setting
    named = reader.within("supported", clause.start, cue.start)[:1]
    named = [hit for hit in named if reader.word_end(clause.start, cue.start, SHORT) >= hit.end or is_beside(reader, hit, cue)]
    if not named or setting.bodies_only or deed.before("vague") or deed.before("quantity") or deed.any_behind("agent", "from"):
        return False
    near = deed.word_behind(PERFECT_WINDOW)
    besides = setting.follows_measure or ALSO.search(reader.text, clause.start, near) is not None
    return besides and bool(reader.within("aid", cue.end, near))


def _opens_clause(deed: Deed, end: int) -> bool:
    """Whether a clause opens between the verb and an offset; `allt að` before a sum opens none."""
    reader, start = deed.reader, deed.cue.end
    phrases = reader.within("adverbial", start, end)
    opening = reader.within("subordinator", start, end)
    return any(not any(phrase.start <= hit.start < phrase.end for phrase in phrases) for hit in opening)


def _gets_new(deed: Deed) -> bool:
    """Whether a body gets something new: `Tullverket får nya befogenheter`."""
    return deed.subject.acts and bool(deed.near("novel", 2))


def rises(deed: Deed) -> str | None:
    """Money that grows by a sum: `Støtten øker med 5 millioner kroner`.

    Args:
        deed: the verb and what it stands among.
    """
    if _is_benefit(deed):
        return "receives"
    if deed.before("capacity"):  # `Antallet plasser øker fra 20 til 35`
        return "receives" if alters(deed) and not is_history(deed) else None
    return "receives" if grows(deed) else None


def _is_benefit(deed: Deed) -> bool:
    """Whether a benefit rises or falls from a day to come or by a sum: `Barnetrygda for barn under seks år aukar frå nyttår`."""
    benefits = deed.before("benefit")[:1]
    opens = bool(benefits) and deed.reader.word_end(deed.clause.start, deed.cue.start, SHORT) >= benefits[0].end
    if not opens or deed.setting.bodies_only or is_history(deed) or recurs(deed):
        return False
    return bool(deed.days_ahead() or deed.said("from_now") or deed.said("today") or deed.sums_behind())


def rose(deed: Deed) -> str | None:
    """Money that grew, as news or in a list: what grew otherwise is how things were (`Resurserna ökade från 12 till 16 miljoner`).

    Args:
        deed: the verb and what it stands among.
    """
    return rises(deed) if deed.setting.listed or deed.setting.item or is_news(deed) else None
