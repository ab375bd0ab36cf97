"""The command line: `nordpol COMMAND`.

Here belongs: the parser and what is common to all commands. Not here: the commands (`commands/`). Nothing heavy is
imported, so `--help` answers at once.
"""

import argparse
import atexit
import errno
import gc
import io
import os
import sys
from collections.abc import Callable
from typing import NoReturn

from pipelines.commands import build, operations, proof, reading, releases
from pipelines.commands.answers import CHECK_FAILED, DONE, INTERRUPTED, STOPPED, WRONG_USE, no_room, say
from pipelines.failures import OUR_ERRORS

__all__ = ["main", "run"]

OBJECTS_BEFORE_COLLECTION = 100_000
"""Registers and records are many objects that stay; looking through them for garbage as often as Python does takes a sixth."""


def main(arguments: list[str] | None = None) -> int:
    """Run a command.

    Args:
        arguments: the words after `nordpol`; None for those of the process.

    Returns:
        0 done, 1 a check failed, 2 wrong use, 130 stopped.
    """
    gc.set_threshold(OBJECTS_BEFORE_COLLECTION)
    if isinstance(sys.stdout, io.TextIOWrapper):  # None where it was closed
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal without a Nordic letter still shows the rest
    given = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = given.command
    try:
        code = command(given)
        print(end="", flush=True)
    except BrokenPipeError:  # the reader of a pipe has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return say(STOPPED, INTERRUPTED)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            return say(no_room(error), CHECK_FAILED)
        place = error.filename2 or error.filename or "a file"  # the second is where something was to be written
        return say(f"{place} cannot be used: {error.strerror or error}. Check the path and its permissions.", WRONG_USE)
    except Exception as error:
        if type(error).__name__ not in OUR_ERRORS:
            raise
        return say(str(error), WRONG_USE)
    return code


def run() -> NoReturn:
    """Run the command of this process, and end it.

    What a build has imported takes Python one to two seconds to take down, object by object, for nobody.
    """
    code = main()
    sys.stderr.flush()
    atexit._run_exitfuncs()  # noqa: SLF001 (what libraries close at the end; goes when Python has a public name for it)
    os._exit(code)


class _Version(argparse.Action):
    """Tells the version, which is looked up only where it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from importlib.metadata import version

        print(parser.prog, version(parser.prog))
        parser.exit()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="nordpol",
        description="The open dataset of what Nordic governments and the Nordic Council said, planned and did against human "
        "trafficking, with the proof of every cell.",
        epilog="Exit codes: 0 done, 1 a check failed, 2 wrong use, 130 stopped by Ctrl-C.",
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version of the program")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for group in (build, proof, releases, operations, reading):
        group.add(commands)
    return parser


if __name__ == "__main__":
    run()
