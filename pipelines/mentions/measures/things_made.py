"""What is made: whether the words beside a verb name one thing that it makes, changes or gives.

Here belongs: the noun of a deed. Not here: what its verb tells (`done.py`, `perfects.py`, `deeds.py`).
"""

import re

from pipelines.documents import GAP, Span
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.measures.actors import NEXT_WORD
from pipelines.mentions.measures.cases import PERFECT_WINDOW, SHORT, Deed
from pipelines.mentions.measures.clauses import WORD
from pipelines.registers import alternatives, words_of

__all__ = [
    "INDEFINITE",
    "MADE",
    "RULE",
    "WITHOUT_ARTICLE",
    "brings_new",
    "is_changed",
    "is_made",
    "is_published",
    "makes_behind",
    "makes_thing",
    "names_first",
    "names_made",
]

CHANGED = ("new", "instrument", "agreement", "bill", "funds", "treaties", "scheme")
"""What is changed or made by a decision alone."""
RULED = ("scheme", "agreement")
"""What is there and may be changed."""
RULE = re.compile(rf"(?:[^\W\d_]+-{GAP}(?:{alternatives('and')}){GAP})?\w*(?:{alternatives('rule_end')})\b", re.IGNORECASE)
"""A rule that is there, by the end of its name (`krisesenterlova`, `äitiys- ja isyyslait`)."""
MADE = ("novel", "bill", "gain", "instrument", "service")
"""What a body makes or gets done."""
PUBLISHED = ("instrument", "bill", "service")
"""What is published, held or developed as one thing."""
THINGS = (*MADE, "organ")
"""What somebody sets up."""
NAMED = ("novel", "bill", "instrument", "service", "organ")
"""What is one thing even where no article says so: advice and training are given all the time."""
HELPING = ("past_auxiliary", "perfect")
"""Auxiliaries behind which the subject of a passive stands where something else opens the clause."""
WITHOUT_ARTICLE = ("fi", "is")
"""Languages without an indefinite article."""
ICELANDIC_ARTICLE = re.compile(r"(?:i[nð]n?|na|nir|nar|nin|num)$")
"""How an Icelandic noun ends that bears its article."""
INDEFINITE = words_of("indefinite")
FINNISH_HANGING = re.compile(r"[,;:(]")
OBJECT_WORDS = 6
"""The object's noun stands among so many words behind the verb (`kehitetään siihen sopiva tuen rakenne`)."""
PARTITIVE = re.compile(r"(?:[aeiouyäöj]a|[aeiouyäöj]ä|[^s]t[aä])$")
"""How a Finnish noun ends of which some is made."""
NOMINATIVE = re.compile(r"(?:[bcdfghjkmpqrvwxz][aä]|(?<!l)l[aä]|m[aä]|[oöuy]|(?<!ll|tt)e|[^kst]i|s|[^n]t|nen)$")
"""How one ends in the nominative, all of which is made (`malli`, `opas`, `suunnitelma`, `ohjeet`)."""
NO_OBJECT = re.compile(alternatives("no_object"), re.IGNORECASE)


def is_made(deed: Deed) -> bool:
    """Whether a common verb in the passive makes one thing: `En brosjyre sendes ut`, `Lisäksi laaditaan opas`.

    Args:
        deed: the verb and what it stands among.
    """
    common = deed.cue.entry.payload.strength == "weak" and not deed.setting.bodies_only
    return common and (brings_new(deed) or _is_altered(deed))


def _is_altered(deed: Deed) -> bool:
    """Whether a rule or a paper that opens the clause is itself changed, once: `Reglene endres`, not `Reglene oppdateres jevnlig`."""
    reader, cue = deed.reader, deed.cue
    known = next((hit for use in RULED if (hit := reader.at(use, deed.clause.start))), None)
    named = None if known else RULE.match(reader.text, deed.clause.start, cue.start)
    changed = known.end if known else named.end() if named else None
    if changed is None or not reader.at("altered", cue.start) or deed.said("recurring"):
        return False
    return reader.word_end(changed, cue.start, PERFECT_WINDOW) >= cue.start - 1


def makes_behind(deed: Deed) -> bool:
    """Whether a participle that opens the clause tells of one thing that is made: `Haldið verður námskeið`.

    Args:
        deed: the verb and what it stands among.
    """
    if deed.cue.entry.payload.strength != "weak" or deed.setting.bodies_only:
        return False
    return names_made(deed, deed.word_behind(1), deed.clause.end)


def brings_new(deed: Deed) -> bool:
    """Whether something is told of for the first time: `Lakiin lisättiin uudet säännökset`, `Þá var skipuð nefnd`, `A unit was set up`.

    Args:
        deed: the verb and what it stands among.
    """
    return bool(deed.behind("new")) or names_first(deed)


def names_first(deed: Deed) -> bool:
    """The same by the thing itself: it is named behind the verb or as its subject, and not known before.

    Args:
        deed: the verb and what it stands among.
    """
    clause, cue = deed.clause, deed.cue
    if names_made(deed, cue.end, clause.end) or _opens_with_thing(deed):
        return True
    opening = [hit.start for hit in deed.before("article") if _opens_subject(deed, hit.start)]
    if cue.entry.lang in WITHOUT_ARTICLE:  # `Í dag var ný handbók kynnt`
        opening += [hit.end for hit in deed.reader.among(HELPING).within(clause.start, cue.start)[-1:]]
    return any(names_made(deed, start, cue.start) for start in opening)


def _opens_with_thing(deed: Deed) -> bool:
    """Whether an Icelandic clause opens with what is made, not known before: `Starfshópur var skipaður`, not `Starfshópurinn`."""
    made = deed.reader.among(NAMED).within(deed.clause.start, deed.cue.start)[:1] if deed.cue.entry.lang == "is" else []
    return bool(made) and made[0].start == deed.clause.start and not ICELANDIC_ARTICLE.search(made[0].entry.form)


def _opens_subject(deed: Deed, start: int) -> bool:
    """Whether a subject can begin there: at the clause's own start, or behind the comma or auxiliary of what opens it."""
    if start == deed.clause.start or deed.reader.text[deed.clause.start : start].rstrip().endswith(","):
        return True
    auxiliaries = deed.reader.among(HELPING).within(deed.clause.start, start)[-1:]  # `I dag ble en ny veileder presentert`
    return bool(auxiliaries) and not deed.reader.text[auxiliaries[0].end : start].strip()


def names_made(deed: Deed, start: int, end: int) -> bool:
    """Whether something that is made begins there: a body or other thing behind an indefinite article, or without any where there is none.

    Args:
        deed: the verb and what it stands among.
        start: where what is made may begin.
        end: where it ends at the latest.
    """
    reader = deed.reader
    gap = NEXT_WORD.match(reader.text, start, end)
    if gap and (
        expletive := reader.first_at(("expletive", "it", "own"), gap.end())
    ):  # `lages det en film`, `utvikler vi et tilbud`
        start, gap = expletive.end, NEXT_WORD.match(reader.text, expletive.end, end)
    if gap and (day := _day_at(deed, gap.end())):  # `lämnades den 14 oktober ett lagförslag`
        start, gap = day, NEXT_WORD.match(reader.text, day, end)
    near = reader.word_end(start, end, SHORT)
    article = reader.at("article", gap.end() if gap else start)
    if article and article.entry.form in INDEFINITE:
        near = reader.word_end(article.end, end, SHORT)
        if reader.at("making", deed.cue.start) and not reader.within("insight", article.end, near):
            return True  # `Det lages en veiviser`: what one creates was not there before
        return bool(reader.among(THINGS).within(article.end, near) or reader.actors.within(article.end, near))
    if deed.cue.entry.lang == "fi" and reader.at("making", deed.cue.start):
        return _names_whole(reader.text[start:end])
    made = reader.among(NAMED).within(start, near)[:1]
    return bool(made) and deed.cue.entry.lang in WITHOUT_ARTICLE and not reader.within("preposition", start, made[0].start)


def _names_whole(words: str) -> bool:
    """Whether the object of a Finnish passive that creates is a whole one, in the nominative: `rakennetaan verkko`, not `kehitetään palveluja`."""
    until = FINNISH_HANGING.search(words)
    for word in WORD.findall(words[: until.start()] if until else words)[:OBJECT_WORDS]:
        if PARTITIVE.search(word):
            return False
        if NOMINATIVE.search(word) and not NO_OBJECT.fullmatch(word):
            return True
    return False


def _day_at(deed: Deed, start: int) -> int | None:
    """Where the day ends that begins at an offset, with its article or preposition."""
    reader = deed.reader
    article = reader.first_at(("article", "preposition"), start)
    gap = NEXT_WORD.match(reader.text, article.end, deed.clause.end) if article else None
    places = (start, gap.end()) if gap else (start,)
    today = reader.at("today", start)
    days: list[Hit | Span] = [today] if today else []
    days += [day for placed in (reader.coming, reader.recent) for day in placed.within(start, deed.clause.end)]
    return max((day.end for day in days if day.start in places), default=None)


def makes_thing(deed: Deed) -> bool:
    """Whether what a body has done is one thing made or a sum given: `har utviklet et nytt kurs`; how many it has counted is none.

    Args:
        deed: the verb and what it stands among.
    """
    return deed.any_behind(*MADE) or bool(deed.sums_behind())


def is_published(deed: Deed, auxiliary: Hit) -> bool:
    """Whether what has been published, held or developed is one new thing: `Et nytt kurs er utviklet`.

    Args:
        deed: the verb and what it stands among.
        auxiliary: what stands behind the thing.
    """
    return _names_new(deed, auxiliary, PUBLISHED)


def is_changed(deed: Deed, auxiliary: Hit) -> bool:
    """Whether what has been made or changed is new, or a bill, an agreement or a grant: `En egen enhet er opprettet`, `Støtten er doblet`.

    Args:
        deed: the verb and what it stands among.
        auxiliary: what stands behind the thing.
    """
    opening = deed.reader.at("article", deed.clause.start)
    is_one = opening is not None and opening.entry.form in INDEFINITE
    return is_one or _names_new(deed, auxiliary, CHANGED)


def _names_new(deed: Deed, auxiliary: Hit, kinds: tuple[str, ...]) -> bool:
    reader, start = deed.reader, deed.clause.start
    return bool(reader.among(kinds).within(start, reader.word_end(start, auxiliary.start, SHORT)))
