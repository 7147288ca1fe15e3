"""Requests are made and sent in few steps; what httpx promises of its clients holds nevertheless, on both transports."""

from __future__ import annotations

import copy
import gzip
import pickle
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from camunda_rest import Client
from camunda_rest.api.external_task import complete_external_task_resource
from camunda_rest.api.version import get_rest_api_version
from camunda_rest.models import CompleteExternalTaskDto
from camunda_rest.request import Address
from camunda_worker import Connection

pytestmark = [pytest.mark.fast, pytest.mark.anyio]


@pytest.fixture
async def http(connection: Connection) -> AsyncIterator[httpx.AsyncClient]:
    async with connection.open_async() as http:
        yield http


@pytest.fixture
def client(connection: Connection, http: httpx.AsyncClient) -> Client:
    return connection.rest().set_async_httpx_client(http)


async def complete(client: Client) -> None:
    body = CompleteExternalTaskDto(worker_id="me")
    await complete_external_task_resource.asyncio("a task", client=client, body=body)


async def test_hooks_see_the_whole_request_and_its_answer(
    server: Any, client: Client, http: httpx.AsyncClient
) -> None:
    seen: list[object] = []

    async def on_request(request: httpx.Request) -> None:
        seen.append((request.method, request.url.path, request.content))

    async def on_response(response: httpx.Response) -> None:
        seen.append((response.status_code, await response.aread(), response.request.url.path))

    http.event_hooks = {"request": [on_request], "response": [on_response]}
    await complete(client)
    path = "/engine-rest/external-task/a task/complete"
    assert seen == [("POST", path, b'{"workerId":"me"}'), (204, b"", path)]


async def test_an_auth_may_answer_a_challenge(server: Any, client: Client, http: httpx.AsyncClient) -> None:
    http.auth = httpx.DigestAuth("demo", "secret")
    challenge = (
        b'WWW-Authenticate: Digest realm="engine", nonce="abc", qop="auth"\r\nContent-Length: 0\r\n\r\n'
    )
    server.answer_bytes(b"HTTP/1.1 401 Unauthorized\r\n" + challenge)
    await complete(client)
    first, second = server.asked
    assert first.headers["Authorization"] is None
    assert second.headers["Authorization"].startswith('Digest username="demo"')
    assert first.body == second.body == b'{"workerId":"me"}'


async def test_a_compressed_answer_is_read(server: Any, client: Client) -> None:
    body = gzip.compress(b'{"version": "7.24.0"}')
    head = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Type: application/json\r\n"
    server.answer_bytes(head + b"Content-Length: %d\r\n\r\n" % len(body) + body)
    assert (await get_rest_api_version.asyncio(client=client)).version == "7.24.0"


async def test_headers_are_those_of_the_moment(server: Any, client: Client, http: httpx.AsyncClient) -> None:
    await complete(client)
    client.headers["X-Mine"], http.headers["X-Http"] = "one", "two"
    await complete(client)
    first, second = server.asked
    assert (first.headers["X-Mine"], first.headers["X-Http"]) == (None, None)
    assert (second.headers["X-Mine"], second.headers["X-Http"]) == ("one", "two")
    assert second.headers.get_all("Content-Type") == ["application/json"]
    assert second.headers.get_all("Host") == [server.url.split("/")[2]]


async def test_what_a_hook_writes_to_one_request_is_not_in_the_next(
    server: Any, client: Client, http: httpx.AsyncClient
) -> None:
    seen: list[float] = []

    async def shorten(request: httpx.Request) -> None:
        seen.append(request.extensions["timeout"]["read"])
        request.extensions["timeout"]["read"] = 1.0

    http.event_hooks["request"].append(shorten)
    await complete(client)
    await complete(client)
    assert seen[0] == seen[1] != 1


async def test_a_cookie_that_no_header_can_hold_is_not_sent(server: Any, client: Client) -> None:
    server.answer_bytes(b"HTTP/1.1 204 No Content\r\nSet-Cookie: a=\xc3\xbf\r\nContent-Length: 0\r\n\r\n")
    await complete(client)
    await complete(client)
    assert "Cookie" not in server.asked[1].headers


def test_an_address_can_be_copied() -> None:
    address = Address("http://engine/engine-rest/version")
    assert str(copy.deepcopy(address)) == str(address)
    assert pickle.loads(pickle.dumps(address)).path == "/engine-rest/version"  # noqa: S301 - our own


async def test_a_closed_client_says_so(client: Client, http: httpx.AsyncClient) -> None:
    await http.aclose()
    with pytest.raises(RuntimeError, match="closed"):
        await complete(client)


def test_an_address_is_what_httpx_makes_of_it() -> None:
    spelled = "http://engine.example:8080/engine-rest/external-task/a%2Fb%20c/complete"
    address, parsed = Address(spelled), httpx.URL(spelled)
    assert (str(address), address.raw_path, address.netloc) == (spelled, parsed.raw_path, parsed.netloc)
    assert address == parsed
    with pytest.raises(AttributeError, match="nonsense"):
        address.nonsense  # noqa: B018 - what it has not, it says
