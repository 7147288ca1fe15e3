"""Facts about a run, its polls and its event loop."""

from collections.abc import Mapping
from datetime import timedelta

from attrs import field, frozen

from camunda_worker.errors import CamundaError
from camunda_worker.events.durations import as_timedelta
from camunda_worker.task import ExternalTask


@frozen
class Began:
    """A run begins to poll.

    Attributes:
        worker_id: Of this run only.
        engine: Where the tasks come from; a url, as a rule.
        topics: How many tasks of each topic may run at once.
        max_tasks: How many of all.
    """

    worker_id: str
    engine: str
    topics: Mapping[str, int]
    max_tasks: int


@frozen
class Stopping:
    """The run begins to stop: nothing more is begun."""

    worker_id: str


@frozen
class Stopped:
    """The run is over.

    Attributes:
        error: Why the first poll was refused, if it was.
    """

    worker_id: str
    error: CamundaError | None = None


@frozen
class Blocked:
    """Something blocks the event loop. The log says so at once, a hook learns of it when the loop turns again.

    Attributes:
        duration: For how long, when it was noticed.
        stack: Where it stands.
        task: Whose async handler blocks; None if it is something else.
        handler: Its name.
    """

    duration: timedelta = field(converter=as_timedelta)
    stack: str
    task: ExternalTask | None = None
    handler: str = ""


# polls


@frozen
class Polled:
    """The engine has answered a poll.

    Attributes:
        topics: What was asked for.
        slots: How many tasks were asked for.
        fetched: How many there were.
        duration: How long the answer took.
    """

    engine: str
    topics: tuple[str, ...]
    slots: int
    fetched: int
    duration: timedelta = field(converter=as_timedelta)


@frozen
class OutageBegan:
    """A poll has failed, and is tried again until the engine answers.

    Attributes:
        error: Why.
        denied: The engine refuses credentials that it took before. An outage in which that comes later is told twice.
    """

    engine: str
    error: CamundaError
    denied: bool = False


@frozen
class OutageEnded:
    """The engine answers polls again."""

    engine: str
    duration: timedelta = field(converter=as_timedelta)
