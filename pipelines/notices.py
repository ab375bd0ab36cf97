"""Word of a failed run to whom it concerns, as JSON to a webhook.

Here belongs: what is said and how it is sent. Not here: when (`automation.py`). What is said holds names of jobs and steps
and the kind of error; the words of an error only where they are our own, for those of others may quote a document.
"""

import json
import time
import urllib.error
import urllib.request
from typing import Any
from urllib.parse import urlsplit

import dagster as dg

from pipelines.failures import root, words
from pipelines.raw import RawFolderError
from pipelines.release.editions import ReleaseError

__all__ = ["NoticeError", "Webhook", "notice"]

TOLD = frozenset({RawFolderError.__name__, ReleaseError.__name__})
"""Errors of our own whose words hold no text of a document and no address of a machine."""
LONGEST = 1_000
ATTEMPTS = 3


class NoticeError(Exception):
    """A notice could not be delivered. The message names the host, never the whole address, which may hold a secret."""


class Webhook(dg.ConfigurableResource["Webhook"]):
    """Where notices go.

    Attributes:
        url: address (http or https) that takes a POST of JSON; empty for none. Give it in the environment.
        seconds: how long one attempt may take.
        pause: seconds before the second attempt; twice as many before the third.
    """

    url: str = ""
    seconds: float = 10
    pause: float = 1

    def send(self, notice: dict[str, Any]) -> None:
        """Deliver a notice.

        Args:
            notice: the notice.

        Raises:
            NoticeError: if it could not be delivered.
        """
        address = urlsplit(self.url)
        if address.scheme not in ("http", "https"):
            raise NoticeError("NORDPOL_WEBHOOK is no address that begins with http:// or https://.")
        body = json.dumps(notice, ensure_ascii=False).encode()
        request = urllib.request.Request(self.url, body, {"Content-Type": "application/json"})  # noqa: S310 (checked above; goes when ruff sees the check)
        for attempt in range(1, ATTEMPTS + 1):
            try:
                with urllib.request.urlopen(request, timeout=self.seconds):  # noqa: S310 (checked above; goes when ruff sees the check)
                    return
            except urllib.error.HTTPError as error:
                error.close()
                why = f"answered {error.code}"
            except OSError:
                why = "could not be reached"
            if attempt == ATTEMPTS:
                raise NoticeError(f"{address.hostname} {why} {ATTEMPTS} times.")
            time.sleep(self.pause * attempt)


def notice(run: dg.DagsterRun, failures: list[dg.DagsterEvent]) -> dict[str, Any]:
    """What is said of a failed run.

    Args:
        run: the run.
        failures: the failures of its steps; none if the run itself broke off.
    """
    return {
        "project": "nordpol",
        "event": "run_failed",
        "job": run.job_name,
        "run_id": run.run_id,
        "started_by": run.tags.get("dagster/schedule_name") or run.tags.get("dagster/sensor_name") or "hand",
        "failures": [{"step": event.step_key, **_cause(event)} for event in failures],
        "text": f"Nordpol: run {run.run_id} of {run.job_name} failed; `latest` is what it was. See the run's page.",
    }


def _cause(event: dg.DagsterEvent) -> dict[str, str]:
    """Kind of the error at the root of a failure, and its words where they are our own."""
    if event.step_failure_data.error is None:
        return {"error": "unknown"}
    error = root(event.step_failure_data.error)
    name = error.cls_name or "unknown"
    return {"error": name, "message": words(error)[:LONGEST]} if name in TOLD else {"error": name}
