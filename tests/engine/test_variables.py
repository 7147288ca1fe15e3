"""Variables on a real engine: each value comes back as what it is."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import timedelta
from typing import Annotated, Any, TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings
from round_trips import EVERY_ENGINE, WITH_SPIN, batches, expect_round_trips, passed

from camunda_rest.api.external_task import get_external_tasks
from camunda_rest.api.historic_variable_instance import get_historic_variable_instances
from camunda_rest.api.process_instance import get_process_instances
from camunda_worker import (
    AsyncEngineClient,
    EngineClient,
    ExternalTask,
    ExternalTaskWorker,
    FileValue,
    Json,
    RetryPolicy,
    TypedValue,
    Variable,
    VariableError,
    json_text,
    transient,
)
from camunda_worker.testing import LocalEngine

pytestmark = [pytest.mark.engine, pytest.mark.timeout(120)]

Deploy: TypeAlias = Callable[..., str]
Eventually: TypeAlias = Callable[[Callable[[], object]], Any]
Running: TypeAlias = Callable[[ExternalTaskWorker], AbstractContextManager[None]]

LETTER = FileValue("letter.txt", b"hi", "text/plain", "UTF-8")
SHORT = timedelta(milliseconds=500)

few = settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(scope="module")
def without_spin() -> Iterator[LocalEngine]:
    with LocalEngine("camunda-7.24", spin=False) as engine:
        yield engine


@given(values=batches(WITH_SPIN))
@few
def test_every_value_comes_back_by_every_way(
    engine: LocalEngine, json_library: None, values: list[object]
) -> None:
    expect_round_trips(engine.url, values)


@given(values=batches(EVERY_ENGINE))
@few
def test_so_does_what_needs_no_plugin_without_it(without_spin: LocalEngine, values: list[object]) -> None:
    expect_round_trips(without_spin.url, values)


def test_what_an_engine_wrote_itself_is_read(without_spin: LocalEngine) -> None:
    values = [
        TypedValue({"a": [1, 2.5, None, "x", 2**40, {"b": True}]}),  # which it stores as Java objects
        TypedValue(None, "Date"),
        TypedValue(None, "Bytes"),
        TypedValue(None, "String"),
        transient("forgotten by the time"),
    ]
    task = asyncio.run(passed(without_spin.url, values))
    assert task.variables.wire("start-0").type == "Object"
    assert dict(task.variables) == {
        f"{way}-{number}": value
        for way in ("start", "complete", "message")
        for number, value in enumerate([{"a": [1, 2.5, None, "x", 2**40, {"b": True}]}, None, None, None])
    }


def test_a_long_text_is_sent_as_the_error_says(engine: LocalEngine) -> None:
    text = "ä" * 10_000
    expect_round_trips(engine.url, [Json(text), text.encode(), FileValue("a.txt", text.encode())])


def outcome(client: EngineClient, key: str, eventually: Eventually) -> dict[str | None, object]:
    """The variables of the one instance of the process, once it has ended."""
    eventually(lambda: not get_process_instances.sync(client=client.rest, process_definition_key=key))
    found = get_historic_variable_instances.sync(
        client=client.rest, process_definition_key=key, deserialize_values=False
    )
    return {variable.name: variable.value for variable in found}


def test_a_typed_handler_gets_its_variables_and_files_of_both_scopes(
    client: EngineClient,
    engine: LocalEngine,
    deploy_tasks: Deploy,
    topic: str,
    eventually: Eventually,
    running: Running,
) -> None:
    worker = ExternalTaskWorker(engine.url, poll_length=SHORT)

    @worker.subscribe(topic, retry=RetryPolicy.fixed(1, timedelta(milliseconds=300)))
    def handler(
        task: ExternalTask,
        letter: FileValue,
        order_id: Annotated[str, Variable("orderId")],
        draft: FileValue = LETTER,
        items: list[int] | None = None,
    ) -> object:
        if task.retries is None:
            local = {"draft": FileValue("draft.txt", b"not yet")}
            return task.failure("once more", retries=1, local_variables=local)
        assert letter.content is not None
        assert draft.content is not None
        other = task.variables["other"]
        assert isinstance(other, FileValue)
        return {
            "letters": f"{letter.content.decode()}, {draft.content.decode()}",
            "order": order_id,
            "total": sum(items or []),
            "loaded": other.content is not None,
        }

    key = deploy_tasks(topic)
    client.start_process(key, {"letter": LETTER, "other": LETTER, "orderId": "4711", "items": [1, 2]})
    with running(worker):
        result = outcome(client, key, eventually)
    assert {name: result[name] for name in ("letters", "order", "total", "loaded")} == {
        "letters": "hi, not yet",
        "order": "4711",
        "total": 3,
        "loaded": False,
    }


def test_a_variable_that_does_not_fit_is_the_tasks_incident(
    client: EngineClient,
    engine: LocalEngine,
    deploy_tasks: Deploy,
    topic: str,
    eventually: Eventually,
    running: Running,
) -> None:
    worker = ExternalTaskWorker(engine.url, poll_length=SHORT)

    @worker.subscribe(topic, retry=RetryPolicy.fixed(0, SHORT))
    async def handler(amount: int) -> None: ...

    key = deploy_tasks(topic)
    client.start_process(key, {"amount": "30"})
    with running(worker):
        (failed,) = eventually(
            lambda: get_external_tasks.sync(
                client=client.rest, process_definition_key=key, no_retries_left=True
            )
        )
    assert failed.error_message == "VariableError: variable 'amount': needs int, got str"


class TestWithoutThePlugin:
    @pytest.fixture
    def client(self, without_spin: LocalEngine) -> Iterator[EngineClient]:
        with EngineClient(without_spin.url) as client:
            yield client

    def test_a_dict_is_a_failure_that_says_what_to_do(
        self,
        without_spin: LocalEngine,
        client: EngineClient,
        deploy_tasks: Deploy,
        eventually: Eventually,
        running: Running,
    ) -> None:
        worker = ExternalTaskWorker(without_spin.url, poll_length=SHORT)
        retry = RetryPolicy.fixed(0, SHORT)
        worker.subscribe("as-json", lambda task: {"ready": True, "items": [1]}, retry=retry)
        worker.subscribe("as-text", lambda task: {"items": json_text([1])}, retry=retry)
        keys = [deploy_tasks(topic) for topic in ("as-json", "as-text")]
        for key in keys:
            client.start_process(key)
        with running(worker):
            assert outcome(client, keys[1], eventually) == {"items": "[1]"}
            (failed,) = eventually(
                lambda: get_external_tasks.sync(
                    client=client.rest, process_definition_key=keys[0], no_retries_left=True
                )
            )
        assert "variable 'items': it would be sent as Json or Xml" in failed.error_message
        assert "json_text(value)" in failed.error_message
        assert get_historic_variable_instances.sync(client=client.rest, process_definition_key=keys[0]) == []

    def test_nothing_is_started_with_a_dict(self, client: EngineClient, deploy_tasks: Deploy) -> None:
        key = deploy_tasks("never-polled")
        with pytest.raises(VariableError, match=r"variable 'items': .* json_text"):
            client.start_process(key, {"ready": True, "items": [1]})
        assert list(client.instances.list(process_definition_key=key)) == []

    @pytest.mark.anyio
    async def test_nor_by_the_asynchronous_client(
        self, without_spin: LocalEngine, deploy_tasks: Deploy
    ) -> None:
        key = deploy_tasks("never-polled")
        async with AsyncEngineClient(without_spin.url) as client:
            with pytest.raises(VariableError, match=r"variable 'items': .* json_text"):
                await client.start_process(key, {"items": [1]})
            assert (await client.start_process(key, {"items": json_text([1])})).id
