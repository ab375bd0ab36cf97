"""The error at the root of a step that failed, as Dagster tells it.

Here belongs: finding it, and its words where it is one of our own. Not here: to whom it is told (`cli.py`, `commands/build.py`,
`notices.py`), and which errors are tried again (`retries.py`).
"""

from typing import Any

__all__ = ["OUR_ERRORS", "root", "words"]

OUR_ERRORS = frozenset(
    {"DecisionError", "EngineError", "NothingToExplainError", "RawFolderError", "ReleaseError", "SettingError"}
)
"""Errors whose message says what, where and what to do, by their names: to import them all takes long."""
OTHER_PROCESS = "_RemoteTraceback"
"""What Python gives as the cause of an error that came from another process: its traceback as text."""


def root(error: Any) -> Any:
    """The error from which others followed; one of our own before its cause, as it says what to do.

    Args:
        error: an error as Dagster keeps it (`SerializableErrorInfo`).
    """
    while error.cls_name not in OUR_ERRORS and error.cause is not None and error.cause.cls_name != OTHER_PROCESS:
        error = error.cause
    return error


def words(error: Any) -> str:
    """The message of an error, without the name of its kind.

    Args:
        error: an error as Dagster keeps it.
    """
    message = str(error.message).strip()
    return message.partition(": ")[2] or message
