"""What all tests of operations share: what they start hears an interrupt, however the tests themselves were started."""

import signal

import pytest


@pytest.fixture(autouse=True, scope="session")
def heard() -> None:
    """A shell has what runs in its background ignore interrupts, and whatever is started from there would too."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
