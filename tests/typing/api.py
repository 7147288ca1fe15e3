"""Type-checked, never run: what users of workers and clients can rely on.

An expected error stands behind ``type: ignore``; mypy --strict reports one that no longer occurs.
"""

from collections.abc import Callable, Coroutine, Mapping
from datetime import datetime, timedelta
from typing import Any, assert_type

import httpx

from camunda_rest import Client
from camunda_rest.models import (
    DeploymentWithDefinitionsDto,
    MessageCorrelationResultWithVariableDto,
    ProcessInstanceDto,
    ProcessInstanceWithVariablesDto,
)
from camunda_worker import (
    AsyncEngineClient,
    BpmnError,
    Connection,
    EngineClient,
    EngineError,
    ExternalTask,
    ExternalTaskWorker,
    OAuth2ClientCredentials,
    RetryPolicy,
    Subscription,
    TaskContext,
    TaskFailure,
    TaskResult,
    TypedValue,
    VariableError,
    subscribe,
)
from camunda_worker.testing import InMemoryEngine, make_task

SECOND = timedelta(seconds=1)

worker = ExternalTaskWorker("http://localhost:8080/engine-rest")


# a decorated handler stays callable with its own types


@worker.subscribe(
    "charge-card", lock_duration=SECOND, retry=RetryPolicy.fixed(3, SECOND), variables=["amount"]
)
def charge_card(task: ExternalTask) -> TaskResult:
    return task.complete({"receipt": str(task.variables["amount"])})


@worker.subscribe("ship")
async def ship(task: ExternalTask, context: TaskContext) -> dict[str, str]:
    assert_type(context.cancelled.is_set(), bool)
    assert_type(context.deadline, datetime)
    return {"shipped": task.id}


@subscribe("reserve", tenant_id_in=("acme",), process_variables={"region": "EU"})
def reserve(task: ExternalTask) -> None: ...


def note(task: ExternalTask) -> Mapping[str, object]:
    return {"noted": task.business_key}


noted = worker.subscribe("note", note, business_key="order-7")

a_subscription: Subscription[..., TaskResult] = charge_card
assert_type(charge_card(make_task()), TaskResult)
shipping: Coroutine[Any, Any, dict[str, str]] = ship(make_task(), TaskContext())
assert_type(noted(task=make_task()), Mapping[str, object])
as_a_plain_function: Callable[[ExternalTask], None] = reserve

charge_card()  # type: ignore[call-arg]
charge_card("task-1")  # type: ignore[arg-type]
unshipped = ship(make_task())  # type: ignore[call-arg]
charge_card.topic = "other"  # type: ignore[misc]

worker.subscribe("note", note, lockDuration=20_000)  # type: ignore[call-overload]
worker.subscribe("note", note, lock_duration=20)  # type: ignore[call-overload]
subscribe("note", retry=3)  # type: ignore[arg-type]


# what a task holds


def look(task: ExternalTask) -> TaskResult:
    assert_type(task.id, str)
    assert_type(task.business_key, str | None)
    assert_type(task.retries, int | None)
    assert_type(task.priority, int)
    assert_type(task.create_time, datetime | None)
    assert_type(task.variables["amount"], object)
    assert_type(task.variables.get("amount"), object | None)
    assert_type(task.variables.wire("amount"), TypedValue)
    task.retries = 3  # type: ignore[misc]
    task.complete(["a"])  # type: ignore[arg-type]
    task.failure("no", retry_timeout=5)  # type: ignore[arg-type]
    if task.retries == 0:
        return task.failure("no paper", "tray 2", retries=2, retry_timeout=SECOND, variables={"tray": 2})
    if task.priority:
        return task.bpmn_error("NO", "not now", {"a": 1})
    raise BpmnError("NO", variables={"a": 1}) from TaskFailure("no", retries=1)


# workers


async def run() -> None:
    for engine in ("http://engine/rest", Connection(transport="httpx"), InMemoryEngine()):
        settled = ExternalTaskWorker(
            engine,
            worker_id="billing",
            max_tasks=5,
            subscriptions=[charge_card, ship, reserve],
            poll_length=SECOND,
            create_time_order="asc",
        )
        assert_type(await settled.arun(), None)
    ExternalTaskWorker(subscriptions=[note])  # type: ignore[list-item]
    ExternalTaskWorker(create_time_order="up")  # type: ignore[arg-type]
    assert_type(worker.run(), None)
    assert_type(worker.stop(), None)


# clients


async def token() -> str:
    return "token"


Connection(auth=("demo", "demo"))
Connection(auth="token")
Connection(auth=lambda: "token")
Connection(auth=token)
Connection(auth=httpx.BasicAuth("demo", "demo"))
Connection(auth=OAuth2ClientCredentials("https://id/token", "id", "secret", scope="a", audience="b"))
Connection(auth=5)  # type: ignore[arg-type]
Connection(verify="ca.pem", proxy="http://proxy:3128", event_hooks={"request": [print], "response": []})
Connection.from_environment(timeout=timedelta(seconds=5))
Connection.from_environment({"CAMUNDA_TOKEN": "t"}, timeout=5)  # type: ignore[arg-type]
Connection.from_environment(colour="red")  # type: ignore[call-arg]
OAuth2ClientCredentials("https://id/token", "id", "secret", client_authentication="post")  # type: ignore[arg-type]
ExternalTaskWorker()
Connection(transport="requests")  # type: ignore[arg-type]
Connection(timeout=30)  # type: ignore[arg-type]

with EngineClient("http://engine/rest", auth="token") as client:
    assert_type(client, EngineClient)
    assert_type(client.rest, Client)
    assert_type(client.start_process("order", {"a": 1}, business_key="k"), ProcessInstanceWithVariablesDto)
    assert_type(
        client.correlate_message("m", correlation_keys={"a": 1}),
        list[MessageCorrelationResultWithVariableDto],
    )
    assert_type(client.deploy("a.bpmn", ("b.bpmn", b""), name="n"), DeploymentWithDefinitionsDto)
    assert_type(client.instances.get("i"), ProcessInstanceDto)
    client.deploy(b"")  # type: ignore[arg-type]


async def use() -> None:
    async with AsyncEngineClient(Connection()) as later:
        assert_type(await later.start_process("order"), ProcessInstanceWithVariablesDto)
        assert_type(await later.correlate_message("m"), list[MessageCorrelationResultWithVariableDto])
        assert_type(await later.deploy("a.bpmn"), DeploymentWithDefinitionsDto)
        assert_type(await later.instances.get("i"), ProcessInstanceDto)


# errors


def fail(error: Exception) -> str | None:
    match error:
        case EngineError():
            assert_type(error.status, int)
            assert_type(error.code, int | None)
            return error.type
        case VariableError():
            return error.name
        case _:
            return None
