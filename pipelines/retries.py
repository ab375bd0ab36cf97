"""Which faults may pass, and so are tried again: those of the storage. A bad document is none, nor is our own refusal.

Here belongs: telling one from the other, and the time between attempts. Not here: what is tried (`assets.py`).
"""

from collections.abc import Iterator
from contextlib import contextmanager

import dagster as dg

from pipelines.storage import may_pass

__all__ = ["storage_faults_retried"]

RETRIES = 3
FIRST_PAUSE = 2.0
"""Seconds before the first retry; each further pause is twice as long."""


@contextmanager
def storage_faults_retried() -> Iterator[None]:
    """Have Dagster try the step that runs again, later and later, if the storage failed in a way that may pass."""
    try:
        yield
    except Exception as error:
        if not any(map(may_pass, _with_causes(error))):
            raise
        retries_so_far = dg.OpExecutionContext.get().retry_number
        raise dg.RetryRequested(RETRIES, FIRST_PAUSE * 2**retries_so_far) from error


def _with_causes(error: BaseException | None) -> Iterator[BaseException]:
    """An error and those from which it followed."""
    while error is not None:
        yield error
        error = error.__cause__
