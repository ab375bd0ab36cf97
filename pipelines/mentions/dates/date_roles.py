"""What a date is to the deed beside it, by the words around it: by when, when, from when, until when, or of something else.

Here belongs: the words before, behind and at the ends of a date. Not here: dates (`dates.py`, `relative_dates.py`), and what
becomes of a measure's (`records/measure_dates.py`).
"""

import re
from dataclasses import dataclass
from functools import cache
from itertools import chain

from pipelines.documents import GAP, Mention, Span, tidy
from pipelines.registers import any_of, rows

__all__ = ["is_relative", "role_of"]

LONGEST_LEAD = 60
"""Words before a date that lead to it are no longer: `senest ved utgangen av`."""
RANKS = ("by", "before", "before_day", "within", "until", "to", "from", "of", "during", "when")
"""Roles, those first that decide where a date has words of several: `by the end of`, `viimeistään vuoden 2024 aikana`."""
NO_ROLE = "none"
BOUNDS = ("by", "before", "before_day", "within")
RELATIVE = "date.relative_"
"""Rules of dates that are meant beside another: a word for `to` makes them one that comes (`til våren`), no end."""
BARE = (
    "date.year",
    "date.years",
    "date.decade",
    "date.period",
    "date.period_in_words",
    "date.period_shared_year",
    "date.shared_year",
)
"""Dates that name what stands before them (`budget 2015`); others say by their own form when something is: `høsten 2013`."""
WITH_CASES = "fi"
"""In this language months bear the case of time themselves."""
MONTH = "date.month_year"


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a language, as patterns.

    Attributes:
        roles: role of a word by the side of the date on which it stands.
        before: a word that ends, with what leads on to the date, where the date begins.
        opening: a word with which the date itself begins.
        after: a word a gap behind the date.
        closing: a word with which the date itself ends.
        named: a noun of what bears a date as part of its name, a gap before the date or its word.
        scheme: a noun of what goes on since the date behind it: `ordningen fra 2013`.
        article: what stands before a year that is part of a name: `the 2025 budget`.
        relative: a word that opens a clause about something else.
    """

    roles: dict[tuple[str, str], str]
    before: re.Pattern[str]
    opening: re.Pattern[str]
    after: re.Pattern[str] | None
    closing: re.Pattern[str] | None
    named: re.Pattern[str]
    scheme: re.Pattern[str] | None
    article: re.Pattern[str] | None
    relative: re.Pattern[str]


def role_of(text: str, date: Mention, start: int, lang: str | None) -> str:
    """The role of a date: `by`, `before`, `before_day`, `within`, `until`, `from`, `of`, `founded`, `during`, `when` or `none`.

    Args:
        text: the text as decoded.
        date: the date.
        start: where the words begin to which it belongs.
        lang: language of the words.
    """
    words = _words(lang or "")
    if words is None:
        return NO_ROLE
    span = date.span
    before = words.before.search(text, max(start, span.start - LONGEST_LEAD), span.start)
    opening = words.opening.match(text, span.start, span.end)
    after = words.after.match(text, span.end) if words.after else None
    closing = words.closing.search(text, span.start, span.end) if words.closing else None
    sides = ((before, "before"), (opening, "before"), (after, "after"), (closing, "after"))
    found = [words.roles[_key(match["word"]), side] for match, side in sides if match]
    role = min(found, key=RANKS.index, default=_of_form(date, lang))
    if role == "to":
        return "when" if date.value.rule_id.startswith(RELATIVE) else "until"
    at = before.start("word") if before else span.start
    if role == "from" and words.scheme and words.scheme.search(text, max(0, at - LONGEST_LEAD), at):
        return "founded"
    return "of" if role not in BOUNDS and _is_named(text, words, date, role, at) else role


def _is_named(text: str, words: _Words, date: Mention, role: str, at: int) -> bool:
    """Whether a date is part of a name: `the law from 2016`, `in the 2025 budget`."""
    if role in ("from", "of", NO_ROLE) and words.named.search(text, max(0, at - LONGEST_LEAD), at):
        return True
    if words.article is None or date.value.rule_id not in BARE:
        return False
    return words.article.search(text, max(0, date.span.start - LONGEST_LEAD), date.span.start) is not None


def is_relative(text: str, span: Span, lang: str | None) -> bool:
    """Whether a word stands there that opens a clause about something else: `planen som ble vedtatt i`.

    Args:
        text: the text as decoded.
        span: where to look.
        lang: language of the words.
    """
    words = _words(lang or "")
    return words is not None and words.relative.search(text, span.start, span.end) is not None


def _of_form(date: Mention, lang: str | None) -> str:
    """The role that a date has by itself."""
    rule = date.value.rule_id
    return NO_ROLE if rule in BARE or (rule == MONTH and lang != WITH_CASES) else "when"


def _key(word: str) -> str:
    return tidy(word).lower()


@cache
def _words(lang: str) -> _Words | None:
    known = [row for row in rows("date_roles") if row["lang"] == lang]
    if not known:
        return None
    roles = {(row["word"].lower(), row["side"]): row["role"] for row in known if row["side"]}
    before, after = ([word for word, side in roles if side == of] for of in ("before", "after"))
    of_use = {
        use: [row["word"] for row in known if row["role"] == use]
        for use in ("filler", "when", "dated", "scheme", "article", "relative")
    }
    leads = any_of([*chain(of_use["filler"], of_use["when"])], GAP)
    return _Words(
        roles,
        _compiled(rf"(?<!\w)(?P<word>{any_of(before, GAP)}){GAP}(?:(?:{leads}){GAP})*\Z"),
        _compiled(rf"(?P<word>{any_of(before, GAP)})(?!\w)"),
        _compiled(rf"{GAP}(?P<word>{any_of(after, GAP)})(?!\w)") if after else None,
        _compiled(rf"(?<!\w)(?P<word>{any_of(after, GAP)})\Z") if after else None,
        _compiled(rf"(?:{any_of(of_use['dated'], GAP)}){GAP}\Z"),
        _compiled(rf"(?:{any_of(of_use['scheme'], GAP)}){GAP}\Z") if of_use["scheme"] else None,
        _compiled(rf"(?<!\w)(?:{any_of(of_use['article'], GAP)}){GAP}\Z") if of_use["article"] else None,
        _compiled(rf"(?<!\w)(?:{any_of(of_use['relative'], GAP)})(?!\w)"),
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
