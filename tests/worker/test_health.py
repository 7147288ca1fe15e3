"""What a worker answers to who asks how it is."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import socket
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from camunda_worker import ExternalTask, ExternalTaskWorker
from camunda_worker.errors import EngineUnreachable
from camunda_worker.health import Health

pytestmark = [pytest.mark.fast, pytest.mark.anyio]

DOWN = EngineUnreachable("POST /external-task/fetchAndLock", "http://engine", "connection refused")


@pytest.fixture
def health(engine: Any) -> Health:
    return Health(0, "127.0.0.1", {"/metrics": lambda: ("text/plain", b"a 1\n")})


@pytest.fixture
def worker(worker: ExternalTaskWorker, health: Health) -> ExternalTaskWorker:
    worker = worker.variant(hooks=[health])
    worker.subscribe("t", lambda task: None)
    return worker


async def send(port: int, request: bytes) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(request)
    answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    return answer


async def ask(health: Health, path: str, method: str = "GET") -> tuple[int, str]:
    answer = await send(health.port, f"{method} {path} HTTP/1.1\r\nHost: a\r\n\r\n".encode())
    head, _, body = answer.decode().partition("\r\n\r\n")
    return int(head.split(" ")[1]), body


async def until(health: Health, path: str, status: int) -> Any:
    """What is known, once it is answered so."""
    for _ in range(2_000):
        with contextlib.suppress(ConnectionRefusedError):  # it has not begun
            found, body = await ask(health, path)
            if found == status:
                return json.loads(body)
        await asyncio.sleep(0.005)
    raise AssertionError("in vain waited for")


async def test_it_is_ready_while_the_engine_answers_polls_and_live_all_the_time(
    engine: Any, worker: ExternalTaskWorker, running: Any, health: Health
) -> None:
    began = datetime.now(UTC).replace(microsecond=0)
    async with running(worker):
        known = await until(health, "/readyz", 200)
        (found,) = known.pop("engines")
        assert known == {"live": True, "ready": True, "stopping": False}
        assert (found["url"], found["outage"]) == ("the engine in memory", None)
        assert began <= datetime.fromisoformat(found["last_successful_poll"]) <= datetime.now(UTC)
        engine.before["fetch_and_lock"] = [DOWN] * 100_000
        red = await until(health, "/readyz", 503)
        assert (red["live"], red["ready"]) == (True, False)
        assert red["engines"][0]["outage"]["error"] == str(DOWN)
        assert (await ask(health, "/livez"))[0] == 200
        engine.before["fetch_and_lock"].clear()
        green = await until(health, "/readyz", 200)
        assert green["engines"][0]["outage"] is None
        assert green["engines"][0]["last_successful_poll"] >= found["last_successful_poll"]


async def test_it_is_not_ready_before_the_first_answer_and_says_when_it_stops(
    engine: Any, worker: ExternalTaskWorker, running: Any, eventually: Any, health: Health
) -> None:
    free = asyncio.Event()

    @worker.subscribe("held")
    async def held(task: ExternalTask) -> None:
        await free.wait()

    engine.before["fetch_and_lock"] = [DOWN] * 100_000
    stored = engine.add_task("held")
    async with running(worker):
        first = await until(health, "/readyz", 503)
        assert first["engines"][0]["last_successful_poll"] is None
        engine.before["fetch_and_lock"].clear()
        await eventually(lambda: stored.worker_id)
        await until(health, "/readyz", 200)
        worker.stop()
        last = await until(health, "/readyz", 503)
        assert (last["live"], last["stopping"]) == (True, True)
        assert (await ask(health, "/livez"))[0] == 200
        free.set()
    with pytest.raises(ConnectionRefusedError):
        await ask(health, "/livez")


async def test_two_workers_share_one_which_goes_on_when_the_first_has_stopped(
    engine: Any, worker: ExternalTaskWorker, running: Any, health: Health
) -> None:
    second = worker.variant()
    async with running(worker):
        await until(health, "/readyz", 200)
        async with running(second):
            await until(health, "/readyz", 200)
        assert (await until(health, "/readyz", 200))["stopping"] is False


async def test_it_listens_at_the_same_port_again_when_the_worker_runs_again(
    worker: ExternalTaskWorker, running: Any, health: Health
) -> None:
    port = health.port
    for _ in range(2):
        async with running(worker):
            await until(health, "/readyz", 200)
    assert health.port == port


async def test_other_pages_and_paths(worker: ExternalTaskWorker, running: Any, health: Health) -> None:
    async with running(worker):
        await until(health, "/readyz?verbose", 200)
        assert await ask(health, "/metrics") == (200, "a 1\n")
        assert await ask(health, "/metrics", "HEAD") == (200, "")
        assert await ask(health, "/") == (404, "there are /livez, /readyz, /metrics\n")
        assert (await ask(health, "/livez", "POST"))[0] == 405


async def test_a_page_that_raises_is_answered_and_told(
    worker: ExternalTaskWorker, running: Any, health: Health, caplog: pytest.LogCaptureFixture
) -> None:
    health.pages = {"/broken": lambda: ("text/plain", bytes(1 // 0))}
    async with running(worker):
        await until(health, "/readyz", 200)
        assert (await ask(health, "/broken"))[0] == 500
        assert (await ask(health, "/livez"))[0] == 200
    assert "the page /broken failed" in caplog.messages


@pytest.mark.parametrize(
    "request_", [b"nonsense\r\n\r\n", b"GET ", b"x" * 100_000], ids=["words", "cut", "long"]
)
async def test_nonsense_is_hung_up_on(
    worker: ExternalTaskWorker, running: Any, health: Health, monkeypatch: pytest.MonkeyPatch, request_: bytes
) -> None:
    monkeypatch.setattr("camunda_worker.health._PATIENCE", 0.05)
    async with running(worker):
        await until(health, "/readyz", 200)
        try:
            assert await send(health.port, request_) == b""
        except ConnectionResetError:  # there was more to be read
            assert request_ == b"x" * 100_000
        assert (await ask(health, "/livez"))[0] == 200


@pytest.mark.skipif(not socket.has_dualstack_ipv6(), reason="there is no IPv6 here")
@pytest.mark.parametrize(
    ("host", "answering"), [("", {"127.0.0.1", "::1"}), ("::1", {"::1"}), ("127.0.0.1", {"127.0.0.1"})]
)
async def test_it_listens_on_all_addresses_or_that_which_it_is_given(
    worker: ExternalTaskWorker, running: Any, eventually: Any, host: str, answering: set[str]
) -> None:
    health = Health(0, host)
    async with running(worker.variant(hooks=[health])):
        await eventually(lambda: health.live)
        found = set()
        for address in ("127.0.0.1", "::1"):
            with contextlib.suppress(ConnectionRefusedError):
                _, writer = await asyncio.open_connection(address, health.port)
                found.add(address)
                writer.close()
    assert found == answering


def test_a_connection_that_asks_nothing_leaves_no_traceback_at_the_end(
    engine: Any, caplog: pytest.LogCaptureFixture
) -> None:
    health = Health(0, "127.0.0.1")
    worker = ExternalTaskWorker(engine, hooks=[health], poll_length=timedelta(milliseconds=20))

    @worker.subscribe("t")
    def connect(task: ExternalTask) -> None:
        silent.connect(("127.0.0.1", health.port))
        worker.stop()

    engine.add_task("t")
    with socket.socket() as silent:
        worker.run()
    assert [record for record in caplog.records if record.name == "asyncio"] == []


async def test_a_port_that_is_taken_is_told_at_the_door() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(OSError, match=rf"port {port}: Address already in use"):
            Health(port, "127.0.0.1")


async def test_a_port_that_is_taken_when_the_worker_begins_is_an_error_in_its_log(
    engine: Any,
    worker: ExternalTaskWorker,
    running: Any,
    eventually: Any,
    health: Health,
    caplog: pytest.LogCaptureFixture,
) -> None:
    other = worker.variant(hooks=[Health(health.port, "127.0.0.1")])
    async with running(worker), running(other):
        stored = engine.add_task("t")
        await eventually(lambda: stored.ended)
        await until(health, "/livez", 200)
    (record,) = [record for record in caplog.records if record.levelno == logging.ERROR]
    text = f"nobody is told of the worker's health: port {health.port}: Address already in use"
    assert record.getMessage() == text
    async with running(other):  # it is free again
        await until(health, "/livez", 200)
