"""Doubts that somebody has settled, in `registers/decisions.csv`.

Here belongs: applying a decision, and failing when it no longer applies: a correction is a line of data that must not
outlive its reason.
"""

from pipelines.records.linking.links import Doubt
from pipelines.registers import place, rows

__all__ = ["DecisionError", "same_pairs", "settle"]

SAME, DIFFERENT = "same", "different"
Decisions = tuple[dict[str, str], ...]


class DecisionError(ValueError):
    """A decision that no longer applies; the message names its row and says what to do."""


def decisions() -> Decisions:
    """The decisions of the register."""
    return rows("decisions")


def same_pairs() -> frozenset[frozenset[str]]:
    """Pairs of keys of which a decision says that they are one."""
    return frozenset(frozenset((row["left"], row["right"])) for row in decisions() if row["verdict"] == SAME)


def settle(doubts: dict[frozenset[str], Doubt], known: set[str]) -> dict[frozenset[str], tuple[Doubt, str]]:
    """The doubts that a decision settles, each with its verdict and the reason.

    Args:
        doubts: all doubts, by the pair of their keys.
        known: keys of all plans and people, joined or not.

    Returns:
        Pair -> the doubt, and the reason why the two are one; an empty reason if they are two.

    Raises:
        DecisionError: if a decision names a key that is gone, or a pair that is no longer doubtful.
    """
    settled: dict[frozenset[str], tuple[Doubt, str]] = {}
    for number, row in enumerate(decisions(), start=2):
        where = f"{place('decisions', str(number))} ({row['left']} and {row['right']})"
        if row["verdict"] not in (SAME, DIFFERENT):
            raise DecisionError(f"{where}: the verdict is {row['verdict']!r}. Write {SAME!r} or {DIFFERENT!r}.")
        gone = [key for key in (row["left"], row["right"]) if key not in known]
        if gone:
            raise DecisionError(
                f"{where}: there is no {' and no '.join(gone)} any more. Name the key that the table problems has now, or delete the row."
            )
        pair = frozenset((row["left"], row["right"]))
        if pair not in doubts:
            raise DecisionError(f"{where}: the pair is no longer doubtful; the rules tell by themselves. Delete the row.")
        settled[pair] = (doubts[pair], row["reason"] if row["verdict"] == SAME else "")
    return settled
