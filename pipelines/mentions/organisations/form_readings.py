"""How far the name of a body reaches that no register names, by the form by which it is known.

Here belongs: the words before, behind and around a form. Not here: which names are proven, and lists of them (`organisation_forms.py`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from pipelines.documents import Span, tidy
from pipelines.letters import CAPITALS
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.organisations.compounds import LONGEST_COMPOUND, compound_start
from pipelines.mentions.organisations.field_phrases import BLANK, DEED, TITLED, WORD, named_field_end, owned_field_end
from pipelines.mentions.people.names import bears_given_name, looks_like_person
from pipelines.registers import alternatives, rows, words_of

__all__ = [
    "BLANK",
    "NO_NAMES",
    "SHARING",
    "TITLED",
    "Around",
    "Candidate",
    "Form",
    "callers",
    "candidate_of",
    "name_of",
    "of_whom_end",
    "towns",
]

HANGING = rf"{TITLED}-{BLANK}(?:{alternatives('and')}|&){BLANK}"
"""A name that shares its end with the one behind it: `Syd- og` before `Sønderjyllands`."""
BEFORE = re.compile(
    rf"(?<![\w-])(?:{HANGING})?{TITLED}(?:(?:{BLANK}(?:{alternatives('and')}))?{BLANK}(?!The{BLANK}){TITLED}){{0,3}}{BLANK}$"
)
"""The proper names before a common noun: `Møre og Romsdal` before `politidistrikt`."""
OF_GENITIVES = re.compile(rf"(?<![\w-]){TITLED}(?:{BLANK}[^\W\d_][\w-]{{3,}}n){{0,2}}{BLANK}[^\W\d_][\w-]{{3,}}{BLANK}$")
"""The name of an association before its legal form, with genitives and a common noun: `Irakin naisten yhdistys` before `ry`."""
GENITIVES = re.compile(
    rf"(?<![\w-])(?:(?:[^\W\d_]\w+-{BLANK}(?:{alternatives('and', 'fi')}){BLANK})?(?:{alternatives('long_genitive')}|[^\W\d_][\w-]{{3,}}(?<!aa|ää|ee|ii|oo|uu|yy|ki|ma|mä|va|vä)(?<!vie)(?<!ne)(?<!tuje|tyje)n){BLANK}(?:(?:{alternatives('and', 'fi')}){BLANK})?){{1,6}}$"
)
"""The genitives before a common noun that say of what: `sisäisen turvallisuuden` before `ministeriryhmä`."""
DATED = {
    "behind_day": re.compile(rf"(?<![\w.])\d{{1,2}}\.{BLANK}[^\W\d_]{{3,9}}-$"),
    "behind_year": re.compile(rf"(?<!\d)(?:18|19|20)\d{{2}}{BLANK}års{BLANK}[^\W\d_]*$"),
}
LONGEST_DATED = 60
NUMBERED = re.compile(rf"(?<![\w-]){TITLED}{BLANK}20[2-9]\d-$")
"""The agenda for a year from which a delegation has its name: `Agenda 2030-` before `delegationen`."""
OF_ASSEMBLY = re.compile(
    rf"(?<!\w)(?:{alternatives('assembly')}){BLANK}(?P<name>(?:[^\W\d_]+-(?:,{BLANK}[^\W\d_]+-)?{BLANK}(?:{alternatives('and')}){BLANK})?[^\W\d_]+)$"
)
"""The assembly whose committee it is, and the beginning of the committee's name: `Riksdagens social` before `utskott`."""
AFTER_DETERMINER = re.compile(rf"{BLANK}(?:and{BLANK})?")
COUNTRY_BEHIND = re.compile(rf"{BLANK}(?:{alternatives('country_behind')})(?![\w’'-]|{BLANK}[{CAPITALS}])")
"""The country at the end of an English name: `Petroleum Safety Authority Norway`."""
OF_PEOPLE = "|".join(rf"(?<={noun[1:]}.)" for noun in words_of("bearer"))
"""Behind nouns with which `with` goes on with a name, whatever their first letter: `People with Intellectual Disabilities`."""
TITLE = rf"(?:the{BLANK})?(?!Minist|Directorate|Department){TITLED}(?:{BLANK}(?:(?:for|on|against|mod|(?<=rafficking.)in|(?:{DEED})(?:{alternatives('deed_of')})|(?:{OF_PEOPLE})with){BLANK})?(?:the{BLANK})?{TITLED}){{0,6}}"
MINISTER_OF = re.compile(rf"(?i:minister)s?{BLANK}(?:of|for){BLANK}(?:the{BLANK})?$")
"""Behind it stand the fields of a minister, and no body: `Minister of Family Affairs and Social Services`."""
NAMES = rf"{TITLED}(?:{BLANK}{TITLED}(?![\w’'-]|{BLANK}(?:{alternatives('in_picture')})\b)){{0,2}}"
AFTER = {
    "title": re.compile(rf"{BLANK}{TITLE}(?:(?:,{BLANK}{TITLE}){{0,3}},?{BLANK}(?:{alternatives('and')}){BLANK}{TITLE})?"),
    "name": re.compile(
        rf"{BLANK}(?:(?:{alternatives('direction')}){BLANK})?{TITLED}(?:{BLANK}(?:{alternatives('and')}){BLANK}(?![{CAPITALS}]{{2,}}\b){TITLED}|{BLANK}{TITLED}(?![\w’'-]|{BLANK}(?:{alternatives('in_picture')})\b)){{0,2}}(?:{BLANK}(?:{alternatives('place_end')})\b)?"
    ),
    "apposition": re.compile(rf"{BLANK}(?P<name>{NAMES}(?:{BLANK}(?:{alternatives('aim')}){BLANK}{WORD})?)"),
}
"""What follows the beginning of a name, but for words of the field: words of a title in capitals, names of places or bodies."""
OWN_NAME = re.compile(rf"{BLANK}{TITLED}(?:{BLANK}{TITLED}){{0,2}}")
"""The name behind what an association calls itself: `Riksorganisationen GAPF`."""
GENITIVE_BEHIND = re.compile(
    rf"{BLANK}(?:[^\W\d_]*(?:{alternatives('named_genitive')}){BLANK}{TITLED}|(?:[^\W\d_]*)(?:{alternatives('body_genitive')})(?!\w)|{TITLED}(?<=[sra])(?!\w)(?:{BLANK}{TITLED}(?<=[sra])(?!\w))?)"
)
"""The genitive behind a noun that says whose or of what a body is, in Icelandic: `Jafnréttissjóður Íslands`, `Geðheilsumiðstöð barna`."""
DEFINITE = ("inn", "in", "ið", "an")
"""Endings of Icelandic nouns with an article, behind which no genitive stands."""
CAPITALISED = re.compile(TITLED)
SHARING = re.compile(rf"{HANGING}|{TITLED}-,{BLANK}(?=[^\W\d_])")
"""A name that begins with words which share its end: `Syd- og Sønderjyllands`, `Social-, Bolig og Ældre`."""
FULL_NAME = re.compile(rf"(?P<given>{TITLED}){BLANK}{TITLED}{BLANK}(?=[{CAPITALS}])")
OPENING = re.compile(r"(?:^|[.!?:\n–•·*])[\s\"'«“”(-]*$")
"""What stands before the first word of a sentence."""
ANY_OF_KIND = re.compile(r"(?<![\w-])an?[ \u00a0](?:[A-Z][\w-]*[ \u00a0]){0,3}\Z")
LONGEST_NAME_BEFORE = 60
ACRONYM = re.compile(rf"[{CAPITALS}]{{2,6}}{BLANK}[{CAPITALS}]")
QUOTES = frozenset('"«“”„»')
FIRST_WORDS = re.compile(r"[\w-]+")
SHORT_FORM = re.compile(rf"{BLANK}?\((?=[\w-]{{0,5}}[{CAPITALS}])[\w-]{{2,8}}\)")
"""An abbreviation in parentheses, which only a name has."""
SHORTEST_BEGINNING = 4
"""`Rådet`, `EU-rådet`: fewer letters before an ending make no name."""
OWNED = ("owned", "owned_end")
"""Places of forms that name a body behind an owner alone."""
PLURAL = "s"
"""The ending of a common noun that names several, in English, where a genitive bears an apostrophe."""
ANY_NATION = words_of("any_nation")
"""Adjectives that open names of bodies and, with the same capital, sentences about such."""
TAKES_FIELD = words_of("takes_field")
"""Ends of words behind which the field may stand as behind the noun alone: `utviklingssenter for barn og unge`."""
LEGAL_FORMS = words_of("legal_form")
"""Abbreviations behind an association's name, which hold no other."""
NO_NAMES = ("common", "other_end")
"""Places of forms that show that a word names no body."""


@dataclass(frozen=True, slots=True)
class Form:
    """The part of a name by which an unseen body is known.

    Attributes:
        place: `end` of a word, `tail` behind proper names, `behind_genitives` that say of what, or before a `phrase`, `title`
            or `name`; `apposition` for a noun behind which the name stands, `before` for a word that may precede a title,
            `determiner` for an article, pronoun or preposition that is no part of a name, `common` for a common noun,
            `owner` for a country or state that stands before an `owned_end` of a word or an `owned` noun and is part of the name;
            `behind_day` and `behind_year` for the date of a commission, `behind_assembly` for a committee; `other_end` for the end of other words, in which that of a name stands as well (`Østersjøområdet`), `paper` for a
            word that no body's name holds, but a treaty's (`Council of Europe Convention`).
        org_type: a code of `schemas/codes/org_type.csv`.
        base: the part in base form.
        weak: whether other words end or begin so too, so that only a capital within a sentence proves a name.
    """

    place: str
    org_type: str
    base: str
    weak: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that has the form of a name.

    Attributes:
        span: the words.
        name: the name in base form.
        form: the form.
        opens: whether it opens a sentence, so that its capital says nothing.
    """

    span: Span
    name: str
    form: Form
    opens: bool


@dataclass(frozen=True, slots=True)
class Around:
    """The words of a text that belong to names, or show where one begins.

    Attributes:
        qualifiers: starts of words that may precede a title, by their ends.
        determiners: ends of words that are no part of a name, by their starts.
        owners: countries and states, by their ends.
    """

    qualifiers: dict[int, int]
    determiners: dict[int, int]
    owners: dict[int, Hit]


def candidate_of(text: str, hit: Hit, around: Around) -> Candidate | None:
    """The place around a form that has the form of a name; None if it has not.

    Args:
        text: the text as decoded.
        hit: the form.
        around: words of the text that belong to names, or show where one begins.
    """
    form: Form = hit.entry.payload
    qualifiers, determiners = around.qualifiers, around.determiners
    if form.place in {*NO_NAMES, "before", "determiner", "paper", "owner"}:
        return None
    if form.place == "tail" and hit.entry.lang == "en" and _is_any(text, hit):
        return None
    if (
        form.place == "phrase"
        and form.base[0].isupper()
        and text[hit.start].islower()
        and not _is_qualified(text, hit, qualifiers)
    ):
        return None  # et senter for barn
    if form.place in OWNED:
        owned = _owned(text, hit, around.owners)
        return Candidate(owned, name_of(text, owned, hit), form, opens=_opens_of_nation(text, owned)) if owned else None
    span = READERS.get(form.place, _before_words)(text, hit)
    if span and form.place in ("tail", "behind_genitives"):
        span = _without_determiner(text, span, hit, determiners)
    if span is None or (form.place in ("tail", "title") and MINISTER_OF.search(text, max(0, span.start - 20), span.start)):
        return None
    if form.place in ("title", "phrase") and form.org_type != "ministry":
        span = replace(span, start=_with_qualifiers(text, span.start, qualifiers))  # `Nationalt Center mod Menneskehandel`
    if form.place in ("tail", "title") and (country := COUNTRY_BEHIND.match(text, span.end)):
        span = replace(span, end=country.end())
    is_known = form.base in LEGAL_FORMS
    is_whole = form.place == "end" and hit.entry.lang == "is" and span.end > hit.end
    needs_proof = (form.weak or form.place == "tail") and not is_known and not is_whole and not SHORT_FORM.match(text, span.end)
    opens = needs_proof and (OPENING.search(text, max(0, span.start - 8), span.start) is not None or _opens_a_title(text, span))
    is_qualified = any(at in qualifiers for at in _word_ends(text, span.start)) or SHARING.match(text, span.start, span.end)
    is_acronym = ACRONYM.match(text, span.start) is not None  # `MDI Public Oy` at the head of a sentence
    if opens and form.place == "tail" and (is_qualified or is_acronym):
        opens = False
    return Candidate(span, name_of(text, span, hit), form, opens)


def _is_any(text: str, hit: Hit) -> bool:
    """Whether words with capitals name any or several of their kind: `a Trade Council in Lagos`, `the five Regional Centres`."""
    is_plural = text[hit.base_end : hit.end] == PLURAL
    return is_plural or ANY_OF_KIND.search(text, max(0, hit.start - LONGEST_NAME_BEFORE), hit.start) is not None


def _is_qualified(text: str, hit: Hit, qualifiers: dict[int, int]) -> bool:
    """Whether a word that may open a name stands in capitals before a form that bears none: `Regionalt kompetansesenter om`."""
    start = qualifiers.get(hit.start - 1)
    if start is None or not text[start].isupper() or text[hit.start - 1] not in " \u00a0":
        return False
    return OPENING.search(text, max(0, start - 8), start) is None


def _opens_a_title(text: str, span: Span) -> bool:
    """Whether words open a title in quotation marks that goes on behind them: `”Työvoimahallinnon uudistaminen”`."""
    return text[span.start - 1 : span.start] in QUOTES and text[span.end : span.end + 1] == " "


def _word_ends(text: str, start: int) -> Iterator[int]:
    """Ends of the first two words of a place: `Oslo`, `Møre og`."""
    for words in FIRST_WORDS.finditer(text, start, start + 40):
        yield words.end()
        if words.start() > start:
            return


def name_of(text: str, span: Span, hit: Hit) -> str:
    """The name in base form: the part that the form tells without its ending, the rest as written.

    Args:
        text: the text as decoded.
        span: the name.
        hit: the form.
    """
    if span.start >= hit.end:
        return tidy(span.of(text))
    base: str = hit.entry.payload.base
    own = text[hit.start : hit.base_end] if hit.entry.form == base else base
    if text[hit.start].islower() and hit.entry.payload.place == "phrase":
        own = base[0].lower() + base[1:]
    elif text[hit.start].isupper() and text[hit.start - 1 : hit.start] == "-":
        own = own[0].upper() + own[1:]  # Luonto-Liitto, as it writes itself in all cases
    return tidy(text[span.start : hit.start] + own + text[hit.end : span.end])


def _ending_form(text: str, hit: Hit) -> Span | None:
    """`Helse- og omsorgsdepartementet`: the words that the ending closes, in capitals unless it is a ministry."""
    start = compound_start(text, hit.start)
    if start is None and (numbered := NUMBERED.search(text, max(0, hit.start - LONGEST_DATED), hit.start)):
        start = numbered.start()
    if start is None or hit.start - start < SHORTEST_BEGINNING:
        return None
    if not text[start].isupper() and hit.entry.payload.org_type != "ministry":
        return None  # regelverket, nettverket: a common noun
    is_indefinite = hit.entry.lang == "is" and not hit.entry.payload.base.endswith(DEFINITE)
    if is_indefinite and hit.entry.payload.org_type != "ministry":
        return Span(start, of_whom_end(text, hit.end) or hit.end)
    own_name = OWN_NAME.match(text, hit.end) if (hit.entry.payload.base, hit.entry.lang) in _appositions() else None
    return Span(start, own_name.end() if own_name else hit.end)


def _opens_of_nation(text: str, span: Span) -> bool:
    """Whether a name opens a sentence with `National`, as what is to be founded does: `Initiativ 1: Nationalt videnscenter`."""
    is_of_any = text[span.start : span.end].partition(" ")[0].lower() in ANY_NATION
    return (
        is_of_any
        and OPENING.search(text, max(0, span.start - 8), span.start) is not None
        and not SHORT_FORM.match(text, span.end)
    )


def of_whom_end(text: str, end: int) -> int | None:
    """Where a genitive ends that stands behind an Icelandic noun and says whose body it is; a person's name is none.

    Args:
        text: the text as decoded.
        end: the end of the noun.
    """
    behind = GENITIVE_BEHIND.match(text, end)
    return None if behind is None or bears_given_name(behind.group().split()[0], "is") else behind.end()


def _owned(text: str, hit: Hit, owners: dict[int, Hit]) -> Span | None:
    """`Statens kulturråd`, `Nordisk institutt for sjørett`: a country or state and the noun that it owns.

    An owner that several may have (`Svenska`) needs a noun that names one (`kulturrådet`).
    """
    is_end = hit.entry.payload.place == "owned_end"
    start = compound_start(text, hit.start) if is_end else hit.start
    owner = owners.get(start - 1) if start else None
    if (
        start is None
        or owner is None
        or text[start - 1] not in " \u00a0"
        or (is_end and hit.start - start < SHORTEST_BEGINNING - 1)
    ):
        return None
    if owner.entry.payload.weak and hit.entry.payload.weak:
        return None
    takes_field = not is_end or hit.entry.payload.base in TAKES_FIELD
    after = owned_field_end(text, hit.end, hit.end + LONGEST_COMPOUND) if takes_field else None
    if not is_end and after is None:
        return None
    return Span(owner.start, after or hit.end)


@cache
def _appositions() -> frozenset[tuple[str, str]]:
    """Nouns behind which a name stands: `stiftelsen Safe Haven`, and so `Insamlingsstiftelsen Safe Haven`."""
    return frozenset((row["form"], row["lang"]) for row in rows("organisation_forms") if row["place"] == "apposition")


@cache
def callers() -> frozenset[str]:
    """Ends of words behind which a body's own name may stand, so that they only call it by its kind."""
    ends = (row for row in rows("organisation_forms") if row["place"] == "end" and row["lang"] != "is")
    return frozenset(row["form"] for row in ends)


def _behind_names(text: str, hit: Hit) -> Span | None:
    """`Møre og Romsdal politidistrikt`: the common noun and the names before it."""
    before = BEFORE.search(text, max(0, hit.start - 80), hit.start)
    if before is None and hit.entry.payload.base in LEGAL_FORMS and hit.entry.lang == "fi":
        before = OF_GENITIVES.search(text, max(0, hit.start - 80), hit.start)
    return Span(before.start() + _person_length(before.group(), hit.entry.lang), hit.end) if before else None


def _behind_genitives(text: str, hit: Hit) -> Span | None:
    """`Sisäisen turvallisuuden ministeriryhmä`: the common noun and the genitives before it."""
    before = GENITIVES.search(text, max(0, hit.start - LONGEST_COMPOUND), hit.start)
    return Span(before.start(), hit.end) if before else None


def _behind_date(text: str, hit: Hit) -> Span | None:
    """`22. juli-kommisjonen`, `2014 års människohandelsutredning`: the date from which a commission has its name."""
    before = DATED[hit.entry.payload.place].search(text, max(0, hit.start - LONGEST_DATED), hit.start)
    return Span(before.start(), hit.end) if before else None


def _behind_assembly(text: str, hit: Hit) -> Span | None:
    """`Riksdagens socialutskott`: the committee behind the assembly that has it."""
    before = OF_ASSEMBLY.search(text, max(0, hit.start - LONGEST_DATED), hit.start)
    return Span(before.start("name"), hit.end) if before else None


def _person_length(words: str, lang: str) -> int:
    """Code points of a person's full name at the beginning: `Katri Virtanen Oulun poliisilaitos` names a person and a body."""
    named = FULL_NAME.match(words)
    if named is None or not bears_given_name(named["given"], lang) or not looks_like_person(named.group().split(), lang):
        return 0
    return named.end()


def _without_determiner(text: str, span: Span, hit: Hit, determiners: dict[int, int]) -> Span | None:
    """A name without an article or pronoun that bears a capital; None where nothing else stands before the noun."""
    gap = AFTER_DETERMINER.match(text, determiners[span.start]) if span.start in determiners else None
    start = gap.end() if gap else span.start
    return replace(span, start=start) if start < hit.start else None


def _before_words(text: str, hit: Hit) -> Span | None:
    """`Direktoratet for samfunnstryggleik og beredskap`: the beginning and the words that follow it."""
    form: Form = hit.entry.payload
    if form.place == "phrase":
        field_end = named_field_end(text, hit.end, hit.end + LONGEST_COMPOUND)
        return Span(hit.start, field_end) if field_end else None
    after = AFTER[form.place].match(text, hit.end, hit.end + LONGEST_COMPOUND)
    if after is None:
        return None
    if form.place == "apposition":
        return Span(*after.span("name"))
    end = _before_person(text, Span(hit.end, after.end()), hit.entry.lang) if form.place in ("title", "name") else after.end()
    return Span(hit.start, end) if end > hit.end else None


@cache
def towns() -> frozenset[str]:
    """Towns, which are the whole name of a place."""
    return frozenset(row["place"] for row in rows("dateline_places"))


def _before_person(text: str, span: Span, lang: str) -> int:
    """Where a name ends that a person's name follows: `Ministry of Foreign Affairs Tore Hattrem`, `Länsstyrelsen i Skåne Anna Berg`."""
    words = list(CAPITALISED.finditer(text, span.start, span.end))
    if len(words) > 1 and words[0].group() in towns() and text[words[0].end() : words[1].start()] == " ":
        return words[0].end()  # `Länsstyrelsen i Stockholm Manual vid misstanke`: what follows is another name
    for at in range(1, len(words) - 1):
        named = [word.group() for word in words[at:]]
        is_run = text[words[at].start() : span.end].split() == named
        if is_run and bears_given_name(named[0], lang) and looks_like_person(named, lang):
            return words[at].start() - 1
    return span.end


def _with_qualifiers(text: str, start: int, qualifiers: dict[int, int]) -> int:
    """Where a title begins with the words before it: `European Institute for ...`."""
    while start and text[start - 1] in " \u00a0" and start - 1 in qualifiers:
        start = qualifiers[start - 1]
    return start


READERS = {
    "end": _ending_form,
    "tail": _behind_names,
    "behind_genitives": _behind_genitives,
    "behind_day": _behind_date,
    "behind_year": _behind_date,
    "behind_assembly": _behind_assembly,
}
"""How far a name reaches, by the place of its form; else it begins with the form (`_before_words`)."""
