"""The old client's workers: what they ask of an engine, and what becomes of tasks when something goes wrong."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
import respx

from camunda_worker.compat.external_task.async_external_task_worker import AsyncExternalTaskWorker
from camunda_worker.compat.external_task.external_task import ExternalTask
from camunda_worker.compat.external_task.external_task_worker import ExternalTaskWorker, NoExternalTaskFound
from camunda_worker.signals import STARTS_THREADS_TO_THE_END

URL = "http://engine/engine-rest"

pytestmark = [pytest.mark.fast, pytest.mark.respx(base_url=URL)]


PROGRAM = """\
import sys, threading
from camunda_worker.compat.external_task.external_task_worker import ExternalTaskWorker

def handle(task):
    print("handled", flush=True)
    return task.complete()

worker = ExternalTaskWorker("w", sys.argv[1], {"asyncResponseTimeout": 0})
threading.Thread(target=worker.subscribe, args=("t", handle)).start()
print("returning", flush=True)
"""


@pytest.mark.skipif(not STARTS_THREADS_TO_THE_END, reason="this Python ends what has no main thread")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_thread_goes_on_when_the_main_thread_has_returned_and_ends_in_order(
    server: Any, number: signal.Signals
) -> None:
    server.answer([])  # a second, in which the main thread is looked at
    server.answer([{"id": "1", "topicName": "t", "workerId": "w", "variables": {}}])
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, server.url], stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout
        assert program.stdout.readline() == "returning\n"
        assert program.stdout.readline() == "handled\n"
        program.send_signal(number)
        assert program.wait(10) in (0, -number)
    assert "/engine-rest/external-task/1/complete" in [asked.path for asked in server.asked]


POOLED = """\
import os, sys, threading
from concurrent.futures import ThreadPoolExecutor
from camunda_worker.compat.external_task.external_task_worker import ExternalTaskWorker

both = threading.Barrier(2)

def handle(task):
    both.wait(30)  # a completion that comes earlier would be answered with the other one's task
    os.write(1, b"handled\\n")  # at once, for there are two
    return task.complete()

with ThreadPoolExecutor() as pool:
    for _ in range(2):  # with one thread, some Pythons forget it when Ctrl-C ends a join
        worker = ExternalTaskWorker("w", sys.argv[1], {"asyncResponseTimeout": 0, "maxTasks": 1})
        pool.submit(worker.subscribe, "t", handle)
"""


def test_one_ctrl_c_ends_workers_in_a_pool_that_the_main_thread_waits_for(server: Any) -> None:
    for task in "a", "b":
        server.answer([{"id": task, "topicName": "t", "workerId": "w", "variables": {}}])
    with subprocess.Popen(
        [sys.executable, "-c", POOLED, server.url], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as program:
        try:
            assert program.stdout
            assert [program.stdout.readline() for _ in "ab"] == ["handled\n"] * 2
            program.send_signal(signal.SIGINT)
            assert program.wait(15) == -signal.SIGINT
        finally:
            program.kill()
    completions = {asked.path for asked in server.asked if asked.path.endswith("/complete")}
    assert completions == {f"/engine-rest/external-task/{one}/complete" for one in "ab"}


OWN_HANDLER = (
    "import signal, sys, time\nsignal.signal(signal.SIGTERM, lambda *_: sys.exit(0))\n"
    + PROGRAM
    + "while True: time.sleep(1)\n"
)


def test_a_thread_ends_with_a_program_that_handles_sigterm_itself(server: Any) -> None:
    server.answer([{"id": "1", "topicName": "t", "workerId": "w", "variables": {}}])
    with subprocess.Popen(
        [sys.executable, "-c", OWN_HANDLER, server.url], stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout
        assert {program.stdout.readline(), program.stdout.readline()} == {"returning\n", "handled\n"}
        program.send_signal(signal.SIGTERM)
        assert program.wait(10) == 0


@pytest.mark.anyio
async def test_one_asynchronous_shot_reports_a_crash(server: Any) -> None:
    async def handle(task: ExternalTask) -> Any:
        raise RuntimeError("no luck")

    worker = AsyncExternalTaskWorker("w", server.url)
    server.answer([])
    assert not await worker.fetch_and_execute("t", handle)
    server.answer([{"id": "1", "topicName": "t", "retries": 2}])
    assert await worker.fetch_and_execute("t", handle)
    await worker.stop()
    assert not worker.running_tasks
    said = server.asked[-1].json
    assert (said["errorMessage"], said["retries"], said["retryTimeout"]) == (
        "Task execution failed",
        1,
        300_000,
    )


# subscribed


def test_a_refused_poll_does_not_end_it_and_pauses_as_long_as_told(server: Any) -> None:
    """Before anything worked, too: the old client never gives up."""
    enough = threading.Event()
    server.answer({"type": "AuthorizationException", "message": "no"}, 403)
    server.answer(b"<html>", 404, "text/html")
    server.answer([{"id": "1", "topicName": "t", "workerId": "w", "variables": {}}])

    def handle(task: ExternalTask) -> Any:
        enough.set()
        return task.complete({"dict": {"a": 1}})

    worker = ExternalTaskWorker("w", server.url, {"sleepSeconds": 0.3, "asyncResponseTimeout": 0})
    began = time.monotonic()
    worker.subscribe("t", handle, stop_event=enough)
    assert time.monotonic() - began > 0.6
    (completed,) = [asked.json for asked in server.asked if asked.path.endswith("/1/complete")]
    assert completed["variables"] == {"dict": {"value": {"a": 1}}}
    assert server.asked[0].json["workerId"].startswith("w-")


@pytest.mark.anyio
async def test_in_a_running_event_loop_it_is_refused_with_what_to_await() -> None:
    worker = ExternalTaskWorker("w", URL)
    with pytest.raises(RuntimeError, match=r"await AsyncExternalTaskWorker\.subscribe"):
        worker.subscribe("t", lambda task: task.complete())


def test_handlers_run_one_at_a_time_on_one_thread(server: Any) -> None:
    threads: list[int] = []
    enough = threading.Event()
    for number in (1, 2, 3):
        server.answer([{"id": str(number), "topicName": "t", "workerId": "w", "variables": {}}])
        server.answer_bytes(b"HTTP/1.1 204 No Content\r\n\r\n")  # its report

    def handle(task: ExternalTask) -> Any:
        threads.append(threading.get_ident())
        if len(threads) == 3:
            enough.set()
        return task.complete()

    ExternalTaskWorker("w", server.url, {"maxTasks": 5}).subscribe(["t", "u"], handle, stop_event=enough)
    assert len(threads) == 3
    assert len(set(threads)) == 1
    assert threading.get_ident() not in threads
    fetches = [asked.json for asked in server.asked if asked.path.endswith("fetchAndLock")]
    assert {fetch["maxTasks"] for fetch in fetches} == {1}
    assert {fetch["asyncResponseTimeout"] for fetch in fetches} == {5000}  # of 30 s by default
    assert [topic["topicName"] for topic in fetches[0]["topics"]] == ["t", "u"]


# one shot

CONTEXTS = [{"id": str(number), "topicName": "t", "workerId": "w", "retries": None} for number in (1, 2, 3)]


def test_a_crash_is_a_failure_and_what_did_not_begin_is_given_back(respx_mock: respx.MockRouter) -> None:
    respx_mock.post("/external-task/fetchAndLock").respond(json=CONTEXTS)
    completed = respx_mock.post("/external-task/1/complete").respond(204)
    failed = respx_mock.post("/external-task/2/failure").respond(204)
    extended = respx_mock.post("/external-task/3/extendLock").respond(204)
    unlocked = respx_mock.post("/external-task/3/unlock").respond(204)

    def handle(task: ExternalTask) -> Any:
        if task.get_task_id() == "2":
            raise ValueError("no luck")
        return task.complete()

    with pytest.raises(ValueError, match="no luck"):
        ExternalTaskWorker("w", URL, {"maxTasks": 3, "retryTimeout": 70}).fetch_and_execute("t", handle)
    said = json.loads(failed.calls.last.request.content)
    assert (said["errorMessage"], said["retries"], said["retryTimeout"]) == ("ValueError: no luck", 3, 70)
    assert "Traceback" in said["errorDetails"]
    assert all(route.called for route in (completed, extended, unlocked))


def test_a_token_that_the_program_renews_in_its_config_is_sent_from_then_on(server: Any) -> None:
    token = {"access_token": "old"}
    stop = threading.Event()

    def handle(task: ExternalTask) -> Any:
        token["access_token"] = "new"
        stop.set()
        return task.complete()

    server.answer([{"id": "1", "topicName": "t", "workerId": "w", "variables": {}}])
    worker = ExternalTaskWorker("w", server.url, {"auth_bearer": token, "asyncResponseTimeout": 0})
    worker.subscribe("t", handle, stop_event=stop)
    sent = {asked.path.rpartition("/")[2]: asked.headers["Authorization"] for asked in server.asked}
    assert sent["complete"] == "Bearer new"


def test_ctrl_c_gives_all_back(respx_mock: respx.MockRouter) -> None:
    respx_mock.post("/external-task/fetchAndLock").respond(json=CONTEXTS)
    given_back = [
        respx_mock.post(f"/external-task/{number}/{what}").respond(204)
        for number in (1, 2, 3)
        for what in ("extendLock", "unlock")
    ]

    def handle(task: ExternalTask) -> Any:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ExternalTaskWorker("w", URL).fetch_and_execute("t", handle)
    assert all(route.called for route in given_back)


def test_a_loop_of_ones_own_sleeps_after_an_error_only(
    respx_mock: respx.MockRouter, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept: list[float] = []
    monkeypatch.setattr("time.sleep", slept.append)
    fetch = respx_mock.post("/external-task/fetchAndLock").respond(json=[])
    worker = ExternalTaskWorker("w", URL, {"sleepSeconds": "7"})
    with pytest.raises(
        NoExternalTaskFound, match=r"^no External Task found for Topics: t, Process variables: \{'a': 1\}$"
    ):
        worker.fetch_and_execute("t", lambda task: task.complete(), {"a": 1})
    loop: Callable[..., None] = worker._fetch_and_execute_safe  # noqa: SLF001 - users' loops call it
    loop("t", lambda task: task.complete())
    assert slept == []
    fetch.respond(500)
    loop("t", lambda task: task.complete())
    assert slept == [7]
