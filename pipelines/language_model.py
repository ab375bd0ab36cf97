"""The file of the language model, unpacked by a thread while other modules are imported.

Here belongs: those bytes, and nothing that takes time to import. Not here: what the model says of a text (`mentions/languages.py`).
"""

from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from importlib.util import find_spec
from pathlib import Path

__all__ = ["path", "unpacked"]

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
def unpacked() -> Future[bytes]:
    """The bytes of the model: whoever asks early has them when the first text is read."""
    pool = ThreadPoolExecutor(1)
    unpacking = pool.submit(_bytes)
    pool.shutdown(wait=False)
    return unpacking


def _bytes() -> bytes:
    import lzma

    return lzma.decompress(path().read_bytes())
