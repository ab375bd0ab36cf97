"""Map a function over pieces of work: in this process for a few, in this machine's processes or on a Dask cluster for many.

Here belongs: where work is done. A function that is mapped is one of a module, takes and returns values that can be pickled,
and depends on nothing else; so results are the same on every engine, and come in the order of the work.
"""

import atexit
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager, suppress
from multiprocessing import get_context, parent_process, resource_tracker
from multiprocessing.connection import Connection
from threading import Thread
from typing import Any, Protocol, TypeVar, cast

__all__ = ["ENGINES", "FEW", "LIGHTER", "LOCAL", "Apart", "Engine", "EngineError", "chunks", "opened"]

T = TypeVar("T")
R = TypeVar("R")

LOCAL, DASK = "local", "dask"
ENGINES = (LOCAL, DASK)
FEW = 200
"""Below this number of documents, starting processes costs more than it saves."""
LIGHTER = 10
"""What follows parsing costs so many times less a document, so that it takes more of them to be worth other processes."""
PREPARED, LOADED = "pipelines.prepared", "pipelines.loaded"
"""The modules that the server of processes imports before it forks the first: to read documents, and for all other work."""
CONNECTING = 10
"""Seconds to wait for a scheduler."""
WAITING = 3
"""Pieces of work for each worker that are under way or done and not taken; bounds what waits in memory."""


class EngineError(Exception):
    """An engine cannot be used. The message says what to do."""


class Engine(Protocol):
    """What does the work."""

    def map(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
        """Results of a function, in the order of the items.

        Args:
            function: a function of a module.
            items: what it is called with; taken as they are needed.
        """
        ...


class _Here:
    """This process."""

    def map(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
        return map(function, items)


class _Elsewhere:
    """Other processes, which take work by `submit`, as those of `concurrent.futures` do."""

    def __init__(self, submit: Callable[..., Any], workers: int) -> None:
        self._submit = submit
        self._most = workers * WAITING

    def map(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
        waiting: deque[Future[R]] = deque()
        for item in items:
            if len(waiting) == self._most:
                yield waiting.popleft().result()
            waiting.append(self._submit(function, item))
        while waiting:
            yield waiting.popleft().result()


class Apart:
    """A process of its own, which loads what it needs while this one goes on with something else."""

    def __init__(self, load: Callable[[], object]) -> None:
        """Start the process.

        Args:
            load: loads what it needs; a function of a module.
        """
        context = get_context("spawn")
        self._end, there = context.Pipe()
        self._process = context.Process(target=_serve, args=(there, load), daemon=True)
        with _uninterrupted():
            self._process.start()
        there.close()

    def call(self, function: Callable[..., R], *arguments: object) -> R:
        """What a function returns in that process, or raises.

        Args:
            function: a function of a module.
            arguments: what it is called with; values that can be pickled.

        Raises:
            EngineError: if the process has ended before it answered.
        """
        try:
            self._end.send((function, arguments))
            succeeded, answer = self._end.recv()
        except (EOFError, ConnectionError):
            raise EngineError("A process of the build was ended from outside, perhaps for want of memory. Build again.") from None
        if succeeded:
            return cast("R", answer)
        raise answer

    def close(self) -> None:
        """Let the process end, and wait until it has."""
        self._end.close()
        self._process.join()


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """What is started meanwhile hears no interruption from the keyboard: this process does, and tells."""
    resource_tracker.ensure_running()  # which a first start would begin, letting interruptions in again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(end: Connection, load: Callable[[], object]) -> None:
    """Load what is needed, then answer what is asked until nobody can ask any more."""
    _end_with_parent()
    load()
    with suppress(EOFError):
        while True:
            function, arguments = end.recv()
            try:
                answer = (True, function(*arguments))
            except Exception as error:  # noqa: BLE001 (whatever it raises is raised where it was asked; stays)
                answer = (False, error)
            end.send(answer)
    atexit._run_exitfuncs()  # noqa: SLF001 (what libraries close at the end; goes when Python has a public name for it)
    os._exit(0)  # without taking down, object by object, what was loaded


def _nothing() -> None:
    """Nothing."""


@contextmanager
def opened(name: str, documents: int, scheduler: str = "", reads: bool = True) -> Iterator[Engine]:
    """An engine, for as long as it is needed.

    Args:
        name: `local` or `dask`.
        documents: how many documents there is work for; for a few, this process does it.
        scheduler: address of the scheduler of a Dask cluster, as `tcp://10.0.0.1:8786`.
        reads: whether documents are read, for which all words and the model of languages must be loaded.

    Raises:
        EngineError: if there is no such engine, or its cluster cannot be reached.
    """
    if name == DASK:
        with _cluster(scheduler) as engine:
            yield engine
        return
    if name != LOCAL:
        raise EngineError(f"There is no engine {name!r}. There are: {', '.join(ENGINES)}.")
    processes = os.cpu_count() or 1
    if documents < FEW or processes == 1:
        yield _Here()
        return
    context = get_context("forkserver")
    context.set_forkserver_preload([PREPARED if reads else LOADED])  # which counts if no server runs yet
    with ProcessPoolExecutor(processes, mp_context=context, initializer=_end_with_parent) as pool:
        for _ in range(processes):
            pool.submit(_nothing)  # they start while the first work is made ready
        yield _Elsewhere(pool.submit, processes)


@contextmanager
def _cluster(scheduler: str) -> Iterator[Engine]:
    """A Dask cluster. A worker that is lost has its work done by another."""
    if not scheduler:
        raise EngineError("The engine dask needs --scheduler, the address of a running scheduler, as tcp://10.0.0.1:8786.")
    try:
        from distributed import Client
    except ImportError as error:
        raise EngineError("The engine dask needs the package distributed: pip install 'nordpol[dask]'.") from error
    try:
        client = Client(scheduler, timeout=CONNECTING, set_as_default=False)
    except (OSError, ValueError) as error:
        raise EngineError(f"No scheduler answers at {scheduler}: {error}. Start it, or give another --scheduler.") from error
    with client:
        workers = sum(client.nthreads().values())
        if not workers:
            raise EngineError(f"The scheduler at {scheduler} has no worker. Start workers, then build again.")
        yield _Elsewhere(_submitting(client), workers)


def _submitting(client: Any) -> Callable[..., Any]:
    # the same work is done anew where it is asked for anew: nothing of a build before is taken from the cluster's memory
    return lambda function, item: client.submit(function, item, pure=False)


def _end_with_parent() -> None:
    """End this process when the build is killed, which leaves no one to tell it that there is no more work; if it is interrupted, it tells."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
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
