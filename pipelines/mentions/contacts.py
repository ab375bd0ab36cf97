"""Contact data: telephone numbers, e-mail addresses and identity numbers, found in order to be masked.

They are masked before anything else is read, so that no later step can let one out. Erring on the safe side: what may be a
telephone number behind a word that announces one is masked, and so is a number in the form of one.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipelines.documents import Mention, Span, Value, mask
from pipelines.letters import CAPITAL
from pipelines.registers import alternatives, any_of, rows

__all__ = ["find", "masked", "without_contacts"]

BLANK = r"[ \u00a0\u2009\u202f]"
AT = re.compile(
    rf"[@＠&%(\[{{](?:(?<=[@＠])|(?<=&)#64;|(?<=%)40|(?<=[(\[{{]){BLANK}?(?i:a|@|{alternatives('at_sign')}){BLANK}?[)\]}}]){BLANK}?"
)
"""One class tells its first character, as of `FIGURES`: so most of a text is passed over quickly."""
SPELLED_AT = re.compile(rf"{BLANK}(?:{alternatives('at_sign')}){BLANK}(?=[\w-]+(?:\.[\w-]+)*\.[a-z]{{2,6}}(?!\w))")
"""The sign spelled as a word before a domain; a full stop in what stands before tells it from `read more at regjeringen.no`."""
LOCAL_PART = re.compile(rf"(?<![\w.+%-])[\w.+%-]{{1,64}}(?=\n?{BLANK}?\Z)")
DOMAIN = re.compile(r"[\w\xad-]+(?:\.[\w\xad-]+)+")
FIGURES = re.compile(
    r"(?P<number>[+(\d](?<![\w.,/–-].)(?:(?<=\d)|(?<=\()\d|(?<=\+)\(?\d)[\d \u00a0\u2009\u202f().\u2010-\u2013-]{3,24}[\dA-Y])"
    r"(?!\w|,\d|%)"
)
BEFORE = 48
"""Code points before a number in which a word that announces it may end, layout included."""
FEWEST, MOST = 5, 15
"""Figures of a telephone number (ITU-T E.164: at most 15; the shortest exchange numbers that are announced have 5)."""
FORMS = {
    "contact.international_number": re.compile(r"(?:\+|00)\d.*"),
    "contact.identity_number": re.compile(r"\d{6}(?:\d{2})?[-+A]\d{3}[\dA-Y]|\d{6} ?\d{5}"),
    "contact.number_with_area_code": re.compile(r"\(?0\d{1,3}\)?[ -]?\d{2,3}(?:[ ]?\d{2,4}){1,3}|0\d{7,9}|0\d{3} \d{6}"),
    "contact.number_in_pairs": re.compile(r"[2-9]\d(?P<mark>[ .-])\d\d(?P=mark)\d\d(?P=mark)\d\d|[2-9]\d{2} \d{2} \d{3}"),
    "contact.icelandic_number": re.compile(r"[4-9]\d{2}[ -]\d{4}"),
    "contact.eight_figures": re.compile(r"(?!(?:19|20)\d{6})[2-9]\d{7}"),
}
"""National and international forms, with every blank written as a plain one."""
LOOSE_FORMS = {
    "contact.number_in_halves": re.compile(r"(?!(?:19|20)\d\d (?:19|20)\d\d)[2-9]\d{3} \d{4}"),
    "contact.seven_figures": re.compile(r"[4-9]\d{6}"),
}
"""Forms that a sum, two years or a number of a paper could have as well: they count behind a name or a word for contacts."""
BEHIND_NUMBER = re.compile(rf"[ \u00a0]*(?:[,;)/|]|\.(?!\d)|\n|\Z|(?:{alternatives('and')})[ \u00a0])")
"""No unit follows a telephone number."""
NAME_BEFORE = re.compile(
    rf"{CAPITAL}[^\W\d_]+(?:[^\S\n]|-){CAPITAL}[^\W\d_](?:[^\d.!?;\n]{{0,60}})(?:[,:(–-][^\S\n]*|(?<=\w)[^\S\n]\(?)\Z"
)
"""A full name before a number in its line, the person's role between them or not."""
NAME_ABOVE = re.compile(
    rf"(?:\A|\n){CAPITAL}[^\W\d_]+(?:[^\S\n]|-){CAPITAL}[^\W\d_][^\d.!?\n]{{0,60}}(?:\n[^\d.!?\n]{{1,60}})?\n+\Z"
)
"""A full name in the line above a number, or above the person's role."""
ALTERNATIVE = re.compile(rf"[ \u00a0]*(?:/|,|;|{alternatives('and')})[ \u00a0]*")
"""Between two numbers of one person."""
LINE_BEFORE = 100


@cache
def _announcing() -> re.Pattern[str]:
    words = sorted({row["word"] for row in rows("contact_words")}, key=len, reverse=True)
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?:nummer|numero|númer)?[.:]*(?:\s*nr\.?)?[:\s]*$", re.IGNORECASE
    )


@cache
def _for_contacts() -> re.Pattern[str]:
    """Words of a label for contacts, and what may stand between them and a number in their line."""
    labels = {row["label"].lower() for row in rows("labels") if row["field"] == "contact"}
    return re.compile(rf"(?<!\w)(?:{any_of(labels)})[^\d.!?\n]{{0,60}}\Z", re.IGNORECASE)


def find(text: str) -> list[Mention]:
    """All contact data, in order, none twice.

    Args:
        text: the text as decoded.
    """
    found = sorted([*_mails(text), *_numbers(text)], key=lambda one: (one.span.start, -one.span.end))
    kept: list[Mention] = []
    for mention in found:
        if not kept or kept[-1].span.end <= mention.span.start:
            kept.append(mention)
    return kept


def masked(text: str) -> tuple[str, tuple[Mention, ...]]:
    """The text with its contact data masked, one `*` a code point, and what was masked.

    Args:
        text: the text as decoded.
    """
    found = tuple(find(text))
    return (mask(text, (mention.span for mention in found)) if found else text), found


def without_contacts(words: str) -> str:
    """Words from outside a document, as of a manifest or a message, with contact data masked."""
    return masked(words)[0]


def _mention(start: int, end: int, rule: str) -> Mention:
    span = Span(start, end)
    return Mention("contact", span, Value(None, "explicit", rule, (span,)))


def _mails(text: str) -> Iterator[Mention]:
    """Addresses, searched from the sign in their middle, so that a long run of letters costs nothing."""
    for at in AT.finditer(text):
        domain = DOMAIN.match(text, at.end())
        if domain and (local := LOCAL_PART.search(text, max(0, at.start() - 67), at.start())):
            yield _mention(local.start(), domain.end(), "contact.mail")
    for at in SPELLED_AT.finditer(text):
        local = LOCAL_PART.search(text, max(0, at.start() - 67), at.start())
        domain = DOMAIN.match(text, at.end())
        if (
            domain
            and local
            and ("." in local[0].strip(".") or _announcing().search(text, max(0, local.start() - BEFORE), local.start()))
        ):
            yield _mention(local.start(), domain.end(), "contact.mail_spelled")


def _numbers(text: str) -> Iterator[Mention]:
    behind = -1  # the number before
    for match in FIGURES.finditer(text):
        number = re.sub(BLANK, " ", match["number"])
        if not FEWEST <= sum(character.isdigit() for character in number) <= MOST:
            continue
        rule = next((rule for rule, form in FORMS.items() if form.fullmatch(number)), None)
        if rule is None and _announcing().search(text, max(0, match.start() - BEFORE), match.start()):
            rule = "contact.announced_number"
        start = match.start("number") + (number[0] == "(" and ")" not in number)
        rule = rule or _loose_form(text, start, match.end("number"), number.removeprefix("("), behind)
        if rule:
            behind = match.end("number")
            yield _mention(start, behind, rule)


def _loose_form(text: str, start: int, end: int, number: str, behind: int) -> str | None:
    """The rule for a number in a form that is a telephone number's only where it stands for somebody."""
    rule = next((rule for rule, form in LOOSE_FORMS.items() if form.fullmatch(number)), None)
    if rule is None or not BEHIND_NUMBER.match(text, end):
        return None
    line = max(text.rfind("\n", 0, start) + 1, start - LINE_BEFORE)
    if line == start:
        return (
            rule if rule == "contact.number_in_halves" and NAME_ABOVE.search(text, max(0, start - LINE_BEFORE), start) else None
        )
    if behind >= 0 and ALTERNATIVE.fullmatch(text, behind, start):
        return rule
    return rule if _for_contacts().search(text, line, start) or NAME_BEFORE.search(text, line, start) else None
