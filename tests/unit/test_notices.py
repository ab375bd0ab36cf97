"""Word of a failed run: what is said, and that it arrives, at a local HTTP server."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import dagster as dg
import pytest

from pipelines.automation import run_failed
from pipelines.notices import NoticeError, Webhook
from pipelines.raw import RawFolderError

CONTACT = "ring 22 22 22 22, kari@example.org"


class Server(HTTPServer):
    """A server on loopback that keeps what it is told, and answers as a test wants."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.said: list[dict[str, Any]] = []
        self.answers: list[int] = []


class Handler(BaseHTTPRequestHandler):
    """Keeps what it is told."""

    server: Server

    def do_POST(self) -> None:
        """Keep it, and answer."""
        self.server.said.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(self.server.answers.pop(0) if self.server.answers else 204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield server
        server.shutdown()


@dg.op
def own_error() -> None:
    raise RawFolderError("There is no folder raw. Mount it.")


@dg.op
def error_that_quotes() -> None:
    raise ValueError(CONTACT)


@dg.job
def fails() -> None:
    own_error()
    error_that_quotes()


def failed_run_context(instance: dg.DagsterInstance, webhook: Webhook) -> Any:
    result = fails.execute_in_process(instance=instance, raise_on_error=False)
    event = next(event for event in result.all_events if event.is_job_failure)
    return dg.build_run_status_sensor_context(
        sensor_name="run_failed",
        dagster_event=event,
        dagster_instance=instance,
        dagster_run=result.dagster_run,
        resources={"webhook": webhook},
    ).for_run_failure()


def test_a_failed_run_is_told_without_words_of_others(server: Server) -> None:
    with dg.DagsterInstance.ephemeral() as instance:
        webhook = Webhook(url=f"http://127.0.0.1:{server.server_port}/token-of-the-hook")
        run_failed(failed_run_context(instance, webhook))
    (told,) = server.said
    assert (told["project"], told["event"], told["job"], told["started_by"]) == ("nordpol", "run_failed", "fails", "hand")
    by_step = {failure["step"]: failure for failure in told["failures"]}
    assert by_step["own_error"] == {
        "step": "own_error",
        "error": "RawFolderError",
        "message": "There is no folder raw. Mount it.",
    }
    assert by_step["error_that_quotes"] == {"step": "error_that_quotes", "error": "ValueError"}
    assert not [word for word in (CONTACT, "token-of-the-hook") if word in json.dumps(told)]


def test_without_a_webhook_the_sensor_says_so(server: Server) -> None:
    with dg.DagsterInstance.ephemeral() as instance:
        said = run_failed(failed_run_context(instance, Webhook()))
    assert isinstance(said, dg.SkipReason)
    assert "No webhook is set" in (said.skip_message or "")
    assert not server.said


def test_a_webhook_that_fails_once_is_tried_again(server: Server) -> None:
    server.answers = [503, 204]
    Webhook(url=f"http://127.0.0.1:{server.server_port}/", pause=0).send({"text": "word"})
    assert len(server.said) == 2


def test_a_webhook_that_stays_away_is_told_without_its_address(server: Server) -> None:
    server.answers = [500] * 3
    with pytest.raises(NoticeError, match="answered 500 3 times") as told:
        Webhook(url=f"http://127.0.0.1:{server.server_port}/token-of-the-hook", pause=0).send({})
    assert "token" not in str(told.value)


@pytest.mark.parametrize("url", ["file:///etc/hostname", "ftp://example.org/", "example.org"])
def test_an_address_of_another_kind_is_refused(url: str) -> None:
    with pytest.raises(NoticeError, match="begins with http"):
        Webhook(url=url).send({})
