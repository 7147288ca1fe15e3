"""What both transports, and the synchronous client, make of servers that are slow or odd."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from typing import Any

import httpx
import pytest

from camunda_worker import AsyncEngineClient, Connection, EngineClient, EngineUnreachable, UnexpectedAnswer

pytestmark = [pytest.mark.fast, pytest.mark.anyio]

_MORE_THAN_SOCKETS_HOLD = 8 << 20


@pytest.fixture
def deaf() -> Iterator[socket.socket]:
    """Connections are made with it, and nothing is read."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server


def _impatient(server: socket.socket, transport: Any = "aiohttp") -> Connection:
    url = f"http://127.0.0.1:{server.getsockname()[1]}/engine-rest"
    return Connection(url, transport=transport, timeout=timedelta(milliseconds=200))


def test_a_reason_that_is_no_utf8_is_an_answer_like_others(client: Any, server: Any) -> None:
    server.answer_bytes(b"HTTP/1.1 502 St\xf6rung\r\nContent-Length: 0\r\n\r\n")
    with pytest.raises(UnexpectedAnswer, match="502"):
        client.start_process("order")


def test_nor_is_it_where_the_body_is_streamed(client: Any, server: Any) -> None:
    server.answer_bytes(b"HTTP/1.1 502 St\xf6rung\r\nContent-Length: 0\r\n\r\n")
    with pytest.raises(UnexpectedAnswer, match="502"):
        client.start_process("order", {"scan": b"x" * 100_000})


@pytest.mark.parametrize("transport", ["aiohttp", "httpx"])
async def test_a_body_that_nobody_takes_is_given_up(deaf: socket.socket, transport: Any) -> None:
    async with AsyncEngineClient(_impatient(deaf, transport)) as client, asyncio.timeout(20):
        with pytest.raises(EngineUnreachable):
            await client.start_process("order", {"scan": b"x" * _MORE_THAN_SOCKETS_HOLD})
        deaf.close()  # resets the connection, which has bytes left to send
        with pytest.raises(EngineUnreachable):
            await client.start_process("order")


def test_so_it_is_by_the_synchronous_client(deaf: socket.socket) -> None:
    with EngineClient(_impatient(deaf)) as client, pytest.raises(EngineUnreachable):
        client.start_process("order", {"scan": b"x" * _MORE_THAN_SOCKETS_HOLD})


async def test_a_client_whose_closing_was_cut_short_is_used_again(
    connection: Connection, server: Any
) -> None:
    client = AsyncEngineClient(connection)
    server.answer({"version": "7.24.0"})
    assert await client.version() == "7.24.0"
    with suppress(TimeoutError):
        async with asyncio.timeout(0):
            await client.aclose()
    server.answer({"version": "7.24.0"})
    assert await client.version() == "7.24.0"
    await client.aclose()


@pytest.mark.parametrize("transport", ["aiohttp", "httpx"])
async def test_no_thread_to_look_up_a_name_in_is_a_network_that_does_not_work(
    transport: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr("camunda_worker.client.steps._FIRST_DELAY", timedelta(0))

    async with AsyncEngineClient(Connection("http://localhost:9/engine-rest", transport=transport)) as client:
        with monkeypatch.context() as patched:
            patched.setattr(threading.Thread, "start", refuse)
            with pytest.raises(EngineUnreachable, match="can't start new thread"):
                await client.version()


async def test_only_encodings_that_were_asked_for_are_offered(connection: Connection, server: Any) -> None:
    async with connection.open_async() as http:  # as of a request that an auth makes by itself
        await http.send(httpx.Request("GET", server.url))
    assert server.asked[0].headers.get("Accept-Encoding", "identity") == "identity"
