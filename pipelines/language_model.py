"""The tables of the language model, read by a thread while other modules are imported.

Here belongs: those tables, and nothing that takes time to import. Not here: what the model says of a text (`mentions/languages.py`).
"""

from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy

__all__ = ["path", "tables"]

MODEL = "data/model.npz.xz"
"""The file below the package py3langid, which is not imported to find it: that takes as long as a third of the unpacking."""


def path() -> Path:
    """Where the model lies.

    Raises:
        ModuleNotFoundError: if py3langid is not installed.
    """
    package = find_spec("py3langid")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("The package py3langid is not installed: pip install 'py3langid>=0.4,<0.5'.")
    return Path(package.origin).parent / MODEL


@cache
def tables() -> "Future[dict[str, numpy.ndarray[Any, Any]]]":
    """The tables of the model by name, as py3langid keeps them (its `modelio.py`): whoever asks early has them when the first text is read.

    Returns:
        Among them `ptc`, the weights of features, as the numbers of 32 bits as which they are multiplied.
    """
    pool = ThreadPoolExecutor(1)
    reading = pool.submit(_read)
    pool.shutdown(wait=False)
    return reading


def _read() -> "dict[str, numpy.ndarray[Any, Any]]":
    import io
    import lzma

    content = io.BytesIO(lzma.decompress(path().read_bytes()))
    import numpy  # after the file is unpacked, which leaves the interpreter to others

    with numpy.load(content) as model:
        found = {name: model[name] for name in model.files}
    return {**found, "ptc": found["ptc"].astype(numpy.float32)}
