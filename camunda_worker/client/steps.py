"""What a client does, one step after the other, written once for both of its faces.

A plan is a generator: it yields steps, is given what each brings or the error it ends with, and returns the result.
`run` and `arun` take the steps; nothing else in the client differs between waiting and awaiting.
"""

import time
from collections.abc import Awaitable, Callable, Generator, Mapping
from datetime import timedelta
from functools import partial
from typing import Any, Generic, Protocol, TypeAlias, TypeVar

import anyio
from attrs import field, frozen

from camunda_rest import Client
from camunda_rest.models import VariableMap
from camunda_worker.backoff import Backoff
from camunda_worker.errors import (
    CamundaError,
    EngineError,
    EngineUnreachable,
    NoCredentials,
    OptimisticLocking,
    UnexpectedAnswer,
)
from camunda_worker.spin import Spin

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

_PASSING = (429, 502, 503, 504)
"""What an engine, or a proxy before it, answers when it is too busy, or just starts or stops."""
_TRIES = 3
_FIRST_DELAY = timedelta(milliseconds=300)
_PATIENCE = 2.0
"""Seconds: after this long no further try begins, so that timeouts do not add up."""
_LONGEST_ASKED = 5.0
"""Seconds: who asks to wait longer leaves that to the caller, by the error's `retry_after`."""


@frozen
class Target:
    """What steps are taken on.

    Attributes:
        rest: The generated client.
        spin: What is known of its engine's Spin plugin.
    """

    rest: Client
    spin: Spin = field(factory=Spin)


class Step(Protocol):
    """Something that takes time."""

    def run(self, target: Target, /) -> object:
        """Do it and wait for it."""

    async def arun(self, target: Target, /) -> object:
        """Do it and await it."""


Steps: TypeAlias = Generator[Step, Any, T]  # Any: each step brings a value of its own type


class Plan(Protocol[T_co]):
    """Steps that lead to a result: a generator, or a `Call` alone."""

    def __iter__(self) -> Generator[Step, Any, T_co]: ...


class Send(Protocol):
    """Carries out a plan and returns its result."""

    def __call__(self, plan: Plan[T], /) -> T: ...  # noqa: D102 - the class says it


class AsyncSend(Protocol):
    """Carries out a plan and awaits its result."""

    async def __call__(self, plan: Plan[T], /) -> T: ...  # noqa: D102 - the class says it


class Operation(Protocol[T_co]):
    """A module of `camunda_rest.api`."""

    @property
    def sync(self) -> Callable[..., T_co]: ...  # noqa: D102 - the class says it
    @property
    def asyncio(self) -> Callable[..., Awaitable[T_co]]: ...  # noqa: D102 - the class says it


@frozen
class Call(Generic[T]):
    """One operation with its arguments; as a plan it is tried again while that can change nothing twice."""

    operation: Operation[T]
    arguments: Mapping[str, object]
    repeatable: bool

    def __iter__(self) -> Steps[T]:
        return _tries(self, _passes if self.repeatable else _took_no_effect)

    def run(self, target: Target) -> T:
        """Ask and wait for the answer."""
        return self.operation.sync(client=target.rest, **self.arguments)

    async def arun(self, target: Target) -> T:
        """Ask and await the answer."""
        return await self.operation.asyncio(client=target.rest, **self.arguments)


def read(operation: Operation[T], **arguments: object) -> Call[T]:
    """A call that changes nothing: a GET, or a query by POST."""
    return Call(operation, arguments, repeatable=True)


def write(operation: Operation[T], **arguments: object) -> Call[T]:
    """A call that is repeated after a conflict only: whether one without an answer took effect is not known."""
    return Call(operation, arguments, repeatable=False)


@frozen
class SpinCheck:
    """Asks, once for each client, whether the engine takes these variables, if that is in question.

    Raises:
        VariableError: It does not, for want of its Spin plugin.
    """

    variables: VariableMap

    def run(self, target: Target) -> None:
        """Ask and wait for the answer."""
        target.spin.check(target.rest, self.variables)

    async def arun(self, target: Target) -> None:
        """Ask and await the answer."""
        await target.spin.acheck(target.rest, self.variables)


@frozen
class Pause:
    """Time that passes."""

    seconds: float

    def run(self, _: Target) -> None:
        """Sleep."""
        time.sleep(self.seconds)

    async def arun(self, _: Target) -> None:
        """Let others run."""
        await anyio.sleep(self.seconds)


def run(plan: Plan[T], target: Target) -> T:
    """Carry out a plan."""
    steps = iter(plan)
    proceed: Callable[[], Step] = partial(next, steps)
    while True:
        try:
            step = proceed()
        except StopIteration as end:
            result: T = end.value
            return result
        try:
            proceed = partial(steps.send, step.run(target))
        except CamundaError as error:
            proceed = partial(steps.throw, error)


async def arun(plan: Plan[T], target: Target) -> T:
    """Carry out a plan, awaiting its steps."""
    steps = iter(plan)
    proceed: Callable[[], Step] = partial(next, steps)
    while True:
        try:
            step = proceed()
        except StopIteration as end:
            result: T = end.value
            return result
        try:
            proceed = partial(steps.send, await step.arun(target))
        except CamundaError as error:
            proceed = partial(steps.throw, error)


def again(step: Step) -> Steps[Any]:  # Any: what the step brings
    """A step that changes nothing, tried again for as long as a caller hardly notices."""
    return _tries(step, _passes)


def _tries(step: Step, passes: Callable[[CamundaError], bool]) -> Steps[Any]:
    backoff, began = Backoff(first=_FIRST_DELAY), time.monotonic()
    for _ in range(_TRIES - 1):
        try:
            return (yield step)
        except CamundaError as error:
            asked = error.retry_after or 0.0
            if not passes(error) or asked > _LONGEST_ASKED or time.monotonic() - began > _PATIENCE:
                raise
            delay = backoff.next(asked)
        yield Pause(delay)
    return (yield step)


def _passes(error: CamundaError) -> bool:
    match error:
        case EngineUnreachable():
            # what gives credentials is the caller's own, and knows itself when to try again
            return not isinstance(error.__cause__, NoCredentials)
        case EngineError() | UnexpectedAnswer():
            return error.status in _PASSING
        case _:
            return False


def _took_no_effect(error: CamundaError) -> bool:
    """The engine has undone all of it, for another transaction was faster."""
    return isinstance(error, OptimisticLocking)
