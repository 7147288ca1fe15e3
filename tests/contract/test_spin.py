"""An engine is asked once whether it has its Spin plugin, and only when something needs to know."""

import asyncio
from collections.abc import Iterator
from typing import Any

import anyio
import pytest

from camunda_rest import Client
from camunda_worker import AccessDenied, Connection, ExternalTask, ObjectValue, VariableError, Xml, json_text
from camunda_worker.dtos import to_dtos
from camunda_worker.errors import CamundaError, EngineFault, EngineUnreachable, UnexpectedAnswer
from camunda_worker.rest_engine import RestEngine
from camunda_worker.result import BpmnErrorResult, Complete, Failure, Reportable
from camunda_worker.spin import Spin

pytestmark = [pytest.mark.fast, pytest.mark.anyio]

TASK = ExternalTask("task-1", "charge-card", "python-host-1")
QUESTION = "/engine-rest/process-instance/no-such-instance/variables/spin"
NO_SPIN = {
    "type": "InvalidRequestException",
    "message": "Cannot put process instance variable spin: Unsupported value type 'Json'",
    "code": None,
}
SPIN = {
    "type": "RestException",
    "message": "Cannot put process instance variable spin: execution no-such-instance doesn't exist: execution is null",
    "code": 0,
}
ITEMS = {"items": [1]}


@pytest.fixture
def client(connection: Connection) -> Iterator[Client]:
    client = connection.rest()
    with connection.open() as http:
        client.set_httpx_client(http)
        yield client


@pytest.mark.parametrize(
    "result",
    [
        Complete(ITEMS),
        Complete({}, ITEMS),
        Failure("no", variables=ITEMS),
        Failure("no", local_variables=ITEMS),
        BpmnErrorResult("NO", variables=ITEMS),
        Complete({"items": Xml("<a/>")}),
        Complete({"items": ObjectValue([1], "java.util.ArrayList")}),
    ],
)
async def test_without_the_plugin_nothing_of_the_result_is_sent(
    engine: RestEngine, server: Any, result: Reportable
) -> None:
    server.answer(NO_SPIN, 400)
    for _ in range(2):
        with pytest.raises(
            VariableError, match=r"variable 'items': .* without its Spin plugin; .* json_text"
        ):
            await engine.report(TASK, result)
    (asked,) = server.asked
    assert (asked.method, asked.path) == ("PUT", QUESTION)
    assert asked.json == {"type": "Json", "value": "{}"}


async def test_with_the_plugin_results_are_sent_and_it_is_asked_for_once(
    engine: RestEngine, server: Any
) -> None:
    server.answer(SPIN, 500)
    async with anyio.create_task_group() as group:
        for _ in range(3):
            group.start_soon(engine.report, TASK, Complete(ITEMS))
    paths = [asked.path for asked in server.asked]
    assert paths == [QUESTION, *["/engine-rest/external-task/task-1/complete"] * 3]


async def test_it_is_not_asked_for_what_every_engine_takes(engine: RestEngine, server: Any) -> None:
    await engine.report(TASK, Complete({"amount": 1, "items": json_text([1]), "raw": b"a"}))
    assert [asked.path for asked in server.asked] == ["/engine-rest/external-task/task-1/complete"]


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (503, {"type": "RestException", "message": "starting"}, EngineFault),
        (500, {"type": "RestException", "message": "no database"}, EngineFault),
        (401, b"", AccessDenied),
        (502, b"<html>", UnexpectedAnswer),
        (400, {"type": "RestException", "message": "No process engine available"}, CamundaError),
    ],
)
async def test_an_outage_while_asking_is_no_verdict(
    engine: RestEngine, server: Any, status: int, body: object, error: type[CamundaError]
) -> None:
    server.answer(body, status)
    with pytest.raises(error):
        await engine.report(TASK, Complete(ITEMS))
    server.answer(SPIN, 500)
    await engine.report(TASK, Complete(ITEMS))
    assert [asked.path for asked in server.asked][:2] == [QUESTION] * 2


async def test_no_answer_is_no_verdict_either(engine: RestEngine, server: Any) -> None:
    server.reset()
    server.reset()  # aiohttp tries once more by itself
    with pytest.raises(EngineUnreachable):
        await engine.report(TASK, Complete(ITEMS))
    assert {asked.path for asked in server.asked} == {QUESTION}


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (403, b""),
        (404, b"<html>"),
        (405, b"<html>"),
        (404, {"type": "RestException", "message": "no such instance"}),
    ],
)
async def test_where_the_question_may_not_be_asked_the_result_is_sent(
    engine: RestEngine, server: Any, status: int, body: object
) -> None:
    server.answer(body, status)
    await engine.report(TASK, Complete(ITEMS))
    assert [asked.path for asked in server.asked][1:] == ["/engine-rest/external-task/task-1/complete"]


async def test_it_is_asked_anew_when_the_engine_is_opened_anew(engine: RestEngine, server: Any) -> None:
    server.answer(NO_SPIN, 400)
    with pytest.raises(VariableError):
        await engine.report(TASK, Complete(ITEMS))
    async with engine.open():
        server.answer(SPIN, 500)
        await engine.report(TASK, Complete(ITEMS))


def test_an_outage_in_one_event_loop_is_none_in_the_next(connection: Connection, server: Any) -> None:
    spin, client = Spin(), connection.rest()

    async def ask_twice_at_once() -> list[BaseException | None]:
        async with connection.open_async() as http:
            client.set_async_httpx_client(http)
            asking = (spin.acheck(client, to_dtos(ITEMS)) for _ in range(2))
            return await asyncio.gather(*asking, return_exceptions=True)

    for _ in range(2):
        server.answer({"type": "RestException", "message": "starting"}, 503)
    assert [type(one) for one in asyncio.run(ask_twice_at_once())] == [EngineFault, EngineFault]
    server.answer(SPIN, 500)
    assert asyncio.run(ask_twice_at_once()) == [None, None]


def test_a_synchronous_client_asks_the_same(client: Client, server: Any) -> None:
    without, with_it = Spin(), Spin()
    server.answer(NO_SPIN, 400)
    for _ in range(2):
        with pytest.raises(VariableError, match="variable 'items'"):
            without.check(client, None, to_dtos({"amount": 1}), to_dtos(ITEMS))
    server.answer(SPIN, 500)
    for _ in range(2):
        with_it.check(client, to_dtos(ITEMS))
    without.check(client, to_dtos({"amount": 1}))
    assert [asked.path for asked in server.asked] == [QUESTION] * 2
