"""What a worker says to an engine, and what it makes of real engines' answers."""

import gzip
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import attrs
import pytest

from camunda_worker import Connection, ExternalTask, VariableError, subscribe
from camunda_worker.engine import Poll, Verdict, verdict
from camunda_worker.errors import (
    CamundaError,
    EngineFault,
    EngineTooOld,
    EngineUnreachable,
    InvalidRequest,
    LockLost,
    NotFound,
    Suspended,
    UnexpectedAnswer,
)
from camunda_worker.rest_engine import RestEngine
from camunda_worker.result import BpmnErrorResult, Complete, Failure
from camunda_worker.values import FileValue, TypedValue, Xml

pytestmark = [pytest.mark.fast, pytest.mark.anyio]

TASK = ExternalTask("task-1", "charge-card", "python-host-1")


def handle(task: ExternalTask) -> None: ...


def poll(**terms: Any) -> Poll:
    return Poll("python-host-1", 10, [subscribe("charge-card", **terms)(handle)])


async def test_a_poll_names_worker_topics_and_milliseconds(engine: RestEngine, server: Any) -> None:
    server.answer([])
    assert await engine.fetch_and_lock(poll()) == []
    (asked,) = server.asked
    assert (asked.method, asked.path) == ("POST", "/engine-rest/external-task/fetchAndLock")
    assert asked.headers["Content-Type"] == "application/json"
    assert asked.json == {
        "workerId": "python-host-1",
        "maxTasks": 10,
        "usePriority": True,
        "asyncResponseTimeout": 0,
        "topics": [
            {
                "topicName": "charge-card",
                "lockDuration": 20_000,
                "deserializeValues": False,
                "localVariables": False,
                "withoutTenantId": False,
            }
        ],
    }


@pytest.mark.parametrize("version", ["7.13.0", "7.17.0", "7.24.0", "operaton 1.0.0", "cibseven 1.1.0"])
async def test_a_plain_poll_is_nothing_that_any_engine_is_too_old_for(version: str, server: Any) -> None:
    server.answer([])
    engine = RestEngine(Connection(server.url, engine_version=version), 10, timedelta(0))
    async with engine.open():
        assert await engine.fetch_and_lock(poll()) == []


async def test_an_order_that_the_engine_would_ignore_is_not_asked_for(server: Any) -> None:
    old = RestEngine(Connection(server.url, engine_version="7.17.0"), 10, timedelta(0))
    by_time = attrs.evolve(poll(), create_time_order="asc")
    async with old.open():
        with pytest.raises(
            EngineTooOld, match=r"sorting is new in 7\.21\.0, engine 7\.17\.0 would ignore it"
        ):
            await old.fetch_and_lock(by_time)
    assert server.asked == []


async def test_a_poll_says_every_filter_and_setting(engine: RestEngine, server: Any) -> None:
    server.answer([])
    everything = subscribe(
        "charge-card",
        lock_duration=timedelta(seconds=1.5),
        variables=["amount", "card"],
        local_variables=True,
        include_extension_properties=True,
        business_key="order-7",
        process_definition_id="order:1",
        process_definition_id_in=["order:1", "order:2"],
        process_definition_key="order",
        process_definition_key_in=("order", "return"),
        process_definition_version_tag="v1",
        process_variables={
            "region": "EU",
            "vip": True,
            "since": datetime(2026, 1, 2, 3, 4, 5, 678_901, tzinfo=UTC),
        },
        tenant_id_in=["acme"],
    )(handle)
    nobodys = subscribe("ship", variables=[], without_tenant_id=True)(handle)
    await engine.fetch_and_lock(
        Poll(
            "w", 3, [everything, nobodys], timedelta(seconds=5), use_priority=False, create_time_order="desc"
        )
    )
    assert server.asked[0].json == {
        "workerId": "w",
        "maxTasks": 3,
        "usePriority": False,
        "asyncResponseTimeout": 5_000,
        "sorting": [{"sortBy": "createTime", "sortOrder": "desc"}],
        "topics": [
            {
                "topicName": "charge-card",
                "lockDuration": 1_500,
                "deserializeValues": False,
                "variables": ["amount", "card"],
                "localVariables": True,
                "includeExtensionProperties": True,
                "businessKey": "order-7",
                "processDefinitionId": "order:1",
                "processDefinitionIdIn": ["order:1", "order:2"],
                "processDefinitionKey": "order",
                "processDefinitionKeyIn": ["order", "return"],
                "processDefinitionVersionTag": "v1",
                "processVariables": {"region": "EU", "vip": True, "since": "2026-01-02T03:04:05.678+0000"},
                "tenantIdIn": ["acme"],
                "withoutTenantId": False,
            },
            {
                "topicName": "ship",
                "lockDuration": 20_000,
                "deserializeValues": False,
                "variables": [],
                "localVariables": False,
                "withoutTenantId": True,
            },
        ],
    }


async def test_a_task_of_camunda_7_24_is_read_whole(engine: RestEngine, server: Any) -> None:
    (sent,) = server.replay("fetchAndLock")
    (task,) = await engine.fetch_and_lock(poll())
    assert task == ExternalTask(
        id=sent["id"],
        topic="charge-card",
        worker_id="python-host-1",
        variables=task.variables,
        business_key="order-7",
        process_instance_id=sent["processInstanceId"],
        process_definition_id=sent["processDefinitionId"],
        process_definition_key="order",
        process_definition_version_tag="v1",
        activity_id="charge",
        activity_instance_id=sent["activityInstanceId"],
        execution_id=sent["executionId"],
        tenant_id=None,
        priority=7,
        retries=None,
        create_time=datetime.fromisoformat(sent["createTime"]),
        error_message=None,
        extension_properties={"currency": "EUR"},
    )
    assert task.create_time is not None
    assert task.create_time.utcoffset() is not None


@pytest.mark.parametrize("version", ["camunda-7.13", "camunda-7.24"])
async def test_variables_of_each_type_are_read(engine: RestEngine, server: Any, version: str) -> None:
    server.replay("fetchAndLock", version)
    (task,) = await engine.fetch_and_lock(poll())
    variables = dict(task.variables)
    assert isinstance(variables["xml"], Xml)
    assert variables == {
        "amount": 30,
        "card": "4111",
        "paid": False,
        "big": 2**40,
        "rate": 1.5,
        "due": datetime(2026, 1, 2, 3, 4, 5, 678_000, tzinfo=UTC),
        "raw": b"\x00\xff",
        "nothing": None,
        "items": [{"sku": "a"}],
        "xml": "<a/>",
        "java": {"a": 1},
        "doc": FileValue("a.txt", None, "text/plain", "utf-8"),
    }


async def test_a_task_of_camunda_7_13_is_read_with_what_it_has(engine: RestEngine, server: Any) -> None:
    server.replay("fetchAndLock", "camunda-7.13")
    (task,) = await engine.fetch_and_lock(poll())
    assert (task.business_key, task.priority) == ("order-7", 7)
    assert (task.create_time, task.extension_properties) == (None, {})


async def test_a_task_after_a_failure_tells_what_is_left(engine: RestEngine, server: Any) -> None:
    server.replay("fetchAndLock, after a failure")
    (task,) = await engine.fetch_and_lock(poll())
    assert (task.retries, task.error_message) == (2, "no")
    assert dict(task.variables) == {"amount": 30}


async def test_a_task_of_the_least_an_engine_must_say_is_read(engine: RestEngine, server: Any) -> None:
    server.answer([{"id": "1", "topicName": "t", "workerId": "w", "of-a-later-version": {}}])
    (task,) = await engine.fetch_and_lock(poll())
    assert (task.id, task.topic, task.worker_id, dict(task.variables)) == ("1", "t", "w", {})


REPORTS = [
    (
        Complete({"amount": 1, "rate": 1.5}, {"local": "x"}),
        "complete",
        {
            "workerId": "python-host-1",
            "variables": {
                "amount": {"value": 1, "type": "Integer"},
                "rate": {"value": 1.5, "type": "Double"},
            },
            "localVariables": {"local": {"value": "x", "type": "String"}},
        },
    ),
    (
        Complete(
            {"file": TypedValue("aGk=", "File", {"filename": "a.txt"}), "nothing": None, "any": TypedValue(1)}
        ),
        "complete",
        {
            "workerId": "python-host-1",
            "variables": {
                "file": {"value": "aGk=", "type": "File", "valueInfo": {"filename": "a.txt"}},
                "nothing": {"value": None, "type": "Null"},
                "any": {"value": 1},
            },
            "localVariables": {},
        },
    ),
    (
        Failure("no paper", "tray 2", 3, timedelta(minutes=1), {"a": 1}, {"b": 2}),
        "failure",
        {
            "workerId": "python-host-1",
            "errorMessage": "no paper",
            "errorDetails": "tray 2",
            "retries": 3,
            "retryTimeout": 60_000,
            "variables": {"a": {"value": 1, "type": "Integer"}},
            "localVariables": {"b": {"value": 2, "type": "Integer"}},
        },
    ),
    (
        Failure("no paper"),
        "failure",
        {
            "workerId": "python-host-1",
            "errorMessage": "no paper",
            "retries": 0,
            "retryTimeout": 0,
            "variables": {},
            "localVariables": {},
        },
    ),
    (
        BpmnErrorResult("NO", "not now", {"a": 1}),
        "bpmnError",
        {
            "workerId": "python-host-1",
            "errorCode": "NO",
            "errorMessage": "not now",
            "variables": {"a": {"value": 1, "type": "Integer"}},
        },
    ),
    (BpmnErrorResult("NO"), "bpmnError", {"workerId": "python-host-1", "errorCode": "NO", "variables": {}}),
]


@pytest.mark.parametrize(("result", "operation", "body"), REPORTS)
async def test_a_result_is_reported_by_its_operation(
    engine: RestEngine, server: Any, result: Any, operation: str, body: object
) -> None:
    await engine.report(TASK, result)
    (asked,) = server.asked
    assert (asked.method, asked.path) == ("POST", f"/engine-rest/external-task/task-1/{operation}")
    assert asked.json == body


async def test_a_file_is_loaded_from_the_scope_of_the_task(engine: RestEngine, server: Any) -> None:
    server.answer(b"hi", content_type="text/plain")
    assert await engine.load_file(attrs.evolve(TASK, execution_id="e-1"), "a b?%") == b"hi"
    (asked,) = server.asked
    assert (asked.method, asked.path) == (
        "GET",
        "/engine-rest/process-instance/e-1/variables/a%20b%3F%25/data",
    )


async def test_a_file_that_is_not_there_is_not_found(engine: RestEngine, server: Any) -> None:
    server.answer(
        {
            "type": "InvalidRequestException",
            "message": "process instance variable with name a does not exist",
        },
        404,
    )
    with pytest.raises(NotFound, match="does not exist"):
        await engine.load_file(attrs.evolve(TASK, execution_id="e-1"), "a")


async def test_a_lock_is_extended_in_milliseconds_for_its_worker(engine: RestEngine, server: Any) -> None:
    await engine.extend_lock(TASK, timedelta(seconds=1.5))
    (asked,) = server.asked
    assert (asked.method, asked.path) == ("POST", "/engine-rest/external-task/task-1/extendLock")
    assert asked.json == {"workerId": "python-host-1", "newDuration": 1_500}


async def test_an_unlock_says_nothing_but_the_task(engine: RestEngine, server: Any) -> None:
    await engine.unlock(TASK)
    (asked,) = server.asked
    assert (asked.method, asked.path, asked.body) == ("POST", "/engine-rest/external-task/task-1/unlock", b"")


@pytest.mark.parametrize(
    "result",
    [
        Complete({"a": object()}),
        Complete({}, {"a": object()}),
        Failure("no", variables={"a": object()}),
        Failure("no", local_variables={"a": object()}),
        BpmnErrorResult("NO", variables={"a": object()}),
        Complete({"a": TypedValue(object())}),  # type: ignore[arg-type]  # what is tested
    ],
)
async def test_a_variable_that_cannot_be_encoded_sends_nothing(
    engine: RestEngine, server: Any, result: Any
) -> None:
    with pytest.raises(VariableError, match="variable 'a'"):
        await engine.report(TASK, result)
    assert server.asked == []


@pytest.mark.parametrize("version", ["camunda-7.13", "camunda-7.24"])
@pytest.mark.parametrize(
    ("answer", "error", "meaning"),
    [
        ("complete, lost", LockLost, Verdict.LOST),
        ("extendLock, lost", LockLost, Verdict.LOST),
        ("complete, gone", NotFound, Verdict.GONE),
        ("complete, suspended", Suspended, Verdict.SUSPENDED),
        ("complete, refused", InvalidRequest, Verdict.REFUSED),
        ("complete, fault", EngineFault, Verdict.FAULT),
        ("wrong path", UnexpectedAnswer, Verdict.OUTAGE),
    ],
)
async def test_refusals_of_real_engines_have_their_verdicts(
    engine: RestEngine, server: Any, version: str, answer: str, error: type[CamundaError], meaning: Verdict
) -> None:
    body = server.replay(answer, version)
    task = ExternalTask(body["message"].split(" ")[4], "t", "w") if meaning is Verdict.GONE else TASK
    with pytest.raises(error) as info:
        await engine.report(task, Complete())
    assert type(info.value) is error
    assert verdict(info.value, task) is meaning
    if isinstance(body, dict):
        assert body["message"] in str(info.value)


async def test_a_missing_engine_is_no_verdict_on_a_task(engine: RestEngine, server: Any) -> None:
    server.replay("fetchAndLock, no engine")
    with pytest.raises(InvalidRequest) as info:
        await engine.fetch_and_lock(poll())
    assert verdict(info.value, TASK) is Verdict.OUTAGE


ITEM = {"id": "1", "topicName": "t", "workerId": "w"}


@pytest.mark.parametrize(
    "body",
    [
        None,
        {},
        {"tasks": []},
        "tasks",
        5,
        [None],
        [1],
        ["task"],
        [[]],
        [{}],
        [{"id": "1"}],
        [ITEM | {"id": 1}],
        [ITEM | {"id": ["1"]}],
        [ITEM | {"topicName": {}}],
        [ITEM | {"workerId": 5}],
        [ITEM | {"id": ""}],
        [ITEM | {"id": ".."}],
        [ITEM | {"id": "\ud800"}],
        [ITEM | {"workerId": "\ud800"}],
        [ITEM | {"executionId": 5}],
        [ITEM | {"executionId": "\ud800"}],
        [ITEM | {"retries": "3"}],
        [ITEM | {"priority": "high"}],
        [ITEM | {"variables": [1]}],
        [ITEM | {"variables": {"a": 1}}],
        [ITEM | {"variables": {"a": None}}],
        [ITEM | {"createTime": "yesterday"}],
        [ITEM | {"createTime": []}],
    ],
    ids=json.dumps,
)
async def test_nonsense_is_an_unexpected_answer_that_shows_its_beginning(
    engine: RestEngine, server: Any, body: object
) -> None:
    server.answer(body)
    with pytest.raises(UnexpectedAnswer, match="POST /external-task/fetchAndLock") as info:
        await engine.fetch_and_lock(poll())
    assert info.value.status == 200
    assert json.loads(info.value.body) == body


@pytest.mark.parametrize(
    "body",
    [b"", b"<html>Welcome</html>", b"[{", b"\xff\xfe", b'[{"id": "1", "variables": ', b"[" * 100_000],
    ids=["empty", "html", "cut", "bytes", "cut deep", "deep"],
)
async def test_what_is_no_json_is_an_unexpected_answer(engine: RestEngine, server: Any, body: bytes) -> None:
    server.answer(body, content_type="text/html")
    with pytest.raises(UnexpectedAnswer) as info:
        await engine.fetch_and_lock(poll())
    assert info.value.body[:5] == body.decode("utf-8", "replace")[:5]


async def test_a_broken_compression_is_no_answer(engine: RestEngine, server: Any) -> None:
    content = gzip.compress(b"[]")[:-9]
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n"
    server.answer_bytes(head + b"Content-Length: %d\r\n\r\n" % (len(content) - 4) + b"none" + content[8:])
    with pytest.raises(EngineUnreachable):
        await engine.fetch_and_lock(poll())


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"220 mail.example ESMTP\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n[",
        b"HTTP/1.1 200 OK\r\nContent-Le",
        b"HTTP/1.1 2x0 OK\r\n\r\n",
    ],
    ids=["closed", "no http", "cut body", "cut chunk", "cut head", "no status"],
)
async def test_a_cut_answer_is_none_and_the_next_request_is_answered(
    engine: RestEngine, server: Any, answer: bytes
) -> None:
    server.answer_bytes(answer)
    with pytest.raises(EngineUnreachable, match=f"no answer from {server.url}/external-task/fetchAndLock: ."):
        await engine.fetch_and_lock(poll())
    server.replay("fetchAndLock")
    assert len(await engine.fetch_and_lock(poll())) == 1


async def test_a_reset_connection_is_no_answer_and_the_next_request_is_answered(
    engine: RestEngine, server: Any
) -> None:
    await engine.unlock(TASK)  # now there is a connection that is kept
    server.reset()
    with pytest.raises(EngineUnreachable):
        await engine.report(TASK, Complete())
    await engine.report(TASK, Complete())
    assert len(server.asked) == 3


async def test_an_engine_that_is_not_there_is_no_answer(connection: Connection, free_tcp_port: int) -> None:
    nowhere = Connection(f"http://127.0.0.1:{free_tcp_port}", transport=connection.transport)
    engine = RestEngine(nowhere, 10, timedelta(0))
    async with engine.open():
        with pytest.raises(EngineUnreachable) as info:
            await engine.fetch_and_lock(poll())
    assert f"127.0.0.1:{free_tcp_port}" in str(info.value)


async def test_a_poll_may_take_its_length_beyond_the_timeout_and_nothing_else_may(
    connection: Connection, server: Any
) -> None:
    hasty = attrs.evolve(connection, timeout=timedelta(milliseconds=100))
    engine = RestEngine(hasty, 10, timedelta(seconds=5))
    server.delay = 0.3
    async with engine.open():
        server.answer([])
        assert await engine.fetch_and_lock(attrs.evolve(poll(), length=timedelta(seconds=5))) == []
        for asked in (engine.fetch_and_lock(poll()), engine.unlock(TASK)):
            with pytest.raises(EngineUnreachable, match=f"no answer from {server.url}"):
                await asked


async def test_auth_and_headers_are_sent_with_each_request(connection: Connection, server: Any) -> None:
    known = Connection(
        server.url, transport=connection.transport, auth=("demo", "pa55word"), headers={"X-Tenant": "acme"}
    )
    engine = RestEngine(known, 10, timedelta(0))
    async with engine.open():
        await engine.unlock(TASK)
        await engine.extend_lock(TASK, timedelta(seconds=1))
    assert [asked.headers["Authorization"] for asked in server.asked] == ["Basic ZGVtbzpwYTU1d29yZA=="] * 2
    assert [asked.headers["X-Tenant"] for asked in server.asked] == ["acme"] * 2


async def test_cookies_are_kept_and_sent_once(connection: Connection, server: Any) -> None:
    by_name = attrs.evolve(connection, base_url=server.url.replace("127.0.0.1", "localhost"))
    engine = RestEngine(by_name, 10, timedelta(0))
    server.answer_bytes(
        b"HTTP/1.1 204 X\r\nSet-Cookie: JSESSIONID=a; Path=/engine-rest\r\nContent-Length: 0\r\n\r\n"
    )
    async with engine.open():
        await engine.unlock(TASK)
        await engine.unlock(TASK)
    assert server.asked[1].headers.get_all("Cookie") == ["JSESSIONID=a"]


async def test_an_engine_is_opened_again(connection: Connection, server: Any) -> None:
    engine = RestEngine(connection, 10, timedelta(0))
    for _ in range(2):
        async with engine.open():
            await engine.unlock(TASK)
    assert len(server.asked) == 2
    assert str(engine) == server.url
