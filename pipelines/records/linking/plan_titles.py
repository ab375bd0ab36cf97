"""Which title a plan bears that several documents name: that in its country's own language, the register's before a foreign one.

Here belongs: choosing among titles. Not here: the other cells of a plan (`plan_rows.py`), comparing titles (`plan_wording.py`).
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from pipelines.records.context import is_own_language
from pipelines.records.linking.plan_wording import names_of, same_name, titles_of
from pipelines.records.linking.plans import Candidate
from pipelines.records.record import Row

__all__ = ["in_order", "name_of", "title_of"]

HYPHEN = "-"
NONE: Row = {"title": None, "title_lang": None}


def in_order(members: Sequence[Candidate]) -> list[Candidate]:
    """The documents of a plan, those in its country's own language first: of two that differ the first is kept."""
    return sorted(members, key=lambda one: (not is_own_language(one.lang, one.plan.get("jurisdiction")), one.plan_document_id))


def title_of(members: Sequence[Candidate], known: Mapping[str, str]) -> Row | None:
    """Title and language as a document gives them; None if the register's is to stand.

    Of those in the plan's own language it is the one that most documents give, and, where the register knows the plan, one that
    says the same: a title cut at the end of a line, or a translation, is not put before the register's.

    Args:
        members: the documents, in the order of `in_order`.
        known: the row of the register; empty if it does not know the plan.
    """
    titled = [one.plan for one in members if one.plan.get("title")]
    own = [plan for plan in titled if is_own_language(plan.get("title_lang"), plan.get("jurisdiction"))]
    if known.get("title"):
        own = [plan for plan in own if _says_the_same(plan, known)]
        if not own:
            return None
    chosen = own or titled
    if not chosen:
        return NONE
    counts = Counter(plan["title"] for plan in chosen)
    best = max(counts.values())
    plan = next(plan for plan in chosen if counts[plan["title"]] == best)
    return {"title": plan["title"], "title_lang": plan.get("title_lang")}


def _says_the_same(plan: Row, known: Mapping[str, str]) -> bool:
    """Whether a title is one of the register's, but for endings; one that is broken by a hyphen is not."""
    mine = titles_of(plan["title_lang"], plan["title"])
    names = [one for title in (known["title"], *known["aliases"].split(" | ")) for one in titles_of(known["title_lang"], title)]
    return any(same_name((one,), (name,)) and one[1].count(HYPHEN) == name[1].count(HYPHEN) for one in mine for name in names)


def name_of(members: Sequence[Candidate], title: str | None) -> str | None:
    """The words by which a plan is named: those of its title, else the first that say more than what kind of plan it is.

    Args:
        members: the documents, in the order of `in_order`.
        title: its title, if it has one.
    """
    names = [one.plan["title_raw"] for one in members if one.plan.get("title_raw")]
    return next((name for name in names if name == title), None) or next(
        (name for name in names if names_of("", name)), names[0] if names else None
    )
