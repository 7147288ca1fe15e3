"""What a worker needs of an engine: a Protocol, so that an engine in memory can stand in for a real one.

Methods raise a `CamundaError` when the engine says no, or nothing; `verdict` says what that means for a task.
"""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from datetime import timedelta
from enum import Enum, auto
from http import HTTPStatus
from typing import Literal, Protocol

from attrs import frozen

from camunda_worker.errors import (
    CamundaError,
    EngineFault,
    InvalidRequest,
    LockLost,
    NotFound,
    OptimisticLocking,
    Suspended,
    UnexpectedAnswer,
)
from camunda_worker.result import Reportable
from camunda_worker.subscription import AnySubscription
from camunda_worker.task import ExternalTask


@frozen
class Poll:
    """One fetchAndLock for all topics.

    Attributes:
        worker_id: Under which the tasks are locked.
        max_tasks: How many to fetch at most, over all topics.
        subscriptions: The topics and their terms.
        length: How long the engine holds the request while it has no task.
        use_priority: Tasks of higher priority first.
        create_time_order: Older (``asc``) or newer (``desc``) tasks first; after the priority, if both are asked for.
    """

    worker_id: str
    max_tasks: int
    subscriptions: Sequence[AnySubscription]
    length: timedelta = timedelta(0)
    use_priority: bool = True
    create_time_order: Literal["asc", "desc"] | None = None


class Engine(Protocol):
    """What a worker asks of an engine; `str` of it says where it is."""

    def open(self) -> AbstractAsyncContextManager[None]:
        """Hold connections for as long as the context lasts; it may be opened again afterwards."""

    async def fetch_and_lock(self, poll: Poll) -> Sequence[ExternalTask]:
        """Fetch and lock tasks; wait for them up to the poll's length."""

    async def load_file(self, task: ExternalTask, name: str) -> bytes:
        """The content of a variable that is a file; with the task only its name and type are fetched.

        Raises:
            ValueError: The name cannot stand in a path.
        """

    async def report(self, task: ExternalTask, result: Reportable) -> None:
        """Tell the engine how a task ended.

        Raises:
            VariableError: A variable of the result cannot be encoded, or the engine has no Spin plugin, which it needs;
                nothing was sent.
        """

    async def extend_lock(self, task: ExternalTask, duration: timedelta) -> None:
        """Let the lock end `duration` from now; refused unless the task's worker id holds it."""

    async def unlock(self, task: ExternalTask) -> None:
        """Free the task for any worker, whoever holds its lock."""


TRIES_PER_FAULT = 3
"""How often the same is asked of an engine that fails to do it."""


class Verdict(Enum):
    """What an engine's refusal means for a task: a status alone would not tell."""

    LOST = auto()
    """Another worker holds the lock, or nobody does: the result no longer counts."""
    GONE = auto()
    """The task is no more: completed before, or its process instance was cancelled."""
    SUSPENDED = auto()
    """An operator holds the process instance; the same request works later."""
    CONFLICT = auto()
    """Another transaction was faster; the same request works at once."""
    REFUSED = auto()
    """The request is wrong and stays so, such as a variable that the engine cannot take, or a proxy lets not through."""
    FAULT = auto()
    """The engine failed while it did what was asked, as when a later step of the process fails."""
    OUTAGE = auto()
    """Says nothing about the task: no answer, a proxy's page, missing credentials, a wrong path."""


def verdict(error: CamundaError, task: ExternalTask) -> Verdict:  # noqa: PLR0911 - one line per verdict
    """What `error` says about `task`; only the engine's own words count."""
    match error:
        case LockLost():
            return Verdict.LOST
        case NotFound() if task.id in error.message:
            return Verdict.GONE
        case Suspended():
            return Verdict.SUSPENDED
        case OptimisticLocking():
            return Verdict.CONFLICT
        case InvalidRequest() if "No process engine available" not in error.message:
            return Verdict.REFUSED
        case UnexpectedAnswer() if error.status in _TOO_LARGE:
            return Verdict.REFUSED
        case EngineFault() if error.status == HTTPStatus.INTERNAL_SERVER_ERROR:
            return Verdict.FAULT
        case _:
            return Verdict.OUTAGE


_TOO_LARGE = frozenset(
    {
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        HTTPStatus.REQUEST_URI_TOO_LONG,
        HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
    }
)
"""What a proxy says of requests that it lets not through."""
