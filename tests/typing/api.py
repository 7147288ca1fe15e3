"""Type-checked, never run: what users of workers and clients can rely on.

An expected error stands behind ``type: ignore``; mypy --strict reports one that no longer occurs.
"""

from collections.abc import Callable, Coroutine, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, assert_type

import attrs
import httpx

from camunda_rest import Client
from camunda_rest.models import (
    DeploymentWithDefinitionsDto,
    HistoricProcessInstanceDto,
    IncidentDto,
    JobDto,
    ProcessInstanceDto,
)
from camunda_worker import (
    AsyncEngineClient,
    BpmnError,
    Connection,
    Double,
    EngineClient,
    EngineError,
    ExternalTask,
    ExternalTaskWorker,
    FileValue,
    Json,
    Long,
    OAuth2ClientCredentials,
    ObjectValue,
    RetryPolicy,
    Short,
    Subscription,
    TaskContext,
    TaskFailure,
    TaskResult,
    TypedValue,
    Variable,
    VariableError,
    Variables,
    Xml,
    events,
    json_text,
    subscribe,
    transient,
)
from camunda_worker.client import AsyncListing, Correlation, Listing, StartedInstance
from camunda_worker.testing import (
    Deploy,
    FireTimers,
    Handled,
    InMemoryEngine,
    InstanceAssertions,
    RunWorker,
    assert_that,
    make_task,
    run_handler,
)

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


@attrs.frozen
class Order:
    amount: Decimal


@worker.subscribe("offer")
async def offer(order: Order, customer: Annotated[str, Variable("name")], copies: int = 1) -> Order:
    return Order(order.amount * copies)


@subscribe("print")
def print_letter(task: ExternalTask, letter: FileValue) -> TaskResult:
    assert_type(letter.content, bytes | None)
    return task.complete(
        {
            "a": Json("text"),
            "b": Long(5),
            "c": Double(1.5),
            "d": Short(5),
            "e": Xml("<a/>"),
            "f": transient(letter),
            "g": json_text([1]),
            "h": ObjectValue([1], "java.util.ArrayList"),
            "i": Path("a.pdf"),
        }
    )


offering: Coroutine[Any, Any, Order] = offer(Order(Decimal(1)), "Ann", copies=2)
assert_type(run_handler(offer, {"order": {"amount": "1.10"}, "name": "Ann"}), TaskResult)
print_letter(make_task())  # type: ignore[call-arg]
offer(Order(Decimal(1)), 5)  # type: ignore[arg-type, unused-coroutine]

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
    started = client.start_process("order", {"a": 1}, business_key="k", start_before=["pack"])
    assert_type(started, StartedInstance)
    assert_type(started.id, str)
    assert_type(started.definition_id, str)
    assert_type(started.variables, Variables)
    assert_type(client.correlate_message("m", correlation_keys={"a": 1}, all=True), list[Correlation])
    assert_type(client.deploy("a.bpmn", ("b.bpmn", b""), name="n"), DeploymentWithDefinitionsDto)
    assert_type(client.evaluate_decision("d", {"a": 1}), list[Variables])
    assert_type(client.version(), str)
    assert_type(client.instances.get(started.id), ProcessInstanceDto)
    assert_type(client.instances.list(active=True, variables={"a": 1}), Listing[ProcessInstanceDto])
    assert_type(client.instances.wait_until_ended(started.id, 5 * SECOND), HistoricProcessInstanceDto)
    assert_type(client.instances.variables.get(started.id, "a"), object)
    assert_type(client.instances.variables.download(started.id, "a", "a.pdf"), Path)
    for task in client.user_tasks.list(due_before=datetime.now(UTC), sort_by="dueDate"):
        assert_type(client.user_tasks.complete(task.id), Variables)
    for job in client.jobs.list(timers=True):
        assert_type(client.jobs.execute(job.id), None)
    assert_type(client.external_tasks.count_by_topic(locked=True), dict[str, int])
    assert_type(client.incidents.retry_failed(activity_id="pack"), int)
    assert_type(client.history.variables_of(started.id), Variables)
    client.deploy(b"")  # type: ignore[arg-type]
    client.instances.list(active=False)  # type: ignore[arg-type]
    client.instances.list(kye="a")  # type: ignore[call-arg]
    client.instances.list(sort_by="amount")  # type: ignore[arg-type]
    client.history.instances(started_after="2026-01-02")  # type: ignore[arg-type]
    client.instances.wait_until_ended(started.id, 5)  # type: ignore[arg-type]


async def use() -> None:
    async with AsyncEngineClient(Connection()) as later:
        assert_type(await later.start_process("order"), StartedInstance)
        assert_type(await later.correlate_message("m"), list[Correlation])
        assert_type(await later.deploy("a.bpmn"), DeploymentWithDefinitionsDto)
        assert_type(await later.instances.get("i"), ProcessInstanceDto)
        assert_type(later.instances.list(business_key="k"), AsyncListing[ProcessInstanceDto])
        async for incident in later.incidents.list():
            assert_type(incident, IncidentDto)
        assert_type(await later.jobs.list().count(), int)
        assert_type(await later.jobs.list().first(), JobDto | None)


# hooks


def listen(event: events.Event) -> None:
    match event:
        case events.Finished(task, handler, result, duration):
            assert_type(task, ExternalTask)
            assert_type(handler, str)
            assert_type(result, TaskResult | None)
            assert_type(duration, timedelta)
        case events.TaskEvent(task):
            assert_type(task, ExternalTask)


async def listen_later(event: events.Event) -> None: ...


listening = ExternalTaskWorker(hooks=[listen])
ExternalTaskWorker(hooks=[listen_later])  # type: ignore[list-item]


# the fixtures of the pytest plugin


def test_order(
    deploy: Deploy, run_worker: RunWorker, fire_timers: FireTimers, in_memory_engine: InMemoryEngine
) -> None:
    assert_type(deploy("a.bpmn", Path("b.dmn")), DeploymentWithDefinitionsDto)
    assert_type(run_worker(worker, engine=in_memory_engine), list[Handled])
    assert_type(fire_timers(started, "after-a-day"), int)
    assert_type(assert_that(started).is_ended().has_passed("a", "b"), InstanceAssertions)
    assert_that(started.id)
    assert_that(5)  # type: ignore[arg-type]
    assert_that("id").has_passed()  # type: ignore[call-arg]
    run_worker(test_order)  # type: ignore[arg-type]


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
