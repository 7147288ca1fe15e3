"""`ExternalTaskWorker`: handlers for topics, run until they are stopped."""

import asyncio
import contextlib
from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Literal, ParamSpec, TypeVar, Unpack, overload

from camunda_worker import events
from camunda_worker.carrying import fetching
from camunda_worker.checks import a_delay, a_list, a_timedelta, an_int
from camunda_worker.collecting import settled
from camunda_worker.connection import Auth, Connection, connection_to
from camunda_worker.engine import Engine, Poll
from camunda_worker.errors import CamundaError, without_inner_frames
from camunda_worker.importing import refuse_while_importing
from camunda_worker.listeners import Listeners
from camunda_worker.loops import asyncio_loop, own_loop, without_running_loop
from camunda_worker.rest_engine import RestEngine
from camunda_worker.run import Run
from camunda_worker.signals import stopping_with_the_program
from camunda_worker.subscription import AnySubscription, Subscription, Terms, subscribe
from camunda_worker.worker_ids import program, unique

P = ParamSpec("P")
R = TypeVar("R")

_LONGEST_POLL = timedelta(minutes=30)
"""The engine refuses a longer one."""


class ExternalTaskWorker:
    """Fetches external tasks of the subscribed topics, runs their handlers, and reports the results.

    Args:
        connection: The engine's url, a `Connection`, or any `Engine`, such as the one in memory for tests; by default
            what `Connection.from_environment` says.
        worker_id: A label, by default the name of the program's script or module; each run adds host, process id and a
            random part, so that no two runs share an id.
        max_tasks: How many handlers run at once, over all topics.
        auth: ``(user, password)``, a token, a callable that returns one, or an `httpx.Auth`.
        subscriptions: Handlers decorated with `subscribe`.
        poll_length: How long the engine holds a poll while it has no task. In a cluster it is also how late a task is
            seen that was started on another node; and a stop waits for the pending poll.
        use_priority: Fetch tasks of higher priority first.
        create_time_order: Fetch older (``asc``) or newer (``desc``) tasks first; engines before 7.21 ignore it.
        grace: How long running handlers may go on after a stop.
        hooks: Called with each event of `camunda_worker.events`, on the event loop: they must be quick.
            Those that are carriers, such as `camunda_worker.otel.Tracing`, carry variables from task to task, too.

    Raises:
        TypeError, ValueError: An argument is of the wrong kind, or has a value that cannot work; it is named.
    """

    def __init__(
        self,
        connection: str | Connection | Engine | None = None,
        *,
        worker_id: str | None = None,
        max_tasks: int = 10,
        auth: Auth | None = None,
        subscriptions: Iterable[AnySubscription] = (),
        poll_length: timedelta = timedelta(seconds=5),
        use_priority: bool = True,
        create_time_order: Literal["asc", "desc"] | None = None,
        grace: timedelta = timedelta(seconds=30),
        hooks: Iterable[events.Hook] = (),
    ) -> None:
        _check_numbers(max_tasks, poll_length, grace)
        if not isinstance(worker_id, str | None):
            raise TypeError(f"worker_id is a str, not {worker_id!r}")
        if create_time_order not in (None, "asc", "desc"):
            raise ValueError(f"create_time_order is 'asc' or 'desc', not {create_time_order!r}")
        a_list("subscriptions", subscriptions)
        a_list("hooks", hooks)
        self._engine = _engine(connection, auth, max_tasks, poll_length)
        self._label = worker_id or program()
        self._max_tasks = max_tasks
        self._poll_length = poll_length
        self._use_priority = use_priority
        self._create_time_order: Literal["asc", "desc"] | None = create_time_order
        self._grace = grace
        self._listeners = Listeners(hooks)
        self._subscriptions: dict[str, AnySubscription] = {}
        self._running: tuple[Run, asyncio.AbstractEventLoop] | None = None
        for subscription in subscriptions:
            self._add(subscription)

    @overload
    def subscribe(
        self, topic: str, **terms: Unpack[Terms]
    ) -> Callable[[Callable[P, R]], Subscription[P, R]]: ...
    @overload
    def subscribe(
        self, topic: str, handler: Callable[P, R], **terms: Unpack[Terms]
    ) -> Subscription[P, R]: ...
    def subscribe(
        self, topic: str, handler: Callable[P, R] | None = None, **terms: Unpack[Terms]
    ) -> Subscription[P, R] | Callable[[Callable[P, R]], Subscription[P, R]]:
        """Handle a topic, as a call or as a decorator; `Subscription` says what the terms mean.

        Raises:
            TypeError: The handler's parameters ask for what cannot be given, or a term is of the wrong type.
            ValueError: A term has a value that cannot work, or the topic has a handler already.
            RuntimeError: The worker runs.
        """
        decorate = subscribe(topic, **terms)  # not in `add`, which nobody calls who has forgotten the topic

        def add(handler: Callable[P, R]) -> Subscription[P, R]:
            subscription = decorate(handler)
            self._add(subscription)
            return subscription

        return add if handler is None else add(handler)

    @property
    def subscriptions(self) -> tuple[AnySubscription, ...]:
        """The topics with their handlers."""
        return tuple(self._subscriptions.values())

    def run(self) -> None:
        """Run until SIGINT, SIGTERM or `stop`; in another thread than the main one, until `stop` or that one's end.

        The first signal lets running handlers end within the grace time, the second ends at once. Sync handlers that
        outlast it are left to themselves and their tasks given back, so the process should end after this. Garbage
        collections, each of which holds up the event loop, are rare meanwhile and leave out what was made before
        (`gc.set_threshold`, `gc.freeze`).

        Raises:
            CamundaError: The engine refused the first poll for a reason that waiting does not mend.
            RuntimeError: It runs already, or an event loop does in this thread, or the command line imports the module that
                calls this.
            ValueError: No topic is subscribed.
        """
        without_running_loop("worker.arun()")
        try:
            with settled(), own_loop() as runner:
                runner.run(self._run_with_signals())
        except CamundaError as error:
            raise without_inner_frames(error) from error.__cause__

    async def arun(self) -> None:
        """Run until `stop`, in the running event loop; signals are left to whoever owns the loop.

        When the awaiting task is cancelled, async handlers are cancelled at once and their tasks given back; sync
        handlers cannot be cancelled and are waited for.

        Raises:
            CamundaError: The engine refused the first poll for a reason that waiting does not mend.
            RuntimeError: It runs already, no event loop of asyncio does, or the command line imports the module that calls
                this.
            ValueError: No topic is subscribed.
        """
        try:
            await self._arun(abandons=False)
        except CamundaError as error:
            raise without_inner_frames(error) from error.__cause__

    def stop(self) -> None:
        """Begin the shutdown of the current run, if there is one; from any thread."""
        self._tell(Run.stop)

    @property
    def engine(self) -> Engine:
        """Where its tasks come from."""
        return self._engine

    @property
    def max_tasks(self) -> int:
        """How many handlers run at once, over all topics."""
        return self._max_tasks

    @property
    def hooks(self) -> tuple[events.Hook, ...]:
        """What is called with its events."""
        return self._listeners.hooks

    def variant(
        self,
        *,
        connection: Connection | Engine | None = None,
        max_tasks: int | None = None,
        hooks: Iterable[events.Hook] | None = None,
    ) -> "ExternalTaskWorker":
        """A worker that differs in its engine, its limit or its hooks; this one stays as it is.

        Raises:
            ValueError: `max_tasks` is less than one.
        """
        engine = self._engine.connection if isinstance(self._engine, RestEngine) else self._engine
        return ExternalTaskWorker(
            engine if connection is None else connection,
            worker_id=self._label,
            max_tasks=self._max_tasks if max_tasks is None else max_tasks,
            subscriptions=self.subscriptions,
            poll_length=self._poll_length,
            use_priority=self._use_priority,
            create_time_order=self._create_time_order,
            grace=self._grace,
            hooks=self.hooks if hooks is None else hooks,
        )

    async def _run_with_signals(self) -> None:
        with stopping_with_the_program(
            self.stop, self._end_at_once, outlasts_main=self._outlasts_main, stops=self._stops
        ):
            await self._arun(abandons=True)

    def _outlasts_main(self) -> bool:
        """Whether `run` goes on in its thread when the main thread has ended."""
        return False

    def _stops(self) -> bool:
        return self._running is not None and self._running[0].stops

    async def _arun(self, *, abandons: bool) -> None:
        refuse_while_importing()
        if self._running is not None:
            raise RuntimeError("this worker runs already; make a second one to run two")
        if not self._subscriptions:
            raise ValueError(
                "no topic is subscribed; use worker.subscribe(topic, handler) first, or, for handlers that the free"
                " subscribe has decorated, ExternalTaskWorker(subscriptions=[handler])"
            )
        loop = asyncio_loop()
        run = Run(self._engine, self._poll(), self._grace, abandons, self._listeners)
        self._running = run, loop
        try:
            await run.run()
        finally:
            self._running = None

    def _poll(self) -> Poll:
        return Poll(
            unique(self._label),
            self._max_tasks,
            [fetching(one, self._listeners.carriers) for one in self.subscriptions],
            self._poll_length,
            self._use_priority,
            self._create_time_order,
        )

    def _add(self, subscription: AnySubscription) -> None:
        if not isinstance(subscription, Subscription):
            raise TypeError(f"subscriptions: {subscription!r} is none; decorate it with @subscribe(topic)")
        if self._running is not None:
            raise RuntimeError(f"topic {subscription.topic!r}: subscribe before the worker runs")
        known = self._subscriptions.get(subscription.topic)
        if known is not None:
            raise ValueError(
                f"topic {subscription.topic!r}: already handled by {known.name}, cannot be by {subscription.name} too"
            )
        self._subscriptions[subscription.topic] = subscription

    def _end_at_once(self) -> None:
        self._tell(lambda run: run.stop(now=True))
        self._tell(Run.drop_poll)

    def _tell(self, what: Callable[[Run], None]) -> None:
        running = self._running  # read once: the run may end in its own thread meanwhile
        if running is not None:
            run, loop = running
            with contextlib.suppress(RuntimeError):  # so may its loop
                loop.call_soon_threadsafe(what, run)


def _check_numbers(max_tasks: int, poll_length: timedelta, grace: timedelta) -> None:
    an_int("max_tasks", max_tasks)
    if max_tasks < 1:
        raise ValueError(f"max_tasks {max_tasks}: a worker runs at least one task at a time")
    a_timedelta("poll_length", poll_length)
    if not timedelta(0) <= poll_length <= _LONGEST_POLL:
        raise ValueError(f"poll_length {poll_length}: the engine holds a poll for 30 minutes at most")
    a_delay("grace", grace)


def _engine(
    connection: str | Connection | Engine | None, auth: Auth | None, max_tasks: int, poll_length: timedelta
) -> Engine:
    if isinstance(connection, str | Connection | None):
        return RestEngine(connection_to(connection, auth), max_tasks, poll_length)
    if auth is not None:
        raise ValueError("auth: only for a url; the engine given already says how to authenticate")
    if not hasattr(connection, "fetch_and_lock"):
        raise TypeError(f"connection: give an engine's url or a Connection, not {connection!r}")
    return connection
