"""What an operator sets in the environment as a number or a switch, read so that a wrong one is named.

Here belongs: reading such a variable, and what is asked for in more than one place. Not here: what else is set, and what
for (`automation.py`, `resources.py`, docs/OPERATIONS.md). Nothing heavy is imported: the command line asks too.
"""

import os

__all__ = ["RELEASES_KEPT", "SettingError", "is_on", "releases_kept", "whole"]

RELEASES_KEPT = 30
"""Releases that stay in any case, counted from the last, where nothing else is said."""


class SettingError(Exception):
    """A variable of the environment cannot be used. The message names it and says what it may be."""


def whole(name: str, usual: int, least: int = 0) -> int:
    """The whole number that a variable holds.

    Args:
        name: the variable.
        usual: the number where the variable is not set, or empty.
        least: the smallest number that makes sense.

    Raises:
        SettingError: if it holds anything else.
    """
    words = os.environ.get(name, "").strip()
    if words and not (words.isdecimal() and int(words) >= least):
        raise SettingError(f"{name} is {words!r}. Give a whole number from {least} up, or leave it out for {usual}.")
    return int(words) if words else usual


def is_on(name: str) -> bool:
    """Whether a variable says `on`.

    Args:
        name: the variable.

    Raises:
        SettingError: if it says neither `on` nor `off`, nor nothing.
    """
    words = os.environ.get(name, "").strip().lower()
    if words not in ("on", "off", ""):
        raise SettingError(f"{name} is {words!r}. Give on or off.")
    return words == "on"


def releases_kept() -> int:
    """How many of the last releases stay."""
    return whole("NORDPOL_RELEASES_KEPT", RELEASES_KEPT, least=1)
