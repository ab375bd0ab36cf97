"""Engines: the order of results, what waits in memory, and what is said where an engine cannot be used."""

import os
from collections.abc import Iterator
from contextlib import closing
from multiprocessing import active_children

import pytest

from pipelines import engine
from pipelines.engine import Apart, EngineError, opened


def test_few_documents_are_worked_on_here() -> None:
    with opened("local", 5) as workers:
        assert list(workers.map(abs, [-1, 2, -3])) == [1, 2, 3]


LOADED: list[str] = []


def _load() -> None:
    LOADED.append("loaded")


def _loaded_and(word: str) -> tuple[list[str], str, int]:
    return LOADED, word, os.getpid()


def test_a_process_apart_has_loaded_what_it_needs_and_this_one_has_not() -> None:
    apart = Apart(_load)
    with closing(apart):
        loaded, word, process = apart.call(_loaded_and, "asked")
        with pytest.raises(ZeroDivisionError):
            apart.call(divmod, 1, 0)
        assert apart.call(_loaded_and, "asked again")[2] == process
    assert not [one for one in active_children() if one.pid == process]
    assert (loaded, word) == (["loaded"], "asked")
    assert process != os.getpid()
    assert LOADED == []


def test_a_process_apart_that_was_ended_is_told_of() -> None:
    apart = Apart(_load)
    with closing(apart):
        for _ in range(2):  # while it is asked, and before
            with pytest.raises(EngineError, match="ended from outside"):
                apart.call(os._exit, 1)


def test_many_are_worked_on_by_processes_in_order_and_not_all_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "PREPARED", "json")
    monkeypatch.setattr(engine.os, "cpu_count", lambda: 2)
    taken: list[int] = []

    def work() -> Iterator[int]:
        for number in range(50):
            taken.append(number)
            yield -number

    with opened("local", 1_000) as workers:
        results = workers.map(abs, work())
        assert next(results) == 0
        assert len(taken) <= 2 * engine.WAITING + 1
        assert list(results) == list(range(1, 50))


@pytest.mark.parametrize(
    ("name", "scheduler", "said"),
    [
        ("cloud", "", "There is no engine 'cloud'. There are: local, dask."),
        ("dask", "", "The engine dask needs --scheduler"),
        ("dask", "tcp://127.0.0.1:9", "No scheduler answers at tcp://127.0.0.1:9"),
    ],
)
def test_an_engine_that_cannot_be_used(monkeypatch: pytest.MonkeyPatch, name: str, scheduler: str, said: str) -> None:
    monkeypatch.setattr(engine, "CONNECTING", 1)
    with pytest.raises(EngineError, match=said), opened(name, 1_000, scheduler):
        pass
