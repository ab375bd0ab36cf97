"""The site in a real browser, opened from disk and from a plain server on loopback; every page is watched for errors and requests."""

import functools
import http.server
import json
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

FOLDER = Path(os.environ.get("SITE_FOLDER", "outputs/.site")).resolve()
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A plain server that does not talk."""

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture(scope="session")
def told() -> dict:
    """What `prepare.py` told."""
    return json.loads((FOLDER / "told.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """Address of a server over the folder of sites."""
    handler = functools.partial(Quiet, directory=str(FOLDER))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


@pytest.fixture(params=["disk", "server"])
def base(request: pytest.FixtureRequest, server: str) -> str:
    """Where the sites lie: on disk, or on the server."""
    return FOLDER.as_uri() if request.param == "disk" else server


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        # the superuser of a container has no sandbox
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser, base: str) -> Iterator[Page]:
    """A page that may say nothing on the console and may ask no other host."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    opened = context.new_page()
    said: list[str] = []
    opened.on("console", lambda message: said.append(message.text) if message.type in {"error", "warning"} else None)
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.on(
        "request",
        lambda request: said.append(f"asked {request.url}") if not request.url.startswith((base, "data:", "blob:")) else None,
    )
    opened.on("dialog", lambda dialog: said.append(f"dialog {dialog.message}"))
    yield opened
    cookies = context.cookies()
    kept = opened.evaluate("() => { try { return localStorage.length + sessionStorage.length } catch { return 0 } }")
    context.close()
    assert not said
    assert not cookies
    assert not kept
