"""What all commands say in the same way: exit codes, errors, the console."""

import argparse
import sys
import unicodedata
from pathlib import Path
from typing import Any

__all__ = [
    "CHECK_FAILED",
    "DONE",
    "INTERRUPTED",
    "LATEST",
    "OUT",
    "RAW",
    "STOPPED",
    "WRONG_USE",
    "console",
    "file_path",
    "no_room",
    "say",
    "seconds",
    "shown",
]

DONE, CHECK_FAILED, WRONG_USE = 0, 1, 2
INTERRUPTED = 130
"""What shells give a command that Ctrl-C ended; a script around it ends too."""
LATEST = Path("outputs/latest")
STOPPED = "Stopped. Nothing was published."
TURNING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
"""Bidirectional classes that turn the direction of what follows."""


def say(message: str, code: int) -> int:
    """Print an error; returns the exit code that goes with it."""
    print(f"nordpol: {message}", file=sys.stderr)
    return code


def file_path(words: str) -> Path:
    """A file or folder that an argument names; an empty one, as an unset variable leaves it, would mean the folder one is in."""
    if not words:
        raise argparse.ArgumentTypeError("it is empty. Give a path")
    return Path(words)


def raw_folder(words: str) -> Path:
    """The raw folder that `--raw` names, here or in other storage."""
    if not words:
        raise argparse.ArgumentTypeError("it is empty. Give the folder that holds the documents")
    if "://" not in words:
        return Path(words)
    from pipelines.raw import RawFolderError, place

    try:
        return place(words)
    except RawFolderError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


OUT: dict[str, Any] = {
    "type": file_path, "default": Path("outputs"), "metavar": "DIR", "help": "folder of releases (default: outputs)",
}  # fmt: skip
"""What `--out` is, to every command that has it; RAW likewise."""
RAW: dict[str, Any] = {
    "type": raw_folder, "default": Path("raw"), "metavar": "DIR",
    "help": "folder of text files, bundle of them, or an address such as s3://bucket/raw (default: raw)",
}  # fmt: skip


def seconds(words: str) -> float:
    """A number of seconds, none of them negative."""
    try:
        number = float(words)
    except ValueError:
        number = -1.0
    if not number >= 0:  # nor is NaN
        raise argparse.ArgumentTypeError(f"{words!r} is no number of seconds")
    return number


def no_room(reason: object) -> str:
    """What is said where a disk is full.

    Args:
        reason: the error.
    """
    return f"There is no room left: {reason}. Make some and run it again."


def shown(text: str) -> str:
    """Words of a document as a terminal may show them: what would steer it, or turn the direction of writing, is spelled out.

    Args:
        text: the words.
    """
    return "".join(repr(one)[1:-1] if _steers(one) else one for one in text)


def _steers(character: str) -> bool:
    return unicodedata.category(character) == "Cc" or unicodedata.bidirectional(character) in TURNING


def console() -> Any:
    """A console that leaves lines as they are."""
    from rich.console import Console

    class Screen(Console):
        def on_broken_pipe(self) -> None:
            """Leave it to `cli.main`; rich would end with an error."""
            raise BrokenPipeError

    return Screen(highlight=False, soft_wrap=True)
