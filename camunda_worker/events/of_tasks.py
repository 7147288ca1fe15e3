"""Facts about tasks, their locks and their results."""

from datetime import timedelta

from attrs import field, frozen

from camunda_worker.errors import CamundaError
from camunda_worker.events.durations import as_timedelta
from camunda_worker.result import Failure, Reportable, TaskResult
from camunda_worker.task import ExternalTask


@frozen
class TaskEvent:
    """A fact about one task; `task` has its id, topic, process instance, business key and the rest."""

    task: ExternalTask


@frozen
class Fetched(TaskEvent):
    """The task is locked for us. It is not started if it runs already, or if the run stops."""


@frozen
class Started(TaskEvent):
    """The task has a slot, and its handler begins.

    A context variable that a hook sets now is seen by the handler, and by later hooks of this task.
    """

    handler: str


@frozen
class StillRunning(TaskEvent):
    """The handler runs beyond its soft limit; told again at twice that time, and so on.

    Attributes:
        after: How long it has run.
        stack: Where it stands.
    """

    handler: str
    after: timedelta
    stack: str


@frozen
class Raised(TaskEvent):
    """The handler has raised something else than `BpmnError` or `TaskFailure`, or could not be called."""

    handler: str
    error: BaseException


@frozen
class Finished(TaskEvent):
    """The handler is over.

    Attributes:
        result: What it comes to; None if it no longer counts, `Unlock` if the task is to be given back, such as when the
            worker stops before the handler has ended.
        duration: Since it began.
    """

    handler: str
    result: TaskResult | None
    duration: timedelta = field(converter=as_timedelta)


@frozen
class Ended(TaskEvent):
    """The last fact about a task that was started: its slot is free. Only giving it back may follow.

    Attributes:
        duration: Since it was started.
    """

    duration: timedelta = field(converter=as_timedelta)


# locks


@frozen
class Extended(TaskEvent):
    """The lock is extended.

    Attributes:
        lock_duration: From now.
    """

    lock_duration: timedelta


@frozen
class NotExtended(TaskEvent):
    """The lock could not be extended now; it is tried again."""

    error: CamundaError


@frozen
class Lost(TaskEvent):
    """The result no longer counts.

    Attributes:
        gone: The task is completed or cancelled; else another worker holds its lock.
        error: With what the engine refused the result; None if that is learnt while the handler runs, which is told.
        perhaps_taken: The task is gone, and an earlier try had no answer: the engine may have taken the result then.
    """

    gone: bool
    error: CamundaError | None = None
    perhaps_taken: bool = False


# reports


@frozen
class Reported(TaskEvent):
    """The engine has taken the result.

    Attributes:
        result: Of a failure, with the retries and the delay that were sent.
        attempts: How often it was sent.
        duration: Since it was first sent.
    """

    result: Reportable
    attempts: int
    duration: timedelta = field(converter=as_timedelta)


@frozen
class Delayed(TaskEvent):
    """The result waits, and is sent again until the engine decides; told once for a task.

    Attributes:
        suspended: It waits for the process instance, which is suspended; else for the engine.
    """

    error: CamundaError
    suspended: bool


@frozen
class Resent(TaskEvent):
    """The result is sent again; a failure that is sent in its place at first is not.

    Attributes:
        attempt: How often it has been sent, with this time: 2 at least.
    """

    result: Reportable
    attempt: int


@frozen
class Refused(TaskEvent):
    """The engine does not take the result, or it cannot be encoded.

    Attributes:
        result: That one.
        instead: The failure that is sent in its place; None if nothing is, and the task is left to its lock's end.
    """

    result: Reportable
    instead: Failure | None
    error: CamundaError


@frozen
class Dropped(TaskEvent):
    """Nothing is sent for the task: it was lost while the handler ran, or its handler has not begun.

    Attributes:
        error: Why the handler has not begun: its lock may be over, and could not be extended. None if it has.
    """

    error: CamundaError | None = None


@frozen
class Unreported(TaskEvent):
    """The run stops, and the engine has not answered for the result."""

    result: Reportable


# giving back


@frozen
class GivenBack(TaskEvent):
    """The task is unlocked, for any worker."""


@frozen
class NotGivenBack(TaskEvent):
    """The task could not be unlocked; its lock runs out by itself."""

    error: CamundaError
