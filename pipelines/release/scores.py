"""The scores of the annotated texts as a part of a release: quality.json.

They are made in the project (`nordpol quality`), not by the build, which takes them from where its configuration says and does without
them elsewhere. Facts of the annotated texts themselves are left out. Here belongs too: what the scores of several sets come to. Not here:
scoring (`pipelines/quality.py`), the pages on which scores stand.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from pipelines.release.editions import ReleaseError

__all__ = ["SCORES", "SET_ASIDE", "Shares", "add_scores", "together"]

SCORES = "quality.json"
KEPT = ("documents", "fields")
SET_ASIDE = "set_aside"
"""Stands in the names of sets on which no rule is tuned, and begins those of texts."""


class Shares(NamedTuple):
    """What was right of a field.

    Attributes:
        precision: of all that was found; None if nothing was.
        recall: of all there is; None if there is nothing.
        f1: of both.
        facts: number of facts to find.
    """

    precision: float | None
    recall: float | None
    f1: float
    facts: int


def together(sets: Iterable[dict[str, Any]]) -> dict[str, Shares]:
    """What was right of each field in several sets, all their facts counted alike.

    Args:
        sets: the scores of each, as `quality.json` has them.

    Returns:
        Field -> shares, in the order in which the sets name the fields; none of a field of which nothing is found or to be found.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for facts in sets:
        for field, one in facts["fields"].items():
            counts[field].update({what: one[what] for what in ("right", "wrong", "missed")})
    return {field: _shares(one["right"], one["wrong"], one["missed"]) for field, one in counts.items() if one.total()}


def _shares(right: int, wrong: int, missed: int) -> Shares:
    given, asked = right + wrong, right + missed
    return Shares(right / given if given else None, right / asked if asked else None, 2 * right / (given + asked), asked)


def add_scores(release: Path, scores: Path | None) -> bool:
    """Add the scores to a staged release.

    Args:
        release: the staged release.
        scores: what `nordpol quality` wrote; None for none.

    Returns:
        Whether there are any.

    Raises:
        ReleaseError: if the file is there but holds no scores.
    """
    if scores is None or not scores.is_file():
        return False
    try:
        sets = json.loads(scores.read_text(encoding="utf-8"))
        kept = {name: {fact: facts[fact] for fact in KEPT} for name, facts in sets.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ReleaseError(f"{scores} holds no scores: {error!r}. Make it anew with `nordpol quality`.") from error
    (release / SCORES).write_text(json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return True
