"""Who acts as a row names him: without numbers, adverbs and half a clause around the name, nor a mere owner of what is done.

Here belongs: the subject of a verb -> the words for who acts. Not here: which words are the subject (`actors.py`).
"""

import re

from pipelines.documents import GAP, Span
from pipelines.letters import CAPITAL
from pipelines.mentions.measures.actors import BY_CASE, FIXED_ORDER, NAMES_IN_S, NEXT_WORD, VERBS
from pipelines.mentions.measures.clauses import WORD, Reader
from pipelines.registers import alternatives

__all__ = ["as_named"]

NUMBER_BEFORE = re.compile(rf"\d+\.(?:\d+\.?)*{GAP}(?=[^\W\d_])")
"""The number of an item or section before its words."""
BEHIND_BODY = re.compile(rf"(?P<name>(?:[ \xa0]{CAPITAL}[^\W\d_]*)*)(?P<gap>{GAP})(?=[^\W\d_])(?!{CAPITAL})")
"""The rest of a name, and the gap before a word in lower case."""
RELATIVE_AT_END = re.compile(rf",{GAP}(?:{alternatives('relative')})$")
"""What opens a relative clause, where the words before a verb end with it."""
RELATIVE = re.compile(rf",?{GAP}(?:{alternatives('relative')}){GAP}")
BEFORE_NOUN = ("fi", "is")
"""Languages in which a body is named in a case before another noun: `Poliisin tutkintaryhmä`."""
JOINS = ("preposition", "with", "as", "between", "apposition")
"""What may follow a body within its name or description: `Center mod Menneskehandel`."""
CONJUNCTION = re.compile(rf"\b(?:{alternatives('and')})\b")
JOINT = re.compile(rf"{GAP}(?:{alternatives('and')}){GAP}(?:the{GAP})?")
EVERY = re.compile(rf"(?i:{alternatives('every', FIXED_ORDER)}){GAP}(?:[^\W\d_]+{GAP}){{0,3}}(?=the{GAP})")
"""How often, before an English subject: `Every two weeks the Government`."""
OUT_OF = re.compile(rf"(?i:{alternatives('out_of')}){GAP}")
"""What opens a phrase that says where money is taken from."""
OWNER = re.compile(r"[^\W\d_]{2,}(?:(?:en|et|ne|na|an|a|ar|er|ge|rk|nd)s)$")
"""A genitive of the Scandinavian languages."""
FINNISH_OWNER = re.compile(r"[^\W\d_]{2,}[aeiouyäö]n$")
BEFORE_OWNED = re.compile(r"[ \xa0](?=[a-zæøåäöþð])|,")
OBLIGED = re.compile(rf"{GAP}(?:{alternatives('obliges', BY_CASE)})\b")
"""A Finnish verb whose subject stands in the genitive: `Ryhmän on esitettävä`."""
LONGEST_SECOND = 120
HELD = ("document", "bill", "paper", "treaties", "agreement", "funds", "allotment")
"""Papers and money, whose owner does nothing by them."""
BY_OWNER = ("nb", "nn", "sv", "da")


def as_named(reader: Reader, actor: Span) -> Span | None:
    """An actor as he is named; None for whom something belongs to that another does, and for phrases that are no name.

    Args:
        reader: the text and its words.
        actor: the subject of a verb (`3.1 Centret finder og`, `The Council therefore`).
    """
    text = reader.text
    number = NUMBER_BEFORE.match(text, actor.start, actor.end)
    named = _without_adverb(reader, Span(number.end() if number else actor.start, actor.end))
    if OUT_OF.match(text, named.start, named.end):
        return None
    if reader.lang not in BEFORE_NOUN:
        named = Span(named.start, _name_end(reader, named))
    relative = RELATIVE_AT_END.search(text, named.start, named.end)
    named = Span(named.start, relative.start()) if relative else named
    opened, closed = (text.rfind(mark, named.start, named.end) for mark in "()")
    if opened > closed:  # `Helsedirektoratet (Hdir` before `)`
        if text.startswith(")", named.end):
            return Span(named.start, named.end + 1)
        return Span(named.start, named.start + len(text[named.start : opened].rstrip())) if opened > named.start else named
    if _owns(reader, named):
        return None
    whole = _without_half_clause(reader, named)
    return _with_second(reader, whole) if whole == named else whole


def _without_adverb(reader: Reader, actor: Span) -> Span:
    """An actor without an adverb or how often before it: `Også Oslo Pride`, `Every two weeks the Government`."""
    if reader.lang == FIXED_ORDER and (often := EVERY.match(reader.text, actor.start, actor.end)):
        return Span(often.end(), actor.end)
    adverb = reader.at("filler", actor.start)
    gap = NEXT_WORD.match(reader.text, adverb.end, actor.end) if adverb else None
    return Span(gap.end(), actor.end) if gap else actor


def _owns(reader: Reader, actor: Span) -> bool:
    """Whether an actor is only whose paper or money it is that follows (`Europarådets konvensjon`, `Hallituksen esitys`); whose work it is acts (`Politiets innsats`)."""
    text = reader.text
    before = BEFORE_OWNED.match(text, actor.end)
    if actor.of(text) in NAMES_IN_S or before is None:
        return False
    if reader.lang == BY_CASE:
        return FINNISH_OWNER.search(text, actor.start, actor.end) is not None and OBLIGED.match(text, actor.end) is None
    is_genitive = reader.lang in BY_OWNER and OWNER.search(text, actor.start, actor.end) is not None
    return is_genitive and any(reader.at(use, before.end()) for use in HELD)


def _without_half_clause(reader: Reader, actor: Span) -> Span | None:
    """An actor without the first words of a relative clause whose verb was taken for its own: `Ett projekt som regeringen` before `har tillsatt`."""
    for relative in RELATIVE.finditer(reader.text, actor.start, actor.end):
        inner = reader.actors.within(relative.end(), actor.end)
        if inner and inner[0].start == relative.end() and inner[0].end == actor.end:
            rest = Span(actor.start, relative.start())
            return rest if reader.actors.within(rest.start, rest.end) else None
    return actor


def _with_second(reader: Reader, actor: Span) -> Span:
    """An actor with another that `and` joins right behind it, unless a verb follows that one: `skal styrelsen og politiet sammen tale`."""
    joint = JOINT.match(reader.text, actor.end) if reader.lang not in BEFORE_NOUN else None
    second = next(iter(reader.actors.within(joint.end(), joint.end() + LONGEST_SECOND)), None) if joint else None
    if joint is None or second is None or second.start != joint.end() or _owns(reader, Span(second.start, second.end)):
        return actor
    gap = NEXT_WORD.match(reader.text, second.end)
    has_verb = gap is not None and any(reader.at(use, gap.end()) for use in VERBS)
    return actor if has_verb else Span(actor.start, second.end)


def _name_end(reader: Reader, named: Span) -> int:
    """Where a word in lower case stands behind a body that goes on with no name or description of it: a verb, an adverb."""
    bodies = [*reader.actors.within(named.start, named.end), *reader.countries.within(named.start, named.end)]
    for body in sorted(bodies):
        behind = BEHIND_BODY.match(reader.text, body.end, named.end)
        owns = reader.text[body.end - 1] == "s" and reader.lang != FIXED_ORDER
        if behind is None or owns or any(other.start <= behind.end() < other.end for other in bodies):
            continue
        is_last = WORD.search(reader.text, reader.word_end(behind.end(), named.end, 1), named.end) is None
        joins = any(reader.at(use, behind.end()) for use in JOINS) or CONJUNCTION.match(reader.text, behind.end())
        if not joins and not (behind["name"] and is_last):  # `Bufetat Region aust`
            return behind.start("gap")
    return named.end
