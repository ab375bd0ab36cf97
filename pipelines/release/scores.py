"""The scores of the annotated texts as a part of a release: quality.json.

They are made in the project (`nordpol quality`), not by the build, which takes them from where its configuration says and does without
them elsewhere. Facts of the annotated texts themselves are left out.
"""

import json
from pathlib import Path

from pipelines.release.editions import ReleaseError

__all__ = ["SCORES", "add_scores"]

SCORES = "quality.json"
KEPT = ("documents", "fields")


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
