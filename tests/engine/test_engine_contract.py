"""What a worker relies on, of the engine in memory and of real ones: the double does what they do."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator, Iterator, Mapping
from datetime import timedelta
from typing import Any, Protocol

import httpx
import pytest
from attrs import define, field

from camunda_worker import Connection, EngineError, ExternalTask, FileValue, subscribe
from camunda_worker.engine import Engine, Poll, Verdict, verdict
from camunda_worker.errors import CamundaError
from camunda_worker.rest_engine import RestEngine
from camunda_worker.result import BpmnErrorResult, Complete, Failure, Reportable
from camunda_worker.testing import InMemoryEngine, LocalEngine, MovableClock

pytestmark = [pytest.mark.anyio, pytest.mark.timeout(120)]

SECOND = timedelta(seconds=1)
BPMN = """\
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
             targetNamespace="contract">
  <process id="{key}" isExecutable="true" camunda:historyTimeToLive="P1D" camunda:versionTag="{tag}">
    <startEvent id="start"/>
    <sequenceFlow id="f1" sourceRef="start" targetRef="work"/>
    <serviceTask id="work" camunda:type="external" camunda:topic="{topic}" camunda:taskPriority="{priority}">
      <extensionElements><camunda:properties><camunda:property name="shelf" value="7"/></camunda:properties>
      </extensionElements>
    </serviceTask>
    <sequenceFlow id="f2" sourceRef="work" targetRef="end"/>
    <endEvent id="end"/>
  </process>
</definitions>
"""


class World(Protocol):
    """What can be done to an engine that is no worker's business; a task is named by its process instance."""

    engine: Engine
    topic: str

    async def start(
        self,
        variables: Mapping[str, object] | None = None,
        *,
        key: str = "process",
        business_key: str | None = None,
        tenant: str | None = None,
        priority: int = 0,
        tag: str = "none",
    ) -> str: ...
    async def suspend(self, instance: str, *, suspended: bool) -> None: ...
    async def cancel(self, instance: str) -> None: ...
    async def set_retries(self, instance: str, retries: int) -> None: ...
    async def incidents(self, instance: str) -> int: ...
    async def variables(self, instance: str) -> Mapping[str, object]: ...
    async def worker_of(self, instance: str) -> str | None: ...
    async def pass_time(self, duration: timedelta) -> None: ...


@define(eq=False)
class InMemory:
    """The double, on a clock that is moved."""

    topic: str
    clock: MovableClock = field(factory=lambda: MovableClock(1000.0))
    engine: InMemoryEngine = field(init=False)

    @engine.default
    def _make_engine(self) -> InMemoryEngine:
        return InMemoryEngine(self.clock)

    async def start(
        self, variables: Mapping[str, object] | None = None, *, key: str = "process", **terms: Any
    ) -> str:
        stored = self.engine.add_task(
            self.topic,
            variables,
            process_definition_key=f"{key}-{self.topic}",
            process_definition_id=f"{key}-{self.topic}:1",
            business_key=terms.get("business_key"),
            tenant_id=terms.get("tenant"),
            priority=terms.get("priority", 0),
            process_definition_version_tag=terms.get("tag", "none"),
            extension_properties={"shelf": "7"},
        )
        return str(stored.task.process_instance_id)

    def _stored(self, instance: str) -> Any:
        (stored,) = [one for one in self.engine.tasks.values() if one.task.process_instance_id == instance]
        return stored

    async def suspend(self, instance: str, *, suspended: bool) -> None:
        (self.engine.suspend if suspended else self.engine.activate)(instance)

    async def cancel(self, instance: str) -> None:
        self.engine.cancel(instance)

    async def set_retries(self, instance: str, retries: int) -> None:
        self.engine.set_retries(self._stored(instance).task.id, retries)

    async def incidents(self, instance: str) -> int:
        return self.engine.incidents.count(self._stored(instance))

    async def variables(self, instance: str) -> Mapping[str, object]:
        return {name: typed.value for name, typed in self._stored(instance).variables.items()}

    async def worker_of(self, instance: str) -> str | None:
        worker: str | None = self._stored(instance).worker_id
        return worker

    async def pass_time(self, duration: timedelta) -> None:
        self.clock.advance(duration)
        await asyncio.sleep(0)


@define(eq=False)
class Real:
    """A real engine, by plain HTTP."""

    topic: str
    url: str
    engine: RestEngine
    http: httpx.AsyncClient
    _deployed: dict[tuple[object, ...], str] = field(factory=dict)

    async def _ask(self, method: str, path: str, **more: Any) -> Any:
        response = await self.http.request(method, path, **more)
        assert response.is_success, response.text
        return response.json() if response.content else None

    async def start(
        self,
        variables: Mapping[str, object] | None = None,
        *,
        key: str = "process",
        business_key: str | None = None,
        tenant: str | None = None,
        priority: int = 0,
        tag: str = "none",
    ) -> str:
        model = (key, tenant, priority, tag)
        if model not in self._deployed:
            text = BPMN.format(key=f"{key}-{self.topic}", topic=self.topic, priority=priority, tag=tag)
            data = {"tenant-id": tenant} if tenant else {}
            files = {"process": ("process.bpmn", text)}
            deployed = await self._ask("POST", "/deployment/create", data=data, files=files)
            (self._deployed[model],) = deployed["deployedProcessDefinitions"]
        body = {
            "businessKey": business_key,
            "variables": {name: {"value": value} for name, value in (variables or {}).items()},
        }
        definition = self._deployed[model]
        started = await self._ask("POST", f"/process-definition/{definition}/start", json=body)
        return str(started["id"])

    async def _task(self, instance: str) -> Any:
        (task,) = await self._ask("GET", "/external-task", params={"processInstanceId": instance})
        return task

    async def suspend(self, instance: str, *, suspended: bool) -> None:
        await self._ask("PUT", f"/process-instance/{instance}/suspended", json={"suspended": suspended})

    async def cancel(self, instance: str) -> None:
        await self._ask("DELETE", f"/process-instance/{instance}")

    async def set_retries(self, instance: str, retries: int) -> None:
        task = await self._task(instance)
        await self._ask("PUT", f"/external-task/{task['id']}/retries", json={"retries": retries})

    async def incidents(self, instance: str) -> int:
        params = {"processInstanceId": instance}
        count: int = (await self._ask("GET", "/incident/count", params=params))["count"]
        return count

    async def variables(self, instance: str) -> Mapping[str, object]:
        params = {"processInstanceId": instance, "deserializeValues": False}
        found = await self._ask("GET", "/history/variable-instance", params=params)
        return {one["name"]: one["value"] for one in found}

    async def worker_of(self, instance: str) -> str | None:
        worker: str | None = (await self._task(instance))["workerId"]
        return worker

    async def pass_time(self, duration: timedelta) -> None:
        await asyncio.sleep(duration.total_seconds() + 0.05)


@pytest.fixture(scope="session")
def real_engine(kind: str) -> Iterator[LocalEngine | None]:
    if kind == "in memory":
        yield None
        return
    with LocalEngine(kind) as engine:
        yield engine


@pytest.fixture
async def world(real_engine: LocalEngine | None) -> AsyncIterator[World]:
    topic = f"topic-{uuid.uuid4().hex[:8]}"
    if real_engine is None:
        yield InMemory(topic)
        return
    engine = RestEngine(Connection(real_engine.url), 10, timedelta(seconds=10))
    async with httpx.AsyncClient(base_url=real_engine.url, timeout=30) as http, engine.open():
        yield Real(topic, real_engine.url, engine, http)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    kinds = [
        pytest.param("in memory", marks=pytest.mark.fast),
        pytest.param("camunda-7.24", marks=pytest.mark.engine),
        pytest.param("operaton-1.0", marks=pytest.mark.full),
    ]
    metafunc.parametrize("kind", kinds, scope="session")


def handle(task: ExternalTask) -> None: ...


async def fetch(
    world: World, worker_id: str = "w", length: timedelta = timedelta(0), max_tasks: int = 10, **terms: Any
) -> list[ExternalTask]:
    settings = {name: terms.pop(name) for name in ("use_priority", "create_time_order") if name in terms}
    terms.setdefault("lock_duration", 60 * SECOND)
    poll = Poll(worker_id, max_tasks, [subscribe(world.topic, **terms)(handle)], length, **settings)
    return list(await world.engine.fetch_and_lock(poll))


async def instances(world: World, *args: Any, **terms: Any) -> list[str | None]:
    return [task.process_instance_id for task in await fetch(world, *args, **terms)]


async def refused(world: World, task: ExternalTask, result: Reportable | None = None) -> Verdict:
    """What the engine's refusal of a result, or of the lock's extension, means."""
    asked = (
        world.engine.extend_lock(task, 60 * SECOND) if result is None else world.engine.report(task, result)
    )
    with pytest.raises(CamundaError) as raised:
        await asked
    return verdict(raised.value, task)


# --- fetching ---


async def test_a_task_is_fetched_with_its_variables_and_locked(world: World) -> None:
    instance = await world.start({"a": 1, "b": "x", "c": None}, business_key="k", priority=3)
    (task,) = await fetch(world)
    assert (task.topic, task.worker_id, task.business_key, task.priority) == (world.topic, "w", "k", 3)
    assert (task.process_instance_id, task.retries, dict(task.variables)) == (
        instance,
        None,
        {"a": 1, "b": "x", "c": None},
    )
    assert await world.worker_of(instance) == "w"
    assert await fetch(world, "x") == []


async def test_only_the_variables_asked_for_are_fetched(world: World) -> None:
    await world.start({"a": 1, "b": 2})
    (task,) = await fetch(world, variables=["b", "c"])
    assert dict(task.variables) == {"b": 2}


async def test_extension_properties_are_fetched_when_asked_for(world: World) -> None:
    await world.start()
    (task,) = await fetch(world)
    await world.engine.unlock(task)
    (again,) = await fetch(world, include_extension_properties=True)
    assert (task.extension_properties, again.extension_properties) == ({}, {"shelf": "7"})


async def test_a_file_is_fetched_without_its_content_which_is_loaded_by_name(world: World) -> None:
    await world.start()
    (task,) = await fetch(world)
    letter = FileValue("a.txt", b"hi", "text/plain")
    failure = Failure("no", retries=1, retry_timeout=timedelta(0), variables={"letter": letter, "amount": 1})
    await world.engine.report(task, failure)
    await world.pass_time(SECOND / 10)
    (task,) = await fetch(world)
    assert task.variables["letter"] == FileValue("a.txt", None, "text/plain")
    assert await world.engine.load_file(task, "letter") == b"hi"
    for name in ("amount", "nothing"):
        with pytest.raises(EngineError):
            await world.engine.load_file(task, name)


async def test_no_more_tasks_are_fetched_than_asked_for(world: World) -> None:
    started = [await world.start() for _ in range(3)]
    first = await instances(world, max_tasks=2)
    rest = await instances(world, max_tasks=2)
    assert (len(first), len(rest)) == (2, 1)
    assert {*first, *rest} == set(started)


FILTERS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "business_key": ({"business_key": "k"}, {"business_key": "k"}),
    "process_definition_key": ({"key": "other"}, {"process_definition_key": "other-{}"}),
    "process_definition_key_in": ({"key": "other"}, {"process_definition_key_in": ["x", "other-{}"]}),
    "process_definition_version_tag": ({"tag": "v2"}, {"process_definition_version_tag": "v2"}),
    "process_variables": ({"variables": {"region": "EU"}}, {"process_variables": {"region": "EU"}}),
    "tenant_id_in": ({"tenant": "acme"}, {"tenant_id_in": ["acme", "x"]}),
}


@pytest.mark.parametrize(("given", "terms"), FILTERS.values(), ids=FILTERS)
async def test_filters_select_tasks(world: World, given: dict[str, Any], terms: dict[str, Any]) -> None:
    def named(value: Any) -> Any:
        if isinstance(value, list):
            return [named(one) for one in value]
        return value.format(world.topic) if isinstance(value, str) else value

    await world.start()
    wanted = await world.start(**given)
    assert await instances(world, **{name: named(value) for name, value in terms.items()}) == [wanted]


async def test_tasks_of_one_definition_are_selected(world: World) -> None:
    await world.start()
    wanted = await world.start(key="other")
    every = await fetch(world)
    (definition,) = [one.process_definition_id for one in every if one.process_instance_id == wanted]
    for task in every:
        await world.engine.unlock(task)
    assert await instances(world, process_definition_id=definition) == [wanted]
    assert await instances(world, "x", process_definition_id_in=[definition]) == []


async def test_tasks_without_a_tenant_are_selected(world: World) -> None:
    await world.start(tenant="acme")
    wanted = await world.start()
    assert await instances(world, without_tenant_id=True) == [wanted]


async def test_higher_priorities_come_first_then_the_order_asked_for(world: World) -> None:
    low, high, low_later = [await world.start(priority=priority) for priority in (1, 2, 1)]
    found = []
    for order, use_priority in (("asc", True), ("desc", True), ("desc", False)):
        tasks = await fetch(world, create_time_order=order, use_priority=use_priority)
        found.append([task.process_instance_id for task in tasks])
        for task in tasks:
            await world.engine.unlock(task)
    assert found == [[high, low, low_later], [high, low_later, low], [low_later, high, low]]


# --- locks ---


async def test_a_lock_ends_and_an_extended_one_later(world: World) -> None:
    extended, left = [await world.start() for _ in range(2)]
    tasks = {task.process_instance_id: task for task in await fetch(world, lock_duration=SECOND)}
    await world.engine.extend_lock(tasks[extended], 60 * SECOND)
    await world.pass_time(SECOND)
    assert await instances(world, "x") == [left]


async def test_a_lock_that_has_ended_is_not_extended_but_its_task_is_completed(world: World) -> None:
    await world.start()
    (task,) = await fetch(world, lock_duration=SECOND)
    await world.pass_time(SECOND + SECOND / 10)
    assert await refused(world, task) is Verdict.REFUSED
    await world.engine.report(task, Complete())


@pytest.mark.parametrize("result", [None, Complete(), Failure("no", retries=1), BpmnErrorResult("NO")])
async def test_who_has_lost_the_lock_is_refused(world: World, result: Reportable | None) -> None:
    await world.start()
    (mine,) = await fetch(world, "a", lock_duration=SECOND)
    await world.pass_time(SECOND)
    (heirs,) = await fetch(world, "b")
    assert await refused(world, mine, result) is Verdict.LOST
    await world.engine.report(heirs, Complete())


async def test_an_unlock_asks_for_no_owner(world: World) -> None:
    instance = await world.start()
    (mine,) = await fetch(world, "a", lock_duration=SECOND)
    await world.pass_time(SECOND)
    (heirs,) = await fetch(world, "b")
    await world.engine.unlock(mine)
    assert await world.worker_of(instance) is None
    assert await refused(world, heirs, Complete()) is Verdict.LOST


# --- long polls ---


async def pending(world: World, worker_id: str = "w", length: timedelta = 10 * SECOND) -> Any:
    """A long poll that waits in the engine."""
    task = asyncio.create_task(instances(world, worker_id, length))
    # a real engine does not show which polls it holds
    await asyncio.sleep(0.3 if isinstance(world, Real) else 0)
    return task


async def test_a_pending_poll_is_woken_by_a_new_task(world: World) -> None:
    poll = await pending(world)
    instance = await world.start()
    async with asyncio.timeout(3):
        assert await poll == [instance]


async def test_a_pending_poll_is_woken_by_an_unlock(world: World) -> None:
    instance = await world.start()
    (task,) = await fetch(world, "a")
    poll = await pending(world)
    await world.engine.unlock(task)
    async with asyncio.timeout(3):
        assert await poll == [instance]


async def test_a_pending_poll_is_not_woken_by_a_failure_retries_or_a_locks_end(world: World) -> None:
    failed, expired, resolved = [await world.start() for _ in range(3)]
    tasks = {task.process_instance_id: task for task in await fetch(world, "a", lock_duration=2 * SECOND)}
    await world.engine.extend_lock(tasks[failed], 60 * SECOND)
    await world.engine.report(tasks[resolved], Failure("no", retries=0))
    poll = await pending(world, length=5 * SECOND)
    await world.engine.report(tasks[failed], Failure("no", retries=1, retry_timeout=timedelta(0)))
    await world.set_retries(resolved, 1)
    await world.pass_time(2.5 * SECOND)
    assert not poll.done()
    await world.pass_time(2.5 * SECOND)
    async with asyncio.timeout(3):
        await poll
    found = {*poll.result(), *await instances(world)}
    assert found == {failed, expired, resolved}


async def test_a_poll_whose_client_has_gone_locks_a_task_for_the_dead(world: World) -> None:
    poll = await pending(world, "ghost")
    poll.cancel()
    await asyncio.wait([poll])
    instance = await world.start()
    for _ in range(30):
        if await world.worker_of(instance):
            break
        await asyncio.sleep(0.1)
    assert await world.worker_of(instance) == "ghost"


# --- results ---


async def test_a_completed_task_is_gone_and_its_variables_are_set(world: World) -> None:
    instance = await world.start()
    (task,) = await fetch(world)
    await world.engine.report(task, Complete({"a": 1}))
    assert (await world.variables(instance))["a"] == 1
    for result in (None, Complete(), Failure("no", retries=1), BpmnErrorResult("NO")):
        assert await refused(world, task, result) is Verdict.GONE


async def test_a_bpmn_error_ends_the_task(world: World) -> None:
    await world.start()
    (task,) = await fetch(world)
    await world.engine.report(task, BpmnErrorResult("NO", "no", {"a": 1}))
    assert await refused(world, task, Complete()) is Verdict.GONE


async def test_a_failed_task_waits_for_its_retry_and_is_an_incident_at_the_end(world: World) -> None:
    instance = await world.start()
    (task,) = await fetch(world)
    failure = Failure("no", "long", retries=1, retry_timeout=SECOND, variables={"a": 1})
    await world.engine.report(task, failure)
    assert (await world.variables(instance))["a"] == 1
    assert await fetch(world) == []
    await world.pass_time(SECOND)
    (task,) = await fetch(world)
    assert (task.retries, await world.incidents(instance)) == (1, 0)
    await world.engine.report(task, Failure("no", retries=0))
    await world.pass_time(SECOND)
    assert (await fetch(world), await world.incidents(instance)) == ([], 1)
    await world.set_retries(instance, 2)
    (task,) = await fetch(world)
    assert (task.retries, await world.incidents(instance)) == (2, 0)


async def test_a_failures_local_variables_are_there_at_the_next_fetch(world: World) -> None:
    await world.start({"a": 1})
    (task,) = await fetch(world)
    failure = Failure("no", retries=1, retry_timeout=timedelta(0), local_variables={"a": 2, "b": 3})
    await world.engine.report(task, failure)
    await world.pass_time(SECOND / 10)
    (task,) = await fetch(world)
    assert dict(task.variables) == {"a": 2, "b": 3}


async def test_a_variable_is_changed_where_it_is_and_a_new_one_is_the_instances(world: World) -> None:
    await world.start({"a": 1})
    (task,) = await fetch(world)
    for failure in (
        Failure("no", retries=1, retry_timeout=timedelta(0), local_variables={"a": 2}),
        Failure("no", retries=1, retry_timeout=timedelta(0), variables={"a": 3, "b": 4}),
        Failure("no", retries=1, retry_timeout=timedelta(0), variables={"b": 5}, local_variables={"b": 6}),
    ):
        await world.engine.report(task, failure)
        await world.pass_time(SECOND / 10)
        (task,) = await fetch(world, local_variables=True)
    assert dict(task.variables) == {"a": 3, "b": 6}


async def test_a_task_tells_why_it_failed_before(world: World) -> None:
    await world.start()
    (task,) = await fetch(world)
    assert task.error_message is None
    for message in ("no", "n" * 700):
        await world.engine.report(task, Failure(message, retries=1, retry_timeout=timedelta(0)))
        await world.pass_time(SECOND / 10)
        (task,) = await fetch(world)
        assert task.error_message == message[:666]


async def test_only_local_variables_are_fetched_when_asked_for(world: World) -> None:
    await world.start({"a": 1})
    (task,) = await fetch(world)
    failure = Failure("no", retries=1, retry_timeout=timedelta(0), local_variables={"b": 3})
    await world.engine.report(task, failure)
    await world.pass_time(SECOND / 10)
    (task,) = await fetch(world, local_variables=True)
    assert dict(task.variables) == {"b": 3}


async def test_a_task_that_failed_can_still_be_completed_by_who_failed_it(world: World) -> None:
    await world.start()
    (task,) = await fetch(world)
    await world.engine.report(task, Failure("no", retries=1))
    await world.engine.report(task, Complete())


# --- operators ---


async def test_a_suspended_task_is_neither_fetched_nor_reported_until_it_is_activated(world: World) -> None:
    instance = await world.start()
    await world.suspend(instance, suspended=True)
    assert await fetch(world) == []
    await world.suspend(instance, suspended=False)
    (task,) = await fetch(world)
    await world.suspend(instance, suspended=True)
    for result in (None, Complete(), Failure("no", retries=1), BpmnErrorResult("NO")):
        assert await refused(world, task, result) is Verdict.SUSPENDED
    await world.suspend(instance, suspended=False)
    await world.engine.report(task, Complete())


async def test_a_suspended_task_can_be_unlocked(world: World) -> None:
    instance = await world.start()
    (task,) = await fetch(world)
    await world.suspend(instance, suspended=True)
    await world.engine.unlock(task)
    assert await world.worker_of(instance) is None


@pytest.mark.parametrize("result", [None, Complete(), Failure("no", retries=1), BpmnErrorResult("NO")])
async def test_a_task_whose_instance_was_cancelled_is_gone(world: World, result: Reportable | None) -> None:
    instance = await world.start()
    (task,) = await fetch(world)
    await world.cancel(instance)
    assert await refused(world, task, result) is Verdict.GONE
