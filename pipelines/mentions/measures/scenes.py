"""What tells of a case, a programme, a law in force or the page itself, whatever verb it is told by: none of it is a measure.

Here belongs: what another country, courts, prosecutors, offenders and researchers do, what happens at an hour of a programme, speeches, figures that are presented,
what a law says, the upkeep of the site. Not here: what a verb does by its object (`no_deeds.py`), what is unreal (`unreal.py`).
"""

import re
from functools import cache

from pipelines.documents import GAP
from pipelines.mentions.measures.actors import NEXT_WORD, governs, is_beside
from pipelines.mentions.measures.cases import SHORT, Deed
from pipelines.mentions.measures.clauses import WORD
from pipelines.registers import alternatives, rows

__all__ = [
    "is_abroad",
    "is_at_hour",
    "is_by_law",
    "is_demanded_by_law",
    "is_in_chapter",
    "is_of_bystanders",
    "is_of_case",
    "is_of_site",
    "is_of_speech",
    "is_of_staff",
    "is_of_trial",
    "is_scene",
]

AND = re.compile(alternatives("and"))
HOUR = re.compile(rf"\b(?:{alternatives('hour')})\.?{GAP}?\d{{1,2}}(?:[.:]\d\d)?\b(?!{GAP}\w*\d|[./-]\d)", re.IGNORECASE)
"""The hour at which something happens (`kl. 9.30`)."""
LAW_NAME = re.compile(rf"\w+(?:{alternatives('law_end')})\b", re.IGNORECASE)
"""A law by its name (`krisesenterlova`)."""
LAW_OF = re.compile(rf"(?:{alternatives('law_dated')}){GAP}(?:\w+{GAP}){{0,2}}\(?\d", re.IGNORECASE)
"""A law by its day or number (`lov av 11. april 1980`)."""
CHAPTER = re.compile(
    rf"(?:\w{{2,3}}{GAP})?(?:(?:{alternatives('in_chapter')}){GAP}\d|\w{GAP}\d+\.{GAP}(?:{alternatives('numbered_chapter')})\b)",
    re.IGNORECASE,
)
"""The place in its own text with which a clause opens (`og i kapittel 4`)."""
OWNER_FIRST = "fi"
"""The language in which whose people they are stands before them."""
AT_HOME = ("NO", "SE", "DK", "FI", "IS", "FO", "GL", "AX", "SJ", "EE", "LV", "LT", "EU", "EZ", "UN")
"""The countries whose deeds are measures, and what is more than a country."""
CODE = 2
"""So many letters stand for one country."""
GIVEN = ("passive", "past_passive", "becoming", "modal", "quality")
"""Forms by which others may do something for a country."""
NATION = re.compile(r"(?::?s|:n|['’]s?)$")
"""The end of a country as whose something is."""
SPEECH_WINDOW = 5
"""A speech is named among so many words behind the verb."""
CASE_NEW = ("novel", "organ", "bill")
"""What is new in a clause on a case, and so more than one."""


def is_scene(deed: Deed) -> bool:
    """Whether what the writer does is no deed: in a chapter of his own text, on his site, at an hour, in a speech.

    Args:
        deed: the verb and what it stands among.
    """
    return any(tells(deed) for tells in (is_in_chapter, is_of_site, is_at_hour, is_of_speech))


def is_abroad(deed: Deed) -> bool:
    """Whether a country elsewhere opens the clause, as who acts or where: `I Frankrike får ofrene opphold`, `USAs utenriksdepartement ber ...`.

    What those who govern at home do there is a measure (`I Moldova støtter regjeringen ...`), and so is a sum or what a list tells.

    Args:
        deed: the verb and what it stands among.
    """
    reader, start, cue, setting = deed.reader, deed.clause.start, deed.cue.start, deed.setting
    opening = WORD.finditer(reader.text, start, reader.word_end(start, cue, 2))
    country = next((word for word in opening if NATION.sub("", word[0]) in _elsewhere()), None)
    if country is None or setting.listed or setting.item or deed.sums():
        return False
    if any(reader.text[one.start : one.end] not in _elsewhere() for one in reader.countries.within(start, cue)):
        return False
    placed = country.start() > start or deed.cue.entry.lang == OWNER_FIRST
    if not placed and deed.cue.entry.payload.use in GIVEN:  # `Ghana will be given priority`
        return False
    behind = reader.actors.within(country.end(), deed.clause.end) if placed else []
    return not any(governs(reader, one) for one in behind[:1])


@cache
def _elsewhere() -> frozenset[str]:
    """The countries of the world but those by the Baltic and the North Atlantic of which the project tells, by names of one word."""
    names = (row["form"] for row in rows("located_names") if len(row["countries"]) == CODE and row["countries"] not in AT_HOME)
    return frozenset(name for name in names if " " not in name)


def is_of_case(deed: Deed) -> bool:
    """Whether a case of the police or a court is told: whom they suspect, arrest, convict or set free, and whom they ask for legal aid.

    Args:
        deed: the verb and what it stands among.
    """
    if deed.setting.listed:
        return False
    new = deed.reader.among(CASE_NEW).within(deed.cue.end, deed.word_behind(SHORT))
    return bool(deed.said("criminal_case")) and not new


def is_of_trial(deed: Deed) -> bool:
    """Whether it is told what shall be done or asked for in one case: `Åklagaren har väckt åtal och kommer att yrka ...`.

    Args:
        deed: the verb and what it stands among.
    """
    certain = deed.setting.item or deed.sums() or deed.any_behind("gain", *CASE_NEW)
    return bool(deed.said("trial")) and not (deed.setting.listed or certain)


def is_of_bystanders(deed: Deed) -> bool:
    """Whether those act who govern nothing: `Bakmennene oppretter falske kontrakter`, `Forskere ved Fafo har gjennomført ...`.

    Args:
        deed: the verb and what it stands among.
    """
    reader, start = deed.reader, deed.clause.start
    article = reader.at("article", start)
    if article is None and deed.cue.entry.lang == OWNER_FIRST:  # `HEUNIn tutkijat`
        return bool(reader.within("bystander", start, reader.word_end(start, deed.cue.start, SHORT)))
    gap = NEXT_WORD.match(reader.text, article.end, deed.cue.start) if article else None
    return reader.at("bystander", gap.end() if gap else start) is not None


def is_at_hour(deed: Deed) -> bool:
    """Whether it happens at an hour of a programme: `Etter pausen presenterer politiet nye tall kl. 10.30`.

    Args:
        deed: the verb and what it stands among.
    """
    return HOUR.search(deed.reader.text, deed.clause.start, deed.clause.end) is not None and not deed.sums()


def is_of_speech(deed: Deed) -> bool:
    """Whether a speech is held, or figures are presented: `I morgen holder ministeren innlegg i FN`.

    Args:
        deed: the verb and what it stands among.
    """
    return bool(deed.near("speech", SPEECH_WINDOW)) and not (deed.setting.listed or deed.setting.item)


def is_by_law(deed: Deed) -> bool:
    """Whether it shall be done by a law in force, which opens the clause: `Etter utlendingsloven skal politiet ...`.

    Args:
        deed: the verb and what it stands among.
    """
    reader, clause, cue = deed.reader, deed.clause, deed.cue
    opening = reader.at("by_law", clause.start)
    gap = NEXT_WORD.match(reader.text, opening.end, cue.start) if opening else None
    if gap is None:
        return False
    dated = LAW_OF.match(reader.text, gap.end(), cue.start)
    named = dated or reader.at("laws", gap.end()) or LAW_NAME.match(reader.text, gap.end(), cue.start)
    return named is not None and not (deed.days_ahead() or deed.sums() or deed.any_behind("new", "novel"))


def is_demanded_by_law(deed: Deed) -> bool:
    """Whether a law, convention or directive stands right before the verb: `Europarådets konvensjon forplikter statene til ...`.

    Args:
        deed: the verb and what it stands among.
    """
    reader, cue = deed.reader, deed.cue
    named = deed.before("convention")[-1:]
    if not named or not is_beside(reader, named[0], cue) or WORD.search(reader.text, named[0].end, cue.start):
        return False
    return not (deed.before("new") or deed.before("novel") or deed.days_ahead() or deed.sums())


def is_of_site(deed: Deed) -> bool:
    """Whether it is the site that `we` have made new: `Vi har oppgradert nettstedet`.

    Args:
        deed: the verb and what it stands among.
    """
    return bool(deed.said("site_upkeep")) and not (deed.setting.listed or deed.sums())


def is_in_chapter(deed: Deed) -> bool:
    """Whether it is told what a text does in one of its chapters: `I kapittel 4 legger vi fram forslag`.

    Args:
        deed: the verb and what it stands among.
    """
    return CHAPTER.match(deed.reader.text, deed.clause.start, deed.clause.end) is not None and not deed.behind("laws")


def is_of_staff(deed: Deed) -> bool:
    """Whether a form of hiring names those who are employed: `møtte ansatte og beboere`, not `ansatte to rådgivere`.

    Args:
        deed: the verb and what it stands among.
    """
    reader, cue = deed.reader, deed.cue
    if reader.at("capacity", cue.start) is None:
        return False
    following = WORD.search(reader.text, cue.end, deed.clause.end)
    if following is None or AND.fullmatch(following[0]):
        return True
    return reader.at("preposition", following.start()) is not None and reader.at("today", following.start()) is None
