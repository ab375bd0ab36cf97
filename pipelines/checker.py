"""Who checks a release as a whole, while Great Expectations takes three seconds to import.

Here belongs: the choice of a process. Not here: what is checked (`release/validation/`).
"""

from typing import Any

from pipelines.engine import FEW, Apart
from pipelines.release.validation import expectations

__all__ = ["Checker"]


class Checker:
    """Who checks a release as a whole: the process of the run, or one that loads what it needs while documents are parsed."""

    def __init__(self, apart: bool = False) -> None:
        """Decide who checks.

        Args:
            apart: whether another process may; the checker is then to be closed.
        """
        self._may = apart
        self._apart: Apart | None = None

    def begin(self, documents: int) -> None:
        """Start the other process if it may check; while many documents are parsed, no processor is free for it.

        Args:
            documents: how many documents are to be parsed.
        """
        if self._may and documents < FEW and self._apart is None:  # a step may be tried again
            self._apart = Apart(expectations.load)

    def check(self, *asked: Any) -> list[expectations.Finding]:
        """Findings of `expectations.check`.

        Args:
            asked: its arguments.
        """
        return self._apart.call(expectations.check, *asked) if self._apart else expectations.check(*asked)

    def close(self) -> None:
        """End the other process, if there is one."""
        if self._apart:
            self._apart.close()
