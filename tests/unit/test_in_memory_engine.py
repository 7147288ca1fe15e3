"""The engine in memory does what a worker relies on."""

import asyncio
from datetime import datetime, timedelta
from typing import Any

import pytest

from camunda_worker import ExternalTask, json_text, subscribe
from camunda_worker.engine import Poll
from camunda_worker.errors import LockLost, NotFound, VariableError
from camunda_worker.result import BpmnErrorResult, Complete, Failure
from camunda_worker.testing import InMemoryEngine
from camunda_worker.values import TypedValue

pytestmark = [pytest.mark.fast, pytest.mark.anyio]

SECOND = timedelta(seconds=1)


class Clock:
    """Stands still until a test moves it."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def engine(clock: Clock) -> InMemoryEngine:
    return InMemoryEngine(clock)


def handle(task: ExternalTask) -> None: ...


def poll(worker_id: str = "w", length: timedelta = timedelta(0), max_tasks: int = 10, **terms: Any) -> Poll:
    terms.setdefault("lock_duration", 10 * SECOND)
    return Poll(worker_id, max_tasks, [subscribe("t", **terms)(handle)], length)


async def fetched(engine: InMemoryEngine, *args: Any, **terms: Any) -> list[str]:
    return [task.id for task in await engine.fetch_and_lock(poll(*args, **terms))]


async def test_a_task_is_fetched_with_its_variables_and_locked(engine: InMemoryEngine) -> None:
    stored = engine.add_task("t", {"a": 1, "b": [2]}, business_key="k", priority=3)
    (task,) = await engine.fetch_and_lock(poll())
    assert (task.worker_id, task.business_key, task.priority, task.retries) == ("w", "k", 3, None)
    assert dict(task.variables) == {"a": 1, "b": [2]}
    assert (stored.worker_id, stored.lock_ends) == ("w", 1010.0)
    assert await fetched(engine, "x") == []


async def test_a_lock_ends_by_the_clock(engine: InMemoryEngine, clock: Clock) -> None:
    engine.add_task("t")
    await fetched(engine)
    clock.now += 9.9
    assert await fetched(engine, "x") == []
    clock.now += 0.1
    assert await fetched(engine, "x") == ["task-1"]


async def test_only_the_variables_asked_for_are_fetched(engine: InMemoryEngine) -> None:
    engine.add_task("t", {"a": 1, "b": 2})
    (task,) = await engine.fetch_and_lock(poll(variables=["b", "c"]))
    assert dict(task.variables) == {"b": 2}


@pytest.mark.parametrize(
    "terms",
    [
        {"business_key": "k"},
        {"process_definition_id": "p:1"},
        {"process_definition_id_in": ["p:1", "x"]},
        {"process_definition_key": "p"},
        {"process_definition_key_in": ["p", "x"]},
        {"process_definition_version_tag": "v1"},
        {"process_variables": {"region": "EU"}},
        {"tenant_id_in": ["acme"]},
    ],
    ids=lambda terms: next(iter(terms)),
)
async def test_filters_select_tasks(engine: InMemoryEngine, terms: dict[str, Any]) -> None:
    engine.add_task("t")
    engine.add_task("other")
    engine.add_task(
        "t",
        {"region": "EU"},
        business_key="k",
        process_definition_id="p:1",
        process_definition_key="p",
        process_definition_version_tag="v1",
        tenant_id="acme",
    )
    assert await fetched(engine, **terms) == ["task-3"]


async def test_tasks_without_a_tenant_are_selected(engine: InMemoryEngine) -> None:
    engine.add_task("t", tenant_id="acme")
    engine.add_task("t")
    assert await fetched(engine, without_tenant_id=True) == ["task-2"]


async def test_higher_priorities_come_first_then_the_order_asked_for(engine: InMemoryEngine) -> None:
    for priority in (1, 2, 1):
        engine.add_task("t", priority=priority)
    subscriptions = poll().subscriptions
    ids = []
    for order, use_priority in (("asc", True), ("desc", True), ("desc", False)):
        asked = Poll("w", 10, subscriptions, use_priority=use_priority, create_time_order=order)  # type: ignore[arg-type]  # each of the two
        found = await engine.fetch_and_lock(asked)
        ids.append([task.id[-1] for task in found])
        for task in found:
            await engine.unlock(task)
    assert ids == [["2", "1", "3"], ["2", "3", "1"], ["3", "2", "1"]]


async def test_the_order_is_that_of_moments_in_whatever_zone_they_are_told(engine: InMemoryEngine) -> None:
    for told in ("2026-01-02T11:00:00+09:00", "2026-01-02T03:00:00+00:00", "2026-01-02T00:00:00-01:00"):
        engine.add_task("t", create_time=datetime.fromisoformat(told))
    found = await engine.fetch_and_lock(Poll("w", 10, poll().subscriptions, create_time_order="asc"))
    assert [task.id for task in found] == ["task-3", "task-1", "task-2"]


async def test_no_more_tasks_are_fetched_than_asked_for(engine: InMemoryEngine) -> None:
    for _ in range(3):
        engine.add_task("t")
    assert await fetched(engine, max_tasks=2) == ["task-1", "task-2"]
    assert await fetched(engine, max_tasks=2) == ["task-3"]


async def test_a_pending_poll_is_woken_by_a_new_task(engine: InMemoryEngine) -> None:
    pending = asyncio.create_task(fetched(engine, length=30 * SECOND))
    await asyncio.sleep(0)
    engine.add_task("t")
    async with asyncio.timeout(5):
        assert await pending == ["task-1"]


async def test_a_pending_poll_is_woken_by_an_unlock(engine: InMemoryEngine) -> None:
    engine.add_task("t")
    (task,) = await engine.fetch_and_lock(poll())
    pending = asyncio.create_task(fetched(engine, "x", length=30 * SECOND))
    await asyncio.sleep(0)
    await engine.unlock(task)
    async with asyncio.timeout(5):
        assert await pending == ["task-1"]


async def test_a_pending_poll_is_not_woken_by_a_failure_or_a_locks_end(
    engine: InMemoryEngine, clock: Clock
) -> None:
    engine.add_task("t")
    (task,) = await engine.fetch_and_lock(poll())
    pending = asyncio.create_task(fetched(engine, length=SECOND / 10))
    await asyncio.sleep(0)
    await engine.report(task, Failure("no", retries=1, retry_timeout=timedelta(0)))
    clock.now += 60
    assert await pending == []
    assert await fetched(engine) == ["task-1"]


async def test_a_poll_without_tasks_ends_after_its_length(engine: InMemoryEngine) -> None:
    async with asyncio.timeout(5):
        assert await fetched(engine, length=SECOND / 20) == []


async def test_a_failed_task_waits_for_its_retry_and_counts_down(
    engine: InMemoryEngine, clock: Clock
) -> None:
    stored = engine.add_task("t")
    (task,) = await engine.fetch_and_lock(poll())
    await engine.report(task, Failure("no", retries=1, retry_timeout=60 * SECOND, variables={"a": 1}))
    assert (stored.retries, stored.variables["a"]) == (1, TypedValue(1, "Integer"))
    assert await fetched(engine) == []
    clock.now += 60
    (task,) = await engine.fetch_and_lock(poll())
    assert task.retries == 1
    await engine.report(task, Failure("no", retries=0))
    clock.now += 60
    assert await fetched(engine) == []  # an incident
    assert not stored.ended


@pytest.mark.parametrize("result", [Complete({"a": 1}), BpmnErrorResult("NO", variables={"a": 1})])
async def test_an_ended_task_is_gone(engine: InMemoryEngine, result: Any) -> None:
    stored = engine.add_task("t")
    (task,) = await engine.fetch_and_lock(poll())
    await engine.report(task, result)
    assert stored.ended
    assert stored.reports == [result]
    assert stored.variables["a"] == TypedValue(1, "Integer")
    for refused in (engine.report(task, result), engine.extend_lock(task, SECOND), engine.unlock(task)):
        with pytest.raises(NotFound, match="External task with id task-1 does not exist"):
            await refused


async def test_only_who_fetched_it_last_may_report_and_extend(engine: InMemoryEngine, clock: Clock) -> None:
    stored = engine.add_task("t")
    (mine,) = await engine.fetch_and_lock(poll("a"))
    clock.now += 10
    (heirs,) = await engine.fetch_and_lock(poll("b"))
    with pytest.raises(LockLost, match="cannot be completed by worker 'a'"):
        await engine.report(mine, Complete())
    with pytest.raises(LockLost, match="It is locked by worker 'b'"):
        await engine.extend_lock(mine, SECOND)
    await engine.extend_lock(heirs, 20 * SECOND)
    assert stored.lock_ends == 1030.0
    clock.now += 60  # its lock has ended, and nobody else took it
    await engine.report(heirs, Complete())
    assert stored.ended


async def test_an_unlock_asks_for_no_owner(engine: InMemoryEngine, clock: Clock) -> None:
    stored = engine.add_task("t")
    (mine,) = await engine.fetch_and_lock(poll("a"))
    clock.now += 10
    (heirs,) = await engine.fetch_and_lock(poll("b"))
    await engine.unlock(mine)
    assert (stored.worker_id, stored.lock_ends) == (None, 0.0)
    with pytest.raises(LockLost, match="It is locked by worker 'null'"):
        await engine.report(heirs, Complete())


@pytest.mark.parametrize(
    "result",
    [
        Complete({"a": object()}),
        Complete(local_variables={"a": object()}),
        Failure("no", variables={"a": object()}),
        Failure("no", local_variables={"a": object()}),
        BpmnErrorResult("NO", variables={"a": object()}),
    ],
)
async def test_a_variable_that_cannot_be_encoded_is_refused_and_nothing_changed(
    engine: InMemoryEngine, result: Any
) -> None:
    stored = engine.add_task("t")
    (task,) = await engine.fetch_and_lock(poll())
    with pytest.raises(VariableError, match="variable 'a'"):
        await engine.report(task, result)
    assert (stored.reports, stored.variables, stored.ended) == ([], {}, False)


@pytest.mark.anyio
async def test_without_the_spin_plugin_it_takes_no_json() -> None:
    engine = InMemoryEngine(spin=False)
    stored = engine.add_task("t")
    (task,) = await engine.fetch_and_lock(Poll("w", 1, [subscribe("t")(lambda task: None)]))
    with pytest.raises(VariableError, match=r"variable 'items': .* without its Spin plugin"):
        await engine.report(task, Complete({"items": [1]}))
    await engine.report(task, Complete({"items": json_text([1])}))
    assert stored.variables["items"].value == "[1]"
