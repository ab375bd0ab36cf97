"""Contact data: telephone numbers, e-mail addresses and identity numbers, found in order to be masked.

They are masked before anything else is read, so that no later step can let one out. Erring on the safe side: what may be a
telephone number behind a word that announces one is masked, and so is a number in the form of one.
"""

import re
from collections.abc import Iterator
from functools import cache

from pipelines.documents import Mention, Span, Value, mask
from pipelines.registers import rows

__all__ = ["find", "masked", "without_contacts"]

BLANK = r"[ \u00a0\u2009\u202f]"
AT = re.compile(rf"[@＠&%(\[{{](?:(?<=[@＠])|(?<=&)#64;|(?<=%)40|(?<=[(\[{{]){BLANK}?(?i:at|a|@|ät|hjá){BLANK}?[)\]}}]){BLANK}?")
"""One class tells its first character, as of `FIGURES`: so most of a text is passed over quickly."""
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


@cache
def _announcing() -> re.Pattern[str]:
    words = sorted({row["word"] for row in rows("contact_words")}, key=len, reverse=True)
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?:nummer|numero|númer)?[.:]*(?:\s*nr\.?)?[:\s]*$", re.IGNORECASE
    )


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


def _numbers(text: str) -> Iterator[Mention]:
    for match in FIGURES.finditer(text):
        number = re.sub(BLANK, " ", match["number"])
        if not FEWEST <= sum(character.isdigit() for character in number) <= MOST:
            continue
        rule = next((rule for rule, form in FORMS.items() if form.fullmatch(number)), None)
        if rule is None and _announcing().search(text, max(0, match.start() - BEFORE), match.start()):
            rule = "contact.announced_number"
        if rule:
            yield _mention(match.start("number"), match.end("number"), rule)
