"""An engine in memory for a worker's tests: external tasks, locks and long polls; no HTTP and no BPMN."""

import itertools
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import anyio
from attrs import define, evolve, field

from camunda_worker.engine import Poll
from camunda_worker.errors import InvalidRequest, LockLost, NotFound, Suspended
from camunda_worker.result import BpmnErrorResult, Complete, Failure, Reportable
from camunda_worker.spin import without_spin
from camunda_worker.subscription import AnySubscription
from camunda_worker.task import ExternalTask
from camunda_worker.testing.movable_clock import MovableClock
from camunda_worker.testing.stored_task import StoredTask
from camunda_worker.values import FileValue
from camunda_worker.variables import TypedValue, Variables, encode_all

_KEPT = 666
"""Characters of a failure's message."""


@define(eq=False)
class InMemoryEngine:
    """Give it to a worker in place of a url: ``ExternalTaskWorker(InMemoryEngine())``.

    It answers as Camunda 7.24 does: one contract suite is run against both. A long poll whose client goes away stays
    pending, as in the real engine, and locks the next task for a worker that is no more.

    Attributes:
        spin: Whether it has the Spin plugin, without which an engine takes no Json and no Xml.
        clock: Seconds that only grow, by which locks and long polls end; a `MovableClock` for tests that move time.
        tasks: All tasks that were added, by id.
    """

    clock: Callable[[], float] = time.monotonic
    spin: bool = field(default=True, kw_only=True)
    tasks: dict[str, StoredTask] = field(factory=dict, init=False)
    _numbers: Iterator[int] = field(factory=lambda: itertools.count(1), init=False)
    _pending: list["_PendingPoll"] = field(factory=list, init=False)

    def __attrs_post_init__(self) -> None:
        """Long polls end when the clock is moved."""
        if isinstance(self.clock, MovableClock):
            self.clock.listeners.append(self._note_time)

    def __str__(self) -> str:
        return "the engine in memory"

    def add_task(
        self, topic: str, variables: Mapping[str, object] | None = None, **properties: object
    ) -> StoredTask:
        """Add a task, as a process does that reaches a service task; wakes pending polls.

        Args:
            topic: The service task's topic.
            variables: The process instance's variables.
            properties: Any further attribute of `ExternalTask`, such as ``business_key``.

        Raises:
            TypeError: A task has no such attribute.
            VariableError: A value has no form that an engine takes.
        """
        number = next(self._numbers)
        given = {
            "id": f"task-{number}",
            "process_instance_id": f"instance-{number}",
            "create_time": datetime.now(UTC),
        }
        task = ExternalTask(**(given | properties | {"topic": topic, "worker_id": ""}))  # type: ignore[arg-type]  # names are checked by attrs, values are the test's own
        stored = StoredTask(
            task, encode_all(variables), retries=task.retries, error_message=task.error_message
        )
        self.tasks[task.id] = stored
        self._wake()
        return stored

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """Nothing to open."""
        yield

    def suspend(self, process_instance_id: str) -> None:
        """Hold the tasks of a process instance, as an operator does."""
        for stored in self._of(process_instance_id):
            stored.suspended = True

    def activate(self, process_instance_id: str) -> None:
        """Let the tasks of a suspended process instance go on; wakes no poll."""
        for stored in self._of(process_instance_id):
            stored.suspended = False

    def cancel(self, process_instance_id: str) -> None:
        """Delete a process instance: its tasks are gone."""
        for stored in self._of(process_instance_id):
            stored.ended = True

    def set_retries(self, task_id: str, retries: int) -> None:
        """Let a task be fetched again that is an incident, or raise one by 0; wakes no poll."""
        self.tasks[task_id].retries = retries

    @property
    def incidents(self) -> list[StoredTask]:
        """The tasks that have no retries left."""
        return [stored for stored in self.tasks.values() if stored.retries == 0 and not stored.ended]

    async def fetch_and_lock(self, poll: Poll) -> Sequence[ExternalTask]:
        """Fetch and lock tasks; an empty answer comes after the poll's length, unless a task is added or unlocked."""
        if fetched := self._fetch(poll):
            return fetched
        pending = _PendingPoll(poll, self.clock() + poll.length.total_seconds())
        self._pending.append(pending)
        wait = None if isinstance(self.clock, MovableClock) else poll.length.total_seconds()
        if pending.ends > self.clock():
            with anyio.move_on_after(wait):
                await pending.answered.wait()
        # not in a finally: who is cancelled leaves its poll behind
        if pending in self._pending:
            self._pending.remove(pending)
        return pending.tasks

    async def load_file(self, task: ExternalTask, name: str) -> bytes:
        """The content of a variable that is a file."""
        stored = self._present(task)
        file = Variables(stored.variables | stored.local_variables).get(name)
        if not isinstance(file, FileValue) or file.content is None:
            raise NotFound(
                404, f"process instance variable with name {name} does not exist", operation=str(self)
            )
        return file.content

    async def report(self, task: ExternalTask, result: Reportable) -> None:
        """Take a result from the worker that holds the task, or held it last."""
        changes = self._encode(result.variables)
        local = {} if isinstance(result, BpmnErrorResult) else self._encode(result.local_variables)
        stored = self._held(task, _WHAT[type(result)])
        stored.reports.append(result)
        stored.set_variables(changes, local)
        if isinstance(result, Failure):
            stored.error_message = result.error_message[:_KEPT]
            stored.retries = result.retries or 0
            stored.lock_ends = self.clock() + (result.retry_timeout or timedelta(0)).total_seconds()
        else:
            stored.ended = True

    async def extend_lock(self, task: ExternalTask, duration: timedelta) -> None:
        """Let the lock end `duration` from now, unless it has ended before."""
        stored = self._held(task, "The lock of the External Task {} cannot be extended")
        if stored.lock_ends < self.clock():
            raise InvalidRequest(
                400, "Cannot extend a lock that expired", operation=str(self), type="RestException"
            )
        stored.lock_ends = self.clock() + duration.total_seconds()

    async def unlock(self, task: ExternalTask) -> None:
        """Free the task, whoever holds it; wakes pending polls."""
        stored = self._present(task)
        stored.worker_id, stored.lock_ends = None, 0.0
        self._wake()

    def _encode(self, variables: Mapping[str, object]) -> Mapping[str, TypedValue]:
        encoded = encode_all(variables)
        for name, typed in encoded.items():
            if typed.needs_spin and not self.spin:
                raise without_spin(name)
        return encoded

    def _fetch(self, poll: Poll) -> list[ExternalTask]:
        offers = [
            (stored, subscription)
            for stored in self.tasks.values()
            for subscription in poll.subscriptions
            if stored.is_free(self.clock()) and stored.matches(subscription)
        ]
        if poll.create_time_order is not None:
            offers.sort(key=lambda offer: _created_at(offer[0]), reverse=poll.create_time_order == "desc")
        if poll.use_priority:
            offers.sort(key=lambda offer: -offer[0].task.priority)
        return [
            self._lock(stored, subscription, poll.worker_id)
            for stored, subscription in offers[: poll.max_tasks]
        ]

    def _lock(self, stored: StoredTask, subscription: AnySubscription, worker_id: str) -> ExternalTask:
        stored.worker_id = worker_id
        stored.lock_ends = self.clock() + subscription.lock_duration.total_seconds()
        return evolve(
            stored.task,
            worker_id=worker_id,
            variables=stored.fetched(subscription),
            retries=stored.retries,
            error_message=stored.error_message,
            extension_properties=stored.extension_properties(subscription),
        )

    def _present(self, task: ExternalTask) -> StoredTask:
        stored = self.tasks.get(task.id)
        if stored is None or stored.ended:
            raise NotFound(404, f"External task with id {task.id} does not exist", operation=str(self))
        return stored

    def _held(self, task: ExternalTask, what: str) -> StoredTask:
        stored = self._present(task)
        holder = stored.worker_id or "null"
        if holder != task.worker_id:
            refused = (
                f"{what.format(task.id)} by worker '{task.worker_id}'. It is locked by worker '{holder}'."
            )
            raise LockLost(400, refused, operation=str(self), type="RestException")
        if stored.suspended:
            refused = f"ENGINE-03043 ExternalTask with id '{task.id}' is suspended."
            raise Suspended(400, refused, operation=str(self), type="RestException")
        return stored

    def _of(self, process_instance_id: str) -> Iterator[StoredTask]:
        return (one for one in self.tasks.values() if one.task.process_instance_id == process_instance_id)

    def _wake(self) -> None:
        """The pending polls look again, in the order in which they came."""
        self._note_time()
        for pending in list(self._pending):
            if tasks := self._fetch(pending.poll):
                self._answer(pending, tasks)

    def _note_time(self) -> None:
        for pending in list(self._pending):
            if pending.ends <= self.clock():
                self._answer(pending, [])

    def _answer(self, pending: "_PendingPoll", tasks: list[ExternalTask]) -> None:
        self._pending.remove(pending)
        pending.tasks = tasks
        pending.answered.set()


@define(eq=False)
class _PendingPoll:
    """A long poll that waits, whether its client still does or not."""

    poll: Poll
    ends: float
    answered: anyio.Event = field(factory=anyio.Event, init=False)
    tasks: list[ExternalTask] = field(factory=list, init=False)


def _created_at(stored: StoredTask) -> float:
    created = stored.task.create_time
    return 0.0 if created is None else created.timestamp()


_WHAT: Mapping[type, str] = {
    Complete: "External Task {} cannot be completed",
    Failure: "Failure of External Task {} cannot be reported",
    BpmnErrorResult: "Bpmn error of External Task {} cannot be reported",
}
