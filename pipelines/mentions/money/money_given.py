"""What shows that a number with a magnitude is money where no currency stands beside it: who gives or gets it, whence it comes, its list.

`30 millioner bevilges til ...`, `130 millioner fra puljen`, `Til Danner går 12 millioner`, `- Bergen: 5 millioner`.

Here belongs: the verbs, nouns and lines that show it. Not here: which currency it is (`money_without_currency.py`).
"""

import re
from functools import cache

from pipelines.documents import GAP
from pipelines.mentions.languages import DANO_NORWEGIAN
from pipelines.mentions.money.money_numbers import Candidate
from pipelines.mentions.money.money_words import CALENDAR_YEAR
from pipelines.registers import alternatives, any_of, words_of

__all__ = ["is_from_fund", "is_given_behind", "is_got", "is_item", "is_of_next_year", "is_spent"]

WORDS_BETWEEN = rf"(?:{GAP}[^\W\d_]+)"
GIVEN = rf"(?:{alternatives('sum_given')}|{alternatives('sum_given_behind')})(?!\w)"
GIVEN_RIGHT_BEHIND = re.compile(rf"{GAP}{GIVEN}", re.IGNORECASE)
GIVEN_BEHIND = re.compile(
    rf"(?:{WORDS_BETWEEN}{{0,3}}|{GAP}(?:{alternatives('relative')}){WORDS_BETWEEN}{{0,20}}){GAP}{GIVEN}",
    re.IGNORECASE,
)
"""`30 millioner blir bevilget`, `two billion that the Government decided to spend`."""
LONGEST_CLAUSE = 200
FROM_FUND = re.compile(
    rf"{GAP}(?:{alternatives('from_fund')}){WORDS_BETWEEN}{{0,2}}{GAP}[^\W\d_]*(?:{alternatives('fund')})(?!\w)"
    rf"|{WORDS_BETWEEN}?{GAP}[^\W\d_]*(?:{alternatives('fund', 'fi')})(?!\w)",
    re.IGNORECASE,
)
"""`fra satspuljen`, `over statsbudsjettet`, `valtion talousarviosta`, whose case says it."""
LONGEST_LEAD = 40
ITEM_OPENS = re.compile(r"[ \t\u00a0]*(?:[-–—•*·▪◦‣]|\(?\w{1,2}[.)])?[ \t\u00a0]*")
ITEM_ENDS = re.compile(r"[ \t\u00a0]*[.;,]?[ \t\u00a0]*(?:\r?\n|$)")
LABEL = re.compile(r"[^\n.:;!?]{1,80}?[ \u00a0]?[:–—-][ \u00a0]")
"""What stands before the sum of an item: `Bergen: 5 millioner`, `Bergen – 5 millioner`."""
BETWEEN_ITEMS = re.compile(r"[ \t\u00a0]*[^\n]{0,160}(?:\r?\n[ \t\u00a0\r]*){1,3}")
"""What stands between the sum of an item, or of the line that leads in the list, and the next item."""
LED_YEAR = r"[ \u00a0](?:[^\W\d_]+[ \u00a0]){0,2}(?:19|20)\d{2}"
NEXT_YEAR = re.compile(rf"{LED_YEAR}(?:,|,?[ \u00a0](?:{alternatives('and')}))[ \u00a0]", re.IGNORECASE)
"""Between the sum of one year and that of the next: `400 000 euroa vuonna 2022 ja 600 000 vuonna 2023`."""
OF_YEAR = re.compile(
    rf"{LED_YEAR}(?=[ \u00a0]*(?:[.,;:)](?!\d)|\r?\n|$)|[ \u00a0](?:{alternatives('and')})[ \u00a0])", re.IGNORECASE
)
LEAST_OF_YEAR = 1000
TO_WHOM = re.compile(rf"{GAP}(?:{alternatives('sum_for')})(?!\w)", re.IGNORECASE)


def is_given_behind(text: str, one: Candidate) -> bool:
    """Whether a verb right behind a sum, of which money alone is the object, tells what becomes of it: `5 millioner afsættes`.

    Args:
        text: the text as decoded.
        one: the number with its magnitude.
    """
    return GIVEN_RIGHT_BEHIND.match(text, one.end) is not None


def is_spent(text: str, one: Candidate) -> bool:
    """Whether such a verb stands in the clause behind a sum: `30 millioner blir bevilget`.

    Args:
        text: the text as decoded.
        one: the number with its magnitude.
    """
    return GIVEN_BEHIND.match(text, one.end, one.end + LONGEST_CLAUSE) is not None


def is_from_fund(text: str, one: Candidate) -> bool:
    """Whether a sum comes from a fund or budget: `130 millioner fra satspuljen`.

    Args:
        text: the text as decoded.
        one: the number with its magnitude.
    """
    return FROM_FUND.match(text, one.end) is not None


def is_got(text: str, one: Candidate, lang: str | None) -> bool:
    """Whether somebody gets a sum, or it goes to somebody: `Danner får 15 millioner`, `Til Danner går 12 millioner`.

    Such verbs have other objects too, so this tells money only in a text of which money is told.

    Args:
        text: the text as decoded.
        one: the number with its magnitude.
        lang: language of the text.
    """
    before, behind = _got(lang)
    return before.search(text, max(0, one.start - LONGEST_LEAD), one.start) is not None or behind.match(text, one.end) is not None


@cache
def _got(lang: str | None) -> tuple[re.Pattern[str], re.Pattern[str]]:
    langs = sorted(DANO_NORWEGIAN) if lang in DANO_NORWEGIAN else [lang]
    got = {form for one in langs for form in words_of("sum_got", one)}
    goes = {form for one in langs for form in words_of("sum_goes", one)}
    to = "" if lang == "fi" else rf"{WORDS_BETWEEN}?{GAP}(?:{alternatives('sum_for')})(?!\w)"
    return (
        re.compile(rf"(?<!\w)(?:{any_of(got | goes)})(?:{GAP}[^\W\d_]+){{0,3}}{GAP}$", re.IGNORECASE),
        re.compile(
            rf",?{GAP}(?:{any_of(goes)})(?!\w){to}"
            rf"|{GAP}(?:{alternatives('relative')}){WORDS_BETWEEN}{{1,6}}{GAP}(?:{any_of(got)})(?!\w)",
            re.IGNORECASE,
        ),
    )


def is_item(text: str, one: Candidate, lender_end: int) -> bool:
    """Whether a sum is that of an item right below one, or below a lead, that has a sum as well.

    The item opens with its sum, which goes to somebody, or ends with it behind a label.

    Args:
        text: the text as decoded.
        one: the number with its magnitude.
        lender_end: where the last sum before it ends.
    """
    line = text.rfind("\n", 0, one.start) + 1
    if line <= lender_end or BETWEEN_ITEMS.fullmatch(text, lender_end, line) is None:
        return False
    opening = ITEM_OPENS.match(text, line, one.start)
    start = opening.end() if opening else line
    if start == one.start:
        return TO_WHOM.match(text, one.end) is not None or ITEM_ENDS.match(text, one.end) is not None
    return LABEL.fullmatch(text, start, one.start) is not None and ITEM_ENDS.match(text, one.end) is not None


def is_of_next_year(text: str, one: Candidate, lender_end: int) -> bool:
    """Whether a number without magnitude is a sum, told of a year behind that of another: `... i 2022 og 600 000 i 2023`.

    Args:
        text: the text as decoded.
        one: the number.
        lender_end: where the last sum before it ends.
    """
    is_year = CALENDAR_YEAR.fullmatch(text, one.number.start, one.number.end) is not None
    if is_year or one.number.in_words or one.number.value < LEAST_OF_YEAR or OF_YEAR.match(text, one.end) is None:
        return False
    return NEXT_YEAR.fullmatch(text, lender_end, one.start) is not None
