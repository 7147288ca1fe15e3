"""What a handler is given: the task, a frozen snapshot, and the context of its run."""

import threading
import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from attrs import define, field, frozen

from camunda_worker.result import BpmnErrorResult, Complete, Failure, TaskResult
from camunda_worker.variables import Variables

R = TypeVar("R", bound=TaskResult)


@frozen(slots=False)  # with slots it takes twice as long to set so many fields
class ExternalTask:
    """A fetched and locked external task; it has no connection, and building a result sends nothing.

    Attributes:
        id: The task's id.
        topic: The topic it was fetched for.
        worker_id: Who holds its lock.
        variables: Process variables, decoded at first access.
        retries: Retries that remain; None until the first failure.
        extension_properties: Of the BPMN element, where the subscription asks for them.
        made: The result that `complete`, `failure` or `bpmn_error` has made last. A handler that makes one has to return
            it; to return nothing then is a mistake, and the task's failure.
    """

    id: str
    topic: str
    worker_id: str
    variables: Variables = field(factory=lambda: Variables({}))
    business_key: str | None = None
    process_instance_id: str | None = None
    process_definition_id: str | None = None
    process_definition_key: str | None = None
    process_definition_version_tag: str | None = None
    activity_id: str | None = None
    activity_instance_id: str | None = None
    execution_id: str | None = None
    tenant_id: str | None = None
    priority: int = 0
    retries: int | None = None
    create_time: datetime | None = None
    error_message: str | None = None
    extension_properties: Mapping[str, str] = field(factory=dict)
    made: TaskResult | None = field(default=None, init=False, eq=False, repr=False)

    def complete(
        self,
        variables: Mapping[str, object] | None = None,
        local_variables: Mapping[str, object] | None = None,
    ) -> Complete:
        """The work is done; `variables` go to the process instance, `local_variables` to the task's scope."""
        return self._made(Complete(variables, local_variables))

    def failure(
        self,
        error_message: str,
        error_details: str | None = None,
        max_retries: int | None = None,
        retry_timeout: timedelta | None = None,
        *,
        retries: int | None = None,
        variables: Mapping[str, object] | None = None,
        local_variables: Mapping[str, object] | None = None,
    ) -> Failure:
        """The work failed.

        Args:
            error_message: What went wrong; the engine keeps its first 666 characters.
            error_details: A longer text, such as a traceback.
            max_retries: How often the task is tried again in all, counted from its first failure.
            retry_timeout: When the task may be fetched again; None leaves it to the retry policy.
            retries: How many retries remain; wins over `max_retries` and the policy.
            variables: Set in the process instance.
            local_variables: Set in the scope of the task only.
        """
        if retries is None and max_retries is not None:
            retries = retries_left(self.retries, max_retries)
        return self._made(
            Failure(error_message, error_details, retries, retry_timeout, variables, local_variables)
        )

    def bpmn_error(
        self, error_code: str, error_message: str | None = None, variables: Mapping[str, object] | None = None
    ) -> BpmnErrorResult:
        """The task ends with a BPMN error, which a boundary event with this code may catch."""
        return self._made(BpmnErrorResult(error_code, error_message, variables))

    def _made(self, result: R) -> R:
        object.__setattr__(self, "made", result)  # the one thing that is not as it was fetched
        return result


def retries_left(retries: int | None, max_retries: int) -> int:
    """What remains after one more failure: all of them after the first, one less after each further one."""
    return max_retries if retries is None else max(retries - 1, 0)


_FIRST_ASKED = threading.Lock()
"""A handler in a thread and the event loop may both be the first to ask."""


@define(eq=False)
class TaskContext:
    """The run of a handler, seen from inside."""

    lock_ends: float = 0.0
    """On the monotonic clock; the lock keeper moves it on."""
    _cancelled: threading.Event | None = field(default=None, init=False)

    @property
    def cancelled(self) -> threading.Event:
        """Set once the result can no longer count.

        That is: the lock is lost, the task is gone, or the worker stops and its grace time is over. Safe in every
        thread: ``context.cancelled.is_set()``, ``context.cancelled.wait(1)``.
        """
        with _FIRST_ASKED:  # few handlers ask, and to make one takes longer than the rest of an execution
            self._cancelled = self._cancelled or threading.Event()
            return self._cancelled

    @property
    def deadline(self) -> datetime:
        """Until when the lock is held if it could not be extended again (aware, UTC)."""
        try:
            return datetime.now(UTC) + timedelta(seconds=self.lock_ends - time.monotonic())
        except OverflowError:  # the calendar ends before
            return datetime.max.replace(tzinfo=UTC)
