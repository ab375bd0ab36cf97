"""What a bill would bring: what those who govern propose shall be so, and what would be done by it.

`Departementet foreslår at virksomhetene skal gjøre rede for ...`, `Etter forslaget skal utleiere melde fra`, `Tukea maksettaisiin ...`. Here belongs: what is told
in a bill, or as what one says. Not here: sums that are proposed (`grants.py`), what a law in force says (`scenes.py`), what a law that is adopted brings (`commitments.py`).
"""

import re

from pipelines.documents import GAP, Span
from pipelines.mentions.lexicon import Hit
from pipelines.mentions.measures.actors import NEXT_WORD, governs, subject_of
from pipelines.mentions.measures.as_such import DEEDS
from pipelines.mentions.measures.cases import ClauseSetting
from pipelines.mentions.measures.clauses import WORD, Reader
from pipelines.registers import alternatives

__all__ = ["is_bill", "provision_mark", "told_by_bill", "would_be"]

HEAD = 2_500
"""The title of a bill stands among so many characters of its page."""
BILL_PAGE = re.compile(rf"(?<![\w-])(?:{alternatives('bill_page')})(?![\w-])".replace(r"\#", r"\d+"), re.IGNORECASE)
"""By what a page is known as a bill, `#` standing for a number."""
PROPOSING = ("proposing", "proposed")
PROPOSES = re.compile(rf"(?:{alternatives('proposes')})", re.IGNORECASE)
"""How verbs of proposing begin that tell of no sum."""
BY_BILL = re.compile(rf"\b(?:{alternatives('by_bill')})\b", re.IGNORECASE)
"""By which proposal something shall be so (`etter forslaget`)."""
BILL_SAYS = re.compile(
    rf"\b(?:{alternatives('the_bill')}){GAP}(?:\w+{GAP})?(?:{alternatives('bill_says')}),?{GAP}", re.IGNORECASE
)
"""A bill, and the verb behind which it is told what it would bring (`Lovforslaget indebærer, at`)."""
IN_BILL = re.compile(rf"\b(?:{alternatives('in_bill')})\b", re.IGNORECASE)
"""A bill as that in which something is proposed (`I propositionen föreslås`)."""
THAT = ("that", "marker")
THAT_WINDOW = 5
"""What is proposed begins among so many words behind the verb (`föreslår därför i dag att`)."""
TOLD = (*DEEDS, "rules", "has_done", "conditional")
"""What tells a deed in the clause of what is proposed."""
PROPOSED_THINGS = ("new", "bill", "scheme", "organ", "service", "instrument", "gain", "novel")
"""What is proposed without a clause that tells it (`foreslås en ny bestemmelse`)."""
THING_WINDOW = 4
TO_BE_MADE = re.compile(r"\w{3}(?:t[dt]?avaksi|t[dt]?äväksi)\b")
"""What Finnish proposes to be done to a law (`säädettäväksi`)."""
NOTHING = ("aim", "vague_deed", "talk", "parliament")
"""With which of these what is proposed begins, it is no one act."""
MEANS = ("novel", "bill", "gain", "scheme", "laws", "organ", "service", "instrument")
WOULD_BE_DONE = re.compile(r"\b\w{2,}(?:aisiin|äisiin)\b")
"""The Finnish passive of what would be done."""
SO = re.compile(rf"{WOULD_BE_DONE.pattern}|\b(?:{alternatives('so_by_bill')})\b")
"""The same, and the Icelandic subjunctive of what shall be so."""
MARKED = ("nb", "nn", "en")
"""Languages in which the mark of the infinitive opens no clause of another kind."""
WOULD = re.compile(
    rf"\b(?:{alternatives('would')}|would{GAP}(?:(?:[a-z]+ly|{alternatives('would_also')}){GAP})?(?:{alternatives('would_do')}))\b"
)
"""What would be so by a bill."""
WOULD_BE_ABLE = re.compile(rf"\b(?:{alternatives('would_be_able')})\b")
"""What somebody would be able to do, whatever that is: `voisi periä`."""
WOULD_OWE = re.compile(
    rf"\b(?:(?:{alternatives('would_owe')})|(?:{alternatives('would_be')}){GAP}(?:\w+{GAP})?\w+(?:t[dt]?ava|t[dt]?ävä))\b"
)
"""What a body would have to do: `tulisi laatia`, `olisi ilmoitettava`."""
HOPED = re.compile(rf"\b(?:{alternatives('would_owe')}|{alternatives('would_be')}){GAP}(?:\w+{GAP})?\w+(?:mpi|mpia|mmat|mmin)\b")
"""What would be better by it (`tulisi tehokkaampi`)."""
OWING = re.compile(rf"\b\w*(?:{alternatives('owing_body')})\b", re.IGNORECASE)
"""Those who would have to do it, in the genitive (`kuntien`, `työnantajan`)."""
NO_CONTENT = re.compile(rf"(?:{GAP})?(?:\w+{GAP}){{0,2}}\w*(?:{alternatives('no_content')})", re.IGNORECASE)
"""What a bill costs or is thought to bring, what it aims at, and what others say of it."""
NOT_SO = re.compile(rf"(?:{alternatives('without_it')})\b", re.IGNORECASE)
"""What opens what would be so otherwise."""
OPENING_WINDOW = 5
SECTION = re.compile(
    rf"[»«\"“”']?(?:§§?{GAP}?\d+{GAP}?[a-zæøåäö]?\.|\d+{GAP}?[a-zæøåäö]?{GAP}§|(?:{alternatives('section_before')}){GAP}\d+\.|\d+\.{GAP}(?:{alternatives('section_behind')}))",
    re.IGNORECASE,
)
"""The number of a section, which opens a provision of the law as it would be (`»§ 63 b.`, `Stk. 2.`, `3. mgr.`)."""
MARK_LENGTH = 30
SHORTEST_PROVISION = 5
OF_LAW_ITSELF = re.compile(rf"(?:\w+{GAP})?\w*(?:{alternatives('the_law_itself')})\b", re.IGNORECASE)
"""What a provision on the law itself opens with: to whom it applies, from when."""


def is_bill(text: str) -> bool:
    """Whether a page is a bill, by its head.

    Args:
        text: the text of the page.
    """
    return BILL_PAGE.search(text, 0, HEAD) is not None


def told_by_bill(reader: Reader, clause: Span, setting: ClauseSetting) -> tuple[Span, Span | None] | None:
    """The words by which those who govern propose something, or by which it is said what a bill would bring, and who proposes it.

    Args:
        reader: the text and its words.
        clause: the clause.
        setting: where it stands.
    """
    if setting.bodies_only or setting.quoted or reader.is_quoted(clause.start):
        return None
    verbs = (hit for hit in reader.among(PROPOSING).within(clause.start, clause.end) if PROPOSES.match(reader.text, hit.start))
    if verb := next(verbs, None):
        return _proposed(reader, clause, verb, setting)
    if not (setting.of_bill or reader.any_within("bill", 0, clause.end)) or reader.within("inquiry", clause.start, clause.end):
        return None
    by = BY_BILL.search(reader.text, clause.start, clause.end)
    if by and not reader.within("background", clause.start, by.start()):  # `Formålet med lovforslaget er at ...`
        rest = Span(by.end(), clause.end) if by.start() == clause.start else clause
        return (Span(*by.span()), None) if _tells_deed(reader, rest) else None
    if says := BILL_SAYS.match(reader.text, clause.start, clause.end):
        that = reader.first_at(THAT, says.end())
        return (Span(says.start(), says.end()), None) if that and _tells_deed(reader, Span(that.end, clause.end)) else None
    return None


def provision_mark(reader: Reader, sentence: Span) -> Span | None:
    """The number of a section behind which a sentence stands, as the first of a provision: `Stk. 3. Vurderingerne skal offentliggøres`.

    Args:
        reader: the text and its words.
        sentence: the sentence.
    """
    text, start, end = reader.text, sentence.start, sentence.end
    line = max(text.rfind("\n", max(0, start - MARK_LENGTH), start) + 1, start - MARK_LENGTH, 0)
    words = text[line:start].strip()
    if not words or text[end - 1] not in ".»”" or reader.word_end(start, end, SHORTEST_PROVISION) >= end - 1:
        return None
    if SECTION.fullmatch(words) is None or OF_LAW_ITSELF.match(text, start, end):
        return None
    return Span(text.index(words, line), text.index(words, line) + len(words))


def _proposed(reader: Reader, clause: Span, verb: Hit, setting: ClauseSetting) -> tuple[Span, Span | None] | None:
    """A verb of proposing by those who govern or in a bill, if what they propose is a deed."""
    cue = Span(verb.start, verb.end)
    if reader.among(("relative", "subordinator", "negation", "perhaps", "demand")).within(clause.start, verb.start):
        return None
    actor: Span | None = None
    if verb.entry.payload.use == "proposing":
        opening = reader.actors.within(clause.start, min(verb.start, reader.word_end(clause.start, clause.end, OPENING_WINDOW)))
        actor = subject_of(reader, clause, cue, None).actor or next(iter(opening), None)  # `The Ministry also proposes`
        if actor is None or not governs(reader, actor) or reader.within("inquiry", actor.start, actor.end):
            return None
    elif not (setting.of_bill or IN_BILL.search(reader.text, clause.start, clause.end)):
        return None
    near = reader.word_end(verb.end, clause.end, THAT_WINDOW)
    last = WORD.findall(reader.text, verb.start, verb.end)[-1:]
    within = reader.first_at(THAT, verb.end - len(last[0])) if last and " " in verb.entry.form else None
    that = within or next(iter(reader.among(THAT).within(verb.end, near)), None)
    if that is None:
        return (cue, actor) if _names_thing(reader, verb.end, clause.end) else None
    told = Span(that.end, clause.end)
    marks_action = reader.lang in MARKED and that.entry.payload.use == "marker" and not _opens_with_nothing(reader, told)
    return (cue, actor) if marks_action or _tells_deed(reader, told) else None


def _names_thing(reader: Reader, start: int, end: int) -> bool:
    """Whether what is proposed is one thing: `foreslås en ny bestemmelse`, `ehdotetaan säädettäväksi laki`."""
    near = reader.word_end(start, end, THING_WINDOW)
    return bool(reader.among(PROPOSED_THINGS).within(start, near)) or TO_BE_MADE.search(reader.text, start, near) is not None


def _tells_deed(reader: Reader, told: Span) -> bool:
    """Whether a clause tells something that is to be done, not only better."""
    start = told.start
    if _opens_with_nothing(reader, told) or NO_CONTENT.match(reader.text, start, told.end):
        return False
    deeds = [hit for hit in reader.among(TOLD).within(start, told.end) if not reader.at("talk", hit.start)]
    if not deeds:
        return SO.search(reader.text, start, told.end) is not None
    improves = all(hit.entry.payload.strength == "improve" for hit in deeds)
    return not improves or bool(reader.among(MEANS).within(start, told.end)) or bool(reader.amounts.within(start, told.end))


def _opens_with_nothing(reader: Reader, told: Span) -> bool:
    """Whether words open with an aim, a talk or what parliament shall do with the bill."""
    gap = NEXT_WORD.match(reader.text, told.start, told.end)
    start = gap.end() if gap else told.start
    opening = reader.first_at(NOTHING, start)
    if opening is None or opening.entry.payload.use == "parliament":
        return opening is not None
    return not (reader.among(MEANS).within(start, told.end) or reader.amounts.within(start, told.end))


def would_be(reader: Reader, clause: Span, setting: ClauseSetting) -> Span | None:
    """The verb by which a bill tells what would be so by it: `Tuki päättyisi 23 vuoden iässä`, `Landlords would have to report`.

    Args:
        reader: the text and its words.
        clause: the clause.
        setting: where it stands.
    """
    if not setting.of_bill or setting.bodies_only or setting.quoted or NOT_SO.match(reader.text, clause.start, clause.end):
        return None
    if NO_CONTENT.match(reader.text, clause.start, clause.end) or reader.within("perhaps", clause.start, clause.end):
        return None
    if reader.lang == "fi":
        patterns = (WOULD_BE_DONE, WOULD, WOULD_BE_ABLE, WOULD_OWE)
        found = next((one for pattern in patterns if (one := pattern.search(reader.text, clause.start, clause.end))), None)
        if (
            found
            and found.re is WOULD_OWE
            and not (reader.actors.within(clause.start, found.start()) or OWING.search(reader.text, clause.start, found.start()))
        ):
            return None
    else:
        found = WOULD.search(reader.text, clause.start, clause.end)
    if found is None or reader.within("negation", found.start(), reader.word_end(found.end(), clause.end, 1)):
        return None
    if reader.lang == "fi" and _is_hoped(reader, clause, found.start()):
        return None
    hanging = reader.among(("relative", "that")).within(clause.start, found.start())[-1:]
    closed = not hanging or "," in reader.text[hanging[0].end : found.start()]
    return Span(*found.span()) if closed else None


def _is_hoped(reader: Reader, clause: Span, verb: int) -> bool:
    """Whether it is told what others say, or that something would be better: `Järjestön mukaan oikeusapu tulisi ...`, `Kiellosta tulisi tehokkaampi`."""
    said = any(hit.entry.form == "mukaan" for hit in reader.within("postposition", clause.start, verb))
    by_bill = BY_BILL.match(reader.text, clause.start, clause.end)
    return (said and by_bill is None) or HOPED.search(reader.text, clause.start, clause.end) is not None
