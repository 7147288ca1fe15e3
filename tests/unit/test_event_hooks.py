"""httpx's event hooks through a Connection, in both colours."""

import logging

import httpx
import pytest

from camunda_worker import Connection

pytestmark = pytest.mark.fast

URL = "http://engine/engine-rest"


@pytest.fixture
def seen() -> list[object]:
    return []


@pytest.fixture
def connection(seen: list[object]) -> Connection:
    hooks = {
        "request": [lambda request: seen.append(request.url)],
        "response": [lambda response: seen.append(response.status_code)],
    }
    return Connection(URL, event_hooks=hooks, transport="httpx")


def ask(connection: Connection) -> httpx.Response:
    with connection.open() as http:
        http._transport = httpx.MockTransport(lambda request: httpx.Response(204))  # noqa: SLF001 - in place of a network
        return http.get(URL)


async def ask_async(connection: Connection) -> httpx.Response:
    async with connection.open_async() as http:
        http._transport = httpx.MockTransport(lambda request: httpx.Response(204))  # noqa: SLF001 - in place of a network
        return await http.get(URL)


@pytest.mark.anyio
async def test_functions_are_called_by_clients_of_both_kinds(
    connection: Connection, seen: list[object]
) -> None:
    ask(connection)
    await ask_async(connection)
    assert seen == [URL, 204, URL, 204]


@pytest.mark.anyio
async def test_coroutine_functions_are_awaited_and_refused_by_synchronous_clients(seen: list[object]) -> None:
    async def note(request: httpx.Request) -> None:
        seen.append(request.method)

    connection = Connection(URL, event_hooks={"request": [note]}, transport="httpx")
    await ask_async(connection)
    assert seen == ["GET"]
    with pytest.raises(TypeError, match="event_hooks: a synchronous client takes functions"):
        connection.open()


class Noting:
    async def __call__(self, request: httpx.Request) -> None:
        raise AssertionError(request)


def test_so_are_objects_that_are_called_as_such() -> None:
    connection = Connection(URL, event_hooks={"request": [Noting()]})
    with pytest.raises(TypeError, match="event_hooks: a synchronous client takes functions"):
        connection.open()


def raising(response: httpx.Response) -> None:
    raise RuntimeError("out of order")


@pytest.mark.anyio
async def test_what_a_hook_raises_is_logged_and_changes_nothing(caplog: pytest.LogCaptureFixture) -> None:
    connection = Connection(URL, event_hooks={"response": [raising]}, transport="httpx")
    assert ask(connection).status_code == 204
    assert (await ask_async(connection)).status_code == 204
    errors = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert [record.message for record in errors] == ["event hook raising failed"] * 2
    assert "out of order" in caplog.text
