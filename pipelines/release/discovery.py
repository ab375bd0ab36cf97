"""The modules that write a part of a release, found by folder: a new format is a new file, and no list to edit."""

import importlib
import pkgutil
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

from pipelines.release.editions import Edition

__all__ = ["Writer", "writers"]

Writer = Callable[[Path, Edition], None]
"""Writes its files below a staged release, from the tables that lie there and what the release is."""


def writers(package: ModuleType) -> dict[str, Writer]:
    """The functions `write` of all modules of a package, by the names of the modules.

    Args:
        package: `pipelines.release.formats` or `pipelines.release.metadata`.
    """
    names = sorted(found.name for found in pkgutil.iter_modules(package.__path__))
    return {name: importlib.import_module(f"{package.__name__}.{name}").write for name in names}
