"""One task handled as a worker handles it, by itself."""

import asyncio
import time

from camunda_worker.engine import Engine
from camunda_worker.execution import Execution
from camunda_worker.listeners import Listeners
from camunda_worker.result import Unlock
from camunda_worker.subscription import AnySubscription
from camunda_worker.task import ExternalTask
from camunda_worker.threads import HandlerThreads


async def execute(
    engine: Engine,
    task: ExternalTask,
    subscription: AnySubscription,
    threads: HandlerThreads,
    running: dict[str, Execution],
) -> tuple[Execution, Unlock | None]:
    """What has become of the task, which is still to be given back if that is its result.

    Meanwhile it is among the `running` ones.
    """
    handled = asyncio.Event()
    execution = Execution(
        engine, task, subscription, threads, lambda *_: None, Listeners(), lambda _: handled.set()
    )
    execution.begin(time.monotonic())
    running[task.id] = execution
    try:
        await handled.wait()
        outcome = await execution.finish()
    except asyncio.CancelledError:  # it stays among those that run, for whoever says what has not ended
        execution.drop()
        raise
    del running[task.id]
    return execution, outcome
