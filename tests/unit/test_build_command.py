"""What the command says of a build that stopped."""

from types import SimpleNamespace

import pytest
from dagster._utils.error import SerializableErrorInfo

from pipelines import engine
from pipelines.commands import build


def _error(name: str, message: str, cause: SerializableErrorInfo | None = None) -> SerializableErrorInfo:
    return SerializableErrorInfo(f"{name}: {message}\n", [], name, cause)


REFUSED = _error("ConnectionRefusedError", "[Errno 111] Connection refused")
AS_TEXT = _error("_RemoteTraceback", '"""Traceback (most recent call last): ..."""')

STOPPED = [
    (_error("RawFolderError", "There is no folder x. Mount it."), "There is no folder x. Mount it."),
    (_error("DagsterExecutionStepExecutionError", "the step", _error("RawFolderError", "Mount it.")), "Mount it."),
    # the cause of our own error is not what the user is told
    (_error("EngineError", "No scheduler answers. Start it.", REFUSED), "No scheduler answers. Start it."),
    # an error that came from another process bears its traceback as a cause
    (_error("DecisionError", "Row 3 names no plan. Mend it.", AS_TEXT), "Row 3 names no plan. Mend it."),
    (
        _error("KeyError", "'x'", AS_TEXT),
        "The step tables failed: KeyError: 'x'. Nothing was published; `latest` is what it was.",
    ),
]


@pytest.mark.parametrize(("error", "said"), STOPPED, ids=[said for _, said in STOPPED])
def test_the_reason_why_a_build_stopped(error: SerializableErrorInfo, said: str) -> None:
    assert build._reason(SimpleNamespace(all_events=[_failed("tables", error)])) == said


def test_what_fails_behind_the_release_leaves_it_published() -> None:
    released = SimpleNamespace(is_step_failure=False, is_step_success=True, step_key="release")
    said = build._reason(SimpleNamespace(all_events=[released, _failed("site", _error("KeyError", "'x'", AS_TEXT))]))
    assert said == "The step site failed: KeyError: 'x'. The release is published; build again for what is lacking."


def _failed(step: str, error: SerializableErrorInfo) -> SimpleNamespace:
    return SimpleNamespace(
        is_step_failure=True, is_step_success=False, step_key=step, step_failure_data=SimpleNamespace(error=error)
    )


def test_what_the_command_line_says_without_loading_it_is_so() -> None:
    assert build.ENGINES == engine.ENGINES
