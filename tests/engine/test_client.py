"""The conveniences on a real engine, and what bad input meets there."""

import time
import traceback
import uuid
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from camunda_rest.api.deployment import get_deployment_resources
from camunda_rest.api.external_task import get_external_tasks
from camunda_rest.api.historic_process_instance import get_historic_process_instance
from camunda_worker import (
    AccessDenied,
    AsyncEngineClient,
    CamundaError,
    Connection,
    EngineClient,
    EngineError,
    EngineUnreachable,
    ExternalTask,
    ExternalTaskWorker,
    MismatchingCorrelation,
    NotFound,
    UnexpectedAnswer,
    VariableError,
)
from camunda_worker.testing import LocalEngine

pytestmark = pytest.mark.engine

Deploy = Callable[..., str]


def nothing(task: ExternalTask) -> None:
    """Handle nothing."""


_MESSAGE = """<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
    targetNamespace="http://example.org/test">
  <message id="message" name="{name}"/>
  <process id="{name}" isExecutable="true" camunda:historyTimeToLive="P1D">
    <startEvent id="start"/>
    <sequenceFlow id="to-wait" sourceRef="start" targetRef="wait"/>
    <receiveTask id="wait" messageRef="message"/>
    <sequenceFlow id="to-end" sourceRef="wait" targetRef="end"/>
    <endEvent id="end"/>
  </process>
</definitions>
"""


@pytest.fixture
def name() -> str:
    """Of a process and the message that it waits for."""
    return f"message-{uuid.uuid4().hex}"


@pytest.fixture(scope="module")
def guarded() -> Iterator[LocalEngine]:
    """An engine that asks for user and password."""
    with LocalEngine("camunda-7.24", basic_auth=True) as engine:
        yield engine


def test_a_message_reaches_the_instance_with_its_business_key(client: EngineClient, name: str) -> None:
    client.deploy((f"{name}.bpmn", _MESSAGE.format(name=name).encode()))
    started = [client.start_process(name, business_key=f"{name}-{number}") for number in range(2)]
    [result] = client.correlate_message(name, business_key=f"{name}-1", variables={"packed": True})
    assert result.execution is not None
    assert result.execution.process_instance_id == started[1].id
    assert client.instances.get(str(started[0].id)).business_key == f"{name}-0"
    assert get_historic_process_instance.sync(str(started[1].id), client=client.rest).state == "COMPLETED"


@pytest.mark.anyio
async def test_the_same_awaited_on_both_transports(connection: Connection, name: str) -> None:
    async with AsyncEngineClient(connection) as client:
        await client.deploy((f"{name}.bpmn", _MESSAGE.format(name=name).encode()))
        started = await client.start_process(name, {"amount": 1, "list": [1]}, business_key=name)
        assert (await client.instances.get(str(started.id))).business_key == name
        [result] = await client.correlate_message(name, business_key=name)
        assert result.result_type == "Execution"
        with pytest.raises(NotFound):
            await client.instances.get(str(started.id))


def test_all_resources_of_a_deployment_arrive(client: EngineClient, name: str) -> None:
    form = '<input name="größe" value="&quot;">'.encode()
    deployment = client.deploy(
        (f"{name}.bpmn", _MESSAGE.format(name=name).encode()), ("größe.html", form), name=name
    )
    resources = get_deployment_resources.sync(str(deployment.id), client=client.rest)
    assert {resource.name for resource in resources} == {f"{name}.bpmn", "größe.html"}


def test_unchanged_resources_are_skipped_when_asked_for(client: EngineClient, name: str) -> None:
    resource = (f"{name}.bpmn", _MESSAGE.format(name=name).encode())
    deployed = [client.deploy(resource, name=name, skip_unchanged=True) for _ in range(2)]
    assert [bool(each.deployed_process_definitions) for each in deployed] == [True, False]


def test_an_unknown_process_is_named(client: EngineClient) -> None:
    with pytest.raises(NotFound, match="no-such-process") as refused:
        client.start_process("no-such-process")
    assert "generated" not in "".join(traceback.format_exception(refused.value))


def test_a_variable_that_cannot_be_sent_is_named_and_nothing_is_started(
    client: EngineClient, deploy_tasks: Deploy, topic: str
) -> None:
    key = deploy_tasks(topic)
    with pytest.raises(VariableError, match="'card'") as refused:
        client.start_process(key, {"amount": 1, "card": object()})
    assert refused.value.name == "card"
    assert get_external_tasks.sync(client=client.rest, topic_name=topic) == []


def test_a_message_nobody_waits_for_is_named(client: EngineClient) -> None:
    with pytest.raises(MismatchingCorrelation, match="nobody-waits"):
        client.correlate_message("nobody-waits", business_key="b")


def test_a_broken_model_is_refused_with_the_engines_words(client: EngineClient) -> None:
    with pytest.raises(EngineError, match=r"broken\.bpmn"):
        client.deploy(("broken.bpmn", b"<definitions"))


@pytest.mark.parametrize(
    ("path", "expected"), [("/engine-rest/nowhere", (NotFound,)), ("/nowhere", (NotFound, UnexpectedAnswer))]
)
def test_a_wrong_path_ends_client_and_worker_at_once(
    engine: LocalEngine, path: str, expected: tuple[type[CamundaError], ...]
) -> None:
    url = engine.url.replace("/engine-rest", path)
    with EngineClient(url) as client, pytest.raises(expected, match=f":{engine.port}|POST"):
        client.start_process("any")
    worker = ExternalTaskWorker(url)
    worker.subscribe("any", nothing)
    began = time.monotonic()
    with pytest.raises(expected) as refused:
        worker.run()
    assert time.monotonic() - began < 5
    assert "generated" not in "".join(traceback.format_exception(refused.value))


def test_an_engine_that_is_not_there_is_named() -> None:
    with (
        EngineClient("http://127.0.0.1:9") as client,
        pytest.raises(EngineUnreachable, match=r"127\.0\.0\.1:9") as refused,
    ):
        client.start_process("any")
    assert "httpcore" not in "".join(traceback.format_exception(refused.value))


def test_a_wrong_password_is_refused_and_stays_secret(guarded: LocalEngine) -> None:
    with EngineClient(guarded.url, auth=("mary", "s3cr3t")) as client, pytest.raises(AccessDenied) as refused:
        client.start_process("any")
    assert refused.value.status == 401
    assert "s3cr3t" not in "".join(traceback.format_exception(refused.value)) + repr(client)


@pytest.mark.parametrize("transport", ["aiohttp", "httpx"])
def test_a_worker_with_a_wrong_password_ends_after_ten_seconds(guarded: LocalEngine, transport: str) -> None:
    connection = Connection(guarded.url, auth=("john", "wrong"), transport=transport)
    worker = ExternalTaskWorker(connection, poll_length=timedelta(seconds=1))
    worker.subscribe("any", nothing)
    began = time.monotonic()
    with pytest.raises(AccessDenied):
        worker.run()
    assert 10 <= time.monotonic() - began < 25


def test_user_and_password_open_the_engine(guarded: LocalEngine, name: str) -> None:
    with EngineClient(guarded.url, auth=("demo", "demo")) as client:
        client.deploy((f"{name}.bpmn", _MESSAGE.format(name=name).encode()))
        assert client.start_process(name).id
