"""From a config and handlers of the old client to a worker of this library."""

import inspect
import traceback
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from typing import Literal

from attrs import define, field

from camunda_worker.checks import variables_by_name
from camunda_worker.compat import ending
from camunda_worker.compat.external_task.external_task import ExternalTask as OldTask
from camunda_worker.compat.fetching import as_context
from camunda_worker.compat.results import to_worker
from camunda_worker.compat.settings import connection, count, milliseconds, seconds
from camunda_worker.compat.untyped import Given, Json
from camunda_worker.compat.utils.log_utils import logger
from camunda_worker.compat.utils.utils import str_to_list
from camunda_worker.engine import Poll
from camunda_worker.errors import AccessDenied, BpmnError, CamundaError, TaskFailure
from camunda_worker.polling import DENIED_PAUSE
from camunda_worker.rest_engine import RestEngine
from camunda_worker.result import TaskResult
from camunda_worker.retry import RetryPolicy
from camunda_worker.signature import name_of
from camunda_worker.subscription import SHORTEST_LOCK, Terms
from camunda_worker.task import ExternalTask
from camunda_worker.values import TypedValue
from camunda_worker.worker import ExternalTaskWorker

CRASHED = "Task execution failed"
"""The error message for a coroutine function that raised something."""

_LONGEST_POLL = timedelta(seconds=5)
"""A stop waits for the pending poll."""


class NoTasks(CamundaError):
    """A poll failed; the old client never gives up, so this is none of the errors that end a worker."""


@define(eq=False)
class TirelessEngine(RestEngine):
    """An engine whose refusals, of the first poll, too, are no reason to stop.

    Attributes:
        pause: Seconds before the next poll, at least, once one has failed.
    """

    pause: float = field(default=0.0, kw_only=True)

    async def fetch_and_lock(self, poll: Poll) -> Sequence[ExternalTask]:
        """As `RestEngine.fetch_and_lock`, but each error is one to wait for."""
        try:
            return await super().fetch_and_lock(poll)
        except CamundaError as error:
            again = NoTasks(str(error))
            least = DENIED_PAUSE if isinstance(error, AccessDenied) else 0.0
            again.retry_after = max(self.pause or least, error.retry_after or 0.0)
            raise again from error


class LastingWorker(ExternalTaskWorker):
    """One that ends with its thread's program, and not with the main thread, as that of the old client."""

    def _outlasts_main(self) -> bool:
        return not ending.was_told()


def make_worker(worker_id: object, base_url: str, config: Json, max_tasks: int) -> ExternalTaskWorker:
    """A worker as the config says.

    Raises:
        ValueError: A part of the config cannot be used; the text names it.
    """
    poll_length = min(milliseconds(config, "asyncResponseTimeout"), _LONGEST_POLL)
    engine = TirelessEngine(
        connection(base_url, config),
        max_tasks,
        poll_length,
        pause=seconds(config, "sleepSeconds"),
    )
    return LastingWorker(
        engine,
        worker_id=str(worker_id),
        max_tasks=max_tasks,
        poll_length=poll_length,
        use_priority=bool(config["usePriority"]),
        create_time_order=_create_time_order(config),
    )


def terms(config: Json, process_variables: Given, variables: str | Sequence[str] | None) -> Terms:
    """The terms of a subscription as the config says.

    Raises:
        ValueError: A part of the config cannot be used; the text names it.
        TypeError: The process variables are no dict, such as names that were meant for `variables`.
    """
    variables_by_name("process_variables", process_variables or None)
    lock_duration = milliseconds(config, "lockDuration")
    if lock_duration < SHORTEST_LOCK:
        logger.warning("config key 'lockDuration': a lock under a second cannot be kept, so it is a second")
        lock_duration = SHORTEST_LOCK
    delay = milliseconds(config, "retryTimeout")
    return Terms(
        lock_duration=lock_duration,
        retry=RetryPolicy.fixed(count(config, "retries"), delay, jitter=0),
        variables=None if variables is None else str_to_list(variables),
        include_extension_properties=bool(config["includeExtensionProperties"]),
        process_variables={name: TypedValue(value) for name, value in (process_variables or {}).items()},
    )


def sync_handler(config: Json, action: Callable[[OldTask], object]) -> Callable[[ExternalTask], TaskResult]:
    """A handler of the old client as one of this library.

    Raises:
        TypeError: It is a coroutine function.
    """
    if inspect.iscoroutinefunction(action):
        raise TypeError(f"handler {name_of(action)}: a coroutine function is for AsyncExternalTaskWorker")

    def handle(task: ExternalTask) -> TaskResult:
        return to_worker(action(OldTask(as_context(config, task))), task.id)

    handle.__qualname__ = name_of(action)
    return handle


def async_handler(
    config: Json, action: Callable[[OldTask], Awaitable[object]]
) -> Callable[[ExternalTask], Awaitable[TaskResult]]:
    """A coroutine function for the old client as a handler of this library."""

    async def handle(task: ExternalTask) -> TaskResult:
        try:
            result = await action(OldTask(as_context(config, task)))
        except (BpmnError, TaskFailure):
            raise
        except Exception as error:  # whatever a handler does is its task's fate
            logger.warning("handler %s failed", name_of(action), exc_info=error)
            raise TaskFailure(CRASHED, traceback.format_exc()) from error
        return to_worker(result, task.id)

    handle.__qualname__ = name_of(action)
    return handle


def _create_time_order(config: Json) -> Literal["asc", "desc"] | None:
    """What ``sorting`` asks for; the engine knows no other criterion than the time of creation."""
    match config["sorting"]:
        case None | []:
            return None
        case [{"sortBy": "createTime", "sortOrder": "asc"}]:
            return "asc"
        case [{"sortBy": "createTime", "sortOrder": "desc"}]:
            return "desc"
        case other:
            raise ValueError(
                "config key 'sorting': [{'sortBy': 'createTime', 'sortOrder': 'asc' or 'desc'}] is all that the"
                f" engine knows, not {other!r}"
            )
