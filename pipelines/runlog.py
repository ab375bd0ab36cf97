"""The log of a run: one line of JSON an event, with stage, document, duration and problem.

Here belongs: writing it, what must never stand in it, and how many are kept. Not here: what happens in a stage.

It lies beside Dagster's own log, for people and programs without Dagster. A log that cannot be written stops nothing.
"""

import json
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pipelines.mentions.contacts import without_contacts

__all__ = ["RunLog", "bounded", "masked"]

KEPT = 60
"""Logs of so many runs are kept."""
LONGEST = 1_000
"""Code points of a message; the tables have the rest."""
ADDRESS = re.compile(r"(?P<host>\b[a-z][a-z0-9+.-]*://(?:[^\s/@]*@)?[^\s/?#]*)[^\s'\"<>]*", re.IGNORECASE)
LOGIN = re.compile(r"://[^\s/@]*@")
SECRET = re.compile(
    r"(?P<what>\b(?:[\w-]*(?:password|passwd|passphrase|secret|token|api[-_]?key|access[-_]?key|credential|cookie)[\w-]*"
    r"|authorization)\b[\"']?\s*[:=]\s*[\"']?)(?:(?:bearer|basic)\s+)?[^\s\"',;]+",
    re.IGNORECASE,
)
BEARER = re.compile(r"\b(?P<what>(?:bearer|basic)\s+)[\w.~+/=-]{8,}", re.IGNORECASE)


def masked(words: str) -> str:
    """Words without contact data, passwords and keys, and without the part of an address that may hold a key.

    Args:
        words: a message or a name.
    """
    words = ADDRESS.sub(lambda found: LOGIN.sub("://", found["host"]), words)
    words = BEARER.sub(r"\g<what>***", SECRET.sub(r"\g<what>***", words))
    return without_contacts(words)[:LONGEST]


class RunLog:
    """The log of one run."""

    def __init__(self, folder: Path, run: str) -> None:
        """Take the place of a log; nothing is written yet.

        Args:
            folder: the folder of logs.
            run: name of the run; empty for a run without a log.
        """
        self._path = folder / f"{re.sub(r'[^A-Za-z0-9._-]', '-', run)}.jsonl" if run else None

    def write(self, stage: str, **facts: Any) -> None:
        """Add a line.

        Args:
            stage: the stage of the line.
            facts: what there is to tell; empty ones are left out, and words are masked.
        """
        if self._path is None:
            return
        told = {name: _without_secrets(fact) for name, fact in facts.items() if fact not in (None, "", [])}
        line = json.dumps(
            {"at": datetime.now(UTC).isoformat(timespec="milliseconds"), "stage": stage, **told}, ensure_ascii=False
        )
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("a", encoding="utf-8", errors="backslashreplace") as file:
                file.write(line + "\n")

    @contextmanager
    def stage(self, name: str) -> Iterator[dict[str, Any]]:
        """Add a line when a stage ends, with its duration and, if it failed, with the problem.

        Args:
            name: name of the stage.

        Yields:
            Where the stage puts what else there is to tell.
        """
        facts: dict[str, Any] = {}
        begun = time.monotonic()
        try:
            yield facts
        except BaseException as error:
            facts["problem"] = f"{type(error).__name__}: {error}"
            raise
        finally:
            self.write(name, seconds=round(time.monotonic() - begun, 3), **facts)


def bounded(folder: Path, kept: int = KEPT) -> None:
    """Remove the oldest logs.

    Args:
        folder: the folder of logs.
        kept: how many stay.
    """
    with suppress(OSError):
        logs = sorted(folder.glob("*.jsonl"), key=lambda path: (path.stat().st_mtime_ns, path.name))
        for path in logs[: max(0, len(logs) - kept)]:
            path.unlink(missing_ok=True)


def _without_secrets(fact: Any) -> Any:
    if isinstance(fact, str):
        return masked(fact)
    if isinstance(fact, dict):
        return {name: _without_secrets(one) for name, one in fact.items()}
    if isinstance(fact, list | tuple):
        return [_without_secrets(one) for one in fact]
    return fact
