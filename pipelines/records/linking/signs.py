"""By what a plan is known: whose it is, its kind, titles, years and subject; and how likely two such signs mean one plan.

Here belongs: comparing two plans. Not here: which of many belong together (`plans.py`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from itertools import combinations, product
from typing import Any

from pipelines.mentions.plans.title_words import subjects_in
from pipelines.records.linking.plan_wording import Wording, names_of, same_name, same_title, titles_of
from pipelines.records.record import Row
from pipelines.registers import rows

__all__ = [
    "ACCEPTED",
    "WORTH_TELLING",
    "Likeness",
    "Sign",
    "agreement",
    "are_at_odds",
    "bounds_of",
    "known_plans",
    "likeness",
    "sign_of",
    "some_at_odds",
]

ACCEPTED = 0.8
"""From this confidence on two plans are one; below it the link is doubtful."""
WORTH_TELLING = 0.5
"""Below this confidence two plans are not even listed as doubtful."""
REGISTER_BONUS = 0.1
"""The register holds all plans of a country against human trafficking, so a likeness to one of them says more."""
TELLING_COUNT = 10
"""Of so many measures on, that two documents state the same number says that they mean the same plan."""
KIN = (frozenset({"national_action_plan", "programme"}), frozenset({"programme", "follow_up"}))
"""Kinds that languages do not part alike: a Finnish action programme is an English action plan."""
ALTERNATIVES = " | "
COUNTED = "number of measures"
DAY = 10
"""Letters of a day in EDTF."""


@dataclass(frozen=True, slots=True)
class Sign:
    """By what a plan is known.

    Attributes:
        jurisdiction: country, or XN; empty if not known.
        plan_type: a code of `schemas/codes/plan_type.csv`.
        issuer: who issued it; empty if not known.
        titles: pairs of language and title, without years and whose it is.
        names: the same of all words by which it is named, its subtitle too.
        count: how many measures it is said to have; 0 if not known, without a name, or too few to tell it from others.
        subjects: what it is against, in order.
        start: year in which it begins; empty if not known.
        end: year in which it ends; empty if not known.
        presented: days, months or years of launch and adoption.
        dated: year of the document, where there is a title that it can bear out; else empty.
        register: its key in the register of plans; empty for a plan as a document names it.
    """

    jurisdiction: str = ""
    plan_type: str = ""
    issuer: str = ""
    titles: tuple[Wording, ...] = ()
    names: tuple[Wording, ...] = ()
    count: int = 0
    subjects: tuple[str, ...] = ()
    start: str = ""
    end: str = ""
    presented: tuple[str, ...] = ()
    dated: str = ""
    register: str = ""
    _hash: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        told = tuple(getattr(self, name) for name in self.__slots__ if name != "_hash")
        object.__setattr__(self, "_hash", hash(told))

    def __hash__(self) -> int:
        return self._hash  # a sign is looked up a hundred times for each pair that it is in

    @property
    def years(self) -> frozenset[str]:
        """Years of start, end, launch and adoption."""
        return _years_of(self.presented) | {self.start, self.end} - {""}


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely two signs mean one plan.

    Attributes:
        confidence: 0 to 1.
        method: a code of `schemas/codes/link_method.csv`.
        reason: what agrees, in words.
    """

    confidence: float
    method: str
    reason: str


def sign_of(plan: Row, subjects: frozenset[str], dated: str, lang: str = "") -> Sign:
    """The sign of a plan as a document names it.

    Args:
        plan: its row.
        subjects: what the words around its name say it is against.
        dated: the document's own date (EDTF); empty if not known.
        lang: language of the document; empty if not known.
    """
    titles = titles_of(plan.get("title_lang") or "", plan.get("title") or "")
    names = names_of(plan.get("title_lang") or lang, plan.get("title") or plan.get("title_raw") or "")
    return Sign(
        jurisdiction=plan.get("jurisdiction") or "",
        plan_type=plan["plan_type"],
        issuer=plan.get("issuer_org_id") or "",
        titles=titles,
        names=names,
        count=_telling(plan.get("measure_count_stated") or 0) if names else 0,
        subjects=_subjects(titles) or tuple(sorted(subjects)),
        start=_year(plan.get("start_edtf")),
        end=_year(plan.get("end_edtf")),
        presented=tuple(plan[name] for name in ("launched_edtf", "adopted_edtf") if plan.get(name)),
        dated=_year(dated) if titles else "",
    )


@cache
def known_plans() -> tuple[Sign, ...]:
    """The signs of all plans of the register."""
    return tuple(_known(row) for row in rows("plans"))


def _known(row: dict[str, str]) -> Sign:
    named = [(row["title_lang"], one) for one in (row["title"], *row["aliases"].split(ALTERNATIVES))]
    named.append(("en", row["title_en"]))
    titles = tuple(pair for lang, title in named for pair in titles_of(lang, title))
    return Sign(
        jurisdiction=row["jurisdiction"],
        plan_type=row["plan_type"],
        issuer=row["issuer_org_id"],
        titles=titles,
        names=tuple(dict.fromkeys(pair for lang, title in named for pair in names_of(lang, title))),
        count=_telling(int(row["measure_count"] or 0)),
        subjects=_subjects(titles) or ("human_trafficking",),
        start=_year(row["start"]),
        end=_year(row["end"]),
        presented=(row["presented"],) if row["presented"] else (),
        register=row["plan_id"],
    )


def _telling(count: int) -> int:
    """A number of measures that hardly two plans of one name share; else 0."""
    return count if count >= TELLING_COUNT else 0


def _subjects(titles: tuple[Wording, ...]) -> tuple[str, ...]:
    return tuple(sorted({code for _, title in titles for code in subjects_in(title)}))


def _year(edtf: Any) -> str:
    """The year of a date; none of a period that lies in several."""
    first, _, last = str(edtf or "").partition("/")
    return first[:4] if first[:4].isdigit() and last[:4] in ("", first[:4]) else ""


def are_at_odds(one: Sign, other: Sign) -> bool:
    """Whether two signs cannot mean one plan: other countries, issuers, subjects or years, or two plans of the register."""
    if one.register and other.register:
        return one.register != other.register
    return (
        _differ(one.jurisdiction, other.jurisdiction)
        or _differ(one.start, other.start)
        or _differ(one.end, other.end)
        or (bool(one.presented) and _presented_at_odds(one, other))
        or (bool(other.presented) and _presented_at_odds(other, one))
        or _same_issuer(one.issuer, other.issuer) is False
        or bool(one.subjects and other.subjects and not set(one.subjects) & set(other.subjects))
    )


def some_at_odds(some: Iterable[Sign], others: Iterable[Sign] | None = None) -> bool:
    """Whether two of some signs are at odds.

    Args:
        some: the signs.
        others: if given, it must be one of these and one of those.
    """
    mine = dict.fromkeys(map(bounds_of, some))
    pairs = combinations(mine, 2) if others is None else product(mine, dict.fromkeys(map(bounds_of, others)))
    return any(are_at_odds(*pair) for pair in pairs)


@lru_cache(10_000)
def bounds_of(sign: Sign) -> Sign:
    """What of a sign can be at odds with another: many signs share it."""
    return replace(sign, plan_type="", titles=(), names=(), count=0, dated="")


def _differ(one: str, other: str) -> bool:
    return bool(one and other and one != other)


def _presented_at_odds(one: Sign, other: Sign) -> bool:
    """Whether what one was presented in is far from the other's own launch or adoption, or lies outside its period."""
    theirs = [int(year) for year in _years_of(other.presented)]
    for year in map(int, _years_of(one.presented)):
        if theirs and min(abs(year - known) for known in theirs) > 1:
            return True
        if (other.end and year > int(other.end)) or (other.start and year < int(other.start) - 2):
            return True
    return False


@lru_cache(10_000)
def _years_of(presented: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(_year, presented)) - {""}


@cache
def _bodies() -> dict[str, dict[str, str]]:
    return {row["org_id"]: row for row in rows("organisations")}


@cache
def _line(org_id: str, column: str) -> tuple[str, ...]:
    """A body and those above it, or those that came after it."""
    found = [org_id]
    while following := _bodies().get(found[-1], {}).get(column, ""):
        found.append(following)
    return tuple(found)


def _same_issuer(one: str, other: str) -> bool | None:
    """Whether two issuers are one: the same, one a part of the other, or one under a later name; None if nobody knows."""
    if not (one and other):
        return None
    for column in ("parent_org_id", "successor_org_id"):
        if one in _line(other, column) or other in _line(one, column):
            return True
    return None if _line(one, "parent_org_id")[-1] == _line(other, "parent_org_id")[-1] else False


def likeness(one: Sign, other: Sign) -> Likeness | None:
    """How likely two signs mean one plan; None if nothing speaks for it, or something against it.

    The same title and a year in common is as good as certain; a name in running text needs a year or the number of measures. Without
    both two years must agree, or the very day of launch, and the subject. A title alone, or one year alone, gives a doubtful link.
    """
    return None if are_at_odds(one, other) else agreement(one, other)


def agreement(one: Sign, other: Sign) -> Likeness | None:
    """The likeness of two signs that are known not to be at odds."""
    title, agreeing = same_title(one.titles, other.titles), list(_agreeing(one, other))
    named = title or same_name(one.names, other.names)
    confidence = _confidence(one, other, title, named, agreeing)
    if confidence is None:
        return None
    in_register = bool(one.register or other.register)
    confidence = round(min(0.99, confidence + REGISTER_BONUS * in_register), 2)
    method = "register" if in_register else "same_title" if named else "same_period"
    return Likeness(confidence, method, _reason(one, other, "title" if title else "name" if named else "", agreeing))


def _confidence(one: Sign, other: Sign, title: bool | None, named: bool, agreeing: list[str]) -> float | None:
    """How likely two signs that are not at odds mean one plan, before the register is asked; None if nothing speaks for it."""
    no_country = not (one.jurisdiction and other.jurisdiction)
    years = [fact for fact in agreeing if not fact.startswith(COUNTED)]
    is_day = any(len(edtf) == DAY and edtf in other.presented for edtf in one.presented)
    if title and (years or not agreeing):
        confidence = 0.95 if years else 0.7 if _dated_within(one, other) or _dated_within(other, one) else 0.5
        return confidence - 0.1 * no_country
    if named and agreeing:
        return 0.85 - 0.2 * no_country
    if is_day or len(years) > 1:
        return 0.85 - _lacking(one, other, title)
    if years:
        return 0.7 - 0.1 * (not _same_issuer(one.issuer, other.issuer)) - _lacking(one, other, title)
    return 0.5 - 0.1 * no_country if named else None


def _agreeing(one: Sign, other: Sign) -> Iterator[str]:
    """The years, and the number of measures, that agree, in words."""
    if one.start and one.start == other.start:
        yield f"start {one.start}"
    if one.end and one.end == other.end:
        yield f"end {one.end}"
    mine, theirs = _years_of(one.presented), _years_of(other.presented)
    if common := mine & theirs:
        yield f"launch or adoption {min(common)}"
    elif not (mine and theirs) and (common := (mine & {other.start}) | (theirs & {one.start})):
        yield f"launch in the year of its start {min(common)}"
    if one.count and one.count == other.count:
        yield f"{COUNTED} {one.count}"


def _lacking(one: Sign, other: Sign, title: bool | None) -> float:
    """What to take from the confidence of two plans that share no title, for what is not known or differs."""
    same_kind = one.plan_type == other.plan_type or any({one.plan_type, other.plan_type} <= kin for kin in KIN)
    return (
        0.15 * (title is False)
        + 0.25 * (not (one.subjects and other.subjects))
        + 0.1 * (not same_kind)
        + 0.2 * (not (one.jurisdiction and other.jurisdiction))
    )


def _dated_within(one: Sign, other: Sign) -> bool:
    """Whether the document of one is of the other's period, or of the year in which it was presented or the next."""
    if not one.dated:
        return False
    first = other.start or min(map(_year, other.presented), default="")
    last = other.end or (str(int(first) + 1) if first else "")
    return bool(first and last) and first <= one.dated <= last


def _reason(one: Sign, other: Sign, shared: str, agreeing: list[str]) -> str:
    facts = [f"the same {shared}"] if shared else []
    if one.jurisdiction and one.jurisdiction == other.jurisdiction:
        facts.append(f"jurisdiction {one.jurisdiction}")
    if _same_issuer(one.issuer, other.issuer):
        facts.append("the same issuer")
    if one.plan_type == other.plan_type:
        facts.append("the same kind")
    if not shared and set(one.subjects) & set(other.subjects):
        facts.append("the same subject")
    if shared and not agreeing:
        facts.append("but no year in common")
    return ", ".join([*facts, *agreeing])
