"""Map a function over documents: in this process for a few, in this machine's processes for many.

Results come in the order of the documents, whatever the number of processes.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import TypeVar

__all__ = ["chunks", "map_in_order"]

T = TypeVar("T")
R = TypeVar("R")

FEW = 200
"""Below this number of documents, starting processes costs more than it saves."""
PREPARED = "pipelines.prepared"
"""The module that the server of processes imports before it forks the first."""
CHUNK = 50
"""Documents handed to a process at a time."""


def map_in_order(function: Callable[[T], R], items: Sequence[T]) -> Iterator[R]:
    """Results of a function, in the order of the items.

    Args:
        function: a function of a module, so that processes can import it.
        items: what it is called with.
    """
    processes = os.cpu_count() or 1
    if len(items) < FEW or processes == 1:
        yield from map(function, items)
        return
    context = get_context("forkserver")
    context.set_forkserver_preload([PREPARED])
    with ProcessPoolExecutor(processes, mp_context=context, initializer=_end_with_parent) as pool:
        for part in chunks(items, CHUNK * processes * 4):  # bounds what waits in memory
            yield from pool.map(function, part, chunksize=CHUNK)


def _end_with_parent() -> None:
    """End this process when the build is killed, which leaves no one to tell it that there is no more work."""
    parent = parent_process()

    def wait() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    Thread(target=wait, daemon=True).start()


def chunks(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """Consecutive parts of a sequence, each of at most `size` items."""
    for start in range(0, len(items), size):
        yield items[start : start + size]
