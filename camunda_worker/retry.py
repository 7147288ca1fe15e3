"""When a failed task is tried again: pure arithmetic that returns decisions and never sleeps."""

import itertools
import random
import traceback
from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Self

from attrs import Attribute, evolve, field, frozen

from camunda_worker.errors import BpmnError, TaskFailure
from camunda_worker.result import Failure, TaskResult, result_of_exception
from camunda_worker.task import ExternalTask, retries_left

_MESSAGE_LIMIT = 666
"""Characters of an error message that the engine keeps."""


def _as_tuple(delays: Iterable[timedelta]) -> tuple[timedelta, ...]:
    return tuple(delays)


def _checked(_: "RetryPolicy", __: "Attribute[tuple[timedelta, ...]]", delays: tuple[object, ...]) -> None:
    for delay in delays:
        if not isinstance(delay, timedelta):
            raise TypeError(f"a retry's delay is a timedelta, not {delay!r}")
        if delay < timedelta(0):
            raise ValueError(f"a retry's delay cannot be negative: {delay}")


@frozen
class RetryPolicy:
    """The delays before each retry; as many retries as delays, then the engine raises an incident.

    `fixed` and `exponential` build the usual ones; ``RetryPolicy([timedelta(0), timedelta(hours=1)])`` is any other.

    Attributes:
        delays: Before the first retry, the second, and so on; none: a failure is final.
        jitter: Each delay is lengthened at random by up to this part of it, so that tasks that failed together do not
            come back together.
    """

    delays: tuple[timedelta, ...] = field(default=(), converter=_as_tuple, validator=_checked)
    jitter: float = 0.1

    @classmethod
    def fixed(cls, retries: int, delay: timedelta, *, jitter: float = 0.1) -> Self:
        """The same delay before each retry."""
        return cls((delay,) * retries, jitter)

    @classmethod
    def exponential(
        cls,
        retries: int,
        first: timedelta,
        *,
        factor: float = 2.0,
        longest: timedelta = timedelta(minutes=5),
        jitter: float = 0.1,
    ) -> Self:
        """Delays that grow by `factor` up to `longest`."""
        delays = itertools.accumulate(  # step by step: a power of many retries overflows
            range(retries), lambda delay, _: min(delay * factor, longest), initial=min(first, longest)
        )
        return cls(itertools.islice(delays, retries), jitter)

    def result(self, error: BaseException) -> TaskResult:
        """What an exception from a handler means for its task."""
        if not isinstance(error, BpmnError | TaskFailure):
            return _failure(error)
        try:
            return result_of_exception(error)
        except (TypeError, ValueError, AttributeError) as wrong:  # what it says cannot be told to the engine
            return _failure(wrong)

    def complete(
        self, task: ExternalTask, failure: Failure, *, chance: Callable[[], float] = random.random
    ) -> Failure:
        """Fill in what the failure leaves open: the retries that remain, the delay, a message of readable length."""
        left = failure.retries
        if left is None:
            left = retries_left(task.retries, len(self.delays))
        delay = failure.retry_timeout
        if delay is None:
            delay = self._delay(left) * (1 + self.jitter * chance())
        return evolve(
            failure, error_message=_shortened(failure.error_message), retries=left, retry_timeout=delay
        )

    def _delay(self, left: int) -> timedelta:
        """The delay before the next retry, when `left` retries remain with it."""
        if not self.delays or left <= 0:
            return timedelta(0)
        step = len(self.delays) - left
        return self.delays[max(step, 0)]


DEFAULT_RETRY = RetryPolicy.exponential(3, timedelta(seconds=5), factor=4)


def _failure(error: BaseException) -> Failure:
    try:
        text = str(error)
    except Exception:  # noqa: BLE001 - the text, too, is the handler's
        text = "its text cannot be had"
    message = f"{type(error).__name__}: {text}" if text else type(error).__name__
    return Failure(message, error_details="".join(traceback.format_exception(error)))


def _shortened(message: str) -> str:
    return message if len(message) <= _MESSAGE_LIMIT else message[: _MESSAGE_LIMIT - 1] + "…"
