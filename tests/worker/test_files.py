"""Files that a handler asks for are loaded before it is called, and nothing that happens meanwhile loses the task."""

from datetime import timedelta
from typing import Any

import pytest

from camunda_worker import ExternalTask, ExternalTaskWorker, FileValue
from camunda_worker.errors import (
    AccessDenied,
    CamundaError,
    EngineFault,
    EngineUnreachable,
    InvalidRequest,
    LockLost,
    NotFound,
    UnexpectedAnswer,
)
from camunda_worker.result import Failure

pytestmark = [pytest.mark.fast, pytest.mark.anyio]

LETTER = FileValue("a.txt", b"hi", "text/plain", "utf-8")
ASKED = "GET /process-instance/{id}/variables/{varName}/data"


def unreachable() -> CamundaError:
    return EngineUnreachable(ASKED, "http://engine", "refused")


def answer(kind: Any, status: int, message: str = "no", type_: str | None = "RestException") -> CamundaError:
    error: CamundaError = kind(status, message, operation=ASKED, type=type_)
    return error


def page(status: int) -> CamundaError:
    return UnexpectedAnswer(status, operation=ASKED, url="http://engine", body="<html>", reason="no JSON")


def by_name(task: ExternalTask) -> dict[str, object]:
    letter = task.variables["letter"]
    assert isinstance(letter, FileValue)
    return {"content": letter.content, "name": letter.name}


def by_parameter(letter: FileValue) -> dict[str, object]:
    return {"content": letter.content, "name": letter.name}


async def later(letter: FileValue | None) -> dict[str, object]:
    return {} if letter is None else {"content": letter.content, "name": letter.name}


@pytest.mark.parametrize(
    ("handler", "variables", "content"),
    [
        (by_name, None, None),
        (by_name, ["letter"], b"hi"),
        (by_parameter, None, b"hi"),
        (by_parameter, ["other"], b"hi"),
        (later, None, b"hi"),
    ],
)
async def test_content_is_loaded_where_it_is_asked_for(
    worker: ExternalTaskWorker,
    engine: Any,
    running: Any,
    eventually: Any,
    handler: Any,
    variables: Any,
    content: Any,
) -> None:
    stored = engine.add_task("t", {"letter": LETTER, "other": LETTER})
    worker.subscribe("t", handler, variables=variables)
    async with running(worker):
        await eventually(lambda: stored.ended)
    (done,) = stored.reports
    assert done.variables == {"content": content, "name": "a.txt"}


async def test_a_file_that_was_fetched_without_content_stays_in_its_wire_form(
    worker: ExternalTaskWorker, engine: Any, running: Any, eventually: Any
) -> None:
    stored = engine.add_task("t", {"letter": LETTER})
    worker.subscribe("t", lambda task: {"wire": task.variables.wire("letter").value}, variables=["letter"])
    async with running(worker):
        await eventually(lambda: stored.ended)
    assert stored.reports[0].variables == {"wire": None}


@pytest.mark.parametrize(
    "errors",
    [
        [unreachable()] * 5,
        [page(502), page(404), answer(AccessDenied, 401, type_=None)],
        [answer(EngineFault, 503), answer(InvalidRequest, 400, "No process engine available")],
        [answer(EngineFault, 500)] * 2,
    ],
)
async def test_an_outage_while_loading_is_waited_for(
    worker: ExternalTaskWorker,
    engine: Any,
    running: Any,
    eventually: Any,
    caplog: pytest.LogCaptureFixture,
    errors: list[CamundaError],
) -> None:
    caplog.set_level("INFO")
    engine.before["load_file"] = list(errors)
    stored = engine.add_task("t", {"letter": LETTER})
    worker.subscribe("t", by_parameter)
    async with running(worker):
        await eventually(lambda: stored.ended)
    assert stored.reports[0].variables["content"] == b"hi"
    assert engine.calls.count("load_file") == len(errors) + 1
    assert caplog.text.count("not loaded") == 1


@pytest.mark.parametrize(
    "errors",
    [
        [answer(NotFound, 404)],
        [answer(InvalidRequest, 400)],
        [answer(AccessDenied, 403, type_="AuthorizationException")],
        [page(400)],
        [answer(EngineFault, 500)] * 3,
        [ValueError("id: '' cannot stand in a path")],
    ],
)
async def test_a_file_that_the_engine_does_not_give_is_the_tasks_failure(
    worker: ExternalTaskWorker, engine: Any, running: Any, eventually: Any, errors: list[Exception]
) -> None:
    engine.before["load_file"] = list(errors)
    stored = engine.add_task("t", {"letter": LETTER})
    called: list[object] = []
    worker.subscribe("t", lambda task: called.append(task), variables=["letter"])
    async with running(worker):
        await eventually(lambda: stored.reports)
    assert isinstance(stored.reports[0], Failure)
    assert "variable 'letter': the file cannot be loaded" in stored.reports[0].error_message
    assert not called


async def test_a_file_that_a_gateway_denies_for_long_is_the_tasks_failure(
    worker: ExternalTaskWorker,
    engine: Any,
    running: Any,
    eventually: Any,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("camunda_worker.files._NO_WAY_FOR", 0.05)
    engine.before["load_file"] = [page(404) for _ in range(10_000)]
    stored = engine.add_task("t", {"letter": LETTER})
    worker.subscribe("t", by_parameter)
    async with running(worker):
        await eventually(lambda: stored.reports)
    assert "the file cannot be loaded" in stored.reports[0].error_message
    assert "not loaded, trying again" in caplog.text


async def test_a_lock_is_kept_while_loading_and_a_lost_one_ends_it(
    worker: ExternalTaskWorker,
    engine: Any,
    running: Any,
    eventually: Any,
    short_locks: None,
    caplog: pytest.LogCaptureFixture,
) -> None:
    engine.before["load_file"] = [unreachable() for _ in range(1_000)]
    stored = engine.add_task("t", {"letter": LETTER})
    called: list[object] = []
    worker.subscribe(
        "t", lambda task: called.append(task), variables=["letter"], lock_duration=timedelta(seconds=0.3)
    )
    async with running(worker):
        await eventually(lambda: engine.calls.count("extend_lock") > 2)
        engine.before["extend_lock"] = [answer(LockLost, 400)]
        stored.worker_id, stored.lock_ends = "another", float("inf")
        await eventually(lambda: "result not sent" in caplog.text)
    assert not called
    assert not stored.reports


async def test_a_stop_while_loading_gives_the_task_back(
    worker: ExternalTaskWorker, engine: Any, running: Any, eventually: Any
) -> None:
    engine.before["load_file"] = [unreachable() for _ in range(10_000)]
    stored = engine.add_task("t", {"letter": LETTER})
    worker._grace = timedelta(0)  # noqa: SLF001 - the worker is the fixture's
    worker.subscribe("t", by_parameter)
    async with running(worker):
        await eventually(lambda: "load_file" in engine.calls)
    assert not stored.reports
    assert stored.worker_id is None
    assert engine.calls[-1] == "unlock"
