"""What all commands say in the same way: exit codes, errors, the console."""

import sys
from pathlib import Path
from typing import Any

__all__ = ["CHECK_FAILED", "DONE", "LATEST", "WRONG_USE", "console", "say"]

DONE, CHECK_FAILED, WRONG_USE = 0, 1, 2
LATEST = Path("outputs/latest")


def say(message: str, code: int) -> int:
    """Print an error; returns the exit code that goes with it."""
    print(f"nordpol: {message}", file=sys.stderr)
    return code


def console() -> Any:
    """A console that leaves lines as they are."""
    from rich.console import Console

    return Console(highlight=False, soft_wrap=True)
