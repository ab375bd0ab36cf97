"""Abbreviations of bodies that a text itself gives, in parentheses behind a name or before it.

Here belongs: whether letters abbreviate a name, and where they return. Not here: abbreviations of the register (`organisations.py`).
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from pipelines.documents import Mention, Span, Value
from pipelines.letters import CAPITALS
from pipelines.mentions.organisations.form_readings import towns
from pipelines.registers import alternatives

__all__ = ["GENITIVE", "given"]

GIVEN = re.compile(
    rf"[ \u00a0]?\((?:(?:{alternatives('short_form')})[ \u00a0]+)?[\"«“”]?"
    rf"(?P<short>(?=[\w-]{{0,9}}[{CAPITALS}])[\w-]{{2,10}}(?:[ \u00a0][{CAPITALS}]\w{{2,11}})?)[\"»”]?\)"
)
"""An abbreviation given behind a name: `Direktoratet for samfunnstryggleik og beredskap (DSB)`."""
GIVEN_BEFORE = re.compile(rf"(?<![\w-])(?P<short>[{CAPITALS}]{{3,10}})(?:,|[ \u00a0][–—-]|[ \u00a0](?=\())[ \u00a0\(]$")
"""An abbreviation that stands before the name: `NAKMI, Nasjonal kompetanseenhet for minoritetshelse, ...`."""
ENCLOSED = {",": ",", "(": ")"}
"""What stands behind a name before which an abbreviation and such a mark stand; none behind a dash."""
ABBREVIATION = re.compile(r"(?<![\w-])[\w-]{2,11}(?![\w-])")
GENITIVE = "s"
"""The ending that sticks to an abbreviation: `UDIs`."""
SHORT_WORD = 4
"""Letters of an abbreviation that may begin with another word than the name's first."""
LONGEST_SHORT_WORD = 6
"""Letters of an abbreviation written like a word (Sfk, Shdir); a longer word in parentheses is a place or another name."""


def given(text: str, named: list[Mention], kinds: Mapping[str, str]) -> Iterator[Mention]:
    """Abbreviations that the text itself gives in parentheses behind a name, there and wherever they return.

    Args:
        text: the text as decoded.
        named: the bodies found by their names.
        kinds: the kind of each body of the register by its key.
    """
    meant: dict[str, Mention] = {}
    for mention in named:
        short = _short_of(text, mention)
        if short and mention.value.value and mention.name and _abbreviates(short, mention.name):
            meant.setdefault(short, mention)
    for span, short in _places(text, meant):
        full = meant[short].value
        org_type = kinds.get(meant[short].label or "") or full.rule_id.rpartition(".")[2]
        value = Value(full.value, "parsed", f"organisation.abbreviation_given.{org_type}", (span, *full.proofs))
        yield Mention("organisation", span, value, name=short, label=meant[short].label)


def _short_of(text: str, mention: Mention) -> str | None:
    """The abbreviation beside a name: in parentheses behind it, or before it."""
    given = GIVEN.match(text, mention.span.end)
    if given:
        return given["short"]
    before = GIVEN_BEFORE.search(text, max(0, mention.span.start - 16), mention.span.start)
    closing = ENCLOSED.get(before.group().rstrip()[-1], "") if before else ""
    return before["short"] if before and text.startswith(closing, mention.span.end) else None


def _places(text: str, meant: Iterable[str]) -> Iterator[tuple[Span, str]]:
    """Where abbreviations stand, those of two words (`UKA Vest`) too."""
    known = frozenset(meant)
    for found in ABBREVIATION.finditer(text) if known else ():
        short = found.group() if found.group() in known else found.group().removesuffix(GENITIVE)
        if short in known:
            yield Span(*found.span()), short
    for short in sorted(one for one in known if " " in one):
        for words in re.finditer(rf"(?<![\w-]){re.escape(short)}(?:{GENITIVE})?(?![\w-])", text):
            yield Span(*words.span()), short


def _abbreviates(short: str, name: str) -> bool:
    """Whether a word in parentheses is short for a name: its first letter is that of a word, and others follow in order."""
    if " " in short:  # `Udlændingekontrolafdeling Vest (UKA Vest)`
        short, _, place_of = short.partition(" ")
        return name.endswith(f" {place_of}") and _abbreviates(short, name) and short.isupper()
    letters = iter(name.lower())
    starts_so = short[0].lower() == name[0].lower()
    if sum(letter.isupper() for letter in short) > 1:
        return starts_so or (len(short) > SHORT_WORD - 1 and _spells(short.lower(), name.lower()))
    return (
        starts_so
        and len(short) <= LONGEST_SHORT_WORD
        and short not in towns()
        and all(letter in letters for letter in short.lower())
    )


def _spells(short: str, name: str) -> bool:
    """Whether letters begin a word of a name behind the first, and follow there in order: `Center mod Æresrelaterede Konflikter (MÆRK)`."""
    words = name.split(" ")
    for at in range(1, len(words)):
        letters = iter(" ".join(words[at:]))
        if words[at].startswith(short[0]) and all(letter in letters for letter in short):
            return True
    return False
