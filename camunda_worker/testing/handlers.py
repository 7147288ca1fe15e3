"""Handlers run as a worker runs them, without an engine."""

import asyncio
import math
from collections.abc import Callable, Mapping

from camunda_worker.loops import without_running_loop
from camunda_worker.result import TaskResult, Unlock
from camunda_worker.subscription import Subscription, subscribe
from camunda_worker.task import ExternalTask
from camunda_worker.testing.executing import execute
from camunda_worker.testing.in_memory_engine import InMemoryEngine
from camunda_worker.testing.stored_task import StoredTask
from camunda_worker.testing.tasks import make_task
from camunda_worker.threads import HandlerThreads


def run_handler(
    handler: Callable[..., object], variables: Mapping[str, object] | None = None, **properties: object
) -> TaskResult:
    """Run a handler once, and say what its worker would report: ``run_handler(charge_card, {"amount": 30})``.

    An exception is the failure, or the BPMN error, that the subscription's retry policy makes of it, with the retries
    and the delay that would be sent; so is a result that no engine takes.

    Args:
        handler: A subscription, or a plain function, with `def` or `async def`.
        variables: What was fetched with the task.
        properties: Any further attribute of `ExternalTask`, such as ``business_key`` or ``retries``.

    Raises:
        TypeError: The handler's parameters ask for what cannot be given, or a task has no such attribute.
        VariableError: A variable has no form that an engine takes.
        RuntimeError: An event loop runs in this thread.
    """
    without_running_loop("arun_handler(…)")
    return asyncio.run(arun_handler(handler, variables, **properties))


async def arun_handler(
    handler: Callable[..., object], variables: Mapping[str, object] | None = None, **properties: object
) -> TaskResult:
    """As `run_handler`, in a running event loop."""
    subscription = handler if isinstance(handler, Subscription) else subscribe("topic")(handler)
    task = make_task(subscription.topic, variables, **properties)
    stored = _held(task)
    engine = InMemoryEngine()
    engine.tasks[task.id] = stored
    threads = HandlerThreads()
    try:
        _, given_back = await execute(engine, task, subscription, threads, {})
    finally:
        threads.close()
    return given_back or (stored.reports[-1] if stored.reports else Unlock())


def _held(task: ExternalTask) -> StoredTask:
    return StoredTask(task, {}, worker_id=task.worker_id, lock_ends=math.inf, retries=task.retries)
